-- Questions to the two databases: what may go into a copy for somebody else, and what was given. ?1, ?2 … are the values bound, in order.
-- Each list of what may go in has the same columns: its id there, whether it is for the person alone, then a line of the copy as share.h
-- says it: item, title, level, words, more, day, minutes, state, name.

-- The plan. Why an action is in it tells where somebody is with the skill, which is chosen apart: here it is the skill alone.
-- query: offered_plan
WITH @became@, hidden(id) AS (@hidden@), named(kind, id, title, n) AS (@named@)
SELECT n, private OR skill IN (SELECT id FROM hidden) OR now IN (SELECT id FROM hidden), kind || '/' || id,
       coalesce(CASE WHEN kind <> 'move' THEN (SELECT title FROM named i WHERE i.kind = a.kind AND i.id = a.id) END, title), NULL,
       CASE WHEN skill IS NULL THEN why ELSE (SELECT title FROM content.skill WHERE id = a.now) END, evidence, by, minutes, state, who
  FROM (SELECT p.*, coalesce(w.id, p.old) AS id, coalesce(s.id, p.skill) AS now
          FROM (SELECT *, substr(item, 1, instr(item, '/') - 1) AS kind, substr(item, instr(item, '/') + 1) AS old FROM main.action) p
          LEFT JOIN content.moved w ON w.kind = p.kind AND w.old = p.old
          LEFT JOIN content.moved s ON s.kind = 'skill' AND s.old = p.skill) a
 ORDER BY n;

-- Where the person is, beside what they would like or else what the role ?1 asks: what they can do (?2 0), what is worth growing or
-- unsure (1), what can wait or is not for them (2).
-- query: offered_levels
WITH @became@, hidden(id) AS (@hidden@), said AS MATERIALIZED (SELECT * FROM rated)
SELECT s.id, s.id IN (SELECT id FROM hidden), s.id, s.title, r.level, l.title, NULL, substr(r.at, 1, 10), NULL, r.state, NULL
  FROM said r JOIN content.skill s ON s.id = r.skill LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN content.role_needs k ON k.owner = ?1 AND k.skill = s.id
 WHERE ?2 = CASE r.state WHEN 'not-sure' THEN 1 WHEN 'not-for-me' THEN 2
                WHEN 'level' THEN CASE WHEN r.level < coalesce(r.wanted, k.level, 0) AND coalesce(r.priority, 0) <> 3 THEN 1
                                       WHEN r.level > 1 THEN 0 ELSE 2 END END
 ORDER BY s.n;

-- query: offered_wanted
WITH @became@, hidden(id) AS (@hidden@)
SELECT s.id, s.id IN (SELECT id FROM hidden), s.id, s.title, l.n, l.title, NULL, NULL, NULL, NULL, NULL
  FROM rated r JOIN content.skill s ON s.id = r.skill JOIN content.level l ON l.n = r.wanted ORDER BY s.n;

-- query: offered_evidence
WITH @became@, hidden(id) AS (@hidden@), named(kind, id, title, n) AS (@named@)
SELECT e.n, e.private OR coalesce(e.skill, '') IN (SELECT id FROM hidden) OR coalesce(s.id, '') IN (SELECT id FROM hidden),
       coalesce(s.id, e.skill, e.item),
       coalesce(s.title, t.title, (SELECT title FROM named WHERE e.skill IS NULL AND kind = substr(e.item, 1, instr(e.item, '/') - 1)
                                      AND id = substr(e.item, instr(e.item, '/') + 1))),
       NULL, e.what, e.so_what, e.day, e.minutes, e.now_what, NULL
  FROM main.entry e LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = e.skill
  LEFT JOIN content.skill s ON s.id = coalesce(w.id, e.skill)
  LEFT JOIN gone g ON g.old = e.skill LEFT JOIN content.retired t ON t.id = g.id
 ORDER BY e.day DESC, e.n DESC;

-- What was agreed, as it was agreed last.
-- query: offered_agreed
SELECT d.agreement || '-' || d.n, 0, d.item, d.title, NULL, d.words, NULL, d.day, NULL, d.part, NULL
  FROM (@standing@) a JOIN main.agreed d ON d.agreement = a.n ORDER BY a.n DESC, d.n;

-- An everyday task is of a skill: where that is for the person alone, so is this.
-- query: offered_tasks
WITH @became@, hidden(id) AS (@hidden@)
SELECT t.id, t.skill IN (SELECT id FROM hidden), t.id, t.title, NULL, NULL, NULL, NULL, NULL,
       CASE WHEN k.does AND k.wants THEN 'both' WHEN k.does THEN 'does' ELSE 'wants' END, NULL
  FROM ticked k JOIN content.task t ON t.id = k.task WHERE k.does OR k.wants ORDER BY t.n;

-- query: offered_barriers
SELECT id, 1, id, title, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM content.barrier WHERE id IN (@mine@) ORDER BY n;

-- What the person said of their time, and told in their own words for a 1:1.
-- query: offered_notes
SELECT name, 1, NULL, name, NULL, value, NULL, NULL, NULL, NULL, NULL FROM main.setting WHERE name IN ('hours', 'study') AND value <> ''
UNION ALL SELECT 'talk-' || part, 1, NULL, part, NULL, words, NULL, NULL, NULL, NULL, NULL FROM main.talk
 WHERE side = 'me' AND words <> '' AND part IN ('proud', 'direction', 'takes', 'cover', 'money', 'people', 'backing');

-- query: keep_given
INSERT INTO main.given(name, what, lines, day, review, place, copy, choice, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- What was given, the newest first, a window; or number ?3 (0: all).
-- query: given
SELECT n, name, what, lines, day, review, place, choice FROM main.given WHERE ?3 IN (0, n) ORDER BY n DESC LIMIT ?2 OFFSET ?1;

-- query: given_count
SELECT count(*) FROM main.given;

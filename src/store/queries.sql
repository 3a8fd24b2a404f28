-- Every question the program asks its two databases, by name. ?1, ?2 … are the values bound, in order.

-- query: pack
SELECT id, title, version, publisher, licence, reviewed, scale, start FROM content.pack WHERE n = 1;

-- The ids of a kind of item, for "did you mean".
-- query: ids
SELECT id FROM (SELECT 'skill' AS kind, id FROM content.skill UNION ALL SELECT 'role', id FROM content.role
    UNION ALL SELECT 'area', id FROM content.area UNION ALL SELECT 'learning', id FROM content.learning
    UNION ALL SELECT 'practice', id FROM content.practice UNION ALL SELECT 'qualification', id FROM content.qualification
    UNION ALL SELECT 'funding', id FROM content.funding UNION ALL SELECT 'task', id FROM content.task)
 WHERE kind = ?1;

-- query: setting
SELECT value FROM main.setting WHERE name = ?1;

-- query: set_setting
INSERT INTO main.setting(name, value, at) VALUES(?1, ?2, ?3)
    ON CONFLICT(name) DO UPDATE SET value = excluded.value, at = excluded.at;

-- The role itself where it was asked for (?2) or exists, else where the pack starts.
-- query: role_or_start
SELECT CASE WHEN ?2 OR EXISTS(SELECT 1 FROM content.role WHERE id = ?1) THEN ?1 ELSE start END
  FROM content.pack WHERE n = 1;

-- query: levels
SELECT n, title, says FROM content.level ORDER BY n;

-- The short set: the ten needs that matter most, asked in the role's own order.
-- query: set_short
SELECT s.id, s.title, r.state, l.title, r.level, s.area
  FROM (SELECT skill, n FROM content.role_needs WHERE owner = ?1 ORDER BY matters DESC, n LIMIT 10) q
  JOIN content.skill s ON s.id = q.skill LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 ORDER BY q.n;

-- query: set_area
SELECT s.id, s.title, r.state, l.title, r.level, s.area
  FROM content.skill s LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE s.area = ?1 ORDER BY s.n;

-- query: set_all
SELECT s.id, s.title, r.state, l.title, r.level, s.area
  FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id LEFT JOIN rated r ON r.skill = s.id
  LEFT JOIN content.level l ON l.n = r.level ORDER BY k.place;

-- What builds the skills a role needs and the person is not at yet; not answered counts as the first level.
-- query: ideas_for_role
SELECT i.kind, i.id, i.n, i.title, i.skill, s.title, i."from", i."to", i.minutes, i.cost, i.pounds, i.ask, i.provider,
       i.source, i.checked, i.easy, r.level, need.level, need.matters, s.n,
       EXISTS(SELECT 1 FROM content.task t JOIN main.tick k ON k.task = t.id WHERE t.skill = s.id AND k.wants), r.state
  FROM content.role_needs need JOIN content.skill s ON s.id = need.skill LEFT JOIN rated r ON r.skill = s.id
  JOIN idea i ON i.skill = need.skill
 WHERE need.owner = ?1 AND ?2 IS NULL AND coalesce(r.state, '') <> 'not-for-me'
   AND coalesce(r.level, 1) < need.level AND coalesce(r.level, 1) >= i."from" AND coalesce(r.level, 1) < i."to";

-- The same for one skill, whether the role needs it or not: what leads on from where the person stands.
-- query: ideas_for_skill
SELECT i.kind, i.id, i.n, i.title, i.skill, s.title, i."from", i."to", i.minutes, i.cost, i.pounds, i.ask, i.provider,
       i.source, i.checked, i.easy, r.level, coalesce(need.level, i."to"), coalesce(need.matters, 1), s.n, 0, r.state
  FROM content.skill s LEFT JOIN content.role_needs need ON need.skill = s.id AND need.owner = ?1
  LEFT JOIN rated r ON r.skill = s.id JOIN idea i ON i.skill = s.id
 WHERE s.id = ?2 AND coalesce(r.level, 1) >= i."from" AND coalesce(r.level, 1) < i."to";

-- query: last_day
SELECT max(at) FROM (SELECT max(at) AS at FROM main.answer UNION ALL SELECT max(at) FROM main.tick);

-- How many answers of each kind: strengths are "on my own" and above; growing is below what the role ?1 needs.
-- query: answered
SELECT count(*), count(CASE WHEN r.level >= coalesce(need.level, 4) THEN 1 END),
       count(CASE WHEN r.level < need.level THEN 1 END)
  FROM rated r LEFT JOIN content.role_needs need ON need.skill = r.skill AND need.owner = ?1;

-- query: counts
SELECT (SELECT easy FROM content.tally), (SELECT base FROM content.survey WHERE n = 1);

-- query: tasks
SELECT t.id, t.title, coalesce(k.does, 0), coalesce(k.wants, 0), t.skill, s.title, f.percent, f.title, t.idea, v.base, v.year
  FROM content.task t JOIN content.skill s ON s.id = t.skill LEFT JOIN main.tick k ON k.task = t.id
  LEFT JOIN content.finding f ON f.id = t.finding LEFT JOIN content.survey v ON v.id = f.survey ORDER BY t.n;

-- query: ticks
SELECT count(CASE WHEN does THEN 1 END), count(CASE WHEN wants THEN 1 END) FROM main.tick;

-- query: tick
INSERT INTO main.tick(task, does, wants, at) VALUES(?1, ?2, ?3, ?4)
    ON CONFLICT(task) DO UPDATE SET does = excluded.does, wants = excluded.wants, at = excluded.at;

-- query: rate
INSERT INTO main.answer(skill, state, level, scale, note, at)
    SELECT ?1, ?2, nullif(?3, 0), scale, ?4, ?5 FROM content.pack WHERE n = 1
    ON CONFLICT(skill) DO UPDATE SET state = excluded.state, level = excluded.level, scale = excluded.scale,
        note = coalesce(excluded.note, note), at = excluded.at;

-- query: want
UPDATE main.answer SET wanted = ?2, at = ?3 WHERE skill = ?1;

-- query: unrate
DELETE FROM main.answer WHERE skill = ?1;

-- query: skill
SELECT s.id, s.title, s.also, s.area, a.title, s.purpose, s.why, s.example, p.title, r.state, r.level, l.title, r.wanted,
       r.note, r.at, (SELECT max(scale) FROM main.answer WHERE skill = s.id),
       (SELECT title FROM content.level WHERE n = r.wanted)
  FROM content.skill s JOIN content.area a ON a.id = s.area JOIN content.section p ON p.id = s.section
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE s.id = ?1;

-- query: skill_levels
SELECT l.n, l.title, t.value, l.says
  FROM content.level l LEFT JOIN content.skill_levels t ON t.owner = ?1 AND t.n = l.n ORDER BY l.n;

-- query: skill_findings
SELECT f.title, f.percent, v.base, v.year
  FROM content.skill_findings k JOIN content.finding f ON f.id = k.value JOIN content.survey v ON v.id = f.survey
 WHERE k.owner = ?1 ORDER BY k.n;

-- query: skill_roles
SELECT r.id, r.title, n.level, l.title
  FROM content.role_needs n JOIN content.role r ON r.id = n.owner JOIN content.level l ON l.n = n.level
 WHERE n.skill = ?1 ORDER BY r.n;

-- query: skill_ideas
SELECT kind, id, title, "from", "to", minutes, cost, pounds, easy FROM idea WHERE skill = ?1
 ORDER BY "from", easy DESC, kind DESC, n;

-- query: skills
SELECT s.id, s.title, s.area, a.title, r.state, l.title, s.purpose, r.level
  FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id JOIN content.area a ON a.id = s.area
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: skills_count
SELECT count(*) FROM content.skill;

-- query: area
SELECT id, title, about FROM content.area WHERE id = ?1;

-- query: areas
SELECT a.id, a.title, count(s.id), count(r.state)
  FROM content.area a JOIN content.skill s ON s.area = a.id LEFT JOIN rated r ON r.skill = s.id
 GROUP BY a.n, a.id ORDER BY a.n;

-- What a role needs beside where the person stands; then strengths it does not ask for.
-- query: gaps
SELECT s.id, s.title, s.area, a.title, r.state, r.level, l.title, n.level, w.title, n.matters, s.why, n.n, s.n, r.at
  FROM content.role_needs n JOIN content.skill s ON s.id = n.skill JOIN content.area a ON a.id = s.area
  JOIN content.level w ON w.n = n.level LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE n.owner = ?1
UNION ALL
SELECT s.id, s.title, s.area, a.title, r.state, r.level, l.title, NULL, NULL, 1, s.why, 1000, s.n, r.at
  FROM rated r JOIN content.skill s ON s.id = r.skill JOIN content.area a ON a.id = s.area
  JOIN content.level l ON l.n = r.level
 WHERE r.level >= 4 AND NOT EXISTS(SELECT 1 FROM content.role_needs WHERE owner = ?1 AND skill = s.id)
 ORDER BY 12, 13;

-- What one role needs beside the person and their own role ?2.
-- query: role_needs
SELECT s.id, s.title, r.state, r.level, l.title, n.level, w.title, o.level, x.title, n.matters, s.area
  FROM content.role_needs n JOIN content.skill s ON s.id = n.skill JOIN content.level w ON w.n = n.level
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN content.role_needs o ON o.owner = ?2 AND o.skill = n.skill LEFT JOIN content.level x ON x.n = o.level
 WHERE n.owner = ?1 ORDER BY n.n;

-- query: role
SELECT id, title, about, family, band, also_needed, source, checked, doubt FROM content.role WHERE id = ?1;

-- Roles in a window, with how far they are from the person; ?3 is the person's own role. Where they would like to be comes
-- first: a role, or the moves in that direction.
-- query: roles
SELECT r.id, r.title, r.band, r.about, m.kind, m.about,
       (SELECT count(*) FROM content.role_needs n JOIN rated a ON a.skill = n.skill WHERE n.owner = r.id AND a.level >= n.level),
       (SELECT count(*) FROM content.role_needs n JOIN rated a ON a.skill = n.skill WHERE n.owner = r.id AND a.level = n.level - 1),
       (SELECT count(*) FROM content.role_needs n JOIN rated a ON a.skill = n.skill WHERE n.owner = r.id AND a.level < n.level - 1),
       (SELECT count(*) FROM content.role_needs n WHERE n.owner = r.id), r.id = ?3, r.id = g.value
  FROM content.role r LEFT JOIN content.move m ON m."from" = ?3 AND m."to" = r.id LEFT JOIN main.setting g ON g.name = 'goal'
 ORDER BY CASE WHEN r.id = ?3 THEN 0 WHEN r.id = g.value THEN 1 WHEN m.kind = replace(g.value, 'sideways', 'across') THEN 2
          WHEN m.kind = 'grow' THEN 3 WHEN m.kind = 'up' THEN 4 WHEN m.kind = 'across' THEN 5 ELSE 6 END, r.n
 LIMIT ?2 OFFSET ?1;

-- query: roles_count
SELECT count(*) FROM content.role;

-- query: jobs
SELECT id, title, family FROM content.role WHERE family <> 'nearby' ORDER BY n;

-- query: moves_to
SELECT m.kind, r.id, r.title, m.about, m.example, m.source, m.checked
  FROM content.move m JOIN content.role r ON r.id = m."from" WHERE m."to" = ?1 ORDER BY m.n;

-- query: moves_from
SELECT m.kind, r.id, r.title, m.about, m.example, m.source, m.checked
  FROM content.move m JOIN content.role r ON r.id = m."to" WHERE m."from" = ?1 ORDER BY m.n;

-- query: role_qualifications
SELECT q.id, q.title, q.cost, q.takes
  FROM content.qualification_opens o JOIN content.qualification q ON q.id = o.owner WHERE o.value = ?1 ORDER BY q.n;

-- Windows: places ?1 + 1 to ?1 + ?2 of a shelf.
-- query: learning_list
SELECT l.id, l.title, provider, minutes, estimated, cost, pounds, format, source, checked, l.about, a.title
  FROM content.learning_shelf k JOIN content.learning l ON l.id = k.id
  JOIN content.learning_steps t ON t.owner = l.id AND t.n = 1 JOIN content.skill s ON s.id = t.skill
  JOIN content.area a ON a.id = s.area
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: learning_count
SELECT count(*) FROM content.learning;

-- query: learning
SELECT id, title, provider, about, minutes, estimated, cost, pounds, price, format, ask, address, source, checked, doubt
  FROM content.learning WHERE id = ?1;

-- query: learning_steps
SELECT s.id, s.title, f.title, t.title, k."from", k."to"
  FROM content.learning_steps k JOIN content.skill s ON s.id = k.skill JOIN content.level f ON f.n = k."from"
  JOIN content.level t ON t.n = k."to" WHERE k.owner = ?1 ORDER BY k.n;

-- query: learning_paid_by
SELECT f.id, f.title, f.state FROM content.learning_paid_by p JOIN content.funding f ON f.id = p.value
 WHERE p.owner = ?1 ORDER BY p.n;

-- query: practice_list
SELECT p.id, p.title, minutes, "with", ask, p.about, source, checked, a.title
  FROM content.practice_shelf k JOIN content.practice p ON p.id = k.id
  JOIN content.practice_steps t ON t.owner = p.id AND t.n = 1 JOIN content.skill s ON s.id = t.skill
  JOIN content.area a ON a.id = s.area
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: practice_count
SELECT count(*) FROM content.practice;

-- query: practice
SELECT id, title, about, minutes, "with", ask, show, source, checked FROM content.practice WHERE id = ?1;

-- query: practice_steps
SELECT s.id, s.title, f.title, t.title, k."from", k."to"
  FROM content.practice_steps k JOIN content.skill s ON s.id = k.skill JOIN content.level f ON f.n = k."from"
  JOIN content.level t ON t.n = k."to" WHERE k.owner = ?1 ORDER BY k.n;

-- query: qualifications
SELECT id, title, provider, level, takes, cost, about, source, checked
  FROM content.qualification ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: qualifications_count
SELECT count(*) FROM content.qualification;

-- query: qualification
SELECT id, title, provider, about, level, takes, cost, entry, unpaid, source, checked, doubt
  FROM content.qualification WHERE id = ?1;

-- query: qualification_opens
SELECT r.id, r.title FROM content.qualification_opens o JOIN content.role r ON r.id = o.value WHERE o.owner = ?1 ORDER BY o.n;

-- query: qualification_builds
SELECT s.id, s.title, f.title, t.title, k."from", k."to"
  FROM content.qualification_builds k JOIN content.skill s ON s.id = k.skill JOIN content.level f ON f.n = k."from"
  JOIN content.level t ON t.n = k."to" WHERE k.owner = ?1 ORDER BY k.n;

-- query: qualification_paid_by
SELECT f.id, f.title, f.state FROM content.qualification_paid_by p JOIN content.funding f ON f.id = p.value
 WHERE p.owner = ?1 ORDER BY p.n;

-- query: funding_list
SELECT id, title, state, who, pays, source, checked FROM content.funding ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: funding_count
SELECT count(*) FROM content.funding;

-- query: funding
SELECT id, title, state, who, pays, how, not_for, source, checked, doubt FROM content.funding WHERE id = ?1;

-- query: funding_for
SELECT 'qualification', q.id, q.title, q.cost FROM content.qualification_paid_by p JOIN content.qualification q ON q.id = p.owner
 WHERE p.value = ?1
UNION ALL
SELECT 'learning', l.id, l.title, l.cost FROM content.learning_paid_by p JOIN content.learning l ON l.id = p.owner
 WHERE p.value = ?1;

-- query: survey
SELECT id, title, base, year, about, source, checked FROM content.survey WHERE n = 1;

-- query: findings
SELECT f.id, f.title, f.percent, f.about, f.go, max(k.does)
  FROM content.finding f LEFT JOIN content.task t ON t.finding = f.id LEFT JOIN main.tick k ON k.task = t.id
 GROUP BY f.n ORDER BY f.n;

-- query: sections
SELECT p.id, p.title, count(s.id), count(r.level), (SELECT group_concat(title, ', ') FROM content.skill WHERE section = p.id)
  FROM content.section p LEFT JOIN content.skill s ON s.section = p.id LEFT JOIN rated r ON r.skill = s.id
 GROUP BY p.n ORDER BY p.n;

-- query: prompts
SELECT id, title, about, go, finding FROM content.prompt WHERE who = ?1 ORDER BY n;

-- query: glossary
SELECT id, title, about FROM content.glossary WHERE ?1 IS NULL OR id = ?1 ORDER BY title COLLATE NOCASE;

-- query: find
SELECT f.place, f.title FROM content.found JOIN content.findable f ON f.n = found.rowid
 WHERE found MATCH ?1 ORDER BY bm25(found, 10, 1), found.rowid LIMIT 200;

-- Answers whose skill the content no longer holds, or that were given on another scale: shown, never dropped.
-- query: strays
SELECT a.skill, a.state, a.level, a.scale, a.at FROM main.answer a
 WHERE NOT EXISTS(SELECT 1 FROM rated r WHERE r.skill = a.skill) ORDER BY a.skill;

-- query: kept
SELECT (SELECT count(*) FROM main.answer), (SELECT count(*) FROM main.tick), (SELECT count(*) FROM main.setting),
       (SELECT count(*) FROM main.history);

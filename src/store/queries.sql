-- Every question the program asks its two databases, by name. ?1, ?2 … are the values bound, in order.

-- query: packs
SELECT id, title, version, publisher, licence, attribution, reviewed, n,
       (SELECT count(*) FROM content.origin WHERE pack = pack.n) FROM content.pack ORDER BY n;

-- A pack that asks its reader to confirm, once, that they may use it.
-- query: unconfirmed
SELECT id, title, confirm, licence, publisher FROM content.pack
 WHERE confirm IS NOT NULL AND (?1 IS NULL OR id = ?1)
   AND (?1 IS NOT NULL OR NOT EXISTS(SELECT 1 FROM main.setting WHERE name = 'may-use:' || pack.id AND value = 'yes'))
 ORDER BY n LIMIT 1;

-- Which pack an item is from, when it is not of the first.
-- query: origin
SELECT p.title, p.publisher FROM content.origin o JOIN content.pack p ON p.n = o.pack WHERE o.kind = ?1 AND o.id = ?2;

-- The ids of a kind of item, for "did you mean".
-- query: ids
WITH named(kind, id, title, n) AS (@named@)
SELECT id FROM named WHERE kind = ?1 OR ?1 = 'item' UNION ALL SELECT id FROM content.area WHERE ?1 = 'area'
UNION ALL SELECT id FROM content.task WHERE ?1 = 'task' UNION ALL SELECT id FROM content.pack WHERE ?1 = 'pack'
UNION ALL SELECT id FROM content.section WHERE ?1 = 'section' UNION ALL SELECT id FROM content.survey WHERE ?1 = 'survey'
UNION ALL SELECT id FROM content.finding WHERE ?1 = 'finding' UNION ALL SELECT id FROM content.question WHERE ?1 = 'question'
UNION ALL SELECT id FROM content.move WHERE ?1 = 'move' UNION ALL SELECT id FROM content.glossary WHERE ?1 = 'glossary'
UNION ALL SELECT id FROM content.prompt WHERE ?1 = 'prompt' UNION ALL SELECT id FROM content.note WHERE ?1 = 'note'
UNION ALL SELECT id FROM content.retired WHERE ?1 = 'retired' UNION ALL SELECT id FROM content.level WHERE ?1 = 'level'
UNION ALL SELECT id FROM content.explained WHERE ?1 = 'explained' UNION ALL SELECT id FROM content.asked WHERE ?1 = 'asked';

-- What an id alone may stand for, with its title: what is here, else what was.
-- query: any
WITH named(kind, id, title, n) AS (@named@)
SELECT kind, title FROM named WHERE id = ?1
UNION ALL SELECT 'area', title FROM content.area WHERE id = ?1 UNION ALL SELECT 'move', NULL FROM content.move WHERE id = ?1
UNION ALL
SELECT kind, NULL FROM (SELECT kind FROM content.moved WHERE old = ?1 AND kind NOT IN ('retired', 'task')
                  UNION ALL SELECT of FROM content.retired WHERE of <> 'task' AND
                      (id = ?1 OR id = (SELECT id FROM content.moved WHERE kind = 'retired' AND old = ?1)))
 WHERE NOT EXISTS(SELECT 1 FROM named WHERE id = ?1);

-- What an id of a kind became, and what is no longer here.
-- query: moved
SELECT id FROM content.moved WHERE kind = ?1 AND old = ?2;

-- query: retired
SELECT title, because, go, of = 'skill' AND EXISTS(SELECT 1 FROM main.answer WHERE skill = ?2 OR skill IN
       (SELECT old FROM content.moved WHERE kind = 'retired' AND id = ?2))
  FROM content.retired
 WHERE of = ?1 AND (id = ?2 OR id = (SELECT id FROM content.moved WHERE kind = 'retired' AND old = ?2));

-- query: setting
SELECT CASE WHEN name IN ('job', 'goal') THEN coalesce((SELECT id FROM content.moved WHERE kind = 'role' AND old = s.value), s.value)
       ELSE s.value END
  FROM main.setting s WHERE name = ?1;

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
SELECT s.id, s.title, r.state, l.title, r.level, s.area, r.at
  FROM (SELECT skill, n FROM content.role_needs WHERE owner = ?1 ORDER BY matters DESC, n LIMIT 10) q
  JOIN content.skill s ON s.id = q.skill LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 ORDER BY q.n;

-- query: set_area
SELECT s.id, s.title, r.state, l.title, r.level, s.area, r.at
  FROM content.skill s LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE s.area = ?1 ORDER BY s.n;

-- query: set_all
SELECT s.id, s.title, r.state, l.title, r.level, s.area, r.at
  FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id LEFT JOIN rated r ON r.skill = s.id
  LEFT JOIN content.level l ON l.n = r.level ORDER BY k.place;

-- What is new or changed since answers were last kept: skills that came to the list, parts and wholes of what was divided or joined,
-- what one is not sure of, what something was written down for since; and what was answered since ?1, when looking again began.
-- query: set_changed
SELECT s.id, s.title, r.state, l.title, r.level, s.area, r.at
  FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id LEFT JOIN rated r ON r.skill = s.id
  LEFT JOIN content.level l ON l.n = r.level LEFT JOIN main.setting w ON w.name = 'known'
 WHERE (r.state IS NULL AND (s.split IS NOT NULL OR s.id IN (SELECT owner FROM content.skill_merged)
                             OR instr(' ' || w.value || ' ', ' ' || s.id || ' ') = 0))
    OR r.state = 'not-sure' OR (?1 <> '' AND r.at >= ?1) OR EXISTS(SELECT 1 FROM main.entry e WHERE e.at > r.at AND
        e.skill IN (SELECT s.id UNION ALL SELECT old FROM content.moved WHERE kind = 'skill' AND id = s.id))
 ORDER BY k.place;

-- What builds the skills a role needs, or the person would like, and is not at yet; not answered counts as the first level. In their
-- own job (?3) how far they would like to come counts before what the role needs, else the further of both; what can wait is left out.
-- query: ideas_for_role
SELECT i.kind, i.id, i.n, i.title, i.skill, s.title, i."from", i."to", i.minutes, i.cost, i.pounds, i.ask, i.provider,
       i.source, i.checked, i.easy, r.level, need.level, need.matters, s.n,
       EXISTS(SELECT 1 FROM content.task t JOIN ticked k ON k.task = t.id WHERE t.skill = s.id AND k.wants), r.state,
       r.wanted, r.priority, r.sure, i.time
  FROM (SELECT n.skill, CASE WHEN ?3 THEN coalesce(w.wanted, n.level) ELSE max(coalesce(w.wanted, 0), n.level) END AS level, n.matters
          FROM content.role_needs n LEFT JOIN rated w ON w.skill = n.skill WHERE n.owner = ?1
        UNION ALL SELECT skill, wanted, 2 FROM rated
         WHERE wanted IS NOT NULL AND skill NOT IN (SELECT skill FROM content.role_needs WHERE owner = ?1)) need
  JOIN content.skill s ON s.id = need.skill LEFT JOIN rated r ON r.skill = s.id
  JOIN (@idea@) i ON i.skill = need.skill
 WHERE ?2 IS NULL AND coalesce(r.state, '') <> 'not-for-me' AND coalesce(r.priority, 0) <> 3
   AND coalesce(r.level, 1) < need.level AND coalesce(r.level, 1) >= i."from" AND coalesce(r.level, 1) < i."to";

-- The same for one skill, whether the role needs it or not: what leads on from where the person stands. (?3 as above.)
-- query: ideas_for_skill
SELECT i.kind, i.id, i.n, i.title, i.skill, s.title, i."from", i."to", i.minutes, i.cost, i.pounds, i.ask, i.provider,
       i.source, i.checked, i.easy, r.level, CASE WHEN ?3 THEN coalesce(r.wanted, need.level, 0) ELSE max(coalesce(r.wanted, 0), coalesce(need.level, 0)) END,
       coalesce(need.matters, 1), s.n, 0, r.state,
       r.wanted, r.priority, r.sure, i.time
  FROM content.skill s LEFT JOIN content.role_needs need ON need.skill = s.id AND need.owner = ?1
  LEFT JOIN rated r ON r.skill = s.id JOIN (@idea@) i ON i.skill = s.id
 WHERE s.id = ?2 AND coalesce(r.level, 1) >= i."from" AND coalesce(r.level, 1) < i."to";

-- What home tells beside the answers; ?1 is today. Kept answers are old after six months.
-- query: glance
SELECT (SELECT count(CASE WHEN does OR wants THEN 1 END) FROM ticked), (SELECT easy FROM content.tally),
       (SELECT base FROM (@surveyed@)),
       (SELECT max(at) FROM (SELECT max(changed) AS at FROM main.answer UNION ALL SELECT max(at) FROM main.tick
                         UNION ALL SELECT max(at) FROM main.reply)), t.at,
       t.at < date(?1, '-6 months'), t.upto < (SELECT max(n) FROM main.history),
       EXISTS(SELECT 1 FROM main.setting WHERE name = 'round' AND value <> ''), (SELECT count(*) FROM content.asked)
  FROM (SELECT 1) LEFT JOIN main.snapshot t ON t.n = (SELECT max(n) FROM main.snapshot);
-- What gets round what is in this person's way: the place of each way, and the barrier.
-- query: rounds_mine
SELECT w.go, b.title FROM content.barrier b JOIN content.barrier_ways w ON w.owner = b.id WHERE b.id IN (@mine@) ORDER BY b.n, w.n;

-- How many answers of each kind, for the role ?1: a strength is strong, and all that is wanted or needed; growing is
-- what is not there yet, and need not wait.
-- query: answered
SELECT count(r.state), count(CASE WHEN r.level >= max(@strong@, coalesce(r.wanted, need.level, 0)) THEN 1 END),
       count(CASE WHEN r.level < coalesce(r.wanted, need.level) AND coalesce(r.priority, 0) <> 3 THEN 1 END)
  FROM rated r LEFT JOIN content.role_needs need ON need.skill = r.skill AND need.owner = ?1;

-- query: tasks
SELECT t.id, t.title, coalesce(k.does, 0), coalesce(k.wants, 0), t.skill, s.title, f.percent, f.title, t.idea, v.base, v.year
  FROM content.task t JOIN content.skill s ON s.id = t.skill
  LEFT JOIN ticked k ON k.task = t.id
  LEFT JOIN content.finding f ON f.id = t.finding LEFT JOIN content.survey v ON v.id = f.survey ORDER BY t.n;

-- query: carry_tick
UPDATE OR IGNORE main.tick SET task = ?1 WHERE task IN (SELECT old FROM content.moved WHERE kind = 'task' AND id = ?1);

-- query: tick
INSERT INTO main.tick(task, does, wants, at) VALUES(?1, ?2, ?3, ?4)
    ON CONFLICT(task) DO UPDATE SET does = excluded.does, wants = excluded.wants, at = excluded.at;

-- Before an answer is changed: one under an id that the skill had before becomes its own, private where any of them is.
-- query: carry
UPDATE OR IGNORE main.answer SET skill = ?1,
       private = EXISTS(SELECT 1 FROM main.answer WHERE private AND skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1))
 WHERE skill = (SELECT a.skill FROM content.moved w JOIN main.answer a ON a.skill = w.old
                WHERE w.kind = 'skill' AND w.id = ?1
                 ORDER BY a.at DESC LIMIT 1);

-- Before that, what was written down for it: private where its skill was.
-- query: carry_entries
UPDATE main.entry SET skill = ?1, private = private OR EXISTS(SELECT 1 FROM main.answer a WHERE a.skill = entry.skill AND a.private)
 WHERE skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1);

-- And what was chosen for it, the newest; also where it was joined: the whole is, if a part of it was. (The + reads what is chosen
-- first: where that is nothing, the content is not asked.)
-- query: carry_chosen
WITH @became@
UPDATE OR IGNORE main.chosen SET skill = ?1
 WHERE +skill = (SELECT c.skill FROM became b JOIN main.chosen c ON c.skill = b.old
                  WHERE b.id = ?1 AND b.change <> 'divided' ORDER BY c.at DESC LIMIT 1);

-- And for the ticks of its everyday tasks: the newest of each.
-- query: carry_ticks
UPDATE OR IGNORE main.tick SET task = (SELECT id FROM content.moved WHERE kind = 'task' AND old = task)
 WHERE task IN (SELECT old FROM (SELECT w.old, max(k.at) FROM content.task t
                  JOIN content.moved w ON w.kind = 'task' AND w.id = t.id JOIN main.tick k ON k.task = w.old
                 WHERE t.skill = ?1 GROUP BY t.id));

-- What was answered for a skill that this one is a part of, or was made of; and (title NULL) for itself, where that holds on any scale.
-- query: earlier
WITH @became@
SELECT t.title, l.title, l.n, a.state, t.because, t.n
  FROM became b JOIN gone g ON g.old = b.old JOIN content.retired t ON t.id = g.id
  JOIN main.answer a ON a.skill = b.old AND a.state IS NOT NULL JOIN content.pack p ON p.n = 1
  LEFT JOIN content.level l ON l.n = a.level AND a.scale = p.scale
 WHERE b.id = ?1
UNION ALL
SELECT NULL, NULL, NULL, a.state, NULL, 0 FROM main.answer a
 WHERE a.state <> 'level' AND (a.skill = ?1 OR a.skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1))
 ORDER BY 6;

-- What changed in the list of skills, and touches what was said: what is asked again goes before what is not, so that a skill has one row.
-- query: review
WITH @became@, @adrift@, @touched@
SELECT t.change, coalesce(t.skill, t.was), t.skill, t.was, coalesce(s.title, r.title), r.title, r.because, t.state, t.level,
       l.title, t.at, t.examples, t.chosen
  FROM touched t JOIN content.pack p ON p.n = 1 LEFT JOIN content.skill s ON s.id = t.skill
  LEFT JOIN gone g ON g.old = t.was LEFT JOIN content.retired r ON r.id = g.id
  LEFT JOIN content.level l ON l.n = t.level AND t.scale = p.scale
 ORDER BY t.change = 'renamed', s.n, r.n, t.at DESC, t.was;

-- Could anything be adrift? Asked at every start, so as cheaply as can be: the log is asked for the next skill in it as long as the
-- content knows the one before, however much was written down for each; where it knows them all, the last is none. The query
-- review says what is.
-- query: adrift
WITH RECURSIVE noted(id) AS (
    SELECT min(skill) FROM main.entry WHERE skill > ''
    UNION ALL SELECT (SELECT skill FROM main.entry WHERE skill > s.id ORDER BY skill) FROM noted n CROSS JOIN content.skill s ON s.id = n.id)
SELECT EXISTS(SELECT 1 FROM content.pack p CROSS JOIN main.answer a
               WHERE p.n = 1 AND ((a.state IS NOT NULL AND a.scale <> p.scale) OR NOT EXISTS(SELECT 1 FROM content.skill WHERE id = a.skill)))
    OR EXISTS(SELECT 1 FROM main.chosen c WHERE NOT EXISTS(SELECT 1 FROM content.skill WHERE id = c.skill))
    OR NOT EXISTS(SELECT 1 FROM noted WHERE id IS NULL);

-- How many skills that is.
-- query: review_count
WITH @became@, @adrift@, @touched@ SELECT count(DISTINCT coalesce(skill, was)) FROM touched;

-- What was seen, or is left unanswered: skill ?1, or an id that is no longer here.
-- query: put_aside
WITH @became@, @adrift@, @touched@
INSERT INTO main.setting(name, value, at) SELECT DISTINCT 'seen:' || was, coalesce(skill, 'yes'), ?2 FROM touched WHERE coalesce(skill, was) = ?1
    ON CONFLICT(name) DO UPDATE SET value = value || ' ' || excluded.value, at = excluded.at;

-- What is said of a skill: its state with its level (?2 NULL: neither), and beside it what is wanted, how soon, how sure that is (0:
-- nothing said of it, -1: taken back) and whether it is private (-1: nothing said); what nothing is said of stays as it was. A part of
-- what was private, or what was made of it, is private too.
-- query: rate
WITH @became@
INSERT INTO main.answer(skill, state, level, scale, wanted, priority, sure, private, at, changed)
    SELECT ?1, ?2, nullif(?3, 0), scale, nullif(max(?4, 0), 0), nullif(max(?5, 0), 0), nullif(max(?6, 0), 0),
           CASE ?7 WHEN -1 THEN EXISTS(SELECT 1 FROM main.answer WHERE private AND +skill IN (SELECT old FROM became WHERE id = ?1))
                   ELSE ?7 END, ?8, ?8
      FROM content.pack WHERE n = 1
    ON CONFLICT(skill) DO UPDATE SET
        state = CASE WHEN ?2 IS NULL THEN state ELSE ?2 END, level = CASE WHEN ?2 IS NULL THEN level ELSE excluded.level END,
        at = CASE WHEN ?2 IS NULL THEN at ELSE ?8 END,
        wanted = CASE WHEN ?4 <> 0 THEN excluded.wanted WHEN scale = excluded.scale OR ?2 IS NULL THEN wanted END,
        scale = CASE WHEN ?2 IS NULL AND state IS NOT NULL THEN scale ELSE excluded.scale END,
        priority = CASE ?5 WHEN 0 THEN priority ELSE excluded.priority END, sure = CASE ?6 WHEN 0 THEN sure ELSE excluded.sure END,
        private = CASE ?7 WHEN -1 THEN private ELSE ?7 END, changed = ?8;

-- Not answered any more; the row stays, so that history and undo know it.
-- query: unrate
UPDATE main.answer SET state = NULL, level = NULL, wanted = NULL, priority = NULL, sure = NULL, at = ?2, changed = ?2
 WHERE skill = ?1;

-- -- undo ---------------------------------------------------------------------------------------------------------------
-- query: keep_change
INSERT INTO main.change(said, go, at, changes) VALUES(?1, ?2, ?3, ?4);

-- query: forget_undone
DELETE FROM main.change WHERE undone;

-- query: forget_changes
DELETE FROM main.change WHERE n <= (SELECT max(n) FROM main.change) - ?1;

-- query: change
SELECT changes FROM main.change WHERE n = ?1 AND undone = ?2;

-- query: set_aside
DELETE FROM main.change WHERE n = ?1;

-- query: mark_change
UPDATE main.change SET undone = ?2 WHERE n = ?1;

-- What undo would undo next, and redo do again; the newest ?1. What was undone is newer than all that was not.
-- query: last_done
SELECT n, said, go, at FROM main.change WHERE NOT undone ORDER BY n DESC LIMIT ?1;

-- query: last_undone
SELECT n, said, go, at FROM main.change
 WHERE n > coalesce((SELECT n FROM main.change WHERE NOT undone ORDER BY n DESC LIMIT 1), 0) ORDER BY n LIMIT ?1;

-- -- history and the days that were kept ---------------------------------------------------------------------------------
-- Each change, the newest first, beside the one before it of the same skill, under whatever id that was.
-- query: history
SELECT h.n, h.at, coalesce(w.id, h.skill), coalesce(s.title, t.title), h.state, h.level, l.title, h.wanted, h.priority, h.sure,
       p.state, p.level, m.title, p.wanted, p.priority, p.sure, h.scale IS k.scale
  FROM (SELECT * FROM main.history ORDER BY n DESC LIMIT ?2 OFFSET ?1) h @beside@ ORDER BY h.n DESC;

-- query: history_of
SELECT h.n, h.at, coalesce(w.id, h.skill), coalesce(s.title, t.title), h.state, h.level, l.title, h.wanted, h.priority, h.sure,
       p.state, p.level, m.title, p.wanted, p.priority, p.sure, h.scale IS k.scale
  FROM (SELECT * FROM main.history WHERE skill = ?3 OR skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?3)
         ORDER BY n DESC LIMIT ?2 OFFSET ?1) h @beside@ ORDER BY h.n DESC;

-- query: history_count
SELECT CASE WHEN ?1 IS NULL THEN (SELECT count(*) FROM main.history)
            ELSE (SELECT count(*) FROM main.history WHERE skill = ?1 OR skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1)) END;

-- How a skill came here: its last ?2 changes, the oldest first.
-- query: trend
SELECT h.at, h.state, h.level, l.title
  FROM (SELECT * FROM main.history WHERE skill = ?1 OR skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1)
         ORDER BY n DESC LIMIT ?2) h
  JOIN content.pack k ON k.n = 1 LEFT JOIN content.level l ON l.n = h.level AND k.scale = h.scale ORDER BY h.n;

-- One a day: the last counts.
-- query: drop_snapshot
DELETE FROM main.snapshot WHERE substr(at, 1, 10) = substr(?1, 1, 10);

-- The skills there are today: what comes later is new.
-- query: remember_skills
INSERT INTO main.setting(name, value, at) SELECT 'known', group_concat(id, ' '), ?1 FROM content.skill WHERE 1
    ON CONFLICT(name) DO UPDATE SET value = excluded.value, at = excluded.at;

-- query: keep_snapshot
INSERT INTO main.snapshot(upto, role, at) SELECT coalesce(max(n), 0), ?1, ?2 FROM main.history;

-- query: snapshots
SELECT t.n, t.at, coalesce(r.id, t.role), r.title, t.upto
  FROM main.snapshot t LEFT JOIN content.moved w ON w.kind = 'role' AND w.old = t.role
  LEFT JOIN content.role r ON r.id = coalesce(w.id, t.role) ORDER BY t.n DESC;

-- query: first_snapshot
SELECT upto, at FROM main.snapshot ORDER BY n LIMIT 1;

-- query: snapshot
SELECT n, upto, at FROM main.snapshot WHERE n = ?1;

-- The answers as they stood after row ?1 of history, and after row ?2; of one area, or of all (?3 NULL).
-- query: compare
WITH days(id, title, place, first, second) AS (
    SELECT s.id, s.title, k.place,
           (SELECT max(n) FROM main.history WHERE n <= ?1 AND skill IN (SELECT s.id UNION ALL SELECT old FROM content.moved WHERE kind = 'skill' AND id = s.id)),
           (SELECT max(n) FROM main.history WHERE n <= ?2 AND skill IN (SELECT s.id UNION ALL SELECT old FROM content.moved WHERE kind = 'skill' AND id = s.id))
      FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id WHERE ?3 IS NULL OR s.area = ?3)
SELECT d.id, d.title, a.state, a.level, x.title, b.state, b.level, y.title
  FROM days d JOIN content.pack p ON p.n = 1
  LEFT JOIN main.history a ON a.n = d.first AND a.scale = p.scale LEFT JOIN content.level x ON x.n = a.level
  LEFT JOIN main.history b ON b.n = d.second AND b.scale = p.scale LEFT JOIN content.level y ON y.n = b.level
 WHERE a.state IS NOT NULL OR b.state IS NOT NULL ORDER BY d.place;

-- -- the log ------------------------------------------------------------------------------------------------------------
-- query: keep_entry
INSERT INTO main.entry(n, day, item, skill, what, so_what, now_what, minutes, off_job, codes, private, at)
    VALUES(nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, 0), ?9, ?10, ?11, ?12)
    ON CONFLICT(n) DO UPDATE SET day = ?2, item = ?3, skill = ?4, what = ?5, so_what = ?6, now_what = ?7,
        minutes = excluded.minutes, off_job = ?9, codes = ?10, private = ?11, at = ?12;

-- How long an item takes, as far as that is known.
-- query: item_minutes
SELECT minutes FROM (SELECT 'learning' AS kind, id, minutes FROM content.learning UNION ALL SELECT 'practice', id, minutes FROM content.practice
                     UNION ALL SELECT 'network', id, minutes FROM content.network) WHERE kind = ?1 AND id = ?2;

-- How often an item stands in the log of a day.
-- query: entries_of_item
SELECT count(*) FROM main.entry WHERE item = ?1 AND day = ?2;

-- query: remove_entry
DELETE FROM main.entry WHERE n = ?1;

-- query: last_entry
SELECT max(n) FROM main.entry;

-- query: entry
SELECT n, day, item, coalesce((SELECT id FROM content.moved WHERE kind = 'skill' AND old = e.skill), skill), what, so_what, now_what,
       minutes, off_job, codes, private FROM main.entry e WHERE n = ?1;

-- The title of a skill, also of one that is here no longer.
-- query: skill_title
WITH @became@
SELECT title FROM content.skill WHERE id = ?1
UNION ALL SELECT t.title FROM gone g JOIN content.retired t ON t.id = g.id AND t.of = 'skill' WHERE g.old = ?1;

-- The last column: for the person alone, itself or because its skill is.
-- query: entries
WITH @became@, hidden(id) AS (@hidden@)
SELECT e.n, e.day, e.item, coalesce(s.id, e.skill), e.what, e.so_what, e.now_what, e.minutes, e.off_job, e.codes, e.private,
       coalesce(s.title, r.title), e.private OR coalesce(e.skill, '') IN (SELECT id FROM hidden) OR coalesce(s.id, '') IN (SELECT id FROM hidden)
  FROM main.entry e LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = e.skill
  LEFT JOIN content.skill s ON s.id = coalesce(w.id, e.skill)
  LEFT JOIN gone g ON g.old = e.skill LEFT JOIN content.retired r ON r.id = g.id
 ORDER BY e.day DESC, e.n DESC LIMIT ?2 OFFSET ?1;

-- query: entries_count
SELECT count(*) FROM main.entry;

-- Minutes of the twelve months to a day, and those of them off the job.
-- query: entry_hours
SELECT total(minutes), total(CASE WHEN off_job THEN minutes END) FROM main.entry WHERE day > date(?1, '-1 year') AND day <= ?1;

-- What was written down for a skill, also under the ids it had before, and for what it is a part of or was made of: its
-- evidence. What was written down for a skill that was private is private.
-- query: evidence
WITH @became@
SELECT n, day, what, so_what, now_what,
       private OR (skill <> ?1 AND EXISTS(SELECT 1 FROM main.answer WHERE skill = e.skill AND private)), minutes
  FROM main.entry e WHERE skill = ?1 OR skill IN (SELECT old FROM became WHERE id = ?1) ORDER BY day DESC, n DESC;

-- -- a portfolio for Certification ---------------------------------------------------------------------------------------------
-- What it is made of, in the order of the PKSB's sections: each skill at the start (the last answer up to row ?1 of history; ?1 -1:
-- the last one of the first day it was answered, so that a slip put right at once does not count), now, and how many examples it has,
-- those of what it is a part of or was made of too. What the content holds no more comes last.
-- query: chosen
WITH @became@, picks(id, comment, own) AS (@chosen@), hidden(id) AS (@hidden@),
known(id, name, same) AS (SELECT id, id, 1 FROM picks
                          UNION SELECT m.id, b.old, b.change = 'renamed' FROM picks m JOIN became b ON b.id = m.id)
SELECT m.id, coalesce(s.title, t.title), p.title, p.criterion, m.comment,
       h.state, h.level, x.title, h.at, r.state, r.level, l.title, r.at,
       (SELECT count(*) FROM main.entry WHERE skill IN (SELECT name FROM known WHERE id = m.id)), m.id IN (SELECT id FROM hidden)
  FROM picks m JOIN content.pack k ON k.n = 1
  LEFT JOIN content.skill s ON s.id = m.id LEFT JOIN content.section p ON p.id = s.section
  LEFT JOIN gone g ON g.old = m.id LEFT JOIN content.retired t ON t.id = g.id AND t.of = 'skill'
  LEFT JOIN main.history h ON h.scale = k.scale AND h.n = CASE WHEN ?1 < 0
       THEN (SELECT n FROM main.history WHERE state IS NOT NULL AND scale = k.scale AND skill IN (SELECT name FROM known WHERE id = m.id AND same)
              ORDER BY substr(at, 1, 10), n DESC LIMIT 1)
       ELSE (SELECT max(n) FROM main.history WHERE n <= ?1 AND skill IN (SELECT name FROM known WHERE id = m.id AND same)) END
  LEFT JOIN content.level x ON x.n = h.level
  LEFT JOIN rated r ON r.skill = m.id LEFT JOIN content.level l ON l.n = r.level
 ORDER BY p.n IS NULL, p.n, s.n, m.id;

-- query: chosen_count
WITH @became@ SELECT count(*) FROM (@chosen@);

-- A skill that is chosen or may be: its title, whether it is chosen, and the comment on it.
-- query: pick
WITH @became@, picks(id, comment, own) AS (@chosen@)
SELECT coalesce(s.title, t.title), m.id IS NOT NULL, m.comment
  FROM (SELECT ?1 AS id) o LEFT JOIN content.skill s ON s.id = o.id LEFT JOIN picks m ON m.id = o.id
  LEFT JOIN gone g ON g.old = o.id LEFT JOIN content.retired t ON t.id = g.id AND t.of = 'skill'
 WHERE s.id IS NOT NULL OR m.id IS NOT NULL;

-- The examples of what was chosen, and what was logged of a network or a qualification, the newest first.
-- query: chosen_examples
WITH @became@, picks(id, comment, own) AS (@chosen@), hidden(id) AS (@hidden@),
known(id, name) AS (SELECT id, id FROM picks UNION SELECT m.id, b.old FROM picks m JOIN became b ON b.id = m.id)
SELECT e.n, e.day, e.what, e.so_what, e.now_what, v.id, s.title,
       e.private OR coalesce(e.skill, '') IN (SELECT id FROM hidden) OR coalesce(w.id, v.id, '') IN (SELECT id FROM hidden),
       e.item LIKE 'network/%' OR e.item LIKE 'qualification/%'
  FROM main.entry e LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = e.skill
  LEFT JOIN known v ON v.name = e.skill LEFT JOIN content.skill s ON s.id = v.id
 WHERE v.id IS NOT NULL OR e.item LIKE 'network/%' OR e.item LIKE 'qualification/%'
 ORDER BY e.day DESC, e.n DESC, s.n;

-- All skills to choose from, in a window: what has examples first, then strengths, what is growing, what is not answered, what is
-- not for the person; ?3 is their role. Last what was chosen and is here no longer.
-- query: choosable
WITH @became@, picks(id, comment, own) AS (@chosen@), hidden(id) AS (@hidden@),
shown(id, examples) AS (SELECT name, count(*)
                          FROM (SELECT skill AS name FROM main.entry WHERE skill IS NOT NULL
                                UNION ALL SELECT b.id FROM became b JOIN main.entry e ON e.skill = b.old) GROUP BY 1)
SELECT s.id, s.title, r.state, l.title, r.level, coalesce(e.examples, 0), m.id IS NOT NULL, s.purpose,
       CASE WHEN e.examples THEN 0 WHEN r.level >= max(@strong@, coalesce(r.wanted, need.level, 0)) THEN 1 WHEN r.state = 'not-for-me' THEN 4
            WHEN r.state IS NOT NULL THEN 2 ELSE 3 END, s.id IN (SELECT id FROM hidden), k.place
  FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN content.role_needs need ON need.owner = ?3 AND need.skill = s.id
  LEFT JOIN shown e ON e.id = s.id LEFT JOIN picks m ON m.id = s.id
UNION ALL
SELECT m.id, t.title, NULL, NULL, NULL, coalesce(e.examples, 0), 1, NULL, 5, m.id IN (SELECT id FROM hidden), m.id
  FROM picks m LEFT JOIN gone g ON g.old = m.id LEFT JOIN content.retired t ON t.id = g.id AND t.of = 'skill'
  LEFT JOIN shown e ON e.id = m.id
 WHERE NOT EXISTS(SELECT 1 FROM content.skill WHERE id = m.id)
 ORDER BY 9, 11 LIMIT ?2 OFFSET ?1;

-- query: choosable_count
WITH @became@, picks(id, comment, own) AS (@chosen@)
SELECT (SELECT count(*) FROM content.skill) + (SELECT count(*) FROM picks WHERE id NOT IN (SELECT id FROM content.skill));

-- query: choose
INSERT INTO main.chosen(skill, at) VALUES(?1, ?2) ON CONFLICT(skill) DO NOTHING;

-- query: comment
INSERT INTO main.chosen(skill, comment, at) VALUES(?1, ?2, ?3) ON CONFLICT(skill) DO UPDATE SET comment = excluded.comment;

-- query: unchoose
WITH @became@
DELETE FROM main.chosen WHERE skill = ?1 OR +skill IN (SELECT old FROM became WHERE id = ?1 AND change <> 'divided');

-- query: skill
SELECT s.id, s.title, s.also, s.area, a.title, s.purpose, s.why, s.example, p.title, r.state, r.level, l.title, r.wanted,
       r.private, r.at, (SELECT max(scale) FROM main.answer WHERE state IS NOT NULL AND (skill = s.id OR skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = s.id))),
       (SELECT title FROM content.level WHERE n = r.wanted), r.priority, r.sure
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
SELECT i.kind, i.id, i.title, l.title, i.minutes, i.cost, i.pounds
  FROM (@idea@) i JOIN content.level l ON l.n = i."from" WHERE i.skill = ?1
 ORDER BY i."from", i.easy DESC, i.kind DESC, i.n;

-- The steps that things to try build and no course or reading does, and the day the pack was last read through.
-- query: uncovered
SELECT low.title, high.title, p.reviewed
  FROM content.level low JOIN content.level high ON high.n = low.n + 1 JOIN content.pack p ON p.n = 1
 WHERE NOT EXISTS(SELECT 1 FROM content.learning_steps WHERE skill = ?1 AND "from" <= low.n AND "to" > low.n)
   AND EXISTS(SELECT 1 FROM content.practice_steps WHERE skill = ?1 AND "from" <= low.n AND "to" > low.n)
 ORDER BY low.n;

-- query: skills
SELECT s.id, s.title, s.area, a.title, r.state, l.title, s.purpose, r.level
  FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id JOIN content.area a ON a.id = s.area
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: section
SELECT title FROM content.section WHERE id = ?1;

-- query: section_skills
SELECT s.id, s.title, s.area, a.title, r.state, l.title, s.purpose, r.level
  FROM content.skill s JOIN content.area a ON a.id = s.area
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE s.section = ?1 ORDER BY a.n, s.n;

-- query: skills_count
SELECT count(*) FROM content.skill;

-- query: area
SELECT id, title, about FROM content.area WHERE id = ?1;

-- query: areas
SELECT a.id, a.title, count(s.id), count(r.state)
  FROM content.area a JOIN content.skill s ON s.area = a.id LEFT JOIN rated r ON r.skill = s.id
 GROUP BY a.n, a.id ORDER BY a.n;

-- What a role needs beside where the person stands; then what they answered that it does not ask for.
-- query: gaps
SELECT s.id, s.title, s.area, a.title, r.state, r.level, l.title, n.level, w.title, n.matters, s.why, n.n, s.n, r.at,
       r.wanted, x.title, r.priority, r.private, @strong@
  FROM content.role_needs n JOIN content.skill s ON s.id = n.skill JOIN content.area a ON a.id = s.area
  JOIN content.level w ON w.n = n.level LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN content.level x ON x.n = r.wanted
 WHERE n.owner = ?1
UNION ALL
SELECT s.id, s.title, s.area, a.title, r.state, r.level, l.title, NULL, NULL, 1, s.why, 1000, s.n, r.at,
       r.wanted, x.title, r.priority, r.private, @strong@
  FROM rated r JOIN content.skill s ON s.id = r.skill JOIN content.area a ON a.id = s.area
  LEFT JOIN content.level l ON l.n = r.level LEFT JOIN content.level x ON x.n = r.wanted
 WHERE coalesce(r.state, r.wanted) IS NOT NULL AND NOT EXISTS(SELECT 1 FROM content.role_needs WHERE owner = ?1 AND skill = s.id)
 ORDER BY 12, 13;

-- What one role needs beside the person and their own role ?2.
-- query: role_needs
SELECT s.id, s.title, r.state, r.level, l.title, n.level, w.title, o.level, x.title, n.matters, s.area
  FROM content.role_needs n JOIN content.skill s ON s.id = n.skill JOIN content.level w ON w.n = n.level
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN content.role_needs o ON o.owner = ?2 AND o.skill = n.skill LEFT JOIN content.level x ON x.n = o.level
 WHERE n.owner = ?1 ORDER BY n.n;

-- query: role
SELECT id, title, about, family, band, also_needed, source, checked, doubt, edge, status FROM content.role WHERE id = ?1;

-- Roles in a window, with how far they are from the person; ?3 is the person's own role. Where they would like to be comes
-- first: a role, or the moves in that direction.
-- query: roles
SELECT r.id, r.title, r.band, r.about, m.kind, m.about,
       (SELECT count(*) FROM content.role_needs n JOIN rated a ON a.skill = n.skill WHERE n.owner = r.id AND a.level >= n.level),
       (SELECT count(*) FROM content.role_needs n JOIN rated a ON a.skill = n.skill WHERE n.owner = r.id AND a.level = n.level - 1),
       (SELECT count(*) FROM content.role_needs n JOIN rated a ON a.skill = n.skill WHERE n.owner = r.id AND a.level < n.level - 1),
       (SELECT count(*) FROM content.role_needs n WHERE n.owner = r.id), r.id = ?3, r.id = g.value,
       r.source, r.checked,
       (SELECT count(a.state) FROM content.role_needs n JOIN rated a ON a.skill = n.skill WHERE n.owner = r.id)
  FROM content.role r LEFT JOIN content.move m ON m."from" = ?3 AND m."to" = r.id
  LEFT JOIN (SELECT coalesce((SELECT id FROM content.moved WHERE kind = 'role' AND old = s.value), s.value) AS value
               FROM main.setting s WHERE name = 'goal') g
 ORDER BY CASE WHEN r.id = ?3 THEN 0 WHEN r.id = g.value THEN 1 WHEN m.kind = replace(g.value, 'sideways', 'across') THEN 2
          WHEN m.kind = 'grow' THEN 3 WHEN m.kind = 'up' THEN 4 WHEN m.kind = 'across' THEN 5 ELSE 6 END, r.n
 LIMIT ?2 OFFSET ?1;

-- query: roles_count
SELECT count(*) FROM content.role;

-- query: jobs
SELECT id, title, family FROM content.role WHERE family <> 'nearby' ORDER BY n;

-- query: moves_to
SELECT m.kind, r.id, r.title, m.about, m.example, m.source, m.checked, m.takes, m.id
  FROM content.move m JOIN content.role r ON r.id = m."from" WHERE m."to" = ?1 ORDER BY m.n;

-- query: moves_from
SELECT m.kind, r.id, r.title, m.about, m.example, m.source, m.checked, m.takes, m.id
  FROM content.move m JOIN content.role r ON r.id = m."to" WHERE m."from" = ?1 ORDER BY m.n;

-- query: moves
SELECT m.id, f.title, t.title, m.kind, m.about, m.takes, m.example, m.source, m.checked, f.id, t.id
  FROM content.move m JOIN content.role f ON f.id = m."from" JOIN content.role t ON t.id = m."to"
 ORDER BY f.n, m.n LIMIT ?2 OFFSET ?1;

-- query: moves_count
SELECT count(*) FROM content.move;

-- query: move
SELECT m.id, f.title, t.title, m.kind, m.about, m.takes, m.example, m.source, m.checked, f.id, t.id, m.doubt, m.status
  FROM content.move m JOIN content.role f ON f.id = m."from" JOIN content.role t ON t.id = m."to" WHERE m.id = ?1;

-- query: role_qualifications
SELECT q.id, q.title, q.cost, q.takes
  FROM content.qualification_opens o JOIN content.qualification q ON q.id = o.owner WHERE o.value = ?1 ORDER BY q.n;

-- What an item of kind ?1 builds, and who could pay for it.
-- query: steps
SELECT s.id, s.title, f.title, t.title, k."from", k."to"
  FROM (SELECT 'learning' AS kind, * FROM content.learning_steps UNION ALL SELECT 'practice', * FROM content.practice_steps
        UNION ALL SELECT 'network', * FROM content.network_steps
        UNION ALL SELECT 'qualification', * FROM content.qualification_builds) k
  JOIN content.skill s ON s.id = k.skill JOIN content.level f ON f.n = k."from" JOIN content.level t ON t.n = k."to"
 WHERE k.kind = ?1 AND k.owner = ?2 ORDER BY k.n;

-- query: paid_by
SELECT f.id, f.title, f.state
  FROM (SELECT 'learning' AS kind, * FROM content.learning_paid_by UNION ALL SELECT 'network', * FROM content.network_paid_by
        UNION ALL SELECT 'qualification', * FROM content.qualification_paid_by) p
  JOIN content.funding f ON f.id = p.value
 WHERE p.kind = ?1 AND p.owner = ?2 ORDER BY p.n;

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
SELECT id, title, provider, about, minutes, estimated, cost, pounds, price, format, ask, address, source, checked, doubt,
       status, time FROM content.learning WHERE id = ?1;

-- query: practice_list
SELECT p.id, p.title, minutes, "with", ask, p.about, source, checked, a.title
  FROM content.practice_shelf k JOIN content.practice p ON p.id = k.id
  JOIN content.practice_steps t ON t.owner = p.id AND t.n = 1 JOIN content.skill s ON s.id = t.skill
  JOIN content.area a ON a.id = s.area
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: practice_count
SELECT count(*) FROM content.practice;

-- query: practice
SELECT id, title, about, minutes, "with", ask, show, source, checked, status FROM content.practice WHERE id = ?1;

-- query: qualifications
SELECT id, title, provider, level, takes, cost, about, source, checked
  FROM content.qualification ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: qualifications_count
SELECT count(*) FROM content.qualification;

-- query: qualification
SELECT id, title, provider, about, level, takes, cost, entry, unpaid, source, checked, doubt, status, go
  FROM content.qualification WHERE id = ?1;

-- query: qualification_at
SELECT id, title FROM content.qualification WHERE go = ?1 ORDER BY n LIMIT 1;

-- query: qualification_opens
SELECT r.id, r.title FROM content.qualification_opens o JOIN content.role r ON r.id = o.value WHERE o.owner = ?1 ORDER BY o.n;

-- query: funding_list
SELECT id, title, state, who, pays, source, checked FROM content.funding ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: funding_count
SELECT count(*) FROM content.funding;

-- query: funding
SELECT id, title, state, who, pays, how, not_for, source, checked, doubt, status,
       (SELECT count(*) FROM content.funding_conditions WHERE owner = funding.id), go FROM content.funding WHERE id = ?1;

-- What each way to pay turns on, in the order to ask: by the fund, or (?1 NULL) over all that can be asked for.
-- query: conditions
SELECT f.id, f.title, f.state, c.question, q.title, q.why, c.answer, c.otherwise, f.who, c.go, f.go
  FROM content.funding f LEFT JOIN content.funding_conditions c ON c.owner = f.id
  LEFT JOIN content.question q ON q.id = c.question
 WHERE f.id = ?1 OR (?1 IS NULL AND f.state IN ('open', 'ask', 'closed'))
 ORDER BY f.n, c.n;

-- query: funding_for
SELECT 'qualification', q.id, q.title, q.cost, NULL FROM content.qualification_paid_by p JOIN content.qualification q ON q.id = p.owner
 WHERE p.value = ?1
UNION ALL
SELECT 'learning', l.id, l.title, l.cost, l.pounds FROM content.learning_paid_by p JOIN content.learning l ON l.id = p.owner
 WHERE p.value = ?1
UNION ALL
SELECT 'network', w.id, w.title, w.cost, NULL FROM content.network_paid_by p JOIN content.network w ON w.id = p.owner
 WHERE p.value = ?1;

-- The person's own first.
-- query: barriers
SELECT b.id, b.title, b.about, f.percent, v.base, v.year, b.source, b.checked,
       (SELECT count(*) FROM content.barrier_ways WHERE owner = b.id), b.id IN (@mine@) AS mine
  FROM content.barrier b LEFT JOIN content.finding f ON f.id = b.finding LEFT JOIN content.survey v ON v.id = f.survey
 ORDER BY mine DESC, b.n LIMIT ?2 OFFSET ?1;

-- query: barriers_count
SELECT count(*) FROM content.barrier;

-- query: ticked_count
SELECT count(CASE WHEN does OR wants THEN 1 END) FROM ticked;

-- query: mine_count
SELECT count(*) FROM content.barrier WHERE id IN (@mine@);

-- query: barrier
SELECT b.id, b.title, b.about, f.percent, v.base, v.year, b.source, b.checked, b.status, b.id IN (@mine@)
  FROM content.barrier b LEFT JOIN content.finding f ON f.id = b.finding LEFT JOIN content.survey v ON v.id = f.survey
 WHERE b.id = ?1;

-- query: barrier_ways
SELECT title, about, go FROM content.barrier_ways WHERE owner = ?1 ORDER BY n;

-- What a page gets round: the ways that lead to it; and whether that is in the person's way.
-- query: gets_round
SELECT b.id, b.title, w.about, b.id IN (@mine@) FROM content.barrier_ways w JOIN content.barrier b ON b.id = w.owner WHERE w.go = ?1 ORDER BY b.n;

-- query: networks
SELECT id, title, kind, who, about, cost, source, checked, provider FROM content.network w
 ORDER BY (SELECT min(n) FROM content.network WHERE kind = w.kind), n LIMIT ?2 OFFSET ?1;

-- query: networks_count
SELECT count(*) FROM content.network;

-- query: network
SELECT id, title, kind, provider, about, who, how, minutes, estimated, cost, price, ask, address, source, checked, doubt, status
  FROM content.network WHERE id = ?1;

-- -- the survey -----------------------------------------------------------------------------------------------------------
-- query: survey
@surveyed@;

-- What the survey ?1 found, and what the person said of it: was a choice that stands beside it chosen, its question answered, is
-- there such a question, is a task ticked, is there such a task, may several choices be ticked.
-- query: findings
WITH said(question, choice, kept) AS (@said@)
SELECT f.id, f.title, f.percent, f.about, f.go,
       EXISTS(SELECT 1 FROM content.asked_choices c JOIN said s ON s.question = c.owner AND s.choice = c.id WHERE c.finding = f.id),
       EXISTS(SELECT 1 FROM content.asked_choices c JOIN said s ON s.question = c.owner WHERE c.finding = f.id AND s.choice <> 'skip'),
       EXISTS(SELECT 1 FROM content.asked_choices WHERE finding = f.id), max(k.does), count(t.id),
       (SELECT max(q.many) FROM content.asked_choices c JOIN content.asked q ON q.id = c.owner WHERE c.finding = f.id)
  FROM content.finding f LEFT JOIN content.task t ON t.finding = f.id
  LEFT JOIN ticked k ON k.task = t.id
 WHERE f.survey = ?1 GROUP BY f.n ORDER BY f.n;

-- The questions, with how many answers each has, which where it is none of the choices, and whether they were said to it.
-- query: asked
WITH said(question, choice, kept) AS (@said@)
SELECT q.id, q.title, q.topic, q.many, count(s.choice), max(CASE WHEN s.choice IN ('skip', 'none') THEN s.choice END), max(s.kept)
  FROM content.asked q LEFT JOIN said s ON s.question = q.id GROUP BY q.n ORDER BY q.n;

-- query: asked_choices
WITH said(question, choice, kept) AS (@said@)
SELECT id, title, EXISTS(SELECT 1 FROM said WHERE question = owner AND choice = c.id)
  FROM content.asked_choices c WHERE owner = ?1 ORDER BY n;

-- Every answer, with the finding it stands beside, and how many were asked for that.
-- query: replies
WITH said(question, choice, kept) AS (@said@)
SELECT q.id, q.title, s.choice, c.title, c.go, f.percent, f.title, v.base
  FROM content.asked q LEFT JOIN said s ON s.question = q.id
  LEFT JOIN content.asked_choices c ON c.owner = q.id AND c.id = s.choice LEFT JOIN content.finding f ON f.id = c.finding
  LEFT JOIN content.survey v ON v.id = f.survey
 ORDER BY q.n, c.n;

-- Before an answer is kept: all that was said to the question; where several may be ticked (?2), that choice alone, and that it
-- was none.
-- query: drop_replies
DELETE FROM main.reply WHERE question = ?1 AND (NOT ?2 OR choice IN (?3, 'skip', 'none'));

-- What is known of a question from elsewhere becomes its answer.
-- query: keep_known
WITH said(question, choice, kept) AS (@said@)
INSERT INTO main.reply(question, choice, at) SELECT question, choice, ?2 FROM said WHERE question = ?1 AND NOT kept;

-- What was taken back here does not come back from elsewhere.
-- query: keep_none
WITH said(question, choice, kept) AS (@said@)
INSERT INTO main.reply(question, choice, at) SELECT DISTINCT question, 'none', ?2 FROM said WHERE question = ?1 AND NOT kept;

-- query: keep_reply
INSERT INTO main.reply(question, choice, at) VALUES(?1, ?2, ?3);

-- query: sections
SELECT p.id, p.title, count(s.id), count(r.level), (SELECT group_concat(title, ', ') FROM content.skill WHERE section = p.id)
  FROM content.section p LEFT JOIN content.skill s ON s.section = p.id LEFT JOIN rated r ON r.skill = s.id
 GROUP BY p.n ORDER BY p.n;

-- query: notes
SELECT id, title, about, source, checked, status, part FROM content.note WHERE page = ?1 ORDER BY n;

-- For authors: area by level (?1 NULL), or the skills of one area, what leads there and which jobs ask for it. Holes: what
-- nothing leads to.
-- query: coverage
WITH part(n, id, title, skill) AS (
    SELECT a.n, a.id, a.title, s.id FROM content.area a JOIN content.skill s ON s.area = a.id WHERE ?1 IS NULL
    UNION ALL SELECT n, id, title, id FROM content.skill WHERE area = ?1)
SELECT p.id, p.title, l.n, l.title,
       (SELECT count(DISTINCT owner) FROM part x JOIN content.learning_steps k ON k.skill = x.skill WHERE x.id = p.id AND k."from" < l.n AND k."to" >= l.n),
       (SELECT count(DISTINCT owner) FROM part x JOIN content.practice_steps k ON k.skill = x.skill WHERE x.id = p.id AND k."from" < l.n AND k."to" >= l.n),
       (SELECT count(DISTINCT owner) FROM part x JOIN content.network_steps k ON k.skill = x.skill WHERE x.id = p.id AND k."from" < l.n AND k."to" >= l.n),
       (SELECT count(DISTINCT owner) FROM part x JOIN content.role_needs k ON k.skill = x.skill WHERE x.id = p.id AND k.level = l.n),
       (SELECT group_concat(x.skill, ', ') FROM part x WHERE x.id = p.id
           AND NOT EXISTS(SELECT 1 FROM content.learning_steps k WHERE k.skill = x.skill AND k."from" < l.n AND k."to" >= l.n)
           AND NOT EXISTS(SELECT 1 FROM content.practice_steps k WHERE k.skill = x.skill AND k."from" < l.n AND k."to" >= l.n))
  FROM (SELECT DISTINCT n, id, title FROM part) p JOIN content.level l ON l.n > 1 ORDER BY p.n, l.n;

-- For authors: the facts, the longest not looked at first.
-- query: due
WITH fact(kind, id, title, day, source, status) AS (@fact@)
SELECT f.kind, f.id,
       coalesce(f.title, (SELECT a.title || ' to ' || b.title FROM content.move v JOIN content.role a ON a.id = v."from"
                            JOIN content.role b ON b.id = v."to" WHERE v.id = f.id)), f.day, f.source, p.title,
       CASE f.kind WHEN 'survey' THEN 'survey' WHEN 'note' THEN (SELECT page FROM content.note WHERE id = f.id)
                   ELSE f.kind || '/' || f.id END
  FROM fact f
  LEFT JOIN content.origin o ON o.kind = f.kind AND o.id = f.id JOIN content.pack p ON p.n = coalesce(o.pack, 1)
 ORDER BY f.day, f.kind, f.id LIMIT ?2 OFFSET ?1;

-- query: due_count
SELECT count(*) FROM (@fact@);

-- query: prompts
SELECT id, title, about, go, part FROM content.prompt WHERE who = ?1
 ORDER BY CASE part WHEN 'begin' THEN 1 WHEN 'ask' THEN 2 WHEN 'survey' THEN 3 ELSE 4 END, n;

-- query: glossary
SELECT id, title, about FROM content.glossary WHERE ?1 IS NULL OR id = ?1 ORDER BY title COLLATE NOCASE;

-- Best first: a word in the title before one in the text; a skill or what gets in the way before a course, and that before the
-- glossary. (bm25 is the lower the better, and below 0.)
-- query: find
SELECT f.place, f.title FROM content.found JOIN content.findable f ON f.n = found.rowid WHERE found MATCH ?1
 ORDER BY bm25(found, 10, 1) * CASE WHEN f.place LIKE 'skill/%' OR f.place LIKE 'barrier/%' THEN 3
                                    WHEN f.place LIKE 'glossary%' THEN 0.5 WHEN f.place NOT LIKE '%/%' THEN 2 ELSE 1 END,
       length(f.title), found.rowid LIMIT 200;

-- Answers whose skill the content no longer holds, or that were given on another scale: shown, never dropped. Where the
-- content says what became of the skill, that is said.
-- query: strays
SELECT coalesce(t.title, a.skill), a.state, a.level, a.scale, a.at, t.because, a.skill FROM main.answer a
  LEFT JOIN content.retired t ON t.of = 'skill' AND (t.id = a.skill OR a.skill IN (SELECT old FROM content.moved WHERE kind = 'retired' AND id = t.id))
 WHERE a.state IS NOT NULL AND NOT EXISTS(SELECT 1 FROM rated r WHERE r.skill = a.skill OR r.skill IN (SELECT id FROM content.moved WHERE kind = 'skill' AND old = a.skill))
 ORDER BY a.skill;

-- query: kept
SELECT (SELECT count(state) FROM main.answer), (SELECT count(*) FROM main.tick WHERE does OR wants),
       (SELECT count(*) FROM main.setting WHERE value <> '' AND name NOT IN ('known', 'set', 'round')),
       (SELECT count(DISTINCT question) FROM main.reply), (SELECT count(*) FROM main.entry), (SELECT count(*) FROM main.snapshot),
       (SELECT count(*) FROM main.chosen);

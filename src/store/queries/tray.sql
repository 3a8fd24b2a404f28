-- Questions to the two databases: what others gave, what is said of it, and what of an answer is there already. ?1, ?2 … are the values
-- bound, in order.

-- What is said of a copy: all, or number ?2.
-- query: remarks
SELECT r.n, r.part, r.item, r.title, r.level, r.words, r.day, r.minutes, l.title
  FROM main.remark r LEFT JOIN content.level l ON l.n = r.level WHERE r.copy = ?1 AND ?2 IN (0, r.n)
 ORDER BY CASE r.part WHEN 'seen' THEN 0 WHEN 'view' THEN 1 WHEN 'proposal' THEN 2 WHEN 'agreed' THEN 3 ELSE 4 END, r.n;

-- query: remark_count
SELECT count(*), coalesce(max(n), 0) FROM main.remark WHERE copy = ?1;

-- query: keep_remark
INSERT INTO main.remark(copy, n, part, item, title, level, words, day, minutes, at)
    VALUES(?1, ?2, ?3, ?4, ?5, nullif(?6, 0), ?7, ?8, nullif(?9, 0), ?10)
    ON CONFLICT(copy, n) DO UPDATE SET title = excluded.title, level = excluded.level, words = excluded.words, day = excluded.day,
        minutes = excluded.minutes, at = excluded.at;

-- query: remove_remark
DELETE FROM main.remark WHERE copy = ?1 AND ?2 IN (0, n);

-- What leads on from level ?2 of a skill, the shortest first: things to try, to learn, people to meet.
-- query: proposable
SELECT kind, id, title, minutes FROM (
    SELECT 'practice' AS kind, p.id, p.title, p.minutes, p.n FROM content.practice_steps s JOIN content.practice p ON p.id = s.owner
     WHERE s.skill = ?1 AND s."to" > ?2
    UNION ALL SELECT 'learning', l.id, l.title, l.minutes, l.n FROM content.learning_steps s JOIN content.learning l ON l.id = s.owner
     WHERE s.skill = ?1 AND s."to" > ?2
    UNION ALL SELECT 'network', w.id, w.title, w.minutes, w.n FROM content.network_steps s JOIN content.network w ON w.id = s.owner
     WHERE s.skill = ?1 AND s."to" > ?2)
 ORDER BY coalesce(minutes, 9999), kind, n LIMIT 2;

-- Was this copy given from here.
-- query: gave
SELECT count(*) FROM main.given WHERE copy = ?1;

-- A skill of an answer as it is here, under its id of today, and what a manager said of it before.
-- query: view_beside
SELECT s.id, s.title, v.level, v.words, v.name, v.at, k.title
  FROM content.skill s LEFT JOIN main.view v ON v.skill = s.id AND v.side = 'manager' LEFT JOIN content.level k ON k.n = v.level
 WHERE s.id = coalesce((SELECT id FROM content.moved WHERE kind = 'skill' AND old = ?1), ?1);

-- What the person says of it.
-- query: said_of
SELECT r.state, l.title FROM rated r LEFT JOIN content.level l ON l.n = r.level WHERE r.skill = ?1;

-- Is it in the log, the plan, or what was agreed already, in these words.
-- query: merged_entry
SELECT count(*) FROM main.entry WHERE what = ?1 AND day = ?2;

-- query: merged_action
SELECT count(*) FROM main.action WHERE item IS NULL AND title = ?1;

-- query: merged_agreed
SELECT count(*) FROM main.agreed WHERE agreement > 0 AND title = ?1 AND day IS ?2;

-- query: merge_view
INSERT INTO main.view(skill, side, level, scale, words, name, at) VALUES(?1, 'manager', ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT(skill, side) DO UPDATE SET level = excluded.level, scale = excluded.scale, words = excluded.words, name = excluded.name,
        at = excluded.at;

-- query: merge_action
INSERT INTO main.action(item, title, why, minutes, by, evidence, who, at) VALUES(?1, ?2, ?3, nullif(?4, 0), ?5, ?6, ?7, ?8);

-- What was agreed as one more agreement, a line at a time; by both, as long as nothing else is said.
-- query: merge_agreement
INSERT INTO main.agreement(n, day, name, manager, at) SELECT coalesce(max(n), 0) + 1, ?1, ?2, ?3, ?4 FROM main.agreement;

-- query: merge_agreed
INSERT INTO main.agreed(agreement, n, part, item, title, words, day)
    SELECT (SELECT max(n) FROM main.agreement), 1 + (SELECT count(*) FROM main.agreed WHERE agreement = (SELECT max(n) FROM main.agreement)),
           ?1, ?2, ?3, 'both', ?4;

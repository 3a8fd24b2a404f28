-- Questions to the two databases: the 1:1, what is said at it, what was agreed, and skills looked at together. ?1, ?2 … are the values
-- bound, in order.

-- What is said at the 1:1 that goes on; a job by its id of today.
-- query: told
SELECT part, side, CASE part WHEN 'to' THEN coalesce((SELECT id FROM content.moved WHERE kind = 'role' AND old = words), words) ELSE words END, at
  FROM main.talk;

-- query: tell
INSERT INTO main.talk(part, side, words, at) VALUES(?1, ?2, ?3, ?4)
    ON CONFLICT(part, side) DO UPDATE SET words = excluded.words, at = excluded.at;

-- query: untell
DELETE FROM main.talk WHERE part = ?1 AND side = ?2;

-- The first prompt of each side for a page of the 1:1; the manager's comes first.
-- query: talk_prompts
SELECT id, who, title, about FROM content.prompt p
 WHERE stage = ?1 AND n = (SELECT min(n) FROM content.prompt WHERE stage = ?1 AND who = p.who) ORDER BY who <> 'manager';

-- The survey's prompts for managers.
-- query: checks
SELECT id, title FROM content.prompt WHERE who = 'manager' AND part = 'survey' ORDER BY n;

-- Jobs that a move leads to from a job.
-- query: jobs_from
SELECT id, title FROM content.role WHERE id IN (SELECT "to" FROM content.move WHERE "from" = ?1) ORDER BY n;

-- The lines of an agreement; of 0 those that are being agreed. words: who does it, "me", "manager" or "both".
-- query: lines
SELECT n, part, item, title, words, day FROM main.agreed WHERE agreement = ?1 ORDER BY n;

-- How often the last agreement has a line of that part and title.
-- query: agreed_last
SELECT count(*) FROM main.agreed WHERE agreement = (SELECT max(n) FROM main.agreement) AND part = ?1 AND title = ?2;

-- query: add_line
INSERT INTO main.agreed(agreement, n, part, item, title, words)
    VALUES(0, (SELECT coalesce(max(n), 0) + 1 FROM main.agreed WHERE agreement = 0), ?1, ?2, ?3, ?4);

-- query: set_line
UPDATE main.agreed SET words = ?2, day = ?3 WHERE agreement = 0 AND n = ?1;

-- What is asked for was said anew: so it is what is being agreed.
-- query: retitle_line
UPDATE main.agreed SET title = ?2 WHERE agreement = 0 AND part = ?1;

-- query: drop_line
DELETE FROM main.agreed WHERE agreement = 0 AND n = ?1;

-- What is being agreed, and what was said for it alone.
-- query: drop_lines
DELETE FROM main.agreed WHERE agreement = 0;

-- query: copy_lines
INSERT INTO main.agreed(agreement, n, part, item, title, words, day)
    SELECT 0, n, part, item, title, words, day FROM main.agreed WHERE agreement = ?1;

-- query: keep_agreement
INSERT INTO main.agreement(first, day, name, manager, review, later, at) VALUES(nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7);

-- query: keep_lines
UPDATE main.agreed SET agreement = (SELECT max(n) FROM main.agreement) WHERE agreement = 0;

-- The days of what is in the plan, as they were agreed.
-- query: date_planned
UPDATE main.action SET by = (SELECT day FROM main.agreed WHERE agreement = 0 AND item = action.item AND day IS NOT NULL)
 WHERE state <> 'done' AND item IN (SELECT item FROM main.agreed WHERE agreement = 0 AND day IS NOT NULL);

-- What the person does, of an agreement, as far as the plan does not hold it.
-- query: plan_lines
INSERT INTO main.action(item, title, why, by, at)
    SELECT item, title, ?2, day, ?3 FROM main.agreed l
     WHERE agreement = ?1 AND words <> 'manager' AND part <> 'time'
       AND NOT EXISTS(SELECT 1 FROM main.action WHERE CASE WHEN l.item IS NULL THEN title = l.title ELSE item = l.item END);

-- query: plan_option
INSERT INTO main.action(item, skill, role, title, why, minutes, evidence, at) VALUES(?1, ?2, ?3, ?4, ?5, nullif(?6, 0), ?7, ?8);

-- An agreement, or (0) the newest, with the version that it began as.
-- query: agreement
SELECT n, coalesce(first, n), day, name, manager, review, later, at FROM main.agreement
 WHERE n = CASE ?1 WHEN 0 THEN (SELECT max(n) FROM main.agreement) ELSE ?1 END;

-- The versions of one, by the first.
-- query: versions
SELECT n, day FROM main.agreement WHERE n = ?1 OR first = ?1 ORDER BY n;

-- query: agreements
SELECT n, coalesce(first, n), day, name, manager, review, later, (SELECT count(*) FROM main.agreed WHERE agreement = a.n),
       (SELECT count(*) FROM main.agreement WHERE n <= a.n AND coalesce(first, n) = coalesce(a.first, a.n)),
       (SELECT max(n) FROM main.agreement WHERE coalesce(first, n) = coalesce(a.first, a.n))
  FROM main.agreement a ORDER BY n DESC LIMIT ?2 OFFSET ?1;

-- query: agreements_count
SELECT count(*) FROM main.agreement;

-- The skills to look at together: the person's own answer, what the manager sees, and what both say; levels of today's scale alone. The
-- last column: the id that it was picked under, and is spoken of.
-- query: together
SELECT s.id, s.title, r.state, r.level, l.title, v.level, (SELECT title FROM content.level WHERE n = v.level), v.words,
       a.level, (SELECT title FROM content.level WHERE n = a.level), a.words, p.why, p.skill
  FROM content.pack k CROSS JOIN main.picked p 
  CROSS JOIN content.skill s ON s.id = coalesce((SELECT id FROM content.moved WHERE kind = 'skill' AND old = p.skill), p.skill)
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN main.view v ON v.skill = p.skill AND v.side = 'manager' AND v.scale = k.scale
  LEFT JOIN main.view a ON a.skill = p.skill AND a.side = 'agreed' AND a.scale = k.scale
 WHERE k.n = 1 ORDER BY p.at, s.n;

-- query: keep_picked
INSERT OR REPLACE INTO main.picked(skill, why, at) VALUES(?1, ?2, ?3);

-- query: drop_picked
DELETE FROM main.picked WHERE skill = ?1;

-- What a side says of a skill: a level (?3; 0: as it is), and own words (NULL: as they are; "" takes them back).
-- query: keep_view
INSERT INTO main.view(skill, side, level, scale, words, name, at)
    SELECT ?1, ?2, ?3, scale, nullif(?4, ''), ?5, ?6 FROM content.pack WHERE n = 1
    ON CONFLICT(skill, side) DO UPDATE SET
        level = CASE WHEN excluded.level OR view.scale <> excluded.scale THEN excluded.level ELSE view.level END,
        scale = excluded.scale, words = CASE WHEN ?4 IS NULL THEN view.words ELSE excluded.words END, name = excluded.name, at = excluded.at;

-- query: drop_view
DELETE FROM main.view WHERE skill = ?1 AND side = ?2;

-- The skills that are for the person alone, and are here; the last column: how many there are.
-- query: private_skills
WITH @became@, hidden(id) AS (@hidden@)
SELECT s.id, s.title, count(*) OVER () FROM hidden h JOIN content.skill s ON s.id = h.id ORDER BY s.n LIMIT ?2 OFFSET ?1;

-- What stays out of the 1:1, a window of it: skills, examples and things in the plan for the person alone; all that is in the log; how
-- sure they are; what is in their way; what they said of their time, of where they would like to be, and to the survey. pile, id, title,
-- what was said, where it can be changed, and how many there are.
-- query: apart
WITH @became@, hidden(id) AS (@hidden@),
apart(pile, place, id, title, said, go) AS (
    SELECT 1, s.n, s.id, s.title, NULL, 'private/' || s.id FROM hidden h JOIN content.skill s ON s.id = h.id
    UNION ALL SELECT 2, n, 'log/' || n, what, NULL, 'entry/' || n || '?field=private' FROM main.entry WHERE private
    UNION ALL SELECT 3, n, 'plan/' || n, title, NULL, 'plan/' || n FROM main.action WHERE private
    UNION ALL SELECT 4, s.n, 'sure/' || s.id, s.title, r.sure, 'sure/' || s.id
                FROM rated r JOIN content.skill s ON s.id = r.skill WHERE r.sure IS NOT NULL
    UNION ALL SELECT 5, n, 'mine/' || id, title, NULL, 'mine/' || id FROM content.barrier WHERE id IN (@mine@)
    UNION ALL SELECT 6, 0, name, name, value, name || '?then=apart' FROM main.setting
               WHERE name IN ('goal', 'hours', 'study') AND value <> ''
    UNION ALL SELECT 7, 0, 'log', NULL, count(*), 'log' FROM main.entry HAVING count(*) > 0
    UNION ALL SELECT 7, 1, 'replies', NULL, count(DISTINCT question), 'replies' FROM main.reply HAVING count(*) > 0)
SELECT pile, id, title, said, go, count(*) OVER () FROM apart ORDER BY pile, place, id LIMIT ?2 OFFSET ?1;

-- Questions to the two databases: the plan, and what may be put in it. ?1, ?2 … are the values bound, in order.

-- An item of kind ?1 as it goes in: its title, minutes, what there will be to show, and the job that a move leads to.
-- query: plannable
SELECT title, minutes, show, role
  FROM (SELECT 'learning' AS kind, id, title, minutes, NULL AS show, NULL AS role FROM content.learning
        UNION ALL SELECT 'practice', id, title, minutes, show, NULL FROM content.practice
        UNION ALL SELECT 'network', id, title, minutes, NULL, NULL FROM content.network
        UNION ALL SELECT 'qualification', id, title, NULL, NULL, NULL FROM content.qualification
        UNION ALL SELECT 'skill', id, title, NULL, NULL, NULL FROM content.skill
        UNION ALL SELECT 'prompt', id, title, NULL, NULL, NULL FROM content.prompt
        UNION ALL SELECT 'role', id, 'Apply for a post: ' || title, NULL, NULL, id FROM content.role
        UNION ALL SELECT 'move', m.id, 'From ' || f.title || ' to ' || t.title, NULL, NULL, t.id
          FROM content.move m JOIN content.role f ON f.id = m."from" JOIN content.role t ON t.id = m."to")
 WHERE kind = ?1 AND id = ?2;

-- The gap that it answers: of the skill ?3 or, where none is named, of those it builds the one that role ?4 asks most of, what is answered
-- first. In their own job (?5) a level wanted stands for the level needed, for another the further of both; not answered counts as the
-- first level. No level where that is reached, or there is none.
-- query: planned_gap
SELECT s.id, s.title, r.state, l.title,
       (SELECT title FROM content.level WHERE n = k.target AND k.target > coalesce(r.level, 0)), k.target = r.wanted
  FROM (SELECT k.skill, k.n, need.matters, CASE WHEN ?5 THEN coalesce(r.wanted, need.level)
               ELSE nullif(max(coalesce(r.wanted, 0), coalesce(need.level, 0)), 0) END AS target
          FROM (SELECT ?3 AS skill, 0 AS n WHERE ?3 IS NOT NULL
                UNION ALL SELECT ?2, 0 WHERE ?3 IS NULL AND ?1 = 'skill'
                UNION ALL SELECT skill, n FROM content.learning_steps WHERE ?3 IS NULL AND ?1 = 'learning' AND owner = ?2
                UNION ALL SELECT skill, n FROM content.practice_steps WHERE ?3 IS NULL AND ?1 = 'practice' AND owner = ?2
                UNION ALL SELECT skill, n FROM content.network_steps WHERE ?3 IS NULL AND ?1 = 'network' AND owner = ?2
                UNION ALL SELECT skill, n FROM content.qualification_builds WHERE ?3 IS NULL AND ?1 = 'qualification' AND owner = ?2) k
          LEFT JOIN rated r ON r.skill = k.skill LEFT JOIN content.role_needs need ON need.owner = ?4 AND need.skill = k.skill) k
  JOIN content.skill s ON s.id = k.skill LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 ORDER BY coalesce(r.level < k.target, 0) DESC, (k.target - coalesce(r.level, 1)) * coalesce(k.matters, 1) DESC, k.n LIMIT 1;

-- What a role asks for and is not there yet, the biggest gap first; what can wait, or is not for the person, is left out. open: it is
-- not answered with a level.
-- query: missing
SELECT n.skill, r.level IS NULL AS open
  FROM content.role_needs n LEFT JOIN rated r ON r.skill = n.skill
 WHERE n.owner = ?1 AND coalesce(r.level, 0) < n.level AND coalesce(r.priority, 0) <> 3 AND coalesce(r.state, '') <> 'not-for-me'
 ORDER BY open, (n.level - r.level) * n.matters DESC, n.n;

-- Where an item stands in the plan, under whatever id it was put there.
-- query: planned
SELECT n, state FROM main.action
 WHERE item IN (SELECT ?1 || '/' || ?2 UNION ALL SELECT ?1 || '/' || old FROM content.moved WHERE kind = ?1 AND id = ?2) ORDER BY n LIMIT 1;

-- What is still to be done for a skill.
-- query: planned_for
SELECT count(*) FROM main.action
 WHERE state <> 'done' AND skill IN (SELECT ?1 UNION ALL SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1);

-- query: keep_action
INSERT INTO main.action(item, skill, role, title, why, minutes, by, evidence, at) VALUES(?1, ?2, ?3, ?4, ?5, nullif(?6, 0), ?7, ?8, ?9);

-- query: set_action
UPDATE main.action SET state = ?2, at = ?3 WHERE n = ?1;

-- What is decided of it beside how far it is.
-- query: decide_action
UPDATE main.action SET by = ?2, week = ?3, who = ?4, evidence = ?5, minutes = nullif(?6, 0), form = ?7, private = ?8 WHERE n = ?1;

-- query: last_action
SELECT max(n) FROM main.action;

-- query: remove_action
DELETE FROM main.action WHERE n = ?1;

-- What the laying out on weeks needs of all of it; for others' eyes (?1) without what is private.
-- query: plan_all
WITH @became@, hidden(id) AS (@hidden@)
SELECT n, state, minutes, by, week, at FROM main.action a
 WHERE NOT (?1 AND (private OR coalesce(skill, '') IN (SELECT id FROM hidden) OR
                    coalesce((SELECT id FROM content.moved WHERE kind = 'skill' AND old = a.skill), '') IN (SELECT id FROM hidden)))
 ORDER BY n;

-- Of the plan those of these numbers (a JSON array), in its order; by the ids of today. After those of its skill: is that for the person
-- alone; the title of today, where the item is still here; and of a prompt the page that helps to do it.
-- query: plan
WITH @became@, hidden(id) AS (@hidden@), named(kind, id, title, n) AS (@named@)
SELECT n, kind || '/' || id, title, why, minutes, by, evidence, state, at, role, (SELECT title FROM content.role WHERE id = a.role),
       now, (SELECT title FROM content.skill WHERE id = a.now),
       EXISTS(SELECT 1 FROM main.answer WHERE private) AND (skill IN (SELECT id FROM hidden) OR now IN (SELECT id FROM hidden)),
       CASE kind WHEN 'move' THEN (SELECT a.title FROM content.move WHERE id = a.id)
                 WHEN 'prompt' THEN (SELECT title FROM content.prompt WHERE id = a.id)
                 WHEN 'role' THEN (SELECT 'Apply for a post: ' || title FROM content.role WHERE id = a.id)
                 ELSE (SELECT title FROM named i WHERE i.kind = a.kind AND i.id = a.id) END,
       CASE kind WHEN 'prompt' THEN (SELECT go FROM content.prompt WHERE id = a.id) END,
       week, who, private,
       CASE WHEN form IS NOT NULL THEN form
            WHEN kind IN ('learning', 'practice', 'qualification') THEN kind
            WHEN kind IN ('move', 'role') THEN 'application'
            WHEN kind = 'prompt' THEN 'conversation'
            WHEN kind = 'network' THEN coalesce((SELECT CASE kind WHEN 'shadowing' THEN kind WHEN 'person' THEN 'conversation' END
                                                   FROM content.network WHERE id = a.id), 'people')
            ELSE 'other' END
  FROM (SELECT p.*, coalesce(w.id, p.old) AS id, coalesce(s.id, p.skill) AS now, coalesce(r.id, p.job) AS role
          FROM (SELECT n, title, why, minutes, by, evidence, state, at, week, who, private, form, skill, role AS job, j.key AS place,
                       substr(item, 1, instr(item, '/') - 1) AS kind, substr(item, instr(item, '/') + 1) AS old
                  FROM json_each(?1) j CROSS JOIN main.action ON n = j.value) p
          LEFT JOIN content.moved w ON w.kind = p.kind AND w.old = p.old
          LEFT JOIN content.moved s ON s.kind = 'skill' AND s.old = p.skill
          LEFT JOIN content.moved r ON r.kind = 'role' AND r.old = p.job) a
 ORDER BY place;

-- What a survey names for assistants to do, as far as it is not in the plan.
-- query: first_steps
SELECT p.id, p.title, p.about, f.title, s.base, s.year
  FROM content.prompt p LEFT JOIN content.finding f ON f.id = p.finding LEFT JOIN content.survey s ON s.id = f.survey
 WHERE p.who = 'assistant' AND p.part = 'survey' AND NOT EXISTS(SELECT 1 FROM main.action WHERE item = 'prompt/' || p.id)
 ORDER BY p.n LIMIT 8;

-- Minutes of the log in the four weeks to a day.
-- query: time_used
SELECT total(minutes) FROM main.entry WHERE day > date(?1, '-28 days') AND day <= ?1;

-- When a setting was said.
-- query: setting_day
SELECT at FROM main.setting WHERE name = ?1;

-- query: plan_count
SELECT count(*) FROM main.action;

-- Questions to the two databases: the plan, and what may be put in it. ?1, ?2 … are the values bound, in order.

-- An item of kind ?1 as it goes in: its title, minutes, what there will be to show, and the job that a move leads to.
-- query: plannable
SELECT title, minutes, show, role
  FROM (SELECT 'learning' AS kind, id, title, minutes, NULL AS show, NULL AS role FROM content.learning
        UNION ALL SELECT 'practice', id, title, minutes, show, NULL FROM content.practice
        UNION ALL SELECT 'network', id, title, minutes, NULL, NULL FROM content.network
        UNION ALL SELECT 'qualification', id, title, NULL, NULL, NULL FROM content.qualification
        UNION ALL SELECT 'skill', id, title, NULL, NULL, NULL FROM content.skill
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

-- query: remove_action
DELETE FROM main.action WHERE n = ?1;

-- A window of the plan, or its one action ?3 (0: all): by how far each is, in the order they were added; by the ids of today. After
-- those of its skill: is it for the person alone, since its skill is; and the title of today, where the item is still here.
-- query: plan
WITH @became@, hidden(id) AS (@hidden@), named(kind, id, title, n) AS (@named@)
SELECT n, kind || '/' || id, title, why, minutes, by, evidence, state, at, role, (SELECT title FROM content.role WHERE id = a.role),
       now, (SELECT title FROM content.skill WHERE id = a.now),
       EXISTS(SELECT 1 FROM main.answer WHERE private) AND (skill IN (SELECT id FROM hidden) OR now IN (SELECT id FROM hidden)),
       CASE kind WHEN 'move' THEN (SELECT a.title FROM content.move WHERE id = a.id)
                 ELSE (SELECT title FROM named i WHERE i.kind = a.kind AND i.id = a.id) END
  FROM (SELECT p.n, p.title, p.why, p.minutes, p.by, p.evidence, p.state, p.at, p.pile, p.kind, coalesce(w.id, p.old) AS id, p.skill,
               coalesce(s.id, p.skill) AS now, coalesce(r.id, p.role) AS role
          FROM (SELECT *, substr(item, 1, instr(item, '/') - 1) AS kind, substr(item, instr(item, '/') + 1) AS old,
                       CASE state WHEN 'to do' THEN 0 WHEN 'started' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END AS pile
                  FROM main.action WHERE ?3 IN (0, n) ORDER BY pile, n LIMIT ?2 OFFSET ?1) p
          LEFT JOIN content.moved w ON w.kind = p.kind AND w.old = p.old
          LEFT JOIN content.moved s ON s.kind = 'skill' AND s.old = p.skill
          LEFT JOIN content.moved r ON r.kind = 'role' AND r.old = p.role) a
 ORDER BY pile, n;

-- How much there is of each state, how long what is not done takes, and how much of that says no length.
-- query: plan_states
SELECT count(CASE state WHEN 'to do' THEN 1 END), count(CASE state WHEN 'started' THEN 1 END), count(CASE state WHEN 'waiting' THEN 1 END),
       count(CASE state WHEN 'done' THEN 1 END), total(CASE WHEN state <> 'done' THEN minutes END),
       count(CASE WHEN state <> 'done' AND NOT coalesce(minutes, 0) THEN 1 END) FROM main.action;

-- query: plan_count
SELECT count(*) FROM main.action;

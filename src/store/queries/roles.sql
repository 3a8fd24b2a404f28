-- Questions to the two databases: jobs, and the moves between them. ?1, ?2 … are the values bound, in order.

-- What one role needs beside the person and their own role ?2, by how far they are from it: there, a step away, further, not sure or not
-- for them, not answered.
-- query: role_needs
SELECT s.id, s.title, r.state, r.level, l.title, n.level, w.title, x.title, n.matters,
       CASE WHEN r.level >= n.level THEN 0 WHEN r.level = n.level - 1 THEN 1 WHEN r.level IS NOT NULL THEN 2
            WHEN r.state IS NOT NULL THEN 3 ELSE 4 END AS reach
  FROM content.role_needs n JOIN content.skill s ON s.id = n.skill JOIN content.level w ON w.n = n.level
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN content.role_needs o ON o.owner = ?2 AND o.skill = n.skill LEFT JOIN content.level x ON x.n = o.level
 WHERE n.owner = ?1 ORDER BY reach, n.n;

-- query: role
SELECT id, title, about, family, band, also_needed, source, checked, doubt, edge, status FROM content.role WHERE id = ?1;

-- The jobs to choose from, in a window; their number, and the place of one.
-- query: jobs
SELECT r.id, r.title FROM content.job_shelf k CROSS JOIN content.role r ON r.id = k.id WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: jobs_count
SELECT last FROM content.span WHERE list = 'jobs';

-- query: job_place
SELECT place FROM content.job_shelf WHERE id = ?1;

-- query: moves_to
SELECT m.kind, r.id, r.title, m.about, m.example, m.source, m.checked, m.takes, m.id
  FROM content.move m JOIN content.role r ON r.id = m."from" WHERE m."to" = ?1 ORDER BY m.n;

-- query: moves_from
SELECT m.kind, r.id, r.title, m.about, m.example, m.source, m.checked, m.takes, m.id
  FROM content.move m JOIN content.role r ON r.id = m."to" WHERE m."from" = ?1 ORDER BY m.n;

-- query: moves
SELECT m.id, f.title, t.title, m.kind, m.about, m.takes, m.example, m.source, m.checked, f.id, t.id
  FROM content.span p CROSS JOIN content.shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  CROSS JOIN content.move m ON m.id = k.id JOIN content.role f ON f.id = m."from" JOIN content.role t ON t.id = m."to"
 WHERE p.list = 'moves' ORDER BY k.place;

-- query: moves_count
SELECT last FROM content.span WHERE list = 'moves';

-- query: move
SELECT m.id, f.title, t.title, m.kind, m.about, m.takes, m.example, m.source, m.checked, f.id, t.id, m.doubt, m.status
  FROM content.move m JOIN content.role f ON f.id = m."from" JOIN content.role t ON t.id = m."to" WHERE m.id = ?1;

-- query: role_qualifications
SELECT q.id, q.title, q.cost, q.takes
  FROM content.qualification_opens o JOIN content.qualification q ON q.id = o.owner WHERE o.value = ?1 ORDER BY q.n;

-- query: packed
SELECT data FROM content.packed WHERE name = ?1;

-- Where the person is with each skill, by its n; level NULL: not sure, or not for them. ?1: for others' eyes, so without what is private.
-- query: map_answers
SELECT s.n, r.level FROM rated r CROSS JOIN content.skill s ON s.id = r.skill WHERE r.state IS NOT NULL AND NOT (?1 AND r.private);

-- The qualifications that stand in their log, by their n; ?1 as before.
-- query: map_held
WITH @became@, hidden(id) AS (@hidden@)
SELECT DISTINCT q.n
  FROM main.entry e LEFT JOIN content.moved w ON w.kind = 'qualification' AND w.old = substr(e.item, 15)
  JOIN content.qualification q ON q.id = coalesce(w.id, substr(e.item, 15))
 WHERE e.item LIKE 'qualification/%' AND NOT (?1 AND (e.private OR coalesce(e.skill, '') IN (SELECT id FROM hidden)));

-- A role by its id, or by its n where that is NULL.
-- query: role_on_map
SELECT n, id, title, band, about, source, checked FROM content.role WHERE id = ?1;

-- query: role_by_n
SELECT n, id, title, band, about, source, checked FROM content.role WHERE n = ?1;

-- A move by its n and that of the role it starts from.
-- query: leg
SELECT m.id, m.kind, m.about, m.takes, m.example, m.source, m.checked, m.status, m.doubt, t.id, t.title, f.id, f.title
  FROM content.role f JOIN content.move m ON m."from" = f.id JOIN content.role t ON t.id = m."to" WHERE f.n = ?1 AND m.n = ?2;

-- query: qualification_by_n
SELECT id, title, cost, takes, entry, pace FROM content.qualification WHERE n = ?1;

-- The qualifications that a move can rest on.
-- query: move_by
SELECT q.id, q.title, q.cost FROM content.move_by b JOIN content.qualification q ON q.id = b.value WHERE b.owner = ?1 ORDER BY q.n;

-- What a role needs, with the n of each skill.
-- query: leg_needs
SELECT s.n, s.id, s.title, k.level FROM content.role_needs k JOIN content.skill s ON s.id = k.skill WHERE k.owner = ?1 ORDER BY k.n;

-- An item that builds a skill, by its n among learning (?1 0) or things to try (1).
-- query: step_item
SELECT l.title FROM content.learning_steps k JOIN content.learning l ON l.id = k.owner WHERE ?1 = 0 AND k.skill = ?2 AND l.n = ?3
UNION ALL
SELECT p.title FROM content.practice_steps k JOIN content.practice p ON p.id = k.owner WHERE ?1 = 1 AND k.skill = ?2 AND p.n = ?3;

-- The first move from one role to another.
-- query: move_between
SELECT kind, about FROM content.move WHERE "from" = ?1 AND "to" = ?2 ORDER BY n LIMIT 1;

-- What a role asks for beside skills: is it in the person's log, and a qualification that leads there. A registration is had by portfolio alone.
-- query: role_asks
WITH opener(id, n, registration) AS (
    SELECT q.id, q.n, coalesce(q.kind = 'portfolio', 0) FROM content.qualification_opens o JOIN content.qualification q ON q.id = o.owner
     WHERE o.value = ?1)
SELECT a.kind, a.title, coalesce(a.always, 0),
       a.kind IN ('qualification', 'registration') AND EXISTS(SELECT 1 FROM main.entry e JOIN opener q ON e.item = 'qualification/' || q.id
           WHERE a.kind = 'qualification' OR q.registration),
       CASE WHEN a.kind IN ('qualification', 'registration') THEN
           (SELECT id FROM opener WHERE a.kind = 'qualification' OR registration ORDER BY registration, n LIMIT 1) END
  FROM content.role_asks a WHERE a.owner = ?1 ORDER BY a.n;

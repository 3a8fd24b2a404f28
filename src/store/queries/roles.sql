-- Questions to the two databases: jobs, and the moves between them. ?1, ?2 … are the values bound, in order.

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

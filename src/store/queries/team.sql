-- Questions to the content: what is counted over copies that people shared. ?1, ?2 … are the values bound, in order.

-- The scale of levels, and the level from which somebody can do a thing on their own.
-- query: team_scale
SELECT scale, @strong@ FROM content.pack WHERE n = 1;

-- The skill that an id is today.
-- query: team_skill
SELECT id, title, n FROM content.skill
 WHERE id = coalesce((SELECT id FROM content.moved WHERE kind = 'skill' AND old = ?1), ?1);

-- The skill of an everyday task.
-- query: team_task
SELECT skill FROM content.task WHERE id = coalesce((SELECT id FROM content.moved WHERE kind = 'task' AND old = ?1), ?1);

-- The list of needs that the role ?1 is.
-- query: team_needs
SELECT s.id, s.title, k.n, k.level, l.title FROM content.role_needs k JOIN content.skill s ON s.id = k.skill
  LEFT JOIN content.level l ON l.n = k.level WHERE k.owner = ?1 ORDER BY k.n;

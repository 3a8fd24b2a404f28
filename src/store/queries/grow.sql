-- Questions to the two databases: growing in the post one has. ?1, ?2 … are the values bound, in order.

-- The everyday tasks that the person ticked as what they do.
-- query: tasks_done
SELECT t.title FROM ticked k CROSS JOIN content.task t ON t.id = k.task WHERE k.does ORDER BY t.n;

-- The directions from job ?1, a row for each skill of each: where its moves of the kind "grow" lead, but for jobs that people begin in
-- from outside; where it has none the areas of what it asks for and of what the person spoke of, up to the last level, the area with most
-- of it first. Beside each what the job asks now, and what the person said.
-- query: directions
WITH way(n, id, title, move, about) AS (
    SELECT m.n, r.id, r.title, m.id, r.about FROM content.move m JOIN content.role r ON r.id = m."to"
     WHERE m."from" = ?1 AND m.kind = 'grow' AND r.edge IS NOT 'start'),
ticks(skill, does, wants) AS MATERIALIZED (
    SELECT t.skill, max(k.does), max(k.wants) FROM ticked k CROSS JOIN content.task t ON t.id = k.task GROUP BY t.skill),
said AS MATERIALIZED (SELECT * FROM rated),
spoken(skill) AS (
    SELECT skill FROM content.role_needs WHERE owner = ?1
    UNION SELECT skill FROM said WHERE coalesce(state, wanted) IS NOT NULL
    UNION SELECT skill FROM ticks WHERE does OR wants),
asked(n, id, title, move, about, skill, level, matters, place) AS (
    SELECT w.n, w.id, w.title, w.move, w.about, k.skill, k.level, k.matters, k.n
      FROM way w JOIN content.role_needs k ON k.owner = w.id
    UNION ALL
    SELECT a.n, a.id, a.title, NULL, a.about, s.id, (SELECT max(n) FROM content.level), coalesce(o.matters, 1), s.n
      FROM spoken k JOIN content.skill s ON s.id = k.skill JOIN content.area a ON a.id = s.area
      LEFT JOIN content.role_needs o ON o.owner = ?1 AND o.skill = s.id
     WHERE NOT EXISTS(SELECT 1 FROM way))
SELECT a.id, a.title, a.move, s.id, s.title, s.n, a.level, a.matters, coalesce(o.level, 0), r.state, r.level, r.wanted,
       r.priority, r.sure,
       coalesce(t.does, 0), coalesce(t.wants, 0), a.about
  FROM asked a JOIN content.skill s ON s.id = a.skill
  LEFT JOIN content.role_needs o ON o.owner = ?1 AND o.skill = a.skill LEFT JOIN said r ON r.skill = a.skill
  LEFT JOIN ticks t ON t.skill = a.skill
 ORDER BY a.n, a.place;

-- What builds a skill from level ?2 on towards level ?3, now or later: what helps most for its time comes first.
-- query: offers
WITH offer AS (
    SELECT 'practice' AS kind, p.id, p.n, p.title, s."from", s."to", p.minutes, 'free' AS cost, NULL AS pounds, p.show
      FROM content.practice_steps s CROSS JOIN content.practice p ON p.id = s.owner WHERE s.skill = ?1 AND s."to" > ?2 AND s."from" < ?3
    UNION ALL SELECT 'learning', l.id, l.n, l.title, s."from", s."to", l.minutes, l.cost, l.pounds, NULL
      FROM content.learning_steps s CROSS JOIN content.learning l ON l.id = s.owner WHERE s.skill = ?1 AND s."to" > ?2 AND s."from" < ?3
    UNION ALL SELECT 'network', w.id, w.n, w.title, s."from", s."to", w.minutes, w.cost, NULL, NULL
      FROM content.network_steps s CROSS JOIN content.network w ON w.id = s.owner WHERE s.skill = ?1 AND s."to" > ?2 AND s."from" < ?3)
SELECT i.kind, i.id, i.title, i."from", i."to", l.title, i.minutes, i.cost, i.pounds, i.show
  FROM offer i CROSS JOIN content.level l ON l.n = i."to" ORDER BY coalesce(i.minutes, 180), i.kind DESC, i.n;

-- What a move asks of the post, and of whom.
-- query: growing_move
SELECT m.about, r.also_needed, m.takes, m.example, m.ask, m.source, m.checked, m.status, m.doubt
  FROM content.move m JOIN content.role r ON r.id = m."to" WHERE m.id = ?1;

-- What recognises it in the post: ready words, and where they lead.
-- query: recognition
SELECT id, title, about, go FROM content.prompt WHERE part = 'growing' ORDER BY n;

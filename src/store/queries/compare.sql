-- Questions to the two databases: jobs side by side. ?1, ?2 … are the values bound, in order.

-- Every skill that one of the jobs ?1, ?2, ?3 (which may be null) asks for, once: the level of each, and how far the person is from it:
-- 0 there, 1 a step away, 2 further, 3 not sure or not for them, 4 not answered. Grouped by how far they are from what ?2 asks, in its
-- order; then what ?3 asks for and it does not, and what ?1 alone does.
-- query: beside
WITH asked(place, n, skill, level) AS (
    SELECT 1, n, skill, level FROM content.role_needs WHERE owner = ?1
    UNION ALL SELECT 2, n, skill, level FROM content.role_needs WHERE owner = ?2
    UNION ALL SELECT 3, n, skill, level FROM content.role_needs WHERE owner = ?3),
stood(place, n, skill, level, state, now, reach) AS (
    SELECT k.place, k.n, k.skill, k.level, r.state, r.level,
           CASE WHEN r.level >= k.level THEN 0 WHEN r.level = k.level - 1 THEN 1 WHEN r.level IS NOT NULL THEN 2
                WHEN r.state IS NOT NULL THEN 3 ELSE 4 END
      FROM asked k LEFT JOIN rated r ON r.skill = k.skill),
together(skill, state, now, a, b, c, reach_a, reach_b, reach_c, n_b, n) AS (
    SELECT skill, max(state), max(now), max(CASE place WHEN 1 THEN level END), max(CASE place WHEN 2 THEN level END),
           max(CASE place WHEN 3 THEN level END), max(CASE place WHEN 1 THEN reach END), max(CASE place WHEN 2 THEN reach END),
           max(CASE place WHEN 3 THEN reach END), max(CASE place WHEN 2 THEN n END), min(place * 1000 + n)
      FROM stood GROUP BY skill)
SELECT s.id, s.title, k.state, k.now, l.title, k.a, (SELECT title FROM content.level WHERE n = k.a), k.reach_a,
       k.b, (SELECT title FROM content.level WHERE n = k.b), k.reach_b,
       k.c, (SELECT title FROM content.level WHERE n = k.c), k.reach_c
  FROM together k JOIN content.skill s ON s.id = k.skill LEFT JOIN content.level l ON l.n = k.now
 ORDER BY coalesce(k.reach_b, 5 + (k.c IS NULL)), k.n_b, k.n;

-- What the three ask for beside skills, kind by kind, in their order.
-- query: beside_asks
SELECT k.place, a.kind, a.title, a.always
  FROM (SELECT 1 AS place, ?1 AS role UNION ALL SELECT 2, ?2 UNION ALL SELECT 3, ?3) k JOIN content.role_asks a ON a.owner = k.role
 ORDER BY CASE a.kind WHEN 'qualification' THEN 1 WHEN 'registration' THEN 2 WHEN 'experience' THEN 3 ELSE 4 END, k.place, a.n;

-- The jobs to choose from, in a window, with the move that leads there from ?3.
-- query: beside_choices
SELECT r.id, r.title, (SELECT kind FROM content.move WHERE "from" = ?3 AND "to" = r.id ORDER BY n LIMIT 1)
  FROM (SELECT id, title, n FROM content.role ORDER BY n LIMIT ?2 OFFSET ?1) r ORDER BY r.n;

-- query: roles_count
SELECT count(*) FROM content.role;

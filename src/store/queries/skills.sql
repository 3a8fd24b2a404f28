-- Questions to the two databases: skills, and how far they are from what is asked. ?1, ?2 … are the values bound, in order.

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
  FROM (SELECT owner, level FROM content.role_needs WHERE skill = ?1 LIMIT ?2) n
  JOIN content.role r ON r.id = n.owner JOIN content.level l ON l.n = n.level
 ORDER BY r.n;

-- query: skill_ideas
WITH grown AS (SELECT ?1 AS skill)
SELECT i.kind, i.id, i.title, l.title, i.minutes, i.cost, i.pounds
  FROM (@idea@) i JOIN content.level l ON l.n = i."from"
 ORDER BY i."from", i.easy DESC, i.kind DESC, i.n;

-- query: skills
SELECT s.id, s.title, s.area, a.title, r.state, l.title, s.purpose, r.level
  FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id JOIN content.area a ON a.id = s.area
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: section_skills
SELECT s.id, s.title, s.area, a.title, r.state, l.title, s.purpose, r.level
  FROM content.span p CROSS JOIN content.shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  CROSS JOIN content.skill s ON s.id = k.id JOIN content.area a ON a.id = s.area
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE p.list = 'section/' || ?3 ORDER BY k.place;

-- query: skills_count
SELECT last FROM content.span WHERE list = 'skills';

-- query: area
SELECT id, title, about FROM content.area WHERE id = ?1;

-- query: areas
SELECT a.id, a.title, i.last - i.first + 1, coalesce(y.answered, 0)
  FROM content.span p CROSS JOIN content.shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  CROSS JOIN content.area a ON a.id = k.id JOIN content.span i ON i.list = 'area/' || a.id
  LEFT JOIN (SELECT s.area, count(r.state) AS answered FROM rated r JOIN content.skill s ON s.id = r.skill GROUP BY s.area) y ON y.area = a.id
 WHERE p.list = 'areas' ORDER BY k.place;

-- What a role needs beside where the person stands; then what they answered that it does not ask for.
-- query: gaps
WITH said AS MATERIALIZED (SELECT * FROM rated)
SELECT s.id, s.title, s.area, a.title, r.state, r.level, l.title, n.level, w.title, n.matters, s.why, n.n, s.n, r.at,
       r.wanted, x.title, r.priority, r.private, @strong@
  FROM content.role_needs n JOIN content.skill s ON s.id = n.skill JOIN content.area a ON a.id = s.area
  JOIN content.level w ON w.n = n.level LEFT JOIN said r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN content.level x ON x.n = r.wanted
 WHERE n.owner = ?1
UNION ALL
SELECT s.id, s.title, s.area, a.title, r.state, r.level, l.title, NULL, NULL, 1, s.why, 1000, s.n, r.at,
       r.wanted, x.title, r.priority, r.private, @strong@
  FROM said r JOIN content.skill s ON s.id = r.skill JOIN content.area a ON a.id = s.area
  LEFT JOIN content.level l ON l.n = r.level LEFT JOIN content.level x ON x.n = r.wanted
 WHERE coalesce(r.state, r.wanted) IS NOT NULL AND NOT EXISTS(SELECT 1 FROM content.role_needs WHERE owner = ?1 AND skill = s.id)
 ORDER BY 12, 13;

-- Questions to the two databases: courses, things to try, people; what builds a skill. ?1, ?2 … are the values bound, in order.

-- What builds the skills that are worth growing, from where the person stands, or (?4) further on too.
-- query: ideas_for_role
WITH @growing@
SELECT i.kind, i.id, i.n, i.title, i.skill, s.title, i."from", i."to", i.minutes, i.cost, i.pounds, i.ask, i.provider,
       i.source, i.checked, i.easy, g.now, g.level, g.matters, s.n, @wished@, g.state, g.wanted, g.priority, g.sure, i.time, i.format
  FROM (@idea@) i CROSS JOIN grown g ON g.skill = i.skill CROSS JOIN content.skill s ON s.id = i.skill
 WHERE (?4 OR coalesce(g.now, 1) >= i."from") AND coalesce(g.now, 1) < i."to";

-- The same for one skill, whether the role needs it or not: what leads on from where the person stands.
-- query: ideas_for_skill
WITH grown AS (SELECT ?2 AS skill)
SELECT i.kind, i.id, i.n, i.title, i.skill, s.title, i."from", i."to", i.minutes, i.cost, i.pounds, i.ask, i.provider,
       i.source, i.checked, i.easy, r.level, CASE WHEN ?3 THEN coalesce(r.wanted, need.level, 0) ELSE max(coalesce(r.wanted, 0), coalesce(need.level, 0)) END,
       coalesce(need.matters, 1), s.n, 0, r.state, r.wanted, r.priority, r.sure, i.time, i.format
  FROM content.skill s LEFT JOIN content.role_needs need ON need.skill = s.id AND need.owner = ?1
  LEFT JOIN rated r ON r.skill = s.id JOIN (@idea@) i ON i.skill = s.id
 WHERE s.id = ?2 AND (?4 OR coalesce(r.level, 1) >= i."from") AND coalesce(r.level, 1) < i."to";

-- Skills worth growing, as ideas_for_role has them.
-- query: growing
WITH @growing@
SELECT g.skill, s.title, coalesce(g.now, 1), g.level, g.matters, @wished@, coalesce(g.priority, 0) = 1,
       g.now IS NULL OR coalesce(g.sure, 0) = 1
  FROM grown g JOIN content.skill s ON s.id = g.skill ORDER BY s.n;

-- What each skill that an item of kind ?2 builds is to the person, for the role ?1. (?3: it is their own job; ?4: the item.)
-- query: item_reasons
SELECT s.id, s.title, k."from", k."to", r.level, r.state, r.priority, r.wanted IS NOT NULL,
       CASE WHEN ?3 THEN coalesce(r.wanted, need.level, 0) ELSE max(coalesce(r.wanted, 0), coalesce(need.level, 0)) END
  FROM (@step@) k JOIN content.skill s ON s.id = k.skill
  LEFT JOIN content.role_needs need ON need.owner = ?1 AND need.skill = s.id LEFT JOIN rated r ON r.skill = s.id
 WHERE k.kind = ?2 AND k.owner = ?4 ORDER BY k.n;

-- What an item of kind ?1 builds.
-- query: steps
SELECT s.id, s.title, f.title, t.title, k."from", k."to"
  FROM (@step@) k
  JOIN content.skill s ON s.id = k.skill JOIN content.level f ON f.n = k."from" JOIN content.level t ON t.n = k."to"
 WHERE k.kind = ?1 AND k.owner = ?2 ORDER BY k.n;

-- Windows: places ?1 + 1 to ?1 + ?2 of a shelf.
-- query: learning_list
SELECT l.id, l.title, provider, minutes, estimated, cost, pounds, format, source, checked, l.about, a.title
  FROM content.learning_shelf k JOIN content.learning l ON l.id = k.id
  JOIN content.learning_steps t ON t.owner = l.id AND t.n = 1 JOIN content.skill s ON s.id = t.skill
  JOIN content.area a ON a.id = s.area
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: learning_count
SELECT last FROM content.span WHERE list = 'learning';

-- query: learning
SELECT id, title, provider, about, minutes, estimated, cost, pounds, price, format, ask, address, source, checked, doubt,
       status, time FROM content.learning WHERE id = ?1;

-- query: practice_list
SELECT p.id, p.title, minutes, "with", ask, p.about, source, checked, a.title
  FROM content.practice_shelf k JOIN content.practice p ON p.id = k.id
  JOIN content.practice_steps t ON t.owner = p.id AND t.n = 1 JOIN content.skill s ON s.id = t.skill
  JOIN content.area a ON a.id = s.area
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: practice_count
SELECT last FROM content.span WHERE list = 'practice';

-- query: practice
SELECT id, title, about, minutes, "with", ask, show, source, checked, status FROM content.practice WHERE id = ?1;

-- query: networks
SELECT w.id, title, w.kind, who, about, cost, source, checked, provider
  FROM content.span p CROSS JOIN content.shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  CROSS JOIN content.network w ON w.id = k.id
 WHERE p.list = 'networks' ORDER BY k.place;

-- query: networks_count
SELECT last - first + 1 FROM content.span WHERE list = 'networks';

-- query: network
SELECT id, title, kind, provider, about, who, how, minutes, estimated, cost, price, ask, address, source, checked, doubt, status
  FROM content.network WHERE id = ?1;

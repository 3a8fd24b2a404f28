-- Questions to the two databases: courses, things to try, people; what builds a skill. ?1, ?2 … are the values bound, in order.

-- What builds the skills a role needs, or the person would like, and is not at yet; not answered counts as the first level. In their
-- own job (?3) how far they would like to come counts before what the role needs, else the further of both; what can wait is left out.
-- query: ideas_for_role
SELECT i.kind, i.id, i.n, i.title, i.skill, s.title, i."from", i."to", i.minutes, i.cost, i.pounds, i.ask, i.provider,
       i.source, i.checked, i.easy, r.level, need.level, need.matters, s.n,
       EXISTS(SELECT 1 FROM content.task t JOIN ticked k ON k.task = t.id WHERE t.skill = s.id AND k.wants), r.state,
       r.wanted, r.priority, r.sure, i.time
  FROM (SELECT n.skill, CASE WHEN ?3 THEN coalesce(w.wanted, n.level) ELSE max(coalesce(w.wanted, 0), n.level) END AS level, n.matters
          FROM content.role_needs n LEFT JOIN rated w ON w.skill = n.skill WHERE n.owner = ?1
        UNION ALL SELECT skill, wanted, 2 FROM rated
         WHERE wanted IS NOT NULL AND skill NOT IN (SELECT skill FROM content.role_needs WHERE owner = ?1)) need
  JOIN content.skill s ON s.id = need.skill LEFT JOIN rated r ON r.skill = s.id
  JOIN (@idea@) i ON i.skill = need.skill
 WHERE ?2 IS NULL AND coalesce(r.state, '') <> 'not-for-me' AND coalesce(r.priority, 0) <> 3
   AND coalesce(r.level, 1) < need.level AND coalesce(r.level, 1) >= i."from" AND coalesce(r.level, 1) < i."to";

-- The same for one skill, whether the role needs it or not: what leads on from where the person stands. (?3 as above.)
-- query: ideas_for_skill
SELECT i.kind, i.id, i.n, i.title, i.skill, s.title, i."from", i."to", i.minutes, i.cost, i.pounds, i.ask, i.provider,
       i.source, i.checked, i.easy, r.level, CASE WHEN ?3 THEN coalesce(r.wanted, need.level, 0) ELSE max(coalesce(r.wanted, 0), coalesce(need.level, 0)) END,
       coalesce(need.matters, 1), s.n, 0, r.state,
       r.wanted, r.priority, r.sure, i.time
  FROM content.skill s LEFT JOIN content.role_needs need ON need.skill = s.id AND need.owner = ?1
  LEFT JOIN rated r ON r.skill = s.id JOIN (@idea@) i ON i.skill = s.id
 WHERE s.id = ?2 AND coalesce(r.level, 1) >= i."from" AND coalesce(r.level, 1) < i."to";

-- What an item of kind ?1 builds, and who could pay for it.
-- query: steps
SELECT s.id, s.title, f.title, t.title, k."from", k."to"
  FROM (SELECT 'learning' AS kind, * FROM content.learning_steps UNION ALL SELECT 'practice', * FROM content.practice_steps
        UNION ALL SELECT 'network', * FROM content.network_steps
        UNION ALL SELECT 'qualification', * FROM content.qualification_builds) k
  JOIN content.skill s ON s.id = k.skill JOIN content.level f ON f.n = k."from" JOIN content.level t ON t.n = k."to"
 WHERE k.kind = ?1 AND k.owner = ?2 ORDER BY k.n;

-- query: paid_by
SELECT f.id, f.title, f.state
  FROM (SELECT 'learning' AS kind, * FROM content.learning_paid_by UNION ALL SELECT 'network', * FROM content.network_paid_by
        UNION ALL SELECT 'qualification', * FROM content.qualification_paid_by) p
  JOIN content.funding f ON f.id = p.value
 WHERE p.kind = ?1 AND p.owner = ?2 ORDER BY p.n;

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

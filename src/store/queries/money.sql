-- Questions to the two databases: qualifications, and who could pay. ?1, ?2 … are the values bound, in order.

-- Places ?1 + 1 to ?1 + ?2 of the shelf; with the first fund of each that can be asked for.
-- query: qualifications
SELECT q.id, q.title, q.provider, q.takes, q.cost, q.about, q.source, q.checked, q.kind, q.pace, q.months, q.pounds,
       (SELECT f.title FROM content.qualification_paid_by p JOIN content.funding f ON f.id = p.value
         WHERE p.owner = q.id AND f.state IN ('open', 'ask') ORDER BY p.n LIMIT 1)
  FROM content.qualification_shelf k JOIN content.qualification q ON q.id = k.id
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: qualifications_count
SELECT count(*) FROM content.qualification;

-- query: qualification
SELECT id, title, provider, about, level, takes, cost, entry, unpaid, source, checked, doubt, status, go, kind, pace, months
  FROM content.qualification WHERE id = ?1;

-- query: qualification_at
SELECT id, title FROM content.qualification WHERE go = ?1 ORDER BY n LIMIT 1;

-- query: qualification_opens
SELECT r.id, r.title FROM content.qualification_opens o JOIN content.role r ON r.id = o.value WHERE o.owner = ?1 ORDER BY o.n;

-- query: funding_list
SELECT id, title, state, who, pays, source, checked FROM content.funding ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: funding_count
SELECT count(*) FROM content.funding;

-- Funds, each with what it turns on, in the order to ask: those that an item of kind ?1 names; of the kind funding that one, or
-- (?2 NULL) all that can be asked for.
-- query: funds
SELECT 0, @fund@
  FROM (SELECT id, n FROM content.funding WHERE ?1 = 'funding' AND (id = ?2 OR (?2 IS NULL AND state <> 'not for this'))
        UNION ALL SELECT value, n FROM content.qualification_paid_by WHERE ?1 = 'qualification' AND owner = ?2
        UNION ALL SELECT value, n FROM content.learning_paid_by WHERE ?1 = 'learning' AND owner = ?2
        UNION ALL SELECT value, n FROM content.network_paid_by WHERE ?1 = 'network' AND owner = ?2) k
  JOIN content.funding f ON f.id = k.id LEFT JOIN content.funding_conditions c ON c.owner = f.id
  LEFT JOIN content.question q ON q.id = c.question
 ORDER BY k.n, c.n;

-- The funds of each qualification of which one is known to pay a share, by its n.
-- query: shares
SELECT u.n, @fund@
  FROM content.qualification u JOIN content.qualification_paid_by k ON k.owner = u.id
  JOIN content.funding f ON f.id = k.value LEFT JOIN content.funding_conditions c ON c.owner = f.id
  LEFT JOIN content.question q ON q.id = c.question
 WHERE u.pounds IS NOT NULL AND EXISTS(SELECT 1 FROM content.qualification_paid_by p JOIN content.funding s ON s.id = p.value
                                        WHERE p.owner = u.id AND s.share IS NOT NULL)
 ORDER BY u.n, f.n, c.n;

-- What an item of kind ?1 costs, as its page says it and in pounds.
-- query: priced
SELECT title, cost, NULL, pounds, unpaid, source, checked, status, doubt FROM content.qualification
 WHERE ?1 = 'qualification' AND id = ?2
UNION ALL
SELECT title, cost, price, CASE WHEN cost IN ('free', 'open page') THEN 0 ELSE pounds END, NULL, source, checked, status, doubt
  FROM content.learning WHERE ?1 = 'learning' AND id = ?2
UNION ALL
SELECT title, cost, price, CASE WHEN cost IN ('free', 'open page') THEN 0 END, NULL, source, checked, status, doubt
  FROM content.network WHERE ?1 = 'network' AND id = ?2;

-- The funds that an item of kind ?1 does not name: the first forty, as the page of all funds has the rest.
-- query: funds_besides
SELECT id, title, state, who, not_for, go, source, checked, doubt FROM content.funding
 WHERE id NOT IN (SELECT value FROM content.qualification_paid_by WHERE ?1 = 'qualification' AND owner = ?2
                  UNION ALL SELECT value FROM content.learning_paid_by WHERE ?1 = 'learning' AND owner = ?2
                  UNION ALL SELECT value FROM content.network_paid_by WHERE ?1 = 'network' AND owner = ?2)
 ORDER BY n LIMIT 40;

-- What a fund could pay for.
-- query: funding_for
SELECT k.kind, k.id, coalesce(q.title, l.title, w.title), coalesce(q.cost, l.cost, w.cost), l.pounds
  FROM content.span p CROSS JOIN content.shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  LEFT JOIN content.qualification q ON k.kind = 'qualification' AND q.id = k.id
  LEFT JOIN content.learning l ON k.kind = 'learning' AND l.id = k.id LEFT JOIN content.network w ON k.kind = 'network' AND w.id = k.id
 WHERE p.list = 'funding/' || ?3 ORDER BY k.place;

-- Questions to the two databases: qualifications, and who could pay. ?1, ?2 … are the values bound, in order.

-- query: qualifications
SELECT id, title, provider, level, takes, cost, about, source, checked
  FROM content.qualification ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: qualifications_count
SELECT count(*) FROM content.qualification;

-- query: qualification
SELECT id, title, provider, about, level, takes, cost, entry, unpaid, source, checked, doubt, status, go
  FROM content.qualification WHERE id = ?1;

-- query: qualification_at
SELECT id, title FROM content.qualification WHERE go = ?1 ORDER BY n LIMIT 1;

-- query: qualification_opens
SELECT r.id, r.title FROM content.qualification_opens o JOIN content.role r ON r.id = o.value WHERE o.owner = ?1 ORDER BY o.n;

-- query: funding_list
SELECT id, title, state, who, pays, source, checked FROM content.funding ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: funding_count
SELECT count(*) FROM content.funding;

-- query: funding
SELECT id, title, state, who, pays, how, not_for, source, checked, doubt, status,
       (SELECT count(*) FROM content.funding_conditions WHERE owner = funding.id), go FROM content.funding WHERE id = ?1;

-- What each way to pay turns on, in the order to ask: by the fund, or (?1 NULL) over all that can be asked for.
-- query: conditions
SELECT f.id, f.title, f.state, c.question, q.title, q.why, c.answer, c.otherwise, f.who, c.go, f.go
  FROM content.funding f LEFT JOIN content.funding_conditions c ON c.owner = f.id
  LEFT JOIN content.question q ON q.id = c.question
 WHERE f.id = ?1 OR (?1 IS NULL AND f.state IN ('open', 'ask', 'closed'))
 ORDER BY f.n, c.n;

-- What a fund could pay for.
-- query: funding_for
SELECT k.kind, k.id, coalesce(q.title, l.title, w.title), coalesce(q.cost, l.cost, w.cost), l.pounds
  FROM content.span p CROSS JOIN content.shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  LEFT JOIN content.qualification q ON k.kind = 'qualification' AND q.id = k.id
  LEFT JOIN content.learning l ON k.kind = 'learning' AND l.id = k.id LEFT JOIN content.network w ON k.kind = 'network' AND w.id = k.id
 WHERE p.list = 'funding/' || ?3 ORDER BY k.place;

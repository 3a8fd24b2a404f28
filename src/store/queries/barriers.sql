-- Questions to the two databases: what gets in the way. ?1, ?2 … are the values bound, in order.

-- The person's own first.
-- query: barriers
SELECT b.id, b.title, b.about, f.percent, v.base, v.year, b.source, b.checked,
       (SELECT count(*) FROM content.barrier_ways WHERE owner = b.id), b.id IN (@mine@) AS mine
  FROM content.barrier b LEFT JOIN content.finding f ON f.id = b.finding LEFT JOIN content.survey v ON v.id = f.survey
 ORDER BY mine DESC, b.n LIMIT ?2 OFFSET ?1;

-- query: barriers_count
SELECT count(*) FROM content.barrier;

-- query: barrier
SELECT b.id, b.title, b.about, f.percent, v.base, v.year, b.source, b.checked, b.status, b.id IN (@mine@)
  FROM content.barrier b LEFT JOIN content.finding f ON f.id = b.finding LEFT JOIN content.survey v ON v.id = f.survey
 WHERE b.id = ?1;

-- query: barrier_ways
SELECT title, about, go FROM content.barrier_ways WHERE owner = ?1 ORDER BY n;

-- What a page gets round: the ways that lead to it; and whether that is in the person's way.
-- query: gets_round
SELECT b.id, b.title, w.about, b.id IN (@mine@) FROM content.barrier_ways w JOIN content.barrier b ON b.id = w.owner WHERE w.go = ?1 ORDER BY b.n;

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

-- Of a way to a fund its state, and whether it can be asked for.
-- query: barrier_ways
SELECT w.title, w.about, w.go, f.state, f.state IN ('open', 'ask') FROM content.barrier_ways w
  LEFT JOIN content.funding f ON substr(w.go, 1, 8) = 'funding/' AND f.id = substr(w.go, 9)
 WHERE w.owner = ?1 ORDER BY w.n;

-- What a page gets round: by the ways that lead to it, or by what its item is like; and whether that is in the person's way. ?1 is
-- the address, ?2 and ?3 the kind and the id in it.
-- query: gets_round
SELECT b.id, b.title, w.about, b.id IN (@mine@), b.n
  FROM content.barrier_ways w JOIN content.barrier b ON b.id = w.owner WHERE w.go = ?1
UNION ALL
SELECT b.id, b.title, NULL, b.id IN (@mine@), b.n
  FROM (SELECT cost IN ('free', 'open page') AS free, minutes, time <> 'own time' AS work FROM content.learning WHERE ?2 = 'learning' AND id = ?3
        UNION ALL SELECT 1, minutes, 1 FROM content.practice WHERE ?2 = 'practice' AND id = ?3
        UNION ALL SELECT cost IN ('free', 'open page'), minutes, 0 FROM content.network WHERE ?2 = 'network' AND id = ?3) i
  JOIN content.barrier b ON coalesce(b.free, b.minutes, b.work_time) IS NOT NULL
   AND i.free >= coalesce(b.free, 0) AND (b.minutes IS NULL OR i.minutes <= b.minutes) AND i.work >= coalesce(b.work_time, 0)
 WHERE NOT EXISTS(SELECT 1 FROM content.barrier_ways WHERE owner = b.id AND go = ?1)
 ORDER BY 5;

-- What gets round what is in this person's way, and round the barrier ?1: the place of each way, or what it is like that gets round it.
-- query: eases
SELECT b.id, b.title, b.id IN (@mine@), w.go, 0, 0, 0, b.n FROM content.barrier b JOIN content.barrier_ways w ON w.owner = b.id
 WHERE b.id = ?1 OR b.id IN (@mine@)
UNION ALL SELECT id, title, id IN (@mine@), NULL, free, minutes, work_time, n FROM content.barrier
 WHERE (id = ?1 OR id IN (@mine@)) AND coalesce(free, minutes, work_time) IS NOT NULL
 ORDER BY 8;

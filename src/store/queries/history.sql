-- Questions to the two databases: every change, and the days that were kept. ?1, ?2 … are the values bound, in order.

-- Each change, the newest first, beside the one before it of the same skill, under whatever id that was.
-- query: history
SELECT h.n, h.at, coalesce(w.id, h.skill), coalesce(s.title, t.title), h.state, h.level, l.title, h.wanted, h.priority, h.sure,
       p.state, p.level, m.title, p.wanted, p.priority, p.sure, h.scale IS k.scale
  FROM (SELECT * FROM main.history ORDER BY n DESC LIMIT ?2 OFFSET ?1) h @beside@ ORDER BY h.n DESC;

-- query: history_of
SELECT h.n, h.at, coalesce(w.id, h.skill), coalesce(s.title, t.title), h.state, h.level, l.title, h.wanted, h.priority, h.sure,
       p.state, p.level, m.title, p.wanted, p.priority, p.sure, h.scale IS k.scale
  FROM (SELECT * FROM main.history WHERE skill = ?3 OR skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?3)
         ORDER BY n DESC LIMIT ?2 OFFSET ?1) h @beside@ ORDER BY h.n DESC;

-- query: history_count
SELECT CASE WHEN ?1 IS NULL THEN (SELECT count(*) FROM main.history)
            ELSE (SELECT count(*) FROM main.history WHERE skill = ?1 OR skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1)) END;

-- How a skill came here: its last ?2 changes, the oldest first.
-- query: trend
SELECT h.at, h.state, h.level, l.title
  FROM (SELECT * FROM main.history WHERE skill = ?1 OR skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1)
         ORDER BY n DESC LIMIT ?2) h
  JOIN content.pack k ON k.n = 1 LEFT JOIN content.level l ON l.n = h.level AND k.scale = h.scale ORDER BY h.n;

-- One a day: the last counts.
-- query: drop_snapshot
DELETE FROM main.snapshot WHERE substr(at, 1, 10) = substr(?1, 1, 10);

-- The skills there are today: what comes later is new.
-- query: remember_skills
INSERT INTO main.setting(name, value, at) SELECT 'known', skills, ?1 FROM content.tally WHERE 1
    ON CONFLICT(name) DO UPDATE SET value = excluded.value, at = excluded.at;

-- query: keep_snapshot
INSERT INTO main.snapshot(upto, role, at) SELECT coalesce(max(n), 0), ?1, ?2 FROM main.history;

-- query: snapshots
SELECT t.n, t.at, coalesce(r.id, t.role), r.title, t.upto
  FROM main.snapshot t LEFT JOIN content.moved w ON w.kind = 'role' AND w.old = t.role
  LEFT JOIN content.role r ON r.id = coalesce(w.id, t.role) ORDER BY t.n DESC;

-- query: first_snapshot
SELECT upto, at FROM main.snapshot ORDER BY n LIMIT 1;

-- query: snapshot
SELECT n, upto, at FROM main.snapshot WHERE n = ?1;

-- The answers as they stood after row ?1 of history, and after row ?2; of one area, or of all (?3 NULL); by how they moved: went on, new,
-- seen otherwise, the same. What was ever answered has a row of answer.
-- query: compare
WITH known(id) AS (SELECT DISTINCT coalesce(w.id, a.skill) FROM main.answer a LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = a.skill),
days(id, title, place, first, second) AS (
    SELECT s.id, s.title, k.place,
           (SELECT max(n) FROM main.history WHERE n <= ?1 AND skill IN (SELECT s.id UNION ALL SELECT old FROM content.moved WHERE kind = 'skill' AND id = s.id)),
           (SELECT max(n) FROM main.history WHERE n <= ?2 AND skill IN (SELECT s.id UNION ALL SELECT old FROM content.moved WHERE kind = 'skill' AND id = s.id))
      FROM known CROSS JOIN content.skill_shelf k ON k.id = known.id JOIN content.skill s ON s.id = k.id WHERE ?3 IS NULL OR s.area = ?3)
SELECT d.id, d.title, a.state, a.level, x.title, b.state, b.level, y.title,
       CASE WHEN a.state IS NULL OR b.state IS NULL THEN 1 WHEN a.state = b.state AND a.level IS b.level THEN 3
            WHEN b.level > a.level THEN 0 ELSE 2 END AS movement
  FROM days d JOIN content.pack p ON p.n = 1
  LEFT JOIN main.history a ON a.n = d.first AND a.scale = p.scale LEFT JOIN content.level x ON x.n = a.level
  LEFT JOIN main.history b ON b.n = d.second AND b.scale = p.scale LEFT JOIN content.level y ON y.n = b.level
 WHERE a.state IS NOT NULL OR b.state IS NOT NULL ORDER BY movement, d.place;

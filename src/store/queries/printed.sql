-- Questions to the two databases: what is made to be printed, of a person or for anybody. Where it is for others' eyes (?1 0) nothing
-- private is in any answer, nor in a count. ?1, ?2 … are the values bound, in order.

-- Of the numbers ?1 in the plan (a JSON array) the first ?2: what is open before what is done and by its day.
-- query: printed_plan
SELECT n FROM main.action WHERE n IN (SELECT value FROM json_each(?1)) ORDER BY state = 'done', by IS NULL, by, n LIMIT ?2;

-- The newest ?2 entries of the log in the twelve months to ?3; with how many there are, and their minutes.
-- query: printed_log
WITH @became@, hidden(id) AS (@hidden@)
SELECT e.n, e.day, e.what, e.minutes, e.title, e.now, e.total, e.spent
  FROM (SELECT e.*, coalesce(s.title, r.title) AS title, coalesce(s.id, e.skill) AS now, count(*) OVER () AS total, total(e.minutes) OVER () AS spent
          FROM main.entry e LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = e.skill
          LEFT JOIN content.skill s ON s.id = coalesce(w.id, e.skill)
          LEFT JOIN gone g ON g.old = e.skill LEFT JOIN content.retired r ON r.id = g.id
         WHERE e.day > date(?3, '-1 year') AND e.day <= ?3
           AND (?1 OR NOT (e.private OR coalesce(e.skill, '') IN (SELECT id FROM hidden) OR coalesce(s.id, '') IN (SELECT id FROM hidden)))
         ORDER BY e.day DESC, e.n DESC LIMIT ?2) e
 ORDER BY e.day DESC, e.n DESC;

-- When to look again at what was agreed, from ?1 on: of each agreement its newest version.
-- query: printed_reviews
WITH standing AS (@standing@)
SELECT n, review AS on_day, manager FROM standing WHERE review >= ?1 UNION ALL SELECT n, later, manager FROM standing WHERE later >= ?1
 ORDER BY on_day, n LIMIT 4;

-- What builds a skill from level ?2, what is easy first, by the content alone: the one behind the first ?3.
-- query: printed_option
WITH grown AS (SELECT ?1 AS skill)
SELECT i.kind, i.id, i.title, i.minutes, i.cost, i.pounds
  FROM (@idea@) i WHERE i."from" <= max(?2, 1) AND i."to" > max(?2, 1)
 ORDER BY i.easy DESC, i.minutes IS NULL, i.minutes, i.kind DESC, i.n LIMIT 1 OFFSET ?3;

-- What gets in this person's way, by its titles.
-- query: printed_barriers
SELECT title FROM content.barrier WHERE id IN (@mine@) ORDER BY n LIMIT 6;

-- The skills of a worksheet, places ?1 + 1 to ?1 + ?2: the short set of the role ?3, or (NULL) all by their places. Nothing of the person is read.
-- query: worksheet_short
SELECT s.id, s.title, s.example
  FROM (SELECT skill, n FROM content.role_needs WHERE owner = ?3 ORDER BY matters DESC, n LIMIT 10) q
  JOIN content.skill s ON s.id = q.skill ORDER BY q.n LIMIT ?2 OFFSET ?1;

-- query: worksheet_all
SELECT s.id, s.title, s.example
  FROM content.skill_shelf k JOIN content.skill s ON s.id = k.id
 WHERE k.place > ?1 AND k.place <= ?1 + ?2 ORDER BY k.place;

-- query: worksheet_short_count
SELECT min(count(*), 10) FROM content.role_needs WHERE owner = ?1;

-- query: worksheet_tasks
SELECT id, title FROM content.task ORDER BY n LIMIT ?1;

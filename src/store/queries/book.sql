-- Questions to the two databases: the whole content as one book. ?1 is the value bound.

-- The items of a kind with their titles, in the order of the content; areas that have skills.
-- query: book_items
WITH named(kind, id, title, n) AS NOT MATERIALIZED (@named@)
SELECT id, title FROM (
    SELECT id, title, n FROM named WHERE kind = ?1
    UNION ALL SELECT id, title, n FROM content.area WHERE ?1 = 'area' AND id IN (SELECT area FROM content.skill)
    UNION ALL SELECT m.id, f.title || ' to ' || t.title, m.n
      FROM content.move m JOIN content.role f ON f.id = m."from" JOIN content.role t ON t.id = m."to" WHERE ?1 = 'move')
 ORDER BY n;

-- Each page that facts were read on, how many are from it, and the day somebody last looked at any.
-- query: book_sources
WITH fact(kind, id, title, day, source, status) AS NOT MATERIALIZED (@fact@)
SELECT source, count(*), max(day) FROM fact WHERE source IS NOT NULL GROUP BY source ORDER BY source;

-- Questions to the two databases: the content itself: packs, ids, words, what its authors ask. ?1, ?2 … are the values bound, in order.

-- query: packs
SELECT id, title, version, publisher, licence, attribution, reviewed, n,
       (SELECT count(*) FROM content.origin WHERE pack = pack.n) FROM content.pack ORDER BY n;

-- A pack that asks its reader to confirm, once, that they may use it.
-- query: unconfirmed
SELECT id, title, confirm, licence, publisher FROM content.pack
 WHERE confirm IS NOT NULL AND (?1 IS NULL OR id = ?1)
   AND (?1 IS NOT NULL OR NOT EXISTS(SELECT 1 FROM main.setting WHERE name = 'may-use:' || pack.id AND value = 'yes'))
 ORDER BY n LIMIT 1;

-- Which pack an item is from, when it is not of the first.
-- query: origin
SELECT p.title, p.publisher FROM content.origin o JOIN content.pack p ON p.n = o.pack WHERE o.kind = ?1 AND o.id = ?2;

-- The ids of a kind of item, for "did you mean".
-- query: ids
WITH named(kind, id, title, n) AS (@named@)
SELECT id FROM named WHERE kind = ?1 OR ?1 = 'item' UNION ALL SELECT id FROM content.area WHERE ?1 = 'area'
UNION ALL SELECT id FROM content.task WHERE ?1 = 'task' UNION ALL SELECT id FROM content.pack WHERE ?1 = 'pack'
UNION ALL SELECT id FROM content.section WHERE ?1 = 'section' UNION ALL SELECT id FROM content.survey WHERE ?1 = 'survey'
UNION ALL SELECT id FROM content.finding WHERE ?1 = 'finding' UNION ALL SELECT id FROM content.question WHERE ?1 = 'question'
UNION ALL SELECT id FROM content.move WHERE ?1 = 'move' UNION ALL SELECT id FROM content.glossary WHERE ?1 = 'glossary'
UNION ALL SELECT id FROM content.prompt WHERE ?1 = 'prompt' UNION ALL SELECT id FROM content.note WHERE ?1 = 'note'
UNION ALL SELECT id FROM content.retired WHERE ?1 = 'retired' UNION ALL SELECT id FROM content.level WHERE ?1 = 'level'
UNION ALL SELECT id FROM content.explained WHERE ?1 = 'explained' UNION ALL SELECT id FROM content.asked WHERE ?1 = 'asked';

-- What an id alone may stand for, with its title: what is here, else what was.
-- query: any
WITH named(kind, id, title, n) AS NOT MATERIALIZED (@named@)
SELECT kind, title FROM named WHERE id = ?1
UNION ALL SELECT 'area', title FROM content.area WHERE id = ?1 UNION ALL SELECT 'move', NULL FROM content.move WHERE id = ?1
UNION ALL
SELECT kind, NULL FROM (SELECT kind FROM content.moved WHERE old = ?1 AND kind NOT IN ('retired', 'task')
                  UNION ALL SELECT of FROM content.retired WHERE of <> 'task' AND
                      (id = ?1 OR id = (SELECT id FROM content.moved WHERE kind = 'retired' AND old = ?1)))
 WHERE NOT EXISTS(SELECT 1 FROM named WHERE id = ?1);

-- What an id of a kind became, and what is no longer here.
-- query: moved
SELECT id FROM content.moved WHERE kind = ?1 AND old = ?2;

-- query: retired
SELECT title, because, go, of = 'skill' AND EXISTS(SELECT 1 FROM main.answer WHERE skill = ?2 OR skill IN
       (SELECT old FROM content.moved WHERE kind = 'retired' AND id = ?2))
  FROM content.retired
 WHERE of = ?1 AND (id = ?2 OR id = (SELECT id FROM content.moved WHERE kind = 'retired' AND old = ?2));

-- The steps that things to try build and no course or reading does, and the day the pack was last read through.
-- query: uncovered
SELECT low.title, high.title, p.reviewed
  FROM content.level low JOIN content.level high ON high.n = low.n + 1 JOIN content.pack p ON p.n = 1
 WHERE NOT EXISTS(SELECT 1 FROM content.learning_steps WHERE skill = ?1 AND "from" <= low.n AND "to" > low.n)
   AND EXISTS(SELECT 1 FROM content.practice_steps WHERE skill = ?1 AND "from" <= low.n AND "to" > low.n)
 ORDER BY low.n;

-- How long a list of the content is, by its name.
-- query: span
SELECT last - first + 1 FROM content.span WHERE list = ?1;

-- query: section
SELECT title FROM content.section WHERE id = ?1;

-- The sections, how many skills each has, and the titles of the first ?1.
-- query: sections
SELECT c.id, c.title, p.last - p.first + 1,
       (SELECT group_concat(title, ', ') FROM (SELECT s.title FROM content.shelf k CROSS JOIN content.skill s ON s.id = k.id
                                                WHERE k.place BETWEEN p.first AND min(p.last, p.first + ?1 - 1) ORDER BY k.place))
  FROM content.section c LEFT JOIN content.span p ON p.list = 'section/' || c.id ORDER BY c.n;

-- query: notes
SELECT id, title, about, source, checked, status, part FROM content.note WHERE page = ?1 ORDER BY n;

-- For authors: the areas, or (?3) the skills of one, in a window; with the n of the area, and the place of its first skill.
-- query: covered
SELECT a.n, a.id, a.title, i.first, h.place
  FROM content.span p CROSS JOIN content.shelf h ON h.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  CROSS JOIN content.area a ON a.id = h.id CROSS JOIN content.span i ON i.list = 'area/' || a.id WHERE ?3 IS NULL AND p.list = 'areas'
UNION ALL
SELECT a.n, s.id, s.title, p.first, k.place
  FROM content.span p CROSS JOIN content.skill_shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  CROSS JOIN content.skill s ON s.id = k.id CROSS JOIN content.area a ON a.id = s.area WHERE p.list = 'area/' || ?3
 ORDER BY 5;

-- query: skill_at
SELECT id FROM content.skill_shelf WHERE place = ?1;

-- For authors: the facts, the longest not looked at first.
-- query: due
WITH fact(kind, id, title, day, source, status) AS NOT MATERIALIZED (@fact@)
SELECT k.kind, k.id,
       coalesce((SELECT title FROM fact WHERE kind = k.kind AND id = k.id),
                (SELECT a.title || ' to ' || b.title FROM content.move v JOIN content.role a ON a.id = v."from"
                   JOIN content.role b ON b.id = v."to" WHERE v.id = k.id)),
       (SELECT day FROM fact WHERE kind = k.kind AND id = k.id), (SELECT source FROM fact WHERE kind = k.kind AND id = k.id), p.title,
       CASE k.kind WHEN 'survey' THEN 'survey' WHEN 'note' THEN (SELECT page FROM content.note WHERE id = k.id)
                   ELSE k.kind || '/' || k.id END
  FROM content.span h CROSS JOIN content.shelf k ON k.place BETWEEN h.first + ?1 AND min(h.last, h.first + ?1 + ?2 - 1)
  LEFT JOIN content.origin o ON o.kind = k.kind AND o.id = k.id JOIN content.pack p ON p.n = coalesce(o.pack, 1)
 WHERE h.list = 'due' ORDER BY k.place;

-- query: due_count
SELECT last - first + 1 FROM content.span WHERE list = 'due';

-- query: glossary
SELECT w.id, w.title, w.about
  FROM content.span p CROSS JOIN content.shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  CROSS JOIN content.glossary w ON w.id = k.id
 WHERE p.list = 'glossary' ORDER BY k.place;

-- query: word
SELECT id, title, about FROM content.glossary WHERE id = ?1;

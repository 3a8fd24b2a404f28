-- Questions to the two databases: a portfolio for Certification. ?1, ?2 … are the values bound, in order.

-- What it is made of, in the order of the PKSB's sections: each skill at the start (the last answer up to row ?1 of history; ?1 -1:
-- the last one of the first day it was answered, so that a slip put right at once does not count), now, and how many examples it has,
-- those of what it is a part of or was made of too. What the content holds no more comes last.
-- query: chosen
WITH @became@, picks(id, comment, own) AS (@chosen@), hidden(id) AS (@hidden@),
known(id, name, same) AS (SELECT id, id, 1 FROM picks
                          UNION SELECT m.id, b.old, b.change = 'renamed' FROM picks m JOIN became b ON b.id = m.id)
SELECT m.id, coalesce(s.title, t.title), p.title, p.criterion, m.comment,
       h.state, h.level, x.title, h.at, r.state, r.level, l.title, r.at,
       (SELECT count(*) FROM main.entry WHERE skill IN (SELECT name FROM known WHERE id = m.id)), m.id IN (SELECT id FROM hidden)
  FROM picks m JOIN content.pack k ON k.n = 1
  LEFT JOIN content.skill s ON s.id = m.id LEFT JOIN content.section p ON p.id = s.section
  LEFT JOIN gone g ON g.old = m.id LEFT JOIN content.retired t ON t.id = g.id AND t.of = 'skill'
  LEFT JOIN main.history h ON h.scale = k.scale AND h.n = CASE WHEN ?1 < 0
       THEN (SELECT n FROM main.history WHERE state IS NOT NULL AND scale = k.scale AND skill IN (SELECT name FROM known WHERE id = m.id AND same)
              ORDER BY substr(at, 1, 10), n DESC LIMIT 1)
       ELSE (SELECT max(n) FROM main.history WHERE n <= ?1 AND skill IN (SELECT name FROM known WHERE id = m.id AND same)) END
  LEFT JOIN content.level x ON x.n = h.level
  LEFT JOIN rated r ON r.skill = m.id LEFT JOIN content.level l ON l.n = r.level
 ORDER BY p.n IS NULL, p.n, s.n, m.id;

-- query: chosen_count
WITH @became@ SELECT count(*) FROM (@chosen@);

-- A skill that is chosen or may be: its title, whether it is chosen, and the comment on it.
-- query: pick
WITH @became@, picks(id, comment, own) AS (@chosen@)
SELECT coalesce(s.title, t.title), m.id IS NOT NULL, m.comment
  FROM (SELECT ?1 AS id) o LEFT JOIN content.skill s ON s.id = o.id LEFT JOIN picks m ON m.id = o.id
  LEFT JOIN gone g ON g.old = o.id LEFT JOIN content.retired t ON t.id = g.id AND t.of = 'skill'
 WHERE s.id IS NOT NULL OR m.id IS NOT NULL;

-- The examples of what was chosen, and what was logged of a network or a qualification, the newest first.
-- query: chosen_examples
WITH @became@, picks(id, comment, own) AS (@chosen@), hidden(id) AS (@hidden@),
known(id, name) AS (SELECT id, id FROM picks UNION SELECT m.id, b.old FROM picks m JOIN became b ON b.id = m.id)
SELECT e.n, e.day, e.what, e.so_what, e.now_what, v.id, s.title,
       e.private OR coalesce(e.skill, '') IN (SELECT id FROM hidden) OR coalesce(w.id, v.id, '') IN (SELECT id FROM hidden),
       e.item LIKE 'network/%' OR e.item LIKE 'qualification/%'
  FROM main.entry e LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = e.skill
  LEFT JOIN known v ON v.name = e.skill LEFT JOIN content.skill s ON s.id = v.id
 WHERE v.id IS NOT NULL OR e.item LIKE 'network/%' OR e.item LIKE 'qualification/%'
 ORDER BY e.day DESC, e.n DESC, s.n;

-- All skills to choose from, in a window: what has examples first, then strengths, what is growing, what is not answered, what is
-- not for the person; ?3 is their role. Last what was chosen and is here no longer. What the person said something of is put in
-- order; the rest stands as on the shelf, between what is answered and what is not for them.
-- query: choosable
WITH @became@, picks(id, comment, own) AS MATERIALIZED (@chosen@), hidden(id) AS (@hidden@),
shown(id, examples) AS MATERIALIZED (
    SELECT name, count(*)
      FROM (SELECT skill AS name FROM main.entry WHERE skill IS NOT NULL
            UNION ALL SELECT b.id FROM main.entry e CROSS JOIN became b ON b.old = e.skill) GROUP BY 1),
said(id, part, place) AS MATERIALIZED (
    SELECT s.id, CASE WHEN e.examples THEN 0 WHEN r.level >= max(@strong@, coalesce(r.wanted, need.level, 0)) THEN 1
                      WHEN r.state = 'not-for-me' THEN 4 ELSE 2 END, k.place
      FROM (SELECT skill AS id FROM rated WHERE state IS NOT NULL UNION SELECT id FROM shown) o CROSS JOIN content.skill s ON s.id = o.id
      CROSS JOIN content.skill_shelf k ON k.id = s.id LEFT JOIN rated r ON r.skill = s.id
      LEFT JOIN content.role_needs need ON need.owner = ?3 AND need.skill = s.id LEFT JOIN shown e ON e.id = s.id
    UNION ALL SELECT id, 5, id FROM picks WHERE id NOT IN (SELECT id FROM content.skill)),
size(before, rest) AS (
    SELECT (SELECT count(*) FROM said WHERE part < 3), (SELECT last FROM content.span WHERE list = 'skills') - (SELECT count(*) FROM said WHERE part < 5)),
asked(skip) AS (SELECT max(?1 - before, 0) FROM size),
stop(place) AS ( -- of the shelf, where that many of the rest have gone by: each of the others before it stands one further on
    SELECT skip + (SELECT count(*) FROM (SELECT place - row_number() OVER (ORDER BY place) AS passed FROM said WHERE part < 5) WHERE passed <= skip)
      FROM asked),
list(at, id, part) AS (
    SELECT row_number() OVER (ORDER BY part, place) - 1 + CASE WHEN part < 3 THEN 0 ELSE rest END, id, part FROM said CROSS JOIN size
    UNION ALL
    SELECT before + skip + row_number() OVER (ORDER BY place) - 1, id, 3
      FROM (SELECT k.id, k.place, before, skip FROM size CROSS JOIN asked CROSS JOIN stop t CROSS JOIN content.skill_shelf k ON k.place > t.place
             WHERE k.id NOT IN (SELECT id FROM said) ORDER BY k.place LIMIT min(?2, 1000000000)))
SELECT o.id, coalesce(s.title, t.title), r.state, l.title, r.level, coalesce(e.examples, 0), m.id IS NOT NULL, s.purpose, o.part,
       o.id IN (SELECT id FROM hidden)
  FROM (SELECT * FROM list WHERE at >= ?1 AND at < ?1 + ?2) o LEFT JOIN content.skill s ON s.id = o.id
  LEFT JOIN gone g ON g.old = o.id AND s.id IS NULL LEFT JOIN content.retired t ON t.id = g.id AND t.of = 'skill'
  LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
  LEFT JOIN shown e ON e.id = o.id LEFT JOIN picks m ON m.id = o.id
 ORDER BY o.at;

-- query: choosable_count
WITH @became@, picks(id, comment, own) AS (@chosen@)
SELECT (SELECT last FROM content.span WHERE list = 'skills') + (SELECT count(*) FROM picks WHERE id NOT IN (SELECT id FROM content.skill));

-- query: choose
INSERT INTO main.chosen(skill, at) VALUES(?1, ?2) ON CONFLICT(skill) DO NOTHING;

-- query: comment
INSERT INTO main.chosen(skill, comment, at) VALUES(?1, ?2, ?3) ON CONFLICT(skill) DO UPDATE SET comment = excluded.comment;

-- query: unchoose
WITH @became@
DELETE FROM main.chosen WHERE skill = ?1 OR +skill IN (SELECT old FROM became WHERE id = ?1 AND change <> 'divided');

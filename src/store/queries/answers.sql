-- Questions to the two databases: the sets of questions, and what was answered. ?1, ?2 … are the values bound, in order.

-- query: levels
SELECT n, title, says FROM content.level ORDER BY n;

-- The scale of today's levels.
-- query: scale
SELECT scale FROM content.pack WHERE n = 1;

-- The short set: the ten needs that matter most, asked in the role's own order. Of each set a window: ?2 behind the first ?1.
-- query: set_short
SELECT s.id, s.title, r.state, l.title, r.level, s.area, r.at
  FROM (SELECT skill, n FROM content.role_needs WHERE owner = ?3 ORDER BY matters DESC, n LIMIT 10) q
  JOIN content.skill s ON s.id = q.skill LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 ORDER BY q.n LIMIT ?2 OFFSET ?1;

-- The skills of an area, or all, by their places.
-- query: set_span
SELECT s.id, s.title, r.state, l.title, r.level, s.area, r.at
  FROM content.span p CROSS JOIN content.skill_shelf k ON k.place BETWEEN p.first + ?1 AND min(p.last, p.first + ?1 + ?2 - 1)
  CROSS JOIN content.skill s ON s.id = k.id LEFT JOIN rated r ON r.skill = s.id LEFT JOIN content.level l ON l.n = r.level
 WHERE p.list = ?3 ORDER BY k.place;

-- How far such a set is answered: how many skills, answered, and of those before ?2, when looking again began; of the skill ?3 its place
-- and whether it is open; the skill before it; and the first open one behind it, or of all (?3 NULL).
-- query: span_progress
WITH here(first, last) AS (SELECT first, last FROM content.span WHERE list = ?1),
said(place, at) AS MATERIALIZED (
    SELECT k.place, r.at FROM here CROSS JOIN rated r CROSS JOIN content.skill_shelf k ON k.id = r.skill
     WHERE r.state IS NOT NULL AND k.place BETWEEN first AND last),
self(place) AS (SELECT k.place FROM here CROSS JOIN content.skill_shelf k ON k.id = ?3 WHERE k.place BETWEEN first AND last),
next(place, id) AS (
    SELECT k.place, k.id FROM here CROSS JOIN content.skill_shelf k
        ON k.place > CASE WHEN ?3 IS NULL THEN first - 1 ELSE (SELECT place FROM self) END AND k.place <= last
     WHERE k.place NOT IN (SELECT place FROM said WHERE at >= ?2) ORDER BY k.place LIMIT 1)
SELECT last - first + 1, (SELECT count(*) FROM said), (SELECT count(*) FROM said WHERE at < ?2), self.place - first + 1,
       self.place IS NOT NULL AND self.place NOT IN (SELECT place FROM said WHERE at >= ?2), b.id, s.id, s.title, next.place - first + 1
  FROM here LEFT JOIN self LEFT JOIN content.skill_shelf b ON b.place = self.place - 1 AND b.place >= first
  LEFT JOIN next LEFT JOIN content.skill s ON s.id = next.id;

-- What is new or changed since answers were last kept: skills that came to the list, parts and wholes of what was divided or joined,
-- what one is not sure of, what something was written down for since; and what was answered since ?3, when looking again began.
-- Each sort is found from the few that can be of it: the list as it was kept is taken apart only where it is not today's.
-- query: set_changed
WITH said AS MATERIALIZED (SELECT * FROM rated),
open(id) AS (
    SELECT id FROM content.skill WHERE split IS NOT NULL UNION SELECT owner FROM content.skill_merged
    UNION SELECT id FROM content.tally t CROSS JOIN main.setting w CROSS JOIN content.skill
     WHERE w.name = 'known' AND w.value <> t.skills
       AND id NOT IN (SELECT j.value FROM main.setting w, json_each('["' || replace(w.value, ' ', '","') || '"]') j WHERE w.name = 'known')),
changed(id) AS (
    SELECT id FROM open WHERE id NOT IN (SELECT skill FROM said WHERE state IS NOT NULL)
    UNION SELECT skill FROM said WHERE state = 'not-sure' OR (?3 <> '' AND at >= ?3)
    UNION SELECT r.skill FROM main.entry e LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = e.skill
            JOIN said r ON r.skill = coalesce(w.id, e.skill) WHERE e.at > r.at)
SELECT s.id, s.title, r.state, l.title, r.level, s.area, r.at
  FROM changed c CROSS JOIN content.skill_shelf k ON k.id = c.id JOIN content.skill s ON s.id = k.id LEFT JOIN said r ON r.skill = s.id
  LEFT JOIN content.level l ON l.n = r.level ORDER BY k.place LIMIT ?2 OFFSET ?1;

-- How many answers of each kind, for the role ?1: a strength is strong, and all that is wanted or needed; growing is
-- what is not there yet, and need not wait.
-- query: answered
SELECT count(r.state), count(CASE WHEN r.level >= max(@strong@, coalesce(r.wanted, need.level, 0)) THEN 1 END),
       count(CASE WHEN r.level < coalesce(r.wanted, need.level) AND coalesce(r.priority, 0) <> 3 THEN 1 END)
  FROM rated r LEFT JOIN content.role_needs need ON need.skill = r.skill AND need.owner = ?1;

-- Before an answer is changed: one under an id that the skill had before becomes its own, private where any of them is.
-- query: carry
UPDATE OR IGNORE main.answer SET skill = ?1,
       private = EXISTS(SELECT 1 FROM main.answer WHERE private AND skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1))
 WHERE skill = (SELECT a.skill FROM content.moved w JOIN main.answer a ON a.skill = w.old
                WHERE w.kind = 'skill' AND w.id = ?1
                 ORDER BY a.at DESC LIMIT 1);

-- Before that, what was written down for it: private where its skill was.
-- query: carry_entries
UPDATE main.entry SET skill = ?1, private = private OR EXISTS(SELECT 1 FROM main.answer a WHERE a.skill = entry.skill AND a.private)
 WHERE skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1);

-- And what was chosen for it, the newest; also where it was joined: the whole is, if a part of it was. (The + reads what is chosen
-- first: where that is nothing, the content is not asked.)
-- query: carry_chosen
WITH @became@
UPDATE OR IGNORE main.chosen SET skill = ?1
 WHERE +skill = (SELECT c.skill FROM became b JOIN main.chosen c ON c.skill = b.old
                  WHERE b.id = ?1 AND b.change <> 'divided' ORDER BY c.at DESC LIMIT 1);

-- What was answered for a skill that this one is a part of, or was made of; and (title NULL) for itself, where that holds on any scale.
-- query: earlier
WITH @became@
SELECT t.title, l.title, l.n, a.state, t.because, t.n
  FROM became b JOIN gone g ON g.old = b.old JOIN content.retired t ON t.id = g.id
  JOIN main.answer a ON a.skill = b.old AND a.state IS NOT NULL JOIN content.pack p ON p.n = 1
  LEFT JOIN content.level l ON l.n = a.level AND a.scale = p.scale
 WHERE b.id = ?1
UNION ALL
SELECT NULL, NULL, NULL, a.state, NULL, 0 FROM main.answer a
 WHERE a.state <> 'level' AND (a.skill = ?1 OR a.skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = ?1))
 ORDER BY 6;

-- What changed in the list of skills, and touches what was said: what is asked again goes before what is not, so that a skill has one row.
-- query: review
WITH @became@, @adrift@, @touched@
SELECT t.change, coalesce(t.skill, t.was), t.skill, t.was, coalesce(s.title, r.title), r.title, r.because, t.state, t.level,
       l.title, t.at, t.examples, t.chosen
  FROM touched t JOIN content.pack p ON p.n = 1 LEFT JOIN content.skill s ON s.id = t.skill
  LEFT JOIN gone g ON g.old = t.was LEFT JOIN content.retired r ON r.id = g.id
  LEFT JOIN content.level l ON l.n = t.level AND t.scale = p.scale
 ORDER BY t.change = 'renamed', s.n, r.n, t.at DESC, t.was;

-- Could anything be adrift? Asked at every start, so as cheaply as can be: the log is asked for the next skill in it as long as the
-- content knows the one before, however much was written down for each; where it knows them all, the last is none. The query
-- review says what is.
-- query: adrift
WITH RECURSIVE noted(id) AS (
    SELECT min(skill) FROM main.entry WHERE skill > ''
    UNION ALL SELECT (SELECT skill FROM main.entry WHERE skill > s.id ORDER BY skill) FROM noted n CROSS JOIN content.skill s ON s.id = n.id)
SELECT EXISTS(SELECT 1 FROM content.pack p CROSS JOIN main.answer a
               WHERE p.n = 1 AND ((a.state IS NOT NULL AND a.scale <> p.scale) OR NOT EXISTS(SELECT 1 FROM content.skill WHERE id = a.skill)))
    OR EXISTS(SELECT 1 FROM main.chosen c WHERE NOT EXISTS(SELECT 1 FROM content.skill WHERE id = c.skill))
    OR NOT EXISTS(SELECT 1 FROM noted WHERE id IS NULL);

-- How many skills that is.
-- query: review_count
WITH @became@, @adrift@, @touched@ SELECT count(DISTINCT coalesce(skill, was)) FROM touched;

-- What was seen, or is left unanswered: skill ?1, or an id that is no longer here.
-- query: put_aside
WITH @became@, @adrift@, @touched@
INSERT INTO main.setting(name, value, at) SELECT DISTINCT 'seen:' || was, coalesce(skill, 'yes'), ?2 FROM touched WHERE coalesce(skill, was) = ?1
    ON CONFLICT(name) DO UPDATE SET value = value || ' ' || excluded.value, at = excluded.at;

-- What is said of a skill: its state with its level (?2 NULL: neither), and beside it what is wanted, how soon, how sure that is (0:
-- nothing said of it, -1: taken back) and whether it is private (-1: nothing said); what nothing is said of stays as it was. A part of
-- what was private, or what was made of it, is private too.
-- query: rate
WITH @became@
INSERT INTO main.answer(skill, state, level, scale, wanted, priority, sure, private, at, changed)
    SELECT ?1, ?2, nullif(?3, 0), scale, nullif(max(?4, 0), 0), nullif(max(?5, 0), 0), nullif(max(?6, 0), 0),
           CASE ?7 WHEN -1 THEN EXISTS(SELECT 1 FROM main.answer WHERE private AND +skill IN (SELECT old FROM became WHERE id = ?1))
                   ELSE ?7 END, ?8, ?8
      FROM content.pack WHERE n = 1
    ON CONFLICT(skill) DO UPDATE SET
        state = CASE WHEN ?2 IS NULL THEN state ELSE ?2 END, level = CASE WHEN ?2 IS NULL THEN level ELSE excluded.level END,
        at = CASE WHEN ?2 IS NULL THEN at ELSE ?8 END,
        wanted = CASE WHEN ?4 <> 0 THEN excluded.wanted WHEN scale = excluded.scale OR ?2 IS NULL THEN wanted END,
        scale = CASE WHEN ?2 IS NULL AND state IS NOT NULL THEN scale ELSE excluded.scale END,
        priority = CASE ?5 WHEN 0 THEN priority ELSE excluded.priority END, sure = CASE ?6 WHEN 0 THEN sure ELSE excluded.sure END,
        private = CASE ?7 WHEN -1 THEN private ELSE ?7 END, changed = ?8;

-- Not answered any more; the row stays, so that history and undo know it.
-- query: unrate
UPDATE main.answer SET state = NULL, level = NULL, wanted = NULL, priority = NULL, sure = NULL, at = ?2, changed = ?2
 WHERE skill = ?1;

-- Answers whose skill the content no longer holds, or that were given on another scale: shown, never dropped. Where the
-- content says what became of the skill, that is said.
-- query: strays
SELECT coalesce(t.title, a.skill), a.state, a.level, a.scale, a.at, t.because, a.skill FROM main.answer a
  LEFT JOIN content.gone g ON g.old = a.skill LEFT JOIN content.retired t ON t.id = g.id
 WHERE a.state IS NOT NULL
   AND coalesce((SELECT id FROM content.moved WHERE kind = 'skill' AND old = a.skill), a.skill) NOT IN (SELECT skill FROM rated)
 ORDER BY a.skill;

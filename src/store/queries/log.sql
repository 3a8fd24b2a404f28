-- Questions to the two databases: the log, and the examples it holds. ?1, ?2 … are the values bound, in order.

-- query: keep_entry
INSERT INTO main.entry(n, day, item, skill, what, so_what, now_what, minutes, off_job, codes, private, at)
    VALUES(nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, 0), ?9, ?10, ?11, ?12)
    ON CONFLICT(n) DO UPDATE SET day = ?2, item = ?3, skill = ?4, what = ?5, so_what = ?6, now_what = ?7,
        minutes = excluded.minutes, off_job = ?9, codes = ?10, private = ?11, at = ?12;

-- How long an item takes, as far as that is known.
-- query: item_minutes
SELECT minutes FROM (SELECT 'learning' AS kind, id, minutes FROM content.learning UNION ALL SELECT 'practice', id, minutes FROM content.practice
                     UNION ALL SELECT 'network', id, minutes FROM content.network) WHERE kind = ?1 AND id = ?2;

-- How often an item stands in the log of a day.
-- query: entries_of_item
SELECT count(*) FROM main.entry WHERE item = ?1 AND day = ?2;

-- query: remove_entry
DELETE FROM main.entry WHERE n = ?1;

-- query: last_entry
SELECT max(n) FROM main.entry;

-- query: entry
SELECT n, day, item, coalesce((SELECT id FROM content.moved WHERE kind = 'skill' AND old = e.skill), skill), what, so_what, now_what,
       minutes, off_job, codes, private FROM main.entry e WHERE n = ?1;

-- The title of a skill, also of one that is here no longer.
-- query: skill_title
WITH @became@
SELECT title FROM content.skill WHERE id = ?1
UNION ALL SELECT t.title FROM gone g JOIN content.retired t ON t.id = g.id AND t.of = 'skill' WHERE g.old = ?1;

-- The last column: for the person alone, itself or because its skill is.
-- query: entries
WITH @became@, hidden(id) AS (@hidden@)
SELECT e.n, e.day, e.item, coalesce(s.id, e.skill), e.what, e.so_what, e.now_what, e.minutes, e.off_job, e.codes, e.private,
       coalesce(s.title, r.title), e.private OR coalesce(e.skill, '') IN (SELECT id FROM hidden) OR coalesce(s.id, '') IN (SELECT id FROM hidden)
  FROM main.entry e LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = e.skill
  LEFT JOIN content.skill s ON s.id = coalesce(w.id, e.skill)
  LEFT JOIN gone g ON g.old = e.skill LEFT JOIN content.retired r ON r.id = g.id
 ORDER BY e.day DESC, e.n DESC LIMIT ?2 OFFSET ?1;

-- query: entries_count
SELECT count(*) FROM main.entry;

-- Minutes of the twelve months to a day, and those of them off the job.
-- query: entry_hours
SELECT total(minutes), total(CASE WHEN off_job THEN minutes END) FROM main.entry WHERE day > date(?1, '-1 year') AND day <= ?1;

-- What was written down for a skill, also under the ids it had before, and for what it is a part of or was made of: its
-- evidence. What was written down for a skill that was private is private.
-- query: evidence
WITH @became@
SELECT n, day, what, so_what, now_what,
       private OR (skill <> ?1 AND EXISTS(SELECT 1 FROM main.answer WHERE skill = e.skill AND private)), minutes
  FROM main.entry e WHERE skill = ?1 OR skill IN (SELECT old FROM became WHERE id = ?1) ORDER BY day DESC, n DESC;

-- Questions to the portfolio as a whole: all rows of each table as an export holds them, a window of them. ?1, ?2 … are the values bound.

-- How many rows each table has, in the order of own_tables.
-- query: own_counts
SELECT (SELECT count(*) FROM main.setting), (SELECT count(*) FROM main.tick), (SELECT count(*) FROM main.answer),
       (SELECT count(*) FROM main.history), (SELECT count(*) FROM main.entry), (SELECT count(*) FROM main.snapshot),
       (SELECT count(*) FROM main.chosen), (SELECT count(*) FROM main.reply), (SELECT count(*) FROM main.action),
       (SELECT count(*) FROM main.talk), (SELECT count(*) FROM main.agreement), (SELECT count(*) FROM main.agreed),
       (SELECT count(*) FROM main.picked), (SELECT count(*) FROM main.view), (SELECT count(*) FROM main.given),
       (SELECT count(*) FROM main.remark);

-- query: own_setting
SELECT name, value, at FROM main.setting ORDER BY name LIMIT ?2 OFFSET ?1;

-- query: own_tick
SELECT task, does, wants, at FROM main.tick ORDER BY task LIMIT ?2 OFFSET ?1;

-- query: own_answer
SELECT skill, state, level, scale, wanted, priority, sure, private, at, changed FROM main.answer ORDER BY skill LIMIT
       ?2 OFFSET ?1;

-- query: own_history
SELECT n, skill, state, level, scale, wanted, note, at, priority, sure FROM main.history ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: own_entry
SELECT n, day, item, skill, what, so_what, now_what, minutes, off_job, codes, private, at FROM main.entry ORDER BY n
       LIMIT ?2 OFFSET ?1;

-- query: own_snapshot
SELECT n, upto, role, at FROM main.snapshot ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: own_chosen
SELECT skill, comment, at FROM main.chosen ORDER BY skill LIMIT ?2 OFFSET ?1;

-- query: own_reply
SELECT question, choice, at FROM main.reply ORDER BY question, choice LIMIT ?2 OFFSET ?1;

-- query: own_action
SELECT n, item, skill, role, title, why, minutes, "by", evidence, state, who, at, form, week, private FROM main.action
       ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: own_talk
SELECT part, side, words, at FROM main.talk ORDER BY part, side LIMIT ?2 OFFSET ?1;

-- query: own_agreement
SELECT n, first, day, name, manager, review, later, at FROM main.agreement ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: own_agreed
SELECT agreement, n, part, item, title, words, day FROM main.agreed ORDER BY agreement, n LIMIT ?2 OFFSET ?1;

-- query: own_picked
SELECT skill, why, at FROM main.picked ORDER BY skill LIMIT ?2 OFFSET ?1;

-- query: own_view
SELECT skill, side, level, scale, words, name, at FROM main.view ORDER BY skill, side LIMIT ?2 OFFSET ?1;

-- query: own_given
SELECT n, name, what, lines, day, review, place, copy, choice, at FROM main.given ORDER BY n LIMIT ?2 OFFSET ?1;

-- query: own_remark
SELECT copy, n, part, item, title, level, words, day, minutes, at FROM main.remark ORDER BY copy, n LIMIT ?2 OFFSET ?1;

-- A question of the survey, or (?2) one of its choices, by its words.
-- query: own_asked
SELECT CASE WHEN ?2 IS NULL THEN (SELECT title FROM content.asked WHERE id = ?1)
            ELSE (SELECT title FROM content.asked_choices WHERE owner = ?1 AND id = ?2) END;

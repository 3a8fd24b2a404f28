-- Questions to the two databases: what a person said of themselves, and what home tells. ?1, ?2 … are the values bound, in order.

-- query: setting
SELECT CASE WHEN name IN ('job', 'goal') THEN coalesce((SELECT id FROM content.moved WHERE kind = 'role' AND old = s.value), s.value)
       ELSE s.value END
  FROM main.setting s WHERE name = ?1;

-- query: set_setting
INSERT INTO main.setting(name, value, at) VALUES(?1, ?2, ?3)
    ON CONFLICT(name) DO UPDATE SET value = excluded.value, at = excluded.at;

-- The role itself where it was asked for (?2) or exists, else where the pack starts.
-- query: role_or_start
SELECT CASE WHEN ?2 OR EXISTS(SELECT 1 FROM content.role WHERE id = ?1) THEN ?1 ELSE start END
  FROM content.pack WHERE n = 1;

-- What home tells beside the answers; ?1 is today. Kept answers are old after six months.
-- query: glance
SELECT (SELECT count(CASE WHEN does OR wants THEN 1 END) FROM ticked), (SELECT easy FROM content.tally),
       (SELECT base FROM (@surveyed@)),
       (SELECT max(at) FROM (SELECT max(changed) AS at FROM main.answer UNION ALL SELECT max(at) FROM main.tick
                         UNION ALL SELECT max(at) FROM main.reply)), t.at,
       t.at < date(?1, '-6 months'), t.upto < (SELECT max(n) FROM main.history),
       EXISTS(SELECT 1 FROM main.setting WHERE name = 'round' AND value <> ''), (SELECT count(*) FROM content.asked),
       (SELECT count(CASE WHEN state <> 'done' THEN 1 END) FROM main.action), (SELECT count(*) FROM main.action)
  FROM (SELECT 1) LEFT JOIN main.snapshot t ON t.n = (SELECT max(n) FROM main.snapshot);
-- query: tasks_count
SELECT max(n) FROM content.task;

-- The everyday tasks, in a window.
-- query: tasks
SELECT t.id, t.title, coalesce(k.does, 0), coalesce(k.wants, 0), t.skill, s.title, f.percent, f.title, t.idea, v.base, v.year
  FROM content.task t JOIN content.skill s ON s.id = t.skill
  LEFT JOIN ticked k ON k.task = t.id
  LEFT JOIN content.finding f ON f.id = t.finding LEFT JOIN content.survey v ON v.id = f.survey
 WHERE t.n > ?1 AND t.n <= ?1 + ?2 ORDER BY t.n;

-- Those that are ticked, and the first that is not.
-- query: tasks_told
SELECT t.id, t.title, coalesce(k.does, 0), coalesce(k.wants, 0), t.skill, s.title, f.percent, f.title, t.idea, v.base, v.year
  FROM (SELECT task AS id FROM ticked WHERE does OR wants
        UNION SELECT * FROM (SELECT id FROM content.task WHERE id NOT IN (SELECT task FROM ticked WHERE does OR wants) ORDER BY n LIMIT 1)) o
  JOIN content.task t ON t.id = o.id JOIN content.skill s ON s.id = t.skill
  LEFT JOIN ticked k ON k.task = t.id
  LEFT JOIN content.finding f ON f.id = t.finding LEFT JOIN content.survey v ON v.id = f.survey ORDER BY t.n;

-- query: task
SELECT title, coalesce(k.does, 0), coalesce(k.wants, 0) FROM content.task t LEFT JOIN ticked k ON k.task = t.id WHERE t.id = ?1;

-- query: carry_tick
UPDATE OR IGNORE main.tick SET task = ?1 WHERE task IN (SELECT old FROM content.moved WHERE kind = 'task' AND id = ?1);

-- query: tick
INSERT INTO main.tick(task, does, wants, at) VALUES(?1, ?2, ?3, ?4)
    ON CONFLICT(task) DO UPDATE SET does = excluded.does, wants = excluded.wants, at = excluded.at;

-- And for the ticks of its everyday tasks: the newest of each.
-- query: carry_ticks
UPDATE OR IGNORE main.tick SET task = (SELECT id FROM content.moved WHERE kind = 'task' AND old = task)
 WHERE task IN (SELECT old FROM (SELECT w.old, max(k.at) FROM content.task t
                  JOIN content.moved w ON w.kind = 'task' AND w.id = t.id JOIN main.tick k ON k.task = w.old
                 WHERE t.skill = ?1 GROUP BY t.id));

-- query: ticked_count
SELECT count(CASE WHEN does OR wants THEN 1 END) FROM ticked;

-- query: mine_count
SELECT count(*) FROM content.barrier WHERE id IN (@mine@);

-- query: prompts
SELECT id, title, about, go, part FROM content.prompt WHERE who = ?1 AND coalesce(part, '') NOT IN ('growing', 'talk')
 ORDER BY CASE part WHEN 'begin' THEN 1 WHEN 'ask' THEN 2 WHEN 'survey' THEN 3 ELSE 4 END, n;

-- query: kept
SELECT (SELECT count(state) FROM main.answer), (SELECT count(*) FROM main.tick WHERE does OR wants),
       (SELECT count(*) FROM main.setting WHERE value <> '' AND name NOT IN ('known', 'set', 'round')),
       (SELECT count(DISTINCT question) FROM main.reply), (SELECT count(*) FROM main.entry), (SELECT count(*) FROM main.snapshot),
       (SELECT count(*) FROM main.chosen), (SELECT count(*) FROM main.action), (SELECT count(*) FROM main.talk),
       (SELECT count(*) FROM main.agreement), (SELECT count(*) FROM main.given), (SELECT count(*) FROM main.remark);

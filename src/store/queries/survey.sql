-- Questions to the two databases: the survey, and what was said to its questions. ?1, ?2 … are the values bound, in order.

-- query: survey
@surveyed@;

-- What the survey ?1 found, and what the person said of it: was a choice that stands beside it chosen, its question answered, is
-- there such a question, is a task ticked, is there such a task, may several choices be ticked.
-- query: findings
WITH said(question, choice, kept) AS (@said@)
SELECT f.id, f.title, f.percent, f.about, f.go,
       EXISTS(SELECT 1 FROM content.asked_choices c JOIN said s ON s.question = c.owner AND s.choice = c.id WHERE c.finding = f.id),
       EXISTS(SELECT 1 FROM content.asked_choices c JOIN said s ON s.question = c.owner WHERE c.finding = f.id AND s.choice <> 'skip'),
       EXISTS(SELECT 1 FROM content.asked_choices WHERE finding = f.id), max(k.does), count(t.id),
       (SELECT max(q.many) FROM content.asked_choices c JOIN content.asked q ON q.id = c.owner WHERE c.finding = f.id)
  FROM content.finding f LEFT JOIN content.task t ON t.finding = f.id
  LEFT JOIN ticked k ON k.task = t.id
 WHERE f.survey = ?1 GROUP BY f.n ORDER BY f.n;

-- The questions, with how many answers each has, which where it is none of the choices, and whether they were said to it.
-- query: asked
WITH said(question, choice, kept) AS (@said@)
SELECT q.id, q.title, q.topic, q.many, count(s.choice), max(CASE WHEN s.choice IN ('skip', 'none') THEN s.choice END), max(s.kept)
  FROM content.asked q LEFT JOIN said s ON s.question = q.id GROUP BY q.n ORDER BY q.n;

-- query: asked_choices
WITH said(question, choice, kept) AS (@said@)
SELECT id, title, EXISTS(SELECT 1 FROM said WHERE question = owner AND choice = c.id)
  FROM content.asked_choices c WHERE owner = ?1 ORDER BY n;

-- Every answer, with the finding it stands beside, and how many were asked for that.
-- query: replies
WITH said(question, choice, kept) AS (@said@)
SELECT q.id, q.title, s.choice, c.title, c.go, f.percent, f.title, v.base
  FROM content.asked q LEFT JOIN said s ON s.question = q.id
  LEFT JOIN content.asked_choices c ON c.owner = q.id AND c.id = s.choice LEFT JOIN content.finding f ON f.id = c.finding
  LEFT JOIN content.survey v ON v.id = f.survey
 ORDER BY q.n, c.n;

-- Before an answer is kept: all that was said to the question; where several may be ticked (?2), that choice alone, and that it
-- was none.
-- query: drop_replies
DELETE FROM main.reply WHERE question = ?1 AND (NOT ?2 OR choice IN (?3, 'skip', 'none'));

-- What is known of a question from elsewhere becomes its answer.
-- query: keep_known
WITH said(question, choice, kept) AS (@said@)
INSERT INTO main.reply(question, choice, at) SELECT question, choice, ?2 FROM said WHERE question = ?1 AND NOT kept;

-- What was taken back here does not come back from elsewhere.
-- query: keep_none
WITH said(question, choice, kept) AS (@said@)
INSERT INTO main.reply(question, choice, at) SELECT DISTINCT question, 'none', ?2 FROM said WHERE question = ?1 AND NOT kept;

-- query: keep_reply
INSERT INTO main.reply(question, choice, at) VALUES(?1, ?2, ?3);

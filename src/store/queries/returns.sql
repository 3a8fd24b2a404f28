-- Questions to the two databases: a survey that is answered again. ?1, ?2 … are the values bound, in order.

-- The survey's questions, a row a choice: the question, the words of its column on a form, then the choice, the words on a form, and the
-- finding it stands beside. NULL: there are none.
-- query: returned
SELECT q.id, q.title, q.many, q.form, c.id, c.title, c.form, f.id, f.percent
  FROM content.asked q JOIN content.asked_choices c ON c.owner = q.id LEFT JOIN content.finding f ON f.id = c.finding
 WHERE q.survey = ?1 ORDER BY q.n, c.n;

-- What the person answered to the survey ?1 itself, in the order of its questions, with its words; what they would rather not say is no
-- answer, and what is known from elsewhere was not said for this.
-- query: to_return
WITH said(question, choice, kept) AS (@said@)
SELECT q.id, q.title, s.choice, c.title FROM content.asked q JOIN said s ON s.question = q.id
  LEFT JOIN content.asked_choices c ON c.owner = q.id AND c.id = s.choice
 WHERE q.survey = ?1 AND s.kept AND s.choice <> 'skip' ORDER BY q.n, c.n;

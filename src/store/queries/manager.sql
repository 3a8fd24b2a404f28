-- Questions to the content alone: what a manager may want to know before a 1:1. None of them reads the portfolio. ?1, ?2 … are the
-- values bound, in order.

-- The manager's prompts, or those that lead to ?1; each with the finding behind it.
-- query: manager_prompts
SELECT p.id, p.title, p.about, p.go, p.part, f.title, f.percent, s.base, s.year
  FROM content.prompt p LEFT JOIN content.finding f ON f.id = p.finding LEFT JOIN content.survey s ON s.id = f.survey
 WHERE p.who = 'manager' AND coalesce(p.part, '') NOT IN ('growing', 'talk') AND (?1 IS NULL OR p.go = ?1)
 ORDER BY CASE p.part WHEN 'begin' THEN 2 WHEN 'ask' THEN 3 ELSE 1 END, p.n;

-- How much there is: in 20 minutes at most, at no cost, money that runs out, people to meet, qualifications.
-- query: manager_counts
SELECT brief, costless, (SELECT count(limited) FROM content.funding), (SELECT last - first + 1 FROM content.span WHERE list = 'networks'),
       (SELECT count(*) FROM content.qualification)
  FROM content.tally;

-- The items of a short list that is made with the content.
-- query: manager_items
SELECT k.kind, k.id, coalesce(l.title, p.title), coalesce(l.about, p.about), coalesce(l.minutes, p.minutes), coalesce(l.estimated, 0),
       l.address, l.checked
  FROM content.span s CROSS JOIN content.shelf k ON k.place BETWEEN s.first AND s.last
  LEFT JOIN content.learning l ON k.kind = 'learning' AND l.id = k.id LEFT JOIN content.practice p ON k.kind = 'practice' AND p.id = k.id
 WHERE s.list = ?1 ORDER BY k.place;

-- query: manager_limited
SELECT id, title, limited, who, checked FROM content.funding WHERE limited IS NOT NULL ORDER BY n LIMIT 6;

-- People to meet: the first two of each kind.
-- query: manager_people
SELECT id, title, kind, about, who, how, address, checked
  FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY n) AS place, min(n) OVER (PARTITION BY kind) AS first FROM content.network)
 WHERE place <= 2 ORDER BY first, n;

-- Qualifications: the first two of each kind, with the first fund of each that can be asked for.
-- query: manager_qualifications
SELECT id, title, takes, cost, checked,
       (SELECT f.title FROM content.qualification_paid_by p JOIN content.funding f ON f.id = p.value
         WHERE p.owner = q.id AND f.state IN ('open', 'ask') ORDER BY p.n LIMIT 1)
  FROM (SELECT u.*, k.place, row_number() OVER (PARTITION BY kind ORDER BY k.place) AS of_kind
          FROM content.qualification_shelf k JOIN content.qualification u ON u.id = k.id) q
 WHERE of_kind <= 2 ORDER BY place LIMIT 8;

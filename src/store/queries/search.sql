-- Questions to the two databases: Find. Whatever the content's size, each reads a bounded number of rows. ?1, ?2 … are the values bound, in order.

-- An inner ORDER BY that the index has already keeps its LIMIT from being taken outwards.
-- What has a title that begins so, that which is so first: ?1 the beginning, ?2 the whole.
-- query: found_begins
SELECT place, title, NULL
  FROM (SELECT n, place, title FROM content.findable
         WHERE title >= ?1 COLLATE NOCASE AND title < ?1 || char(1114111) COLLATE NOCASE AND place NOT LIKE 'glossary%'
         ORDER BY title COLLATE NOCASE LIMIT ?3)
 ORDER BY title <> ?2 COLLATE NOCASE, n;

-- What matches, in the order of findable: the index has it so, and nothing is sorted.
-- query: found
SELECT f.place, f.title, f.also FROM content.found CROSS JOIN content.findable f ON f.n = found.rowid
 WHERE found MATCH ?1 ORDER BY found.rowid LIMIT ?2;

-- query: found_any
SELECT 1 FROM content.found WHERE found MATCH ?1 LIMIT 1;

-- How common the words are that begin so (?2 0), or that word: in names, and in all. 0: there is none.
-- query: word_common
SELECT total(named), total(texts)
  FROM (SELECT named, texts FROM content.word WHERE word BETWEEN ?1 AND CASE WHEN ?2 THEN ?1 ELSE ?1 || char(1114111) END LIMIT 64);

-- Words of that first letter and about that size, those of names first.
-- query: words_like
SELECT word FROM (SELECT word, named, texts FROM content.word
                   WHERE substr(word, 1, 1) = ?1 AND length(word) BETWEEN ?2 AND ?3
                   ORDER BY length(word) LIMIT 1000)
 ORDER BY named > 0 DESC, texts DESC, word;

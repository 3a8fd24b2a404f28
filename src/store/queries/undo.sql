-- Questions to the two databases: what can be taken back. ?1, ?2 … are the values bound, in order.

-- query: keep_change
INSERT INTO main.change(said, go, at, changes) VALUES(?1, ?2, ?3, ?4);

-- query: forget_undone
DELETE FROM main.change WHERE undone;

-- query: forget_changes
DELETE FROM main.change WHERE n <= (SELECT max(n) FROM main.change) - ?1;

-- query: change
SELECT changes FROM main.change WHERE n = ?1 AND undone = ?2;

-- query: set_aside
DELETE FROM main.change WHERE n = ?1;

-- query: mark_change
UPDATE main.change SET undone = ?2 WHERE n = ?1;

-- What undo would undo next, and redo do again; the newest ?1. What was undone is newer than all that was not.
-- query: last_done
SELECT n, said, go, at FROM main.change WHERE NOT undone ORDER BY n DESC LIMIT ?1;

-- query: last_undone
SELECT n, said, go, at FROM main.change
 WHERE n > coalesce((SELECT n FROM main.change WHERE NOT undone ORDER BY n DESC LIMIT 1), 0) ORDER BY n LIMIT ?1;

-- The two databases of pathway, and the views that join them. Each part is run on its own.

-- part: content
-- content.db: a cache made from content/*.yaml, safe to delete. A kind of item is a table, a field a column of the same
-- name, a list a table KIND_FIELD with its owner and its place in the list. n is the order of the content, from 1.
CREATE TABLE made(quick TEXT NOT NULL, hash TEXT NOT NULL) STRICT;

CREATE TABLE pack(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, version TEXT NOT NULL, publisher TEXT NOT NULL,
    licence TEXT NOT NULL, reviewed TEXT NOT NULL, scale TEXT NOT NULL, start TEXT NOT NULL REFERENCES role(id)) STRICT;
CREATE TABLE level(n INTEGER NOT NULL UNIQUE, id TEXT PRIMARY KEY, title TEXT NOT NULL, says TEXT NOT NULL) STRICT;
CREATE TABLE section(n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT;
CREATE TABLE area(n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL) STRICT;

CREATE TABLE skill(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, also TEXT, area TEXT NOT NULL REFERENCES area(id),
    section TEXT NOT NULL REFERENCES section(id), purpose TEXT NOT NULL, why TEXT NOT NULL, example TEXT NOT NULL) STRICT;
CREATE TABLE skill_levels(owner TEXT NOT NULL REFERENCES skill(id), n INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE skill_words(owner TEXT NOT NULL REFERENCES skill(id), n INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE skill_findings(owner TEXT NOT NULL REFERENCES skill(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES finding(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;

CREATE TABLE role(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL, family TEXT NOT NULL, band TEXT,
    also_needed TEXT, source TEXT, checked TEXT, doubt TEXT) STRICT;
CREATE TABLE role_needs(owner TEXT NOT NULL REFERENCES role(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), level INTEGER NOT NULL, matters INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE move(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, "from" TEXT NOT NULL REFERENCES role(id),
    "to" TEXT NOT NULL REFERENCES role(id), kind TEXT NOT NULL, about TEXT NOT NULL, example TEXT, source TEXT,
    checked TEXT) STRICT;

CREATE TABLE learning(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, provider TEXT NOT NULL, about TEXT NOT NULL,
    minutes INTEGER, estimated INTEGER, cost TEXT NOT NULL, pounds INTEGER, price TEXT, format TEXT NOT NULL,
    ask INTEGER NOT NULL, address TEXT, source TEXT NOT NULL, checked TEXT NOT NULL, doubt TEXT) STRICT;
CREATE TABLE learning_steps(owner TEXT NOT NULL REFERENCES learning(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE learning_paid_by(owner TEXT NOT NULL REFERENCES learning(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES funding(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE practice(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL, minutes INTEGER NOT NULL,
    "with" TEXT NOT NULL, ask INTEGER NOT NULL, show TEXT NOT NULL, source TEXT, checked TEXT) STRICT;
CREATE TABLE practice_steps(owner TEXT NOT NULL REFERENCES practice(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;

CREATE TABLE qualification(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, provider TEXT NOT NULL, about TEXT NOT NULL,
    level TEXT, takes TEXT, cost TEXT NOT NULL, entry TEXT, unpaid TEXT, source TEXT NOT NULL, checked TEXT NOT NULL,
    doubt TEXT) STRICT;
CREATE TABLE qualification_opens(owner TEXT NOT NULL REFERENCES qualification(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES role(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE qualification_builds(owner TEXT NOT NULL REFERENCES qualification(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE qualification_paid_by(owner TEXT NOT NULL REFERENCES qualification(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES funding(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE funding(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, state TEXT NOT NULL, who TEXT NOT NULL,
    pays TEXT NOT NULL, how TEXT, not_for TEXT, source TEXT NOT NULL, checked TEXT NOT NULL, doubt TEXT) STRICT;

CREATE TABLE survey(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, base INTEGER NOT NULL, year INTEGER NOT NULL,
    about TEXT NOT NULL, source TEXT NOT NULL, checked TEXT NOT NULL) STRICT;
CREATE TABLE finding(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, survey TEXT NOT NULL REFERENCES survey(id), title TEXT NOT NULL,
    percent INTEGER, about TEXT NOT NULL, go TEXT) STRICT;
CREATE TABLE task(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, skill TEXT NOT NULL REFERENCES skill(id),
    finding TEXT REFERENCES finding(id), idea TEXT NOT NULL REFERENCES practice(id)) STRICT;
CREATE TABLE prompt(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, who TEXT NOT NULL, title TEXT NOT NULL, about TEXT NOT NULL,
    finding TEXT REFERENCES finding(id), go TEXT) STRICT;
CREATE TABLE glossary(n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL) STRICT;

-- part: content_ready
-- Run when the rows are in: indexes are cheaper afterwards. Windows over long lists take their keys from covering ones.
CREATE INDEX skill_by_area ON skill(area, n);
CREATE INDEX role_by_n ON role(n);
CREATE INDEX role_needs_by_skill ON role_needs(skill);
CREATE INDEX move_by_from ON move("from");
CREATE INDEX learning_steps_by_skill ON learning_steps(skill, "from", "to");
CREATE INDEX practice_steps_by_skill ON practice_steps(skill, "from", "to");
-- Where the items of a long list stand: by area, then by the skill they build first and the level they begin at; so a
-- window is read by its places alone.
CREATE TABLE skill_shelf(place INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;
INSERT INTO skill_shelf(id) SELECT s.id FROM area a JOIN skill s ON s.area = a.id ORDER BY a.n, s.n;
CREATE TABLE learning_shelf(place INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;
INSERT INTO learning_shelf(id) SELECT k.owner FROM skill_shelf s CROSS JOIN learning_steps k ON k.skill = s.id
    WHERE k.n = 1 ORDER BY s.place, k."from", k."to", k.owner;
CREATE TABLE practice_shelf(place INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;
INSERT INTO practice_shelf(id) SELECT k.owner FROM skill_shelf s CROSS JOIN practice_steps k ON k.skill = s.id
    WHERE k.n = 1 ORDER BY s.place, k."from", k."to", k.owner;
-- What home tells of all of it: free, an hour at most, nobody's yes.
CREATE TABLE tally(easy INTEGER NOT NULL) STRICT;
INSERT INTO tally
    SELECT (SELECT count(*) FROM practice WHERE ask = 0 AND minutes <= 60) +
           (SELECT count(*) FROM learning WHERE ask = 0 AND minutes <= 60 AND cost IN ('free', 'open page'));
-- Find: the words are in the index alone.
CREATE TABLE findable(n INTEGER PRIMARY KEY, place TEXT NOT NULL, title TEXT NOT NULL, words TEXT) STRICT;
INSERT INTO findable(place, title, words)
    SELECT 'skill/' || id, title, coalesce(also, '') || ' ' || purpose || ' ' ||
           coalesce((SELECT group_concat(value, ' ') FROM skill_words WHERE owner = skill.id), '')
      FROM skill
    UNION ALL SELECT 'role/' || id, title, substr(about, 1, 120) FROM role
    UNION ALL SELECT 'learning/' || id, title, provider || ' ' || substr(about, 1, 120) FROM learning
    UNION ALL SELECT 'practice/' || id, title, substr(about, 1, 120) FROM practice
    UNION ALL SELECT 'qualification/' || id, title, provider || ' ' || substr(about, 1, 120) FROM qualification
    UNION ALL SELECT 'funding/' || id, title, substr(who || ' ' || pays, 1, 120) FROM funding
    UNION ALL SELECT 'area/' || id, title, substr(about, 1, 120) FROM area
    UNION ALL SELECT 'glossary?word=' || id, title, substr(about, 1, 120) FROM glossary;
CREATE VIRTUAL TABLE found USING fts5(title, words, content = 'findable', content_rowid = 'n', tokenize = 'unicode61', detail = column,
    columnsize = 0);
INSERT INTO found(rowid, title, words) SELECT n, title, words FROM findable;

-- part: meaning
-- Rules over a content.db that was just filled: a new rule is a SELECT here and a fixture. Nothing here may ask the clock: the
-- same content always has the same mistakes.
CREATE TEMP VIEW meaning(severity, kind, id, field, message) AS
    WITH bound(reviewed, oldest) AS MATERIALIZED (SELECT reviewed, date(reviewed, '-400 days') FROM pack WHERE n = 1),
    fact(kind, id, day) AS (
        SELECT 'role', id, checked FROM role UNION ALL SELECT 'move', id, checked FROM move
        UNION ALL SELECT 'learning', id, checked FROM learning UNION ALL SELECT 'practice', id, checked FROM practice
        UNION ALL SELECT 'qualification', id, checked FROM qualification UNION ALL SELECT 'funding', id, checked FROM funding
        UNION ALL SELECT 'survey', id, checked FROM survey)
    SELECT 'error', kind, id, 'checked', printf('checked after the pack was last reviewed (%s)', reviewed)
      FROM bound JOIN fact ON day > reviewed
    UNION ALL
    SELECT 'warning', kind, id, 'checked', printf('checked over 400 days before the pack was last reviewed (%s): look again', reviewed)
      FROM bound JOIN fact ON day < oldest
    UNION ALL -- where somebody who wants to grow would find nothing
    SELECT 'warning', 'skill', skill.id, 'id',
           printf('no learning or practice leads from "%s" to "%s"', low.title, high.title)
      FROM skill JOIN level low JOIN level high ON high.n = low.n + 1
     WHERE NOT EXISTS(SELECT 1 FROM learning_steps WHERE skill = skill.id AND "from" <= low.n AND "to" > low.n)
       AND NOT EXISTS(SELECT 1 FROM practice_steps WHERE skill = skill.id AND "from" <= low.n AND "to" > low.n);

-- part: portfolio
-- me.pathway: one person's document. It names content by ids, never by foreign keys: new content loses no answer.
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE tick(task TEXT PRIMARY KEY, does INTEGER NOT NULL, wants INTEGER NOT NULL, at TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
-- What is true now, one row a skill. level is of the scale named; another scale's number is asked again, never reread.
CREATE TABLE answer(
    skill TEXT PRIMARY KEY, state TEXT NOT NULL CHECK(state IN ('level', 'not-for-me', 'not-sure')),
    level INTEGER CHECK((level IS NOT NULL) = (state = 'level')), scale TEXT NOT NULL, wanted INTEGER, note TEXT,
    at TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- Every change, in the order it was made; written by triggers, in the same transaction.
CREATE TABLE history(
    n INTEGER PRIMARY KEY, skill TEXT NOT NULL, state TEXT, level INTEGER, scale TEXT, wanted INTEGER, note TEXT,
    at TEXT NOT NULL) STRICT;
CREATE TRIGGER answer_made AFTER INSERT ON answer BEGIN
    INSERT INTO history(skill, state, level, scale, wanted, note, at)
        VALUES(new.skill, new.state, new.level, new.scale, new.wanted, new.note, new.at);
END;
CREATE TRIGGER answer_changed AFTER UPDATE ON answer BEGIN
    INSERT INTO history(skill, state, level, scale, wanted, note, at)
        VALUES(new.skill, new.state, new.level, new.scale, new.wanted, new.note, new.at);
END;
CREATE TRIGGER answer_cleared AFTER DELETE ON answer BEGIN
    INSERT INTO history(skill, at) VALUES(old.skill, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
END;

-- part: views
-- Join the two on a connection whose main is the portfolio; TEMP, since a stored view cannot cross files.
-- rated: what is answered, as far as today's content and scale know it. level is NULL unless it is a level of this scale.
CREATE TEMP VIEW rated AS
    SELECT a.skill, a.state, a.level, a.wanted, a.note, a.at
      FROM main.answer a CROSS JOIN content.pack p CROSS JOIN content.skill s ON s.id = a.skill
     WHERE a.scale = p.scale AND p.n = 1;
-- idea: what builds a skill, learning and things to try alike. easy: free, an hour at most, nobody's yes.
CREATE TEMP VIEW idea AS
    SELECT 'practice' AS kind, p.id, p.n, p.title, s.skill, s."from", s."to", p.minutes, 'free' AS cost, NULL AS pounds,
           p.ask, NULL AS provider, p.source, p.checked, (p.ask = 0 AND p.minutes <= 60) AS easy
      FROM content.practice_steps s JOIN content.practice p ON p.id = s.owner
    UNION ALL
    SELECT 'learning', l.id, l.n, l.title, s.skill, s."from", s."to", l.minutes, l.cost, l.pounds, l.ask, l.provider,
           l.source, l.checked, (l.ask = 0 AND l.minutes <= 60 AND l.cost IN ('free', 'open page'))
      FROM content.learning_steps s JOIN content.learning l ON l.id = s.owner;

-- The two databases of pathway, and the views that join them. Each part is run on its own.

-- part: content
-- content.db: a cache made from content/*.yaml, safe to delete. A kind of item is a table, a field a column of the same
-- name, a list a table KIND_FIELD with its owner and its place in the list. n is the order of the content, from 1.
CREATE TABLE made(quick TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
-- What comes from another pack than the first; pack is its n.
CREATE TABLE origin(kind TEXT NOT NULL, id TEXT NOT NULL, pack INTEGER NOT NULL, PRIMARY KEY(kind, id)) STRICT, WITHOUT ROWID;
-- What a question over all roles at once asks of, as rows of numbers: packed.c.
CREATE TABLE packed(name TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT;
-- Every "was": the ids that an item had before. The key stands first: of a table WITHOUT ROWID with another order, quick_check
-- of SQLite 3.40 finds fault with what is sound.
CREATE TABLE moved(kind TEXT NOT NULL, old TEXT NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY(kind, old)) STRICT, WITHOUT ROWID;

CREATE TABLE pack(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, version TEXT NOT NULL, publisher TEXT NOT NULL,
    licence TEXT NOT NULL, attribution TEXT, confirm TEXT, reviewed TEXT NOT NULL, scale TEXT,
    start TEXT REFERENCES role(id)) STRICT;
CREATE TABLE level(n INTEGER NOT NULL UNIQUE, id TEXT PRIMARY KEY, title TEXT NOT NULL, says TEXT NOT NULL) STRICT;
CREATE TABLE section(n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, criterion TEXT) STRICT;
CREATE TABLE area(n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL) STRICT;

CREATE TABLE skill(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, also TEXT, area TEXT NOT NULL REFERENCES area(id),
    section TEXT NOT NULL REFERENCES section(id), purpose TEXT NOT NULL, why TEXT NOT NULL, example TEXT NOT NULL,
    split TEXT REFERENCES retired(id)) STRICT;
CREATE TABLE skill_levels(owner TEXT NOT NULL REFERENCES skill(id), n INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE skill_words(owner TEXT NOT NULL REFERENCES skill(id), n INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE skill_findings(owner TEXT NOT NULL REFERENCES skill(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES finding(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;

CREATE TABLE skill_merged(owner TEXT NOT NULL REFERENCES skill(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES retired(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;

CREATE TABLE role(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL, family TEXT NOT NULL, band TEXT,
    also_needed TEXT, edge TEXT, source TEXT, checked TEXT, status TEXT, doubt TEXT) STRICT;
CREATE TABLE role_asks(owner TEXT NOT NULL REFERENCES role(id), n INTEGER NOT NULL, kind TEXT NOT NULL,
    title TEXT NOT NULL, always INTEGER, PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE role_needs(owner TEXT NOT NULL REFERENCES role(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), level INTEGER NOT NULL, matters INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE move(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, "from" TEXT NOT NULL REFERENCES role(id),
    "to" TEXT NOT NULL REFERENCES role(id), kind TEXT NOT NULL, about TEXT NOT NULL, takes TEXT, months INTEGER,
    vacancy INTEGER, ask INTEGER, "without" INTEGER, example TEXT, source TEXT, checked TEXT, status TEXT,
    doubt TEXT) STRICT;
-- What a move can rest on: each is a way of its own, and so is none of them where there is none, or "without" says so.
CREATE TABLE move_by(owner TEXT NOT NULL REFERENCES move(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES qualification(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;

CREATE TABLE learning(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, provider TEXT NOT NULL, about TEXT NOT NULL,
    minutes INTEGER, estimated INTEGER, cost TEXT NOT NULL, pounds INTEGER, price TEXT, format TEXT NOT NULL,
    time TEXT NOT NULL, ask INTEGER NOT NULL, address TEXT, source TEXT NOT NULL, checked TEXT NOT NULL,
    status TEXT NOT NULL, doubt TEXT) STRICT;
CREATE TABLE learning_steps(owner TEXT NOT NULL REFERENCES learning(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE learning_paid_by(owner TEXT NOT NULL REFERENCES learning(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES funding(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE practice(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL, minutes INTEGER NOT NULL,
    "with" TEXT NOT NULL, ask INTEGER NOT NULL, show TEXT NOT NULL, source TEXT, checked TEXT, status TEXT) STRICT;
CREATE TABLE practice_steps(owner TEXT NOT NULL REFERENCES practice(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;

CREATE TABLE qualification(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, provider TEXT NOT NULL, about TEXT NOT NULL,
    level TEXT, kind TEXT, pace TEXT, takes TEXT, months INTEGER, pounds INTEGER, cost TEXT NOT NULL, entry TEXT, unpaid TEXT, go TEXT, source TEXT NOT NULL,
    checked TEXT NOT NULL, status TEXT NOT NULL, doubt TEXT) STRICT;
CREATE TABLE qualification_opens(owner TEXT NOT NULL REFERENCES qualification(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES role(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE qualification_builds(owner TEXT NOT NULL REFERENCES qualification(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE qualification_paid_by(owner TEXT NOT NULL REFERENCES qualification(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES funding(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE funding(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, state TEXT NOT NULL, who TEXT NOT NULL,
    pays TEXT NOT NULL, share INTEGER, most INTEGER, how TEXT, go TEXT, not_for TEXT, limited TEXT, source TEXT NOT NULL, checked TEXT NOT NULL, status TEXT NOT NULL,
    doubt TEXT) STRICT;
-- What a way to pay turns on: questions that yes or no answers, asked where they matter and never kept.
CREATE TABLE question(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, turns_on TEXT NOT NULL, why TEXT NOT NULL) STRICT;
CREATE TABLE funding_conditions(owner TEXT NOT NULL REFERENCES funding(id), n INTEGER NOT NULL,
    question TEXT NOT NULL REFERENCES question(id), answer INTEGER NOT NULL, otherwise TEXT NOT NULL, go TEXT,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;

CREATE TABLE barrier(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL,
    finding TEXT REFERENCES finding(id), free INTEGER, minutes INTEGER, work_time INTEGER, source TEXT, checked TEXT, status TEXT) STRICT;
CREATE TABLE barrier_ways(owner TEXT NOT NULL REFERENCES barrier(id), n INTEGER NOT NULL, title TEXT NOT NULL,
    about TEXT NOT NULL, go TEXT NOT NULL, PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE network(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, provider TEXT NOT NULL,
    about TEXT NOT NULL, who TEXT NOT NULL, how TEXT, minutes INTEGER, estimated INTEGER, cost TEXT NOT NULL, price TEXT,
    ask INTEGER NOT NULL, address TEXT, source TEXT NOT NULL, checked TEXT NOT NULL, status TEXT NOT NULL, doubt TEXT) STRICT;
CREATE TABLE network_steps(owner TEXT NOT NULL REFERENCES network(id), n INTEGER NOT NULL,
    skill TEXT NOT NULL REFERENCES skill(id), "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
    PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE network_paid_by(owner TEXT NOT NULL REFERENCES network(id), n INTEGER NOT NULL,
    value TEXT NOT NULL REFERENCES funding(id), PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;

CREATE TABLE survey(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, base INTEGER NOT NULL, year INTEGER NOT NULL,
    about TEXT NOT NULL, source TEXT NOT NULL, checked TEXT NOT NULL, status TEXT NOT NULL) STRICT;
CREATE TABLE finding(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, survey TEXT NOT NULL REFERENCES survey(id), title TEXT NOT NULL,
    percent INTEGER, about TEXT NOT NULL, go TEXT) STRICT;
-- What is asked on the survey's page, before its figures are shown. many: several choices may be ticked.
CREATE TABLE asked(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, survey TEXT NOT NULL REFERENCES survey(id), topic TEXT NOT NULL,
    title TEXT NOT NULL, many INTEGER NOT NULL, form TEXT) STRICT;
CREATE TABLE asked_choices(owner TEXT NOT NULL REFERENCES asked(id), n INTEGER NOT NULL, id TEXT NOT NULL,
    title TEXT NOT NULL, finding TEXT REFERENCES finding(id), goal TEXT, role TEXT REFERENCES role(id), task TEXT REFERENCES task(id),
    go TEXT, form TEXT, PRIMARY KEY(owner, n)) STRICT, WITHOUT ROWID;
CREATE TABLE task(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, skill TEXT NOT NULL REFERENCES skill(id),
    finding TEXT REFERENCES finding(id), idea TEXT NOT NULL REFERENCES practice(id)) STRICT;
CREATE TABLE prompt(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, who TEXT NOT NULL, part TEXT, stage TEXT, title TEXT NOT NULL, about TEXT NOT NULL,
    finding TEXT REFERENCES finding(id), go TEXT) STRICT;
CREATE TABLE glossary(n INTEGER NOT NULL, id TEXT PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL) STRICT;
CREATE TABLE note(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, page TEXT NOT NULL, part TEXT, title TEXT NOT NULL, about TEXT NOT NULL,
    source TEXT, checked TEXT, status TEXT) STRICT;
-- What is no longer here, and why; warnings of check that are right as they stand.
CREATE TABLE retired(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, of TEXT NOT NULL, title TEXT NOT NULL, because TEXT NOT NULL, go TEXT) STRICT;
CREATE TABLE explained(
    n INTEGER NOT NULL, id TEXT PRIMARY KEY, warning TEXT NOT NULL, at TEXT NOT NULL, because TEXT NOT NULL) STRICT;

-- part: content_ready
-- Run when the rows are in: indexes are cheaper afterwards. Windows over long lists take their keys from covering ones.
CREATE INDEX move_by_from ON move("from");
CREATE INDEX move_by_to ON move("to");
CREATE INDEX learning_steps_by_skill ON learning_steps(skill, "from", "to");
CREATE INDEX practice_steps_by_skill ON practice_steps(skill, "from", "to");
-- A questionnaire is whole: where a pack asks questions of its own, those of the packs before it are not asked, nor is it said
-- whose they were.
DELETE FROM note WHERE page = 'survey' AND (SELECT max(pack) FROM origin WHERE kind = 'asked') >
    coalesce((SELECT pack FROM origin WHERE kind = 'note' AND id = note.id), 1);
DELETE FROM asked WHERE (SELECT max(pack) FROM origin WHERE kind = 'asked') >
    coalesce((SELECT pack FROM origin WHERE kind = 'asked' AND id = asked.id), 1);
DELETE FROM asked_choices WHERE owner NOT IN (SELECT id FROM asked);

-- text: fact
-- What was read elsewhere, and when: kind, id, title, day, source, status. A text stands in SQL as @NAME@: a view would cost every
-- start its parsing.
    SELECT 'role', id, title, checked, source, status FROM role WHERE coalesce(source, checked, status) IS NOT NULL
    UNION ALL SELECT 'move', id, CAST(NULL AS TEXT), checked, source, status FROM move WHERE coalesce(source, checked, status) IS NOT NULL
    UNION ALL SELECT 'learning', id, title, checked, source, status FROM learning
    UNION ALL SELECT 'practice', id, title, checked, source, status FROM practice WHERE coalesce(source, checked, status) IS NOT NULL
    UNION ALL SELECT 'qualification', id, title, checked, source, status FROM qualification
    UNION ALL SELECT 'funding', id, title, checked, source, status FROM funding
    UNION ALL SELECT 'barrier', id, title, checked, source, status FROM barrier WHERE coalesce(source, checked, status) IS NOT NULL
    UNION ALL SELECT 'network', id, title, checked, source, status FROM network
    UNION ALL SELECT 'survey', id, title, checked, source, status FROM survey
    UNION ALL SELECT 'note', id, title, checked, source, status FROM note WHERE coalesce(source, checked, status) IS NOT NULL
-- text: named
-- What has a title of its own: kind, id, title, n.
    SELECT 'skill', id, title, n FROM skill UNION ALL SELECT 'role', id, title, n FROM role
    UNION ALL SELECT 'learning', id, title, n FROM learning UNION ALL SELECT 'practice', id, title, n FROM practice
    UNION ALL SELECT 'qualification', id, title, n FROM qualification UNION ALL SELECT 'funding', id, title, n FROM funding
    UNION ALL SELECT 'barrier', id, title, n FROM barrier UNION ALL SELECT 'network', id, title, n FROM network

-- text: mine
-- The barriers that get in this person's way, by their ids of today: said under that id, else the newest under one from before.
    SELECT id FROM (SELECT coalesce(w.id, substr(s.name, 6)) AS id, s.value, max((w.id IS NULL) || s.at)
                      FROM main.setting s LEFT JOIN content.moved w ON w.kind = 'barrier' AND w.old = substr(s.name, 6)
                     WHERE s.name > 'mine:' AND s.name < 'mine;' GROUP BY 1)
     WHERE value = 'yes'

-- text: standing
-- What was agreed, as it stands: of each agreement its newest version.
    SELECT *, max(n) FROM main.agreement GROUP BY coalesce(first, n)

-- text: beside
-- For a row h of history: its skill of today, or what is told of it where it is gone, its words, and the change before it as p.
    JOIN content.pack k ON k.n = 1 LEFT JOIN content.moved w ON w.kind = 'skill' AND w.old = h.skill
    LEFT JOIN content.skill s ON s.id = coalesce(w.id, h.skill)
    LEFT JOIN content.retired t ON s.id IS NULL AND t.of = 'skill'
     AND t.id = coalesce((SELECT id FROM content.moved WHERE kind = 'retired' AND old = h.skill), h.skill)
    LEFT JOIN main.history p ON p.n = coalesce((SELECT max(n) FROM main.history WHERE skill = h.skill AND n < h.n),
        (SELECT max(n) FROM main.history WHERE n < h.n AND skill IN
            (SELECT old FROM content.moved WHERE kind = 'skill' AND id = coalesce(w.id, h.skill))))
    LEFT JOIN content.level l ON l.n = h.level AND h.scale = k.scale
    LEFT JOIN content.level m ON m.n = p.level AND p.scale = k.scale

-- text: chosen
-- After became: what was chosen for a portfolio, by the ids of today: one row a skill, its own before one under an id it had before or
-- was joined from; what was divided stays what it was. The first two columns are what is meant; the third decides, since of a group
-- with a max SQLite gives the other columns of its row.
    SELECT coalesce(b.id, c.skill), c.comment, max((b.id IS NULL) || c.at)
      FROM main.chosen c LEFT JOIN became b ON b.old = c.skill AND b.change <> 'divided' GROUP BY 1

-- text: hidden
-- After became: the skills that are for the person alone, on whatever scale and under whatever id that was said, by the ids of then
-- and of today. What was said since of the skill itself counts before it.
    SELECT skill FROM main.answer WHERE private
    UNION
    SELECT b.id FROM main.answer a CROSS JOIN became b ON b.old = a.skill
     WHERE a.private AND NOT EXISTS(SELECT 1 FROM main.answer WHERE skill = b.id AND changed >= a.changed)

-- part: content_show
-- What is needed to show the content, and not to check it.
CREATE INDEX role_by_n ON role(n);
CREATE INDEX task_by_n ON task(n);
CREATE INDEX qualification_by_n ON qualification(n);
CREATE INDEX moved_by_id ON moved(kind, id);
CREATE INDEX skill_by_split ON skill(split) WHERE split IS NOT NULL;
CREATE INDEX role_needs_by_skill ON role_needs(skill);
CREATE INDEX network_steps_by_skill ON network_steps(skill, "from", "to");
CREATE INDEX qualification_opens_by_value ON qualification_opens(value);
CREATE INDEX barrier_ways_by_go ON barrier_ways(go);
-- What became of the skills there were: the same for everybody, so found once.
CREATE TABLE gone(old TEXT PRIMARY KEY, id TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO gone SELECT id, id FROM retired WHERE of = 'skill'
    UNION SELECT w.old, w.id FROM moved w JOIN retired r ON r.id = w.id AND r.of = 'skill' WHERE w.kind = 'retired';
CREATE TABLE became(old TEXT NOT NULL, id TEXT NOT NULL, change TEXT NOT NULL, PRIMARY KEY(old, id, change)) STRICT, WITHOUT ROWID;
INSERT INTO became SELECT old, id, 'renamed' FROM moved WHERE kind = 'skill'
    UNION SELECT g.old, s.id, 'divided' FROM skill s JOIN gone g ON g.id = s.split
    UNION SELECT g.old, m.owner, 'joined' FROM skill_merged m JOIN gone g ON g.id = m.value;
CREATE INDEX became_by_id ON became(id);
-- Where the items of a long list stand: by area, then by the skill they build first and the level they begin at; so a
-- window is read by its places alone.
CREATE TABLE skill_shelf(place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO skill_shelf(id) SELECT s.id FROM area a JOIN skill s ON s.area = a.id ORDER BY a.n, s.n;
CREATE TABLE learning_shelf(place INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;
INSERT INTO learning_shelf(id) SELECT k.owner FROM skill_shelf s CROSS JOIN learning_steps k ON k.skill = s.id
    WHERE k.n = 1 ORDER BY s.place, k."from", k."to", k.owner;
CREATE TABLE practice_shelf(place INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;
INSERT INTO practice_shelf(id) SELECT k.owner FROM skill_shelf s CROSS JOIN practice_steps k ON k.skill = s.id
    WHERE k.n = 1 ORDER BY s.place, k."from", k."to", k.owner;
-- By how one comes to it; in each kind those last that nobody is known to pay for.
CREATE TABLE qualification_shelf(place INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;
INSERT INTO qualification_shelf(id) SELECT id FROM qualification q
    ORDER BY coalesce(instr('apprenticeship portfolio degree course', kind), 99),
        coalesce(pounds, 1) > 0 AND NOT EXISTS(SELECT 1 FROM qualification_paid_by p JOIN funding f ON f.id = p.value
                                                WHERE p.owner = q.id AND f.state IN ('open', 'ask')), n;
CREATE TABLE job_shelf(place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO job_shelf(id) SELECT id FROM role WHERE family <> 'nearby' ORDER BY n;
-- The other lists, one after another: moves by the job they lead from, words by their letters, people by kind, areas that have skills,
-- facts by the day somebody last looked, the skills of each section, what each fund could pay for; and for a manager, of the skills that
-- a survey names first, the shortest that costs nothing: what to pass on, a course before reading; and what takes 20 minutes at most, at work before
-- a course.
CREATE TABLE shelf(place INTEGER PRIMARY KEY, list TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL) STRICT;
INSERT INTO shelf(list, kind, id) SELECT 'moves', 'move', m.id FROM role f CROSS JOIN move m ON m."from" = f.id ORDER BY f.n, m.n;
INSERT INTO shelf(list, kind, id) SELECT 'glossary', 'glossary', id FROM glossary ORDER BY title COLLATE NOCASE, n;
INSERT INTO shelf(list, kind, id)
    SELECT 'networks', 'network', id FROM network JOIN (SELECT kind, min(n) AS first FROM network GROUP BY kind) USING(kind) ORDER BY first, n;
INSERT INTO shelf(list, kind, id) SELECT 'areas', 'area', id FROM area WHERE id IN (SELECT area FROM skill) ORDER BY n;
INSERT INTO shelf(list, kind, id) SELECT 'due', kind, id FROM (SELECT '' AS kind, '' AS id, '', '' AS day, '', '' WHERE 0 UNION ALL @fact@)
    ORDER BY day, kind, id;
INSERT INTO shelf(list, kind, id)
    SELECT 'section/' || s.section, 'skill', k.id FROM skill_shelf k JOIN skill s ON s.id = k.id ORDER BY s.section, k.place;
INSERT INTO shelf(list, kind, id)
    SELECT 'funding/' || fund, kind, id
      FROM (SELECT value AS fund, 1 AS came, 'qualification' AS kind, owner AS id FROM qualification_paid_by
            UNION ALL SELECT value, 2, 'learning', owner FROM learning_paid_by UNION ALL SELECT value, 3, 'network', owner FROM network_paid_by)
     ORDER BY fund, came, id;
CREATE TABLE temp.costless AS
    SELECT kind, i.id, minutes, read, skill, place,
           (SELECT min((f.percent IS NOT NULL) * 1000000 + f.n) FROM skill_findings k JOIN finding f ON f.id = k.value WHERE k.owner = skill) AS asked
      FROM (SELECT 'learning' AS kind, l.id, minutes, format = 'reading' AS read, skill FROM learning l JOIN learning_steps k ON k.owner = l.id AND k.n = 1
             WHERE cost IN ('free', 'open page')
            UNION ALL SELECT 'practice', p.id, minutes, 0, skill FROM practice p JOIN practice_steps k ON k.owner = p.id AND k.n = 1) i
      JOIN skill_shelf s ON s.id = skill;
INSERT INTO shelf(list, kind, id)
    SELECT 'open', kind, id FROM (SELECT kind, id, asked, place, min(read * 200000 + coalesce(minutes, 100000)) FROM temp.costless WHERE kind = 'learning' GROUP BY skill)
     ORDER BY asked IS NULL, asked, place LIMIT 8;
INSERT INTO shelf(list, kind, id)
    SELECT 'brief', kind, id FROM (SELECT kind, id, asked, place, min((kind = 'learning') * 100 + minutes) FROM temp.costless WHERE minutes <= 20 GROUP BY skill)
     ORDER BY asked IS NULL, asked, place LIMIT 6;
-- The places of each list, on that shelf or on one of its own: so its length is known without counting.
CREATE TABLE span(list TEXT PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO span
    SELECT list, min(place), max(place) FROM shelf GROUP BY list
    UNION ALL SELECT 'area/' || area, min(place), max(place) FROM skill_shelf JOIN skill USING(id) GROUP BY area
    UNION ALL SELECT 'skills', 1, count(*) FROM skill_shelf UNION ALL SELECT 'jobs', 1, count(*) FROM job_shelf
    UNION ALL SELECT 'learning', 1, count(*) FROM learning_shelf UNION ALL SELECT 'practice', 1, count(*) FROM practice_shelf;
-- What is told of all of it: how much is free, an hour at most, and needs nobody's yes; the courses and reading that cost nothing, and what
-- of these and of what there is to try takes 20 minutes at most; and the skills there are.
CREATE TABLE tally(easy INTEGER NOT NULL, costless INTEGER NOT NULL, brief INTEGER NOT NULL, skills TEXT NOT NULL) STRICT;
INSERT INTO tally
    SELECT (SELECT count(*) FROM practice WHERE ask = 0 AND minutes <= 60) +
           (SELECT count(*) FROM learning WHERE ask = 0 AND minutes <= 60 AND cost IN ('free', 'open page')) +
           (SELECT count(*) FROM network WHERE ask = 0 AND minutes <= 60 AND cost IN ('free', 'open page')),
           (SELECT count(*) FROM temp.costless WHERE kind = 'learning'), (SELECT count(*) FROM temp.costless WHERE minutes <= 20),
           (SELECT coalesce(group_concat(id, ' '), '') FROM (SELECT id FROM skill ORDER BY id));
DROP TABLE temp.costless;
-- Find. n is the order of what is found alike well: what is a person's own question first, words of the glossary last. also: its other
-- names, parted by ", ".
CREATE TABLE findable(n INTEGER PRIMARY KEY, place TEXT NOT NULL, title TEXT NOT NULL, also TEXT, words TEXT) STRICT;
INSERT INTO findable(place, title, also, words)
    SELECT 'barrier/' || id, title, replace(id, '-', ' ') || ', ' || about, NULL FROM barrier
    UNION ALL
    SELECT 'skill/' || id, title,
           coalesce(also || ', ', '') || coalesce((SELECT group_concat(value, ', ') FROM skill_words WHERE owner = skill.id), ''), purpose
      FROM skill
    UNION ALL SELECT 'role/' || id, title, NULL, coalesce(substr(band, 1, 18) || ' ', '') || substr(about, 1, 120) FROM role
    UNION ALL SELECT column1, column2, column3, NULL FROM (VALUES -- the pages themselves, by what people call them
        ('funding', 'Who could pay', 'funding, funds, money, grant, bursary, fee, cost'),
        ('fits', 'Could it pay for me?', 'funding, eligible, eligibility'),
        ('barriers', 'What gets in the way', 'barriers, time, cover, cost, confidence, distance'),
        ('networks', 'People to meet', 'networks, community, shadowing, mentor, coaching'),
        ('roles', 'See where I could go', 'jobs, roles, career, promotion, progression'),
        ('moves', 'Moves from job to job', 'career, promotion, progression, routes'),
        ('qualifications', 'Qualifications and registration', 'degree, apprenticeship, diploma'),
        ('plan', 'My plan', 'actions, goals, steps, to do, done'),
        ('compare', 'Compare jobs side by side', 'roles, what if, missing'),
        ('learning', 'Courses and reading', 'learning, training, e-learning'),
        ('practice', 'Things to try at work', 'practice, on the job learning'),
        ('meeting', 'Get ready for a 1:1', 'appraisal, one to one, manager, review'),
        ('manager', 'I am the manager', 'before a 1:1, line manager, supervisor, help staff'),
        ('survey', 'What the survey said', '2024 figures, findings'),
        ('pksb', 'The PKSB in two minutes', 'professional knowledge and skills base, CILIP, framework'),
        ('certification', 'My portfolio for Certification', 'CILIP, ACLIP, registration, evidence, statement, outline, mentor'),
        ('kept', 'Where my answers are kept', 'privacy, data, file, delete'),
        ('me', 'What I said about myself', 'settings, private, change, clear, job, name, direction, hours, time, study, display'),
        ('pack', 'About this content', 'sources, licence, version, authors'))
    UNION ALL SELECT 'area/' || id, title, NULL, substr(about, 1, 120) FROM area
    UNION ALL SELECT 'qualification/' || id, title, NULL, provider || ' ' || substr(about, 1, 120) FROM qualification
    UNION ALL SELECT 'funding/' || id, title, NULL, substr(who || ' ' || pays, 1, 120) FROM funding
    UNION ALL SELECT 'network/' || id, title, NULL, provider || ' ' || substr(about, 1, 120) FROM network
    UNION ALL SELECT 'learning/' || id, title, NULL, provider || ' ' || substr(about, 1, 120) FROM learning
    UNION ALL SELECT 'practice/' || id, title, NULL, substr(about, 1, 120) FROM practice
    UNION ALL SELECT 'glossary?word=' || id, title, NULL, substr(about, 1, 120) FROM glossary;
CREATE INDEX findable_by_title ON findable(title COLLATE NOCASE);
-- Each word of it: in how many titles and other names it stands, and in how many texts of all. Made before the index of words, so that
-- this one's pages are the last: where the file was cut short, the first search sees it.
CREATE TABLE word(word TEXT PRIMARY KEY, named INTEGER NOT NULL, texts INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX word_by_size ON word(substr(word, 1, 1), length(word));
CREATE VIRTUAL TABLE found USING fts5(title, also, words, content = 'findable', content_rowid = 'n', tokenize = 'unicode61', detail = column,
    columnsize = 0);
INSERT INTO found(rowid, title, also, words) SELECT n, title, also, words FROM findable;
CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, found, col);
INSERT INTO word SELECT term, sum(doc * (col <> 'words')), sum(doc) FROM temp.vocabulary GROUP BY term;
DROP TABLE temp.vocabulary;

-- part: meaning
-- Rules that check holds a content.db to that was just filled: a new rule is a SELECT here and a fixture. An error makes a
-- page say what is not so; a warning is advice, and has a name by which a pack may explain it. as_of: the day of the check.
CREATE TEMP TABLE as_of(today TEXT NOT NULL) STRICT;
CREATE TEMP VIEW fact(kind, id, title, day, source, status) AS @fact@;
CREATE TEMP VIEW named(kind, id, title, n) AS @named@;
-- An address, by the step of a skill that it builds.
CREATE TEMP VIEW addressed(kind, id, n, address, skill, "from") AS
    SELECT 'learning', id, l.n, address, skill, "from" FROM learning l JOIN learning_steps ON owner = id
    UNION ALL SELECT 'network', id, w.n, address, skill, "from" FROM network w JOIN network_steps ON owner = id;
-- Titles and addresses of more than one item: found once, since a rule that asks for them goes through each table apart.
CREATE TEMP TABLE twice(text TEXT NOT NULL COLLATE NOCASE) STRICT;
INSERT INTO twice
    SELECT title FROM named GROUP BY title COLLATE NOCASE HAVING count(*) > 1
    UNION ALL SELECT address FROM (SELECT address FROM learning UNION ALL SELECT address FROM network)
     GROUP BY address HAVING count(address) > 1;
-- What a reader could not tell apart: the mark that they share, and their places: by pack, then among their kind.
CREATE TEMP VIEW alike(field, mark, kind, id, came) AS
    SELECT field, mark, kind, id, printf('%4d %9d %s', coalesce(pack, 1), n, kind)
      FROM (SELECT 'title' AS field, lower(title) AS mark, kind, id, n FROM twice CROSS JOIN named ON text = title
            UNION ALL SELECT 'address', printf('%s %s %d', address, skill, "from"), kind, id, n
              FROM twice CROSS JOIN addressed ON address = text)
      LEFT JOIN origin USING(kind, id);
CREATE TEMP VIEW meaning(rule, kind, id, field, message) AS -- rule NULL: an error
    SELECT CASE WHEN day < today THEN 'old' END, kind, id, 'checked',
           CASE WHEN day < today THEN 'checked over a year ago: look again, then change the day'
                ELSE printf('checked in the future (today is %s): it is the day somebody looked', today) END
      FROM as_of CROSS JOIN fact WHERE day < date(today, '-1 year') OR day > today
    UNION ALL SELECT 'fact', kind, id, 'id', 'a fact from elsewhere says all three: source, checked, status'
      FROM fact WHERE source IS NULL OR day IS NULL OR status IS NULL
    UNION ALL SELECT NULL, 'skill', s.id, 'split', printf('"%s" was a %s, not a skill', r.id, r.of)
      FROM skill s JOIN retired r ON r.id = s.split AND r.of <> 'skill'
    UNION ALL SELECT NULL, 'skill', m.owner, 'merged', printf('"%s" was a %s, not a skill', r.id, r.of)
      FROM skill_merged m JOIN retired r ON r.id = m.value AND r.of <> 'skill'
    UNION ALL SELECT NULL, 'pack', id, 'reviewed', printf('reviewed in the future (today is %s)', today)
      FROM pack JOIN as_of ON reviewed > today
    UNION ALL -- of those that are alike, the one in the last place is told: its columns go with the max
    SELECT DISTINCT field, kind, id, field, message
      FROM (SELECT field, kind, id, max(came), printf('%d items have this %s: %s', count(*),
                   CASE field WHEN 'title' THEN field ELSE 'address for the same step' END, group_concat(kind || ' "' || id || '"', ', ')) AS message
              FROM (SELECT * FROM alike ORDER BY came) GROUP BY field, mark HAVING count(*) > 1)
    UNION ALL SELECT NULL, 'asked', q.id, 'choices',
           printf('"%s" stands beside a finding of another survey: "%s"', c.id, f.id)
      FROM asked q JOIN asked_choices c ON c.owner = q.id JOIN finding f ON f.id = c.finding WHERE f.survey <> q.survey
    UNION ALL -- where somebody who wants to grow would find nothing
    SELECT 'climb', 'skill', skill.id, 'id',
           printf('no learning or practice leads from "%s" to "%s" (from: %d, to: %d)', low.title, high.title, low.n, high.n)
      FROM skill JOIN level low JOIN level high ON high.n = low.n + 1
     WHERE NOT EXISTS(SELECT 1 FROM learning_steps WHERE skill = skill.id AND "from" <= low.n AND "to" > low.n)
       AND NOT EXISTS(SELECT 1 FROM practice_steps WHERE skill = skill.id AND "from" <= low.n AND "to" > low.n)
    UNION ALL SELECT 'route', 'role', id, 'id', 'no move leads to it: say how one comes to it, or edge: start'
      FROM role WHERE coalesce(edge, '') <> 'start' AND NOT EXISTS(SELECT 1 FROM move WHERE "to" = role.id)
    UNION ALL SELECT 'route', 'role', id, 'id', 'no move leads on from it: say where to, or edge: end'
      FROM role WHERE coalesce(edge, '') <> 'end' AND NOT EXISTS(SELECT 1 FROM move WHERE "from" = role.id)
    UNION ALL SELECT 'route', 'move', b.id, 'id', printf('a second move from "%s" to "%s"; the first is "%s"', a."from", a."to", a.id)
      FROM move a JOIN move b ON b."from" = a."from" AND b."to" = a."to" AND b.n > a.n
    UNION ALL SELECT 'route', 'move', m.id, 'by', printf('it can rest on "%s", which does not open "%s"', b.value, m."to")
      FROM move_by b JOIN move m ON m.id = b.owner
     WHERE NOT EXISTS(SELECT 1 FROM qualification_opens WHERE owner = b.value AND value = m."to")
    UNION ALL SELECT 'pay', 'qualification', id, 'id', 'what pays for it: "paid_by", or "unpaid" when nothing known does'
      FROM qualification
     WHERE unpaid IS NULL AND NOT EXISTS(SELECT 1 FROM qualification_paid_by WHERE owner = qualification.id);

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

-- part: portfolio_2
-- Version 2: of a skill also how much it matters and how sure the answer is; what can be unsaid stays a row, so that a level
-- wanted needs no level now; notes are entries of a log, with their days; snapshots; and what can be undone.
DROP TRIGGER answer_made;
DROP TRIGGER answer_changed;
DROP TRIGGER answer_cleared;
ALTER TABLE answer RENAME TO answer_1;
-- state NULL: not answered. at: when the state was said, asked again or not; changed: when anything was.
CREATE TABLE answer(
    skill TEXT PRIMARY KEY, state TEXT CHECK(state IN ('level', 'not-for-me', 'not-sure')),
    level INTEGER CHECK((level IS NOT NULL) = (state IS 'level')), scale TEXT NOT NULL, wanted INTEGER,
    priority INTEGER CHECK(priority BETWEEN 1 AND 3), sure INTEGER CHECK(sure BETWEEN 1 AND 3),
    private INTEGER NOT NULL DEFAULT 0, at TEXT NOT NULL, changed TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO answer SELECT skill, state, level, scale, wanted, NULL, NULL, 0, at, at FROM answer_1;
-- The log: what was done or noticed, for a skill, an item, both or neither. What it says of a skill is its evidence.
CREATE TABLE entry(
    n INTEGER PRIMARY KEY, day TEXT NOT NULL, item TEXT, skill TEXT, what TEXT NOT NULL, so_what TEXT, now_what TEXT,
    minutes INTEGER, off_job INTEGER NOT NULL DEFAULT 0, codes TEXT, private INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL) STRICT;
CREATE INDEX entry_by_skill ON entry(skill, day);
CREATE INDEX entry_by_day ON entry(day, n);
INSERT INTO entry(day, skill, what, at) -- of the day it was first said
    SELECT substr(coalesce((SELECT min(at) FROM history WHERE skill = a.skill AND note = a.note), at), 1, 10), skill, note, at
      FROM answer_1 a WHERE note IS NOT NULL;
DROP TABLE answer_1;
ALTER TABLE history ADD COLUMN priority INTEGER;
ALTER TABLE history ADD COLUMN sure INTEGER;
CREATE INDEX history_by_skill ON history(skill, n);
CREATE TRIGGER answer_made AFTER INSERT ON answer BEGIN
    INSERT INTO history(skill, state, level, scale, wanted, priority, sure, at)
        VALUES(new.skill, new.state, new.level, new.scale, new.wanted, new.priority, new.sure, new.changed);
END;
CREATE TRIGGER answer_changed AFTER UPDATE OF changed ON answer BEGIN
    INSERT INTO history(skill, state, level, scale, wanted, priority, sure, at)
        VALUES(new.skill, new.state, new.level, new.scale, new.wanted, new.priority, new.sure, new.changed);
END;
-- A day's answers, kept to look back at: history up to its row upto holds them.
CREATE TABLE snapshot(n INTEGER PRIMARY KEY, upto INTEGER NOT NULL, role TEXT NOT NULL, at TEXT NOT NULL) STRICT;
-- What a professional portfolio is made of, with a comment on each; what was said to the questions of a survey.
CREATE TABLE chosen(skill TEXT PRIMARY KEY, comment TEXT, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reply(question TEXT NOT NULL, choice TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY(question, choice))
    STRICT, WITHOUT ROWID;
-- Each act as it was said, where it was done, and its rows as a changeset of SQLite: to undo, and to do again.
CREATE TABLE change(
    n INTEGER PRIMARY KEY, said TEXT NOT NULL, go TEXT, undone INTEGER NOT NULL DEFAULT 0, at TEXT NOT NULL,
    changes BLOB NOT NULL) STRICT;

-- part: portfolio_3
-- Version 3: the plan. An action is of an item, for a skill, for a role, or in own words alone (title). by: a local day.
CREATE TABLE action(
    n INTEGER PRIMARY KEY, item TEXT, skill TEXT, role TEXT, title TEXT NOT NULL, why TEXT, minutes INTEGER, by TEXT, evidence TEXT,
    state TEXT NOT NULL DEFAULT 'to do' CHECK(state IN ('to do', 'started', 'waiting', 'done')), who TEXT,
    at TEXT NOT NULL) STRICT;
CREATE INDEX action_by_item ON action(item);

-- part: portfolio_4
-- Version 4: an action in own words has a form (learning, practice, application …), and any can be moved to a week (its Monday; NULL:
-- as it falls) and kept to oneself. What is said at the 1:1 that goes on, a row a part and side; what was agreed, a row a version that
-- is never changed (first: the version it began as), with its lines (words: who does it; those of agreement 0 are being agreed); at most
-- five skills to look at together (why: of one that is private), and what the manager, and both, say of them beside the person's own
-- answer (level 0: own words alone). What was given away (copy: its id; choice: the address that chose it); what a manager says of a
-- copy that somebody gave to them.
ALTER TABLE action ADD COLUMN form TEXT;
ALTER TABLE action ADD COLUMN week TEXT;
ALTER TABLE action ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
CREATE TABLE talk(
    part TEXT NOT NULL, side TEXT NOT NULL CHECK(side IN ('me', 'manager', 'both')), words TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY(part, side)) STRICT, WITHOUT ROWID;
CREATE TABLE agreement(
    n INTEGER PRIMARY KEY, first INTEGER, day TEXT NOT NULL, name TEXT NOT NULL, manager TEXT NOT NULL, review TEXT, later TEXT,
    at TEXT NOT NULL) STRICT;
CREATE TABLE agreed(
    agreement INTEGER NOT NULL, n INTEGER NOT NULL, part TEXT NOT NULL, item TEXT, title TEXT NOT NULL, words TEXT, day TEXT,
    PRIMARY KEY(agreement, n)) STRICT, WITHOUT ROWID;
CREATE TABLE picked(skill TEXT PRIMARY KEY, why TEXT, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE view(
    skill TEXT NOT NULL, side TEXT NOT NULL CHECK(side IN ('manager', 'agreed')), level INTEGER NOT NULL, scale TEXT NOT NULL,
    words TEXT, name TEXT, at TEXT NOT NULL, PRIMARY KEY(skill, side)) STRICT, WITHOUT ROWID;
CREATE TABLE given(
    n INTEGER PRIMARY KEY, name TEXT NOT NULL, what TEXT NOT NULL, lines INTEGER NOT NULL, day TEXT NOT NULL, review TEXT,
    place TEXT NOT NULL, copy TEXT NOT NULL, choice TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE remark(
    copy TEXT NOT NULL, n INTEGER NOT NULL, part TEXT NOT NULL, item TEXT, title TEXT NOT NULL, level INTEGER, words TEXT, day TEXT,
    minutes INTEGER, at TEXT NOT NULL, PRIMARY KEY(copy, n)) STRICT, WITHOUT ROWID;

-- part: share
-- A file for somebody else's eyes: a copy of what was chosen, an answer to one, or a return of a survey. It is read only where its
-- sqlite_schema is this, letter for letter.
CREATE TABLE share(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE line(
    n INTEGER PRIMARY KEY, part TEXT NOT NULL, item TEXT, title TEXT, level INTEGER, words TEXT, more TEXT, day TEXT, minutes INTEGER,
    state TEXT, name TEXT) STRICT;

-- text: idea
-- After a WITH that names the skills, grown(skill): what builds them, learning, things to try and people alike. Nothing that builds
-- none of them is read. easy: free, an hour at most, nobody's yes.
    SELECT 'practice' AS kind, p.id, p.n, p.title, s.skill, s."from", s."to", p.minutes, 'free' AS cost, NULL AS pounds,
           p.ask, NULL AS provider, p.source, p.checked, (p.ask = 0 AND p.minutes <= 60) AS easy, NULL AS time,
           'practice' AS format
      FROM grown g CROSS JOIN content.practice_steps s ON s.skill = g.skill CROSS JOIN content.practice p ON p.id = s.owner
    UNION ALL
    SELECT 'learning', l.id, l.n, l.title, s.skill, s."from", s."to", l.minutes, l.cost, l.pounds, l.ask, l.provider,
           l.source, l.checked, (l.ask = 0 AND l.minutes <= 60 AND l.cost IN ('free', 'open page')), l.time, l.format
      FROM grown g CROSS JOIN content.learning_steps s ON s.skill = g.skill CROSS JOIN content.learning l ON l.id = s.owner
    UNION ALL
    SELECT 'network', w.id, w.n, w.title, s.skill, s."from", s."to", w.minutes, w.cost, NULL, w.ask, w.provider,
           w.source, w.checked, (w.ask = 0 AND w.minutes <= 60 AND w.cost IN ('free', 'open page')), NULL, 'network'
      FROM grown g CROSS JOIN content.network_steps s ON s.skill = g.skill CROSS JOIN content.network w ON w.id = s.owner

-- text: step
-- What an item builds.
    SELECT 'learning' AS kind, * FROM content.learning_steps UNION ALL SELECT 'practice', * FROM content.practice_steps
    UNION ALL SELECT 'network', * FROM content.network_steps
    UNION ALL SELECT 'qualification', * FROM content.qualification_builds

-- text: growing
-- For a WITH, the skills that the role ?1 needs or the person would like, and is not at yet; not answered counts as the first level. In
-- their own job (?3) how far they would like to come counts before what the role needs, else the further of both; what can wait, or
-- is not for them, is left out.
said AS MATERIALIZED (SELECT * FROM rated),
need AS MATERIALIZED (
    SELECT n.skill, CASE WHEN ?3 THEN coalesce(w.wanted, n.level) ELSE max(coalesce(w.wanted, 0), n.level) END AS level, n.matters,
           w.state, w.level AS now, w.wanted, w.priority, w.sure
      FROM content.role_needs n LEFT JOIN said w ON w.skill = n.skill WHERE n.owner = ?1
    UNION ALL SELECT skill, wanted, 2, state, level, wanted, priority, sure FROM said
     WHERE wanted IS NOT NULL AND skill NOT IN (SELECT skill FROM content.role_needs WHERE owner = ?1)),
grown AS MATERIALIZED (
    SELECT * FROM need WHERE ?2 IS NULL AND coalesce(state, '') <> 'not-for-me' AND coalesce(priority, 0) <> 3
       AND coalesce(now, 1) < level)
-- text: wished
-- Was an everyday task of a skill s ticked with "I'd like to".
s.id IN (SELECT t.skill FROM ticked k CROSS JOIN content.task t ON t.id = k.task WHERE k.wants)
-- text: rated
-- What is answered, as far as today's content and scale know it. level is NULL unless it is a level of this scale.
    SELECT a.skill, a.state, a.level, a.wanted, a.priority, a.sure, a.private, a.at
      FROM main.answer a CROSS JOIN content.pack p CROSS JOIN content.skill s ON s.id = a.skill
     WHERE a.scale = p.scale AND p.n = 1

-- text: fund
-- A fund f, with what it turns on, c and q: a row for each.
f.id, f.title, f.state, f.who, f.pays, f.how, f.not_for, f.go, f.source, f.checked, f.status, f.doubt, f.share, f.most,
       c.question, q.title, q.why, c.answer, c.otherwise, c.go, q.turns_on
-- text: strong
-- The level from which a skill is a strength, on any scale: the last but one, "on my own", and never the first.
    (SELECT max(2, max(n) - 1) FROM content.level)
-- text: said
-- What was said to the questions of a survey, as far as today's content knows it: choices, or skip, or none of them. kept: it was said to
-- the question itself. A question without an answer of its own has one where its choices are known from elsewhere: from the direction, and
-- from the everyday tasks (what somebody would like to do, where that is asked).
    SELECT question, choice, 1 AS kept FROM main.reply
     WHERE choice IN ('skip', 'none') OR EXISTS(SELECT 1 FROM content.asked_choices WHERE owner = question AND id = choice)
    UNION ALL
    SELECT c.owner, c.id, 0 FROM content.asked_choices c CROSS JOIN content.asked q ON q.id = c.owner
     WHERE NOT EXISTS(SELECT 1 FROM main.reply r WHERE r.question = c.owner AND
                         (r.choice IN ('skip', 'none') OR EXISTS(SELECT 1 FROM content.asked_choices WHERE owner = c.owner AND id = r.choice)))
       AND (EXISTS(SELECT 1 FROM main.setting WHERE name = 'goal' AND value IN (c.goal, c.role)) OR
            EXISTS(SELECT 1 FROM ticked WHERE task = c.task AND CASE q.topic WHEN 'wants' THEN wants ELSE does END))
-- text: surveyed
-- The survey that is asked about, else the first.
    SELECT id, title, base, year, about, source, checked, status FROM content.survey
     ORDER BY id = (SELECT survey FROM content.asked ORDER BY n LIMIT 1) DESC, n LIMIT 1
-- text: became
-- For a WITH, what became of the id of a skill. gone: old, also one of the ids it had before, and its row in retired. became: old, the
-- skill of today that it was renamed to, divided into or joined to.
gone(old, id) AS NOT MATERIALIZED (SELECT old, id FROM content.gone),
became(old, id, change) AS NOT MATERIALIZED (SELECT old, id, change FROM content.became)
-- text: adrift
-- For a WITH: the ids under which something is said, and which are no skill of today's or were answered on another scale. In the usual
-- case there is none, and nothing else is asked.
adrift(id) AS (
    SELECT a.skill FROM content.pack p CROSS JOIN main.answer a
     WHERE p.n = 1 AND coalesce(a.state, a.wanted, a.priority, a.sure) IS NOT NULL
       AND ((a.state IS NOT NULL AND a.scale <> p.scale) OR NOT EXISTS(SELECT 1 FROM content.skill WHERE id = a.skill))
    UNION ALL SELECT e.skill FROM (SELECT DISTINCT skill FROM main.entry WHERE skill IS NOT NULL) e
     WHERE NOT EXISTS(SELECT 1 FROM content.skill WHERE id = e.skill)
    UNION ALL SELECT c.skill FROM main.chosen c WHERE NOT EXISTS(SELECT 1 FROM content.skill WHERE id = c.skill))
-- text: touched
-- For a WITH, after became and adrift. drifted: what became of each, one row for each id and each skill that it became. touched: of
-- them what is neither confirmed, nor answered anew, nor seen.
drifted(was, skill, change, state, level, scale, at, examples, chosen) AS (
    SELECT d.id, s.id,
           CASE WHEN s.id IS NULL THEN 'retired' WHEN b.change <> 'renamed' THEN b.change
                WHEN a.state IS NOT NULL AND a.scale <> p.scale THEN 'scale' ELSE 'renamed' END,
           a.state, a.level, a.scale, a.at, (SELECT count(*) FROM main.entry WHERE skill = d.id),
           EXISTS(SELECT 1 FROM main.chosen WHERE skill = d.id)
      FROM (SELECT DISTINCT id FROM adrift) d JOIN content.pack p ON p.n = 1 LEFT JOIN became b ON b.old = d.id
      LEFT JOIN content.skill s ON s.id = coalesce(b.id, d.id)
      LEFT JOIN main.answer a ON a.skill = d.id AND coalesce(a.state, a.wanted, a.priority, a.sure) IS NOT NULL
       AND (b.change IS NOT 'renamed' OR NOT EXISTS(SELECT 1 FROM main.answer WHERE skill = b.id))),
touched AS (
    SELECT * FROM drifted t
     WHERE CASE t.change WHEN 'retired' THEN 1
                WHEN 'renamed' THEN t.at IS NOT NULL OR t.examples OR (t.chosen AND NOT EXISTS(SELECT 1 FROM main.chosen WHERE skill = t.skill))
                ELSE NOT EXISTS(SELECT 1 FROM rated r WHERE r.skill = t.skill AND r.state IS NOT NULL) END
       AND NOT EXISTS(SELECT 1 FROM main.setting WHERE name = 'seen:' || t.was
                         AND instr(' ' || value || ' ', ' ' || coalesce(t.skill, 'yes') || ' ')))

-- part: views_same
-- rated and ticked, where no skill and no task had another id before: the usual case, and cheaper to ask.
CREATE TEMP VIEW rated AS @rated@;
CREATE TEMP VIEW ticked AS SELECT task, does, wants FROM main.tick;

-- part: views_moved
-- An answer under an id that a skill had before is that skill's, as long as it has none of its own: the newest of them, and private
-- where any of them is. The same for the everyday tasks.
CREATE TEMP VIEW rated AS @rated@
    UNION ALL
    SELECT w.id, a.state, a.level, a.wanted, a.priority, a.sure,
           EXISTS(SELECT 1 FROM main.answer WHERE private AND skill IN (SELECT old FROM content.moved WHERE kind = 'skill' AND id = w.id)),
           max(a.at)
      FROM content.pack p CROSS JOIN main.answer a CROSS JOIN content.moved w ON w.kind = 'skill' AND w.old = a.skill
     WHERE a.scale = p.scale AND p.n = 1 AND NOT EXISTS(SELECT 1 FROM main.answer WHERE skill = w.id)
     GROUP BY w.id;
CREATE TEMP VIEW ticked AS
    SELECT task, does, wants FROM main.tick
    UNION ALL
    SELECT w.id, k.does, k.wants
      FROM (SELECT w.id, w.old, max(k.at) FROM main.tick k CROSS JOIN content.moved w ON w.kind = 'task' AND w.old = k.task
             WHERE NOT EXISTS(SELECT 1 FROM main.tick WHERE task = w.id) GROUP BY w.id) w
      JOIN main.tick k ON k.task = w.old;

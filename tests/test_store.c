/* store: a portfolio is one person's file: when it is made, what is refused, and what new versions and new content keep. */
#include "session.h"
#include <fcntl.h>
#include <sys/wait.h>

static char *cache; /* one for the tests that do not look at it: content is compiled once */

static void begin(void) {
    cache = path_in(NULL, "content.db");
}

static void end(void) {
    free(cache);
}

/* The bytes of a file as one text, so that any change shows. */
static char *bytes_of(const char *path) {
    FILE *file = fopen(path, "rb");
    struct buf out = {0};
    buf_add(&out, "");
    for (int c; file && (c = fgetc(file)) != EOF;)
        buf_print(&out, "%02x", (unsigned)c);
    if (file)
        fclose(file);
    return out.text;
}

/* -- the words of the two databases ------------------------------------------------------------------------------------- */
START_TEST(every_query_is_true_to_the_schema) {
    struct session s;
    ck_assert(session_open(&s, PACK, NULL, NULL));
    for (int query = 0; query < QUERY_COUNT; query++) {
        struct cursor c;
        struct err err = {0};
        ck_assert_msg(store_ask(s.world.store, &c, (enum query)query, &err, "") == 0, "%s: %s", query_name[query],
                      err.text);
        store_done(&c);
    }
    session_close(&s);
}
END_TEST

static const char *const views_of_answers[] = {sql_part_views_same, sql_part_views_moved};

START_TEST(every_view_can_be_asked) {
    char *content = path_in(NULL, "content.db"), *me = path_in(NULL, "me.pathway");
    sqlite3 *db;
    sqlite3_stmt *views, *rows;
    int asked = 0;
    run_sql(content, sql_part_content);
    run_sql(content, sql_part_content_ready);
    run_sql(me, sql_part_portfolio);
    run_sql(me, sql_part_portfolio_2);
    ck_assert_int_eq(sqlite3_open(me, &db), SQLITE_OK);
    char *attach = sqlite3_mprintf("ATTACH %Q AS content", content);
    ck_assert_int_eq(sqlite3_exec(db, attach, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, views_of_answers[_i], NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(
        sqlite3_prepare_v2(db, "SELECT name FROM sqlite_temp_schema WHERE type = 'view'", -1, &views, NULL), SQLITE_OK);
    for (; sqlite3_step(views) == SQLITE_ROW; asked++) {
        char *sql = sqlite3_mprintf("SELECT * FROM temp.\"%w\"", sqlite3_column_text(views, 0));
        ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &rows, NULL) == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(db));
        ck_assert_int_eq(sqlite3_step(rows), SQLITE_DONE);
        sqlite3_finalize(rows);
        sqlite3_free(sql);
    }
    sqlite3_finalize(views);
    ck_assert_int_ge(asked, 2);
    ck_assert_int_le(asked, 10);
    sqlite3_free(attach);
    sqlite3_close(db);
    free(content);
    free(me);
}
END_TEST

/* -- when the file is made, and how ------------------------------------------------------------------------------------- */
static unsigned mode_of(const char *path) {
    struct stat status;
    ck_assert_msg(stat(path, &status) == 0, "%s: %s", path, strerror(errno));
    return status.st_mode & 07777;
}

static unsigned number_at(const char *path, long at, int bytes) {
    FILE *file = fopen(path, "rb");
    unsigned number = 0;
    ck_assert(file != NULL);
    fseek(file, at, SEEK_SET);
    while (bytes--)
        number = number << 8 | (unsigned)fgetc(file);
    fclose(file);
    return number;
}

START_TEST(the_first_act_makes_the_file_and_nothing_before_it_does) {
    static const char *const places[] = {"home", "start", "assess", "skills", "gaps", "kept", "rate/lending", "goal"};
    char *home = path_in(NULL, "share"), *folder = path_in(home, "pathway"), *me = path_in(folder, "me.pathway");
    char *journal = path_in(folder, "me.pathway-journal");
    struct session s;
    struct stat status;
    mode_t mask = umask(0);
    ck_assert(session_open(&s, PACK, me, cache));
    for (int i = 0; i < COUNT(places); i++)
        ck_assert_msg(page_of(&s, places[i])[0] == '{', "%s", page_of(&s, places[i]));
    ck_assert_str_eq(say_to(&s, "rate/lendin?level=3"), "There is no skill \"lendin\". Did you mean \"lending\"?");
    ck_assert(!is_there(home) && !store_is_file(s.world.store));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert(store_is_file(s.world.store));
    ck_assert_uint_eq(mode_of(home), 0700);
    ck_assert_uint_eq(mode_of(folder), 0700);
    ck_assert_uint_eq(mode_of(me), 0600);
    ck_assert_uint_eq(number_at(me, 68, 4), 0x50574159); /* application_id: PWAY */
    ck_assert_uint_eq(number_at(me, 60, 4), 4);          /* user_version */
    ck_assert_uint_eq(number_at(me, 18, 2), 0x0101);     /* a rollback journal, never WAL */
    ck_assert_msg(stat(journal, &status) == 0 && status.st_size == 0, "the journal is truncated, not deleted");
    ck_assert_uint_eq(status.st_mode & 07777, 0600);
    ck_assert_uint_eq(umask(mask), 0);
    session_close(&s);
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    session_close(&s);
    free(home), free(folder), free(me), free(journal);
}
END_TEST

START_TEST(what_was_there_keeps_its_permissions) {
    char *folder = path_in(NULL, "shared"), *me = path_in(folder, "me.pathway");
    struct session s;
    mode_t mask = umask(0);
    ck_assert_int_eq(mkdir(folder, 0755), 0);
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert_uint_eq(mode_of(folder), 0755);
    session_close(&s);
    ck_assert_int_eq(chmod(me, 0640), 0);
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=3"), "Saved. Loans and requests: With help.");
    ck_assert_uint_eq(mode_of(me), 0640);
    session_close(&s);
    umask(mask);
    free(folder), free(me);
}
END_TEST

/* -- what is refused, and left as it is --------------------------------------------------------------------------------- */
static void make_newer(const char *path) {
    run_sql(path, sql_part_portfolio);
    run_sql(path, "PRAGMA application_id=1347895641; PRAGMA user_version=7");
}
static void make_odd(const char *path) {
    run_sql(path, "CREATE TABLE x(y); PRAGMA application_id=1347895641; PRAGMA user_version=-1");
}
static void make_foreign(const char *path) {
    run_sql(path, "CREATE TABLE bookmark(title); INSERT INTO bookmark VALUES('a')");
}
static void make_foreign_marked(const char *path) {
    run_sql(path, "PRAGMA application_id=42; PRAGMA user_version=1; CREATE TABLE a(b)");
}
static void make_text(const char *path) {
    test_write(path, "Dear diary,\ntoday I answered a question.\n");
}
static void make_two_bytes(const char *path) { /* SQLite takes a file of one byte for an empty one */
    test_write(path, "x\n");
}
static void make_folder(const char *path) {
    ck_assert_int_eq(mkdir(path, 0700), 0);
}
static void make_pipe(const char *path) {
    ck_assert_int_eq(mkfifo(path, 0600), 0);
}
/* A step of the migration finds a table of that name: nothing of the step may stay. */
static void make_clash(const char *path) {
    run_sql(path, "CREATE TABLE history(mine); INSERT INTO history VALUES('old'); PRAGMA application_id=1347895641");
}

static const struct {
    void (*make)(const char *path);
    const char *says; /* after the path, where that comes first */
} refused[] = {
    {make_newer, " was made by a newer pathway (version 7, this one knows 4). It was left as it is."},
    {make_odd, " could not be opened: it is not a pathway file. It was left as it is; name another with --portfolio."},
    {make_foreign,
     " could not be opened: it is not a pathway file. It was left as it is; name another with --portfolio."},
    {make_foreign_marked,
     " could not be opened: it is not a pathway file. It was left as it is; name another with --portfolio."},
    {make_text, " could not be opened: it is not a pathway file. It was left as it is; name another with --portfolio."},
    {make_two_bytes,
     " could not be opened: it is not a pathway file. It was left as it is; name another with --portfolio."},
    {make_folder, " could not be opened: it is not a file. Name another with --portfolio."},
    {make_pipe, " could not be opened: it is not a file. Name another with --portfolio."},
    {make_clash, "Your file could not be brought up to date; nothing in it was changed: table history already exists."},
};

START_TEST(what_is_not_ours_is_refused_and_left_as_it_is) {
    char *me = path_in(NULL, "me.pathway"), expected[600], journal[300];
    struct session s;
    refused[_i].make(me);
    bool reads = refused[_i].make != make_pipe && refused[_i].make != make_folder;
    char *before = reads ? bytes_of(me) : NULL;
    ck_assert(!session_open(&s, PACK, me, cache));
    snprintf(expected, sizeof expected, "%s%s", refused[_i].says[0] == ' ' ? me : "", refused[_i].says);
    ck_assert_str_eq(s.err.text, expected);
    ck_assert_int_eq(s.err.fault, FAULT_MACHINE);
    session_close(&s);
    char *after = reads ? bytes_of(me) : NULL;
    ck_assert(!reads || strcmp(before, after) == 0);
    snprintf(journal, sizeof journal, "%s-journal", me);
    ck_assert(!is_there(journal) || number_at(journal, 0, 1) == 0xFFFFFFFF);
    free(before), free(after), free(me);
}
END_TEST

/* As an ordinary user, also when root runs the tests: in a process of its own, with the pack beside it. */
static char *as_somebody(const char *(*run)(void)) {
    enum { NOBODY = 65534 };
    static char said[2000];
    char *folder = path_in(NULL, ""), *pack = path_in(folder, "pack");
    int pipes[2], status;
    ck_assert_int_eq(pipe(pipes), 0);
    copy_pack(pack);
    if (getuid() == 0)
        ck_assert_int_eq(test_run(NULL, "chown -R %d:%d '%s' && chmod 711 '%s/..'", NOBODY, NOBODY, folder, folder), 0);
    pid_t child = fork();
    if (child == 0) {
        bool ready = chdir(folder) == 0 && (getuid() != 0 || (setgid(NOBODY) == 0 && setuid(NOBODY) == 0));
        const char *text = ready ? run() : "not ready";
        ssize_t wrote = write(pipes[1], text, strlen(text));
        _exit(wrote < 0);
    }
    close(pipes[1]);
    size_t size = 0;
    for (ssize_t got; (got = read(pipes[0], said + size, sizeof said - 1 - size)) > 0;)
        size += (size_t)got;
    said[size] = '\0';
    close(pipes[0]);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    free(folder), free(pack);
    return said;
}

static const char *both(struct session *s, const char *act) {
    const char *said = say_to(s, act);
    return arena_print(s->arena, "%ld %s", s->world.store ? level_of(s, "lending") : -1, said);
}

static const char *use_a_read_only_file(void) {
    static struct session s;
    session_open(&s, "pack", "me.pathway", NULL);
    say_to(&s, "rate/lending?level=4");
    session_close(&s);
    chmod("me.pathway", 0400);
    return session_open(&s, "pack", "me.pathway", NULL) ? both(&s, "rate/lending?level=2") : s.err.text;
}

static const char *use_a_read_only_folder(void) {
    static struct session s;
    session_open(&s, "pack", "me.pathway", NULL);
    say_to(&s, "rate/lending?level=4");
    session_close(&s);
    unlink("me.pathway-journal");
    chmod(".", 0500);
    const char *said = session_open(&s, "pack", "me.pathway", NULL) ? both(&s, "rate/lending?level=2") : s.err.text;
    chmod(".", 0700);
    return said;
}

static const char *begin_in_a_read_only_folder(void) {
    static struct session s;
    chmod(".", 0500);
    const char *said = session_open(&s, "pack", "me.pathway", NULL) ? both(&s, "rate/lending?level=2") : s.err.text;
    chmod(".", 0700);
    return said;
}

static const char *begin_where_no_folder_can_be_made(void) {
    static struct session s;
    chmod(".", 0500);
    const char *said =
        session_open(&s, "pack", "mine/me.pathway", NULL) ? both(&s, "rate/lending?level=2") : s.err.text;
    chmod(".", 0700);
    return said;
}

static const char *use_a_read_only_file_from_before(void) {
    static struct session s;
    run_sql("me.pathway", "PRAGMA application_id=1347895641; PRAGMA user_version=0");
    chmod("me.pathway", 0400);
    return session_open(&s, "pack", "me.pathway", NULL) ? "opened" : s.err.text;
}

static const char *use_a_file_that_may_not_be_read(void) {
    static struct session s;
    test_write("me.pathway", "");
    chmod("me.pathway", 0);
    return session_open(&s, "pack", "me.pathway", NULL) ? "opened" : s.err.text;
}

/* The content is broken, and the last good content.db is where it may only be read. */
static const char *read_an_old_cache(void) {
    static struct session s;
    mkdir("cache", 0700);
    session_open(&s, "pack", "me.pathway", "cache/content.db");
    session_close(&s);
    replace_in("pack", "skills.yaml", "    area: desk", "    area: dekc");
    chmod("cache", 0500);
    const char *said = session_open(&s, "pack", "me.pathway", "cache/content.db")
                           ? arena_print(s.arena, "%ld %s", level_of(&s, "lending"), s.stale)
                           : s.err.text;
    chmod("cache", 0700);
    return said;
}

static const struct {
    const char *(*run)(void);
    const char *says;
} unwritable[] = {
    {use_a_read_only_file, "4 That was not saved: the file or its folder may not be written. What was saved is safe."},
    {use_a_read_only_folder,
     "4 That was not saved: the file or its folder may not be written. What was saved is safe."},
    {begin_in_a_read_only_folder,
     "0 Your answers could not be kept: me.pathway cannot be made (Permission denied). Nothing was saved yet."},
    {begin_where_no_folder_can_be_made, "0 The folder mine could not be made: Permission denied."},
    {use_a_read_only_file_from_before, "me.pathway is read-only and from an older pathway."},
    {use_a_file_that_may_not_be_read,
     "me.pathway could not be opened: the file or its folder may not be written. What was saved is safe."},
    {read_an_old_cache,
     "0 The content has 1 mistake, first in pack/skills.yaml line 4: the last good content is shown."},
};

START_TEST(what_may_not_be_written_is_said_and_read_as_far_as_it_can_be) {
    ck_assert_str_eq(as_somebody(unwritable[_i].run), unwritable[_i].says);
}
END_TEST

START_TEST(a_file_taken_away_meanwhile_is_said) {
    char *me = path_in(NULL, "me.pathway");
    struct session s;
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert_int_eq(unlink(me), 0);
    ck_assert_str_eq(say_to(&s, "rate/lending?level=2"),
                     "That was not saved: the file was moved or deleted meanwhile. Leave, and start again.");
    session_close(&s);
    free(me);
}
END_TEST

/* The page of the answers is overwritten; it is told as damage to the file, and nothing tries to mend it. */
START_TEST(a_damaged_file_is_said_and_left_as_it_is) {
    char *me = path_in(NULL, "me.pathway");
    struct session s;
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    session_close(&s);
    char *root = ask_sql(me, "SELECT (rootpage - 1) * 4096 FROM sqlite_schema WHERE name = 'answer'"), garbage[4096];
    memset(garbage, 0xA5, sizeof garbage);
    int fd = open(me, O_WRONLY);
    ck_assert_int_eq(pwrite(fd, garbage, sizeof garbage, atol(root)), sizeof garbage);
    close(fd);
    char *before = bytes_of(me);
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(page_of(&s, "skills"),
                     "Something could not be read: the file is damaged. Keep it as it is and look for a backup copy.");
    ck_assert_str_eq(say_to(&s, "rate/lending?level=2"),
                     "Something could not be read: the file is damaged. Keep it as it is and look for a backup copy.");
    session_close(&s);
    char *after = bytes_of(me);
    ck_assert_str_eq(before, after);
    ck_assert(is_there(cache));
    free(before), free(after), free(root), free(me);
}
END_TEST

/* -- versions, scales, skills that are gone ----------------------------------------------------------------------------- */
static char *make_first_version(void) {
    char *me = path_in(NULL, "me.pathway"), *sql = test_read("tests/fixtures/db/v1.sql");
    ck_assert(sql != NULL);
    run_sql(me, sql);
    free(sql);
    return me;
}

#define FIRST_ROWS                                                                                                     \
    "SELECT skill, state, level, scale, wanted, at FROM answer; SELECT n, skill, state, level, scale, wanted, note, "  \
    "at "                                                                                                              \
    "FROM history; SELECT * FROM tick; SELECT * FROM setting"
START_TEST(a_file_of_the_first_version_opens_with_all_its_rows) {
    char *me = make_first_version(), *rows = ask_sql(me, FIRST_ROWS);
    struct session s;
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_int_eq(level_of(&s, "answering-enquiries"), 4);
    ck_assert_int_eq(level_of(&s, "literature-searching"), 3);
    ck_assert_ptr_nonnull(strstr(page_of(&s, "skill/literature-searching"), "with Sam, on Thursdays"));
    ck_assert_ptr_nonnull(strstr(page_of(&s, "gaps"), "\"Librarian\""));
    ck_assert_ptr_nonnull(strstr(page_of(&s, "meeting"), "Jo"));
    session_close(&s);
    expect_sql(me, FIRST_ROWS, rows);
    expect_sql(me, "SELECT day, skill, what FROM entry; SELECT count(*) FROM answer WHERE changed = at",
               "2027-03-01|literature-searching|with Sam, on Thursdays\n6\n"); /* a note is an example by now */
    free(rows), free(me);
}
END_TEST

/* Whatever steps a file came by, it ends with the tables of a new one. */
START_TEST(an_old_file_becomes_what_a_new_one_is) {
    static const char tables[] =
        "SELECT t.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_schema t, pragma_table_xinfo(t.name) c "
        "WHERE t.type = 'table' ORDER BY 1, 2; SELECT type, name FROM sqlite_schema ORDER BY 1, 2;"
        "PRAGMA user_version; PRAGMA application_id";
    char *old = make_first_version(), *new = path_in(NULL, "me.pathway");
    struct session s;
    ck_assert(session_open(&s, PACK, old, cache));
    session_close(&s);
    ck_assert(session_open(&s, PACK, new, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    session_close(&s);
    char *expected = ask_sql(new, tables);
    expect_sql(old, tables, expected);
    free(expected), free(old), free(new);
}
END_TEST

START_TEST(answers_of_another_scale_and_of_skills_that_are_gone_are_kept_shown_and_asked_again) {
    char *me = make_first_version();
    struct session s;
    ck_assert(session_open(&s, PACK, me, cache));
    const char *kept = page_of(&s, "kept");
    ck_assert_int_eq(level_of(&s, "new-technology"), 0); /* on six steps, a 3 was something else */
    ck_assert_ptr_nonnull(strstr(page_of(&s, "gaps"), "\"unrated\""));
    session_close(&s);
    ck_assert(session_open(&s, PACK, me, cache));
    struct page page;
    struct err err = {0};
    struct buf text = {0};
    struct view view = {0, 100, false};
    ck_assert_int_eq(page_build(&s.world, "kept", &view, s.arena, &page, &err), 0);
    ck_assert_int_eq(face_show(&page, "markdown", s.arena, &text, &err), 0);
    kept = text.text;
    ck_assert_ptr_nonnull(strstr(kept, "new-technology, answered on 1 January 2026."));
    ck_assert_ptr_nonnull(strstr(kept, "typing-cards, answered on 1 February 2026."));
    ck_assert_ptr_null(strstr(kept, "lending, answered"));
    ck_assert_str_eq(say_to(&s, "rate/new-technology?level=2"), "Saved. New technology and AI: Seen it.");
    ck_assert_int_eq(level_of(&s, "new-technology"), 2);
    session_close(&s);
    expect_sql(me,
               "SELECT skill, level, scale FROM answer WHERE skill IN ('new-technology', 'typing-cards');"
               "SELECT level, scale FROM history WHERE skill = 'new-technology' ORDER BY n",
               "new-technology|2|five-steps\ntyping-cards|5|five-steps\n3|six-steps\n2|five-steps\n");
    buf_free(&text);
    free(me);
}
END_TEST

#define ANSWERS "SELECT skill, state, level, scale, wanted, at FROM answer"
/* The working group takes a skill out, renames the scale, and brings both back. */
START_TEST(new_content_loses_no_answer) {
    char *me = make_first_version(), *pack = path_in(NULL, "pack"), *rows = ask_sql(me, ANSWERS);
    static const struct {
        const char *file, *from, *to;
        long enquiries, searching;
    } steps[] = {
        {"skills.yaml", "  - id: answering-enquiries", "  - id: first-answers", -1, 3},
        {"pack.yaml", "scale: five-steps", "scale: five-other-steps", -1, 0},
        {"pack.yaml", "scale: five-other-steps", "scale: five-steps", -1, 3},
        {"skills.yaml", "  - id: first-answers", "  - id: answering-enquiries", 4, 3},
    };
    copy_pack(pack);
    for (int i = 0; i < COUNT(steps); i++) {
        struct session s;
        replace_in(pack, steps[i].file, steps[i].from, steps[i].to);
        for (const char *const *file =
                 (const char *const[]){"roles.yaml", "learning.yaml", "survey.yaml", "money.yaml", NULL};
             *file && i % 3 == 0; file++) {
            const char *from = i ? "first-answers" : "answering-enquiries",
                       *to = i ? "answering-enquiries" : "first-answers";
            char *path = path_in(pack, *file);
            ck_assert_int_eq(test_run(NULL, "sed -i 's/skill: %s/skill: %s/' '%s'", from, to, path), 0);
            free(path);
        }
        ck_assert_msg(session_open(&s, pack, me, cache), "%s\n%s", s.err.text, s.mistakes);
        ck_assert_int_eq(level_of(&s, "answering-enquiries"), steps[i].enquiries);
        ck_assert_int_eq(level_of(&s, "literature-searching"), steps[i].searching);
        session_close(&s);
        expect_sql(me, ANSWERS, rows);
    }
    free(rows), free(pack), free(me);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, every_query_is_true_to_the_schema);
    tcase_add_loop_test(tests, every_view_can_be_asked, 0, COUNT(views_of_answers));
    tcase_add_test(tests, the_first_act_makes_the_file_and_nothing_before_it_does);
    tcase_add_test(tests, what_was_there_keeps_its_permissions);
    tcase_add_loop_test(tests, what_is_not_ours_is_refused_and_left_as_it_is, 0, COUNT(refused));
    tcase_add_loop_test(tests, what_may_not_be_written_is_said_and_read_as_far_as_it_can_be, 0, COUNT(unwritable));
    tcase_add_test(tests, a_file_taken_away_meanwhile_is_said);
    tcase_add_test(tests, a_damaged_file_is_said_and_left_as_it_is);
    tcase_add_test(tests, a_file_of_the_first_version_opens_with_all_its_rows);
    tcase_add_test(tests, an_old_file_becomes_what_a_new_one_is);
    tcase_add_test(tests, answers_of_another_scale_and_of_skills_that_are_gone_are_kept_shown_and_asked_again);
    tcase_add_test(tests, new_content_loses_no_answer);
}

int main(void) {
    return test_suite("store", fill);
}

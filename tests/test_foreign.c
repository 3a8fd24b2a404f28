/* foreign: files that somebody else made, by accident or on purpose. Each gets its sentence; nothing in it is run, it is left byte for
 * byte as it was, nothing appears beside it, and the person's own answers stay as they are. */
#include "pathway/share.h"
#include "session.h"
#include <dirent.h>

static struct arena *arena;
static char *folder, *file, *me;
static struct buf sound; /* the bytes of a copy that is what it should be */

/* -- a copy, and files made of it ------------------------------------------------------------------------------------------ */
static void make_copy(struct buf *out) {
    struct share share = {.kind = "copy", .id = "k3-9", .name = "Jo Smith", .to = "Priya", .day = "2027-06-03"};
    struct err err = {0};
    for (int i = 0; i < 60; i++)
        *share_add(&share) = (struct share_line){.part = "level",
                                                 .item = "lending",
                                                 .title = "Loans and requests",
                                                 .words = "With help, at the desk and for articles from elsewhere",
                                                 .more = "It went well with Sam, twice, and once alone on a Thursday",
                                                 .level = 3};
    ck_assert_msg(share_bytes(&share, out, &err) == 0, "%s", err.text);
    free(share.line);
}

static void begin(void) {
    arena = arena_new();
    folder = path_in(NULL, "given");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    file = path_in(folder, "jo.pathway");
    me = path_in(NULL, "me.pathway");
    make_copy(&sound);
}

static void end(void) {
    arena_free(arena);
    buf_free(&sound);
    free(folder), free(file), free(me);
}

static void put(const char *path, const char *bytes, size_t size) {
    FILE *out = fopen(path, "wb");
    ck_assert(out && fwrite(bytes, 1, size, out) == size && fclose(out) == 0);
}

/* All bytes of a file, also NUL. */
static struct buf bytes_of(const char *path) {
    struct buf bytes = {0};
    char block[65536];
    FILE *in = fopen(path, "rb");
    ck_assert_msg(in != NULL, "%s: %s", path, strerror(errno));
    buf_add(&bytes, "");
    for (size_t got; (got = fread(block, 1, sizeof block, in)) > 0;)
        buf_add_size(&bytes, block, got);
    fclose(in);
    return bytes;
}

static int count_files(void) {
    int count = 0;
    DIR *open = opendir(folder);
    while (readdir(open))
        count++;
    closedir(open);
    return count;
}

static void expect_same(const char *path, const struct buf *before) {
    struct buf after = bytes_of(path);
    ck_assert_msg(after.size == before->size && memcmp(after.text, before->text, after.size) == 0, "%s was changed",
                  path);
    buf_free(&after);
}

/* -- what is said ---------------------------------------------------------------------------------------------------------- */
#define LEFT " It was left as it is."
#define NOT_OURS "is not a copy from pathway." LEFT
#define STRANGE "holds what no copy from pathway has, and was not opened." LEFT
#define DAMAGED "is damaged: ask for it again." LEFT
#define SHORT "is cut short: ask for it again." LEFT
#define NO_FILE "is not a file." LEFT
#define TAKEN "taken"

/* Reads it: the sentence after the path, or TAKEN. The file and its folder stay as they are. */
static const char *read_it(const char *path) {
    struct share share;
    struct err err = {0};
    struct stat status;
    int files = count_files();
    bool plain = stat(path, &status) == 0 && S_ISREG(status.st_mode);
    struct buf before = plain ? bytes_of(path) : (struct buf){0};
    int result = share_read(path, arena, &share, &err);
    ck_assert_int_eq(result == 0, !err.fault);
    if (plain)
        expect_same(path, &before);
    ck_assert_int_eq(count_files(), files);
    buf_free(&before);
    if (result == 0)
        return TAKEN;
    ck_assert_msg(!share.line && !share.kind, "%s was refused, and half of it was given out", path);
    ck_assert_msg(strncmp(err.text, path, strlen(path)) == 0, "it does not begin with the path: %s", err.text);
    return arena_copy(arena, err.text + strlen(path) + 1);
}

static void expect(const char *sentence) {
    ck_assert_str_eq(read_it(file), sentence);
}

static void expect_bytes(const char *bytes, size_t size, const char *sentence) {
    put(file, bytes, size);
    expect(sentence);
}

/* -- what is no copy at all -------------------------------------------------------------------------------------------------- */
START_TEST(a_sound_copy_is_read_whole) {
    struct share share;
    struct err err = {0};
    put(file, sound.text, sound.size);
    ck_assert_int_eq(share_read(file, arena, &share, &err), 0);
    ck_assert_str_eq(share.name, "Jo Smith");
    ck_assert_int_eq(share.lines, 60);
    ck_assert_str_eq(share.line[59].more, "It went well with Sam, twice, and once alone on a Thursday");
    ck_assert_int_eq(share.line[59].level, 3);
    ck_assert_int_eq((int)strlen(share.mark), 16);
    expect(TAKEN);
}
END_TEST

START_TEST(what_is_no_file_is_not_waited_for) {
    expect("could not be read: No such file or directory.");
    ck_assert_str_eq(read_it(folder), NO_FILE);
    ck_assert_str_eq(read_it("/dev/null"), NO_FILE);
    ck_assert_str_eq(read_it("/dev/tty"), NO_FILE);
    ck_assert_int_eq(mkfifo(file, 0600), 0);
    expect(NO_FILE);
    ck_assert_int_eq(unlink(file), 0);
    ck_assert_int_eq(symlink(file, file), 0);
    expect("could not be read: Too many levels of symbolic links.");
}
END_TEST

START_TEST(what_may_not_be_read_is_said) {
    put(file, sound.text, sound.size);
    ck_assert_int_eq(chmod(file, 0), 0);
    if (geteuid() != 0) {
        struct share share;
        struct err err = {0};
        ck_assert_int_eq(share_read(file, arena, &share, &err), -1);
        ck_assert_int_eq(err.fault, FAULT_MACHINE);
        ck_assert_ptr_nonnull(strstr(err.text, "could not be read: Permission denied."));
    }
    ck_assert_int_eq(chmod(file, 0400), 0); /* to read is enough */
    ck_assert_int_eq(chmod(folder, 0500), 0);
    expect(TAKEN);
    ck_assert_int_eq(chmod(folder, 0700), 0);
}
END_TEST

START_TEST(what_is_of_another_kind_is_told_from_a_copy) {
    char *other = path_in(NULL, "other.db");
    struct session s;
    expect_bytes("", 0, "is empty: ask for it again." LEFT);
    expect_bytes("Dear Priya,\n", 12, NOT_OURS);
    expect_bytes("SQLite format 3", 16, SHORT);
    run_sql(other, "CREATE TABLE t(a); INSERT INTO t VALUES('hello')");
    ck_assert_str_eq(read_it(other), NOT_OURS);
    ck_assert(session_open(&s, PACK, me, NULL));
    ck_assert_ptr_nonnull(strstr(say_to(&s, "rate/lending?level=2"), "Saved."));
    session_close(&s);
    ck_assert_str_eq(read_it(me), "is somebody's own pathway file, not a copy to share." LEFT);
    free(other);
}
END_TEST

START_TEST(a_file_that_is_cut_short_anywhere_is_refused) {
    for (size_t size = 512; size < sound.size; size += 512)
        expect_bytes(sound.text, size, SHORT);
    static const size_t odd[] = {1, 15, 16, 17, 99, 100, 101, 4095, 4097, 8191, 8193};
    for (int i = 0; i < COUNT(odd); i++)
        expect_bytes(sound.text, odd[i], odd[i] < 16 ? NOT_OURS : SHORT);
    expect_bytes(sound.text, sound.size - 1, SHORT);
}
END_TEST

START_TEST(what_stands_behind_it_is_refused) {
    buf_add(&sound, "and more");
    expect_bytes(sound.text, sound.size, STRANGE);
}
END_TEST

START_TEST(a_file_larger_than_any_copy_is_not_read) {
    put(file, sound.text, sound.size);
    ck_assert_int_eq(truncate(file, SHARE_MOST_BYTES + 1), 0);
    struct share share;
    struct err err = {0};
    ck_assert_int_eq(share_read(file, arena, &share, &err), -1);
    ck_assert_ptr_nonnull(strstr(err.text, "is larger than any copy that pathway makes. It was left as it is."));
}
END_TEST

/* -- its head ------------------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *what;
    int at;
    unsigned char byte;
    const char *says;
} heads[] = {
    {"a page of 512 bytes", 16, 2, STRANGE},
    {"a page of 65536 bytes", 17, 1, STRANGE},
    {"a write-ahead log, to write", 18, 2, STRANGE},
    {"a write-ahead log, to read", 19, 2, STRANGE},
    {"room kept on each page", 20, 8, STRANGE},
    {"a list of free pages", 35, 2, STRANGE},
    {"free pages", 39, 1, STRANGE},
    {"pages that move", 55, 1, STRANGE},
    {"UTF-16", 59, 2, STRANGE},
    {"UTF-16, the other way round", 59, 3, STRANGE},
    {"version 0", 63, 0, STRANGE},
    {"the version after this", 63, 2,
     "was made by a newer pathway (version 2, this one knows 1). It was left as it is."},
    {"the last version there can be", 60, 255,
     "was made by a newer pathway (version 4278190081, this one knows 1). It was left as it is."},
    {"another program's mark", 68, 1, NOT_OURS},
    {"fewer pages than there are", 31, 1, STRANGE},
    {"more pages than there are", 28, 255, SHORT},
    {"a form of the schema that is none", 47, 9, DAMAGED},
};

START_TEST(a_head_that_no_copy_has_is_refused) {
    sound.text[heads[_i].at] = (char)heads[_i].byte;
    put(file, sound.text, sound.size);
    ck_assert_msg(strcmp(read_it(file), heads[_i].says) == 0, "%s: %s", heads[_i].what, read_it(file));
}
END_TEST

/* -- crafted with SQL ------------------------------------------------------------------------------------------------------------ */
#define WRITABLE "PRAGMA writable_schema = ON; "
#define MANY                                                                                                           \
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s) INSERT INTO line(part) SELECT "
static const struct {
    const char *what, *sql, *says;
} crafted[] = {
    {"nothing strange", "UPDATE line SET words = 'With help'", TAKEN},
    {"another table", "CREATE TABLE more(a)", STRANGE},
    {"an index", "CREATE INDEX i ON line(title)", STRANGE},
    {"statistics", "ANALYZE", STRANGE},
    {"a view", "CREATE VIEW v AS SELECT * FROM line", STRANGE},
    {"a view in a table's place", "DROP TABLE line; CREATE VIEW line AS SELECT name AS part FROM share", STRANGE},
    {"a trigger that writes", "CREATE TRIGGER t AFTER UPDATE ON line BEGIN DELETE FROM share; END", STRANGE},
    {"a trigger in disguise",
     WRITABLE "INSERT INTO sqlite_schema VALUES('table', 'x', 'x', 0, 'CREATE TRIGGER x AFTER INSERT ON line BEGIN "
              "SELECT load_extension(''x''); END')",
     DAMAGED},
    {"a virtual table", "CREATE VIRTUAL TABLE f USING fts5(a)", STRANGE},
    {"a virtual table of no module",
     WRITABLE "INSERT INTO sqlite_schema VALUES('table', 'x', 'x', 0, 'CREATE VIRTUAL TABLE x USING nothing(a)')",
     DAMAGED},
    {"a generated column", "ALTER TABLE line ADD COLUMN g TEXT AS (hex(zeroblob(100000)))", STRANGE},
    {"a default that calls", "DROP TABLE line; CREATE TABLE line(part TEXT DEFAULT (lower('A')))", STRANGE},
    {"other letter case",
     WRITABLE "UPDATE sqlite_schema SET sql = replace(sql, 'CREATE TABLE line', 'create table LINE')", STRANGE},
    {"another name in the schema", WRITABLE "UPDATE sqlite_schema SET name = 'LINE' WHERE name = 'line'", STRANGE},
    {"a comment in the schema", WRITABLE "UPDATE sqlite_schema SET sql = sql || ' -- hello'", STRANGE},
    {"tables that are not strict", WRITABLE "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '')", STRANGE},
    {"the one table on the other's page",
     WRITABLE "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'share')", DAMAGED},
    {"a table on no page", WRITABLE "UPDATE sqlite_schema SET rootpage = 999 WHERE name = 'line'", DAMAGED},
    {"a table on the page of the schema", WRITABLE "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'line'",
     DAMAGED},
    {"what is no SQL", WRITABLE "UPDATE sqlite_schema SET sql = 'CREATE TABLE line(' WHERE name = 'line'", DAMAGED},
    {"a deep expression",
     WRITABLE
     "UPDATE sqlite_schema SET sql = 'CREATE TABLE line(a CHECK(' || replace(hex(zeroblob(2000)), '0', '(') || "
     "'1' || replace(hex(zeroblob(2000)), '0', ')') || '))' WHERE name = 'line'",
     DAMAGED},
    {"no tables", "DROP TABLE line; DROP TABLE share; VACUUM", STRANGE},
    {"a head of no name", "INSERT INTO share VALUES('manager', 'Priya')", STRANGE},
    {"a head in capitals", "UPDATE share SET name = 'NAME' WHERE name = 'name'", STRANGE},
    {"no kind", "DELETE FROM share WHERE name = 'kind'", STRANGE},
    {"no name", "DELETE FROM share WHERE name = 'name'", STRANGE},
    {"no id", "DELETE FROM share WHERE name = 'id'", STRANGE},
    {"no day", "DELETE FROM share WHERE name = 'day'", STRANGE},
    {"another kind", "UPDATE share SET value = 'order' WHERE name = 'kind'", STRANGE},
    {"an id that leads elsewhere", "UPDATE share SET value = '../../me' WHERE name = 'id'", STRANGE},
    {"an id of nothing", "UPDATE share SET value = '' WHERE name = 'id'", STRANGE},
    {"a day that is none", "UPDATE share SET value = '2027-02-30' WHERE name = 'day'", STRANGE},
    {"a review that is none", "INSERT INTO share VALUES('review', 'soon')", STRANGE},
    {"a long name", "UPDATE share SET value = hex(zeroblob(300)) WHERE name = 'name'", STRANGE},
    {"a part of no name", "UPDATE line SET part = 'order' WHERE n = 60", STRANGE},
    {"a part of nothing", "UPDATE line SET part = '' WHERE n = 60", STRANGE},
    {"a line's day that is none", "UPDATE line SET day = 'tomorrow' WHERE n = 60", STRANGE},
    {"an item that leads elsewhere", "UPDATE line SET item = 'action/1?is=drop' WHERE n = 60", STRANGE},
    {"an item above", "UPDATE line SET item = '../lending' WHERE n = 60", STRANGE},
    {"an item of two parts too many", "UPDATE line SET item = 'a/b/c' WHERE n = 60", STRANGE},
    {"a level that no scale has", "UPDATE line SET level = 10 WHERE n = 60", STRANGE},
    {"a level behind the first", "UPDATE line SET level = -1 WHERE n = 60", STRANGE},
    {"a number without end", "UPDATE line SET minutes = 9223372036854775807 WHERE n = 60", STRANGE},
    {"a number below", "UPDATE line SET minutes = -9223372036854775808 WHERE n = 60", STRANGE},
    {"bad UTF-8", "UPDATE line SET words = CAST(x'41FF42' AS TEXT) WHERE n = 60", STRANGE},
    {"half a character", "UPDATE line SET words = CAST(x'41E282' AS TEXT) WHERE n = 60", STRANGE},
    {"a character written too long", "UPDATE line SET words = CAST(x'C0AF' AS TEXT) WHERE n = 60", STRANGE},
    {"NUL in a text", "UPDATE line SET words = CAST(x'410042' AS TEXT) WHERE n = 60", STRANGE},
    {"NUL in a head", "UPDATE share SET value = CAST(x'4A6F0021' AS TEXT) WHERE name = 'name'", STRANGE},
    {"NUL in the name of a head", "UPDATE share SET name = CAST(x'6E616D6500' AS TEXT) WHERE name = 'name'", STRANGE},
    {"escapes to a terminal", "UPDATE line SET words = char(27) || ']0;x' || char(7) WHERE n = 60", STRANGE},
    {"escapes of one byte", "UPDATE line SET words = char(155) || '2J' WHERE n = 60", STRANGE},
    {"text that turns round", "UPDATE line SET title = 'a' || char(8238) || 'b' WHERE n = 60", STRANGE},
    {"text that turns round, by itself", "UPDATE share SET value = char(8295) || 'Jo' WHERE name = 'name'", STRANGE},
    {"two lines in one", "UPDATE line SET words = 'With help' || char(10) || 'Agreed: yes' WHERE n = 60", TAKEN},
    {"a text that is too long", "UPDATE line SET words = hex(zeroblob(6001)) WHERE n = 60", STRANGE},
    {"a text of megabytes", "UPDATE line SET words = hex(zeroblob(2000000)) WHERE n = 60", DAMAGED},
    {"bytes in the place of text",
     "CREATE TABLE t(n INTEGER PRIMARY KEY, part, item, title, level, words, more, day, minutes, state, name); INSERT "
     "INTO t SELECT * FROM line; UPDATE t SET words = x'41' WHERE n = 60;" WRITABLE
     "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 't') WHERE name = 'line'; "
     "DELETE FROM sqlite_schema WHERE name = 't'",
     DAMAGED},
    {"as many lines as there may be", MANY "'note' FROM n", TAKEN},
    {"a million lines", MANY "'note' FROM n", "is larger than any copy that pathway makes." LEFT},
    {"lines without end", MANY "'note' FROM n", "holds more lines than any copy that pathway makes." LEFT},
    {"text that was deleted", "DELETE FROM line WHERE n > 5", STRANGE},
};

static const char *many(const char *sql, const char *what) {
    const char *mark = strstr(sql, "%s"), *count = strstr(what, "million")   ? "1000000"
                                                   : strstr(what, "without") ? "300000"
                                                                             : "19940";
    return !mark ? sql : arena_print(arena, "%.*s%s%s", (int)(mark - sql), sql, count, mark + 2);
}

static void run_unsafe(const char *path, const char *sql) {
    sqlite3 *db;
    char *why = NULL;
    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &why) == SQLITE_OK, "%s: %s", sql, why);
    sqlite3_close(db);
}

START_TEST(what_is_crafted_is_refused_and_never_run) {
    put(file, sound.text, sound.size);
    run_unsafe(file, many(crafted[_i].sql, crafted[_i].what));
    const char *said = read_it(file);
    ck_assert_msg(strcmp(said, crafted[_i].says) == 0, "%s: %s", crafted[_i].what, said);
}
END_TEST

START_TEST(a_line_break_in_a_text_makes_no_second_line) {
    struct share share;
    struct err err = {0};
    put(file, sound.text, sound.size);
    run_sql(file, "UPDATE share SET value = 'Jo' || char(10) || 'Agreed: all of it' WHERE name = 'name'");
    ck_assert_int_eq(share_read(file, arena, &share, &err), 0);
    ck_assert_str_eq(share.name, "Jo Agreed: all of it");
}
END_TEST

/* -- files beside it --------------------------------------------------------------------------------------------------------------- */
/* What SQLite would play back into a file that it opens: a journal with a page of somebody's choice, or a log. */
START_TEST(what_lies_beside_it_is_not_played_back) {
    static const char *const beside[] = {"-journal", "-wal", "-shm"};
    put(file, sound.text, sound.size);
    for (int i = 0; i < COUNT(beside); i++) {
        const char *path = arena_print(arena, "%s%s", file, beside[i]);
        unsigned char journal[1024] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0, 0, 1};
        put(path, (const char *)journal, sizeof journal);
        struct buf before = bytes_of(path);
        expect(TAKEN);
        expect_same(path, &before);
        buf_free(&before);
    }
}
END_TEST

/* -- bits that flipped -------------------------------------------------------------------------------------------------------------- */
static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Wherever they flip, it is read or refused with one of the sentences; and what is read is clean. */
START_TEST(a_flipped_bit_is_refused_or_harmless) {
    static const char *const sentences[] = {NOT_OURS, STRANGE, DAMAGED, SHORT, TAKEN};
    uint32_t state = 20270603;
    int refused = 0;
    for (int i = 0; i < 600; i++) {
        struct buf copy = {0};
        buf_add_size(&copy, sound.text, sound.size);
        for (uint32_t flips = 1 + next_random(&state) % 8; flips; flips--)
            copy.text[next_random(&state) % copy.size] ^= (char)(1 << next_random(&state) % 8);
        put(file, copy.text, copy.size);
        const char *said = read_it(file);
        bool known = strstr(said, "newer pathway") || strstr(said, "more lines");
        for (int j = 0; j < COUNT(sentences); j++)
            known |= strcmp(said, sentences[j]) == 0;
        ck_assert_msg(known, "round %d: %s", i, said);
        refused += strcmp(said, TAKEN) != 0;
        buf_free(&copy);
        arena_reset(arena);
    }
    ck_assert_int_gt(refused, 100);
}
END_TEST

/* A tree of one page a level, as deep as the largest file allows: a check of it must not run out of stack. */
START_TEST(a_tree_as_deep_as_the_file_is_refused) {
    enum { PAGE = 4096, PAGES = SHARE_MOST_BYTES / PAGE };
    struct buf deep = {0};
    buf_add_size(&deep, sound.text, PAGE);
    for (int page = 2; page <= PAGES; page++) {
        unsigned char bytes[PAGE] = {5, 0, 0, 0, 0, 0x10, 0, 0};
        bytes[10] = (unsigned char)((page + 1) >> 8);
        bytes[11] = (unsigned char)(page + 1);
        if (page == PAGES)
            memcpy(bytes, (unsigned char[]){13, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0}, 12);
        buf_add_size(&deep, (const char *)bytes, PAGE);
    }
    deep.text[28] = deep.text[29] = 0;
    deep.text[30] = (char)(PAGES >> 8);
    deep.text[31] = (char)(PAGES & 255);
    expect_bytes(deep.text, deep.size, DAMAGED);
    buf_free(&deep);
}
END_TEST

/* -- what would be unreadable is not made -------------------------------------------------------------------------------------------- */
START_TEST(what_nobody_could_open_is_not_made) {
    char *words = arena_alloc(arena, SHARE_MOST_TEXT + 2);
    memset(words, 'x', SHARE_MOST_TEXT + 1);
    struct share share = {.kind = "copy", .id = "k3", .name = "Jo", .day = "2027-06-03"};
    struct buf out = {0};
    struct err err = {0};
    *share_add(&share) = (struct share_line){.part = "note", .words = words};
    ck_assert_int_eq(share_bytes(&share, &out, &err), -1);
    ck_assert_str_eq(err.text, "The copy could not be made: something in it is longer, or more, than a copy can be.");
    ck_assert_uint_eq(out.size, 0);
    err = (struct err){0};
    words[SHARE_MOST_TEXT] = '\0';
    ck_assert_int_eq(share_bytes(&share, &out, &err), 0);
    free(share.line);
    buf_free(&out);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, a_sound_copy_is_read_whole);
    tcase_add_test(tests, what_is_no_file_is_not_waited_for);
    tcase_add_test(tests, what_may_not_be_read_is_said);
    tcase_add_test(tests, what_is_of_another_kind_is_told_from_a_copy);
    tcase_add_test(tests, a_file_that_is_cut_short_anywhere_is_refused);
    tcase_add_test(tests, what_stands_behind_it_is_refused);
    tcase_add_test(tests, a_file_larger_than_any_copy_is_not_read);
    tcase_add_loop_test(tests, a_head_that_no_copy_has_is_refused, 0, COUNT(heads));
    tcase_add_loop_test(tests, what_is_crafted_is_refused_and_never_run, 0, COUNT(crafted));
    tcase_add_test(tests, a_line_break_in_a_text_makes_no_second_line);
    tcase_add_test(tests, what_lies_beside_it_is_not_played_back);
    tcase_add_test(tests, a_flipped_bit_is_refused_or_harmless);
    tcase_add_test(tests, a_tree_as_deep_as_the_file_is_refused);
    tcase_add_test(tests, what_nobody_could_open_is_not_made);
}

int main(void) {
    return test_suite("foreign", fill);
}

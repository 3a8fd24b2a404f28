/* giving: what the suites of giving share: somebody with something of every kind, in a file; their acts, and the bytes of a copy. */
#ifndef TEST_GIVING_H
#define TEST_GIVING_H
#include "pathway/share.h"
#include "program.h"
#include "sql.h"
#include <locale.h>

#define NOTHING " Nothing was written."

static struct world *world; /* the answers in a file */
static const char *me, *out;

static inline void act(const char *address) {
    struct outcome outcome;
    struct err err = {0};
    ck_assert_msg(page_act(world, address, arena, &outcome, &err) == 0, "%s: %s", address, err.text);
}

static inline void expect_refused(const char *address, const char *why) {
    struct outcome outcome;
    struct err err = {0};
    ck_assert_msg(page_act(world, address, arena, &outcome, &err) == -1, "%s was done", address);
    ck_assert_str_eq(err.text, why);
}

static inline void begin_world(void) {
    begin();
    setlocale(LC_CTYPE, "C.UTF-8");
    out = arena_print(arena, "%s/out", home);
    me = arena_print(arena, "%s/me.pathway", home);
    ck_assert_int_eq(mkdir(out, 0700), 0);
    world = test_world_at("tests/fixtures/pack", me);
    world->site.handover = out;
    world->site.handover_words = "your H: drive";
}

static inline void end_world(void) {
    test_world_end(world);
    end();
}

/* -- somebody with something of every kind -------------------------------------------------------------------------------- */
static const char *const said[] = {
    "job?role=library-assistant",
    "goal?to=up",
    "name?is=Ann",
    "hours?week=7",
    "study?is=own",
    "mine/time?is=yes",
    "rate/lending?level=4&sure=1&priority=1&what=OPEN-what&so-what=OPEN-so&now-what=OPEN-now",
    "rate/answering-enquiries?level=2&want=5",
    "rate/literature-searching?level=3&note=OPEN-search",
    "rate/new-technology?level=2&want=4&private=yes&what=SECRET-note",
    "rate/digital-help?level=not-for-me",
    "choose/new-technology?is=yes",
    "comment/new-technology?is=SECRET-comment",
    "tick/first-answers?do=does",
    "tick/technology?do=wants",
    "write?item=none&what=SECRET-entry&so-what=SECRET-so&private=yes",
    "write?item=none&what=SECRET-gone",
    "entry/5?field=remove&is=yes",
    "write?item=none&what=SECRET-undone",
    "undo?last=yes",
    "add?item=practice/sit-beside&by=2027-07-01",
    "add?item=practice/try-technology&skill=new-technology",
};

static inline void say_all(void) {
    for (int i = 0; i < COUNT(said); i++)
        act(said[i]);
    run_sql(
        me,
        "INSERT INTO action(title, why, who, private, at) VALUES('SECRET-action', 'SECRET-why', 'SECRET-who', 1, 'x');"
        "INSERT INTO action(title, why, who, evidence, at) VALUES('OPEN-action', 'OPEN-why', 'OPEN-who', "
        "'OPEN-evidence', 'x');"
        "INSERT INTO talk VALUES('proud', 'me', 'SECRET-talk', 'x');"
        "INSERT INTO agreement(n, first, day, name, manager, at) VALUES(1, NULL, '2027-05-01', 'Ann', 'Priya', 'x'),"
        "(2, 1, '2027-06-01', 'Ann', 'Priya', 'x');"
        "INSERT INTO agreed VALUES(1, 1, 'time', NULL, 'SECRET-before', NULL, NULL),"
        "(2, 1, 'time', NULL, 'OPEN-agreed', 'OPEN-words', '2027-09-01')");
}

#define ALL "plan,levels,wanted,goal,job,evidence,agreed,tasks"
static inline const char *bytes_of(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "there is no %s", path);
    char *bytes = arena_alloc(arena, 1 << 20);
    *size = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    return bytes;
}

static inline bool holds(const char *path, const char *text) {
    size_t size;
    const char *bytes = bytes_of(path, &size);
    return memmem(bytes, size, text, strlen(text)) != NULL;
}

static inline void expect_bytes(const char *path, const char *text, bool there) {
    ck_assert_msg(holds(path, text) == there, "%s %s \"%s\"", path, there ? "does not hold" : "holds", text);
}

static inline struct share read_copy(const char *path) {
    struct share share;
    struct err err = {0};
    ck_assert_msg(share_read(path, arena, &share, &err) == 0, "%s", err.text);
    return share;
}

#define COPY "pathway-for-priya-2027-06-03.copy"
static inline const char *given(const char *with) {
    static const char *path;
    act(arena_print(arena, "give?to=Priya&with=%s&id=abc&sure=yes", with));
    path = arena_print(arena, "%s/" COPY, out);
    return path;
}

static inline json_t *json_of(const char *place) {
    char *text = test_show(world, place, "json");
    json_t *page = read_json(text);
    free(text);
    return page;
}

static inline const char *go_of(const char *place, const char *id) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 1L << 30, false};
    ck_assert_msg(page_build(world, place, &view, arena, &page, &err) == 0, "%s: %s", place, err.text);
    const struct rows *rows = page_rows(&page);
    for (long i = 0; i < rows->count; i++)
        if (strcmp(rows->row[i].id, id) == 0)
            return rows->row[i].go;
    ck_abort_msg("%s has no row %s", place, id);
}

static inline void expect_nothing_given(void) {
    char *files;
    ck_assert_int_eq(test_run(&files, "ls -A '%s'", out), 0);
    ck_assert_str_eq(files, "");
    json_t *page = json_of("shared");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 0);
    json_decref(page);
    free(files);
}
#endif

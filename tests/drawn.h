/* drawn: a pack drawn by lot, compiled, with a person who answered some of it, and SQL beside it: the content as it was compiled, and
 * the portfolio as "me". For suites that hold what is told of jobs against plain ways to the same answer. */
#ifndef TEST_DRAWN_H
#define TEST_DRAWN_H
#include "lots.h"
#include "pathway/content.h"
#include "pathway/route.h"
#include "session.h"

enum { NINE = 9, PACKS = 40 };
static struct arena *arena;
static struct session s;
static sqlite3 *db;
static int roles;
static uint64_t seed;

/* Of nine jobs a third of them; else from two to sixty, with no moves at all up to three for each job. */
static struct lots lots_of(int i) {
    static const int jobs[][2] = {{1, 0},   {1, 3},   {2, 0},   {2, 5},   {3, 4},   {5, 20},  {12, 20}, {14, 40},
                                  {17, 17}, {20, 60}, {23, 30}, {25, 75}, {30, 45}, {33, 90}, {40, 60}, {40, 0},
                                  {45, 90}, {50, 99}, {60, 60}, {60, 90}, {60, 99}, {60, 120}};
    bool nine = i >= COUNT(jobs);
    return (struct lots){.state = 500 + (uint64_t)i,
                         .roles = nine ? NINE : jobs[i][0],
                         .moves = nine ? i - 8 : jobs[i][1],
                         .qualifications = i * 7 % 9,
                         .learning = i * 5 % 40,
                         .practice = i * 11 % 30};
}

static void check_pack(const char *folder) {
    struct content_files files;
    struct diags diags;
    struct err err = {0};
    struct buf out = {0};
    diags_begin(&diags);
    ck_assert_msg(content_list(&folder, 1, &files, &err) == 0, "%s", err.text);
    int result = store_check(&files, "2027-06-03", &diags, &err);
    diags_show(&diags, &out);
    ck_assert_msg(result == 0, "%s%.3000s", err.text, out.text ? out.text : "");
    buf_free(&out);
    diags_end(&diags);
    content_list_end(&files);
}

/* Some skills answered, some not sure or not for them; a qualification or two in the log. */
static void answer_some(const struct lots *lots, uint64_t *state) {
    static const char *const level[] = {"1", "2", "3", "4", "5", "not-sure", "not-for-me"};
    for (int i = 1; i <= LOTS_SKILLS; i++)
        if (i == 1 || draw(state, 2))
            say_to(&s, arena_print(arena, "rate/s%d?level=%s", i, level[draw(state, COUNT(level))]));
    for (int i = 1; i <= lots->qualifications; i++)
        if (draw(state, 6) == 0)
            say_to(&s, arena_print(arena, "write?item=qualification/q%d", i));
}

static void do_sql(const char *sql) {
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
}

static void open_pack(struct lots lots) {
    arena = arena_new();
    const char *folder = arena_copy(arena, test_folder()), *pack = arena_print(arena, "%s/pack", folder),
               *me = arena_print(arena, "%s/me.pathway", folder), *cache = arena_print(arena, "%s/content.db", folder);
    seed = lots.state;
    roles = lots.roles;
    lots_write(&lots, pack);
    check_pack(pack);
    ck_assert_msg(session_open(&s, pack, me, cache), "%s %s", s.err.text, s.mistakes);
    answer_some(&lots, &lots.state);
    ck_assert_int_eq(sqlite3_open(cache, &db), SQLITE_OK);
    do_sql(arena_print(arena, "ATTACH '%s' AS me", me));
}

static void close_pack(void) {
    sqlite3_close(db);
    session_close(&s);
    arena_free(arena);
}

#endif

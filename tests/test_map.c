/* map: what is told of all jobs at once, over packs drawn by lot: where one stands with each, how far it is, and the order of the
 * map, each against a question to SQL. */
#include "drawn.h"

static const char *lines_of(const char *sql) {
    struct buf out = {0};
    buf_add(&out, "");
    ck_assert_msg(sqlite3_exec(db, sql, add_values, &out, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
    const char *lines = arena_copy(arena, out.text);
    buf_free(&out);
    return lines;
}

/* "met|close|further|other|unrated|all", as the page of the job has them: what is other is unrated there. */
static const char *counts_on_page(int role) {
    static const char *const state[] = {"met", "close", "further", "unrated"};
    long count[COUNT(state)] = {0}, all = 0;
    json_t *page = json_loads(page_of(&s, arena_print(arena, "role/r%d", role)), 0, NULL), *row;
    size_t at;
    json_array_foreach(json_object_get(page, "rows"), at, row) {
        for (int i = 0; i < COUNT(state); i++)
            count[i] += strcmp(json_string_value(json_object_get(row, "state")), state[i]) == 0;
        all++;
    }
    json_decref(page);
    return arena_print(arena, "%ld|%ld|%ld|%ld|%ld\n", count[0], count[1], count[2], count[3], all);
}

static const char readiness_of_all[] =
    "SELECT r.n, sum(a.level IS NOT NULL AND a.level >= k.level), sum(a.level IS k.level - 1),"
    " sum(a.level IS NOT NULL AND a.level < k.level - 1), sum(a.state IS NOT NULL AND a.state <> 'level'),"
    " sum(a.state IS NULL), count(*) FROM role r JOIN role_needs k ON k.owner = r.id"
    " LEFT JOIN me.answer a ON a.skill = k.skill GROUP BY r.n ORDER BY r.n";

START_TEST(where_one_stands_with_each_job_is_what_sql_counts) {
    struct buf out = {0};
    struct map *map;
    open_pack(lots_of(_i));
    ck_assert_int_eq(guide_map(&s.world, 0, &(struct said){0}, arena, &map, &s.err), 0);
    for (int role = 1; role <= roles; role++) {
        struct readiness is = map_readiness(map, role);
        long *count = is.count;
        buf_print(&out, "%d|%ld|%ld|%ld|%ld|%ld|%ld\n", role, count[MET], count[CLOSE], count[FURTHER], count[OTHER],
                  count[UNRATED], is.total);
        ck_assert_str_eq(counts_on_page(role), arena_print(arena, "%ld|%ld|%ld|%ld|%ld\n", count[MET], count[CLOSE],
                                                           count[FURTHER], count[OTHER] + count[UNRATED], is.total));
    }
    ck_assert_str_eq(out.text, lines_of(readiness_of_all));
    buf_free(&out);
    close_pack();
}
END_TEST

/* How far each job is from role %d: of all walks there of at most as many moves as there are jobs, the shortest. */
#define FAR                                                                                                            \
    "WITH RECURSIVE walk(id, steps) AS (SELECT id, 0 FROM role WHERE n = %d UNION SELECT m.\"to\", steps + 1 FROM "    \
    "walk"                                                                                                             \
    " JOIN move m ON m.\"from\" = walk.id WHERE steps < (SELECT count(*) FROM role)),"                                 \
    " far AS (SELECT id, min(steps) AS steps FROM walk GROUP BY id)"
static const char steps_by_sql[] = FAR " SELECT ifnull(steps, -1) FROM role LEFT JOIN far USING(id) ORDER BY n";

/* In the same way, the order of the map, the kind of move %d before the others. */
static const char order_by_sql[] =
    FAR ","
        " sort(name, n) AS (VALUES('grow', 0), ('up', 1), ('across', 2)),"
        " came AS (SELECT t.id, min(iif(s.n = %d, -1, s.n)) AS first, s.n FROM far f JOIN move m ON m.\"from\" = f.id"
        "  JOIN far t ON t.id = m.\"to\" AND t.steps = f.steps + 1 JOIN sort s ON s.name = m.kind GROUP BY t.id)"
        " SELECT r.n, ifnull(steps, -1), ifnull(c.n, -1) FROM role r LEFT JOIN far USING(id) LEFT JOIN came c USING(id)"
        " ORDER BY steps IS NULL, steps, first, r.n";

static void check_steps(const struct map *map, int from) {
    struct buf out = {0};
    int steps[64];
    map_steps(map, from, steps);
    for (int role = 1; role <= roles; role++)
        buf_print(&out, "%d\n", steps[role]);
    ck_assert_str_eq(out.text, lines_of(arena_print(arena, steps_by_sql, from)));
    buf_free(&out);
}

START_TEST(the_order_of_the_map_is_what_sql_sorts) {
    struct stop_on_map order[64];
    struct map *map;
    open_pack(lots_of(_i));
    ck_assert_int_eq(guide_map(&s.world, 0, &(struct said){0}, arena, &map, &s.err), 0);
    for (int from = 1; from <= roles; from++)
        check_steps(map, from);
    for (int from = 1; from <= roles; from += roles > 20 ? 7 : 1)
        for (int first = -1; first < 3; first++) {
            struct buf out = {0};
            int count = map_order(map, from, first, order);
            for (int i = 0; i < count; i++)
                buf_print(&out, "%d|%d|%d\n", order[i].role, order[i].steps, order[i].kind);
            ck_assert_str_eq(out.text, lines_of(arena_print(arena, order_by_sql, from, first)));
            buf_free(&out);
        }
    close_pack();
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_loop_test(tests, where_one_stands_with_each_job_is_what_sql_counts, 0, PACKS / 2);
    tcase_add_loop_test(tests, the_order_of_the_map_is_what_sql_sorts, 0, PACKS / 2);
}

int main(void) {
    return test_suite("map", fill);
}

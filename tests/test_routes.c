/* routes: the ways from job to job over packs drawn by lot, held against plain algorithms: every move is weighed anew from the
 * content by SQL, then Floyd and Warshall find the best way from each job to each; over nine jobs every way that comes to no job
 * twice is tried. */
#include "drawn.h"

enum weight { MONTHS, MINUTES, UNPRICED, POUNDS, WEIGHTS };
enum { MOST_ARCS = 2000, EVERY = 32 };
static const int conditions[] = {TAKES_DEGREE, TAKES_VACANCY, TAKES_ASK, TAKES_FEE, TAKES_TIMETABLE};

/* A move with a qualification that it can rest on, or 0, as SQL weighs it. */
struct weighed {
    int move, qualification, from, to;
    unsigned takes;
    long weight[WEIGHTS];
};
static struct weighed arc[MOST_ARCS];
static struct packed_need need[400];
static int arcs, needs;
static unsigned mask[EVERY]; /* each choice of what is left out */

/* -- what a move takes, by the rules of route.h ------------------------------------------------------------------------- */
static const char hours_of_skills[] =
    "CREATE TEMP TABLE item AS" /* what can be counted */
    " SELECT 0 AS kind, skill, \"from\" AS low, \"to\" AS high, coalesce(minutes, 180) AS minutes"
    "   FROM learning_steps JOIN learning ON id = owner WHERE cost <> 'paid'"
    " UNION ALL SELECT 1, skill, \"from\", \"to\", minutes FROM practice_steps JOIN practice ON id = owner;"
    "CREATE TEMP TABLE hours AS" /* the shortest chain of each kind; a level that nothing leads on from is passed over */
    " WITH RECURSIVE chain(kind, skill, low, at, minutes) AS ("
    "  SELECT kind.value, skill.id, level.n, level.n, 0 FROM (SELECT 0 AS value UNION SELECT 1) AS kind, skill, level"
    "  UNION SELECT c.kind, c.skill, c.low, coalesce(i.high, c.at + 1), c.minutes + coalesce(i.minutes, 0)"
    "   FROM chain c LEFT JOIN item i ON i.kind = c.kind AND i.skill = c.skill AND c.at >= i.low AND c.at < i.high"
    "    AND NOT (i.kind = 0 AND i.minutes > 450 AND EXISTS(SELECT 1 FROM item p WHERE p.kind = 1 AND p.skill = "
    "c.skill AND"
    "                                                           c.at >= p.low AND c.at < p.high))"
    "   WHERE c.at < 5)"
    " SELECT skill, low, high, sum(minutes) AS minutes FROM (SELECT skill, low, h.n AS high, min(minutes) AS minutes"
    "   FROM chain JOIN level h ON h.n > low AND at >= h.n GROUP BY kind, skill, low, h.n) GROUP BY skill, low, high;"
    "CREATE TEMP TABLE way AS" /* a move by each of its qualifications, and by none */
    " SELECT move.n, \"from\", \"to\", value AS by FROM move JOIN move_by ON owner = id"
    " UNION ALL SELECT n, \"from\", \"to\", NULL FROM move m"
    "  WHERE without OR NOT EXISTS(SELECT 1 FROM move_by WHERE owner = m.id);"
    "CREATE TEMP TABLE open AS" /* each level to be gained: from it to the next, where no qualification builds that */
    " SELECT w.n, w.by, k.skill, l.n AS level FROM way w JOIN role_needs k ON k.owner = w.\"to\" JOIN level l"
    "  WHERE l.n < k.level AND l.n >= max(1,"
    "    coalesce((SELECT level FROM me.answer WHERE skill = k.skill AND state = 'level'), 1),"
    "    coalesce((SELECT level FROM role_needs WHERE owner = w.\"from\" AND skill = k.skill), 1))"
    "   AND NOT EXISTS(SELECT 1 FROM qualification_builds b WHERE b.owner = w.by AND b.skill = k.skill AND"
    "                     l.n >= b.\"from\" AND l.n < b.\"to\");"
    "CREATE TEMP TABLE leg_hours AS"
    " SELECT g.n, g.by, sum(h.minutes) AS minutes FROM (SELECT n, by, skill, min(level) AS low, max(level) + 1 AS high"
    "   FROM (SELECT *, level - row_number() OVER (PARTITION BY n, by, skill ORDER BY level) AS run FROM open)"
    "   GROUP BY n, by, skill, run) g JOIN hours h USING(skill, low, high) GROUP BY g.n, g.by;";

/* The columns of a struct weighed. ?1: minutes a week. A qualification in the log takes nothing any more, but builds. */
#define OF(KIND) "iif(q.kind = '" KIND "', %d, 0)"
static const char weighing[] =
    "SELECT w.n, coalesce(o.n, 0), f.n, t.n,"
    "  iif(m.vacancy, %d, 0) | iif(m.ask, %d, 0) |" OF("degree") "|" OF("apprenticeship") "|" OF(
        "portfolio") "|"
                     "  iif(q.id IS NOT NULL AND q.pounds IS NOT 0, %d, 0) |"
                     "  iif(q.id IS NOT NULL AND coalesce(q.pace, 'set') = 'set', %d, 0),"
                     "  max(coalesce(m.months, 0), (coalesce(h.minutes, 0) * 12 + 52 * ?1 - 1) / (52 * ?1), iif(q.id "
                     "IS NULL, 0,"
                     "    coalesce(q.months, (SELECT min(months) FROM qualification k WHERE k.kind IS q.kind),"
                     "             (SELECT min(months) FROM qualification), 0))),"
                     "  coalesce(h.minutes, 0), q.id IS NOT NULL AND q.pounds IS NULL, coalesce(q.pounds, 0)"
                     " FROM way w JOIN move m ON m.n = w.n JOIN role f ON f.id = w.\"from\" JOIN role t ON t.id = "
                     "w.\"to\""
                     " LEFT JOIN qualification o ON o.id = w.by"
                     " LEFT JOIN qualification q ON q.id = w.by AND NOT EXISTS(SELECT 1 FROM me.entry WHERE item = "
                     "'qualification/' || q.id)"
                     " LEFT JOIN leg_hours h ON h.n = w.n AND h.by IS w.by";

static void weigh_all(int week) {
    static const char of_needs[] =
        "SELECT r.n, s.n, k.level FROM role_needs k JOIN role r ON r.id = k.owner JOIN skill s "
        "ON s.id = k.skill ORDER BY r.n, k.n";
    sqlite3_stmt *statement;
    ck_assert_int_eq(sqlite3_prepare_v2(db, of_needs, -1, &statement, NULL), SQLITE_OK);
    for (needs = 0; sqlite3_step(statement) == SQLITE_ROW; needs++)
        need[needs] = (struct packed_need){sqlite3_column_int(statement, 0), sqlite3_column_int(statement, 1),
                                           sqlite3_column_int(statement, 2), 0};
    sqlite3_finalize(statement);
    const char *sql = arena_print(arena, weighing, TAKES_VACANCY, TAKES_ASK, TAKES_DEGREE,
                                  TAKES_APPRENTICESHIP | TAKES_ASK, TAKES_PORTFOLIO, TAKES_FEE, TAKES_TIMETABLE);
    ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
    sqlite3_bind_int(statement, 1, week);
    for (arcs = 0; sqlite3_step(statement) == SQLITE_ROW; arcs++) {
        ck_assert_int_lt(arcs, MOST_ARCS);
        int *cell[] = {&arc[arcs].move, &arc[arcs].qualification, &arc[arcs].from, &arc[arcs].to};
        for (int i = 0; i < COUNT(cell); i++)
            *cell[i] = sqlite3_column_int(statement, i);
        arc[arcs].takes = (unsigned)sqlite3_column_int(statement, COUNT(cell));
        for (int i = 0; i < WEIGHTS; i++)
            arc[arcs].weight[i] = sqlite3_column_int(statement, COUNT(cell) + 1 + i);
    }
    sqlite3_finalize(statement);
}

/* -- plain ways to the best way -------------------------------------------------------------------------------------------- */
static const struct wanted {
    int by[WEIGHTS];
    unsigned without, with;
} kinds[ROUTE_KINDS] = {
    [ROUTE_QUICKEST] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, 0, 0},
    [ROUTE_CHEAPEST] = {{UNPRICED, POUNDS, MONTHS, MINUTES}, 0, 0},
    [ROUTE_NO_DEGREE] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, TAKES_DEGREE, 0},
    [ROUTE_MY_HOURS] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, TAKES_TIMETABLE, 0},
    [ROUTE_APPRENTICESHIP] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, 0, TAKES_APPRENTICESHIP},
    [ROUTE_PORTFOLIO] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, 0, TAKES_PORTFOLIO},
};
struct sum {
    bool some;
    long weight[WEIGHTS];
};

/* Below 0: the first is better. */
static int order_of(const struct wanted *wanted, const struct sum *a, const struct sum *b) {
    for (int i = 0; i < WEIGHTS && a->some && b->some; i++) {
        long x = a->weight[wanted->by[i]], y = b->weight[wanted->by[i]];
        if (x != y)
            return x < y ? -1 : 1;
    }
    return b->some - a->some;
}

static struct sum plus(struct sum a, const struct sum *b) {
    a.some &= b->some;
    for (int i = 0; i < WEIGHTS; i++)
        a.weight[i] += b->weight[i];
    return a;
}

static struct sum sum_of(const struct weighed *one) {
    struct sum sum = {.some = true};
    memcpy(sum.weight, one->weight, sizeof sum.weight);
    return sum;
}

static void keep_better(const struct wanted *wanted, struct sum *best, struct sum other) {
    if (order_of(wanted, &other, best) < 0)
        *best = other;
}

/* Floyd and Warshall: from each job to each, nothing taken of `without`. */
static struct sum *best_of_all(const struct wanted *wanted, unsigned without) {
    int n = roles + 1;
    struct sum *best = arena_alloc(arena, (size_t)(n * n) * sizeof *best);
    for (int i = 0; i < n; i++)
        best[i * n + i].some = true;
    for (int i = 0; i < arcs; i++)
        if (!(arc[i].takes & without))
            keep_better(wanted, &best[arc[i].from * n + arc[i].to], sum_of(&arc[i]));
    for (int over = 1; over < n; over++)
        for (int from = 1; from < n; from++)
            for (int to = 1; best[from * n + over].some && to < n; to++)
                keep_better(wanted, &best[from * n + to], plus(best[from * n + over], &best[over * n + to]));
    return best;
}

/* The best that goes over one of the arcs with a mark; it may come twice to a job. */
static struct sum best_with(const struct wanted *wanted, unsigned without, const struct sum *all, int from, int to) {
    struct sum best = {0};
    for (int i = 0; i < arcs; i++)
        if (arc[i].takes & wanted->with && !(arc[i].takes & without)) {
            struct sum one = sum_of(&arc[i]), up_to = plus(all[from * (roles + 1) + arc[i].from], &one);
            keep_better(wanted, &best, plus(up_to, &all[arc[i].to * (roles + 1) + to]));
        }
    return best;
}

/* Which jobs can be come to from each, as bits. */
static uint64_t *reach[EVERY]; /* for each choice of what is left out */

static uint64_t *reach_of_all(unsigned without) {
    uint64_t *of = arena_alloc(arena, sizeof *of * ((size_t)roles + 1));
    for (int i = 1; i <= roles; i++)
        of[i] = UINT64_C(1) << i;
    for (int i = 0; i < arcs; i++)
        if (!(arc[i].takes & without))
            of[arc[i].from] |= UINT64_C(1) << arc[i].to;
    for (int over = 1; over <= roles; over++)
        for (int from = 1; from <= roles; from++)
            of[from] |= of[from] >> over & 1 ? of[over] : 0;
    return of;
}

/* Every way from a job that comes to no job twice: the best of each kind, for all that may be left out, to each. */
static struct sum tried[NINE + 1][NINE + 1][EVERY][ROUTE_KINDS]; /* from, to */

static long try_all(int from, int at, unsigned been, unsigned takes, struct sum sum) {
    long ways = 1;
    for (int n = 0; n < EVERY; n++)
        for (int kind = 0; kind < ROUTE_KINDS && !(takes & mask[n]); kind++)
            if (!(takes & kinds[kind].without) && (!kinds[kind].with || takes & kinds[kind].with))
                keep_better(&kinds[kind], &tried[from][at][n][kind], sum);
    for (int i = 0; i < arcs; i++)
        if (arc[i].from == at && !(been & 1u << arc[i].to)) {
            struct sum one = sum_of(&arc[i]);
            ways += try_all(from, arc[i].to, been | 1u << arc[i].to, takes | arc[i].takes, plus(sum, &one));
        }
    return ways;
}

/* -- what guide_routes answers ------------------------------------------------------------------------------------------- */
static const struct weighed *arc_of(const struct leg *leg) {
    for (int i = 0; i < arcs; i++)
        if (arc[i].move == leg->move && arc[i].qualification == leg->qualification)
            return &arc[i];
    ck_abort_msg("seed %lu: no way over move %d by %d", (unsigned long)seed, leg->move, leg->qualification);
}

/* A way that is one: its moves join, no job comes twice, each weighs what SQL says, nothing is taken that was left out. */
static void check_real(const struct route *route, int from, int to, unsigned without) {
    struct sum sum = {.some = true};
    uint64_t been = UINT64_C(1) << from;
    for (int i = 0; i < route->legs; i++) {
        const struct leg *leg = &route->leg[i];
        const struct weighed *is = arc_of(leg);
        struct sum one = sum_of(is);
        const long weight[WEIGHTS] = {leg->months, leg->minutes, leg->pounds < 0, leg->pounds < 0 ? 0 : leg->pounds};
        ck_assert_int_eq(leg->from, from);
        ck_assert_int_eq(leg->from, is->from);
        ck_assert_int_eq(leg->to, is->to);
        ck_assert_uint_eq(leg->takes, is->takes);
        ck_assert_uint_eq(leg->takes & without, 0);
        ck_assert_msg(memcmp(weight, is->weight, sizeof weight) == 0,
                      "seed %lu, move %d by %d: %ld months, %ld minutes, %ld pounds", (unsigned long)seed, leg->move,
                      leg->qualification, leg->months, leg->minutes, leg->pounds);
        from = leg->to;
        ck_assert(!(been >> from & 1));
        been |= UINT64_C(1) << from;
        sum = plus(sum, &one);
    }
    ck_assert_int_eq(from, to);
    const long weight[WEIGHTS] = {route->months, route->minutes, route->unpriced, route->pounds};
    ck_assert_mem_eq(weight, sum.weight, sizeof weight);
}

/* What was counted, item by item: it adds up to the minutes, and what comes again to what is shared. */
static void check_items(const struct map *map, const struct route *route) {
    static struct packed_step item[2000];
    int count = 0;
    long minutes = 0, shared = 0;
    for (int i = 0; i < route->legs; i++)
        for (int k = 0; k < needs; k++)
            if (need[k].role == route->leg[i].to)
                count += leg_items(map, &route->leg[i], &need[k], COUNT(item) - count, &item[count]);
    for (int i = 0; i < count; i++) {
        bool again = false;
        for (int k = 0; k < i; k++)
            again |= item[k].kind == item[i].kind && item[k].item == item[i].item;
        minutes += map_item_minutes(&item[i]);
        shared += again ? map_item_minutes(&item[i]) : 0;
    }
    ck_assert_int_eq(minutes, route->minutes);
    ck_assert_int_eq(shared, route->shared);
}

/* The best of each kind, by its bit: each is there once, or said to be absent. */
static void sort_out(const struct routes *routes, const struct route *by_kind[ROUTE_KINDS]) {
    unsigned seen = routes->absent;
    memset(by_kind, 0, sizeof *by_kind * ROUTE_KINDS);
    for (int i = 0; i < routes->count; i++) {
        ck_assert_uint_ne(routes->route[i].kinds, 0);
        ck_assert_uint_eq(routes->route[i].kinds & seen, 0);
        seen |= routes->route[i].kinds;
        for (int kind = 0; kind < ROUTE_KINDS; kind++)
            if (routes->route[i].kinds & 1u << kind)
                by_kind[kind] = &routes->route[i];
    }
    ck_assert_uint_eq(seen, (1u << ROUTE_KINDS) - 1);
}

static struct sum sum_of_route(const struct route *route) {
    struct sum sum = {.some = route != NULL};
    if (route)
        memcpy(sum.weight, (long[]){route->months, route->minutes, route->unpriced, route->pounds}, sizeof sum.weight);
    return sum;
}

static void check_same(const struct wanted *wanted, const struct route *route, const struct sum *best, const char *by) {
    struct sum is = sum_of_route(route);
    ck_assert_msg(order_of(wanted, &is, best) == 0,
                  "seed %lu, kind %d by %s: %d %ld months, %ld minutes, %ld and %ld pounds; best %d %ld, %ld, %ld, %ld",
                  (unsigned long)seed, (int)(wanted - kinds), by, is.some, is.weight[0], is.weight[1], is.weight[2],
                  is.weight[3], best->some, best->weight[0], best->weight[1], best->weight[2], best->weight[3]);
}

/* The conditions that alone stand in the way, by trying each. */
static void check_blocks(const struct routes *routes, int n, int from, int to) {
    unsigned blocks = 0;
    for (int i = 0; i < COUNT(conditions) && !(reach[n][from] >> to & 1); i++)
        if (n & 1 << i && reach[n & ~(1 << i)][from] >> to & 1)
            blocks |= (unsigned)conditions[i];
    ck_assert_uint_eq(routes->blocks, blocks);
    ck_assert_int_eq(routes->connected, reach[0][from] >> to & 1);
    ck_assert_int_eq(routes->count > 0, reach[n][from] >> to & 1);
}

/* For one choice of what is left out, from a job to each. all: of each kind, what Floyd and Warshall found. */
static void check_from(const struct map *map, int n, int from, struct sum *const *all) {
    const struct route *by_kind[ROUTE_KINDS];
    struct routes routes;
    for (int to = 1; to <= roles; to++) {
        guide_routes(map, from, to, mask[n], &routes);
        sort_out(&routes, by_kind);
        check_blocks(&routes, n, from, to);
        for (int i = 0; i < routes.count; i++)
            check_real(&routes.route[i], from, to, mask[n]);
        if (routes.count)
            check_items(map, &routes.route[0]);
        for (int kind = 0; kind < ROUTE_KINDS; kind++) {
            const struct wanted *wanted = &kinds[kind];
            struct sum is = sum_of_route(by_kind[kind]), best = all[kind][from * (roles + 1) + to];
            if (roles <= NINE)
                check_same(wanted, by_kind[kind], &tried[from][to][n][kind], "trying all");
            if (!wanted->with)
                check_same(wanted, by_kind[kind], &best, "Floyd and Warshall");
            best = best_with(wanted, mask[n], all[kind], from, to);
            if (wanted->with && is.some) /* what may come twice to a job is as good, or better */
                ck_assert_int_ge(order_of(wanted, &is, &best), 0);
        }
    }
}

static void check_all_pairs(int n, long week) {
    struct sum *all[ROUTE_KINDS];
    for (int kind = 0; kind < ROUTE_KINDS; kind++)
        all[kind] = best_of_all(&kinds[kind], mask[n] | kinds[kind].without);
    for (int from = 1; from <= roles; from++) {
        struct arena *of_map = arena_new();
        struct map *map;
        ck_assert_int_eq(guide_map(&s.world, week, &(struct said){0}, of_map, &map, &s.err), 0);
        ck_assert_int_eq(map_roles(map), roles);
        check_from(map, n, from, all);
        arena_free(of_map);
    }
}

/* -- the packs ---------------------------------------------------------------------------------------------------------------- */
START_TEST(the_best_way_of_each_kind_is_what_plain_algorithms_find) {
    static const int weeks[] = {0, 30, 120, 600}; /* 0: not said, an hour */
    int week = weeks[_i % COUNT(weeks)];
    open_pack(lots_of(_i));
    do_sql(hours_of_skills);
    weigh_all(week ? week : 60);
    for (int n = 0; n < EVERY; n++) {
        for (int i = 0; i < COUNT(conditions); i++)
            mask[n] |= n & 1 << i ? (unsigned)conditions[i] : 0;
        reach[n] = reach_of_all(mask[n]);
    }
    for (int from = 1; from <= roles && roles <= NINE; from++)
        try_all(from, from, 1u << from, 0, (struct sum){.some = true});
    int apart = roles <= NINE ? 1 : roles <= 30 ? 9 : 16; /* of larger ones some choices, of each other ones */
    for (int n = _i % apart; n < EVERY; n += apart)
        check_all_pairs(n, week);
    close_pack();
}
END_TEST

/* What was drawn is worth the drawing: many ways, each thing that can be left out, ways that only a job come to twice would open. */
START_TEST(the_packs_of_nine_jobs_hold_what_they_are_there_for) {
    unsigned takes = 0;
    long ways = 0, twice = 0;
    for (int i = PACKS - 6; i < PACKS; i++) {
        open_pack(lots_of(i));
        do_sql(hours_of_skills);
        weigh_all(60);
        struct sum *all = best_of_all(&kinds[ROUTE_APPRENTICESHIP], 0);
        memset(tried, 0, sizeof tried);
        for (int from = 1; from <= NINE; from++) {
            ways += try_all(from, from, 1u << from, 0, (struct sum){.some = true});
            for (int to = 1; to <= NINE; to++) {
                struct sum best = best_with(&kinds[ROUTE_APPRENTICESHIP], 0, all, from, to);
                twice += order_of(&kinds[ROUTE_APPRENTICESHIP], &best, &tried[from][to][0][ROUTE_APPRENTICESHIP]) < 0;
            }
        }
        for (int n = 0; n < arcs; n++)
            takes |= arc[n].takes;
        close_pack();
    }
    ck_assert_uint_eq(takes, 2 * TAKES_PORTFOLIO - 1);
    ck_assert_int_gt(ways, 10000);
    ck_assert_int_gt(twice, 50);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_loop_test(tests, the_best_way_of_each_kind_is_what_plain_algorithms_find, 0, PACKS);
    tcase_add_test(tests, the_packs_of_nine_jobs_hold_what_they_are_there_for);
}

int main(void) {
    return test_suite("routes", fill);
}

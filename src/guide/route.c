/* Ways over the map: each move, with each qualification it can rest on, is an arc; what it weighs depends on it alone. */
#include "map.h"
#include <stdlib.h>
#include <string.h>

enum weight { MONTHS, MINUTES, UNPRICED, POUNDS };
enum {
    SHARED_MOST = 4096, /* items of a route that are looked through for what counts twice */
    SEARCHES = 512      /* for a way of a kind, where the best path comes twice to a job */
};

/* What a qualification builds, by skill, while one arc is weighed. */
struct built {
    unsigned char *from, *to;
};

static long arrival(const struct map *map, int skill, int level_there) {
    long now = map->now[skill] ? map->now[skill] : 1;
    return level_there > now ? level_there : now;
}

long leg_gap(const struct map *map, int from_role, const struct packed_need *need) {
    int there = 0;
    for (int i = map->needs[from_role]; i < map->needs[from_role + 1] && !there; i++)
        if (map->need[i].skill == need->skill)
            there = map->need[i].level;
    return arrival(map, need->skill, there);
}

/* What is left of a gap beside what a qualification builds. */
static long minutes_beside(const struct map *map, int skill, int from, int to, int build_from, int build_to) {
    if (!build_to || build_from >= to || build_to <= from)
        return map_minutes(map, skill, from, to);
    return map_minutes(map, skill, from, build_from) + map_minutes(map, skill, build_to, to);
}

/* The minutes of a move: over what the role it leads to needs more than one arrives with. there: by skill, what the role one
 * comes from needs. */
static long minutes_of(const struct map *map, const struct packed_move *move, const unsigned char *there,
                       const struct built *built) {
    long minutes = 0;
    for (int i = map->needs[move->to]; i < map->needs[move->to + 1]; i++) {
        const struct packed_need *need = &map->need[i];
        minutes += minutes_beside(map, need->skill, (int)arrival(map, need->skill, there[need->skill]), need->level,
                                  built->from[need->skill], built->to[need->skill]);
    }
    return minutes;
}

static unsigned takes_of(const struct packed_move *move, const struct packed_qualification *qualification,
                         long pounds) {
    enum { APPRENTICESHIP, PORTFOLIO, DEGREE };
    unsigned takes = (move->vacancy ? TAKES_VACANCY : 0u) | (move->ask ? TAKES_ASK : 0u);
    if (!qualification)
        return takes;
    takes |= qualification->kind == DEGREE ? TAKES_DEGREE : 0u;
    takes |= qualification->kind == APPRENTICESHIP ? TAKES_APPRENTICESHIP | TAKES_ASK : 0u; /* the employer's */
    takes |= qualification->kind == PORTFOLIO ? TAKES_PORTFOLIO : 0u;
    takes |= pounds != 0 ? TAKES_FEE : 0u;
    return takes | (qualification->pace != 0 && qualification->pace != 1 ? TAKES_TIMETABLE : 0u);
}

/* Minutes as months of the week's minutes, rounded up: a year has 52 weeks and 12 months. */
static long months_of(const struct map *map, long minutes) {
    long month = map->week * 52;
    return (minutes * 12 + month - 1) / month;
}

static struct leg weigh(const struct map *map, const struct packed_move *move, int qualification,
                        const unsigned char *there, const struct built *built) {
    const struct packed_qualification *by =
        qualification && !map->held[qualification] ? &map->qualification[qualification - 1] : NULL;
    struct leg leg = {
        move->move, move->from,          move->to, qualification, 0, move->months, by ? map->left[qualification] : 0,
        0,          qualification && !by};
    leg.minutes = minutes_of(map, move, there, built);
    leg.takes = takes_of(move, by, leg.pounds);
    long study = !by ? 0 : by->months ? by->months : map->months[by->kind + 1];
    if (study > leg.months)
        leg.months = study;
    if (months_of(map, leg.minutes) > leg.months)
        leg.months = months_of(map, leg.minutes);
    return leg;
}

/* -- the graph ---------------------------------------------------------------------------------------------------------------- */
struct ways {
    const struct map *map;
    struct leg *leg; /* of each arc */
    struct arc *arc;
    int count;
};

static void add_way(struct ways *ways, const struct packed_move *move, int qualification, const unsigned char *there,
                    const struct built *built) {
    struct leg leg = weigh(ways->map, move, qualification, there, built);
    ways->leg[ways->count] = leg;
    ways->arc[ways->count++] = (struct arc){.from = leg.from,
                                            .to = leg.to,
                                            .weight = {[MONTHS] = leg.months,
                                                       [MINUTES] = leg.minutes,
                                                       [UNPRICED] = leg.pounds < 0,
                                                       [POUNDS] = leg.pounds < 0 ? 0 : leg.pounds},
                                            .marks = leg.takes};
}

static void mark_needs(const struct map *map, int role, unsigned char *there, bool set) {
    for (int i = map->needs[role]; i < map->needs[role + 1]; i++)
        there[map->need[i].skill] = set ? (unsigned char)map->need[i].level : 0;
}

static void mark_built(const struct map *map, int qualification, struct built *built, bool set) {
    for (int i = map->builds[qualification]; i < map->builds[qualification + 1]; i++) {
        const struct packed_build *build = &map->build[i];
        built->from[build->skill] = set ? (unsigned char)build->from : 0;
        built->to[build->skill] = set ? (unsigned char)build->to : 0;
    }
}

static void make_ways(const struct map *map, struct ways *ways) {
    size_t most = (size_t)map->moves + (size_t)map->ways + 1, skills = (size_t)map->size.skills + 1;
    unsigned char *there = arena_alloc(map->arena, skills);
    struct built built = {arena_alloc(map->arena, skills), arena_alloc(map->arena, skills)};
    *ways = (struct ways){map, arena_alloc(map->arena, most * sizeof *ways->leg),
                          arena_alloc(map->arena, most * sizeof *ways->arc), 0};
    int way = 0; /* moves and ways are both in the order of the moves */
    for (int i = 0; i < map->moves; i++) {
        const struct packed_move *move = &map->move[i];
        mark_needs(map, move->from, there, true);
        if (move->alone)
            add_way(ways, move, 0, there, &built);
        for (; way < map->ways && map->way[way].move == move->move; way++) {
            mark_built(map, map->way[way].qualification, &built, true);
            add_way(ways, move, map->way[way].qualification, there, &built);
            mark_built(map, map->way[way].qualification, &built, false);
        }
        mark_needs(map, move->from, there, false);
    }
}

/* -- routes ------------------------------------------------------------------------------------------------------------------- */
static const struct kind_wish {
    int by[GRAPH_WEIGHTS];
    unsigned without, with;
} journeys[ROUTE_KINDS] = {
    [ROUTE_QUICKEST] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, 0, 0},
    [ROUTE_CHEAPEST] = {{UNPRICED, POUNDS, MONTHS, MINUTES}, 0, 0},
    [ROUTE_NO_DEGREE] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, TAKES_DEGREE, 0},
    [ROUTE_MY_HOURS] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, TAKES_TIMETABLE, 0},
    [ROUTE_APPRENTICESHIP] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, 0, TAKES_APPRENTICESHIP},
    [ROUTE_PORTFOLIO] = {{MONTHS, UNPRICED, POUNDS, MINUTES}, 0, TAKES_PORTFOLIO},
};

/* What a leg's qualification builds of a need; NULL: nothing. */
static const struct packed_build *build_of(const struct map *map, const struct leg *leg,
                                           const struct packed_need *need) {
    long from = leg_gap(map, leg->from, need);
    for (int i = leg->qualification ? map->builds[leg->qualification] : 0;
         leg->qualification && i < map->builds[leg->qualification + 1]; i++) {
        const struct packed_build *build = &map->build[i];
        if (build->skill == need->skill && build->from < need->level && build->to > from)
            return build;
    }
    return NULL;
}

bool leg_builds(const struct map *map, const struct leg *leg, const struct packed_need *need) {
    return build_of(map, leg, need) != NULL;
}

int leg_items(const struct map *map, const struct leg *leg, const struct packed_need *need, int most,
              struct packed_step *items) {
    const struct packed_build *build = build_of(map, leg, need);
    int from = (int)leg_gap(map, leg->from, need);
    int count = map_items(map, need->skill, from, build ? build->from : need->level, most, items);
    return build ? count + map_items(map, need->skill, build->to, need->level, most - count, items + count) : count;
}

static int by_item(const void *a, const void *b) {
    const struct packed_step *x = a, *y = b;
    int kind = (x->kind > y->kind) - (x->kind < y->kind);
    return kind ? kind : (x->item > y->item) - (x->item < y->item);
}

/* What was counted for one skill or leg and serves another too: said after the search, so that a move weighs the same on every
 * way. */
static long shared_minutes(const struct map *map, const struct route *route) {
    struct arena *work = arena_new();
    struct packed_step *items = arena_alloc(work, sizeof *items * SHARED_MOST);
    int count = 0;
    long shared = 0;
    for (int i = 0; i < route->legs; i++)
        for (int j = map->needs[route->leg[i].to]; j < map->needs[route->leg[i].to + 1]; j++)
            count += leg_items(map, &route->leg[i], &map->need[j], SHARED_MOST - count, items + count);
    qsort(items, (size_t)count, sizeof *items, by_item);
    for (int i = 1; i < count; i++)
        if (by_item(&items[i - 1], &items[i]) == 0)
            shared += map_item_minutes(&items[i]);
    arena_free(work);
    return shared;
}

static struct route route_of(const struct ways *ways, const struct path *path, enum route_kind kind) {
    struct route route = {.kinds = 1u << kind,
                          .leg = arena_alloc(ways->map->arena, sizeof *route.leg * ((size_t)path->arcs + 1)),
                          .legs = path->arcs,
                          .minutes = path->weight[MINUTES],
                          .months = path->weight[MONTHS],
                          .pounds = path->weight[POUNDS],
                          .unpriced = (int)path->weight[UNPRICED]};
    for (int i = 0; i < path->arcs; i++)
        route.leg[i] = ways->leg[path->arc[i]];
    return route;
}

static bool same_route(const struct route *a, const struct route *b) {
    bool same = a->legs == b->legs;
    for (int i = 0; same && i < a->legs; i++)
        same = a->leg[i].move == b->leg[i].move && a->leg[i].qualification == b->leg[i].qualification;
    return same;
}

/* A way that comes twice to the same job is no way somebody would take. */
static bool comes_twice(const struct ways *ways, const struct path *path) {
    bool twice = false;
    for (int i = 0; i < path->arcs; i++)
        for (int j = 0; j <= i; j++)
            twice |= ways->arc[path->arc[i]].to == ways->arc[path->arc[j]].from;
    return twice;
}

/* The best way of a kind. Only one that has to take something may have a best path that is no way. */
static bool find_way(const struct ways *ways, const struct journey *journey, struct path *found) {
    const struct graph graph = {ways->map->size.roles + 1, ways->count, ways->arc};
    if (!graph_best(&graph, journey, ways->map->arena, found))
        return false;
    return !comes_twice(ways, found) || graph_best_once(&graph, journey, SEARCHES, ways->map->arena, found);
}

/* A way that is the best of two kinds is shown once. */
static void add_route(struct routes *routes, const struct route *route) {
    for (int i = 0; i < routes->count; i++)
        if (same_route(&routes->route[i], route)) {
            routes->route[i].kinds |= route->kinds;
            return;
        }
    routes->route[routes->count++] = *route;
}

void guide_routes(const struct map *map, int from, int to, unsigned without, struct routes *routes) {
    struct ways ways;
    struct path path;
    make_ways(map, &ways);
    *routes = (struct routes){0};
    for (enum route_kind kind = 0; kind < ROUTE_KINDS; kind++) {
        struct journey journey = {from, to, {0}, journeys[kind].without | without, journeys[kind].with};
        memcpy(journey.by, journeys[kind].by, sizeof journey.by);
        if (!find_way(&ways, &journey, &path)) {
            routes->absent |= 1u << kind;
            continue;
        }
        struct route route = route_of(&ways, &path, kind);
        add_route(routes, &route);
    }
    for (int i = 0; i < routes->count; i++)
        routes->route[i].shared = shared_minutes(map, &routes->route[i]);
    struct journey any = {from, to, {0, 1, 2, 3}, 0, 0};
    routes->connected = routes->count || find_way(&ways, &any, &path);
    for (unsigned bit = 1; !routes->count && bit && bit <= without; bit <<= 1) {
        any.without = without & ~bit;
        if ((without & bit) && find_way(&ways, &any, &path))
            routes->blocks |= bit;
    }
}

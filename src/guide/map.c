/* The map: needs, moves and steps as numbers, with what the person said of each skill. */
#include "map.h"
#include <string.h>

enum { ASSUMED_WEEK = 60, DAY_MINUTES = 450 };

/* Where the rows of each owner begin in a table that is sorted by its first column; begins[owner + 1] is where they end. */
static const int *begins_of(struct arena *arena, const void *rows, long count, int width, int owners) {
    int *begins = arena_alloc(arena, sizeof *begins * ((size_t)owners + 2));
    const int32_t *cell = rows;
    for (long i = 0; i < count; i++)
        if (cell[i * width] <= owners)
            begins[cell[i * width] + 1]++;
    for (int i = 1; i <= owners + 1; i++)
        begins[i] += begins[i - 1];
    return begins;
}

static int read_tables(struct world *world, struct map *map, struct err *err) {
    const void *rows[PACKED_COUNT];
    long count[PACKED_COUNT];
    for (enum packed i = 0; i <= PACKED_SIZES; i++)
        if (store_packed(world->store, i, &rows[i], &count[i], err) != 0)
            return -1;
    if (count[PACKED_SIZES])
        map->size = *(const struct packed_sizes *)rows[PACKED_SIZES];
    map->need = rows[PACKED_NEEDS];
    map->move = rows[PACKED_MOVES];
    map->moves = (int)count[PACKED_MOVES];
    map->way = rows[PACKED_WAYS];
    map->ways = (int)count[PACKED_WAYS];
    map->step = rows[PACKED_STEPS];
    map->build = rows[PACKED_BUILDS];
    map->qualification = rows[PACKED_QUALIFICATIONS];
    map->needs =
        begins_of(map->arena, rows[PACKED_NEEDS], count[PACKED_NEEDS], PACKED_WIDTH(packed_need), map->size.roles);
    map->steps =
        begins_of(map->arena, rows[PACKED_STEPS], count[PACKED_STEPS], PACKED_WIDTH(packed_step), map->size.skills);
    map->builds = begins_of(map->arena, rows[PACKED_BUILDS], count[PACKED_BUILDS], PACKED_WIDTH(packed_build),
                            map->size.qualifications);
    return 0;
}

/* A qualification that does not say how long it takes counts as the shortest known one of its kind; where none is known, of all. */
static void read_lengths(struct map *map) {
    long shortest_of_all = 0;
    for (int i = 0; i < map->size.qualifications; i++) {
        long *shortest = &map->months[map->qualification[i].kind + 1], months = map->qualification[i].months;
        if (months && (!*shortest || months < *shortest))
            *shortest = months;
        if (months && (!shortest_of_all || months < shortest_of_all))
            shortest_of_all = months;
    }
    for (int i = 0; i < COUNT(map->months); i++)
        map->months[i] = map->months[i] ? map->months[i] : shortest_of_all;
}

static int read_person(struct world *world, struct map *map, struct err *err) {
    struct cursor c;
    map->now = arena_alloc(map->arena, (size_t)map->size.skills + 1);
    map->other = arena_alloc(map->arena, sizeof *map->other * ((size_t)map->size.skills + 1));
    map->held = arena_alloc(map->arena, sizeof *map->held * ((size_t)map->size.qualifications + 1));
    store_ask(world->store, &c, Q_MAP_ANSWERS, err, "i", (long)world->shown);
    while (store_next(&c) == 1) {
        long skill = store_long(&c, 0);
        if (skill > map->size.skills)
            continue;
        map->now[skill] = (unsigned char)store_long(&c, 1);
        map->other[skill] = store_null(&c, 1);
    }
    store_ask(world->store, &c, Q_MAP_HELD, err, "i", (long)world->shown);
    while (store_next(&c) == 1)
        if (store_long(&c, 0) <= map->size.qualifications)
            map->held[store_long(&c, 0)] = true;
    return err->fault ? -1 : 0;
}

static int read_prices(struct world *world, const struct said *said, struct map *map, struct err *err) {
    int count = map->size.qualifications + 1;
    map->left = arena_alloc(map->arena, sizeof *map->left * (size_t)count);
    for (int i = 1; i < count; i++)
        map->left[i] = map->qualification[i - 1].pounds;
    return said ? guide_left(world, said, map->arena, count, map->left, err) : 0;
}

/* Pairs of levels, the lower of each from 1, whose upper one is below `to`: closely packed, since what is known of all skills is asked for
 * hundreds of thousands of times. */
static size_t pairs_below(int to) {
    return to > 1 ? (size_t)(to - 1) * (size_t)(to - 2) / 2 : 0;
}

int guide_map(struct world *world, long week, const struct said *said, struct arena *arena, struct map **made,
              struct err *err) {
    struct map *map = arena_alloc(arena, sizeof *map);
    *made = map;
    map->arena = arena;
    map->week = week > 0 ? week : ASSUMED_WEEK;
    if (read_tables(world, map, err) != 0 || read_person(world, map, err) != 0 ||
        read_prices(world, said, map, err) != 0)
        return -1;
    read_lengths(map);
    map->known = store_worked(world->store,
                              sizeof *map->known * ((size_t)map->size.skills + 1) * pairs_below(map->size.levels + 1));
    return 0;
}

int map_roles(const struct map *map) {
    return map->size.roles;
}

long map_week(const struct map *map) {
    return map->week;
}

bool map_answered(const struct map *map, int skill) {
    return map->now[skill] > 0;
}

struct readiness map_readiness(const struct map *map, int role) {
    struct readiness readiness = {0};
    for (int i = map->needs[role]; i < map->needs[role + 1]; i++) {
        const struct packed_need *need = &map->need[i];
        int now = map->now[need->skill];
        enum reach reach = map->other[need->skill]  ? OTHER
                           : !now                   ? UNRATED
                           : now >= need->level     ? MET
                           : need->level - now == 1 ? CLOSE
                                                    : FURTHER;
        readiness.count[reach]++;
        readiness.total++;
    }
    return readiness;
}

/* -- from a role outwards ------------------------------------------------------------------------------------------------- */
static struct graph bare_graph(const struct map *map) {
    struct arc *arc = arena_alloc(map->arena, sizeof *arc * ((size_t)map->moves + 1));
    for (int i = 0; i < map->moves; i++)
        arc[i] = (struct arc){.from = map->move[i].from, .to = map->move[i].to};
    return (struct graph){map->size.roles + 1, map->moves, arc};
}

void map_steps(const struct map *map, int role, int *steps) {
    struct graph graph = bare_graph(map);
    graph_reach(&graph, role, 0, steps);
}

/* The place of a kind of move among the others, where one of them comes first. */
static int rank_of(int kind, int first) {
    return kind == first ? 0 : kind < first ? kind + 1 : kind;
}

int map_order(const struct map *map, int role, int first, struct stop_on_map *order) {
    enum { NO_WAY = 3 };
    int roles = map->size.roles, count = 0, furthest = 0;
    int *steps = arena_alloc(map->arena, sizeof *steps * ((size_t)roles + 1)),
        *kind = arena_alloc(map->arena, sizeof *kind * ((size_t)roles + 1));
    map_steps(map, role, steps);
    for (int i = 1; i <= roles; i++) {
        kind[i] = NO_WAY;
        furthest = steps[i] > furthest ? steps[i] : furthest;
    }
    for (int i = 0; i < map->moves; i++) { /* the gentlest move of those that lead there first */
        const struct packed_move *move = &map->move[i];
        if (steps[move->from] >= 0 && steps[move->to] == steps[move->from] + 1 &&
            rank_of(move->kind, first) < rank_of(kind[move->to], first))
            kind[move->to] = move->kind;
    }
    int *places = arena_alloc(map->arena, sizeof *places * (((size_t)furthest + 2) * (NO_WAY + 1) + 1));
    for (int pass = 0; pass < 2; pass++) /* counted, then put in place */
        for (int i = 1; i <= roles; i++) {
            int circle = steps[i] < 0 ? furthest + 1 : steps[i], slot = circle * (NO_WAY + 1) + rank_of(kind[i], first);
            if (pass == 0) {
                places[slot + 1]++;
                if (i == roles)
                    for (int s = 0; s < (furthest + 2) * (NO_WAY + 1); s++)
                        places[s + 1] += places[s];
                continue;
            }
            order[places[slot]++] = (struct stop_on_map){i, steps[i], steps[i] > 0 ? kind[i] : -1};
            count++;
        }
    return count;
}

/* -- the hours of a skill ------------------------------------------------------------------------------------------------- */
enum { MOST_LEVELS = 16 };
struct chain { /* by the level one is at, from `from` on: the least to do to be there, and the item that led there */
    long minutes[MOST_LEVELS];
    const struct packed_step *item[MOST_LEVELS];
    int before[MOST_LEVELS];
    bool there[MOST_LEVELS];
};

long map_item_minutes(const struct packed_step *step) {
    return step->minutes ? step->minutes : UNKNOWN_MINUTES;
}

/* Is there something to try that leads on from a level? */
static bool can_be_tried(const struct map *map, int skill, int at) {
    bool can = false;
    for (int i = map->steps[skill]; i < map->steps[skill + 1] && !can; i++) {
        const struct packed_step *step = &map->step[i];
        can = step->kind == PACKED_PRACTICE && step->from <= at && step->to > at;
    }
    return can;
}

/* Is an item one that is counted from a level on? Not what is paid for, nor what takes more than a working day to read or attend where
 * something to try leads on as well. */
static bool is_counted(const struct map *map, const struct packed_step *step, int skill, int at) {
    bool leads = !step->paid && step->from <= at && step->to > at;
    bool is_long = step->kind == PACKED_LEARNING && map_item_minutes(step) > DAY_MINUTES;
    return leads && !(is_long && can_be_tried(map, skill, at));
}

/* The shortest chain of items of a kind from a level to another, or beyond it. Where none leads on from a level, the next is
 * counted as reached without: nothing is listed for it. */
static void chain_of(const struct map *map, int skill, enum packed_kind kind, int from, int to, struct chain *chain) {
    memset(chain->there, 0, sizeof chain->there); /* the rest is read only of where one is */
    chain->minutes[from] = 0;
    chain->there[from] = true;
    for (int at = from; at < to; at++) {
        bool leads_on = false;
        for (int i = map->steps[skill]; i < map->steps[skill + 1] && chain->there[at]; i++) {
            const struct packed_step *step = &map->step[i];
            if (step->kind != (int32_t)kind || !is_counted(map, step, skill, at))
                continue;
            int end = step->to < to ? step->to : to;
            long minutes = chain->minutes[at] + map_item_minutes(step);
            leads_on = true;
            if (!chain->there[end] || minutes < chain->minutes[end]) {
                chain->minutes[end] = minutes;
                chain->item[end] = step;
                chain->before[end] = at;
                chain->there[end] = true;
            }
        }
        if (chain->there[at] && !leads_on && (!chain->there[at + 1] || chain->minutes[at] < chain->minutes[at + 1])) {
            chain->minutes[at + 1] = chain->minutes[at];
            chain->item[at + 1] = NULL;
            chain->before[at + 1] = at;
            chain->there[at + 1] = true;
        }
    }
}

long map_minutes(const struct map *map, int skill, int from, int to) {
    if (from < 1 || from >= to || to > map->size.levels || to >= MOST_LEVELS)
        return 0;
    size_t pair = pairs_below(to) + (size_t)from - 1;
    int32_t *known =
        &map->known[(size_t)skill * pairs_below(map->size.levels + 1) + pair]; /* minutes + 1, once it was asked */
    if (!*known) {
        struct chain chain;
        long minutes = 0;
        for (enum packed_kind kind = PACKED_LEARNING; kind <= PACKED_PRACTICE; kind++) {
            chain_of(map, skill, kind, from, to, &chain);
            minutes += chain.minutes[to];
        }
        *known = (int32_t)minutes + 1;
    }
    return *known - 1;
}

int map_items(const struct map *map, int skill, int from, int to, int most, struct packed_step *items) {
    int count = 0;
    if (from >= to || to > map->size.levels || to >= MOST_LEVELS)
        return 0;
    for (enum packed_kind kind = PACKED_LEARNING; kind <= PACKED_PRACTICE; kind++) {
        const struct packed_step *back[MOST_LEVELS];
        struct chain chain;
        int found = 0;
        chain_of(map, skill, kind, from, to, &chain);
        for (int at = to; at > from; at = chain.before[at])
            if (chain.item[at])
                back[found++] = chain.item[at];
        while (found && count < most)
            items[count++] = *back[--found];
    }
    return count;
}

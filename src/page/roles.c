/* Jobs: from the person's own outwards; what one needs, and what if I took it. */
#include "kinds.h"
#include "pathway/route.h"
#include <string.h>

/* -- the map ---------------------------------------------------------------------------------------------------------- */
static const char *circle_words(const struct stop_on_map *stop, bool own, bool goal) {
    static const char *const kinds[] = {"Grow here", "Up", "Across"};
    return stop->steps == 0   ? own ? "My job" : "Where this begins"
           : goal             ? "Where I would like to be"
           : stop->steps == 1 ? kinds[stop->kind]
           : stop->steps == 2 ? "Two moves away"
           : stop->steps > 2  ? "Further"
                              : "No way there is listed";
}

/* The move that leads from one job to a neighbour: its kind, and what usually has to be so. */
static void read_move(struct making *m, const char *from, const char *to, const char **kind, const char **about) {
    struct cursor c;
    ask(m, &c, Q_MOVE_BETWEEN, "tt", from, to);
    if (store_next(&c) == 1) {
        *kind = cell(m, &c, 0);
        *about = cell(m, &c, 1);
    }
    store_done(&c);
}

static const struct column map_columns[] = {
    {"title", "", NULL, WORDS, 0},       {"readiness", "", NULL, WORDS, 1},   {"id", NULL, NULL, DATA, 0},
    {"role", NULL, NULL, DATA, 0},       {"move", NULL, NULL, DATA, 0},       {"band", NULL, NULL, DATA, 0},
    {"moves", NULL, NULL, COUNTED, 0},   {"met", NULL, NULL, COUNTED, 0},     {"close", NULL, NULL, COUNTED, 0},
    {"further", NULL, NULL, COUNTED, 0}, {"unrated", NULL, NULL, COUNTED, 0}, {"source", NULL, NULL, DATA, 0},
    {"checked", NULL, NULL, DATA, 0}};

static bool is_unanswered(const struct map *map, int role) {
    struct readiness readiness = map_readiness(map, role);
    return readiness.count[UNRATED] == readiness.total;
}

/* fresh: nothing is answered of the job this begins with, which is said once, above. */
static void add_stop(struct making *m, struct rows *rows, const struct map *map, const struct stop_on_map *stop,
                     const char *from, bool fresh, const char *group) {
    struct readiness readiness = map_readiness(map, stop->role);
    const long *count = readiness.count;
    const char *move = NULL, *about = NULL;
    struct cursor c;
    ask(m, &c, Q_ROLE_BY_N, "i", (long)stop->role);
    if (store_next(&c) != 1)
        return;
    const char *id = cell(m, &c, 1), *title = cell(m, &c, 2), *band = cell(m, &c, 3), *tells = cell(m, &c, 4),
               *source = cell(m, &c, 5), *checked = cell(m, &c, 6);
    struct row *row = make_row(m, rows, id, say(m, "role/%s", id));
    store_done(&c);
    if (stop->steps == 1)
        read_move(m, from, id, &move, &about);
    const char *words = fresh && is_unanswered(map, stop->role) ? text_count(m->arena, readiness.total, "skill", NULL)
                                                                : readiness_words(m, &readiness, true);
    make_cells(m, rows, row, title, words, id, id, move, band, stop->steps < 0 ? NULL : number(m, stop->steps),
               number(m, count[MET]), number(m, count[CLOSE]), number(m, count[FURTHER]),
               number(m, count[OTHER] + count[UNRATED]), source, checked);
    about = about ? about : tells;
    row->more = band ? say(m, "%s %s", about, band) : about;
    row->group = group;
}

/* The job that was named as a direction comes first after one's own; else the moves in that direction do. */
static int order_map(struct making *m, const struct map *map, long from, struct stop_on_map *order, long *goal) {
    static const char *const directions_of[] = {"grow", "up", "sideways"};
    const char *said;
    struct cursor c;
    int first = -1, count, at = 0;
    *goal = 0;
    if (guide_setting(m->world, "goal", m->arena, &said, m->err) != 0)
        return -1;
    for (int i = 0; said && i < COUNT(directions_of); i++)
        if (strcmp(said, directions_of[i]) == 0)
            first = i;
    for (ask(m, &c, Q_ROLE_ON_MAP, "t", said ? said : ""); store_next(&c) == 1;)
        *goal = store_long(&c, 0);
    count = map_order(map, (int)from, first, order);
    while (at < count && order[at].role != *goal)
        at++;
    if (at == count || at == 0) /* none, or one is there */
        return count;
    struct stop_on_map stop = order[at];
    memmove(&order[2], &order[1], sizeof *order * (size_t)(at - 1));
    order[1] = stop;
    return count;
}

int build_roles(struct making *m, const struct place *place) {
    const char *role, *title, *own;
    struct map *map;
    struct cursor c;
    long from = 0, goal;
    if (role_of(m, place, &role, &title) != 0 || guide_role(m->world, NULL, m->arena, &own, m->err) != 0 ||
        guide_map(m->world, 0, NULL, m->arena, &map, m->err) != 0)
        return -1;
    for (ask(m, &c, Q_ROLE_ON_MAP, "t", role); store_next(&c) == 1;)
        from = store_long(&c, 0);
    struct stop_on_map *order = arena_alloc(m->arena, sizeof *order * ((size_t)map_roles(map) + 1));
    int count = order_map(m, map, from, order, &goal);
    bool mine = strcmp(own, role) == 0;
    make_head(m, "Home", mine ? "See where I could go" : say(m, "Jobs, from %s outwards", title));
    bool fresh = count > 0 && is_unanswered(map, order[0].role);
    if (fresh)
        make_text(m, BODY, "fresh", NULL, "Nothing is answered yet: the numbers are the skills that each asks for.");
    struct rows *rows = make_pick(m, "roles", NULL, map_columns, COUNT(map_columns), "This pack holds no jobs.");
    rows->total = count > 0 ? count : 0;
    rows->first = m->view->first;
    const char *last = "";
    for (long i = rows->first; i < rows->total && i - rows->first < m->view->rows; i++) {
        const char *group = circle_words(&order[i], mine, order[i].role == goal);
        add_stop(m, rows, map, &order[i], role, fresh, strcmp(group, last) != 0 ? group : NULL);
        last = group;
    }
    make_link(m, "w", "ways there", say(m, "route?from=%s&to=*", role));
    m->page->act = "shows the ways to %s";
    make_link(m, "g", "grow here", mine ? "grow" : say(m, "grow?role=%s", role));
    make_link(m, "j", "my job is another", "job?then=roles");
    make_link(m, "v", "all moves", "moves");
    make_next(m, rows->count ? rows->row[0].go : "home", rows->count ? NULL : "home");
    m->page->said = "The lists of skills are our own judgement, to think with. Each trust decides what a job needs.";
    return made(m);
}

/* -- one role ------------------------------------------------------------------------------------------------------- */
static const struct column need_columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"now_words", "you now", "You now: %s", WORDS, 1},
    {"own_words", "my job asks", "My job asks: %s", WORDS, 3},
    {"needed_words", "this job asks", "This job asks: %s", WORDS, 0},
    {"skill", NULL, NULL, DATA, 0},
    {"state", NULL, NULL, DATA, 0},
    {"needed", NULL, NULL, COUNTED, 0},
    {"now", NULL, NULL, COUNTED, 0},
    {"matters", NULL, NULL, COUNTED, 0},
};

/* The one or two skills that would bring somebody nearest: the furthest and what matters most, as gap x matters. */
struct nearest_two {
    const char *title[2];
    long weight[2];
};

static void note_nearest(struct nearest_two *two, const char *title, long weight) {
    int at = weight > two->weight[0] ? 0 : 1;
    if (weight <= two->weight[at])
        return;
    if (at == 0) {
        two->title[1] = two->title[0];
        two->weight[1] = two->weight[0];
    }
    two->title[at] = title;
    two->weight[at] = weight;
}

static void add_needs(struct making *m, struct rows *rows, const char *id, const char *own, struct readiness *readiness,
                      struct nearest_two *two) {
    static const char *const groups[REACHES] = {"Already there", "Close: one step", "More to learn",
                                                "Not sure, or not for you", "Not answered"};
    static const char *const states[REACHES] = {"met", "close", "further", "unrated", "unrated"};
    struct cursor c;
    ask(m, &c, Q_ROLE_NEEDS, "tt", id, own);
    while (store_next(&c) == 1) {
        enum reach reach = (enum reach)store_long(&c, 9);
        const char *skill = cell(m, &c, 0), *now = level_words(store_text(&c, 2), cell(m, &c, 4)),
                   *mine = cell(m, &c, 7);
        struct row *row = make_row(m, rows, skill, say(m, "skill/%s", skill));
        make_cells(m, rows, row, cell(m, &c, 1), now, strcmp(id, own) == 0 ? NULL : mine, cell(m, &c, 6), skill,
                   states[reach], plain_number(m, &c, 5), plain_number(m, &c, 3), plain_number(m, &c, 8));
        if (reach == CLOSE || reach == FURTHER)
            note_nearest(two, row->cell[0], (store_long(&c, 5) - store_long(&c, 3)) * store_long(&c, 8));
        const char *group = m->world->book ? "What it asks for" : groups[reach];
        row->group = readiness->count[reach]++ ? NULL : group;
        row->tone = reach == MET ? GOOD : reach >= OTHER ? BODY : MORE;
        readiness->total++;
    }
}

/* Met where it stands in the person's log. */
void make_asks(struct making *m, const char *id) {
    static const struct column columns[] = {{"title", "Beside skills it asks", NULL, WORDS, 0},
                                            {"state_words", "", NULL, WORDS, 1},
                                            {"kind", NULL, NULL, DATA, 0},
                                            {"state", NULL, NULL, DATA, 0},
                                            {"always", NULL, NULL, COUNTED, 0}};
    struct cursor c;
    struct rows *rows = NULL;
    ask(m, &c, Q_ROLE_ASKS, "t", id);
    while (store_next(&c) == 1) {
        const char *kind = cell(m, &c, 0), *opener = cell(m, &c, 4);
        bool met = store_long(&c, 3),
             can_be_logged = strcmp(kind, "qualification") == 0 || strcmp(kind, "registration") == 0;
        if (!rows)
            rows = make_rows(m, "conditions", NULL, columns, COUNT(columns), "");
        struct row *row =
            make_row(m, rows, say(m, "asks-%ld", rows->count), opener ? say(m, "qualification/%s", opener) : NULL);
        make_cells(m, rows, row, cell(m, &c, 1),
                   met                 ? "it is in your log"
                   : store_long(&c, 2) ? "always"
                   : m->world->book    ? NULL
                   : can_be_logged     ? "often asked; not in your log"
                                       : "for you to say",
                   kind,
                   met             ? "met"
                   : can_be_logged ? "open"
                                   : "ask",
                   number(m, store_long(&c, 2)));
        row->tone = met ? GOOD : BODY;
    }
}

/* Moves to or from the role: each a row that leads to the other one, its story told while it has the cursor. */
static void add_moves(struct making *m, const char *id, const char *block, const char *heading, const char *none,
                      enum query query) {
    const struct column columns[] = {
        {"title", heading, NULL, WORDS, 0}, {"move_words", "", NULL, WORDS, 1}, {"role", NULL, NULL, DATA, 0},
        {"move", NULL, NULL, DATA, 0},      {"about", NULL, NULL, DATA, 0},     {"example", NULL, NULL, DATA, 0},
        {"source", NULL, NULL, DATA, 0},    {"checked", NULL, NULL, DATA, 0},   {"takes", NULL, NULL, DATA, 0}};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    struct cursor c;
    struct rows *rows = make_rows(m, block, NULL, kept, COUNT(columns), none);
    ask(m, &c, query, "t", id);
    while (store_next(&c) == 1) {
        const char *role = cell(m, &c, 1), *move = cell(m, &c, 0), *about = cell(m, &c, 3), *example = cell(m, &c, 4);
        struct row *row = make_row(m, rows, role, say(m, "role/%s", role));
        make_cells(m, rows, row, cell(m, &c, 2), move_words(move), role, move, about, example, cell(m, &c, 5),
                   cell(m, &c, 6), cell(m, &c, 7));
        row->more = move_story(m, &c, 3, 7, 4);
    }
}

int build_role(struct making *m, const struct place *place) {
    const char *own, *id = place->id;
    struct readiness readiness = {0};
    struct nearest_two two = {0};
    struct cursor c;
    if (guide_role(m->world, NULL, m->arena, &own, m->err) != 0)
        return -1;
    ask(m, &c, Q_ROLE, "t", id ? id : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "role", id);
    make_head(m, "Home > Jobs", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 2));
    const char *band = cell(m, &c, 4), *also = cell(m, &c, 5), *source = cell(m, &c, 6), *checked = cell(m, &c, 7),
               *doubt = cell(m, &c, 8), *edge = cell(m, &c, 9), *status = cell(m, &c, 10);
    store_done(&c);
    if (m->world->book)
        own = id;
    else
        make_text(m, STRONG, "readiness", NULL, "");
    struct block *summary = &m->page->block[m->page->blocks - 1];
    make_fact(m, "band", "Band", band, NULL);
    struct rows *rows =
        make_pick(m, "needs", NULL, need_columns, COUNT(need_columns), "It asks for nothing in particular.");
    add_needs(m, rows, id, own, &readiness, &two);
    if (!m->world->book)
        summary->text = say(m, strcmp(id, own) == 0 ? "This is your job now: %s." : "If you took it: %s.",
                            readiness_words(m, &readiness, false));
    if (two.title[0])
        summary->text = say(m, "%s What would bring you nearest: %s%s%s.", summary->text, two.title[0],
                            two.title[1] ? ", then " : "", two.title[1] ? two.title[1] : "");
    make_asks(m, id);
    make_fact(m, "also_needed", "Also asked", also, NULL);
    add_moves(m, id, "moves_from", "Where it leads on",
              edge && strcmp(edge, "end") == 0 ? "Nothing here leads on from it." : "No way on from it is listed.",
              Q_MOVES_FROM);
    add_moves(m, id, "moves_to", "Where people come from",
              edge && strcmp(edge, "start") == 0 ? "People begin here, from outside." : "No way to it is listed.",
              Q_MOVES_TO);
    make_qualifications(m, "Qualifications towards it", Q_ROLE_QUALIFICATIONS, id,
                        "No qualification is listed for it.");
    make_source(m, (struct sourced){"role", id, source, checked, status, doubt});
    m->page->said = "Nobody starts with all of it. The list of skills is our own judgement; each trust decides.";
    make_link(m, "g", "gaps for it", say(m, "gaps?role=%s", id));
    make_link(m, "t", "ideas for it", say(m, "learn?role=%s", id));
    if (strcmp(id, own) != 0) {
        make_link(m, "w", "ways there", say(m, "route?to=%s", id));
        make_link(m, "c", "beside mine", say(m, "compare?b=%s", id));
    }
    make_plan(m, "role", id);
    make_link(m, "o", "map from here", say(m, "roles?role=%s", id));
    make_next(m, say(m, "learn?role=%s", id), NULL);
    return made(m);
}

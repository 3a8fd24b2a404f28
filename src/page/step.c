/* One step of a route: what has to be so, what it rests on, what to learn and try for it, who could pay. */
#include "kinds.h"
#include "way.h"
#include <stdlib.h>
#include <string.h>

enum { MOST_ITEMS = 32 }; /* for one skill */

static const struct column skill_columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"from_words", "you arrive at", "You arrive at %s", WORDS, 1},
    {"to_words", "it asks", "It asks %s", WORDS, 0},
    {"length", "", NULL, WORDS, 2},
    {"skill", NULL, NULL, DATA, 0},
    {"from", NULL, NULL, COUNTED, 0},
    {"to", NULL, NULL, COUNTED, 0},
    {"minutes", NULL, NULL, COUNTED, 0},
};

/* What was counted for a skill: "Read or attend: A (1 hour). Try: B (30 minutes), C (1 hour)." */
static const char *items_words(struct making *m, const char *skill, const struct packed_step *items, int count,
                               long *minutes) {
    static const char *const verb[] = {"To read or attend: ", "To try: "};
    const char *words = "";
    *minutes = 0;
    for (int i = 0; i < count; i++) {
        bool begins = i == 0 || items[i].kind != items[i - 1].kind;
        struct cursor c;
        ask(m, &c, Q_STEP_ITEM, "iti", (long)items[i].kind, skill, (long)items[i].item);
        if (store_next(&c) != 1)
            break;
        words = say(m, "%s%s%s%s (%s)", words,
                    !*words  ? ""
                    : begins ? ". "
                             : ", ",
                    begins ? verb[items[i].kind == PACKED_PRACTICE] : "", store_text(&c, 0),
                    text_minutes(m->arena, map_item_minutes(&items[i])));
        store_done(&c);
        *minutes += map_item_minutes(&items[i]);
    }
    return *words ? say(m, "%s.", words) : NULL;
}

struct growing { /* a skill that is still to grow on arrival */
    struct packed_need need;
    const char *id, *title;
    long from;
};

static int read_growing(struct making *m, const struct asked_route *asked, const struct leg *leg, const char *role,
                        struct growing **growing) {
    struct growing *list = NULL;
    struct cursor c;
    int count = 0, room = 0;
    ask(m, &c, Q_LEG_NEEDS, "t", role);
    while (store_next(&c) == 1) {
        struct packed_need need = {leg->to, (int32_t)store_long(&c, 0), (int32_t)store_long(&c, 3), 0};
        long from = leg_gap(asked->map, leg->from, &need);
        if (from < need.level)
            *ARRAY_PUSH(list, count, room) = (struct growing){need, cell(m, &c, 1), cell(m, &c, 2), from};
    }
    *growing = arena_alloc(m->arena, sizeof *list * (size_t)(count + 1));
    if (count)
        memcpy(*growing, list, sizeof *list * (size_t)count);
    free(list);
    return count;
}

/* What grows on the step, and what was counted for each. */
static void add_skills(struct making *m, const struct asked_route *asked, const struct leg *leg, const char *role) {
    const char *level[MOST_LEVELS] = {0};
    struct packed_step items[MOST_ITEMS];
    struct growing *growing;
    int count = read_growing(m, asked, leg, role, &growing);
    struct rows *rows = make_pick(m, "skills", "What grows on this step", skill_columns, COUNT(skill_columns),
                                  "You arrive with all that it asks for.");
    rows->more = MORE_READ;
    read_level_titles(m, level);
    for (int i = 0; i < count; i++) {
        const struct growing *each = &growing[i];
        long minutes;
        struct row *row = make_row(m, rows, each->id, say(m, "learn?skill=%s", each->id));
        row->more =
            items_words(m, each->id, items, leg_items(asked->map, leg, &each->need, MOST_ITEMS, items), &minutes);
        const char *from = each->from > 1 || map_answered(asked->map, each->need.skill)
                               ? level[each->from]
                               : say(m, "%s (not answered)", level[each->from]);
        make_cells(m, rows, row, each->title, from, level[each->need.level],
                   minutes                                    ? say(m, "about %s", text_minutes(m->arena, minutes))
                   : leg_builds(asked->map, leg, &each->need) ? "in the qualification"
                                                              : "nothing listed",
                   each->id, number(m, each->from), number(m, each->need.level), number(m, minutes));
    }
}

/* What it rests on: how it is studied, what is left to pay, whom to ask first, what help turns on. */
static void add_qualification(struct making *m, const struct asked_route *asked, const struct leg *leg) {
    static const char *const pace[] = {"own", "at your own speed", "paid", "in paid hours", "set", "at set hours"};
    struct help help;
    struct cursor c;
    if (!leg->qualification)
        return;
    ask(m, &c, Q_QUALIFICATION_BY_N, "i", (long)leg->qualification);
    if (store_next(&c) != 1)
        return;
    const char *id = cell(m, &c, 0), *how = store_text(&c, 5), *words = NULL;
    for (int i = 0; how && i < COUNT(pace); i += 2)
        if (strcmp(how, pace[i]) == 0)
            words = pace[i + 1];
    make_fact(m, "qualification", "It rests on",
              leg->held ? say(m, "%s, which you have", store_text(&c, 1)) : cell(m, &c, 1),
              say(m, "qualification/%s", id));
    if (leg->held) {
        store_done(&c);
        return;
    }
    make_fact(m, "pace", "Its study", words, NULL);
    make_fact(m, "length", "It takes", cell(m, &c, 3), NULL);
    const char *cost = cell(m, &c, 2), *go = say(m, "funding?for=%s", id);
    store_done(&c);
    read_help(m, "qualification", id, &asked->said, &help);
    make_fact(m, "price", "It costs", cost, help.by_said ? NULL : go);
    make_fact(m, "left_words", "Left to pay", help.by_said ? help.left : NULL, go);
    make_fact(m, "first", "Ask first", help.first, NULL);
    make_fact(m, "help_turns_on", "Help to pay turns on", help.turns_on, NULL);
    if (help.question)
        make_link(m, "k", "could it cost me less?", place_with(m->address, "ask", help.question->question, m->arena));
}

/* A question that decides what the qualification costs, put on the spot. */
static int put_question(struct making *m, const struct asked_route *asked, const struct leg *leg, const char *which) {
    struct help help = {0};
    struct cursor c;
    ask(m, &c, Q_QUALIFICATION_BY_N, "i", (long)leg->qualification);
    const char *id = store_next(&c) == 1 ? cell(m, &c, 0) : NULL, *title = id ? cell(m, &c, 1) : NULL;
    store_done(&c);
    if (id)
        read_help(m, "qualification", id, &asked->said, &help);
    if (!help.question || strcmp(help.question->question, which) != 0)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no question that decides what this step costs.", which);
    make_head(m, "Home > Jobs > Routes", say(m, "%s: could it cost less?", title));
    make_condition(m, help.question, NULL, place_with(m->address, "ask", NULL, m->arena));
    m->page->said = "Used on these pages, just this once, and not kept.";
    return made(m);
}

/* -- the page --------------------------------------------------------------------------------------------------------------- */
/* The way that is asked for, or the first there is; NULL: there is none. */
static const struct route *route_asked(const struct asked_route *asked) {
    for (int i = 0; i < asked->routes.count; i++)
        if (asked->kind < 0 || asked->routes.route[i].kinds & 1u << asked->kind)
            return &asked->routes.route[i];
    return NULL;
}

static const char *route_address(struct making *m, const struct place *place) {
    struct place route = *place;
    route.kind = "route";
    return place_with(place_with(place_write(&route, m->arena), "n", NULL, m->arena), "way", NULL, m->arena);
}

struct told { /* of the move and the job it leads to, as the content has them */
    const char *move, *kind, *about, *takes, *example, *role, *title, *from, *from_title;
    struct sourced sourced;
};

static int read_told(struct making *m, const struct leg *leg, struct told *told) {
    struct cursor c;
    ask(m, &c, Q_LEG, "ii", (long)leg->from, (long)leg->move);
    if (store_next(&c) != 1)
        return -1;
    const char *move = cell(m, &c, 0);
    *told = (struct told){move,
                          cell(m, &c, 1),
                          cell(m, &c, 2),
                          cell(m, &c, 3),
                          cell(m, &c, 4),
                          cell(m, &c, 9),
                          cell(m, &c, 10),
                          cell(m, &c, 11),
                          cell(m, &c, 12),
                          {"move", move, cell(m, &c, 5), cell(m, &c, 6), cell(m, &c, 7), cell(m, &c, 8)}};
    store_done(&c);
    return 0;
}

/* "Months 13 to 36; about 44 hours 40 minutes to learn and try; 150 pounds." */
static void add_figures(struct making *m, const struct leg *leg, long before) {
    make_text(m, STRONG, "figures", NULL,
              say(m, "%s; %s; %s%s.", capital_words(m, when_words(m, before, leg->months)),
                  leg->minutes ? say(m, "about %s to learn and try", text_minutes(m->arena, leg->minutes))
                               : "nothing more to learn",
                  price_words(m, leg->pounds), beside_words(m, leg, 1)));
    make_datum(m, "hours", leg_hours(m, leg->minutes));
    make_datum(m, "months", number(m, leg->months));
    make_datum(m, "cost", leg->pounds < 0 ? NULL : number(m, leg->pounds));
}

static void add_links(struct making *m, const struct place *place, const struct route *route, long n,
                      const char *role) {
    make_link(m, "s", "all steps", route_address(m, place));
    make_link(m, "t", "ideas for it", say(m, "learn?role=%s", role));
    make_link(m, "p", "plan what is missing", say(m, "add?item=missing&role=%s", role));
    if (n < route->legs)
        make_next(m, place_with(m->address, "n", number(m, n + 1), m->arena), "the next step");
    else
        make_next(m, say(m, "role/%s", role), "about the job it leads to");
}

int build_step(struct making *m, const struct place *place) {
    const char *which = place_arg(place, "n");
    const struct route *route;
    struct asked_route asked;
    struct told told;
    long n = 1, before = 0;
    if (read_route(m, place, &asked) != 0)
        return -1;
    if (!(route = route_asked(&asked)) || !route->legs) /* there it is said why */
        return build_route(m, place);
    if (which && (!text_whole(which, &n) || n < 1 || n > route->legs))
        return err_set(m->err, FAULT_USAGE, "That way has the steps 1 to %d: n is one of them.", route->legs);
    const struct leg *leg = &route->leg[n - 1];
    if (place_arg(place, "ask"))
        return put_question(m, &asked, leg, place_arg(place, "ask"));
    for (int i = 0; i < n - 1; i++)
        before += route->leg[i].months;
    if (read_told(m, leg, &told) != 0)
        return -1;
    const char *needs = needs_words(m, leg, NULL);
    make_item(m, "Home > Jobs > Routes", say(m, "Step %ld of %d: %s", n, route->legs, told.title));
    add_figures(m, leg, before);
    make_text(m, BODY, "about", NULL, told.about);
    make_fact(m, "move_words", "Which way", move_words(told.kind), say(m, "move/%s", told.move));
    make_fact(m, "from", "From", told.from_title, say(m, "role/%s", told.from));
    make_fact(m, "needs", "It depends on", *needs ? needs : "you alone", NULL);
    add_qualification(m, &asked, leg);
    make_fact(m, "takes", "How long it tends to take", told.takes, NULL);
    make_fact(m, "example", "A true story", told.example, NULL);
    make_asks(m, told.role);
    add_skills(m, &asked, leg, told.role);
    m->page->forgets = asked.answered;
    make_source(m, told.sourced);
    add_links(m, place, route, n, told.role);
    return made(m);
}

/* Routes: from one job to another, up to three ways at a time that differ in kind, each as the moves it is made of. */
#include "gap.h"
#include "kinds.h"
#include "way.h"
#include <string.h>

static const struct column columns[] = {
    {"title", "", NULL, WORDS, 0},     {"needs", "", "It needs %s", WORDS, 1}, {"when", "", "When: %s", WORDS, 2},
    {"route", NULL, NULL, DATA, 0},    {"kinds", NULL, NULL, DATA, 0},         {"step", NULL, NULL, COUNTED, 0},
    {"role", NULL, NULL, DATA, 0},     {"move", NULL, NULL, DATA, 0},          {"qualification", NULL, NULL, DATA, 0},
    {"hours", NULL, NULL, COUNTED, 0}, {"months", NULL, NULL, COUNTED, 0},     {"cost", NULL, NULL, COUNTED, 0},
};
enum { AT_A_TIME = 3 };

/* -- where to? -------------------------------------------------------------------------------------------------------------- */
static int ask_where_to(struct making *m, const struct asked_route *asked) {
    static const struct column job_columns[] = {
        {"title", "", NULL, WORDS, 0}, {"away", "", NULL, WORDS, 1}, {"role", NULL, NULL, DATA, 0}};
    struct stop_on_map *order = arena_alloc(m->arena, sizeof *order * ((size_t)map_roles(asked->map) + 1));
    int count = map_order(asked->map, (int)asked->from.n, -1, order);
    make_head(m, "Home > Jobs", "Routes: where to?");
    make_print(m, BODY, "From %s. Which job would you like to see the ways to?", asked->from.title);
    struct rows *rows = make_pick(m, "jobs", NULL, job_columns, COUNT(job_columns), "This pack holds no other jobs.");
    rows->total = count > 0 ? count - 1 : 0;
    rows->first = m->view->first;
    for (long i = rows->first; i < rows->total && i < rows->first + m->view->rows; i++) {
        const struct stop_on_map *stop = &order[i + 1]; /* the first is where one is */
        struct cursor c;
        ask(m, &c, Q_ROLE_BY_N, "i", (long)stop->role);
        if (store_next(&c) != 1)
            break;
        const char *id = cell(m, &c, 1);
        make_cells(m, rows, make_row(m, rows, id, place_with(m->address, "to", id, m->arena)), cell(m, &c, 2),
                   stop->steps < 0 ? "no way is listed" : text_count(m->arena, stop->steps, "move", NULL), id);
        store_done(&c);
    }
    make_next(m, rows->count ? rows->row[0].go : "roles", rows->count ? NULL : "jobs, from mine outwards");
    return made(m);
}

/* -- the ways --------------------------------------------------------------------------------------------------------------- */
/* Does it take more than twice as long as the quickest, for the sake of its kind alone? */
static bool is_long_way_round(const struct asked_route *asked, const struct route *route) {
    const unsigned kinds = 1u << ROUTE_APPRENTICESHIP | 1u << ROUTE_PORTFOLIO;
    return !(route->kinds & ~kinds) && route->months > 2 * asked->routes.route[0].months;
}

/* "Quickest, without a degree: 3 years or more; about 30 hours to learn and try; 90 pounds" */
static const char *headline(struct making *m, const struct asked_route *asked, const struct route *route) {
    long minutes = route->minutes - route->shared;
    const char *hours = minutes ? say(m, "about %s to learn and try", text_minutes(m->arena, (minutes + 30) / 60 * 60))
                                : "nothing more to learn";
    const char *pounds = !route->unpriced ? price_words(m, route->pounds)
                         : route->pounds  ? say(m, "%s, and a price not known", pounds_words(m, route->pounds))
                                          : "price not known";
    const char *kinds = capital_words(m, route_kind_words(m, route->kinds));
    return say(m, "%s%s: %s or more; %s; %s%s", kinds, is_long_way_round(asked, route) ? ", a long way round" : "",
               months_words(m, route->months), hours, pounds, beside_words(m, route->leg, route->legs));
}

static int first_kind(const struct route *route) {
    int kind = 0;
    while (!(route->kinds & 1u << kind))
        kind++;
    return kind;
}

/* "quickest no-degree" */
static const char *kind_names(struct making *m, const struct route *route) {
    const char *names = "";
    for (int i = 0; i < ROUTE_KINDS; i++)
        if (route->kinds & 1u << i)
            names = say(m, "%s%s%s", names, *names ? " " : "", route_kind_name(i));
    return names;
}

static const char *qualification_of(struct making *m, const struct leg *leg, const char **title) {
    struct cursor c;
    const char *id = NULL;
    *title = NULL;
    if (!leg->qualification)
        return NULL;
    ask(m, &c, Q_QUALIFICATION_BY_N, "i", (long)leg->qualification);
    while (store_next(&c) == 1) {
        id = cell(m, &c, 0);
        *title = cell(m, &c, 1);
    }
    return id;
}

/* Its hours, and what it rests on with what is left to pay for that. */
static const char *leg_more(struct making *m, const struct leg *leg, const struct said *said, const char *qualification,
                            const char *title) {
    const char *rests = "", *hours = leg->minutes
                                         ? say(m, "About %s to learn and try.", text_minutes(m->arena, leg->minutes))
                                         : "Nothing more to learn for it.";
    if (leg->held)
        rests = say(m, " It rests on %s, which you have.", title);
    else if (qualification) {
        struct help help;
        read_help(m, "qualification", qualification, said, &help);
        rests = say(m, " It rests on %s: %s%s%s.", title, help.left, help.first ? "; ask: " : "",
                    help.first ? help.first : "");
    }
    return say(m, "%s%s", hours, rests);
}

/* The `place`th row of all, counted from 0. */
static struct row *add_leg(struct making *m, struct rows *rows, const struct asked_route *asked,
                           const struct route *route, int at, long before, long place) {
    const struct leg *leg = &route->leg[at];
    const char *kind = route_kind_name(first_kind(route)), *title, *qualification = qualification_of(m, leg, &title);
    struct cursor c;
    ask(m, &c, Q_LEG, "ii", (long)leg->from, (long)leg->move);
    if (store_next(&c) != 1)
        return NULL;
    struct place step;
    struct err none = {0};
    place_read(m->address, m->arena, &step, &none);
    step.kind = "step";
    const char *go = place_with(place_write(&step, m->arena), "way", kind, m->arena);
    struct row *row =
        make_row(m, rows, say(m, "%s-%d", kind, at + 1), place_with(go, "n", number(m, at + 1), m->arena));
    make_cells(m, rows, row, cell(m, &c, 10), needs_words(m, leg, leg->held ? NULL : title),
               when_words(m, before, leg->months), kind, kind_names(m, route), number(m, at + 1), cell(m, &c, 9),
               cell(m, &c, 0), qualification, leg_hours(m, leg->minutes), number(m, leg->months),
               leg->pounds < 0 ? NULL : number(m, leg->pounds));
    row->key = digit(m, place + 1);
    store_done(&c);
    row->more = leg_more(m, leg, &asked->said, qualification, title);
    return row;
}

static void add_ways(struct making *m, struct rows *rows, const struct asked_route *asked, long from) {
    long shown = 0, place = 0;
    const char *group = "";
    for (int i = 0; i < asked->routes.count && shown < AT_A_TIME; i++) {
        const struct route *route = &asked->routes.route[i];
        if (asked->kind >= 0 ? !(route->kinds & 1u << asked->kind) : i < from)
            continue;
        long before = 0;
        const char *heading = headline(m, asked, route);
        for (int leg = 0; leg < route->legs; before += route->leg[leg].months, leg++, place++) {
            struct row *row = in_view(m, place) ? add_leg(m, rows, asked, route, leg, before, place) : NULL;
            if (row)
                make_group(row, heading, &group);
        }
        shown++;
    }
    rows->total = place;
    rows->first = m->view->first;
}

/* -- what there is none of, and what stands in the way ------------------------------------------------------------------------ */
static const char *without_words(struct making *m, unsigned without) {
    const char *words = "";
    for (const struct condition_word *word = condition_words; word->name; word++)
        if (without & word->takes)
            words = say(m, "%s%s %s", words, *words ? "," : "", word->without);
    return words;
}

static void say_no_way(struct making *m, const struct asked_route *asked) {
    const struct routes *routes = &asked->routes;
    if (!routes->connected) {
        make_text(m, BODY, "blocks", NULL,
                  "No move leads there from what you can reach. That job's page says where people come from.");
        return;
    }
    const char *words = "";
    for (const struct condition_word *word = condition_words; word->name; word++)
        if (routes->blocks & word->takes)
            words = say(m, "%s%s%s", words, *words ? ", or " : "", word->in_the_way);
    make_text(m, BODY, "blocks", NULL,
              *words ? say(m, "One thing stands in the way: %s. With it there is a way.", words)
                     : "More than one of what you leave out stands in the way. Take one back and look again.");
}

static void say_absent(struct making *m, const struct asked_route *asked) {
    const char *words = "";
    for (int i = 0; i < ROUTE_KINDS; i++)
        if (asked->routes.absent & 1u << i)
            words = say(m, "%s%s%s", words, *words ? ", none " : "", route_kind_words(m, 1u << i));
    if (*words)
        make_text(m, QUIET, "absent", NULL, say(m, "No way is listed %s.", words));
}

/* -- what to leave out ------------------------------------------------------------------------------------------------------ */
/* The address with one condition more left out, or one less. */
static const char *toggled(struct making *m, const struct asked_route *asked, const struct condition_word *word) {
    const char *list = NULL, *go = place_with(place_with(m->address, "more", NULL, m->arena), "choose", NULL, m->arena);
    for (const struct condition_word *other = condition_words; other->name; other++)
        if ((asked->without ^ word->takes) & other->takes)
            list = list ? say(m, "%s,%s", list, other->name) : other->name;
    return place_with(go, "without", list, m->arena);
}

static int ask_what_to_leave_out(struct making *m, const struct asked_route *asked) {
    static const struct column condition_columns[] = {{"title", "", NULL, WORDS, 0},
                                                      {"state", "", NULL, WORDS, 1},
                                                      {"condition", NULL, NULL, DATA, 0},
                                                      {"left_out", NULL, NULL, COUNTED, 0}};
    make_head(m, "Home > Jobs > Routes", "What shall the ways do without?");
    make_print(m, BODY, "From %s to %s. What is left out here is kept nowhere.", asked->from.title, asked->to.title);
    struct rows *rows = make_pick(m, "conditions", NULL, condition_columns, COUNT(condition_columns), "");
    for (const struct condition_word *word = condition_words; word->name; word++) {
        bool out = asked->without & word->takes;
        struct row *row = make_row(m, rows, word->name, toggled(m, asked, word));
        make_cells(m, rows, row, word->in_the_way, out ? "left out" : "may be asked", word->name, out ? "1" : "0");
        row->key = digit(m, rows->count);
        row->enter = out ? "take it back" : "leave it out";
    }
    m->page->question = true;
    make_next(m, place_with(m->address, "choose", NULL, m->arena), "the ways as they are");
    return made(m);
}

/* -- the page --------------------------------------------------------------------------------------------------------------- */
static void add_links(struct making *m, const struct asked_route *asked, long from, const char *role) {
    const struct condition_word *degree = condition_words;
    if (asked->kind < 0 && from + AT_A_TIME < asked->routes.count)
        make_link(m, "o", "other ways", place_with(m->address, "more", number(m, from + AT_A_TIME), m->arena));
    make_link(m, "d", asked->without & degree->takes ? say(m, "also with %s", degree->in_the_way) : degree->without,
              toggled(m, asked, degree));
    make_link(m, "l", "leave something out", place_with(m->address, "choose", "without", m->arena));
    make_link(m, "t", "my hours a week", place_with("hours", "then", m->address, m->arena));
    make_link(m, "j", "about that job", role);
}

int build_route(struct making *m, const struct place *place) {
    const char *more = place_arg(place, "more");
    struct asked_route asked;
    long from = 0;
    if (more && (!text_whole(more, &from) || from < 0))
        return err_set(m->err, FAULT_USAGE, "\"more\" is a whole number, such as 3.");
    if (read_route(m, place, &asked) != 0)
        return -1;
    if (!asked.to.id)
        return ask_where_to(m, &asked);
    bool there = asked.from.n == asked.to.n;
    const char *role = say(m, "role/%s", asked.to.id);
    make_head(m, "Home > Jobs > Routes", there ? asked.to.title : say(m, "%s to %s", asked.from.title, asked.to.title));
    if (there) {
        make_text(m, GOOD, "note", NULL, "That is the job you start from. Growing in it is a way of its own.");
        make_next(m, is_own_role(m, asked.to.id) ? "grow" : say(m, "grow?role=%s", asked.to.id), "growing there");
        return made(m);
    }
    if (place_arg(place, "choose"))
        return ask_what_to_leave_out(m, &asked);
    if (asked.kind >= 0 && asked.routes.absent & 1u << asked.kind)
        asked.kind = -1; /* it is said that there is none, and which others there are */
    make_print(m, BODY, "Counted at %s%s%s.",
               asked.week ? say(m, "%s a week", text_minutes(m->arena, asked.week)) : "an hour a week",
               asked.without ? "," : "", without_words(m, asked.without));
    const char *none = asked.routes.count                          ? "No more ways."
                       : !asked.routes.connected || !asked.without ? "No way is listed there."
                       : asked.without & (asked.without - 1) ? "No way is listed there that does without all of that."
                                                             : "No way is listed there that does without that.";
    struct rows *rows = make_pick(m, "steps", NULL, columns, COUNT(columns), none);
    rows->chart = CHART_STEPS;
    add_ways(m, rows, &asked, from);
    if (!asked.routes.count)
        say_no_way(m, &asked);
    else
        say_absent(m, &asked);
    add_links(m, &asked, from, role);
    m->page->forgets = asked.answered;
    m->page->said = "Our estimates, to think with. Each trust decides; a post may come up sooner, later or elsewhere.";
    make_next(m, rows->count ? rows->row[0].go : role, NULL);
    return made(m);
}

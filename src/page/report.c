/* The report: two sides of paper that gather where a person stands, where they want to go and how. What is private is left out, as if
 * it had never been said; "with=private" makes the person's own copy, which says so at its top. Each list holds the first of what
 * there is, and says of how many; the rest is in the program. docs/report.md has its fields. */
#include "printed.h"
#include "planned.h"
#include "kinds.h"
#include "way.h"
#include <string.h>

enum {
    MOST_AREAS = 10,
    MOST_STRENGTHS = 8,
    MOST_GAPS = 8,
    MOST_STEPS = 8,
    MOST_PLANNED = 10,
    MOST_LEARNED = 6,
    BAR_STEPS = 8
};

/* What is printed, and for whose eyes. */
struct report {
    struct who who;
    struct gap *gap;
    int count;
    bool own; /* with what is private */
};

/* -- shared with the sheet ------------------------------------------------------------------------------------------ */
struct making reader_of(const struct making *m, bool own, struct world *world) {
    struct making reader = *m;
    *world = *m->world;
    world->shown = !own;
    reader.world = world;
    return reader;
}

int read_who(struct making *m, struct who *who) {
    const struct place none = {.kind = "report"};
    *who = (struct who){0};
    if (role_of(m, &none, &who->role, &who->role_title) != 0 ||
        guide_setting(m->world, "name", m->arena, &who->name, m->err) != 0 ||
        guide_setting(m->world, "goal", m->arena, &who->goal, m->err) != 0)
        return -1;
    who->name = who->name && *who->name ? who->name : NULL;
    who->goal_words = setting_words(m, "goal", who->goal);
    return made(m);
}

int read_printed_plan(struct making *m, const struct laid *laid, int most, struct planned **planned) {
    long *n = arena_alloc(m->arena, sizeof *n * (size_t)most), count = 0;
    struct cursor c;
    ask(m, &c, Q_PRINTED_PLAN, "ti", laid_list(m, laid), (long)most);
    while (store_next(&c) == 1)
        n[count++] = store_long(&c, 0);
    return read_planned(m, n, count, planned);
}

const char *growing_words(struct making *m, const struct gap *gap) {
    const char *to = gap->target == gap->wanted ? gap->wanted_words : gap->needed_words;
    return say(m, "%s: from %s to %s", gap->title, gap->now_words, to);
}

const char *first_words(struct making *m, long shown, long total) {
    return total > shown ? say(m, " (the first %ld of %ld)", shown, total) : "";
}

/* -- where I stand -------------------------------------------------------------------------------------------------- */
struct profile { /* of an area: the skills that the job asks for, by how far each is */
    long met, close, further, open, total;
};

static struct profile profile_of(const struct report *r, const char *area) {
    struct profile p = {0};
    for (int i = 0; i < r->count; i++) {
        const struct gap *gap = &r->gap[i];
        if (!gap->needed || strcmp(gap->area, area) != 0)
            continue;
        const char *state = gap_state(gap);
        p.met += strcmp(state, "met") == 0;
        p.close += strcmp(state, "close") == 0;
        p.further += strcmp(state, "further") == 0;
        p.open += strcmp(state, "unrated") == 0;
        p.total++;
    }
    return p;
}

/* Is it the first skill of its area that the job asks for? */
static bool begins_area(const struct report *r, int at) {
    for (int i = 0; i < at; i++)
        if (r->gap[i].needed && strcmp(r->gap[i].area, r->gap[at].area) == 0)
            return false;
    return r->gap[at].needed != 0;
}

/* Drawn in eight steps at most: the words have the numbers. */
static const char *bar_of(struct making *m, const struct profile *p) {
    return p->total <= BAR_STEPS
               ? say(m, "%ld/%ld/%ld", p->met, p->total, p->total)
               : say(m, "%ld/%d/%d", (p->met * BAR_STEPS + p->total / 2) / p->total, (int)BAR_STEPS, (int)BAR_STEPS);
}

static void add_areas(struct making *m, const struct report *r) {
    static const struct column columns[] = {
        {"bar", "", NULL, BAR, 3},           {"title", "", NULL, WORDS, 0},       {"words", "", NULL, WORDS, 0},
        {"area", NULL, NULL, DATA, 0},       {"met", NULL, NULL, COUNTED, 0},     {"close", NULL, NULL, COUNTED, 0},
        {"further", NULL, NULL, COUNTED, 0}, {"unrated", NULL, NULL, COUNTED, 0}, {"asked", NULL, NULL, COUNTED, 0}};
    static const char *const words[] = {"already there", "close", "more to learn", "not answered"};
    long areas = 0;
    for (int i = 0; i < r->count; i++)
        areas += begins_area(r, i);
    struct rows *rows = make_rows(
        m, "areas",
        say(m, "What my job asks for, by area%s", first_words(m, areas < MOST_AREAS ? areas : MOST_AREAS, areas)),
        columns, COUNT(columns), "My job asks for nothing in particular.");
    rows->chart = CHART_BARS;
    for (int i = 0; i < r->count && rows->count < MOST_AREAS; i++) {
        if (!begins_area(r, i))
            continue;
        struct profile p = profile_of(r, r->gap[i].area);
        const char *counts = counted_words(m, (const long[]){p.met, p.close, p.further, p.open}, words, COUNT(words));
        make_cells(m, rows, make_row(m, rows, r->gap[i].area, say(m, "area/%s", r->gap[i].area)), bar_of(m, &p),
                   r->gap[i].area_title, *counts ? counts : "not for me", r->gap[i].area, number(m, p.met),
                   number(m, p.close), number(m, p.further), number(m, p.open), number(m, p.total));
    }
}

static long count_pile(const struct report *r, enum pile from, enum pile to) {
    long count = 0;
    for (int i = 0; i < r->count; i++)
        count += r->gap[i].pile >= from && r->gap[i].pile <= to;
    return count;
}

static const char *private_words(const struct gap *gap) {
    return gap->private ? "for me alone" : "";
}

static void add_strengths(struct making *m, const struct report *r) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"now_words", "", NULL, WORDS, 1},
                                            {"private_words", "", NULL, WORDS, 2},
                                            {"skill", NULL, NULL, DATA, 0},
                                            {"now", NULL, NULL, COUNTED, 0}};
    long all = count_pile(r, STRENGTH, FINE), shown = all < MOST_STRENGTHS ? all : MOST_STRENGTHS;
    struct rows *rows = make_rows(
        m, "strengths", say(m, "What I can already do%s", first_words(m, shown, all)), columns, COUNT(columns),
        count_pile(r, GROWING, GROWING) ? "All of it is a beginning: see what is worth growing."
                                        : "Nothing is answered yet.");
    for (int i = 0; i < r->count && rows->count < MOST_STRENGTHS; i++)
        if (r->gap[i].pile <= FINE)
            make_cells(m, rows, make_row(m, rows, r->gap[i].skill, say(m, "skill/%s", r->gap[i].skill)),
                       r->gap[i].title, r->gap[i].now_words, private_words(&r->gap[i]), r->gap[i].skill,
                       number(m, r->gap[i].now));
}

static void add_gaps(struct making *m, const struct report *r, long most) {
    static const struct column columns[] = {
        {"bar", "", NULL, BAR, 3},          {"text", "", NULL, WORDS, 0},      {"private_words", "", NULL, WORDS, 2},
        {"title", NULL, NULL, DATA, 0},     {"skill", NULL, NULL, DATA, 0},    {"now", NULL, NULL, COUNTED, 0},
        {"needed", NULL, NULL, COUNTED, 0}, {"wanted", NULL, NULL, COUNTED, 0}};
    long all = count_pile(r, GROWING, GROWING), shown = all < MOST_GAPS ? all : MOST_GAPS;
    struct rows *rows = make_rows(m, "gaps", say(m, "What is worth growing%s", first_words(m, shown, all)), columns,
                                  COUNT(columns), "Nothing so far.");
    rows->chart = CHART_BARS;
    for (int i = 0; i < r->count && rows->count < MOST_GAPS; i++) {
        const struct gap *gap = &r->gap[i];
        if (gap->pile == GROWING)
            make_cells(m, rows, make_row(m, rows, gap->skill, say(m, "skill/%s", gap->skill)),
                       say(m, "%ld/%ld/%ld", gap->now, gap->target, most), growing_words(m, gap), private_words(gap),
                       gap->title, gap->skill, number(m, gap->now), gap->needed ? number(m, gap->needed) : NULL,
                       gap->wanted ? number(m, gap->wanted) : NULL);
    }
}

/* -- where I want to go --------------------------------------------------------------------------------------------- */
static const struct column route_columns[] = {
    {"title", "", NULL, WORDS, 0},          {"needs", "", "It needs %s", WORDS, 1}, {"when", "", "When: %s", WORDS, 2},
    {"step", NULL, NULL, COUNTED, 0},       {"role", NULL, NULL, DATA, 0},          {"move", NULL, NULL, DATA, 0},
    {"qualification", NULL, NULL, DATA, 0}, {"months", NULL, NULL, COUNTED, 0}};

static void add_step(struct making *m, struct rows *rows, const struct leg *leg, long before) {
    const char *qualification = NULL, *title = NULL;
    struct cursor c;
    ask(m, &c, Q_QUALIFICATION_BY_N, "i", (long)leg->qualification);
    if (store_next(&c) == 1) {
        qualification = cell(m, &c, 0);
        title = cell(m, &c, 1);
    }
    store_done(&c);
    ask(m, &c, Q_LEG, "ii", (long)leg->from, (long)leg->move);
    if (store_next(&c) == 1) {
        long step = rows->count + 1;
        const char *role = cell(m, &c, 9);
        make_cells(m, rows, make_row(m, rows, say(m, "step-%ld", step), say(m, "role/%s", role)), cell(m, &c, 10),
                   needs_words(m, leg, leg->held ? NULL : title), when_words(m, before, leg->months), number(m, step),
                   role, cell(m, &c, 0), qualification, number(m, leg->months));
    }
    store_done(&c);
}

/* The best way to the job that is the goal: for others' eyes at an hour a week, whatever the person said of their hours. */
static int read_best(struct making *m, const struct report *r, struct asked_route *asked) {
    struct world world;
    struct making reader = reader_of(m, r->own, &world);
    struct place place = {.kind = "route", .arg = {{"to", r->who.goal}, {"hours", "1"}}, .args = r->own ? 1 : 2};
    return read_route(&reader, &place, asked);
}

/* ", 3 years or more, counted at an hour a week" */
static const char *takes_words(struct making *m, const struct asked_route *asked, const struct route *route) {
    if (!route->months)
        return ", at once";
    return say(m, ", %s or more, counted at %s a week", months_words(m, route->months),
               asked->week && asked->week != 60 ? text_minutes(m->arena, asked->week) : "an hour");
}

static int add_route(struct making *m, const struct report *r) {
    struct asked_route asked;
    bool job = r->who.goal_words && !goal_words(r->who.goal);
    struct cursor c;
    ask(m, &c, Q_ROLE_ON_MAP, "t", job ? r->who.goal : "");
    job = job && store_next(&c) == 1 && strcmp(r->who.goal, r->who.role) != 0;
    store_done(&c);
    if (job && read_best(m, r, &asked) != 0)
        return -1;
    bool way = job && asked.routes.count;
    const struct route *route = way ? &asked.routes.route[0] : NULL;
    const char *heading =
        job ? say(m, "The way there: %s%s", asked.to.title, way ? takes_words(m, &asked, route) : "") : "The way there";
    const char *none = job ? "No way is listed there yet."
                       : grows_here(r->who.goal)
                           ? "Growing in the job I have: what is worth growing, and my plan, are the way."
                           : "No job is chosen yet.";
    struct rows *rows = make_rows(m, "route", heading, route_columns, COUNT(route_columns), none);
    rows->chart = CHART_STEPS;
    long before = 0;
    for (int i = 0; way && i < route->legs && i < MOST_STEPS; before += route->leg[i].months, i++)
        add_step(m, rows, &route->leg[i], before);
    return made(m);
}

/* -- the plan, and what came of it ---------------------------------------------------------------------------------- */
/* As json has hours: with two decimals. */
static const char *hours_of(struct making *m, long minutes) {
    return say(m, "%.2f", (double)minutes / 60);
}

/* The Monday of the week it begins in: where a time is said, as the plan is laid out; else of the week it was put in, or of its day. */
static const char *begins_in(struct making *m, const struct laid *laid, const struct planned *p) {
    const char *day = p->week ? p->week : p->by;
    const struct to_lay *one = laid->hours.week ? laid_of(laid, p->n) : NULL;
    if (laid->hours.week)
        return one ? laid_monday(m, laid, one->first) : NULL;
    return day && text_is_day(day) ? text_day(m->arena, text_monday(text_day_number(day))) : NULL;
}

static int add_plan(struct making *m, const struct report *r) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0},    {"state_words", "", NULL, WORDS, 1}, {"length", "", NULL, WORDS, 2},
        {"by_words", "", NULL, WORDS, 1}, {"n", NULL, NULL, COUNTED, 0},       {"item", NULL, NULL, DATA, 0},
        {"state", NULL, NULL, DATA, 0},   {"by", NULL, NULL, DATA, 0},         {"day", NULL, NULL, DATA, 0},
        {"week", NULL, NULL, DATA, 0},    {"hours", NULL, NULL, COUNTED, 0},   {"skill", NULL, NULL, DATA, 0},
        {"why", NULL, NULL, DATA, 0}};
    struct rows *rows = make_pick(m, "plan", NULL, columns, COUNT(columns), "Nothing is in my plan yet.");
    struct laid laid;
    struct planned *planned;
    struct world world;
    struct making reader = reader_of(m, r->own, &world);
    if (read_laid(&reader, &laid) != 0)
        return -1;
    draw_weeks(m, &laid, rows);
    int count = read_printed_plan(m, &laid, MOST_PLANNED, &planned);
    for (int i = 0; i < count; i++) {
        const struct planned *p = &planned[i];
        make_cells(m, rows, make_row(m, rows, number(m, p->n), say(m, "plan/%ld", p->n)), p->title,
                   states[p->state].words, p->minutes ? text_minutes(m->arena, p->minutes) : "",
                   p->by ? say(m, "by %s", text_day_words(m->arena, p->by)) : "",
                   number(m, laid_number(&reader, &laid, p->n)), p->item, states[p->state].state, p->by, p->by,
                   begins_in(m, &laid, p), p->minutes ? hours_of(m, p->minutes) : NULL, p->skill, p->why);
    }
    const char *left = laid.minutes ? say(m, ": about %s to go", text_minutes(m->arena, laid.minutes)) : "";
    m->page->block[m->page->pick].heading = say(m, "My plan%s%s", first_words(m, rows->count, laid.all), left);
    make_datum(m, "plan_count", number(m, laid.all));
    make_datum(m, "plan_hours", hours_of(m, laid.minutes));
    return made(m);
}

static void add_learned(struct making *m, const struct report *r) {
    static const struct column columns[] = {{"text", "", NULL, WORDS, 0},      {"on_words", "", NULL, WORDS, 1},
                                            {"length", "", NULL, WORDS, 2},    {"title", "", "for %s", WORDS, 2},
                                            {"n", NULL, NULL, COUNTED, 0},     {"on", NULL, NULL, DATA, 0},
                                            {"hours", NULL, NULL, COUNTED, 0}, {"skill", NULL, NULL, DATA, 0}};
    struct rows *rows =
        make_rows(m, "learned", NULL, columns, COUNT(columns), "Nothing is in my log of the last twelve months.");
    struct block *block = &m->page->block[m->page->blocks - 1];
    long total = 0, spent = 0;
    struct cursor c;
    ask(m, &c, Q_PRINTED_LOG, "iit", (long)r->own, (long)MOST_LEARNED, m->world->today);
    while (store_next(&c) == 1) {
        const char *n = number(m, store_long(&c, 0));
        total = store_long(&c, 6);
        spent = store_long(&c, 7);
        make_cells(m, rows, make_row(m, rows, n, say(m, "log/%s", n)), cell(m, &c, 2),
                   text_day_words(m->arena, store_text(&c, 1)),
                   store_null(&c, 3) ? "" : text_minutes(m->arena, store_long(&c, 3)), cell(m, &c, 4),
                   r->own ? n : NULL, cell(m, &c, 1), store_null(&c, 3) ? NULL : hours_of(m, store_long(&c, 3)),
                   cell(m, &c, 5));
    }
    block->heading = say(m, "What I learned in the last twelve months%s%s", first_words(m, rows->count, total),
                         spent ? say(m, ": %s", text_minutes(m->arena, spent)) : "");
    make_datum(m, "learned_count", number(m, total));
    make_datum(m, "learned_hours", hours_of(m, spent));
}

static void add_reviews(struct making *m) {
    static const struct column columns[] = {{"text", "When we look again", NULL, WORDS, 0},
                                            {"day_words", "", NULL, WORDS, 1},
                                            {"day", NULL, NULL, DATA, 0},
                                            {"agreement", NULL, NULL, COUNTED, 0}};
    struct rows *rows = NULL;
    struct cursor c;
    ask(m, &c, Q_PRINTED_REVIEWS, "t", m->world->today);
    while (store_next(&c) == 1) {
        const char *day = cell(m, &c, 1);
        rows = rows ? rows : make_rows(m, "reviews", NULL, columns, COUNT(columns), "");
        make_cells(m, rows, make_row(m, rows, say(m, "review-%ld", rows->count + 1), NULL),
                   say(m, "Look again at what we agreed, with %s", store_text(&c, 2)), text_day_words(m->arena, day),
                   day, number(m, store_long(&c, 0)));
    }
}

/* -- the page ------------------------------------------------------------------------------------------------------- */
/* Of the person's own copy alone. */
static int add_private(struct making *m) {
    const char *hours, *in_the_way = NULL;
    struct cursor c;
    if (guide_setting(m->world, "hours", m->arena, &hours, m->err) != 0)
        return -1;
    ask(m, &c, Q_PRINTED_BARRIERS, "");
    while (store_next(&c) == 1)
        in_the_way = in_the_way ? say(m, "%s; %s", in_the_way, store_text(&c, 0)) : cell(m, &c, 0);
    make_fact(m, "hours", "Time I have", setting_words(m, "hours", hours), NULL);
    make_fact(m, "in_the_way", "What gets in my way", in_the_way, NULL);
    return made(m);
}

static int read_report(struct making *m, const struct place *place, struct report *r) {
    const char *with = place_arg(place, "with");
    if (with && strcmp(with, "private") != 0)
        return err_set(m->err, FAULT_USAGE, "A report has \"with=private\", or nothing of the kind.");
    *r = (struct report){.own = with != NULL};
    if (read_who(m, &r->who) != 0)
        return -1;
    r->count = (r->own ? read_gaps : read_shown_gaps)(m, r->who.role, true, &r->gap);
    return made(m);
}

int build_report(struct making *m, const struct place *place) {
    struct report r;
    struct cursor c;
    long most = 0;
    if (read_report(m, place, &r) != 0)
        return -1;
    for (ask(m, &c, Q_LEVELS, ""); store_next(&c) == 1;)
        most = store_long(&c, 0);
    make_item(m, "Home", r.own ? "My report, with what is private" : "My report");
    m->page->shown = !r.own;
    if (r.own)
        make_text(m, CARE, "own", NULL, "This is your own copy: what is private is in it. Keep it to yourself.");
    make_fact(m, "name", "Name", r.who.name, NULL);
    make_fact(m, "day_words", "Day", text_day_words(m->arena, m->world->today), NULL);
    make_fact(m, "role", "My job", r.who.role_title, say(m, "role/%s", r.who.role));
    make_fact(m, "goal", "Where I would like to be", r.who.goal_words, NULL);
    if (r.own && add_private(m) != 0)
        return -1;
    add_strengths(m, &r);
    add_areas(m, &r);
    add_gaps(m, &r, most);
    if (add_route(m, &r) != 0 || add_plan(m, &r) != 0)
        return -1;
    add_learned(m, &r);
    add_reviews(m);
    make_link(m, "s", "my 1:1 sheet", "sheet");
    if (!r.own)
        make_link(m, "i", "my own copy, with what is private", "report?with=private");
    else
        make_link(m, "i", "without what is private", "report");
    make_next(m, "plan", "my plan");
    return made(m);
}

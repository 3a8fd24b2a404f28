/* Growing here: what I do now, the directions that a part of my post could go deeper in, and a year of one of them. No other
 * job is named. */
#include "gap.h"
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

/* A job's directions, and how they are addressed: role NULL where it is the person's own. */
struct growing {
    const char *job, *job_title, *role;
    struct growth *growth;
    int count;
};

static int read_growing(struct making *m, const struct place *place, struct growing *g) {
    if (role_of(m, place, &g->job, &g->job_title) != 0)
        return -1;
    g->role = is_own_role(m, g->job) ? NULL : g->job;
    return guide_directions(m->world, g->job, m->arena, &g->growth, &g->count, m->err);
}

static const char *go_to(struct making *m, const struct growing *g, const char *id) {
    const char *go = id ? say(m, "grow/%s", id) : "grow";
    return g->role ? place_with(go, "role", g->role, m->arena) : go;
}

/* Its first sentence: what it is, in short. */
static const char *in_short(struct making *m, const char *about) {
    const char *end = strstr(about, ". ");
    return end ? arena_copy_size(m->arena, about, (size_t)(end - about) + 1) : about;
}

/* Does something that the person said speak for it? */
static bool speaks(const struct growth *of) {
    return of->likes || of->near || of->done;
}

/* -- all directions ------------------------------------------------------------------------------------------------- */
/* Titles in a row, and how many more there are than fit. */
struct listing {
    const char *words; /* "": none yet */
    int count;
};
enum { MOST_LISTED = 3 };

static void list(struct making *m, struct listing *to, const char *title, const char *between) {
    if (to->count++ < MOST_LISTED)
        to->words = say(m, "%s%s%s", to->words, *to->words ? between : "", title);
}

static const char *listed(struct making *m, const struct listing *of) {
    return of->count > MOST_LISTED ? say(m, "%s, and %d more", of->words, of->count - MOST_LISTED) : of->words;
}

static void add_now(struct making *m, const struct growing *g) {
    struct listing does = {"", 0}, strong = {"", 0};
    struct gap *gap;
    struct cursor c;
    make_fact(m, "job", g->role ? "From the job" : "My job now", g->job_title,
              g->role ? say(m, "gaps?role=%s", g->job) : "gaps");
    ask(m, &c, Q_TASKS_DONE, "");
    while (store_next(&c) == 1)
        list(m, &does, store_text(&c, 0), "; ");
    int count = read_gaps(m, g->job, !g->role, &gap);
    for (int i = 0; i < count; i++)
        if (gap[i].pile == STRENGTH)
            list(m, &strong, gap[i].title, ", ");
    make_fact(m, "does", "What I do", does.count ? listed(m, &does) : "nothing ticked yet; that takes two minutes",
              "start");
    if (strong.count)
        make_fact(m, "strengths", "My strengths", listed(m, &strong), "gaps");
    for (int i = 0; i < g->count; i++)
        if (g->growth[i].done)
            make_fact(m, say(m, "done-%s", g->growth[i].id), "Already yours", g->growth[i].title,
                      go_to(m, g, g->growth[i].id));
}

static int build_directions(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "Directions to go deeper in", NULL, WORDS, 0},
        {"near", "", NULL, WORDS, 1},
        {"direction", NULL, NULL, DATA, 0},
        {"role", NULL, NULL, DATA, 0},
        {"met", NULL, NULL, COUNTED, 0},
        {"close", NULL, NULL, COUNTED, 0},
        {"further", NULL, NULL, COUNTED, 0},
        {"unrated", NULL, NULL, COUNTED, 0},
        {"why", NULL, NULL, DATA, 0},
    };
    const char *from = place_arg(place, "from");
    struct growing g;
    long first = 0;
    if (from && (!text_whole(from, &first) || first < 0))
        return err_set(m->err, FAULT_USAGE, "\"from\" is a whole number, such as 3.");
    if (read_growing(m, place, &g) != 0)
        return -1;
    make_head(m, "Home", "Growing here");
    make_text(m, BODY, NULL, NULL, "Your post stays as it is, and a part of it goes deeper. Staying is a good answer.");
    add_now(m, &g);
    struct rows *rows = make_pick(m, "directions", NULL, columns, COUNT(columns),
                                  first ? "Nothing more here."
                                        : "Nothing is asked for here and nothing is answered yet. Answer a few "
                                          "skills, and directions come of them.");
    rows->more = MORE_OPEN;
    for (long i = first; i < g.count && i < first + 3; i++) {
        const struct growth *of = &g.growth[i];
        const long *count = of->readiness.count;
        struct row *row = make_row(m, rows, of->id, go_to(m, &g, of->id));
        make_cells(m, rows, row, of->title, readiness_words(m, &of->readiness, true), of->id, of->move ? of->id : NULL,
                   number(m, count[MET]), number(m, count[CLOSE]), number(m, count[FURTHER]),
                   number(m, count[OTHER] + count[UNRATED]), of->why);
        row->more = speaks(of) ? of->why
                    : i        ? in_short(m, of->about)
                               : say(m, "%s %s", in_short(m, of->about), of->why);
        row->tone = of->done ? GOOD : BODY;
    }
    if (first + 3 < g.count)
        make_link(m, "o", "other directions", place_with(m->address, "from", say(m, "%ld", first + 3), m->arena));
    make_link(m, "t", "tick what I do", "start");
    make_link(m, "j", "other jobs, if I want to look", "roles");
    make_next(m, rows->count ? rows->row[0].go : "skills", rows->count ? NULL : "all skills");
    return made(m);
}

/* -- one direction -------------------------------------------------------------------------------------------------- */
static const char *const quarter_titles[QUARTERS] = {"Months 1 to 3", "Months 4 to 6", "Months 7 to 9",
                                                     "Months 10 to 12"};
static const char *const quarter_ends[QUARTERS] = {"To show after 3 months", "To show after 6 months",
                                                   "To show after 9 months", "To show after a year"};

/* The year by the hours a week that the person has, and what was counted on. */
static int plan_year(struct making *m, const struct growth *of, struct year *year) {
    const char *hours;
    if (guide_setting(m->world, "hours", m->arena, &hours, m->err) != 0)
        return -1;
    bool said = hours && *hours;
    long week = said ? (long)(strtod(hours, NULL) * 60) : 60;
    if (guide_year(m->world, of, week, m->arena, year, m->err) != 0)
        return -1;
    make_fact(m, "hours_words", "Time for it",
              say(m, "%s: about %s in three months",
                  !said  ? "not said, so an hour a week is assumed"
                  : week ? say(m, "%s, as you said", setting_words(m, "hours", hours))
                         : "none just now, as you said, so an hour a month is counted",
                  text_minutes(m->arena, year->budget)),
              place_with("hours", "then", m->address, m->arena));
    return 0;
}

/* What is there already, strengths first: what goes deeper before what stays. */
static void add_there(struct making *m, const struct growth *of) {
    struct listing there = {"", 0};
    for (int deepens = 1; deepens >= 0; deepens--)
        for (int i = 0; i < of->needs; i++)
            if (of->need[i].deepens == deepens && of->need[i].now >= of->need[i].level)
                list(m, &there, of->need[i].title, ", ");
    if (there.count)
        make_text(m, GOOD, "there", NULL, say(m, "You bring already: %s.", listed(m, &there)));
}

/* The barriers of the person that an address gets round, as a sentence; "": none. */
static const char *rounds_words(struct making *m, const char *go) {
    const char *words = "";
    struct place place;
    struct cursor c;
    if (place_read(go, m->arena, &place, m->err) != 0)
        return words;
    ask(m, &c, Q_GETS_ROUND, "ttt", go, place.kind, place.id);
    while (store_next(&c) == 1)
        if (store_long(&c, 3))
            words = say(m, "%s%s%s", words, *words ? "; " : "A way round: ", store_text(&c, 1));
    return *words ? say(m, "%s%s", words, text_stop(words)) : words;
}

static void add_step(struct making *m, struct rows *rows, const struct year *year, int n) {
    const struct year_step *step = &year->step[n];
    const char *item = say(m, "%s/%s", step->kind, step->id), *cost = cost_words(m, step->cost, step->pounds),
               *rounds = rounds_words(m, item);
    bool free = strncmp(cost, "free", 4) == 0;
    struct row *row = make_row(m, rows, item, item);
    make_cells(m, rows, row, step->title, step->minutes ? text_minutes(m->arena, step->minutes) : "length not stated",
               say(m, "%s: %s", step->skill_title, step->to), free ? "" : cost, number(m, step->quarter + 1), cost,
               item, step->kind, step->minutes ? say(m, "%.2f", (double)step->minutes / 60) : NULL, step->skill,
               step->show, *rounds ? rounds : NULL);
    row->group =
        !n || year->step[n - 1].quarter != step->quarter
            ? say(m, "%s: %s", quarter_titles[step->quarter], text_minutes(m->arena, year->minutes[step->quarter]))
            : NULL;
    row->more = step->show ? say(m, "You will have: %s%s", step->show, text_stop(step->show)) : NULL;
}

static void add_year(struct making *m, const struct year *year, const char *none) {
    static const struct column columns[] = {
        {"title", "A year of steps", NULL, WORDS, 0},
        {"length", "", NULL, WORDS, 1},
        {"builds", "it builds", "It builds %s", WORDS, 2},
        {"price", "", NULL, WORDS, 3},
        {"quarter", NULL, NULL, COUNTED, 0},
        {"cost", NULL, NULL, DATA, 0},
        {"item", NULL, NULL, DATA, 0},
        {"kind", NULL, NULL, DATA, 0},
        {"hours", NULL, NULL, COUNTED, 0},
        {"skill", NULL, NULL, DATA, 0},
        {"show", NULL, NULL, DATA, 0},
        {"for_me", "", NULL, WORDS, 4},
    };
    struct rows *rows = make_pick(m, "year", NULL, columns, COUNT(columns), none);
    for (int i = 0; i < year->steps; i++)
        add_step(m, rows, year, i);
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
        const char *show = NULL;
        for (int i = 0; i < year->steps && !show; i++)
            show = year->step[i].quarter == quarter ? year->step[i].show : NULL;
        if (show)
            make_fact(m, say(m, "show_%d", quarter + 1), quarter_ends[quarter], show, NULL);
    }
}

/* The skill to show others first: of what the direction takes furthest, where the person is furthest. */
static const struct growth_need *to_show(const struct growth *of) {
    const struct growth_need *found = NULL;
    for (int i = 0; i < of->needs; i++) {
        const struct growth_need *need = &of->need[i];
        if (text_compare(need->state, "not-for-me") != 0 &&
            (!found || need->level > found->level || (need->level == found->level && need->now > found->now)))
            found = need;
    }
    return found;
}

/* Recognition needs no other post: showing others, and what the content knows. */
static void add_recognition(struct making *m, const struct growth *of) {
    static const struct column columns[] = {{"title", "Recognition in the post", NULL, WORDS, 0},
                                            {"go", NULL, NULL, DATA, 0},
                                            {"words", NULL, NULL, DATA, 0}};
    struct rows *rows = make_rows(m, "recognition", NULL, columns, COUNT(columns), "");
    const struct growth_need *shown = to_show(of);
    const char *level = NULL, *text = NULL;
    struct cursor c;
    rows->more = MORE_READ;
    if (shown) {
        ask(m, &c, Q_SKILL_LEVELS, "t", shown->skill);
        while (store_next(&c) == 1) { /* the last level stays */
            level = cell(m, &c, 1);
            text = cell(m, &c, 2);
        }
        struct row *row = make_row(m, rows, "show-others", say(m, "skill/%s", shown->skill));
        row->more = say(m, "Teach one colleague. It is yours when you can say: \"%s\"", text ? text : level);
        make_cells(m, rows, row, say(m, "Show others: %s", shown->title), row->go, row->more);
    }
    ask(m, &c, Q_RECOGNITION, "");
    while (store_next(&c) == 1) {
        const char *go = cell(m, &c, 3), *rounds = go ? rounds_words(m, go) : "";
        struct row *row = make_row(m, rows, cell(m, &c, 0), go);
        row->more = *rounds ? say(m, "%s %s", store_text(&c, 2), rounds) : cell(m, &c, 2);
        make_cells(m, rows, row, cell(m, &c, 1), go, row->more);
    }
}

/* What has to be so in the post: the manager's yes, and a real one. An area asks nobody's. */
static void add_yes(struct making *m, const struct growth *of) {
    struct cursor c;
    ask(m, &c, Q_GROWING_MOVE, "t", of->move);
    bool move = store_next(&c) == 1;
    make_fact(m, "ask", "Who must agree",
              move && (store_null(&c, 4) || store_long(&c, 4)) ? "your manager: get ready to ask"
                                                               : "nobody; tell your manager what you would like",
              "meeting");
    if (move) {
        static const char *const fact[][2] = {{"takes_part", "What it takes"},
                                              {"also_needed", "Also asked"},
                                              {"takes", "How long"},
                                              {"example", "A true story"}};
        for (int i = 0; i < COUNT(fact); i++)
            if (!store_null(&c, i))
                make_fact(m, fact[i][0], fact[i][1], cell(m, &c, i), NULL);
        struct sourced sourced = {"move", of->move, cell(m, &c, 5), cell(m, &c, 6), cell(m, &c, 7), cell(m, &c, 8)};
        store_done(&c);
        make_source(m, sourced);
    }
}

/* No such direction: a sentence with the nearest that there is. */
static const struct growth *find_direction(struct making *m, const struct growing *g, const char *id) {
    struct nearest nearest = {.typed = id, .parts = true};
    for (int i = 0; i < g->count; i++) {
        if (strcmp(g->growth[i].id, id) == 0)
            return &g->growth[i];
        nearest_try(&nearest, g->growth[i].id);
    }
    if (nearest.best)
        err_set(m->err, FAULT_USAGE, "There is no direction \"%s\" in this job. Did you mean \"%s\"?", id,
                nearest.best);
    else
        err_set(m->err, FAULT_USAGE, "There is no direction \"%s\" in this job. \"pathway show %s\" lists them.", id,
                go_to(m, g, NULL));
    return NULL;
}

/* The next direction to begin: the first that is not all there. */
static const struct growth *next_direction(const struct growing *g, const struct growth *of) {
    for (int i = 0; i < g->count; i++)
        if (!g->growth[i].done && &g->growth[i] != of)
            return &g->growth[i];
    return NULL;
}

static int build_direction(struct making *m, const struct place *place) {
    struct growing g;
    struct year year;
    if (read_growing(m, place, &g) != 0)
        return -1;
    const struct growth *of = find_direction(m, &g, place->id), *next;
    if (!of)
        return -1;
    next = next_direction(&g, of);
    make_item(m, "Home > Growing here", of->title);
    make_text(m, BODY, "about", NULL, of->about);
    add_there(m, of);
    make_text(m, of->done ? GOOD : STRONG, "near", NULL,
              !of->done ? say(m, "For you: %s.%s%s", readiness_words(m, &of->readiness, false), speaks(of) ? " " : "",
                              speaks(of) ? of->why : "")
              : next    ? say(m, "%s Have it recognised, and then look at: %s.", of->why, next->title)
                        : say(m, "%s All directions here are yours: choose one to show others in.", of->why));
    make_datum(m, "met", number(m, of->readiness.count[MET]));
    make_datum(m, "close", number(m, of->readiness.count[CLOSE]));
    make_datum(m, "further", number(m, of->readiness.count[FURTHER]));
    make_datum(m, "unrated", number(m, of->readiness.count[OTHER] + of->readiness.count[UNRATED]));
    if (plan_year(m, of, &year) != 0)
        return -1;
    add_year(m, &year,
             of->done ? "Every step of it is done."
                      : "No step is planned: what is for later, or not for you, is left out.");
    if (year.steps)
        make_text(m, QUIET, NULL, NULL,
                  "What the steps leave of your hours is for doing it at work, and for weeks when nothing fits.");
    add_recognition(m, of);
    add_yes(m, of);
    if (page_kind("add")) {
        make_link(m, "p", "put it in my plan", place_with("add?item=*", "role", of->move ? of->id : NULL, m->arena));
        m->page->act = "puts %s in your plan";
    }
    make_link(m, "c", "my portfolio for Certification", "certification");
    make_link(m, "o", "other directions", go_to(m, &g, NULL));
    if (of->done && next)
        make_next(m, go_to(m, &g, next->id), say(m, "next: %s", next->title));
    else
        make_next(m, year.steps ? page_rows(m->page)->row[0].go : go_to(m, &g, NULL), NULL);
    return made(m);
}

int build_grow(struct making *m, const struct place *place) {
    return place->id ? build_direction(m, place) : build_directions(m, place);
}

/* One skill: what it is, where the person stands and would like to be, what shows it, what builds it. */
#include "kinds.h"
#include "saying.h"
#include <string.h>

static void add_ideas(struct making *m, struct rows *rows, const char *skill) {
    struct cursor c;
    const char *group = "";
    ask(m, &c, Q_SKILL_IDEAS, "t", skill);
    while (store_next(&c) == 1) {
        const char *kind = cell(m, &c, 0), *id = cell(m, &c, 1);
        struct row *row = make_row(m, rows, say(m, "%s-%s", kind, id), say(m, "%s/%s", kind, id));
        const char *length = store_null(&c, 4) ? "length not stated" : text_minutes(m->arena, store_long(&c, 4));
        make_cells(m, rows, row, cell(m, &c, 2),
                   say(m, "%s, %s", length, cost_words(m, store_text(&c, 5), cell(m, &c, 6))), kind, id);
        make_group(row, say(m, "What builds it from \"%s\" on", store_text(&c, 3)), &group);
    }
}

/* Where no course or reading builds a step, that is said, and what builds it instead. */
static void add_uncovered(struct making *m, const char *skill) {
    struct cursor c;
    struct buf steps = {0};
    const char *day = NULL;
    ask(m, &c, Q_UNCOVERED, "t", skill);
    while (store_next(&c) == 1) {
        buf_print(&steps, "%s\"%s\" to \"%s\"", steps.size ? ", " : "", store_text(&c, 0), store_text(&c, 1));
        day = cell(m, &c, 2);
    }
    if (steps.size)
        make_text(m, QUIET, "no_course", NULL,
                  say(m, "No course or reading was found, by %s, for: %s. The things to try at work build that.",
                      text_day_words(m->arena, day), steps.text));
    buf_free(&steps);
}

static void add_findings(struct making *m, const char *skill) {
    struct cursor c;
    ask(m, &c, Q_SKILL_FINDINGS, "t", skill);
    while (store_next(&c) == 1)
        if (!store_null(&c, 1))
            make_print(m, QUIET, "Of the %ld who answered in %ld, %ld%% %s.", store_long(&c, 2), store_long(&c, 3),
                       store_long(&c, 1), store_text(&c, 0));
}

static void add_levels(struct making *m, const char *skill) {
    struct cursor c;
    ask(m, &c, Q_SKILL_LEVELS, "t", skill);
    while (store_next(&c) == 1)
        make_fact(m, say(m, "level_%ld", store_long(&c, 0)), cell(m, &c, 1), cell(m, &c, 2), NULL);
}

static void add_roles(struct making *m, const char *skill) {
    static const struct column columns[] = {{"title", "Jobs that ask for it", NULL, WORDS, 0},
                                            {"needed_words", "", "at %s", WORDS, 1},
                                            {"role", NULL, NULL, DATA, 0},
                                            {"needed", NULL, NULL, COUNTED, 0}};
    enum { MOST = 100 };
    long most = m->view->rows > MOST ? m->view->rows : MOST;
    struct cursor c;
    struct rows *rows = make_rows(m, "roles", NULL, columns, COUNT(columns), "No job in this pack asks for it.");
    ask(m, &c, Q_SKILL_ROLES, "ti", skill, most + 1);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        if (rows->count == most) {
            make_text(m, QUIET, "more_roles", NULL, "More jobs ask for it than stand here.");
            continue;
        }
        make_cells(m, rows, make_row(m, rows, id, say(m, "role/%s", id)), cell(m, &c, 1), cell(m, &c, 3), id,
                   plain_number(m, &c, 2));
    }
}

/* -- what the person said of it ------------------------------------------------------------------------------------- */
/* Each thing that may be said beside the level, with what was said, and the way to say it. */
static void add_facets(struct making *m, const char *id, const struct saying *saying) {
    for (const struct facet *facet = facets; facet->name; facet++) {
        long value = *(const long *)((const char *)saying + facet->at);
        const char *words = value ? facet_words(m, facet, value) : NULL;
        bool is_private = strcmp(facet->name, "private") == 0;
        if (is_private && value == 2)
            words = "yes, for you alone";
        make_fact(m,
                  say(m, "%s_words",
                      is_private                         ? "private"
                      : strcmp(facet->name, "want") == 0 ? "wanted"
                                                         : facet->name),
                  facet->label,
                  words        ? words
                  : is_private ? "No"
                               : "not said",
                  say(m, "%s/%s", facet->name, id));
    }
    make_datum(m, "wanted", saying->wanted ? number(m, saying->wanted) : NULL);
    make_datum(m, "priority", saying->priority ? number(m, saying->priority) : NULL);
    make_datum(m, "sure", saying->sure ? number(m, saying->sure) : NULL);
    make_datum(m, "private", number(m, saying->private == 2));
}

/* What was written down for it, newest first. */
static void add_evidence(struct making *m, const char *skill) {
    static const struct column columns[] = {{"what", "Examples", NULL, WORDS, 0}, {"day", "", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},          {"at", NULL, NULL, DATA, 0},
                                            {"so_what", NULL, NULL, DATA, 0},     {"now_what", NULL, NULL, DATA, 0},
                                            {"private", NULL, NULL, COUNTED, 0}};
    struct cursor c;
    struct rows *rows =
        make_rows(m, "evidence", NULL, columns, COUNT(columns), "No example written down yet: one line is enough.");
    ask(m, &c, Q_EVIDENCE, "t", skill);
    while (store_next(&c) == 1) {
        const char *n = number(m, store_long(&c, 0));
        make_cells(m, rows, make_row(m, rows, n, say(m, "log/%s", n)), cell(m, &c, 2),
                   text_day_words(m->arena, store_text(&c, 1)), n, cell(m, &c, 1), cell(m, &c, 3), cell(m, &c, 4),
                   plain_number(m, &c, 5));
    }
}

static void add_mine(struct making *m, const char *id, const struct saying *saying) {
    add_facets(m, id, saying);
    const char *trend = trend_words(m, id);
    if (trend)
        make_fact(m, "trend", "So far", trend, say(m, "history?skill=%s", id));
    add_evidence(m, id);
}

static void add_ways(struct making *m, struct rows *rows, const char *id, bool answered) {
    make_cells(m, rows, make_row(m, rows, "rate", say(m, "rate/%s", id)),
               answered ? "Change your answer" : "Say where you are", NULL, NULL, NULL);
    make_cells(m, rows, make_row(m, rows, "write", say(m, "write?skill=%s", id)), "Write down an example", NULL, NULL,
               NULL);
    make_cells(m, rows, make_row(m, rows, "learn", say(m, "learn?skill=%s", id)), "Three ideas that fit you now", NULL,
               NULL, NULL);
}

static void add_about(struct making *m, const struct cursor *c) {
    make_text(m, BODY, "purpose", NULL,
              store_null(c, 2) ? cell(m, c, 5) : say(m, "%s Also called: %s.", store_text(c, 5), store_text(c, 2)));
    make_text(m, BODY, "why", NULL, cell(m, c, 6));
}

int build_skill(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"note", "", NULL, WORDS, 1},
                                            {"kind", NULL, NULL, DATA, 0},
                                            {"id", NULL, NULL, DATA, 0}};
    struct cursor c;
    ask(m, &c, Q_SKILL, "t", place->id ? place->id : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "skill", place->id);
    const char *id = cell(m, &c, 0), *now = level_words(store_text(&c, 9), cell(m, &c, 11));
    const char *at = cell(m, &c, 14), *section = cell(m, &c, 8), *area = cell(m, &c, 3), *area_title = cell(m, &c, 4);
    const char *example = cell(m, &c, 7), *level = plain_number(m, &c, 10);
    struct saying saying = {.wanted = store_long(&c, 12),
                            .priority = store_long(&c, 17),
                            .sure = store_long(&c, 18),
                            .private = store_null(&c, 13) ? 0 : store_long(&c, 13) + 1};
    make_head(m, say(m, "Home > My skills > %s", area_title), cell(m, &c, 1));
    add_about(m, &c);
    store_done(&c);
    if (!m->world->book)
        make_fact(m, "now_words", "You now",
                  now ? say(m, "%s, since %s", now, text_day_words(m->arena, at)) : "not answered yet", NULL);
    if (m->view->brief)
        return made(m);
    make_datum(m, "now", level);
    if (!m->world->book)
        add_mine(m, id, &saying);
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    if (!m->world->book)
        add_ways(m, rows, id, now != NULL);
    add_ideas(m, rows, id);
    add_uncovered(m, id);
    make_print(m, BODY, "What the levels mean. For example: %s", example);
    add_levels(m, id);
    add_findings(m, id);
    add_roles(m, id);
    make_fact(m, "section", "In the PKSB see", section, "pksb");
    make_fact(m, "area", "Area", area_title, say(m, "area/%s", area));
    make_origin(m, "skill", id);
    make_next(m, say(m, "learn?skill=%s", id), NULL);
    return made(m);
}

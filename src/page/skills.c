/* Skills: the whole list, one area, one skill. */
#include "kinds.h"
#include <string.h>

static const struct column list_columns[] = {
    {"title", "Skill", NULL, WORDS, 0}, {"now_words", "You now", NULL, WORDS, 1}, {"id", NULL, NULL, DATA, 0},
    {"area", NULL, NULL, DATA, 0},      {"now", NULL, NULL, COUNTED, 0},
};

static void add_skills(struct making *m, struct rows *rows, struct cursor *c) {
    const char *group = "";
    while (store_next(c) == 1) {
        const char *id = cell(m, c, 0), *area = cell(m, c, 3), *words = level_words(store_text(c, 4), cell(m, c, 5));
        struct row *row = make_row(m, rows, id, say(m, "skill/%s", id));
        make_cells(m, rows, row, cell(m, c, 1), words, id, cell(m, c, 2), plain_number(m, c, 7));
        row->more = cell(m, c, 6);
        make_group(row, area, &group);
    }
}

/* Those that point to a section of the PKSB. */
static int list_section(struct making *m, const char *section) {
    struct cursor c;
    ask(m, &c, Q_SECTION, "t", section);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "section", section);
    make_head(m, "Home > The PKSB in two minutes", cell(m, &c, 0));
    store_done(&c);
    struct rows *rows = make_pick(m, "skills", NULL, list_columns, COUNT(list_columns),
                                  "None of our skills points to this section of the PKSB.");
    ask(m, &c, Q_SECTION_SKILLS, "t", section);
    add_skills(m, rows, &c);
    make_next(m, "pksb", "the PKSB in two minutes");
    return made(m);
}

int build_skills(struct making *m, const struct place *place) {
    struct cursor c;
    const char *section = place_arg(place, "section");
    if (section)
        return list_section(m, section);
    make_head(m, "Home > My skills", "All skills");
    struct rows *rows =
        make_window(m, "skills", NULL, list_columns, COUNT(list_columns), "This pack has no skills.", Q_SKILLS_COUNT);
    ask(m, &c, Q_SKILLS, "ii", m->view->first, m->view->rows);
    add_skills(m, rows, &c);
    struct progress all;
    if (guide_next(m->world, "all", NULL, m->arena, &all, m->err) != 0)
        return -1;
    m->page->said = say(m, "%d of %d answered. None of them has to be.", all.answered, all.total);
    if (all.skill)
        make_link(m, "a", "answer them in turn", say(m, "rate/%s?set=all", all.skill));
    make_next(m, "gaps", "my strengths and gaps");
    return made(m);
}

int build_area(struct making *m, const struct place *place) {
    struct cursor c;
    ask(m, &c, Q_AREA, "t", place->id ? place->id : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "area", place->id);
    make_head(m, "Home > My skills", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 2));
    store_done(&c);
    struct rows *rows = make_pick(m, "skills", NULL, list_columns, COUNT(list_columns), "This area has no skills yet.");
    ask(m, &c, Q_SET_AREA, "t", place->id);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *words = level_words(store_text(&c, 2), cell(m, &c, 3));
        struct row *row = make_row(m, rows, id, say(m, "skill/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), words, id, place->id, plain_number(m, &c, 4));
    }
    make_origin(m, "area", place->id);
    struct progress next;
    if (guide_next(m->world, say(m, "area:%s", place->id), NULL, m->arena, &next, m->err) != 0)
        return -1;
    if (next.skill)
        make_link(m, "a", "answer them in turn", say(m, "rate/%s?set=area:%s", next.skill, place->id));
    make_next(m, next.skill ? say(m, "rate/%s?set=area:%s", next.skill, place->id) : "gaps",
              next.skill ? NULL : "my strengths and gaps");
    return made(m);
}

/* -- one skill ------------------------------------------------------------------------------------------------------ */
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
    struct cursor c;
    struct rows *rows = make_rows(m, "roles", NULL, columns, COUNT(columns), "No job in this pack asks for it.");
    ask(m, &c, Q_SKILL_ROLES, "t", skill);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        make_cells(m, rows, make_row(m, rows, id, say(m, "role/%s", id)), cell(m, &c, 1), cell(m, &c, 3), id,
                   plain_number(m, &c, 2));
    }
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
    make_head(m, say(m, "Home > My skills > %s", area_title), cell(m, &c, 1));
    make_text(m, BODY, "purpose", NULL,
              store_null(&c, 2) ? cell(m, &c, 5) : say(m, "%s Also called: %s.", store_text(&c, 5), store_text(&c, 2)));
    make_text(m, BODY, "why", NULL, cell(m, &c, 6));
    make_fact(m, "now_words", "You now",
              now ? (at ? say(m, "%s, since %s", now, text_day_words(m->arena, at)) : now) : "not answered yet", NULL);
    make_fact(m, "wanted_words", "You would like", cell(m, &c, 16), NULL);
    make_fact(m, "note", "Your note", cell(m, &c, 13), NULL);
    const char *example = cell(m, &c, 7);
    store_done(&c);
    if (m->view->brief)
        return made(m);
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    make_cells(m, rows, make_row(m, rows, "rate", say(m, "rate/%s", id)),
               now ? "Change your answer" : "Say where you are", NULL, NULL, NULL);
    make_cells(m, rows, make_row(m, rows, "learn", say(m, "learn?skill=%s", id)), "Three ideas that fit you now", NULL,
               NULL, NULL);
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

/* Skills: the whole list, one area, one skill. */
#include "kinds.h"
#include "saying.h"
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
    struct rows *rows =
        make_list(m, "skills", NULL, list_columns, COUNT(list_columns),
                  "None of our skills points to this section of the PKSB.", say(m, "section/%s", section));
    ask(m, &c, Q_SECTION_SKILLS, "iit", m->view->first, m->view->rows, section);
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
    make_link(m, "a", "answer them in turn", "assess?set=all");
    make_link(m, "o", "an area at a time", "areas");
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
    make_text(m, GOOD, "trend", NULL, area_trend_words(m, place->id));
    const char *set = say(m, "area:%s", place->id);
    struct rows *rows = make_list(m, "skills", NULL, list_columns, COUNT(list_columns), "This area has no skills yet.",
                                  say(m, "area/%s", place->id));
    guide_ask_set(m->world, set, m->view->first, m->view->rows, m->arena, &c, m->err);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *words = level_words(store_text(&c, 2), cell(m, &c, 3));
        struct row *row = make_row(m, rows, id, say(m, "skill/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), words, id, place->id, plain_number(m, &c, 4));
    }
    make_origin(m, "area", place->id);
    struct progress next;
    if (guide_next(m->world, set, NULL, m->arena, &next, m->err) != 0)
        return -1;
    if (next.skill)
        make_link(m, "a", "answer them in turn", rate_address(next.skill, set, m->arena));
    else
        make_link(m, "l", "look at them again", set_address(set, m->arena));
    make_next(m, next.skill ? rate_address(next.skill, set, m->arena) : "gaps",
              next.skill ? NULL : "my strengths and gaps");
    return made(m);
}

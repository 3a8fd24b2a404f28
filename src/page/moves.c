/* Moves: from one job to another, or deeper in the same one. */
#include "kinds.h"
#include <string.h>

const char *move_words(const char *kind) {
    return strcmp(kind, "grow") == 0 ? "Grow here" : strcmp(kind, "up") == 0 ? "Up" : "Across";
}

static const char *story(struct making *m, const char *about, const char *takes, const char *example) {
    const char *text = takes ? say(m, "%s How long: %s.", about, takes) : about;
    return example ? say(m, "%s A true story: %s", text, example) : text;
}

const char *move_story(struct making *m, const struct cursor *c, int about, int takes, int example) {
    return story(m, cell(m, c, about), cell(m, c, takes), cell(m, c, example));
}

static int list_moves(struct making *m) {
    static const struct column columns[] = {{"title", "", "To %s", WORDS, 0}, {"move_words", "", NULL, WORDS, 1},
                                            {"takes", "", NULL, WORDS, 2},    {"id", NULL, NULL, DATA, 0},
                                            {"from", NULL, NULL, DATA, 0},    {"to", NULL, NULL, DATA, 0},
                                            {"move", NULL, NULL, DATA, 0},    {"example", NULL, NULL, DATA, 0},
                                            {"source", NULL, NULL, DATA, 0},  {"checked", NULL, NULL, DATA, 0}};
    struct cursor c;
    const char *group = "";
    make_head(m, "Home > Jobs", "Moves from job to job");
    struct rows *rows =
        make_window(m, "moves", NULL, columns, COUNT(columns), "This pack holds no moves.", Q_MOVES_COUNT);
    ask(m, &c, Q_MOVES, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *kind = cell(m, &c, 3);
        struct row *row = make_row(m, rows, id, say(m, "move/%s", id));
        make_cells(m, rows, row, cell(m, &c, 2), move_words(kind), cell(m, &c, 5), id, cell(m, &c, 9), cell(m, &c, 10),
                   kind, cell(m, &c, 6), cell(m, &c, 7), cell(m, &c, 8));
        row->more = cell(m, &c, 4);
        make_group(row, say(m, "From %s", store_text(&c, 1)), &group);
    }
    make_next(m, "roles", "jobs, from mine outwards");
    return made(m);
}

int build_moves(struct making *m, const struct place *place) {
    struct cursor c;
    if (!place->id)
        return list_moves(m);
    ask(m, &c, Q_MOVE, "t", place->id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "move", place->id);
    make_item(m, "Home > Jobs > Moves", say(m, "From %s to %s", store_text(&c, 1), store_text(&c, 2)));
    make_fact(m, "move_words", "Which way", move_words(store_text(&c, 3)), NULL);
    make_fact(m, "about", "What it takes", cell(m, &c, 4), NULL);
    make_fact(m, "takes", "How long", cell(m, &c, 5), NULL);
    make_fact(m, "example", "A true story", cell(m, &c, 6), NULL);
    const char *to = cell(m, &c, 10);
    make_fact(m, "from", "From", cell(m, &c, 1), say(m, "role/%s", store_text(&c, 9)));
    make_fact(m, "to", "To", cell(m, &c, 2), say(m, "role/%s", to));
    struct sourced sourced = {"move", place->id, cell(m, &c, 7), cell(m, &c, 8), cell(m, &c, 12), cell(m, &c, 11)};
    store_done(&c);
    make_qualifications(m, "It can rest on", Q_MOVE_BY, place->id, "");
    make_source(m, sourced);
    make_plan(m, "move", place->id);
    make_link(m, "t", "ideas for it", say(m, "learn?role=%s", to));
    make_next(m, say(m, "gaps?role=%s", to), "my gaps for it");
    return made(m);
}

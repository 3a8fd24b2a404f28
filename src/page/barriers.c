/* What gets in the way of learning and moving on, and ways round it. Nothing is asked, nothing kept. */
#include "kinds.h"

/* "44% of the 90 who answered in 2024", or NULL where nobody counted. Columns: percent, base, year. */
static const char *said_by(struct making *m, const struct cursor *c, int percent) {
    return store_null(c, percent) ? NULL
                                  : say(m, "%ld%% of the %ld who answered in %ld", store_long(c, percent),
                                        store_long(c, percent + 1), store_long(c, percent + 2));
}

static int list_barriers(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},    {"said_by", "", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},      {"percent", NULL, NULL, COUNTED, 0},
                                            {"ways", NULL, NULL, COUNTED, 0}, {"source", NULL, NULL, DATA, 0},
                                            {"checked", NULL, NULL, DATA, 0}};
    struct cursor c;
    make_head(m, "Home", "What gets in the way");
    struct rows *rows = make_window(m, "barriers", NULL, columns, COUNT(columns), "This pack names nothing in the way.",
                                    Q_BARRIERS_COUNT);
    ask(m, &c, Q_BARRIERS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, say(m, "barrier/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), said_by(m, &c, 3), id, plain_number(m, &c, 3), plain_number(m, &c, 8),
                   cell(m, &c, 6), cell(m, &c, 7));
        row->more = cell(m, &c, 2);
    }
    m->page->said = "Nothing here is asked about you, and where you look is not kept.";
    make_link(m, "w", "who could pay", "funding");
    make_next(m, rows->count ? rows->row[0].go : "learn", rows->count ? NULL : "three ideas for me");
    return made(m);
}

int build_barriers(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "Ways round it", NULL, WORDS, 0}, {"about", NULL, NULL, DATA, 0}, {"go", NULL, NULL, DATA, 0}};
    struct cursor c;
    if (!place->id)
        return list_barriers(m);
    ask(m, &c, Q_BARRIER, "t", place->id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "barrier", place->id);
    make_head(m, "Home > What gets in the way", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 2));
    const char *count = said_by(m, &c, 3);
    struct sourced sourced = {"barrier", place->id, cell(m, &c, 6), cell(m, &c, 7), cell(m, &c, 8), NULL};
    store_done(&c);
    make_text(m, QUIET, "said_by", NULL, count ? say(m, "Said by %s.", count) : NULL);
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    rows->more = MORE_OPEN;
    ask(m, &c, Q_BARRIER_WAYS, "t", place->id);
    while (store_next(&c) == 1) {
        const char *title = cell(m, &c, 0), *about = cell(m, &c, 1), *go = cell(m, &c, 2);
        struct row *row = make_row(m, rows, title, go);
        make_cells(m, rows, row, title, about, go);
        row->key = digit(m, rows->count);
        row->more = about;
    }
    make_source(m, sourced);
    make_link(m, "e", "words for a 1:1", "meeting");
    make_next(m, "barriers", "what else gets in the way");
    return made(m);
}

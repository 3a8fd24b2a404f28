/* The content itself: whose it is, and for those who look after it, which facts to look at again. */
#include "kinds.h"

int build_pack(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0},         {"publisher", "", "from %s", WORDS, 0},
        {"version_words", "", NULL, WORDS, 1}, {"version", NULL, NULL, DATA, 0},
        {"id", NULL, NULL, DATA, 0},           {"licence", NULL, NULL, DATA, 0},
        {"attribution", NULL, NULL, DATA, 0},  {"reviewed", NULL, NULL, DATA, 0},
        {"adds", NULL, NULL, COUNTED, 0}};
    (void)place;
    struct cursor c;
    make_head(m, "Home", "About this content");
    make_text(m, BODY, NULL, NULL,
              "What this program says comes from these packs. Each fact from elsewhere names its page and the day "
              "somebody last looked; the lists of skills are our own judgement.");
    struct rows *rows = make_pick(m, "packs", NULL, columns, COUNT(columns), "");
    rows->more = MORE_OPEN;
    ask(m, &c, Q_PACKS, "");
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *attribution = cell(m, &c, 5);
        struct row *row = make_row(m, rows, id, NULL);
        make_cells(m, rows, row, cell(m, &c, 1), cell(m, &c, 3), say(m, "version %s", store_text(&c, 2)),
                   cell(m, &c, 2), id, cell(m, &c, 4), attribution, cell(m, &c, 6), plain_number(m, &c, 8));
        row->more = say(m, "Licence: %s.%s%s Read through on %s.%s", store_text(&c, 4), attribution ? " " : "",
                        attribution ? attribution : "", text_day_words(m->arena, store_text(&c, 6)),
                        store_long(&c, 8)
                            ? say(m, " It adds or replaces %s.", text_count(m->arena, store_long(&c, 8), "item", NULL))
                            : "");
    }
    make_link(m, "c", "what it covers", "coverage");
    make_link(m, "f", "facts to look at again", "due");
    make_link(m, "g", "words and what they mean", "glossary");
    make_next(m, "home", "home");
    return made(m);
}

int build_due(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"checked", "checked", NULL, WORDS, 0},
                                            {"title", "what", NULL, WORDS, 0},
                                            {"source", "where to look", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"kind", NULL, NULL, DATA, 0},
                                            {"pack", NULL, NULL, DATA, 0}};
    (void)place;
    struct cursor c;
    make_head(m, "Home > About this content", "Facts to look at again");
    struct rows *rows =
        make_window(m, "due", NULL, columns, COUNT(columns), "This pack holds no facts from elsewhere.", Q_DUE_COUNT);
    ask(m, &c, Q_DUE, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *kind = cell(m, &c, 0), *id = cell(m, &c, 1);
        struct row *row = make_row(m, rows, say(m, "%s-%s", kind, id), cell(m, &c, 6));
        make_cells(m, rows, row, cell(m, &c, 3), cell(m, &c, 2), cell(m, &c, 4), id, kind, cell(m, &c, 5));
    }
    m->page->said = "The longest not looked at comes first. After a year each page says so by itself.";
    make_next(m, "coverage", "what it covers");
    return made(m);
}

/* Pages about things: the PKSB, and words. */
#include "kinds.h"
#include <string.h>

int build_pksb(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "Its sections", NULL, WORDS, 0},
                                            {"skills", "our skills that point to it", NULL, WORDS, 1},
                                            {"section", NULL, NULL, DATA, 0}};
    enum { NAMED = 24 }; /* skills of a section, by their titles */
    (void)place;
    struct cursor c;
    struct sourced of = {"note", "", NULL, NULL, NULL, NULL};
    make_item(m, "Home", "The PKSB in two minutes");
    ask(m, &c, Q_NOTES, "t", "pksb");
    while (store_next(&c) == 1) {
        make_text(m, BODY, cell(m, &c, 0), cell(m, &c, 1), cell(m, &c, 2));
        if (!store_null(&c, 3))
            of = (struct sourced){"note", cell(m, &c, 0), cell(m, &c, 3), cell(m, &c, 4), cell(m, &c, 5), NULL};
    }
    struct rows *rows = make_pick(m, "sections", NULL, columns, COUNT(columns), "");
    ask(m, &c, Q_SECTIONS, "i", (long)NAMED);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *skills = cell(m, &c, 3);
        long count = store_long(&c, 2);
        struct row *row = make_row(m, rows, id, say(m, "skills?section=%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), count ? text_count(m->arena, count, "skill", NULL) : NULL, id);
        row->more = !count ? "None of our skills points to it."
                           : say(m, "Our skills that point to it: %s%s.", skills,
                                 count > NAMED ? say(m, ", and %ld more", count - NAMED) : "");
    }
    make_source(m, of);
    make_link(m, "p", "my portfolio for Certification", "certification");
    make_next(m, "assess", "my skills");
    return made(m);
}

int build_glossary(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"about", "", NULL, WORDS, 1}, {"id", NULL, NULL, DATA, 0}};
    static const char none[] = "No such word here.";
    const char *word = place_arg(place, "word");
    struct rows *rows;
    struct cursor c;
    make_head(m, "Home", "Words and what they mean");
    if (word) {
        rows = make_pick(m, "words", NULL, columns, COUNT(columns), none);
        ask(m, &c, Q_WORD, "t", word);
    } else {
        rows = make_list(m, "words", NULL, columns, COUNT(columns), none, "glossary");
        ask(m, &c, Q_GLOSSARY, "ii", m->view->first, m->view->rows);
    }
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, say(m, "find?filter=%s", store_text(&c, 1)));
        make_cells(m, rows, row, cell(m, &c, 1), cell(m, &c, 2), id);
    }
    make_next(m, word ? "glossary" : "pksb", word ? "all words" : "the PKSB in two minutes");
    return made(m);
}

/* Qualifications, and who could pay. */
#include "kinds.h"
#include <string.h>

static int list_qualifications(struct making *m) {
    static const struct column columns[] = {{"title", "Qualification", NULL, WORDS, 0},
                                            {"takes", "Takes", "Takes %s", WORDS, 2},
                                            {"cost", "Cost", "Cost: %s", WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"provider", NULL, NULL, DATA, 0},
                                            {"source", NULL, NULL, DATA, 0},
                                            {"checked", NULL, NULL, DATA, 0}};
    struct cursor c;
    make_head(m, "Home > Learning", "Qualifications and registration");
    struct rows *rows = make_window(m, "qualifications", NULL, columns, COUNT(columns),
                                    "This pack lists no qualifications.", Q_QUALIFICATIONS_COUNT);
    ask(m, &c, Q_QUALIFICATIONS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, say(m, "qualification/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), cell(m, &c, 4), cell(m, &c, 5), id, cell(m, &c, 2), cell(m, &c, 7),
                   cell(m, &c, 8));
        row->more = cell(m, &c, 6);
    }
    make_link(m, "w", "who could pay", "funding");
    make_next(m, "funding", NULL);
    return made(m);
}

static void add_opens(struct making *m, const char *id) {
    static const struct column columns[] = {{"title", "Jobs it is asked for in", NULL, WORDS, 0},
                                            {"role", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = make_rows(m, "opens", NULL, columns, COUNT(columns), "No job listed here asks for it by name.");
    ask(m, &c, Q_QUALIFICATION_OPENS, "t", id);
    while (store_next(&c) == 1) {
        const char *role = cell(m, &c, 0);
        make_cells(m, rows, make_row(m, rows, role, say(m, "role/%s", role)), cell(m, &c, 1), role);
    }
}

int build_qualifications(struct making *m, const struct place *place) {
    struct cursor c;
    if (strcmp(place->kind, "qualifications") == 0)
        return list_qualifications(m);
    ask(m, &c, Q_QUALIFICATION, "t", place->id ? place->id : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "qualification", place->id);
    make_item(m, "Home > Learning > Qualifications", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 3));
    make_fact(m, "provider", "From", cell(m, &c, 2), NULL);
    make_fact(m, "level", "Level", cell(m, &c, 4), NULL);
    make_fact(m, "takes", "Takes", cell(m, &c, 5), NULL);
    make_fact(m, "cost", "Cost", cell(m, &c, 6), NULL);
    make_fact(m, "entry", "Asked first", cell(m, &c, 7), NULL);
    const char *unpaid = cell(m, &c, 8), *go = cell(m, &c, 13);
    struct sourced sourced = {"qualification", place->id,       cell(m, &c, 9),
                              cell(m, &c, 10), cell(m, &c, 12), cell(m, &c, 11)};
    store_done(&c);
    make_payers(m, "qualification", place->id,
                unpaid ? unpaid : "Nothing known pays for it. Ask your own library first.");
    make_steps(m, "qualification", place->id);
    add_opens(m, place->id);
    make_rounds(m, "qualification", place->id);
    make_source(m, sourced);
    make_done(m, "qualification", place->id);
    if (go)
        make_link(m, "p", "my portfolio for it", go);
    make_next(m, "funding", "who could pay");
    return made(m);
}

/* -- who could pay -------------------------------------------------------------------------------------------------- */
static int list_funding(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},   {"state_words", "", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},     {"state", NULL, NULL, DATA, 0},
                                            {"source", NULL, NULL, DATA, 0}, {"checked", NULL, NULL, DATA, 0}};
    struct cursor c;
    make_head(m, "Home", "Who could pay");
    struct rows *rows =
        make_window(m, "funding", NULL, columns, COUNT(columns), "This pack knows of no money.", Q_FUNDING_COUNT);
    ask(m, &c, Q_FUNDING_LIST, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, say(m, "funding/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), funding_words(store_text(&c, 2)), id, cell(m, &c, 2), cell(m, &c, 5),
                   cell(m, &c, 6));
        row->more = say(m, "%s %s", store_text(&c, 3), store_text(&c, 4));
    }
    m->page->said = "What a page says was checked on the day it names.";
    make_link(m, "c", "could it pay for me?", "fits");
    make_link(m, "k", "qualifications", "qualifications");
    make_next(m, "qualifications", NULL);
    return made(m);
}

/* What has to be so, as questions and the answers that open it. */
static void add_conditions(struct making *m, const char *id) {
    static const struct column columns[] = {{"title", "What it turns on", NULL, WORDS, 0},
                                            {"needs", "", NULL, WORDS, 0},
                                            {"question", NULL, NULL, DATA, 0},
                                            {"answer", NULL, NULL, DATA, 0},
                                            {"otherwise", NULL, NULL, DATA, 0},
                                            {"go", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = NULL;
    ask(m, &c, Q_CONDITIONS, "t", id);
    while (store_next(&c) == 1) {
        if (store_null(&c, 3))
            continue;
        if (!rows)
            (rows = make_rows(m, "conditions", NULL, columns, COUNT(columns), ""))->more = MORE_OPEN;
        const char *question = cell(m, &c, 3), *answer = store_long(&c, 6) ? "yes" : "no", *go = cell(m, &c, 9);
        struct row *row = make_row(m, rows, question, go ? go : say(m, "fits/%s", id));
        make_cells(m, rows, row, cell(m, &c, 4), say(m, "needs a %s", answer), question, answer, cell(m, &c, 7), go);
        row->more = say(m, "If %s: %s", store_long(&c, 6) ? "not" : "so", store_text(&c, 7));
    }
}

int build_funding(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "What it could pay for", NULL, WORDS, 0},
                                            {"cost", "", NULL, WORDS, 1},
                                            {"kind", NULL, NULL, DATA, 0},
                                            {"id", NULL, NULL, DATA, 0}};
    struct cursor c;
    if (!place->id)
        return list_funding(m);
    ask(m, &c, Q_FUNDING, "t", place->id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "funding", place->id);
    make_item(m, "Home > Who could pay", cell(m, &c, 1));
    make_fact(m, "state", "Now", funding_words(store_text(&c, 2)), NULL);
    make_fact(m, "who", "Who it is for", cell(m, &c, 3), NULL);
    make_fact(m, "pays", "What it pays", cell(m, &c, 4), NULL);
    bool can_ask = strcmp(store_text(&c, 2), "open") == 0 || strcmp(store_text(&c, 2), "ask") == 0;
    make_fact(m, "how", can_ask ? "How to ask" : "Open instead", cell(m, &c, 5), cell(m, &c, 12));
    make_fact(m, "not_for", "Not for", cell(m, &c, 6), NULL);
    struct sourced sourced = {"funding", place->id, cell(m, &c, 7), cell(m, &c, 8), cell(m, &c, 10), cell(m, &c, 9)};
    if (store_long(&c, 11))
        make_link(m, "c", "could it pay for me?", say(m, "fits/%s", place->id));
    store_done(&c);
    struct rows *rows =
        make_list(m, "pays_for", NULL, columns, COUNT(columns),
                  can_ask ? "No course or qualification here names it. Ask what it could be used for." : "",
                  say(m, "funding/%s", place->id));
    ask(m, &c, Q_FUNDING_FOR, "iit", m->view->first, m->view->rows, place->id);
    while (store_next(&c) == 1) {
        const char *kind = cell(m, &c, 0), *id = cell(m, &c, 1);
        bool own = strcmp(kind, "qualification") == 0; /* in words of its own */
        make_cells(m, rows, make_row(m, rows, say(m, "%s-%s", kind, id), say(m, "%s/%s", kind, id)), cell(m, &c, 2),
                   own ? cell(m, &c, 3) : cost_words(m, store_text(&c, 3), cell(m, &c, 4)), kind, id);
    }
    add_conditions(m, place->id);
    make_rounds(m, "funding", place->id);
    make_source(m, sourced);
    make_next(m, "qualifications", "qualifications");
    return made(m);
}

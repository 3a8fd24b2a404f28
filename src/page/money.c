/* Qualifications, and who could pay. */
#include "kinds.h"
#include "paying.h"
#include <string.h>

/* Of a kind, its heading in a list, and what an item of it is; where it has none, the heading of the others. */
static const char *const *kind_words(const char *kind) {
    static const char *const words[][3] = {{"apprenticeship", "By apprenticeship", "an apprenticeship"},
                                           {"portfolio", "By portfolio", "by portfolio"},
                                           {"degree", "Degrees", "a degree"},
                                           {"course", "Courses", "a course"},
                                           {NULL, "Others", NULL}};
    int i = 0;
    while (words[i][0] && text_compare(words[i][0], kind) != 0)
        i++;
    return words[i];
}

/* What there is to pay, and who could be asked first. */
static const char *fits_words(struct making *m, const struct cursor *c, const char *cost, int pounds, int payer) {
    bool known = !store_null(c, pounds);
    const char *price = !known                  ? cost
                        : store_long(c, pounds) ? pounds_words(m, store_long(c, pounds))
                                                : "no fee for you";
    if (store_null(c, payer))
        return say(m, "%s; nothing open to most pays for it", price);
    return known && store_long(c, pounds) ? say(m, "%s; ask: %s", price, store_text(c, payer)) : price;
}

static int list_qualifications(struct making *m) {
    /* clang-format off */
    static const struct column columns[] = {{"title", "Qualification", NULL, WORDS, 0},
                                            {"fits", "To pay", "To pay: %s", WORDS, 0},
                                            {"takes", "Takes", "Takes %s", WORDS, 2},
                                            {"cost", NULL, NULL, DATA, 0},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"provider", NULL, NULL, DATA, 0},
                                            {"source", NULL, NULL, DATA, 0},
                                            {"checked", NULL, NULL, DATA, 0},
                                            {"kind", NULL, NULL, DATA, 0},
                                            {"pace", NULL, NULL, DATA, 0},
                                            {"months", NULL, NULL, COUNTED, 0},
                                            {"pounds", NULL, NULL, COUNTED, 0}};
    /* clang-format on */
    struct cursor c;
    const char *group = kind_words(NULL)[1]; /* a list of others alone has no headings */
    make_head(m, "Home > Learning", "Qualifications and registration");
    struct rows *rows = make_window(m, "qualifications", NULL, columns, COUNT(columns),
                                    "This pack lists no qualifications.", Q_QUALIFICATIONS_COUNT);
    ask(m, &c, Q_QUALIFICATIONS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *cost = cell(m, &c, 4), *kind = cell(m, &c, 8);
        struct row *row = make_row(m, rows, id, say(m, "qualification/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), fits_words(m, &c, cost, 11, 12), cell(m, &c, 3), cost, id,
                   cell(m, &c, 2), cell(m, &c, 6), cell(m, &c, 7), kind, cell(m, &c, 9), plain_number(m, &c, 10),
                   plain_number(m, &c, 11));
        row->more = cell(m, &c, 5);
        make_group(row, kind_words(kind)[1], &group);
    }
    make_link(m, "w", "who could pay", "funding");
    make_next(m, "funding", NULL);
    return made(m);
}

static void add_opens(struct making *m, const char *id) {
    static const struct column columns[] = {{"title", "Jobs it helps towards", NULL, WORDS, 0},
                                            {"role", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = make_rows(m, "opens", NULL, columns, COUNT(columns), "No job listed here names it.");
    ask(m, &c, Q_QUALIFICATION_OPENS, "t", id);
    while (store_next(&c) == 1) {
        const char *role = cell(m, &c, 0);
        make_cells(m, rows, make_row(m, rows, role, say(m, "role/%s", role)), cell(m, &c, 1), role);
    }
}

/* "at your own pace, 6 months or more"; NULL: neither is known. */
static const char *pace_words(struct making *m, const struct cursor *c, int pace, int months) {
    const char *words = store_null(c, pace)                        ? NULL
                        : strcmp(store_text(c, pace), "own") == 0  ? "at your own pace"
                        : strcmp(store_text(c, pace), "paid") == 0 ? "in paid hours"
                                                                   : "by a timetable";
    if (store_null(c, months))
        return words;
    return say(m, "%s%s%s or more", words ? words : "", words ? ", " : "",
               text_count(m->arena, store_long(c, months), "month", NULL));
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
    make_fact(m, "kind", "Kind", kind_words(store_text(&c, 14))[2], NULL);
    make_fact(m, "takes", "Takes", cell(m, &c, 5), NULL);
    make_fact(m, "pace", "Fits in", pace_words(m, &c, 15, 16), NULL);
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
        make_link(m, "o", "my portfolio for it", go);
    make_next(m, place_with("funding", "for", place->id, m->arena), "who could pay for it");
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
static void add_conditions(struct making *m, const struct fund *fund) {
    static const struct column columns[] = {{"title", "What it turns on", NULL, WORDS, 0},
                                            {"needs", "", NULL, WORDS, 0},
                                            {"question", NULL, NULL, DATA, 0},
                                            {"answer", NULL, NULL, DATA, 0},
                                            {"otherwise", NULL, NULL, DATA, 0},
                                            {"go", NULL, NULL, DATA, 0}};
    struct rows *rows = NULL;
    for (int i = 0; i < fund->conditions; i++) {
        const struct condition *condition = &fund->condition[i];
        const char *answer = condition->needed ? "yes" : "no";
        if (!rows)
            (rows = make_rows(m, "conditions", NULL, columns, COUNT(columns), ""))->more = MORE_OPEN;
        struct row *row =
            make_row(m, rows, condition->question, condition->go ? condition->go : say(m, "fits/%s", fund->id));
        make_cells(m, rows, row, condition->title, say(m, "needs a %s", answer), condition->question, answer,
                   condition->otherwise, condition->go);
        row->more = say(m, "If %s: %s", condition->needed ? "not" : "so", condition->otherwise);
    }
}

int build_funding(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "What it could pay for", NULL, WORDS, 0},
                                            {"cost", "", NULL, WORDS, 1},
                                            {"kind", NULL, NULL, DATA, 0},
                                            {"id", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct fund *fund;
    int count;
    if (!place->id)
        return place_arg(place, "for") ? build_payers(m, place) : list_funding(m);
    if (guide_funds(m->world, "funding", place->id, m->arena, &fund, &count, m->err) != 0)
        return -1;
    if (!count)
        return no_such(m, "funding", place->id);
    bool can_ask = strcmp(fund->state, "open") == 0 || strcmp(fund->state, "ask") == 0;
    make_item(m, "Home > Who could pay", fund->title);
    make_fact(m, "state", "Now", funding_words(fund->state), NULL);
    make_fact(m, "who", "Who it is for", fund->who, NULL);
    make_fact(m, "pays", "What it pays", fund->pays, NULL);
    make_fact(m, "how", can_ask ? "How to ask" : "Open instead", fund->how, fund->go);
    make_fact(m, "not_for", "Not for", fund->not_for, NULL);
    if (fund->conditions)
        make_link(m, "c", "could it pay for me?", say(m, "fits/%s", fund->id));
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
    add_conditions(m, fund);
    make_rounds(m, "funding", place->id);
    make_source(m, (struct sourced){"funding", fund->id, fund->source, fund->checked, fund->status, fund->doubt});
    make_next(m, "qualifications", "qualifications");
    return made(m);
}

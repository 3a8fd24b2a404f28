/* People to meet: communities, regions, lists, shadowing, mentors. */
#include "kinds.h"
#include <string.h>

const char *network_words(const char *kind) {
    static const char *const words[][2] = {{"community", "Communities"},
                                           {"region", "In a region"},
                                           {"group", "Groups"},
                                           {"list", "E-mail lists"},
                                           {"shadowing", "Seeing others at work"},
                                           {"mentoring", "Mentors and coaches"},
                                           {"person", "Somebody to ask"}};
    for (int i = 0; i < COUNT(words); i++)
        if (strcmp(words[i][0], kind) == 0)
            return words[i][1];
    return "";
}

static int list_networks(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},   {"cost", "", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},     {"kind", NULL, NULL, DATA, 0},
                                            {"who", NULL, NULL, DATA, 0},    {"provider", NULL, NULL, DATA, 0},
                                            {"source", NULL, NULL, DATA, 0}, {"checked", NULL, NULL, DATA, 0}};
    struct cursor c;
    const char *group = "";
    make_head(m, "Home", "People to meet");
    struct rows *rows =
        make_window(m, "networks", NULL, columns, COUNT(columns), "This pack names no networks.", Q_NETWORKS_COUNT);
    ask(m, &c, Q_NETWORKS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *kind = cell(m, &c, 2);
        struct row *row = make_row(m, rows, id, say(m, "network/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), cost_words(m, store_text(&c, 5), NULL), id, kind, cell(m, &c, 3),
                   cell(m, &c, 8), cell(m, &c, 6), cell(m, &c, 7));
        row->more = cell(m, &c, 4);
        make_group(row, network_words(kind), &group);
    }
    make_link(m, "e", "words for a 1:1", "meeting");
    make_next(m, "learn", "three ideas for me");
    return made(m);
}

int build_networks(struct making *m, const struct place *place) {
    struct cursor c;
    if (!place->id)
        return list_networks(m);
    ask(m, &c, Q_NETWORK, "t", place->id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "network", place->id);
    make_item(m, "Home > People to meet", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 4));
    make_fact(m, "provider", "Run by", cell(m, &c, 3), NULL);
    make_fact(m, "who", "Who may come", cell(m, &c, 5), NULL);
    make_fact(m, "how", "How to begin", cell(m, &c, 6), NULL);
    make_fact(m, "length", "Length", length_words(m, &c, 7, 8), NULL);
    make_fact(m, "cost", "Cost",
              store_null(&c, 10) ? cost_words(m, store_text(&c, 9), NULL)
                                 : say(m, "%s; %s", cost_words(m, store_text(&c, 9), NULL), store_text(&c, 10)),
              NULL);
    make_fact(m, "ask", "Who must agree", store_long(&c, 11) ? "usually your manager" : "nobody", NULL);
    make_fact(m, "address", "Where", store_null(&c, 12) ? "see the source" : cell(m, &c, 12), NULL);
    bool paid = strcmp(store_text(&c, 9), "paid") == 0;
    struct sourced sourced = {"network", place->id, cell(m, &c, 13), cell(m, &c, 14), cell(m, &c, 16), cell(m, &c, 15)};
    store_done(&c);
    make_steps(m, "network", place->id);
    if (paid)
        make_payers(m, "network", place->id, "No way to pay for it is known here. Ask your own library first.");
    make_rounds(m, "network", place->id);
    make_source(m, sourced);
    make_done(m, "network", place->id);
    make_why(m, "network", place->id);
    make_next(m, "networks", "other people to meet");
    return made(m);
}

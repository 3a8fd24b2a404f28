/* What stays out of a 1:1, for the person's eyes alone, beforehand: each thing with the way to change it. */
#include "kinds.h"
#include "saying.h"
#include <stdlib.h>
#include <string.h>

/* What stays out, by its pile, and what Enter does to one. */
static const struct pile {
    const char *title, *enter;
} piles[] = {{NULL, NULL},
             {"Skills for you alone", "change it"},
             {"Examples for you alone", "change it"},
             {"In your plan, for you alone", NULL},
             {"How sure you are", "change it"},
             {"What gets in your way", "change it"},
             {"Your time, and where you would like to be", "change it"},
             {"All that you wrote down and answered", NULL}};

static const struct facet *sure(void) {
    const struct facet *facet = facets;
    while (strcmp(facet->name, "sure") != 0)
        facet++;
    return facet;
}

/* A setting, or what there is so much of, by its id; what else there is has a title. */
static const char *title_of(const char *id, const char *title) {
    static const char *const words[][2] = {{"goal", "Where I would like to be"},
                                           {"hours", "Time to learn"},
                                           {"study", "When I may study"},
                                           {"log", "My learning log, with every note"},
                                           {"replies", "What I said to the survey"}};
    for (int i = 0; i < COUNT(words); i++)
        if (strcmp(words[i][0], id) == 0)
            return words[i][1];
    return title;
}

static const char *said_of(struct making *m, long pile, const char *id, const char *said) {
    enum { SURE = 4, OF_ME = 6, WRITTEN = 7 };
    if (pile == SURE)
        return facet_words(m, sure(), strtol(said, NULL, 10));
    if (pile == OF_ME)
        return setting_words(m, id, said);
    if (pile == WRITTEN)
        return text_count(m->arena, strtol(said, NULL, 10), strcmp(id, "log") == 0 ? "entry" : "answer",
                          strcmp(id, "log") == 0 ? "entries" : NULL);
    return "";
}

int build_apart(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"said", "", NULL, WORDS, 0}, {"id", NULL, NULL, DATA, 0}};
    struct cursor c;
    const char *group = "";
    (void)place;
    make_head(m, "Home > Get ready for a 1:1", "What stays out of the 1:1");
    make_text(m, BODY, NULL, NULL,
              "For your eyes. The pages of the 1:1 show nothing of this, and say the same words whether there is any "
              "of it or not. What you "
              "want to say of it, you can say aloud.");
    struct rows *rows =
        make_pick(m, "apart", NULL, columns, COUNT(columns),
                  "So far there is nothing of that kind. On a skill's page you can keep it for yourself.");
    rows->first = m->view->first;
    ask(m, &c, Q_APART, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        long pile = store_long(&c, 0);
        const char *id = cell(m, &c, 1), *said = cell(m, &c, 3);
        rows->total = store_long(&c, 5);
        struct row *row = make_row(m, rows, id, cell(m, &c, 4));
        make_cells(m, rows, row, title_of(id, cell(m, &c, 2)), said_of(m, pile, id, said ? said : ""), id);
        make_group(row, piles[pile].title, &group);
        row->enter = piles[pile].enter;
    }
    make_link(m, "k", "look at a private skill together all the same", "pick?of=private");
    make_link(m, "s", "all skills", "skills");
    make_next(m, "meeting", "get ready for the 1:1");
    return made(m);
}

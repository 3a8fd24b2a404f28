/* Pages about things: the PKSB, words, where answers are kept. */
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

/* -- where answers are kept ------------------------------------------------------------------------------------------ */
static void tell_where(struct making *m) {
    struct world *world = m->world;
    if (world->visit)
        make_text(m, BODY, "where", NULL,
                  "Nowhere: you are looking round. When you leave, everything you said here is gone.");
    else if (store_is_file(world->store) && !file_is_private(world->portfolio))
        make_print(m, CARE,
                   "In one file on the computer %s. Its permissions let other logins open it. This shuts them out: "
                   "chmod 600, then the file's name.",
                   world->host);
    else if (store_is_file(world->store))
        make_print(m, BODY,
                   "In one file of your own on the computer %s. Other people's logins cannot open it, and that "
                   "includes your manager's.",
                   world->host);
    else
        make_print(m, BODY,
                   "Nothing is kept yet. Your first answer makes one file of your own on the computer %s, which "
                   "other people's logins cannot open.",
                   world->host);
    make_fact(m, "file", "The file", world->visit ? NULL : world->portfolio, NULL);
}

/* Answers that today's content has no place for. */
static void add_strays(struct making *m) {
    static const struct column columns[] = {{"title", "Kept, and not asked today", NULL, WORDS, 0},
                                            {"at_words", "", "answered on %s", WORDS, 1},
                                            {"skill", NULL, NULL, DATA, 0},
                                            {"at", NULL, NULL, DATA, 0},
                                            {"because", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = NULL;
    if (unconfirmed_pack(m->world, m->arena, m->err)) /* titles and reasons are the pack's */
        return;
    long waiting = review_count(m);
    if (waiting)
        make_fact(m, "changed", "What changed in the list of skills", say(m, "%ld to look at", waiting), "review");
    ask(m, &c, Q_STRAYS, "");
    while (store_next(&c) == 1) {
        if (!rows)
            rows = make_rows(m, "strays", NULL, columns, COUNT(columns), "");
        const char *skill = cell(m, &c, 6), *because = cell(m, &c, 5);
        struct row *row = make_row(m, rows, skill, NULL);
        make_cells(m, rows, row, cell(m, &c, 0), text_day_words(m->arena, store_text(&c, 4)), skill, cell(m, &c, 4),
                   because);
        row->more = because ? because : "Today's list of skills does not hold it, or uses another scale.";
    }
    if (rows)
        rows->more = MORE_OPEN;
}

/* All that is in the file, each sort by name. */
static void tell_held(struct making *m, const struct cursor *c) {
    static const char *const sorts[][2] = {{"answer", NULL},
                                           {"tick", NULL},
                                           {"setting", NULL},
                                           {"reply to the survey's questions", "replies to the survey's questions"},
                                           {"entry of my log", "entries of my log"},
                                           {"kept day", NULL},
                                           {"skill chosen for a portfolio", "skills chosen for a portfolio"},
                                           {"thing in my plan", "things in my plan"}};
    const char *words = "";
    for (int i = 0; i < COUNT(sorts); i++)
        if (i < 3 || store_long(c, i))
            words = say(m, "%s%s%s", words, *words ? ", " : "",
                        text_count(m->arena, store_long(c, i), sorts[i][0], sorts[i][1]));
    make_fact(m, "holds", "It holds", say(m, "%s, when each was changed, and what can still be undone", words), NULL);
}

int build_kept(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"who", "Who could see it", "%s: ", WORDS, 0},
                                            {"what", "", NULL, WORDS, 0}};
    static const char *const who[][3] = {
        {"you", "You", "yes, with your login"},
        {"manager", "Your manager", "no, unless you show or give it"},
        {"staff", "Other library staff", "no"},
        {"desk", "Anybody who shares your login", "yes; use --visit there, which keeps nothing"},
        {"it", "The people who run this computer", "they could, as they could any file on it"},
        {"backups", "Backups they make", "may hold copies; ask them for how long"},
        {"others", "NHS England, CILIP, anybody else", "no; this program sends nothing anywhere"},
    };
    (void)place;
    struct cursor c;
    make_head(m, "Home", "Where my answers are kept");
    tell_where(m);
    ask(m, &c, Q_KEPT, "");
    if (store_next(&c) == 1)
        tell_held(m, &c);
    store_done(&c);
    struct rows *rows = make_pick(m, "who", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(who); i++)
        make_cells(m, rows, make_row(m, rows, who[i][0], NULL), who[i][1], who[i][2]);
    add_strays(m);
    make_text(m, QUIET, NULL, NULL, "To delete everything, remove the file.");
    make_link(m, "i", "what I said about myself", "me");
    make_link(m, "f", "full screen or plain lines", "display?then=kept");
    make_link(m, "p", "about this content", "pack");
    make_next(m, "home", "home");
    return made(m);
}

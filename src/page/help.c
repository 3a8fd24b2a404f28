/* Help: the keys of a page, made from the page itself and from the keys shared by all. */
#include "kinds.h"
#include <string.h>

const struct link page_shared[] = {
    {"Up", "the row above", NULL},
    {"Down", "the row below", NULL},
    {"PageUp", "a page back", NULL},
    {"PageDown", "a page on", NULL},
    {"Home", "the first row", NULL},
    {"End", "the last row", NULL},
    {"Enter", "open, or choose", NULL},
    {"Esc", "back (also Backspace)", NULL},
    {"/", "find anything", "find"},
    {":", "find anything (also Ctrl-P)", "find"},
    {"0", "home", "home"},
    {"?", "the keys of this page", "help"},
    {"h", "the keys of this page", "help"},
    {"b", "back", "back"},
    {"u", "undo what was done last (also Ctrl-Z)", "undo?last=yes"},
    {"y", "do again what was undone (also Ctrl-Y)", "redo?last=yes"},
    {"=", "take this page away: to copy, to print, for a calendar", "out"},
    {"@", "who can see this page", "kept"},
    {"!", "try again what could not be saved", NULL},
    {"r", "read or draw the page again (also Ctrl-L)", NULL},
    {"m", "more of a long list", NULL},
    {"q", "leave; everything is saved", NULL},
    {NULL, NULL, NULL},
};

/* The same where lines are typed: no arrows there, and a number for each row. */
static const struct link typed_shared[] = {
    {"A number", "opens or chooses the row of that number", NULL},
    {"A letter", "does what the page says of it", NULL},
    {"Enter alone", "keeps your last answer; where there is none, leaves the question", NULL},
    {"u", "undo what was done last", NULL},
    {"y", "do again what was undone", NULL},
    {"/", "find anything; with words after it, at once: / copyright (also : and find)", NULL},
    {"0", "home", NULL},
    {"b", "back", NULL},
    {"m", "more of a long list", NULL},
    {"=", "take this page away: to print, for a calendar", NULL},
    {"@", "who can see this page", NULL},
    {"!", "try again what could not be saved", NULL},
    {"r", "read the whole page again", NULL},
    {"h", "this help", NULL},
    {"q", "leave", NULL},
    {NULL, NULL, NULL},
};

static void add_key(struct making *m, struct rows *rows, const struct link *link, const char *group) {
    struct row *row = make_row(m, rows, say(m, "key-%s", link->key), NULL);
    make_cells(m, rows, row, link->key, link->title);
    row->group = group;
}

static void add_shared(struct making *m, struct rows *rows, const struct link *shared) {
    for (const struct link *link = shared; link->key; link++)
        add_key(m, rows, link, link == shared ? "On every page" : NULL);
}

/* The keys of the page's own rows; where lines are typed each row has a number anyway: those of a question's answers alone. */
static void add_row_keys(struct making *m, struct rows *rows, const struct page *page, const char **group) {
    for (long i = 0; page->pick >= 0 && i < page->block[page->pick].rows.count; i++) {
        const struct row *row = &page->block[page->pick].rows.row[i];
        if (!row->key || (m->world->lines && !page->question && row->key[0] >= '0' && row->key[0] <= '9'))
            continue;
        add_key(m, rows, &(struct link){row->key, row->cell[0], NULL}, *group);
        *group = NULL;
    }
}

static void add_own(struct making *m, struct rows *rows, const struct page *page) {
    const char *group = page->title;
    add_row_keys(m, rows, page, &group);
    if (m->world->lines && page_has_texts(page)) {
        add_key(m, rows, &(struct link){"t", "leaves out the words under each answer, or reads them again", NULL},
                group);
        group = NULL;
    }
    if (m->world->lines && page_answer(page)) {
        add_key(m, rows, &(struct link){"Enter", say(m, "keeps %s", page_answer(page)->cell[0]), NULL}, group);
        group = NULL;
    }
    for (int i = 0; i < page->links; i++) {
        struct typed way = m->world->lines ? page_typed(page, &page->link[i], m->arena)
                                           : (struct typed){page->link[i].key, page->link[i].title};
        if (!way.key)
            continue;
        add_key(m, rows, &(struct link){way.key, way.title, NULL}, group);
        group = NULL;
    }
}

int build_help(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"key", "", "%s: ", WORDS, 0}, {"title", "", NULL, WORDS, 0}};
    bool lines = m->world->lines;
    const char *at = place_arg(place, "at");
    struct page page = {0}; /* that help is asked for */
    struct err ignored = {0};
    bool known = at && page_build(m->world, at, &(struct view){0, 100, false}, m->arena, &page, &ignored) == 0;
    make_head(m, "Home", "Help");
    make_print(
        m, BODY, "%s %s",
        lines ? "Type what is named here, then press Enter. u undoes what was done last. Several may stand on one line "
                "with blanks between: 1 2 4."
              : "Arrows, Enter and Esc are enough for everything; Right acts on a row where the page says so.",
        m->world->visit         ? "You are looking round: nothing is kept."
        : known && page.forgets ? "What you answer on that page is not kept."
                                : "Everything you answer is saved at once.");
    struct rows *rows = make_pick(m, "keys", NULL, columns, COUNT(columns), "");
    if (lines) /* what is needed most is heard first */
        add_shared(m, rows, typed_shared);
    if (known)
        add_own(m, rows, &page);
    if (!lines)
        add_shared(m, rows, page_shared);
    make_text(m, BODY, NULL, NULL,
              lines ? "For the full screen: open Where my answers are kept, type f, and start pathway again."
                    : "To copy text, select it with the mouse and press Ctrl-Insert or Enter, as your window does it. "
                      "Plain lines for a screen reader: start with --plain.");
    make_next(m, "home", "home");
    return made(m);
}

/* Help: the keys of a page, made from the page itself and from the keys shared by all. */
#include "kinds.h"

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
    {"0", "home", "home"},
    {"?", "the keys of this page", "help"},
    {"h", "the keys of this page", "help"},
    {"b", "back", "back"},
    {"r", "read or draw the page again (also Ctrl-L)", NULL},
    {"m", "more of a long list", NULL},
    {"q", "leave; everything is saved", NULL},
    {NULL, NULL, NULL},
};

static void add_key(struct making *m, struct rows *rows, const struct link *link, const char *group) {
    struct row *row = make_row(m, rows, say(m, "key-%s", link->key), NULL);
    make_cells(m, rows, row, link->key, link->title);
    row->group = group;
}

int build_help(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"key", "", NULL, WORDS, 0}, {"title", "", NULL, WORDS, 0}};
    const char *at = place_arg(place, "at");
    struct page page;
    struct err ignored = {0};
    struct view view = {0, 100, false};
    make_head(m, "Home", "Help");
    make_text(m, BODY, NULL, NULL,
              "Arrows, Enter and Esc are enough for everything; Right acts on a row where the page says so. Everything "
              "you answer is saved at once.");
    struct rows *rows = make_pick(m, "keys", NULL, columns, COUNT(columns), "");
    if (at && page_build(m->world, at, &view, m->arena, &page, &ignored) == 0) {
        for (long i = 0; page.pick >= 0 && i < page.block[page.pick].rows.count; i++) {
            const struct row *row = &page.block[page.pick].rows.row[i];
            if (row->key)
                add_key(m, rows, &(struct link){row->key, row->cell[0], NULL}, rows->count ? NULL : page.title);
        }
        for (int i = 0; i < page.links; i++)
            add_key(m, rows, &page.link[i], rows->count ? NULL : page.title);
    }
    for (const struct link *link = page_shared; link->key; link++)
        add_key(m, rows, link, link == page_shared ? "On every page" : NULL);
    make_text(m, BODY, NULL, NULL,
              "To copy text, select it with the mouse and press Ctrl-Insert or Enter, as your window does it. "
              "Plain lines for a screen reader: start with --plain.");
    make_next(m, "home", "home");
    return made(m);
}

/* money: what the suites about money share: the sample pack with tests/fixtures/money beside it, and a person's sitting over it. */
#ifndef TEST_MONEY_H
#define TEST_MONEY_H
#include "session.h"
#include <locale.h>

static char *folder, *me;
static struct session s;

static inline void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    folder = path_in(NULL, "pack");
    copy_pack(folder);
    char *more = path_in(folder, "more.yaml");
    copy_file("tests/fixtures/money/money.yaml", more);
    free(more);
    me = path_in(NULL, "me.pathway");
    ck_assert_msg(session_open(&s, folder, me, NULL), "%s\n%s", s.err.text, s.mistakes);
}

static inline void end(void) {
    session_close(&s);
    free(folder);
    free(me);
}

static inline const struct page *page_at(const char *place) {
    struct page *page = arena_alloc(s.arena, sizeof *page);
    struct err err = {0};
    struct view view = {0, 1000, false};
    ck_assert_msg(page_build(&s.world, place, &view, s.arena, page, &err) == 0, "%s: %s", place, err.text);
    return page;
}

static inline const struct row *row_at(const struct page *page, const char *id) {
    const struct rows *rows = page_rows(page);
    for (long i = 0; i < rows->count; i++)
        if (strcmp(rows->row[i].id, id) == 0)
            return &rows->row[i];
    ck_abort_msg("%s has no row %s", page->place, id);
}

static inline const char *text_at(const struct page *page, const char *id) {
    for (int i = 0; i < page->blocks; i++) {
        if (page->block[i].kind == TEXT && text_compare(page->block[i].id, id) == 0)
            return page->block[i].text;
        for (int j = 0; j < page->block[i].facts; j++)
            if (strcmp(page->block[i].fact[j].id, id) == 0)
                return page->block[i].fact[j].text;
    }
    return "";
}
#endif

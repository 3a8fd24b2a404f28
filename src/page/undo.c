/* Undo and redo: the last act that can be undone, or done again. Also a page that tells what has been done last. */
#include "kinds.h"
#include <string.h>

static bool is_redo(const struct place *place) {
    return strcmp(place->kind, "redo") == 0;
}

int build_undo(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"said", "", NULL, WORDS, 0}, {"day", "", "on %s", WORDS, 1}, {"at", NULL, NULL, DATA, 0}};
    bool redo = is_redo(place);
    struct cursor c;
    make_head(m, "Home", redo ? "What can be done again" : "What can be undone");
    struct rows *rows = make_pick(m, "changes", NULL, columns, COUNT(columns),
                                  redo ? "Nothing was undone." : "Nothing was changed yet.");
    ask(m, &c, redo ? Q_LAST_UNDONE : Q_LAST_DONE, "i", 20L);
    while (store_next(&c) == 1) {
        struct row *row =
            make_row(m, rows, number(m, store_long(&c, 0)), rows->count ? NULL : say(m, "%s?last=yes", place->kind));
        make_cells(m, rows, row, cell(m, &c, 1), text_day_words(m->arena, store_text(&c, 3)), cell(m, &c, 3));
    }
    m->page->start = -1;
    m->page->said = rows->count ? "The last one comes first; one at a time." : NULL;
    make_next(m, rows->count ? rows->row[0].go : "home", rows->count ? NULL : "home");
    return made(m);
}

int run_undo(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    bool redo = is_redo(call);
    const char *at = place_arg(call, "at"), *of = place_arg(call, "of"); /* of: the change that is meant */
    long meant;
    struct cursor c;
    if (strcmp(place_arg(call, "last"), "yes") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: yes. Nothing was changed.", place_arg(call, "last"));
    ask(&m, &c, redo ? Q_LAST_UNDONE : Q_LAST_DONE, "i", 1L);
    if (store_next(&c) != 1) {
        outcome->said = redo ? "There is nothing to do again." : "There is nothing to undo.";
        return made(&m);
    }
    long n = store_long(&c, 0);
    const char *said = cell(&m, &c, 1), *go = cell(&m, &c, 2), *when = cell(&m, &c, 3);
    store_done(&c);
    if (at && !redo && strcmp(when, world->began) < 0) { /* not of this sitting: nothing old goes by one key */
        outcome->said = say(&m, "That was on %s: Enter undoes it.", text_day_words(arena, when));
        outcome->go = "undo";
        return 0;
    }
    if (of && text_whole(of, &meant) && meant != n) {
        outcome->said =
            say(&m, "Another window did something since. Enter %s that first.", redo ? "does again" : "undoes");
        outcome->go = call->kind;
        return 0;
    }
    if (store_undo(world->store, n, redo, err) != 0)
        return -1;
    outcome->said = say(&m, "%s: %s%s", redo ? "Done again" : "Undone", said, text_stop(said));
    size_t kind = go ? strcspn(go, "/?") : 0; /* from question to question of a kind, and nowhere else */
    outcome->go = kind && !redo && at && strncmp(at, go, kind + 1) == 0 ? go : NULL;
    return 0;
}

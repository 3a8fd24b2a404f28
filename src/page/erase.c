/* Delete it all: what there is, what it cannot reach, the word to type; and the receipt. */
#include "kinds.h"
#include "pathway/own.h"
#include <string.h>
#include <unistd.h>

static const char word[] = "delete";

/* Copies that somebody has: nothing here reaches them. */
static void tell_given(struct making *m) {
    static const struct column columns[] = {{"name", "", "given to %s", WORDS, 0}, {"day", "", "on %s", WORDS, 0}};
    struct rows *rows = NULL;
    struct cursor c;
    ask(m, &c, Q_OWN_GIVEN, "ii", 0L, -1L);
    while (store_next(&c) == 1) {
        if (!rows)
            rows = make_rows(m, "given", "Copies you gave away stay with those who have them", columns, COUNT(columns),
                             "");
        make_cells(m, rows, make_row(m, rows, number(m, store_long(&c, 0)), NULL), cell(m, &c, 1),
                   text_day_words(m->arena, store_text(&c, 4)));
    }
}

/* What no deleting reaches: pages that were printed, backups of the trust. */
static const char *beyond_words(struct making *m) {
    const struct site *site = &m->world->site;
    const char *out = site->print || site->handover ? "in the folders for printing and handing over"
                                                    : "in the folder out beside your file";
    return say(
        m,
        "What you wrote out stays where it is, %s. So does what you took away or printed. %s%s. The files are deleted, "
        "not "
        "overwritten: with the right tools the people who run this computer could perhaps still bring parts back.",
        out,
        site->name ? say(m, "Backups of %s may hold copies", site->name)
                   : "Backups of the people who run this computer may hold copies",
        site->backups ? say(m, ": they are %s", site->backups) : "; ask them for how long");
}

int build_erase(struct making *m, const struct place *place) {
    long count[OWN_TABLES] = {0};
    struct backup *list;
    (void)place;
    int backups = m->world->visit ? 0 : backup_list(m->world->portfolio, m->arena, &list);
    bool file = !m->world->visit && access(m->world->portfolio, F_OK) == 0;
    if (own_counts(m, count) != 0)
        return -1;
    make_item(m, "Home > Where my answers are kept", "Delete it all?");
    if (!file && !backups) {
        make_text(m, BODY, NULL, NULL,
                  m->world->visit ? "You are looking round: nothing is kept, so there is nothing to delete."
                                  : "Nothing is kept, so there is nothing to delete.");
        make_next(m, "kept", "where my answers are kept");
        return made(m);
    }
    const char *words = own_words(m, count);
    make_fact(m, "file", "The file", file ? m->world->portfolio : "there is none", NULL);
    make_fact(m, "holds", "It holds",
              !file                             ? "nothing"
              : !store_is_file(m->world->store) ? "what cannot be read any more"
              : *words                          ? words
                                                : "nothing yet",
              NULL);
    make_fact(m, "undo", "With it goes", "what can still be undone, and done again", NULL);
    make_fact(m, "backups", "Backups of it", backups ? say(m, "%d, deleted as well", backups) : "none", NULL);
    make_text(m, BODY, NULL, NULL, beyond_words(m));
    tell_given(m);
    make_text(m, CARE, NULL, NULL,
              "This cannot be taken back: u brings nothing of it again. A window of yours that is open elsewhere shows "
              "what it read until you leave it.");
    make_input(m, "is", say(m, "Type %s to delete it all:", word), NULL);
    m->page->question = true;
    m->page->said = "Enter on an empty line leaves everything as it is.";
    make_link(m, "t", "take a copy away first", "export");
    make_next(m, "kept", "leave it");
    return made(m);
}

int run_erase(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    long count[OWN_TABLES] = {0};
    struct erased erased;
    const char *is = place_arg(call, "is");
    if (!*is || strcmp(is, "skip") == 0) {
        outcome->said = "Nothing was deleted.";
        outcome->go = "kept";
        return 0;
    }
    if (strcmp(is, word) != 0)
        return err_set(err, FAULT_USAGE, "Type %s to delete it all. Nothing was deleted.", word);
    if (world->visit)
        return err_set(err, FAULT_USAGE, "You are looking round: nothing is kept, so there is nothing to delete.");
    bool damaged = !store_is_file(world->store) && access(world->portfolio, F_OK) == 0;
    if (own_counts(&m, count) != 0 || store_erase(world->store, world->portfolio, &erased, err) != 0)
        return -1;
    const char *words = own_words(&m, count), *held = *words ? words : damaged ? "" : "nothing yet";
    struct place receipt = {.kind = "erased",
                            .arg = {{"held", held},
                                    {"backups", number(&m, erased.backups)},
                                    {"left", number(&m, erased.left)},
                                    {"when", world->now}},
                            .args = 4};
    outcome->go = place_write(&receipt, arena);
    outcome->said = "Deleted.";
    return 0;
}

/* The receipt. It stands in its address alone: there is no file any more that could hold it. */
int build_erased(struct making *m, const struct place *place) {
    const char *held = place_arg(place, "held"), *backups = place_arg(place, "backups"),
               *left = place_arg(place, "left"), *when = place_arg(place, "when");
    make_item(m, "Home", "It is deleted");
    if (!when) {
        make_text(m, BODY, NULL, NULL, "Nothing was deleted in this sitting.");
        make_next(m, "home", "home");
        return made(m);
    }
    make_fact(m, "when", "When",
              say(m, "%s, %.5s UTC", text_day_words(m->arena, when), strlen(when) > 16 ? when + 11 : ""), NULL);
    make_fact(m, "file", "The file", m->world->portfolio, NULL);
    make_fact(m, "held", "It held", held && *held ? held : "what could not be read any more", NULL);
    make_fact(m, "backups", "Backups of it",
              backups && strcmp(backups, "0") != 0 ? say(m, "%s, deleted", backups) : "none", NULL);
    if (left && strcmp(left, "0") != 0)
        make_print(m, CARE, "%s of them could not be deleted: look in the folder backups beside the file.", left);
    make_text(m, BODY, NULL, NULL, beyond_words(m));
    make_text(m, BODY, NULL, NULL, "Nothing is kept by now. Your next answer would begin a new file.");
    make_next(m, "home", "home");
    return made(m);
}

/* -- what can be undone ----------------------------------------------------------------------------------------------- */
int build_forget(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    (void)place;
    make_item(m, "Home > Where my answers are kept", "Forget what can be undone?");
    make_text(m, BODY, NULL, NULL,
              "What you change or delete stays in your file as long as it can be undone: your newest 200 changes. When "
              "that is forgotten, "
              "what you deleted is overwritten there, and u brings nothing back. All that is there now stays. Backups "
              "from before still hold it "
              "until newer ones take their place.");
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    make_choice(m, rows, "yes", "Forget it");
    make_choice(m, rows, "no", "Leave it");
    m->page->start = -1;
    make_next(m, "kept", "where my answers are kept");
    return made(m);
}

int run_forget(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    const char *is = place_arg(call, "is");
    (void)arena;
    outcome->go = "kept";
    outcome->said = "It is left as it was.";
    if (strcmp(is, "no") == 0)
        return 0;
    if (strcmp(is, "yes") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: yes or no. Nothing was changed.", is);
    outcome->said = "Forgotten: nothing can be undone by now.";
    if (store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_FORGET_CHANGES, err, "i", 0L);
    return store_commit(world->store, NULL, NULL, err);
}

/* Backups: the file as it was before the first change of a day; what would change if one took its place; and that. */
#include "kinds.h"
#include "pathway/own.h"
#include <string.h>
#include <unistd.h>

/* Which state it is: "before your changes of 3 June 2027"; what restore itself set aside has a number. */
static const char *backup_words(struct making *m, const char *key) {
    const char *day = text_day_words(m->arena, key);
    return strlen(key) > 10 ? say(m, "on %s, before a backup was put back", day)
                            : say(m, "before your changes of %s", day);
}

int build_backups(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"key", NULL, NULL, DATA, 0}, {"path", NULL, NULL, DATA, 0}};
    struct backup *list;
    (void)place;
    int count = m->world->visit ? 0 : backup_list(m->world->portfolio, m->arena, &list);
    make_head(m, "Home > Where my answers are kept", "Backups");
    make_text(m, BODY, NULL, NULL,
              "Before your first change of a day your file is copied as it is. The newest seven copies stay, in the "
              "folder backups "
              "beside it, and only your login can open them.");
    make_text(m, CARE, "unbacked", NULL, store_unbacked(m->world->store));
    struct rows *rows =
        make_pick(m, "backups", NULL, columns, COUNT(columns),
                  m->world->visit ? "You are looking round: nothing is kept, so nothing is copied."
                                  : "There is none yet: the first is made on the next day that you change something.");
    for (int i = 0; i < count; i++) {
        struct row *row = make_row(m, rows, list[i].key, say(m, "restore?from=%s", list[i].key));
        make_cells(m, rows, row, capital_words(m, backup_words(m, list[i].key)), list[i].key, list[i].path);
        row->key = digit(m, rows->count);
        row->enter = "see what would change";
    }
    m->page->start = -1;
    make_next(m, "kept", "where my answers are kept");
    return made(m);
}

/* Beside what is there now; where the file cannot be read, the backup alone. */
static void compare(struct making *m, const long *now, const long *then) {
    static const struct column columns[] = {{"title", "", "%s: ", WORDS, 0},
                                            {"now", "Now", "now %s", WORDS, 0},
                                            {"then", "In the backup", "in the backup %s", WORDS, 0}};
    struct rows *rows = make_rows(m, "sorts", NULL, columns, COUNT(columns), "It is empty.");
    for (int i = 0; i < OWN_TABLES; i++)
        if ((now && now[i]) || then[i])
            make_cells(m, rows, make_row(m, rows, own_tables[i].name, NULL), own_tables[i].title,
                       now ? count_words(m, now[i]) : NULL, count_words(m, then[i]));
}

int build_restore(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    const char *from = place_arg(place, "from"), *path = m->world->portfolio;
    long now[OWN_TABLES] = {0}, then[OWN_TABLES] = {0};
    if (!from)
        return build_backups(m, place);
    if (m->world->visit)
        return err_set(m->err, FAULT_USAGE,
                       "You are looking round: nothing is kept here, so there is nothing to restore.");
    if (backup_counts(path, from, m->arena, then, OWN_TABLES, m->err) != 0 || own_counts(m, now) != 0)
        return -1;
    bool damaged = !store_is_file(m->world->store) && access(path, F_OK) == 0;
    make_item(m, "Home > Backups", say(m, "Put back what I had %s?", backup_words(m, from)));
    compare(m, damaged ? NULL : now, then);
    make_text(m, BODY, NULL, NULL,
              damaged ? "Your file cannot be read any more. It is set aside as it is, in the folder backups, and the "
                        "backup takes its place."
                      : "Your file as it is now is kept as a backup first, so this can be taken back. Windows of yours "
                        "that are open "
                        "go on with what was put back.");
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    make_choice(m, rows, "yes", "Put it back");
    make_choice(m, rows, "no", "Leave all as it is");
    m->page->start = -1;
    make_next(m, rows->row[1].go, NULL);
    return made(m);
}

int run_restore(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *is = place_arg(call, "is"), *from = place_arg(call, "from"), *kept;
    if (strcmp(is, "no") == 0) {
        outcome->said = "All is as it was.";
        outcome->go = "backups";
        return 0;
    }
    if (strcmp(is, "yes") != 0 || !from)
        return err_set(err, FAULT_USAGE, "It is written restore?from=DAY&is=yes. Nothing was changed.");
    if (world->visit)
        return err_set(err, FAULT_USAGE,
                       "You are looking round: nothing is kept here, so there is nothing to restore.");
    if (backup_restore(world->store, world->portfolio, from, arena, &kept, err) != 0)
        return -1;
    outcome->said = say(&m, "Put back: what you had %s. %s", backup_words(&m, from),
                        kept ? say(&m, "What was there until now is the backup %s.", kept)
                             : "What could not be read is set aside in the folder backups.");
    outcome->go = "home";
    return 0;
}

/* What the person said of themselves, and what to ask next. */
#include "pathway/guide.h"
#include <string.h>

/* The same day of the year before today's, compared as text. */
bool guide_is_old(const struct world *world, const char *checked) {
    char year_ago[11];
    snprintf(year_ago, sizeof year_ago, "%s", world->today);
    for (int i = 3; i >= 0 && year_ago[i]-- == '0'; i--)
        year_ago[i] = '9';
    return strcmp(checked, year_ago) < 0;
}

int guide_setting(struct world *world, const char *name, struct arena *arena, const char **value, struct err *err) {
    struct cursor c;
    *value = NULL;
    store_ask(world->store, &c, Q_SETTING, err, "t", name);
    if (store_next(&c) == 1)
        *value = store_copy(&c, 0, arena);
    store_done(&c);
    return err->fault ? -1 : 0;
}

int guide_role(struct world *world, const char *asked, struct arena *arena, const char **role, struct err *err) {
    *role = asked;
    if (!asked && guide_setting(world, "job", arena, role, err) != 0)
        return -1;
    struct cursor c;
    store_ask(world->store, &c, Q_ROLE_OR_START, err, "ti", *role ? *role : "", (long)(asked != NULL));
    if (store_next(&c) == 1)
        *role = store_copy(&c, 0, arena);
    store_done(&c);
    return err->fault ? -1 : 0;
}

/* When looking again began, and is not finished: "" where it is not so. */
static int read_round(struct world *world, struct arena *arena, const char **round, struct err *err) {
    if (guide_setting(world, "round", arena, round, err) != 0)
        return -1;
    *round = *round ? *round : "";
    return 0;
}

int guide_ask_set(struct world *world, const char *set, struct arena *arena, struct cursor *c, struct err *err) {
    const char *role, *round;
    *c = (struct cursor){.store = world->store, .err = err};
    if (strncmp(set, "area:", 5) == 0)
        return store_ask(world->store, c, Q_SET_AREA, err, "t", set + 5);
    if (strcmp(set, "all") == 0)
        return store_ask(world->store, c, Q_SET_ALL, err, "");
    if (strcmp(set, "changed") == 0)
        return read_round(world, arena, &round, err) != 0 ? -1
                                                          : store_ask(world->store, c, Q_SET_CHANGED, err, "t", round);
    if (guide_role(world, NULL, arena, &role, err) != 0)
        return -1;
    return store_ask(world->store, c, Q_SET_SHORT, err, "t", role);
}

int guide_next(struct world *world, const char *set, const char *after, struct arena *arena, struct progress *progress,
               struct err *err) {
    struct cursor c;
    const char *round, *last = NULL;
    *progress = (struct progress){0};
    bool passed = after == NULL;
    if (read_round(world, arena, &round, err) != 0 || guide_ask_set(world, set, arena, &c, err) != 0)
        return -1;
    while (store_next(&c) == 1) {
        progress->total++;
        bool again = !store_null(&c, 2) && strcmp(store_text(&c, 6), round) < 0, open = store_null(&c, 2) || again,
             self = after && strcmp(store_text(&c, 0), after) == 0;
        progress->answered += !store_null(&c, 2);
        progress->left += open && !self;
        progress->again |= again;
        if (open && !self && passed && !progress->skill) {
            progress->skill = store_copy(&c, 0, arena);
            progress->title = store_copy(&c, 1, arena);
            progress->at = progress->total;
        }
        if (self) {
            progress->here = progress->total;
            progress->before = last;
        }
        if (after && !passed)
            last = store_copy(&c, 0, arena);
        passed |= self;
    }
    return err->fault ? -1 : 0;
}

int guide_carry_on(struct world *world, struct arena *arena, const char **set, struct progress *progress,
                   struct err *err) {
    if (guide_setting(world, "set", arena, set, err) != 0)
        return -1;
    if (*set && **set && strcmp(*set, "short") != 0 && guide_next(world, *set, NULL, arena, progress, err) != 0)
        return -1;
    if (*set && **set && strcmp(*set, "short") != 0 && progress->skill)
        return 0;
    *set = "short";
    return guide_next(world, "short", NULL, arena, progress, err);
}

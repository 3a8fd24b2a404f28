/* What the person said of themselves, and what to ask next. */
#include "pathway/guide.h"
#include <limits.h>
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

bool guide_gave(struct world *world) {
    struct cursor c;
    struct err err = {0};
    store_ask(world->store, &c, Q_GIVEN_COUNT, &err, "");
    bool gave = store_next(&c) != 1 || store_long(&c, 0) > 0;
    store_done(&c);
    return gave;
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

/* The list of skills that is a set of its own: of an area, or all; NULL where the set is chosen for the person. */
static const char *list_of(const char *set, struct arena *arena) {
    if (strncmp(set, "area:", 5) == 0)
        return arena_print(arena, "area/%s", set + 5);
    return strcmp(set, "all") == 0 ? "skills" : NULL;
}

int guide_ask_set(struct world *world, const char *set, long first, long count, struct arena *arena, struct cursor *c,
                  struct err *err) {
    const char *list = list_of(set, arena), *whose;
    bool changed = strcmp(set, "changed") == 0;
    *c = (struct cursor){.store = world->store, .err = err};
    if (list)
        return store_ask(world->store, c, Q_SET_SPAN, err, "iit", first, count, list);
    if ((changed ? read_round(world, arena, &whose, err) : guide_role(world, NULL, arena, &whose, err)) != 0)
        return -1;
    return store_ask(world->store, c, changed ? Q_SET_CHANGED : Q_SET_SHORT, err, "iit", first, count, whose);
}

/* Of a set that is as long as the content: asked for as a whole, and never read through. */
static int next_of_list(struct world *world, const char *list, const char *round, const char *after,
                        struct arena *arena, struct progress *progress, struct err *err) {
    struct cursor c;
    store_ask(world->store, &c, Q_SPAN_PROGRESS, err, "ttt", list, round, after);
    while (store_next(&c) == 1) {
        int again = (int)store_long(&c, 2);
        *progress = (struct progress){.total = (int)store_long(&c, 0),
                                      .answered = (int)store_long(&c, 1),
                                      .again = again > 0,
                                      .here = (int)store_long(&c, 3),
                                      .before = store_copy(&c, 5, arena),
                                      .skill = store_copy(&c, 6, arena),
                                      .title = store_copy(&c, 7, arena),
                                      .at = (int)store_long(&c, 8)};
        progress->left = progress->total - progress->answered + again - (int)store_long(&c, 4);
    }
    return err->fault ? -1 : 0;
}

int guide_next(struct world *world, const char *set, const char *after, struct arena *arena, struct progress *progress,
               struct err *err) {
    struct cursor c;
    const char *list = list_of(set, arena), *round, *last = NULL;
    *progress = (struct progress){0};
    bool passed = after == NULL;
    if (read_round(world, arena, &round, err) != 0)
        return -1;
    if (list)
        return next_of_list(world, list, round, after, arena, progress, err);
    if (guide_ask_set(world, set, 0, LONG_MAX, arena, &c, err) != 0)
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

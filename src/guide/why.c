/* Why this, why not that: what each skill that an item builds is to the person, and the item's place among the suggestions. */
#include "ideas.h"
#include <stdlib.h>
#include <string.h>

/* In the order in which one of them settles it. */
static enum reason_kind kind_of(const struct reason *reason, const char *state, bool later) {
    long now = reason->now ? reason->now : 1;
    if (!reason->needed)
        return NOT_ASKED;
    if (text_compare(state, "not-for-me") == 0)
        return NOT_FOR_ME;
    if (now >= reason->needed)
        return IS_THERE;
    if (later)
        return CAN_WAIT;
    return reason->from > now ? STARTS_LATER : reason->to <= now ? LEADS_BACK : GROWS;
}

int guide_reasons(struct world *world, const char *role, const char *kind, const char *id, struct arena *arena,
                  struct reason **reasons, int *count, struct err *err) {
    enum { LATER = 3 };
    struct reason *list = NULL;
    struct cursor c;
    int room = 0;
    bool own = false;
    *count = 0;
    is_own_job(world, role, arena, &own, err); /* after a failure nothing more is asked */
    store_ask(world->store, &c, Q_ITEM_REASONS, err, "ttit", role, kind, (long)own, id);
    while (store_next(&c) == 1) {
        struct reason *reason = ARRAY_PUSH(list, *count, room);
        *reason = (struct reason){.skill = store_copy(&c, 0, arena),
                                  .title = store_copy(&c, 1, arena),
                                  .from = store_long(&c, 2),
                                  .to = store_long(&c, 3),
                                  .now = store_long(&c, 4),
                                  .named = !store_null(&c, 4) || store_long(&c, 7),
                                  .needed = store_long(&c, 8)};
        reason->kind = kind_of(reason, store_text(&c, 5), store_long(&c, 6) == LATER);
    }
    *reasons = arena_alloc(arena, sizeof *list * (size_t)(*count + 1));
    if (*count)
        memcpy(*reasons, list, sizeof *list * (size_t)*count);
    free(list);
    return err->fault ? -1 : 0;
}

static const struct idea *copied(const struct idea *idea, struct arena *arena) {
    struct idea *copy = arena_alloc(arena, sizeof *copy);
    *copy = *idea;
    return copy;
}

/* Does it do for a skill what the item does, in less time, or lead up to where the item begins? */
static bool is_sooner(const struct idea *other, const struct reason *reason, long minutes) {
    if (strcmp(other->skill, reason->skill) != 0)
        return false;
    if (reason->kind == STARTS_LATER)
        return other->to >= reason->from;
    long goal = reason->to < reason->needed ? reason->to : reason->needed;
    return reason->kind == GROWS && other->minutes && other->minutes < minutes && other->to >= goal;
}

static void find_sooner(struct reason *reason, const struct candidate *list, int count, const struct wish *wish,
                        long minutes, struct arena *arena) {
    const struct idea *best = NULL;
    for (int i = 0; i < count; i++) {
        const struct idea *other = &list[i].idea;
        bool quicker = !best || (other->minutes && (!best->minutes || other->minutes < best->minutes));
        if (quicker && idea_fits(other, wish) && is_sooner(other, reason, minutes))
            best = other;
    }
    reason->sooner = best ? copied(best, arena) : NULL;
}

/* The place of an item in a list that is in order, from 1; 0: it is not there. */
static int place_of(const struct candidate *list, int count, const char *kind, const char *id) {
    for (int i = 0; i < count; i++)
        if (idea_is(&list[i].idea, kind, id))
            return i + 1;
    return 0;
}

int guide_verdict(struct world *world, const char *role, const char *skill, const struct wish *wish, const char *kind,
                  const char *id, struct arena *arena, struct verdict *verdict, struct err *err) {
    struct candidate *list;
    *verdict = (struct verdict){0};
    guide_reasons(world, role, kind, id, arena, &verdict->reason, &verdict->reasons, err);
    int count = read_candidates(world, role, skill, wish ? wish->barrier : NULL, false, arena, &list, err);
    struct candidate *order = arena_alloc(arena, sizeof *order * (size_t)(count + 1));
    for (int i = 0; i < verdict->reasons; i++) {
        int self = place_of(list, count, kind, id);
        find_sooner(&verdict->reason[i], list, count, wish, self ? list[self - 1].idea.minutes : 0, arena);
    }
    if (count)
        memcpy(order, list, sizeof *order * (size_t)count);
    verdict->count = order_candidates(order, count, wish);
    verdict->place = place_of(order, verdict->count, kind, id);
    int at = verdict->place;
    if (!at) { /* perhaps it would be one of them, if it fitted */
        order = list;
        at = place_of(order, order_candidates(order, count, NULL), kind, id);
    }
    if (at && tell_ideas(world, role, &order[at - 1], 1, arena, err) == 0)
        verdict->idea = copied(&order[at - 1].idea, arena);
    free(list);
    return err->fault ? -1 : 0;
}

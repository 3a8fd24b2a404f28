/* Growing in the post: which directions there are, in the person's own order, and a year of one. Reading stands apart from
 * thought: the order, the reasons and the year are pure. */
#include "pathway/guide.h"
#include <stdlib.h>
#include <string.h>

/* -- directions ----------------------------------------------------------------------------------------------------- */
/* "A, B, C": the titles of up to three skills; "": of none. */
static const char *few_titles(const struct growth *growth, bool (*holds)(const struct growth_need *),
                              struct arena *arena) {
    const char *words = "";
    int count = 0;
    for (int i = 0; i < growth->needs && count < 3; i++)
        if (growth->need[i].deepens && holds(&growth->need[i]))
            words = arena_print(arena, "%s%s%s", words, count++ ? ", " : "", growth->need[i].title);
    return words;
}

static bool refused(const struct growth_need *need) {
    return text_compare(need->state, "not-for-me") == 0;
}

static bool liked(const struct growth_need *need) {
    return !refused(need) && (need->wants || need->first || need->wanted > need->now);
}

static bool near_to(const struct growth_need *need) {
    return need->does || (need->now && need->now >= need->level - 1);
}

static void weigh(struct growth *growth) {
    growth->done = growth->needs > 0;
    for (int i = 0; i < growth->needs; i++) {
        const struct growth_need *need = &growth->need[i];
        long missing = need->level - need->now;
        growth->readiness.count[!need->state   ? UNRATED
                                : !need->now   ? OTHER
                                : missing <= 0 ? MET
                                : missing == 1 ? CLOSE
                                               : FURTHER]++;
        growth->readiness.total++;
        growth->matters += need->matters;
        growth->done &= missing <= 0;
        if (need->deepens) {
            growth->likes += liked(need) * need->matters;
            growth->near += need->matters * (need->does + (!need->now ? 0 : missing <= 0 ? 2 : missing == 1));
        }
    }
}

static int in_order(const void *a, const void *b) {
    const struct growth *x = a, *y = b;
    if (x->done != y->done)
        return x->done ? 1 : -1;
    if (x->likes != y->likes)
        return x->likes > y->likes ? -1 : 1;
    if (x->near != y->near)
        return x->near > y->near ? -1 : 1;
    if (!x->move && x->matters != y->matters) /* of areas the one that most of it is of */
        return x->matters > y->matters ? -1 : 1;
    return x->need < y->need ? -1 : 1; /* needs lie in the order of the content */
}

/* Why a direction stands where it does. */
static const char *why(const struct growth *growth, bool first, struct arena *arena) {
    const char *begins = first ? "It comes first: you" : "You";
    if (growth->done)
        return growth->move ? "You are there with everything it asks for."
                            : "You are there with all of it that the job asks for.";
    if (growth->likes)
        return arena_print(arena, "%s would like more of %s.", begins, few_titles(growth, liked, arena));
    if (growth->near)
        return arena_print(arena, "%s do this already or are near to it: %s.", begins,
                           few_titles(growth, near_to, arena));
    if (!first)
        return "Nothing you said points to it yet.";
    return growth->move ? "It comes first in the list: nothing you said points to one of them yet."
                        : "It comes first because the job asks most of it: nothing you said points to one of them yet.";
}

static void read_need(const struct cursor *c, struct arena *arena, struct growth_need *need) {
    *need = (struct growth_need){.skill = store_copy(c, 3, arena),
                                 .title = store_copy(c, 4, arena),
                                 .n = store_long(c, 5),
                                 .level = store_long(c, 6),
                                 .matters = store_long(c, 7),
                                 .own = store_long(c, 8),
                                 .state = store_copy(c, 9, arena),
                                 .now = store_long(c, 10),
                                 .wanted = store_long(c, 11),
                                 .first = store_long(c, 12) == 1,
                                 .later = store_long(c, 12) == 3,
                                 .guess = store_long(c, 13) == 1,
                                 .does = store_long(c, 14),
                                 .wants = store_long(c, 15)};
    need->deepens = store_null(c, 2) || need->level > need->own;
}

int guide_directions(struct world *world, const char *role, struct arena *arena, struct growth **growths, int *count,
                     struct err *err) {
    struct growth *list = NULL;
    struct growth_need *need = NULL;
    struct cursor c;
    int room = 0, needs = 0, need_room = 0;
    *count = 0;
    store_ask(world->store, &c, Q_DIRECTIONS, err, "t", role);
    while (store_next(&c) == 1) {
        if (!*count || strcmp(list[*count - 1].id, store_text(&c, 0)) != 0)
            *ARRAY_PUSH(list, *count, room) = (struct growth){.id = store_copy(&c, 0, arena),
                                                              .title = store_copy(&c, 1, arena),
                                                              .move = store_copy(&c, 2, arena),
                                                              .about = store_copy(&c, 16, arena)};
        list[*count - 1].needs++;
        read_need(&c, arena, ARRAY_PUSH(need, needs, need_room));
    }
    struct growth_need *kept = arena_alloc(arena, sizeof *kept * (size_t)(needs + 1));
    *growths = arena_alloc(arena, sizeof **growths * (size_t)(*count + 1));
    if (needs) {
        memcpy(kept, need, sizeof *kept * (size_t)needs);
        memcpy(*growths, list, sizeof *list * (size_t)*count);
    }
    free(list);
    free(need);
    for (int i = 0; i < *count; kept += (*growths)[i++].needs) {
        (*growths)[i].need = kept;
        weigh(&(*growths)[i]);
    }
    qsort(*growths, (size_t)*count, sizeof **growths, in_order);
    for (int i = 0; i < *count; i++)
        (*growths)[i].why = why(&(*growths)[i], i == 0, arena);
    return err->fault ? -1 : 0;
}

/* -- a year --------------------------------------------------------------------------------------------------------- */
enum { MOST_STEPS = 4, MONTHLY = 180 }; /* MONTHLY: a quarter at an hour a month */

/* A step that could be taken: the items of each need in turn, the shortest first. */
struct offer {
    struct year_step step;
    int need;
    long from, to;
    bool used;
};
struct planning {
    const struct growth *growth;
    struct offer *offer;
    int offers, room;
    long *at;            /* the level of each need, as the year goes on */
    int taken[QUARTERS]; /* steps in each quarter */
};

static long minutes_of(const struct offer *offer) {
    return offer->step.minutes ? offer->step.minutes : UNKNOWN_MINUTES;
}

/* In another direction a level wanted counts where it is the further one, as for suggestions. */
static long target_of(const struct growth_need *need) {
    return need->wanted > need->level ? need->wanted : need->level;
}

static bool is_open(const struct growth_need *need) {
    return !need->later && !refused(need);
}

/* How much is left to grow: gap x how much it matters (x 2 where "I'd like to" was ticked, x 3/4 for a guess), as ideas.c weighs. */
static double weight(const struct planning *p, int need) {
    const struct growth_need *of = &p->growth->need[need];
    return (double)((target_of(of) - p->at[need]) * of->matters) * (of->wants ? 2 : 1) * (of->guess ? 0.75 : 1);
}

/* Does one need come before another: what comes first for the person, then what goes deeper than the job; then as ideas.c orders the
 * best of each skill. */
static bool before(const struct planning *p, int a, int b) {
    const struct growth_need *x = &p->growth->need[a], *y = &p->growth->need[b];
    bool named_x = x->now || x->wants || x->wanted, named_y = y->now || y->wants || y->wanted;
    if (x->first != y->first)
        return x->first;
    if (x->deepens != y->deepens)
        return x->deepens;
    if (named_x != named_y)
        return named_x;
    if (weight(p, a) != weight(p, b))
        return weight(p, a) > weight(p, b);
    return x->n < y->n;
}

/* Can it be taken in this quarter? The first step of one leaves an hour for a second. */
static bool fits(const struct planning *p, const struct offer *offer, const struct year *year, int quarter) {
    long left = year->budget - year->minutes[quarter], at = p->at[offer->need];
    return !offer->used && offer->from <= at && at < offer->to && at < target_of(&p->growth->need[offer->need]) &&
           minutes_of(offer) + (p->taken[quarter] ? 0 : 60) <= left;
}

/* The best step that fits now, of one kind or (NULL) any; NULL: none does. */
static struct offer *best(const struct planning *p, const struct year *year, int quarter, const char *kind) {
    struct offer *found = NULL;
    for (int i = 0; i < p->offers; i++) {
        struct offer *offer = &p->offer[i];
        if ((!kind || strcmp(offer->step.kind, kind) == 0) && fits(p, offer, year, quarter) &&
            (!found || (offer->need != found->need && before(p, offer->need, found->need))))
            found = offer;
    }
    return found;
}

/* Of one kind and for the same skill, the one that leads furthest: a quarter has room for it, and the quick ones are there already. */
static struct offer *furthest(const struct planning *p, const struct year *year, int quarter, const char *kind) {
    struct offer *found = best(p, year, quarter, kind);
    for (int i = 0; found && i < p->offers; i++) {
        struct offer *offer = &p->offer[i];
        long target = target_of(&p->growth->need[offer->need]);
        if (offer->need == found->need && strcmp(offer->step.kind, kind) == 0 && fits(p, offer, year, quarter) &&
            offer->to > found->to && found->to < target)
            found = offer;
    }
    return found;
}

static bool holds_kind(const struct year *year, int quarter, const char *kind) {
    for (int i = 0; i < year->steps; i++)
        if (year->step[i].quarter == quarter && strcmp(year->step[i].kind, kind) == 0)
            return true;
    return false;
}

/* The last step of a quarter brings what is not in it yet: something to show, then a course. */
static struct offer *next_step(const struct planning *p, const struct year *year, int quarter, bool last) {
    static const char *const kinds[] = {"practice", "learning"};
    struct offer *found = NULL;
    for (int i = 0; last && !found && i < COUNT(kinds); i++)
        if (!holds_kind(year, quarter, kinds[i]))
            found = furthest(p, year, quarter, kinds[i]);
    return found ? found : best(p, year, quarter, NULL);
}

/* What builds several skills builds all of them at once, and is done once. */
static void take(struct planning *p, struct year *year, const struct offer *chosen, int quarter) {
    const struct year_step *step = &chosen->step;
    for (int i = 0; i < p->offers; i++) {
        struct offer *offer = &p->offer[i];
        if (strcmp(offer->step.kind, step->kind) != 0 || strcmp(offer->step.id, step->id) != 0)
            continue;
        offer->used = true;
        if (offer->from <= p->at[offer->need] && p->at[offer->need] < offer->to)
            p->at[offer->need] = offer->to;
    }
    year->step[year->steps] = *step;
    year->step[year->steps++].quarter = quarter;
    year->minutes[quarter] += minutes_of(chosen);
    p->taken[quarter]++;
}

/* From the beginning: so many steps in all, spread evenly, at most so many in a quarter and at least two. */
static void fill_year(struct planning *p, struct year *year, int total, int most) {
    *year = (struct year){.budget = year->budget, .step = year->step};
    for (int i = 0; i < p->growth->needs; i++)
        p->at[i] = p->growth->need[i].now ? p->growth->need[i].now : 1;
    for (int i = 0; i < p->offers; i++)
        p->offer[i].used = false;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
        const struct offer *offer;
        int left = QUARTERS - quarter, even = (total - year->steps + left - 1) / left,
            wanted = even < 2      ? 2
                     : even < most ? even
                                   : most;
        p->taken[quarter] = 0;
        while (p->taken[quarter] < wanted &&
               (offer = next_step(p, year, quarter, p->taken[quarter] == wanted - 1)) != NULL)
            take(p, year, offer, quarter);
    }
}

static void read_offers(struct world *world, struct planning *p, int need, struct arena *arena, struct err *err) {
    const struct growth_need *of = &p->growth->need[need];
    struct cursor c;
    store_ask(world->store, &c, Q_OFFERS, err, "tii", of->skill, of->now ? of->now : 1L, target_of(of));
    while (store_next(&c) == 1)
        *ARRAY_PUSH(p->offer, p->offers, p->room) = (struct offer){.step = {.kind = store_copy(&c, 0, arena),
                                                                            .id = store_copy(&c, 1, arena),
                                                                            .title = store_copy(&c, 2, arena),
                                                                            .skill = of->skill,
                                                                            .skill_title = of->title,
                                                                            .to = store_copy(&c, 5, arena),
                                                                            .minutes = store_long(&c, 6),
                                                                            .cost = store_copy(&c, 7, arena),
                                                                            .pounds = store_copy(&c, 8, arena),
                                                                            .show = store_copy(&c, 9, arena)},
                                                                   .need = need,
                                                                   .from = store_long(&c, 3),
                                                                   .to = store_long(&c, 4)};
}

int guide_year(struct world *world, const struct growth *growth, long week, struct arena *arena, struct year *year,
               struct err *err) {
    struct planning p = {.growth = growth, .at = arena_alloc(arena, sizeof *p.at * (size_t)(growth->needs + 1))};
    int most = week < 60 ? 2 : week < 120 ? 3 : MOST_STEPS;
    *year = (struct year){.budget = week ? week * QUARTER_WEEKS : MONTHLY,
                          .step = arena_alloc(arena, sizeof *year->step * QUARTERS * MOST_STEPS)};
    for (int i = 0; i < growth->needs; i++)
        if (is_open(&growth->need[i]))
            read_offers(world, &p, i, arena, err);
    fill_year(&p, year, most * QUARTERS, most);
    if (year->steps < most * QUARTERS)
        fill_year(&p, year, year->steps, most);
    free(p.offer);
    return err->fault ? -1 : 0;
}

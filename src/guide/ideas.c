/* Suggestions. For each skill worth growing, what builds it from where the person stands, best first; then one of each
 * skill in turn: what comes first for the person, then what they answered or wished for before what is not answered yet, the
 * biggest gap first. weight = gap x how much the role needs it (x 2 where "I'd like to" was ticked, x 3/4 where the answer is a
 * guess); worth of an idea = weight / (1 + hours). Of equal ones that goes first which gets round what is in the person's way;
 * ties keep the content's order. */
#include "ideas.h"
#include <stdlib.h>
#include <string.h>

/* -- reading -------------------------------------------------------------------------------------------------------- */
static const char *cost_of(const struct cursor *c, struct arena *arena) {
    const char *cost = store_text(c, 9);
    if (strcmp(cost, "paid") == 0 && !store_null(c, 10))
        return arena_print(arena, "%ld pounds", store_long(c, 10));
    if (strcmp(cost, "open page") == 0)
        return "nothing to pay";
    return strcmp(cost, "not stated") == 0 ? "price not stated" : arena_copy(arena, cost);
}

static const char *open_words(const char *state) {
    if (!state)
        return "have not answered yet";
    return strcmp(state, "not-for-me") == 0 ? "said that it is not for you" : "are not sure yet";
}

static struct idea_sum sum_of(const struct idea *idea, long matters, bool wished, bool guess) {
    long gap = (idea->needed ? idea->needed : idea->to) - (idea->now ? idea->now : 1);
    struct idea_sum sum = {.gap = gap > 0 ? gap : 1,
                           .matters = matters,
                           .wished = wished,
                           .guess = guess,
                           .hours = (double)(idea->minutes ? idea->minutes : UNKNOWN_MINUTES) / 60};
    sum.weight = (double)(sum.gap * matters) * (wished ? 2 : 1) * (guess ? 0.75 : 1);
    sum.worth = sum.weight / (1 + sum.hours);
    return sum;
}

static void read_candidate(const struct cursor *c, struct arena *arena, struct candidate *to) {
    const char *cost = store_text(c, 9);
    bool wished = store_long(c, 20), answered = !store_null(c, 16);
    *to = (struct candidate){.idea = {.kind = store_copy(c, 0, arena),
                                      .id = store_copy(c, 1, arena),
                                      .title = store_copy(c, 3, arena),
                                      .skill = store_copy(c, 4, arena),
                                      .skill_title = store_copy(c, 5, arena),
                                      .from = store_long(c, 6),
                                      .to = store_long(c, 7),
                                      .minutes = store_long(c, 8),
                                      .cost = cost_of(c, arena),
                                      .free = strcmp(cost, "free") == 0 || strcmp(cost, "open page") == 0,
                                      .ask = store_long(c, 11),
                                      .provider = store_copy(c, 12, arena),
                                      .source = store_copy(c, 13, arena),
                                      .checked = store_copy(c, 14, arena),
                                      .time = store_copy(c, 25, arena),
                                      .format = store_copy(c, 26, arena),
                                      .easy = store_long(c, 15),
                                      .now = answered ? store_long(c, 16) : 0,
                                      .needed = store_long(c, 17)},
                             .n = store_long(c, 2),
                             .skill_n = store_long(c, 19),
                             .open = answered ? NULL : open_words(store_text(c, 21)),
                             .yours = !store_null(c, 22) && store_long(c, 22) == store_long(c, 17)};
    to->idea.sum = sum_of(&to->idea, store_long(c, 18), wished, store_long(c, 24) == 1);
    to->idea.sum.first = store_long(c, 23) == 1;
    to->idea.sum.named = answered || wished || store_long(c, 22);
}

int is_own_job(struct world *world, const char *role, struct arena *arena, bool *own, struct err *err) {
    const char *job;
    if (guide_role(world, NULL, arena, &job, err) != 0)
        return -1;
    *own = strcmp(job, role) == 0;
    return 0;
}

bool idea_is(const struct idea *idea, const char *kind, const char *id) {
    return strcmp(idea->kind, kind) == 0 && strcmp(idea->id, id) == 0;
}

/* -- what it gets round --------------------------------------------------------------------------------------------- */
/* How a barrier is got round: at a place, or by what is like this. */
struct ease {
    struct way_round round;
    const char *go; /* NULL: no place of its own, but what is free, takes at most so long, can be done at work */
    bool free, work;
    long minutes;
};

static bool is_at(const char *go, const struct idea *idea) {
    size_t size = strlen(idea->kind);
    return strncmp(go, idea->kind, size) == 0 && go[size] == '/' && strcmp(go + size + 1, idea->id) == 0;
}

static bool is_short(const struct idea *idea, long minutes) {
    return !minutes || (idea->minutes && idea->minutes <= minutes);
}

/* Can it be done in "work" time, or in one's "own"? Not where that is not known. */
static bool is_done_in(const struct idea *idea, const char *time) {
    bool work = strcmp(time, "work") == 0;
    if (strcmp(idea->kind, "practice") == 0)
        return work;
    return idea->time &&
           (strcmp(idea->time, "either") == 0 || strcmp(idea->time, work ? "work time" : "own time") == 0);
}

static bool eases(const struct ease *ease, const struct idea *idea) {
    if (ease->go)
        return is_at(ease->go, idea);
    return (!ease->free || idea->free) && is_short(idea, ease->minutes) && (!ease->work || is_done_in(idea, "work"));
}

/* The barriers that each gets round, each once. */
static void add_rounds(struct idea *idea, const struct ease *ease, int eases_count, struct arena *arena) {
    struct way_round *round = eases_count ? arena_alloc(arena, sizeof *round * (size_t)eases_count) : NULL;
    idea->round = round;
    for (int i = 0; i < eases_count; i++) {
        bool told = idea->rounds && strcmp(round[idea->rounds - 1].barrier, ease[i].round.barrier) == 0;
        if (told || !eases(&ease[i], idea))
            continue;
        round[idea->rounds++] = ease[i].round;
        idea->sum.eased |= ease[i].round.mine;
    }
}

/* Of the barriers in the person's way, and of the one that is asked for. */
static int read_eases(struct world *world, const char *barrier, struct arena *arena, struct ease **list,
                      struct err *err) {
    struct cursor c;
    int count = 0, room = 0;
    *list = NULL;
    store_ask(world->store, &c, Q_EASES, err, "t", barrier);
    while (store_next(&c) == 1)
        *ARRAY_PUSH(*list, count, room) =
            (struct ease){{store_copy(&c, 0, arena), store_copy(&c, 1, arena), store_long(&c, 2)},
                          store_copy(&c, 3, arena),
                          store_long(&c, 4),
                          store_long(&c, 6),
                          store_long(&c, 5)};
    return count;
}

bool idea_fits(const struct idea *idea, const struct wish *wish) {
    if (!wish)
        return true;
    bool round = !wish->barrier;
    for (int i = 0; i < idea->rounds; i++)
        round |= wish->barrier && strcmp(idea->round[i].barrier, wish->barrier) == 0;
    return round && (!wish->free || idea->free) && (!wish->alone || !idea->ask) && is_short(idea, wish->minutes) &&
           (!wish->format || strcmp(idea->format, wish->format) == 0) && (!wish->time || is_done_in(idea, wish->time));
}

int read_candidates(struct world *world, const char *role, const char *skill, const char *barrier, bool further,
                    struct arena *arena, struct candidate **list, struct err *err) {
    struct cursor c;
    struct ease *ease;
    int count = 0, room = 0, eases_count = read_eases(world, barrier, arena, &ease, err);
    bool own = false;
    *list = NULL;
    is_own_job(world, role, arena, &own, err); /* after a failure nothing more is asked */
    store_ask(world->store, &c, skill ? Q_IDEAS_FOR_SKILL : Q_IDEAS_FOR_ROLE, err, "ttii", role, skill, (long)own,
              (long)further);
    while (store_next(&c) == 1) {
        struct candidate *candidate = ARRAY_PUSH(*list, count, room);
        read_candidate(&c, arena, candidate);
        add_rounds(&candidate->idea, ease, eases_count, arena);
    }
    free(ease);
    return err->fault ? 0 : count;
}

/* -- the order ------------------------------------------------------------------------------------------------------ */
static int by_skill(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    if (x->skill_n != y->skill_n)
        return x->skill_n < y->skill_n ? -1 : 1;
    if (x->idea.sum.worth != y->idea.sum.worth)
        return x->idea.sum.worth > y->idea.sum.worth ? -1 : 1;
    if (x->idea.sum.eased != y->idea.sum.eased)
        return x->idea.sum.eased ? -1 : 1;
    int kind = strcmp(y->idea.kind, x->idea.kind); /* a thing to try before a course */
    return kind ? kind : (x->n > y->n) - (x->n < y->n);
}

static int by_turn(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    const struct idea_sum *s = &x->idea.sum, *t = &y->idea.sum;
    if (s->turn != t->turn)
        return s->turn < t->turn ? -1 : 1;
    if (s->first != t->first)
        return s->first ? -1 : 1;
    if (s->named != t->named)
        return s->named ? -1 : 1;
    if (s->weight != t->weight)
        return s->weight > t->weight ? -1 : 1;
    if (s->eased != t->eased)
        return s->eased ? -1 : 1;
    return (x->skill_n > y->skill_n) - (x->skill_n < y->skill_n);
}

/* Each its place among those for its skill; the list is in the order of by_skill. */
static void give_turns(struct candidate *list, int count) {
    for (int first = 0, end; first < count; first = end) {
        for (end = first; end < count && list[end].skill_n == list[first].skill_n;)
            end++;
        for (int i = first; i < end; i++) {
            list[i].idea.sum.turn = i - first + 1;
            list[i].idea.sum.of = end - first;
        }
    }
}

/* What builds several skills is suggested once, where it comes first. */
static int drop_repeats(struct candidate *list, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
        int same = 0;
        while (same < kept && !idea_is(&list[same].idea, list[i].idea.kind, list[i].idea.id))
            same++;
        if (same == kept)
            list[kept++] = list[i];
    }
    return kept;
}

/* Each three holds one that can begin this week, as long as there are any: the next easy one moves up to third, though never
 * before the best for a skill that comes first. */
static void spread_easy(struct candidate *list, int count) {
    for (int first = 0; first + 2 < count; first += 3) {
        int easy = first;
        while (easy < count && !list[easy].idea.easy)
            easy++;
        if (easy == count || easy < first + 3 || (list[first + 2].idea.sum.first && list[first + 2].idea.sum.turn == 1))
            continue;
        struct candidate moved = list[easy];
        moved.idea.sum.lifted = true;
        for (int i = easy; i > first + 2; i--)
            list[i] = list[i - 1];
        list[first + 2] = moved;
    }
}

int order_candidates(struct candidate *list, int count, const struct wish *wish) {
    int kept = 0;
    for (int i = 0; i < count; i++)
        if (idea_fits(&list[i].idea, wish))
            list[kept++] = list[i];
    if (!kept)
        return 0;
    qsort(list, (size_t)kept, sizeof *list, by_skill);
    give_turns(list, kept);
    qsort(list, (size_t)kept, sizeof *list, by_turn);
    kept = drop_repeats(list, kept);
    spread_easy(list, kept);
    return kept;
}

int guide_ideas_like(struct world *world, const char *role, const char *skill, const struct wish *wish,
                     struct arena *arena, struct idea **ideas, int *count, struct err *err) {
    struct candidate *list;
    int all = read_candidates(world, role, skill, wish ? wish->barrier : NULL, false, arena, &list, err);
    *count = order_candidates(list, all, wish);
    tell_ideas(world, role, list, *count, arena, err);
    *ideas = arena_alloc(arena, sizeof **ideas * (size_t)(*count + 1));
    for (int i = 0; i < *count; i++)
        (*ideas)[i] = list[i].idea;
    free(list);
    return err->fault ? -1 : 0;
}

int guide_ideas(struct world *world, const char *role, const char *skill, struct arena *arena, struct idea **ideas,
                int *count, struct err *err) {
    return guide_ideas_like(world, role, skill, NULL, arena, ideas, count, err);
}

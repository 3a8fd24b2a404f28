/* The few that cover the most: budgeted maximum coverage over what is worth growing. */
#include "ideas.h"
#include <stdlib.h>
#include <string.h>

/* -- choosing: pure ------------------------------------------------------------------------------------------------- */
struct choice {
    const long *weight;
    const struct cover_set *set;
    int sets, count;
    int *chosen, *times; /* times: how many of the chosen cover a weight */
    bool *taken;
    long left, covered; /* of the budget; weight */
};

static long gain_of(const struct choice *choice, int i) {
    long gain = 0;
    for (int j = 0; j < choice->set[i].count; j++)
        gain += choice->times[choice->set[i].covers[j]] ? 0 : choice->weight[choice->set[i].covers[j]];
    return gain;
}

static void take(struct choice *choice, int i) {
    choice->covered += gain_of(choice, i);
    for (int j = 0; j < choice->set[i].count; j++)
        choice->times[choice->set[i].covers[j]]++;
    choice->taken[i] = true;
    choice->left -= choice->set[i].cost;
    choice->chosen[choice->count++] = i;
}

/* The most new weight for its cost; of equal ones the most, then the first. single: for any cost. -1: none fits and adds. */
static int best_of(const struct choice *choice, bool single) {
    int best = -1;
    long best_gain = 0;
    for (int i = 0; i < choice->sets; i++) {
        long gain = choice->taken[i] || choice->set[i].cost > choice->left ? 0 : gain_of(choice, i);
        long mine = best < 0 || single ? gain : gain * choice->set[best].cost,
             its = best < 0 || single ? best_gain : best_gain * choice->set[i].cost;
        if (gain && (mine > its || (mine == its && gain > best_gain))) {
            best = i;
            best_gain = gain;
        }
    }
    return best;
}

/* Puts back what the others cover whole. */
static bool put_back(struct choice *choice) {
    int kept = 0;
    for (int k = 0; k < choice->count; k++) {
        const struct cover_set *set = &choice->set[choice->chosen[k]];
        bool needed = false;
        for (int j = 0; j < set->count; j++)
            needed |= choice->times[set->covers[j]] == 1;
        if (needed) {
            choice->chosen[kept++] = choice->chosen[k];
            continue;
        }
        for (int j = 0; j < set->count; j++)
            choice->times[set->covers[j]]--;
        choice->left += set->cost;
        choice->taken[choice->chosen[k]] = false;
    }
    bool some = kept < choice->count;
    choice->count = kept;
    return some;
}

/* Each round covers more than the one before, so there is a last one. */
static void fill(struct choice *choice) {
    do
        for (int i; (i = best_of(choice, false)) >= 0;)
            take(choice, i);
    while (put_back(choice));
}

int cover_choose(const long *weight, int weights, const struct cover_set *set, int sets, long budget, int *chosen) {
    struct choice choice[2];
    for (int k = 0; k < 2; k++) {
        choice[k] = (struct choice){.weight = weight,
                                    .set = set,
                                    .sets = sets,
                                    .chosen = calloc((size_t)sets + 1, sizeof *chosen),
                                    .times = calloc((size_t)weights + 1, sizeof *chosen),
                                    .taken = calloc((size_t)sets + 1, sizeof(bool)),
                                    .left = budget};
        if (!choice[k].chosen || !choice[k].times || !choice[k].taken)
            abort();
        int single = k ? best_of(&choice[k], true) : -1;
        if (single >= 0)
            take(&choice[k], single);
        fill(&choice[k]);
    }
    bool second = choice[1].covered != choice[0].covered ? choice[1].covered > choice[0].covered
                                                         : choice[1].left > choice[0].left;
    int count = choice[second].count;
    memcpy(chosen, choice[second].chosen, sizeof *chosen * (size_t)count);
    for (int k = 0; k < 2; k++) {
        free(choice[k].chosen);
        free(choice[k].times);
        free(choice[k].taken);
    }
    return count;
}

/* -- a person's skills ---------------------------------------------------------------------------------------------- */
/* A skill worth growing: a step of it weighs `weight`; at: the index of its first. */
struct growing {
    const char *skill, *title;
    long now, needed, weight, reached; /* reached: with those that were taken so far */
    int at;
};
struct work {
    struct growing *growing;
    struct candidate *list; /* item by item */
    int growings, steps, count;
    bool *used; /* of list: its item is taken */
    long *weight;
    struct cover_set *set;
    int *first, *chosen, *covers; /* first: of a set, its first candidate */
    struct candidate *told;       /* the candidate of each pick */
    struct arena *arena;
};

static void read_growing(struct world *world, const char *role, bool own, struct work *work, struct err *err) {
    struct cursor c;
    int room = 0;
    store_ask(world->store, &c, Q_GROWING, err, "tti", role, NULL, (long)own);
    while (store_next(&c) == 1) {
        struct growing *growing = ARRAY_PUSH(work->growing, work->growings, room);
        *growing = (struct growing){.skill = store_copy(&c, 0, work->arena),
                                    .title = store_copy(&c, 1, work->arena),
                                    .now = store_long(&c, 2),
                                    .needed = store_long(&c, 3),
                                    .weight = store_long(&c, 4) * (store_long(&c, 7) ? 3 : 4),
                                    .reached = store_long(&c, 2),
                                    .at = work->steps};
        growing->weight *= (store_long(&c, 5) ? 2 : 1) * (store_long(&c, 6) ? 2 : 1);
        work->steps += (int)(growing->needed - growing->now);
    }
}

static struct growing *growing_of(const struct work *work, const struct candidate *candidate) {
    int i = 0;
    while (strcmp(work->growing[i].skill, candidate->idea.skill) != 0)
        i++;
    return &work->growing[i];
}

static long leads_to(const struct candidate *candidate, const struct growing *growing) {
    return candidate->idea.to < growing->needed ? candidate->idea.to : growing->needed;
}

/* The steps that a candidate adds by now; 0 where it begins further on. */
static int steps_of(const struct candidate *candidate, const struct growing *growing) {
    long steps = leads_to(candidate, growing) - growing->reached;
    return candidate->idea.from <= growing->reached && steps > 0 ? (int)steps : 0;
}

static int by_item(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    int kind = strcmp(y->idea.kind, x->idea.kind);
    if (kind || x->n != y->n)
        return kind ? kind : x->n > y->n ? 1 : -1;
    return (x->skill_n > y->skill_n) - (x->skill_n < y->skill_n);
}

/* What fits and has a length, item by item; and room for all that is made of it. */
static void prepare(struct work *work, const struct wish *wish) {
    int kept = 0;
    for (int i = 0; i < work->count; i++)
        if (work->list[i].idea.minutes && idea_fits(&work->list[i].idea, wish))
            work->list[kept++] = work->list[i];
    work->count = kept;
    if (kept)
        qsort(work->list, (size_t)kept, sizeof *work->list, by_item);
    size_t room = (size_t)kept + 1, steps = (size_t)work->steps + 1;
    work->used = arena_alloc(work->arena, sizeof *work->used * room);
    work->set = arena_alloc(work->arena, sizeof *work->set * room);
    work->first = arena_alloc(work->arena, sizeof *work->first * room);
    work->chosen = arena_alloc(work->arena, sizeof *work->chosen * room);
    work->told = arena_alloc(work->arena, sizeof *work->told * room);
    work->covers = arena_alloc(work->arena, sizeof *work->covers * room * steps);
    work->weight = arena_alloc(work->arena, sizeof *work->weight * steps);
    for (int i = 0; i < work->growings; i++)
        for (int k = 0; k < work->growing[i].needed - work->growing[i].now; k++)
            work->weight[work->growing[i].at + k] = work->growing[i].weight;
}

static bool is_same_item(const struct work *work, int i, int first) {
    return i < work->count && idea_is(&work->list[i].idea, work->list[first].idea.kind, work->list[first].idea.id);
}

/* A set for each item that is not taken, over the steps that it would add now. */
static int make_sets(struct work *work) {
    int sets = 0, used = 0;
    for (int i = 0; i < work->count; i++) {
        bool begins = i == 0 || !is_same_item(work, i, i - 1);
        if (work->used[i])
            continue;
        if (begins) {
            work->first[sets] = i;
            work->set[sets++] = (struct cover_set){work->list[i].idea.minutes, work->covers + used, 0};
        }
        const struct growing *growing = growing_of(work, &work->list[i]);
        int steps = steps_of(&work->list[i], growing);
        for (int k = 0; k < steps; k++)
            work->covers[used++] = growing->at + (int)(growing->reached - growing->now) + k;
        work->set[sets - 1].count += steps;
    }
    return sets;
}

/* Takes the item that begins at `first`: what it adds to those before it. */
static void add_pick(struct work *work, int first, struct cover *cover) {
    struct covering *pick = &cover->pick[cover->picks];
    int end = first;
    while (is_same_item(work, end, first))
        work->used[end++] = true;
    pick->added = arena_alloc(work->arena, sizeof *pick->added * (size_t)(end - first));
    work->told[cover->picks++] = work->list[first];
    cover->minutes += work->list[first].idea.minutes;
    for (int i = first; i < end; i++) {
        struct growing *growing = growing_of(work, &work->list[i]);
        int steps = steps_of(&work->list[i], growing);
        if (!steps)
            continue;
        if (pick->count == 0)
            work->told[cover->picks - 1] = work->list[i];
        pick->added[pick->count++] =
            (struct added){growing->skill, growing->title, growing->reached, growing->reached + steps};
        growing->reached += steps;
    }
}

static void add_open(struct cover *cover, const struct growing *growing, int growings) {
    for (int i = 0; i < growings; i++)
        if (growing[i].reached < growing[i].needed)
            cover->open[cover->opens++] =
                (struct added){growing[i].skill, growing[i].title, growing[i].reached, growing[i].needed};
}

/* What can begin now; then, in the time left, what goes on from there. */
static void choose(struct work *work, long minutes, struct cover *cover) {
    int count;
    cover->pick = arena_alloc(work->arena, sizeof *cover->pick * (size_t)(work->count + 1));
    cover->open = arena_alloc(work->arena, sizeof *cover->open * (size_t)(work->growings + 1));
    do {
        int sets = make_sets(work);
        count = cover_choose(work->weight, work->steps, work->set, sets, minutes - cover->minutes, work->chosen);
        for (int k = 0; k < count; k++)
            add_pick(work, work->first[work->chosen[k]], cover);
    } while (count);
    add_open(cover, work->growing, work->growings);
}

int guide_cover(struct world *world, const char *role, long minutes, const struct wish *wish, struct arena *arena,
                struct cover *cover, struct err *err) {
    struct work work = {.arena = arena};
    bool own = false;
    is_own_job(world, role, arena, &own, err); /* after a failure nothing more is asked */
    read_growing(world, role, own, &work, err);
    work.count = read_candidates(world, role, NULL, wish ? wish->barrier : NULL, true, arena, &work.list, err);
    *cover = (struct cover){.some = work.growings > 0};
    if (!err->fault) {
        prepare(&work, wish);
        choose(&work, minutes, cover);
        tell_ideas(world, role, work.told, cover->picks, arena, err);
    }
    for (int k = 0; k < cover->picks; k++)
        cover->pick[k].idea = work.told[k].idea;
    free(work.growing);
    free(work.list);
    return err->fault ? -1 : 0;
}

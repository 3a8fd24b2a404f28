/* The map from inside, for the two files that work on it. */
#ifndef GUIDE_MAP_H
#define GUIDE_MAP_H
#include "pathway/route.h"

struct map {
    struct arena *arena;
    struct packed_sizes size;
    long week;                                        /* minutes */
    const struct packed_need *need;                   /* of role r: need[needs[r]] up to need[needs[r + 1]] */
    const struct packed_step *step;                   /* of skill s, by steps */
    const struct packed_build *build;                 /* of qualification q, by builds */
    const struct packed_qualification *qualification; /* of q: [q - 1] */
    const int *needs, *steps, *builds;
    const struct packed_move *move;
    const struct packed_way *way;
    int moves, ways;
    unsigned char *now; /* by skill, the level the person is at; 0: none */
    bool *other;        /* by skill: not sure, or not for them */
    long *left;         /* by qualification: pounds to pay, after what is sure to be paid; -1: not known */
    bool *held;         /* by qualification: it stands in their log */
    long months
        [5]; /* the shortest known of each kind of qualification, from kind -1 on: what one of unknown length counts */
    int32_t *known; /* by skill, from and to: map_minutes that were asked already, of whichever person */
};
#endif

/* wish: what a suggestion shall be like, as an address says it; for the pages that suggest. Results live in the arena of the making. */
#ifndef PAGE_WISH_H
#define PAGE_WISH_H
#include "making.h"
#include "pathway/ideas.h"

/* A list of suggestions, as learn, why and cover have it in their addresses. */
struct asked_for {
    const char *role, *role_title;
    const char *skill, *skill_title; /* NULL: for all that is worth growing */
    struct wish wish;
    const char *words; /* "nothing to pay, 1 hour at most"; NULL: all is left open */
};
/* -1: what is asked for is not known, and err says so. */
int read_asked(struct making *, const struct place *, struct asked_for *);
/* Another address with the role, the skill and the wishes of this one. */
const char *with_asked(struct making *, const char *address, const struct place *);
const char *without_wishes(struct making *, const char *address);
int build_wishes(struct making *,
                 const struct place *); /* learn/filter: what they shall be like, one question at a time */
const char *nothing_words(struct making *, const char *role, const char *skill); /* why nothing is suggested */
#endif

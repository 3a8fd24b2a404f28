/* ideas: what suggestions are made of, for the files that read, tell, explain and choose them. */
#ifndef GUIDE_IDEAS_H
#define GUIDE_IDEAS_H
#include "pathway/ideas.h"

/* What builds one skill from where the person stands, and what is needed to tell why. */
struct candidate {
    struct idea idea;
    long skill_n, n;  /* content order */
    bool yours;       /* the level needed is their own wish */
    const char *open; /* not answered with a level: what the person said, "have not answered yet"; else NULL */
};
/* All, each for each skill it builds; further: also what begins at a level that the person is not at yet. What it gets round is of the barriers in the person's way, and of `barrier`. *list is malloc'ed.
 * Returns how many; none where the store failed. */
int read_candidates(struct world *, const char *role, const char *skill, const char *barrier, bool further,
                    struct arena *, struct candidate **list, struct err *);
/* Puts those that fit in their order, each item once. Returns how many. */
int order_candidates(struct candidate *, int count, const struct wish *);
int is_own_job(struct world *, const char *role, struct arena *, bool *own, struct err *);
bool idea_is(const struct idea *, const char *kind, const char *id);

/* telling.c: writes why and for_me of the first `count` of a list into its ideas. */
int tell_ideas(struct world *, const char *role, struct candidate *, int count, struct arena *, struct err *);
#endif

/* asking: the questions of a survey, for the page that shows what they come to and the one that asks them. Results live in the
 * arena of the making. */
#ifndef PAGE_ASKING_H
#define PAGE_ASKING_H
#include "making.h"

/* All of them, as they stand around one. */
struct asking {
    const char *id, *title, *topic; /* of that one; topic: in words */
    const char *said;               /* "skip" or "none" where that is its answer, else NULL */
    bool many, answered, known;     /* known: not answered here, but its answer was said elsewhere */
    int at, total, kept, open;      /* its place, from 1; all; those answered here; those neither answered nor known */
    const char *before, *after;     /* in their order; NULL: there is none */
    const char *next;               /* the next that is not answered here; NULL: that was the last */
    int next_at;
};
/* id NULL: all of them as seen from before the first. No such question: -1, and err says so. */
int asking_read(struct making *, const char *id, struct asking *);
/* again: they are gone through one after the other, answered or not; then: the place after the last, NULL: the survey's. */
const char *asking_address(struct making *, const char *id, bool again, const char *then);
const char *asking_minutes(struct making *, long total); /* how long so many take: "5 minutes" */
#endif

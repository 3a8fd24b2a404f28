/* printed: what the pages share that are made to be printed. Results live in the arena of the making. */
#ifndef PAGE_PRINTED_H
#define PAGE_PRINTED_H
#include "gap.h"
#include "planned.h"

#define RULED "........................................" /* a line to write on */
#define RULED_HALF "........................"
#define RULED_DAY "................"

/* Reads for the eyes it is printed for, in a world of its own: the person's, or others'. */
struct making reader_of(const struct making *, bool own, struct world *);
/* What a person may say of themselves on paper: NULL: not said. */
struct who {
    const char *name, *role, *role_title, *goal, *goal_words; /* goal: a direction or a role's id */
};
int read_who(struct making *, struct who *);
/* Of a plan that was laid out, the first `most`: what is open before what is done and by its day. Returns how many. */
struct laid;
struct planned;
int read_printed_plan(struct making *, const struct laid *, int most, struct planned **);
/* What is worth growing, "from X to Y": of a gap of the pile GROWING. */
const char *growing_words(struct making *, const struct gap *);
/* " (the first 8 of 12)" where there are more than stand here, else "". */
const char *first_words(struct making *, long shown, long total);
#endif

/* printed: what the pages share that are made to be printed. Results live in the arena of the making. */
#ifndef PAGE_PRINTED_H
#define PAGE_PRINTED_H
#include "gap.h"
#include "planned.h"

#define RULED "........................................" /* a line to write on */
#define RULED_HALF "........................"
#define RULED_DAY "................"

/* What a person may say of themselves on paper: NULL: not said. */
struct who {
    const char *name, *role, *role_title, *goal, *goal_words; /* goal: a direction or a role's id */
};
int read_who(struct making *, struct who *);
/* The first `most` of the plan, what is open before what is done and by its day; unless `own` without what is for the person alone. */
struct printed_plan {
    struct planned *planned;
    long count, total, minutes; /* total: of how many; minutes: of what is open */
};
struct printed_plan read_printed_plan(struct making *, bool own, int most);
/* What is worth growing, "from X to Y": of a gap of the pile GROWING. */
const char *growing_words(struct making *, const struct gap *);
/* " (the first 8 of 12)" where there are more than stand here, else "". */
const char *first_words(struct making *, long shown, long total);
#endif

/* phrases: what a search says of how somebody would get somewhere, beside where: "librarian without a degree, two hours a week". */
#ifndef PAGE_PHRASES_H
#define PAGE_PHRASES_H
#include "making.h"

struct phrased {
    const char *rest; /* what was typed, without these phrases */
    const char *without,
        *free;         /* for the address of a route, "degree,fee", and in words, " without a degree"; NULL, and "" */
    const char *hours; /* a week: a number as text; "" where no number was said with them; NULL: nothing of hours */
};
/* A phrase beside which nothing is left but small words is looked for as it stands. */
struct phrased phrases_take(struct making *, const char *typed);
#endif

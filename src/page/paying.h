/* paying: what the pages about money share. Results live in the arena of the making. */
#ifndef PAGE_PAYING_H
#define PAGE_PAYING_H
#include "making.h"
#include "pathway/fits.h"

struct said place_said(const struct place *); /* what an address answers */
/* A question that is put just this once: what is asked and why, what it matters for (NULL: left out), and the answers, each under
 * the question's name in the address `go`. */
void make_condition(struct making *, const struct condition *, const char *matters, const char *go);
/* What others say of the money for an item, by what was said; each may be NULL. */
struct help {
    const char *left;                 /* "150 pounds, and CILIP membership on top" */
    bool by_said;                     /* that differs from its cost, by what was said */
    const char *first;                /* who could be asked first */
    const char *turns_on;             /* "your age, where you live" */
    const struct condition *question; /* the next whose answer could change the price */
};
void read_help(struct making *, const char *kind, const char *id, const struct said *, struct help *);
int build_payers(struct making *, const struct place *); /* funding?for=ITEM */
#endif

/* ideas: suggestions that fit, why one is suggested and another not, and the few that cover the most in the hours there are. */
#ifndef PATHWAY_IDEAS_H
#define PATHWAY_IDEAS_H
#include "pathway/guide.h"

/* What a suggestion shall be like; what is 0 or NULL is left open. What an item does not state, such as its length, does not
 * fit where that is asked for. */
struct wish {
    bool free, alone;    /* nothing to pay; nobody has to say yes */
    long minutes;        /* at most */
    const char *format;  /* of an idea */
    const char *time;    /* "work" or "own": when it can be done. A thing to try is done at work. */
    const char *barrier; /* it gets round that one */
};
bool idea_fits(const struct idea *, const struct wish *); /* NULL: it does */

/* guide_ideas, of those alone that fit. */
int guide_ideas_like(struct world *, const char *role, const char *skill, const struct wish *, struct arena *,
                     struct idea **, int *count, struct err *);

/* -- why this, why not that ----------------------------------------------------------------------------------------- */
/* What an item's step of a skill is to the person: GROWS it, or why it is not suggested for it. */
enum reason_kind {
    GROWS,
    STARTS_LATER, /* at a level that they are not at yet */
    LEADS_BACK,   /* to a level that they are at already */
    IS_THERE,     /* the skill is where it is wanted or needed */
    CAN_WAIT,
    NOT_FOR_ME,
    NOT_ASKED /* neither needed nor wished for */
};
struct reason {
    enum reason_kind kind;
    const char *skill, *title;
    long from, to, now, needed; /* needed: as far as it is wanted or needed, 0: neither; now 0: not answered */
    bool named;                 /* it was answered with a level, or wished for */
    const struct idea *sooner;  /* the quickest that does as much for it in less time, or leads up to it; or NULL */
};
struct verdict {
    int place, count;        /* among the suggestions, from 1; 0: it is none of them. count: of all */
    const struct idea *idea; /* as it is suggested, or would be if everything fitted; else NULL */
    struct reason *reason;   /* one for each skill that it builds */
    int reasons;
};
/* The reasons alone; of a qualification too. */
int guide_reasons(struct world *, const char *role, const char *kind, const char *id, struct arena *, struct reason **,
                  int *count, struct err *);
/* Of an item of kind learning, practice or network. With a skill: among the ideas for that one. */
int guide_verdict(struct world *, const char *role, const char *skill, const struct wish *, const char *kind,
                  const char *id, struct arena *, struct verdict *, struct err *);

/* -- the few that cover the most ------------------------------------------------------------------------------------ */
/* Of sets with a cost each and a budget, those that cover the greatest weight: budgeted maximum coverage. */
struct cover_set {
    long cost;         /* above 0 */
    const int *covers; /* indexes of weight[] */
    int count;
};
/* Chooses sets that cost at most `budget` together: chosen[] gets their indexes, in the order they were taken; returns how many.
 * Greedy: the set with the greatest weight not covered yet for its cost, among those that still fit; once from nothing and once
 * from the best single set, the better of the two. So at least (1 - 1/e) / 2 of the most that is possible (S. Khuller, A. Moss,
 * J. Naor, The budgeted maximum coverage problem, Information Processing Letters 70, 1999). What others cover whole is put
 * back, and what it cost is spent again. Ties: more weight, then the first; so the same sets give the same choice. */
int cover_choose(const long *weight, int weights, const struct cover_set *, int sets, long budget, int *chosen);

/* A chosen item and what it adds to those before it: steps of skills, from where the person stands. */
struct added {
    const char *skill, *title;
    long from, to; /* levels; from: where the person is, or those before it lead to */
};
struct covering {
    struct idea idea; /* of the first skill that it adds to */
    struct added *added;
    int count;
};
struct cover {
    struct covering *pick;
    int picks;
    long minutes;       /* of all */
    struct added *open; /* what stays open of each skill: from where it leads to, up to what is wanted or needed */
    int opens;
    bool some; /* there is anything worth growing */
};
/* The few suggestions that cover the most of what is worth growing for a role, in at most so many minutes. A step of a skill weighs
 * what a suggestion's gap does (matters, wished, a guess; not answered counts as a guess), and twice where it comes first
 * for the person. First of what begins where the person stands; then, in the time left, of what begins where that leads to. */
int guide_cover(struct world *, const char *role, long minutes, const struct wish *, struct arena *, struct cover *,
                struct err *);
#endif

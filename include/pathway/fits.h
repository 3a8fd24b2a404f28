/* fits: which ways to pay are open to a person, and what they leave to pay. What a person answered comes in as an address carries
 * it, "yes", "no" or "skip" under the id of a question, and is kept nowhere. Results live in the arena passed in; pounds are whole,
 * and -1 where they are not known. */
#ifndef PATHWAY_FITS_H
#define PATHWAY_FITS_H
#include "pathway/guide.h"

struct said {
    const struct arg *arg;
    int args;
};
/* What a way to pay turns on. */
struct condition {
    const char *question, *title, *why;
    const char *turns_on;       /* "age", "employment", "membership", "level", "degree", "country" or "study" */
    const char *otherwise, *go; /* what is open to those who answer the other way, and where; go may be NULL */
    bool needed;                /* the answer that opens it */
};
struct fund {
    long of; /* the qualification it is named for, by its n, where those of all are read together; else 0 */
    const char *id, *title;
    const char *state; /* "open", "ask", "closed" or "not for this" */
    const char *who, *pays;
    const char *how, *not_for, *go; /* each may be NULL; go: what is open instead */
    const char *source, *checked, *status, *doubt;
    long share, most; /* of a price it pays so much of a hundred, and so many pounds at most; 0: not known */
    struct condition *condition;
    int conditions;
    bool closed; /* to all but those whom its conditions name, if it has any */
};
/* FUND_FEW: closed to most, and by what was said not to this person. */
enum fit { FUND_FITS, FUND_FEW, FUND_DEPENDS, FUND_CLOSED };

/* The funds that an item names as those who could pay for it, in its order: kind is "qualification", "learning" or "network". Of kind
 * "funding": the fund `id`, or with NULL all that can be asked for. None is no failure. */
int guide_funds(struct world *, const char *kind, const char *id, struct arena *, struct fund **, int *count,
                struct err *);

/* Pure, over what was read: */
/* "yes", "no" or "skip"; NULL: not answered yet. */
const char *fund_answer(const struct said *, const struct condition *);
/* why: the condition that closes it, or the first that was left open; NULL where there is none. */
enum fit fund_fit(const struct fund *, const struct said *, const struct condition **why);
/* The condition of a fund that a question (NULL: any) is about, where it was not answered and the answer could still change
 * something; else NULL. */
const struct condition *fund_open(const struct fund *, const struct said *, const char *question);
/* The next question over several funds, NULL when all is settled; and how many are open, some of which may fall away. */
const struct condition *funds_next(const struct fund *, int count, const struct said *);
int funds_open(const struct fund *, int count, const struct said *);

/* -- what is left to pay for an item ------------------------------------------------------------------------------------- */
/* By what was said: it can be asked for now, and nothing more has to be so; it could be, where somebody decides or its page is old;
 * it depends on a question; it is not open to this person. */
enum chance { PAYER_ELIGIBLE, PAYER_COULD, PAYER_ASK, PAYER_NOT };
struct payer {
    const struct fund *fund;
    enum fit fit;
    enum chance chance;
    const struct condition *why; /* as fund_fit has it */
    bool old;                    /* its page is an old one, or was last looked at over a year ago */
    long off, left;              /* what it would take off, and leave: known of an eligible one whose share is known */
};
struct pays {
    const char *title, *cost, *price; /* cost, price: as the page says it; price may be NULL */
    const char *unpaid;               /* said where nothing known pays; or NULL */
    const char *source, *checked, *status, *doubt;
    long pounds; /* what there is to pay; 0: no fee */
    struct payer *payer;
    int payers;
    const struct payer *best; /* takes off most; NULL: nothing is certain to be taken off */
    long left;                /* after the best one */
};
/* What there is to pay for an item (kind as above, and not "funding"), who could pay by what was said, and what they leave. Two funds
 * are never added up: the content has no word on which go together. title is NULL where there is no such item. */
int guide_pays(struct world *, const char *kind, const char *id, const struct said *, struct arena *, struct pays *,
               struct err *);
/* The same for all qualifications at once: left[n] is what there is to pay for the one of that n, up to count, and becomes what the
 * fund leaves that takes off most. */
int guide_left(struct world *, const struct said *, struct arena *, int count, long *left, struct err *);
/* Pure: what a fund takes off so many pounds, by the share that it pays and the most that it pays. */
long fund_off(const struct fund *, long pounds);
#endif

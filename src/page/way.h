/* way: what the pages of routes share: what was asked for in their address, and a route of it in words. Results live in the arena
 * of the making. */
#ifndef PAGE_WAY_H
#define PAGE_WAY_H
#include "making.h"
#include "paying.h"
#include "pathway/route.h"

struct end { /* of a route */
    long n;
    const char *id, *title;
};
struct asked_route {
    struct end from, to; /* to.id NULL: not asked for */
    long week;           /* minutes, as asked for or said; 0: neither, so an hour */
    unsigned without;    /* enum takes */
    struct said said;    /* what money turns on, as the address answers it */
    bool answered;       /* it answers something of that */
    int kind;            /* of the one way that is wanted, -1: all */
    struct map *map;
    struct routes routes; /* once `to` is known */
};
/* Reads from, to, hours, without and way of an address, and finds the ways. -1: a sentence says what is wrong. */
int read_route(struct making *, const struct place *, struct asked_route *);

struct condition_word { /* what can be left out; the last has no name */
    const char *name;
    unsigned takes;
    const char *without, *in_the_way, *needs; /* "without a degree"; "a degree"; in a list of what is needed */
};
extern const struct condition_word condition_words[];
const char *route_kind_name(int kind);                         /* as the address has it: "no-degree" */
const char *route_kind_words(struct making *, unsigned kinds); /* "quickest, without a degree" */
/* "CILIP Chartership, a post to come up"; rests_on: its qualification, or NULL. "": nothing. */
const char *needs_words(struct making *, const struct leg *, const char *rests_on);
const char *months_words(struct making *, long months);            /* "6 months", "2 years", "1 year 3 months" */
const char *when_words(struct making *, long before, long months); /* "months 1 to 6", counted from today; "at once" */
const char *price_words(struct making *, long pounds);             /* of a leg; -1: not known */
/* ", and CILIP membership": what their costs name beside the prices, behind "; and ". */
const char *beside_words(struct making *, const struct leg *, int legs);
const char *leg_hours(struct making *, long minutes); /* for json: hours with two decimals */
#endif

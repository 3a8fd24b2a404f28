/* route: the map of roles as one person stands on it, and ways over it. Reads the store once; the rest is arithmetic on numbers,
 * so that thousands of roles are no more work than a page. Roles, skills, moves and qualifications are told by their n, from 1,
 * as store_packed has them. Results live in the arena the map was read into. Draws nothing. */
#ifndef PATHWAY_ROUTE_H
#define PATHWAY_ROUTE_H
#include "pathway/fits.h"
#include "pathway/graph.h"

struct map; /* map.c */
/* Reads the content's map and the person's place on it. week: minutes a week for learning, 0: not said. said: what the address
 * answers of what money turns on; NULL: prices are not asked for, and left as they are. */
int guide_map(struct world *, long week, const struct said *, struct arena *, struct map **, struct err *);
int map_roles(const struct map *); /* how many: their n is 1 to that */
long map_week(const struct map *); /* minutes a week as counted with: what was said, else an hour */

bool map_answered(const struct map *, int skill); /* with a level */
struct readiness map_readiness(const struct map *, int role);
/* How many moves away from a role each is: steps[n], -1: no way there is listed. Room for map_roles + 1. */
void map_steps(const struct map *, int role, int *steps);
/* The roles in the order of the map: from one role outwards, in each circle grow here, up, across (the kind `first` before the
 * others, -1: none) by the move that leads there, then in the content's order; last what no way leads to. Returns how many; order[i] is a role. */
struct stop_on_map {
    int role, steps;
    int kind; /* of the move that leads there, as packed_move has it; -1: the role itself, or no way */
};
int map_order(const struct map *, int role, int first, struct stop_on_map *order);

/* The hours of a skill from one level to another: the shortest things to read or attend that lead there, and the shortest things
 * to try at work, each a chain of items that begin where one stands; what costs money is not among them. An item that does not
 * say how long it takes counts three hours; what takes more than a working day to read or attend is passed over where something to
 * try leads on as well. Minutes; 0: nothing is listed, or nothing is to do. */
long map_minutes(const struct map *, int skill, int from, int to);
/* These items, learning first, in the order of their levels; at most `most`. Returns how many. */
int map_items(const struct map *, int skill, int from, int to, int most, struct packed_step *items);

long map_item_minutes(const struct packed_step *); /* as it is counted */

/* What a move takes; a way that takes one of some can be left out. */
enum takes {
    TAKES_DEGREE = 1,
    TAKES_VACANCY = 2,    /* a post has to come up */
    TAKES_ASK = 4,        /* the manager's or the trust's yes */
    TAKES_FEE = 8,        /* money of one's own, as far as is known */
    TAKES_TIMETABLE = 16, /* study at set hours, as far as is known */
    TAKES_APPRENTICESHIP = 32,
    TAKES_PORTFOLIO = 64
};
/* One move of a route, resting on a qualification or on none (0). The level on arrival is the further of what the person is at
 * and what the role they come from needs, so that its hours, months and price depend on this move alone. */
struct leg {
    int move, from, to, qualification;
    long
        minutes; /* of learning and trying: map_minutes over what the role needs more; what the qualification builds left out */
    long months; /* the longest of: what the move takes, what the qualification takes, and the minutes at map_week */
    long pounds; /* left to pay for the qualification, by guide_left; -1: not known */
    unsigned takes;
    bool held; /* its qualification stands in the person's log already, and takes nothing */
};
/* The level at which one arrives at a leg's end before anything is done for it, of a skill that its role needs; and the items
 * counted for that skill, at most `most`: how many. */
long leg_gap(const struct map *, int from_role, const struct packed_need *);
bool leg_builds(const struct map *, const struct leg *, const struct packed_need *); /* its qualification, some of it */
int leg_items(const struct map *, const struct leg *, const struct packed_need *, int most, struct packed_step *items);
/* Ways that differ in kind. The best of each: */
enum route_kind {
    ROUTE_QUICKEST,       /* fewest months; then the prices, then the hours */
    ROUTE_CHEAPEST,       /* fewest prices that are not known, then fewest pounds */
    ROUTE_NO_DEGREE,      /* quickest of those without a degree */
    ROUTE_MY_HOURS,       /* quickest of those with nothing at set hours */
    ROUTE_APPRENTICESHIP, /* quickest of those with an apprenticeship */
    ROUTE_PORTFOLIO,      /* quickest of those with a registration by portfolio */
    ROUTE_KINDS
};
struct route {
    unsigned kinds; /* bits: all that it is the best of */
    struct leg *leg;
    int legs;
    long minutes, months, pounds; /* added up; pounds of what is priced */
    int unpriced;                 /* legs whose price is not known */
    long shared;                  /* minutes among them that count twice: an item that serves several skills or legs */
};
struct routes {
    struct route route[ROUTE_KINDS];
    int count;       /* different ones, in the order of the kinds */
    unsigned absent; /* bits: kinds of which there is none */
    unsigned blocks; /* where there is none at all: each bit of `without` that alone stands in the way */
    bool connected;  /* some way is listed, whatever it takes */
};
/* The ways from a role to another that take nothing of `without` (enum takes). */
void guide_routes(const struct map *, int from, int to, unsigned without, struct routes *);
#endif

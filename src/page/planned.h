/* planned: what a person means to do, for the pages that show it and the acts that change it. Results live in the arena of the making. */
#ifndef PAGE_PLANNED_H
#define PAGE_PLANNED_H
#include "making.h"
#include "pathway/weeks.h"

/* How far a thing is: as an address says it, as it is kept, over those that are so, and in a sentence. The last takes it out. */
enum state { TO_DO, STARTED, WAITING, DONE, DROPPED, STATES };
struct state_words {
    const char *is, *state, *title, *words;
};
extern const struct state_words states[STATES];

struct planned { /* a thing in the plan; what may be NULL is not known, or not here any more */
    const char *item, *title, *why, *by, *evidence, *role, *role_title, *skill, *skill_title;
    const char *at; /* the day it came to its state */
    const char
        *here; /* the item's title of today; NULL: the content has it no more, or it is of the person's own words */
    const char *opens; /* the page that helps to do it, where that is not the item's own */
    const char *week;  /* the Monday it was put in; NULL: as it falls */
    const char *who, *form;
    long n, minutes;
    bool private, alone, hidden; /* it is for the person alone: said of itself, or of its skill */
    enum state state;
};
int find_planned(struct making *, const char *n,
                 struct planned *); /* by its number as text; -1: there is none, and err says so */
long plan_count(struct making *);   /* how much is in it */
/* Those of so many numbers, in that order; how many there are. */
int read_planned(struct making *, const long *n, long count, struct planned **);
const char *numbers_list(struct making *, const long *n, long count); /* as a JSON array, for a query */
const char *form_words(const char *form);                             /* NULL: it is none */

/* -- laid.c: all of it, on the weeks ---------------------------------------------------------------------------------- */
/* What was asked and agreed of protected time, and the hours a week that the person has: minutes a week, 0: not said. */
struct time_said {
    long asked, agreed, own, week; /* week: what a plan is laid out by, the agreed ones before the others */
};
int read_time(struct making *, struct time_said *);

struct laid {
    struct time_said time;
    struct hours hours;
    struct to_lay *item;  /* what is to do or started, as it falls */
    long *waiting, *done; /* numbers: in their order; the latest first */
    long items, waits, dones, all;
    long load[WEEKS_AHEAD]; /* minutes */
    long minutes, open;     /* of what is not done: how long it takes, and how much of it says no length */
};
const char *laid_list(struct making *, const struct laid *); /* all numbers of it, for a query */
long laid_nth(const struct laid *, long at);                 /* the number of the thing at a place of the whole list */
int read_laid(struct making *, struct laid *); /* where the world is shown to others, without what is private */
void draw_weeks(struct making *, const struct laid *, struct rows *); /* what lies on the weeks, as their chart */
/* Of a thing its number; for others' eyes its place among what they see, so that nothing tells how much they do not. */
long laid_number(const struct making *, const struct laid *, long n);
const struct to_lay *laid_of(const struct laid *, long n);                /* NULL: it is not laid */
const char *laid_monday(struct making *, const struct laid *, long week); /* as a day; NULL of NO_WEEK */
/* "7 June": the year goes without saying, unless it is another. */
const char *near_day(struct making *, const char *day);
/* "This week, 31 May to 4 June", "Next week, 7 to 11 June", "The week of 14 June", "Later" of NO_WEEK. */
const char *week_title(struct making *, const struct laid *, long week);
const char *week_words(struct making *, const struct laid *, long week); /* the same within a sentence */
/* "next week, 7 to 11 June", "in the week of 14 June" */
const char *week_when(struct making *, const struct laid *, long week);
const char *load_words(struct making *, const struct laid *,
                       long week); /* "40 minutes of 1 hour"; NULL: no hours are said */
const char *fit_words(struct making *, const struct laid *, const struct to_lay *); /* why not; NULL: it fits */

/* planning.c: what the survey names for assistants, as far as it is not in the plan: each row puts it there and goes on to `then`. */
void make_first_steps(struct making *, const char *then);
/* A day to come, as typed: -1 where it is none, or over, and err says so. */
int check_ahead(struct making *, const char *day);
#endif

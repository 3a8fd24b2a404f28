/* weeks: a plan laid on the weeks ahead, at so many hours a week. Pure: it knows neither the store nor the clock, so that it can be
 * held against plain search. Weeks are counted from the first one that is laid on, week 0; days are numbers (text_day_number).
 *
 * The rules:
 * - A week holds the hours a week; the first one what is left of them. What a week has no room for goes on in the next, so a thing
 *   longer than a week lies on several.
 * - What was put in a week stays there, also where that is more than the week holds; longer than a week, it goes on from there. A week
 *   that is over holds nothing: such a thing falls as the others do.
 * - The others fall in the order of their days, the earliest first; of one day what is started before what is not, then by number.
 *   After them what cannot be done by its day, then what has none. A day counts with all of its week.
 * - Where not all can be done by their days, the longest of what comes until then gives way, so that the fewest are late (Moore and
 *   Hodgson, 1968, with the free hours until a day in place of its time).
 * - What has no length takes no hours: it falls where it comes in that order, and never after its day. */
#ifndef PATHWAY_WEEKS_H
#define PATHWAY_WEEKS_H
#include "pathway/base.h"
#include <limits.h>

enum { WEEKS_AHEAD = 520, NO_WEEK = -1, MOST_WEEK_HOURS = 40 };
#define NO_DAY LONG_MAX
enum fitting {
    FITS,     /* done by its day, or it has none */
    CROWDED,  /* it was put in a week that holds more than its hours */
    PUT_LATE, /* it was put where it ends after its day */
    NO_ROOM,  /* the hours do not reach until its day */
    DAY_OVER  /* its day is over */
};
struct to_lay {
    long n, minutes, day; /* minutes 0: not known; day: by when, or NO_DAY */
    long week;            /* it was put in, or NO_WEEK */
    bool started;
    long first, last; /* answer: the weeks it lies on; NO_WEEK: further ahead than is counted */
    enum fitting fit; /* answer */
};
struct hours {
    long week, spent;   /* minutes a week, 0: none are said; of week 0 those that are used */
    long today, monday; /* day numbers: today, and the Monday of week 0 */
};
/* Lays `count` things, and sorts them as they fall: by their first week, then as the rules say. load: the minutes that lie on each week.
 * Without hours a week they stand in that order alone, and only what was put in a week has one. */
void weeks_lay(struct to_lay *, int count, const struct hours *, long load[WEEKS_AHEAD]);
/* The least minutes a week, in half hours up to MOST_WEEK_HOURS, by which nothing is late for want of hours; 0: no such number is
 * enough. The things may be laid already, and stay as they are. */
long weeks_enough(const struct to_lay *, int count, const struct hours *);
/* The Monday of the first week to lay on: this week's, and on a Saturday or Sunday the next. */
long weeks_monday(long today);
#endif

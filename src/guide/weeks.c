/* A plan laid on the weeks ahead: the rules stand in the header. */
#include "pathway/weeks.h"
#include <stdlib.h>
#include <string.h>

struct laying {
    const struct hours *hours;
    long *load, free[WEEKS_AHEAD]; /* minutes */
    long at;                       /* the first week that has room */
};

long weeks_monday(long today) {
    return text_monday(today + 2);
}

static long week_of(const struct hours *hours, long day) {
    return day >= hours->monday ? (day - hours->monday) / 7 : -1;
}

static bool is_put(const struct to_lay *one) {
    return one->week >= 0 && one->week < WEEKS_AHEAD;
}

static bool is_over(const struct to_lay *one, const struct hours *hours) {
    return one->day < hours->today;
}

/* -- orders --------------------------------------------------------------------------------------------------------- */
static int by_number(long a, long b) {
    return (a > b) - (a < b);
}

static int by_day(const struct to_lay *a, const struct to_lay *b) {
    return a->day != b->day           ? by_number(a->day, b->day)
           : a->started != b->started ? b->started - a->started
                                      : by_number(a->n, b->n);
}

/* What was put first; then what can be done by its day, what cannot, what has none. */
static int turn_of(const struct to_lay *one) {
    return is_put(one) ? 0 : one->day == NO_DAY ? 3 : one->fit == FITS ? 1 : 2;
}

static int compare_turns(const void *left, const void *right) {
    const struct to_lay *a = left, *b = right;
    int turn = turn_of(a) - turn_of(b);
    return turn ? turn : by_day(a, b);
}

static int compare_weeks(const void *left, const void *right) {
    const struct to_lay *a = left, *b = right;
    long first = a->first == NO_WEEK ? WEEKS_AHEAD : a->first, other = b->first == NO_WEEK ? WEEKS_AHEAD : b->first;
    return first != other ? by_number(first, other) : by_day(a, b);
}

/* -- what cannot be done by its day --------------------------------------------------------------------------------- */
/* Those from `item` on that have a day, in the order of their days. */
static void give_way(struct laying *laying, struct to_lay *item, int count) {
    long sum = 0, room = 0, week = 0;
    for (int i = 0; i < count && item[i].day != NO_DAY; i++) {
        if (item[i].fit != FITS)
            continue;
        for (; week < WEEKS_AHEAD && week <= week_of(laying->hours, item[i].day); week++)
            room += laying->free[week];
        sum += item[i].minutes;
        if (sum <= room)
            continue;
        int longest = i;
        for (int j = i - 1; j >= 0; j--)
            if (item[j].fit == FITS && item[j].minutes > item[longest].minutes)
                longest = j;
        item[longest].fit = NO_ROOM;
        sum -= item[longest].minutes;
    }
}

/* -- laying one ----------------------------------------------------------------------------------------------------- */
static void take(struct laying *laying, long week, long minutes) {
    laying->load[week] += minutes;
    laying->free[week] -= minutes < laying->free[week] ? minutes : laying->free[week];
}

static void lay_put(struct laying *laying, struct to_lay *one) {
    long left = one->minutes, most = laying->hours->week, week = one->week;
    for (; most && left > most && week + 1 < WEEKS_AHEAD; week++, left -= most)
        take(laying, week, most);
    take(laying, week, left);
    one->first = one->week;
    one->last = week;
    one->fit = one->fit != FITS                                                     ? one->fit
               : one->day != NO_DAY && week_of(laying->hours, one->day) < one->last ? PUT_LATE
                                                                                    : FITS;
}

static void lay_next(struct laying *laying, struct to_lay *one) {
    long left = one->minutes, day = one->day == NO_DAY || one->fit != FITS ? -1 : week_of(laying->hours, one->day);
    while (laying->at < WEEKS_AHEAD && !laying->free[laying->at])
        laying->at++;
    one->first = one->last = laying->at < WEEKS_AHEAD ? laying->at : NO_WEEK;
    if (!left && day >= 0 && (one->first > day || one->first == NO_WEEK) && laying->hours->week)
        one->first = one->last = day < WEEKS_AHEAD ? day : NO_WEEK;
    while (left && laying->at < WEEKS_AHEAD) {
        long part = left < laying->free[laying->at] ? left : laying->free[laying->at];
        take(laying, laying->at, part);
        one->last = laying->at;
        left -= part;
        laying->at += !laying->free[laying->at];
    }
    if (left)
        one->last = NO_WEEK;
}

static void tell_crowded(const struct laying *laying, struct to_lay *item, int count) {
    for (int i = 0; i < count; i++)
        if (is_put(&item[i]) && item[i].fit == FITS && item[i].minutes && laying->hours->week &&
            laying->load[item[i].first] > laying->hours->week)
            item[i].fit = CROWDED;
}

void weeks_lay(struct to_lay *item, int count, const struct hours *hours, long load[WEEKS_AHEAD]) {
    struct laying laying = {.hours = hours, .load = load};
    int put = 0;
    for (int i = 0; i < WEEKS_AHEAD; i++) {
        load[i] = 0;
        laying.free[i] = i || hours->spent < hours->week ? hours->week - (i ? 0 : hours->spent) : 0;
    }
    for (int i = 0; i < count; i++) {
        item[i].fit = is_over(&item[i], hours) ? DAY_OVER : FITS;
        put += is_put(&item[i]);
    }
    if (count)
        qsort(item, (size_t)count, sizeof *item, compare_turns);
    for (int i = 0; i < put; i++)
        lay_put(&laying, &item[i]);
    if (hours->week)
        give_way(&laying, item + put, count - put);
    if (count)
        qsort(item + put, (size_t)(count - put), sizeof *item, compare_turns);
    for (int i = put; i < count; i++)
        lay_next(&laying, &item[i]);
    tell_crowded(&laying, item, count);
    if (count)
        qsort(item, (size_t)count, sizeof *item, compare_weeks);
}

long weeks_enough(const struct to_lay *item, int count, const struct hours *hours) {
    long load[WEEKS_AHEAD], enough = 0;
    struct to_lay *copy = malloc(sizeof *copy * (size_t)(count ? count : 1));
    struct hours tried = *hours;
    if (!copy)
        abort();
    for (tried.week = (hours->week / 30 + 1) * 30; !enough && tried.week <= MOST_WEEK_HOURS * 60L; tried.week += 30) {
        bool all = true;
        if (count)
            memcpy(copy, item, sizeof *copy * (size_t)count);
        weeks_lay(copy, count, &tried, load);
        for (int i = 0; i < count; i++)
            all &= copy[i].fit != NO_ROOM;
        enough = all ? tried.week : 0;
    }
    free(copy);
    return enough;
}

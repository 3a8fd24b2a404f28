/* The plan as it lies on the weeks ahead: read, laid out, and said in words. */
#include "planned.h"
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

static long minutes_said(struct making *m, const char *setting) {
    const char *value;
    long minutes = 0;
    if (guide_setting(m->world, setting, m->arena, &value, m->err) != 0 || !value || !text_whole(value, &minutes))
        return 0;
    return minutes;
}

int read_time(struct making *m, struct time_said *time) {
    const char *own;
    *time = (struct time_said){.asked = minutes_said(m, "time-asked"), .agreed = minutes_said(m, "time-agreed")};
    if (guide_setting(m->world, "hours", m->arena, &own, m->err) != 0)
        return -1;
    time->own = own && !m->world->shown ? (long)(strtod(own, NULL) * 60) : 0;
    time->week = time->agreed ? time->agreed : time->own;
    return made(m);
}

/* -- reading -------------------------------------------------------------------------------------------------------- */
struct dated { /* a thing that is done, and when */
    long n;
    const char *at;
};

static int compare_dated(const void *left, const void *right) {
    const struct dated *a = left, *b = right;
    int later = strcmp(b->at, a->at);
    return later ? later : (b->n > a->n) - (b->n < a->n);
}

/* The Monday of a week that a thing was put in, as the number of that week. */
static long week_number(const struct hours *hours, const char *week) {
    long monday = week && text_is_day(week) ? text_day_number(week) : -1;
    return monday < hours->monday ? NO_WEEK : (monday - hours->monday) / 7;
}

static void read_one(struct making *m, const struct cursor *c, struct laid *laid, struct dated *done) {
    const char *state = store_text(c, 1), *by = store_text(c, 3);
    long n = store_long(c, 0), minutes = store_long(c, 2);
    laid->all++;
    if (strcmp(state, states[DONE].state) == 0) {
        done[laid->dones++] = (struct dated){n, cell(m, c, 5)};
        if (strncmp(store_text(c, 5), text_day(m->arena, laid->hours.monday), 10) >= 0)
            laid->hours.spent += minutes;
        return;
    }
    laid->minutes += minutes;
    laid->open += minutes == 0;
    if (strcmp(state, states[WAITING].state) == 0)
        laid->waiting[laid->waits++] = n;
    else
        laid->item[laid->items++] = (struct to_lay){.n = n,
                                                    .minutes = minutes,
                                                    .day = by && text_is_day(by) ? text_day_number(by) : NO_DAY,
                                                    .week = week_number(&laid->hours, store_text(c, 4)),
                                                    .started = strcmp(state, states[STARTED].state) == 0};
}

int read_laid(struct making *m, struct laid *laid) {
    struct cursor c;
    *laid = (struct laid){0};
    if (read_time(m, &laid->time) != 0)
        return -1;
    size_t all = (size_t)plan_count(m);
    struct dated *done = arena_alloc(m->arena, sizeof *done * (all + 1));
    laid->item = arena_alloc(m->arena, sizeof *laid->item * (all + 1));
    laid->waiting = arena_alloc(m->arena, sizeof *laid->waiting * (all + 1));
    laid->done = arena_alloc(m->arena, sizeof *laid->done * (all + 1));
    laid->hours.week = laid->time.week;
    laid->hours.today = text_day_number(m->world->today);
    laid->hours.monday = weeks_monday(laid->hours.today);
    ask(m, &c, Q_PLAN_ALL, "i", (long)m->world->shown);
    while (store_next(&c) == 1 && (size_t)laid->all < all)
        read_one(m, &c, laid, done);
    store_done(&c);
    if (laid->dones)
        qsort(done, (size_t)laid->dones, sizeof *done, compare_dated);
    for (long i = 0; i < laid->dones; i++)
        laid->done[i] = done[i].n;
    weeks_lay(laid->item, (int)laid->items, &laid->hours, laid->load);
    return made(m);
}

const struct to_lay *laid_of(const struct laid *laid, long n) {
    for (long i = 0; i < laid->items; i++)
        if (laid->item[i].n == n)
            return &laid->item[i];
    return NULL;
}

void draw_weeks(struct making *m, const struct laid *laid, struct rows *rows) {
    long *load = laid->hours.week ? arena_alloc(m->arena, sizeof laid->load) : NULL;
    if (load)
        memcpy(load, laid->load, sizeof laid->load);
    rows->chart = CHART_WEEKS;
    rows->load = load;
    rows->weeks = WEEKS_AHEAD;
    rows->monday = laid->hours.monday;
}

long laid_nth(const struct laid *laid, long at) {
    return at < laid->items                 ? laid->item[at].n
           : at < laid->items + laid->waits ? laid->waiting[at - laid->items]
                                            : laid->done[at - laid->items - laid->waits];
}

const char *laid_list(struct making *m, const struct laid *laid) {
    long *n = arena_alloc(m->arena, sizeof *n * (size_t)(laid->all + 1));
    for (long i = 0; i < laid->all; i++)
        n[i] = laid_nth(laid, i);
    return numbers_list(m, n, laid->all);
}

long laid_number(const struct making *m, const struct laid *laid, long n) {
    long before = 0;
    for (long i = 0; i < laid->all; i++)
        before += laid_nth(laid, i) <= n;
    return m->world->shown ? before : n;
}

/* -- words ---------------------------------------------------------------------------------------------------------- */
const char *laid_monday(struct making *m, const struct laid *laid, long week) {
    return week == NO_WEEK ? NULL : text_day(m->arena, laid->hours.monday + 7 * week);
}

const char *near_day(struct making *m, const char *day) {
    const char *words = text_day_words(m->arena, day);
    return strncmp(day, m->world->today, 4) == 0 ? say(m, "%.*s", (int)strlen(words) - 5, words) : words;
}

static const char *day_words(struct making *m, long number) {
    return near_day(m, text_day(m->arena, number));
}

/* "7 to 11 June", "31 May to 4 June" */
static const char *working_days(struct making *m, long monday) {
    const char *first = day_words(m, monday), *last = day_words(m, monday + 4), *month = strchr(first, ' ');
    bool same = strcmp(month, strchr(last, ' ')) == 0;
    return same ? say(m, "%.*s to %s", (int)(month - first), first, last) : say(m, "%s to %s", first, last);
}

const char *week_words(struct making *m, const struct laid *laid, long week) {
    long monday = laid->hours.monday + 7 * week, now = text_monday(laid->hours.today);
    return week == NO_WEEK     ? "later"
           : monday == now     ? say(m, "this week, %s", working_days(m, monday))
           : monday == now + 7 ? say(m, "next week, %s", working_days(m, monday))
                               : say(m, "the week of %s", day_words(m, monday));
}

const char *week_when(struct making *m, const struct laid *laid, long week) {
    const char *words = week_words(m, laid, week);
    return strncmp(words, "the ", 4) == 0 ? say(m, "in %s", words) : words;
}

const char *week_title(struct making *m, const struct laid *laid, long week) {
    return capital_words(m, week_words(m, laid, week));
}

const char *load_words(struct making *m, const struct laid *laid, long week) {
    if (!laid->hours.week || week == NO_WEEK)
        return NULL;
    const char *all = text_minutes(m->arena, laid->hours.week);
    const char *load = laid->load[week] ? text_minutes(m->arena, laid->load[week]) : "nothing yet";
    return week || !laid->hours.spent
               ? say(m, "%s of %s", load, all)
               : say(m, "%s of %s, %s done", load, all, text_minutes(m->arena, laid->hours.spent));
}

const char *fit_words(struct making *m, const struct laid *laid, const struct to_lay *one) {
    const char *last = one->last == NO_WEEK ? "later than can be said" : week_when(m, laid, one->last);
    if (!laid->hours.week)
        return one->fit == DAY_OVER ? "its day is over" : NULL;
    switch (one->fit) {
    case CROWDED:
        return say(m, "the week you put it in holds %s", load_words(m, laid, one->first));
    case PUT_LATE:
        return say(m, "where you put it, it ends %s, after its day", last);
    case NO_ROOM:
        return say(m, "it ends %s, after its day", last);
    case DAY_OVER:
        return "its day is over";
    default:
        return NULL;
    }
}

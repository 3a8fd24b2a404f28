/* My plan: what a person means to do, on the weeks ahead; and what of it does not fit. */
#include "planned.h"
#include "kinds.h"
#include <string.h>

enum { QUARTER = 13 }; /* weeks that are told one by one: what falls further on is later */
/* Where nobody is there to press keys, its number is what the commands take. */
enum { COLUMNS = 20 };

static void fill_columns(const struct making *m, struct column *column) {
    const struct column columns[COLUMNS] = {
        {"title", "", NULL, WORDS, 0},
        {"length", "", NULL, WORDS, 1},
        {"by_words", "", NULL, WORDS, 2},
        {"state_words", "", NULL, WORDS, 2},
        {"who_words", "", NULL, WORDS, 3},
        {"private_words", "", NULL, WORDS, 2},
        {"n", "", "Number %s", m->world->asks ? COUNTED : NUMBER, 4},
        {"item", NULL, NULL, DATA, 0},
        {"state", NULL, NULL, DATA, 0},
        {"by", NULL, NULL, DATA, 0},
        {"week", NULL, NULL, DATA, 0},
        {"who", NULL, NULL, DATA, 0},
        {"form", NULL, NULL, DATA, 0},
        {"skill", NULL, NULL, DATA, 0},
        {"role", NULL, NULL, DATA, 0},
        {"why", NULL, NULL, DATA, 0},
        {"evidence", NULL, NULL, DATA, 0},
        {"fits", NULL, NULL, DATA, 0},
        {"hours", NULL, NULL, COUNTED, 0},
        {"private", NULL, NULL, COUNTED, 0},
    };
    memcpy(column, columns, sizeof columns);
}

/* -- one row -------------------------------------------------------------------------------------------------------- */
static const char *sentence(struct making *m, const char *text) {
    return text ? say(m, "%s%s", capital_words(m, text), text_stop(text)) : NULL;
}

static const char *joined(struct making *m, const char *text, const char *more) {
    return text && more ? say(m, "%s %s", text, more) : text ? text : more;
}

/* Why it is there, what there will be to show, and how it lies on the weeks. */
static const char *more_words(struct making *m, const struct planned *p, const struct laid *laid,
                              const struct to_lay *one) {
    const char *more =
        joined(m, sentence(m, p->why), p->evidence ? sentence(m, say(m, "You will have: %s", p->evidence)) : NULL);
    if (!one)
        return more;
    if (one->fit != FITS)
        return joined(m, more, sentence(m, fit_words(m, laid, one)));
    return one->last > one->first ? joined(m, more, say(m, "It goes on until %s.", week_words(m, laid, one->last)))
                                  : more;
}

/* one NULL: it waits for a yes, or is done */
static struct row *add_planned(struct making *m, struct rows *rows, const struct planned *p, const struct laid *laid,
                               const struct to_lay *one) {
    const char *n = number(m, p->n);
    struct row *row = make_row(m, rows, n, say(m, "plan/%s", n));
    make_cells(m, rows, row, p->title, p->minutes ? text_minutes(m->arena, p->minutes) : NULL,
               p->by ? say(m, "By %s", near_day(m, p->by)) : NULL, p->state == STARTED ? "Started" : NULL,
               p->who ? say(m, "With %s", p->who) : NULL, p->private ? "For you alone" : NULL,
               number(m, laid_number(m, laid, p->n)), p->item, states[p->state].state, p->by,
               one ? laid_monday(m, laid, one->first) : NULL, p->who, p->form, p->skill, p->role, p->why, p->evidence,
               one && fit_words(m, laid, one) ? "no"
               : one && laid->hours.week      ? "yes"
                                              : NULL,
               p->minutes ? say(m, "%.2f", (double)p->minutes / 60) : NULL, number(m, p->private));
    row->more = more_words(m, p, laid, one);
    row->tone = p->state == DONE ? GOOD : one && fit_words(m, laid, one) ? CARE : BODY;
    return row;
}

/* -- the whole plan ------------------------------------------------------------------------------------------------- */
static const char *group_words(struct making *m, const struct laid *laid, const struct to_lay *one, enum state state) {
    if (!one)
        return states[state].title;
    if (!laid->hours.week)
        return states[TO_DO].title;
    if (one->first == NO_WEEK || one->first >= QUARTER)
        return "Later";
    return say(m, "%s: %s", week_title(m, laid, one->first), load_words(m, laid, one->first));
}

static void add_window(struct making *m, const struct laid *laid) {
    struct column *column = arena_alloc(m->arena, COLUMNS * sizeof *column);
    const char *group = "";
    long first = m->view->first, count = laid->all - first;
    fill_columns(m, column);
    struct rows *rows = make_pick(m, "plan", NULL, column, COLUMNS,
                                  "Nothing is in it yet. From any idea, course or thing to try, p puts it here.");
    rows->first = first;
    rows->total = laid->all;
    if (laid->hours.week)
        draw_weeks(m, laid, rows);
    count = count < 0 ? 0 : count > m->view->rows ? m->view->rows : count;
    long *n = arena_alloc(m->arena, sizeof *n * (size_t)(count + 1));
    struct planned *planned;
    for (long i = 0; i < count; i++)
        n[i] = laid_nth(laid, first + i);
    count = read_planned(m, n, count, &planned);
    for (long i = 0; i < count; i++) {
        const struct to_lay *one = first + i < laid->items ? &laid->item[first + i] : NULL;
        struct row *row = add_planned(m, rows, &planned[i], laid, one);
        make_group(row, group_words(m, laid, one, planned[i].state), &group);
    }
}

/* "1 of 4 done", with a bar; and what there is to go. */
static void add_progress(struct making *m, const struct laid *laid) {
    static const struct column columns[] = {{"bar", "", NULL, BAR, 0},
                                            {"words", "", NULL, WORDS, 0},
                                            {"to_go", "", NULL, WORDS, 1},
                                            {"done", NULL, NULL, COUNTED, 0},
                                            {"all", NULL, NULL, COUNTED, 0}};
    enum { MOST_CELLS = 12, ABOUT = 600 }; /* from so many minutes on, in whole hours */
    long cells = laid->all < MOST_CELLS ? laid->all : MOST_CELLS, full = laid->dones * cells / laid->all;
    struct rows *rows = make_rows(m, "progress", NULL, columns, COUNT(columns), "");
    long minutes = laid->minutes < ABOUT ? laid->minutes : (laid->minutes + 30) / 60 * 60;
    const char *open = laid->open ? say(m, "%ld of no set length", laid->open) : NULL,
               *time = minutes ? say(m, "about %s to go", text_minutes(m->arena, minutes)) : NULL;
    make_cells(m, rows, make_row(m, rows, "progress", NULL), say(m, "%ld/%ld/%ld", full, cells, cells),
               laid->dones == laid->all ? "All of it is done"
               : !laid->dones           ? say(m, "None of %ld done yet", laid->all)
                                        : say(m, "%ld of %ld done", laid->dones, laid->all),
               time && open ? say(m, "%s, and %s", time, open)
               : time       ? time
                            : open,
               number(m, laid->dones), number(m, laid->all));
    rows->chart = CHART_BARS;
}

static void add_time(struct making *m, const struct time_said *time) {
    const char *week = time->week ? text_minutes(m->arena, time->week) : NULL,
               *asked = time->asked && time->asked != time->week
                            ? say(m, "; you asked for %s", text_minutes(m->arena, time->asked))
                        : time->asked && !time->agreed ? " and asked for"
                                                       : "";
    make_fact(m, "time", "Time for it",
              !week          ? "say how many hours a week you have, and it is laid out by weeks"
              : time->agreed ? say(m, "%s a week, agreed%s", week, asked)
                             : say(m, "%s a week, as you said%s", week, asked),
              week || time->asked ? "time" : "hours?then=plan");
}

/* What one could do about what does not fit, of `count` things. */
static const char *mend_words(struct making *m, const struct laid *laid, long count) {
    bool hours = false;
    for (long i = 0; i < laid->items; i++)
        hours |= laid->item[i].fit == NO_ROOM;
    long enough = hours ? weeks_enough(laid->item, (int)laid->items, &laid->hours) : 0;
    const char *it = count == 1 ? "it" : "them";
    return enough ? say(m, "move %s, drop %s, or ask for %s a week", it, it, text_minutes(m->arena, enough))
                  : say(m, "move %s, or drop %s", it, it);
}

/* How many things do not fit; *first: the first of them. */
static long unfit(struct making *m, const struct laid *laid, const struct to_lay **first) {
    long count = 0;
    for (long i = laid->items - 1; i >= 0; i--)
        if (fit_words(m, laid, &laid->item[i])) {
            *first = &laid->item[i];
            count++;
        }
    return count;
}

static void add_fit(struct making *m, const struct laid *laid) {
    const struct to_lay *first = NULL;
    long count = unfit(m, laid, &first), last = 0;
    struct planned *planned;
    for (long i = 0; i < laid->items; i++)
        last = laid->item[i].last == NO_WEEK ? WEEKS_AHEAD : laid->item[i].last > last ? laid->item[i].last : last;
    if (count) {
        const char *but = count > 1                                      ? say(m, "%ld things", count)
                          : read_planned(m, &first->n, 1, &planned) == 1 ? planned->title
                                                                         : "";
        make_fact(m, "fit", "Does it fit", say(m, "all but %s. %s", but, capital_words(m, mend_words(m, laid, count))),
                  "plan?see=fit");
    } else if (laid->items && laid->hours.week) {
        make_fact(m, "fit", "Does it fit",
                  last >= WEEKS_AHEAD ? "yes, but it goes on for longer than can be said"
                                      : say(m, "yes, and the last of it ends %s", week_when(m, laid, last)),
                  NULL);
    }
}

static int list_plan(struct making *m) {
    struct laid laid;
    const char *role;
    if (read_laid(m, &laid) != 0)
        return -1;
    make_head(m, "Home", "My plan");
    if (laid.all) {
        add_progress(m, &laid);
        add_time(m, &laid.time);
        add_fit(m, &laid);
    }
    add_window(m, &laid);
    if (laid.all) {
        make_link(m, "d", "it is done", "action/*?is=done");
        m->page->act = "says that %s is done";
    } else {
        make_first_steps(m, "plan");
        if (guide_role(m->world, NULL, m->arena, &role, m->err) != 0 ||
            make_ideas(m, "ideas", "Three ideas to begin with", role, NULL, false) != 0)
            return -1;
    }
    make_link(m, "o", "my own words", "own");
    make_link(m, "c", "what a job asks", "compare");
    make_next(m, "add?then=plan", "something new");
    return made(m);
}

/* -- what does not fit ---------------------------------------------------------------------------------------------- */
static int list_unfit(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"fit_words", "", NULL, WORDS, 0},
                                            {"by_words", "", NULL, WORDS, 1},
                                            {"n", NULL, NULL, COUNTED, 0}};
    struct laid laid;
    const struct to_lay *first;
    if (read_laid(m, &laid) != 0)
        return -1;
    long *n = arena_alloc(m->arena, sizeof *n * (size_t)(laid.items + 1)), count = 0;
    for (long i = 0; i < laid.items; i++)
        if (fit_words(m, &laid, &laid.item[i]))
            n[count++] = laid.item[i].n;
    make_head(m, "Home > My plan", "What does not fit");
    if (count)
        make_text(m, BODY, "mend", NULL,
                  say(m, "%s. To move a thing, or to let it go, is planning too.",
                      capital_words(m, mend_words(m, &laid, unfit(m, &laid, &first)))));
    struct rows *rows =
        make_pick(m, "unfit", NULL, columns, COUNT(columns),
                  laid.hours.week ? "All of it fits." : "No hours a week are said, so nothing is promised by weeks.");
    rows->first = m->view->first;
    rows->total = count;
    struct planned *planned;
    long shown = count - rows->first < m->view->rows ? count - rows->first : m->view->rows;
    shown = read_planned(m, n + (shown > 0 ? rows->first : 0), shown, &planned);
    for (long i = 0; i < shown; i++) {
        const struct planned *p = &planned[i];
        const char *id = number(m, p->n);
        make_cells(m, rows, make_row(m, rows, id, say(m, "plan/%s", id)), p->title,
                   fit_words(m, &laid, laid_of(&laid, p->n)), p->by ? say(m, "By %s", near_day(m, p->by)) : NULL, id);
    }
    if (count) {
        make_link(m, "m", "move it", "week/*?then=plan%3Fsee%3Dfit");
        m->page->act = "moves %s";
    }
    make_link(m, "a", "protected time", "time");
    make_next(m, "plan", "my plan");
    return made(m);
}

int build_plan(struct making *m, const struct place *place) {
    const char *see = place_arg(place, "see");
    return place->id ? build_planned(m, place) : see && strcmp(see, "fit") == 0 ? list_unfit(m) : list_plan(m);
}

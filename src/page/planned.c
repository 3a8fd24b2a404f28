/* One thing of the plan: read, shown, and how far it is. */
#include "planned.h"
#include "kinds.h"
#include "saying.h"
#include <string.h>

const struct state_words states[STATES] = {{"to-do", "to do", "To do", "to do"},
                                           {"started", "started", "Started", "started"},
                                           {"waiting", "waiting", "Waiting for a yes", "waiting for a yes"},
                                           {"done", "done", "Done", "done"},
                                           {"drop", NULL, "Drop it: take it out of my plan", "dropped"}};
static const char trail[] = "Home > My plan", not_said[] = "not said";

/* -- reading -------------------------------------------------------------------------------------------------------- */
static struct planned planned_of(struct making *m, const struct cursor *c) {
    struct planned p = {.n = store_long(c, 0),
                        .item = cell(m, c, 1),
                        .title = cell(m, c, 2),
                        .why = cell(m, c, 3),
                        .minutes = store_long(c, 4),
                        .by = cell(m, c, 5),
                        .evidence = cell(m, c, 6),
                        .at = cell(m, c, 8),
                        .role = cell(m, c, 9),
                        .role_title = cell(m, c, 10),
                        .skill = cell(m, c, 11),
                        .skill_title = cell(m, c, 12),
                        .hidden = store_long(c, 13),
                        .here = cell(m, c, 14),
                        .opens = cell(m, c, 15),
                        .week = cell(m, c, 16),
                        .who = cell(m, c, 17),
                        .alone = store_long(c, 18),
                        .private = store_long(c, 18) || store_long(c, 13),
                        .form = cell(m, c, 19)};
    p.title = p.here ? p.here : p.title;
    while (p.state < DONE && strcmp(states[p.state].state, store_text(c, 7)) != 0)
        p.state++;
    return p;
}

long plan_count(struct making *m) {
    struct cursor c;
    long count = 0;
    ask(m, &c, Q_PLAN_COUNT, "");
    while (store_next(&c) == 1)
        count = store_long(&c, 0);
    return count;
}

const char *numbers_list(struct making *m, const long *n, long count) {
    struct buf list = {0};
    buf_add(&list, "[");
    for (long i = 0; i < count; i++)
        buf_print(&list, "%s%ld", i ? "," : "", n[i]);
    buf_add(&list, "]");
    const char *copy = arena_copy(m->arena, list.text);
    buf_free(&list);
    return copy;
}

int read_planned(struct making *m, const long *n, long count, struct planned **planned) {
    struct cursor c;
    long read = 0;
    *planned = arena_alloc(m->arena, sizeof **planned * (size_t)(count > 0 ? count : 1));
    ask(m, &c, Q_PLAN, "t", numbers_list(m, n, count));
    while (store_next(&c) == 1)
        (*planned)[read++] = planned_of(m, &c);
    return (int)read;
}

int find_planned(struct making *m, const char *id, struct planned *p) {
    struct planned *found;
    long n = 0;
    if (id && text_whole(id, &n) && read_planned(m, &n, 1, &found) == 1)
        *p = *found;
    else if (!m->err->fault)
        err_set(m->err, FAULT_USAGE, "The plan holds no number \"%s\". \"pathway plan\" lists what it holds.",
                id ? id : "");
    return made(m);
}

/* -- one thing ------------------------------------------------------------------------------------------------------ */
/* Where it is written down that it was done: with its length, and for the person alone where the plan says so. */
static const char *log_address(struct making *m, const struct planned *p) {
    const char *of = p->here && p->item ? p->item : "";
    bool own = strncmp(of, "move/", 5) == 0 || strncmp(of, "skill/", 6) == 0 || strncmp(of, "role/", 5) == 0 ||
               strncmp(of, "prompt/", 7) == 0 || !*of;
    const char *go = place_with("write", "item", own ? "none" : of, m->arena);
    if (own)
        go = place_with(go, "what", p->title, m->arena);
    if (p->skill_title)
        go = place_with(go, "skill", p->skill, m->arena);
    if (p->minutes)
        go = place_with(go, "hours", hours_number(m, p->minutes), m->arena);
    return p->private ? place_with(go, "private", "yes", m->arena) : go;
}

/* The page that helps to do it; NULL: there is none. */
static const char *page_of(struct making *m, const struct planned *p) {
    const char *title;
    return p->opens                                                                           ? p->opens
           : p->item && strncmp(p->item, "prompt/", 7) != 0 && item_opens(m, p->item, &title) ? p->item
                                                                                              : NULL;
}

static void add_ways(struct making *m, const struct planned *p) {
    const char *act = say(m, "action/%ld", p->n), *opens = page_of(m, p);
    if (p->state == DONE)
        make_link(m, "l", "log it", log_address(m, p));
    else
        make_link(m, "d", "it is done", place_with(act, "is", "done", m->arena));
    if (p->state == TO_DO)
        make_link(m, "s", "I have started", place_with(act, "is", "started", m->arena));
    else
        make_link(m, "t", "to do again", place_with(act, "is", "to-do", m->arena));
    if (opens)
        make_link(m, "o", "open it", opens);
    make_link(m, "x", "drop it", place_with(act, "is", "drop", m->arena));
    if (opens && p->state != DONE)
        make_next(m, opens, NULL);
    else
        make_next(m, "plan", "my plan");
}

/* In which week it is, of what is to do. */
static void add_week(struct making *m, const struct planned *p, const char *go) {
    struct laid laid;
    if (m->view->brief || p->state >= WAITING || read_laid(m, &laid) != 0)
        return;
    const struct to_lay *one = laid_of(&laid, p->n);
    bool put = one->week != NO_WEEK;
    const char *first = week_words(m, &laid, one->first),
               *last = one->last != one->first ? say(m, ", until %s", week_words(m, &laid, one->last)) : "";
    make_fact(m, "week", "Which week",
              put               ? say(m, "%s%s, where you put it", first, last)
              : laid.hours.week ? say(m, "as it falls: %s%s", first, last)
                                : "as it falls",
              go);
    make_fact(m, "fits", "It does not fit", fit_words(m, &laid, one), NULL);
}

static void add_facts(struct making *m, const struct planned *p) {
    const char *n = number(m, p->n);
    make_fact(m, "state", "How far it is",
              say(m, "%s, since %s", states[p->state].words, text_day_words(m->arena, p->at)), say(m, "action/%s", n));
    make_fact(m, "why", "Why", p->why, p->skill_title ? say(m, "skill/%s", p->skill) : NULL);
    make_fact(m, "role", "For which job", p->role_title, p->role_title ? say(m, "role/%s", p->role) : NULL);
    make_fact(m, "by", "By when", p->by ? text_day_words(m->arena, p->by) : not_said, say(m, "by/%s", n));
    add_week(m, p, say(m, "week/%s", n));
    make_fact(m, "length", "Length", p->minutes ? text_minutes(m->arena, p->minutes) : not_said,
              say(m, "length/%s", n));
    make_fact(m, "who", "Who helps", p->who ? p->who : not_said, say(m, "helps/%s", n));
    make_fact(m, "evidence", "You will have", p->evidence ? p->evidence : not_said, say(m, "proof/%s", n));
    if (!p->item)
        make_fact(m, "form", "What it is", form_words(p->form), say(m, "form/%s", n));
    make_fact(m, "private_words", "For you alone",
              p->alone    ? "yes"
              : p->hidden ? "yes, as its skill is"
                          : "no",
              say(m, "alone/%s", n));
}

/* What may follow, where something was done: Enter leaves it. */
static int show_done(struct making *m, const struct planned *p) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"id", NULL, NULL, DATA, 0}};
    const struct {
        const char *id, *go, *title;
    } ways[] = {
        {"plan", "plan", "Back to my plan"},
        {"log", log_address(m, p),
         p->minutes ? say(m, "Write it in my log, %s: an example to show", text_minutes(m->arena, p->minutes))
                    : "Write it in my log: an example to show"},
        {p->skill_title ? "skill" : NULL, say(m, "rate/%s", p->skill ? p->skill : ""),
         say(m, "Look at my answer again: %s", p->skill_title ? p->skill_title : "")},
    };
    make_head(m, trail, p->state == DONE ? say(m, "Done: %s", p->title) : p->title);
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(ways); i++) {
        if (!ways[i].id)
            continue;
        struct row *row = make_row(m, rows, ways[i].id, ways[i].go);
        make_cells(m, rows, row, ways[i].title, ways[i].id);
        row->key = digit(m, rows->count);
    }
    m->page->question = true;
    make_link(m, "Right", "leave it", "plan");
    make_next(m, "plan", NULL);
    return made(m);
}

int build_planned(struct making *m, const struct place *place) {
    struct planned p;
    if (find_planned(m, place->id, &p) != 0)
        return -1;
    if (text_compare(place_arg(place, "see"), "done") == 0)
        return show_done(m, &p);
    make_item(m, trail, p.title);
    if (p.item && !p.here)
        make_text(m, BODY, "gone", NULL,
                  "This is no longer among what is offered here. In your plan it stays as it was.");
    add_facts(m, &p);
    add_ways(m, &p);
    return made(m);
}

/* -- how far it is -------------------------------------------------------------------------------------------------- */
int build_action(struct making *m, const struct place *place) {
    struct planned p;
    if (find_planned(m, place->id, &p) != 0)
        return -1;
    const char *there = say(m, "plan/%ld", p.n);
    make_head(m, trail, say(m, "%s: how far is it?", p.title));
    struct rows *rows = make_choices(m);
    for (int i = 0; i < COUNT(states); i++)
        make_choice(m, rows, states[i].is, states[i].title);
    m->page->start = p.state;
    make_link(m, "Right", "leave it", there);
    make_next(m, there, NULL);
    return made(m);
}

/* -1: there is no such state, and err says so. */
static int read_state(struct making *m, const char *typed) {
    for (int i = 0; i < COUNT(states); i++)
        if (strcmp(states[i].is, typed) == 0)
            return i;
    return err_set(m->err, FAULT_USAGE,
                   "\"%s\" is no answer: to-do, started, waiting, done or drop. Nothing was changed.", typed);
}

int run_action(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    struct making m = making_of(world, arena, err);
    struct planned p;
    if (find_planned(&m, call->id, &p) != 0)
        return -1;
    int state = read_state(&m, place_arg(call, "is"));
    if (state < 0)
        return -1;
    const char *said = say(&m, "%s: %s", p.title, states[state].words), *saved = saved_words(world);
    outcome->go = state == DROPPED ? "plan" : say(&m, state == DONE ? "plan/%ld?see=done" : "plan/%ld", p.n);
    outcome->said = say(&m, "%s %s.", (int)p.state == state ? "As before." : saved, said);
    if ((int)p.state == state)
        return 0;
    if (store_begin(world->store, err) != 0)
        return -1;
    if (state == DROPPED)
        store_change(world->store, Q_REMOVE_ACTION, err, "i", p.n);
    else
        store_change(world->store, Q_SET_ACTION, err, "itt", p.n, states[state].state, world->now);
    return store_commit(world->store, said, NULL, err);
}

/* My plan: what a person means to do, one thing of it, and how far each is. */
#include "kinds.h"
#include <string.h>

/* How far a thing is: as an address says it, as it is kept, over those that are so, and in a sentence. The last takes it out. */
static const struct state {
    const char *is, *state, *title, *words;
} states[] = {{"to-do", "to do", "To do", "to do"},
              {"started", "started", "Started", "started"},
              {"waiting", "waiting", "Waiting for a yes", "waiting for a yes"},
              {"done", "done", "Done", "done"},
              {"drop", NULL, "Drop it: take it out of my plan", "dropped"}};
enum { TO_DO, STARTED, WAITING, DONE, DROPPED };
static const char trail[] = "Home > My plan";

struct planned { /* a thing in the plan; what may be NULL is not known, or not here any more */
    const char *item, *title, *why, *by, *evidence, *role, *role_title, *skill, *skill_title;
    const char *at;   /* the day it came to its state */
    const char *here; /* the item's title of today; NULL: the content has it no more */
    long n, minutes;
    bool private; /* its skill is for the person alone */
    int state;
};

static struct planned read_planned(struct making *m, const struct cursor *c) {
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
                        .private = store_long(c, 13),
                        .here = cell(m, c, 14)};
    p.title = p.here ? p.here : p.title;
    while (p.state < DONE && strcmp(states[p.state].state, store_text(c, 7)) != 0)
        p.state++;
    return p;
}

static int find_planned(struct making *m, const char *id, struct planned *p) {
    struct cursor c;
    long n = 0;
    bool found = false;
    if (id && text_whole(id, &n) && n > 0) {
        ask(m, &c, Q_PLAN, "iii", 0L, 1L, n);
        found = store_next(&c) == 1;
        if (found)
            *p = read_planned(m, &c);
        store_done(&c);
    }
    if (found || m->err->fault)
        return made(m);
    return err_set(m->err, FAULT_USAGE, "The plan holds no number \"%s\". \"pathway plan\" lists what it holds.",
                   id ? id : "");
}

/* -- the whole plan ------------------------------------------------------------------------------------------------- */
static const char *show_words(struct making *m, const char *evidence) {
    return evidence ? say(m, "You will have: %s%s", evidence, text_stop(evidence)) : NULL;
}

static const char *more_words(struct making *m, const struct planned *p) {
    const char *show = show_words(m, p->evidence);
    return p->why && show ? say(m, "%s. %s", p->why, show) : p->why ? p->why : show;
}

static void add_planned(struct making *m, struct rows *rows, const struct planned *p, const char **group) {
    const char *n = number(m, p->n);
    struct row *row = make_row(m, rows, n, say(m, "plan/%s", n));
    make_cells(m, rows, row, p->title, p->minutes ? text_minutes(m->arena, p->minutes) : NULL,
               p->by ? say(m, "By %s", text_day_words(m->arena, p->by)) : NULL, p->private ? "For you alone" : NULL, n,
               p->item, states[p->state].state, p->by, p->skill, p->role, p->why, p->evidence,
               p->minutes ? say(m, "%.2f", (double)p->minutes / 60) : NULL, number(m, p->private));
    row->more = more_words(m, p);
    row->tone = p->state == DONE ? GOOD : BODY;
    make_group(row, states[p->state].title, group);
}

/* "3 to do, 1 done. About 2 hours to go, and 1 of no set length." NULL: there is nothing. */
static const char *so_far(struct making *m) {
    const char *words[DROPPED];
    long count[DROPPED] = {0}, minutes = 0, open = 0;
    struct cursor c;
    ask(m, &c, Q_PLAN_STATES, "");
    while (store_next(&c) == 1) {
        for (int i = 0; i < DROPPED; i++) {
            count[i] = store_long(&c, i);
            words[i] = states[i].words;
        }
        minutes = store_long(&c, DROPPED);
        open = store_long(&c, DROPPED + 1);
    }
    const char *counts = counted_words(m, count, words, DROPPED);
    const char *beside = open ? say(m, ", and %ld of no set length", open) : "";
    return !*counts  ? NULL
           : minutes ? say(m, "%s. About %s to go%s.", counts, text_minutes(m->arena, minutes), beside)
                     : say(m, "%s.", counts);
}

static int list_plan(struct making *m) {
    /* Where nobody is there to press keys, its number is what the commands take. */
    const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                     {"length", "", NULL, WORDS, 1},
                                     {"by_words", "", NULL, WORDS, 2},
                                     {"private_words", "", NULL, WORDS, 3},
                                     {"n", "", "Number %s", m->world->asks ? COUNTED : NUMBER, 4},
                                     {"item", NULL, NULL, DATA, 0},
                                     {"state", NULL, NULL, DATA, 0},
                                     {"by", NULL, NULL, DATA, 0},
                                     {"skill", NULL, NULL, DATA, 0},
                                     {"role", NULL, NULL, DATA, 0},
                                     {"why", NULL, NULL, DATA, 0},
                                     {"evidence", NULL, NULL, DATA, 0},
                                     {"hours", NULL, NULL, COUNTED, 0},
                                     {"private", NULL, NULL, COUNTED, 0}};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    const char *group = "", *role;
    struct cursor c;
    make_head(m, "Home", "My plan");
    make_text(m, STRONG, "so_far", NULL, so_far(m));
    struct rows *rows =
        make_window(m, "plan", NULL, kept, COUNT(columns),
                    "Nothing is in it yet. From any idea, course or thing to try, p puts it here.", Q_PLAN_COUNT);
    ask(m, &c, Q_PLAN, "iii", m->view->first, m->view->rows, 0L);
    while (store_next(&c) == 1) {
        struct planned p = read_planned(m, &c);
        add_planned(m, rows, &p, &group);
    }
    if (rows->total) {
        make_link(m, "d", "it is done", "action/*?is=done");
        m->page->act = "says that %s is done";
    } else if (guide_role(m->world, NULL, m->arena, &role, m->err) != 0 ||
               make_ideas(m, "ideas", "Three ideas to begin with", role, NULL, false) != 0) {
        return -1;
    }
    make_link(m, "c", "what is missing for a job", "compare");
    make_next(m, "add?then=plan", "put something in it");
    return made(m);
}

/* -- one thing ------------------------------------------------------------------------------------------------------ */
/* Where it is written down that it was done. */
static const char *log_address(struct making *m, const struct planned *p) {
    const char *of = p->here && p->item ? p->item : "";
    bool writes = strncmp(of, "move/", 5) == 0 || strncmp(of, "skill/", 6) == 0 || !*of;
    const char *go = writes ? "write" : place_with("write", "item", of, m->arena);
    return p->skill_title ? place_with(go, "skill", p->skill, m->arena) : go;
}

static void add_ways(struct making *m, const struct planned *p) {
    const char *title, *act = say(m, "action/%ld", p->n);
    bool opens = p->item && item_opens(m, p->item, &title);
    if (p->state == DONE)
        make_link(m, "l", "write it in my log", log_address(m, p));
    else
        make_link(m, "d", "it is done", place_with(act, "is", "done", m->arena));
    if (p->state == TO_DO)
        make_link(m, "s", "I have started", place_with(act, "is", "started", m->arena));
    else
        make_link(m, "t", "to do again", place_with(act, "is", "to-do", m->arena));
    if (opens)
        make_link(m, "o", "open it", p->item);
    make_link(m, "x", "drop it", place_with(act, "is", "drop", m->arena));
    if (opens && p->state != DONE)
        make_next(m, p->item, NULL);
    else
        make_next(m, "plan", "my plan");
}

static int show_planned(struct making *m, const char *id) {
    struct planned p;
    if (find_planned(m, id, &p) != 0)
        return -1;
    make_item(m, trail, p.title);
    if (p.item && !p.here)
        make_text(m, BODY, "gone", NULL,
                  "This is no longer among what is offered here. In your plan it stays as it was.");
    make_fact(m, "state", "How far it is",
              say(m, "%s, since %s", states[p.state].words, text_day_words(m->arena, p.at)), say(m, "action/%ld", p.n));
    make_fact(m, "why", "Why", p.why, p.skill_title ? say(m, "skill/%s", p.skill) : NULL);
    make_fact(m, "role", "For which job", p.role_title, p.role_title ? say(m, "role/%s", p.role) : NULL);
    make_fact(m, "length", "Length", p.minutes ? text_minutes(m->arena, p.minutes) : NULL, NULL);
    make_fact(m, "by", "By", p.by ? text_day_words(m->arena, p.by) : NULL, NULL);
    make_fact(m, "evidence", "You will have", p.evidence, NULL);
    if (p.private)
        make_fact(m, "private_words", "Private", "for you alone, as its skill is", NULL);
    if (p.state == DONE)
        make_text(m, GOOD, "done", NULL,
                  "Done. A line of it in your log is an example to show, and counts in your hours.");
    add_ways(m, &p);
    return made(m);
}

int build_plan(struct making *m, const struct place *place) {
    return place->id ? show_planned(m, place->id) : list_plan(m);
}

/* -- how far it is -------------------------------------------------------------------------------------------------- */
int build_action(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    struct planned p;
    if (find_planned(m, place->id, &p) != 0)
        return -1;
    const char *there = say(m, "plan/%ld", p.n);
    make_head(m, trail, say(m, "%s: how far is it?", p.title));
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
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
    const char *said = say(&m, "%s: %s", p.title, states[state].words),
               *saved = world->visit ? "Noted, not kept." : "Saved.";
    outcome->go = state == DROPPED ? "plan" : say(&m, "plan/%ld", p.n);
    outcome->said = say(&m, "%s %s.", p.state == state ? "As before." : saved, said);
    if (p.state == state)
        return 0;
    if (store_begin(world->store, err) != 0)
        return -1;
    if (state == DROPPED)
        store_change(world->store, Q_REMOVE_ACTION, err, "i", p.n);
    else
        store_change(world->store, Q_SET_ACTION, err, "itt", p.n, states[state].state, world->now);
    return store_commit(world->store, said, NULL, err);
}

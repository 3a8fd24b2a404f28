/* Start: eight everyday tasks to tick, and what the ticks tell at once. */
#include "kinds.h"
#include <string.h>

static const struct column columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"does", "I do this", "I do this", WORDS, 1},
    {"wants", "I'd like to", "I'd like to", WORDS, 1},
    {"skill", NULL, NULL, DATA, 0},
};

static int build_tasks(struct making *m) {
    struct cursor c;
    make_head(m, "Home", "Start");
    make_text(m, BODY, NULL, NULL, "What do you do at work? What would you like to do, or do more of?");
    struct rows *rows = make_window(m, "tasks", NULL, columns, COUNT(columns), "", Q_TASKS_COUNT);
    long tasks = rows->total++;
    rows->more = MORE_OPEN;
    ask(m, &c, Q_TASKS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, say(m, "tick/%s?do=does", id));
        make_cells(m, rows, row, cell(m, &c, 1), store_long(&c, 2) ? "yes" : "", store_long(&c, 3) ? "yes" : "",
                   cell(m, &c, 4));
        row->key = digit(m, rows->first + rows->count);
        row->enter = "I do this";
    }
    if (in_view(m, tasks)) {
        struct row *row = make_row(m, rows, "done", "start/so-far");
        make_cells(m, rows, row, "That is all: what does it tell me?", "", "", NULL);
        row->key = digit(m, tasks + 1);
    }
    make_link(m, "w", "I'd like to", "tick/*?do=wants");
    make_next(m, "start/so-far", NULL);
    m->page->act = "says you'd like to do %s";
    m->page->said = "Tick as many as you like; each tick is saved.";
    return made(m);
}

/* -- what the ticks tell -------------------------------------------------------------------------------------------- */
struct told {
    struct buf shared, wants; /* what others do as well; what the person would like more of */
    long does, base, year;
    const char *idea, *skill, *why;
    int rank; /* of the idea: a wish for something new first, any wish, something not done yet, anything */
};

static void read_task(struct making *m, const struct cursor *c, struct told *told) {
    bool does = store_long(c, 2), wants = store_long(c, 3), figure = !store_null(c, 6);
    told->does += does;
    if (does && figure) {
        told->base = store_long(c, 9);
        told->year = store_long(c, 10);
        buf_print(&told->shared, "%s%ld%% %s", told->shared.size ? " and " : "", store_long(c, 6), store_text(c, 7));
    }
    if (wants)
        buf_print(&told->wants, "%s%s", told->wants.size ? ", " : "", store_text(c, 5));
    int rank = wants ? (does ? 3 : 4) : !does ? 2 : 1;
    if (rank > told->rank) {
        told->rank = rank;
        told->idea = cell(m, c, 8);
        told->skill = cell(m, c, 4);
        told->why = wants  ? "you would like more of this"
                    : does ? "you do this already, and can go further"
                           : "it is new to you";
    }
}

static void tell_strengths(struct making *m, struct told *told) {
    if (told->does)
        make_print(m, GOOD, "You already do %s of these.%s", count_words(m, told->does),
                   told->shared.size ? say(m, " Of the %ld who answered the %ld survey, %s: so do you.", told->base,
                                           told->year, told->shared.text)
                                     : "");
    else
        make_text(m, BODY, NULL, NULL,
                  "Nothing ticked is an answer too: everybody begins somewhere, and here is a first step.");
    if (told->wants.size)
        make_print(m, BODY, "You would like more of: %s.", told->wants.text);
}

static void tell_idea(struct making *m, const struct told *told) {
    struct cursor c;
    ask(m, &c, Q_PRACTICE, "t", told->idea ? told->idea : "");
    bool found = store_next(&c) == 1;
    if (found) {
        make_text(m, STRONG, "idea", "One thing to try this week",
                  say(m, "%s (%s, free, at work)", store_text(&c, 1), text_minutes(m->arena, store_long(&c, 3))));
        make_text(m, BODY, NULL, NULL, cell(m, &c, 2));
        make_print(m, QUIET, "Why this: %s, and nobody has to say yes first. You will have: %s", told->why,
                   store_text(&c, 6));
        make_link(m, "i", "what it builds", say(m, "practice/%s", told->idea));
    }
    store_done(&c);
    if (found)
        make_plan(m, "practice", told->idea);
}

static int build_so_far(struct making *m) {
    static const struct column ways[] = {{"title", "", NULL, WORDS, 0}, {"note", "", NULL, WORDS, 1}};
    struct told told = {0};
    struct cursor c;
    struct progress set;
    if (guide_next(m->world, "short", NULL, m->arena, &set, m->err) != 0)
        return -1;
    make_head(m, "Home > Start", "So far");
    ask(m, &c, Q_TASKS_TOLD, "");
    while (store_next(&c) == 1)
        read_task(m, &c, &told);
    tell_strengths(m, &told);
    tell_idea(m, &told);
    buf_free(&told.shared);
    buf_free(&told.wants);
    struct rows *rows = make_pick(m, "ways", NULL, ways, COUNT(ways), "");
    struct {
        const char *id, *go, *title, *note;
    } way[] = {
        {"on", "assess", say(m, "Go on: %s", text_count(m->arena, set.total, "skill", NULL)),
         "about five minutes; stop at any of them"},
        {"others", told.skill ? say(m, "learn?skill=%s", told.skill) : "learn", "Show me other ideas",
         "for the same kind of work"},
        {"home", "home", "Go home", "your ticks are kept"},
    };
    for (int i = 0; i < COUNT(way); i++) {
        struct row *row = make_row(m, rows, way[i].id, way[i].go);
        make_cells(m, rows, row, way[i].title, way[i].note);
        row->key = digit(m, rows->count);
    }
    make_next(m, "assess", NULL);
    m->page->said = m->world->visit ? "Nothing is kept: you are looking round." : "Saved. Nothing is shared.";
    return made(m);
}

int build_start(struct making *m, const struct place *place) {
    if (!place->id)
        return build_tasks(m);
    if (strcmp(place->id, "so-far") == 0)
        return build_so_far(m);
    return err_set(m->err, FAULT_USAGE, "There is no place \"start/%s\". Did you mean \"start/so-far\"?", place->id);
}

/* -- ticking -------------------------------------------------------------------------------------------------------- */
struct task {
    char *title;
    long does, wants;
};

static int read_ticks(struct world *world, const char *id, struct arena *arena, struct task *task, struct err *err) {
    struct cursor c;
    *task = (struct task){0};
    store_ask(world->store, &c, Q_TASK, err, "t", id);
    while (store_next(&c) == 1)
        *task = (struct task){store_copy(&c, 0, arena), store_long(&c, 1), store_long(&c, 2)};
    if (!task->title && !err->fault)
        return err_set(err, FAULT_USAGE, "There is no task \"%s\".", id);
    return err->fault ? -1 : 0;
}

int build_tick(struct making *m, const struct place *place) {
    static const struct column choices[] = {{"title", "", NULL, WORDS, 0}};
    static const char *const choice[][2] = {
        {"does-alone", "I do this"}, {"wants-alone", "I'd like to"}, {"both", "Both"}, {"neither", "Neither"}};
    struct task task;
    if (read_ticks(m->world, place->id ? place->id : "", m->arena, &task, m->err) != 0)
        return -1;
    make_head(m, "Home > Start", task.title);
    m->page->start = -1;
    struct rows *rows = make_pick(m, "choices", NULL, choices, COUNT(choices), "");
    for (int i = 0; i < COUNT(choice); i++) {
        struct row *row = make_row(m, rows, choice[i][0], say(m, "tick/%s?do=%s", place->id, choice[i][0]));
        make_cells(m, rows, row, choice[i][1]);
        row->key = digit(m, rows->count);
    }
    make_link(m, "Right", "leave it", "start");
    make_next(m, "start", NULL);
    return made(m);
}

int run_tick(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    const char *how = place_arg(call, "do"), *id = call->id ? call->id : "";
    struct task task;
    if (strcmp(id, "done") == 0) { /* the last row of the page is no task */
        outcome->go = "start/so-far";
        return 0;
    }
    if (read_ticks(world, id, arena, &task, err) != 0)
        return -1;
    long does = task.does, wants = task.wants;
    if (strcmp(how, "does") == 0)
        does = !does;
    else if (strcmp(how, "wants") == 0)
        wants = !wants;
    else if (strcmp(how, "both") == 0)
        does = wants = 1;
    else if (strcmp(how, "does-alone") == 0)
        does = 1, wants = 0;
    else if (strcmp(how, "wants-alone") == 0)
        does = 0, wants = 1;
    else if (strcmp(how, "neither") == 0)
        does = wants = 0;
    else
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: does, wants, both or neither.", how);
    if (store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_CARRY_TICK, err, "t", id);
    store_change(world->store, Q_TICK, err, "tiit", id, does, wants, world->now);
    const char *now = does    ? (wants ? "I do this, and would like to do more" : "I do this")
                      : wants ? "I'd like to"
                              : "not ticked";
    outcome->said = arena_print(arena, "%s: %s.", task.title, now);
    return store_commit(world->store, outcome->said, NULL, err);
}

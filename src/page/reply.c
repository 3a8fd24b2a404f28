/* The questions of a survey, one at a time: each answer is saved as it is given, each can be skipped. */
#include "asking.h"
#include "kinds.h"
#include <string.h>

static const char *topic_words(const char *topic) {
    static const char *const words[][2] = {{"does", "what you do"},
                                           {"wants", "what you would like"},
                                           {"barriers", "what gets in the way"},
                                           {"awareness", "what you know of"},
                                           {"intentions", "where to from here"}};
    int i = 0;
    while (i < COUNT(words) - 1 && strcmp(words[i][0], topic) != 0)
        i++;
    return words[i][1];
}

const char *asking_words(const char *choice) {
    return strcmp(choice, "none") == 0 ? "None of these" : "I would rather not say";
}

const char *asking_address(struct making *m, const char *id, bool again, const char *then) {
    const char *address = place_with(say(m, "reply/%s", id), "again", again ? "yes" : NULL, m->arena);
    return place_with(address, "then", then, m->arena);
}

int asking_read(struct making *m, const char *id, struct asking *a) {
    struct cursor c;
    const char *first = NULL; /* not answered, before the one that is asked for */
    int first_at = 0;
    *a = (struct asking){0};
    ask(m, &c, Q_ASKED, "");
    while (store_next(&c) == 1) {
        const char *each = cell(m, &c, 0);
        bool passed = !id || a->id, open = !store_long(&c, 4);
        a->total++;
        a->open += open;
        if (id && strcmp(each, id) == 0) {
            a->id = each, a->title = cell(m, &c, 1), a->topic = topic_words(store_text(&c, 2));
            a->many = store_long(&c, 3), a->answered = !open, a->said = cell(m, &c, 5), a->at = a->total;
            continue;
        }
        a->before = passed ? a->before : each;
        a->after = passed && !a->after ? each : a->after;
        if (open && passed && !a->next)
            a->next = each, a->next_at = a->total;
        else if (open && !first)
            first = each, first_at = a->total;
    }
    if (!a->next)
        a->next = first, a->next_at = first_at;
    return !id || a->id || m->err->fault ? made(m) : no_such(m, "asked", id);
}

/* -- the question --------------------------------------------------------------------------------------------------------- */
/* mark: that it was said, or ""; one that is the whole of an answer has the cursor at first. */
static void add_choice(struct making *m, struct rows *rows, const char *id, const char *title, const char *mark,
                       bool whole) {
    struct row *row = make_row(m, rows, id, place_with(m->address, "choice", id, m->arena));
    make_cells(m, rows, row, title, id, mark);
    row->key = digit(m, rows->count);
    row->tone = *mark ? GOOD : BODY;
    if (*mark && whole)
        m->page->start = rows->count - 1;
}

/* The choices of the question, then what may be said beside them. */
static void add_choices(struct making *m, struct rows *rows, const struct asking *a) {
    struct cursor c;
    ask(m, &c, Q_ASKED_CHOICES, "t", a->id);
    while (store_next(&c) == 1)
        add_choice(m, rows, cell(m, &c, 0), cell(m, &c, 1),
                   !store_long(&c, 2) ? ""
                   : a->many          ? "ticked"
                                      : "your answer",
                   !a->many);
    if (a->many)
        add_choice(m, rows, "done", "That is all", text_compare(a->said, "none") == 0 ? "none of these" : "", true);
    add_choice(m, rows, "skip", asking_words("skip"), text_compare(a->said, "skip") == 0 ? "your answer" : "", true);
}

static bool again_in(const struct place *place) {
    return place_arg(place, "again") != NULL;
}

int build_reply(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"choice", NULL, NULL, DATA, 0}, {"you", "", NULL, WORDS, 1}};
    struct asking a;
    if (asking_read(m, place->id ? place->id : "", &a) != 0)
        return -1;
    make_head(m, "Home > The survey", say(m, "Question %d of %d: %s", a.at, a.total, a.topic));
    make_text(m, STRONG, "question", NULL, a.title);
    m->page->start = -1;
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    rows->more = MORE_OPEN; /* what is ticked is seen of every row */
    add_choices(m, rows, &a);
    make_origin(m, "asked", a.id);
    const char *past = place_with(m->address, "choice", a.answered ? "done" : "skip", m->arena);
    make_link(m, "Right", a.answered ? "go on" : "skip it", past);
    if (a.before)
        make_link(m, "Left", "the one before", asking_address(m, a.before, again_in(place), place_arg(place, "then")));
    make_next(m, past, NULL);
    m->page->series = true;
    m->page->said = m->world->visit ? "You are looking round: nothing is kept."
                    : a.many        ? "Tick as many as fit. Each tick is saved; nothing is shared."
                                    : "Your answer is saved at once; nothing is shared.";
    return made(m);
}

/* -- answering ------------------------------------------------------------------------------------------------------------ */
struct reply {
    const char *choice, *title; /* what is kept, and its words */
    bool tick, was;             /* one of several; it was ticked before */
};

/* A choice by its id, or what may be said beside the choices: "done" keeps what is there, and says none where that is nothing. */
static int read_choice(struct making *m, const struct asking *a, const char *typed, struct reply *reply) {
    static const char *const beside[] = {"skip", "none", "done"};
    struct nearest nearest = {.typed = typed};
    struct cursor c;
    *reply = (struct reply){0};
    ask(m, &c, Q_ASKED_CHOICES, "t", a->id);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        nearest_try(&nearest, id);
        if (strcmp(id, typed) == 0)
            *reply = (struct reply){id, cell(m, &c, 1), a->many, a->many && store_long(&c, 2)};
    }
    for (int i = 0; i < (a->many ? COUNT(beside) : 1); i++) {
        const char *choice = i ? "none" : "skip";
        nearest_try(&nearest, beside[i]);
        if (strcmp(beside[i], typed) == 0)
            *reply = (struct reply){choice, asking_words(choice), false, false};
    }
    if (!reply->choice && nearest.best)
        err_set(m->err, FAULT_USAGE, "There is no choice \"%s\". Did you mean \"%s\"? Nothing was changed.", typed,
                nearest.best);
    else if (!reply->choice)
        err_set(m->err, FAULT_USAGE, "There is no choice \"%s\" in \"%s\". Nothing was changed.", typed, a->id);
    return made(m);
}

/* One durable change: a tick is set or taken away; any other answer stands alone. */
static int keep_reply(struct making *m, const struct asking *a, const struct reply *reply, const char *said) {
    struct store *store = m->world->store;
    if (store_begin(store, m->err) != 0)
        return -1;
    int result = store_change(store, Q_DROP_REPLIES, m->err, "tit", a->id, (long)reply->tick, reply->choice);
    if (result == 0 && !reply->was)
        result = store_change(store, Q_KEEP_REPLY, m->err, "ttt", a->id, reply->choice, m->world->now);
    if (result == 0)
        return store_commit(store, said, asking_address(m, a->id, false, NULL), m->err);
    store_rollback(store);
    return -1;
}

int run_reply(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *typed = place_arg(call, "choice"), *then = place_arg(call, "then");
    struct asking a;
    struct reply reply;
    if (asking_read(&m, call->id ? call->id : "", &a) != 0)
        return -1;
    const char *next = again_in(call) ? a.after : a.next;
    outcome->go = next ? asking_address(&m, next, again_in(call), then) : then ? then : "survey";
    if (a.answered && strcmp(typed, "done") == 0)
        return 0;
    if (read_choice(&m, &a, typed, &reply) != 0)
        return -1;
    const char *words = say(&m, "%s%s", reply.title, reply.was ? ", not ticked" : "");
    outcome->said = say(&m, "%s: %s.", world->visit ? "Noted, not kept" : "Saved", words);
    outcome->go = reply.tick ? NULL : outcome->go;
    return keep_reply(&m, &a, &reply, say(&m, "%s %s", a.title, words));
}

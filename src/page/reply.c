/* The questions of a survey, one at a time: each answer is saved as it is given, each can be skipped. */
#include "asking.h"
#include "kinds.h"
#include "pathway/returns.h"
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

const char *asking_minutes(struct making *m, long total) {
    return text_minutes(m->arena, (total + 1) / 2);
}

const char *asking_address(struct making *m, const char *id, bool again, const char *then) {
    const char *address = place_with(say(m, "reply/%s", id), "again", again ? "yes" : NULL, m->arena);
    return place_with(address, "then", then, m->arena);
}

static void read_question(struct making *m, const struct cursor *c, struct asking *a) {
    bool kept = store_long(c, 6);
    a->title = cell(m, c, 1), a->topic = topic_words(store_text(c, 2)), a->many = store_long(c, 3);
    a->answered = kept, a->known = !kept && store_long(c, 4), a->said = cell(m, c, 5), a->at = a->total;
}

int asking_read(struct making *m, const char *id, struct asking *a) {
    struct cursor c;
    *a = (struct asking){0};
    ask(m, &c, Q_ASKED, "");
    while (store_next(&c) == 1) {
        const char *each = cell(m, &c, 0);
        bool passed = !id || a->id, kept = store_long(&c, 6);
        a->total++;
        a->kept += kept;
        a->open += !store_long(&c, 4);
        if (id && strcmp(each, id) == 0) {
            a->id = each;
            read_question(m, &c, a);
            continue;
        }
        a->before = passed ? a->before : each;
        a->after = passed && !a->after ? each : a->after;
        if (passed && !kept && !a->next)
            a->next = each, a->next_at = a->total;
    }
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

/* What stands beside a choice that was made: here, or so far, as it was said elsewhere. */
static const char *made_words(const struct asking *a) {
    static const char *const words[2][2] = {{"your answer", "your answer so far"}, {"ticked", "ticked so far"}};
    return words[a->many][a->known];
}

/* The choices of the question, then what may be said beside them. */
static void add_choices(struct making *m, struct rows *rows, const struct asking *a) {
    struct cursor c;
    ask(m, &c, Q_ASKED_CHOICES, "t", a->id);
    while (store_next(&c) == 1)
        add_choice(m, rows, cell(m, &c, 0), cell(m, &c, 1), store_long(&c, 2) ? made_words(a) : "", !a->many);
    if (a->many)
        add_choice(m, rows, "done", "That is all", text_compare(a->said, "none") == 0 ? "none of these" : "", true);
    if (a->many && a->known) /* Enter takes over what is ticked */
        m->page->start = rows->count - 1;
    add_choice(m, rows, "skip", reply_words("skip"), text_compare(a->said, "skip") == 0 ? "your answer" : "", true);
}

/* On to the next: what is known is kept, what is answered stays, what is neither is left open. */
static const char *add_past(struct making *m, const struct asking *a) {
    const char *go = place_with(m->address, "choice", a->answered || a->known ? "done" : "later", m->arena);
    make_link(m, "Right", a->known ? "keep what I said" : a->answered ? "go on" : "skip it", go);
    return go;
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
    const char *past = add_past(m, &a);
    if (a.before)
        make_link(m, "Left", "the one before", asking_address(m, a.before, again_in(place), place_arg(place, "then")));
    make_next(m, past, NULL);
    m->page->series = true;
    m->page->said = m->world->visit ? "You are looking round: nothing is kept."
                    : a.known       ? "You said this before. Enter keeps it; a number changes it."
                    : a.many        ? "Tick as many as fit. Each tick is saved; nothing is shared."
                                    : "Your answer is saved at once; nothing is shared.";
    return made(m);
}

/* -- answering ------------------------------------------------------------------------------------------------------------ */
struct reply {
    const char *choice, *title; /* what is kept, NULL: what is known already; and its words */
    bool tick, was;             /* one of several; it was ticked before */
};

/* A choice by its id, or what may be said beside the choices. "done" keeps what is there, and says none where that is nothing. */
static int read_choice(struct making *m, const struct asking *a, const char *typed, struct reply *reply) {
    static const char *const beside[] = {"skip", "later", "none", "done"};
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
    for (int i = 0; i < (a->many ? COUNT(beside) : 2); i++) {
        const char *choice = i ? "none" : "skip";
        nearest_try(&nearest, beside[i]);
        if (strcmp(beside[i], typed) == 0)
            *reply = (struct reply){choice, reply_words(choice), false, false};
    }
    if (a->known && strcmp(typed, "done") == 0)
        *reply = (struct reply){.title = "as you said before"};
    if (!reply->title && nearest.best)
        err_set(m->err, FAULT_USAGE, "There is no choice \"%s\". Did you mean \"%s\"? Nothing was changed.", typed,
                nearest.best);
    else if (!reply->title)
        err_set(m->err, FAULT_USAGE, "There is no choice \"%s\" in \"%s\". Nothing was changed.", typed, a->id);
    return made(m);
}

/* One durable change: what is known is kept or a tick is set or taken away beside it; any other answer stands alone. */
static int keep_reply(struct making *m, const struct asking *a, const struct reply *reply, const char *said) {
    struct store *store = m->world->store;
    const char *now = m->world->now;
    int result = store_begin(store, m->err);
    if (result != 0)
        return -1;
    if (reply->tick || !reply->choice)
        result = store_change(store, Q_KEEP_KNOWN, m->err, "tt", a->id, now);
    if (result == 0 && reply->choice)
        result = store_change(store, Q_DROP_REPLIES, m->err, "tit", a->id, (long)reply->tick, reply->choice);
    if (result == 0 && reply->choice)
        result = reply->was ? store_change(store, Q_KEEP_NONE, m->err, "tt", a->id, now)
                            : store_change(store, Q_KEEP_REPLY, m->err, "ttt", a->id, reply->choice, now);
    if (result == 0)
        return store_commit(store, said, asking_address(m, a->id, false, NULL), m->err);
    store_rollback(store);
    return -1;
}

/* Where a question leads. After the last come the figures, also where some are left open: they are asked again another time. */
static const char *after_question(struct making *m, const struct place *call, const struct asking *a, int open) {
    const char *next = again_in(call) ? a->after : a->next, *then = place_arg(call, "then");
    if (next)
        return asking_address(m, next, again_in(call), then);
    if (open && (!then || strncmp(then, "survey", strlen("survey")) == 0))
        return "survey?see=figures";
    return then ? then : "survey";
}

int run_reply(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *typed = place_arg(call, "choice");
    struct asking a;
    struct reply reply = {0};
    if (asking_read(&m, call->id ? call->id : "", &a) != 0)
        return -1;
    bool passes = strcmp(typed, "later") == 0 || (a.answered && strcmp(typed, "done") == 0);
    if (!passes && read_choice(&m, &a, typed, &reply) != 0)
        return -1;
    int open = a.open - (!passes && !a.answered && !a.known);
    const char *words = say(&m, "%s%s", passes ? "" : reply.title, reply.was ? ", not ticked" : "");
    const char *saved = passes ? "" : say(&m, "%s: %s.", world->visit ? "Noted, not kept" : "Saved", words);
    if (!reply.tick)
        outcome->go = after_question(&m, call, &a, open);
    bool ends = outcome->go && strcmp(outcome->go, "survey?see=figures") == 0;
    if (ends && open)
        saved = say(&m, "%s%s%s left open.", saved, passes ? "" : " ", text_count(arena, open, "question", NULL));
    outcome->said = *saved ? saved : NULL;
    return passes ? 0 : keep_reply(&m, &a, &reply, say(&m, "%s %s", a.title, words));
}

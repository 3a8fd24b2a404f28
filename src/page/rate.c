/* Rating: one question a skill, every key saved as it is pressed; and saving what is said of a skill, for all that ask it. */
#include "kinds.h"
#include "saying.h"
#include <string.h>
#include <strings.h>

/* -- one question --------------------------------------------------------------------------------------------------- */
struct question {
    const char *id, *title, *also, *purpose, *example, *state, *at, *old_scale;
    const char *stand; /* the state under the cursor: what was answered, or may still be so; NULL: none */
    long level;        /* with it; 0: none */
};

static int read_question(struct making *m, const char *id, struct question *q) {
    struct cursor c;
    ask(m, &c, Q_SKILL, "t", id ? id : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "skill", id);
    *q = (struct question){.id = cell(m, &c, 0),
                           .title = cell(m, &c, 1),
                           .also = cell(m, &c, 2),
                           .purpose = cell(m, &c, 5),
                           .example = cell(m, &c, 7),
                           .state = cell(m, &c, 9),
                           .level = store_long(&c, 10),
                           .at = cell(m, &c, 14),
                           .old_scale = cell(m, &c, 15)};
    store_done(&c);
    q->stand = q->state;
    return made(m);
}

static const char *choice_go(struct making *m, const char *level) {
    return place_with(m->address, "level", level, m->arena);
}

static void add_choice(struct making *m, struct rows *rows, const char *id, const char *title, const char *text,
                       const char *key, bool now) {
    struct row *row = make_row(m, rows, id, choice_go(m, id));
    make_cells(m, rows, row, title, text);
    row->key = key;
    if (now)
        m->page->start = rows->count - 1;
}

static void add_choices(struct making *m, struct rows *rows, const struct question *q) {
    struct cursor c;
    ask(m, &c, Q_SKILL_LEVELS, "t", q->id);
    while (store_next(&c) == 1) {
        long n = store_long(&c, 0);
        add_choice(m, rows, number(m, n), cell(m, &c, 1), cell(m, &c, 2), digit(m, n), q->stand && q->level == n);
    }
    add_choice(m, rows, "not-for-me", "Not for me", "not in my job, and I do not want it", "n",
               q->stand && strcmp(q->stand, "not-for-me") == 0);
    add_choice(m, rows, "not-sure", "Not sure", "ask me again later", "s",
               q->stand && strcmp(q->stand, "not-sure") == 0);
}

/* The ways past a question: where one came from, or on in its set. */
static void add_ways(struct making *m, const struct place *place, const struct progress *progress) {
    const char *set = place_arg(place, "set"), *back = place_arg(place, "back");
    const char *past = back              ? back
                       : !set            ? say(m, "skill/%s", place->id)
                       : progress->skill ? rate_address(progress->skill, set, m->arena)
                                         : set_address(set, m->arena);
    make_link(m, "Right", "leave it", past);
    if (progress->before && !back)
        make_link(m, "Left", "the one before", rate_address(progress->before, set, m->arena));
    make_next(m, past, NULL);
}

/* What was said of a skill that this one is a part of, or was made of, or of itself on an older scale: to confirm, or to answer anew.
 * A level stands under the cursor before what is none. */
static void add_earlier(struct making *m, struct question *q) {
    struct cursor c;
    ask(m, &c, Q_EARLIER, "t", q->id);
    while (store_next(&c) == 1) {
        const char *title = store_text(&c, 0), *because = store_text(&c, 4),
                   *said = level_words(store_text(&c, 3), cell(m, &c, 1));
        if (title && said)
            make_print(m, CARE, "You answered \"%s\" for \"%s\". %s Is it so here too?", said, title, because);
        else if (title)
            make_print(m, CARE, "You answered \"%s\" on an older scale. %s", title, because);
        if (said && (!store_null(&c, 2) || !q->level)) {
            q->stand = cell(m, &c, 3);
            q->level = store_long(&c, 2);
        }
    }
}

/* What was answered last: shown, and under Enter; or hidden for an honest fresh look. */
static void add_last(struct making *m, const struct question *q, const struct rows *rows) {
    const char *last;
    if (guide_setting(m->world, "last", m->arena, &last, m->err) != 0)
        return;
    bool hidden = last && strcmp(last, "hidden") == 0;
    make_link(m, "c", "clear it", choice_go(m, "clear"));
    make_link(m, "l", hidden ? "show my last answer" : "hide my last answer",
              place_with(hidden ? "last?answer=shown" : "last?answer=hidden", "then", m->address, m->arena));
    m->page->said = hidden ? "Your last answer is hidden."
                           : say(m, "Last time: %s, %s.", rows->row[m->page->start >= 0 ? m->page->start : 0].cell[0],
                                 text_day_words(m->arena, q->at));
    if (hidden)
        m->page->start = -1;
}

int build_rate(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"text", "", NULL, WORDS, 1}};
    const char *set = place_arg(place, "set");
    struct progress progress = {0};
    struct question q;
    if (read_question(m, place->id, &q) != 0 ||
        (set && guide_next(m->world, set, q.id, m->arena, &progress, m->err) != 0))
        return -1;
    make_head(m, "Home > My skills", q.also ? say(m, "%s (%s)", q.title, q.also) : q.title);
    make_text(m, QUIET, NULL, NULL,
              progress.here ? say(m, "Skill %d of %d. %s", progress.here, progress.total, q.purpose) : q.purpose);
    make_print(m, BODY, "For example: %s", q.example);
    m->page->start = -1;
    if (!q.state)
        add_earlier(m, &q);
    struct rows *rows = make_pick(m, "levels", "Where are you now?", columns, COUNT(columns), "");
    add_choices(m, rows, &q);
    add_ways(m, place, &progress);
    if (q.state)
        add_last(m, &q, rows);
    else if (q.old_scale)
        m->page->said = say(m, "You answered this on an older scale%s; that answer is kept. Where are you now?",
                            q.stand && !q.level ? say(m, " (%s)", level_words(q.stand, NULL)) : "");
    else
        m->page->said = q.stand           ? "Enter keeps what you said before. Each answer is saved at once."
                        : m->world->lines ? "Nothing is chosen until you type it. Each answer is saved at once."
                                          : "Nothing is chosen until you press a key. Each answer is saved at once.";
    return made(m);
}

/* -- saving --------------------------------------------------------------------------------------------------------- */
/* A level by its number or its words, or one of the answers beside the levels. */
static int read_level(struct making *m, const char *typed, struct saying *saying) {
    struct cursor c;
    struct nearest nearest = {.typed = typed};
    struct buf known = {0};
    buf_add(&known, "");
    ask(m, &c, Q_LEVELS, "");
    while (store_next(&c) == 1) {
        long n = store_long(&c, 0), given;
        buf_print(&known, "%ld %s, ", n, store_text(&c, 1));
        if ((text_whole(typed, &given) && given == n) || strcasecmp(typed, store_text(&c, 1)) == 0)
            *saying = (struct saying){.state = "level", .words = cell(m, &c, 1), .level = n};
    }
    static const char *const others[][2] = {
        {"not-for-me", "Not for me"}, {"not-sure", "Not sure"}, {"clear", "not answered"}};
    for (int i = 0; i < COUNT(others); i++) {
        nearest_try(&nearest, others[i][0]);
        if (strcasecmp(typed, others[i][0]) == 0)
            *saying = (struct saying){.state = others[i][0], .words = others[i][1]};
    }
    if (!saying->state && nearest.best)
        err_set(m->err, FAULT_USAGE, "There is no level \"%s\". Did you mean \"%s\"? Nothing was changed.", typed,
                nearest.best);
    else if (!saying->state)
        err_set(m->err, FAULT_USAGE, "There is no level \"%s\": %snot-for-me, not-sure or clear. Nothing was changed.",
                typed, known.text);
    buf_free(&known);
    return made(m);
}

/* What is said beside the level: each facet by its name, and an example with it. Adds their words. */
static int read_beside(struct making *m, const struct place *call, struct saying *saying, const char **said) {
    bool clears = strcmp(saying->state, "clear") == 0;
    for (const struct facet *facet = facets; facet->name; facet++) {
        const char *value = place_arg(call, facet->name);
        if (value && clears)
            return err_set(m->err, FAULT_USAGE,
                           "Beside \"clear\" nothing else can be said of a skill. Nothing was changed.");
        if (value && facet_read(m, facet, value, saying) != 0)
            return -1;
        if (value)
            *said = say(m, "%s, %s", *said, facet_said(m, facet, saying));
    }
    saying->note.skill = call->id;
    if (note_read(m, call, &saying->note) != 0)
        return -1;
    if (saying->note.what)
        *said = say(m, "%s, with an example", *said);
    return 0;
}

int carry_skill(struct world *world, const char *skill, struct err *err) {
    static const enum query carries[] = {Q_CARRY_ENTRIES, Q_CARRY, Q_CARRY_CHOSEN};
    for (int i = 0; i < COUNT(carries); i++)
        store_change(world->store, carries[i], err, "t", skill);
    return err->fault ? -1 : 0;
}

int keep_saying(struct world *world, const char *skill, const struct saying *saying, const char *set, const char *said,
                const char *go, struct err *err) {
    struct store *store = world->store;
    if (store_begin(store, err) != 0)
        return -1;
    carry_skill(world, skill, err);
    if (saying->state && strcmp(saying->state, "clear") == 0)
        store_change(store, Q_UNRATE, err, "tt", skill, world->now);
    else
        store_change(store, Q_RATE, err, "ttiiiiit", skill, saying->state, saying->level, saying->wanted,
                     saying->priority, saying->sure, saying->private - 1, world->now);
    if (saying->note.what)
        note_keep(world, &saying->note, err);
    if (set)
        store_change(store, Q_SET_SETTING, err, "ttt", "set", set, world->now);
    return store_commit(store, said, go, err);
}

/* After an answer: back where one came from, or on to the next question of the set, or to the whole set. */
static int go_on(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                 struct err *err) {
    const char *set = place_arg(call, "set"), *back = place_arg(call, "back");
    struct progress next = {0};
    if (set && !back && guide_next(world, set, call->id, arena, &next, err) != 0)
        return -1;
    if (back)
        outcome->go = back;
    else if (next.skill)
        outcome->go = rate_address(next.skill, set, arena);
    else if (set)
        outcome->go = set_address(set, arena);
    else
        outcome->go = arena_print(arena, "skill/%s", call->id);
    return 0;
}

int run_rate(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    struct question q;
    struct saying saying = {0};
    const char *set = place_arg(call, "set"), *said;
    if (read_question(&m, call->id, &q) != 0 || (set && !set_title(&m, set)) ||
        read_level(&m, place_arg(call, "level"), &saying) != 0)
        return -1;
    said = say(&m, "%s: %s", q.title, saying.words);
    if (read_beside(&m, call, &saying, &said) != 0 ||
        keep_saying(world, call->id, &saying, set, said, set ? rate_address(call->id, set, arena) : NULL, err) != 0)
        return -1;
    outcome->said = arena_print(arena, "%s %s.", saved_words(world), said);
    return go_on(world, call, arena, outcome, err);
}

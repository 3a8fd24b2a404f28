/* Rating: the short set, one question a skill, every key saved as it is pressed. */
#include "kinds.h"
#include <string.h>
#include <strings.h>

/* -- my skills: the set, its answers, and where to go on ------------------------------------------------------------ */
static const struct column set_columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"now_words", "", NULL, WORDS, 0},
    {"skill", NULL, NULL, DATA, 0},
    {"now", NULL, NULL, COUNTED, 0},
};

static void add_way(struct making *m, struct rows *rows, const char *id, const char *go, const char *title,
                    const char *note) {
    struct row *row = make_row(m, rows, id, go);
    make_cells(m, rows, row, title, note, NULL, NULL);
    row->key = digit(m, rows->count);
}

static void add_answers(struct making *m, struct rows *rows, const char *role) {
    struct cursor c;
    ask(m, &c, Q_SET_SHORT, "t", role);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *words = level_words(store_text(&c, 2), cell(m, &c, 3));
        struct row *row = make_row(m, rows, id, say(m, "rate/%s?set=short&back=assess", id));
        make_cells(m, rows, row, cell(m, &c, 1), words, id, plain_number(m, &c, 4));
        row->key = digit(m, rows->count);
    }
}

int build_assess(struct making *m, const struct place *place) {
    const char *role, *title;
    struct progress progress;
    if (role_of(m, place, &role, &title) != 0 || guide_next(m->world, "short", NULL, m->arena, &progress, m->err) != 0)
        return -1;
    make_head(m, "Home", "My skills");
    if (progress.answered == 0)
        make_print(m, BODY,
                   "%s chosen for: %s. One question each, about five minutes, no test. Nobody sees your answers unless "
                   "you choose.",
                   text_count(m->arena, progress.total, "skill", NULL), title);
    else if (progress.skill)
        make_print(m, BODY, "%d of %d answered, for: %s.", progress.answered, progress.total, title);
    else
        make_print(m, BODY, "That is all %d. Look them over; change any you like.", progress.total);
    struct rows *rows = make_pick(m, "skills", NULL, set_columns, COUNT(set_columns), "");
    if (progress.skill)
        add_way(m, rows, "next", say(m, "rate/%s?set=short", progress.skill), progress.answered ? "Carry on" : "Begin",
                say(m, "skill %d of %d: %s", progress.at, progress.total, progress.title));
    if (!progress.skill)
        add_way(m, rows, "gaps", "gaps", "Show my strengths and gaps", NULL);
    add_answers(m, rows, role);
    if (progress.skill && progress.answered)
        add_way(m, rows, "gaps", "gaps", "Show my strengths and gaps", "with what is answered so far");
    add_way(m, rows, "all", "skills", "Go on with an area, or the whole list", NULL);
    make_link(m, "j", "another job", "job?then=assess");
    make_next(m, rows->row[0].go, NULL);
    m->page->said = "Each answer is saved as you give it. You can change any of them at any time.";
    return made(m);
}

/* The page of a set, where one stands when it is done. */
static const char *set_page(const char *set, struct arena *arena) {
    if (strncmp(set, "area:", 5) == 0)
        return arena_print(arena, "area/%s", set + 5);
    return strcmp(set, "all") == 0 ? "skills" : "assess";
}

/* -- one question --------------------------------------------------------------------------------------------------- */
struct question {
    const char *id, *title, *also, *purpose, *example, *state, *at, *old_scale;
    long level;
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
        add_choice(m, rows, number(m, n), cell(m, &c, 1), cell(m, &c, 2), digit(m, n), q->state && q->level == n);
    }
    add_choice(m, rows, "not-for-me", "Not for me", "not in my job, and I do not want it", "n",
               q->state && strcmp(q->state, "not-for-me") == 0);
    add_choice(m, rows, "not-sure", "Not sure", "ask me again later", "s",
               q->state && strcmp(q->state, "not-sure") == 0);
}

/* The ways past a question: where one came from, or on in its set. */
static void add_ways(struct making *m, const struct place *place, const struct progress *progress) {
    const char *set = place_arg(place, "set"), *back = place_arg(place, "back");
    const char *past = back              ? back
                       : !set            ? say(m, "skill/%s", place->id)
                       : progress->skill ? say(m, "rate/%s?set=%s", progress->skill, set)
                                         : set_page(set, m->arena);
    make_link(m, "Right", "leave it", past);
    if (progress->before && !back)
        make_link(m, "Left", "the one before", say(m, "rate/%s?set=%s", progress->before, set));
    make_next(m, past, NULL);
}

/* What was said of a skill that this one is a part of, or was made of: to confirm, or to answer anew. */
static void add_earlier(struct making *m, const struct question *q) {
    struct cursor c;
    ask(m, &c, Q_EARLIER, "t", q->id);
    while (store_next(&c) == 1) {
        if (store_null(&c, 1) && strcmp(store_text(&c, 3), "level") == 0) /* a level that the scale has no more */
            continue;
        make_print(m, CARE, "You answered \"%s\" for \"%s\". %s Is it so here too?",
                   level_words(store_text(&c, 3), cell(m, &c, 1)), store_text(&c, 0), store_text(&c, 4));
        m->page->start = store_null(&c, 2) ? m->page->start : store_long(&c, 2) - 1;
    }
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
        make_link(m, "c", "clear it", choice_go(m, "clear"));
    if (q.state && m->page->start >= 0)
        m->page->said = say(m, "Last time: %s, %s.", rows->row[m->page->start].cell[0], text_day_words(m->arena, q.at));
    else if (q.old_scale)
        m->page->said = "You answered this on an older scale; that answer is kept. Where are you now?";
    else
        m->page->said = m->world->lines ? "Nothing is chosen until you type it. Each answer is saved at once."
                                        : "Nothing is chosen until you press a key. Each answer is saved at once.";
    return made(m);
}

/* -- saving --------------------------------------------------------------------------------------------------------- */
struct answer {
    const char *state, *words;
    long level;
};

static int read_answer(struct world *world, const char *typed, struct arena *arena, struct answer *answer,
                       struct err *err) {
    struct cursor c;
    struct nearest nearest = {.typed = typed};
    struct buf known = {0};
    *answer = (struct answer){0};
    store_ask(world->store, &c, Q_LEVELS, err, "");
    while (store_next(&c) == 1) {
        long n = store_long(&c, 0), given;
        buf_print(&known, "%ld %s, ", n, store_text(&c, 1));
        if ((text_whole(typed, &given) && given == n) || strcasecmp(typed, store_text(&c, 1)) == 0)
            *answer = (struct answer){"level", store_copy(&c, 1, arena), n};
    }
    static const char *const others[][2] = {
        {"not-for-me", "Not for me"}, {"not-sure", "Not sure"}, {"clear", "not answered"}};
    for (int i = 0; i < COUNT(others); i++) {
        nearest_try(&nearest, others[i][0]);
        if (strcasecmp(typed, others[i][0]) == 0)
            *answer = (struct answer){others[i][0], others[i][1], 0};
    }
    if (!answer->state && nearest.best)
        err_set(err, FAULT_USAGE, "There is no level \"%s\". Did you mean \"%s\"? Nothing was changed.", typed,
                nearest.best);
    else if (!answer->state)
        err_set(err, FAULT_USAGE, "There is no level \"%s\": %snot-for-me, not-sure or clear. Nothing was changed.",
                typed, known.text ? known.text : "");
    buf_free(&known);
    return err->fault ? -1 : 0;
}

static int save(struct world *world, const struct place *call, const struct answer *answer, struct arena *arena,
                struct err *err) {
    const char *want = place_arg(call, "want"), *note = place_arg(call, "note");
    struct store *store = world->store;
    struct answer wanted = {0};
    if (want && read_answer(world, want, arena, &wanted, err) != 0)
        return -1;
    if (want && !wanted.level)
        return err_set(err, FAULT_USAGE, "The level wanted is a number, such as 4. Nothing was changed.");
    if (store_begin(store, err) != 0)
        return -1;
    int result = store_change(store, Q_CARRY, err, "t", call->id);
    if (result == 0)
        result = strcmp(answer->state, "clear") == 0 ? store_change(store, Q_UNRATE, err, "t", call->id)
                                                     : store_change(store, Q_RATE, err, "ttitt", call->id,
                                                                    answer->state, answer->level, note, world->now);
    if (result == 0 && want)
        result = store_change(store, Q_WANT, err, "tit", call->id, wanted.level, world->now);
    if (result != 0)
        store_rollback(store);
    return result ? -1 : store_commit(store, err);
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
        outcome->go = arena_print(arena, "rate/%s?set=%s", next.skill, set);
    else if (set)
        outcome->go = set_page(set, arena);
    else
        outcome->go = arena_print(arena, "skill/%s", call->id);
    return 0;
}

int run_rate(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    struct question q;
    struct answer answer;
    if (read_question(&m, call->id, &q) != 0 ||
        read_answer(world, place_arg(call, "level"), arena, &answer, err) != 0 ||
        save(world, call, &answer, arena, err) != 0)
        return -1;
    outcome->said =
        arena_print(arena, "%s %s: %s.", world->visit ? "Noted, not kept." : "Saved.", q.title, answer.words);
    return go_on(world, call, arena, outcome, err);
}

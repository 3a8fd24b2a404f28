/* What changed in the list of skills: what a person said before, beside what became of it. What keeps its meaning is confirmed
 * with one key, what does not is asked again, and what is gone is seen. Looking changes nothing. */
#include "kinds.h"
#include "saying.h"
#include <string.h>

/* -- what is touched ------------------------------------------------------------------------------------------------ */
static const struct change {
    const char *name, *heading;
    const char *from;  /* how a row says what it was before; NULL: it says nothing */
    const char *enter; /* what Enter does to a row */
    bool asks;         /* it means something else now: answered anew or put aside, never confirmed unread */
} changes[] = {
    {"renamed", "Another name: what you said goes along", "was %s", "confirm it", false},
    {"divided", "Divided: each part is asked for itself", "from %s", "answer it", true},
    {"joined", "Joined: asked once, for the whole", "from %s", "answer it", true},
    {"scale", "Another scale: asked again, the old answer is kept", "was %s", "answer it", true},
    {"retired", "No longer in the list: kept in your file", NULL, "mark it as seen", false},
};

struct touched { /* a row: a skill, or an id that is one no more */
    const struct change *change;
    const char *id, *skill, *was, *title, *from, *said, *because, *state, *level, *at;
    long examples, chosen;
};

static const struct change *change_named(const char *name) {
    const struct change *change = changes;
    while (strcmp(change->name, name) != 0)
        change++;
    return change;
}

/* The columns of the query review. */
enum { CHANGE, ID, SKILL, WAS, TITLE, OLD_TITLE, BECAUSE, STATE, LEVEL, LEVEL_WORDS, AT, EXAMPLES, CHOSEN };

static struct touched touched_of(struct making *m, const struct cursor *c) {
    const char *was = cell(m, c, WAS), *title = cell(m, c, TITLE), *old = cell(m, c, OLD_TITLE);
    const char *said = state_words(m, c, STATE, LEVEL, LEVEL_WORDS);
    bool moved = !store_null(c, SKILL) && strcmp(store_text(c, SKILL), was) != 0;
    return (struct touched){.change = change_named(store_text(c, CHANGE)),
                            .id = cell(m, c, ID),
                            .skill = cell(m, c, SKILL),
                            .was = was,
                            .title = title ? title : id_words(m, was, true),
                            .from = !moved ? NULL
                                    : old  ? old
                                           : id_words(m, was, false),
                            .said = said || store_null(c, AT) ? said : "what you would like",
                            .because = cell(m, c, BECAUSE),
                            .state = cell(m, c, STATE),
                            .level = plain_number(m, c, LEVEL),
                            .at = cell(m, c, AT),
                            .examples = store_long(c, EXAMPLES),
                            .chosen = store_long(c, CHOSEN)};
}

static const char *with(struct making *m, const char *before, const char *mark, const char *after) {
    return !after ? before : before && *before ? say(m, "%s%s%s", before, mark, after) : after;
}

/* One more of the same skill. Of several names the newest answer counts; of parts that were joined each is told, and the last level
 * is where the cursor of the question stands. */
static void join(struct making *m, struct touched *t, const struct touched *more) {
    t->examples += more->examples;
    t->chosen |= more->chosen;
    if (!more->change->asks || text_compare(t->from, more->from) == 0)
        return;
    t->was = with(m, t->was, ", ", more->was);
    t->from = with(m, t->from, " and ", more->from);
    t->said = with(m, t->said, " and ", more->said);
    if (more->level || !t->level) {
        t->state = more->state;
        t->level = more->level;
        t->at = more->at;
    }
}

static long long_of(struct making *m, enum query query) {
    struct cursor c;
    long value = 0;
    ask(m, &c, query, "");
    while (store_next(&c) == 1)
        value = store_long(&c, 0);
    return value;
}

long review_count(struct making *m) {
    return long_of(m, Q_ADRIFT) ? long_of(m, Q_REVIEW_COUNT) : 0;
}

/* Sets *list to all that is touched; returns how many. */
static int read_touched(struct making *m, struct touched **list) {
    struct cursor c;
    int count = 0, room = (int)long_of(m, Q_REVIEW_COUNT);
    *list = arena_alloc(m->arena, sizeof **list * (size_t)(room + 1));
    ask(m, &c, Q_REVIEW, "");
    while (store_next(&c) == 1) {
        struct touched one = touched_of(m, &c);
        int i = 0;
        while (i < count && strcmp((*list)[i].id, one.id) != 0)
            i++;
        if (i < count)
            join(m, &(*list)[i], &one);
        else if (count < room) /* another window may be writing */
            (*list)[count++] = one;
    }
    return count;
}

/* What is there of it: the answer, examples, a choice. */
static const char *yours(struct making *m, const struct touched *t) {
    const char *words = with(m, t->said, ", ", t->examples ? text_count(m->arena, t->examples, "example", NULL) : NULL);
    return with(m, words, ", ", t->chosen ? "in your portfolio" : NULL);
}

static const char *before(struct making *m, const struct touched *t) {
    const char *mark = t->from && t->change->from ? strstr(t->change->from, "%s") : NULL;
    return mark ? say(m, "%.*s%s", (int)(mark - t->change->from), t->change->from, t->from) : "";
}

/* -- the list ------------------------------------------------------------------------------------------------------- */
static void add_row(struct making *m, struct rows *rows, const struct touched *t, const char **group) {
    struct row *row = make_row(
        m, rows, t->id, t->change->asks ? say(m, "rate/%s?back=review", t->id) : say(m, "confirm/%s?is=yes", t->id));
    make_cells(m, rows, row, t->title, before(m, t), yours(m, t), t->skill, t->was, t->change->name, t->state, t->level,
               number(m, t->examples), t->at, t->because);
    make_group(row, t->change->heading, group);
    row->more = t->because ? t->because : t->skill ? NULL : "Today's list of skills does not hold it.";
    row->enter = t->change->enter;
}

int build_review(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0},  {"before", "", NULL, WORDS, 1},    {"said", "", "yours: %s", WORDS, 0},
        {"skill", NULL, NULL, DATA, 0}, {"was", NULL, NULL, DATA, 0},      {"change", NULL, NULL, DATA, 0},
        {"state", NULL, NULL, DATA, 0}, {"level", NULL, NULL, COUNTED, 0}, {"examples", NULL, NULL, COUNTED, 0},
        {"at", NULL, NULL, DATA, 0},    {"because", NULL, NULL, DATA, 0}};
    struct touched *list;
    const char *group = "";
    int count = read_touched(m, &list), plain = 0;
    (void)place;
    make_head(m, "Home > My skills", "What changed in the list of skills");
    make_text(m, BODY, NULL, NULL,
              count ? "What you said before is all here. Nothing is changed until you say so." : NULL);
    struct rows *rows = make_pick(m, "changes", NULL, columns, COUNT(columns),
                                  "Nothing is left to look at: what you said stands under the skills of today.");
    rows->more = MORE_READ;
    for (int i = 0; i < COUNT(changes); i++)
        for (int j = 0; j < count; j++)
            if (list[j].change == &changes[i]) {
                add_row(m, rows, &list[j], &group);
                plain += !changes[i].asks;
            }
    if (plain > 1)
        make_link(m, "c", say(m, "confirm all %d that need no answer", plain), "confirm?is=yes");
    if (count) {
        make_link(m, "p", "put it aside", "confirm/*?is=aside");
        m->page->act = "puts %s aside";
    }
    make_next(m, count ? rows->row[0].go : "assess", count ? NULL : "my skills");
    make_link(m, "k", "where my answers are kept", "kept");
    return made(m);
}

/* -- confirming ----------------------------------------------------------------------------------------------------- */
/* What an action is about: what waits under an id, or (NULL) all that need no answer. -1, with a sentence, where that id does not wait. */
static int read_waiting(struct making *m, const char *id, struct touched **list) {
    int all = read_touched(m, list), count = 0;
    for (int i = 0; i < all; i++)
        if (id ? strcmp((*list)[i].id, id) == 0 : !(*list)[i].change->asks)
            (*list)[count++] = (*list)[i];
    if (id && !count && !m->err->fault)
        err_set(m->err, FAULT_USAGE, "Nothing of yours waits to be confirmed for \"%s\". Nothing was changed.", id);
    return m->err->fault ? -1 : count;
}

/* "3 new names confirmed, 2 seen": what is done with all that need no answer. */
static const char *all_words(struct making *m, const struct touched *list, int count) {
    int seen = 0;
    for (int i = 0; i < count; i++)
        seen += !list[i].skill;
    const char *words =
        count > seen ? say(m, "%s confirmed", text_count(m->arena, count - seen, "new name", NULL)) : NULL;
    return with(m, words, ", ", seen ? say(m, "%d seen", seen) : NULL);
}

static void add_choice(struct making *m, struct rows *rows, const char *id, const char *title, const char *go) {
    struct row *row = make_row(m, rows, id, go ? go : place_with(m->address, "is", id, m->arena));
    make_cells(m, rows, row, title);
    row->key = digit(m, rows->count);
}

static void tell_one(struct making *m, const struct touched *t) {
    make_head(m, "Home > My skills > What changed", t->title);
    make_print(m, BODY, "%s.", t->change->heading);
    make_text(m, BODY, "because", NULL, t->because);
    make_fact(m, "said", "You said", yours(m, t), NULL);
}

static void tell_all(struct making *m, const struct touched *list, int count) {
    make_head(m, "Home > My skills > What changed", "Confirm all that need no answer?");
    for (int i = 0; i < COUNT(changes); i++) {
        const char *titles = NULL;
        for (int j = 0; j < count; j++)
            titles = with(m, titles, ", ", list[j].change == &changes[i] ? list[j].title : NULL);
        make_text(m, BODY, changes[i].name, changes[i].heading, titles);
    }
    if (!count)
        make_text(m, BODY, NULL, NULL, "Nothing waits to be confirmed.");
}

static void ask_one(struct making *m, struct rows *rows, const struct touched *t) {
    if (t->change->asks)
        add_choice(m, rows, "rate", "Say where I am now", say(m, "rate/%s?back=review", t->id));
    else
        add_choice(m, rows, "yes", t->skill ? "Yes, it goes along" : "Yes, I have seen it", NULL);
    if (t->skill)
        add_choice(m, rows, "aside", t->change->asks ? "Leave it unanswered" : "Put it aside", NULL);
}

int build_confirm(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}};
    struct touched *list;
    int count = read_waiting(m, place->id, &list);
    if (count < 0)
        return -1;
    if (place->id)
        tell_one(m, &list[0]);
    else
        tell_all(m, list, count);
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    if (place->id)
        ask_one(m, rows, &list[0]);
    else if (count)
        add_choice(m, rows, "yes", "Yes, confirm them", NULL);
    m->page->start = -1;
    make_link(m, "Right", "leave it", "review");
    make_next(m, "review", NULL);
    return made(m);
}

/* Takes a new name for what it is, with all that was said under the old one; or remembers that somebody looked. */
static int settle(struct world *world, const struct touched *t, bool aside, struct err *err) {
    if (aside || !t->skill)
        return store_change(world->store, Q_PUT_ASIDE, err, "tt", t->id, world->now);
    return carry_skill(world, t->skill, err) == 0 ? store_change(world->store, Q_CARRY_TICKS, err, "t", t->skill) : -1;
}

static int settle_all(struct world *world, const struct touched *list, int count, bool aside, const char *said,
                      struct err *err) {
    int result = store_begin(world->store, err);
    if (result != 0)
        return -1;
    for (int i = 0; i < count && result == 0; i++)
        result = settle(world, &list[i], aside, err);
    if (result == 0)
        return store_commit(world->store, said, "review", err);
    store_rollback(world->store);
    return -1;
}

int run_confirm(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                struct err *err) {
    struct making m = making_of(world, arena, err);
    struct touched *list;
    const char *is = place_arg(call, "is"), *said;
    bool aside = strcmp(is, "aside") == 0;
    if (!aside && strcmp(is, "yes") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: yes or aside. Nothing was changed.", is);
    if (aside && !call->id)
        return err_set(err, FAULT_USAGE, "Say what to put aside: confirm/SKILL?is=aside. Nothing was changed.");
    int count = read_waiting(&m, call->id, &list);
    if (count < 0)
        return -1;
    outcome->go = "review";
    outcome->said = "Nothing waits to be confirmed.";
    if (!count)
        return 0;
    if (call->id && list[0].change->asks && !aside)
        return err_set(err, FAULT_USAGE,
                       "\"%s\" is asked again: say where you are now, or put it aside. Nothing was changed.",
                       list[0].title);
    said = !call->id        ? all_words(&m, list, count)
           : !list[0].skill ? say(&m, "%s: seen", list[0].title)
                            : say(&m, "%s: %s", list[0].title, aside ? "put aside" : "new name confirmed");
    outcome->said = say(&m, "%s %s.", saved_words(world), said);
    return settle_all(world, list, count, aside, said, err);
}

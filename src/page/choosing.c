/* Choosing what a portfolio for Certification shows: the skills, a comment on each, and the day it starts from. */
#include "chosen.h"
#include "kinds.h"
#include "saying.h"
#include <string.h>

enum { MOST_COMMENT = 2000 }; /* bytes */
const char certification_trail[] = "Home > My portfolio for Certification";

/* A skill that is chosen, or may be. */
struct pick {
    const char *title, *comment;
    bool chosen;
};

static int read_pick(struct making *m, const char *skill, struct pick *pick) {
    struct cursor c;
    ask(m, &c, Q_PICK, "t", skill ? skill : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "skill", skill);
    const char *title = cell(m, &c, 0);
    *pick = (struct pick){title ? title : id_words(m, skill, true), cell(m, &c, 2), store_long(&c, 1)};
    store_done(&c);
    return made(m);
}

/* Where an act leads: where it was asked from, or the portfolio. */
static const char *way_on(const struct place *call) {
    const char *then = place_arg(call, "then");
    return then ? then : "certification";
}

/* -- the skills ----------------------------------------------------------------------------------------------------- */
static const char *choice_go(struct making *m, const char *skill, bool chosen) {
    return place_with(say(m, "choose/%s?is=%s", skill, chosen ? "no" : "yes"), "then", "certification/choose",
                      m->arena);
}

int build_choosing(struct making *m) {
    static const struct column columns[] = {
        {"title", "Skill", NULL, WORDS, 0},       {"is_chosen", "Chosen", "chosen", WORDS, 0},
        {"now_words", "You now", NULL, WORDS, 2}, {"examples_words", "Examples", NULL, WORDS, 3},
        {"private_words", "", NULL, WORDS, 1},    {"skill", NULL, NULL, DATA, 0},
        {"now", NULL, NULL, COUNTED, 0},          {"examples", NULL, NULL, COUNTED, 0},
        {"chosen", NULL, NULL, COUNTED, 0},       {"private", NULL, NULL, COUNTED, 0}};
    static const char *const groups[] = {"With examples of yours", "Your strengths", "What you are growing",
                                         "Not answered yet",       "Not for you",    "No longer in this content"};
    const char *role, *group = "";
    struct portfolio p;
    struct cursor c;
    if (guide_role(m->world, NULL, m->arena, &role, m->err) != 0 || portfolio_read(m, &p) != 0)
        return -1;
    make_head(m, certification_trail, "Choose what to show");
    struct rows *rows =
        make_window(m, "skills", NULL, columns, COUNT(columns), "This pack has no skills.", Q_CHOOSABLE_COUNT);
    ask(m, &c, Q_CHOOSABLE, "iit", m->view->first, m->view->rows, role);
    while (store_next(&c) == 1) {
        const char *skill = cell(m, &c, 0), *title = cell(m, &c, 1);
        bool chosen = store_long(&c, 6), hidden = store_long(&c, 9);
        long examples = store_long(&c, 5);
        struct row *row = make_row(m, rows, skill, choice_go(m, skill, chosen));
        make_cells(m, rows, row, title ? title : id_words(m, skill, true), chosen ? "yes" : "",
                   level_words(store_text(&c, 2), cell(m, &c, 3)),
                   examples ? text_count(m->arena, examples, "example", NULL) : "", hidden ? "for you alone" : "",
                   skill, plain_number(m, &c, 4), number(m, examples), number(m, chosen), number(m, hidden));
        row->more = cell(m, &c, 7);
        row->enter = chosen ? "take it out" : "choose it";
        make_group(row, groups[store_long(&c, 8)], &group);
    }
    m->page->said = portfolio_words(m, &p);
    make_next(m, "certification", "my portfolio");
    return made(m);
}

int build_choose(struct making *m, const struct place *place) {
    struct pick pick;
    if (read_pick(m, place->id, &pick) != 0)
        return -1;
    make_head(m, certification_trail, say(m, "%s: shall it be in?", pick.title));
    struct rows *rows = make_choices(m);
    make_choice(m, rows, "yes", "Yes, choose it");
    make_choice(m, rows, "no", "No, leave it out");
    m->page->start = -1;
    make_link(m, "Right", "leave it", way_on(place));
    make_next(m, way_on(place), NULL);
    return made(m);
}

/* One change of what was chosen for a skill, whatever id it was chosen under. */
static int keep_chosen(struct world *world, const char *skill, enum query query, const char *comment, const char *said,
                       struct err *err) {
    struct store *store = world->store;
    if (store_begin(store, err) != 0)
        return -1;
    int result = store_change(store, Q_CARRY_CHOSEN, err, "t", skill);
    if (result == 0)
        result = query == Q_UNCHOOSE ? store_change(store, query, err, "t", skill)
                 : query == Q_CHOOSE ? store_change(store, query, err, "tt", skill, world->now)
                                     : store_change(store, query, err, "ttt", skill, comment, world->now);
    if (result == 0)
        return store_commit(store, said, NULL, err);
    store_rollback(store);
    return -1;
}

int run_choose(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    struct making m = making_of(world, arena, err);
    struct pick pick;
    struct cursor c;
    long yes, count = 0;
    if (read_pick(&m, call->id, &pick) != 0 || read_yes(&m, place_arg(call, "is"), &yes) != 0 ||
        keep_chosen(world, call->id, yes ? Q_CHOOSE : Q_UNCHOOSE, NULL,
                    say(&m, "%s %s the portfolio", pick.title, yes ? "in" : "out of"), err) != 0)
        return -1;
    ask(&m, &c, Q_CHOSEN_COUNT, "");
    while (store_next(&c) == 1)
        count = store_long(&c, 0);
    outcome->said = say(&m, "%s%s: %s. %s", world->visit ? "Noted, not kept. " : "", yes ? "Chosen" : "Taken out",
                        pick.title, count ? say(&m, "%ld chosen so far.", count) : "Nothing is chosen now.");
    outcome->go = way_on(call);
    return made(&m);
}

/* -- a comment ------------------------------------------------------------------------------------------------------ */
int build_comment(struct making *m, const struct place *place) {
    struct portfolio p;
    struct pick pick;
    if (read_pick(m, place->id, &pick) != 0 || portfolio_read(m, &p) != 0)
        return -1;
    const struct paragraph *advice = paragraph_of(p.paragraphs, "comment");
    const struct chosen *one = chosen_named(p.chosen, place->id);
    const char *comment = pick.comment;
    make_head(m, certification_trail, say(m, "Your comment on: %s", pick.title));
    make_text(m, BODY, "advice", NULL, advice ? advice->about : NULL);
    if (one)
        make_fact(m, "start_words", "At the start", one->start_words, NULL);
    if (one)
        make_fact(m, "now_words", "Now", one->now_words, NULL);
    make_writing(m, "is", "Comment:", comment, MOST_COMMENT)->clears = true;
    m->page->said = comment && !m->world->lines
                        ? "Enter keeps it; emptied, it is cleared. Leave out names of readers and patients."
                        : "Enter on an empty line leaves it as it is. Leave out names of readers and patients.";
    if (comment)
        make_link(m, "c", "clear it", place_with(m->address, "is", "clear", m->arena));
    make_next(m, way_on(place), NULL);
    return made(m);
}

int run_comment(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                struct err *err) {
    struct making m = making_of(world, arena, err);
    struct pick pick;
    const char *comment = NULL, *typed = place_arg(call, "is");
    bool clears = strcmp(typed, "clear") == 0;
    if (read_pick(&m, call->id, &pick) != 0)
        return -1;
    outcome->go = way_on(call);
    outcome->said = "It is left as it was.";
    if (strcmp(typed, "skip") == 0 || (clears && !pick.comment))
        return 0;
    if (!clears && read_own_text(&m, typed, MOST_COMMENT, &comment) != 0)
        return -1;
    outcome->said =
        say(&m, "%s %s, %s%s.", saved_words(world), pick.title, comment ? "with your comment" : "without a comment",
            pick.chosen ? "" : ", and it is chosen now");
    return keep_chosen(world, call->id, Q_COMMENT, comment, say(&m, "%s, the comment for the portfolio", pick.title),
                       err);
}

/* -- the day it starts from ----------------------------------------------------------------------------------------- */
int build_portfolio_start(struct making *m, const struct place *place) {
    struct portfolio p;
    struct cursor c;
    if (portfolio_read(m, &p) != 0)
        return -1;
    make_head(m, certification_trail, "Where does your portfolio start from?");
    make_text(
        m, BODY, NULL, NULL,
        "The answers of that day stand beside those of today. Of the first day that you answered a skill, the last "
        "answer counts: a slip put right at once does not.");
    struct rows *rows = make_choices(m);
    make_choice(m, rows, "first", "My first answer to each skill");
    m->page->start = p.start ? -1 : 0;
    ask(m, &c, Q_SNAPSHOTS, "");
    while (store_next(&c) == 1) {
        const char *n = number(m, store_long(&c, 0));
        make_choice(m, rows, n, say(m, "My answers as they stood on %s", text_day_words(m->arena, store_text(&c, 1))));
        if (text_compare(p.start, n) == 0)
            m->page->start = rows->count - 1;
    }
    make_link(m, "Right", "leave it", way_on(place));
    make_link(m, "k", "keep today's answers first", "snapshot");
    make_next(m, way_on(place), NULL);
    return made(m);
}

/* The day as it will be said; NULL where no such day was kept. */
static const char *start_words(struct making *m, const char *typed) {
    const char *words = NULL;
    struct cursor c;
    long n;
    if (strcmp(typed, "first") == 0)
        return "the first answer to each skill";
    ask(m, &c, Q_SNAPSHOT, "i", text_whole(typed, &n) ? n : 0L);
    while (store_next(&c) == 1)
        words = say(m, "the answers of %s", text_day_words(m->arena, store_text(&c, 2)));
    if (!words && !m->err->fault)
        err_set(m->err, FAULT_USAGE,
                "No day \"%s\" was kept: write first, or a number of \"pathway show snapshots\". Nothing was changed.",
                typed);
    return words;
}

int run_portfolio_start(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                        struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *typed = place_arg(call, "is"), *words = start_words(&m, typed);
    if (!words)
        return -1;
    outcome->said = say(&m, "%s: the portfolio starts from %s.", world->visit ? "Noted, not kept" : "Saved", words);
    outcome->go = way_on(call);
    return keep_setting(world, "portfolio-start", strcmp(typed, "first") == 0 ? "" : typed,
                        say(&m, "the portfolio starts from %s", words), err);
}

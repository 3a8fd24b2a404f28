/* Could it pay for me? What a way to pay turns on, asked one question at a time where it matters. The answers stand in the
 * address and nowhere else: nothing is kept. fits/FUND asks for one; fits for all that can be asked for, passing over what
 * an earlier answer has settled. */
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

struct condition {
    const char *question, *title, *why, *otherwise;
    bool needed; /* the answer that opens it */
};
enum fit { FITS, DEPENDS, CLOSED };
struct fund {
    const char *id, *title, *who;
    struct condition *condition;
    int conditions, room;
    bool closed; /* to nearly everybody, unless its conditions say to whom it is open */
};

static int read_funds(struct making *m, const char *id, struct fund **funds) {
    struct cursor c;
    int count = 0, room = 0;
    *funds = NULL;
    ask(m, &c, Q_CONDITIONS, "t", id);
    while (store_next(&c) == 1) {
        struct fund *fund = count ? &(*funds)[count - 1] : NULL;
        if (!fund || strcmp(fund->id, store_text(&c, 0)) != 0) {
            fund = ARRAY_PUSH(*funds, count, room);
            *fund = (struct fund){.id = cell(m, &c, 0),
                                  .title = cell(m, &c, 1),
                                  .who = cell(m, &c, 8),
                                  .closed =
                                      strcmp(store_text(&c, 2), "open") != 0 && strcmp(store_text(&c, 2), "ask") != 0};
        }
        if (!store_null(&c, 3))
            *ARRAY_PUSH(fund->condition, fund->conditions, fund->room) =
                (struct condition){cell(m, &c, 3), cell(m, &c, 4), cell(m, &c, 5), cell(m, &c, 7), store_long(&c, 6)};
    }
    return count;
}

static void free_funds(struct fund *funds, int count) {
    for (int i = 0; i < count; i++)
        free(funds[i].condition);
    free(funds);
}

/* "yes", "no", or "skip" where they would rather not say; NULL: not asked yet. */
static const char *answer_to(const struct place *said, const struct condition *condition) {
    const char *answer = place_arg(said, condition->question);
    bool known = answer && (strcmp(answer, "yes") == 0 || strcmp(answer, "no") == 0 || strcmp(answer, "skip") == 0);
    return known ? answer : NULL;
}

/* Did the person answer the other way? */
static bool is_against(const struct condition *condition, const char *said) {
    return said && strcmp(said, condition->needed ? "no" : "yes") == 0;
}

static enum fit fit_of(const struct fund *fund, const struct place *said, const struct condition **against) {
    enum fit fit = fund->closed && !fund->conditions ? CLOSED : FITS;
    for (int i = 0; i < fund->conditions; i++) {
        const struct condition *condition = &fund->condition[i];
        const char *answer = answer_to(said, condition);
        if (is_against(condition, answer)) {
            *against = condition;
            return CLOSED;
        }
        if (!answer || strcmp(answer, "skip") == 0)
            fit = DEPENDS;
    }
    return fit;
}

/* The next question that could still change something, and the fund it is asked for; NULL when all is settled. */
static const struct condition *next_question(const struct fund *funds, int count, const struct place *said,
                                             const struct fund **asks) {
    for (int i = 0; i < count && said->args < PLACE_ARGS; i++) { /* an address holds no more answers than that */
        const struct condition *against = NULL;
        if (fit_of(&funds[i], said, &against) != DEPENDS)
            continue;
        *asks = &funds[i];
        for (int j = 0; j < funds[i].conditions; j++)
            if (!answer_to(said, &funds[i].condition[j]))
                return &funds[i].condition[j];
    }
    return NULL;
}

static void put_question(struct making *m, const struct condition *condition, const struct fund *asks,
                         const struct place *said) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"answer", NULL, NULL, DATA, 0}};
    static const char *const answers[][2] = {
        {"yes", "Yes"}, {"no", "No"}, {"skip", "I do not know, or would rather not say"}};
    make_text(m, STRONG, "question", NULL, condition->title);
    make_text(m, BODY, "why", NULL, say(m, "%s It matters for: %s.", condition->why, asks->title));
    struct rows *rows = make_pick(m, "answers", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(answers); i++) {
        struct row *row =
            make_row(m, rows, answers[i][0], place_with(m->address, condition->question, answers[i][0], m->arena));
        make_cells(m, rows, row, answers[i][1], answers[i][0]);
        row->key = digit(m, rows->count);
    }
    m->page->said = said->args ? "Used for this page alone, and forgotten when you leave it."
                               : "A few questions, each used for this page alone. Nothing is kept.";
    m->page->start = -1;
    m->page->question = true;
    if (said->args)
        make_link(m, "Left", "the one before", place_with(m->address, said->arg[said->args - 1].name, NULL, m->arena));
    make_next(m, rows->row[2].go, NULL);
}

static const char *verdict(enum fit fit, bool said) {
    static const char *const words[] = {"you could ask", "it depends on what you did not say"};
    return fit != CLOSED ? words[fit] : said ? "not open, by what you said" : "not open";
}

static void show_one(struct making *m, const struct fund *fund, const struct place *said) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"answer", "", NULL, WORDS, 0}, {"question", NULL, NULL, DATA, 0}};
    const struct condition *against = NULL;
    enum fit fit = fit_of(fund, said, &against);
    make_text(m, fit == FITS ? GOOD : CARE, "fit", NULL,
              fit == FITS && !fund->conditions ? "You could ask for it."
              : fit == FITS                    ? "By what you said, you could ask for it."
              : fit == DEPENDS                 ? "It depends on what you did not say. Its page tells who to ask."
              : against                        ? say(m, "By what you said, this door is closed. %s", against->otherwise)
                                               : say(m, "This door is closed to nearly everybody. %s", fund->who));
    struct rows *rows =
        make_rows(m, "said", NULL, columns, COUNT(columns), "It turns on nothing that could be asked here.");
    for (int i = 0; i < fund->conditions; i++) {
        const char *question = fund->condition[i].question, *answer = answer_to(said, &fund->condition[i]);
        make_cells(m, rows, make_row(m, rows, question, NULL), fund->condition[i].title,
                   !answer || strcmp(answer, "skip") == 0 ? "not said" : answer, question);
    }
    make_next(m, fit == CLOSED ? "funding" : say(m, "funding/%s", fund->id),
              fit == CLOSED ? "who else could pay" : "how to ask for it");
}

static void show_all(struct making *m, const struct fund *funds, int count, const struct place *said) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"fit_words", "", NULL, WORDS, 1},
                                            {"funding", NULL, NULL, DATA, 0},
                                            {"fit", NULL, NULL, DATA, 0}};
    static const char *const names[] = {"fits", "depends", "closed"};
    struct rows *rows = make_pick(m, "funding", NULL, columns, COUNT(columns), "This pack knows of no money.");
    for (enum fit wanted = FITS; wanted <= CLOSED; wanted++)
        for (int i = 0; i < count; i++) {
            const struct condition *against = NULL;
            if (fit_of(&funds[i], said, &against) != wanted)
                continue;
            struct row *row = make_row(m, rows, funds[i].id, say(m, "funding/%s", funds[i].id));
            make_cells(m, rows, row, funds[i].title, verdict(wanted, against != NULL), funds[i].id, names[wanted]);
            row->more = against ? against->otherwise : funds[i].who;
            row->tone = wanted == FITS ? GOOD : wanted == CLOSED ? QUIET : BODY;
        }
    make_next(m, "funding", "who could pay");
}

int build_fits(struct making *m, const struct place *place) {
    struct fund *funds;
    int count = read_funds(m, place->id, &funds);
    if (place->id && count == 0)
        return m->err->fault ? -1 : no_such(m, "funding", place->id);
    make_head(m, "Home > Who could pay",
              place->id ? say(m, "Could it pay for me? %s", funds[0].title) : "Could it pay for me?");
    const struct fund *asks = NULL;
    const struct condition *next = next_question(funds, count, place, &asks);
    if (next)
        put_question(m, next, asks, place);
    else if (place->id)
        show_one(m, &funds[0], place);
    else
        show_all(m, funds, count, place);
    if (!next) {
        m->page->said = "Your answers are in this page alone, and forgotten when you leave it.";
        make_link(m, "a", "answer again", place->id ? say(m, "fits/%s", place->id) : "fits");
    }
    free_funds(funds, count);
    return made(m);
}

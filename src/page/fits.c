/* Could it pay for me? What a way to pay turns on, asked one question at a time where it matters. The answers stand in the
 * address and nowhere else: nothing is kept. fits/FUND asks for one; fits for all that can be asked for, passing over what
 * an earlier answer has settled. */
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

struct condition {
    const char *question, *title, *why, *otherwise, *go; /* what is open to those who answer the other way, and where */
    bool needed;                                         /* the answer that opens it */
};
enum fit { FITS, FEW, DEPENDS, CLOSED }; /* FEW: closed to most, and by what was said not to this person */
struct fund {
    const char *id, *title, *now, *who, *go;
    struct condition *condition;
    int conditions, room;
    bool closed; /* to all but those whom its conditions name, if it has any */
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
                                  .now = funding_words(store_text(&c, 2)),
                                  .who = cell(m, &c, 8),
                                  .go = cell(m, &c, 10),
                                  .closed =
                                      strcmp(store_text(&c, 2), "open") != 0 && strcmp(store_text(&c, 2), "ask") != 0};
        }
        if (!store_null(&c, 3))
            *ARRAY_PUSH(fund->condition, fund->conditions, fund->room) = (struct condition){
                cell(m, &c, 3), cell(m, &c, 4), cell(m, &c, 5), cell(m, &c, 7), cell(m, &c, 9), store_long(&c, 6)};
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

/* why: the condition that closes it, or the first that was left open; NULL where there is none. */
static enum fit fit_of(const struct fund *fund, const struct place *said, const struct condition **why) {
    *why = NULL;
    enum fit fit = !fund->closed ? FITS : fund->conditions ? FEW : CLOSED;
    for (int i = 0; i < fund->conditions; i++) {
        const struct condition *condition = &fund->condition[i];
        const char *answer = answer_to(said, condition);
        if (is_against(condition, answer)) {
            *why = condition;
            return CLOSED;
        }
        if (!answer || strcmp(answer, "skip") == 0) {
            *why = *why ? *why : condition;
            fit = DEPENDS;
        }
    }
    return fit;
}

/* The condition of a fund that a question is about, where its answer could still change something; else NULL. */
static const struct condition *open_condition(const struct fund *fund, const struct place *said, const char *question) {
    const struct condition *why;
    if (fit_of(fund, said, &why) != DEPENDS)
        return NULL;
    for (int i = 0; i < fund->conditions; i++)
        if (!answer_to(said, &fund->condition[i]) && (!question || strcmp(question, fund->condition[i].question) == 0))
            return &fund->condition[i];
    return NULL;
}

/* The next question that could still change something; NULL when all is settled, or enough was asked. */
static const struct condition *next_question(const struct fund *funds, int count, const struct place *said) {
    const struct condition *next = NULL;
    for (int i = 0; i < count && !next && said->args < PLACE_ARGS && !place_arg(said, "enough");
         i++) /* an address holds no more answers than that */
        next = open_condition(&funds[i], said, NULL);
    return next;
}

/* The questions still open, this one among them: some may fall away. */
static int count_open(const struct fund *funds, int count, const struct place *said) {
    const char *seen[PLACE_ARGS];
    int open = 0;
    for (int i = 0; i < count; i++)
        for (int j = 0; j < funds[i].conditions; j++) {
            const char *question = funds[i].condition[j].question;
            int at = 0;
            while (at < open && strcmp(seen[at], question) != 0)
                at++;
            if (at == open && open < PLACE_ARGS && open_condition(&funds[i], said, question))
                seen[open++] = question;
        }
    return open;
}

static const char *matters_for(struct making *m, const struct fund *funds, int count, const struct place *said,
                               const char *question) {
    const char *words = "";
    for (int i = 0; i < count; i++)
        if (open_condition(&funds[i], said, question))
            words = say(m, "%s%s%s", words, *words ? "; " : "", funds[i].title);
    return words;
}

static void put_question(struct making *m, const struct condition *condition, const struct fund *funds, int count,
                         const struct place *said) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"answer", NULL, NULL, DATA, 0}};
    static const char *const answers[][2] = {
        {"yes", "Yes"}, {"no", "No"}, {"skip", "I do not know, or would rather not say"}};
    int open = count_open(funds, count, said);
    make_text(m, STRONG, "question", NULL, condition->title);
    make_text(m, BODY, "why", NULL, say(m, "Why this is asked: %s", condition->why));
    if (count > 1)
        make_text(m, QUIET, "for", NULL,
                  say(m, "It matters for: %s.", matters_for(m, funds, count, said, condition->question)));
    struct rows *rows = make_pick(m, "answers", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(answers); i++) {
        struct row *row =
            make_row(m, rows, answers[i][0], place_with(m->address, condition->question, answers[i][0], m->arena));
        make_cells(m, rows, row, answers[i][1], answers[i][0]);
        row->key = digit(m, rows->count);
        row->enter = "just this once";
    }
    m->page->said = say(m, "%s Used on this page, just this once, and not kept.",
                        open == 1 ? "The last question." : say(m, "At most %d more questions.", open));
    m->page->start = -1;
    m->page->question = true;
    if (said->args)
        make_link(m, "Left", "the one before", place_with(m->address, said->arg[said->args - 1].name, NULL, m->arena));
    if (count > 1 && said->args)
        make_link(m, "e", "enough: what could I ask", place_with(m->address, "enough", "yes", m->arena));
    make_next(m, rows->row[2].go, NULL);
}

static const char *verdict(const struct fund *fund, enum fit fit, bool said) {
    static const char *const words[] = {"you could ask", "closed to most, and perhaps not to you",
                                        "it depends on a question left open"};
    if (fit == DEPENDS && fund->closed)
        return "closed to most; it depends on a question left open";
    return fit != CLOSED ? words[fit] : said ? "not open, by what you said" : "not open";
}

static const char *verdict_in_full(struct making *m, const struct fund *fund, enum fit fit,
                                   const struct condition *why) {
    if (fit == FITS)
        return fund->conditions ? "By what you said, you could ask for it." : "You could ask for it.";
    if (fit == FEW)
        return "It is closed to most people. By what you said, it may be open to you: its page says what to ask.";
    if (fit == DEPENDS)
        return say(m, "%sIt depends on a question you left open: %s Its page says more.",
                   fund->closed ? "It is closed to most people. " : "", why->title);
    if (why)
        return say(m, "By what you said, this one is not open to you. %s", why->otherwise);
    return say(m, "This one is %s. It is for: %s", fund->now, fund->who);
}

static void show_one(struct making *m, const struct fund *fund, const struct place *said) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"answer", "", NULL, WORDS, 0}, {"question", NULL, NULL, DATA, 0}};
    const struct condition *why;
    enum fit fit = fit_of(fund, said, &why);
    make_text(m, fit == FITS ? GOOD : CARE, "fit", NULL, verdict_in_full(m, fund, fit, why));
    struct rows *rows = make_rows(m, "said", fund->conditions ? "What you said" : NULL, columns, COUNT(columns),
                                  "It turns on nothing that could be asked here.");
    for (int i = 0; i < fund->conditions; i++) {
        const char *question = fund->condition[i].question, *answer = answer_to(said, &fund->condition[i]);
        struct row *row = make_row(m, rows, question, answer ? place_with(m->address, question, NULL, m->arena) : NULL);
        make_cells(m, rows, row, fund->condition[i].title, !answer || strcmp(answer, "skip") == 0 ? "not said" : answer,
                   question);
    }
    const char *instead = why && why->go ? why->go : fit == CLOSED && fund->go ? fund->go : "funding";
    make_next(m, fit == CLOSED ? instead : say(m, "funding/%s", fund->id),
              fit == CLOSED ? "what is open instead"
              : fit == FITS ? "how to ask for it"
                            : "its page");
}

static void show_all(struct making *m, const struct fund *funds, int count, const struct place *said) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"fit_words", "", NULL, WORDS, 1},
                                            {"funding", NULL, NULL, DATA, 0},
                                            {"fit", NULL, NULL, DATA, 0}};
    static const char *const names[] = {"fits", "few", "depends", "closed"};
    struct rows *rows = make_pick(m, "funding", NULL, columns, COUNT(columns), "This pack knows of no money.");
    rows->more = MORE_READ;
    for (enum fit wanted = FITS; wanted <= CLOSED; wanted++)
        for (int i = 0; i < count; i++) {
            const struct condition *why;
            if (fit_of(&funds[i], said, &why) != wanted)
                continue;
            struct row *row = make_row(m, rows, funds[i].id, say(m, "funding/%s", funds[i].id));
            make_cells(m, rows, row, funds[i].title, verdict(&funds[i], wanted, why != NULL), funds[i].id,
                       names[wanted]);
            row->more = !why               ? funds[i].who
                        : wanted == CLOSED ? why->otherwise
                                           : say(m, "Left open: %s %s", why->title, funds[i].who);
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
    m->page->series = m->page->forgets = true;
    const struct condition *next = next_question(funds, count, place);
    if (next)
        put_question(m, next, funds, count, place);
    else if (place->id)
        show_one(m, &funds[0], place);
    else
        show_all(m, funds, count, place);
    if (!next) {
        m->page->said = place->args ? "Your answers are in this page alone, and forgotten when you leave it." : NULL;
        if (place->args)
            make_link(m, "a", "answer again", place->id ? say(m, "fits/%s", place->id) : "fits");
    }
    free_funds(funds, count);
    return made(m);
}

/* Could it pay for me? What a way to pay turns on, asked one question at a time where it matters. The answers stand in the
 * address and nowhere else: nothing is kept. fits/FUND asks for one; fits for all that can be asked for, passing over what
 * an earlier answer has settled. */
#include "kinds.h"
#include "paying.h"
#include <string.h>

struct said place_said(const struct place *place) {
    return (struct said){place->arg, place->args};
}

static const char *matters_for(struct making *m, const struct fund *funds, int count, const struct said *said,
                               const char *question) {
    const char *words = "";
    for (int i = 0; i < count; i++)
        if (fund_open(&funds[i], said, question))
            words = say(m, "%s%s%s", words, *words ? "; " : "", funds[i].title);
    return words;
}

void make_condition(struct making *m, const struct condition *condition, const char *matters, const char *go) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"answer", NULL, NULL, DATA, 0}};
    static const char *const answers[][2] = {
        {"yes", "Yes"}, {"no", "No"}, {"skip", "I do not know, or would rather not say"}};
    make_text(m, STRONG, "question", NULL, condition->title);
    make_text(m, BODY, "why", NULL, say(m, "Why this is asked: %s", condition->why));
    make_text(m, QUIET, "for", NULL, matters);
    struct rows *rows = make_pick(m, "answers", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(answers); i++) {
        struct row *row =
            make_row(m, rows, answers[i][0], place_with(go, condition->question, answers[i][0], m->arena));
        make_cells(m, rows, row, answers[i][1], answers[i][0]);
        row->key = digit(m, rows->count);
        row->enter = "just this once";
    }
    m->page->start = -1;
    m->page->question = m->page->series = m->page->forgets = true;
    make_next(m, rows->row[rows->count - 1].go, NULL);
}

static void put_question(struct making *m, const struct condition *condition, const struct fund *funds, int count,
                         const struct place *place) {
    struct said said = place_said(place);
    int open = funds_open(funds, count, &said);
    make_condition(m, condition,
                   count > 1 ? say(m, "It matters for: %s.", matters_for(m, funds, count, &said, condition->question))
                             : NULL,
                   m->address);
    m->page->said = say(m, "%s Used on this page, just this once, and not kept.",
                        open == 1 ? "The last question." : say(m, "At most %d more questions.", open));
    if (place->args)
        make_link(m, "Left", "the one before",
                  place_with(m->address, place->arg[place->args - 1].name, NULL, m->arena));
    if (count > 1 && place->args)
        make_link(m, "e", "enough: what could I ask", place_with(m->address, "enough", "yes", m->arena));
}

static const char *verdict(const struct fund *fund, enum fit fit, bool said) {
    static const char *const words[] = {"you could ask", "closed to most, and perhaps not to you",
                                        "it depends on a question left open"};
    if (fit == FUND_DEPENDS && fund->closed)
        return "closed to most; it depends on a question left open";
    return fit != FUND_CLOSED ? words[fit] : said ? "not open, by what you said" : "not open";
}

static const char *verdict_in_full(struct making *m, const struct fund *fund, enum fit fit,
                                   const struct condition *why) {
    if (fit == FUND_FITS)
        return fund->conditions ? "By what you said, you could ask for it." : "You could ask for it.";
    if (fit == FUND_FEW)
        return "It is closed to most people. By what you said, it may be open to you: its page says what to ask.";
    if (fit == FUND_DEPENDS)
        return say(m, "%sIt depends on a question you left open: %s Its page says more.",
                   fund->closed ? "It is closed to most people. " : "", why->title);
    if (why)
        return say(m, "By what you said, this one is not open to you. %s", why->otherwise);
    return say(m, "This one is %s. It is for: %s", funding_words(fund->state), fund->who);
}

static void show_one(struct making *m, const struct fund *fund, const struct said *said) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"answer", "", NULL, WORDS, 0}, {"question", NULL, NULL, DATA, 0}};
    const struct condition *why;
    enum fit fit = fund_fit(fund, said, &why);
    make_text(m, fit == FUND_FITS ? GOOD : CARE, "fit", NULL, verdict_in_full(m, fund, fit, why));
    struct rows *rows = make_rows(m, "said", fund->conditions ? "What you said" : NULL, columns, COUNT(columns),
                                  "It turns on nothing that could be asked here.");
    for (int i = 0; i < fund->conditions; i++) {
        const char *question = fund->condition[i].question, *answer = fund_answer(said, &fund->condition[i]);
        struct row *row = make_row(m, rows, question, answer ? place_with(m->address, question, NULL, m->arena) : NULL);
        make_cells(m, rows, row, fund->condition[i].title, !answer || strcmp(answer, "skip") == 0 ? "not said" : answer,
                   question);
    }
    const char *instead = why && why->go ? why->go : fit == FUND_CLOSED && fund->go ? fund->go : "funding";
    make_next(m, fit == FUND_CLOSED ? instead : say(m, "funding/%s", fund->id),
              fit == FUND_CLOSED ? "what is open instead"
              : fit == FUND_FITS ? "how to ask for it"
                                 : "its page");
}

static void show_all(struct making *m, const struct fund *funds, int count, const struct said *said) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"fit_words", "", NULL, WORDS, 1},
                                            {"funding", NULL, NULL, DATA, 0},
                                            {"fit", NULL, NULL, DATA, 0}};
    static const char *const names[] = {"fits", "few", "depends", "closed"};
    struct rows *rows = make_pick(m, "funding", NULL, columns, COUNT(columns), "This pack knows of no money.");
    rows->more = MORE_READ;
    for (enum fit wanted = FUND_FITS; wanted <= FUND_CLOSED; wanted++)
        for (int i = 0; i < count; i++) {
            const struct condition *why;
            if (fund_fit(&funds[i], said, &why) != wanted)
                continue;
            struct row *row = make_row(m, rows, funds[i].id, say(m, "funding/%s", funds[i].id));
            make_cells(m, rows, row, funds[i].title, verdict(&funds[i], wanted, why != NULL), funds[i].id,
                       names[wanted]);
            row->more = !why                    ? funds[i].who
                        : wanted == FUND_CLOSED ? why->otherwise
                                                : say(m, "Left open: %s %s", why->title, funds[i].who);
            row->tone = wanted == FUND_FITS ? GOOD : wanted == FUND_CLOSED ? QUIET : BODY;
        }
    make_next(m, "funding", "who could pay");
}

int build_fits(struct making *m, const struct place *place) {
    struct fund *funds;
    int count;
    struct said said = place_said(place);
    if (guide_funds(m->world, "funding", place->id, m->arena, &funds, &count, m->err) != 0)
        return -1;
    if (place->id && count == 0)
        return no_such(m, "funding", place->id);
    make_head(m, "Home > Who could pay",
              place->id ? say(m, "Could it pay for me? %s", funds[0].title) : "Could it pay for me?");
    /* an address holds no more answers than that */
    bool enough = place->args == PLACE_ARGS || place_arg(place, "enough");
    const struct condition *next = enough ? NULL : funds_next(funds, count, &said);
    if (next) {
        put_question(m, next, funds, count, place);
        return made(m);
    }
    if (place->id)
        show_one(m, &funds[0], &said);
    else
        show_all(m, funds, count, &said);
    m->page->series = m->page->forgets = true;
    m->page->said = place->args ? "Your answers are in this page alone, and forgotten when you leave it." : NULL;
    if (place->args)
        make_link(m, "a", "answer again", place->id ? say(m, "fits/%s", place->id) : "fits");
    return made(m);
}

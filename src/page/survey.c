/* The survey: its questions, answered first; then what was found, with the person's own answers beside it; and what helps with
 * what they said. */
#include "asking.h"
#include "kinds.h"
#include "pathway/returns.h"
#include <string.h>

struct survey {
    const char *about;
    long base, year;
    struct sourced source; /* its id among it */
};

static int read_survey(struct making *m, struct survey *s) {
    struct cursor c;
    *s = (struct survey){.source = {"survey", "", NULL, NULL, NULL, NULL}};
    ask(m, &c, Q_SURVEY, "");
    if (store_next(&c) == 1)
        *s = (struct survey){cell(m, &c, 4),
                             store_long(&c, 2),
                             store_long(&c, 3),
                             {"survey", cell(m, &c, 0), cell(m, &c, 5), cell(m, &c, 6), cell(m, &c, 7), NULL}};
    store_done(&c);
    return made(m);
}

/* -- the questions, before the figures ------------------------------------------------------------------------------------- */
static void add_way(struct making *m, struct rows *rows, const char *id, const char *go, const char *title,
                    const char *note) {
    struct row *row = make_row(m, rows, id, go);
    make_cells(m, rows, row, title, note);
    row->key = digit(m, rows->count);
}

static void show_questions(struct making *m, const struct survey *s, const struct asking *a) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"note", "", NULL, WORDS, 1}};
    const char *next = asking_address(m, a->next, false, m->address);
    bool begun = a->kept > 0;
    struct cursor c;
    make_head(m, "Home", "First your answers, then theirs");
    make_print(
        m, BODY,
        "A few questions on what the %ld survey was about: what you do, what you would like, what gets in the way, "
        "what you know of, and where to from here. Then your answers stand beside the figures, which are of the "
        "%ld who answered.",
        s->year, s->base);
    ask(m, &c, Q_NOTES, "t", "survey");
    while (store_next(&c) == 1)
        make_text(m, BODY, cell(m, &c, 0), cell(m, &c, 1), cell(m, &c, 2));
    make_text(m, BODY, NULL, NULL, "Skip what you like. Nobody sees your answers unless you show them.");
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    rows->more = MORE_OPEN; /* how far one is, also where it is narrow */
    if (begun)
        add_way(m, rows, "carry-on", next, "Carry on", say(m, "question %d of %d", a->next_at, a->total));
    else
        add_way(m, rows, "begin", next, "Begin",
                say(m, "%s, about %s", text_count(m->arena, a->total, "question", NULL), asking_minutes(m, a->total)));
    add_way(m, rows, "figures", "survey?see=figures",
            begun ? "See the figures, and my answers so far" : "See the figures without answering", "");
    make_link(m, "w", "where my answers are kept", "kept");
    make_next(m, next, NULL);
    m->page->said = m->world->visit ? "You are looking round: nothing is kept." : NULL;
}

/* -- the figures ------------------------------------------------------------------------------------------------------------ */
/* What the person said of a finding: by the questions that ask about it, else by the everyday tasks. In JSON no is null. */
struct you {
    const char *json, *words;
};
static struct you you_of(const struct cursor *c) {
    enum { CHOSEN = 5, ANSWERED, ASKED, TICKED, TASKS, MANY };
    static const struct you yes = {"yes", "yes"}, not_ticked = {NULL, "not ticked"}, other = {NULL, "another answer"},
                            open = {"not answered", "not answered"}, nothing = {"", ""};
    if (store_long(c, CHOSEN))
        return yes;
    if (store_long(c, ANSWERED))
        return store_long(c, MANY) ? not_ticked : other;
    if (store_long(c, TICKED))
        return yes;
    return store_long(c, ASKED) ? open : store_long(c, TASKS) ? not_ticked : nothing;
}

static void add_findings(struct making *m, const struct survey *s) {
    static const struct column columns[] = {{"they", "", "Of them, %s ", WORDS, 0},
                                            {"title", "", NULL, WORDS, 0},
                                            {"you_words", "you", "You: %s", WORDS, 1},
                                            {"percent", NULL, NULL, COUNTED, 0},
                                            {"you", NULL, NULL, DATA, 0},
                                            {"finding", NULL, NULL, DATA, 0}};
    struct cursor c;
    const char *base = say(m, "Of the %ld who answered in %ld", s->base, s->year), *last = "";
    struct rows *rows = make_pick(m, "findings", NULL, columns, COUNT(columns), "This pack holds no findings.");
    rows->more = MORE_READ;
    ask(m, &c, Q_FINDINGS, "t", s->source.id);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *percent = plain_number(m, &c, 2);
        struct row *row = make_row(m, rows, id, cell(m, &c, 4));
        struct you you = you_of(&c);
        make_cells(m, rows, row, percent ? say(m, "%s%%", percent) : "", cell(m, &c, 1), you.words, percent, you.json,
                   id);
        make_group(row, percent ? base : "Also from the survey, without a figure", &last);
        row->more = cell(m, &c, 3);
    }
}

static void show_figures(struct making *m, const struct survey *s, const struct asking *a) {
    make_head(m, "Home", s->base ? say(m, "What %ld library assistants said", s->base) : "The survey");
    add_findings(m, s);
    make_text(m, BODY, "about", "Who answered", s->about);
    make_source(m, s->source);
    int answered = a->total - a->open;
    if (a->open && a->kept)
        make_link(m, "a", say(m, "the %s left open", text_count(m->arena, a->open, "question", NULL)),
                  asking_address(m, a->next, false, m->address));
    else if (a->open)
        make_link(m, "a", "answer the questions yourself", "survey?see=questions");
    else if (a->total)
        make_link(m, "a", "answer again", asking_address(m, a->after, true, m->address));
    if (answered)
        make_link(m, "w", "what I said, and what helps", "replies");
    if (answered)
        make_link(m, "g", "give my answers, without my name", "return");
    make_link(m, "k", "the PKSB in two minutes", "pksb");
    make_next(m, "start", "the everyday tasks");
    make_datum(m, "base", number(m, s->base));
    make_datum(m, "year", number(m, s->year));
    make_datum(m, "questions", number(m, a->total));
    make_datum(m, "answered", number(m, answered));
    if (answered)
        m->page->said = say(m, "%d of %d questions done. Nothing is shared.", answered, a->total);
}

/* -- what I said ------------------------------------------------------------------------------------------------------------ */
int build_replies(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"they_words", "", NULL, WORDS, 1},
                                            {"question", NULL, NULL, DATA, 0},
                                            {"choice", NULL, NULL, DATA, 0},
                                            {"percent", NULL, NULL, COUNTED, 0}};
    (void)place;
    struct cursor c;
    struct asking a;
    const char *last = "";
    if (asking_read(m, NULL, &a) != 0)
        return -1;
    make_head(m, "Home > The survey", "What I said, and what helps");
    struct rows *rows = make_pick(m, "replies", NULL, columns, COUNT(columns), "This pack asks nothing.");
    rows->more = MORE_READ;
    ask(m, &c, Q_REPLIES, "");
    while (store_next(&c) == 1) {
        const char *question = cell(m, &c, 0), *choice = cell(m, &c, 2), *title = cell(m, &c, 3), *go = cell(m, &c, 4),
                   *percent = plain_number(m, &c, 5);
        struct row *row = make_row(m, rows, say(m, "%s/%s", question, choice ? choice : ""),
                                   go ? go : asking_address(m, question, false, m->address));
        make_cells(m, rows, row,
                   title    ? title
                   : choice ? reply_words(choice)
                            : "Not answered yet",
                   percent ? say(m, "%s%% of the %ld who answered", percent, store_long(&c, 7)) : "", question, choice,
                   percent);
        make_group(row, cell(m, &c, 1), &last);
        row->enter = go ? "what helps" : choice ? "answer again" : "answer";
        row->tone = choice ? BODY : QUIET;
        row->more = title && !percent && !store_null(&c, 6) ? say(m, "In the survey: %s.", store_text(&c, 6)) : NULL;
    }
    if (a.total)
        make_link(m, "a", a.open ? "carry on with the questions" : "answer again",
                  asking_address(m, a.open ? a.next : a.after, !a.open, NULL));
    make_next(m, "survey?see=figures", "the figures");
    return made(m);
}

/* -- the place -------------------------------------------------------------------------------------------------------------- */
int build_survey(struct making *m, const struct place *place) {
    const char *see = place_arg(place, "see");
    bool questions = text_compare(see, "questions") == 0;
    struct survey s;
    struct asking a;
    if (see && !questions && strcmp(see, "figures") != 0)
        return err_set(m->err, FAULT_USAGE, "There is no \"%s\" to see of the survey: questions or figures.", see);
    if (read_survey(m, &s) != 0 || asking_read(m, NULL, &a) != 0)
        return -1;
    m->page->series = true; /* the one in place of the other */
    if (a.open && (questions || (!see && m->world->asks)))
        show_questions(m, &s, &a);
    else
        show_figures(m, &s, &a);
    return made(m);
}

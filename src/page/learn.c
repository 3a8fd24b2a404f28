/* Learning: suggestions three at a time, courses and reading, things to try at work. */
#include "gap.h"
#include "wish.h"
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

/* -- suggestions ---------------------------------------------------------------------------------------------------- */
/* clang-format off */
static const struct column idea_columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"length", NULL, NULL, DATA, 0}, /* the reason under each says these in words */
    {"cost", NULL, NULL, DATA, 0},
    {"skill_title", NULL, NULL, DATA, 0},
    {"learning", NULL, NULL, DATA, 0},
    {"kind", NULL, NULL, DATA, 0},
    {"skill", NULL, NULL, DATA, 0},
    {"format", NULL, NULL, DATA, 0},
    {"hours", NULL, NULL, COUNTED, 0},
    {"why", NULL, NULL, DATA, 0},
    {"for_me", NULL, NULL, DATA, 0},
    {"source", NULL, NULL, DATA, 0},
    {"checked", NULL, NULL, DATA, 0},
};
/* clang-format on */

static void add_idea(struct making *m, struct rows *rows, const struct idea *idea) {
    const char *id = say(m, "%s/%s", idea->kind, idea->id);
    struct row *row = make_row(m, rows, id, id);
    make_cells(m, rows, row, idea->title, idea->minutes ? text_minutes(m->arena, idea->minutes) : "length not stated",
               idea->cost, idea->skill_title, idea->id, idea->kind, idea->skill, idea->format,
               idea->minutes ? say(m, "%.2f", (double)idea->minutes / 60) : NULL, idea->why, idea->for_me, idea->source,
               idea->checked);
    row->key = digit(m, rows->count);
    row->more = idea_words(m, idea);
}

const char *nothing_words(struct making *m, const char *role, const char *skill) {
    struct gap *gap;
    if (skill)
        return "There is nothing further to suggest here: you could show others.";
    bool own = is_own_role(m, role);
    int count = read_gaps(m, role, own, &gap);
    if (!gaps_met(gap, count))
        return "Nothing is suggested just now: what is for later, or not for you, is left out. Pick a skill to "
               "go deeper, or look at a job that interests you.";
    return own ? "Everything your job asks for is there. Pick a skill to go deeper, or look at a job that interests "
                 "you."
               : "You already bring everything this job asks for.";
}

/* more: from which one on there are others, 0: there are none; -1: there is not even one. */
static void add_ways(struct making *m, const struct place *place, const struct asked_for *asked, long more) {
    if (more > 0)
        make_link(m, "o", "three others", place_with(m->address, "from", number(m, more), m->arena));
    if (more >= 0)
        make_link(m, "p", "put it in my plan",
                  place_with(place_with("add?item=*", "role", place_arg(place, "role"), m->arena), "skill",
                             asked->skill, m->arena));
    m->page->act = "puts %s in my plan";
    make_link(m, "k", "only some of them", with_asked(m, "learn/filter", place));
    if (asked->words)
        make_link(m, "x", "all of them", without_wishes(m, place_with(m->address, "from", NULL, m->arena)));
    make_link(m, "f", "why these", place_with(with_asked(m, "why", place), "from", place_arg(place, "from"), m->arena));
    if (asked->skill)
        make_link(m, "s", "about this skill", say(m, "skill/%s", asked->skill));
    else
        make_link(m, "e", "the most for my hours", place_with(with_asked(m, "cover", place), "hours", NULL, m->arena));
    make_link(m, "a", "things to try at work", "practice");
    make_link(m, "c", "courses and reading", "learning");
}

int build_learn(struct making *m, const struct place *place) {
    const char *from = place_arg(place, "from");
    struct asked_for asked;
    struct idea *idea;
    long first = 0;
    int count;
    if (place->id)
        return strcmp(place->id, "filter") == 0
                   ? build_wishes(m, place)
                   : err_set(m->err, FAULT_USAGE, "\"%s\" is no place. learn?skill=ID is one.", m->address);
    if ((from && (!text_whole(from, &first) || first < 0)))
        return err_set(m->err, FAULT_USAGE, "\"from\" is a whole number, such as 3.");
    if (read_asked(m, place, &asked) != 0 ||
        guide_ideas_like(m->world, asked.role, asked.skill, &asked.wish, m->arena, &idea, &count, m->err) != 0)
        return -1;
    make_head(m, "Home", asked.skill ? say(m, "Ideas for %s", asked.skill_title) : "Find something to learn");
    if (asked.words)
        make_text(m, STRONG, "wishes", NULL,
                  say(m, "Only: %s. %s.", asked.words, count ? say(m, "%d fit", count) : "Nothing fits just now"));
    else if (count == 0)
        make_text(m, GOOD, "note", NULL, nothing_words(m, asked.role, asked.skill));
    else
        make_print(m, BODY,
                   asked.skill ? "What fits where you are now."
                               : "Chosen for what is worth growing%s. What helps most for its time comes first.",
                   place_arg(place, "role") ? say(m, " for %s", asked.role_title) : "");
    struct rows *rows =
        make_pick(m, "ideas", NULL, idea_columns, COUNT(idea_columns), first ? "Nothing more here." : "");
    rows->more = MORE_OPEN;
    for (long i = first; i < count && i < first + 3; i++)
        add_idea(m, rows, &idea[i]);
    add_ways(m, place, &asked, !rows->count ? -1 : first + 3 < count ? first + 3 : 0);
    make_next(m,
              rows->count   ? rows->row[0].go
              : asked.words ? without_wishes(m, m->address)
                            : "skills",
              rows->count || asked.words ? NULL : "all skills");
    return made(m);
}

/* -- courses and reading -------------------------------------------------------------------------------------------- */
static int list_learning(struct making *m) {
    static const struct column columns[] = {{"title", "Course or reading", NULL, WORDS, 0},
                                            {"provider", "From", "From %s", WORDS, 3},
                                            {"length", "Length", NULL, WORDS, 1},
                                            {"cost", "Cost", NULL, WORDS, 2},
                                            {"format", NULL, NULL, DATA, 0},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"source", NULL, NULL, DATA, 0},
                                            {"checked", NULL, NULL, DATA, 0}};
    struct cursor c;
    const char *area = "";
    make_head(m, "Home > Learning", "Courses and reading");
    struct rows *rows =
        make_window(m, "learning", NULL, columns, COUNT(columns), "This pack lists no courses.", Q_LEARNING_COUNT);
    ask(m, &c, Q_LEARNING_LIST, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, say(m, "learning/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), cell(m, &c, 2), length_words(m, &c, 3, 4),
                   cost_words(m, store_text(&c, 5), cell(m, &c, 6)), cell(m, &c, 7), id, cell(m, &c, 8),
                   cell(m, &c, 9));
        row->more = cell(m, &c, 10);
        make_group(row, cell(m, &c, 11), &area);
    }
    make_link(m, "a", "things to try at work", "practice");
    make_next(m, "learn", "three ideas for me");
    return made(m);
}

static const char *time_words(const char *time) {
    return strcmp(time, "either") == 0     ? "at work or in your own time"
           : strcmp(time, "own time") == 0 ? "in your own time"
                                           : "at work";
}

int build_learning(struct making *m, const struct place *place) {
    struct cursor c;
    if (!place->id)
        return list_learning(m);
    ask(m, &c, Q_LEARNING, "t", place->id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "learning", place->id);
    make_item(m, "Home > Learning > Courses and reading", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 3));
    make_fact(m, "provider", "From", cell(m, &c, 2), NULL);
    make_fact(m, "length", "Length", length_words(m, &c, 4, 5), NULL);
    make_fact(m, "cost", "Cost",
              store_null(&c, 8) ? cost_words(m, store_text(&c, 6), cell(m, &c, 7))
                                : say(m, "%s; %s", cost_words(m, store_text(&c, 6), cell(m, &c, 7)), store_text(&c, 8)),
              NULL);
    make_fact(m, "time", "When", time_words(store_text(&c, 16)), NULL);
    make_fact(m, "ask", "Who must agree", store_long(&c, 10) ? "usually your manager" : "nobody", NULL);
    make_fact(m, "address", "Where", store_null(&c, 11) ? "see the source" : cell(m, &c, 11), NULL);
    struct sourced sourced = {"learning",      place->id,       cell(m, &c, 12),
                              cell(m, &c, 13), cell(m, &c, 15), cell(m, &c, 14)};
    bool paid = strcmp(store_text(&c, 6), "paid") == 0 || strcmp(store_text(&c, 6), "not stated") == 0;
    store_done(&c);
    make_steps(m, "learning", place->id);
    if (paid)
        make_payers(m, "learning", place->id, "No way to pay for it is known here. Ask your own library first.");
    make_rounds(m, "learning", place->id);
    make_source(m, sourced);
    make_done(m, "learning", place->id);
    make_why(m, "learning", place->id);
    make_next(m, "learn", "three ideas for me");
    return made(m);
}

/* -- things to try at work ------------------------------------------------------------------------------------------ */
static const char *company(const char *with) {
    return strcmp(with, "alone") == 0 ? "alone" : "with somebody";
}

static int list_practice(struct making *m) {
    static const struct column columns[] = {{"title", "Something to try", NULL, WORDS, 0},
                                            {"length", "Length", NULL, WORDS, 1},
                                            {"with", "", NULL, WORDS, 2},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"source", NULL, NULL, DATA, 0},
                                            {"checked", NULL, NULL, DATA, 0}};
    struct cursor c;
    const char *area = "";
    make_head(m, "Home > Learning", "Things to try at work");
    struct rows *rows =
        make_window(m, "practice", NULL, columns, COUNT(columns), "This pack lists nothing to try.", Q_PRACTICE_COUNT);
    ask(m, &c, Q_PRACTICE_LIST, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, say(m, "practice/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), text_minutes(m->arena, store_long(&c, 2)), company(store_text(&c, 3)),
                   id, cell(m, &c, 6), cell(m, &c, 7));
        row->more = cell(m, &c, 5);
        make_group(row, cell(m, &c, 8), &area);
    }
    make_link(m, "c", "courses and reading", "learning");
    make_next(m, "learn", "three ideas for me");
    return made(m);
}

int build_practice(struct making *m, const struct place *place) {
    struct cursor c;
    if (!place->id)
        return list_practice(m);
    ask(m, &c, Q_PRACTICE, "t", place->id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "practice", place->id);
    make_item(m, "Home > Learning > Things to try at work", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 2));
    make_fact(m, "length", "Length", text_minutes(m->arena, store_long(&c, 3)), NULL);
    make_fact(m, "cost", "Cost", "free", NULL);
    make_fact(m, "with", "With whom", company(store_text(&c, 4)), NULL);
    make_fact(m, "ask", "Who must agree", store_long(&c, 5) ? "your manager" : "nobody", NULL);
    make_fact(m, "show", "You will have", cell(m, &c, 6), NULL);
    const char *source = cell(m, &c, 7), *checked = cell(m, &c, 8), *status = cell(m, &c, 9);
    store_done(&c);
    make_steps(m, "practice", place->id);
    make_rounds(m, "practice", place->id);
    make_source(m, (struct sourced){"practice", place->id, source, checked, status, NULL});
    make_done(m, "practice", place->id);
    make_why(m, "practice", place->id);
    make_next(m, "learn", "three ideas for me");
    return made(m);
}

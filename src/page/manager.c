/* The manager alone: ten minutes before a 1:1, with no file and nothing about anybody. A hub, and a part for each of the four things
 * that a survey asks of managers, and for good questions. Nothing here reads a portfolio, and nothing leads to a page that does. */
#include "chosen.h"
#include "kinds.h"
#include <string.h>

static const char trail[] = "Home > Get ready for a 1:1";
static const char blank_sheet[] = "sheet?blank=yes";

struct manager_prompt {
    const char *id, *title, *words, *go, *part, *finding; /* go NULL: it leads to no part of the manager's page */
};

/* "From the survey of 2024 (90 answered): …"; "56% of the 90 who answered in 2024 want to stay"; NULL: nothing behind it. */
static const char *finding_words(struct making *m, const struct cursor *c) {
    if (store_null(c, 5))
        return NULL;
    if (store_null(c, 6))
        return say(m, "From the survey of %ld (%ld answered): %s.", store_long(c, 8), store_long(c, 7),
                   store_text(c, 5));
    return say(m, "%ld%% of the %ld who answered in %ld %s.", store_long(c, 6), store_long(c, 7), store_long(c, 8),
               store_text(c, 5));
}

static struct manager_prompt read_prompt(struct making *m, const struct cursor *c) {
    struct manager_prompt p = {cell(m, c, 0), cell(m, c, 1), cell(m, c, 2),
                               cell(m, c, 3), cell(m, c, 4), finding_words(m, c)};
    if (p.go && strncmp(p.go, "manager/", strlen("manager/")) != 0)
        p.go = NULL;
    return p;
}

/* -- the hub -------------------------------------------------------------------------------------------------------- */
enum { BRIEF, COSTLESS, LIMITED, PEOPLE, QUALIFICATIONS, COUNTS };

/* What there is here for each of the four, by the place it leads to. */
static const char *here_words(struct making *m, const char *go, const long *count) {
    const char *limited = count[LIMITED] ? say(m, "; %ld grants are limited", count[LIMITED]) : "";
    return !go                                  ? NULL
           : strcmp(go, "manager/time") == 0    ? say(m, "%ld things take 20 minutes at most", count[BRIEF])
           : strcmp(go, "manager/open") == 0    ? say(m, "%ld cost nothing%s", count[COSTLESS], limited)
           : strcmp(go, "manager/people") == 0  ? say(m, "%ld groups, places and people", count[PEOPLE])
           : strcmp(go, "manager/backing") == 0 ? say(m, "%ld of them, and who pays", count[QUALIFICATIONS])
                                                : NULL;
}

static bool is_question(const struct manager_prompt *p) {
    return text_compare(p->part, "begin") == 0 || text_compare(p->part, "ask") == 0;
}

static void add_prompts(struct making *m) {
    static const struct column asked[] = {{"title", "", NULL, WORDS, 0},
                                          {"here", "", NULL, WORDS, 1},
                                          {"prompt", NULL, NULL, DATA, 0},
                                          {"words", NULL, NULL, DATA, 0}};
    long count[COUNTS] = {0};
    struct cursor c;
    for (ask(m, &c, Q_MANAGER_COUNTS, ""); store_next(&c) == 1;)
        for (int i = 0; i < COUNTS; i++)
            count[i] = store_long(&c, i);
    struct rows *four = make_pick(m, "asked", NULL, asked, COUNT(asked), ""), *questions = NULL;
    ask(m, &c, Q_MANAGER_PROMPTS, "t", NULL);
    while (store_next(&c) == 1) {
        struct manager_prompt p = read_prompt(m, &c);
        bool question = is_question(&p);
        if (question && !questions)
            questions = make_rows(m, "questions", "Good questions to begin with", asked, COUNT(asked), "");
        struct rows *rows = question ? questions : four;
        struct row *row = make_row(m, rows, p.id, p.go);
        make_cells(m, rows, row, p.title, question ? NULL : here_words(m, p.go, count), p.id, p.words);
        row->more = p.go ? NULL : p.words;
        row->key = question ? NULL : digit(m, rows->count);
        row->group = question || rows->count > 1 ? NULL
                     : p.part                    ? "What the post on the 2024 survey asks of managers"
                                                 : "To talk about";
    }
}

int build_manager_hub(struct making *m) {
    make_head(m, trail, "I am the manager");
    m->page->shown = true;
    make_text(m, BODY, NULL, NULL, "Ten minutes before a 1:1. You need no file, and nothing about the person.");
    add_prompts(m);
    make_text(m, BODY, "please", NULL,
              "Please do not ask to see somebody's ratings: they choose what to show. What you write about them, they "
              "may read.");
    make_fact(m, "sheet", "For a 1:1 on paper", "a blank sheet to print", blank_sheet);
    make_fact(m, "received", "Shared with me", "what people gave me", "received");
    make_fact(m, "team", "Who can cover what", "from what people shared for it", "team");
    make_next(m, blank_sheet, NULL);
    return made(m);
}

/* -- what is in the content ----------------------------------------------------------------------------------------- */
static const struct column items[] = {{"title", "", NULL, WORDS, 0},
                                      {"words", "", NULL, WORDS, 1},
                                      {"id", NULL, NULL, DATA, 0},
                                      {"about", NULL, NULL, DATA, 0},
                                      {"checked", NULL, NULL, DATA, 0}};

static void add_item(struct making *m, struct rows *rows, const char *id, const char *title, const char *words,
                     const char *about, const char *checked) {
    struct row *row = make_row(m, rows, id, NULL);
    make_cells(m, rows, row, title, words, id, about, checked);
    row->more = about;
}

/* " Where: address" */
static const char *where_words(struct making *m, const char *address) {
    return address ? say(m, " Where: %s", address) : "";
}

/* One of the short lists that are made with the content. */
static void add_list(struct making *m, const char *list, const char *heading) {
    struct rows *rows = make_rows(m, "items", heading, items, COUNT(items), "This content names none.");
    struct cursor c;
    ask(m, &c, Q_MANAGER_ITEMS, "t", list);
    while (store_next(&c) == 1) {
        const char *id = say(m, "%s/%s", store_text(&c, 0), store_text(&c, 1)), *checked = cell(m, &c, 7);
        add_item(m, rows, id, cell(m, &c, 2), length_words(m, &c, 4, 5),
                 say(m, "%s%s", store_text(&c, 3), where_words(m, cell(m, &c, 6))), checked);
    }
}

static void add_time(struct making *m) {
    add_list(m, "brief", "What takes 20 minutes at most, and costs nothing");
    make_link(m, "t", "things to try at work", "practice");
}

static void add_open(struct making *m) {
    struct rows *rows = NULL;
    struct cursor c;
    add_list(m, "open", "What costs nothing, to pass on");
    ask(m, &c, Q_MANAGER_LIMITED, "");
    while (store_next(&c) == 1) {
        rows = rows ? rows : make_rows(m, "limited", "What runs out, so that one asks early", items, COUNT(items), "");
        add_item(m, rows, say(m, "funding/%s", store_text(&c, 0)), cell(m, &c, 1), cell(m, &c, 2), cell(m, &c, 3),
                 cell(m, &c, 4));
    }
    make_link(m, "t", "courses and reading", "learning");
}

static void add_people(struct making *m) {
    struct rows *rows = make_rows(m, "items", "Whom one could meet", items, COUNT(items), "This content names none.");
    struct cursor c;
    ask(m, &c, Q_MANAGER_PEOPLE, "");
    while (store_next(&c) == 1) {
        const char *how = store_null(&c, 5) ? "" : say(m, " They begin so: %s", store_text(&c, 5)),
                   *checked = cell(m, &c, 7);
        add_item(m, rows, say(m, "network/%s", store_text(&c, 0)), cell(m, &c, 1), network_words(store_text(&c, 2)),
                 say(m, "For: %s%s%s", store_text(&c, 4), how, where_words(m, cell(m, &c, 6))), checked);
    }
    make_link(m, "t", "people to meet", "networks");
}

static void add_backing(struct making *m) {
    struct rows *rows =
        make_rows(m, "items", "What there is, and who could pay", items, COUNT(items), "This content names none.");
    struct cursor c;
    ask(m, &c, Q_MANAGER_QUALIFICATIONS, "");
    while (store_next(&c) == 1) {
        const char *takes = store_null(&c, 2) ? "" : say(m, "It takes %s. ", store_text(&c, 2));
        add_item(m, rows, say(m, "qualification/%s", store_text(&c, 0)), cell(m, &c, 1),
                 store_null(&c, 5) ? "no way to pay is known here" : cell(m, &c, 5),
                 say(m, "%sCost: %s%s", takes, store_text(&c, 3), text_stop(store_text(&c, 3))), cell(m, &c, 4));
    }
    make_link(m, "t", "qualifications", "qualifications");
    make_link(m, "w", "who could pay", "funding");
}

static void add_questions(struct making *m) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"prompt", NULL, NULL, DATA, 0}, {"words", NULL, NULL, DATA, 0}};
    struct rows *rows = make_rows(m, "items", NULL, columns, COUNT(columns), "This content names none.");
    struct cursor c;
    rows->more = MORE_READ;
    ask(m, &c, Q_MANAGER_PROMPTS, "t", NULL);
    while (store_next(&c) == 1) {
        struct manager_prompt p = read_prompt(m, &c);
        if (!is_question(&p))
            continue;
        struct row *row = make_row(m, rows, p.id, NULL);
        make_cells(m, rows, row, p.title, p.id, p.words);
        row->more = p.words;
    }
}

/* -- a part --------------------------------------------------------------------------------------------------------- */
static const struct part {
    const char *id, *title, *next, *next_title; /* title: where no prompt leads there */
    void (*add)(struct making *);
} parts[] = {
    {"time", "Protect time for learning", "manager/open", "pass on what is open", add_time},
    {"open", "Pass on what is open", "manager/people", "help people to meet", add_open},
    {"people", "Help people to meet others", "manager/backing", "back a qualification", add_people},
    {"backing", "Back a qualification", "manager/questions", "good questions", add_backing},
    {"questions", "Good questions to begin with", blank_sheet, "a blank sheet to print", add_questions},
};

enum { MOST_NOTES = 8 }; /* of a part: it is read in two minutes, whatever a pack has to say */

/* What is said of it, a paragraph a note; then where that is from. */
static void add_notes(struct making *m, const struct paragraph *first, const char *part) {
    const struct paragraph *one = first;
    for (int i = 0; i < MOST_NOTES && (one = paragraph_of(one, part)); i++, one = one->next)
        make_text(m, BODY, one->id, one->title, one->about);
}

static void add_sources(struct making *m, const struct paragraph *first, const char *part) {
    static const struct column columns[] = {{"title", "Where this is from", NULL, WORDS, 0},
                                            {"text", "", NULL, WORDS, 1},
                                            {"source", NULL, NULL, DATA, 0},
                                            {"checked", NULL, NULL, DATA, 0},
                                            {"status", NULL, NULL, DATA, 0}};
    struct rows *rows = NULL;
    const struct paragraph *one = first;
    for (int i = 0; i < MOST_NOTES && (one = paragraph_of(one, part)); i++, one = one->next)
        if (one->source) {
            rows = rows ? rows : make_rows(m, "sources", NULL, columns, COUNT(columns), "");
            make_cells(m, rows, make_row(m, rows, one->id, NULL), one->title, paragraph_source(m, one), one->source,
                       one->checked, one->status);
        }
}

static int build_part(struct making *m, const struct part *part) {
    const struct paragraph *notes;
    struct manager_prompt p = {.title = part->title};
    struct cursor c;
    if (paragraphs_read(m, "manager", &notes) != 0)
        return -1;
    if (part->add != add_questions) {
        ask(m, &c, Q_MANAGER_PROMPTS, "t", say(m, "manager/%s", part->id));
        if (store_next(&c) == 1)
            p = read_prompt(m, &c);
        store_done(&c);
    }
    make_item(m, "Home > Get ready for a 1:1 > I am the manager", p.title);
    m->page->shown = true;
    make_text(m, QUIET, "finding", NULL, p.finding);
    make_text(m, BODY, "words", NULL, p.words);
    add_notes(m, notes, part->id);
    part->add(m);
    add_sources(m, notes, part->id);
    make_next(m, part->next, part->next_title);
    return made(m);
}

int build_manager(struct making *m, const struct place *place) {
    if (!place->id)
        return build_manager_hub(m);
    for (int i = 0; i < COUNT(parts); i++)
        if (strcmp(parts[i].id, place->id) == 0)
            return build_part(m, &parts[i]);
    return err_set(m->err, FAULT_USAGE,
                   "There is no part \"%s\" of the manager's page: time, open, people, backing and questions are.",
                   place->id);
}

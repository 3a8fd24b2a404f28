/* A portfolio for CILIP Certification: what was chosen, at the start and now, with comments and examples; and what it asks for. */
#include "chosen.h"
#include "kinds.h"
#include <string.h>

/* -- the portfolio -------------------------------------------------------------------------------------------------- */
static void add_chosen(struct making *m, const struct chosen *one) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0},
        {"start_words", "At the start", "at the start %s", WORDS, 1},
        {"end_words", "Now", "now %s", WORDS, 1},
        {"evidence_words", "Examples", "examples: %s", WORDS, 2},
        {"private_words", "", NULL, WORDS, 1},
        {"skill", NULL, NULL, DATA, 0},
        {"section", NULL, NULL, DATA, 0},
        {"start", NULL, NULL, COUNTED, 0},
        {"end", NULL, NULL, COUNTED, 0},
        {"start_at", NULL, NULL, DATA, 0},
        {"end_at", NULL, NULL, DATA, 0},
        {"comment", NULL, NULL, DATA, 0},
        {"evidence", NULL, NULL, COUNTED, 0},
        {"private", NULL, NULL, COUNTED, 0},
    };
    const char *group = "";
    struct rows *rows = make_pick(m, "chosen", NULL, columns, COUNT(columns),
                                  "Nothing is chosen yet. What you do well and what you are growing both count, and "
                                  "one example of each is enough to begin.");
    rows->more = MORE_READ;
    for (; one; one = one->next) {
        struct row *row = make_row(m, rows, one->skill, say(m, "%s/%s", one->section ? "skill" : "choose", one->skill));
        make_cells(m, rows, row, one->title, one->start_words, one->now_words,
                   one->examples ? number(m, one->examples) : "none yet", one->hidden ? "for you alone" : "",
                   one->skill, one->section, one->start, one->now, one->start_at, one->now_at, one->comment,
                   number(m, one->examples), number(m, one->hidden));
        const char *from = one->start_at ? say(m, "From %s on. ", text_day_words(m->arena, one->start_at)) : "";
        row->more = one->comment ? say(m, "%sYour comment: %s%s", from, one->comment, text_stop(one->comment))
                                 : say(m, "%sNo comment yet.", from);
        make_group(row, one->section ? say(m, "In the PKSB: %s", one->section) : "No longer in this content", &group);
    }
}

static void add_examples(struct making *m, const struct example *one) {
    static const struct column columns[] = {{"what", "Examples", NULL, WORDS, 0}, {"day", "", NULL, WORDS, 2},
                                            {"title", "", "for %s", WORDS, 3},    {"private_words", "", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},          {"at", NULL, NULL, DATA, 0},
                                            {"skill", NULL, NULL, DATA, 0},       {"so_what", NULL, NULL, DATA, 0},
                                            {"now_what", NULL, NULL, DATA, 0},    {"private", NULL, NULL, COUNTED, 0}};
    struct rows *rows = one ? make_rows(m, "evidence", NULL, columns, COUNT(columns), "") : NULL;
    const char *last = NULL; /* what was divided is an example of each part */
    for (; one; last = one->n, one = one->next)
        if (text_compare(one->n, last) != 0)
            make_cells(m, rows, make_row(m, rows, one->n, say(m, "log/%s", one->n)), one->what,
                       text_day_words(m->arena, one->day), one->title ? one->title : "",
                       one->hidden ? "for you alone" : "", one->n, one->day, one->skill, one->so_what, one->now_what,
                       number(m, one->hidden));
}

static void add_facts(struct making *m, const struct portfolio *p) {
    const char *day = p->start_at ? text_day_words(m->arena, p->start_at) : NULL;
    struct cursor c;
    make_fact(m, "starts_from", "Starts from", day ? say(m, "my answers of %s", day) : "my first answer to each skill",
              "portfolio-start");
    make_datum(m, "portfolio_start", p->start);
    if (p->paragraphs)
        make_fact(m, "asks", "What it asks for", "in short, and the pages that say so", "certification/about");
    ask(m, &c, Q_QUALIFICATION_AT, "t", "certification");
    while (store_next(&c) == 1)
        make_fact(m, "qualification", "Cost, and who could pay", cell(m, &c, 1),
                  say(m, "qualification/%s", store_text(&c, 0)));
}

static int show_portfolio(struct making *m) {
    struct portfolio p;
    if (portfolio_read(m, &p) != 0)
        return -1;
    make_head(m, "Home > The PKSB in two minutes", "My portfolio for Certification");
    make_datum(m, "chosen", number(m, p.count));
    const struct paragraph *first = p.count ? NULL : paragraph_of(p.paragraphs, NULL);
    make_text(m, BODY, "about", NULL, first ? first->about : NULL); /* later what is one's own comes first */
    make_text(m, QUIET, "number", NULL, p.count ? portfolio_words(m, &p) : NULL);
    add_chosen(m, p.chosen);
    add_examples(m, p.examples);
    add_facts(m, &p);
    if (p.count) {
        make_link(m, "w", "write a comment", "comment/*");
        make_link(m, "c", "choose skills", "certification/choose");
        m->page->act = "comments on %s";
        m->page->said = "What is for you alone is shown to you here, and stays out of the outline.";
    } else {
        m->page->start = -1; /* so that Enter goes on to choosing */
    }
    make_link(m, "k", "the PKSB in two minutes", "pksb");
    make_next(m, p.count ? "certification/outline" : "certification/choose",
              p.count ? "the outline of my statement" : "choose skills");
    return made(m);
}

/* -- what it asks for ----------------------------------------------------------------------------------------------- */
static int show_about(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},    {"about", "", NULL, WORDS, 0},
                                            {"id", NULL, NULL, DATA, 0},      {"source", NULL, NULL, DATA, 0},
                                            {"checked", NULL, NULL, DATA, 0}, {"status", NULL, NULL, DATA, 0}};
    static const struct {
        const char *part, *title;
    } groups[] = {{NULL, "In short"},
                  {"number", "How many to choose"},
                  {"statement", "Your statement"},
                  {"performance", "Its three criteria, in our words"},
                  {"organisation", "Its three criteria, in our words"},
                  {"profession", "Its three criteria, in our words"},
                  {"comment", "Your comments"},
                  {"holds", "What else goes in"}};
    const char *group = "";
    struct portfolio p;
    if (portfolio_read(m, &p) != 0)
        return -1;
    make_item(m, certification_trail, "What Certification asks for");
    struct rows *rows =
        make_pick(m, "notes", NULL, columns, COUNT(columns), "This pack says nothing of it. Ask CILIP.");
    rows->more = MORE_READ;
    for (int i = 0; i < COUNT(groups); i++)
        for (const struct paragraph *one = p.paragraphs; one; one = one->next) {
            if (text_compare(one->part, groups[i].part) != 0)
                continue;
            struct row *row = make_row(m, rows, one->id, NULL);
            make_cells(m, rows, row, one->title, one->about, one->id, one->source, one->checked, one->status);
            row->more = paragraph_source(m, one);
            make_group(row, groups[i].title, &group);
        }
    make_next(m, "certification", "my portfolio");
    return made(m);
}

int build_certification(struct making *m, const struct place *place) {
    static const struct {
        const char *id;
        int (*build)(struct making *);
    } pages[] = {{"about", show_about}, {"choose", build_choosing}, {"outline", build_outline}};
    struct nearest nearest = {.typed = place->id};
    if (!place->id)
        return show_portfolio(m);
    for (int i = 0; i < COUNT(pages); i++) {
        if (strcmp(pages[i].id, place->id) == 0)
            return pages[i].build(m);
        nearest_try(&nearest, pages[i].id);
    }
    return err_set(m->err, FAULT_USAGE, "There is no certification/%s. Did you mean \"certification%s%s\"?", place->id,
                   nearest.best ? "/" : "", nearest.best ? nearest.best : "");
}

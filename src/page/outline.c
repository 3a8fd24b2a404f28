/* The outline of a statement for Certification, criterion by criterion: a document to finish in a word processor. It says nothing of
 * the person but what they said; what is theirs to write stands in square brackets. What is for them alone is not in it. */
#include "chosen.h"
#include "kinds.h"
#include <string.h>

/* The criteria. Every skill shows one's own performance, and its examples stand there in full; the others are shown by the skills
 * whose section of the PKSB the content gives to them, and the last also by the networks and qualifications that were logged. */
static const struct criterion {
    const char *part, *title;
    const char *begins, *go; /* what is to write first, and the place that helps with it */
    const char *showed;      /* what is to write of an example; NULL: its so what and now what */
    bool wider;
} criteria[] = {
    {"performance", "My own performance", "[what I set out to learn, and why]", "gaps", NULL, false},
    {"organisation", "The organisation around me", "[what my library and my trust work towards, and my part in that]",
     NULL, "[what it did for the library or the trust]", false},
    {"profession", "The wider profession", "[what goes on beyond my own library, and how I keep up with it]",
     "networks", "[what I took from it for my own work]", true},
};

static const struct column columns[] = {{"text", "", NULL, WORDS, 0},     {"line", NULL, NULL, DATA, 0},
                                        {"skill", NULL, NULL, DATA, 0},   {"example", NULL, NULL, DATA, 0},
                                        {"day", NULL, NULL, DATA, 0},     {"what", NULL, NULL, DATA, 0},
                                        {"so_what", NULL, NULL, DATA, 0}, {"now_what", NULL, NULL, DATA, 0}};

/* A line of a criterion. of: "to write", "levels", "comment" or "example". */
static struct row *add_line(struct making *m, struct rows *rows, const char *of, const char *text, const char *skill,
                            const struct example *example, const char *go) {
    static const struct example none;
    const struct example *e = example ? example : &none;
    struct row *row = make_row(m, rows, say(m, "line-%ld", rows->count + 1), go);
    make_cells(m, rows, row, text, of, skill, e->n, e->day, e->what, e->so_what, e->now_what);
    return row;
}

static const char *level_line(struct making *m, const struct chosen *one) {
    const char *day = one->start_at ? text_day_words(m->arena, one->start_at) : NULL;
    if (!one->start_words && !one->now_words)
        return "[where I stood at the start, and where I am now]";
    if (!one->start_words)
        return say(m, "From [where I stood at the start] to \"%s\" now.", one->now_words);
    if (!one->now_words)
        return say(m, "From \"%s\" (%s) to [where I am now].", one->start_words, day);
    if (strcmp(one->start_words, one->now_words) == 0)
        return say(m, "\"%s\" at the start (%s), and now.", one->now_words, day);
    return say(m, "From \"%s\" (%s) to \"%s\" now.", one->start_words, day, one->now_words);
}

/* "3 May 2027: what. So what: … Now what: …" */
static const char *example_line(struct making *m, const struct criterion *criterion, const struct example *e) {
    const char *so_what = e->so_what ? e->so_what : "[what it showed or changed]",
               *now_what = e->now_what ? e->now_what : "[what comes next]";
    const char *begins = say(m, "%s: %s%s", text_day_words(m->arena, e->day), e->what, text_stop(e->what));
    if (criterion->showed)
        return say(m, "%s %s", begins, criterion->showed);
    return say(m, "%s So what: %s%s Now what: %s%s", begins, so_what, text_stop(so_what), now_what,
               text_stop(now_what));
}

/* Is it an example of the skill that fits here? Of a network or a qualification it fits the wider profession best. */
static bool fits(const struct example *e, const struct criterion *criterion, const struct chosen *one) {
    bool here = !criterion->showed || !e->wider || criterion->wider;
    return here && !e->hidden && text_compare(e->skill, one->skill) == 0;
}

/* A skill that was chosen, where it stands and what shows it. */
static void add_skill(struct making *m, struct rows *rows, const struct criterion *criterion, const struct chosen *one,
                      const struct example *e) {
    bool any = false;
    struct row *row = add_line(m, rows, "levels", level_line(m, one), one->skill, NULL, say(m, "skill/%s", one->skill));
    row->group = one->section ? say(m, "%s (PKSB: %s)", one->title, one->section) : one->title;
    if (!criterion->showed) {
        const char *comment = one->comment ? one->comment : "[how I will show this]";
        row = add_line(m, rows, "comment", say(m, "Comment: %s%s", comment, text_stop(comment)), one->skill, NULL,
                       say(m, "comment/%s?then=certification/outline", one->skill));
        row->enter = "change it";
    }
    for (; e; e = e->next)
        if (fits(e, criterion, one)) {
            add_line(m, rows, "example", example_line(m, criterion, e), one->skill, e, say(m, "log/%s", e->n));
            any = true;
        }
    if (any)
        return;
    row = add_line(m, rows, "to write", "[an example: what I did, so what, and now what]", one->skill, NULL,
                   say(m, "write?skill=%s", one->skill));
    row->enter = "write one";
}

/* Networks and qualifications that were logged, where no skill above has named them. */
static void add_wider(struct making *m, struct rows *rows, const struct criterion *criterion,
                      const struct portfolio *p) {
    const char *group = "People I met, and what I studied for";
    for (const struct example *e = p->examples; e; e = e->next) {
        const struct chosen *of = e->skill ? chosen_named(p->chosen, e->skill) : NULL;
        if (!e->wider || e->hidden || (of && text_compare(of->criterion, criterion->part) == 0))
            continue;
        struct row *row =
            add_line(m, rows, "example", example_line(m, criterion, e), e->skill, e, say(m, "log/%s", e->n));
        row->group = group;
        group = NULL;
    }
}

static void add_criterion(struct making *m, const struct criterion *criterion, const struct portfolio *p) {
    const struct paragraph *asks = paragraph_of(p->paragraphs, criterion->part);
    if (asks)
        make_text(m, BODY, say(m, "%s_about", criterion->part), criterion->title, asks->about);
    struct rows *rows = make_rows(m, criterion->part, asks ? NULL : criterion->title, columns, COUNT(columns), "");
    add_line(m, rows, "to write", criterion->begins, NULL, NULL, criterion->go);
    for (const struct chosen *one = p->chosen; one; one = one->next)
        if (!one->hidden && (!criterion->showed || text_compare(one->criterion, criterion->part) == 0))
            add_skill(m, rows, criterion, one, p->examples);
    if (criterion->wider)
        add_wider(m, rows, criterion, p);
}

/* What else goes in: a list to tick. */
static void add_holds(struct making *m, const struct paragraph *one) {
    static const struct column held[] = {{"title", "What else goes in", "[ ] %s", WORDS, 0},
                                         {"about", "", NULL, WORDS, 0},
                                         {"source", NULL, NULL, DATA, 0},
                                         {"checked", NULL, NULL, DATA, 0},
                                         {"status", NULL, NULL, DATA, 0}};
    struct rows *rows = NULL;
    while ((one = paragraph_of(one, "holds"))) {
        rows = rows ? rows : make_rows(m, "holds", NULL, held, COUNT(held), "");
        make_cells(m, rows, make_row(m, rows, one->id, NULL), one->title, one->about, one->source, one->checked,
                   one->status);
        one = one->next;
    }
}

/* Does the outline say it? What is asked of the choice and of comments is said where they are made. */
static bool is_told(const struct paragraph *one) {
    return one->source && one->part && strcmp(one->part, "number") != 0 && strcmp(one->part, "comment") != 0;
}

/* Where what it says of Certification is from, each page once. */
static void add_sources(struct making *m, const struct paragraph *first) {
    static const struct column from[] = {{"text", "Where this is from", NULL, WORDS, 0}};
    struct rows *rows = NULL;
    for (const struct paragraph *one = first; one; one = one->next) {
        bool again = !is_told(one);
        for (const struct paragraph *before = first; before != one; before = before->next)
            again |= is_told(before) && text_compare(before->source, one->source) == 0;
        if (again)
            continue;
        rows = rows ? rows : make_rows(m, "sources", NULL, from, COUNT(from), "");
        make_cells(m, rows, make_row(m, rows, one->id, NULL), paragraph_source(m, one));
    }
}

int build_outline(struct making *m) {
    struct portfolio p;
    if (portfolio_read(m, &p) != 0)
        return -1;
    const struct paragraph *statement = paragraph_of(p.paragraphs, "statement");
    make_item(m, certification_trail, "My statement for Certification: an outline");
    m->page->shown = true;
    make_text(m, BODY, "statement", NULL,
              say(m, "%s%sWhat stands in square brackets is for you to write.", statement ? statement->about : "",
                  statement ? " " : ""));
    make_text(m, CARE, "nothing_chosen", NULL,
              p.count ? NULL : "Nothing is chosen yet: this fills as skills are chosen and examples written down.");
    for (int i = 0; i < COUNT(criteria); i++)
        add_criterion(m, &criteria[i], &p);
    add_holds(m, p.paragraphs);
    add_sources(m, p.paragraphs);
    m->page->said =
        "What is for you alone is left out. For a file that a word processor opens, leave with q, then type: "
        "pathway show certification/outline --as markdown -o statement.md";
    make_link(m, "c", "choose skills", "certification/choose");
    make_next(m, "certification", "my portfolio");
    return made(m);
}

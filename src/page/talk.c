/* The 1:1: two people at one screen, seven pages in their order. What is private stands on none of them and leaves no trace: skills that
 * are for the person alone count as not answered, and so does what they said of their time, of what gets in their way and of where
 * they would like to be, until it is said here. */
#include "gap.h"
#include "kinds.h"
#include "talk.h"
#include <string.h>

/* -- the pages, in their order ---------------------------------------------------------------------------------------- */
static int build_here(struct making *, const struct talk *), build_direction_said(struct making *, const struct talk *),
    build_takes(struct making *, const struct talk *), build_options(struct making *, const struct talk *);
static const struct part {
    const char *id, *title, *way; /* way: as a way on */
    int (*build)(struct making *, const struct talk *);
} parts[] = {
    {"here", "Where I am, and what I am proud of", "where I am", build_here},
    {"direction", "Where I want to go", "where I want to go", build_direction_said},
    {"takes", "What it takes", "what it takes", build_takes},
    {"options", "Three options", "three options", build_options},
    {"need", "What I need from you", "what I need from you", build_needs},
    {"agreed", "What we agreed, by when", "what we agreed", build_agreeing},
    {"again", "When we look again", "when we look again", build_again_days},
};

static const char *go_to(struct making *m, int page) {
    return page < 0 ? "talk" : say(m, "talk/%s", parts[page].id);
}

/* The head of a page and its ways on. */
static void begin_part(struct making *m, int page) {
    make_head(m, "Home > 1:1", say(m, "%d of %d: %s", page + 1, COUNT(parts), parts[page].title));
    m->page->shown = m->page->roomy = m->page->series = true;
    make_link(m, "Right", page + 1 < COUNT(parts) ? parts[page + 1].way : "write it down",
              page + 1 < COUNT(parts) ? go_to(m, page + 1) : "agree");
    make_link(m, "Left", page ? parts[page - 1].way : "the beginning", go_to(m, page - 1));
    make_next(m, m->page->link[0].go, NULL);
}

/* -- what both use ------------------------------------------------------------------------------------------------------ */
/* "Ask: what are you pleased with?" as the question alone. */
static const char *question(struct making *m, const char *title) {
    static const char before[] = "Ask: ";
    bool asks = strncmp(title, before, strlen(before)) == 0;
    return asks ? capital_words(m, title + strlen(before)) : title;
}

void make_questions(struct making *m, const struct talk *talk, const char *stage) {
    static const struct column columns[] = {{"who", "Good to ask", "%s could ask: ", WORDS, 0},
                                            {"title", "", NULL, WORDS, 0},
                                            {"prompt", NULL, NULL, DATA, 0},
                                            {"words", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = NULL;
    ask(m, &c, Q_TALK_PROMPTS, "t", stage);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *side = strcmp(store_text(&c, 1), "manager") == 0 ? "manager" : "me";
        rows = rows ? rows : make_rows(m, "questions", NULL, columns, COUNT(columns), "");
        make_cells(m, rows, make_row(m, rows, id, NULL),
                   strcmp(side, "me") == 0 && !talk->me ? "I" : side_name(m, talk->me, talk->manager, side),
                   question(m, cell(m, &c, 2)), id, cell(m, &c, 3));
    }
}

/* A list of what is told on a page: who, of what, and the words. */
static struct rows *begin_told(struct making *m) {
    static const struct column columns[] = {{"title", "", "%s: ", WORDS, 0},
                                            {"words", "", NULL, WORDS, 0},
                                            {"part", NULL, NULL, DATA, 0},
                                            {"side", NULL, NULL, DATA, 0}};
    return make_pick(m, "told", NULL, columns, COUNT(columns), "");
}

static void add_told(struct making *m, struct rows *rows, const struct talk *talk, const char *part, const char *side,
                     const char *title) {
    const struct told *told = talk_told(talk, part, side);
    const char *words = talk_said(m, talk, part, side);
    struct row *row = make_row(m, rows, say(m, "%s-%s", part, side), say(m, "tell/%s?side=%s", part, side));
    bool earlier = told && talk->last && strcmp(told->at, talk->last) < 0;
    make_cells(m, rows, row, title,
               !words    ? "nothing written yet"
               : earlier ? say(m, "%s (%s)", words, text_day_words(m->arena, told->at))
                         : words,
               part, side);
    row->key = digit(m, rows->count);
    row->enter = "write";
    row->tone = words ? BODY : QUIET;
}

/* The job that is talked about: one that was named here, else the person's own. */
static int talked_job(struct making *m, const struct talk *talk, const char **role, const char **title) {
    const struct told *to = talk_told(talk, "to", "me");
    struct cursor c;
    *role = NULL;
    ask(m, &c, Q_ROLE, "t", to && !goal_words(to->words) ? to->words : "");
    while (store_next(&c) == 1) {
        *role = cell(m, &c, 0);
        *title = cell(m, &c, 1);
    }
    return *role ? made(m) : role_of(m, &(struct place){0}, role, title);
}

/* The gaps of a job without what is for the person alone; of a pile from one to another. */
static int shown_gaps(struct making *m, const char *role, enum pile from, enum pile to, struct gap **gaps) {
    int kept = 0, count = read_gaps(m, role, is_own_role(m, role), gaps);
    for (int i = 0; i < count; i++)
        if (!(*gaps)[i].private && (*gaps)[i].pile >= from && (*gaps)[i].pile <= to)
            (*gaps)[kept++] = (*gaps)[i];
    return kept;
}

/* -- 1: where I am ------------------------------------------------------------------------------------------------------ */
/* Titles level by level, the furthest first; then what is growing. */
static void add_levels(struct making *m, const char *role) {
    struct gap *gap;
    const char *words = NULL;
    int count = shown_gaps(m, role, STRENGTH, FINE, &gap);
    for (long level = MOST_LEVELS; level > 0; level--) {
        const char *title = NULL;
        words = NULL;
        for (int i = 0; i < count; i++)
            if (gap[i].now == level) {
                title = gap[i].now_words;
                words = words ? say(m, "%s, %s", words, gap[i].title) : gap[i].title;
            }
        if (words)
            make_fact(m, say(m, "level_%ld", level), title, words, NULL);
    }
    if (!count)
        make_fact(m, "strengths", "What I can do", "to talk about; name one thing each", NULL);
    words = NULL;
    count = shown_gaps(m, role, GROWING, GROWING, &gap);
    for (int i = 0; i < count; i++)
        words = words ? say(m, "%s, %s", words, gap[i].title) : gap[i].title;
    make_fact(m, "growing", "Growing", words ? words : "to talk about", NULL);
}

static int build_here(struct making *m, const struct talk *talk) {
    const char *role, *title;
    if (role_of(m, &(struct place){0}, &role, &title) != 0)
        return -1;
    struct rows *rows = begin_told(m);
    add_told(m, rows, talk, "proud", "me", "What I am proud of");
    add_told(m, rows, talk, "seen", "manager", say(m, "What %s", manager_words(m, talk, "sees done well")));
    add_levels(m, role);
    make_questions(m, talk, "here");
    return made(m);
}

/* -- 2: where I want to go ---------------------------------------------------------------------------------------------- */
static int build_direction_said(struct making *m, const struct talk *talk) {
    struct rows *rows;
    make_text(m, BODY, NULL, NULL,
              "Growing here comes first, and is as good an answer as any. So is \"not sure yet\".");
    rows = begin_told(m);
    add_told(m, rows, talk, "to", "me", "Where I want to go");
    rows->row[0].enter = "choose";
    add_told(m, rows, talk, "direction", "me", "In my own words");
    add_told(m, rows, talk, "direction", "manager", say(m, "What %s", manager_words(m, talk, "sees coming")));
    make_questions(m, talk, "direction");
    return made(m);
}

/* -- 3: what it takes --------------------------------------------------------------------------------------------------- */
static int build_takes(struct making *m, const struct talk *talk) {
    enum { MOST_SHOWN = 5 };
    static const struct column columns[] = {{"title", "Worth growing", NULL, WORDS, 0},
                                            {"now_words", "now", "Now: %s", WORDS, 1},
                                            {"target_words", "on the way to", "On the way to: %s", WORDS, 0},
                                            {"skill", NULL, NULL, DATA, 0},
                                            {"now", NULL, NULL, COUNTED, 0},
                                            {"target", NULL, NULL, COUNTED, 0}};
    const char *role, *title;
    struct gap *gap;
    if (talked_job(m, talk, &role, &title) != 0)
        return -1;
    struct rows *rows = begin_told(m);
    add_told(m, rows, talk, "takes", "me", say(m, "What %s", me_words(m, talk, "makes of it", "make of it")));
    add_told(m, rows, talk, "takes", "manager", say(m, "What %s", manager_words(m, talk, "makes of it")));
    make_fact(m, "role", "For the job", title, NULL);
    int count = shown_gaps(m, role, GROWING, GROWING, &gap);
    rows = make_rows(m, "gaps", NULL, columns, COUNT(columns), "To talk about: what would you each like to see grow?");
    for (int i = 0; i < count && i < MOST_SHOWN; i++)
        make_cells(m, rows, make_row(m, rows, gap[i].skill, NULL), gap[i].title, gap[i].now_words,
                   gap[i].target == gap[i].needed ? gap[i].needed_words : gap[i].wanted_words, gap[i].skill,
                   number(m, gap[i].now), number(m, gap[i].target));
    make_questions(m, talk, "takes");
    make_link(m, "v", "look at a few side by side", "view");
    return made(m);
}

/* -- 4: three options --------------------------------------------------------------------------------------------------- */
/* Of what builds a skill the best, whatever is in the person's way: by worth, a thing to try before a course, then by id. NULL: none that is
 * not among the first `count` already. */
static const struct idea *best_of(const struct idea *idea, int ideas, const struct idea *const *taken, int count) {
    const struct idea *best = NULL;
    for (int i = 0; i < ideas; i++) {
        bool new = true;
        for (int j = 0; j < count; j++)
            new &= strcmp(taken[j]->kind, idea[i].kind) != 0 || strcmp(taken[j]->id, idea[i].id) != 0;
        int kind = best ? strcmp(idea[i].kind, best->kind) : 1;
        bool better =
            !best || idea[i].sum.worth > best->sum.worth ||
            (idea[i].sum.worth >= best->sum.worth && (kind > 0 || (kind == 0 && strcmp(idea[i].id, best->id) < 0)));
        if (new &&better)
            best = &idea[i];
    }
    return best;
}

static void add_option(struct making *m, struct rows *rows, const struct talk *talk, const struct idea *idea) {
    const char *item = say(m, "%s/%s", idea->kind, idea->id);
    const struct line *line = talk->line;
    while (line && text_compare(line->item, item) != 0)
        line = line->next;
    struct row *row =
        make_row(m, rows, item,
                 line ? say(m, "line/%ld?then=talk/options", line->n)
                      : place_with(place_with("settle", "item", item, m->arena), "skill", idea->skill, m->arena));
    make_cells(m, rows, row, idea->title, line ? "chosen, in the plan" : "", idea->kind, idea->id, idea->skill,
               idea->why, line ? "1" : "0");
    row->more = idea->why;
    row->key = digit(m, rows->count);
    row->enter = line ? "by when" : "choose it";
    row->tone = line ? GOOD : BODY;
}

static int build_options(struct making *m, const struct talk *talk) {
    enum { OPTIONS = 3, MOST_ASKED = 6 };
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},     {"chosen_words", "", NULL, WORDS, 0},
                                            {"kind", NULL, NULL, DATA, 0},     {"item", NULL, NULL, DATA, 0},
                                            {"skill", NULL, NULL, DATA, 0},    {"why", NULL, NULL, DATA, 0},
                                            {"chosen", NULL, NULL, COUNTED, 0}};
    const char *role, *title;
    struct gap *gap;
    const struct idea *option[OPTIONS];
    struct world world = *m->world;
    int options = 0;
    world.shown = true;
    if (talked_job(m, talk, &role, &title) != 0)
        return -1;
    int count = shown_gaps(m, role, GROWING, GROWING, &gap);
    struct rows *rows = make_pick(m, "options", NULL, columns, COUNT(columns), "");
    rows->more = MORE_OPEN;
    for (int i = 0; i < count && i < MOST_ASKED && options < OPTIONS; i++) {
        struct idea *idea;
        int ideas;
        if (guide_ideas(&world, role, gap[i].skill, m->arena, &idea, &ideas, m->err) != 0)
            return -1;
        option[options] = best_of(idea, ideas, option, options);
        if (option[options])
            add_option(m, rows, talk, option[options++]);
    }
    struct row *row = make_row(m, rows, "own", "settle?then=talk/options");
    make_cells(m, rows, row, options ? "Another step, in your own words" : "A step, in your own words", "", NULL, NULL,
               NULL, NULL, NULL);
    row->key = digit(m, rows->count);
    row->enter = "write";
    if (!options)
        make_text(m, BODY, "none", NULL,
                  "There is nothing to choose from yet: options come from what is worth growing, on the page before. A "
                  "small step that you think of together is as good.");
    make_questions(m, talk, "options");
    return made(m);
}

/* -- the beginning, and all of it ----------------------------------------------------------------------------------------- */
/* The page on which something is told. */
static int page_of(const char *part) {
    static const struct {
        const char *part;
        int page;
    } at[] = {{"name", 0},  {"proud", 0}, {"seen", 0},   {"to", 1},    {"direction", 1},
              {"takes", 2}, {"both", 2},  {"review", 6}, {"later", 6}, {"again", 5}};
    for (int i = 0; i < COUNT(at); i++)
        if (strcmp(at[i].part, part) == 0)
            return at[i].page;
    return 4; /* what is needed, and the survey's four */
}

/* How far they came, where they were interrupted: the last page with something on it that no agreement has yet. */
static int page_come_to(const struct talk *talk) {
    int page = 0;
    for (const struct told *told = talk->told; told; told = told->next)
        if ((!talk->last || strcmp(told->at, talk->last) > 0) && page_of(told->part) > page)
            page = page_of(told->part);
    for (const struct line *line = talk->line; line; line = line->next)
        if (page < (line->item ? 3 : 5))
            page = line->item ? 3 : 5;
    return page;
}

static int build_beginning(struct making *m, const struct talk *talk) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"part", NULL, NULL, DATA, 0}};
    make_head(m, "Home", "1:1");
    m->page->shown = m->page->roomy = m->page->series = true;
    make_text(m, BODY, NULL, NULL,
              "Two people at one screen: seven pages, about fifteen minutes. What is private stays out. What you write "
              "here both can read, and it is kept in the file of the member of staff.");
    make_fact(m, "me", "Member of staff", talk->me ? talk->me : "no name yet", NULL);
    make_fact(m, "manager", "Manager", talk->manager ? talk->manager : "no name yet", NULL);
    if (talk->last)
        make_fact(m, "last", "Agreed last", text_day_words(m->arena, talk->last), NULL);
    struct rows *rows = make_pick(m, "pages", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(parts); i++) {
        struct row *row = make_row(m, rows, parts[i].id, go_to(m, i));
        make_cells(m, rows, row, parts[i].title, parts[i].id);
        row->key = digit(m, rows->count);
    }
    m->page->start = page_come_to(talk);
    make_link(m, "Right", "where I am", go_to(m, 0));
    make_link(m, "e", talk->me ? "another name" : "the name of the member of staff", "name?then=talk");
    make_link(m, "c", talk->manager ? "another manager's name" : "the manager's name", "tell/name?side=manager");
    if (talk->last)
        make_link(m, "a", "all agreements", "agreements");
    make_next(m, go_to(m, 0), NULL);
    return made(m);
}

int build_talk(struct making *m, const struct place *place) {
    struct talk talk;
    struct nearest nearest = {.typed = place->id ? place->id : ""};
    if (talk_read(m, &talk) != 0)
        return -1;
    if (!place->id)
        return build_beginning(m, &talk);
    for (int i = 0; i < COUNT(parts); i++) {
        if (strcmp(parts[i].id, place->id) == 0) {
            begin_part(m, i);
            return parts[i].build(m, &talk);
        }
        nearest_try(&nearest, parts[i].id);
    }
    return err_set(m->err, FAULT_USAGE, "There is no page \"%s\" in the 1:1.%s", place->id,
                   nearest.best ? say(m, " Did you mean \"%s\"?", nearest.best) : " \"pathway show talk\" lists them.");
}

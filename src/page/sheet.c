/* The sheet for a 1:1, one side of paper: what a person shows of themselves, what they ask for and what is agreed; and the same with
 * lines to write on, which is about nobody. It is for two pairs of eyes: nothing private is on it, and nothing tells if there is any. */
#include "kinds.h"
#include "planned.h"
#include "printed.h"
#include "talk.h"
#include <string.h>

enum { MOST_STRENGTHS = 6, MOST_GROWING = 5, OPTIONS = 3, MOST_AGREED = 6, BLANK_LINES = 3 };

/* A list of lines: what is known, or a line to write on. */
static const struct column lines[] = {{"text", "", NULL, WORDS, 0}, {"id", NULL, NULL, DATA, 0}};

static void add_line(struct making *m, struct rows *rows, const char *id, const char *text) {
    make_cells(m, rows, make_row(m, rows, say(m, "line-%ld", rows->count + 1), NULL), text ? text : RULED, id);
}

static void add_ruled(struct making *m, struct rows *rows, int count) {
    for (int i = 0; i < count; i++)
        add_line(m, rows, NULL, NULL);
}

/* -- of the person -------------------------------------------------------------------------------------------------- */
static void add_now(struct making *m, const struct talk *talk, const struct gap *gap, int count) {
    struct rows *rows = make_pick(m, "now", "Where I am, and what I am proud of", lines, COUNT(lines), "");
    for (int i = 0; i < count && rows->count < MOST_STRENGTHS; i++)
        if (gap[i].pile <= FINE && gap[i].now)
            add_line(m, rows, gap[i].skill, say(m, "%s: %s", gap[i].title, gap[i].now_words));
    add_line(m, rows, "proud", talk_said(m, talk, "proud", "me"));
}

/* What was said at the 1:1 that goes on; else the direction that is kept. */
static void add_wants(struct making *m, const struct talk *talk, const struct who *who) {
    struct rows *rows = make_rows(m, "wants", "Where I would like to be", lines, COUNT(lines), "");
    const char *to = talk_said(m, talk, "to", "me"), *said = talk_said(m, talk, "direction", "me");
    const char *goal = to ? to : who->goal_words;
    if (goal)
        add_line(m, rows, "goal", goal);
    if (said || !goal)
        add_line(m, rows, "want", said);
}

static void add_takes(struct making *m, const struct gap *gap, int count) {
    struct rows *rows = make_rows(m, "takes", "What it takes", lines, COUNT(lines), "");
    for (int i = 0; i < count && rows->count < MOST_GROWING; i++)
        if (gap[i].pile == GROWING)
            add_line(m, rows, gap[i].skill, growing_words(m, &gap[i]));
    if (!rows->count)
        add_ruled(m, rows, 2);
}

/* What builds a skill, the nth of it, unless it stands there already. */
static void add_option(struct making *m, struct rows *rows, const struct gap *gap, long nth) {
    struct cursor c;
    ask(m, &c, Q_PRINTED_OPTION, "tii", gap->skill, gap->now, nth);
    if (store_next(&c) == 1) {
        const char *id = say(m, "%s/%s", store_text(&c, 0), store_text(&c, 1));
        bool there = false;
        for (long i = 0; i < rows->count; i++)
            there |= text_compare(rows->row[i].cell[1], id) == 0;
        if (!there)
            add_line(m, rows, id,
                     say(m, "%s, for %s: %s, %s", store_text(&c, 2), gap->title,
                         store_null(&c, 3) ? "length not stated" : text_minutes(m->arena, store_long(&c, 3)),
                         cost_words(m, store_text(&c, 4), cell(m, &c, 5))));
    }
    store_done(&c);
}

/* What is in the plan comes first; then, of each skill to grow, what is easiest. Neither asks what a person said of their life. */
static void add_options(struct making *m, const struct gap *gap, int count) {
    struct rows *rows = make_rows(m, "options", "Three options", lines, COUNT(lines), "");
    struct laid laid;
    struct planned *planned;
    struct world world;
    struct making reader = reader_of(m, false, &world);
    if (read_laid(&reader, &laid) != 0)
        return;
    int there = read_printed_plan(m, &laid, OPTIONS, &planned);
    for (int i = 0; i < there; i++)
        if (planned[i].state != DONE)
            add_line(m, rows, planned[i].item, say(m, "%s (in my plan)", planned[i].title));
    for (long nth = 0; nth < OPTIONS; nth++)
        for (int i = 0; i < count && rows->count < OPTIONS; i++)
            if (gap[i].pile == GROWING)
                add_option(m, rows, &gap[i], nth);
    add_ruled(m, rows, (int)(OPTIONS - rows->count));
}

/* -- what is asked for, and agreed ---------------------------------------------------------------------------------- */
/* talk NULL: of nobody. */
static void add_asks(struct making *m, const struct talk *talk) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"asks", "I ask for", "I ask for: %s", WORDS, 0},
                                            {"answer", "My manager says", "my manager says: %s", WORDS, 0},
                                            {"part", NULL, NULL, DATA, 0}};
    struct rows *rows = make_rows(m, "asks", "What I need from you", columns, COUNT(columns), "");
    for (const struct need *need = needs; need->id; need++) {
        const char *asks = talk ? talk_said(m, talk, need->id, "me") : NULL,
                   *answer = talk ? talk_said(m, talk, need->id, "manager") : NULL;
        make_cells(m, rows, make_row(m, rows, need->id, NULL), need->title, asks ? asks : RULED_HALF,
                   answer ? answer : RULED_HALF, need->id);
    }
}

static void add_agreed(struct making *m, const struct agreement *a) {
    static const struct column columns[] = {{"text", "", NULL, WORDS, 0},
                                            {"by_words", "", "by %s", WORDS, 1},
                                            {"part", NULL, NULL, DATA, 0},
                                            {"day", NULL, NULL, DATA, 0}};
    const char *heading = a->day ? say(m, "What we agreed on %s", text_day_words(m->arena, a->day)) : "What we agree";
    struct rows *rows = make_rows(m, "agreed", heading, columns, COUNT(columns), "");
    for (const struct line *line = lines_read(m, a->n); line && rows->count < MOST_AGREED; line = line->next)
        make_cells(m, rows, make_row(m, rows, say(m, "agreed-%ld", line->n), NULL),
                   line->who ? say(m, "%s. %s", line->title, side_name(m, a->name, a->manager, line->who))
                             : line->title,
                   line->day ? text_day_words(m->arena, line->day) : "", line->part, line->day);
    while (rows->count < BLANK_LINES)
        make_cells(m, rows, make_row(m, rows, say(m, "agreed-%ld", rows->count + 1), NULL), RULED, RULED_DAY, NULL,
                   NULL);
}

static void add_reviews(struct making *m, const struct agreement *a) {
    make_fact(m, "review", "We look again in 6 months", a->review ? text_day_words(m->arena, a->review) : RULED, NULL);
    make_fact(m, "later", "And in 12 months", a->later ? text_day_words(m->arena, a->later) : RULED, NULL);
}

/* A few of each side's questions. */
static void add_prompts(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"who", NULL, NULL, DATA, 0}};
    static const char *const sides[][2] = {{"assistant", "For me to ask"}, {"manager", "For my manager to ask"}};
    enum { FEW = 3 };
    struct rows *rows = make_rows(m, "prompts", NULL, columns, COUNT(columns), "");
    struct cursor c;
    for (int i = 0; i < COUNT(sides); i++) {
        long before = rows->count;
        ask(m, &c, Q_PROMPTS, "t", sides[i][0]);
        while (store_next(&c) == 1) {
            if (rows->count - before >= FEW)
                continue;
            struct row *row = make_row(m, rows, cell(m, &c, 0), NULL);
            row->group = rows->count - before == 1 ? sides[i][1] : NULL;
            make_cells(m, rows, row, cell(m, &c, 1), sides[i][0]);
        }
    }
}

/* -- the page ------------------------------------------------------------------------------------------------------- */
static void add_person(struct making *m, const struct talk *talk, const struct who *who) {
    struct gap *gap;
    int count = read_shown_gaps(m, who->role, true, &gap);
    add_now(m, talk, gap, count);
    add_wants(m, talk, who);
    add_takes(m, gap, count);
    add_options(m, gap, count);
}

static void add_nobody(struct making *m) {
    static const struct {
        const char *id, *heading;
    } parts[] = {{"now", "Where I am, and what I am proud of"},
                 {"wants", "Where I would like to be"},
                 {"takes", "What it takes"},
                 {"options", "Three options"}};
    for (int i = 0; i < COUNT(parts); i++)
        add_ruled(m, make_rows(m, parts[i].id, parts[i].heading, lines, COUNT(lines), ""), BLANK_LINES);
}

int build_sheet(struct making *m, const struct place *place) {
    const char *asked = place_arg(place, "blank");
    bool blank = asked != NULL;
    struct who who = {0};
    struct talk talk = {0};
    struct agreement agreement = {0};
    if (blank && strcmp(asked, "yes") != 0)
        return err_set(m->err, FAULT_USAGE, "A sheet has \"blank=yes\", or nothing of the kind.");
    if (!blank && (read_who(m, &who) != 0 || talk_read(m, &talk) != 0))
        return -1;
    if (!blank)
        agreement_read(m, 0, &agreement);
    make_item(m, "Home > Get ready for a 1:1", blank ? "A sheet for a 1:1, to fill in" : "My sheet for a 1:1");
    m->page->shown = true;
    make_text(m, BODY, NULL, NULL,
              "Growing in the job one has is as good an answer as any. What is written here, both may read.");
    make_fact(m, "name", "Name", who.name ? who.name : RULED, NULL);
    make_fact(m, "role", "Job", who.role_title ? who.role_title : RULED, NULL);
    make_fact(m, "manager", "Manager",
              talk.manager        ? talk.manager
              : agreement.manager ? agreement.manager
                                  : RULED,
              NULL);
    make_fact(m, "day", "Day", RULED, NULL);
    if (blank)
        add_nobody(m);
    else
        add_person(m, &talk, &who);
    add_asks(m, blank ? NULL : &talk);
    add_agreed(m, &agreement);
    add_reviews(m, &agreement);
    add_prompts(m);
    if (!blank)
        make_link(m, "o", "my report", "report");
    make_link(m, "w", "a worksheet on paper", "worksheet");
    make_next(m, blank ? "meeting?as=manager" : "meeting", blank ? "the manager's page" : "words for a 1:1");
    return made(m);
}

/* The last three pages of a 1:1: what the person needs, what is agreed by when, and when both look again; and the lines of what is being
 * agreed. */
#include "kinds.h"
#include "saying.h"
#include "talk.h"
#include <string.h>

static const char agreed_page[] = "talk/agreed";

/* The page of the 1:1 that a line was opened from: that of the options, or of what is agreed. */
static const char *page_before(const struct place *place) {
    const char *then = place_arg(place, "then");
    return then ? then : agreed_page;
}

/* -- 5: what I need from you ------------------------------------------------------------------------------------------------ */
/* The four of the survey, each with yes on it, once it was said. */
static void add_checks(struct making *m, const struct talk *talk) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"said", "", NULL, WORDS, 0}, {"prompt", NULL, NULL, DATA, 0}};
    struct rows *rows = NULL;
    struct cursor c;
    ask(m, &c, Q_CHECKS, "");
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        bool yes = talk_told(talk, id, "both") != NULL;
        rows =
            rows ? rows : make_rows(m, "checks", "For the manager, from the 2024 survey", columns, COUNT(columns), "");
        struct row *row = make_row(m, rows, id, say(m, "tell/%s?side=both&is=%s", id, yes ? "no" : "yes"));
        make_cells(m, rows, row, cell(m, &c, 1), yes ? "yes" : "", id);
        row->enter = yes ? "not this time" : "yes";
        row->tone = yes ? GOOD : BODY;
    }
}

int build_needs(struct making *m, const struct talk *talk) {
    const char *asks = me_words(m, talk, "asks for", "ask for"),
               *says = capital_words(m, manager_words(m, talk, "says"));
    const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                     {"asked", asks, say(m, "%s: %%s", asks), WORDS, 0},
                                     {"answered", says, say(m, "%s: %%s", says), WORDS, 0},
                                     {"part", NULL, NULL, DATA, 0}};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    struct rows *rows = make_pick(m, "needs", NULL, kept, COUNT(columns), "");
    for (const struct need *need = needs; need->id; need++) {
        struct row *row = make_row(m, rows, need->id, say(m, "tell/%s?side=me&on=yes", need->id));
        const char *asked = talk_said(m, talk, need->id, "me"), *answered = talk_said(m, talk, need->id, "manager");
        make_cells(m, rows, row, need->title, asked ? asked : "", answered ? answered : "", need->id);
        row->key = digit(m, rows->count);
        row->enter = "write";
    }
    add_checks(m, talk);
    make_questions(m, talk, "need");
    return made(m);
}

/* -- 6: what we agreed ---------------------------------------------------------------------------------------------------- */
static const struct line *line_of(const struct talk *talk, const char *part) {
    const struct line *line = talk->line;
    while (line && strcmp(line->part, part) != 0)
        line = line->next;
    return line;
}

/* What was answered, and stands neither in what is being agreed nor in the last agreement: as a line; or NULL. */
static const char *open_need(struct making *m, const struct talk *talk, const struct need *need) {
    const char *title = line_of(talk, need->id) ? NULL : need_line(m, talk, need);
    struct cursor c;
    bool known = false;
    if (!title)
        return NULL;
    ask(m, &c, Q_AGREED_LAST, "tt", need->id, title);
    while (store_next(&c) == 1)
        known = store_long(&c, 0) > 0;
    return known ? NULL : title;
}

static void add_row(struct making *m, struct rows *rows, const char *id, const char *go, const char *title,
                    const char *enter, const char *group) {
    struct row *row = make_row(m, rows, id, go);
    make_cells(m, rows, row, title, "", "", NULL, NULL, NULL, NULL);
    row->key = digit(m, rows->count);
    row->enter = enter;
    row->group = group;
}

/* What was answered on the page before, to be taken over: all at once, or one by one. */
static void add_open(struct making *m, struct rows *rows, const struct talk *talk) {
    const char *group = "Answered on the page before", *words;
    int open = 0;
    for (const struct need *need = needs; need->id; need++)
        open += open_need(m, talk, need) != NULL;
    if (open > 1) {
        add_row(m, rows, "all", "settle?item=need/all", "All that was answered", "take it over", group);
        group = NULL;
    }
    for (const struct need *need = needs; need->id; need++)
        if ((words = open_need(m, talk, need))) {
            add_row(m, rows, need->id, say(m, "settle?item=need/%s", need->id), words, "take it over", group);
            group = NULL;
        }
}

int build_agreeing(struct making *m, const struct talk *talk) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},    {"who", "", NULL, WORDS, 0},
                                            {"by_words", "", NULL, WORDS, 0}, {"part", NULL, NULL, DATA, 0},
                                            {"item", NULL, NULL, DATA, 0},    {"by", NULL, NULL, DATA, 0},
                                            {"n", NULL, NULL, COUNTED, 0}};
    struct rows *rows = make_pick(m, "lines", NULL, columns, COUNT(columns), "");
    const char *group = "";
    for (const struct line *line = talk->line; line; line = line->next) {
        struct row *row = make_row(m, rows, say(m, "line-%ld", line->n), say(m, "line/%ld", line->n));
        make_cells(m, rows, row, line->title, side_name(m, talk->me, talk->manager, line->who),
                   line->day ? say(m, "by %s", text_day_words(m->arena, line->day)) : "no day yet", line->part,
                   line->item, line->day, number(m, line->n));
        row->key = digit(m, rows->count);
        row->enter = "who, by when";
        make_group(row, "Agreed so far", &group);
    }
    add_open(m, rows, talk);
    add_row(m, rows, "own", "settle", talk->line ? "Something else, in your own words" : "In your own words", "write",
            NULL);
    make_questions(m, talk, "agreed");
    return made(m);
}

/* -- 7: when we look again ---------------------------------------------------------------------------------------------------- */
int build_again_days(struct making *m, const struct talk *talk) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"day_words", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    const struct told *review = talk_told(talk, "review", "both"), *later = talk_told(talk, "later", "both");
    const char *six = text_day_words(m->arena, review_day(m, "6")),
               *twelve = text_day_words(m->arena, review_day(m, "12"));
    make_fact(m, "review", "We look again on", review ? text_day_words(m->arena, review->words) : "no day yet", NULL);
    if (later)
        make_fact(m, "later", "And on", text_day_words(m->arena, later->words), NULL);
    struct rows *rows = make_pick(m, "days", NULL, columns, COUNT(columns), "");
    const char *const choice[][3] = {{"both", "In 6 and in 12 months", say(m, "%s and %s", six, twelve)},
                                     {"6", "In 6 months", six},
                                     {"12", "In 12 months", twelve},
                                     {NULL, "Another day", ""}};
    for (int i = 0; i < COUNT(choice); i++) {
        const char *go = "tell/review?side=both", *value = choice[i][0];
        struct row *row = make_row(m, rows, value ? value : "day", value ? place_with(go, "is", value, m->arena) : go);
        make_cells(m, rows, row, choice[i][1], choice[i][2], value);
        row->key = digit(m, rows->count);
        row->enter = "that one";
    }
    make_questions(m, talk, "again");
    return made(m);
}

/* -- a line more ------------------------------------------------------------------------------------------------------------------ */
int build_settle(struct making *m, const struct place *place) {
    make_head(m, "Home > 1:1", "What do you agree?");
    m->page->shown = m->page->roomy = true;
    make_text(m, BODY, NULL, NULL, "One thing, in your own words. Who does it, and by when, comes next.");
    make_writing(m, "what", "We agree:", "", MOST_TOLD)->go = place_with(m->address, "item", "none", m->arena);
    m->page->said = "Enter on an empty line leaves without writing.";
    make_next(m, page_before(place), NULL);
    return made(m);
}

static int keep_line(struct making *m, const char *part, const char *item, const char *title, const char *who) {
    return store_change(m->world->store, Q_ADD_LINE, m->err, "tttt", part, item, title, who);
}

/* What was answered, of one part or (all) of each. */
static int settle_needs(struct making *m, const char *which, struct outcome *outcome) {
    struct talk talk;
    const char *words, *said = NULL;
    int lines = 0;
    if (talk_read(m, &talk) != 0)
        return -1;
    if (store_begin(m->world->store, m->err) != 0)
        return -1;
    for (const struct need *need = needs; need->id; need++)
        if ((strcmp(which, "all") == 0 || strcmp(which, need->id) == 0) && (words = open_need(m, &talk, need))) {
            keep_line(m, need->id, NULL, words, "manager");
            said = words;
            lines++;
        }
    if (!lines) {
        store_rollback(m->world->store);
        return err_set(m->err, FAULT_USAGE,
                       "Nothing was answered to \"%s\" that is not agreed already. Nothing was changed.", which);
    }
    said = lines > 1 ? text_count(m->arena, lines, "line", NULL) : said;
    outcome->said = say(m, "%s Agreed so far: %s%s", saved_words(m->world), said, text_stop(said));
    return store_commit(m->world->store, say(m, "1:1, agreed so far: %s", said), NULL, m->err);
}

/* An option: a line, and a thing to do in the plan. */
static int settle_option(struct making *m, const char *address, const char *skill, struct outcome *outcome) {
    struct place item;
    struct cursor c;
    struct talk talk;
    long n;
    const char *role;
    if (item_place(m, address, &item) != 0 || talk_read(m, &talk) != 0 ||
        guide_role(m->world, NULL, m->arena, &role, m->err) != 0 || (skill && !skill_title(m, skill)))
        return -1;
    ask(m, &c, Q_PLANNABLE, "tt", item.kind, item.id ? item.id : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, item.id ? item.kind : "item", item.id ? item.id : item.kind);
    const char *title = cell(m, &c, 0), *show = cell(m, &c, 2);
    long minutes = store_long(&c, 1);
    store_done(&c);
    address = say(m, "%s/%s", item.kind, item.id);
    for (const struct line *line = talk.line; line; line = line->next)
        if (text_compare(line->item, address) == 0) {
            outcome->said = say(m, "It is agreed so far already: %s%s", title, text_stop(title));
            return 0;
        }
    bool planned = planned_state(m, item.kind, item.id, &n);
    if (store_begin(m->world->store, m->err) != 0)
        return -1;
    keep_line(m, "step", address, title, "me");
    if (!planned)
        store_change(m->world->store, Q_PLAN_OPTION, m->err, "tttttitt", address, skill, role, title,
                     say(m, "Chosen at a 1:1 on %s", text_day_words(m->arena, m->world->today)), minutes, show,
                     m->world->now);
    outcome->said = say(m, "%s Chosen, and in the plan: %s%s", saved_words(m->world), title, text_stop(title));
    return store_commit(m->world->store, say(m, "1:1, chosen: %s", title), NULL, m->err);
}

static int settle_words(struct making *m, const struct place *call, struct outcome *outcome) {
    const char *typed = place_arg(call, "what"), *words = NULL;
    struct cursor c;
    long n = 0;
    if (typed && strcmp(typed, "skip") == 0) {
        outcome->said = "Nothing was written.";
        return 0;
    }
    if (!typed)
        return err_set(m->err, FAULT_USAGE, "Say what you agree: what=TEXT. Nothing was changed.");
    if (read_own_text(m, typed, MOST_TOLD, &words) != 0 || store_begin(m->world->store, m->err) != 0)
        return -1;
    keep_line(m, "own", NULL, words, "both");
    ask(m, &c, Q_LINES, "i", 0L);
    while (store_next(&c) == 1)
        n = store_long(&c, 0);
    outcome->said = say(m, "%s Agreed so far: %s%s", saved_words(m->world), words, text_stop(words));
    outcome->go = place_with(say(m, "line/%ld", n), "then", place_arg(call, "then"), m->arena);
    return store_commit(m->world->store, say(m, "1:1, agreed so far: %s", words), NULL, m->err);
}

int run_settle(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *item = place_arg(call, "item");
    outcome->go = page_before(call);
    if (strcmp(item, "none") == 0)
        return settle_words(&m, call, outcome);
    if (strncmp(item, "need/", 5) == 0)
        return settle_needs(&m, item + 5, outcome);
    outcome->go = "talk/options";
    return settle_option(&m, item, place_arg(call, "skill"), outcome);
}

/* -- a line changed ------------------------------------------------------------------------------------------------------------- */
static const struct line *find_line(struct making *m, const char *id) {
    long n;
    const struct line *line = lines_read(m, 0);
    while (line && !(id && text_whole(id, &n) && n == line->n))
        line = line->next;
    if (!line && !m->err->fault)
        err_set(m->err, FAULT_USAGE, "What is being agreed has no line \"%s\".", id ? id : "");
    return line;
}

static void add_choice(struct making *m, struct rows *rows, const char *value, const char *title, const char *group) {
    make_choice(m, rows, value, title);
    rows->row[rows->count - 1].group = group;
}

static void add_days(struct making *m, struct rows *rows, const char *now) {
    const char *today = m->world->today, *const days[][2] = {
                                             {"In two weeks", text_day(m->arena, text_day_number(today) + 14)},
                                             {"In a month", text_months_on(m->arena, today, 1)},
                                             {"In three months", text_months_on(m->arena, today, 3)},
                                             {"In six months", text_months_on(m->arena, today, 6)}};
    for (int i = 0; i < COUNT(days); i++)
        add_choice(m, rows, days[i][1], say(m, "%s: %s", days[i][0], text_day_words(m->arena, days[i][1])),
                   i ? NULL : say(m, "By when: %s", now ? text_day_words(m->arena, now) : "no day yet"));
}

int build_line(struct making *m, const struct place *place) {
    const struct line *line = find_line(m, place->id);
    struct talk talk;
    if (!line || talk_read(m, &talk) != 0)
        return -1;
    make_head(m, "Home > 1:1 > What we agreed", "Who does it, and by when?");
    m->page->shown = m->page->roomy = true;
    make_text(m, STRONG, "line", NULL, line->title);
    if (place_arg(place, "field")) {
        make_input(m, "is", "By:", line->day);
        m->page->said =
            say(m, "As year, month and day, such as %s. Enter on an empty line leaves it as it is.", m->world->today);
    } else {
        struct rows *rows = make_choices(m);
        add_days(m, rows, line->day);
        struct row *row = make_row(m, rows, "day", place_with(m->address, "field", "by", m->arena));
        make_cells(m, rows, row, "Another day", NULL);
        row->key = digit(m, rows->count);
        static const char *const sides[] = {"me", "manager", "both"};
        for (int i = 0; i < COUNT(sides); i++)
            add_choice(m, rows, sides[i], side_name(m, talk.me, talk.manager, sides[i]),
                       i ? NULL : say(m, "Who does it: %s", side_name(m, talk.me, talk.manager, line->who)));
        add_choice(m, rows, "out", "Take it out", "Or");
        m->page->start = -1;
        make_link(m, "Right", "leave it", page_before(place));
    }
    make_next(m, page_before(place), NULL);
    return made(m);
}

int run_line(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *typed = place_arg(call, "is");
    const struct line *line = find_line(&m, call->id);
    struct talk talk;
    if (!line || talk_read(&m, &talk) != 0)
        return -1;
    outcome->go = page_before(call);
    if (strcmp(typed, "skip") == 0) {
        outcome->said = "It is left as it was.";
        return 0;
    }
    bool out = strcmp(typed, "out") == 0,
         side = strcmp(typed, "me") == 0 || strcmp(typed, "manager") == 0 || strcmp(typed, "both") == 0;
    if (!out && !side && check_day(&m, typed) != 0)
        return -1;
    if (!out && !side && strcmp(typed, world->today) < 0)
        return err_set(err, FAULT_USAGE, "%s is over: choose a day to come. Nothing was changed.",
                       text_day_words(arena, typed));
    const char *words = out    ? "taken out"
                        : side ? side_name(&m, talk.me, talk.manager, typed)
                               : say(&m, "by %s", text_day_words(arena, typed));
    outcome->said = say(&m, "%s %s: %s.", saved_words(world), line->title, words);
    if (store_begin(world->store, err) != 0)
        return -1;
    if (out)
        store_change(world->store, Q_DROP_LINE, err, "i", line->n);
    else
        store_change(world->store, Q_SET_LINE, err, "itt", line->n, side ? typed : line->who, side ? line->day : typed);
    return store_commit(world->store, say(&m, "1:1, %s: %s", line->title, words), NULL, err);
}

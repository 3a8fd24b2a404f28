/* Parts that pages of several kinds share: what an item builds, where a fact is from, and the words for
 * costs, levels, directions and money. */
#include "making.h"
#include <string.h>

static const char *status_words(const char *status) {
    return strcmp(status, "own page") == 0     ? "the provider's own or an official page"
           : strcmp(status, "other page") == 0 ? "somebody else's page"
                                               : "an old page";
}

void make_source(struct making *m, struct sourced of) {
    if (of.doubt || (of.checked && guide_is_old(m->world, of.checked)))
        make_text(
            m, CARE, "doubt", NULL,
            say(m, "Check before relying on it. %s", of.doubt ? of.doubt : "It was last looked at over a year ago."));
    if (of.source)
        make_fact(m, "source", "Source", of.source, NULL);
    if (of.status)
        make_fact(m, "status", "Kind of page", status_words(of.status), NULL);
    if (of.checked)
        make_fact(m, "checked", "Checked", text_day_words(m->arena, of.checked), NULL);
    make_origin(m, of.kind, of.id);
}

const char *source_words(struct making *m, struct sourced of) {
    if (!of.source)
        return NULL;
    const char *checked = of.checked ? say(m, ", checked %s", text_day_words(m->arena, of.checked)) : "",
               *old = of.checked && guide_is_old(m->world, of.checked) ? ", over a year ago" : "";
    return say(m, "From %s%s%s: %s", of.status ? status_words(of.status) : "a page", checked, old, of.source);
}

void make_origin(struct making *m, const char *kind, const char *id) {
    struct cursor c;
    ask(m, &c, Q_ORIGIN, "tt", kind, id);
    if (store_next(&c) == 1)
        make_fact(m, "pack", "Added by", say(m, "%s, from %s", store_text(&c, 0), store_text(&c, 1)), "pack");
    store_done(&c);
}

void make_rounds(struct making *m, const char *kind, const char *id) {
    static const struct column columns[] = {{"title", "It can help with", NULL, WORDS, 0},
                                            {"mine_words", "", NULL, WORDS, 1},
                                            {"barrier", NULL, NULL, DATA, 0},
                                            {"mine", NULL, NULL, COUNTED, 0}};
    struct cursor c;
    struct rows *rows = NULL;
    ask(m, &c, Q_GETS_ROUND, "ttt", say(m, "%s/%s", kind, id), kind, id);
    while (store_next(&c) == 1) {
        const char *barrier = cell(m, &c, 0);
        if (!rows)
            rows = make_rows(m, "gets_round", NULL, columns, COUNT(columns), "");
        struct row *row = make_row(m, rows, barrier, say(m, "barrier/%s", barrier));
        make_cells(m, rows, row, cell(m, &c, 1), store_long(&c, 3) ? "in my way" : "", barrier, plain_number(m, &c, 3));
        row->more = cell(m, &c, 2);
    }
}

const char *length_words(struct making *m, const struct cursor *c, int minutes, int estimated) {
    if (store_null(c, minutes))
        return "length not stated";
    return say(m, "%s%s", store_long(c, estimated) ? "about " : "", text_minutes(m->arena, store_long(c, minutes)));
}

const char *cost_words(struct making *m, const char *cost, const char *pounds) {
    if (pounds && strcmp(cost, "paid") == 0)
        return say(m, "%s pounds", pounds);
    if (strcmp(cost, "open page") == 0)
        return "free to read";
    if (strcmp(cost, "paid") == 0)
        return "costs money";
    return strcmp(cost, "not stated") == 0 ? "price not stated" : arena_copy(m->arena, cost);
}

const char *pounds_words(struct making *m, long pounds) {
    return pounds == 1     ? "1 pound"
           : pounds < 1000 ? say(m, "%ld pounds", pounds)
                           : say(m, "%ld,%03ld pounds", pounds / 1000, pounds % 1000);
}

const char *idea_words(struct making *m, const struct idea *idea) {
    return idea->for_me ? say(m, "%s %s", idea->why, idea->for_me) : idea->why;
}

int read_level_titles(struct making *m, const char *title[MOST_LEVELS]) {
    struct cursor c;
    ask(m, &c, Q_LEVELS, "");
    for (int i = 1; store_next(&c) == 1; i++)
        if (i < MOST_LEVELS)
            title[i] = cell(m, &c, 1);
    return made(m);
}

const char *level_typed(struct making *m, const char *typed, long *level) {
    const char *title[MOST_LEVELS] = {NULL};
    bool read = read_level_titles(m, title) == 0 && text_whole(typed, level);
    return read && *level >= 1 && *level < MOST_LEVELS ? title[*level] : NULL;
}

const char *level_scale(struct making *m) {
    const char *scale = NULL;
    struct cursor c;
    ask(m, &c, Q_SCALE, "");
    while (store_next(&c) == 1)
        scale = cell(m, &c, 0);
    return scale;
}

void make_why(struct making *m, const char *kind, const char *id) {
    make_link(m, "f", "why this for me", say(m, "why?item=%s/%s", kind, id));
}

const char *level_words(const char *state, const char *title) {
    if (!state)
        return NULL;
    if (strcmp(state, "level") == 0)
        return title;
    return strcmp(state, "not-sure") == 0 ? "Not sure" : "Not for me";
}

const struct direction directions[] = {
    {"grow", "Here, and better at what I choose"},
    {"up", "In a senior, training or librarian post"},
    {"sideways", "In different work nearby, such as data, records or knowledge"},
    {"unsure", "I do not know yet"},
    {0},
};

const char *goal_words(const char *goal) {
    for (const struct direction *direction = directions; direction->value; direction++)
        if (strcmp(goal, direction->value) == 0)
            return direction->title;
    return NULL;
}

bool grows_here(const char *goal) {
    return !goal || !*goal || strcmp(goal, "grow") == 0;
}

const char *funding_words(const char *state) {
    if (strcmp(state, "open") == 0)
        return "can be asked for now";
    if (strcmp(state, "ask") == 0)
        return "it depends, so ask";
    return strcmp(state, "closed") == 0 ? "closed now" : "not for library staff";
}

const char *readiness_words(struct making *m, const struct readiness *readiness, bool brief) {
    static const char *const words[REACHES] = {"already there", "close", "more to learn", "not sure or not for you",
                                               "not answered"};
    const long *count = readiness->count;
    bool rest = !brief || !(count[MET] || count[CLOSE] || count[FURTHER]);
    const long said[REACHES] = {count[MET], count[CLOSE], count[FURTHER], rest ? count[OTHER] : 0, count[UNRATED]};
    return count[UNRATED] == readiness->total
               ? say(m, "%s, not answered yet", text_count(m->arena, readiness->total, "skill", NULL))
               : counted_words(m, said, words, REACHES);
}

void make_steps(struct making *m, const char *kind, const char *id) {
    static const struct column columns[] = {{"title", "What it builds", NULL, WORDS, 0},
                                            {"step", "", NULL, WORDS, 1},
                                            {"skill", NULL, NULL, DATA, 0},
                                            {"from", NULL, NULL, COUNTED, 0},
                                            {"to", NULL, NULL, COUNTED, 0}};
    struct cursor c;
    struct rows *rows =
        make_rows(m, "builds", NULL, columns, COUNT(columns), "It draws on all of your work, more than on one skill.");
    ask(m, &c, Q_STEPS, "tt", kind, id);
    while (store_next(&c) == 1) {
        const char *skill = cell(m, &c, 0);
        make_cells(m, rows, make_row(m, rows, skill, say(m, "skill/%s", skill)), cell(m, &c, 1),
                   say(m, "from %s to %s", store_text(&c, 2), store_text(&c, 3)), skill, plain_number(m, &c, 4),
                   plain_number(m, &c, 5));
    }
}

const char *planned_state(struct making *m, const char *kind, const char *id, long *n) {
    const char *state = NULL;
    struct cursor c;
    ask(m, &c, Q_PLANNED, "tt", kind, id);
    if (store_next(&c) == 1) {
        *n = store_long(&c, 0);
        state = cell(m, &c, 1);
    }
    store_done(&c);
    return state;
}

int make_ideas(struct making *m, const char *id, const char *heading, const char *role, const char *skill, bool adds) {
    const struct column columns[] = {{"title", heading, NULL, WORDS, 0}, {"kind", NULL, NULL, DATA, 0},
                                     {"learning", NULL, NULL, DATA, 0},  {"skill", NULL, NULL, DATA, 0},
                                     {"why", NULL, NULL, DATA, 0},       {"for_me", NULL, NULL, DATA, 0}};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    struct idea *idea;
    int count;
    long n;
    if (guide_ideas(m->world, role, skill, m->arena, &idea, &count, m->err) != 0)
        return -1;
    struct rows *rows = make_rows(m, id, NULL, kept, COUNT(columns), adds ? "Nothing else is suggested just now." : "");
    rows->more = MORE_OPEN;
    for (int i = 0; i < count && rows->count < 3; i++) {
        if (adds && planned_state(m, idea[i].kind, idea[i].id, &n))
            continue;
        const char *item = say(m, "%s/%s", idea[i].kind, idea[i].id);
        struct row *row = make_row(m, rows, item, adds ? place_with(m->address, "item", item, m->arena) : item);
        make_cells(m, rows, row, idea[i].title, idea[i].kind, idea[i].id, idea[i].skill, idea[i].why, idea[i].for_me);
        row->more = idea_words(m, &idea[i]);
        row->key = adds ? digit(m, rows->count) : NULL;
        row->enter = adds ? "put it in my plan" : NULL;
    }
    return made(m);
}

void make_plan(struct making *m, const char *kind, const char *id) {
    long n;
    if (planned_state(m, kind, id, &n))
        make_link(m, "p", "where it is in my plan", say(m, "plan/%ld", n));
    else
        make_link(m, "p", "put it in my plan", say(m, "add?item=%s/%s", kind, id));
}

void make_done(struct making *m, const char *kind, const char *id) {
    make_plan(m, kind, id);
    make_link(m, "l", "I did this: log it", say(m, "write?item=%s/%s", kind, id));
}

void make_qualifications(struct making *m, const char *heading, enum query query, const char *id, const char *none) {
    const struct column columns[] = {
        {"title", heading, NULL, WORDS, 0}, {"cost", "", NULL, WORDS, 1}, {"qualification", NULL, NULL, DATA, 0}};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    struct cursor c;
    struct rows *rows = make_rows(m, "qualifications", NULL, kept, COUNT(columns), none);
    ask(m, &c, query, "t", id);
    while (store_next(&c) == 1) {
        const char *qualification = cell(m, &c, 0);
        make_cells(m, rows, make_row(m, rows, qualification, say(m, "qualification/%s", qualification)), cell(m, &c, 1),
                   cell(m, &c, 2), qualification);
    }
}

/* What a suggestion shall be like: what it may cost, how long it may take, when it can be done, whose yes it needs, what it is and
 * what it gets round. It stands in the address, and is asked one question at a time. */
#include "wish.h"
#include "kinds.h"
#include <string.h>

enum { MOST_HOURS = 1000 };
struct option {
    const char *value, *title;
};
static const struct wishing {
    const char *name, *title, *ask;
    struct option option[10]; /* the last has no value */
} wishings[] = {
    {"cost", "What it costs", "What may it cost?", {{"free", "nothing to pay"}}},
    {"hours",
     "How long it takes",
     "How long may it take?",
     {{"0.34", "20 minutes at most"},
      {"0.5", "half an hour at most"},
      {"1", "an hour at most"},
      {"3", "3 hours at most"}}},
    {"time", "When it can be done", "When can you do it?", {{"work", "in work time"}, {"own", "in my own time"}}},
    {"ask", "Whose yes it needs", "Whose yes may it need?", {{"no", "nobody has to say yes"}}},
    {"format",
     "What it is",
     "What shall it be?",
     {{"practice", "something to try at work"},
      {"network", "people to meet"},
      {"course", "a course"},
      {"reading", "something to read online"},
      {"live", "a live session"},
      {"video", "something to watch"},
      {"audio", "something to hear"},
      {"book", "a book"},
      {"kit", "a kit or templates"}}},
    {"round", "What it gets round", "What shall it get round?", {{NULL, NULL}}},
};

/* -- reading -------------------------------------------------------------------------------------------------------- */
static const char *option_words(const struct wishing *wishing, const char *value) {
    for (const struct option *option = wishing->option; option->value; option++)
        if (strcmp(option->value, value) == 0)
            return option->title;
    return NULL;
}

static int refuse(struct making *m, const struct wishing *wishing, const char *value) {
    const char *known = "";
    for (const struct option *option = wishing->option; option->value; option++)
        known = say(m, "%s%s%s", known, !*known ? "" : option[1].value ? ", " : " or ", option->value);
    return err_set(m->err, FAULT_USAGE, "\"%s\" is no answer to %s: %s.", value, wishing->name, known);
}

static int read_barrier(struct making *m, const char *id, const char **title) {
    struct cursor c;
    ask(m, &c, Q_BARRIER, "t", id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "barrier", id);
    *title = cell(m, &c, 1);
    store_done(&c);
    return 0;
}

/* One wish in words; NULL: it is not known, and err says so. */
static const char *read_one(struct making *m, const struct wishing *wishing, const char *value, struct wish *wish) {
    const char *words = option_words(wishing, value), *title = "";
    if (strcmp(wishing->name, "hours") == 0) {
        if (text_hours(value, MOST_HOURS, &wish->minutes))
            return words ? words : say(m, "%s at most", text_minutes(m->arena, wish->minutes));
        err_set(m->err, FAULT_USAGE, "\"hours\" is a number up to %d, such as 1 or 0.5.", MOST_HOURS);
        return NULL;
    }
    if (strcmp(wishing->name, "round") == 0) {
        wish->barrier = value;
        return read_barrier(m, value, &title) == 0 ? say(m, "a way round \"%s\"", title) : NULL;
    }
    if (!words) {
        refuse(m, wishing, value);
        return NULL;
    }
    wish->free |= strcmp(wishing->name, "cost") == 0;
    wish->alone |= strcmp(wishing->name, "ask") == 0;
    if (strcmp(wishing->name, "time") == 0)
        wish->time = value;
    if (strcmp(wishing->name, "format") == 0)
        wish->format = value;
    return words;
}

int read_asked(struct making *m, const struct place *place, struct asked_for *asked) {
    *asked = (struct asked_for){.skill = place_arg(place, "skill")};
    if (role_of(m, place, &asked->role, &asked->role_title) != 0)
        return -1;
    struct cursor c;
    if (asked->skill) {
        ask(m, &c, Q_SKILL, "t", asked->skill);
        if (store_next(&c) != 1)
            return m->err->fault ? -1 : no_such(m, "skill", asked->skill);
        asked->skill_title = cell(m, &c, 1);
        store_done(&c);
    }
    for (int i = 0; i < COUNT(wishings); i++) {
        const char *value = place_arg(place, wishings[i].name), *words;
        if (!value)
            continue;
        if (!(words = read_one(m, &wishings[i], value, &asked->wish)))
            return -1;
        asked->words = asked->words ? say(m, "%s, %s", asked->words, words) : words;
    }
    return 0;
}

const char *with_asked(struct making *m, const char *address, const struct place *place) {
    address = place_with(address, "role", place_arg(place, "role"), m->arena);
    address = place_with(address, "skill", place_arg(place, "skill"), m->arena);
    for (int i = 0; i < COUNT(wishings); i++)
        address = place_with(address, wishings[i].name, place_arg(place, wishings[i].name), m->arena);
    return address;
}

const char *without_wishes(struct making *m, const char *address) {
    for (int i = 0; i < COUNT(wishings); i++)
        address = place_with(address, wishings[i].name, NULL, m->arena);
    return address;
}

/* -- asking --------------------------------------------------------------------------------------------------------- */
/* How many of the suggestions there are without this wish would fit with it. */
static long count_fitting(const struct idea *idea, int count, const struct wish *wish) {
    long fitting = 0;
    for (int i = 0; i < count; i++)
        fitting += idea_fits(&idea[i], wish);
    return fitting;
}

/* What a wish may be: its options; of a barrier those in the person's way, and the one that is asked for. */
static int options_of(struct making *m, const struct wishing *wishing, const char *now, struct option *list, int most) {
    int count = 0;
    struct cursor c;
    for (const struct option *option = wishing->option; option->value && count < most; option++)
        list[count++] = *option;
    if (strcmp(wishing->name, "round") != 0)
        return count;
    ask(m, &c, Q_BARRIERS, "ii", 0L, (long)most);
    while (store_next(&c) == 1)
        if ((store_long(&c, 9) || text_compare(now, store_text(&c, 0)) == 0) && count < most)
            list[count++] = (struct option){cell(m, &c, 0), cell(m, &c, 1)};
    return count;
}

static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                        {"words", "", NULL, WORDS, 1},
                                        {"id", NULL, NULL, DATA, 0},
                                        {"fit", NULL, NULL, COUNTED, 0}};

/* One question: a row leads back to the suggestions with that answer, or without one. */
static int ask_one(struct making *m, const struct place *place, const struct wishing *wishing,
                   const struct asked_for *asked) {
    enum { MOST = 20 };
    const char *learn = with_asked(m, "learn", place), *now = place_arg(place, wishing->name);
    bool round = strcmp(wishing->name, "round") == 0;
    struct option option[MOST];
    struct idea *idea = NULL;
    int options = options_of(m, wishing, now, option, MOST), count = 0;
    make_head(m, "Home > Find something to learn", wishing->ask);
    m->page->series = true;
    make_text(m, BODY, NULL, NULL,
              options ? "What does not say so of itself is left out."
                      : "Mark what gets in your way on the page of it; then you can choose from that here.");
    struct rows *rows = make_pick(m, "options", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < options; i++) {
        struct wish wish = asked->wish;
        read_one(m, wishing, option[i].value, &wish);
        const struct wish open = {.barrier = wish.barrier}; /* what gets round it is read for that one alone */
        if ((i == 0 || round) &&
            guide_ideas_like(m->world, asked->role, asked->skill, &open, m->arena, &idea, &count, m->err) != 0)
            return -1;
        long fit = count_fitting(idea, count, &wish);
        struct row *row =
            make_row(m, rows, option[i].value, place_with(learn, wishing->name, option[i].value, m->arena));
        make_cells(m, rows, row, option[i].title, fit ? say(m, "%ld fit", fit) : "none fits now", option[i].value,
                   number(m, fit));
        row->key = row_key(m, rows->count);
        if (text_compare(now, option[i].value) == 0)
            m->page->start = i;
    }
    struct row *row = make_row(m, rows, "any", place_with(learn, wishing->name, NULL, m->arena));
    make_cells(m, rows, row, "it does not matter", NULL, "any", NULL);
    row->key = row_key(m, rows->count);
    if (round)
        make_link(m, "i", "what gets in my way", "barriers");
    make_next(m, row->go, NULL);
    return made(m);
}

int build_wishes(struct making *m, const struct place *place) {
    struct asked_for asked;
    const char *of = place_arg(place, "of"), *known = "";
    if (read_asked(m, place, &asked) != 0)
        return -1;
    for (int i = 0; i < COUNT(wishings); i++) {
        if (text_compare(of, wishings[i].name) == 0)
            return ask_one(m, place, &wishings[i], &asked);
        known = say(m, "%s%s%s", known, i ? i + 1 < COUNT(wishings) ? ", " : " or " : "", wishings[i].name);
    }
    if (of)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is nothing to ask for: %s.", of, known);
    make_head(m, "Home > Find something to learn", "What shall they be like?");
    m->page->series = true;
    make_text(m, BODY, NULL, NULL, "Choose what matters to you. It counts on these pages alone, and is not kept.");
    struct rows *rows = make_pick(m, "wishes", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(wishings); i++) {
        const char *value = place_arg(place, wishings[i].name), *words = NULL;
        struct wish ignored = {0};
        if (value)
            words = read_one(m, &wishings[i], value, &ignored);
        struct row *row =
            make_row(m, rows, wishings[i].name, with_asked(m, say(m, "learn/filter?of=%s", wishings[i].name), place));
        make_cells(m, rows, row, wishings[i].title, words ? words : "it does not matter", wishings[i].name, NULL);
        row->key = row_key(m, rows->count);
    }
    make_next(m, with_asked(m, "learn", place), "the suggestions");
    return made(m);
}

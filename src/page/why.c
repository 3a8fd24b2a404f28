/* Why this, why not that: how suggestions are chosen, with the sums of those at hand; and of one item, what it is to the person. */
#include "wish.h"
#include "kinds.h"
#include <string.h>

/* -- sums in words -------------------------------------------------------------------------------------------------- */
/* "2.25", "6": at most two decimals. */
static const char *decimal(struct making *m, double value) {
    char *text = arena_print(m->arena, "%.2f", value);
    size_t size = strlen(text);
    while (text[size - 1] == '0')
        size--;
    size -= text[size - 1] == '.';
    return arena_copy_size(m->arena, text, size);
}

/* "1st", "2nd", "11th" */
static const char *nth(struct making *m, long n) {
    static const char *const ends[] = {"th", "st", "nd", "rd"};
    return say(m, "%ld%s", n, n % 10 < COUNT(ends) && (n / 10) % 10 != 1 ? ends[n % 10] : "th");
}

/* "2 steps x 3 (it matters a lot) = 6; 6 / (1 + 0.67 hours) = 3.6." */
static const char *sum_words(struct making *m, const struct idea *idea) {
    static const char *const matters[] = {"", "it is of use", "it matters", "it matters a lot"};
    const struct idea_sum *sum = &idea->sum;
    const char *weight = decimal(m, sum->weight), *hours = decimal(m, sum->hours);
    return say(m, "%s x %ld (%s)%s%s = %s; %s / (1 + %s hour%s) = %s.%s", text_count(m->arena, sum->gap, "step", NULL),
               sum->matters, matters[sum->matters], sum->wished ? " x 2 (you would like to do it)" : "",
               sum->guess ? " x 0.75 (your answer is a guess)" : "", weight, weight, hours,
               strcmp(hours, "1") == 0 ? "" : "s", decimal(m, sum->worth),
               idea->minutes ? "" : " Its length is not stated: 3 hours stand for it.");
}

/* How it came to its place from there. */
static const char *turn_words(struct making *m, const struct idea *idea) {
    const struct idea_sum *sum = &idea->sum;
    const char *among = sum->of == 1 ? say(m, "It alone builds %s from where you are.", idea->skill_title)
                                     : say(m, "Of the %d that build %s from where you are it comes %s.", sum->of,
                                           idea->skill_title, nth(m, sum->turn));
    return say(m, "%s%s%s%s", among, sum->first ? " That skill comes first for you, so it goes before the others." : "",
               sum->eased ? " It gets round what is in your way, so it goes before one with the same number." : "",
               sum->lifted ? " It moved up: each three hold one that can begin this week." : "");
}

/* -- how they are chosen -------------------------------------------------------------------------------------------- */
static const struct column sum_columns[] = {{"title", "", NULL, WORDS, 0},       {"skill_title", NULL, NULL, DATA, 0},
                                            {"learning", NULL, NULL, DATA, 0},   {"kind", NULL, NULL, DATA, 0},
                                            {"skill", NULL, NULL, DATA, 0},      {"gap", NULL, NULL, COUNTED, 0},
                                            {"matters", NULL, NULL, COUNTED, 0}, {"weight", NULL, NULL, COUNTED, 0},
                                            {"hours", NULL, NULL, COUNTED, 0},   {"worth", NULL, NULL, COUNTED, 0}};

static void add_sum(struct making *m, struct rows *rows, const struct idea *idea, const struct place *place) {
    const char *id = say(m, "%s/%s", idea->kind, idea->id);
    struct row *row = make_row(m, rows, id, with_asked(m, place_with("why", "item", id, m->arena), place));
    make_cells(m, rows, row, idea->title, idea->skill_title, idea->id, idea->kind, idea->skill,
               number(m, idea->sum.gap), number(m, idea->sum.matters), decimal(m, idea->sum.weight),
               decimal(m, idea->sum.hours), decimal(m, idea->sum.worth));
    row->key = digit(m, rows->count);
    row->more = say(m, "%s: %s", idea->skill_title, sum_words(m, idea));
}

static int show_how(struct making *m, const struct place *place, const struct asked_for *asked) {
    const char *from = place_arg(place, "from");
    struct idea *idea;
    long first = 0;
    int count;
    if (from && (!text_whole(from, &first) || first < 0))
        return err_set(m->err, FAULT_USAGE, "\"from\" is a whole number, such as 3.");
    if (guide_ideas_like(m->world, asked->role, asked->skill, &asked->wish, m->arena, &idea, &count, m->err) != 0)
        return -1;
    make_head(m, "Home > Find something to learn", "How these are chosen");
    make_text(m, BODY, "formula", NULL,
              "The steps you would grow x how much the job needs it (1 to 3), divided by 1 + the hours it takes. What "
              "you ticked as \"I'd like to\" counts twice, and an answer that is a guess three quarters.");
    make_text(m, BODY, "order", NULL,
              "Skills take turns: the best for each, then the second best. What comes first for you goes before the "
              "others, then what you answered or wished for, then the greater number before the hours divide it. The "
              "same answers always give the same order.");
    struct rows *rows = make_pick(m, "sums", NULL, sum_columns, COUNT(sum_columns), "Nothing is suggested just now.");
    rows->more = MORE_OPEN;
    for (long i = first; i < count && i < first + 3; i++)
        add_sum(m, rows, &idea[i], place);
    make_next(m, place_with(with_asked(m, "learn", place), "from", from, m->arena), "the suggestions");
    return made(m);
}

/* -- of one item ---------------------------------------------------------------------------------------------------- */
struct item {
    const char *kind, *id, *title;
};

static int read_item(struct making *m, const char *address, struct item *item) {
    static const struct {
        const char *kind;
        enum query query;
    } kinds[] = {{"learning", Q_LEARNING}, {"practice", Q_PRACTICE}, {"network", Q_NETWORK}};
    struct place place;
    struct cursor c;
    int i = 0;
    address = whole_address(m->world, address, m->arena, m->err);
    if (m->err->fault || place_read(address, m->arena, &place, m->err) != 0)
        return -1;
    follow_moved(m->world, &place, m->arena, m->err);
    while (i < COUNT(kinds) && strcmp(kinds[i].kind, place.kind) != 0)
        i++;
    if (i == COUNT(kinds))
        return err_set(
            m->err, FAULT_USAGE,
            "What is suggested is learning, practice or network, such as learning/ID; \"%s\" is none of them.",
            address);
    ask(m, &c, kinds[i].query, "t", place.id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, place.kind, place.id);
    *item = (struct item){place.kind, place.id, cell(m, &c, 1)};
    store_done(&c);
    return 0;
}

/* What a skill of it is to the person. whose: "your job". */
static const char *reason_words(struct making *m, const struct reason *reason, const char *const *level,
                                const char *whose) {
    const char *now = reason->now ? say(m, "you are at %s", level[reason->now]) : "you have not said where you are";
    switch (reason->kind) {
    case GROWS:
        return say(m, "it leads to %s; %s, and %s is wanted", level[reason->to], now, level[reason->needed]);
    case STARTS_LATER:
        return say(m, "it begins at %s, and %s", level[reason->from], now);
    case LEADS_BACK:
        return say(m, "it leads to %s, and %s already", level[reason->to], now);
    case IS_THERE:
        return say(m, "%s, and no more is wanted", now);
    case CAN_WAIT:
        return "you said that it can wait";
    case NOT_FOR_ME:
        return "you said that it is not for you";
    default:
        return say(m, "%s does not ask for it", whose);
    }
}

/* The answer in a sentence. */
static const char *verdict_words(struct making *m, const struct verdict *verdict, const struct asked_for *asked,
                                 const char *whose) {
    static const char *const not [] = {
        "Not among these: it builds another skill.", "Not yet: it begins further on than where you are.",
        "Not now: you are as far as it leads.",      "Not now: you are there already.",
        "Not now: you said that it can wait.",       "Not for now: you said that it is not for you."};
    enum reason_kind nearest = NOT_ASKED;
    if (verdict->place)
        return say(m, "It is suggested: %s of %d now.", nth(m, verdict->place), verdict->count);
    if (verdict->idea)
        return say(m, "It is left out by what you asked for: %s. Without that it would be suggested.", asked->words);
    if (verdict->reasons == 0)
        return "It draws on all of your work, more than on one skill. So it is not among the suggestions.";
    for (int i = 0; i < verdict->reasons; i++)
        nearest = verdict->reason[i].kind < nearest ? verdict->reason[i].kind : nearest;
    return nearest == NOT_ASKED ? say(m, "It builds nothing that %s asks for, or that you wished for.", whose)
                                : not [nearest];
}

static void add_reasons(struct making *m, const struct verdict *verdict, const char *const *level, const char *whose) {
    static const struct column columns[] = {{"title", "What it builds", NULL, WORDS, 0},
                                            {"words", "", NULL, WORDS, 0},
                                            {"skill", NULL, NULL, DATA, 0},
                                            {"reason", NULL, NULL, DATA, 0},
                                            {"from", NULL, NULL, COUNTED, 0},
                                            {"to", NULL, NULL, COUNTED, 0},
                                            {"now", NULL, NULL, COUNTED, 0},
                                            {"wanted", NULL, NULL, COUNTED, 0}};
    static const char *const names[] = {"grows",    "starts-later", "leads-back", "is-there",
                                        "can-wait", "not-for-me",   "not-asked"};
    struct rows *rows = make_pick(m, "reasons", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < verdict->reasons; i++) {
        const struct reason *reason = &verdict->reason[i];
        make_cells(m, rows, make_row(m, rows, reason->skill, say(m, "skill/%s", reason->skill)), reason->title,
                   reason_words(m, reason, level, whose), reason->skill, names[reason->kind], number(m, reason->from),
                   number(m, reason->to), reason->now ? number(m, reason->now) : NULL,
                   reason->needed ? number(m, reason->needed) : NULL);
    }
}

/* What does as much in less time, and what leads up to where it begins. */
static void add_others(struct making *m, const struct verdict *verdict) {
    static const struct column columns[] = {{"title", "Perhaps rather", NULL, WORDS, 0},
                                            {"words", "", NULL, WORDS, 0},
                                            {"item", NULL, NULL, DATA, 0},
                                            {"skill", NULL, NULL, DATA, 0}};
    struct rows *rows = NULL;
    for (int i = 0; i < verdict->reasons; i++) {
        const struct reason *reason = &verdict->reason[i];
        const struct idea *other = reason->sooner;
        if (!other)
            continue;
        const char *id = say(m, "%s/%s", other->kind, other->id),
                   *length = other->minutes ? text_minutes(m->arena, other->minutes) : "length not stated";
        rows = rows ? rows : make_rows(m, "others", NULL, columns, COUNT(columns), "");
        make_cells(m, rows, make_row(m, rows, say(m, "%s-%s", reason->skill, id), id), other->title,
                   say(m, reason->kind == GROWS ? "as far in less time: %s" : "leads up to it: %s", length), id,
                   reason->skill);
    }
}

static int show_item(struct making *m, const struct place *place, const struct asked_for *asked, const char *address) {
    const char *level[MOST_LEVELS] = {0}, *whose = place_arg(place, "role") ? asked->role_title : "your job";
    struct item item = {0};
    struct verdict verdict = {0};
    if (read_item(m, address, &item) != 0 || read_level_titles(m, level) != 0 ||
        guide_verdict(m->world, asked->role, asked->skill, &asked->wish, item.kind, item.id, m->arena, &verdict,
                      m->err) != 0)
        return -1;
    make_item(m, "Home > Find something to learn", "Why this, or why not");
    make_fact(m, "item", "About", item.title, say(m, "%s/%s", item.kind, item.id));
    make_text(m, verdict.place ? GOOD : BODY, "verdict", NULL, verdict_words(m, &verdict, asked, whose));
    if (verdict.idea) {
        make_text(m, BODY, "why", NULL, idea_words(m, verdict.idea));
        make_text(m, BODY, "sum", "The sum", sum_words(m, verdict.idea));
        make_text(m, BODY, "turn", NULL, verdict.place ? turn_words(m, verdict.idea) : NULL);
    }
    add_reasons(m, &verdict, level, whose);
    add_others(m, &verdict);
    make_datum(m, "rank", verdict.place ? number(m, verdict.place) : NULL);
    make_datum(m, "of", number(m, verdict.count));
    make_link(m, "f", "how they are chosen", with_asked(m, "why", place));
    make_next(m, with_asked(m, "learn", place), "the suggestions");
    return made(m);
}

int build_why(struct making *m, const struct place *place) {
    struct asked_for asked;
    const char *item = place_arg(place, "item");
    if (read_asked(m, place, &asked) != 0)
        return -1;
    return item ? show_item(m, place, &asked, item) : show_how(m, place, &asked);
}

/* A few skills looked at together, where both want it: what the person says, what the manager sees, what both agree on, side by side. None
 * takes the place of another. The manager never needs to give a level: own words are enough. */
#include "gap.h"
#include "kinds.h"
#include "saying.h"
#include "talk.h"
#include <string.h>

enum { MOST_PICKED = 5 };
static const char trail[] = "Home > 1:1";

struct picked {                                                                      /* id: that it was picked under */
    const char *id, *skill, *title, *self, *seen, *seen_words, *agreed, *note, *why; /* levels in words */
    long self_level, seen_level, agreed_level;                                       /* 0: none */
    const struct picked *next;
};

static const struct picked *read_picked(struct making *m, int *count) {
    const struct picked *first = NULL, **end = &first;
    struct cursor c;
    *count = 0;
    ask(m, &c, Q_TOGETHER, "");
    while (store_next(&c) == 1) {
        struct picked *p = arena_alloc(m->arena, sizeof *p);
        *p = (struct picked){.id = cell(m, &c, 12),
                             .skill = cell(m, &c, 0),
                             .title = cell(m, &c, 1),
                             .self = level_words(store_text(&c, 2), cell(m, &c, 4)),
                             .self_level = store_long(&c, 3),
                             .seen_level = store_long(&c, 5),
                             .seen = cell(m, &c, 6),
                             .seen_words = cell(m, &c, 7),
                             .agreed_level = store_long(&c, 8),
                             .agreed = cell(m, &c, 9),
                             .note = cell(m, &c, 10),
                             .why = cell(m, &c, 11)};
        *end = p;
        end = &p->next;
        ++*count;
    }
    return first;
}

static const struct picked *picked_of(const struct picked *p, const char *skill) {
    while (p && text_compare(p->skill, skill) != 0)
        p = p->next;
    return p;
}

static const char *seen_words(const struct picked *p) {
    return p->seen ? p->seen : p->seen_words ? "in own words" : "";
}

/* -- all of them --------------------------------------------------------------------------------------------------------- */
/* Both are asked first. */
static void add_question(struct making *m, const struct talk *talk) {
    static const struct column columns[] = {
        {"who", "", "%s: ", WORDS, 0}, {"said", "", NULL, WORDS, 0}, {"side", NULL, NULL, DATA, 0}};
    static const char *const sides[] = {"me", "manager"};
    make_text(m, BODY, NULL, NULL,
              "Up to five skills can stand here side by side: what the member of staff says, what the manager sees, "
              "and what you "
              "both agree on. It is done where both of you want it. Skipping it is as good an answer.");
    struct rows *rows = make_pick(m, "sides", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(sides); i++) {
        const struct told *told = talk_told(talk, "both", sides[i]);
        struct row *row = make_row(m, rows, sides[i], say(m, "tell/both?side=%s", sides[i]));
        make_cells(m, rows, row, side_name(m, talk->me, talk->manager, sides[i]),
                   !told                             ? "not asked yet"
                   : strcmp(told->words, "yes") == 0 ? "yes"
                                                     : "skipped",
                   sides[i]);
        row->key = digit(m, rows->count);
        row->enter = "say it";
    }
}

static int build_all(struct making *m, const struct talk *talk) {
    const char *self = capital_words(m, me_words(m, talk, "says", "say")),
               *sees = capital_words(m, manager_words(m, talk, "sees"));
    const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                     {"self_words", self, say(m, "%s: %%s", self), WORDS, 1},
                                     {"seen_words", sees, say(m, "%s: %%s", sees), WORDS, 2},
                                     {"agreed_words", "Agreed", "Agreed: %s", WORDS, 3},
                                     {"skill", NULL, NULL, DATA, 0},
                                     {"self", NULL, NULL, COUNTED, 0},
                                     {"seen", NULL, NULL, COUNTED, 0},
                                     {"agreed", NULL, NULL, COUNTED, 0}};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    int count;
    memcpy(kept, columns, sizeof columns);
    struct rows *rows =
        make_pick(m, "skills", NULL, kept, COUNT(columns), "None is picked yet: the member of staff picks them.");
    for (const struct picked *p = read_picked(m, &count); p; p = p->next) {
        struct row *row = make_row(m, rows, p->skill, say(m, "view/%s", p->skill));
        make_cells(m, rows, row, p->title, p->self ? p->self : "", seen_words(p), p->agreed ? p->agreed : "", p->skill,
                   p->self_level ? number(m, p->self_level) : NULL, p->seen_level ? number(m, p->seen_level) : NULL,
                   p->agreed_level ? number(m, p->agreed_level) : NULL);
        row->key = digit(m, rows->count);
    }
    make_link(m, "k", "pick skills, up to five", "pick");
    return made(m);
}

/* -- one of them ----------------------------------------------------------------------------------------------------------- */
static void add_view(struct making *m, struct rows *rows, const char *id, const char *who, const char *words,
                     const char *go, const char *level) {
    struct row *row = make_row(m, rows, id, go);
    make_cells(m, rows, row, who, words, level);
    row->key = digit(m, rows->count);
    row->enter = go ? "say it" : NULL;
}

static const char *level_and_words(struct making *m, const char *level, const char *words) {
    return level && words ? say(m, "%s: %s", level, words) : level ? level : words;
}

static int build_one(struct making *m, const struct talk *talk, const char *skill) {
    static const struct column columns[] = {
        {"who", "", "%s: ", WORDS, 0}, {"words", "", NULL, WORDS, 0}, {"level", NULL, NULL, COUNTED, 0}};
    int count;
    const struct picked *p = picked_of(read_picked(m, &count), skill);
    if (!p)
        return m->err->fault
                   ? -1
                   : err_set(m->err, FAULT_USAGE,
                             "\"%s\" is not picked to be looked at together. \"pathway show view\" lists what is.",
                             skill);
    make_head(m, "Home > 1:1 > Side by side", p->title);
    struct rows *rows = make_pick(m, "views", NULL, columns, COUNT(columns), "");
    const char *seen = level_and_words(m, p->seen, p->seen_words), *agreed = p->agreed;
    add_view(m, rows, "self", capital_words(m, me_words(m, talk, "says", "say")), p->self ? p->self : "not answered",
             NULL, p->self_level ? number(m, p->self_level) : NULL);
    add_view(m, rows, "manager", capital_words(m, manager_words(m, talk, "sees")), seen ? seen : "nothing said yet",
             say(m, "see/%s?side=manager", skill), p->seen_level ? number(m, p->seen_level) : NULL);
    add_view(m, rows, "agreed", "We both agree on", agreed ? agreed : "nothing said yet",
             say(m, "see/%s?side=agreed", skill), p->agreed_level ? number(m, p->agreed_level) : NULL);
    add_view(m, rows, "note", "A note to it", p->note ? p->note : "nothing written yet",
             say(m, "see/%s?side=agreed&field=words", skill), NULL);
    if (p->seen_level && p->self_level && p->seen_level != p->self_level)
        make_text(m, BODY, "differ", NULL,
                  "You see it from two sides, and both stay as they are. What has each of you in mind? An example from "
                  "either side is "
                  "worth a note.");
    make_text(m, BODY, "why", NULL, p->why ? say(m, "Why it is here: %s%s", p->why, text_stop(p->why)) : NULL);
    make_text(m, QUIET, NULL, NULL, "Each of the three stands on its own: none of them changes another.");
    return made(m);
}

int build_view(struct making *m, const struct place *place) {
    struct talk talk;
    if (talk_read(m, &talk) != 0)
        return -1;
    bool both = talk_both_want(&talk);
    make_head(m, trail, "Side by side");
    m->page->shown = m->page->roomy = true;
    if (!both)
        add_question(m, &talk);
    else if (place->id ? build_one(m, &talk, place->id) : build_all(m, &talk))
        return -1;
    if (both && place->id)
        make_next(m, "view", "all of them");
    else
        make_next(m, "talk/takes", "what it takes");
    return made(m);
}

/* -- picking ------------------------------------------------------------------------------------------------------------------- */
/* All that are private, for the person alone. */
static int list_private(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"skill", NULL, NULL, DATA, 0}};
    struct cursor c;
    make_head(m, "Home > What stays out of the 1:1", "Look at one together all the same");
    make_text(m, BODY, NULL, NULL,
              "These skills are for you alone. One of them can stand among the skills to look at together, when you "
              "have written why. It "
              "stays off all other pages of the 1:1.");
    struct rows *rows = make_pick(m, "private", NULL, columns, COUNT(columns), "None of your skills is for you alone.");
    rows->first = m->view->first;
    ask(m, &c, Q_PRIVATE_SKILLS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *skill = cell(m, &c, 0);
        rows->total = store_long(&c, 2);
        make_cells(m, rows, make_row(m, rows, skill, say(m, "pick/%s?of=private", skill)), cell(m, &c, 1), skill);
    }
    make_next(m, "apart", "what stays out");
    return made(m);
}

/* What was answered with a level and is for both to see. */
static int list_open(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"now_words", "", NULL, WORDS, 1},
                                            {"picked_words", "", NULL, WORDS, 0},
                                            {"skill", NULL, NULL, DATA, 0},
                                            {"picked", NULL, NULL, COUNTED, 0}};
    struct gap *gap;
    const char *role, *title;
    int count, picked;
    const struct picked *first = read_picked(m, &picked);
    if (role_of(m, &(struct place){0}, &role, &title) != 0)
        return -1;
    count = read_gaps(m, role, true, &gap);
    make_head(m, trail, "Pick skills, up to five");
    m->page->shown = true;
    struct rows *rows =
        make_pick(m, "skills", NULL, columns, COUNT(columns), "Answer a few skills first: here is what was answered.");
    m->page->start = -1;
    for (int i = 0; i < count; i++) {
        const struct picked *p = picked_of(first, gap[i].skill);
        if (!p && (gap[i].private || !gap[i].now))
            continue;
        struct row *row = make_row(m, rows, gap[i].skill, say(m, "pick/%s?is=%s", gap[i].skill, p ? "no" : "yes"));
        make_cells(m, rows, row, gap[i].title, gap[i].now_words, p ? "picked" : "", gap[i].skill, p ? "1" : "0");
        row->enter = p ? "take it out" : "pick it";
        row->tone = p ? GOOD : BODY;
    }
    make_link(m, "Right", "side by side", "view");
    make_next(m, "view", NULL);
    return made(m);
}

int build_pick(struct making *m, const struct place *place) {
    struct saying now = {0};
    const char *title;
    if (!place->id)
        return text_compare(place_arg(place, "of"), "private") == 0 ? list_private(m) : list_open(m);
    if (!(title = skill_said(m, place->id, &now)))
        return -1;
    make_head(m, trail, say(m, "Look at it together: %s?", title));
    if (now.private == 2) {
        make_text(m, BODY, NULL, NULL,
                  "It is for you alone. Write one line on why you would like to look at it together.");
        make_writing(m, "why", "Because:", "", MOST_TOLD)->go = place_with(m->address, "is", "yes", m->arena);
        m->page->said = "Enter on an empty line leaves it out.";
    } else {
        struct rows *rows = make_choices(m);
        make_choice(m, rows, "yes", "Yes");
        make_choice(m, rows, "no", "No");
        m->page->start = -1;
        make_link(m, "Right", "leave it", "view");
    }
    make_next(m, now.private == 2 ? "apart" : "view", NULL);
    return made(m);
}

int run_pick(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    struct saying now = {0};
    const char *why = place_arg(call, "why"), *title = skill_said(&m, call->id, &now), *kept = NULL;
    bool private = now.private == 2;
    long yes;
    int count;
    if (!title || read_yes(&m, place_arg(call, "is"), &yes) != 0)
        return -1;
    const struct picked *there = picked_of(read_picked(&m, &count), call->id);
    outcome->go = place_arg(call, "of") ? "pick?of=private" : "pick";
    if (text_compare(why, "skip") == 0 || (there != NULL) == (yes != 0)) {
        outcome->said = "It is left as it was.";
        return made(&m);
    }
    if (yes && count >= MOST_PICKED)
        return err_set(err, FAULT_USAGE, "Five are picked already: take one out first. Nothing was changed.");
    if (yes && private && !why)
        return err_set(err, FAULT_USAGE,
                       "\"%s\" is for you alone: say in a line why, with why=TEXT. Nothing was changed.", title);
    if (yes && private && read_own_text(&m, why, MOST_TOLD, &kept) != 0)
        return -1;
    const char *said = say(&m, "%s: %s", title, yes ? "to look at together" : "no longer to look at together");
    outcome->said = say(&m, "%s %s.", saved_words(world), said);
    if (store_begin(world->store, err) != 0)
        return -1;
    if (yes)
        store_change(world->store, Q_KEEP_PICKED, err, "ttt", call->id, kept, world->now);
    else
        store_change(world->store, Q_DROP_PICKED, err, "t", there->id);
    return store_commit(world->store, said, NULL, err);
}

/* -- saying what is seen ----------------------------------------------------------------------------------------------------- */
/* A skill that is picked, and a side that may speak: "manager" or "agreed"; -1 with a sentence. */
static int read_seeing(struct making *m, const struct place *place, struct talk *talk, const struct picked **p,
                       const char **side) {
    int count;
    *side = place_arg(place, "side") ? place_arg(place, "side") : "manager";
    if (talk_read(m, talk) != 0)
        return -1;
    *p = picked_of(read_picked(m, &count), place->id);
    if (strcmp(*side, "manager") != 0 && strcmp(*side, "agreed") != 0)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no side: manager or agreed. Nothing was changed.", *side);
    if (!*p && !m->err->fault)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is not picked to be looked at together. Nothing was changed.",
                       place->id ? place->id : "");
    if (!talk_both_want(talk))
        return err_set(m->err, FAULT_USAGE,
                       "First both say that they want to look at skills together. Nothing was changed.");
    return made(m);
}

static void add_levels(struct making *m, const char *skill, long now) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"text", "", NULL, WORDS, 1}};
    struct cursor c;
    struct rows *rows = make_pick(m, "levels", NULL, columns, COUNT(columns), "");
    m->page->start = -1;
    ask(m, &c, Q_SKILL_LEVELS, "t", skill);
    while (store_next(&c) == 1) {
        long n = store_long(&c, 0);
        struct row *row = make_row(m, rows, number(m, n), place_with(m->address, "is", number(m, n), m->arena));
        make_cells(m, rows, row, cell(m, &c, 1), cell(m, &c, 2));
        row->key = digit(m, n);
        if (n == now)
            m->page->start = rows->count - 1;
    }
}

int build_see(struct making *m, const struct place *place) {
    struct talk talk;
    const struct picked *p;
    const char *side;
    if (read_seeing(m, place, &talk, &p, &side) != 0)
        return -1;
    bool manager = strcmp(side, "manager") == 0, words = place_arg(place, "field") != NULL;
    const char *there = say(m, "view/%s", place->id), *now = manager ? p->seen_words : p->note;
    make_head(m, say(m, "%s > %s", trail, p->title),
              !manager ? words ? "A note of you both" : "What do you both agree on?"
                       : say(m, "What %s?", manager_words(m, &talk, "sees")));
    m->page->shown = m->page->roomy = true;
    if (manager)
        make_text(m, BODY, NULL, NULL, manager_reads);
    if (words) {
        make_writing(m, "is", manager ? "I see:" : "Our note:", now, MOST_TOLD)->clears = true;
        m->page->said = "Enter on an empty line leaves it as it is.";
    } else {
        make_text(m, QUIET, NULL, NULL,
                  manager ? "No level is needed: w writes what is seen done well, in own words."
                          : "What either of you said stays as it is.");
        add_levels(m, place->id, manager ? p->seen_level : p->agreed_level);
        make_link(m, "w", manager ? "own words, no level" : "a note",
                  place_with(m->address, "field", "words", m->arena));
        make_link(m, "Right", "leave it", there);
        if (manager ? p->seen_level || now : p->agreed_level || now)
            make_link(m, "c", "clear it", place_with(m->address, "is", "clear", m->arena));
    }
    make_next(m, there, NULL);
    return made(m);
}

static const char *level_title(struct making *m, const char *typed, long *level) {
    const char *title = level_typed(m, typed, level);
    if (!title)
        err_set(m->err, FAULT_USAGE, "\"%s\" is no level: the number of one, or clear. Nothing was changed.", typed);
    return title;
}

/* level 0: not said anew. */
static int keep_view(struct making *m, const struct talk *talk, const struct picked *p, const char *side, long level,
                     const char *words, const char *said) {
    struct store *store = m->world->store;
    if (store_begin(store, m->err) != 0)
        return -1;
    store_change(store, Q_KEEP_VIEW, m->err, "ttittt", p->id, side, level, words,
                 strcmp(side, "manager") == 0 ? talk->manager : NULL, m->world->now);
    return store_commit(store, said, NULL, m->err);
}

static int clear_view(struct making *m, const struct picked *p, const char *side, const char *said) {
    if (store_begin(m->world->store, m->err) != 0)
        return -1;
    store_change(m->world->store, Q_DROP_VIEW, m->err, "tt", p->id, side);
    return store_commit(m->world->store, said, NULL, m->err);
}

int run_see(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
            struct err *err) {
    struct making m = making_of(world, arena, err);
    struct talk talk;
    const struct picked *p;
    const char *side, *typed = place_arg(call, "is"), *words = NULL, *title = NULL;
    bool field = place_arg(call, "field") != NULL;
    long level = 0;
    if (read_seeing(&m, call, &talk, &p, &side) != 0)
        return -1;
    outcome->go = say(&m, "view/%s", call->id);
    if (strcmp(typed, "skip") == 0) {
        outcome->said = "It is left as it was.";
        return 0;
    }
    bool clears = strcmp(typed, "clear") == 0;
    if (!clears &&
        (field ? read_own_text(&m, typed, MOST_TOLD, &words) != 0 : !(title = level_title(&m, typed, &level))))
        return -1;
    const char *of = strcmp(side, "manager") == 0 ? manager_words(&m, &talk, "sees")
                     : field                      ? "a note"
                                                  : "agreed",
               *said = say(&m, "%s, %s: %s", p->title, of,
                           clears  ? "no longer said"
                           : field ? words
                                   : title);
    outcome->said = say(&m, "%s %s%s", saved_words(world), said, text_stop(said));
    if (clears && !field)
        return clear_view(&m, p, side, said);
    return keep_view(&m, &talk, p, side, level, clears ? "" : words, said);
}

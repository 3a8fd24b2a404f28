/* An answer to a copy that one gave: every difference is shown before any is taken over, line by line or all at once. What a manager says
 * stands beside one's own answers and takes the place of none; taking over is one act, which undo takes back. */
#include "kinds.h"
#include "saying.h"
#include "tray.h"
#include <string.h>

enum fate { TO_READ, THERE, NEW, REPLACES, NOTHING }; /* NOTHING: no line of an answer */
struct difference {
    enum fate fate;
    const struct share_line *line;
    const struct told *told;
    const char *title, *says, *more; /* says: what of it stands in its line; more: under it; either may be NULL */
    const char *words;               /* what becomes of it */
    const char *skill;               /* of a view or of what was seen: its id of today; or NULL */
};
typedef void compare_fn(struct making *, const struct share *, struct difference *);
static compare_fn compare_view, compare_seen, compare_proposal, compare_agreed, compare_question;

/* The parts of an answer: over their lines, with the writer's name; and where a line goes that is taken over. */
static const struct told {
    const char *part, *heading, *goes;
    compare_fn *compare;
} parts[] = {
    {"seen", "What %s sees done well: for my log", "It will be an example in my log.", compare_seen},
    {"view", "How %s sees it: beside my own answers", "It will stand beside my own answer, and changes nothing in it.",
     compare_view},
    {"proposal", "What %s proposes: for my plan", "It will be in my plan, to do.", compare_proposal},
    {"agreed", "What we agreed, as %s wrote it", "It will be kept as agreed.", compare_agreed},
    {"question", "What %s would like to ask", NULL, compare_question},
};

/* -- one line beside what is there -------------------------------------------------------------------------------------------- */
static long count_of(struct cursor *c) {
    long count = 0;
    while (store_next(c) == 1)
        count = store_long(c, 0);
    return count;
}

static void settle(struct difference *d, enum fate fate, const char *words) {
    d->fate = fate;
    d->words = words;
}

/* By how many of it there are. */
static void settle_count(struct difference *d, struct cursor *c) {
    bool there = count_of(c) > 0;
    settle(d, there ? THERE : NEW, there ? "there already" : "new");
}

/* What a manager said before gives way to what they say now; one's own answer never. */
static void settle_view(struct making *m, const struct share *s, const struct cursor *c, struct difference *d) {
    const struct share_line *line = d->line;
    const char *at = store_text(c, 5), *was = cell(m, c, 6);
    if (line->level && text_compare(level_scale(m), s->scale) != 0) /* not taken over, only read */
        settle(d, TO_READ, "said with other levels than today's: to read");
    else if (!at)
        settle(d, NEW, "new");
    else if (store_long(c, 2) == line->level && text_compare(store_text(c, 3), line->more) == 0 &&
             text_compare(store_text(c, 4), line->name ? line->name : s->name) == 0)
        settle(d, THERE, "there already");
    else
        settle(d, REPLACES, say(m, "new, in the place of: %s", was ? was : store_text(c, 3)));
}

static void compare_view(struct making *m, const struct share *s, struct difference *d) {
    struct cursor c;
    d->says = d->line->words;
    d->more = d->line->more;
    settle(d, d->says || d->more ? TO_READ : NOTHING, "not in the list of skills here: to read");
    ask(m, &c, Q_VIEW_BESIDE, "t", d->line->item ? d->line->item : "");
    if (store_next(&c) == 1 && d->fate != NOTHING) {
        d->skill = cell(m, &c, 0);
        d->title = cell(m, &c, 1);
        settle_view(m, s, &c, d);
    }
    store_done(&c);
}

static const char *example_words(struct making *m, const struct share *s, const struct difference *d) {
    return say(m, "%s says: %s", s->name, d->line->words);
}

static void compare_seen(struct making *m, const struct share *s, struct difference *d) {
    struct cursor c;
    if (!d->line->words)
        return;
    d->says = d->line->title ? d->line->words : NULL;
    ask(m, &c, Q_MERGED_ENTRY, "tt", example_words(m, s, d), s->day);
    settle_count(d, &c);
    ask(m, &c, Q_VIEW_BESIDE, "t", d->line->item ? d->line->item : "");
    if (store_next(&c) == 1)
        d->skill = cell(m, &c, 0);
    store_done(&c);
}

/* An item that can be planned here: its kind and id. */
static bool item_of(struct making *m, const char *item, const char **kind, const char **id) {
    const char *slash = item ? strchr(item, '/') : NULL;
    struct cursor c;
    if (!slash)
        return false;
    *kind = arena_copy_size(m->arena, item, (size_t)(slash - item));
    *id = slash + 1;
    ask(m, &c, Q_PLANNABLE, "tt", *kind, *id);
    bool known = store_next(&c) == 1;
    store_done(&c);
    return known;
}

static const char *by_words(struct making *m, const char *day) {
    return day ? say(m, "by %s", text_day_words(m->arena, day)) : NULL;
}

static void compare_proposal(struct making *m, const struct share *s, struct difference *d) {
    const char *kind, *id, *length = minutes_words(m, d->line->minutes), *by = by_words(m, d->line->day);
    struct cursor c;
    long n;
    (void)s;
    d->says = length && by ? say(m, "%s, %s", length, by) : length ? length : by;
    d->more = d->line->title ? d->line->words : NULL;
    if (item_of(m, d->line->item, &kind, &id)) {
        bool there = planned_state(m, kind, id, &n) != NULL;
        settle(d, there ? THERE : NEW, there ? "there already" : "new");
    } else {
        ask(m, &c, Q_MERGED_ACTION, "t", d->title);
        settle_count(d, &c);
    }
}

static void compare_agreed(struct making *m, const struct share *s, struct difference *d) {
    struct cursor c;
    (void)s;
    d->says = by_words(m, d->line->day);
    ask(m, &c, Q_MERGED_AGREED, "tt", d->title, d->line->day);
    settle_count(d, &c);
}

static void compare_question(struct making *m, const struct share *s, struct difference *d) {
    (void)m;
    (void)s;
    settle(d, TO_READ, "to talk about");
}

static bool takes(const struct difference *d) {
    return d->fate == NEW || d->fate == REPLACES;
}

/* Each line of an answer, in its order; how many can be taken over. */
static int compare_all(struct making *m, const struct share *s, struct difference **difference) {
    int open = 0;
    *difference = arena_alloc(m->arena, sizeof **difference * (size_t)(s->lines + 1));
    for (int i = 0; i < s->lines; i++) {
        const struct share_line *line = &s->line[i];
        struct difference *d = &(*difference)[i];
        *d = (struct difference){.line = line, .title = line->title ? line->title : line->words, .fate = NOTHING};
        for (int j = 0; j < COUNT(parts); j++)
            if (strcmp(parts[j].part, line->part) == 0)
                d->told = &parts[j];
        if (d->told && d->title)
            d->told->compare(m, s, d);
        open += takes(d);
    }
    return open;
}

/* Is it an answer to a copy that was given from here. */
static bool is_mine(struct making *m, const struct share *s) {
    struct cursor c;
    ask(m, &c, Q_GAVE, "t", s->id);
    return count_of(&c) > 0;
}

/* -- the page ------------------------------------------------------------------------------------------------------------------- */
static const struct column columns[] = {
    {"title", "", NULL, WORDS, 0},       {"says", "", NULL, WORDS, 1},  {"becomes", "", NULL, WORDS, 2},
    {"n", NULL, NULL, COUNTED, 0},       {"part", NULL, NULL, DATA, 0}, {"item", NULL, NULL, DATA, 0},
    {"level", NULL, NULL, COUNTED, 0},   {"more", NULL, NULL, DATA, 0}, {"day", NULL, NULL, DATA, 0},
    {"minutes", NULL, NULL, COUNTED, 0}, {"state", NULL, NULL, DATA, 0}};

/* The address that takes something over: of these bytes and no others. */
static const char *merge_address(struct making *m, const struct gift *gift, const char *n) {
    const char *go = place_with(gift_place(m, "merge", gift), "of", gift->share.mark, m->arena);
    return n ? place_with(go, "n", n, m->arena) : go;
}

/* What of it stands in its line: of a view with one's own answer beside it. */
static const char *says_words(struct making *m, const struct difference *d) {
    const char *mine = NULL;
    struct cursor c;
    if (d->told->compare != compare_view || !d->skill)
        return d->says;
    ask(m, &c, Q_SAID_OF, "t", d->skill);
    if (store_next(&c) == 1)
        mine = level_words(store_text(&c, 0), cell(m, &c, 1));
    store_done(&c);
    return say(m, "%s%sI said: %s", d->says ? d->says : "", d->says ? "; " : "", mine ? mine : "nothing yet");
}

static void add_difference(struct making *m, struct rows *rows, const struct gift *gift, const struct difference *d,
                           const char **last) {
    static const char *const states[] = {"read", "there", "new", "replaces"};
    const struct share_line *line = d->line;
    const char *n = number(m, line - gift->share.line + 1);
    struct row *row = make_row(m, rows, n, takes(d) ? merge_address(m, gift, n) : NULL);
    make_cells(m, rows, row, d->title, says_words(m, d), d->words, n, line->part, line->item,
               line->level ? number(m, line->level) : NULL, d->more, line->day,
               line->minutes ? number(m, line->minutes) : NULL, states[d->fate]);
    const char *mark = strstr(d->told->heading, "%s");
    make_group(row, say(m, "%.*s%s%s", (int)(mark - d->told->heading), d->told->heading, gift->share.name, mark + 2),
               last);
    row->more = d->more;
    row->enter = "take it over";
    row->tone = d->fate == THERE ? QUIET : BODY;
}

static const char *const not_mine =
    "It answers a copy that was not given from this file of yours. It may be meant for somebody else, or "
    "for you on another computer.";

int build_differences(struct making *m, const struct gift *gift) {
    const struct share *s = &gift->share;
    struct difference *d;
    const char *last = "";
    long at = 0;
    int open = compare_all(m, s, &d);
    make_head(m, "Home > Given to me", gift_words(m, s));
    make_text(m, BODY, NULL, NULL,
              "Nothing is taken over until you say so, and none of your own answers is changed by it.");
    if (!is_mine(m, s))
        make_text(m, CARE, "not_mine", NULL, not_mine);
    make_fact(m, "day", "Of", text_day_words(m->arena, s->day), NULL);
    if (s->to)
        make_fact(m, "to", "To", s->to, NULL);
    if (gift->login && gift->in_tray)
        make_fact(m, "login", "Put here by the login", gift->login, NULL);
    struct rows *rows = make_pick(m, "differences", NULL, columns, COUNT(columns), "It says nothing.");
    rows->more = MORE_OPEN;
    rows->first = m->view->first;
    for (int i = 0; i < s->lines; i++)
        if (d[i].fate != NOTHING && in_view(m, at++))
            add_difference(m, rows, gift, &d[i], &last);
    rows->total = at;
    make_datum(m, "open", number(m, open));
    if (open)
        make_link(m, "a", "take all of it over", merge_address(m, gift, NULL));
    if (gift->in_tray)
        make_link(m, "x", "delete it", gift_place(m, "discard", gift));
    m->page->said = open ? say(m, "%s can be taken over.", text_count(m->arena, open, "thing", NULL))
                         : "There is nothing to take over.";
    make_next(m, open ? merge_address(m, gift, NULL) : "plan", open ? NULL : "my plan");
    return made(m);
}

/* -- the question ----------------------------------------------------------------------------------------------------------------- */
/* The answer that an address means, as it was when it was shown; and its line n, or 0 for all. */
static int read_call(struct making *m, const struct place *place, struct gift *gift, struct difference **d, long *n) {
    const char *of = place_arg(place, "of"), *line = place_arg(place, "n");
    *n = 0;
    if (tray_read(m, place->id, gift) != 0)
        return -1;
    if (strcmp(gift->share.kind, "answer") != 0)
        return err_set(
            m->err, FAULT_USAGE,
            "%s: it is no answer, and is not taken over. \"pathway open FILE\" shows it. Nothing was changed.",
            gift_words(m, &gift->share));
    if (of && strcmp(of, gift->share.mark) != 0)
        return err_set(m->err, FAULT_USAGE,
                       "The file is not the one that was shown. Look at it again. Nothing was changed.");
    if (line && (!text_whole(line, n) || *n < 1 || *n > gift->share.lines))
        return err_set(m->err, FAULT_USAGE, "It has no line \"%s\". Nothing was changed.", line);
    compare_all(m, &gift->share, d);
    if (*n && !takes(&(*d)[*n - 1]))
        return err_set(m->err, FAULT_USAGE, "That cannot be taken over: %s. Nothing was changed.",
                       (*d)[*n - 1].words ? (*d)[*n - 1].words : "it says nothing");
    return made(m);
}

int build_merge(struct making *m, const struct place *place) {
    struct gift gift;
    struct difference *d;
    long n;
    if (read_call(m, place, &gift, &d, &n) != 0)
        return -1;
    const char *there = gift_place(m, "received", &gift);
    int open = 0;
    for (int i = 0; i < gift.share.lines; i++)
        open += takes(&d[i]);
    make_head(m, say(m, "Home > Given to me > %s", gift.share.name),
              n ? "Take this over?" : say(m, "Take %s over?", text_count(m->arena, open, "thing", NULL)));
    const char *says = n ? says_words(m, &d[n - 1]) : NULL;
    if (n)
        make_text(m, STRONG, NULL, NULL, says ? say(m, "%s: %s", d[n - 1].title, says) : d[n - 1].title);
    make_text(m, BODY, NULL, NULL,
              n ? d[n - 1].told->goes : "None of my own answers is changed, and undo takes all of it back.");
    if (!is_mine(m, &gift.share)) {
        make_text(m, CARE, "not_mine", NULL, not_mine);
        m->address = place_with(m->address, "mine", "yes", m->arena);
    }
    struct rows *rows = make_choices(m);
    make_choice(m, rows, "yes", "Yes, take it over");
    make_choice(m, rows, "no", "No, leave it");
    m->page->start = -1;
    make_link(m, "Right", "leave it", there);
    make_next(m, there, NULL);
    return made(m);
}

/* -- the act ------------------------------------------------------------------------------------------------------------------------ */
static void merge_proposal(struct making *m, const struct share *s, const struct difference *d) {
    const struct share_line *line = d->line;
    const char *kind, *id, *evidence = NULL,
                           *by = line->day && strcmp(line->day, m->world->today) >= 0 ? line->day : NULL;
    bool known = item_of(m, line->item, &kind, &id);
    struct cursor c;
    if (known) {
        ask(m, &c, Q_PLANNABLE, "tt", kind, id);
        if (store_next(&c) == 1)
            evidence = cell(m, &c, 2);
        store_done(&c);
    }
    store_change(m->world->store, Q_MERGE_ACTION, m->err, "tttitttt", known ? line->item : NULL, d->title,
                 line->title ? line->words : NULL, line->minutes, by, evidence, s->name, m->world->now);
}

static void merge_agreed(struct making *m, const struct share *s, const struct difference *d, bool first) {
    if (first)
        store_change(m->world->store, Q_MERGE_AGREEMENT, m->err, "tttt", s->day, shown_name(m), s->name, m->world->now);
    store_change(m->world->store, Q_MERGE_AGREED, m->err, "tttt", d->line->state ? d->line->state : "own",
                 d->line->item, d->title, d->line->day);
}

static void merge_line(struct making *m, const struct share *s, const struct difference *d, bool *agreed) {
    const struct share_line *line = d->line;
    if (strcmp(line->part, "view") == 0)
        store_change(m->world->store, Q_MERGE_VIEW, m->err, "titttt", d->skill, line->level, s->scale ? s->scale : "",
                     line->more, line->name ? line->name : s->name, m->world->now);
    else if (strcmp(line->part, "seen") == 0)
        note_keep(m->world, &(struct note){.what = example_words(m, s, d), .day = s->day, .skill = d->skill}, m->err);
    else if (strcmp(line->part, "proposal") == 0)
        merge_proposal(m, s, d);
    else
        merge_agreed(m, s, d, !*agreed);
    *agreed |= strcmp(line->part, "agreed") == 0;
}

static int merge(struct making *m, const struct gift *gift, const struct difference *d, long n,
                 struct outcome *outcome) {
    const struct share *s = &gift->share;
    bool agreed = false;
    int done = 0;
    for (int i = 0; i < s->lines; i++)
        done += (!n || i == n - 1) && takes(&d[i]);
    if (!done) {
        outcome->said = "All of it is there already. Nothing was changed.";
        return 0;
    }
    const char *what = n ? d[n - 1].title : text_count(m->arena, done, "thing", NULL);
    outcome->said = say(m, "%s Taken over from %s: %s%s", saved_words(m->world), s->name, what, text_stop(what));
    if (store_begin(m->world->store, m->err) != 0)
        return -1;
    for (int i = 0; i < s->lines; i++)
        if ((!n || i == n - 1) && takes(&d[i]))
            merge_line(m, s, &d[i], &agreed);
    return store_commit(m->world->store, say(m, "from %s: %s", s->name, what), NULL, m->err);
}

int run_merge(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *mine = place_arg(call, "mine");
    struct gift gift;
    struct difference *d;
    long n, yes;
    if (read_call(&m, call, &gift, &d, &n) != 0 || read_yes(&m, place_arg(call, "is"), &yes) != 0)
        return -1;
    outcome->go = gift_place(&m, "received", &gift);
    outcome->said = "It is left.";
    if (!yes)
        return 0;
    if (!mine && !is_mine(&m, &gift.share))
        return err_set(err, FAULT_USAGE,
                       "It answers a copy that was not given from this file of yours. Look at it first: pathway open "
                       "FILE. Nothing was changed.");
    return merge(&m, &gift, d, n, outcome);
}

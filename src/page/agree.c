/* Agreements: what both agreed, with the day, both names as they were typed, and when they look again. A version that was written down is
 * never changed; opening it again makes a new one. */
#include "kinds.h"
#include "planned.h"
#include "saying.h"
#include "talk.h"
#include <string.h>

static const char trail[] = "Home > 1:1 > Agreements";
static const char no_signature[] = "Both names stand as they were typed. Nobody signed, and none of it is a signature.";

/* -1: there is none of that number, and err says so. */
static int find_agreement(struct making *m, const char *id, struct agreement *a) {
    long n;
    if (!agreement_read(m, id && text_whole(id, &n) && n > 0 ? n : -1, a) && !m->err->fault)
        err_set(m->err, FAULT_USAGE, "There is no agreement \"%s\". \"pathway show agreements\" lists them.",
                id ? id : "");
    return made(m);
}

/* -- as it reads -------------------------------------------------------------------------------------------------------------- */
static const struct column line_columns[] = {{"title", "", NULL, WORDS, 0},    {"who", "", NULL, WORDS, 0},
                                             {"by_words", "", NULL, WORDS, 0}, {"part", NULL, NULL, DATA, 0},
                                             {"item", NULL, NULL, DATA, 0},    {"by", NULL, NULL, DATA, 0}};

static void add_lines(struct making *m, const char *me, const char *manager, const struct line *line) {
    struct rows *rows = make_rows(m, "lines", NULL, line_columns, COUNT(line_columns), "");
    for (; line; line = line->next)
        make_cells(m, rows, make_row(m, rows, say(m, "line-%ld", line->n), NULL), line->title,
                   side_name(m, me, manager, line->who),
                   line->day ? say(m, "by %s", text_day_words(m->arena, line->day)) : "", line->part, line->item,
                   line->day);
}

/* Both days to look again on, with the days themselves: what goes into a calendar. */
static void add_review(struct making *m, const char *review, const char *later) {
    static const struct column columns[] = {{"title", "When we look again", NULL, WORDS, 0},
                                            {"by", NULL, NULL, DATA, 0}};
    const char *const day[] = {review, later};
    struct rows *rows = make_rows(m, "review", NULL, columns, COUNT(columns), "No day to look again is set.");
    for (int i = 0; i < COUNT(day); i++)
        if (day[i])
            make_cells(m, rows, make_row(m, rows, i ? "later" : "first", NULL), text_day_words(m->arena, day[i]),
                       day[i]);
}

/* -- what changed ----------------------------------------------------------------------------------------------------------------- */
static const struct line *same_line(const struct line *in, const struct line *line) {
    while (in && (strcmp(in->part, line->part) != 0 || text_compare(in->item, line->item) != 0 ||
                  strcmp(in->title, line->title) != 0))
        in = in->next;
    return in;
}

static void add_change(struct making *m, struct rows *rows, const char *text) {
    make_cells(m, rows, make_row(m, rows, say(m, "change-%ld", rows->count + 1), NULL), text);
}

static const char *day_or_none(struct making *m, const char *day) {
    return day ? text_day_words(m->arena, day) : "no day";
}

static void add_changes(struct making *m, const struct agreement *now, const struct agreement *before) {
    static const struct column columns[] = {{"text", "What changed since the version before", NULL, WORDS, 0}};
    const struct line *lines = lines_read(m, now->n), *lines_before = lines_read(m, before->n);
    struct rows *rows = make_rows(m, "changes", NULL, columns, COUNT(columns), "Nothing: it was confirmed as it was.");
    for (const struct line *line = lines; line; line = line->next) {
        const struct line *old = same_line(lines_before, line);
        if (!old)
            add_change(m, rows, say(m, "New: %s", line->title));
        else if (text_compare(old->day, line->day) != 0)
            add_change(
                m, rows,
                say(m, "%s: %s, before that %s", line->title, day_or_none(m, line->day), day_or_none(m, old->day)));
        if (old && strcmp(old->who, line->who) != 0)
            add_change(m, rows,
                       say(m, "%s: %s, before that %s", line->title, side_name(m, now->name, now->manager, line->who),
                           side_name(m, before->name, before->manager, old->who)));
    }
    for (const struct line *line = lines_before; line; line = line->next)
        if (!same_line(lines, line))
            add_change(m, rows, say(m, "No longer: %s", line->title));
    if (text_compare(now->review, before->review) != 0 || text_compare(now->later, before->later) != 0)
        add_change(m, rows, "The days to look again on");
    if (strcmp(now->name, before->name) != 0 || strcmp(now->manager, before->manager) != 0)
        add_change(m, rows, say(m, "The names: before that %s and %s", before->name, before->manager));
}

/* The other versions, each a way to it, and what changed since the one before. */
static int add_versions(struct making *m, const struct agreement *a, bool *newest) {
    struct cursor c;
    struct agreement before;
    const char *earlier = NULL;
    long version = 0, own = 0;
    *newest = true;
    ask(m, &c, Q_VERSIONS, "i", a->first);
    while (store_next(&c) == 1) {
        long n = store_long(&c, 0);
        version++;
        own = n == a->n ? version : own;
        if (n < a->n)
            earlier = number(m, n);
        *newest = n == a->n;
        if (n != a->n)
            make_fact(m, say(m, "version_%ld", version), say(m, "Version %ld", version),
                      text_day_words(m->arena, store_text(&c, 1)), say(m, "agreement/%ld", n));
    }
    make_datum(m, "version", number(m, own));
    if (version > 1)
        make_fact(m, "this", "This is", say(m, "version %ld of %ld", own, version), NULL);
    if (!earlier)
        return made(m);
    if (find_agreement(m, earlier, &before) != 0)
        return -1;
    add_changes(m, a, &before);
    return made(m);
}

int build_agreements(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},         {"names", "", NULL, WORDS, 1},
                                            {"version_words", "", NULL, WORDS, 2}, {"n", NULL, NULL, COUNTED, 0},
                                            {"day", NULL, NULL, DATA, 0},          {"review", NULL, NULL, DATA, 0},
                                            {"later", NULL, NULL, DATA, 0},        {"first", NULL, NULL, COUNTED, 0}};
    struct cursor c;
    (void)place;
    make_head(m, "Home > 1:1", "Agreements");
    m->page->shown = true;
    struct rows *rows =
        make_window(m, "agreements", NULL, columns, COUNT(columns),
                    "Nothing is written down yet: that is the last page of the 1:1.", Q_AGREEMENTS_COUNT);
    ask(m, &c, Q_AGREEMENTS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *n = number(m, store_long(&c, 0));
        bool newest = store_long(&c, 0) == store_long(&c, 9);
        struct row *row = make_row(m, rows, n, say(m, "agreement/%s", n));
        make_cells(m, rows, row,
                   say(m, "%s: %s", text_day_words(m->arena, store_text(&c, 2)),
                       text_count(m->arena, store_long(&c, 7), "line", NULL)),
                   say(m, "%s and %s", store_text(&c, 3), store_text(&c, 4)),
                   newest && store_long(&c, 8) == 1
                       ? ""
                       : say(m, "version %ld%s", store_long(&c, 8), newest ? "" : ", an earlier one"),
                   n, cell(m, &c, 2), cell(m, &c, 5), cell(m, &c, 6), number(m, store_long(&c, 1)));
        row->tone = newest ? BODY : QUIET;
    }
    make_next(m, "talk", "the 1:1");
    return made(m);
}

int build_agreement(struct making *m, const struct place *place) {
    struct agreement a;
    bool newest;
    if (!place->id)
        return build_agreements(m, place);
    if (find_agreement(m, place->id, &a) != 0)
        return -1;
    make_item(m, trail, say(m, "Agreed on %s", text_day_words(m->arena, a.day)));
    m->page->shown = true;
    make_text(m, STRONG, "names", NULL, say(m, "%s and %s agreed:", a.name, a.manager));
    add_lines(m, a.name, a.manager, lines_read(m, a.n));
    add_review(m, a.review, a.later);
    make_text(m, QUIET, "signature", NULL, no_signature);
    if (add_versions(m, &a, &newest) != 0)
        return -1;
    if (newest)
        make_link(m, "p", "put it in the plan", say(m, "take/%ld?is=yes", a.n));
    make_link(m, "e", "open it again, as a new version", say(m, "agree?again=%ld", a.n));
    make_link(m, "a", "all agreements", "agreements");
    make_link(m, "o", "a sheet to print", "sheet");
    make_link(m, "l", "my plan, for me alone", "plan");
    make_next(m, "sheet", NULL);
    return made(m);
}

/* -- writing one down, and opening one again ------------------------------------------------------------------------------ */
static int build_opening(struct making *m, const char *again) {
    struct agreement a;
    if (find_agreement(m, again, &a) != 0)
        return -1;
    make_head(m, trail, "Open it again?");
    m->page->shown = true;
    make_text(m, BODY, NULL, NULL,
              say(m,
                  "What was agreed on %s stays as it is and can be read. Its lines come back to the page of what is "
                  "agreed, to be changed and "
                  "written down as a new version.",
                  text_day_words(m->arena, a.day)));
    make_text(m, CARE, NULL, NULL, lines_read(m, 0) ? "What stands on that page now gives way to them." : NULL);
    struct rows *rows = make_choices(m);
    make_choice(m, rows, "yes", "Yes, open it again");
    make_choice(m, rows, "no", "No, leave it");
    m->page->start = -1;
    make_link(m, "Right", "leave it", say(m, "agreement/%ld", a.n));
    make_next(m, say(m, "agreement/%ld", a.n), NULL);
    return made(m);
}

/* Yes and no; or, before that can be, what is not there yet. */
static void add_answers(struct making *m, const struct talk *talk) {
    const struct {
        const char *id, *title, *go;
        bool there;
    } first[] = {{"me", "Type the name of the member of staff", "name?then=agree", talk->me != NULL},
                 {"manager", "Type the manager's name", "tell/name?side=manager&then=agree", talk->manager != NULL},
                 {"line", "Write down what you agree", "talk/agreed", talk->line != NULL}};
    struct rows *rows = make_choices(m);
    for (int i = 0; i < COUNT(first); i++)
        if (!first[i].there) {
            struct row *row = make_row(m, rows, first[i].id, first[i].go);
            make_cells(m, rows, row, first[i].title, NULL);
            row->key = digit(m, rows->count);
        }
    if (!rows->count)
        make_choice(m, rows, "yes", "Yes, write it down as it stands");
    make_choice(m, rows, "no", "Not yet");
    m->page->start = -1;
}

int build_agree(struct making *m, const struct place *place) {
    struct talk talk;
    if (place_arg(place, "again"))
        return build_opening(m, place_arg(place, "again"));
    if (talk_read(m, &talk) != 0)
        return -1;
    const struct told *review = talk_told(&talk, "review", "both"), *later = talk_told(&talk, "later", "both");
    make_head(m, "Home > 1:1", "Write down what you agreed?");
    m->page->shown = m->page->roomy = true;
    make_text(m, STRONG, "names", NULL,
              talk.me && talk.manager ? say(m, "%s and %s agree:", talk.me, talk.manager) : "We agree:");
    if (talk.line)
        add_lines(m, talk.me, talk.manager, talk.line);
    else
        make_text(m, BODY, "nothing", NULL, "Nothing is agreed yet: one line is enough.");
    add_review(m, review ? review->words : NULL, later ? later->words : NULL);
    make_text(m, QUIET, "signature", NULL, no_signature);
    add_answers(m, &talk);
    make_link(m, "Right", "not yet", "talk/agreed");
    make_link(m, "e", "another name", "name?then=agree");
    make_link(m, "c", "another manager's name", "tell/name?side=manager&then=agree");
    make_next(m, "talk/agreed", NULL);
    return made(m);
}

/* The lines of an agreement, its days and names come back; what was being agreed gives way. */
static int open_again(struct making *m, const char *again, struct outcome *outcome) {
    struct store *store = m->world->store;
    struct agreement a;
    if (find_agreement(m, again, &a) != 0 || store_begin(store, m->err) != 0)
        return -1;
    store_change(store, Q_DROP_LINES, m->err, "");
    store_change(store, Q_COPY_LINES, m->err, "i", a.n);
    store_change(store, Q_TELL, m->err, "tttt", "again", "both", number(m, a.first), m->world->now);
    store_change(store, Q_TELL, m->err, "tttt", "name", "manager", a.manager, m->world->now);
    store_change(store, a.review ? Q_TELL : Q_UNTELL, m->err, a.review ? "tttt" : "tt", "review", "both", a.review,
                 m->world->now);
    store_change(store, a.later ? Q_TELL : Q_UNTELL, m->err, a.later ? "tttt" : "tt", "later", "both", a.later,
                 m->world->now);
    outcome->go = "talk/agreed";
    outcome->said = say(m, "What was agreed on %s is open again, as a new version.", text_day_words(m->arena, a.day));
    return store_commit(store, say(m, "opened again: what was agreed on %s", text_day_words(m->arena, a.day)), NULL,
                        m->err);
}

static int write_down(struct making *m, const struct talk *talk) {
    struct store *store = m->world->store;
    const struct told *review = talk_told(talk, "review", "both"), *later = talk_told(talk, "later", "both"),
                      *again = talk_told(talk, "again", "both"), *time = talk_told(talk, "time", "manager");
    long first = 0;
    bool timed = false;
    static const char *const over[] = {"again", "review", "later"};
    for (const struct line *line = talk->line; line; line = line->next)
        timed |= strcmp(line->part, "time") == 0;
    if ((again && !text_whole(again->words, &first)) || store_begin(store, m->err) != 0)
        return -1;
    store_change(store, Q_KEEP_AGREEMENT, m->err, "itttttt", first, m->world->today, talk->me, talk->manager,
                 review ? review->words : NULL, later ? later->words : NULL, m->world->now);
    store_change(store, Q_DATE_PLANNED, m->err, "");
    store_change(store, Q_KEEP_LINES, m->err, "");
    for (int i = 0; i < COUNT(over); i++)
        store_change(store, Q_UNTELL, m->err, "tt", over[i], "both");
    if (timed && time)
        store_change(store, Q_SET_SETTING, m->err, "ttt", "time-agreed", time->words, m->world->now);
    return store_commit(store, say(m, "agreed: %s and %s", talk->me, talk->manager), NULL, m->err);
}

int run_agree(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *again = place_arg(call, "again"), *typed = place_arg(call, "is");
    struct talk talk;
    long yes;
    if (read_yes(&m, typed, &yes) != 0 || talk_read(&m, &talk) != 0)
        return -1;
    if (!yes) {
        outcome->go = again ? say(&m, "agreement/%s", again) : "talk/agreed";
        outcome->said = "Nothing was changed.";
        return 0;
    }
    if (again)
        return open_again(&m, again, outcome);
    if (!talk.line)
        return err_set(err, FAULT_USAGE, "Nothing is agreed yet: write one line first. Nothing was changed.");
    if (!talk.me || !talk.manager)
        return err_set(err, FAULT_USAGE, "An agreement has two names: type the %s first. Nothing was changed.",
                       talk.me ? "manager's" : "one of the member of staff");
    if (write_down(&m, &talk) != 0)
        return -1;
    struct agreement newest;
    agreement_read(&m, 0, &newest);
    outcome->go = say(&m, "agreement/%ld", newest.n);
    outcome->said = world->visit ? saved_words(world)
                                 : "Written down. It is in the file of the member of staff; p puts it in the plan.";
    return made(&m);
}

/* -- into the plan ---------------------------------------------------------------------------------------------------------- */
int build_take(struct making *m, const struct place *place) {
    struct agreement a;
    if (find_agreement(m, place->id, &a) != 0)
        return -1;
    make_head(m, trail, "Put what was agreed in the plan?");
    m->page->shown = true;
    struct rows *rows = make_choices(m);
    make_choice(m, rows, "yes", "Yes");
    make_choice(m, rows, "no", "No");
    m->page->start = -1;
    make_link(m, "Right", "leave it", say(m, "agreement/%ld", a.n));
    make_next(m, say(m, "agreement/%ld", a.n), NULL);
    return made(m);
}

int run_take(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    struct agreement a;
    long yes;
    if (read_yes(&m, place_arg(call, "is"), &yes) != 0 || find_agreement(&m, call->id, &a) != 0)
        return -1;
    outcome->go = say(&m, "agreement/%ld", a.n);
    outcome->said = "Nothing was changed.";
    if (!yes)
        return 0;
    const char *day = text_day_words(arena, a.day);
    long before = plan_count(&m);
    if (store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_PLAN_LINES, err, "itt", a.n, say(&m, "Agreed on %s", day), world->now);
    long added = plan_count(&m) - before;
    if (!added) {
        store_rollback(world->store);
        outcome->said = "The plan holds all of it already that is for the member of staff to do.";
        return made(&m);
    }
    outcome->said = say(&m, "%s %s more in the plan.", saved_words(world), text_count(arena, added, "thing", NULL));
    return store_commit(world->store, say(&m, "plan: what was agreed on %s", day), NULL, err);
}

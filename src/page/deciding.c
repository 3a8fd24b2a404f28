/* What a person decides of a thing in their plan beside how far it is: by when, in which week, with whom, what for, how long, what it is,
 * and whether it is for them alone. One question each, saved as it is answered. */
#include "planned.h"
#include "kinds.h"
#include "saying.h"
#include <string.h>

enum { MOST_PROOF = 500, MOST_LENGTH = 1000, WEEKS_SHOWN = 8, WEEKS_OFFERED = 24 };
static const struct column columns[] = {
    {"title", "", NULL, WORDS, 0}, {"load", "", NULL, WORDS, 1}, {"value", NULL, NULL, DATA, 0}};

static const struct part { /* said: as it is said back, before what is said */
    const char *name, *ask, *why, *said;
    bool clears; /* "clear" takes it back */
} parts[] = {
    {"by", "By when?", "A day to work towards. You can move it at any time.", "by", true},
    {"week", "In which week?", "It stays there until you move it. As it falls, it has the first week with room.",
     "week", true},
    {"helps", "Who helps?", "A name, or who they are: a colleague, your manager, a mentor.", "who helps", true},
    {"proof", "What would you like to have at the end?",
     "Something to show: a note, a help card, a certificate, a line of thanks.", "you will have", true},
    {"length", "How many hours does it take?", "Your best guess will do; a quarter of an hour counts: write 0.25.",
     "length", true},
    {"form", "What is it?", NULL, "what it is", false},
    {"alone", "Is it for you alone?", "What is for you alone stays out of anything that is shown or given away.",
     "for you alone", false},
};

static const struct part *part_named(const char *name) {
    const struct part *part = parts;
    while (strcmp(part->name, name) != 0)
        part++;
    return part;
}

static const struct form {
    const char *id, *words;
} forms[] = {{"learning", "A course or reading"},      {"practice", "Something to try at work"},
             {"conversation", "A talk with somebody"}, {"shadowing", "Seeing somebody else at work"},
             {"people", "A group or network to join"}, {"qualification", "A qualification"},
             {"application", "Applying for a post"},   {"other", "Something else"}};

const char *form_words(const char *form) {
    for (int i = 0; i < COUNT(forms); i++)
        if (strcmp(forms[i].id, form) == 0)
            return forms[i].words;
    return NULL;
}

int check_ahead(struct making *m, const char *day) {
    if (check_day(m, day) != 0)
        return -1;
    if (strcmp(day, m->world->today) < 0)
        return err_set(m->err, FAULT_USAGE, "%s is over: a plan looks ahead. Nothing was changed.",
                       text_day_words(m->arena, day));
    return 0;
}

/* What is said of a part; NULL: nothing. */
static const char *value_of(const struct planned *p, const struct part *part) {
    const char *const text[] = {p->by, p->week, p->who, p->evidence};
    ptrdiff_t i = part - parts;
    return i < COUNT(text) ? text[i] : NULL;
}

/* -- the questions -------------------------------------------------------------------------------------------------- */
static void add_choice(struct making *m, struct rows *rows, const char *value, const char *title, const char *load,
                       const char *now) {
    for (long i = 0; i < rows->count; i++)
        if (strcmp(rows->row[i].id, value) == 0) /* the end of a month may be four weeks away */
            return;
    struct row *row = make_row(m, rows, value, place_with(m->address, "is", value, m->arena));
    make_cells(m, rows, row, title, load, value);
    row->key = digit(m, rows->count);
    if (text_compare(value, now) == 0)
        m->page->start = rows->count - 1;
}

static void add_days(struct making *m, struct rows *rows, const char *now) {
    const char *today = m->world->today, *next = say(m, "%.8s01", text_months_on(m->arena, say(m, "%.8s01", today), 1)),
               *end = text_day(m->arena, text_day_number(next) - 1),
               *weeks = text_day(m->arena, text_day_number(today) + 28), *months = text_months_on(m->arena, today, 3);
    add_choice(m, rows, end, say(m, "The end of this month, %s", text_day_words(m->arena, end)), NULL, now);
    add_choice(m, rows, weeks, say(m, "In 4 weeks, %s", text_day_words(m->arena, weeks)), NULL, now);
    add_choice(m, rows, months, say(m, "In 3 months, %s", text_day_words(m->arena, months)), NULL, now);
    struct row *row = make_row(m, rows, "typed", place_with(m->address, "typed", "yes", m->arena));
    make_cells(m, rows, row, "Another day", NULL, "typed");
    row->key = digit(m, rows->count);
}

static int add_weeks(struct making *m, struct rows *rows, const struct place *place, const char *now) {
    struct laid laid;
    long from = 0;
    const char *after = place_arg(place, "from");
    if (read_laid(m, &laid) != 0)
        return -1;
    if (!after || !text_whole(after, &from) || from < 0 || from > WEEKS_OFFERED)
        from = 0;
    add_choice(m, rows, "clear", "As it falls", NULL, now ? now : "clear");
    for (long i = from; i < from + WEEKS_SHOWN; i++)
        add_choice(m, rows, laid_monday(m, &laid, i), week_title(m, &laid, i), load_words(m, &laid, i), now);
    if (from + WEEKS_SHOWN < WEEKS_OFFERED)
        make_link(m, "l", "later weeks", place_with(m->address, "from", number(m, from + WEEKS_SHOWN), m->arena));
    return made(m);
}

static int add_choices(struct making *m, const struct part *part, const struct planned *p, const struct place *place) {
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    m->page->start = -1;
    if (strcmp(part->name, "by") == 0)
        add_days(m, rows, p->by);
    else if (strcmp(part->name, "week") == 0)
        return add_weeks(m, rows, place, p->week);
    for (int i = 0; strcmp(part->name, "form") == 0 && i < COUNT(forms); i++)
        add_choice(m, rows, forms[i].id, forms[i].words, NULL, p->form);
    if (strcmp(part->name, "alone") == 0) {
        add_choice(m, rows, "no", "No", NULL, p->alone ? "yes" : "no");
        add_choice(m, rows, "yes", "Yes", NULL, p->alone ? "yes" : "no");
    }
    return made(m);
}

static void add_input(struct making *m, const struct part *part, const struct planned *p) {
    const char *now = value_of(p, part);
    struct input *input;
    if (strcmp(part->name, "length") == 0) {
        input = make_input(m, "is", "Hours:", p->minutes ? hours_number(m, p->minutes) : NULL);
    } else if (strcmp(part->name, "by") == 0) {
        input = make_input(m, "is", "Day:", now ? now : m->world->today);
        input->go = place_with(m->address, "typed", NULL, m->arena);
    } else {
        input = make_writing(m, "is", say(m, "%s:", capital_words(m, part->said)), now,
                             strcmp(part->name, "helps") == 0 ? MOST_TYPED : MOST_PROOF);
    }
    input->clears = part->clears;
    m->page->said = "Enter on an empty line leaves it as it is.";
}

int build_decide(struct making *m, const struct place *place) {
    const struct part *part = part_named(place->kind);
    const char *name = part->name;
    struct planned p;
    if (find_planned(m, place->id, &p) != 0)
        return -1;
    const char *there = say(m, "plan/%ld", p.n), *then = place_arg(place, "then");
    bool typed = strcmp(name, "helps") == 0 || strcmp(name, "proof") == 0 || strcmp(name, "length") == 0 ||
                 (strcmp(name, "by") == 0 && place_arg(place, "typed"));
    bool said = strcmp(name, "length") == 0 ? p.minutes != 0 : value_of(&p, part) != NULL;
    make_head(m, say(m, "Home > My plan > %s", p.title), part->ask);
    make_text(m, BODY, NULL, NULL, part->why);
    if (typed)
        add_input(m, part, &p);
    else if (add_choices(m, part, &p, place) != 0)
        return -1;
    if (!typed)
        make_link(m, "Right", "leave it", then ? then : there);
    if (said && part->clears && strcmp(name, "week") != 0)
        make_link(m, "c", "clear it", place_with(m->address, "is", "clear", m->arena));
    make_next(m, then ? then : there, NULL);
    return made(m);
}

/* -- the answers ---------------------------------------------------------------------------------------------------- */
static int read_form(struct making *m, const char *typed, const char **form) {
    const char *known = "";
    for (int i = 0; i < COUNT(forms); i++) {
        if (strcmp(forms[i].id, typed) == 0)
            *form = forms[i].id;
        known = say(m, "%s%s%s", known, !i ? "" : i + 1 < COUNT(forms) ? ", " : " or ", forms[i].id);
    }
    if (form_words(typed))
        return 0;
    return err_set(m->err, FAULT_USAGE, "\"%s\" is no answer: %s. Nothing was changed.", typed, known);
}

/* Any day of a week stands for its Monday. */
static int read_week(struct making *m, const char *typed, const char **week) {
    if (check_day(m, typed) != 0)
        return -1;
    long day = text_day_number(typed), today = text_day_number(m->world->today), monday = text_monday(day);
    if (monday + 7 <= today)
        return err_set(m->err, FAULT_USAGE, "That week is over: a plan looks ahead. Nothing was changed.");
    if (monday - today > (WEEKS_AHEAD - 2) * 7L)
        return err_set(m->err, FAULT_USAGE, "A plan looks %d years ahead. Nothing was changed.", WEEKS_AHEAD / 52);
    *week = text_day(m->arena, monday);
    return 0;
}

static int read_part(struct making *m, const struct part *part, const char *typed, struct planned *p) {
    const char *name = part->name;
    long yes = 0;
    bool clear = part->clears && strcmp(typed, "clear") == 0;
    if (clear)
        typed = NULL;
    if (strcmp(name, "by") == 0)
        return p->by = typed, clear ? 0 : check_ahead(m, typed);
    if (strcmp(name, "week") == 0)
        return p->week = NULL, clear ? 0 : read_week(m, typed, &p->week);
    if (strcmp(name, "helps") == 0)
        return p->who = NULL, read_own_text(m, typed, MOST_TYPED, &p->who);
    if (strcmp(name, "proof") == 0)
        return p->evidence = NULL, read_own_text(m, typed, MOST_PROOF, &p->evidence);
    if (strcmp(name, "length") == 0)
        return p->minutes = 0, clear ? 0 : read_hours(m, typed, MOST_LENGTH, &p->minutes);
    if (strcmp(name, "form") == 0)
        return read_form(m, typed, &p->form);
    if (read_yes(m, typed, &yes) != 0)
        return -1;
    p->alone = yes;
    return 0;
}

static const char *part_words(struct making *m, const struct part *part, const struct planned *p) {
    const char *name = part->name, *value = value_of(p, part);
    if (strcmp(name, "week") == 0)
        return value ? say(m, "the week of %s", text_day_words(m->arena, value)) : "as it falls";
    if (strcmp(name, "form") == 0)
        return form_words(p->form);
    if (strcmp(name, "alone") == 0)
        return p->alone ? "yes" : "no";
    if (strcmp(name, "length") == 0)
        return p->minutes ? text_minutes(m->arena, p->minutes) : "no longer said";
    return !value ? "no longer said" : strcmp(name, "by") == 0 ? text_day_words(m->arena, value) : value;
}

static int keep_part(struct world *world, const struct planned *p, const char *form, const char *said,
                     struct err *err) {
    if (store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_DECIDE_ACTION, err, "ittttiti", p->n, p->by, p->week, p->who, p->evidence, p->minutes,
                 form, (long)p->alone);
    return store_commit(world->store, said, NULL, err);
}

int run_decide(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    struct making m = making_of(world, arena, err);
    const struct part *part = part_named(call->kind);
    const char *typed = place_arg(call, "is"), *then = place_arg(call, "then");
    struct planned p;
    if (find_planned(&m, call->id, &p) != 0)
        return -1;
    outcome->go = then ? then : say(&m, "plan/%ld", p.n);
    if (strcmp(typed, "skip") == 0) {
        outcome->said = "It is left as it was.";
        return 0;
    }
    if (read_part(&m, part, typed, &p) != 0)
        return -1;
    if (strcmp(part->name, "form") == 0 && p.item)
        return err_set(err, FAULT_USAGE,
                       "What it is says its own page: only your own words are asked. Nothing was changed.");
    const char *said = say(&m, "%s, %s: %s", p.title, part->said, part_words(&m, part, &p));
    outcome->said = say(&m, "%s %s%s", saved_words(world), said, text_stop(said));
    return keep_part(world, &p, p.item ? NULL : p.form, said, err);
}

/* The learning log: what was done, its hours in the year, one entry; and how many hours a person means to reach. */
#include "kinds.h"
#include "saying.h"
#include <stdlib.h>
#include <string.h>

/* Hours and minutes of the last twelve months, beside the number the person set. */
static void tell_hours(struct making *m) {
    struct cursor c;
    const char *year;
    long minutes = 0, off_job = 0;
    if (guide_setting(m->world, "year", m->arena, &year, m->err) != 0)
        return;
    ask(m, &c, Q_ENTRY_HOURS, "t", m->world->today);
    while (store_next(&c) == 1) {
        minutes = store_long(&c, 0);
        off_job = store_long(&c, 1);
    }
    const char *hours = minutes ? text_minutes(m->arena, minutes) : "none yet";
    make_fact(m, "hours", "In the last 12 months",
              year && *year ? say(m, "%s, of the %s you set yourself", hours, year) : hours, "year?then=log");
    make_datum(m, "minutes", number(m, minutes));
    if (off_job)
        make_fact(m, "off_job", "Of them off the job", text_minutes(m->arena, off_job), NULL);
}

static int list_log(struct making *m) {
    static const struct column columns[] = {{"day_words", "", NULL, WORDS, 2},   {"what", "What I did", NULL, WORDS, 0},
                                            {"length", "", NULL, WORDS, 1},      {"private_words", "", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},         {"at", NULL, NULL, DATA, 0},
                                            {"skill", NULL, NULL, DATA, 0},      {"item", NULL, NULL, DATA, 0},
                                            {"so_what", NULL, NULL, DATA, 0},    {"now_what", NULL, NULL, DATA, 0},
                                            {"codes", NULL, NULL, DATA, 0},      {"minutes", NULL, NULL, COUNTED, 0},
                                            {"off_job", NULL, NULL, COUNTED, 0}, {"private", NULL, NULL, COUNTED, 0}};
    struct cursor c;
    make_head(m, "Home", "My learning log");
    tell_hours(m);
    struct rows *rows = make_window(m, "entries", NULL, columns, COUNT(columns),
                                    "Nothing is written down yet. One line is enough; an hour at a webinar or a "
                                    "thank-you from a reader is worth one.",
                                    Q_ENTRIES_COUNT);
    ask(m, &c, Q_ENTRIES, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *n = number(m, store_long(&c, 0)), *id = cell(m, &c, 3), *title = cell(m, &c, 11),
                   *skill = title || !id ? title : id_words(m, id, true);
        struct row *row = make_row(m, rows, n, say(m, "log/%s", n));
        make_cells(m, rows, row, text_day_words(m->arena, store_text(&c, 1)), cell(m, &c, 4),
                   store_null(&c, 7) ? "" : text_minutes(m->arena, store_long(&c, 7)),
                   store_long(&c, 12) ? "for you alone" : "", n, cell(m, &c, 1), id, cell(m, &c, 2), cell(m, &c, 5),
                   cell(m, &c, 6), cell(m, &c, 9), plain_number(m, &c, 7), plain_number(m, &c, 8),
                   plain_number(m, &c, 10));
        row->more = skill ? say(m, "For: %s.", skill) : NULL;
    }
    make_link(m, "w", "write down what I did", "write");
    make_link(m, "s", "the hours I aim for", "year?then=log");
    make_next(m, "learn", "three ideas for me");
    return made(m);
}

/* The address of an item, by the id it has today. */
static const char *item_now(struct making *m, const char *item) {
    struct place place;
    return item_place(m, item, &place) == 0 ? place_write(&place, m->arena) : NULL;
}

/* Is an entry left out of what is shown because its skill is, and not by itself? */
static bool hidden_by_skill(struct making *m, const struct note *note) {
    struct saying saying = {0};
    const char *title, *skill = note->skill && !note->private ? say(m, "skill/%s", note->skill) : NULL;
    return skill && item_opens(m, skill, &title) && title && skill_said(m, note->skill, &saying) && saying.private == 2;
}

static int show_entry(struct making *m, const char *id) {
    static const struct column columns[] = {
        {"title", "", "%s: ", WORDS, 0}, {"value", "", NULL, WORDS, 0}, {"field", NULL, NULL, DATA, 0}};
    struct note note;
    if (note_of(m, id, &note) != 0)
        return -1;
    make_head(m, "Home > My learning log", text_day_words(m->arena, note.day));
    struct rows *rows = make_pick(m, "fields", NULL, columns, COUNT(columns), "");
    for (const struct entry_field *field = entry_fields; field->label; field++) {
        struct row *row = make_row(m, rows, field->name, say(m, "entry/%s?field=%s", id, field->name));
        const char *value = note_value(m, &note, field);
        if (strcmp(field->name, "private") == 0 && hidden_by_skill(m, &note))
            value = "no, but its skill is for you alone";
        make_cells(m, rows, row, field->label, value ? value : "not said", field->name);
        row->key = digit(m, rows->count);
        row->enter = "change it";
    }
    const char *title, *skill = note.skill ? say(m, "skill/%s", note.skill) : NULL,
                       *item = note.item ? item_now(m, note.item) : NULL;
    if (item && item_opens(m, item, &title) && title)
        make_fact(m, "item", "From", title, item);
    if (skill && item_opens(m, skill, &title))
        make_link(m, "s", "the skill it is about", skill);
    make_link(m, "x", "delete this entry", say(m, "entry/%s?field=remove", id));
    m->page->said = "Each part is saved as you give it; none of them has to be filled in.";
    make_next(m, "log", "my learning log");
    return made(m);
}

int build_log(struct making *m, const struct place *place) {
    return place->id ? show_entry(m, place->id) : list_log(m);
}

/* -- hours in a year ------------------------------------------------------------------------------------------------ */
int build_year(struct making *m, const struct place *place) {
    const char *now;
    if (guide_setting(m->world, "year", m->arena, &now, m->err) != 0)
        return -1;
    make_head(m, "Home > My learning log", "How many hours of learning do you aim for in a year?");
    struct sourced of = {"note", "", NULL, NULL, NULL, NULL};
    struct cursor c;
    ask(m, &c, Q_NOTES, "t", "log");
    while (store_next(&c) == 1) {
        make_text(m, BODY, cell(m, &c, 0), cell(m, &c, 1), cell(m, &c, 2));
        if (!store_null(&c, 3))
            of = (struct sourced){"note", cell(m, &c, 0), cell(m, &c, 3), cell(m, &c, 4), cell(m, &c, 5), NULL};
    }
    make_source(m, of);
    make_input(m, "is", "Hours a year:", now && *now ? now : "20");
    m->page->said = "Enter keeps the number that stands there; an empty line goes without one.";
    make_ways_out(m, place, "is", now);
    return made(m);
}

int run_year(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *typed = place_arg(call, "is");
    long hours = 0;
    if (strcmp(typed, "skip") != 0 && (!text_whole(typed, &hours) || hours < 1 || hours > 2000))
        return err_set(err, FAULT_USAGE,
                       "Write the hours of a year as a whole number, such as 20. Nothing was changed.");
    const char *value = hours ? arena_print(arena, "%ld", hours) : "skip";
    return keep_asked(world, call, "year", value, setting_words(&m, "year", value), arena, outcome, err);
}

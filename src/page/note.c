/* Notes: entries of the log as they are read, refused and kept; and the actions that write and change them. */
#include "kinds.h"
#include "saying.h"
#include <string.h>
#include <strings.h>

enum { MOST_TEXT = 10000, MOST_CODES = 200, MOST_HOURS = 100 };

/* -- reading -------------------------------------------------------------------------------------------------------- */
int read_own_text(struct making *m, const char *text, size_t most, const char **to) {
    if (!text)
        return made(m);
    if (strlen(text) > most)
        return err_set(m->err, FAULT_USAGE, "That text is longer than %zu bytes. Nothing was changed.", most);
    *to = text_clean(m->arena, text);
    if (**to)
        return 0;
    return err_set(m->err, FAULT_USAGE,
                   "Nothing in that text can be read: it is empty, or control characters and broken UTF-8. Nothing was "
                   "changed.");
}

const char *hours_number(struct making *m, long minutes) {
    return say(m, "%g", (double)((minutes * 100 + 30) / 60) / 100);
}

int read_hours(struct making *m, const char *text, long most, long *minutes) {
    if (!text_hours(text, most, minutes))
        return err_set(m->err, FAULT_USAGE,
                       "Write the hours as a number up to %ld, such as 2, 1.5 or 0.25. Nothing was changed.", most);
    return 0;
}

int check_day(struct making *m, const char *text) {
    if (text_is_day(text))
        return 0;
    return err_set(m->err, FAULT_USAGE, "\"%s\" is no day: write it as %s. Nothing was changed.", text,
                   m->world->today);
}

static int read_past_day(struct making *m, const char *text, const char **day) {
    if (check_day(m, text) != 0)
        return -1;
    if (strcmp(text, m->world->today) > 0)
        return err_set(m->err, FAULT_USAGE, "%s is still to come: write down what was done. Nothing was changed.",
                       text_day_words(m->arena, text));
    *day = text;
    return 0;
}

int read_yes(struct making *m, const char *text, long *yes) {
    *yes = strcasecmp(text, "yes") == 0;
    if (!*yes && strcasecmp(text, "no") != 0)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no answer: yes or no. Nothing was changed.", text);
    return 0;
}

static int read_skill(struct making *m, const char *id, const char **skill) {
    struct cursor c;
    *skill = strcmp(id, "none") == 0 ? NULL : id;
    if (!*skill)
        return 0;
    ask(m, &c, Q_SKILL, "t", id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "skill", id);
    store_done(&c);
    return 0;
}

int note_read(struct making *m, const struct place *place, struct note *note) {
    const char *what = place_arg(place, "what") ? place_arg(place, "what") : place_arg(place, "note"),
               *hours = place_arg(place, "hours"), *day = place_arg(place, "day"), *skill = place_arg(place, "skill"),
               *off_job = place_arg(place, "off-job"), *private = place_arg(place, "private");
    bool reflects = place_arg(place, "so-what") || place_arg(place, "now-what");
    if (read_own_text(m, what, MOST_TEXT, &note->what) != 0 ||
        read_own_text(m, place_arg(place, "so-what"), MOST_TEXT, &note->so_what) != 0 ||
        read_own_text(m, place_arg(place, "now-what"), MOST_TEXT, &note->now_what) != 0 ||
        read_own_text(m, place_arg(place, "codes"), MOST_CODES, &note->codes) != 0 ||
        (hours && read_hours(m, hours, MOST_HOURS, &note->minutes) != 0) ||
        (day && read_past_day(m, day, &note->day) != 0) || (skill && read_skill(m, skill, &note->skill) != 0) ||
        (off_job && read_yes(m, off_job, &note->off_job) != 0) ||
        (private && read_yes(m, private, &note->private) != 0))
        return -1;
    if (reflects && !note->what)
        return err_set(m->err, FAULT_USAGE, "An example begins with what you did: --what. Nothing was changed.");
    return 0;
}

int note_keep(struct world *world, const struct note *note, struct err *err) {
    return store_change(world->store, Q_KEEP_ENTRY, err, "ittttttiitit", note->n, note->day ? note->day : world->today,
                        note->item, note->skill, note->what, note->so_what, note->now_what, note->minutes,
                        note->off_job, note->codes, note->private, world->now);
}

static int save(struct world *world, const struct note *note, const char *said, struct err *err) {
    if (store_begin(world->store, err) != 0)
        return -1;
    note_keep(world, note, err);
    return store_commit(world->store, said, NULL, err);
}

/* -- writing one ---------------------------------------------------------------------------------------------------- */
/* What may be logged by its address, beside a skill. */
static const char *const items[] = {"learning", "practice", "network", "qualification", NULL};

/* The item an entry is about and its title; where they are not said, the skill it builds first and how long it takes. */
static int read_item(struct making *m, const char *address, struct note *note, const char **title) {
    struct place item;
    struct cursor c;
    if (item_place(m, address, &item) != 0)
        return -1;
    if (strcmp(item.kind, "skill") == 0 && item.id) {
        if (note->skill && strcmp(note->skill, item.id) != 0)
            return err_set(m->err, FAULT_USAGE, "An entry is about one skill: \"%s\" or \"%s\". Nothing was changed.",
                           item.id, note->skill);
        return read_skill(m, item.id, &note->skill);
    }
    int i = 0;
    while (items[i] && strcmp(item.kind, items[i]) != 0)
        i++;
    if (!item.id)
        return no_such(m, "item", item.kind);
    if (!items[i])
        return err_set(m->err, FAULT_USAGE,
                       "What can be logged is a skill, or learning, practice, network or qualification; %s/%s is none "
                       "of them. Nothing was changed.",
                       item.kind, item.id);
    ask(m, &c, Q_ANY, "t", item.id);
    while (store_next(&c) == 1)
        if (strcmp(store_text(&c, 0), item.kind) == 0)
            *title = cell(m, &c, 1);
    if (!*title)
        return m->err->fault ? -1 : no_such(m, item.kind, item.id);
    note->item = say(m, "%s/%s", item.kind, item.id);
    ask(m, &c, Q_STEPS, "tt", item.kind, item.id);
    if (store_next(&c) == 1 && !note->skill)
        note->skill = cell(m, &c, 0);
    store_done(&c);
    ask(m, &c, Q_ITEM_MINUTES, "tt", item.kind, item.id);
    if (store_next(&c) == 1 && !note->minutes)
        note->minutes = store_long(&c, 0);
    store_done(&c);
    return made(m);
}

int build_write(struct making *m, const struct place *place) {
    const char *skill = place_arg(place, "skill"), *then = skill ? say(m, "skill/%s", skill) : "log";
    struct cursor c;
    make_head(m, "Home > My learning log", "What did you do?");
    make_text(m, BODY, NULL, NULL,
              "One line is enough: what you did, noticed or were thanked for. What it showed, and what comes next, can "
              "follow when you like.");
    ask(m, &c, Q_SKILL, "t", skill ? skill : "");
    if (store_next(&c) == 1)
        make_fact(m, "skill", "For", cell(m, &c, 1), NULL);
    store_done(&c);
    make_writing(m, "what", "What I did:", "", MOST_TEXT)->go = place_with(m->address, "item", "none", m->arena);
    m->page->said = "Enter on an empty line leaves without writing. Leave out names of readers and patients.";
    make_next(m, then, NULL);
    return made(m);
}

/* A course that stands in the log of the day already: once more may be a slip, and may not. */
static bool is_logged(struct making *m, const struct note *note) {
    struct cursor c;
    bool logged = false;
    if (!note->item)
        return false;
    ask(m, &c, Q_ENTRIES_OF_ITEM, "tt", note->item, note->day ? note->day : m->world->today);
    while (store_next(&c) == 1)
        logged = store_long(&c, 0) > 0;
    return logged;
}

int run_write(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    struct note note = {0};
    const char *item = place_arg(call, "item"), *what = place_arg(call, "what"), *skill = place_arg(call, "skill"),
               *title = NULL;
    bool none = strcmp(item, "none") == 0;
    struct cursor c;
    outcome->go = skill ? say(&m, "skill/%s", skill) : "log";
    if (none && what && strcmp(what, "skip") == 0) {
        outcome->said = "Nothing was written.";
        return 0;
    }
    if (note_read(&m, call, &note) != 0 || (!none && read_item(&m, item, &note, &title) != 0))
        return -1;
    note.what = note.what ? note.what : title;
    if (!note.what)
        return err_set(err, FAULT_USAGE, "Say what you did: --what. Nothing was changed.");
    const char *hours = note.minutes ? say(&m, ", %s", text_minutes(arena, note.minutes)) : "",
               *said = say(&m, "log: %s%s", note.what, hours);
    bool twice = is_logged(&m, &note);
    if (save(world, &note, said, err) != 0)
        return -1;
    ask(&m, &c, Q_LAST_ENTRY, "");
    if (store_next(&c) == 1)
        outcome->go = say(&m, "log/%ld", store_long(&c, 0));
    store_done(&c);
    outcome->said = say(&m, "%s %s%s%s",
                        world->visit ? "Noted, not kept:"
                        : twice      ? "Written down once more today:"
                                     : "Written down:",
                        note.what, hours, text_stop(note.what));
    return made(&m);
}

/* -- changing one --------------------------------------------------------------------------------------------------- */
const struct entry_field entry_fields[] = {
    {"what", "What I did", "What did you do?", NULL, false, MOST_TEXT},
    {"so-what", "So what", "What did it show, or change?",
     "What is different because of it: for a reader, for the library, for you.", true, MOST_TEXT},
    {"now-what", "Now what", "What will you do next?", "A step that follows from it, however small.", true, MOST_TEXT},
    {"hours", "Hours", "How many hours did it take?", "A quarter of an hour counts: write 0.25.", true, 0},
    {"day", "Day", "On which day?", "As year, month and day.", false, 0},
    {"skill", "Skill", "Which skill is it about?", NULL, true, 0},
    {"off-job", "Off the job", "Was it off-the-job training?",
     "For apprentices: learning in working hours that is not the everyday job.", false, 0},
    {"codes", "Codes", "Which codes of your standard does it show?",
     "For apprentices: the knowledge, skills and behaviours of your own standard, such as K4 S7.", true, MOST_CODES},
    {"private", "Private", "Is it for you alone?", "A private entry stays out of anything that is shown or given away.",
     false, 0},
    {"remove", NULL, "Delete this entry?", NULL, false, 0},
    {0},
};

static const struct entry_field *field_named(struct making *m, const char *name) {
    struct nearest nearest = {.typed = name};
    for (const struct entry_field *field = entry_fields; field->name; field++) {
        if (strcmp(field->name, name) == 0)
            return field;
        nearest_try(&nearest, field->name);
    }
    err_set(m->err, FAULT_USAGE, "An entry has no \"%s\"%s%s%s Nothing was changed.", name,
            nearest.best ? ". Did you mean \"" : "", nearest.best ? nearest.best : "", nearest.best ? "\"?" : ".");
    return NULL;
}

int note_of(struct making *m, const char *id, struct note *note) {
    struct cursor c;
    long n;
    ask(m, &c, Q_ENTRY, "i", id && text_whole(id, &n) ? n : 0L);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : err_set(m->err, FAULT_USAGE, "The log holds no entry \"%s\".", id ? id : "");
    *note = (struct note){store_long(&c, 0), cell(m, &c, 4),    cell(m, &c, 5),    cell(m, &c, 6),
                          cell(m, &c, 1),    cell(m, &c, 2),    cell(m, &c, 3),    cell(m, &c, 9),
                          store_long(&c, 7), store_long(&c, 8), store_long(&c, 10)};
    store_done(&c);
    return 0;
}

const char *note_value(struct making *m, const struct note *note, const struct entry_field *field) {
    const char *text[] = {note->what, note->so_what, note->now_what};
    ptrdiff_t i = field - entry_fields;
    struct cursor c;
    const char *title = NULL;
    if (i < COUNT(text))
        return text[i];
    if (strcmp(field->name, "hours") == 0)
        return note->minutes ? text_minutes(m->arena, note->minutes) : NULL;
    if (strcmp(field->name, "day") == 0)
        return text_day_words(m->arena, note->day);
    if (strcmp(field->name, "codes") == 0)
        return note->codes;
    if (strcmp(field->name, "off-job") == 0)
        return note->off_job ? "yes" : "no";
    if (strcmp(field->name, "private") == 0)
        return note->private ? "yes" : "no";
    if (strcmp(field->name, "skill") != 0 || !note->skill)
        return NULL;
    ask(m, &c, Q_SKILL_TITLE, "t", note->skill);
    while (store_next(&c) == 1)
        title = title ? title : cell(m, &c, 0);
    return title ? title : id_words(m, note->skill, true);
}

static void add_skills(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"skill", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = make_window(m, "choices", NULL, columns, COUNT(columns), "", Q_SKILLS_COUNT);
    const char *group = "";
    ask(m, &c, Q_SKILLS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, place_with(m->address, "is", id, m->arena));
        make_cells(m, rows, row, cell(m, &c, 1), id);
        make_group(row, cell(m, &c, 3), &group);
    }
}

int build_entry(struct making *m, const struct place *place) {
    struct note note;
    const char *name = place_arg(place, "field");
    const struct entry_field *field = field_named(m, name ? name : "what");
    if (!field || note_of(m, place->id, &note) != 0)
        return -1;
    const char *there = say(m, "log/%s", place->id);
    make_head(m, "Home > My learning log", field->ask);
    make_text(m, BODY, NULL, NULL, field->why);
    m->page->start = -1;
    if (strcmp(field->name, "skill") == 0) {
        add_skills(m);
    } else if (strcmp(field->name, "off-job") == 0 || strcmp(field->name, "private") == 0 ||
               strcmp(field->name, "remove") == 0) {
        struct rows *rows = make_choices(m);
        make_choice(m, rows, "no", "No");
        make_choice(m, rows, "yes", "Yes");
        const char *now = note_value(m, &note, field);
        m->page->start = !now ? -1 : strcmp(now, "yes") == 0;
    } else {
        const char *now = note_value(m, &note, field);
        if (strcmp(field->name, "day") == 0)
            now = note.day;
        else if (now && strcmp(field->name, "hours") == 0)
            now = hours_number(m, note.minutes);
        if (field->most)
            make_writing(m, "is", say(m, "%s:", field->label), now, field->most)->clears = field->clears;
        else
            make_input(m, "is", say(m, "%s:", field->label), now);
        m->page->said = "Enter on an empty line leaves it as it is.";
    }
    if (!m->page->input)
        make_link(m, "Right", "leave it", there);
    if (field->clears && note_value(m, &note, field))
        make_link(m, "c", "clear it", place_with(m->address, "is", "clear", m->arena));
    make_next(m, there, NULL);
    return made(m);
}

static int remove_entry(struct world *world, const struct note *note, struct err *err) {
    if (store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_REMOVE_ENTRY, err, "i", note->n);
    return store_commit(world->store, "an entry deleted", NULL, err);
}

static void clear_part(struct note *note, const struct entry_field *field) {
    const char **text[] = {&note->what, &note->so_what, &note->now_what};
    ptrdiff_t i = field - entry_fields;
    if (i < COUNT(text))
        *text[i] = NULL;
    else if (strcmp(field->name, "hours") == 0)
        note->minutes = 0;
    else
        *(strcmp(field->name, "skill") == 0 ? &note->skill : &note->codes) = NULL;
}

int run_entry(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    struct note note;
    const char *name = place_arg(call, "field"), *value = place_arg(call, "is");
    const struct entry_field *field = field_named(&m, name ? name : "what");
    if (!field || note_of(&m, call->id, &note) != 0)
        return -1;
    outcome->go = say(&m, "log/%ld", note.n);
    bool removes = strcmp(field->name, "remove") == 0;
    if (strcmp(value, "skip") == 0 || (removes && strcmp(value, "yes") != 0)) {
        outcome->said = "It is left as it was.";
        return 0;
    }
    if (removes) {
        outcome->go = "log";
        outcome->said = "Deleted. u brings it back.";
        return remove_entry(world, &note, err);
    }
    struct place one = {.arg = {{field->name, value}}, .args = 1};
    if (strcmp(value, "clear") == 0 && field->clears)
        clear_part(&note, field);
    else if (note_read(&m, &one, &note) != 0)
        return -1;
    const char *now = note_value(&m, &note, field),
               *words = say(&m, "%s: %s", field->label, now ? now : "no longer said");
    outcome->said = say(&m, "%s %s%s", saved_words(world), words, text_stop(words));
    return save(world, &note, say(&m, "log, %s", words), err);
}

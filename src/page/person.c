/* What the person says of themselves: job, direction, name, time, and how the program shows itself. Each is asked where it is
 * first used or changed from `me`, can be skipped or taken back, and is saved as it is chosen. What was skipped or taken back
 * is kept as "" and not asked again. */
#include "kinds.h"
#include <string.h>

int keep_setting(struct world *world, const char *name, const char *value, const char *said, struct err *err) {
    if (store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_SET_SETTING, err, "ttt", name, value, world->now);
    return store_commit(world->store, said, NULL, err);
}

/* Also what was said before can be skipped: so it is taken back. */
int keep_asked(struct world *world, const struct place *call, const char *name, const char *value, const char *said,
               struct arena *arena, struct outcome *outcome, struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *then = place_arg(call, "then"), *before, *undo = said;
    bool skipped = !*value || strcmp(value, "skip") == 0;
    if (guide_setting(world, name, arena, &before, err) != 0)
        return -1;
    bool cleared = skipped && before && *before;
    if (skipped)
        undo = cleared ? say(&m, "%s: cleared", setting_words(&m, name, before)) : "a question skipped";
    if (!before && strcmp(name, "display") == 0) /* the first start asks it, before there is anything to undo */
        undo = NULL;
    if (strcmp(name, "texts") == 0) /* the key that turned it turns it back: u is for what was answered */
        undo = NULL;
    outcome->said = cleared   ? "Cleared. You can say it again at any time."
                    : skipped ? "Skipped. You can say it at any time."
                              : say(&m, "%s: %s.", world->visit ? "Noted, not kept" : "Saved", said);
    outcome->go = then ? then : "home";
    if (keep_setting(world, name, skipped ? "" : value, undo, err) == 0)
        return 0;
    if (before || !skipped || err->fault != FAULT_MACHINE)
        return -1;
    outcome->said = arena_copy(arena, err->text); /* nothing was said that could be lost: the way on stays open */
    *err = (struct err){0};
    world->unkept = true;
    return 0;
}

const char *saved_words(const struct world *world) {
    return world->visit ? "Noted, not kept." : "Saved.";
}

const char *shown_name(struct making *m) {
    const char *name;
    guide_setting(m->world, "name", m->arena, &name, m->err);
    return name && *name ? name : m->world->person;
}

void make_ways_out(struct making *m, const struct place *place, const char *argument, const char *now) {
    const char *skip = place_with(m->address, argument, "skip", m->arena), *then = place_arg(place, "then");
    bool known = now && *now;
    const char *leave = !known ? skip : then ? then : "home";
    m->page->start = -1;
    if (known || !m->page->input)
        make_link(m, "Right", known ? "leave it" : "skip", leave);
    if (known)
        make_link(m, "c", "clear it", skip);
    make_next(m, leave, NULL);
}

/* -- to choose from ------------------------------------------------------------------------------------------------- */
static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"id", NULL, NULL, DATA, 0}};

static void begin(struct making *m, const struct place *place, const char *title, const char *text,
                  const char *argument, const char *now) {
    make_head(m, "Home", title);
    make_text(m, BODY, NULL, NULL, text);
    m->page->said = "You can change this at any time.";
    make_ways_out(m, place, argument, now);
}

static struct rows *choices(struct making *m) {
    return make_pick(m, "choices", NULL, columns, COUNT(columns), "");
}

static void choice(struct making *m, struct rows *rows, const char *argument, const char *value, const char *title,
                   const char *now) {
    struct row *row = make_row(m, rows, value, place_with(m->address, argument, value, m->arena));
    make_cells(m, rows, row, title, value);
    row->key = digit(m, rows->first + rows->count);
    if (now && strcmp(now, value) == 0)
        m->page->start = rows->count - 1;
}

/* Questions whose answers are always the same few. */
struct answer {
    const char *value, *title, *words; /* words: as it is said back */
};
static const struct choosing {
    const char *name, *argument, *title, *text; /* name: of the action and of its setting */
    struct answer answer[4];                    /* the last has no value */
} choosings[] = {
    {"study",
     "is",
     "May you study in work time?",
     "Ideas then say of a course whether it can be done then. Nobody else sees it.",
     {{"work", "Yes, in work time", "in work time"},
      {"own", "No, in my own time", "in my own time"},
      {"both", "Some of each", "some in work time, some in my own"}}},
    {"display",
     "as",
     "How shall it be shown?",
     "It is shown that way from the next start on.",
     {{"screen", "A full screen", "a full screen"},
      {"plain", "Plain lines, one after another, for a screen reader, braille or a very small window", "plain lines"}}},
    {"texts",
     "is",
     "What shall be read of a choice?",
     "In plain lines, at a question; t changes it there.",
     {{"whole", "Its name, and what it means", "choices with what they mean"},
      {"names", "Its name alone", "choices by their names alone"}}},
};

static const struct choosing *choosing_of(const char *name) {
    for (int i = 0; i < COUNT(choosings); i++)
        if (strcmp(choosings[i].name, name) == 0)
            return &choosings[i];
    return NULL;
}

int build_option(struct making *m, const struct place *place) {
    const struct choosing *asked = choosing_of(place->kind);
    const char *now;
    if (guide_setting(m->world, asked->name, m->arena, &now, m->err) != 0)
        return -1;
    begin(m, place, asked->title, asked->text, asked->argument, now);
    struct rows *rows = choices(m);
    for (const struct answer *answer = asked->answer; answer->value; answer++)
        choice(m, rows, asked->argument, answer->value, answer->title, now);
    return made(m);
}

/* What was answered, in words; NULL where that is no answer. */
static const char *chosen_words(const struct choosing *asked, const char *value) {
    for (const struct answer *answer = asked->answer; answer->value; answer++)
        if (strcmp(answer->value, value) == 0)
            return answer->words;
    return NULL;
}

int run_option(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    const struct choosing *asked = choosing_of(call->kind);
    const char *value = place_arg(call, asked->argument), *words = chosen_words(asked, value), *known = "";
    if (words || !*value || strcmp(value, "skip") == 0)
        return keep_asked(world, call, asked->name, value, words, arena, outcome, err);
    for (const struct answer *answer = asked->answer; answer->value; answer++)
        known = arena_print(arena, "%s%s%s", known, !*known ? "" : answer[1].value ? ", " : " or ", answer->value);
    return err_set(err, FAULT_USAGE, "\"%s\" is no answer: %s. Nothing was changed.", value, known);
}

/* -- job ------------------------------------------------------------------------------------------------------------ */
int build_job(struct making *m, const struct place *place) {
    struct cursor c;
    const char *now;
    if (guide_setting(m->world, "job", m->arena, &now, m->err) != 0)
        return -1;
    begin(m, place, "Which is nearest to your job now?", "The short set of skills is chosen for it.", "role", now);
    struct rows *rows = make_window(m, "choices", NULL, columns, COUNT(columns), "", Q_JOBS_COUNT);
    ask(m, &c, Q_JOB_PLACE, "t", now);
    while (store_next(&c) == 1)
        start_at(m, store_long(&c, 0) - 1);
    ask(m, &c, Q_JOBS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        choice(m, rows, "role", id, cell(m, &c, 1), now);
    }
    return made(m);
}

static int role_title(struct world *world, const char *id, struct arena *arena, const char **title, struct err *err) {
    struct making m = making_of(world, arena, err);
    struct cursor c;
    ask(&m, &c, Q_ROLE, "t", id);
    if (store_next(&c) != 1)
        return err->fault ? -1 : no_such(&m, "role", id);
    *title = cell(&m, &c, 1);
    store_done(&c);
    return 0;
}

int run_job(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
            struct err *err) {
    const char *role = place_arg(call, "role"), *title = "";
    if (strcmp(role, "skip") != 0 && role_title(world, role, arena, &title, err) != 0)
        return -1;
    return keep_asked(world, call, "job", role, title, arena, outcome, err);
}

/* -- direction ------------------------------------------------------------------------------------------------------ */
int build_goal(struct making *m, const struct place *place) {
    const char *now;
    if (guide_setting(m->world, "goal", m->arena, &now, m->err) != 0)
        return -1;
    begin(m, place, "Where would you like to be in a year or two?", "All are good answers.", "to", now);
    struct rows *rows = choices(m);
    for (int i = 0; directions[i].value; i++)
        choice(m, rows, "to", directions[i].value, directions[i].title, now);
    return made(m);
}

int run_goal(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    const char *to = place_arg(call, "to"), *title = strcmp(to, "skip") == 0 ? "" : goal_words(to);
    struct nearest nearest = {.typed = to};
    struct err no_role = {0};
    for (int i = 0; directions[i].value; i++)
        nearest_try(&nearest, directions[i].value);
    if (!title && role_title(world, to, arena, &title, &no_role) != 0)
        return nearest.best ? err_set(err, FAULT_USAGE,
                                      "There is no direction \"%s\". Did you mean \"%s\"? Nothing was changed.", to,
                                      nearest.best)
                            : err_set(err, no_role.fault, "%s", no_role.text);
    int result = keep_asked(world, call, "goal", to, title, arena, outcome, err);
    if (strcmp(to, "grow") == 0 && !place_arg(call, "then"))
        outcome->go = "grow";
    return result;
}

/* -- name and hours: typed ------------------------------------------------------------------------------------------ */
static int typed(struct making *m, const struct place *place, const char *argument, const char *title, const char *text,
                 const char *asks) {
    const char *now;
    if (guide_setting(m->world, place->kind, m->arena, &now, m->err) != 0)
        return -1;
    make_head(m, "Home", title);
    make_text(m, BODY, NULL, NULL, text);
    make_input(m, argument, asks, now);
    m->page->said = now && *now ? "You can change or clear this at any time."
                                : "Enter on an empty line skips it. You can change this at any time.";
    make_ways_out(m, place, argument, now);
    return made(m);
}

int build_name(struct making *m, const struct place *place) {
    return typed(m, place, "is", "What name shall the 1:1 page show?",
                 "A first name is enough. It is kept on this computer, and in a copy you give.", "Name:");
}

int build_service(struct making *m, const struct place *place) {
    return typed(m, place, "is", "What is your library service called?",
                 "Counts across services need it: without it, what you give counts for none. It goes into a copy only "
                 "where you tick it.",
                 "Service:");
}

/* Of a person, and of their service. */
int run_name(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    const char *name = text_clean(arena, place_arg(call, "is"));
    if (text_width(name) > 60)
        return err_set(err, FAULT_USAGE, "A name of at most 60 letters fits. Nothing was changed.");
    return keep_asked(world, call, call->kind, name, name, arena, outcome, err);
}

int build_hours(struct making *m, const struct place *place) {
    return typed(m, place, "week", "How many hours a week have you for learning?",
                 "Half an hour counts: write 0.5. Nothing is expected of you.", "Hours a week:");
}

int run_hours(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *hours = place_arg(call, "week"), *rest;
    while (hours[0] == '0' && hours[1] >= '0' && hours[1] <= '9')
        hours++;
    rest = hours + strspn(hours, "0123456789");
    bool half = strcmp(rest, ".5") == 0 || strcmp(rest, ".0") == 0, skip = !*hours || strcmp(hours, "skip") == 0;
    if (!skip && ((*rest && !half) || rest == hours || rest - hours > 2))
        return err_set(err, FAULT_USAGE, "Write the hours as a number, such as 2 or 0.5. Nothing was changed.");
    return keep_asked(world, call, "hours", hours, setting_words(&m, "hours", hours), arena, outcome, err);
}

/* -- what was said -------------------------------------------------------------------------------------------------- */
static const char *role_words(struct making *m, const char *role) {
    const char *title = role; /* the content may hold that job no more */
    struct cursor c;
    ask(m, &c, Q_ROLE, "t", role);
    if (store_next(&c) == 1)
        title = cell(m, &c, 1);
    store_done(&c);
    return title;
}

const char *setting_words(struct making *m, const char *name, const char *value) {
    const struct choosing *asked = choosing_of(name);
    bool goal = strcmp(name, "goal") == 0, hours = strcmp(name, "hours") == 0;
    if (!value || !*value)
        return NULL;
    if (goal && goal_words(value))
        return goal_words(value);
    if (goal || strcmp(name, "job") == 0)
        return role_words(m, value);
    if (hours || strcmp(name, "year") == 0)
        return say(m, "%s hour%s a %s", value, strcmp(value, "1") == 0 ? "" : "s", hours ? "week" : "year");
    if (asked && chosen_words(asked, value))
        return chosen_words(asked, value);
    return value;
}

/* What the person says of themselves: job, direction, name, hours, and how the program shows itself. Each is asked where
 * it is first used, can be skipped, and is saved as it is chosen. A skipped answer is kept as "" and not asked again. */
#include "kinds.h"
#include <string.h>

int keep_setting(struct world *world, const char *name, const char *value, const char *said, struct err *err) {
    if (store_begin(world->store, err) != 0)
        return -1;
    if (store_change(world->store, Q_SET_SETTING, err, "ttt", name, value, world->now) != 0) {
        store_rollback(world->store);
        return -1;
    }
    return store_commit(world->store, said, NULL, err);
}

int keep_asked(struct world *world, const struct place *call, const char *name, const char *value, const char *said,
               struct arena *arena, struct outcome *outcome, struct err *err) {
    const char *then = place_arg(call, "then");
    bool skipped = !*value || strcmp(value, "skip") == 0;
    outcome->said = skipped ? "Skipped. You can say it at any time."
                            : arena_print(arena, "%s: %s.", world->visit ? "Noted, not kept" : "Saved", said);
    outcome->go = then ? then : "home";
    return keep_setting(world, name, skipped ? "" : value, skipped ? "a question skipped" : said, err);
}

static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"id", NULL, NULL, DATA, 0}};

static struct rows *begin(struct making *m, const char *title, const char *text, const char *argument) {
    make_head(m, "Home", title);
    make_text(m, BODY, NULL, NULL, text);
    m->page->said = "You can change this at any time.";
    m->page->start = -1;
    make_link(m, "Right", "skip", place_with(m->address, argument, "skip", m->arena));
    make_next(m, place_with(m->address, argument, "skip", m->arena), NULL);
    return make_pick(m, "choices", NULL, columns, COUNT(columns), "");
}

static void choice(struct making *m, struct rows *rows, const char *argument, const char *value, const char *title,
                   const char *now) {
    struct row *row = make_row(m, rows, value, place_with(m->address, argument, value, m->arena));
    make_cells(m, rows, row, title, value);
    row->key = digit(m, rows->count);
    if (now && strcmp(now, value) == 0)
        m->page->start = rows->count - 1;
}

/* -- job ------------------------------------------------------------------------------------------------------------ */
int build_job(struct making *m, const struct place *place) {
    (void)place;
    struct cursor c;
    const char *now;
    if (guide_setting(m->world, "job", m->arena, &now, m->err) != 0)
        return -1;
    struct rows *rows =
        begin(m, "Which is nearest to your job now?", "The short set of skills is chosen for it.", "role");
    ask(m, &c, Q_JOBS, "");
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
    (void)place;
    const char *now;
    if (guide_setting(m->world, "goal", m->arena, &now, m->err) != 0)
        return -1;
    struct rows *rows = begin(m, "Where would you like to be in a year or two?", "All are good answers.", "to");
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
    return keep_asked(world, call, "goal", to, title, arena, outcome, err);
}

/* -- name and hours: typed ------------------------------------------------------------------------------------------ */
static int typed(struct making *m, const char *name, const char *argument, const char *title, const char *text,
                 const char *ask) {
    const char *now;
    if (guide_setting(m->world, name, m->arena, &now, m->err) != 0)
        return -1;
    make_head(m, "Home", title);
    make_text(m, BODY, NULL, NULL, text);
    struct input *input = arena_alloc(m->arena, sizeof *input);
    *input = (struct input){argument, ask, now ? now : "", m->address, "keep it"};
    m->page->input = input;
    m->page->said = "Enter on an empty line skips it. You can change this at any time.";
    make_next(m, place_with(m->address, argument, "skip", m->arena), NULL);
    return made(m);
}

int build_name(struct making *m, const struct place *place) {
    (void)place;
    return typed(m, "name", "is", "What name shall the 1:1 page show?",
                 "A first name is enough. It stays on this computer with your answers.", "Name:");
}

int run_name(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    const char *name = text_clean(arena, place_arg(call, "is"));
    if (text_width(name) > 60)
        return err_set(err, FAULT_USAGE, "A name of at most 60 letters fits. Nothing was changed.");
    return keep_asked(world, call, "name", name, name, arena, outcome, err);
}

int build_hours(struct making *m, const struct place *place) {
    (void)place;
    return typed(m, "hours", "week", "How many hours a week have you for learning?",
                 "Half an hour counts: write 0.5. Nothing is expected of you.", "Hours a week:");
}

int run_hours(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    const char *hours = place_arg(call, "week"), *rest;
    while (hours[0] == '0' && hours[1] >= '0' && hours[1] <= '9')
        hours++;
    rest = hours + strspn(hours, "0123456789");
    bool half = strcmp(rest, ".5") == 0 || strcmp(rest, ".0") == 0, skip = !*hours || strcmp(hours, "skip") == 0;
    if (!skip && ((*rest && !half) || rest == hours || rest - hours > 2))
        return err_set(err, FAULT_USAGE, "Write the hours as a number, such as 2 or 0.5. Nothing was changed.");
    return keep_asked(world, call, "hours", hours,
                      arena_print(arena, "%s hour%s a week", hours, strcmp(hours, "1") == 0 ? "" : "s"), arena, outcome,
                      err);
}

/* -- display -------------------------------------------------------------------------------------------------------- */
int build_display(struct making *m, const struct place *place) {
    (void)place;
    const char *now;
    if (guide_setting(m->world, "display", m->arena, &now, m->err) != 0)
        return -1;
    struct rows *rows = begin(m, "How shall it be shown?", "It is shown that way from the next start on.", "as");
    choice(m, rows, "as", "screen", "A full screen", now);
    choice(m, rows, "as", "plain",
           "Plain lines, one after another, for a screen reader, braille or a very small window", now);
    return made(m);
}

int run_display(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                struct err *err) {
    const char *as = place_arg(call, "as"), *then = place_arg(call, "then");
    if (strcmp(as, "screen") != 0 && strcmp(as, "plain") != 0 && strcmp(as, "skip") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no way to show it: screen or plain.", as);
    if (strcmp(as, "skip") == 0)
        return keep_asked(world, call, "display", as, "", arena, outcome, err);
    outcome->said = arena_print(arena, "%s: %s.", world->visit ? "Noted, not kept" : "Saved",
                                strcmp(as, "plain") == 0 ? "plain lines" : "a full screen");
    outcome->go = then ? then : "home";
    return keep_setting(world, "display", as, NULL, err); /* not a thing to undo */
}

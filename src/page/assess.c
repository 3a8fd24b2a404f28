/* My skills: a set of questions before, between and after its answers; the look over it; and what can be gone on with. */
#include "kinds.h"
#include "saying.h"
#include <string.h>

const char *rate_address(const char *skill, const char *set, struct arena *arena) {
    return arena_print(arena, "rate/%s?set=%s", skill, set);
}

const char *set_address(const char *set, struct arena *arena) {
    return strcmp(set, "short") == 0 ? "assess" : arena_print(arena, "assess?set=%s", set);
}

static const struct column set_columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"now_words", "", NULL, WORDS, 0},
    {"skill", NULL, NULL, DATA, 0},
    {"now", NULL, NULL, COUNTED, 0},
};

/* The next row of the list, where it is in view; the list becomes longer in any case. */
static void add_way(struct making *m, struct rows *rows, const char *key, const char *id, const char *go,
                    const char *title, const char *note) {
    if (!in_view(m, rows->total++))
        return;
    struct row *row = make_row(m, rows, id, go);
    make_cells(m, rows, row, title, note, NULL, NULL);
    row->key = key;
    row->enter = strcmp(id, "finish") == 0 ? "finish" : NULL;
}

/* Each answer with a key of its own, as long as there are some. */
static void add_answers(struct making *m, struct rows *rows, const char *set, int total) {
    enum { SHORT = 12 };
    struct cursor c;
    struct view view = view_behind(m, rows->total);
    rows->total += total;
    if (guide_ask_set(m->world, set, view.first, view.rows, m->arena, &c, m->err) != 0)
        return;
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *words = level_words(store_text(&c, 2), cell(m, &c, 3));
        struct row *row = make_row(
            m, rows, id, place_with(rate_address(id, set, m->arena), "back", set_address(set, m->arena), m->arena));
        make_cells(m, rows, row, cell(m, &c, 1), words, id, plain_number(m, &c, 4));
        long n = rows->first + rows->count;
        row->key = total <= SHORT ? row_key(m, n) : digit(m, n);
    }
}

const char *set_title(struct making *m, const char *set) {
    struct cursor c;
    const char *title = strcmp(set, "short") == 0     ? "My skills"
                        : strcmp(set, "changed") == 0 ? "What is new or changed"
                        : strcmp(set, "all") == 0     ? "All skills"
                                                      : NULL;
    if (title)
        return title;
    bool area = strncmp(set, "area:", 5) == 0;
    ask(m, &c, Q_AREA, "t", area ? set + 5 : "");
    if (store_next(&c) == 1)
        title = cell(m, &c, 1);
    store_done(&c);
    if (!title && !m->err->fault && area)
        no_such(m, "area", set + 5);
    else if (!title)
        err_set(m->err, FAULT_USAGE, "There is no set \"%s\": short, changed, all, or an area as area:ID.", set);
    return title;
}

static void tell_set(struct making *m, const char *set, const struct progress *progress, const char *job) {
    bool is_short = strcmp(set, "short") == 0;
    const char *skills = text_count(m->arena, progress->total, "skill", NULL),
               *whom = is_short ? say(m, ", for: %s", job) : "";
    int done = progress->total - progress->left;
    if (!progress->total)
        make_text(m, BODY, NULL, NULL, "Nothing is new since you last looked: what you said stands.");
    else if (progress->skill && progress->again && done)
        make_print(m, BODY, "%d of %d looked at again. The others have your last answer beside them.", done,
                   progress->total);
    else if (!progress->skill)
        make_print(m, BODY,
                   progress->total == 1 ? "That is the one. Look it over; change it if you like."
                                        : "That is all %d. Look them over; change any you like.",
                   progress->total);
    else if (!progress->again && done)
        make_print(m, BODY, "%d of %d answered%s.", done, progress->total, whom);
    else if (progress->again)
        make_print(m, BODY, "%s to look at again. Your last answer stands beside each until you give a new one.",
                   skills);
    else if (is_short)
        make_print(m, BODY,
                   "%s chosen%s. One question each, about five minutes, no test. Nobody sees your answers unless you "
                   "choose.",
                   skills, whom);
    else
        make_print(m, BODY, "%s. One question each; stop at any of them.", skills);
}

int build_assess(struct making *m, const struct place *place) {
    const char *role, *job, *set = place_arg(place, "set") ? place_arg(place, "set") : "short",
                            *title = set_title(m, set);
    struct progress progress;
    if (!title || role_of(m, place, &role, &job) != 0 ||
        guide_next(m->world, set, NULL, m->arena, &progress, m->err) != 0)
        return -1;
    make_head(m, strcmp(set, "short") == 0 ? "Home" : "Home > My skills", title);
    tell_set(m, set, &progress, job);
    struct rows *rows = make_pick(m, "skills", NULL, set_columns, COUNT(set_columns), "");
    const char *next = progress.skill ? rate_address(progress.skill, set, m->arena) : NULL;
    rows->first = m->view->first;
    if (next)
        add_way(m, rows, digit(m, 1), "next", next, progress.left < progress.total ? "Carry on" : "Begin",
                say(m, "skill %d of %d: %s", progress.at, progress.total, progress.title));
    add_answers(m, rows, set, progress.total);
    if (!next && progress.total) {
        start_at(m, rows->total);
        add_way(m, rows, "f", "finish", "snapshot?keep=yes", "Finish: see what it comes to",
                "today's answers are kept");
    }
    if (progress.answered)
        add_way(m, rows, "g", "gaps", "gaps", "Show my strengths and gaps", next ? "with what is answered so far" : "");
    add_way(m, rows, "o", "all", "areas", "Go on with an area, or the whole list", "");
    if (strcmp(set, "short") == 0)
        make_link(m, "j", "another job", "job?then=assess");
    if (!progress.skill && progress.total)
        make_link(m, "l", "look at each again", say(m, "again?set=%s", set));
    if (progress.answered)
        make_link(m, "v", "my history", "history");
    make_next(m, next ? next : progress.total ? "snapshot?keep=yes" : "areas", NULL);
    m->page->said = "Each answer is saved as you give it. You can change any of them at any time.";
    return made(m);
}

/* -- going on ------------------------------------------------------------------------------------------------------- */
static const char *progress_words(struct making *m, long answered, long total) {
    return answered >= total ? say(m, "all %ld answered", total)
           : answered        ? say(m, "%ld of %ld answered", answered, total)
                             : text_count(m->arena, total, "skill", NULL);
}

int build_areas(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"progress", "", NULL, WORDS, 1},
                                            {"set", NULL, NULL, DATA, 0},
                                            {"answered", NULL, NULL, COUNTED, 0},
                                            {"skills", NULL, NULL, COUNTED, 0}};
    (void)place;
    static const char *const sets[][2] = {{"changed", "Only what is new or changed"}, {"all", "The whole list"}};
    struct cursor c;
    make_head(m, "Home > My skills", "Go on");
    make_text(m, BODY, NULL, NULL,
              "An area at a time, all of it, or what is new since you last looked. None of it has to be done.");
    struct rows *rows = make_list(m, "areas", NULL, columns, COUNT(columns), "This pack has no skills.", "areas");
    long areas = rows->total;
    rows->total += COUNT(sets);
    ask(m, &c, Q_AREAS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        struct row *row = make_row(m, rows, id, say(m, "assess?set=area:%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), progress_words(m, store_long(&c, 3), store_long(&c, 2)),
                   say(m, "area:%s", id), plain_number(m, &c, 3), plain_number(m, &c, 2));
        row->key = digit(m, rows->first + rows->count);
    }
    for (int i = 0; i < COUNT(sets); i++) {
        struct progress set;
        if (!in_view(m, areas + i))
            continue;
        if (guide_next(m->world, sets[i][0], NULL, m->arena, &set, m->err) != 0)
            return -1;
        struct row *row = make_row(m, rows, sets[i][0], say(m, "assess?set=%s", sets[i][0]));
        make_cells(m, rows, row, sets[i][1], set.total ? progress_words(m, set.answered, set.total) : "nothing now",
                   sets[i][0], number(m, set.answered), number(m, set.total));
        row->key = i ? "a" : "c";
    }
    make_link(m, "s", "skills by area", "skills");
    make_next(m, "gaps", "my strengths and gaps");
    return made(m);
}

/* -- looking again -------------------------------------------------------------------------------------------------- */
int build_again(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"note", "", NULL, WORDS, 1}};
    static const char *const sets[][3] = {{"short", "The short set for my job", "about ten skills"},
                                          {"changed", "Only what is new or changed", "and what I was not sure of"},
                                          {"all", "The whole list", "stop whenever you like"}};
    (void)place;
    make_head(m, "Home > My skills", "What would you like to look at again?");
    struct rows *rows = make_pick(m, "sets", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(sets); i++) {
        struct row *row = make_row(m, rows, sets[i][0], place_with(m->address, "set", sets[i][0], m->arena));
        make_cells(m, rows, row, sets[i][1], sets[i][2]);
        row->key = digit(m, rows->count);
    }
    m->page->start = -1;
    m->page->said = "Each question shows your last answer; Enter keeps it.";
    make_next(m, "assess", "my skills");
    return made(m);
}

int run_again(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    struct progress progress;
    const char *set = place_arg(call, "set");
    if (!set_title(&m, set) || store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_SET_SETTING, err, "ttt", "round", world->now, world->now);
    store_change(world->store, Q_SET_SETTING, err, "ttt", "set", set, world->now);
    if (store_commit(world->store, "looking at answers again", NULL, err) != 0 ||
        guide_next(world, set, NULL, arena, &progress, err) != 0)
        return -1;
    outcome->said = "Each question shows your last answer. Enter keeps it.";
    outcome->go = progress.skill ? rate_address(progress.skill, set, arena) : set_address(set, arena);
    return 0;
}

/* -- the last answer, shown or hidden ------------------------------------------------------------------------------- */
int build_last(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}};
    static const char *const choices[][2] = {{"shown", "Show what I answered last"},
                                             {"hidden", "Hide it, for a fresh look"}};
    const char *now;
    if (guide_setting(m->world, "last", m->arena, &now, m->err) != 0)
        return -1;
    make_head(m, "Home > My skills", "Shall your last answer be shown?");
    make_ways_out(m, place, "answer", now);
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(choices); i++) {
        struct row *row = make_row(m, rows, choices[i][0], place_with(m->address, "answer", choices[i][0], m->arena));
        make_cells(m, rows, row, choices[i][1]);
        row->key = digit(m, rows->count);
        if (text_compare(now, choices[i][0]) == 0)
            m->page->start = i;
    }
    return made(m);
}

int run_last(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    const char *answer = place_arg(call, "answer"), *then = place_arg(call, "then");
    bool hidden = strcmp(answer, "hidden") == 0;
    if (strcmp(answer, "skip") == 0)
        return keep_asked(world, call, "last", answer, "", arena, outcome, err);
    if (!hidden && strcmp(answer, "shown") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: shown or hidden. Nothing was changed.", answer);
    outcome->said = hidden ? "Your last answers are hidden while you look afresh." : "Your last answers are shown.";
    outcome->go = then ? then : "assess";
    outcome->afresh = true;
    return keep_setting(world, "last", answer, outcome->said, err);
}

/* History: every change of an answer, the days whose answers were kept, and any two of them side by side. */
#include "kinds.h"
#include "saying.h"
#include <limits.h>
#include <string.h>

/* -- every change --------------------------------------------------------------------------------------------------- */
/* The columns of the query history: of the change and of the one before it. */
enum { H_N, H_AT, H_SKILL, H_TITLE, H_STATE, H_LEVEL, H_WORDS, H_WANTED, H_PRIORITY, H_SURE, H_BEFORE };
enum { B_STATE = H_BEFORE, B_LEVEL, B_WORDS, B_WANTED, B_PRIORITY, B_SURE, SAME_SCALE };

const char *state_words(struct making *m, const struct cursor *c, int state, int level, int words) {
    if (!store_null(c, level) && store_null(c, words))
        return say(m, "level %ld of another scale", store_long(c, level));
    return level_words(store_text(c, state), cell(m, c, words));
}

static bool differs(const struct cursor *c, int a, int b) {
    return store_null(c, a) != store_null(c, b) || store_long(c, a) != store_long(c, b);
}

/* What changed, in words: first the level, then what is said beside it. */
static const char *change_words(struct making *m, const struct cursor *c, const char *before, const char *now) {
    struct saying saying = {
        .wanted = store_long(c, H_WANTED), .priority = store_long(c, H_PRIORITY), .sure = store_long(c, H_SURE)};
    static const int column[][2] = {{H_WANTED, B_WANTED}, {H_PRIORITY, B_PRIORITY}, {H_SURE, B_SURE}};
    const char *words = "";
    if (text_compare(before, now) != 0)
        words = !now ? say(m, "no longer answered, was %s", before) : before ? say(m, "%s, was %s", now, before) : now;
    for (int i = 0; i < COUNT(column); i++)
        if (!store_null(c, column[i][0]) && (i || store_long(c, SAME_SCALE)) && differs(c, column[i][0], column[i][1]))
            words = say(m, "%s%s%s", words, *words ? ", " : "", facet_said(m, &facets[i], &saying));
    return *words ? words : now ? say(m, "%s, looked at again", now) : "looked at again";
}

int build_history(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"day", "", NULL, WORDS, 2},        {"title", "", NULL, WORDS, 0},        {"change", "", NULL, WORDS, 0},
        {"at", NULL, NULL, DATA, 0},        {"skill", NULL, NULL, DATA, 0},       {"from", NULL, NULL, COUNTED, 0},
        {"to", NULL, NULL, COUNTED, 0},     {"from_words", NULL, NULL, DATA, 0},  {"to_words", NULL, NULL, DATA, 0},
        {"wanted", NULL, NULL, COUNTED, 0}, {"priority", NULL, NULL, COUNTED, 0}, {"sure", NULL, NULL, COUNTED, 0}};
    const char *of = place_arg(place, "skill"), *title = NULL;
    struct cursor c;
    if (of && !(title = skill_title(m, of)))
        return -1;
    make_head(m, of ? say(m, "Home > My skills > %s", title) : "Home > My skills", "My history");
    struct rows *rows = make_pick(m, "changes", NULL, columns, COUNT(columns), "Nothing was answered yet.");
    ask(m, &c, Q_HISTORY_COUNT, "t", of);
    if (store_next(&c) == 1)
        rows->total = store_long(&c, 0);
    store_done(&c);
    rows->first = m->view->first;
    if (of)
        ask(m, &c, Q_HISTORY_OF, "iit", m->view->first, m->view->rows, of);
    else
        ask(m, &c, Q_HISTORY, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *skill = cell(m, &c, H_SKILL), *name = cell(m, &c, H_TITLE);
        const char *now = state_words(m, &c, H_STATE, H_LEVEL, H_WORDS),
                   *before = state_words(m, &c, B_STATE, B_LEVEL, B_WORDS);
        struct row *row = make_row(m, rows, number(m, store_long(&c, H_N)), name ? say(m, "skill/%s", skill) : NULL);
        make_cells(m, rows, row, text_day_words(m->arena, store_text(&c, H_AT)), name ? name : id_words(m, skill, true),
                   change_words(m, &c, before, now), cell(m, &c, H_AT), skill, plain_number(m, &c, B_LEVEL),
                   plain_number(m, &c, H_LEVEL), before, now, plain_number(m, &c, H_WANTED),
                   plain_number(m, &c, H_PRIORITY), plain_number(m, &c, H_SURE));
    }
    make_link(m, "k", "days I kept", "snapshots");
    if (of)
        make_link(m, "a", "all skills", "history");
    make_next(m, of ? say(m, "skill/%s", of) : "gaps", of ? "the skill" : "my strengths and gaps");
    return made(m);
}

/* -- days that were kept -------------------------------------------------------------------------------------------- */
static int list_days(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"day", "", NULL, WORDS, 0},
                                            {"job", "", "as %s", WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"at", NULL, NULL, DATA, 0},
                                            {"role", NULL, NULL, DATA, 0}};
    const char *with = place_arg(place, "with");
    struct cursor c;
    make_head(m, "Home > My skills > My history", with ? "Compare with which day?" : "Days I kept");
    struct rows *rows = make_pick(m, "snapshots", NULL, columns, COUNT(columns),
                                  "None yet: finishing the short set keeps the answers of that day.");
    ask(m, &c, Q_SNAPSHOTS, "");
    while (store_next(&c) == 1) {
        const char *n = number(m, store_long(&c, 0));
        if (text_compare(n, with) == 0) /* a day is not compared with itself */
            continue;
        struct row *row =
            make_row(m, rows, n, with ? say(m, "snapshots/%s?with=%s", n, with) : say(m, "snapshots/%s", n));
        make_cells(m, rows, row, text_day_words(m->arena, store_text(&c, 1)), cell(m, &c, 3), n, cell(m, &c, 1),
                   cell(m, &c, 2));
        row->more = say(m, "Opens beside %s.", with ? "the other day" : "your answers now");
    }
    make_link(m, "k", "keep today's answers", "snapshot");
    make_link(m, "e", "every change", "history");
    make_next(m, "history", NULL);
    return made(m);
}

/* A day that was kept, by its number: its last row of history, and the day in words. "now" is today. */
static int read_day(struct making *m, const char *id, long *upto, const char **day) {
    struct cursor c;
    long n;
    *upto = LONG_MAX;
    *day = "now";
    if (strcmp(id, "now") == 0)
        return 0;
    ask(m, &c, Q_SNAPSHOT, "i", text_whole(id, &n) ? n : 0L);
    if (store_next(&c) != 1)
        return m->err->fault
                   ? -1
                   : err_set(m->err, FAULT_USAGE, "No day \"%s\" was kept. \"pathway show snapshots\" lists them.", id);
    *upto = store_long(&c, 1);
    *day = text_day_words(m->arena, store_text(&c, 2));
    store_done(&c);
    return 0;
}

enum movement { WENT_ON, NEW, SEEN_OTHERWISE, SAME, MOVEMENTS };

static int compare_days(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"then_words", "then", "then %s", WORDS, 1},
                                            {"now_words", "later", "later %s", WORDS, 1},
                                            {"skill", NULL, NULL, DATA, 0},
                                            {"then", NULL, NULL, COUNTED, 0},
                                            {"now", NULL, NULL, COUNTED, 0}};
    static const char *const groups[MOVEMENTS] = {"Further than then", "New since then", "Seen differently",
                                                  "As it was"};
    const char *with = place_arg(place, "with") ? place_arg(place, "with") : "now", *first, *second;
    long from, to;
    struct cursor c;
    if (read_day(m, place->id, &from, &first) != 0 || read_day(m, with, &to, &second) != 0)
        return -1;
    if (from > to) { /* the earlier stands first, whichever was chosen first */
        long later = from;
        const char *day = first;
        from = to, first = second, to = later, second = day;
    }
    make_head(m, "Home > My skills > My history", say(m, "%s, and %s", first, second));
    struct rows *rows = make_pick(m, "skills", NULL, columns, COUNT(columns), "Nothing was answered on either day.");
    ask(m, &c, Q_COMPARE, "iit", from, to, NULL);
    for (enum movement last = MOVEMENTS; store_next(&c) == 1;) {
        enum movement movement = (enum movement)store_long(&c, 8);
        const char *id = cell(m, &c, 0), *then = level_words(store_text(&c, 2), cell(m, &c, 4)),
                   *now = level_words(store_text(&c, 5), cell(m, &c, 7));
        struct row *row = make_row(m, rows, id, say(m, "history?skill=%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), then ? then : "-", now ? now : "-", id, plain_number(m, &c, 3),
                   plain_number(m, &c, 6));
        row->group = movement != last ? groups[movement] : NULL;
        last = movement;
    }
    make_link(m, "c", "compare with another day", say(m, "snapshots?with=%s", place->id));
    make_next(m, "snapshots", "days I kept");
    return made(m);
}

int build_snapshots(struct making *m, const struct place *place) {
    return place->id ? compare_days(m, place) : list_days(m, place);
}

/* -- keeping a day -------------------------------------------------------------------------------------------------- */
int build_snapshot(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}};
    (void)place;
    make_head(m, "Home > My skills > My history", "Keep today's answers?");
    make_text(m, BODY, NULL, NULL,
              "They stay as they are, under today's date, beside whatever you answer later. In six months home asks, "
              "once, whether you would like to look again.");
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    struct row *row = make_row(m, rows, "yes", place_with(m->address, "keep", "yes", m->arena));
    make_cells(m, rows, row, "Yes, keep them");
    row->key = "1";
    m->page->start = -1;
    make_next(m, "snapshots", "days I kept");
    return made(m);
}

int run_snapshot(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                 struct err *err) {
    const char *role, *day = text_day_words(arena, world->today);
    if (strcmp(place_arg(call, "keep"), "yes") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: yes keeps today's answers. Nothing was changed.",
                       place_arg(call, "keep"));
    if (guide_role(world, NULL, arena, &role, err) != 0 || store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_DROP_SNAPSHOT, err, "t", world->now);
    store_change(world->store, Q_REMEMBER_SKILLS, err, "t", world->now);
    store_change(world->store, Q_KEEP_SNAPSHOT, err, "tt", role, world->now);
    store_change(world->store, Q_SET_SETTING, err, "ttt", "round", "", world->now);
    outcome->said = arena_print(arena, "%s: your answers of %s. You can look back at them under My history.",
                                world->visit ? "Noted, not kept" : "Kept", day);
    outcome->go = "gaps";
    return store_commit(world->store, arena_print(arena, "answers of %s kept", day), NULL, err);
}

/* -- how a skill, and an area, came here ---------------------------------------------------------------------------- */
const char *trend_words(struct making *m, const char *skill) {
    struct cursor c;
    const char *words = NULL, *last = NULL, *now;
    ask(m, &c, Q_TREND, "ti", skill, 6L);
    while (store_next(&c) == 1)
        if ((now = level_words(store_text(&c, 1), cell(m, &c, 3))) && text_compare(now, last) != 0) {
            words = say(m, "%s%s%s (%s)", words ? words : "", words ? ", then " : "", now,
                        text_day_words(m->arena, store_text(&c, 0)));
            last = now;
        }
    return words && strstr(words, ", then ") ? words : NULL;
}

const char *area_trend_words(struct making *m, const char *area) {
    struct cursor c;
    struct buf further = {0};
    const char *day = NULL, *words = NULL;
    long upto = 0;
    ask(m, &c, Q_FIRST_SNAPSHOT, "");
    while (store_next(&c) == 1) {
        upto = store_long(&c, 0);
        day = text_day_words(m->arena, store_text(&c, 1));
    }
    if (!day)
        return NULL;
    ask(m, &c, Q_COMPARE, "iit", upto, LONG_MAX, area);
    while (store_next(&c) == 1)
        if (store_long(&c, 8) == WENT_ON)
            buf_print(&further, "%s%s", further.size ? ", " : "", store_text(&c, 1));
    if (further.size)
        words = say(m, "Further than on %s: %s.", day, further.text);
    buf_free(&further);
    return words;
}

/* Jobs side by side: what each asks for, beside where the person stands; and the choice of the jobs. */
#include "kinds.h"
#include <string.h>

enum { A, B, C, SIDES };

struct side { /* a job; id NULL: there is none */
    const char *arg, *name, *id, *title;
    bool own; /* the person's */
    struct readiness readiness;
};

/* -- which jobs ----------------------------------------------------------------------------------------------------- */
static int read_side(struct making *m, struct side *side, const char *id) {
    struct cursor c;
    side->id = id;
    if (!id)
        return made(m);
    ask(m, &c, Q_ROLE, "t", id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "role", id);
    side->title = cell(m, &c, 1);
    store_done(&c);
    return made(m);
}

static int read_sides(struct making *m, const struct place *place, struct side side[SIDES]) {
    const char *own, *a = place_arg(place, "a");
    if (guide_role(m->world, NULL, m->arena, &own, m->err) != 0)
        return -1;
    a = a ? a : own;
    side[A] = (struct side){.arg = "a", .own = strcmp(a, own) == 0};
    side[A].name = side[A].own ? "My job" : "Job A";
    side[B] = (struct side){.arg = "b", .name = "Job B"};
    side[C] = (struct side){.arg = "c", .name = "Job C"};
    for (int i = A; i < SIDES; i++)
        if (read_side(m, &side[i], i == A ? a : place_arg(place, side[i].arg)) != 0)
            return -1;
    return 0;
}

/* The side that is asked for: it is named, or it is missing, or it says the same as one before it. NULL: none is. */
static const struct side *asked_side(const struct place *place, const struct side side[SIDES]) {
    const char *choose = place_arg(place, "choose");
    for (int i = B; i < SIDES; i++)
        if (text_compare(choose, side[i].arg) == 0 || (i == B && !side[i].id))
            return &side[i];
    for (int i = B; i < SIDES; i++)
        for (int j = A; j < i; j++)
            if (text_compare(side[i].id, side[j].id) == 0)
                return &side[i];
    return NULL;
}

static int ask_side(struct making *m, const struct side side[SIDES], const struct side *asked) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"move_words", "", NULL, WORDS, 1},
                                            {"role", NULL, NULL, DATA, 0},
                                            {"move", NULL, NULL, DATA, 0}};
    struct cursor c;
    const char *go = place_with(m->address, "choose", NULL, m->arena);
    make_head(m, "Home > Jobs", asked == &side[B] ? "Compare with which job?" : "Which third job?");
    make_print(m, BODY, "It stands beside %s%s.", side[A].title,
               asked == &side[C] ? say(m, " and %s", side[B].title) : "");
    struct rows *rows =
        make_window(m, "roles", NULL, columns, COUNT(columns), "This pack holds no jobs.", Q_ROLES_COUNT);
    m->page->start = -1; /* until there is one to choose */
    ask(m, &c, Q_BESIDE_CHOICES, "iit", m->view->first, m->view->rows, side[A].id);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *move = cell(m, &c, 2);
        bool stands = false;
        for (int i = A; i < SIDES; i++)
            stands |= &side[i] != asked && text_compare(side[i].id, id) == 0;
        struct row *row = make_row(m, rows, id, stands ? NULL : place_with(go, asked->arg, id, m->arena));
        make_cells(m, rows, row, cell(m, &c, 1), stands ? "is there already" : move ? move_words(move) : "", id, move);
        row->enter = "compare it";
        if (!stands && m->page->start < 0)
            m->page->start = rows->count - 1;
    }
    make_next(m, "roles", "see where I could go");
    return made(m);
}

/* -- side by side --------------------------------------------------------------------------------------------------- */
/* Everything that one of them asks for; a skill that B does not ask for stands last. */
static void add_skills(struct making *m, struct rows *rows, struct side side[SIDES]) {
    const char *const groups[] = {"Already there",
                                  "Close: one step",
                                  "More to learn",
                                  "Not sure, or not for you",
                                  "Not answered",
                                  "In job C, and not in job B",
                                  side[A].own ? "In my job alone" : "In job A alone"};
    static const char *const states[] = {"met", "close", "further", "unrated", "unrated", NULL, NULL};
    struct cursor c;
    const char *group = "";
    ask(m, &c, Q_BESIDE, "ttt", side[A].id, side[B].id, side[C].id);
    while (store_next(&c) == 1) {
        const char *skill = cell(m, &c, 0), *level[SIDES], *words[SIDES];
        for (int i = A; i < SIDES; i++) {
            int column = 5 + 3 * i; /* its level, that in words, and how far the person is from it */
            level[i] = plain_number(m, &c, column);
            words[i] = cell(m, &c, column + 1);
            if (level[i]) {
                side[i].readiness.count[store_long(&c, column + 2)]++;
                side[i].readiness.total++;
            }
        }
        long reach = level[B] ? store_long(&c, 10) : REACHES + !level[C];
        struct row *row = make_row(m, rows, skill, say(m, "skill/%s", skill));
        make_cells(m, rows, row, cell(m, &c, 1), level_words(store_text(&c, 2), cell(m, &c, 4)), words[A], words[B],
                   words[C], skill, states[reach], plain_number(m, &c, 3), level[A], level[B], level[C]);
        row->tone = reach == MET ? GOOD : reach == CLOSE || reach == FURTHER ? MORE : BODY;
        make_group(row, groups[reach], &group);
    }
}

/* The jobs by the names they have over the columns, with what they come to. */
static void tell_sides(struct making *m, struct rows *rows, const struct side side[SIDES]) {
    for (int i = A; i < SIDES && side[i].id; i++) {
        const long *count = side[i].readiness.count;
        struct row *row = make_row(m, rows, side[i].id, say(m, "role/%s", side[i].id));
        make_cells(m, rows, row, side[i].name,
                   say(m, "%s: %s", side[i].title, readiness_words(m, &side[i].readiness, false)), side[i].title,
                   side[i].arg, side[i].id, number(m, count[MET]), number(m, count[CLOSE]), number(m, count[FURTHER]),
                   number(m, count[OTHER] + count[UNRATED]));
    }
}

/* What they ask for beside skills, side by side for each kind of condition. */
static void add_asks(struct making *m, const struct side side[SIDES]) {
    static const struct column columns[] = {{"name", "", "%s: ", WORDS, 0},       {"title", "", NULL, WORDS, 0},
                                            {"always_words", "", NULL, WORDS, 1}, {"side", NULL, NULL, DATA, 0},
                                            {"role", NULL, NULL, DATA, 0},        {"kind", NULL, NULL, DATA, 0},
                                            {"always", NULL, NULL, COUNTED, 0}};
    static const char *const kinds[][2] = {{"qualification", "Qualifications they ask for"},
                                           {"registration", "Registration"},
                                           {"school", "From school"},
                                           {"experience", "Experience"},
                                           {"check", "Checks"}};
    struct cursor c;
    struct rows *rows = NULL;
    const char *group = "";
    ask(m, &c, Q_BESIDE_ASKS, "ttt", side[A].id, side[B].id, side[C].id);
    while (store_next(&c) == 1) {
        const struct side *of = &side[store_long(&c, 0) - 1];
        const char *kind = cell(m, &c, 1), *title = kind;
        if (!rows)
            rows = make_rows(m, "asks", NULL, columns, COUNT(columns), "");
        struct row *row = make_row(m, rows, say(m, "%s-%ld", of->arg, rows->count), NULL);
        make_cells(m, rows, row, of->name, cell(m, &c, 2), store_long(&c, 3) ? "always asked" : "often asked", of->arg,
                   of->id, kind, number(m, store_long(&c, 3)));
        for (int i = 0; i < COUNT(kinds); i++)
            title = strcmp(kinds[i][0], kind) == 0 ? kinds[i][1] : title;
        make_group(row, title, &group);
    }
}

static void add_ways(struct making *m, const struct side side[SIDES]) {
    const char *b = side[B].id;
    if (side[B].readiness.count[CLOSE] + side[B].readiness.count[FURTHER])
        make_link(m, "p", "plan what is missing for B", say(m, "add?item=missing&role=%s", b));
    make_link(m, "j", "another job B", place_with(m->address, "choose", "b", m->arena));
    make_link(m, "c", side[C].id ? "another job C" : "a third job", place_with(m->address, "choose", "c", m->arena));
    if (side[C].id)
        make_link(m, "x", "without C", place_with(m->address, "c", NULL, m->arena));
    make_next(m, say(m, "learn?role=%s", b), "ideas for B");
}

static const char *asks_words(struct making *m, const struct side *side) {
    return side->own ? "My job asks: %s" : say(m, "%s asks: %%s", side->title);
}

static int show_sides(struct making *m, struct side side[SIDES]) {
    static const struct column side_columns[] = {
        {"name", "", "%s, ", WORDS, 0},    {"summary", "", NULL, WORDS, 0},     {"title", NULL, NULL, DATA, 0},
        {"side", NULL, NULL, DATA, 0},     {"role", NULL, NULL, DATA, 0},       {"met", NULL, NULL, COUNTED, 0},
        {"close", NULL, NULL, COUNTED, 0}, {"further", NULL, NULL, COUNTED, 0}, {"unrated", NULL, NULL, COUNTED, 0}};
    const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                     {"now_words", "you now", "You now: %s", WORDS, 2},
                                     {"a_words", side[A].name, asks_words(m, &side[A]), WORDS, 4},
                                     {"b_words", side[B].name, asks_words(m, &side[B]), WORDS, 1},
                                     {"c_words", side[C].name, side[C].id ? asks_words(m, &side[C]) : NULL, WORDS, 3},
                                     {"skill", NULL, NULL, DATA, 0},
                                     {"state", NULL, NULL, DATA, 0},
                                     {"now", NULL, NULL, COUNTED, 0},
                                     {"a", NULL, NULL, COUNTED, 0},
                                     {"b", NULL, NULL, COUNTED, 0},
                                     {"c", NULL, NULL, COUNTED, 0}};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    make_head(m, "Home > Jobs", "Side by side");
    struct rows *jobs = make_rows(m, "jobs", NULL, side_columns, COUNT(side_columns), "");
    struct rows *rows =
        make_pick(m, "skills", NULL, kept, COUNT(columns), "None of them asks for anything in particular.");
    add_skills(m, rows, side);
    tell_sides(m, jobs, side);
    add_asks(m, side);
    add_ways(m, side);
    m->page->said = "Nobody starts with all of it. Each trust decides what a job needs.";
    return made(m);
}

int build_compare(struct making *m, const struct place *place) {
    struct side side[SIDES];
    if (read_sides(m, place, side) != 0)
        return -1;
    const struct side *asked = asked_side(place, side);
    return asked ? ask_side(m, side, asked) : show_sides(m, side);
}

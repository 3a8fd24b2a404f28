/* Jobs: from the person's own outwards; what one needs, and what if I took it. */
#include "kinds.h"
#include <string.h>

enum reach { MET, CLOSE, FURTHER, OTHER, UNRATED, REACHES };

/* Where one is with what a job needs: "3 already there, 13 not answered". */
static const char *readiness(struct making *m, const long count[REACHES], long total) {
    static const char *const words[] = {"already there", "close", "more to learn", "not sure or not for you",
                                        "not answered"};
    return count[UNRATED] == total ? say(m, "%s, not answered yet", text_count(m->arena, total, "skill", NULL))
                                   : counted_words(m, count, words, REACHES);
}

/* The same in a list: of what is not near only how much is open, where there is anything else to say. */
static const char *short_readiness(struct making *m, const long count[REACHES], long total) {
    const long near[REACHES] = {[MET] = count[MET], [CLOSE] = count[CLOSE], [UNRATED] = count[UNRATED]};
    return readiness(m, count[MET] || count[CLOSE] ? near : count, total);
}

int build_roles(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0},       {"readiness", "", NULL, WORDS, 1}, {"id", NULL, NULL, DATA, 0},
        {"role", NULL, NULL, DATA, 0},       {"move", NULL, NULL, DATA, 0},     {"band", NULL, NULL, DATA, 0},
        {"met", NULL, NULL, COUNTED, 0},     {"close", NULL, NULL, COUNTED, 0}, {"further", NULL, NULL, COUNTED, 0},
        {"unrated", NULL, NULL, COUNTED, 0}, {"source", NULL, NULL, DATA, 0},   {"checked", NULL, NULL, DATA, 0}};
    const char *role, *title, *group = "";
    struct cursor c;
    if (role_of(m, place, &role, &title) != 0)
        return -1;
    make_head(m, "Home", "See where I could go");
    struct rows *rows =
        make_window(m, "roles", NULL, columns, COUNT(columns), "This pack holds no jobs.", Q_ROLES_COUNT);
    ask(m, &c, Q_ROLES, "iit", m->view->first, m->view->rows, role);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *move = cell(m, &c, 4);
        long met = store_long(&c, 6), close = store_long(&c, 7), further = store_long(&c, 8), total = store_long(&c, 9),
             rest = total - met - close - further, open = total - store_long(&c, 14);
        const long count[REACHES] = {met, close, further, rest - open, open};
        const char *now = store_long(&c, 10)   ? "My job"
                          : store_long(&c, 11) ? "Where I would like to be"
                          : move               ? move_words(move)
                                               : "Other jobs";
        struct row *row = make_row(m, rows, id, say(m, "role/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), short_readiness(m, count, total), id, id, move, cell(m, &c, 2),
                   number(m, met), number(m, close), number(m, further), number(m, rest), cell(m, &c, 12),
                   cell(m, &c, 13));
        const char *about = move ? cell(m, &c, 5) : cell(m, &c, 3);
        row->more = store_null(&c, 2) ? about : say(m, "%s %s", about, store_text(&c, 2));
        make_group(row, now, &group);
    }
    make_link(m, "j", "my job is another", "job?then=roles");
    make_link(m, "v", "all moves", "moves");
    make_next(m, rows->count ? rows->row[0].go : "home", rows->count ? NULL : "home");
    m->page->said = "The lists of skills are our own judgement, to think with. Each trust decides what a job needs.";
    return made(m);
}

/* -- one role ------------------------------------------------------------------------------------------------------- */
static const struct column need_columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"now_words", "you now", "You now: %s", WORDS, 1},
    {"own_words", "my job asks", "My job asks: %s", WORDS, 3},
    {"needed_words", "this job asks", "This job asks: %s", WORDS, 0},
    {"skill", NULL, NULL, DATA, 0},
    {"state", NULL, NULL, DATA, 0},
    {"needed", NULL, NULL, COUNTED, 0},
    {"now", NULL, NULL, COUNTED, 0},
    {"matters", NULL, NULL, COUNTED, 0},
};

static enum reach reach_of(const struct cursor *c) {
    long now = store_long(c, 3), needed = store_long(c, 5);
    if (store_null(c, 3))
        return store_null(c, 2) ? UNRATED : OTHER;
    return now >= needed ? MET : needed - now == 1 ? CLOSE : FURTHER;
}

/* One pass for each reach: the rows come grouped, in the role's own order inside. */
static void add_needs(struct making *m, struct rows *rows, const char *id, const char *own, enum reach reach,
                      long *count) {
    static const char *const groups[] = {"Already there", "Close: one step", "More to learn",
                                         "Not sure, or not for you", "Not answered"};
    static const char *const states[] = {"met", "close", "further", "unrated", "unrated"};
    struct cursor c;
    ask(m, &c, Q_ROLE_NEEDS, "tt", id, own);
    while (store_next(&c) == 1) {
        if (reach_of(&c) != reach)
            continue;
        const char *skill = cell(m, &c, 0), *now = level_words(store_text(&c, 2), cell(m, &c, 4)),
                   *mine = cell(m, &c, 8);
        struct row *row = make_row(m, rows, skill, say(m, "skill/%s", skill));
        make_cells(m, rows, row, cell(m, &c, 1), now, strcmp(id, own) == 0 ? NULL : mine, cell(m, &c, 6), skill,
                   states[reach], plain_number(m, &c, 5), plain_number(m, &c, 3), plain_number(m, &c, 9));
        row->group = *count ? NULL : groups[reach];
        row->tone = reach == MET ? GOOD : reach >= OTHER ? BODY : MORE;
        ++*count;
    }
}

/* Moves to or from the role: each a row that leads to the other one, its story told while it has the cursor. */
static void add_moves(struct making *m, const char *id, const char *block, const char *heading, const char *none,
                      enum query query) {
    const struct column columns[] = {
        {"title", heading, NULL, WORDS, 0}, {"move_words", "", NULL, WORDS, 1}, {"role", NULL, NULL, DATA, 0},
        {"move", NULL, NULL, DATA, 0},      {"about", NULL, NULL, DATA, 0},     {"example", NULL, NULL, DATA, 0},
        {"source", NULL, NULL, DATA, 0},    {"checked", NULL, NULL, DATA, 0},   {"takes", NULL, NULL, DATA, 0}};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    struct cursor c;
    struct rows *rows = make_rows(m, block, NULL, kept, COUNT(columns), none);
    ask(m, &c, query, "t", id);
    while (store_next(&c) == 1) {
        const char *role = cell(m, &c, 1), *move = cell(m, &c, 0), *about = cell(m, &c, 3), *example = cell(m, &c, 4);
        struct row *row = make_row(m, rows, role, say(m, "role/%s", role));
        make_cells(m, rows, row, cell(m, &c, 2), move_words(move), role, move, about, example, cell(m, &c, 5),
                   cell(m, &c, 6), cell(m, &c, 7));
        row->more = move_story(m, &c, 3, 7, 4);
    }
}

int build_role(struct making *m, const struct place *place) {
    const char *own, *id = place->id;
    long count[REACHES] = {0};
    struct cursor c;
    if (guide_role(m->world, NULL, m->arena, &own, m->err) != 0)
        return -1;
    ask(m, &c, Q_ROLE, "t", id ? id : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "role", id);
    make_head(m, "Home > Jobs", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 2));
    const char *band = cell(m, &c, 4), *also = cell(m, &c, 5), *source = cell(m, &c, 6), *checked = cell(m, &c, 7),
               *doubt = cell(m, &c, 8), *edge = cell(m, &c, 9), *status = cell(m, &c, 10);
    store_done(&c);
    struct block *summary;
    make_text(m, STRONG, "readiness", NULL, "");
    summary = &m->page->block[m->page->blocks - 1];
    make_fact(m, "band", "Band", band, NULL);
    struct rows *rows =
        make_pick(m, "needs", NULL, need_columns, COUNT(need_columns), "It asks for nothing in particular.");
    for (enum reach reach = MET; reach < REACHES; reach++)
        add_needs(m, rows, id, own, reach, &count[reach]);
    summary->text = say(m, strcmp(id, own) == 0 ? "This is your job now: %s." : "If you took it: %s.",
                        readiness(m, count, rows->count));
    make_fact(m, "also_needed", "Often also asked", also, NULL);
    add_moves(m, id, "moves_from", "Where it leads on",
              edge && strcmp(edge, "end") == 0 ? "Nothing here leads on from it." : "No way on from it is listed.",
              Q_MOVES_FROM);
    add_moves(m, id, "moves_to", "Where people come from",
              edge && strcmp(edge, "start") == 0 ? "People begin here, from outside." : "No way to it is listed.",
              Q_MOVES_TO);
    make_openers(m, id, "No qualification is listed for it.");
    make_source(m, (struct sourced){"role", id, source, checked, status, doubt});
    m->page->said = "Nobody starts with all of it. The list of skills is our own judgement; each trust decides.";
    make_link(m, "g", "gaps for it", say(m, "gaps?role=%s", id));
    make_link(m, "t", "ideas for it", say(m, "learn?role=%s", id));
    make_link(m, "j", "another job", "roles");
    make_next(m, say(m, "learn?role=%s", id), NULL);
    return made(m);
}

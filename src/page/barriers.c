/* What gets in the way of learning and moving on, and ways round it. Nothing is asked; what a person marks as their own is
 * kept, and told to them alone. */
#include "kinds.h"
#include "pathway/ideas.h"
#include <string.h>

/* "44% of the 90 who answered in 2024", or NULL where nobody counted. Columns: percent, base, year. */
static const char *said_by(struct making *m, const struct cursor *c, int percent) {
    return store_null(c, percent) ? NULL
                                  : say(m, "%ld%% of the %ld who answered in %ld", store_long(c, percent),
                                        store_long(c, percent + 1), store_long(c, percent + 2));
}

static int list_barriers(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},    {"said_by", "", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},      {"percent", NULL, NULL, COUNTED, 0},
                                            {"ways", NULL, NULL, COUNTED, 0}, {"mine", NULL, NULL, COUNTED, 0},
                                            {"source", NULL, NULL, DATA, 0},  {"checked", NULL, NULL, DATA, 0}};
    const char *group = "";
    bool some = false;
    struct cursor c;
    make_head(m, "Home", "What gets in the way");
    struct rows *rows = make_window(m, "barriers", NULL, columns, COUNT(columns), "This pack names nothing in the way.",
                                    Q_BARRIERS_COUNT);
    ask(m, &c, Q_BARRIERS, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        bool mine = store_long(&c, 9);
        struct row *row = make_row(m, rows, id, say(m, "barrier/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), said_by(m, &c, 3), id, plain_number(m, &c, 3), plain_number(m, &c, 8),
                   number(m, mine), cell(m, &c, 6), cell(m, &c, 7));
        row->more = cell(m, &c, 2);
        some |= mine;
        if (some)
            make_group(row, mine ? "In my way" : "What else there is", &group);
    }
    m->page->said = "You may mark your own: only you see it, and ideas say what they get round.";
    make_link(m, "i", "in my way, or not", "mine/*?is=other");
    m->page->act = "marks %s as in your way, or takes the mark away";
    make_link(m, "w", "who could pay", "funding");
    make_next(m, rows->count ? rows->row[0].go : "learn", rows->count ? NULL : "three ideas for me");
    return made(m);
}

/* -- ways round it -------------------------------------------------------------------------------------------------- */
enum { FOR_ME, OPEN, SHUT };
struct way_of {
    const char *title, *about, *go, *words; /* words: whom it is for, or that it is closed now; or NULL */
    int order;
};

/* Does it lead to something that builds what the person would grow, as they said themselves? The title of that skill, or NULL. */
static const char *grows_for_me(struct making *m, const char *role, const char *go) {
    struct place place;
    struct reason *reason;
    int count;
    if (place_read(go, m->arena, &place, m->err) != 0 || !place.id ||
        guide_reasons(m->world, role, place.kind, place.id, m->arena, &reason, &count, m->err) != 0)
        return NULL;
    for (int i = 0; i < count; i++)
        if (reason[i].kind == GROWS && reason[i].named)
            return reason[i].title;
    return NULL;
}

/* Each with its order: those for the person first, what is closed now last. */
static int read_ways(struct making *m, const char *barrier, struct way_of *way, int most) {
    const char *role;
    struct cursor c;
    int count = 0;
    if (guide_role(m->world, NULL, m->arena, &role, m->err) != 0)
        return 0;
    ask(m, &c, Q_BARRIER_WAYS, "t", barrier);
    while (store_next(&c) == 1)
        if (count < most)
            way[count++] =
                (struct way_of){cell(m, &c, 0), cell(m, &c, 1), cell(m, &c, 2),
                                store_null(&c, 3) || store_long(&c, 4) ? NULL : funding_words(store_text(&c, 3)), OPEN};
    for (int i = 0; i < count; i++) {
        const char *skill = way[i].words ? NULL : grows_for_me(m, role, way[i].go);
        way[i].order = way[i].words ? SHUT : skill ? FOR_ME : OPEN;
        if (skill)
            way[i].words = say(m, "for you: %s", skill);
    }
    return count;
}

static void add_ways(struct making *m, const char *barrier) {
    enum { MOST = 40 };
    static const struct column columns[] = {{"title", "Ways round it", NULL, WORDS, 0},
                                            {"for_me", "", NULL, WORDS, 1},
                                            {"about", NULL, NULL, DATA, 0},
                                            {"go", NULL, NULL, DATA, 0}};
    struct way_of way[MOST];
    int count = read_ways(m, barrier, way, MOST);
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    rows->more = MORE_OPEN;
    for (int order = FOR_ME; order <= SHUT; order++)
        for (int i = 0; i < count; i++) {
            if (way[i].order != order)
                continue;
            struct row *row = make_row(m, rows, way[i].title, way[i].go);
            make_cells(m, rows, row, way[i].title, way[i].words, way[i].about, way[i].go);
            row->key = digit(m, rows->count);
            row->more = way[i].about;
            row->tone = order == FOR_ME ? GOOD : order == SHUT ? QUIET : BODY;
        }
}

int build_barriers(struct making *m, const struct place *place) {
    struct cursor c;
    if (!place->id)
        return list_barriers(m);
    ask(m, &c, Q_BARRIER, "t", place->id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "barrier", place->id);
    bool mine = store_long(&c, 9);
    make_head(m, "Home > What gets in the way", cell(m, &c, 1));
    make_text(m, BODY, "about", NULL, cell(m, &c, 2));
    const char *count = said_by(m, &c, 3);
    struct sourced sourced = {"barrier", place->id, cell(m, &c, 6), cell(m, &c, 7), cell(m, &c, 8), NULL};
    store_done(&c);
    make_text(m, QUIET, "said_by", NULL, count ? say(m, "Said by %s.", count) : NULL);
    add_ways(m, place->id);
    make_source(m, sourced);
    make_datum(m, "mine", number(m, mine));
    m->page->said = mine ? "You said that this gets in your way. Nobody else sees it." : NULL;
    make_link(m, "i", mine ? "not in my way" : "this gets in my way",
              say(m, "mine/%s?is=%s", place->id, mine ? "no" : "yes"));
    make_link(m, "o", "ideas that get round it", say(m, "learn?round=%s", place->id));
    make_link(m, "e", "words for a 1:1", "meeting");
    make_next(m, "barriers", "what else gets in the way");
    return made(m);
}

/* -- in my way ------------------------------------------------------------------------------------------------------ */
static int read_mine(struct making *m, const char *id, const char **title, bool *mine) {
    struct cursor c;
    ask(m, &c, Q_BARRIER, "t", id ? id : "");
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, "barrier", id);
    *title = cell(m, &c, 1);
    *mine = store_long(&c, 9);
    store_done(&c);
    return 0;
}

int build_mine(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}};
    static const char *const answers[][2] = {{"yes", "Yes"}, {"no", "No"}};
    const char *title, *there;
    bool mine;
    if (read_mine(m, place->id, &title, &mine) != 0)
        return -1;
    there = say(m, "barrier/%s", place->id);
    make_head(m, "Home > What gets in the way", "Does this get in your way?");
    make_text(m, STRONG, "barrier", NULL, title);
    struct rows *rows = make_pick(m, "answers", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(answers); i++) {
        const char *go = place_with(say(m, "mine/%s?is=%s", place->id, answers[i][0]), "then", there, m->arena);
        struct row *row = make_row(m, rows, answers[i][0], go);
        make_cells(m, rows, row, answers[i][1]);
        row->key = digit(m, rows->count);
    }
    m->page->start = mine ? 0 : -1;
    m->page->said = "Nobody else sees it. Ideas then say what they get round.";
    make_link(m, "Right", "leave it", there);
    make_next(m, there, NULL);
    return made(m);
}

int run_mine(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *is = place_arg(call, "is"), *title, *said;
    bool mine, yes = strcmp(is, "yes") == 0;
    if (read_mine(&m, call->id, &title, &mine) != 0)
        return -1;
    if (strcmp(is, "other") == 0) /* the mark of a row in a list */
        yes = !mine;
    else if (!yes && strcmp(is, "no") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: yes or no. Nothing was changed.", is);
    outcome->go = place_arg(call, "then");
    said = say(&m, "%s: %s", title, yes ? "in my way" : "not in my way");
    outcome->said = say(&m, "%s %s.", yes == mine ? "As before." : saved_words(world), said);
    return yes == mine ? 0 : keep_setting(world, say(&m, "mine:%s", call->id), yes ? "yes" : "no", said, err);
}

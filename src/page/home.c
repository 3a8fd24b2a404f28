/* Home: what this is, and the ways in. Asks nothing. */
#include "kinds.h"
#include <string.h>

static const struct column columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"note", "", NULL, WORDS, 1},
};

struct way {
    const char *id, *go, *title, *note;
};

static void add_way(struct making *m, struct rows *rows, struct way way) {
    struct row *row = make_row(m, rows, way.id, way.go);
    make_cells(m, rows, row, way.title, way.note);
    row->key = digit(m, rows->count);
}

static void add_start(struct making *m, struct rows *rows, const struct progress *short_set, long answers, long ticks) {
    if (answers && short_set->skill)
        add_way(m, rows,
                (struct way){"carry-on", say(m, "rate/%s?set=short", short_set->skill), "Carry on",
                             say(m, "skill %d of %d: %s", short_set->at, short_set->total, short_set->title)});
    else if (!answers)
        add_way(m, rows,
                (struct way){"start", "start", "Start: tick what you do",
                             ticks ? "change your ticks" : "2 minutes, then one idea to try"});
}

/* What home tells at a glance. */
struct glance {
    long answers, strong, growing, ticks, easy, base;
    const char *last; /* when something was last said, or NULL */
    struct progress set;
};

static int look(struct making *m, struct glance *g) {
    struct cursor c;
    const char *role;
    *g = (struct glance){0};
    if (guide_role(m->world, NULL, m->arena, &role, m->err) != 0 ||
        guide_next(m->world, "short", NULL, m->arena, &g->set, m->err) != 0)
        return -1;
    ask(m, &c, Q_ANSWERED, "t", role);
    while (store_next(&c) == 1) {
        g->answers = store_long(&c, 0);
        g->strong = store_long(&c, 1);
        g->growing = store_long(&c, 2);
    }
    ask(m, &c, Q_TICKS, "");
    while (store_next(&c) == 1)
        g->ticks = store_long(&c, 0) + store_long(&c, 1);
    ask(m, &c, Q_COUNTS, "");
    while (store_next(&c) == 1) {
        g->easy = store_long(&c, 0);
        g->base = store_long(&c, 1);
    }
    ask(m, &c, Q_LAST_DAY, "");
    while (store_next(&c) == 1)
        g->last = cell(m, &c, 0);
    return made(m);
}

static void welcome(struct making *m, const struct glance *g) {
    make_text(m, STRONG, NULL, NULL, "What you can do, what you could learn, where you could go.");
    if (*m->world->stale)
        make_text(m, CARE, "stale", NULL, m->world->stale);
    if (g->last && strncmp(g->last, m->world->now, 10) != 0)
        make_print(m, BODY, "Welcome back. You were last here on %s.", text_day_words(m->arena, g->last));
    else
        make_text(
            m, BODY, "welcome", NULL,
            "For library assistants and apprentices in NHS libraries. Staying and growing is as good an answer as "
            "moving on. This is not a test or an appraisal. Nobody sees anything unless you choose to show it.");
}

int build_home(struct making *m, const struct place *place) {
    (void)place;
    struct glance g;
    if (look(m, &g) != 0)
        return -1;
    make_head(m, "", "Home");
    welcome(m, &g);
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    add_start(m, rows, &g.set, g.answers, g.ticks);
    add_way(m, rows,
            (struct way){
                "skills", "assess", "My skills",
                g.strong ? say(m, "%s, %ld worth growing", text_count(m->arena, g.strong, "strength", NULL), g.growing)
                : g.answers ? say(m, "%s", text_count(m->arena, g.answers, "answer so far", "answers so far"))
                            : "what I can do, what I could grow"});
    if (g.answers)
        add_way(m, rows, (struct way){"gaps", "gaps", "My strengths and gaps", "for my job, or any other"});
    add_way(m, rows,
            (struct way){"learn", "learn", "Find something to learn",
                         say(m, "%ld free things of an hour or less", g.easy)});
    add_way(m, rows, (struct way){"roles", "roles", "See where I could go", "grow here, up or across"});
    add_way(m, rows, (struct way){"funding", "funding", "Who could pay", "and qualifications they could pay for"});
    add_way(m, rows,
            (struct way){"barriers", "barriers", "What gets in the way", "time, cover, cost, and ways round them"});
    add_way(m, rows, (struct way){"networks", "networks", "People to meet", "groups, shadowing, mentors"});
    add_way(m, rows, (struct way){"meeting", "meeting", "Get ready for a 1:1", "for you, or for your manager"});
    add_way(m, rows,
            (struct way){"survey", "survey", say(m, "What %ld library assistants said", g.base),
                         "the 2024 survey behind this"});
    add_way(m, rows, (struct way){"kept", "kept", "Where my answers are kept", "and who could see them"});
    if (g.answers)
        add_way(m, rows, (struct way){"start", "start", "The eight everyday tasks", "look again at your ticks"});
    make_next(m, rows->row[0].go, NULL);
    m->page->said = m->world->visit ? "You are looking round: nothing is kept."
                                    : "Everything is saved as you go. Stop whenever you like.";
    return made(m);
}

/* Home: what this is, and the ways in. Asks nothing. */
#include "asking.h"
#include "kinds.h"
#include "tray.h"
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

/* What home tells at a glance. */
struct glance {
    long answers, strong, growing, ticks, easy, base, asked, to_do, planned; /* planned: also what is done */
    const char *last, *kept; /* when something was last said, and when answers were last kept; or NULL */
    bool since, old,
        again; /* something was said since they were kept; they are six months old; looking again has begun */
    const char *carry_on; /* the set somebody is in the middle of */
    struct progress set;
};

static int look(struct making *m, struct glance *g) {
    struct cursor c;
    const char *role;
    *g = (struct glance){0};
    if (guide_role(m->world, NULL, m->arena, &role, m->err) != 0 ||
        guide_carry_on(m->world, m->arena, &g->carry_on, &g->set, m->err) != 0)
        return -1;
    ask(m, &c, Q_ANSWERED, "t", role);
    while (store_next(&c) == 1) {
        g->answers = store_long(&c, 0);
        g->strong = store_long(&c, 1);
        g->growing = store_long(&c, 2);
    }
    ask(m, &c, Q_GLANCE, "t", m->world->today);
    while (store_next(&c) == 1) {
        g->ticks = store_long(&c, 0);
        g->easy = store_long(&c, 1);
        g->base = store_long(&c, 2);
        g->last = cell(m, &c, 3);
        g->kept = cell(m, &c, 4);
        g->old = store_long(&c, 5);
        g->since = store_long(&c, 6);
        g->again = store_long(&c, 7);
        g->asked = store_long(&c, 8);
        g->to_do = store_long(&c, 9);
        g->planned = store_long(&c, 10);
    }
    return made(m);
}

/* The first row: begin, go on at the exact question, look it over, or look again. Always at the same key. */
static struct way first_way(struct making *m, const struct glance *g) {
    if (!g->answers)
        return (struct way){"start", "start", "Start: tick what you do",
                            g->ticks ? "change your ticks" : "2 minutes, then one idea to try"};
    if (g->set.skill)
        return (struct way){"carry-on", say(m, "rate/%s?set=%s", g->set.skill, g->carry_on), "Carry on",
                            say(m, "skill %d of %d: %s", g->set.at, g->set.total, g->set.title)};
    if (!g->kept || g->again || (g->since && !g->old))
        return (struct way){"check", "assess", "Look my answers over", "and finish: see what they come to"};
    if (g->old)
        return (struct way){"again", "again", "Look again at my skills",
                            say(m, "you kept them on %s", text_day_words(m->arena, g->kept))};
    return (struct way){"areas", "areas", "Go on with an area", "or with what is new"};
}

static void welcome(struct making *m, const struct glance *g) {
    make_text(m, STRONG, NULL, NULL, "What you can do, what you could learn, where you could go.");
    if (*m->world->stale)
        make_text(m, CARE, "stale", NULL, m->world->stale);
    make_text(m, CARE, "unbacked", NULL, store_unbacked(m->world->store));
    if (g->last && strncmp(g->last, m->world->now, 10) != 0)
        make_print(m, BODY, "Welcome back. You were last here on %s.", text_day_words(m->arena, g->last));
    else if (g->answers)
        make_text(m, BODY, "welcome", NULL, "Nobody sees anything unless you choose to show it.");
    else
        make_text(
            m, BODY, "welcome", NULL,
            "For library assistants and apprentices in NHS libraries. Staying and growing is as good an answer as "
            "moving on. This is not a test or an appraisal. Nobody sees anything unless you choose to show it.");
}

/* "2 strengths, 5 worth growing, of 10 answered": what there is none of is not said. */
static const char *skills_words(struct making *m, const struct glance *g) {
    const char *strong = g->strong ? say(m, "%s, ", text_count(m->arena, g->strong, "strength", NULL)) : "",
               *growing = g->growing ? say(m, "%ld worth growing, ", g->growing) : "";
    return g->answers ? say(m, "%s%s%s%ld answered", strong, growing, *strong || *growing ? "of " : "", g->answers)
                      : "what I can do, what I could grow";
}

static const char *plan_words(struct making *m, const struct glance *g) {
    return !g->planned ? "what I mean to do, and when"
           : g->to_do  ? say(m, "%s to do", text_count(m->arena, g->to_do, "thing", NULL))
                       : "all of it is done";
}

int build_home(struct making *m, const struct place *place) {
    (void)place;
    struct glance g;
    if (look(m, &g) != 0)
        return -1;
    make_head(m, "", "Home");
    welcome(m, &g);
    long changes = review_count(m);
    const char *skills = skills_words(m, &g), *goal;
    int given;
    tray_names(m, &given);
    if (guide_setting(m->world, "goal", m->arena, &goal, m->err) != 0)
        return -1;
    bool here = grows_here(goal);
    const struct way ways[] = {
        first_way(m, &g),
        {"skills", "assess", "My skills", skills},
        {"gaps", "gaps", "My strengths and gaps", "for my job, or any other"},
        {"learn", "learn", "Find something to learn", say(m, "%ld free things of an hour or less", g.easy)},
        {"roles", here ? "grow" : "roles", "See where I could go",
         here ? "growing here first, then other jobs" : "grow here, up or across"},
        {"funding", "funding", "Who could pay", "and qualifications they could pay for"},
        {"barriers", "barriers", "What gets in the way", "time, cover, cost, and ways round them"},
        {"networks", "networks", "People to meet", "groups, shadowing, mentors"},
        {"meeting", "meeting", "Get ready for a 1:1", "for you, or for your manager"},
        {"plan", "plan", "My plan", plan_words(m, &g)},
        {changes ? "review" : NULL, "review", "What changed in the list of skills",
         changes ? say(m, "%ld to look at", changes) : NULL},
        {given ? "received" : NULL, "received", "Given to me",
         given ? text_count(m->arena, given, "file", NULL) : NULL},
        {"log", "log", "My learning log", "what I did, and its hours"},
        {"survey", "survey", say(m, "What %ld library assistants said", g.base),
         g.asked ? say(m, "and %s of questions", asking_minutes(m, g.asked)) : ""},
        {"pksb", "pksb", "The PKSB in two minutes", "and a portfolio for CILIP"},
        {"kept", "kept", "Where my answers are kept", "and who could see them"},
        {g.answers ? "me" : NULL, "me", "What I said about myself", "to change or take back"},
    };
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(ways); i++)
        if (ways[i].id)
            add_way(m, rows, ways[i]);
    make_next(m, rows->row[0].go, NULL);
    m->page->said = m->world->visit ? "You are looking round: nothing is kept."
                                    : "Everything is saved as you go. Stop whenever you like.";
    return made(m);
}

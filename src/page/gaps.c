/* Strengths and gaps: what the person can do first, then what a role needs beside where they stand. */
#include "gap.h"
#include "saying.h"
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

static const struct column columns[] = {
    {"bar", "", NULL, BAR, 3},
    {"title", "", NULL, WORDS, 0},
    {"now_words", "you now", NULL, WORDS, 1},
    {"needed_words", "asked for", "Asked for: %s", WORDS, 1},
    {"wanted_words", "you would like", "You would like: %s", WORDS, 4},
    {"steps", "", NULL, WORDS, 2},
    {"skill", NULL, NULL, DATA, 0},
    {"area", NULL, NULL, DATA, 0},
    {"state", NULL, NULL, DATA, 0},
    {"pile", NULL, NULL, DATA, 0},
    {"now", NULL, NULL, COUNTED, 0},
    {"needed", NULL, NULL, COUNTED, 0},
    {"wanted", NULL, NULL, COUNTED, 0},
    {"gap", NULL, NULL, COUNTED, 0},
};
enum { LATER = 3 };

static enum pile pile_of(const struct gap *gap, bool later, long strong) {
    if (!gap->state)
        return UNANSWERED;
    if (strcmp(gap->state, "not-sure") == 0)
        return UNSURE;
    if (strcmp(gap->state, "not-for-me") == 0)
        return NOT_NOW;
    if (gap->now < gap->target)
        return later ? NOT_NOW : GROWING;
    return gap->now >= strong ? STRENGTH : gap->target ? FINE : NOT_NOW;
}

/* Strengths by how far they reach, what to grow by gap and how much it matters, the rest in the role's order. */
static int in_order(const void *a, const void *b) {
    const struct gap *x = a, *y = b;
    long first = x->pile, second = y->pile;
    if (first == second && first == STRENGTH) {
        first = y->now;
        second = x->now;
    } else if (first == second && first == GROWING) {
        first = (y->target - y->now) * y->matters;
        second = (x->target - x->now) * x->matters;
    }
    if (first == second) {
        first = x->order;
        second = y->order;
    }
    return (first > second) - (first < second);
}

/* As if nothing had been said of a skill. */
static void unsay(struct gap *gap) {
    gap->state = gap->now_words = gap->wanted_words = NULL;
    gap->now = gap->wanted = 0;
    gap->private = false;
}

static int read_any_gaps(struct making *m, const char *role, bool own, bool shown, struct gap **gaps) {
    struct cursor c;
    struct gap *list = NULL;
    int count = 0, room = 0;
    ask(m, &c, Q_GAPS, "t", role);
    while (store_next(&c) == 1) {
        bool hides = shown && store_long(&c, 17) == 1;
        if (hides && store_null(&c, 7))
            continue;
        struct gap *gap = ARRAY_PUSH(list, count, room);
        *gap = (struct gap){.skill = cell(m, &c, 0),
                            .title = cell(m, &c, 1),
                            .area = cell(m, &c, 2),
                            .area_title = cell(m, &c, 3),
                            .state = cell(m, &c, 4),
                            .now_words = level_words(store_text(&c, 4), cell(m, &c, 6)),
                            .needed_words = cell(m, &c, 8),
                            .wanted_words = cell(m, &c, 15),
                            .why = cell(m, &c, 10),
                            .now = store_long(&c, 5),
                            .needed = store_long(&c, 7),
                            .wanted = store_long(&c, 14),
                            .matters = store_long(&c, 9),
                            .private = store_long(&c, 17) == 1,
                            .order = count};
        if (hides)
            unsay(gap);
        bool wish = gap->wanted && (own || gap->wanted > gap->needed);
        gap->target = wish ? gap->wanted : gap->needed;
        gap->pile = pile_of(gap, store_long(&c, 16) == LATER, store_long(&c, 18));
    }
    *gaps = arena_alloc(m->arena, sizeof *list * (size_t)(count + 1));
    if (count) {
        qsort(list, (size_t)count, sizeof *list, in_order);
        memcpy(*gaps, list, sizeof *list * (size_t)count);
    }
    free(list);
    return count;
}

int read_gaps(struct making *m, const char *role, bool own, struct gap **gaps) {
    return read_any_gaps(m, role, own, false, gaps);
}

int read_shown_gaps(struct making *m, const char *role, bool own, struct gap **gaps) {
    return read_any_gaps(m, role, own, true, gaps);
}

bool is_own_role(struct making *m, const char *role) {
    const char *own;
    return guide_role(m->world, NULL, m->arena, &own, m->err) == 0 && strcmp(own, role) == 0;
}

bool gaps_met(const struct gap *gap, int count) {
    bool met = true;
    for (int i = 0; i < count; i++)
        met &= gap[i].now >= gap[i].needed;
    return met;
}

const char *gap_state(const struct gap *gap) {
    if (!gap->state || gap->pile == UNSURE)
        return "unrated";
    if (strcmp(gap->state, "not-for-me") == 0)
        return gap->state;
    return gap->now >= gap->needed ? "met" : gap->needed - gap->now == 1 ? "close" : "further";
}

static void add_gap(struct making *m, struct rows *rows, const struct gap *gap, long most, bool first) {
    static const struct {
        const char *id, *title;
    } piles[] = {{"strength", "What you can already do, and could show others"},
                 {"fine", "Fine as it is"},
                 {"not-now", "Not needed now"},
                 {"growing", "Worth growing"},
                 {"not-sure", "Not sure yet"},
                 {"unrated", "Not answered yet"}};
    bool open = gap->pile == UNSURE || gap->pile == UNANSWERED;
    struct row *row = make_row(m, rows, gap->skill,
                               open ? place_with(say(m, "rate/%s", gap->skill), "back", m->address, m->arena)
                               : gap->pile == GROWING ? say(m, "learn?skill=%s", gap->skill)
                                                      : say(m, "skill/%s", gap->skill));
    long steps = gap->target - gap->now, missing = gap->needed > gap->now ? gap->needed - gap->now : 0;
    make_cells(m, rows, row, gap->now ? say(m, "%ld/%ld/%ld", gap->now, gap->target, most) : NULL, gap->title,
               gap->now_words, gap->needed_words, gap->wanted_words,
               gap->pile == GROWING ? text_count(m->arena, steps, "step", NULL) : NULL, gap->skill, gap->area,
               gap_state(gap), piles[gap->pile].id, gap->now ? number(m, gap->now) : NULL,
               gap->needed ? number(m, gap->needed) : NULL, gap->wanted ? number(m, gap->wanted) : NULL,
               gap->now ? number(m, missing) : NULL);
    row->group = first ? piles[gap->pile].title : NULL;
    row->tone = gap->pile <= FINE ? GOOD : gap->pile == GROWING ? MORE : BODY;
    row->more = gap->why;
}

/* By area: never a count of a person, only where things stand. */
static void add_areas(struct making *m, const struct gap *gap, int count) {
    static const struct column area_columns[] = {
        {"title", "By area", NULL, WORDS, 0}, {"words", "", NULL, WORDS, 0},       {"area", NULL, NULL, DATA, 0},
        {"met", NULL, NULL, COUNTED, 0},      {"growing", NULL, NULL, COUNTED, 0}, {"unrated", NULL, NULL, COUNTED, 0}};
    static const char *const words[] = {"already there", "worth growing", "not answered"};
    struct rows *rows = make_rows(m, "areas", NULL, area_columns, COUNT(area_columns), "");
    for (int i = 0; i < count; i++) {
        long met = 0, growing = 0, unrated = 0;
        bool before = false;
        for (int j = 0; j < count; j++) {
            if (strcmp(gap[i].area, gap[j].area) != 0)
                continue;
            before |= j < i;
            met += gap[j].pile <= FINE;
            growing += gap[j].pile == GROWING;
            unrated += gap[j].pile >= UNSURE;
        }
        if (before)
            continue;
        make_cells(m, rows, make_row(m, rows, gap[i].area, say(m, "area/%s", gap[i].area)), gap[i].area_title,
                   counted_words(m, (const long[]){met, growing, unrated}, words, COUNT(words)), gap[i].area,
                   number(m, met), number(m, growing), number(m, unrated));
    }
}

static void open_page(struct making *m, const struct gap *gap, int count, bool own) {
    int in[UNANSWERED + 1] = {0}, asked = 0, answered = 0;
    bool all_first = true;
    for (int i = 0; i < count; i++) {
        in[gap[i].pile]++;
        asked += gap[i].needed != 0;
        answered += gap[i].needed && gap[i].state;
        all_first &= gap[i].pile > NOT_NOW && (gap[i].pile != GROWING || gap[i].now == 1);
    }
    make_fact(m, "answered", "Answered", say(m, "%d of %d", answered, asked), NULL);
    if (!answered)
        make_text(m, BODY, "note", NULL,
                  "Nothing is answered yet, so this shows what is asked for. Answer one or two and it becomes yours.");
    else if (all_first && in[GROWING])
        make_text(
            m, GOOD, "note", NULL,
            "This is where everybody starts. You bring a person who looks, asks and wants to learn: every step below "
            "begins at Not yet, and the first one takes an hour or less.");
    else if (gaps_met(gap, count))
        make_text(m, GOOD, "note", NULL,
                  own ? "Everything your job asks for is there. What would you like next: to go deeper, to show "
                        "others, or to look further?"
                      : "You already bring everything this job asks for.");
}

/* Where the person would like to be, and the way there that it asks for; NULL or "": not said. */
static void add_goal(struct making *m, const char *goal) {
    const char *words;
    struct cursor c;
    if (!goal || !*goal)
        return;
    words = goal_words(goal);
    if (!words) {
        ask(m, &c, Q_ROLE, "t", goal);
        while (store_next(&c) == 1)
            words = cell(m, &c, 1);
        if (words) /* the content may hold that job no more */
            make_link(m, "w", "gaps for where I would like to be", say(m, "gaps?role=%s", goal));
    } else if (strcmp(goal, "up") == 0 || strcmp(goal, "sideways") == 0) {
        make_link(m, "w", "see where I could go", "roles");
    }
    make_fact(m, "goal", "Where I would like to be", words, "goal?then=gaps");
}

int build_gaps(struct making *m, const struct place *place) {
    const char *role, *title, *goal;
    struct gap *gap;
    struct cursor c;
    long most = 0;
    if (role_of(m, place, &role, &title) != 0)
        return -1;
    bool own = is_own_role(m, role);
    if (guide_setting(m->world, "goal", m->arena, &goal, m->err) != 0)
        return -1;
    int count = read_gaps(m, role, own, &gap);
    for (ask(m, &c, Q_LEVELS, ""); store_next(&c) == 1;)
        most = store_long(&c, 0);
    make_head(m, "Home > My skills", "Strengths and gaps");
    make_fact(m, "role", own ? "For growing in your job" : "If you took this job", title, say(m, "role/%s", role));
    if (own)
        add_goal(m, goal);
    if (own)
        make_link(m, "g", "grow here", "grow");
    open_page(m, gap, count, own);
    if (own)
        make_text(m, GOOD, "trend", NULL, area_trend_words(m, NULL));
    struct rows *rows = make_pick(m, "gaps", NULL, columns, COUNT(columns), "This job asks for nothing in particular.");
    for (int i = 0; i < count; i++)
        add_gap(m, rows, &gap[i], most, i == 0 || gap[i].pile != gap[i - 1].pile);
    bool some = false;
    for (int i = 0; i < count; i++)
        some |= gap[i].pile < UNANSWERED;
    int result = some ? make_ideas(m, "steps", "Three next steps", role, NULL, false) : 0;
    if (some)
        make_fact(m, "cover", "In the hours I have", "what covers the most",
                  own ? "cover" : say(m, "cover?role=%s", role));
    add_areas(m, gap, count);
    const char *learn = own ? "learn" : say(m, "learn?role=%s", role);
    make_link(m, "t", "three ideas", learn);
    make_link(m, "a", "answer", place_with("rate/*", "back", m->address, m->arena));
    m->page->act = "answers %s";
    make_link(m, "j", "another job", "roles");
    if (own)
        make_link(m, "v", "my history", "history");
    else
        make_link(m, "w", "ways there", say(m, "route?to=%s", role));
    make_next(m, own && text_compare(goal, "grow") == 0 ? "grow" : learn, NULL);
    return result ? -1 : made(m);
}

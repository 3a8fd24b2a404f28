/* Suggestions. For each skill worth growing, what builds it from where the person stands, best first; then one of each
 * skill in turn: what comes first for the person, then what they answered or wished for before what is not answered yet, the
 * biggest gap first. weight = gap x how much the role needs it (x 2 where "I'd like to" was ticked, x 3/4 where the answer is a
 * guess); worth of an idea = weight / (1 + hours). Ties keep the content's order. */
#include "pathway/guide.h"
#include <stdlib.h>
#include <string.h>

struct candidate {
    struct idea idea;
    double weight, worth;
    long skill_n, n;             /* content order */
    int turn;                    /* the how-manieth of its skill */
    bool answered, first, yours; /* first: it comes first for the person; yours: the level needed is their own wish */
    bool named;                  /* answered, or wished for */
    const char *open;            /* not answered with a level: what the person said, "have not answered yet" */
};

static int levels(struct world *world, struct arena *arena, const char *title[10], struct err *err) {
    struct cursor c;
    store_ask(world->store, &c, Q_LEVELS, err, "");
    for (int i = 1; store_next(&c) == 1; i++)
        if (i < 10)
            title[i] = store_copy(&c, 1, arena);
    return err->fault ? -1 : 0;
}

static const char *cost_of(const struct cursor *c, struct arena *arena) {
    const char *cost = store_text(c, 9);
    if (strcmp(cost, "paid") == 0 && !store_null(c, 10))
        return arena_print(arena, "%ld pounds", store_long(c, 10));
    if (strcmp(cost, "open page") == 0)
        return "nothing to pay";
    return strcmp(cost, "not stated") == 0 ? "price not stated" : arena_copy(arena, cost);
}

static const char *open_words(const char *state) {
    if (!state)
        return "have not answered yet";
    return strcmp(state, "not-for-me") == 0 ? "said that it is not for you" : "are not sure yet";
}

static void read_candidate(const struct cursor *c, struct arena *arena, struct candidate *to) {
    bool wished = store_long(c, 20), answered = !store_null(c, 16);
    *to = (struct candidate){.idea = {.kind = store_copy(c, 0, arena),
                                      .id = store_copy(c, 1, arena),
                                      .title = store_copy(c, 3, arena),
                                      .skill = store_copy(c, 4, arena),
                                      .skill_title = store_copy(c, 5, arena),
                                      .from = store_long(c, 6),
                                      .to = store_long(c, 7),
                                      .minutes = store_long(c, 8),
                                      .cost = cost_of(c, arena),
                                      .provider = store_copy(c, 12, arena),
                                      .source = store_copy(c, 13, arena),
                                      .checked = store_copy(c, 14, arena),
                                      .time = store_copy(c, 25, arena),
                                      .easy = store_long(c, 15),
                                      .now = answered ? store_long(c, 16) : 0,
                                      .needed = store_long(c, 17)},
                             .n = store_long(c, 2),
                             .skill_n = store_long(c, 19),
                             .answered = answered,
                             .open = open_words(store_text(c, 21)),
                             .first = store_long(c, 23) == 1,
                             .yours = !store_null(c, 22) && store_long(c, 22) == store_long(c, 17),
                             .named = answered || wished || store_long(c, 22)};
    long now = answered ? to->idea.now : 1, gap = (to->idea.needed ? to->idea.needed : to->idea.to) - now;
    to->weight =
        (double)((gap > 0 ? gap : 1) * store_long(c, 18)) * (wished ? 2 : 1) * (store_long(c, 24) == 1 ? 0.75 : 1);
    to->worth = to->weight / (1 + (double)(to->idea.minutes ? to->idea.minutes : 180) / 60);
}

static int by_skill(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    if (x->skill_n != y->skill_n)
        return x->skill_n < y->skill_n ? -1 : 1;
    if (x->worth != y->worth)
        return x->worth > y->worth ? -1 : 1;
    int kind = strcmp(y->idea.kind, x->idea.kind); /* a thing to try before a course */
    return kind ? kind : (x->n > y->n) - (x->n < y->n);
}

static int by_turn(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    if (x->turn != y->turn)
        return x->turn < y->turn ? -1 : 1;
    if (x->first != y->first)
        return x->first ? -1 : 1;
    if (x->named != y->named)
        return x->named ? -1 : 1;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return (x->skill_n > y->skill_n) - (x->skill_n < y->skill_n);
}

/* What builds several skills is suggested once, where it comes first. */
static int drop_repeats(struct candidate *list, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
        int same = 0;
        while (same < kept && (strcmp(list[same].idea.id, list[i].idea.id) != 0 ||
                               strcmp(list[same].idea.kind, list[i].idea.kind) != 0))
            same++;
        if (same == kept)
            list[kept++] = list[i];
    }
    return kept;
}

/* Each three holds one that can begin this week, as long as there are any: the next easy one moves up to third, though never
 * before the best for a skill that comes first. */
static void spread_easy(struct candidate *list, int count) {
    for (int first = 0; first + 2 < count; first += 3) {
        int easy = first;
        while (easy < count && !list[easy].idea.easy)
            easy++;
        if (easy == count || easy < first + 3 || (list[first + 2].first && list[first + 2].turn == 0))
            continue;
        struct candidate moved = list[easy];
        for (int i = easy; i > first + 2; i--)
            list[i] = list[i - 1];
        list[first + 2] = moved;
    }
}

struct round { /* a place that gets round what is in the person's way, and that */
    const char *go, *barrier;
};
/* What the reasons are told with. */
struct telling {
    const char *level[10];
    const char *whose; /* job asks */
    bool own;          /* it is the person's own */
    long week;         /* minutes a week the person has; 0: not said */
    const char *study; /* when they may study; NULL or "": not said */
    struct round *round;
    int rounds, room;
    struct arena *arena;
};

static int read_rounds(struct world *world, struct telling *telling, struct err *err) {
    struct cursor c;
    store_ask(world->store, &c, Q_ROUNDS_MINE, err, "");
    while (store_next(&c) == 1)
        *ARRAY_PUSH(telling->round, telling->rounds, telling->room) =
            (struct round){store_copy(&c, 0, telling->arena), store_copy(&c, 1, telling->arena)};
    return err->fault ? -1 : 0;
}

static int telling_begin(struct world *world, const char *role, struct telling *telling, struct err *err) {
    const char *own, *hours;
    if (levels(world, telling->arena, telling->level, err) != 0 ||
        guide_role(world, NULL, telling->arena, &own, err) != 0 ||
        guide_setting(world, "hours", telling->arena, &hours, err) != 0 ||
        guide_setting(world, "study", telling->arena, &telling->study, err) != 0 ||
        read_rounds(world, telling, err) != 0)
        return -1;
    telling->own = strcmp(own, role) == 0;
    telling->whose = telling->own ? "your job asks" : "that job asks";
    telling->week = hours ? (long)(strtod(hours, NULL) * 60) : 0;
    return 0;
}

/* The site of an address: "https://www.example.org/a/b" -> "www.example.org". */
static const char *site_of(const char *address, struct arena *arena) {
    const char *begin = strstr(address, "://");
    begin = begin ? begin + 3 : address;
    return arena_copy_size(arena, begin, strcspn(begin, "/"));
}

/* One sentence: which gap, how long, what it costs, where from and when that was checked. */
static const char *why(const struct candidate *candidate, const struct telling *telling) {
    const struct idea *idea = &candidate->idea;
    const char *whose = candidate->yours ? "you would like" : telling->whose;
    struct buf text = {0};
    buf_print(&text, "%s: %s", idea->skill_title, candidate->first ? "first for you; " : "");
    if (!candidate->answered && idea->needed)
        buf_print(&text, "%s %s and you %s", whose, telling->level[idea->needed], candidate->open);
    else if (!candidate->answered)
        buf_print(&text, "it leads to %s and you %s", telling->level[idea->to], candidate->open);
    else if (idea->needed > idea->now)
        buf_print(&text, "you are at %s and %s %s", telling->level[idea->now], whose, telling->level[idea->needed]);
    else
        buf_print(&text, "it leads from %s on to %s", telling->level[idea->now], telling->level[idea->to]);
    buf_print(&text, "; %s, %s", idea->minutes ? text_minutes(telling->arena, idea->minutes) : "length not stated",
              idea->cost);
    if (idea->easy)
        buf_add(&text, ", and nobody has to say yes");
    if (idea->source)
        buf_print(&text, "; source %s", site_of(idea->source, telling->arena));
    if (idea->checked)
        buf_print(&text, ", checked %s", text_day_words(telling->arena, idea->checked));
    if (!idea->source)
        buf_add(&text, "; our own idea");
    buf_add(&text, ".");
    const char *copy = arena_copy(telling->arena, text.text);
    buf_free(&text);
    return copy;
}

/* How many weeks of the time they have it takes, where that is more than one; "": one, or not known. */
static const char *weeks(const struct idea *idea, const struct telling *telling) {
    if (!telling->week || idea->minutes <= telling->week)
        return "";
    long count = (idea->minutes + telling->week - 1) / telling->week;
    return arena_print(telling->arena, "It takes about %ld weeks of the time you have.", count);
}

/* Can it be done when they may study? Said where both are known, and may differ. */
static const char *when(const struct idea *idea, const char *study) {
    bool work = text_compare(study, "work") == 0;
    if (!idea->time || (!work && text_compare(study, "own") != 0))
        return "";
    if (strcmp(idea->time, work ? "own time" : "work time") == 0)
        return work ? "It is for your own time." : "It is done in work time.";
    return work ? "It can be done in work time." : "It can be done in your own time.";
}

static bool is_at(const char *go, const struct idea *idea) {
    size_t size = strlen(idea->kind);
    return strncmp(go, idea->kind, size) == 0 && go[size] == '/' && strcmp(go + size + 1, idea->id) == 0;
}

/* What in the person's way it gets round, each once; "": nothing. */
static const char *rounds(const struct idea *idea, const struct telling *telling) {
    const char *words = "", *last = "";
    for (int i = 0; i < telling->rounds; i++) {
        const struct round *round = &telling->round[i];
        if (is_at(round->go, idea) && strcmp(round->barrier, last) != 0) {
            words = arena_print(telling->arena, "%s%s%s", *words ? words : "A way round: ", *words ? "; " : "",
                                round->barrier);
            last = round->barrier;
        }
    }
    return *words ? arena_print(telling->arena, "%s%s", words, text_stop(words)) : "";
}

static const char *for_me(const struct idea *idea, const struct telling *telling) {
    const char *const part[] = {weeks(idea, telling), when(idea, telling->study), rounds(idea, telling)};
    const char *words = NULL;
    for (int i = 0; i < COUNT(part); i++)
        if (*part[i])
            words = words ? arena_print(telling->arena, "%s %s", words, part[i]) : part[i];
    return words;
}

int guide_ideas(struct world *world, const char *role, const char *skill, struct arena *arena, struct idea **ideas,
                int *count, struct err *err) {
    struct telling telling = {.arena = arena};
    struct candidate *list = NULL;
    struct cursor c;
    int room = 0;
    *count = 0;
    telling_begin(world, role, &telling, err); /* after a failure nothing more is asked */
    store_ask(world->store, &c, skill ? Q_IDEAS_FOR_SKILL : Q_IDEAS_FOR_ROLE, err, "tti", role, skill,
              (long)telling.own);
    while (store_next(&c) == 1)
        read_candidate(&c, arena, ARRAY_PUSH(list, *count, room));
    if (*count) {
        qsort(list, (size_t)*count, sizeof *list, by_skill);
        for (int i = 1; i < *count; i++)
            list[i].turn = list[i].skill_n == list[i - 1].skill_n ? list[i - 1].turn + 1 : 0;
        qsort(list, (size_t)*count, sizeof *list, by_turn);
        *count = drop_repeats(list, *count);
        spread_easy(list, *count);
    }
    *ideas = arena_alloc(arena, sizeof **ideas * (size_t)(*count + 1));
    for (int i = 0; i < *count; i++) {
        (*ideas)[i] = list[i].idea;
        (*ideas)[i].why = why(&list[i], &telling);
        (*ideas)[i].for_me = for_me(&list[i].idea, &telling);
    }
    free(list);
    free(telling.round);
    return err->fault ? -1 : 0;
}

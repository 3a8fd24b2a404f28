/* Paths. A search settles states in the order of what a path to them costs: Dijkstra's algorithm with a binary heap. A state is a
 * node with whether `with` was met, 2 * node + met; where `with` asks for nothing all begin as met. The best few are found by
 * Yen's algorithm in Lawler's form: the paths not given yet are divided by where they leave the ones that are, so that none is
 * found twice; one backward search tells each state what is left from it at least, and leads all others straight to the end (A*).
 * What a call needs for itself lives in an arena of its own and is freed before it returns. */
#include "pathway/graph.h"
#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { NOWHERE = -1, SETTLED = -1 };

struct cost {
    long weight[GRAPH_WEIGHTS]; /* by the weights' own indexes */
    int arcs;
};
struct link {
    int arc, state; /* the arc, and where it leads */
};
/* What leads on from a state: link[first[state]] up to link[first[state + 1]]. */
struct links {
    int *first;
    struct link *link;
};
struct label {
    int round;         /* the search it is of: what an earlier one left counts for nothing */
    int at;            /* in the heap, or SETTLED */
    int arc, before;   /* how one comes here, and from which state */
    struct cost gone;  /* from the beginning to here */
    struct cost whole; /* and on to the end, at least */
};
struct search {
    const struct graph *graph;
    const struct journey *journey;
    struct links links;
    struct label *label;      /* of each state */
    const struct label *left; /* of the search backwards, from the end; NULL: not known */
    int *heap, waiting;       /* states not settled yet, the next one first */
    int round;
    int *banned; /* by arc: the round in which no path begins with it */
};
/* A path found. `turn`: up to there it is the path it was found beside. */
struct candidate {
    struct cost cost;
    int *arc, turn;
};

static int compare(const struct journey *journey, const struct cost *a, const struct cost *b) {
    for (int i = 0; i < GRAPH_WEIGHTS; i++) {
        long x = a->weight[journey->by[i]], y = b->weight[journey->by[i]];
        if (x != y)
            return x < y ? -1 : 1;
    }
    return (a->arcs > b->arcs) - (a->arcs < b->arcs);
}

static void add(struct cost *cost, const long *weight, int arcs) {
    for (int i = 0; i < GRAPH_WEIGHTS; i++)
        cost->weight[i] += weight[i];
    cost->arcs += arcs;
}

static int step(const struct journey *journey, int state, const struct arc *arc) {
    return 2 * arc->to + (state % 2 || arc->marks & journey->with);
}

/* The links of all states, each state's in the order of the arcs; `back`: against the arcs. */
static struct links join(const struct graph *graph, const struct journey *journey, bool back, struct arena *work) {
    struct links links = {arena_alloc(work, (2 * (size_t)graph->nodes + 1) * sizeof(int)),
                          arena_alloc(work, 2 * (size_t)graph->arcs * sizeof(struct link))};
    for (int pass = 0; pass < 2; pass++) {
        for (int i = graph->arcs - 1; i >= 0; i--) {
            const struct arc *arc = &graph->arc[i];
            for (int met = !journey->with; met < 2 && !(arc->marks & journey->without); met++) {
                int from = 2 * arc->from + met, to = step(journey, from, arc);
                if (pass == 0)
                    links.first[back ? to : from]++;
                else
                    links.link[--links.first[back ? to : from]] = (struct link){i, back ? from : to};
            }
        }
        for (int state = 0; state < 2 * graph->nodes && pass == 0; state++)
            links.first[state + 1] += links.first[state];
    }
    return links;
}

/* Programmers' mistakes. A sum of weights stays in a long: at most the way to a state and the way on from it are added. */
static void check(const struct graph *graph, const struct journey *journey) {
    unsigned order = 0;
    for (int i = 0; i < GRAPH_WEIGHTS; i++)
        order |= 1u << journey->by[i];
    assert(order == (1u << GRAPH_WEIGHTS) - 1);
    assert(journey->from >= 0 && journey->from < graph->nodes && journey->to >= 0 && journey->to < graph->nodes);
    for (int n = 0; n < graph->arcs; n++) {
        const struct arc *arc = &graph->arc[n];
        assert(arc->from >= 0 && arc->from < graph->nodes && arc->to >= 0 && arc->to < graph->nodes);
        for (int i = 0; i < GRAPH_WEIGHTS; i++)
            assert(arc->weight[i] >= 0 && arc->weight[i] <= LONG_MAX / 4 / graph->nodes);
        (void)arc;
    }
    (void)order;
}

static struct search open_search(const struct graph *graph, const struct journey *journey, bool back,
                                 struct arena *work) {
    check(graph, journey);
    size_t states = 2 * (size_t)graph->nodes;
    return (struct search){.graph = graph,
                           .journey = journey,
                           .links = join(graph, journey, back, work),
                           .label = arena_alloc(work, states * sizeof(struct label)),
                           .heap = arena_alloc(work, states * sizeof(int)),
                           .banned = arena_alloc(work, (size_t)graph->arcs * sizeof(int))};
}

/* Which of two waiting states comes first. Of two that promise the same, the one nearer to the beginning, so that all ways to
 * a state have been offered before it is settled. */
static bool comes_first(const struct search *s, int a, int b) {
    const struct label *x = &s->label[a], *y = &s->label[b];
    int order = compare(s->journey, &x->whole, &y->whole);
    return order ? order < 0 : x->gone.arcs < y->gone.arcs;
}

static void put(struct search *s, int at, int state) {
    s->heap[at] = state;
    s->label[state].at = at;
}

static void rise(struct search *s, int state) {
    int at = s->label[state].at;
    for (; at > 0 && comes_first(s, state, s->heap[(at - 1) / 2]); at = (at - 1) / 2)
        put(s, at, s->heap[(at - 1) / 2]);
    put(s, at, state);
}

static int take_first(struct search *s) {
    int first = s->heap[0], state = s->heap[--s->waiting], at = 0;
    for (int below = 1; below < s->waiting; below = 2 * at + 1) {
        if (below + 1 < s->waiting && comes_first(s, s->heap[below + 1], s->heap[below]))
            below++;
        if (!comes_first(s, s->heap[below], state))
            break;
        put(s, at, s->heap[below]);
        at = below;
    }
    put(s, at, state);
    s->label[first].at = SETTLED;
    return first;
}

/* Of two ways to a state that cost the same, with as many arcs: does the first have the earlier arc where they part? */
static bool parts_earlier(const struct search *s, const struct label *a, const struct label *b) {
    while (a->before != b->before) {
        a = &s->label[a->before];
        b = &s->label[b->before];
    }
    return a->arc < b->arc;
}

/* A way to the link's state, through `before`, which is settled: kept where it is the best so far. */
static void offer(struct search *s, int before, const struct link *link) {
    struct label *label = &s->label[link->state];
    bool seen = label->round == s->round;
    if ((seen && label->at == SETTLED) || (s->left && !s->left[link->state].round))
        return;
    struct label next = {s->round, seen ? label->at : s->waiting, link->arc, before, s->label[before].gone, {{0}, 0}};
    add(&next.gone, s->graph->arc[link->arc].weight, 1);
    int order = seen ? compare(s->journey, &next.gone, &label->gone) : -1;
    if (order > 0 || (order == 0 && !parts_earlier(s, &next, label)))
        return;
    next.whole = next.gone;
    if (s->left)
        add(&next.whole, s->left[link->state].gone.weight, s->left[link->state].gone.arcs);
    *label = next;
    s->waiting += !seen;
    rise(s, link->state);
}

/* Settles states from `from` on, which is reached at the cost `gone`, until `to` is settled: was it? NOWHERE: all of them. States
 * closed in this round (settled before) are not entered; `from` is not left by a banned arc. */
static bool search(struct search *s, int from, struct cost gone, int to) {
    s->label[from] = (struct label){.round = s->round, .arc = NOWHERE, .before = NOWHERE, .gone = gone};
    s->heap[0] = from;
    s->waiting = 1;
    while (s->waiting) {
        int state = take_first(s);
        if (state == to)
            return true;
        for (int i = s->links.first[state]; i < s->links.first[state + 1]; i++)
            if (state != from || s->banned[s->links.link[i].arc] != s->round)
                offer(s, state, &s->links.link[i]);
    }
    return false;
}

static int first_state(const struct journey *journey) {
    return 2 * journey->from + !journey->with;
}

static int last_state(const struct journey *journey) {
    return 2 * journey->to + 1;
}

/* Writes the arcs by which the search came to the end, before those up to its beginning. */
static void trace(const struct search *s, int *arc) {
    const struct label *label = &s->label[last_state(s->journey)];
    for (; label->before != NOWHERE; label = &s->label[label->before])
        arc[label->gone.arcs - 1] = label->arc;
}

/* A state that the rest of a path does not enter; once: nor the same node with the other answer to `with`. */
static void close_node(struct search *s, int state, bool once) {
    s->label[state] = (struct label){.round = s->round, .at = SETTLED};
    if (once)
        s->label[state ^ 1] = s->label[state];
}

/* The best path that goes as the last one given up to `turn`, and there by an arc that none given before does. once: it does not
 * come back to a node it has passed up to there, whatever it met since. */
static bool branch(struct search *s, const struct candidate *given, int count, int turn, bool once, struct arena *work,
                   struct candidate *to) {
    const struct candidate *last = count ? &given[count - 1] : NULL;
    struct cost gone = {{0}, 0};
    int state = first_state(s->journey);
    s->round++;
    for (int i = 0; i < turn; i++) {
        const struct arc *arc = &s->graph->arc[last->arc[i]];
        close_node(s, state, once);
        state = step(s->journey, state, arc);
        add(&gone, arc->weight, 1);
    }
    close_node(s, state, once);
    for (int i = 0; i < count; i++)
        if (given[i].cost.arcs > turn && memcmp(given[i].arc, last->arc, (size_t)turn * sizeof(int)) == 0)
            s->banned[given[i].arc[turn]] = s->round;
    if (!search(s, state, gone, last_state(s->journey)))
        return false;
    to->cost = s->label[last_state(s->journey)].gone;
    to->arc = arena_alloc(work, (size_t)to->cost.arcs * sizeof(int));
    to->turn = turn;
    if (turn)
        memcpy(to->arc, last->arc, (size_t)turn * sizeof(int));
    trace(s, to->arc);
    return true;
}

static void give(const struct candidate *candidate, struct arena *arena, struct path *path) {
    size_t size = (size_t)candidate->cost.arcs * sizeof(int);
    int *arc = arena_alloc(arena, size);
    memcpy(arc, candidate->arc, size);
    *path = (struct path){.arc = arc, .arcs = candidate->cost.arcs};
    memcpy(path->weight, candidate->cost.weight, sizeof path->weight);
}

bool graph_best(const struct graph *graph, const struct journey *journey, struct arena *arena, struct path *path) {
    struct arena *work = arena_new();
    struct search s = open_search(graph, journey, false, work);
    struct candidate best;
    bool found = branch(&s, NULL, 0, 0, false, work, &best);
    if (found)
        give(&best, arena, path);
    arena_free(work);
    return found;
}

/* Of two paths that cost the same, with as many arcs, the one with the earlier arc where they part. */
static bool is_better(const struct journey *journey, const struct candidate *a, const struct candidate *b) {
    int order = compare(journey, &a->cost, &b->cost), i = 0;
    if (order)
        return order < 0;
    while (i < a->cost.arcs - 1 && a->arc[i] == b->arc[i])
        i++;
    return a->arc[i] < b->arc[i];
}

/* Takes the best of list[given..count) to its beginning. */
static void choose(const struct journey *journey, struct candidate *list, int given, int count) {
    int best = given;
    for (int i = given + 1; i < count; i++)
        if (is_better(journey, &list[i], &list[best]))
            best = i;
    struct candidate first = list[best];
    list[best] = list[given];
    list[given] = first;
}

/* How many arcs a path has up to where it first comes back to a node; one more than all where it never does. */
static int arcs_to_return(const struct search *s, const struct candidate *path, int *seen, int round) {
    int node = s->journey->from, at = 0;
    for (; at < path->cost.arcs && seen[node] != round; at++) {
        seen[node] = round;
        node = s->graph->arc[path->arc[at]].to;
    }
    return seen[node] == round ? at : at + 1;
}

/* The best `most` paths. once: of those that come to no node twice. A path that does is not given, and what is left when all that
 * begin as it does up to there are left out is looked through as after a path given; `searches` at most. */
static int best_of(const struct graph *graph, const struct journey *journey, bool once, int most, int searches,
                   struct arena *arena, struct path *path) {
    struct arena *work = arena_new();
    struct search back = open_search(graph, journey, true, work), s = open_search(graph, journey, false, work);
    struct candidate *list = NULL, next; /* those looked at, then those among which the next one is */
    int *seen = arena_alloc(work, (size_t)graph->nodes * sizeof(int)), given = 0, at = 0, count = 0, room = 0;
    back.round++;
    search(&back, last_state(journey), (struct cost){{0}, 0}, NOWHERE);
    s.left = back.label;
    if (branch(&s, NULL, 0, 0, once, work, &next))
        *ARRAY_PUSH(list, count, room) = next;
    while (given < most && at < count) {
        choose(journey, list, at, count);
        int last = list[at].cost.arcs, end = once ? arcs_to_return(&s, &list[at], seen, at + 1) : last;
        if (!once || end > last)
            give(&list[at], arena, &path[given++]);
        at++;
        end = end < last ? end : last;
        for (int turn = list[at - 1].turn; turn < end && given < most && s.round < searches; turn++)
            if (branch(&s, list, at, turn, once, work, &next))
                *ARRAY_PUSH(list, count, room) = next;
    }
    free(list);
    arena_free(work);
    return given;
}

int graph_best_of(const struct graph *graph, const struct journey *journey, int most, struct arena *arena,
                  struct path *path) {
    return best_of(graph, journey, false, most, INT_MAX, arena, path);
}

bool graph_best_once(const struct graph *graph, const struct journey *journey, int searches, struct arena *arena,
                     struct path *path) {
    return best_of(graph, journey, true, 1, searches, arena, path) == 1;
}

void graph_reach(const struct graph *graph, int from, unsigned without, int *steps) {
    struct arena *work = arena_new();
    const struct journey journey = {.without = without};
    struct links links = join(graph, &journey, false, work); /* only states with `with` met are joined */
    int *queue = arena_alloc(work, (size_t)graph->nodes * sizeof(int)), queued = 0;
    for (int node = 0; node < graph->nodes; node++)
        steps[node] = -1;
    steps[from] = 0;
    queue[queued++] = from;
    for (int i = 0; i < queued; i++) {
        int state = 2 * queue[i] + 1;
        for (int l = links.first[state]; l < links.first[state + 1]; l++) {
            int node = links.link[l].state / 2;
            if (steps[node] != -1)
                continue;
            steps[node] = steps[queue[i]] + 1;
            queue[queued++] = node;
        }
    }
    arena_free(work);
}

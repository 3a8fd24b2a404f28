/* graph: the best path and the next ones, held against plain algorithms over many small graphs made here. The months, pounds and
 * hours of an arc are drawn from few numbers, so that many paths tie. */
#include "pathway/graph.h"
#include "support.h"
#include <stdlib.h>
#include <string.h>

enum { MONTHS, POUNDS, HOURS, EFFORT };
enum { DEGREE = 1, VACANCY = 2, APPRENTICESHIP = 4 };
enum { SMALL = 9, MANY = 20000 };
static const int orders[][GRAPH_WEIGHTS] = {
    {MONTHS, POUNDS, HOURS, EFFORT}, {POUNDS, HOURS, MONTHS, EFFORT}, {HOURS, MONTHS, EFFORT, POUNDS}};

static struct arena *arena;

static void begin(void) {
    arena = arena_new();
}

static void end(void) {
    arena_free(arena);
}

/* -- graphs from a seed ------------------------------------------------------------------------------------------ */
static uint64_t state;

static int draw(int below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (int)((state >> 33) % (uint64_t)below);
}

/* Arcs between any two nodes, self loops and parallel ones among them; weights below `weights`. */
static struct graph random_graph(uint64_t seed, int nodes, int arcs, int weights) {
    state = seed;
    struct arc *arc = arena_alloc(arena, (size_t)arcs * sizeof *arc);
    for (int i = 0; i < arcs; i++) {
        arc[i] = (struct arc){.from = draw(nodes), .to = draw(nodes), .marks = (unsigned)(draw(8) & draw(8))};
        for (int w = 0; w < GRAPH_WEIGHTS; w++)
            arc[i].weight[w] = draw(weights);
    }
    return (struct graph){nodes, arcs, arc};
}

static struct journey wish_of(int order, int from, int to, unsigned without, unsigned with) {
    struct journey journey = {.from = from, .to = to, .without = without, .with = with};
    memcpy(journey.by, orders[order], sizeof journey.by);
    return journey;
}

/* -- plain ways to the same answers ------------------------------------------------------------------------------ */
struct sum { /* the weights in the order of the journey, then the arcs; all -1: there is no way */
    long part[GRAPH_WEIGHTS + 1];
};
static const struct sum no_way = {{-1, -1, -1, -1, -1}};

static struct sum sum_of(const struct journey *journey, const long *weight, int arcs) {
    struct sum sum = {{0}};
    for (int i = 0; i < GRAPH_WEIGHTS; i++)
        sum.part[i] = weight[journey->by[i]];
    sum.part[GRAPH_WEIGHTS] = arcs;
    return sum;
}

static struct sum plus(struct sum a, struct sum b) {
    if (a.part[0] < 0 || b.part[0] < 0)
        return no_way;
    for (int i = 0; i <= GRAPH_WEIGHTS; i++)
        a.part[i] += b.part[i];
    return a;
}

static int order_of(const struct sum *a, const struct sum *b) {
    for (int i = 0; i <= GRAPH_WEIGHTS; i++)
        if (a->part[i] != b->part[i])
            return a->part[i] < b->part[i] ? -1 : 1;
    return 0;
}

static void keep_better(struct sum *best, struct sum other) {
    if (other.part[0] >= 0 && (best->part[0] < 0 || order_of(&other, best) < 0))
        *best = other;
}

/* Floyd and Warshall: from each node to each. */
static struct sum *sums_of_all(const struct graph *graph, const struct journey *journey) {
    size_t n = (size_t)graph->nodes;
    struct sum *best = arena_alloc(arena, n * n * sizeof *best);
    for (size_t i = 0; i < n * n; i++)
        best[i] = i % (n + 1) ? no_way : (struct sum){{0}};
    for (int i = 0; i < graph->arcs; i++)
        if (!(graph->arc[i].marks & journey->without))
            keep_better(&best[(size_t)graph->arc[i].from * n + (size_t)graph->arc[i].to],
                        sum_of(journey, graph->arc[i].weight, 1));
    for (size_t over = 0; over < n; over++)
        for (size_t from = 0; from < n; from++)
            for (size_t to = 0; best[from * n + over].part[0] >= 0 && to < n; to++)
                keep_better(&best[from * n + to], plus(best[from * n + over], best[over * n + to]));
    return best;
}

/* The best path with one of the marks: over each arc that has one. */
static struct sum sum_with(const struct graph *graph, const struct journey *journey, const struct sum *all) {
    struct sum best = no_way;
    for (int i = 0; i < graph->arcs; i++) {
        const struct arc *arc = &graph->arc[i];
        if (arc->marks & journey->with && !(arc->marks & journey->without))
            keep_better(&best,
                        plus(plus(all[journey->from * graph->nodes + arc->from], sum_of(journey, arc->weight, 1)),
                             all[arc->to * graph->nodes + journey->to]));
    }
    return best;
}

/* Every path there is, by trying all arcs from each node. */
struct listing {
    const struct graph *graph;
    const struct journey *journey;
    struct path *path;
    int paths, room;
    int arc[2 * SMALL];
    bool been[SMALL][2];
};

static void list_from(struct listing *l, int node, bool met, int arcs) {
    if (node == l->journey->to && met) {
        int *arc = arena_alloc(arena, (size_t)arcs * sizeof *arc);
        struct path path = {.arc = arc, .arcs = arcs};
        for (int i = 0; i < arcs; i++) {
            arc[i] = l->arc[i];
            for (int w = 0; w < GRAPH_WEIGHTS; w++)
                path.weight[w] += l->graph->arc[arc[i]].weight[w];
        }
        *ARRAY_PUSH(l->path, l->paths, l->room) = path;
        return;
    }
    l->been[node][met] = true;
    for (int i = 0; i < l->graph->arcs; i++) {
        const struct arc *arc = &l->graph->arc[i];
        bool then = met || arc->marks & l->journey->with;
        if (arc->from != node || arc->marks & l->journey->without || l->been[arc->to][then])
            continue;
        l->arc[arcs] = i;
        list_from(l, arc->to, then, arcs + 1);
    }
    l->been[node][met] = false;
}

static struct journey sorted_by;

static int by_worth(const void *a, const void *b) {
    const struct path *x = a, *y = b;
    struct sum one = sum_of(&sorted_by, x->weight, x->arcs), other = sum_of(&sorted_by, y->weight, y->arcs);
    int order = order_of(&one, &other);
    for (int i = 0; !order && i < x->arcs; i++)
        order = x->arc[i] - y->arc[i];
    return order;
}

static struct listing every_path(const struct graph *graph, const struct journey *journey) {
    struct listing list = {.graph = graph, .journey = journey};
    list_from(&list, journey->from, !journey->with, 0);
    sorted_by = *journey;
    if (list.paths)
        qsort(list.path, (size_t)list.paths, sizeof *list.path, by_worth);
    return list;
}

/* Arcs that join, from where to where was asked, with the marks asked for, adding up to what is said, no place twice. */
static void check_real(const struct graph *graph, const struct journey *journey, const struct path *path) {
    bool *been = arena_alloc(arena, 2 * (size_t)graph->nodes), met = !journey->with;
    int node = journey->from;
    long weight[GRAPH_WEIGHTS] = {0};
    been[2 * node + met] = true;
    for (int i = 0; i < path->arcs; i++) {
        const struct arc *arc = &graph->arc[path->arc[i]];
        ck_assert(path->arc[i] >= 0 && path->arc[i] < graph->arcs);
        ck_assert_int_eq(arc->from, node);
        ck_assert_uint_eq(arc->marks & journey->without, 0);
        met |= (arc->marks & journey->with) != 0;
        node = arc->to;
        ck_assert(!been[2 * node + met]);
        been[2 * node + met] = true;
        for (int w = 0; w < GRAPH_WEIGHTS; w++)
            weight[w] += arc->weight[w];
    }
    ck_assert_int_eq(node, journey->to);
    ck_assert(met);
    ck_assert_mem_eq(weight, path->weight, sizeof weight);
}

static void check_same(const struct path *a, const struct path *b) {
    ck_assert_int_eq(a->arcs, b->arcs);
    for (int i = 0; i < a->arcs; i++)
        ck_assert_int_eq(a->arc[i], b->arc[i]);
    ck_assert_mem_eq(a->weight, b->weight, sizeof a->weight);
}

static void check_sum(const struct graph *graph, const struct journey *journey, const struct sum *sum) {
    struct path path = {0};
    bool found = graph_best(graph, journey, arena, &path);
    ck_assert_msg(found == (sum->part[0] >= 0), "%d to %d", journey->from, journey->to);
    if (!found)
        return;
    struct sum got = sum_of(journey, path.weight, path.arcs);
    ck_assert_msg(order_of(&got, sum) == 0, "%d to %d", journey->from, journey->to);
    check_real(graph, journey, &path);
}

/* -- the best path ----------------------------------------------------------------------------------------------- */
START_TEST(the_best_path_is_floyd_and_warshalls) {
    static const struct {
        int nodes, arcs, weights;
    } cases[] = {{1, 0, 1},   {1, 3, 3},   {2, 3, 2},    {5, 0, 2},     {5, 12, 2},  {8, 20, 1},  {9, 30, 3},
                 {13, 20, 4}, {13, 40, 2}, {20, 60, 90}, {30, 200, 50}, {31, 62, 3}, {60, 180, 4}};
    static const unsigned masks[] = {0, DEGREE, VACANCY | APPRENTICESHIP};
    for (int n = 0; n < COUNT(cases) * COUNT(orders); n++) {
        int c = n / COUNT(orders), order = n % COUNT(orders);
        struct graph graph = random_graph((uint64_t)n, cases[c].nodes, cases[c].arcs, cases[c].weights);
        struct journey journey = wish_of(order, 0, 0, masks[(c + order) % COUNT(masks)], 0);
        const struct sum *all = sums_of_all(&graph, &journey);
        for (int pair = 0; pair < graph.nodes * graph.nodes; pair++) {
            journey.from = pair / graph.nodes;
            journey.to = pair % graph.nodes;
            check_sum(&graph, &journey, &all[pair]);
        }
        arena_reset(arena);
    }
}
END_TEST

START_TEST(the_best_path_with_a_mark_goes_over_the_best_arc_that_has_it) {
    for (int n = 0; n < 36; n++) {
        struct graph graph = random_graph(1000 + (uint64_t)n, 2 + n % 18, 3 * n, 1 + n % 5);
        struct journey journey =
            wish_of(n % COUNT(orders), 0, 0, n % 2 ? VACANCY : 0, DEGREE | (n % 4 ? 0 : APPRENTICESHIP));
        const struct sum *all = sums_of_all(&graph, &journey);
        for (int pair = 0; pair < graph.nodes * graph.nodes; pair++) {
            journey.from = pair / graph.nodes;
            journey.to = pair % graph.nodes;
            struct sum best = sum_with(&graph, &journey, all);
            check_sum(&graph, &journey, &best);
        }
        arena_reset(arena);
    }
}
END_TEST

/* -- the next ones ----------------------------------------------------------------------------------------------- */
static bool comes_back(const struct graph *graph, const struct journey *journey, const struct path *path) {
    bool been[SMALL] = {false}, back = false;
    been[journey->from] = true;
    for (int i = 0; i < path->arcs; i++) {
        int node = graph->arc[path->arc[i]].to;
        back |= been[node];
        been[node] = true;
    }
    return back;
}

/* Between two places: all paths in their order, the first few of them, the first, the first that comes to no place twice. */
static int check_all(const struct graph *graph, const struct journey *journey, struct path *given, int *returns) {
    struct listing list = every_path(graph, journey);
    int count = graph_best_of(graph, journey, MANY, arena, given);
    ck_assert_int_lt(count, MANY);
    ck_assert_int_eq(count, list.paths);
    for (int i = 0; i < count; i++) {
        check_real(graph, journey, &given[i]);
        check_same(&given[i], &list.path[i]);
    }
    int few = graph_best_of(graph, journey, 3, arena, given);
    ck_assert_int_eq(few, count < 3 ? count : 3);
    for (int i = 0; i < few; i++)
        check_same(&given[i], &list.path[i]);
    ck_assert(graph_best(graph, journey, arena, given) == (count > 0));
    if (count)
        check_same(given, list.path);
    int once = 0;
    while (once < count && comes_back(graph, journey, &list.path[once]))
        once++;
    ck_assert(graph_best_once(graph, journey, MANY, arena, given) == (once < count));
    if (once < count)
        check_same(given, &list.path[once]);
    *returns += once > 0;
    free(list.path);
    return count;
}

START_TEST(the_best_few_are_the_first_of_all_paths) {
    struct path *given = malloc(MANY * sizeof *given);
    int most = 0, none = 0, returns = 0;
    for (int n = 0; n < 120; n++) {
        struct graph graph = random_graph(2000 + (uint64_t)n, SMALL, 12 + n % 13, 1 + n % 4);
        for (int i = 0; i < 12; i++) {
            static const unsigned with[] = {0, DEGREE, VACANCY | APPRENTICESHIP};
            struct journey journey =
                wish_of(i % COUNT(orders), draw(SMALL), draw(SMALL), i % 2 ? VACANCY : 0, with[n % 3]);
            int count = check_all(&graph, &journey, given, &returns);
            most = count > most ? count : most;
            none += count == 0;
        }
        arena_reset(arena);
    }
    ck_assert_int_gt(most, 100); /* what is drawn is worth the drawing */
    ck_assert_int_gt(none, 10);
    ck_assert_int_gt(returns, 100);
    free(given);
}
END_TEST

/* -- known graphs ------------------------------------------------------------------------------------------------ */
#define ARC(from, to, months, pounds, marks) ((struct arc){from, to, {months, pounds, 0, 0}, marks})

/* The best `most` paths as words: "0.2 3" is two paths, over the arcs 0 and 2, and over 3; "-" is the empty one. */
static const char *told(const struct graph *graph, const struct journey *journey, int most) {
    struct path path[10];
    const char *words = "";
    int count = graph_best_of(graph, journey, most, arena, path);
    for (int i = 0; i < count; i++) {
        words = arena_print(arena, "%s%s%s", words, i ? " " : "", path[i].arcs ? "" : "-");
        for (int a = 0; a < path[i].arcs; a++)
            words = arena_print(arena, "%s%s%d", words, a ? "." : "", path[i].arc[a]);
    }
    return words;
}

START_TEST(what_is_better_is_what_was_asked_for_first) {
    const struct arc arcs[] = {ARC(0, 1, 5, 0, 0), ARC(1, 2, 5, 0, 0), ARC(0, 2, 9, 100, 0), ARC(0, 2, 10, 0, 0)};
    const struct graph graph = {3, COUNT(arcs), arcs};
    struct journey quick = wish_of(0, 0, 2, 0, 0), cheap = wish_of(1, 0, 2, 0, 0), hours = wish_of(2, 0, 2, 0, 0);
    ck_assert_str_eq(told(&graph, &quick, 9), "2 3 0.1");
    ck_assert_str_eq(told(&graph, &cheap, 9), "3 0.1 2");
    ck_assert_str_eq(told(&graph, &hours, 9), "2 3 0.1");
    ck_assert_str_eq(told(&graph, &quick, 2), "2 3");
    ck_assert_str_eq(told(&graph, &quick, 0), "");
}
END_TEST

START_TEST(of_equals_the_one_that_stands_earlier_is_better) {
    /* The months divide differently over the two ways: which is settled first tells nothing. */
    const struct arc arcs[] = {ARC(2, 3, 1, 0, 0), ARC(1, 3, 2, 0, 0), ARC(0, 1, 1, 0, 0),
                               ARC(0, 2, 2, 0, 0), ARC(0, 3, 3, 0, 0), ARC(0, 3, 3, 0, 0)};
    const struct graph graph = {4, COUNT(arcs), arcs};
    struct journey journey = wish_of(0, 0, 3, 0, 0);
    ck_assert_str_eq(told(&graph, &journey, 9), "4 5 2.1 3.0");
    const struct arc turned[] = {arcs[0], arcs[1], arcs[3], arcs[2]};
    const struct graph other = {4, COUNT(turned), turned};
    ck_assert_str_eq(told(&other, &journey, 9), "2.0 3.1");
    ck_assert_str_eq(told(&other, &journey, 1), "2.0");
}
END_TEST

START_TEST(cycles_self_loops_and_what_costs_nothing_are_harmless) {
    const struct arc arcs[] = {ARC(0, 0, 0, 0, DEGREE), ARC(0, 1, 0, 0, 0),      ARC(1, 0, 0, 0, 0),
                               ARC(1, 2, 0, 0, 0),      ARC(2, 1, 0, 0, DEGREE), ARC(3, 2, 0, 0, VACANCY)};
    const struct graph graph = {4, COUNT(arcs), arcs};
    struct journey on = wish_of(0, 0, 2, 0, 0), self = wish_of(0, 0, 0, 0, 0), away = wish_of(0, 0, 3, 0, 0);
    ck_assert_str_eq(told(&graph, &on, 9), "1.3");
    ck_assert_str_eq(told(&graph, &self, 9), "-");
    ck_assert_str_eq(told(&graph, &away, 9), "");
    on.with = self.with = DEGREE; /* a node may come again once it was met */
    ck_assert_str_eq(told(&graph, &on, 9), "0.1.3 1.3.4.3");
    ck_assert_str_eq(told(&graph, &self, 9), "0 1.3.4.2");
    on.without = DEGREE; /* and asked for in vain */
    ck_assert_str_eq(told(&graph, &on, 9), "");
    on.with = VACANCY;
    ck_assert_str_eq(told(&graph, &on, 9), "");
}
END_TEST

START_TEST(a_graph_may_have_one_node_and_no_arcs) {
    const struct graph graph = {1, 0, NULL};
    struct journey journey = wish_of(0, 0, 0, 0, 0);
    struct path path = {.arcs = -1};
    int steps = -2;
    ck_assert(graph_best(&graph, &journey, arena, &path));
    ck_assert_int_eq(path.arcs, 0);
    ck_assert_str_eq(told(&graph, &journey, 9), "-");
    journey.with = DEGREE;
    path.arcs = 7;
    ck_assert(!graph_best(&graph, &journey, arena, &path));
    ck_assert_int_eq(path.arcs, 7);
    ck_assert_str_eq(told(&graph, &journey, 9), "");
    graph_reach(&graph, 0, 0, &steps);
    ck_assert_int_eq(steps, 0);
}
END_TEST

/* -- how far ----------------------------------------------------------------------------------------------------- */
START_TEST(how_far_each_is_is_what_relaxing_finds) {
    for (int n = 0; n < 60; n++) {
        struct graph graph = random_graph(3000 + (uint64_t)n, 1 + n, n % 4 * n, 1);
        unsigned without = n % 3 ? 0 : VACANCY;
        int *far = arena_alloc(arena, (size_t)graph.nodes * sizeof *far),
            *steps = arena_alloc(arena, (size_t)graph.nodes * sizeof *steps), from = draw(graph.nodes);
        for (int node = 0; node < graph.nodes; node++)
            far[node] = node == from ? 0 : -1;
        for (int i = 0; i < graph.nodes * graph.arcs; i++) {
            const struct arc *arc = &graph.arc[i % graph.arcs];
            if (!(arc->marks & without) && far[arc->from] >= 0 &&
                (far[arc->to] < 0 || far[arc->to] > far[arc->from] + 1))
                far[arc->to] = far[arc->from] + 1;
        }
        graph_reach(&graph, from, without, steps);
        for (int node = 0; node < graph.nodes; node++)
            ck_assert_int_eq(steps[node], far[node]);
    }
}
END_TEST

/* -- large ones -------------------------------------------------------------------------------------------------- */
START_TEST(a_large_graph_has_its_best_path_too) {
    struct graph graph = random_graph(1, 3000, 10000, 40);
    struct journey journey = wish_of(0, 0, 0, VACANCY, 0);
    struct sum *best = arena_alloc(arena, 3000 * sizeof *best);
    for (int node = 0; node < 3000; node++)
        best[node] = node ? no_way : (struct sum){{0}};
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < graph.arcs; i++) {
            const struct arc *arc = &graph.arc[i];
            struct sum before = best[arc->to];
            if (!(arc->marks & journey.without))
                keep_better(&best[arc->to], plus(best[arc->from], sum_of(&journey, arc->weight, 1)));
            changed |= order_of(&before, &best[arc->to]) != 0;
        }
    }
    sorted_by = journey;
    for (journey.to = 0; journey.to < 3000; journey.to += 200) {
        struct path path[5];
        check_sum(&graph, &journey, &best[journey.to]);
        int count = graph_best_of(&graph, &journey, 5, arena, path);
        ck_assert_int_eq(count, best[journey.to].part[0] < 0 ? 0 : journey.to ? 5 : 1);
        for (int i = 0; i < count; i++) {
            check_real(&graph, &journey, &path[i]);
            ck_assert(!i || by_worth(&path[i - 1], &path[i]) < 0);
        }
    }
}
END_TEST

/* A ladder of 1,000 rungs: a long path, and at each rung two ways that cost the same. */
START_TEST(a_long_path_of_ties_is_no_trouble) {
    enum { RUNGS = 1000 };
    struct arc *arc = arena_alloc(arena, 2 * RUNGS * sizeof *arc);
    for (int i = 0; i < 2 * RUNGS; i++)
        arc[i] = (struct arc){.from = i / 2, .to = i / 2 + 1, .weight = {1}};
    const struct graph graph = {RUNGS + 1, 2 * RUNGS, arc};
    struct journey journey = wish_of(0, 0, RUNGS, 0, 0);
    struct path path[2];
    ck_assert_int_eq(graph_best_of(&graph, &journey, 2, arena, path), 2);
    for (int i = 0; i < RUNGS; i++) {
        ck_assert_int_eq(path[0].arc[i], 2 * i);
        ck_assert_int_eq(path[1].arc[i], 2 * i + (i == RUNGS - 1));
    }
    ck_assert_int_eq(path[1].weight[MONTHS], RUNGS);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, the_best_path_is_floyd_and_warshalls);
    tcase_add_test(tests, the_best_path_with_a_mark_goes_over_the_best_arc_that_has_it);
    tcase_add_test(tests, the_best_few_are_the_first_of_all_paths);
    tcase_add_test(tests, what_is_better_is_what_was_asked_for_first);
    tcase_add_test(tests, of_equals_the_one_that_stands_earlier_is_better);
    tcase_add_test(tests, cycles_self_loops_and_what_costs_nothing_are_harmless);
    tcase_add_test(tests, a_graph_may_have_one_node_and_no_arcs);
    tcase_add_test(tests, how_far_each_is_is_what_relaxing_finds);
    tcase_add_test(tests, a_large_graph_has_its_best_path_too);
    tcase_add_test(tests, a_long_path_of_ties_is_no_trouble);
}

int main(void) {
    return test_suite("graph", fill);
}

/* graph: paths through places and the arcs between them. Pure: it knows neither the store nor what a weight means, so that it
 * can be held against plain algorithms. Results live in the arena passed in; the graph is the caller's and is not changed. The
 * same input has the same answer, to the last arc. */
#ifndef PATHWAY_GRAPH_H
#define PATHWAY_GRAPH_H
#include "pathway/base.h"

enum { GRAPH_WEIGHTS = 4 };
struct arc {
    int from, to; /* nodes, from 0; they may be the same */
    long weight
        [GRAPH_WEIGHTS]; /* from 0 to LONG_MAX / 4 / nodes, so that no sum overflows; along a path each is added up */
    unsigned marks;      /* what it takes: bits that the caller gives a meaning */
};
struct graph {
    int nodes, arcs;
    const struct arc *arc; /* in the caller's order; several may join the same two nodes */
};
/* What is looked for. Of two paths the better one has the lower first weight in the order of `by`; where that is the same, the
 * lower second, and so on; then fewer arcs; then, where they part, the arc that stands earlier in graph.arc. So of any two paths
 * one is better. */
struct journey {
    int from, to;
    int by[GRAPH_WEIGHTS]; /* each weight's index once */
    unsigned without;      /* an arc with any of these marks is left out */
    unsigned with;         /* one arc of the path, at least, has one of these marks; 0: no matter */
};
struct path {
    const int *arc; /* indexes of graph.arc, from `from` to `to` */
    int arcs;
    long weight[GRAPH_WEIGHTS]; /* of all of it, by the weights' own indexes */
};
/* The best path; no path comes twice to the same node with the same answer to `with` (a node may come again once `with` was met).
 * From a node to itself it is empty, unless `with` asks for something. false: there is none, and *path is as it was. Dijkstra's
 * algorithm over pairs of (node, `with` met or not): each is settled once at most. */
bool graph_best(const struct graph *, const struct journey *, struct arena *, struct path *);
/* The best `most` paths, best first, none twice, each without a node twice in the sense above, into path[0..most); how many there
 * are. The first is graph_best's. Yen's algorithm: after one search backwards over the whole graph, at most one search a path given
 * and arc of it, led by that one (A*). */
int graph_best_of(const struct graph *, const struct journey *, int most, struct arena *, struct path *);
/* The best path that comes to no node twice, whatever `with` asks. To find it, or that there is none, can take very long in a graph
 * made for that; so it is given up after so many searches, and *exact says whether it was not. Where `with` asks for nothing it is
 * graph_best's. */
bool graph_best_once(const struct graph *, const struct journey *, int searches, struct arena *, struct path *);
/* How many arcs away each node is from `from`, arcs with any mark of `without` left out: steps[0..nodes), -1: there is no way. */
void graph_reach(const struct graph *, int from, unsigned without, int *steps);
#endif

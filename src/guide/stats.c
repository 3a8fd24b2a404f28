/* Counts of people that say nothing of one of them, and differences that are more than chance. */
#include "pathway/stats.h"
#include <stdlib.h>

/* Would so many people in so many hidden cells tell what is in one of them: as one alone does, fewer than may be told, or as many as
 * only the most that each can hide come to. */
static bool tells(long people, int cells) {
    return cells && (cells < 2 || people < FEWEST_PEOPLE || people == (FEWEST_PEOPLE - 1L) * cells);
}

void stats_hide(const long *cell, int cells, bool others, bool *hidden) {
    long people = 0;
    int count = 0;
    if (others && !cell[cells - 1])
        hidden[--cells] = false;
    for (int i = 0; i < cells; i++) {
        hidden[i] = cell[i] < FEWEST_PEOPLE;
        people += hidden[i] ? cell[i] : 0;
        count += hidden[i];
    }
    for (int i = cells - 1; i >= 0 && tells(people, count); i--)
        if (!hidden[i]) {
            hidden[i] = true;
            people += cell[i];
            count++;
        }
}

/* Of a table with these margins, how much likelier one more in its first cell is. */
static long double ratio(long first, long row, long column, long all) {
    return (long double)(row - first) * (long double)(column - first) /
           ((long double)(first + 1) * (long double)(all - row - column + first + 1));
}

double stats_fisher(long a, long all_a, long b, long all_b) {
    enum { SLACK = 10000000 }; /* what is equally likely may differ in the last digits */
    long row = all_a, column = a + b, all = all_a + all_b, low = column - all_b > 0 ? column - all_b : 0,
         high = row < column ? row : column;
    long middle = (long)((long double)(row + 1) * (long double)(column + 1) / (long double)(all + 2));
    long double seen = 1, sum = 0, extreme = 0;
    if (!all_a || !all_b)
        return 1;
    middle = middle < low ? low : middle > high ? high : middle; /* the likeliest: weights are told against it */
    for (long at = middle; at < a; at++)
        seen *= ratio(at, row, column, all);
    for (long at = middle; at > a; at--)
        seen /= ratio(at - 1, row, column, all);
    long double most = seen + seen / SLACK, weight = 1;
    for (long at = middle; at <= high; weight *= ratio(at, row, column, all), at++) {
        sum += weight;
        extreme += weight <= most ? weight : 0;
    }
    weight = 1;
    for (long at = middle; at > low; at--) {
        weight /= ratio(at - 1, row, column, all);
        sum += weight;
        extreme += weight <= most ? weight : 0;
    }
    return (double)(extreme / sum);
}

static int compare_p(const void *a, const void *b) {
    double left = **(const double *const *)a, right = **(const double *const *)b;
    return (left > right) - (left < right);
}

void stats_holm(const double *p, int count, bool *stands) {
    const double *order[MOST_TESTS];
    count = count < MOST_TESTS ? count : MOST_TESTS;
    for (int i = 0; i < count; i++) {
        order[i] = &p[i];
        stands[i] = false;
    }
    qsort(order, (size_t)count, sizeof *order, compare_p);
    for (int i = 0; i < count && *order[i] <= 0.05 / (count - i); i++)
        stands[order[i] - p] = true;
}

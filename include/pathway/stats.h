/* stats: what may be said of counts of people without saying something of one of them, or of chance. Pure. */
#ifndef PATHWAY_STATS_H
#define PATHWAY_STATS_H
#include <stdbool.h>

enum { FEWEST_PEOPLE = 5, FEWEST_SERVICES = 3 }; /* that a count, and a table over services, is shown of */

/* Of cells that together are a known number of people, which stay hidden: those of fewer than FEWEST_PEOPLE, and beside them the last ones
 * that are shown, until what is hidden is two cells at least and as many people, so that no cell can be worked out from the others and the
 * whole (primary and complementary suppression, as census offices do it). The last and not the smallest: which are hidden beside them
 * hangs on no number, or it would tell one. So what matters least stands last. others: the last cell is of those who said nothing of what
 * the others are of; nobody in it is nothing to hide. */
void stats_hide(const long *cell, int cells, bool others, bool *hidden);
/* How likely two shares as far apart as a of all_a and b of all_b, or further, are where there is no difference between the groups: the
 * two-sided p of Fisher's exact test (R. A. Fisher, The Design of Experiments, 1935), the sum over all tables with the same margins that
 * are no likelier than this one. 1 where a group is empty. */
double stats_fisher(long a, long all_a, long b, long all_b);
/* Which of several p stand at 5% in all: from the smallest on, each against 5% divided by how many are left, until one does not (S. Holm, A
 * simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 1979). At most MOST_TESTS. */
enum { MOST_TESTS = 1000 };
void stats_holm(const double *p, int count, bool *stands);
#endif

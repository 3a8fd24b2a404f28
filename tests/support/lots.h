/* lots: small packs drawn by lot, the same from the same seed on every machine: for suites that hold an answer against a plain
 * way to the same one. */
#ifndef TEST_LOTS_H
#define TEST_LOTS_H
#include "support.h"

enum { LOTS_SKILLS = 12, LOTS_LEVELS = 5 };
struct lots { /* how many of each; skills are s1 to s12, roles r1, r2, …, qualifications q1, q2, … */
    uint64_t state;
    int roles, moves, qualifications, learning, practice;
};
int draw(uint64_t *state, int below); /* 0 to below - 1; the state begins as the seed */
/* Writes FOLDER/pack.yaml: a whole pack that check finds no mistake in. Moves lead anywhere, in circles, twice between the same
 * two roles, from a role to itself; some of what may be said is left unsaid. */
void lots_write(struct lots *, const char *folder);
#endif

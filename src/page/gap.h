/* gap: where a person stands beside what a role needs, for the pages that tell it. Results live in the arena of the making. */
#ifndef PAGE_GAP_H
#define PAGE_GAP_H
#include "making.h"

/* Strengths first, then three piles, then what is open. A strength is a level from which somebody could show others, and all
 * that is wanted or needed; fine is what is there without being that; not now is what can wait, is not for the person, or is
 * asked for by nobody. */
enum pile { STRENGTH, FINE, NOT_NOW, GROWING, UNSURE, UNANSWERED };
struct gap {
    const char *skill, *title, *area, *area_title, *state, *now_words, *needed_words, *wanted_words, *why;
    /* target: where it leads to: in their own job what the person wants, else what it needs; for another role the further of
     * both. 0: none of these. */
    long now, needed, wanted, target, matters, order;
    bool private;
    enum pile pile;
};
/* What a role needs and what else was said, pile by pile. own: it is the person's job. */
int read_gaps(struct making *, const char *role, bool own, struct gap **);
/* The same for others' eyes: as if nothing had ever been said of what is private. */
int read_shown_gaps(struct making *, const char *role, bool own, struct gap **);
const char *gap_state(const struct gap *); /* as json has it: "met", "close", "further", "unrated" or "not-for-me" */
bool is_own_role(struct making *, const char *role);
bool gaps_met(const struct gap *, int count); /* is all there that the role needs */
#endif

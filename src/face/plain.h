/* plain: what plain mode keeps while it runs, for its files: plain.c carries out what is typed, printing.c prints pages and
 * prompts and knows what was read before. */
#ifndef FACE_PLAIN_H
#define FACE_PLAIN_H
#include "private.h"

/* A page that was printed: its place, what its numbers led to, its lines. */
struct printed {
    char *place, *order, *text;
};
struct plain {
    struct browse browse;
    FILE *in, *out;
    char *shown, *order;               /* the place printed last, and what its numbers lead to */
    struct printed read[BROWSE_DEPTH]; /* of each visit, the page that was printed last and was no question */
    int depth, asked;                  /* the visit printed last; questions since the last page that was none */
    bool hinted;                       /* it was said how a page is read whole */
    bool names;                        /* choices are read by their names alone, as the person asked with t */
    char *prompted, *told; /* the last prompt, the last line under a page: not said again while they stay the same */
    bool leaves;
};

/* All that goes out goes through here: nothing in it can act on a terminal. */
void plain_print(struct plain *, const char *text);
const char *plain_kept(char **place, const char *now); /* a copy of now in place of what was there */
/* Is where one stands another place, or does a number lead elsewhere than it was printed for? */
bool plain_is_news(const struct plain *);
/* The page where one stands. Of one that was read before, left for a question or long, only what changed since, unless it is wanted in full. */
void plain_show(struct plain *, bool full);
void plain_prompt(struct plain *); /* what may be typed */
#endif

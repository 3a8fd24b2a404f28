/* chosen: what a portfolio for Certification is made of, for the pages that show it and the actions that change it. What is read
 * lives in the arena of the making; what is not known is NULL. */
#ifndef PAGE_CHOSEN_H
#define PAGE_CHOSEN_H
#include "making.h"

extern const char certification_trail[]; /* above each of its pages but the first */

/* A skill that was chosen, in the order of the PKSB's sections. */
struct chosen {
    const char *skill, *title, *section, *criterion, *comment; /* section NULL: the content holds the skill no more */
    const char *start, *start_words, *start_at, *now, *now_words, *now_at; /* start, now: a level's number */
    long examples;
    bool hidden; /* for the person alone */
    const struct chosen *next;
};
const struct chosen *chosen_named(const struct chosen *first, const char *skill); /* or NULL */

/* An example of one of them, or of a network or a qualification that was logged; the newest first. */
struct example {
    const char *n, *day, *what, *so_what, *now_what;
    const char *skill, *title; /* NULL: of none that was chosen */
    bool hidden, wider;        /* wider: of a network or a qualification */
    const struct example *next;
};

/* What the content says on a page, a paragraph a note. part NULL: none in particular. */
struct paragraph {
    const char *id, *part, *title, *about, *source, *checked, *status;
    const struct paragraph *next;
};
int paragraphs_read(struct making *, const char *page, const struct paragraph **first); /* of any page */
const struct paragraph *paragraph_of(const struct paragraph *first,
                                     const char *part); /* the first of a part, or NULL */
const char *paragraph_source(struct making *, const struct paragraph *);

struct portfolio {
    const char *start,
        *start_at; /* the kept day it starts from: its number, and when; NULL: the first answer to each skill */
    const struct chosen *chosen;
    int count;
    const struct example *examples;
    const struct paragraph *paragraphs;
};
int portfolio_read(struct making *, struct portfolio *);
/* "3 chosen so far", and where that is fewer or more than the notes name, what they name. */
const char *portfolio_words(struct making *, const struct portfolio *);
#endif

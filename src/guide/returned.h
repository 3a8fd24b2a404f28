/* returned: what returns.c, which counts, and form.c, which reads the tables of web forms, share. */
#ifndef GUIDE_RETURNED_H
#define GUIDE_RETURNED_H
#include "pathway/returns.h"

struct unmatched {
    const struct returned_question *question;
    const char *words;
    long count;
};
struct gathering {
    struct world *world;
    struct arena *arena, *scratch; /* of the result; of one file, or one row of a table */
    struct returns *returns;
    struct err *err;
    enum round round;
    long reading; /* the return in hand */
    struct unmatched unmatched[MOST_LEFT];
    int unmatcheds; /* different ones, as many as are kept */
};
/* One answer of the return in hand, which counts once; choice NULL: it is none of the choices. */
void returns_count(struct gathering *, struct returned_question *, struct returned *choice);
/* One that nothing here is called: it is an answer, and told at the end. */
void returns_unmatched(struct gathering *, struct returned_question *, const char *words);
/* The table of a web form. -1: nothing of it was counted, and err says why. */
int form_read(struct gathering *, const char *path, struct err *);
#endif

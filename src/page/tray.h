/* tray: files that others gave, as the pages have them: what is in the tray, or was named for this run; and what is said of a copy. Results
 * live in the arena of the making. A file is read anew for each page, into memory; nothing is ever written to it. */
#ifndef PAGE_TRAY_H
#define PAGE_TRAY_H
#include "making.h"
#include "pathway/share.h"

enum { TRAY_MOST = 200 }; /* files that are listed */
struct gift {
    const char *id, *path; /* id: the file's name, as an address has it */
    const char *login;     /* whose file it is, and so who put it there; NULL: not known */
    bool in_tray;          /* else it was named for this run */
    struct share share;    /* kind NULL: it was refused */
    const char *refused;   /* the sentence, which begins with its name */
};
/* The names, in the order of the alphabet: what was named for this run, then what is in the tray. `count` of them at most TRAY_MOST. */
const char **tray_names(struct making *, int *count);
void tray_look(struct making *, const char *id,
               struct gift *); /* reads it: never fails, but says in it why it was refused */
int tray_read(struct making *, const char *id, struct gift *); /* the same; -1 with the sentence where it was refused */
int tray_copy(struct making *, const char *id, struct gift *); /* a copy, and nothing else that may be given */
const char *gift_place(struct making *, const char *kind,
                       const struct gift *);                   /* the address of that kind: "received/FILE" */
const char *gift_words(struct making *, const struct share *); /* "Jo Smith: a copy" */
/* Asks to be deleted after a day that is over. */
bool gift_is_over(struct making *, const struct share *);
const char *minutes_words(struct making *, long minutes); /* NULL where 0 */

/* -- what is said of a copy (remark.c) ---------------------------------------------------------------------------------------- */
struct remark {
    long n, level, minutes; /* n: of the copy; 0: a new one, or not said */
    const char *part;       /* "seen", "view", "proposal", "agreed" or "question" */
    const char *item, *title, *words, *day, *level_words;
};
int read_remarks(struct making *, const char *copy, long n, struct remark **); /* how many; n 0: all */
const char *remark_title(const char *part); /* "What I see done well"; NULL: there is no such part */
const char *remark_words(struct making *, const struct remark *); /* what it says, in one line */
/* Rows of what is said of a copy, in words; each leads to itself where `leads`. */
struct rows *make_remarks(struct making *, const struct gift *, const char *none, bool leads);
int build_remark_of(struct making *, const struct gift *, const char *n); /* received/FILE?remark=N */

/* merge.c: the page of an answer */
int build_differences(struct making *, const struct gift *);
#endif

/* talk: what the pages of a 1:1 share: who talks, what was said so far, the lines that are being agreed. What is read lives in the
 * arena of the making; what is not known is NULL. */
#ifndef PAGE_TALK_H
#define PAGE_TALK_H
#include "making.h"

enum { MOST_TOLD = 1000, MOST_NAME = 60 }; /* bytes of what is told; cells of a name */

/* What one of them, or both, said for a part of the 1:1. side: "me", "manager" or "both". */
struct told {
    const char *part, *side, *words, *at;
    const struct told *next;
};
/* A line of an agreement. who: "me", "manager" or "both"; item: kind/id. */
struct line {
    const char *part, *item, *title, *who, *day;
    long n;
    const struct line *next;
};
/* What was agreed, and when both look again; what may be NULL is not said. first: the version it began as. */
struct agreement {
    const char *day, *name, *manager, *review, *later, *at;
    long n, first;
};
bool agreement_read(struct making *, long n, struct agreement *); /* n 0: the newest. False, and empty: there is none */
/* The 1:1 that goes on. */
struct talk {
    const char *me, *manager; /* their names, as typed */
    const char *asked;        /* minutes a week that the person asks for */
    const char *last;         /* when the last agreement was made */
    const struct told *told;
    const struct line *line; /* what is being agreed */
};
int talk_read(struct making *, struct talk *);
const struct told *talk_told(const struct talk *, const char *part, const char *side); /* or NULL */
const char *talk_said(struct making *, const struct talk *, const char *part,
                      const char *side);  /* its words, or NULL */
bool talk_both_want(const struct talk *); /* do both want to look at skills side by side */
const struct line *lines_read(struct making *, long agreement);
/* A side as a name: "Jo", or where it was not typed "Me"; "Priya", "My manager"; "Jo and Priya". */
const char *side_name(struct making *, const char *me, const char *manager, const char *side);
/* "Jo asks for", "I ask for": the verb as it follows a name, and as it follows "I". */
const char *me_words(struct making *, const struct talk *, const char *verb, const char *mine);
const char *manager_words(struct making *, const struct talk *, const char *verb);
/* The day to look again on, "6" or "12" months from today. */
const char *review_day(struct making *, const char *months);
/* What is told on a page shown to both: the sentence to a manager who writes. */
extern const char manager_reads[];

/* What the person can ask their manager for; the last has no id. */
struct need {
    const char *id, *title, *like; /* like: what it may be */
};
extern const struct need needs[];
const struct need *need_of(const char *part); /* or NULL */
const char *need_line(struct making *, const struct talk *,
                      const struct need *); /* as a line of the agreement; NULL: no answer yet */

/* Pages 5 to 7 of it. */
int build_needs(struct making *, const struct talk *);
int build_agreeing(struct making *, const struct talk *);
int build_again_days(struct making *, const struct talk *);
/* One question for each side, of the page of that stage. */
void make_questions(struct making *, const struct talk *, const char *stage);
#endif

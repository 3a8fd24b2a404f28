/* saying: what a person says of a skill, and what they write down; for the builders and actions that ask and keep it. Results live
 * in the arena of the making. A sentence that refuses ends with "Nothing was changed." */
#ifndef PAGE_SAYING_H
#define PAGE_SAYING_H
#include "making.h"

/* A text of the person's own, cleaned, of at most so many bytes; *to stays where text is NULL. -1: too long, or nothing of it can be read. */
int read_own_text(struct making *, const char *text, size_t most, const char **to);
/* Hours such as 2, 1.5 or 0.25, at most so many, as minutes; and back, as they are typed. */
int read_hours(struct making *, const char *text, long most, long *minutes);
const char *hours_number(struct making *, long minutes);
int read_yes(struct making *, const char *text, long *yes); /* "yes" or "no" */
int check_day(struct making *, const char *text);           /* is it a day that exists, as YYYY-MM-DD */

/* An entry of the log: what was done, and what it showed. Of a skill it is the evidence. */
struct note {
    long n;                                 /* 0: a new one */
    const char *what, *so_what, *now_what;  /* what NULL: there is none */
    const char *day, *item, *skill, *codes; /* day: YYYY-MM-DD, NULL: today; item: kind/id; each may be NULL */
    long minutes, off_job, private;         /* minutes 0: not said */
};
/* Reads what, so-what, now-what, hours, day, codes, skill, off-job and private of an address into a note; what is not there stays. */
int note_read(struct making *, const struct place *, struct note *);
int note_of(struct making *, const char *n, struct note *);       /* an entry by its number, as text */
int note_keep(struct world *, const struct note *, struct err *); /* between store_begin and store_commit */

struct entry_field { /* a part of an entry, as it is shown (label NULL: not shown) and asked; the last has no name */
    const char *name, *label, *ask, *why;
    bool clears; /* "clear" takes it back */
    size_t most; /* bytes of a text; 0: it is none */
};
extern const struct entry_field entry_fields[];
const char *note_value(struct making *, const struct note *, const struct entry_field *); /* as shown; NULL: not said */

/* What is said of a skill. What is 0 or NULL is not said, and stays as it was. */
struct saying {
    const char *state, *words; /* "level", "not-for-me", "not-sure" or "clear", and as the screen says it */
    long level, wanted, priority, sure, private; /* -1: taken back; private: 1 no, 2 yes */
    bool other_scale;                            /* the state was said on another scale than today's */
    struct note note;
};
/* One durable change. set: the series it belongs to, to carry on with, or NULL. said, go: for undo, as store_commit takes them. */
int keep_saying(struct world *, const char *skill, const struct saying *, const char *set, const char *said,
                const char *go, struct err *);
/* Between store_begin and store_commit: what was said, written down and chosen under ids that a skill had before becomes its own. */
int carry_skill(struct world *, const char *skill, struct err *);

/* What may be said of a skill beside its level, each on its own: an action of that name, and an argument of "rate". */
struct facet {
    const char *name, *label, *ask, *why; /* label: on the skill's page */
    const char *words[4];                 /* of its values from 1 on; none: the levels */
    const char *said;                     /* as it is said back: "wanted: %s" */
    size_t at;                            /* of the value in a saying */
    bool clears;                          /* "clear" takes it back */
};
extern const struct facet facets[]; /* the last has no name */
int facet_read(struct making *, const struct facet *, const char *value, struct saying *);
const char *facet_words(struct making *, const struct facet *, long value); /* NULL beyond the last value */
const char *facet_said(struct making *, const struct facet *, const struct saying *);

/* What is said of a skill beside its state; its title, or NULL where there is no such skill, and err says so. */
const char *skill_said(struct making *, const char *id, struct saying *);
const char *skill_title(struct making *, const char *id); /* NULL: there is none, and err says so */
/* A state and its level as they are said, from three columns; a level of another scale by its number. NULL: not answered. */
const char *state_words(struct making *, const struct cursor *, int state, int level, int words);
/* How a skill came to where it is, NULL where it was said once or never; what of an area (NULL: of all)
 * went further since the first day kept. */
const char *trend_words(struct making *, const char *skill);
const char *area_trend_words(struct making *, const char *area);

/* The question of a skill in a set, and the page of a set. */
const char *rate_address(const char *skill, const char *set, struct arena *);
const char *set_address(const char *set, struct arena *);
const char *set_title(struct making *, const char *set); /* NULL: it is none, and err says so */
#endif

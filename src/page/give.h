/* give: a copy for somebody else while it is being chosen. All of it stands in an address; nothing is written until the end. Results live
 * in the arena of the making. */
#ifndef PAGE_GIVE_H
#define PAGE_GIVE_H
#include "making.h"
#include "pathway/share.h"

enum { BUNDLES = 14 };
struct thing {                      /* what may go in by itself */
    const char *id, *title, *words; /* words: the rest of its line, in sentences; "" where there is no more */
    bool own;                       /* for the person alone: it goes in only where it is named itself */
    bool chosen;
    struct share_line line; /* part NULL: it is said at the head of the copy */
    struct thing *next;
};
struct bundle { /* things of one sort, by the name that an address has for them */
    const char *name, *title, *noun;
    struct thing *things;
    bool named;               /* chosen as a whole */
    long count[2], chosen[2]; /* of those that go in with it, and of the person's own */
};
struct giving {
    const char *to, *tray, *review,
        *name;                 /* to NULL: not said; tray: a login, NULL: the hand-over folder; name: whose it is */
    const char *service;       /* just this once, in place of the setting; NULL: not said */
    const char *scale, *usual; /* usual: the review day where none is said */
    struct bundle bundle[BUNDLES];
    long lines;
};
/* What an address chooses: a list parted by commas. A bundle's name brings all of it that is not for the person alone; NAME:ID brings
 * one thing; -NAME:ID leaves one out. "levels" stands for all bundles of levels. strict: a thing that is not here is a mistake, else it is
 * passed over. -1 with a sentence. */
int giving_read(struct making *, const struct place *, bool strict, struct giving *);
const struct bundle *giving_bundle(const struct giving *, const char *name); /* or NULL */
/* The same choice at a place (id may be NULL); and with one thing of a bundle, or (NULL) the bundle as a whole, ticked or no more. */
const char *giving_address(struct making *, const struct giving *, const char *kind, const char *id);
const char *giving_turned(struct making *, const struct giving *, const char *id, const struct bundle *,
                          const struct thing *);
const char *giving_what(struct making *, const struct giving *); /* "My plan (6), My job"; "" where nothing is chosen */
const char *giving_mark(struct making *, const struct giving *); /* the same as long as the same goes in */
/* The copy itself but for its id; free its lines. Its texts are those of the giving. */
struct share giving_share(struct making *, const struct giving *);
#endif

/* screen: what the full screen keeps while it runs, for its files: screen.c draws and hands keys on, moving.c knows where on a
 * page one stands and walks it. */
#ifndef FACE_SCREEN_H
#define FACE_SCREEN_H
#include "private.h"

struct typing { /* what stands in the page's input */
    struct buf text;
    size_t at, most; /* the cursor among its bytes; as many bytes as are taken */
    bool gives_way;  /* as a whole, to the first character typed */
    bool here;       /* what was typed has the cursor, whichever row had it before */
    bool full;       /* it was said that no more fits */
};
void typing_begin(struct typing *, const struct input *); /* what stands there already, the cursor at its end */
bool typing_key(struct typing *, const char *key);        /* moves and takes away: true where the key is one of these */
bool typing_add(struct typing *, const char *text);       /* at the cursor; false: not all of it fits */

struct screen {
    struct browse browse;
    struct terminal *terminal;
    struct arena *arena;
    struct grid grid, tried; /* drawn last; for trying how a move would look */
    struct drawn stands;     /* of the page as it stood last */
    bool down;               /* the way of the last move */
    long let_go;             /* the stop that the cursor was let go from, -1 where there is none */
    bool stood;              /* it stands so still: no other page, no other size since */
    struct typing typing;    /* into the page's input */
    char *typed_at;          /* the place it was typed at: the one drawn last */
    int interrupts;          /* Ctrl-C pressed in a row */
    bool leaves;
};

/* The page where one stands, on a grid made for it here. The first time, it begins at its first line, also where its first row is further down: then no
 * cursor stands yet. */
void screen_stand(struct screen *, struct grid *);
/* Arrows, Tab, Page, Home and End: true where the key is one of them. */
bool screen_move(struct screen *, const char *key);
#endif

/* screen: what the full screen keeps while it runs, for its files: screen.c draws and hands keys on, moving.c knows where on a
 * page one stands and walks it. */
#ifndef FACE_SCREEN_H
#define FACE_SCREEN_H
#include "private.h"

struct screen {
    struct browse browse;
    struct terminal *terminal;
    struct arena *arena;
    struct grid grid, tried; /* drawn last; for trying how a move would look */
    struct drawn stands;     /* of the page as it stood last */
    bool down;               /* the way of the last move */
    long let_go;             /* the stop that the cursor was let go from, -1 where there is none */
    bool stood;              /* it stands so still: no other page, no other size since */
    struct buf typed;        /* into the page's input */
    bool touched;            /* something was typed or taken away */
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

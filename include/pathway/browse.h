/* browse: where a person stands. One for the screen and for plain mode: it knows pages, history, the cursor and keys, and
 * no terminal. A face reads browse->page, shows it, and calls one of these for each key or line. Owns the arenas of the
 * page and of the aside; both are valid until the next call. */
#ifndef PATHWAY_BROWSE_H
#define PATHWAY_BROWSE_H
#include "pathway/page.h"

struct visit {
    char *place, *focus; /* focus: the id of a stop, not its number; NULL: none yet */
    int block;           /* of the focus */
    long row;            /* of the focus, in the pick */
    long first;          /* of the window of the pick */
    long top;            /* of the lines on the screen, and whether they were shown before: the face's own */
    bool begun;
};
enum { BROWSE_DEPTH = 64 };
struct browse {
    struct world *world;
    struct visit visit[BROWSE_DEPTH];
    int depth; /* visits; the last is where one stands */
    struct arena *arena, *spare, *beside;
    struct page page, aside; /* aside: the page at the focused row's address, brief; no blocks where there is none */
    bool wants_aside;        /* set by a face that shows it */
    bool hurries;            /* set by a face while keys wait: moves are only counted, until browse_settle */
    long window;             /* rows of the pick a face can show; set by the face */
    long at;                 /* the cursor: a stop of the page; -1: none */
    bool unsettled;          /* moved, and not settled yet */
    char said[600];          /* the one line of what happened; "" for none */
    const char *way_back; /* the key that takes back what was said: "u", "y" after undoing; NULL: nothing was changed */
    long kept;            /* the change that was made here last, as undo counts them; 0: none */
    char *failed;         /* the act that the machine failed at last: the key ! tries it again; or NULL */
};
enum moved { STAYED, MOVED, CHANGED }; /* nothing; another page or row; something was saved */

void browse_begin(struct browse *, struct world *);
void browse_end(struct browse *);
/* Place: goes there. Action: runs it, says what it said, goes on. An action that lacks an answer: asks. "back": back. */
enum moved browse_follow(struct browse *, const char *address);
enum moved browse_back(struct browse *); /* the last place, its row and window as left; at home: leaves nothing */
/* The cursor: where a move by so many stops leads, and to a stop (-1: to none); a new window when it leaves this one. */
long browse_target(const struct browse *, long by);
enum moved browse_stand(struct browse *, long at);
void browse_settle(struct browse *); /* after hurried moves: the window and the aside of where one stands */
enum moved browse_window(struct browse *, long first); /* another window of the pick, the cursor on its first row */
enum moved browse_open(struct browse *);               /* Enter: what is focused, else what is next */
enum moved browse_act(struct browse *);                /* Right: the page's act on the focused row, else as Enter */
enum moved browse_answer(struct browse *, const char *text); /* to the page's input */
enum moved browse_key(struct browse *, const char *key);     /* row keys, then the page's links */
enum moved browse_again(struct browse *);                    /* data or size changed: build again, keep the row */
struct stop browse_focus(const struct browse *);             /* id NULL where there is none */
struct visit *browse_visit(struct browse *);                 /* where one stands, for the face's own top */
#endif

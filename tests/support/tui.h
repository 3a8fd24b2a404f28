/* tui: a program on a pseudo-terminal, as a person meets it. A little shell starts it as a job, so that it can be stopped
 * and continued; libvterm keeps what the terminal shows. Nothing waits for a time: a wait ends when the program has taken
 * all that was typed, sleeps until there is more, and the screen is as wanted. After 20 seconds it fails, with the screen. */
#ifndef TEST_TUI_H
#define TEST_TUI_H
#include "support.h"

struct tui;
struct tui_how {
    int rows, columns;          /* 0: 24 by 80 */
    const char *home;           /* the folder of HOME, data and cache */
    const char *environment[8]; /* more of it: NAME=VALUE, or NAME alone to take it away */
    const char *arguments[16];  /* after --content tests/fixtures/pack */
    int (*body)(void *);        /* a function in place of the program: what it returns is the exit code */
    void *what;                 /* for the body */
};
struct tui *tui_start(const struct tui_how *);
void tui_free(struct tui *); /* ends the program if it still runs */
/* For a body: the terminal opened; or what cannot be is told, "3 sentence", and the body ends with that code. */
struct terminal *tui_terminal(const struct terminal_options *);

/* -- what a person does -------------------------------------------------------------------------------------------- */
/* Characters, and <Enter> <Esc> <Up> <Down> <Left> <Right> <PageUp> <PageDown> <Home> <End> <Tab> <BackTab> <Backspace>
 * <Delete> <F1>..<F12> <Ctrl-C>.., as this terminal sends them: all in one write. */
void tui_type(struct tui *, const char *keys);
void tui_send(struct tui *, const char *bytes, size_t size);
void tui_paste(struct tui *, const char *text, size_t size);
void tui_resize(struct tui *, int rows, int columns);
void tui_signal(struct tui *, int signal);
void tui_hang_up(struct tui *);   /* the terminal is gone */
int tui_keys(const struct tui *); /* typed so far */

/* -- what a person sees -------------------------------------------------------------------------------------------- */
void tui_until(struct tui *, const char *text);     /* the screen shows it */
void tui_until_not(struct tui *, const char *text); /* the screen shows it no more */
void tui_wait(struct tui *, bool (*holds)(struct tui *, const char *text), const char *text); /* until it does */
void tui_settle(struct tui *); /* what was typed is done; but an Esc that may yet become a sequence is not waited for */
const char *tui_screen(struct tui *);        /* as lines, trailing blanks cut; valid until the next call */
const char *tui_line(struct tui *, int row); /* from 0; from the end with -1, -2, …; valid as long */
void tui_cursor(struct tui *, int *row, int *column);
struct tui_cell {
    char text[32]; /* "" where nothing was written, and in the second half of a wide character */
    int cells;
    bool bold, reverse;
    int colour; /* of 256; -1: the terminal's own */
};
struct tui_cell tui_cell(struct tui *, int row, int column);
const char *tui_bytes(struct tui *); /* all that was ever sent to the terminal, no NUL among it */

/* -- how it ends --------------------------------------------------------------------------------------------------- */
void tui_exits(struct tui *, int code); /* waits for its end; 128 and the signal where that ended it */
int tui_stopped(struct tui *);          /* waits until it is stopped; the signal */
void tui_continue(struct tui *);        /* as "fg" does */
bool tui_is_full(struct tui *);         /* the full screen: is the alternate screen shown */
void tui_is_given_back(
    struct tui *); /* main screen, cursor, keys, paste, colours and termios as before, or the test fails */
#endif

/* face: the ways a page is shown. A face reads browse->page; it owns no data and no form. The screen lays a page out as
 * a grid of cells (layout: pure) which the terminal shows (the one file that includes <curses.h>). */
#ifndef PATHWAY_FACE_H
#define PATHWAY_FACE_H
#include "pathway/browse.h"

/* -- the grid: what the layout draws and the terminal shows -------------------------------------------------------- */
enum style { /* meaning; a table in terminal.c turns it into attributes and colours */
             STYLE_BODY,
             STYLE_STRONG,
             STYLE_QUIET,
             STYLE_GOOD,
             STYLE_MORE,
             STYLE_CARE, /* in the order of enum tone */
             STYLE_TITLE,
             STYLE_FOCUS,
             STYLE_RULE,
             STYLE_KEY,
             STYLE_COUNT
};
struct cell {
    char text[16];       /* one character with what combines with it, UTF-8; "" in the second half of a wide one */
    unsigned char cells; /* 1 or 2; 0 in the second half of a wide one */
    unsigned char style;
};
struct grid {
    int rows, columns;
    int row, column;   /* the cursor: the first cell of what is focused, always inside the grid */
    struct cell *cell; /* rows x columns */
};
void grid_make(struct grid *, int rows, int columns); /* all blanks; reuses the memory it holds; begin with {0} */
void grid_free(struct grid *);
/* Puts text from a cell on, at most `width` cells, never outside the grid; returns the cells used. */
int grid_put(struct grid *, int row, int column, int width, enum style, const char *text);
void grid_fill(struct grid *, int row, int column, int width, enum style, const char *character);
void grid_dump(const struct grid *, struct buf *,
               bool styles); /* lines, trailing blanks cut; then the cursor; then styles */

/* -- the terminal --------------------------------------------------------------------------------------------------- */
struct terminal_options {
    bool colour;  /* false: NO_COLOR, --color never, or a terminal without */
    bool ascii;   /* no UTF-8 locale, or --ascii: other characters are shown as their nearest ASCII or '?' */
    bool suspend; /* Ctrl-Z may reach the shell */
};
struct terminal;
/* Takes the terminal over: alternate screen, raw keys. Every way out gives it back: close, SIGTERM, SIGHUP, abort, crash. */
int terminal_open(struct terminal **, const struct terminal_options *, struct err *);
void terminal_close(struct terminal *); /* NULL is fine */
void terminal_size(struct terminal *, int *rows, int *columns);
/* Shows a grid: only what changed is sent; the cursor is left at grid->row, grid->column. */
void terminal_show(struct terminal *, const struct grid *);
/* Waits (pselect) for one key and gives its name, valid until the next call: a character as UTF-8 ("a", "é", " "), or Enter
 * Esc Up Down Left Right PageUp PageDown Home End Tab BackTab Backspace Delete F1..F12, "Ctrl-A".., "Resize", "Continued"
 * (back from a stop: draw all), "Leave" (SIGTERM, SIGHUP, SIGINT, or the terminal is gone), "Paste" (terminal_pasted has
 * the text). Never NULL. */
const char *terminal_key(struct terminal *);
const char *terminal_pasted(struct terminal *);
bool terminal_waiting(struct terminal *); /* are more keys waiting already */
void terminal_drop(struct terminal *);    /* forget keys typed before now */
void terminal_redraw(struct terminal *);  /* the next show sends everything (Ctrl-L) */

/* -- the faces ------------------------------------------------------------------------------------------------------ */
/* A page as text, for "show", for files and for pipes: "text", "markdown", "table", "html", "json", "csv" or "ics". -1 with a sentence
 * for another name. */
int face_show(const struct page *, const char *as, struct arena *, struct buf *, struct err *);
/* A document of several pages in HTML is written as html_begin, html_page of each, html_end, so that none but one is in memory. */
struct html_part {
    int level; /* of the heading that its title is: 1 for a page alone */
    const char *
        element; /* "section", "article", "nav": it stands in one, whose id is its place; NULL: it is the whole document */
    bool (*has)(const void *of,
                const char *address); /* is there a part of this address to lead to; NULL: there is none */
    const void *of;
    const char *up, *up_title; /* the part that a way back at its end leads to; or NULL */
};
void html_begin(const char *title, struct buf *);
void html_page(const struct page *, const struct html_part *, struct arena *, struct buf *);
void html_end(const char *day, struct arena *, struct buf *); /* the day that it says it was made on */
/* What is open and has a day, of several pages as one calendar (ics). -1 with a sentence where there is nothing. */
int face_calendar(const struct page *, int pages, struct arena *, struct buf *, struct err *);
/* An export: all that a portfolio holds as one JSON document, the same for the same rows; and the JSON Schema of such a document. */
void face_export(const struct own *, struct buf *);
void face_export_schema(struct buf *);
/* Reads one (name: how it is called in sentences). -1: FAULT_MISTAKE with the place of the first mistake. */
int face_import(const char *name, const char *text, size_t size, struct arena *, struct own *, struct err *);
/* Mistakes in content, as "text" or as "json" for editors, with a line that sums them up. */
int face_diags(const struct diags *, int files, const char *as, struct buf *, struct err *);
/* A page in lines: the title, each block, what leads on with its number. `labels`: rows by their first cell alone. */
void plain_page(const struct page *, bool labels, struct arena *, struct buf *);
/* The same page again: its title, and of the rest only what does not stand in the lines of it that were read before. */
void plain_changes(const struct page *, const char *known, struct arena *, struct buf *);
enum { PLAIN_WIDTH = 78 };

struct face_options {
    struct terminal_options terminal;
    const char *start; /* the place to open; NULL: home */
};
/* Plain lines, in and out: the whole program for a screen reader, a pipe, a tiny terminal. Ends at q or the end of input. */
int plain_run(struct world *, const char *start, FILE *in, FILE *out, struct err *);
/* The first question of all, streamed: full screen or plain lines. True for plain. Asked where both ends are a terminal. */
bool plain_asks_display(FILE *in, FILE *out);
/* The full screen. Ends when the person leaves or the terminal is gone. */
int screen_run(struct world *, const struct face_options *, struct err *);

/* Lays a page out on a grid (made by the caller with its size): pure. `top` is the first body line shown: kept by the
 * caller, mended here so that the focus is in view. typed: what stands in the page's input. */
struct sheet {
    const struct page *page, *aside;
    struct stop focus;
    const char *said, *person, *typed;
    bool pages_back;      /* Esc leads somewhere */
    const char *way_back; /* the key that takes back what was said, or NULL */
    size_t behind;        /* bytes of what is typed that stand behind its cursor: 0 at its end */
    bool types;           /* the cursor is in what is typed, also where a row has the focus */
};
struct drawn {
    long height, lines; /* of the body: lines that have room, lines there are */
    long first, last;   /* of them, what is focused; -1 where nothing is */
    bool inside;        /* the focused row's paragraph stands under it, among the lines */
    long over,
        under; /* of what is typed: bytes before its cursor one line up, and down; -1 where there is no such line */
};
struct drawn layout_draw(const struct sheet *, long *top, struct arena *, struct grid *);
#endif

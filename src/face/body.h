/* body: a page as a column of lines of a given width, before any of it is placed on the screen. Pure. */
#ifndef FACE_BODY_H
#define FACE_BODY_H
#include "private.h"

struct piece { /* of a line: text at a cell */
    int at, width;
    enum style style;
    const char *text;
};
enum { PIECES = 12 };
struct line {
    struct piece piece[PIECES];
    int pieces;
    bool focus, first; /* is it of what is focused; its first line, where the cursor stands */
};
struct body {
    struct arena *arena;
    struct line *line;
    int count, room; /* free(line) */
    int width;
    bool aside; /* beside the page: no cursor comes here */
    bool roomy; /* a blank line between the rows of the pick */
    int blanks; /* blank lines that may still be added: fewer where it would not fit otherwise */
};
/* All of a page: blocks, headings, rows; the focused row marked, its paragraph under it where `inline_more`. */
void body_make(struct body *, const struct page *, struct stop focus, bool inline_more);
/* Only texts and facts, for what stands beside a list. */
void body_make_brief(struct body *, const struct page *, const char *more);
/* What is typed, in lines; row and column: of the cursor, which may stand one cell behind a full line. */
struct box {
    const char **line;
    int count, cells, row, column;
    long over, under; /* bytes before the cursor, one line up and one down; -1 where there is no such line */
};
struct box box_make(const char *text, size_t at, int cells, struct arena *);
void body_text(struct body *, int at, int width, enum style, const char *text); /* wrapped into lines of its own */
#endif

/* csv: a table that some other program wrote, read row by row and strictly: RFC 4180 with commas, in UTF-8, lines ended by CRLF or LF; a
 * mark of the byte order at its beginning is passed over. A cell is text and nothing else, also where a spreadsheet would see a formula. */
#ifndef PATHWAY_CSV_H
#define PATHWAY_CSV_H
#include "pathway/base.h"

enum { CSV_CELLS = 1000, CSV_BYTES = 1 << 16, CSV_ROWS = 1000000 }; /* of a row; of a cell; of a table */
struct csv {
    FILE *file;
    const char *path;
    int line, column; /* of the next character, from 1 */
    int row, cells;   /* rows read so far; cells of the first */
    int from;         /* the line that the last row began in */
    struct buf buf;
};
/* -1: it cannot be opened, or is no such table at all. Closed with csv_close, also then. */
int csv_open(struct csv *, const char *path, struct err *);
/* The next row: its cells in the arena, as many as the first had. Rows with nothing in them are passed over. 1; 0: the end; -1: a mistake, with
 * its place as "path:line:column". */
int csv_next(struct csv *, struct arena *, const char *const **cell, struct err *);
void csv_close(struct csv *);
#endif

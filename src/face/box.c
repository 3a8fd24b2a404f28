/* A typed text in lines of so many cells, with the cursor among its bytes. Pure. */
#include "body.h"
#include <string.h>

/* Where a line ends: after a blank, unless one word is longer than the line. Blanks may hang over its end. */
static size_t line_end(const char *text, int cells) {
    size_t fits = text_fit(text, cells, NULL), end = fits;
    if (!text[fits])
        return fits;
    while (end && text[end] != ' ' && text[end - 1] != ' ')
        end--;
    if (!end)
        end = fits ? fits : (size_t)text_decode(text, &(uint32_t){0});
    return end + strspn(text + end, " ");
}

static int column_of(const struct box *box, int row, size_t bytes, struct arena *arena) {
    int column = text_width(arena_copy_size(arena, box->line[row], bytes));
    return column < box->cells ? column : box->cells;
}

/* The bytes before the cursor in the same column of another line: before its last character, for behind it the next one begins. */
static long bytes_at(const struct box *box, int row) {
    if (row < 0 || row >= box->count)
        return -1;
    const char *line = box->line[row];
    size_t at = text_fit(line, box->column, NULL);
    if (!line[at] && row + 1 < box->count && at)
        for (at--; at && ((unsigned char)line[at] & 0xC0) == 0x80; at--)
            continue;
    for (int i = 0; i < row; i++)
        at += strlen(box->line[i]);
    return (long)at;
}

struct box box_make(const char *text, size_t at, int cells, struct arena *arena) {
    struct box box = {.cells = cells};
    size_t from = 0;
    box.line = arena_alloc(arena, (strlen(text) + 1) * sizeof *box.line);
    do {
        size_t size = line_end(text + from, cells);
        box.line[box.count] = arena_copy_size(arena, text + from, size);
        if (at >= from) {
            box.row = box.count;
            box.column = column_of(&box, box.row, at < from + size ? at - from : size, arena);
        }
        box.count++;
        from += size;
    } while (text[from]);
    box.over = bytes_at(&box, box.row - 1);
    box.under = bytes_at(&box, box.row + 1);
    return box;
}

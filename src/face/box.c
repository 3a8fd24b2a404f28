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

struct box box_make(const char *text, size_t at, int cells, struct arena *arena) {
    struct box box = {.cells = cells};
    size_t from = 0, most = strlen(text) + 1;
    box.line = arena_alloc(arena, most * sizeof *box.line);
    do {
        size_t size = line_end(text + from, cells);
        box.line[box.count] = arena_copy_size(arena, text + from, size);
        if (at >= from) {
            int column = text_width(arena_copy_size(arena, text + from, at < from + size ? at - from : size));
            box.row = box.count;
            box.column = column < cells ? column : cells;
        }
        box.count++;
        from += size;
    } while (text[from]);
    return box;
}

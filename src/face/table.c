/* The list of a page in columns, as wide as its words need: for a wide terminal and for looking over. A row that needs care
 * is marked in front. */
#include "private.h"
#include <string.h>

/* Nothing is known of any row: such a column says nothing. */
static bool is_shown(const struct rows *rows, int column) {
    bool known = rows->count == 0;
    for (long i = 0; i < rows->count; i++)
        known |= rows->row[i].cell[column] != NULL;
    return known && (rows->column[column].shape == WORDS || rows->column[column].shape == NUMBER);
}

static const char *cell_of(const struct row *row, int column) {
    return row->cell[column] ? row->cell[column] : "-";
}

static int width_of(const struct rows *rows, int column) {
    int width = text_width(rows->column[column].title);
    for (long i = 0; i < rows->count; i++) {
        int cells = text_width(cell_of(&rows->row[i], column));
        width = cells > width ? cells : width;
    }
    return width;
}

static void add_cell(struct buf *out, const struct column *column, const char *text, int width) {
    int pad = width - text_width(text);
    buf_print(out, "  %*s%s%*s", column->shape == NUMBER ? pad : 0, "", text, column->shape == NUMBER ? 0 : pad, "");
}

static void end_line(struct buf *out) {
    while (out->size && out->text[out->size - 1] == ' ')
        out->text[--out->size] = '\0';
    buf_add(out, "\n");
}

static void add_line(struct buf *out, const struct rows *rows, const struct row *row, const int *width) {
    buf_add(out, row && row->tone == CARE ? "!" : " ");
    for (int i = 0; i < rows->columns; i++)
        if (is_shown(rows, i))
            add_cell(out, &rows->column[i], row ? cell_of(row, i) : rows->column[i].title, width[i]);
    end_line(out);
}

void face_table(const struct page *page, struct arena *arena, struct buf *out) {
    buf_print(out, "%s\n", page->title);
    if (page->pick < 0)
        return;
    const struct rows *rows = &page->block[page->pick].rows;
    int *width = arena_alloc(arena, sizeof *width * (size_t)(rows->columns + 1));
    for (int i = 0; i < rows->columns; i++)
        width[i] = is_shown(rows, i) ? width_of(rows, i) : 0;
    bool titled = false;
    for (int i = 0; i < rows->columns; i++)
        titled |= is_shown(rows, i) && *rows->column[i].title;
    buf_add(out, "\n");
    if (titled)
        add_line(out, rows, NULL, width);
    for (long i = 0; i < rows->count; i++) {
        if (rows->row[i].group)
            buf_print(out, "%s%s\n", i ? "\n" : "", rows->row[i].group);
        add_line(out, rows, &rows->row[i], width);
    }
    if (rows->count == 0 && rows->none)
        buf_print(out, "%s\n", rows->none);
}

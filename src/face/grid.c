/* The cells a page is drawn on. Nothing written here can leave the grid, and a wide character never stands half. */
#include "pathway/face.h"
#include <stdlib.h>
#include <string.h>

static void blank(struct cell *cell) {
    *cell = (struct cell){" ", 1, STYLE_BODY};
}

void grid_make(struct grid *grid, int rows, int columns) {
    rows = rows > 0 ? rows : 1;
    columns = columns > 0 ? columns : 1;
    grid->cell = realloc(grid->cell, (size_t)rows * (size_t)columns * sizeof *grid->cell);
    if (!grid->cell)
        abort();
    grid->rows = rows;
    grid->columns = columns;
    grid->row = grid->column = 0;
    for (int i = 0; i < rows * columns; i++)
        blank(&grid->cell[i]);
}

void grid_free(struct grid *grid) {
    free(grid->cell);
    *grid = (struct grid){0};
}

/* Whatever is written over half of a wide character leaves a blank for the other half. */
static void clear_halves(struct cell *row, int columns, int first, int last) {
    if (row[first].cells == 0 && first > 0)
        blank(&row[first - 1]);
    if (row[last].cells == 2 && last + 1 < columns)
        blank(&row[last + 1]);
}

/* What combines with the character before it joins that one's cell, as far as there is room. */
static void combine(struct cell *cell, const char *text, size_t bytes) {
    size_t size = strlen(cell->text);
    if (size + bytes < sizeof cell->text) {
        memcpy(cell->text + size, text, bytes);
        cell->text[size + bytes] = '\0';
    }
}

int grid_put(struct grid *grid, int row, int column, int width, enum style style, const char *text) {
    int used = 0, bytes, before = -1;
    uint32_t code;
    if (row < 0 || row >= grid->rows || column < 0)
        return 0;
    struct cell *line = &grid->cell[row * grid->columns];
    for (; (bytes = text_decode(text, &code)); text += bytes) {
        size_t fault;
        int cells = text_cells(code), at = column + used;
        bool forbidden = code == '\n' || text_fault(text, (size_t)bytes, &fault);
        if (cells == 0 && !forbidden) {
            if (before >= 0)
                combine(&line[before], text, (size_t)bytes);
            continue;
        }
        cells = forbidden ? 1 : cells;
        if (used + cells > width || at + cells > grid->columns)
            break;
        clear_halves(line, grid->columns, at, at + cells - 1);
        line[at] = (struct cell){.cells = (unsigned char)cells, .style = (unsigned char)style};
        memcpy(line[at].text, forbidden ? "?" : text, forbidden ? 1 : (size_t)bytes);
        if (cells == 2)
            line[at + 1] = (struct cell){.style = (unsigned char)style};
        before = at;
        used += cells;
    }
    return used;
}

void grid_fill(struct grid *grid, int row, int column, int width, enum style style, const char *character) {
    for (int at = 0; at < width;) {
        int used = grid_put(grid, row, column + at, width - at, style, character);
        if (!used)
            return;
        at += used;
    }
}

static void dump_row(const struct grid *grid, int row, struct buf *out) {
    size_t end = out->size;
    for (int i = 0; i < grid->columns; i++) {
        const struct cell *cell = &grid->cell[row * grid->columns + i];
        buf_add(out, cell->text);
        if (strcmp(cell->text, " ") != 0 && cell->cells)
            end = out->size;
    }
    if (out->text)
        out->text[out->size = end] = '\0';
    buf_add(out, "\n");
}

void grid_dump(const struct grid *grid, struct buf *out, bool styles) {
    static const char letter[STYLE_COUNT + 1] = ".sqgmcTFrk";
    for (int row = 0; row < grid->rows; row++)
        dump_row(grid, row, out);
    buf_print(out, "cursor: line %d, column %d\n", grid->row + 1, grid->column + 1);
    for (int row = 0; styles && row < grid->rows; row++) {
        size_t end = out->size;
        for (int i = 0; i < grid->columns; i++) {
            unsigned char style = grid->cell[row * grid->columns + i].style;
            buf_add_size(out, &letter[style], 1);
            end = style != STYLE_BODY ? out->size : end;
        }
        out->text[out->size = end] = '\0';
        buf_add(out, "\n");
    }
}

/* A strict reader of comma separated values. */
#include "pathway/csv.h"
#include <errno.h>
#include <string.h>

static int wrong(struct csv *csv, int line, int column, struct err *err, const char *why) {
    return err_set(err, FAULT_MISTAKE, "%s:%d:%d: %s", csv->path, line, column, why);
}

int csv_open(struct csv *csv, const char *path, struct err *err) {
    static const unsigned char marks[][2] = {{0xFF, 0xFE}, {0xFE, 0xFF}};
    unsigned char begin[3] = {0};
    *csv = (struct csv){.file = fopen(path, "rb"), .path = path, .line = 1, .column = 1};
    if (!csv->file)
        return err_set(err, FAULT_MACHINE, "%s could not be read: %s.", path, strerror(errno));
    size_t got = fread(begin, 1, 3, csv->file);
    if (ferror(csv->file))
        return err_set(err, FAULT_MACHINE, "%s could not be read: %s.", path, strerror(errno));
    for (int i = 0; i < COUNT(marks); i++)
        if (got >= 2 && memcmp(begin, marks[i], 2) == 0)
            return wrong(csv, 1, 1, err, "this is UTF-16. Save it as \"CSV UTF-8\".");
    if (memcmp(begin, "\xEF\xBB\xBF", 3) != 0)
        rewind(csv->file);
    return 0;
}

void csv_close(struct csv *csv) {
    if (csv->file)
        fclose(csv->file);
    buf_free(&csv->buf);
    *csv = (struct csv){0};
}

/* The next byte; columns count characters, so what goes on one adds nothing. CRLF and LF are both '\n' here. */
static int next_byte(struct csv *csv) {
    int c = getc(csv->file);
    if (c == '\r') {
        int after = getc(csv->file);
        if (after == '\n')
            c = '\n';
        else if (after != EOF)
            ungetc(after, csv->file);
    }
    if (c == '\n')
        csv->line++, csv->column = 1;
    else if (c != EOF && (c & 0xC0) != 0x80)
        csv->column++;
    return c;
}

static int peek(struct csv *csv) {
    int c = getc(csv->file);
    return c == EOF ? EOF : ungetc(c, csv->file);
}

/* One more byte of a cell that began at line:column. */
static int take(struct csv *csv, int c, size_t began, int line, int column, struct err *err) {
    if (c == 0)
        return wrong(csv, csv->line, csv->column - 1, err,
                     "this is no text: it holds a NUL. Save it as \"CSV UTF-8\".");
    if (csv->buf.size - began == CSV_BYTES)
        return wrong(csv, line, column, err, "this cell holds more than 65,536 bytes.");
    buf_add_size(&csv->buf, &(const char){(char)c}, 1);
    return 0;
}

/* A cell in quotes, behind the first of them. */
static int read_quoted(struct csv *csv, size_t began, struct err *err) {
    int line = csv->line, column = csv->column - 1, c;
    while ((c = next_byte(csv)) != EOF) {
        if (c == '"' && peek(csv) != '"') {
            int after = peek(csv);
            return after == ',' || after == '\n' || after == '\r' || after == EOF
                       ? 0
                       : wrong(csv, csv->line, csv->column, err,
                               "after a closing quotation mark comes a comma or the end of the line. A quotation mark "
                               "inside is written twice.");
        }
        if (c == '"')
            next_byte(csv);
        if (take(csv, c, began, line, column, err) != 0)
            return -1;
    }
    return wrong(csv, line, column, err, "this quotation mark is never closed.");
}

static int old_mac(struct csv *csv, struct err *err) {
    return wrong(csv, csv->line, csv->column - 1, err, "a line ends as it did on old Macs. Save it as \"CSV UTF-8\".");
}

static int read_bare(struct csv *csv, size_t began, struct err *err) {
    int line = csv->line, column = csv->column, c;
    while ((c = peek(csv)) != EOF && c != ',' && c != '\n') {
        c = next_byte(csv);
        if (c == '\n')
            return 1; /* it came as CRLF */
        if (c == '\r')
            return old_mac(csv, err);
        if (c == '"')
            return wrong(csv, csv->line, csv->column - 1, err,
                         "a quotation mark stands inside a cell that is not in quotation marks.");
        if (take(csv, c, began, line, column, err) != 0)
            return -1;
    }
    return 0;
}

static bool is_utf8(const char *text) {
    uint32_t code;
    int bytes;
    while ((bytes = text_decode(text, &code)) != 0 && (code != 0xFFFD || bytes == 3))
        text += bytes;
    return bytes == 0;
}

/* One cell and what ends it: 1 where another follows, 0 at the end of the row. */
static int read_cell(struct csv *csv, struct err *err) {
    size_t began = csv->buf.size;
    int line = csv->line, column = csv->column, result = 0;
    if (peek(csv) == '"') {
        next_byte(csv);
        result = read_quoted(csv, began, err);
    } else {
        result = read_bare(csv, began, err);
    }
    if (result < 0)
        return -1;
    buf_add_size(&csv->buf, "", 1);
    if (!is_utf8(csv->buf.text + began))
        return wrong(csv, line, column, err, "this cell is not UTF-8. Save it as \"CSV UTF-8\".");
    int after = result == 1 ? '\n' : next_byte(csv);
    return after == '\r' ? old_mac(csv, err) : after == ',';
}

static int read_row(struct csv *csv, int *cells, struct err *err) {
    int more = 1;
    csv->buf.size = 0;
    csv->from = csv->line;
    for (*cells = 0; more == 1; ++*cells) {
        if (*cells == CSV_CELLS)
            return wrong(csv, csv->line, csv->column, err, "a row holds more than 1,000 cells.");
        more = read_cell(csv, err);
    }
    return more;
}

static int check_row(struct csv *csv, int cells, struct err *err) {
    char why[160];
    if (!csv->cells && cells == 1 && strchr(csv->buf.text, ';'))
        return wrong(csv, 1, 1, err, "the cells are parted by semicolons. Save it with commas.");
    csv->cells = csv->cells ? csv->cells : cells;
    snprintf(why, sizeof why, "this row has %d cells, and the first has %d.", cells, csv->cells);
    if (cells != csv->cells)
        return wrong(csv, csv->from, 1, err, why);
    return ++csv->row > CSV_ROWS ? wrong(csv, csv->from, 1, err, "there are more than 1,000,000 rows.") : 0;
}

int csv_next(struct csv *csv, struct arena *arena, const char *const **cell, struct err *err) {
    bool empty = true;
    int cells = 0;
    while (empty) {
        if (peek(csv) == EOF)
            return ferror(csv->file)
                       ? err_set(err, FAULT_MACHINE, "%s could not be read: %s.", csv->path, strerror(errno))
                       : 0;
        if (read_row(csv, &cells, err) != 0)
            return -1;
        for (size_t i = 0; i < csv->buf.size && empty; i++)
            empty = csv->buf.text[i] == '\0' || csv->buf.text[i] == ' ';
    }
    if (check_row(csv, cells, err) != 0)
        return -1;
    const char **list = arena_alloc(arena, sizeof *list * (size_t)cells), *at = csv->buf.text;
    for (int i = 0; i < cells; i++, at += strlen(at) + 1)
        list[i] = text_clean(arena, at);
    *cell = list;
    return 1;
}

/* The list of a page as CSV (RFC 4180), for a spreadsheet: the keys of the JSON in the first line, then a line a row. */
#include "private.h"
#include <string.h>

/* What a spreadsheet reads as a number; a text that is none stays a text. */
static bool is_number(const char *text) {
    text += *text == '-';
    size_t whole = strspn(text, "0123456789"), rest = text[whole] == '.' ? strspn(text + whole + 1, "0123456789") : 0;
    return whole && (!text[whole] || (rest && !text[whole + 1 + rest]));
}

/* A spreadsheet would work out what begins so, or what looks so to it in another width: an apostrophe in front makes it text again. */
static bool would_fire(const char *text) {
    static const char *const wide[] = {"＝", "＋", "－", "＠"};
    text += strspn(text, " ");
    bool fires = *text && strchr("=+-@\t\r\n", *text);
    for (int i = 0; i < COUNT(wide); i++)
        fires |= strncmp(text, wide[i], strlen(wide[i])) == 0;
    return fires;
}

static void add_cell(struct buf *out, const char *text) {
    if (is_number(text)) {
        buf_add(out, text);
        return;
    }
    buf_add(out, would_fire(text) ? "\"'" : "\"");
    for (; *text; text++)
        buf_add_size(out, *text == '"' ? "\"\"" : text, *text == '"' ? 2 : 1);
    buf_add(out, "\"");
}

static void add_line(struct buf *out, const struct rows *rows, const struct row *row) {
    bool first = true;
    for (int i = 0; i < rows->columns; i++) {
        const char *cell = row ? row->cell[i] : rows->column[i].id;
        if (rows->column[i].shape == BAR)
            continue;
        buf_add(out, first ? "" : ",");
        if (cell && *cell)
            add_cell(out, cell);
        first = false;
    }
    buf_add(out, "\n");
}

int face_csv(const struct page *page, struct buf *out, struct err *err) {
    const struct rows *rows = page_rows(page);
    if (!rows)
        return err_set(err, FAULT_USAGE, "%s has no list, so there is nothing to show as csv.", page->place);
    struct buf text = {0};
    add_line(&text, rows, NULL);
    for (long i = 0; i < rows->count; i++)
        add_line(&text, rows, &rows->row[i]);
    face_end_lines(out, "\xEF\xBB\xBF", text.text);
    buf_free(&text);
    return 0;
}

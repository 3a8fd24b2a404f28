/* A page as Markdown, and the choice between the ways to show one. */
#include "private.h"
#include <string.h>

/* What Markdown would read as its own is escaped. */
static void add_escaped(struct buf *out, const char *text) {
    for (; *text; text++) {
        if (strchr("\\`*_[]<>|#", *text))
            buf_add(out, "\\");
        buf_add_size(out, text, 1);
    }
}

/* A row as an item of a list; one that begins with a box to tick, as a task with its box. */
static void add_item(struct buf *out, const char *sentence) {
    static const char box[] = "[ ] ";
    bool task = strncmp(sentence, box, sizeof box - 1) == 0;
    buf_print(out, "- %s", task ? box : "");
    add_escaped(out, sentence + (task ? sizeof box - 1 : 0));
}

static void add_rows(const struct rows *rows, struct arena *arena, struct buf *out) {
    if (rows->count == 0 && rows->none && *rows->none)
        buf_print(out, "%s\n\n", rows->none);
    for (long i = 0; i < rows->count; i++) {
        if (rows->row[i].group)
            buf_print(out, "%s### %s\n\n", i ? "\n" : "", rows->row[i].group);
        add_item(out, page_sentence(rows, &rows->row[i], arena));
        if (rows->more != MORE_FOCUSED && rows->row[i].more) {
            buf_add(out, " ");
            add_escaped(out, rows->row[i].more);
        }
        buf_add(out, "\n");
    }
    if (rows->count)
        buf_add(out, "\n");
}

void face_markdown(const struct page *page, struct arena *arena, struct buf *out) {
    buf_add(out, "# ");
    add_escaped(out, page->title);
    buf_add(out, "\n\n");
    for (int i = 0; i < page->blocks; i++) {
        const struct block *block = &page->block[i];
        const char *heading = page_heading(page, i);
        if (heading)
            buf_print(out, "## %s\n\n", heading);
        if (block->kind == TEXT) {
            add_escaped(out, block->text);
            buf_add(out, "\n\n");
        }
        for (int j = 0; j < block->facts; j++)
            if (block->fact[j].text) {
                buf_print(out, "- **%s**: ", block->fact[j].label);
                add_escaped(out, block->fact[j].text);
                buf_add(out, "\n");
            }
        if (block->facts)
            buf_add(out, "\n");
        if (block->kind == ROWS)
            add_rows(&block->rows, arena, out);
    }
}

void face_end_lines(struct buf *out, const char *head, char *text) {
    text_disarm(text);
    buf_add(out, head);
    for (size_t size; *text; text += size + 1) {
        size = strcspn(text, "\n");
        buf_add_size(out, text, size);
        buf_add(out, "\r\n");
    }
}

int face_show(const struct page *page, const char *as, struct arena *arena, struct buf *out, struct err *err) {
    if (strcmp(as, "json") == 0)
        face_json(page, out);
    else if (strcmp(as, "markdown") == 0)
        face_markdown(page, arena, out);
    else if (strcmp(as, "table") == 0)
        face_table(page, arena, out);
    else if (strcmp(as, "html") == 0)
        face_html(page, arena, out);
    else if (strcmp(as, "text") == 0)
        plain_page(page, false, arena, out);
    else if (strcmp(as, "csv") == 0)
        return face_csv(page, out, err);
    else if (strcmp(as, "ics") == 0)
        return face_calendar(page, 1, arena, out, err);
    else
        return err_set(err, FAULT_USAGE,
                       "A page is shown as text, markdown, table, html, json, csv or ics, not as \"%s\".", as);
    text_disarm(out->text);
    out->size = strlen(out->text);
    return 0;
}

/* A page in plain lines: what a screen reader, a braille line or a pipe gets. ASCII, at most 78 cells, no drawing; name
 * first, state after, position last. */
#include "private.h"
#include <string.h>

void lines_add(struct buf *out, struct arena *arena, const char *first, const char *rest, const char *text) {
    int count, indent = text_width(first) > text_width(rest) ? text_width(first) : text_width(rest);
    const char **line = text_wrap(arena, text, PLAIN_WIDTH - indent, &count);
    for (int i = 0; i < count; i++)
        buf_print(out, "%s%s\n", i ? rest : first, line[i]);
}

static void add_row(const struct rows *rows, long i, bool numbered, bool labels, struct arena *arena, struct buf *out) {
    const struct row *row = &rows->row[i];
    const char *mark = "";
    if (row->group) {
        buf_add(out, "\n");
        lines_add(out, arena, "", "", arena_print(arena, "%s.", row->group));
    }
    if (row->key && (row->key[0] < '0' || row->key[0] > '9'))
        mark = arena_print(arena, "%s ", row->key);
    else if (numbered)
        mark = arena_print(arena, "%ld ", rows->first + i + 1);
    lines_add(out, arena, mark, "", labels ? arena_print(arena, "%s.", row->cell[0]) : page_sentence(rows, row, arena));
    if (rows->open && row->more && !labels)
        lines_add(out, arena, "", "", row->more);
}

static void add_rows(const struct page *page, int index, bool labels, struct arena *arena, struct buf *out) {
    const struct block *block = &page->block[index];
    const struct rows *rows = &block->rows;
    const char *heading = block->heading ? block->heading : index != page->pick ? rows->column[0].title : NULL;
    if (heading && *heading)
        lines_add(out, arena, "", "", arena_print(arena, "%s%s", heading, strchr("?.:!", heading[strlen(heading) - 1]) ? "" : "."));
    if (rows->count == 0 && rows->none && *rows->none)
        lines_add(out, arena, "", "", rows->none);
    for (long i = 0; i < rows->count; i++)
        add_row(rows, i, index == page->pick, labels, arena, out);
    long left = rows->total - rows->first - rows->count;
    if (index == page->pick && left > 0)
        buf_print(out, "%ld more of %ld.\n", left, rows->total);
}

void plain_page(const struct page *page, bool labels, struct arena *arena, struct buf *out) {
    lines_add(out, arena, "", "", arena_print(arena, "%s%s", page->title, page->title[0] && strchr("?.!", page->title[strlen(page->title) - 1]) ? "" : "."));
    for (int i = 0; i < page->blocks; i++) {
        const struct block *block = &page->block[i];
        if (i)
            buf_add(out, "\n");
        if (block->heading && block->kind != ROWS)
            lines_add(out, arena, "", "", arena_print(arena, "%s.", block->heading));
        if (block->kind == TEXT)
            lines_add(out, arena, "", "", block->text);
        for (int j = 0; j < block->facts; j++)
            if (block->fact[j].text)
                lines_add(out, arena, "", "", arena_print(arena, "%s: %s%s", block->fact[j].label, block->fact[j].text,
                                                          strchr(".?!", block->fact[j].text[strlen(block->fact[j].text) - 1]) ? "" : "."));
        if (block->kind == ROWS)
            add_rows(page, i, labels, arena, out);
    }
}

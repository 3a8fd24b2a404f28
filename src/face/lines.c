/* A page in plain lines: what a screen reader, a braille line or a pipe gets. ASCII, at most 78 cells except for a longer address, no drawing; name
 * first, state after, position last. */
#include "private.h"
#include <string.h>

/* The first address in a text that no line can hold, and its bytes: it is left whole, so that it can be copied. */
static const char *wide_address(const char *text, int cells, size_t *size) {
    for (const char *scheme = text; (scheme = strstr(scheme, "://")); scheme += 3) {
        const char *begin = scheme;
        while (begin > text && begin[-1] != ' ')
            begin--;
        *size = strcspn(begin, " ");
        if (*size > (size_t)cells)
            return begin;
    }
    return NULL;
}

void lines_add(struct buf *out, struct arena *arena, const char *first, const char *rest, const char *text) {
    size_t size;
    const char *address = wide_address(text, PLAIN_WIDTH - text_width(rest), &size);
    if (address) {
        if (address > text)
            lines_add(out, arena, first, rest, arena_copy_size(arena, text, (size_t)(address - text)));
        buf_print(out, "%s%.*s\n", address > text ? rest : first, (int)size, address);
        text = address + size + strspn(address + size, " ");
        if (*text)
            lines_add(out, arena, rest, rest, text);
        return;
    }
    int count, indent = text_width(first) > text_width(rest) ? text_width(first) : text_width(rest);
    const char **line = text_wrap(arena, text, PLAIN_WIDTH - indent, &count);
    for (int i = 0; i < count; i++)
        buf_print(out, "%s%s\n", i ? rest : first, line[i]);
}

/* "7 " where typing 7 leads on, a letter where the row has one, else nothing. */
static const char *mark_of(const struct page *page, int block, long item, struct arena *arena) {
    const char *key = page->block[block].kind == ROWS ? page->block[block].rows.row[item].key : NULL;
    long number = page_number(page, block, item);
    if (key && (key[0] < '0' || key[0] > '9'))
        return arena_print(arena, "%s ", key);
    return number ? arena_print(arena, "%ld ", number) : "";
}

static void add_row(const struct page *page, int index, long i, bool labels, struct arena *arena, struct buf *out) {
    const struct rows *rows = &page->block[index].rows;
    const struct row *row = &rows->row[i];
    if (row->group) {
        buf_add(out, i ? "\n" : "");
        lines_add(out, arena, "", "", arena_print(arena, "%s%s", row->group, text_stop(row->group)));
    }
    lines_add(out, arena, mark_of(page, index, i, arena), "",
              labels ? arena_print(arena, "%s.", row->cell[0]) : page_sentence(rows, row, arena));
    if (rows->more != MORE_FOCUSED && row->more && !labels)
        lines_add(out, arena, "", "", row->more);
}

static void add_rows(const struct page *page, int index, bool labels, struct arena *arena, struct buf *out) {
    const struct block *block = &page->block[index];
    const struct rows *rows = &block->rows;
    const char *heading = page_heading(page, index);
    if (heading && (rows->count || (rows->none && *rows->none)))
        lines_add(out, arena, "", "", arena_print(arena, "%s%s", heading, text_stop(heading)));
    if (rows->count == 0 && rows->none && *rows->none)
        lines_add(out, arena, "", "", rows->none);
    for (long i = 0; i < rows->count; i++)
        add_row(page, index, i, labels && index == page->pick, arena, out);
    long left = rows->total - rows->first - rows->count;
    if (index == page->pick && left > 0)
        buf_print(out, "%ld more of %ld.\n", left, rows->total);
}

static void add_facts(const struct page *page, int index, struct arena *arena, struct buf *out) {
    const struct block *block = &page->block[index];
    for (int i = 0; i < block->facts; i++) {
        const struct fact *fact = &block->fact[i];
        if (fact->text)
            lines_add(out, arena, mark_of(page, index, i, arena), "",
                      arena_print(arena, "%s: %s%s", fact->label, fact->text, text_stop(fact->text)));
    }
}

void plain_page(const struct page *page, bool labels, struct arena *arena, struct buf *out) {
    lines_add(out, arena, "", "", arena_print(arena, "%s%s", page->title, text_stop(page->title)));
    for (int i = 0; i < page->blocks; i++) {
        const struct block *block = &page->block[i];
        if (i)
            buf_add(out, "\n");
        if (block->heading && block->kind != ROWS)
            lines_add(out, arena, "", "", arena_print(arena, "%s%s", block->heading, text_stop(block->heading)));
        if (block->kind == TEXT)
            lines_add(out, arena, "", "", arena_print(arena, "%s%s", block->text, text_stop(block->text)));
        add_facts(page, i, arena, out);
        if (block->kind == ROWS)
            add_rows(page, i, labels, arena, out);
    }
}

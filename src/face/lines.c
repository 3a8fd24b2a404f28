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

/* A page as it is told: all of it, or only what is not in a text of it that was read before. */
struct telling {
    const struct page *page;
    bool labels;       /* the pick's rows by their first cell alone */
    const char *known; /* what was read before, or NULL */
    struct arena *arena;
    struct buf *out;
};

static bool holds_lines(const char *text, const char *lines) {
    for (const char *at = text; (at = strstr(at, lines)); at++)
        if (at == text || at[-1] == '\n')
            return true;
    return false;
}

/* A sentence, after its number or letter. */
static void tell(const struct telling *t, const char *mark, const char *text) {
    struct buf lines = {0};
    buf_add(&lines, "");
    lines_add(&lines, t->arena, mark, "", text);
    if (!t->known || !holds_lines(t->known, lines.text))
        buf_add(t->out, lines.text);
    buf_free(&lines);
}

static void tell_stopped(const struct telling *t, const char *text) {
    tell(t, "", arena_print(t->arena, "%s%s", text, text_stop(text)));
}

static void tell_gap(const struct telling *t) {
    buf_add(t->out, t->known ? "" : "\n");
}

/* "7 " where typing 7 leads on, a letter where the row has one, else nothing. */
static const char *mark_of(const struct telling *t, int block, long item) {
    const struct page *page = t->page;
    const char *key = page->block[block].kind == ROWS ? page->block[block].rows.row[item].key : NULL;
    long number = page_number(page, block, item);
    if (key && (key[0] < '0' || key[0] > '9'))
        return arena_print(t->arena, "%s ", key);
    return number ? arena_print(t->arena, "%ld ", number) : "";
}

static void tell_row(const struct telling *t, int index, long i, bool labels) {
    const struct rows *rows = &t->page->block[index].rows;
    const struct row *row = &rows->row[i];
    if (row->group) {
        if (i)
            tell_gap(t);
        tell_stopped(t, row->group);
    }
    tell(t, mark_of(t, index, i),
         labels ? arena_print(t->arena, "%s.", row->cell[0]) : page_sentence(rows, row, t->arena));
    if (rows->more != MORE_FOCUSED && row->more && !labels)
        tell(t, "", row->more);
}

static void tell_rows(const struct telling *t, int index) {
    const struct rows *rows = &t->page->block[index].rows;
    const char *heading = page_heading(t->page, index);
    bool none = rows->count == 0 && rows->none && *rows->none, pick = index == t->page->pick;
    if (heading && (rows->count || none))
        tell_stopped(t, heading);
    if (none)
        tell(t, "", rows->none);
    for (long i = 0; i < rows->count; i++)
        tell_row(t, index, i, t->labels && pick);
    long left = rows->total - rows->first - rows->count;
    if (pick && left > 0)
        tell(t, "", arena_print(t->arena, "%ld more of %ld.", left, rows->total));
}

static void tell_facts(const struct telling *t, int index) {
    const struct block *block = &t->page->block[index];
    for (int i = 0; i < block->facts; i++) {
        const struct fact *fact = &block->fact[i];
        if (fact->text)
            tell(t, mark_of(t, index, i),
                 arena_print(t->arena, "%s: %s%s", fact->label, fact->text, text_stop(fact->text)));
    }
}

/* A list without rows or a sentence for that, and facts of which none is known, are nothing to tell. */
static bool is_bare(const struct block *block) {
    bool bare =
        block->kind == FACTS || (block->kind == ROWS && !block->rows.count && !text_compare(block->rows.none, ""));
    for (int i = 0; i < block->facts; i++)
        bare &= !block->fact[i].text;
    return bare;
}

static void tell_blocks(const struct telling *t) {
    for (int i = 0; i < t->page->blocks; i++) {
        const struct block *block = &t->page->block[i];
        if (is_bare(block))
            continue;
        if (i)
            tell_gap(t);
        if (block->heading && block->kind != ROWS)
            tell_stopped(t, block->heading);
        if (block->kind == TEXT)
            tell_stopped(t, block->text);
        tell_facts(t, i);
        if (block->kind == ROWS)
            tell_rows(t, i);
    }
}

void plain_page(const struct page *page, bool labels, struct arena *arena, struct buf *out) {
    struct telling t = {page, labels, NULL, arena, out};
    tell_stopped(&t, page->title);
    tell_blocks(&t);
}

void plain_changes(const struct page *page, const char *known, struct arena *arena, struct buf *out) {
    struct telling t = {page, false, NULL, arena, out};
    tell_stopped(&t, page->title);
    t.known = known;
    tell_blocks(&t);
}

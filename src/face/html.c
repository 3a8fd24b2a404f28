/* A page as HTML: one self-contained document, without script, that a browser, a printer and a screen reader take alike; or as a
 * part of a document of many pages. Its words are those of the other faces. */
#include "html.h"
#include <string.h>

void html_escape(struct buf *out, const char *text) {
    static const char special[] = "&<>\"'";
    static const char *const as[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (size_t plain; *text; text += plain) {
        plain = strcspn(text, special);
        buf_add_size(out, text, plain);
        if (text[plain])
            buf_add(out, as[strchr(special, text[plain++]) - special]);
    }
}

/* -- words ------------------------------------------------------------------------------------------------------------ */
static size_t address_size(const char *text) {
    size_t size = strcspn(text, " \"<>");
    while (size && strchr(".,;:!?)'", text[size - 1]))
        size--;
    return size;
}

static bool is_address(const char *text) {
    return strncmp(text, "https://", 8) == 0 || strncmp(text, "http://", 7) == 0;
}

/* Each of these adds what stands at the head of a text and is more than letters, and returns how much of it that is; or 0. */
static size_t add_address(struct buf *out, const char *text) {
    struct buf address = {0};
    if (!is_address(text))
        return 0;
    size_t size = address_size(text);
    buf_add_size(&address, text, size);
    buf_add(out, "<a rel=\"noreferrer\" href=\"");
    html_escape(out, address.text);
    buf_add(out, "\">");
    html_escape(out, address.text);
    buf_add(out, "</a>");
    buf_free(&address);
    return size;
}

/* A box to tick. */
static size_t add_box(struct buf *out, const char *text) {
    bool ticked = strncmp(text, "[x]", 3) == 0;
    if (!ticked && strncmp(text, "[ ]", 3) != 0)
        return 0;
    buf_print(out, "<span class=\"box\" role=\"img\" aria-label=\"%s\">%s</span>", ticked ? "ticked" : "to tick",
              ticked ? "&#10003;" : "&#160;");
    return 3;
}

/* A line to write on: a run of "." or "_". It is as wide as there is room, where that is all of a text. */
static size_t add_blank(struct buf *out, const char *text, bool begins) {
    size_t dots = strspn(text, "."), size = dots ? dots : strspn(text, "_");
    if (size < 8)
        return 0;
    buf_print(out, "<span class=\"blank%s\" role=\"img\" aria-label=\"space to write\">&#160;</span>",
              begins && !text[size] ? " wide" : "");
    return size;
}

static void add_text(struct buf *out, const char *text) {
    const char *at = text;
    for (size_t size; *at; at += size) {
        char plain[2] = {*at, '\0'};
        if (!(size = add_address(out, at)) && !(size = add_box(out, at)) && !(size = add_blank(out, at, at == text))) {
            html_escape(out, plain);
            size = 1;
        }
    }
}

/* Inside a document of many pages a text leads to the part that its address is of. */
static void add_linked(struct buf *out, const struct html_part *part, const char *go, const char *text) {
    bool leads = go && part->has && part->has(part->of, go);
    if (leads) {
        buf_add(out, "<a href=\"#");
        html_escape(out, go);
        buf_add(out, "\">");
    }
    if (leads)
        html_escape(out, text);
    else
        add_text(out, text);
    if (leads)
        buf_add(out, "</a>");
}

static void add_heading(struct buf *out, int level, const char *text) {
    buf_print(out, "<h%d>", level);
    html_escape(out, text);
    buf_print(out, "</h%d>\n", level);
}

static const char *tone_class(enum tone tone) {
    static const char *const names[] = {
        "", " class=\"strong\"", " class=\"quiet\"", " class=\"good\"", " class=\"more\"", " class=\"care\""};
    return names[tone];
}

/* -- facts ------------------------------------------------------------------------------------------------------------ */
static void add_facts(struct buf *out, const struct html_part *part, const struct block *block) {
    int known = 0;
    for (int i = 0; i < block->facts; i++)
        known += block->fact[i].text != NULL;
    if (known)
        buf_add(out, "<dl>\n");
    for (int i = 0; i < block->facts; i++) {
        const struct fact *fact = &block->fact[i];
        if (!fact->text)
            continue;
        buf_add(out, "<dt>");
        html_escape(out, fact->label);
        buf_add(out, "</dt> <dd>");
        add_linked(out, part, fact->go, fact->text);
        buf_add(out, "</dd>\n");
    }
    if (known)
        buf_add(out, "</dl>\n");
}

/* -- rows ------------------------------------------------------------------------------------------------------------- */
/* Does a column say something in words, of one row at least? */
static bool is_shown(const struct rows *rows, int column) {
    bool known = false;
    for (long i = 0; i < rows->count; i++)
        known |= rows->row[i].cell[column] && *rows->row[i].cell[column];
    return known && (rows->column[column].shape == WORDS || rows->column[column].shape == NUMBER);
}

/* How many columns a table has: there is one where each column but the first has a heading. 0: it is a list of sentences. */
static int table_columns(const struct rows *rows) {
    int columns = 0;
    bool first = true;
    for (int i = 0; i < rows->columns; i++) {
        if (rows->column[i].shape != WORDS && rows->column[i].shape != NUMBER)
            continue;
        if (!first && !*rows->column[i].title)
            return 0;
        first = false;
        columns += is_shown(rows, i);
    }
    return columns > 1 ? columns : 0;
}

static void add_bar(struct buf *out, const struct rows *rows, const struct row *row) {
    for (int i = 0; i < rows->columns; i++)
        if (rows->column[i].shape == BAR && row->cell[i])
            svg_bar(out, row->cell[i]);
}

static void add_more(struct buf *out, const struct rows *rows, const struct row *row) {
    if (rows->more == MORE_FOCUSED || !row->more)
        return;
    buf_add(out, "<p>");
    add_text(out, row->more);
    buf_add(out, "</p>");
}

static const char *capital(struct arena *arena, const char *text) {
    char *copy = arena_copy(arena, text);
    if (*copy >= 'a' && *copy <= 'z')
        *copy = (char)(*copy - 'a' + 'A');
    return copy;
}

static void add_table_row(struct buf *out, const struct html_part *part, const struct rows *rows,
                          const struct row *row) {
    bool first = true;
    buf_print(out, "<tr%s>", tone_class(row->tone));
    for (int i = 0; i < rows->columns; i++) {
        const char *none = rows->column[i].shape == NUMBER ? "not known" : "-",
                   *cell = row->cell[i] ? row->cell[i] : none;
        if (!is_shown(rows, i))
            continue;
        buf_print(out, "%s%s>", first ? "<th scope=\"row\"" : "<td",
                  rows->column[i].shape == NUMBER ? " class=\"number\"" : "");
        if (first)
            add_bar(out, rows, row);
        add_linked(out, part, first ? row->go : NULL, cell);
        if (first)
            add_more(out, rows, row);
        buf_add(out, first ? "</th>" : "</td>");
        first = false;
    }
    buf_add(out, "</tr>\n");
}

static void add_column(struct buf *out, const struct column *column, struct arena *arena) {
    if (!*column->title) {
        buf_add(out, "<td></td>");
        return;
    }
    buf_print(out, "<th scope=\"col\"%s>", column->shape == NUMBER ? " class=\"number\"" : "");
    html_escape(out, capital(arena, column->title));
    buf_add(out, "</th>");
}

/* title: what a screen reader calls it. */
static void add_table(struct buf *out, const struct html_part *part, const struct rows *rows, const char *title,
                      struct arena *arena) {
    int columns = table_columns(rows);
    buf_add(out, "<table>\n<caption class=\"unseen\">");
    html_escape(out, title);
    buf_add(out, "</caption>\n<thead><tr>");
    for (int i = 0; i < rows->columns; i++)
        if (is_shown(rows, i))
            add_column(out, &rows->column[i], arena);
    buf_add(out, "</tr></thead>\n<tbody>\n");
    for (long i = 0; i < rows->count; i++) {
        if (rows->row[i].group) {
            buf_print(out, "%s<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"%d\">", i ? "</tbody><tbody>\n" : "",
                      columns);
            html_escape(out, rows->row[i].group);
            buf_add(out, "</th></tr>\n");
        }
        add_table_row(out, part, rows, &rows->row[i]);
    }
    buf_add(out, "</tbody>\n</table>\n");
}

/* A row as a sentence, its name set off. Whoever reads no further than the names reads the list. */
static void add_item(struct buf *out, const struct html_part *part, const struct rows *rows, const struct row *row,
                     struct arena *arena) {
    const char *sentence = page_sentence(rows, row, arena), *name = "";
    for (int i = 0; i < rows->columns && !*name; i++)
        if (rows->column[i].shape == WORDS && !rows->column[i].says && row->cell[i])
            name = row->cell[i];
    size_t size = strlen(name);
    bool named = size && strncmp(sentence, name, size) == 0;
    bool only = named && strlen(sentence) <= size + 1; /* and its full stop */
    bool bold = !only || row->more;
    buf_print(out, "<li%s>", tone_class(row->tone));
    add_bar(out, rows, row);
    buf_add(out, "<div>");
    if (named) {
        buf_add(out, bold ? "<b>" : "");
        add_linked(out, part, row->go, name);
        buf_add(out, bold ? "</b>" : "");
        sentence += only ? strlen(sentence) : size;
    }
    add_linked(out, part, named ? NULL : row->go, sentence);
    add_more(out, rows, row);
    buf_add(out, "</div></li>\n");
}

/* The rows from one on, up to the next group. */
static long group_size(const struct rows *rows, long first) {
    long end = first + 1;
    while (end < rows->count && !rows->row[end].group)
        end++;
    return end - first;
}

/* Are they so many and so short that paper has room for two beside each other? */
static bool is_short(const struct rows *rows, long first, long count, struct arena *arena) {
    enum { FEW = 3, WIDE = 54 };
    bool is_short = count >= FEW;
    for (long i = first; i < first + count && is_short; i++)
        is_short = !rows->row[i].more && text_width(page_sentence(rows, &rows->row[i], arena)) <= WIDE;
    return is_short;
}

static void add_list(struct buf *out, const struct html_part *part, const struct rows *rows, int level,
                     struct arena *arena) {
    const char *element = rows->chart == CHART_STEPS ? "ol" : "ul";
    bool bars = false, open = false;
    for (int i = 0; i < rows->columns; i++)
        bars |= rows->column[i].shape == BAR;
    for (long i = 0; i < rows->count; i++) {
        const char *group = rows->row[i].group;
        if (open && group)
            buf_print(out, "</%s>\n", element);
        if (group)
            add_heading(out, level, group);
        if (!open || group) {
            long size = group_size(rows, i);
            if (rows->chart == CHART_STEPS)
                svg_steps(out, rows, i, size, arena);
            buf_print(out, "<%s%s>\n", element,
                      bars                             ? " class=\"bars\""
                      : is_short(rows, i, size, arena) ? " class=\"short\""
                                                       : "");
        }
        open = true;
        add_item(out, part, rows, &rows->row[i], arena);
    }
    if (open)
        buf_print(out, "</%s>\n", element);
}

static void add_rows(struct buf *out, const struct html_part *part, const struct page *page, int index,
                     struct arena *arena) {
    const struct rows *rows = &page->block[index].rows;
    const char *heading = page_heading(page, index);
    bool table = table_columns(rows) > 0;
    /* a table's first column has its own heading there */
    if (table && heading == rows->column[0].title && !page->block[index].heading)
        heading = NULL;
    if (heading)
        add_heading(out, part->level + 1, heading);
    if (rows->count == 0 && rows->none && *rows->none) {
        buf_add(out, "<p>");
        add_text(out, rows->none);
        buf_add(out, "</p>\n");
    }
    if (rows->chart == CHART_WEEKS)
        svg_weeks(out, rows, arena);
    if (table)
        add_table(out, part, rows, heading ? heading : page->title, arena);
    else
        add_list(out, part, rows, part->level + (heading ? 2 : 1), arena);
}

/* -- a page, a document ------------------------------------------------------------------------------------------------ */
static void add_block(struct buf *out, const struct html_part *part, const struct page *page, int index,
                      struct arena *arena) {
    const struct block *block = &page->block[index];
    if (block->kind == ROWS) {
        add_rows(out, part, page, index, arena);
        return;
    }
    const char *heading = page_heading(page, index);
    if (heading)
        add_heading(out, part->level + 1, heading);
    if (block->kind == FACTS) {
        add_facts(out, part, block);
        return;
    }
    buf_print(out, "<p%s>", tone_class(block->tone));
    add_text(out, block->text);
    buf_add(out, "</p>\n");
}

void html_page(const struct page *page, const struct html_part *part, struct arena *arena, struct buf *out) {
    size_t from = out->size;
    if (part->element) {
        buf_print(out, "<%s id=\"", part->element);
        html_escape(out, page->place);
        buf_add(out, "\">\n");
    }
    add_heading(out, part->level, page->title);
    for (int i = 0; i < page->blocks; i++)
        add_block(out, part, page, i, arena);
    if (part->up) {
        buf_add(out, "<p class=\"up\">");
        add_linked(out, part, part->up, part->up_title);
        buf_add(out, "</p>\n");
    }
    if (part->element)
        buf_print(out, "</%s>\n", part->element);
    text_disarm(out->text + from);
    out->size = from + strlen(out->text + from);
}

void html_begin(const char *title, struct buf *out) {
    buf_add(out, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                 "'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
                 "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    html_escape(out, title);
    buf_add(out, ", pathway</title>\n<style>\n");
    for (const char *const *part = html_style; *part; part++)
        buf_add(out, *part);
    buf_add(out, "</style>\n</head>\n<body>\n<main>\n");
}

void html_end(const char *day, struct arena *arena, struct buf *out) {
    buf_print(out, "</main>\n<footer><p>%s. Made with pathway.</p></footer>\n</body>\n</html>\n",
              text_day_words(arena, day));
}

void face_html(const struct page *page, struct arena *arena, struct buf *out) {
    static const struct html_part whole = {.level = 1};
    html_begin(page->title, out);
    html_page(page, &whole, arena, out);
    html_end(page->today, arena, out);
}

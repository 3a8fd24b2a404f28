/* Failures of the machine (one) and mistakes in content (many). */
#include "pathway/base.h"
#include <stdlib.h>
#include <string.h>

int err_set(struct err *err, enum fault fault, const char *format, ...) {
    if (err->fault)
        return -1;
    va_list list;
    va_start(list, format);
    vsnprintf(err->text, sizeof err->text, format, list);
    va_end(list);
    err->fault = fault;
    return -1;
}

void diags_begin(struct diags *diags) {
    *diags = (struct diags){.arena = arena_new()};
}

void diags_end(struct diags *diags) {
    arena_free(diags->arena);
    free(diags->item);
    *diags = (struct diags){0};
}

/* A text that was cut short may end inside a character; what is broken is left out. */
static void drop_broken(char *text) {
    char *to = text;
    uint32_t code;
    for (int bytes; (bytes = text_decode(text, &code)); text += bytes)
        if (bytes > 1 || code != 0xFFFD) {
            memmove(to, text, (size_t)bytes);
            to += bytes;
        }
    *to = '\0';
}

struct diag *diags_add(struct diags *diags, enum severity severity, struct pos pos, const char *format, ...) {
    char text[1024];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    drop_broken(text);
    struct diag *diag = ARRAY_PUSH(diags->item, diags->count, diags->room);
    pos.file = arena_copy(diags->arena, pos.file);
    *diag = (struct diag){.severity = severity, .pos = pos, .text = arena_copy(diags->arena, text)};
    diags->mistakes += severity == MISTAKE;
    diags->warnings += severity == WARNING;
    return diag;
}

static int compare(const void *a, const void *b) {
    const struct diag *x = a, *y = b;
    int order = strcmp(x->pos.file, y->pos.file);
    if (order == 0)
        order = (x->pos.line > y->pos.line) - (x->pos.line < y->pos.line);
    if (order == 0)
        order = (x->pos.column > y->pos.column) - (x->pos.column < y->pos.column);
    return order ? order : strcmp(x->text, y->text);
}

void diags_sort(struct diags *diags) {
    if (diags->count)
        qsort(diags->item, (size_t)diags->count, sizeof *diags->item, compare);
}

/* The line and, below it, a caret under the column: by cells, since a wide character before it takes two. A long line is
 * cut to what stands around the place. What could act on a terminal is shown as '?'. */
static void show_line(const struct diag *diag, struct buf *out) {
    enum { ROOM = 100 };
    struct buf line = {0};
    int column = 1, before = 0, width = 0, bytes;
    uint32_t code;
    for (const char *at = diag->line; (bytes = text_decode(at, &code)); at += bytes, column++) {
        size_t fault;
        bool odd = text_fault(at, (size_t)bytes, &fault) || code == '\n';
        int cells = odd ? 1 : text_cells(code);
        if (column < diag->pos.column)
            before += cells;
        if (column + ROOM / 2 < diag->pos.column) /* far left of the place: cut */
            before -= cells;
        else if (width + cells <= ROOM) {
            width += cells;
            if (odd)
                buf_add(&line, code == '\t' ? " " : "?");
            else
                buf_add_size(&line, at, (size_t)bytes);
        }
    }
    buf_print(out, "%5d | %s\n      | %*s^\n", diag->pos.line, line.text ? line.text : "", before, "");
    buf_free(&line);
}

void diags_show(const struct diags *diags, struct buf *out) {
    for (int i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->item[i];
        const char *severity = diag->severity == MISTAKE ? "error" : "warning";
        buf_add(out, diag->pos.file);
        if (diag->pos.line)
            buf_print(out, ":%d:%d", diag->pos.line, diag->pos.column);
        buf_print(out, ": %s: %s", severity, diag->text);
        buf_print(out, diag->rule ? " [%s]\n" : "\n", diag->rule);
        if (diag->line)
            show_line(diag, out);
        if (diag->help)
            buf_print(out, "      %s\n", diag->help);
    }
}

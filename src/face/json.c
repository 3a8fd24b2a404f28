/* A page as JSON: schema, place, title, each fact under its id, rows of the pick, other lists under their block's id. */
#include "private.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { SCHEMA = 1 };

static json_t *value_of(bool is_number, const char *cell) {
    if (!cell || !*cell)
        return json_null();
    long whole;
    if (!is_number)
        return json_string(cell);
    if (text_whole(cell, &whole))
        return json_integer(whole);
    return json_real(strtod(cell, NULL));
}

static json_t *list_of(const struct rows *rows) {
    json_t *list = json_array();
    for (long i = 0; i < rows->count; i++) {
        json_t *object = json_object();
        for (int j = 0; j < rows->columns; j++)
            if (rows->column[j].shape != BAR)
                json_object_set_new(object, rows->column[j].id,
                                    value_of(rows->column[j].shape == NUMBER || rows->column[j].shape == COUNTED,
                                             rows->row[i].cell[j]));
        json_array_append_new(list, object);
    }
    return list;
}

static void add_block(json_t *object, const struct page *page, int index) {
    const struct block *block = &page->block[index];
    for (int i = 0; i < block->facts; i++)
        json_object_set_new(object, block->fact[i].id, value_of(false, block->fact[i].text));
    if (block->kind == TEXT && block->id)
        json_object_set_new(object, block->id, json_string(block->text));
    if (block->kind == ROWS)
        json_object_set_new(object, index == page->pick ? "rows" : block->id, list_of(&block->rows));
}

void face_json(const struct page *page, struct buf *out) {
    json_t *object = json_object();
    json_object_set_new(object, "schema", json_integer(SCHEMA));
    json_object_set_new(object, "place", json_string(page->place));
    json_object_set_new(object, "title", json_string(page->title));
    for (int i = 0; i < page->data; i++)
        json_object_set_new(object, page->datum[i].id, value_of(true, page->datum[i].text));
    for (int i = 0; i < page->blocks; i++)
        add_block(object, page, i);
    json_object_set_new(object, "next", json_string(page->next));
    char *text = json_dumps(object, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
    buf_add(out, text);
    buf_add(out, "\n");
    free(text);
    json_decref(object);
}

static void diags_json(const struct diags *diags, struct buf *out) {
    json_t *list = json_array();
    for (int i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->item[i];
        json_t *object =
            json_pack("{s:s, s:i, s:i, s:s, s:s, s:s?, s:s?, s:s?}", "file", diag->pos.file, "line", diag->pos.line,
                      "column", diag->pos.column, "severity", diag->severity == MISTAKE ? "error" : "warning",
                      "message", diag->text, "help", diag->help, "rule", diag->rule, "about", diag->about);
        json_array_append_new(list, object);
    }
    json_t *whole = json_pack("{s:i, s:i, s:i, s:o}", "schema", SCHEMA, "errors", diags->mistakes, "warnings",
                              diags->warnings, "rows", list);
    char *text = json_dumps(whole, JSON_INDENT(2));
    buf_print(out, "%s\n", text);
    free(text);
    json_decref(whole);
}

int face_diags(const struct diags *diags, int files, const char *as, struct buf *out, struct err *err) {
    if (strcmp(as, "json") == 0) {
        diags_json(diags, out);
        return 0;
    }
    if (strcmp(as, "text") != 0)
        return err_set(err, FAULT_USAGE, "Mistakes are shown as text or json, not as \"%s\".", as);
    struct arena *arena = arena_new();
    diags_show(diags, out);
    const char *in = text_count(arena, files, "file", NULL);
    if (diags->count)
        buf_print(out, "\n%s and %s in %s. Nothing was changed.\n", text_count(arena, diags->mistakes, "mistake", NULL),
                  text_count(arena, diags->warnings, "warning", NULL), in);
    else
        buf_print(out, "%s, no mistakes.\n", in);
    arena_free(arena);
    return 0;
}

/* All of a portfolio as one JSON document, such a document read back, and its JSON Schema: each made from own_tables. */
#include "private.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_TEXT = 200000 }; /* bytes of one text that is read */

static bool is_number(const struct own_column *column) {
    return column->holds <= HOLDS_MINUTES && column->holds != HOLDS_YES;
}

/* -- writing -------------------------------------------------------------------------------------------------------- */
static json_t *value_of(const struct own_column *column, const char *cell) {
    if (!cell)
        return json_null();
    if (column->holds == HOLDS_YES)
        return json_boolean(strcmp(cell, "0") != 0);
    return is_number(column) ? json_integer(strtoll(cell, NULL, 10)) : json_string(cell);
}

static json_t *row_of(const struct own_table *table, const char *const *cell, const char *const *words) {
    json_t *row = json_object();
    for (int j = 0; j < table->columns; j++) {
        char name[40];
        json_object_set_new(row, table->column[j].name, value_of(&table->column[j], cell[j]));
        snprintf(name, sizeof name, "%s_words", table->column[j].name);
        if (words && words[j])
            json_object_set_new(row, name, json_string(words[j]));
    }
    return row;
}

static void put(json_t *object, struct buf *out) {
    char *text = json_dumps(object, JSON_INDENT(2));
    buf_print(out, "%s\n", text);
    free(text);
    json_decref(object);
}

void face_export(const struct own *own, struct buf *out) {
    json_t *sections = json_object();
    for (int i = 0; i < OWN_TABLES; i++) {
        const struct own_rows *rows = &own->table[i];
        json_t *list = json_array();
        for (long r = 0; r < rows->rows; r++) {
            long at = r * own_tables[i].columns;
            json_array_append_new(list, row_of(&own_tables[i], rows->cell + at, rows->words ? rows->words + at : NULL));
        }
        json_object_set_new(sections, own_tables[i].name, list);
    }
    put(json_pack("{s:s, s:i, s:s, s:o}", "pathway", "export", "schema", OWN_SCHEMA, "day", own->day, "sections",
                  sections),
        out);
}

static json_t *type_of(const struct own_column *column) {
    const char *type = column->holds == HOLDS_YES ? "boolean" : is_number(column) ? "integer" : "string";
    return column->needed ? json_string(type) : json_pack("[ss]", type, "null");
}

static json_t *row_schema(const struct own_table *table) {
    json_t *properties = json_object(), *required = json_array();
    for (int j = 0; j < table->columns; j++) {
        const struct own_column *column = &table->column[j];
        json_t *one = json_pack("{s:o}", "type", type_of(column));
        if (*column->label)
            json_object_set_new(one, "description", json_string(column->label));
        if (column->holds == HOLDS_DAY)
            json_object_set_new(one, "pattern", json_string("^\\d{4}-\\d{2}-\\d{2}$"));
        if (column->holds == HOLDS_TIME)
            json_object_set_new(one, "pattern", json_string("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"));
        json_object_set_new(properties, column->name, one);
        json_array_append_new(required, json_string(column->name));
    }
    json_t *words =
        json_pack("{s:{s:s, s:s}}", "_words$", "type", "string", "description",
                  "what stands before it, in the words of the day of the export; left out of account when it is read");
    return json_pack("{s:s, s:s, s:o, s:o, s:o, s:b}", "type", "object", "description", table->one, "properties",
                     properties, "patternProperties", words, "required", required, "additionalProperties", 0);
}

void face_export_schema(struct buf *out) {
    json_t *sections = json_object(), *required = json_array();
    for (int i = 0; i < OWN_TABLES; i++) {
        json_object_set_new(sections, own_tables[i].name,
                            json_pack("{s:s, s:s, s:o}", "type", "array", "description", own_tables[i].title, "items",
                                      row_schema(&own_tables[i])));
        json_array_append_new(required, json_string(own_tables[i].name));
    }
    put(json_pack("{s:s, s:s, s:s, s:[ssss], s:b, s:{s:{s:s}, s:{s:i}, s:{s:s, s:s}, s:{s:s, s:o, s:o, s:b}}}",
                  "$schema", "https://json-schema.org/draft/2020-12/schema", "title",
                  "An export of pathway: all that it keeps about one person", "type", "object", "required", "pathway",
                  "schema", "day", "sections", "additionalProperties", 0, "properties", "pathway", "const", "export",
                  "schema", "const", OWN_SCHEMA, "day", "type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$",
                  "sections", "type", "object", "properties", sections, "required", required, "additionalProperties",
                  0),
        out);
}

/* -- reading -------------------------------------------------------------------------------------------------------- */
struct reading {
    const char *name;
    struct arena *arena;
    struct err *err;
    const struct own_table *table;
    long row; /* from 1 */
};

static int wrong(struct reading *r, const char *what) {
    return err_set(r->err, FAULT_MISTAKE, "%s: \"%s\", row %ld: %s. Nothing was brought in.", r->name, r->table->name,
                   r->row, what);
}

static bool is_time(const char *text) {
    char day[11];
    snprintf(day, sizeof day, "%s", text);
    return strlen(text) == 20 && text_is_day(day) && text[10] == 'T' && text[13] == ':' && text[16] == ':' &&
           text[19] == 'Z' && strspn(text + 11, "0123456789:") == 8;
}

/* What a page would follow is what it says it is: an id, an item, the address of a copy; and so no act. */
static const char *fault_of(const struct own_column *column, const char *text) {
    switch (column->holds) {
    case HOLDS_DAY:
        return text_is_day(text) ? NULL : "is no day, such as 2027-06-03";
    case HOLDS_TIME:
        return is_time(text) ? NULL : "is no time, such as 2027-06-03T10:00:00Z";
    case HOLDS_SKILL:
    case HOLDS_ROLE:
    case HOLDS_TASK:
    case HOLDS_QUESTION:
    case HOLDS_CHOICE:
        return text_is_id(text) ? NULL : "is no id";
    case HOLDS_ITEM:
        return strpbrk(text, "?&#%= ") ? "is no item" : NULL;
    case HOLDS_ADDRESS:
        return strncmp(text, "share", 5) == 0 && (!text[5] || text[5] == '?') ? NULL : "is no address of a copy";
    default:
        return NULL;
    }
}

/* A text as it may stand in a file: nothing in it acts on a terminal. */
static int read_text(struct reading *r, const struct own_column *column, const json_t *value, const char **cell) {
    const char *text = json_string_value(value);
    size_t size = json_string_length(value), at;
    const char *fault = size > MOST_TEXT              ? "is too long"
                        : text_fault(text, size, &at) ? "holds what no text may hold"
                                                      : fault_of(column, text);
    *cell = text;
    return fault ? wrong(r, arena_print(r->arena, "\"%s\" %s", column->name, fault)) : 0;
}

static int read_value(struct reading *r, const struct own_column *column, const json_t *value, const char **cell) {
    *cell = NULL;
    if (!value && column->holds == HOLDS_YES) /* an older export: it was not known yet */
        *cell = "0";
    else if (!value || json_is_null(value))
        return column->needed ? wrong(r, arena_print(r->arena, "\"%s\" is missing", column->name)) : 0;
    else if (column->holds == HOLDS_YES && json_is_boolean(value))
        *cell = json_is_true(value) ? "1" : "0";
    else if (is_number(column) && json_is_integer(value))
        *cell = arena_print(r->arena, "%lld", (long long)json_integer_value(value));
    else if (column->holds > HOLDS_MINUTES && json_is_string(value))
        return read_text(r, column, value, cell);
    else
        return wrong(r, arena_print(r->arena, "\"%s\" is to be %s", column->name,
                                    column->holds == HOLDS_YES ? "true or false"
                                    : is_number(column)        ? "a whole number"
                                                               : "a text"));
    return 0;
}

/* A key of a row is a column, or the words of one. */
static bool is_known(const struct own_table *table, const char *key) {
    for (int j = 0; j < table->columns; j++) {
        size_t size = strlen(table->column[j].name);
        if (strncmp(key, table->column[j].name, size) == 0 && (!key[size] || strcmp(key + size, "_words") == 0))
            return true;
    }
    return false;
}

static int read_row(struct reading *r, json_t *row, const char **cell) {
    const char *key;
    json_t *value;
    if (!json_is_object(row))
        return wrong(r, "it is to be an object");
    json_object_foreach(row, key, value) if (!is_known(r->table, key)) return wrong(
        r, arena_print(r->arena, "no export has a \"%.60s\" there", key));
    for (int j = 0; j < r->table->columns; j++)
        if (read_value(r, &r->table->column[j], json_object_get(row, r->table->column[j].name), &cell[j]) != 0)
            return -1;
    if (strcmp(r->table->name, "setting") == 0 && strcmp(cell[0], "set") == 0 && strpbrk(cell[1], "?&"))
        return wrong(r, "\"value\" is no set of skills");
    for (int j = 0; j < r->table->columns; j++) /* the document goes, its texts stay */
        cell[j] = cell[j] ? arena_copy(r->arena, cell[j]) : NULL;
    return 0;
}

static int read_section(struct reading *r, json_t *list, struct own_rows *rows) {
    size_t i;
    json_t *row;
    if (!list)
        return 0;
    if (!json_is_array(list))
        return err_set(r->err, FAULT_MISTAKE, "%s: \"%s\" is to be a list. Nothing was brought in.", r->name,
                       r->table->name);
    rows->cell = arena_alloc(r->arena, sizeof *rows->cell * (json_array_size(list) + 1) * (size_t)r->table->columns);
    json_array_foreach(list, i, row) {
        r->row = ++rows->rows;
        if (read_row(r, row, rows->cell + i * (size_t)r->table->columns) != 0)
            return -1;
    }
    return 0;
}

static int read_sections(struct reading *r, json_t *sections, struct own *own) {
    const char *key;
    json_t *value;
    if (!json_is_object(sections))
        return err_set(r->err, FAULT_MISTAKE, "%s has no \"sections\": it is no whole export. Nothing was brought in.",
                       r->name);
    json_object_foreach(sections, key, value) {
        int i = 0;
        while (i < OWN_TABLES && strcmp(own_tables[i].name, key) != 0)
            i++;
        if (i == OWN_TABLES)
            return err_set(r->err, FAULT_MISTAKE, "%s: no export has a section \"%.60s\". Nothing was brought in.",
                           r->name, key);
        r->table = &own_tables[i];
        if (read_section(r, value, &own->table[i]) != 0)
            return -1;
    }
    return 0;
}

static int read_whole(struct reading *r, json_t *whole, struct own *own) {
    json_t *schema = json_object_get(whole, "schema"), *day = json_object_get(whole, "day");
    const char *mark = json_string_value(json_object_get(whole, "pathway"));
    if (!mark || strcmp(mark, "export") != 0 || !json_is_integer(schema) || json_integer_value(schema) < 1 ||
        !json_is_string(day) || !text_is_day(json_string_value(day)))
        return err_set(r->err, FAULT_MISTAKE, "%s is not an export from pathway. Nothing was brought in.", r->name);
    if (json_integer_value(schema) > OWN_SCHEMA)
        return err_set(r->err, FAULT_MISTAKE,
                       "%s was exported by a newer pathway (schema %lld, this one knows %d). Nothing was brought in.",
                       r->name, (long long)json_integer_value(schema), OWN_SCHEMA);
    own->day = arena_copy(r->arena, json_string_value(day));
    return read_sections(r, json_object_get(whole, "sections"), own);
}

int face_import(const char *name, const char *text, size_t size, struct arena *arena, struct own *own,
                struct err *err) {
    struct reading r = {.name = name, .arena = arena, .err = err};
    json_error_t error;
    *own = (struct own){0};
    json_t *whole = json_loadb(text, size, JSON_REJECT_DUPLICATES, &error);
    if (!whole)
        return err_set(err, FAULT_MISTAKE, "%s cannot be read: line %d, column %d: %.200s. Nothing was brought in.",
                       name, error.line, error.column, error.text);
    int result = read_whole(&r, whole, own);
    json_decref(whole);
    return result;
}

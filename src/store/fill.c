/* Fills a new content.db from the content: one prepared insert a table, made from the shapes, so that a new field or kind
 * is a row in shapes.c and a column in schema.sql. Then the rules of meaning are asked what they see in it. */
#include "private.h"
#include <stdlib.h>
#include <string.h>

enum { MOST_SHAPES = 32 };

struct insert { /* of one shape, and of each of its lists */
    sqlite3_stmt *item, *list[SHAPE_MOST_FIELDS];
    long count; /* of items so far: n */
};
struct filling {
    sqlite3 *db;
    struct insert insert[MOST_SHAPES];
};

static bool is_list(const struct field *field) {
    return field->kind >= FIELD_LINES;
}

static int prepare(sqlite3 *db, const char *sql, sqlite3_stmt **statement, struct err *err) {
    return sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) == SQLITE_OK
               ? 0
               : sql_failed(db, err, "The content could not be compiled");
}

/* insert into TABLE(first columns, one for each plain field) values(?, …) */
static int prepare_insert(sqlite3 *db, const char *table, const char *first, int firsts, const struct shape *shape,
                          sqlite3_stmt **statement, struct err *err) {
    struct buf sql = {0};
    int columns = firsts;
    buf_print(&sql, "INSERT INTO %s(%s", table, first);
    for (int i = 0; shape && i < shape->fields; i++)
        if (!is_list(&shape->field[i])) {
            buf_print(&sql, ",\"%s\"", shape->field[i].key);
            columns++;
        }
    buf_add(&sql, ") VALUES(?");
    while (--columns)
        buf_add(&sql, ",?");
    buf_add(&sql, ")");
    int result = prepare(db, sql.text, statement, err);
    buf_free(&sql);
    return result;
}

static int prepare_shape(struct filling *filling, const struct shape *shape, struct err *err) {
    struct insert *insert = &filling->insert[shape - content_shapes];
    if (insert->item)
        return 0;
    if (prepare_insert(filling->db, shape->kind, "n", 1, shape, &insert->item, err) != 0)
        return -1;
    for (int i = 0; i < shape->fields; i++) {
        const struct field *field = &shape->field[i];
        if (!is_list(field))
            continue;
        char table[96];
        snprintf(table, sizeof table, "%s_%s", shape->kind, field->key);
        bool parts = field->kind == FIELD_PARTS;
        if (prepare_insert(filling->db, table, parts ? "owner,n" : "owner,n,value", parts ? 2 : 3, field->of,
                           &insert->list[i], err) != 0)
            return -1;
    }
    return 0;
}

static void bind_value(sqlite3_stmt *statement, int at, const struct field *field, const struct node *value) {
    if (!value)
        sqlite3_bind_null(statement, at);
    else if (field->kind == FIELD_WHOLE || field->kind == FIELD_LEVEL)
        sqlite3_bind_int64(statement, at, atol(value->text));
    else if (field->kind == FIELD_YES)
        sqlite3_bind_int64(statement, at, strcmp(value->text, "yes") == 0);
    else
        sqlite3_bind_text(statement, at, value->text, -1, SQLITE_STATIC);
}

static int step(sqlite3 *db, sqlite3_stmt *statement, struct err *err) {
    int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? 0 : sql_failed(db, err, "The content could not be compiled");
}

static int insert_list(struct filling *filling, sqlite3_stmt *statement, const struct field *field, const char *owner,
                       const struct node *list, struct err *err) {
    int n = 0;
    for (const struct node *each = list->child; each; each = each->next) {
        sqlite3_bind_text(statement, 1, owner, -1, SQLITE_STATIC);
        sqlite3_bind_int(statement, 2, ++n);
        if (field->kind != FIELD_PARTS)
            sqlite3_bind_text(statement, 3, each->text, -1, SQLITE_STATIC);
        for (int i = 0; field->of && i < field->of->fields; i++)
            bind_value(statement, 3 + i, &field->of->field[i], node_at(each, field->of->field[i].key));
        if (step(filling->db, statement, err) != 0)
            return -1;
    }
    return 0;
}

static int take(void *to, const struct bound *bound, struct pos pos, struct err *err) {
    (void)pos;
    struct filling *filling = to;
    const struct shape *shape = bound->shape;
    if (prepare_shape(filling, shape, err) != 0)
        return -1;
    struct insert *insert = &filling->insert[shape - content_shapes];
    const char *id = NULL;
    int at = 1;
    sqlite3_bind_int64(insert->item, at++, ++insert->count);
    for (int i = 0; i < shape->fields; i++) {
        if (shape->field[i].kind == FIELD_ID && !id)
            id = bound->value[i]->text;
        if (!is_list(&shape->field[i]))
            bind_value(insert->item, at++, &shape->field[i], bound->value[i]);
    }
    if (step(filling->db, insert->item, err) != 0)
        return -1;
    for (int i = 0; i < shape->fields; i++)
        if (insert->list[i] && bound->value[i] &&
            insert_list(filling, insert->list[i], &shape->field[i], id, bound->value[i], err) != 0)
            return -1;
    return 0;
}

/* -- rules of meaning ------------------------------------------------------------------------------------------------- */
/* What a rule sees names an item and its field: where that stands is looked for only when there is something to say. */
struct seen {
    enum severity severity;
    const char *kind, *id, *field, *message;
};
struct seeing {
    struct arena *arena;
    struct diags *diags;
    const struct content_files *files;
    struct seen *seen;
    int count, room;
};

static const struct node *value_of(const struct bound *bound, const char *key) {
    for (int i = 0; i < bound->shape->fields; i++)
        if (strcmp(bound->shape->field[i].key, key) == 0)
            return bound->value[i];
    return NULL;
}

static int locate(void *to, const struct bound *bound, struct pos pos, struct err *err) {
    (void)err;
    struct seeing *seeing = to;
    const struct node *id = value_of(bound, "id");
    for (int i = 0; i < seeing->count; i++) {
        const struct seen *seen = &seeing->seen[i];
        const struct node *value = value_of(bound, seen->field);
        if (!value || strcmp(seen->kind, bound->shape->kind) != 0 || strcmp(seen->id, id->text) != 0)
            continue;
        struct diag *diag = diags_add(seeing->diags, seen->severity, (struct pos){pos.file, value->line, value->column},
                                      "%s", seen->message);
        for (int j = 0; j < seeing->files->count && !diag->line; j++)
            if (strcmp(seeing->files->file[j].shown, pos.file) == 0)
                diag->line = yaml_line(seeing->files->file[j].path, value->line, seeing->diags->arena);
    }
    return 0;
}

static int ask_rules(sqlite3 *db, struct seeing *seeing, struct err *err) {
    sqlite3_stmt *rows = NULL;
    if (prepare(db, "SELECT severity = 'error', kind, id, field, message FROM temp.meaning", &rows, err) != 0)
        return -1;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *text[4];
        for (int i = 0; i < COUNT(text); i++)
            text[i] = arena_copy(seeing->arena, (const char *)sqlite3_column_text(rows, i + 1));
        *ARRAY_PUSH(seeing->seen, seeing->count, seeing->room) =
            (struct seen){sqlite3_column_int(rows, 0) ? MISTAKE : WARNING, text[0], text[1], text[2], text[3]};
    }
    sqlite3_finalize(rows);
    return code == SQLITE_DONE ? 0 : sql_failed(db, err, "The content could not be compiled");
}

static int say_meaning(sqlite3 *db, const struct content_files *files, struct diags *diags, struct err *err) {
    struct seeing seeing = {.arena = arena_new(), .diags = diags, .files = files};
    struct diags again;
    diags_begin(&again);
    int result = ask_rules(db, &seeing, err);
    if (result == 0 && seeing.count)
        result = content_read(files, locate, &seeing, &again, err);
    diags_sort(diags);
    diags_end(&again);
    arena_free(seeing.arena);
    free(seeing.seen);
    return result;
}

/* -- the whole of it -------------------------------------------------------------------------------------------------- */
int fill_content(sqlite3 *db, const struct content_files *files, struct diags *diags, struct err *err) {
    static const char doing[] = "The content could not be compiled";
    struct filling filling = {.db = db};
    int result = sql_run(db,
                         "PRAGMA page_size=16384; PRAGMA cache_size=-4000; PRAGMA journal_mode=OFF; PRAGMA "
                         "synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA temp_store=MEMORY; BEGIN",
                         err, doing);
    if (result == 0)
        result = sql_run(db, sql_part_content, err, doing);
    if (result == 0)
        result = sql_run(db, sql_part_meaning, err, doing);
    if (result == 0)
        result = content_read(files, take, &filling, diags, err);
    for (int i = 0; i < MOST_SHAPES; i++) {
        sqlite3_finalize(filling.insert[i].item);
        for (int j = 0; j < SHAPE_MOST_FIELDS; j++)
            sqlite3_finalize(filling.insert[i].list[j]);
    }
    if (result != 0 || diags->mistakes)
        return result ? -1 : 1;
    /* Foreign keys are not checked again: the reader told every reference that points nowhere, and a test holds it to that. */
    if (sql_run(db, sql_part_content_ready, err, doing) != 0 || say_meaning(db, files, diags, err) != 0)
        return -1;
    return diags->mistakes ? 1 : 0;
}

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
    sqlite3_stmt *origin;
    struct packing *packing; /* NULL: nobody will ask for it */
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
        if (field->kind == FIELD_OLD) { /* one table for all kinds: there are few */
            snprintf(table, sizeof table, "INSERT OR REPLACE INTO moved(kind,id,n,old) VALUES('%s',?,?,?)",
                     shape->kind);
            if (prepare(filling->db, table, &insert->list[i], err) != 0)
                return -1;
            continue;
        }
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

/* Takes away the item of an earlier pack that is replaced, if it was right and taken. Its place in the order stays, and so do
 * the ids it had before, when nothing is said of them: people's answers hang on them. */
static int forget(struct filling *filling, const struct bound *bound, const char *id, long *n, struct err *err) {
    const struct shape *shape = bound->shape;
    static const char doing[] = "The content could not be compiled";
    char *place = sqlite3_mprintf("SELECT coalesce((SELECT n FROM \"%w\" WHERE id = %Q), %ld)", shape->kind, id, *n);
    char *gone = sqlite3_mprintf("DELETE FROM \"%w\" WHERE id = %Q", shape->kind, id);
    int result = sql_number(filling->db, place, n, err, doing);
    if (result == 0)
        result = sql_run(filling->db, gone, err, doing);
    sqlite3_free(place);
    sqlite3_free(gone);
    for (int i = 0; i < shape->fields && result == 0; i++)
        if (is_list(&shape->field[i]) && (shape->field[i].kind != FIELD_OLD || bound->value[i])) {
            gone =
                shape->field[i].kind == FIELD_OLD
                    ? sqlite3_mprintf("DELETE FROM moved WHERE kind = %Q AND id = %Q", shape->kind, id)
                    : sqlite3_mprintf("DELETE FROM \"%w_%w\" WHERE owner = %Q", shape->kind, shape->field[i].key, id);
            result = sql_run(filling->db, gone, err, doing);
            sqlite3_free(gone);
        }
    return result;
}

/* What is not of the first pack says of which it is. */
static int note_origin(struct filling *filling, const char *kind, const char *id, int pack, struct err *err) {
    if (!filling->origin &&
        prepare(filling->db, "INSERT OR REPLACE INTO origin VALUES(?, ?, ?)", &filling->origin, err) != 0)
        return -1;
    sqlite3_bind_text(filling->origin, 1, kind, -1, SQLITE_STATIC);
    sqlite3_bind_text(filling->origin, 2, id, -1, SQLITE_STATIC);
    sqlite3_bind_int(filling->origin, 3, pack);
    return step(filling->db, filling->origin, err);
}

static const struct node *value_of(const struct bound *bound, const char *key) {
    for (int i = 0; i < bound->shape->fields; i++)
        if (strcmp(bound->shape->field[i].key, key) == 0)
            return bound->value[i];
    return NULL;
}

static int take(void *to, const struct content_item *item, struct err *err) {
    struct filling *filling = to;
    const struct bound *bound = item->bound;
    const struct shape *shape = bound->shape;
    if (prepare_shape(filling, shape, err) != 0)
        return -1;
    struct insert *insert = &filling->insert[shape - content_shapes];
    const char *id = value_of(bound, "id")->text;
    long n = insert->count + 1;
    int at = 1;
    if (item->again && forget(filling, bound, id, &n, err) != 0)
        return -1;
    if (item->pack > 1 && strcmp(shape->kind, "pack") != 0 &&
        note_origin(filling, shape->kind, id, item->pack, err) != 0)
        return -1;
    insert->count += n > insert->count;
    sqlite3_bind_int64(insert->item, at++, n);
    for (int i = 0; i < shape->fields; i++) {
        if (!is_list(&shape->field[i]))
            bind_value(insert->item, at++, &shape->field[i], bound->value[i]);
    }
    if (step(filling->db, insert->item, err) != 0)
        return -1;
    if (filling->packing)
        packing_take(filling->packing, shape->kind, id, n, bound->node, item->again);
    for (int i = 0; i < shape->fields; i++)
        if (insert->list[i] && bound->value[i] &&
            insert_list(filling, insert->list[i], &shape->field[i], id, bound->value[i], err) != 0)
            return -1;
    return 0;
}

/* -- rules of meaning ------------------------------------------------------------------------------------------------- */
/* What a rule sees names an item and its field: where that stands is looked for only when there is something to say. */
struct seen {
    const char *rule, *kind, *id, *field, *message; /* rule NULL: a mistake */
    struct diag said;                               /* where it stands: the last place, of the pack that counts */
};
struct seeing {
    struct diags *diags;
    const struct content_files *files;
    struct seen *seen;
    int count, room;
};

static int locate(void *to, const struct content_item *item, struct err *err) {
    (void)err;
    struct seeing *seeing = to;
    const struct node *id = value_of(item->bound, "id");
    for (int i = 0; i < seeing->count; i++) {
        struct seen *seen = &seeing->seen[i];
        const struct node *value = value_of(item->bound, seen->field);
        if (!value || strcmp(seen->kind, item->bound->shape->kind) != 0 || strcmp(seen->id, id->text) != 0)
            continue;
        seen->said.pos = (struct pos){item->pos.file, value->line, value->column};
        for (int j = 0; j < seeing->files->count; j++)
            if (strcmp(seeing->files->file[j].shown, item->pos.file) == 0)
                seen->said.line = yaml_line(seeing->files->file[j].path, value->line, seeing->diags->arena);
    }
    return 0;
}

static int ask_rules(sqlite3 *db, const char *sql, struct seeing *seeing, struct err *err) {
    sqlite3_stmt *rows = NULL;
    if (prepare(db, sql, &rows, err) != 0)
        return -1;
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *text[5];
        for (int i = 0; i < COUNT(text); i++) {
            const char *column = (const char *)sqlite3_column_text(rows, i);
            text[i] = column ? arena_copy(seeing->diags->arena, column) : NULL;
        }
        *ARRAY_PUSH(seeing->seen, seeing->count, seeing->room) =
            (struct seen){text[0], text[1], text[2], text[3], text[4], {0}};
    }
    sqlite3_finalize(rows);
    return code == SQLITE_DONE ? 0 : sql_failed(db, err, "The content could not be compiled");
}

/* The places of what was seen, by reading once more; then it is said. */
static int say_seen(struct seeing *seeing, struct err *err) {
    struct diags again;
    diags_begin(&again);
    int result = seeing->count ? content_read(seeing->files, false, locate, seeing, &again, err) : 0;
    for (int i = 0; i < seeing->count && result == 0; i++) {
        const struct seen *seen = &seeing->seen[i];
        struct pos pos = seen->said.pos.file ? seen->said.pos : (struct pos){seeing->files->file[0].shown, 0, 0};
        struct diag *diag = diags_add(seeing->diags, seen->rule ? WARNING : MISTAKE, pos, "%s", seen->message);
        diag->line = seen->said.line;
        diag->rule = seen->rule;
        diag->about = arena_print(seeing->diags->arena, "%s/%s", seen->kind, seen->id);
    }
    seeing->count = 0;
    diags_end(&again);
    return result;
}

/* A warning that the pack explains is not told; an explanation of nothing is. */
static int drop_explained(sqlite3 *db, struct seeing *seeing, struct err *err) {
    struct diags *diags = seeing->diags;
    int kept = 0, result;
    if ((result = ask_rules(db, "SELECT warning, 'explained', id, 'at', at FROM explained", seeing, err)) != 0)
        return result;
    for (int i = 0; i < diags->count; i++) {
        struct diag *diag = &diags->item[i];
        bool explained = false;
        for (int j = 0; j < seeing->count && diag->rule; j++) {
            struct seen *seen = &seeing->seen[j];
            if (strcmp(seen->rule, diag->rule) == 0 && strcmp(seen->message, diag->about) == 0)
                explained = true, seen->field = NULL;
        }
        if (!explained)
            diags->item[kept++] = *diag;
    }
    diags->warnings -= diags->count - kept;
    diags->count = kept;
    kept = 0;
    for (int j = 0; j < seeing->count; j++)
        if (seeing->seen[j].field) {
            struct seen *seen = &seeing->seen[kept++];
            *seen = seeing->seen[j];
            seen->message = arena_print(diags->arena, "there is no such warning any more: take this explanation away");
            seen->rule = "explained";
        }
    seeing->count = kept;
    return say_seen(seeing, err);
}

static int say_meaning(sqlite3 *db, const struct content_files *files, const char *today, struct diags *diags,
                       struct err *err) {
    struct seeing seeing = {.diags = diags, .files = files};
    char *as_of = sqlite3_mprintf("INSERT INTO as_of VALUES(%Q)", today);
    int result = sql_run(db, sql_part_meaning, err, "The content could not be checked");
    if (result == 0)
        result = sql_run(db, as_of, err, "The content could not be checked");
    if (result == 0)
        result = ask_rules(db, "SELECT rule, kind, id, field, message FROM temp.meaning", &seeing, err);
    if (result == 0)
        result = say_seen(&seeing, err);
    if (result == 0)
        result = drop_explained(db, &seeing, err);
    diags_sort(diags);
    sqlite3_free(as_of);
    free(seeing.seen);
    return result;
}

/* -- the whole of it -------------------------------------------------------------------------------------------------- */
int fill_content(sqlite3 *db, const struct content_files *files, const char *today, struct diags *diags,
                 struct err *err) {
    static const char doing[] = "The content could not be compiled";
    struct filling filling = {.db = db, .packing = today ? NULL : packing_begin()};
    int result = sql_run(db,
                         "PRAGMA page_size=16384; PRAGMA cache_size=-4000; PRAGMA journal_mode=OFF; PRAGMA "
                         "synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA temp_store=MEMORY; BEGIN",
                         err, doing);
    if (result == 0)
        result = sql_run(db, sql_part_content, err, doing);
    if (result == 0)
        result = content_read(files, today != NULL, take, &filling, diags, err);
    for (int i = 0; i < MOST_SHAPES; i++) {
        sqlite3_finalize(filling.insert[i].item);
        for (int j = 0; j < SHAPE_MOST_FIELDS; j++)
            sqlite3_finalize(filling.insert[i].list[j]);
    }
    sqlite3_finalize(filling.origin);
    if (result == 0 && !diags->mistakes && filling.packing)
        result = packing_keep(filling.packing, db, err);
    packing_end(filling.packing);
    if (result != 0 || diags->mistakes)
        return result ? -1 : 1;
    /* Foreign keys are not checked again: the reader told every reference that points nowhere, and a test holds it to that. */
    if (sql_run(db, sql_part_content_ready, err, doing) != 0 ||
        (today ? say_meaning(db, files, today, diags, err) : sql_run(db, sql_part_content_show, err, doing)) != 0)
        return -1;
    return diags->mistakes ? 1 : 0;
}

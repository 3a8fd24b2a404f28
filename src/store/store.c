/* The connection: opened, asked, changed, closed. Every query is prepared once. */
#include "private.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int sql_failed(sqlite3 *db, struct err *err, const char *doing) {
    int code = db ? sqlite3_errcode(db) : SQLITE_NOMEM;
    const char *said = db ? sqlite3_errmsg(db) : "out of memory";
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return err_set(err, FAULT_MACHINE, "%s: another session is writing. What was saved is safe; try again.", doing);
    case SQLITE_FULL:
        return err_set(err, FAULT_MACHINE, "%s: the disk is full. What was saved is safe; make room and try again.", doing);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return err_set(err, FAULT_MACHINE, "%s: the file may not be written. What was saved is safe.", doing);
    case SQLITE_NOTADB:
        return err_set(err, FAULT_MACHINE, "%s: it is not a pathway file. It was left as it is; name another with --portfolio.", doing);
    case SQLITE_CORRUPT:
        return err_set(err, FAULT_MACHINE, "%s: the file is damaged. Keep it as it is and look for a backup copy.", doing);
    default:
        return err_set(err, FAULT_MACHINE, "%s: %s.", doing, said);
    }
}

int sql_run(sqlite3 *db, const char *sql, struct err *err, const char *doing) {
    return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK ? 0 : sql_failed(db, err, doing);
}

int sql_number(sqlite3 *db, const char *sql, long *number, struct err *err, const char *doing) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        return sql_failed(db, err, doing);
    bool row = sqlite3_step(statement) == SQLITE_ROW;
    *number = row ? (long)sqlite3_column_int64(statement, 0) : 0;
    int result = row ? 0 : sql_failed(db, err, doing);
    sqlite3_finalize(statement);
    return result;
}

int store_open(struct store **made, const struct store_options *options, struct diags *diags, char stale[300],
               struct err *err) {
    struct store *store = calloc(1, sizeof *store);
    if (!store)
        abort();
    store->options = *options;
    stale[0] = '\0';
    *made = store;
    if (portfolio_open(store, err) != 0 || cache_attach(store, diags, stale, err) != 0) {
        store_close(store);
        *made = NULL;
        return -1;
    }
    return 0;
}

void store_close(struct store *store) {
    if (!store)
        return;
    for (int i = 0; i < QUERY_COUNT; i++)
        sqlite3_finalize(store->statement[i]);
    sqlite3_close(store->db);
    if (store->damaged && store->cache)
        unlink(store->cache);
    free(store->cache);
    free(store);
}

bool store_is_file(const struct store *store) {
    return store->file;
}

bool store_changed_elsewhere(struct store *store) {
    struct err ignored = {0};
    long version = 0;
    if (!store->file || sql_number(store->db, "PRAGMA main.data_version", &version, &ignored, "") != 0)
        return false;
    bool changed = store->version_seen && version != store->version_seen;
    store->version_seen = version;
    return changed;
}

/* -- asking --------------------------------------------------------------------------------------------------------- */
static int statement_of(struct store *store, enum query query, struct err *err, sqlite3_stmt **statement) {
    if (!store->statement[query] && sqlite3_prepare_v3(store->db, query_sql[query], -1, SQLITE_PREPARE_PERSISTENT,
                                                       &store->statement[query], NULL) != SQLITE_OK)
        return sql_failed(store->db, err, query_name[query]);
    *statement = store->statement[query];
    sqlite3_reset(*statement);
    return 0;
}

static void bind(sqlite3_stmt *statement, const char *types, va_list list) {
    for (int i = 0; types[i]; i++)
        if (types[i] == 't')
            sqlite3_bind_text(statement, i + 1, va_arg(list, const char *), -1, SQLITE_TRANSIENT);
        else
            sqlite3_bind_int64(statement, i + 1, va_arg(list, long));
}

int store_ask(struct store *store, struct cursor *cursor, enum query query, struct err *err, const char *types, ...) {
    sqlite3_stmt *statement;
    *cursor = (struct cursor){NULL, store, err};
    if (statement_of(store, query, err, &statement) != 0)
        return -1;
    va_list list;
    va_start(list, types);
    bind(statement, types, list);
    va_end(list);
    cursor->statement = statement;
    return 0;
}

void store_done(struct cursor *cursor) {
    if (cursor->statement)
        sqlite3_reset(cursor->statement);
    cursor->statement = NULL;
}

int store_next(struct cursor *cursor) {
    if (!cursor->statement)
        return cursor->err->fault ? -1 : 0;
    int code = sqlite3_step(cursor->statement);
    if (code == SQLITE_ROW)
        return 1;
    if (code != SQLITE_DONE) {
        if ((code & 0xFF) == SQLITE_CORRUPT)
            cursor->store->damaged = true;
        sql_failed(cursor->store->db, cursor->err, "Something could not be read");
    }
    store_done(cursor);
    return code == SQLITE_DONE ? 0 : -1;
}

const char *store_text(const struct cursor *cursor, int column) {
    return (const char *)sqlite3_column_text(cursor->statement, column);
}

long store_long(const struct cursor *cursor, int column) {
    return (long)sqlite3_column_int64(cursor->statement, column);
}

bool store_null(const struct cursor *cursor, int column) {
    return sqlite3_column_type(cursor->statement, column) == SQLITE_NULL;
}

char *store_copy(const struct cursor *cursor, int column, struct arena *arena) {
    const char *text = store_text(cursor, column);
    return text ? arena_copy_size(arena, text, (size_t)sqlite3_column_bytes(cursor->statement, column)) : NULL;
}

/* -- changing ------------------------------------------------------------------------------------------------------- */
int store_begin(struct store *store, struct err *err) {
    if (portfolio_make(store, err) != 0)
        return -1;
    return sql_run(store->db, "BEGIN IMMEDIATE", err, "That was not saved");
}

int store_change(struct store *store, enum query query, struct err *err, const char *types, ...) {
    sqlite3_stmt *statement;
    if (statement_of(store, query, err, &statement) != 0)
        return -1;
    va_list list;
    va_start(list, types);
    bind(statement, types, list);
    va_end(list);
    int code = sqlite3_step(statement);
    if (code != SQLITE_DONE)
        sql_failed(store->db, err, "That was not saved");
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? 0 : -1;
}

int store_commit(struct store *store, struct err *err) {
    if (sql_run(store->db, "COMMIT", err, "That was not saved") == 0)
        return 0;
    store_rollback(store);
    return -1;
}

void store_rollback(struct store *store) {
    sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

/* The connection: opened, asked, changed, closed. Every query is prepared once. */
#include "private.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What a failure means to the person: tables before code. An exact code stands before its family. */
static const struct {
    int code;
    const char *says;
} failures[] = {
    {SQLITE_READONLY_DBMOVED, "the file was moved or deleted meanwhile. Leave, and start again"},
    {SQLITE_BUSY, "another session is writing. What was saved is safe; try again"},
    {SQLITE_LOCKED, "another session is writing. What was saved is safe; try again"},
    {SQLITE_FULL, "the disk is full. What was saved is safe; make room and try again"},
    {SQLITE_READONLY, "the file or its folder may not be written. What was saved is safe"},
    {SQLITE_CANTOPEN,
     "the file or its folder may not be written. What was saved is safe"}, /* a journal is made beside it */
    {SQLITE_PERM, "the file or its folder may not be written. What was saved is safe"},
    {SQLITE_NOTADB, "it is not a pathway file. It was left as it is; name another with --portfolio"},
    {SQLITE_CORRUPT, "the file is damaged. Keep it as it is and look for a backup copy"},
};

int sql_say_failed(int code, const char *said, struct err *err, const char *doing) {
    for (int i = 0; i < COUNT(failures); i++)
        if (code == failures[i].code || (code & 0xFF) == failures[i].code)
            return err_set(err, FAULT_MACHINE, "%s: %s.", doing, failures[i].says);
    return err_set(err, FAULT_MACHINE, "%s: %s.", doing, said);
}

void sql_settle(void) { /* a second call is refused by SQLite, and changes nothing */
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

int sql_failed(sqlite3 *db, struct err *err, const char *doing) {
    return sql_say_failed(db ? sqlite3_extended_errcode(db) : SQLITE_NOMEM, db ? sqlite3_errmsg(db) : "out of memory",
                          err, doing);
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

/* What is asked for again later must not hang on the caller's memory. */
static void keep_options(struct store *store, const struct store_options *options) {
    const char **folder = arena_alloc(store->arena, sizeof *folder * (size_t)options->folder_count);
    for (int i = 0; i < options->folder_count; i++)
        folder[i] = arena_copy(store->arena, options->folders[i]);
    store->options = (struct store_options){folder, options->folder_count, NULL, NULL, options->now};
    if (options->portfolio)
        store->options.portfolio = arena_copy(store->arena, options->portfolio);
    if (options->cache)
        store->options.cache = arena_copy(store->arena, options->cache);
    store->cache = store->options.cache;
}

int store_open(struct store **made, const struct store_options *options, struct diags *diags, char stale[300],
               struct err *err) {
    struct store *store = calloc(1, sizeof *store);
    if (!store)
        abort();
    store->arena = arena_new();
    sql_settle();
    keep_options(store, options);
    stale[0] = '\0';
    *made = store;
    if (portfolio_open(store, err) != 0 || cache_attach(store, diags, stale, err) != 0) {
        store_close(store);
        *made = NULL;
        return -1;
    }
    store_changed_elsewhere(store); /* what is there now is seen */
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
    arena_free(store->arena);
    free(store);
}

bool store_is_file(const struct store *store) {
    return store->file;
}

bool store_changed_elsewhere(struct store *store) {
    struct err ignored = {0};
    long version = 0;
    if (!store->file) /* until another session makes the file: then it is opened */
        return portfolio_is_there(store) && portfolio_make(store, &ignored) == 0;
    if (portfolio_is_other(store))
        return portfolio_replace(store, true, &ignored) == 0;
    sqlite3_busy_timeout(store->db, 0); /* a key waits for nobody */
    int seen = sql_number(store->db, "PRAGMA main.data_version", &version, &ignored, "");
    sqlite3_busy_timeout(store->db, BUSY_WAIT);
    if (seen != 0)
        return false;
    bool changed = store->version_seen && version != store->version_seen;
    store->version_seen = version;
    return changed;
}

/* -- asking --------------------------------------------------------------------------------------------------------- */
/* Why something failed, exactly. Our queries have no errors of their own (a test prepares each): a plain error is how the
 * search speaks of damage to it. */
static int failure(struct store *store) {
    int code = sqlite3_extended_errcode(store->db);
    return code == SQLITE_ERROR ? SQLITE_CORRUPT_VTAB : code;
}

static int step(struct store *store, sqlite3_stmt *statement) {
    int code = sqlite3_step(statement);
    return code == SQLITE_ROW || code == SQLITE_DONE ? code : failure(store);
}

/* Says why a statement failed, and which of the two databases it is that is damaged. */
static int read_failed(struct store *store, int code, struct err *err, const char *doing) {
    if ((code & 0xFF) != SQLITE_CORRUPT)
        return sql_say_failed(code, sqlite3_errmsg(store->db), err, doing);
    if (cache_is_sound(store, code))
        return sql_say_damaged(store->options.portfolio, err, doing);
    store->damaged = true;
    return err_set(err, FAULT_MACHINE,
                   "%s: the compiled content is damaged. Your answers are safe; it is made again at the next start.",
                   doing);
}

int store_failed(struct store *store, struct err *err, const char *doing) {
    return read_failed(store, failure(store), err, doing);
}

static void hold(struct store *store) {
    if (store->holds && store->file)
        sqlite3_exec(store->db, "BEGIN", NULL, NULL, NULL);
}

static void let_go(struct store *store) {
    if (store->file)
        sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL);
}

void store_hold(struct store *store) {
    if (store->holds++ == 0)
        hold(store);
}

void store_release(struct store *store) {
    if (--store->holds == 0)
        let_go(store);
}

/* Makes content that is damaged anew. Not under an open cursor: texts read through it may still be in use. */
static bool mend(struct store *store, int code) {
    for (int i = 0; i < QUERY_COUNT; i++)
        if (store->statement[i] && sqlite3_stmt_busy(store->statement[i]))
            return false;
    if ((code & 0xFF) != SQLITE_CORRUPT)
        return false;
    if (store->holds)
        let_go(store);
    bool mended = cache_mend(store, code) == 0;
    hold(store);
    return mended;
}

/* Puts a cursor back to where it stood. */
static bool stand_again(struct cursor *cursor) {
    for (long i = 0; i < cursor->rows; i++)
        if (sqlite3_step(cursor->statement) != SQLITE_ROW)
            return false;
    return true;
}

static int prepare(struct store *store, enum query query) {
    int code =
        sqlite3_prepare_v3(store->db, query_sql[query], -1, SQLITE_PREPARE_PERSISTENT, &store->statement[query], NULL);
    return code == SQLITE_OK ? code : failure(store);
}

int statement_of(struct store *store, enum query query, struct err *err, sqlite3_stmt **statement) {
    int code = store->statement[query] ? SQLITE_OK : prepare(store, query);
    if (code != SQLITE_OK && mend(store, code)) /* the search reads when it is prepared */
        code = prepare(store, query);
    if (code != SQLITE_OK)
        return read_failed(store, code, err, "Something could not be read");
    *statement = store->statement[query];
    sqlite3_reset(*statement);
    return 0;
}

void statement_bind(sqlite3_stmt *statement, const char *types, va_list list) {
    for (int i = 0; types[i]; i++)
        if (types[i] == 't')
            sqlite3_bind_text(statement, i + 1, va_arg(list, const char *), -1, SQLITE_TRANSIENT);
        else
            sqlite3_bind_int64(statement, i + 1, va_arg(list, long));
}

int store_ask(struct store *store, struct cursor *cursor, enum query query, struct err *err, const char *types, ...) {
    sqlite3_stmt *statement;
    *cursor = (struct cursor){.store = store, .err = err};
    if (err->fault || statement_of(store, query, err, &statement) != 0)
        return -1;
    va_list list;
    va_start(list, types);
    statement_bind(statement, types, list);
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
    int code = step(cursor->store, cursor->statement);
    if ((code & 0xFF) == SQLITE_CORRUPT) {
        sqlite3_reset(cursor->statement);
        if (mend(cursor->store, code) && stand_again(cursor))
            code = step(cursor->store, cursor->statement);
    }
    if (code == SQLITE_ROW) {
        cursor->rows++;
        return 1;
    }
    if (code != SQLITE_DONE)
        read_failed(cursor->store, code, cursor->err, "Something could not be read");
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

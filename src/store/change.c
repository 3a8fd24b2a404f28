/* Changes: an act is one durable transaction, and its rows are kept as a changeset of SQLite's session extension, so that the act
 * can be undone and done again, also later and from the shell. What was changed elsewhere since is refused. */
#include "private.h"

enum { CHANGES_KEPT = 200 };

/* All of the portfolio but the changes themselves. */
static int is_kept(void *nothing, const char *table) {
    (void)nothing;
    return sqlite3_stricmp(table, "change") != 0;
}

static int begin_session(struct store *store) {
    int code = sqlite3session_create(store->db, "main", &store->session);
    if (code != SQLITE_OK)
        return code;
    sqlite3session_table_filter(store->session, is_kept, NULL);
    return sqlite3session_attach(store->session, NULL);
}

static void end_session(struct store *store) {
    if (store->session)
        sqlite3session_delete(store->session);
    store->session = NULL;
}

static int begin(struct store *store, struct err *err, const char *doing) {
    return sql_run(store->db, "BEGIN IMMEDIATE", err, doing);
}

/* Before anything is changed: the file is made, or is the one that stands there now, and is copied as it is once a day. */
static int make_ready(struct store *store, struct err *err) {
    if (portfolio_make(store, err) != 0 || (portfolio_is_other(store) && portfolio_replace(store, true, err) != 0))
        return -1;
    if (store->file)
        backup_today(store, store->db);
    return 0;
}

int store_begin(struct store *store, struct err *err) {
    if (make_ready(store, err) != 0 || begin(store, err, "That was not saved") != 0)
        return -1;
    if (begin_session(store) == SQLITE_OK)
        return 0;
    sql_failed(store->db, err, "That was not saved");
    store_rollback(store);
    return -1;
}

static int change(struct store *store, enum query query, struct err *err, const char *types, va_list list,
                  const void *blob, int size) {
    sqlite3_stmt *statement;
    if (err->fault || statement_of(store, query, err, &statement) != 0)
        return -1;
    statement_bind(statement, types, list);
    if (blob)
        sqlite3_bind_blob(statement, sqlite3_bind_parameter_count(statement), blob, size, SQLITE_STATIC);
    int code = sqlite3_step(statement);
    if (code != SQLITE_DONE)
        store_failed(store, err, "That was not saved");
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? 0 : -1;
}

int store_change(struct store *store, enum query query, struct err *err, const char *types, ...) {
    va_list list;
    va_start(list, types);
    int result = change(store, query, err, types, list, NULL, 0);
    va_end(list);
    return result;
}

static int keep(struct store *store, struct err *err, const char *types, const void *blob, int size, ...) {
    va_list list;
    if (err->fault)
        return -1;
    va_start(list, size);
    int result = change(store, Q_KEEP_CHANGE, err, types, list, blob, size);
    va_end(list);
    return result;
}

/* What was done becomes the last that can be undone; what was undone before can be done again no more. */
static int keep_change(struct store *store, const char *said, const char *go, struct err *err) {
    int size;
    void *blob;
    if (sqlite3session_changeset(store->session, &size, &blob) != SQLITE_OK)
        return sql_failed(store->db, err, "That was not saved");
    if (size) {
        store_change(store, Q_FORGET_UNDONE, err, "");
        keep(store, err, "ttt", blob, size, said, go, store->options.now);
        store->kept = (long)sqlite3_last_insert_rowid(store->db);
        store_change(store, Q_FORGET_CHANGES, err, "i", (long)CHANGES_KEPT);
    }
    sqlite3_free(blob);
    return err->fault ? -1 : 0;
}

static int commit(struct store *store, struct err *err) {
    if (sql_run(store->db, "COMMIT", err, "That was not saved") == 0)
        return 0;
    store_rollback(store);
    return -1;
}

int store_commit(struct store *store, const char *said, const char *go, struct err *err) {
    int result = err->fault ? -1 : said ? keep_change(store, said, go, err) : 0;
    end_session(store);
    if (result == 0)
        result = commit(store, err);
    else
        store_rollback(store);
    store->kept = result == 0 ? store->kept : 0;
    return result;
}

long store_kept(struct store *store) {
    long kept = store->kept;
    store->kept = 0;
    return kept;
}

void store_rollback(struct store *store) {
    end_session(store);
    sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

/* -- undo and redo -------------------------------------------------------------------------------------------------- */
static int abort_all(void *nothing, int why, sqlite3_changeset_iter *changes) {
    (void)nothing;
    (void)why;
    (void)changes;
    return SQLITE_CHANGESET_ABORT;
}

/* The rows of history are among the changes: the triggers that write it would write them twice. */
static int apply(sqlite3 *db, int size, void *changes) {
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    int code = sqlite3changeset_apply(db, size, changes, NULL, abort_all, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    return code;
}

static int apply_change(struct store *store, long n, bool again, struct err *err) {
    const char *doing = again ? "That was not done again" : "That was not undone";
    sqlite3_stmt *statement;
    int size = 0, code = SQLITE_ABORT;
    void *inverted = NULL;
    if (statement_of(store, Q_CHANGE, err, &statement) != 0)
        return -1;
    sqlite3_bind_int64(statement, 1, n);
    sqlite3_bind_int64(statement, 2, again);
    int stepped = sqlite3_step(statement);
    if (stepped != SQLITE_ROW && stepped != SQLITE_DONE)
        code = stepped;
    if (stepped == SQLITE_ROW) {
        const void *blob = sqlite3_column_blob(statement, 0);
        int bytes = sqlite3_column_bytes(statement, 0);
        inverted = again ? NULL : (code = sqlite3changeset_invert(bytes, blob, &size, &inverted), inverted);
        if (again || code == SQLITE_OK)
            code = apply(store->db, again ? bytes : size, again ? (void *)(uintptr_t)blob : inverted);
    }
    sqlite3_reset(statement);
    sqlite3_free(inverted);
    if (code == SQLITE_OK)
        return store_change(store, Q_MARK_CHANGE, err, "ii", n, (long)!again);
    if (code == SQLITE_ABORT)
        return err_set(err, FAULT_USAGE, "It was changed in another window since. Nothing was %s; it is set aside.",
                       again ? "done again" : "undone");
    return sql_say_failed(code, sqlite3_errstr(code), err, doing);
}

/* What cannot be undone any more stands in the way of nothing older. */
static void set_aside(struct store *store, long n) {
    struct err ignored = {0};
    if (begin(store, &ignored, "") != 0)
        return;
    store_change(store, Q_SET_ASIDE, &ignored, "i", n);
    commit(store, &ignored);
}

int store_undo(struct store *store, long n, bool again, struct err *err) {
    const char *what = again ? "done again" : "undone";
    if (portfolio_is_other(store)) { /* n is of the file that is gone */
        portfolio_replace(store, true, err);
        return err_set(err, FAULT_USAGE, "Another window put another file in this one's place. Nothing was %s.", what);
    }
    if (make_ready(store, err) != 0 ||
        begin(store, err, again ? "That was not done again" : "That was not undone") != 0)
        return -1;
    if (apply_change(store, n, again, err) == 0) {
        store->kept = n;
        return commit(store, err);
    }
    store_rollback(store);
    if (err->fault == FAULT_USAGE)
        set_aside(store, n);
    return -1;
}

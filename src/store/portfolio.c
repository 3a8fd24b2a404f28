/* A portfolio: one person's file. Made 0600 in a 0700 folder by the first change, never before; durable at every commit;
 * brought up to this version step by step; a newer or a foreign file is left as it is. */
#include "private.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Step n brings version n to n + 1. A new file begins at 0. Old steps are never edited. */
static const char *const steps[PORTFOLIO_VERSION] = {sql_part_portfolio, sql_part_portfolio_2, sql_part_portfolio_3, sql_part_portfolio_4};

static int migrate_once(sqlite3 *db, struct err *err) {
    static const char doing[] = "Your file could not be brought up to date; nothing in it was changed";
    char mark[128];
    long version; /* asked anew under the lock: another session may have been first */
    if (sql_number(db, "PRAGMA main.user_version", &version, err, doing) != 0)
        return -1;
    snprintf(mark, sizeof mark, "PRAGMA application_id=%d; PRAGMA user_version=%ld", PORTFOLIO_ID, version + 1);
    if (version < PORTFOLIO_VERSION &&
        (sql_run(db, steps[version], err, doing) != 0 || sql_run(db, mark, err, doing) != 0))
        return -1;
    return sql_run(db, "COMMIT", err, doing);
}

static int migrate(sqlite3 *db, long version, struct err *err) {
    for (; version < PORTFOLIO_VERSION; version++)
        if (sql_run(db, "BEGIN IMMEDIATE", err, "Your file could not be brought up to date") != 0 ||
            migrate_once(db, err) != 0) {
            sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
            return -1;
        }
    return 0;
}

/* What it says of itself, read as of one moment: another session may just be making it. */
static int read_marks(sqlite3 *db, long *id, long *version, long *tables, struct err *err, const char *doing) {
    int result = sql_run(db, "BEGIN", err, doing);
    if (result == 0 && (sql_number(db, "SELECT count(*) FROM sqlite_schema", tables, err, doing) != 0 ||
                        sql_number(db, "PRAGMA application_id", id, err, doing) != 0 ||
                        sql_number(db, "PRAGMA user_version", version, err, doing) != 0))
        result = -1;
    sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    return result;
}

/* TRUNCATE and FULL on every file system: safe on a network drive, and an answer outlives a power cut. */
static int settle(sqlite3 *db, const char *path, struct err *err, const char *doing) {
    long id = 0, version = 0, tables = 0;
    if (sql_run(db, "PRAGMA trusted_schema=OFF", err, doing) != 0 ||
        read_marks(db, &id, &version, &tables, err, doing) != 0)
        return -1;
    if ((id != PORTFOLIO_ID && (id != 0 || tables != 0)) || version < 0)
        return err_set(err, FAULT_MACHINE,
                       "%s: it is not a pathway file. It was left as it is; name another with --portfolio.", doing);
    if (version > PORTFOLIO_VERSION)
        return err_set(err, FAULT_MACHINE,
                       "%s was made by a newer pathway (version %ld, this one knows %d). It was left as it is.", path,
                       version, PORTFOLIO_VERSION);
    if (sqlite3_db_readonly(db, "main") == 1)
        return version == PORTFOLIO_VERSION
                   ? 0
                   : err_set(err, FAULT_MACHINE, "%s is read-only and from an older pathway.", path);
    if (sql_run(db, "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL", err, doing) != 0)
        return -1;
    return migrate(db, version, err);
}

static int open_file(const char *path, sqlite3 **db, struct err *err) {
    char doing[400];
    struct stat status;
    snprintf(doing, sizeof doing, "%.300s could not be opened", path);
    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode))
        return err_set(err, FAULT_MACHINE, "%s: it is not a file. Name another with --portfolio.", doing);
    bool plain = path[0] == '/' ||
                 path[0] == '.'; /* a name such as "file:me" or ":memory:" would mean something else to SQLite */
    char *name = sqlite3_mprintf("%s%s", plain ? "" : "./", path);
    int code = sqlite3_open_v2(name, db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, NULL);
    sqlite3_free(name);
    if (code != SQLITE_OK)
        return sql_failed(*db, err, doing);
    sqlite3_busy_timeout(*db, BUSY_WAIT);
    return settle(*db, path, err, doing);
}

static int open_memory(sqlite3 **db, struct err *err) {
    if (sqlite3_open_v2(":memory:", db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, NULL) !=
        SQLITE_OK)
        return sql_failed(*db, err, "No memory database");
    return migrate(*db, 0, err);
}

bool portfolio_is_there(const struct store *store) {
    const char *path = store->options.portfolio;
    struct stat status;
    if (!path || stat(path, &status) != 0)
        return path && errno != ENOENT;
    return !S_ISREG(status.st_mode) || status.st_size > 0 || access(path, R_OK | W_OK) != 0;
}

int portfolio_open(struct store *store, struct err *err) {
    const char *path = store->options.portfolio;
    store->file = portfolio_is_there(store);
    return store->file ? open_file(path, &store->db, err) : open_memory(&store->db, err);
}

int portfolio_make(struct store *store, struct err *err) {
    const char *path = store->options.portfolio;
    if (!path || store->file)
        return 0;
    if (file_make_folders(path, err) != 0)
        return -1;
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600); /* lost to another session: then it is there */
    if (fd < 0 && errno != EEXIST)
        return err_set(err, FAULT_MACHINE,
                       "Your answers could not be kept: %s cannot be made (%s). Nothing was saved yet.", path,
                       strerror(errno));
    if (fd >= 0)
        close(fd);
    sqlite3 *memory = store->db;
    store->db = NULL;
    if (open_file(path, &store->db, err) != 0 || cache_attach_again(store, memory, err) != 0) {
        sqlite3_close(store->db);
        store->db = memory;
        if (fd >= 0) /* an empty file of ours, and nobody's answers */
            unlink(path);
        return -1;
    }
    for (int i = 0; i < QUERY_COUNT; i++) {
        sqlite3_finalize(store->statement[i]);
        store->statement[i] = NULL;
    }
    sqlite3_close(memory);
    store->file = true;
    store_changed_elsewhere(store);
    return 0;
}

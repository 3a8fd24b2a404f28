/* A portfolio: one person's file. Made 0600 in a 0700 folder by the first change, never before; durable at every commit;
 * brought up to this version step by step; a newer or a foreign file is left as it is. */
#include "private.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Step n brings version n to n + 1. A new file begins at 0. Old steps are never edited. */
static const char *const steps[PORTFOLIO_VERSION] = {sql_part_portfolio, sql_part_portfolio_2, sql_part_portfolio_3,
                                                     sql_part_portfolio_4};

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

/* TRUNCATE and FULL on every file system: safe on a network drive, and an answer outlives a power cut. What is deleted is overwritten. */
int portfolio_settle(sqlite3 *db, const char *path, struct store *store, struct err *err) {
    long id = 0, version = 0, tables = 0;
    char doing[400];
    snprintf(doing, sizeof doing, "%.300s could not be opened", path);
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
    if (sql_run(db, "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON", err, doing) != 0)
        return -1;
    if (store && tables && version < PORTFOLIO_VERSION)
        backup_today(store, db);
    return migrate(db, version, err);
}

static int open_file(struct store *store, sqlite3 **db, struct err *err) {
    const char *path = store->options.portfolio;
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
    return portfolio_settle(*db, path, store, err);
}

int portfolio_memory(sqlite3 **db, struct err *err) {
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

/* Which file is open: another may be put in its place. */
static void remember_file(struct store *store) {
    struct stat status;
    bool known = store->file && stat(store->options.portfolio, &status) == 0;
    store->device = known ? status.st_dev : 0;
    store->inode = known ? status.st_ino : 0;
}

bool portfolio_is_other(const struct store *store) {
    struct stat status;
    return store->file && stat(store->options.portfolio, &status) == 0 && status.st_size > 0 &&
           (status.st_ino != store->inode || status.st_dev != store->device);
}

/* A damaged file is told with the backup that can take its place; so is one whose very head is gone. */
static int open_first(struct store *store, struct err *err) {
    const char *path = store->options.portfolio;
    struct err why = {0};
    char doing[400];
    struct backup *list;
    if (open_file(store, &store->db, &why) == 0)
        return 0;
    struct arena *arena = arena_new();
    bool backed = backup_list(path, arena, &list) > 0;
    arena_free(arena);
    snprintf(doing, sizeof doing, "%.300s could not be opened", path);
    if (backed && backup_wanted(path))
        return sql_say_damaged(path, err, doing);
    *err = why;
    return -1;
}

int portfolio_open(struct store *store, struct err *err) {
    store->file = portfolio_is_there(store);
    int result = store->file ? open_first(store, err) : portfolio_memory(&store->db, err);
    remember_file(store);
    return result;
}

int portfolio_replace(struct store *store, bool file, struct err *err) {
    sqlite3 *before = store->db;
    store->db = NULL;
    if ((file ? open_file(store, &store->db, err) : portfolio_memory(&store->db, err)) != 0 ||
        cache_attach_again(store, before, err) != 0) {
        sqlite3_close(store->db);
        store->db = before;
        return -1;
    }
    for (int i = 0; i < QUERY_COUNT; i++) {
        sqlite3_finalize(store->statement[i]);
        store->statement[i] = NULL;
    }
    sqlite3_close(before);
    store->file = file;
    store->version_seen = store->kept = 0;
    remember_file(store);
    store_changed_elsewhere(store);
    return 0;
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
    if (portfolio_replace(store, true, err) == 0) {
        if (fd >= 0) /* there was nothing before */
            snprintf(store->backed, sizeof store->backed, "%.10s", store->options.now);
        return 0;
    }
    if (fd >= 0) /* an empty file of ours, and nobody's answers */
        unlink(path);
    return -1;
}

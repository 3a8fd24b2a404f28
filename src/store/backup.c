/* Backups: before the first change of a day the file is copied as it was, beside it, in a folder of our own. The newest are kept. A
 * copy is a file as SQLite writes it anew, with nothing deleted left in it; it is made whole or not at all. */
#include "private.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BACKUPS_KEPT = 7 };
static const char ending[] = ".pathway", not_restored[] = "Nothing was restored";

/* -- names ---------------------------------------------------------------------------------------------------------- */
static const char *folder_of(const char *portfolio, struct arena *arena) {
    const char *end = strrchr(portfolio, '/');
    return end ? arena_print(arena, "%.*s/backups", (int)(end - portfolio), portfolio) : "backups";
}

/* "me" of "…/me.pathway": two files of a folder have backups of their own. */
static const char *stem_of(const char *portfolio, struct arena *arena) {
    const char *end = strrchr(portfolio, '/'), *name = end ? end + 1 : portfolio;
    size_t size = strlen(name), tail = strlen(ending);
    return size > tail && strcmp(name + size - tail, ending) == 0 ? arena_copy_size(arena, name, size - tail) : name;
}

static const char *path_of(const char *portfolio, const char *key, const char *end, struct arena *arena) {
    return arena_print(arena, "%s/%s-%s%s", folder_of(portfolio, arena), stem_of(portfolio, arena), key, end);
}

/* What stands between the stem and the ending: "2027-06-03", or "2027-06-03-2" for another of that day. */
static bool read_name(const char *name, const char *stem, struct arena *arena, struct backup *found) {
    size_t begin = strlen(stem) + 1, size = strlen(name), tail = strlen(ending);
    if (size < begin + 10 + tail || strncmp(name, stem, begin - 1) != 0 || name[begin - 1] != '-' ||
        strcmp(name + size - tail, ending) != 0)
        return false;
    found->key = arena_copy_size(arena, name + begin, size - tail - begin);
    found->day = arena_copy_size(arena, found->key, 10);
    found->of_day = 1;
    return text_is_day(found->day) &&
           (!found->key[10] || (found->key[10] == '-' && text_whole(found->key + 11, &found->of_day)));
}

static int newest_first(const void *a, const void *b) {
    const struct backup *one = a, *other = b;
    int days = strcmp(other->day, one->day);
    return days ? days : (other->of_day > one->of_day) - (other->of_day < one->of_day);
}

int backup_list(const char *portfolio, struct arena *arena, struct backup **list) {
    const char *folder = folder_of(portfolio, arena), *stem = stem_of(portfolio, arena);
    const char **name;
    int names, count = 0;
    folder_names(folder, arena, &name, &names); /* where it cannot be read, there are none */
    *list = arena_alloc(arena, sizeof **list * (size_t)(names + 1));
    for (int i = 0; i < names; i++)
        if (read_name(name[i], stem, arena, &(*list)[count]))
            (*list)[count++].path = arena_print(arena, "%s/%s", folder, name[i]);
    if (count > 1)
        qsort(*list, (size_t)count, sizeof **list, newest_first);
    return count;
}

static const struct backup *backup_named(const char *portfolio, const char *key, struct arena *arena, struct err *err) {
    struct backup *list;
    int count = backup_list(portfolio, arena, &list);
    for (int i = 0; i < count; i++)
        if (strcmp(list[i].key, key) == 0)
            return &list[i];
    err_set(err, FAULT_USAGE, "There is no backup \"%s\". \"pathway backups\" lists them. %s.", key, not_restored);
    return NULL;
}

/* -- making one ----------------------------------------------------------------------------------------------------- */
/* A copy of a database at a path, whole or not at all: written beside, then put in its place. */
static int write_copy(sqlite3 *db, const char *path, bool force, struct err *err, const char *doing) {
    struct buf part = {0};
    buf_print(&part, "%s.%ld.part", path, (long)getpid());
    int fd = open(part.text, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600),
        result = 0; /* SQLite fills a file that is empty */
    char *sql = sqlite3_mprintf("VACUUM main INTO %Q", part.text);
    if (fd < 0)
        result = err_set(err, FAULT_MACHINE, "%s: %s (%s).", doing, part.text, strerror(errno));
    else
        result = sql_run(db, sql, err, doing);
    if (result == 0 && (fsync(fd) != 0 || file_place(part.text, path, force) != 0))
        result = err_set(err, FAULT_MACHINE, "%s: %s (%s).", doing, path, strerror(errno));
    if (fd >= 0)
        close(fd);
    if (fd >= 0 && result != 0)
        unlink(part.text);
    sqlite3_free(sql);
    buf_free(&part);
    return result;
}

/* Is that one of the files of the folder that are ours: a backup, a damaged file that was set aside, what a crash left of one. */
static bool is_ours(const char *name, const char *stem) {
    size_t size = strlen(stem);
    char day[11];
    if (strncmp(name, stem, size) != 0 || name[size] != '-')
        return false;
    snprintf(day, sizeof day, "%s", name + size + 1);
    return text_is_day(day);
}

static bool ends_with(const char *name, const char *end) {
    size_t size = strlen(name), tail = strlen(end);
    return size > tail && strcmp(name + size - tail, end) == 0;
}

/* Deletes of our files in the folder those with an end (NULL: all) whose day is not `but` (NULL: any day). How many could not be. */
static int drop(const char *portfolio, const char *end, const char *but, struct arena *arena) {
    const char *folder = folder_of(portfolio, arena), *stem = stem_of(portfolio, arena);
    const char **name;
    int names, left = 0;
    folder_names(folder, arena, &name, &names);
    for (int i = 0; i < names; i++)
        if (is_ours(name[i], stem) && (!end || ends_with(name[i], end)) &&
            !(but && strncmp(name[i] + strlen(stem) + 1, but, 10) == 0))
            left += unlink(arena_print(arena, "%s/%s", folder, name[i])) != 0;
    return left;
}

/* What a crash left of a file that was being put in the place of this one. */
static void drop_parts(const char *portfolio, struct arena *arena) {
    const char *slash = strrchr(portfolio, '/'), *name = slash ? slash + 1 : portfolio;
    const char *folder = slash ? arena_print(arena, "%.*s", (int)(slash + 1 - portfolio), portfolio) : "./";
    const char **there;
    int count;
    size_t begin = strlen(name);
    folder_names(folder, arena, &there, &count);
    for (int i = 0; i < count; i++)
        if (strncmp(there[i], name, begin) == 0 && there[i][begin] == '.' && ends_with(there[i] + begin, ".part"))
            unlink(arena_print(arena, "%s%s", folder, there[i]));
}

static void drop_oldest(const char *portfolio, const char *today, struct arena *arena) {
    struct backup *list;
    int count = backup_list(portfolio, arena, &list);
    for (int i = BACKUPS_KEPT; i < count; i++)
        unlink(list[i].path);
    drop(portfolio, ".part", today, arena);
}

static int make_folder(const char *portfolio, struct arena *arena, struct err *err, const char *doing) {
    const char *folder = folder_of(portfolio, arena);
    return mkdir(folder, 0700) == 0 || errno == EEXIST
               ? 0
               : err_set(err, FAULT_MACHINE, "%s: %s (%s).", doing, folder, strerror(errno));
}

void backup_today(struct store *store, sqlite3 *db) {
    static const char doing[] = "Today's backup of your answers could not be made";
    const char *portfolio = store->options.portfolio;
    struct err err = {0};
    char day[11];
    snprintf(day, sizeof day, "%.10s", store->options.now);
    if (strcmp(store->backed, day) == 0)
        return;
    struct arena *arena = arena_new();
    const char *path = path_of(portfolio, day, ending, arena);
    bool there = access(path, F_OK) == 0, busy = false;
    sqlite3_busy_timeout(db, 0); /* an answer waits for no backup */
    if (!there && make_folder(portfolio, arena, &err, doing) == 0 && write_copy(db, path, false, &err, doing) != 0)
        busy = sqlite3_errcode(db) == SQLITE_BUSY;
    sqlite3_busy_timeout(db, BUSY_WAIT);
    if (!there && !err.fault)
        drop_oldest(portfolio, day, arena);
    if (!busy) /* else the next answer tries again */
        snprintf(store->backed, sizeof store->backed, "%s", day);
    if (err.fault && !busy)
        snprintf(store->unbacked, sizeof store->unbacked, "%.400s What you answer is saved all the same.", err.text);
    arena_free(arena);
}

const char *store_unbacked(const struct store *store) {
    return *store->unbacked ? store->unbacked : NULL;
}

int sql_say_damaged(const char *portfolio, struct err *err, const char *doing) {
    struct arena *arena = arena_new();
    struct backup *list;
    if (portfolio && backup_list(portfolio, arena, &list))
        err_set(err, FAULT_MACHINE,
                "%s: the file is damaged. Its backup of %s can take its place: leave, and type pathway restore %s.",
                doing, text_day_words(arena, list->day), list->key);
    else
        err_set(err, FAULT_MACHINE, "%s: the file is damaged. Keep it as it is and look for a backup copy.", doing);
    arena_free(arena);
    return -1;
}

/* -- using one ------------------------------------------------------------------------------------------------------ */
/* A backup in memory, brought up to date: whole and ours, or a sentence. */
static int load(const struct backup *backup, sqlite3 **db, struct err *err) {
    struct err why = {0};
    sqlite3 *from = NULL;
    long sound = 0;
    *db = NULL;
    if (sqlite3_open_v2(backup->path, &from, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
        sql_number(from, "SELECT quick_check = 'ok' FROM pragma_quick_check(1)", &sound, &why, "") == 0 && sound &&
        sqlite3_open_v2(":memory:", db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK) {
        sqlite3_backup *copy = sqlite3_backup_init(*db, "main", from, "main");
        sound = copy && sqlite3_backup_step(copy, -1) == SQLITE_DONE;
        sqlite3_backup_finish(copy);
    }
    sqlite3_close(from);
    if (!sound || !*db)
        err_set(err, FAULT_MISTAKE, "The backup %s is damaged. %s; take another.", backup->key, not_restored);
    if (!err->fault && portfolio_settle(*db, backup->path, NULL, err) == 0)
        return 0;
    sqlite3_close(*db);
    *db = NULL;
    return -1;
}

int backup_counts(const char *portfolio, const char *key, struct arena *arena, long *count, int most, struct err *err) {
    const struct backup *backup = backup_named(portfolio, key, arena, err);
    sqlite3 *db;
    sqlite3_stmt *statement = NULL;
    if (!backup || load(backup, &db, err) != 0)
        return -1;
    if (sqlite3_prepare_v2(db, query_sql[Q_OWN_COUNTS], -1, &statement, NULL) != SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW)
        sql_failed(db, err, not_restored);
    for (int i = 0; i < most && !err->fault; i++)
        count[i] = (long)sqlite3_column_int64(statement, i);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return err->fault ? -1 : 0;
}

/* A name in the folder that is not taken: the day, else with a number behind it. */
static const char *free_key(const char *portfolio, const char *day, const char *end, struct arena *arena) {
    const char *key = day;
    for (int n = 2; access(path_of(portfolio, key, end, arena), F_OK) == 0; n++)
        key = arena_print(arena, "%s-%d", day, n);
    return key;
}

/* What is damaged stays for whoever may mend it, with the journal that belongs to it. */
static int set_aside(const char *portfolio, const char *day, struct arena *arena, struct err *err) {
    static const char damaged[] = ".damaged";
    const char *to = path_of(portfolio, free_key(portfolio, day, damaged, arena), damaged, arena);
    const char *journal = arena_print(arena, "%s-journal", portfolio);
    if (link(portfolio, to) != 0 ||
        (access(journal, F_OK) == 0 && rename(journal, arena_print(arena, "%s-journal", to)) != 0))
        return err_set(err, FAULT_MACHINE, "%s: the damaged file could not be set aside as %s (%s).", not_restored, to,
                       strerror(errno));
    return 0;
}

/* The file as it is becomes a backup itself, and stays locked: no answer of another window is lost between. *kept: its key, NULL: it
 * cannot be read any more. */
static int keep_now(struct store *store, const char *day, struct arena *arena, const char **kept, struct err *err) {
    const char *portfolio = store->options.portfolio, *key = free_key(portfolio, day, ending, arena);
    struct err why = {0};
    long before = 0, after = 0;
    if (sql_number(store->db, "PRAGMA main.data_version", &before, &why, not_restored) == 0 &&
        write_copy(store->db, path_of(portfolio, key, ending, arena), false, &why, not_restored) == 0) {
        *kept = key;
        if (sql_run(store->db, "BEGIN EXCLUSIVE", err, not_restored) != 0 ||
            sql_number(store->db, "PRAGMA main.data_version", &after, err, not_restored) != 0)
            return -1;
        return before == after ? 0
                               : err_set(err, FAULT_USAGE, "Another window changed something just now. %s; try again.",
                                         not_restored);
    }
    int code = sqlite3_errcode(store->db) & 0xFF;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
        return 0;
    *err = why;
    return -1;
}

int backup_restore(struct store *store, const char *portfolio, const char *key, struct arena *arena, const char **kept,
                   struct err *err) {
    const struct backup *backup = backup_named(portfolio, key, arena, err);
    const char *day = arena_print(arena, "%.10s", store->options.now);
    sqlite3 *copy;
    *kept = NULL;
    if (!backup || load(backup, &copy, err) != 0)
        return -1;
    if (store->file)
        keep_now(store, day, arena, kept, err);
    if (!err->fault && !*kept && access(portfolio, F_OK) == 0)
        set_aside(portfolio, day, arena, err);
    if (!err->fault)
        write_copy(copy, portfolio, true, err, not_restored);
    sqlite3_close(copy);
    if (store->file)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    if (!err->fault && store->options.portfolio)
        portfolio_replace(store, true, err);
    drop_oldest(portfolio, day, arena);
    return err->fault ? -1 : 0;
}

bool backup_wanted(const char *portfolio) {
    sqlite3 *db = NULL;
    struct err why = {0};
    long sound = 0;
    int code = sqlite3_open_v2(portfolio, &db, SQLITE_OPEN_READONLY, NULL);
    if (code == SQLITE_OK)
        sql_number(db, "SELECT quick_check = 'ok' FROM pragma_quick_check(1)", &sound, &why, "");
    code = sqlite3_errcode(db) & 0xFF;
    sqlite3_close(db);
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || (code == SQLITE_OK && !sound && !why.fault);
}

int store_look_round(struct store *store, struct err *err) {
    const char *portfolio = store->options.portfolio;
    store->options.portfolio = NULL;
    if (!store->file || portfolio_replace(store, false, err) == 0)
        return 0;
    store->options.portfolio = portfolio;
    return -1;
}

/* -- deleting it all ------------------------------------------------------------------------------------------------ */
int store_erase(struct store *store, const char *portfolio, struct erased *erased, struct err *err) {
    static const char doing[] = "Nothing was deleted";
    struct arena *arena = arena_new();
    struct backup *list;
    *erased = (struct erased){.backups = backup_list(portfolio, arena, &list)};
    if (store->file && sql_run(store->db, "BEGIN EXCLUSIVE", err, doing) != 0) {
        if (backup_wanted(portfolio)) /* what is damaged may be deleted as well */
            *err = (struct err){0};
    }
    if (!err->fault && unlink(portfolio) != 0 && errno != ENOENT)
        err_set(err, FAULT_MACHINE, "%s: %s (%s).", doing, portfolio, strerror(errno));
    if (!err->fault) {
        unlink(arena_print(arena, "%s-journal", portfolio));
        drop_parts(portfolio, arena);
        erased->left = drop(portfolio, NULL, NULL, arena);
        rmdir(folder_of(portfolio, arena)); /* where nothing else is in it */
    }
    if (store->file)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    if (!err->fault && store->file)
        portfolio_replace(store, false, err);
    arena_free(arena);
    return err->fault ? -1 : 0;
}

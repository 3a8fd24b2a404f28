/* content.db as a cache: is it still what the sources say, and if not, made anew beside it and renamed; made anew, too,
 * when a read finds it damaged. Where no portfolio is kept (--visit) it is read but never written: then it is in memory. */
#include "private.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char not_opened[] = "The compiled content could not be opened";

struct print { /* of the sources: quick needs no reading */
    char quick[20], hash[20];
    bool young; /* a file was touched within two seconds of the cache: its time proves nothing */
};

static uint64_t mix(uint64_t hash, const void *data, size_t size) {
    const unsigned char *byte = data;
    for (; size >= sizeof hash;
         size -= sizeof hash, byte += sizeof hash) { /* FNV-1a, by eight bytes where there are eight */
        uint64_t eight;
        memcpy(&eight, byte, sizeof eight);
        hash = (hash ^ eight) * 1099511628211u;
        hash ^= hash >> 32;
    }
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ byte[i]) * 1099511628211u;
    return hash;
}

/* What the program itself adds: another schema or version compiles anew. */
static uint64_t mix_program(void) {
    static uint64_t hash; /* the same for as long as the program runs */
    if (hash)
        return hash;
    hash = mix(14695981039346656037u, PATHWAY_VERSION, sizeof PATHWAY_VERSION);
    hash = mix(hash, sql_part_content, strlen(sql_part_content));
    const size_t packed[] = {sizeof(struct packed_need),  sizeof(struct packed_move),
                             sizeof(struct packed_way),   sizeof(struct packed_step),
                             sizeof(struct packed_build), sizeof(struct packed_qualification),
                             sizeof(struct packed_sizes), sizeof(struct packed_lead)};
    hash = mix(hash, packed, sizeof packed);
    hash = mix(hash, sql_part_content_ready, strlen(sql_part_content_ready));
    return hash = mix(hash, sql_part_content_show, strlen(sql_part_content_show));
}

/* In content.db: which program made it. One made by another may have other tables. */
static int program_mark(void) {
    return (int)(mix_program() & 0x7FFFFFFF);
}

static void print_quick(const struct content_files *files, const struct stat *cache, struct print *print) {
    uint64_t hash = mix_program();
    print->young = false;
    for (int i = 0; i < files->count; i++) {
        const struct stat *found = &files->file[i].found;
        hash = mix(hash, files->file[i].path, strlen(files->file[i].path) + 1);
        hash = mix(hash, &found->st_size, sizeof found->st_size);
        hash = mix(hash, &found->st_mtim, sizeof found->st_mtim);
        hash = mix(hash, &found->st_ino, sizeof found->st_ino);
        print->young |= cache && found->st_mtim.tv_sec + 2 > cache->st_mtim.tv_sec;
    }
    snprintf(print->quick, sizeof print->quick, "%016llx", (unsigned long long)hash);
}

static void print_hash(const struct content_files *files, struct print *print) {
    uint64_t hash = mix_program();
    for (int i = 0; i < files->count; i++) {
        char block[65536];
        hash = mix(hash, files->file[i].shown, strlen(files->file[i].shown) + 1);
        int fd = open(files->file[i].path, O_RDONLY | O_CLOEXEC);
        for (ssize_t got; fd >= 0 && (got = read(fd, block, sizeof block)) > 0;)
            hash = mix(hash, block, (size_t)got);
        if (fd >= 0)
            close(fd);
    }
    snprintf(print->hash, sizeof print->hash, "%016llx", (unsigned long long)hash);
}

/* Compiles into an open, empty database. What is kept is signed, by a print taken before anything is read: a file changed
 * meanwhile is read again at the next start. */
static int compile_into(sqlite3 *db, const struct content_files *files, bool kept, struct diags *diags,
                        struct err *err) {
    struct print print = {0};
    char sql[160];
    if (kept) {
        print_quick(files, NULL, &print);
        print_hash(files, &print);
    }
    int result = fill_content(db, files, NULL, diags, err);
    if (result != 0)
        return result;
    snprintf(sql, sizeof sql, "INSERT INTO made VALUES('%s', '%s'); PRAGMA user_version=%d; COMMIT", print.quick,
             print.hash, program_mark());
    return sql_run(db, sql, err, "The content could not be compiled");
}

int store_check(const struct content_files *files, const char *today, struct diags *diags, struct err *err) {
    sqlite3 *db = NULL;
    sql_settle();
    int result = sqlite3_open("", &db) == SQLITE_OK /* a file without a name: memory does not grow with the content */
                     ? fill_content(db, files, today, diags, err)
                     : sql_failed(db, err, "The content could not be checked");
    sqlite3_close(db);
    return result;
}

/* A new content.db beside `path`, renamed there when it is whole. 0, 1: mistakes, nothing replaced, -1: failed. */
static int compile_file(const struct content_files *files, const char *path, struct diags *diags, struct err *err) {
    struct buf beside = {0};
    buf_print(&beside, "%s.%ld.part", path, (long)getpid());
    unlink(beside.text); /* left by a crash */
    sqlite3 *db = NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, result;
    sql_settle();
    if (sqlite3_open_v2(beside.text, &db, flags, NULL) != SQLITE_OK)
        result = sql_failed(db, err, "The content could not be compiled");
    else
        result = compile_into(db, files, true, diags, err);
    sqlite3_close(db);
    if (result == 0) {
        int fd = open(beside.text, O_RDONLY | O_CLOEXEC);
        if (fd < 0 || fsync(fd) != 0 || rename(beside.text, path) != 0)
            result = err_set(err, FAULT_MACHINE, "The compiled content could not be written to %s: %s.", path,
                             strerror(errno));
        if (fd >= 0)
            close(fd);
    }
    if (result != 0)
        unlink(beside.text);
    buf_free(&beside);
    return result;
}

/* -- attaching ------------------------------------------------------------------------------------------------------ */
static int attach_file(struct store *store, struct err *err) {
    struct buf uri = {0};
    buf_add(&uri, "file:");
    for (const char *c = store->cache; *c; c++)
        if (strchr("?#%", *c))
            buf_print(&uri, "%%%02X", (unsigned)*c);
        else
            buf_add_size(&uri, c, 1);
    buf_add(&uri, "?mode=ro&immutable=1");
    char *sql = sqlite3_mprintf("ATTACH %Q AS content", uri.text);
    int result = sql_run(store->db, sql, err, not_opened);
    sqlite3_free(sql);
    buf_free(&uri);
    return result;
}

static void detach(struct store *store) {
    packed_forget(store);
    sqlite3_exec(store->db, "DETACH content", NULL, NULL, NULL);
}

/* Attaches the cache that is there, when a program like this one made it. */
static bool attach_cache(struct store *store) {
    struct err ignored = {0};
    long mark = 0;
    if (!store->cache || attach_file(store, &ignored) != 0)
        return false;
    if (sql_number(store->db, "PRAGMA content.user_version", &mark, &ignored, "") == 0 && mark == program_mark())
        return true;
    detach(store);
    return false;
}

static bool is_fresh(struct store *store, const struct content_files *files) {
    struct stat status;
    if (!store->cache || stat(store->cache, &status) != 0 || !attach_cache(store))
        return false;
    struct print print;
    print_quick(files, &status, &print);
    sqlite3_stmt *made = NULL;
    bool fresh = false;
    if (sqlite3_prepare_v2(store->db, "SELECT quick, hash FROM content.made", -1, &made, NULL) == SQLITE_OK &&
        sqlite3_step(made) == SQLITE_ROW) {
        fresh = !print.young && strcmp((const char *)sqlite3_column_text(made, 0), print.quick) == 0;
        if (!fresh) {
            print_hash(files, &print);
            fresh = strcmp((const char *)sqlite3_column_text(made, 1), print.hash) == 0;
        }
    }
    sqlite3_finalize(made);
    if (!fresh)
        detach(store);
    return fresh;
}

bool cache_is_sound(struct store *store, int code) {
    struct err ignored = {0};
    long sound = 0;
    if (code == SQLITE_CORRUPT_VTAB) /* the search: what a check of pages does not see */
        return false;
    return sql_number(store->db, "SELECT quick_check = 'ok' FROM pragma_quick_check(1, 'content')", &sound, &ignored,
                      "") == 0 &&
           sound;
}

int attach_copy(sqlite3 *db, sqlite3 *from, const char *name, const char *as, struct err *err, const char *doing) {
    char sql[60];
    sqlite3_int64 size = 0;
    unsigned char *image = sqlite3_serialize(from, name, &size, 0);
    if (!image)
        return sql_failed(from, err, doing);
    snprintf(sql, sizeof sql, "ATTACH ':memory:' AS %s", as);
    if (sql_run(db, sql, err, doing) != 0) {
        sqlite3_free(image);
        return -1;
    }
    /* Not READONLY: an act's BEGIN IMMEDIATE takes a write lock on every database. Nothing here writes to it. */
    if (sqlite3_deserialize(db, as, image, size, size, SQLITE_DESERIALIZE_FREEONCLOSE) != SQLITE_OK)
        return sql_failed(db, err, doing);
    return 0;
}

/* The views over both databases, as the content needs them. Where that cannot be read, content.db is damaged: the views that
 * are always right are made, and the next question mends it. */
static int make_views(struct store *store, struct err *err) {
    static const char doing[] = "The views could not be made";
    static const char asked[] = "SELECT EXISTS(SELECT 1 FROM content.moved WHERE kind IN ('skill', 'task'))";
    struct err unread = {0};
    long moved = 0;
    bool same = sql_number(store->db, asked, &moved, &unread, doing) == 0 && !moved;
    return sql_run(store->db, same ? sql_part_views_same : sql_part_views_moved, err, doing);
}

int cache_attach_again(struct store *store, sqlite3 *before, struct err *err) {
    packed_forget(store);
    int result = attach_cache(store) ? 0 : attach_copy(store->db, before, "content", "content", err, not_opened);
    return result || make_views(store, err) ? -1 : 0;
}

/* No cache to write: compiled in memory. */
static int renew_in_memory(struct store *store, const struct content_files *files, struct diags *diags,
                           struct err *err) {
    sqlite3 *db = NULL;
    int result = sqlite3_open(":memory:", &db) == SQLITE_OK ? compile_into(db, files, false, diags, err)
                                                            : sql_failed(db, err, "The content could not be compiled");
    if (result == 0) {
        detach(store);
        result = attach_copy(store->db, db, "main", "content", err, not_opened);
    }
    sqlite3_close(db);
    return result;
}

/* Compiles, and attaches what was made in place of what was. 0, 1: mistakes, nothing replaced, -1: failed. */
static int renew(struct store *store, const struct content_files *files, struct diags *diags, struct err *err) {
    struct err unwritable = {0};
    int result = -1;
    if (store->cache && store->options.portfolio && file_make_folders(store->cache, &unwritable) == 0)
        result = compile_file(files, store->cache, diags, &unwritable);
    if (result == 0) {
        detach(store);
        return attach_file(store, err);
    }
    if (result > 0)
        return result;
    diags_end(diags); /* all is read once more */
    diags_begin(diags);
    result = renew_in_memory(store, files, diags, err);
    if (result == 0)
        store->cache = NULL;
    return result;
}

static void say_stale(const struct diags *diags, char stale[300]) {
    const struct diag *first = diags->item;
    char line[30] = "";
    if (first->pos.line)
        snprintf(line, sizeof line, " line %d", first->pos.line);
    snprintf(stale, 300, "The content has %d mistake%s, first in %.180s%s: the last good content is shown.",
             diags->mistakes, diags->mistakes == 1 ? "" : "s", first->pos.file, line);
}

int cache_attach(struct store *store, struct diags *diags, char stale[300], struct err *err) {
    struct content_files files;
    int result = content_list(store->options.folders, store->options.folder_count, &files, err);
    if (result == 0 && !is_fresh(store, &files))
        result = renew(store, &files, diags, err);
    content_list_end(&files);
    if (result == 1 && attach_cache(store) && cache_is_sound(store, 0)) {
        say_stale(diags, stale);
        result = 0;
    }
    if (result == 1)
        return err_set(err, FAULT_MISTAKE, "The content has mistakes, so there is nothing to show yet.");
    return result || make_views(store, err) ? -1 : 0;
}

int cache_mend(struct store *store, int code) {
    struct content_files files;
    struct diags diags;
    struct err ignored = {0};
    if (!store->cache || !sqlite3_get_autocommit(store->db) || cache_is_sound(store, code))
        return -1;
    diags_begin(&diags);
    int result = content_list(store->options.folders, store->options.folder_count, &files, &ignored);
    if (result == 0)
        result = renew(store, &files, &diags, &ignored);
    content_list_end(&files);
    diags_end(&diags);
    return result;
}

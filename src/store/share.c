/* A file to share: written from memory at once, and read as something that a stranger made. */
#include "pathway/share.h"
#include "private.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
    const char *name;
    size_t at;
} heads[] = {
    {"day", offsetof(struct share, day)},       {"goal", offsetof(struct share, goal)},
    {"id", offsetof(struct share, id)},         {"kind", offsetof(struct share, kind)},
    {"name", offsetof(struct share, name)},     {"review", offsetof(struct share, review)},
    {"role", offsetof(struct share, role)},     {"role-title", offsetof(struct share, role_title)},
    {"scale", offsetof(struct share, scale)},   {"service", offsetof(struct share, service)},
    {"survey", offsetof(struct share, survey)}, {"team", offsetof(struct share, team)},
    {"to", offsetof(struct share, to)},
};
static const struct {
    const char *name;
    size_t at;
    bool number;
} columns[] = {
    {"part", offsetof(struct share_line, part), false},   {"item", offsetof(struct share_line, item), false},
    {"title", offsetof(struct share_line, title), false}, {"level", offsetof(struct share_line, level), true},
    {"words", offsetof(struct share_line, words), false}, {"more", offsetof(struct share_line, more), false},
    {"day", offsetof(struct share_line, day), false},     {"minutes", offsetof(struct share_line, minutes), true},
    {"state", offsetof(struct share_line, state), false}, {"name", offsetof(struct share_line, name), false},
};

static const char **text_at(void *of, size_t at) {
    return (const char **)(void *)((char *)of + at);
}

static long *number_at(void *of, size_t at) {
    return (long *)(void *)((char *)of + at);
}

struct share_line *share_add(struct share *share) {
    struct share_line *line = ARRAY_PUSH(share->line, share->lines, share->room);
    *line = (struct share_line){0};
    return line;
}

/* -- writing -------------------------------------------------------------------------------------------------------- */
static int run_bound(sqlite3_stmt *statement, sqlite3 *db, struct err *err) {
    bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    return done ? 0 : sql_failed(db, err, "The copy could not be made");
}

static int put_heads(sqlite3 *db, struct share *share, struct err *err) {
    sqlite3_stmt *statement;
    int result = 0;
    if (sqlite3_prepare_v2(db, "INSERT INTO share VALUES(?1, ?2)", -1, &statement, NULL) != SQLITE_OK)
        return sql_failed(db, err, "The copy could not be made");
    for (int i = 0; i < COUNT(heads) && result == 0; i++) {
        const char *value = *text_at(share, heads[i].at);
        sqlite3_bind_text(statement, 1, heads[i].name, -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, value, -1, SQLITE_STATIC);
        result = value ? run_bound(statement, db, err) : 0;
    }
    sqlite3_finalize(statement);
    return result;
}

static int put_lines(sqlite3 *db, const struct share *share, struct err *err) {
    static const char sql[] = "INSERT INTO line(part, item, title, level, words, more, day, minutes, state, name) "
                              "VALUES(?1, ?2, ?3, nullif(?4, 0), ?5, ?6, ?7, nullif(?8, 0), ?9, ?10)";
    sqlite3_stmt *statement;
    int result = 0;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        return sql_failed(db, err, "The copy could not be made");
    for (int i = 0; i < share->lines && result == 0; i++) {
        for (int j = 0; j < COUNT(columns); j++)
            if (columns[j].number)
                sqlite3_bind_int64(statement, j + 1, *number_at(&share->line[i], columns[j].at));
            else
                sqlite3_bind_text(statement, j + 1, *text_at(&share->line[i], columns[j].at), -1, SQLITE_STATIC);
        result = run_bound(statement, db, err);
    }
    sqlite3_finalize(statement);
    return result;
}

static int open_empty(sqlite3 **db, struct err *err) {
    sql_settle();
    return sqlite3_open_v2(":memory:", db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK
               ? 0
               : sql_failed(*db, err, "No memory database");
}

int share_bytes(const struct share *share, struct buf *out, struct err *err) {
    static const char doing[] = "The copy could not be made";
    struct share copy = *share;
    char mark[80];
    sqlite3 *db = NULL;
    sqlite3_int64 size;
    snprintf(mark, sizeof mark, "PRAGMA application_id=%d; PRAGMA user_version=%d", SHARE_ID, SHARE_VERSION);
    int result = open_empty(&db, err);
    if (result == 0 && (sql_run(db, mark, err, doing) != 0 || sql_run(db, sql_part_share, err, doing) != 0 ||
                        sql_run(db, "BEGIN", err, doing) != 0 || put_heads(db, &copy, err) != 0 ||
                        put_lines(db, &copy, err) != 0 || sql_run(db, "COMMIT", err, doing) != 0))
        result = -1;
    unsigned char *bytes = result == 0 ? sqlite3_serialize(db, "main", &size, 0) : NULL;
    if (bytes)
        buf_add_size(out, (const char *)bytes, (size_t)size);
    else if (result == 0)
        result = sql_failed(db, err, doing);
    sqlite3_free(bytes);
    sqlite3_close(db);
    return result;
}

/* -- reading -------------------------------------------------------------------------------------------------------- */
struct reading {
    const char *path;
    struct arena *arena;
    struct share *share;
    struct err *err;
    sqlite3 *db;
    bool strange; /* something in it no copy has */
};

static int refuse(struct reading *r, const char *why) {
    return err_set(r->err, FAULT_MISTAKE, "%s %s. It was left as it is.", r->path, why);
}

static int damaged(struct reading *r) {
    return refuse(r, "is damaged or cut short: ask for it again");
}

/* The whole file, so that nothing on the disk is locked, made or recovered. malloc'ed, as SQLite wants it. */
static unsigned char *read_bytes(struct reading *r, size_t *size) {
    struct stat status;
    int fd = open(r->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    unsigned char *bytes = NULL;
    ssize_t got = 1;
    *size = 0;
    if (fd < 0 || fstat(fd, &status) != 0)
        err_set(r->err, FAULT_MACHINE, "%s could not be read: %s.", r->path, strerror(errno));
    else if (!S_ISREG(status.st_mode))
        refuse(r, "is not a file");
    else if (status.st_size > SHARE_MOST_BYTES)
        refuse(r, "is larger than any copy that pathway makes");
    else if (!(bytes = sqlite3_malloc64((sqlite3_uint64)status.st_size + 1)))
        abort();
    while (bytes && *size < (size_t)status.st_size && got > 0) {
        got = read(fd, bytes + *size, (size_t)status.st_size - *size);
        *size += got > 0 ? (size_t)got : 0;
    }
    if (fd >= 0)
        close(fd);
    return bytes;
}

/* What its first bytes say it is, before SQLite looks at it. */
static int read_mark(struct reading *r, const unsigned char *bytes, size_t size) {
    if (size < 100 || memcmp(bytes, "SQLite format 3", 16) != 0)
        return refuse(r, size < 16 || memcmp(bytes, "SQLite format 3", 16) != 0 ? "is not a copy from pathway"
                                                                                : "is cut short: ask for it again");
    long version = (long)bytes[60] << 24 | bytes[61] << 16 | bytes[62] << 8 | bytes[63];
    long id = (long)bytes[68] << 24 | bytes[69] << 16 | bytes[70] << 8 | bytes[71];
    if (id == PORTFOLIO_ID)
        return refuse(r, "is somebody's own pathway file, not a copy to share");
    if (id != SHARE_ID)
        return refuse(r, "is not a copy from pathway");
    if (version > SHARE_VERSION)
        return err_set(r->err, FAULT_MISTAKE,
                       "%s was made by a newer pathway (version %ld, this one knows %d). It was left as it is.",
                       r->path, version, SHARE_VERSION);
    return 0;
}

static int count_steps(void *steps) {
    return ++*(long *)steps > 2000; /* of 10,000 operations each */
}

/* Nothing of its own can run, and nothing can grow without bound. */
static void restrain(sqlite3 *db, long *steps) {
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, SHARE_MOST_BYTES);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(db, 10000, count_steps, steps);
}

/* sqlite_schema as one text. NULL: it cannot be read. */
static const char *schema_text(sqlite3 *db, struct arena *arena) {
    sqlite3_stmt *statement;
    struct buf text = {0};
    int code;
    buf_add(&text, "");
    if (sqlite3_prepare_v2(db, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema", -1, &statement,
                           NULL) != SQLITE_OK)
        return buf_free(&text), NULL;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW && text.size < 100000)
        for (int i = 0; i < 4; i++) {
            const char *cell = (const char *)sqlite3_column_text(statement, i);
            buf_print(&text, "%s\n", cell ? cell : "?");
        }
    sqlite3_finalize(statement);
    const char *all = code == SQLITE_DONE || code == SQLITE_ROW ? arena_copy(arena, text.text) : NULL;
    buf_free(&text);
    return all;
}

static int check_schema(struct reading *r) {
    sqlite3 *ours = NULL;
    const char *theirs = schema_text(r->db, r->arena), *expected = NULL;
    if (open_empty(&ours, r->err) == 0 && sql_run(ours, sql_part_share, r->err, "No memory database") == 0)
        expected = schema_text(ours, r->arena);
    sqlite3_close(ours);
    if (!expected)
        return -1;
    return !theirs                         ? damaged(r)
           : strcmp(theirs, expected) != 0 ? refuse(r, "holds what no copy from pathway has, and was not opened")
                                           : 0;
}

static const char *read_text(struct reading *r, sqlite3_stmt *statement, int column) {
    int type = sqlite3_column_type(statement, column);
    size_t at, size;
    if (type == SQLITE_NULL)
        return NULL;
    const char *text = type == SQLITE_TEXT ? (const char *)sqlite3_column_text(statement, column) : NULL;
    size = (size_t)sqlite3_column_bytes(statement, column);
    if (!text || size > SHARE_MOST_TEXT || strlen(text) != size || text_fault(text, size, &at)) {
        r->strange = true;
        return NULL;
    }
    return arena_copy(r->arena, text);
}

static long read_number(struct reading *r, sqlite3_stmt *statement, int column) {
    sqlite3_int64 n = sqlite3_column_int64(statement, column);
    int type = sqlite3_column_type(statement, column);
    r->strange |= (type != SQLITE_NULL && type != SQLITE_INTEGER) || n < 0 || n > 1000000;
    return (long)n;
}

static void read_head(struct reading *r, sqlite3_stmt *statement) {
    const char *name = read_text(r, statement, 0), *value = read_text(r, statement, 1);
    int i = 0;
    while (name && i < COUNT(heads) && strcmp(heads[i].name, name) != 0)
        i++;
    if (!name || !value || i == COUNT(heads))
        r->strange = true;
    else
        *text_at(r->share, heads[i].at) = value;
}

static void read_line(struct reading *r, sqlite3_stmt *statement) {
    struct share_line *line = &r->share->line[r->share->lines++];
    for (int i = 0; i < COUNT(columns); i++)
        if (columns[i].number)
            *number_at(line, columns[i].at) = read_number(r, statement, i);
        else
            *text_at(line, columns[i].at) = read_text(r, statement, i);
    r->strange |= !line->part;
}

static int read_rows(struct reading *r, const char *sql, long most, void (*take)(struct reading *, sqlite3_stmt *)) {
    sqlite3_stmt *statement;
    int code;
    if (sqlite3_prepare_v2(r->db, sql, -1, &statement, NULL) != SQLITE_OK)
        return damaged(r);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW && !r->strange)
        if (most-- > 0)
            take(r, statement);
        else
            r->strange = true;
    sqlite3_finalize(statement);
    return r->strange            ? refuse(r, "holds what no copy from pathway has, and was not opened")
           : code != SQLITE_DONE ? damaged(r)
                                 : 0;
}

static bool is_day(const char *day) {
    return !day || text_is_day(day);
}

/* What every copy says, and in the form it says it. */
static int check_head(struct reading *r) {
    static const char *const kinds[] = {"copy", "answer", "return"};
    const struct share *s = r->share;
    bool known = false;
    for (int i = 0; i < COUNT(kinds); i++)
        known |= s->kind && strcmp(s->kind, kinds[i]) == 0;
    for (int i = 0; i < s->lines; i++)
        known &= is_day(s->line[i].day);
    bool whole = s->kind && (strcmp(s->kind, "return") == 0 || (s->id && s->name && s->day));
    return known && whole && is_day(s->day) && is_day(s->review)
               ? 0
               : refuse(r, "holds what no copy from pathway has, and was not opened");
}

static int read_all(struct reading *r) {
    long lines = 0;
    if (sql_number(r->db, "SELECT count(*) FROM line", &lines, r->err, r->path) != 0) {
        *r->err = (struct err){0};
        return damaged(r);
    }
    if (lines > SHARE_MOST_LINES)
        return refuse(r, "holds more lines than any copy that pathway makes");
    r->share->line = arena_alloc(r->arena, sizeof *r->share->line * (size_t)(lines + 1));
    return read_rows(r, "SELECT name, value FROM share", COUNT(heads), read_head) != 0 ||
                   read_rows(r,
                             "SELECT part, item, title, level, words, more, day, minutes, state, name "
                             "FROM line ORDER BY n",
                             lines, read_line) != 0 ||
                   check_head(r) != 0
               ? -1
               : 0;
}

int share_read(const char *path, struct arena *arena, struct share *share, struct err *err) {
    struct reading r = {.path = path, .arena = arena, .share = share, .err = err};
    long steps = 0, sound = 0;
    size_t size;
    *share = (struct share){0};
    unsigned char *bytes = read_bytes(&r, &size);
    if (!bytes || read_mark(&r, bytes, size) != 0 || open_empty(&r.db, err) != 0) {
        sqlite3_free(bytes);
        sqlite3_close(r.db);
        return -1;
    }
    restrain(r.db, &steps);
    int result = 0;
    if (sqlite3_deserialize(r.db, "main", bytes, (sqlite3_int64)size, (sqlite3_int64)size,
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        result = damaged(&r);
    if (result == 0)
        result = check_schema(&r);
    if (result == 0) {
        struct err ignored = {0};
        sql_number(r.db, "SELECT quick_check = 'ok' FROM pragma_quick_check(1)", &sound, &ignored, "");
        result = sound == 1 ? read_all(&r) : damaged(&r);
    }
    sqlite3_close(r.db);
    return result;
}

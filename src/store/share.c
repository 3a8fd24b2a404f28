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

/* -- reading -------------------------------------------------------------------------------------------------------- */
enum {
    PAGE_SIZE = 4096
}; /* of each that is made: with that most bytes there are few enough pages for any check of their tree */

struct reading {
    const char *path;
    struct arena *arena;
    struct share *share;
    struct err *err;
    sqlite3 *db;
    bool strange; /* something in it no copy has */
};

static int refuse(struct reading *r, const char *why) {
    return err_set(r->err, FAULT_MISTAKE, "%.*s %s. It was left as it is.", SHARE_MOST_PATH, r->path, why);
}

static int damaged(struct reading *r) {
    return refuse(r, "is damaged: ask for it again");
}

static int strange(struct reading *r) {
    return refuse(r, "holds what no copy from pathway has, and was not opened");
}

/* As far as it goes: *size says how far. malloc'ed, as SQLite wants it; NULL: refused. */
static unsigned char *read_open(struct reading *r, int fd, size_t *size) {
    struct stat status;
    unsigned char *bytes = NULL;
    ssize_t got = 1;
    *size = 0;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        refuse(r, "is not a file");
    else if (status.st_size > SHARE_MOST_BYTES)
        refuse(r, "is larger than any copy that pathway makes");
    else if (!(bytes = sqlite3_malloc64((sqlite3_uint64)status.st_size + 1)))
        abort();
    while (bytes && *size < (size_t)status.st_size && got > 0) {
        got = read(fd, bytes + *size, (size_t)status.st_size - *size);
        *size += got > 0 ? (size_t)got : 0;
        got = got < 0 && errno == EINTR ? 1 : got;
    }
    if (got >= 0)
        return bytes;
    err_set(r->err, FAULT_MACHINE, "%.*s could not be read: %s.", SHARE_MOST_PATH, r->path, strerror(errno));
    sqlite3_free(bytes);
    return NULL;
}

/* The whole file, so that nothing on the disk is locked, made or recovered; a device is not even opened. */
static unsigned char *read_bytes(struct reading *r, size_t *size) {
    struct stat status;
    bool there = stat(r->path, &status) == 0;
    if (there && !S_ISREG(status.st_mode)) {
        refuse(r, "is not a file");
        return NULL;
    }
    int fd = there ? open(r->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) : -1;
    if (fd < 0) {
        err_set(r->err, FAULT_MACHINE, "%.*s could not be read: %s.", SHARE_MOST_PATH, r->path, strerror(errno));
        return NULL;
    }
    unsigned char *bytes = read_open(r, fd, size);
    close(fd);
    return bytes;
}

static long number_in(const unsigned char *bytes, int at, int size) {
    long number = 0;
    for (int i = 0; i < size; i++)
        number = number << 8 | bytes[at + i];
    return number;
}

/* What its first bytes say it is, before SQLite looks at it: the fields of the header of a database, by the documentation of SQLite's
 * file format. Ours have one size of page and no other form than UTF-8, keep no write-ahead log, and nothing was deleted from them. */
static int read_mark(struct reading *r, const unsigned char *bytes, size_t size) {
    static const struct {
        int at, size;
        long is;
    } ours[] = {
        {16, 2, PAGE_SIZE},     {18, 1, 1}, {19, 1, 1}, {20, 1, 0}, {32, 4, 0}, {36, 4, 0}, {52, 4, 0}, {56, 4, 1},
        {60, 4, SHARE_VERSION}, {64, 4, 0}};
    if (size == 0)
        return refuse(r, "is empty: ask for it again");
    if (size < 16 || memcmp(bytes, "SQLite format 3", 16) != 0)
        return refuse(r, "is not a copy from pathway");
    if (size < 100)
        return refuse(r, "is cut short: ask for it again");
    long version = number_in(bytes, 60, 4), id = number_in(bytes, 68, 4), pages = number_in(bytes, 28, 4);
    if (id == PORTFOLIO_ID)
        return refuse(r, "is somebody's own pathway file, not a copy to share");
    if (id != SHARE_ID)
        return refuse(r, "is not a copy from pathway");
    if (version > SHARE_VERSION)
        return err_set(r->err, FAULT_MISTAKE,
                       "%.*s was made by a newer pathway (version %ld, this one knows %d). It was left as it is.",
                       SHARE_MOST_PATH, r->path, version, SHARE_VERSION);
    for (int i = 0; i < COUNT(ours); i++)
        r->strange |= number_in(bytes, ours[i].at, ours[i].size) != ours[i].is;
    if (r->strange)
        return strange(r);
    return (long)size < pages * PAGE_SIZE   ? refuse(r, "is cut short: ask for it again")
           : (long)size > pages * PAGE_SIZE ? strange(r)
                                            : 0;
}

static int count_steps(void *steps) {
    return ++*(long *)steps > 2000; /* of 10,000 operations each */
}

/* Nothing of its own can run, and nothing can grow without bound: what SQLite's documentation asks for of files from others. */
static void restrain(sqlite3 *db, long *steps) {
    static const int off[] = {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
                              SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION};
    static const int limits[][2] = {
        {SQLITE_LIMIT_LENGTH, 1 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 2000},   {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 10},  {SQLITE_LIMIT_VDBE_OP, 25000},     {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_ATTACHED, 0},     {SQLITE_LIMIT_COMPOUND_SELECT, 3}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1}};
    for (int i = 0; i < COUNT(off); i++)
        sqlite3_db_config(db, off[i], 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    for (int i = 0; i < COUNT(limits); i++)
        sqlite3_limit(db, limits[i][0], limits[i][1]);
    sqlite3_exec(db, "PRAGMA cell_size_check=ON", NULL, NULL, NULL);
    sqlite3_progress_handler(db, 10000, count_steps, steps);
}

/* sqlite_schema as one text, in which each cell is told from the next. NULL: it cannot be read. */
static const char *schema_text(sqlite3 *db, struct arena *arena) {
    static const char sql[] = "SELECT hex(type), hex(name), hex(tbl_name), hex(sql) FROM sqlite_schema";
    sqlite3_stmt *statement;
    struct buf text = {0};
    int code;
    buf_add(&text, "");
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        return buf_free(&text), NULL;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW && text.size < 100000)
        for (int i = 0; i < 4; i++)
            buf_print(&text, "%s\n", (const char *)sqlite3_column_text(statement, i));
    sqlite3_finalize(statement);
    const char *all = code == SQLITE_DONE || code == SQLITE_ROW ? arena_copy(arena, text.text) : NULL;
    buf_free(&text);
    return all;
}

static int open_empty(sqlite3 **db, struct err *err) {
    sql_settle();
    return sqlite3_open_v2(":memory:", db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK
               ? 0
               : sql_failed(*db, err, "No memory database");
}

static int check_schema(struct reading *r) {
    sqlite3 *ours = NULL;
    const char *theirs = schema_text(r->db, r->arena), *expected = NULL;
    if (open_empty(&ours, r->err) == 0 && sql_run(ours, sql_part_share, r->err, "No memory database") == 0)
        expected = schema_text(ours, r->arena);
    sqlite3_close(ours);
    if (!expected)
        return -1;
    return !theirs ? damaged(r) : strcmp(theirs, expected) != 0 ? strange(r) : 0;
}

/* A text is a line: what would make two of it becomes a blank. */
static char *read_text(struct reading *r, sqlite3_stmt *statement, int column, size_t most) {
    int type = sqlite3_column_type(statement, column);
    size_t at, size;
    if (type == SQLITE_NULL)
        return NULL;
    const char *text = type == SQLITE_TEXT ? (const char *)sqlite3_column_text(statement, column) : NULL;
    size = (size_t)sqlite3_column_bytes(statement, column);
    if (!text || size > most || strlen(text) != size || text_fault(text, size, &at)) {
        r->strange = true;
        return NULL;
    }
    char *copy = arena_copy(r->arena, text);
    for (char *end = copy; (end = strchr(end, '\n'));)
        *end = ' ';
    return copy;
}

static long read_number(struct reading *r, sqlite3_stmt *statement, int column) {
    sqlite3_int64 n = sqlite3_column_int64(statement, column);
    int type = sqlite3_column_type(statement, column);
    r->strange |= (type != SQLITE_NULL && type != SQLITE_INTEGER) || n < 0 || n > 1000000;
    return r->strange ? 0 : (long)n;
}

static void read_head(struct reading *r, sqlite3_stmt *statement) {
    const char *name = read_text(r, statement, 0, SHARE_MOST_HEAD),
               *value = read_text(r, statement, 1, SHARE_MOST_HEAD);
    int i = 0;
    while (name && i < COUNT(heads) && strcmp(heads[i].name, name) != 0)
        i++;
    if (!name || !value || i == COUNT(heads))
        r->strange = true;
    else
        *text_at(r->share, heads[i].at) = value;
}

static bool is_one_of(const char *text, const char *const *words, int count) {
    bool is = false;
    for (int i = 0; i < count; i++)
        is |= text && strcmp(words[i], text) == 0;
    return is;
}

static bool is_day(const char *day) {
    return !day || text_is_day(day);
}

/* ID or KIND/ID: so nothing else becomes a part of an address. */
static bool is_item(struct reading *r, const char *item) {
    const char *slash = item ? strchr(item, '/') : NULL;
    return !item || (text_is_id(slash ? slash + 1 : item) &&
                     (!slash || text_is_id(arena_copy_size(r->arena, item, (size_t)(slash - item)))));
}

static void read_line(struct reading *r, sqlite3_stmt *statement) {
    static const char *const parts[] = {"level", "wanted",   "evidence", "plan",   "barrier", "task", "view",
                                        "seen",  "proposal", "question", "agreed", "note",    "reply"};
    struct share_line *line = &r->share->line[r->share->lines++];
    for (int i = 0; i < COUNT(columns); i++)
        if (columns[i].number)
            *number_at(line, columns[i].at) = read_number(r, statement, i);
        else
            *text_at(line, columns[i].at) = read_text(r, statement, i, SHARE_MOST_TEXT);
    r->strange |=
        !is_one_of(line->part, parts, COUNT(parts)) || !is_item(r, line->item) || !is_day(line->day) || line->level > 9;
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
    return r->strange ? strange(r) : code != SQLITE_DONE ? damaged(r) : 0;
}

/* What every copy says, and in the form it says it. */
static int check_head(struct reading *r) {
    static const char *const kinds[] = {"copy", "answer", "return"};
    const struct share *s = r->share;
    bool returned = s->kind && strcmp(s->kind, "return") == 0, whole = returned || (s->id && s->name && s->day),
         named = !s->id ||
                 (*s->id && strlen(s->id) <= 60 && !s->id[strspn(s->id, "abcdefghijklmnopqrstuvwxyz0123456789-")]);
    whole &= s->lines <= SHARE_MOST_SAID || !s->kind || strcmp(s->kind, "answer") != 0;
    return is_one_of(s->kind, kinds, COUNT(kinds)) && whole && named && is_day(s->day) && is_day(s->review)
               ? 0
               : strange(r);
}

static int read_all(struct reading *r) {
    long lines = 0;
    struct err ignored = {0};
    if (sql_number(r->db, "SELECT count(*) FROM line", &lines, &ignored, "") != 0)
        return damaged(r);
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

/* A database of these bytes, which are SQLite's from here on. */
static int read_database(struct reading *r, unsigned char *bytes, size_t size) {
    struct err ignored = {0};
    long steps = 0, sound = 0;
    int result = -1;
    snprintf(r->share->mark, sizeof r->share->mark, "%016llx", (unsigned long long)text_mark(TEXT_MARK, bytes, size));
    if (read_mark(r, bytes, size) != 0 || open_empty(&r->db, r->err) != 0) {
        sqlite3_free(bytes);
        sqlite3_close(r->db);
        return -1;
    }
    restrain(r->db, &steps);
    if (sqlite3_deserialize(r->db, "main", bytes, (sqlite3_int64)size, (sqlite3_int64)size,
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        damaged(r);
    else if (check_schema(r) == 0) {
        sql_number(r->db, "SELECT quick_check = 'ok' FROM pragma_quick_check(1)", &sound, &ignored, "");
        result = sound == 1 ? read_all(r) : damaged(r);
    }
    sqlite3_close(r->db);
    return result;
}

int share_read(const char *path, struct arena *arena, struct share *share, struct err *err) {
    struct reading r = {.path = path, .arena = arena, .share = share, .err = err};
    size_t size;
    *share = (struct share){0};
    unsigned char *bytes = read_bytes(&r, &size);
    if (bytes && read_database(&r, bytes, size) == 0)
        return 0;
    *share = (struct share){0};
    return -1;
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

/* Is what was made what can be read: a file that nobody can open must not leave. Takes the bytes. */
static bool reads_back(unsigned char *bytes, size_t size) {
    struct share ignored = {0};
    struct err err = {0};
    struct reading r = {.path = "it", .arena = arena_new(), .share = &ignored, .err = &err};
    int result = read_database(&r, bytes, size);
    arena_free(r.arena);
    return result == 0;
}

int share_bytes(const struct share *share, struct buf *out, struct err *err) {
    static const char doing[] = "The copy could not be made";
    struct share copy = *share;
    char mark[120];
    sqlite3 *db = NULL;
    sqlite3_int64 size;
    snprintf(mark, sizeof mark, "PRAGMA page_size=%d; PRAGMA application_id=%d; PRAGMA user_version=%d", PAGE_SIZE,
             SHARE_ID, SHARE_VERSION);
    int result = open_empty(&db, err);
    if (result == 0 && (sql_run(db, mark, err, doing) != 0 || sql_run(db, sql_part_share, err, doing) != 0 ||
                        sql_run(db, "BEGIN", err, doing) != 0 || put_heads(db, &copy, err) != 0 ||
                        put_lines(db, &copy, err) != 0 || sql_run(db, "COMMIT", err, doing) != 0))
        result = -1;
    unsigned char *bytes = result == 0 ? sqlite3_serialize(db, "main", &size, 0) : NULL;
    if (result == 0 && !bytes)
        result = sql_failed(db, err, doing);
    sqlite3_close(db);
    size_t before = out->size;
    if (bytes) {
        buf_add_size(out, (const char *)bytes, (size_t)size);
        if (!reads_back(bytes, (size_t)size)) {
            out->size = before;
            result = err_set(err, FAULT_MISTAKE, "%s: something in it is longer, or more, than a copy can be.", doing);
        }
    }
    return result;
}

/* sql: plain SQLite, to make and look at files behind the program's back. */
#ifndef TEST_SQL_H
#define TEST_SQL_H
#include "support.h"
#include <sqlite3.h>
#include <stdlib.h>

static inline void run_sql(const char *path, const char *sql) {
    sqlite3 *db;
    char *why = NULL;
    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &why) == SQLITE_OK, "%s", why);
    sqlite3_close(db);
}

static inline int add_values(void *out, int count, char **value, char **name) {
    (void)name;
    for (int i = 0; i < count; i++)
        buf_print(out, "%s%s", value[i] ? value[i] : "null", i + 1 < count ? "|" : "\n");
    return 0;
}

/* Rows as lines, values parted by bars. Free it. */
static inline char *ask_sql(const char *path, const char *sql) {
    sqlite3 *db;
    char *why = NULL;
    struct buf out = {0};
    buf_add(&out, "");
    ck_assert_int_eq(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, sql, add_values, &out, &why) == SQLITE_OK, "%s", why);
    sqlite3_close(db);
    return out.text;
}

static inline void expect_sql(const char *path, const char *sql, const char *expected) {
    char *found = ask_sql(path, sql);
    ck_assert_str_eq(found, expected);
    free(found);
}
#endif

/* counted: the work of the store as counts, so that a bound hangs on nobody's machine: the steps of SQLite's machine, and the rows it
 * hands over. */
#ifndef TEST_COUNTED_H
#define TEST_COUNTED_H
#include <sqlite3.h>
#include <stddef.h>

static long steps, rows_read; /* of all statements that ended since they were set */

static inline int count_statement(unsigned kind, void *nothing, void *statement, void *detail) {
    (void)nothing, (void)detail;
    if (kind == SQLITE_TRACE_ROW)
        rows_read++;
    else
        steps += sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 1);
    return 0;
}

static inline int count_database(sqlite3 *db, const char **why, const void *api) {
    (void)why, (void)api;
    return sqlite3_trace_v2(db, SQLITE_TRACE_PROFILE | SQLITE_TRACE_ROW, count_statement, NULL);
}

/* Of each database that is opened from now on. */
static inline void count_work(void) {
    sqlite3_auto_extension((void (*)(void))count_database);
}
#endif

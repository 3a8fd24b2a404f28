/* All rows of a portfolio, and those of another one brought in. What is brought is filled into an empty portfolio in memory first, so
 * that whatever no portfolio could hold is found before anything is touched; then the two are held side by side in SQL. */
#include "private.h"
#include <stdlib.h>
#include <string.h>

static const char not_brought[] = "Nothing was brought in";

int own_read(struct store *store, struct arena *arena, struct own *own, struct err *err) {
    store_hold(store);
    for (int i = 0; i < OWN_TABLES; i++) {
        const struct own_table *table = &own_tables[i];
        struct own_rows *rows = &own->table[i];
        struct cursor c;
        long room = 0;
        *rows = (struct own_rows){0};
        store_ask(store, &c, table->rows, err, "ii", 0L, -1L);
        for (; store_next(&c) == 1; rows->rows++) {
            if (rows->rows == room) {
                const char **wider =
                    arena_alloc(arena, sizeof *wider * (size_t)((room = room ? room * 2 : 16) * table->columns));
                if (rows->rows)
                    memcpy(wider, rows->cell, sizeof *wider * (size_t)(rows->rows * table->columns));
                rows->cell = wider;
            }
            for (int j = 0; j < table->columns; j++)
                rows->cell[rows->rows * table->columns + j] = store_copy(&c, j, arena);
        }
    }
    store_release(store);
    return err->fault ? -1 : 0;
}

/* -- filling -------------------------------------------------------------------------------------------------------- */
/* Names of columns from `from` on, each with what stands before it, parted by commas. */
static void add_columns(struct buf *sql, const struct own_table *table, const char *before, int from) {
    for (int j = from; j < table->columns; j++)
        buf_print(sql, "%s%s\"%s\"", j > from ? ", " : "", before, table->column[j].name);
}

static int fill_row(sqlite3_stmt *statement, const struct own_table *table, const char *const *cell) {
    for (int j = 0; j < table->columns; j++)
        if (!cell[j])
            sqlite3_bind_null(statement, j + 1);
        else if (table->column[j].holds <= HOLDS_MINUTES)
            sqlite3_bind_int64(statement, j + 1, strtoll(cell[j], NULL, 10));
        else
            sqlite3_bind_text(statement, j + 1, cell[j], -1, SQLITE_STATIC);
    int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    return code;
}

static int fill_table(sqlite3 *db, const struct own_table *table, const struct own_rows *rows, struct err *err) {
    struct buf sql = {0};
    sqlite3_stmt *statement = NULL;
    buf_print(&sql, "INSERT INTO %s(", table->name);
    add_columns(&sql, table, "", 0);
    for (int j = 0; j < table->columns; j++)
        buf_add(&sql, j ? ", ?" : ") VALUES(?");
    buf_add(&sql, ")");
    if (sqlite3_prepare_v2(db, sql.text, -1, &statement, NULL) != SQLITE_OK)
        sql_failed(db, err, not_brought);
    for (long i = 0; i < rows->rows && !err->fault; i++)
        if (fill_row(statement, table, rows->cell + i * table->columns) != SQLITE_DONE)
            err_set(err, FAULT_MISTAKE, "Row %ld of \"%s\" is none that a pathway file can hold: %s. %s.", i + 1,
                    table->name, sqlite3_errmsg(db), not_brought);
    sqlite3_finalize(statement);
    buf_free(&sql);
    return err->fault ? -1 : 0;
}

/* An empty portfolio with these rows. */
static int fill(const struct own *own, sqlite3 **db, struct err *err) {
    if (portfolio_memory(db, err) != 0 || sql_run(*db, "BEGIN", err, not_brought) != 0)
        return -1;
    sqlite3_db_config(*db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    for (int i = 0; i < OWN_TABLES; i++)
        if (fill_table(*db, &own_tables[i], &own->table[i], err) != 0)
            return -1;
    return sql_run(*db, "COMMIT", err, not_brought);
}

/* -- side by side --------------------------------------------------------------------------------------------------- */
/* What refers to a number of another row, which may change: it does not make two rows different. */
static bool refers(const char *column) {
    return strcmp(column, "first") == 0 || strcmp(column, "upto") == 0;
}

/* "m.a IS b.a AND …", for the columns from `from` up to `to`. */
static void add_same(struct buf *sql, const struct own_table *table, int from, int to) {
    const char *and = "";
    for (int j = from; j < to; j++)
        if (!refers(table->column[j].name)) {
            buf_print(sql, "%sm.\"%s\" IS b.\"%s\"", and, table->column[j].name, table->column[j].name);
            and = " AND ";
        }
}

/* When a row was said last. */
static const char *time_of(const struct own_table *table) {
    return strcmp(table->name, "answer") == 0 ? "changed" : "at";
}

/* A condition on a row b of what is brought: is it here already, just so (all), or under its key. */
static void add_there(struct buf *sql, const struct own_table *table, bool all) {
    if (table->merge == MERGE_PART) {
        buf_add(sql, "NOT (SELECT fresh FROM temp.number WHERE \"of\" = 'agreement' AND was = b.agreement)");
        return;
    }
    buf_print(sql, "EXISTS(SELECT 1 FROM main.%s m WHERE ", table->name);
    if (table->merge == MERGE_KEY)
        add_same(sql, table, 0, all ? table->columns : table->keys);
    else
        add_same(sql, table, 1, table->columns);
    if (!all)
        buf_print(sql, " AND m.%s >= b.%s", time_of(table), time_of(table));
    buf_add(sql, ")");
}

static long count(sqlite3 *db, const struct buf *sql, struct err *err) {
    long n = 0;
    sql_number(db, sql->text, &n, err, not_brought);
    return n;
}

static void tell_news(sqlite3 *db, const struct own_table *table, struct own_news *news, struct err *err) {
    struct buf sql = {0};
    buf_print(&sql, "SELECT count(*) FROM brought.%s", table->name);
    news->brought = count(db, &sql, err);
    buf_print(&sql, " b WHERE ");
    add_there(&sql, table, true);
    news->there = count(db, &sql, err);
    news->older = 0;
    if (table->merge == MERGE_KEY) {
        sql.size = 0;
        buf_print(&sql, "SELECT count(*) FROM brought.%s b WHERE ", table->name);
        add_there(&sql, table, false);
        news->older = count(db, &sql, err) - news->there;
    }
    buf_free(&sql);
}

/* Each numbered row that is brought, and its number here: the one it has already, or the next; into an empty table its own. */
static void number_rows(sqlite3 *db, const struct own_table *table, struct err *err) {
    struct buf sql = {0};
    buf_print(
        &sql,
        "INSERT INTO temp.number SELECT '%s', b.n, CASE WHEN NOT EXISTS(SELECT 1 FROM main.%s) THEN b.n "
        "ELSE (SELECT max(n) FROM main.%s) + row_number() OVER (ORDER BY b.n) END, 1 FROM brought.%s b WHERE NOT ",
        table->name, table->name, table->name, table->name);
    add_there(&sql, table, true);
    buf_print(&sql, "; INSERT INTO temp.number SELECT '%s', b.n, (SELECT min(m.n) FROM main.%s m WHERE ", table->name,
              table->name);
    add_same(&sql, table, 1, table->columns);
    buf_print(&sql, "), 0 FROM brought.%s b WHERE ", table->name);
    add_there(&sql, table, true);
    sql_run(db, sql.text, err, not_brought);
    buf_free(&sql);
}

/* -- taking in ------------------------------------------------------------------------------------------------------ */
static void take_by_key(sqlite3 *db, const struct own_table *table, struct err *err) {
    struct buf sql = {0};
    buf_print(&sql, "INSERT OR REPLACE INTO main.%s(", table->name);
    add_columns(&sql, table, "", 0);
    buf_add(&sql, ") SELECT ");
    add_columns(&sql, table, "b.", 0);
    buf_print(&sql, " FROM brought.%s b WHERE NOT ", table->name);
    add_there(&sql, table, false);
    sql_run(db, sql.text, err, not_brought);
    buf_free(&sql);
}

/* Of numbered rows, and of what belongs to one: those that are new, under the number that was found for them. */
static void take_numbered(sqlite3 *db, const struct own_table *table, struct err *err) {
    struct buf sql = {0};
    const char *of = table->merge == MERGE_PART ? "agreement" : table->name, *number = table->column[0].name;
    buf_print(&sql, "INSERT INTO main.%s(", table->name);
    add_columns(&sql, table, "", 0);
    buf_add(&sql, ") SELECT x.n, ");
    add_columns(&sql, table, "b.", 1);
    buf_print(&sql,
              " FROM brought.%s b JOIN temp.number x ON x.\"of\" = '%s' AND x.was = b.%s AND x.fresh ORDER BY x.n",
              table->name, of, number);
    sql_run(db, sql.text, err, not_brought);
    buf_free(&sql);
}

/* Puts the rows of a table in the order of their times, where what came in is not the newest; what refers to them follows. */
static void put_in_order(sqlite3 *db, const struct own_table *table, const char *follow, struct err *err) {
    struct buf sql = {0};
    long early = 0;
    buf_print(&sql,
              "SELECT EXISTS(SELECT 1 FROM main.%s a JOIN temp.number x ON x.\"of\" = '%s' AND x.n = a.n AND x.fresh "
              "WHERE a.at < (SELECT max(at) FROM main.%s WHERE n NOT IN (SELECT n FROM temp.number WHERE \"of\" = '%s' "
              "AND fresh)))",
              table->name, table->name, table->name, table->name);
    early = count(db, &sql, err);
    sql.size = 0;
    buf_print(
        &sql,
        "DELETE FROM temp.ordered; INSERT INTO temp.ordered SELECT n, row_number() OVER (ORDER BY at, n) FROM main.%s; "
        "CREATE TEMP TABLE again AS SELECT o.n, ",
        table->name);
    add_columns(&sql, table, "m.", 1);
    buf_print(&sql, " FROM main.%s m JOIN temp.ordered o ON o.was = m.n; DELETE FROM main.%s; INSERT INTO main.%s(n, ",
              table->name, table->name, table->name);
    add_columns(&sql, table, "", 1);
    buf_add(&sql, ") SELECT * FROM temp.again; DROP TABLE temp.again; ");
    buf_add(&sql, follow);
    if (early && !err->fault)
        sql_run(db, sql.text, err, not_brought);
    buf_free(&sql);
}

/* A kept day names the row of history that it reaches to; the portfolio for Certification the day that it starts from. */
#define NUMBERED(OF, WAS)                                                                                              \
    "(SELECT n FROM temp.number WHERE \"of\" = '" OF "' AND was <= " WAS " ORDER BY was DESC LIMIT 1)"
#define ORDERED(WAS) "(SELECT n FROM temp.ordered WHERE was <= " WAS " ORDER BY was DESC LIMIT 1)"
#define START " WHERE name = 'portfolio-start' AND value <> ''; "
static void take_history(sqlite3 *db, const struct own_table *history, const struct own_table *snapshot,
                         struct err *err) {
    struct buf sql = {0};
    buf_add(&sql, "SELECT EXISTS(SELECT 1 FROM main.history)");
    if (count(db, &sql, err))
        sql_run(db, "UPDATE brought.snapshot SET upto = coalesce(" NUMBERED("history", "upto") ", 0)", err,
                not_brought);
    take_numbered(db, history, err);
    put_in_order(db, history,
                 "UPDATE main.snapshot SET upto = coalesce(" ORDERED(
                     "upto") ", 0); "
                             "UPDATE brought.snapshot SET upto = coalesce(" ORDERED("upto") ", 0)",
                 err);
    take_numbered(db, snapshot, err);
    sql_run(db,
            "UPDATE brought.setting SET value = coalesce(" NUMBERED("snapshot", "CAST(value AS INTEGER)") ", '')" START,
            err, not_brought);
    put_in_order(db, snapshot,
                 "UPDATE main.setting SET value = coalesce(" ORDERED(
                     "CAST(value AS INTEGER)") ", '')" START
                                               "UPDATE brought.setting SET value = coalesce(" ORDERED(
                                                   "CAST(value AS INTEGER)") ", '')" START,
                 err);
    buf_free(&sql);
}

static const struct own_table *table_named(const char *name) {
    const struct own_table *table = own_tables;
    while (strcmp(table->name, name) != 0)
        table++;
    return table;
}

/* History and the days kept first: settings refer to them. */
static void take_all(sqlite3 *db, struct err *err) {
    take_history(db, table_named("history"), table_named("snapshot"), err);
    for (int i = 0; i < OWN_TABLES && !err->fault; i++)
        if (own_tables[i].merge == MERGE_KEY)
            take_by_key(db, &own_tables[i], err);
        else if (own_tables[i].merge != MERGE_ORDER)
            take_numbered(db, &own_tables[i], err);
    sql_run(
        db,
        "UPDATE main.agreement SET first = " NUMBERED("agreement", "first") " WHERE n IN (SELECT n FROM temp.number "
                                                                            "WHERE \"of\" = 'agreement' AND fresh)",
        err, not_brought);
}

static int take_in(struct store *store, const char *said, struct err *err) {
    if (store_begin(store, err) != 0)
        return -1;
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL); /* history is among what is brought */
    take_all(store->db, err);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    return store_commit(store, said, NULL, err);
}

int own_bring(struct store *store, const struct own *own, bool does, const char *said, struct own_news news[OWN_TABLES],
              struct err *err) {
    static const char begin[] =
        "CREATE TEMP TABLE number(\"of\" TEXT, was INTEGER, n INTEGER, fresh INTEGER, PRIMARY KEY(\"of\", was)); "
        "CREATE TEMP TABLE ordered(was INTEGER PRIMARY KEY, n INTEGER)";
    sqlite3 *brought = NULL;
    bool ready = fill(own, &brought, err) == 0 && (!does || portfolio_make(store, err) == 0) &&
                 attach_copy(store->db, brought, "main", "brought", err, not_brought) == 0;
    sqlite3_close(brought);
    if (!ready)
        return -1;
    sql_run(store->db, begin, err, not_brought);
    for (int i = 0; i < OWN_TABLES && !err->fault; i++)
        if (own_tables[i].merge == MERGE_ADD || own_tables[i].merge == MERGE_ORDER)
            number_rows(store->db, &own_tables[i], err);
    /* What is being agreed belongs to no agreement yet: one's own stays. */
    sql_run(
        store->db,
        "INSERT INTO temp.number SELECT 'agreement', 0, 0, NOT EXISTS(SELECT 1 FROM main.agreed WHERE agreement = 0)",
        err, not_brought);
    for (int i = 0; i < OWN_TABLES && !err->fault; i++)
        tell_news(store->db, &own_tables[i], &news[i], err);
    if (does && !err->fault)
        take_in(store, said, err);
    sqlite3_exec(store->db, "DROP TABLE IF EXISTS temp.number; DROP TABLE IF EXISTS temp.ordered; DETACH brought", NULL,
                 NULL, NULL);
    return err->fault ? -1 : 0;
}

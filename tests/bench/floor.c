/* floor: the least a program of this sort can do, to measure pathway against.
 *   floor make FILE ROWS   makes a SQLite file with a list of so many rows
 *   floor run FILE         runs the SQL of standard input on it
 *   floor FILE             bare ncurses: opens it, reads the 50 rows it stands at, draws a full screen; Up and Down move
 *                          the cursor, and nothing is drawn while keys are waiting
 *   floor parse FILE...    bare libyaml: every event of each file, read from a FILE* */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

enum { READ = 50, TITLE = 40, MOST = 160 };
static sqlite3 *db;
static sqlite3_stmt *rows;
static long top = 1, cursor = 1, count;

static int stop(const char *what) {
    fprintf(stderr, "floor: %s\n", what);
    return 1;
}

/* -- a SQLite file ---------------------------------------------------------------------------------------------------- */
static int make(const char *path, const char *wanted) {
    char *sql = sqlite3_mprintf(
        "DROP TABLE IF EXISTS item; CREATE TABLE item(n INTEGER PRIMARY KEY, title TEXT NOT NULL, about TEXT NOT NULL);"
        "WITH RECURSIVE each(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM each WHERE n < %d)"
        "INSERT INTO item SELECT n, 'Helping people with item ' || n, 'What it is for, in a sentence that says number '"
        " || (n * 7919 %% 1000) || ' and goes on as far as a wide screen is wide, so that every cell has something.'"
        " FROM each",
        atoi(wanted));
    bool made = sqlite3_open(path, &db) == SQLITE_OK && sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
    int result = made ? 0 : stop(sqlite3_errmsg(db));
    sqlite3_free(sql);
    sqlite3_close(db);
    return result;
}

static int run(const char *path) {
    static char sql[65536];
    sql[fread(sql, 1, sizeof sql - 1, stdin)] = '\0';
    if (sqlite3_open(path, &db) != SQLITE_OK || sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        return stop(sqlite3_errmsg(db));
    return sqlite3_close(db) != SQLITE_OK;
}

static bool open_rows(const char *path) {
    sqlite3_stmt *all = NULL;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(db, "SELECT max(n) FROM item", -1, &all, NULL) != SQLITE_OK ||
        sqlite3_step(all) != SQLITE_ROW)
        return false;
    count = (long)sqlite3_column_int64(all, 0);
    sqlite3_finalize(all);
    return sqlite3_prepare_v2(db, "SELECT n, title, about FROM item WHERE n >= ? ORDER BY n LIMIT ?", -1, &rows,
                              NULL) == SQLITE_OK;
}

/* -- a screen --------------------------------------------------------------------------------------------------------- */
static void draw(void) {
    int height = LINES - 4, line = 2;
    top = cursor < top ? cursor : cursor >= top + height ? cursor - height + 1 : top;
    attrset(A_BOLD | COLOR_PAIR(1));
    mvprintw(0, 0, "%-*s", COLS, "Home > All items");
    attrset(A_NORMAL);
    sqlite3_bind_int64(rows, 1, top);
    sqlite3_bind_int(rows, 2, READ);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        if (line >= height + 2)
            continue; /* the 50 are read all the same */
        attrset(sqlite3_column_int64(rows, 0) == cursor ? A_REVERSE : A_NORMAL);
        mvprintw(line++, 0, "%-*.*s %-*.*s", TITLE, TITLE, (const char *)sqlite3_column_text(rows, 1), COLS - TITLE - 1,
                 COLS - TITLE - 1, (const char *)sqlite3_column_text(rows, 2));
    }
    sqlite3_reset(rows);
    attrset(A_NORMAL);
    mvprintw(LINES - 1, 0, "Item %ld of %ld. Up and Down move, q leaves.", cursor, count);
    clrtoeol();
    refresh();
}

static bool follow(int key) {
    cursor += key == KEY_DOWN && cursor < count ? 1 : key == KEY_UP && cursor > 1 ? -1 : 0;
    return key != 'q';
}

static int show(const char *path) {
    setlocale(LC_ALL, "");
    if (!open_rows(path))
        return stop(sqlite3_errmsg(db));
    initscr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, true);
    curs_set(0);
    start_color();
    use_default_colors();
    init_pair(1, COLOR_BLUE, -1);
    for (bool stays = true; stays;) {
        draw();
        timeout(-1);
        for (int key = getch(); stays && key != ERR; key = getch()) {
            stays = follow(key);
            timeout(0);
        }
    }
    endwin();
    return 0;
}

/* -- events ----------------------------------------------------------------------------------------------------------- */
static int parse(const char *path) {
    yaml_parser_t parser;
    yaml_event_t event;
    FILE *in = fopen(path, "r");
    bool more = true;
    if (!in || !yaml_parser_initialize(&parser))
        return stop(path);
    yaml_parser_set_input_file(&parser, in);
    while (more) {
        if (!yaml_parser_parse(&parser, &event))
            return stop(parser.problem);
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(in);
    return 0;
}

int main(int argc, char **argv) {
    int result = 0;
    if (argc == 4 && strcmp(argv[1], "make") == 0)
        return make(argv[2], argv[3]);
    if (argc == 3 && strcmp(argv[1], "run") == 0)
        return run(argv[2]);
    if (argc == 2)
        return show(argv[1]);
    if (argc < 3 || strcmp(argv[1], "parse") != 0)
        return stop("make FILE ROWS, run FILE, FILE, or parse FILE...");
    for (int i = 2; i < argc && result == 0; i++)
        result = parse(argv[i]);
    return result;
}

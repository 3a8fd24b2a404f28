/* terminal: the adapter alone, in a child on a pseudo-terminal: what libvterm shows is what the grid holds, whatever the
 * size, the colours and the locale; and the terminal and its signals are given back. */
#include "support.h"
#include "tui.h"
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct stage { /* what a child is told */
    struct terminal_options options;
    const char *const *line; /* what it shows, one a row */
    int lines;
};
static const struct terminal_options rich = {.colour = true};

static struct tui *start(int (*body)(void *), struct stage *stage, const char *setting, const char *other) {
    return tui_start(&(struct tui_how){.body = body, .what = stage, .environment = {setting, other}});
}

/* -- showing ---------------------------------------------------------------------------------------------------------- */
/* A screen full of narrow, wide and combined characters: the same for the same number. None in the last column, where
 * libvterm 0.1.4 loses what combines when a read ends before it. */
static void paint(struct grid *grid, int number) {
    static const char *const text[] = {"a", "─", "日", "e\xCC\x81", "▸", "Ж", "語", "■", " ", "ｗ", "\"", "~"};
    unsigned dice = (unsigned)number * 2654435761u + 1;
    grid_make(grid, 24, 80);
    for (int i = 0; i < 24 * 60; i++) {
        dice = dice * 1664525u + 1013904223u;
        int row = (int)(dice >> 16) % 24, column = (int)(dice >> 8) % 78;
        dice = dice * 1664525u + 1013904223u;
        grid_put(grid, row, column, 2, (enum style)(dice >> 28) % STYLE_COUNT, text[(dice >> 16) % COUNT(text)]);
    }
    grid->row = (int)(dice >> 8) % 24;
    grid->column = (int)(dice >> 16) % 80;
}

static int show_painted(void *what) {
    struct stage *stage = what;
    struct terminal *terminal = tui_terminal(&stage->options);
    struct grid grid = {0};
    for (int number = 0; number == 0 || strcmp(terminal_key(terminal), "q") != 0; number++) {
        paint(&grid, number);
        terminal_show(terminal, &grid);
    }
    grid_free(&grid);
    terminal_close(terminal);
    return 0;
}

static void expect_grid(struct tui *t, const struct grid *grid, int number) {
    int row, column;
    for (int i = 0; i < grid->rows * grid->columns; i++) {
        const struct cell *cell = &grid->cell[i];
        struct tui_cell seen = tui_cell(t, i / grid->columns, i % grid->columns);
        const char *text = *seen.text || seen.cells == 0 ? seen.text : " ";
        ck_assert_msg(strcmp(text, cell->text) == 0 && seen.cells == cell->cells,
                      "grid %d, row %d, column %d: \"%s\" of %d, not \"%s\" of %d", number, i / grid->columns,
                      i % grid->columns, seen.text, seen.cells, cell->text, cell->cells);
        if (cell->cells)
            ck_assert_int_eq(seen.reverse, cell->style == STYLE_FOCUS);
    }
    tui_cursor(t, &row, &column);
    ck_assert_int_eq(row, grid->row);
    ck_assert_int_eq(column, grid->column);
}

START_TEST(the_terminal_shows_what_the_grid_holds_whatever_stood_there_before) {
    struct stage stage = {.options = rich};
    struct grid grid = {0};
    struct tui *t = start(show_painted, &stage, NULL, NULL);
    setlocale(LC_CTYPE, "C.UTF-8");
    for (int number = 0; number < 60; number++) {
        paint(&grid, number);
        if (number)
            tui_type(t, "n");
        else
            tui_until(t, "─");
        tui_settle(t);
        expect_grid(t, &grid, number);
    }
    tui_type(t, "q");
    tui_exits(t, 0);
    tui_is_given_back(t);
    grid_free(&grid);
    tui_free(t);
}
END_TEST

static int show_lines(void *what) {
    struct stage *stage = what;
    struct terminal *terminal = tui_terminal(&stage->options);
    struct grid grid = {0};
    int rows, columns;
    do {
        terminal_size(terminal, &rows, &columns);
        grid_make(&grid, rows, columns);
        for (int i = 0; i < stage->lines; i++)
            grid_put(&grid, i, 0, columns, (enum style)(i % STYLE_COUNT), stage->line[i]);
        char size[40];
        snprintf(size, sizeof size, "%d by %d", rows, columns);
        grid_put(&grid, rows - 1, columns - (int)strlen(size), columns, STYLE_BODY, size);
        terminal_show(terminal, &grid);
    } while (strcmp(terminal_key(terminal), "Resize") == 0);
    grid_free(&grid);
    terminal_close(terminal);
    return 0;
}

START_TEST(without_utf8_only_ascii_is_sent_and_columns_stay) {
    static const char *const line[] = {"é ─│ “a” … ▸ →|", "日本語|", "e\xCC\x81|", "■□·|"};
    static const char *const seen[] = {"e -| \"a\" . ", "? ? ? |", "e|"};
    struct stage stage = {.options = {.ascii = true}, .line = line, .lines = COUNT(line)};
    struct tui *t = start(show_lines, &stage, NULL, NULL);
    tui_until(t, "24 by 80");
    for (int i = 0; i < COUNT(seen); i++)
        ck_assert_msg(strncmp(tui_line(t, i), seen[i], strlen(seen[i])) == 0, "%s", tui_line(t, i));
    ck_assert_str_eq(tui_cell(t, 0, 14).text, "|");
    tui_type(t, "q");
    tui_exits(t, 0);
    const char *bytes = tui_bytes(t);
    for (size_t i = 0; bytes[i]; i++)
        ck_assert_msg((unsigned char)bytes[i] < 0x80, "byte %02X at %zu", (unsigned char)bytes[i], i);
    tui_free(t);
}
END_TEST

static const char *const named[STYLE_COUNT] = {"body", "strong", "quiet", "good", "more",
                                               "care", "title",  "focus", "rule", "key"};

/* Shows a line in each style on a terminal; 0 and -1 stand for no colour. */
static void expect_styles(bool colour, const char *term, const int expected[STYLE_COUNT]) {
    struct stage stage = {.options = {.colour = colour}, .line = named, .lines = STYLE_COUNT};
    struct tui *t = start(show_lines, &stage, term, NULL);
    tui_until(t, "24 by 80");
    for (int i = 0; i < STYLE_COUNT; i++) {
        static const enum style bold[] = {STYLE_STRONG, STYLE_GOOD, STYLE_CARE, STYLE_TITLE, STYLE_KEY};
        bool is_bold = false;
        struct tui_cell cell = tui_cell(t, i, 0);
        for (int j = 0; j < COUNT(bold); j++)
            is_bold |= (int)bold[j] == i;
        ck_assert_msg(cell.bold == is_bold && cell.reverse == (i == STYLE_FOCUS), "%s: bold %d, reverse %d", named[i],
                      cell.bold, cell.reverse);
        ck_assert_msg(cell.colour == expected[i], "%s: colour %d, not %d", named[i], cell.colour, expected[i]);
    }
    tui_type(t, "q");
    tui_exits(t, 0);
    tui_free(t);
}

START_TEST(each_style_has_its_look_and_without_colour_no_colour) {
    static const int rich_ones[] = {-1, -1, -1, 75, 208, 208, -1, -1, -1, -1},
                     poor[] = {-1, -1, -1, 4, 3, 3, -1, -1, -1, -1};
    static const int none[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    expect_styles(true, "TERM=xterm-256color", rich_ones);
    expect_styles(true, "TERM=xterm", poor);
    expect_styles(true, "TERM=vt100", none);
    expect_styles(false, "TERM=xterm-256color", none);
}
END_TEST

/* -- sizes ------------------------------------------------------------------------------------------------------------ */
START_TEST(a_new_size_is_shown_and_of_many_the_last) {
    static const char *const line[] = {"first"};
    struct stage stage = {.options = rich, .line = line, .lines = 1};
    struct tui *t = start(show_lines, &stage, NULL, NULL);
    tui_until(t, "24 by 80");
    tui_resize(t, 20, 40);
    tui_until(t, "20 by 40");
    tui_resize(t, 1, 9);
    tui_until(t, "1 by 9");
    for (int i = 0; i < 200; i++)
        tui_resize(t, 10 + i % 50, 200 - i % 170);
    tui_resize(t, 50, 200);
    tui_until(t, "50 by 200");
    ck_assert_str_eq(tui_line(t, 0), "first");
    ck_assert_str_eq(tui_cell(t, 49, 199).text, "0");
    tui_type(t, "q");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* A shell that exported them once would otherwise fix the size for ever. */
START_TEST(the_size_is_the_terminals_whatever_the_environment_says) {
    struct stage stage = {.options = rich};
    struct tui *t = start(show_lines, &stage, "LINES=10", "COLUMNS=40");
    tui_until(t, "24 by 80");
    tui_type(t, "q");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* -- signals ---------------------------------------------------------------------------------------------------------- */
static int exit_without_closing(void *what) {
    struct stage *stage = what;
    struct terminal *terminal = tui_terminal(&stage->options);
    struct grid grid = {0};
    grid_make(&grid, 24, 80);
    grid_put(&grid, 9, 9, 80, STYLE_FOCUS, "here");
    terminal_show(terminal, &grid);
    grid_free(&grid);
    terminal_key(terminal);
    exit(3);
}

START_TEST(whoever_ends_the_program_the_terminal_is_given_back) {
    struct stage stage = {.options = rich};
    struct tui *t = start(exit_without_closing, &stage, NULL, NULL);
    tui_until(t, "here");
    ck_assert(tui_is_full(t));
    tui_type(t, "q");
    tui_exits(t, 3);
    tui_is_given_back(t);
    tui_free(t);
}
END_TEST

static void on_term(int signal) {
    (void)signal;
}

static int compare_actions(void *what) {
    static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGSEGV, SIGABRT, SIGQUIT};
    struct stage *stage = what;
    struct sigaction before[COUNT(signals)], after;
    sigset_t blocked, now;
    signal(SIGTERM, on_term);
    signal(SIGINT, SIG_IGN);
    sigprocmask(SIG_BLOCK, NULL, &blocked);
    for (int i = 0; i < COUNT(signals); i++)
        sigaction(signals[i], NULL, &before[i]);
    terminal_close(tui_terminal(&stage->options));
    sigprocmask(SIG_BLOCK, NULL, &now);
    for (int i = 0; i < COUNT(signals); i++) {
        sigaction(signals[i], NULL, &after);
        if (after.sa_handler != before[i].sa_handler ||
            sigismember(&now, signals[i]) != sigismember(&blocked, signals[i]))
            printf("signal %d has another action\n", signals[i]);
    }
    puts("compared");
    return 0;
}

START_TEST(signals_have_their_old_actions_afterwards) {
    struct stage stage = {.options = rich};
    struct tui *t = start(compare_actions, &stage, NULL, NULL);
    tui_until(t, "compared");
    ck_assert_msg(!strstr(tui_screen(t), "another action"), "%s", tui_screen(t));
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* -- what is no terminal ---------------------------------------------------------------------------------------------- */
static int open_from_a_file(void *what) {
    struct stage *stage = what;
    if (!freopen("/dev/null", "r", stdin))
        return 9;
    tui_terminal(&stage->options);
    return 0;
}

static int open_and_close(void *what) {
    struct stage *stage = what;
    terminal_close(tui_terminal(&stage->options));
    return 0;
}

START_TEST(what_cannot_be_a_full_screen_is_told_in_a_sentence) {
    static const struct {
        int (*body)(void *);
        const char *setting, *said;
    } cases[] = {
        {open_from_a_file, NULL, "3 The full screen needs a terminal. Use --plain for lines."},
        {open_and_close, "TERM=nonsense", "3 This terminal (TERM=nonsense) is not known here. Use --plain for lines."},
    };
    for (int i = 0; i < COUNT(cases); i++) {
        struct stage stage = {.options = rich};
        struct tui *t = start(cases[i].body, &stage, cases[i].setting, NULL);
        tui_exits(t, 3);
        ck_assert_str_eq(tui_line(t, 0), cases[i].said);
        ck_assert_str_eq(tui_line(t, 1), "");
        tui_is_given_back(t);
        tui_free(t);
    }
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_test(tests, the_terminal_shows_what_the_grid_holds_whatever_stood_there_before);
    tcase_add_test(tests, without_utf8_only_ascii_is_sent_and_columns_stay);
    tcase_add_test(tests, each_style_has_its_look_and_without_colour_no_colour);
    tcase_add_test(tests, a_new_size_is_shown_and_of_many_the_last);
    tcase_add_test(tests, the_size_is_the_terminals_whatever_the_environment_says);
    tcase_add_test(tests, whoever_ends_the_program_the_terminal_is_given_back);
    tcase_add_test(tests, signals_have_their_old_actions_afterwards);
    tcase_add_test(tests, what_cannot_be_a_full_screen_is_told_in_a_sentence);
}

int main(void) {
    return test_suite("terminal", fill);
}

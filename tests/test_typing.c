/* typing: a text in the box of a page, on a pseudo-terminal: it is written on, walked in, taken away, and as much of it as fits is
 * kept; links of such a page are reached by the arrows alone. On the sample pack. */
#include "support.h"
#include "visit.h"
#include <stdlib.h>
#include <string.h>

enum { TEXT_AT = 10 }; /* the column after " Comment: " */

static void end_typing(struct tui *t) {
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}

static struct tui *open_at(const char *home, const char *place, int rows, int columns) {
    return tui_start(&(struct tui_how){.home = home, .rows = rows, .columns = columns, .arguments = {place}});
}

/* The page of a comment, which says this already. */
static struct tui *open_comment(const char *said, int rows, int columns) {
    const char *home = test_folder();
    struct tui *t = visit_first(home, NULL, "comment/lending");
    tui_until(t, "Comment: ");
    tui_paste(t, said, strlen(said));
    tui_type(t, "<Enter>");
    tui_until(t, "with your comment");
    visit_leave(t);
    t = open_at(home, "comment/lending", rows, columns);
    tui_until(t, "Comment:");
    return t;
}

/* -- the keys ----------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *keys, *box;
    int cursor; /* cells of the text before it */
} edits[] = {
    {"", "one two three_", 13},
    {" four", "one two three four_", 18},
    {"<Left><Left>X", "one two thrXee_", 12},
    {"<Home>0 ", "0 one two three_", 2},
    {"<Home><Left><Right>X", "oXne two three_", 2},
    {"<Home><End><Right>s", "one two threes_", 14},
    {"<Home><Delete><Delete>", "e two three_", 0},
    {"<Delete>", "one two three_", 13},
    {"<Home><Backspace>", "one two three_", 0},
    {"<Left><Backspace>", "one two thre_", 11},
    {"<Ctrl-W>", "one two _", 8},
    {"<Ctrl-W><Ctrl-W>", "one _", 4},
    {"<Left><Left><Ctrl-W>", "one two ee_", 8},
    {"<Ctrl-U>", "_", 0},
    {"<Left><Left><Ctrl-U>four", "four_", 4},
    {"é日<Left>!", "one two threeé!日_", 15},
    {"e\xCC\x81<Backspace>", "one two three_", 13}, /* an e, and an accent that combines with it */
    {"e\xCC\x81<Left><Delete>", "one two three_", 13},
    {"<Up>x", "one two threex_", 14}, /* from a link, back */
    {"<Up><Left>x", "one two threxe_", 13},
};

static bool shows_box(struct tui *t, const char *box) {
    const char *at = strstr(tui_screen(t), "Comment: ");
    return at && strncmp(at + strlen("Comment: "), box, strlen(box)) == 0;
}

START_TEST(each_key_of_a_line_of_text_does_what_it_does_elsewhere) {
    struct tui *t = open_comment("one two three", 24, 80);
    int row, column;
    tui_type(t, edits[_i].keys);
    tui_wait(t, shows_box, edits[_i].box);
    tui_settle(t);
    tui_cursor(t, &row, &column);
    ck_assert_msg(strstr(tui_line(t, row), "Comment: ") && column == TEXT_AT + edits[_i].cursor,
                  "%s: the cursor is at %d of\n%s", edits[_i].keys, column, tui_line(t, row));
    ck_assert_msg(strstr(tui_line(t, -1), "Enter keep it"), "%s", tui_line(t, -1));
    end_typing(t);
}
END_TEST

START_TEST(enter_leaves_a_text_that_stands_there_and_keeps_one_that_was_changed) {
    struct tui *t = open_comment("one two three", 24, 80);
    tui_type(t, "<Enter>");
    tui_until(t, "It is left as it was.");
    visit_leave(t);
    t = open_comment("one two three", 24, 80);
    tui_type(t, "!<Enter>");
    tui_until(t, "Saved. Loans and requests, with your comment.");
    visit_leave(t);
}
END_TEST

START_TEST(a_text_that_was_emptied_is_cleared) {
    struct tui *t = open_comment("one two three", 24, 80);
    tui_until(t, "emptied, it is cleared.");
    tui_type(t, "<Ctrl-U> <Enter>");
    tui_until(t, "Saved. Loans and requests, without a comment.");
    visit_leave(t);
}
END_TEST

/* -- links -------------------------------------------------------------------------------------------------------------- */
START_TEST(a_link_beside_a_text_is_reached_by_the_arrows_alone_and_then_shown) {
    static const char *const ways[] = {"<Up>", "<Down>", "<Tab>", "<BackTab>", "<Down><Down><Down>"};
    struct tui *t = open_comment("one two three", 24, 80);
    for (int i = 0; i < COUNT(ways); i++) {
        int row, column;
        tui_type(t, ways[i]);
        tui_until(t, "Enter that one");
        tui_cursor(t, &row, &column);
        ck_assert_msg(strstr(tui_line(t, row), "clear it") && tui_cell(t, row, column).reverse, "%s: it stands on\n%s",
                      ways[i], tui_line(t, row));
        tui_type(t, "<Down>"); /* round: what is typed again */
        tui_until(t, "Enter keep it");
        tui_cursor(t, &row, &column);
        ck_assert_int_eq(column, TEXT_AT + 13);
    }
    tui_type(t, "<Up><Enter>");
    tui_until(t, "Saved. Loans and requests, without a comment.");
    visit_leave(t);
}
END_TEST

START_TEST(enter_on_nothing_found_opens_no_link) {
    struct tui *t = visit_first(test_folder(), NULL, "find?filter=zebra");
    tui_until(t, "Enter find it");
    tui_type(t, "<Enter>");
    tui_settle(t);
    tui_until(t, "Find: zebra");
    tui_type(t, "<Up>");
    tui_until(t, "Enter open");
    tui_type(t, "<Enter>");
    tui_until(t, "Home > My skills > All skills");
    visit_leave(t);
}
END_TEST

START_TEST(in_find_the_cursor_stands_where_enter_acts) {
    struct tui *t = visit_first(test_folder(), NULL, "find?filter=search");
    int row, column;
    tui_type(t, "<Down>");
    tui_settle(t);
    tui_cursor(t, &row, &column);
    ck_assert_msg(strncmp(tui_line(t, row) + column, "▸", 3) == 0, "it stands on %s", tui_line(t, row));
    tui_type(t, "job");
    tui_until(t, "Enter find it");
    tui_cursor(t, &row, &column);
    ck_assert_msg(strstr(tui_line(t, row), "looking for? job_"), "it stands on %s", tui_line(t, row));
    tui_type(t, "<Up>"); /* by choice a row again */
    tui_until(t, "Enter open");
    tui_cursor(t, &row, &column);
    ck_assert_msg(strncmp(tui_line(t, row) + column, "▸", 3) == 0, "it stands on %s", tui_line(t, row));
    end_typing(t);
}
END_TEST

/* -- as much as fits ---------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *asks, *says;
    int most;
} limits[] = {
    {"comment/lending", "Comment:", "That is as much as fits: 2,000 bytes.", 2000},
    {"write", "What I did:", "That is as much as fits: 10,000 bytes.", 10000},
    {"name", "Name:", "That is as much as fits: 200 bytes.", 200},
};

START_TEST(what_does_not_fit_is_said_and_never_cut_in_silence) {
    struct tui *t = visit_first(test_folder(), NULL, limits[_i].place);
    char *text = malloc((size_t)limits[_i].most + 1);
    ck_assert_ptr_nonnull(text);
    memset(text, 'x', (size_t)limits[_i].most + 1);
    tui_until(t, limits[_i].asks);
    tui_paste(t, text, (size_t)limits[_i].most);
    tui_until(t, "xxx");
    ck_assert_msg(!strstr(tui_screen(t), "as much as fits"), "%s", tui_screen(t));
    tui_type(t, "y");
    tui_until(t, limits[_i].says);
    ck_assert_msg(!strstr(tui_screen(t), "xy"), "%s", tui_screen(t));
    tui_type(t, "<Backspace>");
    tui_until_not(t, "as much as fits");
    tui_type(t, "<Ctrl-U>");
    tui_paste(t, text, (size_t)limits[_i].most + 1);
    tui_until(t, "The rest of the paste was left out.");
    ck_assert_msg(strstr(tui_screen(t), limits[_i].says), "%s", tui_screen(t));
    free(text);
    end_typing(t);
}
END_TEST

START_TEST(a_text_as_long_as_fits_is_kept) {
    char text[2000];
    memset(text, 'x', sizeof text);
    struct tui *t = visit_first(test_folder(), NULL, "comment/lending");
    tui_until(t, "Comment:");
    tui_paste(t, text, sizeof text);
    tui_type(t, "<Enter>");
    tui_until(t, "with your comment");
    visit_leave(t);
}
END_TEST

/* -- several lines ------------------------------------------------------------------------------------------------------ */
static const struct { int rows, columns; } sizes[] = {{20, 40}, {24, 80}};

static void add_screen(struct tui *t, const char *keys, struct buf *out) {
    int row, column;
    tui_type(t, keys);
    tui_settle(t);
    tui_cursor(t, &row, &column);
    buf_print(out, "== %s\n%s\ncursor: line %d, column %d\n", keys, tui_screen(t), row + 1, column + 1);
}

START_TEST(a_long_text_has_the_lines_that_are_free_with_the_cursor_in_view) {
    struct buf text = {0}, out = {0};
    for (int i = 1; i <= 60; i++)
        buf_print(&text, "%sline by line %d", i == 1 ? "" : ", ", i);
    struct tui *t = open_comment(text.text, sizes[_i].rows, sizes[_i].columns);
    char name[60];
    add_screen(t, "", &out);
    add_screen(t, " and on", &out);
    add_screen(t, "<Home>", &out);
    add_screen(t, "<Down>", &out);
    add_screen(t, "<Up><Up>", &out);
    snprintf(name, sizeof name, "golden/typing-long-%dx%d.txt", sizes[_i].columns, sizes[_i].rows);
    test_golden(name, out.text);
    buf_free(&text);
    buf_free(&out);
    end_typing(t);
}
END_TEST

/* Columns are kept, over a short line and a wide character; from the first line up, and the last down, to the links. */
START_TEST(up_and_down_walk_the_lines_of_a_text_and_then_its_links) {
    struct tui *t = open_comment("aaaa bbbb cccc dddd eeee ffff g日hh iiii jjjj kkkk llll mmmm nnnn", 20, 40);
    static const struct {
        const char *keys;
        int line, column;
    } walks[] = {{"", 2, 14},
                 {"<Up>", 1, 14},
                 {"<Right><Up>", 0, 15},
                 {"<Home>", 0, 0},
                 {"<Down>", 1, 0},
                 {"<Down>", 2, 0},
                 {"<Home><Right><Right><Right><Right><Right><Right><Right><Down>", 1, 6},
                 {"<Down>", 2, 6},
                 {"<Home><Down><Left><Up><End>", 2, 14}};
    for (int i = 0; i < COUNT(walks); i++) {
        int row, column;
        tui_type(t, walks[i].keys);
        tui_settle(t);
        tui_cursor(t, &row, &column);
        ck_assert_msg(row == 3 + walks[i].line && column == TEXT_AT + walks[i].column, "walk %d: %d, %d of\n%s", i, row,
                      column, tui_screen(t));
    }
    tui_type(t, "<Home><Up>");
    tui_until(t, "Enter that one");
    tui_type(t, "<Up><End><Down>");
    tui_settle(t);
    tui_until(t, "Enter that one");
    end_typing(t);
}
END_TEST

START_TEST(a_narrow_footer_has_undo_after_a_save) {
    const char *home = test_folder();
    struct tui *t = visit_first(home, NULL, NULL);
    visit_leave(t);
    t = open_at(home, "comment/lending", 20, 40);
    tui_until(t, "Comment:");
    tui_type(t, "Well<Enter>");
    tui_until(t, "Saved.");
    ck_assert_msg(strstr(tui_line(t, -1), "  u undo  Esc back"), "%s", tui_line(t, -1));
    visit_leave(t);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_loop_test(tests, each_key_of_a_line_of_text_does_what_it_does_elsewhere, 0, COUNT(edits));
    tcase_add_test(tests, enter_leaves_a_text_that_stands_there_and_keeps_one_that_was_changed);
    tcase_add_test(tests, a_text_that_was_emptied_is_cleared);
    tcase_add_test(tests, a_link_beside_a_text_is_reached_by_the_arrows_alone_and_then_shown);
    tcase_add_test(tests, enter_on_nothing_found_opens_no_link);
    tcase_add_test(tests, in_find_the_cursor_stands_where_enter_acts);
    tcase_add_loop_test(tests, what_does_not_fit_is_said_and_never_cut_in_silence, 0, COUNT(limits));
    tcase_add_test(tests, a_text_as_long_as_fits_is_kept);
    tcase_add_loop_test(tests, a_long_text_has_the_lines_that_are_free_with_the_cursor_in_view, 0, COUNT(sizes));
    tcase_add_test(tests, up_and_down_walk_the_lines_of_a_text_and_then_its_links);
    tcase_add_test(tests, a_narrow_footer_has_undo_after_a_save);
}

int main(void) {
    return test_suite("typing", fill);
}

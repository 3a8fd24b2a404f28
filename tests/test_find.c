/* find: what stands in its box on a pseudo-terminal gives way to what is typed, and Enter says what it does with it. */
#include "support.h"
#include "visit.h"
#include <string.h>

#define ASKS "What are you looking for? "
static const struct {
    const char *keys, *box, *enter; /* after a search for "ai" that found something */
} boxes[] = {
    {"", "ai_", "Enter open"},
    {"<Down>", "ai_", "Enter open"},
    {"x", "x_", "Enter find it"},
    {"co", "co_", "Enter find it"},
    {"<Backspace>", "a_", "Enter find it"},
    {"<Backspace>r", "ar_", "Enter find it"},
    {"<Backspace><Backspace>", "__", "Enter find it"},
    {"ai", "ai_", "Enter open"},      /* the same words: what was found stands */
    {"aim", "aim_", "Enter find it"}, /* not "m": what was typed does not give way */
    {"<Down>x", "x_", "Enter find it"},
    {"job<Enter>x", "x_", "Enter find it"},
    {"job<Enter>", "job_", "Enter open"},
};

START_TEST(what_stands_in_the_box_gives_way_to_what_is_typed_and_enter_says_what_it_does) {
    struct tui *t = visit_first(test_folder(), NULL, "find?filter=ai");
    char box[60];
    for (const char *at = boxes[_i].keys, *end; *at; at = end) {
        char key[20];
        end = *at == '<' ? strchr(at, '>') + 1 : at + 1;
        snprintf(key, sizeof key, "%.*s", (int)(end - at), at);
        tui_type(t, key);
        tui_settle(t);
    }
    snprintf(box, sizeof box, ASKS "%s", boxes[_i].box);
    tui_until(t, ASKS);
    ck_assert_msg(strstr(tui_screen(t), box) && strstr(tui_line(t, -1), boxes[_i].enter), "no \"%s\" or \"%s\":\n%s",
                  box, boxes[_i].enter, tui_screen(t));
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

START_TEST(what_stands_in_the_box_gives_way_to_what_is_pasted) {
    struct tui *t = visit_first(test_folder(), NULL, "find?filter=ai");
    tui_paste(t, "copyright", 9);
    tui_until(t, ASKS "copyright_");
    tui_type(t, "s<Enter>");
    tui_until(t, "Find: copyrights");
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* From wherever one is, also where something else is typed; and Esc leads back there. */
START_TEST(find_opens_by_three_keys_and_knows_where_one_was) {
    static const char *const keys[] = {"/", ":", "<Ctrl-P>"};
    struct tui *t = visit_first(test_folder(), NULL, "skill/lending");
    tui_type(t, keys[_i]);
    tui_until(t, ASKS "_");
    tui_type(t, "desk<Enter>");
    tui_until(t, "On this page");
    tui_until(t, "Everywhere");
    tui_type(t, "<Ctrl-P>"); /* again: the page one came from stays */
    tui_until(t, ASKS "_");
    tui_type(t, "loans<Enter>");
    tui_until(t, "Find: loans");
    tui_until(t, "On this page");
    tui_type(t, "<Esc>");
    tui_until(t, "Take the loans desk for a day");
    tui_until_not(t, ASKS);
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* Where a text of one's own is written, nothing is lost by the key. */
START_TEST(a_text_that_is_written_is_not_left_by_ctrl_p) {
    struct tui *t = visit_first(test_folder(), NULL, "log");
    tui_until(t, "write down what I did");
    tui_type(t, "w");
    tui_until(t, "What I did: _");
    tui_type(t, "I helped: two readers");
    tui_type(t, "<Ctrl-P>/");
    tui_until(t, "I helped: two readers/_");
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* Where what is asked would take most of a line, what is typed has a line to itself. */
static const struct {
    int rows, columns;
    const char *shown;
} narrow[] = {{20, 40, "librarian without a degree_"}, {12, 20, "degree_"}, {7, 20, "degree_"}};

START_TEST(what_is_typed_is_seen_in_a_narrow_window) {
    struct tui *t = visit_first(test_folder(), NULL, "find");
    tui_until(t, ASKS "_");
    tui_type(t, "librarian without a degree");
    tui_resize(t, narrow[_i].rows, narrow[_i].columns);
    tui_until(t, narrow[_i].shown);
    tui_until(t, narrow[_i].columns > 30 ? " What are you looking for?" : " What are you looki");
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_loop_test(tests, what_is_typed_is_seen_in_a_narrow_window, 0, COUNT(narrow));
    tcase_add_test(tests, a_text_that_is_written_is_not_left_by_ctrl_p);
    tcase_add_loop_test(tests, find_opens_by_three_keys_and_knows_where_one_was, 0, 3);
    tcase_add_loop_test(tests, what_stands_in_the_box_gives_way_to_what_is_typed_and_enter_says_what_it_does, 0,
                        COUNT(boxes));
    tcase_add_test(tests, what_stands_in_the_box_gives_way_to_what_is_pasted);
}

int main(void) {
    return test_suite("find", fill);
}

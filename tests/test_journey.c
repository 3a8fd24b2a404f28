/* journey: the program itself on a pseudo-terminal, from the first start on: what a person does, sees, loses and keeps. */
#include "support.h"
#include "visit.h"
#include <ctype.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static int words_of(const char *text) {
    int words = 0;
    bool inside = false;
    for (; *text; text++) {
        bool part = isalnum((unsigned char)*text) || (inside && strchr("'-./:%", *text));
        words += part && !inside;
        inside = part;
    }
    return words;
}

/* -- the first start --------------------------------------------------------------------------------------------------- */
START_TEST(the_first_start_asks_in_plain_lines_how_to_show_it_and_remembers) {
    const char *home = test_folder();
    struct tui *t = visit_start(home, NULL, NULL);
    tui_until(t, "You can change it later:");
    ck_assert_msg(!tui_is_full(t), "the question is on a full screen");
    ck_assert_msg(!strchr(tui_bytes(t), '\033'), "the question moves the cursor");
    tui_type(t, "<Enter>");
    tui_until(t, "What you can do, what you could learn, where you could go");
    ck_assert(tui_is_full(t));
    visit_leave(t);
    t = visit_start(home, NULL, NULL);
    tui_until(t, "What you can do, what you could learn, where you could go");
    ck_assert_msg(!strstr(tui_bytes(t), "How shall it be shown?"), "it is asked again");
    visit_leave(t);
}
END_TEST

START_TEST(plain_lines_are_remembered_as_well) {
    const char *home = test_folder();
    struct tui *t = visit_start(home, NULL, NULL);
    tui_until(t, "change it later:");
    for (int i = 0; i < 2; i++) {
        if (i == 0)
            tui_type(t, "p<Enter>");
        else
            t = visit_start(home, NULL, NULL);
        tui_until(t, "q leave:");
        ck_assert_msg(!tui_is_full(t), "it is a full screen");
        tui_type(t, "q<Enter>");
        tui_exits(t, 0);
        ck_assert_msg(!strchr(tui_bytes(t), '\033'), "plain lines move the cursor");
        tui_is_given_back(t);
        tui_free(t);
    }
}
END_TEST

static const struct { int rows, columns; } sizes[] = {{24, 80}, {20, 40}, {50, 200}};

START_TEST(from_the_first_start_to_three_ideas_at_any_size) {
    struct tui *t =
        tui_start(&(struct tui_how){.rows = sizes[_i].rows, .columns = sizes[_i].columns, .home = test_folder()});
    tui_until(t, "change it later:");
    int words = words_of(tui_screen(t));
    tui_type(t, "<Enter>");
    tui_until(t, "What you can do");
    words += words_of(tui_screen(t));
    visit_choose(t, "Start: tick what you do");
    tui_until(t, "What do you do at work?");
    words += words_of(tui_screen(t));
    tui_type(t, "13"); /* each tick stands on the screen that was read already */
    tui_until(t, "I do this.");
    tui_type(t, "4");
    tui_until(t, "One thing to try this week");
    words += words_of(tui_screen(t));
    ck_assert_msg(tui_keys(t) <= 15, "%d keys to the first value", tui_keys(t));
    ck_assert_msg(words <= 500 || sizes[_i].columns > 120, "%d words to the first value",
                  words); /* a wide one shows more beside */

    visit_choose(t, "Go on: 5 skills");
    visit_choose(t, "Library assistant");
    tui_until(t, "5 skills chosen");
    tui_type(t, "<Enter>");
    for (int i = 0; i < COUNT(visit_skills); i++) {
        char place[20];
        snprintf(place, sizeof place, "Skill %d of 5", i + 1);
        tui_until(t, visit_skills[i]);
        tui_until(t, place);
        tui_type(t, i == 1 ? "2" : "1");
    }
    visit_choose(t, "Finish");
    visit_choose(t, "Here, and better at what I choose");
    tui_until(t, "Worth growing");
    tui_type(t, "t");
    tui_until(t, "How many hours a week");
    tui_type(t, "<Enter>");
    tui_until(t, "Find something to learn");
    tui_until(t, "▸ 1  ");
    tui_type(t, "<Down>");
    tui_until(t, "▸ 2  ");
    tui_type(t, "<Down>");
    tui_until(t, "▸ 3  ");
    visit_leave(t);
}
END_TEST

/* -- questions --------------------------------------------------------------------------------------------------------- */
START_TEST(a_held_key_answers_one_question_and_nothing_after_it) {
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    visit_choose(t, "My skills");
    visit_choose(t, "Library assistant");
    tui_until(t, "5 skills chosen");
    tui_type(t, "11111111"); /* the first opens the question; the others were typed before it was there */
    tui_until(t, "Skill 1 of 5");
    tui_until(t, "Nothing is chosen until you press a key.");
    for (int i = 0; i < COUNT(visit_skills); i++) {
        char next[40];
        snprintf(next, sizeof next, i < 4 ? "Skill %d of 5" : "That is all 5", i + 2);
        tui_until(t, visit_skills[i]);
        tui_type(t, "33333333");
        tui_until(t, next);
    }
    tui_type(t, "<Esc>");
    visit_choose(t, "My skills");
    for (int i = 0; i < COUNT(visit_skills); i++)
        ck_assert_msg(strstr(visit_line(t, visit_skills[i]), "With help"), "%s", visit_line(t, visit_skills[i]));
    visit_leave(t);
}
END_TEST

START_TEST(enter_by_habit_answers_nothing) {
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    visit_questions(t);
    tui_type(t, "<Enter>");
    tui_until(t, "Nothing is chosen yet: press a key shown, or an arrow and then Enter.");
    tui_type(t, "<Enter><Enter><Enter>");
    tui_settle(t);
    tui_until(t, "Skill 1 of 5");
    tui_type(t, "<Down><Down><Enter>");
    tui_until(t, "Saved. Answering enquiries: Seen it.");
    tui_until(t, "Skill 2 of 5");
    visit_leave(t);
}
END_TEST

START_TEST(the_cursor_stands_on_what_is_focused) {
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    int row, column, before;
    tui_cursor(t, &before, &column);
    ck_assert_str_eq(tui_cell(t, before, column).text, "▸");
    tui_type(t, "<Down>");
    tui_until(t, "▸ 2");
    tui_cursor(t, &row, &column);
    ck_assert_int_eq(row, before + 1);
    ck_assert_str_eq(tui_cell(t, row, column).text, "▸");
    visit_questions(t);
    tui_type(t, "<Down>");
    tui_until(t, "▸ 1");
    tui_cursor(t, &row, &column);
    ck_assert_str_eq(tui_cell(t, row, column).text, "▸");
    tui_type(t, "<Up>"); /* up from the first is the last of the ways on */
    tui_until_not(t, "▸");
    tui_cursor(t, &row, &column);
    ck_assert_msg(tui_cell(t, row, column).reverse, "the cursor is at %d, %d", row, column);
    tui_type(t, "/");
    tui_until(t, "What are you looking for?");
    tui_type(t, "wi fi");
    tui_until(t, "wi fi");
    tui_cursor(t, &row, &column);
    ck_assert_str_eq(tui_cell(t, row, column - 1).text, "i");
    ck_assert_str_eq(tui_cell(t, row, column).text, "_");
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* Alt and a key, the terminal's word that it has the focus, half a character: after a key, in one breath. */
START_TEST(what_is_no_key_leaves_nothing_undrawn) {
    static const char *const bytes[] = {"\033[B\033x", "\033[B\033[I", "\033[B\xC3"};
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    for (int i = 0; i < COUNT(bytes); i++) {
        char mark[20];
        tui_send(t, bytes[i], strlen(bytes[i]));
        snprintf(mark, sizeof mark, "▸ %d", i + 2);
        tui_until(t, mark);
    }
    visit_leave(t);
}
END_TEST

START_TEST(a_long_paste_into_a_line_is_cut_and_the_end_is_seen) {
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    char *text = malloc(60000);
    ck_assert_ptr_nonnull(text);
    memset(text, 'x', 60000);
    tui_type(t, "/");
    tui_until(t, "What are you looking for?");
    tui_paste(t, text, 60000);
    tui_until(t, "xxxx_");
    for (int i = 0; i < 200; i++)
        tui_type(t, "<Backspace>");
    tui_type(t, "wifi");
    tui_until(t, "for? wifi_");
    free(text);
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* -- sizes ------------------------------------------------------------------------------------------------------------- */
START_TEST(a_new_size_in_the_middle_of_a_rating_keeps_the_question) {
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    visit_questions(t);
    tui_type(t, "3");
    tui_until(t, "Skill 2 of 5");
    tui_type(t, "<Down><Down>");
    tui_until(t, "▸ 2");
    static const int to[][2] = {{20, 40}, {50, 200}, {8, 40}, {24, 80}};
    for (int i = 0; i < COUNT(to); i++) {
        tui_resize(t, to[i][0], to[i][1]);
        tui_until(t, "Loans and requests");
        tui_until(t, "▸ 2");
        tui_settle(t);
        ck_assert_int_eq(words_of(tui_line(t, -2)), 0); /* the rule, whole */
        ck_assert_str_eq(tui_cell(t, to[i][0] - 2, to[i][1] - 1).text, "─");
    }
    tui_type(t, "<Enter>");
    tui_until(t, "Saved. Loans and requests: Seen it.");
    tui_until(t, "Skill 3 of 5");
    visit_leave(t);
}
END_TEST

START_TEST(a_burst_of_sizes_ends_with_the_last) {
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    for (int i = 0; i < 100; i++)
        tui_resize(t, 5 + i % 60, 30 + 7 * i % 200);
    tui_resize(t, 33, 97);
    tui_until(t, "leave");
    ck_assert_msg(strstr(tui_line(t, -1), "q leave"), "%s", tui_screen(t));
    ck_assert_str_eq(tui_cell(t, 1, 96).text, "─");
    ck_assert_str_eq(tui_cell(t, 31, 96).text, "─");
    visit_leave(t);
}
END_TEST

/* -- ways out ---------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *keys;
    int signal, code;
    const char *said;
} ways_out[] = {
    {"q", 0, 0, NULL},
    {"<Ctrl-C><Ctrl-C>", 0, 0, NULL},
    {NULL, SIGTERM, 0, NULL},
    {NULL, SIGHUP, 0, NULL},
    {NULL, SIGINT, 0, NULL},
    {NULL, SIGABRT, 128 + SIGABRT, "pathway stopped unexpectedly. Your answers are saved up to the last key."},
    {NULL, SIGSEGV, 128 + SIGSEGV, "pathway stopped unexpectedly. Your answers are saved up to the last key."},
    {NULL, SIGQUIT, 128 + SIGQUIT, "pathway stopped unexpectedly. Your answers are saved up to the last key."},
};

START_TEST(the_terminal_is_given_back_however_it_ends) {
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    visit_questions(t);
    if (ways_out[_i].keys)
        tui_type(t, ways_out[_i].keys);
    else
        tui_signal(t, ways_out[_i].signal);
    tui_exits(t, ways_out[_i].code);
    tui_is_given_back(t);
    if (ways_out[_i].said)
        tui_until(t, ways_out[_i].said);
    else
        tui_until_not(t, "unexpectedly");
    tui_free(t);
}
END_TEST

START_TEST(a_terminal_that_is_gone_ends_it_and_loses_nothing) {
    const char *home = test_folder();
    struct tui *t = visit_first(home, NULL, NULL);
    visit_questions(t);
    tui_type(t, "3");
    tui_until(t, "Saved. Answering enquiries: With help.");
    tui_hang_up(t);
    tui_exits(t, 0);
    tui_free(t);
    t = visit_start(home, NULL, NULL);
    ck_assert_msg(strstr(visit_line(t, "Carry on"), "skill 2 of 5: Loans and requests"), "%s", tui_screen(t));
    visit_leave(t);
}
END_TEST

START_TEST(a_terminal_that_is_not_known_is_told_in_one_sentence) {
    struct tui *t = tui_start(
        &(struct tui_how){.home = test_folder(), .environment = {"TERM=nonsense", "ASAN_OPTIONS=detect_leaks=0"}});
    tui_until(t, "change it later:"); /* ncurses 6.4 does not free all that a newterm which failed had taken */
    tui_type(t, "<Enter>");
    tui_exits(t, 3);
    tui_until(t, "\npathway: This terminal (TERM=nonsense) is not known here. Use --plain for lines.\n\n");
    tui_is_given_back(t);
    tui_free(t);
}
END_TEST

START_TEST(a_start_that_fails_leaves_the_terminal_as_it_was) {
    const char *home = test_folder();
    struct tui *t = visit_first(home, NULL, NULL);
    visit_leave(t);
    t = visit_start(home, NULL, "skil/lending");
    tui_exits(t, 2);
    tui_until(t, "pathway: There is no place \"skil\". Did you mean \"skill\"?\n\n");
    tui_is_given_back(t);
    tui_free(t);
}
END_TEST

/* -- keys of habit ----------------------------------------------------------------------------------------------------- */
START_TEST(keys_of_habit_say_something_true_and_lose_nothing) {
    struct tui *t = visit_first(test_folder(), NULL, NULL);
    visit_questions(t);
    tui_type(t, "<Ctrl-S>");
    tui_until(t, "All is saved already, at each key.");
    tui_type(t, "<Ctrl-C>");
    tui_until(t, "Ctrl-C again leaves. To copy, select and press Ctrl-Insert. All is saved.");
    tui_type(t, "<Ctrl-Z>");
    tui_until(t, "Undone: Library assistant.");
    tui_type(t, "<Ctrl-Y>");
    tui_until(t, "Done again: Library assistant.");
    tui_type(t, "<Ctrl-C>"); /* not twice in a row */
    tui_until(t, "Ctrl-C again leaves.");
    tui_type(t, "<Ctrl-L>");
    tui_settle(t);
    tui_until(t, "Skill 1 of 5");
    visit_leave(t);
    t = visit_first(test_folder(), NULL, "--visit");
    tui_type(t, "<Ctrl-S>");
    tui_until(t, "You are looking round: nothing is kept.");
    tui_type(t, "/");
    tui_until(t, "What are you looking for?");
    tui_type(t, "<Ctrl-C>");
    tui_until(t, "Ctrl-C again leaves. To copy, select and press Ctrl-Insert. Nothing is kept.");
    tui_type(t, "<Ctrl-Z>"); /* while something is typed, too */
    tui_until(t, "The line stands as it did. Ctrl-Z undoes what was saved on the other pages.");
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    tui_free(t);
}
END_TEST

/* Stopped, the terminal is the shell's; a new size meanwhile shows that it is drawn again. */
static void stop_and_go_on(struct tui *t, int signal, int columns) {
    ck_assert_int_eq(tui_stopped(t), signal);
    if (signal == SIGTSTP) /* nobody can do anything before a SIGSTOP */
        tui_is_given_back(t);
    tui_resize(t, 20, columns);
    tui_continue(t);
    tui_until(t, "Skill 1 of 5");
    ck_assert(tui_is_full(t));
    ck_assert_str_eq(tui_cell(t, 18, columns - 1).text, "─");
    tui_type(t, "<Down>");
    tui_until(t, "▸");
}

START_TEST(it_stops_and_goes_on_where_it_was) {
    struct tui *t = visit_first(test_folder(), "PATHWAY_SUSPEND=1", NULL);
    visit_questions(t);
    tui_type(t, "<Ctrl-Z>");
    stop_and_go_on(t, SIGTSTP, 70);
    tui_signal(t, SIGTSTP);
    stop_and_go_on(t, SIGTSTP, 90);
    tui_signal(t, SIGSTOP);
    stop_and_go_on(t, SIGSTOP, 100);
    tui_signal(t, SIGCONT);
    tui_settle(t);
    tui_type(t, "3");
    tui_until(t, "Skill 2 of 5");
    visit_leave(t);
}
END_TEST

/* -- what is kept ------------------------------------------------------------------------------------------------------ */
START_TEST(what_was_saved_is_there_after_a_kill_and_it_carries_on_at_the_next_question) {
    const char *home = test_folder();
    struct tui *t = visit_first(home, NULL, NULL);
    visit_questions(t);
    for (int i = 0; i < 3; i++) {
        char saved[80];
        tui_type(t, "3");
        snprintf(saved, sizeof saved, "Saved. %s: With help.", visit_skills[i]);
        tui_until(t, saved);
    }
    tui_signal(t, SIGKILL);
    tui_exits(t, 128 + SIGKILL);
    tui_free(t);
    t = visit_start(home, NULL, NULL);
    ck_assert_msg(strstr(visit_line(t, "Carry on"), "skill 4 of 5: Searching for evidence"), "%s", tui_screen(t));
    tui_type(t, "<Enter>"); /* the cursor is on it */
    tui_until(t, "Skill 4 of 5");
    tui_until(t, visit_skills[3]);
    tui_type(t, "<Esc>");
    visit_choose(t, "My skills");
    tui_until(t, "3 of 5 answered");
    for (int i = 0; i < 3; i++)
        ck_assert_msg(strstr(visit_line(t, visit_skills[i]), "With help"), "%s", visit_line(t, visit_skills[i]));
    visit_leave(t);
}
END_TEST

/* Killed as the key arrives: the answer is there whole, or not at all. */
START_TEST(a_kill_at_any_moment_breaks_nothing) {
    const char *home = test_folder();
    struct tui *t = visit_first(home, NULL, NULL);
    visit_questions(t);
    for (int i = 0; i < 10; i++) {
        tui_type(t, "3");
        tui_signal(t, SIGKILL);
        tui_exits(t, 128 + SIGKILL);
        tui_free(t);
        t = visit_start(home, NULL, NULL);
        visit_choose(t, "My skills");
        bool answered = strstr(visit_line(t, visit_skills[0]), "With help") != NULL;
        if (answered)
            tui_until(t, "1 of 5 answered");
        else
            tui_until(t, "5 skills chosen");
        visit_choose(t, visit_skills[0]);
        tui_until(t, "Skill 1 of 5");
        if (answered) {
            tui_type(t, "c");
            tui_until(t, "not answered");
            visit_choose(t, visit_skills[0]);
            tui_until(t, "Skill 1 of 5");
        }
    }
    visit_leave(t);
}
END_TEST

START_TEST(an_answer_in_one_session_appears_in_the_other) {
    const char *home = test_folder();
    struct tui *one = visit_first(home, NULL, NULL);
    visit_choose(one, "My skills");
    visit_choose(one, "Library assistant");
    tui_until(one, "5 skills chosen");
    struct tui *two = visit_start(home, NULL, NULL);
    visit_choose(two, "My skills");
    tui_until(two, "5 skills chosen");
    tui_type(one, "<Enter>");
    tui_until(one, "Skill 1 of 5");
    tui_type(one, "4");
    tui_until(one, "Saved. Answering enquiries: On my own.");
    tui_type(two, "<Down>");
    tui_until(two, "1 of 5 answered");
    ck_assert_msg(strstr(visit_line(two, visit_skills[0]), "On my own"), "%s", tui_screen(two));
    tui_type(two, "<Home><Enter>");
    tui_until(two, "Skill 2 of 5");
    tui_type(two, "2");
    tui_until(two, "Saved. Loans and requests: Seen it.");
    tui_type(one, "<Esc>");
    tui_until(one, "2 of 5 answered");
    visit_leave(one);
    visit_leave(two);
}
END_TEST

START_TEST(the_first_key_of_a_session_shows_what_another_saved) {
    const char *home = test_folder();
    struct tui *one = visit_first(home, NULL, NULL), *two = visit_start(home, NULL, "skills");
    tui_until(two, "0 of 5 answered");
    visit_questions(one);
    tui_type(one, "4");
    tui_until(one, "Saved. Answering enquiries: On my own.");
    tui_type(two, "<Down>");
    tui_until(two, "1 of 5 answered");
    visit_leave(one);
    visit_leave(two);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_test(tests, the_first_start_asks_in_plain_lines_how_to_show_it_and_remembers);
    tcase_add_test(tests, plain_lines_are_remembered_as_well);
    tcase_add_loop_test(tests, from_the_first_start_to_three_ideas_at_any_size, 0, COUNT(sizes));
    tcase_add_test(tests, a_held_key_answers_one_question_and_nothing_after_it);
    tcase_add_test(tests, enter_by_habit_answers_nothing);
    tcase_add_test(tests, the_cursor_stands_on_what_is_focused);
    tcase_add_test(tests, what_is_no_key_leaves_nothing_undrawn);
    tcase_add_test(tests, a_long_paste_into_a_line_is_cut_and_the_end_is_seen);
    tcase_add_test(tests, a_new_size_in_the_middle_of_a_rating_keeps_the_question);
    tcase_add_test(tests, a_burst_of_sizes_ends_with_the_last);
    tcase_add_loop_test(tests, the_terminal_is_given_back_however_it_ends, 0, COUNT(ways_out));
    tcase_add_test(tests, a_terminal_that_is_gone_ends_it_and_loses_nothing);
    tcase_add_test(tests, a_terminal_that_is_not_known_is_told_in_one_sentence);
    tcase_add_test(tests, a_start_that_fails_leaves_the_terminal_as_it_was);
    tcase_add_test(tests, keys_of_habit_say_something_true_and_lose_nothing);
    tcase_add_test(tests, it_stops_and_goes_on_where_it_was);
    tcase_add_test(tests, what_was_saved_is_there_after_a_kill_and_it_carries_on_at_the_next_question);
    tcase_add_test(tests, a_kill_at_any_moment_breaks_nothing);
    tcase_add_test(tests, an_answer_in_one_session_appears_in_the_other);
    tcase_add_test(tests, the_first_key_of_a_session_shows_what_another_saved);
}

int main(void) {
    return test_suite("journey", fill);
}

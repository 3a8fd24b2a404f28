/* undo: everything that was said can be undone and done again; what that does to the page one stands on; and the learning log. */
#include "session.h"
#include "pathway/browse.h"

static struct session s;
static char *cache, *me;

static void begin(void) {
    cache = path_in(NULL, "content.db");
    me = path_in(NULL, "me.pathway");
    ck_assert(session_open(&s, PACK, me, cache));
}

static void end(void) {
    session_close(&s);
    free(cache);
    free(me);
}

static void expect_act(const char *address, const char *said) {
    ck_assert_str_eq(say_to(&s, address), said);
}

static const char *text_of(const char *place) {
    return shown_as(&s, place, "markdown");
}

static void expect_in(const char *place, const char *text) {
    ck_assert_msg(strstr(text_of(place), text) != NULL, "%s does not say \"%s\":\n%s", place, text, text_of(place));
}

static void expect_not_in(const char *place, const char *text) {
    ck_assert_msg(strstr(text_of(place), text) == NULL, "%s says \"%s\":\n%s", place, text, text_of(place));
}

/* -- undo ------------------------------------------------------------------------------------------------------------------- */
START_TEST(everything_can_be_undone_and_done_again_and_says_what_it_was) {
    static const struct {
        const char *act, *undone;
    } acts[] = {
        {"job?role=librarian", "Undone: Librarian."},
        {"tick/printing?do=does", "Undone: Help people with log-ins, printing and Wi-Fi: I do this."},
        {"rate/lending?level=2&set=short", "Undone: Loans and requests: Seen it."},
        {"rate/lending?level=3&want=4&what=A+day",
         "Undone: Loans and requests: With help, wanted: On my own, with an example."},
        {"sure/lending?is=1", "Undone: Loans and requests, how sure: A guess."},
        {"write?item=practice/sit-beside", "Undone: log: Sit beside one search, 40 minutes."},
        {"entry/2?field=hours&is=1.5", "Undone: log, Hours: 1 hour 30 minutes."},
        {"entry/1?field=remove&is=yes", "Undone: an entry deleted."},
        {"snapshot?keep=yes", "Undone: answers of 3 June 2027 kept."},
        {"year?is=20", "Undone: 20 hours a year."},
        {"add?item=practice/sit-beside", "Undone: plan: Sit beside one search."},
        {"action/1?is=started", "Undone: Sit beside one search: started."},
        {"action/1?is=drop", "Undone: Sit beside one search: dropped."},
        {"add?item=missing&role=library-assistant", "Undone: plan: what is missing for Library assistant."},
        {"rate/lending?level=clear", "Undone: Loans and requests: not answered."},
    };
    static const char all[] = "SELECT * FROM setting; SELECT * FROM tick; SELECT * FROM answer; SELECT * FROM history; "
                              "SELECT * FROM entry; SELECT * FROM snapshot; SELECT * FROM action";
    char *state[COUNT(acts) + 1];
    say_to(&s, "name?is=Jo"); /* makes the file */
    for (int i = 0; i < COUNT(acts); i++) {
        state[i] = ask_sql(me, all);
        say_to(&s, acts[i].act);
    }
    state[COUNT(acts)] = ask_sql(me, all);
    for (int i = COUNT(acts) - 1; i >= 0; i--) {
        expect_act("undo?last=yes", acts[i].undone);
        expect_sql(me, all, state[i]);
    }
    for (int i = 0; i < COUNT(acts); i++) {
        expect_act("redo?last=yes", arena_print(s.arena, "Done again%s", acts[i].undone + strlen("Undone")));
        expect_sql(me, all, state[i + 1]);
        free(state[i]);
    }
    free(state[COUNT(acts)]);
    expect_act("redo?last=yes", "There is nothing to do again.");
}
END_TEST

START_TEST(undoing_an_answer_of_a_set_stands_at_its_question_again) {
    struct browse b = {.window = 20};
    browse_begin(&b, &s.world);
    browse_follow(&b, "rate/answering-enquiries?set=short");
    browse_key(&b, "4");
    ck_assert_str_eq(b.page.place, "rate/lending?set=short");
    browse_key(&b, "u");
    ck_assert_str_eq(b.said, "Undone: Answering enquiries: On my own.");
    ck_assert_str_eq(b.page.place, "rate/answering-enquiries?set=short");
    browse_key(&b, "y");
    ck_assert_str_eq(b.said, "Done again: Answering enquiries: On my own.");
    browse_end(&b);
}
END_TEST

START_TEST(a_new_act_ends_what_could_be_done_again_and_only_so_many_are_remembered) {
    say_to(&s, "rate/lending?level=2");
    say_to(&s, "undo?last=yes");
    say_to(&s, "rate/lending?level=3");
    expect_act("redo?last=yes", "There is nothing to do again.");
    expect_in("undo", "Loans and requests: With help");
    for (int i = 0; i < 230; i++)
        say_to(&s, i % 2 ? "rate/lending?level=2" : "rate/lending?level=4");
    expect_sql(me, "SELECT count(*) FROM change", "200\n");
    for (int i = 0; i < 200; i++)
        ck_assert_ptr_nonnull(strstr(say_to(&s, "undo?last=yes"), "Undone: "));
    expect_act("undo?last=yes", "There is nothing to undo.");
}
END_TEST

START_TEST(what_another_window_changed_since_is_not_undone) {
    struct session other;
    say_to(&s, "rate/lending?level=2");
    say_to(&s, "rate/digital-help?level=2");
    ck_assert(session_open(&other, PACK, me, cache));
    run_sql(me, "UPDATE answer SET level = 5 WHERE skill = 'digital-help'"); /* as by a program that keeps no changes */
    expect_act("undo?last=yes", "It was changed in another window since. Nothing was undone; it is set aside.");
    expect_act("undo?last=yes", "Undone: Loans and requests: Seen it."); /* and in nobody's way */
    ck_assert_int_eq(level_of(&s, "digital-help"), 5);
    session_close(&other);
}
END_TEST

/* -- where one stands then ------------------------------------------------------------------------------------------------ */
static struct browse b;

static void follow(const char *address) {
    browse_follow(&b, address);
}

static void press(const char *key, const char *said, const char *place) {
    browse_key(&b, key);
    ck_assert_str_eq(b.said, said);
    ck_assert_str_eq(b.page.place, place);
}

START_TEST(a_page_whose_item_is_undone_or_deleted_is_left) {
    browse_begin(&b, &s.world);
    follow("home"), follow("log"), follow("write");
    browse_answer(&b, "a day at the desk");
    ck_assert_str_eq(b.page.place, "log/1");
    press("u", "Undone: log: a day at the desk.", "log");
    press("y", "Done again: log: a day at the desk.", "log");
    follow("log/1"), follow("entry/1?field=hours"), browse_answer(&b, "2");
    follow("entry/1?field=remove&is=yes");
    ck_assert_str_eq(b.page.place, "log");
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "home"); /* the page of what is gone is passed over at once */
    browse_end(&b);
}
END_TEST

START_TEST(undo_is_offered_after_what_changed_something_and_nothing_else) {
    static const char *const nothing[] = {"undo?last=yes", "write?item=none&what=skip", "log", NULL};
    browse_begin(&b, &s.world);
    follow("home");
    for (int i = 0; nothing[i]; i++) {
        follow(nothing[i]);
        ck_assert_msg(!b.way_back, "%s offers %s", nothing[i], b.way_back);
    }
    follow("rate/lending?level=3");
    ck_assert_str_eq(b.way_back, "u");
    browse_key(&b, "u");
    ck_assert_str_eq(b.way_back, "y");
    browse_key(&b, "y");
    ck_assert_str_eq(b.way_back, "u");
    follow("last?answer=other");
    ck_assert_ptr_null(b.way_back);
    browse_end(&b);
}
END_TEST

/* From question to question one goes back to the one that was undone; from anywhere else one stays. */
START_TEST(undo_from_the_list_of_answers_stays_there) {
    say_to(&s, "rate/lending?level=3&set=short");
    browse_begin(&b, &s.world);
    follow("home"), follow("assess");
    press("u", "Undone: Loans and requests: With help.", "assess");
    browse_end(&b);
}
END_TEST

/* What the footer offers is the act just made here; what another window did since is named first. */
START_TEST(u_after_a_save_takes_no_act_of_another_window) {
    struct session other;
    browse_begin(&b, &s.world);
    follow("home"), follow("rate/lending?level=3");
    ck_assert(session_open(&other, PACK, me, cache));
    ck_assert_str_eq(say_to(&other, "rate/digital-help?level=2"), "Saved. Helping with technology: Seen it.");
    session_close(&other);
    press("u", "Another window did something since. Enter undoes that first.", "undo");
    ck_assert_int_eq(level_of(&s, "digital-help"), 2);
    follow("undo?last=yes");
    ck_assert_str_eq(b.said, "Undone: Helping with technology: Seen it.");
    press("u", "Undone: Loans and requests: With help.", "undo");
    browse_end(&b);
}
END_TEST

START_TEST(what_was_done_in_another_sitting_is_undone_by_enter_and_not_by_one_key) {
    say_to(&s, "rate/lending?level=3");
    snprintf(s.world.began, sizeof s.world.began, "2027-06-04T08:00:00Z");
    snprintf(s.world.now, sizeof s.world.now, "2027-06-04T09:00:00Z");
    browse_begin(&b, &s.world);
    follow("home");
    press("u", "That was on 3 June 2027: Enter undoes it.", "undo");
    ck_assert_int_eq(level_of(&s, "lending"), 3);
    follow("undo?last=yes");
    ck_assert_str_eq(b.said, "Undone: Loans and requests: With help.");
    say_to(&s, "rate/lending?level=2");
    follow("home");
    press("u", "Undone: Loans and requests: Seen it.", "home");
    browse_end(&b);
}
END_TEST

/* -- the log ---------------------------------------------------------------------------------------------------------------- */
START_TEST(the_log_adds_up_the_hours_of_twelve_months_beside_the_number_that_was_set) {
    expect_in("log", "**In the last 12 months**: none yet");
    expect_act("write?item=practice/sit-beside", "Written down: Sit beside one search, 40 minutes.");
    expect_act("write?item=none&what=A+webinar&hours=1.5&day=2026-06-04&off-job=yes&codes=K4+S7",
               "Written down: A webinar, 1 hour 30 minutes.");
    expect_act("write?item=none&what=Too+long+ago&hours=9&day=2026-06-03", "Written down: Too long ago, 9 hours.");
    expect_in("log", "**In the last 12 months**: 2 hours 10 minutes");
    expect_in("log", "**Of them off the job**: 1 hour 30 minutes");
    expect_act("year?is=20", "Saved: 20 hours a year.");
    expect_in("log", "2 hours 10 minutes, of the 20 you set yourself");
    expect_in("log/2", "Codes: K4 S7");
    expect_in("log/1", "Skill: Searching for evidence");
    expect_in("skill/literature-searching", "Sit beside one search");
    expect_act("entry/1?field=so-what&is=I+saw+how+to+ask", "Saved. So what: I saw how to ask.");
    expect_act("entry/1?field=remove&is=yes", "Deleted. u brings it back.");
    expect_not_in("log", "Sit beside");
    expect_act("undo?last=yes", "Undone: an entry deleted.");
    expect_in("log", "Sit beside");
    expect_act("write?item=practice/sit-beside", "Written down once more today: Sit beside one search, 40 minutes.");
}
END_TEST

START_TEST(a_part_of_an_entry_is_taken_back_and_what_is_offered_can_be_given) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 100, false};
    say_to(&s, "write?item=practice/sit-beside");
    expect_act("entry/1?field=skill&is=clear", "Saved. Skill: no longer said.");
    expect_act("entry/1?field=so-what&is=It+helped", "Saved. So what: It helped.");
    expect_act("entry/1?field=so-what&is=clear", "Saved. So what: no longer said.");
    ck_assert_int_eq(page_build(&s.world, "entry/1?field=hours", &view, s.arena, &page, &err), 0);
    ck_assert_str_eq(page.input->value, "0.67");
    expect_act("entry/1?field=hours&is=0.67", "Saved. Hours: 40 minutes.");
    expect_act("entry/1?field=hours&is=clear", "Saved. Hours: no longer said.");
    expect_act("entry/1?field=what&is=clear",
               "Saved. What I did: clear."); /* that one stays: it is a word like others */
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, everything_can_be_undone_and_done_again_and_says_what_it_was);
    tcase_add_test(tests, undoing_an_answer_of_a_set_stands_at_its_question_again);
    tcase_add_test(tests, a_new_act_ends_what_could_be_done_again_and_only_so_many_are_remembered);
    tcase_add_test(tests, what_another_window_changed_since_is_not_undone);
    tcase_add_test(tests, a_page_whose_item_is_undone_or_deleted_is_left);
    tcase_add_test(tests, undo_is_offered_after_what_changed_something_and_nothing_else);
    tcase_add_test(tests, undo_from_the_list_of_answers_stays_there);
    tcase_add_test(tests, u_after_a_save_takes_no_act_of_another_window);
    tcase_add_test(tests, what_was_done_in_another_sitting_is_undone_by_enter_and_not_by_one_key);
    tcase_add_test(tests, the_log_adds_up_the_hours_of_twelve_months_beside_the_number_that_was_set);
    tcase_add_test(tests, a_part_of_an_entry_is_taken_back_and_what_is_offered_can_be_given);
}

int main(void) {
    return test_suite("undo", fill);
}

/* data: the backups of the person's own file: when they are made, how one is put back, and what is said where the file is damaged. */
#include "owned.h"

/* -- backups ---------------------------------------------------------------------------------------------------------- */
START_TEST(before_the_first_change_of_a_day_the_file_is_copied_as_it_was) {
    expect_said("rate/lending?level=2", "Saved. Loans and requests: Seen it.");
    ck_assert_str_eq(keys_now(), ""); /* there was nothing before */
    on("2027-06-04");
    page_of(&s, "home");
    ck_assert_str_eq(keys_now(), ""); /* looking copies nothing */
    expect_said("rate/lending?level=3", "Saved. Loans and requests: With help.");
    expect_said("rate/lending?level=4", "Saved. Loans and requests: On my own.");
    ck_assert_str_eq(keys_now(), "2027-06-04");
    expect_level(in_backups("me-2027-06-04.pathway"), "2");
    ck_assert_uint_eq(mode_of(in_backups("me-2027-06-04.pathway")), 0600);
    ck_assert_uint_eq(mode_of(in_backups("")), 0700);
    on("2027-06-05"); /* taking back is a change as well */
    expect_said("undo?last=yes", "Undone: Loans and requests: On my own.");
    expect_level(in_backups("me-2027-06-05.pathway"), "4");
    expect_level(me, "3");
}
END_TEST

START_TEST(the_newest_seven_stay_and_nothing_of_anybody_else_is_touched) {
    static const char *const others[] = {"you-2027-01-01.pathway", "me-notes.txt", "me.pathway",
                                         "me-2026-13-40.pathway"};
    expect_said("rate/lending?level=1", "Saved. Loans and requests: Not yet.");
    ck_assert_int_eq(mkdir(in_backups(""), 0700), 0);
    for (int i = 0; i < COUNT(others); i++)
        test_write(in_backups(others[i]), "x");
    test_write(in_backups("me-2027-05-01.pathway.77.part"), "x"); /* what a crash left */
    for (int day = 4; day <= 13; day++) {
        on(arena_print(s.arena, "2027-06-%02d", day));
        say_to(&s, "rate/lending?level=3");
    }
    ck_assert_str_eq(keys_now(), "2027-06-13 2027-06-12 2027-06-11 2027-06-10 2027-06-09 2027-06-08 2027-06-07");
    for (int i = 0; i < COUNT(others); i++)
        ck_assert_msg(is_there(in_backups(others[i])), "%s is gone", others[i]);
    ck_assert(!is_there(in_backups("me-2027-05-01.pathway.77.part")));
}
END_TEST

START_TEST(a_backup_that_cannot_be_made_stops_no_answer_and_home_says_so) {
    expect_said("rate/lending?level=1", "Saved. Loans and requests: Not yet.");
    test_write(arena_print(s.arena, "%s/backups", folder), "in the way");
    on("2027-06-04");
    ck_assert_ptr_null(strstr(page_of(&s, "home"), "backup"));
    expect_said("rate/lending?level=3", "Saved. Loans and requests: With help.");
    expect_in(page_of(&s, "home"),
              arena_print(s.arena,
                          "Today's backup of your answers could not be made: %s/backups/me-2027-06-04.pathway.%ld.part "
                          "(Not a directory). What you answer is saved all the same.",
                          folder, (long)getpid()));
    expect_level(me, "3");
}
END_TEST

/* Nothing waits for a lock that another window holds: the next answer copies. */
START_TEST(a_backup_waits_for_nobody) {
    sqlite3 *other;
    expect_said("rate/lending?level=1", "Saved. Loans and requests: Not yet.");
    on("2027-06-04");
    ck_assert_int_eq(sqlite3_open(me, &other), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(store_begin(s.world.store, &s.err), -1);
    ck_assert_str_eq(s.err.text, "That was not saved: another session is writing. What was saved is safe; try again.");
    ck_assert_str_eq(keys_now(), "");
    ck_assert_int_eq(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    expect_said("rate/lending?level=3", "Saved. Loans and requests: With help.");
    ck_assert_ptr_null(store_unbacked(s.world.store));
    expect_level(in_backups("me-2027-06-04.pathway"), "1");
}
END_TEST

START_TEST(a_file_of_an_older_version_is_copied_before_it_is_brought_up_to_date) {
    char *old = path_in(folder, "old.pathway"), *sql = test_read("tests/fixtures/db/v1.sql");
    struct session other;
    run_sql(old, sql);
    ck_assert(session_open(&other, PACK, old, cache));
    session_close(&other);
    expect_sql(in_backups("old-2027-06-03.pathway"), "PRAGMA user_version", "1\n");
    expect_sql(old, "PRAGMA user_version", "4\n");
    free(old), free(sql);
}
END_TEST

START_TEST(a_visit_keeps_no_backup) {
    struct session visit;
    ck_assert(session_open(&visit, PACK, NULL, cache));
    ck_assert_ptr_nonnull(strstr(say_to(&visit, "rate/lending?level=1"), "Noted, not kept."));
    expect_in(page_of(&visit, "backups"), "Backups");
    expect_in(shown_as(&visit, "backups", "text"), "You are looking round: nothing is kept, so nothing is copied.");
    ck_assert_str_eq(say_to(&visit, "restore?from=2027-06-04&is=yes"),
                     "You are looking round: nothing is kept here, so there is nothing to restore.");
    session_close(&visit);
}
END_TEST

/* -- putting one back -------------------------------------------------------------------------------------------------- */
START_TEST(what_would_change_is_said_by_sort_before_anything_is_put_back) {
    two_days();
    const char *page = shown_as(&s, "restore?from=2027-06-04", "text");
    ck_assert_str_eq(page, "Put back what I had before your changes of 4 June 2027?\n"
                           "Settings: what I said about myself, and how it is shown: now one, in the\nbackup none.\n"
                           "My skills: now one, in the backup one.\n"
                           "Every change of an answer: now two, in the backup one.\n"
                           "My learning log: now one, in the backup one.\n\n"
                           "Your file as it is now is kept as a backup first, so this can be taken back.\n"
                           "Windows of yours that are open go on with what was put back.\n\n"
                           "1 Put it back.\n2 Leave all as it is.\n");
    expect_said("restore?from=2027-06-04&is=no", "All is as it was.");
    expect_level(me, "5");
    ck_assert_str_eq(keys_now(), "2027-06-04");
}
END_TEST

START_TEST(a_backup_is_put_back_and_that_can_be_taken_back) {
    two_days();
    expect_said("restore?from=2027-06-04&is=yes",
                "Put back: what you had before your changes of 4 June 2027. What was there until now is the "
                "backup 2027-06-04-2.");
    ck_assert_int_eq(level_of(&s, "lending"), 2);
    expect_level(me, "2");
    ck_assert_uint_eq(mode_of(me), 0600);
    expect_said("rate/lending?level=3", "Saved. Loans and requests: With help.");
    expect_said("restore?from=2027-06-04-2&is=yes",
                "Put back: what you had on 4 June 2027, before a backup was put back. What was there until "
                "now is the backup 2027-06-04-3.");
    ck_assert_int_eq(level_of(&s, "lending"), 5);
    ck_assert_str_eq(keys_now(), "2027-06-04-3 2027-06-04-2 2027-06-04");
    expect_said("undo?last=yes",
                "Undone: In a senior, training or librarian post."); /* what could be undone then, can again */
}
END_TEST

START_TEST(an_open_window_goes_on_with_what_was_put_back) {
    struct session other;
    two_days();
    ck_assert(session_open(&other, PACK, me, cache));
    ck_assert_int_eq(level_of(&other, "lending"), 5);
    ck_assert(strncmp(say_to(&s, "restore?from=2027-06-04&is=yes"), "Put back", 8) == 0);
    ck_assert(store_changed_elsewhere(other.world.store)); /* as it is asked before each key */
    ck_assert_int_eq(level_of(&other, "lending"), 2);
    ck_assert(!store_changed_elsewhere(other.world.store));
    session_close(&other);
}
END_TEST

START_TEST(what_another_window_answers_before_it_looks_is_not_lost) {
    struct session other;
    two_days();
    ck_assert(session_open(&other, PACK, me, cache));
    ck_assert(strncmp(say_to(&s, "restore?from=2027-06-04&is=yes"), "Put back", 8) == 0);
    ck_assert_str_eq(say_to(&other, "rate/digital-help?level=3"), "Saved. Helping with technology: With help.");
    session_close(&other);
    expect_sql(me, "SELECT skill, level FROM answer ORDER BY skill", "digital-help|3\nlending|2\n");
}
END_TEST

/* What was to be undone belongs to the file that is gone. */
START_TEST(undo_takes_back_nothing_in_a_file_that_was_just_put_back) {
    struct session other;
    two_days();
    ck_assert(session_open(&other, PACK, me, cache));
    ck_assert(strncmp(say_to(&s, "restore?from=2027-06-04&is=yes"), "Put back", 8) == 0);
    ck_assert_str_eq(say_to(&other, "undo?last=yes"),
                     "Another window put another file in this one's place. Nothing was undone.");
    ck_assert_int_eq(level_of(&other, "lending"), 2);
    session_close(&other);
    expect_level(me, "2");
}
END_TEST

static const char *const not_restored[][2] = {
    {"restore?from=2027-06-01&is=yes",
     "There is no backup \"2027-06-01\". \"pathway backups\" lists them. Nothing was restored."},
    {"restore?from=../../x&is=yes",
     "There is no backup \"../../x\". \"pathway backups\" lists them. Nothing was restored."},
    {"restore?is=yes", "It is written restore?from=DAY&is=yes. Nothing was changed."},
    {"restore?from=2027-06-04&is=maybe", "It is written restore?from=DAY&is=yes. Nothing was changed."},
    {"restore?from=2027-06-02&is=yes", "The backup 2027-06-02 is damaged. Nothing was restored; take another."},
    {"restore?from=2027-06-03&is=yes",
     "/backups/me-2027-06-03.pathway could not be opened: it is not a pathway file. It was left as it is; "
     "name another with --portfolio."},
};

START_TEST(what_is_no_backup_is_refused_and_nothing_is_changed) {
    two_days();
    test_write(in_backups("me-2027-06-02.pathway"),
               "not a database, but long enough to be looked at as one ................................"
               "......................................................");
    run_sql(in_backups("me-2027-06-03.pathway"), "CREATE TABLE x(y); PRAGMA application_id=7");
    const char *said = say_to(&s, not_restored[_i][0]), *at = strstr(said, "/backups/");
    ck_assert_str_eq(at ? at : said, not_restored[_i][1]);
    expect_level(me, "5");
    ck_assert_str_eq(keys_now(), "2027-06-04 2027-06-03 2027-06-02");
}
END_TEST

/* -- damage ------------------------------------------------------------------------------------------------------------ */
static void spoil(const char *path, long at) {
    char garbage[4096];
    FILE *file = fopen(path, "r+b");
    memset(garbage, 0xA5, sizeof garbage);
    ck_assert(file && fseek(file, at, SEEK_SET) == 0 && fwrite(garbage, sizeof garbage, 1, file) == 1 &&
              fclose(file) == 0);
}

#define TAKE_ITS_PLACE                                                                                                 \
    "the file is damaged. Its backup of 4 June 2027 can take its place: leave, and type pathway restore 2027-06-04."
START_TEST(damage_is_told_with_the_backup_that_can_take_its_place) {
    two_days();
    session_close(&s);
    char *root = ask_sql(me, "SELECT (rootpage - 1) * 4096 FROM sqlite_schema WHERE name = 'answer'");
    spoil(me, atol(root));
    ck_assert(session_open(&s, PACK, me, cache));
    on("2027-06-04");
    ck_assert_str_eq(page_of(&s, "skills"), "Something could not be read: " TAKE_ITS_PLACE);
    expect_said("restore?from=2027-06-04&is=yes",
                "Put back: what you had before your changes of 4 June 2027. What could not be read is set aside "
                "in the folder backups.");
    ck_assert_int_eq(level_of(&s, "lending"), 2);
    ck_assert(is_there(in_backups("me-2027-06-04.damaged")));
    free(root);
}
END_TEST

START_TEST(a_file_whose_head_is_gone_is_told_with_its_backup) {
    struct session none;
    two_days();
    session_close(&s);
    spoil(me, 0);
    ck_assert(!session_open(&none, PACK, me, cache));
    ck_assert_str_eq(none.err.text, arena_print(none.arena, "%s could not be opened: " TAKE_ITS_PLACE, me));
    session_close(&none);
    ck_assert(session_open(&s, PACK, NULL, cache));
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, before_the_first_change_of_a_day_the_file_is_copied_as_it_was);
    tcase_add_test(tests, the_newest_seven_stay_and_nothing_of_anybody_else_is_touched);
    tcase_add_test(tests, a_backup_that_cannot_be_made_stops_no_answer_and_home_says_so);
    tcase_add_test(tests, a_backup_waits_for_nobody);
    tcase_add_test(tests, a_file_of_an_older_version_is_copied_before_it_is_brought_up_to_date);
    tcase_add_test(tests, a_visit_keeps_no_backup);
    tcase_add_test(tests, what_would_change_is_said_by_sort_before_anything_is_put_back);
    tcase_add_test(tests, a_backup_is_put_back_and_that_can_be_taken_back);
    tcase_add_test(tests, an_open_window_goes_on_with_what_was_put_back);
    tcase_add_test(tests, what_another_window_answers_before_it_looks_is_not_lost);
    tcase_add_test(tests, undo_takes_back_nothing_in_a_file_that_was_just_put_back);
    tcase_add_loop_test(tests, what_is_no_backup_is_refused_and_nothing_is_changed, 0, COUNT(not_restored));
    tcase_add_test(tests, damage_is_told_with_the_backup_that_can_take_its_place);
    tcase_add_test(tests, a_file_whose_head_is_gone_is_told_with_its_backup);
}

int main(void) {
    return test_suite("data", fill);
}

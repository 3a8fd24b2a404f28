/* moved: a portfolio names content by ids, and content changes. Ids that moved keep every answer and lead on; a skill that
 * was split or merged is asked again beside what was said; what is gone says why. The sample pack is the old one. Nothing is lost,
 * before it is confirmed, after it, and back on the old one. */
#include "changed.h"

static const struct { enum age made, opened; } ages[] = {{OLD, MIDDLE}, {OLD, LATE}, {MIDDLE, LATE}};

/* What changed is seen: it is no more to be told on home and on kept (test_review.c has it). */
static void see_all(enum age age) {
    char sql[200];
    snprintf(sql, sizeof sql,
             "INSERT INTO setting SELECT 'seen:' || skill, '%s' || replace(skill, 'mid-', ''), at FROM answer",
             word[age]);
    run_sql(me, sql);
}

START_TEST(every_answer_is_there_under_the_new_ids_and_looking_changes_no_byte) {
    size_t size, still;
    answer_all(ages[_i].made);
    see_all(ages[_i].opened);
    char *before = all_pages(ages[_i].made), *bytes = bytes_now(&size);
    expect_in(before, "\"I show others, since 3 June 2027\"");
    expect_in(before, "\"what\": \"Alex does\"");
    expect_in(before, "\"goal\": \"Librarian\"");
    char *after = all_pages(ages[_i].opened), *same = bytes_now(&still);
    expect_same(after, before);
    ck_assert(size == still && memcmp(bytes, same, size) == 0);
    free(before), free(after), free(bytes), free(same);
}
END_TEST

START_TEST(on_the_old_pack_all_is_as_it_was_after_looking_at_the_new_one) {
    answer_all(OLD);
    char *before = all_pages(OLD);
    free(all_pages(LATE));
    char *after = all_pages(OLD);
    expect_same(after, before);
    free(before), free(after);
}
END_TEST

/* -- changing what moved ---------------------------------------------------------------------------------------------------- */
#define ANSWER "SELECT skill, state, level, wanted, at FROM answer WHERE skill LIKE '%lending' ORDER BY skill"
#define HISTORY "SELECT skill, state, level, wanted FROM history WHERE skill LIKE '%lending' ORDER BY n"
#define EVIDENCE "SELECT skill, what FROM entry WHERE skill LIKE '%lending' ORDER BY n"
#define LATER "'2027-07-01T00:00:00Z'"

/* An answer under an id, given later than the others on another computer, and an example with it. */
static void answer_later(const char *id, int level) {
    char sql[400];
    snprintf(
        sql, sizeof sql,
        "INSERT INTO answer(skill, state, level, scale, at, changed) VALUES('%s', 'level', %d, 'five-steps', " LATER
        ", " LATER "); INSERT INTO entry(day, skill, what, at) VALUES('2027-07-01', '%s', 'newer', " LATER ")",
        id, level, id);
    run_sql(me, sql);
}

START_TEST(rating_under_the_new_id_takes_example_wish_and_history_along_and_leaves_one_row) {
    answer_all(OLD);
    run_sql(me, "UPDATE answer SET at = '2026-01-02T03:04:05Z'");
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=2"), "Saved. Loans and requests: Seen it.");
    expect_sql(me, ANSWER, "late-lending|level|2|5|2027-06-03T10:00:00Z\n");
    expect_sql(me, EVIDENCE, "late-lending|on Thursdays\n");
    expect_sql(me, HISTORY, "lending|level|5|5\nlate-lending|level|2|5\n");
    expect_sql(me, "SELECT count(*) FROM answer", "5\n");
    const char *page = page_of(&s, "skill/late-lending");
    expect_in(page, "\"now_words\": \"Seen it, since 3 June 2027\"");
    expect_in(page, "\"what\": \"on Thursdays\"");
    page = page_of(&s, "history?skill=late-lending");
    expect_in(page, "\"change\": \"Seen it, was I show others\"");
    expect_in(page, "\"change\": \"I show others, wanted: I show others\"");
    expect_in(page_of(&s, "skill/late-digital-help"), "\"Not sure, since 2 January 2026\"");
    session_close(&s);
}
END_TEST

START_TEST(clearing_under_the_new_id_clears) {
    answer_all(OLD);
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=clear"), "Saved. Loans and requests: not answered.");
    expect_sql(me, ANSWER, "late-lending|null|null|null|2027-06-03T10:00:00Z\n");
    expect_sql(me, EVIDENCE, "late-lending|on Thursdays\n"); /* what was done stays done */
    expect_sql(me, "SELECT count(state) FROM answer", "4\n");
    ck_assert_int_eq(level_of(&s, "late-lending"), 0);
    expect_in(page_of(&s, "skill/late-lending"), "\"now_words\": \"not answered yet\"");
    expect_in(page_of(&s, "assess"), "skill 2 of 5: Loans and requests");
    session_close(&s);
}
END_TEST

/* The real program on the new pack. Free what it wrote. */
static int run_late(char **out, const char *words) {
    return test_run(out,
                    "PATHWAY_NOW=2027-06-03T10:00:00Z HOME='%s.home' \"$PATHWAY_PROGRAM\" --content '%s' --portfolio "
                    "'%s' %s 2>&1",
                    me, packs[LATE], me, words);
}

START_TEST(an_old_id_is_rated_as_the_new_one_from_the_shell_too) {
    char *out;
    answer_all(OLD);
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "rate/lending?level=3&note=still"),
                     "Saved. Loans and requests: With help, with an example.");
    expect_sql(me, ANSWER, "late-lending|level|3|5|2027-06-03T10:00:00Z\n");
    session_close(&s);
    ck_assert_int_eq(run_late(&out, "rate mid-lending 4 --want 5"), 0);
    ck_assert_str_eq(out, "Saved. Loans and requests: On my own, wanted: I show others.\n");
    free(out);
    ck_assert_int_eq(run_late(&out, "rate lending 9"), 2);
    ck_assert_str_eq(out, "pathway: There is no level \"9\": 1 Not yet, 2 Seen it, 3 With help, 4 On my own, 5 I show "
                          "others, not-for-me, not-sure or clear. Nothing was changed.\n");
    free(out);
    ck_assert_int_eq(run_late(&out, "show skill/lending"), 0);
    expect_in(out, "Loans and requests.\n");
    expect_in(out, "You now: On my own, since 3 June 2027.\n");
    free(out);
    expect_sql(me, ANSWER, "late-lending|level|4|5|2027-06-03T10:00:00Z\n");
    expect_sql(me, EVIDENCE, "late-lending|on Thursdays\nlate-lending|still\n");
}
END_TEST

START_TEST(a_tick_and_a_job_that_are_changed_take_the_new_ids) {
    answer_all(OLD);
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "tick/late-printing?do=wants"),
                     "Help people with log-ins, printing and Wi-Fi: I do this.");
    ck_assert_str_eq(say_to(&s, "job?role=late-library-assistant"), "Saved: Library assistant.");
    expect_sql(me, "SELECT * FROM tick ORDER BY task",
               "first-answers|1|0|2027-06-03T10:00:00Z\nlate-printing|1|0|2027-06-03T10:00:00Z\n"
               "technology|0|1|2027-06-03T10:00:00Z\n");
    expect_sql(me, "SELECT name, value FROM setting WHERE name IN ('job', 'goal') ORDER BY name",
               "goal|librarian\njob|late-library-assistant\n");
    session_close(&s);
}
END_TEST

START_TEST(the_old_pack_still_shows_what_was_not_changed_on_the_new_one) {
    answer_all(OLD);
    open_with(LATE);
    say_to(&s, "rate/late-lending?level=2");
    say_to(&s, "tick/late-printing?do=neither");
    session_close(&s);
    open_with(OLD);
    ck_assert_int_eq(level_of(&s, "answering-enquiries"), 3);
    ck_assert_int_eq(level_of(&s, "new-technology"), 1);
    expect_in(page_of(&s, "skill/literature-searching"), "\"now_words\": \"Not for me, since");
    ck_assert_int_eq(level_of(&s, "lending"), 0);
    expect_in(text_of("kept"), "late-lending, answered on 3 June 2027.");
    session_close(&s);
}
END_TEST

START_TEST(of_two_answers_under_ids_from_before_the_newer_counts) {
    answer_all(OLD);
    answer_later("mid-lending", 2);
    open_with(LATE);
    ck_assert_int_eq(level_of(&s, "late-lending"), 2);
    expect_in(page_of(&s, "home"), "\"3 worth growing, of 5 answered\"");
    ck_assert_ptr_null(strstr(text_of("kept"), "Your answer on"));
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=3"), "Saved. Loans and requests: With help.");
    const char *page = page_of(&s, "skill/late-lending");
    expect_in(page, "\"what\": \"newer\"");
    expect_in(page, "\"what\": \"on Thursdays\"");
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=clear"), "Saved. Loans and requests: not answered.");
    ck_assert_int_eq(level_of(&s, "late-lending"), 0); /* neither comes back */
    expect_in(page_of(&s, "home"), "\"2 worth growing, of 4 answered\"");
    ck_assert_ptr_null(strstr(text_of("kept"), "Lending"));
    session_close(&s);
}
END_TEST

START_TEST(an_answer_of_its_own_counts_before_a_newer_one_under_an_old_id) {
    answer_all(OLD);
    open_with(LATE);
    say_to(&s, "rate/late-lending?level=2");
    session_close(&s);
    answer_later("lending", 4);
    open_with(LATE);
    ck_assert_int_eq(level_of(&s, "late-lending"), 2);
    expect_in(page_of(&s, "skill/late-lending"), "\"what\": \"on Thursdays\"");
    session_close(&s);
}
END_TEST

/* Unticked on the new pack, ticked again on the old one, and back: the pages agree on which of the two it is. */
START_TEST(a_tick_of_its_own_counts_before_one_under_an_old_id_on_every_page) {
    answer_all(OLD);
    open_with(LATE);
    say_to(&s, "tick/late-printing?do=neither");
    session_close(&s);
    open_with(OLD);
    say_to(&s, "tick/printing?do=both");
    session_close(&s);
    open_with(LATE);
    expect_in(page_of(&s, "start"), "printing and Wi-Fi\",\n      \"does\": null,\n      \"wants\": null");
    const char *survey = strstr(page_of(&s, "survey"), "\"help people with digital skills\"");
    ck_assert_msg(strncmp(strstr(survey, "\"you\": "), "\"you\": null", 11) == 0, "%.120s", survey);
    session_close(&s);
}
END_TEST

START_TEST(an_answer_on_an_older_scale_is_told_under_the_new_id_too) {
    static const char says[] = "You answered this on an older scale; that answer is kept. Where are you now?";
    answer_all(OLD);
    replace_in(packs[OLD], "pack.yaml", "scale: five-steps", "scale: other-steps");
    replace_in(packs[LATE], "pack.yaml", "scale: five-steps", "scale: other-steps");
    for (int i = 0; i < 2; i++) {
        open_with(i ? LATE : OLD);
        ck_assert_str_eq(build(i ? "rate/late-lending" : "rate/lending").said, says);
        session_close(&s);
    }
}
END_TEST

/* -- old addresses ---------------------------------------------------------------------------------------------------------- */
static const char *const old_addresses[][2] = {
    {"skill/lending", "skill/late-lending"},
    {"skill/mid-lending", "skill/late-lending"},
    {"rate/lending", "rate/late-lending"},
    {"rate/lending?set=short", "rate/late-lending?set=short"},
    {"role/librarian", "role/late-librarian"},
    {"lending", "skill/late-lending"},
    {"gaps?role=librarian", "gaps?role=late-librarian"},
    {"learn?skill=lending", "learn?skill=late-lending"},
    {"learn?role=librarian", "learn?role=late-librarian"},
    {"tick/printing", "tick/late-printing"},
    {"want/lending", "want/late-lending"},
    {"sure/mid-lending", "sure/late-lending"},
    {"history?skill=lending", "history?skill=late-lending"},
};

START_TEST(an_old_address_leads_to_the_new_page) {
    open_with(LATE);
    ck_assert_str_eq(page_of(&s, old_addresses[_i][0]), page_of(&s, old_addresses[_i][1]));
    session_close(&s);
}
END_TEST

static const char *const old_acts[][2] = {
    {"rate/lending?level=3", "Saved. Loans and requests: With help."},
    {"rate/mid-lending?level=clear", "Saved. Loans and requests: not answered."},
    {"job?role=library-assistant", "Saved: Library assistant."},
    {"goal?to=librarian", "Saved: Librarian."},
    {"want/lending?is=4", "Saved. Loans and requests, wanted: On my own."},
    {"priority/mid-lending?is=1", "Saved. Loans and requests, when: First."},
    {"sure/lending?is=2", "Saved. Loans and requests, how sure: Fairly sure."},
    {"private/lending?is=yes", "Saved. Loans and requests, private: Yes."},
    {"tick/technology?do=both", "Try out new technology, such as AI tools: I do this, and would like to do more."},
};

START_TEST(an_old_address_does_what_the_new_one_does) {
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, old_acts[_i][0]), old_acts[_i][1]);
    session_close(&s);
}
END_TEST

/* -- split and merged ------------------------------------------------------------------------------------------------------- */
START_TEST(the_question_of_a_skill_that_was_split_shows_what_was_answered_and_asks) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    const char *text = text_of("rate/late-lending");
    expect_in(text, "Loans and requests (circulation).\nGetting books and articles to people.\n\n"
                    "For example: a student wants a book that is out.\n\n"
                    "You answered \"I show others\" for \"Lending\". Lending and asking for articles\n"
                    "are two things now. Is it so here too?\n\n");
    ck_assert_int_eq(build("rate/late-lending").start, 4);
    text = text_of("rate/requests");
    expect_in(text, "You answered \"I show others\" for \"Lending\".");
    ck_assert_int_eq(build("rate/requests").start, 4);
    session_close(&s);
}
END_TEST

START_TEST(the_question_of_a_skill_that_was_merged_shows_each_answer) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    expect_in(text_of("rate/late-answering-enquiries"),
              "You answered \"With help\" for \"Enquiries\". One skill does for both desks. Is it\nso here too?\n\n"
              "You answered \"Not sure\" for \"Log-ins\". One skill does for both desks. Is it so\nhere too?\n\n");
    ck_assert_int_eq(build("rate/late-answering-enquiries").start, 2);
    session_close(&s);
}
END_TEST

START_TEST(what_was_split_or_merged_is_not_answered_until_it_is_confirmed) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    ck_assert_int_eq(level_of(&s, "late-lending"), 0);
    ck_assert_int_eq(level_of(&s, "requests"), 0);
    ck_assert_int_eq(level_of(&s, "late-answering-enquiries"), 0);
    expect_in(page_of(&s, "skill/late-lending"), "\"now_words\": \"not answered yet\"");
    expect_in(page_of(&s, "assess"), "skill 1 of 5: Answering enquiries");
    expect_sql(me, "SELECT skill FROM answer ORDER BY skill",
               "answering-enquiries\ndigital-help\nlending\nliterature-searching\nnew-technology\n");
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=5&set=short"), "Saved. Loans and requests: I show others.");
    ck_assert_int_eq(level_of(&s, "late-lending"), 5);
    ck_assert_int_eq(level_of(&s, "requests"), 0); /* the other part is asked by itself */
    ck_assert_ptr_null(strstr(text_of("rate/late-lending"), "You answered"));
    expect_sql(me, ANSWER, "late-lending|level|5|null|2027-06-03T10:00:00Z\nlending|level|5|5|2027-06-03T10:00:00Z\n");
    expect_sql(me, EVIDENCE, "lending|on Thursdays\n"); /* of both parts, until somebody says of which */
    expect_in(page_of(&s, "skill/late-lending"), "\"what\": \"on Thursdays\"");
    expect_in(page_of(&s, "skill/requests"), "\"what\": \"on Thursdays\"");
    session_close(&s);
}
END_TEST

START_TEST(who_answered_nothing_before_is_asked_as_anybody) {
    open_with(SPLIT_UP);
    ck_assert_ptr_null(strstr(text_of("rate/late-lending"), "You answered"));
    ck_assert_int_eq(build("rate/late-lending").start, -1);
    session_close(&s);
}
END_TEST

START_TEST(a_retired_skill_says_why_and_where_instead) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    ck_assert_str_eq(
        text_of("skill/lending"),
        "Lending.\nThis is no longer here. Lending and asking for articles are two things now.\n\nWhat you "
        "answered for it is kept in your file.\n\n1 Here instead: Loans and requests.\n");
    expect_in(page_of(&s, "skill/lending"), "\"next\": \"skill/late-lending\"");
    expect_in(page_of(&s, "skill/digital-help"), "\"next\": \"home\"");
    session_close(&s);
}
END_TEST

START_TEST(where_answers_are_kept_lists_what_is_gone_with_its_reason) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    expect_in(text_of("kept"), "Kept, and not asked today.\n"
                               "Enquiries, answered on 3 June 2027.\nOne skill does for both desks.\n"
                               "Log-ins, answered on 3 June 2027.\nOne skill does for both desks.\n"
                               "Lending, answered on 3 June 2027.\n"
                               "Lending and asking for articles are two things now.\n"
                               "literature-searching, answered on 3 June 2027.\n"
                               "Today's list of skills does not hold it, or uses another scale.\n");
    say_to(&s, "rate/late-lending?level=5");
    expect_in(text_of("kept"), "Lending, answered on 3 June 2027.");
    session_close(&s);
}
END_TEST

/* -- nothing is lost ------------------------------------------------------------------------------------------------------- */
#define SAID                                                                                                           \
    "SELECT count(state) FROM answer; SELECT count(*) FROM entry; SELECT count(*) FROM history;"                       \
    "SELECT count(*) FROM tick; SELECT count(*) FROM snapshot; SELECT count(*) FROM chosen"

START_TEST(after_all_new_names_are_confirmed_every_page_is_as_it_was) {
    answer_all(OLD);
    run_sql(me, "INSERT INTO chosen SELECT skill, 'because of ' || skill, at FROM answer");
    char *before = all_pages(OLD), *said = ask_sql(me, SAID);
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "confirm?is=yes"), "Saved. 5 new names confirmed.");
    ck_assert_str_eq(list(), "");
    session_close(&s);
    char *after = all_pages(LATE);
    expect_same(after, before);
    expect_sql(me, SAID, said);
    expect_sql(me,
               "SELECT skill FROM answer WHERE skill NOT LIKE 'late-%' UNION ALL SELECT skill FROM entry WHERE skill "
               "NOT LIKE 'late-%' UNION ALL SELECT skill FROM chosen WHERE skill NOT LIKE 'late-%' UNION ALL SELECT "
               "task FROM tick WHERE task NOT LIKE 'late-%'",
               "");
    free(after);
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "undo?last=yes"), "Undone: 5 new names confirmed.");
    session_close(&s);
    after = all_pages(OLD);
    expect_same(after, before);
    free(before), free(said), free(after);
}
END_TEST

START_TEST(back_on_the_old_content_what_was_confirmed_is_shown_and_forward_it_is_all_there) {
    answer_all(OLD);
    open_with(LATE);
    say_to(&s, "confirm?is=yes");
    session_close(&s);
    char *before = all_pages(LATE);
    open_with(OLD);
    expect_in(list(), "retired - late-lending | Late lending | - | I show others, 1 example\n");
    expect_in(text_of("kept"), "late-lending, answered on 3 June 2027.");
    expect_in(page_of(&s, "history?skill=lending"), "\"change\": \"I show others, wanted: I show others\"");
    ck_assert_str_eq(say_to(&s, "confirm?is=yes"), "Saved. 5 seen.");
    ck_assert_str_eq(list(), "");
    run_sql(me, "DELETE FROM setting WHERE name LIKE 'seen:%'"); /* kept counts settings */
    session_close(&s);
    char *after = all_pages(LATE);
    expect_same(after, before);
    free(before), free(after);
}
END_TEST

/* A day that was kept on the old content, beside today's answers on the new one. */
START_TEST(a_kept_day_is_compared_under_the_new_names) {
    answer_all(OLD);
    open_with(LATE);
    say_to(&s, "confirm/late-new-technology?is=yes");
    say_to(&s, "rate/late-new-technology?level=2");
    const char *day = text_of("snapshots/1");
    expect_in(day, "Further than then.\n1 New technology and AI, then Not yet, later Seen it.\n");
    expect_in(day, "Loans and requests, then I show others, later I show others.\n");
    expect_in(page_of(&s, "skill/late-new-technology"), "Not yet (3 June 2027), then Seen it (3 June 2027)");
    session_close(&s);
}
END_TEST

START_TEST(after_what_was_divided_and_joined_is_answered_the_old_answers_are_still_there) {
    static const char old[] = "SELECT skill, state, level, wanted, at FROM answer WHERE skill IN ('lending', "
                              "'answering-enquiries', 'digital-help', 'literature-searching') ORDER BY skill;"
                              "SELECT skill, what FROM entry WHERE skill NOT LIKE '%new-technology' ORDER BY n";
    open_with_all();
    char *before = ask_sql(me, old);
    say_to(&s, "confirm?is=yes");
    say_to(&s, "rate/requests?level=2&back=review");
    say_to(&s, "rate/late-lending?level=5&back=review");
    say_to(&s, "rate/late-answering-enquiries?level=3&back=review");
    say_to(&s, "rate/late-digital-help?level=3&back=review");
    ck_assert_str_eq(list(), "");
    expect_sql(me, old, before);
    expect_in(page_of(&s, "skill/requests"), "\"what\": \"on Thursdays\"");
    expect_in(page_of(&s, "skill/late-answering-enquiries"), "\"what\": \"with Sam\"");
    expect_in(page_of(&s, "skill/late-answering-enquiries"), "\"what\": \"the printer\"");
    expect_in(page_of(&s, "history?skill=late-digital-help"), "\"from_words\": null");
    session_close(&s);
    open_with(OLD);
    ck_assert_int_eq(level_of(&s, "lending"), 5);
    ck_assert_int_eq(level_of(&s, "answering-enquiries"), 3);
    expect_in(page_of(&s, "skill/lending"), "\"what\": \"on Thursdays\"");
    expect_in(page_of(&s, "skill/lending"), "\"now_words\": \"I show others, since 3 June 2027\"");
    free(before);
    session_close(&s);
}
END_TEST

/* Of two old names the newest answer is told, and confirmed; the other does not come back. */
START_TEST(of_two_old_names_the_newest_answer_is_confirmed) {
    answer_all(OLD);
    run_sql(
        me,
        "DELETE FROM answer WHERE skill <> 'lending'; DELETE FROM entry;"
        "INSERT INTO answer(skill, state, level, scale, at, changed) VALUES('mid-lending', 'level', 2, 'five-steps', "
        "'2027-07-01T00:00:00Z', '2027-07-01T00:00:00Z')");
    open_with(LATE);
    ck_assert_str_eq(list(), "renamed late-lending mid-lending | Loans and requests | was mid lending | Seen it\n");
    ck_assert_str_eq(say_to(&s, "confirm/late-lending?is=yes"), "Saved. Loans and requests: new name confirmed.");
    ck_assert_str_eq(list(), "");
    ck_assert_int_eq(level_of(&s, "late-lending"), 2);
    say_to(&s, "rate/late-lending?level=clear");
    ck_assert_str_eq(list(), "");
    session_close(&s);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_answer_is_there_under_the_new_ids_and_looking_changes_no_byte, 0, COUNT(ages));
    tcase_add_test(tests, on_the_old_pack_all_is_as_it_was_after_looking_at_the_new_one);
    tcase_add_test(tests, rating_under_the_new_id_takes_example_wish_and_history_along_and_leaves_one_row);
    tcase_add_test(tests, clearing_under_the_new_id_clears);
    tcase_add_test(tests, an_old_id_is_rated_as_the_new_one_from_the_shell_too);
    tcase_add_test(tests, a_tick_and_a_job_that_are_changed_take_the_new_ids);
    tcase_add_test(tests, the_old_pack_still_shows_what_was_not_changed_on_the_new_one);
    tcase_add_test(tests, of_two_answers_under_ids_from_before_the_newer_counts);
    tcase_add_test(tests, an_answer_of_its_own_counts_before_a_newer_one_under_an_old_id);
    tcase_add_test(tests, a_tick_of_its_own_counts_before_one_under_an_old_id_on_every_page);
    tcase_add_test(tests, an_answer_on_an_older_scale_is_told_under_the_new_id_too);
    tcase_add_loop_test(tests, an_old_address_leads_to_the_new_page, 0, COUNT(old_addresses));
    tcase_add_loop_test(tests, an_old_address_does_what_the_new_one_does, 0, COUNT(old_acts));
    tcase_add_test(tests, the_question_of_a_skill_that_was_split_shows_what_was_answered_and_asks);
    tcase_add_test(tests, the_question_of_a_skill_that_was_merged_shows_each_answer);
    tcase_add_test(tests, what_was_split_or_merged_is_not_answered_until_it_is_confirmed);
    tcase_add_test(tests, who_answered_nothing_before_is_asked_as_anybody);
    tcase_add_test(tests, a_retired_skill_says_why_and_where_instead);
    tcase_add_test(tests, where_answers_are_kept_lists_what_is_gone_with_its_reason);
    tcase_add_test(tests, after_all_new_names_are_confirmed_every_page_is_as_it_was);
    tcase_add_test(tests, back_on_the_old_content_what_was_confirmed_is_shown_and_forward_it_is_all_there);
    tcase_add_test(tests, a_kept_day_is_compared_under_the_new_names);
    tcase_add_test(tests, after_what_was_divided_and_joined_is_answered_the_old_answers_are_still_there);
    tcase_add_test(tests, of_two_old_names_the_newest_answer_is_confirmed);
}

int main(void) {
    return test_suite("moved", fill);
}

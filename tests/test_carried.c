/* carried: what was written down, chosen and kept to oneself under an id from before is found wherever the skill of today stands:
 * in the portfolio and its outline, in the log, in what is new. What was for the person alone stays so, whatever it became. */
#include "session.h"
#include <locale.h>

/* What became of old-a and old-b, in words of the sample pack's skill lending. */
static const struct change {
    const char *says;
    bool retired;
} renamed = {"was: [old-a, old-b]", false}, joined = {"merged: [old-a, old-b]", true}, divided = {"split: old-a", true};

static const char gone[] = "  - {id: old-a, of: skill, title: The old counter, because: It is one desk now.}\n"
                           "  - {id: old-b, of: skill, title: The old shelves, because: It is one desk now.}\n";

#define DAY "'2026-01-02', "
#define AT "'2026-01-02T03:04:05Z'"
static const char said_before[] =
    "INSERT INTO answer(skill, state, level, scale, private, at, changed) VALUES"
    "('old-a', 'level', 3, 'five-steps', 1, " AT ", " AT "),"
    "('old-b', 'level', 4, 'five-steps', 0, '2026-02-02T03:04:05Z', '2026-02-02T03:04:05Z');"
    "INSERT INTO entry(day, skill, what, at) VALUES(" DAY "'old-a', 'Kept to myself', " AT "), (" DAY
    "'old-b', 'Told to all', " AT ");"
    "INSERT INTO chosen VALUES('old-a', 'Of the counter', " AT "), ('old-b', 'Of the shelves', '2026-02-02T03:04:05Z')";

static char *pack, *me;
static struct session s;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    char *home = path_in(NULL, "home");
    ck_assert_int_eq(mkdir(home, 0700), 0);
    me = path_in(home, "me.pathway");
    pack = path_in(NULL, "pack");
    copy_pack(pack);
    free(home);
    s = (struct session){.arena = arena_new()};
}

static void end(void) {
    session_close(&s);
    free(me), free(pack);
}

static void open_again(void) {
    session_close(&s);
    ck_assert_msg(session_open(&s, pack, me, NULL), "%s\n%s", s.err.text, s.mistakes);
}

/* The portfolio as it was before the change, seen after it. */
static void open_after(const struct change *change) {
    open_again();
    say_to(&s, "job?role=library-assistant");
    session_close(&s);
    s.arena = arena_new();
    run_sql(me, said_before);
    ck_assert_int_eq(test_run(NULL, "sed -i 's/^  - id: lending$/&\\n    %s/' '%s/skills.yaml'", change->says, pack),
                     0);
    if (change->retired)
        replace_in(pack, "survey.yaml", "retired:\n", arena_print(s.arena, "retired:\n%s", gone));
    open_again();
}

static const char *text_of(const char *place, const char *as) {
    char *shown = test_show(&s.world, place, as);
    const char *text = arena_copy(s.arena, shown);
    free(shown);
    return text;
}

static void expect_in(const char *place, const char *as, const char *part, bool there) {
    const char *text = text_of(place, as);
    ck_assert_msg((strstr(text, part) != NULL) == there, "%s %s in %s:\n%s", part, there ? "is not" : "is", place,
                  text);
}

static void expect_said(const char *act, const char *said) {
    const char *found = say_to(&s, act);
    ck_assert_msg(strcmp(found, said) == 0, "%s said: %s\nnot: %s", act, found, said);
}

/* -- what is for the person alone ----------------------------------------------------------------------------------- */
START_TEST(what_was_private_under_one_of_several_names_is_private_before_and_after_it_is_answered) {
    open_after(&renamed);
    for (int i = 0; i < 2; i++) {
        expect_in("meeting?as=assistant", "text", "Loans and requests", false);
        expect_in("certification/outline", "text", "Loans and requests", false);
        expect_in("certification", "text", "Kept to myself, 2 January 2026, for Loans and requests, for you alone",
                  true);
        if (i == 0)
            expect_said("rate/lending?level=5", "Saved. Loans and requests: I show others.");
    }
    expect_sql(me, "SELECT skill, private FROM answer WHERE skill = 'lending'; SELECT what, private FROM entry",
               "lending|1\nKept to myself|1\nTold to all|0\n");
    expect_said("undo?last=yes", "Undone: Loans and requests: I show others.");
    expect_sql(me, "SELECT skill, private FROM answer; SELECT skill, private FROM entry",
               "old-a|1\nold-b|0\nold-a|0\nold-b|0\n");
}
END_TEST

/* Whoever says that the skill may be seen has not said so of the example that was written down for what was private. */
START_TEST(a_skill_that_may_be_seen_again_leaves_its_private_example_out) {
    open_after(&renamed);
    expect_said("private/lending?is=no", "Saved. Loans and requests, private: No.");
    expect_in("meeting?as=assistant", "text", "Loans and requests", true);
    expect_in("certification/outline", "text", "Loans and requests", true);
    expect_in("certification/outline", "text", "Told to all", true);
    expect_in("certification/outline", "text", "Kept to myself", false);
}
END_TEST

/* -- the portfolio -------------------------------------------------------------------------------------------------- */
START_TEST(what_was_chosen_under_a_name_that_was_joined_is_the_whole) {
    open_after(&joined);
    expect_in("certification", "text", "1 Loans and requests, examples: 2, for you alone", true);
    expect_in("certification", "json", "\"comment\": \"Of the shelves\"", true); /* the newest */
    expect_in("certification", "json", "\"chosen\": 1", true);
    expect_in("certification/choose", "text", "Loans and requests, chosen, 2 examples, for you alone", true);
    expect_in("certification/outline", "text", "Loans and requests", false);
    expect_said("rate/lending?level=5&private=no", "Saved. Loans and requests: I show others, private: No.");
    expect_in("certification/outline", "text", "Told to all", true);
    expect_in("certification/outline", "text", "Kept to myself", false);
    expect_sql(me, "SELECT * FROM chosen WHERE skill = 'lending'", "lending|Of the shelves|2026-02-02T03:04:05Z\n");
    expect_said("choose/lending?is=no", "Taken out: Loans and requests. Nothing is chosen now.");
    expect_sql(me, "SELECT count(*) FROM chosen", "0\n");
}
END_TEST

/* What was divided may have become either: it stays as it was chosen until it is taken out, and its examples show each part. */
START_TEST(what_was_chosen_and_divided_is_listed_under_its_old_name) {
    open_after(&divided);
    expect_in("certification", "text", "No longer in this content.\n1 The old counter", true);
    expect_in("certification/choose", "text", "The old counter, chosen", true);
    expect_in("certification/choose", "text", "Loans and requests, 1 example, for you alone", true);
    expect_in("choose/old-a", "text", "The old counter: shall it be in?", true);
    expect_said("choose/lending?is=yes", "Chosen: Loans and requests. 3 chosen so far.");
    expect_in("certification", "text", "Loans and requests, examples: 1, for you alone", true);
    expect_said("choose/old-a?is=no", "Taken out: The old counter. 2 chosen so far.");
    expect_in("certification/choose", "text", "The old counter", false);
}
END_TEST

/* -- what is new, and the log --------------------------------------------------------------------------------------- */
START_TEST(an_example_under_an_id_from_before_is_new_since_the_answer) {
    open_after(&renamed);
    expect_in("assess?set=changed", "text", "Loans and requests", false);
    run_sql(me,
            "INSERT INTO entry(day, skill, what, at) VALUES('2026-03-03', 'old-a', 'More', '2026-03-03T03:04:05Z')");
    expect_in("assess?set=changed", "text", "Loans and requests", true);
}
END_TEST

START_TEST(an_entry_of_an_item_that_moved_says_what_it_is_from) {
    open_again();
    say_to(&s, "write?item=practice/sit-beside");
    expect_in("log/1", "text", "From: Sit beside one search.", true);
    run_sql(me, "UPDATE entry SET item = 'practice/sit-by'");
    ck_assert_int_eq(test_run(NULL, "sed -i 's/^  - id: sit-beside$/&\\n    was: [sit-by]/' '%s/learning.yaml'", pack),
                     0);
    open_again();
    expect_in("log/1", "text", "From: Sit beside one search.", true);
    struct page page;
    ck_assert_int_eq(page_build(&s.world, "log/1", &(struct view){0, 20, false}, s.arena, &page, &s.err), 0);
    ck_assert_str_eq(page.block[page.blocks - 1].fact[0].go, "practice/sit-beside");
}
END_TEST

START_TEST(what_is_gone_is_named_in_the_log_and_in_history) {
    static const char *const more = "INSERT INTO entry(day, skill, what, at) VALUES"
                                    "('2026-03-03', 'theatre-help', 'Went there', '2026-03-03T03:04:05Z');"
                                    "INSERT INTO answer(skill, state, level, scale, at, changed) VALUES"
                                    "('theatre-help', 'level', 3, 'five-steps', " AT ", " AT ");"
                                    "INSERT INTO chosen VALUES('theatre-help', NULL, " AT ")";
    open_after(&divided);
    run_sql(me, more);
    expect_in("log/1", "text", "Skill: The old counter.", true);
    expect_in("log/3", "text", "Skill: Theatre help.", true);
    expect_in("log", "80x24", "For: Theatre help.", true);
    expect_in("history", "text", "The old counter. With help", true);
    expect_in("history", "text", "Theatre help. With help", true);
    expect_in("certification", "text", "Theatre help, at the start With help, examples: 1", true);
    expect_in("choose/theatre-help", "text", "Theatre help: shall it be in?", true);
}
END_TEST

/* -- home and the list of what changed ------------------------------------------------------------------------------ */
static const char *const alone[] = {
    "INSERT INTO entry(day, skill, what, at) VALUES(" DAY "'theatre-help', 'Went there', " AT ")",
    "INSERT INTO chosen VALUES('theatre-help', NULL, " AT ")",
    "INSERT INTO answer(skill, state, level, scale, at, changed) VALUES('theatre-help', 'level', 3, 'five-steps', " AT
    ", " AT ")",
    "INSERT INTO answer(skill, wanted, scale, at, changed) VALUES('theatre-help', 3, 'five-steps', " AT ", " AT ")",
    "INSERT INTO entry(day, skill, what, at) VALUES(" DAY "'old-b', 'Told to all', " AT ")",
};

START_TEST(home_leads_to_what_changed_whatever_was_said_of_it) {
    open_again();
    say_to(&s, "rate/lending?level=3");
    say_to(&s, "write?item=none&what=A+kit&skill=lending");
    replace_in(pack, "survey.yaml", "retired:\n", arena_print(s.arena, "retired:\n%s", gone));
    open_again();
    expect_in("home", "text", "What changed in the list of skills", false);
    run_sql(me, alone[_i]);
    expect_in("review", "text", "No longer in the list", true);
    expect_in("home", "text", "What changed in the list of skills, 1 to look at", true);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, what_was_private_under_one_of_several_names_is_private_before_and_after_it_is_answered);
    tcase_add_test(tests, a_skill_that_may_be_seen_again_leaves_its_private_example_out);
    tcase_add_test(tests, what_was_chosen_under_a_name_that_was_joined_is_the_whole);
    tcase_add_test(tests, what_was_chosen_and_divided_is_listed_under_its_old_name);
    tcase_add_test(tests, an_example_under_an_id_from_before_is_new_since_the_answer);
    tcase_add_test(tests, an_entry_of_an_item_that_moved_says_what_it_is_from);
    tcase_add_test(tests, what_is_gone_is_named_in_the_log_and_in_history);
    tcase_add_loop_test(tests, home_leads_to_what_changed_whatever_was_said_of_it, 0, COUNT(alone));
}

int main(void) {
    return test_suite("carried", fill);
}

/* agree: what is agreed at a 1:1, line by line, and written down in versions; skills side by side; and what is refused there. */
#include "talked.h"

/* -- what is agreed --------------------------------------------------------------------------------------------------------------- */
START_TEST(an_option_chosen_is_agreed_so_far_and_in_the_plan) {
    do_all(answers);
    expect("settle?item=practice/sit-beside&skill=literature-searching",
           "Saved. Chosen, and in the plan: Sit beside one search.");
    expect("settle?item=practice/sit-beside", "It is agreed so far already: Sit beside one search.");
    ck_assert(shows("plan", "Sit beside one search"));
    ck_assert(shows("talk/agreed", "1 Sit beside one search. Jo, no day yet."));
    expect("undo?last=yes", "Undone: 1:1, chosen: Sit beside one search.");
    ck_assert(!shows("plan", "To do"));
    ck_assert(shows("talk/agreed", "1 In your own words."));
}
END_TEST

START_TEST(what_is_agreed_goes_into_the_plan_with_its_days) {
    do_all(answers);
    do_all(told);
    do_all(
        (const char *const[]){"settle?item=none&what=Meet the team in the next library", "line/3?is=2027-09-01", NULL});
    do_all(agreed);
    ck_assert(shows("plan/1", "By when: 3 July 2027."));
    expect("take/1?is=no", "Nothing was changed.");
    expect("take/1?is=yes", "Saved. 1 thing more in the plan."); /* the manager's lines are none of the person's plan */
    ck_assert(shows("plan/2", "Meet the team in the next library."));
    ck_assert(shows("plan/2", "Why: Agreed on 3 June 2027."));
    ck_assert(shows("plan/2", "By when: 1 September 2027."));
    expect("take/1?is=yes", "The plan holds all of it already that is for the member of staff to do.");
    expect("undo?last=yes", "Undone: plan: what was agreed on 3 June 2027.");
    ck_assert(!shows("plan", "Meet the team"));
}
END_TEST

START_TEST(opened_again_it_becomes_a_new_version_and_the_old_one_stays) {
    do_all(answers);
    do_all(told);
    do_all(agreed);
    char *first = test_show(world, "agreement/1", "json");
    ck_assert(shows("agreement/1", "Jo and Priya agreed:"));
    ck_assert(shows("agreement/1", "Nobody signed, and none of it is a signature."));
    ck_assert(shows("talk/agreed", "1 In your own words.")); /* what was agreed is agreed */
    expect("agree?again=1&is=no", "Nothing was changed.");
    expect("agree?again=1&is=yes", "What was agreed on 3 June 2027 is open again, as a new version.");
    char *same = test_show(world, "agreement/1", "json");
    ck_assert_str_eq(first, same);
    do_all(again + 1);
    ck_assert(shows("agreement/2", "This is: version 2 of 2."));
    ck_assert(shows("agreement/2", "Sit beside one search: 2 August 2027, before that 3 July 2027."));
    ck_assert(shows("agreement/2", "Sit beside one search: Jo and Priya, before that Jo."));
    ck_assert(shows("agreement/2", "New: A morning in another library."));
    ck_assert(shows("agreement/2", "No longer: Cover: the Tuesday desk, 9 to 10; yes, swap with Sam."));
    ck_assert(!shows("agreement/2", "The days to look again on"));
    ck_assert(shows("agreement/1", "Sit beside one search. Jo, by 3 July 2027."));
    ck_assert(shows("agreements", "version 1, an earlier one"));
    expect("undo?last=yes", "Undone: agreed: Jo and Priya.");
    ck_assert(shows("agreements", "1 3 June 2027: 3 lines"));
    ck_assert(shows("talk/agreed", "A morning in another library"));
    free(first);
    free(same);
}
END_TEST

START_TEST(confirmed_as_it_was_a_version_says_so) {
    do_all(answers);
    do_all(told);
    do_all(agreed);
    do_all((const char *const[]){"agree?again=1&is=yes", "name?is=Jo Smith", "tell/review?side=both&is=12",
                                 "agree?is=yes", "agree?again=2&is=yes", "agree?is=yes", NULL});
    ck_assert(shows("agreement/2", "The days to look again on."));
    ck_assert(shows("agreement/2", "The names: before that Jo and Priya."));
    ck_assert(shows("agreement/3", "Nothing: it was confirmed as it was."));
    ck_assert(shows("agreement/3", "This is: version 3 of 3."));
    ck_assert(shows("agreement/3", "1 Version 1: 3 June 2027. 2 Version 2: 3 June 2027."));
}
END_TEST

/* -- side by side ---------------------------------------------------------------------------------------------------------------- */
START_TEST(the_three_stand_side_by_side_and_none_changes_another) {
    do_all(answers);
    do_all(together);
    ck_assert(
        shows("view/literature-searching", "1 Jo says: Seen it. 2 Priya sees: With help: She ran two alone in May."));
    ck_assert(shows("view/literature-searching", "You see it from two sides, and both stay as they are."));
    expect("see/literature-searching?side=agreed&is=3", "Saved. Searching for evidence, agreed: With help.");
    expect("see/literature-searching?side=agreed&field=words&is=Two more, with Priya near",
           "Saved. Searching for evidence, a note: Two more, with Priya near.");
    ck_assert(shows("view", "Jo says: Seen it. Priya sees: With help. Agreed: With help."));
    ck_assert(shows("skill/literature-searching", "You now: Seen it"));
    expect("rate/literature-searching?level=3", "Saved. Searching for evidence: With help.");
    ck_assert(!shows("view/literature-searching", "You see it from two sides"));
    expect("see/literature-searching?side=manager&is=clear",
           "Saved. Searching for evidence, Priya sees: no longer said.");
    ck_assert(shows("view/literature-searching", "Priya sees: nothing said yet"));
    ck_assert(shows("view/literature-searching", "We both agree on: With help."));
}
END_TEST

START_TEST(the_manager_needs_no_level) {
    do_all(answers);
    do_all(together);
    expect("see/lending?side=manager&field=words&is=Calm with a long queue",
           "Saved. Loans and requests, Priya sees: Calm with a long queue.");
    ck_assert(shows("view/lending", "Priya sees: Calm with a long queue."));
    ck_assert(shows("view", "Priya sees: in own words"));
    ck_assert(!shows("view/lending", "two sides"));
}
END_TEST

START_TEST(it_is_done_where_both_want_it) {
    do_all(answers);
    do_all((const char *const[]){"pick/lending?is=yes", "tell/both?side=me&is=yes", "tell/both?side=manager&is=skip",
                                 NULL});
    ck_assert(shows("view/lending", "1 Jo: yes. 2 Priya: skipped."));
    expect("see/lending?side=manager&is=3",
           "-1 First both say that they want to look at skills together. Nothing was changed.");
}
END_TEST

START_TEST(a_private_skill_is_picked_with_a_sentence_saying_why) {
    do_all(answers);
    do_all(together);
    do_all((const char *const[]){"private/digital-help?is=yes", NULL});
    ck_assert(!shows("pick", "Helping with technology"));
    expect("pick/digital-help?is=yes",
           "-1 \"Helping with technology\" is for you alone: say in a line why, with why=TEXT. Nothing was changed.");
    ck_assert(shows("pick?of=private", "Helping with technology"));
    expect("pick/digital-help?is=yes&why=I would like your view of it&of=private",
           "Saved. Helping with technology: to look at together.");
    ck_assert(shows("view/digital-help", "Why it is here: I would like your view of it."));
    ck_assert(!shows("talk/here", "Helping with technology"));
}
END_TEST

/* -- what is refused -------------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *act, *said;
} refused[] = {
    {"tell/proud?side=manager&is=x", "-1 Nothing is told of \"proud\" by \"manager\" at a 1:1. Nothing was changed."},
    {"tell/zebra?is=x", "-1 Nothing is told of \"zebra\" by \"me\" at a 1:1. Nothing was changed."},
    {"tell/time?side=me&is=much",
     "-1 Write the hours a week as a number up to 40, such as 2, 1 or 0.5. Nothing was changed."},
    {"tell/time?side=me&is=41",
     "-1 Write the hours a week as a number up to 40, such as 2, 1 or 0.5. Nothing was changed."},
    {"tell/to?side=me&is=libarian", "-1 There is no role \"libarian\". Did you mean \"librarian\"?"},
    {"tell/both?side=me&is=maybe", "-1 \"maybe\" is no answer: yes or skip. Nothing was changed."},
    {"tell/review?side=both&is=soon", "-1 \"soon\" is no day: write it as 2027-06-03. Nothing was changed."},
    {"tell/review?side=both&is=2027-06-03", "-1 3 June 2027 is not ahead: choose a day to come. Nothing was changed."},
    {"tell/name?side=manager&is=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
     "-1 A name of at most 60 letters fits. Nothing was changed."},
    {"settle?item=none", "-1 Say what you agree: what=TEXT. Nothing was changed."},
    {"settle?item=need/money", "-1 Nothing was answered to \"money\" that is not agreed already. Nothing was changed."},
    {"settle?item=practice/sit-besid", "-1 There is no practice \"sit-besid\". Did you mean \"sit-beside\"?"},
    {"line/9?is=me", "-1 What is being agreed has no line \"9\"."},
    {"line/1?is=tomorrow", "-1 \"tomorrow\" is no day: write it as 2027-06-03. Nothing was changed."},
    {"line/1?is=2027-06-01", "-1 1 June 2027 is over: choose a day to come. Nothing was changed."},
    {"agree?is=perhaps", "-1 \"perhaps\" is no answer: yes or no. Nothing was changed."},
    {"agree?is=yes", "-1 An agreement has two names: type the manager's first. Nothing was changed."},
    {"agree?again=7&is=yes", "-1 There is no agreement \"7\". \"pathway show agreements\" lists them."},
    {"take/7?is=yes", "-1 There is no agreement \"7\". \"pathway show agreements\" lists them."},
    {"pick/lendin?is=yes", "-1 There is no skill \"lendin\". Did you mean \"lending\"?"},
    {"see/lending?side=manager&is=3", "-1 \"lending\" is not picked to be looked at together. Nothing was changed."},
    {"see/digital-help?side=nobody&is=3", "-1 \"nobody\" is no side: manager or agreed. Nothing was changed."},
    {"see/digital-help?side=manager&is=9", "-1 \"9\" is no level: the number of one, or clear. Nothing was changed."},
};

START_TEST(what_cannot_be_is_refused_in_a_sentence_and_changes_nothing) {
    do_all((const char *const[]){"name?is=Jo", "settle?item=none&what=One line", "tell/both?side=me&is=yes",
                                 "tell/both?side=manager&is=yes", "pick/digital-help?is=yes", NULL});
    char *before = test_show(world, "undo", "json");
    expect(refused[_i].act, refused[_i].said);
    char *after = test_show(world, "undo", "json");
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(five_are_looked_at_and_no_more) {
    static const char *const skills[] = {"answering-enquiries", "lending", "digital-help", "literature-searching",
                                         "new-technology"};
    test_world_end(world);
    world = test_world(NULL);
    do_all((const char *const[]){"rate/answering-enquiries?level=3", NULL});
    struct page page;
    struct view view = {0, 6, false};
    struct err err = {0};
    ck_assert_int_eq(page_build(world, "skills", &view, arena, &page, &err), 0);
    for (int i = 0; i < COUNT(skills); i++)
        ck_assert(strncmp(test_act(world, arena_print(arena, "pick/%s?is=yes", page_rows(&page)->row[i].id)), "Saved.",
                          6) == 0);
    expect(arena_print(arena, "pick/%s?is=yes", page_rows(&page)->row[5].id),
           "-1 Five are picked already: take one out first. Nothing was changed.");
}
END_TEST

START_TEST(a_page_that_is_not_there_is_told_with_the_nearest) {
    static const char *const missing[][2] = {
        {"talk/neeed", "There is no page \"neeed\" in the 1:1. Did you mean \"need\"?"},
        {"talk/zebra", "There is no page \"zebra\" in the 1:1. \"pathway show talk\" lists them."},
        {"agreement/1", "There is no agreement \"1\". \"pathway show agreements\" lists them."},
        {"line/1", "What is being agreed has no line \"1\"."},
    };
    char *shown = test_show(world, missing[_i][0], "text");
    ck_assert_str_eq(shown, missing[_i][1]);
    free(shown);
}
END_TEST

START_TEST(without_a_line_nothing_is_written_down) {
    do_all(answers);
    ck_assert(shows("agree", "Nothing is agreed yet: one line is enough."));
    expect("agree?is=yes", "-1 Nothing is agreed yet: write one line first. Nothing was changed.");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, an_option_chosen_is_agreed_so_far_and_in_the_plan);
    tcase_add_test(tests, what_is_agreed_goes_into_the_plan_with_its_days);
    tcase_add_test(tests, opened_again_it_becomes_a_new_version_and_the_old_one_stays);
    tcase_add_test(tests, confirmed_as_it_was_a_version_says_so);
    tcase_add_test(tests, the_three_stand_side_by_side_and_none_changes_another);
    tcase_add_test(tests, the_manager_needs_no_level);
    tcase_add_test(tests, it_is_done_where_both_want_it);
    tcase_add_test(tests, a_private_skill_is_picked_with_a_sentence_saying_why);
    tcase_add_loop_test(tests, what_cannot_be_is_refused_in_a_sentence_and_changes_nothing, 0, COUNT(refused));
    tcase_add_test(tests, five_are_looked_at_and_no_more);
    tcase_add_loop_test(tests, a_page_that_is_not_there_is_told_with_the_nearest, 0, 4);
    tcase_add_test(tests, without_a_line_nothing_is_written_down);
}

int main(void) {
    return test_suite("agree", fill);
}

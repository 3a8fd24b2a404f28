/* decided: the plan on the weeks ahead, what a person decides of each thing in it, what does not fit, protected time, own words, and what
 * follows where a thing is done. On the sample pack; 3 June 2027 is a Thursday. */
#include "pathway/browse.h"
#include "own_pack.h"

static struct browse b;

static void begin(void) {
    begin_pack();
    open_again();
    browse_begin(&b, &s.world);
}

static void end(void) {
    browse_end(&b);
    end_pack();
}

static void expect_in(const char *place, const char *text, bool is) {
    const char *shown = shown_as(&s, place, "markdown");
    ck_assert_msg((strstr(shown, text) != NULL) == is, "%s %s \"%s\":\n%s", place, is ? "does not say" : "says", text,
                  shown);
}

/* Of each row of the plan: its number and a value, "1 2027-05-31, 2 null". */
static void expect_rows(const char *key, const char *values) {
    const char *all = "", *page = page_of(&s, "plan");
    json_t *json = json_loads(page, 0, NULL), *row;
    size_t i;
    ck_assert_msg(json != NULL, "%s", page);
    json_array_foreach(json_object_get(json, "rows"), i, row) {
        const char *text = json_string_value(json_object_get(row, key));
        all = arena_print(s.arena, "%s%s%lld %s", all, i ? ", " : "", json_integer_value(json_object_get(row, "n")),
                          text ? text : "null");
    }
    json_decref(json);
    ck_assert_msg(strcmp(all, values) == 0, "%s: %s\nnot: %s", key, all, values);
}

/* 1: 40 minutes by 18 June; 2: seven hours; 3: 20 minutes, started; 4: no length. An hour a week. */
static void plan_some(void) {
    static const char *const acts[] = {"add?item=sit-beside&by=2027-06-18",
                                       "add?item=lend-a-day",
                                       "add?item=try-technology",
                                       "add?item=skill/lending",
                                       "action/3?is=started",
                                       "hours?week=1"};
    for (int i = 0; i < COUNT(acts); i++)
        say_to(&s, acts[i]);
}

/* -- as it was read ------------------------------------------------------------------------------------------------- */
#define SOME                                                                                                           \
    "add?item=sit-beside&by=2027-06-18", "add?item=lend-a-day", "add?item=try-technology", "add?item=skill/lending",   \
        "action/3?is=started", "hours?week=1"
static const char *const laid[] = {SOME, "helps/1?is=Priya", "alone/2?is=yes", NULL};
static const char *const unfit[] = {SOME, "by/2?is=2027-06-30", "time-asked?is=2", NULL};
static const char *const agreed[] = {
    SOME, "time-asked?is=2", "time-agreed?is=0.5", "write?item=practice/sit-beside", "action/1?is=done", NULL};
static const char *const own[] = {"own?what=Ask+Priya+for+her+filters&by=2027-06-30", NULL};
static const struct {
    const char *name, *place;
    const char *const *before;
} golden[] = {{"plan-weeks", "plan", laid},
              {"plan-unfit", "plan", unfit},
              {"fit", "plan?see=fit", unfit},
              {"planned", "plan/1", laid},
              {"week", "week/2", laid},
              {"by", "by/1", laid},
              {"by-typed", "by/1?typed=yes", laid},
              {"helps", "helps/1", laid},
              {"form", "form/1", own},
              {"time", "time", agreed},
              {"time-none", "time", own},
              {"time-asked", "time-asked", agreed},
              {"plan-agreed", "plan", agreed},
              {"done", "plan/1?see=done", agreed},
              {"own", "own", own},
              {"alone", "alone/2", laid},
              {"length", "length/1", laid},
              {"proof", "proof/1", laid}};

START_TEST(every_state_looks_as_it_was_read) {
    for (const char *const *act = golden[_i].before; *act; act++)
        say_to(&s, *act);
    test_golden_page(&s.world, arena_print(s.arena, "decided-%s", golden[_i].name), golden[_i].place,
                     "40x20 80x24 text json");
}
END_TEST

/* -- on the weeks --------------------------------------------------------------------------------------------------- */
START_TEST(the_plan_lies_on_the_weeks_ahead_by_the_hours_there_are) {
    plan_some();
    expect_rows("week", "1 2027-05-31, 3 2027-05-31, 2 2027-06-07, 4 2027-07-26");
    expect_in("plan", "### This week, 31 May to 4 June: 1 hour of 1 hour", true);
    expect_in("plan", "### Next week, 7 to 11 June: 1 hour of 1 hour", true);
    expect_in("plan", "### The week of 26 July: nothing yet of 1 hour", true);
    expect_in("plan", "yes, and the last of it ends in the week of 26 July", true);
    say_to(&s, "hours?week=");
    expect_rows("week", "1 null, 3 null, 2 null, 4 null");
    expect_rows("fits", "1 null, 3 null, 2 null, 4 null");
    expect_in("plan", "say how many hours a week you have, and it is laid out by weeks", true);
}
END_TEST

START_TEST(a_thing_stays_in_the_week_it_was_put_in) {
    plan_some();
    expect_said("week/1?is=2027-06-16", "Saved. Sit beside one search, week: the week of 14 June 2027.");
    expect_rows("week", "3 2027-05-31, 2 2027-05-31, 1 2027-06-14, 4 2027-07-26");
    expect_in("plan/1", "**Which week**: the week of 14 June, where you put it", true);
    say_to(&s, "week/2?is=2027-06-14");
    expect_in("plan/1", "**It does not fit**: the week you put it in holds 1 hour 40 minutes of 1 hour", true);
    expect_said("by/1?is=2027-06-07", "Saved. Sit beside one search, by: 7 June 2027.");
    expect_in("plan/1", "where you put it, it ends in the week of 14 June, after its day", true);
    expect_said("week/1?is=clear", "Saved. Sit beside one search, week: as it falls.");
    expect_in("plan/1", "as it falls: this week, 31 May to 4 June", true);
    expect_said("undo?last=yes", "Undone: Sit beside one search, week: as it falls.");
    expect_sql(me, "SELECT week FROM action WHERE n = 1", "2027-06-14\n");
    memcpy(s.world.today, "2027-06-22", 11); /* that week is over: it falls as the others do */
    expect_rows("week", "1 2027-06-21, 3 2027-06-21, 2 2027-06-28, 4 2027-08-16");
}
END_TEST

START_TEST(what_does_not_fit_is_told_with_what_helps) {
    plan_some();
    say_to(&s, "by/2?is=2027-06-18");
    expect_in("plan", "all but Take the loans desk for a day. Move it, drop it, or ask for 3 hours a week", true);
    expect_rows("fits", "1 yes, 2 no, 3 yes, 4 yes");
    say_to(&s, "by/3?is=2027-06-04");
    memcpy(s.world.today, "2027-06-05", 11);
    expect_in("plan", "all but 2 things. Move them, drop them, or ask for 4 hours a week", true);
    expect_in("plan?see=fit", "its day is over", true);
    browse_follow(&b, "home"), browse_follow(&b, "plan?see=fit");
    browse_stand(&b, 0);
    browse_key(&b, "m");
    ck_assert_str_eq(b.page.place, "week/3?then=plan%3Fsee%3Dfit");
    browse_key(&b, "3");
    ck_assert_str_eq(b.page.place, "plan?see=fit");
    say_to(&s, "action/2?is=drop"), say_to(&s, "action/3?is=drop");
    expect_in("plan?see=fit", "All of it fits.", true);
    say_to(&s, "hours?week=");
    expect_in("plan?see=fit", "No hours a week are said", true);
}
END_TEST

START_TEST(what_is_done_this_week_has_used_its_hours) {
    plan_some();
    say_to(&s, "action/3?is=done");
    expect_in("plan", "### This week, 31 May to 4 June: 40 minutes of 1 hour, 20 minutes done", true);
    expect_rows("state", "1 to do, 2 to do, 4 to do, 3 done");
    say_to(&s, "action/4?is=waiting");
    expect_rows("week", "1 2027-05-31, 2 2027-06-07, 4 null, 3 null");
}
END_TEST

/* -- what is decided ------------------------------------------------------------------------------------------------ */
static const struct {
    const char *act, *said, *row;
} answers[] = {
    {"by/1?is=2027-09-03", "Saved. Sit beside one search, by: 3 September 2027.", "2027-09-03|null|null|40|null|0"},
    {"by/1?is=clear", "Saved. Sit beside one search, by: no longer said.", "null|null|null|40|null|0"},
    {"by/1?is=2027-06-02", "2 June 2027 is over: a plan looks ahead. Nothing was changed.", NULL},
    {"by/1?is=soon", "\"soon\" is no day: write it as 2027-06-03. Nothing was changed.", NULL},
    {"by/1?is=skip", "It is left as it was.", NULL},
    {"by/9?is=clear", "The plan holds no number \"9\". \"pathway plan\" lists what it holds.", NULL},
    {"week/1?is=2027-05-30", "That week is over: a plan looks ahead. Nothing was changed.", NULL},
    {"week/1?is=2037-12-01", "A plan looks 10 years ahead. Nothing was changed.", NULL},
    {"week/1?is=sometime", "\"sometime\" is no day: write it as 2027-06-03. Nothing was changed.", NULL},
    {"helps/1?is=Priya", "Saved. Sit beside one search, who helps: Priya.", "2027-06-18|null|Priya|40|null|0"},
    {"length/1?is=1.5", "Saved. Sit beside one search, length: 1 hour 30 minutes.", "2027-06-18|null|null|90|null|0"},
    {"length/1?is=clear", "Saved. Sit beside one search, length: no longer said.", "2027-06-18|null|null|null|null|0"},
    {"length/1?is=long", "Write the hours as a number up to 1000, such as 2, 1.5 or 0.25. Nothing was changed.", NULL},
    {"alone/1?is=yes", "Saved. Sit beside one search, for you alone: yes.", "2027-06-18|null|null|40|null|1"},
    {"alone/1?is=perhaps", "\"perhaps\" is no answer: yes or no. Nothing was changed.", NULL},
    {"form/1?is=other", "What it is says its own page: only your own words are asked. Nothing was changed.", NULL},
    {"form/1?is=dance",
     "\"dance\" is no answer: learning, practice, conversation, shadowing, people, qualification, application or "
     "other. Nothing was changed.",
     NULL},
    {"time-asked?is=80", "Write the hours as a number up to 40, such as 2, 1.5 or 0.25. Nothing was changed.", NULL},
    {"time-agreed?is=skip", "It is left as it was.", NULL},
    {"own?what=skip", "Nothing was written.", NULL},
    {"own?what=A+talk&by=2027-06-02", "2 June 2027 is over: a plan looks ahead. Nothing was changed.", NULL},
    {"proof/1?is=clear", "Saved. Sit beside one search, you will have: no longer said.",
     "2027-06-18|null|null|40|null|0"},
};

START_TEST(each_answer_is_kept_or_refused) {
    plan_some();
    const char *before = "2027-06-18|null|null|40|null|0";
    expect_said(answers[_i].act, answers[_i].said);
    expect_sql(me, "SELECT by, week, who, minutes, form, private FROM action WHERE n = 1",
               arena_print(s.arena, "%s\n", answers[_i].row ? answers[_i].row : before));
    expect_sql(me, "SELECT count(*) FROM action", "4\n");
}
END_TEST

START_TEST(a_visit_keeps_nothing_and_says_so) {
    plan_some();
    s.world.visit = true;
    expect_said("helps/1?is=Priya", "Noted, not kept. Sit beside one search, who helps: Priya.");
    expect_said("time-asked?is=2", "Noted, not kept. Time asked for: 2 hours a week.");
    expect_said("own?what=A+talk", "Noted, not kept. In your plan: A talk.");
}
END_TEST

START_TEST(what_is_for_one_alone_is_on_no_page_that_is_shown) {
    static const char *const shown[] = {"meeting", "meeting?as=manager", "certification/outline"};
    plan_some();
    say_to(&s, "own?what=Look+at+another+library"), say_to(&s, "alone/5?is=yes");
    expect_in("plan", "Look at another library. For you alone.", true);
    for (int i = 0; i < COUNT(shown); i++)
        expect_in(shown[i], "another library", false);
    say_to(&s, "action/5?is=done");
    browse_follow(&b, "home"), browse_follow(&b, "plan/5?see=done");
    browse_key(&b, "2"); /* what is written down of it is for them alone too */
    expect_sql(me, "SELECT what, private FROM entry", "Look at another library|1\n");
}
END_TEST

/* -- own words ------------------------------------------------------------------------------------------------------ */
static void type(const char *place, const char *key, const char *then) {
    ck_assert_str_eq(b.page.place, place);
    browse_key(&b, key);
    ck_assert_msg(strcmp(b.page.place, then) == 0, "%s at %s leads to %s: %s", key, place, b.page.place, b.said);
}

START_TEST(own_words_go_in_and_are_asked_what_they_are) {
    browse_follow(&b, "home"), browse_follow(&b, "plan");
    type("plan", "o", "own");
    browse_follow(&b, place_with("own", "what", "Ask Priya for her filters", s.arena));
    ck_assert_str_eq(b.said, "Saved. In your plan: Ask Priya for her filters.");
    type("form/1", "3", "plan/1");
    ck_assert_str_eq(b.said, "Saved. Ask Priya for her filters, what it is: A talk with somebody.");
    expect_rows("form", "1 conversation");
    expect_rows("item", "1 null");
    say_to(&s, "own?what=Visit+the+archive");
    expect_rows("form", "1 conversation, 2 other");
    say_to(&s, "add?item=move/assistant-to-librarian"), say_to(&s, "add?item=role/librarian");
    say_to(&s, "add?item=network/desk-group"), say_to(&s, "add?item=sit-beside");
    expect_rows("form", "1 conversation, 2 other, 3 application, 4 application, 5 people, 6 practice");
    expect_in("plan/4", "Apply for a post: Librarian", true);
}
END_TEST

START_TEST(an_empty_plan_offers_what_a_survey_asks_of_assistants) {
    replace_in(pack, "survey.yaml", "prompts:\n",
               "prompts:\n  - {id: try-one, who: assistant, part: survey, title: Say where you are with new "
               "technology, about: One tool will do., finding: want-technology, go: skill/new-technology}\n");
    session_close(&s);
    ck_assert_msg(session_open(&s, pack, me, NULL), "%s\n%s", s.err.text, s.mistakes);
    browse_end(&b), browse_begin(&b, &s.world);
    expect_in("plan", "Say where you are with new technology", true);
    expect_in("plan", "survey, which 90 answered", true);
    browse_follow(&b, "home"), browse_follow(&b, "plan");
    browse_stand(&b, 0);
    browse_open(&b);
    ck_assert_str_eq(b.said, "Saved. Say where you are with new technology is in your plan.");
    expect_rows("item", "1 prompt/try-one");
    expect_rows("form", "1 conversation");
    expect_in("add", "Say where you are with new technology", false); /* it is there already */
    browse_follow(&b, "plan/1");
    type("plan/1", "o", "skill/new-technology");
}
END_TEST

/* -- done, and time --------------------------------------------------------------------------------------------------- */
START_TEST(what_is_done_can_be_left_logged_or_looked_at_again) {
    plan_some();
    say_to(&s, "length/1?is=1.25");
    browse_follow(&b, "home"), browse_follow(&b, "plan");
    browse_stand(&b, browse_target(&b, -100));
    browse_follow(&b, "action/1?is=done");
    ck_assert_str_eq(b.page.place, "plan/1?see=done");
    browse_open(&b); /* Enter leaves it */
    ck_assert_str_eq(b.page.place, "plan");
    browse_follow(&b, "plan/1?see=done");
    type("plan/1?see=done", "Right", "plan");
    browse_follow(&b, "plan/1?see=done");
    type("plan/1?see=done", "3", "rate/literature-searching");
    browse_follow(&b, "plan/1?see=done");
    type("plan/1?see=done", "2", "log/1");
    ck_assert_str_eq(b.said, "Written down: Sit beside one search, 1 hour 15 minutes.");
    expect_said("undo?last=yes", "Undone: log: Sit beside one search, 1 hour 15 minutes.");
    expect_said("undo?last=yes", "Undone: Sit beside one search: done.");
    expect_rows("state", "1 to do, 3 started, 2 to do, 4 to do");
}
END_TEST

START_TEST(time_is_what_was_asked_agreed_and_used) {
    plan_some();
    expect_said("time-asked?is=2", "Saved. Time asked for: 2 hours a week.");
    expect_in("plan", "1 hour a week, as you said; you asked for 2 hours", true);
    expect_said("time-asked?is=1", "Saved. Time asked for: 1 hour a week.");
    expect_in("plan", "1 hour a week, as you said and asked for", true);
    expect_said("time-asked?is=2", "Saved. Time asked for: 2 hours a week.");
    expect_said("time-agreed?is=0.5", "Saved. Time agreed: 30 minutes a week.");
    expect_in("plan", "30 minutes a week, agreed; you asked for 2 hours", true);
    expect_rows("week", "1 2027-05-31, 3 2027-06-07, 2 2027-06-14, 4 2027-09-20");
    expect_in("time", "30 minutes a week, since 3 June 2027", true);
    expect_in("time", "nothing in your log of the last four weeks", true);
    say_to(&s, "write?item=none&what=A+talk&hours=2&day=2027-05-07");
    say_to(&s, "write?item=none&what=Before&hours=2&day=2027-05-06");
    expect_in("time", "about 30 minutes a week, by your log of the last four weeks", true);
    expect_said("time-agreed?is=clear", "Saved. Time agreed: no longer said.");
    expect_said("undo?last=yes", "Undone: time agreed: no longer said.");
    expect_in("time", "Your plan is laid out by what is agreed.", true);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_state_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, the_plan_lies_on_the_weeks_ahead_by_the_hours_there_are);
    tcase_add_test(tests, a_thing_stays_in_the_week_it_was_put_in);
    tcase_add_test(tests, what_does_not_fit_is_told_with_what_helps);
    tcase_add_test(tests, what_is_done_this_week_has_used_its_hours);
    tcase_add_loop_test(tests, each_answer_is_kept_or_refused, 0, COUNT(answers));
    tcase_add_test(tests, a_visit_keeps_nothing_and_says_so);
    tcase_add_test(tests, what_is_for_one_alone_is_on_no_page_that_is_shown);
    tcase_add_test(tests, own_words_go_in_and_are_asked_what_they_are);
    tcase_add_test(tests, an_empty_plan_offers_what_a_survey_asks_of_assistants);
    tcase_add_test(tests, what_is_done_can_be_left_logged_or_looked_at_again);
    tcase_add_test(tests, time_is_what_was_asked_agreed_and_used);
}

int main(void) {
    return test_suite("decided", fill);
}

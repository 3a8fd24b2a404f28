/* plan: what a person puts in their plan: once, with the gap it answers; all that is missing for a job at once; how far each thing is;
 * and what content that changed leaves of it. On the sample pack. */
#include "pathway/browse.h"
#include "own_pack.h"

static void begin(void) {
    begin_pack();
    open_again();
}

/* The values of a key in the rows of the plan, in their order, as JSON writes them. */
static const char *each(const char *key) {
    const char *all = "", *page = page_of(&s, "plan");
    json_t *json = json_loads(page, 0, NULL), *row;
    size_t i;
    ck_assert_msg(json != NULL, "%s", page);
    json_array_foreach(json_object_get(json, "rows"), i, row) {
        char *value = json_dumps(json_object_get(row, key), JSON_ENCODE_ANY | JSON_REAL_PRECISION(3));
        all = arena_print(s.arena, "%s%s%s", all, i ? " " : "", value ? value : "nothing");
        free(value);
    }
    json_decref(json);
    return all;
}

static void expect_each(const char *key, const char *values) {
    const char *found = each(key);
    ck_assert_msg(strcmp(found, values) == 0, "%s: %s\nnot: %s", key, found, values);
}

static void expect_in(const char *place, const char *text, bool is) {
    const char *shown = shown_as(&s, place, "markdown");
    ck_assert_msg((strstr(shown, text) != NULL) == is, "%s %s \"%s\":\n%s", place, is ? "does not say" : "says", text,
                  shown);
}

/* -- as it was read ------------------------------------------------------------------------------------------------- */
#define ANSWERS "rate/literature-searching?level=1", "rate/new-technology?level=2", "rate/answering-enquiries?level=3"
#define PLANNED                                                                                                        \
    ANSWERS, "add?item=practice/sit-beside&by=2027-07-01", "add?item=try-technology",                                  \
        "add?item=move/assistant-to-librarian", "add?item=network/desk-group", "action/2?is=started",                  \
        "action/4?is=done"
static const char *const none[] = {NULL};
static const char *const planned[] = {PLANNED, NULL};
static const char *const all_done[] = {"add?item=practice/sit-beside", "action/1?is=done", NULL};
static const struct {
    const char *name, *place;
    const char *const *before;
} golden[] = {{"plan-none", "plan", none},      {"plan", "plan", planned},         {"plan-thing", "plan/1", planned},
              {"plan-done", "plan/4", planned}, {"plan-move", "plan/3", planned},  {"action", "action/2", planned},
              {"add", "add", planned},          {"home-planned", "home", planned}, {"home-all-done", "home", all_done}};

START_TEST(every_state_looks_as_it_was_read) {
    for (const char *const *act = golden[_i].before; *act; act++)
        ck_assert_int_eq(strncmp(say_to(&s, *act), "Saved.", 6), 0);
    test_golden_page(&s.world, golden[_i].name, golden[_i].place, "40x20 80x24 text json");
}
END_TEST

/* -- one item ------------------------------------------------------------------------------------------------------- */
START_TEST(an_item_goes_in_once_with_the_gap_it_answers) {
    say_to(&s, "rate/literature-searching?level=1");
    expect_said("add?item=practice/sit-beside", "Saved. Sit beside one search is in your plan.");
    expect_said("add?item=sit-beside", "It is in your plan already: Sit beside one search.");
    expect_sql(me, "SELECT * FROM action",
               "1|practice/sit-beside|literature-searching|library-assistant|Sit beside one search|Searching for "
               "evidence: Not yet, "
               "your job asks Seen it|40|null|a note of the words that were used|to "
               "do|null|2027-06-03T10:00:00Z|null|null|0\n");
    expect_said("action/1?is=done", "Saved. Sit beside one search: done.");
    expect_said("add?item=practice/sit-beside", "It is in your plan already, done: Sit beside one search.");
    s.world.visit = true;
    expect_said("add?item=learning/search-modules",
                "Noted, not kept. Seven short modules on searching is in your plan.");
}
END_TEST

/* What stands in "why", and how long it takes. */
static const struct {
    const char *before, *item, *why, *hours;
} gaps[] = {
    {NULL, "sit-beside", "\"Searching for evidence: not answered yet, your job asks Seen it\"", "0.67"},
    {"rate/literature-searching?level=not-sure", "sit-beside",
     "\"Searching for evidence: Not sure, your job asks Seen it\"", "0.67"},
    {"rate/literature-searching?level=1", "search-modules&role=librarian",
     "\"Searching for evidence: Not yet, Librarian asks On my own\"", "2.33"},
    {"rate/literature-searching?level=2&want=4", "search-modules",
     "\"Searching for evidence: Seen it, you would like On my own\"", "2.33"},
    {"rate/literature-searching?level=5", "sit-beside", "\"Searching for evidence: I show others, to go further\"",
     "0.67"},
    {"rate/digital-help?level=1", "lend-a-day", "\"Helping with technology: Not yet, your job asks With help\"", "7.0"},
    {NULL, "lend-a-day", "\"Loans and requests: not answered yet, your job asks On my own\"", "7.0"},
    {NULL, "lend-a-day&skill=digital-help", "\"Helping with technology: not answered yet, your job asks With help\"",
     "7.0"},
    {NULL, "network/desk-group", "\"Answering enquiries: not answered yet, your job asks On my own\"", "1.0"},
    {NULL, "qualification/certification", "\"Searching for evidence: not answered yet, your job asks Seen it\"",
     "null"},
    {NULL, "qualification/masters", "null", "null"},
    {NULL, "move/assistant-to-librarian", "null", "null"},
    {NULL, "skill/lending", "\"Loans and requests: not answered yet, your job asks On my own\"", "null"},
    {NULL, "skill/lending&role=librarian", "\"Loans and requests: not answered yet\"", "null"},
};

START_TEST(each_kind_of_thing_says_why) {
    if (gaps[_i].before)
        say_to(&s, gaps[_i].before);
    const char *said = say_to(&s, arena_print(s.arena, "add?item=%s", gaps[_i].item));
    ck_assert_msg(strncmp(said, "Saved.", 6) == 0, "%s", said);
    expect_each("why", gaps[_i].why);
    expect_each("hours", gaps[_i].hours);
}
END_TEST

START_TEST(a_move_is_for_the_job_it_leads_to) {
    say_to(&s, "add?item=move/assistant-to-librarian");
    expect_each("title", "\"From Library assistant to Librarian\"");
    expect_each("item", "\"move/assistant-to-librarian\"");
    expect_each("role", "\"librarian\"");
}
END_TEST

#define NONE_OF "What can be planned is learning, practice, network, qualification, move, role or a skill; "
static const struct {
    const char *address, *said;
} refused[] = {
    {"add?item=practice/sit-besid", "There is no practice \"sit-besid\". Did you mean \"sit-beside\"?"},
    {"add?item=sit-besid", "There is no item \"sit-besid\". Did you mean \"sit-beside\"?"},
    {"add?item=move/nowhere", "There is no move \"nowhere\". \"pathway show moves\" lists them."},
    {"add?item=funding/own-trust", NONE_OF "funding/own-trust is none of them. Nothing was changed."},
    {"add?item=role/librarin", "There is no role \"librarin\". Did you mean \"librarian\"?"},
    {"add?item=prompt/shout", "There is no prompt \"shout\"."},
    {"add?item=a/b/c", "\"a/b/c\" is not a place. A place looks like home, gaps or skill/e-resources."},
    {"add?item=sit-beside&skill=lendin", "There is no skill \"lendin\". Did you mean \"lending\"?"},
    {"add?item=sit-beside&role=librarin", "There is no role \"librarin\". Did you mean \"librarian\"?"},
    {"add?item=missing&role=librarin", "There is no role \"librarin\". Did you mean \"librarian\"?"},
    {"add?item=sit-beside&by=soon", "\"soon\" is no day: write it as 2027-06-03. Nothing was changed."},
    {"add?item=sit-beside&by=2027-06-02", "2 June 2027 is over: a plan looks ahead. Nothing was changed."},
    {"action/1?is=done", "The plan holds no number \"1\". \"pathway plan\" lists what it holds."},
    {"action/0?is=drop", "The plan holds no number \"0\". \"pathway plan\" lists what it holds."},
    {"action/one?is=drop", "The plan holds no number \"one\". \"pathway plan\" lists what it holds."},
    {"action?is=drop", "The plan holds no number \"\". \"pathway plan\" lists what it holds."},
};

START_TEST(what_cannot_be_is_refused_and_changes_nothing) {
    expect_said(refused[_i].address, refused[_i].said);
    ck_assert(!is_there(me));
}
END_TEST

/* -- what is missing for a job -------------------------------------------------------------------------------------- */
START_TEST(what_is_missing_goes_in_as_one_thing_a_skill) {
    say_to(&s, "rate/literature-searching?level=1");
    say_to(&s, "rate/answering-enquiries?level=3");
    expect_said("add?item=missing&role=librarian", "Saved. 2 things are in your plan. 1 skill is not answered yet.");
    expect_each("item", "\"practice/sit-beside\" \"practice/note-passed-on\"");
    expect_each("skill", "\"literature-searching\" \"answering-enquiries\"");
    expect_each("role", "\"librarian\" \"librarian\"");
    expect_each("why", "\"Searching for evidence: Not yet, Librarian asks On my own\" "
                       "\"Answering enquiries: With help, Librarian asks On my own\"");
    expect_said("add?item=missing&role=librarian",
                "What is missing for Librarian is in your plan already. 1 skill is not answered yet.");
    say_to(&s, "rate/new-technology?level=2");
    expect_said("add?item=missing&role=librarian", "Saved. 3 things are in your plan, 1 of them new.");
    say_to(&s, "action/1?is=done"); /* and the skill is not there yet: the next that builds it */
    expect_said("add?item=missing&role=librarian", "Saved. 4 things are in your plan, 1 of them new.");
    expect_each("n", "2 3 4 1");
    expect_each("item", "\"practice/note-passed-on\" \"practice/try-technology\" \"learning/search-modules\" "
                        "\"practice/sit-beside\"");
    expect_said("undo?last=yes", "Undone: plan: what is missing for Librarian.");
    expect_each("n", "2 3 1");
    expect_said("redo?last=yes", "Done again: plan: what is missing for Librarian.");
    expect_each("n", "2 3 4 1");
}
END_TEST

START_TEST(one_thing_that_builds_two_skills_stands_once) {
    say_to(&s, "rate/lending?level=2");
    say_to(&s, "rate/digital-help?level=2");
    expect_said("add?item=missing", "Saved. 1 thing is in your plan. 3 skills are not answered yet.");
    expect_each("item", "\"practice/lend-a-day\"");
    expect_each("skill", "\"lending\"");
}
END_TEST

START_TEST(where_nothing_builds_a_skill_the_skill_itself_goes_in) {
    replace_in(pack, "roles.yaml", "{skill: new-technology, level: 3, matters: 2}",
               "{skill: new-technology, level: 5, matters: 2}");
    open_again();
    say_to(&s, "rate/new-technology?level=3");
    expect_said("add?item=missing&role=librarian", "Saved. 1 thing is in your plan. 2 skills are not answered yet.");
    expect_each("item", "\"skill/new-technology\"");
    expect_each("title", "\"New technology and AI\"");
    expect_in("plan/1", "New technology and AI: With help, Librarian asks I show others", true);
    say_to(&s, "action/1?is=done");
    expect_said("add?item=missing&role=librarian",
                "What is missing for Librarian is in your plan already. 2 skills are not answered yet.");
}
END_TEST

START_TEST(what_is_not_known_or_can_wait_is_not_missing) {
    expect_said("add?item=missing&role=librarian",
                "Nothing is known to be missing for Librarian. 3 skills are not answered yet.");
    say_to(&s, "rate/literature-searching?level=1&priority=3");
    say_to(&s, "rate/new-technology?level=not-for-me");
    expect_said("add?item=missing&role=librarian",
                "Nothing is known to be missing for Librarian. 1 skill is not answered yet.");
    say_to(&s, "rate/answering-enquiries?level=4");
    expect_said("add?item=missing&role=librarian", "All that Librarian asks for is there.");
    ck_assert_str_eq(each("n"), "");
}
END_TEST

/* -- how far it is -------------------------------------------------------------------------------------------------- */
START_TEST(how_far_a_thing_is_groups_the_plan) {
    say_to(&s, "add?item=sit-beside"), say_to(&s, "add?item=note-passed-on"), say_to(&s, "add?item=try-technology");
    say_to(&s, "add?item=lend-a-day");
    expect_said("action/1?is=done", "Saved. Sit beside one search: done.");
    expect_said("action/2?is=waiting", "Saved. Write down the next question you pass on: waiting for a yes.");
    expect_said("action/3?is=started", "Saved. Read your trust's page about AI tools: started.");
    expect_said("action/3?is=started", "As before. Read your trust's page about AI tools: started.");
    expect_each("n", "3 4 2 1"); /* what is started comes first */
    expect_each("state", "\"started\" \"to do\" \"waiting\" \"done\"");
    expect_in("plan", "1 of 4 done, about 7 hours 30 minutes to go", true);
    expect_said("action/1?is=to-do", "Saved. Sit beside one search: to do.");
    expect_said("action/2?is=drop", "Saved. Write down the next question you pass on: dropped.");
    expect_each("n", "3 1 4");
    expect_said("undo?last=yes", "Undone: Write down the next question you pass on: dropped.");
    expect_each("n", "3 1 4 2");
    expect_said("action/3?is=later",
                "\"later\" is no answer: to-do, started, waiting, done or drop. Nothing was changed.");
    expect_in("kept", "4 things in my plan", true);
}
END_TEST

static struct browse b;

static void follow(const char *address) {
    browse_follow(&b, address);
}

static void press(const char *key, const char *said, const char *place) {
    browse_key(&b, key);
    ck_assert_msg(strcmp(b.said, said) == 0 && strcmp(b.page.place, place) == 0, "%s at %s says: %s", key, b.page.place,
                  b.said);
}

START_TEST(one_key_plans_and_another_says_that_it_is_done) {
    browse_begin(&b, &s.world);
    follow("home"), follow("practice/sit-beside");
    press("p", "Saved. Sit beside one search is in your plan.", "practice/sit-beside");
    press("p", "", "plan/1"); /* where it is by now */
    follow("learn?role=librarian");
    browse_stand(&b, 1);
    press("p", "Saved. Write down the next question you pass on is in your plan.", "learn?role=librarian");
    expect_each("why", "\"Searching for evidence: not answered yet, your job asks Seen it\" "
                       "\"Answering enquiries: not answered yet, Librarian asks On my own\"");
    follow("plan");
    press("d", "Saved. Sit beside one search: done.", "plan/1?see=done");
    press("2", "Written down: Sit beside one search, 40 minutes.", "log/1");
    expect_in("log/1", "Skill: Searching for evidence", true);
    follow("plan/2");
    press("s", "Saved. Write down the next question you pass on: started.", "plan/2");
    press("t", "Saved. Write down the next question you pass on: to do.", "plan/2");
    press("x", "Saved. Write down the next question you pass on: dropped.", "plan");
    press("n", "", "add?then=plan");
    press("1", "Saved. Write down the next question you pass on is in your plan.", "plan");
    browse_end(&b);
}
END_TEST

START_TEST(what_is_no_course_is_written_down_in_ones_own_words) {
    browse_begin(&b, &s.world);
    say_to(&s, "add?item=skill/lending"), say_to(&s, "add?item=move/assistant-to-librarian");
    say_to(&s, "action/1?is=done"), say_to(&s, "action/2?is=done");
    follow("home"), follow("plan/1");
    press("l", "Written down: Loans and requests.", "log/1");
    expect_in("log/1", "Skill: Loans and requests", true);
    follow("plan/2");
    press("l", "Written down: From Library assistant to Librarian.", "log/2");
    browse_end(&b);
}
END_TEST

START_TEST(home_names_the_plan_and_how_far_it_is) {
    expect_in("home", "My plan, what I mean to do, and when.", true);
    say_to(&s, "add?item=sit-beside"), say_to(&s, "add?item=note-passed-on");
    expect_in("home", "My plan, 2 things to do.", true);
    say_to(&s, "action/1?is=done");
    expect_in("home", "My plan, 1 thing to do.", true);
    say_to(&s, "action/2?is=done");
    expect_in("home", "My plan, all of it is done.", true);
}
END_TEST

START_TEST(a_long_plan_is_read_a_window_at_a_time) {
    struct page page;
    struct err err = {0};
    struct view view = {39, 3, false};
    say_to(&s, "add?item=sit-beside");
    run_sql(me,
            "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 60) INSERT INTO action(title, "
            "state, at) "
            "SELECT 'Thing ' || n, CASE WHEN n > 40 THEN 'waiting' ELSE 'to do' END, '2027-06-03T10:00:00Z' FROM c");
    ck_assert_int_eq(page_build(&s.world, "plan", &view, s.arena, &page, &err), 0);
    const struct rows *rows = page_rows(&page);
    ck_assert(rows->first == 39 && rows->count == 3 && rows->total == 61);
    ck_assert_str_eq(rows->row[0].cell[0], "Thing 39"); /* in own words alone: they have a page too */
    ck_assert_str_eq(rows->row[0].group, "To do");
    ck_assert_str_eq(rows->row[2].cell[0], "Thing 41");
    ck_assert_str_eq(rows->row[2].group, "Waiting for a yes");
    expect_in("plan/40", "no longer", false);
    expect_in("find?filter=my+plan", "My plan", true);
}
END_TEST

/* -- content that changed ------------------------------------------------------------------------------------------- */
static bool offers(const char *place, const char *go) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 100, false};
    bool found = false;
    ck_assert_msg(page_build(&s.world, place, &view, s.arena, &page, &err) == 0, "%s", err.text);
    for (int i = 0; i < page.links; i++)
        found |= strcmp(page.link[i].go, go) == 0;
    return found;
}

START_TEST(what_was_renamed_is_found_under_its_name_of_today) {
    say_to(&s, "add?item=sit-beside&role=librarian");
    replace_in(pack, "learning.yaml", "  - id: sit-beside\n    title: Sit beside one search",
               "  - id: watch-one\n    was: [sit-beside]\n    title: Watch one search");
    test_run(NULL,
             "sed -i 's/literature-searching/searching/; s/id: searching/id: searching\\n    was: "
             "[literature-searching]/; s/sit-beside/watch-one/; s/was: .watch-one./was: [sit-beside]/' '%s'/*.yaml",
             pack);
    open_again();
    expect_each("item", "\"practice/watch-one\"");
    expect_each("title", "\"Watch one search\"");
    expect_each("skill", "\"searching\"");
    expect_said("add?item=practice/watch-one", "It is in your plan already: Watch one search.");
    expect_said("add?item=practice/sit-beside", "It is in your plan already: Watch one search.");
    expect_in("plan/1", "Librarian", true);
    ck_assert(offers("practice/watch-one", "plan/1"));
    expect_sql(me, "SELECT item, skill FROM action", "practice/sit-beside|literature-searching\n");
}
END_TEST

START_TEST(what_is_gone_stays_under_its_title) {
    say_to(&s, "add?item=network/desk-group"), say_to(&s, "add?item=qualification/masters");
    say_to(&s, "add?item=note-passed-on&role=records-officer");
    ck_assert(offers("plan/2", "qualification/masters"));
    test_run(NULL, "sed -i '/^networks:/,$d; /network.desk-group/d; /^  - id: masters/,/^$/d' '%s'/money.yaml", pack);
    char *path = path_in(pack, "gone.yaml");
    test_write(path,
               "retired:\n  - {id: masters, of: qualification, title: A degree, because: It is given no more.}\n");
    free(path);
    replace_in(pack, "survey.yaml", "retired:\n", "retired: # and more elsewhere\n");
    open_again();
    expect_each("title",
                "\"A group of people at desks\" \"A library degree\" \"Write down the next question you pass on\"");
    expect_in("plan/1", "This is no longer among what is offered here. In your plan it stays as it was.", true);
    ck_assert(!offers("plan/1", "network/desk-group"));
    ck_assert(offers("plan/2", "qualification/masters")); /* there it says why */
    expect_in("plan/3", "no longer", false);
    expect_said("action/1?is=done", "Saved. A group of people at desks: done.");
    ck_assert(offers("plan/1",
                     "write?item=none&what=A%20group%20of%20people%20at%20desks&skill=answering-enquiries&hours=1"));
}
END_TEST

START_TEST(what_is_for_a_private_skill_is_marked_and_shown_to_nobody) {
    static const char *const shown[] = {"meeting", "meeting?as=manager", "certification/outline"};
    say_to(&s, "add?item=sit-beside"), say_to(&s, "add?item=note-passed-on");
    expect_each("private", "0 0");
    say_to(&s, "private/literature-searching?is=yes");
    expect_each("private", "1 0");
    expect_each("private_words", "\"For you alone\" null");
    expect_in("plan/1", "**For you alone**: yes, as its skill is", true);
    for (int i = 0; i < COUNT(shown); i++) {
        expect_in(shown[i], "Sit beside", false);
        expect_in(shown[i], "next question you pass on", false);
    }
}
END_TEST

START_TEST(where_nobody_presses_keys_each_thing_has_its_number) {
    say_to(&s, "add?item=sit-beside"), say_to(&s, "add?item=note-passed-on"), say_to(&s, "action/1?is=done");
    expect_in("plan", "- Sit beside one search, 40 minutes. Number 1.", true);
    s.world.asks = true;
    expect_in("plan", "- Sit beside one search, 40 minutes.\n", true);
    expect_each("n", "2 1");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end_pack);
    tcase_add_loop_test(tests, every_state_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, an_item_goes_in_once_with_the_gap_it_answers);
    tcase_add_loop_test(tests, each_kind_of_thing_says_why, 0, COUNT(gaps));
    tcase_add_test(tests, a_move_is_for_the_job_it_leads_to);
    tcase_add_loop_test(tests, what_cannot_be_is_refused_and_changes_nothing, 0, COUNT(refused));
    tcase_add_test(tests, what_is_missing_goes_in_as_one_thing_a_skill);
    tcase_add_test(tests, one_thing_that_builds_two_skills_stands_once);
    tcase_add_test(tests, where_nothing_builds_a_skill_the_skill_itself_goes_in);
    tcase_add_test(tests, what_is_not_known_or_can_wait_is_not_missing);
    tcase_add_test(tests, how_far_a_thing_is_groups_the_plan);
    tcase_add_test(tests, one_key_plans_and_another_says_that_it_is_done);
    tcase_add_test(tests, what_is_no_course_is_written_down_in_ones_own_words);
    tcase_add_test(tests, home_names_the_plan_and_how_far_it_is);
    tcase_add_test(tests, a_long_plan_is_read_a_window_at_a_time);
    tcase_add_test(tests, what_was_renamed_is_found_under_its_name_of_today);
    tcase_add_test(tests, what_is_gone_stays_under_its_title);
    tcase_add_test(tests, what_is_for_a_private_skill_is_marked_and_shown_to_nobody);
    tcase_add_test(tests, where_nobody_presses_keys_each_thing_has_its_number);
}

int main(void) {
    return test_suite("plan", fill);
}

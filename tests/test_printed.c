/* printed: the sheet for a 1:1, the worksheet and the report. What is for others' eyes is the same to the byte whether anything private was
 * said or not; and the report says what the pages say that it gathers from. */
#include "printed.h"

static const struct {
    const char *name, *place;
    bool said;
} golden[] = {
    {"sheet-blank", "sheet?blank=yes", false},  {"sheet-nothing", "sheet", false},   {"sheet", "sheet", true},
    {"worksheet", "worksheet", false},          {"report-nothing", "report", false}, {"report", "report", true},
    {"report-own", "report?with=private", true}};

START_TEST(every_state_looks_as_it_was_read) {
    if (golden[_i].said)
        say_all();
    expect_as_read(golden[_i].name, golden[_i].place);
}
END_TEST

/* -- what is for others' eyes --------------------------------------------------------------------------------------- */
static const char *const for_others[] = {"sheet", "report"};

START_TEST(what_is_private_leaves_no_trace_on_what_is_printed_for_others) {
    say_all();
    act("rate/lending?level=2");
    act("add?item=network/desk-group");
    act("rate/lending?level=clear");
    act("action/4?is=drop");
    const char *before = in_every_face(for_others[_i]);
    act("rate/lending?level=5&want=5&sure=1&private=yes");
    act("add?item=practice/lend-a-day&skill=lending");
    act("add?item=network/desk-group");
    act("write?item=qualification/masters&what=Finished+it");
    act("write?item=none&skill=lending&what=Nobody+saw");
    act("mine/time?is=yes"), act("hours?week=6"), act("study?is=own"), act("sure/digital-help?is=1");
    run_sql(me, "UPDATE entry SET private = 1 WHERE item IS NOT NULL; UPDATE action SET private = 1 WHERE item = "
                "'network/desk-group'");
    expect_same(for_others[_i], before);
    const char *own = shown_as(&s, "report?with=private", "text");
    static const char *const there[] = {"This is your own copy",
                                        "Loans and requests",
                                        "for me alone",
                                        "Finished it",
                                        "Nobody saw",
                                        "6 hours a week",
                                        "Time"};
    for (int i = 0; i < COUNT(there); i++)
        ck_assert_msg(strstr(own, there[i]) != NULL, "\"%s\" is not in\n%s", there[i], own);
}
END_TEST

/* What one can do, or holds, makes a way shorter: what is private does so on the person's own copy alone. */
START_TEST(the_way_for_others_is_that_of_somebody_who_said_nothing_private) {
    open_with("content", me);
    act("goal?to=librarian");
    const char *before = in_every_face("report"), *way = each("report?with=private", "route", "qualification");
    ck_assert_ptr_nonnull(strstr(way, "cilip-chartership"));
    act("write?item=qualification/cilip-chartership&what=Done");
    run_sql(me, "UPDATE entry SET private = 1");
    act("rate/literature-searching?level=5&private=yes");
    expect_same("report", before);
    ck_assert_ptr_null(strstr(shown_as(&s, "report?with=private", "text"), "It needs CILIP Chartership"));
    run_sql(me, "UPDATE entry SET private = 0");
    ck_assert_ptr_null(strstr(shown_as(&s, "report", "text"), "It needs CILIP Chartership"));
}
END_TEST

START_TEST(a_copy_with_what_is_private_says_so_and_is_not_for_others) {
    static const char *const places[] = {"sheet", "report", "report?with=private"};
    for (int i = 0; i < COUNT(places); i++) {
        struct page page;
        struct view view = {0, 100, false};
        ck_assert_int_eq(page_build(&s.world, places[i], &view, s.arena, &page, &s.err), 0);
        ck_assert_int_eq(page.shown, i < 2);
    }
}
END_TEST

/* -- the sheet ------------------------------------------------------------------------------------------------------ */
START_TEST(the_sheet_holds_what_was_said_and_agreed_last_and_lines_for_the_rest) {
    say_all();
    static const char *const there[] = {"Kim",
                                        "Answering enquiries: On my own",
                                        "The new help card",
                                        "Librarian",
                                        "2 hours a week",
                                        "my manager says: 1 hour a week",
                                        "Yes: on Tuesdays",
                                        "One hour a week. Kim and Priya, by 8 June 2027",
                                        "We look again in 6 months: 2 November 2027",
                                        "And in 12 months: 2 May 2028",
                                        "What we agreed on 2 May 2027"};
    const char *text = shown_as(&s, "sheet", "text");
    for (int i = 0; i < COUNT(there); i++)
        ck_assert_msg(strstr(text, there[i]) != NULL, "\"%s\" is not in\n%s", there[i], text);
    ck_assert_str_eq(told("sheet", "asks", "part", "cover", "answer"), "........................");
    ck_assert_ptr_null(strstr(text, "An hour"));
}
END_TEST

/* Three, whatever there is: of the plan, else what builds what is worth growing, else lines. */
static const struct {
    const char *acts[3], *ids;
} options[] = {
    {{NULL}, "null null null"},
    {{"rate/literature-searching?level=1", NULL}, "practice/sit-beside learning/search-modules null"},
    {{"rate/literature-searching?level=1", "add?item=practice/try-technology", NULL},
     "practice/try-technology practice/sit-beside learning/search-modules"},
    {{"rate/literature-searching?level=1", "add?item=practice/sit-beside", NULL},
     "practice/sit-beside learning/search-modules null"},
};

START_TEST(three_options_come_from_the_plan_then_from_the_content) {
    for (const char *const *one = options[_i].acts; *one; one++)
        act(*one);
    ck_assert_str_eq(each("sheet", "options", "id"), options[_i].ids);
}
END_TEST

/* -- the worksheet -------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *skills;
} worksheets[] = {
    {"worksheet", "SELECT skill AS id FROM (SELECT * FROM role_needs WHERE owner = (SELECT start FROM pack) ORDER BY "
                  "matters DESC, n LIMIT 10) ORDER BY n"},
    {"worksheet?role=librarian", "SELECT skill AS id FROM (SELECT * FROM role_needs WHERE owner = 'librarian' ORDER BY "
                                 "matters DESC, n LIMIT 10) ORDER BY n"},
    {"worksheet?set=all", "SELECT id FROM skill_shelf ORDER BY place"},
};

/* Each level of each skill has its box, in the content's own words; then what is no level, what is wanted, and how sure. */
START_TEST(a_worksheet_has_every_level_of_every_skill_as_a_box) {
    static const char *const content[] = {PACK, "content"};
    open_with(content[_i % 2], me);
    char *lines = ask_sql(
        cache,
        arena_print(
            s.arena,
            "SELECT '[ ] ' || l.title || ': ' || t.value FROM (SELECT row_number() OVER () AS at, id FROM (%s)) k "
            "JOIN skill_levels t ON t.owner = k.id JOIN level l ON l.n = t.n ORDER BY k.at, l.n",
            worksheets[_i / 2].skills));
    json_t *page = json_of(worksheets[_i / 2].place), *row;
    struct buf found = {0};
    size_t i;
    int beside = 0, levels = 0;
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        bool level = json_is_integer(json_object_get(row, "level"));
        if (level)
            buf_print(&found, "%s\n", text_of(json_object_get(row, "text")));
        else
            ck_assert_ptr_nonnull(strstr(text_of(json_object_get(row, "text")), "[ ] "));
        beside += !level;
        levels += level;
    }
    ck_assert_msg(strcmp(found.text, lines) == 0, "%s has not the boxes that the content has",
                  worksheets[_i / 2].place);
    ck_assert_int_eq(beside * 5, levels * 3);
    json_decref(page);
    buf_free(&found);
    free(lines);
}
END_TEST

START_TEST(whoever_fills_it_in_may_tick_everyday_work_and_say_where_to) {
    open_with("content", me);
    const char *text = shown_as(&s, "worksheet", "text");
    ck_assert_ptr_nonnull(strstr(text, "Search databases for evidence. [ ] I do it   [ ] I'd like to."));
    ck_assert_ptr_nonnull(strstr(text, "[ ] Here, and better at what I choose."));
}
END_TEST

/* -- the report ----------------------------------------------------------------------------------------------------- */
/* Its lists say what the pages say that it gathers from. */
START_TEST(the_report_agrees_with_the_pages_it_gathers_from) {
    say_all();
    ck_assert_str_eq(each("report", "gaps", "skill"), "digital-help literature-searching new-technology");
    ck_assert_str_eq(each("report", "strengths", "skill"), "answering-enquiries");
    ck_assert_str_eq(each("report", "rows", "n"), "1 2 3");
    ck_assert_str_eq(each("report", "rows", "state"), "to do waiting done");
    ck_assert_str_eq(each("plan", "rows", "state"), "to do waiting done");
    ck_assert_str_eq(each("report", "rows", "hours"), each("plan", "rows", "hours"));
    ck_assert_str_eq(each("report", "rows", "item"), each("plan", "rows", "item"));
    ck_assert_str_eq(each("report", "rows", "day"), "2027-07-01 null null");
    ck_assert_str_eq(each("report", "rows", "week"), "2027-06-28 null null");
    ck_assert_str_eq(each("report", "route", "role"), each("route?to=librarian&way=quickest&hours=1", "rows", "role"));
    ck_assert_str_eq(each("report", "route", "months"),
                     each("route?to=librarian&way=quickest&hours=1", "rows", "months"));
    ck_assert_str_eq(each("report", "reviews", "day"), "2027-11-02 2028-05-02");
    ck_assert_str_eq(fact("report", "learned_hours"), "1.50");
    ck_assert_str_eq(fact("report", "plan_count"), "3");
    json_t *gaps = json_of("gaps"), *report = json_of("report"), *row, *area;
    size_t i, j;
    json_array_foreach(json_object_get(report, "areas"), i, area) {
        static const char *const states[] = {"met", "close", "further", "unrated"};
        for (int k = 0; k < COUNT(states); k++) {
            int count = 0;
            json_array_foreach(json_object_get(gaps, "rows"), j, row) count +=
                strcmp(text_of(json_object_get(row, "area")), text_of(json_object_get(area, "area"))) == 0 &&
                json_is_integer(json_object_get(row, "needed")) &&
                strcmp(text_of(json_object_get(row, "state")), states[k]) == 0;
            ck_assert_int_eq(json_integer_value(json_object_get(area, states[k])), count);
        }
    }
    ck_assert_uint_gt(i, 1);
    json_decref(gaps), json_decref(report);
}
END_TEST

static const struct {
    const char *goal, *says;
} ways[] = {
    {NULL, "The way there.\nGrowing in the job I have: what is worth growing, and my plan, are the way.\n"},
    {"goal?to=grow", "The way there.\nGrowing in the job I have: what is worth growing, and my plan, are the way.\n"},
    {"goal?to=up", "The way there.\nNo job is chosen yet.\n"},
    {"goal?to=library-assistant", "The way there.\nNo job is chosen yet.\n"},
    {"goal?to=records-officer", "The way there: Health records officer, at once.\n"},
    {"goal?to=librarian", "The way there: Librarian, "},
};

START_TEST(the_way_to_each_goal_is_told) {
    if (ways[_i].goal)
        act(ways[_i].goal);
    const char *text = shown_as(&s, "report", "text");
    ck_assert_msg(strstr(text, ways[_i].says) != NULL, "\"%s\" is not in\n%s", ways[_i].says, text);
}
END_TEST

/* However much there is, it stays on two sides of paper. */
START_TEST(a_long_plan_and_log_are_told_by_their_first_lines) {
    act("rate/digital-help?level=3");
    run_sql(me, "WITH c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 40)"
                "INSERT INTO action(title, minutes, state, at) SELECT 'Thing ' || i, 30, 'to do', "
                "'2027-06-03T10:00:00Z' FROM c;"
                "WITH c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 40)"
                "INSERT INTO entry(day, what, minutes, at) SELECT '2027-05-01', 'Did ' || i, 60, "
                "'2027-06-03T10:00:00Z' FROM c");
    const char *text = shown_as(&s, "report", "text");
    ck_assert_ptr_nonnull(strstr(text, "My plan (the first 10 of 40): about 20 hours to go."));
    ck_assert_ptr_nonnull(strstr(text, "What I learned in the last twelve months (the first 6 of 40): 40 hours."));
    ck_assert_ptr_nonnull(strstr(text, "Thing 10,"));
    ck_assert_ptr_null(strstr(text, "Thing 11"));
    ck_assert_ptr_null(strstr(text, "Did 34,"));
}
END_TEST

/* Each name that the JSON has is in docs/report.md, so that others can rely on it. */
START_TEST(the_names_of_the_json_are_written_down) {
    static const char *const places[] = {"report", "report?with=private", "sheet"};
    char *docs = test_read("docs/report.md");
    const char *key;
    json_t *value, *inner;
    say_all();
    act("hours?week=2"), act("mine/time?is=yes");
    for (int i = 0; i < COUNT(places); i++) {
        json_t *page = json_of(places[i]);
        json_object_foreach(page, key, value) {
            ck_assert_msg(strstr(docs, arena_print(s.arena, "`%s`", key)) != NULL, "%s: %s is not there", places[i],
                          key);
            const char *within;
            json_object_foreach(json_array_get(value, 0), within, inner)
                ck_assert_msg(strstr(docs, arena_print(s.arena, "`%s`", within)) != NULL, "%s: %s of %s is not there",
                              places[i], within, key);
        }
        json_decref(page);
    }
    free(docs);
}
END_TEST

/* -- what cannot be ------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *says;
} refused[] = {
    {"report?with=all", "A report has \"with=private\", or nothing of the kind."},
    {"sheet?blank=maybe", "A sheet has \"blank=yes\", or nothing of the kind."},
    {"worksheet?set=some", "There is no set \"some\": short or all."},
    {"worksheet?role=librarain", "There is no role \"librarain\". Did you mean \"librarian\"?"},
};

START_TEST(what_cannot_be_is_said) {
    ck_assert_str_eq(page_of(&s, refused[_i].place), refused[_i].says);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, what_is_private_leaves_no_trace_on_what_is_printed_for_others, 0, COUNT(for_others));
    tcase_add_test(tests, the_way_for_others_is_that_of_somebody_who_said_nothing_private);
    tcase_add_test(tests, a_copy_with_what_is_private_says_so_and_is_not_for_others);
    tcase_add_test(tests, the_sheet_holds_what_was_said_and_agreed_last_and_lines_for_the_rest);
    tcase_add_loop_test(tests, three_options_come_from_the_plan_then_from_the_content, 0, COUNT(options));
    tcase_add_loop_test(tests, a_worksheet_has_every_level_of_every_skill_as_a_box, 0, 2 * COUNT(worksheets));
    tcase_add_test(tests, whoever_fills_it_in_may_tick_everyday_work_and_say_where_to);
    tcase_add_test(tests, the_report_agrees_with_the_pages_it_gathers_from);
    tcase_add_loop_test(tests, the_way_to_each_goal_is_told, 0, COUNT(ways));
    tcase_add_test(tests, a_long_plan_and_log_are_told_by_their_first_lines);
    tcase_add_test(tests, the_names_of_the_json_are_written_down);
    tcase_add_loop_test(tests, what_cannot_be_is_said, 0, COUNT(refused));
    tcase_add_loop_test(tests, every_state_looks_as_it_was_read, 0, COUNT(golden));
}

int main(void) {
    return test_suite("printed", fill);
}

/* talk: the 1:1 of two people at one screen: its pages as they are read, what stays out of them without a trace, what is told there, and
 * the whole of it walked by keys. */
#include "talked.h"
#include "visit.h"

/* -- the pages as they are read ------------------------------------------------------------------------------------------- */
static const char *const kept_back[] = {"rate/lending?level=5&private=yes",
                                        "rate/literature-searching?level=2&sure=1",
                                        "mine/time?is=yes",
                                        "hours?week=1",
                                        "goal?to=up",
                                        NULL};

static const struct {
    const char *name, *place;
    const char *const *before[5];
} golden[] = {
    {"talk", "talk", {answers}},
    {"talk-here-nothing", "talk/here", {NULL}},
    {"talk-here", "talk/here", {answers, told}},
    {"talk-direction", "talk/direction", {answers, told}},
    {"talk-takes", "talk/takes", {answers, told}},
    {"talk-options", "talk/options", {answers, told}},
    {"talk-need", "talk/need", {answers, told}},
    {"talk-agreed", "talk/agreed", {answers, told}},
    {"talk-again", "talk/again", {answers, told}},
    {"talk-tell", "tell/seen?side=manager", {answers}},
    {"talk-tell-time", "tell/time?side=manager", {answers, told}},
    {"talk-tell-to", "tell/to?side=me", {answers, told}},
    {"talk-line", "line/1", {answers, told}},
    {"talk-agree", "agree", {answers, told}},
    {"talk-agree-again", "agree?again=1", {answers, told, agreed}},
    {"talk-agreement", "agreement/1", {answers, told, agreed}},
    {"talk-agreement-again", "agreement/2", {answers, told, agreed, again}},
    {"talk-agreements", "agreements", {answers, told, agreed, again}},
    {"talk-view-asks", "view", {answers}},
    {"talk-view", "view", {answers, together}},
    {"talk-view-one", "view/literature-searching", {answers, together}},
    {"talk-see", "see/literature-searching?side=manager", {answers, together}},
    {"talk-pick", "pick", {answers, together}},
    {"talk-apart", "apart", {answers, kept_back}},
    {"talk-apart-nothing", "apart", {NULL}},
};

START_TEST(every_page_of_a_1_to_1_looks_as_it_was_read) {
    for (int i = 0; golden[_i].before[i]; i++)
        do_all(golden[_i].before[i]);
    test_golden_page(world, golden[_i].name, golden[_i].place, "40x20 80x24 120x40 text json");
}
END_TEST

/* -- what stays out ------------------------------------------------------------------------------------------------------------ */
static const char *const pages[] = {"talk",
                                    "talk/here",
                                    "talk/direction",
                                    "talk/takes",
                                    "talk/options",
                                    "talk/need",
                                    "talk/agreed",
                                    "talk/again",
                                    "tell/proud?side=me",
                                    "tell/to?side=me",
                                    "tell/cover?side=manager",
                                    "tell/both?side=me",
                                    "settle",
                                    "line/1",
                                    "agree",
                                    "agreement/1",
                                    "agreements",
                                    "take/1",
                                    "view",
                                    "view/literature-searching",
                                    "pick",
                                    "see/literature-searching?side=manager",
                                    "meeting"};
/* Several kinds of what is private, each alone. */
static const char *const private[][3] = {
    {"rate/lending?level=5&want=5&private=yes"},
    {"rate/lending?level=1&private=yes", "want/lending?is=5", "priority/lending?is=1"},
    {"rate/digital-help?level=1&private=yes", "rate/lending?level=1&private=yes"},
    {"rate/digital-help?level=not-sure&private=yes"},
    {"write?item=none&skill=literature-searching&what=Nobody knows this&private=yes"},
    {"write?item=none&what=I cannot stand the new desk"},
    {"sure/literature-searching?is=1", "sure/answering-enquiries?is=3"},
    {"mine/time?is=yes"},
    {"hours?week=0.5", "study?is=own", "year?is=10"},
    {"goal?to=librarian"},
    {"add?item=practice/lend-a-day&skill=digital-help", "private/digital-help?is=yes"},
    {"reply/heard-of?choice=skip"},
};
static const char *const both_know[] = {"rate/answering-enquiries?level=4", "rate/literature-searching?level=2&want=4",
                                        "rate/new-technology?level=1",      "name?is=Jo",
                                        "tell/name?side=manager&is=Priya",  NULL};

static const char *all_pages(void) {
    static const char *const faces[] = {"text", "json", "markdown", "table", "80x24", "40x20", "120x40"};
    struct buf out = {0};
    for (int i = 0; i < COUNT(pages); i++)
        for (int j = 0; j < COUNT(faces); j++) {
            char *shown = test_show(world, pages[i], faces[j]);
            ck_assert_msg(strncmp(shown, "There is no", 11) != 0, "%s: %s", pages[i], shown);
            buf_print(&out, "== %s as %s\n%s\n", pages[i], faces[j], shown);
            free(shown);
        }
    const char *text = arena_copy(arena, out.text);
    buf_free(&out);
    return text;
}

START_TEST(what_is_private_leaves_no_trace_on_any_page_in_any_face) {
    do_all(both_know);
    do_all(told);
    do_all(agreed);
    do_all((const char *const[]){"agree?again=1&is=yes", NULL});
    do_all((const char *const[]){"tell/both?side=me&is=yes", "tell/both?side=manager&is=yes",
                                 "pick/literature-searching?is=yes", NULL});
    const char *before = all_pages();
    for (int i = 0; i < COUNT(private[_i]) && private[_i][i]; i++)
        do_all((const char *const[]){private[_i][i], NULL});
    const char *after = all_pages(), *at = before;
    size_t same = 0;
    while (before[same] && before[same] == after[same])
        same++;
    for (size_t i = 0; i < same; i++)
        at = strncmp(before + i, "== ", 3) == 0 ? before + i : at;
    ck_assert_msg(strcmp(before, after) == 0, "%s: %.60s\nwas: %.200s\nis: %.200s", private[_i][0], at,
                  before + (same > 40 ? same - 40 : 0), after + (same > 40 ? same - 40 : 0));
}
END_TEST

START_TEST(nothing_stands_beside_a_page_of_it_and_all_are_for_others_to_see) {
    struct page page, next;
    struct view view = {0, 100, false};
    do_all(answers);
    do_all(told);
    do_all(agreed);
    do_all(together);
    do_all((const char *const[]){"agree?again=1&is=yes", NULL});
    for (int i = 0; i < COUNT(pages); i++) {
        struct err err = {0};
        ck_assert_msg(page_build(world, pages[i], &view, arena, &page, &err) == 0, "%s: %s", pages[i], err.text);
        ck_assert_msg(page.shown, "%s is not for others to see", pages[i]);
        ck_assert_msg(page_build(world, page.next, &view, arena, &next, &err) == 0, "%s: %s", page.next, err.text);
        ck_assert_msg(next.shown, "%s leads on to %s, which is not for others to see", pages[i], page.next);
    }
}
END_TEST

START_TEST(alone_the_person_sees_what_stays_out_and_can_change_it) {
    struct page page;
    struct view view = {0, 100, false};
    struct err err = {0};
    do_all(kept_back);
    do_all((const char *const[]){"write?item=none&what=Only mine&private=yes", NULL});
    ck_assert_int_eq(page_build(world, "apart", &view, arena, &page, &err), 0);
    ck_assert(!page.shown);
    static const char *const go[] = {"private/lending",
                                     "entry/1?field=private",
                                     "sure/literature-searching",
                                     "mine/time",
                                     "goal?then=apart",
                                     "hours?then=apart",
                                     "log"};
    ck_assert_int_eq(page_rows(&page)->count, COUNT(go));
    for (int i = 0; i < COUNT(go); i++) {
        struct page there;
        ck_assert_str_eq(page_rows(&page)->row[i].go, go[i]);
        ck_assert_int_eq(page_build(world, go[i], &view, arena, &there, &err), 0);
    }
    do_all((const char *const[]){"private/lending?is=no", NULL});
    ck_assert(!shows("apart", "Loans and requests"));
}
END_TEST

static const char *setting(const char *name) {
    const char *value;
    struct err err = {0};
    ck_assert_int_eq(guide_setting(world, name, arena, &value, &err), 0);
    return value ? value : "never";
}

/* -- telling -------------------------------------------------------------------------------------------------------------------- */
START_TEST(the_manager_is_told_who_can_read_what_they_write) {
    static const char *const places[] = {"tell/seen?side=manager", "tell/cover?side=manager", "tell/time?side=manager",
                                         "see/lending?side=manager", "see/lending?side=manager&field=words"};
    do_all(answers);
    do_all(together);
    ck_assert(shows(places[_i], "The member of staff can read this: it is kept in their file."));
}
END_TEST

START_TEST(time_is_a_number_of_hours_and_sets_what_is_asked_and_agreed) {
    do_all(answers);
    expect("tell/time?side=me&is=2", "Saved. Time, asked for: 2 hours a week.");
    ck_assert_str_eq(setting("time-asked"), "120");
    ck_assert(shows("talk/need", "Jo asks for: 2 hours a week."));
    expect("tell/time?side=manager&is=0.5", "Saved. Time, answered: 30 minutes a week.");
    ck_assert_str_eq(setting("time-agreed"), "never");
    expect("settle?item=need/time", "Saved. Agreed so far: Time: 30 minutes a week.");
    expect("tell/time?side=manager&is=1",
           "Saved. Time, answered: 1 hour a week."); /* what is being agreed says it too */
    ck_assert(shows("talk/agreed", "1 Time: 1 hour a week. Priya"));
    expect("agree?is=yes", "Written down. It is in the file of the member of staff; p puts it in the plan.");
    ck_assert_str_eq(setting("time-agreed"), "60");
    test_act(world, "undo?last=yes");
    ck_assert_str_eq(setting("time-agreed"), "never");
    expect("tell/time?side=me&is=clear", "Saved. Time, asked for: no longer said.");
    ck_assert(!shows("talk/need", "2 hours"));
}
END_TEST

START_TEST(an_ask_and_its_answer_are_one_series_back_to_the_page) {
    struct browse b = {.window = 20};
    do_all(answers);
    browse_begin(&b, world);
    browse_follow(&b, "home");
    browse_follow(&b, "talk/need");
    browse_key(&b, "2");
    ck_assert_str_eq(b.page.place, "tell/cover?side=me&on=yes");
    browse_answer(&b, "the desk on Tuesdays");
    ck_assert_str_eq(b.page.place, "tell/cover?side=manager&on=yes");
    browse_answer(&b, ""); /* left as it is */
    ck_assert_str_eq(b.page.place, "talk/need");
    ck_assert_str_eq(browse_focus(&b).id, "cover");
    ck_assert(shows("talk/need", "2 Cover. Jo asks for: the desk on Tuesdays."));
    browse_key(&b, "Right");
    browse_key(&b, "Left");
    browse_key(&b, "Left");
    ck_assert_str_eq(b.page.place, "talk/options");
    browse_back(&b); /* Esc leaves all of it */
    ck_assert_str_eq(b.page.place, "home");
    browse_end(&b);
}
END_TEST

/* A step is dated where it is chosen, and both stay on the page they are at. */
START_TEST(a_line_leads_back_to_the_page_that_it_was_opened_from) {
    struct browse b = {.window = 20};
    do_all(answers);
    browse_begin(&b, world);
    browse_follow(&b, "home");
    browse_follow(&b, "talk/options");
    const struct row *last = &page_rows(&b.page)->row[page_rows(&b.page)->count - 1];
    ck_assert_str_eq(last->id, "own");
    browse_follow(&b, last->go);
    browse_answer(&b, "a morning beside Sam");
    ck_assert_str_eq(b.page.place, "line/1?then=talk/options");
    browse_key(&b, "2");
    ck_assert_str_eq(b.page.place, "talk/options");
    browse_key(&b, "1"); /* chosen */
    browse_key(&b, "1"); /* and dated */
    ck_assert_str_eq(b.page.place, "line/2?then=talk/options");
    browse_key(&b, "Right");
    ck_assert_str_eq(b.page.place, "talk/options");
    browse_follow(&b, "talk/agreed");
    browse_key(&b, "1");
    browse_key(&b, "Right");
    ck_assert_str_eq(b.page.place, "talk/agreed");
    browse_end(&b);
}
END_TEST

/* What was said on the way, and the page that it is gone on with. */
static const struct {
    const char *said[4];
    long page;
} interrupted[] = {
    {{NULL}, 0},
    {{"tell/name?side=manager&is=Priya"}, 0},
    {{"tell/seen?side=manager&is=Calm"}, 0},
    {{"tell/to?side=me&is=grow", "tell/proud?side=me&is=Calm"}, 1},
    {{"tell/both?side=me&is=yes"}, 2},
    {{"tell/takes?side=me&is=Time", "settle?item=practice/lend-a-day"}, 3},
    {{"tell/cover?side=manager&is=Sam"}, 4},
    {{"settle?item=none&what=We meet"}, 5},
    {{"tell/review?side=both&is=6", "settle?item=none&what=We meet"}, 6},
    {{"tell/cover?side=manager&is=Sam", "tell/name?side=manager&is=Priya", "settle?item=need/cover", "agree?is=yes"},
     0},
};

START_TEST(an_interrupted_talk_goes_on_where_it_stopped) {
    struct page page;
    struct view view = {0, 100, false};
    struct err err = {0};
    do_all(answers);
    for (int i = 0; i < COUNT(interrupted[_i].said) && interrupted[_i].said[i]; i++)
        do_all((const char *const[]){interrupted[_i].said[i], NULL});
    ck_assert_int_eq(page_build(world, "talk", &view, arena, &page, &err), 0);
    ck_assert_int_eq(page.start, interrupted[_i].page);
}
END_TEST

START_TEST(where_nothing_is_answered_the_options_say_what_they_come_from) {
    static const char none[] = "There is nothing to choose from yet";
    ck_assert(shows("talk/options", none));
    do_all((const char *const[]){"rate/lending?level=1&private=yes", NULL});
    ck_assert(shows("talk/options", none));
    do_all(answers);
    ck_assert(!shows("talk/options", none));
}
END_TEST

START_TEST(names_that_are_not_typed_are_not_made_up) {
    ck_assert(shows("agree", "We agree: "));
    do_all(answers);
    do_all((const char *const[]){"tell/name?side=manager&is=Priya", NULL});
    ck_assert(shows("agree", "Jo and Priya agree: "));
}
END_TEST

/* Enter alone picks nothing and takes nothing out. */
START_TEST(no_skill_to_pick_stands_under_the_cursor_at_first) {
    struct page page;
    struct view view = {0, 100, false};
    struct err err = {0};
    do_all(answers);
    ck_assert_int_eq(page_build(world, "pick", &view, arena, &page, &err), 0);
    ck_assert_int_gt(page_rows(&page)->count, 0);
    ck_assert(!page_answer(&page));
    ck_assert_int_eq(page.start, -1);
}
END_TEST

START_TEST(the_four_of_the_survey_are_a_list_to_check) {
    test_world_end(world);
    world = test_world(NULL);
    ck_assert(shows("talk/need", "6 Protect time for learning. 7 "));
    expect("tell/protect-time?side=both&is=yes", "Saved. Protect time for learning: yes.");
    ck_assert(shows("talk/need", "6 Protect time for learning, yes. 7 "));
    expect("tell/protect-time?side=both&is=no", "Saved. Protect time for learning: not this time.");
    ck_assert(shows("talk/need", "6 Protect time for learning. 7 "));
}
END_TEST

START_TEST(each_page_has_a_question_for_each_side) {
    static const char *const stages[] = {"here", "direction", "takes", "options", "need", "agreed", "again"};
    test_world_end(world);
    world = test_world(NULL);
    ck_assert(shows(arena_print(arena, "talk/%s", stages[_i]), "My manager could ask: "));
    ck_assert(shows(arena_print(arena, "talk/%s", stages[_i]), "I could ask: "));
}
END_TEST

START_TEST(growing_here_comes_first_and_the_job_named_here_is_the_one_talked_about) {
    do_all(answers);
    ck_assert(shows("talk/takes", "For the job: Library assistant."));
    ck_assert(shows("tell/to", "1 Here, and better at what I choose."));
    expect("tell/to?side=me&is=librarian", "Saved. Where I want to go: Librarian.");
    ck_assert(shows("talk/direction", "1 Where I want to go: Librarian."));
    ck_assert(shows("talk/takes", "For the job: Librarian."));
    ck_assert_str_eq(setting("goal"), "never");
}
END_TEST

/* -- by keys ------------------------------------------------------------------------------------------------------------------------ */
/* What is typed, and what is then on the screen. */
struct step {
    const char *keys, *until;
};

static void walk(struct tui *t, const struct step *step) {
    for (; step->keys; step++) {
        tui_type(t, step->keys);
        tui_until(t, step->until);
    }
}

START_TEST(fifteen_minutes_from_the_start_to_an_agreed_plan_by_keys) {
    static const struct step steps[] = {
        {"n", "seven pages, about fifteen minutes"},
        {"c", "What is the manager's name?"},
        {"Priya<Enter>", "Saved. Name: Priya."},
        {"<Right>", "1 of 7: Where I am"},
        {"1", "What are you proud of?"},
        {"I sorted the printing queue<Enter>", "Saved. What I am proud of."},
        {"2", "The member of staff can read this"},
        {"Readers ask for Jo by name<Enter>", "Readers ask for Jo by name"},
        {"<Right>", "2 of 7: Where I want to go"},
        {"1", "Here, and better at what I choose"},
        {"1", "Saved. Where I want to go"},
        {"<Right>", "3 of 7: What it takes"},
        {"<Esc>", "Esc back"}, /* somebody came to the desk */
        {"n", "▸ 2  Where I want to go"},
        {"<Enter>", "Esc stop"},
        {"<Right>", "3 of 7: What it takes"},
        {"<Right>", "4 of 7: Three options"},
        {"1", "Saved. Chosen, and in the plan"},
        {"<Right>", "5 of 7: What I need from you"},
        {"1", "Jo: Time: what do you ask for?"},
        {"2<Enter>", "Priya: Time: what do you say?"},
        {"1<Enter>", "2 hours a week"},
        {"2", "Jo: Cover: what do you ask for?"},
        {"the Tuesday desk, 9 to 10<Enter>", "Priya: Cover: what do you say?"},
        {"yes, swap with Sam<Enter>", "yes, swap with Sam"},
        {"<Right>", "6 of 7: What we agreed"},
        {"2", "Saved. Agreed so far: 2 lines."},
        {"1", "Who does it, and by when?"},
        {"2", "by 3 July 2027"},
        {"<Right>", "7 of 7: When we look again"},
        {"1", "We look again on 3 December 2027, and on 3 June 2028."},
        {"<Right>", "Write down what you agreed?"},
        {"1", "Jo and Priya agreed:"},
        {"l", "My plan"},
        {NULL, NULL},
    };
    struct tui *t =
        tui_start(&(struct tui_how){.home = test_folder(), .environment = {"PATHWAY_NOW=2027-06-03T10:00:00Z"}});
    tui_until(t, "change it later:");
    tui_type(t, "<Enter>");
    visit_questions(t);
    for (int i = 0; i < COUNT(visit_skills); i++) {
        tui_until(t, visit_skills[i]);
        tui_type(t, i == 3 ? "1" : "4");
    }
    tui_until(t, "That is all 5");
    tui_type(t, "0");
    visit_choose(t, "Get ready for a 1:1");
    tui_until(t, "What name shall the 1:1 page show?");
    tui_type(t, "Jo<Enter>");
    tui_until(t, "start the 1:1");
    int before = tui_keys(t);
    walk(t, steps);
    ck_assert_msg(tui_keys(t) - before < 220, "%d keys, words and all", tui_keys(t) - before);
    tui_until(t, "By 3 July");
    visit_leave(t);
}
END_TEST

START_TEST(the_same_in_plain_lines) {
    static const char *const lines[] = {"Jo", /* the name, asked first */
                                        "c",
                                        "Priya",
                                        "",
                                        "1",
                                        "I sorted the printing queue",
                                        "2",
                                        "Readers ask for Jo by name",
                                        "",
                                        "1",
                                        "1",
                                        "",
                                        "",
                                        "1",
                                        "",
                                        "1",
                                        "2",
                                        "1",
                                        "2",
                                        "the Tuesday desk, 9 to 10",
                                        "yes, swap with Sam",
                                        "",
                                        "2",
                                        "1",
                                        "2",
                                        "",
                                        "1",
                                        "",
                                        "1",
                                        "l",
                                        "q"};
    const char *home = test_folder();
    char *said;
    struct buf typed = {0};
    for (int i = 0; i < COUNT(lines); i++)
        buf_print(&typed, "%s\n", lines[i]);
    char *file = path_in(home, "typed");
    test_write(file, typed.text);
    const char *program =
        arena_print(arena, "PATHWAY_NOW=2027-06-03T10:00:00Z HOME='%s' \"$PATHWAY_PROGRAM\" --content " PACK, home);
    ck_assert_int_eq(
        test_run(&said, "%s rate literature-searching 1 && %s --plain talk < '%s' 2>&1", program, program, file), 0);
    test_golden("golden/talk-plain.txt", said);
    free(said);
    ck_assert_int_eq(test_run(&said, "%s show agreement/1", program), 0);
    ck_assert_msg(strstr(said, "Jo and Priya agreed:"), "%s", said);
    ck_assert_msg(strstr(said, "Time: 1 hour a week. Priya"), "%s", said);
    free(said);
    ck_assert_int_eq(test_run(&said, "%s show plan", program), 0);
    ck_assert_msg(strstr(said, "By 3 July"), "%s", said);
    free(said);
    free(file);
    buf_free(&typed);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_page_of_a_1_to_1_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_loop_test(tests, what_is_private_leaves_no_trace_on_any_page_in_any_face, 0, COUNT(private));
    tcase_add_test(tests, nothing_stands_beside_a_page_of_it_and_all_are_for_others_to_see);
    tcase_add_test(tests, alone_the_person_sees_what_stays_out_and_can_change_it);
    tcase_add_loop_test(tests, the_manager_is_told_who_can_read_what_they_write, 0, 5);
    tcase_add_test(tests, time_is_a_number_of_hours_and_sets_what_is_asked_and_agreed);
    tcase_add_test(tests, an_ask_and_its_answer_are_one_series_back_to_the_page);
    tcase_add_test(tests, a_line_leads_back_to_the_page_that_it_was_opened_from);
    tcase_add_loop_test(tests, an_interrupted_talk_goes_on_where_it_stopped, 0, COUNT(interrupted));
    tcase_add_test(tests, where_nothing_is_answered_the_options_say_what_they_come_from);
    tcase_add_test(tests, names_that_are_not_typed_are_not_made_up);
    tcase_add_test(tests, no_skill_to_pick_stands_under_the_cursor_at_first);
    tcase_add_test(tests, the_four_of_the_survey_are_a_list_to_check);
    tcase_add_loop_test(tests, each_page_has_a_question_for_each_side, 0, 7);
    tcase_add_test(tests, growing_here_comes_first_and_the_job_named_here_is_the_one_talked_about);
    tcase_add_test(tests, fifteen_minutes_from_the_start_to_an_agreed_plan_by_keys);
    tcase_add_test(tests, the_same_in_plain_lines);
}

int main(void) {
    return test_suite("talk", fill);
}

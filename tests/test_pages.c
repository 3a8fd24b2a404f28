/* Pages as people meet them: golden files of each page in each look, and what a person may rely on whatever the look. All on
 * the sample pack. UPDATE_GOLDEN=1 writes the golden files anew; read them before they are committed. */
#include "support.h"
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static struct arena *arena;
static struct world *world;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    arena = arena_new();
    world = test_world("tests/fixtures/pack");
}

static void end(void) {
    test_world_end(world);
    arena_free(arena);
}

/* -- what the golden pages show ------------------------------------------------------------------------------------- */
static const char *const ticks[] = {"tick/printing?do=does", "tick/technology?do=wants", NULL};
static const char *const answers[] = {"job?role=library-assistant",
                                      "goal?to=grow",
                                      "hours?week=2",
                                      "rate/digital-help?level=4",
                                      "rate/literature-searching?level=1",
                                      "rate/answering-enquiries?level=3",
                                      "rate/new-technology?level=not-sure",
                                      NULL};
static const char *const all_first[] = {"rate/digital-help?level=1",
                                        "rate/literature-searching?level=1",
                                        "rate/answering-enquiries?level=1",
                                        "rate/new-technology?level=1",
                                        "rate/lending?level=1",
                                        NULL};
static const char *const all_met[] = {"rate/digital-help?level=5",
                                      "rate/literature-searching?level=5",
                                      "rate/answering-enquiries?level=5",
                                      "rate/new-technology?level=5",
                                      "rate/lending?level=5",
                                      NULL};
static const char *const some_said[] = {"reply/work-now?choice=machines", "reply/work-now?choice=desk", NULL};
static const char *const all_said[] = {"reply/work-now?choice=evidence", "reply/heard-of?choice=new-to-me",
                                       "reply/learn-first?choice=skip", NULL};
static const char *const of_me[] = {"job?role=library-assistant", "name?is=Kim", "hours?week=2", "study?is=work",
                                    "mine/time?is=yes",           NULL};
static const struct {
    const char *name, *place;
    const char *const *before; /* what was done before */
} golden[] = {
    {"home-first", "home", NULL},
    {"home-again", "home", answers},
    {"start", "start", ticks},
    {"start-so-far", "start/so-far", ticks},
    {"start-so-far-nothing", "start/so-far", NULL},
    {"assess", "assess", answers},
    {"rate", "rate/literature-searching?set=short", NULL},
    {"rate-again", "rate/literature-searching?set=short", answers},
    {"gaps", "gaps", answers},
    {"gaps-nothing-answered", "gaps", NULL},
    {"gaps-all-not-yet", "gaps", all_first},
    {"gaps-all-met", "gaps", all_met},
    {"gaps-other-role", "gaps?role=librarian", answers},
    {"learn", "learn", answers},
    {"learn-all-met", "learn", all_met},
    {"learn-skill", "learn?skill=literature-searching", answers},
    {"learning", "learning", NULL},
    {"learning-item", "learning/library-diploma-day", NULL},
    {"practice", "practice", NULL},
    {"practice-item", "practice/sit-beside", NULL},
    {"skills", "skills", answers},
    {"area", "area/desk", answers},
    {"skill", "skill/literature-searching", answers},
    {"roles", "roles", answers},
    {"role", "role/librarian", answers},
    {"moves", "moves", NULL},
    {"move", "move/assistant-to-librarian", NULL},
    {"barriers", "barriers", NULL},
    {"barrier", "barrier/time", NULL},
    {"barriers-mine", "barriers", of_me},
    {"barrier-mine", "barrier/time", of_me},
    {"mine", "mine/time", NULL},
    {"mine-said", "mine/time", of_me},
    {"practice-item-mine", "practice/try-technology", of_me},
    {"learn-mine", "learn?skill=new-technology", of_me},
    {"learn-study", "learn?skill=literature-searching", of_me},
    {"me", "me", NULL},
    {"me-said", "me", of_me},
    {"networks", "networks", NULL},
    {"network", "network/desk-group", NULL},
    {"fits-question", "fits", NULL},
    {"fits-open", "fits/own-trust?employed=yes&first-degree=no", NULL},
    {"fits-closed", "fits/own-trust?employed=no", NULL},
    {"fits-not-said", "fits?employed=skip&first-degree=skip", NULL},
    {"pack", "pack", NULL},
    {"coverage", "coverage", NULL},
    {"coverage-area", "coverage?area=desk", NULL},
    {"due", "due", NULL},
    {"retired", "skill/card-index", NULL},
    {"qualifications", "qualifications", NULL},
    {"qualification", "qualification/certification", NULL},
    {"funding", "funding", NULL},
    {"funding-item", "funding/own-trust", NULL},
    {"meeting", "meeting?as=assistant", answers},
    {"meeting-manager", "meeting?as=manager", NULL},
    {"survey", "survey", ticks},
    {"survey-questions", "survey?see=questions", NULL},
    {"survey-carry-on", "survey?see=questions", some_said},
    {"survey-answered", "survey", all_said},
    {"reply-many", "reply/work-now", some_said},
    {"reply-one", "reply/heard-of", NULL},
    {"replies", "replies", all_said},
    {"pksb", "pksb", NULL},
    {"glossary", "glossary", NULL},
    {"kept", "kept", answers},
    {"find", "find?filter=search", NULL},
    {"find-nothing", "find?filter=zebra", NULL},
    {"help", "help?at=rate/literature-searching?set=short", NULL},
    {"job", "job", NULL},
    {"goal", "goal", NULL},
    {"name", "name", NULL},
    {"hours", "hours", NULL},
    {"hours-said", "hours?then=me", of_me},
    {"study", "study?then=me", NULL},
    {"study-said", "study?then=me", of_me},
    {"display", "display", NULL},
};

static void do_all(const char *const *action) {
    for (; action && *action; action++)
        test_act(world, *action);
}

START_TEST(every_page_looks_as_it_was_read) {
    do_all(golden[_i].before);
    test_golden_page(world, golden[_i].name, golden[_i].place, "40x20 80x24 200x50 text markdown table json");
}
END_TEST

/* -- what may be relied on ------------------------------------------------------------------------------------------- */
/* Does the page say so, wherever its lines break? */
static bool shows(const char *place, const char *text) {
    char *shown = test_show(world, place, "text");
    for (char *at = shown; *at; at++)
        *at = *at == '\n' ? ' ' : *at;
    bool found = strstr(shown, text) != NULL;
    free(shown);
    return found;
}

static void stands_at(const struct browse *b, const char *place) {
    ck_assert_msg(strncmp(b->page.place, place, strlen(place)) == 0, "at %s, not at %s; it said: %s", b->page.place,
                  place, b->said);
}

START_TEST(from_start_to_suggestions_by_addresses_alone) {
    struct browse b = {.window = 20};
    world->asks = true;
    browse_begin(&b, world);
    browse_follow(&b, "home");
    browse_key(&b, "1");
    stands_at(&b, "start");
    browse_key(&b, "1"); /* I do this */
    browse_stand(&b, browse_target(&b, 2));
    browse_act(&b); /* I'd like to, on the third */
    ck_assert_str_eq(b.said, "Try out new technology, such as AI tools: I'd like to.");
    browse_key(&b, "4");
    stands_at(&b, "start/so-far");
    browse_key(&b, "p"); /* the idea of the page */
    stands_at(&b, "start/so-far");
    ck_assert_msg(strstr(b.said, " is in your plan.") != NULL, "%s", b.said);
    browse_open(&b);
    stands_at(&b, "job?then=assess"); /* asked where first used */
    browse_key(&b, "1");
    stands_at(&b, "assess");
    browse_open(&b);
    for (int i = 0; i < 5; i++) {
        stands_at(&b, "rate/");
        browse_key(&b, i ? "2" : "4");
    }
    stands_at(&b, "assess");
    browse_open(&b);
    stands_at(&b, "goal?then=gaps");
    browse_key(&b, "Right"); /* skipped */
    stands_at(&b, "gaps");
    browse_key(&b, "t");
    stands_at(&b, "hours?then=learn");
    browse_answer(&b, "0.5");
    stands_at(&b, "learn");
    ck_assert_int_eq(b.page.block[b.page.pick].rows.count, 3);
    browse_end(&b);
}
END_TEST

START_TEST(enter_by_habit_answers_nothing) {
    struct browse b = {.window = 20};
    browse_begin(&b, world);
    browse_follow(&b, "home");
    browse_follow(&b, "rate/literature-searching?set=short");
    for (int i = 0; i < 3; i++)
        browse_open(&b);
    stands_at(&b, "rate/literature-searching");
    ck_assert_str_eq(b.said, "Nothing is chosen yet: press a key shown, or an arrow and then Enter.");
    ck_assert(shows("skill/literature-searching", "You now: not answered yet."));
    browse_stand(&b, browse_target(&b, 1));
    browse_open(&b);
    ck_assert(shows("skill/literature-searching", "You now: Not yet, since 3 June 2027."));
    browse_end(&b);
}
END_TEST

START_TEST(not_for_me_not_sure_and_unanswered_are_three) {
    ck_assert_str_eq(test_act(world, "rate/lending?level=not-for-me"), "Saved. Loans and requests: Not for me.");
    ck_assert_str_eq(test_act(world, "rate/digital-help?level=not-sure"), "Saved. Helping with technology: Not sure.");
    ck_assert(shows("skill/lending", "You now: Not for me, since 3 June 2027."));
    ck_assert(shows("skill/digital-help", "You now: Not sure, since 3 June 2027."));
    ck_assert(shows("skill/new-technology", "You now: not answered yet."));
    test_act(world, "rate/new-technology?level=2&want=4");
    ck_assert(shows("skill/new-technology", "You would like: On my own."));
    ck_assert_str_eq(test_act(world, "rate/lending?level=clear"), "Saved. Loans and requests: not answered.");
    ck_assert(shows("skill/lending", "You now: not answered yet."));
}
END_TEST

START_TEST(the_next_question_is_derived_from_the_answers) {
    struct progress next;
    struct err err = {0};
    test_act(world, "rate/answering-enquiries?level=2");
    test_act(world, "rate/digital-help?level=2");
    ck_assert_int_eq(guide_next(world, "short", NULL, arena, &next, &err), 0);
    ck_assert_str_eq(next.skill, "lending");
    ck_assert_int_eq(next.at, 2);
    ck_assert_int_eq(guide_next(world, "short", "new-technology", arena, &next, &err), 0);
    ck_assert_ptr_null(next.skill); /* after the last comes none: the list says what was left open */
    ck_assert_int_eq(next.left, 2);
    ck_assert_str_eq(next.before, "literature-searching");
    ck_assert_int_eq(next.here, 5);
    ck_assert_int_eq(next.answered, 2);
}
END_TEST

START_TEST(left_goes_to_the_question_before_and_right_leaves_it) {
    struct browse b = {.window = 20};
    browse_begin(&b, world);
    browse_follow(&b, "home");
    browse_follow(&b, "rate/answering-enquiries?set=short");
    browse_key(&b, "3");
    stands_at(&b, "rate/lending?set=short");
    browse_key(&b, "Left");
    stands_at(&b, "rate/answering-enquiries?set=short");
    ck_assert_str_eq(b.page.said, "Last time: With help, 3 June 2027.");
    browse_key(&b, "Right");
    stands_at(&b, "rate/lending?set=short");
    browse_back(&b); /* a series is one visit */
    stands_at(&b, "home");
    browse_end(&b);
}
END_TEST

START_TEST(role_direction_name_and_hours_are_asked_once_and_can_be_skipped) {
    static const char *const asked[][3] = {
        {"assess", "job", "Right"}, {"gaps", "goal", "Right"}, {"meeting", "name", ""}, {"learn", "hours", ""}};
    struct browse b = {.window = 20};
    world->asks = true;
    browse_begin(&b, world);
    browse_follow(&b, "home");
    for (int i = 0; i < COUNT(asked); i++) {
        browse_follow(&b, asked[i][0]);
        stands_at(&b, asked[i][1]);
        if (asked[i][2][0])
            browse_key(&b, asked[i][2]);
        else
            browse_answer(&b, "");
        stands_at(&b, asked[i][0]);
        ck_assert_str_eq(b.said, "Skipped. You can say it at any time.");
        browse_follow(&b, "home");
        browse_follow(&b, asked[i][0]);
        stands_at(&b, asked[i][0]);
    }
    browse_end(&b);
}
END_TEST

START_TEST(what_is_typed_wrongly_is_said_and_changes_nothing) {
    static const char *const cases[][2] = {
        {"rate/lending?level=9",
         "-1 There is no level \"9\": 1 Not yet, 2 Seen it, 3 With help, 4 On my own, 5 I show others, not-for-me, "
         "not-sure or clear. Nothing was changed."},
        {"rate/lending?level=not-sur",
         "-1 There is no level \"not-sur\". Did you mean \"not-sure\"? Nothing was changed."},
        {"rate/lendin?level=2", "-1 There is no skill \"lendin\". Did you mean \"lending\"?"},
        {"rate/zebra?level=2", "-1 There is no skill \"zebra\". \"pathway show skills\" lists them."},
        {"rate/lending?level=not-sur",
         "-1 There is no level \"not-sur\". Did you mean \"not-sure\"? Nothing was changed."},
        {"rate/lendin?level=2", "-1 There is no skill \"lendin\". Did you mean \"lending\"?"},
        {"rate/zebra?level=2", "-1 There is no skill \"zebra\". \"pathway show skills\" lists them."},
        {"rate/lending?level=2&want=9", "-1 \"9\" is no answer to \"Where would you like to be?\": 1 Not yet, 2 Seen "
                                        "it, 3 With help, 4 On my own, 5 I show others. Nothing was changed."},
        {"want/lending?is=not-sure", "-1 \"not-sure\" is no answer to \"Where would you like to be?\": 1 Not yet, 2 "
                                     "Seen it, 3 With help, 4 On my own, 5 I show others. Nothing was changed."},
        {"want/lendin?is=2", "-1 There is no skill \"lendin\". Did you mean \"lending\"?"},
        {"sure/lending?is=4", "-1 \"4\" is no answer to \"How sure are you of where you are?\": 1 A guess, 2 Fairly "
                              "sure, 3 Sure. Nothing was changed."},
        {"private/lending?is=perhaps",
         "-1 \"perhaps\" is no answer to \"Is this skill for you alone?\": 1 No, 2 Yes. Nothing was changed."},
        {"last?answer=maybe", "-1 \"maybe\" is no answer: shown or hidden. Nothing was changed."},
        {"snapshot?keep=no", "-1 \"no\" is no answer: yes keeps today's answers. Nothing was changed."},
        {"undo?last=no", "-1 \"no\" is no answer: yes. Nothing was changed."},
        {"rate/lending?level=3&set=desk", "-1 There is no set \"desk\": short, changed, all, or an area as area:ID."},
        {"again?set=area:dsk", "-1 There is no area \"dsk\". Did you mean \"desk\"?"},
        {"year?is=many", "-1 Write the hours of a year as a whole number, such as 20. Nothing was changed."},
        {"entry/7?is=x", "-1 The log holds no entry \"7\"."},
        {"entry/7?field=hour&is=1", "-1 An entry has no \"hour\". Did you mean \"hours\"? Nothing was changed."},
        {"write?item=none", "-1 Say what you did: --what. Nothing was changed."},
        {"goal?to=upp", "-1 There is no direction \"upp\". Did you mean \"up\"? Nothing was changed."},
        {"goal?to=librarain", "-1 There is no role \"librarain\". Did you mean \"librarian\"?"},
        {"hours?week=many", "-1 Write the hours as a number, such as 2 or 0.5. Nothing was changed."},
        {"display?as=colour", "-1 \"colour\" is no answer: screen or plain. Nothing was changed."},
        {"tick/printing?do=maybe", "-1 \"maybe\" is no answer: does, wants, both or neither."},
        {"tick/zebra?do=does", "-1 There is no task \"zebra\"."},
        {"name?is=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         "-1 A name of at most 60 letters fits. Nothing was changed."},
        {"gasp", "-1 There is no place \"gasp\". Did you mean \"gaps\"?"},
        {"zebra", "-1 There is no place \"zebra\". \"pathway --help\" lists them."},
        {"skill/a/b", "-1 \"skill/a/b\" is not a place. A place looks like home, gaps or skill/e-resources."},
        {"", "-1 \"\" is not a place. A place looks like home, gaps or skill/e-resources."},
    };
    for (int i = 0; i < COUNT(cases); i++)
        ck_assert_str_eq(test_act(world, cases[i][0]), cases[i][1]);
    ck_assert(shows("kept", "0 answers, 0 ticks, 0 settings"));
    ck_assert(shows("start/nowhere", "There is no place \"start/nowhere\". Did you mean \"start/so-far\"?"));
    ck_assert(shows("roles/librarian", "\"roles/librarian\" is no place. roles is one."));
    ck_assert(shows("learn?from=x", "\"from\" is a whole number, such as 3."));
    ck_assert(shows("role/librarain", "There is no role \"librarain\". Did you mean \"librarian\"?"));
}
END_TEST

START_TEST(a_direction_leads_where_it_points) {
    struct browse b = {.window = 20};
    browse_begin(&b, world);
    browse_follow(&b, "home");
    test_act(world, "goal?to=librarian");
    ck_assert(shows("gaps", "Where I would like to be: Librarian."));
    ck_assert(shows("roles", "Where I would like to be. 2 Librarian"));
    browse_follow(&b, "gaps");
    browse_key(&b, "w");
    stands_at(&b, "gaps?role=librarian");
    test_act(world, "goal?to=sideways");
    ck_assert(shows("roles", "Across. 2 Health records officer"));
    browse_follow(&b, "gaps");
    browse_key(&b, "w");
    stands_at(&b, "roles");
    test_act(world, "goal?to=up");
    ck_assert(shows("roles", "Up. 2 Librarian"));
    browse_end(&b);
}
END_TEST

START_TEST(hours_a_week_turn_lengths_into_weeks) {
    do_all(answers);
    ck_assert(shows("learn", "It takes about 4 weeks of the time you have."));
    test_act(world, "hours?week=0.5");
    ck_assert(shows("learn", "It takes about 14 weeks of the time you have."));
}
END_TEST

START_TEST(hours_may_begin_with_a_nought) {
    ck_assert_str_eq(test_act(world, "hours?week=04"), "Saved: 4 hours a week.");
    ck_assert_str_eq(test_act(world, "hours?week=00.5"), "Saved: 0.5 hours a week.");
    ck_assert_str_eq(test_act(world, "hours?week=004x"),
                     "-1 Write the hours as a number, such as 2 or 0.5. Nothing was changed.");
}
END_TEST

START_TEST(the_page_for_a_talk_says_how_much_was_answered) {
    static const char grow[] = "What I would like to grow: ";
    ck_assert(shows("meeting", arena_print(arena, "%snothing answered yet.", grow)));
    test_act(world, "rate/lending?level=5");
    test_act(world, "rate/digital-help?level=5");
    ck_assert(shows("meeting", "What I can already do: Loans and requests, Helping with technology."));
    ck_assert(shows("meeting", arena_print(arena, "%snot chosen yet.", grow)));
    do_all(all_met);
    ck_assert(shows("meeting", arena_print(arena, "%snothing more that my job asks for.", grow)));
    test_act(world, "rate/lending?level=1");
    ck_assert(shows("meeting", arena_print(arena, "%sLoans and requests.", grow)));
}
END_TEST

START_TEST(a_section_of_the_pksb_opens_the_skills_that_point_to_it) {
    struct browse b = {.window = 20};
    browse_begin(&b, world);
    browse_follow(&b, "home");
    browse_follow(&b, "pksb");
    while (text_compare(browse_focus(&b).go, "skills?section=research") != 0 &&
           browse_stand(&b, browse_target(&b, 1)) == MOVED)
        continue;
    browse_open(&b);
    stands_at(&b, "skills?section=research");
    ck_assert_str_eq(b.page.title, "Research");
    ck_assert_int_eq(b.page.block[b.page.pick].rows.count, 2);
    ck_assert(shows("skills?section=research", "1 Searching for evidence. 2 New technology and AI."));
    ck_assert(shows("skills?section=customer-focs",
                    "There is no section \"customer-focs\". Did you mean \"customer-focus\"?"));
    ck_assert(shows("skills?section=zebra", "There is no section \"zebra\"."));
    browse_end(&b);
}
END_TEST

START_TEST(up_from_the_first_row_reaches_the_ways_on) {
    struct browse b = {.window = 20};
    browse_begin(&b, world);
    browse_follow(&b, "home");
    browse_follow(&b, "funding");
    browse_stand(&b, browse_target(&b, -1));
    ck_assert_str_eq(browse_focus(&b).go, "qualifications");
    browse_open(&b);
    stands_at(&b, "qualifications");
    browse_back(&b);
    browse_back(&b);
    stands_at(&b, "home");
    browse_back(&b);
    ck_assert_str_eq(b.said, "This is home, where everything begins. q leaves; all is saved.");
    browse_end(&b);
}
END_TEST

START_TEST(going_back_finds_the_row_and_window_as_left) {
    struct browse b = {.window = 2};
    browse_begin(&b, world);
    browse_follow(&b, "home");
    browse_follow(&b, "practice");
    ck_assert_int_eq(b.page.block[b.page.pick].rows.count, 2);
    browse_stand(&b, browse_target(&b, 1));
    browse_stand(&b, browse_target(&b, 1));
    b.hurries = true; /* keys wait: nothing is read until it is looked at */
    browse_stand(&b, browse_target(&b, 1));
    ck_assert_int_eq(b.page.block[b.page.pick].rows.first, 1);
    b.hurries = false;
    browse_settle(&b); /* the fourth: another window */
    const char *id = arena_copy(arena, browse_focus(&b).id);
    browse_open(&b);
    stands_at(&b, "practice/");
    browse_back(&b);
    ck_assert_str_eq(browse_focus(&b).id, id);
    ck_assert_int_eq(b.page.block[b.page.pick].rows.first, 2);
    browse_end(&b);
}
END_TEST

START_TEST(a_very_long_walk_keeps_home_at_its_beginning) {
    struct browse b = {.window = 20};
    browse_begin(&b, world);
    browse_follow(&b, "home");
    for (int i = 0; i < 3 * BROWSE_DEPTH; i++)
        browse_follow(&b, i % 2 ? "skill/lending" : "area/desk");
    for (int i = 0; i < 3 * BROWSE_DEPTH; i++)
        browse_back(&b);
    stands_at(&b, "home");
    browse_end(&b);
}
END_TEST

START_TEST(looking_round_says_that_nothing_is_kept) {
    world->visit = true;
    ck_assert_str_eq(test_act(world, "rate/lending?level=2"), "Noted, not kept. Loans and requests: Seen it.");
    ck_assert(shows("kept", "Nowhere: you are looking round. When you leave, everything you said here is gone."));
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, from_start_to_suggestions_by_addresses_alone);
    tcase_add_test(tests, enter_by_habit_answers_nothing);
    tcase_add_test(tests, not_for_me_not_sure_and_unanswered_are_three);
    tcase_add_test(tests, the_next_question_is_derived_from_the_answers);
    tcase_add_test(tests, left_goes_to_the_question_before_and_right_leaves_it);
    tcase_add_test(tests, role_direction_name_and_hours_are_asked_once_and_can_be_skipped);
    tcase_add_test(tests, what_is_typed_wrongly_is_said_and_changes_nothing);
    tcase_add_test(tests, a_direction_leads_where_it_points);
    tcase_add_test(tests, hours_a_week_turn_lengths_into_weeks);
    tcase_add_test(tests, hours_may_begin_with_a_nought);
    tcase_add_test(tests, the_page_for_a_talk_says_how_much_was_answered);
    tcase_add_test(tests, a_section_of_the_pksb_opens_the_skills_that_point_to_it);
    tcase_add_test(tests, up_from_the_first_row_reaches_the_ways_on);
    tcase_add_test(tests, going_back_finds_the_row_and_window_as_left);
    tcase_add_test(tests, a_very_long_walk_keeps_home_at_its_beginning);
    tcase_add_test(tests, looking_round_says_that_nothing_is_kept);
}

int main(void) {
    return test_suite("pages", fill);
}

/* give: a copy for somebody else holds what was ticked and nothing else, in every byte, and it is read before it is written. On the sample
 * pack. */
#define _GNU_SOURCE
#include "giving.h"
#include "pathway/browse.h"

/* What of it is for the person alone: what they wrote, and what the places and choices are called. */
static const char *const secrets[] = {
    "SECRET",   "There is no time", "New technology", "new-technology", "try-technology",
    "AI tools", "own time",         "7 hours",        "A guess",        "hours"};

/* -- what is in it -------------------------------------------------------------------------------------------------------- */
START_TEST(a_copy_of_all_holds_nothing_that_is_for_the_person_alone) {
    static const char *const open[] = {"OPEN-what",
                                       "OPEN-so",
                                       "OPEN-now",
                                       "OPEN-search",
                                       "OPEN-action",
                                       "OPEN-why",
                                       "OPEN-who",
                                       "OPEN-agreed",
                                       "OPEN-words",
                                       "OPEN-evidence",
                                       "Loans and requests",
                                       "Sit beside one search",
                                       "first-answers",
                                       "library-assistant",
                                       "Priya",
                                       "Ann",
                                       "2027-12-03"};
    say_all();
    const char *path = given(ALL);
    for (int i = 0; i < COUNT(secrets); i++)
        expect_bytes(path, secrets[i], false);
    for (int i = 0; i < COUNT(open); i++)
        expect_bytes(path, open[i], true);
    ck_assert_int_eq(mode_of(path), 0600);
}
END_TEST

/* Each thing alone: of the others there is no word. */
static const struct {
    const char *with, *holds, *holds_not;
} alone[] = {
    {"plan", "Sit beside one search", "OPEN-what"},
    {"plan", "OPEN-action", "With help"}, /* where one is with its skill is chosen apart */
    {"can", "lending", "answering-enquiries"},
    {"growing", "answering-enquiries", "Loans"},
    {"later", "digital-help", "Loans"},
    {"wanted", "answering-enquiries", "lending"},
    {"goal", "up", "OPEN"},
    {"job", "Library assistant", "goal"},
    {"evidence", "OPEN-what", "OPEN-action"},
    {"evidence,-evidence:1", "OPEN-search", "OPEN-what"},
    {"-evidence:1,evidence", "OPEN-search", "OPEN-what"},
    {"evidence:1", "OPEN-what", "OPEN-search"},
    {"levels:lending", "Loans", "Answering"},
    {"tasks", "first-answers", "lending"},
    {"agreed", "OPEN-agreed", "OPEN-what"},
    {"evidence:4", "SECRET-entry", "SECRET-note"},
    {"evidence:3", "SECRET-note", "SECRET-entry"},
    {"levels:new-technology", "new-technology", "SECRET"},
    {"plan:3", "SECRET-action", "new-technology"},
    {"barriers:time", "There is no time", "7 hours"},
    {"notes:hours", "7 hours", "own time"},
    {"notes:talk-proud", "SECRET-talk", "7 hours"},
};

START_TEST(only_what_is_named_goes_in) {
    say_all();
    const char *path = given(alone[_i].with);
    expect_bytes(path, alone[_i].holds, true);
    expect_bytes(path, alone[_i].holds_not, false);
}
END_TEST

/* "Does the page say it": words of a line as a reader has them. */
static void expect_told(const char *page, const char *text) {
    ck_assert_msg(!text || strstr(page, text), "\"%s\" is not on the page:\n%s", text, page);
}

START_TEST(what_is_read_first_is_what_is_written) {
    say_all();
    act("service?is=Anytown+Library");
#define CHOICE "to=Priya&with=" ALL ",service,team,barriers:time,notes:hours,evidence:4&review=2027-09-01"
    const char *place = "share?" CHOICE "&see=yes";
    json_t *page = json_of(place);
    char *words = test_show(world, place, "text"), *flat = arena_copy(arena, words);
    for (char *c = flat; *c; c++)
        *c = *c == '\n' ? ' ' : *c;
    act("give?" CHOICE "&sure=yes");
    struct share share = read_copy(arena_print(arena, "%s/" COPY, out));
    ck_assert_int_eq(share.lines, json_integer_value(json_object_get(page, "line_count")));
    ck_assert_int_eq(share.lines, (int)json_array_size(json_object_get(page, "rows")));
    for (int i = 0; i < share.lines; i++) {
        const struct share_line *line = &share.line[i];
        const char *const each[] = {line->title,
                                    line->words,
                                    line->more,
                                    line->name,
                                    line->day ? text_day_words(arena, line->day) : NULL,
                                    line->minutes ? text_minutes(arena, line->minutes) : NULL};
        for (int j = 0; j < COUNT(each); j++)
            expect_told(flat, each[j]);
    }
    const char *const heads[] = {share.name,
                                 share.to,
                                 share.service,
                                 share.role_title,
                                 text_day_words(arena, share.day),
                                 "1 September 2027",
                                 "In a senior, training or librarian post",
                                 "my name may stand beside these skills"};
    for (int i = 0; i < COUNT(heads); i++)
        expect_told(flat, heads[i]);
    ck_assert_str_eq(share.service, "Anytown Library");
    ck_assert_str_eq(share.team, "yes");
    ck_assert_str_eq(share.goal, "up");
    ck_assert_str_eq(share.scale, "five-steps");
    ck_assert_str_eq(share.kind, "copy");
    ck_assert_str_eq(share.review, "2027-09-01");
    ck_assert_uint_eq(strlen(share.id), 32);
    json_decref(page);
    free(words);
}
END_TEST

START_TEST(what_was_left_out_is_told_nowhere) {
    act("rate/lending?level=4");
    act("name?is=Ann");
    char *before = test_show(world, "share?to=Priya&with=levels&see=yes", "text");
    act("rate/new-technology?level=2&private=yes&what=SECRET-note");
    act("mine/time?is=yes");
    char *after = test_show(world, "share?to=Priya&with=levels&see=yes", "text");
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(the_same_choice_makes_the_same_bytes) {
    size_t one, other;
    say_all();
    const char *first = bytes_of(given(ALL), &one);
    ck_assert_int_eq(rename(arena_print(arena, "%s/" COPY, out), arena_print(arena, "%s/first", out)), 0);
    const char *second = bytes_of(given(ALL), &other);
    ck_assert_uint_eq(one, other);
    ck_assert_int_eq(memcmp(first, second, one), 0);
}
END_TEST

/* -- ticking -------------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *row, *go;
} turned[] = {
    {"share?to=Priya", "plan", "share?to=Priya&with=plan&at=plan"},
    {"share?to=Priya&with=plan", "plan", "share?to=Priya&at=plan"},
    {"share?to=Priya&with=plan", "can", "share?to=Priya&with=plan,can&at=can"},
    {"share?to=Priya&with=plan,-plan:1", "plan", "share?to=Priya&with=plan&at=plan"},
    {"share?to=Priya&with=plan:1", "plan", "share?to=Priya&with=plan&at=plan"},
    {"share?to=Priya&with=levels", "can", "share?to=Priya&with=growing,later&at=can"},
    {"share?to=Priya&with=plan:3", "plan",
     "share?to=Priya&with=plan,plan:3&at=plan"}, /* a private one stays as it is */
    {"share?to=Priya&with=plan,plan:3", "plan", "share?to=Priya&with=plan:3&at=plan"},
    {"share?to=Priya", "own-plan", "share/own-plan?to=Priya"},
    {"share/plan?to=Priya&with=plan", "1", "share/plan?to=Priya&with=plan,-plan:1&at=1"},
    {"share/plan?to=Priya&with=plan,-plan:1", "1", "share/plan?to=Priya&with=plan&at=1"},
    {"share/plan?to=Priya", "1", "share/plan?to=Priya&with=plan:1&at=1"},
    {"share/own-plan?to=Priya&with=plan", "3", "share/own-plan?to=Priya&with=plan,plan:3&at=3"},
    {"share/own-plan?to=Priya&with=plan:3", "3", "share/own-plan?to=Priya&at=3"},
    {"share/own-barriers?to=Priya", "time", "share/own-barriers?to=Priya&with=barriers:time&at=time"},
    {"share?to=Priya&tray=apatel&with=plan&review=2027-09-01", "goal",
     "share?to=Priya&tray=apatel&with=plan,goal&review=2027-09-01&at=goal"},
    {"share?to=Priya&with=evidence:77,plan", "goal", "share?to=Priya&with=plan,goal&at=goal"}, /* it is here no more */
};

START_TEST(a_tick_turns_one_thing_and_no_other) {
    say_all();
    ck_assert_str_eq(go_of(turned[_i].place, turned[_i].row), turned[_i].go);
}
END_TEST

START_TEST(what_is_for_the_person_alone_stands_apart_and_no_group_brings_it) {
    say_all();
    json_t *page = json_of("share?to=Priya&with=" ALL);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "own-plan"), "chosen")), 0);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "own-plan"), "things")), 2);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "own-evidence"), "chosen")), 0);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "own-barriers"), "things")), 1);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "plan"), "chosen")), 2);
    json_decref(page);
}
END_TEST

/* -- what is refused ------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *call, *why;
} refused[] = {
    {"give?to=Priya&with=levls&sure=yes", "There is nothing \"levls\" to give. Did you mean \"levels\"?" NOTHING},
    {"give?to=Priya&with=zzzzzz&sure=yes", "There is nothing \"zzzzzz\" to give, but: levels, plan, can, growing, "
                                           "later, wanted, goal, job, evidence, agreed, "
                                           "tasks, service, team, barriers, notes." NOTHING},
    {"give?to=Priya&with=plan:77&sure=yes", "There is no \"plan:77\" to give." NOTHING},
    {"give?to=Priya&with=levels,-plan&sure=yes", "\"-plan\" names no one thing: write it as -plan:3." NOTHING},
    {"give?to=Priya&with=levels,barriers&sure=yes",
     "\"What gets in the way\" is for you alone, and goes in only one by one. Name what shall go in of "
     "barriers:time." NOTHING},
    {"give?to=Priya&with=notes&sure=yes",
     "\"Notes\" is for you alone, and goes in only one by one. Name what shall go in of notes:hours, notes:study, "
     "notes:talk-proud." NOTHING},
    {"give?to=Priya&sure=yes",
     "Nothing would be in it: tick something, or name it, such as --with plan,levels." NOTHING},
    {"give?with=plan&sure=yes", "Say whom it is for (--to NAME)." NOTHING},
    {"give?to=%01%02&with=plan&sure=yes", "Say whom it is for (--to NAME)." NOTHING},
    {"give?to=Priya&with=plan&sure=maybe", "\"maybe\" is no answer: yes." NOTHING},
    {"give?to=Priya&with=plan,team&sure=yes",
     "For team cover it takes what you can do as well: tick that, or write --with levels." NOTHING},
    {"give?to=Priya&with=plan&review=soon&sure=yes", "\"soon\" is no day: write it as 2027-12-03." NOTHING},
    {"give?to=Priya&with=plan&review=2027-06-02&sure=yes",
     "2 June 2027 is over: the day after which a copy asks to be deleted is still to come." NOTHING},
    {"give?to=Priya&with=plan&id=../../x&sure=yes", "\"../../x\" is no id of a copy." NOTHING},
    {"give?to=Priya&with=plan&seen=0123456789abcdef&sure=yes",
     "What would go in has changed since you read it: read it again." NOTHING},
    {"give?to=Priya&with=plan&tray=apatel&sure=yes", "This computer has no trays." NOTHING},
    {"give?to=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&with=plan&sure=yes",
     "A name of at most 60 letters fits." NOTHING},
};

START_TEST(what_cannot_be_given_is_said_in_one_sentence) {
    say_all();
    expect_refused(refused[_i].call, refused[_i].why);
    expect_nothing_given();
}
END_TEST

START_TEST(what_came_in_after_it_was_read_is_not_given) {
    say_all();
    const char *yes = go_of("give?to=Priya&with=evidence", "yes");
    act("write?item=none&what=Later");
    expect_refused(yes, "What would go in has changed since you read it: read it again." NOTHING);
    expect_nothing_given();
    act(go_of("give?to=Priya&with=evidence", "yes"));
}
END_TEST

START_TEST(a_visit_gives_nothing) {
    say_all();
    world->visit = true;
    expect_refused("give?to=Priya&with=plan&sure=yes",
                   "You are looking round: nothing is kept, and no file is made." NOTHING);
    expect_nothing_given();
}
END_TEST

/* Back from a part of it: to the choice with all its ticks; only from there it is left. */
static const struct {
    const char *part, *back;
} parts_of_it[] = {
    {"share/own-notes?to=Priya&with=plan,notes:hours", "share?to=Priya&with=plan,notes:hours"},
    {"share?to=Priya&with=plan&see=yes", "share?to=Priya&with=plan"},
    {"share/whom?to=Priya&with=plan", "share?to=Priya&with=plan"},
    {"share/review?to=Priya&with=plan", "give?to=Priya&with=plan"},
    {"share/where?to=Priya&with=plan", "give?to=Priya&with=plan"},
};

START_TEST(back_from_a_part_leads_to_the_choice_and_no_tick_is_lost) {
    say_all();
    struct browse browse = {.window = 20};
    browse_begin(&browse, world);
    browse_follow(&browse, "home");
    browse_follow(&browse, "share?to=Priya&with=plan");
    browse_follow(&browse, parts_of_it[_i].part);
    ck_assert_str_eq(browse.page.place, parts_of_it[_i].part);
    ck_assert_int_eq(browse_back(&browse), MOVED);
    ck_assert_str_eq(browse.page.place, parts_of_it[_i].back);
    ck_assert_int_eq(browse_back(&browse), MOVED);
    ck_assert_str_eq(browse.page.place, "home");
    browse_end(&browse);
}
END_TEST

START_TEST(back_from_where_it_goes_leads_to_whether_it_goes) {
    say_all();
    struct browse browse = {.window = 20};
    browse_begin(&browse, world);
    browse_follow(&browse, "home");
    browse_follow(&browse, "share?to=Priya&with=plan");
    browse_follow(&browse, "give?to=Priya&with=plan");
    browse_follow(&browse, "share/where?to=Priya&with=plan");
    browse_back(&browse);
    ck_assert_str_eq(browse.page.place, "give?to=Priya&with=plan");
    browse_back(&browse);
    ck_assert_str_eq(browse.page.place, "share?to=Priya&with=plan");
    browse_end(&browse);
}
END_TEST

/* An address can be longer than any line: what is left out stays left out. */
START_TEST(a_long_choice_is_carried_whole) {
    struct buf with = {0};
    say_all();
    for (int i = 0; i < 90; i++)
        act(arena_print(arena, "write?item=none&what=Entry+%d", i));
    buf_add(&with, "share?to=Priya&with=evidence");
    for (int i = 94; i >= 5; i--)
        buf_print(&with, ",-evidence:%d", i);
    struct browse browse = {.window = 20};
    browse_begin(&browse, world);
    browse_follow(&browse, with.text);
    ck_assert_str_eq(browse.page.place, with.text);
    browse_stand(&browse, page_pick_stop(&browse.page));
    ck_assert_int_eq(browse_act(&browse), MOVED);
    ck_assert_str_eq(browse.page.place, arena_print(arena, "share/plan?%s", strchr(with.text, '?') + 1));
    browse_end(&browse);
    buf_free(&with);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin_world, end_world);
    tcase_add_test(tests, a_copy_of_all_holds_nothing_that_is_for_the_person_alone);
    tcase_add_loop_test(tests, only_what_is_named_goes_in, 0, COUNT(alone));
    tcase_add_test(tests, what_is_read_first_is_what_is_written);
    tcase_add_test(tests, what_was_left_out_is_told_nowhere);
    tcase_add_test(tests, the_same_choice_makes_the_same_bytes);
    tcase_add_loop_test(tests, a_tick_turns_one_thing_and_no_other, 0, COUNT(turned));
    tcase_add_test(tests, what_is_for_the_person_alone_stands_apart_and_no_group_brings_it);
    tcase_add_loop_test(tests, what_cannot_be_given_is_said_in_one_sentence, 0, COUNT(refused));
    tcase_add_test(tests, what_came_in_after_it_was_read_is_not_given);
    tcase_add_test(tests, a_visit_gives_nothing);
    tcase_add_loop_test(tests, back_from_a_part_leads_to_the_choice_and_no_tick_is_lost, 0, COUNT(parts_of_it));
    tcase_add_test(tests, back_from_where_it_goes_leads_to_whether_it_goes);
    tcase_add_test(tests, a_long_choice_is_carried_whole);
}

int main(void) {
    return test_suite("give", fill);
}

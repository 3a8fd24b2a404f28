/* ways: the pages of routes as people see them: where to, the ways, what they do without, a step, and what it costs by what is answered
 * on the spot. On the sample pack with tests/fixtures/money and tests/fixtures/ways beside it. UPDATE_GOLDEN=1 writes them anew. */
#include "pathway/browse.h"
#include "session.h"
#include <locale.h>

static struct session s;
static char *pack, *me;
static struct browse browse;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    pack = path_in(NULL, "pack");
    me = path_in(NULL, "me.pathway");
    copy_pack(pack);
    for (int i = 0; i < 2; i++) {
        static const char *const files[] = {"money", "ways"};
        char from[60];
        snprintf(from, sizeof from, "tests/fixtures/%s/%s.yaml", files[i], files[i]);
        char *to = path_in(pack, i ? "ways.yaml" : "more.yaml");
        copy_file(from, to);
        free(to);
    }
    ck_assert_msg(session_open(&s, pack, me, NULL), "%s\n%s", s.err.text, s.mistakes);
}

static void end(void) {
    session_close(&s);
    free(pack), free(me);
}

/* -- as they were read ------------------------------------------------------------------------------------------------------ */
#define TO "to=specialist"
#define ANSWERED "&member=yes&other-help=no"
static const struct {
    const char *name, *place, *before; /* before: what is done first, or NULL */
} golden[] = {
    {"route-where-to", "route", NULL},
    {"route-nothing-said", "route?" TO, NULL},
    {"route-two-hours", "route?hours=2&" TO, "rate/literature-searching?level=2"},
    {"route-by-degree", "route?without=ask&" TO, NULL},
    {"route-answered", "route?without=ask&" TO ANSWERED, NULL},
    {"route-leave-out", "route?without=degree&choose=without&" TO, NULL},
    {"route-blocked", "route?without=ask,degree,fee&" TO, NULL},
    {"route-blocked-twice", "route?without=ask,degree,fee,vacancy&" TO, NULL},
    {"route-no-move", "route?to=island", NULL},
    {"route-no-more", "route?more=99&" TO, NULL},
    {"route-own", "route?to=library-assistant", NULL},
    {"route-one-way", "route?way=portfolio&" TO, NULL},
    {"step-first", "step?way=portfolio&n=1&" TO, NULL},
    {"step-award", "step?way=portfolio&n=2&" TO, NULL},
    {"step-held", "step?without=ask,fee&n=2&" TO, "write?item=qualification/award&what=I+have+it"},
    {"route-held", "route?without=ask,fee&" TO, "write?item=qualification/award&what=I+have+it"},
    {"route-kind-absent", "step?way=apprenticeship&without=ask&" TO, NULL},
    {"step-degree", "step?without=ask&n=1&" TO, NULL},
    {"step-question", "step?without=ask&n=1&" TO "&ask=member", NULL},
    {"step-answered", "step?without=ask&n=1&" TO ANSWERED, NULL},
};

START_TEST(every_page_looks_as_it_was_read) {
    if (golden[_i].before)
        ck_assert_msg(strncmp(say_to(&s, golden[_i].before), "Nothing", 7) != 0, "%s", golden[_i].before);
    test_golden_page(&s.world, golden[_i].name, golden[_i].place, "40x20 80x24 120x40 text json");
}
END_TEST

/* -- what it costs ---------------------------------------------------------------------------------------------------------- */
static json_t *json_of(const char *place) {
    const char *text = page_of(&s, place);
    json_t *page = json_loads(text, 0, NULL);
    ck_assert_msg(page != NULL, "%s: %s", place, text);
    return page;
}

/* Each step as "way step role months cost", a bar between. */
static const char *told(const char *place) {
    json_t *page = json_of(place), *row;
    const char *all = "";
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        json_t *cost = json_object_get(row, "cost");
        all = arena_print(
            s.arena, "%s%s%s %d %s %d %s", all, i ? " | " : "", json_string_value(json_object_get(row, "route")),
            (int)json_integer_value(json_object_get(row, "step")), json_string_value(json_object_get(row, "role")),
            (int)json_integer_value(json_object_get(row, "months")),
            json_is_null(cost) ? "-" : arena_print(s.arena, "%d", (int)json_integer_value(cost)));
        ck_assert_ptr_nonnull(json_object_get(row, "needs")); /* null: nothing */
        ck_assert(json_is_string(json_object_get(row, "move")));
        ck_assert(json_is_number(json_object_get(row, "hours")));
    }
    json_decref(page);
    return all;
}

/* The union pays a third of a fee, 300 pounds at most, to members without other help. */
static const struct {
    const char *answers, *degree;
} prices[] = {{"", "8270"},
              {"&member=yes", "8270"},
              {"&member=yes&other-help=no", "7970"},
              {"&member=yes&other-help=yes", "8270"},
              {"&member=no&other-help=no", "8270"},
              {"&member=yes&other-help=skip", "8270"}};

START_TEST(a_price_is_what_is_left_by_what_was_answered_just_this_once) {
    ck_assert_str_eq(told(arena_print(s.arena, "route?without=ask&" TO "%s", prices[_i].answers)),
                     arena_print(s.arena,
                                 "quickest 1 specialist 36 %s | cheapest 1 trainee 18 0 | cheapest 2 specialist 24 90",
                                 prices[_i].degree));
}
END_TEST

START_TEST(what_is_held_costs_nothing_and_takes_no_time_of_its_own) {
    ck_assert_str_eq(told("route?way=portfolio&" TO), "portfolio 1 trainee 18 0 | portfolio 2 specialist 24 90");
    say_to(&s, "write?item=qualification/award&what=I+have+it");
    ck_assert_str_eq(told("route?without=ask,fee&" TO), "quickest 1 trainee 18 0 | quickest 2 specialist 24 0");
}
END_TEST

static void press(const char *key, const char *place) {
    browse_key(&browse, key);
    ck_assert_str_eq(browse.page.place, place);
}

/* From the ways to a step, a question, back to all steps: the answer goes along, and nothing is kept. */
START_TEST(a_question_at_a_step_changes_the_price_of_the_ways_and_is_kept_nowhere) {
    browse = (struct browse){.window = 100};
    browse_begin(&browse, &s.world);
    browse_follow(&browse, "route?to=specialist&without=ask");
    press("1", "step?to=specialist&without=ask&way=quickest&n=1");
    press("k", "step?to=specialist&without=ask&way=quickest&n=1&ask=member");
    ck_assert(browse.page.question && browse.page.forgets);
    press("1", "step?to=specialist&without=ask&way=quickest&n=1&member=yes");
    press("k", "step?to=specialist&without=ask&way=quickest&n=1&member=yes&ask=other-help");
    press("2", "step?to=specialist&without=ask&way=quickest&n=1&member=yes&other-help=no");
    browse_key(&browse, "k"); /* nothing more is asked */
    ck_assert_str_eq(browse.page.place, "step?to=specialist&without=ask&way=quickest&n=1&member=yes&other-help=no");
    press("s", "route?to=specialist&without=ask&member=yes&other-help=no");
    ck_assert(browse.page.forgets);
    ck_assert(strncmp(told(browse.page.place), "quickest 1 specialist 36 7970", 29) == 0);
    browse_end(&browse);
    session_close(&s);
    ck_assert_msg(session_open(&s, pack, me, NULL), "%s", s.err.text);
    ck_assert(strncmp(told("route?without=ask&" TO), "quickest 1 specialist 36 8270", 29) == 0);
}
END_TEST

/* -- keys ------------------------------------------------------------------------------------------------------------------- */
START_TEST(what_is_left_out_is_taken_back_by_the_same_key) {
    browse = (struct browse){.window = 100};
    browse_begin(&browse, &s.world);
    browse_follow(&browse, "route?to=specialist");
    press("d", "route?to=specialist&without=degree");
    press("l", "route?to=specialist&without=degree&choose=without");
    press("4", "route?to=specialist&without=degree,fee");
    press("d", "route?to=specialist&without=fee");
    press("l", "route?to=specialist&without=fee&choose=without");
    press("n", "route?to=specialist&without=fee");
    press("l", "route?to=specialist&without=fee&choose=without");
    press("4", "route?to=specialist");
    press("j", "role/specialist");
    browse_end(&browse);
}
END_TEST

/* -- bad input ---------------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *says;
} bad[] = {
    {"route?to=nobody", "There is no role \"nobody\". \"pathway show roles\" lists them."},
    {"route?from=nobody&to=specialist", "There is no role \"nobody\". \"pathway show roles\" lists them."},
    {"route?to=specialist&without=sleep", "\"sleep\" cannot be left out: degree, vacancy, ask, fee and timetable can."},
    {"route?to=specialist&without=degree,,fee",
     "\"\" cannot be left out: degree, vacancy, ask, fee and timetable can."},
    {"route?to=specialist&hours=some", "\"hours\" is a number of hours a week, such as 2 or 0.5, and 100 at most."},
    {"route?to=specialist&hours=-2", "\"hours\" is a number of hours a week, such as 2 or 0.5, and 100 at most."},
    {"route?to=specialist&hours=101", "\"hours\" is a number of hours a week, such as 2 or 0.5, and 100 at most."},
    {"route?to=specialist&more=x", "\"more\" is a whole number, such as 3."},
    {"route?to=specialist&hours=0", "\"hours\" is a number of hours a week, such as 2 or 0.5, and 100 at most."},
    {"route?to=specialist&way=best",
     "There is no way \"best\": quickest, cheapest, no-degree, my-hours, apprenticeship or portfolio."},
    {"step?to=specialist&way=portfolio&n=3", "That way has the steps 1 to 2: n is one of them."},
    {"step?to=specialist&way=portfolio&n=0", "That way has the steps 1 to 2: n is one of them."},
    {"step?to=specialist&without=ask&n=1&ask=young", "\"young\" is no question that decides what this step costs."},
    {"step?to=specialist&way=portfolio&n=1&ask=member", "\"member\" is no question that decides what this step costs."},
};

START_TEST(bad_input_is_told) {
    ck_assert_str_eq(page_of(&s, bad[_i].place), bad[_i].says);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_loop_test(tests, a_price_is_what_is_left_by_what_was_answered_just_this_once, 0, COUNT(prices));
    tcase_add_test(tests, what_is_held_costs_nothing_and_takes_no_time_of_its_own);
    tcase_add_test(tests, a_question_at_a_step_changes_the_price_of_the_ways_and_is_kept_nowhere);
    tcase_add_test(tests, what_is_left_out_is_taken_back_by_the_same_key);
    tcase_add_loop_test(tests, bad_input_is_told, 0, COUNT(bad));
}

int main(void) {
    return test_suite("ways", fill);
}

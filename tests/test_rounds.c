/* rounds: ways round what gets in the way, those that fit the person first; what gets round it by what it is like; and that none of it
 * is kept or shown. What suggestions cost to read is bounded by what the job asks for. UPDATE_GOLDEN=1 writes the golden pages anew. */
#include "counted.h"
#include "fitting.h"

START_TEST(what_it_is_like_gets_round_what_is_in_my_way) {
    say_all(answered);
    say_to(&s, "mine/rota?is=yes");
    say_to(&s, "mine/cost?is=yes");
    ck_assert_str_eq(told("learn?skill=new-technology", "rows", "learning", "try-technology", "for_me"),
                     "A way round: It costs too much; The rota is full.");
    ck_assert_str_eq(told("learn?skill=literature-searching", "rows", "learning", "sit-beside", "for_me"),
                     "A way round: It costs too much.");
    ck_assert_str_eq(told("learn?skill=lending", "rows", "learning", "paid-course", "for_me"), "null");
}
END_TEST

/* Whoever asks is told on the item's page, also where nothing is marked as in their way. */
static const struct {
    const char *place, *round;
} rounds[] = {
    {"practice/try-technology", "time cost rota"},
    {"practice/twin-a", "cost"},
    {"practice/twin-b", "cost rota"},
    {"learning/paid-course", ""},
    {"learning/radio-talk", ""},
    {"learning/evening-book", "cost"},
    {"network/desk-group", "time cost"},
};

START_TEST(an_item_says_what_it_can_help_with) {
    ck_assert_str_eq(each(rounds[_i].place, "gets_round", "barrier"), rounds[_i].round);
}
END_TEST

/* -- ways round ------------------------------------------------------------------------------------------------------------ */
START_TEST(the_ways_that_fit_the_person_come_first_and_what_is_closed_last) {
    ck_assert_str_eq(each("barrier/rota", "rows", "go"),
                     "meeting practice/twin-b qualification/certification funding/shut");
    ck_assert_str_eq(told("barrier/rota", "rows", "go", "funding/shut", "for_me"), "closed now");
    say_to(&s, "rate/digital-help?level=1");
    ck_assert_str_eq(each("barrier/rota", "rows", "go"),
                     "practice/twin-b meeting qualification/certification funding/shut");
    ck_assert_str_eq(told("barrier/rota", "rows", "go", "practice/twin-b", "for_me"),
                     "for you: Helping with technology");
    ck_assert_str_eq(told("barrier/rota", "rows", "go", "meeting", "for_me"), "null");
    say_to(&s, "rate/literature-searching?level=2&want=3");
    ck_assert_str_eq(told("barrier/rota", "rows", "go", "qualification/certification", "for_me"),
                     "for you: Searching for evidence");
    say_to(&s, "rate/digital-help?level=5");
    ck_assert_str_eq(told("barrier/rota", "rows", "go", "practice/twin-b", "for_me"), "null");
}
END_TEST

/* What the survey's four are answered with, in the project's own content. */
static const struct {
    const char *barrier, *ways[6];
} answers_to[] = {
    {"few-opportunities",
     {"practice/one-part-of-a-project", "practice/person-for-one-product", "practice/join-a-working-group",
      "network/shadowing-network", "network/secondment"}},
    {"no-qualification",
     {"qualification/cilip-certification", "qualification/library-apprenticeship", "funding/apprenticeship-levy"}},
    {"personal-commitments",
     {"learn?hours=0.5&time=work", "learning/elfh-search-foundations", "qualification/aberystwyth-degree",
      "funding/time-to-train"}},
    {"few-ways-to-qualify",
     {"qualification/library-apprenticeship", "qualification/cilip-certification", "qualification/ulster-masters"}},
};

START_TEST(the_surveys_four_are_answered_with_what_helps) {
    session_close(&s);
    ck_assert_msg(session_open(&s, "content", NULL, NULL), "%s", s.err.text);
    const char *place = arena_print(s.arena, "barrier/%s", answers_to[_i].barrier);
    for (int i = 0; i < COUNT(answers_to[0].ways) && answers_to[_i].ways[i]; i++)
        ck_assert_msg(strcmp(told(place, "rows", "go", answers_to[_i].ways[i], "title"), "no such row") != 0,
                      "%s is not answered with %s", place, answers_to[_i].ways[i]);
}
END_TEST

/* What their ways lead to says so, and so does what is like that. */
START_TEST(whoever_has_commitments_is_told_what_gets_round_them) {
    session_close(&s);
    ck_assert_msg(session_open(&s, "content", NULL, NULL), "%s", s.err.text);
    say_to(&s, "mine/personal-commitments?is=yes");
    json_t *page = json_of("learn?round=personal-commitments"), *row;
    size_t i;
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 3);
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        const char *why = text_of(json_object_get(row, "for_me"));
        ck_assert_msg(strstr(why, "A way round: Life outside work takes my time.") != NULL, "%s", why);
    }
    json_decref(page);
}
END_TEST

/* -- what is private, what is read ------------------------------------------------------------------------------------------ */
START_TEST(none_of_it_changes_what_is_kept_or_stands_on_a_page_that_is_shown) {
    static const char *const places[] = {"learn?round=rota&hours=0.5", "why?item=twin-b&round=rota",
                                         "cover?hours=2&round=rota", "barrier/rota"};
    say_all(answered);
    say_to(&s, "mine/rota?is=yes");
    const char *shown = page_of(&s, "meeting?as=assistant"), *kept = page_of(&s, "kept");
    for (int i = 0; i < COUNT(places); i++)
        page_of(&s, places[i]);
    ck_assert_str_eq(page_of(&s, "kept"), kept);
    ck_assert_str_eq(page_of(&s, "meeting?as=assistant"), shown);
    ck_assert_ptr_null(strstr(shown, "rota"));
}
END_TEST

static const char *const bounded[] = {"learn",       "learn?skill=digital-help", "learn?cost=free",
                                      "why",         "why?item=practice/both",   "cover?hours=12",
                                      "barrier/rota"};

static void measure(const char *folder, long cost[]) {
    session_close(&s);
    ck_assert_msg(session_open(&s, folder, NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    say_all(answered);
    for (int i = 0; i < COUNT(bounded); i++) {
        steps = 0;
        ck_assert_msg(page_of(&s, bounded[i])[0] == '{', "%s", page_of(&s, bounded[i]));
        cost[i] = steps;
    }
}

/* Five hundred skills that the job does not ask for, with what builds each. */
static void write_much(const char *path) {
    struct buf text = {0};
    buf_add(&text, "skills:\n");
    for (int i = 0; i < 500; i++)
        buf_print(
            &text,
            "  - {id: more-%d, title: More %d, area: desk, section: customer-focus, purpose: P., why: W., example: "
            "e., levels: [I a., I b., I c., I d., I e.]}\n",
            i, i);
    buf_add(&text, "practice:\n");
    for (int i = 0; i < 1500; i++)
        buf_print(&text,
                  "  - {id: do-%d, title: Do %d, about: A., minutes: 20, with: alone, ask: no, show: a note, steps: "
                  "[{skill: more-%d, from: 1, to: 3}]}\n",
                  i, i, i % 500);
    test_write(path, text.text);
    buf_free(&text);
}

START_TEST(what_builds_other_skills_is_not_read) {
    long few[COUNT(bounded)], many[COUNT(bounded)];
    count_work();
    measure(pack, few);
    char *path = path_in(pack, "much.yaml");
    write_much(path);
    measure(pack, many);
    for (int i = 0; i < COUNT(bounded); i++)
        ck_assert_msg(few[i] > 0 && (double)many[i] <= 1.1 * (double)few[i], "%s: %ld steps, and %ld with much else",
                      bounded[i], few[i], many[i]);
    free(path);
}
END_TEST

/* -- golden pages ------------------------------------------------------------------------------------------------------------ */
static const struct golden golden[] = {
    {"barrier-ways", "barrier/rota", of_me},
    {"practice-rounds", "practice/twin-b", of_me},
};

START_TEST(every_page_looks_as_it_was_read) {
    expect_golden(golden[_i].name, golden[_i].place, golden[_i].before);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, what_it_is_like_gets_round_what_is_in_my_way);
    tcase_add_loop_test(tests, an_item_says_what_it_can_help_with, 0, COUNT(rounds));
    tcase_add_test(tests, the_ways_that_fit_the_person_come_first_and_what_is_closed_last);
    tcase_add_loop_test(tests, the_surveys_four_are_answered_with_what_helps, 0, COUNT(answers_to));
    tcase_add_test(tests, whoever_has_commitments_is_told_what_gets_round_them);
    tcase_add_test(tests, none_of_it_changes_what_is_kept_or_stands_on_a_page_that_is_shown);
    tcase_add_test(tests, what_builds_other_skills_is_not_read);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
}

int main(void) {
    return test_suite("rounds", fill);
}

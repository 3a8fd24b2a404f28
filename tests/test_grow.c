/* grow: growing here, the directions that a post can go deeper in and a year of one: what comes first, what fits the hours, what
 * there will be to show; and that no other job is named. The golden pages are on the sample pack with directions of its own. */
#include "told.h"
#include <locale.h>

static void open_at(const char *folder, const char *extra) {
    char *pack = path_in(NULL, "pack");
    setlocale(LC_CTYPE, "C.UTF-8");
    if (extra) {
        copy_pack(pack);
        char *file = path_in(pack, "growing.yaml");
        copy_file(extra, file);
        free(file);
    }
    ck_assert_msg(session_open(&s, extra ? pack : folder, NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    s.world.visit = false;
    free(pack);
}

static void begin(void) {
    open_at(NULL, "tests/fixtures/growing.yaml");
}

static void begin_real(void) {
    open_at("content", NULL);
}

static void end(void) {
    session_close(&s);
}

static void act(const char *address) {
    struct outcome outcome;
    ck_assert_msg(page_act(&s.world, address, s.arena, &outcome, &s.err) == 0, "%s: %s", address, s.err.text);
}

static void act_all(const char *const *acts) {
    while (*acts)
        act(*acts++);
}

static void expect(const char *place, const char *text, bool there) {
    const char *page = shown_as(&s, place, "markdown");
    ck_assert_msg((strstr(page, text) != NULL) == there, "%s: \"%s\" %s:\n%s", place, text,
                  there ? "is not there" : "is there", page);
}

/* -- pages as they were read ------------------------------------------------------------------------------------------ */
#define SOME                                                                                                           \
    "job?role=library-assistant", "goal?to=grow", "hours?week=1", "mine/home-life?is=yes", "tick/printing?do=does",    \
        "tick/technology?do=both", "rate/digital-help?level=4", "rate/answering-enquiries?level=4",                    \
        "rate/lending?level=2", "rate/new-technology?level=2"
static const char *const none[] = {NULL};
static const char *const some[] = {SOME, NULL};
static const char *const finished[] = {SOME, "rate/digital-help?level=5", "rate/new-technology?level=4", NULL};
static const char *const librarian[] = {"job?role=librarian", "rate/literature-searching?level=4",
                                        "rate/new-technology?level=2&want=4", "rate/answering-enquiries?level=5", NULL};
static const struct {
    const char *name, *place;
    const char *const *before;
} golden[] = {
    {"grow-nothing", "grow", none},
    {"grow-some", "grow", some},
    {"grow-others", "grow?from=3", some},
    {"grow-year-nothing", "grow/technology-lead", none},
    {"grow-year", "grow/technology-lead", some},
    {"grow-finished", "grow", finished},
    {"grow-year-finished", "grow/technology-lead", finished},
    {"grow-librarian", "grow", librarian},
    {"grow-year-of-an-area", "grow/finding", librarian},
    {"grow-another-job", "grow?role=librarian", some},
};

START_TEST(every_page_looks_as_it_was_read) {
    act_all(golden[_i].before);
    test_golden_page(&s.world, golden[_i].name, golden[_i].place, "40x20 80x24 text json");
}
END_TEST

/* -- which direction comes first ---------------------------------------------------------------------------------------- */
static const struct {
    const char *act, *first, *why;
} firsts[] = {
    {NULL, "technology-lead", "It comes first in the list: nothing you said points to one of them yet."},
    {"tick/technology?do=wants-alone", "technology-lead",
     "It comes first: you would like more of New technology and AI."},
    {"want/lending?is=5", "desk-lead", "It comes first: you would like more of Loans and requests."},
    {"priority/literature-searching?is=1", "search-helper",
     "It comes first: you would like more of Searching for evidence."},
    {"tick/first-answers?do=does-alone", "desk-lead",
     "It comes first: you do this already or are near to it: Answering enquiries."},
    {"rate/literature-searching?level=3", "search-helper",
     "It comes first: you do this already or are near to it: Searching for evidence."},
    {"rate/lending?level=4", "desk-lead", "It comes first: you do this already or are near to it: Loans and requests."},
};

START_TEST(what_one_would_like_comes_first_then_what_is_near) {
    if (firsts[_i].act)
        act(firsts[_i].act);
    json_t *page = json_of("grow"), *row = json_array_get(json_object_get(page, "rows"), 0);
    ck_assert_str_eq(json_string_value(json_object_get(row, "direction")), firsts[_i].first);
    ck_assert_str_eq(json_string_value(json_object_get(row, "role")), firsts[_i].first);
    ck_assert_str_eq(json_string_value(json_object_get(row, "why")), firsts[_i].why);
    json_decref(page);
}
END_TEST

START_TEST(a_wish_comes_before_what_is_done_and_near) {
    act_all((const char *const[]){"rate/answering-enquiries?level=5", "rate/lending?level=4",
                                  "tick/first-answers?do=does-alone", "priority/literature-searching?is=1", NULL});
    ck_assert_str_eq(each("grow", "rows", "direction"), "search-helper news-sender desk-lead");
    act("rate/literature-searching?level=not-for-me");
    ck_assert_str_eq(each("grow", "rows", "direction"), "desk-lead technology-lead search-helper");
}
END_TEST

START_TEST(three_are_shown_and_the_others_are_a_key_away) {
    ck_assert_str_eq(each("grow", "rows", "direction"), "technology-lead search-helper desk-lead");
    ck_assert_str_eq(each("grow?from=3", "rows", "direction"), "news-sender");
    expect("grow", "Apprentice", false); /* people begin there from outside: it is no part of a post one has */
    expect("grow?from=3", "Apprentice", false);
}
END_TEST

START_TEST(how_near_one_is_is_counted_as_on_the_page_of_a_job) {
    act_all(some);
    act("rate/new-technology?level=not-sure");
    json_t *page = json_of("grow"), *row = json_array_get(json_object_get(page, "rows"), 0);
    ck_assert_str_eq(json_string_value(json_object_get(row, "near")), "1 already there, 1 close");
    ck_assert_int_eq(json_integer_value(json_object_get(row, "met")), 1);
    ck_assert_int_eq(json_integer_value(json_object_get(row, "close")), 1);
    ck_assert_int_eq(json_integer_value(json_object_get(row, "further")), 0);
    ck_assert_int_eq(json_integer_value(json_object_get(row, "unrated")), 1);
    json_decref(page);
    expect("grow/technology-lead", "1 already there, 1 close, 1 not sure or not for you.", true);
}
END_TEST

START_TEST(a_direction_that_is_all_there_offers_the_next_by_name) {
    act_all(finished);
    ck_assert_str_eq(fact("grow", "done-technology-lead"), "Technology lead, in your own post");
    ck_assert_str_eq(fact("grow/technology-lead", "near"),
                     "You are there with everything it asks for. Have it recognised, and then look at: News sender, in "
                     "your own post.");
    ck_assert_str_eq(fact("grow/technology-lead", "next"), "grow/news-sender");
    act_all((const char *const[]){"rate/lending?level=5", "rate/answering-enquiries?level=5",
                                  "rate/literature-searching?level=5", NULL});
    expect("grow/technology-lead", "All directions here are yours: choose one to show others in.", true);
    ck_assert_str_eq(fact("grow/technology-lead", "next"), "grow");
}
END_TEST

/* -- a year ----------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *hours, *words;
} hours[] = {
    {NULL, "not said, so an hour a week is assumed: about 13 hours in three months"},
    {"skip", "not said, so an hour a week is assumed: about 13 hours in three months"},
    {"0", "none just now, as you said, so an hour a month is counted: about 3 hours in three months"},
    {"0.5", "0.5 hours a week, as you said: about 6 hours 30 minutes in three months"},
    {"1", "1 hour a week, as you said: about 13 hours in three months"},
    {"10", "10 hours a week, as you said: about 130 hours in three months"},
};

START_TEST(the_hours_that_are_counted_on_are_said) {
    if (hours[_i].hours)
        act(arena_print(s.arena, "hours?week=%s", hours[_i].hours));
    ck_assert_str_eq(fact("grow/technology-lead", "hours_words"), hours[_i].words);
}
END_TEST

/* What was said of the skills, in several ways: a level each, in turn. */
static void answer_in_turn(int turn) {
    static const char *const levels[] = {"1", "2", "3", "4", "5", "not-sure", "not-for-me", "clear"};
    struct cursor c;
    const char *skill[200];
    int count = 0;
    store_ask(s.world.store, &c, Q_IDS, &s.err, "t", "skill");
    while (store_next(&c) == 1 && count < COUNT(skill))
        skill[count++] = store_copy(&c, 0, s.arena);
    store_done(&c);
    for (int i = 0; turn && i < count; i++)
        act(arena_print(s.arena, "rate/%s?level=%s", skill[i], levels[(i * turn) % COUNT(levels)]));
}

static void check_year(const struct growth *growth, long week) {
    struct year year;
    long minutes[QUARTERS] = {0};
    int steps[QUARTERS] = {0}, most = week < 60 ? 2 : week < 120 ? 3 : 4;
    ck_assert_int_eq(guide_year(&s.world, growth, week, s.arena, &year, &s.err), 0);
    ck_assert_int_eq(year.budget, week ? week * 13 : 180);
    for (int i = 0; i < year.steps; i++) {
        const struct year_step *step = &year.step[i];
        minutes[step->quarter] += step->minutes ? step->minutes : 180;
        steps[step->quarter]++;
        ck_assert_msg(!i || step->quarter >= year.step[i - 1].quarter, "%s: %s is out of turn", growth->id, step->id);
        for (int j = 0; j < i; j++)
            ck_assert_msg(strcmp(step->id, year.step[j].id) != 0 || strcmp(step->kind, year.step[j].kind) != 0,
                          "%s: %s comes twice", growth->id, step->id);
        bool asked = false;
        for (int j = 0; j < growth->needs; j++)
            asked |= strcmp(growth->need[j].skill, step->skill) == 0 && growth->need[j].now < growth->need[j].level &&
                     text_compare(growth->need[j].state, "not-for-me") != 0;
        ck_assert_msg(asked, "%s: %s builds what is there, or is not for the person", growth->id, step->id);
    }
    for (int i = 0; i < QUARTERS; i++) {
        ck_assert_msg(minutes[i] <= year.budget && minutes[i] == year.minutes[i],
                      "%s: %ld minutes in quarter %d of %ld", growth->id, minutes[i], i + 1, year.budget);
        ck_assert_msg(steps[i] <= most, "%s: %d steps in quarter %d", growth->id, steps[i], i + 1);
        ck_assert_msg(steps[i] >= 2 || i == QUARTERS - 1 || steps[i + 1] == 0, "%s: one step alone in quarter %d",
                      growth->id, i + 1);
    }
}

static const char *const jobs[] = {"library-assistant", "senior-library-assistant", "knowledge-services-assistant",
                                   "librarian"};

START_TEST(each_quarter_fits_the_hours_whatever_is_answered) {
    static const long weeks[] = {0, 30, 60, 120, 600};
    answer_in_turn(_i);
    for (int i = 0; i < COUNT(jobs); i++) {
        struct growth *growth;
        int count;
        ck_assert_int_eq(guide_directions(&s.world, jobs[i], s.arena, &growth, &count, &s.err), 0);
        ck_assert_int_ge(count, 2);
        for (int j = 0; j < count; j++)
            for (int k = 0; k < COUNT(weeks); k++)
                check_year(&growth[j], weeks[k]);
    }
}
END_TEST

START_TEST(each_quarter_has_something_to_show_where_nothing_is_said) {
    for (int i = 0; i < COUNT(jobs) - 1; i++) {
        const char *directions = each(arena_print(s.arena, "grow?role=%s", jobs[i]), "rows", "direction");
        for (const char *at = directions; *at; at += strspn(at, " ")) {
            const char *id = arena_copy_size(s.arena, at, strcspn(at, " "));
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                const char *key = arena_print(s.arena, "show_%d", quarter);
                ck_assert_str_ne(fact(arena_print(s.arena, "grow/%s?role=%s", id, jobs[i]), key), "null");
            }
            at += strlen(id);
        }
    }
}
END_TEST

/* A step begins where the one before it led to. */
START_TEST(a_year_goes_deeper_than_one_step_of_a_skill) {
    act_all(some);
    ck_assert_str_eq(each("grow/search-helper", "rows", "item"),
                     "practice/sit-beside learning/search-modules practice/try-technology");
    ck_assert_str_eq(each("grow/search-helper", "rows", "quarter"), "1 1 2");
}
END_TEST

START_TEST(what_can_wait_or_is_not_for_me_is_no_step) {
    act("priority/new-technology?is=3");
    act("rate/digital-help?level=not-for-me");
    ck_assert_str_eq(each("grow/technology-lead", "rows", "skill"), "answering-enquiries");
    act("rate/answering-enquiries?level=4");
    expect("grow/technology-lead", "No step is planned: what is for later, or not for you, is left out.", true);
}
END_TEST

START_TEST(a_step_says_which_of_my_barriers_it_gets_round) {
    static const char words[] = "A way round: Life outside work takes my time.";
    expect("grow/technology-lead", words, false);
    act("mine/home-life?is=yes");
    ck_assert_str_eq(each("grow/technology-lead", "rows", "item"),
                     "practice/lend-a-day practice/try-technology practice/note-passed-on");
    ck_assert_str_eq(each("grow/technology-lead", "rows", "for_me"), arena_print(s.arena, "null %s null", words));
    expect("grow/technology-lead", arena_print(s.arena, "With help. %s", words), true);
}
END_TEST

START_TEST(the_plan_is_offered_where_there_is_one) {
    bool plan = page_kind("add") != NULL;
    struct page page;
    struct view view = {0, 100, false};
    ck_assert_int_eq(page_build(&s.world, "grow/technology-lead", &view, s.arena, &page, &s.err), 0);
    const char *go = "none";
    for (int i = 0; i < page.links; i++)
        if (strcmp(page.link[i].key, "p") == 0)
            go = page.link[i].go;
    ck_assert_str_eq(go, plan ? "add?item=*&role=technology-lead" : "none");
}
END_TEST

/* -- the way there ------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *goal, *home, *next;
} ways[] = {{NULL, "grow", "learn"},        {"skip", "grow", "learn"},      {"grow", "grow", "grow"},
            {"up", "roles", "learn"},       {"sideways", "roles", "learn"}, {"unsure", "roles", "learn"},
            {"librarian", "roles", "learn"}};

START_TEST(home_and_gaps_lead_to_it) {
    if (ways[_i].goal)
        act(arena_print(s.arena, "goal?to=%s", ways[_i].goal));
    struct page page;
    struct view view = {0, 100, false};
    const char *go = "none", *link = "none";
    ck_assert_int_eq(page_build(&s.world, "home", &view, s.arena, &page, &s.err), 0);
    for (long i = 0; i < page_rows(&page)->count; i++)
        if (strcmp(page_rows(&page)->row[i].id, "roles") == 0)
            go = page_rows(&page)->row[i].go;
    ck_assert_str_eq(go, ways[_i].home);
    ck_assert_int_eq(page_build(&s.world, "gaps", &view, s.arena, &page, &s.err), 0);
    ck_assert_str_eq(page.next, ways[_i].next);
    for (int i = 0; i < page.links; i++)
        if (strcmp(page.link[i].key, "g") == 0)
            link = page.link[i].go;
    ck_assert_str_eq(link, "grow");
}
END_TEST

START_TEST(to_stay_and_grow_leads_on_to_it) {
    static const char *const calls[][2] = {{"goal?to=grow", "grow"},
                                           {"goal?to=grow&then=gaps", "gaps"},
                                           {"goal?to=grow&then=me", "me"},
                                           {"goal?to=up", "home"}};
    for (int i = 0; i < COUNT(calls); i++) {
        struct outcome outcome;
        ck_assert_int_eq(page_act(&s.world, calls[i][0], s.arena, &outcome, &s.err), 0);
        ck_assert_str_eq(outcome.go, calls[i][1]);
    }
}
END_TEST

START_TEST(an_id_that_a_direction_had_before_leads_to_it) {
    ck_assert_str_eq(fact("grow/gadget-lead", "place"), "grow/technology-lead");
}
END_TEST

static const char *const refused[][2] = {
    {"grow/technology-leed",
     "There is no direction \"technology-leed\" in this job. Did you mean \"technology-lead\"?"},
    {"grow/librarian", "There is no direction \"librarian\" in this job. \"pathway show grow\" lists them."},
    {"grow/apprentice", "There is no direction \"apprentice\" in this job. \"pathway show grow\" lists them."},
    {"grow/wizard?role=librarian",
     "There is no direction \"wizard\" in this job. \"pathway show grow?role=librarian\" lists them."},
    {"grow?role=libarian", "There is no role \"libarian\". Did you mean \"librarian\"?"},
    {"grow?from=two", "\"from\" is a whole number, such as 3."},
    {"grow?from=-1", "\"from\" is a whole number, such as 3."},
};

START_TEST(what_is_no_direction_is_refused_with_the_nearest) {
    ck_assert_str_eq(page_of(&s, refused[_i][0]), refused[_i][1]);
}
END_TEST

/* -- no other job ------------------------------------------------------------------------------------------------------- */
/* Every job but one's own and those that its moves of the kind "grow" lead to. */
static void expect_no_other(const char *job, const char *place) {
    const char *page = page_of(&s, place), *text = shown_as(&s, place, "text");
    struct cursor c;
    const char *near[40];
    int count = 0;
    store_ask(s.world.store, &c, Q_MOVES_FROM, &s.err, "t", job);
    while (store_next(&c) == 1)
        if (strcmp(store_text(&c, 0), "grow") == 0 && count < COUNT(near))
            near[count++] = store_copy(&c, 1, s.arena);
    store_ask(s.world.store, &c, Q_JOBS, &s.err, "");
    while (store_next(&c) == 1) {
        bool own = strcmp(store_text(&c, 0), job) == 0;
        for (int i = 0; i < count; i++)
            own |= strcmp(near[i], store_text(&c, 0)) == 0;
        const char *address = arena_print(s.arena, "\"role/%s\"", store_text(&c, 0));
        ck_assert_msg(own || (!strstr(text, store_text(&c, 1)) && !strstr(page, address)), "%s names %s", place,
                      store_text(&c, 1));
    }
}

START_TEST(no_other_job_is_named_on_these_pages) {
    const char *job = jobs[_i];
    act(arena_print(s.arena, "job?role=%s", job));
    for (const char *place = "grow"; place; place = strcmp(place, "grow") == 0 ? "grow?from=3" : NULL) {
        expect_no_other(job, place);
        const char *directions = each(place, "rows", "direction");
        for (const char *at = directions; *at; at += strspn(at, " ")) {
            const char *id = arena_copy_size(s.arena, at, strcspn(at, " "));
            expect_no_other(job, arena_print(s.arena, "grow/%s", id));
            at += strlen(id);
        }
    }
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_loop_test(tests, what_one_would_like_comes_first_then_what_is_near, 0, COUNT(firsts));
    tcase_add_test(tests, a_wish_comes_before_what_is_done_and_near);
    tcase_add_test(tests, three_are_shown_and_the_others_are_a_key_away);
    tcase_add_test(tests, how_near_one_is_is_counted_as_on_the_page_of_a_job);
    tcase_add_test(tests, a_direction_that_is_all_there_offers_the_next_by_name);
    tcase_add_loop_test(tests, the_hours_that_are_counted_on_are_said, 0, COUNT(hours));
    tcase_add_test(tests, a_year_goes_deeper_than_one_step_of_a_skill);
    tcase_add_test(tests, what_can_wait_or_is_not_for_me_is_no_step);
    tcase_add_test(tests, a_step_says_which_of_my_barriers_it_gets_round);
    tcase_add_test(tests, the_plan_is_offered_where_there_is_one);
    tcase_add_loop_test(tests, home_and_gaps_lead_to_it, 0, COUNT(ways));
    tcase_add_test(tests, to_stay_and_grow_leads_on_to_it);
    tcase_add_test(tests, an_id_that_a_direction_had_before_leads_to_it);
    tcase_add_loop_test(tests, what_is_no_direction_is_refused_with_the_nearest, 0, COUNT(refused));
}

static void fill_real(TCase *tests) {
    tcase_add_checked_fixture(tests, begin_real, end);
    tcase_add_loop_test(tests, each_quarter_fits_the_hours_whatever_is_answered, 0, 6);
    tcase_add_test(tests, each_quarter_has_something_to_show_where_nothing_is_said);
    tcase_add_loop_test(tests, no_other_job_is_named_on_these_pages, 0, COUNT(jobs));
}

int main(void) {
    return test_suite("grow", fill) + test_suite("grow_here", fill_real);
}

/* compare: jobs side by side: every skill that one of them asks for, once, grouped as the page of a job groups it; what they ask for
 * beside skills; the choice of the jobs; and what is missing, in the plan at one key. */
#include "pathway/browse.h"
#include "own_pack.h"

/* The sample pack, with what its jobs ask for beside skills. */
static void begin(void) {
    begin_pack();
    replace_in(pack, "roles.yaml", "    edge: start\n",
               "    edge: start\n    asks:\n      - {kind: check, title: A check of who you are, always: yes}\n");
    replace_in(pack, "roles.yaml", "    also_needed: A library",
               "    asks:\n      - {kind: experience, title: A year with readers}\n      - {kind: qualification, "
               "title: A library "
               "degree or the like}\n      - {kind: check, title: A check of your past, always: yes}\n    also_needed: "
               "A library");
    replace_in(pack, "roles.yaml", "about: Looks after patients' records.\n",
               "about: Looks after patients' records.\n    asks: [{kind: qualification, title: English at school}]\n");
    open_again();
}

static json_t *json_of(const char *place) {
    const char *text = page_of(&s, place);
    json_t *page = json_loads(text, 0, NULL);
    ck_assert_msg(page != NULL, "%s: %s", place, text);
    return page;
}

/* Each row of a list as the values of its keys, parted by blanks, a bar between rows. */
static const char *told(const char *place, const char *list, const char *const *keys) {
    json_t *page = json_of(place), *row;
    const char *all = "";
    size_t i;
    json_array_foreach(json_object_get(page, list), i, row) {
        all = arena_print(s.arena, "%s%s", all, i ? " | " : "");
        for (int k = 0; keys[k]; k++) {
            json_t *value = json_object_get(row, keys[k]);
            all = arena_print(s.arena, "%s%s%s", all, k ? " " : "",
                              json_is_string(value)    ? json_string_value(value)
                              : json_is_integer(value) ? arena_print(s.arena, "%d", (int)json_integer_value(value))
                                                       : "-");
        }
    }
    json_decref(page);
    return all;
}

#define EXPECT(place, list, expected, ...)                                                                             \
    ck_assert_str_eq(told((place), (list), (const char *const[]){__VA_ARGS__, NULL}), (expected))

#define ANSWERS                                                                                                        \
    "rate/answering-enquiries?level=4", "rate/literature-searching?level=1", "rate/new-technology?level=2",            \
        "rate/digital-help?level=5"
static const char *const none[] = {NULL};
static const char *const answered[] = {ANSWERS, NULL};
static const char *const all_there[] = {ANSWERS, "rate/literature-searching?level=5", "rate/new-technology?level=3",
                                        NULL};

static void do_all(const char *const *acts) {
    for (; *acts; acts++) {
        const char *said = say_to(&s, *acts);
        ck_assert_msg(strncmp(said, "Saved.", 6) == 0, "%s: %s", *acts, said);
    }
}

/* -- as it was read ------------------------------------------------------------------------------------------------- */
#define THREE "compare?b=librarian&c=records-officer"
static const struct {
    const char *name, *place;
    const char *const *before;
} golden[] = {{"compare-which", "compare", none},
              {"compare-which-third", "compare?b=librarian&choose=c", none},
              {"compare-nothing-answered", "compare?b=librarian", none},
              {"compare", "compare?b=librarian", answered},
              {"compare-three", THREE, answered},
              {"compare-all-there", "compare?b=librarian", all_there},
              {"compare-two-others", "compare?a=records-officer&b=librarian", answered}};

START_TEST(every_state_looks_as_it_was_read) {
    do_all(golden[_i].before);
    test_golden_page(&s.world, golden[_i].name, golden[_i].place, "40x20 80x24 120x40 text json");
}
END_TEST

/* -- side by side --------------------------------------------------------------------------------------------------- */
START_TEST(each_skill_stands_once_grouped_by_how_far_it_is_from_the_second_job) {
    do_all(answered);
    EXPECT(THREE, "rows",
           "answering-enquiries met 4 4 4 3 | new-technology close 2 3 3 - | literature-searching further 1 2 4 - | "
           "lending "
           "- - 4 - - | digital-help - 5 3 - -",
           "skill", "state", "now", "a", "b", "c");
    EXPECT(THREE, "jobs", "a library-assistant 2 2 0 1 | b librarian 1 1 1 0 | c records-officer 1 0 0 0", "side",
           "role", "met", "close", "further", "unrated");
    EXPECT("compare?b=records-officer&c=librarian", "rows",
           "answering-enquiries met | literature-searching - | new-technology - | lending - | digital-help -", "skill",
           "state");
    EXPECT("compare?a=librarian&b=records-officer", "jobs", "Job A librarian | Job B records-officer", "name", "role");
    say_to(&s, "rate/literature-searching?level=not-sure"), say_to(&s, "rate/new-technology?level=clear");
    EXPECT("compare?b=librarian", "rows",
           "answering-enquiries met On my own | literature-searching unrated Not sure | new-technology unrated - | "
           "lending - - | "
           "digital-help - I show others",
           "skill", "state", "now_words");
}
END_TEST

START_TEST(what_they_ask_for_beside_skills_stands_side_by_side) {
    EXPECT(THREE, "asks",
           "b qualification A library degree or the like often asked 0 | c qualification English at school often asked "
           "0 | b "
           "experience A year with readers often asked 0 | a check A check of who you are always asked 1 | b check A "
           "check of "
           "your past always asked 1",
           "side", "kind", "title", "always_words", "always");
    EXPECT("compare?a=records-officer&b=librarian", "asks", "a | b | b | b", "side");
}
END_TEST

/* The page of a job is the test: over the project's own content, each job beside the person's own, whatever was answered. */
START_TEST(it_agrees_with_the_page_of_each_job) {
    static const char *const levels[] = {"1", "2", "3", "4", "5", "not-for-me", "not-sure", "clear"};
    free(pack);
    pack = path_in(NULL, "content");
    ck_assert_int_eq(test_run(NULL, "cp -r content/. '%s'", (mkdir(pack, 0700), pack)), 0);
    open_again();
    json_t *skills = json_of("skills"), *roles = json_of("roles"), *row;
    size_t i, compared = 0;
    json_array_foreach(json_object_get(skills, "rows"), i, row) say_to(
        &s, arena_print(s.arena, "rate/%s?level=%s", json_string_value(json_object_get(row, "id")), levels[i % 8]));
    json_array_foreach(json_object_get(roles, "rows"), i, row) {
        const char *role = json_string_value(json_object_get(row, "role")),
                   *keys[] = {"skill", "state", "needed", "now", NULL}, *same[] = {"skill", "state", "b", "now", NULL};
        if (strcmp(role, "library-assistant") == 0)
            continue;
        const char *page = told(arena_print(s.arena, "role/%s", role), "rows", keys),
                   *beside = told(arena_print(s.arena, "compare?b=%s", role), "rows", same);
        ck_assert_msg(strncmp(beside, page, strlen(page)) == 0, "%s:\n%s\n%s", role, beside, page);
        ck_assert_msg(!beside[strlen(page)] || strncmp(beside + strlen(page), " | ", 3) == 0, "%s", beside);
        compared++;
    }
    ck_assert_uint_gt(compared, 20);
    json_decref(skills), json_decref(roles);
}
END_TEST

/* -- which jobs ----------------------------------------------------------------------------------------------------- */
static struct browse b;

static void press(const char *key, const char *place) {
    browse_key(&b, key);
    ck_assert_msg(strcmp(b.page.place, place) == 0, "%s leads to %s: %s", key, b.page.place, b.said);
}

START_TEST(the_jobs_are_chosen_changed_and_left_out_by_keys) {
    browse_begin(&b, &s.world);
    browse_follow(&b, "home"), browse_follow(&b, "compare");
    ck_assert_str_eq(browse_focus(&b).id, "librarian"); /* the first that does not stand there */
    browse_open(&b);
    ck_assert_str_eq(b.page.place, "compare?b=librarian");
    press("c", "compare?b=librarian&choose=c");
    ck_assert_str_eq(browse_focus(&b).id, "records-officer");
    browse_open(&b);
    ck_assert_str_eq(b.page.place, THREE);
    press("j", THREE "&choose=b");
    browse_back(&b);
    press("x", "compare?b=librarian");
    browse_end(&b);
}
END_TEST

START_TEST(a_job_is_put_beside_ones_own_by_a_key_of_its_page) {
    browse_begin(&b, &s.world);
    browse_follow(&b, "home"), browse_follow(&b, "role/librarian");
    press("c", "compare?b=librarian");
    browse_end(&b);
}
END_TEST

START_TEST(the_same_job_twice_asks_for_another) {
    static const char *const twice[][2] = {{"compare?b=library-assistant", "Compare with which job?"},
                                           {"compare?a=librarian&b=librarian", "Compare with which job?"},
                                           {"compare?b=librarian&c=librarian", "Which third job?"},
                                           {"compare?b=librarian&c=library-assistant", "Which third job?"}};
    for (int i = 0; i < COUNT(twice); i++)
        ck_assert_ptr_nonnull(strstr(page_of(&s, twice[i][0]), twice[i][1]));
    ck_assert_ptr_nonnull(strstr(page_of(&s, "find?filter=compare"), "Compare jobs side by side"));
    EXPECT("compare?b=librarian&c=librarian", "rows", "is there already | is there already | Across", "move_words");
    EXPECT("compare?a=librarian", "rows", "Library assistant - | Librarian is there already | Health records officer -",
           "title", "move_words");
}
END_TEST

START_TEST(a_job_that_is_not_there_is_named) {
    static const char *const wrong[] = {"compare?a=librarin", "compare?b=librarin", "compare?b=librarian&c=librarin"};
    for (int i = 0; i < COUNT(wrong); i++)
        ck_assert_str_eq(page_of(&s, wrong[i]), "There is no role \"librarin\". Did you mean \"librarian\"?");
}
END_TEST

START_TEST(a_job_that_was_renamed_is_found) {
    ck_assert_int_eq(
        test_run(
            NULL,
            "sed -i 's/librarian$/head-librarian/; s/librarian\\]/head-librarian]/; s/id: head-librarian$/&\\n    was: "
            "[librarian]/; s/family: head-/family: /; s/assistant-to-head-/assistant-to-/' '%s'/*.yaml",
            pack),
        0);
    open_again();
    EXPECT("compare?a=records-officer&b=library-assistant&c=librarian", "jobs",
           "records-officer | library-assistant | head-librarian", "role");
    EXPECT("compare?b=librarian", "jobs", "library-assistant | head-librarian", "role");
    EXPECT("compare?a=librarian&b=records-officer", "jobs", "head-librarian | records-officer", "role");
}
END_TEST

/* -- what is missing ------------------------------------------------------------------------------------------------ */
START_TEST(one_key_plans_what_is_missing_for_the_second_job) {
    do_all(answered);
    browse_begin(&b, &s.world);
    browse_follow(&b, "home"), browse_follow(&b, THREE);
    press("p", "plan");
    ck_assert_str_eq(b.said, "Saved. 2 things are in your plan.");
    EXPECT("plan", "rows", "literature-searching librarian | new-technology librarian", "skill", "role");
    browse_back(&b);
    press("p", THREE);
    ck_assert_str_eq(b.said, "What is missing for Librarian is in your plan already.");
    browse_follow(&b, "compare?b=records-officer");
    browse_key(&b, "p"); /* nothing is: there is no such key */
    ck_assert_str_eq(b.page.place, "compare?b=records-officer");
    ck_assert_str_eq(b.said, "");
    browse_end(&b);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end_pack);
    tcase_add_loop_test(tests, every_state_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, each_skill_stands_once_grouped_by_how_far_it_is_from_the_second_job);
    tcase_add_test(tests, what_they_ask_for_beside_skills_stands_side_by_side);
    tcase_add_test(tests, it_agrees_with_the_page_of_each_job);
    tcase_add_test(tests, the_jobs_are_chosen_changed_and_left_out_by_keys);
    tcase_add_test(tests, a_job_is_put_beside_ones_own_by_a_key_of_its_page);
    tcase_add_test(tests, the_same_job_twice_asks_for_another);
    tcase_add_test(tests, a_job_that_is_not_there_is_named);
    tcase_add_test(tests, a_job_that_was_renamed_is_found);
    tcase_add_test(tests, one_key_plans_what_is_missing_for_the_second_job);
}

int main(void) {
    return test_suite("compare", fill);
}

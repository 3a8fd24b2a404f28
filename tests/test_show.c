/* show: a page on stdout or in a file, as text, markdown and JSON; the keys of the JSON are a promise to other programs. */
#include "program.h"

/* -- show --------------------------------------------------------------------------------------------------------------- */
START_TEST(a_page_is_shown_in_three_ways_that_agree) {
    struct result plain = run(PACK "show role/librarian"), text = run(PACK "show role/librarian --as text");
    expect(text, 0, plain.out, "");
    ck_assert_int_eq(strncmp(plain.out, "Librarian.\n", 11), 0);
    struct result markdown = run(PACK "show role/librarian --as markdown");
    ck_assert_int_eq(markdown.code, 0);
    ck_assert_int_eq(strncmp(markdown.out, "# Librarian\n", 12), 0);
    json_t *page = show_json("role/librarian");
    ck_assert_str_eq(string_of(page, "title"), "Librarian");
    static const char *const said[] = {"Searches, teaches and looks after collections.", "Searching for evidence",
                                       "CILIP Certification"};
    for (int i = 0; i < COUNT(said); i++)
        ck_assert_msg(strstr(plain.out, said[i]) && strstr(markdown.out, said[i]), "\"%s\" is missing", said[i]);
    ck_assert_str_eq(string_of(page, "about"), said[0]);
    json_decref(page);
    expect(run(PACK "--no-input role/librarian"), 0, plain.out, "");
}
END_TEST

START_TEST(an_output_file_is_written_whole_and_not_over_another) {
    const char *file = arena_print(arena, "%s/page.md", home);
    struct result shown = run(PACK "show home --as markdown");
    expect(run(PACK "show home --as markdown -o '%s'", file), 0, "", "");
    ck_assert_str_eq(taken(test_read(file)), shown.out);
    ck_assert_uint_eq(mode_of(file), 0600);
    expect(run(PACK "show roles -o '%s'", file), 2, "",
           arena_print(arena, "pathway: %s is there already. Nothing was written; add --force to replace it.\n", file));
    ck_assert_str_eq(taken(test_read(file)), shown.out);
    struct result roles = run(PACK "show roles");
    expect(run(PACK "show roles --force --output '%s'", file), 0, "", "");
    ck_assert_str_eq(taken(test_read(file)), roles.out);
    expect(run(PACK "show roles -o -"), 0, roles.out, "");
    expect(run(PACK "show roles -o '%s/no/such'", home), 3, "",
           arena_print(arena, "pathway: %s/no/such could not be written: No such file or directory.\n", home));
    char *left;
    ck_assert_int_eq(test_run(&left, "find '%s' -name '*.part'", home), 0);
    ck_assert_str_eq(taken(left), "");
    expect(run("check tests/fixtures/pack -o '%s'", file), 2, "",
           arena_print(arena, "pathway: %s is there already. Nothing was written; add --force to replace it.\n", file));
}
END_TEST

/* -- what machines read ------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *keys; /* every row has at least these */
} contracts[] = {
    {"gaps", "skill area now needed gap state"},
    {"gaps?role=librarian", "skill area now needed gap state"},
    {"learn", "learning title hours cost why"},
    {"learn?skill=lending", "learning title hours cost why"},
    {"role/librarian", "skill needed now state"},
    {"skills", "id title area now"},
    {"area/desk", "id title now"},
    {"roles", "id title"},
    {"learning", "id title cost"},
    {"practice", "id title"},
    {"qualifications", "id title cost"},
    {"funding", "id title state"},
    {"glossary", "id title about"},
};

START_TEST(rows_have_the_keys_that_were_promised) {
    static const char *const answers[] = {"rate literature-searching 4", "rate answering-enquiries 3",
                                          "rate lending not-for-me"};
    for (int i = 0; i < COUNT(answers); i++)
        ck_assert_int_eq(run(PACK "%s", answers[i]).code, 0);
    json_t *page = show_json(contracts[_i].place), *rows = json_object_get(page, "rows"), *row;
    ck_assert_int_eq(json_integer_value(json_object_get(page, "schema")), 1);
    ck_assert_str_eq(string_of(page, "place"), contracts[_i].place);
    ck_assert_str_ne(string_of(page, "title"), "");
    ck_assert_uint_gt(json_array_size(rows), 0);
    size_t i;
    json_array_foreach(rows, i, row) for (const char *at = contracts[_i].keys; *at;
                                          at += strcspn(at, " ") + (at[strcspn(at, " ")] == ' ')) {
        const char *key = arena_copy_size(arena, at, strcspn(at, " "));
        ck_assert_msg(json_object_get(row, key) != NULL, "row %zu of %s has no \"%s\"", i, contracts[_i].place, key);
    }
    json_decref(page);
}
END_TEST

/* Met, close, further and not answered, of one role; what is not known is null, never 0 and never "". */
START_TEST(a_role_tells_the_state_of_each_need) {
    static const struct {
        const char *skill, *answer, *state;
        long now;
    } needs[] = {{"literature-searching", "4", "met", 4},
                 {"answering-enquiries", "3", "close", 3},
                 {"new-technology", "1", "further", 1}};
    for (int answered = 0; answered <= COUNT(needs); answered++) {
        json_t *page = show_json("role/librarian");
        ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), COUNT(needs));
        for (int i = 0; i < COUNT(needs); i++) {
            json_t *row = row_of(page, "skill", needs[i].skill), *now = json_object_get(row, "now");
            ck_assert_str_eq(string_of(row, "state"), i < answered ? needs[i].state : "unrated");
            ck_assert(i < answered ? json_integer_value(now) == needs[i].now : json_is_null(now));
            ck_assert(json_is_integer(json_object_get(row, "needed")));
        }
        json_decref(page);
        if (answered < COUNT(needs))
            ck_assert_int_eq(run(PACK "rate %s %s", needs[answered].skill, needs[answered].answer).code, 0);
    }
}
END_TEST

/* -- find, over the project's own content ------------------------------------------------------------------------------- */
#define OWN "--content content "

static json_t *find_json(const char *words) {
    struct result found = run("show 'find?filter=%s' --as json " OWN, words);
    ck_assert_msg(found.code == 0 && !*found.err, "%s: %d %s", words, found.code, found.err);
    return read_json(found.out);
}

/* The place of a row; "" after the last. */
static const char *place_at(json_t *page, size_t row) {
    const char *place = json_string_value(json_object_get(json_array_get(json_object_get(page, "rows"), row), "place"));
    return place ? place : "";
}

static size_t first_of(json_t *page, const char *kind) {
    size_t row = 0;
    while (*place_at(page, row) && strncmp(place_at(page, row), kind, strlen(kind)) != 0)
        row++;
    return row;
}

START_TEST(find_begins_with_what_an_everyday_sentence_asks_for) {
    static const char *const begins[][2] = {
        {"how do I become a librarian", "role/"},
        {"HOW DO I BECOME A LIBRARIAN?", "role/"},
        {"no money", "barrier/cost"},
        {"promotion", "skill/promoting-the-library"},
        {"AI", "skill/new-technology"},
    };
    json_t *page = find_json(begins[_i][0]);
    const char *first = place_at(page, 0);
    ck_assert_msg(strncmp(first, begins[_i][1], strlen(begins[_i][1])) == 0, "\"%s\" begins with %s", begins[_i][0],
                  first);
    json_decref(page);
}
END_TEST

START_TEST(small_words_are_asked_for_where_there_are_no_others) {
    json_t *page = find_json("it"), *more = find_json("it it"), *less = find_json("it librarian"),
           *plain = find_json("librarian");
    ck_assert_str_ne(place_at(page, 0), "");
    ck_assert_str_eq(place_at(more, 0), place_at(page, 0));
    ck_assert(json_equal(json_object_get(less, "rows"), json_object_get(plain, "rows")));
    json_decref(page);
    json_decref(more);
    json_decref(less);
    json_decref(plain);
}
END_TEST

START_TEST(no_word_of_the_glossary_is_found_before_a_skill) {
    static const char *const words[] = {"it", "AI", "copyright", "evidence", "library", "promotion", "search"};
    json_t *page = find_json(words[_i]);
    size_t skill = first_of(page, "skill/"), word = first_of(page, "glossary");
    ck_assert_msg(skill < word || !*place_at(page, word), "\"%s\" finds %s first", words[_i], place_at(page, word));
    json_decref(page);
}
END_TEST

static void expect_no_empty(json_t *value, const char *place) {
    const char *key;
    json_t *part;
    size_t i;
    if (json_is_string(value))
        ck_assert_msg(json_string_value(value)[0] != '\0', "an empty text in %s", place);
    json_array_foreach(value, i, part) expect_no_empty(part, place);
    if (json_is_object(value))
        json_object_foreach(value, key, part) expect_no_empty(part, place);
}

/* Words from the shell are the same page; that nothing is found is no failure. */
START_TEST(find_from_the_shell_is_the_page) {
    static const char *const words[][2] = {{"loans and requests", "loans%20and%20requests"},
                                           {"'loans and' requests --as text", "loans%20and%20requests"},
                                           {"zebra", "zebra"},
                                           {"-- --loans", "--loans"},
                                           {"'100%'", "100%25"}};
    struct result found = run(PACK "find %s", words[_i][0]), shown = run(PACK "show 'find?filter=%s'", words[_i][1]);
    expect(found, 0, shown.out, "");
    expect(run(PACK "--no-input find"), 0, "Find.\nType a word or two, such as copyright or bursary.\n", "");
}
END_TEST

START_TEST(every_kind_of_place_is_valid_json) {
    int shown = 0;
    for (const struct kind *kind = page_kinds; kind->name; kind++) {
        const char *item = strcmp(kind->name, "area") == 0            ? "area/desk"
                           : strcmp(kind->name, "skill") == 0         ? "skill/lending"
                           : strcmp(kind->name, "role") == 0          ? "role/librarian"
                           : strcmp(kind->name, "qualification") == 0 ? "qualification/certification"
                           : strcmp(kind->name, "find") == 0          ? "find?filter=search"
                                                                      : kind->name;
        if (kind->run)
            continue;
        json_t *page = show_json(item);
        ck_assert_int_eq(json_integer_value(json_object_get(page, "schema")), 1);
        ck_assert_str_eq(string_of(page, "place"), item);
        expect_no_empty(page, item);
        json_decref(page);
        shown++;
    }
    ck_assert_int_gt(shown, 15);
}
END_TEST

/* -- find ---------------------------------------------------------------------------------------------------------------- */
static const char *words; /* a pack with words of every sort in it */

static void make_words(void) {
    words = arena_print(arena, "%s/words", home);
    ck_assert_int_eq(test_run(NULL,
                              "cp -r tests/fixtures/pack '%s' && cd '%s' && "
                              "sed -i 's/title: Loans and requests/title: Loans and e-resources/; "
                              "s/^    also: circulation/    also: the café/' skills.yaml",
                              words, words),
                     0);
}

/* The places that are found in the content, each on a line, and what was left out. */
static const char *found_by(const char *typed) {
    struct result found = run("show 'find?filter=%s' --as json --content '%s'", typed, words);
    ck_assert_msg(found.code == 0 && !*found.err, "%s: %d %s", typed, found.code, found.err);
    json_t *page = read_json(found.out), *row;
    const char *places = "", *left = json_string_value(json_object_get(page, "left_out"));
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) if (strcmp(string_of(row, "group"), "Everywhere") == 0)
        places = arena_print(arena, "%s%s\n", places, string_of(row, "place"));
    if (left)
        places = arena_print(arena, "%s%s\n", places, left);
    json_decref(page);
    return places;
}

/* Signs part words, in whatever writing: what is typed finds what its words find, and the other way round. */
#define LEFT_OUT(word) "Nothing has all of these words. Left out: \"" word "\"."
static const struct {
    const char *typed, *parts, *one; /* in an address; a line of what is found, NULL for nothing */
} finds[] = {
    {"trust%E2%80%99s", "trust%20s", "practice/try-technology"}, /* a curly apostrophe */
    {"trust%27s", "trust%20s", "practice/try-technology"},
    {"e%E2%80%94resources", "e%20resources", "skill/lending"}, /* an em dash */
    {"e-resources", "e%20resources", "skill/lending"},
    {"e%C2%A0resources", "e%20resources", "skill/lending"}, /* a no-break space */
    {"%E2%80%9Ce-resources%E2%80%9D", "e%20resources", "skill/lending"},
    {"caf%C3%A9", "cafe", "skill/lending"},
    {"CAF%C3%89", "caf", "skill/lending"},
    {"loans%E2%80%A6", "loans", "skill/lending"},
    /* nothing typed is an operator */
    {"loans%20OR%20zebra", "loans%20or%20zebra", LEFT_OUT("zebra")},
    {"loans%20NOT%20zebra", "loans%20not%20zebra", LEFT_OUT("zebra")},
    {"NEAR(loans%20resources)", "NEAR%20loans%20resources", LEFT_OUT("NEAR")},
    {"NEAR(", "near", "practice/lend-a-day"},
    {"title:loans", "title%20loans", LEFT_OUT("title")},
    {"AND", "and", "skill/lending"},
    {"loans%20AND%20resources", "loans%20and%20resources", "skill/lending"},
    {"-loans", "loans", "skill/lending"},
    {"%2Bloans", "loans", "skill/lending"},
    {"^loans", "loans", "skill/lending"},
    {"loan*", "loan", "skill/lending"},
    {"*", "", NULL},
    {"%22", "", NULL},
    {"%22loans", "loans", "skill/lending"},
    {"%22loans%20resources%22", "loans%20resources", "skill/lending"},
    {"(loans", "loans", "skill/lending"},
    {"{loans}:", "loans", "skill/lending"},
    {"%27;%20--", "", NULL},
    {"%E2%80%99", "", NULL},
};

START_TEST(find_takes_words_and_nothing_else) {
    make_words();
    const char *places = found_by(finds[_i].typed);
    ck_assert_str_eq(places, found_by(finds[_i].parts));
    if (finds[_i].one)
        ck_assert_msg(strstr(places, arena_print(arena, "%s\n", finds[_i].one)), "%s finds\n%s", finds[_i].typed,
                      places);
    else
        ck_assert_str_eq(places, "");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, a_page_is_shown_in_three_ways_that_agree);
    tcase_add_test(tests, an_output_file_is_written_whole_and_not_over_another);
    tcase_add_loop_test(tests, rows_have_the_keys_that_were_promised, 0, COUNT(contracts));
    tcase_add_test(tests, a_role_tells_the_state_of_each_need);
    tcase_add_test(tests, every_kind_of_place_is_valid_json);
    tcase_add_loop_test(tests, find_from_the_shell_is_the_page, 0, 5);
    tcase_add_loop_test(tests, find_takes_words_and_nothing_else, 0, COUNT(finds));
    tcase_add_loop_test(tests, find_begins_with_what_an_everyday_sentence_asks_for, 0, 5);
    tcase_add_test(tests, small_words_are_asked_for_where_there_are_no_others);
    tcase_add_loop_test(tests, no_word_of_the_glossary_is_found_before_a_skill, 0, 7);
}

int main(void) {
    return test_suite("show", fill);
}

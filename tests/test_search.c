/* search: what Find finds, and in which order: over the project's own content, the sample pack, and a generated one of thousands. */
#include "counted.h"
#include "session.h"
#include <locale.h>

static struct arena *arena;
static struct session of_own, of_sample; /* read alone: opened once for all tests */
static struct world *const own = &of_own.world, *const sample = &of_sample.world;

static void open_worlds(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    ck_assert_msg(session_open(&of_own, "content", NULL, NULL), "%s%s", of_own.err.text, of_own.mistakes);
    ck_assert_msg(session_open(&of_sample, PACK, NULL, NULL), "%s%s", of_sample.err.text, of_sample.mistakes);
}

static void close_worlds(void) {
    session_close(&of_own);
    session_close(&of_sample);
}

static void begin(void) {
    arena = arena_new();
}

static void end(void) {
    arena_free(arena);
}

static struct page find_at(struct world *world, const char *from, const char *words) {
    struct page page;
    struct err err = {0};
    const char *address = place_with(place_with("find", "from", from, arena), "filter", words, arena);
    ck_assert_msg(page_build(world, address, &(struct view){0, 1L << 30, false}, arena, &page, &err) == 0, "%s: %s",
                  words, err.text);
    return page;
}

static const char *text_of(const struct page *page, const char *id) {
    for (int i = 0; i < page->blocks; i++)
        if (page->block[i].kind == TEXT && text_compare(page->block[i].id, id) == 0)
            return page->block[i].text;
    return "";
}

enum { TITLE, KIND, PLACE, GROUP };
/* A cell of every row of a group (NULL: of all), parted by bars. */
static const char *cells_of(const struct page *page, const char *group, int column) {
    const struct rows *rows = page_rows(page);
    const char *text = "";
    for (long i = 0; i < rows->count; i++)
        if (!group || strcmp(rows->row[i].cell[GROUP], group) == 0)
            text = arena_print(arena, "%s%s%s", text, *text ? " | " : "", rows->row[i].cell[column]);
    return text;
}

/* -- everyday searches, over the project's own content ------------------------------------------------------------------- */
static const struct {
    const char *typed, *first, *mended, *left; /* the place found first, without a page to come from; what is said */
} everyday[] = {
    {"how do I become a librarian", "role/librarian", "", ""},
    {"HOW DO I BECOME A LIBRARIAN?", "role/librarian", "", ""},
    {"librarian", "role/librarian", "", ""},
    {"librarian without a degree", "route?to=librarian&without=degree", "", ""},
    {"librarian, two hours a week", "route?to=librarian&hours=2", "", ""},
    {"knowledge manager", "role/knowledge-manager", "", ""},
    {"coding", "role/clinical-coder", "", ""},
    {"apprentice", "role/apprentice-library-assistant", "", ""},
    {"AI", "skill/new-technology", "", ""},
    {"chatgpt", "skill/new-technology", "", ""},
    {"e-journals", "skill/e-resources", "", ""},
    {"ebooks", "skill/e-resources", "", ""},
    {"copyright", "skill/copyright", "", ""},
    {"literature searching", "skill/literature-searching", "", ""},
    {"customer service", "skill/welcoming-people", "", ""},
    {"promotion", "skill/promoting-the-library", "", ""},
    {"social media", "skill/social-media", "", ""},
    {"CPD", "skill/own-learning", "", ""},
    {"confidence", "barrier/confidence", "", ""},
    {"no time", "barrier/time-and-cover", "", ""},
    {"money", "barrier/cost", "", ""},
    {"no money", "barrier/cost", "", ""},
    {"degree", "barrier/no-qualification", "", ""},
    {"no degree", "barrier/no-qualification", "", ""},
    {"bursary", "funding", "", ""},
    {"shadowing", "networks", "", ""},
    {"what's the PKSB", "pksb", "", ""},
    {"where are my answers kept", "kept", "", ""},
    {"chartership", "qualification/cilip-chartership", "", ""},
    {"how much does chartership cost", "qualification/cilip-chartership", "",
     "Nothing has all of these words. Left out: \"cost\"."},
    {"snapshot", "snapshot", "", ""},
    {"copywrite", "skill/copyright", "Nothing has \"copywrite\". This is for \"copyright\".", ""},
    {"litrature serching", "skill/literature-searching",
     "Nothing has \"litrature\" or \"serching\". This is for \"literature\" and \"searching\".", ""},
    {"librarain", "role/librarian", "Nothing has \"librarain\". This is for \"librarian\".", ""},
    {"ocpyright", "skill/copyright", "Nothing has \"ocpyright\". This is for \"copyright\".", ""},
    {"nowledge manager", "role/knowledge-manager", "Nothing has \"nowledge\". This is for \"knowledge\".", ""},
    {"organization", "skill/knowing-the-nhs", "Nothing has \"organization\". This is for \"organisation\".", ""},
    {"how do I becoem a librarian", "role/librarian", "", ""}, /* what a small word was meant for is not looked for */
    {"librarian zebra unicorn", "role/librarian", "",
     "Nothing has all of these words. Left out: \"zebra\", \"unicorn\"."},
    {"zebra", "", "", ""},
};

START_TEST(what_is_typed_every_day_finds_first_what_is_meant) {
    struct page page = find_at(own, NULL, everyday[_i].typed);
    const struct rows *rows = page_rows(&page);
    ck_assert_str_eq(rows->count ? rows->row[0].go : "", everyday[_i].first);
    ck_assert_str_eq(text_of(&page, "mended"), everyday[_i].mended);
    ck_assert_str_eq(text_of(&page, "left_out"), everyday[_i].left);
}
END_TEST

/* A job brings how one comes to it; that stands first where it was asked for. What is to be done without and how many hours there are stands in its address, and in its title. */
static const struct {
    const char *typed, *place, *title;
} routes[] = {
    {"librarian", "route?to=librarian", "Routes to Librarian"},
    {"librarian without a degree", "route?to=librarian&without=degree", "Routes to Librarian without a degree"},
    {"Librarian, with no degree?", "route?to=librarian&without=degree", "Routes to Librarian without a degree"},
    {"librarian without paying, no degree", "route?to=librarian&without=degree,fee",
     "Routes to Librarian without a degree and without paying anything"},
    {"librarian, two hours a week", "route?to=librarian&hours=2", "Routes to Librarian, at 2 hours a week"},
    {"librarian 2.5 hours per week", "route?to=librarian&hours=2.5", "Routes to Librarian, at 2.5 hours a week"},
    {"Librarian, half an hour a week", "route?to=librarian&hours=0.5", "Routes to Librarian, at 0.5 hours a week"},
    {"librarian, an hour a week, without a degree", "route?to=librarian&without=degree&hours=1",
     "Routes to Librarian without a degree, at 1 hour a week"},
    {"librarian 1000 hours a week", "route?to=librarian", "Routes to Librarian"},
    {"librarian no degree 2 hours", "route?to=librarian&without=degree&hours=2",
     "Routes to Librarian without a degree, at 2 hours a week"},
    {"librarian with out a degree, 2 hrs per week", "route?to=librarian&without=degree&hours=2",
     "Routes to Librarian without a degree, at 2 hours a week"},
    {"librarian without any degree in 1 hour", "route?to=librarian&without=degree&hours=1",
     "Routes to Librarian without a degree, at 1 hour a week"},
    {"librarian three hours weekly", "route?to=librarian&hours=3", "Routes to Librarian, at 3 hours a week"},
    {"librarian 2 hours/week", "route?to=librarian&hours=2", "Routes to Librarian, at 2 hours a week"},
};

START_TEST(a_job_brings_the_routes_to_it) {
    struct page page = find_at(own, NULL, routes[_i].typed), to;
    const struct rows *rows = page_rows(&page);
    struct err err = {0};
    int way = strchr(routes[_i].place, '&') ? 0 : 1;
    ck_assert_str_eq(rows->row[1 - way].go, "role/librarian");
    ck_assert_str_eq(rows->row[way].go, routes[_i].place);
    ck_assert_str_eq(rows->row[way].cell[TITLE], routes[_i].title);
    ck_assert_msg(page_build(own, rows->row[way].go, &(struct view){0, 20, false}, arena, &to, &err) == 0, "%s",
                  err.text);
}
END_TEST

/* However many jobs are found: the first three. */
START_TEST(not_every_job_brings_its_routes) {
    struct page page = find_at(own, NULL, "librarian");
    const char *places = cells_of(&page, "Everywhere", PLACE);
    int routes_found = 0, jobs = 0;
    for (const char *at = places; (at = strstr(at, "route?to=")); at++)
        routes_found++;
    for (const char *at = places; (at = strstr(at, "role/")); at++)
        jobs++;
    ck_assert_int_eq(routes_found, 3);
    ck_assert_int_gt(jobs, 3);
}
END_TEST

START_TEST(hours_that_are_named_can_be_said) {
    struct page page = find_at(own, NULL, "librarian, two hours a week");
    ck_assert_str_eq(cells_of(&page, "What I can do", PLACE), "hours");
    ck_assert_str_eq(text_of(&page, "left_out"), "");
    page = find_at(own, NULL, "hours a week"); /* by itself it is looked for */
    ck_assert_ptr_nonnull(strstr(cells_of(&page, "What I can do", PLACE), "hours"));
}
END_TEST

/* -- groups ------------------------------------------------------------------------------------------------------------------ */
START_TEST(what_is_on_the_page_one_came_from_comes_first) {
    struct page page = find_at(own, "home", "portfolio");
    ck_assert_str_eq(cells_of(&page, "On this page", PLACE), "pksb");
    ck_assert_str_eq(cells_of(&page, "On this page", TITLE), "The PKSB in two minutes");
    ck_assert_int_eq(strncmp(cells_of(&page, "Everywhere", PLACE), "certification", 13), 0);
    page = find_at(own, "skill/copyright", "copyright");
    ck_assert_ptr_nonnull(strstr(cells_of(&page, "On this page", PLACE), "learning/"));
    ck_assert_int_eq(strncmp(cells_of(&page, "Everywhere", PLACE), "skill/copyright", 15), 0);
    ck_assert_str_eq(cells_of(&page, "What I can do", PLACE), "rate/copyright");
    ck_assert_str_eq(page.input->go, "find?from=skill/copyright");
}
END_TEST

/* Of many that have the words, what is called so and no more. */
START_TEST(what_is_called_so_on_the_page_one_came_from_is_its_first) {
    struct page page = find_at(own, "roles", "librarian");
    ck_assert_int_eq(strncmp(cells_of(&page, NULL, PLACE), "role/librarian | ", 17), 0);
}
END_TEST

/* The way was asked for: it is nearest, also where the job stands on the page one came from. */
START_TEST(a_way_that_was_asked_for_comes_before_what_is_on_the_page_one_came_from) {
    struct page page = find_at(own, "roles", "librarian, two hours a week");
    ck_assert_int_eq(strncmp(cells_of(&page, NULL, PLACE), "route?to=librarian&hours=2 | role/librarian | ", 45), 0);
    ck_assert_str_eq(cells_of(&page, "What I can do", PLACE), "hours");
}
END_TEST

/* Hours without a number before them are others, and looked for. */
START_TEST(hours_of_something_else_are_looked_for) {
    struct page page = find_at(own, NULL, "opening hours");
    ck_assert_ptr_null(strstr(cells_of(&page, "What I can do", PLACE), "hours"));
    ck_assert_str_eq(page_rows(&page)->row[0].go, "skill/web-pages");
}
END_TEST

/* A word that only the page one came from has is not taken for another. */
START_TEST(words_of_the_page_one_came_from_are_words) {
    struct page page = find_at(own, "kept", "chmod"), none = find_at(own, NULL, "zebra");
    ck_assert_int_eq(page_rows(&none)->count, 0);
    page = find_at(own, "home", "opposite");
    ck_assert_int_eq(page_rows(&page)->count, 0);
    page = find_at(own, "home", "minutes PKSB");
    ck_assert_str_eq(cells_of(&page, "On this page", PLACE), "pksb");
}
END_TEST

/* An answer is given at its question, not from a search; a page that is not there, or a search, is no page to come from. */
START_TEST(no_answer_is_given_by_what_is_found) {
    static const char *const from[] = {"goal", "display", "no-such-place", "skill/no-such-skill", "find?filter=library",
                                       "?",    ""};
    static const char *const words[] = {"grow", "screen", "library", "library", "library", "library", "library"};
    struct page page = find_at(own, from[_i], words[_i]);
    const struct rows *rows = page_rows(&page);
    for (long i = 0; i < rows->count; i++) {
        struct place place;
        struct err err = {0};
        ck_assert_int_eq(place_read(rows->row[i].go, arena, &place, &err), 0);
        const struct kind *kind = page_kind(place.kind);
        ck_assert_msg(kind && !(kind->run && place_arg(&place, kind->answer)), "%s", rows->row[i].go);
    }
    ck_assert_int_gt(rows->count, 0);
    ck_assert_str_eq(cells_of(&page, "On this page", PLACE), "");
}
END_TEST

START_TEST(what_is_found_nowhere_is_said_of_as_many_words_as_were_typed) {
    static const char *const none[][2] = {
        {"zebra", "Nothing has that word. Try another, or only its beginning."},
        {"the zebra", "Nothing has that word. Try another, or only its beginning."},
        {"zebra giraffe", "Nothing has all of these words. Try fewer, or only the beginning of one."},
        {"*", "Type a word or two, such as copyright or bursary."},
        {"%", "Type a word or two, such as copyright or bursary."}};
    struct page page = find_at(own, NULL, none[_i][0]);
    ck_assert_int_eq(page_rows(&page)->count, 0);
    ck_assert_str_eq(page_rows(&page)->none, none[_i][1]);
}
END_TEST

START_TEST(what_one_can_do_is_found_by_its_words) {
    static const char *const deeds[][2] = {{"undo", "undo | redo"},
                                           {"mistake", "undo"},
                                           {"diary", "rate/organising-work | write | log"},
                                           {"screen reader", "display | texts"},
                                           {"change my job", "job"},
                                           {"keyboard", "help"},
                                           {"acronyms", "rate/knowing-the-nhs | glossary"},
                                           {"keep today's answers", "snapshot"},
                                           {"snapshto", "snapshot | snapshots"}};
    struct page page = find_at(own, NULL, deeds[_i][0]);
    ck_assert_str_eq(cells_of(&page, "What I can do", PLACE), deeds[_i][1]);
}
END_TEST

/* Each stands for a place that is there, or will be; and no action that asks nobody's item is forgotten. */
START_TEST(everything_one_can_do_has_words) {
    static const char *const of_an_item[] = {"mine",    "reply",           "tick",  "rate",   "want",    "priority",
                                             "sure",    "private",         "entry", "choose", "comment", "confirm",
                                             "may-use", "portfolio-start", "give"};
    for (const struct kind *kind = page_kinds; kind->name; kind++) {
        bool named = !kind->run;
        for (const struct deed *deed = page_deeds; deed->go; deed++)
            named |= strcmp(deed->go, kind->name) == 0;
        for (int i = 0; i < COUNT(of_an_item); i++)
            named |= strcmp(of_an_item[i], kind->name) == 0;
        ck_assert_msg(named || strchr(kind->form, '/'), "Find has no words for %s", kind->name);
    }
    for (const struct deed *deed = page_deeds; deed->go; deed++) {
        struct page page;
        struct err err = {0};
        if (page_kind(deed->go))
            ck_assert_msg(page_build(own, deed->go, &(struct view){0, 20, false}, arena, &page, &err) == 0, "%s: %s",
                          deed->go, err.text);
    }
}
END_TEST

/* -- whatever is typed --------------------------------------------------------------------------------------------------------- */
static const char *const weird[] = {"\xF0\x9F\x98\x80",
                                    "\xF0\x9F\x98\x80 copyright",
                                    "\"",
                                    "\"copyright\"",
                                    "'; DROP TABLE found; --",
                                    "AND OR NOT",
                                    "NEAR(",
                                    "NEAR(copyright)",
                                    "copyright*",
                                    "^copyright",
                                    "title:copyright",
                                    "{title also} : copyright",
                                    "copyright AND",
                                    "(",
                                    ")",
                                    "-",
                                    "*",
                                    "%",
                                    "\\",
                                    "\x01\x02\x1B[2J",
                                    "\xFF\xFE",
                                    "caf\xC3\xA9",
                                    "\xD0\xB1\xD0\xB8\xD0\xB1\xD0\xBB\xD0\xB8\xD0\xBE\xD1\x82\xD0\xB5\xD0\xBA\xD0\xB0",
                                    "\xE5\x9B\xBE\xE4\xB9\xA6\xE9\xA6\x86",
                                    "a",
                                    "e",
                                    "aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp",
                                    "0",
                                    "back",
                                    "find?filter=x",
                                    "   ",
                                    "\n"};

static void expect_whole(const struct page *page) {
    static const char *const faces[] = {"text", "markdown", "table", "json"};
    for (int i = 0; i < COUNT(faces); i++) {
        struct buf out = {0};
        struct err err = {0};
        size_t at;
        ck_assert_int_eq(face_show(page, faces[i], arena, &out, &err), 0);
        ck_assert_msg(!text_fault(out.text, out.size, &at), "as %s:\n%s", faces[i], out.text);
        buf_free(&out);
    }
    ck_assert_int_lt((long)strlen(page->title), 300);
}

START_TEST(whatever_is_typed_is_words) {
    struct page page = find_at(own, _i % 2 ? "home" : NULL, weird[_i]);
    expect_whole(&page);
    if (strstr(weird[_i], "copyright") && !strstr(weird[_i], "NEAR"))
        ck_assert_ptr_nonnull(strstr(cells_of(&page, "Everywhere", PLACE), "skill/copyright"));
}
END_TEST

/* What is beyond a line of it is not read. */
START_TEST(a_megabyte_is_a_line) {
    static const char *const units[] = {"copyright ", "x", "\xF0\x9F\x98\x80", "%", "\"*"};
    struct buf text = {0};
    while (text.size < 1000000)
        buf_add(&text, units[_i]);
    struct page page = find_at(own, NULL, text.text);
    expect_whole(&page);
    ck_assert_int_eq(strncmp(cells_of(&page, "Everywhere", PLACE), "skill/copyright", 15) == 0, _i == 0);
    buf_free(&text);
}
END_TEST

/* -- how it looks -------------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *name, *from, *typed;
} looks[] = {{"find-mended", NULL, "serching"},
             {"find-left-out", NULL, "loans zebra"},
             {"find-here", "role/librarian", "search"},
             {"find-deeds", NULL, "log"},
             {"find-empty", "home", NULL}};

START_TEST(find_looks_as_it_was_read) {
    static const char *const as[] = {"40x20", "80x24", "text", "json"};
    const char *address = place_with("find", "from", looks[_i].from, arena);
    address = looks[_i].typed ? place_with(address, "filter", looks[_i].typed, arena) : address;
    struct buf text = {0};
    for (int i = 0; i < COUNT(as); i++) {
        char *shown = test_show(sample, address, as[i]);
        buf_print(&text, "== %s as %s\n%s", address, as[i], shown);
        free(shown);
    }
    test_golden(arena_print(arena, "golden/%s.txt", looks[_i].name), text.text);
    buf_free(&text);
}
END_TEST

/* -- what it costs ------------------------------------------------------------------------------------------------------------- */
/* The sample pack and so many words and things to try, each with "library" in its title and a word of its own. */
static char *make_large(int items) {
    char *folder = path_in(NULL, "large"), *file;
    copy_pack(folder);
    struct buf text = {0};
    buf_add(&text, "practice:\n");
    for (int i = 0; i < items; i++)
        buf_print(&text,
                  "  - id: practice-%d\n    title: Library practice number %d of c%cop%cight\n    about: Try it in the "
                  "library, %d.\n    minutes: 20\n"
                  "    with: alone\n    ask: no\n    show: A note of it.\n    steps:\n      - {skill: lending, from: "
                  "1, to: 2}\n",
                  i, i, 'a' + i % 26, 'a' + i / 26 % 26, i);
    file = path_in(folder, "large.yaml");
    test_write(file, text.text);
    buf_free(&text);
    free(file);
    return folder;
}

static const char *const costly[] = {"library",
                                     "library practice",
                                     "practice number of c",
                                     "serching libary",
                                     "library zebra unicorn lending desk",
                                     "coppyright",
                                     "x",
                                     "try it in the library 7"};

static void measure(const char *folder, long cost[COUNT(costly)]) {
    struct session s;
    ck_assert_msg(session_open(&s, folder, NULL, NULL), "%s%s", s.err.text, s.mistakes);
    for (int i = 0; i < COUNT(costly); i++) {
        struct page page;
        struct err err = {0};
        steps = rows_read = 0;
        const char *address = place_with("find?from=home", "filter", costly[i], s.arena);
        ck_assert_int_eq(page_build(&s.world, address, &(struct view){0, 20, false}, s.arena, &page, &err), 0);
        cost[i] = steps;
        ck_assert_msg(rows_read < 1500, "%s: %ld rows were read", costly[i], rows_read);
        bool more = i < 3; /* than is shown */
        ck_assert_int_eq(strstr(shown_as(&s, address, "text"),
                                "The first 60 of everywhere. Another word beside these finds fewer.") != NULL,
                         more);
        ck_assert_int_le(page_rows(&page)->count, 60 + 20 + 8 + 1);
    }
    session_close(&s);
}

START_TEST(a_search_costs_the_same_whatever_the_contents_size) {
    long small[COUNT(costly)], large[COUNT(costly)];
    char *little = make_large(400), *much = make_large(4000);
    count_work();
    measure(little, small);
    measure(much, large);
    sqlite3_reset_auto_extension();
    for (int i = 0; i < COUNT(costly); i++)
        ck_assert_msg(large[i] < 20000 && large[i] < 2 * small[i], "%s: %ld steps, and %ld in ten times as much",
                      costly[i], small[i], large[i]);
    free(little), free(much);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_unchecked_fixture(tests, open_worlds, close_worlds);
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, what_is_typed_every_day_finds_first_what_is_meant, 0, COUNT(everyday));
    tcase_add_loop_test(tests, a_job_brings_the_routes_to_it, 0, COUNT(routes));
    tcase_add_test(tests, not_every_job_brings_its_routes);
    tcase_add_test(tests, hours_that_are_named_can_be_said);
    tcase_add_test(tests, what_is_called_so_on_the_page_one_came_from_is_its_first);
    tcase_add_test(tests, a_way_that_was_asked_for_comes_before_what_is_on_the_page_one_came_from);
    tcase_add_test(tests, hours_of_something_else_are_looked_for);
    tcase_add_loop_test(tests, what_is_found_nowhere_is_said_of_as_many_words_as_were_typed, 0, 5);
    tcase_add_test(tests, what_is_on_the_page_one_came_from_comes_first);
    tcase_add_test(tests, words_of_the_page_one_came_from_are_words);
    tcase_add_loop_test(tests, no_answer_is_given_by_what_is_found, 0, 7);
    tcase_add_loop_test(tests, what_one_can_do_is_found_by_its_words, 0, 9);
    tcase_add_test(tests, everything_one_can_do_has_words);
    tcase_add_loop_test(tests, whatever_is_typed_is_words, 0, COUNT(weird));
    tcase_add_loop_test(tests, a_megabyte_is_a_line, 0, 5);
    tcase_add_loop_test(tests, find_looks_as_it_was_read, 0, COUNT(looks));
    tcase_add_test(tests, a_search_costs_the_same_whatever_the_contents_size);
}

int main(void) {
    return test_suite("search", fill);
}

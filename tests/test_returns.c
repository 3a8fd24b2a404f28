/* returns: a survey answered again: what people returned, counted from their files and from the CSV of web forms; few people are not told;
 * and nothing is called more or fewer that chance would do. */
#include "counting.h"
#include "pathway/csv.h"
#include "pathway/stats.h"
#include <math.h>

static char *pack;

static void begin(void) {
    pack = path_in(NULL, "pack");
    copy_pack(pack);
    begin_counting(pack);
}

static void end(void) {
    end_counting();
    free(pack);
}

static void returned(int times, const char *lines) {
    while (times--)
        write_return(next_path("pathway"), lines);
}

static const char *form(const char *text) {
    const char *path = next_path("csv");
    test_write(path, text);
    return path;
}

static void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "%s is not in\n%s", part, text);
}

static json_t *page_json(const char *place) {
    const char *text = page_of(&s, place);
    json_t *page = json_loads(text, 0, NULL);
    ck_assert_msg(page != NULL, "%s", text);
    return page;
}

/* Percent, base, before and its base, published and its base, and what differs, of a choice; null is "-". */
static void expect_row(const char *question, const char *choice, const char *expected) {
    static const char *const keys[] = {"percent",   "base",           "before",    "before_base",
                                       "published", "published_base", "difference"};
    json_t *page = page_json("returns"), *row, *value;
    const char *line = "no such row";
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        if (strcmp(json_string_value(json_object_get(row, "question")), question) != 0 ||
            strcmp(json_string_value(json_object_get(row, "choice")), choice) != 0)
            continue;
        line = "";
        for (int j = 0; j < COUNT(keys); j++) {
            value = json_object_get(row, keys[j]);
            ck_assert_msg(value != NULL, "no %s", keys[j]);
            const char *text = json_is_integer(value) ? arena_print(s.arena, "%d", (int)json_integer_value(value))
                               : json_is_null(value)  ? "-"
                                                      : json_string_value(value);
            line = arena_print(s.arena, "%s%s%s", line, j ? "|" : "", text);
        }
    }
    ck_assert_msg(strcmp(line, expected) == 0, "%s/%s: %s and not %s", question, choice, line, expected);
    json_decref(page);
}

static long people(void) {
    json_t *page = page_json("returns");
    long count = (long)json_integer_value(json_object_get(page, "people"));
    json_decref(page);
    return count;
}

/* -- the table ------------------------------------------------------------------------------------------------------------------ */
static void twenty(void) {
    returned(7, "reply work-now evidence,reply work-now desk,reply heard-of heard");
    returned(5, "reply work-now evidence,reply heard-of new-to-me,reply learn-first machines");
    returned(6, "reply work-now none,reply heard-of new-to-me,reply learn-first evidence");
    returned(2, "reply work-now machines,reply learn-first machines");
}

START_TEST(each_choice_has_its_share_of_those_who_answered_its_question) {
    twenty();
    expect_row("work-now", "evidence", "60|20|-|-|16|90|more"); /* 12 of 20, 14 of 90: p = 0.0001 */
    expect_row("work-now", "machines", "-|20|-|-|-|-|-");       /* two people */
    expect_row("work-now", "desk", "35|20|-|-|-|-|-");          /* 7 */
    expect_row("heard-of", "heard", "39|18|-|-|-|-|-");         /* 7 of 18 */
    expect_row("heard-of", "new-to-me", "61|18|-|-|-|-|-");     /* 11 */
    expect_row("learn-first", "evidence", "46|13|-|-|-|-|-");   /* 6 of 13 */
    expect_row("learn-first", "machines", "54|13|-|-|-|-|-");   /* 7, whatever else is said with it */
    ck_assert_int_eq(people(), 20);
    ck_assert_str_eq(told.text, "");
}
END_TEST

START_TEST(it_is_shown_as_it_was_looked_at) {
    static const char *const faces[] = {"40x20", "80x24", "text", "json"};
    struct buf out = {0};
    twenty();
    for (int i = 0; i < COUNT(faces); i++)
        buf_print(&out, "== returns?of=60 as %s\n%s\n", faces[i], shown_as(&s, "returns?of=60", faces[i]));
    test_golden("golden/returns.txt", out.text);
    buf_free(&out);
}
END_TEST

START_TEST(a_count_of_fewer_than_five_is_not_told_nor_worked_out) {
    returned(12, "reply heard-of heard,reply work-now desk");
    returned(4, "reply heard-of new-to-me,reply work-now none");
    expect_row("heard-of", "heard", "-|16|-|-|-|-|-"); /* else the four would be the others */
    expect_row("heard-of", "new-to-me", "-|16|-|-|-|-|-");
    expect_row("work-now", "desk", "-|16|-|-|-|-|-"); /* four did not tick it */
    const char *text = shown_as(&s, "returns", "text");
    expect_in(text, "Not shown: fewer than 5 people, or a figure from which so few could be worked\nout.");
    ck_assert(!strstr(text, "75%") && !strstr(text, "25%"));
}
END_TEST

START_TEST(two_years_stand_side_by_side_and_chance_is_called_chance) {
    static const char *before[1];
    char *earlier = path_in(folder, "earlier.csv");
    struct buf rows = {0};
    buf_add(&rows, "Which of these do you do at work?,Had you heard of the PKSB?\n");
    for (int i = 0; i < 40; i++)
        buf_print(&rows, "%s,%s\n", i < 20 ? "Look for evidence" : "Sit at the desk",
                  i < 35 ? "It is new to me" : "I had");
    test_write(earlier, rows.text);
    before[0] = earlier;
    s.world.before = before;
    s.world.befores = 1;
    returned(25, "reply work-now evidence,reply heard-of heard");
    returned(15, "reply work-now desk,reply heard-of new-to-me");
    expect_row("heard-of", "heard", "63|40|13|40|-|-|more");
    expect_row("heard-of", "new-to-me", "38|40|88|40|-|-|fewer");
    expect_row("work-now", "evidence", "63|40|50|40|16|90|no more than chance would do");
    expect_row("work-now", "machines", "-|40|-|40|-|-|-");
    const char *text = shown_as(&s, "returns", "text");
    expect_in(text, "They are not the same people each time, so nobody's own change is\nseen here.");
    expect_in(text, "by Fisher's\nexact test at 95%, for 4 rows together (Holm's way).");
    buf_free(&rows);
    free(earlier);
}
END_TEST

START_TEST(how_many_could_have_answered_is_said) {
    static const char *const wrong[][2] = {
        {"returns?of=many", "\"many\" is no number of people who could have answered: such as 200."},
        {"returns?of=0", "\"0\" is no number of people who could have answered: such as 200."},
        {"returns?of=19", "20 people answered: more than the 19 who could have."},
        {"returns?see=names", "There is no \"names\" to see of the returns: words."}};
    twenty();
    expect_in(shown_as(&s, "returns?of=60", "text"),
              "20 people answered, of about 60 who could have. What the others think is not\nknown.");
    expect_in(shown_as(&s, "returns", "text"), "20 people answered. How many could have is not said;");
    for (int i = 0; i < COUNT(wrong); i++)
        ck_assert_str_eq(page_of(&s, wrong[i][0]), wrong[i][1]);
}
END_TEST

START_TEST(odd_returns_are_told_and_the_rest_goes_on) {
    returned(5, "reply heard-of heard,reply heard-of heard,reply gone-question x");
    returned(5, "reply heard-of new-to-me,reply heard-of heard");   /* one answer is asked for: the first counts */
    returned(1, "reply heard-of a-new-choice,reply work-now skip"); /* said, but by no choice of today's */
    write_copy(next_path("pathway"), "Sample Ann", NULL, "yes", "level lending 4");
    write_share(next_path("pathway"), (struct share){.kind = "return", .survey = "survey-1999"},
                "reply heard-of heard");
    file[s.world.files++] = arena_print(s.arena, "%s/none.csv", folder);
    expect_row("heard-of", "heard", "45|11|-|-|-|-|-");
    expect_row("heard-of", "new-to-me",
               "-|11|-|-|-|-|-"); /* one person said something else: it would be what is left */
    expect_row("work-now", "desk", "-|-|-|-|-|-|-");
    ck_assert_int_eq(people(), 11);
    told.size = 0;
    expect_in(shown_as(&s, "returns", "text"), "6 answers are called as no choice here");
    ck_assert_str_eq(told.text,
                     arena_print(s.arena,
                                 "%s is a copy for one person, and no answers to a survey. It was left out.\n"
                                 "%s holds answers to another survey. It was left out.\n"
                                 "%s could not be read: No such file or directory.\n"
                                 "To \"Had you heard of the PKSB?\", 5 answers are \"I had\": no choice is called so "
                                 "(form, in the content).\n"
                                 "To \"Had you heard of the PKSB?\", 1 answer is \"a-new-choice\": no choice is called "
                                 "so (form, in the content).\n",
                                 file[11], file[12], file[13]));
}
END_TEST

START_TEST(own_words_stand_on_a_page_of_their_own) {
    struct share share = {.kind = "return", .survey = "survey-2024"};
    for (int i = 0; i < 3; i++) {
        share.line = NULL, share.lines = share.room = 0;
        *share_add(&share) = (struct share_line){
            .part = "reply", .item = "own-words", .more = i == 1 ? "An hour a week." : "More of it\nplease."};
        write_share(next_path("pathway"), share, "reply heard-of heard");
    }
    const char *text = shown_as(&s, "returns", "text");
    ck_assert(!strstr(text, "please"));
    expect_in(shown_as(&s, "returns", "80x24"), "w what 3 wrote in own words");
    text = shown_as(&s, "returns?see=words", "text");
    expect_in(text, "An hour a week.\nMore of it please.\nMore of it please.\n");
}
END_TEST

START_TEST(without_returns_the_page_says_how_to_get_them) {
    expect_in(shown_as(&s, "returns", "text"), "In the shell:\npathway returns FILE...");
    test_write(next_path("pathway"), "nothing of the kind");
    ck_assert_str_eq(page_of(&s, "returns"), "The file could not be counted.");
}
END_TEST

/* -- chance ---------------------------------------------------------------------------------------------------------------------- */
static long double choose(int n, int k) {
    long double ways = 1;
    for (int i = 1; i <= k; i++)
        ways = ways * (n - k + i) / i;
    return ways;
}

/* All ways to give the same answers to the same people are counted, as whole numbers. */
START_TEST(fishers_test_is_that_of_counting_all_ways) {
    for (int all_a = 1; all_a <= 14; all_a++)
        for (int all_b = 1; all_b <= 14; all_b++)
            for (int a = 0; a <= all_a; a++)
                for (int b = 0; b <= all_b; b++) {
                    long double seen = choose(all_a, a) * choose(all_b, b), extreme = 0;
                    for (int i = 0; i <= all_a && i <= a + b; i++) {
                        long double ways = a + b - i <= all_b ? choose(all_a, i) * choose(all_b, a + b - i) : 0;
                        extreme += ways <= seen ? ways : 0;
                    }
                    double p = (double)(extreme / choose(all_a + all_b, a + b));
                    if (fabs(stats_fisher(a, all_a, b, all_b) - p) > 1e-9)
                        ck_abort_msg("%d of %d, %d of %d: %g and not %g", a, all_a, b, all_b,
                                     stats_fisher(a, all_a, b, all_b), p);
                }
}
END_TEST

START_TEST(fishers_test_holds_where_it_is_known_and_at_the_ends) {
    ck_assert_double_eq_tol(stats_fisher(3, 4, 1, 4), 34.0 / 70, 1e-12); /* the lady tasting tea */
    ck_assert_double_eq_tol(stats_fisher(4, 4, 0, 4), 2.0 / 70, 1e-12);
    ck_assert_double_eq(stats_fisher(0, 0, 3, 9), 1);
    ck_assert_double_eq_tol(stats_fisher(0, 9, 0, 9), 1, 1e-12);
    ck_assert_double_eq_tol(stats_fisher(9, 9, 5, 5), 1, 1e-12);
    ck_assert_double_lt(stats_fisher(500000, 500000, 0, 500000), 1e-300);
    ck_assert_double_eq_tol(stats_fisher(250000, 500000, 250000, 500000), 1, 1e-9);
}
END_TEST

START_TEST(holms_way_stops_at_the_first_that_does_not_stand) {
    const double p[] = {0.01, 0.04, 0.03, 0.005}, all[] = {0.05}, none[] = {0.03, 0.04};
    bool stands[4];
    stats_holm(p, 4, stands);
    ck_assert(stands[0] && !stands[1] && !stands[2] && stands[3]);
    stats_holm(all, 1, stands);
    ck_assert(stands[0]);
    stats_holm(none, 2, stands);
    ck_assert(!stands[0] && !stands[1]);
}
END_TEST

/* -- tables of web forms ------------------------------------------------------------------------------------------------------------ */
#define WORK "Which of these do you do at work?"
#define PKSB "Had you heard of the PKSB?"

START_TEST(a_form_is_read_by_its_headings_and_words) {
    struct buf text = {0};
    buf_add(&text, "\xEF\xBB\xBFID,Start time," WORK ",\" had you heard of\r\nthe\xC2\xA0PKSB? \",Name\r\n");
    for (int i = 0; i < 6; i++)
        buf_print(&text, "%d,today,\"Look for evidence; sit at the desk;\",I had,Sample %d\r\n", i, i);
    for (int i = 0; i < 6; i++)
        buf_print(&text, "%d,today,None of these,it is new to me,\"=cmd|' /C calc'!A0 \"\"x\"\"\"\r\n", i);
    buf_add(&text, ",,,,\r\n9,today,,,nobody answered\r\n10,today,I would rather not say,I had,last\r\n");
    form(text.text);
    expect_row("work-now", "evidence", "50|12|-|-|16|90|more");
    expect_row("work-now", "desk", "50|12|-|-|-|-|-");
    expect_row("heard-of", "heard", "54|13|-|-|-|-|-");
    expect_row("learn-first", "machines", "-|-|-|-|-|-|-");
    ck_assert_int_eq(people(), 13);
    told.size = 0;
    ck_assert(!strstr(page_of(&s, "returns"), "Sample"));
    ck_assert_str_eq(told.text,
                     arena_print(s.arena,
                                 "%s: 3 columns are no question of the survey, and left out: \"ID\", \"Start "
                                 "time\", \"Name\".\n",
                                 file[0]));
    buf_free(&text);
}
END_TEST

START_TEST(the_content_says_what_a_form_calls_it) {
    replace_in(pack, "asked.yaml", "title: Had you heard of the PKSB?,",
               "title: Had you heard of the PKSB?, form: \"Q2: PKSB\",");
    replace_in(pack, "asked.yaml", "{id: heard, title: I had}",
               "{id: heard, title: I had, form: \"Yes, before today\"}");
    session_close(&s);
    ck_assert_msg(session_open(&s, pack, NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    folder = arena_copy(s.arena, test_folder());
    s.world.file = file;
    form("Q2: PKSB\n\"Yes, before today\"\n\"Yes, before today\"\n\"Yes, before today\"\nI had\nI had\n"
         "It is new to me\nIt is new to me\nIt is new to me\nIt is new to me\nIt is new to me\n");
    expect_row("heard-of", "heard", "50|10|-|-|-|-|-");
}
END_TEST

START_TEST(an_answer_that_is_called_otherwise_is_counted_and_told) {
    form(WORK "," PKSB "\nSing;Sit at the desk,\"\x1B[31mred\"\nsing,I had\nsing; dance,\n");
    expect_in(shown_as(&s, "returns", "text"), "5 answers are called as no choice here: they are counted as an answer");
    ck_assert_int_eq(people(), 3);
    expect_in(told.text, "To \"" WORK "\", 3 answers are \"Sing\": no choice is called so (form, in the content).\n"
                         "To \"" PKSB "\", 1 answer is \"[31mred\": no choice is called so (form, in the content).\n"
                         "To \"" WORK "\", 1 answer is \"dance\": no choice is called so (form, in the content).\n");
}
END_TEST

static const struct {
    const char *text, *says; /* says: behind the path */
} tables[] = {
    {"", " is empty. It was left out."},
    {"\n\r\n", " is empty. It was left out."},
    {"Colour,Size\nred,9\n", ": no column is a question of the survey, such as \"" WORK
                             "\". The content can say what a form calls it (form). It was left out."},
    {PKSB ",a," PKSB "\nI had,b,I had\n", ": columns 1 and 3 are the same question, \"" PKSB "\". It was left out."},
    {PKSB "\n\"I had\n", ":2:1: this quotation mark is never closed."},
    {"ID," PKSB "\n1,I \"had\"\n", ":2:5: a quotation mark stands inside a cell that is not in quotation marks."},
    {"ID," PKSB "\n1,\"I\nhad\" it\n", ":3:5: after a closing quotation mark comes a comma or the end of the line. A "
                                       "quotation mark inside is written twice."},
    {"ID," PKSB "\n1,I had\n\n2\n", ":4:1: this row has 1 cells, and the first has 2."},
    {"ID," PKSB "\n1,\"I\nhad\",3\n", ":2:1: this row has 3 cells, and the first has 2."},
    {"ID," PKSB "\r1,I had\r", ":1:30: a line ends as it did on old Macs. Save it as \"CSV UTF-8\"."},
    {"ID," PKSB "\n1,\"I had\"\r2,x\n", ":2:10: a line ends as it did on old Macs. Save it as \"CSV UTF-8\"."},
    {"ID," PKSB "\n\xC3\xA9,\xE9t\xE9\n", ":2:3: this cell is not UTF-8. Save it as \"CSV UTF-8\"."},
    {"\xFF\xFEI\x01", ":1:1: this is UTF-16. Save it as \"CSV UTF-8\"."},
    {"\xFE\xFF\x01I", ":1:1: this is UTF-16. Save it as \"CSV UTF-8\"."},
    {"ID;" PKSB "\n1;I had\n", ":1:1: the cells are parted by semicolons. Save it with commas."},
};

START_TEST(a_table_that_cannot_be_read_says_where) {
    const char *path = form(tables[_i].text);
    ck_assert_str_eq(page_of(&s, "returns"), "The file could not be counted.");
    ck_assert_str_eq(told.text, arena_print(s.arena, "%s%s\n", path, tables[_i].says));
}
END_TEST

/* A table of `count` times a text between others; of bytes, also NULs. */
static void expect_long(const char *before, const char *each, size_t size, int count, const char *after,
                        const char *says) {
    struct buf text = {0};
    struct err err = {0};
    const char *path = next_path("csv");
    buf_add(&text, before);
    for (int i = 0; i < count; i++)
        buf_add_size(&text, each, size);
    buf_add(&text, after);
    ck_assert_int_eq(file_write(path, text.text, text.size, false, &err), 0);
    ck_assert_str_eq(page_of(&s, "returns"), "The file could not be counted.");
    ck_assert_str_eq(told.text, arena_print(s.arena, "%s%s\n", path, says));
    buf_free(&text);
}

START_TEST(a_table_beyond_all_measure_is_refused) {
    expect_long("ID," PKSB "\n1,\"", "x", 1, 1 << 20, "\"\n", ":2:3: this cell holds more than 65,536 bytes.");
}
END_TEST

START_TEST(a_row_beyond_all_measure_is_refused) {
    expect_long("ID", ",x", 2, 1000, "\n", ":1:2002: a row holds more than 1,000 cells.");
}
END_TEST

START_TEST(a_table_with_a_nul_is_refused) {
    expect_long("ID," PKSB "\n1,a", "\0", 1, 1, "b\n",
                ":2:4: this is no text: it holds a NUL. Save it as \"CSV UTF-8\".");
}
END_TEST

/* What is read is the same by whatever means a line ends, and a last line needs no end. */
START_TEST(cells_are_what_stands_in_them) {
    static const char *const texts[] = {"\"a\"\"b\",,\" c, d \"\n1,2,3", "\"a\"\"b\",,\" c, d \"\r\n\r\n1,2,3\r\n"};
    const char *path = form(texts[_i]), *const * cell;
    struct csv csv;
    struct err err = {0};
    ck_assert_int_eq(csv_open(&csv, path, &err), 0);
    ck_assert_int_eq(csv_next(&csv, s.arena, &cell, &err), 1);
    ck_assert_int_eq(csv.cells, 3);
    ck_assert_str_eq(cell[0], "a\"b");
    ck_assert_str_eq(cell[1], "");
    ck_assert_str_eq(cell[2], "c, d");
    ck_assert_int_eq(csv_next(&csv, s.arena, &cell, &err), 1);
    ck_assert_str_eq(cell[2], "3");
    ck_assert_int_eq(csv_next(&csv, s.arena, &cell, &err), 0);
    csv_close(&csv);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, each_choice_has_its_share_of_those_who_answered_its_question);
    tcase_add_test(tests, it_is_shown_as_it_was_looked_at);
    tcase_add_test(tests, a_count_of_fewer_than_five_is_not_told_nor_worked_out);
    tcase_add_test(tests, two_years_stand_side_by_side_and_chance_is_called_chance);
    tcase_add_test(tests, how_many_could_have_answered_is_said);
    tcase_add_test(tests, odd_returns_are_told_and_the_rest_goes_on);
    tcase_add_test(tests, own_words_stand_on_a_page_of_their_own);
    tcase_add_test(tests, without_returns_the_page_says_how_to_get_them);
    tcase_add_test(tests, fishers_test_is_that_of_counting_all_ways);
    tcase_add_test(tests, fishers_test_holds_where_it_is_known_and_at_the_ends);
    tcase_add_test(tests, holms_way_stops_at_the_first_that_does_not_stand);
    tcase_add_test(tests, a_form_is_read_by_its_headings_and_words);
    tcase_add_test(tests, the_content_says_what_a_form_calls_it);
    tcase_add_test(tests, an_answer_that_is_called_otherwise_is_counted_and_told);
    tcase_add_loop_test(tests, a_table_that_cannot_be_read_says_where, 0, COUNT(tables));
    tcase_add_test(tests, a_table_beyond_all_measure_is_refused);
    tcase_add_test(tests, a_row_beyond_all_measure_is_refused);
    tcase_add_test(tests, a_table_with_a_nul_is_refused);
    tcase_add_loop_test(tests, cells_are_what_stands_in_them, 0, 2);
}

int main(void) {
    return test_suite("returns", fill);
}

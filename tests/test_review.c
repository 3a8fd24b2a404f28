/* review: a change of the list of skills ends in a list that the person confirms: what keeps its meaning with one key, what does
 * not by answering anew, what is gone by having seen it. Whether anything is lost over it, test_moved.c asks. */
#include "changed.h"
#include <locale.h>

#define RENAMED                                                                                                        \
    "renamed late-new-technology new-technology | New technology and AI | was new technology | Not yet, 1 example, "   \
    "in your portfolio\n"
#define REQUESTS "divided requests lending | Asking for articles | from Lending | I show others, 1 example\n"
#define LOANS "divided late-lending lending | Loans and requests | from Lending | I show others, 1 example\n"
#define ENQUIRIES                                                                                                      \
    "joined late-answering-enquiries answering-enquiries, digital-help | Answering enquiries | from Enquiries and "    \
    "Log-ins | With help and Not sure, 2 examples\n"
#define SCALE "scale late-digital-help late-digital-help | Helping with technology | - | level 3 of another scale\n"
#define UNKNOWN "retired - literature-searching | Literature searching | - | Not for me, 1 example\n"
#define CARDS "retired - card-index | Writing cards for the catalogue | - | On my own\n"

/* -- the list -------------------------------------------------------------------------------------------------------------- */
START_TEST(each_kind_of_change_has_its_row) {
    open_with_all();
    ck_assert_str_eq(list(), RENAMED REQUESTS LOANS ENQUIRIES SCALE UNKNOWN CARDS);
    const char *page = page_of(&s, "review");
    expect_in(page, "\"state\": \"not-for-me\",\n      \"level\": null,\n      \"examples\": 1");
    expect_in(page, "\"state\": \"level\",\n      \"level\": 3,\n      \"examples\": 2");
    expect_in(page, "\"because\": \"Lending and asking for articles are two things now.\"");
    expect_in(page, "\"because\": null");
    session_close(&s);
}
END_TEST

static const struct { enum age made, opened; } same[] = {{OLD, OLD}, {LATE, LATE}};

START_TEST(where_nothing_changed_there_is_nothing_to_look_at) {
    answer_all(same[_i].made);
    open_with(same[_i].opened);
    ck_assert_str_eq(list(), "");
    expect_in(text_of("review"), "Nothing is left to look at: what you said stands under the skills of today.");
    ck_assert_str_eq(build("review").next, "assess");
    ck_assert_ptr_null(strstr(text_of("kept"), "What changed"));
    ck_assert_str_eq(say_to(&s, "confirm?is=yes"), "Nothing waits to be confirmed.");
    session_close(&s);
}
END_TEST

START_TEST(who_said_nothing_is_asked_to_confirm_nothing) {
    open_with(SPLIT_UP);
    ck_assert_str_eq(list(), "");
    expect_in(text_of("confirm"), "Nothing waits to be confirmed.");
    session_close(&s);
}
END_TEST

/* What was said of a skill beside its level, written down or chosen is something too. */
START_TEST(what_was_wanted_written_or_chosen_is_touched_too) {
    open_with(OLD);
    say_to(&s, "want/new-technology?is=4");
    say_to(&s, "write?item=none&skill=lending&what=on+Thursdays");
    session_close(&s);
    run_sql(me, "INSERT INTO chosen VALUES('digital-help', NULL, '2026-01-02T03:04:05Z')");
    open_with(SPLIT_UP);
    ck_assert_str_eq(
        list(),
        "renamed late-new-technology new-technology | New technology and AI | was new technology | what you "
        "would like\n"
        "divided requests lending | Asking for articles | from Lending | 1 example\n"
        "divided late-lending lending | Loans and requests | from Lending | 1 example\n"
        "joined late-answering-enquiries digital-help | Answering enquiries | from Log-ins | in your portfolio\n");
    ck_assert_str_eq(say_to(&s, "confirm?is=yes"), "Saved. 1 new name confirmed.");
    expect_sql(me, "SELECT skill, state, wanted FROM answer", "late-new-technology|null|4\n");
    ck_assert_str_eq(say_to(&s, "rate/late-answering-enquiries?level=2"), "Saved. Answering enquiries: Seen it.");
    expect_sql(me, "SELECT skill FROM chosen", "late-answering-enquiries\n");
    session_close(&s);
}
END_TEST

START_TEST(looking_changes_no_byte) {
    static const char *const looked[] = {
        "review", "confirm", "confirm/requests", "confirm/card-index", "kept", "rate/requests?back=review"};
    size_t size, still;
    open_with_all();
    char *bytes = bytes_now(&size);
    for (int i = 0; i < COUNT(looked); i++)
        text_of(looked[i]);
    char *after = bytes_now(&still);
    ck_assert(size == still && memcmp(bytes, after, size) == 0);
    free(bytes), free(after);
    session_close(&s);
}
END_TEST

static const struct {
    const char *name, *place, *before[3];
} golden[] = {
    {"review", "review", {NULL}},
    {"review-asked", "review", {"confirm?is=yes", NULL}},
    {"review-done", "review", {NULL}},
    {"review-confirm", "confirm/late-new-technology", {NULL}},
    {"review-confirm-all", "confirm", {NULL}},
    {"review-confirm-asked", "confirm/late-answering-enquiries", {NULL}},
    {"review-question", "rate/late-answering-enquiries?back=review", {NULL}},
};

START_TEST(the_list_looks_as_it_was_read) {
    setlocale(LC_CTYPE, "C.UTF-8");
    if (strcmp(golden[_i].name, "review-done") == 0)
        open_with(SPLIT_UP);
    else
        open_with_all();
    for (const char *const *act = golden[_i].before; *act; act++)
        say_to(&s, *act);
    test_golden_page(&s.world, golden[_i].name, golden[_i].place, "40x20 80x24 200x50 text markdown table json");
    session_close(&s);
}
END_TEST

/* -- confirming ------------------------------------------------------------------------------------------------------------ */
#define TECHNOLOGY                                                                                                     \
    "SELECT skill, state, level, wanted FROM answer WHERE skill LIKE '%new-technology';"                               \
    "SELECT skill, what FROM entry WHERE skill LIKE '%new-technology'; SELECT skill, comment FROM chosen;"             \
    "SELECT task FROM tick WHERE task LIKE '%technology'"

START_TEST(a_new_name_is_confirmed_with_all_that_was_said_and_can_be_undone) {
    open_with_all();
    ck_assert_str_eq(say_to(&s, "confirm/late-new-technology?is=yes"),
                     "Saved. New technology and AI: new name confirmed.");
    expect_sql(me, TECHNOLOGY,
               "late-new-technology|level|1|3\nlate-new-technology|once\nlate-new-technology|for my portfolio\n"
               "technology\n"); /* the task has no new id here */
    ck_assert_str_eq(list(), REQUESTS LOANS ENQUIRIES SCALE UNKNOWN CARDS);
    ck_assert_str_eq(say_to(&s, "undo?last=yes"), "Undone: New technology and AI: new name confirmed.");
    expect_sql(me, TECHNOLOGY,
               "new-technology|level|1|3\nnew-technology|once\nnew-technology|for my portfolio\ntechnology\n");
    ck_assert_str_eq(list(), RENAMED REQUESTS LOANS ENQUIRIES SCALE UNKNOWN CARDS);
    ck_assert_str_eq(say_to(&s, "redo?last=yes"), "Done again: New technology and AI: new name confirmed.");
    ck_assert_str_eq(list(), REQUESTS LOANS ENQUIRIES SCALE UNKNOWN CARDS);
    session_close(&s);
}
END_TEST

START_TEST(an_old_id_confirms_the_new_one) {
    open_with_all();
    ck_assert_str_eq(say_to(&s, "confirm/new-technology?is=yes"), "Saved. New technology and AI: new name confirmed.");
    ck_assert_str_eq(list(), REQUESTS LOANS ENQUIRIES SCALE UNKNOWN CARDS);
    session_close(&s);
}
END_TEST

START_TEST(what_is_gone_is_seen_and_stays_in_the_file) {
    open_with_all();
    ck_assert_str_eq(say_to(&s, "confirm/card-index?is=yes"), "Saved. Writing cards for the catalogue: seen.");
    ck_assert_str_eq(list(), RENAMED REQUESTS LOANS ENQUIRIES SCALE UNKNOWN);
    expect_sql(me, "SELECT name, value FROM setting WHERE name LIKE 'seen:%'", "seen:card-index|yes\n");
    expect_sql(me, "SELECT level FROM answer WHERE skill = 'card-index'", "4\n");
    expect_in(text_of("kept"), "Writing cards for the catalogue, answered on 2 January 2026.");
    ck_assert_str_eq(say_to(&s, "undo?last=yes"), "Undone: Writing cards for the catalogue: seen.");
    ck_assert_str_eq(list(), RENAMED REQUESTS LOANS ENQUIRIES SCALE UNKNOWN CARDS);
    session_close(&s);
}
END_TEST

START_TEST(all_that_ask_nothing_are_confirmed_at_once_and_undone_at_once) {
    open_with_all();
    expect_in(text_of("kept"), "What changed in the list of skills: 7 to look at.");
    ck_assert_str_eq(say_to(&s, "confirm?is=yes"), "Saved. 1 new name confirmed, 2 seen.");
    ck_assert_str_eq(list(), REQUESTS LOANS ENQUIRIES SCALE);
    expect_in(text_of("kept"), "What changed in the list of skills: 4 to look at.");
    ck_assert_str_eq(say_to(&s, "undo?last=yes"), "Undone: 1 new name confirmed, 2 seen.");
    ck_assert_str_eq(list(), RENAMED REQUESTS LOANS ENQUIRIES SCALE UNKNOWN CARDS);
    session_close(&s);
}
END_TEST

/* Each part by itself, whatever is said of the other. */
START_TEST(what_was_divided_is_put_aside_part_by_part) {
    open_with_all();
    ck_assert_str_eq(say_to(&s, "confirm/late-lending?is=aside"), "Saved. Loans and requests: put aside.");
    ck_assert_str_eq(list(), RENAMED REQUESTS ENQUIRIES SCALE UNKNOWN CARDS);
    ck_assert_str_eq(say_to(&s, "confirm/requests?is=aside"), "Saved. Asking for articles: put aside.");
    ck_assert_str_eq(list(), RENAMED ENQUIRIES SCALE UNKNOWN CARDS);
    expect_sql(me, "SELECT name, value FROM setting WHERE name LIKE 'seen:%'", "seen:lending|late-lending requests\n");
    ck_assert_int_eq(level_of(&s, "requests"), 0);
    expect_in(text_of("rate/requests"), "You answered \"I show others\" for \"Lending\"."); /* and can be said later */
    ck_assert_str_eq(say_to(&s, "undo?last=yes"), "Undone: Asking for articles: put aside.");
    ck_assert_str_eq(list(), RENAMED REQUESTS ENQUIRIES SCALE UNKNOWN CARDS);
    session_close(&s);
}
END_TEST

START_TEST(what_was_joined_or_is_on_another_scale_is_put_aside_once) {
    open_with_all();
    ck_assert_str_eq(say_to(&s, "confirm/late-answering-enquiries?is=aside"), "Saved. Answering enquiries: put aside.");
    ck_assert_str_eq(say_to(&s, "confirm/late-digital-help?is=aside"), "Saved. Helping with technology: put aside.");
    ck_assert_str_eq(say_to(&s, "confirm/late-new-technology?is=aside"), "Saved. New technology and AI: put aside.");
    ck_assert_str_eq(list(), REQUESTS LOANS UNKNOWN CARDS);
    ck_assert_int_eq(level_of(&s, "late-new-technology"), 1); /* it reads on under its new name */
    expect_sql(me, "SELECT name, value FROM setting WHERE name LIKE 'seen:%' ORDER BY name",
               "seen:answering-enquiries|late-answering-enquiries\nseen:digital-help|late-answering-enquiries\n"
               "seen:late-digital-help|late-digital-help\nseen:new-technology|late-new-technology\n");
    session_close(&s);
}
END_TEST

static const char *const refused[][2] = {
    {"confirm/requests?is=yes",
     "\"Asking for articles\" is asked again: say where you are now, or put it aside. Nothing was changed."},
    {"confirm/late-literature-searching?is=yes",
     "Nothing of yours waits to be confirmed for \"late-literature-searching\". Nothing was changed."},
    {"confirm/zebra?is=aside", "Nothing of yours waits to be confirmed for \"zebra\". Nothing was changed."},
    {"confirm/requests?is=maybe", "\"maybe\" is no answer: yes or aside. Nothing was changed."},
    {"confirm?is=aside", "Say what to put aside: confirm/SKILL?is=aside. Nothing was changed."},
};

START_TEST(what_cannot_be_confirmed_is_said_and_changes_nothing) {
    size_t size, still;
    open_with_all();
    char *bytes = bytes_now(&size);
    ck_assert_str_eq(say_to(&s, refused[_i][0]), refused[_i][1]);
    char *after = bytes_now(&still);
    ck_assert(size == still && memcmp(bytes, after, size) == 0);
    free(bytes), free(after);
    session_close(&s);
}
END_TEST

START_TEST(a_visit_keeps_nothing_of_it) {
    open_with_all();
    s.world.visit = true;
    ck_assert_str_eq(say_to(&s, "confirm?is=yes"), "Noted, not kept. 1 new name confirmed, 2 seen.");
    session_close(&s);
}
END_TEST

/* What was written down stays in the log under the name it had; its skill is opened where there is something to open. */
START_TEST(the_log_names_what_is_gone_and_leads_nowhere_that_is_not) {
    static const struct {
        const char *entry, *skill;
    } entries[] = {{"once", "skill/late-new-technology"}, {"on Thursdays", "skill/lending"}, {"Alex does", NULL}};
    open_with_all();
    expect_in(
        page_of(&s, "log"),
        "\"what\": \"once\",\n      \"length\": null,\n      \"private_words\": null,\n      \"id\": \"5\",\n      "
        "\"at\": \"2027-06-03\",\n      \"skill\": \"late-new-technology\"");
    for (int i = 0; i < COUNT(entries); i++) {
        char sql[200];
        const char *go = NULL;
        snprintf(sql, sizeof sql, "SELECT 'log/' || n FROM entry WHERE what = '%s'", entries[i].entry);
        char *place = ask_sql(me, sql);
        place[strcspn(place, "\n")] = '\0';
        struct page page = build(place);
        for (int j = 0; j < page.links; j++)
            go = strcmp(page.link[j].key, "s") == 0 ? page.link[j].go : go;
        ck_assert_str_eq(go ? go : "", entries[i].skill ? entries[i].skill : "");
        free(place);
    }
    session_close(&s);
}
END_TEST

/* A skill that was for oneself alone does not come out by becoming two, or one of two. */
START_TEST(what_was_private_stays_private_whatever_it_became) {
    answer_all(OLD);
    open_with(OLD);
    say_to(&s, "private/lending?is=yes");
    say_to(&s, "private/digital-help?is=yes");
    say_to(&s, "private/new-technology?is=yes");
    session_close(&s);
    open_with(SPLIT_UP);
    expect_in(page_of(&s, "skill/requests"), "\"private\": 1"); /* its example */
    say_to(&s, "rate/requests?level=2");
    say_to(&s, "rate/late-answering-enquiries?level=2");
    say_to(&s, "rate/late-lending?level=2&private=no");
    say_to(&s, "confirm/late-new-technology?is=yes");
    expect_sql(me, "SELECT skill, private FROM answer WHERE skill = 'requests' OR skill LIKE 'late-%' ORDER BY skill",
               "late-answering-enquiries|1\nlate-lending|0\nlate-new-technology|1\nrequests|1\n");
    session_close(&s);
}
END_TEST

/* -- walking through it ---------------------------------------------------------------------------------------------------- */
static void stands_at(const struct browse *b, const char *place, const char *row) {
    ck_assert_str_eq(b->page.place, place);
    ck_assert_str_eq(browse_focus(b).id, row);
}

START_TEST(enter_alone_confirms_and_answers_all_of_it) {
    static const char *const asked[][2] = {{"rate/requests?back=review", "5"},
                                           {"rate/late-lending?back=review", "5"},
                                           {"rate/late-answering-enquiries?back=review", "3"}};
    struct browse b = {.window = 20};
    open_with_all();
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, "review");
    stands_at(&b, "review", "late-new-technology");
    browse_open(&b);
    ck_assert_str_eq(b.said, "Saved. New technology and AI: new name confirmed.");
    for (int i = 0; i < COUNT(asked); i++) {
        ck_assert_str_eq(b.page.place, "review");
        browse_open(&b);
        stands_at(&b, asked[i][0], asked[i][1]);
        browse_open(&b);
    }
    stands_at(&b, "review", "late-digital-help");
    browse_open(&b);
    ck_assert_int_eq(b.at, -1); /* a number of another scale says nothing on this one */
    browse_back(&b);
    stands_at(&b, "review", "late-digital-help");
    browse_act(&b);
    ck_assert_str_eq(b.said, "Saved. Helping with technology: put aside.");
    browse_open(&b);
    browse_open(&b);
    ck_assert_str_eq(b.said, "Saved. Writing cards for the catalogue: seen.");
    ck_assert_str_eq(list(), "");
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "home");
    ck_assert_int_eq(level_of(&s, "requests"), 5);
    ck_assert_int_eq(level_of(&s, "late-lending"), 5);
    ck_assert_int_eq(level_of(&s, "late-answering-enquiries"), 3);
    browse_end(&b);
    session_close(&s);
}
END_TEST

/* "Not for me" says the same on every scale; so it is under the cursor, and asked all the same. */
START_TEST(what_is_no_level_stands_under_the_cursor_whatever_the_scale) {
    answer_all(OLD);
    run_sql(me, "UPDATE answer SET scale = 'six-steps'");
    open_with(LATE);
    ck_assert_int_eq(build("rate/late-literature-searching").start, 5);
    ck_assert_str_eq(build("rate/late-literature-searching").said,
                     "You answered this on an older scale (Not for me); that answer is kept. Where are you now?");
    ck_assert_int_eq(build("rate/late-digital-help").start, 6);
    ck_assert_int_eq(build("rate/late-lending").start, -1);
    expect_in(
        list(),
        "scale late-digital-help digital-help | Helping with technology | was digital help | Not sure, 1 example\n");
    session_close(&s);
    open_with(SPLIT_UP);
    expect_in(text_of("rate/requests"),
              "You answered \"Lending\" on an older scale. Lending and asking for articles are\ntwo things now.\n");
    ck_assert_int_eq(build("rate/requests").start, -1);
    session_close(&s);
}
END_TEST

/* Where rows go, the numbers of the others change: the list is read again, and what else stood on the line is not done. */
START_TEST(in_plain_lines_the_list_is_read_again_when_its_numbers_change) {
    char *text = NULL;
    size_t size = 0;
    struct err err = {0};
    open_with_all();
    FILE *in = fmemopen((char[]){"7 6\np2\nq\n"}, 9, "r"), *out = open_memstream(&text, &size);
    ck_assert_int_eq(plain_run(&s.world, "review", in, out, &err), 0);
    fclose(in), fclose(out);
    expect_in(text, "Saved. Writing cards for the catalogue: seen.\n\nWhat changed in the list of skills.\n");
    ck_assert_str_eq(list(), RENAMED LOANS ENQUIRIES SCALE UNKNOWN);
    free(text);
    session_close(&s);
}
END_TEST

/* -- what it costs --------------------------------------------------------------------------------------------------------- */
/* The steps of asking whether anything is adrift, where nothing is. */
static int steps_of_a_start(sqlite3 *db) {
    sqlite3_stmt *statement;
    ck_assert_int_eq(sqlite3_prepare_v2(db, query_sql[Q_ADRIFT], -1, &statement, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    ck_assert_int_eq(sqlite3_column_int(statement, 0), 0);
    int steps = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0);
    ck_assert_int_eq(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_SORT, 0), 0);
    ck_assert_int_eq(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_AUTOINDEX, 0), 0);
    sqlite3_finalize(statement);
    return steps;
}

/* Home asks at every start. Where nothing is adrift each answer and each skill of the log is looked up once, however long the log
 * is, and that is all. */
START_TEST(a_start_where_nothing_changed_looks_up_each_answer_once) {
    static const char more[] = "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 500) "
                               "INSERT INTO entry(day, skill, what, at) SELECT day, skill, what, at FROM entry, c";
    sqlite3 *db;
    char *cache = path_in(packs[OLD], "content.db"), sql[400];
    answer_all(OLD);
    ck_assert(session_open(&s, packs[OLD], me, cache));
    session_close(&s);
    ck_assert_int_eq(sqlite3_open(me, &db), SQLITE_OK);
    snprintf(sql, sizeof sql, "ATTACH '%s' AS content", cache);
    ck_assert_int_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    int steps = steps_of_a_start(db);
    ck_assert_int_le(steps, 100 * 5); /* for 5 answers, and 5 skills of the log */
    ck_assert_int_eq(sqlite3_exec(db, more, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(steps_of_a_start(db), steps);
    sqlite3_close(db);
    free(cache);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, each_kind_of_change_has_its_row);
    tcase_add_loop_test(tests, where_nothing_changed_there_is_nothing_to_look_at, 0, COUNT(same));
    tcase_add_test(tests, who_said_nothing_is_asked_to_confirm_nothing);
    tcase_add_test(tests, what_was_wanted_written_or_chosen_is_touched_too);
    tcase_add_test(tests, looking_changes_no_byte);
    tcase_add_loop_test(tests, the_list_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, a_new_name_is_confirmed_with_all_that_was_said_and_can_be_undone);
    tcase_add_test(tests, an_old_id_confirms_the_new_one);
    tcase_add_test(tests, what_is_gone_is_seen_and_stays_in_the_file);
    tcase_add_test(tests, all_that_ask_nothing_are_confirmed_at_once_and_undone_at_once);
    tcase_add_test(tests, what_was_divided_is_put_aside_part_by_part);
    tcase_add_test(tests, what_was_joined_or_is_on_another_scale_is_put_aside_once);
    tcase_add_loop_test(tests, what_cannot_be_confirmed_is_said_and_changes_nothing, 0, COUNT(refused));
    tcase_add_test(tests, a_visit_keeps_nothing_of_it);
    tcase_add_test(tests, the_log_names_what_is_gone_and_leads_nowhere_that_is_not);
    tcase_add_test(tests, what_was_private_stays_private_whatever_it_became);
    tcase_add_test(tests, enter_alone_confirms_and_answers_all_of_it);
    tcase_add_test(tests, what_is_no_level_stands_under_the_cursor_whatever_the_scale);
    tcase_add_test(tests, in_plain_lines_the_list_is_read_again_when_its_numbers_change);
    tcase_add_test(tests, a_start_where_nothing_changed_looks_up_each_answer_once);
}

int main(void) {
    return test_suite("review", fill);
}

/* confirm: a pack that asks its reader to confirm that they may use it. Nothing of it is shown before; it is asked once, by
 * a session alone; and it is in nobody's way who writes content. */
#include "program.h"
#include "pathway/browse.h"
#include <sqlite3.h>

#define HEAD(ID, TITLE)                                                                                                \
    "pack: {id: " ID ", title: " TITLE ", version: '2', publisher: Our library, licence: For our staff alone, "        \
    "confirm: I work here and may read this., reviewed: 2027-03-04}\n"
#define REFUSED "The pack \"trust\" asks you to confirm that you may use it. Open pathway once with it and say yes."
#define QUESTION(TITLE)                                                                                                \
    "Before you read: " TITLE ".\nI work here and may read this.\n\nFrom: Our library.\nLicence: For our staff "       \
    "alone.\n\n1 Yes, I may use it.\n"
#define UNDER "Asked once. If not, leave with q, and start without this pack's folder.\n"
#define PLAIN_BEGINS "Pathway. Plain lines. Nothing is shared.\n"

static const char trust[] = HEAD(
    "trust", "Our trust") "glossary:\n  - {id: nhs, title: NHS, about: A service.}\n"
                          "skills:\n  - {id: lending, title: Borrowing here, area: desk, section: customer-focus, "
                          "purpose: It is., why: It is., example: it is., levels: [I a., I b., I c., I d., I e.]}\n";

static const char *packs_with(const char *name, const char *text) {
    const char *folder = arena_print(arena, "%s/%s", home, name);
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    test_write(arena_print(arena, "%s/pack.yaml", folder), text);
    return arena_print(arena, "--content '%s' ", folder);
}

static const char *packs; /* the sample pack, and one that asks */

static void begin_with_packs(void) {
    begin();
    packs = arena_print(arena, PACK "%s", packs_with("trust", trust));
}

/* A sitting: what is typed, line by line. */
static struct result talk(const char *words, const char *typed) {
    const char *file = arena_print(arena, "%s/typed", home);
    test_write(file, typed);
    return run("%s %s <'%s'", packs, words, file);
}

static int times(const char *text, const char *part) {
    int count = 0;
    for (const char *at = text; (at = strstr(at, part)); at++)
        count++;
    return count;
}

static void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "\"%s\" is not in\n%s", part, text);
}

static bool is_there(const char *below_home) {
    return access(arena_print(arena, "%s/%s", home, below_home), F_OK) == 0;
}

/* What the portfolio says was confirmed, and when. */
static const char *confirmed(void) {
    sqlite3 *db;
    sqlite3_stmt *rows;
    const char *found = "";
    const char *path = arena_print(arena, "%s/.local/share/pathway/me.pathway", home);
    ck_assert_int_eq(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(db, "SELECT name || ' ' || value || ' ' || at FROM setting ORDER BY at, name",
                                        -1, &rows, NULL),
                     SQLITE_OK);
    while (sqlite3_step(rows) == SQLITE_ROW)
        found = arena_print(arena, "%s%s\n", found, (const char *)sqlite3_column_text(rows, 0));
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return found;
}

/* -- from the shell: refused, or open -------------------------------------------------------------------------------------- */
static const char *const closed[] = {
    "home", "skills", "skill/lending", "lending", "gaps?role=librarian", "learn",          "rate/lending",
    "job",  "pack",   "glossary",      "find",    "find?filter=nhs",     "skill/no-skill", "learning/search-modules"};

START_TEST(a_page_is_refused_until_it_is_confirmed) {
    expect(run("%s show '%s'", packs, closed[_i]), 2, "", "pathway: " REFUSED "\n");
    expect(run("%s show '%s' --as json", packs, closed[_i]), 2, "", "pathway: " REFUSED "\n");
    expect(run("%s --no-input '%s'", packs, closed[_i]), 2, "", "pathway: " REFUSED "\n");
    ck_assert(!is_there(".local"));
}
END_TEST

static const struct {
    const char *place, *begins;
} open_pages[] = {
    {"help", "Help.\n"},
    {"help?at=skill/lending", "Help.\n"},
    {"kept", "Where my answers are kept.\n"},
    {"display", "How shall it be shown?\n"},
    {"may-use/trust", QUESTION("Our trust")},
};

START_TEST(what_tells_of_the_program_itself_is_open) {
    struct result found = run("%s show '%s'", packs, open_pages[_i].place);
    expect(found, 0, found.out, "");
    ck_assert_int_eq(strncmp(found.out, open_pages[_i].begins, strlen(open_pages[_i].begins)), 0);
    ck_assert_ptr_null(strstr(found.out, "Borrowing"));
}
END_TEST

/* An answer whose skill is gone is named by the pack that says so: not to somebody who may not read it yet. */
START_TEST(what_is_kept_of_a_skill_that_is_gone_is_not_named_before) {
    static const char gone[] = "retired:\n  - {id: lending, of: skill, title: Borrowing of old, because: It went to "
                               "the desk.}\n";
    const char *folder = arena_print(arena, "%s/sample", home), *pack = arena_print(arena, "%s/trust/pack.yaml", home);
    ck_assert_int_eq(run(PACK "rate lending 3").code, 0);
    ck_assert_int_eq(
        test_run(NULL,
                 "cp -r tests/fixtures/pack '%s' && cd '%s' && sed -i 's/^  - id: lending/  - id: loans/' "
                 "skills.yaml && sed -i 's/skill: lending/skill: loans/; s,skill/lending,skill/loans,' *.yaml",
                 folder, folder),
        0);
    test_write(pack, arena_print(arena, HEAD("trust", "Our trust") "%s", gone));
    packs = arena_print(arena, "--content '%s' --content '%s/trust' ", folder, home);
    struct result before = run("%s show kept", packs), json = run("%s show kept --as json", packs);
    expect(before, 0, before.out, "");
    expect_in(before.out, "1 answer");
    ck_assert_int_eq(json.code, 0);
    static const char *const theirs[] = {"lending", "Borrowing", "went to the desk", "not asked today"};
    for (int i = 0; i < COUNT(theirs); i++)
        ck_assert_msg(!strstr(before.out, theirs[i]), "%s", before.out);
    ck_assert_msg(!strstr(json.out, "strays") && !strstr(json.out, "Borrowing"), "%s", json.out);
    talk("", "1\nq\n");
    expect_in(run("%s show kept", packs).out, "Borrowing of old, answered on 3 June 2027.\nIt went to the desk.\n");
}
END_TEST

START_TEST(nothing_is_said_of_it_by_rating_from_the_shell) {
    expect(run("%s rate lending 3", packs), 2, "", "pathway: " REFUSED "\n");
}
END_TEST

START_TEST(check_needs_nobody_to_confirm) {
    const char *folders = arena_print(arena, "tests/fixtures/pack '%s/trust'", home);
    static const char *const options[] = {"", "--as json", "--due", "--coverage", "--due --as json"};
    for (int i = 0; i < COUNT(options); i++) {
        const char *err = i < 2 ? "" : "13 warnings: check without the table tells them.\n";
        struct result found = run("check %s %s", folders, options[i]);
        expect(found, 0, found.out, err);
        found = run("check %s %s", packs, options[i]);
        expect(found, 0, found.out, err);
    }
    expect_in(run("check %s --due --as json", folders).out, "\"A sample pack\"");
    struct result made = run("%s new glossary a-word", packs);
    expect(made, 0, made.out, "");
    ck_assert(!is_there(".local"));
}
END_TEST

START_TEST(a_pack_that_asks_for_nothing_is_not_named_as_what_was_meant) {
    struct result found = run("%s show may-use/sample", packs);
    ck_assert_int_eq(found.code, 2);
    ck_assert_msg(!strstr(found.err, "Did you mean \"sample\"?"), "%s", found.err);
    expect(run("%s show may-use/trusst", packs), 2, "",
           "pathway: There is no pack \"trusst\". Did you mean \"trust\"?\n");
}
END_TEST

/* -- a session asks ------------------------------------------------------------------------------------------------------- */
START_TEST(a_session_asks_first_and_an_empty_line_answers_nothing) {
    struct result found = talk("", "\n\n0\nh\nq\n");
    expect(found, 0, found.out, "");
    ck_assert_int_eq(strncmp(found.out, PLAIN_BEGINS "\n" QUESTION("Our trust") UNDER,
                             strlen(PLAIN_BEGINS "\n" QUESTION("Our trust") UNDER)),
                     0);
    ck_assert_ptr_null(strstr(found.out, "Home.\n"));
    ck_assert_ptr_null(strstr(found.out, "Saved"));
    expect_in(found.out, "\nHelp.\n");
    expect_in(strstr(found.out, "\nHelp.\n"), "Yes, I may use it.\n");
    ck_assert(!is_there(".local"));
    expect_in(talk("", "q\n").out, "Before you read: Our trust.\n"); /* so it is asked again */
}
END_TEST

START_TEST(an_empty_line_is_not_told_that_it_is_home) {
    struct result found = talk("", "\nq\n");
    ck_assert_msg(!strstr(found.out, "This is home"), "%s", found.out);
}
END_TEST

START_TEST(a_yes_is_kept_and_not_asked_for_again) {
    struct result first = talk("", "1\nq\n"), second = talk("", "q\n");
    expect_in(first.out, QUESTION("Our trust") UNDER);
    expect_in(first.out, "Saved: you may use \"Our trust\".\n\nHome.\n");
    ck_assert_str_eq(confirmed(), "may-use:trust yes 2027-06-03T10:00:00Z\n");
    expect(second, 0, second.out, "");
    ck_assert_int_eq(strncmp(second.out, PLAIN_BEGINS "\nHome.\n", strlen(PLAIN_BEGINS "\nHome.\n")), 0);
    struct result shown = run("%s show lending", packs);
    ck_assert_int_eq(strncmp(shown.out, "Borrowing here.\n", 16), 0);
    expect(run("%s rate lending 3", packs), 0, "Saved. Borrowing here: With help.\n", "");
    const char *other = arena_print(arena, "--portfolio '%s/other.pathway' show home", home);
    expect(run("%s %s", packs, other), 2, "", "pathway: " REFUSED "\n"); /* somebody else is asked too */
}
END_TEST

START_TEST(only_yes_is_an_answer) {
    struct result found = run("%s 'may-use/trust?answer=no' </dev/null", packs);
    ck_assert_int_eq(found.code, 2);
    ck_assert_str_eq(found.err, "pathway: The only answer is yes. If not, start without this pack's folder.\n");
    ck_assert(!is_there(".local"));
}
END_TEST

START_TEST(a_visit_asks_each_time_and_keeps_nothing) {
    for (int i = 0; i < 2; i++) {
        struct result found = talk("--visit", "1\n1\nq\n");
        expect(found, 0, found.out, "");
        ck_assert_int_eq(times(found.out, "Before you read: Our trust.\n"), 1);
        expect_in(found.out, "Noted, not kept: you may use \"Our trust\".\n\nHome.\n");
        expect_in(found.out, "\nStart.\n");
        ck_assert(!is_there(".local"));
    }
    talk("", "1\nq\n");
    ck_assert_int_eq(times(talk("--visit", "q\n").out, "Before you read: Our trust.\n"), 1);
}
END_TEST

START_TEST(two_packs_are_asked_about_one_after_the_other) {
    packs = arena_print(arena, "%s %s", packs, packs_with("region", HEAD("region", "Our region")));
    struct result found = talk("", "1\n1\nq\n");
    const char *one = strstr(found.out, QUESTION("Our trust")), *two = strstr(found.out, QUESTION("Our region"));
    const char *at_home = strstr(found.out, "\nHome.\n");
    ck_assert_msg(one && two && at_home && one < two && two < at_home, "%s", found.out);
    ck_assert_str_eq(confirmed(), "may-use:region yes 2027-06-03T10:00:00Z\nmay-use:trust yes 2027-06-03T10:00:00Z\n");
    ck_assert_ptr_null(strstr(talk("", "q\n").out, "Before you read"));
}
END_TEST

START_TEST(what_was_said_of_one_pack_is_not_said_of_another) {
    talk("", "1\nq\n");
    packs = arena_print(arena, "%s %s", packs, packs_with("region", HEAD("region", "Our region")));
    expect(run("%s show home", packs), 2, "",
           "pathway: The pack \"region\" asks you to confirm that you may use it. Open pathway once with it and say "
           "yes.\n");
}
END_TEST

START_TEST(a_session_that_begins_at_a_place_asks_first_and_goes_there) {
    struct result found = talk("skill/lending", "1\nq\n");
    ck_assert_str_eq(found.err, "");
    ck_assert_int_eq(found.code, 0);
    expect_in(found.out, QUESTION("Our trust"));
    expect_in(found.out, "Saved: you may use \"Our trust\".\n\nBorrowing here.\n");
}
END_TEST

START_TEST(a_session_that_begins_at_an_open_place_asks_when_it_is_left) {
    struct result found = talk("kept", "n\n1\nq\n");
    const char *kept = strstr(found.out, "\nWhere my answers are kept.\n");
    const char *asked = strstr(found.out, QUESTION("Our trust")), *at_home = strstr(found.out, "\nHome.\n");
    ck_assert_msg(kept && asked && at_home && kept < asked && asked < at_home, "%s", found.out);
    ck_assert_int_eq(times(found.out, "Before you read"), 1);
}
END_TEST

/* -- where the question leads ---------------------------------------------------------------------------------------------- */
/* The sample pack itself asks; somebody is there to answer. */
static struct world *world_that_asks(void) {
    const char *folder = arena_print(arena, "%s/pack", home);
    ck_assert_int_eq(test_run(NULL,
                              "cp -r tests/fixtures/pack '%s' && "
                              "sed -i 's/^  reviewed/  confirm: I may.\\n  reviewed/' '%s/pack.yaml'",
                              folder, folder),
                     0);
    struct world *world = test_world(folder);
    world->asks = true;
    return world;
}

static const char *as_text(const struct page *page) {
    struct buf out = {0};
    struct err err = {0};
    ck_assert_int_eq(face_show(page, "text", arena, &out, &err), 0);
    const char *text = arena_copy(arena, out.text);
    buf_free(&out);
    return text;
}

static const char *const asked_for[] = {"skills",
                                        "skill/lending",
                                        "gaps?role=librarian",
                                        "find?filter=search",
                                        "find?filter=R%26D",
                                        "learn?skill=literature-searching&from=1",
                                        "meeting?as=manager",
                                        "rate/lending",
                                        "rate/lending?set=short",
                                        "goal?then=gaps"};

START_TEST(a_page_is_the_question_where_somebody_is_there_to_answer) {
    struct world *world = world_that_asks();
    struct page page;
    struct err err = {0};
    struct view view = {0, 100, false};
    ck_assert_int_eq(page_build(world, asked_for[_i], &view, arena, &page, &err), 0);
    ck_assert_str_eq(page.title, "Before you read: A sample pack");
    ck_assert_int_eq(page.start, -1);
    ck_assert(page.question);
    ck_assert_int_eq(strncmp(page.place, "may-use/sample?then=", 20), 0);
    world->asks = false;
    ck_assert_int_eq(page_build(world, asked_for[_i], &view, arena, &page, &err), -1);
    ck_assert_str_eq(
        err.text,
        "The pack \"sample\" asks you to confirm that you may use it. Open pathway once with it and say yes.");
    test_world_end(world);
}
END_TEST

START_TEST(a_yes_leads_on_to_the_place_that_was_asked_for) {
    struct world *world = world_that_asks();
    struct browse browse = {.window = 100};
    struct page page;
    struct err err = {0};
    struct view view = {0, 100, false};
    browse_begin(&browse, world);
    browse_follow(&browse, "home");
    ck_assert_int_eq(browse_follow(&browse, asked_for[_i]), MOVED);
    ck_assert_str_eq(browse.page.title, "Before you read: A sample pack");
    ck_assert_int_eq(browse_open(&browse), STAYED);
    ck_assert_str_eq(browse.said, "Nothing is chosen yet: press a key shown, or an arrow and then Enter.");
    ck_assert_int_eq(browse_key(&browse, "1"), CHANGED);
    ck_assert_str_eq(browse.said, "Saved: you may use \"A sample pack\".");
    ck_assert_msg(page_build(world, asked_for[_i], &view, arena, &page, &err) == 0, "%s", err.text);
    ck_assert_str_eq(as_text(&browse.page), as_text(&page));
    browse_end(&browse);
    test_world_end(world);
}
END_TEST

START_TEST(back_leads_home_from_the_place_that_was_asked_for) {
    struct world *world = world_that_asks();
    struct browse browse = {.window = 100};
    browse_begin(&browse, world);
    browse_follow(&browse, "home");
    browse_follow(&browse, asked_for[_i]);
    browse_key(&browse, "1");
    browse_back(&browse);
    ck_assert_str_eq(browse.page.title, "Home");
    browse_end(&browse);
    test_world_end(world);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin_with_packs, end);
    tcase_add_loop_test(tests, a_page_is_refused_until_it_is_confirmed, 0, COUNT(closed));
    tcase_add_loop_test(tests, what_tells_of_the_program_itself_is_open, 0, COUNT(open_pages));
    tcase_add_test(tests, what_is_kept_of_a_skill_that_is_gone_is_not_named_before);
    tcase_add_test(tests, nothing_is_said_of_it_by_rating_from_the_shell);
    tcase_add_test(tests, check_needs_nobody_to_confirm);
    tcase_add_test(tests, a_pack_that_asks_for_nothing_is_not_named_as_what_was_meant);
    tcase_add_test(tests, a_session_asks_first_and_an_empty_line_answers_nothing);
    tcase_add_test(tests, an_empty_line_is_not_told_that_it_is_home);
    tcase_add_test(tests, a_yes_is_kept_and_not_asked_for_again);
    tcase_add_test(tests, only_yes_is_an_answer);
    tcase_add_test(tests, a_visit_asks_each_time_and_keeps_nothing);
    tcase_add_test(tests, two_packs_are_asked_about_one_after_the_other);
    tcase_add_test(tests, what_was_said_of_one_pack_is_not_said_of_another);
    tcase_add_test(tests, a_session_that_begins_at_a_place_asks_first_and_goes_there);
    tcase_add_test(tests, a_session_that_begins_at_an_open_place_asks_when_it_is_left);
    tcase_add_loop_test(tests, a_page_is_the_question_where_somebody_is_there_to_answer, 0, COUNT(asked_for));
    tcase_add_loop_test(tests, a_yes_leads_on_to_the_place_that_was_asked_for, 0, COUNT(asked_for));
    tcase_add_loop_test(tests, back_leads_home_from_the_place_that_was_asked_for, 0, COUNT(asked_for));
}

int main(void) {
    return test_suite("confirm", fill);
}

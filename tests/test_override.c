/* override: what a second pack replaces, beyond what is seen on pages: an item that was faulty, ids that were given up, and
 * the cache of each set of folders. */
#include "program.h"

#define HEAD                                                                                                           \
    "pack: {id: trust, title: Our trust, version: '2', publisher: Our library, licence: For our staff, reviewed: "     \
    "2027-03-04}\n"
#define SKILL(ID, MORE)                                                                                                \
    "  - {id: " ID ", title: A skill " ID ", area: desk, section: research, purpose: It is., why: It is., example: "   \
    "it is., levels: [I a., I b., I c., I d., I e.]" MORE "}\n"
#define FACT "source: 'https://example.org/ours', checked: 2027-03-04, status: own page}\n"

static char *text_of(const char *folder, const char *file) {
    const char *path = arena_print(arena, "%s/%s.yaml", folder, file);
    char *text = test_read(path);
    ck_assert_msg(text != NULL, "no %s", path);
    return text;
}

/* A copy of the sample pack below home, where the first of a text in a file is another. */
static const char *first_with(const char *name, const char *file, const char *from, const char *to) {
    const char *folder = arena_print(arena, "%s/%s", home, name);
    ck_assert_int_eq(test_run(NULL, "cp -r tests/fixtures/pack '%s'", folder), 0);
    char *text = text_of(folder, file), *at = strstr(text, from);
    ck_assert_msg(at != NULL, "%s does not hold %s", file, from);
    test_write(arena_print(arena, "%s/%s.yaml", folder, file),
               arena_print(arena, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from)));
    free(text);
    return folder;
}

static const char *second_with(const char *name, const char *text) {
    const char *folder = arena_print(arena, "%s/%s", home, name);
    mkdir(folder, 0700);
    test_write(arena_print(arena, "%s/pack.yaml", folder), text);
    return folder;
}

static void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "\"%s\" is not in\n%s", part, text);
}

static int times(const char *text, const char *part) {
    int count = 0;
    for (const char *at = text; (at = strstr(at, part)); at++)
        count++;
    return count;
}

static void expect_no_mistake(struct result found) {
    ck_assert_str_eq(found.err, "");
    expect_in(found.out, "\n0 mistakes and ");
    ck_assert_int_eq(found.code, 0);
}

/* The one mistake in two folders, as check tells it: FILE:LINE:COLUMN: error: ... */
static void expect_one(struct result found, const char *told) {
    ck_assert_str_eq(found.err, "");
    expect_in(found.out, arena_print(arena, "%s/%s\n", home, told));
    ck_assert_msg(times(found.out, ": error: ") == 1, "%s", found.out);
    expect_in(found.out, "\n1 mistake and ");
    ck_assert_int_eq(found.code, 1);
}

/* -- an item that was faulty and is replaced ------------------------------------------------------------------------------ */
static const struct {
    const char *file, *from, *to, *told, *instead;
} faulty[] = {
    {"skills", "    purpose: Getting books", "    purpoes: Getting books",
     "skills.yaml:21:5: error: unknown key \"purpoes\" in a skill (did you mean \"purpose\"?)",
     "skills:\n" SKILL("lending", "")},
    {"roles", "    family: librarian", "    family: librarians",
     "roles.yaml:17:13: error: \"family\" may not be \"librarians\" (did you mean \"librarian\"?)",
     "roles:\n  - {id: librarian, title: Librarian, about: Ours., family: librarian, edge: end, needs: [{skill: "
     "lending, level: 5, matters: 1}]}\n"},
    {"learning", "    cost: free", "    cost: payed",
     "learning.yaml:7:11: error: \"cost\" may not be \"payed\" (did you mean \"paid\"?)",
     "learning:\n  - {id: search-modules, title: Ours, provider: Us, about: In the room upstairs., minutes: 60, cost: "
     "free, format: live, time: work time, ask: yes, steps: [{skill: literature-searching, from: 1, to: 3}], " FACT},
    {"money", "    state: ask", "    state: asks",
     "money.yaml:29:12: error: \"state\" may not be \"asks\" (did you mean \"ask\"?)",
     "funding:\n  - {id: own-trust, title: Ours, state: open, who: Our staff., pays: A course., " FACT},
};

START_TEST(a_faulty_item_that_is_replaced_is_one_mistake) {
    const char *one = first_with("one", faulty[_i].file, faulty[_i].from, faulty[_i].to);
    const char *two = second_with("two", arena_print(arena, HEAD "%s", faulty[_i].instead));
    const char *told = arena_print(arena, "one/%s", faulty[_i].told);
    expect_one(run("check '%s' '%s'", one, two), told);
    struct result shown = run("--content '%s' --content '%s' show home", one, two);
    expect_in(shown.err, arena_print(arena, "%s/%s\n", home, told));
    expect_in(shown.err, "\npathway: The content has mistakes, so there is nothing to show yet.\n");
    ck_assert_int_eq(times(shown.err, "pathway: "), 1);
    ck_assert_int_eq(shown.code, 1);
}
END_TEST

START_TEST(a_faulty_item_that_replaces_a_good_one_is_one_mistake) {
    const char *two = second_with("two", HEAD "skills:\n" SKILL("lending", ", purpoes: It is."));
    struct result found = run("check tests/fixtures/pack '%s'", two);
    ck_assert_str_eq(found.err, "");
    ck_assert_msg(times(found.out, ": error: ") == 1, "%s", found.out);
    expect_in(found.out, "error: unknown key \"purpoes\" in a skill (did you mean \"purpose\"?)\n");
    ck_assert_int_eq(found.code, 1);
}
END_TEST

/* -- ids that were given up ----------------------------------------------------------------------------------------------- */
#define LENDING "    area: desk\n    section: customer-focus\n    purpose: Getting books"
#define WAS(OLD) "    area: desk\n    was: [" OLD "]\n    section: customer-focus\n    purpose: Getting books"

static void expect_title(const char *packs, const char *place, const char *title) {
    struct result found = run("%s show '%s'", packs, place);
    ck_assert_msg(strncmp(found.out, title, strlen(title)) == 0, "%s: %s%s", place, found.out, found.err);
}

START_TEST(an_earlier_id_goes_over_to_the_item_that_names_it_where_its_first_is_said_anew) {
    const char *one = first_with("one", "skills", LENDING, WAS("loans, desk-work"));
    const char *two =
        second_with("two", HEAD "skills:\n" SKILL("lending", ", was: [desk-work]") SKILL("renewals", ", was: [loans]"));
    expect_no_mistake(run("check '%s' '%s'", one, two));
    const char *packs = arena_print(arena, "--content '%s' --content '%s'", one, two);
    expect_title(packs, "skill/loans", "A skill renewals.\n");
    expect_title(packs, "skill/desk-work", "A skill lending.\n");
    expect_title(arena_print(arena, "--content '%s'", one), "skill/loans", "Loans and requests.\n");
}
END_TEST

START_TEST(an_earlier_id_stays_where_the_item_that_replaces_says_nothing_of_it) {
    const char *one = first_with("one", "skills", LENDING, WAS("loans"));
    const char *two = second_with("two", HEAD "skills:\n" SKILL("lending", ""));
    expect_no_mistake(run("check '%s' '%s'", one, two));
    expect_title(arena_print(arena, "--content '%s' --content '%s'", one, two), "skill/loans", "A skill lending.\n");
    two = second_with("two", HEAD "skills:\n" SKILL("lending", "") SKILL("renewals", ", was: [loans]"));
    struct result found = run("check '%s' '%s'", one, two);
    ck_assert_msg(times(found.out, ": error: ") == 1, "%s", found.out);
    expect_in(found.out, arena_print(arena, "error: \"loans\" was \"lending\" already, in %s/skills.yaml, line ", one));
}
END_TEST

START_TEST(what_was_retired_is_given_up_by_what_replaces_it) {
    static const char gone[] = "retired:\n  - {id: filing, of: skill, title: Filing, because: It is gone.}\n";
    const char *one = first_with("one", "roles", "roles:\n", arena_print(arena, "%sroles:\n", gone));
    const char *again = "retired:\n  - {id: filing, of: role, title: Filing, because: It was a job.}\n";
    const char *two =
        second_with("two", arena_print(arena, HEAD "%sskills:\n" SKILL("lending", ", was: [filing]"), again));
    expect_no_mistake(run("check '%s' '%s'", one, two));
    two = second_with("two", HEAD "skills:\n" SKILL("lending", ", was: [filing]"));
    expect_one(run("check '%s' '%s'", one, two),
               "two/pack.yaml:3:167: error: \"filing\" is retired, and an earlier id too");
}
END_TEST

/* -- a table, where there are mistakes ------------------------------------------------------------------------------------ */
static const char *const tables[] = {"--coverage", "--due"};

START_TEST(mistakes_in_place_of_a_table_are_text_where_they_have_no_such_form) {
    const char *one = first_with("one", faulty[0].file, faulty[0].from, faulty[0].to);
    struct result plain = run("check '%s'", one);
    expect_in(plain.out, faulty[0].told);
    expect(run("check %s --as markdown '%s'", tables[_i], one), 1, plain.out, "");
    expect(run("check %s --as text '%s'", tables[_i], one), 1, plain.out, "");
    struct result table = run("check %s --as markdown tests/fixtures/pack", tables[_i]);
    ck_assert_msg(table.code == 0 && strncmp(table.out, "# ", 2) == 0, "%s%s", table.out, table.err);
}
END_TEST

/* -- a title that another item has ----------------------------------------------------------------------------------------- */
#define TO_TRY(TITLE)                                                                                                  \
    HEAD "practice:\n  - {id: sit-beside, title: " TITLE ", about: Sit there., minutes: 20, with: alone, ask: no, "    \
         "show: A note., steps: [{skill: lending, from: 1, to: 2}]}\n"

START_TEST(what_replaces_an_item_may_have_its_title_and_is_told_of_anothers) {
    const char *same = second_with("same", TO_TRY("Sit beside one search"));
    const char *taken = second_with("taken", TO_TRY("A Day on being a librarian"));
    struct result found = run("check tests/fixtures/pack '%s'", same);
    ck_assert_msg(!strstr(found.out, "[title]"), "%s", found.out);
    found = run("check tests/fixtures/pack '%s'", taken);
    expect_in(found.out, arena_print(arena,
                                     "%s/pack.yaml:3:29: warning: 2 items have this title: learning "
                                     "\"library-diploma-day\", practice \"sit-beside\" [title]\n",
                                     taken));
    ck_assert_int_eq(found.code, 0);
}
END_TEST

/* -- the cache of each set of folders ------------------------------------------------------------------------------------- */
static int caches(void) {
    char *list;
    int count = 0;
    test_run(&list, "ls '%s'/.cache/pathway/*.db", home);
    for (const char *at = list; (at = strchr(at, '\n')); at++)
        count++;
    free(list);
    return count;
}

/* Two folders whose names, one after the other, are the name of a third: it lies below the first, and is all that is there. */
START_TEST(two_folders_are_not_the_one_whose_name_is_both_of_theirs) {
    char *real = realpath(home, NULL);
    const char *outer = arena_print(arena, "%s/a", real),
               *two = second_with("b", HEAD "skills:\n" SKILL("lending", ""));
    const char *joined = arena_print(arena, "%s%s/b", outer, real);
    ck_assert_int_eq(test_run(NULL, "mkdir -p '%s' && cp tests/fixtures/pack/* '%s'", joined, joined), 0);
    expect_title(arena_print(arena, "--content '%s' --content '%s'", outer, two), "skill/lending",
                 "A skill lending.\n");
    ck_assert_int_eq(caches(), 1);
    expect_title(arena_print(arena, "--content '%s'", joined), "skill/lending", "Loans and requests.\n");
    ck_assert_int_eq(caches(), 2);
    free(real);
}
END_TEST

START_TEST(two_folders_in_two_orders_have_two_caches) {
    const char *one = first_with("one", "pack", "  id: sample", "  id: sample-two");
    const char *packs = arena_print(arena, "'%s' --content tests/fixtures/pack", one);
    expect_title(arena_print(arena, "--content %s", packs), "home", "Home.\n");
    expect_title(arena_print(arena, PACK "--content '%s'", one), "home", "Home.\n");
    ck_assert_int_eq(caches(), 2);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, a_faulty_item_that_is_replaced_is_one_mistake, 0, COUNT(faulty));
    tcase_add_test(tests, a_faulty_item_that_replaces_a_good_one_is_one_mistake);
    tcase_add_test(tests, an_earlier_id_goes_over_to_the_item_that_names_it_where_its_first_is_said_anew);
    tcase_add_test(tests, an_earlier_id_stays_where_the_item_that_replaces_says_nothing_of_it);
    tcase_add_test(tests, what_was_retired_is_given_up_by_what_replaces_it);
    tcase_add_loop_test(tests, mistakes_in_place_of_a_table_are_text_where_they_have_no_such_form, 0, COUNT(tables));
    tcase_add_test(tests, what_replaces_an_item_may_have_its_title_and_is_told_of_anothers);
    tcase_add_test(tests, two_folders_are_not_the_one_whose_name_is_both_of_theirs);
    tcase_add_test(tests, two_folders_in_two_orders_have_two_caches);
}

int main(void) {
    return test_suite("override", fill);
}

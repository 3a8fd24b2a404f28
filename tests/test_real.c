/* real: what the content that comes with the program promises its readers, and what check alone does not hold it to. */
#include "program.h"
#include <glob.h>
#include <sqlite3.h>

#define REAL "content"

START_TEST(the_real_content_has_no_mistake_and_no_warning) {
    struct result found = run("check " REAL);
    ck_assert_msg(found.code == 0 && strspn(found.out, "0123456789") > 0 &&
                      strcmp(found.out + strspn(found.out, "0123456789"), " files, no mistakes.\n") == 0,
                  "%s%s", found.out, found.err);
}
END_TEST

static int add_value(void *out, int count, char **value, char **name) {
    (void)name;
    for (int i = 0; i < count; i++)
        buf_print(out, "%s%s", value[i] ? value[i] : "null", i + 1 < count ? " " : "\n");
    return 0;
}

/* What the program compiled from it, asked in SQL; each row a line. */
static const char *ask_content(const char *sql) {
    struct result found = run("show pack --content " REAL);
    struct buf out = {0};
    glob_t files;
    sqlite3 *db;
    char *why = NULL;
    ck_assert_msg(found.code == 0, "%s", found.err);
    ck_assert_int_eq(glob(arena_print(arena, "%s/.cache/pathway/content-*.db", home), 0, NULL, &files), 0);
    ck_assert_int_eq(sqlite3_open_v2(files.gl_pathv[0], &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    buf_add(&out, "");
    ck_assert_msg(sqlite3_exec(db, sql, add_value, &out, &why) == SQLITE_OK, "%s", why);
    sqlite3_close(db);
    globfree(&files);
    const char *text = arena_copy(arena, out.text);
    buf_free(&out);
    return text;
}

/* Each asks for what breaks a promise of content/README.md or of the pages. */
#define EACH_STEP "FROM skill JOIN level low JOIN level high ON high.n = low.n + 1 WHERE "
#define TO_TRY                                                                                                         \
    "(SELECT count(DISTINCT p.id) FROM practice_steps s JOIN practice p ON p.id = s.owner"                             \
    "  WHERE s.skill = skill.id AND s.\"from\" <= low.n AND s.\"to\" > low.n"
static const struct {
    const char *promise, *sql;
} promises[] = {
    {"no job near the reader's own needs more than 24 skills",
     "SELECT r.id, count(*) FROM role r JOIN role_needs n ON n.owner = r.id WHERE r.family IN ('assistant', 'senior')"
     " GROUP BY r.id HAVING count(*) > 24"},
    {"two things to try for each step of each skill", "SELECT skill.id, low.n " EACH_STEP TO_TRY ") < 2"},
    {"one of them is free, an hour at most, and needs nobody's yes",
     "SELECT skill.id, low.n " EACH_STEP TO_TRY " AND p.ask = 0 AND p.minutes <= 60) < 1"},
    {"each move says how long it takes at least, if a post has to come up, and if it takes somebody's yes",
     "SELECT id FROM move WHERE coalesce(months, 61) > 60 OR vacancy IS NULL OR ask IS NULL"},
    {"growing takes a yes and no vacancy; other moves wait for a post",
     "SELECT id FROM move WHERE vacancy <> (kind <> 'grow') OR (kind = 'grow' AND NOT ask)"},
    {"the months of a move are the low end of our estimate",
     "SELECT id, months, takes FROM move JOIN (SELECT 'six months%' AS low, 6 AS least UNION"
     " VALUES ('some months%', 3), ('three to six months%', 3), ('one to%years%', 12), ('two to%years%', 24),"
     " ('three to%years%', 36), ('four to%years%', 48)) ON takes LIKE 'our estimate: ' || low WHERE months <> least"},
    {"a way to librarian work says what it rests on, and goes without from a post that trains alone",
     "SELECT m.id FROM move m JOIN role f ON f.id = m.\"from\" JOIN role t ON t.id = m.\"to\""
     " WHERE t.family = 'librarian' AND f.family <> 'librarian'"
     "   AND (NOT EXISTS(SELECT 1 FROM move_by WHERE owner = m.id)"
     "     OR (m.\"without\" AND f.id NOT IN ('training-post', 'evidence-specialist')))"},
    {"each job can be reached without a degree",
     "WITH RECURSIVE reached(id) AS (SELECT start FROM pack UNION SELECT m.\"to\" FROM reached r JOIN move m ON"
     " m.\"from\" = r.id WHERE m.\"without\" OR NOT EXISTS(SELECT 1 FROM move_by WHERE owner = m.id) OR EXISTS(SELECT 1"
     " FROM move_by b JOIN qualification q ON q.id = b.value WHERE b.owner = m.id AND q.kind <> 'degree'))"
     " SELECT id FROM role WHERE id NOT IN (SELECT id FROM reached)"},
    {"no move rests on what is not open",
     "SELECT b.owner FROM move_by b JOIN qualification q ON q.id = b.value WHERE q.unpaid IS NOT NULL"},
    {"each qualification says how one comes to it; where months and pounds are counted, its page says them in words",
     "SELECT id FROM qualification WHERE kind IS NULL OR (months IS NOT NULL AND takes IS NULL)"
     " OR (pounds > 0 AND cost NOT LIKE '%pounds%')"},
    {"each qualification says what pays for it, or that nothing does",
     "SELECT id FROM qualification q WHERE unpaid IS NULL AND NOT EXISTS(SELECT 1 FROM qualification_paid_by WHERE "
     "owner = q.id)"},
    {"texts of levels begin with I",
     "SELECT owner, n FROM skill_levels WHERE value NOT GLOB 'I *' AND value NOT GLOB 'I''*'"},
    {"each area has skills", "SELECT id FROM area a WHERE NOT EXISTS(SELECT 1 FROM skill WHERE area = a.id)"},
    {"each skill is needed for a job",
     "SELECT id FROM skill s WHERE NOT EXISTS(SELECT 1 FROM role_needs WHERE skill = s.id)"},
    {"each question is asked for a fund",
     "SELECT id FROM question q WHERE NOT EXISTS(SELECT 1 FROM funding_conditions WHERE question = q.id)"},
    {"each figure of the survey is asked about", "SELECT id FROM finding f WHERE percent IS NOT NULL AND NOT "
                                                 "EXISTS(SELECT 1 FROM asked_choices WHERE finding = f.id)"},
    {"the survey's questions take five minutes", "SELECT count(*) FROM asked HAVING count(*) NOT BETWEEN 8 AND 10"},
    {"each topic of the survey is asked about",
     "SELECT count(DISTINCT topic) FROM asked HAVING count(DISTINCT topic) < 5"},
    {"an answer has a key of its own, with what may be said beside it",
     "SELECT owner FROM asked_choices GROUP BY owner HAVING count(*) > 7"},
    {"it is said whose the questions are", "SELECT 1 WHERE NOT EXISTS(SELECT 1 FROM note WHERE page = 'survey')"},
};

START_TEST(the_real_content_keeps_its_promises) {
    const char *broken = ask_content(promises[_i].sql);
    ck_assert_msg(!*broken, "%s; but\n%s", promises[_i].promise, broken);
}
END_TEST

START_TEST(the_real_content_has_no_hole) {
    json_t *page = read_json(run("check --coverage --as json " REAL).out), *row;
    struct buf holes = {0};
    size_t i;
    buf_add(&holes, "");
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        if (!json_is_null(json_object_get(row, "holes")))
            buf_print(&holes, "%s %s: %s\n", string_of(row, "id"), string_of(row, "level"), string_of(row, "holes"));
    }
    ck_assert_uint_gt(i, 20); /* each area, each level above the first */
    ck_assert_str_eq(holes.text, "");
    buf_free(&holes);
    json_decref(page);
}
END_TEST

/* -- its lists, as JSON --------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *table;
    size_t least, most;
    bool sourced, known; /* source and checked are keys; of each row they are known */
} lists[] = {
    {"skills", "skill", 45, 60, false, false},
    {"roles", "role", 20, 60, true, false},
    {"learning", "learning", 1, 1000, true, true},
    {"practice", "practice", 90, 1000, true, false},
    {"qualifications", "qualification", 1, 100, true, true},
    {"funding", "funding", 1, 100, true, true},
    {"barriers", "barrier", 1, 100, true, false},
    {"networks", "network", 1, 100, true, true},
    {"moves", "move", 1, 1000, true, false},
};

START_TEST(each_list_of_the_real_content_is_whole_as_json) {
    struct result found = run("show %s --as json --content " REAL, lists[_i].place);
    ck_assert_msg(found.code == 0, "%s", found.err);
    json_t *page = read_json(found.out), *rows = json_object_get(page, "rows"), *row;
    size_t i, count = json_array_size(rows);
    struct buf odd = {0};
    buf_add(&odd, "");
    json_array_foreach(rows, i, row) {
        json_t *source = json_object_get(row, "source"), *checked = json_object_get(row, "checked");
        const char *day = json_string_value(checked);
        if (!json_is_string(json_object_get(row, "id")) || !json_is_string(json_object_get(row, "title")) ||
            (lists[_i].sourced && (!source || !checked)) || (lists[_i].known && (!json_is_string(source) || !day)) ||
            (day && !text_is_day(day)))
            buf_print(&odd, "%s ", json_string_value(json_object_get(row, "id")));
    }
    ck_assert_str_eq(ask_content(arena_print(arena, "SELECT count(*) FROM %s", lists[_i].table)),
                     arena_print(arena, "%zu\n", count));
    ck_assert_msg(count >= lists[_i].least && count <= lists[_i].most, "%s has %zu", lists[_i].place, count);
    ck_assert_msg(!odd.text[0], "in %s, id, title, source or checked is missing of %s", lists[_i].place, odd.text);
    buf_free(&odd);
    json_decref(page);
}
END_TEST

/* The 2024 survey asks four things of each: they stand together, under its name, after what is asked and begun with; and each
 * names the finding behind it. */
static const struct {
    const char *place, *prompt[4];
} asked[] = {
    {"meeting", {"talk-about-time", "look-at-new-technology", "join-a-community", "ask-about-the-pathway"}},
    {"meeting?as=manager", {"protect-time", "pass-on-what-is-open", "help-people-meet", "back-a-qualification"}},
};

START_TEST(the_surveys_four_stand_together_in_the_1to1) {
    json_t *page = read_json(run("show '%s' --as json --content " REAL, asked[_i].place).out);
    json_t *rows = json_object_get(page, "rows");
    for (size_t i = 0; i < 4; i++) {
        json_t *row = json_array_get(rows, json_array_size(rows) - 4 + i);
        ck_assert_str_eq(string_of(row, "prompt"), asked[_i].prompt[i]);
        ck_assert_str_eq(ask_content(arena_print(arena,
                                                 "SELECT count(*) FROM prompt WHERE id = '%s' AND part = 'survey' AND "
                                                 "finding IS NOT NULL",
                                                 asked[_i].prompt[i])),
                         "1\n");
    }
    json_decref(page);
}
END_TEST

/* What check cannot know, since places are known where pages are: each that the content names opens. */
START_TEST(every_place_that_the_real_content_names_opens) {
    char *places = arena_copy(arena, ask_content("SELECT go FROM finding WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM prompt WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM retired WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM funding WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM funding_conditions WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM asked_choices WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM barrier_ways UNION SELECT at FROM explained"));
    struct world *world = test_world(REAL);
    struct buf shut = {0};
    int opened = 0;
    buf_add(&shut, "");
    for (char *next, *place = places; *place; place = next, opened++) {
        struct page page;
        struct err err = {0};
        struct view view = {0, 1000, false};
        next = place + strcspn(place, "\n");
        *next++ = '\0';
        if (page_build(world, place, &view, arena, &page, &err) != 0)
            buf_print(&shut, "%s: %s\n", place, err.text);
    }
    ck_assert_str_eq(shut.text, "");
    ck_assert_int_gt(opened, 40);
    buf_free(&shut);
    test_world_end(world);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, the_real_content_has_no_mistake_and_no_warning);
    tcase_add_loop_test(tests, the_real_content_keeps_its_promises, 0, COUNT(promises));
    tcase_add_test(tests, the_real_content_has_no_hole);
    tcase_add_loop_test(tests, each_list_of_the_real_content_is_whole_as_json, 0, COUNT(lists));
    tcase_add_loop_test(tests, the_surveys_four_stand_together_in_the_1to1, 0, COUNT(asked));
    tcase_add_test(tests, every_place_that_the_real_content_names_opens);
}

int main(void) {
    return test_suite("real", fill);
}

/* spot: what a way to pay turns on is asked on the spot, leads back to where it was asked, and is kept nowhere. On the sample pack with
 * tests/fixtures/money beside it. */
#include "money.h"

/* -- asking on the spot -------------------------------------------------------------------------------------------------- */
static struct browse browse;

static void stand_at(const char *first, const char *second) {
    browse = (struct browse){.window = 100};
    browse_begin(&browse, &s.world);
    browse_follow(&browse, "home");
    browse_follow(&browse, first);
    browse_follow(&browse, second);
    ck_assert_str_eq(browse.page.place, second);
}

static void press(const char *key, const char *place, const char *focus) {
    browse_key(&browse, key);
    ck_assert_str_eq(browse.page.place, place);
    ck_assert_pstr_eq(browse_focus(&browse).id, focus);
}

START_TEST(a_question_leads_back_to_the_list_and_the_row_it_was_put_for) {
    stand_at("qualification/degree", "funding?for=degree");
    press("1", "funding?for=degree&ask=member", NULL);
    ck_assert_str_eq(text_at(&browse.page, "question"), "Are you a member of the union?");
    ck_assert_str_eq(text_at(&browse.page, "why"), "Why this is asked: It pays for its members.");
    ck_assert_str_eq(text_at(&browse.page, "for"), "It matters for: The union.");
    ck_assert_str_eq(browse.page.said, "Used on this page, just this once, and not kept.");
    ck_assert(browse.page.question && browse.page.forgets);
    press("1", "funding?for=degree&member=yes", "union");
    press("1", "funding?for=degree&member=yes&ask=other-help", NULL);
    press("2", "funding?for=degree&member=yes&other-help=no", "union");
    ck_assert_str_eq(browse.page.said, "What you answer here is kept nowhere.");
    browse_back(&browse); /* all of it is one visit */
    ck_assert_str_eq(browse.page.place, "qualification/degree");
    browse_end(&browse);
}
END_TEST

START_TEST(leaving_a_question_leaves_the_list_as_it_was) {
    stand_at("qualification/degree", "funding?for=degree");
    press("1", "funding?for=degree&ask=member", NULL);
    ck_assert_int_eq(browse_open(&browse), STAYED); /* Enter by habit answers nothing */
    browse_back(&browse);
    press("r", "funding?for=degree", "union");
    browse_end(&browse);
}
END_TEST

START_TEST(what_was_said_is_asked_again_from_its_own_row) {
    const struct page *page = page_at("funding?for=degree&member=yes&other-help=no");
    const struct block *said = NULL;
    for (int i = 0; i < page->blocks; i++)
        said = page->block[i].kind == ROWS && strcmp(page->block[i].id, "said") == 0 ? &page->block[i] : said;
    ck_assert_ptr_nonnull(said);
    ck_assert_str_eq(said->heading, "What you said, just this once");
    ck_assert_int_eq(said->rows.count, 2);
    ck_assert_str_eq(said->rows.row[0].cell[0], "Are you a member of the union?");
    ck_assert_str_eq(said->rows.row[0].cell[1], "yes");
    stand_at("qualification/degree", "funding?for=degree&member=yes&other-help=no");
    browse_follow(&browse, said->rows.row[0].go);
    ck_assert_str_eq(browse.page.place, "funding?for=degree&member=yes&other-help=no&ask=member");
    browse_key(&browse, "3");
    ck_assert_str_eq(browse.page.place, "funding?for=degree&member=skip&other-help=no");
    browse_end(&browse);
}
END_TEST

START_TEST(from_the_items_page_a_question_leads_to_the_list) {
    stand_at("qualifications", "qualification/degree");
    browse_follow(&browse, "funding?for=degree&ask=member");
    press("2", "funding?for=degree&member=no", "own-trust");
    browse_back(&browse);
    ck_assert_str_eq(browse.page.place, "qualification/degree");
    browse_end(&browse);
}
END_TEST

START_TEST(a_closed_door_is_followed_by_the_next_open_one) {
    stand_at("qualifications", "funding?for=late-apprentice&young=no");
    ck_assert_str_eq(browse.page.next, "funding/levy");
    press("n", "funding/levy", NULL);
    browse_end(&browse);
    stand_at("qualifications", "funding?for=award");
    press("o", "funding/gift", NULL); /* about the row that has the cursor */
    browse_back(&browse);
    press("i", "qualification/award", NULL);
    browse_end(&browse);
}
END_TEST

START_TEST(an_id_that_moved_is_followed) {
    ck_assert_str_eq(page_at("funding?for=newest&employed=no")->place, "funding?for=new-apprentice&employed=no");
    ck_assert_str_eq(page_at("funding?for=qualification/newest")->place, "funding?for=qualification/new-apprentice");
}
END_TEST

static const struct {
    const char *place, *says;
} refused[] = {
    {"funding?for=awrd", "There is no qualification \"awrd\". Did you mean \"award\"?"},
    {"funding?for=", "There is no qualification \"\". \"pathway show qualifications\" lists them."},
    {"funding?for=learning/zebra", "There is no learning \"zebra\"."},
    {"funding?for=network/desk", "There is no network \"desk\". Did you mean \"desk-group\"?"},
    {"funding?for=role/librarian",
     "There is no paying for \"role/librarian\": it is the id of a qualification, learning/ID or network/ID."},
    {"funding?for=award&ask=member", "\"member\" is no question that decides who could pay for it."},
    {"funding?for=award&ask=zebra", "\"zebra\" is no question that decides who could pay for it."},
};

START_TEST(what_cannot_be_paid_for_is_refused_with_a_way_on) {
    ck_assert_str_eq(page_of(&s, refused[_i].place), refused[_i].says);
}
END_TEST

/* -- nothing is kept ----------------------------------------------------------------------------------------------------- */
/* The rows of every table of the portfolio, as SQLite itself counts them. */
static const char *rows_kept(void) {
    sqlite3 *db;
    sqlite3_stmt *tables, *rows;
    const char *text = "";
    ck_assert_int_eq(sqlite3_open_v2(me, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    ck_assert_int_eq(
        sqlite3_prepare_v2(db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", -1, &tables, NULL),
        SQLITE_OK);
    while (sqlite3_step(tables) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(tables, 0),
                   *sql = arena_print(s.arena, "SELECT count(*) FROM \"%s\"", name);
        ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &rows, NULL), SQLITE_OK);
        ck_assert_int_eq(sqlite3_step(rows), SQLITE_ROW);
        text = arena_print(s.arena, "%s%s %d\n", text, name, sqlite3_column_int(rows, 0));
        sqlite3_finalize(rows);
    }
    sqlite3_finalize(tables);
    sqlite3_close(db);
    return text;
}

START_TEST(nothing_that_is_answered_is_written_down) {
    ck_assert_str_eq(say_to(&s, "rate/lending?level=3"), "Saved. Loans and requests: With help.");
    const char *before = rows_kept();
    ck_assert_ptr_nonnull(strstr(before, "answer 1\n"));
    stand_at("qualification/degree", "funding?for=degree");
    static const char *const keys[] = {"1", "1", "1", "2", "2", "3", "o"};
    for (int i = 0; i < COUNT(keys); i++)
        browse_key(&browse, keys[i]);
    ck_assert_str_eq(browse.page.place, "funding/own-trust");
    browse_back(&browse);
    ck_assert_str_eq(browse.page.place, "funding?for=degree&member=yes&other-help=no&employed=skip");
    browse_end(&browse);
    ck_assert_str_eq(rows_kept(), before);
    ck_assert_int_eq(test_run(NULL, "grep -q -e member=yes -e other-help=no '%s'", me), 1);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, a_question_leads_back_to_the_list_and_the_row_it_was_put_for);
    tcase_add_test(tests, leaving_a_question_leaves_the_list_as_it_was);
    tcase_add_test(tests, what_was_said_is_asked_again_from_its_own_row);
    tcase_add_test(tests, from_the_items_page_a_question_leads_to_the_list);
    tcase_add_test(tests, a_closed_door_is_followed_by_the_next_open_one);
    tcase_add_test(tests, an_id_that_moved_is_followed);
    tcase_add_loop_test(tests, what_cannot_be_paid_for_is_refused_with_a_way_on, 0, COUNT(refused));
    tcase_add_test(tests, nothing_that_is_answered_is_written_down);
}

int main(void) {
    return test_suite("spot", fill);
}

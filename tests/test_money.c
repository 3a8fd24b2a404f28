/* money: who could pay for one thing, by what a person says; what is left to pay; and the list of qualifications. On the sample pack
 * with tests/fixtures/money beside it. */
#include "money.h"
#include "pathway/fits.h"

/* A cell of a row by its column's id; "" where it is not known. */
static const char *cell_at(const struct rows *rows, const struct row *row, const char *column) {
    for (int i = 0; i < rows->columns; i++)
        if (strcmp(rows->column[i].id, column) == 0)
            return row->cell[i] ? row->cell[i] : "";
    ck_abort_msg("no column %s", column);
}

/* The rows that the item names, each a line: its group before the first of it, then "fund state: words". */
static const char *payers_at(const char *place) {
    const struct rows *rows = page_rows(page_at(place));
    const char *text = "", *group = "";
    for (long i = 0; i < rows->count; i++) {
        const struct row *row = &rows->row[i];
        group = row->group ? row->group : group;
        if (strcmp(group, "Not seen to pay for this") == 0)
            break;
        text =
            arena_print(s.arena, "%s%s%s %s: %s\n", text, row->group ? arena_print(s.arena, "%s|", row->group) : "",
                        cell_at(rows, row, "funding"), cell_at(rows, row, "state"), cell_at(rows, row, "state_words"));
    }
    return text;
}

static const char *column_at(const char *place, const char *id, const char *column) {
    const struct page *page = page_at(place);
    return cell_at(page_rows(page), row_at(page, id), column);
}

static const char *datum_at(const struct page *page, const char *id) {
    for (int i = 0; i < page->data; i++)
        if (strcmp(page->datum[i].id, id) == 0)
            return page->datum[i].text ? page->datum[i].text : "";
    ck_abort_msg("%s has no %s", page->place, id);
}

/* -- who could pay ------------------------------------------------------------------------------------------------------- */
#define TRUST "own-trust ask: it turns on your job\n"
static const struct {
    const char *place, *payers;
} payers[] = {
    {"funding?for=award", "Could be for you|gift eligible: you could ask\nlower-price could-be: up to them, so ask\n"
                          "It depends on a question|" TRUST},
    {"funding?for=award&employed=yes",
     "Could be for you|gift eligible: you could ask\nlower-price could-be: up to them, so ask\n"
     "It depends on a question|own-trust ask: it turns on the level of the course\n"},
    {"funding?for=award&employed=yes&first-degree=no",
     "Could be for you|gift eligible: you could ask\nlower-price could-be: up to them, so ask\n"
     "own-trust could-be: up to them, so ask\n"},
    {"funding?for=award&employed=no",
     "Could be for you|gift eligible: you could ask\nlower-price could-be: up to them, so ask\n"
     "Closed, or not for you|own-trust not: not open, by what you said\n"},
    {"funding?for=award&employed=skip&first-degree=skip",
     "Could be for you|gift eligible: you could ask\nlower-price could-be: up to them, so ask\n"
     "It depends on a question|" TRUST},
    {"funding?for=degree", "It depends on a question|union ask: it turns on a membership\n" TRUST
                           "What we know is old, so check first|small-grant could-be: up to them, so ask: 250 pounds "
                           "at most\n"},
    {"funding?for=degree&member=yes",
     "It depends on a question|union ask: it turns on how you study\n" TRUST
     "What we know is old, so check first|small-grant could-be: up to them, so ask: 250 pounds at most\n"},
    {"funding?for=degree&member=yes&other-help=no",
     "Could be for you|union eligible: could pay 300 pounds of it\nIt depends on a question|" TRUST
     "What we know is old, so check first|small-grant could-be: up to them, so ask: 250 pounds at most\n"},
    {"funding?for=evenings&member=yes&other-help=no",
     "Could be for you|union eligible: could pay about 198 pounds of it\n"},
    {"funding?for=new-apprentice", "It depends on a question|levy ask: it turns on your job\n" TRUST},
    {"funding?for=new-apprentice&employed=yes&first-degree=no",
     "Could be for you|levy eligible: could pay all of it\nown-trust could-be: up to them, so ask\n"},
    {"funding?for=apprentice", "What we know is old, so check first|old-levy ask: it turns on your job\n"},
    {"funding?for=apprentice&employed=yes",
     "What we know is old, so check first|old-levy could-be: you could ask, and check first\n"},
    {"funding?for=late-apprentice", "It depends on a question|closed-levy ask: it turns on your age\n"},
    {"funding?for=late-apprentice&young=yes",
     "Could be for you|closed-levy could-be: closed to most, and perhaps not to you\n"},
    {"funding?for=late-apprentice&young=no", "Closed, or not for you|closed-levy not: not open, by what you said\n"},
    {"funding?for=tiny", "Closed, or not for you|freeze not: closed now\n"},
    {"funding?for=planned", ""},
    {"funding?for=learning/library-diploma-day", "It depends on a question|" TRUST},
    {"funding?for=network/desk-group", ""},
    /* an answer that is none is not said yet */
    {"funding?for=late-apprentice&young=maybe", "It depends on a question|closed-levy ask: it turns on your age\n"},
};

START_TEST(each_fund_is_told_by_what_was_said) {
    ck_assert_str_eq(payers_at(payers[_i].place), payers[_i].payers);
}
END_TEST

/* Where a fact is a year old, what stood in the open yesterday is to be confirmed. */
START_TEST(what_was_not_looked_at_for_a_year_is_to_be_confirmed) {
    strcpy(s.world.today, "2028-03-04");
    ck_assert_str_eq(
        payers_at("funding?for=new-apprentice&employed=yes&first-degree=no"),
        "Could be for you|levy eligible: could pay all of it\nWhat we know is old, so check first|own-trust "
        "could-be: up to them, so ask\n");
    strcpy(s.world.today, "2028-03-05");
    ck_assert_str_eq(payers_at("funding?for=new-apprentice&employed=yes&first-degree=no"),
                     "What we know is old, so check first|levy could-be: you could ask, and check first\nown-trust "
                     "could-be: up to them, so ask\n");
    const struct page *page = page_at("funding?for=new-apprentice&employed=yes&first-degree=no");
    ck_assert_str_eq(row_at(page, "levy")->more,
                     "All the training. Check before relying on it. It was last looked at over a year ago.");
    ck_assert_str_eq(datum_at(page, "left"), ""); /* nothing is counted on that may have changed */
}
END_TEST

static const struct {
    const char *place, *fund, *why, *question, *instead;
} whys[] = {
    {"funding?for=award", "gift", "You could ask for it.", "", ""},
    {"funding?for=award", "lower-price", "You could ask for it. Whether it pays is up to them.", "", ""},
    {"funding?for=award", "own-trust", "It depends on a question. Are you employed by the trust? It is for its staff.",
     "employed", ""},
    {"funding?for=award&employed=skip", "own-trust",
     "It depends on a question. Is it for a first degree? It pays for shorter things.", "first-degree", ""},
    {"funding?for=award&employed=skip&first-degree=no", "own-trust",
     "It depends on a question. Are you employed by the trust? It is for its staff.", "employed", ""},
    {"funding?for=degree&member=yes&other-help=no", "union", "By what you said, you could ask for it.", "", ""},
    {"funding?for=degree&member=no", "union", "By what you said, it is not open to you. Ask your own library.", "",
     "funding/own-trust"},
    {"funding?for=late-apprentice", "closed-levy",
     "It is closed to most people. It depends on a question. Are you 21 or under? It has an age.", "young", ""},
    {"funding?for=late-apprentice&young=yes", "closed-levy",
     "It is closed to most people. By what you said, it may be open to you.", "", ""},
    {"funding?for=tiny", "freeze", "It is closed now. It is for: Nobody today.", "", "barriers"},
    {"funding?for=award", "union", "Not seen to pay for this. Not for: Whoever has other help.", "", ""},
    {"funding?for=award", "small-grant", "Not seen to pay for this. It is for: Staff.", "", ""},
    {"funding?for=award", "freeze", "Not seen to pay for this, and closed now. It is for: Nobody today.", "",
     "barriers"},
    {"funding?for=award", "personal-cpd",
     "Not seen to pay for this, and not for library staff. Not for: Library staff.", "", ""},
};

START_TEST(each_says_why_and_a_closed_one_what_is_open_instead) {
    ck_assert_str_eq(column_at(whys[_i].place, whys[_i].fund, "why"), whys[_i].why);
    ck_assert_str_eq(column_at(whys[_i].place, whys[_i].fund, "question"), whys[_i].question);
    ck_assert_str_eq(column_at(whys[_i].place, whys[_i].fund, "instead"), whys[_i].instead);
}
END_TEST

/* What is read under a row: what it pays, what it is not for where money is counted on, and what to check. */
static const struct {
    const char *place, *fund, *more;
} mores[] = {
    {"funding?for=award", "gift", "It pays for a book."},
    {"funding?for=award", "lower-price", "You pay less for membership. Check before relying on it. We saw no amount."},
    {"funding?for=award", "own-trust", "Are you employed by the trust? A course or a fee, if there is money."},
    {"funding?for=degree&member=yes&other-help=no", "union",
     "About a third of a fee. Not for: Whoever has other help."},
    {"funding?for=degree", "small-grant", "Up to 250 pounds. Check before relying on it. Its page is an old one."},
    {"funding?for=award&employed=no", "own-trust",
     "By what you said, it is not open to you. Ask the place you study at."},
    {"funding?for=award", "union", NULL},
};

START_TEST(a_row_is_read_with_what_to_check) {
    ck_assert_pstr_eq(row_at(page_at(mores[_i].place), mores[_i].fund)->more, mores[_i].more);
}
END_TEST

/* Each fund of the pack is there once, in one state of four. */
START_TEST(no_fund_is_left_out_and_none_is_told_twice) {
    const struct rows *all = page_rows(page_at("funding")), *rows = page_rows(page_at("funding?for=degree&member=no"));
    ck_assert_int_eq(rows->count, all->count);
    for (long i = 0; i < all->count; i++)
        ck_assert_ptr_nonnull(
            strstr("eligible could-be ask not", column_at("funding?for=degree&member=no", all->row[i].id, "state")));
}
END_TEST

/* -- what is left -------------------------------------------------------------------------------------------------------- */
#define REST " Ask about the rest. Two kinds of help are not added up here, as some are for people who have no other."
static const struct {
    const char *place, *pounds, *left, *words, *advice;
} left[] = {
    {"funding?for=award", "90", "90", "90 pounds, and membership on top",
     "You could ask two of these, and one turns on a question. Nothing is certain before they say yes."},
    {"funding?for=award&employed=yes&first-degree=no", "90", "90", "90 pounds, and membership on top",
     "You could ask three of these. Nothing is certain before they say yes."},
    {"funding?for=degree", "8270", "8270", "8,270 pounds",
     "You could ask one of these, and two turn on a question. Nothing is certain before they say yes."},
    {"funding?for=degree&member=yes&other-help=no", "8270", "7970", "7,970 pounds",
     "By what you said, 300 pounds of it could come from: The union." REST},
    {"funding?for=evenings", "600", "600", "600 pounds",
     "What is open to you turns on a question: choose it to be asked."},
    {"funding?for=evenings&member=yes&other-help=no", "600", "402", "402 pounds",
     "By what you said, about 198 pounds of it could come from: The union."},
    {"funding?for=evenings&member=yes&other-help=yes", "600", "600", "600 pounds",
     "None of these is open to you as things stand. What is open instead stands with each."},
    {"funding?for=new-apprentice", "", "", "all of it, as far as we know",
     "What is open to you turns on a question: choose it to be asked."},
    {"funding?for=new-apprentice&employed=yes", "", "0", "no fee for you",
     "By what you said, all of it could come from: A levy."},
    {"funding?for=new-apprentice&employed=yes&first-degree=no", "", "0", "no fee for you",
     "By what you said, all of it could come from: A levy. What that leaves out, you could ask the others for."},
    {"funding?for=apprentice&employed=yes", "0", "0", "no fee for you",
     "You could ask one of these. Nothing is certain before they say yes."},
    {"funding?for=tiny", "1", "1", "1 pound",
     "None of these is open to you as things stand. What is open instead stands with each."},
    {"funding?for=planned", "", "", "all of it, as far as we know", "Nothing pays for it. Look at the award."},
    {"funding?for=network/desk-group", "0", "0", "no fee for you",
     "Nothing known pays for it. Ask your own library first."},
    {"funding?for=learning/library-diploma-day", "90", "90", "90 pounds",
     "What is open to you turns on a question: choose it to be asked."},
};

START_TEST(what_is_left_is_what_nobody_is_certain_to_pay) {
    const struct page *page = page_at(left[_i].place);
    ck_assert_str_eq(datum_at(page, "pounds"), left[_i].pounds);
    ck_assert_str_eq(datum_at(page, "left"), left[_i].left);
    ck_assert_str_eq(text_at(page, "left_words"), left[_i].words);
    ck_assert_str_eq(text_at(page, "advice"), left[_i].advice);
}
END_TEST

START_TEST(a_row_says_what_it_takes_off_and_leaves) {
    static const char *const rows[][4] = {{"funding?for=degree&member=yes&other-help=no", "union", "300", "7970"},
                                          {"funding?for=degree&member=yes&other-help=no", "small-grant", "", ""},
                                          {"funding?for=degree", "union", "", ""},
                                          {"funding?for=new-apprentice&employed=yes", "levy", "", "0"},
                                          {"funding?for=award", "gift", "", ""}};
    for (int i = 0; i < COUNT(rows); i++) {
        ck_assert_str_eq(column_at(rows[i][0], rows[i][1], "pays"), rows[i][2]);
        ck_assert_str_eq(column_at(rows[i][0], rows[i][1], "left"), rows[i][3]);
    }
}
END_TEST

START_TEST(a_share_is_taken_of_a_price_up_to_the_most) {
    static const struct {
        long share, most, pounds, off;
    } cases[] = {{33, 300, 90, 29}, {33, 300, 908, 299}, {33, 300, 910, 300}, {33, 300, 911, 300}, {100, 0, 8270, 8270},
                 {100, 50, 60, 50}, {50, 0, 1, 0},       {0, 300, 90, -1},    {33, 300, -1, -1},   {33, 300, 0, 0}};
    for (int i = 0; i < COUNT(cases); i++) {
        struct fund fund = {.share = cases[i].share, .most = cases[i].most};
        ck_assert_int_eq(fund_off(&fund, cases[i].pounds), cases[i].off);
    }
}
END_TEST

/* -- the item's own page ------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *kind, *pace, *words;
} briefs[] = {
    {"qualification/award", "by portfolio", "at your own pace, 6 months or more", "90 pounds, and membership on top"},
    {"qualification/apprentice", "an apprenticeship", "in paid hours, 18 months or more", "no fee for you"},
    {"qualification/new-apprentice", "an apprenticeship", "in paid hours", "all of it, as far as we know"},
    {"qualification/evenings", "a course", "by a timetable, 1 month or more", "600 pounds"},
    {"qualification/degree", "a degree", "at your own pace, 36 months or more", "8,270 pounds"},
    {"qualification/masters", NULL, NULL, "all of it, as far as we know"},
};

START_TEST(a_qualification_says_how_it_fits_and_what_is_left) {
    const struct page *page = page_at(briefs[_i].place);
    const char *list = arena_print(s.arena, "funding?for=%s", strchr(briefs[_i].place, '/') + 1);
    ck_assert_pstr_eq(text_at(page, "kind"), briefs[_i].kind);
    ck_assert_pstr_eq(text_at(page, "pace"), briefs[_i].pace);
    ck_assert_str_eq(text_at(page, "left_words"), briefs[_i].words);
    ck_assert_str_eq(page->next, list);
    ck_assert_str_eq(page_stop(page, 0).go, list); /* and from the fact */
}
END_TEST

START_TEST(a_question_is_put_from_the_items_page_too) {
    const struct page *page = page_at("qualification/degree");
    ck_assert_str_eq(row_at(page, "union")->go, "funding?for=degree&ask=member");
    ck_assert_str_eq(row_at(page, "small-grant")->go, "funding/small-grant");
    page = page_at("learning/library-diploma-day");
    ck_assert_str_eq(text_at(page, "left_words"), "90 pounds");
    ck_assert_ptr_nonnull(strstr(page_of(&s, "learning/library-diploma-day"), "\"question\": \"employed\""));
}
END_TEST

START_TEST(the_list_stands_by_kind_and_those_last_that_nobody_pays_for) {
    const struct rows *rows = page_rows(page_at("qualifications"));
    const char *text = "";
    for (long i = 0; i < rows->count; i++)
        text = arena_print(s.arena, "%s%s%s: %s\n", text,
                           rows->row[i].group ? arena_print(s.arena, "%s|", rows->row[i].group) : "", rows->row[i].id,
                           cell_at(rows, &rows->row[i], "fits"));
    ck_assert_str_eq(text, "By apprenticeship|apprentice: no fee for you\n"
                           "new-apprentice: price not seen\n"
                           "planned: no price yet; nothing open to most pays for it\n"
                           "late-apprentice: price not seen; nothing open to most pays for it\n"
                           "By portfolio|award: 90 pounds; ask: A small gift\n"
                           "Degrees|degree: 8,270 pounds; ask: The union\n"
                           "Courses|evenings: 600 pounds; ask: The union\n"
                           "tiny: 1 pound; nothing open to most pays for it\n"
                           "Others|certification: 90 pounds when last seen, and membership\n"
                           "masters: several thousand pounds; nothing open to most pays for it\n");
}
END_TEST

/* A list is read by its window alone. */
START_TEST(a_window_of_the_list_is_what_stands_there) {
    struct page page;
    struct err err = {0};
    struct view view = {4, 2, false};
    ck_assert_int_eq(page_build(&s.world, "qualifications", &view, s.arena, &page, &err), 0);
    ck_assert_int_eq(page_rows(&page)->count, 2);
    ck_assert_int_eq(page_rows(&page)->total, 10);
    ck_assert_str_eq(page_rows(&page)->row[0].id, "award");
}
END_TEST

/* -- the project's own content, held by hand against what its sources say ------------------------------------------------ */
static const struct {
    const char *place, *words, *advice, *fund, *chance;
} facts[] = {
    {"funding?for=cilip-certification", "90 pounds, and CILIP membership on top",
     "You could ask two of these. Nothing is certain before they say yes.", "apprenticeship-levy", "not"},
    {"funding?for=library-apprenticeship&employer-agrees=no", "no fee for you, but it takes somebody who pays",
     "None of these is open to you as things stand. What is open instead stands with each.", "apprenticeship-levy",
     "not"},
    /* a third of the fees, up to 300 pounds; for members of more than four weeks, up to a first degree, with no other help */
    {"funding?for=aberystwyth-degree&unison-member=yes&up-to-first-degree=yes&other-help=no", "7,970 pounds",
     "By what you said, 300 pounds of it could come from: UNISON learning grants." REST, "unison-grants", "eligible"},
    {"funding?for=aberystwyth-degree&unison-member=yes&up-to-first-degree=yes&other-help=yes", "8,270 pounds",
     "You could ask one of these. Nothing is certain before they say yes.", "unison-grants", "not"},
    /* a loan is paid back, so it takes nothing off */
    {"funding?for=aberystwyth-postgraduate&live-in-england=yes&under-60=yes&has-masters=no&full-masters=yes",
     "8,580 pounds", "You could ask two of these. Nothing is certain before they say yes.", "postgraduate-loan",
     "could-be"},
    {"funding?for=aberystwyth-postgraduate&full-masters=no", "8,580 pounds",
     "You could ask one of these. Nothing is certain before they say yes.", "postgraduate-loan", "not"},
    /* since January 2026 level 7 is for people up to 21, with few exceptions */
    {"funding?for=archivist-apprenticeship", "no fee for you",
     "You could ask one of these, and one turns on a question. Nothing is certain before they say yes.", "level-7-levy",
     "ask"},
    {"funding?for=archivist-apprenticeship&young-enough=no", "no fee for you",
     "You could ask one of these. Nothing is certain before they say yes.", "level-7-levy", "not"},
    {"funding?for=library-apprenticeship-level-7", "all of it, as far as we know",
     "Nothing known pays for it. A distance master's with a loan is open instead.", "level-7-levy", "not"},
    {"funding?for=cilip-certification", "90 pounds, and CILIP membership on top",
     "You could ask two of these. Nothing is certain before they say yes.", "personal-cpd-budget", "not"},
};

START_TEST(the_own_content_says_what_its_sources_say) {
    session_close(&s);
    ck_assert_msg(session_open(&s, "content", NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    const struct page *page = page_at(facts[_i].place);
    ck_assert_str_eq(text_at(page, "left_words"), facts[_i].words);
    ck_assert_str_eq(text_at(page, "advice"), facts[_i].advice);
    ck_assert_str_eq(column_at(facts[_i].place, facts[_i].fund, "state"), facts[_i].chance);
}
END_TEST

/* -- as it looks --------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *name, *place;
} golden[] = {
    {"pays", "funding?for=degree"},
    {"pays-question", "funding?for=degree&ask=member"},
    {"pays-eligible", "funding?for=degree&member=yes&other-help=no"},
    {"pays-all", "funding?for=new-apprentice&employed=yes&first-degree=no"},
    {"pays-closed", "funding?for=late-apprentice&young=no"},
    {"pays-nothing", "funding?for=planned"},
    {"pays-brief", "qualification/award"},
    {"pays-list", "qualifications"},
};

START_TEST(each_state_looks_as_it_was_read) {
    test_golden_page(&s.world, golden[_i].name, golden[_i].place, "40x20 80x24 120x40 text json");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, each_fund_is_told_by_what_was_said, 0, COUNT(payers));
    tcase_add_test(tests, what_was_not_looked_at_for_a_year_is_to_be_confirmed);
    tcase_add_loop_test(tests, each_says_why_and_a_closed_one_what_is_open_instead, 0, COUNT(whys));
    tcase_add_loop_test(tests, a_row_is_read_with_what_to_check, 0, COUNT(mores));
    tcase_add_test(tests, no_fund_is_left_out_and_none_is_told_twice);
    tcase_add_loop_test(tests, what_is_left_is_what_nobody_is_certain_to_pay, 0, COUNT(left));
    tcase_add_test(tests, a_row_says_what_it_takes_off_and_leaves);
    tcase_add_test(tests, a_share_is_taken_of_a_price_up_to_the_most);
    tcase_add_loop_test(tests, a_qualification_says_how_it_fits_and_what_is_left, 0, COUNT(briefs));
    tcase_add_test(tests, a_question_is_put_from_the_items_page_too);
    tcase_add_test(tests, the_list_stands_by_kind_and_those_last_that_nobody_pays_for);
    tcase_add_test(tests, a_window_of_the_list_is_what_stands_there);
    tcase_add_loop_test(tests, the_own_content_says_what_its_sources_say, 0, COUNT(facts));
    tcase_add_loop_test(tests, each_state_looks_as_it_was_read, 0, COUNT(golden));
}

int main(void) {
    return test_suite("money", fill);
}

/* fits: could it pay for me? A series of questions that asks only what still matters, tells what is open in place of a closed
 * door, is left in one step, and keeps nothing. */
#include "program.h"
#include "pathway/browse.h"

/* Beside the sample pack's own fund (for staff, and not for a first degree): one that is not for staff, one that is closed
 * to most, one that ended, one that asks for nothing, and one that is not for library staff. */
#define FACT "source: 'https://example.org/a', checked: 2027-03-04, status: own page}\n"
static const char more[] =
    "questions:\n"
    "  - {id: member, title: Are you a member of the society?, turns_on: membership, why: It is for its members.}\n"
    "funding:\n"
    "  - {id: society, title: The society, state: open, who: Its members., pays: A course., conditions: [{question: "
    "member, answer: yes, otherwise: Ask your own library., go: funding/own-trust}, {question: employed, answer: no, "
    "otherwise: Your library pays first.}], " FACT
    "  - {id: freeze, title: A fund on hold, state: closed, who: Nurses in training., pays: A degree., go: networks, "
    "conditions: [{question: first-degree, answer: yes, otherwise: Look at a shorter course., go: learning}, "
    "{question: member, answer: no, otherwise: Your society has more.}], " FACT
    "  - {id: shut, title: A fund that ended, state: closed, who: Nobody today., pays: A fare., go: barriers, " FACT
    "  - {id: gift, title: A small gift, state: open, who: Everybody., pays: A book., " FACT;

#define EMPLOYED "Are you employed by the trust?"
#define DEGREE "Is it for a first degree?"
#define MEMBER "Are you a member of the society?"
#define LAST "The last question. Used on this page, just this once, and not kept."
#define AT_MOST(N) "At most " N " more questions. Used on this page, just this once, and not kept."
#define FORGOTTEN "Your answers are in this page alone, and forgotten when you leave it."

static const char *folder; /* of the content */
static struct world *world;

static void begin_with_money(void) {
    begin();
    folder = arena_print(arena, "%s/pack", home);
    ck_assert_int_eq(test_run(NULL, "cp -r tests/fixtures/pack '%s'", folder), 0);
    test_write(arena_print(arena, "%s/more.yaml", folder), more);
    world = test_world(folder);
}

static void end_with_money(void) {
    test_world_end(world);
    end();
}

static const struct page *page_at(const char *place) {
    struct page *page = arena_alloc(arena, sizeof *page);
    struct err err = {0};
    struct view view = {0, 1000, false};
    ck_assert_msg(page_build(world, place, &view, arena, page, &err) == 0, "%s: %s", place, err.text);
    return page;
}

/* A text of a page by its id, or "". */
static const char *text_at(const struct page *page, const char *id) {
    for (int i = 0; i < page->blocks; i++)
        if (page->block[i].kind == TEXT && text_compare(page->block[i].id, id) == 0)
            return page->block[i].text;
    return "";
}

static const char *link_to(const struct page *page, const char *key) {
    for (int i = 0; i < page->links; i++)
        if (strcmp(page->link[i].key, key) == 0)
            return arena_print(arena, "%s: %s", page->link[i].title, page->link[i].go);
    return "";
}

/* -- what is asked --------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *question, *matters, *said;
} questions[] = {
    {"fits", EMPLOYED, "It matters for: Your own library or trust; The society.", AT_MOST("3")},
    {"fits?employed=yes", DEGREE, "It matters for: Your own library or trust; A fund on hold.", AT_MOST("2")},
    {"fits?employed=no", MEMBER, "It matters for: The society; A fund on hold.", AT_MOST("2")},
    {"fits?employed=skip", DEGREE, "It matters for: Your own library or trust; A fund on hold.", AT_MOST("2")},
    {"fits?employed=no&member=yes", "", "",
     FORGOTTEN}, /* the fund on hold is not for members: its degree is not asked */
    {"fits?employed=no&member=no", DEGREE, "It matters for: A fund on hold.", LAST},
    {"fits?employed=yes&first-degree=yes", MEMBER, "It matters for: A fund on hold.", LAST},
    {"fits?employed=yes&first-degree=no", "", "", FORGOTTEN}, /* whose member one is changes nothing any more */
    {"fits?first-degree=no", EMPLOYED, "It matters for: Your own library or trust; The society.", AT_MOST("2")},
    {"fits/own-trust", EMPLOYED, "", AT_MOST("2")},
    {"fits/own-trust?employed=yes", DEGREE, "", LAST},
    {"fits/own-trust?employed=no", "", "", FORGOTTEN},
    {"fits/own-trust?employed=skip&first-degree=yes", "", "", FORGOTTEN},
    {"fits/shut", "", "", NULL},
    {"fits/gift", "", "", NULL},
    /* what is no answer is asked again */
    {"fits?employed=maybe", EMPLOYED, "It matters for: Your own library or trust; The society.", AT_MOST("3")},
    {"fits?employed=Yes", EMPLOYED, "It matters for: Your own library or trust; The society.", AT_MOST("3")},
    {"fits?employed=yes&first-degree=", DEGREE, "It matters for: Your own library or trust; A fund on hold.",
     AT_MOST("2")},
    {"fits/own-trust?employed=yes&first-degree=1", DEGREE, "", LAST},
    {"fits?nothing=yes", EMPLOYED, "It matters for: Your own library or trust; The society.", AT_MOST("3")},
};

START_TEST(only_what_still_matters_is_asked_and_how_much_more_is_said) {
    const struct page *page = page_at(questions[_i].place);
    ck_assert_str_eq(text_at(page, "question"), questions[_i].question);
    ck_assert_str_eq(text_at(page, "for"), questions[_i].matters);
    ck_assert_str_eq(page->said ? page->said : "", questions[_i].said ? questions[_i].said : "");
    ck_assert_int_eq(page->question, *questions[_i].question != '\0');
}
END_TEST

START_TEST(a_bad_answer_is_written_over_by_a_good_one) {
    const struct page *page = page_at("fits?employed=maybe");
    ck_assert_str_eq(page->block[page->pick].rows.row[0].go, "fits?employed=yes");
    ck_assert_str_eq(page->block[page->pick].rows.row[2].go, "fits?employed=skip");
}
END_TEST

/* -- what it comes to ------------------------------------------------------------------------------------------------------ */
#define CLOSED "By what you said, this one is not open to you. "
static const struct {
    const char *place, *fit, *next;
} verdicts[] = {
    {"fits/own-trust?employed=yes&first-degree=no", "By what you said, you could ask for it.",
     "how to ask for it: funding/own-trust"},
    {"fits/gift", "You could ask for it.", "how to ask for it: funding/gift"},
    {"fits/own-trust?employed=skip&first-degree=no",
     "It depends on a question you left open: Are you employed by the trust? Its page says more.",
     "its page: funding/own-trust"},
    {"fits/own-trust?employed=skip&first-degree=skip",
     "It depends on a question you left open: Are you employed by the trust? Its page says more.",
     "its page: funding/own-trust"},
    {"fits/own-trust?employed=no", CLOSED "Ask the place you study at.", "what is open instead: funding"},
    {"fits/own-trust?employed=skip&first-degree=yes", CLOSED "Ask about a shorter course.",
     "what is open instead: funding"},
    {"fits/society?member=no", CLOSED "Ask your own library.", "what is open instead: funding/own-trust"},
    {"fits/society?member=yes&employed=yes", CLOSED "Your library pays first.", "what is open instead: funding"},
    {"fits/freeze?first-degree=no", CLOSED "Look at a shorter course.", "what is open instead: learning"},
    {"fits/freeze?first-degree=yes&member=yes", CLOSED "Your society has more.", "what is open instead: networks"},
    {"fits/freeze?first-degree=yes&member=no",
     "It is closed to most people. By what you said, it may be open to you: its page says what to ask.",
     "its page: funding/freeze"},
    {"fits/shut", "This one is closed now. It is for: Nobody today.", "what is open instead: barriers"},
    {"fits/personal-cpd", "This one is not for library staff. It is for: Nurses and some other professions.",
     "what is open instead: funding"},
};

START_TEST(what_was_said_opens_a_door_or_names_the_next_open_one) {
    const struct page *page = page_at(verdicts[_i].place);
    ck_assert_str_eq(text_at(page, "fit"), verdicts[_i].fit);
    ck_assert_str_eq(link_to(page, "n"), verdicts[_i].next);
}
END_TEST

/* Each fund as "FUND FIT: words", in the order of the page. */
static const char *fits_at(const char *place) {
    struct result found = run("--content '%s' show '%s' --as json", folder, place);
    const char *all = "";
    size_t i;
    json_t *page = read_json(found.out), *row;
    json_array_foreach(json_object_get(page, "rows"), i, row) all = arena_print(
        arena, "%s%s %s: %s\n", all, string_of(row, "funding"), string_of(row, "fit"), string_of(row, "fit_words"));
    json_decref(page);
    return all;
}

#define COULD " fits: you could ask\n"
#define NOT " closed: not open, by what you said\n"
static const struct {
    const char *place, *funds;
} lists[] = {
    {"fits?employed=yes&first-degree=no",
     "own-trust" COULD "gift" COULD "society" NOT "freeze" NOT "shut closed: not open\n"},
    {"fits?employed=yes&first-degree=yes&member=no",
     "gift" COULD "freeze few: closed to most, and perhaps not to you\nown-trust" NOT "society" NOT
     "shut closed: not open\n"},
    {"fits?employed=no&member=yes",
     "society" COULD "gift" COULD "own-trust" NOT "freeze" NOT "shut closed: not open\n"},
    {"fits?employed=yes&enough=yes",
     "gift" COULD "own-trust depends: it depends on a question left open\n"
     "freeze depends: closed to most; it depends on a question left open\nsociety" NOT "shut closed: not open\n"},
    {"fits?employed=skip&first-degree=skip&member=skip",
     "gift" COULD "own-trust depends: it depends on a question left open\n"
     "society depends: it depends on a question left open\nfreeze depends: closed to most; it depends on a question "
     "left open\n"
     "shut closed: not open\n"},
};

START_TEST(the_whole_list_begins_with_what_could_be_asked_for) {
    ck_assert_str_eq(fits_at(lists[_i].place), lists[_i].funds);
}
END_TEST

START_TEST(what_was_not_said_is_shown_as_not_said) {
    struct result found = run("--content '%s' show 'fits/own-trust?employed=skip&first-degree=no'", folder);
    ck_assert_msg(strstr(found.out, "\nWhat you said.\n1 " EMPLOYED " Not said.\n2 " DEGREE " No.\n"), "%s", found.out);
    found = run("--content '%s' show 'fits/own-trust?employed=no'", folder);
    ck_assert_msg(strstr(found.out, "\n1 " EMPLOYED " No.\n2 " DEGREE " Not said.\n"), "%s", found.out);
}
END_TEST

/* -- walking through it ---------------------------------------------------------------------------------------------------- */
static struct browse browse;

static void walk_to(const char *first, const char *second) {
    browse = (struct browse){.window = 100};
    browse_begin(&browse, world);
    browse_follow(&browse, "home");
    browse_follow(&browse, first);
    browse_follow(&browse, second);
}

static void press(const char *keys, const char *place) {
    for (; *keys; keys++)
        browse_key(&browse, (char[]){*keys, '\0'});
    ck_assert_str_eq(browse.page.place, place);
}

static void leave_for(const char *place) {
    browse_back(&browse);
    ck_assert_str_eq(browse.page.place, place);
    browse_end(&browse);
}

static const struct {
    const char *keys, *place;
} ways[] = {{"", "fits"},
            {"1", "fits?employed=yes"},
            {"11", "fits?employed=yes&first-degree=yes"},
            {"112", "fits?employed=yes&first-degree=yes&member=no"},
            {"33", "fits?employed=skip&first-degree=skip"},
            {"333", "fits?employed=skip&first-degree=skip&member=skip"}};

START_TEST(back_leaves_the_whole_series_in_one_step) {
    walk_to("funding", "fits");
    press(ways[_i].keys, ways[_i].place);
    leave_for("funding");
}
END_TEST

START_TEST(back_leaves_the_series_about_one_fund_for_its_page) {
    walk_to("funding", "funding/own-trust");
    press("c", "fits/own-trust");
    press("12", "fits/own-trust?employed=yes&first-degree=no");
    leave_for("funding/own-trust");
}
END_TEST

START_TEST(the_way_on_from_the_answer_is_a_step_of_its_own) {
    walk_to("funding", "fits/society");
    press("2n", "funding/own-trust");
    browse_back(&browse);
    press("", "fits/society?member=no");
    leave_for("funding");
}
END_TEST

START_TEST(the_question_before_is_asked_again_without_its_answer) {
    walk_to("funding", "fits");
    ck_assert_str_eq(link_to(&browse.page, "Left"), "");
    press("12", "fits?employed=yes&first-degree=no");
    browse_end(&browse);
    walk_to("funding", "fits");
    press("11", "fits?employed=yes&first-degree=yes");
    ck_assert_str_eq(link_to(&browse.page, "Left"), "the one before: fits?employed=yes");
    browse_key(&browse, "Left");
    press("", "fits?employed=yes");
    browse_key(&browse, "Left");
    press("", "fits");
    press("2", "fits?employed=no");
    leave_for("funding");
}
END_TEST

/* What was said before is not behind what is said now. */
START_TEST(a_series_answered_again_is_left_in_one_step_too) {
    walk_to("funding", "fits/own-trust");
    press("2a", "fits/own-trust");
    press("12", "fits/own-trust?employed=yes&first-degree=no");
    leave_for("funding");
}
END_TEST

START_TEST(whoever_has_enough_of_questions_sees_what_is_open_so_far) {
    walk_to("funding", "fits");
    press("1e", "fits?employed=yes&enough=yes");
    leave_for("funding");
}
END_TEST

START_TEST(enter_by_habit_answers_nothing) {
    walk_to("funding", "fits");
    ck_assert_int_eq(browse_open(&browse), STAYED);
    ck_assert_str_eq(browse.said, "Nothing is chosen yet: press a key shown, or an arrow and then Enter.");
    press("", "fits");
    leave_for("funding");
}
END_TEST

/* -- nothing is kept ------------------------------------------------------------------------------------------------------- */
START_TEST(nothing_is_kept_of_a_sitting) {
    test_write(arena_print(arena, "%s/typed", home), "1\n1\np\n3\n2\na\nb\nq\n");
    struct result found = run("--content '%s' fits <'%s/typed'", folder, home);
    ck_assert_str_eq(found.err, "");
    ck_assert_int_eq(found.code, 0);
    ck_assert_msg(strstr(found.out, AT_MOST("3")) && strstr(found.out, "A small gift, you could ask"), "%s", found.out);
    ck_assert_int_ne(access(arena_print(arena, "%s/.local", home), F_OK), 0);
    ck_assert_int_eq(test_run(NULL, "grep -rqs -e first-degree=yes -e employed=yes '%s/.cache'", home), 1);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin_with_money, end_with_money);
    tcase_add_loop_test(tests, only_what_still_matters_is_asked_and_how_much_more_is_said, 0, COUNT(questions));
    tcase_add_test(tests, a_bad_answer_is_written_over_by_a_good_one);
    tcase_add_loop_test(tests, what_was_said_opens_a_door_or_names_the_next_open_one, 0, COUNT(verdicts));
    tcase_add_loop_test(tests, the_whole_list_begins_with_what_could_be_asked_for, 0, COUNT(lists));
    tcase_add_test(tests, what_was_not_said_is_shown_as_not_said);
    tcase_add_loop_test(tests, back_leaves_the_whole_series_in_one_step, 0, COUNT(ways));
    tcase_add_test(tests, back_leaves_the_series_about_one_fund_for_its_page);
    tcase_add_test(tests, the_way_on_from_the_answer_is_a_step_of_its_own);
    tcase_add_test(tests, the_question_before_is_asked_again_without_its_answer);
    tcase_add_test(tests, a_series_answered_again_is_left_in_one_step_too);
    tcase_add_test(tests, whoever_has_enough_of_questions_sees_what_is_open_so_far);
    tcase_add_test(tests, enter_by_habit_answers_nothing);
    tcase_add_test(tests, nothing_is_kept_of_a_sitting);
}

int main(void) {
    return test_suite("fits", fill);
}

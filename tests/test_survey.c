/* survey: its questions are answered first, each answer is one durable change that can be undone, and what was said stands beside
 * the figures; a pack may ask its own questions. */
#include "session.h"
#include "pathway/browse.h"

static char *me, *pack;
static struct session s;
static struct browse b;

static void begin(void) {
    pack = path_in(NULL, "pack");
    copy_pack(pack);
    me = path_in(NULL, "me.pathway");
    ck_assert_msg(session_open(&s, pack, me, NULL), "%s\n%s", s.err.text, s.mistakes);
    s.world.asks = true;
}

static void end(void) {
    session_close(&s);
    free(me), free(pack);
}

/* Another sitting, with the content as it is by now. */
static void open_again(void) {
    session_close(&s);
    ck_assert_msg(session_open(&s, pack, me, NULL), "%s\n%s", s.err.text, s.mistakes);
    s.world.asks = true;
}

static void walk_to(const char *place) {
    b = (struct browse){.window = 100};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, place);
}

static void press(const char *key, const char *place) {
    browse_key(&b, key);
    ck_assert_msg(strcmp(b.page.place, place) == 0, "%s leads to %s, not to %s; it said: %s", key, b.page.place, place,
                  b.said);
}

static void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "%s is not in\n%s", part, text);
}

static void expect_replies(const char *expected) {
    expect_sql(me, "SELECT question, choice FROM reply ORDER BY question, choice", expected);
}

/* What the page says of a finding: yes, null (said otherwise), "not answered" or nothing. */
static const char *you_of(const char *finding) {
    json_t *page = json_loads(page_of(&s, "survey?see=figures"), 0, NULL), *row;
    const char *you = "no such finding";
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        const char *said = json_string_value(json_object_get(row, "you"));
        if (strcmp(json_string_value(json_object_get(row, "finding")), finding) == 0)
            you = said ? arena_copy(s.arena, said) : "null";
    }
    json_decref(page);
    return you;
}

/* -- walking through it ------------------------------------------------------------------------------------------------------ */
START_TEST(the_questions_come_first_and_lead_to_the_figures) {
    walk_to("survey");
    ck_assert_str_eq(b.page.title, "First your answers, then theirs");
    press("1", "reply/work-now?then=survey");
    press("1", "reply/work-now?then=survey"); /* a tick stays */
    ck_assert_str_eq(b.said, "Saved: Look for evidence.");
    press("4", "reply/heard-of?then=survey"); /* that is all */
    press("2", "reply/learn-first?then=survey");
    ck_assert_str_eq(b.said, "Saved: It is new to me.");
    press("2", "survey");
    ck_assert_str_eq(b.said, "Saved: New technology.");
    ck_assert_str_eq(b.page.title, "What 90 library assistants said");
    ck_assert_str_eq(b.page.said, "3 of 3 questions done. Nothing is shared.");
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "home");
    browse_end(&b);
}
END_TEST

START_TEST(the_figures_can_be_seen_without_answering_and_the_questions_from_there) {
    walk_to("survey");
    press("2", "survey?see=figures");
    ck_assert_str_eq(b.page.title, "What 90 library assistants said");
    press("a", "survey?see=questions");
    ck_assert_str_eq(b.page.title, "First your answers, then theirs");
    press("1", "reply/work-now?then=survey%3Fsee%3Dquestions");
    press("4", "reply/heard-of?then=survey%3Fsee%3Dquestions");
    press("3", "reply/learn-first?then=survey%3Fsee%3Dquestions");
    press("3", "survey?see=questions");
    ck_assert_str_eq(b.page.title, "What 90 library assistants said"); /* nothing is left to ask */
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "home");
    browse_end(&b);
}
END_TEST

START_TEST(back_leaves_the_questions_and_carry_on_begins_where_one_left_off) {
    walk_to("survey");
    press("1", "reply/work-now?then=survey");
    press("2", "reply/work-now?then=survey");
    press("4", "reply/heard-of?then=survey");
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "survey");
    browse_end(&b);
    open_again();
    walk_to("survey");
    const struct row *row = page_rows(&b.page)->row;
    ck_assert_str_eq(row[0].cell[0], "Carry on");
    ck_assert_str_eq(row[0].cell[1], "question 2 of 3");
    ck_assert_str_eq(row[1].cell[0], "See the figures, and my answers so far");
    press("1", "reply/heard-of?then=survey");
    press("Left", "reply/work-now?then=survey");
    ck_assert_str_eq(page_rows(&b.page)->row[1].cell[2], "ticked");
    press("4", "reply/heard-of?then=survey");
    press("1", "reply/learn-first?then=survey");
    press("Left", "reply/heard-of?then=survey");
    ck_assert_int_eq(b.at, 0); /* on the answer that was given */
    press("2", "reply/learn-first?then=survey");
    browse_end(&b);
    expect_replies("heard-of|new-to-me\nwork-now|machines\n");
}
END_TEST

START_TEST(what_is_skipped_stays_open_and_the_last_question_leads_to_the_figures) {
    walk_to("survey");
    press("1", "reply/work-now?then=survey");
    press("Right", "reply/heard-of?then=survey");
    ck_assert_str_eq(b.said, "");
    ck_assert(!is_there(me));
    press("3", "reply/learn-first?then=survey"); /* "I would rather not say" is an answer */
    press("Right", "survey?see=figures");
    ck_assert_str_eq(b.said, "2 questions left open.");
    ck_assert_str_eq(b.page.title, "What 90 library assistants said");
    ck_assert_str_eq(b.page.said, "1 of 3 questions done. Nothing is shared.");
    expect_replies("heard-of|skip\n");
    press("a", "reply/work-now?then=survey%3Fsee%3Dfigures");
    press("Right", "reply/learn-first?then=survey%3Fsee%3Dfigures");
    press("2", "survey?see=figures");
    ck_assert_str_eq(b.said, "Saved: New technology. 1 question left open.");
    browse_back(&b);
    ck_assert_str_eq(page_rows(&b.page)->row[0].cell[1], "question 1 of 3");
    browse_end(&b);
}
END_TEST

START_TEST(the_series_ends_at_its_last_question) {
    walk_to("reply/learn-first");
    press("Right", "survey?see=figures");
    ck_assert_str_eq(b.said, "3 questions left open.");
    browse_end(&b);
    walk_to("survey"); /* nothing was said: the questions still come first */
    ck_assert_str_eq(b.page.title, "First your answers, then theirs");
    browse_end(&b);
}
END_TEST

START_TEST(answering_again_goes_through_all_and_what_is_passed_over_stays) {
    say_to(&s, "reply/work-now?choice=evidence");
    say_to(&s, "reply/heard-of?choice=new-to-me");
    say_to(&s, "reply/learn-first?choice=skip");
    walk_to("survey");
    press("a", "reply/work-now?again=yes&then=survey");
    press("Right", "reply/heard-of?again=yes&then=survey");
    ck_assert_str_eq(b.said, "");
    press("1", "reply/learn-first?again=yes&then=survey");
    press("Left", "reply/heard-of?again=yes&then=survey");
    press("Right", "reply/learn-first?again=yes&then=survey");
    press("Right", "survey");
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "home");
    browse_end(&b);
    expect_replies("heard-of|heard\nlearn-first|skip\nwork-now|evidence\n");
}
END_TEST

START_TEST(enter_by_habit_answers_nothing) {
    walk_to("reply/work-now");
    ck_assert_int_eq(browse_open(&b), STAYED);
    ck_assert_str_eq(b.said, "Nothing is chosen yet: press a key shown, or an arrow and then Enter.");
    browse_end(&b);
    ck_assert(!is_there(me));
}
END_TEST

/* -- what is kept, and undone ------------------------------------------------------------------------------------------------ */
START_TEST(ticks_are_set_and_taken_away_and_other_answers_stand_alone) {
    ck_assert_str_eq(say_to(&s, "reply/work-now?choice=desk"), "Saved: Sit at the desk.");
    ck_assert_str_eq(say_to(&s, "reply/work-now?choice=evidence"), "Saved: Look for evidence.");
    expect_replies("work-now|desk\nwork-now|evidence\n");
    ck_assert_str_eq(say_to(&s, "reply/work-now?choice=desk"), "Saved: Sit at the desk, not ticked.");
    expect_replies("work-now|evidence\n");
    ck_assert_str_eq(say_to(&s, "reply/work-now?choice=skip"), "Saved: I would rather not say.");
    expect_replies("work-now|skip\n");
    ck_assert_str_eq(say_to(&s, "reply/work-now?choice=none"), "Saved: None of these.");
    expect_replies("work-now|none\n");
    ck_assert_str_eq(say_to(&s, "reply/work-now?choice=desk"), "Saved: Sit at the desk.");
    ck_assert_ptr_null(say_to(&s, "reply/work-now?choice=done")); /* nothing but on to the next */
    expect_replies("work-now|desk\n");
    say_to(&s, "reply/heard-of?choice=heard");
    say_to(&s, "reply/heard-of?choice=new-to-me");
    expect_replies("heard-of|new-to-me\nwork-now|desk\n");
}
END_TEST

START_TEST(that_is_all_without_a_tick_is_an_answer_too) {
    ck_assert_str_eq(say_to(&s, "reply/work-now?choice=done"), "Saved: None of these.");
    expect_replies("work-now|none\n");
    ck_assert_str_eq(you_of("want-searching"), "null");
    expect_in(page_of(&s, "replies"), "\"title\": \"None of these\"");
}
END_TEST

START_TEST(each_answer_can_be_undone_and_done_again) {
    say_to(&s, "reply/work-now?choice=desk");
    say_to(&s, "reply/work-now?choice=evidence");
    say_to(&s, "reply/heard-of?choice=heard");
    say_to(&s, "reply/heard-of?choice=new-to-me");
    say_to(&s, "reply/work-now?choice=skip");
    walk_to("reply/work-now");
    press("u", "reply/work-now");
    ck_assert_str_eq(b.said, "Undone: Which of these do you do at work? I would rather not say.");
    expect_replies("heard-of|new-to-me\nwork-now|desk\nwork-now|evidence\n");
    press("u", "reply/heard-of");
    expect_replies("heard-of|heard\nwork-now|desk\nwork-now|evidence\n");
    press("u", "reply/heard-of");
    press("u", "reply/work-now");
    expect_replies("work-now|desk\n");
    press("y", "reply/work-now");
    ck_assert_str_eq(b.said, "Done again: Which of these do you do at work? Look for evidence.");
    expect_replies("work-now|desk\nwork-now|evidence\n");
    browse_end(&b);
}
END_TEST

static const struct {
    const char *address, *says;
} refused[] = {
    {"reply/work-no?choice=desk", "There is no question \"work-no\". Did you mean \"work-now\"?"},
    {"reply/zebra?choice=desk", "There is no question \"zebra\"."},
    {"reply?choice=desk", "There is no question \"\"."},
    {"reply/work-now?choice=dask", "There is no choice \"dask\". Did you mean \"desk\"? Nothing was changed."},
    {"reply/work-now?choice=skipp", "There is no choice \"skipp\". Did you mean \"skip\"? Nothing was changed."},
    {"reply/work-now?choice=latter", "There is no choice \"latter\". Did you mean \"later\"? Nothing was changed."},
    {"reply/work-now?choice=zebra", "There is no choice \"zebra\" in \"work-now\". Nothing was changed."},
    {"reply/heard-of?choice=none", "There is no choice \"none\" in \"heard-of\". Nothing was changed."},
    {"reply/heard-of?choice=done", "There is no choice \"done\" in \"heard-of\". Nothing was changed."},
    {"reply/heard-of?choice=desk", "There is no choice \"desk\" in \"heard-of\". Nothing was changed."},
};

START_TEST(what_is_no_question_or_no_choice_is_said_and_changes_nothing) {
    ck_assert_str_eq(say_to(&s, refused[_i].address), refused[_i].says);
    ck_assert(!is_there(me));
}
END_TEST

START_TEST(what_there_is_not_to_see_is_said) {
    ck_assert_str_eq(page_of(&s, "survey?see=zebra"),
                     "There is no \"zebra\" to see of the survey: questions or figures.");
    ck_assert_str_eq(page_of(&s, "reply/heard"), "There is no question \"heard\". Did you mean \"heard-of\"?");
}
END_TEST

START_TEST(a_visit_keeps_nothing_and_says_so) {
    session_close(&s);
    ck_assert(session_open(&s, pack, NULL, NULL));
    s.world.asks = true;
    walk_to("survey");
    ck_assert_str_eq(b.page.said, "You are looking round: nothing is kept.");
    browse_key(&b, "1");
    ck_assert_str_eq(b.page.said, "You are looking round: nothing is kept.");
    browse_key(&b, "1");
    ck_assert_str_eq(b.said, "Noted, not kept: Look for evidence.");
    browse_end(&b);
    ck_assert(!is_there(me));
}
END_TEST

START_TEST(the_page_of_what_is_kept_counts_the_questions_answered) {
    say_to(&s, "reply/work-now?choice=desk");
    say_to(&s, "reply/work-now?choice=evidence");
    expect_in(page_of(&s, "kept"), "0 settings, 1 reply to the survey's questions, when each was changed");
    say_to(&s, "reply/heard-of?choice=skip");
    expect_in(page_of(&s, "kept"), "0 settings, 2 replies to the survey's questions, when each was changed");
}
END_TEST

/* -- beside the figures ------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *acts[3], *searching, *technology, *digital; /* the last is asked by no question, and by a task */
} beside[] = {
    {{NULL}, "not answered", "not answered", "null"},
    {{"reply/work-now?choice=evidence"}, "yes", "not answered", "null"},
    {{"reply/work-now?choice=desk"}, "null", "not answered", "null"},
    {{"reply/work-now?choice=done"}, "null", "not answered", "null"},
    {{"reply/work-now?choice=skip"}, "not answered", "not answered", "null"},
    {{"reply/learn-first?choice=machines"}, "not answered", "yes", "null"},
    {{"tick/printing?do=does"}, "not answered", "not answered", "yes"},
    {{"tick/technology?do=does"}, "not answered", "yes", "null"}, /* the task knows, as long as the question does not */
    {{"tick/technology?do=does", "reply/learn-first?choice=evidence"}, "not answered", "null", "null"},
};

START_TEST(what_was_said_stands_beside_what_was_found) {
    for (int i = 0; i < 3 && beside[_i].acts[i]; i++)
        say_to(&s, beside[_i].acts[i]);
    ck_assert_str_eq(you_of("want-searching"), beside[_i].searching);
    ck_assert_str_eq(you_of("want-technology"), beside[_i].technology);
    ck_assert_str_eq(you_of("already-digital"), beside[_i].digital);
}
END_TEST

START_TEST(where_nobody_is_there_to_answer_the_figures_are_shown_with_their_base) {
    s.world.asks = false;
    const char *page = page_of(&s, "survey");
    expect_in(page, "\"title\": \"What 90 library assistants said\",\n  \"base\": 90,\n  \"year\": 2024,\n"
                    "  \"questions\": 3,\n  \"answered\": 0,");
    expect_in(page_of(&s, "survey?see=questions"), "\"title\": \"First your answers, then theirs\"");
}
END_TEST

START_TEST(each_answer_leads_to_what_helps_and_each_open_question_to_itself) {
    say_to(&s, "reply/work-now?choice=evidence");
    walk_to("replies");
    press("a", "reply/heard-of");
    browse_back(&b);
    browse_open(&b);
    ck_assert_str_eq(b.page.place, "practice/sit-beside");
    browse_back(&b);
    browse_stand(&b, browse_target(&b, 1));
    browse_open(&b);
    ck_assert_str_eq(b.page.place, "reply/heard-of?then=replies");
    press("1", "reply/learn-first?then=replies");
    press("1", "replies");
    expect_in(page_of(&s, "replies"), "\"they_words\": \"16% of the 90 who answered\"");
    browse_end(&b);
}
END_TEST

/* -- what is known from elsewhere -------------------------------------------------------------------------------------------- */
static void name_what_says_the_same(void) {
    replace_in(pack, "asked.yaml", "title: Try new technology,", "title: Try new technology, task: technology,");
    replace_in(pack, "asked.yaml", "title: I had}", "title: I had, goal: grow}");
    replace_in(pack, "asked.yaml", "title: It is new to me,", "title: It is new to me, role: librarian,");
    replace_in(pack, "asked.yaml", "title: New technology, finding",
               "title: New technology, task: technology, finding");
    open_again();
}

START_TEST(what_was_said_elsewhere_is_the_answer_so_far_and_one_key_keeps_it) {
    name_what_says_the_same();
    say_to(&s, "goal?to=grow");
    say_to(&s, "tick/technology?do=both");
    ck_assert_str_eq(you_of("want-technology"), "yes");
    ck_assert_str_eq(you_of("want-searching"), "null"); /* its question is answered so far, by another choice */
    expect_in(page_of(&s, "survey?see=figures"), "\"answered\": 3");
    expect_replies("");
    walk_to("reply/work-now");
    ck_assert_str_eq(page_rows(&b.page)->row[1].cell[2], "ticked so far");
    ck_assert_str_eq(b.page.said, "You said this before. Enter keeps it; a number changes it.");
    ck_assert_int_eq(browse_open(&b), CHANGED); /* the cursor is on "That is all" */
    ck_assert_str_eq(b.said, "Saved: as you said before.");
    ck_assert_str_eq(b.page.place, "reply/heard-of");
    ck_assert_str_eq(page_rows(&b.page)->row[b.at].cell[2], "your answer so far");
    press("Right", "reply/learn-first");
    ck_assert_int_eq(browse_open(&b), CHANGED);
    ck_assert_str_eq(b.said, "Saved: New technology.");
    ck_assert_str_eq(b.page.place, "survey");
    browse_end(&b);
    expect_replies("heard-of|heard\nlearn-first|machines\nwork-now|machines\n");
}
END_TEST

START_TEST(what_is_said_here_stands_above_what_was_said_elsewhere) {
    name_what_says_the_same();
    say_to(&s, "goal?to=librarian");
    say_to(&s, "tick/technology?do=does");
    expect_in(page_of(&s, "reply/heard-of"), "\"title\": \"It is new to me\",\n      \"choice\": \"new-to-me\",\n"
                                             "      \"you\": \"your answer so far\"");
    ck_assert_ptr_null(strstr(page_of(&s, "reply/learn-first"), "so far")); /* it asks for what one would like */
    say_to(&s, "reply/heard-of?choice=heard");
    say_to(&s, "reply/work-now?choice=desk"); /* a tick beside those that were there */
    expect_replies("heard-of|heard\nwork-now|desk\nwork-now|machines\n");
    say_to(&s, "reply/work-now?choice=desk");
    ck_assert_str_eq(say_to(&s, "reply/work-now?choice=machines"), "Saved: Try new technology, not ticked.");
    expect_replies("heard-of|heard\nwork-now|none\n"); /* it does not come back */
}
END_TEST

/* -- other questions --------------------------------------------------------------------------------------------------------- */
/* Of two surveys each figure has its own base, and home names the one that is asked about. */
START_TEST(each_figure_has_the_base_of_its_own_survey) {
    replace_in(pack, "survey.yaml", "surveys:\n",
               "surveys:\n  - {id: first, title: Another, base: 12, year: 2019, about: Twelve answered., source: "
               "\"https://example.org/first\", checked: 2026-11-23, status: own page}\n");
    replace_in(pack, "survey.yaml", "findings:\n",
               "findings:\n  - {id: early, survey: first, title: had heard of it, percent: 40, about: A few.}\n");
    replace_in(pack, "asked.yaml", "{id: heard-of, survey: survey-2024", "{id: heard-of, survey: first");
    replace_in(pack, "asked.yaml", "title: I had}", "title: I had, finding: early}");
    open_again();
    say_to(&s, "reply/work-now?choice=evidence");
    say_to(&s, "reply/heard-of?choice=heard");
    expect_in(page_of(&s, "replies"), "\"they_words\": \"16% of the 90 who answered\"");
    expect_in(page_of(&s, "replies"), "\"they_words\": \"40% of the 12 who answered\"");
    expect_in(page_of(&s, "home"), "What 90 library assistants said");
    expect_in(page_of(&s, "survey?see=figures"), "What 90 library assistants said");
}
END_TEST

START_TEST(a_choice_that_is_gone_is_kept_and_its_question_asked_again) {
    say_to(&s, "reply/work-now?choice=desk");
    say_to(&s, "reply/heard-of?choice=heard");
    replace_in(pack, "asked.yaml", ", {id: desk, title: Sit at the desk}", "");
    open_again();
    walk_to("survey");
    press("1", "reply/work-now?then=survey");
    press("2", "reply/work-now?then=survey");
    browse_end(&b);
    expect_replies("heard-of|heard\nwork-now|desk\nwork-now|machines\n");
}
END_TEST

START_TEST(a_pack_that_asks_nothing_shows_its_figures_alone) {
    char *path = path_in(pack, "asked.yaml");
    ck_assert_int_eq(unlink(path), 0);
    free(path);
    open_again();
    walk_to("survey");
    ck_assert_str_eq(b.page.title, "What 90 library assistants said");
    ck_assert_str_eq(b.page.link[0].key, "k");
    ck_assert_str_eq(you_of("want-searching"), "null");
    ck_assert_str_eq(page_of(&s, "reply/work-now"), "There is no question \"work-now\".");
    expect_in(page_of(&s, "replies"), "\"rows\": []");
    browse_end(&b);
}
END_TEST

/* A national lead's questions, in a pack of their own. */
static const char theirs[] =
    "pack: {id: lead, title: The questionnaire, version: '1', publisher: A national lead, licence: CC BY 4.0, "
    "reviewed: "
    "2027-03-04}\n"
    "notes:\n  - {id: whose, page: survey, title: Whose they are, about: They are the survey's own.}\n"
    "asked:\n  - {id: q1, survey: survey-2024, topic: intentions, title: Where would you like to be?, many: no, "
    "choices: "
    "[{id: here, title: Here}, {id: there, title: Elsewhere, finding: want-technology}]}\n";

START_TEST(a_pack_with_questions_of_its_own_asks_those_alone) {
    char *folder = path_in(NULL, "theirs"), *file = path_in(folder, "all.yaml"), stale[300];
    const char *folders[] = {pack, folder};
    struct store_options options = {folders, 2, me, NULL, s.world.now};
    struct diags diags;
    ck_assert_int_eq(mkdir(folders[1], 0755), 0);
    test_write(file, theirs);
    say_to(&s, "reply/work-now?choice=evidence");
    store_close(s.world.store);
    diags_begin(&diags);
    ck_assert_int_eq(store_open(&s.world.store, &options, &diags, stale, &s.err), 0);
    walk_to("survey");
    expect_in(page_of(&s, "survey"), "\"whose\": \"They are the survey's own.\"");
    ck_assert_ptr_null(strstr(page_of(&s, "survey"), "They are ours."));
    ck_assert_str_eq(page_rows(&b.page)->row[0].cell[1], "1 question, about 1 minute");
    press("1", "reply/q1?then=survey");
    expect_in(page_of(&s, "reply/q1"), "The questionnaire, from A national lead");
    press("2", "survey");
    ck_assert_str_eq(you_of("want-technology"), "yes");
    ck_assert_str_eq(page_of(&s, "reply/work-now"), "There is no question \"work-now\".");
    browse_end(&b);
    open_again(); /* without that pack: the answers from before are there */
    ck_assert_str_eq(you_of("want-searching"), "yes");
    expect_replies("q1|there\nwork-now|evidence\n");
    diags_end(&diags);
    free(folder), free(file);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, the_questions_come_first_and_lead_to_the_figures);
    tcase_add_test(tests, the_figures_can_be_seen_without_answering_and_the_questions_from_there);
    tcase_add_test(tests, back_leaves_the_questions_and_carry_on_begins_where_one_left_off);
    tcase_add_test(tests, what_is_skipped_stays_open_and_the_last_question_leads_to_the_figures);
    tcase_add_test(tests, the_series_ends_at_its_last_question);
    tcase_add_test(tests, answering_again_goes_through_all_and_what_is_passed_over_stays);
    tcase_add_test(tests, enter_by_habit_answers_nothing);
    tcase_add_test(tests, ticks_are_set_and_taken_away_and_other_answers_stand_alone);
    tcase_add_test(tests, that_is_all_without_a_tick_is_an_answer_too);
    tcase_add_test(tests, each_answer_can_be_undone_and_done_again);
    tcase_add_loop_test(tests, what_is_no_question_or_no_choice_is_said_and_changes_nothing, 0, COUNT(refused));
    tcase_add_test(tests, what_there_is_not_to_see_is_said);
    tcase_add_test(tests, a_visit_keeps_nothing_and_says_so);
    tcase_add_test(tests, the_page_of_what_is_kept_counts_the_questions_answered);
    tcase_add_loop_test(tests, what_was_said_stands_beside_what_was_found, 0, COUNT(beside));
    tcase_add_test(tests, where_nobody_is_there_to_answer_the_figures_are_shown_with_their_base);
    tcase_add_test(tests, each_answer_leads_to_what_helps_and_each_open_question_to_itself);
    tcase_add_test(tests, what_was_said_elsewhere_is_the_answer_so_far_and_one_key_keeps_it);
    tcase_add_test(tests, what_is_said_here_stands_above_what_was_said_elsewhere);
    tcase_add_test(tests, each_figure_has_the_base_of_its_own_survey);
    tcase_add_test(tests, a_choice_that_is_gone_is_kept_and_its_question_asked_again);
    tcase_add_test(tests, a_pack_that_asks_nothing_shows_its_figures_alone);
    tcase_add_test(tests, a_pack_with_questions_of_its_own_asks_those_alone);
}

int main(void) {
    return test_suite("survey", fill);
}

/* moved: a portfolio names content by ids, and content changes. Ids that moved keep every answer and lead on; a skill that
 * was split or merged is asked again beside what was said; what is gone says why. The sample pack is the old one. */
#include "session.h"

/* The sample pack with new ids for skills, tasks and two roles: a word before each that is in no other place. */
#define SKILLS "answering-enquiries|lending|digital-help|literature-searching|new-technology"
#define RENAME(WORD)                                                                                                   \
    "s/\\b(" SKILLS "|library-assistant)\\b/" WORD "\\1/g; s/(to|id): librarian$/\\1: " WORD "librarian/;"             \
    "s/opens: \\[librarian\\]/opens: [" WORD "librarian]/; s/\\{id: (printing|first-answers|technology), /{id: " WORD  \
    "\\1, /;"
#define WAS(WORD, LIST)                                                                                                \
    "s/^  - id: " WORD "(.*)$/&\\n    was: [" LIST "]/; s/\\{id: " WORD                                                \
    "(printing|first-answers|technology), /&was: [" LIST "], /;"
#define SPLIT "s/^  - id: late-lending$/&\\n    split: lending/; "
#define MERGED "s/^  - id: late-answering-enquiries$/&\\n    merged: [answering-enquiries, digital-help]/;"

enum age { OLD, MIDDLE, LATE, SPLIT_UP, AGES };
static const char *const scripts[AGES] = {"", RENAME("mid-") WAS("mid-", "\\1"),
                                          RENAME("late-") WAS("late-", "mid-\\1, \\1"), RENAME("late-") SPLIT MERGED};
static const char *const word[AGES] = {"", "mid-", "late-", "late-"};
static const char gone[] =
    "retired:\n"
    "  - {id: lending, of: skill, title: Lending, because: Lending and asking for articles are two things now., go: "
    "skill/late-lending}\n"
    "  - {id: answering-enquiries, of: skill, title: Enquiries, because: One skill does for both desks., go: "
    "skill/late-answering-enquiries}\n"
    "  - {id: digital-help, of: skill, title: Log-ins, because: One skill does for both desks.}\n"
    "skills:\n"
    "  - {id: requests, title: Asking for articles, area: desk, section: customer-focus, purpose: Getting articles., "
    "why: They are wanted., example: a nurse wants one., levels: [I a., I b., I c., I d., I e.], split: lending}\n";

static char *packs[AGES], *me;
static struct session s;

static void begin(void) {
    char *folder = path_in(NULL, "home");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    me = path_in(folder, "me.pathway");
    for (int age = 0; age < AGES; age++) {
        packs[age] = path_in(folder, (const char *[]){"old", "middle", "late", "changed"}[age]);
        copy_pack(packs[age]);
        ck_assert_int_eq(test_run(NULL, "sed -E -i '%s' '%s'/*.yaml", scripts[age], packs[age]), 0);
    }
    char *path = path_in(packs[SPLIT_UP], "gone.yaml");
    replace_in(packs[SPLIT_UP], "survey.yaml", "retired:\n", "retired: # and more elsewhere\n");
    test_write(path, gone);
    free(path), free(folder);
}

static void end(void) {
    for (int age = 0; age < AGES; age++)
        free(packs[age]);
    free(me);
}

static void open_with(enum age age) {
    ck_assert_msg(session_open(&s, packs[age], me, NULL), "%s\n%s", s.err.text, s.mistakes);
}

/* An address with the word of that age for each @. */
static const char *at_age(enum age age, const char *place) {
    struct buf out = {0};
    buf_add(&out, "");
    for (; *place; place++)
        if (*place == '@')
            buf_add(&out, word[age]);
        else
            buf_add_size(&out, place, 1);
    const char *address = arena_copy(s.arena, out.text);
    buf_free(&out);
    return address;
}

/* A text without the word of that age: what is left is as it was on the old pack. */
static const char *as_before(enum age age, const char *text) {
    struct buf out = {0};
    size_t size = strlen(word[age]);
    buf_add(&out, "");
    while (*text) {
        text += size && strncmp(text, word[age], size) == 0 ? size : 0;
        buf_add_size(&out, text++, 1);
    }
    const char *before = arena_copy(s.arena, out.text);
    buf_free(&out);
    return before;
}

static void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "%s is not in\n%s", part, text);
}

static struct page build(const char *place) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 100, false};
    ck_assert_msg(page_build(&s.world, place, &view, s.arena, &page, &err) == 0, "%s: %s", place, err.text);
    return page;
}

static const char *text_of(const char *place) {
    struct page page = build(place);
    struct buf out = {0};
    struct err err = {0};
    ck_assert_int_eq(face_show(&page, "text", s.arena, &out, &err), 0);
    const char *text = arena_copy(s.arena, out.text);
    buf_free(&out);
    return text;
}

/* -- a whole portfolio ------------------------------------------------------------------------------------------------------ */
static const char *const acts[] = {
    "rate/@answering-enquiries?level=3&want=4&note=with+Sam",
    "rate/@lending?level=5&want=5&note=on+Thursdays",
    "rate/@digital-help?level=not-sure&note=the+printer",
    "rate/@literature-searching?level=not-for-me&note=Alex+does",
    "rate/@new-technology?level=1&want=3&note=once",
    "tick/@printing?do=both",
    "tick/@first-answers?do=does-alone",
    "tick/@technology?do=wants-alone",
    "job?role=@library-assistant",
    "goal?to=@librarian",
    "name?is=Kim",
    "hours?week=2",
};
static const char places[] =
    "home start start/so-far assess skills area/desk area/finding gaps gaps?role=@librarian roles "
    "role/@librarian role/@library-assistant role/records-officer meeting survey pksb learn "
    "learn?skill=@lending learn?role=@librarian kept job goal moves qualification/certification "
    "skill/@answering-enquiries skill/@lending skill/@digital-help skill/@literature-searching "
    "skill/@new-technology rate/@answering-enquiries rate/@lending?set=short rate/@digital-help "
    "rate/@literature-searching?set=all rate/@new-technology tick/@printing find?filter=technology";

static void answer_all(enum age age) {
    open_with(age);
    for (int i = 0; i < COUNT(acts); i++) {
        const char *said = say_to(&s, at_age(age, acts[i]));
        ck_assert_msg(strstr(said, "Saved") || strstr(said, ": I"), "%s: %s", acts[i], said);
    }
    session_close(&s);
}

/* Every page as JSON, with the ids of the old pack. Free it. */
static char *all_pages(enum age age) {
    struct buf text = {0};
    open_with(age);
    for (const char *at = places; *at; at += strspn(at, " ")) {
        size_t size = strcspn(at, " ");
        const char *page = page_of(&s, at_age(age, arena_copy_size(s.arena, at, size)));
        if (page[0] != '{')
            ck_abort_msg("%s", page);
        buf_add(&text, as_before(age, page));
        at += size;
    }
    session_close(&s);
    return text.text;
}

static void expect_same(const char *found, const char *expected) {
    size_t at = 0, line = 0;
    for (; expected[at] && expected[at] == found[at]; at++)
        line = expected[at] == '\n' ? at + 1 : line;
    ck_assert_msg(expected[at] == found[at], "it was\n%.300s\nit is\n%.300s", expected + line, found + line);
}

static char *bytes_now(size_t *size) {
    FILE *file = fopen(me, "rb");
    struct buf out = {0};
    char block[4096];
    ck_assert(file != NULL);
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        buf_add_size(&out, block, got);
    fclose(file);
    *size = out.size;
    return out.text;
}

static const struct { enum age made, opened; } ages[] = {{OLD, MIDDLE}, {OLD, LATE}, {MIDDLE, LATE}};

START_TEST(every_answer_is_there_under_the_new_ids_and_looking_changes_no_byte) {
    size_t size, still;
    answer_all(ages[_i].made);
    char *before = all_pages(ages[_i].made), *bytes = bytes_now(&size);
    expect_in(before, "\"I show others, since 3 June 2027\"");
    expect_in(before, "\"note\": \"Alex does\"");
    expect_in(before, "\"goal\": \"Librarian\"");
    char *after = all_pages(ages[_i].opened), *same = bytes_now(&still);
    expect_same(after, before);
    ck_assert(size == still && memcmp(bytes, same, size) == 0);
    free(before), free(after), free(bytes), free(same);
}
END_TEST

START_TEST(on_the_old_pack_all_is_as_it_was_after_looking_at_the_new_one) {
    answer_all(OLD);
    char *before = all_pages(OLD);
    free(all_pages(LATE));
    char *after = all_pages(OLD);
    expect_same(after, before);
    free(before), free(after);
}
END_TEST

/* -- changing what moved ---------------------------------------------------------------------------------------------------- */
#define ANSWER "SELECT skill, state, level, wanted, note, at FROM answer WHERE skill LIKE '%lending' ORDER BY skill"
#define HISTORY "SELECT skill, state, level, wanted, note FROM history WHERE skill LIKE '%lending' ORDER BY n"

START_TEST(rating_under_the_new_id_takes_note_wish_and_history_along_and_leaves_one_row) {
    answer_all(OLD);
    run_sql(me, "UPDATE answer SET at = '2026-01-02T03:04:05Z'");
    run_sql(me, "DELETE FROM history WHERE at = '2026-01-02T03:04:05Z'");
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=2"), "Saved. Loans and requests: Seen it.");
    expect_sql(me, ANSWER, "late-lending|level|2|5|on Thursdays|2027-06-03T10:00:00Z\n");
    expect_sql(me, HISTORY,
               "lending|level|5|null|on Thursdays\nlending|level|5|5|on Thursdays\n"
               "late-lending|level|5|5|on Thursdays\nlate-lending|level|2|5|on Thursdays\n");
    expect_sql(me, "SELECT count(*) FROM answer", "5\n");
    expect_in(page_of(&s, "skill/late-lending"), "\"now_words\": \"Seen it, since 3 June 2027\"");
    expect_in(page_of(&s, "skill/late-digital-help"), "\"Not sure, since 2 January 2026\"");
    session_close(&s);
}
END_TEST

START_TEST(clearing_under_the_new_id_clears) {
    answer_all(OLD);
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=clear"), "Saved. Loans and requests: not answered.");
    expect_sql(me, ANSWER, "");
    expect_sql(me, "SELECT count(*) FROM answer", "4\n");
    ck_assert_int_eq(level_of(&s, "late-lending"), 0);
    expect_in(page_of(&s, "skill/late-lending"), "\"now_words\": \"not answered yet\"");
    expect_in(page_of(&s, "assess"), "skill 2 of 5: Loans and requests");
    session_close(&s);
}
END_TEST

/* The real program on the new pack. Free what it wrote. */
static int run_late(char **out, const char *words) {
    return test_run(out,
                    "PATHWAY_NOW=2027-06-03T10:00:00Z HOME='%s.home' \"$PATHWAY_PROGRAM\" --content '%s' --portfolio "
                    "'%s' %s 2>&1",
                    me, packs[LATE], me, words);
}

START_TEST(an_old_id_is_rated_as_the_new_one_from_the_shell_too) {
    char *out;
    answer_all(OLD);
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "rate/lending?level=3&note=still"), "Saved. Loans and requests: With help.");
    expect_sql(me, ANSWER, "late-lending|level|3|5|still|2027-06-03T10:00:00Z\n");
    session_close(&s);
    ck_assert_int_eq(run_late(&out, "rate mid-lending 4 --want 5"), 0);
    ck_assert_str_eq(out, "Saved. Loans and requests: On my own.\n");
    free(out);
    ck_assert_int_eq(run_late(&out, "rate lending 9"), 2);
    ck_assert_str_eq(out, "pathway: There is no level \"9\": 1 Not yet, 2 Seen it, 3 With help, 4 On my own, 5 I show "
                          "others, not-for-me, not-sure or clear. Nothing was changed.\n");
    free(out);
    ck_assert_int_eq(run_late(&out, "show skill/lending"), 0);
    expect_in(out, "Loans and requests.\n");
    expect_in(out, "You now: On my own, since 3 June 2027.\n");
    free(out);
    expect_sql(me, ANSWER, "late-lending|level|4|5|still|2027-06-03T10:00:00Z\n");
}
END_TEST

START_TEST(a_tick_and_a_job_that_are_changed_take_the_new_ids) {
    answer_all(OLD);
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, "tick/late-printing?do=wants"),
                     "Help people with log-ins, printing and Wi-Fi: I do this.");
    ck_assert_str_eq(say_to(&s, "job?role=late-library-assistant"), "Saved: Library assistant.");
    expect_sql(me, "SELECT * FROM tick ORDER BY task",
               "first-answers|1|0|2027-06-03T10:00:00Z\nlate-printing|1|0|2027-06-03T10:00:00Z\n"
               "technology|0|1|2027-06-03T10:00:00Z\n");
    expect_sql(me, "SELECT name, value FROM setting WHERE name IN ('job', 'goal') ORDER BY name",
               "goal|librarian\njob|late-library-assistant\n");
    session_close(&s);
}
END_TEST

START_TEST(the_old_pack_still_shows_what_was_not_changed_on_the_new_one) {
    answer_all(OLD);
    open_with(LATE);
    say_to(&s, "rate/late-lending?level=2");
    say_to(&s, "tick/late-printing?do=neither");
    session_close(&s);
    open_with(OLD);
    ck_assert_int_eq(level_of(&s, "answering-enquiries"), 3);
    ck_assert_int_eq(level_of(&s, "new-technology"), 1);
    expect_in(page_of(&s, "skill/literature-searching"), "\"now_words\": \"Not for me, since");
    ck_assert_int_eq(level_of(&s, "lending"), 0);
    expect_in(text_of("kept"), "late-lending, answered on 3 June 2027.");
    session_close(&s);
}
END_TEST

START_TEST(of_two_answers_under_ids_from_before_the_newer_counts) {
    answer_all(OLD);
    run_sql(
        me,
        "INSERT INTO answer VALUES('mid-lending', 'level', 2, 'five-steps', NULL, 'newer', '2027-07-01T00:00:00Z')");
    open_with(LATE);
    ck_assert_int_eq(level_of(&s, "late-lending"), 2);
    expect_in(page_of(&s, "home"), "\"5 answers so far\"");
    ck_assert_ptr_null(strstr(text_of("kept"), "Your answer on"));
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=3"), "Saved. Loans and requests: With help.");
    expect_in(page_of(&s, "skill/late-lending"), "\"note\": \"newer\"");
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=clear"), "Saved. Loans and requests: not answered.");
    expect_sql(me, ANSWER, ""); /* neither comes back */
    session_close(&s);
}
END_TEST

START_TEST(an_answer_of_its_own_counts_before_a_newer_one_under_an_old_id) {
    answer_all(OLD);
    open_with(LATE);
    say_to(&s, "rate/late-lending?level=2");
    session_close(&s);
    run_sql(me,
            "INSERT INTO answer VALUES('lending', 'level', 4, 'five-steps', NULL, 'newer', '2027-07-01T00:00:00Z')");
    open_with(LATE);
    ck_assert_int_eq(level_of(&s, "late-lending"), 2);
    expect_in(page_of(&s, "skill/late-lending"), "\"note\": \"on Thursdays\"");
    session_close(&s);
}
END_TEST

/* Unticked on the new pack, ticked again on the old one, and back: the pages agree on which of the two it is. */
START_TEST(a_tick_of_its_own_counts_before_one_under_an_old_id_on_every_page) {
    answer_all(OLD);
    open_with(LATE);
    say_to(&s, "tick/late-printing?do=neither");
    session_close(&s);
    open_with(OLD);
    say_to(&s, "tick/printing?do=both");
    session_close(&s);
    open_with(LATE);
    expect_in(page_of(&s, "start"), "printing and Wi-Fi\",\n      \"does\": null,\n      \"wants\": null");
    const char *survey = strstr(page_of(&s, "survey"), "\"help people with digital skills\"");
    ck_assert_msg(strncmp(strstr(survey, "\"you\": "), "\"you\": null", 11) == 0, "%.120s", survey);
    session_close(&s);
}
END_TEST

START_TEST(an_answer_on_an_older_scale_is_told_under_the_new_id_too) {
    static const char says[] = "You answered this on an older scale; that answer is kept. Where are you now?";
    answer_all(OLD);
    replace_in(packs[OLD], "pack.yaml", "scale: five-steps", "scale: other-steps");
    replace_in(packs[LATE], "pack.yaml", "scale: five-steps", "scale: other-steps");
    for (int i = 0; i < 2; i++) {
        open_with(i ? LATE : OLD);
        ck_assert_str_eq(build(i ? "rate/late-lending" : "rate/lending").said, says);
        session_close(&s);
    }
}
END_TEST

/* -- old addresses ---------------------------------------------------------------------------------------------------------- */
static const char *const old_addresses[][2] = {
    {"skill/lending", "skill/late-lending"},
    {"skill/mid-lending", "skill/late-lending"},
    {"rate/lending", "rate/late-lending"},
    {"rate/lending?set=short", "rate/late-lending?set=short"},
    {"role/librarian", "role/late-librarian"},
    {"lending", "skill/late-lending"},
    {"gaps?role=librarian", "gaps?role=late-librarian"},
    {"learn?skill=lending", "learn?skill=late-lending"},
    {"learn?role=librarian", "learn?role=late-librarian"},
    {"tick/printing", "tick/late-printing"},
};

START_TEST(an_old_address_leads_to_the_new_page) {
    open_with(LATE);
    ck_assert_str_eq(page_of(&s, old_addresses[_i][0]), page_of(&s, old_addresses[_i][1]));
    session_close(&s);
}
END_TEST

static const char *const old_acts[][2] = {
    {"rate/lending?level=3", "Saved. Loans and requests: With help."},
    {"rate/mid-lending?level=clear", "Saved. Loans and requests: not answered."},
    {"job?role=library-assistant", "Saved: Library assistant."},
    {"goal?to=librarian", "Saved: Librarian."},
    {"tick/technology?do=both", "Try out new technology, such as AI tools: I do this, and would like to do more."},
};

START_TEST(an_old_address_does_what_the_new_one_does) {
    open_with(LATE);
    ck_assert_str_eq(say_to(&s, old_acts[_i][0]), old_acts[_i][1]);
    session_close(&s);
}
END_TEST

/* -- split and merged ------------------------------------------------------------------------------------------------------- */
START_TEST(the_question_of_a_skill_that_was_split_shows_what_was_answered_and_asks) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    const char *text = text_of("rate/late-lending");
    expect_in(text, "Loans and requests (circulation).\nGetting books and articles to people.\n\n"
                    "For example: a student wants a book that is out.\n\n"
                    "You answered \"I show others\" for \"Lending\". Lending and asking for articles\n"
                    "are two things now. Is it so here too?\n\n");
    ck_assert_int_eq(build("rate/late-lending").start, 4);
    text = text_of("rate/requests");
    expect_in(text, "You answered \"I show others\" for \"Lending\".");
    ck_assert_int_eq(build("rate/requests").start, 4);
    session_close(&s);
}
END_TEST

START_TEST(the_question_of_a_skill_that_was_merged_shows_each_answer) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    expect_in(text_of("rate/late-answering-enquiries"),
              "You answered \"With help\" for \"Enquiries\". One skill does for both desks. Is it\nso here too?\n\n"
              "You answered \"Not sure\" for \"Log-ins\". One skill does for both desks. Is it so\nhere too?\n\n");
    ck_assert_int_eq(build("rate/late-answering-enquiries").start, 2);
    session_close(&s);
}
END_TEST

START_TEST(what_was_split_or_merged_is_not_answered_until_it_is_confirmed) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    ck_assert_int_eq(level_of(&s, "late-lending"), 0);
    ck_assert_int_eq(level_of(&s, "requests"), 0);
    ck_assert_int_eq(level_of(&s, "late-answering-enquiries"), 0);
    expect_in(page_of(&s, "skill/late-lending"), "\"now_words\": \"not answered yet\"");
    expect_in(page_of(&s, "assess"), "skill 1 of 5: Answering enquiries");
    expect_sql(me, "SELECT skill FROM answer ORDER BY skill",
               "answering-enquiries\ndigital-help\nlending\nliterature-searching\nnew-technology\n");
    ck_assert_str_eq(say_to(&s, "rate/late-lending?level=5&set=short"), "Saved. Loans and requests: I show others.");
    ck_assert_int_eq(level_of(&s, "late-lending"), 5);
    ck_assert_int_eq(level_of(&s, "requests"), 0); /* the other part is asked by itself */
    ck_assert_ptr_null(strstr(text_of("rate/late-lending"), "You answered"));
    expect_sql(
        me, ANSWER,
        "late-lending|level|5|null|null|2027-06-03T10:00:00Z\nlending|level|5|5|on Thursdays|2027-06-03T10:00:00Z\n");
    session_close(&s);
}
END_TEST

START_TEST(who_answered_nothing_before_is_asked_as_anybody) {
    open_with(SPLIT_UP);
    ck_assert_ptr_null(strstr(text_of("rate/late-lending"), "You answered"));
    ck_assert_int_eq(build("rate/late-lending").start, -1);
    session_close(&s);
}
END_TEST

START_TEST(a_retired_skill_says_why_and_where_instead) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    ck_assert_str_eq(
        text_of("skill/lending"),
        "Lending.\nThis is no longer here. Lending and asking for articles are two things now.\n\nWhat you "
        "answered for it is kept in your file.\n\n1 Here instead: Loans and requests.\n");
    expect_in(page_of(&s, "skill/lending"), "\"next\": \"skill/late-lending\"");
    expect_in(page_of(&s, "skill/digital-help"), "\"next\": \"home\"");
    session_close(&s);
}
END_TEST

START_TEST(where_answers_are_kept_lists_what_is_gone_with_its_reason) {
    answer_all(OLD);
    open_with(SPLIT_UP);
    expect_in(text_of("kept"), "Kept, and not asked today.\n"
                               "Enquiries, answered on 3 June 2027.\nOne skill does for both desks.\n"
                               "Log-ins, answered on 3 June 2027.\nOne skill does for both desks.\n"
                               "Lending, answered on 3 June 2027.\n"
                               "Lending and asking for articles are two things now.\n"
                               "literature-searching, answered on 3 June 2027.\n"
                               "Today's list of skills does not hold it, or uses another scale.\n");
    say_to(&s, "rate/late-lending?level=5");
    expect_in(text_of("kept"), "Lending, answered on 3 June 2027.");
    session_close(&s);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_answer_is_there_under_the_new_ids_and_looking_changes_no_byte, 0, COUNT(ages));
    tcase_add_test(tests, on_the_old_pack_all_is_as_it_was_after_looking_at_the_new_one);
    tcase_add_test(tests, rating_under_the_new_id_takes_note_wish_and_history_along_and_leaves_one_row);
    tcase_add_test(tests, clearing_under_the_new_id_clears);
    tcase_add_test(tests, an_old_id_is_rated_as_the_new_one_from_the_shell_too);
    tcase_add_test(tests, a_tick_and_a_job_that_are_changed_take_the_new_ids);
    tcase_add_test(tests, the_old_pack_still_shows_what_was_not_changed_on_the_new_one);
    tcase_add_test(tests, of_two_answers_under_ids_from_before_the_newer_counts);
    tcase_add_test(tests, an_answer_of_its_own_counts_before_a_newer_one_under_an_old_id);
    tcase_add_test(tests, a_tick_of_its_own_counts_before_one_under_an_old_id_on_every_page);
    tcase_add_test(tests, an_answer_on_an_older_scale_is_told_under_the_new_id_too);
    tcase_add_loop_test(tests, an_old_address_leads_to_the_new_page, 0, COUNT(old_addresses));
    tcase_add_loop_test(tests, an_old_address_does_what_the_new_one_does, 0, COUNT(old_acts));
    tcase_add_test(tests, the_question_of_a_skill_that_was_split_shows_what_was_answered_and_asks);
    tcase_add_test(tests, the_question_of_a_skill_that_was_merged_shows_each_answer);
    tcase_add_test(tests, what_was_split_or_merged_is_not_answered_until_it_is_confirmed);
    tcase_add_test(tests, who_answered_nothing_before_is_asked_as_anybody);
    tcase_add_test(tests, a_retired_skill_says_why_and_where_instead);
    tcase_add_test(tests, where_answers_are_kept_lists_what_is_gone_with_its_reason);
}

int main(void) {
    return test_suite("moved", fill);
}

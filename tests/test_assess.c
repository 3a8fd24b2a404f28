/* assess: a self-assessment that is short, stopped at any moment and gone on with, looked over, kept, and looked at again. */
#include "session.h"
#include "pathway/browse.h"
#include "visit.h"
#include <ctype.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

static struct session s;
static char *cache, *me;

static void begin(void) {
    cache = path_in(NULL, "content.db");
    me = path_in(NULL, "me.pathway");
    ck_assert(session_open(&s, PACK, me, cache));
}

static void end(void) {
    session_close(&s);
    free(cache);
    free(me);
}

static void on_day(const char *day) {
    snprintf(s.world.today, sizeof s.world.today, "%s", day);
    snprintf(s.world.now, sizeof s.world.now, "%sT10:00:00Z", day);
}

static void expect_act(const char *address, const char *said) {
    ck_assert_str_eq(say_to(&s, address), said);
}

static const char *text_of(const char *place) {
    return shown_as(&s, place, "markdown");
}

static void expect_in(const char *place, const char *text) {
    ck_assert_msg(strstr(text_of(place), text) != NULL, "%s does not say \"%s\":\n%s", place, text, text_of(place));
}

static void expect_not_in(const char *place, const char *text) {
    ck_assert_msg(strstr(text_of(place), text) == NULL, "%s says \"%s\":\n%s", place, text, text_of(place));
}

/* Where home's first row leads. */
static const char *first_at_home(void) {
    struct page page;
    struct err err = {0};
    ck_assert_int_eq(page_build(&s.world, "home", &(struct view){0, 100, false}, s.arena, &page, &err), 0);
    return page.block[page.pick].rows.row[0].go;
}

static const char *const answers[5] = {"rate/answering-enquiries?level=4&set=short", "rate/lending?level=2&set=short",
                                       "rate/digital-help?level=5&set=short",
                                       "rate/literature-searching?level=1&set=short",
                                       "rate/new-technology?level=not-sure&set=short"};

static void answer_all(void) {
    for (int i = 0; i < COUNT(answers); i++)
        ck_assert_ptr_nonnull(strstr(say_to(&s, answers[i]), "Saved."));
}

/* -- how long it takes: over the project's own content, from home, the display chosen --------------------------------------- */
static void until_gone(struct tui *t, const char *text) {
    tui_until_not(t, text);
}

START_TEST(ten_skills_take_thirty_keys_at_most) {
    const char *home = test_folder();
    struct tui *t = tui_start(&(struct tui_how){.home = home, .arguments = {"--content", "content"}});
    tui_until(t, "change it later:");
    tui_type(t, "<Enter>");
    tui_until(t, "My skills");
    int before = tui_keys(t);
    visit_choose(t, "My skills");
    visit_choose(t, "Library assistant");
    tui_until(t, "10 skills chosen");
    tui_type(t, "<Enter>");
    for (int i = 1; i <= 10; i++) {
        char place[30];
        snprintf(place, sizeof place, "Skill %d of 10.", i);
        tui_until(t, place);
        tui_type(t, i % 2 ? "4" : "2");
        until_gone(t, place);
    }
    tui_until(t, "That is all 10. Look them over; change any you like.");
    tui_type(t, "<Enter>");
    tui_until(t, "Kept: your answers of");
    visit_choose(t, "Here, and better at what I choose");
    tui_until(t, "What you can already do, and could show others");
    ck_assert_int_le(tui_keys(t) - before, 30);
    visit_leave(t);
}
END_TEST

START_TEST(ten_skills_take_thirty_lines_at_most_in_plain_lines) {
    static const char typed[] = "2\n1\n1\n4\n2\n4\n2\n4\n2\n4\n2\n4\n2\nf\n1\n";
    const char *home = test_folder();
    char *file = path_in(home, "typed"), *out;
    int lines = 0;
    test_write(file, typed);
    for (const char *at = typed; *at; at++)
        lines += *at == '\n';
    ck_assert_int_le(lines, 30);
    ck_assert_int_eq(
        test_run(&out,
                 "HOME='%s' PATHWAY_NOW=2027-06-03T10:00:00Z \"$PATHWAY_PROGRAM\" --plain --content content <'%s'",
                 home, file),
        0);
    ck_assert_ptr_nonnull(strstr(out, "That is all 10."));
    ck_assert_ptr_nonnull(strstr(out, "Kept: your answers of 3 June 2027."));
    ck_assert_ptr_nonnull(strstr(out, "\nStrengths and gaps.\n"));
    ck_assert_ptr_nonnull(strstr(out, "\nWhat you can already do, and could show others.\n"));
    free(out), free(file);
}
END_TEST

/* -- killed ------------------------------------------------------------------------------------------------------------- */
/* From home: my skills, the job, begin, five answers, finish, the direction. */
static const char script[] = "2\n1\n1\n4\n2\n5\n1\n3\nf\n1\n";
static const char *const script_skills[5] = {"answering-enquiries", "lending", "digital-help", "literature-searching",
                                             "new-technology"};
static const long levels[5] = {4, 2, 5, 1, 3};

/* Runs the script in plain lines, reads so many bytes of what it says, and kills it there. What it said in all. */
static char *run_and_kill(const char *file, long bytes) {
    int in[2], out[2], status;
    char byte;
    struct buf said = {0};
    buf_add(&said, "");
    ck_assert(pipe(in) == 0 && pipe(out) == 0);
    ck_assert_int_eq(write(in[1], script, sizeof script - 1), sizeof script - 1);
    close(in[1]);
    pid_t child = fork();
    if (child == 0) {
        dup2(in[0], 0), dup2(out[1], 1);
        close(out[0]);
        setenv("PATHWAY_NOW", "2027-06-03T10:00:00Z", 1);
        setenv("XDG_CACHE_HOME", cache, 1);
        execl(getenv("PATHWAY_PROGRAM"), "pathway", "--plain", "--content", PACK, "--portfolio", file, (char *)NULL);
        _exit(9);
    }
    close(in[0]), close(out[1]);
    for (long i = 0; (i < bytes || !bytes) && read(out[0], &byte, 1) == 1; i++)
        buf_add_size(&said, &byte, 1);
    if (bytes)
        kill(child, SIGKILL);
    while (read(out[0], &byte, 1) == 1)
        buf_add_size(&said, &byte, 1);
    close(out[0]);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return said.text;
}

static int count_in(const char *text, const char *what) {
    int count = 0;
    for (; (text = strstr(text, what)); text++)
        count++;
    return count;
}

/* What was said to be saved is there, with at most one more; and home goes on at the question after the last. */
static void expect_whole(const char *file, const char *said, long round) {
    int reported = count_in(said, "Saved. "), kept = 0;
    struct session after;
    ck_assert(session_open(&after, PACK, file, cache));
    while (kept < 5 && level_of(&after, script_skills[kept]) == levels[kept])
        kept++;
    ck_assert_msg(kept == reported || kept == reported + 1, "round %ld: %d were said to be saved, %d are", round,
                  reported, kept);
    const char *home = page_of(&after, "home");
    char carry_on[60];
    snprintf(carry_on, sizeof carry_on, "skill %d of 5: ", kept + 1);
    if (kept && kept < 5)
        ck_assert_msg(strstr(home, "\"Carry on\"") && strstr(home, carry_on), "round %ld: %s", round, home);
    else
        ck_assert_ptr_null(strstr(home, "\"Carry on\""));
    session_close(&after);
    if (is_there(file))
        expect_sql(file, "PRAGMA integrity_check", "ok\n");
}

START_TEST(whenever_it_is_killed_each_answer_is_there_and_the_next_question_comes) {
    enum { ROUNDS = 200 };
    unsigned long seed = 2024;
    char *unkilled = path_in(NULL, "whole.pathway"), *whole = run_and_kill(unkilled, 0);
    long size = (long)strlen(whole);
    ck_assert_int_eq(count_in(whole, "Saved. "), 5);
    ck_assert_ptr_nonnull(strstr(whole, "Kept: your answers of 3 June 2027."));
    for (long round = 0; round < ROUNDS; round++) {
        char *file = path_in(NULL, "me.pathway");
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        char *said = run_and_kill(file, 1 + (long)((seed >> 33) % (unsigned long)size));
        expect_whole(file, said, round);
        free(said), free(file);
    }
    free(whole), free(unkilled);
}
END_TEST

/* -- gone on with ------------------------------------------------------------------------------------------------------------ */
START_TEST(home_goes_on_in_the_set_one_was_in_and_at_its_exact_question) {
    ck_assert_str_eq(first_at_home(), "start");
    say_to(&s, answers[0]);
    ck_assert_str_eq(first_at_home(), "rate/lending?set=short");
    say_to(&s, "rate/literature-searching?level=2&set=area:finding");
    ck_assert_str_eq(first_at_home(), "rate/new-technology?set=area:finding");
    say_to(&s, "rate/new-technology?level=2&set=area:finding");
    ck_assert_str_eq(first_at_home(), "rate/lending?set=short"); /* that area is done: back to what was begun before */
    session_close(&s);
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(first_at_home(), "rate/lending?set=short");
}
END_TEST

START_TEST(a_set_that_is_answered_is_looked_over_then_kept_and_home_says_so_after_six_months) {
    answer_all();
    ck_assert_str_eq(first_at_home(), "assess");
    expect_in("assess", "That is all 5. Look them over; change any you like.");
    expect_act("rate/lending?level=3&set=short&back=assess", "Saved. Loans and requests: With help.");
    expect_act("snapshot?keep=yes", "Kept: your answers of 3 June 2027. You can look back at them under My history.");
    ck_assert_str_eq(first_at_home(), "areas");
    on_day("2027-12-03");
    ck_assert_str_eq(first_at_home(), "areas");
    on_day("2027-12-04");
    ck_assert_str_eq(first_at_home(), "again");
    expect_in("home", "you kept them on 3 June 2027");
}
END_TEST

START_TEST(looking_again_asks_each_question_once_more_beside_the_last_answer) {
    answer_all();
    say_to(&s, "snapshot?keep=yes");
    on_day("2027-12-05");
    expect_act("again?set=short", "Each question shows your last answer. Enter keeps it.");
    expect_in("assess", "5 skills to look at again. Your last answer stands beside each until you give a new one.");
    ck_assert_str_eq(first_at_home(), "rate/answering-enquiries?set=short");
    expect_act("rate/answering-enquiries?level=4&set=short", "Saved. Answering enquiries: On my own.");
    ck_assert_str_eq(first_at_home(), "rate/lending?set=short");
    expect_in("assess", "1 of 5 looked at again. The others have your last answer beside them.");
    for (int i = 1; i < COUNT(answers); i++)
        say_to(&s, answers[i]);
    ck_assert_str_eq(first_at_home(), "assess");
    expect_in("history?skill=answering-enquiries", "5 December 2027. Answering enquiries. On my own, looked at again.");
    say_to(&s, "snapshot?keep=yes");
    ck_assert_str_eq(first_at_home(), "areas");
}
END_TEST

START_TEST(what_is_new_or_changed_is_a_set_of_its_own) {
    answer_all();
    say_to(&s, "snapshot?keep=yes");
    expect_in("assess?set=changed", "New technology and AI"); /* not sure */
    expect_not_in("assess?set=changed", "Loans and requests");
    on_day("2027-09-01");
    ck_assert_ptr_nonnull(strstr(say_to(&s, "write?item=none&skill=lending&what=A+day+at+the+desk"), "Written down"));
    say_to(&s, "again?set=changed");
    expect_in("assess?set=changed", "2 skills to look at again.");
    say_to(&s, "rate/lending?level=3&set=changed");
    expect_in("assess?set=changed", "1 of 2 looked at again.");
    ck_assert_str_eq(first_at_home(), "rate/new-technology?set=changed");
}
END_TEST

START_TEST(the_last_answer_is_shown_with_its_day_or_hidden_on_request) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 100, false};
    say_to(&s, "rate/lending?level=2");
    ck_assert_int_eq(page_build(&s.world, "rate/lending", &view, s.arena, &page, &err), 0);
    ck_assert_str_eq(page.said, "Last time: Seen it, 3 June 2027.");
    ck_assert_int_eq(page.start, 1);
    expect_act("last?answer=hidden", "Your last answers are hidden while you look afresh.");
    ck_assert_int_eq(page_build(&s.world, "rate/lending", &view, s.arena, &page, &err), 0);
    ck_assert_str_eq(page.said, "Your last answer is hidden.");
    ck_assert_int_eq(page.start, -1);
    expect_act("last?answer=shown", "Your last answers are shown.");
    ck_assert_int_eq(page_build(&s.world, "rate/lending", &view, s.arena, &page, &err), 0);
    ck_assert_int_eq(page.start, 1);
}
END_TEST

/* -- what is said beside the level ---------------------------------------------------------------------------------------- */
START_TEST(strengths_come_first_then_three_piles_then_three_steps) {
    static const char *const order[] = {"### What you can already do, and could show others",
                                        "Helping with technology",
                                        "### Fine as it is",
                                        "### Not needed now",
                                        "### Worth growing",
                                        "### Not sure yet",
                                        "## Three next steps",
                                        "## By area"};
    answer_all();
    say_to(&s, "rate/answering-enquiries?level=3&want=3"); /* enough for now */
    say_to(&s, "rate/lending?level=2&priority=3");         /* later */
    const char *text = text_of("gaps"), *at = text;
    for (int i = 0; i < COUNT(order); i++) {
        const char *next = strstr(at, order[i]);
        ck_assert_msg(next != NULL, "no \"%s\" where it belongs in\n%s", order[i], text);
        at = next;
    }
    const char *fine = strstr(text, "### Fine as it is"), *later = strstr(text, "### Not needed now"),
               *growing = strstr(text, "### Worth growing");
    ck_assert(strstr(fine, "Answering enquiries") < later);
    ck_assert(strstr(later, "Loans and requests") < growing);
    ck_assert_ptr_nonnull(strstr(growing, "Searching for evidence"));
    ck_assert_ptr_null(strchr(text, '%'));
}
END_TEST

START_TEST(what_comes_first_or_is_wanted_leads_what_is_suggested_and_what_can_wait_is_left_out) {
    say_to(&s, "rate/literature-searching?level=1");
    say_to(&s, "rate/answering-enquiries?level=3");
    expect_act("priority/literature-searching?is=1", "Saved. Searching for evidence, when: First.");
    const char *first = strstr(text_of("learn"), "Searching for evidence: first for you; you are at Not yet"),
               *other = strstr(text_of("learn"), "Answering enquiries: you are at");
    ck_assert(first && other);
    expect_act("priority/literature-searching?is=later", "Saved. Searching for evidence, when: Later.");
    expect_not_in("learn", "Searching for evidence");
    expect_act("want/lending?is=5", "Saved. Loans and requests, wanted: I show others.");
    expect_in("skill/lending", "**You would like**: I show others");
    expect_in("skill/lending", "**You now**: not answered yet");
    ck_assert_str_eq(first_at_home(), "rate/lending?set=short"); /* a wish is no answer */
}
END_TEST

START_TEST(a_private_skill_stays_off_the_page_for_a_talk) {
    answer_all();
    expect_in("meeting?as=assistant", "Loans and requests");
    expect_act("private/lending?is=yes", "Saved. Loans and requests, private: Yes.");
    expect_not_in("meeting?as=assistant", "Loans and requests");
    expect_not_in("meeting?as=assistant", "rivate");
    expect_in("gaps", "Loans and requests");
}
END_TEST

/* -- history ---------------------------------------------------------------------------------------------------------------- */
START_TEST(each_change_is_told_and_two_days_stand_side_by_side) {
    answer_all();
    say_to(&s, "snapshot?keep=yes");
    on_day("2027-09-01");
    expect_act("rate/lending?level=4", "Saved. Loans and requests: On my own.");
    say_to(&s, "rate/digital-help?level=4");
    say_to(&s, "snapshot?keep=yes");
    on_day("2027-10-01");
    say_to(&s, "rate/lending?level=5&sure=1");
    say_to(&s, "rate/lending?level=clear");
    expect_in("history", "- 1 October 2027. Loans and requests, no longer answered, was I show others.\n"
                         "- 1 October 2027. Loans and requests. I show others, was On my own, how sure: A guess.\n"
                         "- 1 September 2027. Helping with technology. On my own, was I show others.\n"
                         "- 1 September 2027. Loans and requests. On my own, was Seen it.\n");
    expect_in("snapshots", "- 1 September 2027, as Library assistant.\n- 3 June 2027, as Library assistant.");
    expect_in("snapshots/1?with=2", "# 3 June 2027, and 1 September 2027");
    expect_in("snapshots/1?with=2", "### Further than then\n\n- Loans and requests, then Seen it, later On my own.");
    expect_in("snapshots/1?with=2",
              "### Seen differently\n\n- Helping with technology, then I show others, later On my own.");
    expect_in("snapshots/1?with=2", "### As it was\n\n- Answering enquiries");
    ck_assert_str_eq(text_of("snapshots/2?with=1"), text_of("snapshots/1?with=2"));
    expect_in("snapshots/2", "### New since then\n\n- Loans and requests, then On my own, later -.");
    expect_in("area/desk", "Helping people at the desk");
    ck_assert_str_eq(page_of(&s, "snapshots/9"), "No day \"9\" was kept. \"pathway show snapshots\" lists them.");
    ck_assert_str_eq(page_of(&s, "history?skill=lendin"), "There is no skill \"lendin\". Did you mean \"lending\"?");
}
END_TEST

START_TEST(a_skill_and_an_area_tell_how_they_came_here_and_only_what_went_further) {
    answer_all();
    expect_not_in("skill/lending", "So far");
    say_to(&s, "snapshot?keep=yes");
    expect_not_in("area/desk", "Further than");
    on_day("2027-09-01");
    say_to(&s, "rate/lending?level=3");
    say_to(&s, "rate/digital-help?level=4"); /* seen differently: nothing is said of it here */
    expect_in("skill/lending", "**So far**: Seen it (3 June 2027), then With help (1 September 2027)");
    expect_in("area/desk", "Further than on 3 June 2027: Loans and requests.");
    expect_in("gaps", "Further than on 3 June 2027: Loans and requests."); /* what looking again came to */
    expect_not_in("gaps?role=librarian", "Further than");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, ten_skills_take_thirty_keys_at_most);
    tcase_add_test(tests, ten_skills_take_thirty_lines_at_most_in_plain_lines);
    tcase_add_test(tests, whenever_it_is_killed_each_answer_is_there_and_the_next_question_comes);
    tcase_add_test(tests, home_goes_on_in_the_set_one_was_in_and_at_its_exact_question);
    tcase_add_test(tests, a_set_that_is_answered_is_looked_over_then_kept_and_home_says_so_after_six_months);
    tcase_add_test(tests, looking_again_asks_each_question_once_more_beside_the_last_answer);
    tcase_add_test(tests, what_is_new_or_changed_is_a_set_of_its_own);
    tcase_add_test(tests, the_last_answer_is_shown_with_its_day_or_hidden_on_request);
    tcase_add_test(tests, strengths_come_first_then_three_piles_then_three_steps);
    tcase_add_test(tests, what_comes_first_or_is_wanted_leads_what_is_suggested_and_what_can_wait_is_left_out);
    tcase_add_test(tests, a_private_skill_stays_off_the_page_for_a_talk);
    tcase_add_test(tests, each_change_is_told_and_two_days_stand_side_by_side);
    tcase_add_test(tests, a_skill_and_an_area_tell_how_they_came_here_and_only_what_went_further);
}

int main(void) {
    return test_suite("assess", fill);
}

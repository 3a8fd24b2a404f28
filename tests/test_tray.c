/* tray: an assistant gives a copy, a manager reads it, adds what they see and sends that back, the assistant looks at every difference and takes
 * over what they like; and both keep what they have. In two portfolios, through real files, by pages, by commands and in plain lines. */
#include "gifts.h"

/* -- the story ------------------------------------------------------------------------------------------------------------- */
START_TEST(a_copy_is_read_answered_and_taken_over_and_both_keep_what_they_have) {
    char *copy = ask_sql(jo_file, "SELECT skill, state, level FROM answer ORDER BY skill");
    expect_in(&priya, "home", "Given to me", true);
    expect_in(&jo, "home", "Given to me", false);
    send_answer();
    expect_in(&jo, "home", "Given to me", true);
    expect_in(&jo, "received", "Priya Patel: an answer to my copy", true);
    expect_in(&jo, "received/" ANSWER, "I said: On my own", true);
    expect_sql(jo_file,
               "SELECT count(*) FROM view UNION ALL SELECT count(*) FROM action UNION ALL SELECT count(*) FROM entry",
               "0\n0\n0\n");
    expect_said(&jo, "merge/" ANSWER "?is=yes", "Saved. Taken over from Priya Patel: 5 things.");
    expect_sql(jo_file, "SELECT skill, side, level, scale, words, name FROM view",
               "lending|manager|3|five-steps|as far as I saw|Priya Patel\n");
    expect_sql(jo_file, "SELECT item, title, why, minutes, by, evidence IS NULL, state, who FROM action ORDER BY n",
               "practice/lend-a-day|Take the loans desk for a day|null|420|2027-08-01|0|to do|Priya Patel\n"
               "null|A morning in Bradford|to see how they do it|180|null|1|to do|Priya Patel\n");
    expect_sql(jo_file, "SELECT day, skill, what, private FROM entry",
               "2027-06-03|null|Priya Patel says: You found the book at once.|0\n");
    expect_sql(
        jo_file,
        "SELECT a.n, a.first, a.day, a.name, a.manager, d.n, d.part, d.title, d.words, d.day FROM agreement a, agreed "
        "d",
        arena_print(arena, "1|null|2027-06-03|%s|Priya Patel|1|own|An hour on Tuesdays|both|2027-06-30\n", login));
    expect_sql(jo_file, "SELECT skill, state, level FROM answer ORDER BY skill",
               copy); /* none of the person's own was changed */
    ck_assert(is_there(at("tray/apatel/" COPY)) && is_there(at(arena_print(arena, "tray/%s/" ANSWER, login))));
    expect_sql(priya_file, "SELECT count(*) FROM remark", "6\n");
    free(copy);
}
END_TEST

START_TEST(taking_over_is_one_act_and_doing_it_twice_changes_nothing) {
    send_answer();
    say_to(&jo, "merge/" ANSWER "?is=yes");
    const char *page = shown_as(&jo, "received/" ANSWER, "json");
    char *all = ask_sql(jo_file, "SELECT count(*) FROM change");
    expect_said(&jo, "merge/" ANSWER "?is=yes", "All of it is there already. Nothing was changed.");
    expect_sql(jo_file, "SELECT count(*) FROM change", all);
    ck_assert(!strstr(page, "\"state\": \"new\"") && strstr(page, "\"state\": \"there\"") &&
              strstr(page, "\"open\": 0"));
    expect_said(&jo, "undo?last=yes", "Undone: from Priya Patel: 5 things.");
    expect_sql(jo_file,
               "SELECT (SELECT count(*) FROM view) + (SELECT count(*) FROM action) + (SELECT count(*) FROM entry) + "
               "(SELECT count(*) FROM "
               "agreement) + (SELECT count(*) FROM agreed)",
               "0\n");
    expect_said(&jo, "redo?last=yes", "Done again: from Priya Patel: 5 things.");
    expect_said(&jo, "merge/" ANSWER "?is=yes", "All of it is there already. Nothing was changed.");
    free(all);
}
END_TEST

START_TEST(each_line_is_taken_over_by_itself) {
    send_answer();
    expect_said(&jo, "merge/" ANSWER "?n=3&is=no", "It is left.");
    expect_said(&jo, "merge/" ANSWER "?n=3&is=yes",
                "Saved. Taken over from Priya Patel: Take the loans desk for a day.");
    expect_sql(jo_file, "SELECT title FROM action", "Take the loans desk for a day\n");
    expect_said(&jo, "merge/" ANSWER "?n=3&is=yes", "That cannot be taken over: there already. Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?n=6&is=yes", "That cannot be taken over: to talk about. Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?n=7&is=yes", "It has no line \"7\". Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?n=x&is=yes", "It has no line \"x\". Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?n=2&is=perhaps", "\"perhaps\" is no answer: yes or no. Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?is=yes", "Saved. Taken over from Priya Patel: 4 things.");
    expect_said(&jo, "undo?last=yes", "Undone: from Priya Patel: 4 things.");
    expect_sql(jo_file, "SELECT title FROM action", "Take the loans desk for a day\n");
}
END_TEST

START_TEST(what_a_manager_said_before_gives_way_and_is_shown_first) {
    send_answer();
    say_to(&jo, "merge/" ANSWER "?is=yes");
    say_to(&priya, "remark/" COPY "?part=view&item=lending&is=5"); /* said once of a skill: in the place of the first */
    say_to(&priya, "answer/" COPY "?way=tray");
    expect_in(&jo, "received/" ANSWER, "new, in the place of: With help", true);
    expect_said(&jo, "merge/" ANSWER "?is=yes", "Saved. Taken over from Priya Patel: 1 thing.");
    expect_sql(jo_file, "SELECT level, words FROM view", "5|as far as I saw\n");
    say_to(&jo, "undo?last=yes");
    expect_sql(jo_file, "SELECT level, words FROM view", "3|as far as I saw\n");
}
END_TEST

START_TEST(an_answer_to_a_copy_that_was_not_given_is_told_and_asked) {
    static const char words[] = "It answers a copy that was not given from this file of yours.";
    send_answer();
    run_sql(jo_file, "DELETE FROM given");
    expect_in(&jo, "received/" ANSWER, words, true);
    expect_in(&jo, "merge/" ANSWER, words, true);
    expect_said(&jo, "merge/" ANSWER "?is=yes",
                arena_print(arena, "%s Look at it first: pathway open FILE. Nothing was changed.", words));
    expect_sql(jo_file, "SELECT count(*) FROM action", "0\n");
    struct page page;
    struct err err = {0};
    struct view view = {0, 10, false};
    ck_assert_int_eq(page_build(&jo.world, "merge/" ANSWER, &view, jo.arena, &page, &err), 0);
    expect_said(&jo, page_rows(&page)->row[0].go, "Saved. Taken over from Priya Patel: 5 things.");
}
END_TEST

START_TEST(what_was_shown_is_what_is_taken_over) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 10, false};
    send_answer();
    ck_assert_int_eq(page_build(&jo.world, "received/" ANSWER, &view, jo.arena, &page, &err), 0);
    const char *go = place_with(page.next, "is", "yes", jo.arena);
    say_to(&priya, "remark/" COPY "?part=agreed&is=Fridays+as+well");
    say_to(&priya, "answer/" COPY "?way=tray");
    expect_said(&jo, go, "The file is not the one that was shown. Look at it again. Nothing was changed.");
    expect_sql(jo_file, "SELECT count(*) FROM action", "0\n");
}
END_TEST

/* -- an answer that is odd ----------------------------------------------------------------------------------------------------- */
static void odd_answer(const char *scale, const struct share_line *line, int lines) {
    write_lines(at(arena_print(arena, "tray/%s/odd", login)),
                &(struct share){.kind = "answer", .id = ID, .name = "Priya", .day = "2027-06-03", .scale = scale}, line,
                lines);
}

START_TEST(what_cannot_stand_here_is_read_and_not_taken_over) {
    static const struct share_line lines[] = {
        {.part = "view", .item = "beekeeping", .title = "Beekeeping", .level = 2, .words = "Seen it"},
        {.part = "view", .item = "lending", .title = "Loans", .level = 7, .words = "Mastered"},
        {.part = "view", .item = "lending", .title = "Loans"},
        {.part = "level", .item = "lending", .title = "Loans", .level = 1, .words = "Not yet"},
        {.part = "plan", .title = "Leave"},
        {.part = "proposal"},
        {.part = "seen", .title = "Nothing"},
        {.part = "proposal",
         .item = "practice/no-such-thing",
         .title = "Something of another list",
         .day = "2027-06-02"}};
    odd_answer("ten-steps", lines, COUNT(lines));
    expect_in(&jo, "received/odd", "not in the list of skills here: to read", true);
    expect_in(&jo, "received/odd", "said with other levels than today's: to read", true);
    expect_in(&jo, "received/odd", "Leave", false);
    expect_said(&jo, "merge/odd?n=4&is=yes", "That cannot be taken over: it says nothing. Nothing was changed.");
    expect_said(&jo, "merge/odd?is=yes", "Saved. Taken over from Priya: 1 thing.");
    expect_sql(jo_file, "SELECT item, title, by FROM action",
               "null|Something of another list|null\n"); /* a day that is over is no aim */
    expect_sql(jo_file, "SELECT count(*) FROM view", "0\n");
    expect_sql(jo_file, "SELECT level FROM answer WHERE skill = 'lending'", "4\n");
}
END_TEST

START_TEST(an_answer_is_as_long_as_can_be_said) {
    struct share share = {.kind = "answer", .id = ID, .name = "Priya", .day = "2027-06-03"};
    struct buf bytes = {0};
    struct err err = {0};
    for (int i = 0; i < SHARE_MOST_SAID; i++)
        *share_add(&share) = (struct share_line){.part = "seen", .words = arena_print(arena, "Thing %d", i)};
    ck_assert_int_eq(share_bytes(&share, &bytes, &err), 0);
    *share_add(&share) = (struct share_line){.part = "seen", .words = "One more"};
    ck_assert_int_eq(share_bytes(&share, &bytes, &err), -1);
    free(share.line);
    buf_free(&bytes);
}
END_TEST

/* -- what is sent ------------------------------------------------------------------------------------------------------------------ */
START_TEST(nothing_else_of_the_managers_is_in_the_bytes_of_the_answer) {
    static const char *const own[] = {"SECRETNOTE",   "SECRETLOG",   "SECRETPLAN", "SECRETTALK", "Sam Other",
                                      "Found a book", "she used it", "No time",    "me.pathway", "apatel"};
    give_copy(at("tray/apatel/other.pathway"), "k2", NULL);
    say_to(&priya, "remark/other.pathway?part=seen&is=SECRETNOTE+of+Sam+Other");
    say_to(&priya, "remark/" COPY "?part=seen&is=SECRETNOTE+taken+out");
    say_to(&priya, "remark/" COPY "?n=1&field=remove&is=yes");
    say_to(&priya, "write?item=none&what=SECRETLOG");
    say_to(&priya, "rate/lending?level=5&note=SECRETLOG&private=yes");
    run_sql(priya_file, "INSERT INTO action(title, at) VALUES('SECRETPLAN', ''); INSERT INTO talk VALUES('now', 'me', "
                        "'SECRETTALK', '')");
    send_answer();
    char *said;
    const char *path = at(arena_print(arena, "tray/%s/" ANSWER, login));
    for (int i = 0; i < COUNT(own); i++)
        ck_assert_msg(test_run(&said, "grep -aF '%s' '%s'", own[i], path) == 1, "%s is in it", own[i]), free(said);
    ck_assert_int_eq(test_run(&said, "grep -aqF 'You found the book at once.' '%s'", path), 0);
    free(said);
}
END_TEST

START_TEST(an_answer_goes_where_it_is_told_to_and_over_nothing) {
    struct stat status;
    expect_said(&priya, "answer/" COPY "?way=tray", "You wrote nothing for Jo Smith yet. Nothing was sent.");
    send_answer();
    const char *path = at(arena_print(arena, "tray/%s/" ANSWER, login));
    ck_assert(stat(path, &status) == 0 && (status.st_mode & 0777) == 0644); /* the other has to be able to read it */
    expect_said(&priya, "answer/" COPY "?way=handover",
                "It is answer-to-jo-smith.pathway, in your H: drive, folder Pathway.");
    expect_said(&priya, "answer/" COPY "?way=handover",
                "It is answer-to-jo-smith-2.pathway, in your H: drive, folder Pathway.");
    expect_said(&priya, "answer/" COPY "?way=post", "\"post\" is no answer: tray or handover. Nothing was sent.");
    expect_said(&priya, arena_print(arena, "answer/" COPY "?way=%s", path),
                arena_print(arena, "%s is there already. Nothing was written; add --force to replace it.", path));
    ck_assert_int_eq(rmdir(at("tray/none")), -1);
    priya.world.site.tray = at("tray/none");
    expect_said(&priya, "answer/" COPY "?way=tray", "There is no file \"" COPY "\" in your tray.");
    const char *file[] = {at("tray/apatel/" COPY)};
    priya.world.file = file;
    priya.world.files = 1;
    expect_said(&priya, "answer/" COPY "?way=tray", "Jo Smith has no tray on this computer. Nothing was sent.");
    expect_in(&priya, "answer/" COPY, "The tray of", false);
}
END_TEST

/* -- by commands, and in plain lines ------------------------------------------------------------------------------------------------------- */
static const char *run(int code, const char *who, const char *format, ...) PRINTF(3, 4);
static const char *run(int code, const char *who, const char *format, ...) {
    char words[2000], *out;
    va_list list;
    va_start(list, format);
    vsnprintf(words, sizeof words, format, list);
    va_end(list);
    int found = test_run(
        &out,
        "cd '%s' && env -i PATH=\"$PATH\" HOME='%s' LOGNAME='%s' LC_ALL=C.UTF-8 TZ=UTC "
        "PATHWAY_NOW=2027-06-03T10:00:00Z "
        "PATHWAY_SITE='%s' \"$PATHWAY_PROGRAM\" --content \"$OLDPWD/tests/fixtures/pack\" --portfolio %s 2>&1 %s",
        folder, folder, who, at("site.yaml"), strcmp(who, "apatel") == 0 ? "priya.pathway" : "jo.pathway", words);
    const char *copy = arena_copy(arena, out);
    free(out);
    ck_assert_msg(found == code, "%s: %d\n%s", words, found, copy);
    return copy;
}

static void expect_run(const char *found, const char *text) {
    ck_assert_msg(strstr(found, text) != NULL, "it does not say \"%s\":\n%.3000s", text, found);
}

START_TEST(the_commands_read_answer_and_take_over) {
    test_write(at("site.yaml"), "site:\n  name: Anytown\n");
    add_remarks();
    expect_run(run(0, "apatel", "open tray/apatel/" COPY " --no-input"), "Jo Smith: a copy.");
    expect_run(run(0, "apatel", "show received --as json </dev/null"), "\"rows\": []");
    expect_run(run(0, "apatel", "answer tray/apatel/" COPY),
               "From Priya Patel, to Jo Smith. This is all that is in it:");
    ck_assert_str_eq(run(0, "apatel", "answer tray/apatel/" COPY " -o back.pathway"), "It is ./back.pathway.\n");
    expect_run(run(2, "apatel", "answer tray/apatel/" COPY " -o back.pathway"),
               "back.pathway is there already. Nothing was written");
    expect_run(run(0, "apatel", "answer tray/apatel/" COPY " -o back.pathway --force"), "It is ./back.pathway.\n");
    expect_run(run(3, "apatel", "answer tray/apatel/" COPY " -o none/back.pathway"), "could not be written");
    expect_run(run(0, login, "import back.pathway"), "Loans and requests. With help; I said: On my own");
    expect_sql(jo_file, "SELECT count(*) FROM action", "0\n");
    ck_assert_str_eq(run(0, login, "import back.pathway --yes"), "Saved. Taken over from Priya Patel: 5 things.\n");
    ck_assert_str_eq(run(0, login, "import back.pathway --yes"), "All of it is there already. Nothing was changed.\n");
    expect_sql(jo_file, "SELECT count(*) FROM action", "2\n");
    expect_run(run(0, login, "import back.pathway --as json"), "\"state\": \"there\"");
    run_sql(jo_file, "DELETE FROM given; DELETE FROM action");
    expect_run(run(2, login, "import back.pathway --yes"),
               "pathway: It answers a copy that was not given from this file of yours.");
    expect_run(run(1, login, "import nothing"), "pathway: nothing could not be read: No such file or directory.");
    expect_run(run(2, login, "import tray/apatel/" COPY " --yes"), "Jo Smith: a copy: it is no answer");
    test_write(at("notes.json"), "  {\"hello\": 1}");
    expect_run(run(1, login, "import notes.json"), "notes.json is not");
    expect_run(run(1, login, "import . --yes"), "is not a file.");
    expect_run(run(2, login, "import"), "pathway: It is written: pathway import FILE [--yes]");
}
END_TEST

START_TEST(the_whole_way_is_walked_in_plain_lines) {
    const char *site = arena_print(arena, "site:\n  tray: %s\n", at("tray"));
    test_write(at("site.yaml"), site);
    test_write(at("manager.txt"),
               "9\nA morning in Bradford\nn\n8\nYou found the book at once.\nn\n2\n1\n3\nn\ns\n1\nq\n");
    test_write(at("assistant.txt"), "1\n2\n1\na\n1\nq\n");
    test_write(at("manager.txt"), "9\nYou found the book at once.\nn\n2\n1\n3\nn\ns\n1\nq\n");
    const char *manager = run(0, "apatel", "--plain received/" COPY " <manager.txt");
    expect_run(manager, "9 What I see done well.");
    expect_run(manager, "Saved. For Jo Smith: You found the book at once.");
    expect_run(manager, "Saved. For Jo Smith: Loans and requests: With help.");
    expect_run(manager, "This is all that is in it:");
    expect_run(manager, arena_print(arena, "It is in the tray of %s on this computer, for Jo Smith.", login));
    const char *assistant = run(0, login, "--plain received <assistant.txt");
    expect_run(assistant, "1 Priya Patel: an answer to my copy");
    expect_run(assistant, "Take this over?");
    expect_run(assistant, "Saved. Taken over from Priya Patel: Loans and requests.");
    expect_run(assistant, "Saved. Taken over from Priya Patel: 1 thing.");
    expect_sql(jo_file, "SELECT level FROM view UNION ALL SELECT what FROM entry",
               "3\nPriya Patel says: You found the book at once.\n");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, a_copy_is_read_answered_and_taken_over_and_both_keep_what_they_have);
    tcase_add_test(tests, taking_over_is_one_act_and_doing_it_twice_changes_nothing);
    tcase_add_test(tests, each_line_is_taken_over_by_itself);
    tcase_add_test(tests, what_a_manager_said_before_gives_way_and_is_shown_first);
    tcase_add_test(tests, an_answer_to_a_copy_that_was_not_given_is_told_and_asked);
    tcase_add_test(tests, what_was_shown_is_what_is_taken_over);
    tcase_add_test(tests, what_cannot_stand_here_is_read_and_not_taken_over);
    tcase_add_test(tests, an_answer_is_as_long_as_can_be_said);
    tcase_add_test(tests, nothing_else_of_the_managers_is_in_the_bytes_of_the_answer);
    tcase_add_test(tests, an_answer_goes_where_it_is_told_to_and_over_nothing);
    tcase_add_test(tests, the_commands_read_answer_and_take_over);
    tcase_add_test(tests, the_whole_way_is_walked_in_plain_lines);
}

int main(void) {
    return test_suite("tray", fill);
}

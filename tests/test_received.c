/* received: what others gave, as it is listed, read, answered and deleted; what cannot be said of it, and what somebody crafted. */
#include "gifts.h"

/* -- as it was read ------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *name, *place;
    bool jo;
} golden[] = {
    {"received", "received", false},
    {"received-copy", "received/" COPY, false},
    {"received-levels", "received/" COPY "?part=level", false},
    {"received-plan", "received/" COPY "?part=plan", false},
    {"received-evidence", "received/" COPY "?part=evidence", false},
    {"received-agreed", "received/" COPY "?part=agreed", false},
    {"received-mine", "received/" COPY "?part=mine", false},
    {"received-remark", "received/" COPY "?remark=4", false},
    {"remark-seen", "remark/" COPY "?part=seen", false},
    {"remark-view", "remark/" COPY "?part=view&item=lending", false},
    {"remark-proposal", "remark/" COPY "?part=proposal", false},
    {"answer", "answer/" COPY, false},
    {"discard", "discard/" COPY, false},
    {"received-answer", "received/" ANSWER, true},
    {"merge-one", "merge/" ANSWER "?n=2", true},
    {"merge-all", "merge/" ANSWER, true},
};

/* The login is that of whoever runs the tests. */
static void add_without_login(struct buf *out, const char *text) {
    for (const char *found; (found = strstr(text, login)); text = found + strlen(login)) {
        buf_add_size(out, text, (size_t)(found - text));
        buf_add(out, "LOGIN");
    }
    buf_add(out, text);
}

START_TEST(every_page_looks_as_it_was_read) {
    static const char *const faces[] = {"40x20", "80x24", "text", "json"};
    struct session *s = golden[_i].jo ? &jo : &priya;
    struct buf out = {0};
    send_answer();
    give_copy(at("tray/apatel/old.pathway"), "k1", "2027-06-02");
    test_write(at("tray/apatel/letter.txt"), "Dear Priya,\n");
    for (int i = 0; i < COUNT(faces); i++) {
        buf_print(&out, "== %s as %s\n", golden[_i].place, faces[i]);
        add_without_login(&out, shown_as(s, golden[_i].place, faces[i]));
    }
    test_golden(arena_print(arena, "golden/%s.txt", golden[_i].name), out.text);
    buf_free(&out);
}
END_TEST

/* -- what is said of a copy ------------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *act, *said;
} refused[] = {
    {"remark/" COPY "?part=praise&is=well",
     "What can be said of a copy is seen, view, proposal, agreed or question. Nothing was changed."},
    {"remark/" COPY "?part=view&item=beekeeping&is=2",
     "The copy says nothing of a skill \"beekeeping\". Nothing was changed."},
    {"remark/" COPY "?part=view&is=2", "The copy says nothing of a skill \"\". Nothing was changed."},
    {"remark/" COPY "?part=view&item=lending&is=6", "\"6\" is no level. Nothing was changed."},
    {"remark/" COPY "?part=view&item=lending&is=much", "\"much\" is no level. Nothing was changed."},
    {"remark/" COPY "?part=proposal&is=practice/sit-besid",
     "There is no practice \"sit-besid\". Did you mean \"sit-beside\"?"},
    {"remark/" COPY "?part=seen&is=%1b",
     "Nothing in that text can be read: it is empty, or control characters and broken UTF-8. Nothing was changed."},
    {"remark/" COPY "?part=seen&is=skip", "It is left as it was."},
    {"remark/" COPY "?n=9&field=words&is=x", "You wrote nothing with number \"9\" for Jo Smith."},
    {"remark/" COPY "?n=1&field=by&is=2027-01-01", "It has no \"by\". Nothing was changed."},
    {"remark/" COPY "?n=1&field=words&is=clear",
     "There is nothing else in it: take it out instead. Nothing was changed."},
    {"remark/" COPY "?n=1&is=x", "It has no \"\". Nothing was changed."},
    {"remark/" COPY "?n=2&field=by&is=soon", "\"soon\" is no day: write it as 2027-06-03. Nothing was changed."},
    {"remark/" COPY "?n=2&field=hours&is=-1",
     "Write the hours as a number up to 100, such as 2, 1.5 or 0.25. Nothing was changed."},
    {"remark/" COPY "?n=2&field=remove&is=maybe", "\"maybe\" is no answer: yes or no. Nothing was changed."},
    {"remark/" COPY "?n=2&field=remove&is=no", "It stays."},
    {"remark/nothing?part=seen&is=x", "There is no file \"nothing\" in your tray."},
    {"remark/letter.txt?part=seen&is=x", "letter.txt is not a copy from pathway. It was left as it is."},
};

START_TEST(what_cannot_be_said_is_refused_with_a_sentence) {
    test_write(at("tray/apatel/letter.txt"), "Dear Priya,\n");
    say_to(&priya, "remark/" COPY "?part=seen&is=Well+done");
    say_to(&priya, "remark/" COPY "?part=proposal&field=title&is=A+morning");
    char *before = ask_sql(priya_file, "SELECT * FROM remark");
    expect_said(&priya, refused[_i].act, refused[_i].said);
    expect_sql(priya_file, "SELECT * FROM remark", before);
    free(before);
}
END_TEST

START_TEST(what_was_said_is_changed_taken_out_and_taken_back) {
    say_to(&priya, "remark/" COPY "?part=proposal&is=practice/sit-beside");
    expect_said(&priya, "remark/" COPY "?n=1&field=hours&is=clear", "Saved. For Jo Smith: Sit beside one search.");
    expect_said(&priya, "remark/" COPY "?n=1&field=remove&is=yes", "Taken out: Sit beside one search");
    expect_sql(priya_file, "SELECT count(*) FROM remark", "0\n");
    expect_said(&priya, "undo?last=yes", "Undone: for Jo Smith, taken out: Sit beside one search.");
    expect_sql(priya_file, "SELECT title, minutes FROM remark", "Sit beside one search|null\n");
    expect_said(&priya, "remark/" COPY "?part=view&item=lending&field=words&is=I+saw+you+do+it",
                "Saved. For Jo Smith: Loans and requests: I saw you do it.");
    expect_said(&priya, "remark/" COPY "?n=2&field=level&is=4",
                "Saved. For Jo Smith: Loans and requests: On my own. I saw you do it.");
    expect_said(&priya, "remark/" COPY "?n=2&field=level&is=clear",
                "Saved. For Jo Smith: Loans and requests: I saw you do it.");
    for (int i = 3; i <= 100; i++)
        say_to(&priya, "remark/" COPY "?part=seen&is=Well+done");
    expect_said(&priya, "remark/" COPY "?part=seen&is=Well+done",
                "100 things at most are said of one copy. Nothing was changed.");
}
END_TEST

START_TEST(a_copy_with_other_levels_is_answered_in_words) {
    write_lines(at("tray/apatel/" COPY),
                &(struct share){.kind = "copy", .id = ID, .name = "Jo", .day = "2027-06-03", .scale = "ten-steps"},
                given, COUNT(given));
    expect_in(&priya, "remark/" COPY "?part=view&item=lending", "With help", false);
    expect_in(&priya, "remark/" COPY "?part=view&item=lending", "say it in your own words", true);
    expect_said(&priya, "remark/" COPY "?part=view&item=lending&is=3",
                "The levels of this copy are not the levels of today. Nothing was changed.");
    expect_said(&priya, "remark/" COPY "?part=view&item=lending&field=words&is=quick+and+kind",
                "Saved. For Jo: Loans and requests: Quick and kind.");
}
END_TEST

/* -- the tray -------------------------------------------------------------------------------------------------------------------------- */
START_TEST(what_lies_in_the_tray_is_listed_and_nothing_else_is_opened) {
    static const char *const not_there[] = {"received/..", "received/.hidden", "received/%2e%2e%2fjo.pathway",
                                            "received/half.part", "received/jo.pathway"};
    ck_assert_int_eq(symlink(at("tray/apatel/" COPY), at("tray/apatel/link")), 0);
    ck_assert_int_eq(mkfifo(at("tray/apatel/pipe"), 0600), 0);
    ck_assert_int_eq(mkdir(at("tray/apatel/deep"), 0700), 0);
    test_write(at("tray/apatel/.hidden"), "x");
    test_write(at("tray/apatel/half.part"), "x");
    test_write(at("tray/apatel/\033[31mred"), "x");
    test_write(at("tray/apatel/\xff"), "x");
    const char *page = shown_as(&priya, "received", "text");
    ck_assert_str_eq(strstr(page, "\n\n") + 2,
                     "1 [31mred has a name that cannot be typed: rename it. It was not opened.\n"
                     "2 Jo Smith: a copy, of 3 June 2027, to be deleted after 3 December 2027.\n"
                     "3 deep is not a file. It was left as it is.\n"
                     "4 link is not a file. It was left as it is.\n"
                     "5 pipe is not a file. It was left as it is.\n"
                     "6 A file has a name that cannot be typed: rename it. It was not opened.\n");
    for (int i = 0; i < COUNT(not_there); i++) {
        const char *shown = shown_as(&priya, not_there[i], "text");
        ck_assert_msg(strstr(shown, "There is no file") || strstr(shown, "is not a place"), "%s: %s", not_there[i],
                      shown);
    }
    priya.world.person = "../tray/apatel";
    expect_in(&priya, "received", "Nothing lies in your tray.", true);
    priya.world.site.tray = NULL;
    expect_in(&priya, "received", "pathway open FILE", true);
}
END_TEST

START_TEST(a_tray_that_is_full_is_listed_as_far_as_it_goes) {
    for (int i = 0; i < 230; i++)
        test_write(at(arena_print(arena, "tray/apatel/x%03d", i)), "x");
    expect_in(&priya, "home", "200 files", true);
    struct page page;
    struct err err = {0};
    struct view view = {190, 24, false};
    ck_assert_int_eq(page_build(&priya.world, "received", &view, priya.arena, &page, &err), 0);
    ck_assert_int_eq(page_rows(&page)->total, 200);
    ck_assert_int_eq(page_rows(&page)->count, 10);
    ck_assert_str_eq(page.said, "The first 200 are shown.");
}
END_TEST

START_TEST(a_file_is_deleted_from_the_tray_when_it_is_asked_for) {
    say_to(&priya, "remark/" COPY "?part=seen&is=Well+done");
    test_write(at("tray/apatel/letter.txt"), "Dear Priya,\n");
    expect_said(&priya, "discard/" COPY "?is=no", "It stays in your tray.");
    expect_said(&priya, "discard/" COPY "?is=maybe", "\"maybe\" is no answer: yes, no or all. Nothing was changed.");
    ck_assert(is_there(at("tray/apatel/" COPY)));
    expect_said(&priya, "discard/letter.txt?is=yes", "It is deleted from your tray.");
    ck_assert(!is_there(at("tray/apatel/letter.txt")));
    expect_said(&priya, "discard/letter.txt?is=yes",
                "There is no file \"letter.txt\" in your tray. Nothing was changed.");
    expect_said(&priya, "discard/..?is=yes", "There is no file \"..\" in your tray. Nothing was changed.");
    expect_said(&priya, "discard/" COPY "?is=yes", "It is deleted from your tray.");
    expect_sql(priya_file, "SELECT count(*) FROM remark", "1\n");
    give_copy(at("tray/apatel/" COPY), ID, NULL);
    expect_said(&priya, "discard/" COPY "?is=all", "It is deleted, and what you wrote on it.");
    expect_sql(priya_file, "SELECT count(*) FROM remark", "0\n");
    const char *file[] = {at("jo.pathway")}; /* what was only named for this run is not the tray's to delete */
    priya.world.file = file;
    priya.world.files = 1;
    expect_said(&priya, "discard/jo.pathway?is=yes",
                "There is no file \"jo.pathway\" in your tray. Nothing was changed.");
    ck_assert(is_there(jo_file));
}
END_TEST

START_TEST(a_copy_that_is_over_says_so) {
    give_copy(at("tray/apatel/" COPY), ID, "2027-06-02");
    expect_in(&priya, "received", "to be deleted after 2 June 2027, which is over", true);
    expect_in(&priya, "received/" COPY, "It asks to be deleted after 2 June 2027: that is over.", true);
    give_copy(at("tray/apatel/" COPY), ID, "2027-06-03");
    expect_in(&priya, "received/" COPY, "that is over", false);
}
END_TEST

START_TEST(a_return_of_the_survey_is_told_from_a_copy) {
    write_lines(at("tray/apatel/return"), &(struct share){.kind = "return", .survey = "survey-2024"}, given, 0);
    expect_in(&priya, "received", "A return of the survey", true);
    expect_in(&priya, "received/return", "counted with others", true);
    expect_said(&priya, "remark/return?part=seen&is=x",
                "A return of the survey: only a copy of what somebody chose can be answered. Nothing was changed.");
    expect_said(&priya, "merge/return?is=yes",
                "A return of the survey: it is no answer, and is not taken over. \"pathway open FILE\" shows it. "
                "Nothing was changed.");
    expect_in(&priya, "received/" COPY "?part=order", "A copy has no part \"order\".", true);
}
END_TEST

/* The person's own file, while the tray is full of what somebody crafted. */
START_TEST(nothing_that_is_crafted_touches_ones_own_file) {
    static const char *const sql[] = {"CREATE TRIGGER t AFTER UPDATE ON line BEGIN DELETE FROM share; END",
                                      "DROP TABLE line; CREATE VIEW line AS SELECT 1 AS part",
                                      "UPDATE line SET words = char(27) || '[2J'",
                                      "UPDATE share SET value = '../me' WHERE name = 'id'"};
    for (int i = 0; i < COUNT(sql); i++) {
        const char *path = at(arena_print(arena, "tray/apatel/bad%d", i));
        give_copy(path, "k5", NULL);
        run_sql(path, sql[i]);
    }
    char *said;
    ck_assert_int_eq(
        test_run(&said, "cd '%s' && cksum priya.pathway tray/apatel/* > before; ls -A . tray/apatel >> before", folder),
        0);
    free(said);
    for (int i = 0; i < COUNT(sql); i++) {
        const char *name = arena_print(arena, "bad%d", i);
        expect_in(&priya, "received", "holds what no copy from pathway has, and was not opened", true);
        expect_said(&priya, arena_print(arena, "merge/%s?is=yes", name),
                    arena_print(arena,
                                "%s holds what no copy from pathway has, and was not opened. It was left as it is.",
                                name));
    }
    ck_assert_int_eq(test_run(&said,
                              "cd '%s' && cksum priya.pathway tray/apatel/* > after; ls -A . tray/apatel | grep -v "
                              "after >> after; cmp before after 2>&1",
                              folder),
                     0);
    free(said);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_loop_test(tests, what_cannot_be_said_is_refused_with_a_sentence, 0, COUNT(refused));
    tcase_add_test(tests, what_was_said_is_changed_taken_out_and_taken_back);
    tcase_add_test(tests, a_copy_with_other_levels_is_answered_in_words);
    tcase_add_test(tests, what_lies_in_the_tray_is_listed_and_nothing_else_is_opened);
    tcase_add_test(tests, a_tray_that_is_full_is_listed_as_far_as_it_goes);
    tcase_add_test(tests, a_file_is_deleted_from_the_tray_when_it_is_asked_for);
    tcase_add_test(tests, a_copy_that_is_over_says_so);
    tcase_add_test(tests, a_return_of_the_survey_is_told_from_a_copy);
    tcase_add_test(tests, nothing_that_is_crafted_touches_ones_own_file);
}

int main(void) {
    return test_suite("received", fill);
}

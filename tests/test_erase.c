/* erase: all that is kept can be seen and taken away, a page as well; all of it can be deleted, and what was deleted is gone. */
#include "owned.h"
#include "pathway/browse.h"

/* -- its end ----------------------------------------------------------------------------------------------------------- */
static int files_in(const char *path) {
    char *found;
    test_run(&found, "ls -A '%s' | wc -l", path);
    int count = atoi(found);
    free(found);
    return count;
}

START_TEST(everything_is_deleted_after_the_word_was_typed_and_a_receipt_says_what) {
    struct browse b = {.window = 20};
    two_days();
    run_sql(me, "INSERT INTO given VALUES(1, 'A. Khan', 'levels and plan', 9, '2027-05-30', NULL, 'tray', "
                "'abc', 'share', '2027-05-30T09:00:00Z')");
    test_write(arena_print(s.arena, "%s/letter.txt", folder), "mine");
    test_write(arena_print(s.arena, "%s/me.pathway.77.part", folder), "what a crash left");
    const char *page = shown_as(&s, "erase", "text");
    expect_in(page, "It holds: 1 setting, 1 answer, 2 changes of answers, 1 entry of my log, 1 copy\ngiven away.");
    expect_in(page, "Backups of it: 1, deleted as well.");
    expect_in(page, "given to A. Khan, on 30 May 2027.");
    expect_said("erase?is=yes", "Type delete to delete it all. Nothing was deleted.");
    expect_said("erase?is=skip", "Nothing was deleted.");
    expect_level(me, "5");
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, "erase");
    ck_assert_int_eq(browse_answer(&b, "delete"), CHANGED);
    ck_assert_str_eq(b.said, "Deleted.");
    ck_assert_str_eq(b.page.title, "It is deleted");
    page = shown_as(&s, b.page.place, "text");
    expect_in(page, "When: 4 June 2027, 10:00 UTC.");
    expect_in(page, "It held: 1 setting, 1 answer, 2 changes of answers, 1 entry of my log, 1 copy\ngiven away.");
    expect_in(page, "Backups of it: 1, deleted.");
    ck_assert_int_eq(files_in(folder), 1); /* the letter */
    browse_key(&b, "0");
    ck_assert_str_eq(b.page.place, "home");
    browse_end(&b);
    ck_assert_int_eq(level_of(&s, "lending"), 0); /* as on the first day */
    expect_in(shown_as(&s, "kept", "text"), "Nothing is kept yet.");
    expect_said("undo?last=yes", "There is nothing to undo.");
    expect_said("rate/lending?level=3", "Saved. Loans and requests: With help.");
    expect_level(me, "3");
}
END_TEST

START_TEST(what_is_not_there_cannot_be_deleted) {
    expect_in(shown_as(&s, "erase", "text"), "Nothing is kept, so there is nothing to delete.");
    expect_in(shown_as(&s, "erased", "text"), "Nothing was deleted in this sitting.");
}
END_TEST

START_TEST(a_window_that_writes_just_then_is_waited_for_and_nothing_is_deleted) {
    sqlite3 *other;
    two_days();
    ck_assert_int_eq(sqlite3_open(me, &other), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    expect_said("erase?is=delete",
                "Nothing was deleted: another session is writing. What was saved is safe; try again.");
    ck_assert_int_eq(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    expect_level(me, "5");
}
END_TEST

/* The page names the trust's own backups as the site does. */
START_TEST(what_deleting_does_not_reach_is_said_as_the_site_says_it) {
    two_days();
    s.world.site.name = "Anytown NHS Trust";
    s.world.site.backups = "kept for 30 days";
    expect_in(shown_as(&s, "erase", "text"),
              "Backups of Anytown NHS Trust may hold\ncopies: they are kept for 30 days.");
    expect_in(shown_as(&s, "kept", "text"), "on the computer lib-pathway, Anytown NHS Trust. Other");
    expect_in(shown_as(&s, "kept", "text"), "Backups they make: may hold copies, kept for 30 days.");
}
END_TEST

/* -- what was deleted is gone ------------------------------------------------------------------------------------------- */
START_TEST(a_note_that_was_deleted_leaves_no_byte_in_the_file_once_undo_has_forgotten_it) {
    static const char note[] = "Xylophone-Quince";
    expect_said("rate/lending?level=2&what=Xylophone-Quince", "Saved. Loans and requests: Seen it, with an example.");
    ck_assert(holds(me, note));
    expect_said("entry/1?field=remove&is=yes", "Deleted. u brings it back.");
    ck_assert(holds(me, note)); /* in what can be undone: so it says */
    expect_said("undo?last=yes", "Undone: an entry deleted.");
    expect_in(shown_as(&s, "log", "text"), note);
    expect_said("entry/1?field=remove&is=yes", "Deleted. u brings it back.");
    expect_said("forget?is=no", "It is left as it was.");
    expect_said("forget?is=maybe", "\"maybe\" is no answer: yes or no. Nothing was changed.");
    expect_said("forget?is=yes", "Forgotten: nothing can be undone by now.");
    ck_assert(!holds(me, note));
    expect_said("undo?last=yes", "There is nothing to undo.");
    expect_level(me, "2");
}
END_TEST

/* -- seeing it, and looking round --------------------------------------------------------------------------------------- */
START_TEST(all_of_it_can_be_seen_in_the_words_of_today) {
    two_days();
    expect_said("rate/lending?level=4&want=5&sure=2&private=yes",
                "Saved. Loans and requests: On my own, wanted: I show others, how sure: Fairly "
                "sure, private: Yes.");
    ck_assert_str_eq(
        shown_as(&s, "everything", "text"),
        "Everything kept about me.\nAll of it, with nothing left out: each list can be opened. Beside it the file\n"
        "holds what can still be undone, and nothing else.\n\n"
        "1 Settings: what I said about myself, and how it is shown, 1 setting.\n2 My skills, 1 answer.\n"
        "3 Every change of an answer, 3 changes of answers.\n4 My learning log, 1 entry of my log.\n");
    expect_in(shown_as(&s, "everything/answer", "text"),
              "Loans and requests. On my own.\nWanted: I show others; how sure: Fairly sure; for me alone: yes; "
              "answered on:\n4 June 2027; changed "
              "on: 4 June 2027.");
    expect_in(shown_as(&s, "everything/setting", "text"),
              "Where I would like to be. In a senior, training or librarian post.");
    ck_assert_str_eq(page_of(&s, "everything/answr"), "There is no sort \"answr\". Did you mean \"answer\"?");
    ck_assert_str_eq(page_of(&s, "everything/zzzzzzz"),
                     "There is no sort \"zzzzzzz\". \"pathway show everything\" lists them.");
}
END_TEST

START_TEST(looking_round_shows_nothing_of_ones_own_and_keeps_nothing) {
    two_days();
    expect_said("visit?is=no", "It is left as it was.");
    expect_said("visit?is=maybe", "\"maybe\" is no answer: yes or no. Nothing was changed.");
    expect_said("visit?is=yes", "You are looking round: nothing is kept.");
    ck_assert_int_eq(level_of(&s, "lending"), 0);
    ck_assert_ptr_nonnull(strstr(say_to(&s, "rate/lending?level=1"), "Noted, not kept."));
    ck_assert(!store_changed_elsewhere(s.world.store));
    expect_level(me, "5");
    session_close(&s);
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_int_eq(level_of(&s, "lending"), 5);
}
END_TEST

/* -- who can see a page, and how it is taken away ------------------------------------------------------------------------ */
static int show(struct world *world, const char *place, const char *as, struct buf *out, struct err *err) {
    struct page page;
    struct view view = {0, 1L << 30, false};
    return page_build(world, place, &view, s.arena, &page, err) != 0 ? -1 : face_show(&page, as, s.arena, out, err);
}

/* Every page that can hold something private is reached by these two keys, as every page is. */
START_TEST(on_every_page_one_key_says_who_can_see_it_and_one_takes_it_away) {
    static const char *const places[] = {"home", "assess",  "skill/lending",    "gaps", "log", "plan", "history",
                                         "me",   "meeting", "everything/answer"};
    two_days();
    for (int i = 0; i < COUNT(places); i++) {
        struct browse b = {.window = 20};
        browse_begin(&b, &s.world);
        browse_follow(&b, places[i]);
        bool shown = b.page.shown;
        ck_assert_int_eq(browse_key(&b, "@"), MOVED);
        ck_assert_str_eq(b.page.place, arena_print(s.arena, "kept?at=%s&shown=%s", places[i], shown ? "yes" : "no"));
        expect_in(b.page.block[0].text, shown ? "made to be shown" : "nobody else sees it unless you show or give it");
        ck_assert_int_eq(browse_key(&b, "@"), STAYED);
        browse_back(&b);
        ck_assert_int_eq(browse_key(&b, "="), MOVED);
        ck_assert_str_eq(b.page.place, arena_print(s.arena, "out?of=%s", places[i]));
        expect_in(b.page.block[1].text,
                  shown ? "what you keep to yourself is not on it" : "may hold what you keep to yourself");
        ck_assert_int_eq(browse_key(&b, "="), STAYED);
        browse_end(&b);
    }
}
END_TEST

START_TEST(a_page_is_shown_as_text_to_copy_and_written_to_print) {
    two_days();
    s.world.show = show;
    char *print = path_in(folder, "print");
    s.world.site.print = print;
    s.world.site.print_words = "your H: drive, folder Pathway";
    expect_in(shown_as(&s, "copy?of=skill/lending", "text"), "Loans and requests.");
    expect_in(shown_as(&s, "out?of=gaps", "text"), "What is written goes to your H: drive, folder Pathway.");
    const char *said = say_to(&s, "out?of=gaps&is=print"),
               *name = arena_print(s.arena, "%.*s", (int)strcspn(said + 9, ","), said + 9);
    ck_assert_msg(strncmp(said, "Written: ", 9) == 0 && strstr(said, ", in your H: drive, folder Pathway."), "%s",
                  said);
    char *written = test_read(arena_print(s.arena, "%s/%s", print, name));
    ck_assert_msg(written && strstr(written, "Loans and requests"), "%s: %s", name, written);
    ck_assert_uint_eq(mode_of(arena_print(s.arena, "%s/%s", print, name)), 0600);
    said = say_to(&s, "out?of=gaps&is=print"); /* and not over the first */
    ck_assert_msg(strstr(said, "-2.") != NULL, "%s", said);
    ck_assert_int_eq(files_in(print), 2);
    expect_said("out?of=gaps&is=paint",
                "A page goes out as print, calendar or sheet, not as \"paint\". Nothing was written.");
    free(written), free(print);
}
END_TEST

START_TEST(where_no_face_writes_pages_that_is_not_offered) {
    two_days();
    ck_assert_str_eq(shown_as(&s, "export", "text"),
                     "Take a copy away.\nAll that is kept about you in one file, also what you marked as for you "
                     "alone.\nThere it can be brought in with "
                     "pathway import, and the file's name.\n\nFrom the shell: pathway export -o FILE.\n");
    expect_said("export?is=json", "A copy is written as json or markdown, not as \"json\". Nothing was written.");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, everything_is_deleted_after_the_word_was_typed_and_a_receipt_says_what);
    tcase_add_test(tests, what_is_not_there_cannot_be_deleted);
    tcase_add_test(tests, a_window_that_writes_just_then_is_waited_for_and_nothing_is_deleted);
    tcase_add_test(tests, what_deleting_does_not_reach_is_said_as_the_site_says_it);
    tcase_add_test(tests, a_note_that_was_deleted_leaves_no_byte_in_the_file_once_undo_has_forgotten_it);
    tcase_add_test(tests, all_of_it_can_be_seen_in_the_words_of_today);
    tcase_add_test(tests, looking_round_shows_nothing_of_ones_own_and_keeps_nothing);
    tcase_add_test(tests, on_every_page_one_key_says_who_can_see_it_and_one_takes_it_away);
    tcase_add_test(tests, a_page_is_shown_as_text_to_copy_and_written_to_print);
    tcase_add_test(tests, where_no_face_writes_pages_that_is_not_offered);
}

int main(void) {
    return test_suite("erase", fill);
}

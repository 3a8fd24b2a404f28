/* given: a copy lands where it was said it would, whole or not at all, and is kept among what was given; from the explorer, by keys, and
 * from the shell. On the sample pack. */
#define _GNU_SOURCE
#include "giving.h"
#include "tui.h"

/* -- where it goes -------------------------------------------------------------------------------------------------------- */
static void make_trays(void) {
    char *ignored;
    world->site.tray = arena_print(arena, "%s/tray", home);
    ck_assert_int_eq(
        test_run(&ignored, "cd '%s' && mkdir -m 755 tray && cd tray && mkdir -m 733 apatel jsmith bkaur && touch note",
                 home),
        0);
    free(ignored);
}

START_TEST(a_tray_takes_a_copy_that_its_owner_can_read) {
    say_all();
    make_trays();
    ck_assert_str_eq(go_of("share", "apatel"), "share?to=apatel&tray=apatel");
    ck_assert_str_eq(go_of("share/where?to=Priya&with=plan", "apatel"), "give?to=Priya&tray=apatel&with=plan");
    ck_assert_str_eq(go_of("share/where?to=Priya&tray=apatel&with=plan", "handover"), "give?to=Priya&with=plan");
    ck_assert_str_eq(test_act(world, "give?to=Priya&tray=apatel&with=plan,evidence&id=0a1b&sure=yes"),
                     "4 lines for Priya: My plan (2), Examples (2). It is in the tray of apatel on this computer.");
    const char *path = arena_print(arena, "%s/apatel/pathway-0a1b.copy", world->site.tray);
    ck_assert_int_eq(mode_of(path), 0644);
    ck_assert_str_eq(read_copy(path).to, "Priya");
    expect_refused("give?to=Priya&tray=apatel&with=plan&id=0a1b&sure=yes",
                   arena_print(arena, "%s is there already. Nothing was written; add --force to replace it.", path));
    json_t *page = json_of("share"), *row;
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) ck_assert_str_ne(string_of(row, "login"), "jsmith");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 2);
    json_decref(page);
}
END_TEST

static const char *const no_tray[] = {"nobody", "../tray/apatel", ".", "note"};

START_TEST(who_has_no_tray_gets_nothing) {
    say_all();
    make_trays();
    expect_refused(arena_print(arena, "give?to=Priya&tray=%s&with=plan&sure=yes", no_tray[_i]),
                   arena_print(arena, "This computer has no tray for \"%s\"." NOTHING, no_tray[_i]));
    expect_nothing_given();
}
END_TEST

START_TEST(the_handover_folder_is_said_in_the_persons_words) {
    say_all();
    ck_assert_str_eq(test_act(world, "give?to=Priya&with=goal&sure=yes"),
                     "0 lines for Priya: Where I would like to be. It is " COPY ", in your H: drive.");
    ck_assert_str_eq(
        test_act(world, "give?to=Priya&with=goal&sure=yes"),
        "0 lines for Priya: Where I would like to be. It is pathway-for-priya-2027-06-03-2.copy, in your H: drive.");
}
END_TEST

START_TEST(a_folder_that_cannot_be_written_leaves_nothing) {
    say_all();
    world->site.handover = arena_print(arena, "%s/file/in", home);
    test_write(arena_print(arena, "%s/file", home), "in the way");
    expect_refused("give?to=Priya&with=plan&sure=yes",
                   arena_print(arena, "The folder %s/file/in could not be made: Not a directory.", home));
    expect_nothing_given();
}
END_TEST

static const struct {
    const char *typed, *to, *file;
} names[] = {
    {"Priya+Patel", "Priya Patel", "pathway-for-priya-patel-2027-06-03.copy"},
    {"..%2F..%2Fetc%2Fpasswd", "../../etc/passwd", "pathway-for-etc-passwd-2027-06-03.copy"},
    {"a%1B%5B31m%0Ab%E2%80%AEc", NULL, NULL},
    {"%C3%85sa", "\xC3\x85sa", "pathway-for-sa-2027-06-03.copy"},
    {"%E2%98%83", "\xE2\x98\x83", "pathway-for-2027-06-03.copy"},
    {"*", "*", "pathway-for-2027-06-03.copy"},
};

START_TEST(a_name_of_any_characters_makes_a_name_of_a_file) {
    say_all();
    act(arena_print(arena, "give?to=%s&with=plan&sure=yes", names[_i].typed));
    char *files;
    size_t at;
    ck_assert_int_eq(test_run(&files, "ls -A '%s'", out), 0);
    files[strcspn(files, "\n")] = '\0';
    if (names[_i].file)
        ck_assert_str_eq(files, names[_i].file);
    struct share share = read_copy(arena_print(arena, "%s/%s", out, files));
    ck_assert_msg(!text_fault(share.to, strlen(share.to), &at) && !strchr(share.to, '\n'), "%s", share.to);
    if (names[_i].to)
        ck_assert_str_eq(share.to, names[_i].to);
    free(files);
}
END_TEST

/* -- what was given ------------------------------------------------------------------------------------------------------- */
START_TEST(what_was_given_is_known_with_its_review_day) {
    say_all();
    act("give?to=Priya&with=plan,evidence,-evidence:1&review=2027-07-01&sure=yes");
    json_t *page = json_of("shared"), *row = row_of(page, "n", NULL);
    ck_assert_str_eq(string_of(row, "to"), "Priya");
    ck_assert_str_eq(string_of(row, "what"), "My plan (2), Examples (1)");
    ck_assert_str_eq(string_of(row, "review_words"), "until 1 July 2027");
    ck_assert_int_eq(json_integer_value(json_object_get(row, "lines")), 3);
    json_decref(page);
    strcpy(world->today, "2027-07-02");
    char *shown = test_show(world, "shared/1", "text"), *list = test_show(world, "shared", "text");
    ck_assert_msg(strstr(shown, "Its review day is over: ask whether it was deleted.") != NULL, "%s", shown);
    ck_assert_msg(strstr(list, "its review day is over") != NULL, "%s", list);
    free(shown);
    free(list);
    struct page built;
    struct err err = {0};
    struct view view = {0, 100, false};
    ck_assert_int_eq(page_build(world, "shared/1", &view, arena, &built, &err), 0);
    ck_assert_str_eq(built.link[0].go,
                     "share?to=Priya&with=plan,evidence,-evidence:1"); /* with a review day of its own */
    ck_assert_int_eq(page_build(world, "shared/2", &view, arena, &built, &err), -1);
    ck_assert_str_eq(err.text, "There is no copy \"2\" among what you gave.");
}
END_TEST

START_TEST(a_gift_is_not_undone) {
    say_all();
    act("give?to=Priya&with=plan&sure=yes");
    ck_assert_msg(strstr(test_act(world, "undo?last=yes"), "plan: ") != NULL, "undo took something else");
    expect_bytes(arena_print(arena, "%s/" COPY, out), "Sit beside", true);
    json_t *page = json_of("shared");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 1);
    json_decref(page);
}
END_TEST

/* -- from the shell ------------------------------------------------------------------------------------------------------- */
#define COPIES                                                                                                         \
    "It is a copy: once somebody else has it, it cannot be taken back, and it may be kept with the trust's records.\n"

START_TEST(the_shell_writes_a_file_with_what_is_named) {
    const char *file = arena_print(arena, "%s/x.copy", home), *real = realpath(home, NULL);
    run("rate lending 4 --what OPEN-what " PACK);
    run("rate new-technology 2 --private --what SECRET " PACK);
    run("plan add practice/sit-beside " PACK);
    expect(run("share -o '%s' --to Priya --with levels,wanted,evidence,plan,barriers " PACK, file), 0,
           arena_print(arena,
                       "3 lines for Priya: My plan (1), What I can already do (1), Examples (1). It is %s/x.copy.\n",
                       real),
           COPIES);
    struct share share = read_copy(file);
    ck_assert_str_eq(share.name, "jsmith"); /* where no name was said */
    ck_assert_int_eq(share.lines, 3);
    ck_assert_ptr_null(share.team);
    expect_bytes(file, "SECRET", false);
    expect_bytes(file, "new-technology", false);
    expect(run("share -o '%s' --to Priya --with plan " PACK, file), 2, "",
           arena_print(arena, "pathway: %s is there already. Nothing was written; add --force to replace it.\n", file));
    ck_assert_int_eq(read_copy(file).lines, 3);
    ck_assert_int_eq(run("share -o '%s' --to Priya --with levels --team --service 'Any Town' --force " PACK, file).code,
                     0);
    share = read_copy(file);
    ck_assert_str_eq(share.service, "Any Town");
    ck_assert_str_eq(share.team, "yes");
    free((char *)(uintptr_t)real);
}
END_TEST

START_TEST(the_shell_leaves_no_half_file_and_keeps_nothing) {
    run("rate lending 4 " PACK);
    expect(run("share -o '%s/none/x.copy' --to Priya --with levels " PACK, home), 3, "",
           arena_print(arena, "pathway: %s/none/x.copy could not be written: No such file or directory.\n", home));
    expect(run("share -o - --to Priya --with levels " PACK), 2, "",
           "pathway: A copy is a file: name it with -o FILE. Nothing was written.\n");
    struct result found = run("show shared " PACK);
    ck_assert_msg(strstr(found.out, "You gave nobody a copy.") != NULL, "%s", found.out);
}
END_TEST

START_TEST(nothing_is_called_not_shared_once_a_copy_was_given) {
    static const char *const denied = "Nothing is shared.", *const told = "You gave copies; nothing else is shared.";
    run("rate lending 4 " PACK);
    struct result before = run("--plain " PACK),
                  given = run("share --to Priya --with levels -o '%s/x.copy' " PACK, home),
                  after = run("--plain " PACK);
    ck_assert_msg(given.code == 0, "%s", given.err);
    ck_assert_msg(strstr(before.out, denied) && !strstr(before.out, told), "%s", before.out);
    ck_assert_msg(!strstr(after.out, denied) && strstr(after.out, told), "%s", after.out);
}
END_TEST

/* -- by keys --------------------------------------------------------------------------------------------------------------- */
static struct tui *walk_of(int rows, int columns, const char *environment) {
    const char *mine = arena_print(arena, "%s/mine/me.pathway", home);
    struct tui_how how = {.rows = rows,
                          .columns = columns,
                          .home = home,
                          .environment = {"PATHWAY_NOW=2027-06-03T10:00:00Z", environment},
                          .arguments = {"--portfolio", mine, "share"}};
    run("rate lending 4 --what OPEN-what --portfolio '%s' " PACK, mine);
    run("rate answering-enquiries 2 --want 4 --portfolio '%s' " PACK, mine);
    run("plan add practice/sit-beside --portfolio '%s' " PACK, mine);
    return tui_start(&how);
}

/* The one file in the hand-over folder of a computer where none is set up. */
static struct share read_written(void) {
    return read_copy(arena_print(arena, "%s/mine/out/" COPY, home));
}

static const struct { int rows, columns; } sizes[] = {{24, 80}, {20, 40}, {40, 120}};

START_TEST(a_copy_is_given_by_keys_at_any_size) {
    struct tui *t = walk_of(sizes[_i].rows, sizes[_i].columns, NULL);
    tui_until(t, "change it later:");
    tui_type(t, "<Enter>");
    tui_until(t, "Name:");
    tui_type(t, "Ann<Enter>");
    tui_until(t, "Whom is it for?");
    tui_type(t, "Priya<Enter>");
    tui_until(t, "Nothing goes in");
    tui_type(t, "1");
    tui_until(t, "1  [x]  My plan");
    tui_type(t, "2");
    tui_until(t, "2  [x]  What I can already do");
    tui_type(t, "2");
    tui_until(t, "2  [ ]  What I can already do");
    tui_type(t, "2");
    tui_until(t, "2  [x]  What I can already do");
    tui_type(t, "v");
    tui_until(t, "2 lines.");
    tui_type(t, "n");
    tui_until(t, "Give it to Priya");
    tui_type(t, "<Enter>"); /* by habit: it gives nothing */
    tui_until(t, "Nothing is chosen yet");
    tui_type(t, "1");
    tui_until(t, "What I gave");
    if (sizes[_i].columns >= 80) /* else the title needs the whole line */
        tui_until(t, "jsmith · copies given");
    tui_type(t, "q");
    tui_exits(t, 0);
    tui_free(t);
    struct share share = read_written();
    ck_assert_int_eq(share.lines, 2);
    ck_assert_str_eq(share.name, "Ann");
    ck_assert_str_eq(share.line[0].title, "Sit beside one search");
}
END_TEST

START_TEST(a_copy_is_given_in_plain_lines) {
    struct tui *t = walk_of(24, 80, "PATHWAY_PLAIN=1");
    static const char *const walk[][2] = {{"Name:", "Ann<Enter>"},
                                          {"Whom is it for?", "Priya<Enter>"},
                                          {"1 My plan, 1 thing.", "1<Enter>"},
                                          {"1 thing goes in", "o3<Enter>"},
                                          {"Answering enquiries", "1<Enter>"},
                                          {"goes in", "n<Enter>"},
                                          {"hold your name, today's date and 2 lines", "v<Enter>"},
                                          {"2 lines.", "n<Enter>"},
                                          {"Give it to Priya", "1<Enter>"},
                                          {"2 lines for Priya", "q<Enter>"}};
    for (int i = 0; i < COUNT(walk); i++) {
        tui_until(t, walk[i][0]);
        tui_type(t, walk[i][1]);
    }
    tui_exits(t, 0);
    ck_assert_msg(!strchr(tui_bytes(t), '\033'), "plain lines move the cursor");
    tui_free(t);
    ck_assert_str_eq(read_written().line[1].item, "answering-enquiries");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin_world, end_world);
    tcase_add_test(tests, a_tray_takes_a_copy_that_its_owner_can_read);
    tcase_add_loop_test(tests, who_has_no_tray_gets_nothing, 0, COUNT(no_tray));
    tcase_add_test(tests, the_handover_folder_is_said_in_the_persons_words);
    tcase_add_test(tests, a_folder_that_cannot_be_written_leaves_nothing);
    tcase_add_loop_test(tests, a_name_of_any_characters_makes_a_name_of_a_file, 0, COUNT(names));
    tcase_add_test(tests, what_was_given_is_known_with_its_review_day);
    tcase_add_test(tests, a_gift_is_not_undone);
    tcase_add_test(tests, the_shell_writes_a_file_with_what_is_named);
    tcase_add_test(tests, the_shell_leaves_no_half_file_and_keeps_nothing);
    tcase_add_test(tests, nothing_is_called_not_shared_once_a_copy_was_given);
    tcase_add_loop_test(tests, a_copy_is_given_by_keys_at_any_size, 0, COUNT(sizes));
    tcase_add_test(tests, a_copy_is_given_in_plain_lines);
}

int main(void) {
    return test_suite("given", fill);
}

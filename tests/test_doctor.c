/* doctor: what is well and what has to be mended, in sentences; what is in force, and where it comes from; and what is done over a
 * connection that sshd gives to pathway alone. */
#include "program.h"

static const char *of(const char *file) {
    return arena_print(arena, "%s/%s", home, file);
}

#define ME ".local/share/pathway/me.pathway"

static void act(const char *words) {
    struct result found = run(PACK "%s", words);
    ck_assert_msg(found.code == 0, "%s: %s", words, found.err);
}

/* With more in the environment than the others have. */
static struct result run_with(const char *environment, const char *words) {
    char *out;
    const char *err = of("err");
    struct result found = {
        .code = test_run(&out,
                         "env -i PATH=\"$PATH\" HOME='%s' LOGNAME=jsmith LC_ALL=C.UTF-8 TZ=UTC PATHWAY_NOW=2027-06-03T10:00:00Z %s "
                         "\"$PATHWAY_PROGRAM\" 2>'%s' </dev/null " PACK "%s",
                         home, environment, err, words)};
    found.out = taken(out);
    found.err = taken(test_read(err));
    return found;
}

static const char *with_site(const char *text) {
    test_write(of("site.yaml"), text);
    return arena_print(arena, "PATHWAY_SITE='%s'", of("site.yaml"));
}

/* What doctor says of one thing, with its state before it. */
static const char *told(struct result found, const char *what) {
    json_t *page = read_json(found.out), *row = row_of(page, "what", what);
    const char *says = arena_print(arena, "%s: %s", string_of(row, "state"), string_of(row, "says"));
    json_decref(page);
    return says;
}

static const char *all_told(struct result found) {
    json_t *page = read_json(found.out), *row;
    const char *all = "";
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) all =
        arena_print(arena, "%s%s%s %s", all, i ? ", " : "", string_of(row, "what"), string_of(row, "state"));
    json_decref(page);
    return all;
}

/* -- doctor -------------------------------------------------------------------------------------------------------------- */
START_TEST(on_the_first_day_all_is_well_and_it_says_what_is_not_set_up) {
    struct result found = run_with("PATHWAY_SITE=/none/site.yaml TERM=xterm", "doctor --as json");
    ck_assert_int_eq(found.code, 0);
    ck_assert_str_eq(found.err, "");
    ck_assert_str_eq(all_told(found), "Content well, Compiled well, My file well, Backups well, Room well, Characters well, Terminal well, Site care, "
                                      "Print folder care, Hand-over folder care, Tray care");
    ck_assert_str_eq(told(found, "My file"), arena_print(arena, "well: There is none yet. The first answer makes %s.", of(ME)));
    ck_assert_str_eq(told(found, "Print folder"), "care: None is set up: what goes there stays on this computer, in the folder out beside your file. "
                                                  "Whoever looks after it can name one under print: in /none/site.yaml.");
    ck_assert_str_eq(told(found, "Tray"), "care: None is set up: copies go to others by the hand-over folder. Whoever looks after this computer can name one "
                                          "under tray: in /none/site.yaml.");
    ck_assert_int_ne(access(of(ME), F_OK), 0); /* looking makes nothing */
    ck_assert_ptr_nonnull(strstr(run_with("PATHWAY_SITE=/none/site.yaml", "doctor").out, "All is well here.\n"));
}
END_TEST

START_TEST(what_the_site_set_up_is_looked_at) {
    const char *site = with_site(arena_print(arena,
                                             "site:\n  name: Anytown NHS Trust\n  print: %s/%%u/print\n  print_words: \"your H: drive\"\n"
                                             "  handover: /proc/pathway\n  tray: %s\n",
                                             home, of("tray")));
    struct result found = run_with(site, "doctor --as json");
    ck_assert_int_eq(found.code, 1);
    ck_assert_str_eq(told(found, "Site"), arena_print(arena, "well: %s: Anytown NHS Trust.", of("site.yaml")));
    ck_assert_str_eq(told(found, "Print folder"), arena_print(arena, "well: %s/jsmith/print: your H: drive.", home));
    ck_assert_str_eq(told(found, "Tray"), arena_print(arena,
                                                      "wrong: %s/jsmith is not there, or may not be read: nothing can be given to you (tray: in %s).",
                                                      of("tray"), of("site.yaml")));
    ck_assert(mkdir(of("tray"), 0755) == 0 && mkdir(of("tray/jsmith"), 0700) == 0);
    ck_assert_str_eq(told(run_with(site, "doctor --as json"), "Tray"), arena_print(arena, "well: What is given to you lands in %s/jsmith.", of("tray")));
}
END_TEST

START_TEST(a_mistake_in_the_file_of_the_site_is_told_and_the_rest_is_looked_at) {
    struct result found = run_with(with_site("site:\n  nam: Anytown\n"), "doctor --as json");
    ck_assert_int_eq(found.code, 1);
    const char *says = told(found, "Site");
    ck_assert_msg(strstr(says, "wrong: The site's own file has a mistake") == says && strstr(says, "site.yaml:2:3: error: "), "%s", says);
    ck_assert_str_eq(all_told(found), "Backups well, Room well, Characters well, Terminal care, Site wrong");
}
END_TEST

START_TEST(what_is_wrong_with_a_file_is_said) {
    char *said;
    act("goal up");
    struct result found = run(PACK "doctor --as json");
    ck_assert_str_eq(told(found, "Who can open it"), "well: Only your login can.");
    ck_assert_str_eq(told(found, "Backups"), "care: There is none yet: the first is made on the next day that something is changed.");
    ck_assert_int_eq(chmod(of(ME), 0644), 0);
    found = run(PACK "doctor --as json");
    ck_assert_int_eq(found.code, 1);
    ck_assert_str_eq(told(found, "Who can open it"),
                     arena_print(arena, "wrong: Other logins, or it is not yours. This shuts them out: chmod 600 %s", of(ME)));
    ck_assert_int_eq(test_run(&said, "dd if=/dev/zero of='%s' bs=4096 count=1 conv=notrunc 2>&1", of(ME)), 0);
    found = run(PACK "doctor --as json");
    ck_assert_int_eq(found.code, 1);
    ck_assert_str_eq(told(found, "Start"), arena_print(arena,
                                                       "wrong: %s could not be opened: it is not a pathway file. It was left as it is; name another "
                                                       "with --portfolio.",
                                                       of(ME)));
    free(said);
}
END_TEST

START_TEST(content_with_a_mistake_and_an_ascii_terminal_are_told) {
    char *said;
    ck_assert_int_eq(test_run(&said, "cp -r tests/fixtures/pack '%s'", of("pack")), 0);
    free(said);
    const char *words = arena_print(arena, "--content '%s' doctor --as json", of("pack"));
    ck_assert_int_eq(run("%s", words).code, 0);
    ck_assert_int_eq(test_run(&said, "printf 'zebra:\\n  - id: x\\n' >> '%s'", of("pack/skills.yaml")), 0);
    struct result found = run("%s", words);
    ck_assert_int_eq(found.code, 1);
    ck_assert_msg(strstr(told(found, "Content"), "wrong: The content has ") != NULL, "%s", told(found, "Content"));
    found = run_with("LC_ALL=C TERM=dumb", "doctor --as json");
    ck_assert_str_eq(told(found, "Characters"), "care: This session has no UTF-8: only ASCII is shown. LC_ALL=C.UTF-8 would change that.");
    ck_assert_str_eq(told(found, "Terminal"), "care: TERM is not set, or dumb: plain lines are shown.");
    free(said);
}
END_TEST

/* -- config -------------------------------------------------------------------------------------------------------------- */
START_TEST(what_is_in_force_is_said_with_where_it_comes_from) {
    static const char *const rows[][3] = {{"content", "tests/fixtures/pack", "--content"}, {"today", "2027-06-03", "PATHWAY_NOW"},
                                          {"login", "jsmith", "LOGNAME"},                  {"name", "Anytown", NULL},
                                          {"print", "not set", NULL},                      {"display", "not said", NULL}};
    struct result found = run_with(with_site("site:\n  name: Anytown\n"), "config --as json");
    json_t *page = read_json(found.out);
    for (int i = 0; i < COUNT(rows); i++) {
        json_t *row = row_of(page, "name", rows[i][0]);
        ck_assert_str_eq(string_of(row, "value"), rows[i][1]);
        if (rows[i][2])
            ck_assert_str_eq(string_of(row, "from"), rows[i][2]);
    }
    ck_assert_str_eq(string_of(row_of(page, "name", "portfolio"), "value"), of(ME));
    ck_assert_str_eq(string_of(row_of(page, "name", "site"), "from"), "PATHWAY_SITE");
    json_decref(page);
    page = read_json(run(PACK "--portfolio x.pathway config --as json").out);
    ck_assert_str_eq(string_of(row_of(page, "name", "portfolio"), "from"), "--portfolio");
    json_decref(page);
    page = read_json(run(PACK "--visit config --as json").out);
    ck_assert_str_eq(string_of(row_of(page, "name", "portfolio"), "value"), "in memory");
    json_decref(page);
}
END_TEST

/* -- over a connection ---------------------------------------------------------------------------------------------------- */
static struct result over(const char *typed, const char *environment) {
    setenv("TYPED", typed, 1);
    return run_with(arena_print(arena, "SSH_ORIGINAL_COMMAND=\"$TYPED\" %s", environment), "--captive");
}

START_TEST(what_is_asked_over_a_connection_is_done_as_words_of_our_own) {
    struct result found = over("rate lending 3 --what 'at the desk; rm -rf $HOME `id`' --so-what \"it's fine\"", "");
    ck_assert_str_eq(found.out, "Saved. Loans and requests: With help, with an example.\n");
    found = over("pathway  show log/1 --as json", "");
    json_t *page = read_json(found.out);
    ck_assert_msg(strstr(found.out, "at the desk; rm -rf $HOME `id`") && strstr(found.out, "it's fine"), "%s", found.out);
    json_decref(page);
    ck_assert_ptr_nonnull(strstr(over("skills", "").out, "All skills"));
    ck_assert_ptr_nonnull(strstr(over("", "").out, "Home."));
    ck_assert_ptr_nonnull(strstr(over("pathway", "").out, "Home."));
    ck_assert_str_eq(over("--version", "").out, "pathway 0.1.0\n");
    ck_assert_str_eq(over("undo", "").out, "Undone: Loans and requests: With help, with an example.\n");
}
END_TEST

static const char *const refused[][2] = {
    {"ls", "There is no place \"ls\"."},
    {"sh -c id", "There is no option \"-c\". \"pathway --help\" lists them."},
    {"/usr/lib/openssh/sftp-server", "\"/usr/lib/openssh/sftp-server\" is not a place."},
    {"gaps; id", "There is no command \"gaps;\"."},
    {"check /", "check is not done over this connection. Nothing was changed."},
    {"import /etc/passwd", "import is not done over this connection. Nothing was changed."},
    {"new skill x", "new is not done over this connection. Nothing was changed."},
    {"config", "config is not done over this connection. Nothing was changed."},
    {"show home --content /", "--content is not taken over this connection. Nothing was changed."},
    {"--portfolio /home/other/me.pathway show home", "--portfolio is not taken over this connection. Nothing was changed."},
    {"show home --captive", "--captive is not taken over this connection. Nothing was changed."},
    {"show home -o /tmp/x", "-o is not taken over this connection: no folder is set up here. Nothing was written."},
    {"show 'home", "A quotation mark is open: it needs a second one. Nothing was changed."},
    {"find a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a", "Too many words. Nothing was changed."},
};

START_TEST(what_is_not_among_them_is_refused) {
    struct result found = over(refused[_i][0], "PATHWAY_SITE=/none");
    ck_assert_str_eq(found.out, "");
    ck_assert_int_ne(found.code, 0);
    ck_assert_msg(strncmp(found.err, arena_print(arena, "pathway: %s", refused[_i][1]), strlen(refused[_i][1]) + 9) == 0, "%s", found.err);
}
END_TEST

START_TEST(a_file_is_written_right_in_the_folders_of_the_site_and_nowhere_else) {
    static const char *const elsewhere[] = {"/etc/x", "print/x", "%s/x", "%s/print", "%s/print/", "%s/print/../x", "%s/print/a/x", "%s/print/.x", "%s/printer/x"};
    const char *site = with_site(arena_print(arena, "site:\n  print: %s/print\n", home));
    ck_assert_int_eq(mkdir(of("print"), 0700), 0);
    struct result found = over(arena_print(arena, "show gaps -o %s/print/gaps.txt", home), site);
    ck_assert_msg(found.code == 0, "%s", found.err);
    ck_assert_int_eq(access(of("print/gaps.txt"), F_OK), 0);
    for (int i = 0; i < COUNT(elsewhere); i++) {
        const char *mark = strstr(elsewhere[i], "%s"), *path = mark ? arena_print(arena, "%s%s", home, mark + 2) : elsewhere[i];
        found = over(arena_print(arena, "show gaps -o %s", path), site);
        ck_assert_str_eq(found.err, arena_print(arena, "pathway: -o writes into %s/print alone over this connection. Nothing was written.\n", home));
    }
}
END_TEST

START_TEST(captive_takes_its_words_from_the_connection_alone) {
    struct result found = run_with("SSH_ORIGINAL_COMMAND=gaps", "--captive show home");
    ck_assert_int_eq(found.code, 2);
    ck_assert_str_eq(found.err, "pathway: --captive stands alone, or with options: the words come over the connection.\n");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, on_the_first_day_all_is_well_and_it_says_what_is_not_set_up);
    tcase_add_test(tests, what_the_site_set_up_is_looked_at);
    tcase_add_test(tests, a_mistake_in_the_file_of_the_site_is_told_and_the_rest_is_looked_at);
    tcase_add_test(tests, what_is_wrong_with_a_file_is_said);
    tcase_add_test(tests, content_with_a_mistake_and_an_ascii_terminal_are_told);
    tcase_add_test(tests, what_is_in_force_is_said_with_where_it_comes_from);
    tcase_add_test(tests, what_is_asked_over_a_connection_is_done_as_words_of_our_own);
    tcase_add_loop_test(tests, what_is_not_among_them_is_refused, 0, COUNT(refused));
    tcase_add_test(tests, a_file_is_written_right_in_the_folders_of_the_site_and_nowhere_else);
    tcase_add_test(tests, captive_takes_its_words_from_the_connection_alone);
}

int main(void) {
    return test_suite("doctor", fill);
}

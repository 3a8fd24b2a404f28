/* sent: what reaches the terminal, byte by byte: no colour where none is wanted, ASCII alone where there is no UTF-8, and
 * never a control sequence out of an answer, a name or the content. */
#include "support.h"
#include "visit.h"
#include "queries.h"
#include <stdlib.h>
#include <string.h>

/* -- colour ------------------------------------------------------------------------------------------------------------ */
/* Is there a colour among the attributes that were sent? 39 and 49 are the terminal's own. */
static bool has_colour(const char *bytes) {
    for (const char *at = bytes; (at = strstr(at, "\033[")) != NULL; at++) {
        const char *end = at + 2 + strspn(at + 2, "0123456789;");
        for (const char *number = at + 2; *end == 'm' && number < end; number += strcspn(number, ";m") + 1) {
            int n = atoi(number);
            if ((n >= 30 && n <= 38) || (n >= 40 && n <= 48) || n >= 90)
                return true;
        }
    }
    return false;
}

static const struct {
    const char *setting, *argument;
    bool colour;
} colours[] = {
    {NULL, NULL, true},          {"NO_COLOR=1", NULL, false},    {"NO_COLOR=0", NULL, false},
    {"NO_COLOR=", NULL, true},   {NULL, "--color=never", false}, {"NO_COLOR=1", "--color=always", true},
    {"TERM=vt100", NULL, false},
};

START_TEST(colour_is_sent_only_where_it_is_wanted) {
    struct tui *t = visit_first(test_folder(), colours[_i].setting, colours[_i].argument);
    visit_questions(t);
    tui_type(t, "5");
    tui_until(t, "Skill 2 of 5");
    tui_type(t, "1");
    tui_until(t, "Skill 3 of 5");
    visit_gaps(t);
    tui_until(t, "What you can already do");
    tui_until(t, "Worth growing");
    visit_quit(t);
    ck_assert_int_eq(has_colour(tui_bytes(t)), colours[_i].colour);
    tui_free(t);
}
END_TEST

/* -- ASCII ------------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *setting, *argument;
} without_utf8[] = {{"LC_ALL=C", NULL}, {"LC_ALL=POSIX", NULL}, {NULL, "--ascii"}, {"LC_ALL=no_SUCH.locale", NULL}};

START_TEST(without_utf8_only_ascii_is_sent) {
    struct tui *t = visit_first(test_folder(), without_utf8[_i].setting, without_utf8[_i].argument);
    ck_assert_msg(strncmp(visit_line(t, "Start: tick"), " > 1  Start: tick", 17) == 0, "%s",
                  visit_line(t, "Start: tick"));
    ck_assert_msg(strstr(tui_line(t, 0), " jsmith - not shared"), "%s", tui_line(t, 0));
    ck_assert_msg(strspn(tui_line(t, 1), "-") == 80, "%s", tui_line(t, 1));
    visit_questions(t);
    tui_type(t, "2");
    tui_until(t, "Skill 2 of 5");
    visit_gaps(t);
    ck_assert_msg(strstr(visit_line(t, "Answering enquiries  "), " ##oo- "), "%s",
                  visit_line(t, "Answering enquiries  "));
    tui_type(t, "0");
    visit_choose(t, "Get ready for a 1:1");
    tui_until(t, "What name shall the 1:1 page show?");
    tui_type(t, "Zoë 図<Enter>");
    tui_until(t, "Get ready for a 1:1: Zoe ?");
    visit_quit(t);
    const char *bytes = tui_bytes(t);
    for (size_t i = 0; bytes[i]; i++)
        ck_assert_msg((unsigned char)bytes[i] < 0x80, "byte %02X after: %.*s", (unsigned char)bytes[i], 60,
                      bytes + (i > 60 ? i - 60 : 0));
    tui_free(t);
}
END_TEST

/* -- control sequences ------------------------------------------------------------------------------------------------- */
#define EVIL                                                                                                           \
    "\033]0;evil\a\033[31mred\033[2J\xC2\x9B"                                                                          \
    "31m\xC2\x9D"                                                                                                      \
    "0;evil\xC2\x9C\r\b\x7F\xE2\x80\xAE"

/* Nothing that only what is evil holds; curses itself sends no such thing. */
static void expect_harmless(struct tui *t) {
    static const char *const signs[] = {"\033]",    "\a",       "\033[31m", "\b",          "\xC2\x9B",
                                        "\xC2\x9D", "\xC2\x9C", "\x7F",     "\xE2\x80\xAE"};
    const char *bytes = tui_bytes(t);
    for (int i = 0; i < COUNT(signs); i++)
        ck_assert_msg(!strstr(bytes, signs[i]), "sign %d was sent:\n%s", i, tui_screen(t));
}

/* A file made by no page: by somebody else, or by hand. */
static void write_evil(const char *home) {
    char path[400];
    struct err err = {0};
    snprintf(path, sizeof path, "%s/data/pathway/me.pathway", home);
    ck_assert_int_eq(file_make_folders(path, &err), 0);
    struct world *world = test_world_at("tests/fixtures/pack", path);
    ck_assert_int_eq(store_begin(world->store, &err), 0);
    ck_assert_int_eq(store_change(world->store, Q_KEEP_ENTRY, &err, "ittttttiitit", 0L, "2027-06-01", NULL, "lending",
                                  "a note " EVIL, NULL, NULL, 0L, 0L, NULL, 0L, "2027-06-01T10:00:00Z"),
                     0);
    ck_assert_int_eq(
        store_change(world->store, Q_SET_SETTING, &err, "ttt", "name", "Ann " EVIL, "2027-06-01T10:00:00Z"), 0);
    ck_assert_int_eq(
        store_change(world->store, Q_SET_SETTING, &err, "ttt", "job", "library-assistant" EVIL, "2027-06-01T10:00:00Z"),
        0);
    ck_assert_msg(store_commit(world->store, NULL, NULL, &err) == 0, "%s", err.text);
    test_world_end(world);
}

START_TEST(a_note_and_a_name_send_no_control_sequence_to_the_screen) {
    const char *home = test_folder();
    write_evil(home);
    struct tui *t = visit_first(home, NULL, "skill/lending");
    tui_until(t, "Loans and requests");
    tui_until(t, "a note ");
    tui_type(t, "0");
    visit_choose(t, "Get ready for a 1:1");
    tui_until(t, "Get ready for a 1:1: Ann");
    tui_type(t, "e");
    tui_until(t, "What name shall the 1:1 page show?");
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    expect_harmless(t);
    tui_free(t);
}
END_TEST

START_TEST(a_note_and_a_name_send_no_control_sequence_in_plain_lines) {
    const char *home = test_folder();
    write_evil(home);
    static const char *const places[] = {"skill/lending", "meeting", "name", "assess"};
    for (int i = 0; i < COUNT(places); i++) {
        struct tui *t = tui_start(&(struct tui_how){.home = home, .arguments = {"--plain", places[i]}});
        tui_until(t, "q leave");
        tui_type(t, "q<Enter>");
        tui_exits(t, 0);
        expect_harmless(t);
        tui_free(t);
        t = tui_start(&(struct tui_how){.home = home, .arguments = {"show", places[i]}});
        tui_exits(t, 0);
        expect_harmless(t);
        tui_free(t);
    }
}
END_TEST

START_TEST(what_is_typed_and_pasted_sends_no_control_sequence) {
    static const char pasted[] = "Ann " EVIL "\nLee";
    struct tui *t = visit_first(test_folder(), NULL, "name");
    tui_until(t, "What name shall the 1:1 page show?");
    tui_paste(t, pasted, sizeof pasted - 1);
    tui_until(t, "Ann ]0;evil[31mred[2J31m0;evil Lee");
    tui_type(t, "<Enter>");
    tui_until(t, "Saved: Ann ]0;evil[31mred[2J31m0;evil Lee.");
    tui_type(t, "q");
    tui_exits(t, 0);
    expect_harmless(t);
    tui_free(t);
    t = visit_first(test_folder(), NULL, "name");
    tui_until(t, "What name shall the 1:1 page show?");
    tui_send(t, "Bob" EVIL, sizeof "Bob" EVIL - 1);
    tui_until(t, "Bo");
    tui_type(t, "<Ctrl-C><Ctrl-C>");
    tui_exits(t, 0);
    expect_harmless(t);
    tui_free(t);
}
END_TEST

START_TEST(a_note_from_the_shell_is_cleaned) {
    const char *home = test_folder();
    struct tui *t =
        tui_start(&(struct tui_how){.home = home, .arguments = {"rate", "lending", "3", "--note", "on my own " EVIL}});
    tui_exits(t, 0);
    tui_until(t, "Saved. Loans and requests: With help, with an example.");
    expect_harmless(t);
    tui_free(t);
    t = visit_first(home, NULL, "skill/lending");
    tui_until(t, "on my own ]0;evil[31mred[2J31m0;evil");
    visit_quit(t);
    expect_harmless(t);
    tui_free(t);
}
END_TEST

/* The line of a mistake is shown to its author; and the environment names the person, the terminal and the folder. */
START_TEST(neither_content_nor_the_environment_sends_a_control_sequence) {
    const char *home = test_folder();
    char path[400];
    snprintf(path, sizeof path, "%s/pack.yaml", test_folder());
    test_write(path, "pack:\n  title: " EVIL "\nroles:\n  - title: \"\\e]0;evil\\a\"\n");
    *strrchr(path, '/') = '\0';
    struct tui *t = tui_start(&(struct tui_how){.home = home, .arguments = {"check", path}});
    tui_exits(t, 1);
    tui_until(t, "pack.yaml:2:10: error: ");
    expect_harmless(t);
    tui_free(t);
    t = visit_first(home, "LOGNAME=j" EVIL, "kept");
    tui_until(t, "Where my answers are kept");
    tui_until(t, "j]0;evil");
    visit_quit(t);
    expect_harmless(t);
    tui_free(t);
    t = tui_start(&(struct tui_how){.home = home, .environment = {"TERM=" EVIL, "ASAN_OPTIONS=detect_leaks=0"}});
    tui_exits(t, 3);
    expect_harmless(t);
    tui_free(t);
    t = visit_start(home, NULL, "skill/" EVIL);
    tui_exits(t, 2);
    expect_harmless(t);
    tui_free(t);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_loop_test(tests, colour_is_sent_only_where_it_is_wanted, 0, COUNT(colours));
    tcase_add_loop_test(tests, without_utf8_only_ascii_is_sent, 0, COUNT(without_utf8));
    tcase_add_test(tests, a_note_and_a_name_send_no_control_sequence_to_the_screen);
    tcase_add_test(tests, a_note_and_a_name_send_no_control_sequence_in_plain_lines);
    tcase_add_test(tests, what_is_typed_and_pasted_sends_no_control_sequence);
    tcase_add_test(tests, a_note_from_the_shell_is_cleaned);
    tcase_add_test(tests, neither_content_nor_the_environment_sends_a_control_sequence);
}

int main(void) {
    return test_suite("sent", fill);
}

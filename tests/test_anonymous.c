/* anonymous: one's answers to the survey given without a name: the file tells nothing else, and what it will hold is shown first; and the
 * commands that write such files and count them. */
#include "shared.h"
#include <locale.h>

static struct session s;
static char *pack;
static const char *folder;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    pack = path_in(NULL, "pack");
    copy_pack(pack);
    ck_assert_msg(session_open(&s, pack, NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    folder = arena_copy(s.arena, test_folder());
}

static void end(void) {
    session_close(&s);
    free(pack);
}

static void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "%s is not in\n%s", part, text);
}

/* -- giving one's answers ----------------------------------------------------------------------------------------------------------- */
static struct session mine; /* somebody with a file */

static char *open_mine(const char *name, const char *login, const char *now) {
    char *own = path_in(NULL, "me.pathway"), *out = path_in(NULL, "handover");
    ck_assert_msg(session_open(&mine, PACK, own, NULL), "%s %s", mine.err.text, mine.mistakes);
    mine.world.site.handover = out;
    mine.world.person = login;
    snprintf(mine.world.now, sizeof mine.world.now, "%s", now);
    say_to(&mine, arena_print(mine.arena, "name?is=%s", name));
    free(own);
    return out;
}

static void answer(bool other_order) {
    static const char *const acts[] = {"reply/heard-of?choice=new-to-me", "reply/work-now?choice=desk",
                                       "reply/work-now?choice=evidence", "reply/learn-first?choice=skip"};
    for (int i = 0; i < COUNT(acts); i++)
        say_to(&mine, acts[other_order ? COUNT(acts) - 1 - i : i]);
}

static struct buf bytes_of(const char *path) {
    struct buf bytes = {0};
    char block[4096];
    FILE *in = fopen(path, "rb");
    ck_assert_msg(in != NULL, "no %s", path);
    for (size_t got; (got = fread(block, 1, sizeof block, in)) > 0;)
        buf_add_size(&bytes, block, got);
    fclose(in);
    return bytes;
}

static bool holds(const struct buf *bytes, const char *part) {
    for (size_t i = 0; i + strlen(part) <= bytes->size; i++)
        if (memcmp(bytes->text + i, part, strlen(part)) == 0)
            return true;
    return false;
}

/* Two people on two days with the same answers give files that are the same to the byte. */
START_TEST(a_return_holds_the_answers_and_nothing_else) {
    static const char *const apart[] = {"Sample Ann", "Sample Bo",  "jsmith", "another",    "lib-pathway",
                                        "2027",       "me.pathway", "skip",   "learn-first"};
    struct buf bytes[2];
    struct stat status;
    struct share share;
    struct err err = {0};
    for (int i = 0; i < 2; i++) {
        char *out = open_mine(i ? "Sample Bo" : "Sample Ann", i ? "another" : "jsmith",
                              i ? "2027-09-09T17:00:00Z" : "2027-06-03T10:00:00Z");
        answer(i);
        const char *path = arena_print(mine.arena, "%s/survey-answers.pathway", out);
        ck_assert_str_eq(
            say_to(&mine, "return?is=yes"),
            arena_print(mine.arena, "It is survey-answers.pathway, in %s. It says nothing of who you are.", out));
        bytes[i] = bytes_of(path);
        ck_assert(stat(path, &status) == 0);
        ck_assert_int_eq(status.st_mtime, 946684800);
        ck_assert_int_eq(share_read(path, mine.arena, &share, &err), 0);
        ck_assert_int_eq(share.lines, 3);
        ck_assert(!share.name && !share.day && !share.id && !share.service && !share.line[0].title &&
                  !share.line[0].day);
        ck_assert_str_eq(
            say_to(&mine, "return?is=yes"),
            arena_print(mine.arena, "It is survey-answers-2.pathway, in %s. It says nothing of who you are.", out));
        session_close(&mine);
        free(out);
    }
    ck_assert_uint_eq(bytes[0].size, bytes[1].size);
    ck_assert(memcmp(bytes[0].text, bytes[1].text, bytes[0].size) == 0);
    ck_assert(holds(&bytes[0], "evidence") && holds(&bytes[0], "survey-2024"));
    for (int i = 0; i < COUNT(apart); i++)
        ck_assert_msg(!holds(&bytes[0], apart[i]), "the file holds %s", apart[i]);
    buf_free(&bytes[0]), buf_free(&bytes[1]);
}
END_TEST

START_TEST(what_a_return_will_hold_is_shown_first) {
    static const char *const faces[] = {"40x20", "80x24", "text"};
    struct buf out = {0};
    char *to = open_mine("Sample Ann", "jsmith", "2027-06-03T10:00:00Z");
    mine.world.site.handover_words = "your H: drive, folder Pathway";
    ck_assert_str_eq(say_to(&mine, "return?is=yes"), "No question of the survey is answered yet. Nothing was written.");
    buf_print(&out, "== return, nothing answered, as 80x24\n%s\n", shown_as(&mine, "return", "80x24"));
    answer(false);
    for (int i = 0; i < COUNT(faces); i++)
        buf_print(&out, "== return?words=An+hour+a+week as %s\n%s\n", faces[i],
                  shown_as(&mine, "return?words=An+hour+a+week", faces[i]));
    buf_print(&out, "== return?add=words as 80x24\n%s\n", shown_as(&mine, "return?add=words", "80x24"));
    test_golden("golden/return.txt", out.text);
    expect_in(shown_as(&mine, "survey?see=figures", "80x24"), "g give my answers, without my name");
    ck_assert(!is_there(to)); /* looking writes nothing */
    ck_assert_str_eq(say_to(&mine, "return?is=maybe"), "\"maybe\" is no answer: yes. Nothing was written.");
    char longer[1100] = "";
    memset(longer, 'x', 1001);
    ck_assert_str_eq(say_to(&mine, arena_print(mine.arena, "return?is=yes&words=%s", longer)),
                     "Your own words may be 1000 bytes long, and these are 1001. Nothing was written.");
    ck_assert(!is_there(to));
    buf_free(&out);
    free(to);
    session_close(&mine);
}
END_TEST

/* -- from the shell ------------------------------------------------------------------------------------------------------------------- */
struct result {
    int code;
    const char *out, *err;
};

static struct result run(const char *words) {
    struct result result;
    const char *err = arena_print(s.arena, "%s/err", folder);
    char *out, *said;
    result.code =
        test_run(&out,
                 "cd '%s' && env -i PATH=\"$PATH\" HOME='%s/home' LOGNAME=jsmith LC_ALL=C.UTF-8 TZ=UTC "
                 "PATHWAY_SITE=/nowhere PATHWAY_NOW=2027-06-03T10:00:00Z \"$PATHWAY_PROGRAM\" --content '%s' %s 2>'%s'",
                 folder, folder, pack, words, err);
    said = test_read(err);
    result.out = arena_copy(s.arena, out);
    result.err = arena_copy(s.arena, said);
    free(out), free(said);
    return result;
}

static void expect_run(const char *words, int code, const char *out, const char *err) {
    struct result found = run(words);
    ck_assert_msg(strcmp(found.err, err) == 0, "%s: %s", words, found.err);
    ck_assert_int_eq(found.code, code);
    if (out)
        expect_in(found.out, out);
    else
        ck_assert_str_eq(found.out, "");
}

START_TEST(the_commands_take_files_folders_and_lists) {
    char *sub = path_in(folder, "sub"), *empty = path_in(folder, "empty");
    ck_assert(mkdir(sub, 0700) == 0 && mkdir(empty, 0700) == 0);
    struct buf list = {0};
    for (int i = 0; i < 40; i++)
        buf_print(&list, "sub/%02d\n", i);
    test_write(arena_print(s.arena, "%s/list", folder), list.text);
    buf_free(&list);
    for (int i = 0; i < 40; i++)
        write_return(arena_print(s.arena, "%s/%02d", sub, i),
                     i < 30 ? "reply heard-of heard" : "reply heard-of new-to-me");
    write_copy(arena_print(s.arena, "%s/ann", folder), "Sample Ann", NULL, "yes", "level lending 4");
    expect_run("returns sub --as json", 0, "\"people\": 40,", "");
    expect_run("returns sub sub/0* --of 60 --as json", 0, "\"of\": 60,", ""); /* none counts twice */
    expect_run("returns sub/* --as json", 0, "\"people\": 40,", "");
    expect_run("returns sub/3* --before sub --as json", 0, "\"people_before\": 40,", "");
    expect_run("returns - --as json </dev/null", 2, NULL, "pathway: No file was named.\n");
    expect_run("returns - --as json <list", 0, "\"people\": 40,", "");
    expect_run("returns ann sub --as json", 0, "\"people\": 40,",
               "pathway: ann is a copy for one person, and no answers to a survey. It was left out.\n");
    expect_run("team ann", 0, "Loans and requests, can do it: Sample Ann.", "");
    expect_run("team ann --needs role/librarian --as json", 0, "\"needed\": 4", "");
    expect_run("team empty", 2, NULL, "pathway: The folder empty holds no file.\n");
    expect_run(
        "team gone", 1, NULL,
        "pathway: gone could not be read: No such file or directory.\npathway: The file could not be counted.\n");
    expect_run("team ann --of 9", 2, NULL,
               "pathway: --of does not go with team. It is written: pathway team [FILE|DIR|-...] [--needs ROLE] [--as "
               "text|markdown|table|html|json|csv] [-o FILE]\n");
    expect_run("returns --before sub", 2, NULL,
               "pathway: --before goes with the returns of now: pathway returns FILE... --before FILE|DIR.\n");
    free(sub), free(empty);
}
END_TEST

START_TEST(survey_writes_the_answers_where_the_shell_says) {
    expect_run("survey -o mine.pathway", 2, "Nothing: no question is answered yet.",
               "pathway: No question of the survey is answered yet. Nothing was written.\n");
    expect_run("survey --words x", 2, NULL,
               "pathway: --words goes with: pathway survey -o FILE. Nothing was written.\n");
    run("--no-input 'reply/heard-of?choice=heard'");
    char *own = path_in(folder, "home/.local/share/pathway/me.pathway");
    ck_assert_msg(session_open(&mine, PACK, own, NULL), "%s", mine.err.text);
    answer(false);
    session_close(&mine);
    expect_run("survey -o mine.pathway --words 'An hour a week'", 0,
               "It is mine.pathway. It says nothing of who you are.", "");
    expect_run("survey -o mine.pathway", 2, "What the file holds",
               "pathway: mine.pathway is there already. Nothing was written; add --force to replace it.\n");
    expect_run("survey -o mine.pathway --force", 0, "It is mine.pathway.", "");
    expect_run("returns mine.pathway --as json", 0, "\"people\": 1,", "");
    free(own);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, a_return_holds_the_answers_and_nothing_else);
    tcase_add_test(tests, what_a_return_will_hold_is_shown_first);
    tcase_add_test(tests, the_commands_take_files_folders_and_lists);
    tcase_add_test(tests, survey_writes_the_answers_where_the_shell_says);
}

int main(void) {
    return test_suite("anonymous", fill);
}

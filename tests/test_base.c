/* base: text, days, words, mistakes as shown, files. */
#include "support.h"
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena *arena;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    arena = arena_new();
}

static void end(void) {
    arena_free(arena);
}

START_TEST(text_is_measured_in_cells) {
    static const struct {
        const char *text;
        int cells;
    } cases[] = {{"", 0}, {"abc", 3}, {"日本", 4}, {"e\xCC\x81", 1}, {"▸ a", 3}, {"\xFF", 1}, {"a\x1b[b", 3}};
    for (int i = 0; i < COUNT(cases); i++)
        ck_assert_int_eq(text_width(cases[i].text), cases[i].cells);
    int used;
    ck_assert_uint_eq(text_fit("日本語", 5, &used), 6);
    ck_assert_int_eq(used, 4);
}
END_TEST

START_TEST(wrapping_loses_no_word_and_never_overflows) {
    const char *text = "A ward sister wants something recent on falls and bed rails, averylongwordthatcannotfit here.";
    for (int cells = 1; cells < 100; cells++) {
        int count;
        struct buf joined = {0};
        const char **line = text_wrap(arena, text, cells, &count);
        for (int i = 0; i < count; i++) {
            ck_assert_int_le(text_width(line[i]), cells);
            buf_add(&joined, line[i]);
        }
        size_t letters = 0, kept = strlen(joined.text);
        for (const char *c = text; *c; c++)
            letters += *c != ' ';
        for (const char *c = joined.text; *c; c++)
            kept -= *c == ' ';
        ck_assert_uint_eq(kept, letters);
        buf_free(&joined);
    }
}
END_TEST

START_TEST(what_could_act_on_a_terminal_is_named_and_cleaned) {
    static const struct {
        const char *text, *fault, *clean;
    } cases[] = {
        {"plain", NULL, "plain"},
        {"two\nlines", NULL, "two lines"},
        {"a\x1b]0;x\x07", "a control character", "a]0;x"},
        {"a\xC2\x9B"
         "1m",
         "a control character", "a1m"},
        {"a\xC2\x85"
         "b",
         "a hidden line break", "a b"},
        {"a\xE2\x80\xA8"
         "b",
         "a hidden line break", "ab"},
        {"a\xE2\x80\xAE"
         "b",
         "a hidden mark that turns the direction of writing", "ab"},
        {"a\xE2\x80\x8D"
         "b",
         "a hidden joiner", "ab"},
        {"a\tb", "a tab", "a b"},
        {"a\xFF"
         "b",
         "a byte that is not UTF-8", "ab"},
        {"a\xED\xA0\x80"
         "b",
         "a byte that is not UTF-8", "ab"},
        {"  many   spaces  ", NULL, "many spaces"},
    };
    for (int i = 0; i < COUNT(cases); i++) {
        size_t at;
        const char *fault = text_fault(cases[i].text, strlen(cases[i].text), &at);
        ck_assert_msg(text_compare(fault, cases[i].fault) == 0, "case %d: %s", i, fault);
        ck_assert_str_eq(text_clean(arena, cases[i].text), cases[i].clean);
        char *disarmed = arena_copy(arena, cases[i].text);
        text_disarm(disarmed);
        ck_assert_ptr_null(text_fault(disarmed, strlen(disarmed), &at));
        ck_assert_msg(fault || strcmp(disarmed, cases[i].text) == 0, "%s", disarmed);
    }
}
END_TEST

START_TEST(days_ids_and_numbers_are_exact) {
    static const char *const days[] = {"2024-02-29", "2026-11-23", "2000-02-29"};
    static const char *const no_days[] = {"2023-02-29", "2026-13-01", "2026-00-10",  "2026-1-1",
                                          "2026-11-31", "1900-02-29", "2026-11-23T", ""};
    static const char *const ids[] = {"a", "e-resources", "b2-c3"};
    static const char *const no_ids[] = {
        "", "A", "a--b", "-a", "a-", "2a", "a b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    for (int i = 0; i < COUNT(days); i++)
        ck_assert(text_is_day(days[i]));
    for (int i = 0; i < COUNT(no_days); i++)
        ck_assert_msg(!text_is_day(no_days[i]), "%s", no_days[i]);
    for (int i = 0; i < COUNT(ids); i++)
        ck_assert(text_is_id(ids[i]));
    for (int i = 0; i < COUNT(no_ids); i++)
        ck_assert_msg(!text_is_id(no_ids[i]), "%s", no_ids[i]);
    long n;
    ck_assert(text_whole("-12", &n) && n == -12);
    ck_assert(!text_whole("007", &n) && !text_whole("7.0", &n) && !text_whole("0x1F", &n) && !text_whole("", &n));
    ck_assert(text_hours("1.25", 100, &n) && n == 75);
    ck_assert(text_hours("100", 100, &n) && n == 6000);
    ck_assert(text_hours(".5", 100, &n) && n == 30);
    ck_assert(!text_hours("100.01", 100, &n) && !text_hours("0", 100, &n) && !text_hours("", 100, &n) &&
              !text_hours(".", 100, &n) && !text_hours("1.255", 100, &n) && !text_hours("-1", 100, &n) &&
              !text_hours("99999999999999999999", 100, &n));
    ck_assert_str_eq(text_day_words(arena, "2026-11-23T10:00:00Z"), "23 November 2026");
    ck_assert_str_eq(text_minutes(arena, 90), "1 hour 30 minutes");
    ck_assert_str_eq(text_minutes(arena, 1), "1 minute");
}
END_TEST

START_TEST(the_nearest_name_is_found) {
    static const char *const names[] = {"literature-searching", "e-resources", "records"};
    static const struct {
        const char *typed, *best;
    } cases[] = {{"litrature-searching", "literature-searching"},
                 {"e-resuorces", "e-resources"},
                 {"record", "records"},
                 {"zebra", NULL}};
    for (int i = 0; i < COUNT(cases); i++) {
        struct nearest nearest = {.typed = cases[i].typed};
        for (int j = 0; j < COUNT(names); j++)
            nearest_try(&nearest, names[j]);
        ck_assert_msg(text_compare(nearest.best, cases[i].best) == 0, "%s -> %s", cases[i].typed, nearest.best);
    }
}
END_TEST

START_TEST(mistakes_are_shown_with_line_and_caret) {
    struct diags diags;
    struct buf out = {0};
    diags_begin(&diags);
    struct diag *diag = diags_add(&diags, MISTAKE, (struct pos){"b.yaml", 2, 7}, "no skill \"%s\"", "x");
    diag->line = "  日本: x";
    diag->help = "Write another.";
    diags_add(&diags, WARNING, (struct pos){"a.yaml", 0, 0}, "old");
    diags_sort(&diags);
    diags_show(&diags, &out);
    ck_assert_str_eq(out.text, "a.yaml: warning: old\nb.yaml:2:7: error: no skill \"x\"\n    2 |   日本: x\n      |    "
                               "     ^\n      Write another.\n");
    ck_assert_int_eq(diags.mistakes, 1);
    buf_free(&out);
    diags_end(&diags);
}
END_TEST

START_TEST(files_are_written_whole_and_not_over_others) {
    const char *folder = test_folder();
    char *path = arena_print(arena, "%s/a/b/c.txt", folder);
    struct err err = {0};
    struct stat status;
    ck_assert_int_eq(file_make_folders(path, &err), 0);
    ck_assert_int_eq(stat(arena_print(arena, "%s/a", folder), &status), 0);
    ck_assert_int_eq(status.st_mode & 0777, 0700);
    ck_assert_int_eq(file_write(path, "one", 3, false, &err), 0);
    ck_assert_int_eq(file_write(path, "two", 3, false, &err), -1);
    ck_assert_str_eq(err.text,
                     arena_print(arena, "%s is there already. Nothing was written; add --force to replace it.", path));
    err = (struct err){0};
    ck_assert_int_eq(file_write(path, "two", 3, true, &err), 0);
    char *text = test_read(path);
    ck_assert_str_eq(text, "two");
    free(text);
    char *link =
        arena_print(arena, "%s/a/b/link.txt", folder); /* to nothing yet: what is looked for first is not there */
    ck_assert_int_eq(symlink("nothing.txt", link), 0);
    ck_assert_int_eq(file_write(link, "two", 3, false, &err), -1);
    ck_assert_str_eq(err.text,
                     arena_print(arena, "%s is there already. Nothing was written; add --force to replace it.", link));
    ck_assert_int_eq(lstat(link, &status), 0);
    ck_assert(S_ISLNK(status.st_mode));
}
END_TEST

/* A device, a pipe or a folder would be gone, also for whoever says --force. */
START_TEST(what_is_no_file_is_never_replaced) {
    const char *pipe = arena_print(arena, "%s/pipe", test_folder()), *link = arena_print(arena, "%s-link", pipe);
    struct stat status;
    ck_assert_int_eq(mkfifo(pipe, 0600), 0);
    ck_assert_int_eq(symlink(pipe, link), 0);
    for (int i = 0; i < 4; i++) { /* nobody is told to ask for it by force */
        struct err err = {0};
        const char *path = i % 2 ? link : pipe;
        ck_assert_int_eq(file_write(path, "two", 3, i < 2, &err), -1);
        ck_assert_str_eq(err.text,
                         arena_print(arena, "%s is no file that could be replaced. Nothing was written.", path));
        ck_assert_int_eq(stat(path, &status), 0);
        ck_assert(S_ISFIFO(status.st_mode));
    }
}
END_TEST

START_TEST(an_arena_keeps_what_it_was_given) {
    char *texts[2000];
    for (int i = 0; i < COUNT(texts); i++)
        texts[i] = arena_print(arena, "text %d", i);
    char *large = arena_alloc(arena, 1 << 20);
    memset(large, 'x', 1 << 20);
    for (int i = 0; i < COUNT(texts); i++) {
        char expected[20];
        snprintf(expected, sizeof expected, "text %d", i);
        ck_assert_str_eq(texts[i], expected);
    }
    arena_reset(arena);
    ck_assert_str_eq(arena_copy(arena, "again"), "again");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, text_is_measured_in_cells);
    tcase_add_test(tests, wrapping_loses_no_word_and_never_overflows);
    tcase_add_test(tests, what_could_act_on_a_terminal_is_named_and_cleaned);
    tcase_add_test(tests, days_ids_and_numbers_are_exact);
    tcase_add_test(tests, the_nearest_name_is_found);
    tcase_add_test(tests, mistakes_are_shown_with_line_and_caret);
    tcase_add_test(tests, files_are_written_whole_and_not_over_others);
    tcase_add_test(tests, what_is_no_file_is_never_replaced);
    tcase_add_test(tests, an_arena_keeps_what_it_was_given);
}

int main(void) {
    return test_suite("base", fill);
}

/* content: every mistake that a pack can have beyond the shape of one value, held to its exact message and place; and the
 * acceptance of `pathway check`: mistakes put into the sample pack, found by the real program, as text and as JSON. */
#include "support.h"
#include "pathway/content.h"
#include <dirent.h>
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIXTURES "tests/fixtures/content"
#define PACK "tests/fixtures/pack"

static struct arena *arena;

static void begin(void) {
    arena = arena_new();
}

static void end(void) {
    arena_free(arena);
}

/* -- folders ---------------------------------------------------------------------------------------------------------- */
static int by_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What is in a folder, sorted; hidden things left out. */
static char **names_in(const char *folder, int *count) {
    DIR *dir = opendir(folder);
    char **name = NULL;
    int room = 0;
    *count = 0;
    ck_assert_msg(dir != NULL, "%s: %s", folder, strerror(errno));
    for (struct dirent *entry; (entry = readdir(dir));)
        if (entry->d_name[0] != '.')
            *ARRAY_PUSH(name, *count, room) = arena_copy(arena, entry->d_name);
    closedir(dir);
    qsort(name, (size_t)*count, sizeof *name, by_text);
    return name;
}

/* Copies the files of a folder to another; from the `first` on, each is named by its number, counted down. */
static void copy_files(const char *from, const char *to, int numbered) {
    int count;
    char **name = names_in(from, &count);
    for (int i = 0; i < count; i++) {
        char *text = test_read(arena_print(arena, "%s/%s", from, name[i]));
        test_write(numbered ? arena_print(arena, "%s/%03d-%s", to, numbered - i, name[i])
                            : arena_print(arena, "%s/%s", to, name[i]),
                   text);
        free(text);
    }
    free(name);
}

/* -- reading ---------------------------------------------------------------------------------------------------------- */
static void read_folders(const char *const *folders, int count, struct diags *diags) {
    struct content_files files;
    struct err err = {0};
    diags_begin(diags);
    ck_assert_msg(content_list(folders, count, &files, &err) == 0, "%s", err.text);
    for (int i = 0; i < files.count; i++)
        files.file[i].pack = 1; /* what a fixture adds is a part of the base, not a pack of its own */
    int result = store_check(&files, "2027-06-03", diags, &err);
    ck_assert_msg(result == (diags->mistakes > 0), "%d mistakes, but %d %s", diags->mistakes, result, err.text);
    content_list_end(&files);
}

/* A fixture is read with the base, so that it holds little more than its mistake; one that is "alone" is a whole pack. */
static int folders_of(const char *name, const char *folder[2]) {
    bool alone = strncmp(name, "alone-", 6) == 0 || strcmp(name, "base") == 0;
    folder[0] = FIXTURES "/base";
    folder[alone ? 0 : 1] = arena_print(arena, FIXTURES "/%s", name);
    return alone ? 1 : 2;
}

static bool is_fixture(const char *name) {
    return !strchr(name, '.');
}

START_TEST(every_fixture_says_what_is_expected) {
    int count, read = 0;
    char **name = names_in(FIXTURES, &count);
    for (int i = 0; i < count; i++) {
        struct diags diags;
        struct buf out = {0};
        const char *folder[2];
        if (!is_fixture(name[i]))
            continue;
        read_folders(folder, folders_of(name[i], folder), &diags);
        buf_add(&out, "");
        diags_show(&diags, &out);
        test_golden(arena_print(arena, "fixtures/content/%s.expected", name[i]), out.text);
        buf_free(&out);
        diags_end(&diags);
        read++;
    }
    ck_assert_int_gt(read, 35);
    free(name);
}
END_TEST

/* Each mistake on a line, by the file's own name without the number before it; sorted. */
static char *mistakes_in(const char *const *folders, int count) {
    struct diags diags;
    struct buf out = {0};
    read_folders(folders, count, &diags);
    char **line = arena_alloc(arena, sizeof *line * (size_t)(diags.count + 1));
    for (int i = 0; i < diags.count; i++) {
        const char *file = strrchr(diags.item[i].pos.file, '/') + 1;
        file += strspn(file, "0123456789") == 3 ? 4 : 0;
        line[i] = arena_print(arena, "%s:%d:%d: %s\n", file, diags.item[i].pos.line, diags.item[i].pos.column,
                              diags.item[i].text);
    }
    qsort(line, (size_t)diags.count, sizeof *line, by_text);
    buf_add(&out, "");
    for (int i = 0; i < diags.count; i++)
        buf_add(&out, line[i]);
    diags_end(&diags);
    return out.text;
}

/* Levels read after what is counted in them, roles after what refers to them, the pack last. Two things do hang on the
 * order, and are left out: which of two equal things is the second, and which file stands for the whole folder. */
START_TEST(the_order_of_files_changes_nothing_that_is_found) {
    int count, compared = 0;
    char **name = names_in(FIXTURES, &count);
    for (int i = 0; i < count; i++) {
        const char *folder[2], *turned = arena_copy(arena, test_folder());
        if (!is_fixture(name[i]) || strstr(name[i], "-twice") || strncmp(name[i], "alone-n", 7) == 0)
            continue;
        int folders = folders_of(name[i], folder);
        for (int j = 0; j < folders; j++)
            copy_files(folder[j], turned, j ? 100 : 900);
        char *before = mistakes_in(folder, folders), *after = mistakes_in(&turned, 1);
        ck_assert_msg(strcmp(before, after) == 0, "%s: it was\n%sthe other way round\n%s", name[i], before, after);
        free(before);
        free(after);
        compared++;
    }
    ck_assert_int_gt(compared, 30);
    free(name);
}
END_TEST

/* -- files and folders ------------------------------------------------------------------------------------------------ */
static void expect_list(const char *folder, const char *expected) {
    struct content_files files;
    struct err err = {0};
    const char *one[] = {folder};
    ck_assert_int_eq(content_list(one, 1, &files, &err), -1);
    ck_assert_str_eq(err.text, expected);
    ck_assert_int_eq(err.fault, FAULT_USAGE);
    content_list_end(&files);
}

START_TEST(a_folder_that_holds_no_content_is_refused) {
    const char *folder = arena_copy(arena, test_folder()), *file = arena_print(arena, "%s/file", folder);
    test_write(file, "x");
    test_write(arena_print(arena, "%s/.hidden.yaml", folder), "x");
    test_write(arena_print(arena, "%s/notes.yml", folder), "x");
    test_write(arena_print(arena, "%s/.yaml", folder), "x");
    expect_list(folder, arena_print(arena, "There are no .yaml files in %s.", folder));
    expect_list(
        file,
        arena_print(arena,
                    "The content folder %s could not be read: Not a directory. Name the folder that holds pack.yaml.",
                    file));
    expect_list("no/such/folder", "The content folder no/such/folder could not be read: No such file or directory.");
}
END_TEST

START_TEST(folders_are_read_to_their_depth_in_the_order_of_their_names_and_links_back_are_not_followed) {
    static const char *const expected[] = {"/a.yaml", "/b/a.yaml", "/b/c/z.yaml", "/b.yaml", "/c.yaml"};
    const char *folder = arena_copy(arena, test_folder()), *with_slash = arena_print(arena, "%s//", folder);
    struct content_files files;
    struct err err = {0};
    mkdir(arena_print(arena, "%s/b", folder), 0700);
    mkdir(arena_print(arena, "%s/b/c", folder), 0700);
    ck_assert_int_eq(symlink("..", arena_print(arena, "%s/b/up", folder)), 0);
    for (int i = COUNT(expected) - 1; i >= 0; i--)
        test_write(arena_print(arena, "%s%s", folder, expected[i]), "x");
    ck_assert_int_eq(content_list(&with_slash, 1, &files, &err), 0);
    ck_assert_int_eq(files.count, COUNT(expected));
    for (int i = 0; i < files.count; i++) { /* "/" sorts after "." */
        static const int order[] = {0, 3, 1, 2, 4};
        ck_assert_str_eq(files.file[i].shown + strlen(folder), expected[order[i]]);
    }
    content_list_end(&files);
}
END_TEST

static char *check_pack(const char *folder) {
    struct diags diags;
    struct buf out = {0};
    read_folders(&folder, 1, &diags);
    buf_add(&out, "");
    for (int i = 0; i < diags.count; i++)
        if (diags.item[i].severity == MISTAKE)
            buf_print(&out, "%s:%d:%d: %s\n", diags.item[i].pos.file + strlen(folder) + 1, diags.item[i].pos.line,
                      diags.item[i].pos.column, diags.item[i].text);
    diags_end(&diags);
    char *text = arena_copy(arena, out.text);
    buf_free(&out);
    return text;
}

/* Roles need skills, tasks name them: none of those is blamed for what the file with the skills does not give. */
START_TEST(a_file_that_cannot_be_opened_is_one_mistake) {
    const char *folder = arena_copy(arena, test_folder()), *skills = arena_print(arena, "%s/skills.yaml", folder);
    copy_files(PACK, folder, 0);
    unlink(skills);
    ck_assert_int_eq(symlink("nowhere", skills), 0);
    ck_assert_str_eq(check_pack(folder), "skills.yaml:0:0: it could not be read: No such file or directory\n");
    unlink(skills);
    FILE *file = fopen(skills, "w");
    ck_assert(file != NULL);
    ck_assert_uint_eq(fwrite("\xFF\xFEs\0k\0i\0l\0l\0s\0:\0", 1, 16, file), 16);
    fclose(file);
    ck_assert_str_eq(check_pack(folder), "skills.yaml:1:1: this file is UTF-16\n");
}
END_TEST

/* -- acceptance: mistakes put into the sample pack, told by the program ----------------------------------------------- */
struct change {
    const char *file, *from, *to;
};
struct told {
    const char *file;
    int line, column;
    const char *text;
};

static void change_pack(const char *folder, const struct change *change) {
    const char *path = arena_print(arena, "%s/%s", folder, change->file);
    char *text = test_read(path), *at = strstr(text, change->from);
    ck_assert_msg(at != NULL, "%s does not hold %s", change->file, change->from);
    test_write(path, arena_print(arena, "%.*s%s%s", (int)(at - text), text, change->to, at + strlen(change->from)));
    free(text);
}

static int run_check(const char *folder, const char *options, char **output) {
    return test_run(output, "HOME=%s PATHWAY_NOW=2027-06-03T10:00:00Z \"$PATHWAY_PROGRAM\" check %s %s 2>&1", folder,
                    options, folder);
}

/* Every error among the lines, and no other. Warnings are left out: the sample pack has some. */
static void expect_lines(const char *output, const char *folder, const struct told *told, int count) {
    int found = 0;
    for (const char *at = output; (at = strstr(at, ": error: ")); at++) {
        const char *line = at;
        while (line > output && line[-1] != '\n')
            line--;
        ck_assert_msg(found < count, "one too many:\n%s", output);
        const char *expected = arena_print(arena, "%s/%s:%d:%d: error: %s\n", folder, told[found].file,
                                           told[found].line, told[found].column, told[found].text);
        ck_assert_msg(strncmp(line, expected, strlen(expected)) == 0, "expected\n%sin\n%s", expected, output);
        found++;
    }
    ck_assert_msg(found == count, "%d of %d found:\n%s", found, count, output);
}

static void expect_json(const char *output, const char *folder, const struct told *told, int count) {
    json_error_t wrong;
    json_t *whole = json_loads(output, 0, &wrong), *row;
    ck_assert_msg(whole != NULL, "%s at line %d of\n%s", wrong.text, wrong.line, output);
    ck_assert_int_eq(json_integer_value(json_object_get(whole, "schema")), 1);
    ck_assert_int_eq(json_integer_value(json_object_get(whole, "errors")), count);
    size_t i;
    int found = 0;
    json_array_foreach(json_object_get(whole, "rows"), i, row) {
        const char *severity = json_string_value(json_object_get(row, "severity"));
        ck_assert(strcmp(severity, "error") == 0 || strcmp(severity, "warning") == 0);
        ck_assert(json_object_get(row, "help") != NULL); /* null where there is none */
        if (strcmp(severity, "warning") == 0)
            continue;
        ck_assert_int_lt(found, count);
        ck_assert_str_eq(json_string_value(json_object_get(row, "file")),
                         arena_print(arena, "%s/%s", folder, told[found].file));
        ck_assert_int_eq(json_integer_value(json_object_get(row, "line")), told[found].line);
        ck_assert_int_eq(json_integer_value(json_object_get(row, "column")), told[found].column);
        ck_assert_str_eq(json_string_value(json_object_get(row, "message")), told[found].text);
        found++;
    }
    ck_assert_int_eq(found, count);
    json_decref(whole);
}

static void expect_mistakes(const struct change *change, int changes, const struct told *told, int count) {
    const char *folder = arena_copy(arena, test_folder());
    char *output;
    copy_files(PACK, folder, 0);
    for (int i = 0; i < changes; i++)
        change_pack(folder, &change[i]);
    ck_assert_int_eq(run_check(folder, "", &output), 1);
    expect_lines(output, folder, told, count);
    free(output);
    ck_assert_int_eq(run_check(folder, "--as json", &output), 1);
    expect_json(output, folder, told, count);
    free(output);
}

#define A59 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
static const struct {
    struct change change;
    struct told told;
} broken[] = {
    {{"skills.yaml", "    purpose: Getting books", "    purpoes: Getting books"},
     {"skills.yaml", 21, 5, "unknown key \"purpoes\" in a skill (did you mean \"purpose\"?)"}},
    {{"roles.yaml", "skill: digital-help, level: 3", "skill: digitl-help, level: 3"},
     {"roles.yaml", 11, 17, "no skill \"digitl-help\" (did you mean \"digital-help\"?)"}},
    {{"roles.yaml", "skill: new-technology, level: 3, matters: 2", "skill: new-technology, level: 6, matters: 2"},
     {"roles.yaml", 26, 40, "there is no level 6; the scale has 5"}},
    {{"learning.yaml", "    minutes: 140", "    minutes: two hours"},
     {"learning.yaml", 6, 14, "\"minutes\" should be a whole number, found \"two hours\""}},
    {{"learning.yaml", "    cost: paid", "    cost: payed"},
     {"learning.yaml", 23, 11, "\"cost\" may not be \"payed\" (did you mean \"paid\"?)"}},
    {{"money.yaml", "    checked: 2026-11-23", "    checked: 2026-11-31"},
     {"money.yaml", 13, 14, "\"checked\" should be a day, such as 2026-11-23, found \"2026-11-31\""}},
    {{"skills.yaml", "    example: a student wants a book that is out.\n", ""},
     {"skills.yaml", 16, 5, "a skill needs \"example\""}},
    {{"roles.yaml", "    about: Looks after", "    about: \"Looks after"},
     {"roles.yaml", 29, 12, "the quote opened here is never closed"}},
    {{"survey.yaml", "go: skill/literature-searching", "go: skill/litrature-searching"},
     {"survey.yaml", 13, 130, "no skill \"litrature-searching\" (did you mean \"literature-searching\"?)"}},
    {{"skills.yaml", "      - I train new colleagues.\n", ""},
     {"skills.yaml", 24, 5, "4 texts for the 5 levels of the scale"}},
    /* cut at 60 bytes, which is inside the é */
    {{"money.yaml", "    pays: Their courses.\n", "    pays: Their courses.\n    " A59 "é: It is.\n"},
     {"money.yaml", 44, 5, "unknown key \"" A59 "\" in a way to pay"}},
    {{"learning.yaml", "    cost: free", "    cost: " A59 "é"},
     {"learning.yaml", 7, 11, "\"cost\" may not be \"" A59 "\""}},
};

START_TEST(one_mistake_in_the_pack_is_told_once_and_at_its_place) {
    expect_mistakes(&broken[_i].change, 1, &broken[_i].told, 1);
}
END_TEST

/* A name given twice leaves another unused: the second is told, and each place that meant it. */
START_TEST(an_id_given_twice_is_told_with_everything_that_now_leads_nowhere) {
    const char *folder = arena_copy(arena, test_folder());
    char *output;
    copy_files(PACK, folder, 0);
    change_pack(folder, &(struct change){"skills.yaml", "  - id: lending", "  - id: answering-enquiries"});
    ck_assert_int_eq(run_check(folder, "", &output), 1);
    const struct told told[] = {
        {"learning.yaml", 73, 17, "no skill \"lending\""},
        {"roles.yaml", 10, 17, "no skill \"lending\""},
        {"skills.yaml", 16, 9,
         arena_print(arena, "a second skill \"answering-enquiries\"; the first is in %s/skills.yaml, line 2", folder)},
        {"survey.yaml", 36, 121, "no skill \"lending\""},
    };
    expect_lines(output, folder, told, COUNT(told));
    free(output);
}
END_TEST

START_TEST(five_mistakes_in_three_files_are_told_in_one_run) {
    static const struct change change[] = {
        {"learning.yaml", "    cost: free", "    cost: fre"},
        {"roles.yaml", "    family: nearby", "    famliy: nearby"},
        {"roles.yaml", "to: librarian", "to: libarian"},
        {"skills.yaml", "    area: finding", "    area: findings"},
        {"skills.yaml", "      - I call IT.\n", "      - I call IT.\n      - I call it again.\n"},
    };
    static const struct told told[] = {
        {"learning.yaml", 7, 11, "\"cost\" may not be \"fre\" (did you mean \"free\"?)"},
        {"roles.yaml", 30, 5, "unknown key \"famliy\" in a role (did you mean \"family\"?)"},
        {"roles.yaml", 38, 9, "no role \"libarian\" (did you mean \"librarian\"?)"},
        {"skills.yaml", 44, 9, "a text too many: the scale has 5 levels"},
        {"skills.yaml", 50, 11, "no area \"findings\" (did you mean \"finding\"?)"},
    };
    expect_mistakes(change, COUNT(change), told, COUNT(told));
}
END_TEST

START_TEST(mistakes_beside_a_file_that_breaks_off_are_told_in_the_same_run) {
    static const struct change change[] = {
        {"skills.yaml", "    why: It was the", "    why: \"It was the"},
        {"roles.yaml", "skill: digital-help, level: 3", "skill: digitl-help, level: 7"},
    };
    static const struct told told[] = {
        {"roles.yaml", 11, 17, "no skill \"digitl-help\" (did you mean \"digital-help\"?)"},
        {"roles.yaml", 11, 37, "there is no level 7; the scale has 5"},
        {"skills.yaml", 67, 10, "the quote opened here is never closed"},
    };
    expect_mistakes(change, COUNT(change), told, COUNT(told));
}
END_TEST

START_TEST(the_sample_pack_has_no_mistake_and_warnings_do_not_fail_it) {
    char *output;
    ck_assert_int_eq(test_run(&output, "PATHWAY_NOW=2027-06-03T10:00:00Z \"$PATHWAY_PROGRAM\" check " PACK), 0);
    test_golden("fixtures/content/sample-pack.expected", output);
    free(output);
}
END_TEST

/* What content cannot know, pages can: every place that the sample pack names opens. */
START_TEST(every_place_named_in_the_pack_opens) {
    struct world *world = test_world(PACK);
    static const char *const places[] = {"survey", "meeting", "meeting?as=manager"};
    int opened = 0;
    for (int i = 0; i < COUNT(places); i++) {
        struct page page, target;
        struct err err = {0};
        struct view view = {0, 1000, false};
        ck_assert_msg(page_build(world, places[i], &view, arena, &page, &err) == 0, "%s", err.text);
        for (long at = 0; at < page_stops(&page); at++) {
            struct stop stop = page_stop(&page, at);
            if (!stop.go)
                continue;
            ck_assert_msg(page_build(world, stop.go, &view, arena, &target, &err) == 0, "%s: %s", stop.go, err.text);
            opened++;
        }
    }
    ck_assert_int_gt(opened, 4);
    test_world_end(world);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, every_fixture_says_what_is_expected);
    tcase_add_test(tests, the_order_of_files_changes_nothing_that_is_found);
    tcase_add_test(tests, a_folder_that_holds_no_content_is_refused);
    tcase_add_test(tests, folders_are_read_to_their_depth_in_the_order_of_their_names_and_links_back_are_not_followed);
    tcase_add_test(tests, a_file_that_cannot_be_opened_is_one_mistake);
    tcase_add_loop_test(tests, one_mistake_in_the_pack_is_told_once_and_at_its_place, 0, COUNT(broken));
    tcase_add_test(tests, an_id_given_twice_is_told_with_everything_that_now_leads_nowhere);
    tcase_add_test(tests, five_mistakes_in_three_files_are_told_in_one_run);
    tcase_add_test(tests, mistakes_beside_a_file_that_breaks_off_are_told_in_the_same_run);
    tcase_add_test(tests, the_sample_pack_has_no_mistake_and_warnings_do_not_fail_it);
    tcase_add_test(tests, every_place_named_in_the_pack_opens);
}

int main(void) {
    return test_suite("content", fill);
}

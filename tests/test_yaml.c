/* yaml: every mistake an author can make, each a file in fixtures/yaml with the exact messages beside it (NAME.expected:
 * what was understood, then what was said). UPDATE_GOLDEN=1 writes them anew. */
#include "pathway/yaml.h"
#include "support.h"
#include <glob.h>
#include <stdlib.h>
#include <string.h>

static const char *const colours[] = {"blue", "green", NULL};
static const struct field part_fields[] = {
    {.key = "other", .kind = FIELD_REF, .target = "thing", .needed = true, .help = "the other thing"},
    {.key = "level", .kind = FIELD_LEVEL, .needed = true, .help = "its level"},
};
static const struct shape part_shape = {
    .kind = "part", .one = "a part", .field = part_fields, .fields = COUNT(part_fields)};
static const struct field thing_fields[] = {
    {.key = "id", .kind = FIELD_ID, .needed = true, .help = "its own short name"},
    {.key = "title", .kind = FIELD_LINE, .needed = true, .help = "what it is called"},
    {.key = "about", .kind = FIELD_TEXT, .needed = true, .help = "what it is"},
    {.key = "count", .kind = FIELD_WHOLE, .min = 1, .max = 9, .help = "how many"},
    {.key = "colour", .kind = FIELD_CHOICE, .names = colours, .help = "its colour"},
    {.key = "ready", .kind = FIELD_YES, .help = "is it ready"},
    {.key = "day", .kind = FIELD_DAY, .help = "its day"},
    {.key = "address", .kind = FIELD_ADDRESS, .help = "where it is"},
    {.key = "other", .kind = FIELD_REF, .target = "thing", .help = "another thing"},
    {.key = "level", .kind = FIELD_LEVEL, .help = "its level"},
    {.key = "words", .kind = FIELD_LINES, .help = "words for it"},
    {.key = "levels", .kind = FIELD_LEVELS, .help = "a line for each level"},
    {.key = "others", .kind = FIELD_REFS, .target = "thing", .help = "other things"},
    {.key = "parts", .kind = FIELD_PARTS, .of = &part_shape, .help = "what it is made of"},
};

static void check_thing(struct yaml_file *file, const struct node *item) {
    const struct node *count = node_at(item, "count"), *level = node_at(item, "level");
    if (count && level && atoi(level->text) > atoi(count->text))
        yaml_say(file, MISTAKE, level->line, level->column, "\"level\" is more than \"count\"");
}
static const struct shape thing_shape = {.kind = "thing",
                                         .section = "things",
                                         .one = "a thing",
                                         .field = thing_fields,
                                         .fields = COUNT(thing_fields),
                                         .check = check_thing};

static void print_node(struct buf *out, const struct node *node) {
    if (node->key)
        buf_print(out, "%s=", node->key->text);
    if (node->kind == NODE_SCALAR)
        buf_print(out, node->quoted ? "'%s'" : "%s", node->text);
    else
        buf_add(out, node->kind == NODE_LIST ? "[" : "{");
    for (const struct node *each = node->child; each; each = each->next) {
        print_node(out, each);
        buf_add(out, each->next ? ", " : "");
    }
    if (node->kind != NODE_SCALAR)
        buf_add(out, node->kind == NODE_LIST ? "]" : "}");
    buf_print(out, "@%d:%d", node->line, node->column);
}

/* Reads a file as the content room does: each item that is right is printed, then all that was said. */
static void read_file(const char *path, const char *shown, struct buf *out) {
    struct diags diags;
    struct arena *arena = arena_new();
    diags_begin(&diags);
    buf_add(out, "");
    struct yaml_file *file = yaml_open(path, shown, &diags);
    struct yaml_item item;
    struct bound bound;
    while (file && yaml_next(file, arena, &item)) {
        if (shape_bind(file, &thing_shape, item.node, &bound)) {
            buf_print(out, "%s%s ", item.section, item.single ? " (one)" : "");
            print_node(out, item.node);
            buf_add(out, "\n");
        }
        arena_reset(arena);
    }
    if (file)
        yaml_close(file);
    diags_sort(&diags);
    diags_show(&diags, out);
    diags_end(&diags);
    arena_free(arena);
}

START_TEST(every_fixture_says_what_is_expected) {
    glob_t found;
    ck_assert_int_eq(glob("tests/fixtures/yaml/*.yaml", 0, NULL, &found), 0);
    ck_assert_uint_gt(found.gl_pathc, 80);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        struct buf out = {0};
        char expected[300];
        const char *name = strrchr(found.gl_pathv[i], '/') + 1;
        read_file(found.gl_pathv[i], name, &out);
        snprintf(expected, sizeof expected, "fixtures/yaml/%.*s.expected", (int)(strlen(name) - 5), name);
        test_golden(expected, out.text);
        buf_free(&out);
    }
    globfree(&found);
}
END_TEST

static void expect_message(const char *path, const char *expected) {
    struct buf out = {0};
    read_file(path, "a.yaml", &out);
    ck_assert_str_eq(out.text, expected);
    buf_free(&out);
}

START_TEST(what_is_no_file_is_told) {
    char path[300];
    expect_message(test_folder(), "a.yaml: error: it is a folder, not a file\n");
    snprintf(path, sizeof path, "%s/missing.yaml", test_folder());
    expect_message(path, "a.yaml: error: it could not be read: No such file or directory\n");
    expect_message("/dev/null", "a.yaml: error: it is not an ordinary file\n");
}
END_TEST

/* In a list of texts no line has a key: what is missing is the space. */
START_TEST(a_dash_without_a_space_among_texts_is_told_as_that) {
    char path[300];
    snprintf(path, sizeof path, "%s/texts.yaml", test_folder());
    test_write(path, "things:\n  - id: first\n    title: A\n    about: B\n    levels:\n      - one\n      -two\n"
                     "      - three\n");
    expect_message(path, "a.yaml:7:7: error: a space is missing after the dash\n    7 |       -two\n      |       ^\n"
                         "      Write it as \"- \". The rest of this file was not read.\n");
}
END_TEST

/* A hole makes a file of any length that takes no room on the disk. */
START_TEST(a_file_over_256_MiB_is_refused) {
    char path[300], text[] = "things:\n  - id: first\n    title: A\n    about: B\n# ";
    snprintf(path, sizeof path, "%s/big.yaml", test_folder());
    test_write(path, text);
    FILE *file = fopen(path, "r+");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fseeko(file, YAML_MOST_BYTES, SEEK_SET), 0);
    ck_assert_int_eq(fputc('\n', file), '\n');
    fclose(file);
    expect_message(path, "a.yaml: error: it is larger than 256 MiB: divide it into smaller files\n");
}
END_TEST

/* Reading by the kernel's pages or by single characters must not change where things are. */
START_TEST(places_hold_across_the_edges_of_blocks) {
    struct buf text = {0}, out = {0};
    char path[300];
    buf_add(&text, "things:\n");
    for (int i = 0; i < 20000; i++)
        buf_print(&text, "  # %.*s\u00e9\u56f3\r\n", i % 7, "abcdefg");
    buf_add(&text, "  - id: first\n    title: A\n    abuot: B\n");
    snprintf(path, sizeof path, "%s/long.yaml", test_folder());
    test_write(path, text.text);
    read_file(path, "a.yaml", &out);
    ck_assert_str_eq(out.text, "a.yaml:20004:5: error: unknown key \"abuot\" in a thing (did you mean \"about\"?)\n"
                               "20004 |     abuot: B\n      |     ^\n");
    buf_free(&text);
    buf_free(&out);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_test(tests, every_fixture_says_what_is_expected);
    tcase_add_test(tests, what_is_no_file_is_told);
    tcase_add_test(tests, a_dash_without_a_space_among_texts_is_told_as_that);
    tcase_add_test(tests, a_file_over_256_MiB_is_refused);
    tcase_add_test(tests, places_hold_across_the_edges_of_blocks);
}

int main(void) {
    return test_suite("yaml", fill);
}

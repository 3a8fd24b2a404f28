/* The documents say what the tables hold: the second half of content/README.md and content/pathway.schema.json are written
 * from the shapes (UPDATE_GOLDEN=1), and the man page and the README name every command, option and place there is. */
#include "pathway/content.h"
#include "support.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static const char *one_of(const char *kind) {
    const struct shape *shape = content_shapes;
    while (strcmp(shape->kind, kind) != 0)
        shape++;
    return shape->one;
}

static const char *may_hold(const struct field *field, struct buf *out) {
    static const char *const kinds[] = {
        [FIELD_ID] = "an id of its own",   [FIELD_LINE] = "a line",
        [FIELD_TEXT] = "a text",           [FIELD_WHOLE] = "a whole number",
        [FIELD_CHOICE] = "one of",         [FIELD_YES] = "yes or no",
        [FIELD_DAY] = "a day, 2026-11-23", [FIELD_ADDRESS] = "an address, https://…",
        [FIELD_REF] = "the id of",         [FIELD_LEVEL] = "the number of a level",
        [FIELD_LINES] = "a list of lines", [FIELD_LEVELS] = "a list, one line for each level",
        [FIELD_REFS] = "a list of ids of", [FIELD_PARTS] = "a list of parts",
        [FIELD_OLD] = "a list of ids"};
    out->size = 0;
    buf_add(out, kinds[field->kind]);
    for (const char *const *name = field->names; name && *name; name++)
        buf_print(out, "%s %s", name == field->names ? "" : ",", *name);
    if (field->kind == FIELD_REF || field->kind == FIELD_REFS)
        buf_print(out, " %s", one_of(field->target));
    if (field->kind == FIELD_WHOLE)
        buf_print(out, ", %ld to %ld", field->min, field->max);
    if (field->kind == FIELD_LINE || field->kind == FIELD_TEXT || field->kind == FIELD_LINES ||
        field->kind == FIELD_LEVELS)
        buf_print(out, ", at most %d characters", field_most(field));
    return out->text;
}

static void add_fields(struct buf *out, const struct shape *shape) {
    struct buf holds = {0};
    buf_add(out, "\n| key | must it be there | what it holds | what for |\n|---|---|---|---|\n");
    for (int i = 0; i < shape->fields; i++)
        buf_print(out, "| `%s` | %s | %s | %s |\n", shape->field[i].key, shape->field[i].needed ? "yes" : "no",
                  may_hold(&shape->field[i], &holds), shape->field[i].help);
    for (int i = 0; i < shape->fields; i++)
        if (shape->field[i].of) {
            buf_print(out, "\nEach part of `%s`:\n", shape->field[i].key);
            add_fields(out, shape->field[i].of);
        }
    buf_free(&holds);
}

static void add_places(struct buf *out) {
    buf_add(out, "\n### What `go:` may name\n\nPages:");
    for (const struct content_place *place = content_places; place->name; place++)
        if (place->page)
            buf_print(out, " `%s`", place->name);
    buf_add(out, ".\n\nItems, with their id:");
    for (const struct content_place *place = content_places; place->name; place++)
        if (place->item)
            buf_print(out, " `%s/ID`", place->name);
    buf_add(out, ".\n\nSome take more: `learn?skill=ID`, `gaps?role=ID`, `meeting?as=manager`, `glossary?word=ID`, "
                 "`find?filter=WORDS`, `start/so-far`.\n");
}

START_TEST(the_keys_of_the_content_are_listed_as_they_are) {
    static const char mark[] = "<!-- What follows is made from the tables the program checks by. -->\n";
    struct buf out = {0};
    char *now = test_read("content/README.md"), *own = strstr(now, mark);
    ck_assert_ptr_nonnull(own);
    buf_add_size(&out, now, (size_t)(own - now) + strlen(mark));
    buf_add(&out, "\n## Every section and every key\n");
    for (const struct shape *shape = content_shapes; shape->kind; shape++) {
        buf_print(&out, "\n### `%s:` %s%s\n", shape->section, shape->single ? "" : "each is ", shape->one);
        add_fields(&out, shape);
    }
    add_places(&out);
    test_golden("../content/README.md", out.text);
    buf_free(&out);
    free(now);
}
END_TEST

START_TEST(the_schema_is_that_of_the_tables) {
    struct buf out = {0};
    json_error_t wrong;
    content_schema(&out);
    json_t *schema = json_loads(out.text, 0, &wrong);
    ck_assert_msg(schema != NULL, "%s at line %d", wrong.text, wrong.line);
    json_decref(schema);
    test_golden("../content/pathway.schema.json", out.text);
    buf_free(&out);
}
END_TEST

static void expect_first_line(const char *path, const char *line) {
    char *text = test_read(path);
    ck_assert_msg(text && strncmp(text, line, strlen(line)) == 0, "%s does not begin with %s", path, line);
    free(text);
}

/* So that an editor finds it: the first line of each file of content names it. */
START_TEST(every_file_of_content_points_to_the_schema) {
    struct content_files files;
    struct err err = {0};
    const char *folder[] = {"content"};
    ck_assert_int_eq(content_list(folder, 1, &files, &err), 0);
    for (int i = 0; i < files.count; i++)
        expect_first_line(files.file[i].path, strchr(files.file[i].path + strlen("content/"), '/')
                                                  ? "# yaml-language-server: $schema=../pathway.schema.json\n"
                                                  : "# yaml-language-server: $schema=pathway.schema.json\n");
    ck_assert_int_gt(files.count, 30);
    content_list_end(&files);
}
END_TEST

/* Without what roff adds: \fB and the like, and the backslash before a hyphen. */
static char *without_roff(char *text) {
    char *to = text;
    for (const char *at = text; *at; at++) {
        if (at[0] == '\\' && at[1] == 'f' && at[2])
            at += 2;
        else if (*at != '\\')
            *to++ = *at;
    }
    *to = '\0';
    return text;
}

/* The forms of --help's lines that begin with `begin`, each of which a document must hold. */
static void expect_each(const char *help, const char *begin, bool whole, const char *name, const char *document) {
    char *copy = malloc(strlen(help) + 1), *rest = NULL;
    int found = 0;
    strcpy(copy, help);
    for (char *line = strtok_r(copy, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        if (strncmp(line, begin, strlen(begin)) != 0 || strncmp(line, "  pathway [", 11) == 0)
            continue;
        line += 2;
        if (!whole)
            line[strcspn(line, " ,")] = '\0';
        ck_assert_msg(strstr(document, line) != NULL, "%s does not name: %s", name, line);
        found++;
    }
    ck_assert_int_gt(found, 0);
    free(copy);
}

START_TEST(the_man_page_names_what_help_names) {
    char *help, *page = test_read("docs/pathway.1");
    ck_assert_int_eq(test_run(&help, "$PATHWAY_PROGRAM --help"), 0);
    ck_assert_ptr_nonnull(page);
    without_roff(page);
    expect_each(help, "  pathway ", true, "docs/pathway.1", page);
    expect_each(help, "  --", false, "docs/pathway.1", page);
    free(help);
    free(page);
}
END_TEST

START_TEST(every_page_that_content_may_name_is_there) {
    for (const struct content_place *place = content_places; place->name; place++) {
        char kind[32] = "";
        sscanf(place->name, "%31[a-z]", kind);
        ck_assert_msg(page_kind(kind) != NULL, "%s is no page", place->name);
    }
}
END_TEST

/* Among the places, on a line that begins an entry: the name, and nothing of it that is a part of another. */
static bool names_place(const char *page, const char *name) {
    size_t size = strlen(name);
    for (const char *line = strstr(page, ".SH PLACES"); (line = strstr(line, "\n.B")); line++)
        for (const char *at = line + 1; *at && *at != '\n'; at++)
            if (strchr(" \"", at[-1]) && strncmp(at, name, size) == 0 &&
                !strchr("abcdefghijklmnopqrstuvwxyz-", at[size]))
                return true;
    return false;
}

START_TEST(the_man_page_names_every_place) {
    char *page = without_roff(test_read("docs/pathway.1"));
    for (const struct kind *kind = page_kinds; kind->name; kind++)
        ck_assert_msg(kind->run || names_place(page, kind->name), "docs/pathway.1 does not name the place %s",
                      kind->name);
    free(page);
}
END_TEST

START_TEST(the_readme_speaks_of_places_that_exist) {
    char *text = test_read("README.md"), *rest = NULL;
    struct world *world = test_world(NULL);
    int found = 0;
    for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        char *tick = strncmp(line, "| `", 3) == 0 ? line + 2 : NULL;
        for (; tick; tick = strchr(tick, '`')) {
            size_t size = strcspn(tick + 1, "`");
            char *place = tick + 1;
            place[size] = '\0';
            tick += size + 2;
            if (strstr(place, "ID"))
                continue;
            char *shown = test_show(world, place, "text");
            ck_assert_msg(strncmp(shown, "There is no", 11) != 0, "%s: %s", place, shown);
            free(shown);
            found++;
        }
    }
    ck_assert_int_gt(found, 10);
    test_world_end(world);
    free(text);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_test(tests, the_keys_of_the_content_are_listed_as_they_are);
    tcase_add_test(tests, the_schema_is_that_of_the_tables);
    tcase_add_test(tests, every_file_of_content_points_to_the_schema);
    tcase_add_test(tests, the_man_page_names_what_help_names);
    tcase_add_test(tests, every_page_that_content_may_name_is_there);
    tcase_add_test(tests, the_man_page_names_every_place);
    tcase_add_test(tests, the_readme_speaks_of_places_that_exist);
}

int main(void) {
    return test_suite("docs", fill);
}

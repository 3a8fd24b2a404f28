/* author: what those who look after the content can rely on: an example of each kind of item that check accepts, the
 * schema, the two tables of check, check as JSON. */
#include "program.h"
#include "pathway/content.h"

#define SAMPLE "tests/fixtures/pack"

/* -- folders ------------------------------------------------------------------------------------------------------------ */
static const char *path_of(const char *name) {
    return arena_print(arena, "%s/%s", home, name);
}

static const char *copy_of_the_sample(void) {
    const char *folder = path_of("pack");
    ck_assert_int_eq(test_run(NULL, "cp -r " SAMPLE " '%s'", folder), 0);
    return folder;
}

static void replace(const char *path, const char *from, const char *to) {
    char *text = test_read(path), *at = strstr(text, from);
    ck_assert_msg(at != NULL, "%s does not hold %s", path, from);
    test_write(path, arena_print(arena, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from)));
    free(text);
}

static bool holds(const char *text, const char *part) {
    return strstr(text, part) != NULL;
}

static int count_of(const char *text, const char *part) {
    int count = 0;
    for (; (text = strstr(text, part)); text += strlen(part))
        count++;
    return count;
}

/* -- new ---------------------------------------------------------------------------------------------------------------- */
static const char *made_by_new(const char *kind, const char *id) {
    struct result found = run("new %s %s --content " SAMPLE, kind, id);
    ck_assert_msg(found.code == 0 && !*found.err, "%s: %d %s", kind, found.code, found.err);
    return found.out;
}

/* The names of what a file is warned of, in the order they are told. */
static const char *warnings_of(const char *output, const char *file) {
    struct buf names = {0};
    buf_add(&names, "");
    for (const char *line = output; *line; line += strcspn(line, "\n"), line += *line == '\n') {
        size_t size = strcspn(line, "\n"), begins = size;
        while (begins && line[begins] != '[')
            begins--;
        if (strncmp(line, file, strlen(file)) == 0 && begins && line[size - 1] == ']')
            buf_add_size(&names, line + begins, size - begins);
    }
    const char *copy = arena_copy(arena, names.text);
    buf_free(&names);
    return copy;
}

/* A skill has nothing yet that builds it, a job no moves, a fact the example's address, and which warning is explained only
 * its author knows. */
static const char *warnings_to_come(const char *kind) {
    static const char *const warned[][2] = {{"skill", "[climb][climb][climb][climb]"},
                                            {"role", "[route][route]"},
                                            {"learning", "[example]"},
                                            {"qualification", "[pay][example]"},
                                            {"funding", "[example]"},
                                            {"network", "[example]"},
                                            {"survey", "[example]"},
                                            {"explained", "[explained]"}};
    for (int i = 0; i < COUNT(warned); i++)
        if (strcmp(warned[i][0], kind) == 0)
            return warned[i][1];
    return "";
}

static bool is_special(const struct shape *shape) {
    return strcmp(shape->kind, "pack") == 0 || strcmp(shape->kind, "level") == 0;
}

/* As it is printed, nothing written over: put into a file of its own. */
START_TEST(an_example_of_each_kind_is_taken_by_check_as_it_is_printed) {
    const struct shape *shape = &content_shapes[_i];
    const char *folder = copy_of_the_sample(), *file = arena_print(arena, "%s/zz-new.yaml", folder);
    if (is_special(shape))
        return;
    test_write(file, made_by_new(shape->kind, "new-one"));
    struct result found = run("check '%s'", folder);
    ck_assert_msg(found.code == 0 && holds(found.out, "\n0 mistakes and "), "%s: %s%s", shape->kind, found.out,
                  found.err);
    ck_assert_str_eq(warnings_of(found.out, file), warnings_to_come(shape->kind));
}
END_TEST

/* What must be there is filled in, what may be stands as a remark, at its column once the # alone is taken away; the section's
 * own name is understood too. */
START_TEST(an_example_of_each_kind_has_every_key_and_the_section_means_the_kind) {
    const struct shape *shape = &content_shapes[_i];
    const char *text = made_by_new(shape->kind, "new-one");
    struct buf missing = {0};
    buf_add(&missing, "");
    for (int i = 0; i < shape->fields; i++)
        if (!holds(text, arena_print(arena, shape->field[i].needed ? "%s%s:" : "\n#%s%s: ",
                                     shape->field[i].needed ? ""
                                     : shape->single        ? "  "
                                                            : "    ",
                                     shape->field[i].key)))
            buf_print(&missing, "%s ", shape->field[i].key);
    ck_assert_str_eq(missing.text, "");
    ck_assert(holds(text, arena_print(arena, "\n%s:\n  %sid: new-one\n", shape->section, shape->single ? "" : "- ")));
    ck_assert_str_eq(made_by_new(shape->section, "new-one"), text);
    buf_free(&missing);
}
END_TEST

/* A level makes the scale longer: each skill needs one text more, and that is all that is told. */
START_TEST(an_example_of_a_level_is_right_and_each_skill_needs_a_text_more) {
    const char *folder = copy_of_the_sample(), *file = arena_print(arena, "%s/zz-new.yaml", folder);
    test_write(file, made_by_new("level", "new-one"));
    struct result found = run("check '%s'", folder);
    ck_assert_int_eq(found.code, 1);
    ck_assert_msg(!holds(found.out, file), "%s", found.out);
    ck_assert_int_eq(count_of(found.out, ": error: 5 texts for the 6 levels of the scale\n"), 5);
    ck_assert_int_eq(count_of(found.out, ": error: "), 5);
}
END_TEST

/* A pack is a folder of its own, beside the first; what is in it is then of that pack. */
START_TEST(an_example_of_a_pack_begins_a_folder_beside_the_first) {
    const char *folder = path_of("our-trust");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    test_write(path_of("our-trust/pack.yaml"), made_by_new("pack", "our-trust"));
    test_write(path_of("our-trust/courses.yaml"), made_by_new("learning", "our-hour"));
    struct result found = run("check " SAMPLE " '%s'", folder);
    ck_assert_int_eq(found.code, 0);
    ck_assert_str_eq(warnings_of(found.out, folder), "[example]");
    json_t *due = read_json(run("check --due --as json " SAMPLE " '%s'", folder).out);
    ck_assert_str_eq(string_of(row_of(due, "id", "our-hour"), "pack"), "Learning at our trust");
    ck_assert_str_eq(string_of(row_of(due, "id", "masters"), "pack"), "A sample pack");
    json_decref(due);
}
END_TEST

START_TEST(an_example_of_a_pack_alone_or_in_anothers_folder_is_told_how_it_is_meant) {
    const char *alone = path_of("our-trust"), *folder = copy_of_the_sample();
    ck_assert_int_eq(mkdir(alone, 0700), 0);
    test_write(path_of("our-trust/pack.yaml"), made_by_new("pack", "our-trust"));
    struct result found = run("check '%s'", alone);
    ck_assert_int_eq(found.code, 1);
    ck_assert_str_eq(
        found.out,
        arena_print(
            arena,
            "%s/pack.yaml:3:3: error: the first pack says where to start: it needs \"scale\" and "
            "\"start\"\n"
            "    3 |   id: our-trust\n      |   ^\n"
            "      A pack that adds to another is named after it: check FIRST SECOND, or --content FIRST --content "
            "SECOND.\n"
            "\n1 mistake and 0 warnings in 1 file. Nothing was changed.\n",
            alone));
    test_write(path_of("pack/zz-new.yaml"), made_by_new("pack", "our-trust"));
    found = run("check '%s'", folder);
    ck_assert_int_eq(found.code, 1);
    ck_assert(
        holds(found.out, arena_print(arena,
                                     "%s/zz-new.yaml:3:3: error: a second \"pack:\" in this folder; the first is in "
                                     "%s/pack.yaml, line 3\n",
                                     folder, folder)));
    ck_assert_int_eq(count_of(found.out, ": error: "), 1);
}
END_TEST

#define NO_ID "is no id: small letters, digits and hyphens between them, such as ask-three-readers.\n"
static const struct {
    const char *words, *says;
} wrong[] = {
    {"new skil new-one", "pathway: There is no kind of item \"skil\". Did you mean \"skill\"?\n"},
    {"new practise new-one", "pathway: There is no kind of item \"practise\". Did you mean \"practice\"?\n"},
    {"new juggler new-one", "pathway: There is no kind of item \"juggler\". content/README.md lists them.\n"},
    {"new step new-one", "pathway: There is no kind of item \"step\". content/README.md lists them.\n"},
    {"new '' new-one", "pathway: There is no kind of item \"\". content/README.md lists them.\n"},
    {"new skill New-One", "pathway: \"New-One\" " NO_ID},
    {"new skill 'new one'", "pathway: \"new one\" " NO_ID},
    {"new skill new_one", "pathway: \"new_one\" " NO_ID},
    {"new skill new--one", "pathway: \"new--one\" " NO_ID},
    {"new skill 1st", "pathway: \"1st\" " NO_ID},
    {"new skill ''", "pathway: \"\" " NO_ID},
    {"new", "pathway: It is written: pathway new KIND ID [-o FILE]\n"},
    {"new skill", "pathway: It is written: pathway new KIND ID [-o FILE]\n"},
    {"new skill new one", "pathway: It is written: pathway new KIND ID [-o FILE]\n"},
    {"new skill new-one --content no/such",
     "pathway: The content folder no/such could not be read: No such file or directory.\n"},
    {"schema skill", "pathway: It is written: pathway schema [-o FILE]\n"},
    {"check --coverage --as pdf",
     "pathway: A page is shown as text, markdown, table, html, json, csv or ics, not as \"pdf\".\n"},
    {"check --as table", "pathway: Mistakes are shown as text or json, not as \"table\".\n"},
};

START_TEST(what_new_schema_and_check_cannot_do_is_said_in_a_sentence) {
    expect(run("%s", wrong[_i].words), 2, "", wrong[_i].says);
}
END_TEST

START_TEST(an_example_of_a_retired_item_knows_the_kind_and_the_title_of_one_that_is_here) {
    const char *text = made_by_new("retired", "sit-beside");
    ck_assert_msg(holds(text, "  - id: sit-beside\n    of: practice\n    title: Sit beside one search\n"), "%s", text);
}
END_TEST

START_TEST(new_and_schema_write_a_file_and_keep_the_one_that_is_there) {
    static const char *const words[] = {"new learning new-one --content " SAMPLE, "schema"};
    for (int i = 0; i < COUNT(words); i++) {
        const char *path = path_of(i ? "b" : "a");
        expect(run("%s -o '%s'", words[i], path), 0, "", "");
        ck_assert_str_eq(taken(test_read(path)), run("%s", words[i]).out);
        test_write(path, "mine");
        expect(run("%s -o '%s'", words[i], path), 2, "",
               arena_print(arena, "pathway: %s is there already. Nothing was written; add --force to replace it.\n",
                           path));
        ck_assert_str_eq(taken(test_read(path)), "mine");
        expect(run("%s -o '%s' --force", words[i], path), 0, "", "");
        ck_assert_str_eq(taken(test_read(path)), run("%s", words[i]).out);
    }
}
END_TEST

/* -- schema ------------------------------------------------------------------------------------------------------------- */
/* What a definition does not have of its shape: each key, the needed ones as required, nothing else allowed. */
static void compare(json_t *definitions, const char *name, const struct shape *shape, struct buf *missing) {
    json_t *definition = json_object_get(definitions, name), *keys = json_object_get(definition, "properties"), *each;
    size_t at, needed = 0, required = 0;
    for (int i = 0; i < shape->fields; i++) {
        needed += shape->field[i].needed;
        if (!json_object_get(json_object_get(keys, shape->field[i].key), "description"))
            buf_print(missing, "%s.%s ", name, shape->field[i].key);
    }
    json_array_foreach(json_object_get(definition, "required"), at, each) {
        for (int i = 0; i < shape->fields; i++)
            required += shape->field[i].needed && strcmp(shape->field[i].key, json_string_value(each)) == 0;
    }
    if (json_object_size(keys) != (size_t)shape->fields || required != needed || at != needed ||
        !json_is_false(json_object_get(definition, "additionalProperties")))
        buf_print(missing, "%s ", name);
}

START_TEST(the_schema_is_json_and_defines_each_kind_and_each_part_of_one) {
    struct result found = run("schema");
    ck_assert_msg(found.code == 0 && !*found.err, "%s", found.err);
    json_t *schema = read_json(found.out), *definitions = json_object_get(schema, "definitions");
    struct buf missing = {0};
    size_t defined = 0;
    buf_add(&missing, "");
    for (const struct shape *shape = content_shapes; shape->kind; shape++, defined++) {
        if (!json_object_get(json_object_get(schema, "properties"), shape->section))
            buf_print(&missing, "%s: ", shape->section);
        compare(definitions, shape->kind, shape, &missing);
        for (int i = 0; i < shape->fields; i++)
            if (shape->field[i].of) {
                compare(definitions, arena_print(arena, "%s_%s", shape->kind, shape->field[i].key), shape->field[i].of,
                        &missing);
                defined++;
            }
    }
    ck_assert_str_eq(missing.text, "");
    ck_assert_uint_eq(json_object_size(definitions), defined);
    ck_assert_str_eq(string_of(schema, "$schema"), "http://json-schema.org/draft-07/schema#");
    buf_free(&missing);
    json_decref(schema);
}
END_TEST

/* -- check -------------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *options, *golden;
} tables[] = {{"--coverage", "golden/check-coverage.txt"},
              {"--coverage --as json", "golden/check-coverage.json"},
              {"--due", "golden/check-due.txt"},
              {"--due --as json", "golden/check-due.json"}};

START_TEST(check_prints_what_is_covered_and_what_is_due_and_keeps_nothing) {
    struct result found = run("check %s " SAMPLE, tables[_i].options);
    ck_assert_msg(found.code == 0 && strcmp(found.err, "13 warnings: check without the table tells them.\n") == 0,
                  "%d %s", found.code, found.err);
    test_golden(tables[_i].golden, found.out);
    ck_assert_int_ne(access(path_of(".cache"), F_OK), 0);
    ck_assert_int_ne(access(path_of(".local"), F_OK), 0);
}
END_TEST

/* Of an area in which nothing leads on from most skills a row names the first, and how many more there are. */
START_TEST(coverage_names_no_more_holes_than_a_row_holds) {
    const char *folder = copy_of_the_sample();
    struct buf skills = {0};
    buf_add(&skills, "skills:\n");
    for (int i = 1; i <= 13; i++)
        buf_print(&skills,
                  "  - {id: more-%d, title: More %d, area: desk, section: customer-focus, purpose: To help., why: It "
                  "is asked., example: a nurse asks., levels: [I ask., I watched., I help., I can., I train.], words: "
                  "[more]}\n",
                  i, i);
    test_write(path_of("pack/more.yaml"), skills.text);
    buf_free(&skills);
    struct result found = run("check --coverage '%s'", folder);
    ck_assert_int_eq(found.code, 0);
    ck_assert_msg(holds(found.out, "  more-1, more-2, more-3, more-4, more-5, more-6, more-7, more-8, more-9, more-10, "
                                   "more-11, more-12, and 4 more\n"),
                  "%s", found.out);
    ck_assert(holds(run("show 'coverage?area=desk' --as table --content '%s'", folder).out, "  more-13\n"));
}
END_TEST

START_TEST(check_tells_the_mistakes_in_place_of_a_table) {
    const char *folder = copy_of_the_sample();
    bool json = holds(tables[_i].options, "json");
    replace(path_of("pack/roles.yaml"), "skill: digital-help", "skill: digitl-help");
    struct result plain = run("check %s '%s'", json ? "--as json" : "", folder),
                  found = run("check %s '%s'", tables[_i].options, folder);
    ck_assert(holds(plain.out, json ? "\"errors\": 1," : "\n1 mistake and "));
    ck_assert(holds(plain.out, json ? "no skill \\\"digitl-help\\\"" : "no skill \"digitl-help\""));
    expect(found, 1, plain.out, "");
}
END_TEST

/* Its own author reads a pack that asks its readers to confirm: there is nobody to ask. */
START_TEST(check_asks_nobody_to_confirm) {
    const char *folder = copy_of_the_sample();
    struct result before = run("check --due " SAMPLE);
    replace(path_of("pack/pack.yaml"), "  scale:", "  confirm: I hold a licence.\n  scale:");
    expect(run("check --due '%s'", folder), 0, before.out, before.err);
    ck_assert_int_eq(run("show due --content '%s'", folder).code, 2);
}
END_TEST

/* A warning has the name it is explained by and the item it is about; a mistake has neither. */
START_TEST(check_as_json_names_the_rule_and_the_item) {
    const char *folder = copy_of_the_sample();
    replace(path_of("pack/roles.yaml"), "skill: digital-help", "skill: digitl-help");
    json_t *whole = read_json(run("check --as json '%s'", folder).out), *row, *warning = NULL;
    struct buf odd = {0};
    size_t i;
    buf_add(&odd, "");
    json_array_foreach(json_object_get(whole, "rows"), i, row) {
        static const char *const keys[] = {"file", "line", "column", "severity", "message", "help", "rule", "about"};
        bool mistake = strcmp(string_of(row, "severity"), "error") == 0;
        json_t *rule = json_object_get(row, "rule"), *about = json_object_get(row, "about");
        for (int j = 0; j < COUNT(keys); j++)
            if (!json_object_get(row, keys[j]))
                buf_print(&odd, "%zu %s ", i, keys[j]);
        if (mistake ? !json_is_null(rule) || !json_is_null(about) : !json_is_string(rule) || !json_is_string(about))
            buf_print(&odd, "%s ", string_of(row, "message"));
        warning = mistake || warning ? warning : row;
    }
    ck_assert_str_eq(odd.text, "");
    ck_assert_str_eq(string_of(warning, "rule"), "acronym");
    ck_assert_str_eq(string_of(warning, "about"), "practice/try-technology");
    ck_assert_int_eq(json_integer_value(json_object_get(whole, "errors")), 1);
    buf_free(&odd);
    json_decref(whole);
}
END_TEST

static void fill(TCase *tests) {
    int kinds = 0;
    while (content_shapes[kinds].kind)
        kinds++;
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, an_example_of_each_kind_is_taken_by_check_as_it_is_printed, 0, kinds);
    tcase_add_loop_test(tests, an_example_of_each_kind_has_every_key_and_the_section_means_the_kind, 0, kinds);
    tcase_add_test(tests, an_example_of_a_level_is_right_and_each_skill_needs_a_text_more);
    tcase_add_test(tests, an_example_of_a_pack_begins_a_folder_beside_the_first);
    tcase_add_test(tests, an_example_of_a_pack_alone_or_in_anothers_folder_is_told_how_it_is_meant);
    tcase_add_loop_test(tests, what_new_schema_and_check_cannot_do_is_said_in_a_sentence, 0, COUNT(wrong));
    tcase_add_test(tests, an_example_of_a_retired_item_knows_the_kind_and_the_title_of_one_that_is_here);
    tcase_add_test(tests, new_and_schema_write_a_file_and_keep_the_one_that_is_there);
    tcase_add_test(tests, the_schema_is_json_and_defines_each_kind_and_each_part_of_one);
    tcase_add_loop_test(tests, check_prints_what_is_covered_and_what_is_due_and_keeps_nothing, 0, COUNT(tables));
    tcase_add_test(tests, coverage_names_no_more_holes_than_a_row_holds);
    tcase_add_loop_test(tests, check_tells_the_mistakes_in_place_of_a_table, 0, COUNT(tables));
    tcase_add_test(tests, check_asks_nobody_to_confirm);
    tcase_add_test(tests, check_as_json_names_the_rule_and_the_item);
}

int main(void) {
    return test_suite("author", fill);
}

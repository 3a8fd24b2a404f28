/* author: what those who look after the content can rely on: an example of each kind of item that check accepts, the
 * schema, the two tables of check, check as JSON; and what the content that comes with the program promises its readers. */
#include "program.h"
#include "pathway/content.h"
#include <glob.h>
#include <sqlite3.h>

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

/* What must be there is filled in, what may be stands as a remark; the section's own name is understood too. */
START_TEST(an_example_of_each_kind_has_every_key_and_the_section_means_the_kind) {
    const struct shape *shape = &content_shapes[_i];
    const char *text = made_by_new(shape->kind, "new-one");
    struct buf missing = {0};
    buf_add(&missing, "");
    for (int i = 0; i < shape->fields; i++)
        if (!holds(text, arena_print(arena, shape->field[i].needed ? "%s:" : "# %s: ", shape->field[i].key)))
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
    {"check --coverage --as pdf", "pathway: A page is shown as text, markdown, table or json, not as \"pdf\".\n"},
    {"check --as table", "pathway: Mistakes are shown as text or json, not as \"table\".\n"},
};

START_TEST(what_new_schema_and_check_cannot_do_is_said_in_a_sentence) {
    expect(run("%s", wrong[_i].words), 2, "", wrong[_i].says);
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

/* -- the content that comes with the program ------------------------------------------------------------------------------ */
#define REAL "content"

START_TEST(the_real_content_has_no_mistake_and_no_warning) {
    struct result found = run("check " REAL);
    ck_assert_msg(found.code == 0 && strspn(found.out, "0123456789") > 0 &&
                      strcmp(found.out + strspn(found.out, "0123456789"), " files, no mistakes.\n") == 0,
                  "%s%s", found.out, found.err);
}
END_TEST

static int add_value(void *out, int count, char **value, char **name) {
    (void)name;
    for (int i = 0; i < count; i++)
        buf_print(out, "%s%s", value[i] ? value[i] : "null", i + 1 < count ? " " : "\n");
    return 0;
}

/* What the program compiled from it, asked in SQL; each row a line. */
static const char *ask_content(const char *sql) {
    struct result found = run("show pack --content " REAL);
    struct buf out = {0};
    glob_t files;
    sqlite3 *db;
    char *why = NULL;
    ck_assert_msg(found.code == 0, "%s", found.err);
    ck_assert_int_eq(glob(path_of(".cache/pathway/content-*.db"), 0, NULL, &files), 0);
    ck_assert_int_eq(sqlite3_open_v2(files.gl_pathv[0], &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    buf_add(&out, "");
    ck_assert_msg(sqlite3_exec(db, sql, add_value, &out, &why) == SQLITE_OK, "%s", why);
    sqlite3_close(db);
    globfree(&files);
    const char *text = arena_copy(arena, out.text);
    buf_free(&out);
    return text;
}

/* Each asks for what breaks a promise of content/README.md or of the pages. */
#define EACH_STEP "FROM skill JOIN level low JOIN level high ON high.n = low.n + 1 WHERE "
#define TO_TRY                                                                                                         \
    "(SELECT count(DISTINCT p.id) FROM practice_steps s JOIN practice p ON p.id = s.owner"                             \
    "  WHERE s.skill = skill.id AND s.\"from\" <= low.n AND s.\"to\" > low.n"
static const struct {
    const char *promise, *sql;
} promises[] = {
    {"no job near the reader's own needs more than 24 skills",
     "SELECT r.id, count(*) FROM role r JOIN role_needs n ON n.owner = r.id WHERE r.family IN ('assistant', 'senior')"
     " GROUP BY r.id HAVING count(*) > 24"},
    {"two things to try for each step of each skill", "SELECT skill.id, low.n " EACH_STEP TO_TRY ") < 2"},
    {"one of them is free, an hour at most, and needs nobody's yes",
     "SELECT skill.id, low.n " EACH_STEP TO_TRY " AND p.ask = 0 AND p.minutes <= 60) < 1"},
    {"each qualification says what pays for it, or that nothing does",
     "SELECT id FROM qualification q WHERE unpaid IS NULL AND NOT EXISTS(SELECT 1 FROM qualification_paid_by WHERE "
     "owner = q.id)"},
    {"texts of levels begin with I",
     "SELECT owner, n FROM skill_levels WHERE value NOT GLOB 'I *' AND value NOT GLOB 'I''*'"},
    {"each area has skills", "SELECT id FROM area a WHERE NOT EXISTS(SELECT 1 FROM skill WHERE area = a.id)"},
    {"each skill is needed for a job",
     "SELECT id FROM skill s WHERE NOT EXISTS(SELECT 1 FROM role_needs WHERE skill = s.id)"},
    {"each question is asked for a fund",
     "SELECT id FROM question q WHERE NOT EXISTS(SELECT 1 FROM funding_conditions WHERE question = q.id)"},
};

START_TEST(the_real_content_keeps_its_promises) {
    const char *broken = ask_content(promises[_i].sql);
    ck_assert_msg(!*broken, "%s; but\n%s", promises[_i].promise, broken);
}
END_TEST

START_TEST(the_real_content_has_no_hole) {
    json_t *page = read_json(run("check --coverage --as json " REAL).out), *row;
    struct buf holes = {0};
    size_t i;
    buf_add(&holes, "");
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        if (!json_is_null(json_object_get(row, "holes")))
            buf_print(&holes, "%s %s: %s\n", string_of(row, "id"), string_of(row, "level"), string_of(row, "holes"));
    }
    ck_assert_uint_gt(i, 20); /* each area, each level above the first */
    ck_assert_str_eq(holes.text, "");
    buf_free(&holes);
    json_decref(page);
}
END_TEST

/* -- its lists, as JSON --------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *table;
    size_t least, most;
    bool sourced, known; /* source and checked are keys; of each row they are known */
} lists[] = {
    {"skills", "skill", 45, 60, false, false},
    {"roles", "role", 20, 60, true, false},
    {"learning", "learning", 1, 1000, true, true},
    {"practice", "practice", 90, 1000, true, false},
    {"qualifications", "qualification", 1, 100, true, true},
    {"funding", "funding", 1, 100, true, true},
    {"barriers", "barrier", 1, 100, true, false},
    {"networks", "network", 1, 100, true, true},
    {"moves", "move", 1, 1000, true, false},
};

START_TEST(each_list_of_the_real_content_is_whole_as_json) {
    struct result found = run("show %s --as json --content " REAL, lists[_i].place);
    ck_assert_msg(found.code == 0, "%s", found.err);
    json_t *page = read_json(found.out), *rows = json_object_get(page, "rows"), *row;
    size_t i, count = json_array_size(rows);
    struct buf odd = {0};
    buf_add(&odd, "");
    json_array_foreach(rows, i, row) {
        json_t *source = json_object_get(row, "source"), *checked = json_object_get(row, "checked");
        const char *day = json_string_value(checked);
        if (!json_is_string(json_object_get(row, "id")) || !json_is_string(json_object_get(row, "title")) ||
            (lists[_i].sourced && (!source || !checked)) || (lists[_i].known && (!json_is_string(source) || !day)) ||
            (day && !text_is_day(day)))
            buf_print(&odd, "%s ", json_string_value(json_object_get(row, "id")));
    }
    ck_assert_str_eq(ask_content(arena_print(arena, "SELECT count(*) FROM %s", lists[_i].table)),
                     arena_print(arena, "%zu\n", count));
    ck_assert_msg(count >= lists[_i].least && count <= lists[_i].most, "%s has %zu", lists[_i].place, count);
    ck_assert_msg(!odd.text[0], "in %s, id, title, source or checked is missing of %s", lists[_i].place, odd.text);
    buf_free(&odd);
    json_decref(page);
}
END_TEST

/* The 2024 survey asks four things of each: they stand together, under its name, after what is asked and begun with; and each
 * names the finding behind it. */
static const struct {
    const char *place, *prompt[4];
} asked[] = {
    {"meeting", {"talk-about-time", "look-at-new-technology", "join-a-community", "ask-about-the-pathway"}},
    {"meeting?as=manager", {"protect-time", "pass-on-what-is-open", "help-people-meet", "back-a-qualification"}},
};

START_TEST(the_surveys_four_stand_together_in_the_1to1) {
    json_t *page = read_json(run("show '%s' --as json --content " REAL, asked[_i].place).out);
    json_t *rows = json_object_get(page, "rows");
    for (size_t i = 0; i < 4; i++) {
        json_t *row = json_array_get(rows, json_array_size(rows) - 4 + i);
        ck_assert_str_eq(string_of(row, "prompt"), asked[_i].prompt[i]);
        ck_assert_str_eq(ask_content(arena_print(arena,
                                                 "SELECT count(*) FROM prompt WHERE id = '%s' AND part = 'survey' AND "
                                                 "finding IS NOT NULL",
                                                 asked[_i].prompt[i])),
                         "1\n");
    }
    json_decref(page);
}
END_TEST

/* What check cannot know, since places are known where pages are: each that the content names opens. */
START_TEST(every_place_that_the_real_content_names_opens) {
    char *places = arena_copy(arena, ask_content("SELECT go FROM finding WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM prompt WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM retired WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM funding WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM funding_conditions WHERE go IS NOT NULL UNION "
                                                 "SELECT go FROM barrier_ways UNION SELECT at FROM explained"));
    struct world *world = test_world(REAL);
    struct buf shut = {0};
    int opened = 0;
    buf_add(&shut, "");
    for (char *next, *place = places; *place; place = next, opened++) {
        struct page page;
        struct err err = {0};
        struct view view = {0, 1000, false};
        next = place + strcspn(place, "\n");
        *next++ = '\0';
        if (page_build(world, place, &view, arena, &page, &err) != 0)
            buf_print(&shut, "%s: %s\n", place, err.text);
    }
    ck_assert_str_eq(shut.text, "");
    ck_assert_int_gt(opened, 40);
    buf_free(&shut);
    test_world_end(world);
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
    tcase_add_test(tests, new_and_schema_write_a_file_and_keep_the_one_that_is_there);
    tcase_add_test(tests, the_schema_is_json_and_defines_each_kind_and_each_part_of_one);
    tcase_add_loop_test(tests, check_prints_what_is_covered_and_what_is_due_and_keeps_nothing, 0, COUNT(tables));
    tcase_add_loop_test(tests, check_tells_the_mistakes_in_place_of_a_table, 0, COUNT(tables));
    tcase_add_test(tests, check_asks_nobody_to_confirm);
    tcase_add_test(tests, check_as_json_names_the_rule_and_the_item);
    tcase_add_test(tests, the_real_content_has_no_mistake_and_no_warning);
    tcase_add_loop_test(tests, the_real_content_keeps_its_promises, 0, COUNT(promises));
    tcase_add_test(tests, the_real_content_has_no_hole);
    tcase_add_loop_test(tests, each_list_of_the_real_content_is_whole_as_json, 0, COUNT(lists));
    tcase_add_loop_test(tests, the_surveys_four_stand_together_in_the_1to1, 0, COUNT(asked));
    tcase_add_test(tests, every_place_that_the_real_content_names_opens);
}

int main(void) {
    return test_suite("author", fill);
}

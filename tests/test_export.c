/* export: all that is kept goes out as one document, and comes into another portfolio as it was, or beside what is there; from the
 * shell. The same for putting a backup back, and for deleting it all. */
#include "session.h"
#undef PACK
#include "program.h"

static const char *of(const char *file) {
    return arena_print(arena, "%s/%s", home, file);
}

#define ME ".local/share/pathway/me.pathway"

static void expect_said(const char *words, const char *said) {
    expect(run(PACK "%s", words), 0, said, "");
}

static void act(const char *words) {
    struct result found = run(PACK "%s", words);
    ck_assert_msg(found.code == 0, "%s: %s", words, found.err);
}

/* A portfolio with rows in every table, and what could be said left out or said in each. */
static void fill_all(const char *file) {
    run_sql(
        file,
        "DELETE FROM change; INSERT INTO tick VALUES('printing', 1, 0, '2027-01-02T03:04:05Z');"
        "INSERT INTO setting VALUES('portfolio-start', '1', '2027-01-02T03:04:05Z');"
        "INSERT INTO answer VALUES('lending', 'level', 4, 'five-steps', 5, 1, 2, 1, '2027-01-02T03:04:05Z', "
        "'2027-01-03T03:04:05Z'),"
        "('gone-long-ago', 'not-sure', NULL, 'old-scale', NULL, NULL, NULL, 0, '2026-01-02T03:04:05Z', "
        "'2026-01-02T03:04:05Z');"
        "INSERT INTO history(n, skill, at) VALUES(40, 'digital-help', '2027-01-04T03:04:05Z');" /* after a gap: what was undone */
        "INSERT INTO entry VALUES(3, '2027-01-05', 'practice/sit-beside', 'lending', 'Sat \"beside\" \\ Zoë', "
        "'It\nwent', NULL, 90, 1, 'K1', 1, "
        "'2027-01-05T03:04:05Z');"
        "INSERT INTO snapshot VALUES(1, 40, 'library-assistant', '2027-01-06T03:04:05Z');"
        "INSERT INTO chosen VALUES('lending', NULL, '2027-01-07T03:04:05Z');"
        "INSERT INTO reply VALUES('what-i-do', 'lend', '2027-01-08T03:04:05Z');"
        "INSERT INTO action VALUES(2, NULL, 'lending', 'librarian', 'Mine', 'why', 30, '2027-09-01', 'a note', "
        "'waiting', 'Sam', "
        "'2027-01-09T03:04:05Z', 'conversation', '2027-06-07', 1);"
        "INSERT INTO talk VALUES('proud', 'both', 'We said', '2027-01-10T03:04:05Z');"
        "INSERT INTO agreement VALUES(1, NULL, '2027-01-11', 'Jo', 'A. Khan', '2027-07-11', NULL, "
        "'2027-01-11T03:04:05Z'),"
        "(2, 1, '2027-01-12', 'Jo', 'A. Khan', NULL, '2028-01-12', '2027-01-12T03:04:05Z');"
        "INSERT INTO agreed VALUES(2, 1, 'time', NULL, 'An hour a week', NULL, '2027-02-01'), (0, 1, 'time', NULL, "
        "'Being agreed', NULL, NULL);"
        "INSERT INTO picked VALUES('lending', NULL, '2027-01-13T03:04:05Z');"
        "INSERT INTO view VALUES('lending', 'manager', 4, 'five-steps', NULL, 'A. Khan', '2027-01-14T03:04:05Z');"
        "INSERT INTO given VALUES(1, 'A. Khan', 'levels', 3, '2027-01-15', NULL, 'tray', 'abc', 'share', "
        "'2027-01-15T03:04:05Z');"
        "INSERT INTO remark VALUES('abc', 1, 'view', 'lending', 'Loans and requests', 3, 'seen', NULL, "
        "20, '2027-01-16T03:04:05Z');");
}

/* -- the table that all hangs on ---------------------------------------------------------------------------------------- */
START_TEST(every_table_and_column_of_a_portfolio_is_exported) {
    struct buf ours = {0};
    act("goal up");
    for (int i = 0; i < OWN_TABLES; i++)
        for (int j = 0; j < own_tables[i].columns; j++)
            buf_print(&ours, "%s.%s|%s|%d\n", own_tables[i].name, own_tables[i].column[j].name,
                      own_tables[i].column[j].holds <= HOLDS_MINUTES ? "INTEGER" : "TEXT",
                      own_tables[i].column[j].needed);
    char *sorted, *list = path_in(NULL, "columns");
    test_write(list, ours.text);
    test_run(&sorted, "LC_ALL=C sort '%s'", list);
    char *found =
        ask_sql(of(ME), "SELECT m.name || '.' || c.name, c.type, max(c.\"notnull\", c.pk > 0) FROM sqlite_schema m "
                        "JOIN pragma_table_info(m.name) c "
                        "WHERE m.type = 'table' AND m.name <> 'change' ORDER BY m.name || '.' || c.name || '|'");
    size_t at = 0;
    while (found[at] && found[at] == sorted[at])
        at++;
    ck_assert_msg(found[at] == sorted[at], "in the file: %.200s\nexported: %.200s", found + at, sorted + at);
    buf_free(&ours);
    free(sorted), free(list), free(found);
}
END_TEST

START_TEST(the_schema_of_an_export_is_that_of_the_table) {
    struct buf out = {0};
    face_export_schema(&out);
    json_decref(read_json(out.text));
    test_golden("../docs/pathway.export.schema.json", out.text);
    buf_free(&out);
}
END_TEST

/* By a reader of JSON Schema that nobody here wrote, where this computer has one; else our own look at the keys. */
START_TEST(an_export_is_as_its_schema_says) {
    char *said;
    act("goal up");
    fill_all(of(ME));
    act(arena_print(arena, "export -o %s", of("e.json")));
    if (test_run(&said, "python3 -c 'import jsonschema' 2>&1") == 0) {
        free(said);
        int code =
            test_run(&said,
                     "python3 -c 'import json, sys, jsonschema; s = json.load(open(sys.argv[1])); "
                     "jsonschema.Draft202012Validator.check_schema(s); jsonschema.Draft202012Validator(s).validate("
                     "json.load(open(sys.argv[2])))' docs/pathway.export.schema.json '%s' 2>&1",
                     of("e.json"));
        ck_assert_msg(code == 0, "%s", said);
    }
    free(said);
    json_t *schema = read_json(taken(test_read("docs/pathway.export.schema.json"))), *rows;
    json_t *sections =
        json_object_get(json_object_get(json_object_get(schema, "properties"), "sections"), "properties");
    json_t *found = read_json(taken(test_read(of("e.json"))));
    const char *name;
    json_object_foreach(json_object_get(found, "sections"), name, rows) {
        json_t *one = json_object_get(
            json_object_get(json_object_get(json_object_get(sections, name), "items"), "properties"), "at");
        ck_assert_msg(json_array_size(rows) > 0, "no row in %s", name);
        ck_assert_msg(one || strcmp(name, "agreed") == 0, "%s", name);
    }
    json_decref(schema), json_decref(found);
}
END_TEST

/* -- into an empty portfolio ---------------------------------------------------------------------------------------------- */
START_TEST(what_is_exported_comes_into_an_empty_portfolio_as_it_was) {
    act("rate digital-help 2 --what 'Showed Sam'");
    act("goal up");
    fill_all(of(ME));
    act(arena_print(arena, "export -o %s", of("e.json")));
    ck_assert_uint_eq(mode_of(of("e.json")), 0600);
    struct result seen = run(PACK "--portfolio %s import %s", of("new.pathway"), of("e.json"));
    ck_assert_int_eq(seen.code, 0);
    ck_assert(!is_there(of("new.pathway"))); /* only shown so far */
    ck_assert_str_eq(seen.out, "Exported on 3 June 2027. It would bring in:\n  2 settings\n  1 everyday task\n  3 "
                               "answers\n  4 changes of answers\n"
                               "  2 entries of my log\n  1 kept day\n  1 skill chosen for a portfolio\n  1 reply to "
                               "the survey\n  1 thing in my plan\n"
                               "  1 note for a 1:1\n  2 agreements\n  2 lines of agreements\n  1 skill picked for a "
                               "1:1\n  1 view of a skill\n"
                               "  1 copy given away\n  1 remark on a copy from somebody\nNothing was changed yet: add "
                               "--yes to bring it in.\n");
    struct result brought = run(PACK "--portfolio %s import %s --yes", of("new.pathway"), of("e.json"));
    ck_assert_msg(brought.code == 0 && strstr(brought.out, "\"pathway undo\" takes it back.\n"), "%s%s", brought.out,
                  brought.err);
    struct result again = run(PACK "--portfolio %s export", of("new.pathway"));
    ck_assert_str_eq(again.out, taken(test_read(of("e.json"))));
    brought = run(PACK "--portfolio %s import %s --yes", of("new.pathway"),
                  of("e.json")); /* a second time it brings nothing */
    ck_assert_msg(
        strstr(brought.out, "Exported on 3 June 2027. It brings nothing new:\n  2 settings: 2 here already\n"), "%s",
        brought.out);
    ck_assert_str_eq(run(PACK "--portfolio %s export", of("new.pathway")).out, again.out);
    expect(run(PACK "--portfolio %s undo", of("new.pathway")), 0,
           "Undone: what was exported on 3 June 2027 brought in.\n", "");
    expect_sql(
        of("new.pathway"),
        "SELECT (SELECT count(*) FROM setting) + (SELECT count(*) FROM answer) + (SELECT count(*) FROM history) + "
        "(SELECT count(*) FROM agreed)",
        "0\n");
    expect(run(PACK "--portfolio %s redo", of("new.pathway")), 0,
           "Done again: what was exported on 3 June 2027 brought in.\n", "");
    ck_assert_str_eq(run(PACK "--portfolio %s export", of("new.pathway")).out, again.out);
}
END_TEST

START_TEST(the_document_to_read_holds_every_row_in_words) {
    static const char *const parts[] = {
        ("- Loans and requests. On my own. Wanted: I show others; how soon: First; how sure: Fairly sure; for me "
         "alone: "
         "yes"),
        "- Gone long ago. Not sure.",
        "- Help people with log-ins, printing and Wi-Fi. I do it: yes",
        "what I did: Sat \"beside\" \\\\ Zoë",
        "time: 1 hour 30 minutes; off the job: yes",
        "- Mine. Skill: Loans and requests; for the job: Librarian; why: why; time: 30 minutes; by: 1 September 2027",
        "- We said. Part: proud; whose: of both",
        "I: Jo; with: A. Khan; we look again on: 11 July 2027",
        "- An hour a week",
        "Whose: my manager's; name: A. Khan",
        "To: A. Khan"};
    act("goal up");
    fill_all(of(ME));
    const char *text = run(PACK "export --as markdown").out;
    for (int i = 0; i < COUNT(parts); i++)
        ck_assert_msg(strstr(text, parts[i]) != NULL, "%s is not in\n%s", parts[i], text);
    ck_assert_str_eq(run(PACK "--portfolio %s export --as markdown", of("none.pathway")).out,
                     "# Everything kept about me\n\nNothing is kept yet.\n");
    expect(run(PACK "export --as html"), 2, "",
           "pathway: An export is json or markdown, not \"html\". Nothing was written.\n");
}
END_TEST

/* -- beside what is there ------------------------------------------------------------------------------------------------- */
#define ROWS                                                                                                           \
    "SELECT skill, level, changed FROM answer ORDER BY skill; SELECT n, skill, level, at FROM history ORDER BY n; "    \
    "SELECT n, upto, at FROM snapshot ORDER BY n; SELECT name, value FROM setting ORDER BY name; SELECT n, what FROM " \
    "entry ORDER BY n; "                                                                                               \
    "SELECT n, first, day FROM agreement ORDER BY n; SELECT * FROM agreed"

/* Here: two answers of March and May with a kept day between. There: older, newer, and the same. */
static void make_two(void) {
    static const char *const sides[] = {
        "DELETE FROM history; DELETE FROM setting;"
        "INSERT INTO answer VALUES('lending', 'level', 2, 'five-steps', NULL, NULL, NULL, 0, '2027-05-01T00:00:00Z', "
        "'2027-05-01T00:00:00Z'),"
        "('digital-help', 'level', 1, 'five-steps', NULL, NULL, NULL, 0, '2027-03-01T00:00:00Z', "
        "'2027-03-01T00:00:00Z');"
        "DELETE FROM history; INSERT INTO history(n, skill, state, level, scale, at) VALUES"
        "(1, 'digital-help', 'level', 1, 'five-steps', '2027-03-01T00:00:00Z'), (3, 'lending', 'level', 2, "
        "'five-steps', '2027-05-01T00:00:00Z');"
        "INSERT INTO snapshot VALUES(1, 1, 'library-assistant', '2027-04-01T00:00:00Z');"
        "INSERT INTO setting VALUES('portfolio-start', '1', '2027-05-02T00:00:00Z'), ('name', 'Jo', "
        "'2027-01-01T00:00:00Z');"
        "INSERT INTO entry(n, day, what, at) VALUES(1, '2027-03-01', 'The same', '2027-03-01T00:00:00Z'), (2, "
        "'2027-03-02', 'Here', "
        "'2027-03-02T00:00:00Z');"
        "INSERT INTO agreement VALUES(1, NULL, '2027-01-11', 'Jo', 'A', NULL, NULL, '2027-01-11T00:00:00Z'); DELETE "
        "FROM change",
        "DELETE FROM history; DELETE FROM setting;"
        "INSERT INTO answer VALUES('lending', 'level', 5, 'five-steps', NULL, NULL, NULL, 0, '2027-02-01T00:00:00Z', "
        "'2027-02-01T00:00:00Z'),"
        "('digital-help', 'level', 4, 'five-steps', NULL, NULL, NULL, 0, '2027-03-15T00:00:00Z', "
        "'2027-03-15T00:00:00Z');"
        "DELETE FROM history; INSERT INTO history(n, skill, state, level, scale, at) VALUES"
        "(1, 'lending', 'level', 5, 'five-steps', '2027-02-01T00:00:00Z'), (2, 'digital-help', 'level', 4, "
        "'five-steps', '2027-03-15T00:00:00Z');"
        "INSERT INTO snapshot VALUES(1, 1, 'library-assistant', '2027-02-02T00:00:00Z');"
        "INSERT INTO setting VALUES('portfolio-start', '', '2027-05-01T00:00:00Z'), ('name', 'Joanna', "
        "'2027-02-01T00:00:00Z');"
        "INSERT INTO entry(n, day, what, at) VALUES(1, '2027-03-01', 'The same', '2027-03-01T00:00:00Z'), (2, "
        "'2027-03-02', 'There', "
        "'2027-03-02T00:00:00Z');"
        "INSERT INTO agreement VALUES(1, NULL, '2027-02-11', 'Jo', 'B', NULL, NULL, '2027-02-11T00:00:00Z'),"
        "(2, 1, '2027-02-12', 'Jo', 'B', NULL, NULL, '2027-02-12T00:00:00Z'); INSERT INTO agreed VALUES(2, 1, 'time', "
        "NULL, 'An hour', NULL, NULL);"
        "DELETE FROM change"};
    act("goal up");
    run_sql(of(ME), sides[0]);
    ck_assert_int_eq(run(PACK "--portfolio %s goal up", of("there.pathway")).code, 0);
    run_sql(of("there.pathway"), sides[1]);
    ck_assert_int_eq(run(PACK "--portfolio %s export -o %s", of("there.pathway"), of("e.json")).code, 0);
}

START_TEST(beside_what_is_there_the_newer_stays_and_all_is_in_the_order_of_its_time) {
    make_two();
    char *before = ask_sql(of(ME), ROWS);
    struct result found = run(PACK "import %s --yes", of("e.json"));
    ck_assert_str_eq(
        found.out,
        "Exported on 3 June 2027. Brought in:\n  2 settings: 1 older than yours, which stays\n"
        "  2 answers: 1 older than yours, which stays\n  2 changes of answers\n  2 entries of my log: 1 here already\n"
        "  1 kept day\n  2 agreements\n  1 line of an agreement\n\"pathway undo\" takes it back.\n");
    expect_sql(of(ME), ROWS,
               "digital-help|4|2027-03-15T00:00:00Z\nlending|2|2027-05-01T00:00:00Z\n"
               "1|lending|5|2027-02-01T00:00:00Z\n2|digital-help|1|2027-03-01T00:00:00Z\n3|digital-help|4|2027-03-"
               "15T00:00:00Z\n"
               "4|lending|2|2027-05-01T00:00:00Z\n"
               "1|1|2027-02-02T00:00:00Z\n2|2|2027-04-01T00:00:00Z\n" /* each reaches to the row that it reached to */
               "name|Joanna\nportfolio-start|2\n" /* the day that was meant has another number by now */
               "1|The same\n2|Here\n3|There\n1|null|2027-01-11\n2|null|2027-02-11\n3|2|2027-02-12\n3|1|time|null|An "
               "hour|null|null\n");
    expect_said("undo", "Undone: what was exported on 3 June 2027 brought in.\n");
    expect_sql(of(ME), ROWS, before);
    free(before);
}
END_TEST

/* -- what is no export ----------------------------------------------------------------------------------------------------- */
#define ROW(TEXT) "{\"pathway\":\"export\",\"schema\":4,\"day\":\"2027-06-03\",\"sections\":{" TEXT "}}"
#define TICK(TEXT)                                                                                                     \
    ROW("\"tick\":[{\"task\":\"a\",\"does\":true,\"wants\":false,\"at\":\"2027-01-01T00:00:00Z\"}," TEXT "]")
static const char *const mistakes[][2] = {
    {"{\"pathway\": \"export\",\n \"schema\": 4, ",
     " cannot be read: line 2, column 14: string or '}' expected near end of file."},
    {"{\"pathway\": \"ex\xff\"}", " cannot be read: line 1, column 15: unable to decode byte 0xff near '\"ex'."},
    {"{\"a\": 1, \"a\": 2}", " cannot be read: line 1, column 12: duplicate object key near '\"a\"'."},
    {"{\"schema\": 1, \"place\": \"home\"}", " is not an export from pathway."},
    {"{\"pathway\":\"export\",\"schema\":5,\"day\":\"2027-06-03\",\"sections\":{}}",
     " was exported by a newer pathway (schema 5, this one knows 4)."},
    {"{\"pathway\":\"export\",\"schema\":4,\"day\":\"2027-06-03\"}", " has no \"sections\": it is no whole export."},
    {ROW("\"ticks\":[]"), ": no export has a section \"ticks\"."},
    {ROW("\"tick\":{}"), ": \"tick\" is to be a list."},
    {TICK("7"), ": \"tick\", row 2: it is to be an object."},
    {TICK("{\"task\":\"b\",\"does\":true,\"wants\":true}"), ": \"tick\", row 2: \"at\" is missing."},
    {TICK("{\"task\":\"b\",\"does\":\"yes\",\"wants\":true,\"at\":\"2027-01-01T00:00:00Z\"}"),
     ": \"tick\", row 2: \"does\" is to be true or false."},
    {TICK("{\"task\":5,\"does\":true,\"wants\":true,\"at\":\"2027-01-01T00:00:00Z\"}"),
     ": \"tick\", row 2: \"task\" is to be a text."},
    {TICK("{\"task\":\"b\",\"does\":true,\"wants\":true,\"at\":\"tomorrow\"}"),
     ": \"tick\", row 2: \"at\" is no time, such as 2027-06-03T10:00:00Z."},
    {TICK("{\"task\":\"b\",\"does\":true,\"wants\":true,\"at\":\"2027-01-01T00:00:00Z\",\"extra\":1}"),
     ": \"tick\", row 2: no export has a \"extra\" there."},
    {TICK("{\"task\":\"b\\u001b[2J\",\"does\":true,\"wants\":true,\"at\":\"2027-01-01T00:00:00Z\"}"),
     ": \"tick\", row 2: \"task\" holds what no text may hold."},
    {TICK("{\"task\":\"a\",\"does\":true,\"wants\":true,\"at\":\"2027-01-01T00:00:00Z\"}"),
     "Row 2 of \"tick\" is none that a pathway file can hold: UNIQUE constraint failed: tick.task."},
    {TICK("{\"task\":\"b?do=both\",\"does\":true,\"wants\":true,\"at\":\"2027-01-01T00:00:00Z\"}"),
     ": \"tick\", row 2: \"task\" is no id."},
    {ROW("\"setting\":[{\"name\":\"set\",\"value\":\"short&level=3\",\"at\":\"2027-01-01T00:00:00Z\"}]"),
     ": \"setting\", row 1: \"value\" is no set of skills."},
    {ROW("\"action\":[{\"n\":1,\"item\":\"erase?is=delete\"}]"), ": \"action\", row 1: \"item\" is no item."},
    {ROW("\"given\":[{\"n\":1,\"name\":\"a\",\"what\":\"b\",\"lines\":1,\"day\":\"2027-01-01\",\"place\":\"c\","
         "\"copy\":\"d\","
         "\"choice\":\"give?sure=yes\"}]"),
     ": \"given\", row 1: \"choice\" is no address of a copy."},
    {ROW("\"entry\":[{\"n\":\"1\"}]"), ": \"entry\", row 1: \"n\" is to be a whole number."},
    {ROW("\"entry\":[{\"n\":1,\"day\":\"2027-02-30\"}]"), ": \"entry\", row 1: \"day\" is no day, such as 2027-06-03."},
    {ROW("\"talk\":[{\"part\":\"a\",\"side\":\"nobody\",\"words\":\"x\",\"at\":\"2027-01-01T00:00:00Z\"}]"),
     "Row 1 of \"talk\" is none that a pathway file can hold: CHECK constraint failed: side IN ('me', 'manager', "
     "'both')."},
};

START_TEST(what_is_no_export_is_refused_with_its_place_and_nothing_is_changed) {
    const char *file = of("e.json"), *says = mistakes[_i][1];
    act("goal up");
    char *before = ask_sql(of(ME), "SELECT * FROM setting; SELECT count(*) FROM tick; SELECT count(*) FROM change");
    test_write(file, mistakes[_i][0]);
    struct result found = run(PACK "import %s --yes", file);
    expect(found, 1, "",
           arena_print(arena, "pathway: %s%s Nothing was brought in.\n", says[0] == 'R' ? "" : file, says));
    expect_sql(of(ME), "SELECT * FROM setting; SELECT count(*) FROM tick; SELECT count(*) FROM change", before);
    free(before);
}
END_TEST

START_TEST(a_file_larger_than_any_export_is_not_read) {
    char *said;
    ck_assert_int_eq(test_run(&said, "printf '{' > '%s' && truncate -s 33M '%s'", of("huge"), of("huge")), 0);
    expect(run(PACK "import %s", of("huge")), 1, "",
           arena_print(arena, "pathway: %s is larger than any export from pathway. Nothing was brought in.\n",
                       of("huge")));
    ck_assert(!is_there(of(ME)));
    free(said);
}
END_TEST

/* An older export lacks what was not known yet. */
START_TEST(an_older_export_comes_in) {
    test_write(of("e.json"), "{\"pathway\":\"export\",\"schema\":3,\"day\":\"2026-06-03\",\"sections\":{\"action\":[{"
                             "\"n\":1,\"title\":\"Ask\",\"state\":"
                             "\"to do\",\"at\":\"2026-06-03T00:00:00Z\"}]}}");
    act(arena_print(arena, "import %s --yes", of("e.json")));
    expect_sql(of(ME), "SELECT n, title, state, private, form FROM action", "1|Ask|to do|0|null\n");
}
END_TEST

/* -- restore and erase ------------------------------------------------------------------------------------------------------ */
static const char *const usage[][2] = {
    {"restore --yes", "pathway: Say of which day: pathway restore DAY --yes. Nothing was changed.\n"},
    {"restore 2027-01-01",
     "pathway: There is no backup \"2027-01-01\". \"pathway backups\" lists them. Nothing was restored.\n"},
    {"export --yes",
     "pathway: --yes does not go with export. It is written: pathway export [--as json|markdown] [-o FILE]\n"},
    {"import", "pathway: It is written: pathway import FILE [--yes]\n"},
    {"--visit erase --yes", "pathway: You are looking round: nothing is kept, so there is nothing to delete.\n"},
    {"erase --yes -o docs/design.md",
     "pathway: docs/design.md is there already: --force replaces it. Nothing was changed.\n"},
};

START_TEST(wrong_usage_is_said_and_changes_nothing) {
    expect(run(PACK "%s", usage[_i][0]), 2, "", usage[_i][1]);
}
END_TEST

/* As the next day: the program takes the time from where the tests say it. */
static struct result on_next_day(const char *words) {
    char *out;
    struct result found = {
        .code = test_run(
            &out,
            "env -i PATH=\"$PATH\" HOME='%s' LOGNAME=jsmith LC_ALL=C.UTF-8 TZ=UTC PATHWAY_NOW=2027-06-04T10:00:00Z "
            "\"$PATHWAY_PROGRAM\" " PACK "%s 2>&1 </dev/null",
            home, words)};
    found.out = taken(out);
    found.err = "";
    return found;
}

START_TEST(a_damaged_file_is_given_way_to_its_backup_from_the_shell) {
    char *said;
    act("rate lending 2");
    ck_assert_int_eq(on_next_day("rate lending 5").code, 0);
    ck_assert_int_eq(test_run(&said, "dd if=/dev/zero of='%s' bs=4096 count=1 conv=notrunc 2>/dev/null", of(ME)), 0);
    struct result found = on_next_day("gaps --no-input");
    ck_assert_int_eq(found.code, 3);
    ck_assert_str_eq(
        found.out,
        arena_print(
            arena,
            "pathway: %s could not be opened: the file is damaged. Its backup of 4 June 2027 can take its place: "
            "leave, and type pathway restore 2027-06-04.\n",
            of(ME)));
    found = on_next_day("restore 2027-06-04");
    ck_assert_msg(strstr(found.out, "My skills: in the backup one.\n") &&
                      strstr(found.out, "Your file cannot be read any more."),
                  "%s", found.out);
    found = on_next_day("restore 2027-06-04 --yes");
    ck_assert_str_eq(
        found.out,
        "Put back: what you had before your changes of 4 June 2027. What could not be read is set aside in the folder "
        "backups.\n");
    expect_sql(of(ME), "SELECT skill, level FROM answer; PRAGMA integrity_check", "lending|2\nok\n");
    ck_assert(is_there(of(".local/share/pathway/backups/me-2027-06-04.damaged")));
    free(said);
}
END_TEST

START_TEST(a_damaged_file_can_be_deleted) {
    char *said;
    act("rate lending 2");
    ck_assert_int_eq(test_run(&said, "dd if=/dev/zero of='%s' bs=4096 count=1 conv=notrunc 2>/dev/null", of(ME)), 0);
    struct result found = run(PACK "erase --yes");
    ck_assert_msg(found.code == 0 && strstr(found.out, "It held: what could not be read any more.\n"), "%s%s",
                  found.out, found.err);
    ck_assert(!is_there(of(ME)));
    free(said);
}
END_TEST

START_TEST(everything_is_deleted_from_the_shell_with_a_receipt_in_a_file) {
    act("rate lending 2");
    struct result found = run(PACK "erase");
    ck_assert_msg(found.code == 0 && strstr(found.out, "It holds: 1 answer, 1 change of an answer.\n"), "%s",
                  found.out);
    ck_assert(is_there(of(ME)));
    expect(run(PACK "erase --yes -o %s", of("receipt.txt")), 0, "", "");
    const char *receipt = taken(test_read(of("receipt.txt")));
    ck_assert_msg(strstr(receipt, "Deleted.\nIt is deleted.\nWhen: 3 June 2027, 10:00 UTC.\n") == receipt, "%s",
                  receipt);
    ck_assert(!is_there(of(ME)) && !is_there(of(".local/share/pathway/me.pathway-journal")));
    found = run(PACK "show home");
    ck_assert_msg(strstr(found.out, "Start: tick what you do") != NULL, "%s", found.out);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, every_table_and_column_of_a_portfolio_is_exported);
    tcase_add_test(tests, the_schema_of_an_export_is_that_of_the_table);
    tcase_add_test(tests, an_export_is_as_its_schema_says);
    tcase_add_test(tests, what_is_exported_comes_into_an_empty_portfolio_as_it_was);
    tcase_add_test(tests, the_document_to_read_holds_every_row_in_words);
    tcase_add_test(tests, beside_what_is_there_the_newer_stays_and_all_is_in_the_order_of_its_time);
    tcase_add_loop_test(tests, what_is_no_export_is_refused_with_its_place_and_nothing_is_changed, 0, COUNT(mistakes));
    tcase_add_test(tests, a_file_larger_than_any_export_is_not_read);
    tcase_add_test(tests, an_older_export_comes_in);
    tcase_add_loop_test(tests, wrong_usage_is_said_and_changes_nothing, 0, COUNT(usage));
    tcase_add_test(tests, a_damaged_file_is_given_way_to_its_backup_from_the_shell);
    tcase_add_test(tests, a_damaged_file_can_be_deleted);
    tcase_add_test(tests, everything_is_deleted_from_the_shell_with_a_receipt_in_a_file);
}

int main(void) {
    return test_suite("export", fill);
}

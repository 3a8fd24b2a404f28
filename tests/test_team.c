/* team: who can do what over copies that people shared for it: hand-worked small tables; names and no names; over services counts alone,
 * of which none can be worked out that is of fewer than five; odd files; and memory that does not grow with the files. */
#include "counting.h"
#include "pathway/stats.h"
#include "tui.h"
#include <malloc.h>

static void begin(void) {
    begin_counting(PACK);
}

static void copy(const char *name, const char *service, const char *team, const char *lines) {
    write_copy(next_path("pathway"), name, service, team, lines);
}

static void expect_told(const char *text) {
    ck_assert_str_eq(told.text, text);
}

static json_t *page_json(const char *place) {
    const char *text = page_of(&s, place);
    json_t *page = json_loads(text, 0, NULL);
    ck_assert_msg(page != NULL, "%s", text);
    return page;
}

/* A row of the page, as its values in a line; null is "-". */
static void expect_row(json_t *page, const char *skill, const char *expected) {
    static const char *const keys[] = {"who", "would_like", "can", "only", "nobody", "wants", "learn_from"};
    const char *line = "no such row";
    json_t *row, *value;
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        if (strcmp(json_string_value(json_object_get(row, "skill")), skill) != 0)
            continue;
        line = "";
        for (int j = 0; j < COUNT(keys); j++) {
            value = json_object_get(row, keys[j]);
            ck_assert_msg(value != NULL, "no %s", keys[j]);
            line = json_is_integer(value)
                       ? arena_print(s.arena, "%s%s%d", line, j ? "|" : "", (int)json_integer_value(value))
                       : arena_print(s.arena, "%s%s%s", line, j ? "|" : "",
                                     json_is_null(value) ? "-" : json_string_value(value));
        }
    }
    ck_assert_str_eq(line, expected);
}

static void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "%s is not in\n%s", part, text);
}

/* Four people of one service. */
static void small_team(void) {
    copy("Sample Di", "Sample Library", "yes", "level lending 2,task printing wants");
    copy("Sample Bo", "Sample Library", "yes", "level lending 4,level digital-help 3,wanted new-technology 3");
    copy("Sample Ann", "Sample Library", "yes", "level lending 5,level digital-help 4,wanted digital-help 5");
    copy("Sample Cy", "Sample Library", "yes", "level lending 3,wanted lending 4,level literature-searching 1");
}

/* -- one service --------------------------------------------------------------------------------------------------------------- */
START_TEST(who_can_who_would_like_to_and_who_could_show_them) {
    small_team();
    json_t *page = page_json("team");
    expect_row(page, "lending",
               "Sample Ann and Sample Bo|Sample Cy|2|-|no|1|Sample Cy could learn it from Sample Ann or Sample Bo.");
    expect_row(page, "digital-help",
               "Sample Ann|Sample Di|1|Sample Ann|no|1|Sample Di could learn it from Sample Ann.");
    expect_row(page, "new-technology", "nobody yet|Sample Bo|0|-|yes|1|-");
    expect_row(page, "literature-searching", "nobody yet|-|0|-|yes|0|-");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 4);
    ck_assert_int_eq(json_integer_value(json_object_get(page, "people")), 4);
    ck_assert_int_eq(json_integer_value(json_object_get(page, "services")), 1);
    json_decref(page);
    expect_told("");
}
END_TEST

START_TEST(it_is_shown_as_it_was_looked_at) {
    static const char *const faces[] = {"40x20", "80x24", "120x40", "text", "json"};
    struct buf out = {0};
    small_team();
    for (int i = 0; i < COUNT(faces); i++)
        buf_print(&out, "== team as %s\n%s\n", faces[i], shown_as(&s, "team", faces[i]));
    buf_print(&out, "== team?needs=role/library-assistant as 80x24\n%s\n",
              shown_as(&s, "team?needs=role/library-assistant", "80x24"));
    test_golden("golden/team.txt", out.text);
    buf_free(&out);
}
END_TEST

START_TEST(a_list_of_needs_is_the_list_also_where_nobody_spoke_of_it) {
    copy("Sample Ann", NULL, "yes", "level digital-help 4,level new-technology 5");
    json_t *page = page_json("team?needs=role/librarian");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 3);
    expect_row(page, "literature-searching", "nobody yet|-|0|-|yes|0|-");
    expect_row(page, "new-technology", "Sample Ann|-|1|Sample Ann|no|0|-");
    json_decref(page);
    ck_assert_str_eq(page_of(&s, "team?needs=role/libraria"),
                     "There is no role \"libraria\". Did you mean \"librarian\"?");
}
END_TEST

START_TEST(whose_copy_was_shared_for_something_else_is_counted_without_a_name) {
    copy("Sample Ann", NULL, "yes", "level lending 4");
    copy("Sample Bo", NULL, NULL, "level lending 4,level digital-help 4");
    copy("Sample Cy", NULL, "no", "wanted lending 4,level lending 1");
    json_t *page = page_json("team");
    expect_row(page, "lending",
               "Sample Ann and 1 more|one person|2|-|no|1|One person could learn it from Sample Ann and 1 more.");
    expect_row(page, "digital-help", "one person|-|1|one person|no|0|-");
    json_decref(page);
    const char *text = shown_as(&s, "team", "text");
    ck_assert(!strstr(text, "Sample Bo") && !strstr(text, "Sample Cy"));
    expect_in(text, "2 of them without a name: they shared their copy for something else.");
}
END_TEST

START_TEST(eight_names_stand_by_the_alphabet_and_the_rest_is_counted) {
    for (int i = 0; i < 12; i++)
        copy(arena_print(s.arena, "%cample", "lbKdcfAhgiej"[i]), NULL, "yes", "level lending 4");
    json_t *page = page_json("team");
    expect_row(page, "lending",
               "Aample, bample, cample, dample, eample, fample, gample, hample and 4 more|-|12|-|no|0|-");
    json_decref(page);
}
END_TEST

START_TEST(a_long_name_is_cut_between_its_letters) {
    static const char long_name[] =
        "Sample \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
        "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
        "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9";
    copy(long_name, NULL, "yes", "level lending 4");
    json_t *page = page_json("team"), *row = json_array_get(json_object_get(page, "rows"), 0);
    ck_assert_str_eq(json_string_value(json_object_get(row, "only")), arena_copy_size(s.arena, long_name, 59));
    json_decref(page);
}
END_TEST

/* -- files that are odd ------------------------------------------------------------------------------------------------------ */
START_TEST(of_two_copies_of_somebody_the_newer_counts) {
    copy("Sample Ann", "Sample Library", "yes", "level lending 4");
    write_share(next_path("pathway"),
                (struct share){.kind = "copy",
                               .id = "later",
                               .name = "sample ann",
                               .day = "2027-05-20",
                               .service = "Sample  library",
                               .team = "yes",
                               .scale = "five-steps"},
                "level lending 2,wanted lending 4");
    copy("Sample Ann", "Other Sample", "yes", "level digital-help 4");
    s.world.files = 2;
    json_t *page = page_json("team");
    expect_row(page, "lending", "nobody yet|sample ann|0|-|yes|1|-");
    ck_assert_int_eq(json_integer_value(json_object_get(page, "people")), 1);
    json_decref(page);
    expect_told(arena_print(s.arena, "%s is of somebody whose copy %s, of 20 May 2027, counts. It was left out.\n",
                            file[0], file[1]));
}
END_TEST

START_TEST(a_file_that_is_refused_is_told_and_the_rest_goes_on) {
    copy("Sample Ann", NULL, "yes", "level lending 4,level juggling 4,task juggling wants");
    test_write(next_path("pathway"), "no copy at all");
    file[s.world.files++] = arena_print(s.arena, "%s/none", folder);
    write_return(next_path("pathway"), "reply work-now desk");
    write_share(next_path("pathway"),
                (struct share){.kind = "answer", .id = "x", .name = "Sample M", .day = "2027-05-01"}, "");
    write_share(next_path("pathway"),
                (struct share){.kind = "copy", .id = "x", .name = "Sample Bo", .day = "2027-05-01", .scale = "ten"},
                "level lending 9");
    json_t *page = page_json("team");
    expect_row(page, "lending", "Sample Ann|-|1|Sample Ann|no|0|-");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "left_out")), 5);
    json_decref(page);
    expect_told(arena_print(s.arena,
                            "%s is not a copy from pathway. It was left as it is.\n"
                            "%s could not be read: No such file or directory.\n"
                            "%s holds answers to a survey, which \"pathway returns\" counts. It was left out.\n"
                            "%s is an answer to a copy, and says nothing of what its writer can do. It was left out.\n"
                            "%s was made on another scale of levels. It was left out.\n",
                            file[1], file[2], file[3], file[4], file[5]));
    expect_in(shown_as(&s, "team", "text"), "1 answer is about a skill that this content does not hold.");
}
END_TEST

START_TEST(where_nothing_can_be_counted_that_is_said) {
    test_write(next_path("pathway"), "no copy at all");
    ck_assert_str_eq(page_of(&s, "team"), "The file could not be counted.");
    test_write(next_path("pathway"), "");
    ck_assert_str_eq(page_of(&s, "team"), "None of the 2 files could be counted.");
}
END_TEST

START_TEST(without_files_it_reads_what_lies_in_the_tray_for_cover) {
    char *tray = path_in(folder, "tray"), *mine = path_in(tray, "jsmith");
    ck_assert(mkdir(tray, 0700) == 0);
    s.world.site.tray = tray;
    expect_in(shown_as(&s, "team", "text"), "When people give you a copy of what they can do");
    ck_assert(mkdir(mine, 0700) == 0);
    write_copy(arena_print(s.arena, "%s/b.pathway", mine), "Sample Bo", NULL, "yes", "level lending 4");
    write_copy(arena_print(s.arena, "%s/a.pathway", mine), "Sample Ann", NULL, NULL, "level lending 4");
    write_return(arena_print(s.arena, "%s/c.pathway", mine), "reply work-now desk");
    json_t *page = page_json("team");
    expect_row(page, "lending", "Sample Bo|-|1|Sample Bo|no|0|-");
    ck_assert_ptr_null(json_object_get(page, "left_out"));
    json_decref(page);
    expect_told("");
    free(tray), free(mine);
}
END_TEST

/* -- several services ---------------------------------------------------------------------------------------------------------- */
/* So many people of a service, who can, would like to, and neither. */
static void people(const char *service, int can, int wants, int rest) {
    for (int i = 0; i < can + wants + rest; i++)
        copy(arena_print(s.arena, "Sample %c%d", service[0], i), service, "yes",
             i < can           ? "level lending 4"
             : i < can + wants ? "level lending 2,wanted lending 4"
                               : "level lending 2");
}

START_TEST(two_services_are_not_counted_together) {
    people("North", 3, 3, 3);
    people("South", 3, 3, 3);
    json_t *page = page_json("team");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 0);
    json_decref(page);
    const char *text = shown_as(&s, "team", "text");
    expect_in(text,
              "It takes three services at least: of two, each could take its own people away\nand know the other's.");
    ck_assert(!strstr(text, "Sample "));
}
END_TEST

START_TEST(three_services_are_counts_without_names) {
    people("North", 3, 3, 3);
    people("South", 3, 3, 3);
    people("West", 2, 2, 2);
    copy("Sample Nowhere", NULL, "yes", "level lending 4");
    json_t *page = page_json("team");
    expect_row(page, "lending", "8 people|8 people|8|-|-|8|-");
    json_decref(page);
    expect_told(
        arena_print(s.arena, "%s does not say its service, and these are of several. It was left out.\n", file[24]));
    const char *text = shown_as(&s, "team", "text");
    expect_in(text, "24 people of 3 services. Over services there are counts and no names.");
    ck_assert(!strstr(text, "Sample "));
    ck_assert(!strstr(shown_as(&s, "team", "json"), "Sample "));
}
END_TEST

START_TEST(fewer_than_five_are_not_told_nor_what_would_tell_them) {
    people("North", 4, 4, 2);
    people("South", 4, 4, 1);
    people("West", 4, 4, 0);
    json_t *page = page_json("team"); /* of 27, 12 can, 12 would like to: the 3 others would be what is left */
    expect_row(page, "lending", "12 people|not shown|12|-|-|-|-");
    json_decref(page);
}
END_TEST

/* Every table of so many people, in three cells and in four: whoever sees what is shown of one, and knows the rule, finds for each hidden
 * cell at least two numbers that it could be; and no number below five is shown. */
enum { ALL = 26, MOST_CELLS = 4 };
struct shown {
    long low[MOST_CELLS], high[MOST_CELLS];
    bool met;
};

static int key_of(const long *cell, const bool *hidden, int cells) {
    int key = 0;
    for (int i = 0; i < cells; i++)
        key = key * (ALL + 2) + (hidden[i] ? ALL + 1 : (int)cell[i]);
    return key;
}

/* The next way to divide the same people: the last cell holds the rest. */
static bool next_table(long *cell, int cells) {
    long *rest = &cell[cells - 1];
    for (int i = cells - 2; i >= 0; i--) {
        if (*rest > 0) {
            cell[i]++;
            --*rest;
            return true;
        }
        *rest += cell[i];
        cell[i] = 0;
    }
    return false;
}

START_TEST(no_hidden_cell_can_be_worked_out_by_trying_all_tables) {
    int cells = _i / 2;
    bool others = _i % 2;
    size_t keys = 1;
    long tables = 0;
    for (int i = 0; i < cells; i++)
        keys *= ALL + 2;
    struct shown *shown = calloc(keys, sizeof *shown);
    for (long all = 5; all <= ALL; all++) {
        memset(shown, 0, keys * sizeof *shown);
        for (int round = 0; round < 2; round++) {
            long cell[MOST_CELLS] = {0};
            cell[cells - 1] = all;
            do {
                bool hidden[MOST_CELLS];
                stats_hide(cell, cells, others, hidden);
                struct shown *of = &shown[key_of(cell, hidden, cells)];
                for (int i = 0; i < cells; i++) {
                    if (round == 0) {
                        of->low[i] = of->met && of->low[i] < cell[i] ? of->low[i] : cell[i];
                        of->high[i] = of->met && of->high[i] > cell[i] ? of->high[i] : cell[i];
                        continue;
                    }
                    bool none = others && i == cells - 1 && !cell[i];
                    if (hidden[i] ? of->low[i] == of->high[i] : cell[i] < FEWEST_PEOPLE && !none)
                        ck_abort_msg("of %ld people, cell %d is known to be %ld", all, i, cell[i]);
                }
                of->met = true;
                tables++;
            } while (next_table(cell, cells));
        }
    }
    ck_assert_int_gt(tables, 400);
    free(shown);
}
END_TEST

/* -- many files ----------------------------------------------------------------------------------------------------------------- */
static size_t high; /* the most memory in use after any file */

static void measure(long done, long of) {
#ifndef PATHWAY_SANITIZED
    struct mallinfo2 info = mallinfo2();
    size_t now = info.uordblks + info.hblkhd;
    high = now > high ? now : high;
#endif
    (void)done, (void)of;
}

static size_t high_of(const char *const *name, int files) {
    high = 0;
    s.world.file = name;
    s.world.files = files;
    s.world.progress = measure;
    arena_reset(s.arena);
    json_t *page = json_loads(page_of(&s, "team"), 0, NULL);
    ck_assert_int_eq(json_integer_value(json_object_get(page, "people")), files);
    json_decref(page);
    return high;
}

/* Each holds 40 kB in memory; what stays of one is its mark and, at most, a name. */
START_TEST(memory_does_not_grow_with_the_files) {
    enum { FILES = 2000, BYTES_A_FILE = 200 };
    struct arena *arena = arena_new();
    const char **name = arena_alloc(arena, FILES * sizeof *name);
    struct buf lines = {0};
    for (int i = 0; i < 200; i++)
        buf_print(&lines, "level lending 4,wanted digital-help 5,level new-technology 1,");
    for (int i = 0; i < FILES; i++) {
        name[i] = arena_print(arena, "%s/%d.pathway", folder, i);
        write_copy(name[i], arena_print(arena, "Sample %d", FILES - i), "Sample Library", "yes",
                   i < 5 ? lines.text : "level lending 4");
    }
    buf_free(&lines);
    size_t few = high_of(name, 100), many = high_of(name, FILES);
    ck_assert_msg(many < few + (FILES - 100) * BYTES_A_FILE, "%zu bytes for 100 files, %zu for %d", few, many, FILES);
    arena_free(arena);
}
END_TEST

/* Where a terminal is, a bar stands there while files are read, and nothing of it is left; not where nobody is to be asked. */
START_TEST(a_bar_says_how_far_the_reading_is) {
    const char *home = arena_copy(s.arena, test_folder());
    small_team();
    struct tui *tui =
        tui_start(&(struct tui_how){.home = home, .arguments = {_i ? "--no-input" : "--ascii", "team", folder}});
    tui_exits(tui, 0);
    ck_assert((strstr(tui_bytes(tui), "Reading [###") != NULL) == !_i);
    ck_assert(!strstr(tui_screen(tui), "Reading"));
    expect_in(tui_screen(tui), "Helping with technology, can do it: Sample Ann");
    tui_free(tui);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end_counting);
    tcase_add_test(tests, who_can_who_would_like_to_and_who_could_show_them);
    tcase_add_test(tests, it_is_shown_as_it_was_looked_at);
    tcase_add_test(tests, a_list_of_needs_is_the_list_also_where_nobody_spoke_of_it);
    tcase_add_test(tests, whose_copy_was_shared_for_something_else_is_counted_without_a_name);
    tcase_add_test(tests, eight_names_stand_by_the_alphabet_and_the_rest_is_counted);
    tcase_add_test(tests, a_long_name_is_cut_between_its_letters);
    tcase_add_test(tests, of_two_copies_of_somebody_the_newer_counts);
    tcase_add_test(tests, a_file_that_is_refused_is_told_and_the_rest_goes_on);
    tcase_add_test(tests, where_nothing_can_be_counted_that_is_said);
    tcase_add_test(tests, without_files_it_reads_what_lies_in_the_tray_for_cover);
    tcase_add_test(tests, two_services_are_not_counted_together);
    tcase_add_test(tests, three_services_are_counts_without_names);
    tcase_add_test(tests, fewer_than_five_are_not_told_nor_what_would_tell_them);
    tcase_add_loop_test(tests, no_hidden_cell_can_be_worked_out_by_trying_all_tables, 4, 2 * MOST_CELLS + 2);
    tcase_add_loop_test(tests, a_bar_says_how_far_the_reading_is, 0, 2);
    tcase_add_test(tests, memory_does_not_grow_with_the_files);
}

int main(void) {
    return test_suite("team", fill);
}

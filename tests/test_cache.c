/* cache: content.db is made from the content, made anew when that changed or it is damaged, and never in a person's way. */
#include "pathway/content.h"
#include "session.h"
#include <fcntl.h>

static char *folder, *pack, *cache, *me;

static void begin(void) {
    folder = path_in(NULL, "home");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    pack = path_in(folder, "pack");
    cache = path_in(folder, "cache/pathway/content.db");
    me = path_in(folder, "me.pathway");
    copy_pack(pack);
}

static void end(void) {
    free(folder), free(pack), free(cache), free(me);
}

static void open_or_fail(struct session *s) {
    ck_assert_msg(session_open(s, pack, me, cache), "%s\n%s", s->err.text, s->mistakes);
}

/* One sitting: what the page of all skills says. Free it. */
static char *skills_now(void) {
    struct session s;
    struct buf text = {0};
    open_or_fail(&s);
    buf_add(&text, page_of(&s, "skills"));
    session_close(&s);
    return text.text;
}

static struct stat cache_now(void) {
    struct stat status = {0};
    ck_assert_msg(stat(cache, &status) == 0, "no content.db");
    return status;
}

static bool same_file(struct stat a, struct stat b) {
    return a.st_ino == b.st_ino && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/* Every file of the pack is of that year, so that a later change is told by its time. */
static void set_year(const char *file, const char *year) {
    ck_assert_int_eq(test_run(NULL, "touch -d %s-01-01T00:00:00Z '%s'/%s", year, pack, file), 0);
}

/* -- when it is made anew --------------------------------------------------------------------------------------------- */
static void change_text(void) {
    replace_in(pack, "skills.yaml", "title: Loans and requests", "title: Loans and more requests");
}
static void change_text_of_the_same_size(void) {
    replace_in(pack, "skills.yaml", "title: Loans and requests", "title: Loans or requests!");
    set_year("skills.yaml", "2021");
}
static void change_name(void) { /* what is read first comes first */
    ck_assert_int_eq(test_run(NULL, "mv '%s/skills.yaml' '%s/a-skills.yaml'", pack, pack), 0);
}
static void add_file(void) {
    char *path = path_in(pack, "more.yaml");
    test_write(path, "glossary:\n  - {id: nhs, title: NHS, about: A service.}\n");
    free(path);
}
static void remove_cache(void) {
    ck_assert_int_eq(unlink(cache), 0);
}
static void touch_all(void) {
    set_year("*.yaml", "2022");
}
static void touch_nothing(void) {
}

static const struct {
    void (*change)(void);
    bool made_anew;
    const char *then; /* stands in the page afterwards */
} changes[] = {
    {change_text, true, "Loans and more requests"}, {change_text_of_the_same_size, true, "Loans or requests!"},
    {change_name, true, "Loans and requests"},      {add_file, true, "Loans and requests"},
    {remove_cache, true, "Loans and requests"},     {touch_all, false, "Loans and requests"},
    {touch_nothing, false, "Loans and requests"},
};

START_TEST(content_that_changed_is_compiled_anew_and_content_that_was_touched_is_not) {
    set_year("*.yaml", "2020");
    free(skills_now());
    struct stat before = cache_now();
    changes[_i].change();
    char *now = skills_now();
    ck_assert_ptr_nonnull(strstr(now, changes[_i].then));
    free(now);
    struct stat after = cache_now();
    ck_assert_int_eq(!same_file(before, after), changes[_i].made_anew);
    free(skills_now()); /* and it is settled: once is enough */
    ck_assert(same_file(after, cache_now()));
    ck_assert_int_eq(test_run(NULL, "ls '%s/cache/pathway' | grep -vx content.db", folder), 1);
}
END_TEST

/* An editor that saves twice within the clock's grain: same size, same time, other text. */
START_TEST(a_file_as_young_as_the_cache_is_read_whatever_its_time_says) {
    struct stat status;
    char *path = path_in(pack, "skills.yaml");
    free(skills_now());
    ck_assert_int_eq(stat(path, &status), 0);
    replace_in(pack, "skills.yaml", "title: Loans and requests", "title: Loans or requests!");
    struct timespec times[2] = {status.st_atim, status.st_mtim};
    ck_assert_int_eq(utimensat(AT_FDCWD, path, times, 0), 0);
    char *now = skills_now();
    ck_assert_ptr_nonnull(strstr(now, "Loans or requests!"));
    free(now), free(path);
}
END_TEST

/* -- damage ------------------------------------------------------------------------------------------------------------- */
static const char *const places[] = {
    "home",
    "start",
    "assess",
    "skills",
    "area/desk",
    "skill/lending",
    "skill/literature-searching",
    "gaps",
    "gaps?role=librarian",
    "learn",
    "learn?skill=new-technology",
    "learning",
    "learning/search-modules",
    "practice",
    "practice/sit-beside",
    "roles",
    "role/librarian",
    "qualifications",
    "qualification/certification",
    "funding",
    "funding/own-trust",
    "meeting",
    "meeting?as=manager",
    "survey",
    "pksb",
    "glossary",
    "kept",
    "find?filter=search",
    "rate/lending",
    "job",
    "goal",
};

/* All pages of one sitting as one text; the sentence of the first that was not made. Free it. */
static char *all_pages(const char *portfolio) {
    struct session s;
    struct buf text = {0};
    ck_assert_msg(session_open(&s, pack, portfolio, cache), "%s\n%s", s.err.text, s.mistakes);
    for (int i = 0; i < COUNT(places); i++)
        buf_print(&text, "%s\n", page_of(&s, places[i]));
    session_close(&s);
    return text.text;
}

static void answer_something(void) {
    struct session s;
    open_or_fail(&s);
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert_str_eq(say_to(&s, "rate/new-technology?level=1"), "Saved. New technology and AI: Not yet.");
    session_close(&s);
}

static char *good; /* a copy of the sound cache */
static off_t good_size;
enum { PAGE = 16384 }; /* of content.db: fill.c */

static void keep_good(void) {
    good = path_in(folder, "good.db");
    copy_file(cache, good);
    good_size = cache_now().st_size;
}

static void overwrite(off_t from, off_t to, int with) {
    static char block[4096];
    memset(block, with, sizeof block);
    int fd = open(cache, O_WRONLY);
    ck_assert_int_ge(fd, 0);
    for (off_t at = from; at < to; at += (off_t)sizeof block)
        ck_assert_int_gt(pwrite(fd, block, to - at < (off_t)sizeof block ? (size_t)(to - at) : sizeof block, at), 0);
    close(fd);
}

static void cut_half(void) {
    ck_assert_int_eq(truncate(cache, good_size / 2), 0);
}
static void cut_a_page(void) {
    ck_assert_int_eq(truncate(cache, good_size - PAGE), 0);
}
static void cut_a_quarter_of_a_page(void) {
    ck_assert_int_eq(truncate(cache, good_size - PAGE / 4), 0);
}
static void cut_to_a_few_bytes(void) {
    ck_assert_int_eq(truncate(cache, 100), 0);
}
static void empty(void) {
    ck_assert_int_eq(truncate(cache, 0), 0);
}
static void garble_all(void) {
    overwrite(0, good_size, 0xA5);
}
static void garble_half(void) {
    overwrite(good_size / (2 * PAGE) * PAGE, good_size, 0xA5);
}
static void blank_half(void) {
    overwrite(good_size / (2 * PAGE) * PAGE, good_size, 0);
}
static void garble_all_but_the_first(void) {
    overwrite(PAGE, good_size, 0x5A);
}
static void write_a_text(void) {
    test_write(cache, "this is no database\n");
}
static void make_it_another_programs(void) {
    run_sql(cache, "PRAGMA user_version=7");
}

static void (*const damages[])(void) = {cut_half,
                                        cut_a_page,
                                        cut_a_quarter_of_a_page,
                                        cut_to_a_few_bytes,
                                        empty,
                                        garble_all,
                                        garble_half,
                                        blank_half,
                                        garble_all_but_the_first,
                                        write_a_text,
                                        make_it_another_programs};

START_TEST(a_damaged_cache_is_made_anew_and_nobody_notices) {
    answer_something();
    char *expected = all_pages(me);
    keep_good();
    damages[_i]();
    char *found = all_pages(me);
    ck_assert_str_eq(found, expected);
    free(found);
    expect_sql(cache, "PRAGMA quick_check", "ok\n"); /* and it is sound again */
    damages[_i]();
    found = all_pages(NULL); /* --visit: without the answers, and without a file */
    ck_assert_ptr_null(strstr(found, "damaged"));
    free(found), free(expected), free(good);
}
END_TEST

/* Whichever page it is that went bad, and whatever reads it first. */
START_TEST(any_single_bad_page_is_mended) {
    answer_something();
    char *expected = all_pages(me);
    keep_good();
    for (off_t page = 0; page < good_size; page += PAGE) {
        copy_file(good, cache);
        overwrite(page, page + PAGE, 0xA5);
        char *found = all_pages(me);
        size_t same = 0;
        while (found[same] && found[same] == expected[same])
            same++;
        ck_assert_msg(strcmp(found, expected) == 0, "page %ld of %ld: %.300s", (long)page / PAGE + 1,
                      (long)good_size / PAGE, found + same);
        free(found);
    }
    free(expected), free(good);
}
END_TEST

/* The act itself is the first to read what is bad. */
START_TEST(an_act_over_a_damaged_cache_is_saved) {
    struct session s;
    answer_something();
    keep_good();
    for (int i = 0; i < COUNT(damages); i++) {
        copy_file(good, cache);
        damages[i]();
        open_or_fail(&s);
        ck_assert_str_eq(say_to(&s, "rate/lending?level=2"), "Saved. Loans and requests: Seen it.");
        ck_assert_int_eq(level_of(&s, "lending"), 2);
        session_close(&s);
    }
    free(good);
}
END_TEST

/* The sources were broken meanwhile, so that there is nothing to make it from: said once, and the next start is not misled. */
START_TEST(damage_that_cannot_be_mended_is_said_and_thrown_away) {
    struct session s;
    answer_something();
    keep_good();
    open_or_fail(&s);
    garble_all_but_the_first();
    replace_in(pack, "skills.yaml", "    area: desk", "    area: dekc");
    ck_assert_str_eq(page_of(&s, "skills"),
                     "Something could not be read: the compiled content is damaged. Your answers are safe; it is "
                     "made again at the next start.");
    session_close(&s);
    ck_assert(!is_there(cache));
    replace_in(pack, "skills.yaml", "    area: dekc", "    area: desk");
    open_or_fail(&s);
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    session_close(&s);
    free(good);
}
END_TEST

/* -- where it cannot be kept ------------------------------------------------------------------------------------------ */
/* A file stands where the folder should be: root cannot write there either. */
static void block_cache(void) {
    char *file = path_in(folder, "cache");
    test_write(file, "in the way");
    free(file);
}

START_TEST(without_a_cache_everything_works_from_memory) {
    answer_something();
    char *expected = all_pages(me), *found;
    ck_assert_int_eq(test_run(NULL, "rm -r '%s/cache'", folder), 0);
    block_cache();
    found = all_pages(me);
    ck_assert_str_eq(found, expected);
    answer_something();
    free(expected), free(found);
}
END_TEST

/* From the first act on the answers are in a file; the content stays what was read at the start. */
START_TEST(the_first_act_does_not_read_the_content_again) {
    struct session s;
    block_cache();
    open_or_fail(&s);
    const char *before = page_of(&s, "learning");
    replace_in(pack, "skills.yaml", "skills:", "sklls");
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert(is_there(me));
    ck_assert_str_eq(page_of(&s, "learning"), before);
    session_close(&s);
}
END_TEST

/* A cleaner empties the cache folder while the program is open. */
/* The first act makes the file of the answers, and takes up what another sitting compiled meanwhile: also what was read of it already, as
 * numbers. */
START_TEST(nothing_is_remembered_of_content_that_gave_way_to_other) {
    struct session first, second;
    open_or_fail(&first);
    ck_assert(strstr(page_of(&first, "roles"), "\"unrated\": 5") != NULL);
    replace_in(pack, "roles.yaml", "      - {skill: new-technology, level: 3, matters: 1}\n", "");
    set_year("roles.yaml", "2021");
    open_or_fail(&second);
    say_to(&first, "name?is=Ann");
    ck_assert_str_eq(page_of(&first, "roles"), page_of(&second, "roles"));
    ck_assert(strstr(page_of(&first, "roles"), "\"unrated\": 5") == NULL);
    session_close(&second);
    session_close(&first);
}
END_TEST

START_TEST(a_cache_deleted_meanwhile_is_not_missed) {
    struct session s;
    open_or_fail(&s);
    remove_cache();
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    session_close(&s);
}
END_TEST

START_TEST(a_visit_reads_a_cache_but_makes_none) {
    struct session s;
    ck_assert(session_open(&s, pack, NULL, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Noted, not kept. Loans and requests: On my own.");
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    session_close(&s);
    ck_assert_int_eq(test_run(NULL, "ls '%s' | grep -vx pack", folder), 1);
    free(skills_now());
    struct stat before = cache_now();
    change_text();
    ck_assert(session_open(&s, pack, NULL, cache));
    ck_assert_ptr_nonnull(strstr(page_of(&s, "skills"), "Loans and more requests"));
    session_close(&s);
    ck_assert(same_file(before, cache_now()));
}
END_TEST

/* -- content with mistakes -------------------------------------------------------------------------------------------- */
START_TEST(content_with_mistakes_leaves_the_last_good_in_use_and_home_says_so) {
    static const char sentence[] = "skills.yaml line 4: the last good content is shown.";
    struct session s;
    answer_something();
    struct stat before = cache_now();
    replace_in(pack, "skills.yaml", "    area: desk", "    area: dekc");
    open_or_fail(&s);
    ck_assert_ptr_nonnull(strstr(s.stale, "The content has 1 mistake, first in "));
    ck_assert_ptr_nonnull(strstr(s.stale, sentence));
    ck_assert_ptr_nonnull(strstr(page_of(&s, "home"), sentence));
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    ck_assert_str_eq(say_to(&s, "rate/lending?level=3"), "Saved. Loans and requests: With help.");
    session_close(&s);
    ck_assert(same_file(before, cache_now()));
    replace_in(pack, "skills.yaml", "    area: dekc", "    area: desk");
    open_or_fail(&s);
    ck_assert_str_eq(s.stale, "");
    ck_assert_ptr_null(strstr(page_of(&s, "home"), sentence));
    session_close(&s);
}
END_TEST

/* The first mistake is named; one about a whole file names no line. */
START_TEST(the_sentence_names_the_first_mistake) {
    struct session s;
    char *path = path_in(pack, "a.yaml");
    free(skills_now());
    replace_in(pack, "roles.yaml", "    checked: 2026-11-23", "    checked: 2026-11-31");
    replace_in(pack, "money.yaml", "    checked: 2026-11-23", "    checked: 2027-11-31");
    open_or_fail(&s);
    ck_assert_ptr_nonnull(strstr(s.stale, "The content has 2 mistakes, first in "));
    ck_assert_ptr_nonnull(strstr(s.stale, "money.yaml line 13: "));
    session_close(&s);
    ck_assert_int_eq(symlink("nowhere", path), 0);
    open_or_fail(&s);
    ck_assert_ptr_nonnull(strstr(s.stale, "The content has 3 mistakes, first in "));
    ck_assert_ptr_nonnull(strstr(s.stale, "a.yaml: the last good content is shown."));
    session_close(&s);
    free(path);
}
END_TEST

static const struct {
    void (*spoil)(void);
} spoiled[] = {{remove_cache}, {garble_half}, {cut_half}, {make_it_another_programs}};

START_TEST(with_no_good_content_the_mistakes_are_told) {
    struct session s;
    answer_something();
    keep_good();
    spoiled[_i].spoil();
    replace_in(pack, "skills.yaml", "    area: desk", "    area: dekc");
    ck_assert(!session_open(&s, pack, me, cache));
    ck_assert_str_eq(s.err.text, "The content has mistakes, so there is nothing to show yet.");
    ck_assert_int_eq(s.err.fault, FAULT_MISTAKE);
    ck_assert_ptr_nonnull(strstr(s.mistakes, "skills.yaml:4:11: error: no area \"dekc\" (did you mean \"desk\"?)\n"));
    session_close(&s);
    free(good);
}
END_TEST

/* The reader tells every reference that points nowhere: the database, asked, knows of no other. */
START_TEST(no_reference_of_compiled_content_points_nowhere) {
    static const char *const folders[] = {"tests/fixtures/pack", "content"};
    struct session s;
    char path[300];
    snprintf(path, sizeof path, "%s/content.db", test_folder());
    ck_assert(session_open(&s, folders[_i], me, path));
    session_close(&s);
    expect_sql(path, "PRAGMA foreign_key_check; SELECT count(*) > 0 FROM skill", "1\n");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_loop_test(tests, no_reference_of_compiled_content_points_nowhere, 0, 2);
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, content_that_changed_is_compiled_anew_and_content_that_was_touched_is_not, 0,
                        COUNT(changes));
    tcase_add_test(tests, a_file_as_young_as_the_cache_is_read_whatever_its_time_says);
    tcase_add_loop_test(tests, a_damaged_cache_is_made_anew_and_nobody_notices, 0, COUNT(damages));
    tcase_add_test(tests, any_single_bad_page_is_mended);
    tcase_add_test(tests, an_act_over_a_damaged_cache_is_saved);
    tcase_add_test(tests, damage_that_cannot_be_mended_is_said_and_thrown_away);
    tcase_add_test(tests, without_a_cache_everything_works_from_memory);
    tcase_add_test(tests, the_first_act_does_not_read_the_content_again);
    tcase_add_test(tests, nothing_is_remembered_of_content_that_gave_way_to_other);
    tcase_add_test(tests, a_cache_deleted_meanwhile_is_not_missed);
    tcase_add_test(tests, a_visit_reads_a_cache_but_makes_none);
    tcase_add_test(tests, content_with_mistakes_leaves_the_last_good_in_use_and_home_says_so);
    tcase_add_test(tests, the_sentence_names_the_first_mistake);
    tcase_add_loop_test(tests, with_no_good_content_the_mistakes_are_told, 0, COUNT(spoiled));
}

int main(void) {
    return test_suite("cache", fill);
}

/* helps: what a manager reads alone, in the ten minutes before a 1:1. It reads nobody's file, and opens nothing that does. */
#include "printed.h"
#include <ctype.h>

static const struct {
    const char *name, *place;
} golden[] = {{"manager", "manager"},
              {"manager-time", "manager/time"},
              {"manager-open", "manager/open"},
              {"manager-people", "manager/people"},
              {"manager-backing", "manager/backing"},
              {"manager-questions", "manager/questions"}};

START_TEST(every_part_looks_as_it_was_read) {
    expect_as_read(golden[_i].name, golden[_i].place);
}
END_TEST

static const char *const alone[] = {"manager",
                                    "meeting?as=manager",
                                    "manager/time",
                                    "manager/open",
                                    "manager/people",
                                    "manager/backing",
                                    "manager/questions",
                                    "sheet?blank=yes",
                                    "worksheet",
                                    "worksheet?set=all",
                                    "team"};
/* What they lead to beside each other: lists that say nothing of a person either; received is what others gave to who sits there. */
static const char *const lists[] = {"practice", "learning", "networks", "qualifications", "funding", "received"};

/* By a person who said all there is, with what is private too, and by nobody. */
START_TEST(what_a_manager_reads_alone_is_the_same_whoever_sits_there) {
    const char *before[COUNT(alone) + COUNT(lists)];
    struct arena *kept = arena_new();
    for (int i = 0; i < COUNT(before); i++)
        before[i] = arena_copy(kept, in_every_face(i < COUNT(alone) ? alone[i] : lists[i - COUNT(alone)]));
    say_all();
    act("mine/time?is=yes"), act("hours?week=0.5"), act("private/digital-help?is=yes");
    say_to(&s, "tick/printing?do=both");
    for (int i = 0; i < COUNT(before); i++)
        expect_same(i < COUNT(alone) ? alone[i] : lists[i - COUNT(alone)], before[i]);
    arena_free(kept);
}
END_TEST

static bool is_of(const char *const *list, int count, const char *go) {
    bool found = false;
    for (int i = 0; i < count; i++)
        found |= strcmp(list[i], go) == 0;
    return found;
}

START_TEST(nothing_a_manager_reads_alone_opens_what_a_person_said) {
    struct page page;
    struct view view = {0, 1L << 30, false};
    bool sheet = strncmp(alone[_i], "sheet", 5) == 0, paper = sheet || strncmp(alone[_i], "worksheet", 9) == 0;
    ck_assert_int_eq(page_build(&s.world, alone[_i], &view, s.arena, &page, &s.err), 0);
    ck_assert_int_gt(page_stops(&page), 0);
    for (long at = 0; at < page_stops(&page); at++) {
        const char *go = page_stop(&page, at).go;
        bool known = !go || is_of(alone, COUNT(alone), go) || is_of(lists, COUNT(lists), go) ||
                     (paper && strcmp(go, "assess") == 0);
        ck_assert_msg(known, "%s opens %s", alone[_i], go);
    }
    ck_assert(page.shown || paper);
}
END_TEST

static int count_words_of(const char *text) {
    int words = 0;
    for (; *text; text++)
        words += isalnum((unsigned char)*text) && !isalnum((unsigned char)text[1]) && text[1] != '\'' && text[1] != '-';
    return words;
}

/* Ten minutes are enough: at 240 words a minute the hub is read in one, each part in two. */
START_TEST(ten_minutes_before_a_1to1_are_enough) {
    enum { A_MINUTE = 240, TEN = 10 };
    int all = 0;
    open_with("content", me);
    for (int i = 0; i < 7; i++) {
        int words = count_words_of(shown_as(&s, alone[i], "text"));
        ck_assert_msg(words > 100 && words <= (i < 2 ? 1 : 2) * A_MINUTE, "%s has %d words", alone[i], words);
        all += i == 1 ? 0 : words;
    }
    ck_assert_int_le(all, TEN * A_MINUTE);
}
END_TEST

/* The survey's four lead each to its part, and each part has ready words, something of the content and where it is from. */
START_TEST(each_of_the_surveys_four_says_what_it_takes_here_and_now) {
    static const struct {
        const char *prompt, *place, *sql;
    } four[] = {{"protect-time", "manager/time", "SELECT brief || ' things take' FROM tally"},
                {"pass-on-what-is-open", "manager/open",
                 "SELECT costless || ' cost nothing; ' || (SELECT count(*) FROM funding WHERE limited IS NOT NULL) || "
                 "' grants are limited' FROM tally"},
                {"help-people-meet", "manager/people", "SELECT count(*) || ' groups' FROM network"},
                {"back-a-qualification", "manager/backing", "SELECT count(*) || ' of them' FROM qualification"}};
    open_with("content", me);
    for (int i = 0; i < COUNT(four); i++) {
        char *counted = ask_sql(cache, four[i].sql);
        *strchr(counted, '\n') = '\0';
        const char *here = told("manager", "rows", "prompt", four[i].prompt, "here");
        ck_assert_msg(strncmp(here, counted, strlen(counted)) == 0, "%s, and not %s", here, counted);
        ck_assert_str_eq(fact(four[i].place, "words"), told("manager", "rows", "prompt", four[i].prompt, "words"));
        ck_assert_int_gt((int)strlen(each(four[i].place, "rows", "id")), 40);
        free(counted);
    }
    ck_assert_ptr_nonnull(strstr(each("manager/time", "sources", "source"), "training-and-study-work-your-rights"));
    ck_assert_ptr_nonnull(strstr(each("manager/time", "sources", "checked"), "2026-11-23"));
}
END_TEST

/* What costs money, or takes longer than 20 minutes, is in neither list. */
START_TEST(what_is_passed_on_costs_nothing_and_what_is_brief_is_brief) {
    static const char wrong[] =
        "SELECT count(*) FROM shelf k LEFT JOIN learning l ON k.kind = 'learning' AND l.id = k.id LEFT JOIN practice p "
        "ON "
        "k.kind = 'practice' AND p.id = k.id WHERE (k.list IN ('open', 'brief') AND l.cost NOT IN ('free', 'open "
        "page')) "
        "OR (k.list = 'brief' AND coalesce(l.minutes, p.minutes, 100) > 20) OR (k.list = 'open' AND l.id IS NULL)";
    open_with("content", me);
    expect_sql(cache, wrong, "0\n");
    expect_sql(cache, "SELECT list, count(*) FROM shelf WHERE list IN ('open', 'brief') GROUP BY list",
               "brief|6\nopen|8\n");
}
END_TEST

/* A pack may say a great deal: each part holds its first eight paragraphs. */
START_TEST(a_part_holds_at_most_eight_paragraphs_of_a_pack) {
    struct buf notes = {0};
    char *pack = path_in(NULL, "pack"), *path;
    copy_pack(pack);
    buf_add(&notes, "notes:\n");
    for (int i = 0; i < 40; i++)
        buf_print(&notes, "  - {id: many-%d, page: manager, part: time, title: Note %d, about: Something.}\n", i, i);
    path = path_in(pack, "notes.yaml");
    test_write(path, notes.text);
    open_with(pack, me);
    const char *text = shown_as(&s, "manager/time", "text");
    ck_assert_ptr_nonnull(strstr(text, "Note 7."));
    ck_assert_ptr_null(strstr(text, "Note 8."));
    buf_free(&notes);
    free(pack), free(path);
}
END_TEST

START_TEST(what_is_no_part_is_said) {
    ck_assert_str_eq(
        page_of(&s, "manager/money"),
        "There is no part \"money\" of the manager's page: time, open, people, backing and questions are.");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, what_a_manager_reads_alone_is_the_same_whoever_sits_there);
    tcase_add_loop_test(tests, nothing_a_manager_reads_alone_opens_what_a_person_said, 0, COUNT(alone));
    tcase_add_test(tests, ten_minutes_before_a_1to1_are_enough);
    tcase_add_test(tests, each_of_the_surveys_four_says_what_it_takes_here_and_now);
    tcase_add_test(tests, what_is_passed_on_costs_nothing_and_what_is_brief_is_brief);
    tcase_add_test(tests, a_part_holds_at_most_eight_paragraphs_of_a_pack);
    tcase_add_loop_test(tests, every_part_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, what_is_no_part_is_said);
}

int main(void) {
    return test_suite("helps", fill);
}

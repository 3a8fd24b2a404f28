/* Plain mode: what a screen reader, a braille line or a pipe gets. Each talk is what a person typed, line by line, and the
 * whole of what was printed, in golden/plain-NAME.txt; what was typed stands in it after "> ". */
#include "support.h"
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    const char *typed[32];
    const char *start;
    enum {
        OWN,
        VISIT,
        AGAIN
    } sitting; /* of a portfolio, of none, of one with the short set answered half a year before */
} talks[] = {
    {"first-start-to-suggestions",
     {"1", "1 w3 4", "1", "1", "1", "4", "2", "n", "s", "1", "1", "2", "t", "2", "q"},
     NULL,
     OWN},
    {"questions", {"9", "t", "3", "p", "x", "?", "r", "h", "n", "b", "q"}, "rate/lending?set=short", OWN},
    {"ticks", {"1", "1", "w1", "w4", "w9", "zz", "9", "4", "q"}, "start", OWN},
    {"skipping", {"2", "", "1", "b", "0", "8", "", "q"}, NULL, VISIT},
    {"finding", {"/", "search", "1", "b", "/", "zebra", "", "q"}, NULL, OWN},
    {"a-long-list", {"m", "2", "b", "m", "q"}, "learning", OWN},
    {"lost", {"b", "x", "77", "-1", "99999999999999999999", "q"}, NULL, OWN},
    {"cut-off", {"1", "1"}, NULL, OWN},
    {"several-on-a-line", {"1 2 3", "w1 w2", "4", "q"}, "start", OWN},
    {"help", {"h", "1", "h", "u", "h y", "0", "/", "h", "q"}, "start", OWN},
    {"a-run-of-questions", {"3", "3", "n", "h", "q"}, "rate/lending?set=short", OWN},
    {"numbers-in-order", {"1", "b", "5", "b", "q"}, "gaps?role=librarian", OWN},
    {"acts-on-a-row", {"a", "a2", "2", "a1", "a9", "h", "q"}, "gaps?role=librarian", OWN},
    {"the-survey", {"2", "k", "b", "m", "q"}, "survey", OWN},
    {"the-survey-answered", {"1", "1 3", "1", "4", "", "p", "2", "b", "1", "2", "w", "q"}, "survey", OWN},
    {"finding-at-once", {"/search", "/ trust page", "b", "3", " /modules", "1", "q"}, NULL, OWN},
    {"what-gets-in-my-way", {"i1", "i1", "i1", "i", "1", "i", "b", "n", "n", "q"}, "barriers", OWN},
    {"about-myself",
     {"4", "2", "4", "", "4", "", "4", "c", "5", "", "5", "1", "5", "", "5", "c", "7", "b", "n", "i", "q"},
     "me",
     OWN},
    {"just-this-once", {"1", "p", "h", "2", "3", "b", "q"}, "fits", OWN},
    {"who-could-pay", {"2", "1", "1", "1", "2", "8", "2", "b", "q"}, "qualification/certification", OWN},
    {"looking-again", {"l", "", "x", "p", "", "h", "2", "l", "", "s", "u", "l", "", "q"}, "assess", AGAIN},
    {"a-sentence", {"I help 3 people a day", "3 q or not", "1 w", "", "1 n", "q"}, "rate/lending?set=short", OWN},
    {"a-skill",
     {"1", "4", "1", "", "1", "b", "r", "5", "", "5", "2 of us were trained", "b", "8", "b", "q"},
     "skill/lending",
     OWN},
    {"finding-by-letter", {"/", "n", "q"}, NULL, OWN},
    {"finding-by-other-signs",
     {": search", "b", "find trust page", "find search", "b", "find", "b", ":", "b", "finding", "h", "q"},
     NULL,
     VISIT},
    {"a-name-that-begins-with-find", {"find me", "q"}, "name", VISIT},
};

static void answer_earlier(struct world *world, struct arena *arena) {
    static const char *const said[] = {"job?role=library-assistant",
                                       "rate/answering-enquiries?level=3",
                                       "rate/lending?level=2",
                                       "rate/digital-help?level=2",
                                       "rate/literature-searching?level=not-for-me",
                                       "rate/new-technology?level=not-sure"};
    char now[21];
    strcpy(now, world->now);
    strcpy(world->now, "2026-12-03T10:00:00Z");
    for (int i = 0; i < COUNT(said); i++) {
        struct outcome outcome;
        struct err err = {0};
        ck_assert_msg(page_act(world, said[i], arena, &outcome, &err) == 0, "%s: %s", said[i], err.text);
    }
    strcpy(world->now, now);
}

START_TEST(a_talk_is_as_it_was_read) {
    setlocale(LC_CTYPE, "C.UTF-8");
    struct world *world = test_world("tests/fixtures/pack");
    struct arena *arena = arena_new();
    struct buf typed = {0}, talk = {0};
    struct err err = {0};
    char *printed = NULL;
    size_t size = 0, at;
    world->asks = true;
    world->visit = talks[_i].sitting == VISIT;
    if (talks[_i].sitting == AGAIN)
        answer_earlier(world, arena);
    for (int i = 0; talks[_i].typed[i]; i++)
        buf_print(&typed, "%s\n", talks[_i].typed[i]);
    FILE *in = fmemopen(typed.text, typed.size, "r"), *out = open_memstream(&printed, &size);
    ck_assert_int_eq(plain_run(world, talks[_i].start, in, out, &err), 0);
    fclose(in);
    fclose(out);
    ck_assert_msg(!text_fault(printed, size, &at), "byte %zu could act on a terminal", at);
    buf_print(&talk, "== typed\n%s== printed\n%s", typed.text, printed);
    test_golden(arena_print(arena, "golden/plain-%s.txt", talks[_i].name), talk.text);
    free(printed);
    buf_free(&typed);
    buf_free(&talk);
    arena_free(arena);
    test_world_end(world);
}
END_TEST

/* What is printed when this is typed. Free it. */
static char *printed_of(struct world *world, const char *start, const char *typed) {
    struct err err = {0};
    char *printed = NULL, *lines = malloc(strlen(typed) + 1);
    size_t size = 0;
    FILE *in = fmemopen(strcpy(lines, typed), strlen(typed), "r"), *out = open_memstream(&printed, &size);
    ck_assert_int_eq(plain_run(world, start, in, out, &err), 0);
    fclose(in);
    fclose(out);
    free(lines);
    return printed;
}

START_TEST(names_alone_are_read_at_the_next_start_too_until_it_is_turned_back) {
    struct world *world = test_world("tests/fixtures/pack");
    free(printed_of(world, "rate/lending", "t\nq\n"));
    char *printed = printed_of(world, "rate/lending", "u\nt\nq\n");
    ck_assert_ptr_nonnull(strstr(printed, "\n3 With help.\n4 On my own.\n"));
    ck_assert_ptr_nonnull(strstr(printed, "There is nothing to undo."));
    free(printed);
    printed = printed_of(world, "rate/lending", "q\n");
    ck_assert_ptr_nonnull(strstr(printed, "\n3 With help. I lend with help.\n"));
    free(printed);
    test_world_end(world);
}
END_TEST

START_TEST(no_line_is_wider_than_a_braille_reader_is_told) {
    setlocale(LC_CTYPE, "C.UTF-8");
    struct world *world = test_world(NULL);
    static const char *const places[] = {"home",           "start",   "assess", "skills", "learn",   "roles",
                                         "role/librarian", "funding", "survey", "kept",   "glossary"};
    for (int i = 0; i < COUNT(places); i++) {
        char *shown = test_show(world, places[i], "text"), *rest = NULL;
        for (char *line = strtok_r(shown, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest))
            ck_assert_msg(text_width(line) <= PLAIN_WIDTH || strncmp(line, "https://", 8) == 0, "%s: %s", places[i],
                          line);
        free(shown);
    }
    test_world_end(world);
}
END_TEST

START_TEST(an_unknown_place_to_start_at_is_said) {
    struct world *world = test_world("tests/fixtures/pack");
    struct err err = {0};
    char *printed = NULL;
    size_t size = 0;
    char typed[] = "q\n";
    FILE *in = fmemopen(typed, 2, "r"), *out = open_memstream(&printed, &size);
    ck_assert_int_eq(plain_run(world, "gasp", in, out, &err), -1);
    ck_assert_str_eq(err.text, "There is no place \"gasp\". Did you mean \"gaps\"?");
    fclose(in);
    fclose(out);
    free(printed);
    test_world_end(world);
}
END_TEST

/* A row is sentences, however its cells end. */
static const struct {
    const char *title, *state, *sentence;
} rows_said[] = {
    {"Searching", "free", "Searching, needs free."},
    {"Is it yours?", "a yes", "Is it yours? Needs a yes."},
    {"Say: \"May I join?\"", "a yes", "Say: \"May I join?\" Needs a yes."},
    {"It is free (for now).", "a yes", "It is free (for now). Needs a yes."},
    {"Say: \"May I join?\"", NULL, "Say: \"May I join?\""},
    {"Say: “May I join?”", NULL, "Say: “May I join?”"},
    {"The \"tail\"", NULL, "The \"tail\"."},
};

START_TEST(a_row_is_whole_sentences) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"state", "", "needs %s", WORDS, 0}};
    const char *const cells[] = {rows_said[_i].title, rows_said[_i].state};
    struct rows rows = {.column = columns, .columns = 2};
    struct row row = {.cell = cells};
    struct arena *arena = arena_new();
    ck_assert_str_eq(page_sentence(&rows, &row, arena), rows_said[_i].sentence);
    arena_free(arena);
}
END_TEST

START_TEST(a_fact_that_ends_in_a_quotation_has_one_stop) {
    struct fact fact = {"ask", "How to ask", "\"Is there one on FutureNHS?\"", NULL};
    struct block block = {.kind = FACTS, .fact = &fact, .facts = 1};
    struct page page = {.title = "A fund", .block = &block, .blocks = 1, .pick = -1};
    struct arena *arena = arena_new();
    struct buf out = {0};
    plain_page(&page, false, arena, &out);
    ck_assert_str_eq(out.text, "A fund.\nHow to ask: \"Is there one on FutureNHS?\"\n");
    buf_free(&out);
    arena_free(arena);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_loop_test(tests, a_row_is_whole_sentences, 0, COUNT(rows_said));
    tcase_add_test(tests, a_fact_that_ends_in_a_quotation_has_one_stop);
    tcase_add_loop_test(tests, a_talk_is_as_it_was_read, 0, COUNT(talks));
    tcase_add_test(tests, names_alone_are_read_at_the_next_start_too_until_it_is_turned_back);
    tcase_add_test(tests, no_line_is_wider_than_a_braille_reader_is_told);
    tcase_add_test(tests, an_unknown_place_to_start_at_is_said);
}

int main(void) {
    return test_suite("plain", fill);
}

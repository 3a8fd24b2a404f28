/* gaps: what a strength is, what is worth growing, and when all is there: the same on every page that tells it. */
#include "session.h"
#include "pathway/browse.h"
#include "pathway/face.h"
#include <locale.h>

static struct session s;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8"); /* bars are drawn */
    ck_assert(session_open(&s, PACK, NULL, NULL));
}

static void end(void) {
    session_close(&s);
}

static void say_all(const char *const *acts) {
    for (; *acts; acts++)
        say_to(&s, *acts);
}

static const char *text_of(const char *place) {
    struct page page;
    struct buf out = {0};
    struct view view = {0, 1000, false};
    ck_assert_msg(page_build(&s.world, place, &view, s.arena, &page, &s.err) == 0, "%s", s.err.text);
    ck_assert_int_eq(face_show(&page, "markdown", s.arena, &out, &s.err), 0);
    const char *text = arena_copy(s.arena, out.text);
    buf_free(&out);
    return text;
}

static void expect(const char *place, const char *text, bool there) {
    ck_assert_msg((strstr(text_of(place), text) != NULL) == there, "%s: \"%s\" %s:\n%s", place, text,
                  there ? "is not there" : "is there", text_of(place));
}

/* A cell of a row in the list of a page. */
static const char *cell_of(const char *place, const char *row, const char *column) {
    struct page page;
    struct view view = {0, 1000, false};
    ck_assert_int_eq(page_build(&s.world, place, &view, s.arena, &page, &s.err), 0);
    const struct rows *rows = page_rows(&page);
    for (long i = 0; i < rows->count; i++)
        for (int j = 0; j < rows->columns && strcmp(rows->row[i].id, row) == 0; j++)
            if (strcmp(rows->column[j].id, column) == 0)
                return rows->row[i].cell[j] ? rows->row[i].cell[j] : "null";
    ck_abort_msg("%s has no %s of %s", place, column, row);
    return NULL;
}

/* What the role needs: enquiries 4, lending 4, digital help 3, searching 2, technology 3. */
static const char *const all_there[] = {"rate/answering-enquiries?level=4", "rate/lending?level=4",
                                        "rate/digital-help?level=3",        "rate/literature-searching?level=2",
                                        "rate/new-technology?level=3",      NULL};
static const char own_all[] = "Everything your job asks for is there.",
                  other_all[] = "You already bring everything this job asks for.";

/* -- all is there, or not -------------------------------------------------------------------------------------------------- */
START_TEST(all_is_there_where_each_skill_that_is_needed_is) {
    say_all(all_there);
    expect("gaps", own_all, true);
    expect("learn", own_all, true);
    expect("gaps?role=records-officer", other_all, true);
    expect("learn?role=records-officer", other_all, true);
}
END_TEST

static const char *const not_there[] = {
    "rate/literature-searching?level=1&priority=3", /* it can wait */
    "rate/literature-searching?level=not-for-me",   /* it is not for me */
    "rate/literature-searching?level=not-sure",     /* I am not sure */
    "rate/answering-enquiries?level=3&want=3",      /* I would like no more than that */
};

START_TEST(all_is_not_there_where_one_can_wait_or_is_not_for_me_or_is_wished_lower) {
    say_all(all_there);
    say_to(&s, not_there[_i]);
    expect("gaps", own_all, false);
    expect("learn", own_all, false);
}
END_TEST

START_TEST(a_wish_below_the_need_does_not_make_another_job_met) {
    say_to(&s, "rate/answering-enquiries?level=2&want=2");
    expect("gaps?role=records-officer", other_all, false);
    ck_assert_str_eq(cell_of("gaps?role=records-officer", "answering-enquiries", "pile"), "growing");
    ck_assert_str_eq(cell_of("gaps?role=records-officer", "answering-enquiries", "state"), "close");
    ck_assert_str_eq(cell_of("gaps", "answering-enquiries", "pile"), "fine");
    expect("learn?role=records-officer", "Answering enquiries: you are at Seen it and that job asks With help", true);
    expect("learn", "Answering enquiries", false);
}
END_TEST

START_TEST(a_wish_stands_beside_the_need_and_hides_it_not) {
    say_to(&s, "rate/literature-searching?level=3&want=5");
    expect("gaps", "You would like: I show others", true);
    expect("gaps", "Asked for: Seen it", true);
    expect("gaps", "(wish)", false);
    ck_assert_str_eq(cell_of("gaps", "literature-searching", "state"), "met");
    ck_assert_str_eq(cell_of("gaps", "literature-searching", "pile"), "growing");
}
END_TEST

/* The line of the screen that holds some words. */
static const char *line_of(int columns, int rows, const char *place, const char *words) {
    struct browse b = {.window = 100, .wants_aside = columns >= 120};
    struct grid grid = {0};
    struct buf drawn = {0};
    long top = 0;
    browse_begin(&b, &s.world);
    browse_follow(&b, place);
    struct sheet sheet = {&b.page, &b.aside, {.block = -1}, "", "", "", true, NULL, 0, false};
    grid_make(&grid, rows, columns);
    layout_draw(&sheet, &top, s.arena, &grid);
    grid_dump(&grid, &drawn, false);
    const char *at = strstr(drawn.text, words);
    ck_assert_msg(at != NULL, "no \"%s\" in\n%s", words, drawn.text);
    while (at > drawn.text && at[-1] != '\n')
        at--;
    const char *line = arena_copy_size(s.arena, at, strcspn(at, "\n"));
    grid_free(&grid);
    buf_free(&drawn);
    browse_end(&b);
    return line;
}

static const int sizes[][2] = {{80, 24}, {100, 30}, {119, 40}, {120, 40}, {140, 40}, {200, 50}};

START_TEST(bars_and_steps_and_what_is_asked_for_stay_at_each_size_of_a_screen) {
    say_all((const char *const[]){"rate/digital-help?level=2", "rate/lending?level=3&want=5", NULL});
    const char *line = line_of(sizes[_i][0], sizes[_i][1], "gaps", "Helping with technology");
    static const char *const parts[] = {"■■□··", "Seen it", "With help", "1 step"};
    for (int i = 0; i < COUNT(parts); i++)
        ck_assert_msg(strstr(line, parts[i]) != NULL, "no %s in \"%s\"", parts[i], line);
}
END_TEST

START_TEST(a_wish_that_no_job_asks_for_is_not_answered_yet) {
    say_to(&s, "want/lending?is=4");
    ck_assert_str_eq(cell_of("gaps?role=librarian", "lending", "pile"), "unrated");
}
END_TEST

/* -- the page for a talk ----------------------------------------------------------------------------------------------------- */
START_TEST(the_page_for_a_talk_has_the_piles_of_the_gaps) {
    say_all((const char *const[]){"rate/digital-help?level=5", "rate/answering-enquiries?level=3&want=3",
                                  "rate/lending?level=2&priority=3", "rate/literature-searching?level=3&want=5", NULL});
    expect("meeting", "**What I can already do**: Helping with technology, Answering enquiries\n", true);
    expect("meeting", "**What I would like to grow**: Searching for evidence\n", true);
    say_to(&s, "private/digital-help?is=yes");
    say_to(&s, "private/literature-searching?is=yes");
    expect("meeting", "**What I can already do**: Answering enquiries\n", true);
    expect("meeting", "**What I would like to grow**: not chosen yet\n", true);
}
END_TEST

/* -- a strength -------------------------------------------------------------------------------------------------------------- */
/* The sample pack with the first three of its levels: the second is "on my own" there. */
static void open_with_three_levels(void) {
    char *folder = path_in(NULL, "three");
    session_close(&s);
    copy_pack(folder);
    ck_assert_int_eq(
        test_run(NULL,
                 "sed -E -i '/id: (on-my-own|i-show-others), title/d; s/level: [45]/level: 3/; s/from: 3/from: "
                 "2/; s/to: [45]/to: 3/' '%s'/*.yaml && awk '/^    levels:/ {n = 0} !/^      - / || ++n < 4' "
                 "" PACK "/skills.yaml > '%s'/skills.yaml",
                 folder, folder),
        0);
    ck_assert_msg(session_open(&s, folder, NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    free(folder);
}

static long strengths_at_home(void) {
    struct cursor c;
    long strong = -1;
    store_ask(s.world.store, &c, Q_ANSWERED, &s.err, "t", "library-assistant");
    while (store_next(&c) == 1)
        strong = store_long(&c, 1);
    return strong;
}

START_TEST(a_strength_is_the_last_level_but_one_on_any_scale) {
    static const char strength[] = "### Your strengths\n\n- Helping with technology";
    ck_assert_int_eq(strengths_at_home(), 0);
    say_to(&s, "rate/digital-help?level=3"); /* what is asked for, and no strength yet */
    ck_assert_str_eq(cell_of("gaps", "digital-help", "pile"), "fine");
    ck_assert_int_eq(strengths_at_home(), 0);
    expect("certification/choose", strength, false);
    say_to(&s, "rate/digital-help?level=4");
    ck_assert_str_eq(cell_of("gaps", "digital-help", "pile"), "strength");
    ck_assert_int_eq(strengths_at_home(), 1);
    expect("certification/choose", strength, true);
    open_with_three_levels();
    say_to(&s, "rate/digital-help?level=2&want=2");
    say_to(&s, "rate/lending?level=1&want=1");
    ck_assert_str_eq(cell_of("gaps", "digital-help", "pile"), "strength");
    ck_assert_str_eq(cell_of("gaps", "lending", "pile"), "fine");
    ck_assert_int_eq(strengths_at_home(), 1);
    expect("certification/choose", strength, true);
}
END_TEST

/* -- what comes first -------------------------------------------------------------------------------------------------------- */
/* The skills of the ideas, in their order, each once. */
static const char *order_of(const char *place) {
    struct idea *idea;
    int count;
    const char *words = "";
    ck_assert_int_eq(guide_ideas(&s.world, place, NULL, s.arena, &idea, &count, &s.err), 0);
    for (int i = 0; i < count; i++)
        if (!strstr(words, idea[i].skill))
            words = arena_print(s.arena, "%s%s%s", words, *words ? " " : "", idea[i].skill);
    return words;
}

static const char *const marked[] = {"answering-enquiries", "lending", "digital-help", "literature-searching",
                                     "new-technology"};

START_TEST(what_comes_first_is_suggested_first) {
    for (int i = 0; i < COUNT(marked); i++)
        say_to(&s, arena_print(s.arena, "rate/%s?level=1", marked[i]));
    say_to(&s, arena_print(s.arena, "priority/%s?is=1", marked[_i]));
    const char *order = order_of("library-assistant");
    ck_assert_msg(strncmp(order, marked[_i], strlen(marked[_i])) == 0, "%s is not first: %s", marked[_i], order);
}
END_TEST

START_TEST(three_that_come_first_are_the_first_three) {
    for (int i = 0; i < COUNT(marked); i++)
        say_to(&s, arena_print(s.arena, "rate/%s?level=1", marked[i]));
    for (int i = 2; i < COUNT(marked); i++)
        say_to(&s, arena_print(s.arena, "priority/%s?is=1", marked[i]));
    const char *order = order_of("library-assistant");
    for (int i = 0; i < 2; i++) /* the others come after each of them */
        for (int j = 2; j < COUNT(marked); j++)
            ck_assert_msg(!strstr(order, marked[i]) || strstr(order, marked[i]) > strstr(order, marked[j]), "%s",
                          order);
}
END_TEST

/* -- words ------------------------------------------------------------------------------------------------------------------- */
START_TEST(what_is_not_for_me_was_answered) {
    say_to(&s, "rate/literature-searching?level=not-for-me");
    expect("learn?skill=literature-searching",
           "Searching for evidence: your job asks Seen it and you said that it is not for you; ", true);
    expect("learn?skill=literature-searching", "not answered yet", false);
}
END_TEST

START_TEST(what_no_job_asks_for_is_not_said_to_be_asked_for) {
    expect("learn?skill=lending&role=librarian", "job asks", false);
    expect("learn?skill=lending&role=librarian", "Loans and requests: it leads to ", true);
}
END_TEST

/* It is said once, not on every row. */
START_TEST(where_nothing_is_answered_the_map_says_so_once) {
    static const char said[] = "Nothing is answered yet: the numbers are the skills that each asks for.";
    ck_assert_str_eq(cell_of("roles", "library-assistant", "readiness"), "5 skills");
    ck_assert_str_eq(cell_of("roles", "librarian", "readiness"), "3 skills");
    expect("roles", said, true);
    say_to(&s, "rate/lending?level=2");
    ck_assert_str_eq(cell_of("roles", "librarian", "readiness"), "3 skills, not answered yet");
    expect("roles", said, false);
}
END_TEST

START_TEST(a_job_tells_what_is_there_and_what_is_open_and_nothing_of_what_there_is_none) {
    say_to(&s, "rate/answering-enquiries?level=1");
    ck_assert_str_eq(cell_of("roles", "library-assistant", "readiness"), "1 more to learn, 4 not answered");
    expect("role/library-assistant", "This is your job now: 1 more to learn, 4 not answered.", true);
    say_to(&s, "rate/digital-help?level=4");
    say_to(&s, "rate/lending?level=not-for-me");
    ck_assert_str_eq(cell_of("roles", "library-assistant", "readiness"),
                     "1 already there, 1 more to learn, 2 not answered");
    ck_assert_str_eq(cell_of("roles", "library-assistant", "unrated"), "3");
    expect("role/library-assistant",
           "This is your job now: 1 already there, 1 more to learn, 1 not sure or not for you, 2 not answered.", true);
}
END_TEST

START_TEST(an_act_on_a_line_is_not_done_with_what_stands_above_the_list) {
    struct browse b = {.window = 20};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home"), browse_follow(&b, "gaps");
    browse_stand(&b, 0);
    ck_assert_str_eq(browse_focus(&b).id, "role");
    browse_key(&b, "a");
    ck_assert_str_eq(b.page.place, "gaps");
    ck_assert_str_eq(b.said, "That is for a line of the list. Choose one with the arrows.");
    browse_end(&b);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, an_act_on_a_line_is_not_done_with_what_stands_above_the_list);
    tcase_add_test(tests, all_is_there_where_each_skill_that_is_needed_is);
    tcase_add_loop_test(tests, all_is_not_there_where_one_can_wait_or_is_not_for_me_or_is_wished_lower, 0,
                        COUNT(not_there));
    tcase_add_test(tests, a_wish_below_the_need_does_not_make_another_job_met);
    tcase_add_test(tests, a_wish_stands_beside_the_need_and_hides_it_not);
    tcase_add_loop_test(tests, bars_and_steps_and_what_is_asked_for_stay_at_each_size_of_a_screen, 0, COUNT(sizes));
    tcase_add_test(tests, a_wish_that_no_job_asks_for_is_not_answered_yet);
    tcase_add_test(tests, the_page_for_a_talk_has_the_piles_of_the_gaps);
    tcase_add_test(tests, a_strength_is_the_last_level_but_one_on_any_scale);
    tcase_add_loop_test(tests, what_comes_first_is_suggested_first, 0, COUNT(marked));
    tcase_add_test(tests, three_that_come_first_are_the_first_three);
    tcase_add_test(tests, what_is_not_for_me_was_answered);
    tcase_add_test(tests, what_no_job_asks_for_is_not_said_to_be_asked_for);
    tcase_add_test(tests, where_nothing_is_answered_the_map_says_so_once);
    tcase_add_test(tests, a_job_tells_what_is_there_and_what_is_open_and_nothing_of_what_there_is_none);
}

int main(void) {
    return test_suite("gaps", fill);
}

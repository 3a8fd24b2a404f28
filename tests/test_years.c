/* years: a portfolio that was used for five years opens and answers keys at the cost of a new one. Counted are the steps of SQLite's
 * machine, over the project's own content: they do not depend on the machine's speed. The whole program's instructions are in the
 * bench. */
#include "counted.h"
#include "pathway/browse.h"
#include "session.h"

static char *cache;
static void begin(void) {
    cache = path_in(NULL, "content.db");
    count_work();
}

static void end(void) {
    free(cache);
}

static void open_over(struct session *s, const char *me) {
    ck_assert_msg(session_open(s, "content", me, cache), "%s", s->err.text);
}

/* Every skill answered, the day kept, one thing logged. */
static char *make_new(void) {
    char *me = path_in(NULL, "me.pathway");
    struct session s;
    struct progress next;
    struct err err = {0};
    open_over(&s, me);
    say_to(&s, "job?role=library-assistant"), say_to(&s, "goal?to=grow"), say_to(&s, "hours?week=2");
    while (guide_next(&s.world, "all", NULL, s.arena, &next, &err) == 0 && next.skill) {
        char address[100];
        snprintf(address, sizeof address, "rate/%s?level=%d", next.skill, 1 + next.answered % 5);
        ck_assert_ptr_nonnull(strstr(say_to(&s, address), "Saved."));
    }
    say_to(&s, "snapshot?keep=yes");
    say_to(&s, "write?item=none&skill=digital-help&what=A+day+at+the+desk");
    session_close(&s);
    return me;
}

static char *make_old(void) {
    char *me = make_new(), *sql = test_read("tests/fixtures/db/five-years.sql");
    run_sql(me, sql);
    expect_sql(me,
               "SELECT count(*) FROM history; SELECT count(*) FROM snapshot; SELECT count(*) FROM entry; SELECT "
               "count(*) FROM change",
               "10000\n61\n501\n200\n");
    free(sql);
    return me;
}

/* Opening, keys that answer, and pages. A page that shows what was said over the years has more to show: a screenful and one on
 * either side, however much there is. */
static const struct {
    const char *name;
    double bound; /* times what it costs a new one */
} figures[] = {{"home", 1.2},      {"assess", 1.2},      {"gaps", 1.2},
               {"learn", 1.2},     {"skills", 1.2},      {"meeting?as=assistant", 1.2},
               {"area/desk", 1.2}, {"snapshots/1", 1.2}, {"history", 1.5},
               {"opening", 1.2},   {"ten answers", 1.2}, {"undo and redo", 1.2}};
enum { OPENING = COUNT(figures) - 3, RATING, UNDOING, FIGURES };

static void measure(const char *me, long cost[FIGURES]) {
    struct session s;
    steps = 0;
    open_over(&s, me);
    cost[OPENING] = steps;
    for (int i = 0; i < OPENING; i++) {
        struct page page;
        struct err err = {0};
        steps = 0;
        ck_assert_int_eq(page_build(&s.world, figures[i].name, &(struct view){0, 72, false}, s.arena, &page, &err), 0);
        cost[i] = steps;
    }
    say_to(&s, "again?set=short");
    steps = 0;
    struct browse b = {.window = 72};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_open(&b); /* carry on */
    for (int i = 0; i < 10; i++)
        browse_key(&b, i % 2 ? "4" : "2");
    ck_assert_str_eq(b.page.place, "assess");
    cost[RATING] = steps;
    steps = 0;
    browse_key(&b, "u"), browse_key(&b, "y");
    cost[UNDOING] = steps;
    browse_end(&b);
    session_close(&s);
}

START_TEST(a_portfolio_of_five_years_costs_what_a_new_one_costs) {
    long fresh[FIGURES], old[FIGURES];
    char *a = make_new(), *b = make_old();
    measure(a, fresh);
    measure(b, old);
    for (int i = 0; i < FIGURES; i++)
        ck_assert_msg(fresh[i] > 0 && (double)old[i] <= figures[i].bound * (double)fresh[i],
                      "%s: %ld steps, and %ld over five years", figures[i].name, fresh[i], old[i]);
    free(a), free(b);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, a_portfolio_of_five_years_costs_what_a_new_one_costs);
}

int main(void) {
    return test_suite("years", fill);
}

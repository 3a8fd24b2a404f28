/* cover: choosing the few that cover the most is the same each time, keeps to the budget, holds nothing that the others cover
 * whole, and covers what it promises of the most that is possible, as trying out every choice tells. And the pages that ask for
 * the hours and show what was chosen. UPDATE_GOLDEN=1 writes the golden pages anew. */
#include "fitting.h"
#include "pathway/ideas.h"

enum { SETS = 11, WEIGHTS = 8, PROBLEMS = 4000 };

struct problem {
    long weight[WEIGHTS], budget;
    struct cover_set set[SETS];
    int covers[SETS][WEIGHTS], sets, weights;
};

static unsigned seed;

static int below(int most) { /* a small generator of our own, so that each run is the same */
    seed = seed * 1103515245u + 12345u;
    return (int)(seed >> 16 & 0x7fff) % most;
}

static void make(struct problem *p) {
    *p = (struct problem){.sets = below(SETS + 1), .weights = 1 + below(WEIGHTS), .budget = below(40)};
    for (int i = 0; i < p->weights; i++)
        p->weight[i] = 1 + below(20);
    for (int i = 0; i < p->sets; i++) {
        p->set[i] = (struct cover_set){1 + below(15), p->covers[i], 0};
        for (int j = 0; j < p->weights; j++)
            if (below(3) == 0)
                p->covers[i][p->set[i].count++] = j;
    }
}

/* The weight that some sets cover, and what they cost. */
static long covered(const struct problem *p, unsigned sets, long *cost) {
    bool is[WEIGHTS] = {false};
    long weight = 0;
    *cost = 0;
    for (int i = 0; i < p->sets; i++)
        if (sets >> i & 1) {
            *cost += p->set[i].cost;
            for (int j = 0; j < p->set[i].count; j++)
                is[p->covers[i][j]] = true;
        }
    for (int j = 0; j < p->weights; j++)
        weight += is[j] ? p->weight[j] : 0;
    return weight;
}

static long most_of(const struct problem *p, long budget) {
    long most = 0, cost;
    for (unsigned sets = 0; sets < 1u << p->sets; sets++) {
        long weight = covered(p, sets, &cost);
        most = cost <= budget && weight > most ? weight : most;
    }
    return most;
}

static unsigned choose(const struct problem *p, long budget, int *count) {
    int chosen[SETS];
    unsigned sets = 0;
    *count = cover_choose(p->weight, p->weights, p->set, p->sets, budget, chosen);
    for (int k = 0; k < *count; k++)
        sets |= 1u << chosen[k];
    return sets;
}

START_TEST(what_is_chosen_holds_against_trying_out_every_choice) {
    const double promised = (1 - 0.36787944) / 2;
    long short_of = 0, over = 0, repeated = 0, spare = 0, exact = 0, other = 0, cost;
    seed = 1;
    for (int i = 0; i < PROBLEMS; i++) {
        struct problem p;
        int count, again;
        make(&p);
        unsigned sets = choose(&p, p.budget, &count);
        long weight = covered(&p, sets, &cost), most = most_of(&p, p.budget);
        over += cost > p.budget;
        repeated += __builtin_popcount(sets) != count;
        short_of += (double)weight < promised * (double)most;
        exact += weight == most;
        other += choose(&p, p.budget, &again) != sets || again != count;
        for (int k = 0; k < p.sets; k++)
            spare += (sets >> k & 1) && covered(&p, sets & ~(1u << k), &cost) == weight;
    }
    ck_assert_int_eq(over, 0);
    ck_assert_int_eq(repeated, 0);
    ck_assert_int_eq(short_of, 0);
    ck_assert_int_eq(spare, 0);
    ck_assert_int_eq(other, 0);
    ck_assert_msg(exact >= PROBLEMS * 9 / 10, "the very best in %ld of %d", exact, PROBLEMS);
}
END_TEST

START_TEST(where_there_is_room_for_all_everything_is_covered) {
    long missed = 0, cost;
    seed = 2;
    for (int i = 0; i < PROBLEMS; i++) {
        struct problem p;
        int count;
        make(&p);
        unsigned sets = choose(&p, 1000, &count);
        missed += covered(&p, sets, &cost) != covered(&p, (1u << p.sets) - 1, &cost);
    }
    ck_assert_int_eq(missed, 0);
}
END_TEST

/* One that costs little and gives little for it, beside one that takes the whole budget and is worth far more. */
START_TEST(a_large_one_is_taken_where_greed_alone_would_miss_it) {
    static const int small[] = {0}, large[] = {1};
    const long weight[] = {2, 100};
    const struct cover_set sets[] = {{1, small, 1}, {100, large, 1}};
    int chosen[2];
    ck_assert_int_eq(cover_choose(weight, 2, sets, 2, 100, chosen), 1);
    ck_assert_int_eq(chosen[0], 1);
    ck_assert_int_eq(cover_choose(weight, 2, sets, 2, 101, chosen), 2);
    ck_assert_int_eq(cover_choose(weight, 2, sets, 2, 0, chosen), 0);
}
END_TEST

START_TEST(of_equal_ones_the_first_is_taken_and_what_others_cover_is_put_back) {
    static const int one[] = {0}, same[] = {0}, two[] = {1, 2}, three[] = {0, 1};
    const long weight[] = {10, 10, 10};
    const struct cover_set twins[] = {{5, one, 1}, {5, same, 1}};
    const struct cover_set part[] = {{1, one, 1}, {3, two, 2}, {40, three, 2}};
    int chosen[3];
    ck_assert_int_eq(cover_choose(weight, 3, twins, 2, 10, chosen), 1);
    ck_assert_int_eq(chosen[0], 0);
    ck_assert_int_eq(cover_choose(weight, 3, part, 3, 100, chosen), 2);
    ck_assert(chosen[0] == 0 && chosen[1] == 1);
}
END_TEST

/* -- the few that cover the most ------------------------------------------------------------------------------------------ */
static const struct {
    const char *place, *said;
} refused[] = {
    {"cover?hours=none", "\"hours\" is a number up to 1000, such as 12 or 1.5."},
    {"cover?hours=1001", "\"hours\" is a number up to 1000, such as 12 or 1.5."},
    {"cover?hours=2&cost=gratis", "\"gratis\" is no answer to cost: free."},
    {"cover?hours=2&role=zebra", "There is no role \"zebra\". \"pathway show roles\" lists them."},
    {"cover/weeks", "\"cover/weeks\" is no place. cover?hours=12 is one."},
};

START_TEST(what_is_no_number_of_hours_is_refused) {
    ck_assert_str_eq(page_of(&s, refused[_i].place), refused[_i].said);
}
END_TEST

START_TEST(hours_are_asked_for_where_they_are_missing) {
    ck_assert_str_eq(each("cover", "rows", "hours"), "2 4 8 12 20 null");
    struct browse b = {.window = 100};
    say_all(answered);
    browse_begin(&b, &s.world);
    browse_follow(&b, "cover?role=librarian&ask=no");
    browse_key(&b, "4");
    ck_assert_str_eq(b.page.place, "cover?role=librarian&ask=no&hours=12");
    browse_key(&b, "e");
    browse_key(&b, "6");
    ck_assert_str_eq(b.page.place, "cover/hours?role=librarian&ask=no");
    browse_answer(&b, "none");
    ck_assert_str_eq(b.said, "\"hours\" is a number up to 1000, such as 12 or 1.5.");
    browse_answer(&b, "2");
    ck_assert_str_eq(b.page.place, "cover?role=librarian&ask=no&hours=2");
    browse_end(&b);
}
END_TEST

static const struct {
    const char *place, *items, *together, *open;
} covers[] = {
    {"cover?hours=0.5", "note-passed-on try-technology", "Together 30 minutes of 30 minutes. Each says what it adds.",
     "lending digital-help literature-searching"},
    {"cover?hours=2", "both sit-beside try-technology", "Together 2 hours of 2 hours. Each says what it adds.",
     "lending digital-help"},
    {"cover?hours=2&ask=no", "note-passed-on sit-beside twin-a try-technology",
     "Only: nobody has to say yes. Together 1 hour 40 minutes of 2 hours. Each says what it adds.",
     "lending digital-help"},
    {"cover?hours=3&time=own", "evening-book",
     "Only: in my own time. Together 1 hour of 3 hours. Each says what it adds.",
     "answering-enquiries lending digital-help new-technology"},
    {"cover?hours=1&role=librarian", "evening-book",
     "For Librarian. Together 1 hour of 1 hour. Each says what it adds.", "answering-enquiries new-technology"},
    {"cover?hours=20", "lend-a-day note-passed-on sit-beside try-technology",
     "Together 8 hours 10 minutes of 20 hours. Each says what it adds.", ""},
    {"cover?hours=0.1", "", "Nothing that states its length fits into that.",
     "answering-enquiries lending digital-help literature-searching new-technology"},
};

START_TEST(the_few_that_cover_the_most_in_the_hours_there_are) {
    say_all(answered);
    ck_assert_str_eq(each(covers[_i].place, "rows", "learning"), covers[_i].items);
    ck_assert_str_eq(fact(covers[_i].place, "together"), covers[_i].together);
    ck_assert_str_eq(each(covers[_i].place, "open", "skill"), covers[_i].open);
}
END_TEST

START_TEST(each_says_what_it_adds_to_those_before_it) {
    say_all(answered);
    ck_assert_str_eq(told("cover?hours=2", "rows", "learning", "both", "adds"),
                     "Answering enquiries from With help to On my own; Loans and requests from Not yet to With help");
    ck_assert_str_eq(each("cover?hours=2", "rows", "steps"), "3 1 1");
    ck_assert_str_eq(told("cover?hours=2", "open", "skill", "lending", "words"), "from With help to On my own");
    say_to(&s, "mine/cost?is=yes");
    ck_assert_str_eq(told("cover?hours=2", "rows", "learning", "both", "for_me"), "A way round: It costs too much.");
}
END_TEST

/* Half an hour for one of two, with two steps each of what is of use, or one of what matters. */
static const struct {
    const char *said, *item;
} weighed[] = {{"rate/new-technology?level=1&sure=3", "try-technology"},
               {"rate/new-technology?level=1&sure=1", "twin-a"}, /* a guess */
               {"rate/digital-help?level=1&priority=1", "twin-a"},
               {"rate/digital-help?level=1&priority=2", "try-technology"},
               {"tick/printing?do=wants", "twin-a"},
               {"rate/new-technology?level=clear", "twin-a"}}; /* not answered is a guess, too */

START_TEST(what_matters_more_to_the_person_weighs_more) {
    static const char *const acts[] = {"rate/answering-enquiries?level=4",  "rate/lending?level=4",
                                       "rate/literature-searching?level=2", "rate/digital-help?level=1",
                                       "rate/new-technology?level=1",       NULL};
    say_all(acts);
    say_to(&s, weighed[_i].said);
    ck_assert_str_eq(each("cover?hours=0.5", "rows", "learning"), weighed[_i].item);
}
END_TEST

/* What begins further on is taken where those before it lead there. */
START_TEST(what_goes_on_from_there_is_taken_in_the_time_left) {
    say_all(answered);
    say_to(&s, "rate/new-technology?level=2&want=5");
    ck_assert_str_eq(told("cover?hours=20", "rows", "learning", "further-on", "adds"),
                     "New technology and AI from With help to I show others");
    ck_assert_ptr_null(strstr(each("cover?hours=0.34", "rows", "learning"), "further-on"));
}
END_TEST

START_TEST(what_was_chosen_is_put_in_the_plan_by_a_key) {
    struct browse b = {.window = 100};
    say_all(answered);
    browse_begin(&b, &s.world);
    browse_follow(&b, "home"), browse_follow(&b, "cover?hours=1&role=librarian");
    ck_assert_str_eq(browse_focus(&b).id, "learning/evening-book");
    browse_key(&b, "p");
    ck_assert_str_eq(b.page.place, "cover?hours=1&role=librarian");
    ck_assert_str_eq(each("plan", "rows", "item"), "learning/evening-book");
    ck_assert_str_eq(each("plan", "rows", "role"), "librarian");
    browse_follow(&b, "cover?hours=0.1"); /* nothing was chosen: there is no such key */
    browse_key(&b, "p");
    ck_assert_str_eq(b.said, "");
    browse_end(&b);
}
END_TEST

START_TEST(where_all_is_there_nothing_is_left_to_cover) {
    static const char *const all_there[] = {"rate/answering-enquiries?level=4", "rate/lending?level=4",
                                            "rate/digital-help?level=3",        "rate/literature-searching?level=2",
                                            "rate/new-technology?level=3",      NULL};
    say_all(all_there);
    ck_assert_str_eq(fact("cover?hours=12", "note"), "Everything your job asks for is there. Pick a skill to go "
                                                     "deeper, or look at a job that interests you.");
    ck_assert_str_eq(each("cover?hours=12", "rows", "learning"), "");
    ck_assert_str_eq(each("cover?hours=12&role=librarian", "rows", "learning"), "evening-book");
}
END_TEST

/* -- golden pages ------------------------------------------------------------------------------------------------------------ */
static const struct golden golden[] = {
    {"cover-asks", "cover", not_said},
    {"cover-typed", "cover/hours", not_said},
    {"cover-two-hours", "cover?hours=2", of_me},
    {"cover-nothing-fits", "cover?hours=0.1", answered},
};

START_TEST(every_page_looks_as_it_was_read) {
    expect_golden(golden[_i].name, golden[_i].place, golden[_i].before);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, what_is_chosen_holds_against_trying_out_every_choice);
    tcase_add_test(tests, where_there_is_room_for_all_everything_is_covered);
    tcase_add_test(tests, a_large_one_is_taken_where_greed_alone_would_miss_it);
    tcase_add_test(tests, of_equal_ones_the_first_is_taken_and_what_others_cover_is_put_back);
    tcase_add_loop_test(tests, what_is_no_number_of_hours_is_refused, 0, COUNT(refused));
    tcase_add_test(tests, hours_are_asked_for_where_they_are_missing);
    tcase_add_loop_test(tests, the_few_that_cover_the_most_in_the_hours_there_are, 0, COUNT(covers));
    tcase_add_test(tests, each_says_what_it_adds_to_those_before_it);
    tcase_add_loop_test(tests, what_matters_more_to_the_person_weighs_more, 0, COUNT(weighed));
    tcase_add_test(tests, what_goes_on_from_there_is_taken_in_the_time_left);
    tcase_add_test(tests, what_was_chosen_is_put_in_the_plan_by_a_key);
    tcase_add_test(tests, where_all_is_there_nothing_is_left_to_cover);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
}

int main(void) {
    return test_suite("cover", fill);
}

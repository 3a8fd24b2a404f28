/* weeks: a plan laid on the weeks ahead, held over many small plans to its rules, and to a plain search for the fewest that are late. */
#include "pathway/weeks.h"
#include "support.h"
#include <string.h>

enum { MANY = 20000, SMALL = 7 };
static uint64_t state;

static long draw(long below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (long)((state >> 33) % (uint64_t)below);
}

/* Minutes, days and weeks from few numbers, so that many meet. */
static int random_plan(uint64_t seed, struct to_lay *item, struct hours *hours, bool put) {
    state = seed;
    int count = (int)draw(SMALL + 1);
    hours->week = 30 + 30 * draw(4);
    hours->spent = draw(3) ? 0 : 30 * draw(6);
    hours->monday = 7 * (100 + draw(100)) + 4; /* day 4 was a Monday */
    hours->today = hours->monday + draw(5);
    for (int i = 0; i < count; i++)
        item[i] = (struct to_lay){.n = i + 1,
                                  .minutes = 20 * draw(12),
                                  .day = draw(3) ? hours->today - 2 + draw(40) : NO_DAY,
                                  .week = put && !draw(3) ? draw(6) : NO_WEEK,
                                  .started = draw(3) == 0};
    return count;
}

static long room_of(const struct hours *hours, long week) {
    long left = hours->week - (week ? 0 : hours->spent);
    return left > 0 ? left : 0;
}

static long day_week(const struct hours *hours, long day) {
    return (day - hours->monday) / 7;
}

/* -- its rules ------------------------------------------------------------------------------------------------------ */
static const char *broken_item(const struct to_lay *one, const struct hours *hours) {
    long due = one->day == NO_DAY ? LONG_MAX : day_week(hours, one->day);
    bool over = one->day < hours->today, put = one->week != NO_WEEK;
    if (one->first < 0 || one->last < one->first)
        return "it lies nowhere";
    if (put && one->first != one->week)
        return "what was put in a week is not there";
    if (!one->minutes && one->first != one->last)
        return "what has no length lies on two weeks";
    if (over != (one->fit == DAY_OVER))
        return "a day that is over is not told";
    if (!over && (one->last > due) != (one->fit == NO_ROOM || one->fit == PUT_LATE))
        return "what is late is not told, or told of what is not";
    if ((one->fit == NO_ROOM && put) || (one->fit == PUT_LATE && !put))
        return "the reason is another";
    return NULL;
}

/* Nothing is lost, no week holds more than its hours but for what was put there, and no hours are left free before what comes later. */
static const char *broken_weeks(const struct to_lay *item, int count, const struct hours *hours, const long *load) {
    long sum = 0, put[WEEKS_AHEAD] = {0}, last = -1;
    for (int i = 0; i < count; i++) {
        sum += item[i].minutes;
        if (item[i].week != NO_WEEK)
            for (long week = item[i].week, left = item[i].minutes; left > 0; week++, left -= hours->week)
                put[week] += left < hours->week ? left : hours->week;
        else if (item[i].minutes && item[i].last > last)
            last = item[i].last;
    }
    for (long week = 0; week < WEEKS_AHEAD; week++) {
        sum -= load[week];
        long most = put[week] > room_of(hours, week) ? put[week] : room_of(hours, week);
        if (load[week] > most)
            return "a week holds more than its hours";
        if (week < last && load[week] < room_of(hours, week))
            return "hours are left free before what comes later";
        if (load[week] < put[week])
            return "what was put in a week has moved";
    }
    return sum ? "minutes are lost" : NULL;
}

START_TEST(every_plan_keeps_the_rules) {
    struct to_lay item[SMALL];
    struct hours hours;
    long load[WEEKS_AHEAD];
    for (uint64_t seed = 1; seed <= MANY; seed++) {
        int count = random_plan(seed, item, &hours, true);
        weeks_lay(item, count, &hours, load);
        const char *broken = broken_weeks(item, count, &hours, load);
        for (int i = 0; i < count && !broken; i++) {
            broken = broken_item(&item[i], &hours);
            if (i && item[i].first < item[i - 1].first)
                broken = "they are not in the order of their weeks";
        }
        ck_assert_msg(!broken, "plan %ld: %s", (long)seed, broken);
    }
}
END_TEST

/* -- the fewest are late ---------------------------------------------------------------------------------------------- */
/* Can all of a set be done by their days: for each day, what has to be done until then against the hours until then. */
static bool all_in_time(const struct to_lay *item, int count, unsigned set, const struct hours *hours,
                        const long *room) {
    for (int i = 0; i < count; i++) {
        long sum = 0, until = 0;
        if (!(set >> i & 1))
            continue;
        for (int j = 0; j < count; j++)
            sum += (set >> j & 1) && item[j].day <= item[i].day ? item[j].minutes : 0;
        for (long week = 0; week <= day_week(hours, item[i].day); week++)
            until += room[week];
        if (sum > until)
            return false;
    }
    return true;
}

static int fewest_late(const struct to_lay *item, int count, const struct hours *hours) {
    long room[WEEKS_AHEAD];
    unsigned asked = 0;
    int fewest = count;
    for (long week = 0; week < WEEKS_AHEAD; week++)
        room[week] = room_of(hours, week);
    for (int i = 0; i < count; i++) {
        for (long week = item[i].week, left = item[i].minutes; item[i].week != NO_WEEK && left > 0; week++) {
            long part = left < hours->week ? left : hours->week;
            room[week] -= part < room[week] ? part : room[week];
            left -= part;
        }
        if (item[i].week == NO_WEEK && item[i].day != NO_DAY && item[i].day >= hours->today)
            asked |= 1u << i;
    }
    for (unsigned set = 0; set < 1u << count; set++) {
        int late = __builtin_popcount(asked & ~set);
        if ((set & ~asked) == 0 && late < fewest && all_in_time(item, count, set, hours, room))
            fewest = late;
    }
    return fewest;
}

START_TEST(a_day_is_missed_only_where_that_cannot_be_helped) {
    struct to_lay item[SMALL];
    struct hours hours;
    long load[WEEKS_AHEAD];
    for (uint64_t seed = 1; seed <= MANY / 4; seed++) {
        int count = random_plan(seed, item, &hours, seed % 2), late = 0, fewest = fewest_late(item, count, &hours);
        weeks_lay(item, count, &hours, load);
        for (int i = 0; i < count; i++)
            late += item[i].fit == NO_ROOM;
        ck_assert_msg(late == fewest, "plan %ld: %d are late, and %d could be", (long)seed, late, fewest);
    }
}
END_TEST

START_TEST(the_hours_to_ask_for_are_the_least_that_are_enough) {
    struct to_lay item[SMALL];
    struct hours hours;
    long load[WEEKS_AHEAD];
    int found = 0;
    for (uint64_t seed = 1; seed <= MANY / 4; seed++) {
        int count = random_plan(seed, item, &hours, false);
        long enough = weeks_enough(item, count, &hours), least = 0;
        for (long week = hours.week + 30; !least && week <= MOST_WEEK_HOURS * 60L; week += 30) {
            struct hours more = hours;
            more.week = week;
            least = fewest_late(item, count, &more) ? 0 : week;
        }
        ck_assert_msg(enough == least, "plan %ld: %ld minutes, and %ld are enough", (long)seed, enough, least);
        weeks_lay(item, count, &hours, load);
        found += enough != 0;
    }
    ck_assert_int_gt(found, 100);
}
END_TEST

/* -- by hand -------------------------------------------------------------------------------------------------------- */
START_TEST(the_first_week_is_this_one_and_at_its_end_the_next) {
    static const char *const days[][2] = {{"2027-05-31", "2027-05-31"},
                                          {"2027-06-04", "2027-05-31"},
                                          {"2027-06-05", "2027-06-07"},
                                          {"2027-06-06", "2027-06-07"},
                                          {"2028-02-29", "2028-02-28"}};
    struct arena *arena = arena_new();
    for (int i = 0; i < COUNT(days); i++)
        ck_assert_str_eq(text_day(arena, weeks_monday(text_day_number(days[i][0]))), days[i][1]);
    ck_assert_int_eq(text_day_number("1970-01-01"), 0);
    ck_assert_int_eq(text_day_number("1969-12-29"), -3);
    ck_assert_int_eq(text_day_number("2027-06-03"), 20972);
    for (long day = 0; day < 40000; day++)
        if (text_day_number(text_day(arena, day)) != day)
            ck_abort_msg("day %ld comes back as another", day);
    ck_assert_str_eq(text_months_on(arena, "2027-11-30", 3), "2028-02-29");
    ck_assert_str_eq(text_months_on(arena, "2027-06-03", 3), "2027-09-03");
    arena_free(arena);
}
END_TEST

START_TEST(without_hours_nothing_is_promised) {
    struct to_lay item[] = {{.n = 1, .minutes = 30, .day = NO_DAY, .week = NO_WEEK},
                            {.n = 2, .minutes = 30, .day = 20980, .week = NO_WEEK},
                            {.n = 3, .minutes = 30, .day = NO_DAY, .week = 2},
                            {.n = 4, .minutes = 30, .day = 20970, .week = NO_WEEK}};
    struct hours hours = {.today = 20972, .monday = 20969};
    long load[WEEKS_AHEAD];
    weeks_lay(item, COUNT(item), &hours, load);
    ck_assert(item[0].n == 3 && item[0].first == 2 && item[0].fit == FITS);
    ck_assert(item[1].n == 4 && item[1].first == NO_WEEK && item[1].fit == DAY_OVER);
    ck_assert(item[2].n == 2 && item[2].first == NO_WEEK && item[2].fit == FITS);
    ck_assert(item[3].n == 1 && item[3].last == NO_WEEK);
}
END_TEST

START_TEST(what_is_put_in_a_week_stays_there_though_it_is_too_much) {
    struct to_lay item[] = {{.n = 1, .minutes = 60, .day = NO_DAY, .week = 1},
                            {.n = 2, .minutes = 60, .day = NO_DAY, .week = 1},
                            {.n = 3, .minutes = 90, .day = NO_DAY, .week = 0},
                            {.n = 4, .minutes = 20, .day = 20972, .week = 1},
                            {.n = 5, .minutes = 20, .day = NO_DAY, .week = NO_WEEK}};
    struct hours hours = {60, 0, 20972, 20969};
    long load[WEEKS_AHEAD];
    weeks_lay(item, COUNT(item), &hours, load);
    ck_assert(item[0].n == 3 && item[0].last == 1 && item[0].fit == FITS);
    ck_assert(item[1].n == 4 && item[1].fit == PUT_LATE);
    ck_assert(item[2].n == 1 && item[2].fit == CROWDED && item[3].fit == CROWDED);
    ck_assert(item[4].n == 5 && item[4].first == 2);
    ck_assert(load[0] == 60 && load[1] == 170 && load[2] == 20);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_test(tests, every_plan_keeps_the_rules);
    tcase_add_test(tests, a_day_is_missed_only_where_that_cannot_be_helped);
    tcase_add_test(tests, the_hours_to_ask_for_are_the_least_that_are_enough);
    tcase_add_test(tests, the_first_week_is_this_one_and_at_its_end_the_next);
    tcase_add_test(tests, without_hours_nothing_is_promised);
    tcase_add_test(tests, what_is_put_in_a_week_stays_there_though_it_is_too_much);
}

int main(void) {
    return test_suite("weeks", fill);
}

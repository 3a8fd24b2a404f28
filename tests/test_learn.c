/* learn: suggestions that fit what somebody asks for, in an order that stays; and why one is suggested and another not. UPDATE_GOLDEN=1
 * writes the golden pages anew; read them before they are committed. */
#include "fitting.h"

/* All that is suggested at an address, in its order. */
static const char *all_of(const char *place) {
    const char *all = "";
    for (int from = 0; from < 60; from += 3) {
        const char *three =
            each(place_with(place, "from", arena_print(s.arena, "%d", from), s.arena), "rows", "learning");
        all = arena_print(s.arena, "%s%s%s", all, *all && *three ? " " : "", three);
    }
    return all;
}

/* -- what fits --------------------------------------------------------------------------------------------------------- */
#define EVERYTHING                                                                                                     \
    "both twin-a sit-beside note-passed-on try-technology paid-course twin-b evening-book library-diploma-day "        \
    "lend-a-day search-modules"
static const struct {
    const char *place, *fit, *words;
} wished[] = {
    {"learn", EVERYTHING, "null"},
    {"learn?cost=free",
     "both twin-a sit-beside note-passed-on try-technology lend-a-day twin-b evening-book search-modules",
     "Only: nothing to pay. 9 fit."},
    {"learn?hours=0.5", "twin-a note-passed-on try-technology twin-b", "Only: half an hour at most. 4 fit."},
    {"learn?hours=0.34", "note-passed-on try-technology", "Only: 20 minutes at most. 2 fit."},
    {"learn?hours=2.25", "both twin-a sit-beside note-passed-on try-technology paid-course twin-b evening-book",
     "Only: 2 hours 15 minutes at most. 8 fit."},
    {"learn?format=course", "paid-course search-modules", "Only: a course. 2 fit."},
    {"learn?format=practice", "both twin-a sit-beside note-passed-on try-technology lend-a-day twin-b",
     "Only: something to try at work. 7 fit."},
    {"learn?format=audio", "", "Only: something to hear. Nothing fits just now."},
    {"learn?time=own", "evening-book search-modules", "Only: in my own time. 2 fit."},
    {"learn?time=work",
     "both twin-a sit-beside note-passed-on try-technology paid-course twin-b search-modules library-diploma-day "
     "lend-a-day",
     "Only: in work time. 10 fit."},
    {"learn?ask=no", "twin-a sit-beside note-passed-on try-technology twin-b evening-book search-modules",
     "Only: nobody has to say yes. 7 fit."},
    {"learn?round=cost",
     "both twin-a sit-beside note-passed-on try-technology lend-a-day twin-b evening-book search-modules",
     "Only: a way round \"It costs too much\". 9 fit."},
    {"learn?round=rota", "twin-b note-passed-on try-technology", "Only: a way round \"The rota is full\". 3 fit."},
    {"learn?cost=free&hours=1&time=work&ask=no", "twin-a sit-beside note-passed-on try-technology twin-b",
     "Only: nothing to pay, an hour at most, in work time, nobody has to say yes. 5 fit."},
    {"learn?cost=free&hours=1&skill=literature-searching", "sit-beside evening-book",
     "Only: nothing to pay, an hour at most. 2 fit."},
};

START_TEST(what_is_asked_for_is_all_that_is_suggested) {
    say_all(answered);
    ck_assert_str_eq(all_of(wished[_i].place), wished[_i].fit);
    ck_assert_str_eq(fact(wished[_i].place, "wishes"), wished[_i].words);
}
END_TEST

START_TEST(what_does_not_state_its_length_or_price_fits_no_wish_for_them) {
    say_to(&s, "rate/answering-enquiries?level=2");
    ck_assert_ptr_nonnull(strstr(all_of("learn"), "radio-talk"));
    ck_assert_ptr_nonnull(strstr(all_of("learn?time=work"), "radio-talk"));
    ck_assert_ptr_null(strstr(all_of("learn?cost=free"), "radio-talk"));
    ck_assert_ptr_null(strstr(all_of("learn?hours=1000"), "radio-talk"));
    ck_assert_ptr_nonnull(strstr(all_of("learn?format=network"), "desk-group"));
    ck_assert_ptr_null(strstr(all_of("learn?time=work"), "desk-group")); /* when they meet is not known */
    ck_assert_ptr_null(strstr(all_of("learn?time=own"), "desk-group"));
}
END_TEST

static const struct {
    const char *place, *said;
} refused[] = {
    {"learn?cost=gratis", "\"gratis\" is no answer to cost: free."},
    {"learn?hours=many", "\"hours\" is a number up to 1000, such as 1 or 0.5."},
    {"learn?hours=0", "\"hours\" is a number up to 1000, such as 1 or 0.5."},
    {"learn?time=night", "\"night\" is no answer to time: work or own."},
    {"learn?ask=yes", "\"yes\" is no answer to ask: no."},
    {"learn?format=film",
     "\"film\" is no answer to format: practice, network, course, reading, live, video, audio, book or kit."},
    {"learn?round=tme", "There is no barrier \"tme\". Did you mean \"time\"?"},
    {"learn?skill=zebra", "There is no skill \"zebra\". \"pathway show skills\" lists them."},
    {"learn?role=zebra", "There is no role \"zebra\". \"pathway show roles\" lists them."},
    {"learn?from=-3", "\"from\" is a whole number, such as 3."},
    {"learn/anything", "\"learn/anything\" is no place. learn?skill=ID is one."},
    {"learn/filter?of=colour", "\"colour\" is nothing to ask for: cost, hours, time, ask, format or round."},
    {"learn/filter?cost=gratis", "\"gratis\" is no answer to cost: free."},
    {"why?from=x", "\"from\" is a whole number, such as 3."},
    {"why?cost=gratis", "\"gratis\" is no answer to cost: free."},
    {"why?item=role/librarian",
     "What is suggested is learning, practice or network, such as learning/ID; \"role/librarian\" is none of them."},
    {"why?item=qualification/certification", "What is suggested is learning, practice or network, such as learning/ID; "
                                             "\"qualification/certification\" is none of them."},
    {"why?item=learning/zebra", "There is no learning \"zebra\"."},
    {"why?item=learning", "There is no learning \"\"."},
    {"why?item=practice/twin", "There is no practice \"twin\". Did you mean \"twin-a\"?"},
};

START_TEST(what_is_no_answer_is_refused_with_what_is) {
    ck_assert_str_eq(page_of(&s, refused[_i].place), refused[_i].said);
}
END_TEST

START_TEST(each_question_says_how_many_would_fit_and_leads_back_with_the_answer) {
    say_all(answered);
    ck_assert_str_eq(each("learn/filter", "rows", "id"), "cost hours time ask format round");
    ck_assert_str_eq(told("learn/filter?cost=free", "rows", "id", "cost", "words"), "nothing to pay");
    ck_assert_str_eq(told("learn/filter?cost=free", "rows", "id", "hours", "words"), "it does not matter");
    ck_assert_str_eq(each("learn/filter?of=hours", "rows", "id"), "0.34 0.5 1 3 any");
    ck_assert_str_eq(each("learn/filter?of=hours", "rows", "fit"), "2 4 7 9 null");
    ck_assert_str_eq(each("learn/filter?of=hours&time=own", "rows", "fit"), "0 0 1 2 null");
    ck_assert_str_eq(told("learn/filter?of=hours&time=own", "rows", "id", "0.5", "words"), "none fits now");
    ck_assert_str_eq(each("learn/filter?of=round", "rows", "id"), "any");
    say_to(&s, "mine/rota?is=yes");
    say_to(&s, "mine/cost?is=yes");
    ck_assert_str_eq(each("learn/filter?of=round", "rows", "id"), "cost rota any");
    ck_assert_str_eq(each("learn/filter?of=round&hours=0.5", "rows", "fit"), "4 3 null");
    ck_assert_str_eq(each("learn/filter?of=round&round=time", "rows", "id"), "cost rota time any");
}
END_TEST

/* By keys, from the suggestions and back: two questions, then taking both away. */
START_TEST(wishes_are_put_on_and_taken_away_by_keys) {
    struct browse b = {.window = 100};
    say_all(answered);
    browse_begin(&b, &s.world);
    browse_follow(&b, "learn");
    browse_key(&b, "k");
    ck_assert_str_eq(b.page.place, "learn/filter");
    browse_key(&b, "1");
    ck_assert_str_eq(b.page.place, "learn/filter?of=cost");
    browse_key(&b, "1");
    ck_assert_str_eq(b.page.place, "learn?cost=free");
    browse_key(&b, "k");
    browse_key(&b, "2");
    browse_key(&b, "3");
    ck_assert_str_eq(b.page.place, "learn?cost=free&hours=1");
    browse_key(&b, "o");
    ck_assert_str_eq(b.page.place, "learn?cost=free&hours=1&from=3");
    browse_key(&b, "f");
    ck_assert_str_eq(b.page.place, "why?cost=free&hours=1&from=3");
    ck_assert_str_eq(page_rows(&b.page)->row[0].go, "why?item=practice/note-passed-on&cost=free&hours=1");
    browse_back(&b);
    browse_key(&b, "x");
    ck_assert_str_eq(b.page.place, "learn");
    browse_end(&b);
}
END_TEST

START_TEST(a_question_is_left_in_one_step) {
    struct browse b = {.window = 100};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, "learn");
    browse_key(&b, "k");
    browse_key(&b, "5");
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "learn");
    browse_key(&b, "e");
    ck_assert_str_eq(b.page.place, "cover");
    browse_key(&b, "6");
    ck_assert_str_eq(b.page.place, "cover/hours");
    browse_answer(&b, "1.5");
    ck_assert_str_eq(b.page.place, "cover?hours=1.5");
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "learn");
    browse_end(&b);
}
END_TEST

/* -- the order --------------------------------------------------------------------------------------------------------- */
START_TEST(what_gets_round_what_is_in_my_way_goes_before_an_equal_one) {
    say_all(answered);
    ck_assert_str_eq(each("learn?skill=digital-help", "rows", "learning"), "twin-a twin-b lend-a-day");
    say_to(&s, "mine/rota?is=yes");
    ck_assert_str_eq(each("learn?skill=digital-help", "rows", "learning"), "twin-b twin-a lend-a-day");
    ck_assert_str_eq(told("learn?skill=digital-help", "rows", "learning", "twin-b", "for_me"),
                     "A way round: The rota is full.");
    ck_assert_str_eq(told("learn?skill=digital-help", "rows", "learning", "twin-a", "for_me"), "null");
    say_to(&s, "mine/rota?is=no");
    ck_assert_str_eq(each("learn?skill=digital-help", "rows", "learning"), "twin-a twin-b lend-a-day");
}
END_TEST

/* Two skills of the same weight: the one of which something gets round it has its turn first. */
START_TEST(so_it_is_between_skills_that_weigh_the_same) {
    static const char *const acts[] = {"rate/answering-enquiries?level=4",   "rate/lending?level=4",
                                       "rate/literature-searching?level=2",  "rate/digital-help?level=1",
                                       "rate/new-technology?level=1&want=5", NULL};
    say_all(acts);
    ck_assert_str_eq(each("learn", "rows", "learning"), "twin-a try-technology twin-b");
    say_to(&s, "mine/time?is=yes");
    ck_assert_str_eq(each("learn", "rows", "learning"), "try-technology twin-a twin-b");
}
END_TEST

/* -- why this, why not that ---------------------------------------------------------------------------------------------- */
#define NOT_ASKED "It builds nothing that your job asks for, or that you wished for."
static const struct {
    const char *before[2], *place, *said;
} reasons[] = {
    {{0}, "why?item=practice/both", "It is suggested: 1st of 11 now."},
    {{0}, "why?item=twin-b", "It is suggested: 7th of 11 now."},
    {{0}, "why?item=learning/search-modules", "It is suggested: 11th of 11 now."},
    {{0}, "why?item=learning/search-modules&skill=literature-searching", "It is suggested: 3rd of 3 now."},
    {{0}, "why?item=practice/both&skill=literature-searching", "Not among these: it builds another skill."},
    {{0}, "why?item=learning/further-on", "Not yet: it begins further on than where you are."},
    {{0}, "why?item=learning/radio-talk", "Not now: you are as far as it leads."},
    {{"rate/lending?level=4"}, "why?item=learning/paid-course", "Not now: you are there already."},
    {{"rate/lending?level=1&priority=3"}, "why?item=learning/paid-course", "Not now: you said that it can wait."},
    {{"rate/lending?level=not-for-me"},
     "why?item=learning/paid-course",
     "Not for now: you said that it is not for you."},
    {{0},
     "why?item=learning/paid-course&role=librarian",
     "It builds nothing that Librarian asks for, or that you wished for."},
    {{"job?role=records-officer"}, "why?item=learning/paid-course", NOT_ASKED},
    {{"job?role=records-officer", "want/lending?is=3"},
     "why?item=learning/paid-course",
     "It is suggested: 2nd of 3 now."},
    {{0},
     "why?item=learning/paid-course&cost=free",
     "It is left out by what you asked for: nothing to pay. Without that it would be suggested."},
    {{0},
     "why?item=practice/both&ask=no&hours=0.5",
     "It is left out by what you asked for: half an hour at most, nobody has to say yes. Without that it would be "
     "suggested."},
};

START_TEST(an_item_says_why_it_is_suggested_or_not) {
    say_all(answered);
    for (int i = 0; i < 2 && reasons[_i].before[i]; i++)
        say_to(&s, reasons[_i].before[i]);
    ck_assert_str_eq(fact(reasons[_i].place, "verdict"), reasons[_i].said);
}
END_TEST

static const struct {
    const char *before, *item, *skill, *reason, *words;
} of_a_skill[] = {
    {NULL, "practice/both", "lending", "grows", "it leads to With help; you are at Not yet, and On my own is wanted"},
    {NULL, "learning/further-on", "new-technology", "starts-later", "it begins at With help, and you are at Seen it"},
    {"rate/new-technology?level=clear", "learning/further-on", "new-technology", "starts-later",
     "it begins at With help, and you have not said where you are"},
    {NULL, "network/desk-group", "answering-enquiries", "leads-back",
     "it leads to With help, and you are at With help already"},
    {"rate/new-technology?level=4", "learning/further-on", "new-technology", "is-there",
     "you are at On my own, and no more is wanted"},
    {"rate/lending?level=1&priority=3", "practice/both", "lending", "can-wait", "you said that it can wait"},
    {"rate/lending?level=not-for-me", "practice/both", "lending", "not-for-me", "you said that it is not for you"},
    {"job?role=records-officer", "practice/both", "lending", "not-asked", "your job does not ask for it"},
};

START_TEST(each_skill_of_an_item_says_what_it_is_to_the_person) {
    say_all(answered);
    if (of_a_skill[_i].before)
        say_to(&s, of_a_skill[_i].before);
    const char *place = arena_print(s.arena, "why?item=%s", of_a_skill[_i].item);
    ck_assert_str_eq(told(place, "rows", "skill", of_a_skill[_i].skill, "reason"), of_a_skill[_i].reason);
    ck_assert_str_eq(told(place, "rows", "skill", of_a_skill[_i].skill, "words"), of_a_skill[_i].words);
}
END_TEST

START_TEST(what_does_as_much_in_less_time_is_named_and_what_leads_up_to_it) {
    say_all(answered);
    ck_assert_str_eq(each("why?item=learning/evening-book", "others", "item"), "practice/sit-beside");
    ck_assert_str_eq(told("why?item=learning/evening-book", "others", "item", "practice/sit-beside", "words"),
                     "as far in less time: 40 minutes");
    ck_assert_str_eq(each("why?item=practice/sit-beside", "others", "item"), "");
    ck_assert_str_eq(told("why?item=learning/further-on", "others", "item", "practice/try-technology", "words"),
                     "leads up to it: 20 minutes");
    ck_assert_str_eq(each("why?item=learning/library-diploma-day", "others", "item"),
                     "learning/evening-book practice/try-technology");
    ck_assert_str_eq(each("why?item=learning/library-diploma-day&format=course", "others", "item"),
                     "learning/search-modules");
}
END_TEST

/* The number of each suggestion is the place it has, at whatever is asked for. */
START_TEST(the_place_that_is_told_is_the_place_it_has) {
    static const char *const lists[] = {"learn", "learn?cost=free", "learn?role=librarian", "learn?time=work&ask=no"};
    say_all(answered);
    for (int i = 0; i < COUNT(lists); i++) {
        const char *all = all_of(lists[i]), *at = all;
        long n = 0;
        for (size_t size; *at; at += size + (at[size] == ' ')) {
            size = strcspn(at, " ");
            const char *why = place_with(arena_print(s.arena, "why%s", lists[i] + 5), "item",
                                         arena_copy_size(s.arena, at, size), s.arena);
            ck_assert_str_eq(fact(why, "rank"), arena_print(s.arena, "%ld", ++n));
        }
        ck_assert_int_gt(n, 2);
    }
}
END_TEST

static const struct {
    const char *before, *item, *sum, *turn;
} sums[] = {
    {NULL, "practice/both", "3 steps x 3 (it matters a lot) = 9; 9 / (1 + 1 hour) = 4.5.",
     "Of the 3 that build Loans and requests from where you are it comes 1st."},
    {NULL, "practice/note-passed-on",
     "1 step x 3 (it matters a lot) x 0.75 (your answer is a guess) = 2.25; 2.25 / (1 + 0.17 hours) = 1.93.",
     "Of the 2 that build Answering enquiries from where you are it comes 1st."},
    {NULL, "learning/library-diploma-day", "1 step x 1 (it is of use) = 1; 1 / (1 + 6 hours) = 0.14.",
     "Of the 2 that build New technology and AI from where you are it comes 2nd."},
    {"tick/printing?do=wants", "practice/twin-a",
     "2 steps x 2 (it matters) x 2 (you would like to do it) = 8; 8 / (1 + 0.5 hours) = 5.33.",
     "Of the 3 that build Helping with technology from where you are it comes 1st."},
    {"rate/digital-help?level=1&priority=1", "practice/twin-a",
     "2 steps x 2 (it matters) = 4; 4 / (1 + 0.5 hours) = 2.67.",
     "Of the 3 that build Helping with technology from where you are it comes 1st. That skill comes first for you, so "
     "it goes before the others."},
    {"mine/rota?is=yes", "practice/twin-b", "2 steps x 2 (it matters) = 4; 4 / (1 + 0.5 hours) = 2.67.",
     "Of the 3 that build Helping with technology from where you are it comes 1st. It gets round what is in your way, "
     "so it goes before one with the same number."},
    {"rate/answering-enquiries?level=2", "learning/radio-talk",
     "2 steps x 3 (it matters a lot) x 0.75 (your answer is a guess) = 4.5; 4.5 / (1 + 3 hours) = 1.12. Its length is "
     "not stated: 3 hours stand for it.",
     "Of the 4 that build Answering enquiries from where you are it comes 4th."},
    {"rate/literature-searching?level=3&want=4", "learning/library-diploma-day",
     "1 step x 3 (it matters a lot) = 3; 3 / (1 + 6 hours) = 0.43.",
     "Of the 2 that build Searching for evidence from where you are it comes 2nd."},
};

START_TEST(the_sum_is_worked_out_in_words) {
    say_all(answered);
    if (sums[_i].before)
        say_to(&s, sums[_i].before);
    const char *place = arena_print(s.arena, "why?item=%s", sums[_i].item);
    ck_assert_str_eq(fact(place, "sum"), sums[_i].sum);
    ck_assert_str_eq(fact(place, "turn"), sums[_i].turn);
}
END_TEST

START_TEST(the_sums_of_those_at_hand_stand_beside_each_other) {
    say_all(answered);
    ck_assert_str_eq(each("why", "rows", "learning"), each("learn", "rows", "learning"));
    ck_assert_str_eq(each("why", "rows", "weight"), "9 4 3");
    ck_assert_str_eq(each("why", "rows", "worth"), "4.50 2.67 1.80");
    ck_assert_str_eq(each("why?from=3&cost=free", "rows", "learning"),
                     each("learn?from=3&cost=free", "rows", "learning"));
}
END_TEST

/* -- golden pages ------------------------------------------------------------------------------------------------------------ */
static const struct golden golden[] = {
    {"learn-fitting", "learn?cost=free&hours=1", answered},
    {"learn-fitting-none", "learn?format=audio", answered},
    {"learn-filter", "learn/filter?cost=free", answered},
    {"learn-filter-of", "learn/filter?of=hours", answered},
    {"learn-filter-round", "learn/filter?of=round&round=rota", of_me},
    {"learn-filter-round-none", "learn/filter?of=round", not_said},
    {"why", "why", of_me},
    {"why-suggested", "why?item=practice/twin-b", of_me},
    {"why-left-out", "why?item=learning/paid-course&cost=free", answered},
    {"why-not-yet", "why?item=learning/further-on", answered},
    {"why-nothing", "why?item=learning/paid-course&role=librarian", not_said},
};

START_TEST(every_page_looks_as_it_was_read) {
    expect_golden(golden[_i].name, golden[_i].place, golden[_i].before);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, what_is_asked_for_is_all_that_is_suggested, 0, COUNT(wished));
    tcase_add_test(tests, what_does_not_state_its_length_or_price_fits_no_wish_for_them);
    tcase_add_loop_test(tests, what_is_no_answer_is_refused_with_what_is, 0, COUNT(refused));
    tcase_add_test(tests, each_question_says_how_many_would_fit_and_leads_back_with_the_answer);
    tcase_add_test(tests, wishes_are_put_on_and_taken_away_by_keys);
    tcase_add_test(tests, a_question_is_left_in_one_step);
    tcase_add_test(tests, what_gets_round_what_is_in_my_way_goes_before_an_equal_one);
    tcase_add_test(tests, so_it_is_between_skills_that_weigh_the_same);
    tcase_add_loop_test(tests, an_item_says_why_it_is_suggested_or_not, 0, COUNT(reasons));
    tcase_add_loop_test(tests, each_skill_of_an_item_says_what_it_is_to_the_person, 0, COUNT(of_a_skill));
    tcase_add_test(tests, what_does_as_much_in_less_time_is_named_and_what_leads_up_to_it);
    tcase_add_test(tests, the_place_that_is_told_is_the_place_it_has);
    tcase_add_loop_test(tests, the_sum_is_worked_out_in_words, 0, COUNT(sums));
    tcase_add_test(tests, the_sums_of_those_at_hand_stand_beside_each_other);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
}

int main(void) {
    return test_suite("learn", fill);
}

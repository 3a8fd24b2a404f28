/* me: what a person says of themselves beside their skills: what gets in their way, their time, and the rest. It is used where
 * it helps, changed and taken back, told to them alone; and what a way to pay turns on is asked in no place but there. */
#include "own_pack.h"
#include "visit.h"

/* Beside the sample pack's barrier and its three ways: a second one, which meets it at one of them, and an evening's reading. */
static const char more[] =
    "barriers:\n"
    "  - {id: cost, title: It costs too much, about: Fees add up., ways: [{title: Try it at work, about: It is free., "
    "go: "
    "practice/try-technology}, {title: Read, about: The modules are free., go: learning/search-modules}, {title: Ask, "
    "about: There may be money., go: funding/own-trust}]}\n"
    "learning:\n"
    "  - {id: evening-book, title: A book for the evening, provider: A press, about: On searching., minutes: 60, cost: "
    "free, format: course, time: own time, ask: no, steps: [{skill: literature-searching, from: 1, to: 4}], source: "
    "'https://example.org/book', checked: 2026-11-23, status: own page}\n";

#define TIME "There is no time"
#define COST "It costs too much"

static void begin(void) {
    begin_pack();
    char *path = path_in(pack, "more.yaml");
    test_write(path, more);
    free(path);
    open_again();
}

/* The value of a key in each row of a list, parted by blanks. */
static const char *each(const char *place, const char *list, const char *key) {
    const char *all = "", *page = page_of(&s, place);
    json_t *json = json_loads(page, 0, NULL), *row;
    size_t i;
    ck_assert_msg(json != NULL, "%s", page);
    json_array_foreach(json_object_get(json, list), i, row) {
        json_t *value = json_object_get(row, key);
        const char *text = json_is_integer(value)  ? arena_print(s.arena, "%lld", (long long)json_integer_value(value))
                           : json_is_string(value) ? json_string_value(value)
                                                   : "-";
        all = arena_print(s.arena, "%s%s%s", all, i ? " " : "", text);
    }
    json_decref(json);
    return all;
}

/* What the row with that id says under a key; NULL where it says nothing. */
static const char *told(const char *place, const char *list, const char *by, const char *id, const char *key) {
    const char *page = page_of(&s, place), *found = "no such row";
    json_t *json = json_loads(page, 0, NULL), *row;
    size_t i;
    ck_assert_msg(json != NULL, "%s", page);
    json_array_foreach(json_object_get(json, list), i, row) {
        json_t *value = json_object_get(row, key);
        if (text_compare(json_string_value(json_object_get(row, by)), id) == 0)
            found = json_is_string(value) ? arena_copy(s.arena, json_string_value(value)) : "";
    }
    json_decref(json);
    return found;
}

/* -- what gets in my way --------------------------------------------------------------------------------------------------- */
START_TEST(what_gets_in_my_way_is_marked_said_undone_and_done_again) {
    ck_assert_str_eq(say_to(&s, "mine/time?is=yes"), "Saved. " TIME ": in my way.");
    ck_assert_str_eq(say_to(&s, "mine/time?is=yes"), "As before. " TIME ": in my way.");
    ck_assert_str_eq(say_to(&s, "mine/time?is=other"), "Saved. " TIME ": not in my way.");
    ck_assert_str_eq(say_to(&s, "mine/time?is=no"), "As before. " TIME ": not in my way.");
    ck_assert_str_eq(say_to(&s, "undo?last=yes"), "Undone: " TIME ": not in my way.");
    ck_assert_str_eq(each("barriers", "rows", "mine"), "1 0");
    ck_assert_str_eq(say_to(&s, "undo?last=yes"), "Undone: " TIME ": in my way.");
    ck_assert_str_eq(each("barriers", "rows", "mine"), "0 0");
    ck_assert_str_eq(say_to(&s, "redo?last=yes"), "Done again: " TIME ": in my way.");
    ck_assert_str_eq(each("barriers", "rows", "mine"), "1 0");
    s.world.visit = true;
    ck_assert_str_eq(say_to(&s, "mine/cost?is=yes"), "Noted, not kept. " COST ": in my way.");
}
END_TEST

static const struct {
    const char *address, *said;
} refused[] = {
    {"mine/tme?is=yes", "There is no barrier \"tme\". Did you mean \"time\"?"},
    {"mine/zebra?is=yes", "There is no barrier \"zebra\". \"pathway show barriers\" lists them."},
    {"mine?is=yes", "There is no barrier \"\". \"pathway show barriers\" lists them."},
    {"mine/time?is=perhaps", "\"perhaps\" is no answer: yes or no. Nothing was changed."},
    {"study?is=never", "\"never\" is no answer: work, own or both. Nothing was changed."},
    {"last?answer=never", "\"never\" is no answer: shown or hidden. Nothing was changed."},
    {"display?as=never", "\"never\" is no answer: screen or plain. Nothing was changed."},
};

START_TEST(what_cannot_be_is_refused_and_changes_nothing) {
    ck_assert_str_eq(say_to(&s, refused[_i].address), refused[_i].said);
    ck_assert(!is_there(me));
}
END_TEST

START_TEST(the_persons_own_come_first_and_each_page_of_a_way_says_so) {
    ck_assert_str_eq(each("barriers", "rows", "id"), "time cost");
    ck_assert_str_eq(each("practice/try-technology", "gets_round", "mine"), "0 0");
    say_to(&s, "mine/cost?is=yes");
    ck_assert_str_eq(each("barriers", "rows", "id"), "cost time");
    ck_assert_str_eq(each("practice/try-technology", "gets_round", "barrier"), "time cost");
    ck_assert_str_eq(each("practice/try-technology", "gets_round", "mine"), "0 1");
    ck_assert_str_eq(told("funding/own-trust", "gets_round", "barrier", "cost", "mine_words"), "in my way");
    ck_assert_str_eq(told("network/desk-group", "gets_round", "barrier", "time", "mine_words"), "");
}
END_TEST

/* The cursor stays on what was marked, wherever it stands now. */
START_TEST(a_list_is_marked_by_the_act_on_its_row) {
    struct browse b = {.window = 20};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, "barriers");
    browse_stand(&b, 1);
    browse_act(&b);
    ck_assert_str_eq(b.said, "Saved. " COST ": in my way.");
    ck_assert_int_eq(b.at, 0);
    ck_assert_str_eq(browse_focus(&b).id, "cost");
    browse_open(&b);
    ck_assert_str_eq(b.page.place, "barrier/cost");
    ck_assert_str_eq(b.page.said, "You said that this gets in your way. Nobody else sees it.");
    browse_key(&b, "i");
    ck_assert_str_eq(b.said, "Saved. " COST ": not in my way.");
    ck_assert_ptr_null(b.page.said);
    browse_follow(&b, "mine/cost");
    browse_key(&b, "1");
    ck_assert_str_eq(b.page.place, "barrier/cost");
    browse_end(&b);
}
END_TEST

/* What is printed for lines that are typed. */
static const char *print_all(struct world *world, const char *start, const char *lines) {
    struct err err = {0};
    char *printed = NULL, *typed = arena_copy(s.arena, lines);
    size_t size = 0;
    FILE *in = fmemopen(typed, strlen(typed), "r"), *out = open_memstream(&printed, &size);
    world->asks = true;
    ck_assert_int_eq(plain_run(world, start, in, out, &err), 0);
    fclose(in), fclose(out);
    const char *text = arena_copy(s.arena, printed);
    free(printed);
    return text;
}

/* The own come first: so the numbers lead elsewhere. They are read again, and what was typed for the old ones is left. */
START_TEST(in_plain_lines_a_list_in_another_order_is_read_again) {
    const char *printed = print_all(&s.world, "barriers", "i2 i2\nq\n");
    ck_assert_msg(strstr(printed, "1 " TIME ".\n2 " COST ".\n"), "%s", printed);
    ck_assert_msg(strstr(printed, "Saved. " COST ": in my way.\n\nWhat gets in the way.\nIn my way.\n1 " COST
                                  ".\n\nWhat else there is.\n2 " TIME ".\n1 to 2, "),
                  "%s", printed);
    ck_assert_str_eq(each("barriers", "rows", "mine"), "1 0");
}
END_TEST

static void rename_time(const char *name, const char *was) {
    replace_in(pack, "money.yaml", "  - id: time\n", arena_print(s.arena, "  - id: %s\n    was: [%s]\n", name, was));
}

START_TEST(a_barrier_that_was_renamed_keeps_its_mark) {
    say_to(&s, "mine/time?is=yes");
    rename_time("rota", "hours-short, time");
    open_again();
    ck_assert_str_eq(each("barriers", "rows", "id"), "rota cost");
    ck_assert_str_eq(each("barriers", "rows", "mine"), "1 0");
    ck_assert_str_eq(say_to(&s, "mine/time?is=yes"), "As before. " TIME ": in my way."); /* its old address too */
    ck_assert_str_eq(say_to(&s, "mine/rota?is=no"), "Saved. " TIME ": not in my way.");
    ck_assert_str_eq(each("barriers", "rows", "mine"), "0 0"); /* said under its own id counts before one from before */
    expect_sql(me, "SELECT name, value FROM setting ORDER BY name", "mine:rota|no\nmine:time|yes\n");
    run_sql(me, "DELETE FROM setting WHERE name = 'mine:rota';"
                "INSERT INTO setting VALUES('mine:hours-short', 'no', '2027-07-01T00:00:00Z')");
    open_again();
    ck_assert_str_eq(each("barriers", "rows", "mine"), "0 0"); /* of two from before the newer */
    run_sql(me, "UPDATE setting SET at = '2026-01-01T00:00:00Z' WHERE name = 'mine:hours-short'");
    open_again();
    ck_assert_str_eq(each("barriers", "rows", "mine"), "1 0");
}
END_TEST

START_TEST(a_mark_whose_barrier_is_gone_stays_and_is_told_nowhere) {
    say_to(&s, "mine/cost?is=yes");
    char *path = path_in(pack, "more.yaml");
    remove(path);
    free(path);
    open_again();
    ck_assert_str_eq(each("barriers", "rows", "mine"), "0");
    ck_assert_str_eq(told("me", "rows", "id", "mine", "said"), "not said");
    expect_sql(me, "SELECT name, value FROM setting", "mine:cost|yes\n");
}
END_TEST

/* -- what suggestions say of it -------------------------------------------------------------------------------------------- */
#define SEARCHING "learn?skill=literature-searching"
static const struct {
    const char *acts[3], *place, *idea, *told;
} suggested[] = {
    {{"mine/time?is=yes"}, "learn?skill=new-technology", "try-technology", "A way round: " TIME "."},
    {{"mine/cost?is=yes"}, "learn?skill=new-technology", "try-technology", "A way round: " COST "."},
    {{"mine/time?is=yes", "mine/cost?is=yes"},
     "learn?skill=new-technology",
     "try-technology",
     "A way round: " TIME "; " COST "."},
    {{"mine/time?is=yes"}, SEARCHING, "search-modules", ""},
    {{"mine/time?is=yes"}, "learn?skill=answering-enquiries", "note-passed-on", ""},
    {{"study?is=work"}, SEARCHING, "search-modules", "It can be done in work time."},
    {{"study?is=work"}, SEARCHING, "evening-book", "It is for your own time."},
    {{"study?is=own"}, SEARCHING, "search-modules", "It can be done in your own time."},
    {{"study?is=own"}, SEARCHING, "evening-book", "It can be done in your own time."},
    {{"study?is=own"}, SEARCHING, "sit-beside", ""}, /* when it can be done is not known */
    {{"study?is=both"}, SEARCHING, "search-modules", ""},
    {{"hours?week=2"}, SEARCHING, "search-modules", "It takes about 2 weeks of the time you have."},
    {{"hours?week=2"}, SEARCHING, "sit-beside", ""},
    {{"hours?week=1", "mine/cost?is=yes", "study?is=work"},
     SEARCHING,
     "search-modules",
     "It takes about 3 weeks of the time you have. It can be done in work time. A way round: " COST "."},
    {{"study?is=skip"}, SEARCHING, "search-modules", ""},
    {{"rate/literature-searching?level=3", "study?is=work"},
     SEARCHING,
     "library-diploma-day",
     "It can be done in work time."},
    {{"rate/literature-searching?level=3", "study?is=own"},
     SEARCHING,
     "library-diploma-day",
     "It is done in work time."},
    {{"study?is=work", "mine/cost?is=yes"},
     SEARCHING,
     "search-modules",
     "It can be done in work time. A way round: " COST "."},
};

START_TEST(a_suggestion_says_what_of_it_suits_the_person) {
    for (int i = 0; i < COUNT(suggested[_i].acts) && suggested[_i].acts[i]; i++)
        say_to(&s, suggested[_i].acts[i]);
    ck_assert_str_eq(told(suggested[_i].place, "rows", "learning", suggested[_i].idea, "for_me"), suggested[_i].told);
}
END_TEST

START_TEST(the_next_steps_beside_the_gaps_say_it_too) {
    say_to(&s, "rate/new-technology?level=1");
    say_to(&s, "mine/cost?is=yes");
    ck_assert_str_eq(told("gaps", "steps", "learning", "try-technology", "for_me"), "A way round: " COST ".");
}
END_TEST

/* -- what is private ------------------------------------------------------------------------------------------------------- */
/* A page as it is shown, at each stop of it: nothing may stand beside it. */
static const char *shown_alone(const char *place) {
    struct browse b = {.window = 100, .wants_aside = true};
    struct buf out = {0};
    struct err err = {0};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, "roles");
    ck_assert_int_gt(b.aside.blocks, 0);
    browse_follow(&b, place);
    ck_assert_str_eq(b.page.place, place);
    ck_assert_str_eq(b.said, "");
    ck_assert_int_eq(face_show(&b.page, "json", s.arena, &out, &err), 0);
    ck_assert_int_gt(page_stops(&b.page), 0);
    for (long at = 0; at < page_stops(&b.page); at++) {
        browse_stand(&b, at);
        ck_assert_msg(b.aside.blocks == 0, "beside %s stands %s", place, b.aside.title);
    }
    browse_end(&b);
    const char *text = arena_copy(s.arena, out.text);
    buf_free(&out);
    return text;
}

static const char *const shown_to_others[] = {"meeting?as=assistant", "meeting?as=manager", "certification/outline"};

START_TEST(a_page_that_is_shown_to_others_stands_alone_and_holds_nothing_private) {
    say_to(&s, "rate/literature-searching?level=1");
    const char *before = shown_alone(shown_to_others[_i]);
    say_to(&s, "mine/time?is=yes");
    say_to(&s, "mine/cost?is=yes");
    say_to(&s, "study?is=own");
    say_to(&s, "hours?week=0.5");
    say_to(&s, "goal?to=up");
    say_to(&s, "rate/lending?level=5&want=5&private=yes");
    ck_assert_str_eq(shown_alone(shown_to_others[_i]), before);
}
END_TEST

/* -- saying, leaving, taking back ------------------------------------------------------------------------------------------ */
static const struct {
    const char *name, *argument, *value, *said, *words;
} settings[] = {
    {"job", "role", "librarian", "Saved: Librarian.", "Librarian"},
    {"goal", "to", "up", "Saved: In a senior, training or librarian post.", "In a senior, training or librarian post"},
    {"goal", "to", "records-officer", "Saved: Health records officer.", "Health records officer"},
    {"name", "is", "Kim", "Saved: Kim.", "Kim"},
    {"hours", "week", "1", "Saved: 1 hour a week.", "1 hour a week"},
    {"hours", "week", "0.5", "Saved: 0.5 hours a week.", "0.5 hours a week"},
    {"study", "is", "work", "Saved: in work time.", "in work time"},
    {"study", "is", "own", "Saved: in my own time.", "in my own time"},
    {"study", "is", "both", "Saved: some in work time, some in my own.", "some in work time, some in my own"},
    {"year", "is", "20", "Saved: 20 hours a year.", "20 hours a year"},
    {"last", "answer", "hidden", "Your last answers are hidden while you look afresh.", "hidden"},
    {"display", "as", "plain", "Saved: plain lines.", "plain lines"},
};

static const char *address(int i, const char *value) {
    return arena_print(s.arena, "%s?%s=%s&then=me", settings[i].name, settings[i].argument, value);
}

START_TEST(what_is_said_stands_on_the_page_until_it_is_taken_back) {
    const char *name = settings[_i].name;
    ck_assert_str_eq(told("me", "rows", "id", name, "said"), "not said");
    ck_assert_str_eq(say_to(&s, address(_i, "skip")), "Skipped. You can say it at any time.");
    ck_assert_str_eq(say_to(&s, address(_i, settings[_i].value)), settings[_i].said);
    ck_assert_str_eq(told("me", "rows", "id", name, "said"), settings[_i].words);
    ck_assert_str_eq(told("me", "rows", "id", name, "value"), settings[_i].value);
    ck_assert_str_eq(say_to(&s, address(_i, "skip")), "Cleared. You can say it again at any time.");
    ck_assert_str_eq(told("me", "rows", "id", name, "said"), "not said");
    ck_assert_str_eq(say_to(&s, "undo?last=yes"), arena_print(s.arena, "Undone: %s: cleared.", settings[_i].words));
    ck_assert_str_eq(told("me", "rows", "id", name, "said"), settings[_i].words);
}
END_TEST

static const char *link_to(const struct page *page, const char *key) {
    for (int i = 0; i < page->links; i++)
        if (strcmp(page->link[i].key, key) == 0)
            return arena_print(s.arena, "%s: %s", page->link[i].title, page->link[i].go);
    return "";
}

/* From the page and back to it, whichever way out is taken. */
START_TEST(a_question_is_left_or_cleared_where_something_was_said_and_skipped_where_not) {
    const char *there = arena_print(s.arena, "%s?then=me", settings[_i].name);
    struct browse b = {.window = 20};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, "me");
    browse_follow(&b, there);
    ck_assert_str_eq(link_to(&b.page, "c"), "");
    ck_assert_str_eq(
        link_to(&b.page, "Right"),
        b.page.input ? "" : arena_print(s.arena, "skip: %s?then=me&%s=skip", settings[_i].name, settings[_i].argument));
    browse_follow(&b, address(_i, settings[_i].value));
    ck_assert_str_eq(b.page.place, "me");
    browse_follow(&b, there);
    ck_assert_str_eq(link_to(&b.page, "Right"), "leave it: me");
    browse_key(&b, "Right");
    ck_assert_str_eq(b.page.place, "me");
    ck_assert_str_eq(told("me", "rows", "id", settings[_i].name, "said"), settings[_i].words);
    browse_follow(&b, there);
    ck_assert(!b.page.input || strcmp(b.page.input->value, settings[_i].value) == 0);
    browse_key(&b, "c");
    ck_assert_str_eq(b.page.place, "me");
    ck_assert_str_eq(b.said, "Cleared. You can say it again at any time.");
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "home"); /* no question is left behind */
    browse_end(&b);
}
END_TEST

START_TEST(a_typed_answer_that_is_emptied_is_cleared) {
    struct browse b = {.window = 20};
    say_to(&s, "name?is=Kim");
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, "name?then=me");
    browse_answer(&b, "");
    ck_assert_str_eq(b.said, "Cleared. You can say it again at any time.");
    browse_end(&b);
}
END_TEST

/* By habit one walks in what was typed with the arrows: they are no way out of the question. */
START_TEST(left_and_right_inside_what_is_typed_do_nothing) {
    struct tui *t = visit_first(test_folder(), NULL, "hours?then=me");
    tui_until(t, "Hours a week:");
    tui_type(t, "2<Enter>");
    tui_until(t, "Saved: 2 hours a week.");
    tui_type(t, "4");
    tui_until(t, "Hours a week: 2");
    tui_type(t, "<Right><Left>3");
    tui_until(t, "Hours a week: 3");
    tui_type(t, "<Enter>");
    tui_until(t, "Saved: 3 hours a week.");
    visit_leave(t);
}
END_TEST

START_TEST(a_job_that_the_content_holds_no_more_is_told_by_its_id) {
    say_to(&s, "job?role=records-officer");
    run_sql(me, "UPDATE setting SET value = 'gone' WHERE name = 'job'");
    open_again();
    ck_assert_str_eq(told("me", "rows", "id", "job", "said"), "gone");
}
END_TEST

START_TEST(the_page_counts_in_words_and_is_found_and_led_to) {
    ck_assert_str_eq(each("me", "rows", "id"), "job goal name hours study year mine start last display");
    say_to(&s, "mine/time?is=yes");
    ck_assert_str_eq(told("me", "rows", "id", "mine", "said"), "one marked");
    say_to(&s, "mine/cost?is=yes");
    ck_assert_str_eq(told("me", "rows", "id", "mine", "said"), "two marked");
    ck_assert_ptr_nonnull(strstr(each("find?filter=about+myself", "rows", "place"), "me"));
    ck_assert_ptr_nonnull(strstr(each("find?filter=private", "rows", "place"), "me"));
    struct page page;
    ck_assert_int_eq(page_build(&s.world, "kept", &(struct view){0, 100, false}, s.arena, &page, &s.err), 0);
    ck_assert_str_eq(link_to(&page, "i"), "what I said about myself: me");
}
END_TEST

/* -- what is asked nowhere in advance -------------------------------------------------------------------------------------- */
/* A text without its line breaks, so that words are found wherever a line ends. */
static const char *on_one_line(const char *text) {
    char *line = arena_copy(s.arena, text);
    for (char *at = line; *at; at++)
        *at = *at == '\n' ? ' ' : *at;
    return line;
}

START_TEST(from_the_first_start_to_suggestions_no_circumstance_is_asked) {
    static const char *const words[] = {"old are you",         "union",       "member of",
                                        "look after somebody", "your health", "carer"};
    struct world *world = test_world(NULL);
    struct buf typed = {0};
    struct cursor c;
    struct err err = {0};
    int questions = 0;
    buf_add(&typed, "1\n1 2 w3 9\n1\n1\n1\n"); /* ticks, what they tell, on to the skills, the job, begin */
    for (int i = 0; i < 10; i++)
        buf_add(&typed, "2\n");
    buf_add(&typed, "f\n1\ngaps\n1\n0\n/ something to learn\n");
    const char *walk = on_one_line(print_all(world, NULL, typed.text));
    buf_free(&typed);
    test_act(world, "hours?week=1");
    char *learn = test_show(world, "learn", "text");
    walk = arena_print(s.arena, "%s %s", walk, on_one_line(learn));
    free(learn);
    ck_assert_ptr_nonnull(strstr(walk, "Which is nearest to your job now?"));
    ck_assert_ptr_nonnull(strstr(walk, "Find something to learn."));
    store_ask(world->store, &c, Q_FUNDS, &err, "tt", "funding", NULL);
    while (store_next(&c) == 1)
        if (!store_null(&c, 15)) {
            ck_assert_msg(!strstr(walk, store_text(&c, 15)), "it is asked: %s", store_text(&c, 15));
            questions++;
        }
    ck_assert_int_gt(questions, 10);
    for (int i = 0; i < COUNT(words); i++)
        ck_assert_msg(!strstr(walk, words[i]), "there is a word of it: %s in %s", words[i], walk);
    test_world_end(world);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end_pack);
    tcase_add_test(tests, what_gets_in_my_way_is_marked_said_undone_and_done_again);
    tcase_add_loop_test(tests, what_cannot_be_is_refused_and_changes_nothing, 0, COUNT(refused));
    tcase_add_test(tests, the_persons_own_come_first_and_each_page_of_a_way_says_so);
    tcase_add_test(tests, a_list_is_marked_by_the_act_on_its_row);
    tcase_add_test(tests, in_plain_lines_a_list_in_another_order_is_read_again);
    tcase_add_test(tests, a_barrier_that_was_renamed_keeps_its_mark);
    tcase_add_test(tests, a_mark_whose_barrier_is_gone_stays_and_is_told_nowhere);
    tcase_add_loop_test(tests, a_suggestion_says_what_of_it_suits_the_person, 0, COUNT(suggested));
    tcase_add_test(tests, the_next_steps_beside_the_gaps_say_it_too);
    tcase_add_loop_test(tests, a_page_that_is_shown_to_others_stands_alone_and_holds_nothing_private, 0,
                        COUNT(shown_to_others));
    tcase_add_loop_test(tests, what_is_said_stands_on_the_page_until_it_is_taken_back, 0, COUNT(settings));
    tcase_add_loop_test(tests, a_question_is_left_or_cleared_where_something_was_said_and_skipped_where_not, 0,
                        COUNT(settings));
    tcase_add_test(tests, a_typed_answer_that_is_emptied_is_cleared);
    tcase_add_test(tests, left_and_right_inside_what_is_typed_do_nothing);
    tcase_add_test(tests, a_job_that_the_content_holds_no_more_is_told_by_its_id);
    tcase_add_test(tests, the_page_counts_in_words_and_is_found_and_led_to);
    tcase_add_test(tests, from_the_first_start_to_suggestions_no_circumstance_is_asked);
}

int main(void) {
    return test_suite("me", fill);
}

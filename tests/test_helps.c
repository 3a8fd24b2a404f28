/* helps: what a manager reads alone, and what is made to be printed: the sheet for a 1:1, the worksheet, the report. The manager's pages
 * read nobody's file; what is for others' eyes is the same to the byte whether anything private was said or not; and the report says
 * what the pages it gathers from say. */
#include "pathway/browse.h"
#include "told.h"
#include <ctype.h>
#include <locale.h>

static char *me, *cache;

/* Each pack is compiled into a file of its own, to be asked. */
static void open_with(const char *folder, const char *portfolio) {
    session_close(&s);
    free(cache);
    cache = path_in(NULL, "content.db");
    ck_assert_msg(session_open(&s, folder, portfolio, cache), "%s\n%s", s.err.text, s.mistakes);
}

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    char *folder = path_in(NULL, "home");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    me = path_in(folder, "me.pathway");
    free(folder);
    s = (struct session){.arena = arena_new()};
    open_with(PACK, me);
}

static void end(void) {
    session_close(&s);
    free(me), free(cache);
    cache = NULL;
}

static void act(const char *address) {
    const char *said = say_to(&s, address);
    ck_assert_msg(strncmp(said, "Saved", 5) == 0 || strncmp(said, "Written down", 12) == 0, "%s: %s", address, said);
}

/* Somebody who has said all there is to say, with a plan, a log and what was agreed. */
static void say_all(void) {
    static const char *const acts[] = {"name?is=Kim",
                                       "job?role=library-assistant",
                                       "goal?to=librarian",
                                       "rate/answering-enquiries?level=4",
                                       "rate/digital-help?level=3&want=5",
                                       "rate/literature-searching?level=1",
                                       "rate/new-technology?level=1&want=3",
                                       "add?item=practice/sit-beside&by=2027-07-01",
                                       "add?item=practice/try-technology",
                                       "add?item=practice/note-passed-on",
                                       "action/3?is=done",
                                       "action/2?is=waiting",
                                       "write?item=none&skill=digital-help&what=Showed+a+nurse+the+printer"};
    for (int i = 0; i < COUNT(acts); i++)
        act(acts[i]);
    run_sql(me, "UPDATE entry SET minutes = 90;"
                "INSERT INTO talk VALUES('proud', 'me', 'The new help card', '2027-06-03T10:00:00Z'),"
                "('time', 'me', '2 hours a week', '2027-06-03T10:00:00Z'),"
                "('time', 'manager', 'Yes: Tuesdays', '2027-06-03T10:00:00Z');"
                "INSERT INTO agreement VALUES(1, NULL, '2027-05-01', 'Kim', 'Priya', '2027-06-30', '2028-05-01', "
                "'2027-05-01T10:00:00Z'),"
                "(2, 1, '2027-05-02', 'Kim', 'Priya', '2027-11-02', '2028-05-02', '2027-05-02T10:00:00Z');"
                "INSERT INTO agreed VALUES(1, 1, 'time', NULL, 'An hour', NULL, NULL), (2, 1, 'time', NULL, 'One hour "
                "a week', 'Tuesdays', '2027-06-08');");
}

/* -- as it was read ------------------------------------------------------------------------------------------------- */
static const struct {
    const char *name, *place;
    bool said;
} golden[] = {{"manager", "manager", false},
              {"manager-time", "manager/time", false},
              {"manager-open", "manager/open", false},
              {"manager-people", "manager/people", false},
              {"manager-backing", "manager/backing", false},
              {"manager-questions", "manager/questions", false},
              {"sheet-blank", "sheet?blank=yes", false},
              {"sheet-nothing", "sheet", false},
              {"sheet", "sheet", true},
              {"worksheet", "worksheet", false},
              {"report-nothing", "report", false},
              {"report", "report", true},
              {"report-own", "report?with=private", true}};

START_TEST(every_state_looks_as_it_was_read) {
    static const char *const faces[] = {"40x20", "80x24", "text", "json"};
    struct buf out = {0};
    if (golden[_i].said)
        say_all();
    for (int i = 0; i < COUNT(faces); i++)
        buf_print(&out, "== %s as %s\n%s", golden[_i].place, faces[i], shown_as(&s, golden[_i].place, faces[i]));
    test_golden(arena_print(s.arena, "golden/%s.txt", golden[_i].name), out.text);
    buf_free(&out);
}
END_TEST

/* -- the manager alone ---------------------------------------------------------------------------------------------- */
static const char *const alone[] = {"manager",        "meeting?as=manager", "manager/time",      "manager/open",
                                    "manager/people", "manager/backing",    "manager/questions", "sheet?blank=yes",
                                    "worksheet",      "worksheet?set=all"};
/* What they lead to beside each other: lists that say nothing of a person either. */
static const char *const lists[] = {"practice", "learning", "networks", "qualifications", "funding"};
static const char *const faces[] = {"text", "markdown", "json", "80x24", "120x40"};

static const char *in_every_face(const char *place) {
    const char *all = "";
    for (int i = 0; i < COUNT(faces); i++)
        all = arena_print(s.arena, "%s%s", all, shown_as(&s, place, faces[i]));
    return all;
}

/* The first place where they differ. */
static void expect_same(const char *place, const char *before) {
    const char *now = in_every_face(place);
    size_t at = 0;
    while (now[at] && now[at] == before[at])
        at++;
    ck_assert_msg(now[at] == before[at], "%s says now: %.200s\nand said: %.200s", place, now + at, before + at);
}

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

/* -- what is for others' eyes --------------------------------------------------------------------------------------- */
static const char *const for_others[] = {"sheet", "report"};

START_TEST(what_is_private_leaves_no_trace_on_what_is_printed_for_others) {
    say_all();
    act("rate/lending?level=2");
    act("add?item=network/desk-group");
    act("rate/lending?level=clear");
    act("action/4?is=drop");
    const char *before = in_every_face(for_others[_i]);
    act("rate/lending?level=5&want=5&sure=1&private=yes");
    act("add?item=practice/lend-a-day&skill=lending");
    act("add?item=network/desk-group");
    act("write?item=qualification/masters&what=Finished+it");
    act("write?item=none&skill=lending&what=Nobody+saw");
    act("mine/time?is=yes"), act("hours?week=6"), act("study?is=own"), act("sure/digital-help?is=1");
    run_sql(me, "UPDATE entry SET private = 1 WHERE item IS NOT NULL; UPDATE action SET private = 1 WHERE item = "
                "'network/desk-group'");
    expect_same(for_others[_i], before);
    const char *own = shown_as(&s, "report?with=private", "text");
    static const char *const there[] = {"This is your own copy",
                                        "Loans and requests",
                                        "for me alone",
                                        "Finished it",
                                        "Nobody saw",
                                        "6 hours a week",
                                        "Time"};
    for (int i = 0; i < COUNT(there); i++)
        ck_assert_msg(strstr(own, there[i]) != NULL, "\"%s\" is not in\n%s", there[i], own);
}
END_TEST

/* What one can do, or holds, makes a way shorter: what is private does so on the person's own copy alone. */
START_TEST(the_way_for_others_is_that_of_somebody_who_said_nothing_private) {
    open_with("content", me);
    act("goal?to=librarian");
    const char *before = in_every_face("report"), *way = each("report?with=private", "route", "qualification");
    ck_assert_ptr_nonnull(strstr(way, "cilip-chartership"));
    act("write?item=qualification/cilip-chartership&what=Done");
    run_sql(me, "UPDATE entry SET private = 1");
    act("rate/literature-searching?level=5&private=yes");
    expect_same("report", before);
    ck_assert_ptr_null(strstr(shown_as(&s, "report?with=private", "text"), "It needs CILIP Chartership"));
    run_sql(me, "UPDATE entry SET private = 0");
    ck_assert_ptr_null(strstr(shown_as(&s, "report", "text"), "It needs CILIP Chartership"));
}
END_TEST

START_TEST(a_copy_with_what_is_private_says_so_and_is_not_for_others) {
    static const char *const places[] = {"sheet", "report", "report?with=private"};
    for (int i = 0; i < COUNT(places); i++) {
        struct page page;
        struct view view = {0, 100, false};
        ck_assert_int_eq(page_build(&s.world, places[i], &view, s.arena, &page, &s.err), 0);
        ck_assert_int_eq(page.shown, i < 2);
    }
}
END_TEST

/* -- the sheet ------------------------------------------------------------------------------------------------------ */
START_TEST(the_sheet_holds_what_was_said_and_agreed_last_and_lines_for_the_rest) {
    say_all();
    static const char *const there[] = {"Kim",
                                        "Answering enquiries: On my own",
                                        "The new help card",
                                        "Librarian",
                                        "2 hours a week",
                                        "Yes: Tuesdays",
                                        "One hour a week: Tuesdays, by 8 June 2027",
                                        "We look again in 6 months: 2 November 2027",
                                        "And in 12 months: 2 May 2028",
                                        "What we agreed on 2 May 2027"};
    const char *text = shown_as(&s, "sheet", "text");
    for (int i = 0; i < COUNT(there); i++)
        ck_assert_msg(strstr(text, there[i]) != NULL, "\"%s\" is not in\n%s", there[i], text);
    ck_assert_str_eq(told("sheet", "asks", "part", "cover", "answer"), "........................");
    ck_assert_ptr_null(strstr(text, "An hour"));
}
END_TEST

/* Three, whatever there is: of the plan, else what builds what is worth growing, else lines. */
static const struct {
    const char *acts[3], *ids;
} options[] = {
    {{NULL}, "null null null"},
    {{"rate/literature-searching?level=1", NULL}, "practice/sit-beside learning/search-modules null"},
    {{"rate/literature-searching?level=1", "add?item=practice/try-technology", NULL},
     "practice/try-technology practice/sit-beside learning/search-modules"},
    {{"rate/literature-searching?level=1", "add?item=practice/sit-beside", NULL},
     "practice/sit-beside learning/search-modules null"},
};

START_TEST(three_options_come_from_the_plan_then_from_the_content) {
    for (const char *const *one = options[_i].acts; *one; one++)
        act(*one);
    ck_assert_str_eq(each("sheet", "options", "id"), options[_i].ids);
}
END_TEST

/* -- the worksheet -------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *skills;
} worksheets[] = {
    {"worksheet", "SELECT skill AS id FROM (SELECT * FROM role_needs WHERE owner = (SELECT start FROM pack) ORDER BY "
                  "matters DESC, n LIMIT 10) ORDER BY n"},
    {"worksheet?role=librarian", "SELECT skill AS id FROM (SELECT * FROM role_needs WHERE owner = 'librarian' ORDER BY "
                                 "matters DESC, n LIMIT 10) ORDER BY n"},
    {"worksheet?set=all", "SELECT id FROM skill_shelf ORDER BY place"},
};

/* Each level of each skill has its box, in the content's own words; then what is no level, what is wanted, and how sure. */
START_TEST(a_worksheet_has_every_level_of_every_skill_as_a_box) {
    static const char *const content[] = {PACK, "content"};
    open_with(content[_i % 2], me);
    char *lines = ask_sql(
        cache,
        arena_print(
            s.arena,
            "SELECT '[ ] ' || l.title || ': ' || t.value FROM (SELECT row_number() OVER () AS at, id FROM (%s)) k "
            "JOIN skill_levels t ON t.owner = k.id JOIN level l ON l.n = t.n ORDER BY k.at, l.n",
            worksheets[_i / 2].skills));
    json_t *page = json_of(worksheets[_i / 2].place), *row;
    struct buf found = {0};
    size_t i;
    int beside = 0, levels = 0;
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        bool level = json_is_integer(json_object_get(row, "level"));
        if (level)
            buf_print(&found, "%s\n", text_of(json_object_get(row, "text")));
        else
            ck_assert_ptr_nonnull(strstr(text_of(json_object_get(row, "text")), "[ ] "));
        beside += !level;
        levels += level;
    }
    ck_assert_msg(strcmp(found.text, lines) == 0, "%s has not the boxes that the content has",
                  worksheets[_i / 2].place);
    ck_assert_int_eq(beside * 5, levels * 3);
    json_decref(page);
    buf_free(&found);
    free(lines);
}
END_TEST

START_TEST(whoever_fills_it_in_may_tick_everyday_work_and_say_where_to) {
    open_with("content", me);
    const char *text = shown_as(&s, "worksheet", "text");
    ck_assert_ptr_nonnull(strstr(text, "Search databases for evidence. [ ] I do it   [ ] I'd like to."));
    ck_assert_ptr_nonnull(strstr(text, "[ ] Here, and better at what I choose."));
}
END_TEST

/* -- the report ----------------------------------------------------------------------------------------------------- */
/* Its lists say what the pages say that it gathers from. */
START_TEST(the_report_agrees_with_the_pages_it_gathers_from) {
    say_all();
    ck_assert_str_eq(each("report", "gaps", "skill"), "digital-help literature-searching new-technology");
    ck_assert_str_eq(each("report", "strengths", "skill"), "answering-enquiries");
    ck_assert_str_eq(each("report", "rows", "n"), "1 2 3");
    ck_assert_str_eq(each("report", "rows", "state"), "to do waiting done");
    ck_assert_str_eq(each("plan", "rows", "state"), "to do waiting done");
    ck_assert_str_eq(each("report", "rows", "hours"), each("plan", "rows", "hours"));
    ck_assert_str_eq(each("report", "rows", "item"), each("plan", "rows", "item"));
    ck_assert_str_eq(each("report", "rows", "day"), "2027-07-01 null null");
    ck_assert_str_eq(each("report", "rows", "week"), "2027-06-28 null null");
    ck_assert_str_eq(each("report", "route", "role"), each("route?to=librarian&way=quickest&hours=1", "rows", "role"));
    ck_assert_str_eq(each("report", "route", "months"),
                     each("route?to=librarian&way=quickest&hours=1", "rows", "months"));
    ck_assert_str_eq(each("report", "reviews", "day"), "2027-11-02 2028-05-02");
    ck_assert_str_eq(fact("report", "learned_hours"), "1.50");
    ck_assert_str_eq(fact("report", "plan_count"), "3");
    json_t *gaps = json_of("gaps"), *report = json_of("report"), *row, *area;
    size_t i, j;
    json_array_foreach(json_object_get(report, "areas"), i, area) {
        static const char *const states[] = {"met", "close", "further", "unrated"};
        for (int k = 0; k < COUNT(states); k++) {
            int count = 0;
            json_array_foreach(json_object_get(gaps, "rows"), j, row) count +=
                strcmp(text_of(json_object_get(row, "area")), text_of(json_object_get(area, "area"))) == 0 &&
                json_is_integer(json_object_get(row, "needed")) &&
                strcmp(text_of(json_object_get(row, "state")), states[k]) == 0;
            ck_assert_int_eq(json_integer_value(json_object_get(area, states[k])), count);
        }
    }
    ck_assert_uint_gt(i, 1);
    json_decref(gaps), json_decref(report);
}
END_TEST

static const struct {
    const char *goal, *says;
} ways[] = {
    {NULL, "The way there.\nGrowing in the job I have: what is worth growing, and my plan, are the way.\n"},
    {"goal?to=grow", "The way there.\nGrowing in the job I have: what is worth growing, and my plan, are the way.\n"},
    {"goal?to=up", "The way there.\nNo job is chosen yet.\n"},
    {"goal?to=library-assistant", "The way there.\nNo job is chosen yet.\n"},
    {"goal?to=records-officer", "The way there: Health records officer, at once.\n"},
    {"goal?to=librarian", "The way there: Librarian, "},
};

START_TEST(the_way_to_each_goal_is_told) {
    if (ways[_i].goal)
        act(ways[_i].goal);
    const char *text = shown_as(&s, "report", "text");
    ck_assert_msg(strstr(text, ways[_i].says) != NULL, "\"%s\" is not in\n%s", ways[_i].says, text);
}
END_TEST

/* However much there is, it stays on two sides of paper. */
START_TEST(a_long_plan_and_log_are_told_by_their_first_lines) {
    act("rate/digital-help?level=3");
    run_sql(me, "WITH c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 40)"
                "INSERT INTO action(title, minutes, state, at) SELECT 'Thing ' || i, 30, 'to do', "
                "'2027-06-03T10:00:00Z' FROM c;"
                "WITH c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 40)"
                "INSERT INTO entry(day, what, minutes, at) SELECT '2027-05-01', 'Did ' || i, 60, "
                "'2027-06-03T10:00:00Z' FROM c");
    const char *text = shown_as(&s, "report", "text");
    ck_assert_ptr_nonnull(strstr(text, "My plan (the first 10 of 40): about 20 hours to go."));
    ck_assert_ptr_nonnull(strstr(text, "What I learned in the last twelve months (the first 6 of 40): 40 hours."));
    ck_assert_ptr_nonnull(strstr(text, "Thing 10,"));
    ck_assert_ptr_null(strstr(text, "Thing 11"));
    ck_assert_ptr_null(strstr(text, "Did 34,"));
}
END_TEST

/* Each name that the JSON has is in docs/report.md, so that others can rely on it. */
START_TEST(the_names_of_the_json_are_written_down) {
    static const char *const places[] = {"report", "report?with=private", "sheet"};
    char *docs = test_read("docs/report.md");
    const char *key;
    json_t *value, *inner;
    say_all();
    act("hours?week=2"), act("mine/time?is=yes");
    for (int i = 0; i < COUNT(places); i++) {
        json_t *page = json_of(places[i]);
        json_object_foreach(page, key, value) {
            ck_assert_msg(strstr(docs, arena_print(s.arena, "`%s`", key)) != NULL, "%s: %s is not there", places[i],
                          key);
            const char *within;
            json_object_foreach(json_array_get(value, 0), within, inner)
                ck_assert_msg(strstr(docs, arena_print(s.arena, "`%s`", within)) != NULL, "%s: %s of %s is not there",
                              places[i], within, key);
        }
        json_decref(page);
    }
    free(docs);
}
END_TEST

/* -- what cannot be ------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *says;
} refused[] = {
    {"manager/money",
     "There is no part \"money\" of the manager's page: time, open, people, backing and questions are."},
    {"report?with=all", "A report has \"with=private\", or nothing of the kind."},
    {"sheet?blank=maybe", "A sheet has \"blank=yes\", or nothing of the kind."},
    {"worksheet?set=some", "There is no set \"some\": short or all."},
    {"worksheet?role=librarain", "There is no role \"librarain\". Did you mean \"librarian\"?"},
};

START_TEST(what_cannot_be_is_said) {
    ck_assert_str_eq(page_of(&s, refused[_i].place), refused[_i].says);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_state_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, what_a_manager_reads_alone_is_the_same_whoever_sits_there);
    tcase_add_loop_test(tests, nothing_a_manager_reads_alone_opens_what_a_person_said, 0, COUNT(alone));
    tcase_add_test(tests, ten_minutes_before_a_1to1_are_enough);
    tcase_add_test(tests, each_of_the_surveys_four_says_what_it_takes_here_and_now);
    tcase_add_test(tests, what_is_passed_on_costs_nothing_and_what_is_brief_is_brief);
    tcase_add_test(tests, a_part_holds_at_most_eight_paragraphs_of_a_pack);
    tcase_add_loop_test(tests, what_is_private_leaves_no_trace_on_what_is_printed_for_others, 0, COUNT(for_others));
    tcase_add_test(tests, the_way_for_others_is_that_of_somebody_who_said_nothing_private);
    tcase_add_test(tests, a_copy_with_what_is_private_says_so_and_is_not_for_others);
    tcase_add_test(tests, the_sheet_holds_what_was_said_and_agreed_last_and_lines_for_the_rest);
    tcase_add_loop_test(tests, three_options_come_from_the_plan_then_from_the_content, 0, COUNT(options));
    tcase_add_loop_test(tests, a_worksheet_has_every_level_of_every_skill_as_a_box, 0, 2 * COUNT(worksheets));
    tcase_add_test(tests, whoever_fills_it_in_may_tick_everyday_work_and_say_where_to);
    tcase_add_test(tests, the_report_agrees_with_the_pages_it_gathers_from);
    tcase_add_loop_test(tests, the_way_to_each_goal_is_told, 0, COUNT(ways));
    tcase_add_test(tests, a_long_plan_and_log_are_told_by_their_first_lines);
    tcase_add_test(tests, the_names_of_the_json_are_written_down);
    tcase_add_loop_test(tests, what_cannot_be_is_said, 0, COUNT(refused));
}

int main(void) {
    return test_suite("helps", fill);
}

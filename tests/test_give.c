/* give: a copy for somebody else holds what was ticked and nothing else, in every byte; it is read before it is written, lands where it was
 * said it would, and is kept among what was given. On the sample pack. */
#define _GNU_SOURCE
#include "pathway/share.h"
#include "program.h"
#include "tui.h"
#include <locale.h>
#include <sqlite3.h>

static struct world *world; /* the answers in a file */
static const char *me, *out;

static void run_sql(const char *sql) {
    sqlite3 *db;
    char *why = NULL;
    ck_assert_int_eq(sqlite3_open(me, &db), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &why) == SQLITE_OK, "%s", why);
    sqlite3_close(db);
}

static void act(const char *address) {
    struct outcome outcome;
    struct err err = {0};
    ck_assert_msg(page_act(world, address, arena, &outcome, &err) == 0, "%s: %s", address, err.text);
}

static void expect_refused(const char *address, const char *why) {
    struct outcome outcome;
    struct err err = {0};
    ck_assert_msg(page_act(world, address, arena, &outcome, &err) == -1, "%s was done", address);
    ck_assert_str_eq(err.text, why);
}

static void begin_world(void) {
    begin();
    setlocale(LC_CTYPE, "C.UTF-8");
    out = arena_print(arena, "%s/out", home);
    me = arena_print(arena, "%s/me.pathway", home);
    ck_assert_int_eq(mkdir(out, 0700), 0);
    world = test_world_at("tests/fixtures/pack", me);
    world->site.handover = out;
    world->site.handover_words = "your H: drive";
}

static void end_world(void) {
    test_world_end(world);
    end();
}

/* -- somebody with something of every kind -------------------------------------------------------------------------------- */
static const char *const said[] = {
    "job?role=library-assistant",
    "goal?to=up",
    "name?is=Ann",
    "hours?week=7",
    "study?is=own",
    "mine/time?is=yes",
    "rate/lending?level=4&sure=1&priority=1&what=OPEN-what&so-what=OPEN-so&now-what=OPEN-now",
    "rate/answering-enquiries?level=2&want=5",
    "rate/literature-searching?level=3&note=OPEN-search",
    "rate/new-technology?level=2&want=4&private=yes&what=SECRET-note",
    "rate/digital-help?level=not-for-me",
    "choose/new-technology?is=yes",
    "comment/new-technology?is=SECRET-comment",
    "tick/first-answers?do=does",
    "tick/technology?do=wants",
    "write?item=none&what=SECRET-entry&so-what=SECRET-so&private=yes",
    "write?item=none&what=SECRET-gone",
    "entry/5?field=remove&is=yes",
    "write?item=none&what=SECRET-undone",
    "undo?last=yes",
    "add?item=practice/sit-beside&by=2027-07-01",
    "add?item=practice/try-technology&skill=new-technology",
};

static void say_all(void) {
    for (int i = 0; i < COUNT(said); i++)
        act(said[i]);
    run_sql(
        "INSERT INTO action(title, why, who, private, at) VALUES('SECRET-action', 'SECRET-why', 'SECRET-who', 1, 'x');"
        "INSERT INTO action(title, why, who, evidence, at) VALUES('OPEN-action', 'OPEN-why', 'OPEN-who', "
        "'OPEN-evidence', 'x');"
        "INSERT INTO talk VALUES('proud', 'me', 'SECRET-talk', 'x');"
        "INSERT INTO agreement(n, first, day, name, manager, at) VALUES(1, NULL, '2027-05-01', 'Ann', 'Priya', 'x'),"
        "(2, 1, '2027-06-01', 'Ann', 'Priya', 'x');"
        "INSERT INTO agreed VALUES(1, 1, 'time', NULL, 'SECRET-before', NULL, NULL),"
        "(2, 1, 'time', NULL, 'OPEN-agreed', 'OPEN-words', '2027-09-01')");
}

#define ALL "plan,levels,wanted,goal,job,evidence,agreed,tasks"
/* What of it is for the person alone: what they wrote, and what the places and choices are called. */
static const char *const secrets[] = {
    "SECRET",   "There is no time", "New technology", "new-technology", "try-technology",
    "AI tools", "own time",         "7 hours",        "A guess",        "hours"};

static const char *bytes_of(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "there is no %s", path);
    char *bytes = arena_alloc(arena, 1 << 20);
    *size = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    return bytes;
}

static bool holds(const char *path, const char *text) {
    size_t size;
    const char *bytes = bytes_of(path, &size);
    return memmem(bytes, size, text, strlen(text)) != NULL;
}

static void expect_bytes(const char *path, const char *text, bool there) {
    ck_assert_msg(holds(path, text) == there, "%s %s \"%s\"", path, there ? "does not hold" : "holds", text);
}

static struct share read_copy(const char *path) {
    struct share share;
    struct err err = {0};
    ck_assert_msg(share_read(path, arena, &share, &err) == 0, "%s", err.text);
    return share;
}

#define COPY "pathway-for-priya-2027-06-03.copy"
static const char *given(const char *with) {
    static const char *path;
    act(arena_print(arena, "give?to=Priya&with=%s&id=abc&sure=yes", with));
    path = arena_print(arena, "%s/" COPY, out);
    return path;
}

/* -- what is in it -------------------------------------------------------------------------------------------------------- */
START_TEST(a_copy_of_all_holds_nothing_that_is_for_the_person_alone) {
    static const char *const open[] = {"OPEN-what",
                                       "OPEN-so",
                                       "OPEN-now",
                                       "OPEN-search",
                                       "OPEN-action",
                                       "OPEN-why",
                                       "OPEN-who",
                                       "OPEN-agreed",
                                       "OPEN-words",
                                       "OPEN-evidence",
                                       "Loans and requests",
                                       "Sit beside one search",
                                       "first-answers",
                                       "library-assistant",
                                       "Priya",
                                       "Ann",
                                       "2027-12-03"};
    say_all();
    const char *path = given(ALL);
    for (int i = 0; i < COUNT(secrets); i++)
        expect_bytes(path, secrets[i], false);
    for (int i = 0; i < COUNT(open); i++)
        expect_bytes(path, open[i], true);
    ck_assert_int_eq(mode_of(path), 0600);
}
END_TEST

/* Each thing alone: of the others there is no word. */
static const struct {
    const char *with, *holds, *holds_not;
} alone[] = {
    {"plan", "Sit beside one search", "OPEN-what"},
    {"plan", "OPEN-action", "With help"}, /* where one is with its skill is chosen apart */
    {"can", "lending", "answering-enquiries"},
    {"growing", "answering-enquiries", "Loans"},
    {"later", "digital-help", "Loans"},
    {"wanted", "answering-enquiries", "lending"},
    {"goal", "up", "OPEN"},
    {"job", "Library assistant", "goal"},
    {"evidence", "OPEN-what", "OPEN-action"},
    {"evidence,-evidence:1", "OPEN-search", "OPEN-what"},
    {"-evidence:1,evidence", "OPEN-search", "OPEN-what"},
    {"evidence:1", "OPEN-what", "OPEN-search"},
    {"levels:lending", "Loans", "Answering"},
    {"tasks", "first-answers", "lending"},
    {"agreed", "OPEN-agreed", "OPEN-what"},
    {"evidence:4", "SECRET-entry", "SECRET-note"},
    {"evidence:3", "SECRET-note", "SECRET-entry"},
    {"levels:new-technology", "new-technology", "SECRET"},
    {"plan:3", "SECRET-action", "new-technology"},
    {"barriers:time", "There is no time", "7 hours"},
    {"notes:hours", "7 hours", "own time"},
    {"notes:talk-proud", "SECRET-talk", "7 hours"},
};

START_TEST(only_what_is_named_goes_in) {
    say_all();
    const char *path = given(alone[_i].with);
    expect_bytes(path, alone[_i].holds, true);
    expect_bytes(path, alone[_i].holds_not, false);
}
END_TEST

static json_t *json_of(const char *place) {
    char *text = test_show(world, place, "json");
    json_t *page = read_json(text);
    free(text);
    return page;
}

/* "Does the page say it": words of a line as a reader has them. */
static void expect_told(const char *page, const char *text) {
    ck_assert_msg(!text || strstr(page, text), "\"%s\" is not on the page:\n%s", text, page);
}

START_TEST(what_is_read_first_is_what_is_written) {
    say_all();
    act("service?is=Anytown+Library");
#define CHOICE "to=Priya&with=" ALL ",service,team,barriers:time,notes:hours,evidence:4&review=2027-09-01"
    const char *place = "share?" CHOICE "&see=yes";
    json_t *page = json_of(place);
    char *words = test_show(world, place, "text"), *flat = arena_copy(arena, words);
    for (char *c = flat; *c; c++)
        *c = *c == '\n' ? ' ' : *c;
    act("give?" CHOICE "&sure=yes");
    struct share share = read_copy(arena_print(arena, "%s/" COPY, out));
    ck_assert_int_eq(share.lines, json_integer_value(json_object_get(page, "line_count")));
    ck_assert_int_eq(share.lines, (int)json_array_size(json_object_get(page, "rows")));
    for (int i = 0; i < share.lines; i++) {
        const struct share_line *line = &share.line[i];
        const char *const each[] = {line->title,
                                    line->words,
                                    line->more,
                                    line->name,
                                    line->day ? text_day_words(arena, line->day) : NULL,
                                    line->minutes ? text_minutes(arena, line->minutes) : NULL};
        for (int j = 0; j < COUNT(each); j++)
            expect_told(flat, each[j]);
    }
    const char *const heads[] = {share.name,
                                 share.to,
                                 share.service,
                                 share.role_title,
                                 text_day_words(arena, share.day),
                                 "1 September 2027",
                                 "In a senior, training or librarian post",
                                 "my name may stand beside these skills"};
    for (int i = 0; i < COUNT(heads); i++)
        expect_told(flat, heads[i]);
    ck_assert_str_eq(share.service, "Anytown Library");
    ck_assert_str_eq(share.team, "yes");
    ck_assert_str_eq(share.goal, "up");
    ck_assert_str_eq(share.scale, "five-steps");
    ck_assert_str_eq(share.kind, "copy");
    ck_assert_str_eq(share.review, "2027-09-01");
    ck_assert_uint_eq(strlen(share.id), 32);
    json_decref(page);
    free(words);
}
END_TEST

START_TEST(what_was_left_out_is_told_nowhere) {
    act("rate/lending?level=4");
    act("name?is=Ann");
    char *before = test_show(world, "share?to=Priya&with=levels&see=yes", "text");
    act("rate/new-technology?level=2&private=yes&what=SECRET-note");
    act("mine/time?is=yes");
    char *after = test_show(world, "share?to=Priya&with=levels&see=yes", "text");
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(the_same_choice_makes_the_same_bytes) {
    size_t one, other;
    say_all();
    const char *first = bytes_of(given(ALL), &one);
    ck_assert_int_eq(rename(arena_print(arena, "%s/" COPY, out), arena_print(arena, "%s/first", out)), 0);
    const char *second = bytes_of(given(ALL), &other);
    ck_assert_uint_eq(one, other);
    ck_assert_int_eq(memcmp(first, second, one), 0);
}
END_TEST

/* -- ticking -------------------------------------------------------------------------------------------------------------- */
static const char *go_of(const char *place, const char *id) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 1L << 30, false};
    ck_assert_msg(page_build(world, place, &view, arena, &page, &err) == 0, "%s: %s", place, err.text);
    const struct rows *rows = page_rows(&page);
    for (long i = 0; i < rows->count; i++)
        if (strcmp(rows->row[i].id, id) == 0)
            return rows->row[i].go;
    ck_abort_msg("%s has no row %s", place, id);
}

static const struct {
    const char *place, *row, *go;
} turned[] = {
    {"share?to=Priya", "plan", "share?to=Priya&with=plan&at=plan"},
    {"share?to=Priya&with=plan", "plan", "share?to=Priya&at=plan"},
    {"share?to=Priya&with=plan", "can", "share?to=Priya&with=plan,can&at=can"},
    {"share?to=Priya&with=plan,-plan:1", "plan", "share?to=Priya&with=plan&at=plan"},
    {"share?to=Priya&with=plan:1", "plan", "share?to=Priya&with=plan&at=plan"},
    {"share?to=Priya&with=levels", "can", "share?to=Priya&with=growing,later&at=can"},
    {"share?to=Priya&with=plan:3", "plan",
     "share?to=Priya&with=plan,plan:3&at=plan"}, /* a private one stays as it is */
    {"share?to=Priya&with=plan,plan:3", "plan", "share?to=Priya&with=plan:3&at=plan"},
    {"share?to=Priya", "own-plan", "share/own-plan?to=Priya"},
    {"share/plan?to=Priya&with=plan", "1", "share/plan?to=Priya&with=plan,-plan:1&at=1"},
    {"share/plan?to=Priya&with=plan,-plan:1", "1", "share/plan?to=Priya&with=plan&at=1"},
    {"share/plan?to=Priya", "1", "share/plan?to=Priya&with=plan:1&at=1"},
    {"share/own-plan?to=Priya&with=plan", "3", "share/own-plan?to=Priya&with=plan,plan:3&at=3"},
    {"share/own-plan?to=Priya&with=plan:3", "3", "share/own-plan?to=Priya&at=3"},
    {"share/own-barriers?to=Priya", "time", "share/own-barriers?to=Priya&with=barriers:time&at=time"},
    {"share?to=Priya&tray=apatel&with=plan&review=2027-09-01", "goal",
     "share?to=Priya&tray=apatel&with=plan,goal&review=2027-09-01&at=goal"},
    {"share?to=Priya&with=evidence:77,plan", "goal", "share?to=Priya&with=plan,goal&at=goal"}, /* it is here no more */
};

START_TEST(a_tick_turns_one_thing_and_no_other) {
    say_all();
    ck_assert_str_eq(go_of(turned[_i].place, turned[_i].row), turned[_i].go);
}
END_TEST

START_TEST(what_is_for_the_person_alone_stands_apart_and_no_group_brings_it) {
    say_all();
    json_t *page = json_of("share?to=Priya&with=" ALL);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "own-plan"), "chosen")), 0);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "own-plan"), "things")), 2);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "own-evidence"), "chosen")), 0);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "own-barriers"), "things")), 1);
    ck_assert_int_eq(json_integer_value(json_object_get(row_of(page, "name", "plan"), "chosen")), 2);
    json_decref(page);
}
END_TEST

/* -- what is refused ------------------------------------------------------------------------------------------------------ */
#define NOTHING " Nothing was written."
static const struct {
    const char *call, *why;
} refused[] = {
    {"give?to=Priya&with=levls&sure=yes", "There is nothing \"levls\" to give. Did you mean \"levels\"?" NOTHING},
    {"give?to=Priya&with=zzzzzz&sure=yes", "There is nothing \"zzzzzz\" to give, but: levels, plan, can, growing, "
                                           "later, wanted, goal, job, evidence, agreed, "
                                           "tasks, service, team, barriers, notes." NOTHING},
    {"give?to=Priya&with=plan:77&sure=yes", "There is no \"plan:77\" to give." NOTHING},
    {"give?to=Priya&with=levels,-plan&sure=yes", "\"-plan\" names no one thing: write it as -plan:3." NOTHING},
    {"give?to=Priya&with=levels,barriers&sure=yes",
     "\"What gets in the way\" is for you alone, and goes in only one by one. Name what shall go in of "
     "barriers:time." NOTHING},
    {"give?to=Priya&with=notes&sure=yes",
     "\"Notes\" is for you alone, and goes in only one by one. Name what shall go in of notes:hours, notes:study, "
     "notes:talk-proud." NOTHING},
    {"give?to=Priya&sure=yes",
     "Nothing would be in it: tick something, or name it, such as --with plan,levels." NOTHING},
    {"give?with=plan&sure=yes", "Say whom it is for (--to NAME)." NOTHING},
    {"give?to=%01%02&with=plan&sure=yes", "Say whom it is for (--to NAME)." NOTHING},
    {"give?to=Priya&with=plan&sure=maybe", "\"maybe\" is no answer: yes." NOTHING},
    {"give?to=Priya&with=plan,team&sure=yes",
     "For team cover it takes what you can do as well: tick that, or write --with levels." NOTHING},
    {"give?to=Priya&with=plan&review=soon&sure=yes", "\"soon\" is no day: write it as 2027-12-03." NOTHING},
    {"give?to=Priya&with=plan&review=2027-06-02&sure=yes",
     "2 June 2027 is over: the day after which a copy asks to be deleted is still to come." NOTHING},
    {"give?to=Priya&with=plan&id=../../x&sure=yes", "\"../../x\" is no id of a copy." NOTHING},
    {"give?to=Priya&with=plan&seen=0123456789abcdef&sure=yes",
     "What would go in has changed since you read it: read it again." NOTHING},
    {"give?to=Priya&with=plan&tray=apatel&sure=yes", "This computer has no trays." NOTHING},
    {"give?to=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&with=plan&sure=yes",
     "A name of at most 60 letters fits." NOTHING},
};

static void expect_nothing_given(void) {
    char *files;
    ck_assert_int_eq(test_run(&files, "ls -A '%s'", out), 0);
    ck_assert_str_eq(files, "");
    json_t *page = json_of("shared");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 0);
    json_decref(page);
    free(files);
}

START_TEST(what_cannot_be_given_is_said_in_one_sentence) {
    say_all();
    expect_refused(refused[_i].call, refused[_i].why);
    expect_nothing_given();
}
END_TEST

START_TEST(what_came_in_after_it_was_read_is_not_given) {
    say_all();
    const char *yes = go_of("give?to=Priya&with=evidence", "yes");
    act("write?item=none&what=Later");
    expect_refused(yes, "What would go in has changed since you read it: read it again." NOTHING);
    expect_nothing_given();
    act(go_of("give?to=Priya&with=evidence", "yes"));
}
END_TEST

START_TEST(a_visit_gives_nothing) {
    say_all();
    world->visit = true;
    expect_refused("give?to=Priya&with=plan&sure=yes",
                   "You are looking round: nothing is kept, and no file is made." NOTHING);
    expect_nothing_given();
}
END_TEST

/* -- where it goes -------------------------------------------------------------------------------------------------------- */
static void make_trays(void) {
    char *ignored;
    world->site.tray = arena_print(arena, "%s/tray", home);
    ck_assert_int_eq(
        test_run(&ignored, "cd '%s' && mkdir -m 755 tray && cd tray && mkdir -m 733 apatel jsmith bkaur && touch note",
                 home),
        0);
    free(ignored);
}

START_TEST(a_tray_takes_a_copy_that_its_owner_can_read) {
    say_all();
    make_trays();
    ck_assert_str_eq(go_of("share", "apatel"), "share?to=apatel&tray=apatel");
    ck_assert_str_eq(go_of("share/where?to=Priya&with=plan", "apatel"), "give?to=Priya&tray=apatel&with=plan");
    ck_assert_str_eq(go_of("share/where?to=Priya&tray=apatel&with=plan", "handover"), "give?to=Priya&with=plan");
    ck_assert_str_eq(test_act(world, "give?to=Priya&tray=apatel&with=plan,evidence&id=0a1b&sure=yes"),
                     "4 lines for Priya: My plan (2), Examples (2). It is in the tray of apatel on this computer.");
    const char *path = arena_print(arena, "%s/apatel/pathway-0a1b.copy", world->site.tray);
    ck_assert_int_eq(mode_of(path), 0644);
    ck_assert_str_eq(read_copy(path).to, "Priya");
    expect_refused("give?to=Priya&tray=apatel&with=plan&id=0a1b&sure=yes",
                   arena_print(arena, "%s is there already. Nothing was written; add --force to replace it.", path));
    json_t *page = json_of("share"), *row;
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) ck_assert_str_ne(string_of(row, "login"), "jsmith");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 2);
    json_decref(page);
}
END_TEST

static const char *const no_tray[] = {"nobody", "../tray/apatel", ".", "note"};

START_TEST(who_has_no_tray_gets_nothing) {
    say_all();
    make_trays();
    expect_refused(arena_print(arena, "give?to=Priya&tray=%s&with=plan&sure=yes", no_tray[_i]),
                   arena_print(arena, "This computer has no tray for \"%s\"." NOTHING, no_tray[_i]));
    expect_nothing_given();
}
END_TEST

START_TEST(the_handover_folder_is_said_in_the_persons_words) {
    say_all();
    ck_assert_str_eq(test_act(world, "give?to=Priya&with=goal&sure=yes"),
                     "0 lines for Priya: Where I would like to be. It is " COPY ", in your H: drive.");
    ck_assert_str_eq(
        test_act(world, "give?to=Priya&with=goal&sure=yes"),
        "0 lines for Priya: Where I would like to be. It is pathway-for-priya-2027-06-03-2.copy, in your H: drive.");
}
END_TEST

START_TEST(a_folder_that_cannot_be_written_leaves_nothing) {
    say_all();
    world->site.handover = arena_print(arena, "%s/file/in", home);
    test_write(arena_print(arena, "%s/file", home), "in the way");
    expect_refused("give?to=Priya&with=plan&sure=yes",
                   arena_print(arena, "The folder %s/file/in could not be made: Not a directory.", home));
    expect_nothing_given();
}
END_TEST

static const struct {
    const char *typed, *to, *file;
} names[] = {
    {"Priya+Patel", "Priya Patel", "pathway-for-priya-patel-2027-06-03.copy"},
    {"..%2F..%2Fetc%2Fpasswd", "../../etc/passwd", "pathway-for-etc-passwd-2027-06-03.copy"},
    {"a%1B%5B31m%0Ab%E2%80%AEc", NULL, NULL},
    {"%C3%85sa", "\xC3\x85sa", "pathway-for-sa-2027-06-03.copy"},
    {"%E2%98%83", "\xE2\x98\x83", "pathway-for-2027-06-03.copy"},
    {"*", "*", "pathway-for-2027-06-03.copy"},
};

START_TEST(a_name_of_any_characters_makes_a_name_of_a_file) {
    say_all();
    act(arena_print(arena, "give?to=%s&with=plan&sure=yes", names[_i].typed));
    char *files;
    size_t at;
    ck_assert_int_eq(test_run(&files, "ls -A '%s'", out), 0);
    files[strcspn(files, "\n")] = '\0';
    if (names[_i].file)
        ck_assert_str_eq(files, names[_i].file);
    struct share share = read_copy(arena_print(arena, "%s/%s", out, files));
    ck_assert_msg(!text_fault(share.to, strlen(share.to), &at) && !strchr(share.to, '\n'), "%s", share.to);
    if (names[_i].to)
        ck_assert_str_eq(share.to, names[_i].to);
    free(files);
}
END_TEST

/* -- what was given ------------------------------------------------------------------------------------------------------- */
START_TEST(what_was_given_is_known_with_its_review_day) {
    say_all();
    act("give?to=Priya&with=plan,evidence,-evidence:1&review=2027-07-01&sure=yes");
    json_t *page = json_of("shared"), *row = row_of(page, "n", NULL);
    ck_assert_str_eq(string_of(row, "to"), "Priya");
    ck_assert_str_eq(string_of(row, "what"), "My plan (2), Examples (1)");
    ck_assert_str_eq(string_of(row, "review_words"), "until 1 July 2027");
    ck_assert_int_eq(json_integer_value(json_object_get(row, "lines")), 3);
    json_decref(page);
    strcpy(world->today, "2027-07-02");
    char *shown = test_show(world, "shared/1", "text"), *list = test_show(world, "shared", "text");
    ck_assert_msg(strstr(shown, "Its review day is over: ask whether it was deleted.") != NULL, "%s", shown);
    ck_assert_msg(strstr(list, "its review day is over") != NULL, "%s", list);
    free(shown);
    free(list);
    struct page built;
    struct err err = {0};
    struct view view = {0, 100, false};
    ck_assert_int_eq(page_build(world, "shared/1", &view, arena, &built, &err), 0);
    ck_assert_str_eq(built.link[0].go,
                     "share?to=Priya&with=plan,evidence,-evidence:1"); /* with a review day of its own */
    ck_assert_int_eq(page_build(world, "shared/2", &view, arena, &built, &err), -1);
    ck_assert_str_eq(err.text, "There is no copy \"2\" among what you gave.");
}
END_TEST

START_TEST(a_gift_is_not_undone) {
    say_all();
    act("give?to=Priya&with=plan&sure=yes");
    ck_assert_msg(strstr(test_act(world, "undo?last=yes"), "plan: ") != NULL, "undo took something else");
    expect_bytes(arena_print(arena, "%s/" COPY, out), "Sit beside", true);
    json_t *page = json_of("shared");
    ck_assert_uint_eq(json_array_size(json_object_get(page, "rows")), 1);
    json_decref(page);
}
END_TEST

/* -- from the shell ------------------------------------------------------------------------------------------------------- */
#define COPIES                                                                                                         \
    "It is a copy: once somebody else has it, it cannot be taken back, and it may be kept with the trust's records.\n"

START_TEST(the_shell_writes_a_file_with_what_is_named) {
    const char *file = arena_print(arena, "%s/x.copy", home), *real = realpath(home, NULL);
    run("rate lending 4 --what OPEN-what " PACK);
    run("rate new-technology 2 --private --what SECRET " PACK);
    run("plan add practice/sit-beside " PACK);
    expect(run("share -o '%s' --to Priya --with levels,wanted,evidence,plan,barriers " PACK, file), 0,
           arena_print(arena,
                       "3 lines for Priya: My plan (1), What I can already do (1), Examples (1). It is %s/x.copy.\n",
                       real),
           COPIES);
    struct share share = read_copy(file);
    ck_assert_str_eq(share.name, "jsmith"); /* where no name was said */
    ck_assert_int_eq(share.lines, 3);
    ck_assert_ptr_null(share.team);
    expect_bytes(file, "SECRET", false);
    expect_bytes(file, "new-technology", false);
    expect(run("share -o '%s' --to Priya --with plan " PACK, file), 2, "",
           arena_print(arena, "pathway: %s is there already. Nothing was written; add --force to replace it.\n", file));
    ck_assert_int_eq(read_copy(file).lines, 3);
    ck_assert_int_eq(run("share -o '%s' --to Priya --with levels --team --service 'Any Town' --force " PACK, file).code,
                     0);
    share = read_copy(file);
    ck_assert_str_eq(share.service, "Any Town");
    ck_assert_str_eq(share.team, "yes");
    free((char *)(uintptr_t)real);
}
END_TEST

START_TEST(the_shell_leaves_no_half_file_and_keeps_nothing) {
    run("rate lending 4 " PACK);
    expect(run("share -o '%s/none/x.copy' --to Priya --with levels " PACK, home), 3, "",
           arena_print(arena, "pathway: %s/none/x.copy could not be written: No such file or directory.\n", home));
    expect(run("share -o - --to Priya --with levels " PACK), 2, "",
           "pathway: A copy is a file: name it with -o FILE. Nothing was written.\n");
    struct result found = run("show shared " PACK);
    ck_assert_msg(strstr(found.out, "You gave nobody a copy.") != NULL, "%s", found.out);
}
END_TEST

/* -- by keys --------------------------------------------------------------------------------------------------------------- */
static struct tui *walk_of(int rows, int columns, const char *environment) {
    const char *mine = arena_print(arena, "%s/mine/me.pathway", home);
    struct tui_how how = {.rows = rows,
                          .columns = columns,
                          .home = home,
                          .environment = {"PATHWAY_NOW=2027-06-03T10:00:00Z", environment},
                          .arguments = {"--portfolio", mine, "share"}};
    run("rate lending 4 --what OPEN-what --portfolio '%s' " PACK, mine);
    run("rate answering-enquiries 2 --want 4 --portfolio '%s' " PACK, mine);
    run("plan add practice/sit-beside --portfolio '%s' " PACK, mine);
    return tui_start(&how);
}

/* The one file in the hand-over folder of a computer where none is set up. */
static struct share read_written(void) {
    return read_copy(arena_print(arena, "%s/mine/out/" COPY, home));
}

static const struct { int rows, columns; } sizes[] = {{24, 80}, {20, 40}, {40, 120}};

START_TEST(a_copy_is_given_by_keys_at_any_size) {
    struct tui *t = walk_of(sizes[_i].rows, sizes[_i].columns, NULL);
    tui_until(t, "change it later:");
    tui_type(t, "<Enter>");
    tui_until(t, "Name:");
    tui_type(t, "Ann<Enter>");
    tui_until(t, "Whom is it for?");
    tui_type(t, "Priya<Enter>");
    tui_until(t, "Nothing goes in");
    tui_type(t, "1");
    tui_until(t, "1  [x]  My plan");
    tui_type(t, "2");
    tui_until(t, "2  [x]  What I can already do");
    tui_type(t, "2");
    tui_until(t, "2  [ ]  What I can already do");
    tui_type(t, "2");
    tui_until(t, "2  [x]  What I can already do");
    tui_type(t, "v");
    tui_until(t, "2 lines.");
    tui_type(t, "n");
    tui_until(t, "Give it to Priya");
    tui_type(t, "<Enter>"); /* by habit: it gives nothing */
    tui_until(t, "Nothing is chosen yet");
    tui_type(t, "1");
    tui_until(t, "What I gave");
    tui_type(t, "q");
    tui_exits(t, 0);
    tui_free(t);
    struct share share = read_written();
    ck_assert_int_eq(share.lines, 2);
    ck_assert_str_eq(share.name, "Ann");
    ck_assert_str_eq(share.line[0].title, "Sit beside one search");
}
END_TEST

START_TEST(a_copy_is_given_in_plain_lines) {
    struct tui *t = walk_of(24, 80, "PATHWAY_PLAIN=1");
    static const char *const walk[][2] = {{"Name:", "Ann<Enter>"},
                                          {"Whom is it for?", "Priya<Enter>"},
                                          {"1 My plan, 1 thing.", "1<Enter>"},
                                          {"1 thing goes in", "o3<Enter>"},
                                          {"Answering enquiries", "1<Enter>"},
                                          {"goes in", "n<Enter>"},
                                          {"hold your name, today's date and 2 lines", "v<Enter>"},
                                          {"2 lines.", "n<Enter>"},
                                          {"Give it to Priya", "1<Enter>"},
                                          {"2 lines for Priya", "q<Enter>"}};
    for (int i = 0; i < COUNT(walk); i++) {
        tui_until(t, walk[i][0]);
        tui_type(t, walk[i][1]);
    }
    tui_exits(t, 0);
    ck_assert_msg(!strchr(tui_bytes(t), '\033'), "plain lines move the cursor");
    tui_free(t);
    ck_assert_str_eq(read_written().line[1].item, "answering-enquiries");
}
END_TEST

/* An address can be longer than any line: what is left out stays left out. */
START_TEST(a_long_choice_is_carried_whole) {
    struct buf with = {0};
    say_all();
    for (int i = 0; i < 90; i++)
        act(arena_print(arena, "write?item=none&what=Entry+%d", i));
    buf_add(&with, "share?to=Priya&with=evidence");
    for (int i = 94; i >= 5; i--)
        buf_print(&with, ",-evidence:%d", i);
    struct browse browse = {.window = 20};
    browse_begin(&browse, world);
    browse_follow(&browse, with.text);
    ck_assert_str_eq(browse.page.place, with.text);
    browse_stand(&browse, page_pick_stop(&browse.page));
    ck_assert_int_eq(browse_act(&browse), MOVED);
    ck_assert_str_eq(browse.page.place, arena_print(arena, "share/plan?%s", strchr(with.text, '?') + 1));
    browse_end(&browse);
    buf_free(&with);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin_world, end_world);
    tcase_add_test(tests, a_copy_of_all_holds_nothing_that_is_for_the_person_alone);
    tcase_add_loop_test(tests, only_what_is_named_goes_in, 0, COUNT(alone));
    tcase_add_test(tests, what_is_read_first_is_what_is_written);
    tcase_add_test(tests, what_was_left_out_is_told_nowhere);
    tcase_add_test(tests, the_same_choice_makes_the_same_bytes);
    tcase_add_loop_test(tests, a_tick_turns_one_thing_and_no_other, 0, COUNT(turned));
    tcase_add_test(tests, what_is_for_the_person_alone_stands_apart_and_no_group_brings_it);
    tcase_add_loop_test(tests, what_cannot_be_given_is_said_in_one_sentence, 0, COUNT(refused));
    tcase_add_test(tests, what_came_in_after_it_was_read_is_not_given);
    tcase_add_test(tests, a_visit_gives_nothing);
    tcase_add_test(tests, a_tray_takes_a_copy_that_its_owner_can_read);
    tcase_add_loop_test(tests, who_has_no_tray_gets_nothing, 0, COUNT(no_tray));
    tcase_add_test(tests, the_handover_folder_is_said_in_the_persons_words);
    tcase_add_test(tests, a_folder_that_cannot_be_written_leaves_nothing);
    tcase_add_loop_test(tests, a_name_of_any_characters_makes_a_name_of_a_file, 0, COUNT(names));
    tcase_add_test(tests, what_was_given_is_known_with_its_review_day);
    tcase_add_test(tests, a_gift_is_not_undone);
    tcase_add_test(tests, the_shell_writes_a_file_with_what_is_named);
    tcase_add_test(tests, the_shell_leaves_no_half_file_and_keeps_nothing);
    tcase_add_loop_test(tests, a_copy_is_given_by_keys_at_any_size, 0, COUNT(sizes));
    tcase_add_test(tests, a_copy_is_given_in_plain_lines);
    tcase_add_test(tests, a_long_choice_is_carried_whole);
}

int main(void) {
    return test_suite("give", fill);
}

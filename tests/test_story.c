/* story: the whole way that is made of real files and the real program: an assistant says where they are, plans, and gives a copy; a manager
 * opens it, adds what they see, and sends that back; the two agree; both keep what they have; and all is made that leaves the terminal. It is
 * told twice, once of somebody who has much that is for them alone, and what is given away is the same to the byte. */
#include "program.h"

static const char *folder, *root; /* of both tellings, and of this one */
static const char *jo, *priya;    /* the homes of the two */

static void act(const char *who, const char *address) {
    home = who;
    struct result found = run(PACK "--plain '%s'", address);
    ck_assert_msg(found.code == 0, "%s: %d %s%s", address, found.code, found.out, found.err);
}

static void act_all(const char *who, const char *const *address) {
    for (; *address; address++)
        act(who, *address);
}

static const char *told(const char *who, const char *format, ...) PRINTF(2, 3);
static const char *told(const char *who, const char *format, ...) {
    char words[1000];
    va_list list;
    va_start(list, format);
    vsnprintf(words, sizeof words, format, list);
    va_end(list);
    home = who;
    struct result found = run("%s " PACK, words);
    ck_assert_msg(found.code == 0, "%s: %d %s", words, found.code, found.err);
    return found.out;
}

static void expect_told(const char *found, const char *text) {
    ck_assert_msg(strstr(found, text) != NULL, "it does not say \"%s\":\n%s", text, found);
}

/* -- what is said ---------------------------------------------------------------------------------------------------------- */
static const char *const open[] = {"name?is=Jo+Smith",
                                   "job?role=library-assistant",
                                   "goal?to=up",
                                   "rate/lending?level=4&what=OPENwhat&so-what=OPENso&now-what=OPENnow",
                                   "rate/answering-enquiries?level=4",
                                   "rate/digital-help?level=3&want=5",
                                   "rate/literature-searching?level=1&want=3",
                                   "choose/lending?is=yes",
                                   "comment/lending?is=OPENcomment",
                                   "reply/heard-of?choice=heard",
                                   "tick/first-answers?do=does",
                                   "add?item=practice/sit-beside&by=2027-07-01",
                                   "add?item=practice/lend-a-day",
                                   "own?what=OPENaction",
                                   NULL};
/* Each is for the person alone, or was taken back. */
static const char *const private[] = {
    "rate/new-technology?level=2&want=4&private=yes&what=SECRETwhat&so-what=SECRETso&now-what=SECRETnow",
    "choose/new-technology?is=yes",
    "comment/new-technology?is=SECRETcomment",
    "write?item=none&what=SECRETentry&so-what=SECRETmeant&now-what=SECRETnext&codes=SECRETcodes&private=yes",
    "write?item=none&what=SECRETremoved",
    "entry/4?field=remove&is=yes",
    "write?item=none&what=SECRETundone",
    "undo?last=yes",
    "own?what=SECRETaction&by=2027-07-02",
    "helps/4?is=SECRETwho",
    "proof/4?is=SECRETproof",
    "alone/4?is=yes",
    "add?item=practice/try-technology&skill=new-technology",
    "mine/time?is=yes",
    "hours?week=7",
    "study?is=own",
    "service?is=SECRETservice",
    "sure/lending?is=1",
    "priority/literature-searching?is=1",
    NULL};
/* At the 1:1, at one screen. */
static const char *const together[] = {"tell/name?side=manager&is=Priya+Patel",
                                       "tell/proud?side=me&is=OPENproud",
                                       "tell/seen?side=manager&is=OPENseen",
                                       "tell/time?side=me&is=2",
                                       "tell/time?side=manager&is=1",
                                       "settle?item=need/time",
                                       "line/1?is=2027-07-03",
                                       "tell/review?side=both&is=both",
                                       "agree?is=yes",
                                       NULL};

/* -- what is given, and what is made ------------------------------------------------------------------------------------------- */
static const char *made_file(const char *name) {
    return arena_print(arena, "%s/made/%s", root, name);
}

/* Into the hand-over folder, as a copy of that id; it is put among what was made. */
static void give(const char *with, const char *id, const char *as) {
    act(jo, arena_print(arena, "give?to=Priya+Patel&with=%s&id=%s&sure=yes", with, id));
    const char *there = arena_print(arena, "%s/.local/share/pathway/out/pathway-for-priya-patel-2027-06-03.copy", jo);
    ck_assert_int_eq(mode_of(there), 0600);
    ck_assert_int_eq(rename(there, made_file(as)), 0);
}

/* The manager reads it and answers, a line typed after another. */
static void answer(void) {
    static const char typed[] =
        "6\nOPENseen\nn\n1\n1\n3\nn\n7\n4\nOPENproposal\nn\n8\nOPENoffer\nn\n9\nOPENquestion?\nn\ns\nq\n";
    const char *lines = arena_print(arena, "%s/typed", priya);
    act(priya, "name?is=Priya+Patel");
    test_write(lines, typed);
    const char *read = told(priya, "--plain open '%s' <'%s'", made_file("copy"), lines);
    expect_told(read, "Where they are, 4 skills.");
    expect_told(read, "Saved. For Jo Smith: OPENproposal.");
    expect_told(read, "This is all that is in it:");
    told(priya, "answer '%s' -o '%s'", made_file("copy"), made_file("answer"));
}

static void take_over(void) {
    const char *differences = told(jo, "import '%s'", made_file("answer"));
    expect_told(differences, "With help; I said: On my own, new.");
    expect_told(told(jo, "import '%s' --yes", made_file("answer")), "Saved. Taken over from Priya Patel: 4 things.");
    expect_told(told(jo, "show skill/lending"), "On my own");
}

/* What was agreed stands in the file of the one, and in a copy with the other. */
static void agree(void) {
    act_all(jo, together);
    expect_told(told(jo, "show agreement/1"), "Jo Smith and Priya Patel agreed:");
    give("agreed", "def", "agreed");
    expect_told(told(priya, "open '%s' --no-input", made_file("agreed")), "What was agreed, 2 lines.");
    expect_told(told(priya, "open '%s' --no-input", made_file("copy")), "What I wrote so far, 5 things.");
}

static void make_all(void) {
    static const char *const reports[] = {"html", "markdown", "text", "json", "csv", "ics"};
    static const char *const pages[][2] = {
        {"sheet", "sheet"},           {"worksheet", "worksheet"},   {"certification/outline", "outline"},
        {"agreement/1", "agreement"}, {"agreements", "agreements"}, {"meeting", "meeting"},
        {"talk/here", "here"},        {"talk/takes", "takes"},      {"talk/options", "options"},
        {"talk/need", "need"}};
    static const char *const faces[] = {"html", "markdown", "text", "json"};
    for (int i = 0; i < COUNT(reports); i++)
        told(jo, "report --as %s -o '%s'", reports[i], made_file(arena_print(arena, "report.%s", reports[i])));
    for (int i = 0; i < COUNT(pages); i++)
        for (int j = 0; j < COUNT(faces); j++)
            told(jo, "show %s --as %s -o '%s'", pages[i][0], faces[j],
                 made_file(arena_print(arena, "%s.%s", pages[i][1], faces[j])));
    told(jo, "survey -o '%s'", made_file("return"));
    told(jo, "book -o '%s'", made_file("book.html"));
}

static void begin_at(const char *name) {
    root = arena_print(arena, "%s/%s", folder, name);
    jo = arena_print(arena, "%s/jo", root);
    priya = arena_print(arena, "%s/priya", root);
    ck_assert(mkdir(root, 0700) == 0 && mkdir(jo, 0700) == 0 && mkdir(priya, 0700) == 0);
    ck_assert_int_eq(mkdir(made_file(""), 0700), 0);
}

static void tell_story(const char *name, bool with_private) {
    begin_at(name);
    act_all(jo, open);
    if (with_private)
        act_all(jo, private);
    give("plan,levels,wanted,goal,job,evidence,tasks", "abc", "copy");
    answer();
    take_over();
    agree();
    make_all();
}

static void expect_made(const char *text, bool there) {
    char *said;
    int found = test_run(&said, "grep -rlaF '%s' '%s/made'", text, root);
    ck_assert_msg(found == !there, "%s is in %s", text, there ? "nothing that was made" : said);
    free(said);
}

/* Where a time is agreed, the report lays the plan on the weeks as the plan itself does. */
static void expect_weeks(void) {
    json_t *report = read_json(told(jo, "report --as json")), *plan = read_json(told(jo, "show plan --as json")), *row;
    size_t i;
    json_array_foreach(json_object_get(report, "rows"), i, row) ck_assert(json_equal(
        json_object_get(row, "week"), json_object_get(row_of(plan, "title", string_of(row, "title")), "week")));
    ck_assert_str_eq(string_of(row_of(report, "title", "Take the loans desk for a day"), "week"), "2027-05-31");
    json_decref(report);
    json_decref(plan);
}

START_TEST(two_agree_and_what_is_private_is_in_no_byte_of_what_is_given) {
    static const char *const nowhere[] = {"SECRET", "jsmith", "me.pathway", ".local/share"};
    static const char *const somewhere[] = {"OPENwhat",  "OPENso",   "OPENnow",      "OPENaction", "OPENcomment",
                                            "OPENproud", "OPENseen", "OPENproposal", "OPENoffer",  "OPENquestion"};
    char *said;
    tell_story("much", true);
    for (int i = 0; i < COUNT(nowhere); i++)
        expect_made(nowhere[i], false);
    for (int i = 0; i < COUNT(somewhere); i++)
        expect_made(somewhere[i], true);
    tell_story("little", false);
    expect_weeks();
    ck_assert_msg(test_run(&said, "diff -r '%s/much/made' '%s/little/made'", folder, folder) == 0,
                  "what is private leaves a trace:\n%s", said);
    free(said);
}
END_TEST

static void begin_both(void) {
    begin();
    folder = home;
}

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin_both, end);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, two_agree_and_what_is_private_is_in_no_byte_of_what_is_given);
}

int main(void) {
    return test_suite("story", fill);
}

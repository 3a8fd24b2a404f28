/* tray: an assistant gives a copy, a manager reads it, adds what they see and sends that back, the assistant looks at every difference and takes
 * over what they like; and both keep what they have. In two portfolios, through real files, by pages, by commands and in plain lines. */
#include "pathway/browse.h"
#include "pathway/share.h"
#include "session.h"
#include <locale.h>
#include <pwd.h>

static struct arena *arena;
static const char *folder, *login; /* of all files; the login that makes them, and so the assistant's */
static struct session jo, priya;
static char *jo_file, *priya_file;
#define ID "3f9a7c21d0b84e55"
#define COPY "copy-jo.pathway"
#define ANSWER "answer-to-jo-smith-" ID ".pathway"

/* -- two people on one computer -------------------------------------------------------------------------------------------- */
static const char *at(const char *name) {
    return arena_print(arena, "%s/%s", folder, name);
}

static void open_as(struct session *s, const char *who, const char *file) {
    ck_assert_msg(session_open(s, PACK, file, NULL), "%s", s->err.text);
    s->world.person = who;
    s->world.site =
        (struct site){.tray = at("tray"), .handover = at("out"), .handover_words = "your H: drive, folder Pathway"};
}

static void write_share(const char *path, struct share *share, const struct share_line *line, int lines) {
    struct buf bytes = {0};
    struct err err = {0};
    for (int i = 0; i < lines; i++)
        *share_add(share) = line[i];
    ck_assert_msg(share_bytes(share, &bytes, &err) == 0, "%s", err.text);
    ck_assert_msg(file_write(path, bytes.text, bytes.size, true, &err) == 0, "%s", err.text);
    free(share->line);
    buf_free(&bytes);
}

static const struct share_line given[] = {
    {.part = "level",
     .item = "lending",
     .title = "Loans and requests",
     .level = 4,
     .words = "On my own",
     .state = "level",
     .day = "2027-06-01"},
    {.part = "level",
     .item = "digital-help",
     .title = "Helping with technology",
     .level = 2,
     .words = "Seen it",
     .state = "level"},
    {.part = "level",
     .item = "new-technology",
     .title = "New technology and AI",
     .words = "Not sure",
     .state = "not-sure"},
    {.part = "wanted", .item = "digital-help", .title = "Helping with technology", .level = 3, .words = "With help"},
    {.part = "plan",
     .item = "practice/sit-beside",
     .title = "Sit beside one search",
     .words = "Searching for evidence",
     .more = "a note of the words",
     .minutes = 40,
     .day = "2027-07-01",
     .state = "started",
     .name = "Sam"},
    {.part = "evidence",
     .item = "lending",
     .title = "Loans and requests",
     .words = "Found a book for a nurse",
     .more = "she used it that day",
     .state = "write a help card",
     .day = "2027-05-20",
     .minutes = 15},
    {.part = "task", .item = "printing", .title = "Help with printing", .state = "both"},
    {.part = "barrier", .item = "time", .title = "No time at work"},
    {.part = "agreed",
     .title = "The Tuesday desk, 9 to 10",
     .words = "manager",
     .state = "cover",
     .day = "2027-06-15"}};

static void give_copy(const char *path, const char *id, const char *review) {
    write_share(path,
                &(struct share){.kind = "copy",
                                .id = id,
                                .name = "Jo Smith",
                                .to = "Priya Patel",
                                .day = "2027-06-03",
                                .review = review,
                                .service = "Anytown Library",
                                .role = "library-assistant",
                                .role_title = "Library assistant",
                                .goal = "grow",
                                .scale = "five-steps"},
                given, COUNT(given));
}

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    arena = arena_new();
    folder = arena_copy(arena, test_folder());
    struct passwd *user = getpwuid(geteuid());
    ck_assert_msg(user != NULL, "whoever runs the tests has no name");
    login = arena_copy(arena, user->pw_name);
    ck_assert(mkdir(at("tray"), 0755) == 0 && mkdir(at("tray/apatel"), 0700) == 0);
    ck_assert_int_eq(mkdir(at(arena_print(arena, "tray/%s", login)), 0700), 0);
    jo_file = path_in(folder, "jo.pathway");
    priya_file = path_in(folder, "priya.pathway");
    open_as(&jo, login, jo_file);
    open_as(&priya, "apatel", priya_file);
    give_copy(at("tray/apatel/" COPY), ID, "2027-12-03");
    say_to(&jo, "rate/lending?level=4");
    say_to(&jo, "rate/digital-help?level=2");
    run_sql(
        jo_file,
        "INSERT INTO given(name, what, lines, day, place, copy, choice, at) VALUES('Priya', 'a copy', 8, '2027-06-03', "
        "'tray', '" ID "', '', '2027-06-03T10:00:00Z')");
    say_to(&priya, "name?is=Priya+Patel");
}

static void end(void) {
    session_close(&jo);
    session_close(&priya);
    free(jo_file), free(priya_file);
    arena_free(arena);
}

static void expect_said(struct session *s, const char *act, const char *said) {
    const char *found = say_to(s, act);
    ck_assert_msg(strcmp(found, said) == 0, "%s said: %s\nnot: %s", act, found, said);
}

static void expect_in(struct session *s, const char *place, const char *text, bool is) {
    const char *shown = shown_as(s, place, "markdown");
    ck_assert_msg((strstr(shown, text) != NULL) == is, "%s %s \"%s\":\n%s", place, is ? "does not say" : "says", text,
                  shown);
}

/* What the manager adds, of each kind. */
static void add_remarks(void) {
    expect_said(&priya, "remark/" COPY "?part=seen&is=You+found+the+book+at+once.",
                "Saved. For Jo Smith: You found the book at once.");
    expect_said(&priya, "remark/" COPY "?part=view&item=lending&is=3",
                "Saved. For Jo Smith: Loans and requests: With help.");
    expect_said(&priya, "remark/" COPY "?n=2&field=words&is=as+far+as+I+saw",
                "Saved. For Jo Smith: Loans and requests: With help. As far as I saw.");
    expect_said(&priya, "remark/" COPY "?part=proposal&is=practice/lend-a-day",
                "Saved. For Jo Smith: Take the loans desk for a day, 7 hours.");
    expect_said(&priya, "remark/" COPY "?n=3&field=by&is=2027-08-01",
                "Saved. For Jo Smith: Take the loans desk for a day, 7 hours, by 1 August 2027.");
    expect_said(&priya, "remark/" COPY "?part=proposal&field=title&is=A+morning+in+Bradford",
                "Saved. For Jo Smith: A morning in Bradford.");
    expect_said(&priya, "remark/" COPY "?n=4&field=hours&is=3", "Saved. For Jo Smith: A morning in Bradford, 3 hours.");
    expect_said(&priya, "remark/" COPY "?n=4&field=words&is=to+see+how+they+do+it",
                "Saved. For Jo Smith: A morning in Bradford, 3 hours. To see how they do it.");
    expect_said(&priya, "remark/" COPY "?part=agreed&is=An+hour+on+Tuesdays",
                "Saved. For Jo Smith: An hour on Tuesdays.");
    expect_said(&priya, "remark/" COPY "?n=5&field=by&is=2027-06-30",
                "Saved. For Jo Smith: An hour on Tuesdays, by 30 June 2027.");
    expect_said(&priya, "remark/" COPY "?part=question&is=What+would+make+the+hour+happen?",
                "Saved. For Jo Smith: What would make the hour happen?");
}

static void send_answer(void) {
    const char *said = arena_print(arena, "It is in the tray of %s, for Jo Smith.", login);
    add_remarks();
    expect_said(&priya, "answer/" COPY "?way=tray", said);
}

/* -- as it was read ------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *name, *place;
    bool jo;
} golden[] = {
    {"received", "received", false},
    {"received-copy", "received/" COPY, false},
    {"received-levels", "received/" COPY "?part=level", false},
    {"received-plan", "received/" COPY "?part=plan", false},
    {"received-evidence", "received/" COPY "?part=evidence", false},
    {"received-agreed", "received/" COPY "?part=agreed", false},
    {"received-mine", "received/" COPY "?part=mine", false},
    {"received-remark", "received/" COPY "?remark=4", false},
    {"remark-seen", "remark/" COPY "?part=seen", false},
    {"remark-view", "remark/" COPY "?part=view&item=lending", false},
    {"remark-proposal", "remark/" COPY "?part=proposal", false},
    {"answer", "answer/" COPY, false},
    {"discard", "discard/" COPY, false},
    {"received-answer", "received/" ANSWER, true},
    {"merge-one", "merge/" ANSWER "?n=2", true},
    {"merge-all", "merge/" ANSWER, true},
};

/* The login is that of whoever runs the tests. */
static void add_without_login(struct buf *out, const char *text) {
    for (const char *found; (found = strstr(text, login)); text = found + strlen(login)) {
        buf_add_size(out, text, (size_t)(found - text));
        buf_add(out, "LOGIN");
    }
    buf_add(out, text);
}

START_TEST(every_page_looks_as_it_was_read) {
    static const char *const faces[] = {"40x20", "80x24", "text", "json"};
    struct session *s = golden[_i].jo ? &jo : &priya;
    struct buf out = {0};
    send_answer();
    give_copy(at("tray/apatel/old.pathway"), "k1", "2027-06-02");
    test_write(at("tray/apatel/letter.txt"), "Dear Priya,\n");
    for (int i = 0; i < COUNT(faces); i++) {
        buf_print(&out, "== %s as %s\n", golden[_i].place, faces[i]);
        add_without_login(&out, shown_as(s, golden[_i].place, faces[i]));
    }
    test_golden(arena_print(arena, "golden/%s.txt", golden[_i].name), out.text);
    buf_free(&out);
}
END_TEST

/* -- the story ------------------------------------------------------------------------------------------------------------- */
START_TEST(a_copy_is_read_answered_and_taken_over_and_both_keep_what_they_have) {
    char *copy = ask_sql(jo_file, "SELECT skill, state, level FROM answer ORDER BY skill");
    expect_in(&priya, "home", "Given to me", true);
    expect_in(&jo, "home", "Given to me", false);
    send_answer();
    expect_in(&jo, "home", "Given to me", true);
    expect_in(&jo, "received", "Priya Patel: an answer to my copy", true);
    expect_in(&jo, "received/" ANSWER, "I said: On my own", true);
    expect_sql(jo_file,
               "SELECT count(*) FROM view UNION ALL SELECT count(*) FROM action UNION ALL SELECT count(*) FROM entry",
               "0\n0\n0\n");
    expect_said(&jo, "merge/" ANSWER "?is=yes", "Saved. Taken over from Priya Patel: 5 things.");
    expect_sql(jo_file, "SELECT skill, side, level, scale, words, name FROM view",
               "lending|manager|3|five-steps|as far as I saw|Priya Patel\n");
    expect_sql(jo_file, "SELECT item, title, why, minutes, by, evidence IS NULL, state, who FROM action ORDER BY n",
               "practice/lend-a-day|Take the loans desk for a day|null|420|2027-08-01|0|to do|Priya Patel\n"
               "null|A morning in Bradford|to see how they do it|180|null|1|to do|Priya Patel\n");
    expect_sql(jo_file, "SELECT day, skill, what, private FROM entry",
               "2027-06-03|null|Priya Patel says: You found the book at once.|0\n");
    expect_sql(
        jo_file,
        "SELECT a.n, a.first, a.day, a.name, a.manager, d.n, d.part, d.title, d.words, d.day FROM agreement a, agreed "
        "d",
        arena_print(arena, "1|null|2027-06-03|%s|Priya Patel|1|own|An hour on Tuesdays|both|2027-06-30\n", login));
    expect_sql(jo_file, "SELECT skill, state, level FROM answer ORDER BY skill",
               copy); /* none of the person's own was changed */
    ck_assert(is_there(at("tray/apatel/" COPY)) && is_there(at(arena_print(arena, "tray/%s/" ANSWER, login))));
    expect_sql(priya_file, "SELECT count(*) FROM remark", "6\n");
    free(copy);
}
END_TEST

START_TEST(taking_over_is_one_act_and_doing_it_twice_changes_nothing) {
    send_answer();
    say_to(&jo, "merge/" ANSWER "?is=yes");
    const char *page = shown_as(&jo, "received/" ANSWER, "json");
    char *all = ask_sql(jo_file, "SELECT count(*) FROM change");
    expect_said(&jo, "merge/" ANSWER "?is=yes", "All of it is there already. Nothing was changed.");
    expect_sql(jo_file, "SELECT count(*) FROM change", all);
    ck_assert(!strstr(page, "\"state\": \"new\"") && strstr(page, "\"state\": \"there\"") &&
              strstr(page, "\"open\": 0"));
    expect_said(&jo, "undo?last=yes", "Undone: from Priya Patel: 5 things.");
    expect_sql(jo_file,
               "SELECT (SELECT count(*) FROM view) + (SELECT count(*) FROM action) + (SELECT count(*) FROM entry) + "
               "(SELECT count(*) FROM "
               "agreement) + (SELECT count(*) FROM agreed)",
               "0\n");
    expect_said(&jo, "redo?last=yes", "Done again: from Priya Patel: 5 things.");
    expect_said(&jo, "merge/" ANSWER "?is=yes", "All of it is there already. Nothing was changed.");
    free(all);
}
END_TEST

START_TEST(each_line_is_taken_over_by_itself) {
    send_answer();
    expect_said(&jo, "merge/" ANSWER "?n=3&is=no", "It is left.");
    expect_said(&jo, "merge/" ANSWER "?n=3&is=yes",
                "Saved. Taken over from Priya Patel: Take the loans desk for a day.");
    expect_sql(jo_file, "SELECT title FROM action", "Take the loans desk for a day\n");
    expect_said(&jo, "merge/" ANSWER "?n=3&is=yes", "That cannot be taken over: there already. Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?n=6&is=yes", "That cannot be taken over: to talk about. Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?n=7&is=yes", "It has no line \"7\". Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?n=x&is=yes", "It has no line \"x\". Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?n=2&is=perhaps", "\"perhaps\" is no answer: yes or no. Nothing was changed.");
    expect_said(&jo, "merge/" ANSWER "?is=yes", "Saved. Taken over from Priya Patel: 4 things.");
    expect_said(&jo, "undo?last=yes", "Undone: from Priya Patel: 4 things.");
    expect_sql(jo_file, "SELECT title FROM action", "Take the loans desk for a day\n");
}
END_TEST

START_TEST(what_a_manager_said_before_gives_way_and_is_shown_first) {
    send_answer();
    say_to(&jo, "merge/" ANSWER "?is=yes");
    say_to(&priya, "remark/" COPY "?part=view&item=lending&is=5"); /* said once of a skill: in the place of the first */
    say_to(&priya, "answer/" COPY "?way=tray");
    expect_in(&jo, "received/" ANSWER, "new, in the place of: With help", true);
    expect_said(&jo, "merge/" ANSWER "?is=yes", "Saved. Taken over from Priya Patel: 1 thing.");
    expect_sql(jo_file, "SELECT level, words FROM view", "5|as far as I saw\n");
    say_to(&jo, "undo?last=yes");
    expect_sql(jo_file, "SELECT level, words FROM view", "3|as far as I saw\n");
}
END_TEST

START_TEST(an_answer_to_a_copy_that_was_not_given_is_told_and_asked) {
    static const char words[] = "It answers a copy that was not given from this file of yours.";
    send_answer();
    run_sql(jo_file, "DELETE FROM given");
    expect_in(&jo, "received/" ANSWER, words, true);
    expect_in(&jo, "merge/" ANSWER, words, true);
    expect_said(&jo, "merge/" ANSWER "?is=yes",
                arena_print(arena, "%s Look at it first: pathway open FILE. Nothing was changed.", words));
    expect_sql(jo_file, "SELECT count(*) FROM action", "0\n");
    struct page page;
    struct err err = {0};
    struct view view = {0, 10, false};
    ck_assert_int_eq(page_build(&jo.world, "merge/" ANSWER, &view, jo.arena, &page, &err), 0);
    expect_said(&jo, page_rows(&page)->row[0].go, "Saved. Taken over from Priya Patel: 5 things.");
}
END_TEST

START_TEST(what_was_shown_is_what_is_taken_over) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 10, false};
    send_answer();
    ck_assert_int_eq(page_build(&jo.world, "received/" ANSWER, &view, jo.arena, &page, &err), 0);
    const char *go = place_with(page.next, "is", "yes", jo.arena);
    say_to(&priya, "remark/" COPY "?part=agreed&is=Fridays+as+well");
    say_to(&priya, "answer/" COPY "?way=tray");
    expect_said(&jo, go, "The file is not the one that was shown. Look at it again. Nothing was changed.");
    expect_sql(jo_file, "SELECT count(*) FROM action", "0\n");
}
END_TEST

/* -- an answer that is odd ----------------------------------------------------------------------------------------------------- */
static void odd_answer(const char *scale, const struct share_line *line, int lines) {
    write_share(at(arena_print(arena, "tray/%s/odd", login)),
                &(struct share){.kind = "answer", .id = ID, .name = "Priya", .day = "2027-06-03", .scale = scale}, line,
                lines);
}

START_TEST(what_cannot_stand_here_is_read_and_not_taken_over) {
    static const struct share_line lines[] = {
        {.part = "view", .item = "beekeeping", .title = "Beekeeping", .level = 2, .words = "Seen it"},
        {.part = "view", .item = "lending", .title = "Loans", .level = 7, .words = "Mastered"},
        {.part = "view", .item = "lending", .title = "Loans"},
        {.part = "level", .item = "lending", .title = "Loans", .level = 1, .words = "Not yet"},
        {.part = "plan", .title = "Leave"},
        {.part = "proposal"},
        {.part = "seen", .title = "Nothing"},
        {.part = "proposal",
         .item = "practice/no-such-thing",
         .title = "Something of another list",
         .day = "2027-06-02"}};
    odd_answer("ten-steps", lines, COUNT(lines));
    expect_in(&jo, "received/odd", "not in the list of skills here: to read", true);
    expect_in(&jo, "received/odd", "said with other levels than today's: to read", true);
    expect_in(&jo, "received/odd", "Leave", false);
    expect_said(&jo, "merge/odd?n=4&is=yes", "That cannot be taken over: it says nothing. Nothing was changed.");
    expect_said(&jo, "merge/odd?is=yes", "Saved. Taken over from Priya: 1 thing.");
    expect_sql(jo_file, "SELECT item, title, by FROM action",
               "null|Something of another list|null\n"); /* a day that is over is no aim */
    expect_sql(jo_file, "SELECT count(*) FROM view", "0\n");
    expect_sql(jo_file, "SELECT level FROM answer WHERE skill = 'lending'", "4\n");
}
END_TEST

START_TEST(an_answer_is_as_long_as_can_be_said) {
    struct share share = {.kind = "answer", .id = ID, .name = "Priya", .day = "2027-06-03"};
    struct buf bytes = {0};
    struct err err = {0};
    for (int i = 0; i < SHARE_MOST_SAID; i++)
        *share_add(&share) = (struct share_line){.part = "seen", .words = arena_print(arena, "Thing %d", i)};
    ck_assert_int_eq(share_bytes(&share, &bytes, &err), 0);
    *share_add(&share) = (struct share_line){.part = "seen", .words = "One more"};
    ck_assert_int_eq(share_bytes(&share, &bytes, &err), -1);
    free(share.line);
    buf_free(&bytes);
}
END_TEST

/* -- what is sent ------------------------------------------------------------------------------------------------------------------ */
START_TEST(nothing_else_of_the_managers_is_in_the_bytes_of_the_answer) {
    static const char *const own[] = {"SECRETNOTE",   "SECRETLOG",   "SECRETPLAN", "SECRETTALK", "Sam Other",
                                      "Found a book", "she used it", "No time",    "me.pathway", "apatel"};
    give_copy(at("tray/apatel/other.pathway"), "k2", NULL);
    say_to(&priya, "remark/other.pathway?part=seen&is=SECRETNOTE+of+Sam+Other");
    say_to(&priya, "remark/" COPY "?part=seen&is=SECRETNOTE+taken+out");
    say_to(&priya, "remark/" COPY "?n=1&field=remove&is=yes");
    say_to(&priya, "write?item=none&what=SECRETLOG");
    say_to(&priya, "rate/lending?level=5&note=SECRETLOG&private=yes");
    run_sql(priya_file, "INSERT INTO action(title, at) VALUES('SECRETPLAN', ''); INSERT INTO talk VALUES('now', 'me', "
                        "'SECRETTALK', '')");
    send_answer();
    char *said;
    const char *path = at(arena_print(arena, "tray/%s/" ANSWER, login));
    for (int i = 0; i < COUNT(own); i++)
        ck_assert_msg(test_run(&said, "grep -aF '%s' '%s'", own[i], path) == 1, "%s is in it", own[i]), free(said);
    ck_assert_int_eq(test_run(&said, "grep -aqF 'You found the book at once.' '%s'", path), 0);
    free(said);
}
END_TEST

START_TEST(an_answer_goes_where_it_is_told_to_and_over_nothing) {
    struct stat status;
    expect_said(&priya, "answer/" COPY "?way=tray", "You wrote nothing for Jo Smith yet. Nothing was sent.");
    send_answer();
    const char *path = at(arena_print(arena, "tray/%s/" ANSWER, login));
    ck_assert(stat(path, &status) == 0 && (status.st_mode & 0777) == 0644); /* the other has to be able to read it */
    expect_said(&priya, "answer/" COPY "?way=handover",
                "It is answer-to-jo-smith.pathway, in your H: drive, folder Pathway.");
    expect_said(&priya, "answer/" COPY "?way=handover",
                "It is answer-to-jo-smith-2.pathway, in your H: drive, folder Pathway.");
    expect_said(&priya, "answer/" COPY "?way=post", "\"post\" is no answer: tray or handover. Nothing was sent.");
    expect_said(&priya, arena_print(arena, "answer/" COPY "?way=%s", path),
                arena_print(arena, "%s is there already. Nothing was written; add --force to replace it.", path));
    ck_assert_int_eq(rmdir(at("tray/none")), -1);
    priya.world.site.tray = at("tray/none");
    expect_said(&priya, "answer/" COPY "?way=tray", "There is no file \"" COPY "\" in your tray.");
    const char *file[] = {at("tray/apatel/" COPY)};
    priya.world.file = file;
    priya.world.files = 1;
    expect_said(&priya, "answer/" COPY "?way=tray", "Jo Smith has no tray on this computer. Nothing was sent.");
    expect_in(&priya, "answer/" COPY, "The tray of", false);
}
END_TEST

/* -- what is said of a copy ------------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *act, *said;
} refused[] = {
    {"remark/" COPY "?part=praise&is=well",
     "What can be said of a copy is seen, view, proposal, agreed or question. Nothing was changed."},
    {"remark/" COPY "?part=view&item=beekeeping&is=2",
     "The copy says nothing of a skill \"beekeeping\". Nothing was changed."},
    {"remark/" COPY "?part=view&is=2", "The copy says nothing of a skill \"\". Nothing was changed."},
    {"remark/" COPY "?part=view&item=lending&is=6", "\"6\" is no level. Nothing was changed."},
    {"remark/" COPY "?part=view&item=lending&is=much", "\"much\" is no level. Nothing was changed."},
    {"remark/" COPY "?part=proposal&is=practice/sit-besid",
     "There is no practice \"sit-besid\". Did you mean \"sit-beside\"?"},
    {"remark/" COPY "?part=seen&is=%1b",
     "Nothing in that text can be read: it is empty, or control characters and broken UTF-8. Nothing was changed."},
    {"remark/" COPY "?part=seen&is=skip", "It is left as it was."},
    {"remark/" COPY "?n=9&field=words&is=x", "You wrote nothing with number \"9\" for Jo Smith."},
    {"remark/" COPY "?n=1&field=by&is=2027-01-01", "It has no \"by\". Nothing was changed."},
    {"remark/" COPY "?n=1&field=words&is=clear",
     "There is nothing else in it: take it out instead. Nothing was changed."},
    {"remark/" COPY "?n=1&is=x", "It has no \"\". Nothing was changed."},
    {"remark/" COPY "?n=2&field=by&is=soon", "\"soon\" is no day: write it as 2027-06-03. Nothing was changed."},
    {"remark/" COPY "?n=2&field=hours&is=-1",
     "Write the hours as a number up to 100, such as 2, 1.5 or 0.25. Nothing was changed."},
    {"remark/" COPY "?n=2&field=remove&is=maybe", "\"maybe\" is no answer: yes or no. Nothing was changed."},
    {"remark/" COPY "?n=2&field=remove&is=no", "It stays."},
    {"remark/nothing?part=seen&is=x", "There is no file \"nothing\" in your tray."},
    {"remark/letter.txt?part=seen&is=x", "letter.txt is not a copy from pathway. It was left as it is."},
};

START_TEST(what_cannot_be_said_is_refused_with_a_sentence) {
    test_write(at("tray/apatel/letter.txt"), "Dear Priya,\n");
    say_to(&priya, "remark/" COPY "?part=seen&is=Well+done");
    say_to(&priya, "remark/" COPY "?part=proposal&field=title&is=A+morning");
    char *before = ask_sql(priya_file, "SELECT * FROM remark");
    expect_said(&priya, refused[_i].act, refused[_i].said);
    expect_sql(priya_file, "SELECT * FROM remark", before);
    free(before);
}
END_TEST

START_TEST(what_was_said_is_changed_taken_out_and_taken_back) {
    say_to(&priya, "remark/" COPY "?part=proposal&is=practice/sit-beside");
    expect_said(&priya, "remark/" COPY "?n=1&field=hours&is=clear", "Saved. For Jo Smith: Sit beside one search.");
    expect_said(&priya, "remark/" COPY "?n=1&field=remove&is=yes", "Taken out: Sit beside one search");
    expect_sql(priya_file, "SELECT count(*) FROM remark", "0\n");
    expect_said(&priya, "undo?last=yes", "Undone: for Jo Smith, taken out: Sit beside one search.");
    expect_sql(priya_file, "SELECT title, minutes FROM remark", "Sit beside one search|null\n");
    expect_said(&priya, "remark/" COPY "?part=view&item=lending&field=words&is=I+saw+you+do+it",
                "Saved. For Jo Smith: Loans and requests: I saw you do it.");
    expect_said(&priya, "remark/" COPY "?n=2&field=level&is=4",
                "Saved. For Jo Smith: Loans and requests: On my own. I saw you do it.");
    expect_said(&priya, "remark/" COPY "?n=2&field=level&is=clear",
                "Saved. For Jo Smith: Loans and requests: I saw you do it.");
    for (int i = 3; i <= 100; i++)
        say_to(&priya, "remark/" COPY "?part=seen&is=Well+done");
    expect_said(&priya, "remark/" COPY "?part=seen&is=Well+done",
                "100 things at most are said of one copy. Nothing was changed.");
}
END_TEST

START_TEST(a_copy_with_other_levels_is_answered_in_words) {
    write_share(at("tray/apatel/" COPY),
                &(struct share){.kind = "copy", .id = ID, .name = "Jo", .day = "2027-06-03", .scale = "ten-steps"},
                given, COUNT(given));
    expect_in(&priya, "remark/" COPY "?part=view&item=lending", "With help", false);
    expect_in(&priya, "remark/" COPY "?part=view&item=lending", "say it in your own words", true);
    expect_said(&priya, "remark/" COPY "?part=view&item=lending&is=3",
                "The levels of this copy are not the levels of today. Nothing was changed.");
    expect_said(&priya, "remark/" COPY "?part=view&item=lending&field=words&is=quick+and+kind",
                "Saved. For Jo: Loans and requests: Quick and kind.");
}
END_TEST

/* -- the tray -------------------------------------------------------------------------------------------------------------------------- */
START_TEST(what_lies_in_the_tray_is_listed_and_nothing_else_is_opened) {
    static const char *const not_there[] = {"received/..", "received/.hidden", "received/%2e%2e%2fjo.pathway",
                                            "received/half.part", "received/jo.pathway"};
    ck_assert_int_eq(symlink(at("tray/apatel/" COPY), at("tray/apatel/link")), 0);
    ck_assert_int_eq(mkfifo(at("tray/apatel/pipe"), 0600), 0);
    ck_assert_int_eq(mkdir(at("tray/apatel/deep"), 0700), 0);
    test_write(at("tray/apatel/.hidden"), "x");
    test_write(at("tray/apatel/half.part"), "x");
    test_write(at("tray/apatel/\033[31mred"), "x");
    test_write(at("tray/apatel/\xff"), "x");
    const char *page = shown_as(&priya, "received", "text");
    ck_assert_str_eq(strstr(page, "\n\n") + 2,
                     "1 [31mred has a name that cannot be typed: rename it. It was not opened.\n"
                     "2 Jo Smith: a copy, of 3 June 2027, to be deleted after 3 December 2027.\n"
                     "3 deep is not a file. It was left as it is.\n"
                     "4 link is not a file. It was left as it is.\n"
                     "5 pipe is not a file. It was left as it is.\n"
                     "6 A file has a name that cannot be typed: rename it. It was not opened.\n");
    for (int i = 0; i < COUNT(not_there); i++) {
        const char *shown = shown_as(&priya, not_there[i], "text");
        ck_assert_msg(strstr(shown, "There is no file") || strstr(shown, "is not a place"), "%s: %s", not_there[i],
                      shown);
    }
    priya.world.person = "../tray/apatel";
    expect_in(&priya, "received", "Nothing lies in your tray.", true);
    priya.world.site.tray = NULL;
    expect_in(&priya, "received", "pathway open FILE", true);
}
END_TEST

START_TEST(a_tray_that_is_full_is_listed_as_far_as_it_goes) {
    for (int i = 0; i < 230; i++)
        test_write(at(arena_print(arena, "tray/apatel/x%03d", i)), "x");
    expect_in(&priya, "home", "200 files", true);
    struct page page;
    struct err err = {0};
    struct view view = {190, 24, false};
    ck_assert_int_eq(page_build(&priya.world, "received", &view, priya.arena, &page, &err), 0);
    ck_assert_int_eq(page_rows(&page)->total, 200);
    ck_assert_int_eq(page_rows(&page)->count, 10);
    ck_assert_str_eq(page.said, "The first 200 are shown.");
}
END_TEST

START_TEST(a_file_is_deleted_from_the_tray_when_it_is_asked_for) {
    say_to(&priya, "remark/" COPY "?part=seen&is=Well+done");
    test_write(at("tray/apatel/letter.txt"), "Dear Priya,\n");
    expect_said(&priya, "discard/" COPY "?is=no", "It stays in your tray.");
    expect_said(&priya, "discard/" COPY "?is=maybe", "\"maybe\" is no answer: yes, no or all. Nothing was changed.");
    ck_assert(is_there(at("tray/apatel/" COPY)));
    expect_said(&priya, "discard/letter.txt?is=yes", "It is deleted from your tray.");
    ck_assert(!is_there(at("tray/apatel/letter.txt")));
    expect_said(&priya, "discard/letter.txt?is=yes",
                "There is no file \"letter.txt\" in your tray. Nothing was changed.");
    expect_said(&priya, "discard/..?is=yes", "There is no file \"..\" in your tray. Nothing was changed.");
    expect_said(&priya, "discard/" COPY "?is=yes", "It is deleted from your tray.");
    expect_sql(priya_file, "SELECT count(*) FROM remark", "1\n");
    give_copy(at("tray/apatel/" COPY), ID, NULL);
    expect_said(&priya, "discard/" COPY "?is=all", "It is deleted, and what you wrote on it.");
    expect_sql(priya_file, "SELECT count(*) FROM remark", "0\n");
    const char *file[] = {at("jo.pathway")}; /* what was only named for this run is not the tray's to delete */
    priya.world.file = file;
    priya.world.files = 1;
    expect_said(&priya, "discard/jo.pathway?is=yes",
                "There is no file \"jo.pathway\" in your tray. Nothing was changed.");
    ck_assert(is_there(jo_file));
}
END_TEST

START_TEST(a_copy_that_is_over_says_so) {
    give_copy(at("tray/apatel/" COPY), ID, "2027-06-02");
    expect_in(&priya, "received", "to be deleted after 2 June 2027, which is over", true);
    expect_in(&priya, "received/" COPY, "It asks to be deleted after 2 June 2027: that is over.", true);
    give_copy(at("tray/apatel/" COPY), ID, "2027-06-03");
    expect_in(&priya, "received/" COPY, "that is over", false);
}
END_TEST

START_TEST(a_return_of_the_survey_is_told_from_a_copy) {
    write_share(at("tray/apatel/return"), &(struct share){.kind = "return", .survey = "survey-2024"}, given, 0);
    expect_in(&priya, "received", "A return of the survey", true);
    expect_in(&priya, "received/return", "counted with others", true);
    expect_said(&priya, "remark/return?part=seen&is=x",
                "A return of the survey: only a copy of what somebody chose can be answered. Nothing was changed.");
    expect_said(&priya, "merge/return?is=yes",
                "A return of the survey: it is no answer, and is not taken over. \"pathway open FILE\" shows it. "
                "Nothing was changed.");
    expect_in(&priya, "received/" COPY "?part=order", "A copy has no part \"order\".", true);
}
END_TEST

/* The person's own file, while the tray is full of what somebody crafted. */
START_TEST(nothing_that_is_crafted_touches_ones_own_file) {
    static const char *const sql[] = {"CREATE TRIGGER t AFTER UPDATE ON line BEGIN DELETE FROM share; END",
                                      "DROP TABLE line; CREATE VIEW line AS SELECT 1 AS part",
                                      "UPDATE line SET words = char(27) || '[2J'",
                                      "UPDATE share SET value = '../me' WHERE name = 'id'"};
    for (int i = 0; i < COUNT(sql); i++) {
        const char *path = at(arena_print(arena, "tray/apatel/bad%d", i));
        give_copy(path, "k5", NULL);
        run_sql(path, sql[i]);
    }
    char *said;
    ck_assert_int_eq(
        test_run(&said, "cd '%s' && cksum priya.pathway tray/apatel/* > before; ls -A . tray/apatel >> before", folder),
        0);
    free(said);
    for (int i = 0; i < COUNT(sql); i++) {
        const char *name = arena_print(arena, "bad%d", i);
        expect_in(&priya, "received", "holds what no copy from pathway has, and was not opened", true);
        expect_said(&priya, arena_print(arena, "merge/%s?is=yes", name),
                    arena_print(arena,
                                "%s holds what no copy from pathway has, and was not opened. It was left as it is.",
                                name));
    }
    ck_assert_int_eq(test_run(&said,
                              "cd '%s' && cksum priya.pathway tray/apatel/* > after; ls -A . tray/apatel | grep -v "
                              "after >> after; cmp before after 2>&1",
                              folder),
                     0);
    free(said);
}
END_TEST

/* -- by commands, and in plain lines ------------------------------------------------------------------------------------------------------- */
static const char *run(int code, const char *who, const char *format, ...) PRINTF(3, 4);
static const char *run(int code, const char *who, const char *format, ...) {
    char words[2000], *out;
    va_list list;
    va_start(list, format);
    vsnprintf(words, sizeof words, format, list);
    va_end(list);
    int found = test_run(
        &out,
        "cd '%s' && env -i PATH=\"$PATH\" HOME='%s' LOGNAME='%s' LC_ALL=C.UTF-8 TZ=UTC "
        "PATHWAY_NOW=2027-06-03T10:00:00Z "
        "PATHWAY_SITE='%s' \"$PATHWAY_PROGRAM\" --content \"$OLDPWD/tests/fixtures/pack\" --portfolio %s 2>&1 %s",
        folder, folder, who, at("site.yaml"), strcmp(who, "apatel") == 0 ? "priya.pathway" : "jo.pathway", words);
    const char *copy = arena_copy(arena, out);
    free(out);
    ck_assert_msg(found == code, "%s: %d\n%s", words, found, copy);
    return copy;
}

static void expect_run(const char *found, const char *text) {
    ck_assert_msg(strstr(found, text) != NULL, "it does not say \"%s\":\n%.3000s", text, found);
}

START_TEST(the_commands_read_answer_and_take_over) {
    test_write(at("site.yaml"), "site:\n  name: Anytown\n");
    add_remarks();
    expect_run(run(0, "apatel", "open tray/apatel/" COPY " --no-input"), "Jo Smith: a copy.");
    expect_run(run(0, "apatel", "show received --as json </dev/null"), "\"rows\": []");
    expect_run(run(0, "apatel", "answer tray/apatel/" COPY),
               "From Priya Patel, to Jo Smith. This is all that is in it:");
    ck_assert_str_eq(run(0, "apatel", "answer tray/apatel/" COPY " -o back.pathway"), "It is ./back.pathway.\n");
    expect_run(run(2, "apatel", "answer tray/apatel/" COPY " -o back.pathway"),
               "back.pathway is there already. Nothing was written");
    expect_run(run(0, "apatel", "answer tray/apatel/" COPY " -o back.pathway --force"), "It is ./back.pathway.\n");
    expect_run(run(3, "apatel", "answer tray/apatel/" COPY " -o none/back.pathway"), "could not be written");
    expect_run(run(0, login, "import back.pathway"), "Loans and requests. With help; I said: On my own");
    expect_sql(jo_file, "SELECT count(*) FROM action", "0\n");
    ck_assert_str_eq(run(0, login, "import back.pathway --yes"), "Saved. Taken over from Priya Patel: 5 things.\n");
    ck_assert_str_eq(run(0, login, "import back.pathway --yes"), "All of it is there already. Nothing was changed.\n");
    expect_sql(jo_file, "SELECT count(*) FROM action", "2\n");
    expect_run(run(0, login, "import back.pathway --as json"), "\"state\": \"there\"");
    run_sql(jo_file, "DELETE FROM given; DELETE FROM action");
    expect_run(run(2, login, "import back.pathway --yes"),
               "pathway: It answers a copy that was not given from this file of yours.");
    expect_run(run(1, login, "import nothing"), "pathway: nothing could not be read: No such file or directory.");
    expect_run(run(2, login, "import tray/apatel/" COPY " --yes"), "Jo Smith: a copy: it is no answer");
    test_write(at("notes.json"), "  {\"hello\": 1}");
    expect_run(run(1, login, "import notes.json"), "notes.json is not");
    expect_run(run(1, login, "import . --yes"), "is not a file.");
    expect_run(run(2, login, "import"), "pathway: It is written: pathway import FILE [--yes]");
}
END_TEST

START_TEST(the_whole_way_is_walked_in_plain_lines) {
    const char *site = arena_print(arena, "site:\n  tray: %s\n", at("tray"));
    test_write(at("site.yaml"), site);
    test_write(at("manager.txt"),
               "9\nA morning in Bradford\nn\n8\nYou found the book at once.\nn\n2\n1\n3\nn\ns\n1\nq\n");
    test_write(at("assistant.txt"), "1\n2\n1\na\n1\nq\n");
    test_write(at("manager.txt"), "9\nYou found the book at once.\nn\n2\n1\n3\nn\ns\n1\nq\n");
    const char *manager = run(0, "apatel", "--plain received/" COPY " <manager.txt");
    expect_run(manager, "9 What I see done well.");
    expect_run(manager, "Saved. For Jo Smith: You found the book at once.");
    expect_run(manager, "Saved. For Jo Smith: Loans and requests: With help.");
    expect_run(manager, "This is all that is in it:");
    expect_run(manager, arena_print(arena, "It is in the tray of %s, for Jo Smith.", login));
    const char *assistant = run(0, login, "--plain received <assistant.txt");
    expect_run(assistant, "1 Priya Patel: an answer to my copy");
    expect_run(assistant, "Take this over?");
    expect_run(assistant, "Saved. Taken over from Priya Patel: Loans and requests.");
    expect_run(assistant, "Saved. Taken over from Priya Patel: 1 thing.");
    expect_sql(jo_file, "SELECT level FROM view UNION ALL SELECT what FROM entry",
               "3\nPriya Patel says: You found the book at once.\n");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, a_copy_is_read_answered_and_taken_over_and_both_keep_what_they_have);
    tcase_add_test(tests, taking_over_is_one_act_and_doing_it_twice_changes_nothing);
    tcase_add_test(tests, each_line_is_taken_over_by_itself);
    tcase_add_test(tests, what_a_manager_said_before_gives_way_and_is_shown_first);
    tcase_add_test(tests, an_answer_to_a_copy_that_was_not_given_is_told_and_asked);
    tcase_add_test(tests, what_was_shown_is_what_is_taken_over);
    tcase_add_test(tests, what_cannot_stand_here_is_read_and_not_taken_over);
    tcase_add_test(tests, an_answer_is_as_long_as_can_be_said);
    tcase_add_test(tests, nothing_else_of_the_managers_is_in_the_bytes_of_the_answer);
    tcase_add_test(tests, an_answer_goes_where_it_is_told_to_and_over_nothing);
    tcase_add_loop_test(tests, what_cannot_be_said_is_refused_with_a_sentence, 0, COUNT(refused));
    tcase_add_test(tests, what_was_said_is_changed_taken_out_and_taken_back);
    tcase_add_test(tests, a_copy_with_other_levels_is_answered_in_words);
    tcase_add_test(tests, what_lies_in_the_tray_is_listed_and_nothing_else_is_opened);
    tcase_add_test(tests, a_tray_that_is_full_is_listed_as_far_as_it_goes);
    tcase_add_test(tests, a_file_is_deleted_from_the_tray_when_it_is_asked_for);
    tcase_add_test(tests, a_copy_that_is_over_says_so);
    tcase_add_test(tests, a_return_of_the_survey_is_told_from_a_copy);
    tcase_add_test(tests, nothing_that_is_crafted_touches_ones_own_file);
    tcase_add_test(tests, the_commands_read_answer_and_take_over);
    tcase_add_test(tests, the_whole_way_is_walked_in_plain_lines);
}

int main(void) {
    return test_suite("tray", fill);
}

/* gifts: what the suites of the tray share: an assistant and a manager on one computer, each with a portfolio and a tray, a copy that was
 * given, and what the manager says of it. */
#ifndef TEST_GIFTS_H
#define TEST_GIFTS_H
#include "pathway/browse.h"
#include "shared.h"
#include <locale.h>
#include <pwd.h>

static struct arena *arena;
static const char *folder, *login; /* of all files; the login that makes them, and so the assistant's */
static struct session jo, priya;
static char *jo_file, *priya_file;
#define ID "3f9a7c21d0b84e55"
#define COPY "copy-jo.pathway"
#define ANSWER "pathway-" ID ".answer"

/* -- two people on one computer -------------------------------------------------------------------------------------------- */
static inline const char *at(const char *name) {
    return arena_print(arena, "%s/%s", folder, name);
}

static inline void open_as(struct session *s, const char *who, const char *file) {
    ck_assert_msg(session_open(s, PACK, file, NULL), "%s", s->err.text);
    s->world.person = who;
    s->world.site =
        (struct site){.tray = at("tray"), .handover = at("out"), .handover_words = "your H: drive, folder Pathway"};
}

static inline void write_lines(const char *path, struct share *share, const struct share_line *line, int lines) {
    for (int i = 0; i < lines; i++)
        *share_add(share) = line[i];
    put_share(path, share);
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

static inline void give_copy(const char *path, const char *id, const char *review) {
    write_lines(path,
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

static inline void begin(void) {
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

static inline void end(void) {
    session_close(&jo);
    session_close(&priya);
    free(jo_file), free(priya_file);
    arena_free(arena);
}

static inline void expect_said(struct session *s, const char *act, const char *said) {
    const char *found = say_to(s, act);
    ck_assert_msg(strcmp(found, said) == 0, "%s said: %s\nnot: %s", act, found, said);
}

static inline void expect_in(struct session *s, const char *place, const char *text, bool is) {
    const char *shown = shown_as(s, place, "markdown");
    ck_assert_msg((strstr(shown, text) != NULL) == is, "%s %s \"%s\":\n%s", place, is ? "does not say" : "says", text,
                  shown);
}

/* What the manager adds, of each kind. */
static inline void add_remarks(void) {
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

static inline void send_answer(void) {
    const char *said = arena_print(arena, "It is in the tray of %s on this computer, for Jo Smith.", login);
    add_remarks();
    expect_said(&priya, "answer/" COPY "?way=tray", said);
}
#endif

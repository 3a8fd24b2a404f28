/* printed: what the suites share of pages that a manager reads alone, and of those that are made to be printed: a person who has said all
 * there is to say, and what a page says in every face. */
#ifndef TEST_PRINTED_H
#define TEST_PRINTED_H
#include "told.h"
#include <locale.h>

static char *me, *cache;

/* Each pack is compiled into a file of its own, to be asked. */
static inline void open_with(const char *folder, const char *portfolio) {
    session_close(&s);
    free(cache);
    cache = path_in(NULL, "content.db");
    ck_assert_msg(session_open(&s, folder, portfolio, cache), "%s\n%s", s.err.text, s.mistakes);
}

static inline void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    char *folder = path_in(NULL, "home");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    me = path_in(folder, "me.pathway");
    free(folder);
    s = (struct session){.arena = arena_new()};
    open_with(PACK, me);
}

static inline void end(void) {
    session_close(&s);
    free(me), free(cache);
    cache = NULL;
}

static inline void act(const char *address) {
    const char *said = say_to(&s, address);
    ck_assert_msg(strncmp(said, "Saved", 5) == 0 || strncmp(said, "Written down", 12) == 0, "%s: %s", address, said);
}

/* Somebody who has said all there is to say, with a plan, a log and what was agreed. */
static inline void say_all(void) {
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
                                       "write?item=none&skill=digital-help&what=Showed+a+nurse+the+printer",
                                       "tell/proud?side=me&is=The+new+help+card",
                                       "tell/time?side=me&is=2",
                                       "tell/time?side=manager&is=1",
                                       "tell/people?side=manager&is=Yes:+on+Tuesdays"};
    for (int i = 0; i < COUNT(acts); i++)
        act(acts[i]);
    run_sql(me, "UPDATE entry SET minutes = 90;"
                "INSERT INTO agreement VALUES(1, NULL, '2027-05-01', 'Kim', 'Priya', '2027-06-30', '2028-05-01', "
                "'2027-05-01T10:00:00Z'),"
                "(2, 1, '2027-05-02', 'Kim', 'Priya', '2027-11-02', '2028-05-02', '2027-05-02T10:00:00Z');"
                "INSERT INTO agreed VALUES(1, 1, 'time', NULL, 'An hour', NULL, NULL), (2, 1, 'time', NULL, 'One hour "
                "a week', 'both', '2027-06-08');");
}

static const char *const faces[] = {"text", "markdown", "json", "80x24", "120x40"};

static inline const char *in_every_face(const char *place) {
    const char *all = "";
    for (int i = 0; i < COUNT(faces); i++)
        all = arena_print(s.arena, "%s%s", all, shown_as(&s, place, faces[i]));
    return all;
}

/* The first place where they differ. */
static inline void expect_same(const char *place, const char *before) {
    const char *now = in_every_face(place);
    size_t at = 0;
    while (now[at] && now[at] == before[at])
        at++;
    ck_assert_msg(now[at] == before[at], "%s says now: %.200s\nand said: %.200s", place, now + at, before + at);
}

/* A page as it was read, in four faces: golden/NAME.txt. */
static inline void expect_as_read(const char *name, const char *place) {
    test_golden_page(&s.world, name, place, "40x20 80x24 text json");
}
#endif

/* talked: what the suites of the 1:1 share: a sitting over the sample pack, and what is said at it. */
#ifndef TEST_TALKED_H
#define TEST_TALKED_H
#include "session.h"
#include <locale.h>

static struct world *world;
static struct arena *arena;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    arena = arena_new();
    world = test_world(PACK);
}

static void end(void) {
    test_world_end(world);
    arena_free(arena);
}

static void do_all(const char *const *act) {
    struct outcome outcome;
    for (; *act; act++) {
        struct err err = {0};
        ck_assert_msg(page_act(world, *act, arena, &outcome, &err) == 0, "%s: %s", *act, err.text);
    }
}

static void expect(const char *act, const char *said) {
    ck_assert_str_eq(test_act(world, act), said);
}

/* Does the page say so, wherever its lines break? */
static bool shows(const char *place, const char *text) {
    char *shown = test_show(world, place, "text");
    for (char *at = shown; *at; at++)
        *at = *at == '\n' ? ' ' : *at;
    bool found = strstr(shown, text) != NULL;
    free(shown);
    return found;
}

static const char *const answers[] = {"rate/answering-enquiries?level=4", "rate/lending?level=5",
                                      "rate/digital-help?level=3",        "rate/literature-searching?level=2&want=4",
                                      "rate/new-technology?level=1",      "name?is=Jo",
                                      "tell/name?side=manager&is=Priya",  NULL};
static const char *const told[] = {"tell/proud?side=me&is=I sorted the printing queue, and nobody waits now",
                                   "tell/seen?side=manager&is=Readers ask for Jo by name",
                                   "tell/to?side=me&is=grow",
                                   "tell/direction?side=manager&is=More searches for the wards next year",
                                   "tell/takes?side=me&is=Searching first",
                                   "settle?item=practice/sit-beside&skill=literature-searching",
                                   "tell/time?side=me&is=2",
                                   "tell/time?side=manager&is=1",
                                   "tell/cover?side=me&is=the Tuesday desk, 9 to 10",
                                   "tell/cover?side=manager&is=yes, swap with Sam",
                                   "settle?item=need/time",
                                   NULL};
static const char *const agreed[] = {"settle?item=need/cover", "line/1?is=2027-07-03", "tell/review?side=both&is=both",
                                     "agree?is=yes", NULL};
static const char *const again[] = {"agree?again=1&is=yes",
                                    "line/1?is=2027-08-02",
                                    "line/1?is=both",
                                    "line/3?is=out",
                                    "settle?item=none&what=A morning in another library",
                                    "agree?is=yes",
                                    NULL};
static const char *const together[] = {"tell/both?side=me&is=yes",
                                       "tell/both?side=manager&is=yes",
                                       "pick/literature-searching?is=yes",
                                       "pick/lending?is=yes",
                                       "see/literature-searching?side=manager&is=3",
                                       "see/literature-searching?side=manager&field=words&is=She ran two alone in May",
                                       NULL};
#endif

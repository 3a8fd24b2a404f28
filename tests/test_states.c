/* states: golden pages of a self-assessment in each of its states: before, between, done, kept and looked at again; of one skill with all
 * that can be said of it; of history, undo and the log. On the sample pack. UPDATE_GOLDEN=1 writes them anew; read them before
 * they are committed. */
#include "support.h"
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static struct arena *arena;
static struct world *world;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    arena = arena_new();
    world = test_world("tests/fixtures/pack");
}

static void end(void) {
    test_world_end(world);
    arena_free(arena);
}

#define ALL                                                                                                            \
    "job?role=library-assistant", "goal?to=grow", "hours?week=2", "rate/answering-enquiries?level=3&set=short",        \
        "rate/lending?level=2&set=short", "rate/digital-help?level=5&set=short",                                       \
        "rate/literature-searching?level=1&set=short", "rate/new-technology?level=not-sure&set=short"
#define SAID                                                                                                           \
    "rate/lending?level=3&want=5&priority=1&sure=2&what=I+lent+a+laptop+to+a+new+nurse&so-what=She+passed+her+test&"   \
    "now-what=Show+Alex+how"
static const char *const none[] = {NULL};
static const char *const some[] = {"job?role=library-assistant", "rate/answering-enquiries?level=4&set=short",
                                   "rate/literature-searching?level=2&set=area:finding", NULL};
static const char *const all[] = {ALL, NULL};
static const char *const kept[] = {ALL, "snapshot?keep=yes", NULL};
static const char *const piles[] = {ALL, "rate/answering-enquiries?level=3&want=3", "rate/lending?level=2&priority=3",
                                    "want/literature-searching?is=4", NULL};
static const char *const later[] = {ALL, "snapshot?keep=yes", "on 2027-12-05", NULL};
static const char *const again[] = {
    ALL, "snapshot?keep=yes", "on 2027-12-05", "again?set=short", "rate/answering-enquiries?level=4&set=short", NULL};
static const char *const hidden[] = {ALL, "last?answer=hidden", NULL};
static const char *const years[] = {ALL,
                                    "snapshot?keep=yes",
                                    "on 2027-09-01",
                                    SAID,
                                    "rate/digital-help?level=4",
                                    "snapshot?keep=yes",
                                    "on 2027-12-05",
                                    "rate/lending?level=4",
                                    "rate/new-technology?level=clear",
                                    NULL};
static const char *const logged[] = {"on 2027-05-04",
                                     "write?item=practice/sit-beside",
                                     "on 2027-06-03",
                                     SAID,
                                     "write?item=none&what=A+webinar+on+e-books&hours=1.5&off-job=yes&codes=K4+S7",
                                     "year?is=20",
                                     NULL};
static const char *const undone[] = {ALL, "undo?last=yes", "undo?last=yes", NULL};
static const struct {
    const char *name, *place;
    const char *const *before; /* what was done before */
} golden[] = {
    {"home-check", "home", all},
    {"home-kept", "home", kept},
    {"home-look-again", "home", later},
    {"home-in-an-area", "home", some},
    {"assess-begin", "assess", none},
    {"assess-done", "assess", all},
    {"assess-again", "assess", again},
    {"assess-area", "assess?set=area:finding", some},
    {"assess-changed", "assess?set=changed", kept},
    {"areas", "areas", some},
    {"again", "again", kept},
    {"last", "last", all},
    {"rate-last-hidden", "rate/lending?set=short", hidden},
    {"gaps-piles", "gaps", piles},
    {"want", "want/lending", all},
    {"priority", "priority/lending", all},
    {"sure", "sure/lending", all},
    {"private", "private/lending", all},
    {"skill-said", "skill/lending", years},
    {"area-further", "area/desk", years},
    {"history", "history", years},
    {"history-none", "history", none},
    {"history-skill", "history?skill=lending", years},
    {"snapshot", "snapshot", all},
    {"snapshots", "snapshots", years},
    {"snapshots-none", "snapshots", none},
    {"snapshots-with", "snapshots?with=2", years},
    {"snapshots-now", "snapshots/1", years},
    {"snapshots-two", "snapshots/1?with=2", years},
    {"log", "log", logged},
    {"log-none", "log", none},
    {"log-entry", "log/3", logged},
    {"log-entry-of-an-item", "log/1", logged},
    {"write", "write", none},
    {"write-skill", "write?skill=lending", none},
    {"entry-so-what", "entry/3?field=so-what", logged},
    {"entry-hours", "entry/3?field=hours", logged},
    {"entry-skill", "entry/3?field=skill", logged},
    {"entry-off-job", "entry/3?field=off-job", logged},
    {"entry-remove", "entry/3?field=remove", logged},
    {"year", "year", none},
    {"undo", "undo", undone},
    {"undo-none", "undo", none},
    {"redo", "redo", undone},
    {"redo-none", "redo", none},
};

static void act(const char *address) {
    if (strncmp(address, "on ", 3) == 0) {
        snprintf(world->today, sizeof world->today, "%s", address + 3);
        snprintf(world->now, sizeof world->now, "%sT10:00:00Z", address + 3);
        return;
    }
    const char *said = test_act(world, address);
    ck_assert_msg(*said && *said != '-', "%s: %s", address, said);
}

START_TEST(every_state_looks_as_it_was_read) {
    for (const char *const *before = golden[_i].before; *before; before++)
        act(*before);
    test_golden_page(world, golden[_i].name, golden[_i].place, "40x20 80x24 text json");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_state_looks_as_it_was_read, 0, COUNT(golden));
}

int main(void) {
    return test_suite("states", fill);
}

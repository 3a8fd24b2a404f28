/* fitting: what the suites of suggestions share: a sitting over the sample pack with more that differs in cost, length, time, yes and
 * format, and answers to begin with. */
#ifndef TEST_FITTING_H
#define TEST_FITTING_H
#include "pathway/browse.h"
#include "pathway/face.h"
#include "told.h"
#include <locale.h>

static char *pack;

static inline void begin(void) {
    char *path;
    setlocale(LC_CTYPE, "C.UTF-8");
    pack = path_in(NULL, "pack");
    copy_pack(pack);
    copy_file("tests/fixtures/fitting/more.yaml", path = path_in(pack, "more.yaml"));
    ck_assert_msg(session_open(&s, pack, NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    free(path);
}

static inline void end(void) {
    session_close(&s);
    free(pack);
}

static inline void say_all(const char *const *acts) {
    for (; *acts; acts++)
        ck_assert_msg(strstr(say_to(&s, *acts), "Noted") != NULL, "%s: %s", *acts, say_to(&s, *acts));
}

/* Somebody who answered all that their job asks for: one guess, one who likes technology least. */
#define ANSWERS                                                                                                        \
    "rate/literature-searching?level=1", "rate/answering-enquiries?level=3&sure=1", "rate/lending?level=1",            \
        "rate/digital-help?level=1", "rate/new-technology?level=2"
static const char *const answered[] = {ANSWERS, NULL};

/* A page in each face, as it was read. */
static inline void expect_golden(const char *name, const char *place, const char *const *before) {
    say_all(before);
    test_golden_page(&s.world, name, place, "40x20 80x24 text json");
}

struct golden {
    const char *name, *place;
    const char *const *before; /* what was done before */
};
#define OF_ME ANSWERS, "hours?week=1", "mine/rota?is=yes", "mine/cost?is=yes"
static const char *const not_said[] = {NULL}, *const of_me[] = {OF_ME, NULL};
#endif

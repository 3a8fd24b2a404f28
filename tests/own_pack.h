/* own_pack: what suites share whose person has a copy of the sample pack of their own, to change it. */
#ifndef TEST_OWN_PACK_H
#define TEST_OWN_PACK_H
#include "session.h"
#include <locale.h>

static struct session s;
static char *pack, *me;

static inline void open_again(void) {
    session_close(&s);
    ck_assert_msg(session_open(&s, pack, me, NULL), "%s\n%s", s.err.text, s.mistakes);
}

/* The pack is there, to be changed before it is opened. */
static inline void begin_pack(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    char *folder = path_in(NULL, "home");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    pack = path_in(folder, "pack");
    me = path_in(folder, "me.pathway");
    copy_pack(pack);
    free(folder);
    s = (struct session){.arena = arena_new()};
}

static inline void end_pack(void) {
    session_close(&s);
    free(pack), free(me);
}

static inline void expect_said(const char *act, const char *said) {
    const char *found = say_to(&s, act);
    ck_assert_msg(strcmp(found, said) == 0, "%s said: %s\nnot: %s", act, found, said);
}
#endif

/* counting: what the suites share that count over files of several people: a sitting that reads files, made one after another, and what
 * is told while they are read. */
#ifndef TEST_COUNTING_H
#define TEST_COUNTING_H
#include "shared.h"
#include <locale.h>

enum { MOST_FILES = 120 };
static struct session s;
static const char *folder, *file[MOST_FILES];
static struct buf told;

static inline void tell_test(const char *sentence) {
    buf_print(&told, "%s\n", sentence);
}

static inline void begin_counting(const char *pack) {
    setlocale(LC_CTYPE, "C.UTF-8");
    ck_assert_msg(session_open(&s, pack, NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    folder = arena_copy(s.arena, test_folder());
    s.world.file = file;
    s.world.tell = tell_test;
    buf_add(&told, "");
}

static inline void end_counting(void) {
    session_close(&s);
    buf_free(&told);
}

static inline const char *next_path(const char *kind) {
    ck_assert_int_lt(s.world.files, MOST_FILES);
    file[s.world.files] = arena_print(s.arena, "%s/%03d.%s", folder, s.world.files, kind);
    return file[s.world.files++];
}
#endif

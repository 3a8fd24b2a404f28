/* owned: a sitting over a file of one's own in a folder of its own, on the day one likes; for the suites of the person's own data. */
#ifndef TEST_OWNED_H
#define TEST_OWNED_H
#include "session.h"

static struct session s;
static char *folder, *me, *cache;

static inline void begin(void) {
    folder = path_in(NULL, "own");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    me = path_in(folder, "me.pathway");
    cache = path_in(NULL, "content.db");
    ck_assert_msg(session_open(&s, PACK, me, cache), "%s", s.err.text);
}

static inline void end(void) {
    session_close(&s);
    free(folder), free(me), free(cache);
}

static inline void on(const char *day) {
    snprintf(s.world.today, sizeof s.world.today, "%s", day);
    snprintf(s.world.now, sizeof s.world.now, "%sT10:00:00Z", day);
}

static inline const char *in_backups(const char *name) {
    return arena_print(s.arena, "%s/backups/%s", folder, name);
}

static inline void expect_said(const char *address, const char *said) {
    ck_assert_str_eq(say_to(&s, address), said);
}

static inline void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "%s is not in\n%s", part, text);
}

static inline void expect_level(const char *file, const char *level) {
    expect_sql(file, "SELECT level FROM answer WHERE skill = 'lending'; PRAGMA integrity_check; PRAGMA application_id",
               arena_print(s.arena, "%s\nok\n1347895641\n", level));
}

static inline unsigned mode_of(const char *path) {
    struct stat status;
    ck_assert_msg(stat(path, &status) == 0, "no %s", path);
    return status.st_mode & 07777;
}

static inline const char *keys_now(void) {
    struct backup *list;
    int count = backup_list(me, s.arena, &list);
    const char *keys = "";
    for (int i = 0; i < count; i++)
        keys = arena_print(s.arena, "%s%s%s", keys, i ? " " : "", list[i].key);
    return keys;
}

/* Does any of its bytes, in the file as it lies on the disk, hold these. */
static inline bool holds(const char *path, const char *text) {
    FILE *file = fopen(path, "rb");
    struct buf bytes = {0};
    char block[4096];
    ck_assert_msg(file != NULL, "no %s", path);
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        buf_add_size(&bytes, block, got);
    fclose(file);
    bool found = false;
    for (size_t at = 0; at + strlen(text) <= bytes.size && !found; at++)
        found = memcmp(bytes.text + at, text, strlen(text)) == 0;
    buf_free(&bytes);
    return found;
}

/* Level 2 with an example on the first day, 5 and a direction on the second. */
static inline void two_days(void) {
    expect_said("rate/lending?level=2&what=It+was+so", "Saved. Loans and requests: Seen it, with an example.");
    on("2027-06-04");
    expect_said("rate/lending?level=5", "Saved. Loans and requests: I show others.");
    expect_said("goal?to=up", "Saved: In a senior, training or librarian post.");
}
#endif

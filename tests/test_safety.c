/* safety: nothing that was said to be saved is ever lost: not by a kill, not by two sessions at once, not by a lock. */
#include "pathway/browse.h"
#include "session.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

static char *cache, *me;

static void begin(void) {
    struct session s;
    cache = path_in(NULL, "content.db");
    me = path_in(NULL, "me.pathway");
    ck_assert(session_open(&s, PACK, me, cache)); /* compiles the content, once for all processes of a test */
    session_close(&s);
}

static void end(void) {
    free(cache);
    free(me);
}

/* -- killed --------------------------------------------------------------------------------------------------------------- */
static long calls_left; /* until the process is killed, where a system call of SQLite's would write */

static void count_call(void) {
    if (--calls_left == 0)
        raise(SIGKILL);
}
static ssize_t dying_write(int fd, const void *bytes, size_t size) {
    count_call();
    return write(fd, bytes, size);
}
static ssize_t dying_pwrite(int fd, const void *bytes, size_t size, off_t at) {
    count_call();
    return pwrite(fd, bytes, size, at);
}
static int dying_ftruncate(int fd, off_t size) {
    count_call();
    return ftruncate(fd, size);
}
static int dying_unlink(const char *path) {
    count_call();
    return unlink(path);
}
static int dying_open(const char *path, int flags, int mode) {
    count_call();
    return open(path, flags, mode);
}

static void die_after(long calls) {
    static const struct {
        const char *name;
        sqlite3_syscall_ptr call;
    } swapped[] = {{"write", (sqlite3_syscall_ptr)dying_write},         {"pwrite", (sqlite3_syscall_ptr)dying_pwrite},
                   {"pwrite64", (sqlite3_syscall_ptr)dying_pwrite},     {"unlink", (sqlite3_syscall_ptr)dying_unlink},
                   {"ftruncate", (sqlite3_syscall_ptr)dying_ftruncate}, {"open", (sqlite3_syscall_ptr)dying_open}};
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    calls_left = calls;
    for (int i = 0; i < COUNT(swapped); i++)
        vfs->xSetSystemCall(vfs, swapped[i].name, swapped[i].call);
}

/* Rates one skill again and again, and reports the number of each rating that was said to be saved. */
static void rate_and_report(const char *file, long calls, int ratings, int report) {
    struct session s;
    char address[64];
    die_after(calls);
    if (!session_open(&s, PACK, file, cache))
        _exit(2);
    for (int n = 1; n <= ratings; n++) {
        unsigned char number = (unsigned char)n;
        snprintf(address, sizeof address, "rate/lending?level=%d", 1 + n % 5);
        if (strncmp(say_to(&s, address), "Saved.", 6) != 0 || write(report, &number, 1) != 1)
            _exit(3);
    }
    _exit(0);
}

/* The process is killed before each of SQLite's writing calls in turn, from the making of the file on: whatever was reported
 * is there; what was not may be, but then whole, with its line of history. */
START_TEST(a_rating_that_was_reported_outlives_a_kill_at_any_moment) {
    enum { RATINGS = 4 };
    struct session s;
    int status = -1;
    long calls = 0;
    while (status != 0) {
        char *file = path_in(NULL, "me.pathway");
        unsigned char number, reported = 0;
        int report[2];
        ck_assert_int_eq(pipe(report), 0);
        calls++;
        pid_t child = fork();
        if (child == 0)
            rate_and_report(file, calls, RATINGS, report[1]);
        close(report[1]);
        while (read(report[0], &number, 1) == 1)
            reported = number;
        close(report[0]);
        ck_assert_int_eq(waitpid(child, &status, 0), child);
        ck_assert_msg(status == 0 || (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL), "call %ld: status %x", calls,
                      (unsigned)status);
        ck_assert_msg(session_open(&s, PACK, file, cache), "call %ld: %s", calls, s.err.text);
        long level = level_of(&s, "lending"), kept = reported;
        if (level != (reported ? 1 + reported % 5 : 0))
            kept = reported + 1;
        ck_assert_msg(level == (kept ? 1 + kept % 5 : 0), "call %ld: %d reported, but the level is %ld", calls,
                      reported, level);
        ck_assert_ptr_nonnull(strstr(say_to(&s, "rate/lending?level=5"), "Saved."));
        session_close(&s);
        char expected[60];
        snprintf(expected, sizeof expected, "%ld\nok\n", kept + 1);
        expect_sql(file, "SELECT count(*) FROM history; PRAGMA integrity_check", expected);
        free(file);
    }
    ck_assert_int_gt(calls, 10 * RATINGS);
}
END_TEST

/* -- a disk that fails ------------------------------------------------------------------------------------------------------- */
static int disk_error;

static ssize_t failing_pwrite(int fd, const void *bytes, size_t size, off_t at) {
    (void)fd, (void)bytes, (void)size, (void)at;
    errno = disk_error;
    return -1;
}

static const struct {
    int error;
    const char *says;
} disks[] = {
    {ENOSPC, "That was not saved: the disk is full. What was saved is safe; make room and try again."},
    {EIO, "That was not saved: disk I/O error."},
};

START_TEST(a_disk_that_takes_nothing_is_said_and_what_was_saved_is_there) {
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    struct session s;
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    disk_error = disks[_i].error;
    vfs->xSetSystemCall(vfs, "pwrite", (sqlite3_syscall_ptr)failing_pwrite);
    vfs->xSetSystemCall(vfs, "pwrite64", (sqlite3_syscall_ptr)failing_pwrite);
    ck_assert_str_eq(say_to(&s, "rate/lending?level=2"), disks[_i].says);
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    vfs->xSetSystemCall(vfs, NULL, NULL); /* as before */
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    ck_assert_str_eq(say_to(&s, "rate/lending?level=2"), "Saved. Loans and requests: Seen it.");
    session_close(&s);
    expect_sql(me, "SELECT level FROM history ORDER BY n; PRAGMA integrity_check", "4\n2\nok\n");
}
END_TEST

/* -- two sessions ----------------------------------------------------------------------------------------------------------- */
START_TEST(two_sessions_write_in_turn_and_see_each_other) {
    struct session one, two;
    ck_assert(session_open(&one, PACK, me, cache) && session_open(&two, PACK, me, cache));
    ck_assert(!store_changed_elsewhere(one.world.store) && !store_changed_elsewhere(two.world.store));
    ck_assert_str_eq(say_to(&one, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert_int_eq(level_of(&two, "lending"), 0); /* the file is new to it */
    ck_assert(store_changed_elsewhere(two.world.store));
    ck_assert_int_eq(level_of(&two, "lending"), 4);
    store_changed_elsewhere(one.world.store);
    store_changed_elsewhere(two.world.store);
    for (int n = 1; n <= 5; n++) {
        struct session *writer = n % 2 ? &two : &one, *reader = n % 2 ? &one : &two;
        const char *address = arena_print(writer->arena, "rate/digital-help?level=%d", n);
        ck_assert(strncmp(say_to(writer, address), "Saved.", 6) == 0);
        ck_assert(!store_changed_elsewhere(writer->world.store));
        ck_assert(store_changed_elsewhere(reader->world.store));
        ck_assert(!store_changed_elsewhere(reader->world.store)); /* told once */
        ck_assert_int_eq(level_of(reader, "digital-help"), n);
    }
    session_close(&one);
    session_close(&two);
    expect_sql(me, "SELECT count(*) FROM history", "6\n");
}
END_TEST

/* Both had nothing yet; the one that acts second must find the file of the first, not replace it. */
START_TEST(the_second_to_act_first_joins_the_file_of_the_first) {
    struct session one, two;
    ck_assert(session_open(&one, PACK, me, cache) && session_open(&two, PACK, me, cache));
    ck_assert_str_eq(say_to(&one, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert_str_eq(say_to(&two, "rate/digital-help?level=2"), "Saved. Helping with technology: Seen it.");
    ck_assert_int_eq(level_of(&two, "lending"), 4);
    ck_assert_int_eq(level_of(&one, "digital-help"), 2);
    session_close(&one);
    session_close(&two);
}
END_TEST

static int finish(pid_t child) {
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Every process opens while there is no file, then all make it at once. */
START_TEST(first_answers_given_at_the_same_moment_are_all_kept) {
    enum { SESSIONS = 8, ROUNDS = 6 };
    for (int round = 0; round < ROUNDS; round++) {
        char *file = path_in(NULL, "me.pathway"), byte;
        int ready[2], go[2];
        pid_t child[SESSIONS];
        ck_assert(pipe(ready) == 0 && pipe(go) == 0);
        for (int i = 0; i < SESSIONS; i++)
            if ((child[i] = fork()) == 0) {
                struct session s;
                char said[100], address[60];
                close(go[1]);
                bool opened =
                    session_open(&s, PACK, file, cache) && write(ready[1], "x", 1) == 1 && read(go[0], &byte, 1) == 0;
                snprintf(address, sizeof address, "name?is=jo%d", i);
                snprintf(said, sizeof said, "Saved: jo%d.", i);
                _exit(!opened || strcmp(say_to(&s, address), said) != 0);
            }
        for (int i = 0; i < SESSIONS; i++)
            ck_assert_int_eq(read(ready[0], &byte, 1), 1);
        close(go[1]);
        for (int i = 0; i < SESSIONS; i++)
            ck_assert_int_eq(finish(child[i]), 0);
        close(go[0]), close(ready[0]), close(ready[1]);
        expect_sql(file, "SELECT name, substr(value, 1, 2) FROM setting; PRAGMA user_version; PRAGMA integrity_check",
                   "name|jo\n4\nok\n");
        free(file);
    }
}
END_TEST

/* -- locks ------------------------------------------------------------------------------------------------------------------ */
static void act_on_each_word(int words, int report) {
    struct session s;
    char byte;
    if (!session_open(&s, PACK, me, cache) || write(report, "x", 1) != 1)
        _exit(2);
    while (read(words, &byte, 1) == 1)
        for (int level = 1; level <= 2; level++) {
            char address[60];
            snprintf(address, sizeof address, "rate/lending?level=%d", level);
            if (strncmp(say_to(&s, address), "Saved.", 6) != 0)
                _exit(3);
        }
    _exit(0);
}

/* The one opens, reads and sometimes writes just while the other writes: whichever is later waits a little. */
START_TEST(a_session_opens_and_writes_while_another_is_writing) {
    int words[2], report[2];
    char byte;
    ck_assert(pipe(words) == 0 && pipe(report) == 0);
    pid_t child = fork();
    if (child == 0) {
        close(words[1]);
        act_on_each_word(words[0], report[1]);
    }
    ck_assert_int_eq(read(report[0], &byte, 1), 1);
    for (int n = 0; n < 100; n++) {
        struct session s;
        ck_assert_int_eq(write(words[1], "x", 1), 1);
        ck_assert_msg(session_open(&s, PACK, me, cache), "%s", s.err.text);
        const char *page = page_of(&s, "gaps");
        ck_assert_msg(page[0] == '{', "%s", page);
        if (n % 5 == 0)
            ck_assert_str_eq(say_to(&s, "rate/digital-help?level=2"), "Saved. Helping with technology: Seen it.");
        session_close(&s);
    }
    close(words[1]);
    ck_assert_int_eq(finish(child), 0);
    close(words[0]), close(report[0]), close(report[1]);
}
END_TEST

static const struct {
    const char *lock, *page;
} locks[] = {
    {"BEGIN IMMEDIATE; DELETE FROM answer", "{"}, /* reading goes on beside it */
    {"BEGIN EXCLUSIVE", "Something could not be read: another session is writing. What was saved is safe; try again."},
};

START_TEST(a_lock_held_elsewhere_is_said_and_nothing_is_lost) {
    struct session s;
    sqlite3 *other;
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    const char *there = page_of(&s, "skills");
    ck_assert_int_eq(sqlite3_open(me, &other), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, locks[_i].lock, NULL, NULL, NULL), SQLITE_OK);
    if (locks[_i].page[0] == '{') {
        ck_assert_str_eq(page_of(&s, "skills"), there);
        ck_assert_str_eq(say_to(&s, "rate/lending?level=2"),
                         "That was not saved: another session is writing. What was saved is safe; try again.");
    } else {
        ck_assert_str_eq(page_of(&s, "skills"), locks[_i].page);
    }
    ck_assert_int_eq(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    ck_assert_str_eq(say_to(&s, "rate/lending?level=2"), "Saved. Loans and requests: Seen it.");
    ck_assert_int_eq(level_of(&s, "lending"), 2);
    session_close(&s);
    expect_sql(me, "SELECT level FROM history ORDER BY n", "4\n2\n");
}
END_TEST

static bool disk_is_full;

static ssize_t full_pwrite(int fd, const void *bytes, size_t size, off_t at) {
    if (!disk_is_full)
        return pwrite(fd, bytes, size, at);
    errno = ENOSPC;
    return -1;
}

/* What stands there, and what was typed, stays; the key ! tries just that again, as often as it takes. */
START_TEST(a_full_disk_is_said_what_is_there_stays_and_one_key_tries_again) {
    static const char full[] =
        "That was not saved: the disk is full. What was saved is safe; make room and try again. Press ! to try again.";
    struct session s;
    struct browse b = {.window = 20};
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    vfs->xSetSystemCall(vfs, "pwrite", (sqlite3_syscall_ptr)full_pwrite);
    vfs->xSetSystemCall(vfs, "pwrite64", (sqlite3_syscall_ptr)full_pwrite);
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_key(&b, "!");
    ck_assert_str_eq(b.page.place, "home"); /* nothing failed: nothing is tried */
    browse_follow(&b, "rate/digital-help?set=short");
    disk_is_full = true;
    for (int i = 0; i < 3; i++) {
        browse_key(&b, i ? "!" : "3");
        ck_assert_str_eq(b.said, full);
        ck_assert_str_eq(b.page.place, "rate/digital-help?set=short");
    }
    disk_is_full = false;
    browse_key(&b, "!");
    ck_assert_str_eq(b.said, "Saved. Helping with technology: With help.");
    browse_follow(&b, "write?skill=lending");
    disk_is_full = true;
    browse_answer(&b, "a day at the desk");
    ck_assert_str_eq(b.said, "That was not saved: the disk is full. What was saved is safe; make room and try again. "
                             "Press Enter to try again."); /* ! would be a letter of what is typed */
    ck_assert_ptr_nonnull(b.page.input);
    disk_is_full = false;
    browse_answer(&b, "a day at the desk");
    ck_assert_str_eq(b.said, "Written down: a day at the desk.");
    disk_is_full = true;
    browse_key(&b, "u");
    ck_assert_str_eq(b.said, "That was not undone: the disk is full. What was saved is safe; make room and try again. "
                             "Press ! to try again.");
    disk_is_full = false;
    browse_key(&b, "!");
    ck_assert_str_eq(b.said, "Undone: log: a day at the desk.");
    browse_key(&b, "!");
    ck_assert_str_eq(b.said, "Undone: log: a day at the desk."); /* it is done: not once more */
    browse_key(&b, "y");
    browse_end(&b);
    ck_assert_int_eq(level_of(&s, "lending"), 4);
    ck_assert_int_eq(level_of(&s, "digital-help"), 3);
    session_close(&s);
    expect_sql(me, "SELECT count(*) FROM entry; PRAGMA integrity_check", "1\nok\n");
}
END_TEST

/* What a first act on a full disk leaves is not in the way of looking round, nor of the next try. */
START_TEST(a_first_answer_on_a_full_disk_leaves_no_file_that_locks_one_out) {
    struct session s;
    char *new = path_in(NULL, "new.pathway");
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    vfs->xSetSystemCall(vfs, "pwrite", (sqlite3_syscall_ptr)full_pwrite);
    vfs->xSetSystemCall(vfs, "pwrite64", (sqlite3_syscall_ptr)full_pwrite);
    ck_assert(session_open(&s, PACK, new, cache));
    disk_is_full = true;
    ck_assert_ptr_nonnull(strstr(say_to(&s, "rate/lending?level=4"), "the disk is full"));
    ck_assert(!is_there(new));
    ck_assert_int_eq(level_of(&s, "lending"), 0);
    disk_is_full = false;
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    session_close(&s);
    test_write(new, ""); /* and one that is there all the same */
    ck_assert(session_open(&s, PACK, new, cache));
    ck_assert(!store_is_file(s.world.store));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=2"), "Saved. Loans and requests: Seen it.");
    session_close(&s);
    expect_sql(new, "SELECT level FROM answer", "2\n");
    free(new);
}
END_TEST

/* Where nothing can be kept, a question that comes first is passed by all the same, and is not put again in that sitting. */
START_TEST(a_question_that_cannot_be_kept_stands_in_nobodys_way) {
    static const char *const asked[][2] = {{"gaps", "goal?then=gaps"}, {"learn", "hours?then=learn"}};
    struct session s;
    struct browse b = {.window = 20};
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    vfs->xSetSystemCall(vfs, "pwrite", (sqlite3_syscall_ptr)full_pwrite);
    vfs->xSetSystemCall(vfs, "pwrite64", (sqlite3_syscall_ptr)full_pwrite);
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    s.world.asks = true;
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, asked[_i][0]);
    ck_assert_str_eq(b.page.place, asked[_i][1]);
    disk_is_full = true;
    browse_answer(&b, "2"); /* an answer waits for room */
    ck_assert_str_eq(b.page.place, asked[_i][1]);
    browse_follow(&b, arena_print(s.arena, "%s&%s=skip", asked[_i][1], _i ? "week" : "to"));
    ck_assert_str_eq(b.page.place, asked[_i][0]);
    ck_assert_str_eq(b.said, "That was not saved: the disk is full. What was saved is safe; make room and try again.");
    browse_follow(&b, "home");
    browse_follow(&b, asked[!_i][0]);
    ck_assert_str_eq(b.page.place, asked[!_i][0]);
    disk_is_full = false;
    browse_end(&b);
    session_close(&s);
}
END_TEST

/* Another program may hold the file open to read while a rating is saved; between its questions it holds nothing. */
START_TEST(a_reader_elsewhere_holds_up_no_rating) {
    struct session s, reader;
    ck_assert(session_open(&s, PACK, me, cache));
    ck_assert_str_eq(say_to(&s, "rate/lending?level=4"), "Saved. Loans and requests: On my own.");
    ck_assert(session_open(&reader, PACK, me, cache));
    static const char *const places[] = {"home",
                                         "assess",
                                         "skills",
                                         "gaps",
                                         "learn",
                                         "roles",
                                         "role/librarian",
                                         "skill/lending",
                                         "kept",
                                         "meeting",
                                         "start",
                                         "survey",
                                         "find?filter=search",
                                         "rate/lending"};
    for (int i = 0; i < COUNT(places); i++) {
        ck_assert_msg(page_of(&reader, places[i])[0] == '{', "%s", page_of(&reader, places[i]));
        ck_assert_msg(strncmp(say_to(&s, "rate/lending?level=3"), "Saved.", 6) == 0, "%s left something open",
                      places[i]);
    }
    session_close(&s);
    session_close(&reader);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, a_rating_that_was_reported_outlives_a_kill_at_any_moment);
    tcase_add_loop_test(tests, a_disk_that_takes_nothing_is_said_and_what_was_saved_is_there, 0, COUNT(disks));
    tcase_add_test(tests, two_sessions_write_in_turn_and_see_each_other);
    tcase_add_test(tests, the_second_to_act_first_joins_the_file_of_the_first);
    tcase_add_test(tests, first_answers_given_at_the_same_moment_are_all_kept);
    tcase_add_test(tests, a_session_opens_and_writes_while_another_is_writing);
    tcase_add_loop_test(tests, a_lock_held_elsewhere_is_said_and_nothing_is_lost, 0, COUNT(locks));
    tcase_add_test(tests, a_full_disk_is_said_what_is_there_stays_and_one_key_tries_again);
    tcase_add_loop_test(tests, a_question_that_cannot_be_kept_stands_in_nobodys_way, 0, 2);
    tcase_add_test(tests, a_first_answer_on_a_full_disk_leaves_no_file_that_locks_one_out);
    tcase_add_test(tests, a_reader_elsewhere_holds_up_no_rating);
}

int main(void) {
    return test_suite("safety", fill);
}

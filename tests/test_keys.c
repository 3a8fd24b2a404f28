/* keys: each key by the bytes that terminals send, whole or split between two reads; what is pasted; what is dropped; and
 * signals that come while nobody waits for one. A child on a pseudo-terminal shows the keys it was told. */
#include "support.h"
#include "tui.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct stage {
    int hold[2]; /* the child waits here at '!', reading no keys, until a byte comes */
};

struct told { /* the keys since the last full stop: [a]*3[Up][.] */
    struct buf text;
    char last[16];
    int times;
    bool ended;
};

static void tell(struct told *told, const char *name) {
    if (told->ended || !told->text.text) {
        told->text.size = 0;
        told->last[0] = '\0';
        buf_add(&told->text, "");
    }
    bool again = strcmp(told->last, name) == 0;
    if (again) { /* its count is written anew */
        char *count = strrchr(told->text.text, ']') + 1;
        told->text.size = (size_t)(count - told->text.text);
        buf_print(&told->text, "*%d", ++told->times);
    } else {
        buf_print(&told->text, "[%s]", name);
        snprintf(told->last, sizeof told->last, "%s", name);
        told->times = 1;
    }
    told->ended = strcmp(name, ".") == 0;
}

/* What was pasted: its size, and its beginning with what is no letter as hexadecimal. */
static void tell_paste(struct told *told, const char *pasted) {
    char text[60] = "";
    int used = 0;
    for (const char *c = pasted; *c && used < 40; c++)
        used += snprintf(text + used, sizeof text - (size_t)used, *c >= ' ' && *c <= '~' ? "%c" : "<%02X>",
                         (unsigned char)*c);
    tell(told, "Paste");
    buf_print(&told->text, "(%zu: %s)", strlen(pasted), text);
}

static void show_told(struct terminal *terminal, struct grid *grid, const struct told *told) {
    grid_make(grid, 24, 80);
    grid_put(grid, 0, 0, 80, STYLE_BODY, "ready");
    grid_put(grid, 1, 0, 80, STYLE_BODY, told->text.text ? told->text.text : "");
    terminal_show(terminal, grid);
}

enum { LEFT = 7 }; /* the exit code after "Leave" */

static int tell_keys(void *what) {
    struct stage *stage = what;
    struct terminal *terminal = tui_terminal(&(struct terminal_options){.colour = true});
    struct told told = {0};
    struct grid grid = {0};
    const char *key = "";
    do {
        if (!strchr("a ", key[0]) || !key[0]) /* thousands of these come before others */
            show_told(terminal, &grid, &told);
        key = terminal_key(terminal);
        char byte;
        if (strcmp(key, "!") == 0 && read(stage->hold[0], &byte, 1) != 1)
            break;
        if (strcmp(key, "Ctrl-D") == 0)
            terminal_drop(terminal);
        else if (strcmp(key, "Ctrl-W") == 0)
            tell(&told, terminal_waiting(terminal) ? "waiting" : "none waits");
        else if (strcmp(key, "Paste") == 0)
            tell_paste(&told, terminal_pasted(terminal));
        else
            tell(&told, key);
    } while (strcmp(key, "Ctrl-Q") != 0 && strcmp(key, "Leave") != 0);
    int code = strcmp(key, "Leave") == 0 ? LEFT : 0;
    grid_free(&grid);
    buf_free(&told.text);
    terminal_close(terminal);
    return code;
}

static struct tui *start_keys(struct stage *stage) {
    ck_assert_int_eq(pipe(stage->hold), 0);
    struct tui *t = tui_start(&(struct tui_how){.body = tell_keys, .what = stage});
    tui_until(t, "ready");
    return t;
}

static void end_keys(struct tui *t, struct stage *stage) {
    tui_type(t, "<Ctrl-Q>");
    tui_exits(t, 0);
    tui_is_given_back(t);
    tui_free(t);
    close(stage->hold[0]);
    close(stage->hold[1]);
}

/* Sent while the program reads nothing, so that all of it is there when it does. */
static void send_at_once(struct tui *t, struct stage *stage, const char *bytes, size_t size) {
    tui_type(t, "!");
    tui_settle(t);
    tui_send(t, bytes, size);
    ck_assert_int_eq(write(stage->hold[1], "", 1), 1);
}

static const struct {
    const char *bytes, *names;
} sequences[] = {
    {"\033[A", "[Up]"},
    {"\033OA", "[Up]"},
    {"\033[1;2A", "[Up]"},
    {"\033[B", "[Down]"},
    {"\033OB", "[Down]"},
    {"\033[C", "[Right]"},
    {"\033OD", "[Left]"},
    {"\033[H", "[Home]"},
    {"\033[1~", "[Home]"},
    {"\033[7~", "[Home]"},
    {"\033OH", "[Home]"},
    {"\033[F", "[End]"},
    {"\033[4~", "[End]"},
    {"\033[8~", "[End]"},
    {"\033[5~", "[PageUp]"},
    {"\033[6;5~", "[PageDown]"},
    {"\033[3~", "[Delete]"},
    {"\033[Z", "[BackTab]"},
    {"\033OP", "[F1]"},
    {"\033[11~", "[F1]"},
    {"\033[[A", "[F1]"},
    {"\033[[E", "[F5]"},
    {"\033[15~", "[F5]"},
    {"\033[17~", "[F6]"},
    {"\033[24~", "[F12]"},
    {"\033OM", "[Enter]"},
    {"\r", "[Enter]"},
    {"\n", "[Enter]"},
    {"\t", "[Tab]"},
    {"\x7f", "[Backspace]"},
    {"\b", "[Backspace]"},
    {"\x01", "[Ctrl-A]"},
    {"\x1a", "[Ctrl-Z]"},
    {" ", "[ ]"},
    {"é", "[é]"},
    {"日", "[日]"},
    {"\xF0\x9F\x93\x96", "[\xF0\x9F\x93\x96]"},
    {"\033[99~", ""},
    {"\033[<0;5;5M", "[Enter]"},
    {"\033x", ""},
    {"\033\xC3\xA9", ""},
    {"\x1c", ""},
    {"\xC3", ""},
    {"\xFF", ""},
    {"\x80", ""},
    {"\xC0\xAF", ""},
    {"\xED\xA0\x80", ""},
    {"\033\033[A", "[Esc][Up]"},
    {"\033[?1;2c", ""},
    {"\033[I", ""},
};

START_TEST(each_key_is_known_by_the_bytes_that_terminals_send) {
    struct stage stage = {0};
    struct tui *t = start_keys(&stage);
    for (int i = 0; i < COUNT(sequences); i++) {
        char bytes[40], names[60];
        snprintf(bytes, sizeof bytes, "%s.", sequences[i].bytes);
        snprintf(names, sizeof names, "%s[.]", sequences[i].names);
        tui_send(t, bytes, strlen(bytes));
        tui_settle(t);
        ck_assert_msg(strcmp(tui_line(t, 1), names) == 0, "case %d: %s, not %s", i, tui_line(t, 1), names);
    }
    end_keys(t, &stage);
}
END_TEST

START_TEST(an_escape_that_stays_alone_is_the_key_esc) {
    struct stage stage = {0};
    struct tui *t = start_keys(&stage);
    tui_type(t, "<Esc>");
    tui_until(t, "[Esc]");
    tui_type(t, "[A.");
    tui_until(t, "[Esc][[][A][.]");
    end_keys(t, &stage);
}
END_TEST

START_TEST(a_sequence_without_end_is_thrown_away) {
    char bytes[100] = "\033[";
    struct stage stage = {0};
    struct tui *t = start_keys(&stage);
    memset(bytes + 2, '1', sizeof bytes - 3);
    send_at_once(t, &stage, bytes, strlen(bytes));
    tui_until(t, "[!]");
    tui_type(t, "k.");
    tui_until(t, "[!][k][.]");
    end_keys(t, &stage);
}
END_TEST

/* A read of the terminal takes 4095 bytes: so much before a sequence that it is split at each of its places. */
START_TEST(a_sequence_split_between_two_reads_is_one_key) {
    enum { READ = 4095 };
    static const int chosen[] = {0, 2, 15, 20, 24, 34, 36, 47};
    struct stage stage = {0};
    struct tui *t = start_keys(&stage);
    for (int i = 0; i < COUNT(chosen); i++)
        for (size_t first = 1; first < strlen(sequences[chosen[i]].bytes); first++) {
            char bytes[READ + 40], names[80];
            memset(bytes, 'a', READ);
            snprintf(bytes + READ - first, 40, "%s.", sequences[chosen[i]].bytes);
            snprintf(names, sizeof names, "[a]*%zu%s[.]", READ - first, sequences[chosen[i]].names);
            send_at_once(t, &stage, bytes, strlen(bytes));
            tui_until(t, names);
            tui_type(t, ".");
            tui_settle(t);
        }
    end_keys(t, &stage);
}
END_TEST

START_TEST(what_is_pasted_is_text_and_never_keys) {
    struct stage stage = {0};
    struct tui *t = start_keys(&stage);
    tui_paste(t, "33\rq", 4);
    tui_type(t, ".");
    tui_until(t, "[Paste](4: 33<0D>q)[.]");
    tui_paste(t, "", 0);
    tui_type(t, ".");
    tui_until(t, "[Paste](0: )[.]");
    tui_paste(t, "a\033[31m\033[200~b\0c", 15);
    tui_type(t, ".");
    tui_until(t, "[Paste](15: a<1B>[31m<1B>[200~b<01>c)[.]");
    end_keys(t, &stage);
}
END_TEST

START_TEST(a_large_paste_is_taken_whole_from_the_terminal_and_cut_in_memory) {
    enum { MANY = 300 * 1000 };
    struct stage stage = {0};
    struct tui *t = start_keys(&stage);
    char *text = malloc(MANY);
    ck_assert_ptr_nonnull(text);
    memset(text, 'x', MANY);
    tui_paste(t, text, MANY);
    free(text);
    tui_type(t, "k.");
    tui_until(t, "xxx)[k][.]");
    long size = atol(strchr(tui_line(t, 1), '(') + 1);
    ck_assert_msg(size >= 64 * 1024 && size < 70 * 1024, "%ld bytes kept", size);
    end_keys(t, &stage);
}
END_TEST

START_TEST(a_paste_split_between_two_reads_ends_at_its_mark) {
    struct stage stage = {0};
    struct tui *t = start_keys(&stage);
    for (int before = 4095 - 20; before < 4095 + 2; before++) {
        char bytes[4200], expected[60];
        int size = snprintf(bytes, sizeof bytes, "%*s\033[200~one\033[201~.", before - 15, "");
        send_at_once(t, &stage, bytes, (size_t)size);
        snprintf(expected, sizeof expected, "[ ]*%d[Paste](3: one)[.]", before - 15);
        tui_until(t, expected);
        tui_type(t, ".");
        tui_settle(t);
    }
    end_keys(t, &stage);
}
END_TEST

START_TEST(keys_typed_before_a_drop_are_forgotten) {
    struct stage stage = {0};
    struct tui *t = start_keys(&stage);
    send_at_once(t, &stage, "\027\004333333", 8);
    tui_until(t, "[!][waiting]");
    tui_type(t, "<Ctrl-W>.");
    tui_until(t, "[!][waiting]*2[.]");
    tui_type(t, "<Ctrl-W>");
    tui_until(t, "[none waits]");
    end_keys(t, &stage);
}
END_TEST

START_TEST(a_signal_that_comes_while_it_is_busy_is_not_lost) {
    static const int signals[] = {SIGTERM, SIGHUP, SIGINT};
    for (int i = 0; i < COUNT(signals); i++) {
        struct stage stage = {0};
        struct tui *t = start_keys(&stage);
        tui_type(t, "!");
        tui_settle(t);
        tui_signal(t, signals[i]);
        ck_assert_int_eq(write(stage.hold[1], "", 1), 1);
        tui_exits(t, LEFT);
        tui_is_given_back(t);
        tui_free(t);
        close(stage.hold[0]);
        close(stage.hold[1]);
    }
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_test(tests, each_key_is_known_by_the_bytes_that_terminals_send);
    tcase_add_test(tests, an_escape_that_stays_alone_is_the_key_esc);
    tcase_add_test(tests, a_sequence_without_end_is_thrown_away);
    tcase_add_test(tests, a_sequence_split_between_two_reads_is_one_key);
    tcase_add_test(tests, what_is_pasted_is_text_and_never_keys);
    tcase_add_test(tests, a_large_paste_is_taken_whole_from_the_terminal_and_cut_in_memory);
    tcase_add_test(tests, a_paste_split_between_two_reads_ends_at_its_mark);
    tcase_add_test(tests, keys_typed_before_a_drop_are_forgotten);
    tcase_add_test(tests, a_signal_that_comes_while_it_is_busy_is_not_lost);
}

int main(void) {
    return test_suite("keys", fill);
}

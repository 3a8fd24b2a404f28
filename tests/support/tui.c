/* A program on a pseudo-terminal: this process is the terminal (libvterm) and the person. That the program waits is read
 * from /proc: it sleeps, and nothing typed is left unread. Polling flushes what the kernel still carries between the two
 * ends, so neither can lie. */
#define _GNU_SOURCE
#include "job.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

enum { DEADLINE = 20, GLANCE = 2 /* ms between looks at a program that says nothing */, ROOM = 64 * 1024 };

struct tui {
    VTerm *vterm;
    VTermScreen *screen;
    struct buf typed, sent, text; /* for the program; all it ever sent; for whoever asked for lines */
    int keys;
    int master, slave; /* our end, and its own held open: what it leaves there can be read after it ended */
    struct job job;
    bool ended, stopped, alternate, visible;
    int status;
    struct termios before;
    struct tui *next;
};
static struct tui *all; /* also so that a body's leaks can be told from what it inherits here */

/* -- the terminal ------------------------------------------------------------------------------------------------------ */
static int property(VTermProp name, VTermValue *value, void *user) {
    struct tui *t = user;
    if (name == VTERM_PROP_ALTSCREEN)
        t->alternate = value->boolean;
    if (name == VTERM_PROP_CURSORVISIBLE)
        t->visible = value->boolean;
    return 1;
}

static void typed(const char *bytes, size_t size, void *user) {
    buf_add_size(&((struct tui *)user)->typed, bytes, size);
}

static void make_terminal(struct tui *t, int rows, int columns) {
    static const VTermScreenCallbacks callbacks = {.settermprop = property};
    t->vterm = vterm_new(rows, columns);
    vterm_set_utf8(t->vterm, 1);
    vterm_output_set_callback(t->vterm, typed, t);
    t->screen = vterm_obtain_screen(t->vterm);
    vterm_screen_enable_altscreen(t->screen, 1);
    vterm_screen_set_callbacks(t->screen, &callbacks, t);
    vterm_screen_reset(t->screen, 1);
}

static void set_size(struct tui *t, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ck_assert_int_eq(ioctl(t->master, TIOCSWINSZ, &size), 0);
}

static void forget_all(void) {
    for (const struct tui *t = all; t; t = t->next) {
        close(t->master);
        close(t->slave);
        close(t->job.report);
        close(t->job.command);
    }
}

struct tui *tui_start(const struct tui_how *how) {
    struct tui *t = calloc(1, sizeof *t);
    ck_assert_ptr_nonnull(t);
    t->next = all;
    t->job.report = t->job.command = t->slave = t->master = -1;
    all = t;
    int rows = how->rows ? how->rows : 24, columns = how->columns ? how->columns : 80;
    char name[64];
    make_terminal(t, rows, columns);
    t->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    ck_assert(t->master >= 0 && grantpt(t->master) == 0 && unlockpt(t->master) == 0);
    ck_assert_int_eq(ptsname_r(t->master, name, sizeof name), 0);
    t->slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    ck_assert_int_ge(t->slave, 0);
    set_size(t, rows, columns);
    ck_assert_int_eq(tcgetattr(t->slave, &t->before), 0);
    job_start(&t->job, how, name, forget_all);
    ck_assert_int_eq(fcntl(t->master, F_SETFL, O_NONBLOCK), 0);
    return t;
}

void tui_free(struct tui *t) {
    job_end(&t->job, t->ended);
    close(t->slave);
    if (t->master >= 0)
        close(t->master);
    struct tui **at = &all;
    while (*at != t)
        at = &(*at)->next;
    *at = t->next;
    vterm_free(t->vterm);
    buf_free(&t->typed);
    buf_free(&t->sent);
    buf_free(&t->text);
    free(t);
}

/* -- waiting ----------------------------------------------------------------------------------------------------------- */
static bool is_ready(int fd) {
    struct pollfd in = {.fd = fd, .events = POLLIN};
    return poll(&in, 1, 0) > 0 && (in.revents & POLLIN);
}

/* Takes all that the program has sent; true where there was something. */
static bool take(struct tui *t) {
    char bytes[ROOM];
    ssize_t size = -1;
    bool any = false;
    while (t->master >= 0 && is_ready(t->master) && (size = read(t->master, bytes, sizeof bytes)) > 0) {
        buf_add_size(&t->sent, bytes, (size_t)size);
        vterm_input_write(t->vterm, bytes, (size_t)size);
        any = true;
    }
    return any;
}

static void hear(struct tui *t) {
    while (!t->ended && is_ready(t->job.report)) {
        ck_assert(read(t->job.report, &t->status, sizeof t->status) == sizeof t->status);
        t->stopped = WIFSTOPPED(t->status);
        t->ended = !t->stopped;
    }
}

static char state_of(pid_t process) {
    char path[40], line[600];
    snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
    FILE *file = fopen(path, "r");
    if (!file)
        return 'Z';
    size_t size = fread(line, 1, sizeof line - 1, file);
    fclose(file);
    line[size] = '\0';
    const char *after = strrchr(line, ')');
    return after && after[1] ? after[2] : '?';
}

/* In this order: what was typed is read; so the program is awake until all that follows from it is done; so what it sent
 * is there to be taken. */
static bool is_settled(struct tui *t) {
    hear(t);
    if (t->ended || t->stopped)
        return !take(t);
    return (t->master < 0 || !is_ready(t->slave)) && state_of(t->job.process) == 'S' && !take(t);
}

typedef bool condition(struct tui *, const char *text);

static void wait_until(struct tui *t, condition *holds, const char *text, const char *what) {
    struct timespec begun, now;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    for (now = begun; now.tv_sec - begun.tv_sec <= DEADLINE; clock_gettime(CLOCK_MONOTONIC, &now)) {
        take(t);
        if (is_settled(t) && holds(t, text))
            return;
        if (t->ended && !take(t) && !holds(t, text))
            break;
        struct pollfd in[] = {{.fd = t->master, .events = POLLIN}, {.fd = t->job.report, .events = POLLIN}};
        poll(in, t->ended ? 1 : 2, GLANCE);
    }
    ck_abort_msg("%s while waiting %s%s%s%s. The screen:\n%s",
                 t->ended     ? "it ended"
                 : t->stopped ? "it is stopped"
                              : "20 seconds went by",
                 what, text ? " \"" : "", text ? text : "", text ? "\"" : "", tui_screen(t));
}

static bool shows(struct tui *t, const char *text) {
    return strstr(tui_screen(t), text) != NULL;
}

static bool shows_not(struct tui *t, const char *text) {
    return !shows(t, text);
}

static bool anything(struct tui *t, const char *text) {
    (void)t;
    return !text;
}

static bool has_ended(struct tui *t, const char *text) {
    return t->ended && !text;
}

static bool has_stopped(struct tui *t, const char *text) {
    return t->stopped && !text;
}

void tui_until(struct tui *t, const char *text) {
    wait_until(t, shows, text, "for");
}

void tui_until_not(struct tui *t, const char *text) {
    wait_until(t, shows_not, text, "for the end of");
}

void tui_wait(struct tui *t, condition *holds, const char *text) {
    wait_until(t, holds, text, "for");
}

void tui_settle(struct tui *t) {
    wait_until(t, anything, NULL, "for rest");
}

void tui_exits(struct tui *t, int code) {
    wait_until(t, has_ended, NULL, "for its end");
    int exit = WIFSIGNALED(t->status) ? 128 + WTERMSIG(t->status) : WEXITSTATUS(t->status);
    ck_assert_msg(exit == code, "the exit code is %d, not %d. The screen:\n%s", exit, code, tui_screen(t));
}

int tui_stopped(struct tui *t) {
    wait_until(t, has_stopped, NULL, "for a stop");
    return WSTOPSIG(t->status);
}

void tui_continue(struct tui *t) {
    t->stopped = false;
    ck_assert_int_eq(tcsetattr(t->slave, TCSANOW, &t->before),
                     0); /* a shell sets its own, and not all shells set them back */
    ck_assert(write(t->job.command, "f", 1) == 1);
}

/* -- what a person does ------------------------------------------------------------------------------------------------ */
void tui_send(struct tui *t, const char *bytes, size_t size) {
    while (size) {
        ssize_t sent = write(t->master, bytes, size);
        bool full = sent < 0 && errno == EAGAIN;
        ck_assert_msg(sent >= 0 || full, "the terminal takes nothing: %s", strerror(errno));
        if (full && !take(t))
            poll(&(struct pollfd){.fd = t->master, .events = POLLIN | POLLOUT}, 1, GLANCE);
        bytes += full ? 0 : sent;
        size -= full ? 0 : (size_t)sent;
    }
}

static void send_typed(struct tui *t) {
    size_t size = t->typed.size;
    t->typed.size = 0;
    tui_send(t, t->typed.text, size);
}

static void press(struct tui *t, const char *name) {
    static const struct {
        const char *name;
        VTermKey key;
        VTermModifier modifier;
    } keys[] = {{"Enter", VTERM_KEY_ENTER, 0},   {"Esc", VTERM_KEY_ESCAPE, 0},
                {"Up", VTERM_KEY_UP, 0},         {"Down", VTERM_KEY_DOWN, 0},
                {"Left", VTERM_KEY_LEFT, 0},     {"Right", VTERM_KEY_RIGHT, 0},
                {"PageUp", VTERM_KEY_PAGEUP, 0}, {"PageDown", VTERM_KEY_PAGEDOWN, 0},
                {"Home", VTERM_KEY_HOME, 0},     {"End", VTERM_KEY_END, 0},
                {"Tab", VTERM_KEY_TAB, 0},       {"BackTab", VTERM_KEY_TAB, VTERM_MOD_SHIFT},
                {"Delete", VTERM_KEY_DEL, 0},    {"Backspace", VTERM_KEY_BACKSPACE, 0}};
    int number;
    char letter;
    for (int i = 0; i < COUNT(keys); i++)
        if (strcmp(keys[i].name, name) == 0) {
            vterm_keyboard_key(t->vterm, keys[i].key, keys[i].modifier);
            return;
        }
    if (sscanf(name, "F%d", &number) == 1)
        vterm_keyboard_key(t->vterm, (VTermKey)VTERM_KEY_FUNCTION(number), 0);
    else if (sscanf(name, "Ctrl-%c", &letter) == 1)
        typed((char[]){(char)(letter & 0x1F)}, 1, t);
    else
        ck_abort_msg("there is no key <%s>", name);
}

void tui_type(struct tui *t, const char *keys) {
    while (*keys) {
        char name[16] = "";
        int used = 0;
        uint32_t code;
        if (sscanf(keys, "<%15[A-Za-z0-9-]>%n", name, &used) == 1 && used) {
            press(t, name);
        } else {
            used = text_decode(keys, &code);
            typed(keys, (size_t)used, t);
        }
        keys += used;
        t->keys++;
    }
    send_typed(t);
}

void tui_paste(struct tui *t, const char *text, size_t size) {
    vterm_keyboard_start_paste(t->vterm);
    typed(text, size, t);
    vterm_keyboard_end_paste(t->vterm);
    send_typed(t);
}

void tui_resize(struct tui *t, int rows, int columns) {
    take(t);
    vterm_set_size(t->vterm, rows, columns);
    set_size(t, rows, columns);
}

void tui_signal(struct tui *t, int signal) {
    hear(t);
    ck_assert_msg(!t->ended, "it has ended already");
    ck_assert_int_eq(kill(t->job.process, signal), 0);
}

void tui_hang_up(struct tui *t) {
    close(t->master);
    t->master = -1;
}

int tui_keys(const struct tui *t) {
    return t->keys;
}

/* -- what a person sees ------------------------------------------------------------------------------------------------ */
static void add_row(struct tui *t, int row) {
    int rows, columns;
    char text[4096];
    vterm_get_size(t->vterm, &rows, &columns);
    VTermRect rect = {row, row + 1, 0, columns};
    size_t size = vterm_screen_get_text(t->screen, text, sizeof text, rect);
    while (size && text[size - 1] == ' ')
        size--;
    buf_add_size(&t->text, text, size);
}

const char *tui_screen(struct tui *t) {
    int rows, columns;
    vterm_get_size(t->vterm, &rows, &columns);
    t->text.size = 0;
    for (int row = 0; row < rows; row++) {
        add_row(t, row);
        buf_add(&t->text, "\n");
    }
    return t->text.text;
}

const char *tui_line(struct tui *t, int row) {
    int rows, columns;
    vterm_get_size(t->vterm, &rows, &columns);
    t->text.size = 0;
    buf_add(&t->text, "");
    add_row(t, row < 0 ? rows + row : row);
    return t->text.text;
}

void tui_cursor(struct tui *t, int *row, int *column) {
    VTermPos at;
    vterm_state_get_cursorpos(vterm_obtain_state(t->vterm), &at);
    *row = at.row;
    *column = at.col;
}

static size_t encode(uint32_t code, char *to) {
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = bytes; i-- > 1; code >>= 6)
        to[i] = (char)(0x80 | (code & 0x3F));
    to[0] = (char)(bytes > 1 ? lead[bytes] | code : code);
    return bytes;
}

struct tui_cell tui_cell(struct tui *t, int row, int column) {
    VTermScreenCell cell;
    struct tui_cell seen = {.colour = -1};
    size_t size = 0;
    vterm_screen_get_cell(t->screen, (VTermPos){row, column}, &cell);
    bool half = cell.chars[0] == (uint32_t)-1;
    for (int i = 0; !half && i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
        size += encode(cell.chars[i], seen.text + size);
    seen.cells = half ? 0 : cell.width;
    seen.bold = cell.attrs.bold;
    seen.reverse = cell.attrs.reverse;
    if (VTERM_COLOR_IS_INDEXED(&cell.fg) && !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg))
        seen.colour = cell.fg.indexed.idx;
    return seen;
}

const char *tui_bytes(struct tui *t) {
    take(t);
    const char *bytes = t->sent.text ? t->sent.text : "";
    ck_assert_uint_eq(strlen(bytes), t->sent.size);
    return bytes;
}

/* -- how it ends ------------------------------------------------------------------------------------------------------- */
bool tui_is_full(struct tui *t) {
    return t->alternate;
}

/* What the terminal would send now: it tells the modes that libvterm does not. */
static const char *would_send(struct tui *t, void (*press_it)(VTerm *)) {
    t->typed.size = 0;
    buf_add(&t->typed, "");
    press_it(t->vterm);
    t->typed.size = 0;
    return t->typed.text;
}

static void press_up(VTerm *vterm) {
    vterm_keyboard_key(vterm, VTERM_KEY_UP, VTERM_MOD_NONE);
}

void tui_is_given_back(struct tui *t) {
    struct termios now;
    VTermValue value;
    VTermState *state = vterm_obtain_state(t->vterm);
    take(t);
    ck_assert_msg(!t->alternate, "the alternate screen is still there");
    ck_assert_msg(t->visible, "the cursor is still hidden");
    ck_assert_msg(strcmp(would_send(t, vterm_keyboard_start_paste), "") == 0, "bracketed paste is still on");
    ck_assert_msg(strcmp(would_send(t, press_up), "\033[A") == 0,
                  "the arrows still send what an application asked for");
    vterm_state_get_penattr(state, VTERM_ATTR_BOLD, &value);
    ck_assert_msg(!value.boolean, "what comes next is bold");
    vterm_state_get_penattr(state, VTERM_ATTR_REVERSE, &value);
    ck_assert_msg(!value.boolean, "what comes next is reversed");
    vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &value);
    ck_assert_msg(VTERM_COLOR_IS_DEFAULT_FG(&value.color), "what comes next is coloured");
    ck_assert_int_eq(tcgetattr(t->slave, &now), 0);
    ck_assert_msg(now.c_iflag == t->before.c_iflag && now.c_oflag == t->before.c_oflag &&
                      now.c_lflag == t->before.c_lflag && now.c_cflag == t->before.c_cflag &&
                      memcmp(now.c_cc, t->before.c_cc, sizeof now.c_cc) == 0,
                  "the terminal's own settings are not as they were");
}

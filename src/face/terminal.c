/* The terminal: shows a grid through curses, waits for keys and signals, and is given back on every way out. Keys are read
 * as bytes (keys.c); signals are blocked except while waiting, so that none is lost. */
#include "private.h"
#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

enum { MOST_BYTES = 4096, MOST_PASTED = 64 * 1024, ESCAPE_WAIT = 50 * 1000 * 1000 /* ns */ };

struct terminal {
    struct terminal_options options;
    SCREEN *screen;
    attr_t attribute[STYLE_COUNT];
    short pair[STYLE_COUNT];
    char bytes[MOST_BYTES];
    int count;
    char held[8];
    struct buf pasted;
    bool gone;       /* the other end has closed */
    sigset_t before; /* the signals let through before */
};
static struct terminal *current;
static struct termios as_found;
static volatile sig_atomic_t resized, leaves, stops, continued;

/* -- giving it back --------------------------------------------------------------------------------------------------- */
static const char give_back[] = "\033[?2004l\033[0m\033[?1l\033>\033[?25h\033[?1049l";
static const char last_words[] = "\npathway stopped unexpectedly. Your answers are saved up to the last key.\n";

static void send_all(const char *text, size_t size) {
    while (size) {
        ssize_t sent = write(STDOUT_FILENO, text, size);
        if (sent < 0 && errno != EINTR)
            return;
        text += sent > 0 ? sent : 0;
        size -= sent > 0 ? (size_t)sent : 0;
    }
}

/* In a crash: only what a signal handler may do. */
static void crash(int signal) {
    send_all(give_back, sizeof give_back - 1);
    tcsetattr(STDIN_FILENO, TCSANOW, &as_found);
    send_all(last_words, sizeof last_words - 1);
    raise(signal); /* its action is the default again */
}

static void note(int signal) {
    resized |= signal == SIGWINCH;
    stops |= signal == SIGTSTP;
    continued |= signal == SIGCONT;
    leaves |= signal == SIGTERM || signal == SIGHUP || signal == SIGINT;
}

static const struct {
    int signal;
    bool crash;
} handled[] = {{SIGWINCH, false}, {SIGTERM, false}, {SIGHUP, false}, {SIGINT, false},
               {SIGTSTP, false},  {SIGCONT, false}, {SIGSEGV, true}, {SIGBUS, true},
               {SIGFPE, true},    {SIGILL, true},   {SIGABRT, true}, {SIGQUIT, true}};
static struct sigaction action_before[COUNT(handled)];

static void signals_take(struct terminal *terminal) {
    static char room[64 * 1024];
    sigset_t held;
    sigemptyset(&held);
    sigaltstack(&(stack_t){.ss_sp = room, .ss_size = sizeof room}, NULL);
    for (int i = 0; i < COUNT(handled); i++) {
        struct sigaction action = {.sa_handler = handled[i].crash ? crash : note};
        action.sa_flags = handled[i].crash ? (int)(SA_ONSTACK | SA_RESETHAND | SA_NODEFER) : 0;
        sigaction(handled[i].signal, &action, &action_before[i]);
        if (!handled[i].crash)
            sigaddset(&held, handled[i].signal);
    }
    sigprocmask(SIG_BLOCK, &held, &terminal->before);
}

static void signals_give_back(struct terminal *terminal) {
    for (int i = 0; i < COUNT(handled); i++)
        sigaction(handled[i].signal, &action_before[i], NULL);
    sigprocmask(SIG_SETMASK, &terminal->before, NULL);
}

void terminal_close(struct terminal *terminal) {
    if (!terminal)
        return;
    send_all("\033[?2004l", 8);
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &as_found);
    current = NULL;
    signals_give_back(terminal);
    delscreen(terminal->screen);
    buf_free(&terminal->pasted);
    free(terminal);
}

static void close_current(void) {
    terminal_close(current);
}

/* -- taking it -------------------------------------------------------------------------------------------------------- */
/* Blue and orange tell apart what red and green would hide from some; what a colour tells, words tell as well. */
static void styles_take(struct terminal *terminal) {
    static const struct {
        attr_t attribute;
        short rich, poor; /* colours of 256 and of 8; -1 the terminal's own */
    } look[STYLE_COUNT] = {
        [STYLE_BODY] = {A_NORMAL, -1, -1},
        [STYLE_STRONG] = {A_BOLD, -1, -1},
        [STYLE_QUIET] = {A_NORMAL, -1, -1},
        [STYLE_GOOD] = {A_BOLD, 75, COLOR_BLUE},
        [STYLE_MORE] = {A_NORMAL, 208, COLOR_YELLOW},
        [STYLE_CARE] = {A_BOLD, 208, COLOR_YELLOW},
        [STYLE_TITLE] = {A_BOLD, -1, -1},
        [STYLE_FOCUS] = {A_REVERSE, -1, -1},
        [STYLE_RULE] = {A_DIM, -1, -1},
        [STYLE_KEY] = {A_BOLD, -1, -1},
    };
    bool colour = terminal->options.colour && has_colors() && start_color() == OK && use_default_colors() == OK;
    for (short i = 0; i < STYLE_COUNT; i++) {
        short wanted = COLORS >= 256 ? look[i].rich : look[i].poor;
        terminal->attribute[i] = look[i].attribute;
        if (colour && wanted >= 0 && init_pair((short)(i + 1), wanted, -1) == OK)
            terminal->pair[i] = (short)(i + 1);
    }
}

/* Our signals are there before curses looks: it takes none of them then. The size is the terminal's own, whatever LINES
 * and COLUMNS were once exported as. */
static bool screen_take(struct terminal *terminal) {
    signals_take(terminal);
    use_env(false);
    use_tioctl(true);
    terminal->screen = newterm(NULL, stdout, stdin);
    if (!terminal->screen) {
        signals_give_back(terminal);
        return false;
    }
    endwin(); /* until it was left once, curses sends each move of the cursor by itself, and not a frame at once */
    refresh();
    return true;
}

static int not_known(struct err *err) {
    struct arena *arena = arena_new();
    const char *name = getenv("TERM");
    err_set(err, FAULT_MACHINE, "This terminal (TERM=%s) is not known here. Use --plain for lines.",
            text_clean(arena, name ? name : ""));
    arena_free(arena);
    return -1;
}

int terminal_open(struct terminal **opened, const struct terminal_options *options, struct err *err) {
    static bool at_exit;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &as_found) != 0)
        return err_set(err, FAULT_MACHINE, "The full screen needs a terminal. Use --plain for lines.");
    struct terminal *terminal = calloc(1, sizeof *terminal);
    if (!terminal)
        abort();
    terminal->options = *options;
    resized = leaves = stops = continued = 0;
    if (!screen_take(terminal)) {
        free(terminal);
        return not_known(err);
    }
    raw();
    noecho();
    nonl();
    scrollok(stdscr, false);
    curs_set(1);
    styles_take(terminal);
    keypad(stdscr, true);
    refresh();
    send_all("\033[?2004h", 8);
    current = *opened = terminal;
    if (!at_exit)
        at_exit = atexit(close_current) == 0;
    return 0;
}

void terminal_size(struct terminal *terminal, int *rows, int *columns) {
    (void)terminal;
    getmaxyx(stdscr, *rows, *columns);
}

/* -- showing ---------------------------------------------------------------------------------------------------------- */
static void show_cell(const struct terminal *terminal, int row, int column, const struct cell *cell) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    cchar_t shown;
    uint32_t code;
    int length = 0;
    for (const char *at = cell->text; *at && length < CCHARW_MAX; length++) {
        at += text_decode(at, &code);
        bool plain = code < 0x80;
        text[length] = (wchar_t)(code < ' ' || code == 0x7F          ? '?'
                                 : plain || !terminal->options.ascii ? code
                                                                     : (uint32_t)*ascii_of(code));
        if (terminal->options.ascii)
            break;
    }
    setcchar(&shown, text, terminal->attribute[cell->style], terminal->pair[cell->style], NULL);
    mvadd_wch(row, column, &shown);
    if (terminal->options.ascii && cell->cells == 2)
        mvaddch(row, column + 1, ' ');
}

void terminal_show(struct terminal *terminal, const struct grid *grid) {
    for (int row = 0; row < grid->rows; row++)
        for (int column = 0; column < grid->columns; column++)
            if (grid->cell[row * grid->columns + column].cells) /* not the second half of a wide one */
                show_cell(terminal, row, column, &grid->cell[row * grid->columns + column]);
    move(grid->row, grid->column);
    refresh();
}

void terminal_redraw(struct terminal *terminal) {
    (void)terminal;
    clearok(curscr, true);
}

/* -- waiting ---------------------------------------------------------------------------------------------------------- */
static void resize(void) {
    struct winsize size;
    resized = 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
        resizeterm(size.ws_row, size.ws_col);
}

static void take_again(struct terminal *terminal) {
    stops = continued = 0;
    reset_prog_mode();
    terminal_redraw(terminal);
    refresh();
    send_all("\033[?2004h", 8);
    resize();
}

/* Gives the terminal to the shell and stops; goes on here when the shell lets it. */
static void suspend(struct terminal *terminal) {
    sigset_t stop;
    struct sigaction ours, theirs = {.sa_handler = SIG_DFL};
    send_all("\033[?2004l", 8);
    endwin();
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigaction(SIGTSTP, &theirs, &ours);
    raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
    sigprocmask(SIG_BLOCK, &stop, NULL);
    sigaction(SIGTSTP, &ours, NULL);
    take_again(terminal);
}

/* Waits for bytes or a signal; false when `wait` went by with neither. */
static bool read_more(struct terminal *terminal, const struct timespec *wait) {
    fd_set in;
    FD_ZERO(&in);
    FD_SET(STDIN_FILENO, &in);
    int ready = pselect(STDIN_FILENO + 1, &in, NULL, NULL, wait, &terminal->before);
    if (ready <= 0)
        return ready < 0;
    ssize_t size = read(STDIN_FILENO, terminal->bytes + terminal->count, (size_t)(MOST_BYTES - 1 - terminal->count));
    if (size <= 0 && !(size < 0 && errno == EINTR))
        terminal->gone = true;
    for (ssize_t i = 0; i < size; i++) /* a NUL is no key: Ctrl-A is none either */
        if (!terminal->bytes[terminal->count + i])
            terminal->bytes[terminal->count + i] = 1;
    terminal->count += size > 0 ? (int)size : 0;
    terminal->bytes[terminal->count] = '\0';
    return true;
}

static void drop_bytes(struct terminal *terminal, int bytes) {
    terminal->count -= bytes;
    memmove(terminal->bytes, terminal->bytes + bytes, (size_t)terminal->count + 1);
}

/* What was pasted comes as text between two marks: it is never a row of keys. */
static void read_paste(struct terminal *terminal) {
    static const char mark[] = "\033[201~";
    terminal->pasted.size = 0;
    buf_add(&terminal->pasted, "");
    while (!terminal->gone && !leaves) {
        char *end = strstr(terminal->bytes, mark);
        int most = terminal->count - (int)sizeof mark + 2, taken = end        ? (int)(end - terminal->bytes)
                                                                   : most > 0 ? most
                                                                              : 0;
        if (terminal->pasted.size < MOST_PASTED)
            buf_add_size(&terminal->pasted, terminal->bytes, (size_t)taken);
        drop_bytes(terminal, end ? taken + (int)sizeof mark - 1 : taken);
        if (end)
            return;
        read_more(terminal, NULL);
    }
}

static const char *signal_name(struct terminal *terminal) {
    if (leaves || terminal->gone)
        return "Leave";
    if (stops) {
        suspend(terminal);
        return "Continued";
    }
    if (continued) {
        take_again(terminal);
        return "Continued";
    }
    if (resized) {
        resize();
        return "Resize";
    }
    return NULL;
}

/* The first key of the bytes that are there; NULL when they hold none. An escape that stays alone is Esc. */
static const char *next_key(struct terminal *terminal) {
    static const struct timespec soon = {.tv_nsec = ESCAPE_WAIT};
    while (terminal->count) {
        const char *name;
        int used = key_read(terminal->bytes, terminal->count, terminal->held, &name);
        if (!used && read_more(terminal, &soon))
            return NULL;
        if (!used) {
            name = terminal->bytes[0] == 27 && terminal->count == 1 ? "Esc" : NULL;
            used = terminal->count;
        }
        drop_bytes(terminal, used);
        if (name && strcmp(name, "Paste") == 0)
            read_paste(terminal);
        if (name)
            return name;
    }
    return NULL;
}

const char *terminal_key(struct terminal *terminal) {
    for (;;) {
        const char *name = signal_name(terminal);
        if (!name)
            name = next_key(terminal);
        if (name && strcmp(name, "Ctrl-Z") == 0 && terminal->options.suspend) {
            suspend(terminal);
            name = "Continued";
        }
        if (name)
            return name;
        if (!terminal->count)
            read_more(terminal, NULL);
    }
}

const char *terminal_pasted(struct terminal *terminal) {
    return terminal->pasted.text ? terminal->pasted.text : "";
}

/* Bytes that are no key do not count, or a screen left undrawn for their sake would stay so. */
bool terminal_waiting(struct terminal *terminal) {
    static const struct timespec now = {0};
    const char *name;
    char held[8];
    while (!terminal->gone) {
        int used = terminal->count ? key_read(terminal->bytes, terminal->count, held, &name) : 0;
        if (used && name)
            return true;
        if (used)
            drop_bytes(terminal, used);
        else if (!read_more(terminal, &now))
            return false;
    }
    return false;
}

void terminal_drop(struct terminal *terminal) {
    tcflush(STDIN_FILENO, TCIFLUSH);
    terminal->count = 0;
}

/* frame: is the terminal of a program, and measures it from outside.
 *   frame [-s ROWSxCOLUMNS] [-k KEYS]... -- PROGRAM [ARGUMENT]...
 *       prints "MS BYTES" of the first frame (from fork to its last byte), then of each KEYS (from the press to the last
 *       byte of the answer; medians), then the most memory the program ever had, in KB
 *   frame -e [-s ROWSxCOLUMNS] [-k KEYS]... -- PROGRAM [ARGUMENT]...
 *       prints "MS BYTES KEY" of each press, one a line, and nothing else; a press that changes nothing has no line
 *   frame -c -- PROGRAM [ARGUMENT]...
 *       no terminal, what it prints is dropped: prints the CPU time of the whole run, user and system, in ms, and KB
 * KEYS: Down, Down*40 (forty presses, each waits for its frame) or Down+500 (as when held: all in one write); also Up, Enter,
 * Right, PageDown, PageUp, Home, End, Back, or any text as it is. A frame has ended when nothing has come for a while and the program sleeps: on a busy
 * machine a program that only waits for its turn is not done. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum {
    GAP = 10,
    FIRST_GAP = 50,
    NOTHING = 100,
    LONGEST = 20000,
    MOST_PRESSES = 1000,
    MOST_LETTERS = 64,
    MOST_PLAYS = 64
};

struct figure {
    double ms;
    double bytes;
};
static int terminal = -1;
static pid_t program;
static bool each; /* press is told */

static void stop(const char *what) {
    fprintf(stderr, "frame: %s\n", what);
    exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec * 1e-6;
}

/* -- the program ------------------------------------------------------------------------------------------------------ */
static void become(char **command, const char *tty) {
    int fd = open(tty ? tty : "/dev/null", O_RDWR); /* the terminal of the session just made */
    for (int i = tty ? 0 : 1; i < (tty ? 3 : 2); i++)
        dup2(fd, i);
    if (fd > 2)
        close(fd);
    execvp(command[0], command);
    fprintf(stderr, "frame: %s: %s\n", command[0], strerror(errno));
    _exit(127);
}

static void start(char **command, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    const char *tty = NULL;
    terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0 || !(tty = ptsname(terminal)) ||
        ioctl(terminal, TIOCSWINSZ, &size) != 0)
        stop("no pseudo-terminal");
    program = fork();
    if (program == 0) {
        setsid();
        become(command, tty);
    }
}

static bool sleeps(void) {
    char path[64], state = 'S';
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)program);
    FILE *in = fopen(path, "r");
    if (in && fscanf(in, "%*d (%*[^)]) %c", &state) != 1)
        state = 'S';
    if (in)
        fclose(in);
    return state == 'S';
}

static long most_memory(int *status) {
    struct rusage used;
    if (waitpid(program, status, 0) != program || getrusage(RUSAGE_CHILDREN, &used) != 0)
        stop("it could not be waited for");
    return used.ru_maxrss;
}

/* -- frames ----------------------------------------------------------------------------------------------------------- */
/* Reads until a frame has ended. */
static struct figure frame(double since, int gap) {
    char block[65536];
    struct figure figure = {0, 0};
    while (now() - since < LONGEST) {
        struct pollfd wait = {.fd = terminal, .events = POLLIN};
        int ready = poll(&wait, 1, gap);
        if (ready == 0 && (figure.bytes > 0 || (each && gap == GAP && now() - since > NOTHING)) && sleeps())
            return figure;
        if (ready <= 0)
            continue;
        ssize_t got = read(terminal, block, sizeof block);
        if (got <= 0)
            stop("it ended before its script");
        figure.ms = now() - since;
        figure.bytes += (double)got;
    }
    stop("no frame came");
    return figure;
}

static struct figure press(const char *bytes, size_t size) {
    double since = now();
    while (size) {
        ssize_t sent = write(terminal, bytes, size);
        if (sent < 0)
            stop("it takes no keys");
        bytes += sent;
        size -= (size_t)sent;
    }
    return frame(since, GAP);
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *number, int count) {
    qsort(number, (size_t)count, sizeof *number, by_size);
    return number[count / 2];
}

/* The arrows as a terminal sends them to a full screen. */
static const char *bytes_of(const char *name) {
    static const char *const key[][2] = {{"Up", "\033OA"},   {"Down", "\033OB"},      {"Right", "\033OC"},
                                         {"Home", "\033OH"}, {"End", "\033OF"},       {"PageUp", "\033[5~"},
                                         {"Enter", "\r"},    {"PageDown", "\033[6~"}, {"Back", "\177"}};
    for (size_t i = 0; i < sizeof key / sizeof *key; i++)
        if (strcmp(key[i][0], name) == 0)
            return key[i][1];
    return name;
}

static struct figure play(const char *keys) {
    char name[MOST_LETTERS], how = '*';
    double ms[MOST_PRESSES], bytes[MOST_PRESSES];
    int times = 1, read = sscanf(keys, "%63[^*+]%c%d", name, &how, &times);
    if (read < 1 || times < 1 || times > MOST_PRESSES)
        stop("KEYS: a key, a key*TIMES or a key+TIMES");
    const char *key = bytes_of(name);
    if (how == '+') {
        static char held[MOST_PRESSES * MOST_LETTERS];
        for (int i = 0; i < times; i++)
            strcat(held, key);
        return press(held, strlen(held));
    }
    for (int i = 0; i < times; i++) {
        struct figure figure = press(key, strlen(key));
        ms[i] = figure.ms;
        bytes[i] = figure.bytes;
        if (each && figure.bytes > 0)
            printf("%.3f %.0f %s\n", figure.ms, figure.bytes, name);
    }
    return (struct figure){median(ms, times), median(bytes, times)};
}

/* -- what is asked ---------------------------------------------------------------------------------------------------- */
static int cost(char **command) {
    int status;
    struct rusage used;
    program = fork();
    if (program == 0)
        become(command, NULL);
    long memory = most_memory(&status);
    getrusage(RUSAGE_CHILDREN, &used);
    double seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    printf("%.2f %ld\n", seconds * 1e3 + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-3, memory);
    return status != 0;
}

int main(int argc, char **argv) {
    int option, status, rows = 50, columns = 200, plays = 0;
    const char *keys[MOST_PLAYS];
    bool costs = false;
    while ((option = getopt(argc, argv, "+ces:k:")) != -1) {
        if (option == 'c')
            costs = true;
        else if (option == 'e')
            each = true;
        else if (option == 'k' && plays < MOST_PLAYS)
            keys[plays++] = optarg;
        else if (option != 's' || sscanf(optarg, "%dx%d", &rows, &columns) != 2)
            stop("[-c|-e] [-s ROWSxCOLUMNS] [-k KEYS]... -- PROGRAM [ARGUMENT]...");
    }
    if (optind == argc)
        stop("which program?");
    alarm(300); /* a program that hangs is left: its terminal closes */
    if (costs)
        return cost(argv + optind);
    double since = now();
    start(argv + optind, rows, columns);
    struct figure figure = frame(since, FIRST_GAP);
    if (!each)
        printf("%.3f %.0f", figure.ms, figure.bytes);
    for (int i = 0; i < plays; i++) {
        figure = play(keys[i]);
        if (!each)
            printf(" %.3f %.0f", figure.ms, figure.bytes);
    }
    close(terminal); /* it is hung up */
    long memory = most_memory(&status);
    if (!each)
        printf(" %ld\n", memory);
    return 0;
}

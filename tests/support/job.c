/* The shell and its job: the processes on the far side of a pseudo-terminal. The shell leads the session and tells how its
 * job fares; the job is the program, in a group of its own, as under any shell: only so can it be stopped. */
#define _GNU_SOURCE
#include "job.h"
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void set(const char *setting) {
    char name[64];
    size_t size = strcspn(setting, "=");
    snprintf(name, sizeof name, "%.*s", (int)size, setting);
    if (setting[size])
        setenv(name, setting + size + 1, 1);
    else
        unsetenv(name);
}

static void set_folder(const char *name, const char *home, const char *below) {
    char path[400];
    snprintf(path, sizeof path, "%s%s", home, below);
    setenv(name, path, 1);
}

static void set_environment(const struct tui_how *how) {
    static const char *const fixed[] = {"TERM=xterm-256color",
                                        "LC_ALL=C.UTF-8",
                                        "TZ=UTC",
                                        "LOGNAME=jsmith",
                                        "PATHWAY_NOW=2027-06-03T10:00:00Z",
                                        "NO_COLOR",
                                        "PATHWAY_PLAIN",
                                        "PATHWAY_SUSPEND",
                                        "ACCESSIBLE",
                                        "LINES",
                                        "COLUMNS",
                                        "ESCDELAY"};
    for (int i = 0; i < COUNT(fixed); i++)
        set(fixed[i]);
    if (how->home) {
        set_folder("HOME", how->home, "");
        set_folder("XDG_DATA_HOME", how->home, "/data");
        set_folder("XDG_CACHE_HOME", how->home, "/cache");
    }
    for (int i = 0; i < COUNT(how->environment) && how->environment[i]; i++)
        set(how->environment[i]);
}

static void run_job(const struct tui_how *how) {
    const char *program = getenv("PATHWAY_PROGRAM"),
               *argument[COUNT(how->arguments) + 4] = {program, "--content", "tests/fixtures/pack"};
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}); /* crashes are part of the play */
    set_environment(how);
    if (how->body)
        exit(how->body(how->what));
    memcpy(argument + 3, how->arguments, sizeof how->arguments);
    char *copy[COUNT(argument)] = {0};
    for (int i = 0; argument[i]; i++)
        copy[i] = strdup(argument[i]);
    if (program)
        execv(program, copy);
    fprintf(stderr, "PATHWAY_PROGRAM is no program: %s\n", program ? program : "not set");
    _exit(126);
}

/* The job's group is the one in front: only then may it read from the terminal. */
static void put_in_front(pid_t group) {
    if (tcsetpgrp(STDIN_FILENO, group) != 0)
        _exit(125);
}

static pid_t start_job(const struct tui_how *how) {
    pid_t job = fork();
    if (job == 0) {
        setpgid(0, 0);
        put_in_front(getpid());
        signal(SIGTTOU, SIG_DFL);
        signal(SIGHUP, SIG_DFL);
        run_job(how);
    }
    return job;
}

/* Tells the job's number, then its status at each stop and at its end. A byte lets a stopped job go on. */
static void run_shell(const struct tui_how *how, const char *terminal, int report, int command) {
    setsid();
    int fd = open(terminal, O_RDWR);
    if (fd < 0 || ioctl(fd, TIOCSCTTY, 0) != 0)
        _exit(125);
    for (int i = 0; i < 3; i++)
        dup2(fd, i);
    close(fd);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGHUP, SIG_IGN); /* it has the job's end to tell */
    int status = 0;
    char go;
    pid_t job = start_job(how);
    bool told = write(report, &job, sizeof job) == sizeof job;
    while (told && waitpid(job, &status, WUNTRACED) == job) {
        if (WIFSTOPPED(status))
            put_in_front(getpgrp());
        told = write(report, &status, sizeof status) == sizeof status;
        if (!WIFSTOPPED(status) || read(command, &go, 1) != 1)
            break;
        put_in_front(job);
        kill(-job, SIGCONT);
    }
    _exit(0);
}

void job_start(struct job *job, const struct tui_how *how, const char *terminal, void (*forget)(void)) {
    int report[2], command[2];
    ck_assert(pipe2(report, O_CLOEXEC) == 0 && pipe2(command, O_CLOEXEC) == 0);
    fflush(NULL);
    job->shell = fork();
    ck_assert_int_ge(job->shell, 0);
    if (job->shell == 0) {
        close(report[0]);
        close(command[1]);
        forget();
        run_shell(how, terminal, report[1], command[0]);
    }
    close(report[1]);
    close(command[0]);
    job->report = report[0];
    job->command = command[1];
    ck_assert(read(job->report, &job->process, sizeof job->process) == sizeof job->process);
}

void job_end(struct job *job, bool ended) {
    if (!ended)
        kill(job->process, SIGKILL);
    close(job->command);
    waitpid(job->shell, NULL, 0);
    close(job->report);
}

struct terminal *tui_terminal(const struct terminal_options *options) {
    struct terminal *terminal;
    struct err err = {0};
    setlocale(LC_CTYPE, "C.UTF-8");
    if (terminal_open(&terminal, options, &err) == 0)
        return terminal;
    printf("%d %s\n", (int)err.fault, err.text);
    fflush(stdout);
    _exit((int)err.fault); /* no look for leaks: ncurses 6.4 keeps some of what a newterm which failed had taken */
}

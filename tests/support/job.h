/* job: a program started by a little shell on a pseudo-terminal; for tui.c alone. */
#ifndef TEST_JOB_H
#define TEST_JOB_H
#include "tui.h"
#include <sys/types.h>

struct job {
    pid_t shell, process;
    int report;  /* the shell tells a status of waitpid at each stop, and at the end */
    int command; /* a byte lets a stopped one go on */
};
/* `forget` closes, in the shell, what only the test may hold: a terminal is gone when nobody holds its end. */
void job_start(struct job *, const struct tui_how *, const char *terminal, void (*forget)(void));
void job_end(struct job *, bool ended);
#endif

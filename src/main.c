/* pathway: a terminal explorer for library assistants in NHS knowledge and library services. */
#include "pathway/cli.h"
#include <locale.h>
#include <signal.h>
#include <sys/stat.h>

int main(int argc, char **argv) {
    umask(077);
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write, not a death; */
    signal(SIGXFSZ, SIG_IGN); /* nor is a file that may grow no more */
    setlocale(LC_CTYPE, "");
    return cli_run(argc, argv);
}

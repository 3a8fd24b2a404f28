/* cli: from argv to a command and an exit code. Opens the world once, hands it to a face, closes it. Results go to
 * stdout, everything else to stderr. 0 done, 1 a mistake in what was checked, 2 wrong usage, 3 the machine failed. */
#ifndef PATHWAY_CLI_H
#define PATHWAY_CLI_H
int cli_run(int argc, char **argv);
#endif

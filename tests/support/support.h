/* support: what the suites share: a world over content with fixed names and days, golden files, running the program. */
#ifndef TEST_SUPPORT_H
#define TEST_SUPPORT_H
#include "pathway/face.h"
#include <check.h>

/* A world in memory over the project's own content (folder NULL) or another; today is 3 June 2027. Ends the test with a
 * sentence when the content has mistakes. */
struct world *test_world(const char *folder);
struct world *test_world_at(const char *folder, const char *portfolio); /* the answers in a file */
void test_world_end(struct world *);
const char *test_act(struct world *, const char *address); /* what was said; valid until the next call */
/* A page as text of a face: "text", "markdown", "json", or a screen "80x24". Free with free(). */
char *test_show(struct world *, const char *place, const char *as);
/* Holds a text against the file tests/NAME; UPDATE_GOLDEN=1 writes it. */
/* A page as it was read in some faces, parted by blanks ("40x20 text json"): golden/NAME.txt. */
void test_golden_page(struct world *, const char *name, const char *place, const char *faces);
void test_golden(const char *name, const char *text);
char *test_read(const char *path); /* NULL where there is no such file */
void test_write(const char *path, const char *text);
const char *test_folder(void); /* a new empty folder below TMPDIR, removed at the end of the process;
                                  * its name is valid until seven more were asked for */
/* Runs a shell command; its exit code, and what it wrote to stdout (and stderr where the command joins them). */
int test_run(char **output, const char *format, ...) PRINTF(2, 3);
int test_suite(const char *name, void (*fill)(TCase *)); /* runs it; for main to return */
#endif

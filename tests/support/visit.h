/* visit: ways through the program on a pseudo-terminal that several tests walk. */
#ifndef TEST_VISIT_H
#define TEST_VISIT_H
#include "tui.h"

extern const char *const visit_skills[5]; /* the short set of the sample pack for a library assistant */

struct tui *visit_start(const char *home, const char *setting, const char *argument); /* the last two may be NULL */
struct tui *visit_first(const char *home, const char *setting,
                        const char *argument);          /* of all: Enter for a full screen */
const char *visit_line(struct tui *, const char *text); /* waits for it: the line that holds it */
void visit_choose(struct tui *, const char *text); /* presses the key of the row that begins so: "▸ 2  My skills" */
void visit_questions(struct tui *);                /* from home to the first of the short set; asked the job once */
void visit_gaps(struct tui *);                     /* from the second question to strengths and gaps */
void visit_quit(struct tui *);                     /* q: exit code 0, the terminal given back */
void visit_leave(struct tui *);                    /* the same, and frees it */
#endif

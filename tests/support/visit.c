/* Ways through the program: by the words on the screen, never by where they stand. */
#include "visit.h"
#include <string.h>

const char *const visit_skills[5] = {"Answering enquiries", "Loans and requests", "Helping with technology",
                                     "Searching for evidence", "New technology and AI"};

struct tui *visit_start(const char *home, const char *setting, const char *argument) {
    return tui_start(&(struct tui_how){.home = home, .environment = {setting}, .arguments = {argument}});
}

/* The last line is the footer's: so it is on a terminal without an alternate screen as well. */
static bool has_footer(struct tui *t, const char *text) {
    return *tui_line(t, -1) && !text;
}

struct tui *visit_first(const char *home, const char *setting, const char *argument) {
    struct tui *t = visit_start(home, setting, argument);
    tui_until(t, "change it later:");
    tui_type(t, "<Enter>");
    tui_wait(t, has_footer, NULL);
    return t;
}

const char *visit_line(struct tui *t, const char *text) {
    tui_until(t, text);
    for (int row = 0;; row++)
        if (strstr(tui_line(t, row), text))
            return tui_line(t, row);
}

/* The key that stands before a row's words; NUL where no row begins with them. */
static char key_of(struct tui *t, const char *text) {
    for (const char *line = tui_screen(t); *line; line = strchr(line, '\n') + 1) {
        const char *key = line + strspn(line, " ");
        key += strncmp(key, "▸ ", 4) == 0 ? 4 : strncmp(key, "> ", 2) == 0 ? 2 : 0;
        if (*key > ' ' && strncmp(key + 1, "  ", 2) == 0 && strncmp(key + 3, text, strlen(text)) == 0)
            return *key;
    }
    return '\0';
}

static bool has_row(struct tui *t, const char *text) {
    return key_of(t, text) != '\0';
}

void visit_choose(struct tui *t, const char *text) {
    tui_wait(t, has_row, text);
    tui_type(t, (char[]){key_of(t, text), '\0'});
}

void visit_questions(struct tui *t) {
    visit_choose(t, "My skills");
    visit_choose(t, "Library assistant");
    tui_until(t, "5 skills chosen");
    tui_type(t, "<Enter>");
    tui_until(t, "Skill 1 of 5");
}

void visit_gaps(struct tui *t) {
    tui_type(t, "0");
    visit_choose(t, "My strengths and gaps");
    visit_choose(t, "Here, and better at what I choose");
    tui_until(t, "Answered");
}

void visit_quit(struct tui *t) {
    tui_type(t, "q");
    tui_exits(t, 0);
    tui_is_given_back(t);
}

void visit_leave(struct tui *t) {
    visit_quit(t);
    tui_free(t);
}

/* The 1:1: what the assistant may want to say. What helps a manager is in manager.c. */
#include "gap.h"
#include "kinds.h"
#include <string.h>

/* The heading over a part of the prompts. */
static const char *part_words(const char *part) {
    if (!part)
        return "To talk about";
    if (strcmp(part, "begin") == 0)
        return "Good questions to begin with";
    if (strcmp(part, "ask") == 0)
        return "What you could ask for, in ready words";
    return "What the post on the 2024 survey asks of assistants";
}

static void add_prompts(struct making *m) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"prompt", NULL, NULL, DATA, 0}, {"words", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = make_rows(m, "assistant", NULL, columns, COUNT(columns), "");
    const char *before = "";
    rows->more = MORE_READ;
    ask(m, &c, Q_PROMPTS, "t", "assistant");
    while (store_next(&c) == 1) {
        const char *prompt = cell(m, &c, 0), *part = part_words(cell(m, &c, 4));
        struct row *row = make_row(m, rows, prompt, cell(m, &c, 3));
        row->more = cell(m, &c, 2);
        make_group(row, part, &before);
        make_cells(m, rows, row, cell(m, &c, 1), prompt, row->more);
    }
}

/* Titles after each other, of the piles from one to another; what is private stays out. NULL: there is none. */
static const char *titles(struct making *m, const struct gap *gap, int count, enum pile from, enum pile to) {
    const char *words = NULL;
    for (int i = 0; i < count; i++)
        if (!gap[i].private && gap[i].pile >= from && gap[i].pile <= to)
            words = words ? say(m, "%s, %s", words, gap[i].title) : gap[i].title;
    return words;
}

/* The same piles as on the page of strengths and gaps. */
static void add_mine(struct making *m, const char *role) {
    static const char none[] = "nothing answered yet";
    struct gap *gap;
    int count = read_gaps(m, role, true, &gap);
    const char *strong = titles(m, gap, count, STRENGTH, FINE), *grow = titles(m, gap, count, GROWING, GROWING);
    bool answered = false, met = true;
    for (int i = 0; i < count; i++) {
        answered |= gap[i].needed && gap[i].state && !gap[i].private;
        met &= gap[i].private || gap[i].now >= gap[i].needed;
    }
    make_fact(m, "strengths", "What I can already do",
              strong ? strong
              : grow ? "a beginning: what I grow is below"
                     : none,
              "gaps");
    make_fact(m, "growing", "What I would like to grow",
              grow        ? grow
              : !answered ? none
              : met       ? "nothing more that my job asks for"
                          : "not chosen yet",
              "learn");
}

int build_meeting(struct making *m, const struct place *place) {
    const char *as = place_arg(place, "as"), *role, *title, *name;
    m->page->shown = true;
    if (as && strcmp(as, "manager") == 0)
        return build_manager_hub(m);
    if (role_of(m, place, &role, &title) != 0 || guide_setting(m->world, "name", m->arena, &name, m->err) != 0)
        return -1;
    make_item(m, "Home", name && *name ? say(m, "Get ready for a 1:1: %s", name) : "Get ready for a 1:1");
    make_text(
        m, BODY, NULL, NULL,
        "A page to look at before you talk, or together. It shows what you answered; notes stay out. The 1:1 itself "
        "is seven pages for two at one screen.");
    make_fact(m, "role", "My job", title, say(m, "role/%s", role));
    add_mine(m, role);
    add_prompts(m);
    make_next(m, "talk", "start the 1:1");
    make_link(m, "x", "I am the manager", "meeting?as=manager");
    make_link(m, "e", "another name", "name?then=meeting");
    make_link(m, "g", "give a copy", "share");
    make_link(m, "a", "what stays out", "apart");
    make_link(m, "l", "my plan", "plan");
    make_link(m, "w", "ways from job to job", "route");
    make_link(m, "o", "a sheet to print", "sheet");
    return made(m);
}

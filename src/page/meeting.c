/* The 1:1: what the assistant may want to say, and what helps a manager. */
#include "kinds.h"
#include <string.h>

/* The heading over a part of the prompts. */
static const char *part_words(const char *part, bool manager) {
    if (!part)
        return "To talk about";
    if (strcmp(part, "begin") == 0)
        return "Good questions to begin with";
    if (strcmp(part, "ask") == 0)
        return "What you could ask for, in ready words";
    return manager ? "What the post on the 2024 survey asks of managers"
                   : "What the post on the 2024 survey asks of assistants";
}

static void add_prompts(struct making *m, const char *who) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"prompt", NULL, NULL, DATA, 0}, {"words", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = make_rows(m, who, NULL, columns, COUNT(columns), "");
    const char *before = "";
    rows->more = MORE_READ;
    ask(m, &c, Q_PROMPTS, "t", who);
    while (store_next(&c) == 1) {
        const char *prompt = cell(m, &c, 0), *part = part_words(cell(m, &c, 4), strcmp(who, "manager") == 0);
        struct row *row = make_row(m, rows, prompt, cell(m, &c, 3));
        row->more = cell(m, &c, 2);
        make_group(row, part, &before);
        make_cells(m, rows, row, cell(m, &c, 1), prompt, row->more);
    }
}

static void add_mine(struct making *m, const char *role) {
    struct cursor c;
    struct buf strong = {0}, grow = {0};
    int asked = 0, answered = 0;
    static const char none[] = "nothing answered yet";
    ask(m, &c, Q_GAPS, "t", role);
    while (store_next(&c) == 1) {
        if (store_long(&c, 17)) /* private */
            continue;
        asked += !store_null(&c, 7);
        answered += !store_null(&c, 7) && !store_null(&c, 4);
        bool rated = !store_null(&c, 5), met = rated && store_long(&c, 5) >= store_long(&c, 7);
        if (rated)
            buf_print(met ? &strong : &grow, "%s%s", (met ? strong.size : grow.size) ? ", " : "", store_text(&c, 1));
    }
    make_fact(m, "strengths", "What I can already do",
              strong.size ? arena_copy(m->arena, strong.text)
              : grow.size ? "a beginning: what I grow is below"
                          : none,
              "gaps");
    make_fact(m, "growing", "What I would like to grow",
              grow.size          ? arena_copy(m->arena, grow.text)
              : !answered        ? none
              : answered < asked ? "not chosen yet"
                                 : "nothing more that my job asks for",
              "learn");
    buf_free(&strong);
    buf_free(&grow);
}

int build_meeting(struct making *m, const struct place *place) {
    const char *as = place_arg(place, "as"), *role, *title, *name;
    if (as && strcmp(as, "manager") == 0) {
        make_head(m, "Home > Get ready for a 1:1", "I am the manager");
        make_text(
            m, BODY, NULL, NULL,
            "You need no file, and nothing about the person. Please do not ask to see somebody's ratings: they choose "
            "what to show.");
        add_prompts(m, "manager");
        make_link(m, "x", "I am the assistant", "meeting?as=assistant");
        make_next(m, "learn", "find something to learn");
        return made(m);
    }
    if (role_of(m, place, &role, &title) != 0 || guide_setting(m->world, "name", m->arena, &name, m->err) != 0)
        return -1;
    make_item(m, "Home", name && *name ? say(m, "Get ready for a 1:1: %s", name) : "Get ready for a 1:1");
    make_text(m, BODY, NULL, NULL,
              "A page to look at before you talk, or together. It shows what you answered; notes stay out.");
    make_fact(m, "role", "My job", title, say(m, "role/%s", role));
    add_mine(m, role);
    add_prompts(m, "assistant");
    make_link(m, "x", "I am the manager", "meeting?as=manager");
    make_link(m, "e", "another name", "name?then=meeting");
    make_next(m, "learn", NULL);
    return made(m);
}

/* A worksheet on paper: everyday work to tick and skills with their levels as boxes, so that somebody without a computer at hand can
 * take part. Nothing of a person is on it, whoever prints it. */
#include "printed.h"
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

enum { MOST_TASKS = 12 };

static const struct column columns[] = {{"text", "", NULL, WORDS, 0},
                                        {"skill", NULL, NULL, DATA, 0},
                                        {"line", NULL, NULL, DATA, 0},
                                        {"level", NULL, NULL, COUNTED, 0}};

/* The lines of one skill: a box for each level, then one line for each of these. */
static const char *const beside[] = {"other", "want", "sure"};

struct boxes {
    const char *title[MOST_LEVELS]; /* of the levels, from 1; the last is NULL */
    int levels;
};

static int read_boxes(struct making *m, struct boxes *boxes) {
    *boxes = (struct boxes){0};
    if (read_level_titles(m, boxes->title) != 0)
        return -1;
    while (boxes->levels + 1 < MOST_LEVELS && boxes->title[boxes->levels + 1])
        boxes->levels++;
    return 0;
}

/* "I would like to be at: [ ] Seen it  [ ] With help": the first level is nobody's wish. */
static const char *want_words(struct making *m, const struct boxes *boxes) {
    const char *words = "I would like to be at:";
    for (int i = 2; i <= boxes->levels; i++)
        words = say(m, "%s [ ] %s", words, boxes->title[i]);
    return words;
}

static const char *beside_line(struct making *m, const struct boxes *boxes, int which) {
    return which == 0   ? "[ ] Not for me   [ ] Not sure"
           : which == 1 ? want_words(m, boxes)
                        : "How sure am I? [ ] a guess [ ] fairly sure [ ] sure";
}

struct asked_skill {
    const char *id, *title, *example;
    const char *level[MOST_LEVELS]; /* what each level is of it; NULL: its general words say it */
};

static void read_texts(struct making *m, struct asked_skill *skill) {
    struct cursor c;
    ask(m, &c, Q_SKILL_LEVELS, "t", skill->id);
    while (store_next(&c) == 1)
        if (store_long(&c, 0) < MOST_LEVELS)
            skill->level[store_long(&c, 0)] = cell(m, &c, store_null(&c, 2) ? 3 : 2);
}

static void add_skill(struct making *m, struct rows *rows, const struct boxes *boxes, long at,
                      const struct asked_skill *skill) {
    int per = boxes->levels + COUNT(beside);
    for (int i = 0; i < per; i++) {
        long place = at * per + i;
        if (!in_view(m, place))
            continue;
        bool level = i < boxes->levels;
        const char *line = level ? say(m, "level-%d", i + 1) : beside[i - boxes->levels];
        struct row *row = make_row(m, rows, say(m, "%s-%s", skill->id, line), NULL);
        make_cells(m, rows, row,
                   level ? say(m, "[ ] %s: %s", boxes->title[i + 1], skill->level[i + 1])
                         : beside_line(m, boxes, i - boxes->levels),
                   skill->id, line, level ? number(m, i + 1) : NULL);
        row->group = i == 0 ? say(m, "%s. For example: %s", skill->title, skill->example) : NULL;
    }
}

/* Of the pick the lines that are in view. */
static int add_skills(struct making *m, const char *role) {
    struct boxes boxes;
    struct cursor c;
    if (read_boxes(m, &boxes) != 0)
        return -1;
    int per = boxes.levels + COUNT(beside);
    long first = m->view->first / per, last = (m->view->first + m->view->rows - 1) / per, at = first;
    struct rows *rows = make_pick(m, "skills", NULL, columns, COUNT(columns), "This content asks for no skills here.");
    ask(m, &c, role ? Q_WORKSHEET_SHORT_COUNT : Q_SKILLS_COUNT, role ? "t" : "", role);
    if (store_next(&c) == 1)
        rows->total = store_long(&c, 0) * per;
    store_done(&c);
    rows->first = m->view->first;
    struct asked_skill *skill = NULL;
    int count = 0, room = 0;
    ask(m, &c, role ? Q_WORKSHEET_SHORT : Q_WORKSHEET_ALL, role ? "iit" : "ii", first, last - first + 1, role);
    while (store_next(&c) == 1)
        *ARRAY_PUSH(skill, count, room) = (struct asked_skill){cell(m, &c, 0), cell(m, &c, 1), cell(m, &c, 2), {0}};
    for (int i = 0; i < count; i++, at++) {
        read_texts(m, &skill[i]);
        add_skill(m, rows, &boxes, at, &skill[i]);
    }
    free(skill);
    return made(m);
}

static void add_tasks(struct making *m) {
    static const struct column task_columns[] = {
        {"title", "", NULL, WORDS, 0}, {"boxes", "", NULL, WORDS, 0}, {"task", NULL, NULL, DATA, 0}};
    struct rows *rows = make_rows(m, "tasks", "Everyday work: what I do, and what I would like to do", task_columns,
                                  COUNT(task_columns), "");
    struct cursor c;
    ask(m, &c, Q_WORKSHEET_TASKS, "i", (long)MOST_TASKS);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        make_cells(m, rows, make_row(m, rows, id, NULL), cell(m, &c, 1), "[ ] I do it   [ ] I'd like to", id);
    }
}

static void add_directions(struct making *m) {
    static const struct column direction_columns[] = {{"text", "Where I would like to be", NULL, WORDS, 0},
                                                      {"direction", NULL, NULL, DATA, 0}};
    struct rows *rows = make_rows(m, "directions", NULL, direction_columns, COUNT(direction_columns), "");
    for (const struct direction *one = directions; one->value; one++)
        make_cells(m, rows, make_row(m, rows, one->value, NULL), say(m, "[ ] %s", one->title), one->value);
}

int build_worksheet(struct making *m, const struct place *place) {
    const char *set = place_arg(place, "set"), *role = place_arg(place, "role"), *title = NULL;
    struct cursor c;
    bool all = set && strcmp(set, "all") == 0;
    if (set && !all && strcmp(set, "short") != 0)
        return err_set(m->err, FAULT_USAGE, "There is no set \"%s\": short or all.", set);
    ask(m, &c, Q_ROLE_OR_START, "ti", role ? role : "", (long)(role != NULL));
    if (store_next(&c) == 1)
        role = cell(m, &c, 0);
    store_done(&c);
    ask(m, &c, Q_ROLE, "t", role);
    if (store_next(&c) == 1)
        title = cell(m, &c, 1);
    store_done(&c);
    if (!title)
        return made(m) ? -1 : no_such(m, "role", role);
    make_item(m, "Home > My skills", "A worksheet: what I can do, and what I would like");
    make_print(
        m, BODY,
        "%s It is not a test: Not yet is where everybody starts. Tick what fits and leave the rest. It is yours: "
        "what you show of it, and to whom, you choose.",
        all ? "All skills." : say(m, "The short set for this job: %s.", title));
    add_tasks(m);
    add_directions(m);
    if (add_skills(m, all ? NULL : role) != 0)
        return -1;
    if (all)
        make_link(m, "s", "the short set", place_with(m->address, "set", NULL, m->arena));
    else
        make_link(m, "a", "all skills", place_with(m->address, "set", "all", m->arena));
    make_link(m, "e", "a blank 1:1 sheet", "sheet?blank=yes");
    make_next(m, "assess", "answer here instead");
    return made(m);
}

/* Everything that is kept: each sort with how much there is of it, and all of one, in the words of today. An export has the same words. */
#include "kinds.h"
#include "pathway/own.h"
#include "saying.h"
#include <stdlib.h>
#include <string.h>

struct telling { /* what the words of many rows are looked up in, once */
    const struct own_table *table;
    const char *title[MOST_LEVELS], *scale;
};

static int begin_telling(struct making *m, struct telling *t) {
    if (read_level_titles(m, t->title) != 0)
        return -1;
    t->scale = level_scale(m);
    return made(m);
}

static const char *first_cell(struct making *m, struct cursor *c) {
    const char *text = NULL;
    while (store_next(c) == 1)
        text = text ? text : cell(m, c, 0);
    return text;
}

/* The cell of a column by its name; NULL where the table has none. */
static const char *cell_named(const struct own_table *table, const char *const *row, const char *name) {
    for (int j = 0; j < table->columns; j++)
        if (strcmp(table->column[j].name, name) == 0)
            return row[j];
    return NULL;
}

static const char *level_told(struct making *m, const struct telling *t, const char *const *row, const char *value) {
    const char *scale = cell_named(t->table, row, "scale");
    long level = strtol(value, NULL, 10);
    if (scale && t->scale && strcmp(scale, t->scale) != 0)
        return say(m, "level %s of another scale, %s", value, scale);
    return level >= 1 && level < MOST_LEVELS && t->title[level] ? t->title[level] : say(m, "level %s", value);
}

static const char *facet_told(struct making *m, const char *name, const char *value) {
    for (const struct facet *facet = facets; facet->name; facet++)
        if (strcmp(facet->name, name) == 0)
            return facet_words(m, facet, strtol(value, NULL, 10));
    return value;
}

/* A skill, a job, an item, a task, a question by its title of today; what has none any more by the words of its id. */
static const char *title_told(struct making *m, enum holds holds, const char *const *row, const char *value) {
    const char *title = NULL;
    struct cursor c;
    if (holds == HOLDS_ITEM)
        return item_opens(m, value, &title) && title ? title : value;
    if (holds == HOLDS_ROLE)
        return setting_words(m, "job", value);
    if (holds == HOLDS_CHOICE && (strcmp(value, "skip") == 0 || strcmp(value, "none") == 0))
        return strcmp(value, "skip") == 0 ? "skipped" : "none of them";
    if (holds == HOLDS_SKILL)
        ask(m, &c, Q_SKILL_TITLE, "t", value);
    else if (holds == HOLDS_TASK)
        ask(m, &c, Q_TASK, "t", value);
    else
        ask(m, &c, Q_OWN_ASKED, "tt", row[0], holds == HOLDS_CHOICE ? value : NULL);
    title = first_cell(m, &c);
    return title ? title : id_words(m, value, true);
}

static const char *side_told(const char *side) {
    static const char *const sides[][2] = {{"me", "mine"}, {"manager", "my manager's"}, {"both", "of both"}};
    for (int i = 0; i < COUNT(sides); i++)
        if (strcmp(sides[i][0], side) == 0)
            return sides[i][1];
    return side;
}

/* A cell in words. NULL: there is nothing to say, or the value says it itself in an export. */
static const char *told(struct making *m, const struct telling *t, const char *const *row, int column) {
    const char *value = row[column];
    enum holds holds = t->table->column[column].holds;
    if (!value || !*value)
        return NULL;
    switch (holds) {
    case HOLDS_LEVEL:
        return level_told(m, t, row, value);
    case HOLDS_PRIORITY:
    case HOLDS_SURE:
        return facet_told(m, t->table->column[column].name, value);
    case HOLDS_YES:
        return strcmp(value, "0") == 0 ? NULL : "yes";
    case HOLDS_MINUTES:
        return text_minutes(m->arena, strtol(value, NULL, 10));
    case HOLDS_DAY:
    case HOLDS_TIME:
        return text_day_words(m->arena, value);
    case HOLDS_STATE:
        return strcmp(value, "level") == 0 ? NULL : level_words(value, NULL);
    case HOLDS_SIDE:
        return side_told(value);
    case HOLDS_NUMBER:
    case HOLDS_TEXT:
    case HOLDS_ADDRESS:
        return value;
    default:
        return title_told(m, holds, row, value);
    }
}

/* A setting by what it is called on the page of them, and its value as it is said there. */
static void tell_setting(struct making *m, const char *const *row, const char **what, const char **says) {
    const char *label = setting_label(row[0]), *words = setting_words(m, row[0], row[1]);
    *what = label ? label : id_words(m, row[0], true);
    *says = words ? words : "not said";
}

/* A row: what it is about, what is said of it, and the rest, each with its label. */
static void tell_row(struct making *m, const struct telling *t, const char *const *row, const char *part[3]) {
    const struct own_table *table = t->table;
    struct buf text[3] = {{0}};
    for (int i = 0; i < 3; i++)
        buf_add(&text[i], "");
    for (int j = 0; j < table->columns; j++) {
        const char *label = table->column[j].label, *words = told(m, t, row, j);
        bool number = j < table->keys && table->column[j].holds == HOLDS_NUMBER && !*label;
        if (!words || number || strcmp(table->column[j].name, "scale") == 0)
            continue;
        int at = *label ? 2 : text[0].size ? 1 : 0;
        buf_print(&text[at], "%s%s%s%s", text[at].size ? "; " : "", label, *label ? ": " : "", words);
    }
    for (int i = 0; i < 3; i++) {
        part[i] = text[i].size ? arena_copy(m->arena, text[i].text) : NULL;
        buf_free(&text[i]);
    }
    if (strcmp(table->name, "setting") == 0)
        tell_setting(m, row, &part[0], &part[1]);
    part[2] = part[2] ? say(m, "%s%s", capital_words(m, part[2]), text_stop(part[2])) : NULL;
}

/* -- the pages ------------------------------------------------------------------------------------------------------- */
int own_counts(struct making *m, long count[]) {
    struct cursor c;
    ask(m, &c, Q_OWN_COUNTS, "");
    for (bool row = store_next(&c) == 1; row; row = false)
        for (int i = 0; i < OWN_TABLES; i++)
            count[i] = store_long(&c, i);
    store_done(&c);
    return made(m);
}

const char *own_words(struct making *m, const long count[]) {
    const char *words = "";
    for (int i = 0; i < OWN_TABLES; i++)
        if (count[i])
            words = say(m, "%s%s%s", words, *words ? ", " : "",
                        text_count(m->arena, count[i], own_tables[i].one, own_tables[i].many));
    return words;
}

static int build_sorts(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"rows", "", NULL, WORDS, 1},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"count", NULL, NULL, COUNTED, 0}};
    long count[OWN_TABLES] = {0};
    if (own_counts(m, count) != 0)
        return -1;
    make_head(m, "Home > Where my answers are kept", "Everything kept about me");
    make_text(m, BODY, NULL, NULL,
              "All of it, with nothing left out: each list can be opened. Beside it the file holds what can still be "
              "undone, and nothing else.");
    struct rows *rows = make_pick(m, "sorts", NULL, columns, COUNT(columns), "Nothing is kept yet.");
    for (int i = 0; i < OWN_TABLES; i++) {
        if (!count[i])
            continue;
        const struct own_table *table = &own_tables[i];
        struct row *row = make_row(m, rows, table->name, say(m, "everything/%s", table->name));
        make_cells(m, rows, row, table->title, text_count(m->arena, count[i], table->one, table->many), table->name,
                   number(m, count[i]));
        row->key = digit(m, rows->count);
    }
    make_link(m, "t", "take a copy away", "export");
    make_link(m, "x", "delete it all", "erase");
    make_next(m, "export", NULL);
    return made(m);
}

static int build_sort(struct making *m, int i) {
    static const struct column columns[] = {{"what", "", NULL, WORDS, 0}, {"says", "", NULL, WORDS, 1}};
    struct telling telling = {.table = &own_tables[i]};
    long count[OWN_TABLES] = {0};
    struct cursor c;
    if (own_counts(m, count) != 0 || begin_telling(m, &telling) != 0)
        return -1;
    make_head(m, "Home > Everything kept about me", own_tables[i].title);
    struct rows *rows = make_pick(m, "rows", NULL, columns, COUNT(columns), "Nothing of it is kept.");
    rows->more = MORE_OPEN;
    rows->first = m->view->first;
    rows->total = count[i];
    ask(m, &c, own_tables[i].rows, "ii", m->view->first, m->view->rows);
    while (store_next(&c) == 1) {
        const char **cells = arena_alloc(m->arena, sizeof *cells * (size_t)own_tables[i].columns), *part[3];
        for (int j = 0; j < own_tables[i].columns; j++)
            cells[j] = cell(m, &c, j);
        tell_row(m, &telling, cells, part);
        struct row *row = make_row(m, rows, number(m, rows->first + rows->count + 1), NULL);
        make_cells(m, rows, row, part[0] ? part[0] : "", part[1]);
        row->more = part[2];
    }
    m->page->start = -1;
    make_next(m, "everything", "everything kept about me");
    return made(m);
}

int build_everything(struct making *m, const struct place *place) {
    struct nearest nearest = {.typed = place->id};
    if (!place->id)
        return build_sorts(m);
    for (int i = 0; i < OWN_TABLES; i++) {
        if (strcmp(place->id, own_tables[i].name) == 0)
            return build_sort(m, i);
        nearest_try(&nearest, own_tables[i].name);
    }
    return nearest.best
               ? err_set(m->err, FAULT_USAGE, "There is no sort \"%s\". Did you mean \"%s\"?", place->id, nearest.best)
               : err_set(m->err, FAULT_USAGE, "There is no sort \"%s\". \"pathway show everything\" lists them.",
                         place->id);
}

/* -- what an export holds -------------------------------------------------------------------------------------------- */
/* Only what says more than its value: a level, a title, a length. */
static bool says_more(enum holds holds) {
    return holds == HOLDS_LEVEL || holds == HOLDS_PRIORITY || holds == HOLDS_SURE ||
           (holds >= HOLDS_SKILL && holds <= HOLDS_CHOICE);
}

int page_own(struct world *world, struct arena *arena, struct own *own, struct err *err) {
    struct making m = making_of(world, arena, err);
    struct telling telling = {0};
    own->day = world->today;
    if (own_read(world->store, arena, own, err) != 0 || begin_telling(&m, &telling) != 0)
        return -1;
    for (int i = 0; i < OWN_TABLES; i++) {
        struct own_rows *rows = &own->table[i];
        telling.table = &own_tables[i];
        int columns = own_tables[i].columns;
        rows->words = arena_alloc(arena, sizeof *rows->words * (size_t)(rows->rows * columns + 1));
        for (long cell = 0; cell < rows->rows * columns; cell++)
            if (says_more(own_tables[i].column[cell % columns].holds))
                rows->words[cell] = told(&m, &telling, rows->cell + cell / columns * columns, (int)(cell % columns));
    }
    return made(&m);
}

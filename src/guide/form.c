/* The table of a web form as answers to a survey: a column is a question where its heading is the question's, or what the content says the
 * form calls it ("form"); so is an answer a choice. Several answers in a cell are parted by semicolons. */
#include "pathway/csv.h"
#include "returned.h"
#include <string.h>
#include <strings.h>

static bool is_called(const char *words, const char *title, const char *form) {
    return strcasecmp(words, title) == 0 || (form && strcasecmp(words, form) == 0);
}

static struct returned_question *question_of(struct returns *r, const char *heading) {
    for (int i = 0; i < r->questions; i++)
        if (is_called(heading, r->question[i].title, r->question[i].form))
            return &r->question[i];
    return NULL;
}

/* Is it an answer, and counts it. */
static bool count_answer(struct gathering *g, struct returned_question *question, const char *words) {
    struct returned *choice = &g->returns->choice[question->first];
    for (int i = 0; i < question->choices; i++)
        if (is_called(words, choice[i].title, choice[i].form)) {
            returns_count(g, question, &choice[i]);
            return true;
        }
    bool none = strcasecmp(words, reply_words("none")) == 0;
    if (none)
        returns_count(g, question, NULL);
    return none || strcasecmp(words, reply_words("skip")) == 0;
}

static void count_cell(struct gathering *g, struct returned_question *question, const char *cell) {
    if (!*cell || count_answer(g, question, cell))
        return;
    if (!question->many) {
        returns_unmatched(g, question, cell);
        return;
    }
    for (char *part = arena_copy(g->scratch, cell), *end; part; part = end) {
        end = strchr(part, ';');
        if (end)
            *end++ = '\0';
        const char *words = text_clean(g->scratch, part);
        if (*words && !count_answer(g, question, words))
            returns_unmatched(g, question, words);
    }
}

/* The question of each column. -1: two are one question, or none is any. */
static int read_headings(struct gathering *g, const char *path, const char *const *cell, int cells,
                         struct returned_question **column, struct err *why) {
    int found = 0;
    for (int i = 0; i < cells; i++) {
        column[i] = question_of(g->returns, cell[i]);
        found += column[i] != NULL;
        for (int j = 0; j < i && column[i]; j++)
            if (column[j] == column[i])
                return err_set(why, FAULT_MISTAKE,
                               "%s: columns %d and %d are the same question, \"%.200s\". It was left out.", path, j + 1,
                               i + 1, column[i]->title);
    }
    return found ? 0
                 : err_set(
                       why, FAULT_MISTAKE,
                       "%s: no column is a question of the survey, such as \"%.100s\". The content can say what a form "
                       "calls it (form). It was left out.",
                       path, g->returns->question[0].title);
}

/* The columns that are no question are named, and left out. */
static void tell_columns(struct gathering *g, const char *path, const char *const *cell, int cells,
                         struct returned_question *const *column) {
    enum { MOST = 8 };
    const char *words = "";
    int count = 0;
    for (int i = 0; i < cells; i++)
        if (!column[i] && count++ < MOST)
            words = arena_print(g->scratch, "%s%s\"%.60s\"", words, *words ? ", " : "", cell[i]);
    if (count > MOST)
        words = arena_print(g->scratch, "%s and %d more", words, count - MOST);
    if (count)
        left_add(&g->returns->out, g->world, g->arena, path,
                 arena_print(g->scratch, "%s: %s no question of the survey, and left out: %s.", path,
                             count == 1 ? "one column is" : arena_print(g->scratch, "%d columns are", count), words));
}

static void count_row(struct gathering *g, const char *const *cell, int cells,
                      struct returned_question *const *column) {
    bool answers = false;
    g->reading++;
    for (int i = 0; i < cells; i++)
        if (column[i]) {
            answers |= *cell[i] != '\0';
            count_cell(g, column[i], cell[i]);
        }
    g->returns->people[g->round] += answers;
}

/* Once through the table; counts: else it is only looked at whether all of it can be read. */
static int read_table(struct gathering *g, const char *path, bool counts, struct err *why) {
    struct arena *head = arena_new();
    const char *const *cell;
    struct returned_question **column = NULL;
    struct csv csv;
    int read = csv_open(&csv, path, why) == 0 ? csv_next(&csv, head, &cell, why) : -1;
    if (read == 0)
        read = err_set(why, FAULT_MISTAKE, "%s is empty. It was left out.", path);
    if (read == 1) {
        column = arena_alloc(head, sizeof *column * (size_t)csv.cells);
        read = read_headings(g, path, cell, csv.cells, column, why) == 0 ? 1 : -1;
    }
    if (read == 1 && counts)
        tell_columns(g, path, cell, csv.cells, column);
    while (read == 1 && (arena_reset(g->scratch), read = csv_next(&csv, g->scratch, &cell, why)) == 1)
        if (counts)
            count_row(g, cell, csv.cells, column);
    csv_close(&csv);
    arena_free(head);
    return read;
}

int form_read(struct gathering *g, const char *path, struct err *why) {
    return read_table(g, path, false, why) == 0 ? read_table(g, path, true, why) : -1;
}

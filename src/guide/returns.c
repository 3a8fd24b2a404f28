/* A survey answered again: what people returned is counted, choice by choice, and put beside what was found before. */
#include "returned.h"
#include "pathway/share.h"
#include "pathway/stats.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

const char *reply_words(const char *choice) {
    return strcmp(choice, "none") == 0   ? "None of these"
           : strcmp(choice, "skip") == 0 ? "I would rather not say"
                                         : NULL;
}

/* -- the questions --------------------------------------------------------------------------------------------------------- */
static void *in_arena(struct arena *arena, const void *list, int count, size_t size) {
    void *copy = arena_alloc(arena, size * (size_t)(count + 1));
    if (count)
        memcpy(copy, list, size * (size_t)count);
    return copy;
}

static void read_survey(struct gathering *g) {
    struct returns *r = g->returns;
    struct cursor c;
    store_ask(g->world->store, &c, Q_SURVEY, g->err, "");
    if (store_next(&c) == 1) {
        r->survey = store_copy(&c, 0, g->arena);
        r->title = store_copy(&c, 1, g->arena);
        r->published = store_long(&c, 2);
        r->year = store_long(&c, 3);
    }
    store_done(&c);
}

static void read_questions(struct gathering *g) {
    struct returns *r = g->returns;
    struct returned_question *question = NULL;
    struct returned *choice = NULL;
    int question_room = 0, choice_room = 0;
    struct cursor c;
    store_ask(g->world->store, &c, Q_RETURNED, g->err, "t", r->survey);
    while (store_next(&c) == 1) {
        if (!r->questions || strcmp(question[r->questions - 1].id, store_text(&c, 0)) != 0)
            *ARRAY_PUSH(question, r->questions, question_room) =
                (struct returned_question){.id = store_copy(&c, 0, g->arena),
                                           .title = store_copy(&c, 1, g->arena),
                                           .many = store_long(&c, 2),
                                           .form = store_copy(&c, 3, g->arena),
                                           .first = r->choices};
        question[r->questions - 1].choices++;
        *ARRAY_PUSH(choice, r->choices, choice_room) =
            (struct returned){.id = store_copy(&c, 4, g->arena),
                              .title = store_copy(&c, 5, g->arena),
                              .form = store_copy(&c, 6, g->arena),
                              .finding = store_copy(&c, 7, g->arena),
                              .percent = store_null(&c, 8) ? -1 : store_long(&c, 8)};
    }
    r->question = in_arena(g->arena, question, r->questions, sizeof *question);
    r->choice = in_arena(g->arena, choice, r->choices, sizeof *choice);
    free(question);
    free(choice);
}

/* -- counting -------------------------------------------------------------------------------------------------------------- */
static void note_unmatched(struct gathering *g, const struct returned_question *question, const char *words) {
    g->returns->unmatched++;
    for (int i = 0; i < g->unmatcheds; i++)
        if (g->unmatched[i].question == question && strcasecmp(g->unmatched[i].words, words) == 0) {
            g->unmatched[i].count++;
            return;
        }
    if (g->unmatcheds < MOST_LEFT)
        g->unmatched[g->unmatcheds++] = (struct unmatched){question, arena_print(g->arena, "%.200s", words), 1};
}

void returns_count(struct gathering *g, struct returned_question *question, struct returned *choice) {
    bool again = question->seen == g->reading;
    question->seen = g->reading;
    question->base[g->round] += !again;
    if (!choice || choice->seen == g->reading)
        return;
    if (again && !question->many) {
        note_unmatched(g, question, choice->title); /* the second answer where there is one */
        return;
    }
    choice->seen = g->reading;
    choice->count[g->round]++;
}

void returns_unmatched(struct gathering *g, struct returned_question *question, const char *words) {
    note_unmatched(g, question, words);
    returns_count(g, question, NULL);
}

static void count_words(struct gathering *g, const char *words) {
    struct returns *r = g->returns;
    words = text_clean(g->scratch, words);
    if (g->round != NOW || !*words || strlen(words) > OWN_WORDS_MOST)
        return;
    if (r->wrote < RETURN_WORDS)
        r->words[r->wrote] = arena_copy(g->arena, words);
    r->wrote++;
}

static void count_line(struct gathering *g, const struct share_line *line) {
    struct returns *r = g->returns;
    int i = 0;
    if (strcmp(line->part, "reply") != 0 || !line->item)
        return;
    if (strcmp(line->item, OWN_WORDS) == 0 && line->more)
        count_words(g, line->more);
    while (i < r->questions && strcmp(r->question[i].id, line->item) != 0)
        i++;
    if (i == r->questions || !line->words)
        return;
    struct returned_question *question = &r->question[i];
    for (int j = question->first; j < question->first + question->choices; j++)
        if (strcmp(r->choice[j].id, line->words) == 0) {
            returns_count(g, question, &r->choice[j]);
            return;
        }
    if (strcmp(line->words, "none") == 0)
        returns_count(g, question, NULL);
    else if (strcmp(line->words, "skip") != 0)
        returns_unmatched(g, question, line->words);
}

/* One file of pathway. -1: it is no return of this survey, and why says so. */
static int read_return(struct gathering *g, const char *path, struct err *why) {
    struct share share;
    if (share_read(path, g->scratch, &share, why) != 0)
        return -1;
    if (strcmp(share.kind, "return") != 0)
        return err_set(why, FAULT_MISTAKE, "%s is a copy for one person, and no answers to a survey. It was left out.",
                       path);
    if (text_compare(share.survey, g->returns->survey) != 0)
        return err_set(why, FAULT_MISTAKE, "%s holds answers to another survey. It was left out.", path);
    g->reading++;
    g->returns->people[g->round]++;
    for (int i = 0; i < share.lines; i++)
        count_line(g, &share.line[i]);
    return 0;
}

static bool is_table(const char *path) {
    size_t size = strlen(path);
    return size > 4 && strcasecmp(path + size - 4, ".csv") == 0;
}

/* named: each file that cannot be counted is told; else it lies in a tray among others. */
static void read_files(struct gathering *g, const char *const *file, int files, bool named) {
    for (int i = 0; i < files && !g->err->fault; i++) {
        struct err why = {0};
        arena_reset(g->scratch);
        int read = is_table(file[i]) ? form_read(g, file[i], &why) : read_return(g, file[i], &why);
        if (read != 0 && named)
            left_add(&g->returns->out, g->world, g->arena, file[i], why.text);
        if (g->world->progress)
            g->world->progress(i + 1L, files);
    }
}

static void tell_unmatched(struct gathering *g) {
    for (int i = 0; i < g->unmatcheds && g->world->tell; i++) {
        const struct unmatched *each = &g->unmatched[i];
        g->world->tell(arena_print(g->scratch, "To \"%s\", %s \"%s\": no choice is called so (form, in the content).",
                                   each->question->title,
                                   text_count(g->scratch, each->count, "answer is", "answers are"), each->words));
    }
}

/* -- what may be told, and what differs -------------------------------------------------------------------------------------- */
/* Each choice of several has those who did not tick it. */
static void hide_ticks(struct returned *choice, int choices, long base, enum round round) {
    for (int i = 0; i < choices; i++) {
        const long cell[] = {choice[i].count[round], base - choice[i].count[round]};
        bool hidden[COUNT(cell)];
        stats_hide(cell, COUNT(cell), false, hidden);
        choice[i].hidden[round] = hidden[0];
    }
}

/* Where there is one answer, the choices and the others are all who answered: first what stands beside a finding, which is hidden last. */
static void hide_answers(struct gathering *g, struct returned *choice, int choices, long base, enum round round) {
    long *cell = arena_alloc(g->scratch, sizeof *cell * (size_t)(choices + 1));
    bool *hidden = arena_alloc(g->scratch, sizeof *hidden * (size_t)(choices + 1));
    int *place = arena_alloc(g->scratch, sizeof *place * (size_t)(choices + 1)), cells = 0;
    for (int found = 1; found >= 0; found--)
        for (int i = 0; i < choices; i++)
            if ((choice[i].finding != NULL) == found) {
                cell[cells] = choice[i].count[round];
                base -= cell[cells];
                place[i] = cells++;
            }
    cell[cells] = base;
    stats_hide(cell, cells + 1, true, hidden);
    for (int i = 0; i < choices; i++)
        choice[i].hidden[round] = hidden[place[i]];
}

/* Those of the time before, or as many as the published percentage comes to. False: nothing is there to compare with. */
static bool other_of(const struct returns *r, const struct returned_question *question, const struct returned *choice,
                     long *count, long *base) {
    *count = r->earlier ? choice->count[BEFORE] : (choice->percent * r->published + 50) / 100;
    *base = r->earlier ? question->base[BEFORE] : r->published;
    return r->earlier ? !choice->hidden[BEFORE] : choice->percent >= 0;
}

static void compare(struct returns *r) {
    double p[MOST_TESTS];
    bool stands[MOST_TESTS];
    struct returned *compared[MOST_TESTS];
    long count, base;
    for (int i = 0; i < r->questions; i++)
        for (int j = 0; j < r->question[i].choices && r->compared < MOST_TESTS; j++) {
            struct returned *choice = &r->choice[r->question[i].first + j];
            long now = choice->count[NOW], of = r->question[i].base[NOW];
            if (choice->hidden[NOW] || !other_of(r, &r->question[i], choice, &count, &base))
                continue;
            choice->difference = now * base > count * of ? MORE_NOW : FEWER_NOW;
            compared[r->compared] = choice;
            p[r->compared++] = stats_fisher(now, of, count, base);
        }
    stats_holm(p, r->compared, stands);
    for (int i = 0; i < r->compared; i++)
        if (!stands[i])
            compared[i]->difference = BY_CHANCE;
}

static void finish(struct gathering *g) {
    struct returns *r = g->returns;
    arena_reset(g->scratch);
    tell_unmatched(g);
    r->earlier = r->people[BEFORE] > 0;
    for (int i = 0; i < r->questions; i++)
        for (enum round round = NOW; round < ROUNDS; round++) {
            const struct returned_question *question = &r->question[i];
            struct returned *choice = &r->choice[question->first];
            if (question->many)
                hide_ticks(choice, question->choices, question->base[round], round);
            else
                hide_answers(g, choice, question->choices, question->base[round], round);
        }
    compare(r);
    qsort(r->words, (size_t)(r->wrote < RETURN_WORDS ? r->wrote : RETURN_WORDS), sizeof *r->words, text_order);
}

int guide_returns(struct world *world, struct arena *arena, struct returns *r, struct err *err) {
    struct gathering *g = arena_alloc(arena, sizeof *g);
    const char *const *file;
    int files;
    bool named;
    *r = (struct returns){0};
    *g = (struct gathering){.world = world, .arena = arena, .scratch = arena_new(), .returns = r, .err = err};
    read_survey(g);
    if (r->survey)
        read_questions(g);
    guide_files(world, arena, &file, &files, &named);
    if (r->questions) {
        read_files(g, file, files, named);
        g->round = BEFORE;
        read_files(g, world->before, world->befores, true);
        finish(g);
    }
    if (!err->fault && named && !r->people[NOW])
        none_counted(files, err);
    arena_free(g->scratch);
    return err->fault ? -1 : 0;
}

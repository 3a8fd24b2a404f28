/* My answers to the survey, given without my name: what the file will hold is shown first. */
#include "kinds.h"
#include "pathway/returns.h"
#include "pathway/share.h"
#include <stdlib.h>
#include <string.h>

static const char *survey_of(struct making *m) {
    struct cursor c;
    ask(m, &c, Q_SURVEY, "");
    const char *id = store_next(&c) == 1 ? cell(m, &c, 0) : NULL;
    store_done(&c);
    return id;
}

/* The ids alone: whoever counts has the same questions, and the words of a pack could tell whose it is. */
static int read_answers(struct making *m, struct share *share, const char *words) {
    struct cursor c;
    share->survey = survey_of(m);
    ask(m, &c, Q_TO_RETURN, "t", share->survey);
    while (store_next(&c) == 1) {
        struct share_line *line = share_add(share);
        line->part = "reply";
        line->item = cell(m, &c, 0);
        line->words = cell(m, &c, 2);
    }
    if (words && share->lines)
        *share_add(share) = (struct share_line){.part = "reply", .item = OWN_WORDS, .more = words};
    return made(m);
}

/* What is typed for it, cleaned; NULL: nothing. */
static int read_words(struct making *m, const struct place *place, const char **words) {
    const char *typed = place_arg(place, "words");
    *words = typed ? text_clean(m->arena, typed) : NULL;
    if (*words && strlen(*words) > OWN_WORDS_MOST)
        return err_set(m->err, FAULT_USAGE,
                       "Your own words may be %d bytes long, and these are %zu. Nothing was written.", OWN_WORDS_MOST,
                       strlen(*words));
    *words = *words && **words ? *words : NULL;
    return 0;
}

static void add_answers(struct making *m, const char *words) {
    static const struct column columns[] = {{"answer", "What the file holds", NULL, WORDS, 0},
                                            {"question", NULL, NULL, DATA, 0},
                                            {"choice", NULL, NULL, DATA, 0}};
    struct cursor c;
    const char *last = "";
    struct rows *rows = make_rows(m, "answers", NULL, columns, COUNT(columns), "Nothing: no question is answered yet.");
    ask(m, &c, Q_TO_RETURN, "t", survey_of(m));
    while (store_next(&c) == 1) {
        const char *question = cell(m, &c, 0), *choice = cell(m, &c, 2), *title = cell(m, &c, 3);
        struct row *row = make_row(m, rows, say(m, "%s-%s", question, choice), NULL);
        make_cells(m, rows, row, title ? title : reply_words(choice), question, choice);
        make_group(row, cell(m, &c, 1), &last);
    }
    if (words && rows->count) {
        struct row *row = make_row(m, rows, OWN_WORDS, NULL);
        make_cells(m, rows, row, words, OWN_WORDS, NULL);
        make_group(row, "In my own words", &last);
    }
}

static int ask_words(struct making *m, const char *words) {
    m->address = "return";
    make_head(m, "Home > The survey > Give my answers", "A few words of your own");
    make_text(m, BODY, NULL, NULL,
              "They go into the file as they stand, without your name. Leave out what could tell who you are.");
    make_writing(m, "words", "What would you like to add?", words, OWN_WORDS_MOST)->enter = "go on";
    make_next(m, "return", "none, go back");
    return made(m);
}

int build_return(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}};
    const char *words;
    if (read_words(m, place, &words) != 0)
        return -1;
    if (place_arg(place, "add"))
        return ask_words(m, words);
    const char *here = place_with("return", "words", words, m->arena);
    make_item(m, "Home > The survey", "Give my answers, without my name");
    make_text(
        m, BODY, NULL, NULL,
        "For whoever counts the survey again. The file holds what stands here and nothing else: no name, no account, "
        "no trust, no day. What you would rather not say stays out. How you send it may still tell who you are: an "
        "e-mail has a sender.");
    make_print(m, BODY, "It goes to %s.", deliver_where(m, TO_HANDOVER));
    add_answers(m, words);
    bool any = page_rows(m->page)->count > 0;
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "Answer some of the questions first.");
    if (any) {
        struct row *row = make_row(m, rows, "yes", place_with(here, "is", "yes", m->arena));
        make_cells(m, rows, row, "Write the file");
        row->key = digit(m, 1);
        row->enter = "write it";
        make_link(m, "o", words ? "change my own words" : "add a few words of my own",
                  place_with(here, "add", "words", m->arena));
    }
    make_next(m, "survey", any ? "leave it" : "the questions");
    return made(m);
}

/* Where the shell named a file, there; else in the folder for what is given away. *said: to follow "It is ". */
static int write_file(struct making *m, const struct place *call, const struct buf *bytes, const char **said) {
    const char *file = place_arg(call, "file");
    if (!file)
        return deliver_undated(m, TO_HANDOVER, "survey-answers.pathway", bytes, said);
    *said = file;
    bool force = text_compare(place_arg(call, "force"), "yes") == 0;
    return file_write(file, bytes->text, bytes->size, force, m->err) == 0 ? file_undate(file, m->err) : -1;
}

int run_return(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    struct making m = making_of(world, arena, err);
    struct share share = {.kind = "return"};
    struct buf bytes = {0};
    const char *words, *where;
    if (strcmp(place_arg(call, "is"), "yes") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: yes. Nothing was written.", place_arg(call, "is"));
    int result = read_words(&m, call, &words) == 0 ? read_answers(&m, &share, words) : -1;
    if (result == 0 && !share.lines)
        result = err_set(err, FAULT_USAGE, "No question of the survey is answered yet. Nothing was written.");
    if (result == 0)
        result = share_bytes(&share, &bytes, err);
    if (result == 0)
        result = write_file(&m, call, &bytes, &where);
    if (result == 0)
        *outcome =
            (struct outcome){say(&m, "It is %s. It says nothing of who you are.", where), "survey?see=figures", false};
    buf_free(&bytes);
    free(share.line);
    return result;
}

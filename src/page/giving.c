/* The copy is written: said once more what that means, then done, and kept among what was given. */
#include "give.h"
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

enum { MOST_SHOWN = 40 }; /* letters of a file's name */
static const char above[] = "Home > Get ready for a 1:1";

static const char *where_words(struct making *m, const struct giving *giving) {
    return giving->tray ? deliver_tray_where(m, giving->tray) : deliver_where(m, TO_HANDOVER);
}

/* Why it cannot be written as it is chosen; NULL: it can. */
static const char *why_not(struct making *m, const struct giving *giving) {
    static const char *const levels[] = {"can", "growing", "later"};
    long level = 0;
    for (int i = 0; i < COUNT(levels); i++) {
        const struct bundle *bundle = giving_bundle(giving, levels[i]);
        level += bundle->chosen[0] + bundle->chosen[1];
    }
    if (m->world->visit)
        return "You are looking round: nothing is kept, and no file is made.";
    if (!giving->to)
        return "Say whom it is for (--to NAME).";
    if (!*giving_what(m, giving))
        return "Nothing would be in it: tick something, or name it, such as --with plan,levels.";
    if (giving_bundle(giving, "team")->chosen[0] && !level)
        return "For team cover it takes what you can do as well: tick that, or write --with levels.";
    if (giving->lines > SHARE_MOST_LINES)
        return "That is more than one copy can hold: leave some of it out.";
    return NULL;
}

int build_give(struct making *m, const struct place *place) {
    struct giving giving;
    if (giving_read(m, place, false, &giving) != 0)
        return -1;
    const char *share = giving_address(m, &giving, "share", NULL), *why = why_not(m, &giving),
               *to = giving.to ? giving.to : "somebody";
    make_head(m, say(m, "%s > Give %s a copy", above, to), "Give it now?");
    make_text(m, why ? CARE : BODY, "holds", NULL,
              why ? why
                  : say(m, "It holds your name, today's date and %s: %s.",
                        text_count(m->arena, giving.lines, "line", NULL), giving_what(m, &giving)));
    make_text(m, STRONG, "copy", NULL,
              say(m,
                  "It is a copy. Once %s has it you cannot take it back, and it may be kept with the trust's records.",
                  to));
    struct rows *rows = make_choices(m);
    const char *const answers[][3] = {
        {"yes", say(m, "Give it to %s", to),
         place_with(place_with(m->address, "seen", giving_mark(m, &giving), m->arena), "sure", "yes", m->arena)},
        {"see", "Read it first", place_with(share, "see", "yes", m->arena)},
        {"no", "Choose again: nothing is written", share}};
    for (int i = why ? 1 : 0; i < COUNT(answers); i++) {
        struct row *row = make_row(m, rows, answers[i][0], answers[i][2]);
        make_cells(m, rows, row, answers[i][1], answers[i][0]);
        row->key = digit(m, rows->count);
    }
    m->page->start = -1;
    make_fact(m, "where", "Where it goes", where_words(m, &giving), giving_address(m, &giving, "share", "where"));
    make_fact(m, "review", "To be deleted after", text_day_words(m->arena, giving.review),
              giving_address(m, &giving, "share", "review"));
    make_fact(m, "from", "Your name in it", giving.name, place_with("name", "then", m->address, m->arena));
    make_next(m, share, NULL);
    return made(m);
}

/* -- doing it ----------------------------------------------------------------------------------------------------------- */
static int check(struct making *m, const struct place *call, const struct giving *giving) {
    const char *seen = place_arg(call, "seen"), *sure = place_arg(call, "sure"), *why = why_not(m, giving);
    if (strcmp(sure, "yes") != 0)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no answer: yes. Nothing was written.", sure);
    if (why)
        return err_set(m->err, FAULT_USAGE, "%s Nothing was written.", why);
    if (seen && strcmp(seen, giving_mark(m, giving)) != 0)
        return err_set(m->err, FAULT_USAGE,
                       "What would go in has changed since you read it: read it again. Nothing was written.");
    return 0;
}

static int read_id(struct making *m, const struct place *call, const char **id) {
    const char *given = place_arg(call, "id");
    char made[33];
    if (given && (strlen(given) > 60 || given[strspn(given, "0123456789abcdef")]))
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no id of a copy. Nothing was written.", given);
    if (!given && random_id(made, m->err) != 0)
        return -1;
    *id = given ? given : arena_copy(m->arena, made);
    return 0;
}

/* "pathway-for-priya-2027-06-03.copy" */
static const char *file_name(struct making *m, const char *to) {
    const char *word = text_file_word(m->arena, to, MOST_SHOWN);
    return say(m, "pathway-for-%s%s%s.copy", word, *word ? "-" : "", m->world->today);
}

static int put_named(struct making *m, const char *path, const struct buf *bytes, bool force, const char **said) {
    if (file_write(path, bytes->text, bytes->size, force, m->err) != 0)
        return -1;
    char *real = realpath(path, NULL); /* so that it is known later on, wherever one is then */
    *said = text_clean(m->arena, real ? real : path);
    free(real);
    return 0;
}

/* Where it was asked to go: the file of the command line, the tray, or the hand-over folder. */
static int put(struct making *m, const struct place *call, const struct giving *giving, const struct share *share,
               const struct buf *bytes, const char **said) {
    bool named = place_arg(call, "file") && m->world->files == 1;
    if (giving->tray && !named)
        return deliver_to_tray(m, giving->tray, say(m, "pathway-%s.copy", share->id), bytes, false, said);
    if (!named)
        return deliver(m, TO_HANDOVER, file_name(m, giving->to), bytes, said);
    return put_named(m, m->world->file[0], bytes, place_arg(call, "force") != NULL, said);
}

/* One act: what was given is not kept where it could not be written. */
static int give(struct making *m, const struct place *call, const struct giving *giving, const struct share *share,
                const struct buf *bytes, const char **place) {
    struct world *world = m->world;
    struct giving anew = *giving;
    anew.review = NULL;
    if (store_begin(world->store, m->err) != 0)
        return -1;
    if (put(m, call, giving, share, bytes, place) != 0) {
        store_rollback(world->store);
        return -1;
    }
    store_change(world->store, Q_KEEP_GIVEN, m->err, "ttitttttt", giving->to, giving_what(m, giving), giving->lines,
                 world->today, giving->review, *place, share->id, giving_address(m, &anew, "share", NULL), world->now);
    if (store_commit(world->store, NULL, NULL, m->err) == 0)
        return 0;
    char why[COUNT(m->err->text)];
    strcpy(why, m->err->text);
    *m->err = (struct err){0};
    return err_set(m->err, FAULT_MACHINE, "It was given, and is %s; but it does not stand under what you gave. %s",
                   *place, why);
}

int run_give(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    struct giving giving;
    struct buf bytes = {0};
    const char *place;
    if (giving_read(&m, call, true, &giving) != 0)
        return -1;
    struct share share = giving_share(&m, &giving);
    int result = check(&m, call, &giving);
    if (result == 0)
        result = read_id(&m, call, &share.id);
    if (result == 0)
        result = share_bytes(&share, &bytes, err);
    if (result == 0)
        result = give(&m, call, &giving, &share, &bytes, &place);
    free(share.line);
    buf_free(&bytes);
    if (result != 0)
        return -1;
    outcome->said = say(&m, "%s for %s: %s. It is %s.", text_count(arena, giving.lines, "line", NULL), giving.to,
                        giving_what(&m, &giving), place);
    outcome->go = "shared";
    return 0;
}

/* -- what was given ------------------------------------------------------------------------------------------------------ */
static const char honest[] =
    "What was given is a copy: it cannot be reached from here, changed or taken back. Ask the other to "
    "delete it, or give a new one.";

static bool is_over(const struct making *m, const char *review) {
    return review && strcmp(review, m->world->today) < 0;
}

static int list_given(struct making *m) {
    static const struct column columns[] = {
        {"to", "", "For %s", WORDS, 0},      {"day_words", "", "given on %s", WORDS, 1},
        {"lines_words", "", NULL, WORDS, 3}, {"review_words", "", NULL, WORDS, 2},
        {"n", NULL, NULL, COUNTED, 0},       {"day", NULL, NULL, DATA, 0},
        {"review", NULL, NULL, DATA, 0},     {"lines", NULL, NULL, COUNTED, 0},
        {"what", NULL, NULL, DATA, 0},       {"place", NULL, NULL, DATA, 0}};
    struct cursor c;
    make_head(m, above, "What I gave");
    make_text(m, BODY, NULL, NULL, honest);
    struct rows *rows =
        make_window(m, "given", NULL, columns, COUNT(columns), "You gave nobody a copy.", Q_GIVEN_COUNT);
    rows->more = MORE_READ;
    ask(m, &c, Q_GIVEN, "iii", m->view->first, m->view->rows, 0L);
    while (store_next(&c) == 1) {
        const char *n = number(m, store_long(&c, 0)), *review = cell(m, &c, 5);
        bool over = is_over(m, review);
        struct row *row = make_row(m, rows, n, say(m, "shared/%s", n));
        make_cells(m, rows, row, cell(m, &c, 1), text_day_words(m->arena, store_text(&c, 4)),
                   text_count(m->arena, store_long(&c, 3), "line", NULL),
                   over ? "its review day is over" : say(m, "until %s", text_day_words(m->arena, review)), n,
                   cell(m, &c, 4), review, plain_number(m, &c, 3), cell(m, &c, 2), cell(m, &c, 6));
        row->more = say(m, "%s. It went here: %s.", store_text(&c, 2), store_text(&c, 6));
        row->tone = over ? CARE : BODY;
    }
    make_next(m, "share", "give a copy");
    return made(m);
}

int build_shared(struct making *m, const struct place *place) {
    struct cursor c;
    long n = 0;
    if (!place->id)
        return list_given(m);
    ask(m, &c, Q_GIVEN, "iii", 0L, 1L, text_whole(place->id, &n) && n > 0 ? n : -1);
    if (store_next(&c) != 1)
        return m->err->fault ? -1
                             : err_set(m->err, FAULT_USAGE, "There is no copy \"%s\" among what you gave.", place->id);
    const char *review = cell(m, &c, 5), *choice = cell(m, &c, 7);
    make_item(m, say(m, "%s > What I gave", above), say(m, "For %s", store_text(&c, 1)));
    if (is_over(m, review))
        make_text(m, CARE, "over", NULL, "Its review day is over: ask whether it was deleted.");
    make_fact(m, "day", "Given on", text_day_words(m->arena, store_text(&c, 4)), NULL);
    make_fact(m, "what", "What it held",
              say(m, "%s: %s", text_count(m->arena, store_long(&c, 3), "line", NULL), store_text(&c, 2)), NULL);
    make_fact(m, "place", "Where it went", cell(m, &c, 6), NULL);
    make_fact(m, "review", "To be deleted after", text_day_words(m->arena, review), NULL);
    store_done(&c);
    make_text(m, BODY, NULL, NULL, honest);
    make_link(m, "g", "give a new one", choice);
    make_next(m, "shared", "what else I gave");
    return made(m);
}

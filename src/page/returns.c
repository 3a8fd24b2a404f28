/* The survey again: what people returned, beside what was published or was returned before. It says how many could have answered, shows
 * no count of fewer than five people, and calls nothing more or fewer that chance would explain. */
#include "kinds.h"
#include "pathway/returns.h"
#include "pathway/stats.h"
#include <string.h>

static const char *percent_of(struct making *m, long count, long base) {
    return number(m, (count * 200 + base) / (2 * base)); /* rounded, half up */
}

/* NULL: nobody was asked, or too few people said so. */
static const char *percent(struct making *m, const struct returned_question *question, const struct returned *choice,
                           enum round round) {
    return !question->base[round] || choice->hidden[round] ? NULL
                                                           : percent_of(m, choice->count[round], question->base[round]);
}

static const char *share_words(struct making *m, const struct returned_question *question,
                               const struct returned *choice, enum round round) {
    const char *of = percent(m, question, choice, round);
    return of ? say(m, "%s%%", of) : question->base[round] ? "not shown" : "not asked";
}

/* On the screen, and in json. */
static const char *const differences[][2] = {[NOT_COMPARED] = {"", NULL},
                                             [BY_CHANCE] = {"within chance", "no more than chance would do"},
                                             [MORE_NOW] = {"more", "more"},
                                             [FEWER_NOW] = {"fewer", "fewer"}};

/* The counts behind a row, and what they come to. */
static const char *row_words(struct making *m, const struct returns *r, const struct returned_question *question,
                             const struct returned *choice) {
    long base = question->base[NOW];
    const char *words = choice->hidden[NOW] || !base ? NULL : say(m, "%ld of %ld now", choice->count[NOW], base);
    if (!words)
        return NULL;
    if (r->earlier && !choice->hidden[BEFORE] && question->base[BEFORE])
        words = say(m, "%s, %ld of %ld before", words, choice->count[BEFORE], question->base[BEFORE]);
    if (choice->percent >= 0)
        words = say(m, "%s, %ld%% of %ld in %ld", words, choice->percent, r->published, r->year);
    return choice->difference == NOT_COMPARED ? say(m, "%s.", words)
                                              : say(m, "%s: %s.", words, differences[choice->difference][1]);
}

static void add_choice(struct making *m, struct rows *rows, const struct returns *r,
                       const struct returned_question *question, const struct returned *choice) {
    bool has = choice->percent >= 0;
    struct row *row = make_row(m, rows, say(m, "%s-%s", question->id, choice->id), NULL);
    make_cells(m, rows, row, choice->title, share_words(m, question, choice, NOW),
               question->base[NOW] ? number(m, question->base[NOW]) : NULL,
               r->earlier ? share_words(m, question, choice, BEFORE) : "", has ? say(m, "%ld%%", choice->percent) : "",
               differences[choice->difference][0], percent(m, question, choice, NOW),
               r->earlier ? percent(m, question, choice, BEFORE) : NULL,
               r->earlier ? number(m, question->base[BEFORE]) : NULL, has ? number(m, choice->percent) : NULL,
               has ? number(m, r->published) : NULL, differences[choice->difference][1], question->id, choice->id,
               choice->finding);
    row->more = row_words(m, r, question, choice);
    row->tone = choice->difference > BY_CHANCE ? STRONG : BODY;
}

static void add_table(struct making *m, const struct returns *r) {
    const char *year = say(m, "%ld", r->year);
    const struct column columns[] = {
        {"title", "", NULL, WORDS, 0},
        {"now_words", "now", "now %s", WORDS, 0},
        {"base", "of", "of %s", NUMBER, 2},
        {"before_words", r->earlier ? "before" : "", "before %s", WORDS, 1},
        {"published_words", year, say(m, "in %s %%s", year), WORDS, 1},
        {"difference_words", "", NULL, WORDS, 0},
        {"percent", NULL, NULL, COUNTED, 0},
        {"before", NULL, NULL, COUNTED, 0},
        {"before_base", NULL, NULL, COUNTED, 0},
        {"published", NULL, NULL, COUNTED, 0},
        {"published_base", NULL, NULL, COUNTED, 0},
        {"difference", NULL, NULL, DATA, 0},
        {"question", NULL, NULL, DATA, 0},
        {"choice", NULL, NULL, DATA, 0},
        {"finding", NULL, NULL, DATA, 0},
    };
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    const char *none = r->survey ? "Nothing was counted yet." : "This pack asks nothing.";
    struct rows *rows = make_pick(m, "table", NULL, kept, COUNT(columns), none);
    for (int i = 0; i < r->questions && r->people[NOW]; i++)
        for (int j = 0; j < r->question[i].choices; j++) {
            add_choice(m, rows, r, &r->question[i], &r->choice[r->question[i].first + j]);
            rows->row[rows->count - 1].group = j ? NULL : r->question[i].title;
        }
}

static void say_who(struct making *m, const struct returns *r, long of) {
    const char *people = text_count(m->arena, r->people[NOW], "person", "people");
    if (of)
        make_print(m, BODY, "%s answered, of about %ld who could have. What the others think is not known.",
                   capital_words(m, people), of);
    else
        make_print(m, BODY, "%s answered. How many could have is not said; what the others think is not known.",
                   capital_words(m, people));
    if (r->earlier)
        make_print(m, BODY,
                   "Before: %ld answers of an earlier time. %ld: the published figures, of %ld who answered. They are "
                   "not the same people each time, so nobody's own change is seen here.",
                   r->people[BEFORE], r->year, r->published);
    else
        make_print(m, BODY,
                   "%ld: the published figures, of %ld who answered. They are not the same people, so nobody's own "
                   "change is seen here.",
                   r->year, r->published);
}

static void say_how(struct making *m, const struct returns *r) {
    if (r->people[NOW])
        make_print(m, QUIET, "Not shown: fewer than %d people, or a figure from which so few could be worked out.",
                   FEWEST_PEOPLE);
    if (r->compared)
        make_text(m, QUIET, "how", "How it is compared",
                  say(m,
                      "More and fewer are said where chance alone would hardly do it: by Fisher's exact test at 95%%, "
                      "for %s together (Holm's way).%s",
                      text_count(m->arena, r->compared, "row", NULL),
                      r->earlier ? "" : say(m, " The counts of %ld are worked out from its percentages.", r->year)));
    if (r->unmatched)
        make_print(m, BODY, "%s called as no choice here: %s counted as an answer to the question alone.",
                   capital_words(m, text_count(m->arena, r->unmatched, "answer is", "answers are")),
                   r->unmatched == 1 ? "it is" : "they are");
}

/* What people wrote in own words, for whoever made the table: apart from it, since words can tell who wrote them. */
static int show_words(struct making *m, const struct returns *r) {
    static const struct column columns[] = {{"words", "", NULL, WORDS, 0}};
    make_item(m, "Home > The survey > The survey again", "In own words");
    make_text(m, BODY, NULL, NULL,
              "Each was typed for this, without a name. Words can still tell who wrote them: read them before you pass "
              "them on.");
    struct rows *rows = make_pick(m, "words", NULL, columns, COUNT(columns), "Nobody wrote any.");
    for (long i = 0; i < r->wrote && i < RETURN_WORDS; i++)
        make_cells(m, rows, make_row(m, rows, say(m, "words-%ld", i + 1), NULL), r->words[i]);
    if (r->wrote > RETURN_WORDS)
        make_print(m, BODY, "And %ld more.", r->wrote - RETURN_WORDS);
    make_next(m, "returns", "the table");
    return made(m);
}

static int read_of(struct making *m, const struct place *place, long people, long *of) {
    const char *typed = place_arg(place, "of");
    *of = 0;
    if (typed && (!text_whole(typed, of) || *of < 1 || *of > 1000000))
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no number of people who could have answered: such as 200.",
                       typed);
    if (typed && *of < people)
        return err_set(m->err, FAULT_USAGE, "%ld people answered: more than the %ld who could have.", people, *of);
    return 0;
}

int build_returns(struct making *m, const struct place *place) {
    const char *see = place_arg(place, "see");
    struct returns *r = arena_alloc(m->arena, sizeof *r);
    long of;
    if (see && strcmp(see, "words") != 0)
        return err_set(m->err, FAULT_USAGE, "There is no \"%s\" to see of the returns: words.", see);
    if (guide_returns(m->world, m->arena, r, m->err) != 0 || read_of(m, place, r->people[NOW], &of) != 0)
        return -1;
    if (see)
        return show_words(m, r);
    make_item(m, "Home > The survey", "The survey again");
    if (r->people[NOW])
        say_who(m, r, of);
    else
        make_text(m, BODY, NULL, NULL,
                  "What people answered is counted here, beside the published figures. They answer in pathway and give "
                  "you the file, or on any web form. In the shell: pathway returns FILE...");
    add_table(m, r);
    say_how(m, r);
    make_left_out(m, &r->out);
    make_datum(m, "people", number(m, r->people[NOW]));
    make_datum(m, "of", of ? number(m, of) : NULL);
    make_datum(m, "people_before", r->earlier ? number(m, r->people[BEFORE]) : NULL);
    make_datum(m, "year", number(m, r->year));
    make_datum(m, "compared", number(m, r->compared));
    if (r->wrote)
        make_link(m, "w", say(m, "what %ld wrote in own words", r->wrote), "returns?see=words");
    make_next(m, "survey?see=figures", "the published figures");
    return made(m);
}

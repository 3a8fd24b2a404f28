/* Who could pay for one thing, and what is left to pay: funding?for=ITEM, and the same in brief on the item's page. A fund that turns
 * on a question puts it on the spot: the answer stands in the address of the page and nowhere else. */
#include "kinds.h"
#include "paying.h"
#include <string.h>

static const struct column columns[] = {
    {"title", "", NULL, WORDS, 0},    {"state_words", "", NULL, WORDS, 0}, {"funding", NULL, NULL, DATA, 0},
    {"state", NULL, NULL, DATA, 0},   {"why", NULL, NULL, DATA, 0},        {"question", NULL, NULL, DATA, 0},
    {"instead", NULL, NULL, DATA, 0}, {"pays", NULL, NULL, COUNTED, 0},    {"left", NULL, NULL, COUNTED, 0},
    {"source", NULL, NULL, DATA, 0},  {"checked", NULL, NULL, DATA, 0},    {"doubt", NULL, NULL, DATA, 0}};
enum group { OPEN, TURNS, UNCONFIRMED, NOT_OPEN, BESIDES };
static const char *const groups[] = {"Could be for you", "It depends on a question",
                                     "What we know is old, so check first", "Closed, or not for you",
                                     "Not seen to pay for this"};
static const char *const chances[] = {"eligible", "could-be", "ask", "not"};

/* An item, who could pay for it by what was said, and the page that says so. */
struct paying {
    const char *kind, *id, *list; /* list: the address of the page */
    struct said said;
    struct pays pays;
};

/* -- words --------------------------------------------------------------------------------------------------------------- */
static const char *item_price(struct making *m, const struct paying *of) {
    const struct pays *pays = &of->pays;
    if (strcmp(of->kind, "qualification") == 0)
        return pays->cost;
    const char *cost = cost_words(m, pays->cost, pays->pounds < 0 ? NULL : number(m, pays->pounds));
    return pays->price ? say(m, "%s; %s", cost, pays->price) : cost;
}

/* What a cost names beside the price stands behind "; and ". */
static const char *left_words(struct making *m, const struct pays *pays) {
    const char *beside = strstr(pays->cost, "; and ");
    if (pays->left < 0 && pays->pounds == 0)
        return "no fee for you, but it takes somebody who pays";
    const char *left = pays->left < 0 ? "all of it, as far as we know"
                       : pays->left   ? pounds_words(m, pays->left)
                                      : "no fee for you";
    return beside ? say(m, "%s, and %s on top", left, beside + strlen("; and ")) : left;
}

/* How much of the price a fund takes off: a share of it is as rough as the page that names it. */
static const char *off_words(struct making *m, const struct payer *payer) {
    if (payer->left == 0)
        return "all of it";
    return say(m, "%s%s of it", payer->off == payer->fund->most ? "" : "about ", pounds_words(m, payer->off));
}

/* The question that a fund turns on: the first that was not answered, or was left open. */
static const struct condition *question_of(const struct payer *payer, const struct said *said) {
    const struct condition *open = fund_open(payer->fund, said, NULL);
    return open ? open : payer->why;
}

static const char *turns_words(const char *on) {
    static const char *const words[][2] = {{"age", "your age"},
                                           {"employment", "your job"},
                                           {"membership", "a membership"},
                                           {"level", "the level of the course"},
                                           {"degree", "a degree you have"},
                                           {"country", "where you live"}};
    for (int i = 0; i < COUNT(words); i++)
        if (strcmp(words[i][0], on) == 0)
            return words[i][1];
    return "how you study";
}

static const char *chance_words(struct making *m, const struct payer *payer, const struct said *said) {
    if (payer->chance == PAYER_ASK)
        return say(m, "it turns on %s", turns_words(question_of(payer, said)->turns_on));
    if (payer->chance == PAYER_NOT)
        return payer->why ? "not open, by what you said" : funding_words(payer->fund->state);
    if (payer->chance == PAYER_ELIGIBLE)
        return payer->left >= 0 ? say(m, "could pay %s", off_words(m, payer)) : "you could ask";
    if (payer->fit == FUND_FEW)
        return "closed to most, and perhaps not to you";
    if (strcmp(payer->fund->state, "open") == 0)
        return "you could ask, and check first";
    return payer->fund->most ? say(m, "up to them, so ask: %s at most", pounds_words(m, payer->fund->most))
                             : "up to them, so ask";
}

/* In full sentences. */
static const char *chance_why(struct making *m, const struct payer *payer, const struct said *said) {
    const struct fund *fund = payer->fund;
    if (payer->chance == PAYER_NOT)
        return payer->why ? say(m, "By what you said, it is not open to you. %s", payer->why->otherwise)
                          : say(m, "It is %s. It is for: %s", funding_words(fund->state), fund->who);
    if (payer->chance == PAYER_ASK)
        return say(m, "%sIt depends on a question. %s %s", fund->closed ? "It is closed to most people. " : "",
                   question_of(payer, said)->title, question_of(payer, said)->why);
    if (payer->fit == FUND_FEW)
        return "It is closed to most people. By what you said, it may be open to you.";
    return say(m, "%s%s", fund->conditions ? "By what you said, you could ask for it." : "You could ask for it.",
               strcmp(fund->state, "ask") == 0 ? " Whether it pays is up to them." : "");
}

static const char *check_words(struct making *m, const struct payer *payer) {
    const char *doubt = payer->fund->doubt                             ? payer->fund->doubt
                        : !payer->old                                  ? NULL
                        : strcmp(payer->fund->status, "old page") == 0 ? "Its page is an old one."
                                                                       : "It was last looked at over a year ago.";
    return doubt ? say(m, " Check before relying on it. %s", doubt) : "";
}

/* What is read of it beside its name: of one that could pay, what it pays and what not; else why. */
static const char *more_words(struct making *m, const struct payer *payer, const struct said *said) {
    const struct fund *fund = payer->fund;
    bool sure = payer->chance == PAYER_ELIGIBLE && fund->not_for;
    if (payer->chance == PAYER_NOT)
        return chance_why(m, payer, said);
    const char *question = payer->chance == PAYER_ASK ? say(m, "%s ", question_of(payer, said)->title) : "";
    return say(m, "%s%s%s%s%s", question, fund->pays, sure ? " Not for: " : "", sure ? fund->not_for : "",
               check_words(m, payer));
}

/* Of a closed one, the place of what is open instead; NULL where none is named. */
static const char *next_door(const struct payer *payer) {
    if (payer->chance != PAYER_NOT)
        return NULL;
    return payer->why ? payer->why->go : payer->fund->go;
}

/* -- rows ---------------------------------------------------------------------------------------------------------------- */
static struct row *add_payer(struct making *m, struct rows *rows, const struct paying *of, const struct payer *payer) {
    const struct fund *fund = payer->fund;
    const struct condition *question = payer->chance == PAYER_ASK ? question_of(payer, &of->said) : NULL;
    struct row *row =
        make_row(m, rows, fund->id,
                 question ? place_with(of->list, "ask", question->question, m->arena) : say(m, "funding/%s", fund->id));
    make_cells(m, rows, row, fund->title, chance_words(m, payer, &of->said), fund->id, chances[payer->chance],
               chance_why(m, payer, &of->said), question ? question->question : NULL, next_door(payer),
               payer->off < 0 ? NULL : number(m, payer->off), payer->left < 0 ? NULL : number(m, payer->left),
               fund->source, fund->checked, fund->doubt);
    row->enter = question ? "answer, just this once" : NULL;
    row->tone = payer->chance == PAYER_ELIGIBLE ? GOOD : payer->chance == PAYER_NOT ? QUIET : BODY;
    return row;
}

static void read_paying(struct making *m, struct paying *of) {
    guide_pays(m->world, of->kind, of->id, &of->said, m->arena, &of->pays, m->err);
    if (!of->list)
        of->list =
            place_with("funding", "for",
                       strcmp(of->kind, "qualification") == 0 ? of->id : say(m, "%s/%s", of->kind, of->id), m->arena);
}

static void add_left(struct making *m, const struct pays *pays, const char *go) {
    make_fact(m, "left_words", "Left to pay", left_words(m, pays), go);
    make_datum(m, "pounds", pays->pounds < 0 ? NULL : number(m, pays->pounds));
    make_datum(m, "left", pays->left < 0 ? NULL : number(m, pays->left));
}

void make_payers(struct making *m, const char *kind, const char *id, const char *none) {
    struct paying of = {.kind = kind, .id = id};
    read_paying(m, &of);
    if (!of.pays.title)
        return;
    add_left(m, &of.pays, of.list);
    struct rows *rows = make_rows(m, "paid_by", "Who could pay", columns, COUNT(columns), none);
    for (int i = 0; i < of.pays.payers; i++)
        add_payer(m, rows, &of, &of.pays.payer[i]);
}

/* Those that the item does not name. */
static void add_others(struct making *m, struct rows *rows, const struct paying *of, const char **group) {
    struct cursor c;
    ask(m, &c, Q_FUNDS_BESIDES, "tt", of->kind, of->id);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0), *state = store_text(&c, 2);
        bool asked = strcmp(state, "open") == 0 || strcmp(state, "ask") == 0;
        const char *words = asked ? "" : funding_words(state);
        struct row *row = make_row(m, rows, id, say(m, "funding/%s", id));
        make_cells(m, rows, row, cell(m, &c, 1), words, id, chances[PAYER_NOT],
                   say(m, "%s%s. %s: %s", groups[BESIDES], asked ? "" : say(m, ", and %s", words),
                       store_null(&c, 4) ? "It is for" : "Not for", store_text(&c, store_null(&c, 4) ? 3 : 4)),
                   NULL, asked ? NULL : cell(m, &c, 5), NULL, NULL, cell(m, &c, 6), cell(m, &c, 7), cell(m, &c, 8));
        row->tone = QUIET;
        make_group(row, groups[BESIDES], group);
    }
}

static enum group group_of(const struct payer *payer) {
    if (payer->chance == PAYER_NOT)
        return NOT_OPEN;
    return payer->old ? UNCONFIRMED : payer->chance == PAYER_ASK ? TURNS : OPEN;
}

static void add_groups(struct making *m, struct rows *rows, const struct paying *of) {
    const char *group = "";
    for (enum group wanted = OPEN; wanted <= NOT_OPEN; wanted++)
        for (int i = 0; i < of->pays.payers; i++) {
            const struct payer *payer = &of->pays.payer[i];
            if (group_of(payer) != wanted)
                continue;
            struct row *row = add_payer(m, rows, of, payer);
            row->more = more_words(m, payer, &of->said);
            make_group(row, groups[wanted], &group);
        }
    add_others(m, rows, of, &group);
    for (long i = 0; i < rows->count; i++)
        rows->row[i].key = digit(m, i + 1);
}

/* -- in brief, for others -------------------------------------------------------------------------------------------------- */
/* "your age, where you live": what the funds of an item turn on that could pay, and was not answered. */
static const char *all_turns(struct making *m, const struct pays *pays, const struct said *said) {
    const char *words = "";
    for (int i = 0; i < pays->payers; i++)
        for (int j = 0; pays->payer[i].chance != PAYER_NOT && j < pays->payer[i].fund->conditions; j++) {
            const struct condition *condition = &pays->payer[i].fund->condition[j];
            const char *on = turns_words(condition->turns_on);
            if (!fund_answer(said, condition) && !strstr(words, on))
                words = say(m, "%s%s%s", words, *words ? ", " : "", on);
        }
    return *words ? words : NULL;
}

void read_help(struct making *m, const char *kind, const char *id, const struct said *said, struct help *help) {
    struct paying of = {.kind = kind, .id = id, .said = *said};
    read_paying(m, &of);
    *help = (struct help){0};
    if (!of.pays.title)
        return;
    help->left = left_words(m, &of.pays);
    help->turns_on = all_turns(m, &of.pays, said);
    help->by_said = of.pays.best || of.pays.left != of.pays.pounds;
    if (of.pays.best)
        help->left = say(m, "%s, after %s", help->left, of.pays.best->fund->title);
    for (int i = 0; i < of.pays.payers; i++) {
        const struct payer *payer = &of.pays.payer[i];
        const struct condition *open = payer->fund->share && of.pays.pounds ? fund_open(payer->fund, said, NULL) : NULL;
        help->question = help->question ? help->question : open;
        if (!help->first && payer->chance <= PAYER_COULD && of.pays.left)
            help->first = payer->fund->title;
    }
}

/* -- the page ------------------------------------------------------------------------------------------------------------ */
/* What to make of it: what is certain, what can be asked, what turns on a question. */
static const char *advice(struct making *m, const struct pays *pays) {
    long could = 0, turn = 0;
    for (int i = 0; i < pays->payers; i++) {
        could += pays->payer[i].chance <= PAYER_COULD && &pays->payer[i] != pays->best;
        turn += pays->payer[i].chance == PAYER_ASK;
    }
    if (pays->best) {
        const char *more = !could ? ""
                           : pays->left
                               ? " Ask about the rest. Two kinds of help are not added up here, as some are for "
                                 "people who have no other."
                               : " What that leaves out, you could ask the others for.";
        return say(m, "%s, %s could come from: %s.%s",
                   pays->best->fund->conditions ? "By what you said" : "As things stand", off_words(m, pays->best),
                   pays->best->fund->title, more);
    }
    if (could)
        return say(m, "You could ask %s of these%s. Nothing is certain before they say yes.", count_words(m, could),
                   turn ? say(m, ", and %s %s on a question", count_words(m, turn), turn == 1 ? "turns" : "turn") : "");
    if (turn)
        return "What is open to you turns on a question: choose it to be asked.";
    if (pays->payers)
        return "None of these is open to you as things stand. What is open instead stands with each.";
    return pays->unpaid ? pays->unpaid : "Nothing known pays for it. Ask your own library first.";
}

/* Is one of the conditions before this one, of any fund, about the same question? */
static bool is_repeated(const struct pays *pays, int payer, const char *question) {
    for (int i = 0; i < payer; i++)
        for (int j = 0; j < pays->payer[i].fund->conditions; j++)
            if (strcmp(pays->payer[i].fund->condition[j].question, question) == 0)
                return true;
    return false;
}

/* What was answered, each to be answered otherwise. */
static void add_said(struct making *m, const struct paying *of) {
    static const struct column columns_said[] = {
        {"title", "", NULL, WORDS, 0}, {"answer", "", NULL, WORDS, 0}, {"question", NULL, NULL, DATA, 0}};
    struct rows *rows = NULL;
    for (int i = 0; i < of->pays.payers; i++)
        for (int j = 0; j < of->pays.payer[i].fund->conditions; j++) {
            const struct condition *condition = &of->pays.payer[i].fund->condition[j];
            const char *answer = fund_answer(&of->said, condition);
            if (!answer || is_repeated(&of->pays, i, condition->question))
                continue;
            if (!rows)
                rows = make_rows(m, "said", "What you said, just this once", columns_said, COUNT(columns_said), "");
            struct row *row =
                make_row(m, rows, condition->question, place_with(of->list, "ask", condition->question, m->arena));
            make_cells(m, rows, row, condition->title, strcmp(answer, "skip") == 0 ? "not said" : answer,
                       condition->question);
        }
}

/* Where all that it names are closed: the place that the first of them names instead; else NULL. */
static const char *instead_of(const struct pays *pays) {
    const char *instead = NULL;
    for (int i = 0; i < pays->payers; i++) {
        if (pays->payer[i].chance != PAYER_NOT)
            return NULL;
        instead = instead ? instead : next_door(&pays->payer[i]);
    }
    return instead;
}

static int show_payers(struct making *m, const struct paying *of) {
    const char *item = say(m, "%s/%s", of->kind, of->id);
    make_fact(m, "cost", "Cost", item_price(m, of), NULL);
    add_left(m, &of->pays, NULL);
    make_text(m, BODY, "advice", NULL, advice(m, &of->pays));
    struct rows *rows = make_pick(m, "funding", NULL, columns, COUNT(columns), "This pack knows of no money.");
    rows->more = MORE_READ;
    add_groups(m, rows, of);
    add_said(m, of);
    make_source(m,
                (struct sourced){of->kind, of->id, of->pays.source, of->pays.checked, of->pays.status, of->pays.doubt});
    if (rows->count) {
        make_link(m, "o", "about it", "funding/*");
        m->page->act = "tells about %s";
    }
    make_link(m, "i", "what it is for", item);
    make_link(m, "w", "all who could pay", "funding");
    const char *instead = instead_of(&of->pays);
    make_next(m, instead ? instead : rows->count ? rows->row[0].go : item, instead ? "what is open instead" : NULL);
    m->page->forgets = true;
    m->page->said = "What you answer here is kept nowhere.";
    return made(m);
}

static int put_question(struct making *m, struct paying *of, const char *question) {
    const struct condition *condition = NULL;
    const char *matters = "";
    for (int i = 0; i < of->pays.payers; i++) {
        const struct fund *fund = of->pays.payer[i].fund;
        for (int j = 0; j < fund->conditions; j++)
            if (strcmp(fund->condition[j].question, question) == 0) {
                condition = &fund->condition[j];
                matters = say(m, "%s%s%s", matters, *matters ? "; " : "", fund->title);
            }
    }
    if (!condition)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no question that decides who could pay for it.", question);
    make_condition(m, condition, say(m, "It matters for: %s.", matters), of->list);
    m->page->said = "Used on this page, just this once, and not kept.";
    return made(m);
}

/* What is paid for: a qualification by its id, and all by their kind and id. */
static int read_item(struct making *m, const char *item, struct paying *of) {
    const char *slash = strchr(item, '/');
    of->kind = slash ? arena_copy_size(m->arena, item, (size_t)(slash - item)) : "qualification";
    of->id = slash ? slash + 1 : item;
    if (strcmp(of->kind, "qualification") != 0 && strcmp(of->kind, "learning") != 0 && strcmp(of->kind, "network") != 0)
        return err_set(m->err, FAULT_USAGE,
                       "There is no paying for \"%s\": it is the id of a qualification, learning/ID or network/ID.",
                       item);
    of->list = place_with(m->address, "ask", NULL, m->arena);
    read_paying(m, of);
    return !made(m) && !of->pays.title ? no_such(m, of->kind, of->id) : made(m);
}

int build_payers(struct making *m, const struct place *place) {
    struct paying of = {.said = place_said(place)};
    const char *question = place_arg(place, "ask");
    if (read_item(m, place_arg(place, "for"), &of) != 0)
        return -1;
    make_head(m, "Home", say(m, "Who could pay for %s", of.pays.title));
    return question ? put_question(m, &of, question) : show_payers(m, &of);
}

/* Ways to pay: what they turn on, and what that comes to by what a person said. */
#include "pathway/fits.h"
#include <stdlib.h>
#include <string.h>

/* -- reading ------------------------------------------------------------------------------------------------------------- */
static struct fund read_fund(const struct cursor *c, struct arena *arena) {
    const char *state = store_copy(c, 3, arena);
    return (struct fund){.of = store_long(c, 0),
                         .id = store_copy(c, 1, arena),
                         .title = store_copy(c, 2, arena),
                         .state = state,
                         .who = store_copy(c, 4, arena),
                         .pays = store_copy(c, 5, arena),
                         .how = store_copy(c, 6, arena),
                         .not_for = store_copy(c, 7, arena),
                         .go = store_copy(c, 8, arena),
                         .source = store_copy(c, 9, arena),
                         .checked = store_copy(c, 10, arena),
                         .status = store_copy(c, 11, arena),
                         .doubt = store_copy(c, 12, arena),
                         .share = store_long(c, 13),
                         .most = store_long(c, 14),
                         .closed = strcmp(state, "open") != 0 && strcmp(state, "ask") != 0};
}

static struct condition read_condition(const struct cursor *c, struct arena *arena) {
    return (struct condition){.question = store_copy(c, 15, arena),
                              .title = store_copy(c, 16, arena),
                              .why = store_copy(c, 17, arena),
                              .needed = store_long(c, 18),
                              .otherwise = store_copy(c, 19, arena),
                              .go = store_copy(c, 20, arena),
                              .turns_on = store_copy(c, 21, arena)};
}

static void *in_arena(struct arena *arena, const void *list, int count, size_t size) {
    void *copy = arena_alloc(arena, size * (size_t)count);
    if (count)
        memcpy(copy, list, size * (size_t)count);
    return copy;
}

/* What the cursor tells: a row for each condition of a fund. */
static int read_funds(struct cursor *c, struct arena *arena, struct fund **funds, int *count) {
    struct fund *fund = NULL;
    struct condition *condition = NULL;
    int room = 0, conditions = 0, condition_room = 0;
    *count = 0;
    while (store_next(c) == 1) {
        const struct fund *last = *count ? &fund[*count - 1] : NULL;
        if (!last || last->of != store_long(c, 0) || strcmp(last->id, store_text(c, 1)) != 0)
            *ARRAY_PUSH(fund, *count, room) = read_fund(c, arena);
        if (store_null(c, 15))
            continue;
        *ARRAY_PUSH(condition, conditions, condition_room) = read_condition(c, arena);
        fund[*count - 1].conditions++;
    }
    *funds = in_arena(arena, fund, *count, sizeof *fund);
    struct condition *at = in_arena(arena, condition, conditions, sizeof *condition);
    for (int i = 0; i < *count; at += (*funds)[i++].conditions)
        (*funds)[i].condition = at;
    free(fund);
    free(condition);
    return c->err->fault ? -1 : 0;
}

int guide_funds(struct world *world, const char *kind, const char *id, struct arena *arena, struct fund **funds,
                int *count, struct err *err) {
    struct cursor c;
    store_ask(world->store, &c, Q_FUNDS, err, "tt", kind, id);
    return read_funds(&c, arena, funds, count);
}

/* -- what it comes to ---------------------------------------------------------------------------------------------------- */
const char *fund_answer(const struct said *said, const struct condition *condition) {
    const char *answer = NULL;
    for (int i = 0; i < said->args && !answer; i++)
        if (strcmp(said->arg[i].name, condition->question) == 0)
            answer = said->arg[i].value;
    bool known = answer && (strcmp(answer, "yes") == 0 || strcmp(answer, "no") == 0 || strcmp(answer, "skip") == 0);
    return known ? answer : NULL;
}

/* Did the person answer the other way? */
static bool is_against(const struct condition *condition, const char *answer) {
    return answer && strcmp(answer, condition->needed ? "no" : "yes") == 0;
}

enum fit fund_fit(const struct fund *fund, const struct said *said, const struct condition **why) {
    *why = NULL;
    enum fit fit = !fund->closed ? FUND_FITS : fund->conditions ? FUND_FEW : FUND_CLOSED;
    for (int i = 0; i < fund->conditions; i++) {
        const struct condition *condition = &fund->condition[i];
        const char *answer = fund_answer(said, condition);
        if (is_against(condition, answer)) {
            *why = condition;
            return FUND_CLOSED;
        }
        if (!answer || strcmp(answer, "skip") == 0) {
            *why = *why ? *why : condition;
            fit = FUND_DEPENDS;
        }
    }
    return fit;
}

const struct condition *fund_open(const struct fund *fund, const struct said *said, const char *question) {
    const struct condition *why;
    if (fund_fit(fund, said, &why) != FUND_DEPENDS)
        return NULL;
    for (int i = 0; i < fund->conditions; i++)
        if (!fund_answer(said, &fund->condition[i]) &&
            (!question || strcmp(question, fund->condition[i].question) == 0))
            return &fund->condition[i];
    return NULL;
}

const struct condition *funds_next(const struct fund *funds, int count, const struct said *said) {
    const struct condition *next = NULL;
    for (int i = 0; i < count && !next; i++)
        next = fund_open(&funds[i], said, NULL);
    return next;
}

/* Is the question open for a fund before this one? */
static bool is_asked_before(const struct fund *funds, int fund, const struct said *said, const char *question) {
    bool asked = false;
    for (int i = 0; i < fund && !asked; i++)
        asked = fund_open(&funds[i], said, question) != NULL;
    return asked;
}

int funds_open(const struct fund *funds, int count, const struct said *said) {
    int open = 0;
    for (int i = 0; i < count; i++)
        for (int j = 0; j < funds[i].conditions; j++) {
            const char *question = funds[i].condition[j].question;
            open += fund_open(&funds[i], said, question) && !is_asked_before(funds, i, said, question);
        }
    return open;
}

/* -- what is left to pay ------------------------------------------------------------------------------------------------- */
long fund_off(const struct fund *fund, long pounds) {
    if (!fund->share || pounds < 0)
        return -1;
    long off = pounds * fund->share / 100;
    return fund->most && off > fund->most ? fund->most : off;
}

static struct payer payer_of(const struct world *world, const struct fund *fund, const struct said *said, long pounds) {
    struct payer payer = {.fund = fund, .off = -1, .left = -1};
    payer.old = strcmp(fund->status, "old page") == 0 || guide_is_old(world, fund->checked);
    payer.fit = fund_fit(fund, said, &payer.why);
    bool sure = payer.fit == FUND_FITS && strcmp(fund->state, "open") == 0 && !payer.old;
    payer.chance = payer.fit == FUND_CLOSED    ? PAYER_NOT
                   : payer.fit == FUND_DEPENDS ? PAYER_ASK
                   : sure                      ? PAYER_ELIGIBLE
                                               : PAYER_COULD;
    if (sure)
        payer.off = fund_off(fund, pounds);
    payer.left = payer.off >= 0 ? pounds - payer.off : sure && fund->share == 100 && !fund->most ? 0 : -1;
    return payer;
}

/* No fee where a fund pays it is a price that is not known, where by what was said none does. */
static void settle(struct pays *pays) {
    bool open = !pays->payers;
    pays->left = pays->pounds;
    for (int i = 0; i < pays->payers; i++) {
        const struct payer *payer = &pays->payer[i];
        open |= payer->chance != PAYER_NOT;
        if (payer->left >= 0 && (pays->left < 0 || payer->left < pays->left)) {
            pays->best = payer;
            pays->left = payer->left;
        }
    }
    if (pays->pounds == 0 && !open)
        pays->left = -1;
}

static void settle_by(const struct world *world, const struct fund *fund, int funds, const struct said *said,
                      struct arena *arena, struct pays *pays) {
    pays->payers = funds;
    pays->payer = arena_alloc(arena, sizeof *pays->payer * (size_t)funds);
    for (int i = 0; i < funds; i++)
        pays->payer[i] = payer_of(world, &fund[i], said, pays->pounds);
    settle(pays);
}

int guide_pays(struct world *world, const char *kind, const char *id, const struct said *said, struct arena *arena,
               struct pays *pays, struct err *err) {
    struct cursor c;
    struct fund *fund;
    *pays = (struct pays){.pounds = -1};
    store_ask(world->store, &c, Q_PRICED, err, "tt", kind, id);
    if (store_next(&c) != 1)
        return err->fault ? -1 : 0;
    pays->title = store_copy(&c, 0, arena);
    pays->cost = store_copy(&c, 1, arena);
    pays->price = store_copy(&c, 2, arena);
    pays->pounds = store_null(&c, 3) ? -1 : store_long(&c, 3);
    pays->unpaid = store_copy(&c, 4, arena);
    pays->source = store_copy(&c, 5, arena);
    pays->checked = store_copy(&c, 6, arena);
    pays->status = store_copy(&c, 7, arena);
    pays->doubt = store_copy(&c, 8, arena);
    store_done(&c);
    int funds;
    if (guide_funds(world, kind, id, arena, &fund, &funds, err) != 0)
        return -1;
    settle_by(world, fund, funds, said, arena, pays);
    return 0;
}

int guide_left(struct world *world, const struct said *said, struct arena *arena, int count, long *left,
               struct err *err) {
    struct cursor c;
    struct fund *fund;
    int funds;
    store_ask(world->store, &c, Q_SHARES, err, "");
    if (read_funds(&c, arena, &fund, &funds) != 0)
        return -1;
    for (int i = 0, of; i < funds; i += of) {
        struct pays pays = {.pounds = fund[i].of < count ? left[fund[i].of] : -1};
        for (of = 1; i + of < funds && fund[i + of].of == fund[i].of; of++)
            ;
        settle_by(world, &fund[i], of, said, arena, &pays);
        if (fund[i].of < count)
            left[fund[i].of] = pays.left;
    }
    return 0;
}

/* What may be said of a skill beside the level: where one would like to be, how much it matters, how sure the answer is, and
 * whether it is for oneself alone. Each waits on the skill's page until it is wanted. */
#include "kinds.h"
#include "saying.h"
#include <string.h>
#include <strings.h>

const struct facet facets[] = {
    {"want",
     "You would like",
     "Where would you like to be?",
     "What is suggested leads there, whatever a job asks for.",
     {NULL},
     "wanted: %s",
     offsetof(struct saying, wanted),
     true},
    {"priority",
     "When",
     "How soon would you like to grow it?",
     "First comes first among what is suggested. Later is left out of what is worth growing now.",
     {"First", "Soon", "Later"},
     "when: %s",
     offsetof(struct saying, priority),
     true},
    {"sure",
     "How sure",
     "How sure are you of where you are?",
     "A guess is a good answer: it is something to look at with somebody.",
     {"A guess", "Fairly sure", "Sure"},
     "how sure: %s",
     offsetof(struct saying, sure),
     true},
    {"private",
     "Private",
     "Is this skill for you alone?",
     "A private skill and its examples stay off the page for a 1:1, and out of anything that is given away.",
     {"No", "Yes"},
     "private: %s",
     offsetof(struct saying, private),
     false},
    {0},
};

static const struct facet *facet_named(const char *name) {
    const struct facet *facet = facets;
    while (strcmp(facet->name, name) != 0)
        facet++;
    return facet;
}

const char *facet_words(struct making *m, const struct facet *facet, long value) {
    const char *words = NULL;
    struct cursor c;
    if (facet->words[0])
        return value >= 1 && value <= COUNT(facet->words) ? facet->words[value - 1] : NULL;
    ask(m, &c, Q_LEVELS, "");
    while (store_next(&c) == 1)
        if (store_long(&c, 0) == value)
            words = cell(m, &c, 1);
    return words;
}

int facet_read(struct making *m, const struct facet *facet, const char *value, struct saying *saying) {
    const char *words, *known = "";
    long *to = (long *)((char *)saying + facet->at), given = 0;
    bool whole = text_whole(value, &given);
    *to = facet->clears && strcmp(value, "clear") == 0 ? -1 : 0;
    for (long n = 1; (words = facet_words(m, facet, n)); n++) {
        if ((whole && given == n) || strcasecmp(value, words) == 0)
            *to = n;
        known = say(m, "%s%s%ld %s", known, *known ? ", " : "", n, words);
    }
    if (!*to && !m->err->fault)
        err_set(m->err, FAULT_USAGE, "\"%s\" is no answer to \"%s\": %s. Nothing was changed.", value, facet->ask,
                known);
    return made(m);
}

const char *facet_said(struct making *m, const struct facet *facet, const struct saying *saying) {
    long value = *(const long *)((const char *)saying + facet->at);
    const char *mark = strstr(facet->said, "%s");
    return say(m, "%.*s%s", (int)(mark - facet->said), facet->said,
               value < 0 ? "no longer said" : facet_words(m, facet, value));
}

const char *skill_said(struct making *m, const char *id, struct saying *saying) {
    struct cursor c;
    const char *title = NULL;
    ask(m, &c, Q_SKILL, "t", id ? id : "");
    if (store_next(&c) == 1) {
        title = cell(m, &c, 1);
        *saying = (struct saying){.level = store_long(&c, 10),
                                  .wanted = store_long(&c, 12),
                                  .private = store_null(&c, 13) ? 0 : store_long(&c, 13) + 1,
                                  .priority = store_long(&c, 17),
                                  .sure = store_long(&c, 18),
                                  .other_scale = store_null(&c, 9) && !store_null(&c, 15)};
    }
    store_done(&c);
    if (!title && !m->err->fault)
        no_such(m, "skill", id);
    return title;
}

const char *skill_title(struct making *m, const char *id) {
    struct saying ignored;
    return skill_said(m, id, &ignored);
}

/* What a level means for the skill; of another facet nothing. */
static const char *meaning_of(struct making *m, const struct facet *facet, const char *skill, long n) {
    struct cursor c;
    const char *text = NULL;
    if (facet->words[0])
        return "";
    ask(m, &c, Q_SKILL_LEVELS, "t", skill);
    while (store_next(&c) == 1)
        if (store_long(&c, 0) == n)
            text = cell(m, &c, 2);
    return text;
}

int build_facet(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"text", "", NULL, WORDS, 1}, {"value", NULL, NULL, COUNTED, 0}};
    const struct facet *facet = facet_named(place->kind);
    struct saying now = {0};
    const char *title = skill_said(m, place->id, &now), *words;
    if (!title)
        return -1;
    long value = *(const long *)((const char *)&now + facet->at);
    make_head(m, say(m, "Home > My skills > %s", title), facet->ask);
    make_text(m, BODY, NULL, NULL, facet->why);
    struct rows *rows = make_pick(m, "choices", title, columns, COUNT(columns), "");
    for (long n = 1; (words = facet_words(m, facet, n)); n++) {
        struct row *row = make_row(m, rows, number(m, n), place_with(m->address, "is", number(m, n), m->arena));
        make_cells(m, rows, row, words, meaning_of(m, facet, place->id, n), number(m, n));
        row->key = digit(m, n);
    }
    m->page->start = value - 1;
    make_link(m, "Right", "leave it", say(m, "skill/%s", place->id));
    if (value && facet->clears)
        make_link(m, "c", "clear it", place_with(m->address, "is", "clear", m->arena));
    make_next(m, say(m, "skill/%s", place->id), NULL);
    return made(m);
}

int run_facet(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    struct making m = making_of(world, arena, err);
    const struct facet *facet = facet_named(call->kind);
    struct saying saying = {0}, now = {0};
    const char *title = skill_said(&m, call->id, &now);
    if (!title || facet_read(&m, facet, place_arg(call, "is"), &saying) != 0)
        return -1;
    if (now.other_scale && facet->clears) /* what is private is so on any scale */
        return err_set(err, FAULT_USAGE,
                       "You answered \"%s\" on another scale: say first where you are now. Nothing was changed.",
                       title);
    const char *said = say(&m, "%s, %s", title, facet_said(&m, facet, &saying));
    outcome->said = say(&m, "%s %s.", saved_words(world), said);
    outcome->go = say(&m, "skill/%s", call->id);
    return keep_saying(world, call->id, &saying, NULL, said, NULL, err);
}

/* Phrases that say how, not what. */
#include "phrases.h"
#include "pathway/search.h"
#include "way.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct phrase {
    const char *text, *without; /* the name of a condition; NULL: how many hours there are */
    bool counted;               /* hours of what, only a number before them tells: "opening hours" are others */
} phrases[] = {{"without having a degree", "degree", false},
               {"without a degree", "degree", false},
               {"without degree", "degree", false},
               {"without any degree", "degree", false},
               {"with out a degree", "degree", false},
               {"with no degree", "degree", false},
               {"no degree", "degree", false},
               {"without paying", "fee", false},
               {"without a fee", "fee", false},
               {"for free", "fee", false},
               {"hours a week", NULL, false},
               {"hour a week", NULL, false},
               {"hours per week", NULL, false},
               {"hour per week", NULL, false},
               {"hours each week", NULL, false},
               {"hours weekly", NULL, false},
               {"hrs a week", NULL, false},
               {"hrs per week", NULL, false},
               {"hours/week", NULL, false},
               {"hrs/week", NULL, false},
               {"hours", NULL, true},
               {"hour", NULL, true},
               {"hrs", NULL, true}};

static const char *phrase_in(const char *text, const char *phrase) {
    size_t size = strlen(phrase);
    for (const char *at = text; *at; at++)
        if (strncasecmp(at, phrase, size) == 0 && (at == text || at[-1] == ' ') &&
            (!at[size] || strchr(" ,.;:?!", at[size])))
            return at;
    return NULL;
}

/* A number of hours as text, or NULL. */
static const char *number_of(struct making *m, const char *word, size_t size) {
    static const char *const numbers[][2] = {{"half", "0.5"}, {"an", "1"},    {"one", "1"},  {"two", "2"},
                                             {"three", "3"},  {"four", "4"},  {"five", "5"}, {"six", "6"},
                                             {"seven", "7"},  {"eight", "8"}, {"nine", "9"}, {"ten", "10"}};
    const char *text = arena_copy_size(m->arena, word, size);
    if (size && strspn(text, "0123456789.") == size && *text != '.' && atof(text) > 0 && atof(text) <= 100)
        return text;
    for (int i = 0; i < COUNT(numbers); i++)
        if (strcasecmp(text, numbers[i][0]) == 0)
            return numbers[i][1];
    return NULL;
}

/* The number before *at, which then stands before it; of "half an hour a week" the first. "" where there is none. */
static const char *number_before(struct making *m, const char *text, const char **at) {
    const char *first = "";
    for (;;) {
        const char *end = *at, *begin, *number;
        while (end > text && end[-1] == ' ')
            end--;
        for (begin = end; begin > text && begin[-1] != ' ';)
            begin--;
        if (!(number = number_of(m, begin, (size_t)(end - begin))))
            return first;
        first = number;
        *at = begin;
    }
}

static const char *words_without(const char *name) {
    const struct condition_word *word = condition_words;
    while (strcmp(word->name, name) != 0)
        word++;
    return word->without;
}

static void take(struct making *m, struct phrased *said, const struct phrase *phrase) {
    const char *at = phrase_in(said->rest, phrase->text), *from = at;
    struct search left;
    if (!at)
        return;
    const char *hours = phrase->without ? said->hours : number_before(m, said->rest, &from);
    if (phrase->counted && (!*hours || said->hours))
        return;
    const char *rest = say(m, "%.*s %s", (int)(from - said->rest), said->rest, at + strlen(phrase->text));
    search_read(&left, rest, m->arena);
    if (!left.words || word_is_small(left.word[0].text, strlen(left.word[0].text)))
        return;
    said->rest = rest;
    said->hours = hours;
    if (phrase->without) {
        said->without = said->without ? say(m, "%s,%s", said->without, phrase->without) : phrase->without;
        said->free = say(m, "%s%s %s", said->free, *said->free ? " and" : "", words_without(phrase->without));
    }
}

struct phrased phrases_take(struct making *m, const char *typed) {
    struct phrased said = {.rest = typed, .free = ""};
    for (int i = 0; i < COUNT(phrases); i++)
        take(m, &said, &phrases[i]);
    return said;
}

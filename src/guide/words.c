/* Words: those of a search, in a text, and the nearest to one that was mistyped. Pure. */
#include "pathway/search.h"
#include <ctype.h>
#include <string.h>
#include <strings.h>
#include <wctype.h>

size_t word_stem(const char *word, size_t size, size_t least) {
    static const struct {
        const char *text;
        size_t more; /* letters that it leaves beyond the least */
    } endings[] = {{"ies", 0}, {"ing", 0}, {"ion", 1}, {"es", 0}, {"ed", 0}, {"s", 0}, {"y", 0}};
    for (int i = 0; i < COUNT(endings); i++) {
        size_t end = strlen(endings[i].text);
        if (size >= end + least + endings[i].more && strncasecmp(word + size - end, endings[i].text, end) == 0)
            return size - end;
    }
    return size <= 2 ? 0 : size;
}

/* Words that a sentence needs and a search does not: "how do I become a librarian" asks for "librarian". */
bool word_is_small(const char *word, size_t size) {
    static const char small[] =
        " a about am an and any are as at be become been but by can could d did do does "
        "everything anything find for from get give had has have haven how i "
        "if in into is isn it just know like ll looking m many me more much my need no not of on "
        "or our please re route routes s "
        "should show so some something t tell than that the their them there they this to us "
        "ve very want was way we what when where which "
        "who why will with would you your ";
    char spaced[16] = " ";
    if (size + 3 > sizeof spaced)
        return false;
    for (size_t i = 0; i < size; i++)
        spaced[i + 1] = (char)tolower((unsigned char)word[i]);
    spaced[size + 1] = ' ';
    return strstr(small, spaced) != NULL;
}

/* The next word from *at on, in any writing, and *at behind it; its bytes, 0 at the end. */
static size_t next_word(const char **at, const char **word) {
    uint32_t code;
    int bytes;
    while ((bytes = text_decode(*at, &code)) && !iswalnum((wint_t)code))
        *at += bytes;
    *word = *at;
    while ((bytes = text_decode(*at, &code)) && iswalnum((wint_t)code))
        *at += bytes;
    return (size_t)(*at - *word);
}

static bool is_again(const struct search *search, const char *word, size_t size) {
    for (int i = 0; i < search->words; i++)
        if (strlen(search->word[i].text) == size && strncasecmp(search->word[i].text, word, size) == 0)
            return true;
    return false;
}

void search_read(struct search *search, const char *typed, struct arena *arena) {
    const char *at = typed, *word, *end = NULL;
    bool others = false;
    *search = (struct search){.typed = typed};
    for (size_t size; !others && (size = next_word(&at, &word));)
        others = !word_is_small(word, size);
    at = typed;
    for (size_t size; search->words < SEARCH_WORDS && (size = next_word(&at, &word));)
        if ((!others || !word_is_small(word, size)) && !is_again(search, word, size)) {
            search->word[search->words++] =
                (struct word){.text = arena_copy_size(arena, word, size),
                              .gap = end ? arena_copy_size(arena, end, (size_t)(word - end)) : "",
                              .stem = word_stem(word, size, 4)};
            end = word + size;
        }
}

/* Does a text begin with that many bytes of a word, small letters and capitals the same? The bytes of it that do, or 0. */
static size_t begins(const char *text, const char *word, size_t size) {
    const char *at = text;
    uint32_t a, b;
    for (const char *to = word + size; word < to;) {
        int bytes = text_decode(at, &a);
        word += text_decode(word, &b);
        if (!bytes || towlower((wint_t)a) != towlower((wint_t)b))
            return 0;
        at += bytes;
    }
    return (size_t)(at - text);
}

bool word_has(const struct word *wanted, const char *text) {
    const char *at = text ? text : "", *word;
    size_t most = wanted->stem ? wanted->stem : strlen(wanted->text);
    for (size_t size; (size = next_word(&at, &word));) {
        size_t same = begins(word, wanted->text, most);
        if (wanted->stem ? same && same <= size : same == size)
            return true;
    }
    return false;
}

bool search_has(const struct search *search, const char *text) {
    bool any = false;
    for (int i = 0; i < search->words; i++)
        if (!search->word[i].left) {
            any = true;
            if (!word_has(&search->word[i], text))
                return false;
        }
    return any;
}

/* -- mistyped ----------------------------------------------------------------------------------------------------------- */
enum { KEY = 64 };

/* How a word sounds, roughly: letters that may be written for each other are one, doubled ones are too, an "e" at the end is silent. */
static void sound(const char *word, char key[KEY]) {
    static const char *const same[][2] = {{"wr", "r"},  {"igh", "i"}, {"ph", "f"},  {"ck", "k"},
                                          {"qu", "kw"}, {"ce", "se"}, {"ci", "si"}, {"cy", "si"},
                                          {"c", "k"},   {"y", "i"},   {"z", "s"}};
    size_t size = 0;
    while (*word && size + 3 < KEY) {
        int i = 0;
        while (i < COUNT(same) && strncasecmp(word, same[i][0], strlen(same[i][0])) != 0)
            i++;
        char letter[2] = {(char)tolower((unsigned char)*word), '\0'};
        for (const char *to = i < COUNT(same) ? same[i][1] : letter; *to; to++)
            if (!size || key[size - 1] != *to)
                key[size++] = *to;
        word += i < COUNT(same) ? strlen(same[i][0]) : 1;
    }
    size -= size > 3 && key[size - 1] == 'e';
    key[size] = '\0';
}

static int allowed(const char *typed) {
    size_t size = strlen(typed);
    return size >= 7 ? 2 : size >= 4 ? 1 : 0;
}

void likeness_try(struct likeness *likeness, const char *candidate) {
    char typed[KEY], key[KEY];
    if (!allowed(likeness->typed) || strlen(candidate) < 3)
        return;
    likeness->nearest.typed = likeness->typed;
    nearest_try(&likeness->nearest, candidate);
    sound(likeness->typed, typed);
    sound(candidate, key);
    if (!likeness->alike && strcmp(typed, key) == 0)
        likeness->alike = candidate;
}

const char *likeness_best(const struct likeness *likeness) {
    const struct nearest *nearest = &likeness->nearest;
    int far = nearest->best ? nearest->distance : KEY;
    return likeness->alike && far > 1 ? likeness->alike : far <= allowed(likeness->typed) ? nearest->best : NULL;
}

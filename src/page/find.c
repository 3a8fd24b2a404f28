/* Find: everything by its words, best first. */
#include "kinds.h"
#include <string.h>
#include <strings.h>
#include <wctype.h>

/* How much of a word is asked for: "searching" and "libraries" find "search" and "library" too, as a word's beginning. */
static size_t stem(const char *word, size_t size) {
    static const char *const endings[] = {"ies", "ing", "es", "ed", "s", "y"};
    for (int i = 0; i < COUNT(endings); i++) {
        size_t end = strlen(endings[i]);
        if (size >= end + 4 && strncasecmp(word + size - end, endings[i], end) == 0)
            return size - end;
    }
    return size;
}

/* Words that a sentence needs and a search does not: "how do I become a librarian" asks for "librarian". */
static bool is_small(const char *word, size_t size) {
    static const char small[] =
        " a about am an and any are at be become can could do does for from get have how i if in is it me my "
        "need no not of on or should some that the there this to want what when where which who with would ";
    char spaced[16] = " ";
    if (size + 3 > sizeof spaced)
        return false;
    for (size_t i = 0; i < size; i++)
        spaced[i + 1] = (char)(word[i] >= 'A' && word[i] <= 'Z' ? word[i] | 0x20 : word[i]);
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

/* What was typed as a full-text question: each word as the beginning of one, all of them wanted, small ones only where there
 * are no others. Only letters and digits reach it, so nothing typed can be an operator or part a word in two. */
static const char *question_of(const char *typed, struct arena *arena) {
    struct buf text = {0};
    const char *at = typed, *word;
    bool others = false;
    for (size_t size; (size = next_word(&at, &word));)
        others |= !is_small(word, size);
    buf_add(&text, "");
    at = typed;
    for (size_t size; (size = next_word(&at, &word));)
        if (!others || !is_small(word, size)) {
            buf_add(&text, text.size ? " AND \"" : "\"");
            buf_add_size(&text, word, stem(word, size));
            buf_add(&text, "\"*");
        }
    const char *question = arena_copy(arena, text.text);
    buf_free(&text);
    return question;
}

static const char *kind_words(const char *place) {
    static const char *const words[][2] = {{"skill/", "skill"},
                                           {"role/", "job"},
                                           {"learning/", "course or reading"},
                                           {"practice/", "to try at work"},
                                           {"qualification/", "qualification"},
                                           {"funding/", "who could pay"},
                                           {"area/", "area"},
                                           {"barrier/", "what gets in the way"},
                                           {"network/", "people to meet"},
                                           {"glossary", "word"}};
    for (int i = 0; i < COUNT(words); i++)
        if (strncmp(place, words[i][0], strlen(words[i][0])) == 0)
            return words[i][1];
    return "page";
}

int build_find(struct making *m, const struct place *place) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"kind", "", NULL, WORDS, 1}, {"place", NULL, NULL, DATA, 0}};
    const char *filter = place_arg(place, "filter");
    filter = filter && *filter ? filter : NULL;
    make_head(m, "Home", filter ? say(m, "Find: %s", filter) : "Find");
    struct input *input = make_input(m, "filter", "What are you looking for?", filter);
    input->go = "find";
    input->enter = "find it";
    m->page->series = true;
    struct rows *rows = make_pick(m, "found", NULL, columns, COUNT(columns),
                                  filter ? "Nothing has all of these words. Try fewer, or only the beginning of one."
                                         : "Type a word or two, such as copyright or bursary.");
    const char *question = question_of(filter ? filter : "", m->arena);
    struct cursor c;
    if (*question) {
        ask(m, &c, Q_FIND, "t", question);
        while (store_next(&c) == 1) {
            const char *to = cell(m, &c, 0);
            make_cells(m, rows, make_row(m, rows, to, to), cell(m, &c, 1), kind_words(to), to);
        }
    }
    m->page->start = rows->count ? 0 : -1;
    make_next(m, rows->count ? rows->row[0].go : "skills", rows->count ? NULL : "all skills");
    return made(m);
}

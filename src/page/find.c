/* Find: everything by its words, best first. */
#include "kinds.h"
#include <string.h>
#include <wctype.h>

/* How much of a word is asked for: "searching" and "libraries" find "search" and "library" too, as a word's beginning. */
static size_t stem(const char *word, size_t size) {
    static const char *const endings[] = {"ies", "ing", "es", "ed", "s", "y"};
    for (int i = 0; i < COUNT(endings); i++) {
        size_t end = strlen(endings[i]);
        if (size >= end + 4 && strncmp(word + size - end, endings[i], end) == 0)
            return size - end;
    }
    return size;
}

/* What was typed as a full-text question: each word as the beginning of one, all of them wanted. Only letters and digits
 * reach it, in any writing, so nothing typed can be an operator or part a word in two. */
static const char *question_of(const char *typed, struct arena *arena) {
    struct buf text = {0};
    buf_add(&text, "");
    while (*typed) {
        size_t size = 0;
        uint32_t code;
        for (int bytes; (bytes = text_decode(typed + size, &code)) && iswalnum((wint_t)code); size += (size_t)bytes)
            continue;
        if (size) {
            buf_add(&text, text.size ? " AND \"" : "\"");
            buf_add_size(&text, typed, stem(typed, size));
            buf_add(&text, "\"*");
        }
        typed += size ? size : (size_t)text_decode(typed, &code);
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
    make_head(m, "Home", filter ? say(m, "Find: %s", filter) : "Find");
    struct input *input = arena_alloc(m->arena, sizeof *input);
    *input = (struct input){"filter", "What are you looking for?", filter ? filter : "", "find"};
    m->page->input = input;
    m->page->enter = "find it";
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
    make_next(m, rows->count ? rows->row[0].go : "skills", rows->count ? NULL : "all skills");
    return made(m);
}

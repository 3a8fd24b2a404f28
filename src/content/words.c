/* What can be said of the sentences of an item, as advice: hard to read, a word not used here about people, an acronym that
 * nobody explains, a word too wide for a narrow screen. Reading ease is Rudolf Flesch's (A new readability yardstick, Journal
 * of Applied Psychology 32, 1948): 206.835 - 1.015 x words a sentence - 84.6 x syllables a word. Syllables are counted by
 * groups of vowels, without a silent ending: near enough to tell a hard text from an easy one. */
#include "private.h"
#include <string.h>
#include <strings.h>

enum { EASE_LEAST = 60, WORDS_LEAST = 20, WORD_WIDEST = 36 };

struct word {
    const char *text;
    int size, vowels; /* bytes; groups of vowels */
};
struct prose { /* of one item, so far */
    int words, sentences, syllables, in_sentence;
    int longest;      /* words of the longest sentence */
    struct word hard; /* the word with the most syllables */
    int hard_syllables;
    const struct node *first; /* the text that is told of */
};
struct reading {
    struct run *run;
    struct yaml_file *yaml;
    const struct node *item;
    const struct shape *shape;
    const char *about;
    int file;
    struct prose prose;
};

/* -- counting ----------------------------------------------------------------------------------------------------------- */
static bool is_vowel(char c) {
    static const bool vowel[256] = {['a'] = true, ['e'] = true, ['i'] = true, ['o'] = true, ['u'] = true, ['y'] = true,
                                    ['A'] = true, ['E'] = true, ['I'] = true, ['O'] = true, ['U'] = true, ['Y'] = true};
    return vowel[(unsigned char)c];
}

/* The letter so many places before the end of a word, small. */
static char from_end(const char *word, int size, int places) {
    return size > places ? (char)(word[size - 1 - places] | 0x20) : '\0';
}

/* An e that is not heard: "take", "takes", "asked"; but "table", "pages", "wanted". */
static bool ends_silent(const char *word, int size) {
    char last = from_end(word, size, 0), second = from_end(word, size, 1), third = from_end(word, size, 2);
    if (last == 'e')
        return !(second == 'l' && third && !is_vowel(third));
    if (second != 'e')
        return false;
    if (last == 'd')
        return third != 't' && third != 'd';
    if (last != 's')
        return false;
    bool hissed = third == 'h' && (from_end(word, size, 3) == 'c' || from_end(word, size, 3) == 's');
    return !hissed && (!third || !strchr("sxzcg", third));
}

static int syllables(const struct word *word) {
    int count = word->vowels - (word->vowels > 1 && ends_silent(word->text, word->size));
    return count ? count : 1;
}

static bool is_letter(char c) {
    unsigned char small = (unsigned char)(c | 0x20);
    return (small >= 'a' && small <= 'z') || (small >= 0xA0 && (unsigned char)c != 0xE2 && (unsigned char)c != 0xC2);
}

static bool is_in_word(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

/* The next word from *at on, and *at behind it; false at the end. Addresses are stepped over. */
static bool next_word(const char **at, struct word *word) {
    const char *from = *at, *end;
    for (;; from = end + strcspn(end, " \n")) {
        while (*from && !is_in_word(*from)) /* of a sign of several bytes, such as a curly quote, all */
            from += *from == '\xE2' && from[1] && from[2] ? 3 : *from == '\xC2' && from[1] ? 2 : 1;
        bool before = false;
        word->vowels = 0;
        for (end = from; is_in_word(*end) || (*end == '\'' && is_letter(end[1])); end++) {
            bool vowel = is_vowel(*end);
            word->vowels += vowel && !before;
            before = vowel;
        }
        if (*end != ':' || strncmp(end, "://", 3) != 0)
            break;
    }
    word->text = from;
    word->size = (int)(end - from);
    *at = end;
    return word->size > 0;
}

/* Does a sentence end between two words, or (next NULL) at the end of the text? */
static bool ends_sentence(const char *end, const char *next) {
    if (!next)
        return true;
    for (; end < next; end++)
        if ((*end == '.' || *end == '!' || *end == '?') && (strchr(" \n\"')", end[1]) || end[1] == '\xE2'))
            return true;
    return false;
}

static void count_word(struct prose *prose, const struct word *word) {
    int heard = syllables(word);
    prose->words++;
    prose->in_sentence++;
    prose->syllables += heard;
    if (heard > prose->hard_syllables) {
        prose->hard = *word;
        prose->hard_syllables = heard;
    }
}

static void count_sentence(struct prose *prose) {
    if (!prose->in_sentence)
        return;
    prose->longest = prose->in_sentence > prose->longest ? prose->in_sentence : prose->longest;
    prose->sentences++;
    prose->in_sentence = 0;
}

/* -- saying ------------------------------------------------------------------------------------------------------------- */
/* Of a text, or of so many bytes in it. */
static struct diag *advise_at(struct reading *reading, const struct node *text, const char *words, size_t size,
                              const char *rule, const char *message) {
    const struct diags *diags = reading->run->diags; /* the same is told of a text once */
    struct diag *last = diags->count ? &diags->item[diags->count - 1] : NULL;
    struct pos pos = yaml_find(reading->yaml, text, words, size);
    if (last && last->about && strcmp(last->about, reading->about) == 0 && last->pos.line == pos.line &&
        last->pos.column == pos.column && strcmp(last->text, message) == 0)
        return last;
    struct diag *diag = yaml_say(reading->yaml, WARNING, pos.line, pos.column, "%s", message);
    diag->rule = rule;
    diag->about = arena_copy(yaml_arena(reading->yaml), reading->about);
    return diag;
}

static struct diag *advise(struct reading *reading, const struct node *text, const char *rule, const char *message) {
    return advise_at(reading, text, "", 0, rule, message);
}

static void tell_ease(struct reading *reading) {
    const struct prose *prose = &reading->prose;
    if (prose->words < WORDS_LEAST)
        return;
    double ease = 206.835 - 1.015 * prose->words / prose->sentences - 84.6 * prose->syllables / prose->words;
    if (ease >= EASE_LEAST)
        return;
    struct arena *arena = yaml_arena(reading->yaml);
    advise(reading, prose->first, "reading",
           arena_print(arena, "hard to read: %d, where %d and more is plain", ease > 0 ? (int)ease : 0, EASE_LEAST))
        ->help = arena_print(arena, "Shorter sentences (the longest has %d words), shorter words than \"%.*s\".",
                             prose->longest, prose->hard.size, prose->hard.text);
}

/* Never said about a person, so not said at all. */
static void tell_unkind(struct reading *reading, const struct node *text, const struct word *word) {
    static const char *const unkind[] = {"score", "scoring", "fail", "weak", "poor", "lack", "deficit"};
    for (int i = 0; i < COUNT(unkind); i++)
        if (unkind[i][0] == (word->text[0] | 0x20) && word->size >= (int)strlen(unkind[i]) &&
            strncasecmp(word->text, unkind[i], strlen(unkind[i])) == 0)
            advise_at(reading, text, word->text, (size_t)word->size, "word",
                      arena_print(yaml_arena(reading->yaml), "\"%.*s\" is a word this house does not use", word->size,
                                  word->text))
                ->help = "Say what is there and what could come next.";
}

/* Capitals, two or more, perhaps with an s: but not a number in Roman letters. */
static bool is_acronym(const struct word *word) {
    const char *text = word->text;
    int capitals = 0, roman = 0;
    while (capitals < word->size && text[capitals] >= 'A' && text[capitals] <= 'Z')
        roman += strchr("IVX", text[capitals++]) != NULL;
    int rest = word->size - capitals; /* "PDFs", "ILL's" */
    bool whole =
        rest == 0 || (rest == 1 && text[capitals] == 's') || (rest == 2 && memcmp(text + capitals, "'s", 2) == 0);
    return capitals >= 2 && roman < capitals && whole;
}

static const char *acronym_of(const struct word *word, struct arena *arena) {
    size_t capitals = 0;
    while (word->text[capitals] >= 'A' && word->text[capitals] <= 'Z')
        capitals++;
    return arena_copy_size(arena, word->text, capitals);
}

/* "Full Name (FN)" or "FN (Full Name)" in any text of the item. */
static bool is_spelled_out(const struct node *item, const char *acronym) {
    char form[3][64];
    snprintf(form[0], sizeof form[0], "(%.50s)", acronym);
    snprintf(form[1], sizeof form[1], "(%.50ss)", acronym);
    snprintf(form[2], sizeof form[2], "%.50s (", acronym);
    for (const struct node *each = item->child; each; each = each->next) {
        for (int i = 0; i < COUNT(form); i++)
            if (each->text && strstr(each->text, form[i]))
                return true;
        if (is_spelled_out(each, acronym))
            return true;
    }
    return false;
}

static void meet_acronym(struct reading *reading, const struct node *text, const struct word *word) {
    struct run *run = reading->run;
    const char *acronym = acronym_of(word, run->arena);
    for (int i = run->acronyms - 1; i >= 0 && run->acronym[i].about == reading->about; i--)
        if (strcmp(run->acronym[i].text, acronym) == 0)
            return;
    if (!is_spelled_out(reading->item, acronym))
        *ARRAY_PUSH(run->acronym, run->acronyms, run->acronyms_room) =
            (struct acronym){acronym, reading->about, {reading->file, text->line, text->column}};
}

/* A run without a blank is never broken by the layout. Looks back from as far as one may be long: most of a text is not
 * looked at. */
static void tell_wide(struct reading *reading, const struct node *text) {
    struct arena *arena = yaml_arena(reading->yaml);
    size_t size = strlen(text->text);
    for (const char *from = text->text, *end = from + size; from + WORD_WIDEST < end;) {
        const char *blank = from + WORD_WIDEST;
        while (blank >= from && *blank != ' ' && *blank != '\n')
            blank--;
        if (blank < from) {
            size_t run = strcspn(from, " \n");
            const char *word = arena_copy_size(arena, from, run);
            if (text_width(word) > WORD_WIDEST && !strstr(word, "://"))
                advise_at(reading, text, from, run, "wide",
                          arena_print(arena, "\"%s\" is too wide for a narrow screen", word))
                    ->help = "Write it in parts, with blanks between them.";
            blank = from + run;
        }
        from = blank + 1;
    }
}

/* What stands in a text as a word processor types it is shown as it is; a long dash is right there. */
static void tell_typed(struct reading *reading, const struct node *text) {
    uint32_t code;
    int bytes;
    for (const char *at = text->text; (at = strpbrk(at, "\xE2\xC2\xEF")); at += bytes ? bytes : 1) {
        size_t size = (size_t)(bytes = text_decode(at, &code));
        const char *help = yaml_typed(arena_copy_size(reading->run->arena, at, size));
        if (!help || strstr(help, "dash"))
            continue;
        advise_at(reading, text, at, size, "typed", "this was typed by a word processor")->help = help;
        return;
    }
}

/* A key that stands too far in has become a part of the text before it: it begins where a sentence ended. */
static void tell_inside(struct reading *reading, const struct node *text) {
    const struct shape *shape = reading->shape;
    for (const char *at = strstr(text->text, ": "); at; at = strstr(at + 1, ": ")) {
        const char *key = at;
        while (key > text->text && ((key[-1] >= 'a' && key[-1] <= 'z') || key[-1] == '_'))
            key--;
        bool begins = key > text->text + 1 && (key[-1] == ' ' || key[-1] == '\n') && strchr(".!?\"", key[-2]);
        for (int i = 0; i < shape->fields && begins; i++)
            if (strlen(shape->field[i].key) == (size_t)(at - key) &&
                strncmp(shape->field[i].key, key, (size_t)(at - key)) == 0)
                advise_at(
                    reading, text, key, (size_t)(at - key) + 1, "inside",
                    arena_print(yaml_arena(reading->yaml), "\"%s:\" stands inside this text", shape->field[i].key))
                    ->help = "A key stands under the other keys of its item, not further in.";
    }
}

static void read_text(struct reading *reading, const struct node *text, bool prose) {
    struct word word, next;
    const char *at = text->text;
    if (prose && !reading->prose.first)
        reading->prose.first = text;
    for (bool more = next_word(&at, &word); more; word = next) {
        const char *end = at;
        more = next_word(&at, &next);
        tell_unkind(reading, text, &word);
        if (is_acronym(&word))
            meet_acronym(reading, text, &word);
        if (!prose)
            continue;
        if (is_letter(word.text[0]))
            count_word(&reading->prose, &word);
        if (ends_sentence(end, more ? next.text : NULL))
            count_sentence(&reading->prose);
    }
    tell_wide(reading, text);
    tell_typed(reading, text);
    if (prose)
        tell_inside(reading, text);
}

/* -- an item, and the glossary -------------------------------------------------------------------------------------------- */
static bool has_text(const struct field *field) {
    return field->kind == FIELD_TEXT || field->kind == FIELD_LEVELS || (field->kind == FIELD_LINE && !field->target);
}

static void read_value(struct reading *reading, const struct field *field, const struct node *value);

static void read_part(struct reading *reading, const struct shape *shape, const struct node *part) {
    for (int i = 0; i < shape->fields; i++) {
        const struct node *value = has_text(&shape->field[i]) ? node_at(part, shape->field[i].key) : NULL;
        if (value)
            read_value(reading, &shape->field[i], value);
    }
}

static void read_value(struct reading *reading, const struct field *field, const struct node *value) {
    if (field->kind == FIELD_TEXT || field->kind == FIELD_LINE)
        read_text(reading, value, field->kind == FIELD_TEXT || field->prose);
    for (const struct node *each = value->child; each; each = each->next)
        if (field->kind == FIELD_LEVELS)
            read_text(reading, each, true);
        else
            read_part(reading, field->of, each);
}

/* The acronyms in the title of a word of the glossary are explained by it. */
static void note_meaning(struct run *run, const char *title) {
    struct word word;
    while (next_word(&title, &word))
        if (is_acronym(&word))
            *ARRAY_PUSH(run->meaning, run->meanings, run->meanings_room) = acronym_of(&word, run->arena);
}

void words_check(struct run *run, struct yaml_file *yaml, const struct bound *item, const char *about, int file) {
    const struct shape *shape = item->shape;
    if (strcmp(shape->kind, "explained") == 0 || strcmp(shape->kind, "pack") == 0) /* quotes, and names of licences */
        return;
    if (strcmp(shape->kind, "glossary") == 0)
        note_meaning(run, node_at(item->node, "title")->text);
    struct reading reading = {run, yaml, item->node, shape, about, file, {0}};
    for (int i = 0; i < shape->fields; i++)
        if (item->value[i] && (has_text(&shape->field[i]) || shape->field[i].kind == FIELD_PARTS))
            read_value(&reading, &shape->field[i], item->value[i]);
        else if (item->value[i] && shape->field[i].kind == FIELD_ADDRESS &&
                 strstr(item->value[i]->text, "example.org/the-page"))
            advise(&reading, item->value[i], "example", "this is the address of an example")->help =
                "Write the page's own, and look through the item for what else is the example's.";
    tell_ease(&reading);
}

void acronyms_check(struct run *run) {
    for (int i = 0; i < run->acronyms; i++) {
        const struct acronym *acronym = &run->acronym[i];
        int known = 0;
        while (known < run->meanings && strcmp(run->meaning[known], acronym->text) != 0)
            known++;
        if (known < run->meanings)
            continue;
        struct diag *diag = run_say(run, WARNING, acronym->place,
                                    "\"%s\" is neither spelled out here nor in the glossary", acronym->text);
        diag->rule = "acronym";
        diag->about = arena_copy(run->diags->arena, acronym->about);
        diag->help = arena_print(run->diags->arena,
                                 "Write the full name with (%s) after it, or add it to the glossary.", acronym->text);
    }
}

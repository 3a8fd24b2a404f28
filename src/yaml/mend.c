/* How to mend what is wrong with a value or a key: the line under a mistake. */
#include "private.h"
#include <ctype.h>
#include <string.h>

const char *yaml_typed(const char *text) {
    static const struct {
        const char *character[7], *help;
    } odd[] = {{{"\u201C", "\u201D", "\u2018", "\u2019"}, "There are curly quotes in it: type straight ones (\")."},
               {{"\u00A0"}, "There is a no-break space in it: type an ordinary space instead."},
               {{"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"},
                "There is an invisible character in it: type it again."},
               {{"\u2013", "\u2014"}, "There is a long dash in it: type a hyphen instead."}};
    for (int i = 0; i < COUNT(odd); i++)
        for (int j = 0; odd[i].character[j]; j++)
            if (strstr(text, odd[i].character[j]))
                return odd[i].help;
    return NULL;
}

/* "AI webinar" as an id: "ai-webinar". NULL where nothing is left of it. */
static const char *as_id(struct arena *arena, const char *text) {
    char *id = arena_copy(arena, text), *to = id;
    for (const char *c = text; *c; c++)
        if (isalnum((unsigned char)*c))
            *to++ = (char)tolower((unsigned char)*c);
        else if (to > id && to[-1] != '-')
            *to++ = '-';
    while (to > id && to[-1] == '-')
        to--;
    *to = '\0';
    return text_is_id(id) ? id : NULL;
}

/* 2026-11-31 */
static bool is_like_a_day(const struct node *value) {
    const char *text = value->kind == NODE_SCALAR ? value->text : "";
    return strlen(text) == 10 && strspn(text, "0123456789") == 4 && text[4] == '-' &&
           strspn(text + 5, "0123456789") == 2 && text[7] == '-' && strspn(text + 8, "0123456789") == 2;
}

const char *value_mend(struct yaml_file *file, const struct field *field, const struct node *value) {
    static const char *const mend[] = {
        [FIELD_WHOLE] = "Digits alone, without a sign or a unit: 60.",
        [FIELD_LEVEL] = "The level's number, from 1: digits alone.",
        [FIELD_YES] = "Write yes or no, in small letters and without quotes.",
        [FIELD_DAY] = "Year, month and day, in four, two and two digits, with hyphens between them.",
        [FIELD_ADDRESS] = "Write it from https:// on, as the browser shows it. An e-mail address goes in the text.",
        [FIELD_LINES] = "Begin each with \"- \" on a line of its own, or write [one, another].",
        [FIELD_LEVELS] = "Begin each with \"- \" on a line of its own.",
        [FIELD_REFS] = "Begin each with \"- \" on a line of its own, or write [one, another].",
        [FIELD_OLD] = "Begin each with \"- \" on a line of its own, or write [one, another].",
    };
    struct arena *arena = yaml_arena(file);
    bool text = field->kind == FIELD_LINE || field->kind == FIELD_TEXT;
    if (text && value->kind == NODE_MAP) /* "Searching: a first hour" in a list, or on the line below its key */
        return "A text with a colon and a space in it goes in straight double quotes (\").";
    if (value->kind == NODE_SCALAR && yaml_typed(value->text))
        return yaml_typed(value->text);
    if (field->kind == FIELD_PARTS)
        return arena_print(arena, "Begin each with \"- \" and write its keys: {%s: ..., %s: ...}.",
                           field->of->field[0].key, field->of->field[1].key);
    if (field->kind == FIELD_REF && value->kind == NODE_SCALAR && strchr(value->text, ' '))
        return "Write the id, as it stands after \"id:\", not the title.";
    if (field->kind == FIELD_DAY && is_like_a_day(value))
        return "There is no such day.";
    if (field->kind == FIELD_ADDRESS && value->kind == NODE_SCALAR && strpbrk(value->text, " \n") &&
        strncmp(value->text, "http", 4) == 0)
        return "There is a space in it: copy it whole from the browser. Words beside it go in the text.";
    if ((field->kind == FIELD_ID || field->kind == FIELD_REF) && value->kind == NODE_SCALAR) {
        const char *id = as_id(arena, value->text);
        return id ? arena_print(arena, "Small letters, digits and hyphens: %s.", id)
                  : "Small letters, digits and hyphens, such as ask-three-readers.";
    }
    return field->kind < COUNT(mend) ? mend[field->kind] : NULL;
}

const char *key_mend(const char *key) {
    if (yaml_typed(key))
        return yaml_typed(key);
    if (key[0] == '-')
        return "After the dash of an item comes a space.";
    if (strchr(key, ':'))
        return "After the colon of a key comes a space.";
    return strchr(key, ' ')
               ? "A text that goes on stands further in; a comma or a colon in a text needs quotes round the text."
               : NULL;
}

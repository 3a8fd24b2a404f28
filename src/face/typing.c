/* What is typed into a page's input: characters come in at the cursor, and the keys of a line move it and take away. Pure. */
#include "screen.h"
#include <string.h>

void typing_begin(struct typing *t, const struct input *input) {
    t->text.size = 0;
    buf_add(&t->text, input ? input->value : "");
    t->at = t->text.size;
    t->most = input ? input->most : 0;
    t->gives_way = !input || !input->text;
    t->here = t->full = false;
}

/* A character and what combines with it are one: where the one before the cursor begins, where the one after it ends. */
static size_t one_before(const struct typing *t) {
    uint32_t code = 0;
    size_t at = t->at;
    while (at) {
        for (at--; at && ((unsigned char)t->text.text[at] & 0xC0) == 0x80; at--)
            continue;
        text_decode(t->text.text + at, &code);
        if (text_cells(code))
            break;
    }
    return at;
}

static size_t one_after(const struct typing *t) {
    uint32_t code;
    size_t at = t->at + (size_t)text_decode(t->text.text + t->at, &code);
    for (int bytes; (bytes = text_decode(t->text.text + at, &code)) && !text_cells(code);)
        at += (size_t)bytes;
    return at;
}

static size_t word_before(const struct typing *t) {
    size_t at = t->at;
    while (at && t->text.text[at - 1] == ' ')
        at--;
    while (at && t->text.text[at - 1] != ' ')
        at--;
    return at;
}

bool typing_key(struct typing *t, const char *key) {
    size_t at = t->at, end = t->text.size, before = one_before(t), after = one_after(t);
    const struct {
        const char *key;
        size_t from, to; /* is taken away; a move takes nothing. The cursor stands there then */
    } keys[] = {{"Left", before, before},
                {"Right", after, after},
                {"Home", 0, 0},
                {"End", end, end},
                {"Backspace", before, at},
                {"Delete", at, after},
                {"Ctrl-W", word_before(t), at},
                {"Ctrl-U", 0, end}};
    int i = 0;
    while (i < COUNT(keys) && strcmp(key, keys[i].key) != 0)
        i++;
    if (i == COUNT(keys))
        return false;
    size_t taken = keys[i].to - keys[i].from;
    if (t->gives_way && !taken) /* what gives way as a whole is not walked in */
        return true;
    memmove(t->text.text + keys[i].from, t->text.text + keys[i].to, end - keys[i].to + 1);
    t->text.size -= taken;
    t->at = keys[i].from;
    t->gives_way = false;
    return true;
}

bool typing_add(struct typing *t, const char *text) {
    if (t->gives_way)
        t->at = t->text.size = 0;
    t->gives_way = false;
    size_t fits = 0, rest = t->text.size - t->at;
    uint32_t code;
    for (int bytes; (bytes = text_decode(text + fits, &code)) && t->text.size + fits + (size_t)bytes <= t->most;)
        fits += (size_t)bytes;
    buf_add_size(&t->text, text, fits); /* room for it */
    memmove(t->text.text + t->at + fits, t->text.text + t->at, rest);
    memcpy(t->text.text + t->at, text, fits);
    t->at += fits;
    return !text[fits];
}

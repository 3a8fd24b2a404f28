/* Text as a terminal shows it: decoding, cells, fitting, wrapping, cleaning. */
#include "pathway/base.h"
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { BROKEN = 0xFFFD };

static bool continues(const unsigned char *byte) {
    return (*byte & 0xC0) == 0x80;
}

int text_decode(const char *text, uint32_t *code) {
    const unsigned char *b = (const unsigned char *)text;
    *code = b[0];
    if (b[0] < 0x80)
        return b[0] != 0;
    if (b[0] >= 0xC2 && b[0] <= 0xDF && continues(b + 1)) {
        *code = (uint32_t)(b[0] & 0x1F) << 6 | (b[1] & 0x3F);
        return 2;
    }
    if ((b[0] & 0xF0) == 0xE0 && continues(b + 1) && continues(b + 2)) {
        *code = (uint32_t)(b[0] & 0x0F) << 12 | (uint32_t)(b[1] & 0x3F) << 6 | (b[2] & 0x3F);
        if (*code >= 0x800 && (*code < 0xD800 || *code > 0xDFFF))
            return 3;
    } else if (b[0] >= 0xF0 && b[0] <= 0xF4 && continues(b + 1) && continues(b + 2) && continues(b + 3)) {
        *code = (uint32_t)(b[0] & 0x07) << 18 | (uint32_t)(b[1] & 0x3F) << 12 | (uint32_t)(b[2] & 0x3F) << 6 |
                (b[3] & 0x3F);
        if (*code >= 0x10000 && *code <= 0x10FFFF)
            return 4;
    }
    *code = BROKEN;
    return 1;
}

int text_cells(uint32_t code) {
    if (code >= 0x20 && code < 0x7F)
        return 1;
    int cells = wcwidth((wchar_t)code);
    return cells < 0 ? 0 : cells;
}

int text_width(const char *text) {
    int width = 0, bytes;
    uint32_t code;
    for (; (bytes = text_decode(text, &code)); text += bytes)
        width += text_cells(code);
    return width;
}

size_t text_fit(const char *text, int cells, int *used) {
    size_t at = 0;
    int width = 0, bytes;
    uint32_t code;
    for (; (bytes = text_decode(text + at, &code)); at += (size_t)bytes) {
        int more = text_cells(code);
        if (width + more > cells)
            break;
        width += more;
    }
    if (used)
        *used = width;
    return at;
}

static const char *fault_of(uint32_t code, const char *text, int bytes) {
    if (code < 0x20 && code != '\n')
        return code == '\t' ? "a tab" : "a control character";
    if (code == 0x7F || (code >= 0x80 && code < 0xA0 && code != 0x85))
        return "a control character";
    if (code == 0x85 || code == 0x2028 || code == 0x2029)
        return "a hidden line break";
    if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F ||
        code == 0x061C)
        return "a hidden mark that turns the direction of writing";
    if (code == 0x200D)
        return "a hidden joiner";
    if (code == 0xFEFF)
        return "a byte-order mark";
    if (code == BROKEN && bytes == 1 && (unsigned char)*text >= 0x80)
        return "a byte that is not UTF-8";
    return NULL;
}

const char *text_fault(const char *text, size_t size, size_t *at) {
    int bytes;
    for (size_t i = 0; i < size; i += (size_t)bytes) {
        unsigned char byte = (unsigned char)text[i];
        bytes = 1;
        if (byte >= 0x20 && byte < 0x7F)
            continue;
        uint32_t code;
        bytes = text_decode(text + i, &code);
        const char *fault = bytes ? fault_of(code, text + i, bytes) : "a NUL";
        if (fault) {
            *at = i;
            return fault;
        }
    }
    return NULL;
}

char *text_clean(struct arena *arena, const char *text) {
    char *clean = arena_alloc(arena, strlen(text) + 1), *to = clean;
    int bytes;
    uint32_t code;
    for (; (bytes = text_decode(text, &code)); text += bytes) {
        bool space = code == ' ' || code == '\n' || code == '\t' || code == '\r' || code == 0xA0 || code == 0x85;
        if (space && to > clean && to[-1] != ' ')
            *to++ = ' ';
        if (space || fault_of(code, text, bytes))
            continue;
        memcpy(to, text, (size_t)bytes);
        to += bytes;
    }
    while (to > clean && to[-1] == ' ')
        *--to = '\0';
    return clean;
}

void text_disarm(char *text) {
    char *to = text;
    int bytes;
    uint32_t code;
    for (const char *at = text; (bytes = text_decode(at, &code)); at += bytes) {
        if (fault_of(code, at, bytes)) {
            *to++ = '?';
            continue;
        }
        memmove(to, at, (size_t)bytes);
        to += bytes;
    }
    *to = '\0';
}

const char **text_wrap(struct arena *arena, const char *text, int cells, int *count) {
    if (cells < 1)
        cells = 1;
    int room = 0;
    const char **line = NULL;
    *count = 0;
    do {
        size_t fits = text_fit(text, cells, NULL), cut = strcspn(text, "\n");
        if (cut > fits) {
            cut = fits;
            if (text[fits] != ' ')
                while (cut > 0 && text[cut - 1] != ' ')
                    cut--;
            if (cut == 0) /* one word longer than the line; at least one character, or it would never end */
                cut = fits ? fits : (size_t)text_decode(text, &(uint32_t){0});
        }
        size_t end = cut;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        *ARRAY_PUSH(line, *count, room) = arena_copy_size(arena, text, end);
        text += cut;
        text += *text == '\n';
        while (*text == ' ')
            text++;
    } while (*text);
    const char **lines = arena_alloc(arena, (size_t)*count * sizeof *lines);
    memcpy(lines, line, (size_t)*count * sizeof *lines);
    free(line);
    return lines;
}

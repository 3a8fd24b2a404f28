/* Bytes from a terminal to the names of keys: by what xterm, PuTTY, tmux and the Linux console send. Pure. */
#include "private.h"
#include <stdlib.h>
#include <string.h>

static const struct {
    char last;
    const char *name;
} letters[] = {{'A', "Up"},    {'B', "Down"}, {'C', "Right"}, {'D', "Left"}, {'F', "End"}, {'H', "Home"},
               {'M', "Enter"}, {'P', "F1"},   {'Q', "F2"},    {'R', "F3"},   {'S', "F4"},  {'Z', "BackTab"}};
static const struct {
    int number;
    const char *name;
} numbers[] = {{1, "Home"}, {3, "Delete"}, {4, "End"},  {5, "PageUp"}, {6, "PageDown"}, {7, "Home"},   {8, "End"},
               {11, "F1"},  {12, "F2"},    {13, "F3"},  {14, "F4"},    {15, "F5"},      {17, "F6"},    {18, "F7"},
               {19, "F8"},  {20, "F9"},    {21, "F10"}, {23, "F11"},   {24, "F12"},     {200, "Paste"}};

static const char *letter_name(char last) {
    for (int i = 0; i < COUNT(letters); i++)
        if (letters[i].last == last)
            return letters[i].name;
    return NULL;
}

static const char *number_name(int number) {
    for (int i = 0; i < COUNT(numbers); i++)
        if (numbers[i].number == number)
            return numbers[i].name;
    return NULL;
}

/* ESC [ parameters last; a modifier is left out: Shift-Up is Up. The Linux console's F1 is ESC [ [ A. */
static int control_sequence(const char *bytes, int count, const char **name) {
    if (count > 3 && bytes[2] == '[') {
        static const char *const first[] = {"F1", "F2", "F3", "F4", "F5"};
        *name = bytes[3] >= 'A' && bytes[3] <= 'E' ? first[bytes[3] - 'A'] : NULL;
        return 4;
    }
    for (int i = 2; i < count; i++) {
        if (bytes[i] == '[' && i == 2)
            return 0;
        if (bytes[i] < 0x40 || bytes[i] > 0x7E)
            continue;
        *name = bytes[i] == '~' ? number_name(atoi(bytes + 2)) : letter_name(bytes[i]);
        return i + 1;
    }
    return count > 60 ? count : 0; /* no terminal sends such a thing */
}

static int escape(const char *bytes, int count, const char **name) {
    if (count < 2)
        return 0;
    if (bytes[1] == '[')
        return control_sequence(bytes, count, name);
    if (bytes[1] == 'O') {
        *name = count > 2 ? letter_name(bytes[2]) : NULL;
        return count > 2 ? 3 : 0;
    }
    if (bytes[1] == 27) {
        *name = "Esc";
        return 1;
    }
    return 2; /* Alt and a key: nothing here */
}

static int utf8_length(unsigned char first) {
    return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
}

int key_read(const char *bytes, int count, char held[8], const char **name) {
    unsigned char first = (unsigned char)bytes[0];
    *name = NULL;
    if (first == 27)
        return escape(bytes, count, name);
    if (first == '\r' || first == '\n')
        *name = "Enter";
    else if (first == '\t')
        *name = "Tab";
    else if (first == 8 || first == 127)
        *name = "Backspace";
    else if (first && first < 27) {
        snprintf(held, 8, "Ctrl-%c", 'A' + first - 1);
        *name = held;
    }
    if (*name || first < ' ')
        return 1;
    int length = utf8_length(first);
    if (length > count)
        return 0;
    uint32_t code;
    memcpy(held, bytes, (size_t)length);
    held[length] = '\0';
    if (text_decode(held, &code) != length || (length == 1 && first >= 0x80))
        return 1; /* broken: ignored */
    *name = held;
    return length;
}

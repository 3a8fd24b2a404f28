/* The bytes of a file on their way to libyaml: what may not stand in content is told with its place and replaced. */
#include "private.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fill(struct sieve *s) {
    memmove(s->block, s->block + s->at, s->filled - s->at);
    s->offset += (long long)s->at;
    s->filled -= s->at;
    s->at = 0;
    while (!s->ended && s->filled < SIEVE_ROOM) {
        ssize_t size = read(s->fd, s->block + s->filled, SIEVE_ROOM - s->filled);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            yaml_say(s->file, MISTAKE, 0, 0, "it could not be read to its end: %s", strerror(errno));
        s->ended = size <= 0;
        s->filled += size > 0 ? (size_t)size : 0;
    }
    s->block[s->filled] = '\0';
}

static void begin_line(struct sieve *s) {
    s->line++;
    s->column = 1;
    s->indent = true;
    if (s->line % LINES_APART == 1)
        *ARRAY_PUSH(s->begins, s->begins_count, s->begins_room) = s->offset + (long long)s->at;
}

/* By its mark, or by the zero byte every letter of ours has there. */
static bool is_utf16(const unsigned char *block, size_t size) {
    return size >= 2 &&
           (memcmp(block, "\xFF\xFE", 2) == 0 || memcmp(block, "\xFE\xFF", 2) == 0 || (!block[0] != !block[1]));
}

/* What a whole file is, that cannot be read as text. */
static void refuse_file(struct sieve *s) {
    const char *block = (const char *)s->block, *what = NULL, *help = "Save it as plain text, in UTF-8.";
    if (s->filled >= 4 && memcmp(block, "PK\x03\x04", 4) == 0)
        what = "this file is a document of a word processor";
    else if (strncmp(block, "{\\rtf", 5) == 0)
        what = "this file is rich text";
    else if (is_utf16(s->block, s->filled)) {
        what = "this file is UTF-16";
        help = "Save it again as UTF-8: the editor's \"Save as\" has a box for the encoding.";
    }
    if (!what)
        return;
    struct diag *diag = yaml_say(s->file, MISTAKE, 1, 1, "%s", what);
    diag->line = NULL;
    diag->help = help;
    s->cut = 1;
}

int sieve_open(struct sieve *s, const char *path, struct yaml_file *file) {
    *s = (struct sieve){.fd = open(path, O_RDONLY | O_CLOEXEC), .file = file};
    if (s->fd < 0)
        return -1;
    s->block = malloc(SIEVE_ROOM + 1);
    if (!s->block)
        abort();
    fill(s);
    if (s->filled >= 3 && memcmp(s->block, "\xEF\xBB\xBF", 3) == 0) /* what Windows editors put first */
        s->at = 3;
    s->line = 1;
    s->column = 1;
    s->indent = true;
    *ARRAY_PUSH(s->begins, s->begins_count, s->begins_room) = 0;
    refuse_file(s);
    return 0;
}

/* One fault a line, and not more than an author can use. */
static void say_fault(struct sieve *s, const char *what) {
    if (s->fault_line == s->line)
        return;
    s->fault_line = s->line;
    if (s->faults++ < SIEVE_MOST_FAULTS)
        yaml_say(s->file, MISTAKE, s->line, s->column, "%s may not stand here", what)->help =
            strcmp(what, "a tab") == 0 ? "Type a space instead."
            : strcmp(what, "a byte that is not UTF-8") == 0
                ? "Save the file as UTF-8: the editor's \"Save as\" has a box for it."
                : NULL;
    else
        s->cut = s->line;
}

/* Where a line begins, and after its dash or a colon, a word processor may have put what looks right: said, and read as what
 * was meant. 0: there is nothing odd. */
static char meant(struct sieve *s, uint32_t code) {
    unsigned char before = s->at ? s->block[s->at - 1] : '\n';
    bool space = code == 0xA0 && (s->indent || before == '-' || before == ':');
    bool dash = s->indent && (code == 0x2013 || code == 0x2014 || code == 0x2022 || code == 0xB7);
    if (!space && !dash)
        return '\0';
    if (s->fault_line == s->line)
        return space ? ' ' : '-';
    s->fault_line = s->line;
    yaml_say(s->file, MISTAKE, s->line, s->column,
             space ? "a no-break space where YAML looks for a space"
                   : "a long dash or a bullet at the beginning of a line")
        ->help = space ? "Type an ordinary space instead." : "Type a hyphen and a space: \"- \".";
    return space ? ' ' : '-';
}

/* A tab in the indentation: nobody can know how deep it was meant. The rest of the file is left. */
static void cut_at_tab(struct sieve *s) {
    struct diag *diag = yaml_say(s->file, MISTAKE, s->line, s->column, "a tab at the beginning of a line");
    diag->help = "Use spaces, two for each step. The rest of this file was not read.";
    s->cut = s->line;
}

static bool plain(unsigned char byte) {
    return byte >= ' ' && byte < 0x7F;
}

/* How many bytes from here on are plain: eight at a time while none of the eight is below ' ' or above '~'. */
static size_t plain_run(const unsigned char *from, size_t most) {
    static const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    size_t run = 0;
    for (uint64_t eight; run + sizeof eight <= most; run += sizeof eight) {
        memcpy(&eight, from + run, sizeof eight);
        if ((eight | (eight - ones * ' ') | (eight + ones)) & tops)
            break;
    }
    while (run < most && plain(from[run]))
        run++;
    return run;
}

/* Nothing but blanks up to the end of the line: a tab there says nothing of how deep something is. */
static bool is_blank_on(const struct sieve *s) {
    size_t at = s->at;
    while (s->block[at] == ' ' || s->block[at] == '\t')
        at++;
    return s->block[at] == '\n' || s->block[at] == '\r' || at == s->filled;
}

/* Moves one character that needs a look; returns its bytes, put at `to` (at most 4). */
static size_t pass_odd(struct sieve *s, unsigned char *to) {
    const char *from = (const char *)s->block + s->at;
    unsigned char first = s->block[s->at];
    if (first == '\n' || first == '\r') {
        *to = first;
        s->at++;
        if (first == '\n' || s->block[s->at] != '\n') /* the two of CRLF are one break */
            begin_line(s);
        return 1;
    }
    if (first == '\t' && is_blank_on(s)) {
        *to = ' ';
        s->at++;
        s->column++;
        return 1;
    }
    if (first == '\t' && s->indent) {
        cut_at_tab(s);
        return 0;
    }
    uint32_t code;
    int bytes = text_decode(from, &code);
    size_t fault, size = bytes ? (size_t)bytes : 1; /* 0: a NUL */
    const char *what = text_fault(from, size, &fault);
    char instead = meant(s, code);
    if (what)
        say_fault(s, what);
    if (s->cut)
        return 0;
    s->at += size;
    s->column++;
    s->indent = s->indent && instead == ' ';
    if (instead) {
        *to = (unsigned char)instead;
        return 1;
    }
    if (!what)
        memcpy(to, from, size);
    else
        *to = code == '\t' ? ' ' : '?';
    return what ? 1 : size;
}

size_t sieve_read(struct sieve *s, unsigned char *to, size_t size) {
    size_t put = 0;
    while (!s->cut && put + 4 <= size) {
        if (s->filled - s->at < 4 && !s->ended)
            fill(s);
        if (s->at == s->filled)
            break;
        size_t run = 0, most = s->filled - s->at < size - put ? s->filled - s->at : size - put;
        const unsigned char *from = s->block + s->at;
        while (s->indent && run < most && plain(from[run]))
            s->indent = from[run++] == ' ';
        if (!s->indent)
            run += plain_run(from + run, most - run);
        memcpy(to + put, from, run);
        put += run;
        s->at += run;
        s->column += (int)run;
        if (!run)
            put += pass_odd(s, to + put);
    }
    return put;
}

/* Reads on from a known place; a line is looked for only when there is something to say about it. */
const char *sieve_line(const struct sieve *s, int line, struct arena *arena) {
    int index = (line - 1) / LINES_APART;
    if (line < 1 || !s->begins_count)
        return NULL;
    index = index < s->begins_count ? index : s->begins_count - 1;
    struct buf text = {0};
    unsigned char block[4096];
    long long offset = s->begins[index];
    int at = index * LINES_APART + 1;
    bool after_return = false, done = false;
    buf_add(&text, "");
    for (ssize_t size; !done && (size = pread(s->fd, block, sizeof block, offset)) > 0; offset += size)
        for (ssize_t i = 0; i < size && !done; i++) {
            bool feed = block[i] == '\n', ends = block[i] == '\r' || (feed && !after_return);
            done = ends && at == line;
            if (ends)
                at++;
            else if (at == line && !feed)
                buf_add_size(&text, (const char *)&block[i], 1);
            after_return = block[i] == '\r';
        }
    bool mark = line == 1 && strncmp(text.text, "\xEF\xBB\xBF", 3) == 0;
    const char *copy = arena_copy(arena, text.text + (mark ? 3 : 0));
    buf_free(&text);
    return copy;
}

const char *yaml_line(const char *path, int line, struct arena *arena) {
    long long first = 0;
    struct sieve sieve = {.fd = open(path, O_RDONLY | O_CLOEXEC), .begins = &first, .begins_count = 1};
    if (sieve.fd < 0)
        return NULL;
    const char *text = sieve_line(&sieve, line, arena);
    close(sieve.fd);
    return text;
}

void sieve_close(struct sieve *s) {
    if (s->fd >= 0)
        close(s->fd);
    free(s->block);
    free(s->begins);
}

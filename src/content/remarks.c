/* A blank and a # in a line begin a remark, and what follows is no part of the text: easily written, and lost in silence.
 * Read by lines, since the reader of YAML passes over remarks: enough is known of quotes and blocks to leave them alone. */
#include "private.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct scan {
    const char *kind; /* of the section that the line is in, or NULL */
    char id[64];      /* of the item */
    int block;        /* lines that stand further in than this are a block's text; -1: none */
    char quote;       /* that is open from a line before, or '\0' */
};

/* Is the quote, open before text, closed in it? */
static bool is_closed(const char *text, char quote) {
    for (; *text; text++)
        if ((*text == '\\' && quote == '"' && text[1]) || (*text == quote && quote == '\'' && text[1] == quote))
            text++;
        else if (*text == quote)
            return true;
    return false;
}

static void meet_key(struct scan *scan, const char *key, size_t size, const char *value, bool outermost) {
    char name[32];
    snprintf(name, sizeof name, "%.*s", (int)size, key);
    if (outermost) {
        const struct shape *shape = content_shape(name);
        scan->kind = shape ? shape->kind : NULL;
        scan->id[0] = '\0';
    } else if (strcmp(name, "id") == 0) {
        sscanf(value, "%63[a-z0-9-]", scan->id);
    }
}

/* The # that cuts a text off in this line, or NULL. */
static const char *cut_at(struct scan *scan, const char *line) {
    int indent = (int)strspn(line, " "), column = indent;
    if (scan->quote) {
        scan->quote = is_closed(line, scan->quote) ? '\0' : scan->quote;
        return NULL;
    }
    if (strchr("#\r\n", line[indent]) || (scan->block >= 0 && indent > scan->block))
        return NULL;
    scan->block = -1;
    const char *text = line + indent;
    for (; strncmp(text, "- ", 2) == 0; column = (int)(text - line))
        text += 1 + strspn(text + 1, " ");
    size_t size = strspn(text, "abcdefghijklmnopqrstuvwxyz_");
    if (size && text[size] == ':' && strchr(" \r\n", text[size + 1])) {
        const char *value = text + size + 1 + strspn(text + size + 1, " ");
        meet_key(scan, text, size, value, column == 0);
        text = value;
    } else {
        column = indent;
    }
    if (*text == '>' || *text == '|')
        scan->block = column;
    else if (*text == '"' || *text == '\'')
        scan->quote = is_closed(text + 1, *text) ? '\0' : *text;
    const char *mark = strchr(">|\"'[{#", *text) ? NULL : strstr(text, " #");
    return mark ? mark + 1 : NULL;
}

/* Is there a blank and a # at all? Most files have none, and are not read by lines. */
static bool has_mark(FILE *in) {
    char block[16384], last = '\n';
    bool found = false;
    for (size_t size; !found && (size = fread(block, 1, sizeof block, in)) > 0; last = block[size - 1])
        for (const char *at = block; !found && (at = memchr(at, '#', size - (size_t)(at - block))); at++)
            found = (at == block ? last : at[-1]) == ' ';
    rewind(in);
    return found;
}

static int characters(const char *from, const char *to) {
    int count = 0;
    for (; from < to; from++)
        count += ((unsigned char)*from & 0xC0) != 0x80;
    return count;
}

void remarks_check(struct run *run, int file) {
    FILE *in = fopen(run->files->file[file].path, "r");
    struct scan scan = {.block = -1};
    char *line = NULL;
    size_t room = 0;
    bool marked = in && has_mark(in);
    for (int row = 1; marked && getline(&line, &room, in) > 0; row++) {
        const char *mark = cut_at(&scan, line);
        if (!mark)
            continue;
        struct place place = {file, row, characters(line, mark) + 1};
        struct diag *diag = run_say(run, WARNING, place, "what follows # is left out of the text");
        diag->help = "Put the whole text in straight double quotes (\"), or the remark on a line of its own.";
        diag->rule = "remark";
        diag->about = arena_print(run->diags->arena, "%s/%s", scan.kind ? scan.kind : "", scan.id);
    }
    free(line);
    if (in)
        fclose(in);
}

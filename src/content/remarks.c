/* A blank and a # in a line begin a remark, and what follows is no part of the text: easily written, and lost in silence. */
#include "private.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The # that cuts a text off, or NULL: on a line that begins with a key and goes on with a text that is not in quotes. */
static const char *cut_at(const char *line) {
    const char *key = line + strspn(line, " -");
    size_t size = strspn(key, "abcdefghijklmnopqrstuvwxyz_");
    if (!size || key[size] != ':' || key[size + 1] != ' ')
        return NULL;
    const char *text = key + size + 1 + strspn(key + size + 1, " ");
    if (!*text || strchr("\"'>|[{#", *text))
        return NULL;
    const char *mark = strstr(text, " #");
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

void remarks_check(struct run *run, int file) {
    FILE *in = fopen(run->files->file[file].path, "r");
    char *line = NULL;
    size_t room = 0;
    bool marked = in && has_mark(in);
    for (int row = 1; marked && getline(&line, &room, in) > 0; row++) {
        const char *mark = strchr(line, '#') ? cut_at(line) : NULL;
        if (!mark)
            continue;
        struct diag *diag = run_say(run, WARNING, (struct place){file, row, (int)(mark - line) + 1},
                                    "what follows # is left out of the text");
        diag->help = "Put the whole text in straight double quotes (\"), or the remark on a line of its own.";
    }
    free(line);
    if (in)
        fclose(in);
}

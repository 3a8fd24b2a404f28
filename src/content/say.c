/* What is said of a place in a file that is closed by now. */
#include "private.h"
#include <stdio.h>

struct diag *run_say(struct run *run, enum severity severity, struct place place, const char *format, ...) {
    char text[512];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    const struct content_file *file = &run->files->file[place.file];
    struct pos pos = {file->shown, place.line, place.column};
    struct diag *diag = diags_add(run->diags, severity, pos, "%s", text);
    diag->line = yaml_line(file->path, place.line, run->diags->arena);
    return diag;
}

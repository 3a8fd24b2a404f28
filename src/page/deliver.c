/* Where a file goes that leaves the program: a folder that the site named, and where that is in the person's own words. */
#include "kinds.h"
#include <string.h>
#include <unistd.h>

/* The folder that the site named; where it named none, one beside the person's own file. */
static const char *folder_of(struct making *m, enum folder to, const char **words) {
    const struct site *site = &m->world->site;
    const char *path = to == TO_PRINT ? site->print : site->handover,
               *known = to == TO_PRINT ? site->print_words : site->handover_words, *mine = m->world->portfolio;
    const char *end = mine ? strrchr(mine, '/') : NULL;
    *words = path ? known ? known : path : NULL;
    return path ? path : end ? say(m, "%.*s/out", (int)(end - mine), mine) : "out";
}

const char *deliver_where(struct making *m, enum folder to) {
    const char *words, *path = folder_of(m, to, &words);
    return words ? words
                 : say(m, "%s, on this computer: no folder is set up here that you could reach from elsewhere", path);
}

/* *path: where it is; *said: that, in the person's words. */
static int put_file(struct making *m, enum folder to, const char *name, const struct buf *bytes, const char **path,
                    const char **said) {
    enum { MOST = 99 };
    const char *words, *folder = folder_of(m, to, &words), *dot = strrchr(name, '.'), *given = name;
    dot = dot ? dot : name + strlen(name);
    for (int n = 2; access(*path = say(m, "%s/%s", folder, given), F_OK) == 0 && n <= MOST; n++)
        given = say(m, "%.*s-%d%s", (int)(dot - name), name, n, dot);
    if (file_make_folders(*path, m->err) != 0 || file_write(*path, bytes->text, bytes->size, false, m->err) != 0)
        return -1;
    *said = words ? say(m, "%s, in %s", given, words) : *path;
    return made(m);
}

int deliver(struct making *m, enum folder to, const char *name, const struct buf *bytes, const char **said) {
    const char *path;
    return put_file(m, to, name, bytes, &path, said);
}

int deliver_undated(struct making *m, enum folder to, const char *name, const struct buf *bytes, const char **said) {
    const char *path;
    return put_file(m, to, name, bytes, &path, said) == 0 ? file_undate(path, m->err) : -1;
}

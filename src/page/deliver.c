/* Where a file goes that leaves the program: a folder that the site named, and where that is in the person's own words. */
#include "kinds.h"
#include <string.h>
#include <sys/stat.h>
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

/* -- trays -------------------------------------------------------------------------------------------------------------- */
static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool deliver_has_tray(struct making *m, const char *login) {
    const char *folder = guide_tray(m->world, login, m->arena);
    return folder && is_folder(folder);
}

int deliver_trays(struct making *m, const char ***login) {
    const char *tray = m->world->site.tray;
    int names, count = 0;
    if (!tray || folder_list(tray, m->arena, login, &names) != 0)
        return 0; /* where it cannot be listed, a login can still be named */
    for (int i = 0; i < names; i++) {
        const char *name = (*login)[i];
        if (strcmp(name, m->world->person) != 0 && strcmp(name, text_clean(m->arena, name)) == 0 &&
            deliver_has_tray(m, name))
            (*login)[count++] = name;
    }
    return count;
}

const char *deliver_tray_where(struct making *m, const char *login) {
    return say(m, "the tray of %s on this computer", login);
}

int deliver_to_tray(struct making *m, const char *login, const char *name, const struct buf *bytes, bool again,
                    const char **said) {
    if (!m->world->site.tray)
        return err_set(m->err, FAULT_USAGE, "This computer has no trays. Nothing was written.");
    if (!deliver_has_tray(m, login))
        return err_set(m->err, FAULT_USAGE, "This computer has no tray for \"%s\". Nothing was written.", login);
    if (file_hand_over(say(m, "%s/%s", guide_tray(m->world, login, m->arena), name), bytes->text, bytes->size, again,
                       m->err) != 0)
        return -1;
    *said = say(m, "in %s", deliver_tray_where(m, login));
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

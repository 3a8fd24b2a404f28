/* The tray: which files there are, and each read as something that a stranger made. */
#include "tray.h"
#include <pwd.h>
#include <string.h>
#include <sys/stat.h>

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char **tray_names(struct making *m, int *count) {
    const char *folder = guide_tray(m->world, m->world->person, m->arena), **all, **in_tray;
    int named = m->world->files < TRAY_MOST ? m->world->files : TRAY_MOST, lie;
    if (!folder || folder_list(folder, m->arena, &in_tray, &lie) != 0)
        lie = 0;
    lie = lie < TRAY_MOST - named ? lie : TRAY_MOST - named;
    all = arena_alloc(m->arena, sizeof *all * (size_t)(named + lie + 1));
    for (int i = 0; i < named; i++)
        all[i] = base_name(m->world->file[i]);
    for (int i = 0; i < lie; i++)
        all[named + i] = in_tray[i];
    *count = named + lie;
    return all;
}

static const char *owner_of(struct making *m, const char *path) {
    struct stat status;
    struct passwd *user = lstat(path, &status) == 0 ? getpwuid(status.st_uid) : NULL;
    return user ? text_clean(m->arena, user->pw_name) : NULL;
}

static const char *path_of(struct making *m, const char *id, bool *in_tray) {
    const char *folder = guide_tray(m->world, m->world->person, m->arena);
    *in_tray = false;
    for (int i = 0; i < m->world->files; i++)
        if (strcmp(base_name(m->world->file[i]), id) == 0)
            return m->world->file[i];
    *in_tray = folder && file_is_listed(id) && !strchr(id, '/');
    return *in_tray ? say(m, "%s/%s", folder, id) : NULL;
}

/* Why it is not even opened: it is not there, cannot be named, or is a way to somewhere else. NULL: it may be. */
static const char *look_first(struct making *m, const struct gift *gift, const char *name) {
    struct stat status;
    bool there = gift->path && (!gift->in_tray || lstat(gift->path, &status) == 0);
    if (!there)
        return say(m, "There is no file \"%s\" in your tray.", name);
    if (strcmp(name, gift->id) != 0)
        return say(m, "%s has a name that cannot be typed: rename it. It was not opened.", *name ? name : "A file");
    return gift->in_tray && S_ISLNK(status.st_mode) ? say(m, "%s is not a file. It was left as it is.", name) : NULL;
}

/* The sentence without the folder. */
static const char *why_words(struct making *m, const char *name, const char *path, const char *why) {
    size_t size = strlen(path) < SHARE_MOST_PATH ? strlen(path) : SHARE_MOST_PATH;
    return strncmp(why, path, size) == 0 ? say(m, "%s %s", name, text_clean(m->arena, why + size))
                                         : text_clean(m->arena, why);
}

void tray_look(struct making *m, const char *id, struct gift *gift) {
    struct err why = {0};
    *gift = (struct gift){.id = id};
    gift->path = path_of(m, id, &gift->in_tray);
    const char *name = text_clean(m->arena, id);
    gift->refused = look_first(m, gift, name);
    if (gift->refused)
        return;
    if (share_read(gift->path, m->arena, &gift->share, &why) != 0)
        gift->refused = why_words(m, name, gift->path, why.text);
    else
        gift->login = owner_of(m, gift->path);
}

int tray_read(struct making *m, const char *id, struct gift *gift) {
    tray_look(m, id ? id : "", gift);
    return gift->refused ? err_set(m->err, FAULT_MISTAKE, "%s", gift->refused) : made(m);
}

int tray_copy(struct making *m, const char *id, struct gift *gift) {
    if (tray_read(m, id, gift) != 0)
        return -1;
    return strcmp(gift->share.kind, "copy") == 0
               ? 0
               : err_set(m->err, FAULT_USAGE,
                         "%s: only a copy of what somebody chose can be answered. Nothing was changed.",
                         gift_words(m, &gift->share));
}

const char *gift_place(struct making *m, const char *kind, const struct gift *gift) {
    return place_write(&(struct place){.kind = kind, .id = text_clean(m->arena, gift->id)}, m->arena);
}

const char *gift_words(struct making *m, const struct share *share) {
    if (strcmp(share->kind, "return") == 0)
        return "A return of the survey";
    return say(m, "%s: %s", share->name, strcmp(share->kind, "copy") == 0 ? "a copy" : "an answer to my copy");
}

bool gift_is_over(struct making *m, const struct share *share) {
    return share->review && strcmp(share->review, m->world->today) < 0;
}

const char *minutes_words(struct making *m, long minutes) {
    return minutes ? text_minutes(m->arena, minutes) : NULL;
}

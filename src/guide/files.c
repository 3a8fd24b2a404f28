/* The files that a run reads, and what of them is left out. */
#include "pathway/team.h"
#include <string.h>

const char *guide_tray(const struct world *world, const char *login, struct arena *arena) {
    bool leads = login && *login && *login != '.' && !strchr(login, '/');
    return world->site.tray && leads ? arena_print(arena, "%s/%s", world->site.tray, login) : NULL;
}

void guide_files(struct world *world, struct arena *arena, const char *const **file, int *count, bool *named) {
    const char **found = NULL;
    *named = world->files > 0;
    *file = world->file;
    *count = world->files;
    const char *tray = *named ? NULL : guide_tray(world, world->person, arena);
    if (!tray)
        return;
    if (file_list(tray, arena, &found, count) != 0)
        *count = 0; /* nobody gave anything yet */
    *file = found;
}

void left_add(struct left_out *out, struct world *world, struct arena *arena, const char *file, const char *why) {
    if (world->tell)
        world->tell(why);
    if (out->count++ < MOST_LEFT)
        out->left[out->count - 1] = (struct left){arena_copy(arena, file), arena_copy(arena, why)};
}

int none_counted(int files, struct err *err) {
    return files == 1 ? err_set(err, FAULT_MISTAKE, "The file could not be counted.")
                      : err_set(err, FAULT_MISTAKE, "None of the %d files could be counted.", files);
}

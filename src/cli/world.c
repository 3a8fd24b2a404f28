/* Opening the world: where content, cache and portfolio are, who asks, what day it is. */
#include "private.h"
#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *home_folder(void) {
    const char *home = getenv("HOME");
    struct passwd *user = home && *home ? NULL : getpwuid(getuid());
    return user ? user->pw_dir : home && *home ? home : "/";
}

/* A file below an XDG folder, which counts when it is absolute. */
static const char *xdg_path(const char *variable, const char *otherwise, const char *file, struct arena *arena) {
    const char *folder = getenv(variable);
    if (folder && folder[0] == '/')
        return arena_print(arena, "%s/pathway/%s", folder, file);
    return arena_print(arena, "%s/%s/pathway/%s", home_folder(), otherwise, file);
}

const char *portfolio_path(const struct call *call, struct arena *arena) {
    return call->portfolio ? call->portfolio : xdg_path("XDG_DATA_HOME", ".local/share", "me.pathway", arena);
}

int content_folders(const struct call *call, struct arena *arena, const char *folder[CLI_FOLDERS]) {
    for (int i = 0; i < call->folders; i++)
        folder[i] = call->folder[i];
    if (call->folders)
        return call->folders;
    char here[4096];
    const char *pack = access(PATHWAY_CONTENT_HERE, R_OK) == 0 ? PATHWAY_CONTENT_HERE : PATHWAY_CONTENT_INSTALLED;
    size_t size = getcwd(here, sizeof here) ? strlen(here) : 0;
    if (size && strncmp(pack, here, size) == 0 && pack[size] == '/') /* as one would write it from here */
        pack = arena_copy(arena, pack + size + 1);
    folder[0] = pack;
    return 1;
}

/* Each set of folders has a cache of its own. */
const char *cache_path(const char *const *folder, int count, struct arena *arena) {
    uint64_t mark = TEXT_MARK;
    for (int i = 0; i < count; i++) {
        char *real = realpath(folder[i], NULL);
        const char *path = real ? real : folder[i];
        mark = text_mark(mark, path, strlen(path) + 1); /* with its end: two folders are not one with both names */
        free(real);
    }
    const char *file = arena_print(arena, "content-%016llx.db", (unsigned long long)mark);
    return xdg_path("XDG_CACHE_HOME", ".cache", file, arena);
}

const char *login_name(struct arena *arena) {
    const char *name = getenv("LOGNAME");
    if (!name || !*name)
        name = getenv("USER");
    struct passwd *user = name && *name ? NULL : getpwuid(getuid());
    return text_clean(arena, user ? user->pw_name : name && *name ? name : "you");
}

const char *host_name(struct arena *arena) {
    char name[256] = "";
    gethostname(name, sizeof name - 1);
    return text_clean(arena, name);
}

/* What an act writes to a file: the same page, by the same face. */
static int show_page(struct world *world, const char *place, const char *as, struct buf *out, struct err *err) {
    struct view view = {0, 1L << 30, false};
    struct page page;
    if (strcmp(as, "export") == 0 || strcmp(as, "document") == 0)
        return export_show(world, as, out, err);
    struct arena *arena = arena_new();
    int result = page_build(world, place, &view, arena, &page, err);
    if (result == 0)
        result = face_show(&page, as, arena, out, err);
    arena_free(arena);
    return result;
}

int world_open(struct opened *opened, const struct call *call, struct err *err) {
    *opened = (struct opened){.arena = arena_new()};
    struct world *world = &opened->world;
    const char *folder[CLI_FOLDERS];
    int count = content_folders(call, opened->arena, folder);
    clock_read(world->today, world->now);
    clock_read(world->today, world->began);
    world->live = true;
    world->visit = call->visit;
    world->person = login_name(opened->arena);
    world->host = host_name(opened->arena);
    world->portfolio = portfolio_path(call, opened->arena);
    world->stale = opened->stale;
    world->show = show_page;
    world->file = call->file, world->files = call->files;
    world->before = call->before, world->befores = call->befores;
    world->tell = call->files ? tell : NULL;
    world->progress = call->files && !call->no_input && isatty(STDERR_FILENO) ? show_progress : NULL;
    if (site_read(&world->site, world->person, opened->arena, err) != 0) {
        world_close(opened);
        return -1;
    }
    struct store_options options = {folder, count, call->visit ? NULL : world->portfolio,
                                    cache_path(folder, count, opened->arena), world->now};
    struct diags diags;
    diags_begin(&diags);
    int result = store_open(&world->store, &options, &diags, opened->stale, err);
    if (result != 0 && diags.mistakes) {
        struct buf out = {0};
        diags_show(&diags, &out);
        fputs(out.text, stderr);
        buf_free(&out);
    }
    diags_end(&diags);
    if (result != 0)
        world_close(opened);
    return result;
}

void world_close(struct opened *opened) {
    store_close(opened->world.store);
    arena_free(opened->arena);
    *opened = (struct opened){0};
}

const char *typed_text(const char *text, struct arena *arena, struct err *err) {
    enum { MOST = 100000 };
    if (!text || strcmp(text, "-") != 0)
        return text;
    char *read = arena_alloc(arena, MOST + 2);
    size_t size = fread(read, 1, MOST + 1, stdin);
    if (size > MOST)
        err_set(err, FAULT_USAGE, "That text is longer than %d bytes. Nothing was changed.", MOST);
    for (size_t i = 0; i < size; i++) /* what follows a NUL is text as well */
        read[i] = read[i] ? read[i] : ' ';
    return read;
}

int put_result(const struct call *call, const struct buf *out, struct err *err) {
    if (call->output && strcmp(call->output, "-") != 0)
        return file_write(call->output, out->text, out->size, call->force, err);
    if (fwrite(out->text, 1, out->size, stdout) != out->size || fflush(stdout) != 0)
        return err_set(err, FAULT_MACHINE, "The result could not be written: %s.", strerror(errno));
    return 0;
}

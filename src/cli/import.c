/* Files that others gave, from the shell: opened, answered, and taken over. What a file is, its first bytes say. */
#include "private.h"
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The page or action of that file, which is named for this run. */
static struct place place_of(struct call *call, const char *kind) {
    const char *slash = strrchr(call->word[0], '/');
    name_file(call, call->word[0]);
    return (struct place){.kind = kind, .id = slash ? slash + 1 : call->word[0]};
}

int command_open(struct call *call, struct err *err) {
    struct arena *arena = arena_new();
    struct place place = place_of(call, "received");
    int result = explore(call, place_write(&place, arena), err);
    arena_free(arena);
    return result;
}

static int show(struct call *call, const char *kind, struct err *err) {
    struct arena *arena = arena_new();
    struct place place = place_of(call, kind);
    call->word[0] = place_write(&place, arena);
    int result = command_show(call, err);
    arena_free(arena);
    return result;
}

int command_answer(struct call *call, struct err *err) {
    const char *path = call->output;
    if (!path)
        return show(call, "answer", err);
    struct arena *arena = arena_new();
    struct place place = place_of(call, "answer");
    call->output = NULL; /* what is said goes to the shell */
    place.arg[place.args++] = (struct arg){"way", strchr(path, '/') ? path : arena_print(arena, "./%s", path)};
    if (call->force)
        place.arg[place.args++] = (struct arg){"force", "yes"};
    int result = command_act(call, place, err);
    arena_free(arena);
    return result;
}

/* The first character that is no blank; 0 where it cannot be read, or is no file. */
static char first_byte(const char *path) {
    struct stat status;
    char bytes[64] = "";
    int fd = stat(path, &status) == 0 && S_ISREG(status.st_mode) ? open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
    ssize_t size = fd >= 0 ? read(fd, bytes, sizeof bytes - 1) : -1;
    if (fd >= 0)
        close(fd);
    return size > 0 ? bytes[strspn(bytes, " \t\r\n")] : '\0';
}

int command_import(struct call *call, struct err *err) {
    if (first_byte(call->word[0]) == '{')
        return import_export(call, err);
    if (!call->args)
        return show(call, "received", err);
    struct place place = place_of(call, "merge");
    place.arg[place.args++] = (struct arg){"is", "yes"};
    return command_act(call, place, err);
}

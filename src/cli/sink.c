/* A result that is written as it is made, to standard output or to a file: whole, or not at all. */
#include "sink.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int sink_open(struct sink *sink, const struct call *call, struct arena *arena, struct err *err) {
    const char *path = call->output && strcmp(call->output, "-") != 0 ? call->output : NULL;
    *sink = (struct sink){.path = path, .force = call->force, .out = stdout};
    if (!path)
        return 0;
    if (file_may_write(path, call->force, err) != 0)
        return -1;
    sink->beside = arena_print(arena, "%s.%ld.part", path, (long)getpid());
    int fd = open(sink->beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    sink->out = fd < 0 ? NULL : fdopen(fd, "w");
    return sink->out ? 0 : file_not_written(path, err);
}

static int say_failed(const struct sink *sink, struct err *err) {
    if (!sink->path)
        return err_set(err, FAULT_MACHINE, "The result could not be written: %s.", strerror(errno));
    return file_not_written(sink->path, err);
}

int sink_add(struct sink *sink, struct buf *out, struct err *err) {
    size_t size = out->size;
    out->size = 0;
    return fwrite(out->text, 1, size, sink->out) == size ? 0 : say_failed(sink, err);
}

int sink_close(struct sink *sink, struct err *err) {
    if (!sink->out)
        return -1;
    if (fflush(sink->out) != 0)
        say_failed(sink, err);
    if (!sink->path)
        return err->fault ? -1 : 0;
    if (!err->fault && (fsync(fileno(sink->out)) != 0 || file_place(sink->beside, sink->path, sink->force) != 0))
        say_failed(sink, err);
    fclose(sink->out);
    if (err->fault)
        unlink(sink->beside);
    return err->fault ? -1 : 0;
}

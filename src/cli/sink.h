/* A result too long to be made in memory: written piece by piece, to standard output or to -o FILE. */
#ifndef CLI_SINK_H
#define CLI_SINK_H
#include "private.h"

struct sink {
    FILE *out;
    const char *path, *beside; /* path NULL: standard output; beside: where it is written until it is whole */
    bool force;
};
/* -1: nothing was opened. */
int sink_open(struct sink *, const struct call *, struct arena *, struct err *);
int sink_add(struct sink *, struct buf *, struct err *); /* writes and empties it */
/* Puts the file in its place; where err is set already, or is by this, nothing of it is left. */
int sink_close(struct sink *, struct err *);
#endif

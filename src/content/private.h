/* What the files of this room share: ids, references and circles found over a whole run. */
#ifndef CONTENT_PRIVATE_H
#define CONTENT_PRIVATE_H
#include "pathway/content.h"

struct place { /* of a value: smaller than a pos, there may be hundreds of thousands */
    int file, line, column;
};
struct known_id {
    unsigned hash;
    const char *kind, *id;
    struct place place;
};
struct reference {
    const char *target, *id; /* target NULL: a level, by its number */
    struct place place;
};
struct edge { /* a move up; a circle of them has no top */
    const char *from, *to;
    struct place place;
};
struct texts { /* a list with one text for each level: its key's place, its texts in run->text */
    struct place place;
    int first, count;
};
struct run {
    struct arena *arena;
    const struct content_files *files;
    struct diags *diags;
    struct known_id *id;
    int ids, ids_room;
    int *slot, slots; /* hash of ids: index + 1 into id, 0 empty; slots is a power of two */
    struct reference *reference;
    int references, references_room;
    struct edge *edge;
    int edges, edges_room;
    struct texts *list;
    int lists, lists_room;
    struct place *text;
    int texts, texts_room;
    int packs, levels;
    bool lost;  /* a file could not be read whole: what is not there may be in the rest of it */
    bool blind; /* nor are the ids in that rest known: no reference is called dangling */
};

/* Adds an id; the one already there when it is double, else NULL. */
const struct known_id *ids_add(struct run *, const char *kind, const char *id, struct place);
const struct known_id *ids_find(const struct run *, const char *kind, const char *id);
/* An id that stands in what could not be read: of which kind is not known, so it is taken for any. */
void ids_add_perhaps(struct run *, const char *id);
/* Says what is wrong with references, lists of texts for the levels, and circles, once everything is read. */
void references_check(struct run *);
void levels_check(struct run *);
void circles_check(struct run *);
/* A mistake at a place in a file that is closed by now, with its source line. */
struct diag *run_say(struct run *, struct place, const char *format, ...) PRINTF(3, 4);
#endif

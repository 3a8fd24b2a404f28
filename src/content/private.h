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
    const char *id, *from, *to;
    struct place place;
};
struct old_id { /* one that an item had before; now NULL: of an item that is retired */
    const char *kind, *id, *now;
    struct place place;
};
struct acronym { /* not spelled out where it stands: to be in the glossary */
    const char *text, *about;
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
    struct old_id *old;
    int olds, olds_room;
    struct acronym *acronym; /* met, and those the glossary has */
    int acronyms, acronyms_room;
    const char **meaning;
    int meanings, meanings_room;
    int levels;
    struct place *pack; /* of each folder's pack, by its number less one; line 0: it has none */
    int packs;          /* folders */
    bool starts;        /* the first pack says on which scale and where to start */
    bool advise;
    bool lost;  /* a file could not be read whole: what is not there may be in the rest of it */
    bool blind; /* nor are the ids in that rest known: no reference is called dangling */
};

/* Adds an id; the one already there when it is double, else NULL. */
struct known_id *ids_add(struct run *, const char *kind, const char *id, struct place);
const struct known_id *ids_find(const struct run *, const char *kind, const char *id);
/* An id that stands in what could not be read: of which kind is not known, so it is taken for any. */
void ids_add_perhaps(struct run *, const char *id);
/* words.c: what can be said of the sentences of an item ("skill/lending"), as warnings; acronyms are held against the glossary
 * at the end. */
void words_check(struct run *, struct yaml_file *, const struct bound *, const char *about, int file);
void acronyms_check(struct run *);
/* remarks.c: what a # cuts off, as warnings. */
void remarks_check(struct run *, int file);
/* Says what is wrong with references, lists of texts for the levels, and circles, once everything is read. */
void references_check(struct run *);
void levels_check(struct run *);
void olds_check(struct run *);
void circles_check(struct run *);
/* A mistake, or a warning, at a place in a file that is closed by now, with its source line. */
struct diag *run_say(struct run *, enum severity, struct place, const char *format, ...) PRINTF(4, 5);
#endif

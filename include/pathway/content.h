/* content: what the YAML of a pack means: the shapes of all its sections, references between items, rules of meaning.
 * Reads folders file by file in the order of their names and hands each good item on as it is read. Must not know SQL or
 * pages. Kept for a whole run: ids, and one {target, id, place} for each reference; nothing else. */
#ifndef PATHWAY_CONTENT_H
#define PATHWAY_CONTENT_H
#include "pathway/yaml.h"
#include <sys/stat.h>

extern const struct shape content_shapes[];             /* one row a section; the last has no kind */
const struct shape *content_shape(const char *section); /* by section, or NULL */

/* What a "go" may name: a page alone (learn), an item (skill/ID), or both; the last has no name. */
struct content_place {
    const char *name;
    bool page, item;
};
extern const struct content_place content_places[];
/* The shapes as a JSON Schema, for editors. */
void content_schema(struct buf *);

struct content_file {
    char *path;        /* to open */
    const char *shown; /* in messages: as the folder was given, then the path inside */
    int pack;          /* which of the folders, from 1: each is a pack */
    struct stat found; /* as it was when it was listed; of a link, what it leads to */
};
struct content_files {
    struct arena *arena;
    struct content_file *file;
    int count, room;
    const char **left; /* files that look like content and are not read: their names do not end in .yaml */
    int lefts, left_room;
};
/* Every *.yaml below the folders, sorted by name within each folder, folders in the order given. Free with _end. */
int content_list(const char *const *folders, int count, struct content_files *, struct err *);
void content_list_end(struct content_files *);

/* Takes one good item. Returns 0, or -1 with err to stop. */
struct content_item {
    const struct bound *bound;
    struct pos pos; /* shown name, line, column */
    int pack;
    bool again; /* it takes the place of an item of an earlier pack, which was taken before */
};
typedef int content_take(void *to, const struct content_item *, struct err *);
/* Reads all files; every mistake goes to diags (sorted at the end), each good item to take. Dangling references, double
 * ids and circles of moves are found at the end; with `advise`, so are sentences hard to read and words not used here, as
 * warnings. 0, or -1 when the machine or `take` failed. */
int content_read(const struct content_files *, bool advise, content_take *, void *to, struct diags *, struct err *);
#endif

/* yaml: reads content files item by item over libyaml's events. A file is a mapping of sections to lists of items; the
 * whole file is never in memory, one item is. Every value keeps its place. Mistakes are collected, never stop a run;
 * after one that libyaml cannot read past, the rest of that file is left. Must not know what the sections mean beyond
 * the shape it is handed, nor SQL. Nodes live in the item's arena: copy what must outlast the next item. */
#ifndef PATHWAY_YAML_H
#define PATHWAY_YAML_H
#include "pathway/base.h"

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };
struct node {
    enum node_kind kind;
    bool quoted;      /* a scalar in quotes or as a block is text, never a number */
    bool told;        /* a mistake in it was said already: it is there, and nothing more is asked of it */
    int line, column; /* from 1, of the value */
    const char *text; /* of a scalar */
    struct node *key; /* the key of an entry of a mapping, else NULL */
    struct node *child, *next;
};

struct yaml_item {
    const char *section; /* the top-level key it stands under */
    int section_line, section_column;
    bool single;       /* the section held one mapping, not a list */
    struct node *node; /* always a mapping */
};

struct yaml_file;
enum { YAML_MOST_BYTES = 256 << 20, YAML_MOST_DEPTH = 32 };
/* Opens a file; `shown` is its name in messages. NULL when it cannot be read: said in diags. */
struct yaml_file *yaml_open(const char *path, const char *shown, struct diags *);
/* The next item, in the arena (reset by the caller between items). 1: there is one; 0: the end, mistakes are in diags. */
int yaml_next(struct yaml_file *, struct arena *, struct yaml_item *);
void yaml_close(struct yaml_file *);
/* A mistake at a place in this file, with its source line; text as printf. Returns it, so that .help may be set. */
struct diag *yaml_say(struct yaml_file *, enum severity, int line, int column, const char *format, ...) PRINTF(5, 6);
/* Where words of a text stand: on its first line, or on one of the next; its own place, where they are on none of them. */
struct pos yaml_find(struct yaml_file *, const struct node *text, const char *words, size_t size);
/* The text of one line of a file, for a mistake found when the file is closed; NULL when it cannot be read. */
const char *yaml_line(const char *path, int line, struct arena *);
/* How to mend a text that a word processor typed: the first of curly quotes, spaces that are none and long dashes in it. NULL
 * where there is none. */
const char *yaml_typed(const char *text);
struct arena *yaml_arena(struct yaml_file *); /* of the diags: for texts that must outlast the item */

/* -- shapes: what an item may hold, as a table -------------------------------------------------------------------- */
enum field_kind {
    FIELD_ID,      /* this item's own name */
    FIELD_LINE,    /* one line of text */
    FIELD_TEXT,    /* a paragraph */
    FIELD_WHOLE,   /* a whole number, min to max */
    FIELD_CHOICE,  /* one of names */
    FIELD_YES,     /* yes or no */
    FIELD_DAY,     /* 2026-11-23 */
    FIELD_ADDRESS, /* http:// or https:// */
    FIELD_REF,     /* the id of an item of `target` */
    FIELD_LEVEL,   /* a level of the scale, by its number */
    FIELD_LINES,   /* a list of lines */
    FIELD_LEVELS,  /* a list of lines, one for each level of the scale */
    FIELD_REFS,    /* a list of ids of items of `target` */
    FIELD_OLD,     /* a list of ids this item had before */
    FIELD_PARTS,   /* a list of mappings of the shape `of` */
};
struct shape;
struct field {
    const char *key;
    enum field_kind kind;
    bool needed, prose;       /* prose: a line that is read as a sentence, as every text is */
    int most;                 /* characters of a text; 0: the kind's own limit (80 a line, 600 a paragraph) */
    long min, max;            /* of a whole number */
    const char *const *names; /* of a choice, NULL at the end */
    const char *target;       /* of a reference: the kind of item, such as "skill" */
    const struct shape *of;   /* of parts */
    const char *help;         /* for the author: what it is for */
    const char *like;         /* an example to change; NULL: one is made from the kind */
};
int field_most(const struct field *); /* characters of a text */
struct shape {
    const char *kind;    /* "skill": the kind of item, and its table's name in content.db */
    const char *section; /* "skills": the top-level key; NULL for a part */
    const char *one;     /* "a skill", for messages */
    bool single;         /* the section is one mapping, not a list */
    const struct field *field;
    int fields;
    /* A rule between the fields of one item, or NULL. Says what is wrong through yaml_say. */
    void (*check)(struct yaml_file *, const struct node *item);
};
enum { SHAPE_MOST_FIELDS = 32 };
struct bound { /* an item held against its shape: value[i] is the node of field[i], NULL where it is not there */
    const struct shape *shape;
    const struct node *node, *value[SHAPE_MOST_FIELDS];
};
/* Holds a mapping against a shape: unknown, duplicate and missing keys, wrong kinds, texts too long or empty, numbers out
 * of range, ids and days malformed; parts too. All mistakes are said. True when there was none. */
bool shape_bind(struct yaml_file *, const struct shape *, const struct node *, struct bound *);
const struct node *node_at(const struct node *map, const char *key); /* the value under a key, or NULL */
#endif

/* share: a file that leaves one portfolio for somebody else's eyes, and how such a file is read. It holds what was chosen and nothing
 * else: it is made whole in memory and written at once, so nothing that was left out or deleted is in any of its bytes. A file from
 * elsewhere is read into memory first, is never written to, runs nothing, and is taken only where it is ours to the letter. */
#ifndef PATHWAY_SHARE_H
#define PATHWAY_SHARE_H
#include "pathway/base.h"

enum {
    SHARE_MOST_BYTES = 8 << 20, /* of a file */
    SHARE_MOST_LINES = 20000,
    SHARE_MOST_SAID = 500,   /* lines of an answer: each is held against what is there */
    SHARE_MOST_TEXT = 12000, /* bytes of one text */
    SHARE_MOST_PATH = 300,   /* of a path, in a sentence */
    SHARE_MOST_HEAD = 400    /* of what is said of the whole: a name, a service */
};
/* What is said in one line. What may be NULL is not said. The part tells how it is read:
 *   level      item skill, title, level, words: the level's name, state, day: when it was said
 *   wanted     item skill, title, level, words: the level's name
 *   evidence   item skill or KIND/ID, title, words: what, more: so what, state: now what, day, minutes
 *   plan       item KIND/ID, title, words: why, more: what there will be, day: by, minutes, state, name: who helps
 *   barrier    item, title
 *   task       item, title, state: "does", "wants" or both
 *   view       item skill, title, level, words: the level's name, more: note, name: whose; state: "manager" or "agreed"
 *   proposal   item KIND/ID or NULL, title, words: why, day: by, minutes
 *   seen       item skill or NULL, title, words: what its writer sees done well
 *   question   words: what its writer asks
 *   agreed     item, title, words, day; state: the part of the 1:1
 *   note       words: one thing that is for the person alone, chosen by itself; title: what of
 *   reply      item: question, title, words: the choice's id, more: its title, or own words
 * A file with another part, with an item that is no ID or KIND/ID, or with what is longer, is not read: what share_bytes is given has to
 * keep to that, or it makes nothing.
 */
struct share_line {
    const char *part, *item, *title, *words, *more, *day, *state, *name;
    long level, minutes; /* 0: not said */
};
struct share {
    const char *kind; /* "copy", "answer" (of a manager, to a copy) or "return" (of a survey) */
    const char *id;   /* which copy, [a-z0-9-]{1,60}: of an answer, the copy's. NULL in a return */
    /* Each NULL where it is not said. day, review: YYYY-MM-DD. role, goal: ids; team: "yes" where it may count for cover. */
    const char *name, *to, *day, *review, *service, *role, *role_title, *goal, *scale, *survey, *team;
    struct share_line *line;
    int lines, room; /* room: for share_add */
    char mark[17];   /* set by share_read: of all its bytes, so that what was shown is known to be what is taken over */
};
/* One more line, to fill in; the list is malloc'ed: free(share->line). */
struct share_line *share_add(struct share *);
/* The bytes of the file (malloc'ed in out); the same share gives the same bytes. Kept by the caller, or written with file_write. -1 with
 * nothing in out where share_read would not take them. */
int share_bytes(const struct share *, struct buf *out, struct err *);
/* Reads a file: its texts live in the arena, each a line of clean text. -1 with a sentence that begins with the path: FAULT_MISTAKE where it
 * is none of ours, damaged, newer, or more than a copy can be. It is left as it was. share->line is in the arena too: not to be freed. */
int share_read(const char *path, struct arena *, struct share *, struct err *);
#endif

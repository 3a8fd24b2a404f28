/* team: who can do what, over the copies that people shared for it. One file is in memory at a time; kept are tallies, the names that are
 * shown, and some bytes a file. Results live in the arena passed in. */
#ifndef PATHWAY_TEAM_H
#define PATHWAY_TEAM_H
#include "pathway/guide.h"

/* The files to read: those named for this run, else (*named false) what lies in the person's own tray, which may be nothing. */
void guide_files(struct world *, struct arena *, const char *const **file, int *count, bool *named);

/* What was left out, and why: the first of it, each once. */
enum { MOST_LEFT = 20 };
struct left {
    const char *file, *why;
};
struct left_out {
    struct left left[MOST_LEFT];
    long count;
};
/* Tells it at once where somebody waits for it, and keeps it while there is room. */
void left_add(struct left_out *, struct world *, struct arena *, const char *file, const char *why);
int none_counted(int files, struct err *); /* all of them were left out: -1, and err says so */

enum { TEAM_NAMES = 8, TEAM_NAME_BYTES = 60 };
struct team_people {
    const char *name[TEAM_NAMES]; /* the first by the alphabet; of a long one the beginning */
    long count, named;            /* all, and those of them with a name */
};
struct team_skill {
    const char *id, *title;
    const char *level;             /* the words of the level that the list of needs asks for; NULL: none */
    long n, needed;                /* its place in the list; needed 0: not by a list */
    struct team_people can, wants; /* wants: would like to, and cannot on their own yet */
    bool can_hidden, wants_hidden; /* across services: too few people to tell */
    long reading, now, wanted;     /* of the file that is being read */
    bool wish;
};
struct team {
    struct team_skill *skill;
    int skills;
    long people, services, unnamed; /* unnamed: their copies were not shared for cover */
    const char *service;            /* where it is one, and said */
    bool across;                    /* several services: counts alone */
    bool few;                       /* several, and not enough of them: nothing is told */
    long unknown;                   /* answers about skills that this content does not hold */
    struct left_out out;
};
/* needs: the role whose needs are the list, or NULL: all skills that the files speak of. Who can do a skill is at the level "on my own" or
 * above, and at the level that the list asks for where that is further. -1 where files were named and none could be counted: each was told. */
int guide_team(struct world *, const char *needs, struct arena *, struct team *, struct err *);
#endif

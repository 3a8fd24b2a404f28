/* guide: answers to people's questions that need thought: what to rate next, which three things to suggest and why. Reads
 * the store; changes nothing; draws nothing. Results live in the arena passed in. */
#ifndef PATHWAY_GUIDE_H
#define PATHWAY_GUIDE_H
#include "pathway/store.h"

/* What the site of this computer says of it (docs/site.md): where paper and people are. Folders are paths; NULL: none is set up. The
 * words say the same as the person knows it ("your H: drive, folder Pathway"). A folder may hold "%u": the login's name. */
struct site {
    const char *print, *print_words;       /* where pages to print go */
    const char *handover, *handover_words; /* where files for others, or for another computer, go */
    const char *tray;                      /* holds a folder for each login: what is given to them lands there */
    const char *name;                      /* whose computer this is ("Anytown NHS Trust"), or NULL */
    const char *backups;                   /* what is said of the trust's own backups ("kept for 30 days"), or NULL */
};

/* All a page may read. Made by main, or by a test. */
struct world {
    struct store *store;
    char today[11], now[21];
    char began[21]; /* of this sitting; "": not known */
    bool asks;      /* somebody is there to answer: a place may put its question first */
    bool unkept;    /* a question was passed by that could not be kept: in this sitting no other is put first */
    bool lines;     /* lines are typed, and no keys pressed: help says which */
    bool live;      /* the time goes on: read again before each key, so that an open window knows tomorrow */
    bool visit;     /* nothing is kept */
    bool
        shown; /* it is read for others' eyes (the map, ideas, the plan): as if nothing had been said of what is private */
    bool book;          /* the content alone is told, for anybody: nothing of a person, and nothing that one is asked */
    bool confirmed;     /* no pack waits for its reader to say that they may use it: known once it was asked */
    const char *person; /* the login's name, for the first line of the screen */
    const char *portfolio; /* where the answers are kept, as a path */
    const char *host;      /* this computer's name */
    const char *stale;     /* content with mistakes: the sentence home shows, or "" */
    struct site site;
    const char *const *file; /* files named for this run: copies for team cover, returns of a survey */
    int files;
    /* A page as a face shows it ("html", "text" …), in out: how an act writes a page to a file; "export" and "document": all that is
     * kept, whatever the place. NULL: there is no face. */
    int (*show)(struct world *, const char *place, const char *as, struct buf *out, struct err *);
    const char *const *before; /* files named beside those: returns of an earlier survey */
    int befores;
    /* While many files are read: how far that is, and a sentence on one of them. NULL: nobody waits for it. */
    void (*progress)(long done, long of);
    void (*tell)(const char *sentence);
};

/* The tray of a login, there or not. NULL: there are no trays, or it is no login: a slash, or a dot at its beginning, would lead elsewhere. */
const char *guide_tray(const struct world *, const char *login, struct arena *);

/* What an address carries behind its "?": an answer under its name. */
struct arg {
    const char *name, *value;
};

/* Is a fact that was last checked on this day (YYYY-MM-DD) over a year old? */
bool guide_is_old(const struct world *, const char *checked);

/* A setting of the person ("job", "goal", "name", "hours", "study", "year", "last", "display", "mine:BARRIER"): NULL never
 * asked, "" skipped or taken back. */
int guide_setting(struct world *, const char *name, struct arena *, const char **value, struct err *);
/* Was a copy given to anybody? Where that cannot be read: yes, so that nothing is said to be kept back that is not. */
bool guide_gave(struct world *);
/* The role that places answer for: `asked` when it is one, else the person's, else the pack's starting role. */
int guide_role(struct world *, const char *asked, struct arena *, const char **role, struct err *);

/* Where one is with what a role needs: skills that are there, one level away, further, not sure or not for the person, and not
 * answered. */
enum reach { MET, CLOSE, FURTHER, OTHER, UNRATED, REACHES };
enum { UNKNOWN_MINUTES = 180 }; /* what an item counts that does not say how long it takes */
struct readiness {
    long count[REACHES], total;
};

/* The set a person is asked: "short" (ten for the role), "area:ID", "changed" (what is new, unsure, or has an example since) or "all".
 * Its skills, by the queries set_*: at most `count`, behind the first `first`. */
int guide_ask_set(struct world *, const char *set, long first, long count, struct arena *, struct cursor *,
                  struct err *);
/* The next skill after `after` (NULL: of all) that is not answered or, while somebody looks again, not answered since that began;
 * *skill NULL where there is none behind it. */
struct progress {
    const char *skill, *title; /* the next question; NULL when there is none */
    const char *before;        /* the skill before `after`; NULL where that is the first, or not in the set */
    int at, here;              /* the places in the set of the next question and of `after`, from 1; 0: none */
    int answered, total, left; /* left: to be asked, `after` itself not counted */
    bool again;                /* some of what is left was answered before */
};
int guide_next(struct world *, const char *set, const char *after, struct arena *, struct progress *, struct err *);

/* The set that somebody was in the middle of, and its next question: the one answered in last, else the short set. */
int guide_carry_on(struct world *, struct arena *, const char **set, struct progress *, struct err *);

/* Suggestions for what is worth growing (ideas.c has the formula), each once. What comes first for the person stands before all
 * other skills; else each three hold one that is free, an hour at most and needs nobody's yes, as long as there is one. */
/* How an idea came to its place: weight = gap x matters, x 2 where wished, x 3/4 where guess; worth = weight / (1 + hours). */
struct idea_sum {
    long gap, matters;  /* steps of the scale; how much the job needs the skill, 1 to 3 */
    bool wished, guess; /* "I'd like to" was ticked for the skill; the answer is a guess */
    bool first, named;  /* the skill comes first for the person; it was answered, or wished for */
    bool eased, lifted; /* it gets round what is in the person's way; it moved up, since it can begin this week */
    double weight, hours, worth; /* hours: three where the length is not known */
    int turn, of;                /* its place among what builds the skill, from 1, and how many these are */
};
struct way_round { /* of a barrier; mine: it is in the person's way */
    const char *barrier, *title;
    bool mine;
};
struct idea {
    const char *kind, *id, *title;       /* "learning", "practice" or "network" */
    const char *skill, *skill_title;     /* the gap it answers */
    long minutes, from, to, now, needed; /* minutes 0: not known; needed 0: neither asked for nor wished */
    const char *cost, *provider, *checked, *source;
    const char *time;   /* when it can be done: "work time", "own time" or "either"; NULL: not known */
    const char *format; /* of a course "course", "reading" …; else "practice" or "network" */
    bool easy;          /* free, an hour at most, nobody's yes */
    bool free, ask;     /* nothing to pay; somebody has to say yes */
    const char *why;    /* one sentence */
    /* What it is beside what the person said of their time and of what gets in their way; NULL: nothing. For them alone: it
     * stands on no page that is shown to others. */
    const char *for_me;
    const struct way_round
        *round; /* what it gets round, of what is in the person's way or was asked for; for them alone too */
    int rounds;
    struct idea_sum sum;
};
/* skill: for that one alone, or NULL. */
int guide_ideas(struct world *, const char *role, const char *skill, struct arena *, struct idea **, int *count,
                struct err *);

/* Growing in the post one has (grow.c). A direction is a role that a move of the kind "grow" leads to; for a job without such
 * moves an area, up to the last level. What the person would like comes first, then what they do and are near to; what is
 * all there is last. */
struct growth_need {
    const char *skill, *title, *state; /* state NULL: not answered */
    long n, level, matters, own;       /* n: the content's order; own: what the job asks now; 0: nothing */
    long now, wanted;                  /* 0: no level */
    bool does, wants;                  /* an everyday task of it is ticked */
    bool first, later, guess;          /* as the person said of it */
    bool deepens;                      /* the direction asks for more of it than the job does */
};
struct growth {
    const char *id, *title, *about, *move; /* move NULL: id is an area */
    struct readiness readiness;
    long matters, likes, near; /* how much it matters in all; of what deepens, how much is liked, and is near */
    bool done;                 /* all is there */
    const char *why;           /* one sentence */
    const struct growth_need *need;
    int needs;
};
int guide_directions(struct world *, const char *role, struct arena *, struct growth **, int *count, struct err *);

/* A year of one direction: four quarters of up to four steps, by the hours a week that the person has. */
enum { QUARTERS = 4, QUARTER_WEEKS = 13 };
struct year_step {
    const char *kind, *id, *title, *skill, *skill_title, *to; /* to: the words of the level it leads to */
    const char *cost, *pounds, *show;                         /* pounds and show may be NULL */
    long minutes;                                             /* 0: not known */
    int quarter;                                              /* from 0 */
};
struct year {
    long budget;            /* minutes a quarter that are counted on */
    long minutes[QUARTERS]; /* that the steps of each take */
    struct year_step *step;
    int steps;
};
/* week: minutes a week. */
int guide_year(struct world *, const struct growth *, long week, struct arena *, struct year *, struct err *);
#endif

/* store: the two databases. content.db is a cache made from content/ and safe to delete; a portfolio is one person's
 * file. The only room that knows SQLite. On a connection `main` is the portfolio and `content` is attached read-only.
 * SQL is named text in queries/, read through one cursor. Must not know pages or faces. Texts read through a cursor
 * live until its next row; copy them into an arena. No cursor stays open while waiting for a key. */
#ifndef PATHWAY_STORE_H
#define PATHWAY_STORE_H
#include "pathway/base.h"
#include "queries.h" /* enum query, made from queries/ at build */

struct store;
struct store_options {
    const char *const *folders; /* of content */
    int folder_count;
    const char *portfolio; /* the file; NULL: keep everything in memory, and write no file at all (--visit) */
    const char *cache;     /* content.db; NULL: in memory */
    const char *now;       /* for history, YYYY-MM-DDTHH:MM:SSZ; must outlive the store */
};
/* Opens both. The portfolio's file is made by the first change, not before. Content is compiled when it changed; content
 * with mistakes leaves the last good content.db in use, and *stale says so (one sentence, or ""). */
int store_open(struct store **, const struct store_options *, struct diags *, char stale[300], struct err *);
void store_close(struct store *);         /* NULL is fine */
bool store_is_file(const struct store *); /* does the portfolio have a file by now */
/* Did another session change the portfolio since the last call? Opens the file where another session made it. */
bool store_changed_elsewhere(struct store *);

/* Checks content, its form and its meaning, as of `today` (YYYY-MM-DD); nothing is kept. 0: no mistakes (there may be warnings);
 * 1: mistakes; both are in diags; -1: failed. */
struct content_files;
int store_check(const struct content_files *, const char *today, struct diags *, struct err *);

/* -- asking: one cursor a question ---------------------------------------------------------------------------------- */
struct cursor {
    void *statement; /* the store's own */
    struct store *store;
    struct err *err;
    long rows; /* read so far */
};
/* Begins a named query. `types` has a letter for each value bound: t text (NULL is null), i long. Then store_next until
 * 0; a cursor left early is closed with store_done. After a failure (err is set) nothing more is asked: nobody waits for
 * the same lock twice. */
int store_ask(struct store *, struct cursor *, enum query, struct err *, const char *types, ...);
int store_next(struct cursor *); /* 1: a row; 0: the end, closed; -1: failed, said in err, closed */
void store_done(struct cursor *);
const char *store_text(const struct cursor *, int column); /* NULL for null */
long store_long(const struct cursor *, int column);        /* 0 for null */
bool store_null(const struct cursor *, int column);
char *store_copy(const struct cursor *, int column, struct arena *); /* NULL for null */

/* Between hold and release, which may be nested, every question is answered by the portfolio as it is now: its file is locked and looked
 * at once, and not for each. Nothing is changed meanwhile. */
void store_hold(struct store *);
void store_release(struct store *);

/* -- all roles at once ------------------------------------------------------------------------------------------------ */
/* What a question over the whole map asks of, as rows of numbers, packed when the content is compiled: each table is one row of
 * the database, whatever its size. An item is told by its n in the order of its kind, from 1. Rows are in the order of their
 * first column, what is equal in the content's. */
struct packed_need {
    int32_t role, skill, level, matters;
};
struct packed_move {
    int32_t move, from, to;
    int32_t kind;         /* 0 grow here, 1 up, 2 across */
    int32_t months;       /* at least, beside what there is to learn; 0: not said */
    int32_t vacancy, ask; /* a post has to come up; it needs the manager's yes */
    int32_t alone;        /* it can be done without any of its ways */
};
struct packed_way { /* a qualification that a move can rest on */
    int32_t move, qualification;
};
enum packed_kind { PACKED_LEARNING, PACKED_PRACTICE, PACKED_NETWORK };
struct packed_step { /* minutes 0: not known; paid: there is a price */
    int32_t skill, item, kind, from, to, minutes, paid;
};
struct packed_build {
    int32_t qualification, skill, from, to;
};
struct packed_qualification {
    int32_t qualification;
    int32_t kind;           /* 0 apprenticeship, 1 portfolio, 2 degree, 3 course; -1: not said */
    int32_t pace;           /* 0 one's own, 1 in paid hours, 2 by a timetable; -1: not said */
    int32_t months, pounds; /* months 0: not known; pounds -1: not known, 0: nothing to pay */
};
struct packed_sizes { /* how many there are */
    int32_t roles, skills, levels, qualifications;
};
/* How many items lead to a level of a skill, by packed_kind, and how many roles ask for it there: all levels but the first. skill 0: of
 * the whole area, where what leads to several of its skills counts once. Of an area with skills those stand first, then its skills in order. */
struct packed_lead {
    int32_t area, skill, level, leads[3], roles;
};
#define PACKED_WIDTH(row) ((int)(sizeof(struct row) / sizeof(int32_t)))
enum packed {
    PACKED_NEEDS,
    PACKED_MOVES,
    PACKED_WAYS,
    PACKED_STEPS,
    PACKED_BUILDS,
    PACKED_QUALIFICATIONS,
    PACKED_SIZES,
    PACKED_LEADS,
    PACKED_COUNT
};
/* *rows: of the table's struct, *count: how many. Read once; they live until the store is closed. */
int store_packed(struct store *, enum packed, const void **rows, long *count, struct err *);
/* Memory for what is worked out of these tables alone, and is worth keeping: always the same, of `size` bytes that are zero at first and
 * after the content was made anew. For one user. */
void *store_worked(struct store *, size_t size);

/* -- changing: between begin and commit everything is one durable transaction ----------------------------------------- */
int store_begin(struct store *, struct err *);
/* After a failure (err is set) nothing more is changed: an act is begin, its changes, and commit, which then takes all back. */
int store_change(struct store *, enum query, struct err *, const char *types, ...);
/* said: what was done, as undo will name it ("Lending: With help"); NULL: it is not to be undone. go: the address where it was
 * done, or NULL. -1 where this or a change before it failed: nothing was changed. */
int store_commit(struct store *, const char *said, const char *go, struct err *);
void store_rollback(struct store *);
/* The number of the change that an act kept last, or that was undone or done again, since the last call; 0: none. */
long store_kept(struct store *);
/* Undoes change n (of the query last_change), or does it again. -1: nothing was changed; FAULT_USAGE where a row of it was
 * changed by somebody else since: it is forgotten, so that those before it can be undone. */
int store_undo(struct store *, long n, bool again, struct err *);
#endif

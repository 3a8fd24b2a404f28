/* What the files of the store share. Only this room includes <sqlite3.h>. */
#ifndef STORE_PRIVATE_H
#define STORE_PRIVATE_H
#include "pathway/content.h"
#include "pathway/own.h"
#include "pathway/store.h"
#include <sys/types.h>
#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

enum {
    PORTFOLIO_ID = 0x50574159, /* "PWAY", the application_id of a portfolio */
    PORTFOLIO_VERSION = OWN_SCHEMA,
    SHARE_ID = 0x50575348, /* "PWSH", of a file to share */
    SHARE_VERSION = 1,
    BUSY_WAIT = 3000, /* milliseconds, for another session to end its act */
};

struct store {
    sqlite3 *db;
    struct arena *arena; /* of the options */
    struct store_options options;
    const char *cache; /* content.db's path; NULL: in memory */
    bool file;         /* main is the portfolio's file, not yet-to-be-made memory */
    dev_t device;      /* which file that is */
    ino_t inode;
    char backed[11], unbacked[500]; /* the day of the last backup, known to be there; why it could not be made, or "" */
    bool damaged;                   /* content.db was found broken and could not be mended: it is deleted at the end */
    long version_seen;              /* data_version when last asked */
    long kept;                      /* the change that was kept last, since last asked; 0: none */
    sqlite3_session *session;       /* of the act that runs */
    int holds;                      /* store_hold without store_release yet */
    sqlite3_stmt *statement[QUERY_COUNT];
    struct {
        const void *rows;
        long count;
    } packed[PACKED_COUNT]; /* rows NULL: not read since the content was attached */
    void *worked;           /* what store_worked gave out; NULL: nothing */
};

void sql_settle(void); /* before the first connection: one thread, nothing counted that nobody reads */
int sql_failed(sqlite3 *, struct err *, const char *doing);                      /* says what SQLite said; returns -1 */
int sql_say_failed(int code, const char *said, struct err *, const char *doing); /* the same, of a code */
/* The same where the portfolio is damaged: with its newest backup, and how that takes its place. */
int sql_say_damaged(const char *portfolio, struct err *, const char *doing);
int sql_run(sqlite3 *, const char *sql, struct err *, const char *doing);
/* One whole number from a statement of one row. */
int sql_number(sqlite3 *, const char *sql, long *number, struct err *, const char *doing);

/* store.c: a query prepared, ready to be bound and stepped; its values; why the last step failed. */
int statement_of(struct store *, enum query, struct err *, sqlite3_stmt **);
void statement_bind(sqlite3_stmt *, const char *types, va_list);
int store_failed(struct store *, struct err *, const char *doing);

/* portfolio.c: opens the file (or memory where there is none), brings it to this version, refuses what is not ours. */
int portfolio_open(struct store *, struct err *);
bool portfolio_is_there(const struct store *);    /* an empty file, such as a full disk leaves, is nothing yet */
int portfolio_memory(sqlite3 **, struct err *);   /* an empty one, in memory */
int portfolio_make(struct store *, struct err *); /* memory becomes the file: before the first change */
/* An open database becomes what every portfolio is: ours, of this version. store: whose file it is, backed up before it is migrated. */
int portfolio_settle(sqlite3 *, const char *path, struct store *, struct err *);
/* The file is opened anew, or left for an empty one in memory; the content is attached to that. -1: all is as before. */
int portfolio_replace(struct store *, bool file, struct err *);
bool portfolio_is_other(const struct store *); /* another file was put in the place of the one that is open */
/* backup.c: the file as it is before the first change of a day, once; a failure is kept for store_unbacked. */
void backup_today(struct store *, sqlite3 *);
/* fill.c: the rows and indexes of an open, empty database, in a transaction left open. With `today` it is only checked: rules
 * of meaning are held to it, and nobody will search in it. 0, 1: mistakes, -1: failed. */
int fill_content(sqlite3 *, const struct content_files *, const char *today, struct diags *, struct err *);
/* packed.c: gathers what store_packed gives out, item by item, and keeps it in the table packed. */
struct packing *packing_begin(void);
void packing_take(struct packing *, const char *kind, const char *id, long n, const struct node *item, bool again);
int packing_keep(struct packing *, sqlite3 *, struct err *);
void packing_end(struct packing *); /* NULL is fine */
void packed_forget(struct store *); /* other content is attached: what was read is read again */
/* cache.c: compiles content when it changed and attaches it. */
int cache_attach(struct store *, struct diags *, char stale[300], struct err *);
/* A copy of the database `name` of another connection, handed to this one as its own. */
int attach_copy(sqlite3 *, sqlite3 *from, const char *name, const char *as, struct err *, const char *doing);
int cache_attach_again(struct store *, sqlite3 *before, struct err *); /* to a new connection; the one that had it */
bool cache_is_sound(struct store *, int code); /* after a read failed so: is it not content.db that is damaged */
int cache_mend(struct store *,
               int code); /* makes a damaged content.db anew; no statement may be running. 0: read again */
#endif

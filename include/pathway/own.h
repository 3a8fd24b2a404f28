/* own: the person's file as a whole: its backups, what goes out of it and comes into it, and its end. What its tables hold is said
 * in one table, own_tables, from which everything is shown, exported, imported and counted. */
#ifndef PATHWAY_OWN_H
#define PATHWAY_OWN_H
#include "pathway/store.h"

/* -- what it holds -------------------------------------------------------------------------------------------------- */
enum holds { /* what a column holds: how it is told in words. A number is one in JSON, all else is text */
             HOLDS_NUMBER,
             HOLDS_LEVEL,
             HOLDS_PRIORITY,
             HOLDS_SURE,
             HOLDS_YES,
             HOLDS_MINUTES, /* the last of the numbers */
             HOLDS_TEXT,
             HOLDS_DAY,
             HOLDS_TIME,
             HOLDS_SKILL,
             HOLDS_ITEM,
             HOLDS_ROLE,
             HOLDS_TASK,
             HOLDS_QUESTION,
             HOLDS_CHOICE,
             HOLDS_ADDRESS, /* that chose a copy: it leads to giving, and nowhere else */
             HOLDS_STATE,
             HOLDS_SIDE
};
struct own_column {
    const char *name;
    enum holds holds;
    bool needed;
    const char *label; /* before its words; "": they stand alone */
};
/* How rows from elsewhere come in. KEY: of two of one key the newer stays. ADD: a row that is not there yet gets the next number.
 * ORDER: the same, in the order of their times. PART: with the row that they belong to. */
enum merge { MERGE_KEY, MERGE_ADD, MERGE_ORDER, MERGE_PART };
struct own_table {
    const char *name, *one, *many, *title; /* of the table, and of its section in an export; in words; over its rows */
    const struct own_column *column;
    int columns, keys; /* keys: so many of its first columns */
    enum merge merge;
    enum query rows; /* a window of its rows: first, count */
};
enum {
    OWN_TABLES = 16,
    OWN_SCHEMA = 4 /* of a portfolio and of an export: what can be read is of this one, or older */
};
extern const struct own_table own_tables[OWN_TABLES];

/* All rows of a portfolio. Numbers are in digits; what is not said is NULL. */
struct own_rows {
    const char **cell, **words; /* rows x columns; words NULL: not told */
    long rows;
};
struct own {
    const char *day; /* on which they were read, YYYY-MM-DD */
    struct own_rows table[OWN_TABLES];
};
int own_read(struct store *, struct arena *, struct own *, struct err *);

/* Of the rows of each table that are brought: how many there are, are there already just so, and stay behind since one's own is newer. */
struct own_news {
    long brought, there, older;
};
/* Holds what was exported elsewhere beside what is here, and with `does` takes it in: one durable change, to be undone as `said`. Into an
 * empty portfolio it comes as it was. -1: nothing was changed; FAULT_MISTAKE where a row is none that a portfolio could hold. */
int own_bring(struct store *, const struct own *, bool does, const char *said, struct own_news news[OWN_TABLES],
              struct err *);

/* -- backups -------------------------------------------------------------------------------------------------------- */
/* Before the first change of a day the file is copied beside itself, in the folder backups; the newest seven are kept. */
struct backup {
    const char *key, *day, *path; /* key: the day, with a number behind it where there are several */
    long of_day;                  /* that number, from 1 */
};
int backup_list(const char *portfolio, struct arena *, struct backup **); /* how many there are; the newest first */
/* How much of each sort a backup holds, in the order of own_tables. -1: there is none of that key, or it is damaged. */
int backup_counts(const char *portfolio, const char *key, struct arena *, long *count, int most, struct err *);
/* Puts a backup in the place of the file; what stood there is kept as a backup itself: *kept is its key. Where the file is damaged it is
 * set aside (*kept NULL). Other open sessions take the new file up. -1: nothing was changed. */
int backup_restore(struct store *, const char *portfolio, const char *key, struct arena *, const char **kept,
                   struct err *);
bool backup_wanted(const char *portfolio); /* is the file damaged */
const char *
store_unbacked(const struct store *); /* why today's backup could not be made; NULL: it was, or need not be yet */

/* From now on nothing is kept, and nothing is shown of what was: as on a first day, in memory. The file stays as it is. */
int store_look_round(struct store *, struct err *);

/* -- its end -------------------------------------------------------------------------------------------------------- */
struct erased {
    int backups; /* that there were */
    int left;    /* files that could not be deleted */
};
/* Deletes the file, its journal and its backups; the store is as it was before the first answer. -1: nothing was deleted. */
int store_erase(struct store *, const char *portfolio, struct erased *, struct err *);
#endif

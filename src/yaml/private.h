/* Inside the yaml room: the sieve (bytes as they come), the reader (events to items), what libyaml's problems mean. */
#ifndef YAML_PRIVATE_H
#define YAML_PRIVATE_H
#include "pathway/yaml.h"

/* -- sieve: hands a file on byte by byte, clean: says what may not stand in it and puts '?' there, so that reading goes on.
 * Counts lines and characters as libyaml does. Remembers where every LINES_APART-th line begins. */
enum { SIEVE_ROOM = 64 * 1024, LINES_APART = 256, SIEVE_MOST_FAULTS = 20 };
struct sieve {
    int fd;
    struct yaml_file *file; /* to say mistakes */
    unsigned char *block;   /* SIEVE_ROOM bytes and a NUL */
    size_t at, filled;      /* in the block */
    long long offset;       /* of the block's first byte in the file */
    bool ended, indent;     /* nothing more to read; only blanks so far in this line */
    int line, column;       /* of the next character */
    int fault_line, faults; /* the last line with a fault: one is told for each line */
    int cut;                /* the line at which reading stopped for good, or 0 */
    long long *begins;      /* of line 1, 1 + LINES_APART, ... */
    int begins_count, begins_room;
};
/* 0, or -1 with errno: the file cannot be read. */
int sieve_open(struct sieve *, const char *path, struct yaml_file *);
size_t sieve_read(struct sieve *, unsigned char *to, size_t size);      /* 0: the end */
const char *sieve_line(const struct sieve *, int line, struct arena *); /* its text without the break, or NULL */
void sieve_close(struct sieve *);

/* -- what a problem of libyaml means to an author ------------------------------------------------------------------- */
struct problem {
    const char *name, *line;       /* libyaml's words; the text of the line the problem is on */
    int row, column;               /* of the problem */
    int opened_row, opened_column; /* of what was being read */
    const char *opened_line;
    const char *before; /* the line before the problem's, or NULL */
};
/* Sets where the mistake is; the sentence, and in *help how to mend it (either may be in the arena). */
const char *problem_explain(const struct problem *, int *row, int *column, const char **help, struct arena *);

const char *line_from(const char *line, int column); /* the byte of a line's column (from 1) */
int line_column(const char *line, const char *byte); /* and back */

/* mend.c: the line under a mistake, or NULL. */
const char *value_mend(struct yaml_file *, const struct field *,
                       const struct node *value); /* of a value of another kind */
const char *key_mend(const char *key);            /* of a key that is unknown */
#endif

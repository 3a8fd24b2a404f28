/* base: what every room may use: memory that dies together, text measured as a terminal shows it, days, failures of the
 * machine, mistakes in content. Must not know YAML, SQL, pages or terminals. Out of memory ends the program: there is
 * nothing to lose, every answer is on disk as its key is pressed. Results live in the arena that is passed in. */
#ifndef PATHWAY_BASE_H
#define PATHWAY_BASE_H
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))
#if defined(__GNUC__)
#define PRINTF(at, first) __attribute__((format(printf, at, first)))
#else
#define PRINTF(at, first)
#endif

/* -- memory ------------------------------------------------------------------------------------------------------ */
struct arena;
struct arena *arena_new(void);
void arena_reset(struct arena *);               /* forget everything in it; the memory is kept for the next use */
void arena_free(struct arena *);                /* NULL is fine */
void *arena_alloc(struct arena *, size_t size); /* zeroed, aligned for any type */
char *arena_copy(struct arena *, const char *text);
char *arena_copy_size(struct arena *, const char *text, size_t size); /* adds the NUL */
char *arena_print(struct arena *, const char *format, ...) PRINTF(2, 3);

/* A text that grows. `text` is never NULL once something was added and is always terminated. Free with buf_free. */
struct buf {
    char *text;
    size_t size, room;
};
void buf_add(struct buf *, const char *text);
void buf_add_size(struct buf *, const char *text, size_t size);
void buf_print(struct buf *, const char *format, ...) PRINTF(2, 3);
void buf_free(struct buf *);

/* A growing array: ARRAY_PUSH(list, count, room) makes room for one more and gives its place (malloc'ed; free(list)). */
void *array_grow(void *list, int count, int *room, size_t size);
#define ARRAY_PUSH(list, count, room)                                                                                  \
    ((list) = array_grow((list), (count), &(room), sizeof *(list)), &(list)[(count)++])

/* -- failures of the machine: one, passed up; only main exits ---------------------------------------------------- */
enum fault { FAULT_NONE, FAULT_MISTAKE = 1, FAULT_USAGE = 2, FAULT_MACHINE = 3 }; /* also the exit codes */
struct err {
    enum fault fault;
    char text[600]; /* one or two sentences: are the answers safe, what happened, what to do */
};
int err_set(struct err *, enum fault, const char *format, ...) PRINTF(3, 4); /* returns -1; the first failure stands */

/* -- mistakes in content: many, all told in one run -------------------------------------------------------------- */
struct pos {
    const char *file; /* as shown to the author; lives as long as the reading */
    int line, column; /* from 1; the column counts characters. 0: the whole file */
};
enum severity { MISTAKE, WARNING };
struct diag {
    enum severity severity;
    struct pos pos;
    const char *text; /* "error" and place are added when shown */
    const char *line; /* the source line, or NULL */
    const char *help; /* how to mend it, or NULL */
    /* Of a warning that an author may explain: its name, such as "reading", and the item, such as "skill/lending"; else NULL. */
    const char *rule, *about;
};
struct diags {
    struct arena *arena; /* of the texts; made by diags_begin, freed by diags_end */
    struct diag *item;
    int count, room, mistakes, warnings;
};
void diags_begin(struct diags *);
void diags_end(struct diags *);
struct diag *diags_add(struct diags *, enum severity, struct pos, const char *format, ...) PRINTF(4, 5);
void diags_sort(struct diags *);                     /* by file, line, column */
void diags_show(const struct diags *, struct buf *); /* file:line:column: error: text, the line, a caret, help */

/* -- text: UTF-8, measured in cells ------------------------------------------------------------------------------ */
/* The character at text: sets its code point (0xFFFD where broken) and returns its bytes (0 at the end). */
int text_decode(const char *text, uint32_t *code);
int text_cells(uint32_t code);    /* 0, 1 or 2 cells, as the terminal draws it; control characters 0 */
int text_width(const char *text); /* cells */
size_t text_fit(const char *text, int cells, int *used); /* bytes of text that fit in that many cells */
/* Why a text may not stand in content or in an answer: names the first forbidden character (control, line and paragraph
 * separators, bidi controls, zero-width joiner, broken UTF-8) or NULL when it is clean. *at: its byte. Newline is allowed. */
const char *text_fault(const char *text, size_t size, size_t *at);
char *text_clean(struct arena *,
                 const char *text); /* the same text without what text_fault would name; white space folded */
/* In place: '?' for what text_fault would name, newlines kept. For what goes out to a terminal or a pipe. */
void text_disarm(char *text);
/* Breaks a text into lines of at most `cells`; words longer than a line are cut. Returns the lines, sets *count (>= 1). */
const char **text_wrap(struct arena *, const char *text, int cells, int *count);
/* The word of a list nearest to one that was mistyped (Damerau-Levenshtein, at most a third of its letters), or NULL. */
struct nearest {
    const char *typed, *best;
    int distance;
    bool parts; /* also a word of which the typed one is a part, or the other way round, where none is nearer */
};
void nearest_try(struct nearest *, const char *candidate); /* begin with {.typed = word} */
bool text_is_id(const char *);                             /* [a-z][a-z0-9]*(-[a-z0-9]+)*, at most 60 */
bool text_whole(const char *, long *number);               /* a whole number and nothing else */
/* A number of hours such as "2" or "1.5", as whole minutes: 1 to most x 60; false where it is none. */
bool text_hours(const char *, long most, long *minutes);
bool text_is_day(const char *); /* 2026-11-23, a day that exists */
/* "." where a text wants one at its end; "" after a mark, a colon or an address. */
const char *text_stop(const char *);
bool text_ends(const char *); /* with a full stop, ? or !, also where a quotation mark or a bracket closes after it */
int text_compare(const char *, const char *);                /* strcmp that takes NULL as "" */
int text_order(const void *, const void *);                  /* for qsort and bsearch of const char *: by their bytes */
const char *text_day_words(struct arena *, const char *day); /* "2026-11-23" -> "23 November 2026" */
/* A day as a number that goes up by one a day, 0 on 1 January 1970; and back, from 1970 on. */
long text_day_number(const char *day);
const char *text_day(struct arena *, long number);
const char *text_months_on(struct arena *, const char *day,
                           int months); /* the same day so many months on, or that month's last */
long text_monday(long day);             /* the Monday of the week of a day, both as numbers */
/* As a part of a file's name that every computer takes: small letters and digits, a dash for what parts them, at most so many bytes.
 * "" where there is none of either. */
const char *text_file_word(struct arena *, const char *, size_t most);
/* FNV-1a of so many bytes, to tell texts apart, not to keep a secret: begin with TEXT_MARK, go on with what came of it. */
#define TEXT_MARK UINT64_C(14695981039346656037)
uint64_t text_mark(uint64_t mark, const void *bytes, size_t size);
/* "1 skill", "2 skills"; the noun's plural is noun + "s" unless plural is given. */
const char *text_count(struct arena *, long n, const char *noun, const char *plural);
const char *text_minutes(struct arena *,
                         long minutes); /* "20 minutes", "1 hour", "1 hour 30 minutes", "2 days" stays hours */

/* -- the world outside ------------------------------------------------------------------------------------------- */
/* Today (YYYY-MM-DD, local) and now (YYYY-MM-DDTHH:MM:SSZ): from the clock, or from PATHWAY_NOW in that second form. */
void clock_read(char today[11], char now[21]);
int file_make_folders(const char *path, struct err *); /* the folders above a file, each 0700 when made here */
bool file_is_private(const char *path); /* by its permissions nobody but its owner can open it, and we are the owner */
/* May a file be written there? -1: it is there already, and not `force`, or is no file at all. */
int file_may_write(const char *path, bool force, struct err *);
int file_not_written(const char *path, struct err *); /* -1: says why, by errno */
/* What was written beside takes its place; what came there meanwhile, or is a link to nothing yet, is not replaced unless `force`.
 * -1: errno says why. */
int file_place(const char *beside, const char *path, bool force);
/* Writes beside the file, fsyncs, renames. Refuses to replace an existing file unless `force`, and what is no file always. */
int file_write(const char *path, const char *text, size_t size, bool force, struct err *);
/* The same for a folder that is somebody else's, so that they can read it: by the folder's group, where it hands that on (its
 * set-group-ID bit), and then nobody else can (0640); else everybody who knows the name (0644). */
int file_hand_over(const char *path, const char *text, size_t size, bool force, struct err *);
int random_id(char id[33], struct err *); /* 16 random bytes as hex: no two copies are alike */
/* Takes from a file the day it was written on: it gets the first of January 2000. */
int file_undate(const char *path, struct err *);
bool file_is_listed(const char *name); /* it is not hidden, nor still being written (".part") */
/* The names of all that is in a folder, in their order. -1 with errno where it cannot be read. */
int folder_names(const char *folder, struct arena *, const char ***name, int *count);
/* The same of what is listed alone. */
int folder_list(const char *folder, struct arena *, const char ***name, int *count);
/* The same of its files alone, as paths. */
int file_list(const char *folder, struct arena *, const char ***file, int *count);
#endif

/* What the commands share: the options of one call, and the world they open. */
#ifndef CLI_PRIVATE_H
#define CLI_PRIVATE_H
#include "pathway/content.h"
#include "pathway/face.h"

enum { CLI_FOLDERS = 16, CLI_WORDS = 32, CLI_ARGUMENTS = 32 };
struct call {
    const char *folder[CLI_FOLDERS]; /* --content */
    const char **word; /* what stands after the command: room for CLI_WORDS, and for as many as there are */
    int folders, words;
    const char *const *file, *const *before; /* files that the words name, for the world */
    const char *named;                       /* the one, where it is one */
    int files, befores;
    const char *portfolio, *as, *output;
    struct arg arg[CLI_ARGUMENTS]; /* of the action that the command is */
    int args;
    bool coverage, due;
    bool visit, no_input, plain, ascii, never_colour, always_colour, force;
    bool captive, client; /* the words come from whoever is connected; they are being read, or were */
};
struct command {
    const char *name, *form, *help;
    const char *takes;                       /* the arguments that may be given to it, parted by blanks; or NULL */
    int least, most;                         /* words it takes */
    int (*run)(struct call *, struct err *); /* the exit code, or -1 with err */
};
extern const struct command cli_commands[]; /* the last has no name */

/* The world of a call: opened from its options. Mistakes in content that leave nothing to show are printed. */
struct opened {
    struct world world;
    struct arena *arena;
    char stale[300];
};
int world_open(struct opened *, const struct call *, struct err *);
void world_close(struct opened *);
/* The site's file (docs/site.md); nothing is set up where there is none. -1: it has a mistake, which is said with its place. */
const char *site_path(void);
int site_read(struct site *, const char *person, struct arena *, struct err *);
/* The folders of content: those named, else the pack that came with the program. */
int content_folders(const struct call *, struct arena *, const char *folder[CLI_FOLDERS]);
/* Where things are: from the options and the environment. */
const char *portfolio_path(const struct call *, struct arena *);
const char *cache_path(const char *const *folder, int count, struct arena *);
const char *login_name(struct arena *), *host_name(struct arena *);
/* captive.c: the words of SSH_ORIGINAL_COMMAND as they would stand in argv, from 1 on, in the arena; 1: there are none. */
int captive_words(struct arena *, int *argc, char ***argv, struct err *);
int captive_refuses(const struct call *, const char *command, struct err *); /* -1: not from there */
/* A text of the command line; "-" reads it from standard input. */
const char *typed_text(const char *text, struct arena *, struct err *);
const char *call_argument(const struct call *, const char *name); /* NULL: it was not given */
void name_file(struct call *, const char *file);                  /* the one file of this run; NULL: none */
/* The files that words name, in the arena: a file is itself, a folder what is in it, "-" the names on standard input, a line each. A file
 * named twice is one. -1: a folder has none. */
int named_files(const char *const *word, int words, struct arena *, const char *const **file, int *count, struct err *);
/* While they are read: a bar on the terminal, which Ctrl-C ends cleanly; and a sentence on one of them, to standard error. */
void show_progress(long done, long of);
void tell(const char *sentence);
int put_result(const struct call *, const struct buf *, struct err *); /* to stdout, or to -o FILE */

int command_show(struct call *, struct err *), command_find(struct call *, struct err *),
    command_check(struct call *, struct err *), command_rate(struct call *, struct err *),
    command_log(struct call *, struct err *), command_plan(struct call *, struct err *),
    command_snapshot(struct call *, struct err *), command_undo(struct call *, struct err *),
    command_redo(struct call *, struct err *), command_goal(struct call *, struct err *),
    command_new(struct call *, struct err *), command_schema(struct call *, struct err *),
    command_share(struct call *, struct err *), command_open(struct call *, struct err *),
    command_answer(struct call *, struct err *), command_import(struct call *, struct err *),
    command_team(struct call *, struct err *), command_returns(struct call *, struct err *),
    command_survey(struct call *, struct err *), command_book(struct call *, struct err *),
    command_report(struct call *, struct err *), command_export(struct call *, struct err *),
    command_restore(struct call *, struct err *), command_erase(struct call *, struct err *),
    command_doctor(struct call *, struct err *), command_config(struct call *, struct err *);
int command_act(struct call *, struct place,
                struct err *); /* an action with the arguments of the call: says what changed */
/* data.c: everything as one document: "export" (JSON) or "document" (Markdown); what import does with an export (a file that is JSON). */
int export_show(struct world *, const char *as, struct buf *, struct err *);
int import_export(struct call *, struct err *);
int explore(struct call *, const char *place, struct err *);
#endif

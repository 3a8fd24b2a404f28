/* making: how a builder makes a page. A builder calls these in page order; everything goes into the page's arena. Each
 * returns nothing to check: a builder fails only where the store fails, through ask. */
#ifndef PAGE_MAKING_H
#define PAGE_MAKING_H
#include "pathway/page.h"

struct making {
    struct world *world;
    struct arena *arena;
    const char *address; /* of the page being built */
    const struct view *view;
    struct page *page;
    struct err *err;
    int block_room, link_room;
};

/* For an action: asks as a builder does, and makes no page. */
struct making making_of(struct world *, struct arena *, struct err *);

/* Head. The trail is the titles above, "Home > Jobs". */
void make_head(struct making *, const char *trail, const char *title);
/* The head of a page that is read before anything on it is chosen: no row has the cursor at first, so it opens at its top. */
void make_item(struct making *, const char *trail, const char *title);
/* What next. With a title it is offered at the key n; without, a row, a fact or a link leads there already. */
void make_next(struct making *, const char *address, const char *title);
/* Blocks, in page order. A text of NULL adds nothing. */
void make_text(struct making *, enum tone, const char *id, const char *heading, const char *text);
#define make_print(m, tone, ...) make_text((m), (tone), NULL, NULL, arena_print((m)->arena, __VA_ARGS__))
void make_fact(struct making *, const char *id, const char *label, const char *text,
               const char *go);                                       /* joins the facts before it */
void make_datum(struct making *, const char *id, const char *number); /* for json alone; NULL is null */
/* Begins a list; the first list, or the one begun with make_pick, takes the cursor. */
struct rows *make_rows(struct making *, const char *id, const char *heading, const struct column *, int columns,
                       const char *none);
struct rows *make_pick(struct making *, const char *id, const char *heading, const struct column *, int columns,
                       const char *none);
struct row *make_row(struct making *, struct rows *, const char *id, const char *go); /* cells all unknown */
void make_cells(struct making *, struct rows *, struct row *, ...);                   /* one const char * a column */
/* Answers to choose one from: begins their list, and adds one, `is` of the page's own address; its cells are its title and the value. */
struct rows *make_choices(struct making *);
void make_choice(struct making *, struct rows *, const char *value, const char *title);
/* A heading before the first row of each group: `last` remembers the group before, and begins as "". */
void make_group(struct row *, const char *title, const char **last);
void make_link(struct making *, const char *key, const char *title, const char *go);
/* What is typed on the page: the answer `name` of its own address. value: what stands there now, or NULL. */
enum { MOST_TYPED = 200 }; /* bytes of a short answer */
struct input *make_input(struct making *, const char *name, const char *asks, const char *value);
/* The same for a text of the person's own, of at most so many bytes: it is written on, over several lines. */
struct input *make_writing(struct making *, const char *name, const char *asks, const char *value, size_t most);

/* Asks the store; the builder's loop is: ask, while (store_next(&c) == 1) …, and at its end return made(m). */
#define ask(m, cursor, query, ...) store_ask((m)->world->store, (cursor), (query), (m)->err, __VA_ARGS__)
int made(struct making *); /* 0, or -1 when something was not read */

#define say(m, ...) arena_print((m)->arena, __VA_ARGS__)
const char *number(struct making *, long);                                    /* for a NUMBER cell */
const char *cell(struct making *, const struct cursor *, int column);         /* a copy; NULL for null */
const char *plain_number(struct making *, const struct cursor *, int column); /* NULL for null */
/* "2 already there, 1 not answered": what there is none of is not said. "" where there is none of anything. */
const char *counted_words(struct making *, const long *count, const char *const *words, int n);
/* What has no title any more, by the words of its id: "digital-help", digital help; as a title with a capital. */
const char *id_words(struct making *, const char *id, bool title);
const char *capital_words(struct making *, const char *); /* begun with a capital letter */
const char *count_words(struct making *, long n);         /* "none", "one" … "eight"; then its digits */
const char *digit(struct making *, long n);               /* "1" to "9", then NULL: the key of the nth row */
const char *row_key(struct making *, long n); /* the same, and letters that no page takes after it; then NULL */
/* No such item: a sentence with the nearest id of the same kind. Returns -1. */
int no_such(struct making *, const char *kind, const char *id);
/* person.c: one durable change; said: for undo, NULL: not to be undone. */
int keep_setting(struct world *, const char *name, const char *value, const char *said, struct err *);
const char *saved_words(const struct world *); /* "Saved."; where nothing is kept, "Noted, not kept." */
/* The name to show on what goes to others: the one that was said, else the login. */
const char *shown_name(struct making *);
/* The answer to a question about the person: keeps it as setting `name`, says it, goes where the question was put. "skip" and ""
 * are a skip; of what was said before, they take it back. */
int keep_asked(struct world *, const struct place *call, const char *name, const char *value, const char *said,
               struct arena *, struct outcome *, struct err *);
/* The ways out of such a question: skip it, or where `now` was said before, leave it or clear it. Before its choices, and after
 * its input. */
void make_ways_out(struct making *, const struct place *, const char *argument, const char *now);
/* What stands under a setting, as it is said back; NULL: not said. */
const char *setting_words(struct making *, const char *name, const char *value);
const char *setting_label(const char *name); /* me.c: what it is called; NULL: it is not among what is asked */
/* What "role" in an address stands for, with its title; the person's own when there is none. */
int role_of(struct making *, const struct place *, const char **id, const char **title);
/* A list of a kind's items that takes its window from the view; total from the count query. */
struct rows *make_window(struct making *, const char *id, const char *heading, const struct column *, int columns,
                         const char *none, enum query count);

/* The same for a list of the content by its name, such as "section/ID". */
struct rows *make_list(struct making *, const char *id, const char *heading, const struct column *, int columns,
                       const char *none, const char *list);
/* Where a list is only a part of the pick, behind `before` other rows: how much of it is in view; and of one such row, whether. */
struct view view_behind(const struct making *, long before);
bool in_view(const struct making *, long at);
/* The row that a page wants the cursor on, counted in the whole list. */
void start_at(struct making *, long row);

/* -- parts.c: what pages of several kinds share --------------------------------------------------------------------- */
/* "Source: address. Checked 23 November 2026", with "Check before relying on it" where there is a doubt or it is old, and
 * the pack that added the item where that is not the first. What is not known is NULL. */
struct sourced {
    const char *kind, *id, *source, *checked, *status, *doubt;
};
void make_source(struct making *, struct sourced);
const char *source_words(struct making *, struct sourced); /* the same in one sentence; NULL where there is no source */
void make_origin(struct making *, const char *kind, const char *id); /* the pack alone */
void make_rounds(struct making *, const char *kind, const char *id); /* what it helps to get round */
void make_steps(struct making *, const char *kind, const char *id);  /* what an item builds */
/* pays.c: what is left to pay for an item, and who could pay */
void make_payers(struct making *, const char *kind, const char *id, const char *none);
/* Three suggestions with their reasons, for a role, and for one skill or (NULL) all. adds: each row puts its own in the plan, as an
 * answer to the page's address, and what is there already is left out; else it opens it. -1: they were not read. */
int make_ideas(struct making *, const char *id, const char *heading, const char *role, const char *skill, bool adds);
/* How far an item in the plan is, and its number there; NULL: it is not in it. */
const char *planned_state(struct making *, const char *kind, const char *id, long *n);
void make_plan(struct making *, const char *kind, const char *id); /* a way to put it in the plan, or to it there */
void make_done(struct making *, const char *kind, const char *id); /* that, and a way to log it */
void make_why(struct making *, const char *kind, const char *id);  /* a way to why it is suggested, or not */
void make_asks(struct making *, const char *role); /* roles.c: what an advert would ask for beside skills */
/* The qualifications that a query names for an id. */
void make_qualifications(struct making *, const char *heading, enum query, const char *id, const char *none);
/* "about 2 hours": from a column of minutes, and one that says whether they are our estimate. */
const char *length_words(struct making *, const struct cursor *, int minutes, int estimated);
const char *cost_words(struct making *, const char *cost, const char *pounds);
const char *pounds_words(struct making *, long pounds);       /* "1,250 pounds" */
const char *idea_words(struct making *, const struct idea *); /* why it is suggested, with what it is for the person */
enum { MOST_LEVELS = 10 };                                    /* one more than a scale has at most */
int read_level_titles(struct making *, const char *title[MOST_LEVELS]); /* by number, from 1 */
const char *level_typed(struct making *, const char *typed,
                        long *level);     /* the title of a level by its number; NULL: it is none */
const char *level_scale(struct making *); /* the id of today's scale */
const char *level_words(const char *state, const char *title); /* "With help", "Not for me", …; NULL: not answered */
struct direction { /* where a person would like to be; the last has no value */
    const char *value, *title;
};
extern const struct direction directions[];
const char *move_words(const char *kind); /* "Grow here", "Up", "Across" */
/* What has to be so, how long it takes, a real one: from three columns. */
const char *move_story(struct making *, const struct cursor *, int about, int takes, int example);
const char *goal_words(const char *goal); /* a direction in words; NULL where it is none, such as a role's id */
bool grows_here(const char *goal);        /* a direction that growing here comes first for: that one, or none said */
/* "3 already there, 13 not answered". brief: what one is not sure of, where there is nothing else to say. */
const char *readiness_words(struct making *, const struct readiness *, bool brief);
const char *funding_words(const char *state); /* "can be asked for now", … */
const char *network_words(const char *kind);  /* networks.c: "Communities", … */
/* -- deliver.c: what leaves the program --------------------------------------------------------------------------------- */
enum folder { TO_PRINT, TO_HANDOVER }; /* pages to print; files for others, or for another computer */
/* Where that is, in words that follow "in" or "it goes to"; where none is set up, that is said. */
const char *deliver_where(struct making *, enum folder);
/* Writes a file there, whole or not at all, and never over another: "sheet.html" becomes "sheet-2.html". *said: its name and where it
 * is, to follow "It is ". -1: nothing was written. */
int deliver(struct making *, enum folder, const char *name, const struct buf *bytes, const char **said);
/* The logins that have a tray on this computer, but for the person's own; their number. */
int deliver_trays(struct making *, const char ***login);
const char *deliver_tray_where(struct making *, const char *login);
bool deliver_has_tray(struct making *, const char *login); /* NULL: no */
/* The same into the tray of a login, to be read by them: over what is there by that name, where it is an answer (again), else never. */
int deliver_to_tray(struct making *, const char *login, const char *name, const struct buf *bytes, bool again,
                    const char **said);
/* The same for a file that is not to tell on which day it was written. */
int deliver_undated(struct making *, enum folder, const char *name, const struct buf *bytes, const char **said);
#endif

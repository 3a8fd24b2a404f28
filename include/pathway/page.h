/* page: what a person meets. A page is meaning, not drawing: built from the store by one function per kind of place, shown
 * by any face. Building changes nothing; only an action changes data. Must not know terminals, SQL text, or other pages:
 * they meet through addresses. All of a page lives in the arena it was built in. Text is UTF-8 without control characters,
 * never NULL unless said. */
#ifndef PATHWAY_PAGE_H
#define PATHWAY_PAGE_H
#include "pathway/guide.h"
#include "pathway/own.h"

/* A place is an address, kind/id?name=value&…  An action has one too: rate/literature-searching?level=3. So a link, a
 * choice, a key and a shell command are one thing, and following an address is the only way anything happens. */
enum { PLACE_ARGS = 24 };
struct place {
    const char *kind, *id; /* id NULL where there is none */
    struct arg arg[PLACE_ARGS];
    int args;
};
int place_read(const char *address, struct arena *, struct place *,
               struct err *);                                  /* a sentence where it is malformed */
const char *place_write(const struct place *, struct arena *); /* values percent-encoded */
const char *place_arg(const struct place *, const char *name); /* NULL where there is none */
/* The same address with one argument set (or, with NULL, taken away). */
const char *place_with(const char *address, const char *name, const char *value, struct arena *);

enum tone { BODY, STRONG, QUIET, GOOD, MORE, CARE }; /* meaning; the terminal turns it into colour */
enum cell_shape {
    WORDS,  /* text, cut when it must be */
    NUMBER, /* a number, to the right; a number in json */
    BAR,    /* "2/5": steps of a scale, drawn; in json left out, the words say it */
    DATA,   /* for json alone: text, such as an id */
    COUNTED /* for json alone: a number */
};
struct column {
    const char *id, *title; /* id: the key in json; title: the heading on the screen, "" for none */
    const char *says;       /* how the cell reads in a sentence: "needs %s"; NULL: the cell itself */
    enum cell_shape shape;
    int keep; /* 0: always a column; the highest gives way first when it is narrow */
};
struct row {
    const char *id, *go; /* go: the address Enter follows, or NULL; id keeps the cursor over a rebuild */
    const char *more;    /* one paragraph shown while it has the cursor, or NULL */
    const char *enter;   /* what Enter does to it, in a word or two; NULL: "open" */
    const char *key;     /* picks it in every face ("3", "n"); NULL: plain mode numbers it */
    const char *group;   /* a heading shown before the first row of a group, or NULL */
    enum tone tone;
    const char *const *cell; /* one per column; NULL: not known, "": nothing to say here */
};
/* Where the paragraph `more` of a row stands: under the row with the cursor; also wherever there is no cursor to ask for it, in
 * plain lines and on paper; or under every row. */
enum more { MORE_FOCUSED, MORE_READ, MORE_OPEN };
/* Of rows: bars of their BAR cells; steps one after another; or what lies on the weeks of their cells "week" (its Monday) and "hours". */
enum chart { NO_CHART, CHART_BARS, CHART_STEPS, CHART_WEEKS };
struct rows {
    const struct column *column;
    int columns;
    struct row *row;
    long first, count, total; /* a window: rows first … first + count - 1 of total */
    enum more more;
    const char *none; /* the sentence for an empty list, with what to do about it */
    enum chart chart; /* how it is drawn as well, where there are pictures: the rows say the same in words */
    const long *
        load; /* of CHART_WEEKS the minutes of `weeks` weeks from that of `monday`, a day number, where what is longer goes on
                       * in the next; NULL: all of a row lies on its own week */
    long weeks, monday;
};
struct fact {
    const char *id, *label, *text, *go; /* id: a top-level key in json; text NULL: not known; go or NULL */
};
enum block_kind { TEXT, FACTS, ROWS };
struct block {
    enum block_kind kind;
    enum tone tone;
    const char *id, *heading; /* heading or NULL; id: the key of a list in json, of a text where it has one */
    const char *text;
    struct fact *fact;
    int facts;
    struct rows rows;
};
/* A way on that a page offers, by key and by the cursor. In go, "*" stands for the id of the focused row: such a link is
 * an act on the row, also by Right, and takes no cursor of its own. */
struct link {
    const char *key, *title, *go;
};
/* A typed question: what is asked. go: the address that takes the answer as its argument `name`. */
struct input {
    const char *name, *ask, *value, *go;
    const char *enter; /* what Enter does with what is typed, in a word or two */
    size_t most;       /* bytes that are taken */
    bool text;   /* of the person's own words: what stands there is written on; else it gives way to the first key */
    bool clears; /* "clear" takes away what stands there: so does a text that was emptied */
};
struct page {
    const char *place, *title, *trail; /* trail: "Home > Jobs" without the title */
    const char *next;                  /* the address of "what next", among its rows, facts and links: no dead ends */
    const char *act;         /* what the link with "*" does, in plain mode: "answers %s again", of "number 5" */
    const char *said;        /* one line under the page: what is saved; or NULL */
    const char *today, *now; /* the day it was built, and the moment, as the world has them */
    const char *whose; /* the login it was built for: in a calendar, what tells one person's days from another's */
    bool shown;        /* it is shown to others: nothing stands beside it */
    bool roomy;        /* two people look at one screen: more space between its rows */
    bool forgets;      /* what is answered on it is kept nowhere */
    struct block *block;
    int blocks, pick; /* pick: the ROWS block that takes the cursor, or -1 */
    long start;       /* the row the cursor starts on, from the first at hand; -1: none, a key must choose it */
    const struct input *input;
    struct link *link;
    int links;
    struct fact *datum; /* for json alone: numbers, each under its id */
    int data;
    bool question;    /* a choice that is saved: keys typed ahead are dropped after it */
    bool series;      /* it and the next of its kind are one visit, so that Esc leaves them all */
    const char *back; /* of a part of a series: the address that Esc leads to instead; or NULL */
};
/* What a person may be asked: an action with its answers as arguments. An action that misses its first needed answer is
 * a question, and a question is a page. */
struct outcome {
    const char *said, *go; /* one line: what changed; the place to stand next, NULL: here */
    bool afresh;           /* the cursor stands there as on a page not seen before */
};
struct view {
    long first, rows; /* the window wanted of the pick */
    bool brief;       /* for an aside: the head of the page, no keys */
};

struct making; /* page/making.h: how builders make a page */
typedef int build_fn(struct making *, const struct place *);
typedef int run_fn(struct world *, const struct place *call, struct arena *, struct outcome *, struct err *);
struct kind {
    const char *name;        /* the first part of the address */
    const char *form, *help; /* how the address is written, and what is there: for help and the man page */
    const char *asks;        /* the setting that is asked before it, when somebody is there and it never was; or NULL */
    build_fn *build;         /* of a place, or of the question of an action */
    run_fn *run;             /* of an action: NULL for a place */
    const char *answer;      /* the argument without which an action is a question */
};
extern const struct kind page_kinds[]; /* the last has no name */
const struct kind *page_kind(const char *name);

/* What one can do, by the words it is called by: for Find. A row whose kind is not there, or that lacks its item, is not offered. */
struct deed {
    const char *go, *title, *words;
};
extern const struct deed page_deeds[]; /* the last has no go */

/* A key that is a digit is the number that plain mode gives its row. The keys that mean the same on every page; the last has no key. No row or link may use one of them. */
extern const struct link page_shared[];

/* Builds the page at a place. 0, or -1 with a sentence (an unknown kind or id names the nearest). */
int page_build(struct world *, const char *address, const struct view *, struct arena *, struct page *, struct err *);
/* Carries out an action. 0: done, or 1: it lacks an answer (build it), or 2: it is a place, not an action; -1: failed,
 * nothing changed. */
int page_act(struct world *, const char *address, struct arena *, struct outcome *, struct err *);
/* All that the person's file holds, with the words of today beside what is an id or a number: what an export is made of. */
int page_own(struct world *, struct arena *, struct own *, struct err *);
/* Where the cursor can stand: every row, and every fact that leads somewhere, in page order, then every link that needs no
 * row. item is the index in the block's row[] or fact[], or in link[] where block is page->blocks. A stop outside the
 * window that was fetched has id NULL. */
struct stop {
    int block;
    long item;
    const char *id, *go, *more, *enter;
};
long page_stops(const struct page *);
struct stop page_stop(const struct page *, long n);
const struct rows *page_rows(const struct page *); /* the pick, or NULL */
/* A question whose choices are more than names: in plain mode what each means can be left out on request. */
bool page_has_texts(const struct page *);
/* At a question the row that stands under the cursor: what was answered, or may still be so. Enter alone chooses it, also in
 * plain mode. NULL: there is none, or leaving the question is an answer of its own. */
const struct row *page_answer(const struct page *);
const char *page_heading(const struct page *, int block); /* of a list, for what has no columns; or NULL */
long page_pick_stop(const struct page *); /* the number of the pick's first stop, counted in the whole list */
/* What is typed for a stop in plain mode: numbers from 1, in the order of reading; the pick has one for each row of the whole
 * list, unless none of them leads on. 0 where nothing leads on; and back, -1 where no stop has that number. */
long page_number(const struct page *, int block, long item);
long page_numbered(const struct page *, long number);
/* A link in plain mode: the arrows have words of their own there ("x leave it" where Enter keeps an answer), and an act is said of
 * the first row of the pick: "a5", "answers number 5 again". key NULL: there is no row to act on. */
struct typed {
    const char *key, *title;
};
struct typed page_typed(const struct page *, const struct link *, struct arena *);
/* A row as a sentence: its cells, each as its column says it. */
const char *page_sentence(const struct rows *, const struct row *, struct arena *);
#endif

/* book: the whole content as one HTML document, for whoever has no terminal. It is written a page at a time; all that is kept is which
 * parts it has, so that each way from one to another leads somewhere. Nobody's answers are opened for it. */
#include "sink.h"
#include <stdlib.h>
#include <string.h>

struct list;
static void read_item(struct list *, const struct cursor *, const char *kind),
    read_level(struct list *, const struct cursor *, const char *kind),
    read_source(struct list *, const struct cursor *, const char *kind);

/* The parts of the book. read: makes a row of each of what `query` tells; NULL: the page at its place is all of it. kind: of items,
 * which are parts themselves. */
static const struct chapter {
    const char *place, *kind, *title, *about;
    enum query query;
    void (*read)(struct list *, const struct cursor *, const char *kind);
} chapters[] = {
    {"levels", NULL, "The levels", "They are the same for every skill. Each skill says what they look like there.",
     Q_LEVELS, read_level},
    {"skills", "area", "Areas and their skills",
     "What each skill is, what it looks like at each level, and what builds it. The lists are our own judgement, to "
     "think with.",
     Q_BOOK_ITEMS, read_item},
    {"roles", "role", "Jobs and what they ask for",
     "Where people come from and where each leads, too. Each trust decides what a job needs.", Q_BOOK_ITEMS, read_item},
    {"moves", "move", "Moves from job to job", "Growing deeper in the job one has is as good a move as any.",
     Q_BOOK_ITEMS, read_item},
    {"learning", "learning", "Courses and reading",
     "What each is, how long it takes, what it costs and what it builds.", Q_BOOK_ITEMS, read_item},
    {"practice", "practice", "Things to try at work", "Small things that build a skill where one works.", Q_BOOK_ITEMS,
     read_item},
    {"qualifications", "qualification", "Qualifications and registration",
     "What each asks, takes and costs, and who could pay.", Q_BOOK_ITEMS, read_item},
    {"funding", "funding", "Who could pay", "What each pays, for whom, and how to ask.", Q_BOOK_ITEMS, read_item},
    {"barriers", "barrier", "What gets in the way", "And ways round each.", Q_BOOK_ITEMS, read_item},
    {"networks", "network", "People to meet", "Groups, shadowing, mentors: who may come, and how to begin.",
     Q_BOOK_ITEMS, read_item},
    {"glossary", NULL, "Words and what they mean", NULL, Q_IDS, NULL},
    {"sources", NULL, "Sources", "The pages that facts were read on, and the day somebody last looked.", Q_BOOK_SOURCES,
     read_source},
    {"pack", NULL, "About this content", NULL, Q_IDS, NULL},
};

static const struct page contents = {.place = "contents", .title = "Contents"};

struct book {
    struct opened *opened;
    struct sink sink;
    struct buf out;
    const char **part; /* the addresses of its parts, sorted; of the world's arena */
    int parts, room;
    struct err *err;
};

/* -- what it holds ------------------------------------------------------------------------------------------------------ */
static bool has_part(const void *of, const char *address) {
    const struct book *book = of;
    return bsearch(&address, book->part, (size_t)book->parts, sizeof *book->part, text_order) != NULL;
}

static void add_part(struct book *book, const char *address) {
    *ARRAY_PUSH(book->part, book->parts, book->room) = address;
}

static void read_parts(struct book *book) {
    static const char *const kinds[] = {"area",     "skill",         "role",    "move",    "learning",
                                        "practice", "qualification", "funding", "barrier", "network"};
    struct cursor c;
    for (int i = 0; i < COUNT(chapters); i++)
        add_part(book, chapters[i].place);
    add_part(book, contents.place);
    for (int i = 0; i < COUNT(kinds); i++) {
        store_ask(book->opened->world.store, &c, Q_BOOK_ITEMS, book->err, "t", kinds[i]);
        while (store_next(&c) == 1)
            add_part(book, arena_print(book->opened->arena, "%s/%s", kinds[i], store_text(&c, 0)));
    }
    qsort(book->part, (size_t)book->parts, sizeof *book->part, text_order);
}

/* -- writing ------------------------------------------------------------------------------------------------------------ */
static void write_out(struct book *book) {
    if (!book->err->fault)
        sink_add(&book->sink, &book->out, book->err);
}

static void write_page(struct book *book, const struct page *page, const char *element, int level,
                       const struct page *up, struct arena *arena) {
    struct html_part part = {level, element, has_part, book, up ? up->place : NULL, up ? up->title : NULL};
    html_page(page, &part, arena, &book->out);
    write_out(book);
}

/* A page of the explorer as a part, under the heading `title` where it has another here. An area's skills follow it. */
static void write_place(struct book *book, const char *place, const char *title, const char *element, int level,
                        const struct page *up) {
    struct view view = {0, 1L << 30, false};
    struct page page;
    struct arena *arena = arena_new();
    if (!book->err->fault && page_build(&book->opened->world, place, &view, arena, &page, book->err) == 0) {
        const struct rows *rows = strncmp(place, "area/", 5) == 0 ? page_rows(&page) : NULL;
        page.title = title ? title : page.title;
        write_page(book, &page, element, level, up, arena);
        for (long i = 0; rows && i < rows->count; i++)
            write_place(book, rows->row[i].go, NULL, "article", level + 1, &page);
    }
    arena_free(arena);
}

/* A page that only the book has: a title, a sentence, a list. */
struct list {
    struct page page;
    struct block block[2];
    int rows, room;
    struct arena *arena;
};

static void begin_list(struct list *list, const char *place, const char *title, const char *about) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"words", "", NULL, WORDS, 0}};
    *list = (struct list){.page = {.place = place, .title = title, .pick = -1, .blocks = 2}, .arena = arena_new()};
    list->block[0] = (struct block){.kind = TEXT, .text = about};
    list->block[1] = (struct block){.kind = ROWS, .rows = {.column = columns, .columns = COUNT(columns)}};
}

static void add_row(struct list *list, const char *go, const char *title, const char *words) {
    struct rows *rows = &list->block[1].rows;
    const char **cell = arena_alloc(list->arena, sizeof *cell * 2);
    cell[0] = title;
    cell[1] = words;
    *ARRAY_PUSH(rows->row, list->rows, list->room) = (struct row){.id = go, .go = go, .cell = cell};
    rows->count = rows->total = list->rows;
}

static void write_list(struct book *book, struct list *list, const char *element, const struct page *up) {
    list->page.block = list->block;
    write_page(book, &list->page, element, 2, up, list->arena);
}

static void end_list(struct list *list) {
    free(list->block[1].rows.row);
    arena_free(list->arena);
}

static void read_item(struct list *list, const struct cursor *c, const char *kind) {
    const char *go = arena_print(list->arena, "%s/%s", kind, store_text(c, 0));
    add_row(list, go, store_copy(c, 1, list->arena), NULL);
}

static void read_level(struct list *list, const struct cursor *c, const char *kind) {
    (void)kind;
    add_row(list, NULL, store_copy(c, 1, list->arena), store_copy(c, 2, list->arena));
}

static void read_source(struct list *list, const struct cursor *c, const char *kind) {
    (void)kind;
    add_row(list, NULL, store_copy(c, 0, list->arena),
            arena_print(list->arena, "%s; looked at on %s", text_count(list->arena, store_long(c, 1), "item", NULL),
                        text_day_words(list->arena, store_text(c, 2))));
}

/* -- its chapters ------------------------------------------------------------------------------------------------------- */
/* A list of what a question tells, each row by a function; then, of items, each of them. */
static void write_chapter(struct book *book, const struct chapter *chapter) {
    struct list list;
    struct cursor c;
    if (!chapter->read) {
        write_place(book, chapter->place, chapter->title, "section", 2, &contents);
        return;
    }
    begin_list(&list, chapter->place, chapter->title, chapter->about);
    store_ask(book->opened->world.store, &c, chapter->query, book->err, chapter->kind ? "t" : "", chapter->kind);
    while (store_next(&c) == 1)
        chapter->read(&list, &c, chapter->kind);
    write_list(book, &list, "section", &contents);
    for (int i = 0; chapter->kind && i < list.rows; i++)
        write_place(book, list.block[1].rows.row[i].go, NULL, "article", 3, &list.page);
    end_list(&list);
}

static void write_contents(struct book *book) {
    struct list list;
    begin_list(&list, contents.place, contents.title,
               "Everything that pathway knows, to read and to look things up in.");
    for (int i = 0; i < COUNT(chapters); i++)
        add_row(&list, chapters[i].place, chapters[i].title, NULL);
    write_list(book, &list, "nav", NULL);
    end_list(&list);
}

/* -- the command -------------------------------------------------------------------------------------------------------- */
static void write_book(struct book *book) {
    static const char title[] = "Pathway: skills, jobs and learning for library assistants";
    read_parts(book);
    html_begin(title, &book->out);
    buf_print(&book->out, "<h1>%s</h1>\n", title);
    write_contents(book);
    for (int i = 0; i < COUNT(chapters) && !book->err->fault; i++)
        write_chapter(book, &chapters[i]);
    html_end(book->opened->world.today, book->opened->arena, &book->out);
    write_out(book);
}

/* May this content be shown to whoever asks? A pack that wants its reader's word first has it in their own file. */
static int ask_first(struct call *call, struct err *err) {
    struct opened opened;
    struct page page;
    struct view view = {.brief = true};
    if (world_open(&opened, call, err) != 0)
        return -1;
    int result = page_build(&opened.world, "pack", &view, opened.arena, &page, err);
    world_close(&opened);
    return result;
}

int command_book(struct call *call, struct err *err) {
    struct opened opened;
    struct book book = {.opened = &opened, .err = err};
    if (call->as && strcmp(call->as, "html") != 0)
        return err_set(err, FAULT_USAGE, "The book is html, not \"%s\".", call->as);
    if (ask_first(call, err) != 0)
        return -1;
    call->visit = true;
    if (world_open(&opened, call, err) != 0)
        return -1;
    opened.world.book = opened.world.confirmed = true;
    if (sink_open(&book.sink, call, opened.arena, err) == 0) {
        write_book(&book);
        sink_close(&book.sink, err);
    }
    free(book.part);
    buf_free(&book.out);
    world_close(&opened);
    return err->fault ? -1 : 0;
}

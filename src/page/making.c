/* The parts a builder makes a page of. */
#include "making.h"
#include <assert.h>
#include <string.h>

struct making making_of(struct world *world, struct arena *arena, struct err *err) {
    return (struct making){.world = world, .arena = arena, .address = "", .err = err};
}

void make_head(struct making *m, const char *trail, const char *title) {
    m->page->trail = trail;
    m->page->title = title;
}

void make_item(struct making *m, const char *trail, const char *title) {
    make_head(m, trail, title);
    m->page->start = -1;
}

/* One more item of an array in the arena: doubles by copying; the old one dies with the arena. */
static void *one_more(struct arena *arena, void *list, long count, size_t size) {
    if (count & (count - 1)) /* room is the next power of two */
        return list;
    void *wider = arena_alloc(arena, size * (size_t)(count ? count * 2 : 1));
    if (count)
        memcpy(wider, list, size * (size_t)count);
    return wider;
}

/* Blocks stay where they are: a builder holds on to the rows of one while it adds others. */
static struct block *add_block(struct making *m, enum block_kind kind) {
    enum { MOST_BLOCKS = 24 };
    struct page *page = m->page;
    if (!page->block)
        page->block = arena_alloc(m->arena, MOST_BLOCKS * sizeof *page->block);
    assert(page->blocks < MOST_BLOCKS);
    struct block *block = &page->block[page->blocks++];
    *block = (struct block){.kind = kind};
    return block;
}

void make_text(struct making *m, enum tone tone, const char *id, const char *heading, const char *text) {
    if (!text)
        return;
    struct block *block = add_block(m, TEXT);
    block->tone = tone;
    block->id = id;
    block->heading = heading;
    block->text = text;
}

void make_fact(struct making *m, const char *id, const char *label, const char *text, const char *go) {
    struct page *page = m->page;
    struct block *block = page->blocks ? &page->block[page->blocks - 1] : NULL;
    if (!block || block->kind != FACTS)
        block = add_block(m, FACTS);
    block->fact = one_more(m->arena, block->fact, block->facts, sizeof *block->fact);
    block->fact[block->facts++] = (struct fact){id, label, text, go};
}

void make_datum(struct making *m, const char *id, const char *text) {
    struct page *page = m->page;
    page->datum = one_more(m->arena, page->datum, page->data, sizeof *page->datum);
    page->datum[page->data++] = (struct fact){.id = id, .text = text};
}

struct rows *make_rows(struct making *m, const char *id, const char *heading, const struct column *column, int columns,
                       const char *none) {
    struct block *block = add_block(m, ROWS);
    block->id = id;
    block->heading = heading;
    block->rows = (struct rows){.column = column, .columns = columns, .none = none};
    if (m->page->pick < 0)
        m->page->pick = m->page->blocks - 1;
    return &block->rows;
}

struct rows *make_pick(struct making *m, const char *id, const char *heading, const struct column *column, int columns,
                       const char *none) {
    m->page->pick = m->page->blocks;
    return make_rows(m, id, heading, column, columns, none);
}

struct row *make_row(struct making *m, struct rows *rows, const char *id, const char *go) {
    rows->row = one_more(m->arena, rows->row, rows->count, sizeof *rows->row);
    struct row *row = &rows->row[rows->count++];
    if (rows->first + rows->count > rows->total)
        rows->total = rows->first + rows->count;
    *row = (struct row){.id = id, .go = go, .cell = arena_alloc(m->arena, sizeof(char *) * (size_t)rows->columns)};
    return row;
}

void make_cells(struct making *m, struct rows *rows, struct row *row, ...) {
    const char **cells = arena_alloc(m->arena, sizeof(char *) * (size_t)rows->columns);
    va_list list;
    va_start(list, row);
    for (int i = 0; i < rows->columns; i++)
        cells[i] = va_arg(list, const char *);
    va_end(list);
    row->cell = cells;
}

struct rows *make_choices(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    return make_pick(m, "choices", NULL, columns, COUNT(columns), "");
}

void make_choice(struct making *m, struct rows *rows, const char *value, const char *title) {
    struct row *row = make_row(m, rows, value, place_with(m->address, "is", value, m->arena));
    make_cells(m, rows, row, title, value);
    row->key = digit(m, rows->count);
}

void make_group(struct row *row, const char *title, const char **last) {
    row->group = strcmp(title, *last) != 0 ? title : NULL;
    *last = title;
}

void make_link(struct making *m, const char *key, const char *title, const char *go) {
    struct page *page = m->page;
    page->link = one_more(m->arena, page->link, page->links, sizeof *page->link);
    page->link[page->links++] = (struct link){key, title, go};
}

struct input *make_input(struct making *m, const char *name, const char *asks, const char *value) {
    struct input *input = arena_alloc(m->arena, sizeof *input);
    *input = (struct input){name, asks, value ? value : "", m->address, "keep it", MOST_TYPED, false, false};
    m->page->input = input;
    m->page->start = -1; /* Enter keeps what stands there, whatever links there are */
    return input;
}

struct input *make_writing(struct making *m, const char *name, const char *asks, const char *value, size_t most) {
    struct input *input = make_input(m, name, asks, value);
    input->most = most;
    input->text = true;
    return input;
}

void make_next(struct making *m, const char *address, const char *title) {
    m->page->next = address;
    if (title)
        make_link(m, "n", title, address);
}

int made(struct making *m) {
    return m->err->fault ? -1 : 0;
}

const char *number(struct making *m, long n) {
    return say(m, "%ld", n);
}

const char *counted_words(struct making *m, const long *count, const char *const *words, int n) {
    const char *text = "";
    for (int i = 0; i < n; i++)
        if (count[i])
            text = say(m, "%s%s%ld %s", text, *text ? ", " : "", count[i], words[i]);
    return text;
}

const char *count_words(struct making *m, long n) {
    static const char *const words[] = {"none", "one", "two", "three", "four", "five", "six", "seven", "eight"};
    return n >= 0 && n < COUNT(words) ? words[n] : number(m, n);
}

const char *cell(struct making *m, const struct cursor *cursor, int column) {
    return store_copy(cursor, column, m->arena);
}

const char *capital_words(struct making *m, const char *text) {
    char *words = arena_copy(m->arena, text);
    if (words[0] >= 'a' && words[0] <= 'z')
        words[0] = (char)(words[0] - 'a' + 'A');
    return words;
}

const char *id_words(struct making *m, const char *id, bool title) {
    char *words = arena_copy(m->arena, id);
    for (char *at = words; *at; at++)
        *at = *at == '-' ? ' ' : *at;
    return title ? capital_words(m, words) : words;
}

const char *plain_number(struct making *m, const struct cursor *cursor, int column) {
    return store_null(cursor, column) ? NULL : number(m, store_long(cursor, column));
}

const char *digit(struct making *m, long n) {
    return n >= 1 && n <= 9 ? number(m, n) : NULL;
}

const char *row_key(struct making *m, long n) {
    static const char letters[] = "acdeikpstwxz";
    if (n <= 9 || m->world->lines) /* where lines are typed, 10 is typed as well as 1 */
        return digit(m, n);
    return n - 10 < COUNT(letters) - 1 ? say(m, "%c", letters[n - 10]) : NULL;
}

int no_such(struct making *m, const char *kind, const char *id) {
    struct nearest nearest = {.typed = id ? id : "", .parts = true};
    struct cursor c;
    const char *what = strcmp(kind, "asked") == 0 ? "question" : kind; /* a kind that is no noun */
    ask(m, &c, Q_IDS, "t", kind);
    while (store_next(&c) == 1)
        nearest_try(&nearest, cell(m, &c, 0));
    if (nearest.best)
        return err_set(m->err, FAULT_USAGE, "There is no %s \"%s\". Did you mean \"%s\"?", what, nearest.typed,
                       nearest.best);
    const char *list = say(m, "%ss", kind);
    return err_set(m->err, FAULT_USAGE, "There is no %s \"%s\".%s", what, nearest.typed,
                   page_kind(list) ? say(m, " \"pathway show %s\" lists them.", list) : "");
}

int role_of(struct making *m, const struct place *place, const char **id, const char **title) {
    const char *asked = place_arg(place, "role");
    if (guide_role(m->world, asked, m->arena, id, m->err) != 0)
        return -1;
    struct cursor c;
    ask(m, &c, Q_ROLE, "t", *id);
    if (store_next(&c) != 1)
        return made(m) ? -1 : no_such(m, "role", *id);
    *title = cell(m, &c, 1);
    store_done(&c);
    return 0;
}

/* The pick as a window; its length is in the cursor. */
static struct rows *begin_window(struct making *m, const char *id, const char *heading, const struct column *column,
                                 int columns, const char *none, struct cursor *c) {
    struct rows *rows = make_pick(m, id, heading, column, columns, none);
    if (store_next(c) == 1)
        rows->total = store_long(c, 0);
    store_done(c);
    rows->first = m->view->first;
    return rows;
}

struct rows *make_window(struct making *m, const char *id, const char *heading, const struct column *column,
                         int columns, const char *none, enum query count) {
    struct cursor c;
    ask(m, &c, count, "");
    return begin_window(m, id, heading, column, columns, none, &c);
}

struct rows *make_list(struct making *m, const char *id, const char *heading, const struct column *column, int columns,
                       const char *none, const char *list) {
    struct cursor c;
    ask(m, &c, Q_SPAN, "t", list);
    return begin_window(m, id, heading, column, columns, none, &c);
}

struct view view_behind(const struct making *m, long before) {
    long first = m->view->first > before ? m->view->first - before : 0, end = m->view->first + m->view->rows - before;
    return (struct view){first, end > first ? end - first : 0, m->view->brief};
}

bool in_view(const struct making *m, long at) {
    return at >= m->view->first && at - m->view->first < m->view->rows;
}

void start_at(struct making *m, long row) {
    if (row >= m->view->first)
        m->page->start = row - m->view->first;
}

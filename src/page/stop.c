/* What a face asks of a page: its list, where the cursor can stand, what is typed for it. */
#include "pathway/page.h"
#include <string.h>

const struct rows *page_rows(const struct page *page) {
    return page->pick >= 0 ? &page->block[page->pick].rows : NULL;
}

bool page_has_texts(const struct page *page) {
    const struct rows *rows = page_rows(page);
    return page->question && rows && rows->columns > 1 && rows->column[1].shape == WORDS;
}

/* "go on" and "skip it" of a survey: the same action, with an answer. */
static bool leaving_answers(const struct page *page) {
    size_t size = strcspn(page->place, "?");
    for (int i = 0; i < page->links; i++)
        if (strcmp(page->link[i].key, "Right") == 0 && strncmp(page->link[i].go, page->place, size) == 0 &&
            page->link[i].go[size] == '?')
            return true;
    return false;
}

const struct row *page_answer(const struct page *page) {
    const struct rows *rows = page_rows(page);
    bool stands = page->question && rows && page->start >= 0 && page->start < rows->count;
    return stands && !leaving_answers(page) ? &rows->row[page->start] : NULL;
}

/* The first column's, where it has none of its own; but a list to choose from says by its page what it is. */
const char *page_heading(const struct page *page, int index) {
    const struct block *block = &page->block[index];
    bool read_first = page->start < 0 && !page->question, named = index != page->pick || read_first;
    const char *heading = block->heading                                        ? block->heading
                          : named && block->kind == ROWS && block->rows.columns ? block->rows.column[0].title
                                                                                : NULL;
    return heading && *heading ? heading : NULL;
}

static long stops_of(const struct page *page, int index) {
    const struct block *block = &page->block[index];
    long stops = 0;
    if (block->kind == ROWS && index == page->pick)
        return block->rows.total;
    for (int i = 0; block->kind == FACTS && i < block->facts; i++)
        stops += block->fact[i].go != NULL;
    for (long i = 0; block->kind == ROWS && i < block->rows.count; i++)
        stops += block->rows.row[i].go != NULL;
    return stops;
}

static bool takes_cursor(const struct link *link) {
    return !strchr(link->go, '*');
}

long page_stops(const struct page *page) {
    long stops = 0;
    for (int i = 0; i < page->blocks; i++)
        stops += stops_of(page, i);
    for (int i = 0; i < page->links; i++)
        stops += takes_cursor(&page->link[i]);
    return stops;
}

long page_pick_stop(const struct page *page) {
    long stops = 0;
    for (int i = 0; i < page->pick; i++)
        stops += stops_of(page, i);
    return stops;
}

/* Stops of a block before an item. */
static long stops_before(const struct block *block, long item) {
    long stops = 0;
    for (long i = 0; i < item; i++)
        stops += block->kind == FACTS ? block->fact[i].go != NULL : block->rows.row[i].go != NULL;
    return stops;
}

/* The stops of a block that have numbers: all, but for a pick that is only read. */
static long numbers_of(const struct page *page, int index) {
    const struct block *block = &page->block[index];
    return index == page->pick && stops_before(block, block->rows.count) == 0 ? 0 : stops_of(page, index);
}

long page_number(const struct page *page, int index, long item) {
    const struct block *block = &page->block[index];
    bool pick = index == page->pick;
    if (block->kind == TEXT || numbers_of(page, index) == 0 ||
        (!pick && !(block->kind == FACTS ? block->fact[item].go : block->rows.row[item].go)))
        return 0;
    long number = 1;
    for (int i = 0; i < index; i++)
        number += numbers_of(page, i);
    return number + (pick ? block->rows.first + item : stops_before(block, item));
}

long page_numbered(const struct page *page, long number) {
    long stop = 0;
    for (int i = 0; number >= 1 && i < page->blocks; i++) {
        long numbers = numbers_of(page, i);
        if (number <= numbers)
            return stop + number - 1;
        number -= numbers;
        stop += stops_of(page, i);
    }
    return -1;
}

/* "answers number 5 again" */
static const char *act_words(const char *act, long number, struct arena *arena) {
    const char *mark = strstr(act, "%s");
    return arena_print(arena, "%.*snumber %ld%s", (int)(mark - act), act, number, mark + 2);
}

struct typed page_typed(const struct page *page, const struct link *link, struct arena *arena) {
    if (takes_cursor(link))
        return (struct typed){strcmp(link->key, "Right") == 0  ? (page_answer(page) ? "x" : "Enter")
                              : strcmp(link->key, "Left") == 0 ? "p"
                                                               : link->key,
                              link->title};
    if (page->pick < 0 || page->block[page->pick].rows.count == 0)
        return (struct typed){NULL, link->title};
    long number = page_number(page, page->pick, 0);
    return (struct typed){arena_print(arena, "%s%ld", link->key, number), act_words(page->act, number, arena)};
}

static struct stop row_stop(const struct block *block, int index, long item) {
    if (item < 0 || item >= block->rows.count)
        return (struct stop){.block = index, .item = -1};
    const struct row *row = &block->rows.row[item];
    return (struct stop){index, item, row->id, row->go, row->more, row->enter};
}

static struct stop nth_of(const struct page *page, int index, long n) {
    const struct block *block = &page->block[index];
    if (index == page->pick)
        return row_stop(block, index, n - block->rows.first);
    for (int i = 0; block->kind == FACTS && i < block->facts; i++)
        if (block->fact[i].go && n-- == 0)
            return (struct stop){index, i, block->fact[i].id, block->fact[i].go, NULL, NULL};
    for (long i = 0; block->kind == ROWS && i < block->rows.count; i++)
        if (block->rows.row[i].go && n-- == 0)
            return row_stop(block, index, i);
    return (struct stop){.block = -1, .item = -1};
}

struct stop page_stop(const struct page *page, long n) {
    for (int i = 0; n >= 0 && i < page->blocks; i++) {
        long stops = stops_of(page, i);
        if (n < stops)
            return nth_of(page, i, n);
        n -= stops;
    }
    for (int i = 0; n >= 0 && i < page->links; i++)
        if (takes_cursor(&page->link[i]) && n-- == 0)
            return (struct stop){page->blocks, i, page->link[i].key, page->link[i].go, NULL, NULL};
    return (struct stop){.block = -1, .item = -1};
}

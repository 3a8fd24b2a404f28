/* What plain mode prints: a page, or what is new on it since it was read; and the prompt. */
#include "plain.h"
#include <stdlib.h>
#include <string.h>

/* All that goes out goes through here: nothing in it can act on a terminal. */
void plain_print(struct plain *p, const char *text) {
    struct buf safe = {0};
    buf_add(&safe, text);
    text_disarm(safe.text);
    fputs(safe.text, p->out);
    buf_free(&safe);
}

static bool has_letter(const struct row *row) {
    return row->key && (row->key[0] < '0' || row->key[0] > '9');
}

const char *plain_kept(char **place, const char *now) {
    free(*place);
    *place = malloc(strlen(now) + 1);
    if (!*place)
        abort();
    return strcpy(*place, now);
}

/* What each number leads to, and the rows that have none. Free it. */
static char *order_of(const struct page *page) {
    const struct rows *rows = page_rows(page);
    struct buf order = {0};
    buf_print(&order, "%ld", rows ? rows->first : 0);
    for (long i = 0; rows && i < rows->count; i++)
        buf_print(&order, " %s", rows->row[i].id);
    for (long n = 1, at; (at = page_numbered(page, n)) >= 0; n++) {
        struct stop stop = page_stop(page, at);
        if (stop.block != page->pick)
            buf_print(&order, " %ld %s", n, stop.id ? stop.id : "");
    }
    return order.text;
}

/* Is where one stands another place, or does a number lead elsewhere than it was printed for? */
bool plain_is_news(const struct plain *p) {
    char *order = order_of(&p->browse.page);
    bool news = strcmp(p->shown, p->browse.page.place) != 0 || strcmp(p->order, order) != 0;
    free(order);
    return news;
}

/* More than a screenful. */
static bool is_long(const char *text) {
    int lines = 0;
    while ((text = strchr(text, '\n'))) {
        lines++;
        text++;
    }
    return lines > 24;
}

/* Is that the page's place, but for answers that stand in the address alone? */
static bool is_place(const struct page *page, const char *place) {
    size_t size = page->forgets ? strcspn(place, "&") : strlen(place);
    return strncmp(place, page->place, size) == 0 &&
           (page->forgets ? strcspn(page->place, "&") : strlen(page->place)) == size;
}

/* Do all numbers lead where they led? There may be more behind them. */
static bool leads_on(const char *before, const char *now) {
    size_t size = strlen(before);
    return strncmp(before, now, size) == 0 && (!now[size] || now[size] == ' ');
}

/* The lines that were read of the page where one stands, where one comes back to it from a question, or to a long one from
 * anything, and its numbers lead where they led; else NULL. */
static const char *known_lines(const struct plain *p, const char *order) {
    const struct page *page = &p->browse.page;
    const struct printed *read = &p->read[p->browse.depth - 1];
    bool back = !page->question && p->depth > p->browse.depth && read->text && is_place(page, read->place) &&
                leads_on(read->order, order);
    return back && (p->asked == 1 || (p->asked == 0 && is_long(read->text))) ? read->text : NULL;
}

/* What was printed is remembered: the page, and where it is no question also its lines. */
static void remember(struct plain *p, const char *order, const char *told, const char *whole) {
    const struct page *page = &p->browse.page;
    p->asked = !page->question ? 0 : strcmp(p->shown, page->place) != 0 ? p->asked + 1 : p->asked;
    if (!page->question) {
        struct printed *read = &p->read[p->browse.depth - 1];
        plain_kept(&read->place, page->place);
        plain_kept(&read->order, order);
        plain_kept(&read->text, whole);
    }
    p->depth = p->browse.depth;
    plain_kept(&p->told, told);
    plain_kept(&p->shown, page->place);
    plain_kept(&p->order, order);
}

/* Is the line under the page to be told? What is true of many pages is not repeated; of an answer that stands it is always told. */
static bool tells_line(const struct plain *p, const char *told, const char *known, bool full) {
    return full || (strcmp(told, p->told) != 0 && !(known && strstr(known, told))) ||
           (*told && page_answer(&p->browse.page));
}

void plain_show(struct plain *p, bool full) {
    const struct page *page = &p->browse.page;
    const char *told = page->said ? page->said : "", *known;
    char *order = order_of(page);
    struct arena *arena = arena_new();
    struct buf whole = {0}, out = {0};
    known = full ? NULL : known_lines(p, order);
    plain_page(page, !full && p->names && page_has_texts(page), arena, &whole);
    buf_add(&out, "\n");
    if (known)
        plain_changes(page, known, arena, &out);
    else
        buf_add(&out, whole.text);
    if (tells_line(p, told, known, full))
        lines_add(&out, arena, "", "", told);
    if (known && !p->hinted)
        buf_add(&out, "The rest is as it was; r reads it all.\n");
    p->hinted |= known != NULL;
    plain_print(p, out.text);
    buf_print(&whole, "%s\n", told);
    remember(p, order, told, whole.text);
    free(order);
    buf_free(&whole);
    buf_free(&out);
    arena_free(arena);
}

/* The highest number that may be typed: rows with letters of their own, where they are the last, have no need of one. */
static long last_number(const struct page *page) {
    const struct rows *rows = page_rows(page);
    long last = 0;
    while (page_numbered(page, last + 1) >= 0)
        last++;
    for (long i = rows ? rows->count - 1 : -1;
         i >= 0 && has_letter(&rows->row[i]) && page_number(page, page->pick, i) == last; i--)
        last--;
    return last;
}

/* The rows' numbers and letters; of a question also what choosing one of them means, where that is said. */
static void add_choices(const struct plain *p, struct buf *out) {
    const struct page *page = &p->browse.page;
    const struct rows *rows = page_rows(page);
    long numbers = last_number(page);
    const char *means = page->question && rows && rows->count ? rows->row[0].enter : NULL;
    if (numbers)
        buf_print(out, numbers == 1 ? "1" : "1 to %ld", numbers);
    if (numbers)
        buf_print(out, "%s%s, ", means ? " " : "", means ? means : "");
    for (long i = 0; rows && i < rows->count; i++)
        if (has_letter(&rows->row[i]))
            buf_print(out, "%s %s, ", rows->row[i].key, rows->row[i].cell[0]);
}

/* The page's own ways on. */
static void add_ways(const struct plain *p, struct arena *arena, struct buf *out) {
    const struct page *page = &p->browse.page;
    for (int i = 0; i < page->links; i++) {
        struct typed way = page_typed(page, &page->link[i], arena);
        if (way.key)
            buf_print(out, "%s %s, ", way.key, way.title);
    }
    if (page_has_texts(page))
        buf_add(out, p->names ? "t texts as well, " : "t names alone, ");
}

/* Text in lines that end only after `apart`, so that a key and what it does are read together. */
static void add_apart(struct buf *out, const char *text, const char *apart, struct arena *arena) {
    for (size_t size; *text; text += size) {
        const char *end = strstr(text, apart), *line = strrchr(out->text, '\n');
        size = end ? (size_t)(end - text) + strlen(apart) : strlen(text);
        const char *part = arena_copy_size(arena, text, size);
        int cells = text_width(part) - (part[size - 1] == ' ');
        if (cells > PLAIN_WIDTH && strcmp(apart, " ") != 0) {
            add_apart(out, part, " ", arena);
            continue;
        }
        if (out->size && text_width(line ? line + 1 : out->text) + cells > PLAIN_WIDTH)
            buf_add(out, "\n");
        buf_add(out, part);
    }
}

/* What may be typed. The choices, and what Enter alone keeps, always: whoever joins in the middle must know them; the page's
 * ways on where they are not what was said before. */
void plain_prompt(struct plain *p) {
    const struct page *page = &p->browse.page;
    const struct row *answer = page_answer(page);
    struct buf out = {0}, said = {0}, keys = {0};
    struct arena *arena = arena_new();
    buf_add(&out, "");
    buf_add(&said, "");
    add_choices(p, &said);
    buf_add(&keys, said.text);
    size_t choices = keys.size;
    add_ways(p, arena, &keys);
    if (answer)
        buf_print(&said, "Enter keeps %s, ", answer->cell[0]);
    if (strcmp(p->prompted, keys.text) != 0)
        buf_add(&said, keys.text + choices);
    buf_add(&said, p->browse.depth > 1 ? "/ find, 0 home, b back, h help, q leave" : "/ find, h help, q leave");
    buf_add(&said, page->input ? ". " : ": ");
    add_apart(&out, said.text, ", ", arena);
    if (page->input && page->input->value[0])
        add_apart(&out, arena_print(arena, "Now: %s. ", page->input->value), " ", arena);
    if (page->input)
        add_apart(&out, arena_print(arena, "%s ", page->input->ask), " ", arena);
    plain_print(p, out.text);
    fflush(p->out);
    plain_kept(&p->prompted, keys.text);
    buf_free(&out);
    buf_free(&said);
    buf_free(&keys);
    arena_free(arena);
}

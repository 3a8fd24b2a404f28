/* Plain mode: prints a page, asks, reads a line. A line is one or more keys parted by blanks, carried out in turn as long
 * as the page stays the same; so "1 2 w7 9" ticks and goes on. Output is streamed; the cursor is never moved. */
#include "private.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct plain {
    struct browse browse;
    FILE *in, *out;
    char *shown, *order;   /* the place printed last, and the rows in the order of their numbers */
    bool names;            /* choices are read by their names alone, as the person asked with t */
    char *prompted, *told; /* the last prompt, the last line under a page: not said again while they stay the same */
    bool leaves;
};

/* All that goes out goes through here: nothing in it can act on a terminal. */
static void print(struct plain *p, const char *text) {
    struct buf safe = {0};
    buf_add(&safe, text);
    text_disarm(safe.text);
    fputs(safe.text, p->out);
    buf_free(&safe);
}

static bool has_letter(const struct row *row) {
    return row->key && (row->key[0] < '0' || row->key[0] > '9');
}

static const char *kept(char **place, const char *now) {
    free(*place);
    *place = malloc(strlen(now) + 1);
    if (!*place)
        abort();
    return strcpy(*place, now);
}

/* The ids of the rows, from the number of the first on. Free it. */
static char *order_of(const struct page *page) {
    const struct rows *rows = page_rows(page);
    struct buf order = {0};
    buf_print(&order, "%ld", rows ? rows->first : 0);
    for (long i = 0; rows && i < rows->count; i++)
        buf_print(&order, " %s", rows->row[i].id);
    return order.text;
}

/* Is where one stands another place, or does a number lead elsewhere than it was printed for? */
static bool is_news(const struct plain *p) {
    char *order = order_of(&p->browse.page);
    bool news = strcmp(p->shown, p->browse.page.place) != 0 || strcmp(p->order, order) != 0;
    free(order);
    return news;
}

static void show(struct plain *p, bool full) {
    struct arena *arena = arena_new();
    struct buf out = {0};
    buf_add(&out, "\n");
    plain_page(&p->browse.page, !full && p->names && page_has_texts(&p->browse.page), arena, &out);
    const char *told = p->browse.page.said ? p->browse.page.said : "";
    if (strcmp(told, p->told) != 0 || full)
        lines_add(&out, arena, "", "", told);
    print(p, out.text);
    kept(&p->told, told);
    kept(&p->shown, p->browse.page.place);
    free(p->order);
    p->order = order_of(&p->browse.page);
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

/* What may be typed. The choices always: whoever joins in the middle must know them; the page's ways on where they are not
 * what was said before. */
static void prompt(struct plain *p) {
    const struct page *page = &p->browse.page;
    struct buf out = {0}, said = {0}, keys = {0};
    struct arena *arena = arena_new();
    buf_add(&out, "");
    buf_add(&said, "");
    add_choices(p, &said);
    buf_add(&keys, said.text);
    add_ways(p, arena, &keys);
    if (strcmp(p->prompted, keys.text) != 0)
        buf_add(&said, keys.text + said.size);
    buf_add(&said, p->browse.depth > 1 ? "/ find, 0 home, b back, h help, q leave" : "/ find, h help, q leave");
    buf_add(&said, page->input ? ". " : ": ");
    add_apart(&out, said.text, ", ", arena);
    if (page->input && page->input->value[0])
        add_apart(&out, arena_print(arena, "Now: %s. ", page->input->value), " ", arena);
    if (page->input)
        add_apart(&out, arena_print(arena, "%s ", page->input->ask), " ", arena);
    print(p, out.text);
    fflush(p->out);
    kept(&p->prompted, keys.text);
    buf_free(&out);
    buf_free(&said);
    buf_free(&keys);
    arena_free(arena);
}

/* -- what was typed --------------------------------------------------------------------------------------------------- */
static void more(struct plain *p) {
    const struct page *page = &p->browse.page;
    const struct rows *rows = page_rows(page);
    if (rows && browse_window(&p->browse, rows->first + rows->count) == MOVED)
        show(p, true);
    else
        print(p, "That is all of it.\n");
}

/* Puts the cursor on a stop; a row of the pick that is out of sight is fetched. */
static void stand_on(struct plain *p, long at) {
    const struct page *page = &p->browse.page;
    const struct rows *rows = page_rows(page);
    long row = at - page_pick_stop(page);
    if (rows && row >= 0 && row < rows->total && (row < rows->first || row >= rows->first + rows->count))
        browse_window(&p->browse, row);
    p->browse.at = at;
}

/* A number opens the row of the whole list that has it, or what else leads on. */
static bool follow_number(struct plain *p, const char *typed) {
    long n, at;
    if (!text_whole(typed, &n) || (at = page_numbered(&p->browse.page, n)) < 0)
        return false;
    stand_on(p, at);
    browse_open(&p->browse);
    return true;
}

/* The page's act on a row that has this key, or NULL. */
static const struct link *act_of(const struct page *page, char key) {
    for (int i = 0; i < page->links; i++)
        if (page->link[i].key[0] == key && !page->link[i].key[1] && strchr(page->link[i].go, '*'))
            return &page->link[i];
    return NULL;
}

/* w7: the key w, on row 7. */
static bool follow_key_on_row(struct plain *p, const char *typed) {
    const struct page *page = &p->browse.page;
    long n;
    if (!act_of(page, typed[0]) || !text_whole(typed + 1, &n) ||
        page_stop(page, page_numbered(page, n)).block != page->pick)
        return false;
    char key[2] = {typed[0], '\0'};
    stand_on(p, page_numbered(page, n));
    browse_key(&p->browse, key);
    return true;
}

/* The key that was typed as the page knows it, or NULL. */
static const char *known_key(const struct plain *p, const char *typed) {
    const struct page *page = &p->browse.page;
    for (long i = 0; page->pick >= 0 && i < page->block[page->pick].rows.count; i++)
        if (page->block[page->pick].rows.row[i].key && strcmp(page->block[page->pick].rows.row[i].key, typed) == 0)
            return typed;
    for (int i = 0; i < page->links; i++) {
        struct typed way = page_typed(page, &page->link[i], p->browse.arena);
        if (!strchr(page->link[i].go, '*') && strcmp(way.key, typed) == 0)
            return page->link[i].key;
    }
    return strlen(typed) == 1 && strchr("0/?huy!", typed[0]) ? typed : NULL;
}

/* What was typed is nothing here; an act without its number is told the form. */
static void say_unknown(struct plain *p, const char *typed) {
    const struct page *page = &p->browse.page;
    const struct link *act = typed[1] ? NULL : act_of(page, typed[0]);
    struct arena *arena = arena_new();
    struct buf out = {0};
    struct typed way = act ? page_typed(page, act, arena) : (struct typed){0};
    if (way.key)
        buf_print(&out, "%s needs a number: %s %s.", typed, way.key, way.title);
    else
        buf_print(&out, "There is no %.100s here. Type h and Enter for what there is.", typed);
    buf_add(&out, "\n");
    print(p, out.text);
    kept(&p->prompted, "");
    buf_free(&out);
    arena_free(arena);
}

static void follow_token(struct plain *p, const char *typed) {
    if (strcmp(typed, "q") == 0) {
        p->leaves = true;
    } else if (strcmp(typed, "b") == 0) {
        browse_back(&p->browse);
    } else if (strcmp(typed, "r") == 0 || (strcmp(typed, "?") == 0 && p->browse.page.question)) {
        show(p, true);
    } else if (strcmp(typed, "m") == 0) {
        more(p);
    } else if (strcmp(typed, "t") == 0 && page_has_texts(&p->browse.page)) {
        p->names = !p->names;
        show(p, false);
    } else if (known_key(p, typed)) {
        browse_key(&p->browse, known_key(p, typed));
    } else if (!follow_number(p, typed) && !follow_key_on_row(p, typed)) {
        say_unknown(p, typed);
    }
}

/* Nothing typed: a question is left as it is, or skipped; elsewhere nothing happens. */
static void follow_nothing(struct plain *p) {
    const struct page *page = &p->browse.page;
    for (int i = 0; i < page->links; i++)
        if (strcmp(page->link[i].key, "Right") == 0) {
            browse_key(&p->browse, "Right");
            return;
        }
    if (page->input)
        browse_answer(&p->browse, "");
    else if (page->question)
        browse_back(&p->browse);
    kept(&p->prompted, "");
}

static void after(struct plain *p) {
    if (p->browse.said[0]) {
        struct arena *arena = arena_new();
        struct buf out = {0};
        lines_add(&out, arena, "", "", p->browse.said);
        print(p, out.text);
        p->browse.said[0] = '\0';
        buf_free(&out);
        arena_free(arena);
    }
    if (!p->leaves && is_news(p))
        show(p, false);
}

/* What the prompt offers beside an answer in words, also where a search or a name is asked for. */
static bool is_command(const struct page *page, const char *typed) {
    bool own = false;
    for (int i = 0; i < page->links; i++)
        own |= strcmp(page->link[i].key, typed) == 0;
    return strlen(typed) == 1 && (own || strchr("qbrm0h?/uy!", typed[0]));
}

/* "/ copyright law": Find, and what is looked for with it. */
static bool follow_search(struct plain *p, const char *line) {
    const char *slash = line + strspn(line, " "), *words = slash + strspn(slash, "/ ");
    if (*slash != '/' || !*words)
        return false;
    browse_key(&p->browse, "/");
    browse_answer(&p->browse, words);
    return true;
}

/* Words, where the page asks for some; a number is a row's, where there is that row. */
static bool follow_words(struct plain *p, const char *line) {
    long n;
    if (!p->browse.page.input || !*line || is_command(&p->browse.page, line))
        return false;
    if (!text_whole(line, &n) || !follow_number(p, line))
        browse_answer(&p->browse, line);
    return true;
}

static void follow_keys(struct plain *p, char *line) {
    char *rest = NULL, *token = strtok_r(line, " ", &rest);
    if (!token)
        follow_nothing(p);
    for (; token && !p->leaves; token = strtok_r(NULL, " ", &rest)) {
        follow_token(p, token);
        if (is_news(p))
            break;
        if (rest && *rest)
            after(p);
    }
}

static void follow_line(struct plain *p, char *line) {
    line[strcspn(line, "\r\n")] = '\0';
    if (!follow_search(p, line) && !follow_words(p, line))
        follow_keys(p, line);
    after(p);
}

int plain_run(struct world *world, const char *start, FILE *in, FILE *out, struct err *err) {
    struct plain p = {.in = in, .out = out, .browse = {.window = 20}};
    world->lines = true;
    browse_begin(&p.browse, world);
    kept(&p.shown, "");
    kept(&p.order, "");
    kept(&p.prompted, "");
    kept(&p.told, "");
    fprintf(out, "Pathway. Plain lines. %s\n",
            world->visit ? "You are looking round: nothing is kept." : "Nothing is shared.");
    browse_follow(&p.browse, "home");
    if (start)
        browse_follow(&p.browse, start);
    if (p.browse.depth == 0 || (start && p.browse.depth == 1 && strcmp(start, "home") != 0 && p.browse.said[0]))
        err_set(err, FAULT_USAGE, "%s", p.browse.said);
    char *line = NULL;
    size_t room = 0;
    if (!err->fault)
        after(&p);
    while (!err->fault && !p.leaves) {
        prompt(&p);
        errno = 0;
        if (getline(&line, &room, in) < 0)
            p.leaves = true;
        else if (world->live)
            clock_read(world->today, world->now);
        if (!p.leaves)
            follow_line(&p, line);
    }
    if (!err->fault)
        print(&p, world->visit ? "\nNothing was kept.\n" : "\nAll is saved.\n");
    free(line);
    free(p.shown);
    free(p.order);
    free(p.prompted);
    free(p.told);
    browse_end(&p.browse);
    return err->fault ? -1 : 0;
}

bool plain_asks_display(FILE *in, FILE *out) {
    fputs("Pathway, for library assistants\nin NHS libraries.\n\nHow shall it be shown?\n"
          "  Enter  a full screen\n"
          "  p      plain lines, one after another:\n"
          "         for a screen reader, braille,\n"
          "         a phone or a small window\n\n"
          "Type your choice and press Enter.\nYou can change it later: ",
          out);
    fflush(out);
    char line[64];
    return fgets(line, sizeof line, in) && (line[0] == 'p' || line[0] == 'P');
}

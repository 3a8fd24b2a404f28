/* Plain mode: prints a page, asks, reads a line. A line is one or more keys parted by blanks, carried out in turn as long
 * as the page stays the same; so "1 2 w7 9" ticks and goes on. Output is streamed; the cursor is never moved. */
#include "private.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct plain {
    struct browse browse;
    FILE *in, *out;
    char *shown;           /* the place printed last */
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

/* A question whose choices are more than names: what each means can be left out on request. */
static bool has_texts(const struct page *page) {
    const struct rows *rows = page->pick >= 0 ? &page->block[page->pick].rows : NULL;
    return page->question && rows && rows->columns > 1 && rows->column[1].shape == WORDS;
}

static bool has_letter(const struct row *row) {
    return row->key && (row->key[0] < '0' || row->key[0] > '9');
}

/* What is typed for a link: the arrows have words of their own. Enter is the empty line. */
static const char *typed_for(const struct link *link) {
    return strcmp(link->key, "Right") == 0 ? "Enter" : strcmp(link->key, "Left") == 0 ? "p" : link->key;
}

static const char *kept(char **place, const char *now) {
    free(*place);
    *place = malloc(strlen(now) + 1);
    if (!*place)
        abort();
    return strcpy(*place, now);
}

static void show(struct plain *p, bool full) {
    struct arena *arena = arena_new();
    struct buf out = {0};
    buf_add(&out, "\n");
    plain_page(&p->browse.page, !full && p->names && has_texts(&p->browse.page), arena, &out);
    const char *told = p->browse.page.said ? p->browse.page.said : "";
    if (strcmp(told, p->told) != 0 || full)
        lines_add(&out, arena, "", "", told);
    print(p, out.text);
    kept(&p->told, told);
    kept(&p->shown, p->browse.page.place);
    buf_free(&out);
    arena_free(arena);
}

/* The highest number that may be typed: rows with letters of their own are the last of their list. */
static long last_number(const struct page *page) {
    const struct rows *rows = page->pick >= 0 ? &page->block[page->pick].rows : NULL;
    long last = 0;
    while (page_numbered(page, last + 1) >= 0)
        last++;
    for (long i = rows ? rows->count : 0; i > 0 && last == rows->first + i && has_letter(&rows->row[i - 1]); i--)
        last--;
    return last;
}

/* The rows' numbers and letters, the page's own keys. */
static void add_keys(const struct plain *p, struct buf *out) {
    const struct page *page = &p->browse.page;
    const struct rows *rows = page->pick >= 0 ? &page->block[page->pick].rows : NULL;
    long numbers = last_number(page);
    if (numbers)
        buf_print(out, numbers == 1 ? "1, " : "1 to %ld, ", numbers);
    for (long i = 0; rows && i < rows->count; i++)
        if (has_letter(&rows->row[i]))
            buf_print(out, "%s %s, ", rows->row[i].key, rows->row[i].cell[0]);
    for (int i = 0; i < page->links; i++)
        buf_print(out, "%s%s %s, ", typed_for(&page->link[i]), strchr(page->link[i].go, '*') ? " and a number" : "",
                  page->link[i].title);
    if (has_texts(page))
        buf_add(out, p->names ? "t texts as well, " : "t names alone, ");
}

/* What may be typed, in one line; in full where it is not what was said before. */
static void prompt(struct plain *p) {
    const struct page *page = &p->browse.page;
    struct buf out = {0}, keys = {0};
    struct arena *arena = arena_new();
    buf_add(&keys, "");
    add_keys(p, &keys);
    if (strcmp(p->prompted, keys.text) != 0)
        buf_add(&out, keys.text);
    buf_add(&out, p->browse.depth > 1 ? "b back, h help, q leave" : "h help, q leave");
    if (page->input && page->input->value[0])
        buf_print(&out, ". Now: %s", page->input->value);
    buf_print(&out, page->input ? ". %s " : ": ", page->input ? page->input->ask : "");
    int count;
    const char **line = text_wrap(arena, out.text, PLAIN_WIDTH, &count);
    for (int i = 0; i < count; i++)
        print(p, arena_print(arena, i + 1 < count ? "%s\n" : "%s ", line[i]));
    fflush(p->out);
    kept(&p->prompted, keys.text);
    buf_free(&out);
    buf_free(&keys);
    arena_free(arena);
}

/* -- what was typed --------------------------------------------------------------------------------------------------- */
static void more(struct plain *p) {
    const struct page *page = &p->browse.page;
    const struct rows *rows = page->pick >= 0 ? &page->block[page->pick].rows : NULL;
    if (rows && browse_window(&p->browse, rows->first + rows->count) == MOVED)
        show(p, true);
    else
        print(p, "That is all of it.\n");
}

/* A number picks the row at that place of the whole list, or what else leads on. */
static bool follow_number(struct plain *p, const char *typed) {
    const struct page *page = &p->browse.page;
    long n, at;
    if (!text_whole(typed, &n) || (at = page_numbered(page, n)) < 0)
        return false;
    const struct rows *rows = page->pick >= 0 ? &page->block[page->pick].rows : NULL;
    if (rows && n <= rows->total && (n - 1 < rows->first || n - 1 >= rows->first + rows->count))
        browse_window(&p->browse, n - 1);
    p->browse.at = at;
    browse_open(&p->browse);
    return true;
}

/* w7: the key w, on row 7. */
static bool follow_key_on_row(struct plain *p, const char *typed) {
    const struct page *page = &p->browse.page;
    long n;
    if (page->pick < 0 || !typed[0] || !text_whole(typed + 1, &n) || n < 1 || n > page->block[page->pick].rows.count)
        return false;
    char key[2] = {typed[0], '\0'};
    for (int i = 0; i < page->links; i++)
        if (strcmp(page->link[i].key, key) == 0 && strchr(page->link[i].go, '*')) {
            p->browse.at = page_pick_stop(page) + n - 1;
            browse_key(&p->browse, key);
            return true;
        }
    return false;
}

/* The key that was typed as the page knows it, or NULL. */
static const char *known_key(const struct plain *p, const char *typed) {
    const struct page *page = &p->browse.page;
    for (long i = 0; page->pick >= 0 && i < page->block[page->pick].rows.count; i++)
        if (page->block[page->pick].rows.row[i].key && strcmp(page->block[page->pick].rows.row[i].key, typed) == 0)
            return typed;
    for (int i = 0; i < page->links; i++)
        if (strcmp(typed_for(&page->link[i]), typed) == 0)
            return page->link[i].key;
    return strlen(typed) == 1 && strchr("0/?h", typed[0]) ? typed : NULL;
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
    } else if (strcmp(typed, "t") == 0 && has_texts(&p->browse.page)) {
        p->names = !p->names;
        show(p, false);
    } else if (known_key(p, typed)) {
        browse_key(&p->browse, known_key(p, typed));
    } else if (!follow_number(p, typed) && !follow_key_on_row(p, typed)) {
        char said[200];
        snprintf(said, sizeof said, "There is no %.100s here. Type h and Enter for what there is.\n", typed);
        print(p, said);
        kept(&p->prompted, "");
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
    if (!p->leaves && strcmp(p->shown, p->browse.page.place) != 0)
        show(p, false);
}

static bool is_command(const char *typed) {
    return strlen(typed) == 1 && strchr("qbrm0h?/", typed[0]);
}

static void follow_line(struct plain *p, char *line) {
    line[strcspn(line, "\r\n")] = '\0';
    if (p->browse.page.input && *line && !is_command(line)) {
        long n;
        if (!text_whole(line, &n) || !follow_number(p, line))
            browse_answer(&p->browse, line);
        after(p);
        return;
    }
    char *rest = NULL, *token = strtok_r(line, " ", &rest);
    if (!token)
        follow_nothing(p);
    for (; token && !p->leaves; token = strtok_r(NULL, " ", &rest)) {
        follow_token(p, token);
        if (strcmp(p->shown, p->browse.page.place) != 0)
            break;
        if (rest && *rest)
            after(p);
    }
    after(p);
}

int plain_run(struct world *world, const char *start, FILE *in, FILE *out, struct err *err) {
    struct plain p = {.in = in, .out = out, .browse = {.window = 20}};
    browse_begin(&p.browse, world);
    kept(&p.shown, "");
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
        else
            follow_line(&p, line);
    }
    if (!err->fault)
        print(&p, world->visit ? "\nNothing was kept.\n" : "\nAll is saved.\n");
    free(line);
    free(p.shown);
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

/* Plain mode: prints a page, asks, reads a line. A line is one or more keys parted by blanks, carried out in turn as long
 * as the page stays the same; so "1 2 w7 9" ticks and goes on. A line with a word that is nothing here is not carried out at all: it may be a sentence.
 * Output is streamed; the cursor is never moved. */
#include "plain.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* -- what was typed --------------------------------------------------------------------------------------------------- */
static void more(struct plain *p) {
    const struct page *page = &p->browse.page;
    const struct rows *rows = page_rows(page);
    if (rows && browse_window(&p->browse, rows->first + rows->count) == MOVED)
        plain_show(p, true);
    else
        plain_print(p, "That is all of it.\n");
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

/* w7: the stop of row 7, where w is an act on a row; -1 where it is nothing of the kind. */
static long acted_on(const struct page *page, const char *typed) {
    long n, at;
    bool acts = act_of(page, typed[0]) && text_whole(typed + 1, &n) && (at = page_numbered(page, n)) >= 0 &&
                page_stop(page, at).block == page->pick;
    return acts ? at : -1;
}

static bool follow_key_on_row(struct plain *p, const char *typed) {
    long at = acted_on(&p->browse.page, typed);
    char key[2] = {typed[0], '\0'};
    if (at < 0)
        return false;
    stand_on(p, at);
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
    return strlen(typed) == 1 && strchr("0/:?huy!=@", typed[0]) ? typed : NULL;
}

/* Can this word be carried out on the page where one stands? */
static bool is_known(const struct plain *p, const char *typed) {
    const struct page *page = &p->browse.page;
    long n;
    bool key = strlen(typed) == 1 && (strchr("qbrm", typed[0]) || (typed[0] == 't' && page_has_texts(page)));
    return key || known_key(p, typed) || (text_whole(typed, &n) && page_numbered(page, n) >= 0) ||
           acted_on(page, typed) >= 0;
}

/* What was typed is nothing here; an act without its number is told the form. */
static void say_unknown(struct plain *p, const char *typed, bool several) {
    const struct page *page = &p->browse.page;
    const struct link *act = typed[1] ? NULL : act_of(page, typed[0]);
    struct arena *arena = arena_new();
    struct buf out = {0};
    struct typed way = act ? page_typed(page, act, arena) : (struct typed){0};
    if (way.key)
        buf_print(&out, "%s needs a number: %s %s.%s", typed, way.key, way.title,
                  several ? " Nothing of that line was done." : "");
    else
        buf_print(&out, "There is no %.100s here%s. Type h and Enter for what there is.", typed,
                  several ? ", so nothing of that line was done" : "");
    struct buf lines = {0};
    lines_add(&lines, arena, "", "", out.text);
    plain_print(p, lines.text);
    buf_free(&lines);
    plain_kept(&p->prompted, "");
    buf_free(&out);
    arena_free(arena);
}

/* The keys of the page where one stands; one stands there still. */
static void help(struct plain *p) {
    struct arena *arena = arena_new();
    struct buf out = {0};
    struct page page;
    struct err err = {0};
    struct view view = {0, 100, false};
    buf_add(&out, "\n");
    if (page_build(p->browse.world, place_with("help", "at", p->browse.page.place, arena), &view, arena, &page, &err) ==
        0)
        plain_page(&page, false, arena, &out);
    else
        lines_add(&out, arena, "", "", err.text);
    plain_print(p, out.text);
    plain_kept(&p->prompted, "");
    buf_free(&out);
    arena_free(arena);
}

static void after(struct plain *p) {
    if (p->browse.said[0]) {
        struct arena *arena = arena_new();
        struct buf out = {0};
        lines_add(&out, arena, "", "", p->browse.said);
        plain_print(p, out.text);
        p->browse.said[0] = '\0';
        buf_free(&out);
        arena_free(arena);
    }
    if (!p->leaves && plain_is_news(p))
        plain_show(p, false);
}

/* What choices mean is read, or left out; also at the next start. The question is read again so. */
static void turn_texts(struct plain *p) {
    struct arena *arena = arena_new();
    p->names = !p->names;
    browse_follow(&p->browse,
                  place_with(p->names ? "texts?is=names" : "texts?is=whole", "then", p->browse.page.place, arena));
    after(p);
    plain_show(p, false);
    arena_free(arena);
}

/* As it was left at the end of the last sitting. */
static void read_texts(struct plain *p, struct err *err) {
    struct arena *arena = arena_new();
    const char *texts = NULL;
    if (guide_setting(p->browse.world, "texts", arena, &texts, err) == 0)
        p->names = texts && strcmp(texts, "names") == 0;
    arena_free(arena);
}

static void follow_token(struct plain *p, const char *typed) {
    if (strcmp(typed, "q") == 0) {
        p->leaves = true;
    } else if (strcmp(typed, "b") == 0) {
        browse_back(&p->browse);
    } else if (strcmp(typed, "r") == 0 || (strcmp(typed, "?") == 0 && p->browse.page.question)) {
        plain_show(p, true);
    } else if (strcmp(typed, "h") == 0 || strcmp(typed, "?") == 0) {
        help(p);
    } else if (strcmp(typed, "m") == 0) {
        more(p);
    } else if (strcmp(typed, "t") == 0 && page_has_texts(&p->browse.page)) {
        turn_texts(p);
    } else if (known_key(p, typed)) {
        browse_key(&p->browse, known_key(p, typed));
    } else if (!follow_number(p, typed) && !follow_key_on_row(p, typed)) {
        say_unknown(p, typed, false);
    }
}

/* Nothing typed: at a question the answer that stands is kept; else it is left as it is, or skipped; elsewhere nothing happens. */
static void follow_nothing(struct plain *p) {
    const struct page *page = &p->browse.page;
    if (page_answer(page)) {
        p->browse.at = page_pick_stop(page) + page_rows(page)->first + page->start;
        browse_open(&p->browse);
        return;
    }
    for (int i = 0; i < page->links; i++)
        if (strcmp(page->link[i].key, "Right") == 0) {
            browse_key(&p->browse, "Right");
            return;
        }
    if (page->input)
        browse_answer(&p->browse, "");
    else if (page->question)
        browse_back(&p->browse);
    plain_kept(&p->prompted, "");
}

/* What the prompt offers beside an answer in words, also where a search or a name is asked for. */
static bool is_command(const struct page *page, const char *typed) {
    bool own = false;
    for (int i = 0; i < page->links; i++)
        own |= strcmp(page->link[i].key, typed) == 0;
    return strlen(typed) == 1 && (own || strchr("qbrm0h?/:uy!=@", typed[0]));
}

/* "/ copyright law", ": copyright law", "find copyright law": Find, and what is looked for with it. Where a text is asked for, the
 * last is such a text. */
static bool follow_search(struct plain *p, const char *line) {
    const char *mark = line + strspn(line, " ");
    const struct page *page = &p->browse.page;
    bool sign = *mark == '/' || *mark == ':', open = !page->input || strncmp(page->place, "find", 4) == 0;
    bool word = open && strncmp(mark, "find", 4) == 0;
    const char *words = mark + (sign ? strspn(mark, "/: ") : 4);
    if (!sign && (!word || (*words && *words != ' ')))
        return false;
    words += strspn(words, " ");
    if (sign && !*words)
        return false;
    browse_key(&p->browse, "/");
    if (*words)
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

/* Is each word of a line something here? The first that is not is said. */
static bool all_known(struct plain *p, const char *line) {
    struct arena *arena = arena_new();
    char *rest = NULL, *word = strtok_r(arena_copy(arena, line), " ", &rest);
    int before = 0;
    for (; word && is_known(p, word); before++)
        word = strtok_r(NULL, " ", &rest);
    if (word)
        say_unknown(p, word, before || (rest && rest[strspn(rest, " ")]));
    arena_free(arena);
    return !word;
}

static void follow_keys(struct plain *p, char *line) {
    if (!all_known(p, line))
        return;
    char *rest = NULL, *token = strtok_r(line, " ", &rest);
    if (!token)
        follow_nothing(p);
    for (; token && !p->leaves; token = strtok_r(NULL, " ", &rest)) {
        follow_token(p, token);
        if (plain_is_news(p))
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

static void forget(struct plain *p) {
    for (int i = 0; i < BROWSE_DEPTH; i++) {
        free(p->read[i].place);
        free(p->read[i].order);
        free(p->read[i].text);
    }
    free(p->shown);
    free(p->order);
    free(p->prompted);
    free(p->told);
    browse_end(&p->browse);
}

int plain_run(struct world *world, const char *start, FILE *in, FILE *out, struct err *err) {
    struct plain p = {.in = in, .out = out, .browse = {.window = 20}};
    world->lines = true;
    browse_begin(&p.browse, world);
    read_texts(&p, err);
    plain_kept(&p.shown, "");
    plain_kept(&p.order, "");
    plain_kept(&p.prompted, "");
    plain_kept(&p.told, "");
    fprintf(out, "Pathway. Plain lines. %s\n",
            world->visit        ? "You are looking round: nothing is kept."
            : guide_gave(world) ? "You gave copies; nothing else is shared."
                                : "Nothing is shared.");
    browse_follow(&p.browse, "home");
    bool saved = start && browse_follow(&p.browse, start) == CHANGED;
    if (p.browse.depth == 0 ||
        (start && !saved && p.browse.depth == 1 && strcmp(start, "home") != 0 && p.browse.said[0]))
        err_set(err, FAULT_USAGE, "%s", p.browse.said);
    char *line = NULL;
    size_t room = 0;
    if (!err->fault)
        after(&p);
    while (!err->fault && !p.leaves) {
        plain_prompt(&p);
        errno = 0;
        if (getline(&line, &room, in) < 0)
            p.leaves = true;
        else if (world->live)
            clock_read(world->today, world->now);
        if (!p.leaves)
            follow_line(&p, line);
    }
    if (!err->fault)
        plain_print(&p, world->visit      ? "\nNothing was kept.\n"
                        : p.browse.failed ? "\nThe last one was not saved; all before it is.\n"
                                          : "\nAll is saved.\n");
    free(line);
    forget(&p);
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

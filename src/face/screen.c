/* The full screen: draws where one stands, waits for a key, hands it on. Knows no page and no data. */
#include "private.h"
#include <stdlib.h>
#include <string.h>

struct screen {
    struct browse browse;
    struct terminal *terminal;
    struct arena *arena;
    struct grid grid;
    struct buf typed;  /* into the page's input */
    char *typed_at;    /* the place it was typed at */
    int interrupts;    /* Ctrl-C pressed in a row */
    bool leaves;
};

static void reset_typed(struct screen *s) {
    const struct page *page = &s->browse.page;
    if (s->typed_at && strcmp(s->typed_at, page->place) == 0)
        return;
    free(s->typed_at);
    s->typed_at = malloc(strlen(page->place) + 1);
    if (!s->typed_at)
        abort();
    strcpy(s->typed_at, page->place);
    s->typed.size = 0;
    buf_add(&s->typed, page->input ? page->input->value : "");
}

static void draw(struct screen *s) {
    int rows, columns;
    struct browse *b = &s->browse;
    terminal_size(s->terminal, &rows, &columns);
    grid_make(&s->grid, rows, columns);
    arena_reset(s->arena);
    const char *person = arena_print(s->arena, "%s · %s", b->world->person, b->world->visit ? "nothing is kept" : "not shared");
    struct sheet sheet = {&b->page, &b->aside, browse_focus(b), b->said, person, s->typed.text, b->depth > 1};
    layout_draw(&sheet, &browse_visit(b)->top, s->arena, &s->grid);
    terminal_show(s->terminal, &s->grid);
}

static void resized(struct screen *s) {
    int rows, columns;
    terminal_size(s->terminal, &rows, &columns);
    s->browse.window = rows > 8 ? rows : 8;
    s->browse.wants_aside = columns >= 120;
    browse_again(&s->browse);
}

static void say(struct screen *s, const char *text) {
    snprintf(s->browse.said, sizeof s->browse.said, "%s", text);
}

/* -- keys ------------------------------------------------------------------------------------------------------------- */
/* Keys that Windows habit presses: each says something true and loses nothing. */
static bool key_of_habit(struct screen *s, const char *key) {
    if (strcmp(key, "Ctrl-C") == 0) {
        if (++s->interrupts == 2)
            s->leaves = true;
        say(s, "To copy, select with the mouse and press Ctrl-Insert. To leave, press Ctrl-C again, or q. All is saved.");
        return true;
    }
    s->interrupts = 0;
    if (strcmp(key, "Ctrl-S") == 0)
        say(s, s->browse.world->visit ? "You are looking round: nothing is kept." : "All is saved already, at each key.");
    else if (strcmp(key, "Ctrl-Z") == 0)
        say(s, "Nothing was undone. To change an answer, open it and choose again. To leave, press q.");
    else if (strcmp(key, "Ctrl-L") == 0)
        terminal_redraw(s->terminal);
    else
        return false;
    return true;
}

static void scroll_by(struct screen *s, long lines) {
    long *top = &browse_visit(&s->browse)->top;
    *top = *top + lines > 0 ? *top + lines : 0;
}

/* Arrows move the cursor; where it cannot move, the page. */
static bool key_of_moving(struct screen *s, const char *key) {
    static const struct {
        const char *key;
        long by;
    } moves[] = {{"Up", -1}, {"Down", 1}, {"k", -1}, {"j", 1}, {"BackTab", -1}, {"Tab", 1}};
    long page = s->grid.rows > 10 ? s->grid.rows - 9 : 1;
    for (int i = 0; i < COUNT(moves); i++)
        if (strcmp(key, moves[i].key) == 0) {
            if (browse_move(&s->browse, moves[i].by) == STAYED)
                scroll_by(s, moves[i].by);
            return true;
        }
    long by = strcmp(key, "PageDown") == 0 || strcmp(key, " ") == 0 ? page : strcmp(key, "PageUp") == 0 ? -page : strcmp(key, "Home") == 0 ? -1000000 : strcmp(key, "End") == 0 ? 1000000 : 0;
    if (by && browse_move(&s->browse, by) == STAYED)
        scroll_by(s, by);
    return by != 0;
}

/* A page with an input: characters go into it, until Enter; arrows still walk what is found. */
static bool key_of_typing(struct screen *s, const char *key) {
    if (!s->browse.page.input)
        return false;
    if (strcmp(key, "Paste") == 0) {
        buf_add(&s->typed, text_clean(s->arena, terminal_pasted(s->terminal)));
        return true;
    }
    if (strcmp(key, "Backspace") == 0) {
        while (s->typed.size && ((unsigned char)s->typed.text[--s->typed.size] & 0xC0) == 0x80)
            continue;
        s->typed.text[s->typed.size] = '\0';
        return true;
    }
    if (strcmp(key, "Enter") == 0) {
        bool changed = strcmp(s->typed.text, s->browse.page.input->value) != 0;
        if (!changed && browse_focus(&s->browse).go)
            browse_open(&s->browse);
        else
            browse_answer(&s->browse, s->typed.text);
        return true;
    }
    uint32_t code;
    int bytes = text_decode(key, &code);
    bool character = bytes && !key[bytes] && code >= ' ' && code != 0x7F;
    if (character && s->typed.size < 200)
        buf_add(&s->typed, key);
    return character;
}

static void follow_key(struct screen *s, const char *key) {
    if (key_of_habit(s, key) || key_of_typing(s, key))
        return;
    enum moved moved = STAYED;
    if (strcmp(key, "Leave") == 0 || strcmp(key, "q") == 0)
        s->leaves = true;
    else if (strcmp(key, "Resize") == 0 || strcmp(key, "Continued") == 0)
        resized(s);
    else if (strcmp(key, "r") == 0)
        terminal_redraw(s->terminal);
    else if (strcmp(key, "Enter") == 0)
        moved = browse_open(&s->browse);
    else if (strcmp(key, "Esc") == 0 || strcmp(key, "Backspace") == 0 || (strcmp(key, "Left") == 0 && !s->browse.page.question))
        moved = browse_back(&s->browse);
    else if (strcmp(key, "Right") == 0 && !s->browse.page.question)
        moved = browse_open(&s->browse);
    else if (!key_of_moving(s, key))
        moved = browse_key(&s->browse, key);
    /* An answer is saved: the next question is drawn before any key may answer it. */
    if (moved == CHANGED && s->browse.page.question) {
        reset_typed(s);
        draw(s);
        terminal_drop(s->terminal);
    }
}

static void loop(struct screen *s) {
    resized(s);
    while (!s->leaves) {
        reset_typed(s);
        if (!terminal_waiting(s->terminal))
            draw(s);
        const char *key = terminal_key(s->terminal);
        if (store_changed_elsewhere(s->browse.world->store))
            browse_again(&s->browse);
        follow_key(s, key);
    }
}

int screen_run(struct world *world, const struct face_options *options, struct err *err) {
    struct screen s = {.arena = arena_new()};
    browse_begin(&s.browse, world);
    browse_follow(&s.browse, "home");
    if (options->start && strcmp(options->start, "home") != 0)
        browse_follow(&s.browse, options->start);
    if (s.browse.depth == 0 || (options->start && s.browse.depth == 1 && s.browse.said[0]))
        err_set(err, FAULT_USAGE, "%s", s.browse.said);
    else if (terminal_open(&s.terminal, &options->terminal, err) == 0)
        loop(&s);
    terminal_close(s.terminal);
    grid_free(&s.grid);
    buf_free(&s.typed);
    free(s.typed_at);
    arena_free(s.arena);
    browse_end(&s.browse);
    return err->fault ? -1 : 0;
}

/* The full screen: draws where one stands, waits for a key, hands it on. Knows no page and no data. */
#include "screen.h"
#include <stdlib.h>
#include <string.h>

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
    s->touched = false;
    buf_add(&s->typed, page->input ? page->input->value : "");
}

static void draw(struct screen *s) {
    browse_settle(&s->browse);
    screen_stand(s, &s->grid);
    terminal_show(s->terminal, &s->grid);
}

static void measure(struct screen *s) {
    int rows, columns;
    terminal_size(s->terminal, &rows, &columns);
    s->browse.window = 3 * (rows > 8 ? rows : 8); /* a screenful, and one on either side to walk into */
    s->browse.wants_aside = columns >= 120;
}

static void resized(struct screen *s) {
    measure(s);
    browse_again(&s->browse);
    s->stood = false;
}

static void say(struct screen *s, const char *text) {
    snprintf(s->browse.said, sizeof s->browse.said, "%s", text);
}

/* -- keys ------------------------------------------------------------------------------------------------------------- */
/* Keys that Windows habit presses: each says something true on every page, in two lines of the narrowest screen. */
static bool key_of_habit(struct screen *s, const char *key) {
    bool visit = s->browse.world->visit;
    if (strcmp(key, "Ctrl-C") == 0) {
        if (++s->interrupts == 2)
            s->leaves = true;
        say(s, visit ? "Ctrl-C again leaves. To copy, select and press Ctrl-Insert. Nothing is kept."
                     : "Ctrl-C again leaves. To copy, select and press Ctrl-Insert. All is saved.");
        return true;
    }
    s->interrupts = 0;
    if (strcmp(key, "Ctrl-S") == 0)
        say(s, visit ? "You are looking round: nothing is kept." : "All is saved already, at each key.");
    else if (strcmp(key, "Ctrl-L") == 0)
        terminal_redraw(s->terminal);
    else
        return false;
    return true;
}

/* As much as one line of an answer takes. What stands there already, untouched, gives way to what is typed. */
static void type(struct screen *s, const char *text) {
    enum { MOST = 200 };
    uint32_t code;
    if (!s->touched) {
        s->typed.size = 0;
        buf_add(&s->typed, "");
    }
    s->touched = true;
    for (int bytes; (bytes = text_decode(text, &code)) && s->typed.size + (size_t)bytes <= MOST; text += bytes)
        buf_add_size(&s->typed, text, (size_t)bytes);
}

/* A page with an input: characters go into it, until Enter; arrows still walk what is found. */
static bool key_of_typing(struct screen *s, const char *key, enum moved *moved) {
    if (!s->browse.page.input)
        return false;
    if (strcmp(key, "Paste") == 0) {
        type(s, text_clean(s->arena, terminal_pasted(s->terminal)));
        return true;
    }
    if (strcmp(key, "Backspace") == 0) {
        while (s->typed.size && ((unsigned char)s->typed.text[--s->typed.size] & 0xC0) == 0x80)
            continue;
        s->typed.text[s->typed.size] = '\0';
        s->touched = true;
        return true;
    }
    if (strcmp(key, "Enter") == 0) {
        bool changed = strcmp(s->typed.text, s->browse.page.input->value) != 0;
        s->touched = false;
        bool opens = !changed && browse_focus(&s->browse).go;
        *moved = opens ? browse_open(&s->browse) : browse_answer(&s->browse, s->typed.text);
        return true;
    }
    if (s->browse.page.question && (strcmp(key, "Left") == 0 || strcmp(key, "Right") == 0))
        return true; /* by habit inside what is typed: no way out of the question */
    uint32_t code;
    int bytes = text_decode(key, &code);
    bool turns = !s->touched && strcmp(key, " ") == 0; /* nothing is looked for by a blank: it is the page key */
    bool character = !turns && bytes && !key[bytes] && code >= ' ' && code != 0x7F;
    if (character)
        type(s, key);
    return character;
}

static enum moved follow_key(struct screen *s, const char *key) {
    enum moved moved = STAYED;
    bool question = s->browse.page.question;
    if (!s->stood) /* typed ahead: as if it had been drawn */
        screen_stand(s, &s->tried);
    if (strcmp(key, "Ctrl-Z") == 0 || strcmp(key, "Ctrl-Y") == 0) { /* also while something is typed */
        s->interrupts = 0;
        return browse_key(&s->browse, key[5] == 'Z' ? "u" : "y");
    }
    if (key_of_habit(s, key) || key_of_typing(s, key, &moved))
        return moved;
    if (strcmp(key, "Leave") == 0 || strcmp(key, "q") == 0)
        s->leaves = true;
    else if (strcmp(key, "Resize") == 0 || strcmp(key, "Continued") == 0)
        resized(s);
    else if (strcmp(key, "r") == 0)
        terminal_redraw(s->terminal);
    else if (strcmp(key, "Enter") == 0)
        moved = browse_open(&s->browse);
    else if (strcmp(key, "Esc") == 0 || strcmp(key, "Backspace") == 0 ||
             (strcmp(key, "Left") == 0 && !question && !s->browse.page.input))
        moved = browse_back(&s->browse);
    else if (strcmp(key, "Right") == 0 && !question)
        moved = browse_act(&s->browse);
    else if (!screen_move(s, key))
        moved = browse_key(&s->browse, key);
    return moved;
}

/* No key may answer a question that was not on the screen when it was pressed, nor do anything to what follows an answer. */
static void follow_key_once(struct screen *s, const char *key) {
    bool asked = s->browse.page.question;
    enum moved moved = follow_key(s, key);
    s->stood &= moved == STAYED;
    bool asks = s->browse.page.question && strcmp(s->typed_at, s->browse.page.place) != 0;
    if (!asks && !(asked && moved == CHANGED))
        return;
    reset_typed(s);
    draw(s);
    terminal_drop(s->terminal);
}

static void loop(struct screen *s) {
    while (!s->leaves) {
        reset_typed(s);
        if (!terminal_waiting(s->terminal))
            draw(s);
        const char *key = terminal_key(s->terminal);
        if (s->browse.world->live)
            clock_read(s->browse.world->today, s->browse.world->now);
        s->browse.hurries = terminal_waiting(s->terminal);
        if (!s->browse.hurries && store_changed_elsewhere(s->browse.world->store)) {
            browse_again(&s->browse);
            s->stood = false;
        }
        follow_key_once(s, key);
    }
}

int screen_run(struct world *world, const struct face_options *options, struct err *err) {
    struct screen s = {.let_go = -1};
    if (terminal_open(&s.terminal, &options->terminal, err) != 0)
        return -1;
    s.arena = arena_new();
    measure(&s);
    browse_begin(&s.browse, world); /* keeps what was measured */
    browse_follow(&s.browse, "home");
    if (options->start && strcmp(options->start, "home") != 0)
        browse_follow(&s.browse, options->start);
    if (s.browse.depth == 0 || (options->start && s.browse.depth == 1 && s.browse.said[0]))
        err_set(err, FAULT_USAGE, "%s", s.browse.said);
    else
        loop(&s);
    terminal_close(s.terminal);
    grid_free(&s.grid);
    grid_free(&s.tried);
    buf_free(&s.typed);
    free(s.typed_at);
    arena_free(s.arena);
    browse_end(&s.browse);
    return err->fault ? -1 : 0;
}

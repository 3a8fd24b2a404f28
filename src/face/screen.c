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
    typing_begin(&s->typing, page->input);
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
        say(s, visit              ? "You are looking round: nothing is kept."
               : s->browse.failed ? "The last one was not saved; all before it is."
                                  : "All is saved already, at each key.");
    else if (strcmp(key, "Ctrl-L") == 0)
        terminal_redraw(s->terminal);
    else
        return false;
    return true;
}

/* The cursor is in what is typed, and no link has it. A row that was found keeps it while it is still what was looked for. */
static void typed_on(struct screen *s) {
    struct browse *b = &s->browse;
    struct stop focus = browse_focus(b);
    s->typing.here = strcmp(s->typing.text.text, b->page.input->value) != 0;
    if (focus.id && focus.block != b->page.pick)
        browse_stand(b, -1);
    if (s->typing.full)
        say(s, "");
    s->typing.full = false;
}

static void type(struct screen *s, const char *text, const char *rest) {
    size_t most = s->typing.most;
    bool fits = typing_add(&s->typing, text);
    typed_on(s);
    if (fits)
        return;
    const char *bytes =
        most < 1000 ? arena_print(s->arena, "%zu", most) : arena_print(s->arena, "%zu,%03zu", most / 1000, most % 1000);
    say(s, arena_print(s->arena, "That is as much as fits: %s bytes.%s", bytes, rest));
    s->typing.full = true;
}

/* Enter: a row or a link that has the cursor, else what is typed. A text that stands as it was is left so. */
static enum moved give(struct screen *s) {
    struct browse *b = &s->browse;
    const struct input *input = b->page.input;
    const char *typed = s->typing.text.text;
    bool stood = input->text && *input->value;
    if (browse_focus(b).go && !s->typing.here)
        return browse_open(b);
    s->typing.gives_way = !input->text; /* where it is refused and stays */
    return browse_answer(b, stood && strcmp(typed, input->value) == 0                       ? "skip"
                            : stood && input->clears && strspn(typed, " ") == strlen(typed) ? "clear"
                                                                                            : typed);
}

/* Keys that walk what is typed, where a row that was found has the cursor: they are the row's. */
static bool is_of_row(const struct screen *s, const char *key) {
    static const char *const keys[] = {"Left", "Right", "Home", "End"};
    struct stop focus = browse_focus(&s->browse);
    int i = 0;
    while (i < COUNT(keys) && strcmp(key, keys[i]) != 0)
        i++;
    return i < COUNT(keys) && focus.id && focus.block == s->browse.page.pick && !s->typing.here;
}

/* Up and Down in a text of several lines: to the next, where there is one that way. */
static bool walks_lines(struct screen *s, const char *key) {
    bool up = strcmp(key, "Up") == 0, row = browse_focus(&s->browse).id && !s->typing.here;
    if ((!up && strcmp(key, "Down") != 0) || row || s->browse.page.pick >= 0 || s->typing.gives_way)
        return false;
    screen_stand(s, &s->tried); /* more may have been typed since it was drawn */
    long to = up ? s->stands.over : s->stands.under;
    if (to >= 0)
        s->typing.at = (size_t)to;
    return to >= 0;
}

/* A page with an input: characters go into it, until Enter; arrows still walk what is found. */
static bool key_of_typing(struct screen *s, const char *key, enum moved *moved) {
    if (!s->browse.page.input || is_of_row(s, key))
        return false;
    if (strcmp(key, "Enter") == 0) {
        *moved = give(s);
        return true;
    }
    if (strcmp(key, "Paste") == 0) {
        type(s, text_clean(s->arena, terminal_pasted(s->terminal)), " The rest of the paste was left out.");
        return true;
    }
    if (walks_lines(s, key) || typing_key(&s->typing, key)) {
        typed_on(s);
        return true;
    }
    uint32_t code;
    int bytes = text_decode(key, &code);
    bool turns =
        s->typing.gives_way && strcmp(key, " ") == 0; /* nothing is looked for by a blank: it is the page key */
    bool character = !turns && bytes && !key[bytes] && code >= ' ' && code != 0x7F;
    if (character)
        type(s, key, "");
    return character;
}

/* Has the page a way of its own at an arrow? */
static bool has_way(const struct page *page, const char *key) {
    bool has = false;
    for (int i = 0; i < page->links; i++)
        has |= strcmp(page->link[i].key, key) == 0;
    return has;
}

static enum moved follow_key(struct screen *s, const char *key) {
    enum moved moved = STAYED;
    bool question = s->browse.page.question;
    if (!s->stood) /* typed ahead: as if it had been drawn */
        screen_stand(s, &s->tried);
    if (strcmp(key, "Ctrl-Z") == 0 || strcmp(key, "Ctrl-Y") == 0) {
        s->interrupts = 0;
        if (s->browse.page.input) { /* what was saved is not touched from where something is typed */
            typing_begin(&s->typing, s->browse.page.input);
            say(s, "The line stands as it did. Ctrl-Z undoes what was saved on the other pages.");
            return STAYED;
        }
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
             (strcmp(key, "Left") == 0 && !question && !s->browse.page.input && !has_way(&s->browse.page, key)))
        moved = browse_back(&s->browse);
    else if (strcmp(key, "Right") == 0 && !question && !has_way(&s->browse.page, key))
        moved = browse_act(&s->browse);
    else if (strcmp(key, "Ctrl-P") == 0 &&
             !(s->browse.page.input && s->browse.page.input->text)) /* nobody's text is lost by it */
        moved = browse_key(&s->browse, "/");
    else if (screen_move(s, key))
        s->typing.here = false;
    else
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
    bool saved =
        options->start && strcmp(options->start, "home") != 0 && browse_follow(&s.browse, options->start) == CHANGED;
    if (s.browse.depth == 0 || (options->start && !saved && s.browse.depth == 1 && s.browse.said[0]))
        err_set(err, FAULT_USAGE, "%s", s.browse.said);
    else
        loop(&s);
    terminal_close(s.terminal);
    grid_free(&s.grid);
    grid_free(&s.tried);
    buf_free(&s.typing.text);
    free(s.typed_at);
    arena_free(s.arena);
    browse_end(&s.browse);
    return err->fault ? -1 : 0;
}

/* Where a person stands, and the one way on: following an address. */
#include "pathway/browse.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static char *copied(const char *text) {
    if (!text)
        return NULL;
    char *copy = malloc(strlen(text) + 1);
    if (!copy)
        abort();
    return strcpy(copy, text);
}

static bool same(const char *a, const char *b) {
    return a && b && strcmp(a, b) == 0;
}

static struct visit *here(struct browse *b) {
    return &b->visit[b->depth - 1];
}

static void forget(struct visit *visit) {
    free(visit->place);
    free(visit->focus);
    *visit = (struct visit){0};
}

static void say(struct browse *b, const char *text) {
    b->way_back = NULL;
    snprintf(b->said, sizeof b->said, "%.*s", (int)sizeof b->said - 1, text ? text : "");
}

struct stop browse_focus(const struct browse *b) {
    return page_stop(&b->page, b->at);
}

struct visit *browse_visit(struct browse *b) {
    return here(b);
}

static void build_aside(struct browse *b) {
    struct stop focus = browse_focus(b);
    struct err ignored = {0};
    struct view view = {0, b->window, true};
    b->aside = (struct page){.pick = -1};
    arena_reset(b->beside);
    if (!b->wants_aside || b->page.question || b->page.shown || !focus.go)
        return;
    struct place place;
    if (place_read(focus.go, b->beside, &place, &ignored) != 0 || !page_kind(place.kind) || page_kind(place.kind)->run)
        return;
    if (page_build(b->world, focus.go, &view, b->beside, &b->aside, &ignored) != 0 || b->aside.question)
        b->aside = (struct page){.pick = -1};
}

/* Puts the cursor where the visit left it, else where the page wants it. */
static void place_cursor(struct browse *b) {
    const struct rows *rows = page_rows(&b->page);
    long stops = page_stops(&b->page);
    bool let_go = here(b)->begun && !here(b)->focus;
    b->at = let_go || b->page.start < 0 ? -1
            : rows                      ? page_pick_stop(&b->page) + rows->first + b->page.start
            : stops                     ? 0
                                        : -1;
    for (long i = 0; here(b)->focus && i < stops; i++) {
        struct stop stop = page_stop(&b->page, i);
        if (stop.id && stop.block == here(b)->block && strcmp(stop.id, here(b)->focus) == 0)
            b->at = i;
    }
    if (b->at >= stops)
        b->at = stops - 1;
}

static void keep_focus(struct browse *b) {
    browse_settle(b);
    struct stop focus = browse_focus(b);
    if (!b->depth)
        return;
    free(here(b)->focus);
    here(b)->focus = copied(focus.id);
    here(b)->block = focus.block;
    here(b)->row = focus.id && focus.block == b->page.pick ? b->at - page_pick_stop(&b->page) : 0;
}

/* The page of the last visit, with the rows from its first one on; a page that has not been walked yet may want the cursor further
 * down its list: then with those. */
static int build_window(struct browse *b, struct page *page, struct err *err) {
    struct visit *visit = here(b);
    struct view view = {visit->first, b->window, false};
    arena_reset(b->spare);
    if (page_build(b->world, visit->place, &view, b->spare, page, err) != 0)
        return -1;
    const struct rows *rows = page_rows(page);
    if (!rows || visit->focus || visit->first || page->start < rows->count || page->start >= rows->total)
        return 0;
    visit->first = page->start - b->window / 2;
    return build_window(b, page, err);
}

/* Builds the page of the last visit. On failure the page before stays, with a sentence. */
static int build_page(struct browse *b) {
    struct err err = {0};
    struct page page;
    if (here(b)->focus && here(b)->row >= here(b)->first + b->window) /* the window became smaller */
        here(b)->first = here(b)->row - b->window / 2;
    if (build_window(b, &page, &err) != 0) {
        say(b, err.text);
        return -1;
    }
    struct arena *old = b->arena;
    b->arena = b->spare;
    b->spare = old;
    b->page = page;
    b->unsettled = false;
    place_cursor(b);
    return 0;
}

/* With the page that its row leads to. */
static int build(struct browse *b) {
    int result = build_page(b);
    if (result == 0)
        build_aside(b);
    return result;
}

void browse_begin(struct browse *b, struct world *world) {
    long window = b->window;
    bool aside = b->wants_aside;
    *b = (struct browse){.world = world, .arena = arena_new(), .spare = arena_new(), .beside = arena_new(), .at = -1};
    b->window = window ? window : 100;
    b->wants_aside = aside;
    b->page.pick = b->aside.pick = -1;
}

void browse_end(struct browse *b) {
    while (b->depth)
        forget(&b->visit[--b->depth]);
    arena_free(b->arena);
    arena_free(b->spare);
    arena_free(b->beside);
    free(b->failed);
    *b = (struct browse){0};
}

static void drop_first(struct browse *b) {
    forget(&b->visit[1]); /* home stays at the bottom */
    memmove(&b->visit[1], &b->visit[2], sizeof b->visit[0] * (BROWSE_DEPTH - 2));
    b->depth--;
    b->visit[b->depth] = (struct visit){0};
}

/* A series of questions is one visit: the next replaces the last, so Esc leaves the series. */
static enum moved visit(struct browse *b, const char *address, bool replace) {
    char *place = copied(address); /* the address may live in the page that is replaced */
    keep_focus(b);
    struct visit before = {0};
    if (replace && b->depth &&
        strcmp(here(b)->place, "home") != 0) { /* home stays, also where a question stood before it */
        before = *here(b);
        b->depth--;
    } else if (b->depth == BROWSE_DEPTH) {
        drop_first(b);
    }
    b->visit[b->depth++] = (struct visit){.place = place};
    if (build(b) == 0) {
        forget(&before);
        return MOVED;
    }
    forget(here(b));
    b->depth--;
    if (before.place)
        b->visit[b->depth++] = before;
    return STAYED;
}

static bool is_before(const struct browse *b, const char *address) {
    return b->depth > 1 && same(b->visit[b->depth - 2].place, address);
}

/* Goes to a place: back to it where it is the visit before (so that answering returns), else on to it. */
static enum moved go_to(struct browse *b, const char *address, bool from_question) {
    if (b->depth && same(here(b)->place, address))
        return browse_again(b);
    if (from_question && is_before(b, address)) {
        forget(here(b));
        b->depth--;
        return build(b) == 0 ? MOVED : STAYED;
    }
    if (strcmp(address, "home") == 0)
        while (b->depth > 1)
            forget(&b->visit[--b->depth]);
    if (b->depth == 1 && same(here(b)->place, address))
        return browse_again(b);
    return visit(b, address, from_question);
}

/* Of a series: its questions, and what they come to. */
static bool same_kind(const char *a, const char *b) {
    size_t size = strcspn(a, "/?");
    return strncmp(a, b, size) == 0 && strcspn(b, "/?") == size;
}

/* A question that keeps nothing was put on the page before it, whose address takes the answer: the same but for what it holds after its
 * first argument. */
static bool is_put_before(const struct browse *b, const char *address) {
    const char *before = b->depth > 1 ? b->visit[b->depth - 2].place : "";
    size_t size = strcspn(before, "&");
    return b->page.question && b->page.forgets && strchr(before, '?') && strncmp(before, address, size) == 0 &&
           strcspn(address, "&") == size;
}

/* Back on that page, the cursor where it was. */
static enum moved answer_before(struct browse *b, const char *address) {
    struct visit question = *here(b);
    b->depth--;
    char *before = here(b)->place;
    here(b)->place = copied(address);
    if (build(b) == 0) {
        forget(&question);
        free(before);
        return MOVED;
    }
    free(here(b)->place);
    here(b)->place = before;
    b->visit[b->depth++] = question;
    return STAYED;
}

/* Nothing was changed, and what is on the screen stays. What the machine failed at can be tried again with one key. */
static void say_failed(struct browse *b, const char *address, const struct err *err, struct arena *arena) {
    bool again = err->fault == FAULT_MACHINE;
    bool typed =
        b->depth && b->page.input && !b->world->lines; /* there ! is a letter, and what was typed still stands */
    say(b, again ? arena_print(arena, "%s Press %s to try again.", err->text, typed ? "Enter" : "!") : err->text);
    char *failed = again ? copied(address) : NULL; /* the address may be that of the last failure */
    free(b->failed);
    b->failed = failed;
}

/* To the nearest visit before that is another place and can still be shown: what it is about may be gone. */
static enum moved leave(struct browse *b) {
    char *left = copied(here(b)->place);
    do {
        forget(here(b));
        b->depth--;
    } while (b->depth > 1 && (same(here(b)->place, left) || build(b) != 0));
    free(left);
    if (b->depth == 1)
        build(b);
    return MOVED;
}

enum moved browse_follow(struct browse *b, const char *address) {
    struct arena *arena = arena_new();
    struct outcome outcome;
    struct err err = {0};
    enum moved moved;
    say(b, NULL);
    int acted = strcmp(address, "back") == 0 ? 2 : page_act(b->world, address, arena, &outcome, &err);
    bool question = b->depth && b->page.question;
    if (acted < 0) {
        say_failed(b, address, &err, arena);
        moved = STAYED;
    } else if (acted == 0) {
        if (outcome.afresh)
            here(b)->begun = false, b->at = -1;
        moved = outcome.go ? go_to(b, outcome.go, question) : browse_again(b);
        if (moved == STAYED && !outcome.go && b->depth > 1)
            moved = leave(b);
        say(b, outcome.said);
        moved = moved == STAYED ? STAYED : CHANGED;
        b->kept = store_kept(b->world->store);
        if (b->kept)
            b->way_back = strncmp(address, "undo", 4) == 0 ? "y" : "u";
        free(b->failed);
        b->failed = NULL;
    } else if (strcmp(address, "back") == 0) {
        moved = browse_back(b);
    } else if (is_put_before(b, address)) {
        moved = answer_before(b, address);
    } else {
        bool answers = question && (acted == 1 || is_before(b, address)); /* leaving a question is as answering it */
        moved = go_to(b, address, answers || (b->page.series && same_kind(here(b)->place, address)));
    }
    arena_free(arena);
    return moved;
}

enum moved browse_back(struct browse *b) {
    say(b, NULL);
    if (b->depth < 2) {
        say(b, b->page.question  ? "Nothing is chosen yet."
               : b->world->visit ? "This is home, where everything begins. q leaves; nothing is kept."
                                 : "This is home, where everything begins. q leaves; all is saved.");
        return STAYED;
    }
    enum moved moved = b->page.back ? go_to(b, b->page.back, true) : leave(b);
    say(b, NULL);
    return moved;
}

enum moved browse_again(struct browse *b) {
    keep_focus(b);
    return build(b) == 0 ? MOVED : STAYED;
}

/* Another window, then the cursor on a stop inside it. */
static enum moved fetch(struct browse *b, long first, long at) {
    long last = page_rows(&b->page)->total - 1;
    here(b)->first = first > last ? last : first < 0 ? 0 : first;
    free(here(b)->focus);
    here(b)->focus = NULL;
    if (build_page(b) != 0)
        return STAYED;
    b->at = at;
    build_aside(b);
    return MOVED;
}

enum moved browse_window(struct browse *b, long first) {
    const struct rows *rows = page_rows(&b->page);
    if (!rows || first < 0 || first >= rows->total)
        return STAYED;
    return fetch(b, first, page_pick_stop(&b->page) + first);
}

/* Where a move leads: a step up from the first stop to the last, where the ways on are; a leap stays inside the pick. */
long browse_target(const struct browse *b, long by) {
    const struct rows *rows = page_rows(&b->page);
    long stops = page_stops(&b->page), before = page_pick_stop(&b->page), after = before + (rows ? rows->total : 0);
    if (b->at < 0)
        return by < 0 ? after - 1 : before;
    if (by == -1 && b->at == 0)
        return stops - 1;
    long first = 0, last = stops - 1, at = b->at + by;
    if (by != 1 && by != -1 && b->at >= before && b->at < after) {
        first = before;
        last = after - 1;
    }
    return at < first ? first : at > last ? last : at;
}

enum moved browse_stand(struct browse *b, long at) {
    if (at == b->at)
        return STAYED;
    if (at >= 0) /* a cursor that is let go changes nothing that was said */
        say(b, NULL);
    b->at = at;
    b->unsettled = true;
    if (!b->hurries)
        browse_settle(b);
    return MOVED;
}

void browse_settle(struct browse *b) {
    const struct rows *rows = page_rows(&b->page);
    long row = b->at - page_pick_stop(&b->page);
    if (!b->unsettled)
        return;
    b->unsettled = false;
    if (rows && row >= 0 && row < rows->total && (row < rows->first || row >= rows->first + rows->count)) {
        here(b)->top = row < rows->first ? LONG_MAX : 0; /* the row comes into view at the edge it was reached over */
        fetch(b, row - b->window / 2, b->at);
    } else {
        build_aside(b);
    }
}

enum moved browse_open(struct browse *b) {
    browse_settle(b);
    struct stop focus = browse_focus(b);
    if (focus.go)
        return browse_follow(b, focus.go);
    if (b->page.question && !focus.id)
        say(b, "Nothing is chosen yet: press a key shown, or an arrow and then Enter.");
    else if (!focus.id && b->page.next)
        return browse_follow(b, b->page.next);
    return STAYED;
}

enum moved browse_answer(struct browse *b, const char *text) {
    const struct input *input = b->page.input;
    if (!input)
        return STAYED;
    struct arena *arena = arena_new();
    const char *clean = text_clean(arena, text);
    enum moved moved = STAYED;
    if (*clean || b->page.question)
        moved = browse_follow(b, place_with(input->go, input->name, *clean ? clean : "skip", arena));
    arena_free(arena);
    return moved;
}

/* A link's address, with the focused row's id for its star. */
static enum moved follow_link(struct browse *b, const struct link *link) {
    browse_settle(b);
    const char *star = strchr(link->go, '*');
    if (!star)
        return browse_follow(b, link->go);
    struct stop focus = browse_focus(b);
    if (!focus.id || focus.block != b->page.pick) {
        say(b, "That is for a line of the list. Choose one with the arrows.");
        return STAYED;
    }
    struct arena *arena = arena_new();
    enum moved moved =
        browse_follow(b, arena_print(arena, "%.*s%s%s", (int)(star - link->go), link->go, focus.id, star + 1));
    arena_free(arena);
    return moved;
}

enum moved browse_act(struct browse *b) {
    for (int i = 0; i < b->page.links; i++)
        if (strchr(b->page.link[i].go, '*'))
            return follow_link(b, &b->page.link[i]);
    return browse_open(b);
}

/* A shared address with what it knows of where one stands: help and undo its place, Find too; from a search, where that came from. */
static const char *with_here(const struct browse *b, const char *go, struct arena *arena) {
    struct place place;
    struct err ignored = {0};
    const char *here = b->page.place;
    if (strcmp(go, "out") == 0)
        return place_with(go, "of", here, arena);
    if (strcmp(go, "kept") == 0)
        return place_with(place_with(go, "at", here, arena), "shown", b->page.shown ? "yes" : "no", arena);
    if (strcmp(go, "find") != 0)
        return strcmp(go, "help") == 0 || strchr(go, '?') ? place_with(go, "at", here, arena) : go;
    if (place_read(here, arena, &place, &ignored) == 0 && strcmp(place.kind, "find") == 0)
        here = place_arg(&place, "from");
    return here ? place_with(go, "from", here, arena) : go;
}

enum moved browse_key(struct browse *b, const char *key) {
    if (strcmp(key, "!") == 0)
        return b->failed ? browse_follow(b, b->failed) : STAYED;
    const struct rows *rows = page_rows(&b->page);
    for (long i = 0; rows && i < rows->count; i++)
        if (same(rows->row[i].key, key)) {
            b->at = page_pick_stop(&b->page) + rows->first + i;
            return rows->row[i].go ? browse_follow(b, rows->row[i].go) : MOVED;
        }
    for (int i = 0; i < b->page.links; i++)
        if (strcmp(b->page.link[i].key, key) == 0)
            return follow_link(b, &b->page.link[i]);
    for (const struct link *link = page_shared; link->key; link++)
        if (link->go && strcmp(link->key, key) == 0) {
            /* of help there is no help; nor is it asked twice who sees a page, or how it is taken away */
            bool once = strcmp(link->go, "help") == 0 || strcmp(link->go, "kept") == 0 || strcmp(link->go, "out") == 0;
            struct arena *arena = arena_new();
            const char *go = with_here(b, link->go, arena);
            if (b->way_back && strcmp(b->way_back, key) == 0) /* that one, and not what another window did since */
                go = place_with(go, "of", arena_print(arena, "%ld", b->kept), arena);
            enum moved moved = once && same_kind(b->page.place, link->go) ? STAYED : browse_follow(b, go);
            arena_free(arena);
            return moved;
        }
    return STAYED;
}

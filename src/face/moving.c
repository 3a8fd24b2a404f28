/* Walking a page: the cursor goes from stop to stop, and where what lies between would not be seen, the text moves instead. So
 * every line of a page is met by Down alone. */
#include "screen.h"
#include <string.h>

enum { FAR = 100000 };

/* The page with the cursor at a stop, on a grid made for it here; `top` is mended. */
static struct drawn lay_out(struct screen *s, struct stop focus, long *top, struct grid *grid) {
    int rows, columns;
    struct browse *b = &s->browse;
    terminal_size(s->terminal, &rows, &columns);
    grid_make(grid, rows, columns);
    arena_reset(s->arena);
    const char *person = arena_print(s->arena, "%s · %s", b->world->person,
                                     b->world->visit        ? "nothing is kept"
                                     : guide_gave(b->world) ? "copies given"
                                                            : "not shared");
    struct sheet sheet = {.page = &b->page,
                          .aside = &b->aside,
                          .focus = focus,
                          .said = b->said,
                          .person = person,
                          .typed = s->typing.text.text,
                          .pages_back = b->depth > 1,
                          .way_back = b->way_back,
                          .behind = s->typing.text.size - s->typing.at,
                          .types = s->typing.here};
    return layout_draw(&sheet, top, s->arena, grid);
}

/* How the page would stand with the cursor at a stop; one that it comes to is seen from its first line. */
static struct drawn try_at(struct screen *s, long at, long *top) {
    *top = browse_visit(&s->browse)->top;
    struct drawn drawn = lay_out(s, page_stop(&s->browse.page, at), top, &s->tried);
    if (at != s->browse.at && drawn.first >= 0 && drawn.first < *top)
        *top = drawn.first;
    return drawn;
}

/* The lines of a paragraph that stands under its row alone: none of them are there without a cursor. */
static long closing(const struct drawn *with, const struct drawn *without) {
    return with->lines > without->lines ? with->lines - without->lines : 0;
}

static void stand_at(struct screen *s, long at) {
    long top;
    bool at_hand = at < 0 || page_stop(&s->browse.page, at).id;
    try_at(s, at, &top);
    browse_stand(&s->browse, at);
    if (at_hand)
        browse_visit(&s->browse)->top = top;
}

void screen_stand(struct screen *s, struct grid *grid) {
    struct browse *b = &s->browse;
    struct visit *visit = browse_visit(b);
    bool fresh = !visit->begun && !visit->focus && !visit->top && !b->page.question;
    s->stood = true;
    visit->begun = !b->page.question; /* after it, what it was asked for begins in the same visit */
    s->let_go = b->at < 0 ? s->let_go : -1;
    s->stands = lay_out(s, browse_focus(b), &visit->top, grid);
    if (!fresh || visit->top == 0)
        return;
    visit->top = 0;
    browse_stand(b, -1);
    s->stands = lay_out(s, browse_focus(b), &visit->top, grid);
}

/* The text moves; the cursor stays while it is in view. Where it is let go, its row's paragraph closes: what stood below that
 * has moved up by as many lines. */
static void scroll_by(struct screen *s, long lines) {
    struct browse *b = &s->browse;
    long *top = &browse_visit(b)->top, was = *top, held;
    *top = was + lines > 0 ? was + lines : 0;
    struct drawn with = try_at(s, b->at, &held);
    bool rest = lines > 0 && with.last >= was + with.height; /* of its paragraph, first */
    long end = (rest ? with.last + 1 : with.lines) - with.height, wanted = *top < end ? *top : end;
    if (b->at < 0 || held == wanted) {
        *top = held;
        return;
    }
    s->let_go = b->at;
    browse_stand(b, -1);
    struct drawn without = try_at(s, -1, &held);
    *top -= lines > 0 ? closing(&with, &without) : 0;
    try_at(s, -1, top);
}

/* Where no cursor stands: down to the first stop in view or below, but after the one that was let go; up to the last in view or
 * above. */
static long nearest_stop(struct screen *s, long by) {
    const struct page *page = &s->browse.page;
    long stops = page_stops(page), was = browse_visit(&s->browse)->top, top, nearest = -1;
    const struct rows *rows = page_rows(page);
    long first = rows ? page_pick_stop(page) + rows->first : 0;
    for (long at = by > 0 ? s->let_go + 1 : 0; at < stops; at++) {
        struct stop stop = page_stop(page, at);
        if (stop.id)
            try_at(s, at, &top);
        else /* before the rows at hand, or after them */
            top = at < first ? was - 1 : was + 1;
        if (by > 0 && top >= was)
            return at;
        if (by < 0 && top <= was && stop.block < page->blocks)
            nearest = at;
    }
    return nearest;
}

/* How the page stands before a move: with the cursor, and with none. */
struct before {
    struct drawn now, none;
};

static struct before before_move(struct screen *s) {
    long top;
    return (struct before){try_at(s, s->browse.at, &top), try_at(s, -1, &top)};
}

/* Would lines that were not seen go by, if the cursor went to a stop (-1: nowhere)? A page's ways on are always in view, so
 * what is left below comes first; so does the rest of a paragraph that is longer than the screen. */
static bool passes_over(struct screen *s, const struct before *before, long by, long to) {
    const struct browse *b = &s->browse;
    const struct drawn *now = &before->now;
    long was = browse_visit(&s->browse)->top, top;
    bool way = page_stop(&b->page, to).block == b->page.blocks, wraps = b->at >= 0 && to > b->at;
    if (by > 0 && (to < 0 || way))
        return was + now->height < now->lines;
    if (by < 0 && (was == 0 || to < 0 || wraps))
        return was > 0;
    struct drawn then = try_at(s, to, &top);
    if (by > 0) /* the paragraph under the row that is left closes */
        return now->last >= was + now->height || top + closing(now, &before->none) - was > now->height;
    return (now->first >= 0 && now->first < was) || was - top + closing(&then, &before->none) > then.height;
}

/* Are there rows of the list after those at hand, on the way of a move? */
static bool rows_go_on(const struct page *page, long by) {
    const struct rows *rows = page_rows(page);
    return rows && (by > 0 ? rows->first + rows->count < rows->total : rows->first > 0);
}

/* Is there nothing to walk but the way from what is typed to the page's links, and round again? */
static bool is_round(const struct page *page) {
    const struct rows *rows = page_rows(page);
    return page->input && (!rows || rows->total == 0);
}

static long round_target(const struct browse *b, long by) {
    long stops = page_stops(&b->page), to = b->at + (by > 0 ? 1 : -1);
    return to >= stops ? -1 : to < -1 ? stops - 1 : to;
}

/* The stop that a move leads to, and -1 where it leads to none: by a leap from no cursor, only out of the rows at hand. */
static long target_of(struct screen *s, const struct before *before, long by) {
    struct browse *b = &s->browse;
    const struct visit *visit = browse_visit(b);
    bool leaps = by > 1 || by < -1, none = b->at < 0;
    if (is_round(&b->page))
        return leaps ? b->at : round_target(b, by);
    long to = page_stops(&b->page) ? browse_target(b, by) : -1;
    if (to == b->at || (none && leaps && (passes_over(s, before, by, -1) || !rows_go_on(&b->page, by))))
        return -1;
    if (none && (by > 0 || visit->top || visit->first))
        return nearest_stop(s, by);
    while (leaps && (by > 0 ? to > b->at + 1 : to < b->at - 1) &&
           (!page_stop(&b->page, to).id || passes_over(s, before, by, to)))
        to -= by > 0 ? 1 : -1;
    return to;
}

/* Rows that stand side by side, without paragraphs between: nothing has to be tried, however fast the key repeats. Where it
 * turns, the lines are mended first, as if each step had been drawn. */
static bool steps_on(struct screen *s, long by) {
    struct browse *b = &s->browse;
    bool turns = s->down != (by > 0), step = by == 1 || by == -1;
    bool inside = s->stands.inside || s->stands.last - s->stands.first >= s->stands.height; /* the row goes on */
    s->down = by > 0;
    if (!step || turns || inside || b->page.pick < 0 || b->at < 0 || page_stop(&b->page, b->at).block != b->page.pick ||
        page_stop(&b->page, b->at + by).block != b->page.pick)
        return false;
    browse_stand(b, b->at + by);
    return true;
}

static void move_by(struct screen *s, long by) {
    bool step = by == 1 || by == -1;
    if (steps_on(s, by))
        return;
    browse_settle(&s->browse);
    screen_stand(s, &s->tried);
    struct before before = before_move(s);
    long height = s->stands.height, to = target_of(s, &before, by);
    if (passes_over(s, &before, by, to))
        scroll_by(s, (by > 0 ? 1 : -1) * (step ? (height + 1) / 2 : height > 1 ? height - 1 : 1));
    else if (to >= 0 || is_round(&s->browse.page))
        stand_at(s, to);
}

/* The first row, or where that is further down, the first line. */
static void move_home(struct screen *s) {
    struct browse *b = &s->browse;
    bool read = (b->page.start < 0 && !b->page.question) || page_stops(&b->page) == 0;
    long top;
    browse_stand(b, read ? -1 : page_pick_stop(&b->page));
    browse_settle(b);
    browse_visit(b)->top = 0;
    try_at(s, b->at, &top);
    if (top > 0)
        browse_stand(b, -1);
}

/* The last row; from there the end of the page. */
static void move_end(struct screen *s) {
    struct browse *b = &s->browse;
    const struct rows *rows = page_rows(&b->page);
    long first = page_pick_stop(&b->page), last = rows ? first + rows->total - 1 : -1;
    browse_settle(b);
    screen_stand(s, &s->tried);
    struct before before = before_move(s);
    bool ends = b->at < 0 && browse_visit(b)->top && !passes_over(s, &before, 1, -1);
    if (last < first || ends || browse_stand(b, last) == STAYED)
        scroll_by(s, FAR);
}

bool screen_move(struct screen *s, const char *key) {
    static const struct {
        const char *key;
        int rows, pages;
    } moves[] = {{"Up", -1, 0},      {"Down", 1, 0}, {"BackTab", -1, 0}, {"Tab", 1, 0}, {"PageUp", 0, -1},
                 {"PageDown", 0, 1}, {" ", 0, 1},    {"Home", 0, 0},     {"End", 0, 0}};
    int page = s->grid.rows > 11 ? s->grid.rows - 9 : 2, i = 0;
    while (i < COUNT(moves) && strcmp(key, moves[i].key) != 0)
        i++;
    if (i == COUNT(moves))
        return false;
    if (moves[i].rows || moves[i].pages)
        move_by(s, moves[i].rows + moves[i].pages * page);
    else
        (strcmp(key, "Home") == 0 ? move_home : move_end)(s);
    return true;
}

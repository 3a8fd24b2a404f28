/* A page on a grid: a head line, the body with what is focused in view, one line of what happened, the keys. The body has
 * one column; from 120 columns on, what the focus leads to stands beside it; below 8 rows the body has it all. */
#include "body.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDE = 120,
    NARROW = 60,
    MOST_TEXT = 96,
    LEAST_LIST = 78, /* beside another page a list has the columns it has alone at 80 */
    LEAST_CHROME = 8,
    MARGIN = 1,
    MOST_MORE = 5,
    MOST_SAID = 3,
    MOST_WAYS = 3,
    MOST_INPUT = 5 /* lines of it where the body has no room for more */
};

struct frame {                /* where things go */
    int first, height;        /* of the body */
    int width;                /* of its column */
    int beside, beside_width; /* the aside's; 0 where there is none */
    bool chrome;
};

static struct frame frame_of(const struct sheet *sheet, const struct grid *grid) {
    struct frame frame = {.chrome = grid->rows >= LEAST_CHROME};
    frame.first = frame.chrome ? 2 : 0;
    frame.height = frame.chrome ? grid->rows - 4 : grid->rows;
    int room = grid->columns - 2 * MARGIN;
    frame.width = room > MOST_TEXT ? MOST_TEXT : room < 1 ? 1 : room;
    if (grid->columns >= WIDE && !sheet->page->question && !sheet->page->shown) {
        frame.width = room * 55 / 100;
        frame.width = frame.width < LEAST_LIST ? LEAST_LIST : frame.width > MOST_TEXT ? MOST_TEXT : frame.width;
        frame.beside = MARGIN + frame.width + 3;
        frame.beside_width =
            grid->columns - MARGIN - frame.beside > MOST_TEXT ? MOST_TEXT : grid->columns - MARGIN - frame.beside;
    }
    return frame;
}

static void draw_head(const struct sheet *sheet, struct arena *arena, struct grid *grid) {
    const struct page *page = sheet->page;
    const char *trail = page->trail[0] ? arena_print(arena, "%s > ", page->trail) : "";
    int person = text_width(sheet->person), room = grid->columns - 2 * MARGIN;
    bool fits = person + 2 + text_width(trail) + text_width(page->title) <= room;
    if (!fits && text_width(trail) + text_width(page->title) > room)
        trail = "";
    int used = grid_put(grid, 0, MARGIN, room, STYLE_QUIET, trail);
    used += grid_put(grid, 0, MARGIN + used, room - used, STYLE_TITLE, page->title);
    if (!*trail && text_width(page->title) > room)
        grid_put(grid, 0, MARGIN + used - 1, 1, STYLE_TITLE, "…");
    if (fits)
        grid_put(grid, 0, grid->columns - MARGIN - person, person, STYLE_QUIET, sheet->person);
    grid_fill(grid, 1, 0, grid->columns, STYLE_RULE, "─");
}

/* The key of a link as it is shown; an act on the focused row is done by Right as well. */
static const char *key_sign(const struct page *page, const struct link *link, struct arena *arena) {
    if (page->input)
        return "↑"; /* a letter is typed there; the cursor reaches it */
    if (strchr(link->go, '*'))
        return arena_print(arena, "→ %s", link->key);
    return strcmp(link->key, "Right") == 0 ? "→" : strcmp(link->key, "Left") == 0 ? "←" : link->key;
}

/* Is the cursor in the page's input? */
static bool types(const struct sheet *sheet) {
    return sheet->page->input && (!sheet->focus.id || sheet->types);
}

static const char *enter_words(const struct sheet *sheet) {
    const struct page *page = sheet->page;
    if (types(sheet))
        return page->input->enter;
    if (page->question) { /* before an answer has the cursor: what it will be */
        struct stop answer = sheet->focus.id ? sheet->focus : page_stop(page, page_pick_stop(page));
        return answer.enter ? answer.enter : "that one";
    }
    return !sheet->focus.id ? "go on" : sheet->focus.enter ? sheet->focus.enter : "open";
}

/* The footer: what works on every page, in the order of need; what does not fit whole is left to help. */
static void draw_keys(const struct sheet *sheet, struct arena *arena, struct grid *grid) {
    const struct page *page = sheet->page;
    bool narrow = grid->columns < NARROW, undoes = sheet->way_back && !page->input;
    long digits = 0;
    for (long i = 0; page->pick >= 0 && i < page->block[page->pick].rows.count; i++) {
        const char *key = page->block[page->pick].rows.row[i].key;
        digits = key && key[0] >= '1' && key[0] <= '9' ? i + 1 : digits;
    }
    const struct {
        const char *key, *title;
        bool there;
    } list[] = {
        {digits > 1 ? arena_print(arena, "↑↓ 1-%ld", digits) : "↑↓", "choose",
         !narrow && page_stop(page, 0).id && page_stop(page, 0).block < page->blocks},
        {"Enter", enter_words(sheet), page->question || page->input || !sheet->focus.id || sheet->focus.go},
        {undoes ? sheet->way_back : "", undoes && *sheet->way_back == 'y' ? "bring it back" : "undo", undoes},
        {"Esc", page->series && page->roomy ? "stop" : "back", sheet->pages_back}, /* it leaves all pages of a 1:1 */
        {"/", "find", !narrow && !page->input && !undoes},
        {"?", "help", !page->input},
        {"q", "leave", !page->input},
        {"@", "who sees", !narrow && !page->input && !page->shown && !undoes},
        {"=", "take away", !narrow && !page->input && !undoes},
    };
    int at = MARGIN, end = grid->columns - MARGIN;
    for (int i = 0; i < COUNT(list); i++) {
        int cells = text_width(list[i].key) + 1 + text_width(list[i].title);
        if (!list[i].there || at + cells > end)
            continue;
        at += grid_put(grid, grid->rows - 1, at, cells, STYLE_KEY, list[i].key) + 1;
        at += grid_put(grid, grid->rows - 1, at, cells, STYLE_QUIET, list[i].title) + (narrow ? 2 : 3);
    }
}

static void draw_line(struct grid *grid, int row, int at, const struct line *line) {
    for (int i = 0; i < line->pieces; i++)
        grid_put(grid, row, at + line->piece[i].at, line->piece[i].width, line->piece[i].style, line->piece[i].text);
}

/* Scrolls so that what is focused is seen whole if it can be, and the head of the page while the focus is near it. */
static long scrolled(const struct drawn *drawn, long top) {
    long first = drawn->first, last = drawn->last, height = drawn->height;
    if (first >= 0 && last - first >= height) /* taller than the screen: any part of it */
        top = top < first ? first : top > last - height + 1 ? last - height + 1 : top;
    else if (first >= 0 && last < height)
        top = top < first ? top : 0;
    else if (first >= 0)
        top = last - height >= top ? last - height + 1 : first < top ? first : top;
    if (top > drawn->lines - height)
        top = drawn->lines - height;
    return top < 0 ? 0 : top;
}

static bool is_windowed(const struct rows *rows) {
    return rows && rows->count < rows->total;
}

/* Where one is: in lines, "12 lines more below, 3 above"; in a list that is not at hand as a whole, in its rows, "110 of 126". */
static const char *position(const struct sheet *sheet, long top, long left, struct arena *arena) {
    const struct rows *rows = page_rows(sheet->page);
    const char *below = left > 0 ? arena_print(arena, "%s more below", text_count(arena, left, "line", NULL)) : NULL;
    if (!is_windowed(rows))
        return arena_print(arena, top ? "%s, %ld above" : "%s", below ? below : top ? "the end" : "", top);
    bool inside = sheet->focus.id && sheet->focus.block == sheet->page->pick;
    const char *row = inside ? arena_print(arena, "%ld of %ld", rows->first + sheet->focus.item + 1, rows->total)
                             : arena_print(arena, "%ld in all", rows->total);
    return below && rows->first + rows->count == rows->total ? arena_print(arena, "%s, %s", row, below) : row;
}

/* Draws the body's lines from top, and where one is in them. The cursor goes to the first line of the focus. */
static struct drawn draw_body(const struct sheet *sheet, const struct body *body, long *top, const struct frame *frame,
                              struct arena *arena, struct grid *grid) {
    bool cut = body->count > frame->height || is_windowed(page_rows(sheet->page));
    int height = frame->height - (cut && frame->height > 3);
    struct drawn drawn = {.height = height, .lines = body->count, .first = -1, .last = -1};
    for (int i = 0; i < body->count; i++)
        if (body->line[i].focus) {
            drawn.first = drawn.first < 0 ? i : drawn.first;
            drawn.last = i;
        }
    *top = scrolled(&drawn, *top);
    for (int i = 0; i < height && *top + i < body->count; i++) {
        const struct line *line = &body->line[*top + i];
        draw_line(grid, frame->first + i, MARGIN, line);
        if (line->first) {
            grid->row = frame->first + i;
            grid->column = MARGIN < grid->columns ? MARGIN : 0;
        }
    }
    if (height < frame->height)
        grid_put(grid, frame->first + height, MARGIN, frame->width, STYLE_QUIET,
                 position(sheet, *top, body->count - *top - height, arena));
    return drawn;
}

/* A line that another would follow: ends with …, after a whole word. */
static const char *cut_short(const char *text, int width, struct arena *arena) {
    size_t size = text_fit(text, width - 2, NULL);
    while (text[size] && size && text[size] != ' ')
        size--;
    return arena_print(arena, "%.*s …", (int)size, text);
}

/* The focused row's paragraph under the list, where it does not stand beside it. */
static int draw_more(const struct sheet *sheet, struct frame *frame, struct arena *arena, struct grid *grid) {
    bool any = false;
    const struct page *page = sheet->page;
    bool chosen = page->pick >= 0 && sheet->focus.block == page->pick;
    for (long i = 0; chosen && i < page->block[page->pick].rows.count; i++)
        any |= page->block[page->pick].rows.row[i].more != NULL;
    any &= chosen && page->block[page->pick].rows.more != MORE_OPEN;
    if (!any || frame->beside || frame->height < 15 || grid->columns < NARROW)
        return 0;
    frame->height -= MOST_MORE;
    struct body body = {.arena = arena, .width = frame->width};
    if (sheet->focus.more)
        body_text(&body, 0, frame->width, STYLE_BODY, sheet->focus.more);
    bool cut = body.count > MOST_MORE - 1; /* the whole of it is on the row's own page */
    if (cut) {
        struct piece *piece = &body.line[MOST_MORE - 2].piece[0];
        piece->text = cut_short(piece->text, frame->width, arena);
    }
    for (int i = 0; i < body.count && i < MOST_MORE - 1; i++)
        draw_line(grid, frame->first + frame->height + 1 + i, MARGIN, &body.line[i]);
    free(body.line);
    return 1;
}

/* Does a page say just this, under a label? */
static bool says(const struct page *page, const char *text) {
    for (int i = 0; i < page->blocks; i++)
        for (int j = 0; page->block[i].kind == FACTS && j < page->block[i].facts; j++)
            if (page->block[i].fact[j].text && strcmp(page->block[i].fact[j].text, text) == 0)
                return true;
    return false;
}

static void draw_beside(const struct sheet *sheet, const struct frame *frame, struct arena *arena, struct grid *grid) {
    struct body body = {.arena = arena, .width = frame->beside_width, .aside = true, .blanks = frame->height};
    const struct page *page = sheet->page;
    const char *more = sheet->focus.more;
    bool told = sheet->focus.block >= 0 && sheet->focus.block < page->blocks && /* under the row itself */
                page->block[sheet->focus.block].rows.more == MORE_OPEN;
    body_make_brief(&body, sheet->aside, told || (more && says(sheet->aside, more)) ? NULL : more);
    for (int i = 0; i < frame->height; i++)
        grid_put(grid, frame->first + i, frame->beside - 2, 1, STYLE_RULE, "│");
    for (int i = 0; i < body.count && i < frame->height; i++)
        draw_line(grid, frame->first + i, frame->beside, &body.line[i]);
    free(body.line);
}

/* The cells that what is asked takes from the lines of what is typed; 0 where it would be most of them: it has the blank line above. */
static int ask_cells(const struct sheet *sheet, const struct frame *frame) {
    int cells = text_width(sheet->page->input->ask);
    return cells > frame->width / 2 ? 0 : cells;
}

/* What is typed, in lines beside what is asked. */
static struct box box_of(const struct sheet *sheet, const struct frame *frame, struct arena *arena) {
    int room = frame->width - ask_cells(sheet, frame) - 2;
    return box_make(sheet->typed, strlen(sheet->typed) - sheet->behind, room < 1 ? 1 : room, arena);
}

/* The lines that an input takes from the body, one of them blank: those that the body leaves free, and of a long text some. */
static int input_lines(const struct sheet *sheet, const struct frame *frame, const struct box *box, int body) {
    int lines = box->count + 1, least = frame->height / 2 < MOST_INPUT ? frame->height / 2 : MOST_INPUT;
    int free_lines = frame->height - body > least ? frame->height - body : least;
    if (sheet->page->pick >= 0 || free_lines < 2)
        return 2;
    return lines < free_lines ? lines : free_lines;
}

/* After the text, or in the lines `taken` from it: as much of what is typed as has room, with its cursor; "…" beside it where
 * there is more. */
static void draw_input(const struct sheet *sheet, const struct frame *frame, const struct box *box, int taken, int text,
                       struct grid *grid) {
    int last = frame->first + frame->height - 1, after = frame->first + text + 1, line = last - taken + 2;
    line = sheet->page->pick < 0 && after < line ? after : line;
    int lines = last - line + 1;
    int cells = ask_cells(sheet, frame), at = MARGIN + cells + 1;
    if (cells || line > frame->first)
        grid_put(grid, cells ? line : line - 1, MARGIN, frame->width, STYLE_STRONG, sheet->page->input->ask);
    int top = box->row >= lines ? box->row - lines + 1 : 0;
    for (int i = 0; i < lines && top + i < box->count; i++) {
        bool more = (i == 0 && top) || (i == lines - 1 && top + i + 1 < box->count);
        grid_put(grid, line + i, at - 1, 1, STYLE_QUIET, more ? "…" : " ");
        if (top + i + 1 == box->count)
            grid_fill(grid, line + i, at, box->cells + 1, STYLE_RULE, "_");
        grid_put(grid, line + i, at, box->cells, STYLE_BODY, box->line[top + i]);
    }
    if (!types(sheet))
        return;
    grid->row = line + box->row - top;
    grid->column = at + box->column < grid->columns ? at + box->column : grid->columns - 1;
}

/* The page's own ways on, each by its key and by the cursor, in lines above what was said; takes them from the body. */
static void draw_ways(const struct sheet *sheet, struct frame *frame, struct arena *arena, struct grid *grid) {
    const struct page *page = sheet->page;
    int at[24], row = 0, column = MARGIN, count = page->links < COUNT(at) ? page->links : COUNT(at);
    int end = grid->columns - MARGIN;
    for (int i = 0; i < count; i++) {
        int cells = text_width(key_sign(page, &page->link[i], arena)) + 1 + text_width(page->link[i].title);
        if (column > MARGIN && column + cells > end) {
            row++;
            column = MARGIN;
        }
        at[i] = row * grid->columns + column;
        column += cells + 3;
    }
    int rows = count ? row + 1 : 0;
    rows = rows > MOST_WAYS ? MOST_WAYS : rows;
    rows = rows > frame->height / 3 ? frame->height / 3 : rows; /* the body has the most */
    frame->height -= rows;
    for (int i = 0; i < count && at[i] / grid->columns < rows; i++) {
        bool focused = sheet->focus.id && sheet->focus.block == page->blocks && sheet->focus.item == i;
        int line = frame->first + frame->height + at[i] / grid->columns, from = at[i] % grid->columns, used = 0;
        used += grid_put(grid, line, from, end - from, focused ? STYLE_FOCUS : STYLE_KEY,
                         key_sign(page, &page->link[i], arena));
        used += grid_put(grid, line, from + used, end - from - used, focused ? STYLE_FOCUS : STYLE_QUIET, " ");
        grid_put(grid, line, from + used, end - from - used, focused ? STYLE_FOCUS : STYLE_QUIET, page->link[i].title);
        if (focused) {
            grid->row = line;
            grid->column = from;
        }
    }
}

/* What happened, or what holds on this page: whole, on the lines above the footer. */
static void draw_said(const struct sheet *sheet, struct frame *frame, struct arena *arena, struct grid *grid) {
    bool news = sheet->said && *sheet->said;
    const char *said = news ? sheet->said : sheet->page->said ? sheet->page->said : "";
    int count;
    const char **line = text_wrap(arena, said, grid->columns - 2 * MARGIN, &count);
    int rows = count > MOST_SAID ? MOST_SAID : count;
    rows = rows > frame->height / 3 ? frame->height / 3 : rows;
    frame->height -= rows;
    for (int i = 0; i < rows; i++)
        grid_put(grid, frame->first + frame->height + i, MARGIN, grid->columns - 2 * MARGIN,
                 news ? STYLE_STRONG : STYLE_QUIET, line[i]);
}

static void draw_chrome(const struct sheet *sheet, struct frame *frame, struct arena *arena, struct grid *grid) {
    draw_head(sheet, arena, grid);
    grid_fill(grid, grid->rows - 2, 0, grid->columns, STYLE_RULE, "─");
    draw_keys(sheet, arena, grid);
    draw_said(sheet, frame, arena, grid);
    draw_ways(sheet, frame, arena, grid);
}

/* The body with blank lines between its parts, or with as few as it takes to be seen whole, where that is enough; with more between the
 * rows of the pick, on a page for two, where all of them have room. */
static void make_fit(struct body *body, const struct sheet *sheet, int height, bool inline_more) {
    int blanks = 0;
    body->blanks = INT_MAX; /* a page that does not fit has all of them, whatever the height: its lines stay the same */
    body->roomy = sheet->page->roomy;
    body_make(body, sheet->page, sheet->focus, inline_more);
    if (body->roomy && body->count > height) {
        body->roomy = false;
        body->count = 0;
        body_make(body, sheet->page, sheet->focus, inline_more);
    }
    for (int i = 0; i < body->count; i++)
        blanks += body->line[i].pieces == 0;
    if (body->count <= height || body->count - blanks > height)
        return;
    body->blanks = height - (body->count - blanks);
    body->count = 0;
    body_make(body, sheet->page, sheet->focus, inline_more);
}

struct drawn layout_draw(const struct sheet *sheet, long *top, struct arena *arena, struct grid *grid) {
    struct frame frame = frame_of(sheet, grid);
    grid->row = frame.first < grid->rows ? frame.first : 0;
    grid->column = MARGIN < grid->columns ? MARGIN : 0;
    if (frame.chrome)
        draw_chrome(sheet, &frame, arena, grid);
    int below = draw_more(sheet, &frame, arena, grid), taken = sheet->page->input ? 2 : 0;
    struct drawn drawn = {.first = -1, .last = -1};
    struct body body = {.arena = arena, .width = frame.width};
    struct box box = {.over = -1, .under = -1};
    if (frame.height > taken)
        make_fit(&body, sheet, frame.height - taken, !below && !frame.beside);
    if (taken) {
        box = box_of(sheet, &frame, arena);
        taken = input_lines(sheet, &frame, &box, body.count);
    }
    frame.height -= taken;
    if (frame.height > 0) {
        const struct rows *rows = page_rows(sheet->page);
        drawn = draw_body(sheet, &body, top, &frame, arena, grid);
        drawn.inside = sheet->focus.more && ((rows && rows->more == MORE_OPEN) || (!below && !frame.beside));
    }
    free(body.line);
    if (frame.beside)
        draw_beside(sheet, &frame, arena, grid);
    frame.height += taken;
    if (taken && frame.height > 0)
        draw_input(sheet, &frame, &box, taken, (int)drawn.lines, grid);
    drawn.over = box.over;
    drawn.under = box.under;
    return drawn;
}

/* Lines of a page: how blocks follow each other, how a row lays its columns out, which give way when it is narrow. */
#include "body.h"
#include <stdlib.h>
#include <string.h>

enum { MOST_COLUMNS = 16, MARK = 2, GAP = 2, LEAST_TITLE = 24, LEAST_BESIDE = 14, NARROW = 60 };

static struct line *add_line(struct body *body) {
    struct line *line = ARRAY_PUSH(body->line, body->count, body->room);
    *line = (struct line){0};
    return line;
}

static void add_piece(struct line *line, int at, int width, enum style style, const char *text) {
    if (line->pieces < PIECES && width > 0)
        line->piece[line->pieces++] = (struct piece){at, width, style, text};
}

static void add_blank(struct body *body) {
    if (body->blanks > 0 && body->count && body->line[body->count - 1].pieces) {
        add_line(body);
        body->blanks--;
    }
}

void body_text(struct body *body, int at, int width, enum style style, const char *text) {
    int count;
    const char **line = text_wrap(body->arena, text, width, &count);
    for (int i = 0; i < count; i++)
        add_piece(add_line(body), at, width, style, line[i]);
}

/* -- rows -------------------------------------------------------------------------------------------------------------- */
struct plan { /* which columns a list shows, and how wide */
    int shown[MOST_COLUMNS], at[MOST_COLUMNS], width[MOST_COLUMNS], columns;
    int flexible;          /* the one that wraps: an index into shown, or -1 */
    int under;             /* one that stands on lines of its own, under the others; else -1 */
    int key;               /* cells for the keys of rows, 0 where none has one */
    bool headed, gave_way; /* has a heading; is a column left out for want of room */
};

static bool is_drawn(const struct column *column) {
    return column->shape != DATA && column->shape != COUNTED;
}

static int bar_cells(const char *bar) {
    const char *most = strrchr(bar, '/');
    return most ? atoi(most + 1) : 0;
}

/* 0 where nothing is known of any row: such a column says nothing. */
static int natural_width(const struct rows *rows, int column) {
    int width = text_width(rows->column[column].title);
    bool known = false;
    for (long i = 0; i < rows->count; i++) {
        const char *cell = rows->row[i].cell[column];
        known |= cell != NULL;
        int cells = !cell ? 0 : rows->column[column].shape == BAR ? bar_cells(cell) : text_width(cell);
        width = cells > width ? cells : width;
    }
    return known ? width : 0;
}

static void leave_out(struct plan *plan, int index) {
    plan->columns--;
    memmove(&plan->shown[index], &plan->shown[index + 1], sizeof plan->shown[0] * (size_t)(plan->columns - index));
}

/* The last column of words beside the title: the one to stand under it. */
static int last_words(const struct plan *plan, const struct rows *rows) {
    int last = plan->columns - 1;
    while (last > 0 && rows->column[plan->shown[last]].shape != WORDS)
        last--;
    return last;
}

/* Makes the shown columns fit: the widest wraps while it keeps a readable width; else the last to keep gives way, or, where
 * none may, the last of words goes under the others. */
static void fit(struct plan *plan, const struct rows *rows, int room) {
    plan->under = -1;
    for (;;) {
        int sum = GAP * (plan->columns - 1), widest = 0, giving = -1;
        for (int i = 0; i < plan->columns; i++) {
            plan->width[i] = natural_width(rows, plan->shown[i]);
            sum += plan->width[i];
            widest = plan->width[i] > plan->width[widest] ? i : widest;
            if (rows->column[plan->shown[i]].keep &&
                (giving < 0 || rows->column[plan->shown[i]].keep >= rows->column[plan->shown[giving]].keep))
                giving = i;
        }
        plan->flexible = -1;
        if (sum <= room)
            return;
        int left = room - (sum - plan->width[widest]), under = last_words(plan, rows);
        if (giving < 0 && left < LEAST_BESIDE && under > 0 && plan->under < 0) {
            plan->under = plan->shown[under];
            leave_out(plan, under);
        } else if (left >= LEAST_TITLE || giving < 0) {
            plan->flexible = widest;
            plan->width[widest] = left > 1 ? left : 1;
            return;
        } else {
            leave_out(plan, giving);
        }
    }
}

static struct plan plan_rows(const struct rows *rows, int width) {
    struct plan plan = {0};
    int wanted = 0;
    for (int i = 0; i < rows->columns && plan.columns < MOST_COLUMNS; i++) {
        if (!is_drawn(&rows->column[i]) || natural_width(rows, i) == 0)
            continue;
        wanted++;
        if (width >= NARROW || rows->column[i].keep == 0)
            plan.shown[plan.columns++] = i;
    }
    for (long i = 0; i < rows->count; i++) {
        int cells = rows->row[i].key ? text_width(rows->row[i].key) + GAP : 0;
        plan.key = cells > plan.key ? cells : plan.key;
    }
    fit(&plan, rows, width - MARK - plan.key);
    plan.gave_way = plan.columns + (plan.under >= 0) < wanted;
    int at = MARK + plan.key;
    for (int i = 0; i < plan.columns; i++) {
        plan.at[i] = at;
        at += plan.width[i] + GAP;
        plan.headed |= rows->column[plan.shown[i]].title[0] != '\0';
    }
    return plan;
}

static const char *draw_bar(struct arena *arena, const char *bar) {
    int now = 0, needed = 0, most = 0;
    struct buf text = {0};
    if (sscanf(bar, "%d/%d/%d", &now, &needed, &most) != 3)
        return bar;
    for (int i = 0; i < most; i++)
        buf_add(&text, i < now ? "■" : i < needed ? "□" : "·");
    const char *drawn = arena_copy(arena, text.text ? text.text : "");
    buf_free(&text);
    return drawn;
}

static enum style cell_style(const struct row *row, bool focus, bool first_word) {
    if (focus && first_word)
        return STYLE_FOCUS;
    return first_word ? (enum style)row->tone : STYLE_BODY;
}

/* A column on lines of its own; with its heading where another beside the title still stands under one. */
static void add_under(struct body *body, const struct rows *rows, const struct row *row, const struct plan *plan,
                      bool focus) {
    int before = body->count, at = MARK + plan->key + GAP;
    const char *cell = plan->under < 0 ? NULL : row->cell[plan->under];
    bool headed = false;
    for (int i = 1; i < plan->columns; i++)
        headed |= *rows->column[plan->shown[i]].title != '\0';
    const char *heading = cell && headed ? rows->column[plan->under].title : "";
    if (cell && *cell)
        body_text(body, at, body->width - at, STYLE_BODY,
                  *heading ? arena_print(body->arena, "%s: %s", heading, cell) : cell);
    for (int i = before; i < body->count; i++)
        body->line[i].focus = focus;
}

static void add_cells(struct body *body, const struct rows *rows, const struct row *row, const struct plan *plan,
                      bool focus) {
    int first = body->count;
    struct line *line = add_line(body);
    line->focus = focus;
    line->first = focus;
    add_piece(line, 0, MARK, STYLE_STRONG, focus ? "▸" : "");
    if (row->key)
        add_piece(line, MARK, plan->key, STYLE_KEY, row->key);
    bool titled = false;
    for (int i = 0; i < plan->columns; i++) {
        const struct column *column = &rows->column[plan->shown[i]];
        const char *cell = row->cell[plan->shown[i]];
        if (!cell && column->title[0])
            cell = "-"; /* under a heading, not known is shown */
        if (!cell || !*cell)
            continue;
        if (column->shape == BAR)
            cell = draw_bar(body->arena, cell);
        bool title = column->shape == WORDS && !titled;
        titled |= title;
        int count = 1;
        const char **part = i == plan->flexible ? text_wrap(body->arena, cell, plan->width[i], &count) : &cell;
        for (int j = 0; j < count; j++) {
            while (body->count <= first + j)
                add_line(body)->focus = focus;
            int right = column->shape == NUMBER ? plan->width[i] - text_width(part[j]) : 0;
            add_piece(&body->line[first + j], plan->at[i] + right, plan->width[i], cell_style(row, focus, title),
                      part[j]);
        }
    }
    add_under(body, rows, row, plan, focus);
}

/* The columns that gave way, as a sentence under the focused row. */
static const char *hidden_words(struct body *body, const struct rows *rows, const struct row *row,
                                const struct plan *plan) {
    struct buf text = {0};
    for (int i = 0; i < rows->columns; i++) {
        bool shown = !is_drawn(&rows->column[i]) || rows->column[i].shape == BAR || !row->cell[i] || i == plan->under;
        for (int j = 0; j < plan->columns; j++)
            shown |= plan->shown[j] == i;
        if (shown)
            continue;
        struct rows one = {.column = &rows->column[i], .columns = 1};
        struct row single = {.cell = &row->cell[i]};
        buf_print(&text, "%s%s", text.size ? " " : "", page_sentence(&one, &single, body->arena));
    }
    const char *words = text.size ? arena_copy(body->arena, text.text) : NULL;
    buf_free(&text);
    return words;
}

static void add_more(struct body *body, const char *text, int at, bool focused) {
    int before = body->count;
    if (text)
        body_text(body, at, body->width - at, STYLE_QUIET, text);
    for (int i = before; i < body->count; i++)
        body->line[i].focus = focused;
}

static void add_rows(struct body *body, const struct page *page, int index, struct stop focus, bool inline_more) {
    const struct block *block = &page->block[index];
    const struct rows *rows = &block->rows;
    struct plan plan = plan_rows(rows, body->width);
    if (rows->count == 0 && rows->none && *rows->none)
        body_text(body, 0, body->width, STYLE_BODY, rows->none);
    if (plan.headed && rows->count) {
        struct line *line = add_line(body);
        for (int i = 0; i < plan.columns; i++)
            add_piece(line,
                      rows->column[plan.shown[i]].shape == WORDS && i == 0 && index != page->pick ? 0 : plan.at[i],
                      plan.width[i], index != page->pick && i == 0 ? STYLE_STRONG : STYLE_QUIET,
                      rows->column[plan.shown[i]].title);
    }
    bool hides = (plan.gave_way && rows->more != MORE_OPEN && index == page->pick) || rows->more == MORE_READ;
    if (hides && rows->count && !body->aside)
        body_text(body, MARK + plan.key, body->width - MARK - plan.key, STYLE_QUIET,
                  page->question ? "An arrow shows what each means." : "An arrow shows more of each.");
    for (long i = 0; i < rows->count; i++) {
        bool focused = focus.id && focus.block == index && focus.item == i;
        if (rows->row[i].group) {
            if (i)
                add_blank(body);
            int before = body->count;
            body_text(body, 0, body->width, STYLE_STRONG, rows->row[i].group);
            for (int j = before; j < body->count; j++)
                body->line[j].focus = focused; /* a row is seen with its heading */
        }
        add_cells(body, rows, &rows->row[i], &plan, focused);
        if (focused || rows->more == MORE_OPEN) {
            add_more(body, hidden_words(body, rows, &rows->row[i], &plan), MARK + plan.key, focused);
            add_more(body, inline_more || rows->more == MORE_OPEN ? rows->row[i].more : NULL, MARK + plan.key, focused);
        }
        bool spread = (rows->more == MORE_OPEN && rows->row[i].more) || (body->roomy && index == page->pick);
        if (spread && i + 1 < rows->count)
            add_blank(body);
    }
}

/* -- facts and texts --------------------------------------------------------------------------------------------------- */
static void add_facts(struct body *body, const struct block *block, int index, struct stop focus) {
    int label = 0;
    for (int i = 0; i < block->facts; i++) {
        int cells = text_width(block->fact[i].label);
        label = block->fact[i].text && cells > label ? cells : label;
    }
    if (label > 26)
        label = 26;
    for (int i = 0; i < block->facts; i++) {
        const struct fact *fact = &block->fact[i];
        if (!fact->text)
            continue;
        bool focused = focus.id && focus.block == index && focus.item == i,
             long_label = text_width(fact->label) > label;
        bool beside =
            body->width >= NARROW || (!long_label && MARK + label + GAP + text_width(fact->text) <= body->width);
        int first = body->count, at = beside ? MARK + label + GAP : MARK + GAP;
        if (!beside || long_label)
            add_piece(add_line(body), MARK, body->width - MARK, focused ? STYLE_FOCUS : STYLE_QUIET, fact->label);
        int second = body->count;
        body_text(body, at, body->width - at, STYLE_BODY, fact->text);
        if (beside && !long_label)
            add_piece(&body->line[second], MARK, label, focused ? STYLE_FOCUS : STYLE_QUIET, fact->label);
        if (focused)
            add_piece(&body->line[first], 0, MARK, STYLE_STRONG, "▸");
        for (int j = first; focused && j < body->count; j++)
            body->line[j].focus = true;
        body->line[first].first = focused;
    }
}

static void add_block(struct body *body, const struct page *page, int index, struct stop focus, bool inline_more) {
    const struct block *block = &page->block[index];
    if (block->heading)
        body_text(body, 0, body->width, STYLE_STRONG, block->heading);
    if (block->kind == TEXT)
        body_text(body, 0, body->width, (enum style)block->tone, block->text);
    else if (block->kind == FACTS)
        add_facts(body, block, index, focus);
    else
        add_rows(body, page, index, focus, inline_more);
}

/* A quiet text without a heading goes with the text before it. */
static bool joins(const struct page *page, int index) {
    const struct block *block = &page->block[index];
    return index && block->kind == TEXT && !block->heading && block->tone == QUIET && block[-1].kind == TEXT;
}

void body_make(struct body *body, const struct page *page, struct stop focus, bool inline_more) {
    for (int i = 0; i < page->blocks; i++) {
        if (i && !joins(page, i))
            add_blank(body);
        add_block(body, page, i, focus, inline_more);
    }
}

void body_make_brief(struct body *body, const struct page *page, const char *more) {
    if (page && page->blocks)
        body_text(body, 0, body->width, STYLE_TITLE, page->title);
    bool repeats = false; /* does the page itself say what the row says of it */
    for (int i = 0; more && page && i < page->blocks; i++)
        repeats |= page->block[i].kind == TEXT && strncmp(more, page->block[i].text, strlen(page->block[i].text)) == 0;
    if (more && !repeats) {
        add_blank(body);
        body_text(body, 0, body->width, STYLE_QUIET, more);
    }
    for (int i = 0; page && i < page->blocks; i++) {
        add_blank(body);
        add_block(body, page, i, (struct stop){.block = -1}, false);
    }
}

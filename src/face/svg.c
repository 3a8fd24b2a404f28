/* What a page draws, as inline SVG: its colours are the document's, and each shape differs without them. Sizes are in the units of
 * a view WIDE across, whatever the width it is shown at. */
#include "html.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDE = 640 };

static void begin_figure(struct buf *out, int high, const char *of) {
    buf_print(out, "<figure>\n<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n", WIDE, high, of);
}

static void end_figure(struct buf *out) {
    buf_add(out, "</svg>\n</figure>\n");
}

/* centred on x; `class` NULL: none */
static void add_label(struct buf *out, int x, int y, const char *class, const char *text) {
    buf_print(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\"", x, y);
    if (class)
        buf_print(out, " class=\"%s\"", class);
    buf_add(out, ">");
    html_escape(out, text);
    buf_add(out, "</text>\n");
}

/* The index of a column, or -1. */
static int column_of(const struct rows *rows, const char *id) {
    int at = rows->columns - 1;
    while (at >= 0 && strcmp(rows->column[at].id, id) != 0)
        at--;
    return at;
}

void svg_bar(struct buf *out, const char *bar) {
    enum { STEP = 20, SIDE = 14, MOST = 12 };
    int now = 0, asked = 0, most = 0;
    if (sscanf(bar, "%d/%d/%d", &now, &asked, &most) != 3 || most < 1 || most > MOST)
        return;
    buf_print(out, "<svg class=\"bar\" viewBox=\"0 0 %d 16\" preserveAspectRatio=\"xMinYMid\" aria-hidden=\"true\">",
              most * STEP);
    for (int i = 0; i < most; i++)
        if (i < now || i < asked)
            buf_print(out, "<rect x=\"%d\" y=\"1\" width=\"%d\" height=\"%d\" class=\"%s\"/>", i * STEP + 1, SIDE, SIDE,
                      i < now ? "on" : "off");
        else
            buf_print(out, "<circle cx=\"%d\" cy=\"8\" r=\"2\" class=\"on\"/>", i * STEP + 1 + SIDE / 2);
    buf_add(out, "</svg> ");
}

/* -- steps ------------------------------------------------------------------------------------------------------------ */
enum { ABREAST = 4, PART = WIDE / ABREAST, LETTERS = 19, LINE = 17, DISC = 14, LINES = 5 };

/* The words under a step: its name, then when, where that is said; at most LINES lines of it. Returns how many. */
static int step_lines(const struct rows *rows, const struct row *row, struct arena *arena, const char *line[LINES],
                      int *quiet) {
    int when = column_of(rows, "when"), count, lines = 0;
    for (int part = 0; part < 2; part++) {
        const char *text = part == 0 ? row->cell[0] : when > 0 ? row->cell[when] : NULL;
        const char **wrapped = text && *text ? text_wrap(arena, text, LETTERS, &count) : NULL;
        if (part)
            *quiet = lines;
        for (int i = 0; wrapped && i < count && lines < LINES; i++)
            line[lines++] = wrapped[i];
    }
    return lines;
}

/* As high as the one with the most words. */
static int step_height(const struct rows *rows, long first, long steps, struct arena *arena) {
    const char *line[LINES];
    int most = 0, quiet;
    for (long i = first; i < first + steps; i++) {
        int count = step_lines(rows, &rows->row[i], arena, line, &quiet);
        most = count > most ? count : most;
    }
    return 2 * DISC + most * LINE + 12;
}

/* The next line of them begins on the left again. */
void svg_steps(struct buf *out, const struct rows *rows, long first, long steps, struct arena *arena) {
    int high = step_height(rows, first, steps, arena);
    begin_figure(out, (int)((steps + ABREAST - 1) / ABREAST) * high,
                 "The steps one after another, as the list says them");
    for (long i = 0; i < steps; i++) {
        const char *line[LINES];
        int x = (int)(i % ABREAST) * PART + PART / 2, y = (int)(i / ABREAST) * high + DISC + 2, quiet;
        if (i % ABREAST)
            buf_print(out, "<path d=\"M%d %dH%d\" class=\"off\"/>\n", x - PART + DISC, y, x - DISC);
        buf_print(out, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" class=\"on\"/>\n", x, y, DISC);
        add_label(out, x, y + 5, "on", arena_print(arena, "%ld", i + 1));
        int count = step_lines(rows, &rows->row[first + i], arena, line, &quiet);
        for (int j = 0; j < count; j++)
            add_label(out, x, y + DISC + (j + 1) * LINE, j < quiet ? NULL : "small", line[j]);
    }
    end_figure(out);
}

/* -- weeks ------------------------------------------------------------------------------------------------------------ */
enum { MOST_WEEKS = 26, TALL = 80, TOP = 24, FOOT = 30 };
struct ahead { /* the weeks from the first on, and the hours of each */
    long first, weeks;
    double hours[MOST_WEEKS], most;
    bool more; /* something lies further ahead */
};

/* The Monday of the week that a row lies on; NULL: none, or it is done. */
static const char *week_of(const struct rows *rows, const struct row *row, int week) {
    int state = column_of(rows, "state");
    bool done = state >= 0 && text_compare(row->cell[state], "done") == 0;
    return !done && row->cell[week] && text_is_day(row->cell[week]) ? row->cell[week] : NULL;
}

static void add_hours(struct ahead *ahead, long at, double hours) {
    ahead->more |= at >= MOST_WEEKS && hours > 0;
    if (at < 0 || at >= MOST_WEEKS || hours <= 0)
        return;
    ahead->weeks = at + 1 > ahead->weeks ? at + 1 : ahead->weeks;
    ahead->hours[at] += hours;
    ahead->most = ahead->hours[at] > ahead->most ? ahead->hours[at] : ahead->most;
}

static struct ahead read_load(const struct rows *rows) {
    struct ahead ahead = {.first = rows->monday};
    for (long i = 0; i < rows->weeks; i++)
        add_hours(&ahead, i, (double)rows->load[i] / 60);
    return ahead;
}

static struct ahead read_weeks(const struct rows *rows, int week, int hours) {
    struct ahead ahead = {0};
    for (long i = 0; i < rows->count; i++) {
        const char *day = week_of(rows, &rows->row[i], week);
        long monday = day ? text_day_number(day) : 0;
        ahead.first = monday && (!ahead.first || monday < ahead.first) ? monday : ahead.first;
    }
    for (long i = 0; i < rows->count; i++) {
        const char *day = week_of(rows, &rows->row[i], week), *length = rows->row[i].cell[hours];
        long at = day ? (text_day_number(day) - ahead.first) / 7 : -1;
        add_hours(&ahead, at, length ? strtod(length, NULL) : 0);
    }
    return ahead;
}

/* "7 June": the year is plain from the list. */
static const char *short_day(struct arena *arena, long number) {
    const char *words = text_day_words(arena, text_day(arena, number));
    return arena_copy_size(arena, words, strlen(words) - strlen(" 2027"));
}

static const char *length_words(struct arena *arena, double hours) {
    long minutes = (long)(hours * 60 + .5), left = minutes % 60;
    const char *rest = left ? arena_print(arena, "%ld min", left) : "";
    return minutes < 60 ? rest : arena_print(arena, "%ld h%s%s", minutes / 60, left ? " " : "", rest);
}

/* The middle of a day, all of it in the picture. */
static int inside(int x) {
    enum { HALF = 45 };
    return x < HALF ? HALF : x > WIDE - HALF ? WIDE - HALF : x;
}

/* At the foot the day of every week, or of some where they are many; over a bar its hours, where there is room beside the last. */
void svg_weeks(struct buf *out, const struct rows *rows, struct arena *arena) {
    int week = column_of(rows, "week"), hours = column_of(rows, "hours");
    if (week < 0 || hours < 0)
        return;
    struct ahead ahead = rows->load ? read_load(rows) : read_weeks(rows, week, hours);
    if (ahead.most <= 0)
        return;
    int part = ahead.weeks < 6 ? WIDE / 6 : WIDE / (int)ahead.weeks, apart = 1 + 75 / part, foot = TOP + TALL;
    begin_figure(out, foot + FOOT,
                 ahead.more ? "The hours of each week, as the list says them; it goes further ahead"
                            : "The hours of each week, as the list says them");
    buf_print(out, "<path d=\"M0 %dH%d\" class=\"faint\"/>\n", foot, WIDE);
    for (int i = 0, free = 0; i < ahead.weeks; i++) {
        int high = (int)(ahead.hours[i] / ahead.most * TALL + .5), x = i * part, wide = part * 6 / 10;
        if (high > 0) {
            buf_print(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"on\"/>\n", x + (part - wide) / 2,
                      foot - high, wide, high);
        }
        if (high > 0 && i >= free) {
            add_label(out, x + part / 2, foot - high - 5, "small", length_words(arena, ahead.hours[i]));
            free = i + 1 + 60 / part;
        }
        if (i % apart == 0)
            add_label(out, inside(x + part / 2), foot + 18, "small", short_day(arena, ahead.first + 7 * i));
    }
    end_figure(out);
}

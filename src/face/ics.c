/* What has a day, as a calendar (RFC 5545): an event of a whole day for each day of a row under "by", "day" or "review", of all lists of
 * a page. What is done is left out, and a "day" that is over. */
#include "private.h"
#include <string.h>

enum { MOST_OCTETS = 75 }; /* of a line, without its end */

/* A line, folded between characters; the blank that begins the next part counts. */
static void add_line(struct buf *out, const char *name, const char *value) {
    struct buf line = {0};
    uint32_t code;
    size_t room = MOST_OCTETS;
    buf_add(&line, name);
    buf_add(&line, value);
    for (const char *at = line.text; *at;) {
        size_t size = (size_t)text_decode(at, &code);
        if (size > room) {
            buf_add(out, "\n ");
            room = MOST_OCTETS - 1;
        }
        buf_add_size(out, at, size);
        room -= size;
        at += size;
    }
    buf_add(out, "\n");
    buf_free(&line);
}

/* A text as a value: what has a meaning there is escaped. */
static void add_text(struct buf *out, const char *name, const char *text) {
    struct buf value = {0};
    buf_add(&value, "");
    for (; *text; text++) {
        if (strchr(",;\\", *text))
            buf_add(&value, "\\");
        if (*text == '\n')
            buf_add(&value, "\\n");
        else
            buf_add_size(&value, text, 1);
    }
    add_line(out, name, value.text);
    buf_free(&value);
}

/* "2027-06-03T10:00:00Z" as 20270603T100000Z; a day as 20270603. */
static const char *stamp(struct arena *arena, const char *moment) {
    char *copy = arena_copy(arena, moment), *to = copy;
    for (const char *at = copy; *at; at++)
        if (*at != '-' && *at != ':')
            *to++ = *at;
    *to = '\0';
    return copy;
}

static const char *cell_of(const struct rows *rows, const struct row *row, const char *id) {
    for (int i = 0; i < rows->columns; i++)
        if (strcmp(rows->column[i].id, id) == 0)
            return row->cell[i];
    return NULL;
}

static const char *title_of(const struct rows *rows, const struct row *row) {
    for (int i = 0; i < rows->columns; i++)
        if (rows->column[i].shape == WORDS && row->cell[i] && *row->cell[i])
            return row->cell[i];
    return "";
}

/* What tells one person's days from another's, and hands on no login: FNV-1a of it. */
static const char *mark_of(const char *login, struct arena *arena) {
    unsigned long long mark = 14695981039346656037u;
    for (const char *c = login; *c; c++)
        mark = (mark ^ (unsigned char)*c) * 1099511628211u;
    return arena_print(arena, "%016llx", mark);
}

static void add_event(struct buf *out, const struct page *page, const struct rows *rows, const struct row *row,
                      const char *of, const char *day, struct arena *arena) {
    const char *only_mine = cell_of(rows, row, "private"), *title = title_of(rows, row);
    buf_add(out, "BEGIN:VEVENT\n");
    add_text(out,
             "UID:", arena_print(arena, "%s-%s-%s-%s@pathway", page->place, row->id, of, mark_of(page->whose, arena)));
    add_line(out, "DTSTAMP:", stamp(arena, page->now));
    add_line(out, "DTSTART;VALUE=DATE:", stamp(arena, day));
    add_text(out, "SUMMARY:", strcmp(of, "review") == 0 ? arena_print(arena, "Look again: %s", title) : title);
    add_text(out, "DESCRIPTION:", page_sentence(rows, row, arena));
    buf_print(out, "CLASS:%s\nTRANSP:TRANSPARENT\nEND:VEVENT\n",
              only_mine && strcmp(only_mine, "1") == 0 ? "PRIVATE" : "PUBLIC");
}

/* Returns how many days there are. */
static int add_rows(struct buf *out, const struct page *page, const struct rows *rows, struct arena *arena) {
    int events = 0;
    static const char *const days[] = {"by", "day", "review"};
    for (long i = 0; i < rows->count; i++) {
        const struct row *row = &rows->row[i];
        const char *state = cell_of(rows, row, "state"), *before = NULL; /* a day that has two names is one event */
        for (int j = 0; j < COUNT(days); j++) {
            const char *day = cell_of(rows, row, days[j]);
            bool is_over = (state && strcmp(state, "done") == 0) ||
                           (day && strcmp(days[j], "day") == 0 && strcmp(day, page->today) < 0);
            if (!day || !text_is_day(day) || text_compare(day, before) == 0 || is_over)
                continue;
            before = day;
            add_event(out, page, rows, row, days[j], day, arena);
            events++;
        }
    }
    return events;
}

int face_calendar(const struct page *page, int pages, struct arena *arena, struct buf *out, struct err *err) {
    struct buf text = {0};
    int events = 0;
    buf_add(&text, "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//pathway//pathway " PATHWAY_VERSION "//EN\n");
    for (int i = 0; i < pages; i++)
        for (int j = 0; j < page[i].blocks; j++)
            if (page[i].block[j].kind == ROWS)
                events += add_rows(&text, &page[i], &page[i].block[j].rows, arena);
    buf_add(&text, "END:VCALENDAR\n");
    if (events)
        face_end_lines(out, "", text.text);
    else
        err_set(err, FAULT_USAGE, "Nothing there is open and has a day, so there is no calendar to write.");
    buf_free(&text);
    return events ? 0 : -1;
}

/* Getting it out: a page as text to copy, or as a file to print, for a calendar or a spreadsheet; and all of it as a copy to take away. */
#include "kinds.h"
#include <string.h>

/* -- a page ---------------------------------------------------------------------------------------------------------- */
/* The ways a page goes out, by the face that writes it; of one value the first that this program has. */
static const struct way {
    const char *value, *title, *as, *end;
} ways[] = {
    {"print", "As a page to print", "html", "html"},
    {"print", "As a page to print", "markdown", "md"},
    {"calendar", "Its days, for a calendar", "ics", "ics"},
    {"sheet", "Its list, for a spreadsheet", "csv", "csv"},
};

/* The page in the bytes of the first face of that value that can show it. NULL: none could, and err says why. */
static const struct way *show_way(struct making *m, const char *of, const char *value, struct buf *out) {
    struct err cannot = {0};
    for (int i = 0; i < COUNT(ways) && m->world->show; i++) {
        if (strcmp(ways[i].value, value) != 0)
            continue;
        out->size = 0;
        cannot = (struct err){0};
        if (m->world->show(m->world, of, ways[i].as, out, &cannot) == 0)
            return &ways[i];
    }
    if (cannot.fault)
        err_set(m->err, cannot.fault, "%.500s Nothing was written.", cannot.text);
    else
        err_set(m->err, FAULT_USAGE, "A page goes out as print, calendar or sheet, not as \"%s\". Nothing was written.",
                value);
    return NULL;
}

/* A name for a file from a title: "my-strengths-and-gaps.html". */
static const char *file_name(struct making *m, const char *title, const char *end) {
    struct buf name = {0};
    buf_add(&name, "");
    for (const char *c = title; *c && name.size < 60; c++) {
        char letter = *c >= 'A' && *c <= 'Z' ? (char)(*c - 'A' + 'a') : *c;
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            buf_add_size(&name, &letter, 1);
        else if (name.size && name.text[name.size - 1] != '-')
            buf_add(&name, "-");
    }
    while (name.size && name.text[name.size - 1] == '-')
        name.text[--name.size] = '\0';
    const char *made = say(m, "%s.%s", name.size ? name.text : "page", end);
    buf_free(&name);
    return made;
}

/* The page as it is at hand: its head, and the first rows of its list. */
static int page_of(struct making *m, const char *of, struct page *page) {
    struct view view = {0, 20, false};
    return page_build(m->world, of, &view, m->arena, page, m->err);
}

/* Has one of its lists a day that a calendar could take. */
static bool has_day(const struct page *page) {
    static const char *const days[] = {"by", "day", "review"};
    bool found = false;
    for (int i = 0; i < page->blocks; i++) {
        const struct rows *rows = &page->block[i].rows;
        for (int j = 0; page->block[i].kind == ROWS && j < rows->columns; j++)
            for (int k = 0; k < COUNT(days); k++)
                for (long r = 0; strcmp(rows->column[j].id, days[k]) == 0 && r < rows->count; r++)
                    found |= rows->row[r].cell[j] && text_is_day(rows->row[r].cell[j]);
    }
    return found;
}

static bool suits(const struct page *page, const char *value) {
    const struct rows *rows = page_rows(page);
    return strcmp(value, "print") == 0 || (strcmp(value, "calendar") == 0 ? has_day(page) : rows && rows->count);
}

static void add_ways(struct making *m, const char *of, const struct page *page) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    const char *last = "";
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    struct row *row = make_row(m, rows, "text", place_with("copy", "of", of, m->arena));
    make_cells(m, rows, row, "As lines of text, to select and copy", "text");
    row->key = "1";
    for (int i = 0; i < COUNT(ways) && m->world->show; i++) {
        if (strcmp(ways[i].value, last) != 0 && suits(page, ways[i].value)) {
            make_choice(m, rows, ways[i].value, ways[i].title);
            rows->row[rows->count - 1].enter = "write it";
        }
        last = ways[i].value;
    }
}

int build_out(struct making *m, const struct place *place) {
    const char *of = place_arg(place, "of") ? place_arg(place, "of") : "home";
    struct page page;
    if (page_of(m, of, &page) != 0)
        return -1;
    make_head(m, "Home", "Take this page away");
    make_print(m, BODY, "%s%s", page.title, text_stop(page.title));
    make_text(m, page.shown ? BODY : CARE, NULL, NULL,
              page.shown ? "It is made to be shown: what you keep to yourself is not on it."
                         : "It is made for you alone, and may hold what you keep to yourself. Read it through before "
                           "you give it away.");
    add_ways(m, of, &page);
    if (m->world->show)
        make_print(m, BODY, "What is written goes to %s.", deliver_where(m, TO_PRINT));
    m->page->start = -1;
    make_next(m, of, "back to the page");
    return made(m);
}

int run_out(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
            struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *of = place_arg(call, "of") ? place_arg(call, "of") : "home", *is = place_arg(call, "is"), *said;
    struct page page;
    struct buf out = {0};
    if (page_of(&m, of, &page) != 0)
        return -1;
    const struct way *way = show_way(&m, of, is, &out);
    if (way && deliver(&m, TO_PRINT, file_name(&m, page.title, way->end), &out, &said) == 0) {
        outcome->said = say(&m, "Written: %s%s", said, text_stop(said));
        outcome->go = of;
    }
    buf_free(&out);
    return made(&m);
}

int build_copy(struct making *m, const struct place *place) {
    enum { MOST_ROWS = 1000 };
    const char *of = place_arg(place, "of") ? place_arg(place, "of") : "home";
    struct page page;
    struct buf out = {0};
    if (page_of(m, of, &page) != 0)
        return -1;
    const struct rows *rows = page_rows(&page);
    make_item(m, "", "To select and copy");
    if (rows && rows->total > MOST_ROWS)
        make_print(m, BODY, "That list has %ld lines, too many to select. Take it as a page to print.", rows->total);
    else if (m->world->show && m->world->show(m->world, of, "text", &out, m->err) == 0)
        make_text(m, BODY, "text", NULL,
                  arena_copy_size(m->arena, out.text, out.size - (out.size > 0))); /* its last line ends */
    buf_free(&out);
    m->page->shown = true; /* nothing stands beside it */
    make_next(m, of, "back to the page");
    return made(m);
}

/* -- all of it -------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *value, *title, *as, *end;
} copies[] = {
    {"json", "To bring into pathway on another computer", "export", "json"},
    {"markdown", "To read", "document", "md"},
};

int build_export(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    (void)place;
    make_head(m, "Home > Where my answers are kept", "Take a copy away");
    make_text(m, BODY, NULL, NULL,
              "All that is kept about you in one file, also what you marked as for you alone. There it can be brought "
              "in with pathway import, "
              "and the file's name.");
    struct rows *rows =
        make_pick(m, "choices", NULL, columns, COUNT(columns), "From the shell: pathway export -o FILE.");
    for (int i = 0; i < COUNT(copies) && m->world->show; i++) {
        make_choice(m, rows, copies[i].value, copies[i].title);
        rows->row[i].enter = "write it";
    }
    if (m->world->show)
        make_print(m, BODY, "It goes to %s. Whoever can open that place can read it.", deliver_where(m, TO_HANDOVER));
    m->page->start = -1;
    make_next(m, "kept", "where my answers are kept");
    return made(m);
}

int run_export(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *as = place_arg(call, "is"), *said;
    struct buf out = {0};
    int i = 0;
    while (i < COUNT(copies) && strcmp(copies[i].value, as) != 0)
        i++;
    if (i == COUNT(copies) || !world->show)
        err_set(err, FAULT_USAGE, "A copy is written as json or markdown, not as \"%s\". Nothing was written.", as);
    else if (world->show(world, "everything", copies[i].as, &out, err) == 0 &&
             deliver(&m, TO_HANDOVER, say(&m, "pathway-%s.%s", world->today, copies[i].end), &out, &said) == 0) {
        outcome->said = say(&m, "Written: %s%s", said, text_stop(said));
        outcome->go = "kept";
    }
    buf_free(&out);
    return made(&m);
}

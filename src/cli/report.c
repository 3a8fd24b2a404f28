/* report: what somebody takes along, from the shell: the page `report`; as a table the rows of the plan, as a calendar
 * these and the days to look again. */
#include "private.h"
#include <string.h>

/* Whoever reads it is somebody else: what is private is not there, and nothing shows that it was. */
static void leave_out_private(struct page *page) {
    for (int i = 0; i < page->blocks; i++) {
        struct rows *rows = &page->block[i].rows;
        int at = page->block[i].kind == ROWS ? rows->columns - 1 : -1;
        long kept = 0;
        while (at >= 0 && strcmp(rows->column[at].id, "private") != 0)
            at--;
        for (long j = 0; at >= 0 && j < rows->count; j++)
            if (text_compare(rows->row[j].cell[at], "1") != 0)
                rows->row[kept++] = rows->row[j];
        if (at >= 0)
            rows->count = rows->total = kept;
    }
}

/* Of the report, what is not in the plan and has days: when to look again. */
static void keep_reviews(struct page *page) {
    int kept = 0;
    for (int i = 0; i < page->blocks; i++)
        if (page->block[i].kind == ROWS && strcmp(page->block[i].id, "reviews") == 0)
            page->block[kept++] = page->block[i];
    page->blocks = kept;
}

static int write_report(struct opened *opened, const char *as, struct buf *out, struct err *err) {
    enum { REPORT, PLAN };
    struct view view = {0, 1L << 30, false};
    struct page page[2];
    bool csv = strcmp(as, "csv") == 0, ics = strcmp(as, "ics") == 0;
    if ((!csv && page_build(&opened->world, "report", &view, opened->arena, &page[REPORT], err) != 0) ||
        ((csv || ics) && page_build(&opened->world, "plan", &view, opened->arena, &page[PLAN], err) != 0))
        return -1;
    if (csv || ics)
        leave_out_private(&page[PLAN]);
    if (ics) {
        keep_reviews(&page[REPORT]);
        return face_calendar(page, 2, opened->arena, out, err);
    }
    return face_show(&page[csv ? PLAN : REPORT], as, opened->arena, out, err);
}

int command_report(struct call *call, struct err *err) {
    struct opened opened;
    struct buf out = {0};
    if (world_open(&opened, call, err) != 0)
        return -1;
    int result = write_report(&opened, call->as ? call->as : "text", &out, err);
    if (result == 0)
        result = put_result(call, &out, err);
    buf_free(&out);
    world_close(&opened);
    return result;
}

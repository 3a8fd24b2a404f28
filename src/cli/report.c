/* report: what somebody takes along, from the shell: the page `report`; as a table the rows of the plan, as a calendar
 * these and the days to look again. */
#include "private.h"
#include <string.h>

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
    opened->world.shown = true; /* whoever reads it is somebody else */
    if ((!csv && page_build(&opened->world, "report", &view, opened->arena, &page[REPORT], err) != 0) ||
        ((csv || ics) && page_build(&opened->world, "plan", &view, opened->arena, &page[PLAN], err) != 0))
        return -1;
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

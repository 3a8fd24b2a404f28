/* report: what somebody takes along, from the shell: the page `report`; as a table or a calendar the rows of the plan. */
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

int command_report(struct call *call, struct err *err) {
    const char *as = call->as ? call->as : "text";
    bool plan = strcmp(as, "csv") == 0 || strcmp(as, "ics") == 0;
    struct opened opened;
    struct page page;
    struct buf out = {0};
    struct view view = {0, 1L << 30, false};
    if (world_open(&opened, call, err) != 0)
        return -1;
    int result = page_build(&opened.world, plan ? "plan" : "report", &view, opened.arena, &page, err);
    if (result == 0 && plan)
        leave_out_private(&page);
    if (result == 0)
        result = face_show(&page, as, opened.arena, &out, err);
    if (result == 0)
        result = put_result(call, &out, err);
    buf_free(&out);
    world_close(&opened);
    return result;
}

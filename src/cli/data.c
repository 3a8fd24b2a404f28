/* The person's own data from the shell: export, import of an export, restore, erase. */
#include "private.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* -- export ----------------------------------------------------------------------------------------------------------- */
static int show_markdown(struct world *world, const char *place, struct arena *arena, struct buf *out,
                         struct err *err) {
    struct view view = {0, 1L << 30, false};
    struct page page;
    if (page_build(world, place, &view, arena, &page, err) != 0)
        return -1;
    const struct rows *rows = page_rows(&page);
    return rows && rows->count ? face_show(&page, "markdown", arena, out, err) : 0;
}

/* Each sort of what is kept that there is any of, one after another. */
static int show_document(struct world *world, struct arena *arena, struct buf *out, struct err *err) {
    show_markdown(world, "everything", arena, out, err);
    for (int i = 0; i < OWN_TABLES && !err->fault; i++) {
        struct buf part = {0};
        if (show_markdown(world, arena_print(arena, "everything/%s", own_tables[i].name), arena, &part, err) == 0 &&
            part.size)
            buf_print(out, "\n%s", part.text);
        buf_free(&part);
    }
    if (!out->size)
        buf_add(out, "# Everything kept about me\n\nNothing is kept yet.\n");
    return err->fault ? -1 : 0;
}

int export_show(struct world *world, const char *as, struct buf *out, struct err *err) {
    struct arena *arena = arena_new();
    struct own own;
    int result =
        strcmp(as, "document") == 0 ? show_document(world, arena, out, err) : page_own(world, arena, &own, err);
    if (result == 0 && strcmp(as, "export") == 0)
        face_export(&own, out);
    arena_free(arena);
    return result;
}

int command_export(struct call *call, struct err *err) {
    const char *as = call->as ? call->as : "json";
    struct opened opened;
    struct buf out = {0};
    bool markdown = strcmp(as, "markdown") == 0;
    if (!markdown && strcmp(as, "json") != 0)
        return err_set(err, FAULT_USAGE, "An export is json or markdown, not \"%s\". Nothing was written.", as);
    if (world_open(&opened, call, err) != 0)
        return -1;
    if (export_show(&opened.world, markdown ? "document" : "export", &out, err) == 0)
        put_result(call, &out, err);
    buf_free(&out);
    world_close(&opened);
    return err->fault ? -1 : 0;
}

/* -- import ----------------------------------------------------------------------------------------------------------- */
enum { MOST_BYTES = 32 << 20 };

/* The whole of a file that is no larger than any export. */
static int read_file(const char *path, struct buf *out, struct err *err) {
    char block[65536];
    size_t got = 1;
    FILE *file = fopen(path, "rb");
    buf_add(out, "");
    while (file && got && out->size <= MOST_BYTES) {
        got = fread(block, 1, sizeof block, file);
        buf_add_size(out, block, got);
    }
    if (!file || ferror(file))
        err_set(err, FAULT_MACHINE, "%s could not be read: %s.", path, strerror(errno));
    else if (out->size > MOST_BYTES)
        err_set(err, FAULT_MISTAKE, "%s is larger than any export from pathway. Nothing was brought in.", path);
    if (file)
        fclose(file);
    return err->fault ? -1 : 0;
}

/* One line a sort: "12 answers: 3 here already, 1 older than yours, which stays". */
static void tell_news(const struct own_news news[OWN_TABLES], bool does, struct arena *arena, struct buf *out) {
    long brought = 0, fresh = 0;
    for (int i = 0; i < OWN_TABLES; i++) {
        brought += news[i].brought;
        fresh += news[i].brought - news[i].there - news[i].older;
    }
    buf_add(out, !brought ? " It holds nothing.\n"
                 : !fresh ? " It brings nothing new:\n"
                 : does   ? " Brought in:\n"
                          : " It would bring in:\n");
    for (int i = 0; i < OWN_TABLES; i++) {
        const struct own_news *one = &news[i];
        if (!one->brought)
            continue;
        buf_print(out, "  %s", text_count(arena, one->brought, own_tables[i].one, own_tables[i].many));
        if (one->there)
            buf_print(out, ": %ld here already", one->there);
        if (one->older)
            buf_print(out, "%s%ld older than yours, which %s", one->there ? ", " : ": ", one->older,
                      one->older == 1 ? "stays" : "stay");
        buf_add(out, "\n");
    }
    if (fresh)
        buf_add(out,
                does ? "\"pathway undo\" takes it back.\n" : "Nothing was changed yet: add --yes to bring it in.\n");
}

int import_export(struct call *call, struct err *err) {
    const char *path = call->word[0];
    bool does = call->args != 0;
    struct buf text = {0}, out = {0};
    struct own_news news[OWN_TABLES];
    struct own own;
    struct opened opened;
    if (read_file(path, &text, err) != 0 || world_open(&opened, call, err) != 0) {
        buf_free(&text);
        return -1;
    }
    const char *said = NULL;
    if (face_import(path, text.text, text.size, opened.arena, &own, err) == 0) {
        said = arena_print(opened.arena, "what was exported on %s brought in", text_day_words(opened.arena, own.day));
        own_bring(opened.world.store, &own, does, said, news, err);
    }
    if (!err->fault) {
        buf_print(&out, "Exported on %s.", text_day_words(opened.arena, own.day));
        tell_news(news, does, opened.arena, &out);
        put_result(call, &out, err);
    }
    buf_free(&text);
    buf_free(&out);
    world_close(&opened);
    return err->fault ? -1 : 0;
}

/* -- restore, erase ---------------------------------------------------------------------------------------------------- */
/* The world of a file that may be damaged: then what can be done with the whole file can still be done. */
static int open_at_least(struct opened *opened, const struct call *call, struct err *err) {
    struct call without = *call;
    if (world_open(opened, call, err) == 0)
        return 0;
    struct err why = *err;
    without.visit = true;
    *err = (struct err){0};
    if (call->visit || world_open(opened, &without, err) != 0 || !backup_wanted(opened->world.portfolio)) {
        world_close(opened);
        *err = why;
        return -1;
    }
    opened->world.visit = false;
    return 0;
}

/* A page, or the action of it, as text. */
static int show_or_do(struct call *call, const char *page, const char *action, struct err *err) {
    struct opened opened;
    struct outcome outcome = {0};
    struct buf out = {0};
    if (call->output && !call->force && access(call->output, F_OK) == 0) /* before anything is changed */
        return err_set(err, FAULT_USAGE, "%s is there already: --force replaces it. Nothing was changed.",
                       call->output);
    if (open_at_least(&opened, call, err) != 0)
        return -1;
    if (action && page_act(&opened.world, action, opened.arena, &outcome, err) == 0) {
        buf_print(&out, "%s\n", outcome.said);
        page = outcome.go && strncmp(outcome.go, "erased", 6) == 0 ? outcome.go : NULL;
    }
    if (!err->fault && page)
        opened.world.show(&opened.world, page, call->as ? call->as : "text", &out, err);
    if (!err->fault)
        put_result(call, &out, err);
    buf_free(&out);
    world_close(&opened);
    return err->fault ? -1 : 0;
}

int command_restore(struct call *call, struct err *err) {
    struct arena *arena = arena_new();
    const char *page = call->words ? place_with("restore", "from", call->word[0], arena) : "backups";
    int result = call->args && !call->words
                     ? err_set(err, FAULT_USAGE, "Say of which day: pathway restore DAY --yes. Nothing was changed.")
                     : show_or_do(call, page, call->args ? place_with(page, "is", "yes", arena) : NULL, err);
    arena_free(arena);
    return result;
}

int command_erase(struct call *call, struct err *err) {
    return show_or_do(call, "erase", call->args ? "erase?is=delete" : NULL, err);
}

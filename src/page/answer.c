/* Sending back what was said of a copy: read first, then put in the other's tray, in the folder to hand things over, or in a file. */
#include "kinds.h"
#include "tray.h"
#include <stdlib.h>
#include <string.h>

/* -- what is sent ---------------------------------------------------------------------------------------------------------- */
/* Of the remarks nothing but these: no other copy's, nothing else of the writer's own. */
static int make_answer(struct making *m, const struct gift *gift, struct buf *out) {
    const struct share *copy = &gift->share;
    struct share answer = {.kind = "answer",
                           .id = copy->id,
                           .name = shown_name(m),
                           .to = copy->name,
                           .day = m->world->today,
                           .review = copy->review,
                           .scale = copy->scale};
    struct remark *r;
    int count = read_remarks(m, copy->id, 0, &r);
    for (int i = 0; i < count; i++) {
        bool view = strcmp(r[i].part, "view") == 0;
        *share_add(&answer) = (struct share_line){.part = r[i].part,
                                                  .item = r[i].item,
                                                  .title = *r[i].title ? r[i].title : NULL,
                                                  .level = r[i].level,
                                                  .words = view ? r[i].level_words : r[i].words,
                                                  .more = view ? r[i].words : NULL,
                                                  .day = r[i].day,
                                                  .minutes = r[i].minutes,
                                                  .state = view ? "manager" : NULL,
                                                  .name = view ? answer.name : NULL};
    }
    int result = made(m);
    if (result == 0)
        result = count ? share_bytes(&answer, out, m->err)
                       : err_set(m->err, FAULT_USAGE, "You wrote nothing for %s yet. Nothing was sent.", copy->name);
    free(answer.line);
    return result;
}

/* -- reading it first -------------------------------------------------------------------------------------------------------- */
/* "answer-to-jo-smith.pathway" */
static const char *file_name(struct making *m, const struct gift *gift) {
    const char *word = text_file_word(m->arena, gift->share.name, 40);
    return say(m, "answer-to-%s.pathway", *word ? word : "you");
}

/* Has whoever's file it is a tray here, and is it somebody else. */
static bool has_tray(struct making *m, const struct gift *gift) {
    return text_compare(gift->login, m->world->person) != 0 && deliver_has_tray(m, gift->login);
}

static void add_way(struct making *m, struct rows *rows, const char *value, const char *title) {
    struct row *row = make_row(m, rows, value, place_with(m->address, "way", value, m->arena));
    make_cells(m, rows, row, title, value);
    row->key = digit(m, rows->count);
}

int build_answer(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    struct gift gift;
    if (tray_copy(m, place->id, &gift) != 0)
        return -1;
    const char *name = gift.share.name, *copy = gift_place(m, "received", &gift);
    make_head(m, say(m, "Home > Given to me > %s", name), say(m, "What %s will read", name));
    make_text(m, BODY, NULL, NULL, say(m, "From %s, to %s. This is all that is in it:", shown_name(m), name));
    struct rows *told = make_remarks(m, &gift, "Nothing yet.", false);
    if (told->count) {
        make_text(m, BODY, NULL, NULL,
                  "Once it is sent it cannot be taken back, and it may have to be kept in the trust's records.");
        struct rows *rows = make_pick(m, "choices", "Where it goes", columns, COUNT(columns), "");
        if (has_tray(m, &gift))
            add_way(m, rows, "tray", capital_words(m, deliver_tray_where(m, gift.login)));
        add_way(m, rows, "handover", say(m, "A file to hand over, in %s", deliver_where(m, TO_HANDOVER)));
    }
    m->page->start = -1;
    make_link(m, "e", "another name", place_with("name", "then", m->address, m->arena));
    make_link(m, "Right", told->count ? "not now" : "leave it", copy);
    make_next(m, copy, NULL);
    return made(m);
}

/* -- sending it ---------------------------------------------------------------------------------------------------------------- */
/* An answer that is sent again is put in the place of the first. */
static int put_in_tray(struct making *m, const struct gift *gift, const struct buf *bytes, struct outcome *outcome) {
    const char *said;
    if (!has_tray(m, gift))
        return err_set(m->err, FAULT_USAGE, "%s has no tray on this computer. Nothing was sent.", gift->share.name);
    if (deliver_to_tray(m, gift->login, say(m, "pathway-%s.answer", gift->share.id), bytes, true, &said) != 0)
        return -1;
    outcome->said = say(m, "It is %s, for %s.", said, gift->share.name);
    return 0;
}

static int put_in_file(struct making *m, const char *path, bool force, const struct buf *bytes,
                       struct outcome *outcome) {
    if (file_write(path, bytes->text, bytes->size, force, m->err) != 0)
        return -1;
    outcome->said = say(m, "It is %s.", text_clean(m->arena, path));
    return 0;
}

static int put_anywhere(struct making *m, const struct gift *gift, const struct place *call, const struct buf *bytes,
                        struct outcome *outcome) {
    const char *way = place_arg(call, "way"), *said;
    if (strcmp(way, "tray") == 0)
        return put_in_tray(m, gift, bytes, outcome);
    if (strchr(way, '/'))
        return put_in_file(m, way, place_arg(call, "force") != NULL, bytes, outcome);
    if (strcmp(way, "handover") != 0)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no answer: tray or handover. Nothing was sent.", way);
    if (deliver(m, TO_HANDOVER, file_name(m, gift), bytes, &said) != 0)
        return -1;
    outcome->said = say(m, "It is %s.", said);
    return 0;
}

int run_answer(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    struct making m = making_of(world, arena, err);
    struct buf bytes = {0};
    struct gift gift;
    if (tray_copy(&m, call->id, &gift) != 0)
        return -1;
    outcome->go = gift_place(&m, "received", &gift);
    int result = make_answer(&m, &gift, &bytes);
    if (result == 0)
        result = put_anywhere(&m, &gift, call, &bytes, outcome);
    buf_free(&bytes);
    return result;
}

/* What an address means that names nothing here: an id alone, an id that moved, an item that was retired; and the pack that
 * asks its reader to confirm something first. */
#include "kinds.h"
#include <string.h>

const char *whole_address(struct world *world, const char *address, struct arena *arena, struct err *err) {
    struct making m = making_of(world, arena, err);
    struct cursor c;
    size_t name = strcspn(address, "/?");
    const char *id = arena_copy_size(arena, address, name), *kind = NULL, *other = NULL;
    if (address[name] == '/' || page_kind(id))
        return address;
    ask(&m, &c, Q_ANY, "t", id);
    while (store_next(&c) == 1) {
        other = kind;
        kind = cell(&m, &c, 0);
    }
    if (other)
        err_set(err, FAULT_USAGE, "There are %s/%s and %s/%s: say which.", other, id, kind, id);
    return kind ? arena_print(arena, "%s/%s", kind, address) : address;
}

/* The kind of item that a page or an argument is about: rate/ID is about a skill. */
static const char *item_kind(const char *name) {
    static const char *const about[][2] = {
        {"rate", "skill"},    {"want", "skill"},    {"priority", "skill"}, {"sure", "skill"}, {"private", "skill"},
        {"confirm", "skill"}, {"choose", "skill"},  {"comment", "skill"},  {"tick", "task"},  {"fits", "funding"},
        {"mine", "barrier"},  {"round", "barrier"}, {"to", "role"},        {"grow", "role"},  {"a", "role"},
        {"b", "role"},        {"c", "role"}};
    for (int i = 0; i < COUNT(about); i++)
        if (strcmp(about[i][0], name) == 0)
            return about[i][1];
    return name;
}

static bool move_id(struct making *m, const char *name, const char **id) {
    struct cursor c;
    ask(m, &c, Q_MOVED, "tt", item_kind(name), *id);
    bool moved = store_next(&c) == 1;
    if (moved)
        *id = cell(m, &c, 0);
    store_done(&c);
    return moved;
}

/* Of what is paid for: a qualification by its id, and all by their kind and id. */
static bool move_item(struct making *m, const char **item) {
    const char *slash = strchr(*item, '/'), *id = slash ? slash + 1 : *item;
    const char *kind = slash ? arena_copy_size(m->arena, *item, (size_t)(slash - *item)) : "qualification";
    bool moved = move_id(m, kind, &id);
    if (moved)
        *item = slash ? say(m, "%s/%s", kind, id) : id;
    return moved;
}

bool follow_moved(struct world *world, struct place *place, struct arena *arena, struct err *err) {
    static const char *const named[] = {"role", "skill", "to", "a", "b", "c"};
    struct making m = making_of(world, arena, err);
    bool moved = place->id && move_id(&m, place->kind, &place->id);
    for (int i = 0; i < place->args; i++) {
        for (int j = 0; j < COUNT(named); j++)
            if (strcmp(place->arg[i].name, named[j]) == 0)
                moved |= move_id(&m, named[j], &place->arg[i].value);
        if (strcmp(place->arg[i].name, "for") == 0)
            moved |= move_item(&m, &place->arg[i].value);
    }
    return moved;
}

int item_place(struct making *m, const char *address, struct place *item) {
    address = whole_address(m->world, address, m->arena, m->err);
    if (m->err->fault || place_read(address, m->arena, item, m->err) != 0)
        return -1;
    follow_moved(m->world, item, m->arena, m->err);
    return made(m);
}

bool item_opens(struct making *m, const char *item, const char **title) {
    const char *id = strchr(item, '/');
    bool known = false;
    struct cursor c;
    *title = NULL;
    ask(m, &c, Q_ANY, "t", id ? id + 1 : item);
    while (store_next(&c) == 1)
        if (!known && strncmp(item, store_text(&c, 0), strlen(store_text(&c, 0))) == 0) {
            *title = cell(m, &c, 1);
            known = true;
        }
    return known;
}

int build_retired(struct making *m, const struct place *place) {
    struct cursor c;
    ask(m, &c, Q_RETIRED, "tt", item_kind(place->kind), place->id);
    if (store_next(&c) != 1)
        return -1;
    const char *go = cell(m, &c, 2), *title;
    bool answered = store_long(&c, 3);
    make_head(m, "Home", cell(m, &c, 0));
    make_text(m, BODY, "retired", NULL, say(m, "This is no longer here. %s", store_text(&c, 1)));
    store_done(&c);
    make_text(m, BODY, NULL, NULL, answered ? "What you answered for it is kept in your file." : NULL);
    if (go)
        make_fact(m, "instead", "Here instead", item_opens(m, go, &title) && title ? title : go, go);
    make_next(m, go ? go : "home", go ? NULL : "home");
    return made(m);
}

/* -- a licence to confirm --------------------------------------------------------------------------------------------- */
const char *unconfirmed_pack(struct world *world, struct arena *arena, struct err *err) {
    struct making m = making_of(world, arena, err);
    struct cursor c;
    const char *id = NULL;
    if (world->confirmed)
        return NULL;
    ask(&m, &c, Q_UNCONFIRMED, "t", NULL);
    if (store_next(&c) == 1)
        id = cell(&m, &c, 0);
    store_done(&c);
    world->confirmed = !id && !err->fault;
    return id;
}

/* The pack, with what it asks, or a sentence where it asks nothing. */
static int read_pack(struct making *m, const char *id, struct cursor *c) {
    ask(m, c, Q_UNCONFIRMED, "t", id ? id : "");
    if (store_next(c) == 1)
        return 0;
    if (m->err->fault)
        return -1;
    ask(m, c, Q_IDS, "t", "pack");
    while (store_next(c) == 1)
        if (text_compare(store_text(c, 0), id) == 0)
            err_set(m->err, FAULT_USAGE, "The pack \"%s\" asks for no confirmation.", id);
    return m->err->fault ? -1 : no_such(m, "pack", id);
}

int build_may_use(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}};
    struct cursor c;
    if (read_pack(m, place->id, &c) != 0)
        return -1;
    make_head(m, "", say(m, "Before you read: %s", store_text(&c, 1)));
    make_text(m, BODY, "confirm", NULL, cell(m, &c, 2));
    make_fact(m, "publisher", "From", cell(m, &c, 4), NULL);
    make_fact(m, "licence", "Licence", cell(m, &c, 3), NULL);
    store_done(&c);
    struct rows *rows = make_pick(m, "answers", NULL, columns, COUNT(columns), "");
    struct row *row = make_row(m, rows, "yes", place_with(m->address, "answer", "yes", m->arena));
    make_cells(m, rows, row, "Yes, I may use it");
    row->key = "1";
    m->page->start = -1;
    m->page->said = say(m, "%s. If not, leave with q, and start without this pack's folder.",
                        m->world->visit ? "Asked each time, since a visit keeps nothing" : "Asked once");
    make_next(m, row->go, NULL);
    return made(m);
}

int run_may_use(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *then = place_arg(call, "then");
    struct cursor c;
    if (read_pack(&m, call->id, &c) != 0)
        return -1;
    outcome->said =
        arena_print(arena, "%s you may use \"%s\".", world->visit ? "Noted, not kept:" : "Saved:", store_text(&c, 1));
    store_done(&c);
    if (strcmp(place_arg(call, "answer"), "yes") != 0)
        return err_set(err, FAULT_USAGE, "The only answer is yes. If not, start without this pack's folder.");
    outcome->go = then ? then : "home";
    return keep_setting(world, arena_print(arena, "may-use:%s", call->id), "yes", NULL, err);
}

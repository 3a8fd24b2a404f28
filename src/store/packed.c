/* Packed tables: what a question over all roles at once needs, as rows of numbers, each table one row of content.db. They are
 * gathered while the content is read: joining the ids of a hundred thousand needs afterwards would cost more than all else. */
#include "private.h"
#include <stdlib.h>
#include <string.h>

/* -- the numbers of ids, as they are met: a reference may stand before its item ---------------------------------------- */
enum { ROLES, SKILLS, QUALIFICATIONS, AREAS };
struct name {
    const char *id;
    int kind;
    int32_t n;    /* of the item, from 1; 0: not met yet */
    int32_t area; /* of a skill: the index of its name */
};
struct names {
    struct arena *arena;
    struct name *name;
    int *slot; /* index + 1 */
    int count, room, slots;
};

static unsigned hash(int kind, const char *id) {
    unsigned value = 2166136261u ^ (unsigned)kind; /* FNV-1a */
    for (; *id; id++)
        value = (value ^ (unsigned char)*id) * 16777619u;
    return value ^ value >> 15;
}

static int *slot_of(const struct names *names, int kind, const char *id) {
    unsigned mask = (unsigned)names->slots - 1, at = hash(kind, id) & mask;
    while (names->slot[at]) {
        const struct name *name = &names->name[names->slot[at] - 1];
        if (name->kind == kind && strcmp(name->id, id) == 0)
            break;
        at = (at + 1) & mask;
    }
    return &names->slot[at];
}

static void widen(struct names *names) {
    free(names->slot);
    names->slots = names->slots ? names->slots * 2 : 1024;
    names->slot = calloc((size_t)names->slots, sizeof *names->slot);
    if (!names->slot)
        abort();
    for (int i = 0; i < names->count; i++)
        *slot_of(names, names->name[i].kind, names->name[i].id) = i + 1;
}

/* The index of an id, for as long as the packing goes on. */
static int32_t index_of(struct names *names, int kind, const char *id) {
    if (names->count * 2 >= names->slots)
        widen(names);
    int *slot = slot_of(names, kind, id);
    if (!*slot) {
        *ARRAY_PUSH(names->name, names->count, names->room) = (struct name){arena_copy(names->arena, id), kind, 0, 0};
        *slot = names->count;
    }
    return *slot - 1;
}

/* -- the tables --------------------------------------------------------------------------------------------------------- */
enum { MOST_COLUMNS = 8 };
static const struct {
    const char *name;
    int columns, ids; /* ids, bits: columns that hold the index of an id until all is read, then its n */
    int owner;        /* the column of the item that gave the row; of what is dropped it is -1 */
} tables[PACKED_COUNT] = {
    {"needs", PACKED_WIDTH(packed_need), 3, 0},   {"moves", PACKED_WIDTH(packed_move), 6, 0},
    {"ways", PACKED_WIDTH(packed_way), 2, 0},     {"steps", PACKED_WIDTH(packed_step), 1, 1},
    {"builds", PACKED_WIDTH(packed_build), 3, 0}, {"qualifications", PACKED_WIDTH(packed_qualification), 0, 0},
    {"sizes", PACKED_WIDTH(packed_sizes), 0, 0},  {"leads", PACKED_WIDTH(packed_lead), 0, 0},
};
struct table {
    int32_t *cell;
    int count, room; /* of cells */
};
struct packing {
    struct names names;
    struct table table[PACKED_COUNT];
    struct packed_sizes sizes;
};

struct packing *packing_begin(void) {
    struct packing *packing = calloc(1, sizeof *packing);
    if (!packing)
        abort();
    packing->names.arena = arena_new();
    return packing;
}

void packing_end(struct packing *packing) {
    if (!packing)
        return;
    for (int i = 0; i < PACKED_COUNT; i++)
        free(packing->table[i].cell);
    free(packing->names.name);
    free(packing->names.slot);
    arena_free(packing->names.arena);
    free(packing);
}

/* Each row is written as the struct of its table. */
static void *add_row(struct packing *packing, enum packed which) {
    struct table *table = &packing->table[which];
    int first = table->count;
    for (int i = 0; i < tables[which].columns; i++)
        *ARRAY_PUSH(table->cell, table->count, table->room) = 0;
    return &table->cell[first];
}

/* Before an item is replaced: the rows that it gave go. kind: of the item, where the table has several; or -1. */
static void drop_rows(struct packing *packing, enum packed which, int32_t owner, int32_t kind) {
    struct table *table = &packing->table[which];
    int at = tables[which].owner;
    for (int i = 0; i < table->count; i += tables[which].columns)
        if (table->cell[i + at] == owner && (kind < 0 || table->cell[i + at + 1] == kind))
            table->cell[i + at] = -1;
}

static const char *text_at(const struct node *item, const char *key) {
    const struct node *node = node_at(item, key);
    return node ? node->text : NULL;
}

static int32_t number_at(const struct node *item, const char *key, int32_t otherwise) {
    const char *text = text_at(item, key);
    return text ? (int32_t)atol(text) : otherwise;
}

static bool yes_at(const struct node *item, const char *key) {
    return text_compare(text_at(item, key), "yes") == 0;
}

static int32_t one_of(const char *text, const char *const *names, int count) {
    for (int i = 0; text && i < count; i++)
        if (strcmp(text, names[i]) == 0)
            return i;
    return -1;
}

static const struct node *first_of(const struct node *item, const char *key) {
    const struct node *list = node_at(item, key);
    return list ? list->child : NULL;
}

static void pack_role(struct packing *packing, const char *id, int32_t n, const struct node *item, bool again) {
    int32_t role = index_of(&packing->names, ROLES, id);
    packing->names.name[role].n = n;
    if (again)
        drop_rows(packing, PACKED_NEEDS, role, -1);
    for (const struct node *need = first_of(item, "needs"); need; need = need->next) {
        int32_t skill = index_of(&packing->names, SKILLS, text_at(need, "skill"));
        struct packed_need *row = add_row(packing, PACKED_NEEDS);
        *row = (struct packed_need){role, skill, number_at(need, "level", 0), number_at(need, "matters", 0)};
    }
}

static void pack_move(struct packing *packing, int32_t n, const struct node *item, bool again) {
    static const char *const kinds[] = {"grow", "up", "across"};
    const struct node *by = first_of(item, "by");
    if (again) {
        drop_rows(packing, PACKED_MOVES, n, -1);
        drop_rows(packing, PACKED_WAYS, n, -1);
    }
    int32_t from = index_of(&packing->names, ROLES, text_at(item, "from")),
            to = index_of(&packing->names, ROLES, text_at(item, "to"));
    struct packed_move *row = add_row(packing, PACKED_MOVES);
    *row = (struct packed_move){n,
                                from,
                                to,
                                one_of(text_at(item, "kind"), kinds, COUNT(kinds)),
                                number_at(item, "months", 0),
                                yes_at(item, "vacancy"),
                                yes_at(item, "ask"),
                                !by || yes_at(item, "without")};
    for (; by; by = by->next) {
        int32_t qualification = index_of(&packing->names, QUALIFICATIONS, by->text);
        struct packed_way *way = add_row(packing, PACKED_WAYS);
        *way = (struct packed_way){n, qualification};
    }
}

static void pack_steps(struct packing *packing, int32_t n, const struct node *item, enum packed_kind kind, bool again) {
    if (again)
        drop_rows(packing, PACKED_STEPS, n, (int32_t)kind);
    bool paid = text_compare(text_at(item, "cost"), "paid") == 0;
    for (const struct node *step = first_of(item, "steps"); step; step = step->next) {
        int32_t skill = index_of(&packing->names, SKILLS, text_at(step, "skill"));
        struct packed_step *row = add_row(packing, PACKED_STEPS);
        *row = (struct packed_step){skill,
                                    n,
                                    (int32_t)kind,
                                    number_at(step, "from", 0),
                                    number_at(step, "to", 0),
                                    number_at(item, "minutes", 0),
                                    paid};
    }
}

static void pack_qualification(struct packing *packing, const char *id, int32_t n, const struct node *item,
                               bool again) {
    static const char *const kinds[] = {"apprenticeship", "portfolio", "degree", "course"};
    static const char *const paces[] = {"own", "paid", "set"};
    int32_t index = index_of(&packing->names, QUALIFICATIONS, id);
    packing->names.name[index].n = n;
    if (again) {
        drop_rows(packing, PACKED_QUALIFICATIONS, n, -1);
        drop_rows(packing, PACKED_BUILDS, index, -1);
    }
    struct packed_qualification *row = add_row(packing, PACKED_QUALIFICATIONS);
    *row = (struct packed_qualification){n, one_of(text_at(item, "kind"), kinds, COUNT(kinds)),
                                         one_of(text_at(item, "pace"), paces, COUNT(paces)),
                                         number_at(item, "months", 0), number_at(item, "pounds", -1)};
    for (const struct node *step = first_of(item, "builds"); step; step = step->next) {
        int32_t skill = index_of(&packing->names, SKILLS, text_at(step, "skill"));
        struct packed_build *build = add_row(packing, PACKED_BUILDS);
        *build = (struct packed_build){index, skill, number_at(step, "from", 0), number_at(step, "to", 0)};
    }
}

void packing_take(struct packing *packing, const char *kind, const char *id, long n, const struct node *item,
                  bool again) {
    int32_t at = (int32_t)n;
    if (strcmp(kind, "role") == 0) {
        pack_role(packing, id, at, item, again);
        packing->sizes.roles += !again;
    } else if (strcmp(kind, "skill") == 0) {
        int32_t skill = index_of(&packing->names, SKILLS, id), /* it may move the names */
            area = index_of(&packing->names, AREAS, text_at(item, "area"));
        packing->names.name[skill].n = at;
        packing->names.name[skill].area = area;
        packing->sizes.skills += !again;
    } else if (strcmp(kind, "area") == 0) {
        int32_t area = index_of(&packing->names, AREAS, id);
        packing->names.name[area].n = at;
    } else if (strcmp(kind, "level") == 0) {
        packing->sizes.levels += !again;
    } else if (strcmp(kind, "move") == 0) {
        pack_move(packing, at, item, again);
    } else if (strcmp(kind, "learning") == 0) {
        pack_steps(packing, at, item, PACKED_LEARNING, again);
    } else if (strcmp(kind, "practice") == 0) {
        pack_steps(packing, at, item, PACKED_PRACTICE, again);
    } else if (strcmp(kind, "network") == 0) {
        pack_steps(packing, at, item, PACKED_NETWORK, again);
    } else if (strcmp(kind, "qualification") == 0) {
        pack_qualification(packing, id, at, item, again);
        packing->sizes.qualifications += !again;
    }
}

/* -- what leads where ----------------------------------------------------------------------------------------------------- */
enum { OF_ROLES = PACKED_NETWORK + 1, SORTS }; /* what is counted: each kind of item that leads there, and roles */

struct tally {
    const struct packing *packing;
    int32_t *count, *last; /* by name, level and sort: how many, and which item was counted last */
    int32_t item;
};

static int32_t *counted(const struct tally *tally, int32_t *of, int32_t name, int32_t level) {
    return &of[((size_t)name * (size_t)(tally->packing->sizes.levels + 1) + (size_t)level) * SORTS];
}

/* Once for each item, however many of its rows lead there. */
static void count_lead(struct tally *tally, int32_t name, int32_t from, int32_t to, int32_t sort) {
    for (int32_t level = from + 1; level <= to && level <= tally->packing->sizes.levels; level++) {
        int32_t *last = &counted(tally, tally->last, name, level)[sort];
        counted(tally, tally->count, name, level)[sort] += *last != tally->item;
        *last = tally->item;
    }
}

/* The rows of an item stand together, as they were read. */
static void count_rows(struct tally *tally, enum packed which) {
    const struct table *table = &tally->packing->table[which];
    int32_t owner = -1, before = -1;
    for (int i = 0; i < table->count; i += tables[which].columns) {
        const int32_t *cell = &table->cell[i];
        const struct packed_need *need = (const void *)cell;
        const struct packed_step *step = (const void *)cell;
        bool asks = which == PACKED_NEEDS;
        int32_t skill = asks ? need->skill : step->skill, sort = asks ? OF_ROLES : step->kind,
                from = asks ? need->level - 1 : step->from, to = asks ? need->level : step->to;
        if (cell[tables[which].owner] < 0)
            continue;
        tally->item += owner != cell[tables[which].owner] || before != sort;
        owner = cell[tables[which].owner];
        before = sort;
        count_lead(tally, skill, from, to, sort);
        count_lead(tally, tally->packing->names.name[skill].area, from, to, sort);
    }
}

static void add_leads(struct packing *packing, struct tally *tally, int32_t name, int32_t area, int32_t skill) {
    for (int32_t level = 2; level <= packing->sizes.levels; level++) {
        const int32_t *count = counted(tally, tally->count, name, level);
        struct packed_lead *row = add_row(packing, PACKED_LEADS);
        *row = (struct packed_lead){area, skill, level, {count[0], count[1], count[2]}, count[OF_ROLES]};
    }
}

/* Areas first, then skills by their n: the sort by areas keeps that order. */
static void pack_leads(struct packing *packing) {
    const struct names *names = &packing->names;
    size_t cells = ((size_t)names->count + 1) * ((size_t)packing->sizes.levels + 1) * SORTS;
    struct tally tally = {packing, calloc(cells, sizeof(int32_t)), calloc(cells, sizeof(int32_t)), 0};
    int32_t *skill = calloc((size_t)packing->sizes.skills + 1, sizeof *skill);
    bool *has_skills = calloc((size_t)names->count + 1, sizeof *has_skills);
    if (!tally.count || !tally.last || !skill || !has_skills)
        abort();
    count_rows(&tally, PACKED_NEEDS);
    count_rows(&tally, PACKED_STEPS);
    for (int32_t i = 0; i < names->count; i++)
        if (names->name[i].kind == SKILLS) {
            skill[names->name[i].n] = i;
            has_skills[names->name[i].area] = true;
        }
    for (int32_t i = 0; i < names->count; i++)
        if (names->name[i].kind == AREAS && has_skills[i])
            add_leads(packing, &tally, i, names->name[i].n, 0);
    for (int32_t n = 1; n <= packing->sizes.skills; n++)
        add_leads(packing, &tally, skill[n], names->name[names->name[skill[n]].area].n, n);
    free(tally.count);
    free(tally.last);
    free(skill);
    free(has_skills);
}

/* -- when all is read ----------------------------------------------------------------------------------------------------- */
/* Indexes become numbers of items; rows of what was replaced go; the rest is put in the order of its first column. */
static void settle(struct packing *packing, enum packed which) {
    struct table *table = &packing->table[which];
    int columns = tables[which].columns, kept = 0;
    for (int i = 0; i < table->count; i += columns) {
        if (table->cell[i + tables[which].owner] < 0)
            continue;
        for (int c = 0; c < columns; c++) {
            int32_t cell = table->cell[i + c];
            table->cell[kept + c] = tables[which].ids & 1 << c ? packing->names.name[cell].n : cell;
        }
        kept += columns;
    }
    table->count = kept;
}

/* By the first column; what is equal stays as it was: a counting sort. */
static void sort(struct table *table, int columns) {
    int rows = table->count / columns;
    int32_t most = 0;
    for (int i = 0; i < table->count; i += columns)
        most = table->cell[i] > most ? table->cell[i] : most;
    int *place = calloc((size_t)most + 2, sizeof *place);
    int32_t *sorted = malloc((size_t)(table->count + 1) * sizeof *sorted);
    if (!place || !sorted)
        abort();
    for (int i = 0; i < rows; i++)
        place[table->cell[i * columns] + 1]++;
    for (int32_t i = 0; i < most; i++)
        place[i + 1] += place[i];
    for (int i = 0; i < rows; i++)
        memcpy(&sorted[place[table->cell[i * columns]]++ * columns], &table->cell[i * columns],
               (size_t)columns * sizeof *sorted);
    free(place);
    free(table->cell);
    table->cell = sorted;
    table->room = table->count + 1;
}

int packing_keep(struct packing *packing, sqlite3 *db, struct err *err) {
    static const char doing[] = "The content could not be compiled";
    sqlite3_stmt *insert = NULL;
    struct packed_sizes *sizes = add_row(packing, PACKED_SIZES);
    *sizes = packing->sizes;
    pack_leads(packing);
    if (sqlite3_prepare_v2(db, "INSERT INTO packed VALUES(?, ?)", -1, &insert, NULL) != SQLITE_OK)
        return sql_failed(db, err, doing);
    int code = SQLITE_DONE;
    for (enum packed i = 0; i < PACKED_COUNT && code == SQLITE_DONE; i++) {
        settle(packing, i);
        sort(&packing->table[i], tables[i].columns);
        sqlite3_bind_text(insert, 1, tables[i].name, -1, SQLITE_STATIC);
        sqlite3_bind_blob(insert, 2, packing->table[i].cell, packing->table[i].count * (int)sizeof(int32_t),
                          SQLITE_STATIC);
        code = sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    return code == SQLITE_DONE ? 0 : sql_failed(db, err, doing);
}

static void read_packed(struct store *store, enum packed which, struct err *err) {
    struct cursor c;
    store_ask(store, &c, Q_PACKED, err, "t", tables[which].name);
    if (store_next(&c) == 1) {
        sqlite3_stmt *statement = c.statement;
        const void *cells = sqlite3_column_blob(statement, 0);
        size_t size = (size_t)sqlite3_column_bytes(statement, 0);
        void *copy = arena_alloc(store->arena, size + 1);
        if (size)
            memcpy(copy, cells, size);
        store->packed[which].rows = copy;
        store->packed[which].count = (long)(size / sizeof(int32_t)) / tables[which].columns;
    }
    store_done(&c);
}

int store_packed(struct store *store, enum packed which, const void **rows, long *count, struct err *err) {
    if (!store->packed[which].rows)
        read_packed(store, which, err);
    *rows = store->packed[which].rows;
    *count = store->packed[which].count;
    return err->fault ? -1 : 0;
}

void *store_worked(struct store *store, size_t size) {
    if (!store->worked)
        store->worked = arena_alloc(store->arena, size);
    return store->worked;
}

void packed_forget(struct store *store) {
    memset(store->packed, 0, sizeof store->packed);
    store->worked = NULL;
}

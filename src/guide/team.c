/* Who can do what, over copies that people shared: one file after another is read twice, first for whose it is, so that of two copies of a
 * person the newer counts, then for what it says. */
#include "pathway/team.h"
#include "pathway/share.h"
#include "pathway/stats.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct mark { /* of a file: whose it is, as numbers made of the words */
    uint64_t who, service;
    int file;
    char day[11];
    bool counts;
};
struct known { /* an id as files have it, and its skill in the tally; -1: the list of needs does not ask for it */
    const char *id;
    int skill;
};
struct counting {
    struct world *world;
    struct arena *arena, *scratch; /* of the result; of one file */
    struct team *team;
    struct err *err;
    const char *const *file, *needs, *scale;
    int files;
    bool named;  /* the files, for this run */
    long strong; /* the level "on my own" */
    struct mark *mark;
    int marks;
    struct team_skill *skill;
    int skills, room;
    struct known *known; /* a table of `slots`, a power of two, by a number made of the id */
    int knowns, slots;
    int *touched, touches, touch_room; /* the skills that the file in hand speaks of */
    long reading;
};

/* FNV-1a of a text, with letters as small ones; 0 for none. */
static uint64_t mix(uint64_t hash, const char *text) {
    for (const unsigned char *c = (const unsigned char *)text; *c; c++)
        hash = (hash ^ (uint64_t)tolower(*c)) * 1099511628211u;
    return hash * 1099511628211u;
}

static uint64_t number_of(const char *text) {
    return mix(14695981039346656037u, text);
}

/* -- whose the files are ------------------------------------------------------------------------------------------------- */
static void leave_out(struct counting *c, int file, const char *why) {
    left_add(&c->team->out, c->world, c->arena, c->file[file],
             arena_print(c->scratch, "%s %s. It was left out.", c->file[file], why));
}

/* A copy that counts for cover, and whether it may be named; -1: it is none, which was told where the file was named. */
static int read_copy(struct counting *c, int file, struct share *share) {
    struct err why = {0};
    const char *none = NULL;
    arena_reset(c->scratch);
    if (share_read(c->file[file], c->scratch, share, &why) != 0) {
        left_add(&c->team->out, c->world, c->arena, c->file[file], why.text);
        return -1;
    }
    if (strcmp(share->kind, "answer") == 0)
        none = "is an answer to a copy, and says nothing of what its writer can do";
    else if (strcmp(share->kind, "return") == 0)
        none = "holds answers to a survey, which \"pathway returns\" counts";
    else if (share->scale && c->scale && strcmp(share->scale, c->scale) != 0)
        none = "was made on another scale of levels";
    if (none && c->named)
        leave_out(c, file, none);
    return none || (!c->named && text_compare(share->team, "yes") != 0) ? -1 : 0;
}

static void mark_file(struct counting *c, int file) {
    struct share share;
    if (read_copy(c, file, &share) != 0)
        return;
    const char *service = share.service ? text_clean(c->scratch, share.service) : "",
               *name = text_clean(c->scratch, share.name);
    struct mark *mark = &c->mark[c->marks++];
    *mark = (struct mark){.file = file, .counts = true, .service = *service ? number_of(service) : 0};
    mark->who = mix(number_of(name), service);
    snprintf(mark->day, sizeof mark->day, "%s", share.day);
    if (*service && !c->team->service)
        c->team->service = arena_copy(c->arena, service);
}

/* By person, the newest first; of one day the first named. */
static int compare_marks(const void *a, const void *b) {
    const struct mark *left = a, *right = b;
    int day = strcmp(right->day, left->day);
    return left->who != right->who ? (left->who < right->who ? -1 : 1) : day ? day : left->file - right->file;
}

static int compare_numbers(const void *a, const void *b) {
    uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
    return (left > right) - (left < right);
}

static long count_services(const struct counting *c) {
    uint64_t *number = calloc((size_t)c->marks + 1, sizeof *number);
    int count = 0;
    long different = 0;
    if (!number)
        abort();
    for (int i = 0; i < c->marks; i++)
        if (c->mark[i].service)
            number[count++] = c->mark[i].service;
    qsort(number, (size_t)count, sizeof *number, compare_numbers);
    for (int i = 0; i < count; i++)
        different += !i || number[i] != number[i - 1];
    free(number);
    return different;
}

/* Each person once; over services, whoever says theirs. */
static void choose_copies(struct counting *c) {
    struct team *team = c->team;
    qsort(c->mark, (size_t)c->marks, sizeof *c->mark, compare_marks);
    team->services = count_services(c);
    team->across = team->services > 1;
    team->few = team->across && team->services < FEWEST_SERVICES;
    for (int i = 0, newest = 0; i < c->marks; i++) {
        struct mark *mark = &c->mark[i];
        newest = c->mark[newest].who == mark->who ? newest : i;
        arena_reset(c->scratch);
        mark->counts = i == newest && (!team->across || mark->service);
        if (i != newest)
            leave_out(c, mark->file,
                      arena_print(c->scratch, "is of somebody whose copy %s, of %s, counts",
                                  c->file[c->mark[newest].file], text_day_words(c->scratch, c->mark[newest].day)));
        else if (!mark->counts)
            leave_out(c, mark->file, "does not say its service, and these are of several");
        team->people += mark->counts;
    }
}

/* -- the skills ------------------------------------------------------------------------------------------------------------- */
static struct known *slot_of(const struct counting *c, const char *id) {
    size_t at = (size_t)number_of(id);
    while (c->known[at & (size_t)(c->slots - 1)].id && strcmp(c->known[at & (size_t)(c->slots - 1)].id, id) != 0)
        at++;
    return &c->known[at & (size_t)(c->slots - 1)];
}

static int keep_known(struct counting *c, const char *id, int skill) {
    if (c->knowns * 2 >= c->slots) {
        struct counting wider = {.slots = c->slots ? c->slots * 2 : 256};
        wider.known = calloc((size_t)wider.slots, sizeof *wider.known);
        if (!wider.known)
            abort();
        for (int i = 0; i < c->slots; i++)
            if (c->known[i].id)
                *slot_of(&wider, c->known[i].id) = c->known[i];
        free(c->known);
        c->known = wider.known;
        c->slots = wider.slots;
    }
    c->knowns++;
    *slot_of(c, id) = (struct known){arena_copy(c->arena, id), skill};
    return skill;
}

static int add_skill(struct counting *c, const struct cursor *row) {
    struct team_skill *skill = ARRAY_PUSH(c->skill, c->skills, c->room);
    *skill = (struct team_skill){
        .id = store_copy(row, 0, c->arena), .title = store_copy(row, 1, c->arena), .n = store_long(row, 2)};
    return keep_known(c, skill->id, c->skills - 1);
}

/* The place of a skill in the tally, by an id it has or had; -1: it does not count; -2: there is none. */
static int skill_of(struct counting *c, const char *id) {
    struct cursor row;
    const struct known *known = c->slots ? slot_of(c, id) : NULL;
    int at = -2;
    if (known && known->id)
        return known->skill;
    store_ask(c->world->store, &row, Q_TEAM_SKILL, c->err, "t", id);
    if (store_next(&row) == 1) {
        known = c->slots ? slot_of(c, store_text(&row, 0)) : NULL;
        at = known && known->id ? known->skill : c->needs ? -1 : add_skill(c, &row);
        if (strcmp(store_text(&row, 0), id) != 0 || at < 0)
            keep_known(c, id, at);
    }
    store_done(&row);
    return at;
}

static void read_needs(struct counting *c) {
    struct cursor row;
    store_ask(c->world->store, &row, Q_TEAM_NEEDS, c->err, "t", c->needs);
    while (store_next(&row) == 1) {
        int at = add_skill(c, &row);
        struct team_skill *skill = &c->skill[at];
        skill->needed = store_long(&row, 3);
        skill->level = store_copy(&row, 4, c->arena);
    }
}

/* -- what they say ----------------------------------------------------------------------------------------------------------- */
static struct team_skill *touch(struct counting *c, const char *id) {
    int at = skill_of(c, id);
    c->team->unknown += at == -2;
    if (at < 0)
        return NULL;
    if (c->skill[at].reading != c->reading) {
        c->skill[at].reading = c->reading;
        c->skill[at].now = c->skill[at].wanted = 0;
        c->skill[at].wish = false;
        *ARRAY_PUSH(c->touched, c->touches, c->touch_room) = at;
    }
    return &c->skill[at];
}

static void read_wish(struct counting *c, const char *task) {
    struct cursor row;
    store_ask(c->world->store, &row, Q_TEAM_TASK, c->err, "t", task);
    const char *id = store_next(&row) == 1 ? store_copy(&row, 0, c->scratch) : NULL;
    store_done(&row);
    struct team_skill *skill = id ? touch(c, id) : NULL;
    if (skill)
        skill->wish = true;
}

static void read_line(struct counting *c, const struct share_line *line) {
    bool level = strcmp(line->part, "level") == 0, wanted = strcmp(line->part, "wanted") == 0;
    if (strcmp(line->part, "task") == 0 && line->item && line->state && strcmp(line->state, "does") != 0)
        read_wish(c, line->item);
    struct team_skill *skill = (level || wanted) && line->item ? touch(c, line->item) : NULL;
    if (skill && level)
        skill->now = line->level;
    else if (skill)
        skill->wanted = line->level;
}

static const char *short_name(struct counting *c, const char *name) {
    size_t size = strlen(name);
    if (size > TEAM_NAME_BYTES)
        for (size = TEAM_NAME_BYTES; ((unsigned char)name[size] & 0xC0) == 0x80;)
            size--;
    return arena_copy_size(c->arena, name, size);
}

/* Counts somebody, and keeps the name where it is among the first; *kept: the same, once for a person. NULL: without a name. */
static void add_person(struct counting *c, struct team_people *people, const char *name, const char **kept) {
    long have = people->named < TEAM_NAMES ? people->named : TEAM_NAMES, at = have;
    people->count++;
    if (!name)
        return;
    people->named++;
    while (at > 0 && strcasecmp(name, people->name[at - 1]) < 0)
        at--;
    if (at == TEAM_NAMES)
        return;
    *kept = *kept ? *kept : short_name(c, name);
    have -= have == TEAM_NAMES;
    memmove(&people->name[at + 1], &people->name[at], sizeof people->name[0] * (size_t)(have - at));
    people->name[at] = *kept;
}

static void count_file(struct counting *c, int file) {
    struct share share;
    if (read_copy(c, file, &share) != 0) { /* it changed meanwhile */
        c->team->people--;
        return;
    }
    bool may = !c->team->across && text_compare(share.team, "yes") == 0;
    const char *name = text_clean(c->scratch, share.name), *kept = NULL;
    name = may && *name ? name : NULL;
    c->team->unnamed += !name;
    c->touches = 0;
    c->reading++;
    for (int i = 0; i < share.lines; i++)
        read_line(c, &share.line[i]);
    for (int i = 0; i < c->touches; i++) {
        struct team_skill *skill = &c->skill[c->touched[i]];
        bool can = skill->now >= (skill->needed > c->strong ? skill->needed : c->strong);
        if (can)
            add_person(c, &skill->can, name, &kept);
        else if (skill->wish || skill->wanted > skill->now)
            add_person(c, &skill->wants, name, &kept);
    }
}

/* -- all of it --------------------------------------------------------------------------------------------------------------- */
static int compare_skills(const void *a, const void *b) {
    const struct team_skill *left = a, *right = b;
    return (left->n > right->n) - (left->n < right->n);
}

static void finish(struct counting *c) {
    struct team *team = c->team;
    for (int i = 0; i < c->skills && team->across; i++) {
        struct team_skill *skill = &c->skill[i];
        const long cell[] = {skill->can.count, skill->wants.count,
                             team->people - skill->can.count - skill->wants.count};
        bool hidden[COUNT(cell)];
        stats_hide(cell, COUNT(cell), true, hidden);
        skill->can_hidden = hidden[0];
        skill->wants_hidden = hidden[1];
    }
    team->skills = team->few ? 0 : c->skills;
    team->skill = arena_alloc(c->arena, sizeof *team->skill * (size_t)(c->skills + 1));
    if (c->skills) {
        memcpy(team->skill, c->skill, sizeof *team->skill * (size_t)c->skills);
        qsort(team->skill, (size_t)c->skills, sizeof *team->skill, compare_skills);
    }
}

static void read_files(struct counting *c) {
    c->mark = calloc((size_t)c->files + 1, sizeof *c->mark);
    if (!c->mark)
        abort();
    for (int i = 0; i < c->files && !c->err->fault; i++) {
        mark_file(c, i);
        if (c->world->progress)
            c->world->progress(i + 1, c->files * 2L);
    }
    choose_copies(c);
    for (int i = 0; i < c->marks && !c->err->fault && !c->team->few; i++) {
        if (c->mark[i].counts)
            count_file(c, c->mark[i].file);
        if (c->world->progress)
            c->world->progress(c->files + i + 1L, c->files * 2L);
    }
    if (c->world->progress)
        c->world->progress(c->files * 2L, c->files * 2L);
}

int guide_team(struct world *world, const char *needs, struct arena *arena, struct team *team, struct err *err) {
    struct counting c = {
        .world = world, .arena = arena, .scratch = arena_new(), .team = team, .err = err, .needs = needs};
    struct cursor row;
    *team = (struct team){0};
    store_ask(world->store, &row, Q_TEAM_SCALE, err, "");
    if (store_next(&row) == 1) {
        c.scale = store_copy(&row, 0, arena);
        c.strong = store_long(&row, 1);
    }
    store_done(&row);
    if (needs)
        read_needs(&c);
    guide_files(world, arena, &c.file, &c.files, &c.named);
    read_files(&c);
    finish(&c);
    if (c.named && !team->people && !err->fault)
        none_counted(c.files, err);
    arena_free(c.scratch);
    free(c.mark), free(c.skill), free(c.known), free(c.touched);
    return err->fault ? -1 : 0;
}

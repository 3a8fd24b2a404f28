/* Ids, and the references to them: known once everything is read. */
#include "private.h"
#include <stdlib.h>
#include <string.h>

static unsigned hash(const char *kind, const char *id) {
    unsigned value = 2166136261u; /* FNV-1a */
    for (; *kind; kind++)
        value = (value ^ (unsigned char)*kind) * 16777619u;
    for (; *id; id++)
        value = (value ^ (unsigned char)*id) * 16777619u;
    return value ^ value >> 15; /* the low bits choose the slot */
}

static int slot_of(const struct run *run, unsigned wanted, const char *kind, const char *id) {
    unsigned mask = (unsigned)run->slots - 1, slot = wanted & mask;
    while (run->slot[slot]) {
        const struct known_id *known = &run->id[run->slot[slot] - 1];
        if (known->hash == wanted && strcmp(known->id, id) == 0 && strcmp(known->kind, kind) == 0)
            break;
        slot = (slot + 1) & mask;
    }
    return (int)slot;
}

static void grow(struct run *run) {
    free(run->slot);
    run->slots = run->slots ? run->slots * 2 : 1024;
    run->slot = calloc((size_t)run->slots, sizeof *run->slot);
    if (!run->slot)
        abort();
    for (int i = 0; i < run->ids; i++)
        run->slot[slot_of(run, run->id[i].hash, run->id[i].kind, run->id[i].id)] = i + 1;
}

const struct known_id *ids_find(const struct run *run, const char *kind, const char *id) {
    int index = run->slots ? run->slot[slot_of(run, hash(kind, id), kind, id)] : 0;
    return index ? &run->id[index - 1] : NULL;
}

struct known_id *ids_add(struct run *run, const char *kind, const char *id, struct place place) {
    if (run->ids * 2 >= run->slots)
        grow(run);
    unsigned hashed = hash(kind, id);
    int slot = slot_of(run, hashed, kind, id);
    if (run->slot[slot])
        return &run->id[run->slot[slot] - 1];
    *ARRAY_PUSH(run->id, run->ids, run->ids_room) = (struct known_id){hashed, kind, arena_copy(run->arena, id), place};
    run->slot[slot] = run->ids;
    return NULL;
}

void ids_add_perhaps(struct run *run, const char *id) {
    ids_add(run, "", id, (struct place){0});
}

/* An item that was given another id, or taken away: that is said, and not what is spelled like it. */
static bool say_gone(struct run *run, const struct reference *reference) {
    int i = 0;
    while (i < run->olds &&
           (strcmp(run->old[i].kind, reference->target) != 0 || strcmp(run->old[i].id, reference->id) != 0))
        i++;
    if (i == run->olds)
        return false;
    const struct old_id *old = &run->old[i];
    if (old->now)
        run_say(run, MISTAKE, reference->place, "the %s \"%s\" is called \"%s\" now", reference->target, reference->id,
                old->now)
            ->help = "Write the new id wherever the old one stood.";
    else
        run_say(run, MISTAKE, reference->place, "the %s \"%s\" is retired", reference->target, reference->id)->help =
            arena_print(run->diags->arena, "%s, line %d, says why: lead somewhere else from here.",
                        run->files->file[old->place.file].shown, old->place.line);
    return true;
}

static const char *section_of(const char *kind) {
    const struct shape *shape = content_shapes;
    while (strcmp(shape->kind, kind) != 0)
        shape++;
    return shape->section;
}

static void say_dangling(struct run *run, const struct reference *reference) {
    struct nearest nearest = {.typed = reference->id};
    const char *name = strcmp(reference->target, "retired") == 0 ? "retired item" : reference->target;
    if (say_gone(run, reference))
        return;
    for (int i = 0; i < run->ids; i++)
        if (strcmp(run->id[i].kind, reference->target) == 0)
            nearest_try(&nearest, run->id[i].id);
    if (!nearest.best) {
        run_say(run, MISTAKE, reference->place, "no %s \"%s\"", name, reference->id)->help =
            arena_print(run->diags->arena, "Write it as it stands after \"id:\", or add it under \"%s:\".",
                        section_of(reference->target));
        return;
    }
    const struct known_id *known = ids_find(run, reference->target, nearest.best);
    struct diag *diag = run_say(run, MISTAKE, reference->place, "no %s \"%s\" (did you mean \"%s\"?)", name,
                                reference->id, nearest.best);
    diag->help = arena_print(run->diags->arena, "\"%s\" is in %s, line %d.", nearest.best,
                             run->files->file[known->place.file].shown, known->place.line);
}

void references_check(struct run *run) {
    for (int i = 0; i < run->references; i++) {
        const struct reference *reference = &run->reference[i];
        if (!reference->target) {
            if (run->levels && atoi(reference->id) > run->levels)
                run_say(run, MISTAKE, reference->place, "there is no level %s; the scale has %d", reference->id,
                        run->levels)
                    ->help = arena_print(run->diags->arena, "Write 1 to %d.", run->levels);
        } else if (!run->blind && !ids_find(run, reference->target, reference->id) &&
                   !ids_find(run, "", reference->id)) {
            say_dangling(run, reference);
        }
    }
}

/* One text for every level: told at the first that is too many, or at the key where some are missing. */
void levels_check(struct run *run) {
    for (int i = 0; i < run->lists && run->levels; i++) {
        const struct texts *list = &run->list[i];
        if (list->count > run->levels)
            run_say(run, MISTAKE, run->text[list->first + run->levels], "a text too many: the scale has %d levels",
                    run->levels);
        else if (list->count < run->levels)
            run_say(run, MISTAKE, list->place, "%d texts for the %d levels of the scale", list->count, run->levels)
                ->help = "One line for each level, in the order of the scale.";
    }
}

/* One id, given up twice over. */
static void say_again(struct run *run, const struct old_id *first, const struct old_id *second) {
    const char *file = run->files->file[first->place.file].shown;
    if (first->now && second->now)
        run_say(run, MISTAKE, second->place, "\"%s\" was \"%s\" already, in %s, line %d", second->id, first->now, file,
                first->place.line)
            ->help = "A skill that became two is retired, and each of the two says: split.";
    else
        run_say(run, MISTAKE, second->place, "\"%s\" is retired, and an earlier id too", second->id)->help =
            arena_print(run->diags->arena, "It is one of the two: the other is in %s, line %d.", file,
                        first->place.line);
}

/* An id that was given up is of one item at most, and of none that is here. */
void olds_check(struct run *run) {
    for (int i = 0; i < run->olds; i++) {
        const struct old_id *old = &run->old[i];
        const struct known_id *known = ids_find(run, old->kind, old->id);
        if (known && old->now)
            run_say(run, MISTAKE, old->place, "there is a %s \"%s\": \"was\" holds ids that are given up", old->kind,
                    old->id)
                ->help = "Take it out of \"was\", or give the other item another id.";
        else if (known)
            run_say(run, MISTAKE, old->place, "there is still a %s \"%s\"", old->kind, old->id)->help =
                arena_print(run->diags->arena, "It is in %s, line %d: take it away there, or here.",
                            run->files->file[known->place.file].shown, known->place.line);
        for (int j = 0; j < i; j++)
            if (strcmp(run->old[j].kind, old->kind) == 0 && strcmp(run->old[j].id, old->id) == 0 &&
                text_compare(run->old[j].now, old->now) != 0)
                say_again(run, &run->old[j], old);
    }
}

/* Depth first over the moves up: an edge back to a role still open closes a circle. */
struct walk {
    struct run *run;
    char *state; /* by id: 0 new, 1 open, 2 done */
};

static void visit(struct walk *walk, const char *role) {
    struct run *run = walk->run;
    const struct known_id *known = ids_find(run, "role", role);
    if (!known || walk->state[known - run->id])
        return;
    walk->state[known - run->id] = 1;
    for (int i = 0; i < run->edges; i++) {
        if (strcmp(run->edge[i].from, role) != 0)
            continue;
        const struct known_id *to = ids_find(run, "role", run->edge[i].to);
        if (to && walk->state[to - run->id] == 1)
            run_say(run, MISTAKE, run->edge[i].place, "a circle: moves up lead from \"%s\" back to \"%s\"",
                    run->edge[i].to, run->edge[i].to)
                ->help = "Make one of them across, or take it away.";
        else
            visit(walk, run->edge[i].to);
    }
    walk->state[known - run->id] = 2;
}

static int by_roles(const void *a, const void *b) {
    const struct edge *x = a, *y = b;
    int order = strcmp(x->from, y->from);
    return order ? order : strcmp(x->to, y->to);
}

void circles_check(struct run *run) {
    struct walk walk = {run, arena_alloc(run->arena, (size_t)run->ids + 1)};
    if (run->edges) /* so that where a circle closes does not hang on the names of the files */
        qsort(run->edge, (size_t)run->edges, sizeof *run->edge, by_roles);
    for (int i = 0; i < run->edges; i++)
        visit(&walk, run->edge[i].from);
}

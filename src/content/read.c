/* Reads folders of content: file by file, item by item, every mistake told. */
#include "private.h"
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool ends_in_yaml(const char *name) {
    size_t size = strlen(name);
    return size > 5 && name[0] != '.' && strcmp(name + size - 5, ".yaml") == 0;
}

static int list_folder(const char *folder, struct content_files *files, struct err *err) {
    DIR *dir = opendir(folder);
    if (!dir)
        return err_set(err, FAULT_USAGE, "The content folder %s could not be read: %s.", folder, strerror(errno));
    int result = 0;
    for (struct dirent *entry; result == 0 && (entry = readdir(dir));) {
        if (entry->d_name[0] == '.')
            continue;
        char *path = arena_print(files->arena, "%s/%s", folder, entry->d_name);
        struct stat status;
        if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
            result = list_folder(path, files, err);
        else if (ends_in_yaml(entry->d_name))
            *ARRAY_PUSH(files->file, files->count, files->room) = (struct content_file){path, path};
    }
    closedir(dir);
    return result;
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const struct content_file *)a)->shown, ((const struct content_file *)b)->shown);
}

int content_list(const char *const *folders, int count, struct content_files *files, struct err *err) {
    *files = (struct content_files){.arena = arena_new()};
    for (int i = 0; i < count; i++) {
        int first = files->count;
        char *folder = arena_copy(files->arena, folders[i]);
        for (size_t size = strlen(folder); size > 1 && folder[size - 1] == '/';)
            folder[--size] = '\0';
        if (list_folder(folder, files, err) != 0)
            return -1;
        if (files->count == first)
            return err_set(err, FAULT_USAGE, "There are no .yaml files in %s.", folders[i]);
        qsort(files->file + first, (size_t)(files->count - first), sizeof *files->file, by_name);
    }
    return 0;
}

void content_list_end(struct content_files *files) {
    arena_free(files->arena);
    free(files->file);
    *files = (struct content_files){0};
}

struct diag *run_say(struct run *run, struct place place, const char *format, ...) {
    char text[512];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    const struct content_file *file = &run->files->file[place.file];
    struct pos pos = {file->shown, place.line, place.column};
    struct diag *diag = diags_add(run->diags, MISTAKE, pos, "%s", text);
    diag->line = yaml_line(file->path, place.line, run->diags->arena);
    return diag;
}

static void note(struct run *run, const char *target, const struct node *value, int file) {
    *ARRAY_PUSH(run->reference, run->references, run->references_room) = (struct reference){
        target, arena_copy(run->arena, value->text), {file, value->line, value->column}};
}

/* The references in an item, and in its parts. */
static void note_references(struct run *run, const struct shape *shape, const struct node *item, int file) {
    for (const struct node *value = item->child; value; value = value->next) {
        const struct field *field = shape->field;
        while (strcmp(field->key, value->key->text) != 0)
            field++; /* the shape holds it: it was bound */
        if (field->kind == FIELD_REF || field->kind == FIELD_LEVEL)
            note(run, field->target, value, file);
        for (const struct node *each = value->child; each; each = each->next) {
            if (field->kind == FIELD_REFS)
                note(run, field->target, each, file);
            else if (field->kind == FIELD_PARTS)
                note_references(run, field->of, each, file);
        }
    }
}

static void note_move(struct run *run, const struct node *item, int file) {
    const struct node *kind = node_at(item, "kind"), *from = node_at(item, "from"), *to = node_at(item, "to");
    if (strcmp(kind->text, "up") == 0)
        *ARRAY_PUSH(run->edge, run->edges, run->edges_room) = (struct edge){
            arena_copy(run->arena, from->text), arena_copy(run->arena, to->text), {file, to->line, to->column}};
}

/* One text for every level: told at the first that is too many, or at the list where some are missing. Levels are read
 * before skills (levels.yaml sorts before skills/), or in the same folder's order: else the count is not known here. */
static bool levels_fit(struct run *run, struct yaml_file *yaml, const struct bound *bound) {
    for (int i = 0; i < bound->shape->fields; i++) {
        if (bound->shape->field[i].kind != FIELD_LEVELS || !bound->value[i] || !run->levels)
            continue;
        int count = 0;
        const struct node *list = bound->value[i];
        for (const struct node *line = list->child; line; line = line->next)
            if (++count == run->levels + 1) {
                yaml_say(yaml, MISTAKE, line->line, line->column, "a text too many: the scale has %d levels", run->levels);
                return false;
            }
        if (count < run->levels) {
            yaml_say(yaml, MISTAKE, list->key->line, list->key->column, "%d texts for the %d levels of the scale", count,
                     run->levels);
            return false;
        }
    }
    return true;
}

static int take_item(struct run *run, struct yaml_file *yaml, int file, const struct shape *shape,
                     const struct node *item, content_take *take, void *to, struct err *err) {
    struct bound bound;
    bool good = shape_bind(yaml, shape, item, &bound);
    const struct node *id = node_at(item, "id");
    if (id && id->text && text_is_id(id->text)) {
        struct place place = {file, id->line, id->column};
        const struct known_id *first = ids_add(run, shape->kind, id->text, place);
        if (first) {
            yaml_say(yaml, MISTAKE, id->line, id->column, "a second %s \"%s\"; the first is in %s, line %d", shape->kind,
                     id->text, run->files->file[first->place.file].shown, first->place.line);
            return 0;
        }
    }
    if (!good || !levels_fit(run, yaml, &bound))
        return 0;
    run->levels += strcmp(shape->kind, "level") == 0;
    note_references(run, shape, item, file);
    if (strcmp(shape->kind, "move") == 0)
        note_move(run, item, file);
    struct pos pos = {run->files->file[file].shown, item->line, item->column};
    return take ? take(to, &bound, pos, err) : 0;
}

static void say_section(struct yaml_file *yaml, const struct yaml_item *item) {
    struct nearest nearest = {.typed = item->section};
    for (const struct shape *shape = content_shapes; shape->kind; shape++)
        nearest_try(&nearest, shape->section);
    if (nearest.best)
        yaml_say(yaml, MISTAKE, item->section_line, item->section_column, "unknown section \"%s\" (did you mean \"%s\"?)",
                 item->section, nearest.best);
    else
        yaml_say(yaml, MISTAKE, item->section_line, item->section_column, "unknown section \"%s\"", item->section);
}

static int read_file(struct run *run, int file, struct arena *arena, content_take *take, void *to, struct err *err) {
    struct yaml_file *yaml = yaml_open(run->files->file[file].path, run->files->file[file].shown, run->diags);
    if (!yaml)
        return 0;
    struct yaml_item item;
    int section_line = 0, result = 0;
    const struct shape *shape = NULL;
    while (result == 0 && (arena_reset(arena), yaml_next(yaml, arena, &item))) {
        if (item.section_line != section_line) { /* a new section: said once, not for each of its items */
            section_line = item.section_line;
            shape = content_shape(item.section);
            if (!shape)
                say_section(yaml, &item);
            else if (item.single != shape->single)
                yaml_say(yaml, MISTAKE, item.section_line, item.section_column,
                         shape->single ? "\"%s\" is one mapping, not a list" : "\"%s\" is a list: begin each item with \"- \"",
                         item.section);
        }
        if (shape && item.single == shape->single)
            result = take_item(run, yaml, file, shape, item.node, take, to, err);
    }
    yaml_close(yaml);
    return result;
}

static void check_pack(struct run *run) {
    int packs = 0;
    for (int i = 0; i < run->ids; i++)
        packs += strcmp(run->id[i].kind, "pack") == 0;
    struct pos pos = {run->files->file[0].shown, 0, 0};
    if (!packs)
        diags_add(run->diags, MISTAKE, pos, "no \"pack:\" in this folder; it says what the pack is called and where it starts");
    if (!run->levels)
        diags_add(run->diags, MISTAKE, pos, "no \"levels:\" in this folder; skills are rated on them");
}

int content_read(const struct content_files *files, content_take *take, void *to, struct diags *diags, struct err *err) {
    struct run run = {.arena = arena_new(), .files = files, .diags = diags};
    struct arena *arena = arena_new();
    int result = 0;
    for (int i = 0; i < files->count && result == 0; i++)
        result = read_file(&run, i, arena, take, to, err);
    if (result == 0) {
        references_check(&run);
        circles_check(&run);
        if (!diags->mistakes)
            check_pack(&run);
        diags_sort(diags);
    }
    arena_free(arena);
    arena_free(run.arena);
    free(run.id);
    free(run.slot);
    free(run.reference);
    free(run.edge);
    return result;
}

/* Reads folders of content: file by file, item by item, every mistake told. */
#include "private.h"
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

static bool ends_in_yaml(const char *name) {
    size_t size = strlen(name);
    return size > 5 && name[0] != '.' && strcmp(name + size - 5, ".yaml") == 0;
}

/* What an editor makes of a name: notes.yaml.txt, notes.yml, notes.YAML. */
static bool is_left(const char *name) {
    static const char *const endings[] = {".yml", ".yaml.txt", ".yml.txt", ".yaml"};
    size_t size = strlen(name);
    for (int i = 0; i < COUNT(endings); i++)
        if (size > strlen(endings[i]) && name[0] != '.' &&
            strcasecmp(name + size - strlen(endings[i]), endings[i]) == 0)
            return true;
    return false;
}

static void add_file(struct content_files *files, char *path, struct stat found) {
    if (S_ISLNK(found.st_mode))
        stat(path, &found);
    *ARRAY_PUSH(files->file, files->count, files->room) = (struct content_file){path, path, 0, found};
}

static int list_folder(const char *folder, struct content_files *files, struct err *err) {
    DIR *dir = opendir(folder);
    if (!dir)
        return err_set(err, FAULT_USAGE, "The content folder %s could not be read: %s.%s", folder, strerror(errno),
                       errno == ENOTDIR ? " Name the folder that holds pack.yaml." : "");
    int result = 0;
    for (struct dirent *entry; result == 0 && (entry = readdir(dir));) {
        if (entry->d_name[0] == '.')
            continue;
        char *path = arena_print(files->arena, "%s/%s", folder, entry->d_name);
        struct stat found = {0};
        bool there = lstat(path, &found) == 0; /* of a link itself: one that leads back up would be read for ever */
        if (there && S_ISDIR(found.st_mode))
            result = list_folder(path, files, err);
        else if (ends_in_yaml(entry->d_name))
            add_file(files, path, found);
        else if (is_left(entry->d_name))
            *ARRAY_PUSH(files->left, files->lefts, files->left_room) = path;
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
        for (int j = first; j < files->count; j++)
            files->file[j].pack = i + 1;
    }
    return 0;
}

void content_list_end(struct content_files *files) {
    arena_free(files->arena);
    free(files->file);
    free(files->left);
    *files = (struct content_files){0};
}

/* -- what is kept of an item: its id, and where it refers to others ---------------------------------------------------- */
static void note(struct run *run, const char *target, const char *id, struct place place) {
    *ARRAY_PUSH(run->reference, run->references, run->references_room) =
        (struct reference){target, arena_copy(run->arena, id), place};
}

/* A page, or a kind of item with its id: what an address begins with. */
static void check_place(struct run *run, const char *address, struct place place) {
    size_t size = strcspn(address, "/?");
    bool deeper = address[size] == '/' && address[size + 1];
    const char *name = arena_copy_size(run->arena, address, size);
    const char *page = arena_copy_size(run->arena, address, strcspn(address, "?"));
    struct nearest nearest = {.typed = name};
    for (const struct content_place *known = content_places; known->name; known++) {
        if ((known->page && strcmp(known->name, page) == 0) ||
            (known->item && deeper && strcmp(known->name, name) == 0))
            return;
        if (deeper ? known->item : known->page)
            nearest_try(&nearest, known->name);
    }
    run_say(run, MISTAKE, place, nearest.best ? "no place \"%s\" (did you mean \"%s%s\"?)" : "no place \"%s\"", address,
            nearest.best, deeper || address[size] == '?' ? address + size : "")
        ->help = "An item, such as skill/e-resources, or a page, such as learn, networks or meeting.";
}

/* An item of any kind: prompt/protect-time. */
static void check_item(struct run *run, const char *address, struct place place) {
    char name[16], id[64];
    const struct shape *shape = content_shapes;
    if (sscanf(address, "%15[a-z]/%63s", name, id) == 2)
        while (shape->kind && strcmp(shape->kind, name) != 0)
            shape++;
    if (shape == content_shapes || !shape->kind)
        run_say(run, MISTAKE, place, "no item \"%s\"", address)->help =
            "Its kind and its id, such as learning/ai-skills-hub.";
}

/* The kind of item that a part of an address is about. */
static const char *item_kind(const char *name) {
    static const char *const about[][2] = {
        {"word", "glossary"}, {"rate", "skill"}, {"tick", "task"}, {"fits", "funding"}};
    for (int i = 0; i < COUNT(about); i++)
        if (strcmp(about[i][0], name) == 0)
            return about[i][1];
    return name;
}

/* An address names items too: skill/lending, learn?skill=lending, glossary?word=pksb. Not so level=3. */
static void note_address(struct run *run, const char *address, struct place place) {
    char name[16], mark[2], id[64];
    for (const char *part = address; *part; part += strcspn(part, "?&"), part += *part != '\0')
        if (sscanf(part, "%15[a-z]%1[/=]%63[^?&]", name, mark, id) == 3 &&
            !(mark[0] == '=' && id[0] >= '0' && id[0] <= '9'))
            for (const struct shape *shape = content_shapes; shape->kind; shape++)
                if (strcmp(shape->kind, item_kind(name)) == 0)
                    note(run, shape->kind, id, place);
}

static void note_texts(struct run *run, const struct node *list, int file) {
    struct texts *texts = ARRAY_PUSH(run->list, run->lists, run->lists_room);
    *texts = (struct texts){{file, list->key->line, list->key->column}, run->texts, 0};
    for (const struct node *text = list->child; text; text = text->next, texts->count++)
        *ARRAY_PUSH(run->text, run->texts, run->texts_room) = (struct place){file, text->line, text->column};
}

static void note_value(struct run *run, const struct field *field, const struct node *value, int file) {
    struct place place = {file, value->line, value->column};
    bool scalar = value->kind == NODE_SCALAR && !value->told;
    if ((field->kind == FIELD_REF || field->kind == FIELD_REFS) && scalar && text_is_id(value->text))
        note(run, field->target, value->text, place);
    else if (field->kind == FIELD_LEVEL && scalar && !value->quoted && value->text[0] >= '1' && value->text[0] <= '9' &&
             !value->text[1])
        note(run, NULL, value->text, place);
    else if (field->kind == FIELD_LINE && field->target && scalar) {
        (strcmp(field->target, "item") == 0 ? check_item : check_place)(run, value->text, place);
        note_address(run, value->text, place);
    }
}

/* What an item of an earlier pack gave up is no longer so where the one that replaces it says it anew. */
static void forget_old(struct run *run, const char *kind, const char *now) {
    int kept = 0;
    for (int i = 0; i < run->olds; i++)
        if (strcmp(run->old[i].kind, kind) != 0 || !run->old[i].now || strcmp(run->old[i].now, now) != 0)
            run->old[kept++] = run->old[i];
    run->olds = kept;
}

static void note_old(struct run *run, const char *kind, const struct node *list, const struct node *id, int file) {
    for (const struct node *each = list->child; each && list->kind == NODE_LIST; each = each->next)
        if (each->kind == NODE_SCALAR && text_is_id(each->text))
            *ARRAY_PUSH(run->old, run->olds, run->olds_room) = (struct old_id){kind,
                                                                               arena_copy(run->arena, each->text),
                                                                               arena_copy(run->arena, id->text),
                                                                               {file, each->line, each->column}};
}

static void note_retired(struct run *run, const struct node *of, const struct node *id, int file) {
    for (int i = 0; i < run->olds; i++)
        if (!run->old[i].now && strcmp(run->old[i].id, id->text) == 0) /* as an earlier pack had it */
            run->old[i--] = run->old[--run->olds];
    if (of && of->text)
        *ARRAY_PUSH(run->old, run->olds, run->olds_room) = (struct old_id){
            arena_copy(run->arena, of->text), arena_copy(run->arena, id->text), NULL, {file, id->line, id->column}};
}

/* The references in an item, and in its parts. Each that is well formed, whatever else is wrong with the item. */
static void note_references(struct run *run, const struct shape *shape, const struct node *item, int file) {
    for (const struct node *value = item->child; value; value = value->next)
        for (const struct field *field = shape->field; field < shape->field + shape->fields; field++) {
            if (field->key[0] != value->key->text[0] || strcmp(field->key, value->key->text) != 0)
                continue;
            note_value(run, field, value, file);
            if (field->kind == FIELD_LEVELS && value->kind == NODE_LIST && value->child)
                note_texts(run, value, file);
            for (const struct node *each = value->child; each && value->kind == NODE_LIST; each = each->next)
                if (field->kind == FIELD_PARTS && each->kind == NODE_MAP)
                    note_references(run, field->of, each, file);
                else
                    note_value(run, field, each, file);
            break;
        }
}

static void note_move(struct run *run, const struct node *item, int file, bool again) {
    const struct node *id = node_at(item, "id"), *from = node_at(item, "from"), *to = node_at(item, "to");
    for (int i = 0; i < run->edges && again; i++)
        if (strcmp(run->edge[i].id, id->text) == 0) /* what is replaced is no move any more */
            run->edge[i--] = run->edge[--run->edges];
    if (strcmp(node_at(item, "kind")->text, "up") == 0)
        *ARRAY_PUSH(run->edge, run->edges, run->edges_room) = (struct edge){arena_copy(run->arena, id->text),
                                                                            arena_copy(run->arena, from->text),
                                                                            arena_copy(run->arena, to->text),
                                                                            {file, to->line, to->column}};
}

/* One pack a folder; the first says where to start, another adds to it. */
static void note_pack(struct run *run, struct yaml_file *yaml, const struct node *item, int file) {
    int pack = run->files->file[file].pack;
    const struct place *before = &run->pack[pack - 1];
    if (before->line)
        yaml_say(yaml, MISTAKE, item->line, item->column,
                 "a second \"pack:\" in this folder; the first is in %s, line %d", run->files->file[before->file].shown,
                 before->line);
    run->pack[pack - 1] = (struct place){file, item->line, item->column};
    run->starts |= pack == 1 && node_at(item, "start") && node_at(item, "scale");
}

/* Adds the item's id. *again: it takes the place of one of an earlier pack. False: there is one in this pack already. */
static bool note_id(struct run *run, struct yaml_file *yaml, const struct shape *shape, const struct node *id, int file,
                    bool *again) {
    struct place place = {file, id->line, id->column};
    struct known_id *first = ids_add(run, shape->kind, id->text, place);
    if (!first)
        return true;
    if (run->files->file[first->place.file].pack == run->files->file[file].pack || strcmp(shape->kind, "pack") == 0) {
        yaml_say(yaml, MISTAKE, id->line, id->column, "a second %s \"%s\"; the first is in %s, line %d", shape->kind,
                 id->text, run->files->file[first->place.file].shown, first->place.line)
            ->help = "Give one of them another id, or take one away.";
        return false;
    }
    first->place = place;
    *again = true;
    return true;
}

static void advise(struct run *run, struct yaml_file *yaml, const struct bound *item, int file) {
    const char *kind = item->shape->kind, *id = node_at(item->node, "id")->text;
    size_t first = strlen(kind), second = strlen(id);
    char *about = arena_alloc(run->arena, first + second + 2);
    memcpy(about, kind, first);
    about[first] = '/';
    memcpy(about + first + 1, id, second);
    words_check(run, yaml, item, about, file);
}

static int take_item(struct run *run, struct yaml_file *yaml, int file, const struct shape *shape,
                     const struct node *item, content_take *take, void *to, struct err *err) {
    struct bound bound;
    bool good = shape_bind(yaml, shape, item, &bound), again = false;
    const struct node *id = node_at(item, "id"), *was = node_at(item, "was");
    if (strcmp(shape->kind, "pack") == 0)
        note_pack(run, yaml, item, file);
    if (id && id->text && text_is_id(id->text)) {
        good &= note_id(run, yaml, shape, id, file, &again);
        if (was && again)
            forget_old(run, shape->kind, id->text);
        if (was)
            note_old(run, shape->kind, was, id, file);
        if (strcmp(shape->kind, "retired") == 0)
            note_retired(run, node_at(item, "of"), id, file);
    }
    if (strcmp(shape->kind, "level") == 0) /* also with a mistake in it: the others still count on it */
        run->levels += !again;
    note_references(run, shape, item, file);
    if (!good)
        return 0;
    if (run->advise)
        advise(run, yaml, &bound, file);
    if (strcmp(shape->kind, "move") == 0)
        note_move(run, item, file, again);
    struct content_item taken = {
        &bound, {run->files->file[file].shown, item->line, item->column}, run->files->file[file].pack, again};
    return take ? take(to, &taken, err) : 0;
}

/* -- files -------------------------------------------------------------------------------------------------------------- */
/* The shape of a section, and what is wrong with the section itself. An item is read as what was meant, where that is
 * clear, so that its own mistakes are told in the same run and nothing that refers to it is blamed. */
static const struct shape *meet_section(struct yaml_file *yaml, const struct yaml_item *item) {
    const struct shape *shape = content_shape(item->section);
    int line = item->section_line, column = item->section_column;
    if (!shape) {
        struct nearest nearest = {.typed = item->section};
        for (shape = content_shapes; shape->kind; shape++)
            nearest_try(&nearest, shape->section);
        shape = nearest.best ? content_shape(nearest.best) : NULL;
        yaml_say(yaml, MISTAKE, line, column,
                 shape ? "unknown section \"%s\" (did you mean \"%s\"?)" : "unknown section \"%s\"", item->section,
                 nearest.best);
    } else if (item->single != shape->single) {
        yaml_say(yaml, MISTAKE, line, column,
                 shape->single ? "\"%s\" is one item, not a list: take the dash away"
                               : "\"%s\" is a list: begin each item with \"- \"",
                 item->section)
            ->help = shape->single
                         ? NULL
                         : "Write \"- id: \" where \"id: \" stands, and the item's other keys below the word id.";
    }
    return shape;
}

/* Where a part of a file was not understood, what stands in it is known by its "id: " lines alone. */
static void note_lost(struct run *run, int file) {
    FILE *in = fopen(run->files->file[file].path, "r");
    char *line = NULL, id[64];
    size_t room = 0;
    run->lost = true;
    run->blind |= !in;
    for (ssize_t got; in && (got = getline(&line, &room, in)) > 0;) {
        run->blind |= strlen(line) < (size_t)got; /* UTF-16 */
        for (const char *at = line; (at = strstr(at, "id: ")); at++)
            if (sscanf(at, "id: %63[a-z0-9-]", id) == 1)
                ids_add_perhaps(run, id);
    }
    free(line);
    if (in)
        fclose(in);
}

static int read_file(struct run *run, int file, struct arena *arena, content_take *take, void *to, struct err *err) {
    struct yaml_item item;
    const struct shape *shape = NULL;
    const char *section = NULL;
    bool lost = false;
    int result = 0, levels = run->levels, told = run->diags->mistakes;
    struct yaml_file *yaml = yaml_open(run->files->file[file].path, run->files->file[file].shown, run->diags);
    for (;;) {
        arena_reset(arena);
        bool more = yaml && result == 0 && yaml_next(yaml, arena, &item);
        lost |= run->diags->mistakes > told; /* said by the reader, not about an item */
        if (!more)
            break;
        if (item.section != section) /* met once, not for each of its items: the name is the section's own */
            shape = meet_section(yaml, &item);
        section = item.section;
        lost |= !shape;
        if (shape)
            result = take_item(run, yaml, file, shape, item.node, take, to, err);
        told = run->diags->mistakes;
    }
    if (yaml)
        yaml_close(yaml);
    if (run->advise)
        remarks_check(run, file);
    if (lost)
        note_lost(run, file);
    if (lost && run->levels > levels) /* there may be more of them */
        run->levels = 0;
    return result;
}

static void check_packs(struct run *run) {
    struct pos first = {run->files->file[0].shown, 0, 0};
    for (int i = 0, file = 0; i < run->packs; i++) {
        while (run->files->file[file].pack <= i)
            file++;
        if (!run->pack[i].line)
            diags_add(run->diags, MISTAKE, (struct pos){run->files->file[file].shown, 0, 0},
                      "no \"pack:\" in this folder; it says what the pack is called%s", i ? "" : " and where it starts")
                ->help = "Name the folder that holds pack.yaml, not one inside it.";
    }
    if (run->pack[0].line && !run->starts)
        run_say(run, MISTAKE, run->pack[0], "the first pack says where to start: it needs \"scale\" and \"start\"")
            ->help =
            "A pack that adds to another is named after it: check FIRST SECOND, or --content FIRST --content SECOND.";
    if (!run->levels && (run->starts || !run->pack[0].line))
        diags_add(run->diags, MISTAKE, first, "no \"levels:\" in this folder; skills are rated on them")->help =
            "A pack that adds to another is read with it, named after it.";
}

int content_read(const struct content_files *files, bool advise, content_take *take, void *to, struct diags *diags,
                 struct err *err) {
    struct run run = {.arena = arena_new(), .files = files, .diags = diags, .advise = advise};
    struct arena *arena = arena_new();
    int result = 0;
    run.packs = files->file[files->count - 1].pack;
    run.pack = arena_alloc(run.arena, sizeof *run.pack * (size_t)run.packs);
    for (int i = 0; i < files->count && result == 0; i++)
        result = read_file(&run, i, arena, take, to, err);
    if (result == 0) {
        references_check(&run);
        levels_check(&run);
        circles_check(&run);
        olds_check(&run);
        acronyms_check(&run);
        for (int i = 0; i < files->lefts && advise; i++)
            diags_add(diags, WARNING, (struct pos){files->left[i], 0, 0}, "this file is not read")->help =
                "Give it a name that ends in .yaml.";
        if (!run.lost)
            check_packs(&run);
        diags_sort(diags);
    }
    arena_free(arena);
    arena_free(run.arena);
    free(run.id);
    free(run.slot);
    free(run.reference);
    free(run.edge);
    free(run.list);
    free(run.old);
    free(run.acronym);
    free(run.meaning);
    free(run.text);
    return result;
}

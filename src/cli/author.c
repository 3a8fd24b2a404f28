/* For those who look after the content: an example of an item to change, the schema for their editor, and check. */
#include "private.h"
#include <string.h>

/* -- new: an item of a kind, filled in ---------------------------------------------------------------------------------- */
struct example {
    struct opened *opened;
    struct err *err;
    struct buf out;
    struct {
        const char *target;
        int given;
    } given[8];             /* so that two references to the same kind of item differ */
    const char *of, *title; /* of the item that is retired, as long as it is there */
};

static const char *nth_id(struct example *example, const char *target) {
    int i = 0, n = 0;
    const char *id = NULL;
    struct cursor c;
    while (i < COUNT(example->given) - 1 && example->given[i].target && strcmp(example->given[i].target, target) != 0)
        i++;
    example->given[i].target = target;
    store_ask(example->opened->world.store, &c, Q_IDS, example->err, "t", target);
    while (store_next(&c) == 1)
        if (n++ <= example->given[i].given)
            id = store_copy(&c, 0, example->opened->arena);
    example->given[i].given++;
    return id ? id : "an-id";
}

/* As YAML takes it on a line: in quotes where it would be read as something else. */
static void add_scalar(struct buf *out, const char *text) {
    if (!strpbrk(text, "\"\\") && (strstr(text, ": ") || strstr(text, " #") || strchr("[]{}!*&|>'%@`#,?-", text[0]))) {
        buf_print(out, "\"%s\"", text);
        return;
    }
    buf_add(out, text);
}

static void add_block(struct example *example, const char *text, int indent) {
    int lines;
    const char **line = text_wrap(example->opened->arena, text, 90 - indent, &lines);
    buf_add(&example->out, ">-\n");
    for (int i = 0; i < lines; i++)
        buf_print(&example->out, "%*s%s\n", indent + 2, "", line[i]);
}

static void add_level_texts(struct example *example, int indent) {
    struct cursor c;
    buf_add(&example->out, "\n");
    store_ask(example->opened->world.store, &c, Q_LEVELS, example->err, "");
    while (store_next(&c) == 1) {
        buf_print(&example->out, "%*s- ", indent + 2, "");
        add_scalar(&example->out,
                   arena_print(example->opened->arena, "I say here what I do at \"%s\".", store_text(&c, 1)));
        buf_add(&example->out, "\n");
    }
}

static void add_fields(struct example *example, const struct shape *shape, const char *id, int indent);

static void add_value(struct example *example, const struct field *field, const char *id, int indent) {
    static const char *const made[] = {[FIELD_WHOLE] = "1",
                                       [FIELD_YES] = "no",
                                       [FIELD_LINES] = "[one, another]",
                                       [FIELD_ADDRESS] = "https://www.example.org/the-page"};
    struct buf *out = &example->out;
    const char *like = field->like ? field->like : field->kind < COUNT(made) ? made[field->kind] : NULL;
    if (field->kind == FIELD_PARTS) {
        buf_print(out, "\n%*s- ", indent + 2, "");
        add_fields(example, field->of, NULL, indent + 4);
        return;
    }
    if (field->kind == FIELD_LEVELS) {
        add_level_texts(example, indent);
        return;
    }
    buf_add(out, " ");
    if (field->kind == FIELD_TEXT) {
        add_block(example, like ? like : field->help, indent);
        return;
    }
    if (field->kind == FIELD_ID)
        like = id ? id : like;
    else if (example->title && strcmp(field->key, "of") == 0)
        like = example->of;
    else if (example->title && strcmp(field->key, "title") == 0)
        like = example->title;
    else if (field->kind == FIELD_CHOICE)
        like = field->names[0];
    else if (field->kind == FIELD_DAY)
        like = example->opened->world.today;
    else if (field->target && strcmp(field->target, "item") == 0)
        like = arena_print(example->opened->arena, "skill/%s", nth_id(example, "skill"));
    else if (field->kind == FIELD_REF)
        like = nth_id(example, field->target);
    add_scalar(out, like ? like : field->help);
    buf_add(out, "\n");
}

/* What must be there, filled in; what may be, as a remark that says what it is for. The first line is begun already. */
static void add_fields(struct example *example, const struct shape *shape, const char *id, int indent) {
    int begun = 0;
    for (int i = 0; i < shape->fields; i++) {
        const struct field *field = &shape->field[i];
        if (!field->needed)
            continue;
        buf_print(&example->out, "%*s%s:", begun++ ? indent : 0, "", field->key);
        add_value(example, field, id, indent);
    }
    for (int i = 0; i < shape->fields; i++)
        if (!shape->field[i].needed)
            buf_print(&example->out, "#%*s%s: %s\n", indent, "", shape->field[i].key, shape->field[i].help);
}

static const struct shape *shape_named(const char *name, struct err *err) {
    struct nearest nearest = {.typed = name};
    for (const struct shape *shape = content_shapes; shape->kind; shape++) {
        if (strcmp(shape->kind, name) == 0 || strcmp(shape->section, name) == 0)
            return shape;
        nearest_try(&nearest, shape->kind);
    }
    if (nearest.best)
        err_set(err, FAULT_USAGE, "There is no kind of item \"%s\". Did you mean \"%s\"?", name, nearest.best);
    else
        err_set(err, FAULT_USAGE, "There is no kind of item \"%s\". content/README.md lists them.", name);
    return NULL;
}

static bool is_taken(struct opened *opened, const struct shape *shape, const char *id, struct err *err) {
    struct cursor c;
    bool taken = false;
    store_ask(opened->world.store, &c, Q_IDS, err, "t", shape->kind);
    while (store_next(&c) == 1)
        taken |= strcmp(store_text(&c, 0), id) == 0;
    if (taken)
        err_set(err, FAULT_USAGE,
                "There is %s \"%s\" already: choose another id. To say it in another pack's own way, copy the item "
                "whole from its file.",
                shape->one, id);
    return taken || err->fault;
}

/* What is known of an item that goes. */
static void note_retired(struct example *example, const char *id) {
    struct cursor c;
    store_ask(example->opened->world.store, &c, Q_ANY, example->err, "t", id);
    while (store_next(&c) == 1)
        if (!example->title) {
            example->of = store_copy(&c, 0, example->opened->arena);
            example->title = store_copy(&c, 1, example->opened->arena);
        }
}

int command_new(struct call *call, struct err *err) {
    const struct shape *shape = shape_named(call->word[0], err);
    struct opened opened;
    if (!shape)
        return -1;
    if (!text_is_id(call->word[1]))
        return err_set(err, FAULT_USAGE,
                       "\"%s\" is no id: small letters, digits and hyphens between them, such as ask-three-readers.",
                       call->word[1]);
    if (world_open(&opened, call, err) != 0)
        return -1;
    if (is_taken(&opened, shape, call->word[1], err)) {
        world_close(&opened);
        return -1;
    }
    struct example example = {.opened = &opened, .err = err};
    if (strcmp(shape->kind, "retired") == 0)
        note_retired(&example, call->word[1]);
    buf_print(&example.out,
              "# %s: change what is below. A line that begins with # is left out until you take the # away.\n%s:\n  %s",
              shape->kind, shape->section, shape->single ? "" : "- ");
    add_fields(&example, shape, call->word[1], shape->single ? 2 : 4);
    int result = err->fault ? -1 : put_result(call, &example.out, err);
    buf_free(&example.out);
    world_close(&opened);
    return result;
}

int command_schema(struct call *call, struct err *err) {
    struct buf out = {0};
    content_schema(&out);
    int result = put_result(call, &out, err);
    buf_free(&out);
    return result;
}

/* -- check ---------------------------------------------------------------------------------------------------------------- */
/* The table an author asked for beside the mistakes: a page as well, so as text and as json it is the same. */
static int add_table(struct call *call, const char *place, struct buf *out, struct err *err) {
    struct opened opened;
    struct page page;
    struct view view = {0, 1L << 30, false};
    for (int i = 0; i < call->words; i++)
        call->folder[i] = call->word[i];
    call->folders = call->words ? call->words : call->folders;
    call->visit = true;
    if (world_open(&opened, call, err) != 0)
        return -1;
    opened.world.confirmed = true; /* its own author reads it */
    int result = page_build(&opened.world, place, &view, opened.arena, &page, err);
    if (result == 0)
        result = face_show(&page, call->as ? call->as : "table", opened.arena, out, err);
    world_close(&opened);
    return result;
}

/* Beside a table, so that they are not forgotten, and not in its way. */
static void tell_warnings(const struct diags *diags) {
    if (diags->warnings)
        fprintf(stderr, "%s: check without the table tells %s.\n",
                text_count(diags->arena, diags->warnings, "warning", NULL), diags->warnings == 1 ? "it" : "them");
}

int command_check(struct call *call, struct err *err) {
    struct content_files files;
    struct diags diags;
    struct buf out = {0};
    const char *folder[CLI_FOLDERS], *as = call->as ? call->as : "text";
    char today[11], now[21];
    clock_read(today, now);
    if (call->coverage && call->due)
        return err_set(err, FAULT_USAGE, "--coverage or --due: one at a time.");
    if (call->words > CLI_FOLDERS)
        return err_set(err, FAULT_USAGE, "At most %d folders of content.", CLI_FOLDERS);
    struct arena *arena = arena_new();
    int count = call->words ? call->words : content_folders(call, arena, folder);
    diags_begin(&diags);
    int result = content_list(call->words ? call->word : folder, count, &files, err);
    if (result == 0)
        result = store_check(&files, today, &diags, err);
    const char *table = call->coverage ? "coverage" : call->due ? "due" : NULL;
    if (result == 0 && table) {
        tell_warnings(&diags);
        result = add_table(call, table, &out, err);
    } else if (result >= 0) { /* mistakes have two forms, also where the table would have had another */
        if (face_diags(&diags, files.count, table && strcmp(as, "json") != 0 ? "text" : as, &out, err) != 0)
            result = -1;
    }
    if (result >= 0 && put_result(call, &out, err) != 0)
        result = -1;
    content_list_end(&files);
    diags_end(&diags);
    buf_free(&out);
    arena_free(arena);
    return result;
}

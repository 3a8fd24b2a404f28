/* The one file that knows libyaml: events become items, each a small tree whose values keep their places. */
#include "private.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

struct seen {
    const char *name;
    int line;
};
struct yaml_file {
    yaml_parser_t parser;
    struct sieve sieve;
    struct diags *diags;
    const char *shown;
    enum { AT_START, AT_SECTIONS, IN_LIST, ENDED } state;
    struct arena *arena;  /* of the sections' names */
    struct seen *section; /* met so far; the last is being read */
    int sections, sections_room;
    int column; /* of the section's key */
    bool ahead; /* the next event was read already */
    yaml_event_t next;
    int told_line; /* of the last thing libyaml could read but content may not hold */
};

/* -- saying ----------------------------------------------------------------------------------------------------------- */
struct diag *yaml_say(struct yaml_file *file, enum severity severity, int line, int column, const char *format, ...) {
    char text[1024];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    struct diag *diag = diags_add(file->diags, severity, (struct pos){file->shown, line, column}, "%s", text);
    diag->line = sieve_line(&file->sieve, line, file->diags->arena);
    return diag;
}

struct pos yaml_find(struct yaml_file *file, const struct node *text, const char *words, size_t size) {
    enum { LINES = 40 };
    struct arena *arena = file->diags->arena;
    const char *wanted = arena_copy_size(arena, words, size), *line;
    for (int row = text->line; row < text->line + LINES && (line = sieve_line(&file->sieve, row, arena)); row++) {
        const char *at = strstr(row == text->line ? line_from(line, text->column) : line, wanted);
        if (at)
            return (struct pos){file->shown, row, line_column(line, at)};
    }
    return (struct pos){file->shown, text->line, text->column};
}

struct arena *yaml_arena(struct yaml_file *file) {
    return file->diags->arena;
}

static int row_of(yaml_mark_t mark) {
    return (int)mark.line + 1;
}

static int column_of(yaml_mark_t mark) {
    return (int)mark.column + 1;
}

/* What stands where the reading was cut off is not the author's. */
static bool is_cut(const struct yaml_file *file, int line) {
    return file->sieve.cut && line >= file->sieve.cut;
}

static struct diag *say_at(struct yaml_file *file, yaml_mark_t mark, const char *text) {
    file->told_line = row_of(mark);
    return yaml_say(file, MISTAKE, row_of(mark), column_of(mark), "%s", text);
}

static void say_problem(struct yaml_file *file) {
    const yaml_parser_t *parser = &file->parser;
    if (parser->error == YAML_MEMORY_ERROR)
        abort();
    int row = row_of(parser->problem_mark), column = column_of(parser->problem_mark);
    if (is_cut(file, row) || row == file->told_line)
        return;
    struct arena *arena = file->diags->arena;
    struct problem problem = {.name = parser->problem,
                              .row = row,
                              .column = column,
                              .line = sieve_line(&file->sieve, row, arena),
                              .opened_row = row_of(parser->context_mark),
                              .opened_column = column_of(parser->context_mark)};
    problem.opened_line = sieve_line(&file->sieve, problem.opened_row, arena);
    problem.before = row > 1 && row - 1 != file->told_line ? sieve_line(&file->sieve, row - 1, arena) : NULL;
    const char *help = NULL, *text = problem_explain(&problem, &row, &column, &help, arena);
    yaml_say(file, MISTAKE, row, column, "%s", text)->help =
        arena_print(arena, "%s%sThe rest of this file was not read.", help ? help : "", help ? " " : "");
}

/* -- events to nodes -------------------------------------------------------------------------------------------------- */
/* False when libyaml cannot read past something: that was said, the rest of the file is left. */
static bool next_event(struct yaml_file *file, yaml_event_t *event) {
    if (file->ahead) {
        file->ahead = false;
        *event = file->next;
        return true;
    }
    if (yaml_parser_parse(&file->parser, event))
        return true;
    say_problem(file);
    file->state = ENDED;
    return false;
}

/* An item that a broken line ends may have lost its last keys: they are not asked for. */
static void look_ahead(struct yaml_file *file, struct node *item) {
    file->ahead = next_event(file, &file->next);
    item->told |= !file->ahead;
}

/* What YAML has and content does not: said, and the value is read all the same. */
static bool tell_foreign(struct yaml_file *file, const yaml_event_t *event) {
    const yaml_char_t *anchor = NULL, *tag = NULL;
    if (event->type == YAML_ALIAS_EVENT) {
        say_at(file, event->start_mark, "a text may not begin with * (YAML reads it as an alias)")->help =
            "Put the text in quotes, or write out what is meant.";
        return true;
    } else if (event->type == YAML_SCALAR_EVENT) {
        anchor = event->data.scalar.anchor, tag = event->data.scalar.tag;
    } else if (event->type == YAML_SEQUENCE_START_EVENT) {
        anchor = event->data.sequence_start.anchor, tag = event->data.sequence_start.tag;
    } else if (event->type == YAML_MAPPING_START_EVENT) {
        anchor = event->data.mapping_start.anchor, tag = event->data.mapping_start.tag;
    }
    if (anchor)
        say_at(file, event->start_mark, "a text may not begin with & (YAML reads it as an anchor)")->help =
            "Put the text in quotes, or write it out in each place.";
    else if (tag)
        say_at(file, event->start_mark, "a text may not begin with ! (YAML reads it as a tag)")->help =
            "Put the text in quotes, or take the tag away.";
    return anchor || tag;
}

/* An escape in a quoted text can spell what the sieve would have stopped. */
static bool tell_hidden(struct yaml_file *file, const yaml_event_t *event) {
    size_t at;
    if (event->data.scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE)
        return false;
    const char *what = text_fault((const char *)event->data.scalar.value, event->data.scalar.length, &at);
    if (what)
        yaml_say(file, MISTAKE, row_of(event->start_mark), column_of(event->start_mark), "%s may not stand in a text",
                 what);
    return what != NULL;
}

static struct node *scalar_of(struct yaml_file *file, struct arena *arena, const yaml_event_t *event) {
    struct node *node = arena_alloc(arena, sizeof *node);
    *node =
        (struct node){.kind = NODE_SCALAR, .line = row_of(event->start_mark), .column = column_of(event->start_mark)};
    node->told = tell_foreign(file, event);
    node->text = "";
    if (event->type != YAML_SCALAR_EVENT)
        return node;
    size_t size = event->data.scalar.length;
    const char *text = (const char *)event->data.scalar.value;
    node->told |= tell_hidden(file, event);
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    while (size && text[size - 1] == '\n') /* of a block: its end is not part of what it says */
        size--;
    node->text = arena_copy_size(arena, text, size);
    return node;
}

static struct node *node_of(struct yaml_file *, struct arena *, yaml_event_t *, int depth);

static bool is_end(const yaml_event_t *event) {
    return event->type == YAML_SEQUENCE_END_EVENT || event->type == YAML_MAPPING_END_EVENT;
}

static bool children_of(struct yaml_file *file, struct arena *arena, struct node *node, int depth) {
    struct node **tail = &node->child;
    yaml_event_t event;
    while (next_event(file, &event)) {
        if (is_end(&event)) {
            bool cut = is_cut(file, row_of(event.end_mark));
            yaml_event_delete(&event);
            return !cut;
        }
        struct node *key = NULL;
        if (node->kind == NODE_MAP) {
            key = node_of(file, arena, &event, depth);
            if (!key || !next_event(file, &event))
                return false;
        }
        struct node *value = node_of(file, arena, &event, depth);
        if (!value)
            return false;
        value->key = key;
        if (key && (key->kind != NODE_SCALAR || key->told)) {
            if (!key->told)
                yaml_say(file, MISTAKE, key->line, key->column, "a key is one word, such as \"title\"");
            node->told = true;
            continue;
        }
        *tail = value;
        tail = &value->next;
    }
    return false;
}

/* The value an event begins; takes the event. NULL when the rest of the file is left. */
static struct node *node_of(struct yaml_file *file, struct arena *arena, yaml_event_t *event, int depth) {
    if (event->type == YAML_SCALAR_EVENT || event->type == YAML_ALIAS_EVENT) {
        struct node *scalar = scalar_of(file, arena, event);
        yaml_event_delete(event);
        return scalar;
    }
    struct node *node = arena_alloc(arena, sizeof *node);
    *node = (struct node){.kind = event->type == YAML_MAPPING_START_EVENT ? NODE_MAP : NODE_LIST,
                          .line = row_of(event->start_mark),
                          .column = column_of(event->start_mark)};
    bool deep = depth >= YAML_MOST_DEPTH;
    if (deep) {
        say_at(file, event->start_mark, "nested more than 32 deep");
        file->state = ENDED;
    } else {
        node->told = tell_foreign(file, event);
    }
    yaml_event_delete(event);
    return !deep && children_of(file, arena, node, depth + 1) ? node : NULL;
}

/* -- the file: sections, lists, items --------------------------------------------------------------------------------- */
static const struct seen *section(const struct yaml_file *file) {
    return &file->section[file->sections - 1];
}

static void say_shape(struct yaml_file *file, const yaml_event_t *event) {
    bool nothing =
        event->type == YAML_STREAM_END_EVENT || (event->type == YAML_SCALAR_EVENT && !event->data.scalar.length);
    if (!is_cut(file, row_of(event->start_mark)))
        yaml_say(file, MISTAKE, nothing ? 1 : row_of(event->start_mark), 1,
                 nothing ? "the file is empty" : "a file holds sections")
            ->help = "It begins with the name of a section and a colon, such as \"skills:\", and a list below it.";
}

static void begin(struct yaml_file *file) {
    yaml_event_t event;
    file->state = ENDED;
    while (next_event(file, &event)) {
        yaml_event_type_t type = event.type;
        if (type == YAML_DOCUMENT_START_EVENT &&
            (event.data.document_start.version_directive ||
             event.data.document_start.tag_directives.start != event.data.document_start.tag_directives.end))
            say_at(file, event.start_mark, "a line that begins with % (YAML reads it as a directive)")->help =
                "Take it away.";
        else if (type == YAML_MAPPING_START_EVENT)
            tell_foreign(file, &event);
        else if (type != YAML_STREAM_START_EVENT && type != YAML_DOCUMENT_START_EVENT)
            say_shape(file, &event);
        yaml_event_delete(&event);
        if (type == YAML_MAPPING_START_EVENT)
            file->state = AT_SECTIONS;
        if (type != YAML_STREAM_START_EVENT && type != YAML_DOCUMENT_START_EVENT)
            return;
    }
}

/* After the last section: nothing more may come. */
static void end(struct yaml_file *file) {
    yaml_event_t event;
    bool more = true;
    while (more && next_event(file, &event)) {
        more = event.type == YAML_DOCUMENT_END_EVENT;
        if (event.type == YAML_DOCUMENT_START_EVENT && !is_cut(file, row_of(event.start_mark)))
            say_at(file, event.start_mark, "a second document begins here")->help =
                "A file holds one: take the line \"---\" away, or make two files.";
        yaml_event_delete(&event);
    }
    file->state = ENDED;
}

static void meet_section(struct yaml_file *file, const struct node *key) {
    for (int i = 0; i < file->sections; i++)
        if (strcmp(file->section[i].name, key->text) == 0) {
            yaml_say(file, MISTAKE, key->line, key->column, "a second \"%s\" in this file; the first is in line %d",
                     key->text, file->section[i].line)
                ->help = "Put the items of both under the first.";
            break;
        }
    *ARRAY_PUSH(file->section, file->sections, file->sections_room) =
        (struct seen){arena_copy(file->arena, key->text), key->line};
    file->column = key->column;
}

static int give(struct yaml_file *file, struct yaml_item *item, struct node *node, bool single) {
    look_ahead(file, node);
    *item = (struct yaml_item){section(file)->name, section(file)->line, file->column, single, node};
    return 1;
}

/* A key at the top and what begins below it. 1 when that is an item already. */
static int next_section(struct yaml_file *file, struct arena *arena, struct yaml_item *item) {
    yaml_event_t event;
    if (!next_event(file, &event))
        return 0;
    if (event.type == YAML_MAPPING_END_EVENT) {
        yaml_event_delete(&event);
        end(file);
        return 0;
    }
    struct node *key = node_of(file, arena, &event, 1);
    if (!key || !next_event(file, &event))
        return 0;
    if (key->kind == NODE_SCALAR)
        meet_section(file, key);
    else
        yaml_say(file, MISTAKE, key->line, key->column, "the name of a section is one word, such as \"skills\"");
    yaml_event_type_t type = event.type;
    if (type == YAML_SEQUENCE_START_EVENT && key->kind == NODE_SCALAR) {
        tell_foreign(file, &event);
        yaml_event_delete(&event);
        file->state = IN_LIST;
        return 0;
    }
    struct node *node = node_of(file, arena, &event, 1);
    if (!node || key->kind != NODE_SCALAR || is_cut(file, key->line))
        return 0;
    if (type == YAML_MAPPING_START_EVENT)
        return give(file, item, node, true);
    if (!node->told)
        yaml_say(file, MISTAKE, key->line, key->column, "\"%s\" holds no list", key->text)->help =
            "Under a section each item begins with \"- id: \". A key of the item above stands further in, under its "
            "id.";
    return 0;
}

static int next_of_list(struct yaml_file *file, struct arena *arena, struct yaml_item *item) {
    yaml_event_t event;
    if (!next_event(file, &event))
        return 0;
    if (event.type == YAML_SEQUENCE_END_EVENT) {
        yaml_event_delete(&event);
        file->state = AT_SECTIONS;
        return 0;
    }
    struct node *node = node_of(file, arena, &event, 2);
    if (node && node->kind == NODE_MAP)
        return give(file, item, node, false);
    if (node && !node->told && !is_cut(file, node->line))
        yaml_say(file, MISTAKE, node->line, node->column, "an item of \"%s\" has keys", section(file)->name)->help =
            "It begins with \"- id: \", with a space after the colon; its other keys stand under the word id. A list "
            "inside "
            "an item stands further in.";
    return 0;
}

int yaml_next(struct yaml_file *file, struct arena *arena, struct yaml_item *item) {
    int found = 0;
    if (file->state == AT_START)
        begin(file);
    while (!found && file->state != ENDED)
        found = file->state == IN_LIST ? next_of_list(file, arena, item) : next_section(file, arena, item);
    return found;
}

/* -- open and close --------------------------------------------------------------------------------------------------- */
static int read_more(void *sieve, unsigned char *to, size_t size, size_t *got) {
    *got = sieve_read(sieve, to, size);
    return 1;
}

static struct yaml_file *refuse(struct diags *diags, const char *shown, const char *why) {
    diags_add(diags, MISTAKE, (struct pos){shown, 0, 0}, "%s", why);
    return NULL;
}

struct yaml_file *yaml_open(const char *path, const char *shown, struct diags *diags) {
    struct stat status = {0};
    char why[200];
    bool there = stat(path, &status) == 0;
    if (there && !S_ISREG(status.st_mode))
        return refuse(diags, shown,
                      S_ISDIR(status.st_mode) ? "it is a folder, not a file" : "it is not an ordinary file");
    if (status.st_size > YAML_MOST_BYTES)
        return refuse(diags, shown, "it is larger than 256 MiB: divide it into smaller files");
    struct yaml_file *file = calloc(1, sizeof *file);
    if (!file)
        abort();
    file->diags = diags;
    file->shown = arena_copy(diags->arena, shown);
    file->arena = arena_new();
    if (sieve_open(&file->sieve, path, file) != 0) {
        snprintf(why, sizeof why, "it could not be read: %s", strerror(errno));
        refuse(diags, shown, why);
        yaml_close(file);
        return NULL;
    }
    if (!yaml_parser_initialize(&file->parser))
        abort();
    yaml_parser_set_input(&file->parser, read_more, &file->sieve);
    return file;
}

void yaml_close(struct yaml_file *file) {
    if (file->ahead)
        yaml_event_delete(&file->next);
    yaml_parser_delete(&file->parser);
    sieve_close(&file->sieve);
    arena_free(file->arena);
    free(file->section);
    free(file);
}

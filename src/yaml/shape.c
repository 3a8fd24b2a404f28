/* Holds an item against its shape: every mistake is said at its own place, and how to mend it. */
#include "private.h"
#include <string.h>

enum { LINE_MOST = 80, TEXT_MOST = 600, ADDRESS_MOST = 500, LEVEL_MOST = 9, LIST_MOST = 1000 };

int field_most(const struct field *field) {
    return field->most ? field->most : field->kind == FIELD_TEXT ? TEXT_MOST : LINE_MOST;
}

const struct node *node_at(const struct node *map, const char *key) {
    for (const struct node *value = map->child; value; value = value->next)
        if (value->key->text[0] == key[0] && strcmp(value->key->text, key) == 0)
            return value;
    return NULL;
}

/* -- one value -------------------------------------------------------------------------------------------------------- */
struct check { /* what is looked at, for the messages */
    struct yaml_file *file;
    const struct field *field;
    const struct node *value;
};

static const char *found(const struct node *value) {
    return value->kind == NODE_LIST ? "a list" : value->kind == NODE_MAP ? "keys" : "a text";
}

static bool refuse_empty(const struct check *check) {
    struct diag *diag =
        yaml_say(check->file, MISTAKE, check->value->line, check->value->column, "\"%s\" is empty", check->field->key);
    bool remark = diag->line && strstr(diag->line, ": #");
    diag->help = remark ? "What follows a # is left out: put the whole text in straight double quotes (\")."
                        : check->field->help;
    return false;
}

/* "a, b, c" */
static const char *names_of(const struct check *check) {
    struct buf names = {0};
    for (const char *const *name = check->field->names; *name; name++)
        buf_print(&names, "%s%s", name == check->field->names ? "" : ", ", *name);
    const char *copy = arena_copy(yaml_arena(check->file), names.text);
    buf_free(&names);
    return copy;
}

/* "KEY" SHOULD, found "TEXT" */
static bool refuse(const struct check *check, const char *should) {
    const struct node *value = check->value;
    struct diag *diag;
    if (value->kind == NODE_SCALAR && !value->text[0])
        return refuse_empty(check);
    if (value->kind != NODE_SCALAR)
        diag = yaml_say(check->file, MISTAKE, value->line, value->column, "\"%s\" %s, found %s", check->field->key,
                        should, found(value));
    else
        diag = yaml_say(check->file, MISTAKE, value->line, value->column, "\"%s\" %s, found \"%.60s\"%s",
                        check->field->key, should, value->text, value->quoted ? " in quotes" : "");
    diag->help = value_mend(check->file, check->field, value);
    return false;
}

static bool check_length(const struct check *check, int most) {
    int characters = 0, bytes;
    uint32_t code;
    for (const char *at = check->value->text; (bytes = text_decode(at, &code)); at += bytes)
        characters++;
    if (characters > most)
        yaml_say(check->file, MISTAKE, check->value->line, check->value->column,
                 "\"%s\" has %d characters; there is room for %d", check->field->key, characters, most)
            ->help = arena_print(yaml_arena(check->file), "Shorten it by %d.", characters - most);
    return characters <= most;
}

static bool check_text(const struct check *check) {
    bool line = check->field->kind != FIELD_TEXT;
    const char *text = check->value->text;
    if (check->value->kind != NODE_SCALAR)
        return refuse(check, line ? "should be a line of text" : "should be a text");
    if (!text[strspn(text, " \n")])
        return refuse_empty(check);
    if (line && strchr(text, '\n')) {
        yaml_say(check->file, MISTAKE, check->value->line, check->value->column, "\"%s\" should be one line",
                 check->field->key);
        return false;
    }
    int most = field_most(check->field);
    return strlen(text) <= (size_t)most || check_length(check, most);
}

static bool check_whole(const struct check *check) {
    const struct field *field = check->field;
    bool level = field->kind == FIELD_LEVEL;
    long number, min = level ? 1 : field->min, max = level ? LEVEL_MOST : field->max;
    if (check->value->kind != NODE_SCALAR || check->value->quoted || !text_whole(check->value->text, &number))
        return refuse(check, level ? "should be the number of a level" : "should be a whole number");
    if (number < min && level)
        return refuse(check, "should be the number of a level");
    if (number < min || number > max)
        yaml_say(check->file, MISTAKE, check->value->line, check->value->column,
                 "\"%s\" should be from %ld to %ld, found %ld", field->key, min, max, number)
            ->help = field->needed ? NULL : "What is not known is left out: take the line away.";
    return number >= min && number <= max;
}

static bool check_choice(const struct check *check) {
    const struct node *value = check->value;
    if (value->kind != NODE_SCALAR || !value->text[0])
        return refuse(check, "should be one of its names");
    for (const char *const *name = check->field->names; *name; name++)
        if (strcmp(*name, value->text) == 0)
            return true;
    struct nearest nearest = {.typed = value->text};
    for (const char *const *name = check->field->names; *name; name++)
        nearest_try(&nearest, *name);
    const char *typed = yaml_typed(value->text);
    yaml_say(check->file, MISTAKE, value->line, value->column,
             nearest.best ? "\"%s\" may not be \"%.60s\" (did you mean \"%s\"?)" : "\"%s\" may not be \"%.60s\"",
             check->field->key, value->text, nearest.best)
        ->help = typed ? typed : arena_print(yaml_arena(check->file), "It is one of: %s.", names_of(check));
    return false;
}

static bool check_yes(const struct check *check) {
    const struct node *value = check->value;
    bool good = value->kind == NODE_SCALAR && (strcmp(value->text, "yes") == 0 || strcmp(value->text, "no") == 0);
    return good || refuse(check, "should be yes or no");
}

static bool check_day(const struct check *check) {
    return (check->value->kind == NODE_SCALAR && text_is_day(check->value->text)) ||
           refuse(check, "should be a day, such as 2026-11-23");
}

static bool check_address(const struct check *check) {
    const char *text = check->value->kind == NODE_SCALAR ? check->value->text : "";
    size_t scheme = strncmp(text, "https://", 8) == 0 ? 8 : strncmp(text, "http://", 7) == 0 ? 7 : 0;
    if (!scheme || strpbrk(text, " \n\"<>\\^`{|}") || !text[scheme] || text[scheme] == '/')
        return refuse(check, "should be an address that begins with https://");
    return check_length(check, ADDRESS_MOST);
}

static bool check_id(const struct check *check) {
    return (check->value->kind == NODE_SCALAR && text_is_id(check->value->text)) ||
           refuse(check, check->field->kind == FIELD_ID ? "should be small letters and digits, parted by hyphens"
                                                        : "should be an id");
}

/* -- lists ------------------------------------------------------------------------------------------------------------ */
static bool check_value(struct yaml_file *, const struct field *, const struct node *);

static bool say_twice(const struct check *check, const struct node *value) {
    yaml_say(check->file, MISTAKE, value->line, value->column, "\"%s\" stands twice in \"%s\"", value->text,
             check->field->key);
    return false;
}

/* What an entry is about: itself, or the reference a part begins with. */
static const struct node *subject(const struct field *field, const struct node *each) {
    if (field->kind == FIELD_PARTS)
        each = each->kind == NODE_MAP ? node_at(each, field->of->field[0].key) : NULL;
    else if (field->kind == FIELD_LINES || field->kind == FIELD_LEVELS)
        each = NULL;
    return each && each->kind == NODE_SCALAR ? each : NULL;
}

static bool check_twice(const struct check *check) {
    bool good = true;
    int count = 0;
    for (const struct node *each = check->value->child; each; each = each->next)
        if (++count > LIST_MOST) {
            yaml_say(check->file, MISTAKE, each->line, each->column, "\"%s\" is a list of more than %d",
                     check->field->key, LIST_MOST);
            return false;
        }
    for (const struct node *each = check->value->child; each; each = each->next) {
        const struct node *about = subject(check->field, each);
        for (const struct node *before = check->value->child; about && before != each; before = before->next) {
            const struct node *other = subject(check->field, before);
            if (other && strcmp(other->text, about->text) == 0) {
                good = say_twice(check, about);
                break;
            }
        }
    }
    return good;
}

static bool check_list(const struct check *check) {
    const struct field *field = check->field;
    static const enum field_kind of[] = {
        [FIELD_LINES] = FIELD_LINE, [FIELD_LEVELS] = FIELD_LINE, [FIELD_REFS] = FIELD_REF, [FIELD_OLD] = FIELD_REF};
    if (check->value->kind != NODE_LIST)
        return refuse(check, "should be a list");
    if (!check->value->child) {
        yaml_say(check->file, MISTAKE, check->value->line, check->value->column, "\"%s\" is an empty list", field->key)
            ->help = field->needed ? field->help : "Fill it, or take it away.";
        return false;
    }
    bool good = true;
    for (const struct node *each = check->value->child; each; each = each->next) {
        struct bound part;
        struct field one = {.key = field->key, .most = field->most, .help = field->help};
        if (field->kind != FIELD_PARTS) {
            one.kind = of[field->kind];
            good &= check_value(check->file, &one, each);
        } else if (each->kind == NODE_MAP) {
            good &= shape_bind(check->file, field->of, each, &part);
        } else {
            good = refuse(&(struct check){check->file, field, each}, "should be a list of parts");
        }
    }
    return check_twice(check) && good;
}

static bool check_value(struct yaml_file *file, const struct field *field, const struct node *value) {
    static bool (*const check_of[])(const struct check *) = {
        [FIELD_ID] = check_id,       [FIELD_LINE] = check_text,       [FIELD_TEXT] = check_text,
        [FIELD_WHOLE] = check_whole, [FIELD_CHOICE] = check_choice,   [FIELD_YES] = check_yes,
        [FIELD_DAY] = check_day,     [FIELD_ADDRESS] = check_address, [FIELD_REF] = check_id,
        [FIELD_LEVEL] = check_whole, [FIELD_LINES] = check_list,      [FIELD_LEVELS] = check_list,
        [FIELD_REFS] = check_list,   [FIELD_OLD] = check_list,        [FIELD_PARTS] = check_list,
    };
    return !value->told && check_of[field->kind](&(struct check){file, field, value});
}

/* -- the item --------------------------------------------------------------------------------------------------------- */
static void say_unknown(struct yaml_file *file, const struct shape *shape, const struct node *value, bool *meant) {
    struct nearest nearest = {.typed = value->key->text};
    struct buf keys = {0};
    for (int i = 0; i < shape->fields; i++) {
        nearest_try(&nearest, shape->field[i].key);
        buf_print(&keys, "%s%s", i ? ", " : "It may have: ", shape->field[i].key);
    }
    for (int i = 0; i < shape->fields; i++)
        meant[i] |= nearest.best == shape->field[i].key;
    const char *help = nearest.best ? NULL : key_mend(value->key->text);
    if (!nearest.best && !help)
        help = arena_print(yaml_arena(file), "%s.", keys.text);
    buf_free(&keys);
    yaml_say(file, MISTAKE, value->key->line, value->key->column,
             nearest.best ? "unknown key \"%.60s\" in %s (did you mean \"%s\"?)" : "unknown key \"%.60s\" in %s",
             value->key->text, shape->one, nearest.best)
        ->help = help;
}

static int field_at(const struct shape *shape, const char *key) {
    int i = 0;
    while (i < shape->fields && (shape->field[i].key[0] != key[0] || strcmp(shape->field[i].key, key) != 0))
        i++;
    return i;
}

static bool refuse_missing(struct yaml_file *file, const struct shape *shape, const struct field *field,
                           const struct node *item) {
    const char *names = field->kind == FIELD_CHOICE ? names_of(&(struct check){file, field, NULL}) : NULL;
    yaml_say(file, MISTAKE, item->line, item->column, "%s needs \"%s\"", shape->one, field->key)->help =
        arena_print(yaml_arena(file), names ? "%s: %s; one of: %s." : "%s: %s", field->key, field->help, names);
    return false;
}

bool shape_bind(struct yaml_file *file, const struct shape *shape, const struct node *item, struct bound *bound) {
    bool good = !item->told, meant[SHAPE_MOST_FIELDS] = {false};
    *bound = (struct bound){.shape = shape, .node = item};
    for (const struct node *value = item->child; value; value = value->next) {
        int i = field_at(shape, value->key->text);
        if (i == shape->fields) {
            say_unknown(file, shape, value, meant);
            good = false;
        } else if (bound->value[i]) {
            bool item_begins = shape->field[i].kind == FIELD_ID;
            struct diag *diag = yaml_say(file, MISTAKE, value->key->line, value->key->column,
                                         "a second \"%s\" in %s; the first is in line %d", value->key->text, shape->one,
                                         bound->value[i]->key->line);
            good = false;
            diag->help = item_begins ? "A new item begins with \"- \"." : "Take one of them away.";
            if (!item_begins)
                continue;
            break; /* what follows is that item's */
        } else {
            bound->value[i] = value;
            good &= check_value(file, &shape->field[i], value);
        }
    }
    for (int i = 0; i < shape->fields; i++)
        if (shape->field[i].needed && !bound->value[i] && !meant[i] && !item->told)
            good = refuse_missing(file, shape, &shape->field[i], item);
    if (good && shape->check)
        shape->check(file, item);
    return good;
}

/* The shapes as a JSON Schema (draft 7), for editors that complete keys and underline mistakes while one writes. */
#include "pathway/content.h"
#include <string.h>

static void add_string(struct buf *out, const char *text) {
    buf_add(out, "\"");
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            buf_add(out, "\\");
        buf_add_size(out, text, 1);
    }
    buf_add(out, "\"");
}

static void add_text(struct buf *out, const struct field *field) {
    buf_print(out, "\"type\": \"string\", \"minLength\": 1, \"maxLength\": %d", field_most(field));
}

static void add_id(struct buf *out) {
    buf_add(out, "\"type\": \"string\", \"maxLength\": 60, \"pattern\": \"^[a-z][a-z0-9]*(-[a-z0-9]+)*$\"");
}

static void add_names(struct buf *out, const struct field *field) {
    buf_add(out, "\"enum\": [");
    for (const char *const *name = field->names; *name; name++) {
        buf_add(out, name == field->names ? "" : ", ");
        add_string(out, *name);
    }
    buf_add(out, "]");
}

/* `owner` names the definition of parts: a need of a role is role_needs. */
static void add_kind(struct buf *out, const struct field *field, const char *owner) {
    switch (field->kind) {
    case FIELD_ID:
    case FIELD_REF:
        add_id(out);
        break;
    case FIELD_LINE:
    case FIELD_TEXT:
        add_text(out, field);
        break;
    case FIELD_WHOLE:
        buf_print(out, "\"type\": \"integer\", \"minimum\": %ld, \"maximum\": %ld", field->min, field->max);
        break;
    case FIELD_LEVEL:
        buf_add(out, "\"type\": \"integer\", \"minimum\": 1, \"maximum\": 9");
        break;
    case FIELD_CHOICE:
        add_names(out, field);
        break;
    case FIELD_YES: /* an editor may read yes as a word or as true */
        buf_add(out, "\"enum\": [\"yes\", \"no\", true, false]");
        break;
    case FIELD_DAY:
        buf_add(out, "\"type\": \"string\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"");
        break;
    case FIELD_ADDRESS:
        buf_add(out, "\"type\": \"string\", \"pattern\": \"^https?://[^ ]+$\"");
        break;
    case FIELD_LINES:
    case FIELD_LEVELS:
        buf_add(out, "\"type\": \"array\", \"minItems\": 1, \"items\": {");
        add_text(out, field);
        buf_add(out, "}");
        break;
    case FIELD_REFS:
    case FIELD_OLD:
        buf_add(out, "\"type\": \"array\", \"minItems\": 1, \"uniqueItems\": true, \"items\": {");
        add_id(out);
        buf_add(out, "}");
        break;
    case FIELD_PARTS:
        buf_print(out, "\"type\": \"array\", \"minItems\": 1, \"items\": {\"$ref\": \"#/definitions/%s_%s\"}", owner,
                  field->key);
        break;
    }
}

static void add_definition(struct buf *out, const struct shape *shape, const char *name, const char **comma) {
    buf_print(
        out,
        "%s\n    \"%s\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"required\": [",
        *comma, name);
    *comma = ",";
    const char *between = "";
    for (int i = 0; i < shape->fields; i++)
        if (shape->field[i].needed) {
            buf_print(out, "%s\"%s\"", between, shape->field[i].key);
            between = ", ";
        }
    buf_add(out, "],\n      \"properties\": {");
    for (int i = 0; i < shape->fields; i++) {
        buf_print(out, "%s\n        \"%s\": {\"description\": ", i ? "," : "", shape->field[i].key);
        add_string(out, shape->field[i].help);
        buf_add(out, ", ");
        add_kind(out, &shape->field[i], shape->kind);
        buf_add(out, "}");
    }
    buf_add(out, "\n      }\n    }");
}

void content_schema(struct buf *out) {
    const char *comma = "";
    buf_add(out,
            "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": \"Content of pathway\",\n"
            "  \"type\": \"object\",\n  \"additionalProperties\": false,\n  \"properties\": {");
    for (const struct shape *shape = content_shapes; shape->kind; shape++, comma = ",")
        buf_print(out,
                  shape->single ? "%s\n    \"%s\": {\"description\": \"%s\", \"$ref\": \"#/definitions/%s\"}"
                                : "%s\n    \"%s\": {\"description\": \"each is %s\", \"type\": \"array\", \"items\": "
                                  "{\"$ref\": \"#/definitions/%s\"}}",
                  comma, shape->section, shape->one, shape->kind);
    buf_add(out, "\n  },\n  \"definitions\": {");
    comma = "";
    for (const struct shape *shape = content_shapes; shape->kind; shape++) {
        add_definition(out, shape, shape->kind, &comma);
        for (int i = 0; i < shape->fields; i++)
            if (shape->field[i].of) {
                char name[96];
                snprintf(name, sizeof name, "%s_%s", shape->kind, shape->field[i].key);
                add_definition(out, shape->field[i].of, name, &comma);
            }
    }
    buf_add(out, "\n  }\n}\n");
}

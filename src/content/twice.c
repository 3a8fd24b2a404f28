/* Two items that a reader could not tell apart: with one title, or with one address for the same step of a skill. Each is
 * remembered as an id of a kind of its own is. */
#include "private.h"
#include <string.h>

/* Small letters, so that "Copyright" and "copyright" are one. */
static const char *folded(struct run *run, const char *text) {
    char *copy = arena_copy(run->arena, text);
    for (char *c = copy; *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c |= 0x20;
    return copy;
}

static void meet(struct run *run, struct yaml_file *yaml, const char *rule, const char *text, const struct node *value,
                 const char *about, int file) {
    const struct known_id *first = ids_add(run, rule, text, (struct place){file, value->line, value->column});
    if (!first)
        return;
    struct diag *diag =
        yaml_say(yaml, WARNING, value->line, value->column,
                 strcmp(rule, "title") == 0 ? "another item has this title: %s, line %d"
                                            : "another item has this address for the same step: %s, line %d",
                 run->files->file[first->place.file].shown, first->place.line);
    diag->rule = rule;
    diag->about = arena_copy(run->diags->arena, about);
}

void twice_check(struct run *run, struct yaml_file *yaml, const struct bound *item, const char *about, int file) {
    static const char *const kinds[] = {"skill",         "role",    "learning", "practice",
                                        "qualification", "funding", "barrier",  "network"};
    const struct node *title = node_at(item->node, "title"), *address = node_at(item->node, "address"),
                      *steps = node_at(item->node, "steps");
    int kind = 0;
    while (kind < COUNT(kinds) && strcmp(kinds[kind], item->shape->kind) != 0)
        kind++;
    if (kind < COUNT(kinds))
        meet(run, yaml, "title", folded(run, title->text), title, about, file);
    for (const struct node *step = address && steps ? steps->child : NULL; step; step = step->next)
        meet(run, yaml, "address",
             arena_print(run->arena, "%s %s %s", address->text, node_at(step, "skill")->text,
                         node_at(step, "from")->text),
             address, about, file);
}

/* What the site of this computer says of it: one small YAML file, /etc/pathway/site.yaml, or the one that PATHWAY_SITE names. */
#include "pathway/yaml.h"
#include "private.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct field fields[] = {
    {.key = "name", .kind = FIELD_LINE, .help = "Whose computer this is.", .like = "Anytown NHS Trust"},
    {.key = "print",
     .kind = FIELD_LINE,
     .help = "The folder for pages to print; %u is the login's name.",
     .like = "/home/%u/Pathway"},
    {.key = "print_words",
     .kind = FIELD_LINE,
     .help = "Where that is, as people know it.",
     .like = "your H: drive, folder Pathway"},
    {.key = "handover",
     .kind = FIELD_LINE,
     .help = "The folder for files to give to others.",
     .like = "/home/%u/Pathway"},
    {.key = "handover_words",
     .kind = FIELD_LINE,
     .help = "Where that is, as people know it.",
     .like = "your H: drive, folder Pathway"},
    {.key = "tray",
     .kind = FIELD_LINE,
     .help = "The folder with a folder for each login.",
     .like = "/srv/pathway/tray"},
    {.key = "backups", .kind = FIELD_LINE, .help = "How long the trust keeps its backups.", .like = "kept for 30 days"},
};
static const struct shape shape = {"site", "site", "a site", true, fields, COUNT(fields), NULL};

/* A value of the site, with the login's name where "%u" stands. */
static const char *value_of(const struct bound *bound, const char *key, const char *person, struct arena *arena) {
    for (int i = 0; i < COUNT(fields); i++)
        if (bound->value[i] && strcmp(fields[i].key, key) == 0) {
            const char *text = bound->value[i]->text, *mark = strstr(text, "%u");
            return mark ? arena_print(arena, "%.*s%s%s", (int)(mark - text), text, person, mark + 2)
                        : arena_copy(arena, text);
        }
    return NULL;
}

const char *site_path(void) {
    const char *named = getenv("PATHWAY_SITE");
    return named && *named ? named : "/etc/pathway/site.yaml";
}

int site_read(struct site *site, const char *person, struct arena *arena, struct err *err) {
    const char *path = site_path();
    struct yaml_item item;
    struct bound bound;
    struct diags diags;
    *site = (struct site){0};
    if (access(path, F_OK) != 0)
        return 0;
    diags_begin(&diags);
    struct yaml_file *file = yaml_open(path, path, &diags);
    while (file && yaml_next(file, arena, &item) == 1)
        if (strcmp(item.section, "site") != 0)
            yaml_say(file, MISTAKE, item.section_line, item.section_column, "there is no section \"%s\": it is site",
                     item.section);
        else if (shape_bind(file, &shape, item.node, &bound))
            *site = (struct site){.print = value_of(&bound, "print", person, arena),
                                  .print_words = value_of(&bound, "print_words", person, arena),
                                  .handover = value_of(&bound, "handover", person, arena),
                                  .handover_words = value_of(&bound, "handover_words", person, arena),
                                  .tray = value_of(&bound, "tray", person, arena),
                                  .name = value_of(&bound, "name", person, arena),
                                  .backups = value_of(&bound, "backups", person, arena)};
    if (file)
        yaml_close(file);
    if (diags.mistakes) {
        struct buf out = {0};
        diags_sort(&diags);
        diags_show(&diags, &out);
        err_set(err, FAULT_MISTAKE,
                "The site's own file has a mistake; whoever looks after this computer can mend it:\n%s", out.text);
        buf_free(&out);
    }
    diags_end(&diags);
    return err->fault ? -1 : 0;
}

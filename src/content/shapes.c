/* What every section of the content may hold. One row a field: the reader checks against it, content.db is filled by it
 * (a field is a column of its kind's table, a list is a table KIND_FIELD), and messages and help speak from it. */
#include "pathway/content.h"
#include <string.h>

/* clang-format off */
#define THE_ID {.key = "id", .kind = FIELD_ID, .needed = true, .help = "its own short name, never used again"}
#define TITLE(MOST, HELP) {.key = "title", .kind = FIELD_LINE, .needed = true, .most = MOST, .help = HELP}
#define ABOUT(HELP) {.key = "about", .kind = FIELD_TEXT, .needed = true, .help = HELP}
#define SOURCE(NEEDED) {.key = "source", .kind = FIELD_ADDRESS, .needed = NEEDED, .help = "the page the fact was read on"}
#define CHECKED(NEEDED) {.key = "checked", .kind = FIELD_DAY, .needed = NEEDED, .help = "the day somebody last looked"}
#define DOUBT {.key = "doubt", .kind = FIELD_TEXT, .help = "why to check before relying on it"}
#define GO {.key = "go", .kind = FIELD_LINE, .target = "place", .help = "the place it opens, such as skill/e-resources"}

static const struct field pack_fields[] = {
    THE_ID,
    TITLE(0, "the pack's name"),
    {.key = "version", .kind = FIELD_LINE, .needed = true, .help = "such as 2026.1"},
    {.key = "publisher", .kind = FIELD_LINE, .needed = true, .help = "who answers for it"},
    {.key = "licence", .kind = FIELD_LINE, .needed = true, .help = "on what terms others may use it"},
    {.key = "reviewed", .kind = FIELD_DAY, .needed = true, .help = "the day the whole pack was last read through"},
    {.key = "scale", .kind = FIELD_ID, .needed = true, .help = "the name of the scale of levels"},
    {.key = "start", .kind = FIELD_REF, .target = "role", .needed = true, .help = "the role asked about at first"},
};
static const struct field level_fields[] = {
    THE_ID,
    TITLE(20, "the words a level is shown by"),
    {.key = "says", .kind = FIELD_LINE, .needed = true, .help = "what it means, in a few words"},
};
static const struct field section_fields[] = {THE_ID, TITLE(0, "a section of the PKSB, as a signpost")};
static const struct field area_fields[] = {THE_ID, TITLE(40, "an everyday name"), ABOUT("what kind of work it is")};
static const struct field skill_fields[] = {
    THE_ID,
    TITLE(40, "everyday words"),
    {.key = "also", .kind = FIELD_LINE, .help = "the term of art, where there is one"},
    {.key = "area", .kind = FIELD_REF, .target = "area", .needed = true, .help = "the area it is shown under"},
    {.key = "section", .kind = FIELD_REF, .target = "section", .needed = true, .help = "the PKSB section it points to"},
    {.key = "purpose", .kind = FIELD_LINE, .most = 120, .needed = true, .help = "what it is for, in a sentence"},
    {.key = "why", .kind = FIELD_TEXT, .most = 300, .needed = true, .help = "why it matters for a library assistant"},
    {.key = "example", .kind = FIELD_LINE, .most = 160, .needed = true, .help = "one situation every level text answers to"},
    {.key = "levels", .kind = FIELD_LEVELS, .most = 120, .needed = true, .help = "an \"I ...\" sentence for every level"},
    {.key = "words", .kind = FIELD_LINES, .help = "words people may search for"},
    {.key = "findings", .kind = FIELD_REFS, .target = "finding", .help = "the survey's findings it answers"},
};
static const struct field need_fields[] = {
    {.key = "skill", .kind = FIELD_REF, .target = "skill", .needed = true, .help = "the skill that is needed"},
    {.key = "level", .kind = FIELD_LEVEL, .needed = true, .help = "the level that is needed"},
    {.key = "matters", .kind = FIELD_WHOLE, .min = 1, .max = 3, .needed = true, .help = "how much: 3 is most"},
};
static const struct shape need_shape = {.kind = "need", .one = "a need", .field = need_fields, .fields = COUNT(need_fields)};
static const char *const families[] = {"assistant", "senior", "librarian", "knowledge", "manager", "nearby", NULL};
static const struct field role_fields[] = {
    THE_ID,
    TITLE(50, "the job's name"),
    ABOUT("what the job is"),
    {.key = "family", .kind = FIELD_CHOICE, .names = families, .needed = true, .help = "the kind of job"},
    {.key = "band", .kind = FIELD_LINE, .help = "the typical band, said to be set locally"},
    {.key = "also_needed", .kind = FIELD_TEXT, .help = "a qualification, registration or experience often asked"},
    SOURCE(false),
    CHECKED(false),
    DOUBT,
    {.key = "needs", .kind = FIELD_PARTS, .of = &need_shape, .needed = true, .help = "the skills it needs"},
};
static const char *const move_kinds[] = {"grow", "up", "across", NULL};
static const struct field move_fields[] = {
    THE_ID,
    {.key = "from", .kind = FIELD_REF, .target = "role", .needed = true, .help = "the role it starts from"},
    {.key = "to", .kind = FIELD_REF, .target = "role", .needed = true, .help = "the role it leads to"},
    {.key = "kind", .kind = FIELD_CHOICE, .names = move_kinds, .needed = true, .help = "grow here, up or across"},
    ABOUT("what usually has to be true"),
    {.key = "example", .kind = FIELD_TEXT, .help = "a real one"},
    SOURCE(false),
    CHECKED(false),
};
static const struct field step_fields[] = {
    {.key = "skill", .kind = FIELD_REF, .target = "skill", .needed = true, .help = "the skill it builds"},
    {.key = "from", .kind = FIELD_LEVEL, .needed = true, .help = "the level it starts from"},
    {.key = "to", .kind = FIELD_LEVEL, .needed = true, .help = "the level it leads to"},
};

/* A step must climb. */
static void check_step(struct yaml_file *file, const struct node *step) {
    const struct node *from = node_at(step, "from"), *to = node_at(step, "to");
    long low, high;
    if (from && to && from->text && to->text && text_whole(from->text, &low) && text_whole(to->text, &high) && high <= low)
        yaml_say(file, MISTAKE, to->line, to->column, "a step leads up: \"to\" is %ld, \"from\" is %ld", high, low);
}
static const struct shape step_shape = {
    .kind = "step", .one = "a step", .field = step_fields, .fields = COUNT(step_fields), .check = check_step};

#define STEPS(KEY, NEEDED)                                                                                             \
    {.key = KEY, .kind = FIELD_PARTS, .of = &step_shape, .needed = NEEDED, .help = "which skill, from which level to which"}
#define PAID_BY                                                                                                        \
    {.key = "paid_by", .kind = FIELD_REFS, .target = "funding", .help = "who could pay for it"}
static const char *const costs[] = {"free", "open page", "paid", "not stated", NULL};
static const char *const formats[] = {"reading", "course", "live", "video", "audio", "book", "network", "kit", NULL};
static const struct field learning_fields[] = {
    THE_ID,
    TITLE(0, "its title"),
    {.key = "provider", .kind = FIELD_LINE, .needed = true, .help = "who offers it"},
    ABOUT("what it is and what one can do afterwards"),
    {.key = "minutes", .kind = FIELD_WHOLE, .min = 1, .max = 60000, .help = "how long it takes"},
    {.key = "estimated", .kind = FIELD_YES, .help = "yes when the length is our estimate"},
    {.key = "cost", .kind = FIELD_CHOICE, .names = costs, .needed = true, .help = "what its page says of the price"},
    {.key = "pounds", .kind = FIELD_WHOLE, .min = 0, .max = 100000, .help = "the price, where it is stated in pounds"},
    {.key = "price", .kind = FIELD_LINE, .help = "anything to say about the price"},
    {.key = "format", .kind = FIELD_CHOICE, .names = formats, .needed = true, .help = "what one does with it"},
    {.key = "ask", .kind = FIELD_YES, .needed = true, .help = "does it need the manager's yes"},
    STEPS("steps", true),
    PAID_BY,
    {.key = "address", .kind = FIELD_ADDRESS, .help = "where it is"},
    SOURCE(true),
    CHECKED(true),
    DOUBT,
};
static const char *const company[] = {"alone", "somebody", NULL};
static const struct field practice_fields[] = {
    THE_ID,
    TITLE(60, "what to do, beginning with a verb"),
    ABOUT("how to do it"),
    {.key = "minutes", .kind = FIELD_WHOLE, .min = 1, .max = 6000, .needed = true, .help = "how long it takes"},
    {.key = "with", .kind = FIELD_CHOICE, .names = company, .needed = true, .help = "alone or with somebody"},
    {.key = "ask", .kind = FIELD_YES, .needed = true, .help = "does it need the manager's yes"},
    {.key = "show", .kind = FIELD_LINE, .most = 140, .needed = true, .help = "what there is to show for it"},
    STEPS("steps", true),
    SOURCE(false),
    CHECKED(false),
};
static const struct field qualification_fields[] = {
    THE_ID,
    TITLE(0, "its title"),
    {.key = "provider", .kind = FIELD_LINE, .needed = true, .help = "who awards it"},
    ABOUT("what it is and whom it suits"),
    {.key = "level", .kind = FIELD_LINE, .help = "such as Level 3"},
    {.key = "takes", .kind = FIELD_LINE, .help = "how long it usually takes"},
    {.key = "cost", .kind = FIELD_LINE, .needed = true, .help = "what it costs, as its page says"},
    {.key = "entry", .kind = FIELD_LINE, .help = "what is asked beforehand"},
    {.key = "opens", .kind = FIELD_REFS, .target = "role", .help = "the roles it is asked for in"},
    STEPS("builds", false),
    PAID_BY,
    {.key = "unpaid", .kind = FIELD_LINE, .help = "said when nothing known pays for it"},
    SOURCE(true),
    CHECKED(true),
    DOUBT,
};
static const char *const states[] = {"open", "ask", "closed", "not for this", NULL};
static const struct field funding_fields[] = {
    THE_ID,
    TITLE(0, "its name"),
    {.key = "state", .kind = FIELD_CHOICE, .names = states, .needed = true, .help = "can one ask for it now"},
    {.key = "who", .kind = FIELD_TEXT, .needed = true, .help = "who it is for"},
    {.key = "pays", .kind = FIELD_TEXT, .needed = true, .help = "what it pays for"},
    {.key = "how", .kind = FIELD_TEXT, .help = "how to ask, in ready words"},
    {.key = "not_for", .kind = FIELD_TEXT, .help = "what or whom it is not for"},
    SOURCE(true),
    CHECKED(true),
    DOUBT,
};
static const struct field survey_fields[] = {
    THE_ID,
    TITLE(0, "its name"),
    {.key = "base", .kind = FIELD_WHOLE, .min = 1, .max = 1000000, .needed = true, .help = "how many answered"},
    {.key = "year", .kind = FIELD_WHOLE, .min = 2000, .max = 2100, .needed = true, .help = "when they were asked"},
    ABOUT("who was asked, and what is not known"),
    SOURCE(true),
    CHECKED(true),
};
static const struct field finding_fields[] = {
    THE_ID,
    {.key = "survey", .kind = FIELD_REF, .target = "survey", .needed = true, .help = "the survey it is from"},
    TITLE(0, "the finding"),
    {.key = "percent", .kind = FIELD_WHOLE, .min = 0, .max = 100, .help = "of those who answered"},
    ABOUT("what it means for the reader"),
    GO,
};
static const struct field task_fields[] = {
    THE_ID,
    TITLE(60, "everyday work, as one says it"),
    {.key = "skill", .kind = FIELD_REF, .target = "skill", .needed = true, .help = "the skill it is part of"},
    {.key = "finding", .kind = FIELD_REF, .target = "finding", .help = "how many others do it"},
    {.key = "idea", .kind = FIELD_REF, .target = "practice", .needed = true, .help = "one thing to try this week"},
};
static const char *const speakers[] = {"assistant", "manager", NULL};
static const struct field prompt_fields[] = {
    THE_ID,
    {.key = "who", .kind = FIELD_CHOICE, .names = speakers, .needed = true, .help = "whose prompt it is"},
    TITLE(0, "the prompt"),
    ABOUT("ready words"),
    {.key = "finding", .kind = FIELD_REF, .target = "finding", .help = "the survey's finding behind it"},
    GO,
};
static const struct field glossary_fields[] = {
    THE_ID,
    TITLE(0, "the word"),
    {.key = "about", .kind = FIELD_TEXT, .most = 300, .needed = true, .help = "what it means"},
};

#define FIELDS(fields) (fields), COUNT(fields)
const struct shape content_shapes[] = {
    {"pack", "pack", "the pack", true, FIELDS(pack_fields), NULL},
    {"level", "levels", "a level", false, FIELDS(level_fields), NULL},
    {"section", "sections", "a section", false, FIELDS(section_fields), NULL},
    {"area", "areas", "an area", false, FIELDS(area_fields), NULL},
    {"skill", "skills", "a skill", false, FIELDS(skill_fields), NULL},
    {"role", "roles", "a role", false, FIELDS(role_fields), NULL},
    {"move", "moves", "a move", false, FIELDS(move_fields), NULL},
    {"learning", "learning", "a learning item", false, FIELDS(learning_fields), NULL},
    {"practice", "practice", "a thing to try", false, FIELDS(practice_fields), NULL},
    {"qualification", "qualifications", "a qualification", false, FIELDS(qualification_fields), NULL},
    {"funding", "funding", "a way to pay", false, FIELDS(funding_fields), NULL},
    {"survey", "surveys", "a survey", false, FIELDS(survey_fields), NULL},
    {"finding", "findings", "a finding", false, FIELDS(finding_fields), NULL},
    {"task", "tasks", "a task", false, FIELDS(task_fields), NULL},
    {"prompt", "prompts", "a prompt", false, FIELDS(prompt_fields), NULL},
    {"glossary", "glossary", "a word", false, FIELDS(glossary_fields), NULL},
    {0},
};

/* clang-format on */

const struct shape *content_shape(const char *section) {
    for (const struct shape *shape = content_shapes; shape->kind; shape++)
        if (strcmp(shape->section, section) == 0)
            return shape;
    return NULL;
}

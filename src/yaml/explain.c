/* libyaml says what its scanner expected; an author wants to know what is wrong with the line and what to write. */
#include "private.h"
#include <string.h>

const char *line_from(const char *line, int column) {
    uint32_t code;
    for (int i = 1; i < column && *line; i++)
        line += text_decode(line, &code);
    return line;
}

int line_column(const char *line, const char *byte) {
    uint32_t code;
    int column = 1;
    for (; line < byte && *line; column++)
        line += text_decode(line, &code);
    return column;
}

/* The first thing on a line that is not blank or a dash. */
static const char *start_of(const char *line) {
    while (*line == ' ' || (*line == '-' && line[1] == ' '))
        line++;
    return line;
}

static bool is_curly(const char *text) {
    static const char *const curly[] = {"\u201C", "\u201D", "\u2018", "\u2019"};
    for (int i = 0; i < COUNT(curly); i++)
        if (strncmp(text, curly[i], strlen(curly[i])) == 0)
            return true;
    return false;
}

/* What is wrong with the line before, so that this one seems to be: an item whose dash or colon has no space after it. keyed: a
 * line without a key is not to blame. */
static const char *explain_before(const struct problem *problem, bool keyed, int *row, int *column, const char **help) {
    const char *first = problem->before + strspn(problem->before, " "), *start = start_of(problem->before);
    size_t key = strspn(start, "abcdefghijklmnopqrstuvwxyz_");
    bool dash = *first == '-' && first[1] && first[1] != ' ' && (!keyed || strchr(first, ':'));
    if (!dash && !(*first == '-' && key && start[key] == ':' && start[key + 1] && start[key + 1] != ' '))
        return NULL;
    *row = problem->row - 1;
    *column = line_column(problem->before, dash ? first : start + key);
    *help = dash ? "Write it as \"- \"." : "Write it as \": \".";
    return dash ? "a space is missing after the dash" : "a space is missing after the colon";
}

/* "mapping values are not allowed": a colon inside a sentence, or a line too far in. */
static const char *explain_colon(const struct problem *problem, int *column, const char **help) {
    const char *start = start_of(problem->line), *colon = line_from(problem->line, problem->column);
    const char *key = strstr(start, ": "), *blank = strchr(start, ' ');
    if ((!key || key >= colon) && blank && blank < colon) { /* a text that goes on from the line before */
        *column = line_column(problem->line, start);
        *help = "Put the whole text in straight double quotes (\"), or under >- further in.";
        return "a text with a colon and a space in it stands without quotes";
    }
    if (!key || key >= colon) {
        *column = line_column(problem->line, start);
        *help = "Begin it below the key before it, at the same column.";
        return "this line stands too far in";
    }
    const char *value = key + 1 + strspn(key + 1, " "), *comma = strchr(value, ',');
    *column = line_column(problem->line, value);
    if (comma &&
        comma[1 + strspn(comma + 1, " ") + strspn(comma + 1 + strspn(comma + 1, " "), "abcdefghijklmnopqrstuvwxyz_")] ==
            ':') {
        *help = "Write it as {key: value, key: value}.";
        return "several keys on one line stand without braces";
    }
    *help = is_curly(value) ? "The quotes round it are curly: use straight ones (\")."
                            : "Put the whole text in straight double quotes (\").";
    return "a text with a colon and a space in it stands without quotes";
}

/* "did not find expected key": something after a closing quote, or a line that fits no column. */
static const char *explain_key(const struct problem *problem, int *column, const char **help) {
    const char *start = start_of(problem->line), *here = line_from(problem->line, problem->column);
    const char *key = strstr(start, ": ");
    if (key && strchr("[{", key[1 + strspn(key + 1, " ")])) {
        *column = line_column(problem->line, key + 1 + strspn(key + 1, " "));
        *help = "Put the whole text in straight double quotes (\").";
        return "a text may not begin with [ or {";
    }
    if (key && here > key + 2 && (here[-1] == '"' || here[-1] == '\'' || here[-1] == ' ')) {
        const char *value = key + 1 + strspn(key + 1, " ");
        *column = line_column(problem->line, value);
        *help = *value == '\'' ? "Use double quotes (\") round a text that holds an apostrophe."
                               : "Put the whole text in quotes; write a quote inside it as \\\".";
        return "the quotes close before the text ends";
    }
    *column = line_column(problem->line, start);
    if (*start == '{') {
        *help = "Each part of a list begins with \"- \".";
        return "a dash is missing before this";
    }
    if (problem->line[strspn(problem->line, " ")] == '-') {
        *column = line_column(problem->line, problem->line + strspn(problem->line, " "));
        *help = "A list's dashes stand one below the other.";
        return "this dash stands at a column of its own";
    }
    *help = "Keys of one item stand one below the other.";
    return "this line stands at a column of its own";
}

static const char *explain_dash(const struct problem *problem, int *column, const char **help) {
    const char *start = start_of(problem->line);
    *column = line_column(problem->line, start);
    if (strchr("\"'[{", *start)) {
        *help = "Put the whole text in straight double quotes; write a quote inside it as \\\".";
        return "the quotes or brackets close before the text ends";
    }
    if (problem->line[strspn(problem->line, " ")] == '-') {
        *column = line_column(problem->line, problem->line + strspn(problem->line, " "));
        *help = "A list's dashes stand one below the other.";
        return "this dash stands at a column of its own";
    }
    *help = "An item of a list begins with \"- \"; its other keys stand below the first. A new section begins at the "
            "first column.";
    return "a dash is missing, or this line stands at a column of its own";
}

static const char *explain_no_colon(const struct problem *problem, int *column, const char **help) {
    *column = line_column(problem->opened_line, start_of(problem->opened_line));
    *help = strstr(problem->opened_line, "\u00A0") ? "There is a no-break space in it: type an ordinary space instead."
            : strchr(problem->opened_line, ':')    ? "After the colon of a key comes a space."
                                                   : "A key ends with a colon. A text that goes on stands further in.";
    return "a line without a key";
}

static const struct {
    const char *name; /* what libyaml's words hold */
    bool opened;      /* the place is where the reading of it began */
    const char *text, *help;
} plain[] = {
    {"found unexpected end of stream", true, "the quote opened here is never closed",
     "Close it with the same straight quote. A text that begins with an apostrophe goes in double quotes (\")."},
    {"found unexpected document indicator", true, "the quote opened here is never closed",
     "Close it with the same straight quote."},
    {"unknown escape character", false, "an unknown escape after a backslash",
     "Write \\\\ for a backslash, or put the text in single quotes."},
    {"hexdecimal", false, "an escape without its digits", "Write the character itself."},
    {"invalid Unicode character escape", false, "an escape that is no character", "Write the character itself."},
    {"expected ',' or ']'", true, "the [ opened here is not closed, or a comma is missing",
     "Write it as [one, two] or as lines that begin with \"- \"."},
    {"expected ',' or '}'", true, "the { opened here is not closed, or a comma is missing",
     "Write it as {key: value, key: value}; a comma or bracket in a text needs quotes."},
    {"cannot start any token", false, "a text may not begin with this character",
     "Put the text in straight double quotes (\")."},
    {"block sequence entries are not allowed", false, "a list may not begin here", "Begin it on the next line."},
    {"expected comment or line break", false, "the text begins on the line below > or |",
     "Begin it on the next line, further in."},
    {"expected alphabetic or numeric", true, "a text may not begin with * or &",
     "Put the text in straight double quotes (\"); an item of a list begins with a hyphen and a space."},
    {"mapping keys are not allowed", false, "a text may not begin with ?",
     "Put the text in straight double quotes (\")."},
    {"tag", false, "a text may not begin with !", "Put the text in straight double quotes (\")."},
    {"expected the '!'", false, "a text may not begin with !", "Put the text in straight double quotes (\")."},
    {"whitespace or line break", true, "a text may not begin with *, & or !",
     "Put the text in straight double quotes (\")."},
    {"directive", true, "a line that begins with % (YAML reads it as a directive)", "Take it away."},
    {"YAML document", false, "a line that begins with % (YAML reads it as a directive)", "Take it away."},
    {"version number", true, "a line that begins with % (YAML reads it as a directive)", "Take it away."},
    {"expected <document start>", false, "this stands outside every section",
     "Begin it below its section, two spaces in; the names of sections stand at the first column."},
    {"expected node content", false, "a value is missing before this", "Write it, or take the comma away."},
};

const char *problem_explain(const struct problem *problem, int *row, int *column, const char **help,
                            struct arena *arena) {
    static const struct {
        const char *name;
        bool opened;
        const char *(*explain)(const struct problem *, int *, const char **);
    } rules[] = {{"mapping values are not allowed", false, explain_colon},
                 {"did not find expected key", false, explain_key},
                 {"expected '-' indicator", false, explain_dash},
                 {"could not find expected ':'", true, explain_no_colon}};
    for (int i = 0; i < COUNT(rules) && problem->line && problem->opened_line; i++)
        if (strstr(problem->name, rules[i].name)) {
            bool keyed = rules[i].explain != explain_no_colon;
            const char *before = problem->before ? explain_before(problem, keyed, row, column, help) : NULL;
            if (before)
                return before;
            *row = rules[i].opened ? problem->opened_row : problem->row;
            return rules[i].explain(problem, column, help);
        }
    for (int i = 0; i < COUNT(plain); i++)
        if (strstr(problem->name, plain[i].name)) {
            *row = plain[i].opened ? problem->opened_row : problem->row;
            *column = plain[i].opened ? problem->opened_column : problem->column;
            *help = plain[i].help;
            return plain[i].text;
        }
    return arena_print(arena, "this cannot be read as YAML (%s)", problem->name);
}

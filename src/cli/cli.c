/* Options, the table of commands, help, and the way into the explorer. */
#include "pathway/cli.h"
#include "private.h"
#include <getopt.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* clang-format off */
const struct command cli_commands[] = {
    {"show", "show PLACE [--as text|markdown|table|html|json|csv|ics] [-o FILE]", "print a page; an item's id alone is enough", NULL, 1, 1, command_show},
    {"find", "find [WORDS...] [--as text|markdown|table|html|json|csv|ics] [-o FILE]", "find anything by its words", NULL, 0, CLI_WORDS, command_find},
    {"rate", "rate SKILL LEVEL|not-for-me|not-sure|clear [--want LEVEL] [--sure 1-3] [--priority 1-3] [--what TEXT|-] [--so-what TEXT] "
             "[--now-what TEXT] [--private]", "answer for one skill",
     "want sure priority what note so-what now-what private", 2, 2, command_rate},
    {"log", "log [ITEM] [--hours N] [--what TEXT|-] [--so-what TEXT] [--now-what TEXT] [--day DAY] [--skill SKILL] [--codes CODES] [--off-job] "
            "[--private]", "write down what you did",
     "hours what note so-what now-what day skill codes off-job private", 0, 1, command_log},
    {"goal", "goal grow|up|sideways|unsure|ROLE", "say where you would like to be", NULL, 1, 1, command_goal},
    {"snapshot", "snapshot", "keep today's answers to look back at", NULL, 0, 0, command_snapshot},
    {"undo", "undo", "undo what was done last", NULL, 0, 0, command_undo},
    {"redo", "redo", "do again what was undone", NULL, 0, 0, command_redo},
    {"plan", "plan [add ITEM|--what TEXT [--by DAY] | done N | drop N]", "what is in your plan; put something in it, or say what is done", "by what", 0, 2, command_plan},
    {"report", "report [--as text|markdown|html|json|csv|ics] [-o FILE]", "where you stand and what you plan, to show to others", NULL, 0, 0, command_report},
    {"share", "share [-o FILE] --to NAME --with LIST [--review DAY] [--service NAME] [--team]",
     "give somebody a copy of what is named, and of nothing else", "to with review service team", 0, 0, command_share},
    {"open", "open FILE", "a copy that somebody gave you, or an answer to yours: to read, and to answer", NULL, 1, 1, command_open},
    {"answer", "answer FILE [-o FILE]", "what you said of a copy: to read it first, or written to a file to send back", NULL, 1, 1, command_answer},
    {"import", "import FILE [--yes]", "an answer to your copy, or an export: what is new in it; with --yes, take it over", "yes", 1, 1, command_import},
    {"team", "team [FILE|DIR|-...] [--needs ROLE] [--as text|markdown|table|html|json|csv] [-o FILE]", "who can do what, over the copies people shared",
     "needs", 0, INT_MAX, command_team},
    {"survey", "survey [-o FILE [--words TEXT|-]]", "the survey; your answers to it as a file without your name", "words", 0, 0, command_survey},
    {"returns", "returns [FILE|DIR|-...] [--of N] [--before FILE|DIR] [--see words] [--as text|markdown|table|html|json|csv] [-o FILE]",
     "the survey again: what a region answered, also from the CSV of a web form", "of before see", 0, INT_MAX, command_returns},
    {"book", "book [-o FILE]", "the whole content as one HTML page, for those who have no terminal", NULL, 0, 0, command_book},
    {"export", "export [--as json|markdown] [-o FILE]", "all that is kept about you, in one file", NULL, 0, 0, command_export},
    {"restore", "restore [DAY] [--yes]", "the backups; what one would change; with --yes, put it back", "yes", 0, 1, command_restore},
    {"erase", "erase [--yes] [-o FILE]", "what would be deleted; with --yes, delete everything", "yes", 0, 0, command_erase},
    {"doctor", "doctor [--as text|json]", "is all well here: the content, your file, the folders of this site", NULL, 0, 0, command_doctor},
    {"config", "config [--as text|json]", "the paths and settings in force, and where each comes from", NULL, 0, 0, command_config},
    {"check", "check [DIR...] [--as text|json] [--coverage] [--due]", "check content for mistakes", NULL, 0, CLI_WORDS, command_check},
    {"new", "new KIND ID [-o FILE]", "an item of content to change, filled in", NULL, 2, 2, command_new},
    {"schema", "schema [-o FILE]", "the JSON Schema of content, for editors", NULL, 0, 0, command_schema},
    {0},
};

/* An ARGUMENT is one of the action's own: it goes there under its name. */
enum { OPTION_CONTENT = 256, OPTION_PORTFOLIO, OPTION_VISIT, OPTION_NO_INPUT, OPTION_COLOR, OPTION_ASCII, OPTION_PLAIN, OPTION_AS,
       OPTION_FORCE, OPTION_COVERAGE, OPTION_DUE, OPTION_CAPTIVE, OPTION_ARGUMENT };
static const struct option options[] = {
    {"content", required_argument, NULL, OPTION_CONTENT}, {"portfolio", required_argument, NULL, OPTION_PORTFOLIO},
    {"visit", no_argument, NULL, OPTION_VISIT},           {"no-input", no_argument, NULL, OPTION_NO_INPUT},
    {"color", required_argument, NULL, OPTION_COLOR},     {"ascii", no_argument, NULL, OPTION_ASCII},
    {"plain", no_argument, NULL, OPTION_PLAIN},           {"as", required_argument, NULL, OPTION_AS},
    {"output", required_argument, NULL, 'o'},             {"force", no_argument, NULL, OPTION_FORCE},
    {"yes", no_argument, NULL, OPTION_ARGUMENT},          {"captive", no_argument, NULL, OPTION_CAPTIVE},
    {"coverage", no_argument, NULL, OPTION_COVERAGE},     {"due", no_argument, NULL, OPTION_DUE},
    {"want", required_argument, NULL, OPTION_ARGUMENT},   {"sure", required_argument, NULL, OPTION_ARGUMENT},
    {"priority", required_argument, NULL, OPTION_ARGUMENT}, {"what", required_argument, NULL, OPTION_ARGUMENT},
    {"note", required_argument, NULL, OPTION_ARGUMENT},   {"so-what", required_argument, NULL, OPTION_ARGUMENT},
    {"now-what", required_argument, NULL, OPTION_ARGUMENT}, {"private", no_argument, NULL, OPTION_ARGUMENT},
    {"hours", required_argument, NULL, OPTION_ARGUMENT},  {"day", required_argument, NULL, OPTION_ARGUMENT},
    {"skill", required_argument, NULL, OPTION_ARGUMENT},  {"codes", required_argument, NULL, OPTION_ARGUMENT},
    {"off-job", no_argument, NULL, OPTION_ARGUMENT},      {"by", required_argument, NULL, OPTION_ARGUMENT},
    {"to", required_argument, NULL, OPTION_ARGUMENT},     {"with", required_argument, NULL, OPTION_ARGUMENT},
    {"review", required_argument, NULL, OPTION_ARGUMENT}, {"service", required_argument, NULL, OPTION_ARGUMENT},
    {"team", no_argument, NULL, OPTION_ARGUMENT},
    {"needs", required_argument, NULL, OPTION_ARGUMENT},  {"of", required_argument, NULL, OPTION_ARGUMENT},
    {"before", required_argument, NULL, OPTION_ARGUMENT}, {"words", required_argument, NULL, OPTION_ARGUMENT},
    {"see", required_argument, NULL, OPTION_ARGUMENT},
    {"help", no_argument, NULL, 'h'},                     {"version", no_argument, NULL, 'V'},
    {NULL, 0, NULL, 0}};
/* clang-format on */

static int print_help(const struct call *call, struct err *err) {
    struct buf out = {0};
    buf_add(&out, "pathway: what you can do, what you could learn, where you could go.\n"
                  "For library assistants in NHS libraries. Nothing is sent anywhere.\n\n"
                  "  pathway [PLACE]\n      open the explorer, at home or at a place\n");
    for (const struct command *command = cli_commands; command->name; command++)
        buf_print(&out, "  pathway %s\n      %s\n", command->form, command->help);
    buf_add(&out, "\nOptions\n"
                  "  --plain            plain lines, for a screen reader (also PATHWAY_PLAIN=1, ACCESSIBLE=1)\n"
                  "  --visit            keep nothing\n"
                  "  --portfolio FILE   your answers, when they are not in the usual place\n"
                  "  --content DIR      another folder of content; may be given several times\n"
                  "  --no-input         never ask\n"
                  "  --captive          for sshd: only what is asked of pathway over the connection\n"
                  "  --color WHEN       auto, always or never (also NO_COLOR)\n"
                  "  --ascii            no character beyond ASCII\n"
                  "  --coverage         with check: what leads to each level, and the holes\n"
                  "  --due              with check: facts to look at again, by date\n"
                  "  --force            replace an existing file with -o\n"
                  "  --yes              with import, restore and erase: do it\n"
                  "  --help, --version\n\nPlaces\n");
    for (const struct kind *kind = page_kinds; kind->name; kind++)
        if (!kind->run)
            buf_print(&out, "  %-38s %s\n", kind->form, kind->help);
    buf_add(&out, "\nExit codes: 0 done, 1 a mistake in what was checked, 2 wrong usage, 3 the machine failed.\n");
    int result = put_result(call, &out, err);
    buf_free(&out);
    return result;
}

static int print_version(const struct call *call, struct err *err) {
    struct buf out = {0};
    buf_add(&out, "pathway " PATHWAY_VERSION "\n");
    int result = put_result(call, &out, err);
    buf_free(&out);
    return result;
}

/* getopt's own sentences name the program by its path and say no more than that. optopt: 0 for a long option it does not
 * know, the letter of a short one, else the option that was given a word, or none, against its nature. */
static int say_option(int option, const char *typed, struct err *err) {
    struct nearest nearest = {.typed = typed + strspn(typed, "-")};
    char letter[3] = {'-', (char)optopt};
    if (option == ':')
        return err_set(err, FAULT_USAGE, "%s needs a word after it. \"pathway --help\" tells what.", typed);
    for (const struct option *each = options; each->name; each++) {
        size_t size = strlen(each->name);
        if (optopt && strncmp(nearest.typed, each->name, size) == 0 && nearest.typed[size] == '=')
            return err_set(err, FAULT_USAGE, "--%s takes no word.", each->name);
        nearest_try(&nearest, each->name);
    }
    if (!optopt && nearest.best)
        return err_set(err, FAULT_USAGE, "There is no option \"%s\". Did you mean \"--%s\"?", typed, nearest.best);
    return err_set(err, FAULT_USAGE, "There is no option \"%s\". \"pathway --help\" lists them.",
                   optopt ? letter : typed);
}

/* What names other files is not taken from whoever is connected. */
static int refuse_client(const struct call *call, int option, struct err *err) {
    static const int not_taken[] = {OPTION_CONTENT, OPTION_PORTFOLIO, OPTION_CAPTIVE};
    for (int i = 0; i < COUNT(not_taken) && call->client; i++)
        for (const struct option *each = options; each->name && option == not_taken[i]; each++)
            if (each->val == option)
                return err_set(err, FAULT_USAGE, "--%s is not taken over this connection. Nothing was changed.",
                               each->name);
    return 0;
}

static int read_option(struct call *call, int option, struct err *err) {
    switch (option) {
    case OPTION_CAPTIVE:
        call->captive = true;
        return 0;
    case OPTION_CONTENT:
        if (call->folders == CLI_FOLDERS)
            return err_set(err, FAULT_USAGE, "At most %d folders of content.", CLI_FOLDERS);
        call->folder[call->folders++] = optarg;
        return 0;
    case OPTION_PORTFOLIO:
        call->portfolio = optarg;
        return 0;
    case OPTION_VISIT:
        call->visit = true;
        return 0;
    case OPTION_NO_INPUT:
        call->no_input = true;
        return 0;
    case OPTION_ASCII:
        call->ascii = true;
        return 0;
    case OPTION_PLAIN:
        call->plain = true;
        return 0;
    case OPTION_FORCE:
        call->force = true;
        return 0;
    case OPTION_COVERAGE:
        call->coverage = true;
        return 0;
    case OPTION_DUE:
        call->due = true;
        return 0;
    case OPTION_AS:
        call->as = optarg;
        return 0;
    case 'o':
        call->output = optarg;
        return 0;
    case OPTION_COLOR:
        call->never_colour = strcmp(optarg, "never") == 0;
        call->always_colour = strcmp(optarg, "always") == 0;
        if (call->never_colour || call->always_colour || strcmp(optarg, "auto") == 0)
            return 0;
        return err_set(err, FAULT_USAGE, "--color takes auto, always or never.");
    default:
        return -1;
    }
}

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value && *value && strcmp(value, "0") != 0;
}

/* Plain, when somebody said so, or where no full screen can be. */
static bool wants_plain(const struct call *call, struct opened *opened, struct err *err) {
    const char *term = getenv("TERM"), *display = NULL;
    if (call->plain || is_set("PATHWAY_PLAIN") || is_set("ACCESSIBLE") || !term || !*term ||
        strcmp(term, "dumb") == 0 || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return true;
    guide_setting(&opened->world, "display", opened->arena, &display, err);
    if (!display && !call->no_input) {
        struct outcome outcome;
        bool plain = plain_asks_display(stdin, stdout);
        page_act(&opened->world, plain ? "display?as=plain" : "display?as=screen", opened->arena, &outcome, err);
        return plain;
    }
    return display && strcmp(display, "plain") == 0;
}

int explore(struct call *call, const char *place, struct err *err) {
    struct opened opened;
    struct page page;
    struct view view = {.brief = true};
    if (call->no_input) {
        call->word[0] = place ? place : "home";
        return command_show(call, err);
    }
    if (world_open(&opened, call, err) != 0)
        return -1;
    opened.world.asks = true;
    if (place && page_build(&opened.world, place, &view, opened.arena, &page, err) != 0) { /* before a face is opened */
        world_close(&opened);
        return -1;
    }
    bool plain = wants_plain(call, &opened, err);
    if (!err->fault && plain)
        plain_run(&opened.world, place, stdin, stdout, err);
    else if (!err->fault) {
        const char *no_colour = getenv("NO_COLOR"); /* any word at all, also 0 */
        bool colour = call->always_colour || (!call->never_colour && !(no_colour && *no_colour));
        struct face_options face = {{colour, call->ascii, is_set("PATHWAY_SUSPEND")}, place};
        screen_run(&opened.world, &face, err);
    }
    world_close(&opened);
    return err->fault ? -1 : 0;
}

/* An option that a command does not take is told: it would have changed nothing. */
static int refuse_arguments(const struct call *call, const struct command *command, struct err *err) {
    for (int i = 0; i < call->args; i++) {
        const char *name = call->arg[i].name, *at = command->takes ? strstr(command->takes, name) : NULL;
        size_t size = strlen(name);
        while (at && ((at > command->takes && at[-1] != ' ') || (at[size] && at[size] != ' ')))
            at = strstr(at + 1, name);
        if (!at)
            return err_set(err, FAULT_USAGE, "--%s does not go with %s. It is written: pathway %s", name, command->name,
                           command->form);
    }
    return 0;
}

static int run_command(struct call *call, struct err *err) {
    const char *name = call->words ? call->word[0] : NULL;
    struct nearest nearest = {.typed = name};
    if (call->client && captive_refuses(call, name, err) != 0)
        return -1;
    for (const struct command *command = cli_commands; name && command->name; command++) {
        if (strcmp(command->name, name) != 0) {
            nearest_try(&nearest, command->name);
            continue;
        }
        call->words--;
        memmove(call->word, call->word + 1, sizeof call->word[0] * (size_t)call->words);
        if (refuse_arguments(call, command, err) != 0)
            return -1;
        if (call->words >= CLI_WORDS && command->most == CLI_WORDS)
            return err_set(err, FAULT_USAGE, "Too many words.");
        if (call->words < command->least || call->words > command->most)
            return err_set(err, FAULT_USAGE, "It is written: pathway %s", command->form);
        return command->run(call, err);
    }
    if (call->words > 1 && nearest.best)
        return err_set(err, FAULT_USAGE, "There is no command \"%s\". Did you mean \"%s\"?", name, nearest.best);
    if (call->words > 1)
        return err_set(err, FAULT_USAGE, "There is no command \"%s\". \"pathway --help\" lists them.", name);
    if (call->args)
        return err_set(err, FAULT_USAGE, "--%s goes with a command, such as rate or log. \"pathway --help\" tells how.",
                       call->arg[0].name);
    return explore(call, name, err);
}

/* Widths are measured in UTF-8 even where the terminal has none; there, only ASCII is shown. */
static void settle_locale(struct call *call) {
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    call->ascii = true;
    setlocale(LC_CTYPE, "C.UTF-8");
}

static int add_argument(struct call *call, const char *name, struct err *err) {
    for (int i = 0; i < call->args; i++)
        if (strcmp(call->arg[i].name, name) == 0)
            return err_set(err, FAULT_USAGE, "--%s was given twice. Nothing was changed.", name);
    call->arg[call->args++] = (struct arg){name, optarg ? optarg : "yes"}; /* there is room for each once */
    return 0;
}

/* Options first, wherever they stand; what is left are words. Help and version are answered at once. */
static int read_words(int argc, char **argv, struct call *call, bool *answered, struct err *err) {
    int option, which = 0;
    opterr = 0;
    while (!*answered && (option = getopt_long(argc, argv, ":o:hV", options, &which)) != -1) {
        *answered = option == 'h' || option == 'V';
        if (option == 'h')
            return print_help(call, err);
        if (option == 'V')
            return print_version(call, err);
        if (option == '?' || option == ':')
            return say_option(option, argv[optind - 1], err);
        if (refuse_client(call, option, err) != 0 ||
            (option == OPTION_ARGUMENT ? add_argument(call, options[which].name, err)
                                       : read_option(call, option, err)) != 0)
            return -1;
    }
    while (optind < argc)
        call->word[call->words++] = argv[optind++];
    return 0;
}

/* What was said over the connection, in place of what sshd was told to run. */
static int read_client(struct call *call, struct arena *arena, bool *answered, struct err *err) {
    int count;
    char **words;
    if (call->words || call->args)
        return err_set(err, FAULT_USAGE,
                       "--captive stands alone, or with options: the words come over the connection.");
    call->client = true;
    int none = captive_words(arena, &count, &words, err);
    optind = 0; /* from the beginning */
    return none ? none < 0 ? -1 : 0 : read_words(count, words, call, answered, err);
}

int cli_run(int argc, char **argv) {
    struct arena *arena = arena_new();
    struct call call = {.word = arena_alloc(arena, sizeof *call.word * (size_t)(argc + CLI_WORDS))};
    struct err err = {0};
    bool answered = false;
    settle_locale(&call);
    int result = read_words(argc, argv, &call, &answered, &err);
    if (result == 0 && !answered && call.captive)
        result = read_client(&call, arena, &answered, &err);
    if (result == 0 && !answered)
        result = run_command(&call, &err);
    text_disarm(err.text); /* it may name what was typed */
    if (err.fault)
        fprintf(stderr, "pathway: %s\n", err.text);
    arena_free(arena);
    return err.fault ? (int)err.fault : result;
}

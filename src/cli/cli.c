/* Options, the table of commands, help, and the way into the explorer. */
#include "pathway/cli.h"
#include "private.h"
#include <getopt.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const struct command cli_commands[] = {
    {"show", "show PLACE [--as text|markdown|json] [-o FILE]", "print a page", 1, 1, command_show},
    {"check", "check [DIR...] [--as text|json]", "check content for mistakes", 0, CLI_WORDS, command_check},
    {"rate", "rate SKILL LEVEL|not-for-me|not-sure|clear [--want LEVEL] [--note TEXT|-]", "answer for one skill", 2, 2, command_rate},
    {"goal", "goal grow|up|sideways|unsure|ROLE", "say where you would like to be", 1, 1, command_goal},
    {0},
};

enum { OPTION_CONTENT = 256, OPTION_PORTFOLIO, OPTION_VISIT, OPTION_NO_INPUT, OPTION_COLOR, OPTION_ASCII, OPTION_PLAIN, OPTION_AS,
       OPTION_WANT, OPTION_NOTE, OPTION_FORCE };
static const struct option options[] = {
    {"content", required_argument, NULL, OPTION_CONTENT}, {"portfolio", required_argument, NULL, OPTION_PORTFOLIO},
    {"visit", no_argument, NULL, OPTION_VISIT},           {"no-input", no_argument, NULL, OPTION_NO_INPUT},
    {"color", required_argument, NULL, OPTION_COLOR},     {"ascii", no_argument, NULL, OPTION_ASCII},
    {"plain", no_argument, NULL, OPTION_PLAIN},           {"as", required_argument, NULL, OPTION_AS},
    {"output", required_argument, NULL, 'o'},             {"want", required_argument, NULL, OPTION_WANT},
    {"note", required_argument, NULL, OPTION_NOTE},       {"force", no_argument, NULL, OPTION_FORCE},
    {"help", no_argument, NULL, 'h'},                     {"version", no_argument, NULL, 'V'},
    {NULL, 0, NULL, 0}};

static void print_help(void) {
    puts("pathway: what you can do, what you could learn, where you could go.\n"
         "For library assistants in NHS libraries. Nothing is sent anywhere.\n\n"
         "  pathway [PLACE]\n      open the explorer, at home or at a place");
    for (const struct command *command = cli_commands; command->name; command++)
        printf("  pathway %s\n      %s\n", command->form, command->help);
    puts("\nOptions\n"
         "  --plain            plain lines, for a screen reader (also PATHWAY_PLAIN=1, ACCESSIBLE=1)\n"
         "  --visit            keep nothing\n"
         "  --portfolio FILE   your answers, when they are not in the usual place\n"
         "  --content DIR      another folder of content; may be given several times\n"
         "  --no-input         never ask\n"
         "  --color WHEN       auto, always or never (also NO_COLOR)\n"
         "  --ascii            no character beyond ASCII\n"
         "  --force            replace an existing file with -o\n"
         "  --help, --version\n\nPlaces");
    for (const struct kind *kind = page_kinds; kind->name; kind++)
        if (!kind->run)
            printf("  %-32s %s\n", kind->form, kind->help);
    puts("\nExit codes: 0 done, 1 a mistake in what was checked, 2 wrong usage, 3 the machine failed.");
}

static int read_option(struct call *call, int option, struct err *err) {
    switch (option) {
    case OPTION_CONTENT:
        if (call->folders == CLI_FOLDERS)
            return err_set(err, FAULT_USAGE, "At most %d folders of content.", CLI_FOLDERS);
        call->folder[call->folders++] = optarg;
        return 0;
    case OPTION_PORTFOLIO: call->portfolio = optarg; return 0;
    case OPTION_VISIT: call->visit = true; return 0;
    case OPTION_NO_INPUT: call->no_input = true; return 0;
    case OPTION_ASCII: call->ascii = true; return 0;
    case OPTION_PLAIN: call->plain = true; return 0;
    case OPTION_FORCE: call->force = true; return 0;
    case OPTION_AS: call->as = optarg; return 0;
    case OPTION_WANT: call->want = optarg; return 0;
    case OPTION_NOTE: call->note = optarg; return 0;
    case 'o': call->output = optarg; return 0;
    case OPTION_COLOR:
        call->never_colour = strcmp(optarg, "never") == 0;
        call->always_colour = strcmp(optarg, "always") == 0;
        if (call->never_colour || call->always_colour || strcmp(optarg, "auto") == 0)
            return 0;
        return err_set(err, FAULT_USAGE, "--color takes auto, always or never.");
    default:
        return err_set(err, FAULT_USAGE, "\"pathway --help\" lists what there is.");
    }
}

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value && *value && strcmp(value, "0") != 0;
}

/* Plain, when somebody said so, or where no full screen can be. */
static bool wants_plain(const struct call *call, struct opened *opened, struct err *err) {
    const char *term = getenv("TERM"), *display = NULL;
    if (call->plain || is_set("PATHWAY_PLAIN") || is_set("ACCESSIBLE") || !term || !*term || strcmp(term, "dumb") == 0 ||
        !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
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
    if (call->no_input) {
        call->word[0] = place ? place : "home";
        return command_show(call, err);
    }
    if (world_open(&opened, call, err) != 0)
        return -1;
    opened.world.asks = true;
    bool plain = wants_plain(call, &opened, err);
    if (!err->fault && plain)
        plain_run(&opened.world, place, stdin, stdout, err);
    else if (!err->fault) {
        bool colour = call->always_colour || (!call->never_colour && !is_set("NO_COLOR"));
        struct face_options face = {{colour, call->ascii, is_set("PATHWAY_SUSPEND")}, place};
        screen_run(&opened.world, &face, err);
    }
    world_close(&opened);
    return err->fault ? -1 : 0;
}

static int run_command(struct call *call, struct err *err) {
    const char *name = call->words ? call->word[0] : NULL;
    for (const struct command *command = cli_commands; name && command->name; command++) {
        if (strcmp(command->name, name) != 0)
            continue;
        call->words--;
        memmove(call->word, call->word + 1, sizeof call->word[0] * (size_t)call->words);
        if (call->words < command->least || call->words > command->most)
            return err_set(err, FAULT_USAGE, "It is written: pathway %s", command->form);
        return command->run(call, err);
    }
    if (call->words > 1)
        return err_set(err, FAULT_USAGE, "There is no command \"%s\". \"pathway --help\" lists them.", name);
    return explore(call, name, err);
}

/* Widths are measured in UTF-8 even where the terminal has none; there, only ASCII is shown. */
static void settle_locale(struct call *call) {
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    call->ascii = true;
    setlocale(LC_CTYPE, "C.UTF-8");
}

int cli_run(int argc, char **argv) {
    struct call call = {0};
    struct err err = {0};
    int option, result = 0;
    settle_locale(&call);
    while (result == 0 && (option = getopt_long(argc, argv, "o:hV", options, NULL)) != -1) {
        if (option == 'h' || option == 'V') {
            if (option == 'h')
                print_help();
            else
                puts("pathway " PATHWAY_VERSION);
            return 0;
        }
        result = read_option(&call, option, &err);
    }
    for (; optind < argc && result == 0; optind++) {
        if (call.words == CLI_WORDS)
            result = err_set(&err, FAULT_USAGE, "Too many words.");
        else
            call.word[call.words++] = argv[optind];
    }
    if (result == 0)
        result = run_command(&call, &err);
    if (err.fault)
        fprintf(stderr, "pathway: %s\n", err.text);
    return err.fault ? (int)err.fault : result;
}

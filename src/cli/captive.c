/* Captive: what sshd runs in place of a shell. What was typed after "ssh HOST" is read as words of our own commands, by no shell; what
 * is not among them is refused, and no file is named but in the folders that the site set up. */
#include "private.h"
#include <stdlib.h>
#include <string.h>

/* What may be asked over a connection: nothing that reads a file of one's choosing. */
static const char *const allowed[] = {"show", "find",   "rate",   "log",   "plan",    "goal",  "snapshot", "undo",
                                      "redo", "report", "export", "share", "restore", "erase", "doctor"};

/* One word: blanks part words, quotation marks of either kind keep them together. NULL: one is open. */
static char *next_word(const char **at, struct arena *arena) {
    struct buf word = {0};
    char quote = '\0';
    buf_add(&word, "");
    for (; **at && (quote || **at != ' '); (*at)++)
        if (!quote && (**at == '"' || **at == '\''))
            quote = **at;
        else if (quote && **at == quote)
            quote = '\0';
        else
            buf_add_size(&word, *at, 1);
    char *copy = quote ? NULL : arena_copy(arena, word.text);
    buf_free(&word);
    return copy;
}

int captive_words(struct arena *arena, int *argc, char ***argv, struct err *err) {
    const char *typed = getenv("SSH_ORIGINAL_COMMAND");
    unsetenv("PATHWAY_SUSPEND"); /* there is no shell to go to */
    char **word = arena_alloc(arena, sizeof *word * (CLI_WORDS + 2));
    int count = 1;
    word[0] = arena_copy(arena, "pathway");
    for (typed = typed ? typed : ""; *(typed += strspn(typed, " "));) {
        if (count == CLI_WORDS)
            return err_set(err, FAULT_USAGE, "Too many words. Nothing was changed.");
        if (!(word[count] = next_word(&typed, arena)))
            return err_set(err, FAULT_USAGE, "A quotation mark is open: it needs a second one. Nothing was changed.");
        if (count > 1 || strcmp(word[1], "pathway") != 0) /* its own name may stand before it */
            count++;
        else
            word[1] = NULL;
    }
    *argc = count;
    *argv = word;
    return count == 1;
}

/* Is that a file right in a folder that the site named? */
static bool is_in(const char *path, const char *folder) {
    size_t size = folder ? strlen(folder) : 0;
    return size && strncmp(path, folder, size) == 0 && path[size] == '/' && path[size + 1] && path[size + 1] != '.' &&
           !strchr(path + size + 1, '/');
}

static int check_output(const char *path, struct err *err) {
    struct arena *arena = arena_new();
    struct site site;
    if (site_read(&site, login_name(arena), arena, err) == 0 && !is_in(path, site.print) &&
        !is_in(path, site.handover)) {
        const char *folder = site.print ? site.print : site.handover;
        err_set(err, FAULT_USAGE,
                folder ? "-o writes into %s alone over this connection. Nothing was written."
                       : "-o is not taken over this connection: no folder is set up here. Nothing was written.",
                folder);
    }
    arena_free(arena);
    return err->fault ? -1 : 0;
}

int captive_refuses(const struct call *call, const char *command, struct err *err) {
    bool known = false;
    for (const struct command *each = cli_commands; command && each->name; each++)
        known |= strcmp(each->name, command) == 0;
    for (int i = 0; i < COUNT(allowed) && known; i++)
        if (strcmp(allowed[i], command) == 0)
            known = false;
    if (known)
        return err_set(err, FAULT_USAGE, "%s is not done over this connection. Nothing was changed.", command);
    return call->output && strcmp(call->output, "-") != 0 ? check_output(call->output, err) : 0;
}

/* The commands that show, check and change from the shell. Each is an address: the same page, the same action. */
#include "private.h"
#include <string.h>
#include <unistd.h>

const char *call_argument(const struct call *call, const char *name) {
    for (int i = 0; i < call->args; i++)
        if (strcmp(call->arg[i].name, name) == 0)
            return call->arg[i].value;
    return NULL;
}

void name_file(struct call *call, const char *file) {
    call->named = file;
    call->file = &call->named;
    call->files = file != NULL;
}

int command_show(struct call *call, struct err *err) {
    struct opened opened;
    struct page page;
    struct buf out = {0};
    struct view view = {0, 1L << 30, false};
    if (world_open(&opened, call, err) != 0)
        return -1;
    if (*opened.stale)
        fprintf(stderr, "pathway: %s\n", opened.stale);
    int result = page_build(&opened.world, call->word[0], &view, opened.arena, &page, err);
    if (result == 0)
        result = face_show(&page, call->as ? call->as : "text", opened.arena, &out, err);
    if (result == 0)
        result = put_result(call, &out, err);
    buf_free(&out);
    world_close(&opened);
    return result;
}

int command_find(struct call *call, struct err *err) {
    if (!call->words)
        return explore(call, "find", err);
    struct arena *arena = arena_new();
    const char *words = "";
    for (int i = 0; i < call->words; i++)
        words = arena_print(arena, "%s%s%s", words, i ? " " : "", call->word[i]);
    call->word[0] = place_with("find", "filter", words, arena);
    int result = *text_clean(arena, words) ? command_show(call, err)
                                           : err_set(err, FAULT_USAGE, "Say what to look for: pathway find WORDS...");
    arena_free(arena);
    return result;
}

/* Carries out an action with the arguments of the call, and says what changed. Any text may be "-". */
int command_act(struct call *call, struct place place, struct err *err) {
    struct opened opened;
    struct outcome outcome;
    struct buf out = {0};
    if (call->output && !call->force && access(call->output, F_OK) == 0) /* before anything is changed */
        return err_set(err, FAULT_USAGE, "%s is there already: --force replaces it. Nothing was changed.",
                       call->output);
    if (world_open(&opened, call, err) != 0)
        return -1;
    for (int i = 0; i < call->args; i++)
        place.arg[place.args++] = (struct arg){call->arg[i].name, typed_text(call->arg[i].value, opened.arena, err)};
    if (!err->fault && page_act(&opened.world, place_write(&place, opened.arena), opened.arena, &outcome, err) == 0) {
        buf_print(&out, "%s\n", outcome.said);
        struct err unsaid = {0};
        if (put_result(call, &out, &unsaid) != 0)
            err_set(err, unsaid.fault, "It was done, but that could not be said. %s", unsaid.text);
        buf_free(&out);
    }
    world_close(&opened);
    return err->fault ? -1 : 0;
}

int command_rate(struct call *call, struct err *err) {
    return command_act(
        call, (struct place){.kind = "rate", .id = call->word[0], .arg = {{"level", call->word[1]}}, .args = 1}, err);
}

int command_log(struct call *call, struct err *err) {
    if (!call->words && !call->args)
        return explore(call, "log", err);
    const char *item = call->words ? call->word[0] : call_argument(call, "what") ? "none" : NULL;
    if (!item)
        return err_set(err, FAULT_USAGE, "Say what it is: pathway log ITEM. Nothing was changed.");
    return command_act(call, (struct place){.kind = "write", .arg = {{"item", item}}, .args = 1}, err);
}

int command_plan(struct call *call, struct err *err) {
    static const char *const verbs[] = {"done", "drop"};
    const char *verb = call->words ? call->word[0] : "", *of = call->word[1];
    bool adds = strcmp(verb, "add") == 0;
    if (call->args && !adds)
        return err_set(err, FAULT_USAGE, "--%s goes with: pathway plan add. Nothing was changed.", call->arg[0].name);
    if (adds && call->words == 1 && call_argument(call, "what"))
        return command_act(call, (struct place){.kind = "own"}, err);
    if (adds && call_argument(call, "what"))
        return err_set(err, FAULT_USAGE, "Say the item or --what, your own words, and not both. Nothing was changed.");
    if (call->words == 2 && adds)
        return command_act(call, (struct place){.kind = "add", .arg = {{"item", of}}, .args = 1}, err);
    for (int i = 0; i < COUNT(verbs) && call->words == 2; i++)
        if (strcmp(verb, verbs[i]) == 0)
            return command_act(call, (struct place){.kind = "action", .id = of, .arg = {{"is", verb}}, .args = 1}, err);
    if (call->words)
        return err_set(err, FAULT_USAGE, "It is written: pathway %s",
                       "plan [add ITEM|--what TEXT [--by DAY] | done N | drop N]");
    call->word[0] = "plan";
    return command_show(call, err);
}

int command_snapshot(struct call *call, struct err *err) {
    return command_act(call, (struct place){.kind = "snapshot", .arg = {{"keep", "yes"}}, .args = 1}, err);
}

int command_undo(struct call *call, struct err *err) {
    return command_act(call, (struct place){.kind = "undo", .arg = {{"last", "yes"}}, .args = 1}, err);
}

int command_redo(struct call *call, struct err *err) {
    return command_act(call, (struct place){.kind = "redo", .arg = {{"last", "yes"}}, .args = 1}, err);
}

int command_goal(struct call *call, struct err *err) {
    return command_act(call, (struct place){.kind = "goal", .arg = {{"to", call->word[0]}}, .args = 1}, err);
}

/* Giving a copy from the shell: the same act as in the explorer, with what is named and nothing else. */
#include "private.h"
#include <string.h>

static const char copies[] =
    "It is a copy: once somebody else has it, it cannot be taken back, and it may be kept with the "
    "trust's records.\n";

/* The act as it is named; a service named here goes in for that. */
static struct place read_call(const struct call *call, struct arena *arena) {
    static const char *const passed[] = {"to", "review", "service"};
    struct place place = {.kind = "give", .arg = {{"sure", "yes"}}, .args = 1};
    const char *with = call_argument(call, "with"), *service = call_argument(call, "service") ? ",service" : "",
               *team = call_argument(call, "team") ? ",team" : "";
    for (int i = 0; i < COUNT(passed); i++)
        if (call_argument(call, passed[i]))
            place.arg[place.args++] = (struct arg){passed[i], call_argument(call, passed[i])};
    place.arg[place.args++] = (struct arg){"with", arena_print(arena, "%s%s%s", with ? with : "", service, team)};
    if (call->output)
        place.arg[place.args++] = (struct arg){"file", "named"};
    if (call->force)
        place.arg[place.args++] = (struct arg){"force", "yes"};
    return place;
}

int command_share(struct call *call, struct err *err) {
    struct opened opened;
    struct outcome outcome;
    if (!call->args && !call->output)
        return explore(call, "share", err);
    if (call->output && strcmp(call->output, "-") == 0)
        return err_set(err, FAULT_USAGE, "A copy is a file: name it with -o FILE. Nothing was written.");
    name_file(call, call->output);
    if (world_open(&opened, call, err) != 0)
        return -1;
    struct place place = read_call(call, opened.arena);
    if (page_act(&opened.world, place_write(&place, opened.arena), opened.arena, &outcome, err) == 0) {
        struct call said = *call;
        struct buf out = {0};
        said.output = NULL;
        buf_print(&out, "%s\n", outcome.said);
        put_result(&said, &out, err);
        buf_free(&out);
        fputs(copies, stderr);
    }
    world_close(&opened);
    return err->fault ? -1 : 0;
}

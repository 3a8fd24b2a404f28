/* doctor: is all well here, in sentences; config: what is in force, and where it comes from. Each is a page of rows, so that it is shown
 * as any other is. */
#include "private.h"
#include <errno.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

enum { MOST_ROWS = 40, COLUMNS = 3 };
struct telling {
    struct arena *arena;
    struct row row[MOST_ROWS];
    int rows;
    bool wrong;
};

static void add(struct telling *t, const char *first, const char *second, const char *third) {
    const char **cell = arena_alloc(t->arena, sizeof *cell * COLUMNS);
    cell[0] = first;
    cell[1] = second;
    cell[2] = third;
    t->row[t->rows++] = (struct row){.id = first, .cell = cell};
}

/* well: nothing is to do; care: it is good to know; wrong: somebody has to mend it. */
static void note(struct telling *t, const char *what, const char *state, const char *says) {
    add(t, what, says, state);
    t->wrong |= strcmp(state, "wrong") == 0;
}
#define print(t, ...) arena_print((t)->arena, __VA_ARGS__)

static int show(struct call *call, struct telling *t, const char *name, const char *title, const struct column *columns,
                struct err *err) {
    struct block block = {
        .kind = ROWS,
        .id = "rows",
        .rows = {.column = columns, .columns = COLUMNS, .row = t->row, .count = t->rows, .total = t->rows}};
    struct page page = {.place = name, .title = title, .trail = "", .next = "home", .block = &block, .blocks = 1};
    struct buf out = {0};
    if (face_show(&page, call->as ? call->as : "text", t->arena, &out, err) == 0)
        put_result(call, &out, err);
    buf_free(&out);
    return err->fault ? -1 : 0;
}

/* -- doctor ------------------------------------------------------------------------------------------------------------ */
/* The nearest folder above a path that is there. */
static const char *folder_there(const char *path, struct arena *arena) {
    char *at = arena_copy(arena, path), *slash;
    while ((slash = strrchr(at, '/')) && slash != at) {
        *slash = '\0';
        if (access(at, F_OK) == 0)
            return at;
    }
    return slash ? "/" : ".";
}

static bool can_write(const char *path, struct arena *arena) {
    struct stat status;
    if (stat(path, &status) == 0)
        return access(path, S_ISDIR(status.st_mode) ? W_OK | X_OK : R_OK | W_OK) == 0;
    return access(folder_there(path, arena), W_OK | X_OK) == 0;
}

static void tell_content(struct telling *t, struct opened *opened, const char *cache) {
    struct cursor c;
    struct err err = {0};
    const char *words = "";
    store_ask(opened->world.store, &c, Q_PACKS, &err, "");
    while (store_next(&c) == 1)
        words = print(t, "%s%s%s, version %s", words, *words ? "; " : "", store_copy(&c, 1, t->arena),
                      store_copy(&c, 2, t->arena));
    if (*opened->stale)
        note(t, "Content", "wrong", arena_copy(t->arena, opened->stale));
    else
        note(t, "Content", "well", print(t, "%s.", words));
    bool kept = access(cache, F_OK) == 0;
    if (kept)
        note(t, "Compiled", "well", print(t, "Kept in %s.", cache));
    else
        note(t, "Compiled", "care", print(t, "It is compiled at each start: %s may not be written.", cache));
}

static void tell_file(struct telling *t, const char *path) {
    struct stat status;
    bool there = stat(path, &status) == 0;
    const char *journal = print(t, "%s-journal", path);
    if (!there)
        note(t, "My file", can_write(path, t->arena) ? "well" : "wrong",
             can_write(path, t->arena)
                 ? print(t, "There is none yet. The first answer makes %s.", path)
                 : print(t, "There is none yet, and %s cannot be made: its folder may not be written.", path));
    else if (access(path, W_OK) != 0 || access(folder_there(path, t->arena), W_OK | X_OK) != 0)
        note(t, "My file", "wrong",
             print(t, "%s can be read, but it or its folder may not be written: no answer can be kept.", path));
    else if (access(journal, F_OK) == 0 && access(journal, R_OK | W_OK) != 0)
        note(t, "My file", "wrong",
             print(t, "%s, which belongs to it, may not be written: no answer can be kept.", journal));
    else
        note(t, "My file", "well", print(t, "%s can be read and written.", path));
    if (there && !file_is_private(path))
        note(t, "Who can open it", "wrong",
             print(t, "Other logins, or it is not yours. This shuts them out: chmod 600 %s", path));
    else if (there)
        note(t, "Who can open it", "well", "Only your login can.");
}

static void tell_backups(struct telling *t, const char *path) {
    struct backup *list;
    int count = backup_list(path, t->arena, &list);
    note(t, "Backups", count || access(path, F_OK) != 0 ? "well" : "care",
         count ? print(t, "%s; the newest is of %s.", text_count(t->arena, count, "backup", NULL),
                       text_day_words(t->arena, list->day))
               : "There is none yet: the first is made on the next day that something is changed.");
}

static const char *network_of(const char *folder) {
#ifdef __linux__
    static const struct {
        unsigned long type;
        const char *name;
    } networks[] = {{0x6969, "NFS"},     {0x517B, "SMB"},      {0xFF534D42, "CIFS"}, {0xFE534D42, "SMB"},
                    {0x5346414F, "AFS"}, {0x00C36400, "Ceph"}, {0x01021997, "9P"},   {0x65735546, "FUSE"}};
    struct statfs status;
    for (int i = 0; i < COUNT(networks) && statfs(folder, &status) == 0; i++)
        if (((unsigned long)status.f_type & 0xFFFFFFFF) == networks[i].type)
            return networks[i].name;
#endif
    (void)folder;
    return NULL;
}

static void tell_disk(struct telling *t, const char *path) {
    enum { LITTLE = 20 }; /* megabytes */
    const char *folder = folder_there(path, t->arena), *network = network_of(folder);
    struct statvfs status;
    if (network)
        note(t, "Disk", "care",
             print(t, "The file lies on a network drive (%s). That is provided for: each answer is written through.",
                   network));
    if (statvfs(folder, &status) != 0)
        return;
    unsigned long long room = (unsigned long long)status.f_bavail * status.f_frsize >> 20;
    note(t, "Room", room < LITTLE ? "wrong" : "well",
         room < LITTLE ? print(t, "There are %llu megabytes left on its disk: make room.", room)
                       : "There is room on its disk.");
}

static void tell_terminal(struct telling *t, const struct call *call) {
    const char *term = getenv("TERM");
    bool screen = term && *term && strcmp(term, "dumb") != 0;
    note(t, "Characters", call->ascii ? "care" : "well",
         call->ascii ? "This session has no UTF-8: only ASCII is shown. LC_ALL=C.UTF-8 would change that."
                     : "This session has UTF-8.");
    note(t, "Terminal", screen ? "well" : "care",
         screen ? print(t, "%s: the full screen can be shown.", term)
                : "TERM is not set, or dumb: plain lines are shown.");
}

/* A folder that the site names for what goes out; what to do where it names none. */
static void tell_folder(struct telling *t, const char *what, const char *key, const char *path, const char *words) {
    if (!path)
        note(t, what, "care",
             print(t,
                   "None is set up: what goes there stays on this computer, in the folder out beside your file. "
                   "Whoever looks after it can "
                   "name one under %s: in %s.",
                   key, site_path()));
    else if (!can_write(path, t->arena))
        note(t, what, "wrong",
             print(t, "%s is named for it, and may not be written (%s: in %s).", path, key, site_path()));
    else
        note(t, what, "well", words ? print(t, "%s: %s.", path, words) : print(t, "%s.", path));
}

static void tell_tray(struct telling *t, const struct site *site, const char *person) {
    const char *mine = site->tray ? print(t, "%s/%s", site->tray, person) : NULL;
    if (!mine)
        note(t, "Tray", "care",
             print(t,
                   "None is set up: copies go to others by the hand-over folder. Whoever looks after this computer can "
                   "name "
                   "one under tray: in %s.",
                   site_path()));
    else if (access(mine, R_OK | X_OK) != 0)
        note(t, "Tray", "wrong",
             print(t, "%s is not there, or may not be read: nothing can be given to you (tray: in %s).", mine,
                   site_path()));
    else
        note(t, "Tray", "well", print(t, "What is given to you lands in %s.", mine));
}

static void tell_site(struct telling *t, const char *person) {
    struct site site;
    struct err err = {0};
    if (site_read(&site, person, t->arena, &err) != 0) {
        note(t, "Site", "wrong", arena_copy(t->arena, err.text));
        return;
    }
    if (access(site_path(), F_OK) == 0)
        note(t, "Site", "well", print(t, "%s%s%s.", site_path(), site.name ? ": " : "", site.name ? site.name : ""));
    else
        note(t, "Site", "care",
             print(t, "There is no %s: nothing is set up for this computer (docs/site.md).", site_path()));
    tell_folder(t, "Print folder", "print", site.print, site.print_words);
    tell_folder(t, "Hand-over folder", "handover", site.handover, site.handover_words);
    tell_tray(t, &site, person);
}

/* The world is opened as at any start; where it cannot be, that is what is told first. */
static void tell_world(struct telling *t, struct call *call) {
    struct opened opened;
    struct err err = {0};
    const char *folder[CLI_FOLDERS], *path = portfolio_path(call, t->arena);
    int count = content_folders(call, t->arena, folder);
    bool open = world_open(&opened, call, &err) == 0;
    if (open) {
        tell_content(t, &opened, cache_path(folder, count, t->arena));
        world_close(&opened);
    } else if (access(site_path(), F_OK) != 0 || err.fault != FAULT_MISTAKE) {
        note(t, "Start", "wrong", arena_copy(t->arena, err.text));
    }
    if (open && !call->visit)
        tell_file(t, path);
    if (!call->visit) {
        tell_backups(t, path);
        tell_disk(t, path);
    }
}

int command_doctor(struct call *call, struct err *err) {
    static const struct column columns[] = {
        {"what", "", "%s: ", WORDS, 0}, {"says", "", NULL, WORDS, 0}, {"state", NULL, NULL, DATA, 0}};
    struct telling t = {.arena = arena_new()};
    tell_world(&t, call);
    tell_terminal(&t, call);
    tell_site(&t, login_name(t.arena));
    int result =
        show(call, &t, "doctor", t.wrong ? "Something here has to be mended" : "All is well here", columns, err);
    arena_free(t.arena);
    return result == 0 && t.wrong ? FAULT_MISTAKE : result;
}

/* -- config ------------------------------------------------------------------------------------------------------------ */
static const char *from(const char *option, bool given, const char *variable) {
    const char *value = variable ? getenv(variable) : NULL;
    return given ? option : value && *value ? variable : "the usual place";
}

static void add_site(struct telling *t, const char *person, struct err *err) {
    struct site site;
    if (site_read(&site, person, t->arena, err) != 0)
        return;
    const struct {
        const char *name, *value;
    } values[] = {{"name", site.name},
                  {"print", site.print},
                  {"print_words", site.print_words},
                  {"handover", site.handover},
                  {"handover_words", site.handover_words},
                  {"tray", site.tray},
                  {"backups", site.backups}};
    for (int i = 0; i < COUNT(values); i++)
        add(t, values[i].name, values[i].value ? values[i].value : "not set", values[i].value ? site_path() : NULL);
}

static void add_said(struct telling *t, struct world *world, struct err *err) {
    static const char *const settings[] = {"display", "texts", "job"};
    for (int i = 0; i < COUNT(settings); i++) {
        const char *value = NULL;
        guide_setting(world, settings[i], t->arena, &value, err);
        add(t, settings[i], value && *value ? value : "not said", value && *value ? "your file" : NULL);
    }
}

int command_config(struct call *call, struct err *err) {
    static const struct column columns[] = {
        {"name", "", "%s: ", WORDS, 0}, {"value", "", NULL, WORDS, 0}, {"from", "from", "from %s", WORDS, 0}};
    struct telling telling = {.arena = arena_new()}, *t = &telling;
    struct opened opened;
    const char *folder[CLI_FOLDERS];
    int count = content_folders(call, t->arena, folder);
    for (int i = 0; i < count; i++)
        add(t, "content", folder[i], call->folders ? "--content" : "what came with the program");
    add(t, "compiled", call->visit ? "in memory" : cache_path(folder, count, t->arena),
        call->visit ? "--visit" : from("", false, "XDG_CACHE_HOME"));
    add(t, "portfolio", call->visit ? "in memory" : portfolio_path(call, t->arena),
        call->visit ? "--visit" : from("--portfolio", call->portfolio != NULL, "XDG_DATA_HOME"));
    add(t, "site", site_path(), from("", false, "PATHWAY_SITE"));
    add_site(t, login_name(t->arena), err);
    if (!err->fault && world_open(&opened, call, err) == 0) {
        add(t, "today", print(t, "%s", opened.world.today), getenv("PATHWAY_NOW") ? "PATHWAY_NOW" : "the clock");
        add(t, "login", login_name(t->arena), from("", false, getenv("LOGNAME") ? "LOGNAME" : "USER"));
        add(t, "computer", host_name(t->arena), "its own name");
        add(t, "characters", call->ascii ? "ASCII" : "UTF-8", "LC_ALL, LC_CTYPE or LANG");
        add_said(t, &opened.world, err);
        world_close(&opened);
    }
    if (!err->fault)
        show(call, t, "config", "What is in force here", columns, err);
    arena_free(t->arena);
    return err->fault ? -1 : 0;
}

/* The commands over the files of several people: which files these are, and what is said while they are read. */
#include "private.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* -- which files ------------------------------------------------------------------------------------------------------------ */
struct listing {
    struct arena *arena;
    const char **file;
    int count, room;
};
struct same { /* a file by what it is, whatever it is called */
    dev_t device;
    ino_t number;
    int at;
};

static void list_names(struct listing *list, FILE *in) {
    char *line = NULL;
    size_t room = 0;
    for (ssize_t size; (size = getline(&line, &room, in)) > 0;) {
        line[strcspn(line, "\r\n")] = '\0';
        if (*line)
            *ARRAY_PUSH(list->file, list->count, list->room) = arena_copy(list->arena, line);
    }
    free(line);
}

static int list_word(struct listing *list, const char *word, struct err *err) {
    struct stat status;
    const char **file;
    int count;
    if (strcmp(word, "-") == 0) {
        list_names(list, stdin);
        return 0;
    }
    if (stat(word, &status) != 0 || !S_ISDIR(status.st_mode)) {
        *ARRAY_PUSH(list->file, list->count, list->room) = word;
        return 0;
    }
    if (file_list(word, list->arena, &file, &count) != 0)
        return err_set(err, FAULT_MACHINE, "The folder %s could not be read: %s.", word, strerror(errno));
    for (int i = 0; i < count; i++)
        *ARRAY_PUSH(list->file, list->count, list->room) = file[i];
    return count ? 0 : err_set(err, FAULT_USAGE, "The folder %s holds no file.", word);
}

static int compare_same(const void *a, const void *b) {
    const struct same *left = a, *right = b;
    if (left->device != right->device)
        return left->device < right->device ? -1 : 1;
    return left->number != right->number ? (left->number < right->number ? -1 : 1) : left->at - right->at;
}

/* Of a file that is named twice the first stays. */
static void drop_twice(struct listing *list) {
    struct same *same = calloc((size_t)list->count + 1, sizeof *same);
    struct stat status;
    int known = 0, left = 0;
    if (!same)
        abort();
    for (int i = 0; i < list->count; i++)
        if (stat(list->file[i], &status) == 0)
            same[known++] = (struct same){status.st_dev, status.st_ino, i};
    qsort(same, (size_t)known, sizeof *same, compare_same);
    for (int i = 1; i < known; i++)
        if (same[i].device == same[i - 1].device && same[i].number == same[i - 1].number)
            list->file[same[i].at] = NULL;
    for (int i = 0; i < list->count; i++)
        if (list->file[i])
            list->file[left++] = list->file[i];
    list->count = left;
    free(same);
}

int named_files(const char *const *word, int words, struct arena *arena, const char *const **file, int *count,
                struct err *err) {
    struct listing list = {.arena = arena};
    int result = 0;
    for (int i = 0; i < words && result == 0; i++)
        result = list_word(&list, word[i], err);
    if (result == 0 && !list.count)
        result = err_set(err, FAULT_USAGE, "No file was named.");
    if (result == 0) {
        drop_twice(&list);
        const char **kept = arena_alloc(arena, sizeof *kept * (size_t)list.count);
        memcpy(kept, list.file, sizeof *kept * (size_t)list.count);
        *file = kept;
        *count = list.count;
    }
    free(list.file);
    return result;
}

/* -- while they are read ------------------------------------------------------------------------------------------------------ */
static volatile sig_atomic_t stopped;

static void stop(int signal) {
    stopped = signal;
}

static void clear_line(void) {
    fputs("\r\033[K", stderr);
}

/* Ctrl-C ends it between two files, with the line cleared; nothing was written yet. */
void show_progress(long done, long of) {
    enum { WIDTH = 30 };
    static long shown = -1;
    long filled = of ? done * WIDTH / of : WIDTH, percent = of ? done * 100 / of : 100;
    if (shown < 0)
        sigaction(SIGINT, &(struct sigaction){.sa_handler = stop, .sa_flags = SA_RESTART}, NULL);
    if (stopped || done == of) {
        clear_line();
        signal(SIGINT, SIG_DFL);
        shown = -1;
        if (stopped) {
            fputs("Stopped. Nothing was written.\n", stderr);
            raise(SIGINT);
        }
        return;
    }
    if (percent == shown)
        return;
    shown = percent;
    fprintf(stderr, "\rReading [%.*s%*s] %ld%%", (int)filled, "##############################", (int)(WIDTH - filled),
            "", percent);
    fflush(stderr);
}

void tell(const char *sentence) {
    struct buf text = {0};
    buf_add(&text, sentence);
    text_disarm(text.text);
    if (isatty(STDERR_FILENO))
        clear_line();
    fprintf(stderr, "pathway: %s\n", text.text);
    buf_free(&text);
}

/* -- the commands ------------------------------------------------------------------------------------------------------------- */
/* The page over the files that the words name; without words over the tray, which is looked at in the explorer. */
static int show_files(struct call *call, const char *place, struct err *err) {
    struct arena *arena = arena_new();
    const char *before = call_argument(call, "before");
    int result = 0;
    if (call->words)
        result = named_files(call->word, call->words, arena, &call->file, &call->files, err);
    if (result == 0 && before)
        result = named_files(&before, 1, arena, &call->before, &call->befores, err);
    for (int i = 0; i < call->args; i++)
        if (strcmp(call->arg[i].name, "before") != 0)
            place = place_with(place, call->arg[i].name, call->arg[i].value, arena);
    call->word[0] = place;
    if (result == 0)
        result = call->words || call->as || call->output ? command_show(call, err) : explore(call, place, err);
    arena_free(arena);
    return result;
}

int command_team(struct call *call, struct err *err) {
    return show_files(call, "team", err);
}

int command_returns(struct call *call, struct err *err) {
    if (call_argument(call, "before") && !call->words)
        return err_set(err, FAULT_USAGE,
                       "--before goes with the returns of now: pathway returns FILE... --before FILE|DIR.");
    return show_files(call, "returns", err);
}

/* What the file will hold is printed before it is written. */
int command_survey(struct call *call, struct err *err) {
    struct opened opened;
    struct page page;
    struct outcome outcome;
    struct buf out = {0};
    struct view view = {0, 1L << 30, false};
    if (!call->output)
        return call->args ? err_set(err, FAULT_USAGE, "--words goes with: pathway survey -o FILE. Nothing was written.")
                          : explore(call, "survey", err);
    if (world_open(&opened, call, err) != 0)
        return -1;
    const char *words = typed_text(call_argument(call, "words"), opened.arena, err),
               *place = place_with("return", "words", words, opened.arena);
    int result = err->fault ? -1 : page_build(&opened.world, place, &view, opened.arena, &page, err);
    if (result == 0)
        result = face_show(&page, "text", opened.arena, &out, err);
    place = place_with(place_with(place, "is", "yes", opened.arena), "file", call->output, opened.arena);
    place = place_with(place, "force", call->force ? "yes" : NULL, opened.arena);
    if (result == 0 && fwrite(out.text, 1, out.size, stdout) == out.size)
        result = page_act(&opened.world, place, opened.arena, &outcome, err);
    if (result == 0)
        printf("\n%s\n", outcome.said);
    buf_free(&out);
    world_close(&opened);
    return result;
}

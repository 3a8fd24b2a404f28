#define _GNU_SOURCE
#include "support.h"
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena *arena_of_world;

struct world *test_world_at(const char *folder, const char *portfolio) {
    static struct world world;
    static char stale[300], said[2000];
    const char *folders[] = {folder ? folder : "content"};
    struct err err = {0};
    struct diags diags;
    world = (struct world){.today = "2027-06-03",
                           .now = "2027-06-03T10:00:00Z",
                           .person = "jsmith",
                           .host = "lib-pathway",
                           .portfolio = portfolio ? portfolio : "/home/jsmith/.local/share/pathway/me.pathway",
                           .stale = stale};
    struct store_options options = {folders, 1, portfolio, NULL, world.now};
    diags_begin(&diags);
    if (store_open(&world.store, &options, &diags, stale, &err) != 0) {
        struct buf out = {0};
        diags_show(&diags, &out);
        snprintf(said, sizeof said, "%s\n%s", err.text, out.text ? out.text : "");
        ck_abort_msg("%s", said);
    }
    diags_end(&diags);
    arena_of_world = arena_new();
    return &world;
}

struct world *test_world(const char *folder) {
    return test_world_at(folder, NULL);
}

void test_world_end(struct world *world) {
    store_close(world->store);
    arena_free(arena_of_world);
    arena_of_world = NULL;
}

const char *test_act(struct world *world, const char *address) {
    struct outcome outcome;
    struct err err = {0};
    int result = page_act(world, address, arena_of_world, &outcome, &err);
    if (result != 0)
        return arena_print(arena_of_world, "%d %s", result, err.text);
    return outcome.said ? outcome.said : "";
}

static void show_screen(struct world *world, const char *place, int columns, int rows, struct buf *out) {
    struct browse browse = {.window = rows, .wants_aside = columns >= 120};
    struct grid grid = {0};
    struct arena *arena = arena_new();
    browse_begin(&browse, world);
    browse_follow(&browse, "home");
    if (strcmp(place, "home") != 0)
        browse_follow(&browse, place);
    const char *said = browse.said[0] && strncmp(browse.page.place, place, strlen(place)) != 0 ? browse.said : "";
    struct sheet sheet = {&browse.page,
                          &browse.aside,
                          browse_focus(&browse),
                          said,
                          "jsmith · not shared",
                          browse.page.input ? browse.page.input->value : "",
                          browse.depth > 1,
                          browse.way_back,
                          0,
                          false};
    grid_make(&grid, rows, columns);
    layout_draw(&sheet, &browse_visit(&browse)->top, arena, &grid);
    grid_dump(&grid, out, false);
    grid_free(&grid);
    arena_free(arena);
    browse_end(&browse);
}

char *test_show(struct world *world, const char *place, const char *as) {
    struct buf out = {0};
    struct page page;
    struct err err = {0};
    struct view view = {0, 1L << 30, false};
    int columns, rows;
    buf_add(&out, "");
    if (sscanf(as, "%dx%d", &columns, &rows) == 2) {
        show_screen(world, place, columns, rows, &out);
    } else {
        struct arena *arena = arena_new();
        if (page_build(world, place, &view, arena, &page, &err) != 0 || face_show(&page, as, arena, &out, &err) != 0)
            buf_add(&out, err.text);
        arena_free(arena);
    }
    return out.text;
}

char *test_read(const char *path) {
    FILE *file = fopen(path, "r");
    struct buf text = {0};
    char block[4096];
    if (!file)
        return NULL;
    buf_add(&text, "");
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        buf_add_size(&text, block, got);
    fclose(file);
    return text.text;
}

void test_write(const char *path, const char *text) {
    FILE *file = fopen(path, "w");
    ck_assert_msg(file != NULL, "cannot write %s", path);
    fputs(text, file);
    fclose(file);
}

void test_golden(const char *name, const char *text) {
    char path[300];
    snprintf(path, sizeof path, "tests/%s", name);
    if (getenv("UPDATE_GOLDEN")) {
        test_write(path, text);
        return;
    }
    char *expected = test_read(path);
    ck_assert_msg(expected != NULL, "no %s: UPDATE_GOLDEN=1 writes it", path);
    int line = 1;
    size_t at = 0, begin = 0; /* the first line that differs */
    for (; expected[at] && expected[at] == text[at]; at++)
        if (text[at] == '\n') {
            line++;
            begin = at + 1;
        }
    ck_assert_msg(expected[at] == text[at], "%s differs in line %d. It was:\n%.*s\nIt is:\n%.*s", path, line,
                  (int)strcspn(expected + begin, "\n"), expected + begin, (int)strcspn(text + begin, "\n"),
                  text + begin);
    free(expected);
}

void test_golden_page(struct world *world, const char *name, const char *place, const char *faces) {
    struct buf out = {0}, file = {0}, list = {0};
    char *rest = NULL;
    buf_add(&list, faces);
    for (char *face = strtok_r(list.text, " ", &rest); face; face = strtok_r(NULL, " ", &rest)) {
        char *shown = test_show(world, place, face);
        buf_print(&out, "== %s as %s\n%s", place, face, shown);
        free(shown);
    }
    buf_print(&file, "golden/%s.txt", name);
    test_golden(file.text, out.text);
    buf_free(&out), buf_free(&file), buf_free(&list);
}

static char folder[200]; /* holds all the folders of this process */
static pid_t folder_owner;

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *walk) {
    (void)status;
    (void)kind;
    (void)walk;
    return remove(path);
}

static void remove_folder(void) {
    if (getpid() == folder_owner)
        nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

const char *test_folder(void) {
    static char name[8][220];
    static int count;
    if (folder_owner != getpid()) {
        const char *below = getenv("TMPDIR");
        snprintf(folder, sizeof folder, "%s/pathway-test-XXXXXX", below ? below : "/tmp");
        ck_assert(mkdtemp(folder) != NULL);
        folder_owner = getpid();
        atexit(remove_folder);
    }
    char *made = name[count % COUNT(name)];
    snprintf(made, sizeof name[0], "%s/%d", folder, count++);
    ck_assert_int_eq(mkdir(made, 0700), 0);
    return made;
}

int test_run(char **output, const char *format, ...) {
    char command[4096];
    struct buf out = {0};
    va_list list;
    va_start(list, format);
    vsnprintf(command, sizeof command, format, list);
    va_end(list);
    FILE *pipe = popen(command, "r");
    ck_assert(pipe != NULL);
    buf_add(&out, "");
    char block[4096];
    for (size_t got; (got = fread(block, 1, sizeof block, pipe)) > 0;)
        buf_add_size(&out, block, got);
    int status = pclose(pipe);
    if (output)
        *output = out.text;
    else
        buf_free(&out);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int test_suite(const char *name, void (*fill)(TCase *)) {
    Suite *suite = suite_create(name);
    TCase *tests = tcase_create(name);
    tcase_set_timeout(tests, 300);
    fill(tests);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}

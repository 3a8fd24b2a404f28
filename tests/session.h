/* session: what the suites of the store share: a person's sitting over files of its own, several at once. */
#ifndef TEST_SESSION_H
#define TEST_SESSION_H
#include "sql.h"
#include "support.h"
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PACK "tests/fixtures/pack"

struct session {
    struct world world; /* store NULL: it could not be opened, err says why */
    struct arena *arena;
    struct err err;
    char stale[300], mistakes[4000];
};

/* A path in a new folder, or under one given; lives as long as the test. */
static inline char *path_in(const char *folder, const char *name) {
    struct buf path = {0};
    buf_print(&path, "%s/%s", folder ? folder : test_folder(), name);
    return path.text;
}

static inline void copy_file(const char *from, const char *to) {
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    char block[65536];
    ck_assert_msg(in && out, "%s to %s: %s", from, to, strerror(errno));
    for (size_t got; (got = fread(block, 1, sizeof block, in)) > 0;)
        ck_assert_uint_eq(fwrite(block, 1, got, out), got);
    fclose(in);
    ck_assert_int_eq(fclose(out), 0);
}

static inline void copy_pack(const char *folder) {
    static const char *const files[] = {"asked", "learning", "money", "pack", "roles", "skills", "survey"};
    ck_assert(mkdir(folder, 0755) == 0);
    for (int i = 0; i < COUNT(files); i++) {
        char from[100], *to = path_in(folder, "");
        snprintf(from, sizeof from, PACK "/%s.yaml", files[i]);
        to = realloc(to, strlen(to) + 40);
        sprintf(to + strlen(to), "%s.yaml", files[i]);
        copy_file(from, to);
        free(to);
    }
}

static inline void replace_in(const char *folder, const char *file, const char *from, const char *to) {
    char *path = path_in(folder, file), *text = test_read(path), *at = strstr(text, from);
    struct buf changed = {0};
    ck_assert_msg(at != NULL, "%s does not hold %s", path, from);
    buf_add_size(&changed, text, (size_t)(at - text));
    buf_print(&changed, "%s%s", to, at + strlen(from));
    test_write(path, changed.text);
    buf_free(&changed);
    free(text);
    free(path);
}

static inline bool session_open(struct session *s, const char *folder, const char *portfolio, const char *cache) {
    struct diags diags;
    struct buf mistakes = {0};
    *s = (struct session){.arena = arena_new()};
    s->world = (struct world){.today = "2027-06-03",
                              .now = "2027-06-03T10:00:00Z",
                              .person = "jsmith",
                              .host = "lib-pathway",
                              .portfolio = portfolio ? arena_copy(s->arena, portfolio) : NULL,
                              .stale = s->stale,
                              .visit = portfolio == NULL};
    struct store_options options = {&folder, 1, portfolio, cache, s->world.now};
    diags_begin(&diags);
    int result = store_open(&s->world.store, &options, &diags, s->stale, &s->err);
    diags_show(&diags, &mistakes);
    snprintf(s->mistakes, sizeof s->mistakes, "%s", mistakes.text ? mistakes.text : "");
    buf_free(&mistakes);
    diags_end(&diags);
    return result == 0;
}

static inline void session_close(struct session *s) {
    store_close(s->world.store);
    arena_free(s->arena);
    s->world.store = NULL;
}

/* What an action says, or why it was not done. */
static inline const char *say_to(struct session *s, const char *address) {
    struct outcome outcome;
    struct err err = {0};
    int result = page_act(&s->world, address, s->arena, &outcome, &err);
    return result == 0 ? outcome.said : result < 0 ? arena_copy(s->arena, err.text) : "it is no action";
}

/* A page as JSON, or the sentence why there is none. */
static inline const char *page_of(struct session *s, const char *place) {
    struct page page;
    struct err err = {0};
    struct buf out = {0};
    struct view view = {0, 1L << 30, false};
    if (page_build(&s->world, place, &view, s->arena, &page, &err) != 0 ||
        face_show(&page, "json", s->arena, &out, &err) != 0)
        buf_add(&out, err.text);
    const char *text = arena_copy(s->arena, out.text);
    buf_free(&out);
    return text;
}

/* A page as a face shows it to nobody in particular: "text", "markdown", "json". */
static inline const char *shown_as(struct session *s, const char *place, const char *as) {
    char *shown = test_show(&s->world, place, as);
    const char *copy = arena_copy(s->arena, shown);
    free(shown);
    return copy;
}

/* The level a person is at with a skill; 0: not answered, so that it is asked; -1: there is no such skill. */
static inline long level_of(struct session *s, const char *skill) {
    json_error_t wrong;
    const char *text = page_of(s, "skills");
    json_t *page = json_loads(text, 0, &wrong), *row;
    long level = -1;
    size_t i;
    ck_assert_msg(page != NULL, "%s", text);
    json_array_foreach(json_object_get(page, "rows"), i,
                       row) if (strcmp(json_string_value(json_object_get(row, "id")), skill) == 0) level =
        (long)json_integer_value(json_object_get(row, "now")); /* of null: 0 */
    json_decref(page);
    return level;
}

static inline bool is_there(const char *path) {
    return access(path, F_OK) == 0;
}
#endif

/* program: what the suites of the command line share: the real program, run with a home of its own. */
#ifndef TEST_PROGRAM_H
#define TEST_PROGRAM_H
#include "support.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PACK "--content tests/fixtures/pack "

static struct arena *arena;
static const char *home; /* of the person, new and empty in each test */

static void begin(void) {
    arena = arena_new();
    home = arena_copy(arena, test_folder());
}

static void end(void) {
    arena_free(arena);
}

struct result {
    int code;
    const char *out, *err;
};

static inline const char *taken(char *text) {
    const char *copy = arena_copy(arena, text ? text : "");
    free(text);
    return copy;
}

/* Runs pathway with these words; the shell reads them, so they may redirect. Nobody is there to answer. */
static inline struct result run(const char *format, ...) PRINTF(1, 2);
static inline struct result run(const char *format, ...) {
    struct result result;
    char words[2000], *out;
    const char *err = arena_print(arena, "%s.err", home);
    va_list list;
    va_start(list, format);
    vsnprintf(words, sizeof words, format, list);
    va_end(list);
    result.code = test_run(
        &out,
        "env -i PATH=\"$PATH\" HOME='%s' LOGNAME=jsmith LC_ALL=C.UTF-8 TZ=UTC PATHWAY_NOW=2027-06-03T10:00:00Z "
        "\"$PATHWAY_PROGRAM\" 2>'%s' </dev/null %s",
        home, err, words);
    result.out = taken(out);
    result.err = taken(test_read(err));
    return result;
}

static inline void expect(struct result found, int code, const char *out, const char *err) {
    ck_assert_str_eq(found.err, err);
    ck_assert_str_eq(found.out, out);
    ck_assert_int_eq(found.code, code);
}

static inline json_t *read_json(const char *text) {
    json_error_t wrong;
    json_t *page = json_loads(text, 0, &wrong);
    ck_assert_msg(page != NULL, "%s at line %d of\n%s", wrong.text, wrong.line, text);
    return page;
}

static inline json_t *show_json(const char *place) {
    struct result found = run("show '%s' --as json " PACK, place);
    ck_assert_msg(found.code == 0 && !*found.err, "%s: %d %s", place, found.code, found.err);
    return read_json(found.out);
}

static inline const char *string_of(json_t *object, const char *key) {
    json_t *value = json_object_get(object, key);
    ck_assert_msg(json_is_string(value), "no text under \"%s\"", key);
    return json_string_value(value);
}

/* The row about a thing: where `key` is `id`. */
static inline json_t *row_of(json_t *page, const char *key, const char *id) {
    json_t *row, *found = NULL;
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i,
                       row) if (text_compare(json_string_value(json_object_get(row, key)), id) == 0) found = row;
    ck_assert_msg(found != NULL, "no row with %s \"%s\"", key, id ? id : "");
    return found;
}

static inline unsigned mode_of(const char *path) {
    struct stat status;
    ck_assert_msg(stat(path, &status) == 0, "no %s", path);
    return status.st_mode & 07777;
}
#endif

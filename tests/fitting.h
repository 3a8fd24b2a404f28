/* fitting: what the suites of suggestions share: a sitting over the sample pack with more that differs in cost, length, time, yes and
 * format, answers to begin with, and what stands on a page. */
#ifndef TEST_FITTING_H
#define TEST_FITTING_H
#include "pathway/browse.h"
#include "pathway/face.h"
#include "session.h"
#include <locale.h>

static char *pack;
static struct session s;

static inline void begin(void) {
    char *path;
    setlocale(LC_CTYPE, "C.UTF-8");
    pack = path_in(NULL, "pack");
    copy_pack(pack);
    copy_file("tests/fixtures/fitting/more.yaml", path = path_in(pack, "more.yaml"));
    ck_assert_msg(session_open(&s, pack, NULL, NULL), "%s\n%s", s.err.text, s.mistakes);
    free(path);
}

static inline void end(void) {
    session_close(&s);
    free(pack);
}

static inline void say_all(const char *const *acts) {
    for (; *acts; acts++)
        ck_assert_msg(strstr(say_to(&s, *acts), "Noted") != NULL, "%s: %s", *acts, say_to(&s, *acts));
}

/* Somebody who answered all that their job asks for: one guess, one who likes technology least. */
#define ANSWERS                                                                                                        \
    "rate/literature-searching?level=1", "rate/answering-enquiries?level=3&sure=1", "rate/lending?level=1",            \
        "rate/digital-help?level=1", "rate/new-technology?level=2"
static const char *const answered[] = {ANSWERS, NULL};

static inline json_t *json_of(const char *place) {
    const char *text = page_of(&s, place);
    json_t *page = json_loads(text, 0, NULL);
    ck_assert_msg(page != NULL, "%s: %s", place, text);
    return page;
}

static inline const char *text_of(const json_t *value) {
    return json_is_string(value)    ? arena_copy(s.arena, json_string_value(value))
           : json_is_integer(value) ? arena_print(s.arena, "%lld", (long long)json_integer_value(value))
           : json_is_real(value)    ? arena_print(s.arena, "%.2f", json_real_value(value))
                                    : "null";
}

/* A key of each row of a list, parted by blanks. */
static inline const char *each(const char *place, const char *list, const char *key) {
    json_t *page = json_of(place), *row;
    const char *all = "";
    size_t i;
    json_array_foreach(json_object_get(page, list), i, row) all =
        arena_print(s.arena, "%s%s%s", all, i ? " " : "", text_of(json_object_get(row, key)));
    json_decref(page);
    return all;
}

/* A key of the row whose `by` is that; "no such row". */
static inline const char *told(const char *place, const char *list, const char *by, const char *is, const char *key) {
    json_t *page = json_of(place), *row;
    const char *found = "no such row";
    size_t i;
    json_array_foreach(json_object_get(page, list), i, row) if (strcmp(text_of(json_object_get(row, by)), is) == 0)
        found = text_of(json_object_get(row, key));
    json_decref(page);
    return found;
}

static inline const char *fact(const char *place, const char *key) {
    json_t *page = json_of(place);
    const char *text = text_of(json_object_get(page, key));
    json_decref(page);
    return text;
}

/* A page in each face, as it was read. */
static inline void expect_golden(const char *name, const char *place, const char *const *before) {
    static const char *const faces[] = {"40x20", "80x24", "text", "json"};
    struct buf out = {0};
    say_all(before);
    for (int i = 0; i < COUNT(faces); i++)
        buf_print(&out, "== %s as %s\n%s", place, faces[i], shown_as(&s, place, faces[i]));
    test_golden(arena_print(s.arena, "golden/%s.txt", name), out.text);
    buf_free(&out);
}

struct golden {
    const char *name, *place;
    const char *const *before; /* what was done before */
};
#define OF_ME ANSWERS, "hours?week=1", "mine/rota?is=yes", "mine/cost?is=yes"
static const char *const not_said[] = {NULL}, *const of_me[] = {OF_ME, NULL};
#endif

/* told: what a page tells, looked up in its JSON: a fact, a key of one row, a key of each. */
#ifndef TEST_TOLD_H
#define TEST_TOLD_H
#include "session.h"

static struct session s;

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
#endif

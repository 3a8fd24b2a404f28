/* shared: files as people give them away, made for tests. Everybody in them is a sample. */
#ifndef TEST_SHARED_H
#define TEST_SHARED_H
#include "pathway/share.h"
#include "session.h"

/* A line of a copy: "level lending 4", "wanted lending 5", "task printing wants"; of a return: "reply work-now desk". */
static inline void add_line(struct share *share, struct arena *arena, const char *text) {
    char *copy = arena_copy(arena, text), *rest = NULL;
    struct share_line *line = share_add(share);
    line->part = strtok_r(copy, " ", &rest);
    line->item = strtok_r(NULL, " ", &rest);
    const char *value = strtok_r(NULL, "", &rest);
    if (strcmp(line->part, "reply") == 0)
        line->words = value;
    else if (strcmp(line->part, "task") == 0)
        line->state = value;
    else
        line->level = atol(value);
}

static inline void put_share(const char *path, struct share *share) {
    struct buf bytes = {0};
    struct err err = {0};
    ck_assert_msg(share_bytes(share, &bytes, &err) == 0 && file_write(path, bytes.text, bytes.size, true, &err) == 0,
                  "%s", err.text);
    buf_free(&bytes);
    free(share->line);
}

/* Writes it; lines are parted by commas. */
static inline void write_share(const char *path, struct share share, const char *lines) {
    struct arena *arena = arena_new();
    char *copy = arena_copy(arena, lines), *rest = NULL;
    for (char *line = strtok_r(copy, ",", &rest); line; line = strtok_r(NULL, ",", &rest))
        add_line(&share, arena, line);
    put_share(path, &share);
    arena_free(arena);
}

/* Somebody's copy; service, team: NULL where it does not say. */
static inline void write_copy(const char *path, const char *name, const char *service, const char *team,
                              const char *lines) {
    write_share(path,
                (struct share){.kind = "copy",
                               .id = "sample",
                               .name = name,
                               .day = "2027-05-01",
                               .service = service,
                               .team = team,
                               .scale = "five-steps"},
                lines);
}

static inline void write_return(const char *path, const char *lines) {
    write_share(path, (struct share){.kind = "return", .survey = "survey-2024"}, lines);
}
#endif

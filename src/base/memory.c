/* Memory that dies together, a text that grows, a list that grows. */
#include "pathway/base.h"
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 32 * 1024 };

struct chunk {
    struct chunk *next;
    size_t used, room;
    max_align_t data[];
};
struct arena {
    struct chunk *chunk; /* the one in use; the others behind it are full */
};

static void *sure(void *memory) {
    if (!memory) {
        fputs("pathway: out of memory. Your answers are saved.\n", stderr);
        abort();
    }
    return memory;
}

struct arena *arena_new(void) {
    return sure(calloc(1, sizeof(struct arena)));
}

static void free_chunks(struct chunk *chunk) {
    while (chunk) {
        struct chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
}

void arena_reset(struct arena *arena) {
    struct chunk *kept = arena->chunk;
    if (!kept)
        return;
#ifdef PATHWAY_SANITIZED /* what was in it must not be read again: let the sanitizer see to it */
    free_chunks(kept);
    arena->chunk = NULL;
#else
    free_chunks(kept->next);
    kept->next = NULL;
    kept->used = 0;
#endif
}

void arena_free(struct arena *arena) {
    if (!arena)
        return;
    free_chunks(arena->chunk);
    free(arena);
}

void *arena_alloc(struct arena *arena, size_t size) {
    size_t wanted = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
    struct chunk *chunk = arena->chunk;
#ifdef PATHWAY_SANITIZED /* each piece its own, so that an overrun is seen */
    size_t room = size;
    chunk = NULL;
#else
    size_t room = wanted > CHUNK ? wanted : CHUNK;
#endif
    if (!chunk || chunk->room - chunk->used < wanted) {
        chunk = sure(malloc(sizeof *chunk + room));
        *chunk = (struct chunk){.next = arena->chunk, .room = room};
        arena->chunk = chunk;
    }
    void *memory = (char *)chunk->data + chunk->used;
    chunk->used += wanted;
    return memset(memory, 0, size);
}

char *arena_copy_size(struct arena *arena, const char *text, size_t size) {
    char *copy = arena_alloc(arena, size + 1);
    memcpy(copy, text, size);
    return copy;
}

char *arena_copy(struct arena *arena, const char *text) {
    return arena_copy_size(arena, text, strlen(text));
}

char *arena_print(struct arena *arena, const char *format, ...) {
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int size = vsnprintf(NULL, 0, format, list);
    va_end(list);
    char *text = arena_alloc(arena, (size_t)size + 1);
    vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    return text;
}

static void buf_room(struct buf *buf, size_t more) {
    size_t wanted = buf->size + more + 1;
    if (wanted <= buf->room)
        return;
    buf->room = wanted < 256 ? 256 : wanted * 2;
    buf->text = sure(realloc(buf->text, buf->room));
}

void buf_add_size(struct buf *buf, const char *text, size_t size) {
    buf_room(buf, size);
    memcpy(buf->text + buf->size, text, size);
    buf->size += size;
    buf->text[buf->size] = '\0';
}

void buf_add(struct buf *buf, const char *text) {
    buf_add_size(buf, text, strlen(text));
}

void buf_print(struct buf *buf, const char *format, ...) {
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int size = vsnprintf(NULL, 0, format, list);
    va_end(list);
    buf_room(buf, (size_t)size);
    vsnprintf(buf->text + buf->size, (size_t)size + 1, format, again);
    buf->size += (size_t)size;
    va_end(again);
}

void buf_free(struct buf *buf) {
    free(buf->text);
    *buf = (struct buf){0};
}

void *array_grow(void *list, int count, int *room, size_t size) {
    if (count < *room)
        return list;
    *room = *room ? *room * 2 : 16;
    return sure(realloc(list, (size_t)*room * size));
}

/* Addresses: kind/id?name=value&…, values percent-encoded. */
#include "pathway/page.h"
#include <string.h>

static int hex(char c) {
    const char *digits = "0123456789ABCDEF", *lower = "0123456789abcdef", *at;
    if (c && (at = strchr(digits, c)))
        return (int)(at - digits);
    return c && (at = strchr(lower, c)) ? (int)(at - lower) : -1;
}

static const char *decode(const char *text, size_t size, struct arena *arena) {
    char *out = arena_alloc(arena, size + 1), *to = out;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '%' && i + 2 < size && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
            *to++ = (char)(hex(text[i + 1]) * 16 + hex(text[i + 2]));
            i += 2;
        } else {
            *to++ = text[i] == '+' ? ' ' : text[i];
        }
    }
    return text_clean(arena, out);
}

int place_read(const char *address, struct arena *arena, struct place *place, struct err *err) {
    *place = (struct place){0};
    size_t path = strcspn(address, "?"), kind = strcspn(address, "/?");
    place->kind = arena_copy_size(arena, address, kind);
    if (kind < path)
        place->id = decode(address + kind + 1, path - kind - 1, arena);
    if (place->id && !*place->id)
        place->id = NULL;
    if (!*place->kind || (place->id && strchr(place->id, '/')))
        return err_set(err, FAULT_USAGE, "\"%s\" is not a place. A place looks like home, gaps or skill/e-resources.",
                       address);
    const char *at = address + path + (address[path] == '?');
    while (*at) {
        size_t size = strcspn(at, "&"), name = strcspn(at, "=&");
        if (place->args == PLACE_ARGS)
            return err_set(err, FAULT_USAGE, "\"%s\" has too many parts.", address);
        if (size > name)
            place->arg[place->args++] =
                (struct arg){arena_copy_size(arena, at, name), decode(at + name + 1, size - name - 1, arena)};
        at += size + (at[size] == '&');
    }
    return 0;
}

static void encode(struct buf *out, const char *text) {
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (strchr("%&+?#=", c) || c <= ' ' || c >= 0x7F)
            buf_print(out, "%%%02X", c);
        else
            buf_add_size(out, text, 1);
    }
}

const char *place_write(const struct place *place, struct arena *arena) {
    struct buf out = {0};
    buf_add(&out, place->kind);
    if (place->id) {
        buf_add(&out, "/");
        encode(&out, place->id);
    }
    for (int i = 0; i < place->args; i++) {
        buf_print(&out, "%c%s=", i ? '&' : '?', place->arg[i].name);
        encode(&out, place->arg[i].value);
    }
    const char *address = arena_copy(arena, out.text);
    buf_free(&out);
    return address;
}

const char *place_arg(const struct place *place, const char *name) {
    for (int i = 0; i < place->args; i++)
        if (strcmp(place->arg[i].name, name) == 0)
            return place->arg[i].value;
    return NULL;
}

const char *place_with(const char *address, const char *name, const char *value, struct arena *arena) {
    struct place place;
    struct err ignored = {0};
    if (place_read(address, arena, &place, &ignored) != 0)
        return address;
    int at = 0;
    while (at < place.args && strcmp(place.arg[at].name, name) != 0)
        at++;
    if (value && at < PLACE_ARGS) {
        place.arg[at] = (struct arg){name, value};
        place.args += at == place.args;
    } else if (!value && at < place.args) {
        place.args--;
        memmove(&place.arg[at], &place.arg[at + 1], sizeof place.arg[0] * (size_t)(place.args - at));
    }
    return place_write(&place, arena);
}

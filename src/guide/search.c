/* Find: which words are looked for, and what the content has for them. */
#include "pathway/search.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What is looked through: the content, and texts of the caller's own. */
struct looking {
    struct world *world;
    const char *const *own;
    int owns;
    struct arena *arena;
    struct err *err;
};

#define NAMES "{title also} : "
#define TITLES "{title} : "

/* The words as a full-text question: each as the beginning of one or whole, all of them wanted, in the columns named. Only letters
 * and digits reach it, so nothing typed can be an operator. */
static const char *question_of(const struct search *search, const char *columns, struct arena *arena) {
    struct buf text = {0};
    int asked = 0;
    buf_print(&text, "%s(", columns);
    for (int i = 0; i < search->words; i++) {
        const struct word *word = &search->word[i];
        if (word->left)
            continue;
        size_t size = word->stem ? word->stem : strlen(word->text);
        buf_print(&text, "%s\"%.*s\"%s", asked++ ? " AND " : "", (int)size, word->text, word->stem ? "*" : "");
    }
    buf_add(&text, ")");
    const char *question = arena_copy(arena, text.text);
    buf_free(&text);
    return question;
}

static bool finds(const struct looking *l, const struct search *search) {
    for (int i = 0; i < l->owns; i++)
        if (search_has(search, l->own[i]))
            return true;
    struct cursor c;
    store_ask(l->world->store, &c, Q_FOUND_ANY, l->err, "t", question_of(search, "", l->arena));
    bool any = store_next(&c) == 1;
    store_done(&c);
    return any;
}

/* -- what each word tells ------------------------------------------------------------------------------------------------- */
struct telling {
    bool known, mended;
    long named, texts; /* how common: in names, in all */
    size_t size;
};

static char *small_letters(const char *text, struct arena *arena) {
    char *small = arena_copy(arena, text);
    for (char *at = small; *at; at++)
        *at = (char)tolower((unsigned char)*at);
    return small;
}

static bool is_ascii(const char *text) {
    while (*text && (unsigned char)*text < 0x80)
        text++;
    return !*text;
}

static struct telling common(const struct looking *l, const struct word *word) {
    size_t size = word->stem ? word->stem : strlen(word->text);
    const char *begin = small_letters(arena_copy_size(l->arena, word->text, size), l->arena);
    struct telling tells = {.known = !is_ascii(begin) /* the index folds other letters in its own way */,
                            .mended = word->typed != NULL,
                            .size = strlen(word->text)};
    struct cursor c;
    store_ask(l->world->store, &c, Q_WORD_COMMON, l->err, "ti", begin, (long)!word->stem);
    if (store_next(&c) == 1) {
        tells.named = store_long(&c, 0);
        tells.texts = store_long(&c, 1);
    }
    store_done(&c);
    for (int i = 0; i < l->owns && !tells.named; i++)
        tells.named = word_has(word, l->own[i]);
    tells.known |= tells.named || tells.texts;
    return tells;
}

/* A word of one or two letters that nothing has whole is the beginning of others; "coding" that nothing has is "cod…", of coder. */
static struct telling weigh(const struct looking *l, struct word *word) {
    struct telling tells = common(l, word);
    if (!tells.known) {
        size_t size = strlen(word->text), stem = word->stem;
        word->stem = stem ? word_stem(word->text, size, 3) : size;
        tells = common(l, word);
        if (!tells.known)
            word->stem = stem;
    }
    return tells;
}

/* -- mistyped words ------------------------------------------------------------------------------------------------------- */
static void try_content(const struct looking *l, struct likeness *likeness) {
    char first[2] = {likeness->typed[0], '\0'};
    long size = (long)strlen(likeness->typed);
    struct cursor c;
    store_ask(l->world->store, &c, Q_WORDS_LIKE, l->err, "tii", first, size - 2, size + 2);
    while (store_next(&c) == 1)
        likeness_try(likeness, store_copy(&c, 0, l->arena));
}

static void try_own(const struct looking *l, struct likeness *likeness) {
    for (int i = 0; i < l->owns; i++) {
        char *text = small_letters(l->own[i], l->arena), *rest = NULL;
        for (char *word = strtok_r(text, " ,.:;()?", &rest); word; word = strtok_r(NULL, " ,.:;()?", &rest))
            likeness_try(likeness, word);
    }
}

static void try_word(const struct looking *l, struct likeness *likeness, const char *text) {
    struct cursor c;
    store_ask(l->world->store, &c, Q_WORD_COMMON, l->err, "ti", text, 1L);
    if (store_next(&c) == 1 && store_long(&c, 1))
        likeness_try(likeness, text);
    store_done(&c);
}

/* Where the first letter is the wrong one: another, none, one more, or the second. */
static void try_first_letters(const struct looking *l, struct likeness *likeness) {
    const char *typed = likeness->typed;
    try_word(l, likeness, typed + 1);
    try_word(l, likeness, arena_print(l->arena, "%c%c%s", typed[1], typed[0], typed + 2));
    for (char letter = 'a'; letter <= 'z'; letter++) {
        try_word(l, likeness, arena_print(l->arena, "%c%s", letter, typed + 1));
        try_word(l, likeness, arena_print(l->arena, "%c%s", letter, typed));
    }
}

/* The word that one nobody knows may stand for, or NULL. */
static const char *mended(const struct looking *l, const struct word *word) {
    struct likeness likeness = {.typed = small_letters(word->text, l->arena)};
    if (strlen(likeness.typed) < 4)
        return NULL;
    try_content(l, &likeness);
    try_own(l, &likeness);
    if (!likeness_best(&likeness))
        try_first_letters(l, &likeness);
    return likeness_best(&likeness);
}

/* -- settling ------------------------------------------------------------------------------------------------------------- */
/* A word as it was typed, mended, or left out. False: it stands for a small one, and is not looked for. */
static bool settle_word(const struct looking *l, struct word *word, int *tries, struct telling *tells) {
    enum { MOST_TRIES = 4 };
    *tells = weigh(l, word);
    const char *best = tells->known || (*tries)++ >= MOST_TRIES ? NULL : mended(l, word);
    if (best && word_is_small(best, strlen(best)))
        return false;
    if (best) {
        struct search read;
        search_read(&read, best, l->arena);
        *word = (struct word){read.word[0].text, word->text, word->gap, read.word[0].stem, false};
        *tells = weigh(l, word);
    }
    word->left = !tells->known;
    return true;
}

static void settle_words(const struct looking *l, struct search *search, struct telling tells[SEARCH_WORDS]) {
    int words = 0, tries = 0;
    for (int i = 0; i < search->words; i++) {
        struct word word = search->word[i];
        if (settle_word(l, &word, &tries, &tells[words]))
            search->word[words++] = word;
    }
    search->words = words;
}

static int doublings(long n) {
    int times = 0;
    for (; n > 0; n /= 2)
        times++;
    return times;
}

/* As it was typed before mended; of names before of texts; less than half as common before commoner; longer before shorter. */
static bool tells_more(const struct telling *a, const struct telling *b) {
    int common[] = {doublings(a->texts), doublings(b->texts)};
    return a->mended != b->mended             ? b->mended
           : (a->named > 0) != (b->named > 0) ? a->named > 0
           : common[0] != common[1]           ? common[0] < common[1]
                                              : a->size > b->size;
}

/* One after another, those that tell most first, as long as something has them all. */
static void keep_most(const struct looking *l, struct search *search, const struct telling tells[SEARCH_WORDS]) {
    bool open[SEARCH_WORDS];
    for (int i = 0; i < search->words; i++) {
        open[i] = !search->word[i].left;
        search->word[i].left = true;
    }
    for (int next = 0; next >= 0;) {
        next = -1;
        for (int i = 0; i < search->words; i++)
            if (open[i] && (next < 0 || tells_more(&tells[i], &tells[next])))
                next = i;
        if (next < 0)
            return;
        open[next] = false;
        search->word[next].left = false;
        search->word[next].left = !finds(l, search);
    }
}

int guide_search(struct world *world, const char *typed, const char *const *own, int owns, struct arena *arena,
                 struct search *search, struct err *err) {
    struct looking l = {world, own, owns, arena, err};
    struct telling tells[SEARCH_WORDS];
    int asked = 0;
    search_read(search, typed, arena);
    settle_words(&l, search, tells);
    for (int i = 0; i < search->words; i++)
        asked += !search->word[i].left;
    if (asked && !finds(&l, search))
        keep_most(&l, search, tells);
    for (int i = 0; i < search->words; i++)
        if (search->word[i].left && search->word[i].typed) { /* mended in vain */
            search->word[i].text = search->word[i].typed;
            search->word[i].typed = NULL;
        }
    return err->fault ? -1 : 0;
}

/* -- what is found ---------------------------------------------------------------------------------------------------------- */
struct entry {
    struct found found;
    const char *also; /* its other names; NULL: none */
};
struct list {
    struct entry *item;
    int count, most;
};

/* What somebody looks for before what builds it or pays for it. */
static bool is_first(const struct entry *entry) {
    static const char *const kinds[] = {"barrier/", "skill/", "role/", "area/"};
    for (int i = 0; i < COUNT(kinds); i++)
        if (strncmp(entry->found.place, kinds[i], strlen(kinds[i])) == 0)
            return true;
    return !strpbrk(entry->found.place, "/?"); /* a page */
}

static void add(struct list *list, struct entry entry) {
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->item[i].found.place, entry.found.place) == 0)
            return;
    if (list->count < list->most)
        list->item[list->count++] = entry;
}

static struct entry entry_of(const struct looking *l, const struct cursor *c) {
    return (struct entry){{store_copy(c, 0, l->arena), store_copy(c, 1, l->arena)}, store_copy(c, 2, l->arena)};
}

static struct list matching(const struct looking *l, const struct search *search, const char *columns, int most) {
    struct list list = {arena_alloc(l->arena, sizeof(struct entry) * (size_t)most), 0, most};
    struct cursor c;
    store_ask(l->world->store, &c, Q_FOUND, l->err, "ti", question_of(search, columns, l->arena), (long)most);
    while (store_next(&c) == 1)
        add(&list, entry_of(l, &c));
    return list;
}

/* The words as they stand beside each other in a title; the last without its ending, for what begins so. */
static const char *phrase_of(const struct search *search, bool begins, struct arena *arena) {
    const char *text = "";
    size_t cut = 0;
    for (int i = 0; i < search->words; i++) {
        const struct word *word = &search->word[i];
        if (word->left)
            continue;
        bool beside = *text && i && !search->word[i - 1].left;
        text = arena_print(arena, "%s%s%s", text, beside ? word->gap : *text ? " " : "", word->text);
        cut = word->stem ? strlen(word->text) - word->stem : 0;
    }
    return begins ? arena_copy_size(arena, text, strlen(text) - cut) : text;
}

/* Titles that are so, then those that begin so. */
static void add_beginnings(const struct looking *l, const struct search *search, struct list *list) {
    const char *begin = phrase_of(search, true, l->arena), *whole = phrase_of(search, false, l->arena);
    struct cursor c;
    store_ask(l->world->store, &c, Q_FOUND_BEGINS, l->err, "tti", begin, whole, (long)list->most);
    while (store_next(&c) == 1) {
        struct entry entry = entry_of(l, &c);
        if (strcasecmp(entry.found.title, whole) == 0 || (is_first(&entry) && search_has(search, entry.found.title)))
            add(list, entry);
    }
}

/* Does a part stand in a text, at its beginning or behind `before`, and at its end or before one of `ends`? */
static bool holds(const char *text, const char *part, const char *before, const char *ends) {
    size_t size = strlen(part), gap = strlen(before);
    for (const char *at = text; at && *at && size; at++)
        if (strncasecmp(at, part, size) == 0 && (!at[size] || strchr(ends, at[size])) &&
            (at == text || (at >= text + gap && strncmp(at - gap, before, gap) == 0)))
            return true;
    return false;
}

static bool is_called(const struct entry *entry, const char *name) {
    bool asked = strncmp(entry->found.place, "skill/", 6) == 0 || strncmp(entry->found.place, "barrier/", 8) == 0;
    return asked && holds(entry->also, name, ", ", ",");
}

/* Those of a list that come first: with a part in the title, or called so, or (both NULL) all of them. */
static void add_first(struct list *all, const struct list *from, const char *part, const char *name) {
    for (int i = 0; i < from->count; i++) {
        const struct entry *entry = &from->item[i];
        bool wanted = part ? holds(entry->found.title, part, " ", " ,.:;?") : name ? is_called(entry, name) : true;
        if (wanted && is_first(entry))
            add(all, *entry);
    }
}

static void add_all(struct list *all, const struct list *from) {
    for (int i = 0; i < from->count; i++)
        add(all, from->item[i]);
}

int guide_found(struct world *world, const struct search *search, int most, struct arena *arena, struct found **found,
                int *count, struct err *err) {
    struct looking l = {world, NULL, 0, arena, err};
    struct list all = {arena_alloc(arena, sizeof(struct entry) * (size_t)most), 0, most}, texts = {0};
    const char *phrase = phrase_of(search, false, arena);
    if (*phrase) {
        struct list titles = matching(&l, search, TITLES, most), names = matching(&l, search, NAMES, most);
        add_beginnings(&l, search, &all);
        add_first(&all, &titles, search->typed, NULL);
        add_first(&all, &names, NULL, phrase);
        add_first(&all, &titles, NULL, NULL);
        add_first(&all, &names, NULL, NULL);
        add_all(&all, &titles);
        if (all.count < most)
            texts = matching(&l, search, "", most);
        add_all(&all, &texts);
    }
    *found = arena_alloc(arena, sizeof **found * (size_t)(all.count + 1));
    *count = all.count;
    for (int i = 0; i < all.count; i++)
        (*found)[i] = all.item[i].found;
    return err->fault ? -1 : 0;
}

/* Find: what is on the page one came from, everything, and what one can do, by their words, best first. */
#include "kinds.h"
#include "pathway/search.h"
#include "phrases.h"
#include <string.h>

enum { MOST_HERE = 20, MOST_FOUND = 60, MOST_DEEDS = 8, MOST_ROUTES = 3, MOST_WAYS = 400 };

static const char *kind_words(const char *place) {
    static const char *const words[][2] = {{"skill/", "skill"},
                                           {"role/", "job"},
                                           {"route?", "how to get there"},
                                           {"learning/", "course or reading"},
                                           {"practice/", "to try at work"},
                                           {"qualification/", "qualification"},
                                           {"funding/", "who could pay"},
                                           {"area/", "area"},
                                           {"barrier/", "what gets in the way"},
                                           {"network/", "people to meet"},
                                           {"glossary?", "word"}};
    for (int i = 0; i < COUNT(words); i++)
        if (strncmp(place, words[i][0], strlen(words[i][0])) == 0)
            return words[i][1];
    return "page";
}

/* Somewhere one can go: how it is called, and the text it is found by. */
struct way {
    const char *title, *text, *go;
};
struct finding {
    struct making *m;
    struct rows *rows;
    struct search search;
    const char *group;
    bool more; /* than is shown has all of the words */
    struct way here[MOST_WAYS], deed[MOST_DEEDS * 8];
    int heres, deeds;
    struct phrased said;
};

/* -- the page one came from --------------------------------------------------------------------------------------------- */
/* Not where an address alone leads on: an answer there is given by its own key. */
static bool leads(const char *go, struct arena *arena) {
    struct place place;
    struct err ignored = {0};
    if (!go || strchr(go, '*') || strcmp(go, "back") == 0 || place_read(go, arena, &place, &ignored) != 0)
        return false;
    const struct kind *kind = page_kind(place.kind);
    return kind && !(kind->run && place_arg(&place, kind->answer));
}

static void add_way(struct finding *f, const char *title, const char *text, const char *go) {
    if (f->heres < MOST_WAYS && title && *title && leads(go, f->m->arena))
        f->here[f->heres++] = (struct way){title, text, go};
}

static void gather_block(struct finding *f, const struct block *block) {
    struct arena *arena = f->m->arena;
    for (int i = 0; i < block->facts; i++) {
        const struct fact *fact = &block->fact[i];
        const char *text = fact->text ? arena_print(arena, "%s: %s", fact->label, fact->text) : fact->label;
        add_way(f, text, text, fact->go);
    }
    for (long i = 0; i < block->rows.count; i++) {
        const struct row *row = &block->rows.row[i];
        add_way(f, row->cell[0], page_sentence(&block->rows, row, arena), row->go);
    }
}

static void gather_here(struct finding *f, const char *from) {
    struct page page;
    struct place place;
    struct err ignored = {0};
    if (!from || place_read(from, f->m->arena, &place, &ignored) != 0 || strcmp(place.kind, "find") == 0 ||
        page_build(f->m->world, from, &(struct view){0, MOST_WAYS / 2, false}, f->m->arena, &page, &ignored) != 0)
        return;
    for (int i = 0; i < page.blocks; i++)
        gather_block(f, &page.block[i]);
    for (int i = 0; i < page.links; i++)
        add_way(f, page.link[i].title, page.link[i].title, page.link[i].go);
}

static void gather_deeds(struct finding *f) {
    for (const struct deed *deed = page_deeds; deed->go && f->deeds < COUNT(f->deed); deed++)
        if (leads(deed->go, f->m->arena))
            f->deed[f->deeds++] = (struct way){deed->title, say(f->m, "%s %s", deed->title, deed->words), deed->go};
}

/* -- what is found ---------------------------------------------------------------------------------------------------------- */
static bool is_there(const struct rows *rows, const char *go) {
    for (long i = 0; i < rows->count; i++)
        if (strcmp(rows->row[i].go, go) == 0)
            return true;
    return false;
}

static void add(struct finding *f, const char *group, const char *title, const char *kind, const char *go) {
    if (is_there(f->rows, go))
        return;
    struct row *row = make_row(f->m, f->rows, go, go);
    make_cells(f->m, f->rows, row, title, kind, go, group);
    make_group(row, group, &f->group);
}

/* Does what was typed hold each word of a title? */
static bool is_called_so(const struct finding *f, const char *title) {
    struct search words;
    search_read(&words, title, f->m->arena);
    return search_has(&words, f->said.rest);
}

/* What is called so and no more, then what has the words. */
static void add_here(struct finding *f) {
    for (int pass = 0, found = 0; pass < 2; pass++)
        for (int i = 0; i < f->heres && found < MOST_HERE; i++) {
            const struct way *here = &f->here[i];
            if (search_has(&f->search, here->text) && is_called_so(f, here->title) == (pass == 0)) {
                add(f, "On this page", here->title, kind_words(here->go), here->go);
                found++;
            }
        }
}

/* How one comes to a job that was found, in the way that was said. */
static void add_route(struct finding *f, const struct found *role) {
    const char *go = say(f->m, "route?to=%s", strchr(role->place, '/') + 1), *hours = f->said.hours, *time = "";
    go = place_with(go, "without", f->said.without, f->m->arena);
    if (hours && *hours) {
        go = place_with(go, "hours", hours, f->m->arena);
        time = say(f->m, ", at %s %s a week", hours, strcmp(hours, "1") == 0 ? "hour" : "hours");
    }
    add(f, "Everywhere", say(f->m, "Routes to %s%s%s", role->title, f->said.free, time), kind_words(go), go);
}

/* Was the way asked for, and not the job? */
static bool asks_how(const struct finding *f) {
    return f->said.without || (f->said.hours && *f->said.hours);
}

/* What was found first where that is a skill, or NULL. One more than is shown tells that there is more. */
static const struct found *add_everywhere(struct finding *f) {
    struct found *found;
    int count, routes = 0;
    bool how = asks_how(f);
    if (guide_found(f->m->world, &f->search, MOST_FOUND + 1, f->m->arena, &found, &count, f->m->err) != 0)
        return NULL;
    f->more = count > MOST_FOUND;
    for (int i = 0; i < count && i < MOST_FOUND; i++) {
        bool route = strncmp(found[i].place, "role/", 5) == 0 && routes++ < MOST_ROUTES;
        if (route && how)
            add_route(f, &found[i]);
        add(f, "Everywhere", found[i].title, kind_words(found[i].place), found[i].place);
        if (route && !how)
            add_route(f, &found[i]);
    }
    return count && strncmp(found[0].place, "skill/", 6) == 0 ? found : NULL;
}

static void add_deeds(struct finding *f, const struct found *skill) {
    static const char *const group = "What I can do";
    if (skill)
        add(f, group, say(f->m, "Say where I am with %s", skill->title), "", say(f->m, "rate/%s", skill->place + 6));
    for (int i = 0, found = 0; i < f->deeds && found < MOST_DEEDS; i++)
        if (search_has(&f->search, f->deed[i].text) || (f->said.hours && strcmp(f->deed[i].go, "hours") == 0)) {
            add(f, group, f->deed[i].title, "", f->deed[i].go);
            found++;
        }
}

/* "copywrite" or "serching"; of what was typed, or of what it became. */
static const char *quoted(const struct finding *f, bool became, const char *joint) {
    const char *text = "";
    for (int i = 0; i < f->search.words; i++) {
        const struct word *word = &f->search.word[i];
        if (word->typed)
            text = say(f->m, "%s%s\"%s\"", text, *text ? joint : "", became ? word->text : word->typed);
    }
    return text;
}

/* What was not looked for as it was typed. */
static void tell_search(struct finding *f) {
    const char *left = "";
    bool mended = false, any = false;
    for (int i = 0; i < f->search.words; i++) {
        const struct word *word = &f->search.word[i];
        mended |= word->typed != NULL;
        any |= !word->left;
        if (word->left)
            left = say(f->m, "%s%s\"%s\"", left, *left ? ", " : "", word->text);
    }
    if (mended)
        make_text(f->m, BODY, "mended", NULL,
                  say(f->m, "Nothing has %s. This is for %s.", quoted(f, false, " or "), quoted(f, true, " and ")));
    if (*left && any)
        make_text(f->m, BODY, "left_out", NULL, say(f->m, "Nothing has all of these words. Left out: %s.", left));
}

/* Reads what was typed; nothing is looked for where it holds no word. */
static void read_typed(struct finding *f, const char *typed, const char *from) {
    struct making *m = f->m;
    const char **own = arena_alloc(m->arena, sizeof *own * (size_t)(COUNT(f->here) + COUNT(f->deed)));
    int owns = 0;
    gather_here(f, from);
    gather_deeds(f);
    for (int i = 0; i < f->heres; i++)
        own[owns++] = f->here[i].text;
    for (int i = 0; i < f->deeds; i++)
        own[owns++] = f->deed[i].text;
    f->said = phrases_take(m, typed);
    guide_search(m->world, f->said.rest, own, owns, m->arena, &f->search, m->err);
}

int build_find(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"kind", "", NULL, WORDS, 1},
                                            {"place", NULL, NULL, DATA, 0},
                                            {"group", NULL, NULL, DATA, 0}};
    const char *filter = place_arg(place, "filter"), *from = place_arg(place, "from");
    struct finding *f = arena_alloc(m->arena, sizeof *f);
    *f = (struct finding){.m = m, .group = ""};
    filter = filter ? text_clean(m->arena, arena_copy_size(m->arena, filter, strnlen(filter, MOST_TYPED))) : "";
    make_head(m, "Home", *filter ? say(m, "Find: %s", filter) : "Find");
    struct input *input = make_input(m, "filter", "What are you looking for?", *filter ? filter : NULL);
    input->go = place_with("find", "from", from, m->arena);
    input->enter = "find it";
    m->page->series = true;
    if (*filter)
        read_typed(f, filter, from);
    tell_search(f);
    f->rows = make_pick(m, "found", NULL, columns, COUNT(columns),
                        f->search.words > 1 ? "Nothing has all of these words. Try fewer, or only the beginning of one."
                        : f->search.words == 1 ? "Nothing has that word. Try another, or only its beginning."
                                               : "Type a word or two, such as copyright or bursary.");
    if (!asks_how(f))
        add_here(f);
    const struct found *skill = add_everywhere(f);
    if (asks_how(f))
        add_here(f);
    add_deeds(f, skill);
    if (f->more)
        make_print(m, QUIET, "The first %d of everywhere. Another word beside these finds fewer.", MOST_FOUND);
    m->page->start = f->rows->count ? 0 : -1;
    make_next(m, f->rows->count ? f->rows->row[0].go : "skills", f->rows->count ? NULL : "all skills");
    return made(m);
}

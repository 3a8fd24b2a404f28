/* changed: what the suites of changing content share: the sample pack in four ages, and a person who answered everything on one
 * and looks with another. Ids that moved, a skill that was divided, two that were joined, one that is gone. */
#ifndef TEST_CHANGED_H
#define TEST_CHANGED_H
#include "session.h"

/* The sample pack with new ids for skills, tasks and two roles: a word before each that is in no other place. */
#define SKILLS "answering-enquiries|lending|digital-help|literature-searching|new-technology"
#define RENAME(WORD)                                                                                                   \
    "s/\\b(" SKILLS "|library-assistant)\\b/" WORD "\\1/g; s/(to|id): librarian$/\\1: " WORD "librarian/;"             \
    "s/opens: \\[librarian\\]/opens: [" WORD "librarian]/; s/\\{id: (printing|first-answers|technology), /{id: " WORD  \
    "\\1, /;"
#define WAS(WORD, LIST)                                                                                                \
    "s/^  - id: " WORD "(.*)$/&\\n    was: [" LIST "]/; s/\\{id: " WORD                                                \
    "(printing|first-answers|technology), /&was: [" LIST "], /;"
#define SPLIT                                                                                                          \
    "s/^  - id: late-lending$/&\\n    split: lending/; s/^  - id: late-new-technology$/&\\n    was: "                  \
    "[new-technology]/; "
#define MERGED "s/^  - id: late-answering-enquiries$/&\\n    merged: [answering-enquiries, digital-help]/;"

enum age { OLD, MIDDLE, LATE, SPLIT_UP, AGES };
static const char *const scripts[AGES] = {"", RENAME("mid-") WAS("mid-", "\\1"),
                                          RENAME("late-") WAS("late-", "mid-\\1, \\1"), RENAME("late-") SPLIT MERGED};
static const char *const word[AGES] = {"", "mid-", "late-", "late-"};
static const char gone[] =
    "retired:\n"
    "  - {id: lending, of: skill, title: Lending, because: Lending and asking for articles are two things now., go: "
    "skill/late-lending}\n"
    "  - {id: answering-enquiries, of: skill, title: Enquiries, because: One skill does for both desks., go: "
    "skill/late-answering-enquiries}\n"
    "  - {id: digital-help, of: skill, title: Log-ins, because: One skill does for both desks.}\n"
    "skills:\n"
    "  - {id: requests, title: Asking for articles, area: desk, section: customer-focus, purpose: Getting articles., "
    "why: They are wanted., example: a nurse wants one., levels: [I a., I b., I c., I d., I e.], split: lending}\n";

static char *packs[AGES], *me;
static struct session s;

static inline void begin(void) {
    char *folder = path_in(NULL, "home");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    me = path_in(folder, "me.pathway");
    for (int age = 0; age < AGES; age++) {
        packs[age] = path_in(folder, (const char *[]){"old", "middle", "late", "changed"}[age]);
        copy_pack(packs[age]);
        ck_assert_int_eq(test_run(NULL, "sed -E -i '%s' '%s'/*.yaml", scripts[age], packs[age]), 0);
    }
    char *path = path_in(packs[SPLIT_UP], "gone.yaml");
    replace_in(packs[SPLIT_UP], "survey.yaml", "retired:\n", "retired: # and more elsewhere\n");
    test_write(path, gone);
    free(path), free(folder);
}

static inline void end(void) {
    for (int age = 0; age < AGES; age++)
        free(packs[age]);
    free(me);
}

static inline void open_with(enum age age) {
    ck_assert_msg(session_open(&s, packs[age], me, NULL), "%s\n%s", s.err.text, s.mistakes);
}

/* An address with the word of that age for each @. */
static inline const char *at_age(enum age age, const char *place) {
    struct buf out = {0};
    buf_add(&out, "");
    for (; *place; place++)
        if (*place == '@')
            buf_add(&out, word[age]);
        else
            buf_add_size(&out, place, 1);
    const char *address = arena_copy(s.arena, out.text);
    buf_free(&out);
    return address;
}

/* A text without the word of that age: what is left is as it was on the old pack. */
static inline const char *as_before(enum age age, const char *text) {
    struct buf out = {0};
    size_t size = strlen(word[age]);
    buf_add(&out, "");
    while (*text) {
        text += size && strncmp(text, word[age], size) == 0 ? size : 0;
        buf_add_size(&out, text++, 1);
    }
    const char *before = arena_copy(s.arena, out.text);
    buf_free(&out);
    return before;
}

static inline void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "%s is not in\n%s", part, text);
}

static inline struct page build(const char *place) {
    struct page page;
    struct err err = {0};
    struct view view = {0, 100, false};
    ck_assert_msg(page_build(&s.world, place, &view, s.arena, &page, &err) == 0, "%s: %s", place, err.text);
    return page;
}

static inline const char *text_of(const char *place) {
    struct page page = build(place);
    struct buf out = {0};
    struct err err = {0};
    ck_assert_int_eq(face_show(&page, "text", s.arena, &out, &err), 0);
    const char *text = arena_copy(s.arena, out.text);
    buf_free(&out);
    return text;
}

/* -- a whole portfolio ------------------------------------------------------------------------------------------------------ */
static const char *const acts[] = {
    "rate/@answering-enquiries?level=3&want=4&note=with+Sam",
    "rate/@lending?level=5&want=5&note=on+Thursdays",
    "rate/@digital-help?level=not-sure&note=the+printer",
    "rate/@literature-searching?level=not-for-me&note=Alex+does",
    "rate/@new-technology?level=1&want=3&note=once",
    "tick/@printing?do=both",
    "tick/@first-answers?do=does-alone",
    "tick/@technology?do=wants-alone",
    "job?role=@library-assistant",
    "goal?to=@librarian",
    "name?is=Kim",
    "hours?week=2",
    "snapshot?keep=yes",
};
static const char places[] =
    "home start start/so-far assess skills area/desk area/finding gaps gaps?role=@librarian roles "
    "role/@librarian role/@library-assistant role/records-officer meeting survey pksb learn "
    "learn?skill=@lending learn?role=@librarian kept job goal moves qualification/certification "
    "skill/@answering-enquiries skill/@lending skill/@digital-help skill/@literature-searching "
    "skill/@new-technology snapshots snapshots/1 log history history?skill=@lending want/@lending?then=home "
    "rate/@answering-enquiries rate/@lending?set=short rate/@digital-help "
    "rate/@literature-searching?set=all rate/@new-technology tick/@printing find?filter=technology";

static inline void answer_all(enum age age) {
    open_with(age);
    for (int i = 0; i < COUNT(acts); i++) {
        const char *said = say_to(&s, at_age(age, acts[i]));
        ck_assert_msg(strstr(said, "Saved") || strstr(said, ": I") || strstr(said, "Kept"), "%s: %s", acts[i], said);
    }
    session_close(&s);
}

/* Every page as JSON, with the ids of the old pack. Free it. */
static inline char *all_pages(enum age age) {
    struct buf text = {0};
    open_with(age);
    for (const char *at = places; *at; at += strspn(at, " ")) {
        size_t size = strcspn(at, " ");
        const char *page = page_of(&s, at_age(age, arena_copy_size(s.arena, at, size)));
        if (page[0] != '{')
            ck_abort_msg("%s", page);
        buf_add(&text, as_before(age, page));
        at += size;
    }
    session_close(&s);
    return text.text;
}

static inline void expect_same(const char *found, const char *expected) {
    size_t at = 0, line = 0;
    for (; expected[at] && expected[at] == found[at]; at++)
        line = expected[at] == '\n' ? at + 1 : line;
    ck_assert_msg(expected[at] == found[at], "it was\n%.300s\nit is\n%.300s", expected + line, found + line);
}

static inline char *bytes_now(size_t *size) {
    FILE *file = fopen(me, "rb");
    struct buf out = {0};
    char block[4096];
    ck_assert(file != NULL);
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        buf_add_size(&out, block, got);
    fclose(file);
    *size = out.size;
    return out.text;
}

/* -- what is to look at ----------------------------------------------------------------------------------------------------- */
/* Beside what everybody answered: a skill that was taken out with a word, one that was answered on another scale, a choice. */
static const char added[] =
    "INSERT INTO answer(skill, state, level, scale, at, changed) VALUES"
    "('card-index', 'level', 4, 'five-steps', '2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z'),"
    "('late-digital-help', 'level', 3, 'six-steps', '2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z');"
    "INSERT INTO chosen VALUES('new-technology', 'for my portfolio', '2026-01-02T03:04:05Z')";

static inline void open_with_all(void) {
    answer_all(OLD);
    run_sql(me, added);
    open_with(SPLIT_UP);
}

/* Each row of the list as "change id was | title | before | said", in its order. */
static inline const char *list(void) {
    struct buf out = {0};
    json_error_t wrong;
    size_t i;
    json_t *page = json_loads(page_of(&s, "review"), 0, &wrong), *row;
    ck_assert_msg(page != NULL, "%s", wrong.text);
    buf_add(&out, "");
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        static const char *const keys[] = {"change", "skill", "was", "title", "before", "said"};
        for (int k = 0; k < COUNT(keys); k++) {
            const char *value = json_string_value(json_object_get(row, keys[k]));
            buf_print(&out, "%s%s", value ? value : "-", k == COUNT(keys) - 1 ? "\n" : k > 1 ? " | " : " ");
        }
    }
    json_decref(page);
    const char *text = arena_copy(s.arena, out.text);
    buf_free(&out);
    return text;
}
#endif

/* What every page promises, held over every place that can be reached by following addresses from home: on the sample
 * pack and on the real content, before and after answers. A new kind of page is tested here by being linked to. */
#include "pathway/share.h"
#include "support.h"
#include <jansson.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

enum { MOST_PLACES = 6000 };
static struct arena *arena, *scratch;                       /* of the test; of one page and its showings */
static const char *place[MOST_PLACES], *plain[MOST_PLACES]; /* plain: without what does not make another page */
static int places;

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    arena = arena_new();
    scratch = arena_new();
    places = 0;
}

static void end(void) {
    arena_free(arena);
    arena_free(scratch);
}

/* -- every place there is ------------------------------------------------------------------------------------------- */
/* Where one came from and what is asked afterwards do not make another page. */
static const char *plain_address(const char *address) {
    static const char *const ways[] = {"back", "then", "at", "from"};
    for (int i = 0; i < COUNT(ways); i++)
        address = place_with(address, ways[i], NULL, arena);
    return address;
}

static void meet(const char *address) {
    if (!address || strcmp(address, "back") == 0)
        return;
    const char *known = plain_address(address);
    for (int i = 0; i < places; i++)
        if (strcmp(plain[i], known) == 0)
            return;
    ck_assert_int_lt(places, MOST_PLACES);
    plain[places] = known;
    place[places++] = arena_copy(arena, address);
}

static const char *with_star(const char *go, const char *id) {
    const char *star = strchr(go, '*');
    return arena_print(arena, "%.*s%s%s", (int)(star - go), go, id, star + 1);
}

static bool is_action(const char *address) {
    struct place read;
    struct err err = {0};
    ck_assert_msg(place_read(address, arena, &read, &err) == 0, "%s: %s", address, err.text);
    const struct kind *kind = page_kind(read.kind);
    ck_assert_msg(kind != NULL, "%s leads to no kind of place", address);
    return kind->run && place_arg(&read, kind->answer);
}

/* Answers to a few questions in a row stand in the address: three ways at each. The first two stand for the rest. So it is with
 * what suggestions shall be like: one wish, role or skill stands for several together; with what ways do
 * without; with a third job beside any other two; and with what a copy holds. */
static bool is_deep(const char *address) {
    static const char *const suggesting[] = {"learn", "why", "cover"};
    size_t size = strcspn(address, "/?");
    for (int i = 0; i < COUNT(suggesting); i++)
        if (strlen(suggesting[i]) == size && strncmp(address, suggesting[i], size) == 0)
            return strchr(address, '&') != NULL;
    const char *without = strstr(address, "without=");
    if (without && strcspn(without, ",") < strcspn(without, "&"))
        return true;
    const char *third = strncmp(address, "compare", 7) == 0 ? strstr(address, "c=") : NULL;
    if (strncmp(address, "share", 5) == 0 || strncmp(address, "give", 4) == 0) /* one bundle as a whole */
        return strpbrk(address, ",:") || strstr(address, "review=");
    bool asks = strncmp(address, "fits", 4) == 0 || strncmp(address, "funding?", 8) == 0;
    return (asks && strchr(address, '&') != strrchr(address, '&')) || (third && strncmp(third, "c=librarian", 11) != 0);
}

/* Actions change data: they are no places. They are tried by `every_choice_is_taken`. */
static void meet_place(const char *go) {
    if (go && !is_action(go) && !is_deep(go))
        meet(go);
}

/* In scratch: the last page's texts are gone. */
static void build(struct world *world, const char *address, struct page *page) {
    struct err err = {0};
    struct view view = {0, 1L << 30, false};
    ck_assert_msg(page_build(world, address, &view, scratch, page, &err) == 0, "%s: %s", address, err.text);
}

static void crawl(struct world *world) {
    meet("home");
    meet("share?to=Priya"); /* whom a copy is for is typed */
    for (const struct kind *kind = page_kinds; kind->name; kind++)
        if (!strchr(kind->form, '/') || strchr(kind->form, ','))
            meet(kind->name);
    for (int i = 0; i < places; i++) {
        struct page page;
        arena_reset(scratch);
        build(world, place[i], &page);
        for (int j = 0; j < page.blocks; j++) {
            const struct block *block = &page.block[j];
            for (int k = 0; k < block->facts; k++)
                meet_place(block->fact[k].go);
            for (long k = 0; k < block->rows.count; k++)
                meet_place(block->rows.row[k].go);
        }
        for (int j = 0; j < page.links; j++) {
            const struct rows *rows = strchr(page.link[j].go, '*') ? &page.block[page.pick].rows : NULL;
            for (long k = 0; rows && k < rows->count; k++)
                meet_place(with_star(page.link[j].go, rows->row[k].id));
            if (!rows)
                meet_place(page.link[j].go);
        }
        meet_place(page.next);
    }
}

/* -- what is promised ------------------------------------------------------------------------------------------------ */
static bool offers(const struct page *page, const char *address) {
    for (int i = 0; i < page->blocks; i++) {
        for (int j = 0; j < page->block[i].facts; j++)
            if (text_compare(page->block[i].fact[j].go, address) == 0)
                return true;
        for (long j = 0; j < page->block[i].rows.count; j++)
            if (text_compare(page->block[i].rows.row[j].go, address) == 0)
                return true;
    }
    for (int i = 0; i < page->links; i++)
        if (strcmp(page->link[i].go, address) == 0)
            return true;
    return false;
}

/* Plain mode: numbers from 1, up in the order of reading, none left out; each leads to the stop that has it. */
static void check_numbers(const struct page *page) {
    long last = 0;
    for (int i = 0; i < page->blocks; i++) {
        const struct block *block = &page->block[i];
        for (long j = 0; j < (block->kind == FACTS ? block->facts : block->rows.count); j++) {
            long number = page_number(page, i, j);
            if (!number)
                continue;
            struct stop stop = page_stop(page, page_numbered(page, number));
            ck_assert_msg(number == ++last, "%s: number %ld is read after %ld", page->place, number, last - 1);
            ck_assert_msg(stop.block == i && stop.item == j, "%s: number %ld leads elsewhere", page->place, number);
        }
    }
    ck_assert_int_eq(page_numbered(page, last + 1), -1);
    ck_assert_int_eq(page_numbered(page, 0), -1);
    for (int i = 0; i < page->links; i++)
        ck_assert_msg(!strchr(page->link[i].go, '*') || (page->act && strstr(page->act, "%s")),
                      "%s: plain mode has no words for what %s does", page->place, page->link[i].key);
}

static void check_ways(const struct page *page) {
    ck_assert_msg(page->title[0], "%s has no title", page->place);
    ck_assert_msg(page->next && page->next[0], "%s has nothing next", page->place);
    ck_assert_msg(offers(page, page->next) || page->input, "%s: what is next (%s) is not offered on it", page->place,
                  page->next);
}

static void check_keys(const struct page *page) {
    const char *key[400];
    int keys = 0;
    for (const struct link *link = page_shared; link->key; link++)
        key[keys++] = link->key;
    for (int i = 0; i < page->links; i++) {
        bool acts = strchr(page->link[i].go, '*') != NULL;
        const char *typed = acts ? "Enter" : page_typed(page, &page->link[i], NULL).key;
        key[keys++] = page->link[i].key;
        if (strcmp(typed, "Enter") != 0 && strcmp(typed, page->link[i].key) != 0) /* of an arrow, in plain mode */
            key[keys++] = typed;
    }
    for (long i = 0; page->pick >= 0 && i < page->block[page->pick].rows.count && keys < COUNT(key); i++) {
        const struct row *row = &page->block[page->pick].rows.row[i];
        if (row->key)
            key[keys++] = row->key;
        if (row->key && row->key[0] >= '1' && row->key[0] <= '9')
            ck_assert_msg(atol(row->key) == page_number(page, page->pick, i),
                          "%s: key %s is not its row's number in plain mode", page->place, row->key);
    }
    const char *twice = NULL;
    for (int i = 0; i < keys; i++)
        for (int j = 0; j < i; j++)
            twice = strcmp(key[i], key[j]) == 0 ? key[i] : twice;
    ck_assert_msg(twice == NULL, "%s: the key %s has two meanings", page->place, twice);
}

/* What is never said about a person is said on no page. */
static void check_kind(const struct page *page, const char *text) {
    static const char *const unkind[] = {"score", "scoring", "fail", "weak", "poor", "lack", "deficit"};
    const char *found = NULL;
    for (const char *word = text; *word && !found; word += strcspn(word, " \n"), word += strspn(word, " \n(\"'"))
        for (int i = 0; i < COUNT(unkind); i++)
            if (strncasecmp(word, unkind[i], strlen(unkind[i])) == 0)
                found = unkind[i];
    ck_assert_msg(!found, "%s says \"%s\"", page->place, found);
}

static void check_faces(const struct page *page) {
    static const char *const faces[] = {"text", "markdown", "table", "json"};
    for (int i = 0; i < COUNT(faces); i++) {
        struct buf out = {0};
        struct err err = {0};
        size_t at = 0;
        ck_assert_int_eq(face_show(page, faces[i], scratch, &out, &err), 0);
        ck_assert_msg(out.size && !text_fault(out.text, out.size, &at), "%s as %s holds what a terminal could act on",
                      page->place, faces[i]);
        if (strcmp(faces[i], "json") == 0) {
            json_error_t error;
            json_t *json = json_loads(out.text, JSON_REJECT_DUPLICATES, &error);
            ck_assert_msg(json != NULL, "%s: %s", page->place, error.text);
            ck_assert_str_eq(json_string_value(json_object_get(json, "place")), page->place);
            json_decref(json);
        } else {
            ck_assert_msg(!strstr(out.text, "(null)"), "%s as %s says (null)", page->place, faces[i]);
            check_kind(page, out.text);
        }
        buf_free(&out);
    }
}

/* A wide character holds two cells, its second half is empty, and no cell stands alone. */
static bool is_torn(const struct grid *grid, int row, int column) {
    const struct cell *cell = &grid->cell[row * grid->columns + column];
    if (column && cell[-1].cells == 2)
        return cell->cells || cell->text[0];
    return !cell->cells || !cell->text[0] || (cell->cells == 2 && column + 1 == grid->columns);
}

/* Each assertion costs a write: one for a whole grid. */
static void check_grid(const struct grid *grid, const char *what) {
    ck_assert_msg(grid->row >= 0 && grid->row < grid->rows && grid->column >= 0 && grid->column < grid->columns,
                  "%s: the cursor is at %d,%d", what, grid->row, grid->column);
    int torn = 0;
    for (int row = 0; row < grid->rows; row++)
        for (int column = 0; column < grid->columns; column++)
            torn += is_torn(grid, row, column);
    ck_assert_msg(torn == 0, "%s: %d cells are torn", what, torn);
}

static void check_size(const struct page *page, int rows, int columns) {
    struct page none = {.pick = -1};
    struct grid grid = {0};
    char what[300];
    long stops = page_stops(page), tried[] = {-1, 0, page_pick_stop(page), stops / 2, stops - 1};
    for (int i = 0; i < COUNT(tried); i++) {
        long top = i * 3;
        struct stop focus = page_stop(page, tried[i]);
        struct sheet sheet = {page, &none, focus, "", "jsmith · not shared", "", true, NULL, 0, false};
        snprintf(what, sizeof what, "%s at %dx%d, stop %ld", page->place, columns, rows, tried[i]);
        grid_make(&grid, rows, columns);
        layout_draw(&sheet, &top, scratch, &grid);
        check_grid(&grid, what);
        const struct cell *cell = &grid.cell[grid.row * grid.columns + grid.column];
        if (focus.id && rows >= 24 && columns >= 40 && !page->input)
            ck_assert_msg(strcmp(cell->text, "▸") == 0 || cell->style == STYLE_FOCUS,
                          "%s: the cursor is not on the focus", what);
    }
    grid_free(&grid);
}

/* At 80x24 a page is read from its first line: where its first row is far down, no row has the cursor yet. */
static void check_opening(const struct page *page) {
    struct page none = {.pick = -1};
    struct grid grid = {0};
    long top = 0, first = page->start < 0 ? -1 : page->pick < 0 ? 0 : page_pick_stop(page) + page->start;
    struct sheet sheet = {page, &none, page_stop(page, first), "", "jsmith · not shared", "", true, NULL, 0, false};
    grid_make(&grid, 24, 80);
    layout_draw(&sheet, &top, scratch, &grid);
    ck_assert_msg(top == 0, "%s opens %ld lines down", page->place, top);
    grid_free(&grid);
}

static void check_everywhere(struct world *world) {
    static const int sizes[][2] = {{1, 1}, {5, 20}, {20, 40}, {24, 80}, {40, 120}, {50, 200}};
    crawl(world);
    char *before = test_show(world, "kept", "json");
    for (int i = 0; i < places; i++) {
        struct page page;
        arena_reset(scratch);
        build(world, place[i], &page);
        check_ways(&page);
        check_keys(&page);
        check_numbers(&page);
        check_opening(&page);
        check_faces(&page);
        for (int j = 0; j < COUNT(sizes); j++)
            check_size(&page, sizes[j][0], sizes[j][1]);
        char *one = test_show(world, place[i], "json"), *other = test_show(world, place[i], "json");
        ck_assert_str_eq(one, other);
        free(one);
        free(other);
    }
    char *after = test_show(world, "kept", "json");
    ck_assert_str_eq(before, after); /* building changes nothing */
    free(before);
    free(after);
}

static void answer_all(struct world *world, const char *level) {
    struct page page;
    build(world, "skills", &page);
    for (long i = 0; i < page.block[page.pick].rows.count; i++) {
        const char *skill = page.block[page.pick].rows.row[i].id;
        const char *each =
            level ? level : (const char *[]){"1", "2", "3", "4", "5", "not-for-me", "not-sure", "clear"}[i % 8];
        test_act(world, arena_print(arena, "rate/%s?level=%s", skill, each));
    }
}

/* To each question of the survey: a choice here, a skip there. */
static void reply_all(struct world *world) {
    struct page page, question;
    build(world, "replies", &page);
    for (long i = 0; i < page_rows(&page)->count; i++) {
        build(world, page_rows(&page)->row[i].go, &question);
        test_act(world, page_rows(&question)->row[i % page_rows(&question)->count].go);
    }
}

/* What is missing for a job, in each state. */
static void plan_all(struct world *world) {
    static const char *const states[] = {"done", "started", "waiting"};
    test_act(world, "add?item=missing");
    test_act(world, "add?item=missing&role=librarian");
    test_act(world, "add?item=skill/new-technology");
    for (int i = 0; i < COUNT(states); i++) {
        const char *said = test_act(world, arena_print(arena, "action/%d?is=%s", i + 1, states[i]));
        ck_assert_msg(strncmp(said, "Saved.", 6) == 0, "%s", said);
    }
    test_act(world, "own?what=Something+of+my+own&by=2099-12-31");
    test_act(world, "hours?week=1");
    test_act(world, "time-asked?is=2");
}

static void give(const char *path, const char *kind, const struct share_line *line, int lines) {
    struct share share = {
        kind, "k3", .name = "Jo", .to = "Ann", .day = "2027-06-03", .review = "2027-06-02", .scale = "five-steps"};
    struct buf bytes = {0};
    struct err err = {0};
    for (int i = 0; i < lines; i++)
        *share_add(&share) = line[i];
    ck_assert_msg(share_bytes(&share, &bytes, &err) == 0, "%s", err.text);
    ck_assert_int_eq(file_write(path, bytes.text, bytes.size, true, &err), 0);
    free(share.line);
    buf_free(&bytes);
}

/* In the tray: a copy with what was said of it, an answer, and what is neither. */
static void give_all(struct world *world) {
    static const struct share_line copy[] = {
        {.part = "level", .item = "new-technology", .title = "New technology", .words = "With help", .level = 3},
        {.part = "plan", .item = "practice/sit-beside", .title = "Sit beside", .day = "2027-07-01", .minutes = 40},
        {.part = "evidence",
         .item = "new-technology",
         .title = "New technology",
         .words = "I tried it",
         .more = "it was quick"}};
    static const struct share_line answer[] = {
        {.part = "view",
         .item = "new-technology",
         .title = "New technology",
         .words = "On my own",
         .level = 4,
         .more = "as I saw it"},
        {.part = "proposal", .title = "A morning in Bradford", .words = "to see it", .minutes = 180},
        {.part = "seen", .words = "The nurse was glad"},
        {.part = "agreed", .title = "An hour on Tuesdays", .day = "2027-07-01"},
        {.part = "question", .words = "What is next?"}};
    const char *folder = arena_copy(arena, test_folder());
    world->site.tray = folder;
    ck_assert_int_eq(mkdir(arena_print(arena, "%s/jsmith", folder), 0700), 0);
    give(arena_print(arena, "%s/jsmith/copy", folder), "copy", copy, COUNT(copy));
    give(arena_print(arena, "%s/jsmith/answer", folder), "answer", answer, COUNT(answer));
    test_write(arena_print(arena, "%s/jsmith/letter", folder), "Dear Jo,");
    test_act(world, "remark/copy?part=seen&is=The+nurse+was+glad");
    test_act(world, "remark/copy?part=view&item=new-technology&is=4");
    test_act(world, "remark/copy?part=proposal&field=title&is=A+morning+in+Bradford");
}

/* A 1:1 that is written down, and one that goes on; two skills side by side. */
static void talk_all(struct world *world) {
    static const char *const acts[] = {"name?is=Jo",
                                       "tell/name?side=manager&is=Bo",
                                       "tell/time?side=manager&is=1",
                                       "settle?item=need/time",
                                       "agree?is=yes",
                                       "settle?item=none&what=A morning",
                                       "tell/cover?side=manager&is=yes",
                                       "tell/both?side=me&is=yes",
                                       "tell/both?side=manager&is=yes"};
    struct page page;
    for (int i = 0; i < COUNT(acts); i++)
        test_act(world, acts[i]);
    build(world, "skills", &page);
    for (long i = 1; i < 3; i++) {
        const char *skill = page_rows(&page)->row[i].id;
        test_act(world, arena_print(arena, "pick/%s?is=yes", skill));
        test_act(world, arena_print(arena, "see/%s?side=manager&is=4", skill));
    }
    build(world, "agreement/1", &page); /* it is there */
}

static const char *const packs[] = {"tests/fixtures/pack", NULL}; /* NULL: the project's own content */

START_TEST(every_page_keeps_its_promises_before_any_answer) {
    struct world *world = test_world(packs[_i]);
    check_everywhere(world);
    test_world_end(world);
}
END_TEST

START_TEST(every_page_keeps_its_promises_with_answers_of_every_kind) {
    struct world *world = test_world(packs[_i]);
    answer_all(world, NULL);
    reply_all(world);
    plan_all(world);
    give_all(world);
    talk_all(world);
    check_everywhere(world);
    test_world_end(world);
}
END_TEST

START_TEST(every_choice_can_be_taken_and_leads_on) {
    struct world *world = test_world(packs[0]);
    crawl(world);
    for (int i = 0; i < places; i++) {
        struct page page;
        build(world, place[i], &page);
        for (long j = 0; page.pick >= 0 && j < page.block[page.pick].rows.count; j++) {
            const char *go = page.block[page.pick].rows.row[j].go;
            struct outcome outcome;
            struct err err = {0};
            if (!go || !is_action(go))
                continue;
            ck_assert_msg(page_act(world, go, arena, &outcome, &err) == 0, "%s: %s", go, err.text);
            ck_assert_msg(outcome.said || outcome.go, "%s says nothing", go);
            if (outcome.go)
                build(world, outcome.go, &(struct page){0});
        }
    }
    test_world_end(world);
}
END_TEST

/* One thing at least can begin this week: free, an hour at most, nobody's yes. */
START_TEST(three_suggestions_hold_one_for_this_week_whatever_is_answered) {
    static const char *const levels[] = {"clear", "1", "2", "3", "4", "5", "not-sure", NULL};
    struct world *world = test_world(NULL);
    struct page roles;
    build(world, "roles", &roles);
    for (int i = 0; i < COUNT(levels); i++) {
        answer_all(world, levels[i]);
        for (long j = 0; j < roles.block[roles.pick].rows.count; j++) {
            struct idea *idea;
            struct err err = {0};
            int count, easy = 0;
            const char *role = roles.block[roles.pick].rows.row[j].id;
            ck_assert_int_eq(guide_ideas(world, role, NULL, arena, &idea, &count, &err), 0);
            for (int k = 0; k < 3 && k < count; k++) {
                easy += idea[k].easy;
                for (int l = 0; l < k; l++)
                    ck_assert_msg(strcmp(idea[k].id, idea[l].id) != 0, "%s is suggested twice for %s", idea[k].id,
                                  role);
            }
            ck_assert_msg(count == 0 || easy > 0, "%s at %s: %d ideas, %d of three for this week", role,
                          levels[i] ? levels[i] : "every level", count, easy);
        }
    }
    test_world_end(world);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_page_keeps_its_promises_before_any_answer, 0, COUNT(packs));
    tcase_add_loop_test(tests, every_page_keeps_its_promises_with_answers_of_every_kind, 0, COUNT(packs));
    tcase_add_test(tests, every_choice_can_be_taken_and_leads_on);
    tcase_add_test(tests, three_suggestions_hold_one_for_this_week_whatever_is_answered);
}

int main(void) {
    return test_suite("contract", fill);
}

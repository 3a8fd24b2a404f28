/* reading: the real content on a pseudo-terminal, read to its end: a page opens at its first line, no line is passed over on the
 * way down or up, typing ahead leads to where one key after another does. */
#include "support.h"
#include "visit.h"
#include "pathway/browse.h"
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct size { int rows, columns; } sizes[] = {{20, 40}, {24, 80}};
static const char *const places[] = {
    "pksb",         "role/library-assistant", "funding/level-7-levy", "meeting?as=manager",  "kept",
    "barrier/cost", "skill/e-resources",      "survey?see=figures",   "survey?see=questions"};
static const struct size list_sizes[] = {{24, 80}, {20, 40}, {30, 60}, {17, 40}};
static const char *const lists[] = {"learning", "roles", "moves"};
enum { HEAD = 2 /* the title and its rule */, TALL = 700, MOST_KEYS = 200, MOST_PRESSES = 1500 };

static char *home, *whole_list[COUNT(list_sizes) * COUNT(lists)]; /* the lines as below */
static char
    *whole[COUNT(sizes) * COUNT(places)]; /* the lines of each page, as a screen with room for all of it shows them */

/* The program over the project's own content, at a place. */
static int run_at(void *place) {
    const char *program = getenv("PATHWAY_PROGRAM");
    execl(program, program, "--content", "content", (char *)place, (char *)NULL);
    return 126;
}

static struct tui *open_at(struct size size, const char *place) {
    static char name[80];
    snprintf(name, sizeof name, "%s", place);
    struct tui *t = tui_start(
        &(struct tui_how){.rows = size.rows, .columns = size.columns, .home = home, .body = run_at, .what = name});
    tui_until(t, "Esc");
    return t;
}

/* -- where one is in a page -------------------------------------------------------------------------------------------- */
struct spot {
    long above;   /* lines of the page that were scrolled away */
    int height;   /* lines of it on the screen */
    bool is_last; /* nothing is left below */
};

/* The line under the page that tells: "12 lines more below, 3 above", "the end, 15 above". */
static bool read_position(const char *line, struct spot *spot) {
    char words[200];
    snprintf(words, sizeof words, "%s,", line + strspn(line, " "));
    bool at_end = strncmp(words, "the end,", 8) == 0, below = strstr(words, " below,") && strstr(words, " line");
    char *above = strrchr(words, ' ');
    if (!(at_end || below) || !above)
        return false;
    spot->is_last = at_end;
    spot->above = strcmp(above, " above,") == 0 ? atol(strstr(words, ", ") + 2) : 0;
    return true;
}

/* Where there is no such line, all of the page is seen. */
static struct spot spot_of(struct tui *t, struct size size) {
    struct spot spot = {0, size.rows - 2 - HEAD, true};
    for (int row = size.rows - 1; row >= HEAD; row--)
        if (read_position(tui_line(t, row), &spot)) {
            spot.height = row - HEAD;
            break;
        }
    return spot;
}

static void press(struct tui *t, const char *key) {
    tui_type(t, key);
    tui_settle(t);
}

/* A line without the mark of the cursor. */
static void add_line_seen(struct buf *seen, const char *line) {
    bool marked = strncmp(line, " ▸", 4) == 0;
    buf_print(seen, "\n%s%s\n", marked ? "  " : "", line + (marked ? 4 : 0));
}

static void add_seen(struct tui *t, struct size size, struct buf *seen) {
    for (int row = HEAD; row < size.rows - 2; row++)
        add_line_seen(seen, tui_line(t, row));
}

/* Only the first column: how wide each is hangs on the rows at hand. */
static void cut_columns(char *text) {
    char *to = text;
    for (const char *line = text, *next; *line; line = next) {
        next = line + strcspn(line, "\n") + 1;
        const char *end = strstr(line + strspn(line, " "), "  ");
        for (; line < next - 1 && line != end; line++)
            *to++ = *line;
        *to++ = '\n';
    }
    *to = '\0';
}

/* With the cursor on none of its rows. */
static char *draw_whole(struct world *world, struct size size, const char *place) {
    struct browse browse = {.window = TALL};
    struct grid grid = {0};
    struct buf drawn = {0}, lines = {0};
    struct arena *arena = arena_new();
    long top = 0;
    browse_begin(&browse, world);
    browse_follow(&browse, place);
    struct sheet sheet = {&browse.page, &browse.aside, {.block = -1}, "", "", "", true, NULL, 0, false};
    grid_make(&grid, TALL, size.columns);
    layout_draw(&sheet, &top, arena, &grid);
    grid_dump(&grid, &drawn, false);
    char *line = drawn.text, *end;
    for (int row = 0; row < TALL - 2; row++, line = end + 1) {
        end = strchr(line, '\n');
        *end = '\0';
        if (row >= HEAD && !strstr(line, "An arrow shows more of each.")) /* said where no cursor is */
            add_line_seen(&lines, line);
    }
    grid_free(&grid);
    buf_free(&drawn);
    arena_free(arena);
    browse_end(&browse);
    return lines.text;
}

/* Before all tests: how to show it is said, and the pages are read from the same answers. */
static void begin(void) {
    char portfolio[300], host[100];
    home = strdup(test_folder());
    struct tui *t = tui_start(&(struct tui_how){.home = home, .body = run_at, .what = (char[]){"home"}});
    tui_until(t, "change it later:");
    tui_type(t, "<Enter>");
    tui_until(t, "q leave");
    visit_leave(t);
    snprintf(portfolio, sizeof portfolio, "%s/data/pathway/me.pathway", home);
    gethostname(host, sizeof host);
    struct world *world = test_world_at("content", portfolio);
    world->host = host;
    for (int i = 0; i < COUNT(whole); i++)
        whole[i] = draw_whole(world, sizes[i / COUNT(places)], places[i % COUNT(places)]);
    for (int i = 0; i < COUNT(whole_list); i++)
        cut_columns(whole_list[i] = draw_whole(world, list_sizes[i / COUNT(lists)], lists[i % COUNT(lists)]));
    test_world_end(world);
}

static void end(void) {
    for (int i = 0; i < COUNT(whole_list); i++)
        free(whole_list[i]);
    for (int i = 0; i < COUNT(whole); i++)
        free(whole[i]);
    free(home);
}

/* The first line of the page that was not seen, or NULL; free it. */
static char *not_seen(const char *page, const char *seen) {
    for (const char *line = page, *end; *line; line = end) {
        end = strchr(line + 1, '\n') + 1;
        char *one = strndup(line, (size_t)(end - line));
        if (!strstr(seen, one))
            return one;
        free(one);
    }
    return NULL;
}

struct reading {
    struct tui *t;
    struct size size;
    const char *place;
    const char *page; /* its lines */
};

#define FAIL(R, KEY, WHAT) ck_abort_msg("%s by %s: %s. The screen:\n%s", (R)->place, KEY, WHAT, tui_screen((R)->t))

/* From the first line, or with Up and PageUp from the last, to the other end by one key alone: each step leaves no line out. */
static void read_by(const struct reading *r, const char *key) {
    struct buf seen = {0};
    bool up = strstr(key, "Up") != NULL;
    struct spot now = spot_of(r->t, r->size), before;
    add_seen(r->t, r->size, &seen);
    for (int keys = 0; up ? now.above > 0 : !now.is_last; keys++) {
        press(r->t, key);
        before = now;
        now = spot_of(r->t, r->size);
        add_seen(r->t, r->size, &seen);
        if (now.above - before.above > before.height || before.above - now.above > now.height)
            FAIL(r, key, "more than a screenful went by");
        if (keys == MOST_KEYS)
            FAIL(r, key, "there is no end of it");
    }
    char *missing = not_seen(r->page, seen.text);
    if (missing)
        FAIL(r, key, missing);
    buf_free(&seen);
}

static void first_line_is_shown(const struct reading *r, const char *key) {
    if (spot_of(r->t, r->size).above)
        FAIL(r, key, "the first line is not shown");
}

static void go_to_the_end(const struct reading *r) {
    press(r->t, "<End>");
    press(r->t, "<End>");
    if (!spot_of(r->t, r->size).is_last)
        FAIL(r, "End", "the end is not shown");
}

static void begin_reading(struct reading *r, int which) {
    r->size = sizes[which / COUNT(places)];
    r->place = places[which % COUNT(places)];
    r->page = whole[which];
    r->t = open_at(r->size, r->place);
}

static void end_reading(struct reading *r) {
    visit_leave(r->t);
}

/* -- every line is met ------------------------------------------------------------------------------------------------- */
START_TEST(every_line_of_a_page_is_met_by_down_alone) {
    struct reading r;
    begin_reading(&r, _i);
    first_line_is_shown(&r, "opening it");
    read_by(&r, "<Down>");
    press(r.t, "<Home>");
    first_line_is_shown(&r, "Home");
    end_reading(&r);
}
END_TEST

START_TEST(every_line_of_a_page_is_met_by_page_down_alone) {
    struct reading r;
    begin_reading(&r, _i);
    read_by(&r, "<PageDown>");
    end_reading(&r);
}
END_TEST

START_TEST(every_line_of_a_page_is_met_by_up_alone) {
    struct reading r;
    begin_reading(&r, _i);
    go_to_the_end(&r);
    read_by(&r, "<Up>");
    end_reading(&r);
}
END_TEST

START_TEST(every_line_of_a_page_is_met_by_page_up_alone) {
    struct reading r;
    begin_reading(&r, _i);
    go_to_the_end(&r);
    read_by(&r, "<PageUp>");
    end_reading(&r);
}
END_TEST

/* -- a list that is not at hand as a whole ------------------------------------------------------------------------------ */
static const char *const one_key[] = {"<Down>", "<PageDown>", "<Up>", "<PageUp>"};

/* Are the first lines of the page in sight, with its first row? */
static bool is_at_the_first(const struct reading *r) {
    const char *end = r->page;
    struct buf seen = {0};
    for (int i = 0; i < 4; i++)
        end = strchr(end + 1, '\n') + 1;
    char *first = strndup(r->page, (size_t)(end - r->page));
    add_seen(r->t, r->size, &seen);
    cut_columns(seen.text);
    char *missing = not_seen(first, seen.text);
    bool all = !missing;
    free(missing);
    free(first);
    buf_free(&seen);
    return all;
}

START_TEST(every_row_of_a_long_list_is_met_by_one_key_alone) {
    int which = _i / COUNT(one_key);
    struct size size = list_sizes[which / COUNT(lists)];
    const char *key = one_key[_i % COUNT(one_key)], *place = lists[which % COUNT(lists)];
    bool up = strstr(key, "Up") != NULL;
    struct reading r = {open_at(size, place), size, place, whole_list[which]};
    struct buf seen = {0};
    char *before = NULL;
    if (up)
        press(r.t, "<End>");
    add_seen(r.t, size, &seen);
    for (int pressed = 0; up ? !is_at_the_first(&r) : !before || strcmp(before, tui_screen(r.t)) != 0; pressed++) {
        free(before);
        before = strdup(tui_screen(r.t));
        press(r.t, key);
        add_seen(r.t, size, &seen);
        if (pressed == MOST_PRESSES)
            FAIL(&r, key, "there is no end of it");
    }
    cut_columns(seen.text);
    char *missing = not_seen(r.page, seen.text);
    if (missing)
        FAIL(&r, key, missing);
    free(before);
    buf_free(&seen);
    end_reading(&r);
}
END_TEST

START_TEST(a_smaller_window_keeps_the_row) {
    struct tui *t = open_at((struct size){50, 200}, "practice");
    for (int i = 0; i < 10; i++)
        press(t, "<Down><Down><Down><Down><Down><Down><Down><Down><Down><Down>");
    visit_line(t, " 101 of ");
    tui_resize(t, 24, 80);
    visit_line(t, " 101 of ");
    press(t, "<Enter>");
    tui_resize(t, 20, 40);
    press(t, "<Esc>");
    visit_line(t, " 101 of ");
    visit_leave(t);
}
END_TEST

START_TEST(a_page_that_is_read_to_its_end_by_page_down_stays_there) {
    struct size size = {15, 60};
    struct reading r = {open_at(size, "pksb"), size, "pksb", ""};
    read_by(&r, "<PageDown>");
    char *screen = strdup(tui_screen(r.t));
    press(r.t, "<PageDown>");
    ck_assert_str_eq(tui_screen(r.t), screen);
    free(screen);
    end_reading(&r);
}
END_TEST

START_TEST(a_long_list_says_which_of_its_rows_has_the_cursor) {
    struct tui *t = open_at(sizes[1], "learning");
    long total = atol(visit_line(t, "1 of ") + strlen(" 1 of "));
    char last[60];
    ck_assert_int_gt(total, 100);
    press(t, "<Down><Down>");
    visit_line(t, " 3 of ");
    press(t, "<End>");
    snprintf(last, sizeof last, " %ld of %ld", total, total);
    visit_line(t, last);
    visit_leave(t);
}
END_TEST

/* -- keys typed ahead -------------------------------------------------------------------------------------------------- */
static const struct {
    const char *place, *keys;
    bool row_alone; /* a list in windows stands where it is reached: the row is the same, at another height */
} walks[] = {
    {"role/library-assistant", "<Down><Down><Down><Down><Down>", false},
    {"roles", "<Enter><Down><Down><Down>", false},
    {"kept", "<Down><Down><Down><Down><Down><Down><Down><Down>", false},
    {"pksb", "<Down><PageDown><Down><Up><PageUp><Down>", false},
    {"learning", "<PageDown><PageDown><PageDown><PageDown><PageDown><Down><Up><Up>", true},
    {"survey?see=figures", "<End><Up><Up><PageUp><Home><Down>", false},
    {"skill/e-resources", "<PageDown><Down><Down><Up><Down>", false},
    {"find?filter=librarian", "<Down><Down><Enter><Down><Down>", false},
};

/* The screen, or the row, where these keys lead, sent one by one or all in one write; free it. */
static char *walk(struct size size, const char *place, const char *keys, bool row_alone, bool at_once) {
    struct tui *t = open_at(size, place);
    for (const char *at = keys, *end; *at && !at_once; at = end) {
        char key[20];
        end = strchr(at, '>') + 1;
        snprintf(key, sizeof key, "%.*s", (int)(end - at), at);
        press(t, key);
    }
    if (at_once)
        press(t, keys);
    char *screen = strdup(row_alone ? visit_line(t, "▸") : tui_screen(t));
    visit_leave(t);
    return screen;
}

START_TEST(keys_typed_ahead_lead_where_they_do_one_by_one) {
    struct size size = sizes[_i / COUNT(walks)];
    const char *place = walks[_i % COUNT(walks)].place, *keys = walks[_i % COUNT(walks)].keys;
    char *one_by_one = walk(size, place, keys, walks[_i % COUNT(walks)].row_alone, false);
    char *at_once = walk(size, place, keys, walks[_i % COUNT(walks)].row_alone, true);
    ck_assert_msg(strcmp(one_by_one, at_once) == 0, "%s, %s one by one:\n%s\nand at once:\n%s", place, keys, one_by_one,
                  at_once);
    free(one_by_one);
    free(at_once);
}
END_TEST

/* -- narrow and wide --------------------------------------------------------------------------------------------------- */
/* The words from where a text begins, for so many lines, in one line; free it. */
static char *lines_from(const char *screen, const char *text, int lines) {
    struct buf words = {0};
    const char *at = strstr(screen, text);
    buf_add(&words, "");
    for (int i = 0; at && i < lines && *at; i++) {
        at += strspn(at, " ");
        buf_print(&words, "%.*s ", (int)strcspn(at, "\n"), at);
        at = strchr(at, '\n') + 1;
    }
    return words.text;
}

/* In a column beside the first, "no, unless you show the screen" stood a few letters wide. */
START_TEST(a_narrow_list_has_its_words_whole_under_each_row) {
    static const char *const looks[] = {"40x60", "48x60"};
    static const char *const said[][3] = {
        {"kept", "You\n", "You yes, with your login "},
        {"kept", "Your manager", "Your manager no, unless you show or give it "},
        {"kept", "Other library staff", "Other library staff no "},
        {"kept", "Anybody who shares", "Anybody who shares your login yes; use --visit there, which keeps nothing "},
        {"kept", "The people who run", "The people who run this computer they could, as they could any file on it "},
        {"kept", "Backups they make", "Backups they make may hold copies; ask them for how long "},
        {"kept", "NHS England, CILIP", "NHS England, CILIP, anybody else no; this program sends nothing anywhere "},
        {"assess", "1  Begin", "1  Begin skill 1 of 10: Helping people with everyday technology "},
    };
    struct world *world = test_world("content");
    char *shown = test_show(world, said[_i / 2][0], looks[_i % 2]);
    char *words = lines_from(shown, said[_i / 2][1], 4); /* the first, and at most three under it */
    ck_assert_msg(strncmp(words, said[_i / 2][2], strlen(said[_i / 2][2])) == 0, "%s, not %s, in\n%s", words,
                  said[_i / 2][2], shown);
    free(words);
    free(shown);
    test_world_end(world);
}
END_TEST

static int times_in(const char *text, const char *part) {
    int times = 0;
    for (; (text = strstr(text, part)); text++)
        times++;
    return times;
}

START_TEST(what_stands_under_each_row_is_not_told_again_beside_the_list) {
    struct world *world = test_world("tests/fixtures/pack");
    char *shown = test_show(world, "barrier/time", "120x40");
    ck_assert_msg(times_in(shown, "│") > 30 && strstr(shown, "Read your trust's page about AI tools"),
                  "nothing stands beside it:\n%s", shown);
    ck_assert_msg(times_in(shown, "Most things to try are short.") == 1, "it is told twice:\n%s", shown);
    free(shown);
    shown = test_show(world, "barriers", "120x40"); /* one that stands nowhere else does */
    ck_assert_msg(times_in(shown, "The desk comes first") == 1, "it is not told:\n%s", shown);
    free(shown);
    test_world_end(world);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_unchecked_fixture(tests, begin, end);
    setlocale(LC_CTYPE, "C.UTF-8");
    tcase_add_loop_test(tests, every_line_of_a_page_is_met_by_down_alone, 0, COUNT(sizes) * COUNT(places));
    tcase_add_loop_test(tests, every_line_of_a_page_is_met_by_page_down_alone, 0, COUNT(sizes) * COUNT(places));
    tcase_add_loop_test(tests, every_line_of_a_page_is_met_by_up_alone, 0, COUNT(sizes) * COUNT(places));
    tcase_add_loop_test(tests, every_line_of_a_page_is_met_by_page_up_alone, 0, COUNT(sizes) * COUNT(places));
    tcase_add_loop_test(tests, every_row_of_a_long_list_is_met_by_one_key_alone, 0, COUNT(whole_list) * COUNT(one_key));
    tcase_add_test(tests, a_smaller_window_keeps_the_row);
    tcase_add_test(tests, a_page_that_is_read_to_its_end_by_page_down_stays_there);
    tcase_add_test(tests, a_long_list_says_which_of_its_rows_has_the_cursor);
    tcase_add_loop_test(tests, keys_typed_ahead_lead_where_they_do_one_by_one, 0, COUNT(sizes) * COUNT(walks));
    tcase_add_loop_test(tests, a_narrow_list_has_its_words_whole_under_each_row, 0, 16);
    tcase_add_test(tests, what_stands_under_each_row_is_not_told_again_beside_the_list);
}

int main(void) {
    return test_suite("reading", fill);
}

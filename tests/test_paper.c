/* paper: what is handed to paper, to spreadsheets and to calendars: pages made for it, with what would do harm there. */
#include "program.h"

static const char evil[] = "<script>alert(1)</script> & \"it's\" http://example.org/a?b=1&c=<i>.";

static const struct column columns[] = {
    {"title", "", NULL, WORDS, 0},     {"words", "", "says %s", WORDS, 1},  {"state", NULL, NULL, DATA, 0},
    {"by", NULL, NULL, DATA, 0},       {"review", NULL, NULL, DATA, 0},     {"week", NULL, NULL, DATA, 0},
    {"hours", NULL, NULL, COUNTED, 0}, {"private", NULL, NULL, COUNTED, 0}, {"bar", "", NULL, BAR, 0}};

static struct row row_with(const char *id, const char *title, const char *words, const char *state, const char *by,
                           const char *review, const char *hours, const char *only_mine) {
    const char **cell = arena_alloc(arena, sizeof *cell * COUNT(columns));
    const char *cells[] = {title, words, state, by, review, "2027-06-07", hours, only_mine, NULL};
    memcpy(cell, cells, sizeof cells);
    return (struct row){.id = id, .go = "skill/lending", .cell = cell};
}

/* A page of one list, in the arena; its rows are the caller's. */
static struct page page_of(struct row *row, long rows) {
    struct block *block = arena_alloc(arena, sizeof *block);
    *block = (struct block){
        .kind = ROWS, .id = "rows", .rows = {.column = columns, .columns = COUNT(columns), .row = row, .count = rows}};
    block->rows.total = rows;
    return (struct page){.place = "plan",
                         .title = "My plan",
                         .trail = "Home",
                         .next = "home",
                         .today = "2027-06-03",
                         .whose = "kim",
                         .now = "2027-06-03T10:00:00Z",
                         .block = block,
                         .blocks = 1};
}

static const char *shown(const struct page *page, const char *as) {
    struct buf out = {0};
    struct err err = {0};
    ck_assert_msg(face_show(page, as, arena, &out, &err) == 0, "%s", err.text);
    const char *text = arena_copy(arena, out.text);
    buf_free(&out);
    return text;
}

static void expect_part(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "\"%s\" is not in\n%s", part, text);
}

static void expect_none(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) == NULL, "\"%s\" is in\n%s", part, text);
}

/* -- html --------------------------------------------------------------------------------------------------------------- */
START_TEST(what_stands_in_a_text_is_text_and_an_address_in_it_leads_there) {
    struct row row[] = {row_with("a", evil, evil, NULL, NULL, NULL, NULL, NULL)};
    struct page page = page_of(row, 1);
    page.title = evil;
    row[0].group = evil;
    row[0].more = evil;
    page.block->rows.more = MORE_OPEN;
    const char *html = shown(&page, "html");
    expect_none(html, "<script");
    expect_none(html, "<i>");
    expect_part(html, "<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;it&#39;s&quot;");
    expect_part(html,
                "<a rel=\"noreferrer\" href=\"http://example.org/a?b=1&amp;c=\">http://example.org/a?b=1&amp;c=</a>"
                "&lt;i&gt;.");
    expect_none(html, "skill/lending"); /* a page alone leads to no other */
    page.title = "a\033[2Jb\xff";
    expect_part(shown(&page, "html"), "<h1>a?[2Jb?</h1>");
}
END_TEST

START_TEST(facts_texts_and_headings_keep_their_order_and_their_meaning) {
    struct fact fact[] = {{"who", "Who & when", "Jo", "name"}, {"none", "Not known", NULL, NULL}};
    struct block block[] = {{.kind = TEXT, .tone = CARE, .heading = "First", .text = "Take <care>."},
                            {.kind = FACTS, .fact = fact, .facts = 2}};
    struct page page = page_of(NULL, 0);
    page.block = block;
    page.blocks = 2;
    const char *html = shown(&page, "html");
    expect_part(html, "<h1>My plan</h1>\n<h2>First</h2>\n<p class=\"care\">Take &lt;care&gt;.</p>\n"
                      "<dl>\n<dt>Who &amp; when</dt> <dd>Jo</dd>\n</dl>\n</main>\n"
                      "<footer><p>3 June 2027. Made with pathway.</p></footer>\n");
    expect_part(html, "<html lang=\"en-GB\">");
    expect_part(html, "content=\"default-src 'none'; style-src 'unsafe-inline'\"");
}
END_TEST

START_TEST(a_list_is_a_table_where_its_columns_have_headings) {
    static const struct column titled[] = {{"title", "course", NULL, WORDS, 0},
                                           {"hours", "Hours", NULL, NUMBER, 0},
                                           {"asked", "asked for", NULL, WORDS, 0},
                                           {"nothing", "Nothing", NULL, WORDS, 0}};
    static const char *const cells[][4] = {{"Lending & more", "2", "On my own", NULL}, {"Returns", NULL, NULL, ""}};
    struct row row[] = {{.id = "a", .cell = cells[0], .group = "Now"}, {.id = "b", .cell = cells[1]}};
    struct page page = page_of(row, 2);
    page.block->rows.column = titled;
    page.block->rows.columns = 4;
    page.block->heading = "Courses";
    expect_part(
        shown(&page, "html"),
        "<h2>Courses</h2>\n<table>\n<caption class=\"unseen\">Courses</caption>\n<thead><tr><th "
        "scope=\"col\">Course</th>"
        "<th scope=\"col\" class=\"number\">Hours</th><th scope=\"col\">Asked for</th></tr></thead>\n<tbody>\n"
        "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">Now</th></tr>\n"
        "<tr><th scope=\"row\">Lending &amp; more</th><td class=\"number\">2</td><td>On my own</td></tr>\n"
        "<tr><th scope=\"row\">Returns</th><td class=\"number\">not known</td><td>-</td></tr>\n</tbody>\n</table>\n");
    page.block->rows.count = 0;
    page.block->rows.none = "Nothing yet.";
    expect_part(shown(&page, "html"), "<h2>Courses</h2>\n<p>Nothing yet.</p>\n</main>");
}
END_TEST

START_TEST(bars_steps_and_weeks_are_drawn_and_the_words_stay) {
    struct row row[] = {row_with("a", "Lending", "one", NULL, NULL, NULL, "1.5", NULL),
                        row_with("b", "Returns", NULL, NULL, NULL, NULL, "0.5", NULL)};
    struct page page = page_of(row, 2);
    const char *cell[COUNT(columns)];
    memcpy(cell, row[0].cell, sizeof cell);
    cell[8] = "2/3/4";
    row[0].cell = cell;
    const char *html = shown(&page, "html");
    expect_part(html,
                "<ul class=\"bars\">\n<li><svg class=\"bar\" viewBox=\"0 0 80 16\" preserveAspectRatio=\"xMinYMid\" "
                "aria-hidden=\"true\">"
                "<rect x=\"1\" y=\"1\" width=\"14\" height=\"14\" class=\"on\"/>"
                "<rect x=\"21\" y=\"1\" width=\"14\" height=\"14\" class=\"on\"/>"
                "<rect x=\"41\" y=\"1\" width=\"14\" height=\"14\" class=\"off\"/>"
                "<circle cx=\"68\" cy=\"8\" r=\"2\" class=\"on\"/></svg> "
                "<div><b>Lending</b>, says one.</div></li>\n<li><div>Returns</div></li>\n</ul>\n");
    page.block->rows.chart = CHART_STEPS;
    html = shown(&page, "html");
    expect_part(html, "role=\"img\" aria-label=\"The steps one after another, as the list says them\"");
    expect_part(html,
                ">1</text>\n<text x=\"80\" y=\"47\" text-anchor=\"middle\">Lending</text>\n<path d=\"M94 16H226\"");
    expect_part(html, "<ol class=\"bars\">");
    page.block->rows.chart = CHART_WEEKS;
    html = shown(&page, "html");
    expect_part(html, "role=\"img\" aria-label=\"The hours of each week, as the list says them\"");
    expect_part(html, ">2 h</text>\n<text x=\"53\" y=\"122\" text-anchor=\"middle\" class=\"small\">7 June</text>");
    static const long load[20] = {65, 65, [19] = 30};
    page.block->rows.load = load;
    page.block->rows.weeks = COUNT(load);
    page.block->rows.monday = text_day_number("2027-05-31");
    html = shown(&page, "html");
    expect_part(html,
                ">1 h 5 min</text>\n<text x=\"45\" y=\"122\" text-anchor=\"middle\" class=\"small\">31 May</text>");
    expect_part(html, ">30 min</text>\n");
    ck_assert_ptr_null(strstr(strstr(html, ">1 h 5 min<") + 1, ">1 h 5 min<")); /* the next would lie on it */
}
END_TEST

START_TEST(boxes_to_tick_and_lines_to_write_on_are_drawn) {
    struct row row[] = {row_with("a", "[ ] Lending", NULL, NULL, NULL, NULL, NULL, NULL),
                        row_with("b", "[x] Returns", NULL, NULL, NULL, NULL, NULL, NULL),
                        row_with("c", "By: ........", NULL, NULL, NULL, NULL, NULL, NULL)};
    row[0].more = "________";
    struct page page = page_of(row, 3);
    page.block->rows.more = MORE_READ;
    const char *html = shown(&page, "html");
    expect_part(html, "<p><span class=\"blank wide\" role=\"img\" aria-label=\"space to write\">&#160;</span></p>");
    expect_part(html, "<span class=\"box\" role=\"img\" aria-label=\"to tick\">&#160;</span> Lending");
    expect_part(html, "<span class=\"box\" role=\"img\" aria-label=\"ticked\">&#10003;</span> Returns");
    expect_part(html, "By: <span class=\"blank\" role=\"img\" aria-label=\"space to write\">&#160;</span>");
}
END_TEST

/* -- csv ---------------------------------------------------------------------------------------------------------------- */
static const struct {
    const char *cell, *line;
} fired[] = {
    {"=1+1", "\"'=1+1\""},
    {"+1 or so", "\"'+1 or so\""},
    {"-me", "\"'-me\""},
    {"@me", "\"'@me\""},
    {" =cmd", "\"' =cmd\""},
    {"\t=1", "\"'?=1\""},
    {"\r=1", "\"'?=1\""},
    {"＝1+1", "\"'＝1+1\""},
    {"a=1", "\"a=1\""},
    {"say \"=1\", then", "\"say \"\"=1\"\", then\""},
    {"two\nlines", "\"two\r\nlines\""},
    {"-12.5", "-12.5"},
    {"12", "12"},
    {"12.", "\"12.\""},
    {"-", "\"'-\""},
    {"1e5", "\"1e5\""},
    {"-1+cmd", "\"'-1+cmd\""},
    {"", ""},
};

START_TEST(no_cell_of_a_spreadsheet_is_worked_out) {
    struct row row[] = {row_with("a", fired[_i].cell, NULL, NULL, NULL, NULL, "0.50", "0")};
    struct page page = page_of(row, 1);
    ck_assert_str_eq(
        shown(&page, "csv"),
        arena_print(arena,
                    "\xEF\xBB\xBF\"title\",\"words\",\"state\",\"by\",\"review\",\"week\",\"hours\",\"private\"\r\n"
                    "%s,,,,,\"2027-06-07\",0.50,0\r\n",
                    fired[_i].line));
}
END_TEST

/* -- ics ---------------------------------------------------------------------------------------------------------------- */
#define BEGIN_CALENDAR "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//pathway//pathway " PATHWAY_VERSION "//EN\r\n"
START_TEST(what_is_open_and_has_a_day_is_an_event_of_that_day) {
    struct row row[] = {row_with("1", "One; two, \\three\nfour", NULL, "to do", "2027-06-20", NULL, NULL, "0"),
                        row_with("2", "Done", NULL, "done", "2027-06-20", "2027-07-20", NULL, "0"),
                        row_with("3", "Kept", NULL, NULL, "2027-02-30", "2027-12-03", NULL, "1"),
                        row_with("4", "No day", NULL, "to do", NULL, NULL, NULL, "0")};
    struct page page = page_of(row, 4);
    ck_assert_str_eq(
        shown(&page, "ics"), BEGIN_CALENDAR
        "BEGIN:VEVENT\r\nUID:plan-1-by-3da056193638203c@pathway\r\nDTSTAMP:20270603T100000Z\r\n"
        "DTSTART;VALUE=DATE:20270620\r\nSUMMARY:One\\; two\\, \\\\three\\nfour\r\n"
        "DESCRIPTION:One\\; two\\, \\\\three\\nfour.\r\nCLASS:PUBLIC\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:plan-3-review-3da056193638203c@pathway\r\nDTSTAMP:20270603T100000Z\r\n"
        "DTSTART;VALUE=DATE:20271203\r\nSUMMARY:Look again: Kept\r\nDESCRIPTION:Kept.\r\nCLASS:PRIVATE\r\n"
        "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}
END_TEST

/* A day that has two names is one event; one that is over is none, but what is late is still to do. */
START_TEST(a_day_is_told_once_and_not_when_it_is_over) {
    static const struct column dated[] = {
        {"title", "", NULL, WORDS, 0}, {"by", NULL, NULL, DATA, 0}, {"day", NULL, NULL, DATA, 0}};
    static const char *const cells[][3] = {{"One", "2027-06-20", "2027-06-20"},
                                           {"Over", NULL, "2027-06-02"},
                                           {"Late", "2027-06-02", NULL},
                                           {"Now", NULL, "2027-06-03"}};
    static const char *const told[] = {"UID:plan-0-by-3da056193638203c@pathway",
                                       "UID:plan-2-by-3da056193638203c@pathway",
                                       "UID:plan-3-day-3da056193638203c@pathway"};
    struct row row[COUNT(cells)];
    for (int i = 0; i < COUNT(cells); i++)
        row[i] = (struct row){.id = arena_print(arena, "%d", i), .cell = cells[i]};
    struct page page = page_of(row, COUNT(cells));
    page.block->rows.column = dated;
    page.block->rows.columns = COUNT(dated);
    const char *text = shown(&page, "ics");
    int events = 0;
    for (const char *at = text; (at = strstr(at, "UID:")); at++, events++)
        ck_assert_msg(events < COUNT(told) && strncmp(at, told[events], strlen(told[events])) == 0, "%s", at);
    ck_assert_int_eq(events, COUNT(told));
}
END_TEST

/* 75 octets a line, its end not counted; no character is parted. */
START_TEST(long_lines_are_folded_between_characters) {
    struct row row[] = {
        row_with("1", "äöü漢字äöü漢字äöü漢字äöü漢字äöü漢字äöü漢字äöü漢字", NULL, NULL, "2027-06-20", NULL, NULL, NULL)};
    struct page page = page_of(row, 1);
    const char *text = shown(&page, "ics");
    int folded = 0;
    for (const char *at = text; *at;) {
        size_t size = strcspn(at, "\r"), fault;
        ck_assert_uint_le(size, 75);
        ck_assert_ptr_null(text_fault(at, size, &fault));
        folded += *at == ' ';
        at += size + 2;
    }
    ck_assert_int_eq(folded, 2);
    expect_part(text, "SUMMARY:äöü漢字äöü漢字äöü漢字äöü漢字äöü漢字äöü\r\n 漢字äöü漢字\r\n");
}
END_TEST

START_TEST(what_would_be_empty_is_said) {
    struct page page = page_of(NULL, 0);
    struct buf out = {0};
    struct err err = {0};
    ck_assert_int_eq(face_show(&page, "ics", arena, &out, &err), -1);
    ck_assert_str_eq(err.text, "Nothing there is open and has a day, so there is no calendar to write.");
    page.pick = -1;
    page.place = "kept";
    err = (struct err){0};
    ck_assert_int_eq(face_show(&page, "csv", arena, &out, &err), -1);
    ck_assert_str_eq(err.text, "kept has no list, so there is nothing to show as csv.");
    ck_assert_uint_eq(out.size, 0);
}
END_TEST

/* -- report ------------------------------------------------------------------------------------------------------------- */
START_TEST(a_report_holds_nothing_private) {
    static const char *const said[] = {"rate lending 3", "rate new-technology 2 --private",
                                       "plan add skill/lending --by 2027-07-01",
                                       "plan add skill/new-technology --by 2027-07-02"};
    for (int i = 0; i < COUNT(said); i++) {
        struct result done = run(PACK "%s", said[i]);
        ck_assert_msg(done.code == 0, "%s", done.err);
    }
    static const char *const forms[] = {"csv", "ics"};
    for (int i = 0; i < COUNT(forms); i++) {
        struct result mine = run(PACK "show plan --as %s", forms[i]), told = run(PACK "report --as %s", forms[i]);
        ck_assert_int_eq(mine.code + told.code, 0);
        expect_part(mine.out, "New technology and AI");
        expect_none(told.out, "echnology");
        expect_none(told.out, "2027-07-02");
        expect_none(told.out, "20270702");
        expect_part(told.out, i ? "20270701" : "2027-07-01");
    }
    expect(run(PACK "report --as ics --portfolio '%s/none'", home), 2, "",
           "pathway: Nothing there is open and has a day, so there is no calendar to write.\n");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, what_stands_in_a_text_is_text_and_an_address_in_it_leads_there);
    tcase_add_test(tests, facts_texts_and_headings_keep_their_order_and_their_meaning);
    tcase_add_test(tests, a_list_is_a_table_where_its_columns_have_headings);
    tcase_add_test(tests, bars_steps_and_weeks_are_drawn_and_the_words_stay);
    tcase_add_test(tests, boxes_to_tick_and_lines_to_write_on_are_drawn);
    tcase_add_loop_test(tests, no_cell_of_a_spreadsheet_is_worked_out, 0, COUNT(fired));
    tcase_add_test(tests, what_is_open_and_has_a_day_is_an_event_of_that_day);
    tcase_add_test(tests, a_day_is_told_once_and_not_when_it_is_over);
    tcase_add_test(tests, long_lines_are_folded_between_characters);
    tcase_add_test(tests, what_would_be_empty_is_said);
    tcase_add_test(tests, a_report_holds_nothing_private);
}

int main(void) {
    return test_suite("paper", fill);
}

/* certification: a portfolio for CILIP Certification: what is chosen, where it starts, what is said of it, and the outline that goes
 * out of the house without what is for the person alone. On the sample pack, with what that says of Certification. */
#include "session.h"
#include <locale.h>

#define FACT "source: 'https://example.org/guide', checked: 2026-11-23, status: other page}\n"
static const char notes[] =
    "notes:\n"
    "  - {id: what, page: certification, title: What it is, about: A first step on a register., " FACT
    "  - {id: mentor, page: certification, title: A mentor?, about: Pages differ. Ask CILIP., source: "
    "'https://example.org/mentor', checked: 2025-01-02, status: old page}\n"
    "  - {id: few, page: certification, part: number, title: From 5 to 12, about: Pages name from 5 to 12., " FACT
    "  - {id: words, page: certification, part: statement, title: A statement, about: At most 1000 words., " FACT
    "  - {id: own, page: certification, part: performance, title: Own, about: What you saw and did., " FACT
    "  - {id: trust, page: certification, part: organisation, title: Trust, about: How your library works., " FACT
    "  - {id: wide, page: certification, part: profession, title: Wide, about: What goes on elsewhere., " FACT
    "  - {id: read, page: certification, part: comment, title: Comments, about: They are read., " FACT
    "  - {id: cv, page: certification, part: holds, title: Your CV, about: Up to today., " FACT
    "  - {id: form, page: certification, part: holds, title: The form, about: With two ratings., " FACT;

static char *pack, *me;
static struct session s;

static void open_again(void) {
    session_close(&s);
    ck_assert_msg(session_open(&s, pack, me, NULL), "%s\n%s", s.err.text, s.mistakes);
}

static void begin(void) {
    setlocale(LC_CTYPE, "C.UTF-8");
    char *home = path_in(NULL, "home");
    ck_assert_int_eq(mkdir(home, 0700), 0);
    me = path_in(home, "me.pathway");
    pack = path_in(NULL, "pack");
    copy_pack(pack);
    replace_in(pack, "pack.yaml", "title: Customer focus", "title: Customer focus, criterion: organisation");
    replace_in(pack, "pack.yaml", "title: Research", "title: Research, criterion: profession");
    replace_in(pack, "money.yaml", "    doubt: The fees", "    go: certification\n    doubt: The fees");
    char *file = path_in(pack, "certification.yaml");
    test_write(file, notes);
    free(file), free(home);
    s = (struct session){.arena = arena_new()};
    open_again();
}

static void end(void) {
    session_close(&s);
    free(me), free(pack);
}

static void act_at(const char *now, const char *act) {
    snprintf(s.world.now, sizeof s.world.now, "%s", now);
    const char *said = say_to(&s, act);
    ck_assert_msg(!strstr(said, "Nothing was changed") && !strstr(said, "There is no"), "%s: %s", act, said);
}

static void expect_said(const char *act, const char *said) {
    const char *found = say_to(&s, act);
    ck_assert_msg(strcmp(found, said) == 0, "%s said: %s\nnot: %s", act, found, said);
}

static const char *text_of(const char *place, const char *as) {
    char *shown = test_show(&s.world, place, as);
    const char *text = arena_copy(s.arena, shown);
    free(shown);
    return text;
}

static json_t *json_of(const char *place) {
    json_error_t wrong;
    json_t *page = json_loads(page_of(&s, place), 0, &wrong);
    ck_assert_msg(page != NULL, "%s: %s", place, page_of(&s, place));
    return page;
}

/* A cell of the row of certification that is about a skill, as JSON writes it; "none" where there is no such row. */
static const char *cell_of(const char *skill, const char *key) {
    json_t *page = json_of("certification"), *row;
    const char *cell = "none";
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        if (strcmp(json_string_value(json_object_get(row, "skill")), skill) != 0)
            continue;
        char *dumped = json_dumps(json_object_get(row, key), JSON_ENCODE_ANY);
        cell = arena_copy(s.arena, dumped);
        free(dumped);
    }
    json_decref(page);
    return cell;
}

/* The values of a key in the rows of a place, parted by blanks. */
static const char *column_of(const char *place, const char *key) {
    json_t *page = json_of(place), *row;
    const char *values = "";
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) values =
        arena_print(s.arena, "%s%s%s", values, i ? " " : "", json_string_value(json_object_get(row, key)));
    json_decref(page);
    return values;
}

/* -- as it was read ------------------------------------------------------------------------------------------------- */
static const struct {
    const char *now, *act;
} acts[] = {
    {"2026-06-03T09:00:00Z", "rate/literature-searching?level=2"},
    {"2026-06-03T09:01:00Z", "rate/answering-enquiries?level=4"},
    {"2026-06-03T09:02:00Z", "rate/lending?level=4&private=yes"},
    {"2026-06-03T09:03:00Z", "rate/digital-help?level=not-for-me"},
    {"2027-01-04T09:00:00Z", "snapshot?keep=yes"},
    {"2027-05-12T09:00:00Z", "rate/literature-searching?level=3"},
    {"2027-05-12T09:01:00Z",
     "write?item=none&what=Sat+beside+a+search+on+falls&so-what=I+can+tell+a+clear+question&now-what=Try+"
     "one+database&skill=literature-searching&day=2027-05-12"},
    {"2027-05-20T09:00:00Z",
     "write?item=none&what=Saved+a+search&skill=literature-searching&private=yes&day=2027-05-20"},
    {"2027-05-21T09:00:00Z", "write?item=none&what=Found+the+newer+leaflet.&skill=answering-enquiries&day=2027-04-02"},
    {"2027-05-30T09:00:00Z", "write?item=network/desk-group&what=Met+the+desk+group&day=2027-05-30"},
    {"2027-06-01T09:00:00Z", "choose/literature-searching?is=yes"},
    {"2027-06-01T09:01:00Z", "choose/answering-enquiries?is=yes"},
    {"2027-06-01T09:02:00Z", "choose/lending?is=yes"},
    {"2027-06-01T09:03:00Z", "comment/literature-searching?is=Readers+ask+for+it+every+week"},
};

static void do_all(void) {
    for (int i = 0; i < COUNT(acts); i++)
        act_at(acts[i].now, acts[i].act);
}

static const struct {
    const char *name, *place;
    bool empty; /* before anything was done */
} golden[] = {
    {"certification-nothing", "certification", true},
    {"certification", "certification", false},
    {"certification-choose", "certification/choose", false},
    {"certification-choose-one", "choose/lending", false},
    {"certification-about", "certification/about", true},
    {"certification-comment", "comment/literature-searching", false},
    {"certification-start", "portfolio-start", false},
    {"certification-outline-nothing", "certification/outline", true},
    {"certification-outline", "certification/outline", false},
};

START_TEST(every_page_looks_as_it_was_read) {
    static const char *const faces[] = {"40x20", "80x24", "120x40", "text", "markdown", "json"};
    struct buf out = {0};
    if (!golden[_i].empty)
        do_all();
    for (int i = 0; i < COUNT(faces); i++)
        buf_print(&out, "== %s as %s\n%s", golden[_i].place, faces[i], text_of(golden[_i].place, faces[i]));
    test_golden(arena_print(s.arena, "golden/%s.txt", golden[_i].name), out.text);
    buf_free(&out);
}
END_TEST

START_TEST(a_talk_in_plain_lines_is_as_it_was_read) {
    FILE *in = tmpfile(), *out = tmpfile();
    struct buf text = {0};
    struct err err = {0};
    char block[4096];
    s.world.asks = true;
    do_all();
    fputs("n\n", in); /* the outline, and a comment from it */
    fputs("7\nA first answer, each day\nb\nc\n5\nu\nn\nq\n", in);
    rewind(in);
    ck_assert_int_eq(plain_run(&s.world, "certification", in, out, &err), 0);
    rewind(out);
    for (size_t got; (got = fread(block, 1, sizeof block, out)) > 0;)
        buf_add_size(&text, block, got);
    test_golden("golden/plain-certification.txt", text.text);
    buf_free(&text);
    fclose(in), fclose(out);
}
END_TEST

/* -- choosing and commenting ---------------------------------------------------------------------------------------- */
START_TEST(each_act_says_what_it_changed) {
    static const char *const said[][2] = {
        {"choose/lending?is=yes", "Chosen: Loans and requests. 1 chosen so far."},
        {"choose/lending?is=yes", "Chosen: Loans and requests. 1 chosen so far."},
        {"choose/digital-help?is=YES", "Chosen: Helping with technology. 2 chosen so far."},
        {"comment/lending?is=I+do+it+alone", "Saved. Loans and requests, with your comment."},
        {"comment/new-technology?is=Next", "Saved. New technology and AI, with your comment, and it is chosen now."},
        {"comment/lending?is=skip", "It is left as it was."},
        {"comment/answering-enquiries?is=clear", "It is left as it was."}, /* and is not chosen by it */
        {"comment/lending?is=clear", "Saved. Loans and requests, without a comment."},
        {"undo?last=yes", "Undone: Loans and requests, the comment for the portfolio."},
        {"choose/lending?is=no", "Taken out: Loans and requests. 2 chosen so far."},
        {"undo?last=yes", "Undone: Loans and requests out of the portfolio."},
        {"redo?last=yes", "Done again: Loans and requests out of the portfolio."},
        {"choose/digital-help?is=no", "Taken out: Helping with technology. 1 chosen so far."},
        {"choose/new-technology?is=no", "Taken out: New technology and AI. Nothing is chosen now."},
        {"portfolio-start?is=first", "Saved: the portfolio starts from the first answer to each skill."},
    };
    for (int i = 0; i < COUNT(said); i++)
        expect_said(said[i][0], said[i][1]);
}
END_TEST

START_TEST(a_visit_says_that_nothing_is_kept) {
    session_close(&s);
    ck_assert(session_open(&s, pack, NULL, NULL));
    expect_said("choose/lending?is=yes", "Noted, not kept. Chosen: Loans and requests. 1 chosen so far.");
    expect_said("comment/lending?is=Mine", "Noted, not kept. Loans and requests, with your comment.");
    expect_said("portfolio-start?is=first",
                "Noted, not kept: the portfolio starts from the first answer to each skill.");
}
END_TEST

START_TEST(what_cannot_be_is_refused_and_changes_nothing) {
    static const char *const said[][2] = {
        {"choose/lendign?is=yes", "There is no skill \"lendign\". Did you mean \"lending\"?"},
        {"choose?is=yes", "There is no skill \"\". \"pathway show skills\" lists them."},
        {"choose/lending?is=maybe", "\"maybe\" is no answer: yes or no. Nothing was changed."},
        {"comment/lendign?is=Well", "There is no skill \"lendign\". Did you mean \"lending\"?"},
        {"portfolio-start?is=7",
         "No day \"7\" was kept: write first, or a number of \"pathway show snapshots\". Nothing "
         "was changed."},
        {"portfolio-start?is=soon", "No day \"soon\" was kept: write first, or a number of \"pathway show snapshots\". "
                                    "Nothing was changed."},
    };
    for (int i = 0; i < COUNT(said); i++)
        expect_said(said[i][0], said[i][1]);
    ck_assert_str_eq(page_of(&s, "certification/outlines"),
                     "There is no certification/outlines. Did you mean \"certification/outline\"?");
    ck_assert_str_eq(page_of(&s, "certification/zebra"),
                     "There is no certification/zebra. Did you mean \"certification\"?");
    ck_assert(!is_there(me));
}
END_TEST

START_TEST(a_comment_is_cleaned_and_holds_two_thousand_bytes) {
    struct buf address = {0};
    act_at("2027-06-03T10:00:00Z", "comment/lending?is=one%0Atwo%1B%5B31m++three%E2%80%AE");
    ck_assert_str_eq(cell_of("lending", "comment"), "\"one two[31m three\"");
    buf_add(&address, "comment/lending?is=");
    for (int i = 0; i < 2000; i++)
        buf_add(&address, "x");
    expect_said(address.text, "Saved. Loans and requests, with your comment.");
    buf_add(&address, "x");
    expect_said(address.text, "That text is longer than 2000 bytes. Nothing was changed.");
    buf_free(&address);
}
END_TEST

static void expect_number(int count, const char *said) {
    json_t *page = json_of("certification");
    ck_assert_int_eq(json_integer_value(json_object_get(page, "chosen")), count);
    ck_assert_str_eq(json_string_value(json_object_get(page, "number")), said);
    json_decref(page);
}

START_TEST(how_many_others_choose_is_said_below_five_and_above_twelve) {
    static const char *const said[] = {[4] = "4 chosen so far. Pages on Certification name from 5 to 12 parts of the "
                                             "PKSB. The number is yours.",
                                       [5] = "5 chosen so far.",
                                       [12] = "12 chosen so far.",
                                       [13] = "13 chosen so far. Pages on Certification name from 5 to 12 parts of the "
                                              "PKSB. The number is yours."};
    session_close(&s);
    ck_assert(session_open(&s, "content", NULL, NULL));
    json_t *skills = json_of("skills"), *row;
    size_t i;
    json_array_foreach(json_object_get(skills, "rows"), i, row) {
        const char *skill = json_string_value(json_object_get(row, "id"));
        if (i == 13)
            break;
        act_at("2027-06-03T10:00:00Z", arena_print(s.arena, "choose/%s?is=yes", skill));
        if (said[i + 1])
            expect_number((int)i + 1, said[i + 1]);
    }
    json_decref(skills);
}
END_TEST

/* What has examples, then strengths, what grows, what is not answered, what is not for the person; in the same place once chosen. */
START_TEST(what_can_be_shown_comes_first) {
    static const char order[] = "answering-enquiries literature-searching lending new-technology digital-help";
    do_all();
    ck_assert_str_eq(column_of("certification/choose", "skill"), order);
    act_at("2027-06-03T10:00:00Z", "choose/digital-help?is=yes");
    act_at("2027-06-03T10:00:00Z", "choose/answering-enquiries?is=no");
    ck_assert_str_eq(column_of("certification/choose", "skill"), order);
}
END_TEST

START_TEST(one_key_chooses_and_the_cursor_stays) {
    struct browse b = {0};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    browse_follow(&b, "certification");
    browse_key(&b, "n"); /* nothing is chosen: choosing is what comes next */
    ck_assert_str_eq(b.page.place, "certification/choose");
    browse_stand(&b, 2);
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(browse_open(&b), CHANGED);
        ck_assert_str_eq(b.said, i % 2 ? "Taken out: Helping with technology. Nothing is chosen now."
                                       : "Chosen: Helping with technology. 1 chosen so far.");
        ck_assert_str_eq(b.page.place, "certification/choose");
        ck_assert_str_eq(browse_focus(&b).id, "digital-help");
        ck_assert_str_eq(browse_focus(&b).enter, i % 2 ? "choose it" : "take it out");
    }
    browse_back(&b);
    ck_assert_str_eq(b.page.place, "certification");
    browse_act(&b); /* Right: a comment, and back */
    ck_assert_str_eq(b.page.place, "comment/digital-help");
    browse_answer(&b, "");
    ck_assert_str_eq(b.said, "It is left as it was.");
    ck_assert_str_eq(b.page.place, "certification");
    browse_end(&b);
}
END_TEST

/* -- where it starts ------------------------------------------------------------------------------------------------ */
static void expect_start(const char *skill, const char *start, const char *at, const char *now) {
    ck_assert_str_eq(cell_of(skill, "start"), start);
    ck_assert_str_eq(cell_of(skill, "start_at"), at);
    ck_assert_str_eq(cell_of(skill, "end"), now);
}

START_TEST(it_starts_from_the_first_answer_or_from_a_day_that_was_kept) {
    act_at("2026-06-03T09:00:00Z", "choose/lending?is=yes");
    expect_start("lending", "null", "null", "null");
    act_at("2026-06-04T08:59:00Z", "rate/lending?level=5"); /* a slip, put right at once */
    act_at("2026-06-04T09:00:00Z", "rate/lending?level=2");
    act_at("2026-06-05T09:00:00Z", "rate/lending?level=3");
    act_at("2026-06-06T09:00:00Z", "snapshot?keep=yes");
    act_at("2027-06-03T09:00:00Z", "rate/lending?level=4");
    act_at("2027-06-03T09:01:00Z", "comment/digital-help?is=Later");
    act_at("2027-06-03T09:02:00Z", "rate/digital-help?level=1");
    expect_start("lending", "2", "\"2026-06-04T09:00:00Z\"", "4");
    expect_said("portfolio-start?is=1", "Saved: the portfolio starts from the answers of 6 June 2026.");
    expect_start("lending", "3", "\"2026-06-06T09:00:00Z\"", "4");
    expect_start("digital-help", "null", "null", "1"); /* not answered by then */
    expect_said("undo?last=yes", "Undone: the portfolio starts from the answers of 6 June 2026.");
    expect_start("lending", "2", "\"2026-06-04T09:00:00Z\"", "4");
}
END_TEST

START_TEST(a_day_that_is_gone_and_another_scale_are_passed_over) {
    act_at("2026-06-04T09:00:00Z", "rate/lending?level=2");
    act_at("2026-06-05T09:00:00Z", "rate/lending?level=3");
    act_at("2026-06-06T09:00:00Z", "snapshot?keep=yes");
    act_at("2026-06-06T09:00:00Z", "choose/lending?is=yes");
    act_at("2026-06-06T09:00:00Z", "portfolio-start?is=1");
    run_sql(me, "DELETE FROM snapshot");
    expect_start("lending", "2", "\"2026-06-04T09:00:00Z\"", "3");
    run_sql(me, "UPDATE history SET scale = 'six-steps' WHERE n = 1");
    expect_start("lending", "3", "\"2026-06-05T09:00:00Z\"", "3");
}
END_TEST

/* -- what is for the person alone ----------------------------------------------------------------------------------- */
static void expect_in(const char *place, const char *as, const char *part, bool there) {
    const char *text = text_of(place, as);
    ck_assert_msg((strstr(text, part) != NULL) == there, "%s %s in %s:\n%s", part, there ? "is not" : "is", place,
                  text);
}

START_TEST(what_is_private_is_shown_here_and_left_out_of_the_outline) {
    static const char *const faces[] = {"text", "markdown", "json"};
    do_all();
    expect_in("certification/choose", "text", "Loans and requests, chosen. On my own, for you alone", true);
    expect_in("log", "text", "Saved a search, for you alone", true);
    expect_in("log", "text", "Met the desk group, 1 hour.", true);
    ck_assert_str_eq(cell_of("lending", "private"), "1");
    expect_in("certification", "text", "Loans and requests, at the start On my own, now On my own, examples: none",
              true);
    expect_in("certification", "text", "for Searching for evidence, for you alone", true);
    for (int i = 0; i < COUNT(faces); i++) {
        expect_in("certification/outline", faces[i], "Loans and requests", false);
        expect_in("certification/outline", faces[i], "Saved a search", false);
        expect_in("certification/outline", faces[i], "Met the desk group", true);
    }
    act_at("2027-06-03T09:00:00Z", "private/answering-enquiries?is=yes"); /* the skill that the network is for */
    expect_in("log", "text", "Met the desk group, 1 hour, for you alone", true);
    expect_in("log/4", "text", "Private: no, but its skill is for you alone.", true);
    expect_in("log/2", "text", "Private: yes.", true);
    for (int i = 0; i < COUNT(faces); i++) {
        expect_in("certification/outline", faces[i], "Met the desk group", false);
        expect_in("certification/outline", faces[i], "Answering enquiries", false);
    }
    run_sql(me, "UPDATE answer SET scale = 'six-steps'"); /* what was said on another scale is as private as before */
    open_again();
    expect_in("certification/outline", "markdown", "Loans and requests", false);
    expect_in("certification/outline", "markdown", "Met the desk group", false);
}
END_TEST

/* Under one's own performance in full; further down by the section of the PKSB, and a network with the wider profession. */
START_TEST(an_example_stands_where_it_fits_best) {
    do_all();
    const char *text = text_of("certification/outline", "markdown"), *trust = strstr(text, "## The organisation"),
               *wide = strstr(text, "## The wider");
    ck_assert_ptr_nonnull(trust);
    ck_assert(wide > trust);
    ck_assert_ptr_nonnull(strstr(trust, "2 April 2027: Found the newer leaflet. \\[what it did for the library"));
    ck_assert(strstr(trust, "Met the desk group") > wide);
    ck_assert(strstr(trust, "Searching for evidence") > wide);
    ck_assert_ptr_nonnull(strstr(wide, "Met the desk group. \\[what I took from it for my own work\\]"));
}
END_TEST

/* What is to tick is a task of Markdown; what is to write keeps its brackets. */
START_TEST(what_else_goes_in_is_a_list_to_tick) {
    expect_in("certification/outline", "markdown", "\n- [ ] Your CV. Up to today.\n- [ ] The form. ", true);
    expect_in("certification/outline", "markdown", "- \\[what I set out to learn, and why\\]", true);
}
END_TEST

/* -- content that changes ------------------------------------------------------------------------------------------- */
START_TEST(what_was_chosen_under_an_id_that_moved_is_the_skills_own) {
    act_at("2026-06-04T09:00:00Z", "rate/lending?level=2");
    act_at("2026-06-04T09:00:00Z", "write?item=none&what=Lent+a+kit&skill=lending&day=2026-06-04");
    act_at("2026-06-04T09:00:00Z", "comment/lending?is=Mine");
    ck_assert_int_eq(
        test_run(NULL, "sed -E -i 's/\\blending\\b/loans/g; s/^  - id: loans$/&\\n    was: [lending]/' '%s'/*.yaml",
                 pack),
        0);
    open_again();
    expect_start("loans", "2", "\"2026-06-04T09:00:00Z\"", "2");
    ck_assert_str_eq(cell_of("loans", "comment"), "\"Mine\"");
    ck_assert_str_eq(cell_of("loans", "evidence"), "1");
    expect_in("certification/outline", "markdown", "4 June 2026: Lent a kit. So what: \\[what it showed", true);
    expect_said("choose/lending?is=yes", "Chosen: Loans and requests. 1 chosen so far."); /* by its old address */
    expect_sql(me, "SELECT skill, comment FROM chosen", "loans|Mine\n");
    expect_said("undo?last=yes", "Undone: Loans and requests in the portfolio.");
    expect_sql(me, "SELECT skill, comment FROM chosen", "lending|Mine\n");
    run_sql(me, "INSERT INTO chosen VALUES('loans', 'Newer', '2026-06-05T09:00:00Z')");
    ck_assert_str_eq(cell_of("loans", "comment"), "\"Newer\"");
    expect_said("choose/loans?is=no", "Taken out: Loans and requests. Nothing is chosen now.");
    expect_sql(me, "SELECT count(*) FROM chosen", "0\n");
}
END_TEST

START_TEST(a_skill_that_is_gone_is_shown_and_can_be_taken_out) {
    act_at("2027-06-03T09:00:00Z", "rate/lending?level=2");
    run_sql(me, "INSERT INTO chosen VALUES('card-index', NULL, '2020-01-01T09:00:00Z')");
    open_again();
    expect_in("certification", "text", "No longer in this content.\n1 Writing cards for the catalogue, ", true);
    expect_in("certification/outline", "markdown", "### Writing cards for the catalogue\n", true);
    expect_in("choose/card-index", "text", "Writing cards for the catalogue: shall it be in?", true);
    expect_said("comment/card-index?is=By+hand", "Saved. Writing cards for the catalogue, with your comment.");
    expect_said("choose/card-index?is=no", "Taken out: Writing cards for the catalogue. Nothing is chosen now.");
    expect_said("choose/card-index?is=yes", "There is no skill \"card-index\". \"pathway show skills\" lists them.");
}
END_TEST

/* -- the ways to it ------------------------------------------------------------------------------------------------- */
START_TEST(it_is_one_step_from_the_pages_that_speak_of_it) {
    static const char *const ways[][3] = {{"pksb", "p", "certification"},
                                          {"qualification/certification", "o", "certification"},
                                          {"certification", "k", "pksb"},
                                          {"certification/outline", "n", "certification"},
                                          {"certification/choose", "n", "certification"},
                                          {"certification/about", "n", "certification"}};
    for (int i = 0; i < COUNT(ways); i++) {
        struct browse b = {0};
        browse_begin(&b, &s.world);
        browse_follow(&b, "home");
        browse_follow(&b, ways[i][0]);
        browse_key(&b, ways[i][1]);
        ck_assert_msg(strcmp(b.page.place, ways[i][2]) == 0, "%s of %s leads to %s", ways[i][1], ways[i][0],
                      b.page.place);
        browse_end(&b);
    }
    expect_in("certification", "json", "\"qualification\": \"CILIP Certification\"", true);
    expect_in("find?filter=portfolio", "text", "My portfolio for Certification", true);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, every_page_looks_as_it_was_read, 0, COUNT(golden));
    tcase_add_test(tests, a_talk_in_plain_lines_is_as_it_was_read);
    tcase_add_test(tests, each_act_says_what_it_changed);
    tcase_add_test(tests, a_visit_says_that_nothing_is_kept);
    tcase_add_test(tests, what_cannot_be_is_refused_and_changes_nothing);
    tcase_add_test(tests, a_comment_is_cleaned_and_holds_two_thousand_bytes);
    tcase_add_test(tests, how_many_others_choose_is_said_below_five_and_above_twelve);
    tcase_add_test(tests, what_can_be_shown_comes_first);
    tcase_add_test(tests, one_key_chooses_and_the_cursor_stays);
    tcase_add_test(tests, it_starts_from_the_first_answer_or_from_a_day_that_was_kept);
    tcase_add_test(tests, a_day_that_is_gone_and_another_scale_are_passed_over);
    tcase_add_test(tests, what_is_private_is_shown_here_and_left_out_of_the_outline);
    tcase_add_test(tests, an_example_stands_where_it_fits_best);
    tcase_add_test(tests, what_else_goes_in_is_a_list_to_tick);
    tcase_add_test(tests, what_was_chosen_under_an_id_that_moved_is_the_skills_own);
    tcase_add_test(tests, a_skill_that_is_gone_is_shown_and_can_be_taken_out);
    tcase_add_test(tests, it_is_one_step_from_the_pages_that_speak_of_it);
}

int main(void) {
    return test_suite("certification", fill);
}

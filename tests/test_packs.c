/* packs: several folders of content together. What another pack adds or replaces, what it must hold, whose it is; and an
 * item's id alone as an address. */
#include "program.h"

#define HEAD(ID)                                                                                                       \
    "pack: {id: " ID ", title: Our trust, version: '2', publisher: The library of our trust, licence: For our staff "  \
    "alone, attribution: Written by our librarians., reviewed: 2027-03-04}\n"
#define FACT "source: 'https://example.org/ours', checked: 2027-03-04, status: own page}\n"
#define COURSE(ID, TITLE)                                                                                              \
    "learning:\n  - {id: " ID ", title: " TITLE ", provider: Our library, about: In the room upstairs., minutes: 60, " \
    "cost: paid, format: live, time: work time, ask: yes, steps: [{skill: literature-searching, from: 1, to: 3}], "    \
    "paid_by: [trust-fund], " FACT
#define FUND                                                                                                           \
    "funding:\n  - {id: trust-fund, title: The fund of our trust, state: open, who: Our staff., pays: A "              \
    "course., " FACT
#define WORD "glossary:\n  - {id: nhs, title: NHS, about: A service.}\n"

/* One of everything that the sample pack has, said anew; and a fund of its own. */
/* clang-format off */
static const char trust[] =
    HEAD("trust")
    "areas:\n" "  - {id: desk, title: Our desk, about: Where our people come in.}\n"
    "skills:\n"
    "  - {id: lending, title: Borrowing here, area: desk, section: customer-focus, purpose: Getting kit to "
    "people., why: They come for it., example: a doctor wants a kit., levels: [I ask., I watched., I lend beside "
    "Kim., I lend alone., I train.], words: [skeleton]}\n"
    "roles:\n"
    "  - {id: librarian, title: Librarian here, about: Ours., family: librarian, edge: end, needs: [{skill: "
    "lending, level: 5, matters: 1}]}\n"
    "moves:\n"
    "  - {id: assistant-to-records, from: library-assistant, to: records-officer, kind: across, about: Our own "
    "way.}\n"
    "practice:\n"
    "  - {id: note-passed-on, title: Tell Kim what you passed on, about: At the end of the day., minutes: 5, with: "
    "somebody, ask: no, show: a line on the board, steps: [{skill: answering-enquiries, from: 1, to: 4}]}\n"
    "barriers:\n"
    "  - {id: time, title: The desk is busy, about: It is., ways: [{title: Ask Kim, about: They know., go: "
    "learn}]}\n"
    "findings:\n" "  - {id: want-searching, survey: survey-2024, title: look things up, percent: 17, about: Ours.}\n"
    "tasks:\n" "  - {id: first-answers, title: Answer the first question, skill: lending, idea: note-passed-on}\n"
    "prompts:\n" "  - {id: proud, who: assistant, title: What went well?, about: Say it., go: home}\n"
    "glossary:\n" "  - {id: cilip, title: CILIP, about: Our association.}\n"
    "notes:\n" "  - {id: pksb-what, page: pksb, title: What we take it for, about: A list.}\n"
    COURSE("search-modules", "Our hour on searching")
    "qualifications:\n" "  - {id: certification, title: Our own award, provider: Our trust, about: By talking., "
    "cost: nothing, unpaid: It is free., " FACT
    "networks:\n" "  - {id: desk-group, title: Our own lunch, kind: group, provider: Our trust, about: With cake., "
    "who: All of us., cost: free, ask: no, steps: [{skill: lending, from: 1, to: 2}], " FACT
    FUND "  - {id: own-trust, title: Our own money, state: open, who: Everybody., pays: A fare., " FACT;
/* clang-format on */

static const char *folder_of(const char *name, const char *file, const char *text) {
    const char *folder = arena_print(arena, "%s/%s", home, name);
    mkdir(folder, 0700);
    test_write(arena_print(arena, "%s/%s.yaml", folder, file), text);
    return folder;
}

/* The option for a second pack that holds this. */
static const char *and_pack(const char *name, const char *text) {
    return arena_print(arena, PACK "--content '%s' ", folder_of(name, "pack", text));
}

/* The same text, with ~ for the folder of the test. */
static const char *without_home(const char *text) {
    struct buf out = {0};
    size_t size = strlen(home);
    buf_add(&out, "");
    for (; *text; text++) {
        bool here = strncmp(text, home, size) == 0;
        buf_add_size(&out, here ? "~" : text, 1);
        text += here ? size - 1 : 0;
    }
    const char *shown = arena_copy(arena, out.text);
    buf_free(&out);
    return shown;
}

/* What the rows of a page hold under a key, as one line. */
static const char *column_of(const char *packs, const char *place, const char *key) {
    struct result found = run("%s show '%s' --as json", packs, place);
    ck_assert_msg(found.code == 0, "%s: %s", place, found.err);
    json_t *page = read_json(found.out), *row;
    const char *line = "";
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        const char *text = json_string_value(json_object_get(row, key));
        line = arena_print(arena, "%s%s%s", line, i ? " | " : "", text ? text : "-");
    }
    json_decref(page);
    return line;
}

static const char *shown_with(const char *packs, const char *place) {
    struct result found = run("%s show '%s'", packs, place);
    ck_assert_msg(found.code == 0 && !*found.err, "%s: %d %s", place, found.code, found.err);
    return found.out;
}

static void expect_in(const char *text, const char *part) {
    ck_assert_msg(strstr(text, part) != NULL, "\"%s\" is not in\n%s", part, text);
}

/* -- what it adds, what it replaces ------------------------------------------------------------------------------------- */
START_TEST(what_a_second_pack_holds_is_added_to_the_lists) {
    const char *packs = and_pack("more", HEAD("more") COURSE("our-hour", "Our hour on searching") FUND WORD);
    ck_assert_str_eq(column_of(packs, "learning", "title"),
                     "Our hour on searching | Seven short modules on searching | A day on being a librarian");
    ck_assert_str_eq(column_of(packs, "funding", "title"),
                     "Your own library or trust | The personal CPD budget | The fund of our trust");
    ck_assert_str_eq(column_of(packs, "glossary", "title"), "CILIP | NHS | PKSB");
    ck_assert_str_eq(column_of(packs, "find?filter=upstairs", "place"), "learning/our-hour");
    expect_in(shown_with(packs, "skill/literature-searching"), " Our hour on searching, 1 hour, costs money.\n");
    expect_in(shown_with(packs, "our-hour"), " The fund of our trust, you could ask.\n");
}
END_TEST

/* The titles of each list: the new ones, where the old ones stood. */
static const struct {
    const char *place, *titles;
} replaced[] = {
    {"skills", "Answering enquiries | Borrowing here | Helping with technology | Searching for evidence | New "
               "technology and AI"},
    {"area/desk", "Answering enquiries | Borrowing here | Helping with technology"},
    {"roles", "Library assistant | Librarian here | Health records officer"},
    {"role/librarian", "Borrowing here"},
    {"learning", "Our hour on searching | A day on being a librarian"},
    {"practice", "Tell Kim what you passed on | Take the loans desk for a day | Sit beside one search | Read your "
                 "trust's page about AI tools"},
    {"qualifications", "Our own award | A library degree"},
    {"funding", "Our own money | The personal CPD budget | The fund of our trust"},
    {"barriers", "The desk is busy"},
    {"barrier/time", "Ask Kim"},
    {"networks", "Our own lunch"},
    {"survey", "help people with digital skills | look things up | Training most wanted is new technology"},
    {"start", "Help people with log-ins, printing and Wi-Fi | Answer the first question | Try out new technology, such "
              "as AI tools | That is all: what does it tell me?"},
    {"meeting", "What went well?"},
    {"find?filter=skeleton", "Borrowing here | Say where I am with Borrowing here"},
    {"find?filter=upstairs", "Our hour on searching"},
    {"find?filter=circulation", ""},
    {"find?filter=modules", ""},
};

START_TEST(an_item_with_the_id_of_an_earlier_one_takes_its_place_in_each_list) {
    ck_assert_str_eq(column_of(and_pack("trust", trust), replaced[_i].place, "title"), replaced[_i].titles);
}
END_TEST

START_TEST(a_course_that_is_replaced_is_the_new_one_in_every_field) {
    const char *packs = and_pack("trust", trust);
    json_t *page = read_json(run("%s show learning --as json", packs).out);
    json_t *expected = json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s}", "title", "Our hour on searching", "provider",
                                 "Our library", "length", "1 hour", "cost", "costs money", "format", "live", "id",
                                 "search-modules", "source", "https://example.org/ours", "checked", "2027-03-04");
    ck_assert(json_equal(row_of(page, "id", "search-modules"), expected));
    json_decref(expected);
    json_decref(page);
    const char *course = shown_with(packs, "search-modules");
    expect_in(course, " The fund of our trust, you could ask.\n");
    expect_in(course, "Where: see the source.\n"); /* the old one had an address */
    expect_in(course, " Searching for evidence, from Not yet to With help.\n");
    expect_in(shown_with(packs, "skill/literature-searching"), " Our hour on searching, 1 hour, costs money.\n");
    expect_in(shown_with(packs, "funding/trust-fund"), "Our hour on searching");
    expect_in(shown_with(packs, "role/librarian"), "No qualification is listed for it.\n");
}
END_TEST

/* Every page that could show one of them, as text and as JSON: a word of the old ones is of the pack that gave way. */
START_TEST(nothing_of_what_was_replaced_is_left) {
    static const char places[] =
        "home start start/so-far assess skills area/desk learn learning skill/lending rate/lending search-modules "
        "skill/literature-searching practice roles note-passed-on librarian certification "
        "skill/answering-enquiries moves gaps qualifications funding own-trust gaps?role=librarian fits barriers "
        "barrier/time networks fits/own-trust learn?role=librarian meeting survey pksb glossary desk-group "
        "move/assistant-to-records due find?filter=search find?filter=desk find?filter=librarian records-officer";
    static const char old[] =
        "Helping people at the desk|Loans and requests|circulation|a book that is out|I ask a colleague|"
        "Looks after patients|Searches, teaches|example.org/librarian|Much the same strengths|Seven short modules|"
        "example.org/modules|Twenty minutes each|the next question you pass on|a line in your log|"
        "CILIP Certification|membership|Your own library or trust|Are you employed|first degree|There is no time|"
        "Take twenty minutes|A group of people at desks|at lunch|search the literature|at the desk or by phone|"
        "pleased with since|information association|What it is\"|by CILIP, of what";
    const char *packs = and_pack("trust", trust), *all = "", *left = "";
    for (const char *place = places; *place; place += strspn(place, " ")) {
        int size = (int)strcspn(place, " ");
        for (int json = 0; json < 2; json++) {
            struct result found = run("show '%.*s' %s %s", size, place, json ? "--as json" : "", packs);
            ck_assert_msg(found.code == 0, "%s", found.err);
            all = arena_print(arena, "%s%s", all, found.out);
        }
        place += size;
    }
    for (const char *words = old; *words; words += strspn(words, "|")) {
        const char *one = arena_copy_size(arena, words, strcspn(words, "|"));
        left = strstr(all, one) ? arena_print(arena, "%s%s|", left, one) : left;
        words += strlen(one);
    }
    ck_assert_str_eq(left,
                     "Looks after patients|"); /* of an item that was not replaced: so would the others be found */
}
END_TEST

START_TEST(a_move_that_was_replaced_closes_no_circle) {
    const char *packs = and_pack(
        "moves", HEAD("trust") "moves:\n  - {id: assistant-to-librarian, from: library-assistant, to: librarian, kind: "
                               "across, about: No step up here.}\n  - {id: librarian-to-assistant, from: librarian, "
                               "to: library-assistant, kind: up, about: The desk is above.}\n");
    struct result found = run("%s show moves", packs);
    ck_assert_str_eq(without_home(found.err), "");
    ck_assert_int_eq(found.code, 0);
}
END_TEST

START_TEST(the_last_of_three_packs_counts) {
    const char *one = folder_of("one", "pack", HEAD("one") FUND COURSE("search-modules", "The first"));
    const char *two = folder_of("two", "pack", HEAD("two") COURSE("search-modules", "The second"));
    const char *packs = arena_print(arena, PACK "--content '%s' --content '%s'", one, two);
    ck_assert_str_eq(column_of(packs, "learning", "title"), "The second | A day on being a librarian");
    packs = arena_print(arena, PACK "--content '%s' --content '%s'", two, one);
    ck_assert_str_eq(column_of(packs, "learning", "title"), "The first | A day on being a librarian");
}
END_TEST

/* -- whose it is -------------------------------------------------------------------------------------------------------- */
static const char *const pages[] = {"skill/lending",           "area/desk",
                                    "role/librarian",          "move/assistant-to-records",
                                    "practice/note-passed-on", "qualification/certification",
                                    "funding/own-trust",       "barrier/time",
                                    "network/desk-group",      "learning/search-modules"};

START_TEST(the_page_of_an_item_says_which_pack_it_is_from) {
    expect_in(shown_with(and_pack("trust", trust), pages[_i]), "Added by: Our trust, from The library of our trust.\n");
    ck_assert_ptr_null(strstr(shown_with(PACK, pages[_i]), "Added by"));
}
END_TEST

START_TEST(the_page_of_an_item_of_the_first_pack_names_none) {
    ck_assert_ptr_null(strstr(shown_with(and_pack("trust", trust), "library-diploma-day"), "Added by"));
}
END_TEST

START_TEST(the_page_about_the_content_lists_both_packs) {
    const char *packs = and_pack("trust", trust), *shown = shown_with(packs, "pack");
    expect_in(shown, "\nA sample pack, from Nobody in particular, version 1.\n"
                     "Licence: CC BY 4.0. Read through on 2 January 2027.\n"
                     "Our trust, from The library of our trust, version 2.\n"
                     "Licence: For our staff alone. Written by our librarians. Read through on 4\n"
                     "March 2027. It adds or replaces ");
    ck_assert_str_eq(column_of(packs, "pack", "id"), "sample | trust");
    ck_assert_str_eq(column_of(packs, "pack", "licence"), "CC BY 4.0 | For our staff alone");
    ck_assert_str_eq(column_of(packs, "pack", "attribution"), "- | Written by our librarians.");
    ck_assert_str_eq(column_of(packs, "pack", "reviewed"), "2027-01-02 | 2027-03-04");
}
END_TEST

START_TEST(the_page_about_the_content_counts_what_a_pack_adds) {
    expect_in(shown_with(and_pack("trust", trust), "pack"), "March 2027. It adds or replaces 16 items.\n");
    expect_in(shown_with(and_pack("one", HEAD("trust") WORD), "pack"), "March 2027. It adds or replaces 1 item.\n");
}
END_TEST

/* -- what it must hold -------------------------------------------------------------------------------------------------- */
#define NO_SCALE "the first pack says where to start: it needs \"scale\" and \"start\"\n"
#define SKILL(ID, WAS)                                                                                                 \
    "  - {id: " ID ", title: A skill " ID                                                                              \
    ", area: desk, section: research, purpose: It is., why: It is., example: it "                                      \
    "is., levels: [I a., I b., I c., I d., I e.], was: [" WAS "]}\n"
static const struct {
    const char *a, *b; /* two files of the second folder */
    bool first;        /* it is named before the sample pack */
    const char *says;  /* ~ is the folder that holds it */
} mistakes[] = {
    {WORD, NULL, false,
     "~/two/a.yaml: error: no \"pack:\" in this folder; it says what the pack is called\n"
     "      Name the folder that holds pack.yaml, not one inside it.\n"},
    {WORD, NULL, true,
     "~/two/a.yaml: error: no \"pack:\" in this folder; it says what the pack is called and where it starts\n"
     "      Name the folder that holds pack.yaml, not one inside it.\n"},
    {HEAD("trust"), WORD HEAD("other"), false,
     "~/two/b.yaml:3:7: error: a second \"pack:\" in this folder; the first is in ~/two/a.yaml, line 1\n"},
    {HEAD("trust"), NULL, true,
     "~/two/a.yaml:1:7: error: " NO_SCALE
     "      A pack that adds to another is named after it: check FIRST SECOND, or --content FIRST --content SECOND.\n"},
    {HEAD("sample"), NULL, false,
     "~/two/a.yaml:1:12: error: a second pack \"sample\"; the first is in tests/fixtures/pack/pack.yaml, line 3\n"
     "      Give one of them another id, or take one away.\n"},
    {HEAD("trust"), COURSE("our-hour", "Our hour"), false,
     "~/two/b.yaml:2:222: error: no funding \"trust-fund\"\n"
     "      Write it as it stands after \"id:\", or add it under \"funding:\".\n"},
    {HEAD("trust"), "tasks:\n  - {id: t, title: T, skill: lendin, idea: sit-beside}\n", false,
     "~/two/b.yaml:2:30: error: no skill \"lendin\" (did you mean \"lending\"?)\n"
     "      \"lending\" is in tests/fixtures/pack/skills.yaml, line 16.\n"},
    /* what is said of ids that were given up */
    {HEAD("trust"), "skills:\n" SKILL("loans", "lending"), false,
     "~/two/b.yaml:2:163: error: there is a skill \"lending\": \"was\" holds ids that are given up\n"
     "      Take it out of \"was\", or give the other item another id.\n"},
    {HEAD("trust"), "skills:\n" SKILL("loans", "loans"), false,
     "~/two/b.yaml:2:163: error: there is a skill \"loans\": \"was\" holds ids that are given up\n"
     "      Take it out of \"was\", or give the other item another id.\n"},
    {HEAD("trust"), "skills:\n" SKILL("loans", "a, b") SKILL("renewals", "c, b"), false,
     "~/two/b.yaml:3:172: error: \"b\" was \"loans\" already, in ~/two/b.yaml, line 2\n"
     "      A skill that became two is retired, and each of the two says: split.\n"},
    {HEAD("trust"),
     "skills:\n" SKILL("loans", "old-loans") "tasks:\n  - {id: t, title: T, skill: old-loans, idea: sit-beside}\n",
     false,
     "~/two/b.yaml:4:30: error: the skill \"old-loans\" is called \"loans\" now\n"
     "      Write the new id wherever the old one stood.\n"},
    {HEAD("trust"),
     "skills:\n" SKILL("renewals",
                       "first") "prompts:\n  - {id: p, who: manager, title: P, about: P., go: skill/first}\n",
     false,
     "~/two/b.yaml:4:52: error: the skill \"first\" is called \"renewals\" now\n"
     "      Write the new id wherever the old one stood.\n"},
};

/* Without the lines of the file and the caret, which other tests hold. */
static const char *without_lines(const char *text) {
    const char *kept = "";
    for (size_t size; *text; text += size) {
        size = strcspn(text, "\n") + 1;
        if (text[strspn(text, " 0123456789")] != '|')
            kept = arena_print(arena, "%s%.*s", kept, (int)size, text);
    }
    return kept;
}

START_TEST(what_is_wrong_with_a_second_folder_is_said) {
    const char *two = folder_of("two", "a", mistakes[_i].a);
    if (mistakes[_i].b)
        folder_of("two", "b", mistakes[_i].b);
    const char *folders[] = {mistakes[_i].first ? two : "tests/fixtures/pack",
                             mistakes[_i].first ? "tests/fixtures/pack" : two};
    struct result found = run("--content '%s' --content '%s' show home", folders[0], folders[1]);
    ck_assert_str_eq(without_lines(without_home(found.err)),
                     arena_print(arena, "%spathway: The content has mistakes, so there is nothing to show yet.\n",
                                 mistakes[_i].says));
    ck_assert_int_eq(found.code, 1);
    ck_assert_str_eq(found.out, "");
    found = run("check '%s' '%s'", folders[0], folders[1]);
    expect_in(without_lines(without_home(found.out)), mistakes[_i].says);
    expect_in(found.out, "\n1 mistake and ");
    ck_assert_int_eq(found.code, 1);
    ck_assert_str_eq(found.err, "");
}
END_TEST

/* -- the order of folders, and what is kept of each set ----------------------------------------------------------------- */
/* The caches there are: inode, time of change and name of each. */
static const char *caches(int *count) {
    char *list;
    test_run(&list, "stat -c '%%i %%y %%n' '%s'/.cache/pathway/*.db", home);
    *count = 0;
    for (const char *at = list; (at = strchr(at, '\n')); at++)
        ++*count;
    return taken(list);
}

START_TEST(each_set_of_folders_has_a_cache_of_its_own) {
    const char *one = folder_of("one", "pack", HEAD("one") FUND COURSE("search-modules", "The first"));
    const char *two = folder_of("two", "pack", HEAD("two") COURSE("search-modules", "The second"));
    const struct {
        const char *packs, *first;
    } sets[] = {{PACK, "Seven short modules on searching"},
                {arena_print(arena, PACK "--content '%s'", one), "The first"},
                {arena_print(arena, PACK "--content '%s' --content '%s'", one, two), "The second"},
                {arena_print(arena, PACK "--content '%s' --content '%s'", two, one), "The first"}};
    int made, still;
    for (int i = 0; i < COUNT(sets); i++) {
        ck_assert_int_eq(strncmp(column_of(sets[i].packs, "learning", "title"), sets[i].first, strlen(sets[i].first)),
                         0);
        caches(&made);
        ck_assert_int_eq(made, i + 1);
    }
    test_run(NULL, "touch -d 2020-01-01 '%s' '%s'", one, two); /* a folder's own time is not looked at */
    const char *before = caches(&made);
    for (int i = COUNT(sets) - 1; i >= 0; i--)
        ck_assert_int_eq(strncmp(column_of(sets[i].packs, "learning", "title"), sets[i].first, strlen(sets[i].first)),
                         0);
    ck_assert_str_eq(caches(&still), before);
}
END_TEST

START_TEST(check_takes_several_folders_and_makes_nothing) {
    const char *folder = folder_of("trust", "pack", trust);
    struct result both = run("check tests/fixtures/pack '%s'", folder), alone = run("check '%s'", folder);
    expect_in(both.out, "\n0 mistakes and ");
    expect_in(both.out, " in 8 files. Nothing was changed.\n");
    expect(both, 0, both.out, "");
    expect_in(without_home(alone.out), "~/trust/pack.yaml:1:7: error: " NO_SCALE);
    expect_in(alone.out, "error: no section \"customer-focus\"\n");
    ck_assert_int_eq(alone.code, 1);
    struct result options = run(PACK "--content '%s' check", folder);
    expect(options, 0, both.out, "");
    json_t *due = read_json(run("check --due tests/fixtures/pack '%s' --as json", folder).out);
    ck_assert_str_eq(string_of(row_of(due, "id", "trust-fund"), "pack"), "Our trust");
    ck_assert_str_eq(string_of(row_of(due, "id", "own-trust"), "pack"), "Our trust");
    ck_assert_str_eq(string_of(row_of(due, "id", "personal-cpd"), "pack"), "A sample pack");
    json_decref(due);
    ck_assert_int_ne(access(arena_print(arena, "%s/.cache", home), F_OK), 0);
}
END_TEST

/* -- an id alone -------------------------------------------------------------------------------------------------------- */
static const char alike[] =
    HEAD("alike") "glossary:\n  - {id: librarian, title: LIBRARIAN, about: A word.}\n"
                  "areas:\n  - {id: records-officer, title: Records, about: Them.}\n"
                  "  - {id: home, title: Working at home, about: It.}\n"
                  "practice:\n  - {id: lending, title: Lend one, about: It., minutes: 5, with: alone, ask: no, show: "
                  "it, steps: [{skill: lending, from: 1, to: 2}]}\n"
                  "  - {id: masters, title: Ask one, about: It., minutes: 5, with: alone, ask: no, show: it, steps: "
                  "[{skill: lending, from: 1, to: 2}]}\n";
static const struct {
    const char *typed, *begins, *says; /* the first line of its page, or what is said */
} ids[] = {
    {"answering-enquiries", "Answering enquiries.\n", ""},
    {"library-assistant", "Library assistant.\n", ""},
    {"search-modules", "Seven short modules on searching.\n", ""},
    {"sit-beside", "Sit beside one search.\n", ""},
    {"certification", "My portfolio for Certification.\n", ""}, /* the page before the qualification */
    {"qualification/certification", "CILIP Certification.\n", ""},
    {"own-trust", "Your own library or trust.\n", ""},
    {"time", "Protected time.\n", ""}, /* the page before the barrier */
    {"barrier/time", "There is no time.\n", ""},
    {"desk-group", "A group of people at desks.\n", ""},
    {"desk", "Helping people at the desk.\n", ""},
    {"search-modules?x=1", "Seven short modules on searching.\n", ""},
    {"librarian", "Librarian.\n", ""}, /* a word of the glossary has no page of its own */
    {"home", "Home.\n", ""},           /* the page before the area */
    {"area/home", "Working at home.\n", ""},
    {"lending", "", "pathway: There are skill/lending and practice/lending: say which.\n"},
    {"lending?x=1", "", "pathway: There are skill/lending and practice/lending: say which.\n"},
    {"masters", "", "pathway: There are practice/masters and qualification/masters: say which.\n"},
    {"records-officer", "", "pathway: There are role/records-officer and area/records-officer: say which.\n"},
    {"practice/lending", "Lend one.\n", ""},
    {"sit-besides", "", "pathway: There is no place \"sit-besides\". \"pathway --help\" lists them.\n"},
    {"Lending", "", "pathway: There is no place \"Lending\". Did you mean \"funding\"?\n"},
    {"gasp", "", "pathway: There is no place \"gasp\". Did you mean \"gaps\"?\n"},
};

START_TEST(an_id_alone_is_an_address_where_it_is_of_one_item) {
    struct result found = run("%s show '%s'", and_pack("alike", alike), ids[_i].typed);
    ck_assert_str_eq(found.err, ids[_i].says);
    ck_assert_int_eq(found.code, *ids[_i].says ? 2 : 0);
    ck_assert_int_eq(strncmp(found.out, ids[_i].begins, strlen(ids[_i].begins)), 0);
    ck_assert_int_eq(*found.out == '\0', *ids[_i].begins == '\0');
}
END_TEST

START_TEST(a_session_begins_at_an_id_alone) {
    struct result found = run(PACK "sit-beside");
    ck_assert_str_eq(found.err, "");
    ck_assert_int_eq(found.code, 0);
    expect_in(found.out, "\nSit beside one search.\n");
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, what_a_second_pack_holds_is_added_to_the_lists);
    tcase_add_loop_test(tests, an_item_with_the_id_of_an_earlier_one_takes_its_place_in_each_list, 0, COUNT(replaced));
    tcase_add_test(tests, a_course_that_is_replaced_is_the_new_one_in_every_field);
    tcase_add_test(tests, nothing_of_what_was_replaced_is_left);
    tcase_add_test(tests, a_move_that_was_replaced_closes_no_circle);
    tcase_add_test(tests, the_last_of_three_packs_counts);
    tcase_add_loop_test(tests, the_page_of_an_item_says_which_pack_it_is_from, 0, COUNT(pages));
    tcase_add_test(tests, the_page_of_an_item_of_the_first_pack_names_none);
    tcase_add_test(tests, the_page_about_the_content_lists_both_packs);
    tcase_add_test(tests, the_page_about_the_content_counts_what_a_pack_adds);
    tcase_add_loop_test(tests, what_is_wrong_with_a_second_folder_is_said, 0, COUNT(mistakes));
    tcase_add_test(tests, each_set_of_folders_has_a_cache_of_its_own);
    tcase_add_test(tests, check_takes_several_folders_and_makes_nothing);
    tcase_add_loop_test(tests, an_id_alone_is_an_address_where_it_is_of_one_item, 0, COUNT(ids));
    tcase_add_test(tests, a_session_begins_at_an_id_alone);
}

int main(void) {
    return test_suite("packs", fill);
}

/* commands: what each promises on the command line: results on stdout and everything else on stderr, exact sentences, exit
 * codes, and where files are. */
#include "program.h"

/* -- wrong usage -------------------------------------------------------------------------------------------------------- */
#define RATE_WORDS                                                                                                     \
    "pathway rate SKILL LEVEL|not-for-me|not-sure|clear [--want LEVEL] [--sure 1-3] [--priority 1-3] [--what TEXT|-] " \
    "[--so-what TEXT] [--now-what TEXT] [--private]\n"
#define RATE_FORM "pathway: It is written: " RATE_WORDS
#define LOG_WORDS                                                                                                      \
    "pathway log [ITEM] [--hours N] [--what TEXT|-] [--so-what TEXT] [--now-what TEXT] [--day DAY] [--skill SKILL] "   \
    "[--codes CODES] [--off-job] [--private]\n"
#define PLAN_FORM "pathway: It is written: pathway plan [add ITEM|--what TEXT [--by DAY] | done N | drop N]\n"
#define HOURS "pathway: Write the hours as a number up to 100, such as 2, 1.5 or 0.25. Nothing was changed.\n"
static const struct {
    const char *words, *says;
} wrong[] = {
    {"show", "pathway: It is written: pathway show PLACE [--as text|markdown|table|html|json|csv|ics] [-o FILE]\n"},
    {"show home gaps",
     "pathway: It is written: pathway show PLACE [--as text|markdown|table|html|json|csv|ics] [-o FILE]\n"},
    {"find ''", "pathway: Say what to look for: pathway find WORDS...\n"},
    {"find ' ' ''", "pathway: Say what to look for: pathway find WORDS...\n"},
    {"find loans --as pdf",
     "pathway: A page is shown as text, markdown, table, html, json, csv or ics, not as \"pdf\".\n"},
    {"find loans --hours 2", "pathway: --hours does not go with find. It is written: pathway find [WORDS...] [--as "
                             "text|markdown|table|html|json|csv|ics] [-o FILE]\n"},
    {"rate lending", RATE_FORM},
    {"rate", RATE_FORM},
    {"goal", "pathway: It is written: pathway goal grow|up|sideways|unsure|ROLE\n"},
    {"goal up down", "pathway: It is written: pathway goal grow|up|sideways|unsure|ROLE\n"},
    {"shwo home", "pathway: There is no command \"shwo\". Did you mean \"show\"?\n"},
    {"juggle three balls", "pathway: There is no command \"juggle\". \"pathway --help\" lists them.\n"},
    {"hoem", "pathway: There is no place \"hoem\". Did you mean \"home\"?\n"},
    {"juggling", "pathway: There is no place \"juggling\". \"pathway --help\" lists them.\n"},
    {"--no-input hoem", "pathway: There is no place \"hoem\". Did you mean \"home\"?\n"},
    {"show hoem", "pathway: There is no place \"hoem\". Did you mean \"home\"?\n"},
    {"show skill/lendin", "pathway: There is no skill \"lendin\". Did you mean \"lending\"?\n"},
    {"skill/lendin", "pathway: There is no skill \"lendin\". Did you mean \"lending\"?\n"},
    {"show role/juggler", "pathway: There is no role \"juggler\". \"pathway show roles\" lists them.\n"},
    {"show skill/a/b", "pathway: \"skill/a/b\" is not a place. A place looks like home, gaps or skill/e-resources.\n"},
    {"show ''", "pathway: \"\" is not a place. A place looks like home, gaps or skill/e-resources.\n"},
    {"show home --as pdf",
     "pathway: A page is shown as text, markdown, table, html, json, csv or ics, not as \"pdf\".\n"},
    {"check --as pdf", "pathway: Mistakes are shown as text or json, not as \"pdf\".\n"},
    {"check no/such", "pathway: The content folder no/such could not be read: No such file or directory.\n"},
    {"check src", "pathway: There are no .yaml files in src.\n"},
    {"show home --color blue", "pathway: --color takes auto, always or never.\n"},
    {"show home --colour", "pathway: There is no option \"--colour\". Did you mean \"--color\"?\n"},
    {"--juggle", "pathway: There is no option \"--juggle\". \"pathway --help\" lists them.\n"},
    {"show -x home", "pathway: There is no option \"-x\". \"pathway --help\" lists them.\n"},
    {"show home --as", "pathway: --as needs a word after it. \"pathway --help\" tells what.\n"},
    {"show home -o", "pathway: -o needs a word after it. \"pathway --help\" tells what.\n"},
    {"show home --plain=yes", "pathway: --plain takes no word.\n"},
    {"--help=show", "pathway: --help takes no word.\n"},
    {"check a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a", "pathway: Too many words.\n"},
    {"--content a --content a --content a --content a --content a --content a --content a --content a --content a "
     "--content a "
     "--content a --content a --content a --content a --content a --content a",
     "pathway: At most 16 folders of content.\n"},
    {"rate lending 9",
     "pathway: There is no level \"9\": 1 Not yet, 2 Seen it, 3 With help, 4 On my own, 5 I show others, not-for-me, "
     "not-sure or clear. Nothing was changed.\n"},
    {"rate lending 0",
     "pathway: There is no level \"0\": 1 Not yet, 2 Seen it, 3 With help, 4 On my own, 5 I show others, not-for-me, "
     "not-sure or clear. Nothing was changed.\n"},
    {"rate lending notyet",
     "pathway: There is no level \"notyet\": 1 Not yet, 2 Seen it, 3 With help, 4 On my own, 5 I show others, "
     "not-for-me, not-sure or clear. Nothing was changed.\n"},
    {"rate lending not-fo-me",
     "pathway: There is no level \"not-fo-me\". Did you mean \"not-for-me\"? Nothing was changed.\n"},
    {"rate lending claer", "pathway: There is no level \"claer\". Did you mean \"clear\"? Nothing was changed.\n"},
    {"rate lendin 3", "pathway: There is no skill \"lendin\". Did you mean \"lending\"?\n"},
    {"rate juggling 3", "pathway: There is no skill \"juggling\". \"pathway show skills\" lists them.\n"},
    {"rate '' 3", "pathway: There is no skill \"\". \"pathway show skills\" lists them.\n"},
    {"rate a/b 3",
     "pathway: \"rate/a/b?level=3\" is not a place. A place looks like home, gaps or skill/e-resources.\n"},
    {"rate lending 3 --want not-sure",
     "pathway: \"not-sure\" is no answer to \"Where would you like to be?\": 1 Not yet, 2 Seen it, 3 With help, 4 On "
     "my own, 5 I show others. Nothing was changed.\n"},
    {"rate lending 3 --want much", "pathway: \"much\" is no answer to \"Where would you like to be?\": 1 Not yet, 2 "
                                   "Seen it, 3 With help, 4 On my own, 5 I show others. Nothing was changed.\n"},
    {"rate lending 3 --want 0", "pathway: \"0\" is no answer to \"Where would you like to be?\": 1 Not yet, 2 Seen it, "
                                "3 With help, 4 On my own, 5 I show others. Nothing was changed.\n"},
    {"rate lending 3 --priority 4", "pathway: \"4\" is no answer to \"How soon would you like to grow it?\": 1 First, "
                                    "2 Soon, 3 Later. Nothing was changed.\n"},
    {"rate lending 3 --sure very", "pathway: \"very\" is no answer to \"How sure are you of where you are?\": 1 A "
                                   "guess, 2 Fairly sure, 3 Sure. Nothing was changed.\n"},
    {"rate lending 3 --so-what 'it helped'",
     "pathway: An example begins with what you did: --what. Nothing was changed.\n"},
    {"rate lending 3 --hours 2", "pathway: --hours does not go with rate. It is written: " RATE_WORDS},
    {"goal up --private",
     "pathway: --private does not go with goal. It is written: pathway goal grow|up|sideways|unsure|ROLE\n"},
    {"home --want 3", "pathway: --want goes with a command, such as rate or log. \"pathway --help\" tells how.\n"},
    {"plan add", PLAN_FORM},
    {"plan finish 1", PLAN_FORM},
    {"plan done 1 2", PLAN_FORM},
    {"plan --by 2027-09-01", "pathway: --by goes with: pathway plan add. Nothing was changed.\n"},
    {"plan done 1 --by 2027-09-01", "pathway: --by goes with: pathway plan add. Nothing was changed.\n"},
    {"plan add --by 2027-09-01", PLAN_FORM},
    {"plan add sit-beside --what 'A talk'",
     "pathway: Say the item or --what, your own words, and not both. Nothing was changed.\n"},
    {"plan add --what 'A talk' --by 2027-06-02",
     "pathway: 2 June 2027 is over: a plan looks ahead. Nothing was changed.\n"},
    {"plan add sit-besid", "pathway: There is no item \"sit-besid\". Did you mean \"sit-beside\"?\n"},
    {"plan drop 3", "pathway: The plan holds no number \"3\". \"pathway plan\" lists what it holds.\n"},
    {"log sit-beside twice", "pathway: It is written: " LOG_WORDS},
    {"log --hours 2", "pathway: Say what it is: pathway log ITEM. Nothing was changed.\n"},
    {"log lending --skill digital-help --what x",
     "pathway: An entry is about one skill: \"lending\" or \"digital-help\". Nothing was changed.\n"},
    {"rate lending 3 --private=no", "pathway: --private takes no word.\n"},
    {"rate lending 3 -o tests/session.h",
     "pathway: tests/session.h is there already: --force replaces it. Nothing was changed.\n"},
    {"log sit-besid --hours 1", "pathway: There is no item \"sit-besid\". Did you mean \"sit-beside\"?\n"},
    {"log practice/sit-besid", "pathway: There is no practice \"sit-besid\". Did you mean \"sit-beside\"?\n"},
    {"log juggling", "pathway: There is no item \"juggling\".\n"},
    {"log role/librarian", "pathway: What can be logged is a skill, or learning, practice, network or qualification; "
                           "role/librarian is none of them. Nothing was changed.\n"},
    {"log lending --hours 1", "pathway: Say what you did: --what. Nothing was changed.\n"},
    {"log sit-beside --hours two", HOURS},
    {"log sit-beside --hours 0", HOURS},
    {"log sit-beside --hours 100.5", HOURS},
    {"log sit-beside --hours 1,5", HOURS},
    {"log sit-beside --hours ''", HOURS},
    {"log sit-beside --hours .", HOURS},
    {"log sit-beside --day yesterday",
     "pathway: \"yesterday\" is no day: write it as 2027-06-03. Nothing was changed.\n"},
    {"log sit-beside --day 2027-02-29",
     "pathway: \"2027-02-29\" is no day: write it as 2027-06-03. Nothing was changed.\n"},
    {"log sit-beside --day 2027-06-04",
     "pathway: 4 June 2027 is still to come: write down what was done. Nothing was changed.\n"},
    {"log sit-beside --skill lendin", "pathway: There is no skill \"lendin\". Did you mean \"lending\"?\n"},
    {"rate lending 3 --want 2 --want 3", "pathway: --want was given twice. Nothing was changed.\n"},
    {"rate lending clear --want 3",
     "pathway: Beside \"clear\" nothing else can be said of a skill. Nothing was changed.\n"},
    {"undo lending", "pathway: It is written: pathway undo\n"},
    {"goal libraran", "pathway: There is no role \"libraran\". Did you mean \"librarian\"?\n"},
};

/* Said on stderr, in one line, with exit code 2; nothing on stdout, and no answer was made a file of. */
START_TEST(wrong_usage_is_said_in_one_sentence) {
    expect(run(PACK "%s", wrong[_i].words), 2, "", wrong[_i].says);
    ck_assert_int_ne(access(arena_print(arena, "%s/.local", home), F_OK), 0);
}
END_TEST

START_TEST(help_lists_every_command_option_and_place) {
    struct result found = run("--help");
    expect(run("-h"), 0, found.out, "");
    expect(run("show nothing --help --juggle"), 0, found.out, "");
    for (const struct kind *kind = page_kinds; kind->name; kind++)
        if (!kind->run)
            ck_assert_msg(strstr(found.out, arena_print(arena, "  %s", kind->form)) != NULL, "%s is not in\n%s",
                          kind->form, found.out);
    static const char *const said[] = {"pathway [PLACE]",
                                       "pathway show PLACE",
                                       "pathway check [DIR...]",
                                       "pathway rate SKILL",
                                       "pathway goal",
                                       "--plain",
                                       "--visit",
                                       "--portfolio FILE",
                                       "--content DIR",
                                       "--no-input",
                                       "--color WHEN",
                                       "--ascii",
                                       "--force",
                                       "--help",
                                       "--version",
                                       "0 done, 1 a mistake in what was checked, 2 wrong usage, 3 the machine"};
    for (int i = 0; i < COUNT(said); i++)
        ck_assert_msg(strstr(found.out, said[i]) != NULL, "%s is not in\n%s", said[i], found.out);
    expect(run("--version"), 0, "pathway " PATHWAY_VERSION "\n", "");
    expect(run("-V"), 0, "pathway " PATHWAY_VERSION "\n", "");
}
END_TEST

/* -- rate and goal ------------------------------------------------------------------------------------------------------ */
static const struct {
    const char *words, *says, *state; /* the state in the gaps of the job, and the level; 0: null */
    long now;
} rated[] = {
    {"rate lending 4", "Saved. Loans and requests: On my own.\n", "met", 4},
    {"rate lending 5 --want 5", "Saved. Loans and requests: I show others, wanted: I show others.\n", "met", 5},
    {"rate lending 4 --priority first --sure 2 --private",
     "Saved. Loans and requests: On my own, when: First, how sure: Fairly sure, private: Yes.\n", "met", 4},
    {"rate lending 3", "Saved. Loans and requests: With help.\n", "close", 3},
    {"rate lending 1", "Saved. Loans and requests: Not yet.\n", "further", 1},
    {"rate lending 'not yet'", "Saved. Loans and requests: Not yet.\n", "further", 1},
    {"rate lending 'ON my Own'", "Saved. Loans and requests: On my own.\n", "met", 4},
    {"rate lending not-sure", "Saved. Loans and requests: Not sure.\n", "unrated", 0},
    {"rate lending clear", "Saved. Loans and requests: not answered.\n", "unrated", 0},
};

START_TEST(what_was_done_is_written_down_also_without_an_item) {
    expect(run(PACK "log sit-beside --hours 1"), 0, "Written down: Sit beside one search, 1 hour.\n", "");
    expect(run(PACK "log --what 'A morning in Bradford' --hours 3"), 0,
           "Written down: A morning in Bradford, 3 hours.\n", "");
}
END_TEST

START_TEST(rating_says_the_new_state_and_the_pages_know_it) {
    expect(run(PACK "rate lending 2"), 0, "Saved. Loans and requests: Seen it.\n", "");
    expect(run(PACK "%s", rated[_i].words), 0, rated[_i].says, "");
    json_t *page = show_json("gaps"), *row = row_of(page, "skill", "lending");
    ck_assert_str_eq(string_of(row, "state"), rated[_i].state);
    json_t *now = json_object_get(row, "now"), *gap = json_object_get(row, "gap");
    ck_assert(rated[_i].now ? json_integer_value(now) == rated[_i].now : json_is_null(now));
    ck_assert_int_eq(json_integer_value(json_object_get(row, "needed")), 4);
    long short_of = 4 - rated[_i].now;
    ck_assert(!rated[_i].now ? json_is_null(gap)
                             : json_is_integer(gap) && json_integer_value(gap) == (short_of > 0 ? short_of : 0));
    json_decref(page);
}
END_TEST

START_TEST(what_is_not_for_me_is_answered_and_no_gap) {
    expect(run(PACK "rate lending not-for-me"), 0, "Saved. Loans and requests: Not for me.\n", "");
    json_t *page = show_json("skills");
    ck_assert_str_eq(string_of(row_of(page, "id", "lending"), "now_words"), "Not for me");
    ck_assert(json_is_null(json_object_get(row_of(page, "id", "lending"), "now")));
    json_decref(page);
    page = show_json("learn");
    json_t *row;
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row)
        ck_assert_str_ne(json_string_value(json_object_get(row, "skill")), "lending");
    json_decref(page);
}
END_TEST

/* The newest example of a skill: what, so what and now what, parted by bars. */
static const char *example_now(void) {
    json_t *page = show_json("skill/lending"), *entry = json_array_get(json_object_get(page, "evidence"), 0);
    const char *part[3], *key[] = {"what", "so_what", "now_what"};
    for (int i = 0; i < 3; i++) {
        part[i] = json_string_value(json_object_get(entry, key[i]));
        part[i] = part[i] ? arena_copy(arena, part[i]) : "-";
    }
    json_decref(page);
    return arena_print(arena, "%s|%s|%s", part[0], part[1], part[2]);
}

START_TEST(an_example_is_taken_from_the_line_or_from_standard_input) {
    const char *file = arena_print(arena, "%s/text", home);
    ck_assert_str_eq(example_now(), "-|-|-");
    expect(run(PACK "rate lending 3 --what 'with Kim & co: 100%% of it?'"), 0,
           "Saved. Loans and requests: With help, with an example.\n", "");
    ck_assert_str_eq(example_now(), "with Kim & co: 100% of it?|-|-");
    ck_assert_int_eq(run(PACK "rate lending 4").code, 0);
    ck_assert_str_eq(example_now(), "with Kim & co: 100% of it?|-|-"); /* it stays beside what follows */
    test_write(file, "with Sam,\n  on \033[31mThursdays\n");
    ck_assert_int_eq(run(PACK "rate lending 3 --note - --so-what 'two asked' --now-what 'a guide' <'%s'", file).code,
                     0);
    ck_assert_str_eq(example_now(), "with Sam, on [31mThursdays|two asked|a guide"); /* nothing can act on a terminal */
}
END_TEST

/* A note that is long, or of nothing that can be read, is refused with a reason; what can be read of it is kept. */
static const struct {
    const char *make; /* a shell command that writes the note */
    const char *says, *kept;
} notes[] = {
    {"head -c 1000000 /dev/zero | tr '\\0' x", "pathway: That text is longer than 100000 bytes. Nothing was changed.\n",
     NULL},
    {"head -c 10001 /dev/zero | tr '\\0' x", "pathway: That text is longer than 10000 bytes. Nothing was changed.\n",
     NULL},
    {"printf '\\001\\033\\177\\377\\376'",
     "pathway: Nothing in that text can be read: it is empty, or control characters and broken UTF-8. Nothing was "
     "changed.\n",
     NULL},
    {"printf 'I \\377helped\\302 \\000with \\033[2Jit'", "", "I helped with [2Jit|-|-"},
    {"printf ''",
     "pathway: Nothing in that text can be read: it is empty, or control characters and broken UTF-8. Nothing was "
     "changed.\n",
     NULL},
};

START_TEST(a_note_is_cleaned_or_refused_with_a_reason) {
    const char *file = arena_print(arena, "%s/text", home);
    char *out;
    ck_assert_int_eq(test_run(&out, "%s >'%s'", notes[_i].make, file), 0);
    free(out);
    ck_assert_int_eq(run(PACK "rate lending 2").code, 0);
    struct result found = run(PACK "rate lending 3 --what - <'%s'", file);
    ck_assert_str_eq(found.err, notes[_i].says);
    ck_assert_int_eq(found.code, notes[_i].kept ? 0 : 2);
    ck_assert_str_eq(example_now(), notes[_i].kept ? notes[_i].kept : "-|-|-");
    json_t *page = show_json("skill/lending");
    ck_assert_int_eq(json_integer_value(json_object_get(page, "now")), notes[_i].kept ? 3 : 2);
    json_decref(page);
}
END_TEST

static const struct {
    const char *to, *says;
} goals[] = {
    {"grow", "Saved: Here, and better at what I choose.\n"},
    {"up", "Saved: In a senior, training or librarian post.\n"},
    {"sideways", "Saved: In different work nearby, such as data, records or knowledge.\n"},
    {"unsure", "Saved: I do not know yet.\n"},
    {"librarian", "Saved: Librarian.\n"},
};

START_TEST(a_goal_is_a_direction_or_a_role) {
    expect(run(PACK "goal %s", goals[_i].to), 0, goals[_i].says, "");
}
END_TEST

START_TEST(the_plan_is_printed_with_the_numbers_that_its_commands_take) {
    expect(run(PACK "plan add sit-beside --by 2027-07-01"), 0, "Saved. Sit beside one search is in your plan.\n", "");
    expect(run(PACK "plan add missing"), 0,
           "Nothing is known to be missing for your job. 5 skills are not answered yet.\n", "");
    expect(run(PACK "plan add search-modules"), 0, "Saved. Seven short modules on searching is in your plan.\n", "");
    expect(run(PACK "plan done 1"), 0, "Saved. Sit beside one search: done.\n", "");
    expect(
        run(PACK "plan"), 0,
        "My plan.\n1 of 2 done, about 2 hours 20 minutes to go.\n\n1 Time for it: say how many hours a week you have, "
        "and it is laid out by\nweeks.\n\nTo do.\n2 Seven short modules on searching, 2 hours 20 minutes. Number "
        "2.\n\nDone.\n3 Sit beside one search, 40 minutes. By 1 July. Number 1.\n",
        "");
    json_t *page = read_json(run(PACK "plan --as json").out);
    ck_assert_str_eq(string_of(row_of(page, "item", "practice/sit-beside"), "state"), "done");
    ck_assert_str_eq(string_of(row_of(page, "item", "practice/sit-beside"), "by"), "2027-07-01");
    json_decref(page);
    expect(run(PACK "plan add --what 'Ask to see a filter' --by 2027-06-30"), 0,
           "Saved. In your plan: Ask to see a filter.\n", "");
    expect(run(PACK "plan drop 2"), 0, "Saved. Seven short modules on searching: dropped.\n", "");
    expect(run(PACK "undo"), 0, "Undone: Seven short modules on searching: dropped.\n", "");
}
END_TEST

/* -- where things are --------------------------------------------------------------------------------------------------- */
/* What there is below the home, as `find` lists it: its kind, permissions and name. */
static const char *made_files(void) {
    char *list;
    ck_assert_int_eq(
        test_run(&list,
                 "cd '%s' && find . -mindepth 1 -printf '%%y %%m %%p\\n' | sed 's/content-[0-9a-f]*/content-X/' | sort",
                 home),
        0);
    return taken(list);
}

START_TEST(files_are_the_persons_alone_whatever_the_umask) {
    ck_assert_int_eq(test_run(NULL,
                              "umask 000; HOME='%s' XDG_DATA_HOME= XDG_CACHE_HOME= \"$PATHWAY_PROGRAM\" " PACK
                              "rate lending 3",
                              home),
                     0);
    ck_assert_str_eq(
        made_files(),
        "d 700 ./.cache\nd 700 ./.cache/pathway\nd 700 ./.local\nd 700 ./.local/share\nd 700 ./.local/share/pathway\n"
        "f 600 ./.cache/pathway/content-X.db\nf 600 ./.local/share/pathway/me.pathway\n"
        "f 600 ./.local/share/pathway/me.pathway-journal\n");
}
END_TEST

START_TEST(looking_round_leaves_nothing_behind) {
    expect(run(PACK "--visit rate lending 4"), 0, "Noted, not kept. Loans and requests: On my own.\n", "");
    expect(run(PACK "--visit goal up"), 0, "Noted, not kept: In a senior, training or librarian post.\n", "");
    ck_assert_int_eq(run(PACK "--visit show gaps").code, 0);
    ck_assert_int_eq(run(PACK "--visit </dev/null").code, 0);
    ck_assert_int_eq(run("check tests/fixtures/pack").code, 0);
    ck_assert_str_eq(made_files(), "");
    expect(run(PACK "rate lending 3"), 0, "Saved. Loans and requests: With help.\n", "");
    json_t *page = read_json(run(PACK "--visit show gaps --as json").out); /* nor is the file of the answers read */
    ck_assert_str_eq(string_of(row_of(page, "skill", "lending"), "state"), "unrated");
    json_decref(page);
}
END_TEST

START_TEST(answers_are_kept_in_the_file_that_was_named) {
    const char *mine = arena_print(arena, "%s/elsewhere/mine.pathway", home);
    expect(run(PACK "--portfolio '%s' rate lending 4", mine), 0, "Saved. Loans and requests: On my own.\n", "");
    ck_assert_uint_eq(mode_of(mine), 0600);
    ck_assert_int_ne(access(arena_print(arena, "%s/.local", home), F_OK), 0);
    ck_assert_ptr_nonnull(
        strstr(run(PACK "show skill/lending --portfolio '%s'", mine).out, "On my own, since 3 June 2027"));
    ck_assert_ptr_null(strstr(run(PACK "show skill/lending").out, "since 3 June 2027"));
    test_write(arena_print(arena, "%s/diary", home), "Dear diary,\n");
    expect(run(PACK "--portfolio '%s/diary' rate lending 4", home), 3, "",
           arena_print(arena,
                       "pathway: %s/diary could not be opened: it is not a pathway file. It was left as it is; name "
                       "another with --portfolio.\n",
                       home));
    ck_assert_str_eq(taken(test_read(arena_print(arena, "%s/diary", home))), "Dear diary,\n");
}
END_TEST

START_TEST(xdg_folders_count_when_they_are_absolute) {
    const char *variables = arena_print(arena, "HOME='%s' XDG_DATA_HOME='%s/data' XDG_CACHE_HOME=relative", home, home);
    ck_assert_int_eq(test_run(NULL, "%s \"$PATHWAY_PROGRAM\" " PACK "rate lending 3", variables), 0);
    ck_assert_int_eq(access(arena_print(arena, "%s/data/pathway/me.pathway", home), F_OK), 0);
    ck_assert_int_eq(access(arena_print(arena, "%s/.cache/pathway", home), F_OK), 0);
    ck_assert_int_ne(access("relative", F_OK), 0);
}
END_TEST

START_TEST(folders_of_content_are_read_together) {
    const char *more = arena_print(arena, "%s/more", home);
    ck_assert_int_eq(mkdir(more, 0700), 0);
    test_write(arena_print(arena, "%s/words.yaml", more),
               "pack: {id: more, title: More, version: '1', publisher: A trust, licence: MIT, reviewed: 2027-01-02}\n"
               "glossary:\n  - {id: nhs, title: NHS, about: A service.}\n");
    ck_assert_ptr_null(strstr(run(PACK "show glossary").out, "A service."));
    struct result both = run(PACK "--content '%s' show glossary", more);
    ck_assert_ptr_nonnull(strstr(both.out, "A service."));
    ck_assert_ptr_nonnull(strstr(both.out, "PKSB"));
    ck_assert_ptr_null(strstr(run(PACK "show glossary").out, "A service.")); /* each set has a cache of its own */
    struct result twice = run(PACK PACK "show glossary");
    ck_assert_int_eq(twice.code, 1);
    ck_assert_str_eq(twice.out, "");
    ck_assert_ptr_nonnull(
        strstr(twice.err, "a second pack \"sample\"; the first is in tests/fixtures/pack/pack.yaml, line 3\n"));
}
END_TEST

START_TEST(content_with_mistakes_is_told_on_stderr_or_the_last_good_is_used) {
    const char *pack = arena_print(arena, "%s/pack", home);
    ck_assert_int_eq(
        test_run(NULL,
                 "cp -r tests/fixtures/pack '%s' && sed -i 's/area: desk/area: dekc/; s/id: lending/&\\n    "
                 "was: [loans]/' '%s/skills.yaml'",
                 pack, pack),
        0);
    struct result broken = run("--content '%s' show home", pack);
    ck_assert_int_eq(broken.code, 1);
    ck_assert_str_eq(broken.out, "");
    ck_assert_int_eq(strncmp(broken.err, pack, strlen(pack)), 0);
    ck_assert_ptr_nonnull(strstr(broken.err, "/skills.yaml:4:11: error: no area \"dekc\" (did you mean \"desk\"?)\n"));
    ck_assert_ptr_nonnull(strstr(broken.err, "pathway: The content has mistakes, so there is nothing to show yet.\n"));
    ck_assert_int_eq(test_run(NULL, "sed -i 's/area: dekc/area: desk/' '%s/skills.yaml'", pack), 0);
    ck_assert_int_eq(run("--content '%s' show home", pack).code, 0);
    ck_assert_int_eq(test_run(NULL, "sed -i '4s/area: desk/area: dekc/' '%s/skills.yaml'", pack), 0);
    struct result stale = run("--content '%s' show home --as json", pack);
    const char *says = arena_print(
        arena, "The content has 1 mistake, first in %s/skills.yaml line 4: the last good content is shown.", pack);
    expect(stale, 0, stale.out, arena_print(arena, "pathway: %s\n", says));
    json_t *page = read_json(stale.out);
    ck_assert_str_eq(string_of(page, "stale"), says);
    json_decref(page);
}
END_TEST

/* -- when the result cannot be written ---------------------------------------------------------------------------------- */
static const struct {
    const char *words, *says;
} unwritten[] = {
    {"show home >/dev/full", "pathway: The result could not be written: No space left on device.\n"},
    {"show skills --as json >/dev/full", "pathway: The result could not be written: No space left on device.\n"},
    {"check tests/fixtures/pack >/dev/full", "pathway: The result could not be written: No space left on device.\n"},
    {"--help >/dev/full", "pathway: The result could not be written: No space left on device.\n"},
    {"--version >/dev/full", "pathway: The result could not be written: No space left on device.\n"},
    {"show home >&-", "pathway: The result could not be written: Bad file descriptor.\n"},
    {"--help >&-", "pathway: The result could not be written: Bad file descriptor.\n"},
    {"rate lending 4 >/dev/full",
     "pathway: It was done, but that could not be said. The result could not be written: No space left on device.\n"},
    {"goal up >/dev/full",
     "pathway: It was done, but that could not be said. The result could not be written: No space left on device.\n"},
};

START_TEST(a_result_that_cannot_be_written_is_said) {
    expect(run(PACK "%s", unwritten[_i].words), 3, "", unwritten[_i].says);
}
END_TEST

START_TEST(a_closed_input_is_the_end_of_plain_lines) {
    struct result found = run(PACK "--plain");
    ck_assert_int_eq(found.code, 0);
    ck_assert_str_eq(found.err, "");
    ck_assert_ptr_nonnull(strstr(found.out, "All is saved."));
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, wrong_usage_is_said_in_one_sentence, 0, COUNT(wrong));
    tcase_add_test(tests, help_lists_every_command_option_and_place);
    tcase_add_test(tests, what_was_done_is_written_down_also_without_an_item);
    tcase_add_loop_test(tests, rating_says_the_new_state_and_the_pages_know_it, 0, COUNT(rated));
    tcase_add_test(tests, what_is_not_for_me_is_answered_and_no_gap);
    tcase_add_test(tests, an_example_is_taken_from_the_line_or_from_standard_input);
    tcase_add_loop_test(tests, a_note_is_cleaned_or_refused_with_a_reason, 0, COUNT(notes));
    tcase_add_loop_test(tests, a_goal_is_a_direction_or_a_role, 0, COUNT(goals));
    tcase_add_test(tests, the_plan_is_printed_with_the_numbers_that_its_commands_take);
    tcase_add_test(tests, files_are_the_persons_alone_whatever_the_umask);
    tcase_add_test(tests, looking_round_leaves_nothing_behind);
    tcase_add_test(tests, answers_are_kept_in_the_file_that_was_named);
    tcase_add_test(tests, xdg_folders_count_when_they_are_absolute);
    tcase_add_test(tests, folders_of_content_are_read_together);
    tcase_add_test(tests, content_with_mistakes_is_told_on_stderr_or_the_last_good_is_used);
    tcase_add_loop_test(tests, a_result_that_cannot_be_written_is_said, 0, COUNT(unwritten));
    tcase_add_test(tests, a_closed_input_is_the_end_of_plain_lines);
}

int main(void) {
    return test_suite("commands", fill);
}

/* big: over a pack of 14,000 skills, 3,000 jobs and 126,000 needs every page opens and every key answers within bounds that do not
 * grow with the content. Counted are the steps of SQLite's machine and the rows it hands over, so nothing hangs on the machine's
 * speed; times are the bench's. With the sanitizers the pack is a tenth of that, and the bounds are the same. */
#include "pathway/browse.h"
#include "big.h"

enum { WINDOW = 20, MOST_STEPS = 80000, MOST_ROWS = 900 };

/* -- what it costs ------------------------------------------------------------------------------------------------------- */
/* Every kind of place. Those with `because` may cost more: at most so many steps and rows. */
static const struct bound {
    const char *place, *because;
    long steps, rows;
} bounds[] = {
#define CHOSEN "each of the 500 things in the plan may be chosen, here and on the page beside it"
    {"home", NULL, 0, 0},
    {"start", NULL, 0, 0},
    {"start/so-far", NULL, 0, 0},
    {"assess", NULL, 0, 0},
    {"assess?set=all", NULL, 0, 0},
    {"assess?set=changed", NULL, 0, 0},
    {"assess?set=area:area-0", NULL, 0, 0}, /* half of all skills */
    {"assess?set=area:area-50", NULL, 0, 0},
    {"areas", NULL, 0, 0},
    {"skills", NULL, 0, 0},
    {"skills?section=section-2", NULL, 0, 0},
    {"area/area-0", NULL, 0, 0},
    {"area/area-50", NULL, 0, 0},
    {"skill/{skill}", NULL, 0, 0},
    {"skill/{common}", NULL, 0, 0},
    {"gaps", NULL, 0, 0},
    {"gaps?role={other}", NULL, 0, 0},
    {"learn", NULL, 0, 0},
    {"learn?skill={skill}", NULL, 0, 0},
    {"learn?role={other}", NULL, 0, 0},
    {"learn/filter", NULL, 0, 0},
    {"why", NULL, 0, 0},
    {"why?item=learning/{learning}", NULL, 0, 0},
    {"why?item=practice/{practice}&role={other}", NULL, 0, 0},
    {"cover", NULL, 0, 0},
    {"cover?hours=12", NULL, 0, 0},
    {"cover?hours=100&role={other}", NULL, 0, 0},
    {"learning", NULL, 0, 0},
    {"learning/{learning}", NULL, 0, 0},
    {"practice", NULL, 0, 0},
    {"practice/{practice}", NULL, 0, 0},
    {"grow", NULL, 0, 0},
    {"grow/{direction}", NULL, 0, 0},
    {"grow?role={settled}",
     "its directions are areas: all skills that the job asks for or the person spoke of, and again for a year of one",
     95000, 0},
    {"roles", NULL, 0, 0},
    {"role/{role}", NULL, 0, 0},
    {"role/{other}", NULL, 0, 0},
    {"route", NULL, 0, 0},
    {"route?to={other}", "each step of each way is told with all that its job needs", 0, 1300},
    {"route?from={other}&to={role}", "the same, of seven steps and more", 70000, 2000},
    {"step?from={other}&to={role}&way=quickest&n=1", NULL, 0, 0},
    {"compare", NULL, 0, 0},
    {"compare?a={role}&b={other}", NULL, 0, 0},
    {"compare?a={role}&b={other}&c={direction}", NULL, 0, 0},
    {"compare?b={other}&choose=c", NULL, 0, 0},
    {"plan", NULL, 0, 0},
    {"plan/1", NULL, 0, 0},
    {"plan?see=fit", NULL, 0, 0},
    {"plan/1?see=done", NULL, 0, 0},
    {"time", NULL, 0, 0},
    {"own", NULL, 0, 0},
    {"by/1", NULL, 0, 0},
    {"week/1", NULL, 0, 0},
    {"helps/1", NULL, 0, 0},
    {"proof/1", NULL, 0, 0},
    {"length/1", NULL, 0, 0},
    {"form/1", NULL, 0, 0},
    {"alone/1", NULL, 0, 0},
    {"time-asked", NULL, 0, 0},
    {"time-agreed", NULL, 0, 0},
    {"add", NULL, 0, 0},
    {"add?role={other}", NULL, 0, 0},
    {"action/1", NULL, 0, 0},
    {"moves", NULL, 0, 0},
    {"move/{move}", NULL, 0, 0},
    {"qualifications", NULL, 0, 0},
    {"qualification/{qualification}", NULL, 0, 0},
    {"funding", NULL, 0, 0},
    {"funding/{funding}", NULL, 0, 0},
    {"funding?for={qualification}", NULL, 0, 0},
    {"funding/own-trust", NULL, 0, 0}, /* it could pay for every course */
    {"fits", NULL, 0, 0},
    {"fits/{funding}", NULL, 0, 0},
    {"barriers", NULL, 0, 0},
    {"barrier/{barrier}", NULL, 0, 0},
    {"mine/{barrier}", NULL, 0, 0},
    {"networks", NULL, 0, 0},
    {"network/{network}", NULL, 0, 0},
    {"meeting", NULL, 0, 0},
    {"meeting?as=manager", NULL, 0, 0},
    {"manager", NULL, 0, 0},
    {"manager/time", NULL, 0, 0},
    {"manager/open", NULL, 0, 0},
    {"manager/people", NULL, 0, 0},
    {"manager/backing", NULL, 0, 0},
    {"manager/questions", NULL, 0, 0},
    {"sheet", NULL, 0, 0},
    {"sheet?blank=yes", NULL, 0, 0},
    {"worksheet", NULL, 0, 0},
    {"worksheet?role={other}", NULL, 0, 0},
    {"worksheet?set=all", NULL, 0, 0},
    {"report", NULL, 0, 0},
    {"report?with=private", NULL, 0, 0},
    {"share", CHOSEN, 160000, 1400},
    {"share?to=Priya", CHOSEN, 160000, 1400},
    {"share?to=Priya&with=plan,levels,wanted,evidence,tasks&see=yes", CHOSEN, 160000, 1400},
    {"share/can?to=Priya&with=plan", CHOSEN, 160000, 1400},
    {"share/own-evidence?to=Priya", CHOSEN, 160000, 1400},
    {"give?to=Priya&with=plan,levels", CHOSEN, 160000, 1400},
    {"shared", CHOSEN, 160000, 1400},
    {"shared/1", CHOSEN, 160000, 1400},
    {"service", NULL, 0, 0},
    {"talk", NULL, 0, 0},
    {"talk/here", NULL, 0, 0},
    {"talk/direction", NULL, 0, 0},
    {"talk/takes", NULL, 0, 0},
    {"talk/options", NULL, 0, 0},
    {"talk/need", NULL, 0, 0},
    {"talk/agreed", NULL, 0, 0},
    {"talk/again", NULL, 0, 0},
    {"tell/to?side=me", NULL, 0, 0},
    {"tell/time?side=manager", NULL, 0, 0},
    {"settle", NULL, 0, 0},
    {"line/1", NULL, 0, 0},
    {"agree", NULL, 0, 0},
    {"agreements", NULL, 0, 0},
    {"agreement/1", NULL, 0, 0},
    {"take/1", NULL, 0, 0},
    {"view", NULL, 0, 0},
    {"view/{common}", NULL, 0, 0},
    {"pick", NULL, 0, 0},
    {"pick?of=private", NULL, 0, 0},
    {"see/{common}?side=manager", NULL, 0, 0},
    {"apart", NULL, 0, 0},
    {"survey", NULL, 0, 0},
    {"replies", NULL, 0, 0},
    {"return", NULL, 0, 0},
    {"returns", NULL, 0, 0},
    {"team", NULL, 0, 0},
    {"team?needs=role/{other}", NULL, 0, 0},
    {"reply/what-i-do", NULL, 0, 0},
    {"pksb", NULL, 0, 0},
    {"certification", NULL, 0, 0},
    {"certification/about", NULL, 0, 0},
    {"certification/choose", NULL, 0, 0},
    {"certification/outline", NULL, 0, 0},
    {"glossary", NULL, 0, 0},
    {"me", NULL, 0, 0},
    {"kept", NULL, 0, 0},
    {"kept?at=skills", NULL, 0, 0},
    {"everything", NULL, 0, 0},
    {"everything/answer", NULL, 0, 0},
    {"everything/history", NULL, 0, 0},
    {"everything/entry", NULL, 0, 0},
    {"backups", NULL, 0, 0},
    {"restore", NULL, 0, 0},
    {"out?of=skills", NULL, 0, 0},
    {"out?of=plan", NULL, 0, 0},
    {"copy?of=skills", NULL, 0, 0},
    {"export", NULL, 0, 0},
    {"erase", NULL, 0, 0},
    {"erased", NULL, 0, 0},
    {"forget", NULL, 0, 0},
    {"visit", NULL, 0, 0},
    {"pack", NULL, 0, 0},
    {"coverage", NULL, 0, 0},
    {"coverage?area=area-0", NULL, 0, 0},
    {"coverage?area=area-1", NULL, 0, 0}, /* with the skill that each job needs */
    {"due", NULL, 0, 0},
    {"find", NULL, 0, 0},
    {"find?filter=search", NULL, 0, 0},
    {"find?filter=s", NULL, 0, 0},
    {"find?filter=serchng+for+evidnce", NULL, 0, 0},
    {"find?filter=job+without+a+degree+two+hours+a+week", NULL, 0, 0},
    {"history", NULL, 0, 0},
    {"history?skill={common}", NULL, 0, 0},
    {"snapshots", NULL, 0, 0},
    {"snapshots/1", NULL, 0, 0},
    {"log", NULL, 0, 0},
    {"log/1", NULL, 0, 0},
    {"review", NULL, 0, 0},
    {"received", NULL, 0, 0},
    {"received/copy", NULL, 0, 0},
    {"received/copy?part=wanted", NULL, 0, 0},
    {"received/answer", NULL, 0, 0},
    {"remark/copy?part=proposal", NULL, 0, 0},
    {"answer/copy", NULL, 0, 0},
    {"merge/answer", NULL, 0, 0},
    {"discard/copy", NULL, 0, 0},
    {"help?at=skills", NULL, 0, 0},
    {"tick/{task}", NULL, 0, 0},
    {"rate/{skill}", NULL, 0, 0},
    {"rate/{skill}?set=all", NULL, 0, 0},
    {"rate/{skill}?set=area:area-0", NULL, 0, 0},
    {"rate/{skill}?set=changed", NULL, 0, 0},
    {"want/{skill}", NULL, 0, 0},
    {"priority/{skill}", NULL, 0, 0},
    {"sure/{skill}", NULL, 0, 0},
    {"private/{skill}", NULL, 0, 0},
    {"again", NULL, 0, 0},
    {"last", NULL, 0, 0},
    {"snapshot", NULL, 0, 0},
    {"write", NULL, 0, 0},
    {"entry/1", NULL, 0, 0},
    {"entry/1?field=skill", NULL, 0, 0},
    {"choose/{skill}", NULL, 0, 0},
    {"comment/{skill}", NULL, 0, 0},
    {"portfolio-start", NULL, 0, 0},
    {"year", NULL, 0, 0},
    {"confirm", NULL, 0, 0},
    {"undo", NULL, 0, 0},
    {"redo", NULL, 0, 0},
    {"job", NULL, 0, 0},
    {"goal", NULL, 0, 0},
    {"name", NULL, 0, 0},
    {"hours", NULL, 0, 0},
    {"study", NULL, 0, 0},
    {"display", NULL, 0, 0},
    {"texts", NULL, 0, 0},
};

/* What was done since the last call may cost that much. */
static void expect_within(const struct bound *bound, const char *doing) {
    long most_steps = bound->steps > MOST_STEPS ? bound->steps : MOST_STEPS,
         most_rows = bound->rows > MOST_ROWS ? bound->rows : MOST_ROWS;
    if (getenv("FIGURES") && steps > atol(getenv("FIGURES")))
        fprintf(stderr, "%-45s %-12s %8ld %6ld\n", bound->place, doing, steps, rows_read);
    else
        ck_assert_msg(steps <= most_steps && rows_read <= most_rows,
                      "%s, %s: %ld steps (at most %ld), %ld rows (at most %ld)", bound->place, doing, steps, most_steps,
                      rows_read, most_rows);
    steps = rows_read = 0;
}

static void walk(struct browse *b, const struct bound *bound) {
    for (int i = 0; i < 10; i++) {
        browse_stand(b, browse_target(b, 1));
        expect_within(bound, "a row on");
    }
    browse_stand(b, browse_target(b, WINDOW));
    expect_within(bound, "a page down");
    browse_stand(b, browse_target(b, 1L << 30));
    expect_within(bound, "to the end");
    browse_stand(b, browse_target(b, -WINDOW));
    expect_within(bound, "a page up");
    browse_stand(b, browse_target(b, -1));
    expect_within(bound, "a row back");
}

/* What is pressed on a page: a key, or (NULL) Enter where the cursor stands on a stop. */
struct press {
    const char *key;
    long stop;
};
#ifdef PATHWAY_SANITIZED
enum { MOST_PRESSES = 60, FIRST_STOPS = 2 };
#else
enum { MOST_PRESSES = 60, FIRST_STOPS = 6 };
#endif

static bool changes(const char *go, struct arena *arena) {
    struct place place;
    struct err err = {0};
    ck_assert_msg(place_read(go, arena, &place, &err) == 0, "%s: %s", go, err.text);
    const struct kind *kind = page_kind(place.kind);
    return kind && kind->run && place_arg(&place, kind->answer);
}

/* The keys of the page's links, those that each page has (one for each place), and Enter on the first stops: what changes something is
 * left out. */
static int presses_of(const struct page *page, struct press *press, struct arena *arena) {
    int count = 0;
    for (int i = 0; i < page->links; i++)
        if (!changes(page->link[i].go, arena))
            press[count++] = (struct press){arena_copy(arena, page->link[i].key), 0};
    for (const struct link *link = page_shared; link->key; link++)
        if (link->go && !changes(link->go, arena) && text_compare(link->go, link[-1].go) != 0)
            press[count++] = (struct press){link->key, 0};
    for (long i = 0; i < page_stops(page) && i < FIRST_STOPS; i++)
        if (page_stop(page, i).go && !changes(page_stop(page, i).go, arena))
            press[count++] = (struct press){NULL, i};
    ck_assert_int_le(count, MOST_PRESSES);
    return count;
}

static void open_afresh(struct browse *b, struct session *s, const char *address, bool aside) {
    *b = (struct browse){.window = WINDOW, .wants_aside = aside};
    browse_begin(b, &s->world);
    browse_follow(b, address);
    ck_assert_str_eq(b->page.place, address);
    steps = rows_read = 0;
}

static void press_all(struct session *s, const struct bound *bound, const char *address) {
    struct press press[MOST_PRESSES];
    struct browse b;
    open_afresh(&b, s, address, false);
    int count = presses_of(&b.page, press, s->arena);
    browse_end(&b);
    for (int i = 0; i < count; i++) {
        open_afresh(&b, s, address, true);
        if (!press[i].key) {
            browse_stand(&b, press[i].stop);
            expect_within(bound, arena_print(s->arena, "to stop %ld", press[i].stop));
        }
        ck_assert_int_ne(press[i].key ? browse_key(&b, press[i].key) : browse_open(&b), CHANGED);
        expect_within(bound, press[i].key ? press[i].key : arena_print(s->arena, "Enter on stop %ld", press[i].stop));
        browse_end(&b);
    }
}

/* Alone, and where the page that a row leads to stands beside it. */
START_TEST(every_place_opens_is_walked_and_answers_its_keys_within_its_bound) {
    const struct bound *bound = &bounds[_i];
    struct session s;
    open_big(&s, person);
    const char *address = address_of(bound->place, s.arena);
    for (int aside = 0; aside < 2; aside++) {
        struct browse b = {.window = WINDOW, .wants_aside = aside};
        browse_begin(&b, &s.world);
        browse_follow(&b, "home");
        steps = rows_read = 0;
        ck_assert_msg(browse_follow(&b, address) != STAYED || strcmp(address, "home") == 0, "%s: %s", address, b.said);
        ck_assert_str_eq(b.page.place, address);
        expect_within(bound, "opening it");
        walk(&b, bound);
        browse_back(&b);
        expect_within(bound, "going back");
        browse_end(&b);
    }
    press_all(&s, bound, address);
    session_close(&s);
}
END_TEST

START_TEST(every_kind_of_place_has_a_bound) {
    for (const struct kind *kind = page_kinds; kind->name; kind++) {
        bool there = strcmp(kind->name, "may-use") == 0; /* it is about one pack, and this one asks nothing */
        for (int i = 0; i < COUNT(bounds); i++) {
            size_t size = strcspn(bounds[i].place, "/?");
            there |= strncmp(kind->name, bounds[i].place, size) == 0 && !kind->name[size];
        }
        ck_assert_msg(there, "%s has no bound", kind->name);
    }
}
END_TEST

/* Lists that grow with the content, and what is in them. */
static const struct {
    const char *place, *count;
} lists[] = {
    {"skills", "SELECT count(*) FROM skill"},
    {"skills?section=section-2", "SELECT count(*) FROM skill WHERE section = 'section-2'"},
    {"area/area-0", "SELECT count(*) FROM skill WHERE area = 'area-0'"},
    {"assess?set=all", "SELECT count(*) + 3 FROM skill"},
    {"assess?set=area:area-0", "SELECT count(*) + 3 FROM skill WHERE area = 'area-0'"},
    {"areas", "SELECT count(*) + 2 FROM area"},
    {"certification/choose", "SELECT count(*) FROM skill"},
    {"entry/1?field=skill", "SELECT count(*) FROM skill"},
    {"learning", "SELECT count(*) FROM learning"},
    {"practice", "SELECT count(*) FROM practice"},
    {"roles", "SELECT count(*) FROM role"},
    {"job", "SELECT count(*) FROM role"},
    {"moves", "SELECT count(*) FROM move"},
    {"qualifications", "SELECT count(*) FROM qualification"},
    {"funding", "SELECT count(*) FROM funding"},
    {"funding/own-trust", "SELECT count(*) FROM learning"},
    {"barriers", "SELECT count(*) FROM barrier"},
    {"networks", "SELECT count(*) FROM network"},
    {"glossary", "SELECT count(*) FROM glossary"},
    {"start", "SELECT count(*) + 1 FROM task"},
    {"worksheet?set=all", "SELECT count(*) * 8 FROM skill"},
    {"coverage", "SELECT count(*) * 4 FROM area"},
    {"coverage?area=area-0", "SELECT count(*) * 4 FROM skill WHERE area = 'area-0'"},
};

/* Every row of a list once, whatever window it is read by. */
START_TEST(a_list_fetches_the_rows_in_view_and_leaves_none_out) {
    struct session s;
    struct page page;
    struct err err = {0};
    open_big(&s, person);
    char *expected = ask_sql(cache, lists[_i].count);
    long total = atol(expected), at[] = {0, 1, 3, total / 2, total - WINDOW, total - 1};
    free(expected);
    for (int i = 0; i < COUNT(at); i++) {
        ck_assert_int_eq(
            page_build(&s.world, lists[_i].place, &(struct view){at[i], WINDOW, false}, s.arena, &page, &err), 0);
        const struct rows *list = page_rows(&page);
        long left = total - at[i];
        ck_assert_int_eq(list->total, total);
        ck_assert_int_eq(list->first, at[i]);
        ck_assert_int_eq(list->count, left < WINDOW ? left : WINDOW);
        for (long row = 1; row < list->count; row++) {
            struct page one;
            ck_assert_int_eq(
                page_build(&s.world, lists[_i].place, &(struct view){at[i] + row, 1, false}, s.arena, &one, &err), 0);
            ck_assert_str_eq(page_rows(&one)->row[0].id, list->row[row].id);
        }
    }
    session_close(&s);
}
END_TEST

/* Keys that change something; they are tried one after another. */
static const struct bound acts[] = {
    {"rate/{skill}?set=all&level=3", NULL, 0, 0},
    {"rate/{skill}?set=area:area-0&level=4", NULL, 0, 0},
    {"rate/{common}?set=changed&level=not-sure", NULL, 0, 0},
    {"tick/{task}?do=neither", NULL, 0, 0},
    {"choose/{skill}?is=yes", NULL, 0, 0},
    {"comment/{skill}?is=So+it+was", NULL, 0, 0},
    {"mine/{barrier}?is=no", NULL, 0, 0},
    {"write?item=none&skill={skill}&what=A+day", NULL, 0, 0},
    {"snapshot?keep=yes", NULL, 0, 0},
    {"add?item=learning/{learning}", NULL, 0, 0},
    {"add?item=missing&role={other}", NULL, 0, 0},
    {"tell/cover?side=manager&is=yes", NULL, 0, 0},
    {"settle?item=need/cover", NULL, 0, 0},
    {"line/1?is=2027-07-01", NULL, 0, 0},
    {"agree?is=yes", NULL, 0, 0},
    {"take/1?is=yes", NULL, 0, 0},
    {"agree?again=1&is=yes", NULL, 0, 0},
    {"pick/{common}?is=no", NULL, 0, 0},
    {"action/1?is=done", NULL, 0, 0},
    {"action/2?is=drop", NULL, 0, 0},
    {"own?what=A+talk", NULL, 0, 0},
    {"week/3?is=clear", NULL, 0, 0},
    {"time-agreed?is=2", NULL, 0, 0},
    {"want/{skill}?is=4", NULL, 0, 0},
    {"priority/{skill}?is=1", NULL, 0, 0},
    {"sure/{skill}?is=2", NULL, 0, 0},
    {"private/{skill}?is=yes", NULL, 0, 0},
    {"entry/1?field=so-what&is=It+went+well", NULL, 0, 0},
    {"reply/what-i-do?choice=lend", NULL, 0, 0},
    {"year?is=20", NULL, 0, 0},
    {"hours?week=3", NULL, 0, 0},
    {"study?is=own", NULL, 0, 0},
    {"name?is=Bo", NULL, 0, 0},
    {"mine/{barrier}?is=yes", NULL, 0, 0},
    {"again?set=all", NULL, 0, 0},
    {"rate/{skill}?set=all&level=2", NULL, 0, 0},
    {"undo?last=yes", NULL, 0, 0},
    {"redo?last=yes", NULL, 0, 0},
    {"job?role={other}", NULL, 0, 0},
    {"goal?to=grow", NULL, 0, 0},
    {"service?is=Anytown", NULL, 0, 0},
    {"give?to=Bo&with=plan,levels&sure=yes", CHOSEN, 160000, 1400},
    {"goal?to={other}", NULL, 0, 0},
};

START_TEST(every_act_stays_within_its_bound_with_the_page_after_it) {
    char *mine = path_in(NULL, "mine.pathway");
    struct session s;
    copy_file(person, mine);
    open_big(&s, mine);
    struct browse b = {.window = WINDOW, .wants_aside = true};
    browse_begin(&b, &s.world);
    browse_follow(&b, "home");
    for (int i = 0; i < COUNT(acts); i++) {
        const char *address = address_of(acts[i].place, s.arena);
        steps = rows_read = 0;
        ck_assert_msg(browse_follow(&b, address) == CHANGED, "%s: %s", address, b.said);
        expect_within(&acts[i], "doing it");
    }
    browse_end(&b);
    session_close(&s);
    free(mine);
}
END_TEST

/* What leads to level n of the skills whose KEY is one of the items, and how many jobs ask for it there. */
#define LEADING(TABLE, KEY)                                                                                            \
    "(SELECT count(DISTINCT owner) FROM " #TABLE " JOIN skill ON skill.id = skill WHERE skill." KEY                    \
    " = t.id AND \"from\" < l.n AND \"to\" >= l.n)"
#define COVERED(KEY, ITEMS)                                                                                            \
    "SELECT t.id, l.n, " LEADING(learning_steps, KEY) ", " LEADING(practice_steps, KEY) ", " LEADING(                  \
        network_steps, KEY) ", (SELECT count(*) FROM role WHERE EXISTS(SELECT 1 FROM role_needs JOIN skill ON "        \
                            "skill.id = skill WHERE owner = role.id AND skill." KEY " = t.id AND level = l.n)) "       \
                            "FROM " ITEMS " t JOIN level l ON l.n > 1 ORDER BY t.n, l.n"
static const char *const covered[][2] = {
    {"coverage", COVERED("area", "(SELECT * FROM area LIMIT 3 OFFSET 49)")},
    {"coverage?area=area-50", COVERED("id", "(SELECT * FROM skill WHERE area = 'area-50')")},
};

START_TEST(what_leads_to_each_level_is_counted_as_sql_counts_it) {
    struct session s;
    struct page page;
    struct err err = {0};
    struct buf found = {0};
    struct view view = {_i ? 0 : 49 * 4, _i ? 1L << 30 : 3 * 4, false};
    open_big(&s, person);
    ck_assert_int_eq(page_build(&s.world, covered[_i][0], &view, s.arena, &page, &err), 0);
    const struct rows *list = page_rows(&page);
    for (long i = 0; i < list->count; i++) {
        const char *const *cell = list->row[i].cell;
        buf_print(&found, "%s|%ld|%s|%s|%s|%s\n", cell[6], 2 + i % 4, cell[1], cell[2], cell[3], cell[4]);
    }
    expect_sql(cache, covered[_i][1], found.text);
    buf_free(&found);
    session_close(&s);
}
END_TEST

START_TEST(a_generated_pack_has_no_mistake) {
    char *said;
    int code = test_run(
        &said,
        "cd '%s' && mkdir small && \"%s\" 700 20 small && PATHWAY_NOW=2027-06-03T10:00:00Z HOME=. \"$PATHWAY_PROGRAM\" "
        "check small",
        pack, GENERATE);
    ck_assert_msg(code == 0 && strstr(said, "\n0 mistakes and "), "%s", said);
    free(said);
}
END_TEST

static void fill(TCase *tests) {
    tcase_add_unchecked_fixture(tests, begin, NULL);
    tcase_add_test(tests, every_kind_of_place_has_a_bound);
    tcase_add_loop_test(tests, every_place_opens_is_walked_and_answers_its_keys_within_its_bound, 0, COUNT(bounds));
    tcase_add_loop_test(tests, a_list_fetches_the_rows_in_view_and_leaves_none_out, 0, COUNT(lists));
    tcase_add_loop_test(tests, what_leads_to_each_level_is_counted_as_sql_counts_it, 0, COUNT(covered));
    tcase_add_test(tests, every_act_stays_within_its_bound_with_the_page_after_it);
    tcase_add_test(tests, a_generated_pack_has_no_mistake);
}

int main(void) {
    return test_suite("big", fill);
}

/* big: a pack of 14,000 skills, a person with sixty answers over it, and what SQLite does for them: made once, for all tests. */
#ifndef TEST_BIG_H
#define TEST_BIG_H
#include "counted.h"
#include "pathway/share.h"
#include "session.h"

#ifdef PATHWAY_SANITIZED
#define SIZE "1400 300"
#else
#define SIZE "14000 3000"
#endif

static char *pack, *cache, *person,
    *tray; /* the folder, what is compiled of it, a portfolio, a tray: made once, for all tests */

/* -- what there is ------------------------------------------------------------------------------------------------------- */
/* Items by the names they have in an address below: {skill} is the one in the middle. */
#define MIDDLE(TABLE)                                                                                                  \
    { #TABLE, "SELECT id FROM " #TABLE " ORDER BY n LIMIT 1 OFFSET (SELECT count(*) / 2 FROM " #TABLE ")", "" }
static struct {
    const char *name, *sql;
    char id[100];
} items[] = {
    MIDDLE(skill),
    MIDDLE(role),
    MIDDLE(move),
    MIDDLE(learning),
    MIDDLE(practice),
    MIDDLE(qualification),
    MIDDLE(funding),
    MIDDLE(barrier),
    MIDDLE(network),
    MIDDLE(task),
    {"common", "SELECT id FROM skill WHERE n = 1", ""}, /* each job needs it */
    {"settled",
     "SELECT id FROM role WHERE NOT EXISTS(SELECT 1 FROM move WHERE \"from\" = role.id AND kind = 'grow') ORDER BY n "
     "LIMIT 1",
     ""},
    {"other", "SELECT id FROM role WHERE n = 9", ""},
    {"direction",
     "SELECT \"to\" FROM move WHERE kind = 'grow' AND \"from\" = (SELECT id FROM role ORDER BY n LIMIT 1 OFFSET "
     "(SELECT count(*) / 2 FROM role))",
     ""},
};

static void find_items(void) {
    for (int i = 0; i < COUNT(items); i++) {
        char *found = ask_sql(cache, items[i].sql);
        snprintf(items[i].id, sizeof items[i].id, "%.*s", (int)strcspn(found, "\n"), found);
        ck_assert_msg(items[i].id[0], "there is no %s", items[i].name);
        free(found);
    }
}

static const char *address_of(const char *form, struct arena *arena) {
    for (int i = 0; i < COUNT(items); i++) {
        const char *mark = arena_print(arena, "{%s}", items[i].name), *at = strstr(form, mark);
        if (at)
            form = arena_print(arena, "%.*s%s%s", (int)(at - form), form, items[i].id, at + strlen(mark));
    }
    return form;
}

static void open_big(struct session *s, const char *me) {
    ck_assert_msg(session_open(s, pack, me, cache), "%s %s", s->err.text, s->mistakes);
    s->world.site.tray = tray;
}

static void do_it(struct session *s, const char *act) {
    const char *address = address_of(act, s->arena);
    struct outcome outcome;
    struct err err = {0};
    ck_assert_msg(page_act(&s->world, address, s->arena, &outcome, &err) == 0, "%s: %s", address, err.text);
}

/* Somebody with sixty answers: all that their job asks for, and more; some a wish, one under an id from before; and forty ticks. */
static void make_person(void) {
    static const char *const first[] = {"job?role={role}", "goal?to=up", "hours?week=2", "study?is=work",
                                        "name?is=Ann"};
    static const char *const last[] = {"snapshot?keep=yes",
                                       "rate/{common}?level=5&note=It+went+well",
                                       "mine/{barrier}?is=yes",
                                       "tick/{task}?do=both",
                                       "write?item=practice/{practice}&what=A+day",
                                       "add?item=practice/{practice}",
                                       "give?to=Priya&with=plan&sure=yes",
                                       "tell/name?side=manager&is=Bo",
                                       "settle?item=none&what=A+morning",
                                       "agree?is=yes",
                                       "settle?item=none&what=A+day",
                                       "tell/both?side=me&is=yes",
                                       "tell/both?side=manager&is=yes",
                                       "pick/{common}?is=yes"};
    static const char between[] =
        "SELECT 'rate/' || skill || '?level=' || (1 + n % 5) FROM role_needs WHERE owner = '{role}'"
        " UNION ALL SELECT 'choose/' || skill || '?is=yes' FROM role_needs WHERE owner = '{role}' AND n % 5 = 1"
        " UNION ALL SELECT * FROM (SELECT 'rate/' || id || '?level=2&want=4' FROM skill WHERE n % 70 = 5 LIMIT 18)"
        " UNION ALL SELECT * FROM (SELECT 'tick/' || id || '?do=both' FROM task LIMIT 40)";
    struct session s;
    person = path_in(NULL, "me.pathway");
    open_big(&s, person);
    find_items();
    for (int i = 0; i < COUNT(first); i++)
        do_it(&s, first[i]);
    char *acts = ask_sql(cache, address_of(address_of(between, s.arena), s.arena));
    for (char *act = strtok(acts, "\n"); act; act = strtok(NULL, "\n"))
        do_it(&s, act);
    for (int i = 0; i < COUNT(last); i++)
        do_it(&s, last[i]);
    session_close(&s);
    run_sql(
        person,
        "WITH RECURSIVE c(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM c WHERE n < 500) INSERT INTO action(n, title, "
        "minutes, by, week, state, at) SELECT n, 'Thing ' || n, 15 * (n % 9), CASE WHEN n % 3 THEN "
        "date('2027-06-03', (n % 400) || ' days') END, CASE WHEN n % 11 = 0 THEN '2027-06-14' END, CASE "
        "n % 5 WHEN 4 THEN 'done' WHEN 3 THEN 'started' ELSE 'to do' END, '2027-06-01T10:00:00Z' FROM c");
    run_sql(person, "UPDATE answer SET skill = 'was-skill-51' WHERE skill = (SELECT min(skill) FROM answer)");
    free(acts);
}

/* What others gave: a copy, and an answer, of sixty skills each; and something was said of the copy. */
static void make_tray(void) {
    static const char *const kinds[] = {"copy", "answer"}, *const parts[] = {"wanted", "view"};
    char *folder = path_in(tray, "jsmith"), *skills = ask_sql(person, "SELECT skill FROM answer");
    struct session s;
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    for (int i = 0; i < COUNT(kinds); i++) {
        struct share share = {kinds[i], "k1", .name = "Ann", .day = "2027-06-03", .scale = "five-steps"};
        char *path = path_in(folder, kinds[i]), *rest = NULL, *copy = malloc(strlen(skills) + 1);
        struct buf bytes = {0};
        struct err err = {0};
        strcpy(copy, skills);
        for (char *skill = strtok_r(copy, "\n", &rest); skill; skill = strtok_r(NULL, "\n", &rest))
            *share_add(&share) = (struct share_line){parts[i], skill, skill, .words = "With help", .level = 3};
        ck_assert(share_bytes(&share, &bytes, &err) == 0 && file_write(path, bytes.text, bytes.size, true, &err) == 0);
        buf_free(&bytes);
        free(share.line), free(path), free(copy);
    }
    open_big(&s, person);
    do_it(&s, "remark/copy?part=seen&is=Well+done");
    session_close(&s);
    free(folder), free(skills);
}

static void begin(void) {
    char *said;
    tray = path_in(NULL, "");
    pack = path_in(NULL, "");
    cache = path_in(NULL, "content.db");
    int made = test_run(&said, "\"%s\" %s '%s' && touch -t 202601010000 '%s'/*.yaml", GENERATE, SIZE, pack, pack);
    ck_assert_msg(made == 0, "%s", said);
    free(said);
    make_person();
    make_tray();
    count_work();
}
#endif

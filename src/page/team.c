/* Who can do what in a team: who can, one person alone, nobody yet; who would like to, and who could show them. It counts no level and
 * puts nobody before another: names stand by the alphabet. */
#include "kinds.h"
#include "pathway/stats.h"
#include "pathway/team.h"
#include <string.h>

/* "Ann, Bo and 2 more", "3 people", or `none`. last: the word before the last name. */
static const char *people_words(struct making *m, const struct team_people *people, const char *last,
                                const char *none) {
    long shown = people->named < TEAM_NAMES ? people->named : TEAM_NAMES, more = people->count - shown;
    const char *words = NULL;
    if (!people->count)
        return none;
    if (!shown)
        return people->count == 1 ? "one person" : say(m, "%s people", count_words(m, people->count));
    for (long i = 0; i < shown; i++)
        words = !words                    ? people->name[i]
                : i + 1 == shown && !more ? say(m, "%s %s %s", words, last, people->name[i])
                                          : say(m, "%s, %s", words, people->name[i]);
    return more ? say(m, "%s and %ld more", words, more) : words;
}

static const char *learn_words(struct making *m, const struct team_skill *skill) {
    if (!skill->can.count || !skill->wants.count)
        return NULL;
    return say(m, "%s could learn it from %s.", capital_words(m, people_words(m, &skill->wants, "and", "")),
               people_words(m, &skill->can, "or", ""));
}

static const char *hidden_number(struct making *m, long n, bool hidden) {
    return hidden ? NULL : number(m, n);
}

/* Of several services: how many, and no more. */
static const char *hidden_words(struct making *m, long n, bool hidden) {
    return hidden ? "not shown" : say(m, "%ld people", n);
}

static void add_skill(struct making *m, struct rows *rows, const struct team *team, const struct team_skill *skill) {
    bool across = team->across, nobody = !skill->can.count, only = skill->can.count == 1;
    const char *learn = across ? NULL : learn_words(m, skill);
    struct row *row = make_row(m, rows, skill->id, NULL);
    make_cells(
        m, rows, row, skill->title,
        across ? hidden_words(m, skill->can.count, skill->can_hidden)
               : people_words(m, &skill->can, "and", "nobody yet"),
        across ? hidden_words(m, skill->wants.count, skill->wants_hidden) : people_words(m, &skill->wants, "and", ""),
        skill->level ? skill->level : "", skill->id, hidden_number(m, skill->can.count, across && skill->can_hidden),
        across || !only ? NULL : people_words(m, &skill->can, "and", ""),
        across   ? NULL
        : nobody ? "yes"
                 : "no",
        hidden_number(m, skill->wants.count, across && skill->wants_hidden), learn,
        skill->needed ? number(m, skill->needed) : NULL);
    row->more = learn;
}

/* No row opens a page: those of the skills show what whoever sits here said. What only one person can do comes first: it stops when they
 * are away. Then what nobody can yet, then the rest. */
static void add_skills(struct making *m, const struct team *team, bool needs) {
    const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                     {"who", "can do it", "can do it: %s", WORDS, 0},
                                     {"would_like", "would like to", "would like to: %s", WORDS, 1},
                                     {"level", needs ? "asked for" : "", "asked for: %s", WORDS, 2},
                                     {"skill", NULL, NULL, DATA, 0},
                                     {"can", NULL, NULL, COUNTED, 0},
                                     {"only", NULL, NULL, DATA, 0},
                                     {"nobody", NULL, NULL, DATA, 0},
                                     {"wants", NULL, NULL, COUNTED, 0},
                                     {"learn_from", NULL, NULL, DATA, 0},
                                     {"needed", NULL, NULL, COUNTED, 0}};
    static const char *const groups[] = {"One person can do it", "Nobody can yet", "Two people or more can do it"};
    struct column *kept = arena_alloc(m->arena, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    struct rows *rows = make_pick(m, "skills", NULL, kept, COUNT(columns),
                                  team->few ? "Nothing is counted over so few services."
                                  : needs   ? "This list asks for no skill."
                                            : "Nothing was counted yet.");
    for (int group = 0; group < COUNT(groups); group++)
        for (int i = 0, first = 1; i < team->skills; i++) {
            long can = team->skill[i].can.count;
            int of = team->across ? 0 : can == 1 ? 0 : can == 0 ? 1 : 2;
            if (of != group)
                continue;
            add_skill(m, rows, team, &team->skill[i]);
            if (first && !team->across)
                rows->row[rows->count - 1].group = groups[group];
            first = 0;
        }
}

void make_left_out(struct making *m, const struct left_out *out) {
    static const struct column columns[] = {{"why", "Left out", NULL, WORDS, 0}, {"file", NULL, NULL, DATA, 0}};
    long shown = out->count < MOST_LEFT ? out->count : MOST_LEFT;
    if (!out->count)
        return;
    struct rows *rows = make_rows(m, "left_out", NULL, columns, COUNT(columns), "");
    for (long i = 0; i < shown; i++)
        make_cells(m, rows, make_row(m, rows, say(m, "left-%ld", i + 1), NULL), out->left[i].why, out->left[i].file);
    if (out->count > shown)
        make_print(m, BODY, "And %ld more.", out->count - shown);
}

static void say_whose(struct making *m, const struct team *team) {
    const char *people = text_count(m->arena, team->people, "person", "people");
    if (team->across)
        make_print(m, BODY, "%s of %ld services. Over services there are counts and no names.",
                   capital_words(m, people), team->services);
    else if (team->people)
        make_print(m, BODY, "%s%s%s. Names stand by the alphabet.", people, team->service ? " of " : "",
                   team->service ? team->service : "");
    if (team->few)
        make_print(m, BODY,
                   "It takes %s services at least: of two, each could take its own people away and know the other's.",
                   count_words(m, FEWEST_SERVICES));
    else if (team->across)
        make_text(m, BODY, NULL, NULL,
                  "Not shown: fewer than 5 people, or a count from which so few could be worked out.");
    else if (team->unnamed)
        make_print(m, BODY, "%ld of them without a name: they shared their copy for something else.", team->unnamed);
}

int build_team(struct making *m, const struct place *place) {
    const char *needs = place_arg(place, "needs"), *title = NULL;
    struct team team;
    struct cursor c;
    if (needs) {
        needs = strncmp(needs, "role/", 5) == 0 ? needs + 5 : needs;
        ask(m, &c, Q_ROLE, "t", needs);
        if (store_next(&c) != 1)
            return made(m) ? -1 : no_such(m, "role", needs);
        title = cell(m, &c, 1);
        store_done(&c);
    }
    if (guide_team(m->world, needs, m->arena, &team, m->err) != 0)
        return -1;
    m->page->shown = true;
    make_item(m, "Home > I am the manager", title ? say(m, "Who can do what: %s", title) : "Who can do what");
    if (!team.people && !team.out.count)
        make_text(
            m, BODY, NULL, NULL,
            "When people give you a copy of what they can do, and say that it may count for cover, this page shows "
            "who can do what, and who could learn it from whom. In the shell: pathway team FILE...");
    say_whose(m, &team);
    add_skills(m, &team, needs != NULL);
    if (team.unknown)
        make_print(m, BODY, "%s that this content does not hold.",
                   text_count(m->arena, team.unknown, "answer is about a skill", "answers are about skills"));
    make_left_out(m, &team.out);
    make_datum(m, "people", number(m, team.people));
    make_datum(m, "services", number(m, team.services));
    make_link(m, "l", "courses and reading", "learning");
    make_link(m, "t", "things to try at work", "practice");
    make_next(m, "meeting?as=manager", "the page for managers");
    return made(m);
}

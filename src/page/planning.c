/* Putting something in the plan: an item, or at once all that is missing for a job. */
#include "kinds.h"
#include "planned.h"
#include "saying.h"
#include <stdlib.h>
#include <string.h>

/* What is put there, and for which gap. */
struct action {
    const char *item, *skill, *title, *why, *evidence; /* item: kind/id; the last three may be NULL */
    long minutes;                                      /* 0: not known */
};
/* What it is put there for. */
struct purpose {
    const char *skill, *role, *job, *by; /* job: the role in words; skill, by: NULL where it is not said */
    bool own;                            /* the role is the person's */
};

/* -- reading -------------------------------------------------------------------------------------------------------- */
static int read_purpose(struct making *m, const struct place *call, struct purpose *to) {
    const char *own, *title;
    *to = (struct purpose){.skill = place_arg(call, "skill"), .by = place_arg(call, "by")};
    if (role_of(m, call, &to->role, &title) != 0 || (to->skill && !skill_title(m, to->skill)) ||
        guide_role(m->world, NULL, m->arena, &own, m->err) != 0)
        return -1;
    to->own = strcmp(own, to->role) == 0;
    to->job = to->own ? "your job" : title;
    return to->by ? check_ahead(m, to->by) : 0;
}

/* "Searching for evidence: Not yet, your job asks With help": of the skill that is named, or the one of its own that counts most. */
static void read_gap(struct making *m, const char *kind, const char *id, const struct purpose *to,
                     struct action *action) {
    struct cursor c;
    ask(m, &c, Q_PLANNED_GAP, "tttti", kind, id, to->skill, to->role, (long)to->own);
    if (store_next(&c) == 1) {
        const char *now = level_words(store_text(&c, 2), cell(m, &c, 3)), *level = cell(m, &c, 4),
                   *whose = store_long(&c, 5) ? "you would like" : say(m, "%s asks", to->job);
        action->skill = cell(m, &c, 0);
        action->why = say(m, "%s: %s%s", store_text(&c, 1), now ? now : "not answered yet",
                          level                                           ? say(m, ", %s %s", whose, level)
                          : text_compare(store_text(&c, 2), "level") == 0 ? ", to go further"
                                                                          : "");
    }
    store_done(&c);
}

static int read_action(struct making *m, const char *kind, const char *id, struct purpose *to, struct action *action) {
    struct cursor c;
    ask(m, &c, Q_PLANNABLE, "tt", kind, id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, kind, id);
    *action = (struct action){.item = say(m, "%s/%s", kind, id),
                              .title = cell(m, &c, 0),
                              .minutes = store_long(&c, 1),
                              .evidence = cell(m, &c, 2)};
    if (!store_null(&c, 3)) /* a move leads to a job of its own */
        to->role = cell(m, &c, 3);
    store_done(&c);
    read_gap(m, kind, id, to, action);
    return made(m);
}

static int keep(struct making *m, const struct action *action, int count, const struct purpose *to, const char *said) {
    struct world *world = m->world;
    if (store_begin(world->store, m->err) != 0)
        return -1;
    for (int i = 0; i < count; i++)
        store_change(world->store, Q_KEEP_ACTION, m->err, "tttttittt", action[i].item, action[i].skill, to->role,
                     action[i].title, action[i].why, action[i].minutes, to->by, action[i].evidence, world->now);
    return store_commit(world->store, said, NULL, m->err);
}

/* -- one item ------------------------------------------------------------------------------------------------------- */
static int add_one(struct making *m, const char *address, struct purpose *to, struct outcome *outcome) {
    static const char *const kinds[] = {"learning", "practice", "network", "qualification", "move", "role",
                                        "skill",    "prompt",   NULL};
    struct place item;
    struct action action;
    if (item_place(m, address, &item) != 0)
        return -1;
    if (!item.id)
        return no_such(m, "item", item.kind);
    int i = 0;
    while (kinds[i] && strcmp(kinds[i], item.kind) != 0)
        i++;
    if (!kinds[i])
        return err_set(m->err, FAULT_USAGE,
                       "What can be planned is learning, practice, network, qualification, move, role or a skill; "
                       "%s/%s is none of them. Nothing was changed.",
                       item.kind, item.id);
    if (strcmp(item.kind, "skill") == 0)
        to->skill = item.id;
    if (read_action(m, item.kind, item.id, to, &action) != 0)
        return -1;
    long n;
    const char *state = planned_state(m, item.kind, item.id, &n);
    if (state) {
        outcome->said =
            say(m, "It is in your plan already%s: %s%s", strcmp(state, "to do") == 0 ? "" : say(m, ", %s", state),
                action.title, text_stop(action.title));
        return made(m);
    }
    const char *saved = saved_words(m->world);
    outcome->said = text_ends(action.title) ? say(m, "%s In your plan: %s", saved, action.title)
                                            : say(m, "%s %s is in your plan.", saved, action.title);
    return keep(m, &action, 1, to, say(m, "plan: %s", action.title));
}

/* -- what is missing for a job -------------------------------------------------------------------------------------- */
struct list { /* what is to be put there */
    struct action *action;
    int count, room;
};

static bool is_listed(const struct list *list, const char *item) {
    bool listed = false;
    for (int i = 0; i < list->count; i++)
        listed |= strcmp(list->action[i].item, item) == 0;
    return listed;
}

static int list_item(struct making *m, const char *kind, const char *id, struct purpose *to, struct list *list) {
    struct action *action = ARRAY_PUSH(list->action, list->count, list->room);
    return read_action(m, kind, id, to, action);
}

static bool is_planned_for(struct making *m, const char *skill) {
    struct cursor c;
    bool planned = false;
    ask(m, &c, Q_PLANNED_FOR, "t", skill);
    while (store_next(&c) == 1)
        planned = store_long(&c, 0) > 0;
    return planned;
}

/* For a skill the first suggestion that is not in the plan; where nothing builds it, the skill itself. */
static int list_skill(struct making *m, const char *skill, struct purpose *to, struct list *list) {
    struct idea *idea;
    int count;
    long n;
    if (is_planned_for(m, skill) || guide_ideas(m->world, to->role, skill, m->arena, &idea, &count, m->err) != 0)
        return made(m);
    to->skill = skill;
    for (int i = 0; i < count; i++)
        if (!planned_state(m, idea[i].kind, idea[i].id, &n) &&
            !is_listed(list, say(m, "%s/%s", idea[i].kind, idea[i].id)))
            return list_item(m, idea[i].kind, idea[i].id, to, list);
    return count || planned_state(m, "skill", skill, &n) ? made(m) : list_item(m, "skill", skill, to, list);
}

static const char *added_words(struct making *m, int added) {
    long all = plan_count(m);
    return say(m, "%s %s %s in your plan%s.", saved_words(m->world), text_count(m->arena, all, "thing", NULL),
               all == 1 ? "is" : "are", all > added ? say(m, ", %d of them new", added) : "");
}

static int add_missing(struct making *m, struct purpose *to, struct outcome *outcome) {
    const char **skill = NULL;
    int skills = 0, room = 0;
    long open = 0;
    struct list list = {0};
    struct cursor c;
    ask(m, &c, Q_MISSING, "t", to->role);
    while (store_next(&c) == 1)
        if (store_long(&c, 1))
            open++;
        else
            *ARRAY_PUSH(skill, skills, room) = cell(m, &c, 0);
    for (int i = 0; i < skills && !m->err->fault; i++)
        list_skill(m, skill[i], to, &list);
    free(skill);
    int result = made(m);
    if (result == 0 && list.count)
        result = keep(m, list.action, list.count, to, say(m, "plan: what is missing for %s", to->job));
    free(list.action);
    if (result != 0)
        return -1;
    const char *said = list.count ? added_words(m, list.count)
                       : skills   ? say(m, "What is missing for %s is in your plan already.", to->job)
                       : open     ? say(m, "Nothing is known to be missing for %s.", to->job)
                                  : say(m, "All that %s asks for is there.", to->job);
    outcome->said = open ? say(m, "%s %s %s not answered yet.", said, text_count(m->arena, open, "skill", NULL),
                               open == 1 ? "is" : "are")
                         : said;
    if (list.count)
        outcome->go = "plan";
    return made(m);
}

/* -- in own words --------------------------------------------------------------------------------------------------- */
enum { MOST_TITLE = 300 };

int build_own(struct making *m, const struct place *place) {
    (void)place;
    make_head(m, "Home > My plan", "What do you mean to do?");
    make_text(m, BODY, NULL, NULL,
              "In your own words, one thing at a time: something you will do, a talk to have, a post to look at.");
    make_writing(m, "what", "I mean to:", "", MOST_TITLE);
    m->page->said = "Enter on an empty line leaves without writing.";
    make_next(m, "plan", NULL);
    return made(m);
}

/* What it is, is asked next. */
int run_own(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
            struct err *err) {
    struct making m = making_of(world, arena, err);
    struct action action = {0};
    struct purpose to = {.by = place_arg(call, "by")};
    struct cursor c;
    outcome->go = "plan";
    if (strcmp(place_arg(call, "what"), "skip") == 0) {
        outcome->said = "Nothing was written.";
        return 0;
    }
    if (read_own_text(&m, place_arg(call, "what"), MOST_TITLE, &action.title) != 0 ||
        (to.by && check_ahead(&m, to.by) != 0))
        return -1;
    outcome->said = say(&m, "%s In your plan: %s%s", saved_words(world), action.title, text_stop(action.title));
    if (keep(&m, &action, 1, &to, say(&m, "plan: %s", action.title)) != 0)
        return -1;
    ask(&m, &c, Q_LAST_ACTION, "");
    while (store_next(&c) == 1)
        outcome->go = say(&m, "form/%ld", store_long(&c, 0));
    return made(&m);
}

/* -- what a survey names ---------------------------------------------------------------------------------------------- */
void make_first_steps(struct making *m, const char *then) {
    static const struct column columns[] = {{"title", "What the 2024 survey asks of assistants", NULL, WORDS, 0},
                                            {"item", NULL, NULL, DATA, 0},
                                            {"words", NULL, NULL, DATA, 0}};
    struct rows *rows = NULL;
    struct cursor c;
    ask(m, &c, Q_FIRST_STEPS, "");
    while (store_next(&c) == 1) {
        const char *item = say(m, "prompt/%s", store_text(&c, 0)), *about = cell(m, &c, 2);
        if (!rows)
            rows = make_rows(m, "first_steps", NULL, columns, COUNT(columns), "");
        rows->more = MORE_READ;
        struct row *row =
            make_row(m, rows, item, place_with(place_with("add", "item", item, m->arena), "then", then, m->arena));
        make_cells(m, rows, row, cell(m, &c, 1), item, about);
        row->more = store_null(&c, 3) ? about
                                      : say(m, "%s From the %ld survey, which %ld answered: %s.", about,
                                            store_long(&c, 5), store_long(&c, 4), store_text(&c, 3));
        row->enter = "put it in my plan";
    }
}

/* -- the question and the act --------------------------------------------------------------------------------------- */
int build_add(struct making *m, const struct place *place) {
    const char *then = place_arg(place, "then");
    struct purpose to;
    if (read_purpose(m, place, &to) != 0)
        return -1;
    make_head(m, "Home > My plan", "What shall go in my plan?");
    make_text(m, BODY, NULL, NULL,
              "One of these to begin with; or any other course, thing to try or group to meet, from its page.");
    if (make_ideas(m, "choices", "", to.role, to.skill, true) != 0)
        return -1;
    m->page->start = -1;
    make_first_steps(m, then ? then : "plan");
    make_link(m, "w", "my own words", "own");
    make_link(m, "o", "other ideas", "learn");
    make_link(m, "a", "things to try at work", "practice");
    make_link(m, "c", "courses and reading", "learning");
    make_link(m, "Right", "leave it", "plan");
    make_next(m, "plan", NULL);
    return made(m);
}

int run_add(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
            struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *item = place_arg(call, "item");
    struct purpose to;
    if (read_purpose(&m, call, &to) != 0)
        return -1;
    outcome->go = place_arg(call, "then");
    return strcmp(item, "missing") == 0 ? add_missing(&m, &to, outcome) : add_one(&m, item, &to, outcome);
}

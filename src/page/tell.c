/* Writing down what one of them says at a 1:1: their own words, a number of hours, or one of a few choices. */
#include "kinds.h"
#include "saying.h"
#include "talk.h"
#include <string.h>

/* What is told in own words; the last has no part. */
static const struct telling {
    const char *part, *side, *page, *title, *ask;
} tellings[] = {
    {"proud", "me", "talk/here", "What are you proud of?", "What I am proud of:"},
    {"seen", "manager", "talk/here", "What do you see done well?", "What I see done well:"},
    {"direction", "me", "talk/direction", "Where do you want to go?", "Where I want to go:"},
    {"direction", "manager", "talk/direction", "What do you see coming, and know of?", "What I see coming:"},
    {"takes", "me", "talk/takes", "What do you make of it?", "What I make of it:"},
    {"takes", "manager", "talk/takes", "What do you make of it?", "What I make of it:"},
    {"name", "manager", "talk", "What is the manager's name?", "Name:"},
    {0},
};
/* What is chosen; the last has no part. */
static const struct choosing {
    const char *part, *side, *page, *title;
} choosings[] = {
    {"to", "me", "talk/direction", "Where do you want to go?"},
    {"both", "me", "view", "Would you like to look at a few skills side by side?"},
    {"both", "manager", "view", "Would you like to look at a few skills side by side?"},
    {"review", "both", "talk/again", "On which day do you look again?"},
    {0},
};

/* What an address tells of. One of the last three is there. */
struct tell {
    const char *part, *side, *page, *title, *ask;
    const struct telling *words;
    const struct choosing *choice;
    const struct need *need;
    const char *check; /* a prompt of the survey, by its title */
};

static int find_need(struct making *m, struct tell *tell) {
    bool me = strcmp(tell->side, "me") == 0;
    tell->page = "talk/need";
    tell->title = say(m, "%s: %s", tell->need->title, me ? "what do you ask for?" : "what do you say?");
    tell->ask = strcmp(tell->part, "time") == 0 ? "Hours a week:" : me ? "I ask for:" : "I say:";
    return me || strcmp(tell->side, "manager") == 0;
}

static bool find_words(struct tell *tell) {
    for (const struct telling *t = tellings; t->part; t++)
        if (strcmp(t->part, tell->part) == 0 && strcmp(t->side, tell->side) == 0) {
            tell->words = t;
            tell->page = t->page, tell->title = t->title, tell->ask = t->ask;
        }
    for (const struct choosing *t = choosings; t->part; t++)
        if (strcmp(t->part, tell->part) == 0 && strcmp(t->side, tell->side) == 0) {
            tell->choice = t;
            tell->page = t->page, tell->title = t->title;
        }
    return tell->words || tell->choice;
}

static int read_tell(struct making *m, const struct place *place, struct tell *tell) {
    const char *side = place_arg(place, "side");
    struct cursor c;
    *tell = (struct tell){.part = place->id ? place->id : "", .side = side ? side : "me"};
    tell->need = need_of(tell->part);
    if (tell->need ? find_need(m, tell) : find_words(tell))
        return 0;
    ask(m, &c, Q_CHECKS, "");
    while (store_next(&c) == 1)
        if (strcmp(store_text(&c, 0), tell->part) == 0)
            tell->check = cell(m, &c, 1);
    if (tell->check && strcmp(tell->side, "both") == 0) {
        tell->page = "talk/need";
        tell->title = say(m, "%s: is it agreed?", tell->check);
        return made(m);
    }
    return err_set(m->err, FAULT_USAGE, "Nothing is told of \"%s\" by \"%s\" at a 1:1. Nothing was changed.",
                   tell->part, tell->side);
}

/* -- the question --------------------------------------------------------------------------------------------------------- */
static void add_choice(struct making *m, struct rows *rows, const char *value, const char *title, const char *now) {
    make_choice(m, rows, value, title);
    if (text_compare(now, value) == 0)
        m->page->start = rows->count - 1;
}

/* Directions, growing here first; then the jobs that are a step from the person's own. */
static void add_directions(struct making *m, struct rows *rows, const char *now) {
    const char *own, *group = "";
    struct cursor c;
    for (int i = 0; directions[i].value; i++)
        add_choice(m, rows, directions[i].value, directions[i].title, now);
    if (guide_role(m->world, NULL, m->arena, &own, m->err) != 0)
        return;
    ask(m, &c, Q_JOBS_FROM, "t", own);
    while (store_next(&c) == 1) {
        const char *id = cell(m, &c, 0);
        add_choice(m, rows, id, cell(m, &c, 1), now);
        make_group(&rows->row[rows->count - 1], "One job in particular", &group);
    }
}

static void add_choices(struct making *m, const struct talk *talk, const struct tell *tell) {
    const struct told *told = talk_told(talk, tell->part, tell->side);
    struct rows *rows = make_choices(m);
    m->page->start = -1;
    if (strcmp(tell->part, "to") == 0) {
        add_directions(m, rows, told ? told->words : NULL);
        return;
    }
    if (tell->check) {
        add_choice(m, rows, "yes", "Yes", told ? told->words : NULL);
        add_choice(m, rows, "no", "Not this time", NULL);
        return;
    }
    add_choice(m, rows, "yes", "Yes", told ? told->words : NULL);
    add_choice(m, rows, "skip", "Skip it: that is as good an answer", told ? told->words : NULL);
}

static void add_input(struct making *m, const struct talk *talk, const struct tell *tell) {
    const struct told *told = talk_told(talk, tell->part, tell->side);
    const char *now = told ? told->words : NULL;
    long minutes;
    if (tell->need && strcmp(tell->part, "time") == 0) {
        now = strcmp(tell->side, "me") == 0 ? talk->asked : now;
        now = now && text_whole(now, &minutes) ? say(m, "%g", (double)minutes / 60) : NULL;
        make_input(m, "is", tell->ask, now);
    } else if (tell->choice || strcmp(tell->part, "name") == 0) {
        make_input(m, "is", tell->choice ? "Day:" : tell->ask, now);
    } else {
        make_writing(m, "is", tell->ask, now, MOST_TOLD)->clears = true;
    }
    m->page->said = "Enter on an empty line leaves it as it is.";
    if (tell->need && now && strcmp(tell->part, "time") == 0)
        make_link(m, "c", "clear it", place_with(m->address, "is", "clear", m->arena));
}

int build_tell(struct making *m, const struct place *place) {
    struct talk talk;
    struct tell tell;
    if (talk_read(m, &talk) != 0 || read_tell(m, place, &tell) != 0)
        return -1;
    bool day = strcmp(tell.part, "review") == 0, name = strcmp(tell.part, "name") == 0;
    make_head(m, "Home > 1:1",
              name || strcmp(tell.side, "both") == 0
                  ? tell.title
                  : say(m, "%s: %s", side_name(m, talk.me, talk.manager, tell.side), tell.title));
    m->page->shown = m->page->roomy = true;
    if (strcmp(tell.side, "manager") == 0 && !name)
        make_text(m, BODY, NULL, NULL, manager_reads);
    if (tell.need && strcmp(tell.side, "manager") == 0)
        make_fact(m, "asked", me_words(m, &talk, "asks for", "ask for"), talk_said(m, &talk, tell.part, "me"), NULL);
    else if (tell.need)
        make_text(m, BODY, NULL, NULL, say(m, "For example: %s.", tell.need->like));
    if ((tell.choice && !day) || tell.check)
        add_choices(m, &talk, &tell);
    else
        add_input(m, &talk, &tell);
    const char *then = place_arg(place, "then");
    if (!m->page->input)
        make_link(m, "Right", "leave it", then ? then : tell.page);
    make_next(m, then ? then : tell.page, NULL);
    return made(m);
}

/* -- telling --------------------------------------------------------------------------------------------------------------- */
/* The value as it is kept, and as it is said; *keep NULL: it is taken back. */
static int read_direction(struct making *m, const char *typed, const char **said) {
    struct cursor c;
    *said = goal_words(typed);
    if (*said)
        return 0;
    ask(m, &c, Q_ROLE, "t", typed);
    while (store_next(&c) == 1)
        *said = cell(m, &c, 1);
    return *said || m->err->fault ? made(m) : no_such(m, "role", typed);
}

/* Of a day to look again on; "6", "12" and "both" are months from today. *later: the second day, or NULL. */
static int read_review(struct making *m, const char *typed, const char **review, const char **later) {
    bool both = strcmp(typed, "both") == 0, months = both || strcmp(typed, "6") == 0 || strcmp(typed, "12") == 0;
    *later = both ? review_day(m, "12") : NULL;
    *review = months ? review_day(m, both ? "6" : typed) : typed;
    if (check_day(m, *review) != 0)
        return -1;
    if (strcmp(*review, m->world->today) > 0)
        return 0;
    return err_set(m->err, FAULT_USAGE, "%s is not ahead: choose a day to come. Nothing was changed.",
                   text_day_words(m->arena, *review));
}

static int keep_told(struct making *m, const struct tell *tell, const char *words, const char *said) {
    struct store *store = m->world->store;
    bool asked = tell->need && strcmp(tell->part, "time") == 0 && strcmp(tell->side, "me") == 0;
    if (store_begin(store, m->err) != 0)
        return -1;
    if (asked)
        store_change(store, Q_SET_SETTING, m->err, "ttt", "time-asked", words ? words : "", m->world->now);
    else if (words)
        store_change(store, Q_TELL, m->err, "tttt", tell->part, tell->side, words, m->world->now);
    else
        store_change(store, Q_UNTELL, m->err, "tt", tell->part, tell->side);
    struct talk talk;
    if (tell->need && !m->err->fault && talk_read(m, &talk) == 0 && need_line(m, &talk, tell->need))
        store_change(store, Q_RETITLE_LINE, m->err, "tt", tell->part, need_line(m, &talk, tell->need));
    return store_commit(store, said, NULL, m->err);
}

static int keep_review(struct making *m, const char *review, const char *later, const char *said) {
    struct store *store = m->world->store;
    if (store_begin(store, m->err) != 0)
        return -1;
    store_change(store, Q_TELL, m->err, "tttt", "review", "both", review, m->world->now);
    if (later)
        store_change(store, Q_TELL, m->err, "tttt", "later", "both", later, m->world->now);
    else
        store_change(store, Q_UNTELL, m->err, "tt", "later", "both");
    return store_commit(store, said, NULL, m->err);
}

static const char *saved(struct making *m, const char *said) {
    return say(m, "%s %s%s", saved_words(m->world), said, text_stop(said));
}

/* One of a few choices. */
static int run_choice(struct making *m, const struct tell *tell, const char *typed, struct outcome *outcome) {
    const char *said, *review, *later;
    if (tell->check || strcmp(tell->part, "both") == 0) {
        bool yes = strcmp(typed, "yes") == 0, no = strcmp(typed, tell->check ? "no" : "skip") == 0;
        if (!yes && !no)
            return err_set(m->err, FAULT_USAGE, "\"%s\" is no answer: yes or %s. Nothing was changed.", typed,
                           tell->check ? "no" : "skip");
        said = say(m, "%s: %s", tell->check ? tell->check : "Side by side",
                   yes           ? "yes"
                   : tell->check ? "not this time"
                                 : "skipped");
        outcome->said = saved(m, said);
        return keep_told(m, tell, yes || !tell->check ? typed : NULL, say(m, "1:1, %s", said));
    }
    if (strcmp(tell->part, "review") == 0) {
        if (read_review(m, typed, &review, &later) != 0)
            return -1;
        said = say(m, "we look again on %s%s%s", text_day_words(m->arena, review), later ? ", and on " : "",
                   later ? text_day_words(m->arena, later) : "");
        outcome->said = saved(m, capital_words(m, said));
        return keep_review(m, review, later, say(m, "1:1, %s", said));
    }
    if (read_direction(m, typed, &said) != 0)
        return -1;
    outcome->said = saved(m, say(m, "Where I want to go: %s", said));
    return keep_told(m, tell, typed, say(m, "1:1, where I want to go: %s", said));
}

static int run_words(struct making *m, const struct tell *tell, const char *typed, struct outcome *outcome) {
    bool time = strcmp(tell->part, "time") == 0, name = strcmp(tell->part, "name") == 0;
    const char *words = NULL, *of = tell->need ? say(m, "%s, %s", tell->need->title,
                                                     strcmp(tell->side, "me") == 0 ? "asked for" : "answered")
                                               : arena_copy_size(m->arena, tell->ask, strlen(tell->ask) - 1);
    long minutes = 0;
    if (strcmp(typed, "clear") == 0) {
        outcome->said = saved(m, say(m, "%s: no longer said", of));
        return keep_told(m, tell, NULL, say(m, "1:1, %s: no longer said", of));
    }
    if (time && !text_hours(typed, 40, &minutes))
        return err_set(m->err, FAULT_USAGE,
                       "Write the hours a week as a number up to 40, such as 2, 1 or 0.5. Nothing was changed.");
    if (read_own_text(m, typed, MOST_TOLD, &words) != 0)
        return -1;
    if (name && text_width(words) > MOST_NAME)
        return err_set(m->err, FAULT_USAGE, "A name of at most %d letters fits. Nothing was changed.", MOST_NAME);
    const char *back = time ? say(m, "%s a week", text_minutes(m->arena, minutes)) : words;
    outcome->said = saved(m, time || name ? say(m, "%s: %s", of, back) : of);
    return keep_told(m, tell, time ? number(m, minutes) : words, say(m, "1:1, %s: %s", of, back));
}

int run_tell(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
             struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *typed = place_arg(call, "is"), *then = place_arg(call, "then");
    struct tell tell;
    if (read_tell(&m, call, &tell) != 0)
        return -1;
    bool on = tell.need && place_arg(call, "on") && strcmp(tell.side, "me") == 0;
    outcome->go = on     ? place_with(say(&m, "tell/%s?side=manager", tell.part), "on", "yes", arena)
                  : then ? then
                         : tell.page;
    bool leaves = strcmp(typed, "skip") == 0 && strcmp(tell.part, "both") != 0;
    if (leaves) {
        outcome->said = "It is left as it was.";
        return 0;
    }
    return tell.choice || tell.check ? run_choice(&m, &tell, typed, outcome) : run_words(&m, &tell, typed, outcome);
}

/* Protected time as what it is: so many hours a week asked for, agreed, and used. */
#include "planned.h"
#include "kinds.h"
#include "saying.h"
#include <string.h>

static const struct side {
    const char *name, *title, *text;
} sides[] = {
    {"time-asked", "How many hours a week have you asked for?",
     "Time for learning that is yours in the rota. Twenty minutes is a start."},
    {"time-agreed", "How many hours a week are agreed?",
     "What your manager said yes to, for now. Your plan is then laid out by it."},
};

/* "2 hours a week, since 3 June 2027" */
static const char *said_words(struct making *m, const char *setting, long minutes) {
    struct cursor c;
    const char *day = NULL;
    if (!minutes)
        return "not said";
    ask(m, &c, Q_SETTING_DAY, "t", setting);
    while (store_next(&c) == 1)
        day = text_day_words(m->arena, store_text(&c, 0));
    return say(m, "%s a week, since %s", text_minutes(m->arena, minutes), day ? day : "then");
}

static const char *used_words(struct making *m) {
    enum { WEEKS = 4, STEP = 5 };
    struct cursor c;
    long minutes = 0;
    ask(m, &c, Q_TIME_USED, "t", m->world->today);
    while (store_next(&c) == 1)
        minutes = store_long(&c, 0);
    long week = (minutes + WEEKS * STEP / 2) / (WEEKS * STEP) * STEP;
    return !minutes ? "nothing in your log of the last four weeks"
                    : say(m, "about %s a week, by your log of the last four weeks",
                          text_minutes(m->arena, week ? week : STEP));
}

int build_time(struct making *m, const struct place *place) {
    struct time_said time;
    const char *title;
    (void)place;
    if (read_time(m, &time) != 0)
        return -1;
    make_item(m, "Home > My plan", "Protected time");
    make_text(
        m, BODY, NULL, NULL,
        "Time for learning that stands in the rota like any other job. What you asked for and what is agreed can be "
        "shown at a 1:1; what you used is told to you alone.");
    make_fact(m, "asked", "Asked for", said_words(m, "time-asked", time.asked), "time-asked");
    make_fact(m, "agreed", "Agreed", said_words(m, "time-agreed", time.agreed), "time-agreed");
    make_fact(m, "used", "Used", used_words(m), "log");
    make_fact(m, "hours", "Time you have",
              time.own ? say(m, "%s a week", text_minutes(m->arena, time.own)) : "not said", "hours?then=time");
    make_datum(m, "asked_minutes", time.asked ? number(m, time.asked) : NULL);
    make_datum(m, "agreed_minutes", time.agreed ? number(m, time.agreed) : NULL);
    make_text(m, BODY, "laid_out", NULL,
              time.agreed ? "Your plan is laid out by what is agreed."
              : time.own  ? "Your plan is laid out by the time you say you have, until time is agreed."
                          : "Your plan is laid out by weeks once one of them is said.");
    make_link(m, "w", "words to ask for it", "meeting");
    if (!time.agreed && item_opens(m, "barrier/time-and-cover", &title))
        make_link(m, "o", "ways round it", "barrier/time-and-cover");
    make_next(m, "plan", "my plan");
    return made(m);
}

int build_protected(struct making *m, const struct place *place) {
    const struct side *side = &sides[strcmp(place->kind, sides[0].name) != 0];
    const char *then = place_arg(place, "then"), *now;
    long minutes;
    if (guide_setting(m->world, side->name, m->arena, &now, m->err) != 0)
        return -1;
    bool known = now && text_whole(now, &minutes);
    make_head(m, "Home > My plan > Protected time", side->title);
    make_text(m, BODY, NULL, NULL, side->text);
    make_input(m, "is", "Hours a week:", known ? hours_number(m, minutes) : NULL);
    m->page->said = "Enter on an empty line leaves it as it is.";
    if (known)
        make_link(m, "c", "clear it", place_with(m->address, "is", "clear", m->arena));
    make_next(m, then ? then : "time", NULL);
    return made(m);
}

int run_protected(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                  struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *typed = place_arg(call, "is"), *then = place_arg(call, "then");
    long minutes = 0;
    outcome->go = then ? then : "time";
    if (strcmp(typed, "skip") == 0) {
        outcome->said = "It is left as it was.";
        return 0;
    }
    if (strcmp(typed, "clear") != 0 && read_hours(&m, typed, MOST_WEEK_HOURS, &minutes) != 0)
        return -1;
    const char *what = strcmp(call->kind, "time-asked") == 0 ? "time asked for" : "time agreed",
               *said = minutes ? say(&m, "%s: %s a week", what, text_minutes(arena, minutes))
                               : say(&m, "%s: no longer said", what);
    outcome->said = say(&m, "%s %s.", saved_words(world), capital_words(&m, said));
    return keep_setting(world, call->kind, minutes ? number(&m, minutes) : "", said, err);
}

/* Telling why something is suggested: the reason in one sentence, and what it is beside what the person said of their time and of
 * what gets in their way. */
#include "ideas.h"
#include <stdlib.h>
#include <string.h>

/* What the reasons are told with. */
struct telling {
    const char *level[10];
    const char *whose; /* job asks */
    long week;         /* minutes a week the person has; 0: not said */
    const char *study; /* when they may study; NULL or "": not said */
    bool shown;        /* others read it */
    struct arena *arena;
};

static int read_levels(struct world *world, struct telling *telling, struct err *err) {
    struct cursor c;
    store_ask(world->store, &c, Q_LEVELS, err, "");
    for (int i = 1; store_next(&c) == 1; i++)
        if (i < COUNT(telling->level))
            telling->level[i] = store_copy(&c, 1, telling->arena);
    return err->fault ? -1 : 0;
}

static int telling_begin(struct world *world, const char *role, struct telling *telling, struct err *err) {
    const char *hours;
    bool own;
    if (read_levels(world, telling, err) != 0 || is_own_job(world, role, telling->arena, &own, err) != 0 ||
        guide_setting(world, "hours", telling->arena, &hours, err) != 0 ||
        guide_setting(world, "study", telling->arena, &telling->study, err) != 0)
        return -1;
    telling->whose = own ? "your job asks" : "that job asks";
    telling->week = hours ? (long)(strtod(hours, NULL) * 60) : 0;
    return 0;
}

/* The site of an address: "https://www.example.org/a/b" -> "www.example.org". */
static const char *site_of(const char *address, struct arena *arena) {
    const char *begin = strstr(address, "://");
    begin = begin ? begin + 3 : address;
    return arena_copy_size(arena, begin, strcspn(begin, "/"));
}

/* One sentence: which gap, how long, what it costs, where from and when that was checked. */
static const char *why(const struct candidate *candidate, const struct telling *telling) {
    const struct idea *idea = &candidate->idea;
    const char *whose = candidate->yours ? "you would like" : telling->whose;
    struct buf text = {0};
    buf_print(&text, "%s: %s", idea->skill_title, idea->sum.first && !telling->shown ? "first for you; " : "");
    if (candidate->open && idea->needed)
        buf_print(&text, "%s %s and you %s", whose, telling->level[idea->needed], candidate->open);
    else if (candidate->open)
        buf_print(&text, "it leads to %s and you %s", telling->level[idea->to], candidate->open);
    else if (idea->needed > idea->now)
        buf_print(&text, "you are at %s and %s %s", telling->level[idea->now], whose, telling->level[idea->needed]);
    else
        buf_print(&text, "it leads from %s on to %s", telling->level[idea->now], telling->level[idea->to]);
    buf_print(&text, "; %s, %s", idea->minutes ? text_minutes(telling->arena, idea->minutes) : "length not stated",
              idea->cost);
    if (idea->easy)
        buf_add(&text, ", and nobody has to say yes");
    if (idea->source)
        buf_print(&text, "; source %s", site_of(idea->source, telling->arena));
    if (idea->checked)
        buf_print(&text, ", checked %s", text_day_words(telling->arena, idea->checked));
    if (!idea->source)
        buf_add(&text, "; our own idea");
    buf_add(&text, ".");
    const char *copy = arena_copy(telling->arena, text.text);
    buf_free(&text);
    return copy;
}

/* How many weeks of the time they have it takes, where that is more than one; "": one, or not known. */
static const char *weeks(const struct idea *idea, const struct telling *telling) {
    if (!telling->week || idea->minutes <= telling->week)
        return "";
    long count = (idea->minutes + telling->week - 1) / telling->week;
    return arena_print(telling->arena, "It takes about %ld weeks of the time you have.", count);
}

/* Can it be done when they may study? Said where both are known, and may differ. */
static const char *when(const struct idea *idea, const char *study) {
    bool work = text_compare(study, "work") == 0;
    if (!idea->time || (!work && text_compare(study, "own") != 0))
        return "";
    if (strcmp(idea->time, work ? "own time" : "work time") == 0)
        return work ? "It is for your own time." : "It is done in work time.";
    return work ? "It can be done in work time." : "It can be done in your own time.";
}

/* What in the person's way it gets round; "": nothing. */
static const char *rounds(const struct idea *idea, const struct telling *telling) {
    const char *words = "";
    for (int i = 0; i < idea->rounds; i++)
        if (idea->round[i].mine)
            words = arena_print(telling->arena, "%s%s%s", *words ? words : "A way round: ", *words ? "; " : "",
                                idea->round[i].title);
    return *words ? arena_print(telling->arena, "%s%s", words, text_stop(words)) : "";
}

static const char *for_me(const struct idea *idea, const struct telling *telling) {
    const char *const part[] = {weeks(idea, telling), when(idea, telling->study), rounds(idea, telling)};
    const char *words = NULL;
    for (int i = 0; i < COUNT(part); i++)
        if (*part[i])
            words = words ? arena_print(telling->arena, "%s %s", words, part[i]) : part[i];
    return words;
}

int tell_ideas(struct world *world, const char *role, struct candidate *list, int count, struct arena *arena,
               struct err *err) {
    struct telling telling = {.arena = arena, .shown = world->shown};
    if (telling_begin(world, role, &telling, err) != 0)
        return -1;
    for (int i = 0; i < count; i++) {
        list[i].idea.why = why(&list[i], &telling);
        list[i].idea.for_me = for_me(&list[i].idea, &telling);
    }
    return 0;
}

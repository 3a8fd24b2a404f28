/* What is said at a 1:1, as it stands, and the words for who says it. */
#include "talk.h"
#include <stdlib.h>
#include <string.h>

const char manager_reads[] = "The member of staff can read this: it is kept in their file.";

const struct need needs[] = {
    {"time", "Time", "hours a week for learning, at work"},
    {"cover", "Cover", "who covers the desk, and when"},
    {"money", "Money", "a fee, a fare, or nothing this time"},
    {"people", "People", "whom to meet, or whose work to see"},
    {"backing", "Backing", "a word for it, a project, a qualification"},
    {0},
};

const struct need *need_of(const char *part) {
    for (const struct need *need = needs; need->id; need++)
        if (strcmp(need->id, part) == 0)
            return need;
    return NULL;
}

const struct line *lines_read(struct making *m, long agreement) {
    const struct line *first = NULL, **end = &first;
    struct cursor c;
    ask(m, &c, Q_LINES, "i", agreement);
    while (store_next(&c) == 1) {
        struct line *line = arena_alloc(m->arena, sizeof *line);
        *line = (struct line){.n = store_long(&c, 0),
                              .part = cell(m, &c, 1),
                              .item = cell(m, &c, 2),
                              .title = cell(m, &c, 3),
                              .who = cell(m, &c, 4),
                              .day = cell(m, &c, 5)};
        *end = line;
        end = &line->next;
    }
    return first;
}

bool agreement_read(struct making *m, long n, struct agreement *a) {
    struct cursor c;
    *a = (struct agreement){0};
    ask(m, &c, Q_AGREEMENT, "i", n);
    while (store_next(&c) == 1)
        *a = (struct agreement){.n = store_long(&c, 0),
                                .first = store_long(&c, 1),
                                .day = cell(m, &c, 2),
                                .name = cell(m, &c, 3),
                                .manager = cell(m, &c, 4),
                                .review = cell(m, &c, 5),
                                .later = cell(m, &c, 6),
                                .at = cell(m, &c, 7)};
    return a->n != 0;
}

static const char *not_empty(const char *text) {
    return text && *text ? text : NULL;
}

int talk_read(struct making *m, struct talk *talk) {
    struct cursor c;
    *talk = (struct talk){0};
    ask(m, &c, Q_TOLD, "");
    while (store_next(&c) == 1) {
        struct told *told = arena_alloc(m->arena, sizeof *told);
        *told = (struct told){cell(m, &c, 0), cell(m, &c, 1), cell(m, &c, 2), cell(m, &c, 3), talk->told};
        talk->told = told;
    }
    struct agreement last;
    agreement_read(m, 0, &last);
    talk->last = last.at;
    talk->line = lines_read(m, 0);
    if (guide_setting(m->world, "name", m->arena, &talk->me, m->err) != 0 ||
        guide_setting(m->world, "time-asked", m->arena, &talk->asked, m->err) != 0)
        return -1;
    talk->me = not_empty(talk->me);
    talk->asked = not_empty(talk->asked);
    const struct told *name = talk_told(talk, "name", "manager");
    talk->manager = name ? name->words : NULL;
    return made(m);
}

const struct told *talk_told(const struct talk *talk, const char *part, const char *side) {
    const struct told *told = talk->told;
    while (told && (strcmp(told->part, part) != 0 || strcmp(told->side, side) != 0))
        told = told->next;
    return told;
}

/* Minutes a week as words; a direction or a job by its title; what else was told as it is. */
const char *talk_said(struct making *m, const struct talk *talk, const char *part, const char *side) {
    const struct told *told = talk_told(talk, part, side);
    bool time = strcmp(part, "time") == 0;
    const char *words = time && strcmp(side, "me") == 0 ? talk->asked : told ? told->words : NULL;
    if (!words)
        return NULL;
    if (strcmp(part, "to") == 0)
        return setting_words(m, "goal", words);
    return time ? say(m, "%s a week", text_minutes(m->arena, strtol(words, NULL, 10))) : words;
}

bool talk_both_want(const struct talk *talk) {
    const struct told *me = talk_told(talk, "both", "me"), *manager = talk_told(talk, "both", "manager");
    return me && manager && strcmp(me->words, "yes") == 0 && strcmp(manager->words, "yes") == 0;
}

const char *side_name(struct making *m, const char *me, const char *manager, const char *side) {
    if (strcmp(side, "me") == 0)
        return me ? me : "Me";
    if (strcmp(side, "manager") == 0)
        return manager ? manager : "My manager";
    return me && manager ? say(m, "%s and %s", me, manager) : "Both of us";
}

const char *me_words(struct making *m, const struct talk *talk, const char *verb, const char *mine) {
    return talk->me ? say(m, "%s %s", talk->me, verb) : say(m, "I %s", mine);
}

const char *manager_words(struct making *m, const struct talk *talk, const char *verb) {
    return say(m, "%s %s", talk->manager ? talk->manager : "my manager", verb);
}

const char *review_day(struct making *m, const char *months) {
    return text_months_on(m->arena, m->world->today, strcmp(months, "6") == 0 ? 6 : 12);
}

const char *need_line(struct making *m, const struct talk *talk, const struct need *need) {
    const char *me = talk_said(m, talk, need->id, "me"), *manager = talk_said(m, talk, need->id, "manager");
    bool time = strcmp(need->id, "time") == 0;
    if (!manager)
        return NULL;
    return me && !time ? say(m, "%s: %s; %s", need->title, me, manager) : say(m, "%s: %s", need->title, manager);
}

/* The one table of everything that has an address, and the way through it. */
#include "kinds.h"
#include <string.h>

const struct kind page_kinds[] = {
    {"home", "home", "where everything begins", NULL, build_home, NULL, NULL},
    {"start", "start, start/so-far", "eight everyday tasks to tick, and what they tell", NULL, build_start, NULL, NULL},
    {"assess", "assess", "my skills: the short set for my job", "job", build_assess, NULL, NULL},
    {"skills", "skills", "all skills, by area", NULL, build_skills, NULL, NULL},
    {"area", "area/ID", "the skills of one area", NULL, build_area, NULL, NULL},
    {"skill", "skill/ID", "one skill: what it is, where I am, what builds it", NULL, build_skill, NULL, NULL},
    {"gaps", "gaps, gaps?role=ID", "my strengths and gaps, for my job or another", "goal", build_gaps, NULL, NULL},
    {"learn", "learn, learn?skill=ID, learn?role=ID", "suggestions, three at a time", "hours", build_learn, NULL, NULL},
    {"learning", "learning, learning/ID", "courses and reading", NULL, build_learning, NULL, NULL},
    {"practice", "practice, practice/ID", "things to try at work", NULL, build_practice, NULL, NULL},
    {"roles", "roles", "jobs, from mine outwards", NULL, build_roles, NULL, NULL},
    {"role", "role/ID", "one job: what it needs, and what if I took it", NULL, build_role, NULL, NULL},
    {"qualifications", "qualifications", "qualifications and registration", NULL, build_qualifications, NULL, NULL},
    {"qualification", "qualification/ID", "one qualification", NULL, build_qualifications, NULL, NULL},
    {"funding", "funding, funding/ID", "who could pay", NULL, build_funding, NULL, NULL},
    {"meeting", "meeting, meeting?as=manager", "getting ready for a 1:1", "name", build_meeting, NULL, NULL},
    {"survey", "survey", "what 90 library assistants said", NULL, build_survey, NULL, NULL},
    {"pksb", "pksb", "the PKSB in two minutes", NULL, build_pksb, NULL, NULL},
    {"glossary", "glossary", "words and what they mean", NULL, build_glossary, NULL, NULL},
    {"kept", "kept", "where my answers are kept, and who could see them", NULL, build_kept, NULL, NULL},
    {"find", "find?filter=WORDS", "find anything by its words", NULL, build_find, NULL, NULL},
    {"help", "help?at=PLACE", "the keys of a page", NULL, build_help, NULL, NULL},
    {"tick", "tick/TASK?does=yes|no&wants=yes|no", "tick an everyday task", NULL, build_tick, run_tick, "do"},
    {"rate", "rate/SKILL?level=1…", "say where I am with a skill", NULL, build_rate, run_rate, "level"},
    {"job", "job?role=ID", "say which job is nearest to mine", NULL, build_job, run_job, "role"},
    {"goal", "goal?to=grow|up|sideways|unsure|ROLE", "say where I would like to be", NULL, build_goal, run_goal, "to"},
    {"name", "name?is=TEXT", "say the name to show", NULL, build_name, run_name, "is"},
    {"hours", "hours?week=N", "say how many hours a week I have", NULL, build_hours, run_hours, "week"},
    {"display", "display?as=screen|plain", "choose full screen or plain lines", NULL, build_display, run_display, "as"},
    {0},
};

const struct kind *page_kind(const char *name) {
    for (const struct kind *kind = page_kinds; kind->name; kind++)
        if (strcmp(kind->name, name) == 0)
            return kind;
    return NULL;
}

static const struct kind *find_kind(const struct place *place, struct err *err) {
    const struct kind *kind = page_kind(place->kind);
    if (kind)
        return kind;
    struct nearest nearest = {.typed = place->kind};
    for (kind = page_kinds; kind->name; kind++)
        nearest_try(&nearest, kind->name);
    if (nearest.best)
        err_set(err, FAULT_USAGE, "There is no place \"%s\". Did you mean \"%s\"?", place->kind, nearest.best);
    else
        err_set(err, FAULT_USAGE, "There is no place \"%s\". \"pathway --help\" lists them.", place->kind);
    return NULL;
}

/* The question to put before a place: asked where first used, once, and only where somebody is there to answer. */
static const struct kind *question_first(struct world *world, const struct kind *kind, const struct place *place,
                                         struct arena *arena, struct err *err) {
    const char *value = NULL;
    if (!world->asks || !kind->asks || place->args || guide_setting(world, kind->asks, arena, &value, err) != 0 ||
        value)
        return NULL;
    return page_kind(kind->asks);
}

int page_build(struct world *world, const char *address, const struct view *view, struct arena *arena,
               struct page *page, struct err *err) {
    struct place place;
    const struct kind *kind;
    *page =
        (struct page){.place = arena_copy(arena, address), .pick = -1, .title = "", .trail = "Home", .next = "home"};
    if (place_read(address, arena, &place, err) != 0 || !(kind = find_kind(&place, err)))
        return -1;
    const struct kind *question = view->brief ? NULL : question_first(world, kind, &place, arena, err);
    if (question) {
        const char *asked = arena_print(arena, "%s?then=%s", question->name, address);
        kind = question;
        if (place_read(asked, arena, &place, err) != 0)
            return -1;
        page->place = asked;
    }
    struct making making = {
        .world = world, .arena = arena, .address = page->place, .view = view, .page = page, .err = err};
    if (err->fault || kind->build(&making, &place) != 0)
        return -1;
    page->question = kind->run != NULL;
    return 0;
}

int page_act(struct world *world, const char *address, struct arena *arena, struct outcome *outcome, struct err *err) {
    struct place place;
    const struct kind *kind;
    *outcome = (struct outcome){0};
    if (place_read(address, arena, &place, err) != 0 || !(kind = find_kind(&place, err)))
        return -1;
    if (!kind->run)
        return 2;
    if (!place_arg(&place, kind->answer))
        return 1;
    if (kind->run(world, &place, arena, outcome, err) == 0)
        return 0;
    return -1;
}

const char *page_sentence(const struct rows *rows, const struct row *row, struct arena *arena) {
    struct buf text = {0};
    buf_add(&text, "");
    for (int i = 0; i < rows->columns; i++) {
        const struct column *column = &rows->column[i];
        const char *value = row->cell[i];
        if (!value || !*value || column->shape == BAR || column->shape == DATA || column->shape == COUNTED)
            continue;
        const char *mark = column->says ? strstr(column->says, "%s") : NULL;
        if (text.size) {
            char last = text.text[text.size - 1], begins = column->says ? column->says[0] : value[0];
            bool ended = last == '.' || last == '?' || last == '!',
                 goes_on = (begins >= 'a' && begins <= 'z') || (begins >= '0' && begins <= '9');
            buf_add(&text, ended ? " " : goes_on ? ", " : ". ");
        }
        if (mark)
            buf_print(&text, "%.*s%s%s", (int)(mark - column->says), column->says, value, mark + 2);
        else
            buf_add(&text, column->says ? column->says : value);
    }
    char last = text.size ? text.text[text.size - 1] : '.';
    if (last != '.' && last != '?' && last != '!')
        buf_add(&text, ".");
    const char *sentence = arena_copy(arena, text.text);
    buf_free(&text);
    return sentence;
}

/* What was asked for of routes, and how they are told. */
#include "way.h"
#include <string.h>

enum { MOST_HOURS = 100 }; /* a week */

const struct condition_word condition_words[] = {
    {"degree", TAKES_DEGREE, "without a degree", "a degree", NULL},
    {"vacancy", TAKES_VACANCY, "without a post that has to come up", "a post that has to come up", "a post to come up"},
    {"ask", TAKES_ASK, "without a yes from the manager or trust", "a yes from the manager or trust",
     "a yes from the manager or trust"},
    {"fee", TAKES_FEE, "without paying anything", "money to pay", NULL},
    {"timetable", TAKES_TIMETABLE, "without study at set hours", "study at set hours", "study at set hours"},
    {0},
};

static const struct {
    const char *name, *words;
} kinds[ROUTE_KINDS] = {
    {"quickest", "quickest"},          {"cheapest", "cheapest for you"},        {"no-degree", "without a degree"},
    {"my-hours", "within your hours"}, {"apprenticeship", "by apprenticeship"}, {"portfolio", "by portfolio"}};

const char *route_kind_name(int kind) {
    return kinds[kind].name;
}

const char *route_kind_words(struct making *m, unsigned which) {
    const char *words = "";
    for (int i = 0; i < ROUTE_KINDS; i++)
        if (which & 1u << i)
            words = say(m, "%s%s%s", words, *words ? ", " : "", kinds[i].words);
    return words;
}

const char *needs_words(struct making *m, const struct leg *leg, const char *rests_on) {
    const char *words = rests_on ? rests_on : "";
    for (const struct condition_word *word = condition_words; word->name; word++)
        if (word->needs && (leg->takes & word->takes))
            words = say(m, "%s%s%s", words, *words ? ", " : "", word->needs);
    return words;
}

const char *months_words(struct making *m, long months) {
    const char *years = text_count(m->arena, months / 12, "year", NULL),
               *rest = text_count(m->arena, months % 12, "month", NULL);
    return months < 12 ? rest : months % 12 ? say(m, "%s %s", years, rest) : years;
}

const char *price_words(struct making *m, long pounds) {
    return pounds < 0 ? "price not known" : pounds == 0 ? "nothing to pay" : pounds_words(m, pounds);
}

const char *beside_words(struct making *m, const struct leg *leg, int legs) {
    const char *words = "", *cost;
    struct cursor c;
    for (int i = 0; i < legs; i++) {
        ask(m, &c, Q_QUALIFICATION_BY_N, "i", leg[i].held ? 0L : (long)leg[i].qualification);
        if (store_next(&c) == 1 && (cost = strstr(store_text(&c, 2), "; and ")) &&
            !strstr(words, cost + strlen("; and ")))
            words = say(m, "%s, and %s", words, cost + strlen("; and "));
        store_done(&c);
    }
    return words;
}

const char *leg_hours(struct making *m, long minutes) {
    return say(m, "%.2f", (double)minutes / 60);
}

const char *when_words(struct making *m, long before, long months) {
    return months == 0   ? "at once"
           : months == 1 ? say(m, "month %ld", before + 1)
                         : say(m, "months %ld to %ld", before + 1, before + months);
}

/* -- the address ---------------------------------------------------------------------------------------------------------- */
static int read_end(struct making *m, const char *id, struct end *end) {
    struct cursor c;
    ask(m, &c, Q_ROLE_ON_MAP, "t", id);
    if (store_next(&c) != 1)
        return made(m) ? -1 : no_such(m, "role", id);
    *end = (struct end){store_long(&c, 0), cell(m, &c, 1), cell(m, &c, 2)};
    store_done(&c);
    return 0;
}

static int read_without(struct making *m, const char *list, unsigned *without) {
    while (list && *list) {
        size_t size = strcspn(list, ",");
        const struct condition_word *word = condition_words;
        while (word->name && (strlen(word->name) != size || strncmp(word->name, list, size) != 0))
            word++;
        if (!word->name)
            return err_set(m->err, FAULT_USAGE,
                           "\"%.*s\" cannot be left out: degree, vacancy, ask, fee and timetable can.", (int)size,
                           list);
        *without |= word->takes;
        list += size + (list[size] == ',');
    }
    return 0;
}

static int read_kind(struct making *m, const char *name, int *kind) {
    *kind = -1;
    for (int i = 0; name && i < ROUTE_KINDS; i++)
        if (strcmp(name, kinds[i].name) == 0)
            *kind = i;
    if (name && *kind < 0)
        return err_set(m->err, FAULT_USAGE,
                       "There is no way \"%s\": quickest, cheapest, no-degree, my-hours, apprenticeship or portfolio.",
                       name);
    return 0;
}

int read_route(struct making *m, const struct place *place, struct asked_route *asked) {
    const char *from = place_arg(place, "from"), *to = place_arg(place, "to"), *hours = place_arg(place, "hours");
    *asked = (struct asked_route){.said = place_said(place)};
    for (int i = 0; i < place->args; i++)
        asked->answered |= strcmp(place->arg[i].value, "yes") == 0 || strcmp(place->arg[i].value, "no") == 0 ||
                           strcmp(place->arg[i].value, "skip") == 0;
    if ((!from && guide_role(m->world, NULL, m->arena, &from, m->err) != 0) || read_end(m, from, &asked->from) != 0 ||
        (to && read_end(m, to, &asked->to) != 0) ||
        read_without(m, place_arg(place, "without"), &asked->without) != 0 ||
        read_kind(m, place_arg(place, "way"), &asked->kind) != 0)
        return -1;
    if (!hours && guide_setting(m->world, "hours", m->arena, &hours, m->err) != 0)
        return -1;
    if (hours && *hours && !text_hours(hours, MOST_HOURS, &asked->week))
        return err_set(m->err, FAULT_USAGE,
                       "\"hours\" is a number of hours a week, such as 2 or 0.5, and 100 at most.");
    if (guide_map(m->world, asked->week, &asked->said, m->arena, &asked->map, m->err) != 0)
        return -1;
    if (asked->to.id)
        guide_routes(asked->map, (int)asked->from.n, (int)asked->to.n, asked->without, &asked->routes);
    return 0;
}

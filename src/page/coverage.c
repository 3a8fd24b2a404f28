/* What the content covers, for those who look after it: what leads to each level of an area, or of the skills of one. It was counted
 * when the content was compiled. */
#include "kinds.h"

struct covering {
    const struct packed_lead *lead;
    long leads, levels; /* levels: those that are led to, all but the first */
    bool of_skills;     /* of one area's skills, else of all areas */
};

/* Where the rows of an area begin: they are in the order of areas. */
static long begin_of(const struct covering *of, long area) {
    long low = 0, high = of->leads;
    while (low < high) {
        long middle = low + (high - low) / 2;
        if (of->lead[middle].area < area)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The skills of an area that nothing leads to the level of its row, as far as a row can say them; NULL: there is none. place: of its
 * first skill. */
static const char *hole_words(struct making *m, const struct covering *of, const struct packed_lead *lead, long skills,
                              long place) {
    enum { MOST = 12 };
    const char *words = NULL;
    long count = 0;
    for (long i = 0; i < skills; i++) {
        const struct packed_lead *skill = &lead[(i + 1) * of->levels];
        struct cursor c;
        if (skill->leads[PACKED_LEARNING] || skill->leads[PACKED_PRACTICE] || count++ >= MOST)
            continue;
        for (ask(m, &c, Q_SKILL_AT, "i", place + i); store_next(&c) == 1;)
            words = words ? say(m, "%s, %s", words, store_text(&c, 0)) : cell(m, &c, 0);
    }
    return count > MOST ? say(m, "%s, and %ld more", words, count - MOST) : words;
}

static void add_part(struct making *m, struct rows *rows, const struct covering *of, const struct cursor *c, long level,
                     const char *title) {
    const char *id = cell(m, c, 1), *holes;
    long area = store_long(c, 0), first = store_long(c, 3), begin = begin_of(of, area);
    const struct packed_lead *lead = &of->lead[begin + level];
    if (of->of_skills) {
        lead += (store_long(c, 4) - first + 1) * of->levels;
        holes = lead->leads[PACKED_LEARNING] || lead->leads[PACKED_PRACTICE] ? NULL : id;
    } else {
        holes = hole_words(m, of, lead, (begin_of(of, area + 1) - begin) / of->levels - 1, first);
    }
    struct row *row = make_row(m, rows, say(m, "%s-%d", id, lead->level),
                               of->of_skills ? say(m, "skill/%s", id) : say(m, "coverage?area=%s", id));
    make_cells(m, rows, row, title, number(m, lead->leads[PACKED_LEARNING]), number(m, lead->leads[PACKED_PRACTICE]),
               number(m, lead->leads[PACKED_NETWORK]), number(m, lead->roles), holes ? holes : "", id, cell(m, c, 2));
    row->tone = holes ? CARE : BODY;
}

static int add_covered(struct making *m, struct rows *rows, struct covering *of, const char *area) {
    const char *title[MOST_LEVELS] = {NULL}, *group = "";
    const void *leads;
    long first = m->view->first, last = first + m->view->rows - 1;
    struct cursor c;
    if (read_level_titles(m, title) != 0 ||
        store_packed(m->world->store, PACKED_LEADS, &leads, &of->leads, m->err) != 0)
        return -1;
    of->lead = leads;
    while (of->levels + 2 < MOST_LEVELS && title[of->levels + 2])
        of->levels++;
    rows->total *= of->levels;
    if (!rows->total)
        return 0;
    long part = first / of->levels; /* an area, or a skill: a row for each level */
    ask(m, &c, Q_COVERED, "iit", part, last / of->levels - part + 1, area);
    for (; store_next(&c) == 1; part++)
        for (long level = 0; level < of->levels; level++)
            if (in_view(m, part * of->levels + level)) {
                add_part(m, rows, of, &c, level, title[level + 2]);
                make_group(&rows->row[rows->count - 1], cell(m, &c, 2), &group);
            }
    return 0;
}

int build_coverage(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"level", "leads to", NULL, WORDS, 0},
                                            {"learning", "courses", "courses %s", NUMBER, 1},
                                            {"practice", "to try", "to try %s", NUMBER, 1},
                                            {"networks", "people", "people %s", NUMBER, 3},
                                            {"roles", "jobs ask", "jobs ask %s", NUMBER, 2},
                                            {"holes", "holes", "nothing for %s", WORDS, 0},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"title", NULL, NULL, DATA, 0}};
    const char *area = place_arg(place, "area"), *title = NULL;
    struct covering of = {.of_skills = area != NULL};
    struct cursor c;
    if (area) {
        ask(m, &c, Q_AREA, "t", area);
        if (store_next(&c) != 1)
            return m->err->fault ? -1 : no_such(m, "area", area);
        title = cell(m, &c, 1);
        store_done(&c);
    }
    make_head(m, area ? "Home > About this content > What it covers" : "Home > About this content",
              area ? title : "What it covers");
    make_text(
        m, BODY, NULL, NULL,
        "For those who look after the content: what leads to each level, and how many jobs ask for it. A hole is a "
        "skill that nothing leads to that level.");
    struct rows *rows = make_list(m, "coverage", NULL, columns, COUNT(columns), "This pack has no skills.",
                                  area ? say(m, "area/%s", area) : "areas");
    if (add_covered(m, rows, &of, area) != 0)
        return -1;
    make_next(m, area ? "coverage" : "due", area ? "all areas" : "facts to look at again");
    return made(m);
}

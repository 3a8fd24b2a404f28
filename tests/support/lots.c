#include "lots.h"
#include <stdlib.h>
#include <sys/stat.h>

#define FACT "source: 'https://example.org/a', checked: 2027-03-04, status: own page"

int draw(uint64_t *state, int below) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (int)((*state >> 33) % (uint64_t)below);
}

static const char head[] =
    "pack: {id: drawn, title: Drawn by lot, version: '1', publisher: Nobody, licence: CC BY 4.0, reviewed: 2027-01-02, "
    "scale: five, start: r1}\n"
    "levels:\n"
    "  - {id: first, title: First, says: one}\n  - {id: second, title: Second, says: two}\n"
    "  - {id: third, title: Third, says: three}\n  - {id: fourth, title: Fourth, says: four}\n"
    "  - {id: fifth, title: Fifth, says: five}\n"
    "sections:\n  - {id: section, title: A section}\n"
    "areas:\n  - {id: area, title: An area, about: All of it.}\n"
    "skills:\n";

/* Of the skills some, each once: "[{skill: s3, from: 1, to: 3}, …]". A need has a level in place of from and to. */
static void write_skills(struct lots *lots, int most, bool needs, struct buf *out) {
    bool taken[LOTS_SKILLS + 1] = {false};
    buf_add(out, "[");
    for (int i = 1 + draw(&lots->state, most); i > 0; i--) {
        int skill = 1 + draw(&lots->state, LOTS_SKILLS), from = 1 + draw(&lots->state, LOTS_LEVELS - 1),
            to = from + 1 + draw(&lots->state, LOTS_LEVELS - from);
        if (taken[skill])
            continue;
        buf_print(out, "%s{skill: s%d, ", out->text[out->size - 1] == '[' ? "" : ", ", skill);
        if (needs)
            buf_print(out, "level: %d, matters: %d}", to - draw(&lots->state, 2), 1 + draw(&lots->state, 3));
        else
            buf_print(out, "from: %d, to: %d}", from, draw(&lots->state, 2) ? from + 1 : to);
        taken[skill] = true;
    }
    buf_add(out, "]");
}

/* One of the words, or nothing where it begins with a minus: "pace: set, ". */
static void write_one(struct lots *lots, const char *key, const char *const *word, int words, struct buf *out) {
    const char *chosen = word[draw(&lots->state, words)];
    if (*chosen != '-')
        buf_print(out, "%s: %s, ", key, chosen);
}

static void write_move(struct lots *lots, int n, struct buf *out) {
    static const char *const level[] = {"grow", "across"}, *const yes[] = {"yes", "no", "-"},
                             *const months[] = {"-", "0", "1", "6", "6", "12", "13", "40"};
    bool taken[64] = {false};
    int from = 1 + draw(&lots->state, lots->roles), to = 1 + draw(&lots->state, lots->roles), by = 0;
    buf_print(out, "  - {id: m%d, from: r%d, to: r%d, about: It., kind: %s, ", n, from, to,
              from < to && draw(&lots->state, 2) ? "up" : level[draw(&lots->state, 2)]);
    write_one(lots, "months", months, COUNT(months), out);
    write_one(lots, "vacancy", yes, COUNT(yes), out);
    write_one(lots, "ask", yes, COUNT(yes), out);
    for (int i = draw(&lots->state, 4); i > 0 && lots->qualifications; i--) {
        int qualification = 1 + draw(&lots->state, lots->qualifications);
        if (!taken[qualification])
            buf_print(out, "%sq%d", by++ ? ", " : "by: [", qualification);
        taken[qualification] = true;
    }
    buf_print(out, "%swithout: %s}\n", by ? "], " : "", yes[draw(&lots->state, 2)]);
}

static void write_qualification(struct lots *lots, int n, struct buf *out) {
    static const char *const kinds[] = {"apprenticeship", "portfolio", "degree", "course", "-"},
                             *const paces[] = {"own", "paid", "set", "-"}, *const months[] = {"-",  "1",  "6",
                                                                                              "12", "12", "24"},
                             *const pounds[] = {"-", "0", "0", "90", "150", "8000"};
    buf_print(out, "  - {id: q%d, title: Qualification %d, provider: Nobody, about: It., cost: ask, unpaid: so, ", n,
              n);
    write_one(lots, "kind", kinds, COUNT(kinds), out);
    write_one(lots, "pace", paces, COUNT(paces), out);
    write_one(lots, "months", months, COUNT(months), out);
    write_one(lots, "pounds", pounds, COUNT(pounds), out);
    if (draw(&lots->state, 2)) {
        buf_add(out, "builds: ");
        write_skills(lots, 5, false, out);
        buf_add(out, ", ");
    }
    buf_add(out, FACT "}\n");
}

static void write_item(struct lots *lots, int n, bool learning, struct buf *out) {
    static const char *const costs[] = {"free", "paid", "not stated", "open page"}, *const minutes[] = {
                                                                                        "-",  "10",  "20",  "30",
                                                                                        "60", "200", "451", "900"};
    if (learning) {
        buf_print(out,
                  "  - {id: l%d, title: Course %d, provider: Nobody, about: It., " FACT
                  ", format: course, time: either, ",
                  n, n);
        write_one(lots, "cost", costs, COUNT(costs), out);
        write_one(lots, "minutes", minutes, COUNT(minutes), out);
    } else {
        buf_print(out, "  - {id: p%d, title: Try %d, about: It., with: alone, show: it, ", n, n);
        write_one(lots, "minutes", minutes + 1, COUNT(minutes) - 3, out);
    }
    buf_add(out, "ask: no, steps: ");
    write_skills(lots, 3, false, out);
    buf_add(out, "}\n");
}

void lots_write(struct lots *lots, const char *folder) {
    struct buf out = {0}, path = {0};
    buf_add(&out, head);
    for (int i = 1; i <= LOTS_SKILLS; i++)
        buf_print(&out,
                  "  - {id: s%d, title: Skill %d, area: area, section: section, purpose: it, why: It., example: it, "
                  "levels: [I a., I b., I c., I d., I e.]}\n",
                  i, i);
    buf_add(&out, "roles:\n");
    for (int i = 1; i <= lots->roles; i++) {
        buf_print(&out, "  - {id: r%d, title: Role %d, about: It., family: librarian, needs: ", i, i);
        write_skills(lots, 6, true, &out);
        buf_add(&out, "}\n");
    }
    for (int i = 1; i <= lots->moves; i++) {
        buf_add(&out, i == 1 ? "moves:\n" : "");
        write_move(lots, i, &out);
    }
    for (int i = 1; i <= lots->qualifications; i++) {
        buf_add(&out, i == 1 ? "qualifications:\n" : "");
        write_qualification(lots, i, &out);
    }
    for (int i = 1; i <= lots->learning; i++) {
        buf_add(&out, i == 1 ? "learning:\n" : "");
        write_item(lots, i, true, &out);
    }
    for (int i = 1; i <= lots->practice; i++) {
        buf_add(&out, i == 1 ? "practice:\n" : "");
        write_item(lots, i, false, &out);
    }
    mkdir(folder, 0755);
    buf_print(&path, "%s/pack.yaml", folder);
    test_write(path.text, out.text);
    buf_free(&path);
    buf_free(&out);
}

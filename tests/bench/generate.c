/* generate BYTES FOLDER: writes a pack without mistakes, of at least BYTES and always the same, into a folder that is there:
 * a file for each kind, in the style of content/ and in its proportions. Prints what a check has to remember until
 * everything is read: "BYTES REMEMBERED SKILLS", remembered being ids, references and the places of the levels' texts.
 * generate SKILLS ROLES FOLDER: a pack by counts, a map of jobs in it and everything else in proportion: each role needs 42
 * skills and leads on to three others, each skill has two courses and two things to try. What real packs have of everything
 * is there: one area with half of all skills, one skill that every job asks for, one fund that pays for every course, ids that
 * moved, skills that were divided and joined. */
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind {
    PACK,
    SKILLS,
    ROLES,
    MOVES,
    LEARNING,
    PRACTICE,
    QUALIFICATIONS,
    GLOSSARY,
    FUNDING,
    QUESTIONS,
    BARRIERS,
    NETWORKS,
    TASKS,
    RETIRED,
    KINDS
};
static const char *const section[KINDS] = {"pack",     "skills",         "roles",    "moves",   "learning",
                                           "practice", "qualifications", "glossary", "funding", "questions",
                                           "barriers", "networks",       "tasks",    "retired"};
static FILE *file[KINDS]; /* each is opened when it has something to hold */
static const char *folder;
static long count[KINDS], bytes, remembered;
static int areas = 8, needs = 18;
static bool by_counts;
enum { LEVELS = 5, SECTIONS = 8, SENTENCE = 160, PARAGRAPH = 700 };

/* -- chance, and words ------------------------------------------------------------------------------------------------ */
static int chance(int below) {
    static unsigned long long state = 42;
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (int)((state >> 33) % (unsigned long long)below);
}

static const char *const word[] = {
    "answer", "ask",    "beside",   "book",   "caller", "choose",  "clear",  "colleague", "day",     "desk",  "doctor",
    "find",   "first",  "form",     "guide",  "help",   "hour",    "idea",   "item",      "journal", "keep",  "label",
    "learn",  "lend",   "list",     "look",   "loan",   "manager", "need",   "note",      "nurse",   "offer", "order",
    "page",   "people", "phone",    "place",  "print",  "reader",  "record", "right",     "screen",  "shelf", "show",
    "small",  "source", "step",     "talk",   "teach",  "team",    "trust",  "try",       "visit",   "ward",  "watch",
    "week",   "write",  "evidence", "search", "quick",  "a",       "a",      "and",       "and",     "for",   "of",
    "of",     "the",    "the",      "to",     "to",     "with"};
enum { WORDS = sizeof word / sizeof *word };

struct text {
    char text[SENTENCE];
};

/* Words of `least` characters together, or a few more. */
static struct text words(int least) {
    struct text made;
    int size = 0;
    while (size < least)
        size +=
            snprintf(made.text + size, sizeof made.text - (size_t)size, "%s%s", size ? " " : "", word[chance(WORDS)]);
    made.text[0] = (char)(made.text[0] - 'a' + 'A');
    return made;
}

/* The id of the n-th of a kind: the same whenever it is asked for. */
static struct text id_of(enum kind kind, long n) {
    struct text made;
    long at = n * 31 + kind;
    snprintf(made.text, sizeof made.text, "%s-%s-%ld", word[at % WORDS], word[at / WORDS % WORDS], n);
    return made;
}

static struct text any_id(enum kind kind) {
    remembered++;
    return id_of(kind, chance((int)count[kind]));
}

/* -- writing ---------------------------------------------------------------------------------------------------------- */
static void stop(const char *what) {
    perror(what);
    exit(1);
}

static void open_file(enum kind kind) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.yaml", folder, section[kind]);
    file[kind] = fopen(path, "w");
    if (!file[kind])
        stop(path);
    if (kind != PACK)
        bytes += fprintf(file[kind], "%s:", section[kind]);
}

__attribute__((format(printf, 2, 3))) static void put(enum kind kind, const char *format, ...) {
    va_list list;
    if (!file[kind])
        open_file(kind);
    va_start(list, format);
    int size = vfprintf(file[kind], format, list);
    va_end(list);
    if (size < 0)
        stop(section[kind]);
    bytes += size;
}

/* A paragraph, broken into lines as an editor breaks it. */
static void put_block(enum kind kind, const char *key, int least) {
    char text[PARAGRAPH];
    int size = 0, column = 100;
    while (size < least)
        size += snprintf(text + size, sizeof text - (size_t)size, "%s%s. ", words(20 + chance(50)).text,
                         chance(40) ? "" : " at the café");
    put(kind, "    %s: >-", key);
    for (const char *at = strtok(text, " "); at; at = strtok(NULL, " ")) {
        bool breaks = column + (int)strlen(at) >= 100;
        column = (breaks ? 5 : column) + 1 + (int)strlen(at);
        put(kind, breaks ? "\n      %s" : " %s", at);
    }
    put(kind, "\n");
}

static long put_item(enum kind kind, int title) {
    bool quoted = chance(12) == 0;
    put(kind, "\n  - id: %s\n", id_of(kind, count[kind]).text);
    put(kind, quoted ? "    title: \"%s: at work %ld\"\n" : "    title: %s %ld\n", words(title).text, count[kind]);
    remembered++;
    return count[kind]++;
}

static void put_step(enum kind kind, const char *skill, int from, int to) {
    put(kind, "      - {skill: %s, from: %d, to: %d}\n", skill, from, to);
    remembered += 2; /* the levels; who chose the skill counted it */
}

static void put_source(enum kind kind, long n) {
    put(kind, "    source: https://library.example.org/%s/%ld\n    checked: 2026-11-%02d\n    status: own page\n",
        section[kind], n, 1 + (int)n % 28);
}

static long retire(const char *of) {
    put(RETIRED, "\n  - {id: retired-%ld, of: %s, title: %s, because: It is a part of another now.}\n", count[RETIRED],
        of, words(12).text);
    return count[RETIRED]++;
}

/* -- the kinds -------------------------------------------------------------------------------------------------------- */
static void pack(void) {
    static const char *const level[LEVELS] = {"Not yet", "Seen it", "With help", "On my own", "I show others"};
    put(PACK,
        "pack:\n  id: generated\n  title: A generated pack\n  version: \"1\"\n  publisher: Nobody in particular\n"
        "  licence: CC BY 4.0\n  reviewed: 2027-01-02\n  scale: five-steps\n  start: %s\n",
        id_of(ROLES, 0).text);
    put(PACK, "\nlevels:\n");
    for (int i = 0; i < LEVELS; i++)
        put(PACK, "  - {id: level-%d, title: %s, says: %s}\n", i + 1, level[i], words(20).text);
    put(PACK, "\nsections:\n");
    for (int i = 0; i < SECTIONS; i++)
        put(PACK, "  - {id: section-%d, title: %s}\n", i, words(15).text);
    put(PACK, "\nareas:\n");
    for (int i = 0; i < areas; i++)
        put(PACK, "  - {id: area-%d, title: %s %d, about: %s.}\n", i, words(15).text, i, words(60).text);
    put(PACK, "\nfunding:\n  - {id: own-trust, title: Your own trust, state: ask, who: Staff., pays: A course., "
              "source: https://example.org/trust, checked: 2026-11-23, status: own page}\n");
    put(PACK,
        "\nsurveys:\n  - {id: survey-2024, title: The 2024 survey, base: 90, year: 2024, about: A quarter answered., "
        "source: https://example.org/survey, checked: 2026-11-23, status: own page}\n");
    put(PACK, "\nfindings:\n  - {id: digital-help, survey: survey-2024, title: help people, percent: 85, about: So do "
              "you.}\n");
    put(PACK, "\ntasks:\n  - {id: printing, title: Help with printing, skill: %s, finding: digital-help, idea: %s}\n",
        id_of(SKILLS, 0).text, id_of(PRACTICE, 0).text);
    put(PACK, "\nprompts:\n  - {id: protect-time, who: manager, title: Protect time, about: Which hour could be "
              "yours?, go: learn}\n");
    remembered += SECTIONS + areas + LEVELS + 12;
}

/* Of a skill: an id it had before, or a retired one that it is a part of or was made of. */
static void change(long n) {
    if (n % 50 == 1)
        put(SKILLS, "    was: [was-skill-%ld]\n", n);
    if (n % 400 == 2)
        put(SKILLS, "    split: retired-%ld\n", retire("skill"));
    if (n % 400 == 3)
        put(SKILLS, "    merged: [retired-%ld]\n", retire("skill"));
}

static void skill(void) {
    long n = put_item(SKILLS, 14), area = !by_counts ? n % areas : n % 2 ? 0 : 1 + n / 2 % (areas - 1);
    put(SKILLS, "    area: area-%ld\n    section: section-%ld\n", area, n % 7);
    put(SKILLS, "    purpose: %s.\n", words(75).text);
    put_block(SKILLS, "why", 200);
    put(SKILLS, "    example: %s.\n    levels:\n", words(80).text);
    for (int i = 0; i < LEVELS; i++)
        put(SKILLS, "      - %s.\n", words(75).text);
    put(SKILLS, "    words: [%s, %s, %s, %s]\n", words(6).text, words(12).text, words(9).text, words(6).text);
    if (n % 2)
        put(SKILLS, "    findings: [digital-help]\n");
    remembered += 2 + LEVELS + n % 2;
    if (by_counts)
        change(n);
}

static void practice(long of_skill, int step) {
    long n = put_item(PRACTICE, 35);
    put_block(PRACTICE, "about", 230);
    put(PRACTICE, "    minutes: %d\n    with: %s\n    ask: no\n    show: %s.\n    steps:\n", 10 + chance(50),
        chance(2) ? "alone" : "somebody", words(40).text);
    remembered++;
    put_step(PRACTICE, id_of(SKILLS, of_skill).text, step ? step : 1,
             step ? step + 1 : LEVELS); /* the first closes every gap */
    if (n % 3 == 0 && of_skill > 0) {
        remembered++;
        put_step(PRACTICE, id_of(SKILLS, of_skill - 1).text, 2, 3);
    }
}

static void learning(long of_skill) {
    static const char *const cost[] = {"free", "paid", "not stated"}, *const format[] = {"course", "reading", "video",
                                                                                         "live"};
    long n = put_item(LEARNING, 40);
    put(LEARNING, "    provider: %s\n", words(20).text);
    put_block(LEARNING, "about", 150);
    put(LEARNING,
        "    minutes: %d\n    estimated: yes\n    cost: %s\n    format: %s\n    time: either\n    ask: %s\n    "
        "steps:\n",
        10 + chance(300), cost[n % 3], format[n % 4], n % 3 ? "yes" : "no");
    remembered += 2;
    put_step(LEARNING, id_of(SKILLS, of_skill).text, 2, 4);
    put(LEARNING, "    paid_by: [own-trust]\n    address: https://example.org/learning/%ld\n", n);
    put_source(LEARNING, n);
}

static void role(void) {
    long n = put_item(ROLES, 25), skills = count[SKILLS] - by_counts, at = chance((int)skills),
         stride = skills % 7 ? 7 : 1;
    put_block(ROLES, "about", 180);
    put(ROLES, "    family: %s\n    band: Often band %d; each trust decides.\n", n ? "librarian" : "assistant",
        2 + chance(5));
    put_source(ROLES, n);
    put(ROLES, "    needs:\n");
    for (long i = 0; i < needs && i < skills; i++) {
        long skill = by_counts ? (i ? 1 + (at + i * stride) % skills : 0) : (at + i * stride) % skills;
        put(ROLES, "      - {skill: %s, level: %d, matters: %d}\n", id_of(SKILLS, skill).text, 1 + chance(LEVELS),
            1 + chance(3));
        remembered += 2;
    }
}

static void move_between(long from, long to, const char *kind) {
    long n = count[MOVES]++;
    put(MOVES, "\n  - id: %s\n    from: %s\n", id_of(MOVES, n).text, id_of(ROLES, from).text);
    put(MOVES, "    to: %s\n    kind: %s\n", id_of(ROLES, to).text, kind);
    put_block(MOVES, "about", 200);
    put_source(MOVES, n);
    remembered += 3;
    if (by_counts)
        put(MOVES, "    months: %ld\n    vacancy: %s\n    ask: %s\n", n % 25, n % 3 ? "yes" : "no",
            n % 2 ? "yes" : "no");
    if (by_counts && n % 4 == 0)
        put(MOVES, "    by: [%s]\n%s", any_id(QUALIFICATIONS).text, n % 8 ? "" : "    without: yes\n");
}

/* Up leads to a later role: never in a circle; and no two from one role to another. */
static void move(void) {
    static long from;
    if (from + 2 < count[ROLES]) {
        move_between(from, from + 2, from % 3 ? "across" : "up");
        from++;
    }
}

static void qualification(void) {
    long n = put_item(QUALIFICATIONS, 30);
    put(QUALIFICATIONS, "    provider: %s\n", words(15).text);
    put_block(QUALIFICATIONS, "about", 250);
    put(QUALIFICATIONS, "    cost: %s\n    unpaid: Nothing known pays for it.\n    opens: [%s]\n    builds:\n",
        words(30).text, any_id(ROLES).text);
    put_step(QUALIFICATIONS, any_id(SKILLS).text, 2, 4);
    put_source(QUALIFICATIONS, n);
}

static void glossary(void) {
    put_item(GLOSSARY, 12);
    put_block(GLOSSARY, "about", 70); /* too short to be called hard to read */
}

/* -- a pack of at least so many bytes ------------------------------------------------------------------------------------ */
/* One skill, and its share of the rest. */
static void round_of_all(void) {
    long n = count[SKILLS];
    skill();
    for (int step = 0; step < LEVELS - 1; step++)
        practice(n, step);
    for (int i = 0; i < 2; i++) {
        learning(n);
        glossary();
    }
    if (n % 3 == 0) {
        role();
        if (count[ROLES] > 1) /* every role is reached, and leads on */
            move_between(count[ROLES] - 2, count[ROLES] - 1, "up");
    }
    if (n % 2 && count[ROLES] > 1)
        move();
    if (n % 4 == 3)
        qualification();
}

static void make_bytes(long wanted) {
    pack();
    do
        round_of_all();
    while (bytes < wanted || count[SKILLS] < 8); /* so that every kind is there */
    move_between(count[ROLES] - 1, 0, "across");
}

/* -- a pack of so many skills and roles ---------------------------------------------------------------------------------- */
static void fund(void) {
    static const char *const state[] = {"open", "ask", "closed", "not for this"};
    long n = put_item(FUNDING, 25);
    put(FUNDING, "    state: %s\n    who: %s.\n    pays: %s.\n    how: %s.\n    conditions:\n", state[n % 4],
        words(60).text, words(60).text, words(60).text);
    for (long i = 0; i < 1 + n % 3; i++)
        put(FUNDING, "      - {question: %s, answer: %s, otherwise: %s.}\n",
            id_of(QUESTIONS, (n + i * 5) % count[QUESTIONS]).text, n % 2 ? "yes" : "no", words(60).text);
    put_source(FUNDING, n);
}

static void question(void) {
    static const char *const turns[] = {"age", "employment", "membership", "level"};
    long n = put_item(QUESTIONS, 40);
    put(QUESTIONS, "    turns_on: %s\n    why: %s.\n", turns[n % 4], words(50).text);
}

static void barrier(void) {
    long n = put_item(BARRIERS, 30);
    put_block(BARRIERS, "about", 150);
    if (n == 0)
        put(BARRIERS, "    finding: digital-help\n");
    put(BARRIERS, "    ways:\n");
    for (int i = 0; i < 3; i++)
        put(BARRIERS, "      - {title: %s %d, about: %s., go: learning/%s}\n", words(20).text, i, words(60).text,
            any_id(LEARNING).text);
}

static void network(void) {
    static const char *const kind[] = {"community", "region", "group", "list", "shadowing", "mentoring"};
    long n = put_item(NETWORKS, 25);
    put(NETWORKS, "    kind: %s\n    provider: %s\n    who: %s.\n", kind[n * 7 % 6], words(15).text, words(40).text);
    put_block(NETWORKS, "about", 150);
    put(NETWORKS, "    minutes: 30\n    cost: free\n    ask: no\n    steps:\n");
    put_step(NETWORKS, any_id(SKILLS).text, 1, 3);
    put_source(NETWORKS, n);
}

static void task(void) {
    long n = put_item(TASKS, 25);
    put(TASKS, "    skill: %s\n    idea: %s\n", id_of(SKILLS, n * 3).text, id_of(PRACTICE, n * 6).text);
}

/* On to the next job, a leap, and across or back: one map with circles in it. */
static void moves_from(long from) {
    long roles = count[ROLES], leap = from + 2 + from % 5, across = (from + 11) % roles;
    if (from + 1 < roles)
        move_between(from, from + 1, "up");
    if (leap < roles)
        move_between(from, leap, from % 2 ? "up" : "across");
    move_between(from, from % 3 || from < 3 ? across : from - 3, from % 2 ? "across" : "grow");
}

static void make_counts(long skills, long roles) {
    static const struct {
        void (*make)(void);
        int times;
    } rest[] = {{question, 30}, {fund, 40}, {qualification, 200}, {barrier, 40}, {network, 200}, {task, 200}};
    by_counts = true;
    areas = 100;
    needs = 42;
    pack();
    for (long n = 0; n < skills; n++) {
        skill();
        for (int i = 0; i < 2; i++) {
            practice(n, i * 2);
            learning(n);
        }
        if (n % 5 == 0)
            glossary();
    }
    for (long n = 0; n < roles; n++)
        role();
    for (int i = 0; i < (int)(sizeof rest / sizeof *rest); i++)
        for (int n = 0; n < rest[i].times; n++)
            rest[i].make();
    for (long n = 0; n < roles; n++)
        moves_from(n);
    put(PACK,
        "\nasked:\n  - {id: what-i-do, survey: survey-2024, topic: does, title: What do you do?, many: yes, choices: "
        "[{id: help, title: Help people, finding: digital-help}, {id: lend, title: Lend books}]}\n");
}

int main(int argc, char **argv) {
    enum { FEWEST_SKILLS = 700, FEWEST_ROLES = 20 }; /* so that what refers to them finds them, and no move twice */
    long wanted = argc > 2 ? atol(argv[1]) : 0, roles = argc == 4 ? atol(argv[2]) : 0;
    if ((argc == 3 && wanted < 1) || (argc == 4 && (wanted < FEWEST_SKILLS || roles < FEWEST_ROLES)) || argc < 3) {
        fputs("generate BYTES FOLDER, or generate SKILLS ROLES FOLDER: at least 700 skills and 20 roles\n", stderr);
        return 2;
    }
    folder = argv[argc - 1];
    if (argc == 3)
        make_bytes(wanted);
    else
        make_counts(wanted, roles);
    for (enum kind i = 0; i < KINDS; i++)
        if (file[i] && fclose(file[i]) != 0)
            stop(section[i]);
    printf("%ld %ld %ld\n", bytes, remembered, count[SKILLS]);
    return 0;
}

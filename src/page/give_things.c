/* What may go into a copy for somebody else, which of it an address chooses, and the copy that comes of it. */
#include "give.h"
#include "kinds.h"
#include "talk.h"
#include <stdlib.h>
#include <string.h>

/* In the order of the pages and of the copy. A sort without a part is one thing at the head of the copy: a setting of its name, but "team". */
static const struct sort {
    const char *name, *title, *part, *noun;
    enum query query;
    bool own; /* all of it is for the person alone */
} sorts[BUNDLES] = {
    {"plan", "My plan", "plan", "thing", Q_OFFERED_PLAN, false},
    {"can", "What I can already do", "level", "skill", Q_OFFERED_LEVELS, false},
    {"growing", "What is worth growing", "level", "skill", Q_OFFERED_LEVELS, false},
    {"later", "What can wait, or is not for me", "level", "skill", Q_OFFERED_LEVELS, false},
    {"wanted", "How far I would like to come", "wanted", "skill", Q_OFFERED_WANTED, false},
    {"goal", "Where I would like to be", NULL, NULL, 0, false},
    {"job", "My job", NULL, NULL, 0, false},
    {"evidence", "Examples", "evidence", "example", Q_OFFERED_EVIDENCE, false},
    {"agreed", "What we agreed", "agreed", "thing", Q_OFFERED_AGREED, false},
    {"tasks", "Everyday tasks", "task", "task", Q_OFFERED_TASKS, false},
    {"service", "My service's name", NULL, NULL, 0, false},
    {"team", "For team cover as well", NULL, NULL, 0, false},
    {"barriers", "What gets in the way", "barrier", "thing", Q_OFFERED_BARRIERS, true},
    {"notes", "Notes", "note", "note", Q_OFFERED_NOTES, true},
};
enum { CAN = 1 }; /* the place of the first bundle of levels */

/* -- in words ------------------------------------------------------------------------------------------------------- */
static const char *task_words(const char *state) {
    return strcmp(state, "does") == 0    ? "I do this"
           : strcmp(state, "wants") == 0 ? "I would like to do this, or more of it"
                                         : "I do this, and would like to do more of it";
}

/* Sentences one after another, each behind what it begins with; what is NULL is not said. */
static const char *sentences(struct making *m, const char *const (*part)[2], int count) {
    const char *text = "";
    for (int i = 0; i < count; i++)
        if (part[i][1])
            text = say(m, "%s%s%s%s%s", text, *text ? " " : "", part[i][0], part[i][1], text_stop(part[i][1]));
    return text;
}

/* All that a line says beside its title. */
static const char *line_words(struct making *m, const struct share_line *line) {
    const char *day = line->day ? text_day_words(m->arena, line->day) : NULL,
               *length = line->minutes ? text_minutes(m->arena, line->minutes) : NULL;
    if (strcmp(line->part, "level") == 0)
        return say(m, "%s, said on %s.", line->words, day);
    if (strcmp(line->part, "task") == 0)
        return say(m, "%s.", task_words(line->state));
    if (strcmp(line->part, "plan") == 0) {
        const char *const plan[][2] = {{"For: ", line->words},
                                       {"By ", day},
                                       {"", length},
                                       {"With: ", line->name},
                                       {"There will be: ", line->more},
                                       {"", capital_words(m, line->state)}};
        return sentences(m, plan, COUNT(plan));
    }
    if (strcmp(line->part, "evidence") == 0) {
        const char *const example[][2] = {
            {"", day}, {"For: ", line->title}, {"", length}, {"So what: ", line->more}, {"Now what: ", line->state}};
        return sentences(m, example, COUNT(example));
    }
    const char *const other[][2] = {{"", line->words}, {"By ", day}};
    return sentences(m, other, COUNT(other));
}

/* What it is called in a list: of an example that is what was done. */
static const char *line_title(const struct share_line *line) {
    return strcmp(line->part, "evidence") == 0 || !line->title ? line->words : line->title;
}

/* -- reading what there is ------------------------------------------------------------------------------------------- */
/* A setting, and what was told for a part of the 1:1, as they are called. */
static void name_note(struct making *m, struct share_line *line) {
    static const struct {
        const char *name, *title;
        bool setting;
    } notes[] = {{"hours", "Time to learn", true},
                 {"study", "When I may study", true},
                 {"proud", "For the 1:1, what I am proud of", false},
                 {"direction", "For the 1:1, where I want to go", false},
                 {"takes", "For the 1:1, what I make of what it takes", false}};
    const char *name = line->title;
    const struct need *need = need_of(name);
    if (need)
        line->title = say(m, "For the 1:1, what I ask for: %s", need->title);
    for (int i = 0; i < COUNT(notes); i++)
        if (strcmp(notes[i].name, name) == 0) {
            line->title = notes[i].title;
            line->words = notes[i].setting ? setting_words(m, name, line->words) : line->words;
        }
}

static struct thing read_thing(struct making *m, const struct cursor *c, const char *part) {
    struct thing thing = {.id = cell(m, c, 0),
                          .own = store_long(c, 1),
                          .line = {.part = part,
                                   .item = cell(m, c, 2),
                                   .title = cell(m, c, 3),
                                   .level = store_long(c, 4),
                                   .words = cell(m, c, 5),
                                   .more = cell(m, c, 6),
                                   .day = cell(m, c, 7),
                                   .minutes = store_long(c, 8),
                                   .state = cell(m, c, 9),
                                   .name = cell(m, c, 10)}};
    struct share_line *line = &thing.line;
    if (strcmp(part, "level") == 0)
        line->words = level_words(line->state, line->words);
    if (strcmp(part, "note") == 0)
        name_note(m, line);
    thing.title = line_title(line);
    thing.words = line_words(m, line);
    return thing;
}

static int read_things(struct making *m, const char *role, int at, struct bundle *bundle) {
    const struct sort *sort = &sorts[at];
    struct thing *last = NULL;
    struct cursor c;
    if (sort->query == Q_OFFERED_LEVELS)
        ask(m, &c, sort->query, "ti", role, (long)(at - CAN));
    else
        ask(m, &c, sort->query, "");
    while (store_next(&c) == 1) {
        struct thing *thing = arena_alloc(m->arena, sizeof *thing);
        *thing = read_thing(m, &c, sort->part);
        *(last ? &last->next : &bundle->things) = thing;
        bundle->count[thing->own]++;
        last = thing;
    }
    return made(m);
}

/* What is said at the head: a setting, where it is said; and that it may count for a team. */
static int read_head(struct making *m, const struct giving *giving, struct bundle *bundle) {
    const char *value = NULL, *words;
    bool team = strcmp(bundle->name, "team") == 0, service = strcmp(bundle->name, "service") == 0;
    if (!team && guide_setting(m->world, bundle->name, m->arena, &value, m->err) != 0)
        return -1;
    if (service && giving->service)
        value = giving->service;
    words = team ? "my name may stand beside these skills" : setting_words(m, bundle->name, value);
    if (!words)
        return 0;
    struct thing *thing = bundle->things = arena_alloc(m->arena, sizeof *thing);
    *thing = (struct thing){.id = team || service ? "yes" : value, .title = words, .words = ""};
    bundle->count[0] = 1;
    return 0;
}

const struct bundle *giving_bundle(const struct giving *giving, const char *name) {
    for (int i = 0; i < BUNDLES; i++)
        if (strcmp(sorts[i].name, name) == 0)
            return &giving->bundle[i];
    return NULL;
}

/* -- what is chosen -------------------------------------------------------------------------------------------------- */
struct word {              /* one of the list in an address */
    const char *name, *id; /* id NULL: the bundle as a whole */
    bool out;
};

static bool has_name(const struct word *word, int at) {
    bool levels = strcmp(word->name, "levels") == 0 && sorts[at].query == Q_OFFERED_LEVELS;
    return levels || strcmp(word->name, sorts[at].name) == 0;
}

static int no_such_name(struct making *m, const char *name) {
    struct nearest nearest = {.typed = name};
    const char *known = "levels";
    nearest_try(&nearest, known);
    for (int i = 0; i < BUNDLES; i++) {
        nearest_try(&nearest, sorts[i].name);
        known = say(m, "%s, %s", known, sorts[i].name);
    }
    return nearest.best ? err_set(m->err, FAULT_USAGE,
                                  "There is nothing \"%s\" to give. Did you mean \"%s\"? Nothing was written.", name,
                                  nearest.best)
                        : err_set(m->err, FAULT_USAGE, "There is nothing \"%s\" to give, but: %s. Nothing was written.",
                                  name, known);
}

/* What is for the person alone has no name for all of it; where there is none of it, nothing is refused. */
static int name_each(struct making *m, const struct bundle *bundle) {
    const char *ids = "";
    for (const struct thing *thing = bundle->things; thing; thing = thing->next)
        ids = say(m, "%s%s%s:%s", ids, *ids ? ", " : "", bundle->name, thing->id);
    return !*ids ? 0
                 : err_set(
                       m->err, FAULT_USAGE,
                       "\"%s\" is for you alone, and goes in only one by one. Name what shall go in of %s. Nothing was "
                       "written.",
                       bundle->title, ids);
}

static int choose(struct making *m, struct giving *giving, const struct word *word, bool strict) {
    bool known = false, found = false;
    for (int i = 0; i < BUNDLES; i++) {
        struct bundle *bundle = &giving->bundle[i];
        if (!has_name(word, i))
            continue;
        known = true;
        if (!word->id && sorts[i].own)
            return name_each(m, bundle);
        bundle->named |= !word->id;
        for (struct thing *thing = bundle->things; thing; thing = thing->next)
            if (word->id ? strcmp(thing->id, word->id) == 0 : !thing->own) {
                thing->chosen = !word->out;
                found = true;
            }
    }
    if (!known)
        return no_such_name(m, word->name);
    return found || !word->id || !strict
               ? made(m)
               : err_set(m->err, FAULT_USAGE, "There is no \"%s:%s\" to give. Nothing was written.", word->name,
                         word->id);
}

static struct word read_word(struct making *m, const char *text, size_t size) {
    struct word word = {.out = size && *text == '-'};
    char *name = arena_copy_size(m->arena, text + word.out, size - word.out), *mark = strchr(name, ':');
    word.name = name;
    if (mark) {
        *mark = '\0';
        word.id = mark + 1;
    }
    return word;
}

/* What is left out is left out wherever that stands in the list. */
static int read_with(struct making *m, struct giving *giving, const char *with, bool strict) {
    for (int out = 0; out < 2; out++)
        for (const char *at = with; *at;) {
            size_t blank = strspn(at, ", "), size = strcspn(at + blank, ", ");
            struct word word = read_word(m, at + blank, size);
            at += blank + size;
            if (!size || word.out != out)
                continue;
            if (word.out && !word.id)
                return err_set(m->err, FAULT_USAGE,
                               "\"-%s\" names no one thing: write it as -plan:3. Nothing was written.", word.name);
            if (choose(m, giving, &word, strict) != 0)
                return -1;
        }
    return made(m);
}

static void count_chosen(struct giving *giving) {
    for (int i = 0; i < BUNDLES; i++)
        for (const struct thing *thing = giving->bundle[i].things; thing; thing = thing->next)
            if (thing->chosen) {
                giving->bundle[i].chosen[thing->own]++;
                giving->lines += thing->line.part != NULL;
            }
}

/* -- the head --------------------------------------------------------------------------------------------------------- */
/* A name as it is typed, of whatever characters; *to stays where it is not said. */
static int read_name(struct making *m, const char *typed, const char **to) {
    const char *name = text_clean(m->arena, typed ? typed : "");
    if (text_width(name) > 60 || strlen(name) > MOST_TYPED)
        return err_set(m->err, FAULT_USAGE, "A name of at most 60 letters fits. Nothing was written.");
    if (*name)
        *to = name;
    return 0;
}

static int read_days(struct making *m, struct giving *giving) {
    giving->usual = text_months_on(m->arena, m->world->today, 6);
    if (!giving->review)
        giving->review = giving->usual;
    else if (!text_is_day(giving->review))
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no day: write it as %s. Nothing was written.", giving->review,
                       giving->usual);
    else if (strcmp(giving->review, m->world->today) < 0)
        return err_set(
            m->err, FAULT_USAGE,
            "%s is over: the day after which a copy asks to be deleted is still to come. Nothing was written.",
            text_day_words(m->arena, giving->review));
    return 0;
}

int giving_read(struct making *m, const struct place *place, bool strict, struct giving *giving) {
    const char *with = place_arg(place, "with"), *role;
    *giving = (struct giving){.tray = place_arg(place, "tray"),
                              .review = place_arg(place, "review"),
                              .name = shown_name(m),
                              .scale = level_scale(m)};
    if (read_name(m, place_arg(place, "to"), &giving->to) != 0 ||
        read_name(m, place_arg(place, "service"), &giving->service) != 0 || read_days(m, giving) != 0 ||
        guide_role(m->world, NULL, m->arena, &role, m->err) != 0)
        return -1;
    for (int i = 0; i < BUNDLES; i++) {
        struct bundle *bundle = &giving->bundle[i];
        *bundle = (struct bundle){.name = sorts[i].name, .title = sorts[i].title, .noun = sorts[i].noun};
        if ((sorts[i].part ? read_things(m, role, i, bundle) : read_head(m, giving, bundle)) != 0)
            return -1;
    }
    if (read_with(m, giving, with ? with : "", strict) != 0)
        return -1;
    count_chosen(giving);
    return made(m);
}

/* -- back to an address ------------------------------------------------------------------------------------------------ */
static const char *one_more(struct making *m, const char *with, const char *mark, const char *name, const char *id) {
    return say(m, "%s%s%s%s%s%s", with, *with ? "," : "", mark, name, *id ? ":" : "", id);
}

/* As the address says it, once `turned` of a bundle is turned, or (NULL) the bundle itself. */
static const char *with_words(struct making *m, const struct giving *giving, const struct bundle *of,
                              const struct thing *turned) {
    const char *with = "";
    for (int i = 0; i < BUNDLES; i++) {
        const struct bundle *bundle = &giving->bundle[i];
        bool whole = bundle == of && !turned, named = whole ? bundle->chosen[0] < bundle->count[0] : bundle->named;
        if (named)
            with = one_more(m, with, "", bundle->name, "");
        for (const struct thing *thing = bundle->things; thing; thing = thing->next) {
            bool with_it = named && !thing->own,
                 chosen = whole && !thing->own ? named : thing->chosen != (thing == turned);
            if (chosen != with_it)
                with = one_more(m, with, chosen ? "" : "-", bundle->name, thing->id);
        }
    }
    return with;
}

static const char *address_of(struct making *m, const struct giving *giving, const char *kind, const char *id,
                              const char *with) {
    const struct arg args[] = {{"to", giving->to},
                               {"tray", giving->tray},
                               {"with", with},
                               {"review", text_compare(giving->review, giving->usual) ? giving->review : NULL},
                               {"service", giving->service}};
    struct place place = {.kind = kind, .id = id};
    for (int i = 0; i < COUNT(args); i++)
        if (args[i].value && *args[i].value)
            place.arg[place.args++] = args[i];
    return place_write(&place, m->arena);
}

const char *giving_address(struct making *m, const struct giving *giving, const char *kind, const char *id) {
    return address_of(m, giving, kind, id, with_words(m, giving, NULL, NULL));
}

const char *giving_turned(struct making *m, const struct giving *giving, const char *id, const struct bundle *bundle,
                          const struct thing *thing) {
    return address_of(m, giving, "share", id, with_words(m, giving, bundle, thing));
}

/* -- the copy ------------------------------------------------------------------------------------------------------- */
const char *giving_what(struct making *m, const struct giving *giving) {
    const char *what = "";
    for (int i = 0; i < BUNDLES; i++) {
        const struct bundle *bundle = &giving->bundle[i];
        long chosen = bundle->chosen[0] + bundle->chosen[1];
        const char *count = bundle->noun ? say(m, " (%ld)", chosen) : "";
        if (chosen)
            what = say(m, "%s%s%s%s", what, *what ? ", " : "", bundle->title, count);
    }
    return what;
}

struct share giving_share(struct making *m, const struct giving *giving) {
    struct share share = {.kind = "copy",
                          .name = giving->name,
                          .to = giving->to,
                          .day = arena_copy(m->arena, m->world->today),
                          .review = giving->review};
    for (int i = 0; i < BUNDLES; i++)
        for (const struct thing *thing = giving->bundle[i].things; thing; thing = thing->next) {
            const struct share_line *line = &thing->line;
            if (!thing->chosen)
                continue;
            if (strcmp(sorts[i].name, "goal") == 0)
                share.goal = thing->id;
            else if (strcmp(sorts[i].name, "service") == 0)
                share.service = thing->title;
            else if (strcmp(sorts[i].name, "team") == 0)
                share.team = "yes";
            else if (strcmp(sorts[i].name, "job") == 0)
                share.role = thing->id, share.role_title = thing->title;
            else
                *share_add(&share) = *line;
            if (line->level)
                share.scale = giving->scale;
        }
    return share;
}

/* Of a text and what parts it from the next. */
static uint64_t mark_text(uint64_t mark, const char *text) {
    text = text ? text : "\1";
    return text_mark(mark, text, strlen(text) + 1);
}

const char *giving_mark(struct making *m, const struct giving *giving) {
    struct share share = giving_share(m, giving);
    const char *const heads[] = {share.name, share.to, share.goal, share.role, share.service, share.team};
    uint64_t mark = TEXT_MARK;
    for (int i = 0; i < COUNT(heads); i++)
        mark = mark_text(mark, heads[i]);
    for (int i = 0; i < share.lines; i++) {
        const struct share_line *l = &share.line[i];
        const char *const texts[] = {l->part,  l->item, l->title,
                                     l->words, l->more, l->day,
                                     l->state, l->name, say(m, "%ld %ld", l->level, l->minutes)};
        for (int j = 0; j < COUNT(texts); j++)
            mark = mark_text(mark, texts[j]);
    }
    free(share.line);
    return say(m, "%016llx", (unsigned long long)mark);
}

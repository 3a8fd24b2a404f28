/* What is said of a copy that somebody gave: what its reader sees done well, how they see a skill, what they propose, what was agreed,
 * what they ask. It stands in the reader's own file, under the copy's id, and goes nowhere until they send it. */
#include "kinds.h"
#include "saying.h"
#include "tray.h"
#include <string.h>

enum { MOST_WORDS = 4000, MOST_TITLE = 200, MOST_REMARKS = 100, MOST_HOURS = 100 };
static const char trail[] = "Home > Given to me";

/* The parts, each with what it is begun with: words of one's own, or a choice. */
static const struct said {
    const char *part, *title, *ask, *main,
        *words; /* main: the field that is asked first; words: over what its words are */
    const char *about;
} parts[] = {
    {"seen", "What I see done well", "What do you see done well?", "words", "What I see done well",
     "In your own words, as you would say it: what was done, and what was good about it."},
    {"view", "How I see it", "How do you see it?", NULL, "In my own words",
     "It stands beside their own answer and changes nothing in it. Leave it out where you have not seen it."},
    {"proposal", "What I propose", "What do you propose?", NULL, "Why",
     "Something that could help with what they would like to grow."},
    {"agreed", "What we agreed", "What did you agree?", "title", NULL, "One thing at a time, as both of you said it."},
    {"question", "What I would like to ask", "What would you like to ask?", "words", "What I ask",
     "Something to talk about when you meet."},
};

/* What of a remark can be said and changed, by part. */
static const struct field {
    const char *name, *ask;
    const char *of; /* the parts that have it */
    size_t most;    /* bytes of a text; 0: it is none */
    bool clears;
} fields[] = {
    {"title", "What is it?", "proposal agreed", MOST_TITLE, false},
    {"words", "In your own words:", "seen view proposal question", MOST_WORDS, true},
    {"level", "How do you see it?", "view", 0, true},
    {"by", "By which day?", "proposal agreed", 0, true},
    {"hours", "How many hours would it take?", "proposal", 0, true},
    {"remove", "Take it out?", "seen view proposal agreed question", 0, false},
};

static const struct said *said_of(const char *part) {
    for (int i = 0; i < COUNT(parts); i++)
        if (part && strcmp(parts[i].part, part) == 0)
            return &parts[i];
    return NULL;
}

const char *remark_title(const char *part) {
    const struct said *said = said_of(part);
    return said ? said->title : NULL;
}

/* -- reading ----------------------------------------------------------------------------------------------------------- */
int read_remarks(struct making *m, const char *copy, long n, struct remark **remark) {
    struct cursor c;
    int count = 0;
    *remark = arena_alloc(m->arena, sizeof **remark * MOST_REMARKS);
    ask(m, &c, Q_REMARKS, "ti", copy, n);
    while (store_next(&c) == 1)
        if (count < MOST_REMARKS)
            (*remark)[count++] = (struct remark){.n = store_long(&c, 0),
                                                 .part = cell(m, &c, 1),
                                                 .item = cell(m, &c, 2),
                                                 .title = cell(m, &c, 3),
                                                 .level = store_long(&c, 4),
                                                 .words = cell(m, &c, 5),
                                                 .day = cell(m, &c, 6),
                                                 .minutes = store_long(&c, 7),
                                                 .level_words = cell(m, &c, 8)};
    return count;
}

static int find_remark(struct making *m, const struct gift *gift, const char *n, struct remark *remark) {
    struct remark *found;
    long number;
    if (text_whole(n, &number) && number > 0 && read_remarks(m, gift->share.id, number, &found)) {
        *remark = found[0];
        return 0;
    }
    return m->err->fault
               ? -1
               : err_set(m->err, FAULT_USAGE, "You wrote nothing with number \"%s\" for %s.", n, gift->share.name);
}

const char *remark_words(struct making *m, const struct remark *r) {
    const char *by = r->day ? say(m, ", by %s", text_day_words(m->arena, r->day)) : "",
               *length = r->minutes ? say(m, ", %s", text_minutes(m->arena, r->minutes)) : "";
    const char *what =
        r->level_words ? say(m, "%s: %s", r->title, r->level_words) : say(m, "%s%s%s", r->title, length, by);
    if (!r->words || !*what)
        return r->words ? r->words : what;
    return say(m, "%s%s %s", what, strcmp(r->part, "view") == 0 && !r->level_words ? ":" : text_stop(what),
               capital_words(m, r->words));
}

static const char *remark_place(struct making *m, const struct gift *gift, const char *n) {
    return place_with(gift_place(m, "received", gift), "remark", n, m->arena);
}

struct rows *make_remarks(struct making *m, const struct gift *gift, const char *none, bool leads) {
    static const struct column columns[] = {
        {"text", "", NULL, WORDS, 0},   {"part", NULL, NULL, DATA, 0},  {"n", NULL, NULL, COUNTED, 0},
        {"item", NULL, NULL, DATA, 0},  {"title", NULL, NULL, DATA, 0}, {"level", NULL, NULL, COUNTED, 0},
        {"words", NULL, NULL, DATA, 0}, {"day", NULL, NULL, DATA, 0},   {"minutes", NULL, NULL, COUNTED, 0}};
    struct remark *r;
    int count = read_remarks(m, gift->share.id, 0, &r);
    struct rows *rows = make_rows(m, "remarks", NULL, columns, COUNT(columns), none);
    const char *last = "";
    for (int i = 0; i < count; i++) {
        const char *n = number(m, r[i].n);
        struct row *row = make_row(m, rows, n, leads ? remark_place(m, gift, n) : NULL);
        make_cells(m, rows, row, remark_words(m, &r[i]), r[i].part, n, r[i].item, r[i].title,
                   r[i].level ? number(m, r[i].level) : NULL, r[i].words, r[i].day,
                   r[i].minutes ? number(m, r[i].minutes) : NULL);
        make_group(row, remark_title(r[i].part), &last);
        row->enter = leads ? "change it" : NULL;
    }
    return rows;
}

/* Are levels of the copy the levels of today's content. */
static bool same_scale(struct making *m, const struct share *share) {
    return text_compare(level_scale(m), share->scale) == 0;
}

/* A skill that the copy speaks of: its title there; NULL, and err says so, where it does not. */
static const char *skill_in_copy(struct making *m, const struct share *share, const char *id) {
    for (int i = 0; id && i < share->lines; i++)
        if (text_compare(share->line[i].item, id) == 0 && share->line[i].title &&
            (strcmp(share->line[i].part, "level") == 0 || strcmp(share->line[i].part, "wanted") == 0))
            return share->line[i].title;
    err_set(m->err, FAULT_USAGE, "The copy says nothing of a skill \"%s\". Nothing was changed.", id ? id : "");
    return NULL;
}

/* -- the questions --------------------------------------------------------------------------------------------------------- */
static struct rows *begin_choices(struct making *m) {
    static const struct column columns[] = {
        {"title", "", NULL, WORDS, 0}, {"note", "", NULL, WORDS, 1}, {"value", NULL, NULL, DATA, 0}};
    return make_pick(m, "choices", NULL, columns, COUNT(columns), "");
}

static void choose(struct making *m, struct rows *rows, const char *go, const char *title, const char *note,
                   const char *value) {
    struct row *row = make_row(m, rows, value, go ? go : place_with(m->address, "is", value, m->arena));
    make_cells(m, rows, row, title, note, value);
    row->key = digit(m, rows->count);
}

static void add_levels(struct making *m, struct rows *rows) {
    struct cursor c;
    ask(m, &c, Q_LEVELS, "");
    while (store_next(&c) == 1)
        choose(m, rows, NULL, cell(m, &c, 1), NULL, number(m, store_long(&c, 0)));
}

static int ask_view(struct making *m, const struct gift *gift, const struct place *place) {
    const char *title = skill_in_copy(m, &gift->share, place_arg(place, "item"));
    if (!title)
        return -1;
    make_head(m, say(m, "%s > %s", trail, gift->share.name), say(m, "%s: how do you see it?", title));
    make_text(m, BODY, NULL, NULL, said_of("view")->about);
    struct rows *rows = begin_choices(m);
    if (same_scale(m, &gift->share))
        add_levels(m, rows);
    else
        make_text(m, BODY, NULL, NULL,
                  "The levels of this copy are not the levels of today: say it in your own words.");
    choose(m, rows, place_with(m->address, "field", "words", m->arena), "In my own words, without a level", NULL,
           "words");
    m->page->start = -1;
    return made(m);
}

/* Things that lead on from where somebody is, for what they would like first. */
static void add_proposals(struct making *m, struct rows *rows, const struct share *share, const char *part) {
    enum { MOST = 8 };
    for (int i = 0; i < share->lines && rows->count < MOST; i++) {
        const struct share_line *line = &share->line[i];
        struct cursor c;
        if (strcmp(line->part, part) != 0 || !line->item)
            continue;
        ask(m, &c, Q_PROPOSABLE, "ti", line->item, strcmp(part, "level") == 0 ? line->level : 1L);
        while (store_next(&c) == 1) {
            const char *item = say(m, "%s/%s", store_text(&c, 0), store_text(&c, 1));
            bool listed = false;
            for (long j = 0; j < rows->count; j++)
                listed |= strcmp(rows->row[j].id, item) == 0;
            if (!listed && rows->count < MOST)
                choose(m, rows, NULL, cell(m, &c, 2), line->title, item);
        }
    }
}

static int ask_proposal(struct making *m, const struct gift *gift) {
    make_head(m, say(m, "%s > %s", trail, gift->share.name), said_of("proposal")->ask);
    make_text(m, BODY, NULL, NULL, said_of("proposal")->about);
    struct rows *rows = begin_choices(m);
    add_proposals(m, rows, &gift->share, "wanted");
    add_proposals(m, rows, &gift->share, "level");
    choose(m, rows, place_with(m->address, "field", "title", m->arena), "Something else, in my own words", NULL,
           "title");
    m->page->start = -1;
    return made(m);
}

static int ask_words(struct making *m, const struct gift *gift, const char *title, const char *about, const char *now,
                     const struct field *field) {
    make_head(m, say(m, "%s > %s", trail, gift->share.name), title);
    make_text(m, BODY, NULL, NULL, about);
    if (field->most)
        make_writing(m, "is", field->ask, now, field->most)->clears = field->clears && now;
    else
        make_input(m, "is", field->ask, now)->clears = field->clears && now;
    m->page->said = say(m, "%s can read it once you send it.", gift->share.name);
    return made(m);
}

static const struct field *field_named(const char *part, const char *name) {
    for (int i = 0; i < COUNT(fields); i++)
        if (name && strcmp(fields[i].name, name) == 0 && strstr(fields[i].of, part))
            return &fields[i];
    return NULL;
}

static const char *field_value(struct making *m, const struct remark *r, const char *name) {
    return strcmp(name, "title") == 0                 ? r->title
           : strcmp(name, "words") == 0               ? r->words
           : strcmp(name, "by") == 0                  ? r->day
           : strcmp(name, "hours") == 0 && r->minutes ? say(m, "%g", (double)((r->minutes * 100 + 30) / 60) / 100)
                                                      : NULL;
}

static int ask_field(struct making *m, const struct gift *gift, const struct remark *r, const struct field *field) {
    const char *there = remark_place(m, gift, number(m, r->n));
    bool removes = text_compare(field->name, "remove") == 0, level = text_compare(field->name, "level") == 0;
    if (!removes && !level) {
        ask_words(m, gift, remark_title(r->part), NULL, field_value(m, r, field->name), field);
    } else {
        make_head(m, say(m, "%s > %s", trail, gift->share.name), field->ask);
        make_text(m, BODY, NULL, NULL, remark_words(m, r));
        struct rows *rows = begin_choices(m);
        if (level)
            add_levels(m, rows);
        choose(m, rows, NULL, level ? "No level" : "No, leave it", NULL, level ? "clear" : "no");
        if (removes)
            choose(m, rows, NULL, "Yes, take it out", NULL, "yes");
        m->page->start = removes ? 0 : r->level - 1;
    }
    make_link(m, "Right", "leave it", there);
    make_next(m, there, NULL);
    return made(m);
}

static void add_field(struct making *m, const struct gift *gift, const struct remark *r, const char *name,
                      const char *label, const char *value) {
    const char *at = place_with(gift_place(m, "remark", gift), "n", number(m, r->n), m->arena);
    bool fixed =
        strcmp(name, "title") == 0 ? r->item != NULL : strcmp(name, "level") == 0 && !same_scale(m, &gift->share);
    if (field_named(r->part, name))
        make_fact(m, name, label, value ? value : "not said", fixed ? NULL : place_with(at, "field", name, m->arena));
}

int build_remark_of(struct making *m, const struct gift *gift, const char *n) {
    struct remark r;
    if (strcmp(gift->share.kind, "copy") != 0 || find_remark(m, gift, n, &r) != 0)
        return m->err->fault ? -1 : err_set(m->err, FAULT_USAGE, "Only of a copy is something said.");
    make_item(m, say(m, "%s > %s", trail, gift->share.name), remark_title(r.part));
    if (!field_named(r.part, "title"))
        make_text(m, STRONG, "text", NULL, *r.title ? r.title : NULL);
    add_field(m, gift, &r, "title", "What", r.title);
    add_field(m, gift, &r, "level", "Level", r.level_words);
    add_field(m, gift, &r, "words", said_of(r.part)->words, r.words);
    add_field(m, gift, &r, "by", "By", r.day ? text_day_words(m->arena, r.day) : NULL);
    add_field(m, gift, &r, "hours", "Length", minutes_words(m, r.minutes));
    make_link(m, "x", "take it out", say(m, "%s?n=%ld&field=remove", gift_place(m, "remark", gift), r.n));
    make_link(m, "a", "all I wrote", place_with(gift_place(m, "received", gift), "part", "mine", m->arena));
    m->page->shown = true;
    make_next(m, gift_place(m, "received", gift), "the copy");
    return made(m);
}

int build_remark(struct making *m, const struct place *place) {
    const char *n = place_arg(place, "n"), *name = place_arg(place, "field"), *part = place_arg(place, "part");
    struct gift gift;
    struct remark remark;
    if (tray_copy(m, place->id, &gift) != 0 || (n && find_remark(m, &gift, n, &remark) != 0))
        return -1;
    const struct said *said = said_of(n ? remark.part : part);
    const struct field *field = said ? field_named(said->part, name || n ? name : said->main) : NULL;
    if (!said || (name && !field))
        return err_set(m->err, FAULT_USAGE, "What can be said of a copy is seen, view, proposal, agreed or question.");
    if (n)
        return field ? ask_field(m, &gift, &remark, field) : build_remark_of(m, &gift, n);
    const char *copy = gift_place(m, "received", &gift);
    int result = field                             ? ask_words(m, &gift, said->ask, said->about, NULL, field)
                 : strcmp(said->part, "view") == 0 ? ask_view(m, &gift, place)
                                                   : ask_proposal(m, &gift);
    make_link(m, "Right", "leave it", copy);
    make_next(m, copy, NULL);
    return result;
}

/* -- the acts ----------------------------------------------------------------------------------------------------------------- */
static int read_level(struct making *m, const char *is, struct remark *r) {
    r->level_words = level_typed(m, is, &r->level);
    return r->level_words || m->err->fault
               ? made(m)
               : err_set(m->err, FAULT_USAGE, "\"%s\" is no level. Nothing was changed.", is);
}

static int read_by(struct making *m, const char *is, struct remark *r) {
    r->day = is;
    return check_day(m, is);
}

static void clear_field(const char *name, struct remark *r) {
    if (strcmp(name, "words") == 0)
        r->words = NULL;
    else if (strcmp(name, "level") == 0)
        r->level = 0, r->level_words = NULL;
    else if (strcmp(name, "by") == 0)
        r->day = NULL;
    else
        r->minutes = 0;
}

/* A field of a remark from what was answered; "clear" takes it back where it may be. */
static int set_field(struct making *m, const struct field *field, const char *is, struct remark *r) {
    if (field->clears && strcmp(is, "clear") == 0) {
        clear_field(field->name, r);
        return 0;
    }
    return strcmp(field->name, "title") == 0   ? read_own_text(m, is, field->most, &r->title)
           : strcmp(field->name, "words") == 0 ? read_own_text(m, is, field->most, &r->words)
           : strcmp(field->name, "level") == 0 ? read_level(m, is, r)
           : strcmp(field->name, "by") == 0    ? read_by(m, is, r)
                                               : read_hours(m, is, MOST_HOURS, &r->minutes);
}

static int keep(struct making *m, const struct gift *gift, const struct remark *r, const char *said) {
    if (store_begin(m->world->store, m->err) != 0)
        return -1;
    store_change(m->world->store, Q_KEEP_REMARK, m->err, "titttittit", gift->share.id, r->n, r->part, r->item, r->title,
                 r->level, r->words, r->day, r->minutes, m->world->now);
    return store_commit(m->world->store, say(m, "for %s, %s", gift->share.name, said), NULL, m->err);
}

/* A thing of the content by its kind and id, as it is proposed. */
static int propose_item(struct making *m, const char *is, struct remark *r) {
    struct place item;
    struct cursor c;
    if (item_place(m, is, &item) != 0)
        return -1;
    ask(m, &c, Q_PLANNABLE, "tt", item.kind, item.id);
    if (store_next(&c) != 1)
        return m->err->fault ? -1 : no_such(m, item.id ? item.kind : "item", item.id ? item.id : item.kind);
    r->item = say(m, "%s/%s", item.kind, item.id);
    r->title = cell(m, &c, 0);
    r->minutes = store_long(&c, 1);
    store_done(&c);
    return 0;
}

/* A view of a skill is said once: a new one takes its place. */
static int begin_view(struct making *m, const struct gift *gift, const char *skill, struct remark *r) {
    struct remark *all;
    int count = read_remarks(m, gift->share.id, 0, &all);
    for (int i = 0; i < count; i++)
        if (strcmp(all[i].part, "view") == 0 && text_compare(all[i].item, skill) == 0)
            *r = all[i];
    r->item = skill;
    return (r->title = skill_in_copy(m, &gift->share, skill)) ? 0 : -1;
}

static int next_number(struct making *m, const struct gift *gift, long *n) {
    struct cursor c;
    long count = 0;
    ask(m, &c, Q_REMARK_COUNT, "t", gift->share.id);
    while (store_next(&c) == 1) {
        count = store_long(&c, 0);
        *n = store_long(&c, 1) + 1;
    }
    if (count >= MOST_REMARKS)
        return err_set(m->err, FAULT_USAGE, "%d things at most are said of one copy. Nothing was changed.",
                       MOST_REMARKS);
    return made(m);
}

static int read_new(struct making *m, const struct gift *gift, const struct place *call, struct remark *r) {
    const struct said *said = said_of(place_arg(call, "part"));
    const char *is = place_arg(call, "is"), *name = place_arg(call, "field");
    if (!said)
        return err_set(m->err, FAULT_USAGE,
                       "What can be said of a copy is seen, view, proposal, agreed or question. Nothing was changed.");
    const struct field *field = field_named(said->part, name ? name : said->main);
    *r = (struct remark){.part = said->part, .title = ""};
    if (strcmp(said->part, "view") == 0 && begin_view(m, gift, place_arg(call, "item"), r) != 0)
        return -1;
    if (!r->n && next_number(m, gift, &r->n) != 0)
        return -1;
    if (field)
        return set_field(m, field, is, r);
    if (strcmp(said->part, "proposal") == 0)
        return propose_item(m, is, r);
    return same_scale(m, &gift->share)
               ? read_level(m, is, r)
               : err_set(m->err, FAULT_USAGE,
                         "The levels of this copy are not the levels of today. Nothing was changed.");
}

static int remove_one(struct making *m, const struct gift *gift, const struct remark *r, const char *is,
                      struct outcome *outcome) {
    long yes;
    outcome->go = place_with(gift_place(m, "received", gift), "part", "mine", m->arena);
    outcome->said = "It stays.";
    if (read_yes(m, is, &yes) != 0 || !yes)
        return made(m);
    outcome->said = say(m, "Taken out: %s", remark_words(m, r));
    if (store_begin(m->world->store, m->err) != 0)
        return -1;
    store_change(m->world->store, Q_REMOVE_REMARK, m->err, "ti", gift->share.id, r->n);
    return store_commit(m->world->store, say(m, "for %s, taken out: %s", gift->share.name, remark_words(m, r)), NULL,
                        m->err);
}

int run_remark(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
               struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *n = place_arg(call, "n"), *name = place_arg(call, "field"), *is = place_arg(call, "is");
    struct gift gift;
    struct remark r;
    if (tray_copy(&m, call->id, &gift) != 0)
        return -1;
    outcome->go = n ? remark_place(&m, &gift, n) : gift_place(&m, "received", &gift);
    outcome->said = "It is left as it was.";
    if (strcmp(is, "skip") == 0) /* Enter on an empty line */
        return 0;
    if ((n ? find_remark(&m, &gift, n, &r) : read_new(&m, &gift, call, &r)) != 0)
        return -1;
    const struct field *field = n ? field_named(r.part, name) : NULL;
    if (n && !field)
        return err_set(err, FAULT_USAGE, "It has no \"%s\". Nothing was changed.", name ? name : "");
    if (n && strcmp(name, "remove") == 0)
        return remove_one(&m, &gift, &r, is, outcome);
    if (n && set_field(&m, field, is, &r) != 0)
        return -1;
    if (!r.words && !r.level && (r.item || !*r.title) && strcmp(r.part, "proposal") != 0)
        return err_set(err, FAULT_USAGE, "There is nothing else in it: take it out instead. Nothing was changed.");
    const char *words = remark_words(&m, &r);
    outcome->said = say(&m, "%s For %s: %s%s", saved_words(world), gift.share.name, words, text_stop(words));
    outcome->go = remark_place(&m, &gift, number(&m, r.n));
    return keep(&m, &gift, &r, words);
}

/* What others gave: the list, a copy part by part in words, and deleting one from the tray. It is theirs: nothing here changes it. */
#include "kinds.h"
#include "tray.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

static const char trail[] = "Home > Given to me";

/* The parts of a copy, in the order they are told. */
static const struct part {
    const char *part, *title, *noun, *plural;
    bool answers; /* a line is a skill that can be answered with a view */
} parts[] = {{"level", "Where they are", "skill", NULL, true},
             {"wanted", "Where they would like to be", "skill", NULL, true},
             {"plan", "Their plan", "thing", NULL, false},
             {"evidence", "What they did, and what it showed", "example", NULL, false},
             {"task", "What they do, and would like to do", "everyday task", NULL, false},
             {"barrier", "What gets in their way", "thing", NULL, false},
             {"agreed", "What was agreed", "line", NULL, false},
             {"view", "How others see it", "skill", NULL, false},
             {"seen", "What is seen done well", "line", NULL, false},
             {"proposal", "What is proposed", "thing", NULL, false},
             {"question", "Questions", "question", NULL, false},
             {"reply", "What they said to the survey", "answer", NULL, false},
             {"note", "Notes they chose to give", "note", NULL, false}};

static long count_part(const struct share *share, const char *part) {
    long count = 0;
    for (int i = 0; i < share->lines; i++)
        count += strcmp(share->line[i].part, part) == 0;
    return count;
}

/* -- the list ------------------------------------------------------------------------------------------------------------ */
/* The day after which it asks to be deleted. */
static const char *over_words(struct making *m, const struct share *s) {
    const char *day = s->review ? text_day_words(m->arena, s->review) : NULL;
    return gift_is_over(m, s) ? say(m, "%s, which is over", day) : day;
}

static void add_gift(struct making *m, struct rows *rows, const char *name) {
    struct gift gift;
    tray_look(m, name, &gift);
    const struct share *s = &gift.share;
    const char *clean = text_clean(m->arena, name);
    const char *go = !gift.refused  ? gift_place(m, "received", &gift)
                     : gift.in_tray ? gift_place(m, "discard", &gift)
                                    : NULL;
    struct row *row = make_row(m, rows, clean, strcmp(clean, name) == 0 ? go : NULL);
    if (gift.refused)
        make_cells(m, rows, row, gift.refused, NULL, NULL, clean, NULL, NULL, NULL, NULL, NULL, gift.refused);
    else
        make_cells(m, rows, row, gift_words(m, s), s->day ? text_day_words(m->arena, s->day) : NULL, over_words(m, s),
                   clean, s->kind, s->id, s->name, s->day, s->review, NULL);
    row->tone = gift.refused || gift_is_over(m, s) ? CARE : BODY;
    row->enter = gift.refused ? "delete it" : NULL;
}

static int list_gifts(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0},
                                            {"day_words", "Of", "of %s", WORDS, 1},
                                            {"review_words", "Delete after", "to be deleted after %s", WORDS, 2},
                                            {"file", NULL, NULL, DATA, 0},
                                            {"kind", NULL, NULL, DATA, 0},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"name", NULL, NULL, DATA, 0},
                                            {"day", NULL, NULL, DATA, 0},
                                            {"review", NULL, NULL, DATA, 0},
                                            {"refused", NULL, NULL, DATA, 0}};
    int count;
    const char **name = tray_names(m, &count);
    make_head(m, "Home", "Given to me");
    make_text(m, BODY, NULL, NULL,
              "Copies that people chose to give you, and answers to yours. To open one changes nothing in it, and "
              "nobody is told.");
    struct rows *rows = make_pick(
        m, "given", NULL, columns, COUNT(columns),
        m->world->site.tray
            ? "Nothing lies in your tray."
            : "No tray is set up on this computer. A file that somebody gave you is opened so: pathway open FILE");
    rows->first = m->view->first < count ? m->view->first : 0;
    rows->total = count;
    for (long i = rows->first; i < count && i - rows->first < m->view->rows; i++)
        add_gift(m, rows, name[i]);
    if (count == TRAY_MOST)
        m->page->said = say(m, "The first %d are shown.", TRAY_MOST);
    m->page->shown = true; /* nothing is opened only because the cursor passes it */
    make_next(m, "meeting", "get ready for a 1:1");
    return made(m);
}

/* -- a copy ---------------------------------------------------------------------------------------------------------------- */
static const char *part_address(struct making *m, const struct gift *gift, const char *part) {
    return place_with(gift_place(m, "received", gift), "part", part, m->arena);
}

static const char *remark_address(struct making *m, const struct gift *gift, const char *part) {
    return place_with(gift_place(m, "remark", gift), "part", part, m->arena);
}

static void tell_gift(struct making *m, const struct gift *gift) {
    const struct share *s = &gift->share;
    const char *goal = s->goal ? goal_words(s->goal) : NULL;
    if (gift_is_over(m, s))
        make_text(m, CARE, "over", NULL,
                  say(m, "It asks to be deleted after %s: that is over.", text_day_words(m->arena, s->review)));
    make_fact(m, "day", "Of", text_day_words(m->arena, s->day), NULL);
    if (s->review)
        make_fact(m, "review", "To be deleted after", text_day_words(m->arena, s->review),
                  gift->in_tray ? gift_place(m, "discard", gift) : NULL);
    if (s->to)
        make_fact(m, "to", "For", s->to, NULL);
    if (gift->login && gift->in_tray)
        make_fact(m, "login", "Put here by the login", gift->login, NULL);
    if (s->service)
        make_fact(m, "service", "Library service", s->service, NULL);
    if (s->role_title)
        make_fact(m, "role", "Job", s->role_title, NULL);
    if (goal)
        make_fact(m, "goal", "Would like to be", goal, NULL);
}

static void add_way(struct making *m, struct rows *rows, const char *go, const char *title, const char *note,
                    const char *group, const char **last) {
    struct row *row = make_row(m, rows, title, go);
    make_cells(m, rows, row, title, note);
    make_group(row, group, last);
}

/* What a manager adds stands in their own file, beside the copy. */
static void add_mine(struct making *m, struct rows *rows, const struct gift *gift, int remarks, const char **last) {
    static const char *const said[] = {"seen", "proposal", "agreed", "question"};
    const char *name = gift->share.name, *group = say(m, "What I add: %s can read it once I send it", name);
    for (int i = 0; i < COUNT(said); i++)
        add_way(m, rows, remark_address(m, gift, said[i]), remark_title(said[i]), NULL, group, last);
    add_way(m, rows, part_address(m, gift, "mine"), "What I wrote so far",
            remarks ? text_count(m->arena, remarks, "thing", NULL) : "nothing yet", group, last);
}

static int show_copy(struct making *m, const struct gift *gift) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"note", "", NULL, WORDS, 1}};
    const char *last = "";
    struct remark *remark;
    int remarks = read_remarks(m, gift->share.id, 0, &remark);
    make_item(m, trail, gift_words(m, &gift->share));
    tell_gift(m, gift);
    struct rows *rows = make_pick(m, "parts", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(parts); i++) {
        long count = count_part(&gift->share, parts[i].part);
        if (count)
            add_way(m, rows, part_address(m, gift, parts[i].part), parts[i].title,
                    text_count(m->arena, count, parts[i].noun, parts[i].plural),
                    say(m, "What %s chose to give", gift->share.name), &last);
    }
    add_mine(m, rows, gift, remarks, &last);
    if (remarks)
        make_link(m, "s", "send it", gift_place(m, "answer", gift));
    if (gift->in_tray)
        make_link(m, "x", "delete the copy", gift_place(m, "discard", gift));
    m->page->shown = true;
    make_next(m, rows->row[0].go, NULL);
    return made(m);
}

/* -- a part of it ---------------------------------------------------------------------------------------------------------- */
static const char *state_of(const struct share_line *line) {
    static const char *const words[][3] = {{"task", "does", "does it"},
                                           {"task", "wants", "would like to"},
                                           {"task", "both", "does it, and would like to"},
                                           {"level", "not-sure", "Not sure"},
                                           {"level", "not-for-me", "Not for me"},
                                           {"plan", "waiting", "waiting for a yes"},
                                           {"view", "agreed", "agreed"},
                                           {"view", "manager", NULL}};
    for (int i = 0; i < COUNT(words); i++)
        if (line->state && strcmp(words[i][0], line->part) == 0 && strcmp(words[i][1], line->state) == 0)
            return words[i][2];
    return strcmp(line->part, "plan") == 0 ? line->state : NULL;
}

/* Two sentences after each other; either may be NULL. */
static const char *and_words(struct making *m, const char *one, const char *other) {
    return one && other ? say(m, "%s%s %s", one, text_stop(one), other) : one ? one : other;
}

/* What stands under it: an example is what, so what, now what. */
static const char *more_of(struct making *m, const struct share_line *line) {
    bool evidence = strcmp(line->part, "evidence") == 0, plan = strcmp(line->part, "plan") == 0;
    if (evidence)
        return and_words(m, line->more ? say(m, "So what: %s", line->more) : NULL,
                         line->state ? say(m, "Now what: %s", line->state) : NULL);
    if (plan)
        return and_words(m, line->words, line->more ? say(m, "There will be: %s", line->more) : NULL);
    return line->more;
}

/* Who does what was agreed. */
static const char *who_words(const struct share *share, const char *who) {
    return !who                          ? NULL
           : strcmp(who, "me") == 0      ? share->name
           : strcmp(who, "manager") == 0 ? "the manager"
           : strcmp(who, "both") == 0    ? "both of them"
                                         : who;
}

/* The words in the line itself. */
static const char *words_of(struct making *m, const struct share *share, const struct share_line *line) {
    const char *state = state_of(line);
    if (strcmp(line->part, "agreed") == 0)
        return who_words(share, line->words);
    if (strcmp(line->part, "plan") == 0 || !line->words)
        return state;
    return state && strcmp(line->part, "view") == 0 ? say(m, "%s, %s", line->words, state) : line->words;
}

/* How one sees it oneself. */
static const char *my_view(struct making *m, const struct remark *remark, int remarks, const char *item) {
    for (int i = 0; i < remarks; i++)
        if (strcmp(remark[i].part, "view") == 0 && text_compare(remark[i].item, item) == 0)
            return say(m, "I said: %s", remark[i].level_words ? remark[i].level_words : "in own words");
    return NULL;
}

static const struct column line_columns[] = {
    {"title", "", NULL, WORDS, 0},       {"words", "", NULL, WORDS, 1},     {"mine", "", NULL, WORDS, 2},
    {"day_words", "", NULL, WORDS, 3},   {"length", "", NULL, WORDS, 4},    {"name", "", "with %s", WORDS, 5},
    {"item", NULL, NULL, DATA, 0},       {"level", NULL, NULL, COUNTED, 0}, {"day", NULL, NULL, DATA, 0},
    {"minutes", NULL, NULL, COUNTED, 0}, {"more", NULL, NULL, DATA, 0}};

static const char *line_go(struct making *m, const struct gift *gift, const struct part *part,
                           const struct share_line *line) {
    const char *title;
    if (part->answers && line->item && strcmp(gift->share.kind, "copy") == 0)
        return place_with(remark_address(m, gift, "view"), "item", line->item, m->arena);
    return line->item && strchr(line->item, '/') && item_opens(m, line->item, &title) ? line->item : NULL;
}

static int show_part(struct making *m, const struct gift *gift, const struct part *part) {
    const struct share *s = &gift->share;
    long at = 0;
    struct remark *remark;
    int remarks = part->answers ? read_remarks(m, s->id, 0, &remark) : 0;
    make_head(m, say(m, "%s > %s", trail, s->name), part->title);
    if (part->answers)
        make_text(m, BODY, NULL, NULL, "Choose a skill to say how you see it. Nobody asks it of you.");
    struct rows *rows = make_pick(m, part->part, NULL, line_columns, COUNT(line_columns), "Nothing of that is in it.");
    rows->more = MORE_OPEN;
    rows->first = m->view->first;
    for (int i = 0; i < s->lines; i++) {
        const struct share_line *line = &s->line[i];
        if (strcmp(line->part, part->part) != 0 || !in_view(m, at++))
            continue;
        struct row *row = make_row(m, rows, number(m, at), line_go(m, gift, part, line));
        make_cells(m, rows, row, line->title ? line->title : line->words, line->title ? words_of(m, s, line) : NULL,
                   part->answers ? my_view(m, remark, remarks, line->item) : NULL,
                   line->day ? say(m, "%s%s", strcmp(part->part, "plan") == 0 ? "by " : "",
                                   text_day_words(m->arena, line->day))
                             : NULL,
                   minutes_words(m, line->minutes), line->name, line->item, line->level ? number(m, line->level) : NULL,
                   line->day, line->minutes ? number(m, line->minutes) : NULL, line->more);
        row->more = more_of(m, line);
        row->enter = part->answers ? "say how I see it" : NULL;
    }
    rows->total = at;
    m->page->shown = true;
    make_next(m, gift_place(m, "received", gift), "the whole of it");
    return made(m);
}

static int show_mine(struct making *m, const struct gift *gift) {
    make_head(m, say(m, "%s > %s", trail, gift->share.name), say(m, "What I wrote for %s", gift->share.name));
    make_text(m, BODY, NULL, NULL,
              say(m, "It stands in your own file. %s can read it once you send it.", gift->share.name));
    struct rows *rows = make_remarks(m, gift, "Nothing yet. It takes no more than a line.", true);
    if (rows->count)
        make_link(m, "s", "send it", gift_place(m, "answer", gift));
    m->page->shown = true;
    make_next(m, gift_place(m, "received", gift), "the copy");
    return made(m);
}

/* -- the page ----------------------------------------------------------------------------------------------------------------- */
static int show_return(struct making *m, const struct gift *gift) {
    make_item(m, trail, gift_words(m, &gift->share));
    make_text(m, BODY, NULL, NULL,
              "Answers to the survey, without a name. They are counted with others: pathway returns FILE...");
    make_next(m, "received", "what else was given to me");
    return made(m);
}

int build_received(struct making *m, const struct place *place) {
    const char *part = place_arg(place, "part");
    struct gift gift;
    if (!place->id)
        return list_gifts(m);
    if (tray_read(m, place->id, &gift) != 0)
        return -1;
    if (strcmp(gift.share.kind, "return") == 0)
        return show_return(m, &gift);
    if (strcmp(gift.share.kind, "answer") == 0)
        return build_differences(m, &gift);
    if (place_arg(place, "remark"))
        return build_remark_of(m, &gift, place_arg(place, "remark"));
    if (part && strcmp(part, "mine") == 0)
        return show_mine(m, &gift);
    for (int i = 0; part && i < COUNT(parts); i++)
        if (strcmp(parts[i].part, part) == 0)
            return show_part(m, &gift, &parts[i]);
    return part ? err_set(m->err, FAULT_USAGE, "A copy has no part \"%s\".", part) : show_copy(m, &gift);
}

/* -- deleting it ------------------------------------------------------------------------------------------------------------------ */
/* What may be deleted lies in the tray, whatever is in it. */
static int look_in_tray(struct making *m, const char *id, struct gift *gift) {
    tray_look(m, id ? id : "", gift);
    if (gift->in_tray && access(gift->path, F_OK) == 0)
        return 0;
    return err_set(m->err, FAULT_USAGE, "There is no file \"%s\" in your tray. Nothing was changed.",
                   text_clean(m->arena, id ? id : ""));
}

/* What is written on it, as long as it can be read. */
static int remarks_on(struct making *m, const struct gift *gift) {
    struct remark *remark;
    return gift->refused || strcmp(gift->share.kind, "copy") != 0 ? 0 : read_remarks(m, gift->share.id, 0, &remark);
}

int build_discard(struct making *m, const struct place *place) {
    struct gift gift;
    if (look_in_tray(m, place->id, &gift) != 0)
        return -1;
    make_head(m, trail, "Delete it from my tray?");
    make_text(m, BODY, NULL, NULL, gift.refused ? gift.refused : gift_words(m, &gift.share));
    make_text(m, BODY, NULL, NULL,
              "A file that is deleted cannot be had back. A copy of it that was put elsewhere stays there.");
    struct rows *rows = make_choices(m);
    make_choice(m, rows, "no", "No, keep it");
    make_choice(m, rows, "yes", "Yes, delete it");
    if (remarks_on(m, &gift))
        make_choice(m, rows, "all", "Yes, and what I wrote on it as well");
    m->page->start = 0;
    make_link(m, "Right", "leave it", "received");
    make_next(m, "received", NULL);
    return made(m);
}

int run_discard(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
                struct err *err) {
    struct making m = making_of(world, arena, err);
    const char *is = place_arg(call, "is");
    bool all = strcmp(is, "all") == 0;
    struct gift gift;
    if (look_in_tray(&m, call->id, &gift) != 0)
        return -1;
    outcome->go = "received";
    outcome->said = "It stays in your tray.";
    if (strcmp(is, "no") == 0)
        return 0;
    if (!all && strcmp(is, "yes") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: yes, no or all. Nothing was changed.", is);
    all = all && remarks_on(&m, &gift);
    if (remove(gift.path) != 0) /* somebody may have put a folder there */
        return err_set(err, FAULT_MACHINE, "It could not be deleted: %s. Nothing was changed.", strerror(errno));
    outcome->said = all ? "It is deleted, and what you wrote on it." : "It is deleted from your tray.";
    if (!all)
        return 0;
    if (store_begin(world->store, err) != 0)
        return -1;
    store_change(world->store, Q_REMOVE_REMARK, err, "ti", gift.share.id, 0L);
    return store_commit(world->store, say(&m, "what I wrote for %s: deleted", gift.share.name), NULL, err);
}

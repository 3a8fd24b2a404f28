/* Giving a copy to somebody: whom it is for, what goes in, all of it read once as they will have it. Nothing is written here: the choice
 * stands in the address. */
#include "give.h"
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

static const char above[] = "Home > Get ready for a 1:1";
static const char own_mark[] = "own-"; /* before a bundle's name: what of it is for the person alone */

/* -- whom it is for ---------------------------------------------------------------------------------------------------- */
static void add_logins(struct making *m, struct giving *giving) {
    static const struct column columns[] = {{"login", "Who has a tray on this computer", NULL, WORDS, 0}};
    struct giving to = *giving;
    const char **login;
    int count = deliver_trays(m, &login);
    struct rows *rows = count ? make_pick(m, "logins", NULL, columns, COUNT(columns), "") : NULL;
    for (int i = 0; i < count; i++) {
        to.to = to.tray = login[i];
        make_cells(m, rows, make_row(m, rows, login[i], giving_address(m, &to, "share", NULL)), login[i]);
    }
}

static int ask_whom(struct making *m, struct giving *giving) {
    struct giving open = *giving;
    make_head(m, above, "Give somebody a copy");
    make_text(m, BODY, NULL, NULL,
              "Of what you choose, item by item. Nothing goes in unless you tick it, and nothing is written before you "
              "have read it.");
    struct input *input = make_input(m, "to", "Whom is it for?", giving->to);
    open.to = open.tray = NULL;
    input->go = giving_address(m, &open, "share", NULL);
    input->enter = "go on";
    add_logins(m, giving);
    m->page->start = -1;
    make_next(m, "shared", "what I gave before");
    return made(m);
}

/* -- what goes in ------------------------------------------------------------------------------------------------------ */
static const char *lines_words(struct making *m, long lines) {
    return text_count(m->arena, lines, "line", NULL);
}

/* "6 things", "4 of 6 go in", "all 6 go in"; of what is one thing, the thing. */
static const char *much_words(struct making *m, const struct bundle *bundle, bool own) {
    long count = bundle->count[own], chosen = bundle->chosen[own];
    if (!bundle->noun)
        return chosen ? say(m, "goes in: %s", bundle->things->title) : bundle->things->title;
    return !chosen          ? text_count(m->arena, count, bundle->noun, NULL)
           : chosen < count ? say(m, "%ld of %ld go in", chosen, count)
           : count == 1     ? say(m, "1 %s goes in", bundle->noun)
                            : say(m, "all %ld go in", count);
}

/* The mark is for the eye alone: the words say the same. */
static const struct column columns[] = {{"mark", "", "", WORDS, 0},         {"title", "", NULL, WORDS, 0},
                                        {"much", "", NULL, WORDS, 1},       {"name", NULL, NULL, DATA, 0},
                                        {"things", NULL, NULL, COUNTED, 0}, {"chosen", NULL, NULL, COUNTED, 0}};

static void add_bundle(struct making *m, struct rows *rows, const struct giving *giving, const struct bundle *bundle,
                       bool own, const char **group) {
    const char *id = own ? say(m, "%s%s", own_mark, bundle->name) : bundle->name;
    long count = bundle->count[own], chosen = bundle->chosen[own];
    struct row *row = make_row(m, rows, id,
                               own ? giving_address(m, giving, "share", id)
                                   : place_with(giving_turned(m, giving, NULL, bundle, NULL), "at", id, m->arena));
    make_cells(m, rows, row,
               own              ? ""
               : !chosen        ? "[ ]"
               : chosen < count ? "[-]"
                                : "[x]",
               bundle->title, much_words(m, bundle, own), id, number(m, count), number(m, chosen));
    row->key = row_key(m, rows->count);
    row->enter = own ? "choose one by one" : chosen < count ? "tick it" : "leave it out";
    row->tone = chosen ? GOOD : BODY;
    make_group(row, own ? "For you alone: ticked only one by one" : "", group);
    row->group = own ? row->group : NULL;
}

/* What the person has not said yet, and may: their service. */
static void add_service(struct making *m, struct rows *rows, const struct giving *giving) {
    struct giving with = *giving;
    with.bundle[giving_bundle(&with, "service") - with.bundle].named = true;
    const char *then = giving_address(m, &with, "share", NULL);
    struct row *row = make_row(m, rows, "service", place_with("service", "then", then, m->arena));
    make_cells(m, rows, row, "[ ]", giving_bundle(&with, "service")->title, "not said yet", "service", "0", "0");
    row->key = row_key(m, rows->count);
    row->enter = "say it";
}

static void add_bundles(struct making *m, struct giving *giving, const char *at) {
    struct rows *rows = make_pick(m, "bundles", NULL, columns, COUNT(columns), "");
    const char *group = "";
    for (int own = 0; own < 2; own++)
        for (int i = 0; i < BUNDLES; i++) {
            const struct bundle *bundle = &giving->bundle[i];
            if (bundle->count[own])
                add_bundle(m, rows, giving, bundle, own, &group);
            else if (!own && bundle == giving_bundle(giving, "service"))
                add_service(m, rows, giving);
            else
                continue;
            if (at && strcmp(rows->row[rows->count - 1].id, at) == 0)
                m->page->start = rows->count - 1;
        }
}

static const char *day_of(struct making *m, const char *day) {
    return text_day_words(m->arena, day);
}

/* "It will hold your name, today's date and 15 lines." */
static const char *holds_words(struct making *m, const struct giving *giving) {
    return *giving_what(m, giving)
               ? say(m, "It will hold your name, today's date and %s.", lines_words(m, giving->lines))
               : "Nothing is ticked yet.";
}

static int choose_bundles(struct making *m, struct giving *giving, const char *at) {
    make_head(m, above, say(m, "Give %s a copy", giving->to));
    make_text(m, BODY, NULL, NULL, "Choose what goes in. Nothing goes in unless you tick it.");
    add_bundles(m, giving, at);
    make_text(m, BODY, "holds", NULL, holds_words(m, giving));
    make_datum(m, "line_count", number(m, giving->lines));
    const char *share = giving_address(m, giving, "share", "*");
    make_link(m, "o", "only some of it", share);
    m->page->act = "opens %s, to choose only some";
    make_link(m, "v", "read it first", place_with(giving_address(m, giving, "share", NULL), "see", "yes", m->arena));
    make_next(m, giving_address(m, giving, "give", NULL), "go on");
    m->page->said = "To choose writes nothing, and nothing is kept of the choice.";
    return made(m);
}

/* -- thing by thing ---------------------------------------------------------------------------------------------------- */
static int choose_things(struct making *m, struct giving *giving, const char *id, const char *at) {
    static const struct column one[] = {{"mark", "", "", WORDS, 0},
                                        {"title", "", NULL, WORDS, 0},
                                        {"goes", "", NULL, WORDS, 1},
                                        {"id", NULL, NULL, DATA, 0},
                                        {"chosen", NULL, NULL, COUNTED, 0}};
    bool own = strncmp(id, own_mark, strlen(own_mark)) == 0;
    const struct bundle *bundle = giving_bundle(giving, own ? id + strlen(own_mark) : id);
    if (!bundle)
        return err_set(m->err, FAULT_USAGE, "There is nothing \"%s\" to choose from.", id);
    make_head(m, say(m, "%s > Give %s a copy", above, giving->to), bundle->title);
    make_text(m, BODY, NULL, NULL,
              own ? "Each is for you alone. It goes in only where you tick it, one by one."
                  : "What is ticked goes in.");
    struct rows *rows = make_pick(m, "things", NULL, one, COUNT(one), "There is nothing of it now.");
    rows->more = MORE_READ;
    for (const struct thing *thing = bundle->things; thing; thing = thing->next) {
        if (thing->own != own)
            continue;
        struct row *row = make_row(m, rows, thing->id,
                                   place_with(giving_turned(m, giving, id, bundle, thing), "at", thing->id, m->arena));
        make_cells(m, rows, row, thing->chosen ? "[x]" : "[ ]", thing->title, thing->chosen ? "goes in" : "", thing->id,
                   number(m, thing->chosen));
        row->key = digit(m, rows->count);
        row->more = *thing->words ? thing->words : NULL;
        row->enter = thing->chosen ? "leave it out" : "tick it";
        row->tone = thing->chosen ? GOOD : BODY;
        if (at && strcmp(thing->id, at) == 0)
            m->page->start = rows->count - 1;
    }
    if (strcmp(bundle->name, "service") == 0)
        make_link(m, "e", "another name for it", place_with("service", "then", m->address, m->arena));
    make_next(m, giving_address(m, giving, "share", NULL), "all that could go in");
    return made(m);
}

/* Beside a list: what a row of it is about. */
static int tell_one(struct making *m, struct giving *giving, const char *id, const char *at) {
    static const struct column titles[] = {{"title", "", NULL, WORDS, 0}};
    bool own = strncmp(at, own_mark, strlen(own_mark)) == 0;
    const struct bundle *bundle = giving_bundle(giving, id ? id : own ? at + strlen(own_mark) : at);
    make_head(m, above, bundle ? bundle->title : "");
    struct rows *rows = id ? NULL : make_pick(m, "things", NULL, titles, COUNT(titles), "");
    for (const struct thing *thing = bundle ? bundle->things : NULL; thing; thing = thing->next)
        if (rows && thing->own == own)
            make_cells(m, rows, make_row(m, rows, thing->id, NULL), thing->title);
        else if (!rows && strcmp(thing->id, at) == 0)
            make_text(m, BODY, NULL, thing->title, *thing->words ? thing->words : NULL);
    return made(m);
}

/* -- read it first ----------------------------------------------------------------------------------------------------- */
static void add_lines(struct making *m, const struct giving *giving) {
    static const struct column line[] = {{"title", "", NULL, WORDS, 0},     {"part", NULL, NULL, DATA, 0},
                                         {"item", NULL, NULL, DATA, 0},     {"words", NULL, NULL, DATA, 0},
                                         {"more", NULL, NULL, DATA, 0},     {"day", NULL, NULL, DATA, 0},
                                         {"state", NULL, NULL, DATA, 0},    {"name", NULL, NULL, DATA, 0},
                                         {"level", NULL, NULL, COUNTED, 0}, {"minutes", NULL, NULL, COUNTED, 0}};
    struct rows *rows = make_pick(m, "lines", NULL, line, COUNT(line), "No line of yours is in it.");
    const char *group = "";
    rows->more = MORE_OPEN;
    for (int i = 0; i < BUNDLES; i++)
        for (const struct thing *thing = giving->bundle[i].things; thing; thing = thing->next) {
            const struct share_line *l = &thing->line;
            if (!thing->chosen || !l->part)
                continue;
            struct row *row = make_row(m, rows, say(m, "%s:%s", giving->bundle[i].name, thing->id), NULL);
            make_cells(m, rows, row, thing->title, l->part, l->item, l->words, l->more, l->day, l->state, l->name,
                       l->level ? number(m, l->level) : NULL, l->minutes ? number(m, l->minutes) : NULL);
            row->more = *thing->words ? thing->words : NULL;
            make_group(row, giving->bundle[i].title, &group);
        }
}

/* What stands at the head of the copy. */
static void add_head(struct making *m, const struct giving *giving) {
    make_fact(m, "from", "From", giving->name, place_with("name", "then", m->address, m->arena));
    make_fact(m, "to", "For", giving->to, giving_address(m, giving, "share", "whom"));
    make_fact(m, "day", "Written on", day_of(m, m->world->today), NULL);
    make_fact(m, "review", "To be deleted after", day_of(m, giving->review),
              giving_address(m, giving, "share", "review"));
    for (int i = 0; i < BUNDLES; i++) {
        const struct bundle *bundle = &giving->bundle[i];
        if (!bundle->noun && bundle->chosen[0])
            make_fact(m, bundle->name, bundle->title, bundle->things->title, NULL);
    }
}

static int read_first(struct making *m, const struct giving *giving) {
    make_item(m, say(m, "%s > Give %s a copy", above, giving->to), "This is what it will hold, and no more");
    make_text(m, BODY, "count", NULL, say(m, "%s.", lines_words(m, giving->lines)));
    add_head(m, giving);
    add_lines(m, giving);
    make_datum(m, "line_count", number(m, giving->lines));
    make_link(m, "c", "choose again", giving_address(m, giving, "share", NULL));
    make_next(m, giving_address(m, giving, "give", NULL), "go on");
    m->page->said = "To read it writes nothing. Does it hold a name of a reader or a patient? Leave that out.";
    return made(m);
}

/* -- where it goes, and until when ---------------------------------------------------------------------------------------- */
static void add_choice(struct making *m, struct rows *rows, const struct giving *to, const char *value,
                       const char *title, bool now) {
    struct row *row = make_row(m, rows, value, giving_address(m, to, "give", NULL));
    make_cells(m, rows, row, title, value);
    row->key = row_key(m, rows->count);
    if (now)
        m->page->start = rows->count - 1;
}

static int ask_where(struct making *m, const struct giving *giving) {
    struct giving to = *giving;
    const char **login;
    int count = deliver_trays(m, &login);
    make_head(m, say(m, "%s > Give %s a copy", above, giving->to), "Where shall it go?");
    make_text(m, BODY, NULL, NULL,
              "What lies in somebody's tray they see when they next open Pathway. A file you hand over yourself.");
    struct rows *rows = make_choices(m);
    to.tray = NULL;
    add_choice(m, rows, &to, "handover", say(m, "A file in %s", deliver_where(m, TO_HANDOVER)), !giving->tray);
    for (int i = 0; i < count; i++) {
        to.tray = login[i];
        add_choice(m, rows, &to, login[i], capital_words(m, deliver_tray_where(m, login[i])),
                   text_compare(giving->tray, login[i]) == 0);
    }
    make_next(m, rows->row[0].go, NULL);
    return made(m);
}

static int ask_review(struct making *m, const struct giving *giving) {
    static const int months[] = {1, 3, 6, 12};
    struct giving to = *giving;
    make_head(m, say(m, "%s > Give %s a copy", above, giving->to), "After which day shall it ask to be deleted?");
    make_text(m, BODY, NULL, NULL,
              "The day stands in the copy, and you are told when it is over. A copy cannot delete itself.");
    struct rows *rows = make_choices(m);
    for (int i = 0; i < COUNT(months); i++) {
        to.review = text_months_on(m->arena, m->world->today, months[i]);
        add_choice(m, rows, &to, to.review,
                   say(m, "%s: in %s", day_of(m, to.review), text_count(m->arena, months[i], "month", NULL)),
                   strcmp(to.review, giving->review) == 0);
    }
    make_next(m, rows->row[0].go, NULL);
    return made(m);
}

int build_share(struct making *m, const struct place *place) {
    const char *id = place->id, *at = place_arg(place, "at");
    struct giving giving;
    if (giving_read(m, place, false, &giving) != 0)
        return -1;
    m->page->series = m->page->forgets = true;
    bool last = id && (strcmp(id, "where") == 0 || strcmp(id, "review") == 0); /* asked once the choice is made */
    if (giving.to && (id || place_arg(place, "see")))
        m->page->back = giving_address(m, &giving, last ? "give" : "share", NULL);
    if (!giving.to || (id && strcmp(id, "whom") == 0))
        return ask_whom(m, &giving);
    if (m->view->brief && at)
        return tell_one(m, &giving, id, at);
    if (id && strcmp(id, "where") == 0)
        return ask_where(m, &giving);
    if (id && strcmp(id, "review") == 0)
        return ask_review(m, &giving);
    if (id)
        return choose_things(m, &giving, id, at);
    return place_arg(place, "see") ? read_first(m, &giving) : choose_bundles(m, &giving, at);
}

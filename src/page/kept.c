/* Where my answers are kept: in which file, who could see it, and what one can do with all of it. */
#include "kinds.h"
#include <string.h>

/* "lib-pathway, Anytown NHS Trust" */
static const char *computer(struct making *m) {
    const char *name = m->world->site.name;
    return name ? say(m, "%s, %s", m->world->host, name) : m->world->host;
}

static void tell_where(struct making *m) {
    struct world *world = m->world;
    if (world->visit)
        make_text(m, BODY, "where", NULL,
                  "Nowhere: you are looking round. When you leave, everything you said here is gone.");
    else if (store_is_file(world->store) && !file_is_private(world->portfolio))
        make_print(m, CARE,
                   "In one file on the computer %s. Its permissions let other logins open it. This shuts them out: "
                   "chmod 600, then the file's name.",
                   computer(m));
    else if (store_is_file(world->store))
        make_print(m, BODY,
                   "In one file of your own on the computer %s. Other people's logins cannot open it, and that "
                   "includes your manager's.",
                   computer(m));
    else
        make_print(m, BODY,
                   "Nothing is kept yet. Your first answer makes one file of your own on the computer %s, which "
                   "other people's logins cannot open.",
                   computer(m));
    make_fact(m, "file", "The file", world->visit ? NULL : world->portfolio, NULL);
}

/* Of the page that one came from: what of it is whose. Who comes by a key says with it whether it is made to be shown. */
static void tell_page(struct making *m, const struct place *place) {
    const char *at = place_arg(place, "at"), *shown = place_arg(place, "shown");
    struct page page = {.shown = shown && strcmp(shown, "yes") == 0};
    struct view view = {0, 1, true};
    struct err unknown = {0};
    if (!at || (!shown && page_build(m->world, at, &view, m->arena, &page, &unknown) != 0))
        return;
    make_print(m, BODY, "The page you came from %s",
               m->world->visit ? "keeps nothing: you are looking round."
               : page.shown    ? "is made to be shown to others. What you keep to yourself is not on it."
                            : "says of you what is in your own file. It stands on this screen alone, and nobody else "
                              "sees it unless you show or give it.");
}

/* Answers that today's content has no place for. */
static void add_strays(struct making *m) {
    static const struct column columns[] = {{"title", "Kept, and not asked today", NULL, WORDS, 0},
                                            {"at_words", "", "answered on %s", WORDS, 1},
                                            {"skill", NULL, NULL, DATA, 0},
                                            {"at", NULL, NULL, DATA, 0},
                                            {"because", NULL, NULL, DATA, 0}};
    struct cursor c;
    struct rows *rows = NULL;
    if (unconfirmed_pack(m->world, m->arena, m->err)) /* titles and reasons are the pack's */
        return;
    long waiting = review_count(m);
    if (waiting)
        make_fact(m, "changed", "What changed in the list of skills", say(m, "%ld to look at", waiting), "review");
    ask(m, &c, Q_STRAYS, "");
    while (store_next(&c) == 1) {
        if (!rows)
            rows = make_rows(m, "strays", NULL, columns, COUNT(columns), "");
        const char *skill = cell(m, &c, 6), *because = cell(m, &c, 5);
        struct row *row = make_row(m, rows, skill, NULL);
        make_cells(m, rows, row, cell(m, &c, 0), text_day_words(m->arena, store_text(&c, 4)), skill, cell(m, &c, 4),
                   because);
        row->more = because ? because : "Today's list of skills does not hold it, or uses another scale.";
    }
    if (rows)
        rows->more = MORE_OPEN;
}

/* All that is in the file, each sort by name. */
static void tell_held(struct making *m, const struct cursor *c) {
    static const char *const sorts[][2] = {{"answer", NULL},
                                           {"tick", NULL},
                                           {"setting", NULL},
                                           {"reply to the survey's questions", "replies to the survey's questions"},
                                           {"entry of my log", "entries of my log"},
                                           {"kept day", NULL},
                                           {"skill chosen for a portfolio", "skills chosen for a portfolio"},
                                           {"thing in my plan", "things in my plan"},
                                           {"note for a 1:1", "notes for a 1:1"},
                                           {"agreement", NULL},
                                           {"copy given away", "copies given away"},
                                           {"remark on a copy from somebody", "remarks on copies from others"}};
    const char *words = "";
    for (int i = 0; i < COUNT(sorts); i++)
        if (i < 3 || store_long(c, i))
            words = say(m, "%s%s%s", words, *words ? ", " : "",
                        text_count(m->arena, store_long(c, i), sorts[i][0], sorts[i][1]));
    make_fact(m, "holds", "It holds", say(m, "%s, when each was changed, and what can still be undone", words), NULL);
}

static const char *backups_told(struct making *m) {
    const char *backups = m->world->site.backups;
    return backups ? say(m, "may hold copies, %s", backups) : "may hold copies; ask them for how long";
}

static void add_who(struct making *m) {
    static const struct column columns[] = {{"who", "Who could see it", "%s: ", WORDS, 0},
                                            {"what", "", NULL, WORDS, 0}};
    const char *const who[][3] = {
        {"you", "You", "yes, with your login"},
        {"manager", "Your manager", "no, unless you show or give it"},
        {"staff", "Other library staff", "no"},
        {"desk", "Anybody who shares your login", "yes; use --visit there, which keeps nothing"},
        {"it", "The people who run this computer", "they could, as they could any file on it"},
        {"backups", "Backups they make", backups_told(m)},
        {"others", "NHS England, CILIP, anybody else", "no; this program sends nothing anywhere"},
    };
    struct rows *rows = make_rows(m, "who", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(who); i++)
        make_cells(m, rows, make_row(m, rows, who[i][0], NULL), who[i][1], who[i][2]);
}

/* What one can do with all of it. A place that is not there is not offered. */
static void add_ways(struct making *m) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"id", NULL, NULL, DATA, 0}};
    static const struct {
        const char *go, *title;
    } ways[] = {
        {"everything", "See everything kept about me"},
        {"export", "Take a copy away"},
        {"erase", "Delete it all, with the backups kept here"},
        {"visit", "Look round without keeping anything, from now until I leave"},
        {"shared", "What I have shared, with whom, and when"},
        {"backups", "Backups"},
        {"forget", "Forget what can be undone"},
    };
    struct rows *rows = make_pick(m, "ways", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(ways); i++)
        if (page_kind(ways[i].go)) {
            struct row *row = make_row(m, rows, ways[i].go, ways[i].go);
            make_cells(m, rows, row, ways[i].title, ways[i].go);
            row->key = digit(m, rows->count);
        }
}

int build_kept(struct making *m, const struct place *place) {
    struct cursor c;
    make_item(m, "Home", "Where my answers are kept");
    tell_page(m, place);
    tell_where(m);
    ask(m, &c, Q_KEPT, "");
    if (store_next(&c) == 1)
        tell_held(m, &c);
    store_done(&c);
    add_who(m);
    add_strays(m);
    make_text(m, QUIET, NULL, NULL,
              "If you leave the trust, take a copy first: the account is closed. Age, union, caring and the like are "
              "never asked in advance; "
              "where one matters, you can answer just this once.");
    add_ways(m);
    make_link(m, "i", "what I said about myself", "me");
    make_link(m, "f", "full screen or plain lines", "display?then=kept");
    make_link(m, "p", "about this content", "pack");
    make_next(m, "home", "home");
    return made(m);
}

/* -- looking round ----------------------------------------------------------------------------------------------------- */
int build_visit(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"value", NULL, NULL, DATA, 0}};
    (void)place;
    make_head(m, "Home > Where my answers are kept", "Look round without keeping anything?");
    make_text(
        m, BODY, NULL, NULL,
        m->world->visit
            ? "That is what you do already: nothing is kept. Leave, and start again, to go on with your own answers."
            : "From now until you leave, pathway is as on somebody's first day: nothing of yours is shown, and nothing "
              "is kept. "
              "Your file stays as it is; start pathway again to go on with it.");
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    make_choice(m, rows, "yes", "Look round");
    make_choice(m, rows, "no", "Leave it");
    m->page->start = -1;
    make_next(m, "kept", "where my answers are kept");
    return made(m);
}

int run_visit(struct world *world, const struct place *call, struct arena *arena, struct outcome *outcome,
              struct err *err) {
    const char *is = place_arg(call, "is");
    (void)arena;
    outcome->go = strcmp(is, "yes") == 0 ? "home" : "kept";
    outcome->said = strcmp(is, "yes") == 0 ? "You are looking round: nothing is kept." : "It is left as it was.";
    if (strcmp(is, "no") == 0)
        return 0;
    if (strcmp(is, "yes") != 0)
        return err_set(err, FAULT_USAGE, "\"%s\" is no answer: yes or no. Nothing was changed.", is);
    if (!world->visit && store_look_round(world->store, err) != 0)
        return -1;
    world->visit = true;
    return 0;
}

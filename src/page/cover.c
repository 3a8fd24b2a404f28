/* The few that cover the most of what is worth growing, in the hours there are. */
#include "wish.h"
#include "kinds.h"
#include <string.h>

enum { MOST_HOURS = 1000 };

/* -- how many hours ------------------------------------------------------------------------------------------------- */
static int ask_hours(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", NULL, WORDS, 0}, {"hours", NULL, NULL, COUNTED, 0}};
    static const char *const hours[] = {"2", "4", "8", "12", "20"};
    make_head(m, "Home > Find something to learn", "How many hours have you?");
    m->page->series = true;
    make_text(m, BODY, NULL, NULL,
              "Before a review, say, or in a quiet month. You see the few that cover the most in that time.");
    struct rows *rows = make_pick(m, "choices", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(hours); i++) {
        struct row *row =
            make_row(m, rows, hours[i], place_with(with_asked(m, "cover", place), "hours", hours[i], m->arena));
        make_cells(m, rows, row, say(m, "%s hours", hours[i]), hours[i]);
        row->key = digit(m, rows->count);
    }
    struct row *row = make_row(m, rows, "other", with_asked(m, "cover/hours", place));
    make_cells(m, rows, row, "Another number of hours", NULL);
    row->key = digit(m, rows->count);
    m->page->said = "It is not kept.";
    make_next(m, rows->row[0].go, NULL);
    return made(m);
}

static int type_hours(struct making *m, const struct place *place) {
    make_head(m, "Home > Find something to learn", "How many hours have you?");
    m->page->series = true;
    make_text(m, BODY, NULL, NULL, "Half an hour counts: write 0.5.");
    struct input *input = make_input(m, "hours", "Hours:", NULL);
    input->go = with_asked(m, "cover", place);
    input->enter = "see what fits";
    m->page->said = "It is not kept.";
    make_next(m, with_asked(m, "cover", place), "hours to choose from");
    return made(m);
}

/* -- what covers the most ------------------------------------------------------------------------------------------- */
/* clang-format off */
static const struct column pick_columns[] = {
    {"title", "", NULL, WORDS, 0},
    {"length", "", NULL, WORDS, 1},
    {"adds", NULL, NULL, DATA, 0},
    {"item", NULL, NULL, DATA, 0},
    {"learning", NULL, NULL, DATA, 0},
    {"kind", NULL, NULL, DATA, 0},
    {"skill", NULL, NULL, DATA, 0},
    {"cost", NULL, NULL, DATA, 0},
    {"hours", NULL, NULL, COUNTED, 0},
    {"steps", NULL, NULL, COUNTED, 0},
    {"for_me", NULL, NULL, DATA, 0},
    {"source", NULL, NULL, DATA, 0},
};
static const struct column open_columns[] = {
    {"title", "Still open after that", NULL, WORDS, 0},
    {"words", "", NULL, WORDS, 1},
    {"skill", NULL, NULL, DATA, 0},
    {"from", NULL, NULL, COUNTED, 0},
    {"to", NULL, NULL, COUNTED, 0},
};
/* clang-format on */

static const char *step_words(struct making *m, const struct added *added, const char *const *level) {
    return say(m, "from %s to %s", level[added->from], level[added->to]);
}

static void add_pick(struct making *m, struct rows *rows, const struct covering *pick, const char *const *level) {
    const struct idea *idea = &pick->idea;
    const char *id = say(m, "%s/%s", idea->kind, idea->id), *adds = "";
    long steps = 0;
    for (int i = 0; i < pick->count; i++) {
        adds = say(m, "%s%s%s %s", adds, i ? "; " : "", pick->added[i].title, step_words(m, &pick->added[i], level));
        steps += pick->added[i].to - pick->added[i].from;
    }
    struct row *row = make_row(m, rows, id, id);
    make_cells(m, rows, row, idea->title, text_minutes(m->arena, idea->minutes), adds, id, idea->id, idea->kind,
               idea->skill, idea->cost, say(m, "%.2f", (double)idea->minutes / 60), number(m, steps), idea->for_me,
               idea->source);
    row->key = digit(m, rows->count);
    row->more = say(m, "Adds: %s; %s%s.%s%s", adds, idea->cost, idea->ask ? ", and somebody has to say yes" : "",
                    idea->for_me ? " " : "", idea->for_me ? idea->for_me : "");
}

static void add_open(struct making *m, const struct cover *cover, const char *const *level) {
    struct rows *rows =
        make_rows(m, "open", NULL, open_columns, COUNT(open_columns), "Nothing stays open of what is worth growing.");
    for (int i = 0; i < cover->opens; i++) {
        const struct added *open = &cover->open[i];
        make_cells(m, rows, make_row(m, rows, open->skill, say(m, "learn?skill=%s", open->skill)), open->title,
                   step_words(m, open, level), open->skill, number(m, open->from), number(m, open->to));
    }
}

static int show_cover(struct making *m, const struct place *place, const struct asked_for *asked, long minutes) {
    const char *level[MOST_LEVELS] = {0}, *budget = text_minutes(m->arena, minutes);
    struct cover cover;
    if (read_level_titles(m, level) != 0 ||
        guide_cover(m->world, asked->role, minutes, &asked->wish, m->arena, &cover, m->err) != 0)
        return -1;
    make_head(m, "Home > Find something to learn", say(m, "The most in %s", budget));
    const char *whom = place_arg(place, "role") ? say(m, "For %s. ", asked->role_title) : "",
               *wishes = asked->words ? say(m, "Only: %s. ", asked->words) : "";
    if (!cover.some)
        make_text(m, GOOD, "note", NULL, nothing_words(m, asked->role, NULL));
    else if (cover.picks)
        make_text(m, BODY, "together", NULL,
                  say(m, "%s%sTogether %s of %s. Each says what it adds.", whom, wishes,
                      text_minutes(m->arena, cover.minutes), budget));
    else
        make_text(m, BODY, "together", NULL,
                  say(m, "%s%sNothing that states its length fits into that.", whom, wishes));
    struct rows *rows = make_pick(m, "picks", NULL, pick_columns, COUNT(pick_columns), "");
    rows->more = MORE_OPEN;
    for (int i = 0; i < cover.picks; i++)
        add_pick(m, rows, &cover.pick[i], level);
    if (cover.some)
        add_open(m, &cover, level);
    make_text(m, QUIET, "how", NULL,
              !cover.picks ? NULL
                           : "How: each time what adds the most for its hours and still fits; what the others cover "
                             "whole is put back; then what goes on from there. It is a good set and not always the "
                             "very best one.");
    make_datum(m, "minutes", number(m, cover.minutes));
    make_datum(m, "budget", number(m, minutes));
    if (cover.picks)
        make_link(m, "p", "put it in my plan", place_with("add?item=*", "role", place_arg(place, "role"), m->arena));
    m->page->act = "puts %s in my plan";
    make_link(m, "e", "another number of hours", with_asked(m, "cover", place));
    if (asked->words)
        make_link(m, "x", "all of them", without_wishes(m, m->address));
    make_next(m, with_asked(m, "learn", place), "three at a time");
    return made(m);
}

int build_cover(struct making *m, const struct place *place) {
    struct asked_for asked;
    struct place list; /* without the hours, which are no limit of each */
    const char *hours = place_arg(place, "hours");
    long minutes;
    if (place->id && strcmp(place->id, "hours") != 0)
        return err_set(m->err, FAULT_USAGE, "\"%s\" is no place. cover?hours=12 is one.", m->address);
    if (hours && !text_hours(hours, MOST_HOURS, &minutes))
        return err_set(m->err, FAULT_USAGE, "\"hours\" is a number up to %d, such as 12 or 1.5.", MOST_HOURS);
    if (place_read(place_with(m->address, "hours", NULL, m->arena), m->arena, &list, m->err) != 0 ||
        read_asked(m, &list, &asked) != 0)
        return -1;
    return hours ? show_cover(m, &list, &asked, minutes) : place->id ? type_hours(m, &list) : ask_hours(m, &list);
}

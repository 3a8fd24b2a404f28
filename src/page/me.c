/* What I said about myself: everything a person may say of themselves beside their skills, with what was said and the way to
 * change it. All of it is optional; what a way to pay turns on is not among it: fits asks that, and keeps nothing. */
#include "kinds.h"
#include <string.h>

static const struct part {
    const char *name, *label, *use;
    const char *go;   /* where it is marked; NULL: it is a setting */
    enum query count; /* name: of the setting, and of the action that asks for it; use: what it does */
} parts[] = {
    {"job", "My job", "The short set of skills is chosen for it.", NULL, 0},
    {"goal", "Where I would like to be", "The jobs in that direction come first.", NULL, 0},
    {"name", "My name", "It stands over your page for a 1:1, and in what you give to others.", NULL, 0},
    {"hours", "Time to learn", "An idea that takes longer than a week of it says about how many weeks that is.", NULL,
     0},
    {"study", "When I may study", "Ideas then say of a course whether it can be done then. Only you see that.", NULL,
     0},
    {"year", "Learning in a year", "Your log shows how far you are towards it.", NULL, 0},
    {"mine", "What gets in my way", "Ideas then say what of it they get round. Only you see that.", "barriers",
     Q_MINE_COUNT},
    {"start", "Everyday tasks", "What you would like to do more of counts double among the ideas.", "start",
     Q_TICKED_COUNT},
    {"last", "My last answers", "Shown while you look again, or hidden for a fresh look.", NULL, 0},
    {"display", "How it is shown", "A full screen, or plain lines: from the next start on.", NULL, 0},
    {"service", "My service", "It goes into a copy only where you tick it: counts across services need it.", NULL, 0},
};
enum { ASKED = COUNT(parts) - 1 }; /* the rest is asked where it is used alone, and stands here once it was said */

const char *setting_label(const char *name) {
    for (int i = 0; i < COUNT(parts); i++)
        if (!parts[i].go && strcmp(parts[i].name, name) == 0)
            return parts[i].label;
    return NULL;
}

/* A setting; or, where a part has a place of its own, how much was marked there. */
static int read_part(struct making *m, const struct part *part, const char **value, const char **words) {
    struct cursor c;
    if (!part->go) {
        if (guide_setting(m->world, part->name, m->arena, value, m->err) != 0)
            return -1;
        *words = setting_words(m, part->name, *value);
        return made(m);
    }
    *value = *words = NULL;
    ask(m, &c, part->count, "");
    if (store_next(&c) == 1 && store_long(&c, 0)) {
        *value = number(m, store_long(&c, 0));
        *words = say(m, "%s marked", count_words(m, store_long(&c, 0)));
    }
    store_done(&c);
    return made(m);
}

int build_me(struct making *m, const struct place *place) {
    static const struct column columns[] = {{"title", "", "%s: ", WORDS, 0},
                                            {"said", "", NULL, WORDS, 0},
                                            {"id", NULL, NULL, DATA, 0},
                                            {"value", NULL, NULL, DATA, 0}};
    (void)place;
    make_head(m, "Home", "What I said about myself");
    make_text(m, BODY, NULL, NULL, "All of it is optional, and private: nobody sees it unless you show it.");
    struct rows *rows = make_pick(m, "parts", NULL, columns, COUNT(columns), "");
    for (int i = 0; i < COUNT(parts); i++) {
        const char *name = parts[i].name, *go = parts[i].go, *value, *words;
        if (read_part(m, &parts[i], &value, &words) != 0)
            return -1;
        if (i >= ASKED && !words)
            continue;
        struct row *row = make_row(m, rows, name, go ? go : say(m, "%s?then=me", name));
        make_cells(m, rows, row, parts[i].label, words ? words : "not said", name, words ? value : NULL);
        row->key = digit(m, rows->count);
        row->more = parts[i].use;
        row->enter = go ? NULL : words ? "change it" : "say it";
    }
    m->page->said = "Age, memberships and the like are not asked here. Where a way to pay turns on one, it is asked "
                    "there, and used just this once.";
    make_next(m, "kept", "where my answers are kept");
    return made(m);
}

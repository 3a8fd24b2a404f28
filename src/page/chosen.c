/* What a portfolio for Certification is made of, as it stands: its start, its skills, their examples, and what the content says. */
#include "chosen.h"
#include <string.h>

enum { FEWEST = 5, MOST = 12 }; /* what the notes on the number name at the least and at the most */

/* The kept day; *upto: the last row of history of that day, -1 for the first answer to each skill. */
static int read_start(struct making *m, struct portfolio *p, long *upto) {
    const char *kept;
    struct cursor c;
    long n;
    *upto = -1;
    if (guide_setting(m->world, "portfolio-start", m->arena, &kept, m->err) != 0)
        return -1;
    if (!kept || !text_whole(kept, &n))
        return 0;
    ask(m, &c, Q_SNAPSHOT, "i", n);
    while (store_next(&c) ==
           1) { /* none, where the keeping of that day was undone: then it is the first answer again */
        p->start = number(m, store_long(&c, 0));
        p->start_at = cell(m, &c, 2);
        *upto = store_long(&c, 1);
    }
    return made(m);
}

static int read_chosen(struct making *m, struct portfolio *p, long upto) {
    const struct chosen **end = &p->chosen;
    struct cursor c;
    ask(m, &c, Q_CHOSEN, "i", upto);
    while (store_next(&c) == 1) {
        struct chosen *one = arena_alloc(m->arena, sizeof *one);
        const char *skill = cell(m, &c, 0), *title = cell(m, &c, 1);
        *one = (struct chosen){.skill = skill,
                               .title = title ? title : id_words(m, skill, true),
                               .section = cell(m, &c, 2),
                               .criterion = cell(m, &c, 3),
                               .comment = cell(m, &c, 4),
                               .start = plain_number(m, &c, 6),
                               .start_words = level_words(store_text(&c, 5), cell(m, &c, 7)),
                               .now = plain_number(m, &c, 10),
                               .now_words = level_words(store_text(&c, 9), cell(m, &c, 11)),
                               .now_at = cell(m, &c, 12),
                               .examples = store_long(&c, 13),
                               .hidden = store_long(&c, 14)};
        one->start_at = !one->start_words ? NULL : p->start_at ? p->start_at : cell(m, &c, 8);
        *end = one;
        end = &one->next;
        p->count++;
    }
    return made(m);
}

static int read_examples(struct making *m, struct portfolio *p) {
    const struct example **end = &p->examples;
    struct cursor c;
    ask(m, &c, Q_CHOSEN_EXAMPLES, "");
    while (store_next(&c) == 1) {
        struct example *one = arena_alloc(m->arena, sizeof *one);
        *one = (struct example){.n = number(m, store_long(&c, 0)),
                                .day = cell(m, &c, 1),
                                .what = cell(m, &c, 2),
                                .so_what = cell(m, &c, 3),
                                .now_what = cell(m, &c, 4),
                                .skill = cell(m, &c, 5),
                                .title = cell(m, &c, 6),
                                .hidden = store_long(&c, 7),
                                .wider = store_long(&c, 8)};
        *end = one;
        end = &one->next;
    }
    return made(m);
}

int paragraphs_read(struct making *m, const char *page, const struct paragraph **end) {
    struct cursor c;
    *end = NULL;
    ask(m, &c, Q_NOTES, "t", page);
    while (store_next(&c) == 1) {
        struct paragraph *one = arena_alloc(m->arena, sizeof *one);
        *one = (struct paragraph){cell(m, &c, 0), cell(m, &c, 6), cell(m, &c, 1), cell(m, &c, 2),
                                  cell(m, &c, 3), cell(m, &c, 4), cell(m, &c, 5), NULL};
        *end = one;
        end = &one->next;
    }
    return made(m);
}

int portfolio_read(struct making *m, struct portfolio *p) {
    long upto;
    *p = (struct portfolio){0};
    if (read_start(m, p, &upto) != 0 || read_chosen(m, p, upto) != 0 || read_examples(m, p) != 0)
        return -1;
    return paragraphs_read(m, "certification", &p->paragraphs);
}

const struct chosen *chosen_named(const struct chosen *one, const char *skill) {
    while (one && text_compare(one->skill, skill) != 0)
        one = one->next;
    return one;
}

const struct paragraph *paragraph_of(const struct paragraph *one, const char *part) {
    while (one && text_compare(one->part, part) != 0)
        one = one->next;
    return one;
}

const char *paragraph_source(struct making *m, const struct paragraph *one) {
    return source_words(m, (struct sourced){"note", one->id, one->source, one->checked, one->status, NULL});
}

const char *portfolio_words(struct making *m, const struct portfolio *p) {
    const struct paragraph *named = p->count < FEWEST || p->count > MOST ? paragraph_of(p->paragraphs, "number") : NULL;
    const char *chosen = p->count ? say(m, "%d chosen so far.", p->count) : "Nothing is chosen yet.";
    return named ? say(m, "%s %s", chosen, named->about) : chosen;
}

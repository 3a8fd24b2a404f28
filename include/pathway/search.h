/* search: what somebody typed, as words to look for, and what the content has for them. Results live in the arena passed in. The
 * work is bounded whatever was typed and however much content there is: so many words are read, so many rows of each kind. */
#ifndef PATHWAY_SEARCH_H
#define PATHWAY_SEARCH_H
#include "pathway/guide.h"

enum { SEARCH_WORDS = 12 };
struct word {
    const char *text;  /* as it is looked for */
    const char *typed; /* as it was typed, where nothing has that and text is the nearest to it; else NULL */
    const char *gap;   /* what stood between it and the word before; "" for the first */
    size_t stem;       /* bytes of text that a word must begin with; 0: it is looked for whole */
    bool left;         /* left out: nothing has it, or nothing has it with the others */
};
struct search {
    struct word word[SEARCH_WORDS];
    int words;
    const char *typed; /* all of it */
};

/* The words of a text, in any writing; small ones ("how do I") where there are no others; what is beyond SEARCH_WORDS is not read.
 * A word is asked for as the beginning of one, without its ending: "searching" finds search; of one or two letters, whole. Pure. */
void search_read(struct search *, const char *typed, struct arena *);
bool search_has(const struct search *, const char *text); /* all words that are not left out, of which there are some */
bool word_has(const struct word *, const char *text);     /* NULL has none */
/* How many bytes of a word are asked for, at least so many left of it: "searching" and "libraries" find "search" and "library" too, as a
 * word's beginning. 0: all of it, as a whole word. */
size_t word_stem(const char *word, size_t size, size_t least);
bool word_is_small(const char *word, size_t size); /* in a sentence alone */
/* The word of a list that a mistyped one may stand for: begin with {.typed = word}, try each candidate (which must outlive it, small letters
 * and those most likely first), then take it. At a distance of 1 from 4 letters on, of 2 from 7 on (Damerau-Levenshtein), or
 * one that sounds alike: "copywrite", copyright. NULL: none. Pure. */
struct likeness {
    const char *typed, *alike;
    struct nearest nearest;
};
void likeness_try(struct likeness *, const char *candidate);
const char *likeness_best(const struct likeness *);

/* Reads what was typed, and settles what is looked for, so that something is found wherever there is anything: what no title, text or
 * other name in the content has, nor any of `own` (texts that the caller looks through as well), becomes the word nearest to it;
 * what stays unknown is left out; and where nothing has all of the others, as many as something has together are kept, those that
 * tell most first: of names before of texts, rare before common. */
int guide_search(struct world *, const char *typed, const char *const *own, int owns, struct arena *, struct search *,
                 struct err *);
/* What in the content has all of the words, best first, at most so many: that title; titles that begin so; all words in the title; in the
 * title and other names; in the texts. Alike well, skills and what gets in the way stand first, then jobs, pages, what to learn. */
struct found {
    const char *place, *title;
};
int guide_found(struct world *, const struct search *, int most, struct arena *, struct found **, int *count,
                struct err *);
#endif

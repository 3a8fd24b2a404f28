/* returns: a survey answered again. Reads what people returned, as files of pathway (share.h) or as the CSV of a web form, one at a time, and
 * counts; beside it stand the published figures, or the returns of an earlier time. Results live in the arena passed in. */
#ifndef PATHWAY_RETURNS_H
#define PATHWAY_RETURNS_H
#include "pathway/team.h"

enum { OWN_WORDS_MOST = 1000, RETURN_WORDS = 100 }; /* bytes of one's own words; how many of them are kept to read */
#define OWN_WORDS "own-words"                       /* what stands for the question, of a reply in own words */

/* What can be said beside the choices of a question: "none" of these, or "skip". NULL: it is neither. */
const char *reply_words(const char *choice);

enum round { NOW, BEFORE, ROUNDS };
enum difference { NOT_COMPARED, BY_CHANCE, MORE_NOW, FEWER_NOW };
struct returned {                  /* a choice */
    const char *id, *title, *form; /* form: the words of a web form, or NULL */
    const char *finding;           /* the finding it stands beside, or NULL */
    long percent;                  /* what was published of it; -1: nothing */
    long count[ROUNDS], seen;      /* how many chose it; seen: for the reading */
    bool hidden[ROUNDS];           /* too few people to tell */
    enum difference difference;    /* from the returns before, else from what was published */
};
struct returned_question {
    const char *id, *title, *form;
    bool many;
    int first, choices; /* in the list of choices */
    long base[ROUNDS];  /* how many answered it */
    long seen;          /* for the reading */
};
struct returns {
    const char *survey, *title; /* that is asked about; NULL: this content asks nothing */
    long year, published;       /* when it was published, and of how many */
    struct returned_question *question;
    struct returned *choice;
    int questions, choices, compared; /* compared: of how many choices there is a difference, or none */
    long people[ROUNDS], unmatched;   /* answers that no choice has: each was told */
    bool earlier;                     /* there are returns of an earlier time */
    const char *words[RETURN_WORDS];  /* what people wrote in own words, by the alphabet */
    long wrote;                       /* how many did */
    struct left_out out;
};
/* -1 where files were named and none could be counted: each was told. */
int guide_returns(struct world *, struct arena *, struct returns *, struct err *);
#endif

/* What the files of the faces share. */
#ifndef FACE_PRIVATE_H
#define FACE_PRIVATE_H
#include "pathway/face.h"

void face_json(const struct page *, struct buf *);
void face_markdown(const struct page *, struct arena *, struct buf *);
void face_table(const struct page *, struct arena *, struct buf *);
void face_html(const struct page *, struct arena *, struct buf *);
/* -1 with a sentence where the page has no list. */
int face_csv(const struct page *, struct buf *, struct err *);
/* Disarms text, and adds it as other programs read it: behind `head`, each line ended by CR and LF. */
void face_end_lines(struct buf *, const char *head, char *text);
void lines_add(struct buf *, struct arena *, const char *first, const char *rest,
               const char *text); /* wrapped, indented */
/* The key at the head of count bytes: how many it takes (0: more are needed) and its name, NULL where it has none; a name
 * that is not a constant is put in `held`. */
int key_read(const char *bytes, int count, char held[8], const char **name);
const char *ascii_of(uint32_t code); /* one ASCII character */
#endif

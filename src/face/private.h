/* What the files of the faces share. */
#ifndef FACE_PRIVATE_H
#define FACE_PRIVATE_H
#include "pathway/face.h"

void face_json(const struct page *, struct buf *);
void face_markdown(const struct page *, struct arena *, struct buf *);
void lines_add(struct buf *, struct arena *, const char *first, const char *rest, const char *text); /* wrapped, indented */
#endif

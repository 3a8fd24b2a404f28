/* What the files of the HTML face share. */
#ifndef FACE_HTML_H
#define FACE_HTML_H
#include "private.h"

void html_escape(struct buf *, const char *text); /* as text, and inside quotation marks */
extern const char *const html_style[];            /* the look, on the screen and on paper; the last is NULL */

/* Drawings of rows as inline SVG. The words beside them say the same, so a screen reader passes over them or hears what they are of. */
/* A BAR cell, "now/asked for/most": squares that are full, that are asked for, and dots for the rest. Nothing where it is no bar. */
void svg_bar(struct buf *, const char *bar);
/* Rows as steps one after another, each with its number and its name. */
void svg_steps(struct buf *, const struct rows *, long first, long steps, struct arena *);
/* The hours that lie on each of the weeks ahead, of columns "week" and "hours". Nothing where there are none. */
void svg_weeks(struct buf *, const struct rows *, struct arena *);
#endif

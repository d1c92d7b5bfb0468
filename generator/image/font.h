/*
 * struct font: letters on a canvas, from the two faces that the program
 * carries, so that a picture is the same on every machine. Letters stand
 * side by side from left to right as they come: enough for the scripts in
 * which Indonesia's offices are named, not for Arabic and the like. What a
 * face has no letter for is shown as its empty box.
 */
#ifndef IMAGE_FONT_H
#define IMAGE_FONT_H

#include "image/canvas.h"

struct font;

enum font_face {
	FONT_REGULAR,
	FONT_BOLD
};

/* How a text is set, and where it begins. */
struct type {
	enum font_face face;
	int size;	/* pixels of the em */
	int ramp;	/* of the canvas */
	int x;		/* its left end */
	int y;		/* the line that it stands on */
};

/* Open both faces. Free with font_free. */
MUST_USE struct font *font_open(void);

/* Pixels that a text takes up from its beginning to its end. */
int font_width(struct font *f, const struct type *t, struct str text);

/* Draw a text. */
void font_draw(struct font *f, struct canvas *c, const struct type *t,
	       struct str text);

/* Close it; NULL is fine. */
void font_free(struct font *f);

#endif

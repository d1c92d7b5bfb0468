/*
 * A canvas as the bytes of a file: PNG with a palette.
 */
#ifndef IMAGE_ENCODE_H
#define IMAGE_ENCODE_H

#include "base/buf.h"
#include "image/canvas.h"

/* Append the canvas. Quick rather than small: a site has one for each OPD.
 * -1, and nothing appended, where it does not fit into out. */
MUST_USE int encode_png(struct buf *out, const struct canvas *c);

#endif

/*
 * The words of charts, from the theme's texts ("grafik.…"). Only the files
 * of charts include this.
 */
#ifndef VIEW_CHART_WORDS_H
#define VIEW_CHART_WORDS_H

#include "view/words.h"

/* words_write with the fills written in place, as WORDS(): the text
 * "grafik.KEY" with its placeholders filled. */
#define CHART_WRITE(out, w, key, ...)                                         \
	words_write((out), (w), "grafik." key,                                \
		    (const struct fill[]){ __VA_ARGS__ },                     \
		    sizeof((const struct fill[]){ __VA_ARGS__ }) /            \
			    sizeof(struct fill))

/* The text "grafik.KEY" as it is. Borrowed. */
#define CHART_WORD(w, key) words_get((w), "grafik." key)

#endif

/*
 * The words of charts in both languages, in one table. Texts with figures in
 * them are made of a part before and a part after.
 */
#ifndef VIEW_CHART_WORDS_H
#define VIEW_CHART_WORDS_H

#include "view/format.h"

struct chart_words {
	const char *realisasi;		/* before a figure */
	const char *target;
	const char *rentang;
	const char *nasional;
	const char *awal;		/* below the first year */
	const char *missing;		/* instead of a figure */
	const char *to;			/* 2020 to 2026 */
	const char *in_unit;		/* "Realisasi dalam persen" */
	const char *range_is;		/* before 60–85 */
	const char *standard;		/* before its year or figure */
	const char *up;			/* which direction is good */
	const char *down;
	const char *within;
	const char *levels;		/* "4 tingkat, dari D sampai AA." */
	const char *levels_to;
	const char *cut_axis;
	const char *ring;
	const char *grade_lines;
	const char *bullet;		/* before and after the capaian */
	const char *bullet_after;
	const char *bullet_desc;
	const char *bullet_cut;		/* where the bar goes on */
};

/* The words of the site's language. Static. */
const struct chart_words *chart_words(const struct format *f);

#endif

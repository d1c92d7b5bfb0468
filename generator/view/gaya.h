/*
 * The made-up report that /gaya/ shows its parts with: a site of one OPD
 * whose indikator are of every kind and end in every level and every kind
 * of nothing. The pages' own code turns it into values.
 */
#ifndef VIEW_GAYA_H
#define VIEW_GAYA_H

#include "view/sheet.h"

/* Fill out with the example, judged by the rules of the sheet's site, its
 * texts in the sheet's language. Lives in the sheet's arena. */
void gaya_contoh(struct site *out, const struct sheet *s);

#endif

/*
 * One indikator in one year, as values: a row of a table, the block of the
 * OPD page, the parts that both pages share (formula, comparisons, notes).
 */
#ifndef VIEW_HASIL_H
#define VIEW_HASIL_H

#include "site/deret.h"
#include "view/sheet.h"

/* Append a row of part/capaian-row to list; here: the OPD's own page, where
 * names link to the blocks below the table. */
void hasil_row(struct sheet *s, struct value *list, const struct rekap *r,
	       const struct hasil *h, bool here);

/* Append a block of part/indikator to list. */
void hasil_block(struct sheet *s, struct value *list, const struct rekap *r,
		 const struct hasil *h);

/* Set "rumus", "hitungan", "hasil": the formula with the numbers put in, or
 * why there is no result. */
void hasil_formula(const struct sheet *s, struct value *map,
		   const struct hasil *h);

/* Set "banding": the comparisons of PermenPANRB 53/2014. */
void hasil_banding(const struct sheet *s, struct value *map,
		   const struct deret *d, const struct hasil *h);

/* Set "catatan", remarks on where the figures come from, and "sumber", the
 * source of the realisasi. */
void hasil_notes(const struct sheet *s, struct value *map,
		 const struct rekap *r, const struct hasil *h);

/* "Target 2024"; where it is that of the quarters reported so far, how many
 * they are. */
const char *hasil_target_label(const struct sheet *s, const struct hasil *h);
/* As hasil_target_label, for the realisasi. */
const char *hasil_realisasi_label(const struct sheet *s,
				  const struct hasil *h);

/* The unit in words where the figure does not carry a sign, or NULL. */
const char *hasil_unit(const struct indikator *i);

/* The id of an indikator's block on the OPD page. */
const char *hasil_id(const struct sheet *s, const struct indikator *i);

#endif

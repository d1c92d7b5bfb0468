/*
 * What the pages about the changes of all OPDs share: how they begin, which
 * changes belong in the two lists of figures.
 */
#ifndef VIEW_PERUBAHAN_H
#define VIEW_PERUBAHAN_H

#include "view/sheet.h"

/* The root map of such a page: key is the text of its description, own that
 * of its title, or NULL for the latest changes, which the others are
 * below. */
MUST_USE struct value *perubahan_frame(const struct sheet *s,
				       const char *key, const char *own);

/* The year a target is about; of what holds for a whole plan (arah, rumus,
 * rentang), the plan's first. 0: not known. */
int target_tahun(const struct change *c);

/* True for a target, or what it is measured by, that was changed on or
 * after 1 January of its year, or at a time that nobody knows. */
bool is_late_target(const struct versi *v, const struct change *c);

/* True for a published figure that was corrected or removed. */
bool is_correction(const struct change *c);

/* How many figures each list has, of all OPDs. */
struct perubahan_jumlah {
	int64_t target;		/* targets of years whose date is certain */
	int64_t koreksi;
};

/* Set "ubah", a list of {label, lama, baru}: how the rules of two states of
 * the site differ. */
void put_aturan_ubah(const struct sheet *s, struct value *map,
		     const struct situs *a, const struct situs *b);

/* Set "aturan", a list of {tanggal, judul, alasan, ubah: a list of {label,
 * lama, baru}}: changes of the rules, newest first; and "ada_aturan". */
void put_aturan(const struct sheet *s, struct value *root);

/* Count them. */
struct perubahan_jumlah perubahan_count(const struct sejarah *h);

#endif

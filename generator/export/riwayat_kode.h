/*
 * Which code a thing has in the end, and which things only shared one: codes
 * are changed, swapped and given away (IKU-1 becomes IKU-2 because a new
 * IKU-1 was put before it). Versions are entered from the newest to the
 * oldest. Inside the room only.
 */
#ifndef EXPORT_RIWAYAT_KODE_H
#define EXPORT_RIWAYAT_KODE_H

#include "site/riwayat.h"

/* A thing: its last code, and a number that is not 0 where another thing has
 * that code later. */
struct kode {
	const char *kode;
	int ke;
};

struct kode_alias;

/* What is known of codes just after the version that was entered. */
struct kode_jejak {
	struct kode_alias *alias;
	size_t n_alias;
	struct kode_alias *ganti;	/* codes changed in this version */
	size_t n_ganti;
	int *rencana;		/* first years of the OPD's plans */
	size_t n_rencana;
	int ke;			/* things that lost their code, so far */
	struct arena *arena;
};

/* Begin after the last version of an OPD. */
void kode_begin(struct kode_jejak *out, const struct riwayat *r,
		struct arena *a);

/* Look at the next older version. */
void kode_enter(struct kode_jejak *k, const struct versi *v);

/* The thing that a figure of this version belongs to. */
struct kode kode_of(const struct kode_jejak *k, const struct change *c);

/* Go before this version. */
void kode_leave(struct kode_jejak *k);

#endif

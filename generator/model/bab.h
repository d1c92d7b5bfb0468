/*
 * The chapters of a yearly report (PermenPANRB 53/2014, lampiran II), as
 * far as a narrative's headings tell. Pure.
 */
#ifndef MODEL_BAB_H
#define MODEL_BAB_H

#include "base/str.h"

enum bab {
	BAB_PENDAHULUAN,
	BAB_PERENCANAAN,
	BAB_AKUNTABILITAS,
	BAB_PENUTUP,
	N_BAB
};

/* The chapter that a heading of the second level opens, at or after the one
 * that is open (-1: none is); -1: none. Known by a word, in whatever case. */
int bab_dari_judul(struct str judul, int terbuka);

/* What a narrative has. */
struct bab_isi {
	bool ada[N_BAB];
	bool capaian;		/* "A. Capaian Kinerja" in the third … */
	bool anggaran;		/* … and "B. Realisasi Anggaran" */
};

/* Look through the headings ("##", "###") of a Markdown text. */
void bab_find(struct bab_isi *out, struct str naskah);

#endif

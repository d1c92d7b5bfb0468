/*
 * What search finds: a document for each OPD, indikator, programme,
 * kegiatan, report and free page, with its words and its address.
 */
#ifndef EXPORT_CARI_DOKUMEN_H
#define EXPORT_CARI_DOKUMEN_H

#include "export/cari_teks.h"

/* In the order of the list of kinds in the form. */
enum cari_jenis {
	CARI_OPD,
	CARI_INDIKATOR,
	CARI_PROGRAM,
	CARI_KEGIATAN,
	CARI_LAPORAN,
	CARI_HALAMAN
};

struct cari_dokumen {
	enum cari_jenis jenis;
	const char *judul;
	const char *kode;	/* of an OPD its singkatan, of a page its slug;
				   or "" */
	const char *alamat;	/* after that of its OPD, with index.html; what
				   is in a year's folder begins with the last
				   of .tahun */
	const int *tahun;	/* ascending; none: it belongs to no year */
	size_t n_tahun;
	struct cari_bagian_list bagian;
};

struct cari_dokumen_list {
	struct cari_dokumen *item;
	size_t n;
};

/* All documents of an OPD into the arena: the OPD first. */
void cari_dokumen_unit(struct cari_dokumen_list *out, const struct view *v,
		       const struct unit *u, struct arena *a);

/* All free pages. */
void cari_dokumen_halaman(struct cari_dokumen_list *out, const struct view *v,
			  struct arena *a);

#endif

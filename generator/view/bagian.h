/*
 * The parts (bagian) of the OPD page. Each sets its own map
 * in the page's root, also where nothing was submitted: then it says so.
 */
#ifndef VIEW_BAGIAN_H
#define VIEW_BAGIAN_H

#include "view/sheet.h"

/* "lead", "angka": the finding in a sentence and the headline figures. */
void put_head(const struct sheet *s, struct value *root,
	      const struct rekap *r);

/* "laporan_masuk": when the LKjIP of the year came in, and whether that was
 * in time (the deadlines of situs.json). */
void put_laporan_masuk(const struct sheet *s, struct value *root,
		       const struct rekap *r);

/* "draf": a text where the OPD's files are not submitted as they are, else
 * null. "pengganti": a text where an older version is shown because of errors
 * in what came after it, else null. "reviu": when it was approved, or null. */
void put_draf(const struct sheet *s, struct value *root,
	      const struct unit *u);

/* "draf", and "riwayat": its latest versions, what is not known of them, and
 * how to cite the report; where there is a history. */
void put_opd_riwayat(const struct sheet *s, struct value *root,
		     const struct unit *u);

struct deret;
struct page;
struct titik;

/* Set "unduhan", of an OPD: kalimat, berkas (all tables in one file), tabel
 * (the tables one by one). An archived report has none: data are those of
 * today. */
void put_unduhan(const struct sheet *s, struct value *root,
		 const struct unit *u);

/* Set "unduhan", of an indikator: kalimat, berkas; and "dataset". */
void put_unduhan_indikator(const struct sheet *s, struct value *root,
			   const struct deret *d);

/* Set "riwayat" of an indikator's page: figures that became others, each
 * with all its values; and "ada_versi". */
void put_indikator_riwayat(const struct sheet *s, struct value *root,
			   const struct deret *d);

/* Set versi and versi_tautan: which version first gave a year's realisasi;
 * or sebelum, where that was before the known history; and ubah, where a
 * later one changed it: {versi, versi_tautan, teks, koreksi}. */
void put_titik_versi(const struct sheet *s, struct value *row,
		     const struct deret *d, const struct titik *t);

/* The history that an OPD's page shows, or NULL; of an archived report, that
 * of the OPD as it is now. */
const struct riwayat *sheet_riwayat(const struct sheet *s,
				    const struct unit *u);

/* "capaian": the table by sasaran; "indikator": the blocks. */
void put_bagian_capaian(struct sheet *s, struct value *root,
			const struct rekap *r);

/* "anggaran": programmes, kegiatan, efficiency by sasaran. */
void put_bagian_anggaran(const struct sheet *s, struct value *root,
			 const struct rekap *r);

/* "evaluasi": score, components, recommendations. */
void put_bagian_evaluasi(const struct sheet *s, struct value *root,
			 const struct rekap *r);

/* "dokumen_bagian": the nine documents and others. */
void put_bagian_dokumen(const struct sheet *s, struct value *root,
			const struct rekap *r);

/* What opd_values gives without "laporan", the narrative: for a page that has
 * it in a form of its own. */
struct value *opd_values_angka(struct sheet *s, const struct page *p);

/* The name of a document (enum jenis_dokumen); the region's plans have names
 * of their own. */
const char *dokumen_name(const struct sheet *s, const struct unit *u,
			 int jenis);

/* Set key to {judul, teks}: that and why something is not there. */
void put_empty(const struct sheet *s, struct value *map, const char *key,
	       const char *judul, const char *teks);

/* Set "metodologi": the link to the free page that explains the method,
 * where the site has one. */
void put_metodologi(const struct sheet *s, struct value *map);

/* The texts of theme words with {tahun} and {nama} filled in. */
const char *bagian_text(const struct sheet *s, const char *key,
			const struct rekap *r);

#endif

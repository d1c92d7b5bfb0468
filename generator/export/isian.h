/*
 * struct isian: a row of a table of the dictionary (view/kamus.h) being
 * filled, cell by cell in the order of its columns, and handed on. The rows
 * of all tables come out of here; what becomes of them (CSV, JSON, a
 * workbook) is not known here.
 */
#ifndef EXPORT_ISIAN_H
#define EXPORT_ISIAN_H

#include "export/table.h"
#include "site/deret.h"
#include "view/kamus.h"

struct isian {
	const struct view *view;
	struct arena *arena;		/* of a row's texts; the receiver may
					   rewind it after each row */
	const struct kamus *kamus;
	struct cell cell[KAMUS_KOLOM];
	size_t n;
	void (*row)(void *ctx, const struct cell *cell);
	void *ctx;
};

/* The next cell, of the column of that name (anything else is a bug). */
void isi_cell(struct isian *i, const char *kolom, struct cell c);
/* isi_cell of a text; NULL: empty. */
void isi_teks(struct isian *i, const char *kolom, const char *teks);
/* isi_cell of a whole number. */
void isi_bulat(struct isian *i, const char *kolom, int64_t n);
/* isi_cell of a year; 0: empty. */
void isi_tahun(struct isian *i, const char *kolom, int tahun);
/* isi_cell of a date; year 0: empty. */
void isi_tanggal(struct isian *i, const char *kolom, struct date d);
/* isi_cell of a number; a figure of another form, or none, is empty. */
void isi_angka(struct isian *i, const char *kolom, struct nilai n);
/* isi_cell of the grade of a figure; empty where it is none. */
void isi_predikat(struct isian *i, const char *kolom, struct nilai n);
/* isi_cell of texts, joined by a blank; none: empty. */
void isi_daftar(struct isian *i, const char *kolom, const char **teks,
		size_t n);

/* Begin a row: slug and opd. */
void isi_awal(struct isian *i, const struct unit *u);
/* End a row: halaman, an address below the site's root; lisensi, contoh. Hand
 * it on. */
void isi_akhir(struct isian *i, const char *halaman);

/* Fill and hand on all rows of a unit in i->kamus, one of kamus[]: by year,
 * then in the order of the content. */
void isi_unit(struct isian *i, const struct unit *u);

/* The rows of one indikator, as its page shows it: a row of the table
 * KAMUS_CAPAIAN for each year of its series, also for those without a
 * report, and for those of the OPDs before. */
void isi_deret(struct isian *i, const struct deret *d);

/* The rows of a unit in one table each, behind isi_unit. */
void isi_capaian(struct isian *i, const struct unit *u);
/* Of KAMUS_RINGKASAN. */
void isi_ringkasan(struct isian *i, const struct unit *u);
/* Of KAMUS_ANGGARAN. */
void isi_anggaran(struct isian *i, const struct unit *u);
/* Of KAMUS_EVALUASI. */
void isi_evaluasi(struct isian *i, const struct unit *u);
/* Of KAMUS_REKOMENDASI. */
void isi_rekomendasi(struct isian *i, const struct unit *u);
/* Of KAMUS_DOKUMEN. */
void isi_dokumen(struct isian *i, const struct unit *u);
/* Of KAMUS_TRIWULAN. */
void isi_triwulan(struct isian *i, const struct unit *u);
/* Of KAMUS_RENCANA. */
void isi_rencana(struct isian *i, const struct unit *u);
/* Of KAMUS_INDIKATOR. */
void isi_indikator(struct isian *i, const struct unit *u);
/* Of KAMUS_OPD. */
void isi_opd_baris(struct isian *i, const struct unit *u);

/* The address of a unit's year, with a fragment ("#anggaran"), in the
 * isian's arena. */
const char *isi_alamat_tahun(struct isian *i, const struct rekap *r,
			     const char *bagian);
/* The address of an indikator's page, likewise. */
const char *isi_alamat_indikator(struct isian *i, const struct unit *u,
				 const char *kode);

/* "angka", "naik" …: the words of the content for what an indikator is. */
const char *isi_jenis(const struct indikator *i);
/* Its arah, likewise. */
const char *isi_arah(const struct indikator *i);

#endif

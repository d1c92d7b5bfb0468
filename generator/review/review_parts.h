/*
 * The steps of a review, in their order; inside the room only.
 */
#ifndef REVIEW_REVIEW_PARTS_H
#define REVIEW_REVIEW_PARTS_H

#include "review/review.h"
#include "site/deret.h"

/* Load what differs of both states, and say what changed in each OPD: fills
 * .isi, .site, .diag of both sides, and .unit. */
void tinjauan_load(struct tinjauan *t);

/* Weight: how much the person who must approve has to look at a change; the
 * order of the report. */
enum berat {
	BERAT_HILANG,		/* what was published is no longer there */
	BERAT_TARGET,		/* a target, or what it is measured by */
	BERAT_KOREKSI,		/* a published figure */
	BERAT_KATEGORI,		/* Tinggi → Sedang */
	BERAT_BERJALAN,		/* a figure of a period not yet over */
	BERAT_HITUNG,		/* computed anew, the category is the same */
	BERAT_NASKAH,		/* a narrative */
	BERAT_KETERANGAN,	/* other words */
	BERAT_BARU,		/* what was empty is filled */
	N_BERAT
};

/* Its key in values and JSON, "hilang". */
const char *berat_kunci(enum berat b);

/* Its word for readers, "HILANG". */
const char *berat_kata(enum berat b);

/* What "N …" says of so many, "3 target diubah". */
const char *berat_jumlah(enum berat b, size_t n, struct arena *a);

/* Set "bagian" of an OPD: a list of {nama, kode, berat, baris, grafik}, an
 * indikator each, then all else by kind, the weightiest first. baris: a list
 * of {berat, label, satuan, lama, baru, selisih, catatan}. Counts each row in
 * count, by weight; returns the weightiest. */
enum berat tinjauan_put_bagian(struct tinjauan *t, struct value *map,
			       const struct tinjauan_unit *u,
			       const struct sheet *sheet, size_t *count);

/* Set "garis": the realisasi through the years as a line of text, "▂▄▁█
 * 2021–2024", or null where there is none. */
void tinjauan_put_garis(const struct sheet *s, struct value *map,
			const struct deret *d);

/* Set "svg": the chart as a picture of its own, or null; and "judul",
 * everything that it shows in words. */
void tinjauan_put_gambar(const struct sheet *s, struct value *map,
			 const struct deret *d, int tahun);

/* Set "naskah" of an OPD: a list of {judul, path, hitung, kode, alinea} (see
 * put_perbedaan) of each narrative that differs, and of an OPD that does not
 * pass the reader of each file that does. Counts them as tinjauan_put_bagian
 * does; returns the weightiest, N_BERAT where there is none. */
enum berat tinjauan_put_naskah(struct tinjauan *t, struct value *map,
			       const struct tinjauan_unit *u,
			       const struct sheet *sheet, size_t *count);

/* Set "situs": the same of situs.json and the free pages. */
void tinjauan_put_situs(struct tinjauan *t, struct value *root,
			const struct sheet *sheet, size_t *count);

/* Set "temuan": {baru, selesai}, findings that only HEAD, or only BASE, has:
 * lists of {tingkat, path, baris, kolom, kode, teks}. */
void tinjauan_put_temuan(struct tinjauan *t, struct value *root,
			 const struct sheet *sheet);

/* Set "luar_jalur": files that somebody of another group than theirs
 * touched, as findings {tingkat, path, kode, teks}. */
void tinjauan_put_jalur(struct tinjauan *t, struct value *root,
			const struct sheet *sheet);

#endif

/*
 * A change and a version in the words of the forms: what every page about
 * the history shows alike (list, version, figure, latest changes, feeds).
 */
#ifndef VIEW_UBAHAN_H
#define VIEW_UBAHAN_H

#include "view/sheet.h"

/* "Angka kematian ibu, realisasi 2023", "Program 1.02.02, pagu 2024",
 * "LKjIP 2023 (dokumen)". */
const char *ubahan_label(const struct sheet *s, const struct change *c);

/* The figure or text before and after as the form has it ("118,42", "BB",
 * "60–85", "Rp548.000.000"), never rounded; NULL where there was none. */
const char *ubahan_lama(const struct sheet *s, const struct change *c);
/* As ubahan_lama, after. */
const char *ubahan_baru(const struct sheet *s, const struct change *c);

/* "+9,64"; NULL where there is no difference to tell. */
const char *ubahan_selisih(const struct sheet *s, const struct change *c);

/* "Angka kematian ibu, capaian 2023", "Rata-rata capaian Dinas X 2023": what
 * a derived figure of the OPD of that name is called. */
const char *turunan_label(const struct sheet *s, const char *opd,
			  const struct turunan *t);

/* How its value d is written: "93,75%", "Rp548.000.000", "3". */
const char *turunan_teks(const struct sheet *s, const struct turunan *t,
			 struct decimal d);

/* "+9,64"; NULL where it had no value before, or has none now. */
const char *turunan_selisih(const struct sheet *s, const struct turunan *t);

/* The unit of a change's figure in words ("kasus"), or what the code in its
 * label stands for; NULL where neither is needed. */
const char *ubahan_satuan(const struct change *c);

/* Set label, satuan (words, or null), tautan (of the indikator's page where
 * it has one now, else null), lama, baru, selisih in map. */
void put_ubahan(const struct sheet *s, struct value *map,
		const struct versi *v, const struct change *c);

/* What a version changed, in one sentence, the weightiest first: "Angka
 * kematian ibu, realisasi 2023: 118,42 menjadi 128,06; 1 angka lain dan 2
 * teks berubah." Never empty: says so where only the way of writing changed,
 * where it does not pass the reader, where it is not available. */
const char *versi_kalimat(const struct sheet *s, const struct versi *v);

/* Set what a row or the head of a version needs in map: nomor, judul (the
 * commit's subject, else a word), tautan, tanggal ("11 April 2025" or that
 * it is not known), waktu ("2025-04-11T09:42+07:00", or null), jam ("pukul
 * 09.42 WIB"), tanggal_ragu (text, or null), alasan (or null), kalimat,
 * kelas ("koreksi") and jenis: a list of {kelas, label}; revisi (7 hex
 * digits), oleh (the unit's name, or the author's where the site shows
 * them), unit (name), lapor: a list of {kelas, label, teks}: on time or late,
 * for each year that it reported first. */
void put_versi(const struct sheet *s, struct value *map,
	       const struct versi *v);

/* Append to list {kelas, label, teks}: whether a version that was the first
 * to report a year came in time. */
void push_lapor(const struct sheet *s, struct value *list,
		const struct versi *v, int tahun);

/* The date of a version in words; where it is not known, that. */
const char *versi_tanggal(const struct sheet *s, const struct versi *v);

/* The day by which the report of a year is due. */
struct date tenggat_laporan(const struct sheet *s, const struct unit *u,
			    int tahun);

/* Days from a to b; negative where b is before a. */
int days_between(struct date a, struct date b);

#endif

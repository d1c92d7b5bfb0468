/*
 * What an OPD submits for one year: perjanjian kinerja and realisasi,
 * anggaran, evaluasi, documents and narratives. Plain structs, read-only
 * after loading. A part that was not submitted has .ada false: "not
 * submitted yet" is not the same as empty.
 */
#ifndef MODEL_LAPORAN_H
#define MODEL_LAPORAN_H

#include "base/date.h"
#include "base/diag.h"
#include "model/nilai.h"

struct triwulan {
	struct nilai target;
	struct nilai realisasi;
};

/* Why a realisasi that is missing is missing. */
enum kosong {
	KOSONG_BELUM_DIISI,	/* nobody has said why: it may still come */
	KOSONG_TIDAK_TERSEDIA,	/* said: the figure does not exist */
	KOSONG_TIDAK_BERLAKU,	/* said: it is not measured that year */
	N_KOSONG
};

/* The word of "tanpa_realisasi" for each that can be said, ended by NULL;
 * KOSONG_BELUM_DIISI has none ("", which no file can hold). */
extern const char *const kosong_kunci[N_KOSONG + 1];

/* One indikator in kinerja.json. */
struct realisasi {
	const char *kode;
	struct nilai target;		/* of the PK; KOSONG: plan's counts */
	struct nilai realisasi;
	enum kosong kosong;		/* of a realisasi that is KOSONG */
	const char *kosong_alasan;	/* why, where .kosong is said */
	const char *sumber;
	struct nilai capaian_tercetak;
	bool triwulanan;		/* .triwulan was given */
	const struct triwulan *triwulan;	/* TW I to IV, also where they
						   were not given */
	struct place asal;
};

struct kinerja {
	bool ada;
	struct date perjanjian_tanggal;
	struct date perjanjian_perubahan;	/* of the PK perubahan */
	struct realisasi *indikator;
	size_t n_indikator;
	struct place asal;
};

struct kegiatan {
	const char *kode;
	const char *nama;
	struct nilai pagu;		/* whole rupiah */
	struct nilai realisasi;
	struct place asal;
};

struct program {
	const char *kode;
	const char *nama;
	struct nilai pagu;
	struct nilai realisasi;
	const char **mendukung;		/* codes of own sasaran */
	size_t n_mendukung;
	const char *sumber_dana;
	struct kegiatan *kegiatan;
	size_t n_kegiatan;
	struct place asal;
};

struct anggaran {
	bool ada;
	struct program *program;
	size_t n_program;
	struct place asal;
};

enum aturan_evaluasi {
	ATURAN_88_2021,		/* PermenPANRB 88/2021 (default) */
	ATURAN_12_2015		/* PermenPANRB 12/2015 */
};

enum komponen {
	KOMPONEN_PERENCANAAN,
	KOMPONEN_PENGUKURAN,
	KOMPONEN_PELAPORAN,
	KOMPONEN_EVALUASI_INTERNAL,
	KOMPONEN_CAPAIAN,	/* 12/2015 only */
	N_KOMPONEN
};

enum status_rekomendasi {
	REKOMENDASI_BELUM,
	REKOMENDASI_PROSES,
	REKOMENDASI_SELESAI
};

struct rekomendasi {
	const char *kode;
	const char *uraian;
	struct date tenggat;
	enum status_rekomendasi status;
	const char *tindak_lanjut;
	struct place asal;
};

struct evaluasi {
	bool ada;
	enum aturan_evaluasi aturan;
	struct nilai nilai;			/* 0 to 100 */
	const char *predikat;			/* as submitted, or NULL */
	struct date tanggal;
	const char *penilai;
	struct nilai komponen[N_KOMPONEN];	/* KOSONG: not given */
	struct rekomendasi *rekomendasi;
	size_t n_rekomendasi;
	struct place asal;
};

enum jenis_dokumen {
	DOKUMEN_RENSTRA,
	DOKUMEN_RENJA,
	DOKUMEN_IKU,
	DOKUMEN_POHON_KINERJA,
	DOKUMEN_PK,
	DOKUMEN_RENCANA_AKSI,
	DOKUMEN_LKJIP,
	DOKUMEN_LHE,
	DOKUMEN_TINDAK_LANJUT,
	DOKUMEN_LAINNYA,
	N_DOKUMEN
};

/* The word of dokumen.json for each jenis ("pohon-kinerja"), ended by
 * NULL. */
extern const char *const jenis_dokumen_kunci[N_DOKUMEN + 1];

struct dokumen {
	enum jenis_dokumen jenis;
	const char *judul;
	const char *berkas;	/* path below the year folder, or NULL */
	const char *tautan;	/* http(s) address, or NULL */
	struct date tanggal;
	size_t ukuran;		/* bytes of .berkas */
	struct place asal;
};

/* A narrative: Markdown as submitted. .ada false: no such file. */
struct naskah {
	bool ada;
	const char *path;	/* from the content's root */
	struct str teks;
};

struct analisis {
	const char *kode;	/* of an indikator */
	struct naskah naskah;
};

struct laporan {		/* one year folder */
	int tahun;
	struct kinerja kinerja;
	struct anggaran anggaran;
	struct evaluasi evaluasi;
	bool dokumen_ada;
	struct dokumen *dokumen;
	size_t n_dokumen;
	struct naskah naskah;		/* laporan.md */
	struct analisis *analisis;	/* sorted by code */
	size_t n_analisis;
};

/* The row of an indikator in kinerja.json, or NULL. */
const struct realisasi *laporan_realisasi(const struct laporan *l,
					  const char *kode);

/* The analysis of an indikator, or NULL. */
const struct analisis *laporan_analisis(const struct laporan *l,
					const char *kode);

#endif

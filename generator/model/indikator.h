/*
 * The plan of an OPD (Renstra) or of the region (RPJMD): tujuan, sasaran,
 * indikator with a target for each year. Plain structs, read-only after
 * loading; all text is owned by the arena of the load. No optional text is
 * ever "", it is NULL.
 */
#ifndef MODEL_INDIKATOR_H
#define MODEL_INDIKATOR_H

#include "base/diag.h"
#include "model/nilai.h"

enum jenis {
	JENIS_ANGKA,
	JENIS_PERSEN,		/* a share, 0 to 100 */
	JENIS_INDEKS,
	JENIS_RUPIAH,		/* whole rupiah */
	JENIS_PREDIKAT		/* a grade of .skala */
};

enum arah {
	ARAH_NAIK,		/* higher is better */
	ARAH_TURUN,		/* lower is better */
	ARAH_RENTANG		/* within .rentang is best */
};

enum rumus {			/* formula of ARAH_TURUN */
	RUMUS_SITUS,		/* the site's default */
	RUMUS_SELISIH,		/* (2T - R) / T */
	RUMUS_RASIO		/* T / R */
};

enum agregasi {			/* of quarters into a year */
	AGREGASI_POSISI_AKHIR,	/* last filled quarter (default) */
	AGREGASI_KUMULATIF,	/* sums of the filled quarters */
	AGREGASI_RATA_RATA	/* mean of the filled quarters */
};

/* An ordered scale of grades, worst first: rank of grade i is i + 1. */
struct skala {
	const char *nama;	/* "akip", "opini-bpk", or NULL: its own */
	const char **predikat;
	size_t n_predikat;
};

struct target_tahun {
	int tahun;
	struct nilai nilai;
};

struct indikator {
	const char *kode;	/* "IKU-1": unique within the plan */
	const char *nama;
	const char *satuan;
	enum jenis jenis;
	enum arah arah;
	int desimal;		/* digits shown, 0 to 6; default 2, rupiah 0 */
	bool iku;
	enum agregasi agregasi;
	enum rumus rumus_capaian;
	const char *definisi;
	const char *formulasi;
	const char *sumber_data;
	const char *frekuensi;
	const char *penanggung_jawab;
	const char *alasan_pemilihan;
	int kondisi_awal_tahun;	/* 0 = none */
	struct nilai kondisi_awal;
	struct target_tahun *target;	/* ascending years */
	size_t n_target;
	struct nilai rentang;	/* ARAH_RENTANG: the target of every year */
	struct skala skala;	/* JENIS_PREDIKAT */
	struct nilai standar_nasional;
	int standar_nasional_tahun;	/* 0 = not said */
	const char *standar_nasional_sumber;
	const char *lanjutan;	/* code it continues in the former plan */
	struct place asal;	/* where it stands in its file */
};

struct sasaran {
	const char *kode;	/* "S1": unique within the plan */
	const char *uraian;
	const char **mendukung;	/* "pemda/S2", "dinas-sosial/S1" */
	size_t n_mendukung;
	struct indikator *indikator;
	size_t n_indikator;
	struct place asal;
};

struct tujuan {
	const char *kode;
	const char *uraian;
	struct sasaran *sasaran;
	size_t n_sasaran;
};

struct rencana {
	const char *dokumen;	/* "Renstra Dinas Kesehatan 2021–2026" */
	int mulai;
	int selesai;		/* both included */
	struct tujuan *tujuan;
	size_t n_tujuan;
	struct place asal;
};

/* The indikator with that code and its sasaran (sasaran may be NULL), or
 * NULL. Borrowed from the plan. */
const struct indikator *rencana_indikator(const struct rencana *r,
					  const char *kode,
					  const struct sasaran **sasaran);

/* The sasaran with that code, or NULL. */
const struct sasaran *rencana_sasaran(const struct rencana *r,
				      const char *kode);

/* The plan's target of a year; rentang for ARAH_RENTANG; KOSONG where the
 * plan has none. */
struct nilai indikator_target(const struct indikator *i, int tahun);

/* The plan's last year with a target (rentang: the plan's end year is not
 * known here, so 0), or 0. */
int indikator_tahun_akhir(const struct indikator *i);

/* Rank of a grade, 1 for the worst, or 0 where it is not on the scale.
 * Case counts. */
int skala_peringkat(const struct skala *s, const char *predikat);

/* The scale that a name stands for ("akip": D C CC B BB A AA; "opini-bpk":
 * TMP TW WDP WTP; PermenPANRB 88/2021, UU 15/2004), or NULL. */
const struct skala *skala_dari_nama(const char *nama);

#endif

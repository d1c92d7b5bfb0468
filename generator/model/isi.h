/*
 * struct isi: a whole content tree, as read: the site's settings, the
 * region itself (pemda), its OPDs and the free pages. Owned by one arena;
 * read-only after loading.
 */
#ifndef MODEL_ISI_H
#define MODEL_ISI_H

#include "model/indikator.h"
#include "model/laporan.h"

enum jenis_opd {
	OPD_PEMDA,		/* the regional government itself */
	OPD_SEKRETARIAT,
	OPD_INSPEKTORAT,
	OPD_DINAS,
	OPD_BADAN,
	OPD_RUMAH_SAKIT,
	OPD_KECAMATAN,
	OPD_LAINNYA,
	N_JENIS_OPD
};

struct opd {
	const char *slug;	/* folder name; "pemda" for the region */
	const char *nama;
	const char *singkatan;
	enum jenis_opd jenis;
	const char *kode;
	const char **urusan;
	size_t n_urusan;
	const char *kepala_jabatan;
	const char *kepala_nama;
	const char *alamat;
	const char *situs;
	const char *email;
	const char *telepon;
	int berlaku_mulai;	/* 0 = not said */
	int berlaku_sampai;	/* 0 = still valid; last valid year */
	const char **pendahulu;	/* slugs */
	size_t n_pendahulu;
	struct naskah profil;
	struct rencana *rencana;	/* ascending .mulai */
	size_t n_rencana;
	struct laporan *laporan;	/* ascending .tahun */
	size_t n_laporan;
	struct place asal;
};

/* The word of opd.json for each jenis ("rumah-sakit"), ended by NULL. */
extern const char *const jenis_opd_kunci[N_JENIS_OPD + 1];

/* One step of the scale of capaian: reached above .lebih_dari. */
struct kategori {
	struct nilai lebih_dari;	/* KOSONG in the last step */
	const char *label;
	const char *kunci;		/* "sangat_tinggi" where the label is
					   one of the default scale, which a
					   theme translates; else NULL */
	int tingkat;			/* 5 best … 1 worst, for the look */
};

struct penilaian {
	struct nilai batas_capaian;	/* KOSONG = no cap */
	struct decimal batas_bawah;
	enum rumus rumus_turun;		/* SELISIH or RASIO */
	struct kategori *skala;		/* best first */
	size_t n_skala;
};

/* A yearly deadline in the year after the report's: day of a month. */
struct tenggat {
	int bulan;
	int hari;	/* 31 = last day, whatever the month ("02-akhir") */
};

struct tautan {
	const char *nama;
	const char *tautan;
};

/* Who edits what: people by the e-mail addresses of their commits. */
struct kelompok_kerja {
	const char *nama;		/* "Inspektorat" */
	const char **email;		/* whole, or "@inspektorat.example" */
	size_t n_email;
	const char **jalur;		/* patterns of paths that are theirs */
	size_t n_jalur;
};

struct situs {
	const char *nama;
	const char *pemda;
	const char *wilayah;
	const char *kode_wilayah;
	const char *alamat_situs;	/* ends in "/", or NULL */
	const char *bahasa;		/* "id" (default) or "en" */
	int zona_waktu;			/* minutes east of UTC; default 420 */
	const char *tema;
	int tahun;			/* latest report year shown first */
	bool contoh;			/* made-up figures: say so everywhere */
	const char *ppid_nama;
	const char *ppid_email;
	const char *ppid_alamat;
	const char *ppid_tautan;
	struct tautan lisensi;
	struct penilaian penilaian;
	struct tenggat tenggat_opd;
	struct tenggat tenggat_pemda;
	bool riwayat_tampil;		/* show authors' names */
	bool arsip;			/* old versions keep their report */
	const char **host_tautan;	/* that texts may link to, too */
	size_t n_host_tautan;
	struct diag_silence *diamkan;	/* findings the site lives with */
	size_t n_diamkan;
	struct kelompok_kerja *kelompok;	/* as the site lists them */
	size_t n_kelompok;
	struct place asal;
};

struct halaman {
	const char *slug;
	struct naskah naskah;
};

struct isi {
	struct situs situs;
	struct opd pemda;
	bool pemda_ada;
	struct opd *opd;		/* sorted by slug */
	size_t n_opd;
	struct halaman *halaman;	/* sorted by slug */
	size_t n_halaman;
};

/* The OPD with that slug ("pemda" included), or NULL. */
const struct opd *isi_opd(const struct isi *isi, const char *slug);

/* The report of a year, or NULL. */
const struct laporan *opd_laporan(const struct opd *o, int tahun);

/* The plan in force in a year (the later one where two overlap), or NULL. */
const struct rencana *opd_rencana(const struct opd *o, int tahun);

/* True when the OPD existed in that year, as far as it says. */
bool opd_berlaku(const struct opd *o, int tahun);

/* The key of a label of the default scale ("sangat_tinggi"), else NULL.
 * Static. */
const char *kategori_kunci(const char *label);

/* The settings of domain.md: no cap, floor 0, selisih, five steps. */
void penilaian_default(struct penilaian *p);

#endif

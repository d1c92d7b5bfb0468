/*
 * What changed from one state of an OPD to the next, by meaning: figures,
 * things added and removed, texts. Pure: two models in, a list out. The
 * order of keys, white space and the way of writing a number (72 or 72.0)
 * are no change. Derived figures are the business of site/.
 */
#ifndef MODEL_CHANGE_H
#define MODEL_CHANGE_H

#include "base/arena.h"
#include "model/isi.h"

/* What the change is about. */
enum change_hal {
	/* figures of an indikator; .lama, .baru */
	HAL_TARGET,		/* of the PK; else the plan's, see below */
	HAL_TARGET_RENCANA,	/* of the plan */
	HAL_REALISASI,
	HAL_TARGET_TRIWULAN,	/* .triwulan */
	HAL_REALISASI_TRIWULAN,
	HAL_CAPAIAN_TERCETAK,
	HAL_KONDISI_AWAL,
	HAL_STANDAR_NASIONAL,
	/* money of a programme or kegiatan (.kode) */
	HAL_PAGU,
	HAL_REALISASI_ANGGARAN,
	/* evaluation */
	HAL_NILAI,		/* nilai AKIP */
	HAL_KOMPONEN,		/* .kunci: "perencanaan" */
	/* things: added where .lama_ada is false, removed where .baru_ada
	   is false, else renamed: .teks_lama, .teks_baru are the names (of a
	   new code: .kode_lama) */
	HAL_INDIKATOR,
	HAL_SASARAN,
	HAL_TUJUAN,
	HAL_RENCANA,		/* a whole plan: .tahun its first year */
	HAL_PROGRAM,
	HAL_KEGIATAN,
	HAL_REKOMENDASI,
	HAL_DOKUMEN,		/* .dokumen: the jenis */
	HAL_TAHUN,		/* a year's folder */
	/* texts */
	HAL_STATUS,		/* of a rekomendasi: words of evaluasi.json */
	HAL_PREDIKAT,		/* as submitted in evaluasi.json */
	HAL_KETERANGAN,		/* any other field; .kunci: its JSON key
				   ("definisi", "kepala.jabatan"; of what has
				   no name with its file, "evaluasi.tanggal",
				   or object, "perjanjian.tanggal"). Days are
				   ISO 8601, lists "S1, S2"; "ukuran": bytes
				   of an attachment. An OPD that came or went:
				   "nama" alone */
	HAL_NASKAH,		/* a Markdown file: .path below the OPD's
				   folder, .kode of an analisis; its texts
				   are too long to be kept here */
	N_HAL
};

/* How the public reads it, in the order of a version's page: losses first,
 * appended periods last. */
enum change_golongan {
	GOLONGAN_HILANG,	/* something published is no longer there */
	GOLONGAN_KOREKSI,	/* a published figure is now another */
	GOLONGAN_TARGET,	/* a target (or what it is measured by: arah,
				   formula, unit) is now another */
	GOLONGAN_BERJALAN,	/* a figure of a period that was not over yet
				   moved on, or a budget within its year */
	GOLONGAN_NASKAH,	/* a narrative */
	GOLONGAN_KETERANGAN,	/* other words */
	GOLONGAN_BARU,		/* appended: what was empty is filled */
	N_GOLONGAN
};

/* How figures of an indikator are written, kept beside them since the model
 * they come from is gone when they are shown. */
struct change_indikator {
	const char *kode;
	const char *nama;
	const char *satuan;	/* or NULL */
	enum jenis jenis;
	enum arah arah;
	int desimal;
};

struct change {
	enum change_hal hal;
	enum change_golongan golongan;
	int tahun;		/* the year it is about, or 0 */
	int triwulan;		/* 1 to 4, or 0 */
	const char *kode;	/* of the thing, or NULL */
	const char *kode_lama;	/* where its code changed, else NULL */
	const char *nama;	/* of the thing (the new one's), or NULL */
	const char *kunci;	/* see enum change_hal; static or in arena */
	const char *path;	/* HAL_NASKAH */
	int dokumen;		/* HAL_DOKUMEN: enum jenis_dokumen */
	const struct change_indikator *indikator; /* figures of one, or NULL */
	bool lama_ada;
	bool baru_ada;
	struct nilai lama;	/* KOSONG: there was none */
	struct nilai baru;
	const char *teks_lama;	/* or NULL */
	const char *teks_baru;
	bool dari_rencana;	/* HAL_TARGET: .lama was the plan's target,
				   which counted until the PK said another */
	int rencana;		/* plan figures: the plan's first year */
};

struct change_list {
	struct change *item;	/* by golongan, then hal, tahun (latest
				   first), kode in the order of the plan */
	size_t n;
	size_t golongan[N_GOLONGAN];	/* how many of each */
};

/* When the new state came in, in the site's time zone: what tells a running
 * period from one that is over. Year 0: not known, then nothing counts as
 * running. */
struct change_context {
	struct date tanggal;
	bool koreksi;	/* the submission calls itself a correction: then
			   nothing counts as running */
};

/* Compare two states of an OPD, either of which may be NULL (there was none
 * yet, there is none any more). Years (struct laporan) that both lack are not
 * compared, so that only the years that differ need to be loaded. Texts and
 * names are copied into the arena; lists are complete or nothing.
 *
 * Things are told apart by code and name, indikator within a plan
 * (rencana.mulai): the same name under another code is the thing with a new
 * code (.kode_lama, also of its figures), even where something else has its
 * old code now; then the same code under another name is the thing renamed.
 * So one put in between, with the rest counted anew, is only one added.
 * Target: HAL_TARGET compares what counted (the PK's target, else the
 * plan's) in years with a row in kinerja.json on both sides; the first PK of
 * a year is GOLONGAN_BARU even where it differs from the plan. A plan's own
 * targets are compared as HAL_TARGET_RENCANA. */
void change_compute(struct change_list *out, const struct opd *lama,
		    const struct opd *baru, const struct change_context *c,
		    struct arena *a);

/* True for the figures: what the table of a figure's history holds. */
bool change_is_figure(const struct change *c);

/* baru - lama, where both are numbers (of a range: not). */
MUST_USE bool change_selisih(struct decimal *out, const struct change *c);

#endif

/*
 * How changes are collected: struct change_maker takes both values of one
 * field or thing, says nothing where they mean the same, and else decides
 * how the public reads it. Inside the room only.
 */
#ifndef MODEL_CHANGE_LIST_H
#define MODEL_CHANGE_LIST_H

#include "model/change.h"
#include "model/change_match.h"

/* One run of change_compute. */
struct change_maker {
	struct arena *arena;	/* of the result */
	struct arena scratch;
	const struct change_context *context;
	struct change_entry {
		struct change change;
		size_t order;
	} *entry;
	size_t n;
};

/* What the values are about. Texts are borrowed from the models and copied
 * once something has changed. */
struct change_subject {
	int tahun;
	int triwulan;
	int rencana;
	int dokumen;
	const char *kode;
	const char *kode_lama;	/* where it differs from kode, else NULL */
	const char *nama;
	const char *dari;	/* of a thing: its name on each side, NULL */
	const char *menjadi;	/* where it is not there */
	const char *kunci;	/* of a figure, static, or NULL */
	const struct indikator *indikator;	/* of figures, or NULL */
	const struct change_indikator *salinan;	/* its copy, once made */
};

/* What a thing is called on one side; both NULL where it is not there. */
struct change_name {
	const char *kode;	/* NULL where such things have none */
	const char *nama;
};

/* The subject that a thing on one or both sides is. .tahun and the rest are
 * zero. */
void change_subject(struct change_subject *out, struct change_name lama,
		    struct change_name baru);

/* True where two figures mean the same: 72 and 72.0 do. */
bool change_same_nilai(struct nilai a, struct nilai b);

/* Note a figure, where it changed. */
void change_figure(struct change_maker *m, struct change_subject *s,
		   enum change_hal hal, struct nilai lama, struct nilai baru);

/* Both values of a figure. */
struct change_values {
	struct nilai lama;
	struct nilai baru;
	bool dari_rencana;
};

/* Note a figure as change_figure does, but as golongan where both are there
 * and differ. */
void change_figure_as(struct change_maker *m, struct change_subject *s,
		      enum change_hal hal, const struct change_values *v,
		      enum change_golongan golongan);

/* Note a thing that came, went, or has another name or code. */
void change_thing(struct change_maker *m, const struct change_subject *s,
		  enum change_hal hal);

/* Note a field of words (each may be NULL) under its JSON key, which is
 * static. */
void change_text(struct change_maker *m, const struct change_subject *s,
		 const char *kunci, const char *lama, const char *baru);

/* Both values of a field of words. */
struct change_texts {
	const char *kunci;	/* static, or NULL */
	const char *lama;
	const char *baru;
};

/* Note a field as change_text does, but as hal and, where both are there and
 * differ, as golongan. */
void change_text_as(struct change_maker *m, const struct change_subject *s,
		    enum change_hal hal, const struct change_texts *t,
		    enum change_golongan golongan);

/* Note a field of a whole number; 0: not given. */
void change_int(struct change_maker *m, const struct change_subject *s,
		const char *kunci, int lama, int baru);

/* Note a field of a day, as ISO 8601. */
void change_date(struct change_maker *m, const struct change_subject *s,
		 const char *kunci, struct date lama, struct date baru);

/* A list of texts; the order in which they stand is no change. */
struct change_words {
	const char *const *text;
	size_t n;
};

/* "S1, S2", in the scratch arena; NULL where there is none. */
const char *change_join(struct change_maker *m, struct change_words w);

/* Note a field that is such a list. */
void change_words(struct change_maker *m, const struct change_subject *s,
		  const char *kunci, struct change_words lama,
		  struct change_words baru);

/* Note a Markdown file; path (below the OPD's folder) is copied. */
void change_naskah(struct change_maker *m, const struct change_subject *s,
		   const char *path, const struct naskah *lama,
		   const struct naskah *baru);

/* Sort what was collected into *out, and end the run. */
void change_finish(struct change_maker *m, struct change_list *out);

/* The plans. */
void change_rencana(struct change_maker *m, const struct opd *lama,
		    const struct opd *baru);

/* An indikator or sasaran and what it stands under. */
struct change_node {
	const struct tujuan *tujuan;
	const struct sasaran *sasaran;
	const struct indikator *indikator;	/* NULL: of a sasaran */
};

/* Pair the indikator of two plans (each may be NULL): pairs of struct
 * change_node. */
void change_pair_indikator(struct match_pairs *out,
			   const struct rencana *lama,
			   const struct rencana *baru, struct arena *a);

/* The subject of an indikator's figures; lama or baru may be NULL. */
void change_subject_indikator(struct change_subject *out,
			      const struct change_node *lama,
			      const struct change_node *baru);

/* Both states of the reports of one year; a year that is absent is all
 * zeros, but for .tahun. */
struct change_year {
	int tahun;
	const struct laporan *lama;
	const struct laporan *baru;
	struct match_pairs indikator;	/* of the plans in force: struct
					   change_node */
};

/* kinerja.json and the analyses of a year. */
void change_kinerja(struct change_maker *m, const struct change_year *y);

/* anggaran.json of a year. */
void change_anggaran(struct change_maker *m, const struct change_year *y);

/* evaluasi.json of a year. */
void change_evaluasi(struct change_maker *m, const struct change_year *y);

/* dokumen.json of a year. */
void change_dokumen(struct change_maker *m, const struct change_year *y);

#endif

/*
 * The rows of what an OPD plans and is: the tables "rencana" (a target for
 * each year), "indikator" (what it means) and "opd".
 */
#include "export/isian.h"

#include "base/limits.h"

/* An indikator where it stands in its plan. */
struct tempat {
	const struct unit *unit;
	const struct rencana *rencana;
	const struct tujuan *tujuan;
	const struct sasaran *sasaran;
	const struct indikator *indikator;
};

static void in_sasaran(struct isian *i, struct tempat t,
		       void (*fill)(struct isian *, const struct tempat *))
{
	for (size_t k = 0; k < t.sasaran->n_indikator; k++) {
		t.indikator = &t.sasaran->indikator[k];
		fill(i, &t);
	}
}

/* Each indikator of each plan, in the order of the plans. */
static void each(struct isian *i, const struct unit *u,
		 void (*fill)(struct isian *, const struct tempat *))
{
	for (size_t r = 0; r < u->opd->n_rencana; r++) {
		struct tempat t = { .unit = u, .rencana = &u->opd->rencana[r] };

		for (size_t k = 0; k < t.rencana->n_tujuan; k++) {
			t.tujuan = &t.rencana->tujuan[k];
			for (size_t s = 0; s < t.tujuan->n_sasaran; s++) {
				t.sasaran = &t.tujuan->sasaran[s];
				in_sasaran(i, t, fill);
			}
		}
	}
}

static void begin(struct isian *i, const struct tempat *t)
{
	isi_awal(i, t->unit);
	isi_tahun(i, "rencana_mulai", t->rencana->mulai);
	isi_tahun(i, "rencana_selesai", t->rencana->selesai);
}

static void fill_target(struct isian *i, const struct tempat *t, int tahun)
{
	struct nilai n = indikator_target(t->indikator, tahun);
	bool range = n.bentuk == NILAI_RENTANG;

	begin(i, t);
	isi_teks(i, "kode", t->indikator->kode);
	isi_teks(i, "indikator", t->indikator->nama);
	isi_teks(i, "satuan", t->indikator->satuan);
	isi_tahun(i, "tahun", tahun);
	isi_angka(i, "target", n);
	isi_cell(i, "target_atas", range ? cell_number(n.atas)
					 : cell_text(NULL));
	isi_predikat(i, "target_predikat", n);
	isi_akhir(i, isi_alamat_indikator(i, t->unit, t->indikator->kode));
}

static void fill_targets(struct isian *i, const struct tempat *t)
{
	for (int y = t->rencana->mulai; y <= t->rencana->selesai; y++)
		if (nilai_ada(indikator_target(t->indikator, y)))
			fill_target(i, t, y);
}

void isi_rencana(struct isian *i, const struct unit *u)
{
	each(i, u, fill_targets);
}

static const char *aggregation(const struct indikator *i)
{
	static const char *const kata[] = {
		[AGREGASI_POSISI_AKHIR] = "posisi-akhir",
		[AGREGASI_KUMULATIF] = "kumulatif",
		[AGREGASI_RATA_RATA] = "rata-rata"
	};

	return kata[i->agregasi];
}

/* Grades may hold blanks: "TMP < TW < WDP". */
static void fill_scale(struct isian *i, const struct skala *s)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);

	for (size_t k = 0; k < s->n_predikat; k++)
		buf_addf(&out, "%s%s", k ? " < " : "", s->predikat[k]);
	isi_teks(i, "skala", out.len ? arena_strdup(i->arena, buf_str(&out))
				     : NULL);
	buf_release(&out);
}

static void fill_meaning(struct isian *i, const struct indikator *x)
{
	isi_teks(i, "kode", x->kode);
	isi_teks(i, "indikator", x->nama);
	isi_teks(i, "satuan", x->satuan);
	isi_teks(i, "jenis", isi_jenis(x));
	isi_teks(i, "arah", isi_arah(x));
	fill_scale(i, &x->skala);
	isi_bulat(i, "desimal", x->desimal);
	isi_cell(i, "iku", cell_truth(x->iku));
	isi_teks(i, "agregasi", aggregation(x));
	isi_teks(i, "definisi", x->definisi);
	isi_teks(i, "formulasi", x->formulasi);
	isi_teks(i, "sumber_data", x->sumber_data);
	isi_teks(i, "frekuensi", x->frekuensi);
	isi_teks(i, "penanggung_jawab", x->penanggung_jawab);
	isi_teks(i, "alasan_pemilihan", x->alasan_pemilihan);
}

static void fill_points(struct isian *i, const struct indikator *x)
{
	isi_tahun(i, "kondisi_awal_tahun", x->kondisi_awal_tahun);
	isi_angka(i, "kondisi_awal", x->kondisi_awal);
	isi_predikat(i, "kondisi_awal_predikat", x->kondisi_awal);
	isi_angka(i, "standar_nasional", x->standar_nasional);
	isi_predikat(i, "standar_nasional_predikat", x->standar_nasional);
	isi_tahun(i, "standar_nasional_tahun", x->standar_nasional_tahun);
	isi_teks(i, "standar_nasional_sumber", x->standar_nasional_sumber);
}

static void fill_indikator(struct isian *i, const struct tempat *t)
{
	begin(i, t);
	isi_teks(i, "rencana", t->rencana->dokumen);
	isi_teks(i, "tujuan", t->tujuan->uraian);
	isi_teks(i, "sasaran_kode", t->sasaran->kode);
	isi_teks(i, "sasaran", t->sasaran->uraian);
	isi_daftar(i, "mendukung", t->sasaran->mendukung,
		   t->sasaran->n_mendukung);
	fill_meaning(i, t->indikator);
	fill_points(i, t->indikator);
	isi_teks(i, "lanjutan", t->indikator->lanjutan);
	isi_akhir(i, isi_alamat_indikator(i, t->unit, t->indikator->kode));
}

void isi_indikator(struct isian *i, const struct unit *u)
{
	each(i, u, fill_indikator);
}

void isi_opd_baris(struct isian *i, const struct unit *u)
{
	const struct opd *o = u->opd;
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_unit(&address, u);
	isi_awal(i, u);
	isi_teks(i, "singkatan", o->singkatan);
	isi_teks(i, "jenis", jenis_opd_kunci[o->jenis]);
	isi_teks(i, "kode", o->kode);
	isi_daftar(i, "urusan", o->urusan, o->n_urusan);
	isi_teks(i, "kepala_jabatan", o->kepala_jabatan);
	isi_teks(i, "situs", o->situs);
	isi_tahun(i, "berlaku_mulai", o->berlaku_mulai);
	isi_tahun(i, "berlaku_sampai", o->berlaku_sampai);
	isi_daftar(i, "pendahulu", o->pendahulu, o->n_pendahulu);
	isi_akhir(i, arena_strdup(i->arena, buf_str(&address)));
	buf_release(&address);
}

/*
 * The rows of what an OPD reports for a year beside its indikator: the
 * tables "ringkasan", "anggaran", "evaluasi", "rekomendasi", "dokumen".
 */
#include "export/isian.h"

#include "base/limits.h"
#include "model/predikat.h"

static void begin(struct isian *i, const struct rekap *r)
{
	isi_awal(i, r->unit);
	isi_tahun(i, "tahun", r->tahun);
}

static struct nilai nilai_of(bool given, struct decimal d)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };

	return given ? nilai_angka(d) : none;
}

/* Why a sum is not there. */
static const char *sum_state(const struct rekap *r, struct nilai sum)
{
	if (nilai_ada(sum))
		return "ada";
	return r->laporan->anggaran.n_program ? "belum_lengkap"
					      : "belum_masuk";
}

static const char *score_state(const struct rekap *r)
{
	if (!r->evaluasi)
		return "belum_masuk";
	return nilai_ada(r->akip) ? "ada" : "tanpa_nilai";
}

static void fill_mean(struct isian *i, const struct rekap *r)
{
	const struct penilaian *p = &i->view->site->isi->situs.penilaian;
	const struct kategori *k = NULL;
	struct decimal mean = decimal_int(0);
	bool have = rata_rata_nilai(&r->rata, &mean);

	if (have)
		k = capaian_kategori(p, mean);
	isi_angka(i, "rata_capaian", nilai_of(have, mean));
	isi_teks(i, "rata_keterangan", have ? "ada"
		 : r->laporan->kinerja.ada ? "tak_terhitung" : "belum_masuk");
	isi_teks(i, "kategori", k ? k->label : NULL);
	isi_cell(i, "hanya_iku", cell_truth(r->hanya_iku));
	isi_bulat(i, "indikator_semua", r->rata.dari);
	isi_bulat(i, "indikator_dinilai", r->rata.n);
	isi_bulat(i, "indikator_tercapai", r->rata.tercapai);
}

static void fill_summary(struct isian *i, const struct rekap *r)
{
	begin(i, r);
	fill_mean(i, r);
	isi_angka(i, "pagu", r->pagu);
	isi_teks(i, "pagu_keterangan", sum_state(r, r->pagu));
	isi_angka(i, "realisasi", r->realisasi);
	isi_teks(i, "realisasi_keterangan", sum_state(r, r->realisasi));
	isi_angka(i, "serapan", nilai_of(r->serapan_ada, r->serapan));
	isi_angka(i, "nilai_akip", r->akip);
	isi_teks(i, "predikat", r->predikat);
	isi_teks(i, "nilai_keterangan", score_state(r));
	isi_bulat(i, "dokumen_masuk", r->kelengkapan.n);
	isi_bulat(i, "dokumen_wajib", r->kelengkapan.dari);
	isi_akhir(i, isi_alamat_tahun(i, r, ""));
}

void isi_ringkasan(struct isian *i, const struct unit *u)
{
	for (size_t y = 0; y < u->n_rekap; y++)
		fill_summary(i, &u->rekap[y]);
}

/* A line of the budget. */
struct mata {
	const char *tingkat;
	const struct program *program;
	const char *kode;
	const char *nama;
	struct nilai pagu;
	struct nilai realisasi;
};

static void fill_budget(struct isian *i, const struct rekap *r,
			const struct mata *m)
{
	struct decimal serapan = decimal_int(0);
	bool have = serapan_compute(&serapan, m->pagu, m->realisasi);

	begin(i, r);
	isi_teks(i, "tingkat", m->tingkat);
	isi_teks(i, "program", m->program->kode);
	isi_teks(i, "kode", m->kode);
	isi_teks(i, "nama", m->nama);
	isi_angka(i, "pagu", m->pagu);
	isi_teks(i, "pagu_keterangan",
		 nilai_ada(m->pagu) ? "ada" : "belum_diisi");
	isi_angka(i, "realisasi", m->realisasi);
	isi_teks(i, "realisasi_keterangan",
		 nilai_ada(m->realisasi) ? "ada" : "belum_diisi");
	isi_angka(i, "serapan", nilai_of(have, serapan));
	isi_teks(i, "sumber_dana", m->program->sumber_dana);
	isi_daftar(i, "mendukung", m->program->mendukung,
		   m->program->n_mendukung);
	isi_akhir(i, isi_alamat_tahun(i, r, "#anggaran"));
}

static void fill_program(struct isian *i, const struct rekap *r,
			 const struct program *p)
{
	struct mata m = { "program", p, p->kode, p->nama, p->pagu,
			  p->realisasi };

	fill_budget(i, r, &m);
	for (size_t k = 0; k < p->n_kegiatan; k++) {
		const struct kegiatan *x = &p->kegiatan[k];

		m = (struct mata){ "kegiatan", p, x->kode, x->nama, x->pagu,
				   x->realisasi };
		fill_budget(i, r, &m);
	}
}

void isi_anggaran(struct isian *i, const struct unit *u)
{
	for (size_t y = 0; y < u->n_rekap; y++) {
		const struct anggaran *g = &u->rekap[y].laporan->anggaran;

		for (size_t k = 0; k < g->n_program; k++)
			fill_program(i, &u->rekap[y], &g->program[k]);
	}
}

static const char *rule_of(const struct evaluasi *e)
{
	return e->aturan == ATURAN_12_2015 ? "12/2015" : "88/2021";
}

static void fill_score(struct isian *i, const struct rekap *r)
{
	static const struct evaluasi none;
	const struct evaluasi *e = r->evaluasi ? r->evaluasi : &none;

	begin(i, r);
	isi_angka(i, "nilai_akip", r->akip);
	isi_angka(i, "nilai_dikirim", e->nilai);
	isi_teks(i, "nilai_keterangan", score_state(r));
	isi_teks(i, "predikat", r->predikat);
	isi_teks(i, "predikat_nama",
		 r->predikat ? predikat_nama(r->predikat) : NULL);
	for (int k = 0; k < N_KOMPONEN; k++)
		isi_angka(i, komponen_kunci((enum komponen)k),
			  e->komponen[k]);
	isi_teks(i, "aturan", r->evaluasi ? rule_of(e) : NULL);
	isi_tanggal(i, "tanggal", e->tanggal);
	isi_teks(i, "penilai", e->penilai);
	isi_akhir(i, isi_alamat_tahun(i, r, "#evaluasi"));
}

void isi_evaluasi(struct isian *i, const struct unit *u)
{
	for (size_t y = 0; y < u->n_rekap; y++)
		fill_score(i, &u->rekap[y]);
}

static void fill_advice(struct isian *i, const struct rekap *r,
			const struct rekomendasi *x)
{
	static const char *const status[] = {
		[REKOMENDASI_BELUM] = "belum",
		[REKOMENDASI_PROSES] = "proses",
		[REKOMENDASI_SELESAI] = "selesai"
	};

	begin(i, r);
	isi_teks(i, "kode", x->kode);
	isi_teks(i, "uraian", x->uraian);
	isi_tanggal(i, "tenggat", x->tenggat);
	isi_teks(i, "status", status[x->status]);
	isi_teks(i, "tindak_lanjut", x->tindak_lanjut);
	isi_akhir(i, isi_alamat_tahun(i, r, "#evaluasi"));
}

void isi_rekomendasi(struct isian *i, const struct unit *u)
{
	for (size_t y = 0; y < u->n_rekap; y++) {
		const struct evaluasi *e = &u->rekap[y].laporan->evaluasi;

		for (size_t k = 0; k < e->n_rekomendasi; k++)
			fill_advice(i, &u->rekap[y], &e->rekomendasi[k]);
	}
}

/* An attachment's own address is absolute where the site's is known. */
static const char *file_address(struct isian *i, const struct rekap *r,
				const struct dokumen *d)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	const char *copy;

	if (!d->berkas)
		return d->tautan;
	buf_adds(&address, i->view->base_url ? i->view->base_url : "");
	address_dokumen(&address, r->unit, r->tahun, d->berkas);
	copy = arena_strdup(i->arena, buf_str(&address));
	buf_release(&address);
	return copy;
}

/* d: NULL where no entry names a document of that jenis. */
static void fill_document(struct isian *i, const struct rekap *r, int jenis,
			  const struct dokumen *d)
{
	static const struct date none;

	begin(i, r);
	isi_teks(i, "jenis", jenis_dokumen_kunci[jenis]);
	isi_cell(i, "wajib", cell_truth(jenis < N_DOKUMEN_WAJIB));
	isi_teks(i, "keadaan", d ? "ada" : r->kelengkapan.ada[jenis]
				 ? "data" : "belum_masuk");
	isi_teks(i, "judul", d ? d->judul : NULL);
	isi_tanggal(i, "tanggal", d ? d->tanggal : none);
	isi_teks(i, "alamat", d ? file_address(i, r, d) : NULL);
	isi_cell(i, "ukuran", d && d->berkas
		 ? cell_number(decimal_int((int64_t)d->ukuran))
		 : cell_text(NULL));
	isi_akhir(i, isi_alamat_tahun(i, r, "#dokumen"));
}

static void fill_documents(struct isian *i, const struct rekap *r)
{
	const struct laporan *l = r->laporan;

	for (int jenis = 0; jenis < N_DOKUMEN; jenis++) {
		bool named = false;

		for (size_t k = 0; k < l->n_dokumen; k++) {
			if ((int)l->dokumen[k].jenis != jenis)
				continue;
			fill_document(i, r, jenis, &l->dokumen[k]);
			named = true;
		}
		if (!named && jenis < N_DOKUMEN_WAJIB)
			fill_document(i, r, jenis, NULL);
	}
}

void isi_dokumen(struct isian *i, const struct unit *u)
{
	for (size_t y = 0; y < u->n_rekap; y++)
		fill_documents(i, &u->rekap[y]);
}

/*
 * Examples of content trees: what the reader reports, or what it read.
 *
 * An example is a tree, as tree_text.h says. Lines before the first file are
 * commands:
 *
 *	with NAME…	add files from the table below, where the example does
 *			not have them itself
 *	show KIND	print what was read: situs, opd or halaman
 *	realisasi	each line below is a value of "realisasi" in
 *			kinerja.json, tried on its own
 *	texts		the one file is a theme's texts
 */
#include "spec.h"

#include "base/limits.h"
#include "content/load.h"
#include "content/texts.h"
#include "tree_text.h"

#define DINKES "opd/dinas-kesehatan/"

/* Files that examples share. */
static const struct {
	const char *name;
	const char *path;
	const char *text;
} shared[] = {
	{ "situs", "situs.json",
	  "{\"nama\": \"Kinerja\", \"pemda\": \"Pemkab\",\n"
	  " \"wilayah\": \"Contoh\", \"tahun\": 2024}\n" },
	{ "opd", DINKES "opd.json",
	  "{\"nama\": \"Dinas Kesehatan\", \"jenis\": \"dinas\"}\n" },
	{ "rencana", DINKES "rencana/2021-2026.json",
	  "{\"dokumen\": \"Renstra\", \"mulai\": 2021, \"selesai\": 2026,\n"
	  " \"tujuan\": [{\"kode\": \"T1\", \"uraian\": \"Sehat\",\n"
	  " \"sasaran\": [{\"kode\": \"S1\", \"uraian\": \"Sehat\",\n"
	  " \"indikator\": [\n"
	  " {\"kode\": \"IKU-1\", \"nama\": \"Harapan hidup\",\n"
	  "  \"satuan\": \"tahun\", \"jenis\": \"angka\",\n"
	  "  \"arah\": \"naik\", \"target\": {\"2024\": 72}},\n"
	  " {\"kode\": \"IKU-2\", \"nama\": \"Penduduk terlayani\",\n"
	  "  \"satuan\": \"persen\", \"jenis\": \"persen\",\n"
	  "  \"arah\": \"naik\", \"target\": {\"2024\": 90}},\n"
	  " {\"kode\": \"IKU-3\", \"nama\": \"Nilai AKIP\",\n"
	  "  \"satuan\": \"predikat\", \"jenis\": \"predikat\",\n"
	  "  \"skala\": \"akip\", \"arah\": \"naik\"},\n"
	  " {\"kode\": \"IKU-4\", \"nama\": \"Hunian\",\n"
	  "  \"satuan\": \"persen\", \"jenis\": \"persen\",\n"
	  "  \"arah\": \"rentang\", \"rentang\": [60, 85]},\n"
	  " {\"kode\": \"IKU-5\", \"nama\": \"Pendapatan\",\n"
	  "  \"satuan\": \"rupiah\", \"jenis\": \"rupiah\",\n"
	  "  \"arah\": \"naik\"}]}]}]}\n" },
};

static void add_shared(struct tree *t, struct str names)
{
	while (names.len > 0) {
		size_t n = str_find(names, ' ');

		for (size_t i = 0; i < ARRAY_SIZE(shared); i++)
			if (str_is(str_make(names.ptr, n), shared[i].name) &&
			    !tree_find(t, shared[i].path))
				buf_adds(&tree_add(t, shared[i].path)->text,
					 shared[i].text);
		names = str_trim(str_skip(names, n));
	}
}

static void show_text(struct buf *out, const char *name, const char *text)
{
	if (text)
		buf_addf(out, " %s=\"%s\"", name, text);
}

static void show_int(struct buf *out, const char *name, int n)
{
	if (n)
		buf_addf(out, " %s=%d", name, n);
}

static void show_list(struct buf *out, const char *name, const char **list,
		      size_t n)
{
	for (size_t i = 0; i < n; i++)
		show_text(out, name, list[i]);
}

static void show_date(struct buf *out, const char *name, struct date d)
{
	if (date_given(d))
		buf_addf(out, " %s=%04d-%02d-%02d", name, d.year, d.month,
			 d.day);
}

static void show_nilai(struct buf *out, const char *name, struct nilai n)
{
	if (!nilai_ada(n))
		return;
	buf_addf(out, " %s=", name);
	if (n.bentuk == NILAI_PREDIKAT)
		buf_adds(out, n.predikat);
	else
		decimal_write(out, n.angka);
	if (n.bentuk == NILAI_RENTANG) {
		buf_adds(out, "..");
		decimal_write(out, n.atas);
	}
}

static void show_place(struct buf *out, struct place p)
{
	buf_addf(out, " @%u:%u\n", p.line, p.column);
}

static void show_situs(struct buf *out, const struct situs *s)
{
	const struct penilaian *p = &s->penilaian;

	buf_addf(out, "situs %s %s %d %s zona=%d", s->nama, s->bahasa,
		 s->tahun, s->tema, s->zona_waktu);
	show_text(out, "alamat", s->alamat_situs);
	show_text(out, "ppid", s->ppid_email);
	show_text(out, "lisensi", s->lisensi.nama);
	show_int(out, "contoh", s->contoh);
	show_int(out, "tampil", s->riwayat_tampil);
	buf_addf(out, "\ntenggat opd=%d/%d pemda=%d/%d\nrumus=%d",
		 s->tenggat_opd.hari, s->tenggat_opd.bulan,
		 s->tenggat_pemda.hari, s->tenggat_pemda.bulan,
		 (int)p->rumus_turun);
	show_nilai(out, "batas", p->batas_capaian);
	buf_addch(out, '\n');
	for (size_t i = 0; i < p->n_skala; i++) {
		buf_addf(out, "%d %s", p->skala[i].tingkat,
			 p->skala[i].label);
		show_nilai(out, "lebih_dari", p->skala[i].lebih_dari);
		buf_addch(out, '\n');
	}
}

static void show_indikator(struct buf *out, const struct indikator *i)
{
	buf_addf(out, "%s \"%s\" jenis=%d arah=%d desimal=%d", i->kode,
		 i->nama, (int)i->jenis, (int)i->arah, i->desimal);
	show_int(out, "iku", i->iku);
	show_int(out, "agregasi", (int)i->agregasi);
	show_int(out, "rumus", (int)i->rumus_capaian);
	show_text(out, "lanjutan", i->lanjutan);
	show_int(out, "awal", i->kondisi_awal_tahun);
	show_nilai(out, "awal", i->kondisi_awal);
	show_nilai(out, "standar", i->standar_nasional);
	show_nilai(out, "rentang", i->rentang);
	show_list(out, "skala", i->skala.predikat, i->skala.n_predikat);
	for (size_t t = 0; t < i->n_target; t++) {
		show_int(out, "tahun", i->target[t].tahun);
		show_nilai(out, "target", i->target[t].nilai);
	}
	show_place(out, i->asal);
}

static void show_rencana(struct buf *out, const struct rencana *r)
{
	buf_addf(out, "rencana %s %d-%d\n", r->dokumen, r->mulai, r->selesai);
	for (size_t t = 0; t < r->n_tujuan; t++) {
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++) {
			const struct sasaran *x = &r->tujuan[t].sasaran[s];

			buf_addf(out, "%s/%s", r->tujuan[t].kode, x->kode);
			show_list(out, "mendukung", x->mendukung,
				  x->n_mendukung);
			buf_addch(out, '\n');
			for (size_t i = 0; i < x->n_indikator; i++)
				show_indikator(out, &x->indikator[i]);
		}
	}
}

static void show_kinerja(struct buf *out, const struct kinerja *k)
{
	buf_adds(out, "kinerja");
	show_date(out, "perjanjian", k->perjanjian_tanggal);
	show_date(out, "perubahan", k->perjanjian_perubahan);
	buf_addch(out, '\n');
	for (size_t i = 0; i < k->n_indikator; i++) {
		const struct realisasi *r = &k->indikator[i];

		buf_adds(out, r->kode);
		show_nilai(out, "target", r->target);
		show_nilai(out, "realisasi", r->realisasi);
		show_nilai(out, "tercetak", r->capaian_tercetak);
		show_int(out, "kosong", (int)r->kosong);
		show_text(out, "alasan", r->kosong_alasan);
		show_text(out, "sumber", r->sumber);
		for (int q = 0; r->triwulanan && q < 4; q++) {
			buf_addf(out, " | TW%d", q + 1);
			show_nilai(out, "T", r->triwulan[q].target);
			show_nilai(out, "R", r->triwulan[q].realisasi);
		}
		show_place(out, r->asal);
	}
}

static void show_anggaran(struct buf *out, const struct anggaran *a)
{
	for (size_t i = 0; i < a->n_program; i++) {
		const struct program *p = &a->program[i];

		buf_addf(out, "%s \"%s\"", p->kode, p->nama);
		show_nilai(out, "pagu", p->pagu);
		show_nilai(out, "realisasi", p->realisasi);
		show_list(out, "mendukung", p->mendukung, p->n_mendukung);
		show_text(out, "dana", p->sumber_dana);
		show_place(out, p->asal);
		for (size_t k = 0; k < p->n_kegiatan; k++) {
			buf_addf(out, "  %s", p->kegiatan[k].kode);
			show_nilai(out, "pagu", p->kegiatan[k].pagu);
			show_place(out, p->kegiatan[k].asal);
		}
	}
}

static void show_evaluasi(struct buf *out, const struct evaluasi *e)
{
	buf_addf(out, "evaluasi aturan=%d", (int)e->aturan);
	show_nilai(out, "nilai", e->nilai);
	show_text(out, "predikat", e->predikat);
	show_date(out, "tanggal", e->tanggal);
	for (int k = 0; k < N_KOMPONEN; k++)
		show_nilai(out, "komponen", e->komponen[k]);
	buf_addch(out, '\n');
	for (size_t i = 0; i < e->n_rekomendasi; i++) {
		buf_addf(out, "%s status=%d", e->rekomendasi[i].kode,
			 (int)e->rekomendasi[i].status);
		show_date(out, "tenggat", e->rekomendasi[i].tenggat);
		show_place(out, e->rekomendasi[i].asal);
	}
}

static void show_laporan(struct buf *out, const struct laporan *l)
{
	buf_addf(out, "tahun %d%s\n", l->tahun,
		 l->naskah.ada ? " laporan" : "");
	if (l->kinerja.ada)
		show_kinerja(out, &l->kinerja);
	if (l->anggaran.ada)
		show_anggaran(out, &l->anggaran);
	if (l->evaluasi.ada)
		show_evaluasi(out, &l->evaluasi);
	for (size_t i = 0; i < l->n_dokumen; i++) {
		const struct dokumen *x = &l->dokumen[i];

		buf_addf(out, "dokumen %d \"%s\"", (int)x->jenis, x->judul);
		show_text(out, "berkas", x->berkas);
		show_int(out, "ukuran", (int)x->ukuran);
		show_text(out, "tautan", x->tautan);
		show_date(out, "tanggal", x->tanggal);
		show_place(out, x->asal);
	}
	for (size_t i = 0; i < l->n_analisis; i++)
		buf_addf(out, "analisis %s %s", l->analisis[i].kode,
			 l->analisis[i].naskah.teks.ptr);
}

static void show_opd(struct buf *out, const struct opd *o)
{
	buf_addf(out, "opd %s \"%s\" jenis=%d", o->slug, o->nama,
		 (int)o->jenis);
	show_text(out, "kode", o->kode);
	show_list(out, "urusan", o->urusan, o->n_urusan);
	show_text(out, "kepala", o->kepala_jabatan);
	show_int(out, "mulai", o->berlaku_mulai);
	show_int(out, "sampai", o->berlaku_sampai);
	show_list(out, "pendahulu", o->pendahulu, o->n_pendahulu);
	show_place(out, o->asal);
	for (size_t i = 0; i < o->n_rencana; i++)
		show_rencana(out, &o->rencana[i]);
	for (size_t i = 0; i < o->n_laporan; i++)
		show_laporan(out, &o->laporan[i]);
}

static void show_isi(struct buf *out, const struct isi *isi, struct str what)
{
	if (str_is(what, "situs"))
		show_situs(out, &isi->situs);
	if (str_is(what, "opd") && isi->pemda_ada)
		show_opd(out, &isi->pemda);
	for (size_t i = 0; str_is(what, "opd") && i < isi->n_opd; i++)
		show_opd(out, &isi->opd[i]);
	for (size_t i = 0; str_is(what, "halaman") && i < isi->n_halaman; i++)
		buf_addf(out, "halaman %s: %s", isi->halaman[i].slug,
			 isi->halaman[i].naskah.teks.ptr);
}

/* Load the tree; print findings and, where asked for, what was read. */
static void load_tree(struct buf *out, struct tree *t, struct str show)
{
	struct arena a = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct isi isi;
	int result = isi_load(&isi, NULL, &a, &t->source, &d);

	spec_findings(out, &d);
	if (result == 0)
		show_isi(out, &isi, show);
	if (result == 0 && out->len == 0)
		buf_adds(out, "(baik)\n");
	diag_release(&d);
	arena_release(&a);
}

static void run_texts(struct buf *out, struct tree *t)
{
	struct arena a = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct value *v = texts_read(&a, t->file[0].path,
				     buf_str(&t->file[0].text), &d);

	spec_findings(out, &d);
	if (v)
		value_write_json(out, v);
	diag_release(&d);
	arena_release(&a);
}

/* One value of a numeric indikator, tried in a tree of its own. */
static void run_value(struct buf *out, struct str value)
{
	struct buf found = BUF_INIT(LIMIT_MESSAGE);
	struct tree t;
	const char *text;

	tree_init(&t);
	add_shared(&t, str_from("situs opd rencana"));
	buf_addf(&tree_add(&t, DINKES "2024/kinerja.json")->text,
		 "{\"indikator\": [{\"kode\": \"IKU-1\", \"realisasi\": "
		 STR_FMT "}]}\n", STR_ARG(value));
	load_tree(&found, &t, str_from(""));
	text = strstr(found.ptr, "kesalahan: ");
	buf_adds(out, text ? text + strlen("kesalahan: ") : found.ptr);
	tree_free(&t.source);
	buf_release(&found);
}

void spec_run(struct buf *out, struct str input)
{
	struct str show = { "", 0 }, text = input;
	bool texts = false, values = false;
	struct tree t;

	tree_init(&t);
	read_tree(&t, input);
	while (text.len > 0 && !str_starts(text, "--- ")) {
		struct str line = take_line(&text);

		if (values)
			run_value(out, line);
		else if (str_starts(line, "with "))
			add_shared(&t, str_skip(line, 5));
		else if (str_starts(line, "show "))
			show = str_skip(line, 5);
		else if (str_is(line, "texts"))
			texts = true;
		else if (str_is(line, "realisasi"))
			values = true;
		else
			BUG("a command that does not exist");
	}
	if (texts)
		run_texts(out, &t);
	else if (!values)
		load_tree(out, &t, show);
	tree_free(&t.source);
}

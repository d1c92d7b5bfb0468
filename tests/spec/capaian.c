/*
 * Runs the examples of capaian.txt: reads "key: value" lines into the
 * structs of model/, computes, and prints what came out. Knows nothing of
 * content files; the keys are theirs, so that examples read alike.
 */
#include "spec.h"

#include <stdlib.h>

#include "base/arena.h"
#include "model/banding.h"
#include "model/kelengkapan.h"
#include "model/predikat.h"

#define TAHUN 2024	/* the year of kelengkapan examples */

struct state {
	struct buf *out;
	struct arena arena;
	struct penilaian rules;
	struct indikator indikator;
	struct nilai target, realisasi, tahun_lalu, akhir, nasional;
	struct nilai pagu, capaian, serapan;
	struct triwulan tw[4];
	struct rata_rata mean;
	struct rencana plan;
	struct laporan report;
	struct dokumen document[N_DOKUMEN];
	/* what the end of the paragraph computes, or NULL */
	void (*compute)(struct state *s);
};

/* --- reading ---------------------------------------------------------- */

/* Cut s at the first c; what follows it is left in *rest. */
static struct str cut(struct str s, char c, struct str *rest)
{
	size_t n = str_find(s, c);

	*rest = str_trim(str_skip(s, n < s.len ? n + 1 : n));
	return str_trim(str_make(s.ptr, n));
}

static struct decimal number(struct str s)
{
	struct decimal d = decimal_int(0);

	if (decimal_parse(&d, s) != DECIMAL_OK)
		BUG("an example holds a bad number");
	return d;
}

/* null, [lower, upper], a number, or else a grade. */
static struct nilai figure(struct state *s, struct str text)
{
	struct nilai n = { .bentuk = NILAI_KOSONG };
	struct str upper;

	if (text.len == 0 || str_is(text, "null"))
		return n;
	if (text.ptr[0] == '[') {
		text = str_make(text.ptr + 1, text.len - 2);
		n.bentuk = NILAI_RENTANG;
		n.angka = number(cut(text, ',', &upper));
		n.atas = number(upper);
	} else if (strchr("-0123456789", text.ptr[0])) {
		n = nilai_angka(number(text));
	} else {
		n.bentuk = NILAI_PREDIKAT;
		n.predikat = arena_strdup(&s->arena, text);
	}
	return n;
}

/* The index of text in a list of names; a name that is not there is a
 * mistake in the example. */
static int pick(struct str text, const char *const *names, int n)
{
	for (int i = 0; i < n; i++)
		if (str_is(text, names[i]))
			return i;
	BUG("an example holds an unknown word");
}

/* --- printing --------------------------------------------------------- */

static void print_nilai(struct buf *out, struct nilai n)
{
	if (n.bentuk == NILAI_KOSONG) {
		buf_adds(out, "null");
	} else if (n.bentuk == NILAI_PREDIKAT) {
		buf_adds(out, n.predikat);
	} else if (n.bentuk == NILAI_ANGKA) {
		decimal_write(out, n.angka);
	} else {
		buf_addch(out, '[');
		decimal_write(out, n.angka);
		buf_adds(out, ", ");
		decimal_write(out, n.atas);
		buf_addch(out, ']');
	}
}

static void print_capaian(struct state *s, const struct capaian *c)
{
	static const char *const no[] = { "", "belum diisi", "tanpa target",
					  "tak terhitung" };
	static const char *const why[] = { "", ": target nol",
					   ": target negatif",
					   ": realisasi nol",
					   ": realisasi negatif" };
	const struct kategori *k = capaian_kategori(&s->rules, c->nilai);

	if (c->keadaan != CAPAIAN_ADA) {
		buf_addf(s->out, "%s%s", no[c->keadaan], why[c->sebab]);
		return;
	}
	buf_adds(s->out, "capaian ");
	decimal_write(s->out, c->nilai);
	if (c->dibatasi) {
		buf_adds(s->out, " (mentah ");
		decimal_write(s->out, c->mentah);
		buf_addch(s->out, ')');
	}
	buf_addf(s->out, ", %s, %s", k->label,
		 capaian_tercapai(c) ? "tercapai" : "tidak tercapai");
}

/* --- computing, at the end of a paragraph ------------------------------ */

static void run_capaian(struct state *s)
{
	struct capaian c;

	capaian_compute(&c, &s->rules, &s->indikator, s->target,
			s->realisasi);
	rata_rata_add(&s->mean, &c);
	print_capaian(s, &c);
	buf_addch(s->out, '\n');
}

static void run_quarters(struct state *s)
{
	triwulan_setahun(&s->indikator, s->tw, &s->target, &s->realisasi);
	buf_adds(s->out, "setahun ");
	print_nilai(s->out, s->target);
	buf_adds(s->out, " / ");
	print_nilai(s->out, s->realisasi);
	buf_addch(s->out, '\n');
	run_capaian(s);
}

static const char *const meaning[] = { "tidak ada", "lebih baik", "sama",
				       "lebih buruk" };

static void run_one_comparison(struct state *s, enum banding_jenis jenis,
			       struct nilai acuan)
{
	static const char *const name[] = { "target", "tahun lalu",
					    "akhir rencana", "nasional" };
	struct banding b;

	banding_compute(&b, &s->rules, &s->indikator,
			(struct acuan){ jenis, acuan }, s->realisasi);
	buf_addf(s->out, "%s ", name[jenis]);
	print_nilai(s->out, acuan);
	buf_addf(s->out, ": %s", meaning[b.arti]);
	if (b.ada_selisih) {
		buf_adds(s->out, ", selisih ");
		decimal_write(s->out, b.selisih);
	}
	if (b.capaian.keadaan == CAPAIAN_ADA) {
		buf_adds(s->out, ", ");
		print_capaian(s, &b.capaian);
	}
	buf_addch(s->out, '\n');
}

static void run_comparison(struct state *s)
{
	run_one_comparison(s, BANDING_TARGET, s->target);
	run_one_comparison(s, BANDING_TAHUN_LALU, s->tahun_lalu);
	run_one_comparison(s, BANDING_AKHIR, s->akhir);
	run_one_comparison(s, BANDING_NASIONAL, s->nasional);
}

static void print_percent(struct state *s, const char *name,
			  const struct decimal *d, const char *otherwise)
{
	buf_addf(s->out, "%s ", name);
	if (d)
		decimal_write(s->out, *d);
	else
		buf_adds(s->out, otherwise);
	buf_addch(s->out, '\n');
}

static void run_serapan(struct state *s)
{
	struct decimal d;
	bool ada = serapan_compute(&d, s->pagu, s->realisasi);

	print_percent(s, "serapan", ada ? &d : NULL, "tidak ada");
}

static void run_efisiensi(struct state *s)
{
	struct decimal d;
	bool ada = efisiensi_compute(&d, s->capaian.angka, s->serapan.angka);

	print_percent(s, "efisiensi", ada ? &d : NULL, "tidak dinyatakan");
}

static const char *const documents[] = {
	"renstra", "renja", "iku", "pohon-kinerja", "pk", "rencana-aksi",
	"lkjip", "lhe", "tindak-lanjut", "lainnya",
};

static void run_kelengkapan(struct state *s)
{
	struct opd o = { .rencana = &s->plan, .n_rencana = 1,
			 .laporan = &s->report, .n_laporan = 1 };
	struct kelengkapan k;

	s->report.tahun = TAHUN;
	s->report.dokumen = s->document;
	kelengkapan_compute(&k, &o, TAHUN);
	buf_addf(s->out, "%d dari %d:", k.n, k.dari);
	for (int i = 0; i < N_DOKUMEN; i++)
		if (k.ada[i])
			buf_addf(s->out, " %s", documents[i]);
	buf_addch(s->out, '\n');
}

/* --- keys ------------------------------------------------------------- */

static void set_arah(struct state *s, struct str v)
{
	static const char *const names[] = { "naik", "turun", "rentang" };

	s->indikator.arah = (enum arah)pick(v, names, 3);
}

static void set_rumus(struct state *s, struct str v)
{
	static const char *const names[] = { "situs", "selisih", "rasio" };

	s->indikator.rumus_capaian = (enum rumus)pick(v, names, 3);
}

static void set_rumus_turun(struct state *s, struct str v)
{
	set_rumus(s, v);
	s->rules.rumus_turun = s->indikator.rumus_capaian;
	s->indikator.rumus_capaian = RUMUS_SITUS;
}

static void set_agregasi(struct state *s, struct str v)
{
	static const char *const names[] = { "posisi-akhir", "kumulatif",
					     "rata-rata" };

	s->indikator.agregasi = (enum agregasi)pick(v, names, 3);
}

static void set_desimal(struct state *s, struct str v)
{
	s->indikator.desimal = (int)number(v).coef;
}

static void set_skala(struct state *s, struct str v)
{
	char *name = arena_strdup(&s->arena, v);
	const struct skala *named = skala_dari_nama(name);
	struct skala *own = &s->indikator.skala;

	s->indikator.jenis = JENIS_PREDIKAT;
	if (named) {
		*own = *named;
		return;
	}
	while (v.len > 0) {
		const char **p = ARENA_PUSH(&s->arena, own->predikat,
					    own->n_predikat);

		*p = arena_strdup(&s->arena, cut(v, ',', &v));
	}
}

static void set_batas_bawah(struct state *s, struct str v)
{
	s->rules.batas_bawah = number(v);
}

/* "80 Baik, 60 Cukup, Kurang": bound and label of each step. */
static void set_skala_capaian(struct state *s, struct str v)
{
	s->rules.skala = NULL;
	s->rules.n_skala = 0;
	while (v.len > 0) {
		struct str step = cut(v, ',', &v), label;
		struct str bound = cut(step, ' ', &label);
		struct kategori *k = ARENA_PUSH(&s->arena, s->rules.skala,
						s->rules.n_skala);

		if (label.len)
			k->lebih_dari = nilai_angka(number(bound));
		k->label = arena_strdup(&s->arena, label.len ? label : bound);
	}
}

/* "target / realisasi" of TW I to IV, with commas between them. */
static void set_triwulan(struct state *s, struct str v)
{
	for (int q = 0; q < 4; q++) {
		struct str second, one = cut(v, ',', &v);

		s->tw[q].target = figure(s, cut(one, '/', &second));
		s->tw[q].realisasi = figure(s, second);
	}
	s->compute = run_quarters;
}

static void set_dokumen(struct state *s, struct str v)
{
	while (v.len > 0)
		s->document[s->report.n_dokumen++].jenis =
			(enum jenis_dokumen)pick(cut(v, ' ', &v), documents,
						 N_DOKUMEN);
	s->compute = run_kelengkapan;
}

static void set_rencana(struct state *s, struct str v)
{
	struct str last;

	s->plan.mulai = (int)number(cut(v, '-', &last)).coef;
	s->plan.selesai = (int)number(last).coef;
	s->compute = run_kelengkapan;
}

/* Which files of the year say something of their own. */
static void set_data(struct state *s, struct str v)
{
	static const struct date signed_on = { TAHUN, 1, 29 };
	struct laporan *l = &s->report;

	while (v.len > 0) {
		struct str one = cut(v, ' ', &v);

		if (str_is(one, "perjanjian"))
			l->kinerja.perjanjian_tanggal = signed_on;
		l->naskah.ada |= str_is(one, "laporan");
		l->evaluasi.ada |= str_is(one, "evaluasi");
	}
	s->compute = run_kelengkapan;
}

/* --- keys that print at once -------------------------------------------- */

static void print_predikat(struct state *s, struct str v)
{
	const char *grade = predikat_dari_nilai(number(v));

	decimal_write(s->out, decimal_fix(number(v), 2));
	buf_addf(s->out, " %s, %s\n", grade, predikat_nama(grade));
}

static void print_kategori(struct state *s, struct str v)
{
	const struct kategori *k = capaian_kategori(&s->rules, number(v));

	buf_addf(s->out, STR_FMT " %s\n", STR_ARG(v), k->label);
}

static void print_bobot(struct state *s, struct str v)
{
	static const char *const names[] = { "88/2021", "12/2015" };
	enum aturan_evaluasi a = (enum aturan_evaluasi)pick(v, names, 2);

	for (int k = 0; k < N_KOMPONEN; k++)
		buf_addf(s->out, "%s %d\n",
			 komponen_kunci((enum komponen)k),
			 komponen_bobot(a, (enum komponen)k));
}

static void print_mean(struct state *s, struct str v)
{
	struct decimal d;

	(void)v;
	if (!rata_rata_nilai(&s->mean, &d)) {
		buf_addf(s->out, "rata-rata tidak ada, 0 dari %d indikator\n",
			 s->mean.dari);
		return;
	}
	buf_adds(s->out, "rata-rata ");
	decimal_write(s->out, d);
	buf_addf(s->out, ", %s, %d dari %d indikator, %d tercapai\n",
		 capaian_kategori(&s->rules, d)->label, s->mean.n,
		 s->mean.dari, s->mean.tercapai);
}

#define FIELD(member) offsetof(struct state, member)

/* A key either has a function of its own, or is a figure kept in a field. */
static const struct {
	const char *name;
	void (*set)(struct state *s, struct str value);
	size_t field;
	void (*compute)(struct state *s);
} keys[] = {
	{ "arah", set_arah, 0, NULL },
	{ "rumus_capaian", set_rumus, 0, NULL },
	{ "rumus_turun", set_rumus_turun, 0, NULL },
	{ "agregasi", set_agregasi, 0, NULL },
	{ "desimal", set_desimal, 0, NULL },
	{ "skala", set_skala, 0, NULL },
	{ "batas_bawah", set_batas_bawah, 0, NULL },
	{ "skala_capaian", set_skala_capaian, 0, NULL },
	{ "triwulan", set_triwulan, 0, NULL },
	{ "dokumen", set_dokumen, 0, NULL },
	{ "rencana", set_rencana, 0, NULL },
	{ "data", set_data, 0, NULL },
	{ "nilai", print_predikat, 0, NULL },
	{ "kategori", print_kategori, 0, NULL },
	{ "bobot", print_bobot, 0, NULL },
	{ "rata-rata", print_mean, 0, NULL },
	{ "rentang", NULL, FIELD(indikator.rentang), NULL },
	{ "batas_capaian", NULL, FIELD(rules.batas_capaian), NULL },
	{ "target", NULL, FIELD(target), run_capaian },
	{ "realisasi", NULL, FIELD(realisasi), run_capaian },
	{ "tahun_lalu", NULL, FIELD(tahun_lalu), run_comparison },
	{ "akhir", NULL, FIELD(akhir), run_comparison },
	{ "nasional", NULL, FIELD(nasional), run_comparison },
	{ "pagu", NULL, FIELD(pagu), run_serapan },
	{ "capaian", NULL, FIELD(capaian), run_efisiensi },
	{ "serapan", NULL, FIELD(serapan), run_efisiensi },
};

static void set_field(struct state *s, size_t k, struct str value)
{
	struct nilai n = figure(s, value);

	memcpy((char *)s + keys[k].field, &n, sizeof(n));
	if (keys[k].compute && (!s->compute || s->compute == run_capaian))
		s->compute = keys[k].compute;
}

static void run_line(struct state *s, struct str line)
{
	struct str value, name = cut(line, ':', &value);
	size_t k = 0;

	while (k < ARRAY_SIZE(keys) && !str_is(name, keys[k].name))
		k++;
	if (k == ARRAY_SIZE(keys))
		BUG("an example holds an unknown key");
	if (keys[k].set)
		keys[k].set(s, value);
	else
		set_field(s, k, value);
}

/* A blank line ends a paragraph: it is computed, its target and realisasi
 * are forgotten, everything else is kept. */
static void end_paragraph(struct state *s)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };

	if (s->compute)
		s->compute(s);
	s->compute = NULL;
	s->target = none;
	s->realisasi = none;
}

void spec_run(struct buf *out, struct str input)
{
	struct state *s = calloc(1, sizeof(*s));

	if (!s)
		BUG("no memory");
	s->out = out;
	s->indikator.desimal = 2;
	penilaian_default(&s->rules);
	while (input.len > 0) {
		size_t n = str_find(input, '\n');
		struct str line = str_trim(str_make(input.ptr, n));

		input = str_skip(input, n < input.len ? n + 1 : n);
		if (line.len == 0 || str_is(line, "rata-rata:"))
			end_paragraph(s);
		if (line.len > 0)
			run_line(s, line);
	}
	end_paragraph(s);
	arena_release(&s->arena);
	free(s);
}

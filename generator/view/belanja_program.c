/*
 * The programmes of all OPDs on the page /anggaran/YEAR/: the largest one by
 * one, and sums by urusan and by source of funds; see belanja.h. A sum of
 * which a part is missing is not given.
 */
#include "view/belanja.h"

#include <stdlib.h>

#include "base/limits.h"
#include "view/figure.h"
#include "view/graph.h"
#include "view/saring.h"

#define PROGRAMS_MOST 200	/* shown one by one */
#define URUSAN_SINCE 2021	/* Permendagri 90/2019 names the codes from
				   this year on; before, they meant others */

/* A programme, and whose it is. */
struct butir {
	const struct rekap *rekap;
	const struct program *program;
	size_t urutan;
};

/* Programmes that share something. */
struct kelompok {
	const char *kunci;	/* NULL: it is not said */
	struct nilai pagu;	/* KOSONG: of one of them it is missing */
	struct nilai realisasi;
	int n;
	size_t urutan;
};

struct belanja_program {
	const struct sheet *s;
	int tahun;
	struct butir *butir;
	size_t n;
};

static void collect(struct belanja_program *b)
{
	const struct site *site = b->s->view->site;

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct rekap *r = unit_rekap(&site->unit[i], b->tahun);

		for (size_t k = 0; r && k < r->laporan->anggaran.n_program;
		     k++) {
			struct butir *x = ARENA_PUSH(b->s->arena, b->butir,
						     b->n);

			x->rekap = r;
			x->program = &r->laporan->anggaran.program[k];
			x->urutan = b->n;
		}
	}
}

/* What is not known comes last. */
static int by_money(struct nilai a, struct nilai b)
{
	if (!nilai_ada(a) || !nilai_ada(b))
		return (int)nilai_ada(b) - (int)nilai_ada(a);
	return decimal_cmp(b.angka, a.angka);
}

static int by_program(const void *a, const void *b)
{
	const struct butir *x = a, *y = b;
	int order = by_money(x->program->pagu, y->program->pagu);

	return order ? order : (x->urutan > y->urutan) -
			       (x->urutan < y->urutan);
}

static int by_group(const void *a, const void *b)
{
	const struct kelompok *x = a, *y = b;
	int order = !x->kunci - !y->kunci;

	if (order == 0)
		order = by_money(x->pagu, y->pagu);
	return order ? order : (x->urutan > y->urutan) -
			       (x->urutan < y->urutan);
}

static struct nilai plus(struct nilai sum, struct nilai n)
{
	static const struct nilai none = { .bentuk = NILAI_KOSONG };

	if (!nilai_ada(sum) || !nilai_ada(n))
		return none;
	return nilai_angka(decimal_add(sum.angka, n.angka));
}

static const char *money(const struct sheet *s, struct nilai n)
{
	return nilai_ada(n) ? format_rupiah_short_in(
				      s->arena, &s->view->format, n.angka)
			    : sheet_word(s, "kata.belum_diisi");
}

/* pagu, realisasi, serapan, each with what the script compares. */
static void put_money(const struct sheet *s, struct value *v,
		      struct nilai pagu, struct nilai realisasi)
{
	struct decimal serapan;

	put_uang(s, v, "pagu", pagu);
	put_uang(s, v, "realisasi", realisasi);
	put_serapan(s, v, pagu, realisasi);
	put_text(s, v, "pagu_urut", "");
	put_text(s, v, "realisasi_urut", "");
	put_text(s, v, "serapan_urut", "");
	if (nilai_ada(pagu))
		put_urut(s, v, "pagu_urut", pagu.angka);
	if (nilai_ada(realisasi))
		put_urut(s, v, "realisasi_urut", realisasi.angka);
	if (serapan_compute(&serapan, pagu, realisasi))
		put_urut(s, v, "serapan_urut", serapan);
}

static void push_program(const struct sheet *s, struct value *list,
			 const struct butir *x, struct decimal most)
{
	const struct program *p = x->program;
	const struct opd *o = x->rekap->unit->opd;
	bool filled = nilai_ada(p->realisasi);
	struct chart_gauge g = { .part = p->realisasi.angka,
				 .whole = p->pagu.angka, .largest = most,
				 .filled = filled };
	struct value *v = push_map(s, list);

	put_text(s, v, "kode", p->kode);
	put_text(s, v, "nama", p->nama);
	put_text(s, v, "opd", o->singkatan ? o->singkatan : o->nama);
	put_text(s, v, "slug", o->slug);
	put_text(s, v, "tautan", arena_strf(
		s->arena, "%s#anggaran",
		sheet_link_unit(s, x->rekap->unit, x->rekap->tahun)));
	put_money(s, v, p->pagu, p->realisasi);
	g.title = SHEET_WORDS(s, filled ? "anggaran.grafik"
					: "anggaran.grafik_belum",
			      { "nama", p->nama },
			      { "pagu", money(s, p->pagu) },
			      { "realisasi", money(s, p->realisasi) });
	put_gauge(s, v, &g);
}

/* The OPDs of the programmes that are shown. */
static void put_choices(const struct sheet *s, struct value *map,
			const struct belanja_program *b, size_t shown)
{
	struct value *list = saring_put(s, map, "saring-program",
					"anggaran_tahun.hitung_program");
	const struct site *site = s->view->site;

	list = saring_pilihan(s, list, "opd", "kata.opd");
	for (size_t i = 0; i < site->n_unit; i++)
		for (size_t k = 0; k < shown; k++)
			if (b->butir[k].rekap->unit == &site->unit[i]) {
				saring_opsi(s, list, site->unit[i].opd->slug,
					    site->unit[i].opd->nama);
				break;
			}
}

static void put_programs(const struct belanja_program *b, struct value *root)
{
	const struct sheet *s = b->s;
	size_t shown = b->n < PROGRAMS_MOST ? b->n : PROGRAMS_MOST;
	struct decimal most = decimal_int(0);
	struct value *v, *list;

	if (b->n == 0) {
		put_null(s, root, "program");
		return;
	}
	if (nilai_ada(b->butir[0].program->pagu))
		most = b->butir[0].program->pagu.angka;
	v = put_map(s, root, "program");
	put_text(s, v, "kalimat", SHEET_WORDS(
		s, shown < b->n ? "anggaran_tahun.program_terbesar"
				: "anggaran_tahun.program_semua",
		{ "n", sheet_int(s, (int64_t)shown) },
		{ "dari", sheet_int(s, (int64_t)b->n) }));
	put_text(s, v, "judul", SHEET_WORDS(
		s, "anggaran_tahun.program_judul",
		{ "tahun", sheet_int(s, b->tahun) }));
	put_choices(s, v, b, shown);
	list = put_list(s, v, "baris");
	for (size_t i = 0; i < shown; i++)
		push_program(s, list, &b->butir[i], most);
}

/* "1.02" of "1.02.02", as the name's key: "1-02". */
static const char *urusan_of(const struct sheet *s, const struct program *p)
{
	char *kode;

	if (strlen(p->kode) < 4 || p->kode[1] != '.')
		return NULL;
	kode = arena_strdup(s->arena, str_make(p->kode, 4));
	kode[1] = '-';
	return kode;
}

static const char *sumber_of(const struct sheet *s, const struct program *p)
{
	(void)s;
	return p->sumber_dana;
}

static bool same_key(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

static struct kelompok *group_of(struct belanja_program *b,
				 struct kelompok **list, size_t *n,
				 const char *kunci)
{
	struct kelompok *x;

	for (size_t i = 0; i < *n; i++)
		if (same_key((*list)[i].kunci, kunci))
			return &(*list)[i];
	x = ARENA_PUSH(b->s->arena, *list, *n);
	x->kunci = kunci;
	x->pagu = x->realisasi = nilai_angka(decimal_int(0));
	x->urutan = *n;
	return x;
}

/* Programmes by what key says of each, largest group first, those of which it
 * says nothing last. */
static size_t group(struct belanja_program *b, struct kelompok **list,
		    const char *(*key)(const struct sheet *,
				       const struct program *))
{
	size_t n = 0;

	*list = NULL;
	for (size_t i = 0; i < b->n; i++) {
		const struct program *p = b->butir[i].program;
		struct kelompok *x = group_of(b, list, &n, key(b->s, p));

		x->n++;
		x->pagu = plus(x->pagu, p->pagu);
		x->realisasi = plus(x->realisasi, p->realisasi);
	}
	if (n)
		qsort(*list, n, sizeof(**list), by_group);
	return n;
}

static struct value *push_group(const struct sheet *s, struct value *list,
				const struct kelompok *x)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "n", SHEET_WORDS(s, "anggaran_tahun.n_program",
					{ "n", sheet_int(s, x->n) }));
	put_null(s, v, "kode");
	put_money(s, v, x->pagu, x->realisasi);
	return v;
}

/* The name of an urusan; without one, its code alone. */
static void put_urusan_name(const struct sheet *s, struct value *v,
			    const char *kunci)
{
	const char *key = arena_strf(s->arena, "anggaran_tahun.urusan.%s",
				     kunci);
	const char *name = sheet_word(s, key);

	put_text(s, v, "kode", arena_strf(s->arena, "%c.%s", kunci[0],
					  kunci + 2));
	put_text(s, v, "nama", name != key ? name : "");
}

static void put_urusan(struct belanja_program *b, struct value *root)
{
	const struct sheet *s = b->s;
	struct kelompok *x;
	struct value *list;
	size_t n;

	put_null(s, root, "urusan");
	if (b->n == 0 || b->tahun < URUSAN_SINCE)
		return;
	n = group(b, &x, urusan_of);
	list = put_list(s, put_map(s, root, "urusan"), "baris");
	for (size_t i = 0; i < n; i++) {
		struct value *v = push_group(s, list, &x[i]);

		if (x[i].kunci)
			put_urusan_name(s, v, x[i].kunci);
		else
			put_word(s, v, "nama", "anggaran_tahun.tak_disebut");
	}
}

static void put_sources(struct belanja_program *b, struct value *root)
{
	const struct sheet *s = b->s;
	struct kelompok *x;
	struct value *list;
	size_t n = group(b, &x, sumber_of);

	put_null(s, root, "sumber_dana");
	if (n == 0 || !x[0].kunci)
		return;
	list = put_list(s, put_map(s, root, "sumber_dana"), "baris");
	for (size_t i = 0; i < n; i++)
		put_text(s, push_group(s, list, &x[i]), "nama",
			 x[i].kunci ? x[i].kunci
				    : sheet_word(s, "anggaran_tahun."
						    "tak_disebut"));
}

void put_belanja_program(const struct sheet *s, struct value *root, int tahun)
{
	struct belanja_program b = { .s = s, .tahun = tahun };

	collect(&b);
	if (b.n)
		qsort(b.butir, b.n, sizeof(*b.butir), by_program);
	put_programs(&b, root);
	put_urusan(&b, root);
	put_sources(&b, root);
}

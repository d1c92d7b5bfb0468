/*
 * /evaluasi/: the scores of all OPDs through the years, their components,
 * and what became of the recommendations. The parts are in view/nilai_semua.c,
 * view/sebaran.c, view/komponen_semua.c, view/rekomendasi_semua.c.
 */
#include "view/evaluasi_semua.h"

#include "site/kedatangan.h"
#include "view/figure.h"
#include "view/frame.h"
#include "view/graph.h"
#include "view/page.h"

static const char *number(const struct sheet *s, struct decimal d)
{
	return format_number_in(s->arena, &s->view->format, d, 2);
}

bool evaluasi_dinilai(const struct rekap *r)
{
	return r && r->predikat;
}

static int latest(const struct unit *u)
{
	for (size_t i = u->n_rekap; i-- > 0;)
		if (evaluasi_dinilai(&u->rekap[i]))
			return u->rekap[i].tahun;
	return 0;
}

int evaluasi_tahun(const struct site *s)
{
	int tahun = 0;

	for (size_t i = 0; i < s->n_unit; i++)
		if (latest(&s->unit[i]) > tahun)
			tahun = latest(&s->unit[i]);
	if (!tahun && s->pemda.opd)
		tahun = latest(&s->pemda);
	return tahun;
}

/* The region's last score, beside the one of the year before. */
static const char *of_region(const struct sheet *s)
{
	const struct unit *u = &s->view->site->pemda;
	int tahun = u->opd ? latest(u) : 0;
	const struct rekap *now = tahun ? unit_rekap(u, tahun) : NULL;
	const struct rekap *last = tahun ? unit_rekap(u, tahun - 1) : NULL;
	const char *text;

	if (!now)
		return NULL;
	text = SHEET_WORDS(
		s, nilai_ada(now->akip) ? "evaluasi_semua.lead_pemda"
					: "evaluasi_semua.lead_pemda_predikat",
		{ "tahun", sheet_int(s, tahun) },
		{ "nilai", nilai_ada(now->akip) ? number(s, now->akip.angka)
						: "" },
		{ "predikat", now->predikat },
		{ "nama", sheet_predikat(s, now->predikat) });
	if (!nilai_ada(now->akip) || !last || !nilai_ada(last->akip))
		return text;
	return arena_strf(s->arena, "%s %s", text,
			  figure_change(s, now->akip.angka, last->akip.angka,
					tahun - 1, ""));
}

/* How many OPDs have a score, from which to which. */
static const char *of_units(const struct sheet *s, int tahun)
{
	const struct site *site = s->view->site;
	struct decimal low = decimal_int(0), high = low;
	int n = 0, dari = 0;

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct rekap *r = unit_rekap(&site->unit[i], tahun);

		dari += unit_wajib(&site->unit[i], tahun);
		if (!r || !nilai_ada(r->akip))
			continue;
		if (n == 0 || decimal_cmp(r->akip.angka, low) < 0)
			low = r->akip.angka;
		if (n == 0 || decimal_cmp(r->akip.angka, high) > 0)
			high = r->akip.angka;
		n++;
	}
	if (n == 0)
		return NULL;
	return SHEET_WORDS(s, n == 1 ? "evaluasi_semua.lead_satu"
				     : "evaluasi_semua.lead_opd",
			   { "n", sheet_int(s, n) },
			   { "dari", sheet_int(s, dari) },
			   { "tahun", sheet_int(s, tahun) },
			   { "rendah", number(s, low) },
			   { "tinggi", number(s, high) });
}

/* What became of the recommendations, in a sentence. */
static const char *of_advice(const struct sheet *s,
			     const struct rekomendasi_hitung *x)
{
	struct date now = sejarah_sampai(s->view->sejarah, s->view->site);
	const char *key = !date_given(now) ? "evaluasi_semua.lead_rekomendasi"
		: x->lewat ? "evaluasi_semua.lead_lewat"
			   : "evaluasi_semua.lead_tak_lewat";

	if (x->n == 0)
		return NULL;
	return SHEET_WORDS(
		s, key,
		{ "selesai", sheet_int(s, x->status[REKOMENDASI_SELESAI]) },
		{ "n", sheet_int(s, x->n) },
		{ "lewat", sheet_int(s, x->lewat) },
		{ "tanggal", format_date_in(s->arena, &s->view->format,
					    now) });
}

static void put_lead(const struct sheet *s, struct value *root,
		     const struct rekomendasi_hitung *x)
{
	int tahun = evaluasi_tahun(s->view->site);
	struct value *list = put_list(s, root, "lead");
	const char *part[] = { of_region(s), tahun ? of_units(s, tahun) : NULL,
			       of_advice(s, x) };

	for (size_t i = 0; i < ARRAY_SIZE(part); i++)
		if (part[i])
			put_text(s, push_map(s, list), "teks", part[i]);
	if (list->n == 0)
		put_word(s, push_map(s, list), "teks",
			 "evaluasi_semua.lead_kosong");
}

static void put_region(const struct sheet *s, struct value *root)
{
	const struct unit *u = &s->view->site->pemda;
	struct value *v;

	if (!u->opd || !latest(u)) {
		put_null(s, root, "pemda");
		return;
	}
	v = put_map(s, root, "pemda");
	put_text(s, v, "tautan", arena_strf(s->arena, "%s#evaluasi",
					    sheet_link_unit(s, u, latest(u))));
	put_scores(s, v, u, latest(u));
}

struct value *evaluasi_semua_values(struct sheet *s, const struct page *p)
{
	const char *wilayah = s->view->site->isi->situs.wilayah;
	struct crumb crumb = { sheet_word(s, "evaluasi_semua.judul"), NULL };
	struct value *root = frame_values(
		s, crumb.teks, SHEET_WORDS(s, "evaluasi_semua.deskripsi",
					   { "wilayah", wilayah }),
		NAV_EVALUASI);
	struct rekomendasi_hitung count;

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	put_text(s, root, "atas", wilayah);
	put_region(s, root);
	put_nilai_semua(s, root);
	put_sebaran(s, root);
	put_komponen_semua(s, root);
	count = put_rekomendasi_semua(s, root);
	put_lead(s, root, &count);
	frame_script(s, root, "tabel");
	return root;
}

/*
 * What became of all recommendations, on the page /evaluasi/; see
 * evaluasi_semua.h. What is overdue is told from the day of the newest
 * commit; where that is not known nothing is called overdue.
 */
#include "view/evaluasi_semua.h"

#include <stdlib.h>

#include "view/figure.h"
#include "view/saring.h"
#include "view/ubahan.h"

#define SHOWN_MOST 500	/* recommendations listed one by one */

/* A recommendation, and whose it is. */
struct butir {
	const struct rekap *rekap;
	const struct rekomendasi *isi;
	int lewat;		/* days past its tenggat; 0: not overdue */
	size_t urutan;
};

struct daftar {
	const struct sheet *s;
	struct date now;	/* year 0: not known */
	struct butir *butir;
	size_t n;
};

static int days_over(const struct daftar *x, const struct rekomendasi *r)
{
	int days;

	if (r->status == REKOMENDASI_SELESAI || !date_given(r->tenggat) ||
	    !date_given(x->now))
		return 0;
	days = days_between(r->tenggat, x->now);
	return days > 0 ? days : 0;
}

static void collect(struct daftar *x, const struct unit *u)
{
	for (size_t i = 0; i < u->n_rekap; i++) {
		const struct evaluasi *e = u->rekap[i].evaluasi;

		for (size_t k = 0; e && k < e->n_rekomendasi; k++) {
			struct butir *b = ARENA_PUSH(x->s->arena, x->butir,
						     x->n);

			b->rekap = &u->rekap[i];
			b->isi = &e->rekomendasi[k];
			b->lewat = days_over(x, b->isi);
			b->urutan = x->n;
		}
	}
}

static int by_date(struct date a, struct date b)
{
	if (!date_given(a) || !date_given(b))
		return (int)date_given(b) - (int)date_given(a);
	return date_cmp(a, b);
}

/* Open ones first, by tenggat; done ones after them, the latest year first. */
static int by_need(const void *a, const void *b)
{
	const struct butir *x = a, *y = b;
	bool done = x->isi->status == REKOMENDASI_SELESAI;
	int order = (int)done - (int)(y->isi->status == REKOMENDASI_SELESAI);

	if (order == 0)
		order = done ? y->rekap->tahun - x->rekap->tahun
			     : by_date(x->isi->tenggat, y->isi->tenggat);
	return order ? order : (x->urutan > y->urutan) -
			       (x->urutan < y->urutan);
}

static void count(struct rekomendasi_hitung *out, const struct butir *b)
{
	out->status[b->isi->status]++;
	out->lewat += b->lewat > 0;
	out->n++;
}

static void put_counts(const struct daftar *x, struct value *v,
		       const struct rekomendasi_hitung *c)
{
	const struct sheet *s = x->s;

	put_text(s, v, "selesai", sheet_int(s, c->status[REKOMENDASI_SELESAI]));
	put_text(s, v, "proses", sheet_int(s, c->status[REKOMENDASI_PROSES]));
	put_text(s, v, "belum", sheet_int(s, c->status[REKOMENDASI_BELUM]));
	put_text(s, v, "lewat",
		 date_given(x->now) ? sheet_int(s, c->lewat)
				    : sheet_word(s, "kata.tidak_ada"));
	put_text(s, v, "lewat_urut",
		 date_given(x->now) ? sheet_int(s, c->lewat) : "");
	put_text(s, v, "n", sheet_int(s, c->n));
}

static void push_unit(const struct daftar *x, struct value *list,
		      const struct unit *u)
{
	struct rekomendasi_hitung c = { .n = 0 };
	struct value *v;

	for (size_t i = 0; i < x->n; i++)
		if (x->butir[i].rekap->unit == u)
			count(&c, &x->butir[i]);
	if (c.n == 0)
		return;
	v = push_map(x->s, list);
	put_text(x->s, v, "nama", u->opd->nama);
	put_text(x->s, v, "slug", u->opd->slug);
	put_text(x->s, v, "tautan", sheet_link_unit(x->s, u, 0));
	put_counts(x, v, &c);
}

static const char *const kunci[] = { "belum", "proses", "selesai" };

/* The state as the OPD reports it; overdue comes before it. */
static void put_status_of(const struct daftar *x, struct value *v,
			  const struct butir *b)
{
	static const char *const kelas[] = { "todo", "doing", "done" };
	const struct sheet *s = x->s;
	const char *word = sheet_word(s, arena_strf(
		s->arena, "status.%s", kunci[b->isi->status]));
	struct value *status = put_map(s, v, "status");

	put_text(s, status, "kelas", b->lewat ? "late"
					      : kelas[b->isi->status]);
	put_text(s, status, "label", !b->lewat ? word : SHEET_WORDS(
		s, "evaluasi_semua.lewat_hari",
		{ "n", sheet_int(s, b->lewat) }));
	put_text(s, v, "asli", b->lewat ? word : NULL);
	put_text(s, v, "kunci", kunci[b->isi->status]);
	put_text(s, v, "lewat", b->lewat ? "ya" : "tidak");
}

static void push_item(const struct daftar *x, struct value *list,
		      const struct butir *b)
{
	const struct sheet *s = x->s;
	const struct unit *u = b->rekap->unit;
	const struct rekomendasi *r = b->isi;
	struct value *v = push_map(s, list);

	put_text(s, v, "kode", r->kode);
	put_text(s, v, "uraian", r->uraian);
	put_text(s, v, "tindak_lanjut",
		 r->tindak_lanjut ? r->tindak_lanjut
				  : sheet_word(s, "evaluasi.belum_tl"));
	put_text(s, v, "opd", u->opd->nama);
	put_text(s, v, "slug", u->opd->slug);
	put_text(s, v, "tautan", arena_strf(
		s->arena, "%s#evaluasi",
		sheet_link_unit(s, u, b->rekap->tahun)));
	put_text(s, v, "tahun", sheet_int(s, b->rekap->tahun));
	put_nothing(s, v, "tenggat", "evaluasi_semua.tanpa_tenggat");
	put_text(s, v, "tenggat_urut", "");
	if (date_given(r->tenggat)) {
		put_figure(s, v, "tenggat",
			   format_date_in(s->arena, &s->view->format,
					  r->tenggat));
		put_text(s, v, "tenggat_urut",
			 sheet_int(s, date_days(r->tenggat)));
	}
	put_status_of(x, v, b);
}

static void put_states(const struct daftar *x, struct value *list,
		       const struct rekomendasi_hitung *all)
{
	const struct sheet *s = x->s;
	struct value *options = saring_pilihan(s, list, "status",
					       "evaluasi.status");

	for (int i = 0; i < REKOMENDASI_SELESAI; i++)
		if (all->status[i])
			saring_opsi(s, options, kunci[i], sheet_word(
				s, arena_strf(s->arena, "status.%s",
					      kunci[i])));
	if (!all->lewat)
		return;
	options = saring_pilihan(s, list, "lewat",
				 "evaluasi_semua.lewat_tenggat");
	saring_opsi(s, options, "ya", sheet_word(s, "evaluasi_semua.ya"));
	saring_opsi(s, options, "tidak",
		    sheet_word(s, "evaluasi_semua.tidak"));
}

static void put_choices(const struct daftar *x, struct value *v,
			const struct value *units,
			const struct rekomendasi_hitung *all)
{
	const struct sheet *s = x->s;
	struct value *list = saring_put(s, v, "saring-rekomendasi",
					"evaluasi_semua.hitung_rekomendasi");
	struct value *options;

	put_states(x, list, all);
	options = saring_pilihan(s, list, "opd", "kata.opd");
	for (size_t i = 0; i < units->n; i++)
		saring_opsi(s, options,
			    value_get(units->item[i],
				      str_from("slug"))->text.ptr,
			    value_get(units->item[i],
				      str_from("nama"))->text.ptr);
}

static void put_sentences(const struct daftar *x, struct value *v,
			  size_t shown)
{
	const struct sheet *s = x->s;

	put_text(s, v, "sampai", SHEET_WORDS(
		s, date_given(x->now) ? "evaluasi_semua.sampai"
				      : "evaluasi_semua.tanpa_riwayat",
		{ "tanggal", format_date_in(s->arena, &s->view->format,
					    x->now) }));
	put_text(s, v, "terpotong", shown == x->n ? NULL : SHEET_WORDS(
		s, "evaluasi_semua.terpotong",
		{ "n", sheet_int(s, (int64_t)shown) },
		{ "dari", sheet_int(s, (int64_t)x->n) }));
}

static void put_all(struct daftar *x, struct value *root,
		    const struct rekomendasi_hitung *all)
{
	const struct sheet *s = x->s;
	const struct site *site = s->view->site;
	struct value *v = put_map(s, root, "rekomendasi");
	struct value *list = put_list(s, v, "opd"), *done;
	size_t shown = x->n < SHOWN_MOST ? x->n : SHOWN_MOST;

	if (site->pemda.opd)
		push_unit(x, list, &site->pemda);
	for (size_t i = 0; i < site->n_unit; i++)
		push_unit(x, list, &site->unit[i]);
	put_counts(x, put_map(s, v, "jumlah"), all);
	put_choices(x, v, list, all);
	put_sentences(x, v, shown);
	qsort(x->butir, x->n, sizeof(*x->butir), by_need);
	list = put_list(s, v, "baris");
	done = put_list(s, v, "selesai");
	for (size_t i = 0; i < shown; i++) {
		const struct butir *b = &x->butir[i];

		push_item(x, b->isi->status == REKOMENDASI_SELESAI ? done
								   : list, b);
	}
	put_bool(s, v, "ada_baris", list->n > 0);
	put_bool(s, v, "ada_selesai", done->n > 0);
	put_text(s, v, "selesai_judul", SHEET_WORDS(
		s, "evaluasi_semua.selesai_judul",
		{ "n", sheet_int(s, (int64_t)done->n) }));
}

struct rekomendasi_hitung put_rekomendasi_semua(const struct sheet *s,
						struct value *root)
{
	const struct site *site = s->view->site;
	struct daftar x = {
		.s = s, .now = sejarah_sampai(s->view->sejarah, site)
	};
	struct rekomendasi_hitung all = { .n = 0 };

	if (site->pemda.opd)
		collect(&x, &site->pemda);
	for (size_t i = 0; i < site->n_unit; i++)
		collect(&x, &site->unit[i]);
	for (size_t i = 0; i < x.n; i++)
		count(&all, &x.butir[i]);
	put_null(s, root, "rekomendasi");
	if (x.n)
		put_all(&x, root, &all);
	return all;
}

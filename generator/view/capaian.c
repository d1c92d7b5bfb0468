/*
 * Bagian "capaian" and "indikator" of the OPD page: the table by sasaran
 * and the blocks below it. Declared in view/bagian.h.
 */
#include "view/bagian.h"

#include "view/figure.h"
#include "view/hasil.h"

const char *bagian_text(const struct sheet *s, const char *key,
			const struct rekap *r)
{
	return SHEET_WORDS(s, key, { "tahun", sheet_int(s, r->tahun) },
			   { "nama", r->unit->opd->nama });
}

void put_empty(const struct sheet *s, struct value *map, const char *key,
	       const char *judul, const char *teks)
{
	struct value *v = put_map(s, map, key);

	put_text(s, v, "judul", judul);
	put_text(s, v, "teks", teks);
}

/* Where the targets come from, and what a mean holds. */
static const char *sentence(const struct sheet *s, const struct rekap *r)
{
	const struct kinerja *k = &r->laporan->kinerja;
	bool revised = date_given(k->perjanjian_perubahan);
	struct date tanggal = revised ? k->perjanjian_perubahan
				      : k->perjanjian_tanggal;
	const char *key = !date_given(tanggal) ? "capaian.tanpa_pk"
		: revised ? "capaian.pk_perubahan" : "capaian.pk";
	const char *date = format_date_in(s->arena, &s->view->format,
					  tanggal);

	return arena_strf(s->arena, "%s %s",
			  SHEET_WORDS(s, key, { "tanggal", date }),
			  sheet_word(s, "capaian.rata_cara"));
}

static void push_sasaran(struct sheet *s, struct value *list,
			 const struct rekap *r, const struct rekap_sasaran *x)
{
	struct value *v, *rows;

	if (x->n_hasil == 0)
		return;
	v = push_map(s, list);
	rows = put_list(s, v, "indikator");
	put_text(s, v, "kode", x->sasaran->kode);
	put_text(s, v, "uraian", x->sasaran->uraian);
	put_rata(s, v, &x->rata, "capaian.rata_sasaran");
	for (size_t i = 0; i < x->n_hasil; i++)
		hasil_row(s, rows, r, &x->hasil[i], true);
}

static void put_table(struct sheet *s, struct value *bagian,
		      const struct rekap *r)
{
	struct value *tabel = put_map(s, bagian, "tabel");
	struct value *list = put_list(s, tabel, "sasaran");
	struct buf years = BUF_INIT(64);

	put_text(s, tabel, "judul", bagian_text(s, "capaian.judul", r));
	format_years(&years, r->tahun - 4, r->tahun);
	put_text(s, tabel, "rentang_tahun", years.ptr);
	put_rata(s, tabel, &r->rata,
		 r->hanya_iku ? "capaian.rata_iku" : "capaian.rata_semua");
	for (size_t i = 0; i < r->n_sasaran; i++)
		push_sasaran(s, list, r, &r->sasaran[i]);
	buf_release(&years);
}

static void put_missing(const struct sheet *s, struct value *bagian,
			const struct rekap *r)
{
	bool plan = r->laporan->kinerja.ada;	/* then the plan lacks */

	put_empty(s, bagian, "belum",
		  bagian_text(s, plan ? "opd.rencana_belum_judul"
				      : "opd.kinerja_belum_judul", r),
		  bagian_text(s, plan ? "opd.rencana_belum_teks"
				      : "opd.kinerja_belum_teks", r));
}

void put_metodologi(const struct sheet *s, struct value *map)
{
	const struct isi *isi = s->view->site->isi;

	for (size_t i = 0; i < isi->n_halaman; i++)
		if (!strcmp(isi->halaman[i].slug, "metodologi"))
			put_text(s, map, "metodologi",
				 sheet_link_halaman(s, "metodologi"));
}

void put_bagian_capaian(struct sheet *s, struct value *root,
			const struct rekap *r)
{
	struct value *bagian = put_map(s, root, "capaian");
	struct value *blocks = put_list(s, bagian, "indikator");

	put_bool(s, bagian, "ada_indikator", r->n_hasil > 0);
	if (r->n_hasil == 0) {
		put_missing(s, bagian, r);
		return;
	}
	put_text(s, bagian, "kalimat", sentence(s, r));
	put_metodologi(s, bagian);
	put_table(s, bagian, r);
	for (size_t i = 0; i < r->n_hasil; i++)
		hasil_block(s, blocks, r, &r->hasil[i]);
}

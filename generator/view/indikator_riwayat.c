/*
 * The history of an indikator's figures on its page: which version gave
 * each year's realisasi, and every figure that became another after it was
 * published. Declared in view/bagian.h. Nothing where there is no history.
 */
#include "view/bagian.h"

#include "site/deret.h"
#include "view/ubahan.h"

static size_t values_of(struct angka_versi **out, const struct sheet *s,
			const struct titik *t, enum change_hal hal)
{
	const struct riwayat *r = t->hasil ? sheet_riwayat(s, t->unit) : NULL;

	struct angka angka = { hal, NULL, t->tahun };

	if (!r)
		return 0;
	angka.kode = t->hasil->indikator->kode;
	return riwayat_angka(out, r, &angka, s->arena);
}

/* The version that first gave the year's realisasi, and the last that
 * changed it. */
void put_titik_versi(const struct sheet *s, struct value *row,
		     const struct titik *t)
{
	struct angka_versi *x;
	size_t n = values_of(&x, s, t, HAL_REALISASI);
	const struct versi *last = n ? x[n - 1].versi : NULL;

	put_text(s, row, "versi", !n ? NULL : SHEET_WORDS(
		s, "versi.nama", { "n", sheet_int(s, last->nomor) }));
	put_text(s, row, "versi_tautan",
		 n ? sheet_link_versi(s, last) : NULL);
	put_text(s, row, "versi_catatan", n < 2 ? NULL : SHEET_WORDS(
		s, "indikator.riwayat.semula",
		{ "n", sheet_int(s, x[0].versi->nomor) },
		{ "nilai", ubahan_baru(s, x[0].ubah) }));
}

static void push_value(const struct sheet *s, struct value *list,
		       const struct angka_versi *x, bool first)
{
	struct value *row = push_map(s, list);
	const char *nilai = ubahan_baru(s, x->ubah);

	put_text(s, row, "nilai", nilai);
	put_bool(s, row, "berlaku", x->sampai == NULL);
	put_text(s, row, "selisih", first ? NULL : ubahan_selisih(s, x->ubah));
	put_text(s, row, "versi", SHEET_WORDS(
		s, "versi.nama", { "n", sheet_int(s, x->versi->nomor) }));
	put_text(s, row, "tautan", sheet_link_versi(s, x->versi));
	put_text(s, row, "tanggal", versi_tanggal(s, x->versi));
	put_text(s, row, "alasan", x->versi->commit->alasan);
	put_bool(s, row, "pertama", first);
}

/* One figure that became another. */
static void push_figure(const struct sheet *s, struct value *list,
			const struct angka_versi *x, size_t n)
{
	struct value *map = push_map(s, list);
	struct value *rows = put_list(s, map, "nilai");

	put_text(s, map, "judul", SHEET_WORDS(
		s, x->ubah->hal == HAL_REALISASI
			   ? "indikator.riwayat.realisasi"
			   : "indikator.riwayat.target",
		{ "tahun", sheet_int(s, x->ubah->tahun) }));
	put_text(s, map, "id", arena_strf(s->arena, "angka-%zu", list->n));
	for (size_t i = 0; i < n; i++)
		push_value(s, rows, &x[i], i == 0);
}

void put_indikator_riwayat(const struct sheet *s, struct value *root,
			   const struct deret *d)
{
	static const enum change_hal hal[] = { HAL_REALISASI, HAL_TARGET };
	struct value *map = value_map(s->arena);
	struct value *list = put_list(s, map, "angka");
	int64_t same = 0;

	for (size_t i = d->n; i-- > 0;)
		for (size_t k = 0; k < ARRAY_SIZE(hal); k++) {
			struct angka_versi *x;
			size_t n = values_of(&x, s, &d->titik[i], hal[k]);

			same += n == 1;
			if (n > 1)
				push_figure(s, list, x, n);
		}
	put_bool(s, map, "ada", list->n > 0);
	put_text(s, map, "tetap", same == 0 ? NULL : SHEET_WORDS(
		s, list->n ? "indikator.riwayat.tetap"
			   : "indikator.riwayat.semua_tetap",
		{ "n", sheet_int(s, same) }));
	if (list->n || same)
		put(s, root, "riwayat", map);
	put_bool(s, root, "ada_versi", list->n || same);
}

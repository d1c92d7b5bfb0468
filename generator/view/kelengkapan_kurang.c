/*
 * The documents that came late, and those that are missing, by name; see
 * kelengkapan_baris.h.
 */
#include "view/kelengkapan_baris.h"

#include <stdlib.h>

#include "base/limits.h"
#include "view/bagian.h"
#include "view/ubahan.h"

static const struct kedatangan *lkjip(const struct kelengkapan_baris *row)
{
	return &row->datang[DOKUMEN_LKJIP];
}

/* Latest first; equal ones in the order of the table. */
static int by_days(const void *a, const void *b)
{
	const struct kelengkapan_baris *x = *(void *const *)a;
	const struct kelengkapan_baris *y = *(void *const *)b;
	int order = lkjip(y)->telat - lkjip(x)->telat;

	return order ? order : (x > y) - (x < y);
}

static void push_late(const struct sheet *s, struct value *list,
		      const struct kelengkapan_baris *row, int tahun)
{
	const struct kedatangan *k = lkjip(row);
	struct value *v = push_map(s, list);

	put_text(s, v, "nama", row->unit->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, row->unit, tahun));
	put_kedatangan(s, v, k);
	put_text(s, v, "teks", SHEET_WORDS(
		s, "kelengkapan_tahun.masuk_tanggal",
		{ "tanggal", versi_tanggal(s, k->versi) },
		{ "tenggat", format_date_in(s->arena, &s->view->format,
					    k->tenggat) }));
	put_text(s, v, "versi", SHEET_WORDS(
		s, "versi.nama", { "n", sheet_int(s, k->versi->nomor) }));
	put_text(s, v, "versi_tautan", sheet_link_versi(s, k->versi));
}

static void put_late(const struct sheet *s, struct value *root,
		     const struct kelengkapan_tabel *t)
{
	const struct kelengkapan_baris **late = NULL;
	struct value *list = put_list(s, root, "terlambat");
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		if (lkjip(&t->baris[i])->keadaan == DATANG_TELAT)
			*ARENA_PUSH(s->arena, late, n) = &t->baris[i];
	if (n)
		qsort(late, n, sizeof(*late), by_days);
	for (size_t i = 0; i < n; i++)
		push_late(s, list, late[i], t->tahun);
	put_bool(s, root, "ada_terlambat", n > 0);
}

/* The names of what is missing, after each other; NULL: nothing is. */
static const char *missing(const struct sheet *s,
			   const struct kelengkapan_baris *row)
{
	struct buf list = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	for (int d = 0; d < N_DOKUMEN_WAJIB; d++)
		if (row->datang[d].keadaan == DATANG_BELUM)
			buf_addf(&list, "%s%s", list.len ? ", " : "",
				 dokumen_name(s, row->unit, d));
	text = list.len ? arena_strdup(s->arena, buf_str(&list)) : NULL;
	buf_release(&list);
	return text;
}

static void push_missing(const struct sheet *s, struct value *list,
			 const struct kelengkapan_baris *row, int tahun)
{
	const char *names = missing(s, row);
	const struct kedatangan *k = lkjip(row);
	bool overdue = k->keadaan == DATANG_BELUM && k->telat > 0;
	struct value *v;

	if (!names)
		return;
	v = push_map(s, list);
	put_text(s, v, "nama", row->unit->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, row->unit, tahun));
	put_text(s, v, "daftar", names);
	put_text(s, v, "lewat", !overdue ? NULL : SHEET_WORDS(
		s, "kelengkapan_tahun.lewat",
		{ "n", sheet_int(s, k->telat) }));
}

static void put_missing(const struct sheet *s, struct value *root,
			const struct kelengkapan_tabel *t)
{
	struct value *list = put_list(s, root, "belum");

	for (size_t i = 0; i < t->n; i++)
		push_missing(s, list, &t->baris[i], t->tahun);
	put_bool(s, root, "ada_belum", list->n > 0);
}

/* OPDs that were not there that year: they owe nothing. */
static void put_without(const struct sheet *s, struct value *root, int tahun)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "tak_berlaku");

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct unit *u = &site->unit[i];
		bool past = u->opd->berlaku_sampai &&
			    u->opd->berlaku_sampai < tahun;
		struct value *v;

		if (unit_wajib(u, tahun))
			continue;
		v = push_map(s, list);
		put_text(s, v, "nama", u->opd->nama);
		put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
		put_text(s, v, "catatan", SHEET_WORDS(
			s, past ? "kelengkapan_tahun.sampai_tahun"
				: "kelengkapan_tahun.mulai_tahun",
			{ "tahun", sheet_int(s, past ? u->opd->berlaku_sampai
						     : u->opd->berlaku_mulai)
			}));
	}
	put_bool(s, root, "ada_tak_berlaku", list->n > 0);
}

void put_kelengkapan_kurang(const struct sheet *s, struct value *root,
			    const struct kelengkapan_tabel *t)
{
	put_late(s, root, t);
	put_missing(s, root, t);
	put_without(s, root, t->tahun);
}

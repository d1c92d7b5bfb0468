/*
 * What the unit tests of export/ share: histories made by hand, of several
 * OPDs and many versions, on the commits of one line; and a small reader of
 * CSV.
 */
#ifndef TESTS_EXPORT_FIXTURE_H
#define TESTS_EXPORT_FIXTURE_H

#include "export/riwayat_tabel.h"
#include "view_fixture.h"

#define LEDGER_MOST 300
#define LEDGER_OPD 4
#define APRIL 1744339327	/* 2025-04-11T02:42:07Z */
#define DAY 86400

/* A site with "Dinas A" in opd/a, and what histories are put in. */
struct ledger {
	struct fixture f;
	struct desk k;
	struct sejarah sejarah;
	struct riwayat opd[LEDGER_OPD];
	struct riwayat *by_slug[LEDGER_OPD];
	struct walk_commit *commit;
	struct versi **all;	/* filled from its end: newest first */
};

/* No versions yet. Free with ledger_release. */
static inline void ledger_init(struct ledger *x)
{
	memset(x, 0, sizeof(*x));
	fixture_init(&x->f);
	fixture_put(&x->f, "opd/a/opd.json", OPD("Dinas A", ""));
	fixture_load(&x->f);
	desk_init(&x->k, &x->f, "");
	x->commit = arena_calloc(&x->f.arena, LEDGER_MOST,
				 sizeof(*x->commit));
	x->all = arena_calloc(&x->f.arena, LEDGER_MOST, sizeof(*x->all));
	x->sejarah.ada = true;
	x->sejarah.riwayat = x->by_slug;
	x->sejarah.walk.commit = x->commit;
	x->k.view.sejarah = &x->sejarah;
}

/* Free everything. */
static inline void ledger_release(struct ledger *x)
{
	fixture_release(&x->f);
}

/* The next OPD. */
static inline struct riwayat *ledger_opd(struct ledger *x, const char *slug,
					 const char *nama)
{
	struct riwayat *r = &x->opd[x->sejarah.n_riwayat];

	assert_true(x->sejarah.n_riwayat < LEDGER_OPD);
	x->by_slug[x->sejarah.n_riwayat++] = r;
	r->sejarah = &x->sejarah;
	r->slug = slug;
	r->nama = nama;
	r->versi = arena_calloc(&x->f.arena, LEDGER_MOST, sizeof(*r->versi));
	return r;
}

/* The next commit: its id begins with its number from 1, in hex. */
static inline struct walk_commit *ledger_commit(struct ledger *x,
						int64_t time,
						const char *subject)
{
	struct walk_commit *c = &x->commit[x->sejarah.walk.n++];

	assert_true(x->sejarah.walk.n <= LEDGER_MOST);
	c->id.byte[0] = (unsigned char)(x->sejarah.walk.n >> 8);
	c->id.byte[1] = (unsigned char)x->sejarah.walk.n;
	c->time = time;
	c->subject = subject;
	return c;
}

/* The next version of an OPD: an update by the last commit, in which nothing
 * changed so far. */
static inline struct versi *ledger_push(struct ledger *x, struct riwayat *r)
{
	struct versi *v = arena_alloc(&x->f.arena, sizeof(*v));

	r->versi[r->n++] = v;
	v->nomor = (int)r->n;
	v->riwayat = r;
	v->commit = &x->commit[x->sejarah.walk.n - 1];
	v->slug = r->slug;
	v->jenis = VERSI_PEMBARUAN;
	v->baru.byte[0] = 1;
	x->sejarah.n_versi++;
	x->sejarah.versi = x->all + LEDGER_MOST - x->sejarah.n_versi;
	x->sejarah.versi[0] = v;
	return v;
}

/* "72.10" a number, "60..85" a range, "BB" a grade, NULL nothing. */
static inline struct nilai ledger_nilai(const char *text)
{
	struct nilai n = { .bentuk = NILAI_KOSONG };
	const char *dots = text ? strstr(text, "..") : NULL;
	size_t len = dots ? (size_t)(dots - text) : text ? strlen(text) : 0;

	if (!text)
		return n;
	n.bentuk = dots ? NILAI_RENTANG : NILAI_ANGKA;
	if (decimal_parse(&n.angka, str_make(text, len)) != DECIMAL_OK) {
		n.bentuk = NILAI_PREDIKAT;
		n.predikat = text;
	} else if (dots) {
		assert_int_equal(decimal_parse(&n.atas, str_from(dots + 2)),
				 DECIMAL_OK);
	}
	return n;
}

/* The next change of a version: a figure of 2024 that was and is this. */
static inline struct change *ledger_figure(struct ledger *x, struct versi *v,
					   enum change_hal hal,
					   const char *kode,
					   const char *const values[2])
{
	struct change *c;

	/* what points to changes must still be right afterwards */
	if (!v->ubah.item)
		v->ubah.item = arena_calloc(&x->f.arena, 20,
					    sizeof(*v->ubah.item));
	assert_true(v->ubah.n < 20);
	c = &v->ubah.item[v->ubah.n++];
	c->hal = hal;
	c->golongan = !values[0] ? GOLONGAN_BARU
		      : !values[1] ? GOLONGAN_HILANG : GOLONGAN_KOREKSI;
	v->ubah.golongan[c->golongan]++;
	c->tahun = 2024;
	c->kode = kode;
	c->nama = "Nama";
	c->lama_ada = values[0] != NULL;
	c->baru_ada = values[1] != NULL;
	c->lama = ledger_nilai(values[0]);
	c->baru = ledger_nilai(values[1]);
	return c;
}

/* ledger_figure with both values in place; NULL: none. */
#define FIGURE(x, v, hal, kode, lama, baru)                                   \
	ledger_figure((x), (v), (hal), (kode),                                \
		      (const char *const[2]){ (lama), (baru) })

/* An indikator of the plan of 2021 whose code changed. */
static inline void ledger_rename(struct ledger *x, struct versi *v,
				 const char *lama, const char *baru)
{
	struct change *c = FIGURE(x, v, HAL_INDIKATOR, baru, NULL, NULL);

	c->lama_ada = c->baru_ada = true;
	c->kode_lama = lama;
	c->tahun = 0;
	c->rencana = 2021;
}

/* Cells of a table that was read; rows all have the same number. */
struct csv {
	char *cell[2000];
	size_t columns;
	size_t n;
};

/* Read one field from *at on, and move there. */
static inline char *csv_field(const char **at, struct arena *a)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);
	bool quoted = **at == '"';
	const char *p = *at + quoted;
	char *copy;

	while (quoted ? *p != '"' || p[1] == '"' : !strchr(",\r", *p)) {
		assert_true(*p != '\0' && (quoted || *p != '"'));
		p += quoted && *p == '"';
		buf_addch(&out, *p++);
	}
	*at = p + quoted;
	copy = arena_strdup(a, buf_str(&out));
	buf_release(&out);
	return copy;
}

/* Read a table by the letter of RFC 4180; anything else fails. */
static inline void csv_read(struct csv *out, const char *text,
			    struct arena *a)
{
	size_t in_line = 0;

	memset(out, 0, sizeof(*out));
	while (*text) {
		assert_true(out->n < ARRAY_SIZE(out->cell));
		out->cell[out->n++] = csv_field(&text, a);
		in_line++;
		if (*text == ',') {
			text++;
			continue;
		}
		assert_true(text[0] == '\r' && text[1] == '\n');
		text += 2;
		assert_true(!out->columns || out->columns == in_line);
		out->columns = in_line;
		in_line = 0;
	}
	assert_int_equal(in_line, 0);
}

/* The rows below the first line. */
static inline size_t csv_rows(const struct csv *t)
{
	return t->columns ? t->n / t->columns - 1 : 0;
}

/* The cell of a row (from 0) in the column of that name. */
static inline const char *csv_at(const struct csv *t, size_t row,
				 const char *column)
{
	for (size_t i = 0; i < t->columns; i++)
		if (!strcmp(t->cell[i], column)) {
			assert_true(row < csv_rows(t));
			return t->cell[(row + 1) * t->columns + i];
		}
	fail_msg("no column %s", column);
	return NULL;
}

/* "Dinas A" in opd/a, without versions yet. */
static inline void ledger_begin(struct ledger *x)
{
	ledger_init(x);
	ledger_opd(x, "a", "Dinas A");
}

/* Its next version, a day after the last. */
static inline struct versi *ledger_next(struct ledger *x)
{
	size_t n = x->sejarah.walk.n;

	ledger_commit(x, APRIL + (int64_t)n * DAY, "x");
	return ledger_push(x, &x->opd[0]);
}

/* The table of values of the first OPD as CSV, read. */
static inline void ledger_table(struct csv *out, struct ledger *x)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);

	riwayat_tabel_csv(&text, &x->k.view, &x->opd[0]);
	assert_false(text.overflow);
	csv_read(out, text.ptr, &x->f.arena);
	buf_release(&text);
}

#endif

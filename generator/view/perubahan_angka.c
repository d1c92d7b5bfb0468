/*
 * The two lists of figures that citizens look for: targets moved after their
 * year began, published figures that were corrected or removed; of all OPDs,
 * newest first. Both are read from the history alone; nothing that belongs
 * in them is left out, but for the oldest of lists no page could hold, and
 * those are counted.
 */
#include "view/perubahan.h"

#include "base/limits.h"
#include "view/page.h"
#include "view/ubahan.h"

#define ROW 1500	/* bytes of a row without its texts, at most */
#define WIDE 12		/* characters from which a figure needs room */

int target_tahun(const struct change *c)
{
	return c->tahun ? c->tahun : c->rencana;
}

bool is_late_target(const struct versi *v, const struct change *c)
{
	if (c->golongan != GOLONGAN_TARGET)
		return false;
	return !versi_tanggal_pasti(v) || v->tanggal.year >= target_tahun(c);
}

bool is_correction(const struct change *c)
{
	return c->golongan == GOLONGAN_KOREKSI ||
	       (c->golongan == GOLONGAN_HILANG && change_is_figure(c));
}

/* A year's target; quarters, and what it is measured by, go with one. */
static bool is_target(const struct change *c)
{
	return c->hal == HAL_TARGET || c->hal == HAL_TARGET_RENCANA;
}

struct perubahan_jumlah perubahan_count(const struct sejarah *h)
{
	struct perubahan_jumlah n = { 0, 0 };

	for (size_t i = 0; i < h->n_versi; i++) {
		const struct versi *v = h->versi[i];

		for (size_t k = 0; k < v->ubah.n; k++) {
			const struct change *c = &v->ubah.item[k];

			n.koreksi += is_correction(c);
			n.target += is_target(c) && is_late_target(v, c) &&
				    versi_tanggal_pasti(v);
		}
	}
	return n;
}

/* A table being filled, and what its rows come to. */
struct table {
	const struct sheet *sheet;
	struct value *rows;
	size_t bytes;		/* of the page, at most */
	int64_t n;
	int64_t hilang;		/* figures that were removed */
	int64_t tanpa_alasan;
	/* of targets: */
	int64_t setahun;	/* of a year; the counts below are of these */
	int64_t sesudah;	/* after that year was over */
	int64_t ringan;
	int64_t berat;
	int64_t triwulan;
	int64_t cara;		/* ways of measuring */
	int64_t ragu;		/* of any kind, at a time nobody knows */
};

/* True where any of the texts needs more room than a column of a phone. */
static bool is_wide(const struct value *row)
{
	static const char *const key[] = { "lama", "baru", "selisih" };

	for (size_t i = 0; i < ARRAY_SIZE(key); i++) {
		const struct value *v = value_get(row, str_from(key[i]));

		if (v && v->type != VALUE_NULL && v->text.len > WIDE)
			return true;
	}
	return false;
}

static void put_source(const struct sheet *s, struct value *row,
		       const struct versi *v)
{
	put_text(s, row, "opd", v->riwayat->nama);
	put_text(s, row, "opd_tautan",
		 sheet_link_riwayat(s, v->riwayat->slug));
	put_text(s, row, "versi", SHEET_WORDS(
		s, "versi.nama", { "n", sheet_int(s, v->nomor) }));
	put_text(s, row, "versi_tautan", sheet_link_versi(s, v));
	put_text(s, row, "tanggal", versi_tanggal(s, v));
	put_text(s, row, "alasan", v->commit->alasan);
}

/* The most bytes that the texts of a row come to on the page. */
static size_t bytes_of(const struct value *row)
{
	size_t n = ROW;

	for (size_t i = 0; i < row->n; i++) {
		const struct value *v = row->member[i].value;

		for (size_t k = 0; v->type == VALUE_TEXT && k < v->text.len;
		     k++)
			n += strchr("&<>\"'", v->text.ptr[k]) ? 6 : 1;
	}
	return n;
}

/* The row of a change, or NULL where the page is full: one more would break
 * the build, and the rest is in each OPD's table. */
static struct value *push_row(struct table *t, const struct versi *v,
			      const struct change *c)
{
	const struct sheet *s = t->sheet;
	struct value *row = value_map(s->arena);

	t->n++;
	t->tanpa_alasan += !v->commit->alasan;
	if (t->bytes > LIMIT_PAGE / 2)
		return NULL;
	put_ubahan(s, row, v, c);
	put_bool(s, row, "angka", change_is_figure(c));
	put_bool(s, row, "lebar", is_wide(row));
	put_source(s, row, v);
	put_text(s, row, "catatan", !c->dari_rencana ? NULL
		: sheet_word(s, "versi.dari_rencana"));
	put_null(s, row, "saat");
	put_null(s, row, "saat_akhir");
	put_null(s, row, "arah");
	put_null(s, row, "ringan");
	t->bytes += bytes_of(row);
	value_push(s->arena, t->rows, row);
	return row;
}

/* When it was changed, as the year it is about goes: "287 hari setelah
 * tahunnya mulai". */
static void put_when(const struct sheet *s, struct value *row,
		     const struct versi *v, const struct change *c)
{
	struct date begin = { target_tahun(c), 1, 1 };
	const char *text;

	if (!date_given(begin))
		return;
	if (!versi_tanggal_pasti(v)) {
		put_word(s, row, "saat", "perubahan.saat_tak_tahu");
	} else if (v->tanggal.year > begin.year) {
		put_word(s, row, "saat_akhir",
			 c->tahun ? "perubahan.saat_sesudah"
				  : "perubahan.saat_sesudah_rencana");
	} else {
		text = SHEET_WORDS(
			s, c->tahun ? "perubahan.saat_hari"
				    : "perubahan.saat_hari_rencana",
			{ "n", sheet_int(s, days_between(begin,
							 v->tanggal)) });
		put_text(s, row, "saat", text);
	}
}

/* Of a range: easier where the new one holds the old one. */
static int range_direction(const struct change *c)
{
	int low = decimal_cmp(c->baru.angka, c->lama.angka);
	int high = decimal_cmp(c->baru.atas, c->lama.atas);

	if (c->lama.bentuk != NILAI_RENTANG ||
	    c->baru.bentuk != NILAI_RENTANG)
		return 0;
	if (low <= 0 && high >= 0)
		return -1;
	return low >= 0 && high <= 0 ? 1 : 0;
}

/* Below 0 where a target was made easier, above where harder, 0 where
 * neither can be said. */
static int direction(const struct change *c)
{
	struct decimal d;

	if (!c->indikator || !change_is_figure(c))
		return 0;
	if (c->indikator->arah == ARAH_RENTANG)
		return range_direction(c);
	if (!change_selisih(&d, c))
		return 0;
	return c->indikator->arah == ARAH_TURUN ? -decimal_sign(d)
						: decimal_sign(d);
}

static void count_target(struct table *t, const struct versi *v,
			 const struct change *c)
{
	int way = direction(c);

	if (!versi_tanggal_pasti(v)) {
		t->ragu++;
		return;
	}
	t->triwulan += c->hal == HAL_TARGET_TRIWULAN;
	t->cara += !change_is_figure(c);
	if (!is_target(c))
		return;
	t->setahun++;
	t->sesudah += v->tanggal.year > target_tahun(c);
	t->ringan += way < 0;
	t->berat += way > 0;
}

static void push_target(struct table *t, const struct versi *v,
			const struct change *c)
{
	struct value *row = push_row(t, v, c);
	int way = direction(c);

	count_target(t, v, c);
	if (!row)
		return;
	put_when(t->sheet, row, v, c);
	if (way < 0)
		put_word(t->sheet, row, "ringan", "perubahan.ringan");
	if (way > 0)
		put_word(t->sheet, row, "arah", "perubahan.berat");
}

static void push_correction(struct table *t, const struct versi *v,
			    const struct change *c)
{
	t->hilang += c->golongan == GOLONGAN_HILANG;
	(void)push_row(t, v, c);
}

static void fill_table(struct table *t, bool target)
{
	const struct sejarah *h = t->sheet->view->sejarah;

	for (size_t i = 0; i < h->n_versi; i++) {
		const struct versi *v = h->versi[i];

		for (size_t k = 0; k < v->ubah.n; k++) {
			const struct change *c = &v->ubah.item[k];

			if (target && is_late_target(v, c))
				push_target(t, v, c);
			else if (!target && is_correction(c))
				push_correction(t, v, c);
		}
	}
}

/* A clause with a number, where that is not 0. */
static void add_count(const struct sheet *s, struct buf *out,
		      const char *key, int64_t n)
{
	if (n)
		buf_addf(out, "%s%s", out->len ? ", " : "",
			 SHEET_WORDS(s, key, { "n", sheet_int(s, n) }));
}

/* "Kalimat: bagian, bagian." */
static const char *sentence(const struct sheet *s, const char *first,
			    const struct buf *rest)
{
	return rest->len ? arena_strf(s->arena, "%s: %s.", first, rest->ptr)
			 : arena_strf(s->arena, "%s.", first);
}

static void add_reasons(const struct table *t, struct buf *out)
{
	const char *key = t->tanpa_alasan ? "perubahan.n_tanpa_alasan"
					  : "perubahan.semua_beralasan";

	buf_addf(out, "%s%s", out->len ? ", " : "", SHEET_WORDS(
		t->sheet, key, { "n", sheet_int(t->sheet,
						t->tanpa_alasan) }));
}

static const char *target_lead(const struct table *t)
{
	const struct sheet *s = t->sheet;
	struct buf rest = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	if (t->setahun == 0)
		return sheet_word(s, "perubahan.target_kosong");
	add_count(s, &rest, "perubahan.n_sesudah", t->sesudah);
	add_count(s, &rest, "perubahan.n_ringan", t->ringan);
	add_count(s, &rest, "perubahan.n_berat", t->berat);
	text = sentence(s, SHEET_WORDS(s, "perubahan.target_lead",
				       { "n", sheet_int(s, t->setahun) }),
			&rest);
	buf_release(&rest);
	return text;
}

/* What else is in the list, and whether all of it has reasons. */
static const char *target_rest(const struct table *t)
{
	const struct sheet *s = t->sheet;
	struct buf rest = BUF_INIT(LIMIT_MESSAGE);
	const char *key = t->tanpa_alasan ? "perubahan.ada_tanpa_alasan"
					  : "perubahan.tanpa_kecuali";
	const char *text = SHEET_WORDS(
		s, key, { "n", sheet_int(s, t->tanpa_alasan) });

	add_count(s, &rest, "perubahan.n_triwulan", t->triwulan);
	add_count(s, &rest, "perubahan.n_cara", t->cara);
	add_count(s, &rest, "perubahan.n_ragu", t->ragu);
	if (rest.len)
		text = arena_strf(s->arena, "%s %s", SHEET_WORDS(
			s, "perubahan.juga", { "daftar", rest.ptr }), text);
	buf_release(&rest);
	return t->n ? text : NULL;
}

static const char *correction_lead(const struct table *t)
{
	const struct sheet *s = t->sheet;
	struct buf rest = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	if (t->n == 0)
		return sheet_word(s, "perubahan.koreksi_kosong");
	add_count(s, &rest, "perubahan.n_hilang", t->hilang);
	add_reasons(t, &rest);
	text = sentence(s, SHEET_WORDS(s, "perubahan.koreksi_lead",
				       { "n", sheet_int(s, t->n) }), &rest);
	buf_release(&rest);
	return text;
}

static void put_rest(const struct table *t, struct value *root,
		     const char *how)
{
	const struct sheet *s = t->sheet;
	int64_t left = t->n - (int64_t)t->rows->n;

	put_bool(s, root, "ada", t->n > 0);
	put_text(s, root, "lagi", left == 0 ? NULL : SHEET_WORDS(
		s, "perubahan.baris_lagi", { "n", sheet_int(s, left) }));
	put_word(s, root, "cara", how);
	put_text(s, root, "semua", sheet_link(s, ADDRESS_PERUBAHAN));
}

struct value *perubahan_target_values(struct sheet *s, const struct page *p)
{
	struct value *root = perubahan_frame(s, "perubahan.target_deskripsi",
					     "perubahan.target");
	struct table t = { .sheet = s, .rows = put_list(s, root, "baris") };

	(void)p;
	fill_table(&t, true);
	put_text(s, root, "lead", target_lead(&t));
	put_text(s, root, "rinci", target_rest(&t));
	put_rest(&t, root, "perubahan.target_cara");
	return root;
}

struct value *perubahan_koreksi_values(struct sheet *s, const struct page *p)
{
	struct value *root = perubahan_frame(s, "perubahan.koreksi_deskripsi",
					     "perubahan.koreksi");
	struct table t = { .sheet = s, .rows = put_list(s, root, "baris") };

	(void)p;
	fill_table(&t, false);
	put_text(s, root, "lead", correction_lead(&t));
	put_null(s, root, "rinci");
	put_rest(&t, root, "perubahan.koreksi_cara");
	return root;
}

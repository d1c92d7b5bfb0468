/*
 * Sheets of a workbook; see xlsx_lembar.h.
 */
#include "export/xlsx_lembar.h"

#include "base/limits.h"

/* A cell holds at most this many characters; counted in bytes here, which
 * are never fewer. */
#define CELL_MOST 32767
#define CELL_KEPT 32000

void buku_check(struct buku *b, lxw_error error)
{
	if (b->error == LXW_NO_ERROR)
		b->error = error;
}

/* The nearest double: both sides are exact up to 2^53. */
static double number_of(struct decimal d)
{
	double divisor = 1;

	for (int i = 0; i < d.scale; i++)
		divisor *= 10;
	return (double)d.coef / divisor;
}

/* A text that is too long for a cell is cut between two characters, and says
 * so. */
static void write_long(struct buku *b, lxw_worksheet *w, lxw_row_t row,
		       lxw_col_t column, struct str text)
{
	struct buf cut = BUF_INIT(CELL_MOST);
	size_t n = CELL_KEPT;

	while (n > 0 && ((unsigned char)text.ptr[n] & 0xc0) == 0x80)
		n--;
	buf_add(&cut, text.ptr, n);
	buf_adds(&cut, b->potong);
	buku_check(b, worksheet_write_string(w, row, column, cut.ptr, NULL));
	buf_release(&cut);
}

void lembar_cell(struct buku *b, lxw_worksheet *w, lxw_row_t row,
		 lxw_col_t column, struct cell c)
{
	if (c.type == CELL_NUMBER)
		buku_check(b, worksheet_write_number(
			w, row, column, number_of(c.number), NULL));
	else if (c.type == CELL_TRUTH)
		buku_check(b, worksheet_write_boolean(
			w, row, column, str_is(c.text, "true"), NULL));
	else if (c.type == CELL_TEXT && c.text.len > CELL_MOST)
		write_long(b, w, row, column, c.text);
	else if (c.type == CELL_TEXT && c.text.len > 0)
		buku_check(b, worksheet_write_string(w, row, column,
						     c.text.ptr, NULL));
}

/* The rows of a table on their way to a sheet. */
struct lembar {
	struct buku *buku;
	lxw_worksheet *sheet;
	const struct kamus *kamus;
	struct arena arena;
	lxw_row_t row;
};

/* "2025-02-14" as a day that a spreadsheet counts with. */
static bool write_date(struct lembar *l, lxw_col_t column, struct cell c)
{
	struct date d;
	lxw_datetime at = { 0 };

	if (c.type != CELL_TEXT || !date_parse(&d, c.text))
		return false;
	at.year = d.year;
	at.month = d.month;
	at.day = d.day;
	buku_check(l->buku, worksheet_write_datetime(
		l->sheet, l->row, column, &at, l->buku->tanggal));
	return true;
}

static void add_row(void *ctx, const struct cell *cell)
{
	struct lembar *l = ctx;

	l->row++;
	for (size_t i = 0; i < l->kamus->n; i++) {
		lxw_col_t column = (lxw_col_t)i;

		if (l->kamus->kolom[i].jenis != KOLOM_TANGGAL ||
		    !write_date(l, column, cell[i]))
			lembar_cell(l->buku, l->sheet, l->row, column,
				    cell[i]);
	}
	arena_rewind(&l->arena);
}

static double width_of(const struct kolom *k)
{
	static const double width[N_KOLOM_JENIS] = {
		[KOLOM_TEKS] = 28, [KOLOM_KATA] = 18, [KOLOM_ANGKA] = 16,
		[KOLOM_BULAT] = 12, [KOLOM_TAHUN] = 10, [KOLOM_TANGGAL] = 12,
		[KOLOM_YA] = 10, [KOLOM_TAUTAN] = 32
	};

	return width[k->jenis];
}

/* Rupiah are told in groups of three digits. */
static bool is_rupiah(const struct kamus *k, const struct kolom *x)
{
	return (k == &kamus[KAMUS_ANGGARAN] ||
		k == &kamus[KAMUS_RINGKASAN]) &&
	       (!strcmp(x->nama, "pagu") || !strcmp(x->nama, "realisasi"));
}

static void add_names(struct lembar *l)
{
	const struct kamus *k = l->kamus;

	for (size_t i = 0; i < k->n; i++) {
		const struct kolom *x = &k->kolom[i];
		lxw_col_t column = (lxw_col_t)i;

		buku_check(l->buku, worksheet_set_column(
			l->sheet, column, column, width_of(x),
			is_rupiah(k, x) ? l->buku->ribuan : NULL));
		buku_check(l->buku, worksheet_write_string(
			l->sheet, 0, column, x->nama, l->buku->head));
	}
	worksheet_freeze_panes(l->sheet, 1, 0);
}

void lembar_tabel(struct buku *b, const struct view *v,
		  const struct kamus *k, const struct unit *u)
{
	struct lembar l = { .buku = b, .kamus = k, .arena = ARENA_INIT };
	struct isian i = { .view = v, .arena = &l.arena, .kamus = k,
			   .row = add_row, .ctx = &l };

	l.sheet = workbook_add_worksheet(b->workbook, k->nama);
	if (!l.sheet) {
		buku_check(b, LXW_ERROR_MEMORY_MALLOC_FAILED);
		return;
	}
	add_names(&l);
	isi_unit(&i, u);
	buku_check(b, worksheet_autofilter(l.sheet, 0, 0, l.row,
					   (lxw_col_t)(k->n - 1)));
	arena_release(&l.arena);
}

static void add_kamus_row(struct buku *b, lxw_worksheet *w, lxw_row_t row,
			  const char *const text[5])
{
	for (lxw_col_t i = 0; i < 5; i++)
		if (text[i])
			buku_check(b, worksheet_write_string(
				w, row, i, text[i],
				row ? i >= 3 ? b->wrap : NULL : b->head));
}

void lembar_kamus(struct buku *b, const struct sheet *s)
{
	static const double width[] = { 14, 26, 16, 40, 90 };
	const char *head[] = { "tabel", "kolom", "jenis", "nilai", "arti" };
	lxw_worksheet *w = workbook_add_worksheet(b->workbook, "kamus");
	lxw_row_t row = 0;

	if (!w) {
		buku_check(b, LXW_ERROR_MEMORY_MALLOC_FAILED);
		return;
	}
	for (lxw_col_t i = 0; i < 5; i++)
		buku_check(b, worksheet_set_column(w, i, i, width[i], NULL));
	add_kamus_row(b, w, row++, head);
	for (size_t t = 0; t < N_KAMUS; t++)
		for (size_t i = 0; i < kamus[t].n; i++) {
			const struct kolom *x = &kamus[t].kolom[i];
			const char *text[] = {
				kamus[t].nama, x->nama,
				kolom_jenis_nama(s, x), kolom_kata(s, x),
				kolom_arti(s, x)
			};

			add_kamus_row(b, w, row++, text);
		}
	worksheet_freeze_panes(w, 1, 0);
}

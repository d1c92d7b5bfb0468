/*
 * What a version appended, by year, the latest first, the plan last;
 * declared in view/versi.h. Figures stand in tables of things and columns,
 * everything else in a list: all of it, in little room.
 */
#include "view/versi.h"

#include "view/ubahan.h"

#define ROWS_MOST 2000	/* of one table; what is more is in the CSV */

/* Figures that share a table. */
enum family {
	FAMILY_KINERJA,
	FAMILY_TRIWULAN,
	FAMILY_ANGGARAN,
	FAMILY_RENCANA,
	N_FAMILY
};

static const struct {
	const char *judul;
	const char *kepala;
} families[N_FAMILY] = {
	[FAMILY_KINERJA] = { "versi.baru.kinerja", "kata.indikator" },
	[FAMILY_TRIWULAN] = { "versi.baru.triwulan", "kata.indikator" },
	[FAMILY_ANGGARAN] = { "versi.baru.anggaran",
			       "versi.baru.program_kegiatan" },
	[FAMILY_RENCANA] = { "versi.baru.rencana", "kata.indikator" }
};

static enum family family_of(const struct change *c)
{
	switch (c->hal) {
	case HAL_TARGET:
	case HAL_REALISASI:
	case HAL_CAPAIAN_TERCETAK:
		return FAMILY_KINERJA;
	case HAL_TARGET_TRIWULAN:
	case HAL_REALISASI_TRIWULAN:
		return FAMILY_TRIWULAN;
	case HAL_PAGU:
	case HAL_REALISASI_ANGGARAN:
		return FAMILY_ANGGARAN;
	case HAL_TARGET_RENCANA:
		return FAMILY_RENCANA;
	default:
		return N_FAMILY;
	}
}

/* The year that something belongs to; 0: to the plan, or to the OPD. */
static int group_of(const struct change *c)
{
	switch (c->hal) {
	case HAL_TARGET_RENCANA:
	case HAL_KONDISI_AWAL:
	case HAL_STANDAR_NASIONAL:
	case HAL_INDIKATOR:
	case HAL_SASARAN:
	case HAL_TUJUAN:
	case HAL_RENCANA:
		return 0;
	default:
		return c->tahun;
	}
}

/* A table being made: the things in its rows, what its columns say. */
struct pivot {
	const struct change **row;	/* the first change of each thing */
	size_t n_row;
	const struct change **column;	/* the first change of each column */
	size_t n_column;
	const struct change **cell;	/* n_row × n_column, or NULL */
	size_t left;			/* things that found no room */
};

/* What was appended in one year, or by the plan. */
struct group {
	const struct sheet *sheet;
	const struct versi *versi;
	int tahun;
	struct pivot pivot[N_FAMILY];
};

static bool is_of(const struct group *g, const struct change *c)
{
	return c->golongan == GOLONGAN_BARU && group_of(c) == g->tahun;
}

static bool same_row(const struct change *a, const struct change *b)
{
	return a->rencana == b->rencana &&
	       !strcmp(a->kode ? a->kode : "", b->kode ? b->kode : "");
}

static bool same_column(const struct change *a, const struct change *b)
{
	return a->hal == b->hal && a->tahun == b->tahun &&
	       a->triwulan == b->triwulan;
}

/* Index of the item of list that is the same as c, or n. */
static size_t find(const struct change *const *list, size_t n,
		   const struct change *c,
		   bool (*same)(const struct change *, const struct change *))
{
	for (size_t i = n; i-- > 0;)
		if (same(list[i], c))
			return i;
	return n;
}

/* By year or quarter, then in the order of the forms. */
static bool stands_before(const struct change *a, const struct change *b)
{
	if (a->tahun != b->tahun)
		return a->tahun && (a->tahun < b->tahun || !b->tahun);
	if (a->triwulan != b->triwulan)
		return a->triwulan < b->triwulan;
	return a->hal < b->hal;
}

static void add_column(struct pivot *p, const struct change *c,
		       struct arena *a)
{
	size_t i = p->n_column;

	*ARENA_PUSH(a, p->column, p->n_column) = c;
	for (; i > 0 && stands_before(c, p->column[i - 1]); i--)
		p->column[i] = p->column[i - 1];
	p->column[i] = c;
}

static void add_names(struct pivot *p, const struct change *c,
		      struct arena *a)
{
	size_t row = find(p->row, p->n_row, c, same_row);

	if (row == p->n_row && row >= ROWS_MOST) {
		p->left++;
		return;
	}
	if (row == p->n_row)
		*ARENA_PUSH(a, p->row, p->n_row) = c;
	if (find(p->column, p->n_column, c, same_column) == p->n_column)
		add_column(p, c, a);
}

static void add_cell(struct pivot *p, const struct change *c)
{
	size_t row = find(p->row, p->n_row, c, same_row);
	size_t column = find(p->column, p->n_column, c, same_column);

	if (row < p->n_row && column < p->n_column)
		p->cell[row * p->n_column + column] = c;
}

static void fill_pivots(struct group *g)
{
	const struct change_list *l = &g->versi->ubah;
	struct arena *a = g->sheet->arena;

	for (size_t i = 0; i < l->n; i++)
		if (is_of(g, &l->item[i]) &&
		    family_of(&l->item[i]) < N_FAMILY)
			add_names(&g->pivot[family_of(&l->item[i])],
				  &l->item[i], a);
	for (int f = 0; f < N_FAMILY; f++)
		g->pivot[f].cell = arena_calloc(
			a, g->pivot[f].n_row * g->pivot[f].n_column,
			sizeof(*g->pivot[f].cell));
	for (size_t i = 0; i < l->n; i++)
		if (is_of(g, &l->item[i]) &&
		    family_of(&l->item[i]) < N_FAMILY)
			add_cell(&g->pivot[family_of(&l->item[i])],
				 &l->item[i]);
}

/* The head of a column: "Target", "2024", "TW I, realisasi". A range is the
 * target of every year. */
static const char *column_name(const struct sheet *s, enum family f,
			       const struct change *c)
{
	struct buf out = BUF_INIT(64);
	const char *text = NULL, *tw;

	if (f == FAMILY_RENCANA)
		return c->tahun ? sheet_int(s, c->tahun)
				: sheet_word(s, "versi.baru.setiap_tahun");
	if (f == FAMILY_TRIWULAN && c->triwulan >= 1 && c->triwulan <= 4) {
		format_quarter(&out, &s->view->format, c->triwulan - 1);
		tw = arena_strdup(s->arena, buf_str(&out));
		buf_release(&out);
		text = SHEET_WORDS(s, c->hal == HAL_TARGET_TRIWULAN
					      ? "versi.baru.target_tw"
					      : "versi.baru.realisasi_tw",
				   { "triwulan", tw });
	} else if (c->hal == HAL_CAPAIAN_TERCETAK) {
		text = sheet_word(s, "versi.baru.tercetak");
	}
	if (text)
		return text;
	if (c->hal == HAL_PAGU)
		return sheet_word(s, "kata.pagu");
	return sheet_word(s, c->hal == HAL_TARGET ? "kata.target"
						  : "kata.realisasi");
}

static void push_row(const struct group *g, struct value *list,
		     enum family f, size_t row)
{
	const struct pivot *p = &g->pivot[f];
	const struct sheet *s = g->sheet;
	const struct change *first = p->row[row];
	struct value *x = push_map(s, list), *cells;

	put_ubahan(s, x, g->versi, first);
	put_text(s, x, "kode", first->kode);
	put_text(s, x, "nama", first->nama ? first->nama : first->kode);
	if (f == FAMILY_ANGGARAN)
		put_null(s, x, "satuan");
	cells = put_list(s, x, "sel");
	for (size_t i = 0; i < p->n_column; i++) {
		const struct change *c = p->cell[row * p->n_column + i];
		struct value *cell = push_map(s, cells);

		put_text(s, cell, "kolom",
			 column_name(s, f, p->column[i]));
		put_text(s, cell, "teks", c ? ubahan_baru(s, c) : NULL);
	}
}

static void push_pivot(const struct group *g, struct value *list,
		       enum family f)
{
	const struct pivot *p = &g->pivot[f];
	const struct sheet *s = g->sheet;
	struct value *x, *columns, *rows;

	if (p->n_row == 0)
		return;
	x = push_map(s, list);
	put_text(s, x, "id", arena_strf(s->arena, "%d-%d", g->tahun, (int)f));
	put_text(s, x, "judul", SHEET_WORDS(
		s, families[f].judul,
		{ "n", sheet_int(s, (int64_t)p->n_row) }));
	put_word(s, x, "kepala", families[f].kepala);
	put_bool(s, x, "lebar", p->n_column > 4);
	columns = put_list(s, x, "kolom");
	for (size_t i = 0; i < p->n_column; i++)
		put_text(s, push_map(s, columns), "teks",
			 column_name(s, f, p->column[i]));
	rows = put_list(s, x, "baris");
	for (size_t i = 0; i < p->n_row; i++)
		push_row(g, rows, f, i);
	put_text(s, x, "lagi", p->left == 0 ? NULL : SHEET_WORDS(
		s, "versi.lagi", { "n", sheet_int(s, (int64_t)p->left) }));
}

/* True where a table names the thing already. */
static bool is_named(const struct group *g, const struct change *c)
{
	enum family f = N_FAMILY;

	if (c->hal == HAL_INDIKATOR)
		f = FAMILY_RENCANA;
	else if (c->hal == HAL_PROGRAM || c->hal == HAL_KEGIATAN)
		f = FAMILY_ANGGARAN;
	return c->hal == HAL_TAHUN ||
	       (f < N_FAMILY && find(g->pivot[f].row, g->pivot[f].n_row, c,
				     same_row) < g->pivot[f].n_row);
}

static void push_item(const struct group *g, struct value *list,
		      const struct change *c)
{
	const struct sheet *s = g->sheet;
	struct value *x = push_map(s, list);
	const char *label = ubahan_label(s, c), *baru = ubahan_baru(s, c);

	put_ubahan(s, x, g->versi, c);
	/* sasaran and the like have their names in their labels */
	if (baru && c->hal != HAL_KETERANGAN && strstr(label, baru))
		put_null(s, x, "baru");
}

static void put_group(struct value *list, const struct sheet *s,
		      const struct versi *v, int tahun)
{
	struct group g = { .sheet = s, .versi = v, .tahun = tahun };
	struct value *x = push_map(s, list), *tables, *items;
	size_t told = 0, n = 0;

	fill_pivots(&g);
	put_text(s, x, "id", sheet_int(s, tahun));
	put_text(s, x, "judul",
		 tahun ? sheet_int(s, tahun)
		       : sheet_word(s, "versi.baru.tanpa_tahun"));
	tables = put_list(s, x, "tabel");
	for (int f = 0; f < N_FAMILY; f++)
		push_pivot(&g, tables, (enum family)f);
	items = put_list(s, x, "daftar");
	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];

		if (!is_of(&g, c) || family_of(c) < N_FAMILY ||
		    is_named(&g, c))
			continue;
		n++;
		if (told++ < ROWS_MOST)
			push_item(&g, items, c);
	}
	put_bool(s, x, "ada_daftar", n > 0);
	put_text(s, x, "lagi", n <= ROWS_MOST ? NULL : SHEET_WORDS(
		s, "versi.lagi",
		{ "n", sheet_int(s, (int64_t)(n - ROWS_MOST)) }));
}

/* The latest year before last of what was appended; -1: there is none. */
static int next_year(const struct versi *v, int last)
{
	int year = -1;

	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];
		int own = group_of(c);

		if (c->golongan == GOLONGAN_BARU && own < last && own > year)
			year = own;
	}
	return year;
}

void put_versi_baru(const struct sheet *s, struct value *root,
		    const struct versi *v)
{
	size_t n = v->ubah.golongan[GOLONGAN_BARU];
	struct value *part, *groups;

	put_null(s, root, "baru");
	if (n == 0)
		return;
	part = put_map(s, root, "baru");
	groups = put_list(s, part, "kelompok");
	for (int year = next_year(v, 10000); year >= 0;
	     year = next_year(v, year))
		put_group(groups, s, v, year);
	put_text(s, part, "kalimat", SHEET_WORDS(
		s, "versi.jumlah.baru", { "n", sheet_int(s, (int64_t)n) }));
}

/*
 * Tables as files; see data_tabel.h.
 */
#include "export/data_tabel.h"

#include "base/limits.h"
#include "export/kepala.h"

static void add_row(void *ctx, const struct cell *cell)
{
	struct data_tabel *t = ctx;
	size_t n = t->isian.kamus->n;

	switch (t->bentuk) {
	case BENTUK_CSV:
		table_csv(t->out, cell, n);
		break;
	case BENTUK_CSV_ID:
		table_csv_id(t->out, cell, n);
		break;
	default:
		buf_addf(t->out, "%s\n%s", t->n ? "," : "", t->indent);
		table_json(t->out, t->nama, cell, n);
	}
	t->n++;
	arena_rewind(&t->arena);
}

void data_tabel_begin(struct data_tabel *t, struct buf *out,
		      const struct view *v, const struct kamus *k,
		      enum bentuk b)
{
	struct arena none = ARENA_INIT;

	memset(t, 0, sizeof(*t));
	t->out = out;
	t->bentuk = b;
	t->arena = none;
	t->indent = "    ";
	t->isian.view = v;
	t->isian.arena = &t->arena;
	t->isian.kamus = k;
	t->isian.row = add_row;
	t->isian.ctx = t;
	for (size_t i = 0; i < k->n; i++)
		t->nama[i] = k->kolom[i].nama;
}

/* The first line of CSV. */
static void add_names(struct data_tabel *t)
{
	struct cell cell[KAMUS_KOLOM];
	size_t n = t->isian.kamus->n;

	for (size_t i = 0; i < n; i++)
		cell[i] = cell_text(t->nama[i]);
	if (t->bentuk == BENTUK_CSV_ID) {
		buf_adds(t->out, TABLE_MARK);
		table_csv_id(t->out, cell, n);
	} else {
		table_csv(t->out, cell, n);
	}
}

static void add_head(struct data_tabel *t, const struct sheet *s,
		     const struct kepala *head)
{
	kepala_write(t->out, s, head);
	buf_adds(t->out, "  \"kolom\": ");
	kepala_kolom(t->out, s, t->isian.kamus, "  ");
	buf_adds(t->out, ",\n  \"baris\": [");
}

/* The title of a unit's data; u NULL: of the region's. */
static const char *title(const struct sheet *s, const char *what,
			 const struct unit *u)
{
	const char *nama = u ? u->opd->nama
			     : s->view->site->isi->situs.wilayah;

	return SHEET_WORDS(s, "data.judul_berkas", { "tabel", what },
			   { "nama", nama });
}

void data_tabel_head(struct data_tabel *t, const struct unit *u)
{
	struct sheet s = { .view = t->isian.view, .arena = &t->arena,
			   .address = "" };
	struct buf page = BUF_INIT(LIMIT_PATH);
	struct kepala head = { .unit = u };

	if (t->bentuk != BENTUK_JSON) {
		add_names(t);
		return;
	}
	if (u)
		address_unit(&page, u);
	else
		buf_adds(&page, ADDRESS_DATA);
	head.judul = title(&s, kamus_judul(&s, t->isian.kamus), u);
	head.isi = kamus_isi(&s, t->isian.kamus);
	head.halaman = page.ptr;
	add_head(t, &s, &head);
	buf_release(&page);
	arena_rewind(&t->arena);
}

void data_tabel_unit(struct data_tabel *t, const struct unit *u)
{
	isi_unit(&t->isian, u);
}

void data_tabel_tail(struct data_tabel *t)
{
	if (t->bentuk == BENTUK_JSON)
		buf_adds(t->out, t->n ? "\n  ]\n}\n" : "]\n}\n");
}

void data_tabel_end(struct data_tabel *t)
{
	arena_release(&t->arena);
}

static void add_indikator_head(struct data_tabel *t, const struct deret *d)
{
	struct sheet s = { .view = t->isian.view, .arena = &t->arena,
			   .address = "" };
	struct kepala head = {
		.judul = title(&s, d->indikator->nama, d->unit),
		.isi = d->indikator->definisi, .unit = d->unit,
		.halaman = isi_alamat_indikator(&t->isian, d->unit,
						d->indikator->kode)
	};

	if (t->bentuk == BENTUK_JSON)
		add_head(t, &s, &head);
	else
		add_names(t);
	arena_rewind(&t->arena);
}

void data_indikator_write(struct buf *out, const struct view *v,
			  const struct deret *d, enum bentuk b)
{
	struct data_tabel t;

	data_tabel_begin(&t, out, v, &kamus[KAMUS_CAPAIAN], b);
	add_indikator_head(&t, d);
	isi_deret(&t.isian, d);
	data_tabel_tail(&t);
	data_tabel_end(&t);
}

/* One table as a member of an object of tables. */
static void add_member(struct buf *out, const struct sheet *s,
		       const struct kamus *k, const struct unit *u)
{
	struct data_tabel t;

	buf_addf(out, "    \"%s\": {\n      ", k->nama);
	json_member(out, "judul", kamus_judul(s, k));
	buf_adds(out, ",\n      ");
	json_member(out, "isi", kamus_isi(s, k));
	buf_adds(out, ",\n      \"kolom\": ");
	kepala_kolom(out, s, k, "      ");
	buf_adds(out, ",\n      \"baris\": [");
	data_tabel_begin(&t, out, s->view, k, BENTUK_JSON);
	t.indent = "        ";
	data_tabel_unit(&t, u);
	buf_adds(out, t.n ? "\n      ]\n    }" : "]\n    }");
	data_tabel_end(&t);
}

void data_kinerja_write(struct buf *out, const struct view *v,
			const struct unit *u)
{
	struct arena arena = ARENA_INIT;
	struct sheet s = { .view = v, .arena = &arena, .address = "" };
	struct buf page = BUF_INIT(LIMIT_PATH);
	struct kepala head = { .unit = u };

	address_unit(&page, u);
	head.judul = title(&s, sheet_word(&s, "data.semua_tabel"), u);
	head.halaman = page.ptr;
	kepala_write(out, &s, &head);
	buf_adds(out, "  \"tabel\": {\n");
	for (size_t i = 0; i < N_KAMUS; i++) {
		add_member(out, &s, &kamus[i], u);
		buf_adds(out, i + 1 < N_KAMUS ? ",\n" : "\n");
	}
	buf_adds(out, "  }\n}\n");
	buf_release(&page);
	arena_release(&arena);
}

/*
 * Tables inside narratives; see tabel.h. Each kind of table is a list of
 * columns and a function that fills the cells of its rows.
 */
#include "view/tabel.h"

#include "base/escape.h"
#include "base/nearest.h"
#include "model/predikat.h"
#include "view/figure.h"

struct column {
	const char *word;	/* key of its heading */
	bool number;
};

struct writer {
	const struct sheet *s;
	struct buf *html;
	const struct column *column;
	size_t at;		/* next cell of the row */
};

static void cell(struct writer *w, const char *teks)
{
	const struct column *c = &w->column[w->at];
	const char *tag = w->at == 0 ? "th" : "td";

	buf_addf(w->html, "<%s%s", tag, c->number ? " class=\"n\"" : "");
	buf_adds(w->html, w->at == 0 ? " scope=\"row" : " data-label=\"");
	if (w->at > 0)
		escape_html(w->html, str_from(sheet_word(w->s, c->word)));
	buf_adds(w->html, "\">");
	escape_html(w->html, str_from(teks ? teks : "–"));
	buf_addf(w->html, "</%s>", tag);
	w->at++;
}

static void row_begin(struct writer *w)
{
	buf_adds(w->html, "<tr>");
	w->at = 0;
}

static void row_end(struct writer *w)
{
	buf_adds(w->html, "</tr>\n");
}

static void figure_cell(struct writer *w, const struct indikator *i,
			struct nilai n, const char *nothing)
{
	cell(w, nilai_ada(n) ? figure_text(w->s, i, n)
			     : sheet_word(w->s, nothing));
}

static const char *name_with_code(const struct sheet *s, const char *kode,
				  const char *nama)
{
	return arena_strf(s->arena, "%s %s", kode, nama);
}

static const struct column perjanjian_columns[] = {
	{ "kata.indikator", false }, { "indikator.meta.satuan", false },
	{ "kata.target", true }
};

static void perjanjian_rows(struct writer *w, const struct rekap *r)
{
	for (size_t i = 0; i < r->n_hasil; i++) {
		const struct indikator *x = r->hasil[i].indikator;

		row_begin(w);
		cell(w, name_with_code(w->s, x->kode, x->nama));
		cell(w, x->satuan);
		figure_cell(w, x, r->hasil[i].janji, "kata.tanpa_target");
		row_end(w);
	}
}

static const struct column capaian_columns[] = {
	{ "kata.indikator", false }, { "kata.target", true },
	{ "kata.realisasi", true }, { "kata.capaian", true }
};

static void capaian_rows(struct writer *w, const struct rekap *r)
{
	for (size_t i = 0; i < r->n_hasil; i++) {
		const struct hasil *h = &r->hasil[i];
		const struct indikator *x = h->indikator;

		row_begin(w);
		cell(w, name_with_code(w->s, x->kode, x->nama));
		figure_cell(w, x, h->target, "kata.tanpa_target");
		figure_cell(w, x, h->realisasi, kosong_word(h->kosong));
		cell(w, capaian_text(w->s, &h->capaian));
		row_end(w);
	}
}

static const struct column anggaran_columns[] = {
	{ "kata.program", false }, { "kata.pagu", true },
	{ "kata.realisasi", true }, { "kata.serapan", true }
};

static const char *rupiah(const struct sheet *s, struct nilai n)
{
	if (!nilai_ada(n))
		return sheet_word(s, "kata.belum_diisi");
	return format_rupiah_short_in(s->arena, &s->view->format, n.angka);
}

static void anggaran_row(struct writer *w, const char *nama,
			 struct nilai pagu, struct nilai realisasi)
{
	struct decimal serapan;

	row_begin(w);
	cell(w, nama);
	cell(w, rupiah(w->s, pagu));
	cell(w, rupiah(w->s, realisasi));
	cell(w, serapan_compute(&serapan, pagu, realisasi)
		     ? format_percent_in(w->s->arena, &w->s->view->format,
					 serapan)
		     : NULL);
	row_end(w);
}

static void anggaran_rows(struct writer *w, const struct rekap *r)
{
	const struct anggaran *g = &r->laporan->anggaran;

	for (size_t i = 0; i < g->n_program; i++)
		anggaran_row(w, name_with_code(w->s, g->program[i].kode,
					       g->program[i].nama),
			     g->program[i].pagu, g->program[i].realisasi);
	anggaran_row(w, sheet_word(w->s, "anggaran.jumlah"), r->pagu,
		     r->realisasi);
}

static const struct column evaluasi_columns[] = {
	{ "kata.komponen", false }, { "kata.nilai", true },
	{ "kata.bobot", true }
};

static void evaluasi_row(struct writer *w, const char *nama,
			 struct nilai nilai, int bobot)
{
	row_begin(w);
	cell(w, nama);
	cell(w, nilai_ada(nilai)
		     ? format_number_in(w->s->arena, &w->s->view->format,
					nilai.angka, 2)
		     : NULL);
	cell(w, sheet_int(w->s, bobot));
	row_end(w);
}

static void evaluasi_rows(struct writer *w, const struct rekap *r)
{
	const struct evaluasi *e = r->evaluasi;

	for (int k = 0; k < N_KOMPONEN; k++) {
		int bobot = komponen_bobot(e->aturan, (enum komponen)k);
		const char *kunci = komponen_kunci((enum komponen)k);

		if (bobot)
			evaluasi_row(w, sheet_word(w->s, arena_strf(
				w->s->arena, "evaluasi.komponen.%s", kunci)),
				     e->komponen[k], bobot);
	}
	evaluasi_row(w, sheet_word(w->s, "evaluasi.nilai_akip"), r->akip,
		     100);
}

static const struct column rekomendasi_columns[] = {
	{ "evaluasi.rekomendasi_satu", false },
	{ "evaluasi.tindak_lanjut", false }, { "evaluasi.status", false }
};

static void rekomendasi_rows(struct writer *w, const struct rekap *r)
{
	static const char *const status[] = { "status.belum", "status.proses",
					      "status.selesai" };
	const struct evaluasi *e = r->evaluasi;

	for (size_t i = 0; i < e->n_rekomendasi; i++) {
		const struct rekomendasi *x = &e->rekomendasi[i];

		row_begin(w);
		cell(w, name_with_code(w->s, x->kode, x->uraian));
		cell(w, x->tindak_lanjut);
		cell(w, sheet_word(w->s, status[x->status]));
		row_end(w);
	}
}

static bool has_kinerja(const struct rekap *r)
{
	return r->n_hasil > 0;
}

static bool has_anggaran(const struct rekap *r)
{
	return r->laporan->anggaran.n_program > 0;
}

static bool has_evaluasi(const struct rekap *r)
{
	return r->evaluasi != NULL;
}

static bool has_rekomendasi(const struct rekap *r)
{
	return r->evaluasi && r->evaluasi->n_rekomendasi > 0;
}

static const struct tabel {
	const char *name;
	const struct column *column;
	size_t n_column;
	bool (*has)(const struct rekap *r);
	void (*rows)(struct writer *w, const struct rekap *r);
} tables[] = {
	{ "perjanjian", perjanjian_columns, ARRAY_SIZE(perjanjian_columns),
	  has_kinerja, perjanjian_rows },
	{ "capaian", capaian_columns, ARRAY_SIZE(capaian_columns),
	  has_kinerja, capaian_rows },
	{ "anggaran", anggaran_columns, ARRAY_SIZE(anggaran_columns),
	  has_anggaran, anggaran_rows },
	{ "evaluasi", evaluasi_columns, ARRAY_SIZE(evaluasi_columns),
	  has_evaluasi, evaluasi_rows },
	{ "rekomendasi", rekomendasi_columns, ARRAY_SIZE(rekomendasi_columns),
	  has_rekomendasi, rekomendasi_rows }
};

static void write_head(struct writer *w, const struct tabel *t,
		       struct str caption)
{
	buf_adds(w->html, "<div class=\"table-scroll stack data\" "
			  "role=\"group\" tabindex=\"0\" aria-label=\"");
	escape_html(w->html, caption);
	buf_adds(w->html, "\">\n<table>\n<caption>");
	escape_html(w->html, caption);
	buf_adds(w->html, "</caption>\n<thead>\n<tr>");
	for (size_t i = 0; i < t->n_column; i++) {
		buf_addf(w->html, "<th scope=\"col\"%s>",
			 t->column[i].number ? " class=\"n\"" : "");
		escape_html(w->html,
			    str_from(sheet_word(w->s, t->column[i].word)));
		buf_adds(w->html, "</th>");
	}
	buf_adds(w->html, "</tr>\n</thead>\n<tbody>\n");
}

static const struct tabel *find(struct str name, struct nearest *near)
{
	nearest_init(near, name);
	for (size_t i = 0; i < ARRAY_SIZE(tables); i++) {
		if (str_is(name, tables[i].name))
			return &tables[i];
		nearest_offer(near, str_from(tables[i].name));
	}
	return NULL;
}

int tabel_write(const struct sheet *s, struct buf *html,
		const struct rekap *r, const struct markdown_target *t,
		struct diag *d)
{
	struct nearest near;
	const struct tabel *table = find(t->name, &near);
	struct writer w = { s, html, NULL, 0 };

	if (!table)
		return diag_error(d, t->at, "K408",
				  "tabel \"%.*s\" tidak dikenal%s%.*s; yang "
				  "ada: perjanjian, capaian, "
				  "anggaran, evaluasi, rekomendasi",
				  STR_ARG(t->name),
				  near.best.ptr ? "; mungkin maksudnya " : "",
				  STR_ARG(near.best));
	if (!table->has(r))
		return diag_error(d, t->at, "K409",
				  "tabel \"%s\" tidak ada isinya: datanya "
				  "untuk %d belum dikirim; hapus tabel ini, "
				  "atau kirim datanya",
				  table->name, r->tahun);
	w.column = table->column;
	write_head(&w, table, t->caption);
	table->rows(&w, r);
	buf_adds(html, "</tbody>\n</table>\n</div>\n");
	return 0;
}

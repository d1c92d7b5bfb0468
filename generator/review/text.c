/*
 * The report for a terminal; see format.h. Old and new words of narratives
 * are marked as [-old-] and {+new+}, as git's word differences are.
 */
#include "review/format.h"

#include "base/diag.h"
#include "base/text.h"

static void add(struct buf *out, struct str s)
{
	diag_visible(out, s);
}

static void add_get(struct buf *out, const struct value *map,
		    const char *key)
{
	add(out, review_get(map, key));
}

static void add_commit(struct buf *out, const struct value *c)
{
	add_get(out, c, "revisi");
	buf_adds(out, " \"");
	add_get(out, c, "judul");
	buf_addch(out, '"');
	if (review_get(c, "tanggal").len) {
		buf_adds(out, ", ");
		add_get(out, c, "tanggal");
	}
}

static void add_head(struct buf *out, const struct value *root)
{
	const struct value *k = review_map(root, "kiriman");
	struct str asked = review_get(k, "diminta");

	buf_adds(out, text_get("Tinjauan: "));
	add_commit(out, review_map(k, "lama"));
	buf_adds(out, "\n          → ");
	add_commit(out, review_map(k, "baru"));
	buf_addch(out, '\n');
	if (asked.len)
		buf_addf(out, text_get("%.*s bukan asal HEAD, jadi yang "
				       "dibandingkan adalah kiriman terakhir "
				       "yang dimiliki keduanya.\n"),
			 STR_ARG(asked));
}

/* "1 OPD: 2 target diubah, 1 kategori berpindah." */
static void add_counts(struct buf *out, const struct value *root)
{
	const struct value *l = review_list(root, "jumlah");

	if (review_get(root, "kosong").len) {
		add_get(out, root, "kosong");
		buf_addch(out, '\n');
	}
	if (l->n == 0)
		return;
	buf_addf(out, "%zu OPD: ", review_list(root, "opd")->n);
	for (size_t i = 0; i < l->n; i++) {
		buf_adds(out, i ? ", " : "");
		add_get(out, l->item[i], "teks");
	}
	buf_adds(out, ".\n");
}

static void add_side(struct buf *out, const struct value *row,
		     const char *key)
{
	struct str s = review_get(row, key);

	if (s.len)
		add(out, s);
	else
		buf_adds(out, "–");
}

/* Columns of Indonesian and English words, which are ASCII. */
static void add_row(struct buf *out, const struct value *row)
{
	buf_addf(out, "    %-10s ", review_berat(row));
	add_get(out, row, "label");
	buf_adds(out, ": ");
	add_side(out, row, "lama");
	buf_adds(out, " → ");
	add_side(out, row, "baru");
	if (review_get(row, "selisih").len) {
		buf_adds(out, " (");
		add_get(out, row, "selisih");
		buf_addch(out, ')');
	}
	if (review_get(row, "satuan").len) {
		buf_addch(out, ' ');
		add_get(out, row, "satuan");
	}
	if (review_get(row, "catatan").len) {
		buf_adds(out, "; ");
		add_get(out, row, "catatan");
	}
	buf_addch(out, '\n');
}

static void add_line(struct buf *out, const char *word,
		     const struct value *chart)
{
	if (!review_get(chart, "garis").len)
		return;
	buf_addf(out, "    %-10s ", word);
	add_get(out, chart, "garis");
	buf_addch(out, '\n');
}

static void add_part(struct buf *out, const struct value *part)
{
	const struct value *rows = review_list(part, "baris");
	const struct value *charts = review_map(part, "grafik");

	buf_adds(out, "  ");
	if (review_get(part, "kode").len) {
		add_get(out, part, "kode");
		buf_addch(out, ' ');
	}
	add_get(out, part, "nama");
	buf_addch(out, '\n');
	for (size_t i = 0; i < rows->n; i++)
		add_row(out, rows->item[i]);
	add_line(out, text_get("sebelum"), review_map(charts, "lama"));
	add_line(out, text_get("sesudah"), review_map(charts, "baru"));
}

static void add_text(struct buf *out, const struct value *x)
{
	static const struct review_marks marks = {
		add, { "[-", "-]" }, { "{+", "+}" }, { "`", "`" }
	};
	const struct value *l = review_list(x, "alinea");

	buf_addf(out, "    %-10s ", review_berat(x));
	add_get(out, x, "judul");
	buf_adds(out, ": ");
	add_get(out, x, "hitung");
	buf_addch(out, '\n');
	for (size_t i = 0; i < l->n; i++) {
		buf_adds(out, "      ");
		review_paragraph(out, l->item[i], &marks);
		buf_addch(out, '\n');
	}
	if (value_is_true(value_get(x, str_from("terpotong"))))
		buf_addf(out, "      %s\n", text_get("(sisanya terlalu "
						     "panjang)"));
}

static void add_texts(struct buf *out, const struct value *texts)
{
	if (texts->n)
		buf_addf(out, "  %s\n", text_get("Naskah"));
	for (size_t i = 0; i < texts->n; i++)
		add_text(out, texts->item[i]);
}

static void add_unit(struct buf *out, const struct value *u)
{
	const struct value *parts = review_list(u, "bagian");

	buf_addch(out, '\n');
	add_get(out, u, "nama");
	buf_adds(out, " (");
	add_get(out, u, "path");
	buf_adds(out, ")\n");
	if (review_get(u, "keadaan").len) {
		buf_adds(out, "  ");
		add_get(out, u, "keadaan");
		buf_addch(out, '\n');
	}
	if (value_is_true(value_get(u, str_from("tulisan"))))
		buf_addf(out, "  %s\n", text_get("Hanya cara menulis yang "
						 "berubah."));
	for (size_t i = 0; i < parts->n; i++)
		add_part(out, parts->item[i]);
	add_texts(out, review_list(u, "naskah"));
}

static void add_site(struct buf *out, const struct value *root)
{
	const struct value *rules = review_list(root, "aturan");
	const struct value *texts = review_list(root, "situs");

	if (rules->n || texts->n)
		buf_addf(out, "\n%s\n", text_get("Situs"));
	for (size_t i = 0; i < rules->n; i++)
		add_row(out, rules->item[i]);
	add_texts(out, texts);
}

static void add_finding(struct buf *out, const struct value *x)
{
	buf_adds(out, "  ");
	add_get(out, x, "path");
	if (review_get(x, "baris").len) {
		buf_addch(out, ':');
		add_get(out, x, "baris");
	}
	if (review_get(x, "kolom").len) {
		buf_addch(out, ':');
		add_get(out, x, "kolom");
	}
	buf_addf(out, ": %s: ", review_level(x));
	add_get(out, x, "teks");
	buf_adds(out, " [");
	add_get(out, x, "kode");
	buf_adds(out, "]\n");
}

static void add_findings(struct buf *out, const struct value *list,
			 const char *title)
{
	if (list->n)
		buf_addf(out, "\n%s\n", title);
	for (size_t i = 0; i < list->n; i++)
		add_finding(out, list->item[i]);
}

void review_text(struct buf *out, const struct value *root)
{
	const struct value *units = review_list(root, "opd");
	const struct value *found = review_map(root, "temuan");

	add_head(out, root);
	add_counts(out, root);
	add_site(out, root);
	for (size_t i = 0; i < units->n; i++)
		add_unit(out, units->item[i]);
	add_findings(out, review_list(found, "baru"),
		     text_get("Temuan baru"));
	add_findings(out, review_list(root, "luar_jalur"),
		     text_get("Di luar jalurnya"));
	add_findings(out, review_list(found, "selesai"),
		     text_get("Temuan yang diperbaiki"));
	if (value_is_true(value_get(root, str_from("terpotong"))))
		buf_addf(out, "\n%s\n", text_get(
			"Tidak semua dibandingkan: berkas yang berbeda "
			"terlalu banyak, atau ada yang tidak terbaca."));
}

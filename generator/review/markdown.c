/*
 * The report as a comment on a merge request, in the Markdown that GitHub and
 * GitLab share; see format.h. What does not fit is left out by weight, the
 * lightest first, and counted. Nobody is called by a name in it, and nothing
 * in it becomes a link.
 */
#include "review/format.h"

#include "base/diag.h"
#include "base/escape.h"
#include "base/limits.h"
#include "base/text.h"
#include "base/utf8.h"

#define FEWEST_ROWS 16

struct writer {
	struct buf *out;
	int level;		/* the lightest weight that is shown */
	size_t rows;		/* that may still be shown */
	size_t left_out[N_BERAT];
};

/* Behind these stands a character without width, so that code hosts see no
 * mention, no number of an issue and no address. */
static bool calls(struct str s)
{
	return s.ptr[0] == '@' || s.ptr[0] == '#' || str_starts(s, "://");
}

/* Text in one line of Markdown or of a table in it. */
static void add(struct buf *out, struct str text)
{
	struct buf shown = BUF_INIT(SIZE_MAX / 2);

	diag_visible(&shown, text);
	text = buf_str(&shown);
	for (; text.len; text = str_skip(text, 1)) {
		char c = text.ptr[0];

		if (c == '<' || c == '>' || c == '&')
			buf_adds(out, c == '<' ? "&lt;" : c == '>' ? "&gt;"
								   : "&amp;");
		else if (c == '\n' || c == '\r' || c == '\t')
			buf_addch(out, ' ');
		else if (c && strchr("\\`*_{}[]()#+-.!|~$^=:@\"'", c))
			buf_addf(out, "\\%c", c);
		else
			buf_addch(out, c);
		if (calls(text))
			buf_adds(out, "&#8203;");
	}
	buf_release(&shown);
}

static void add_get(struct buf *out, const struct value *map,
		    const char *key)
{
	add(out, review_get(map, key));
}

/* Text in a line of HTML, where Markdown does not count. */
static void add_html(struct buf *out, struct str text)
{
	struct buf shown = BUF_INIT(SIZE_MAX / 2);

	diag_visible(&shown, text);
	for (text = buf_str(&shown); text.len; text = str_skip(text, 1)) {
		escape_html(out, str_make(text.ptr, 1));
		if (calls(text))
			buf_adds(out, "&#8203;");
	}
	buf_release(&shown);
}

static void add_commit(struct buf *out, const struct value *c)
{
	buf_addch(out, '`');
	add_get(out, c, "revisi");
	buf_adds(out, "` “");
	add_get(out, c, "judul");
	buf_adds(out, "”");
}

static void add_head(struct writer *w, const struct value *root)
{
	const struct value *k = review_map(root, "kiriman");
	const struct value *l = review_list(root, "jumlah");

	buf_addf(w->out, "### %s\n\n", text_get("Tinjauan isi"));
	add_commit(w->out, review_map(k, "lama"));
	buf_adds(w->out, " → ");
	add_commit(w->out, review_map(k, "baru"));
	buf_adds(w->out, "\n\n");
	if (review_get(root, "kosong").len) {
		add_get(w->out, root, "kosong");
		buf_adds(w->out, "\n\n");
	}
	if (l->n)
		buf_addf(w->out, "**%zu OPD:** ", review_list(root, "opd")->n);
	for (size_t i = 0; i < l->n; i++) {
		buf_adds(w->out, i ? ", " : "");
		add_get(w->out, l->item[i], "teks");
	}
	buf_adds(w->out, l->n ? "\n\n" : "");
}

/* Whether a row is shown; where it is not, it is counted. */
static bool takes(struct writer *w, const struct value *row)
{
	int weight = (int)review_weight(row);

	if (weight >= N_BERAT)
		weight = BERAT_HILANG;
	if (weight <= w->level && w->rows > 0) {
		w->rows--;
		return true;
	}
	w->left_out[weight]++;
	return false;
}

static void add_cell(struct buf *out, const struct value *row,
		     const char *key)
{
	buf_adds(out, " | ");
	if (review_get(row, key).len)
		add_get(out, row, key);
	else
		buf_adds(out, "–");
}

static void add_row(struct writer *w, const struct value *row)
{
	buf_addf(w->out, "| %s", review_berat(row));
	add_cell(w->out, row, "label");
	add_cell(w->out, row, "lama");
	add_cell(w->out, row, "baru");
	add_cell(w->out, row, "selisih");
	if (review_get(row, "satuan").len) {
		buf_addch(w->out, ' ');
		add_get(w->out, row, "satuan");
	}
	if (review_get(row, "catatan").len) {
		buf_adds(w->out, "; ");
		add_get(w->out, row, "catatan");
	}
	buf_adds(w->out, " |\n");
}

static void add_rows(struct writer *w, const struct value *rows)
{
	bool open = false;

	for (size_t i = 0; i < rows->n; i++) {
		if (!takes(w, rows->item[i]))
			continue;
		if (!open)
			buf_addf(w->out, "| | %s | %s | %s | %s |\n"
					 "|---|---|---|---|---|\n",
				 text_get("Hal"), text_get("Sebelum"),
				 text_get("Sesudah"), text_get("Selisih"));
		open = true;
		add_row(w, rows->item[i]);
	}
	buf_adds(w->out, open ? "\n" : "");
}

static void add_lines(struct writer *w, const struct value *charts)
{
	const struct value *old = review_map(charts, "lama");
	const struct value *new = review_map(charts, "baru");

	if (!review_get(old, "garis").len || !review_get(new, "garis").len)
		return;
	buf_addf(w->out, "%s %.*s · %s %.*s\n\n", text_get("sebelum"),
		 STR_ARG(review_get(old, "garis")), text_get("sesudah"),
		 STR_ARG(review_get(new, "garis")));
}

static void add_part(struct writer *w, const struct value *part)
{
	size_t before = w->out->len, rows;

	buf_adds(w->out, "**");
	if (review_get(part, "kode").len) {
		add_get(w->out, part, "kode");
		buf_addch(w->out, ' ');
	}
	add_get(w->out, part, "nama");
	buf_adds(w->out, "**\n\n");
	rows = w->out->len;
	add_rows(w, review_list(part, "baris"));
	if (w->out->len == rows)
		buf_truncate(w->out, before);
	else
		add_lines(w, review_map(part, "grafik"));
}

static void add_text(struct writer *w, const struct value *x)
{
	static const struct review_marks marks = {
		add, { "<del>", "</del>" }, { "<ins>", "</ins>" }, { "", "" }
	};
	const struct value *l = review_list(x, "alinea");

	if (!takes(w, x))
		return;
	buf_addf(w->out, "<details><summary>%s: ", review_berat(x));
	add_html(w->out, review_get(x, "judul"));
	buf_adds(w->out, " (");
	add_html(w->out, review_get(x, "hitung"));
	buf_adds(w->out, ")</summary>\n\n");
	for (size_t i = 0; i < l->n; i++) {
		review_paragraph(w->out, l->item[i], &marks);
		buf_adds(w->out, "\n\n");
	}
	buf_adds(w->out, "</details>\n\n");
}

static void add_texts(struct writer *w, const struct value *texts)
{
	for (size_t i = 0; i < texts->n; i++)
		add_text(w, texts->item[i]);
}

static void add_unit(struct writer *w, const struct value *u)
{
	const struct value *parts = review_list(u, "bagian");
	size_t before = w->out->len, body;

	buf_adds(w->out, "#### ");
	add_get(w->out, u, "nama");
	buf_adds(w->out, "\n\n");
	body = w->out->len;
	if (review_get(u, "keadaan").len) {
		add_get(w->out, u, "keadaan");
		buf_adds(w->out, "\n\n");
	}
	for (size_t i = 0; i < parts->n; i++)
		add_part(w, parts->item[i]);
	add_texts(w, review_list(u, "naskah"));
	if (w->out->len == body)
		buf_truncate(w->out, before);
}

static void add_site(struct writer *w, const struct value *root)
{
	const struct value *rules = review_list(root, "aturan");
	const struct value *texts = review_list(root, "situs");

	if (rules->n || texts->n)
		buf_addf(w->out, "#### %s\n\n", text_get("Situs"));
	add_rows(w, rules);
	add_texts(w, texts);
}

static void add_finding(struct writer *w, const struct value *x)
{
	buf_addf(w->out, "- %s ", review_level(x));
	add_get(w->out, x, "kode");
	buf_adds(w->out, ", ");
	add_get(w->out, x, "path");
	if (review_get(x, "baris").len) {
		buf_adds(w->out, "\\:");
		add_get(w->out, x, "baris");
	}
	buf_adds(w->out, "\\: ");
	add_get(w->out, x, "teks");
	buf_addch(w->out, '\n');
}

static void add_findings(struct writer *w, const struct value *list,
			 const char *title)
{
	size_t shown = 0;

	if (list->n)
		buf_addf(w->out, "#### %s\n\n", title);
	for (; shown < list->n && w->rows > 0; shown++, w->rows--)
		add_finding(w, list->item[shown]);
	if (shown < list->n)
		buf_addf(w->out, text_get("- … dan %zu lainnya\n"),
			 list->n - shown);
	buf_adds(w->out, list->n ? "\n" : "");
}

/* "Tidak muat di sini: 120 isian baru, 3 keterangan diubah." */
static void add_left_out(struct writer *w)
{
	struct arena a = ARENA_INIT;
	bool any = false;

	for (int b = 0; b < N_BERAT; b++) {
		if (w->left_out[b] == 0)
			continue;
		buf_adds(w->out, any ? ", "
				     : text_get("Tidak muat di sini: "));
		buf_adds(w->out, berat_jumlah((enum berat)b, w->left_out[b],
					      &a));
		any = true;
	}
	if (any)
		buf_adds(w->out, text_get(". Laporan lengkap: kinerja review "
					  "--format html\n"));
	arena_release(&a);
}

static void write_all(struct writer *w, const struct value *root)
{
	const struct value *units = review_list(root, "opd");
	const struct value *found = review_map(root, "temuan");

	add_head(w, root);
	add_findings(w, review_list(found, "baru"), text_get("Temuan baru"));
	add_findings(w, review_list(root, "luar_jalur"),
		     text_get("Di luar jalurnya"));
	add_site(w, root);
	for (size_t i = 0; i < units->n; i++)
		add_unit(w, units->item[i]);
	add_findings(w, review_list(found, "selesai"),
		     text_get("Temuan yang diperbaiki"));
	add_left_out(w);
}

void review_markdown(struct buf *out, const struct value *root)
{
	int level = N_BERAT - 1;
	size_t rows = SIZE_MAX / 2, start = out->len;

	for (;;) {
		struct writer w = { .out = out, .level = level,
				    .rows = rows };
		struct str text;

		write_all(&w, root);
		text = str_skip(buf_str(out), start);
		if (utf8_count(text) <= LIMIT_COMMENT || rows < FEWEST_ROWS)
			return;
		buf_truncate(out, start);
		if (level > 0)
			level--;
		else
			rows = rows > LIMIT_COMMENT ? LIMIT_COMMENT / 40
						    : rows / 2;
	}
}

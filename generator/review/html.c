/*
 * The report as one file of HTML that can be mailed or printed: no script,
 * nothing from elsewhere, and a policy that lets nothing in; see format.h.
 * All text is escaped, names and subjects of commits as well as content.
 */
#include "review/format.h"

#include "base/diag.h"
#include "base/escape.h"
#include "base/text.h"

static const char style[] =
	"body{font:16px/1.5 sans-serif;color:#14201f;max-width:66rem;"
	"margin:2rem auto;padding:0 1rem}"
	"table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}"
	"th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;"
	"border-bottom:1px solid #d5dcda;overflow-wrap:anywhere}"
	"h2{border-top:3px solid #0a5d5a;padding-top:.6rem;margin-top:2.5rem}"
	"del{background:#fde3e1;color:#7a1c14}"
	"ins{background:#d9f0e3;color:#0b4a2c}"
	".berat{font-size:.8rem;font-weight:700;white-space:nowrap}"
	".hilang,.target{color:#9b1c12}.koreksi,.kategori{color:#7a4a00}"
	".catatan,.lewat{color:#4b5957}"
	".grafik{display:grid;gap:1rem}"
	"@media(min-width:48rem){.grafik{grid-template-columns:1fr 1fr}}"
	"figure{margin:0;min-width:0}svg{max-width:100%;height:auto}"
	"svg text{fill:#4b5957;font:13px sans-serif}"
	".year-note{font-size:12px}"
	".year.now,.strong,.grade,.val.now{font-weight:700}"
	".year.now,.target-label,.grade,.val.goal{fill:#14201f}"
	".val{paint-order:stroke;stroke:#fff;stroke-width:4px;"
	"stroke-linejoin:round}.bare{stroke:none}"
	".val.now{fill:#0a5d5a;font-size:14px}"
	".grid{stroke:#d5dcda}.axis{stroke:#14201f}"
	".actual{fill:none;stroke:#0a5d5a;stroke-width:2.5;"
	"stroke-linecap:round}.dot{fill:#0a5d5a}svg .target{fill:#14201f}"
	".std{stroke:#4b5957;stroke-width:1.5;stroke-dasharray:2 4}"
	".band{fill:#e6f1ef}.band-edge{stroke:#14201f;stroke-width:1.5}"
	".bar{fill:#57958f}.bar.now{fill:#0a5d5a}"
	".bar.base{fill:none;stroke:#778583;stroke-width:1.5}"
	".gap{fill:none;stroke:#66736f;stroke-width:1.75;"
	"stroke-dasharray:3 2.6}.zone{fill:#f3f6f5}";

static void add(struct buf *out, struct str text)
{
	struct buf shown = BUF_INIT(SIZE_MAX / 2);

	diag_visible(&shown, text);
	escape_html(out, buf_str(&shown));
	buf_release(&shown);
}

static void add_get(struct buf *out, const struct value *map,
		    const char *key)
{
	add(out, review_get(map, key));
}

/* A message, which has no markup either. */
static void add_word(struct buf *out, const char *word)
{
	escape_html(out, str_from(word));
}

static void add_heading(struct buf *out, int level, const char *word)
{
	buf_addf(out, "<h%d>", level);
	add_word(out, word);
	buf_addf(out, "</h%d>\n", level);
}

/* A paragraph, where the key has a text. */
static void add_line(struct buf *out, const struct value *map,
		     const char *key)
{
	if (!review_get(map, key).len)
		return;
	buf_adds(out, "<p>");
	add_get(out, map, key);
	buf_adds(out, "</p>\n");
}

static void add_commit(struct buf *out, const struct value *c)
{
	buf_adds(out, "<code>");
	add_get(out, c, "revisi");
	buf_adds(out, "</code> ");
	add_get(out, c, "judul");
	if (review_get(c, "tanggal").len) {
		buf_adds(out, ", ");
		add_get(out, c, "tanggal");
	}
}

static void add_head(struct buf *out, const struct value *root)
{
	const struct value *k = review_map(root, "kiriman");
	const struct value *l = review_list(root, "jumlah");

	buf_addf(out, "<!doctype html>\n<html lang=\"%s\">\n<head>\n"
		      "<meta charset=\"utf-8\">\n"
		      "<meta name=\"viewport\" content=\"width=device-width\">"
		      "\n<meta name=\"robots\" content=\"noindex\">\n"
		      "<meta http-equiv=\"Content-Security-Policy\" content=\""
		      "default-src 'none'; style-src 'unsafe-inline'\">\n"
		      "<title>", text_language_now());
	add_word(out, text_get("Tinjauan isi"));
	buf_addf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n", style);
	add_heading(out, 1, text_get("Tinjauan isi"));
	buf_adds(out, "<p>");
	add_commit(out, review_map(k, "lama"));
	buf_adds(out, "<br>→ ");
	add_commit(out, review_map(k, "baru"));
	buf_adds(out, "</p>\n");
	add_line(out, root, "kosong");
	buf_adds(out, l->n ? "<ul>\n" : "");
	for (size_t i = 0; i < l->n; i++) {
		buf_adds(out, "<li>");
		add_get(out, l->item[i], "teks");
		buf_adds(out, "</li>\n");
	}
	buf_adds(out, l->n ? "</ul>\n" : "");
}

static void add_cell(struct buf *out, const struct value *row,
		     const char *key)
{
	buf_adds(out, "<td>");
	if (review_get(row, key).len)
		add_get(out, row, key);
	else
		buf_adds(out, "–");
}

static void add_row(struct buf *out, const struct value *row)
{
	buf_adds(out, "<tr><td class=\"berat ");
	add_get(out, row, "berat");
	buf_adds(out, "\">");
	add_word(out, review_berat(row));
	buf_adds(out, "</td>");
	add_cell(out, row, "label");
	if (review_get(row, "catatan").len) {
		buf_adds(out, " <span class=\"catatan\">(");
		add_get(out, row, "catatan");
		buf_adds(out, ")</span>");
	}
	buf_adds(out, "</td>");
	add_cell(out, row, "lama");
	buf_adds(out, "</td>");
	add_cell(out, row, "baru");
	buf_adds(out, "</td>");
	add_cell(out, row, "selisih");
	buf_addch(out, ' ');
	add_get(out, row, "satuan");
	buf_adds(out, "</td></tr>\n");
}

static void add_rows(struct buf *out, const struct value *rows)
{
	static const char *const head[] = { "", N_("Hal"), N_("Sebelum"),
					    N_("Sesudah"), N_("Selisih") };

	if (rows->n == 0)
		return;
	buf_adds(out, "<table>\n<thead><tr>");
	for (size_t i = 0; i < ARRAY_SIZE(head); i++) {
		buf_adds(out, "<th scope=\"col\">");
		add_word(out, *head[i] ? text_get(head[i]) : "");
		buf_adds(out, "</th>");
	}
	buf_adds(out, "</tr></thead>\n<tbody>\n");
	for (size_t i = 0; i < rows->n; i++)
		add_row(out, rows->item[i]);
	buf_adds(out, "</tbody>\n</table>\n");
}

/* The picture is safe as it is: charts are made of escaped text. */
static void add_chart(struct buf *out, const char *word,
		      const struct value *chart)
{
	if (!review_get(chart, "svg").len)
		return;
	buf_adds(out, "<figure><figcaption>");
	add_word(out, word);
	buf_adds(out, "</figcaption>");
	buf_addstr(out, review_get(chart, "svg"));
	buf_adds(out, "</figure>\n");
}

static void add_charts(struct buf *out, const struct value *charts)
{
	if (!charts)
		return;
	buf_adds(out, "<div class=\"grafik\">\n");
	add_chart(out, text_get("sebelum"), review_map(charts, "lama"));
	add_chart(out, text_get("sesudah"), review_map(charts, "baru"));
	buf_adds(out, "</div>\n");
}

static void add_part(struct buf *out, const struct value *part)
{
	buf_adds(out, "<h3>");
	if (review_get(part, "kode").len) {
		add_get(out, part, "kode");
		buf_addch(out, ' ');
	}
	add_get(out, part, "nama");
	buf_adds(out, "</h3>\n");
	add_rows(out, review_list(part, "baris"));
	add_charts(out, review_map(part, "grafik"));
}

static void add_paragraph(struct buf *out, const struct value *p)
{
	static const struct review_marks marks = {
		add, { "<del>", "</del>" }, { "<ins>", "</ins>" },
		{ "<code>", "</code>" }
	};

	buf_adds(out, review_get(p, "lewat").len ? "<p class=\"lewat\">"
						 : "<p>");
	review_paragraph(out, p, &marks);
	buf_adds(out, "</p>\n");
}

static void add_text(struct buf *out, const struct value *x)
{
	const struct value *l = review_list(x, "alinea");

	buf_adds(out, "<h3>");
	add_get(out, x, "judul");
	buf_adds(out, "</h3>\n");
	add_line(out, x, "hitung");
	buf_adds(out, "<blockquote>\n");
	for (size_t i = 0; i < l->n; i++)
		add_paragraph(out, l->item[i]);
	buf_adds(out, "</blockquote>\n");
}

static void add_unit(struct buf *out, const struct value *u)
{
	const struct value *parts = review_list(u, "bagian");
	const struct value *texts = review_list(u, "naskah");

	buf_adds(out, "<section>\n<h2>");
	add_get(out, u, "nama");
	buf_adds(out, "</h2>\n<p><code>");
	add_get(out, u, "path");
	buf_adds(out, "</code></p>\n");
	add_line(out, u, "keadaan");
	for (size_t i = 0; i < parts->n; i++)
		add_part(out, parts->item[i]);
	for (size_t i = 0; i < texts->n; i++)
		add_text(out, texts->item[i]);
	buf_adds(out, "</section>\n");
}

static void add_site(struct buf *out, const struct value *root)
{
	const struct value *rules = review_list(root, "aturan");
	const struct value *texts = review_list(root, "situs");

	if (rules->n || texts->n)
		add_heading(out, 2, text_get("Situs"));
	add_rows(out, rules);
	for (size_t i = 0; i < texts->n; i++)
		add_text(out, texts->item[i]);
}

static void add_finding(struct buf *out, const struct value *x)
{
	buf_adds(out, "<li><code>");
	add_get(out, x, "path");
	if (review_get(x, "baris").len) {
		buf_addch(out, ':');
		add_get(out, x, "baris");
	}
	buf_adds(out, "</code> ");
	add_word(out, review_level(x));
	buf_adds(out, ": ");
	add_get(out, x, "teks");
	buf_adds(out, " [");
	add_get(out, x, "kode");
	buf_adds(out, "]</li>\n");
}

static void add_findings(struct buf *out, const struct value *list,
			 const char *title)
{
	if (list->n == 0)
		return;
	add_heading(out, 2, title);
	buf_adds(out, "<ul>\n");
	for (size_t i = 0; i < list->n; i++)
		add_finding(out, list->item[i]);
	buf_adds(out, "</ul>\n");
}

void review_html(struct buf *out, const struct value *root)
{
	const struct value *units = review_list(root, "opd");
	const struct value *found = review_map(root, "temuan");

	add_head(out, root);
	add_findings(out, review_list(found, "baru"),
		     text_get("Temuan baru"));
	add_findings(out, review_list(root, "luar_jalur"),
		     text_get("Di luar jalurnya"));
	add_site(out, root);
	for (size_t i = 0; i < units->n; i++)
		add_unit(out, units->item[i]);
	add_findings(out, review_list(found, "selesai"),
		     text_get("Temuan yang diperbaiki"));
	buf_adds(out, "</body>\n</html>\n");
}

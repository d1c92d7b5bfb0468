/*
 * Writers of inline nodes; see markdown_inline.h. Figures, charts and the
 * addresses of pages come from the hooks; everything else is text, escaped.
 */
#include "content/markdown_inline.h"

#include "base/escape.h"
#include "base/text.h"
#include "base/utf8.h"
#include "content/markdown_heading.h"
#include "content/markdown_slip.h"
#include "content/markdown_url.h"

#define QUOTED 60	/* characters of content that a message repeats */

/* The first line of s, cut to what a message may repeat. */
static const char *shorten(struct markdown_walk *w, struct str s)
{
	size_t at = 0, n;

	s = str_trim(s);
	s.len = str_find(s, '\n');
	for (size_t i = 0; i < QUOTED && at < s.len; i++) {
		(void)utf8_next(str_skip(s, at), &n);
		at += n;
	}
	return arena_strf(&w->scratch, "%.*s%s", (int)at, s.ptr,
			  at < s.len ? "…" : "");
}

static struct str literal_of(cmark_node *n)
{
	return str_from(cmark_node_get_literal(n));
}

/* Append text to the HTML and to the plain text of the leaf. */
static void add_text(struct markdown_walk *w, struct str text)
{
	escape_html(&w->html, text);
	buf_addstr(&w->plain, text);
}

/* --- characters that show nothing -------------------------------------- */

static bool is_control(uint32_t c)
{
	return (c < 0x20 && !strchr("\t\n\r", (int)c)) ||
	       (c >= 0x7F && c <= 0x9F);
}

/* Soft hyphens and noncharacters, too. */
static bool is_hidden(uint32_t c)
{
	return utf8_is_invisible(c) || c == 0xAD || (c & 0xFFFE) == 0xFFFE;
}

/* The first hidden character of text, or an empty slice at its end. */
static struct str find_hidden(struct str text)
{
	text = str_skip(text, utf8_plain(text));
	while (text.len > 0) {
		size_t n;

		if (is_hidden(utf8_next(text, &n)))
			return str_make(text.ptr, n);
		text = str_skip(text, n);
		text = str_skip(text, utf8_plain(text));
	}
	return text;
}

/* Report a hidden character that stands at byte at of the leaf. */
static void report_hidden(struct markdown_walk *w, struct str hidden,
			  size_t at)
{
	struct place p = markdown_leaf_place(&w->leaf, &w->lines, at);
	size_t n;
	uint32_t c = utf8_next(hidden, &n);

	if (is_control(c))
		diag_error(w->diag, p, "K103",
			   "ada karakter kendali U+%04X; hapus karakter itu",
			   (unsigned)c);
	else if (w->in_heading)
		diag_error(w->diag, p, "K105",
			   "judul memuat karakter tak terlihat U+%04X; ketik "
			   "ulang kata di sekitarnya", (unsigned)c);
	else
		diag_warning(w->diag, p, "K104",
			     "ada karakter tak terlihat U+%04X; ketik ulang "
			     "kata di sekitarnya", (unsigned)c);
}

void markdown_inline_check(struct markdown_walk *w, struct str text)
{
	struct str hidden = find_hidden(text);

	if (hidden.len > 0)
		report_hidden(w, hidden, markdown_leaf_find(&w->leaf, hidden));
}

/* --- text -------------------------------------------------------------- */

static void count_words(struct markdown_walk *w, struct str text)
{
	if (w->in_heading)
		return;
	for (size_t i = 0; i < text.len; i++) {
		bool blank = text.ptr[i] == ' ' || text.ptr[i] == '\t';

		w->result->words += !blank && !w->in_word;
		w->in_word = !blank;
	}
}

bool markdown_inline_text(struct markdown_walk *w, cmark_node *n, bool enter)
{
	(void)enter;
	markdown_inline_check(w, literal_of(n));
	markdown_slip_text(w, literal_of(n));
	count_words(w, literal_of(n));
	add_text(w, literal_of(n));
	return false;
}

bool markdown_inline_softbreak(struct markdown_walk *w, cmark_node *n,
			       bool enter)
{
	(void)n;
	(void)enter;
	w->in_word = false;
	buf_addch(&w->html, '\n');
	buf_addch(&w->plain, ' ');
	return false;
}

bool markdown_inline_linebreak(struct markdown_walk *w, cmark_node *n,
			       bool enter)
{
	buf_adds(&w->html, "<br>");
	return markdown_inline_softbreak(w, n, enter);
}

bool markdown_inline_emph(struct markdown_walk *w, cmark_node *n, bool enter)
{
	(void)n;
	buf_adds(&w->html, enter ? "<em>" : "</em>");
	return false;
}

bool markdown_inline_strong(struct markdown_walk *w, cmark_node *n, bool enter)
{
	(void)n;
	buf_adds(&w->html, enter ? "<strong>" : "</strong>");
	return false;
}

void markdown_inline_report_html(struct markdown_walk *w, struct str text,
				 struct place at)
{
	const char *shown = shorten(w, text);

	if (str_starts(text, "<!--"))
		diag_error(w->diag, at, "K111",
			   "komentar HTML tidak akan tampil: %s; hapus "
			   "komentar itu", shown);
	else
		diag_error(w->diag, at, "K111",
			   "HTML tidak akan tampil: %s; tulis dengan Markdown, "
			   "atau tulis \"\\<\" bila \"<\" memang teks",
			   shown);
}

bool markdown_inline_html(struct markdown_walk *w, cmark_node *n, bool enter)
{
	size_t at = markdown_leaf_find(&w->leaf, literal_of(n));

	(void)enter;
	markdown_inline_report_html(
		w, literal_of(n), markdown_leaf_place(&w->leaf, &w->lines, at));
	return false;
}

/* --- code and figures of the data -------------------------------------- */

static void add_code(struct markdown_walk *w, struct str text)
{
	buf_adds(&w->html, "<code>");
	add_text(w, text);
	buf_adds(&w->html, "</code>");
}

/* `=expr`, whose "=" stands at byte at of the leaf. */
static void add_expression(struct markdown_walk *w, struct str code, size_t at)
{
	struct str expr = str_trim(str_skip(code, 1));
	struct place p = markdown_leaf_place(
		&w->leaf, &w->lines, at + (size_t)(expr.ptr - code.ptr));
	size_t html = w->html.len, plain = w->plain.len;

	if (expr.len == 0) {
		diag_error(w->diag, p, "K128",
			   "setelah \"=\" belum ada nama angka; tulis seperti "
			   "`=IKU-1.realisasi`");
	} else if (w->hooks->expression(w->hooks->ctx, &w->html, &w->plain,
					expr, p) < 0) {
		w->failed = true;
		buf_truncate(&w->html, html);
		buf_truncate(&w->plain, plain);
		add_code(w, code);
	}
	w->hooked += w->html.len - html;
}

bool markdown_inline_code(struct markdown_walk *w, cmark_node *n, bool enter)
{
	struct str code = literal_of(n), hidden = find_hidden(code);
	size_t at = markdown_leaf_code(&w->leaf, code);

	(void)enter;
	w->in_word = true;
	if (hidden.len > 0)
		report_hidden(w, hidden,
			      at + (size_t)(hidden.ptr - code.ptr));
	if (str_starts(code, "="))
		add_expression(w, code, at);
	else
		add_code(w, code);
	return false;
}

/* --- links ------------------------------------------------------------- */

/* Where the address of a link or image stands. */
static struct place address_place(const struct markdown_walk *w, cmark_node *n)
{
	return markdown_leaf_address(&w->leaf, &w->lines,
				     str_from(cmark_node_get_url(n)),
				     cmark_node_get_start_line(n));
}

static void report_url(struct markdown_walk *w, const struct markdown_url *u,
		       struct str url, struct place at)
{
	const char *meant = markdown_url_suggest(u->scheme);
	const char *shown = shorten(w, url);

	if (meant && strcmp(u->code, "K120") == 0)
		diag_error(w->diag, at, u->code,
			   "alamat \"%s\": jenisnya tidak dikenal; mungkin "
			   "maksudnya \"%s:\"", shown, meant);
	else
		diag_error(w->diag, at, u->code, "alamat \"%s\": %s", shown,
			   text_get(u->why));
}

/* The address that a link to one of our pages has. */
static int resolve(struct markdown_walk *w, struct buf *href,
		   const struct markdown_url *u, struct place at)
{
	struct markdown_target t = { u->scheme, u->rest, { "", 0 }, at };

	if (w->hooks->link(w->hooks->ctx, href, &t) == 0)
		return 0;
	w->failed = true;
	return -1;
}

static void add_outlink(struct markdown_walk *w, const struct markdown_url *u,
			struct str url, struct place at)
{
	struct markdown_outlink *o = ARENA_PUSH(
		w->arena, w->result->outlink, w->result->n_outlink);

	o->url = arena_str(w->arena, url);
	o->host = str_make(o->url.ptr + (u->host.ptr - url.ptr), u->host.len);
	o->at = at;
}

/* The id of the heading that "#…" leads to, or NULL. One text stands on
 * several pages, so what else these have is no place to lead to. */
static const char *find_heading(struct markdown_walk *w, struct str url,
				struct place at)
{
	const char *id = markdown_heading_find(w, str_skip(url, 1));

	if (!id)
		diag_warning(w->diag, at, "K118",
			     "tidak ada judul dengan alamat \"%s\" dalam "
			     "naskah ini; tulis judulnya dengan huruf kecil "
			     "dan tanda hubung, seperti "
			     "\"#bab-i-pendahuluan\"", shorten(w, url));
	return id;
}

/* Append the address of a link to href; -1 after reporting that it may not
 * be linked to. */
static int link_address(struct markdown_walk *w, struct buf *href,
			const struct markdown_url *u, struct str url,
			struct place at)
{
	const char *id = NULL;

	switch (u->kind) {
	case URL_REFUSED:
		report_url(w, u, url, at);
		return -1;
	case URL_FIGURE:
		return diag_error(w->diag, at, "K127",
				  "alamat \"%.*s:\" hanya untuk "
				  "gambar; tulis \"!\" di depan \"[\", pada "
				  "baris tersendiri",
				  STR_ARG(u->scheme));
	case URL_TARGET:
	case URL_RELATIVE:
		return resolve(w, href, u, at);
	case URL_FRAGMENT:
		id = find_heading(w, url, at);
		break;
	case URL_WEB:
		add_outlink(w, u, url, at);
		break;
	case URL_CONTACT:
		break;
	}
	if (id)
		buf_addf(href, "#%s", id);
	else
		buf_addstr(href, url);
	return 0;
}

/* Write <a …>; false where the link is to be text only. */
static bool open_link(struct markdown_walk *w, cmark_node *n)
{
	struct str url = str_from(cmark_node_get_url(n));
	struct str title = str_from(cmark_node_get_title(n));
	struct buf href = BUF_INIT(LIMIT_MARKDOWN);
	struct markdown_url u;
	bool linked;

	markdown_url_read(&u, url);
	linked = link_address(w, &href, &u, url, address_place(w, n)) == 0;
	if (linked) {
		buf_adds(&w->html, "<a href=\"");
		markdown_url_write(&w->html, buf_str(&href));
		if (title.len > 0) {
			buf_adds(&w->html, "\" title=\"");
			escape_html(&w->html, title);
		}
		buf_adds(&w->html, u.kind == URL_WEB
					   ? "\" rel=\"nofollow noopener "
					     "noreferrer\">"
					   : "\">");
	}
	buf_release(&href);
	return linked;
}

/* True while a text may hold more links and images; reports the first too
 * many. Looking up where each stands is what takes time. */
static bool count_link(struct markdown_walk *w)
{
	if (++w->n_links == LIMIT_MARKDOWN_LINKS + 1)
		diag_error(w->diag, place_file(w->lines.path), "K117",
			   "naskah ini memuat lebih dari %d tautan; bagi "
			   "menjadi beberapa berkas", LIMIT_MARKDOWN_LINKS);
	return w->n_links <= LIMIT_MARKDOWN_LINKS;
}

bool markdown_inline_link(struct markdown_walk *w, cmark_node *n, bool enter)
{
	struct str text;

	if (enter) {
		w->link_plain = w->plain.len;
		if (count_link(w) && open_link(w, n))
			cmark_node_set_user_data(n, w);
		return false;
	}
	text = str_trim(str_skip(buf_str(&w->plain), w->link_plain));
	if (w->n_links <= LIMIT_MARKDOWN_LINKS)
		markdown_slip_link(w, text, address_place(w, n));
	if (w->n_links <= LIMIT_MARKDOWN_LINKS && text.len == 0)
		diag_error(w->diag, address_place(w, n), "K133",
			   "tautan ini tidak punya teks; tulis teksnya di "
			   "dalam tanda kurung siku");
	if (cmark_node_get_user_data(n))
		buf_adds(&w->html, "</a>");
	return false;
}

/* --- images ------------------------------------------------------------ */

bool markdown_inline_is_figure(cmark_node *paragraph)
{
	cmark_node *child = cmark_node_first_child(paragraph);
	struct markdown_url u;

	if (!child || cmark_node_get_type(child) != CMARK_NODE_IMAGE ||
	    cmark_node_next(child))
		return false;
	markdown_url_read(&u, str_from(cmark_node_get_url(child)));
	return u.kind == URL_FIGURE;
}

static void report_image(struct markdown_walk *w, const struct markdown_url *u,
			 struct str url, struct place at)
{
	if (u->kind == URL_FIGURE)
		diag_error(w->diag, at, "K126",
			   "grafik atau tabel data harus berdiri sendiri; "
			   "beri baris kosong di atas dan di bawahnya");
	else if (u->kind == URL_TARGET)
		diag_error(w->diag, at, "K127",
			   "alamat \"%.*s:\" untuk tautan, bukan "
			   "gambar; hapus \"!\" di depan \"[\"",
			   STR_ARG(u->scheme));
	else if (u->remote)
		diag_error(w->diag, at, "K124",
			   "gambar dari luar situs tidak ditampilkan: %s; "
			   "tulis tautan biasa, tanpa \"!\"",
			   shorten(w, url));
	else if (u->kind == URL_REFUSED)
		report_url(w, u, url, at);
	else
		diag_error(w->diag, at, "K125",
			   "gambar berkas belum didukung: %s; masukkan ke "
			   "dokumen.json sebagai lampiran, atau pakai "
			   "grafik:KODE", shorten(w, url));
}

static void add_figure(struct markdown_walk *w, const struct markdown_url *u,
		       struct str caption, struct place at)
{
	struct markdown_target t = { u->scheme, u->rest, caption, at };
	size_t html = w->html.len;

	markdown_walk_line(w);
	if (w->hooks->figure(w->hooks->ctx, &w->html, &t) < 0) {
		w->failed = true;
		buf_truncate(&w->html, html);
		escape_html(&w->html, caption);
	}
	w->hooked += w->html.len - html;
	markdown_walk_line(w);
}

static void close_image(struct markdown_walk *w, cmark_node *n)
{
	struct str url = str_from(cmark_node_get_url(n));
	struct str caption = str_skip(buf_str(&w->plain), w->image_plain);
	struct markdown_url u;

	markdown_url_read(&u, url);
	buf_truncate(&w->html, w->image_html);
	if (!count_link(w))
		return;
	if (str_trim(caption).len == 0)
		diag_warning(w->diag, address_place(w, n), "K138",
			     "gambar ini tanpa teks, padahal teks itu menjadi "
			     "judulnya; tulis di dalam tanda kurung siku");
	if (w->standing) {
		add_figure(w, &u, str_trim(caption), address_place(w, n));
	} else {
		report_image(w, &u, url, address_place(w, n));
		escape_html(&w->html, caption);
	}
}

/* An image within the text of another is text only. */
bool markdown_inline_image(struct markdown_walk *w, cmark_node *n, bool enter)
{
	if (enter && !w->image) {
		w->image = n;
		w->image_html = w->html.len;
		w->image_plain = w->plain.len;
	} else if (!enter && w->image == n) {
		w->image = NULL;
		close_image(w, n);
	}
	return false;
}

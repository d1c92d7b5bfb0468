/*
 * Plain text of narratives; see cari_teks.h. The HTML is our own, of
 * content/markdown and escape_html: tags are closed, entities are few.
 */
#include "export/cari_teks.h"

/* Tags that do not part words. */
static const char *const inline_tags[] = { "a", "em", "strong", "code",
					   "data" };

static const struct entity {
	const char *name;
	char c;
} entities[] = {
	{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' },
	{ "&#39;", '\'' }, { "&#96;", '`' }, { "&#61;", '=' }
};

/* "</strong>" → "strong". */
static struct str tag_name(struct str tag)
{
	size_t n = 0;

	tag = str_skip(tag, str_starts(tag, "</") ? 2 : 1);
	while (n < tag.len && !strchr(" />", tag.ptr[n]))
		n++;
	return str_make(tag.ptr, n);
}

static bool is_inline(struct str tag)
{
	struct str name = tag_name(tag);

	for (size_t i = 0; i < ARRAY_SIZE(inline_tags); i++)
		if (str_is(name, inline_tags[i]))
			return true;
	return false;
}

static void add_blank(struct buf *out)
{
	if (out->len && out->ptr[out->len - 1] != ' ')
		buf_addch(out, ' ');
}

/* Append what an "&" begins; returns its length in the HTML. */
static size_t add_entity(struct buf *out, struct str s)
{
	for (size_t i = 0; i < ARRAY_SIZE(entities); i++)
		if (str_starts(s, entities[i].name)) {
			buf_addch(out, entities[i].c);
			return strlen(entities[i].name);
		}
	buf_addch(out, '&');
	return 1;
}

/* The tag at the start of s, with its ">". */
static struct str tag_at(struct str s)
{
	size_t n = str_find(s, '>');

	return str_make(s.ptr, n < s.len ? n + 1 : n);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Bytes of the word that html begins with. */
static size_t word_length(struct str html)
{
	size_t n = 0;

	while (n < html.len && html.ptr[n] != '<' && html.ptr[n] != '&' &&
	       html.ptr[n] && !is_blank(html.ptr[n]))
		n++;
	return n;
}

void cari_teks_html(struct buf *out, struct str html)
{
	while (html.len) {
		size_t n = 1;

		if (html.ptr[0] == '<') {
			struct str tag = tag_at(html);

			n = tag.len;
			if (!is_inline(tag))
				add_blank(out);
		} else if (html.ptr[0] == '&') {
			n = add_entity(out, html);
		} else if (is_blank(html.ptr[0]) || !html.ptr[0]) {
			add_blank(out);
		} else {
			n = word_length(html);
			buf_add(out, html.ptr, n);
		}
		html = str_skip(html, n);
	}
}

void cari_teks_add(struct cari_bagian_list *out, struct arena *a,
		   const struct cari_bagian *part)
{
	if (part->teks.len)
		*ARENA_PUSH(a, out->item, out->n) = *part;
}

static struct str text_of(struct arena *a, struct str html)
{
	struct buf text = BUF_INIT(SIZE_MAX / 2);
	struct str kept;

	cari_teks_html(&text, html);
	kept = arena_str(a, str_trim(buf_str(&text)));
	buf_release(&text);
	return kept;
}

/* Where the next heading begins, "<h3 id=…", or the length. */
static size_t find_heading(struct str html)
{
	for (size_t i = 0; i + 8 < html.len; i++)
		if (html.ptr[i] == '<' && html.ptr[i + 1] == 'h' &&
		    html.ptr[i + 2] >= '1' && html.ptr[i + 2] <= '6' &&
		    str_starts(str_skip(html, i + 3), " id=\""))
			return i;
	return html.len;
}

/* Read the heading at the start of *html, and move behind it. */
static void take_heading(struct cari_bagian *part, struct str *html,
			 struct arena *a)
{
	struct str id = str_skip(*html, sizeof("<h3 id=\"") - 1);
	struct str tag = tag_at(*html);
	size_t end = tag.len;

	part->id = arena_strdup(a, str_make(id.ptr, str_find(id, '"')));
	while (end < html->len &&
	       !str_starts(str_skip(*html, end), "</h"))
		end++;
	part->judul = text_of(a, str_make(html->ptr + tag.len,
					  end - tag.len)).ptr;
	*html = str_skip(*html, end);
}

static void cut(struct cari_bagian_list *out, struct str html,
		struct cari_bagian part, struct arena *a)
{
	for (;;) {
		size_t n = find_heading(html);

		part.teks = text_of(a, str_make(html.ptr, n));
		cari_teks_add(out, a, &part);
		html = str_skip(html, n);
		if (!html.len)
			return;
		take_heading(&part, &html, a);
	}
}

void cari_teks_narasi(struct cari_bagian_list *out, struct sheet *s,
		      const struct naskah *n, const struct narasi_place *place,
		      struct cari_bagian first)
{
	struct markdown_result m;

	if (n->ada && narasi_render_plain(s, &m, n, place) == 0)
		cut(out, m.html, first, s->arena);
}

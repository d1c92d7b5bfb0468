/*
 * Headings; see markdown_heading.h.
 */
#include "content/markdown_heading.h"

#include "base/limits.h"
#include "content/markdown_inline.h"

/* --- ids --------------------------------------------------------------- */

/* Append text as "bab-i-pendahuluan": ASCII letters and digits, all else
 * one hyphen, never at the start. */
static void add_slug(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.len && out->len < LIMIT_SLUG; i++) {
		char c = text.ptr[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buf_addch(out, c);
		else if (out->len > 0 && out->ptr[out->len - 1] != '-')
			buf_addch(out, '-');
	}
}

/* The slug of a heading's words; figures from the data do not count, so that
 * an address stays when a figure changes. */
static void heading_slug(struct buf *out, cmark_node *heading)
{
	cmark_iter *iter = cmark_iter_new(heading);

	while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);
		struct str text = str_from(cmark_node_get_literal(node));

		if (type == CMARK_NODE_SOFTBREAK)
			text = str_from(" ");
		if (type == CMARK_NODE_HTML_INLINE ||
		    (type == CMARK_NODE_CODE && str_starts(text, "=")))
			continue;
		add_slug(out, text);
	}
	cmark_iter_free(iter);
	while (out->len > 0 && out->ptr[out->len - 1] == '-')
		buf_truncate(out, out->len - 1);
	if (out->len == 0)
		buf_adds(out, "bagian");
}

static bool is_used(const struct markdown_result *r, const char *id)
{
	for (size_t i = 0; i < r->n_heading; i++)
		if (strcmp(r->heading[i].id, id) == 0)
			return true;
	return false;
}

/* The id for a slug that same headings before have had: the second gets
 * "-2", unless another heading is called that. */
static const char *unique_id(struct markdown_walk *w, const char *slug,
			     size_t same)
{
	const char *prefix = w->options->prefix;
	const char *id = arena_strf(w->arena, "%s%s", prefix, slug);

	for (size_t n = same ? same + 1 : 2; is_used(w->result, id); n++)
		id = arena_strf(w->arena, "%s%s-%zu", prefix, slug, n);
	return id;
}

const char *markdown_heading_find(const struct markdown_walk *w,
				  struct str fragment)
{
	const struct markdown_result *r = w->result;
	size_t prefix = strlen(w->options->prefix);

	for (size_t i = 0; i < r->n_heading; i++)
		if (str_is(fragment, r->heading[i].id) ||
		    str_is(fragment, r->heading[i].id + prefix))
			return r->heading[i].id;
	return NULL;
}

/* --- collecting -------------------------------------------------------- */

struct collecting {
	struct markdown_walk *walk;
	int level;		/* of the heading before, as written */
	const char **slug;	/* of each heading so far */
	size_t n;
};

static size_t count_same(const struct collecting *c, const char *slug)
{
	size_t same = 0;

	for (size_t i = 0; i < c->n; i++)
		same += strcmp(c->slug[i], slug) == 0;
	return same;
}

static int level_shown(const struct markdown_walk *w, int level)
{
	level += w->options->shift;
	if (level < 2)
		return 2;
	return level > 6 ? 6 : level;
}

/* Report a second title, or a level left out. Returns the level that the
 * heading should have had. */
static int check_level(struct collecting *c, cmark_node *node)
{
	struct markdown_walk *w = c->walk;
	int level = cmark_node_get_heading_level(node);

	if (level == 1) {
		diag_error(w->diag, markdown_walk_place(w, node), "K112",
			   "judul tingkat 1 (\"#\") hanya boleh satu, yaitu "
			   "judul naskah; pakai \"##\" untuk bab");
		return 2;
	}
	if (level > c->level + 1)
		diag_warning(w->diag, markdown_walk_place(w, node), "K114",
			     "judul tingkat %d langsung mengikuti tingkat %d; "
			     "pakai \"%.*s\"", level, c->level, c->level + 1,
			     "######");
	return level;
}

static void collect(struct collecting *c, cmark_node *node)
{
	struct markdown_walk *w = c->walk;
	struct buf slug = BUF_INIT(LIMIT_SLUG);
	struct markdown_heading *heading;
	const char *id;

	if (!w->title && cmark_node_get_heading_level(node) == 1) {
		w->title = node;
		c->level = 1;
		return;
	}
	c->level = check_level(c, node);
	heading_slug(&slug, node);
	id = unique_id(w, slug.ptr, count_same(c, slug.ptr));
	*ARENA_PUSH(&w->scratch, c->slug, c->n) =
		arena_strdup(&w->scratch, buf_str(&slug));
	heading = ARENA_PUSH(w->arena, w->result->heading,
			     w->result->n_heading);
	heading->level = level_shown(w, c->level);
	heading->id = id;
	buf_release(&slug);
}

int markdown_heading_collect(struct markdown_walk *w, cmark_node *document)
{
	struct collecting c = { w, 1, NULL, 0 };
	cmark_iter *iter = cmark_iter_new(document);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE &&
	       w->result->n_heading <= LIMIT_MARKDOWN_HEADINGS) {
		cmark_node *node = cmark_iter_get_node(iter);

		if (event == CMARK_EVENT_ENTER &&
		    cmark_node_get_type(node) == CMARK_NODE_HEADING)
			collect(&c, node);
	}
	cmark_iter_free(iter);
	if (w->result->n_heading <= LIMIT_MARKDOWN_HEADINGS)
		return 0;
	return diag_error(w->diag, place_file(w->lines.path), "K116",
			  "naskah ini memuat lebih dari %d judul; bagi "
			  "menjadi beberapa berkas", LIMIT_MARKDOWN_HEADINGS);
}

/* --- writing ----------------------------------------------------------- */

static void open_heading(struct markdown_walk *w, cmark_node *node)
{
	size_t n;
	struct str *line = markdown_walk_lines(w, node, &n);

	markdown_walk_line(w);
	markdown_walk_leaf(w, line, n);
	w->in_heading = true;
	w->heading_html = w->html.len;
	if (node != w->title) {
		const struct markdown_heading *h =
			&w->result->heading[w->n_headings];

		buf_addf(&w->html, "<h%d id=\"%s\">", h->level, h->id);
	}
}

static void close_heading(struct markdown_walk *w, cmark_node *node)
{
	struct str text = str_trim(buf_str(&w->plain));

	w->in_heading = false;
	if (text.len == 0)
		diag_error(w->diag, markdown_walk_place(w, node), "K115",
			   "judul ini kosong; tulis teksnya, atau hapus "
			   "tanda \"#\"");
	text = arena_str(w->arena, text);
	if (node == w->title) {
		buf_truncate(&w->html, w->heading_html);
		w->result->title = text;
	} else {
		struct markdown_heading *h =
			&w->result->heading[w->n_headings++];

		h->text = text;
		buf_addf(&w->html, "</h%d>\n", h->level);
	}
}

bool markdown_heading_render(struct markdown_walk *w, cmark_node *node,
			     bool enter)
{
	if (enter)
		open_heading(w, node);
	else
		close_heading(w, node);
	return false;
}

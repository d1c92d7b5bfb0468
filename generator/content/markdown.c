/*
 * Markdown in, safe HTML out; see markdown.h. The steps: check the bytes,
 * let cmark read the text, find headings and tables, walk the tree. cmark's
 * trees live only in here.
 */
#include "content/markdown.h"

#include "content/markdown_cells.h"
#include "content/markdown_guard.h"
#include "content/markdown_heading.h"

static void render_document(struct markdown_walk *w, cmark_node *document)
{
	cmark_node *cells;

	if (markdown_heading_collect(w, document) < 0)
		return;
	cells = markdown_cells_read(w, document);
	markdown_walk_tree(w, document);
	if (markdown_walk_overgrown(w))
		diag_error(w->diag, place_file(w->lines.path), "K110",
			   "hasil naskah ini terlalu besar; kurangi tabel, "
			   "grafik, atau definisi tautan yang panjang");
	w->result->html = arena_str(w->arena, buf_str(&w->html));
	if (cells)
		cmark_node_free(cells);
}

/* Returns -1 where the text cannot be read at all. */
static int render(struct markdown_walk *w)
{
	cmark_node *document;

	markdown_lines_init(&w->lines, &w->scratch);
	if (markdown_guard_bytes(&w->lines, w->diag) < 0 ||
	    markdown_guard_shape(&w->lines, w->diag) < 0)
		return -1;
	document = cmark_parse_document(
		w->lines.text.ptr, w->lines.text.len,
		CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS);
	render_document(w, document);
	cmark_node_free(document);
	return w->failed ? -1 : 0;
}

int markdown_render(struct markdown_result *out, struct arena *a,
		    struct str text, const struct markdown_options *o,
		    struct diag *d)
{
	struct markdown_walk w;
	size_t errors = d->errors;
	int result;

	if (str_starts(text, "\xef\xbb\xbf"))	/* byte order mark */
		text = str_skip(text, 3);
	memset(out, 0, sizeof(*out));
	memset(&w, 0, sizeof(w));
	w.options = o;
	w.hooks = o->hooks;
	w.diag = d;
	w.arena = a;
	w.result = out;
	w.lines.text = text;
	w.lines.path = o->path;
	w.lines.before = o->lines_before;
	buf_init(&w.html, LIMIT_PAGE);
	buf_init(&w.plain, LIMIT_PAGE);
	result = render(&w);
	buf_release(&w.html);
	buf_release(&w.plain);
	arena_release(&w.scratch);
	return d->errors > errors ? -1 : result;
}

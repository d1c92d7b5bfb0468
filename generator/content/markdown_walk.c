/*
 * The walk through cmark's tree and the writers of block nodes; inlines,
 * headings and tables have files of their own. Every text goes through
 * base/escape.h, and no markup of the author's is ever copied.
 */
#include "content/markdown_walk.h"

#include "base/escape.h"
#include "content/markdown_cells.h"
#include "content/markdown_heading.h"
#include "content/markdown_inline.h"
#include "content/markdown_slip.h"

struct place markdown_walk_place(const struct markdown_walk *w,
				 cmark_node *block)
{
	size_t line = (size_t)cmark_node_get_start_line(block);
	size_t column = (size_t)cmark_node_get_start_column(block);
	struct str text = markdown_lines_get(&w->lines, line);

	if (column < 1 || column > text.len)
		column = 1;
	return markdown_lines_place(&w->lines,
				    w->lines.start[line - 1] + column - 1);
}

void markdown_walk_line(struct markdown_walk *w)
{
	if (w->html.len > 0 && w->html.ptr[w->html.len - 1] != '\n')
		buf_addch(&w->html, '\n');
}

bool markdown_walk_overgrown(const struct markdown_walk *w)
{
	size_t most = LIMIT_MARKDOWN_GROWTH * w->lines.text.len +
		      LIMIT_MARKDOWN_SPARE + w->hooked;

	return w->html.overflow || w->html.len > most;
}

/* --- source of a leaf ------------------------------------------------- */

static size_t quotes_around(cmark_node *node)
{
	size_t n = 0;

	while ((node = cmark_node_parent(node)))
		n += cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE;
	return n;
}

struct str *markdown_walk_lines(struct markdown_walk *w, cmark_node *block,
				size_t *n)
{
	size_t first = (size_t)cmark_node_get_start_line(block);
	size_t last = (size_t)cmark_node_get_end_line(block);
	size_t column = (size_t)cmark_node_get_start_column(block);
	size_t quotes = quotes_around(block);
	struct str *line;

	if (last < first)
		last = first;
	*n = last - first + 1;
	line = arena_calloc(&w->scratch, *n, sizeof(*line));
	line[0] = markdown_lines_get(&w->lines, first);
	if (column >= 1 && column <= line[0].len)
		line[0] = str_skip(line[0], column - 1);
	for (size_t i = 1; i < *n; i++)
		line[i] = markdown_lines_strip(
			markdown_lines_get(&w->lines, first + i), quotes);
	return line;
}

void markdown_walk_leaf(struct markdown_walk *w, const struct str *line,
			size_t n)
{
	struct markdown_leaf leaf;
	size_t size = 0;

	for (size_t i = 0; i < n; i++)
		size += line[i].len + 1;
	markdown_leaf_init(&leaf, &w->scratch, size);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			markdown_leaf_newline(&leaf);
		markdown_leaf_add(&leaf, &w->scratch, &w->lines, line[i]);
	}
	markdown_walk_begin(w, &leaf);
}

void markdown_walk_begin(struct markdown_walk *w,
			 const struct markdown_leaf *leaf)
{
	w->leaf = *leaf;
	w->in_word = false;
	buf_clear(&w->plain);
}

/* --- blocks ------------------------------------------------------------ */

/* Open a container, or report that it is one too deep and pass over it. */
static bool too_deep(struct markdown_walk *w, cmark_node *node)
{
	if (w->depth < LIMIT_MARKDOWN_DEPTH) {
		w->depth++;
		return false;
	}
	diag_error(w->diag, markdown_walk_place(w, node), "K107",
		   "kutipan atau daftar bersarang lebih dari %d tingkat; "
		   "kurangi tingkatnya", LIMIT_MARKDOWN_DEPTH);
	return true;
}

static bool block_quote(struct markdown_walk *w, cmark_node *node, bool enter)
{
	if (enter && too_deep(w, node))
		return true;
	markdown_walk_line(w);
	buf_adds(&w->html, enter ? "<blockquote>\n" : "</blockquote>\n");
	if (!enter)
		w->depth--;
	return false;
}

static bool list(struct markdown_walk *w, cmark_node *node, bool enter)
{
	bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	int start = cmark_node_get_list_start(node);

	markdown_walk_line(w);
	if (!enter)
		buf_adds(&w->html, ordered ? "</ol>\n" : "</ul>\n");
	else if (ordered && start != 1)
		buf_addf(&w->html, "<ol start=\"%d\">\n", start);
	else
		buf_adds(&w->html, ordered ? "<ol>\n" : "<ul>\n");
	return false;
}

static bool item(struct markdown_walk *w, cmark_node *node, bool enter)
{
	if (enter && too_deep(w, node))
		return true;
	if (enter) {
		markdown_walk_line(w);
		buf_adds(&w->html, "<li>");
	} else {
		buf_adds(&w->html, "</li>\n");
		w->depth--;
	}
	return false;
}

/* Paragraphs of a tight list stand without <p> (CommonMark 0.30, 5.3). */
static bool is_bare(cmark_node *paragraph)
{
	cmark_node *parent = cmark_node_parent(paragraph);
	cmark_node *above = parent ? cmark_node_parent(parent) : NULL;

	return above && cmark_node_get_type(above) == CMARK_NODE_LIST &&
	       cmark_node_get_list_tight(above);
}

/* The first paragraph of prose opens the text. */
static void keep_lead(struct markdown_walk *w)
{
	struct str text = str_trim(buf_str(&w->plain));

	if (w->result->lead.len == 0 && text.len > 0)
		w->result->lead = arena_str(w->arena, text);
}

static bool paragraph(struct markdown_walk *w, cmark_node *node, bool enter)
{
	struct markdown_table *t = cmark_node_get_user_data(node);
	bool bare = is_bare(node) || markdown_inline_is_figure(node);
	struct str *line;
	size_t n;

	if (!enter) {
		w->standing = false;
		if (!bare)
			keep_lead(w);
		buf_adds(&w->html, bare ? "" : "</p>\n");
		return false;
	}
	line = markdown_walk_lines(w, node, &n);
	if (t) {
		markdown_cells_render(w, t, line, is_bare(node));
		return true;
	}
	markdown_slip_lines(w, line, n);
	if (!bare) {
		markdown_walk_line(w);
		buf_adds(&w->html, "<p>");
	}
	markdown_walk_leaf(w, line, n);
	w->standing = markdown_inline_is_figure(node);
	return false;
}

static bool code_block(struct markdown_walk *w, cmark_node *node, bool enter)
{
	struct str text = str_from(cmark_node_get_literal(node));
	size_t n;
	struct str *line = markdown_walk_lines(w, node, &n);

	(void)enter;
	markdown_slip_fence(w, line, n);
	markdown_walk_leaf(w, line, n);
	markdown_inline_check(w, text);
	markdown_walk_line(w);
	buf_adds(&w->html, "<pre tabindex=\"0\"><code>");
	escape_html(&w->html, text);
	buf_adds(&w->html, "</code></pre>\n");
	return false;
}

static bool html_block(struct markdown_walk *w, cmark_node *node, bool enter)
{
	(void)enter;
	markdown_inline_report_html(w, str_from(cmark_node_get_literal(node)),
				    markdown_walk_place(w, node));
	return false;
}

static bool thematic_break(struct markdown_walk *w, cmark_node *node,
			   bool enter)
{
	(void)node;
	(void)enter;
	markdown_walk_line(w);
	buf_adds(&w->html, "<hr>\n");
	return false;
}

/* --- the walk ---------------------------------------------------------- */

typedef bool writer(struct markdown_walk *w, cmark_node *node, bool enter);

static writer *const writers[] = {
	[CMARK_NODE_BLOCK_QUOTE] = block_quote,
	[CMARK_NODE_LIST] = list,
	[CMARK_NODE_ITEM] = item,
	[CMARK_NODE_CODE_BLOCK] = code_block,
	[CMARK_NODE_HTML_BLOCK] = html_block,
	[CMARK_NODE_PARAGRAPH] = paragraph,
	[CMARK_NODE_HEADING] = markdown_heading_render,
	[CMARK_NODE_THEMATIC_BREAK] = thematic_break,
	[CMARK_NODE_TEXT] = markdown_inline_text,
	[CMARK_NODE_SOFTBREAK] = markdown_inline_softbreak,
	[CMARK_NODE_LINEBREAK] = markdown_inline_linebreak,
	[CMARK_NODE_CODE] = markdown_inline_code,
	[CMARK_NODE_HTML_INLINE] = markdown_inline_html,
	[CMARK_NODE_EMPH] = markdown_inline_emph,
	[CMARK_NODE_STRONG] = markdown_inline_strong,
	[CMARK_NODE_LINK] = markdown_inline_link,
	[CMARK_NODE_IMAGE] = markdown_inline_image
};

/* Nodes of other types (the document, ours never) write nothing. */
static bool write_node(struct markdown_walk *w, cmark_node *node, bool enter)
{
	size_t type = (size_t)cmark_node_get_type(node);

	if (type >= ARRAY_SIZE(writers) || !writers[type])
		return false;
	return writers[type](w, node, enter);
}

void markdown_walk_tree(struct markdown_walk *w, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);

		if (node != root &&
		    write_node(w, node, event == CMARK_EVENT_ENTER))
			cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
	}
	cmark_iter_free(iter);
}

/*
 * Tables in a document; see markdown_cells.h. Cells are read in one go: a
 * second text is made in which each cell is a quote of its own, followed by
 * the whole document, so that links defined there work in cells too. What
 * cmark makes of the first quotes are the cells; the rest is thrown away.
 */
#include "content/markdown_cells.h"

#include "base/buf.h"

/* "\|" before each cell: nothing in it can begin a list or a heading. */
#define GUARD "\\| "
#define GUARD_SHOWN 2	/* bytes of it in cmark's text: "| " */

/* Where to put the paragraph that cmark makes of a part of the text. */
struct slot {
	cmark_node **content;
	bool guarded;
};

struct reading {
	struct markdown_walk *walk;
	struct buf text;
	struct slot *slot;
	size_t n;
};

static void add_slot(struct reading *r, cmark_node **content, bool guarded)
{
	struct slot *s = ARENA_PUSH(&r->walk->scratch, r->slot, r->n);

	s->content = content;
	s->guarded = guarded;
}

/* Lines before the table. Four blanks keep the later ones a paragraph. */
static void add_lead(struct reading *r, struct markdown_table *t,
		     const struct str *line)
{
	if (t->before == 0)
		return;
	for (size_t i = 0; i < t->before; i++) {
		buf_adds(&r->text, i ? ">     " : "> ");
		buf_addstr(&r->text, line[i]);
		buf_addch(&r->text, '\n');
	}
	buf_addch(&r->text, '\n');
	add_slot(r, &t->lead, false);
}

static void add_cells(struct reading *r, struct markdown_row *row)
{
	for (size_t i = 0; i < row->n; i++) {
		struct markdown_cell *cell = &row->cell[i];

		if (cell->leaf.len == 0)
			continue;
		buf_adds(&r->text, "> " GUARD);
		buf_addstr(&r->text, markdown_leaf_text(&cell->leaf));
		buf_adds(&r->text, "\n\n");
		add_slot(r, &cell->content, true);
	}
}

static void find_table(struct reading *r, cmark_node *paragraph)
{
	struct markdown_walk *w = r->walk;
	struct markdown_table *t;
	size_t n;
	struct str *line = markdown_walk_lines(w, paragraph, &n);

	t = markdown_table_read(&w->scratch, &w->lines, line, n, w->diag);
	if (!t)
		return;
	add_lead(r, t, line);
	for (size_t i = 0; i < t->n; i++)
		add_cells(r, &t->row[i]);
	cmark_node_set_user_data(paragraph, t);
}

/* Take the guard off the text that a cell begins with. */
static void unguard(cmark_node *paragraph)
{
	cmark_node *text = cmark_node_first_child(paragraph);
	const char *shown = cmark_node_get_literal(text);

	cmark_node_set_literal(text, shown + GUARD_SHOWN);
}

static cmark_node *read_slots(struct reading *r)
{
	cmark_node *all, *quote;

	buf_addstr(&r->text, r->walk->lines.text);
	all = cmark_parse_document(r->text.ptr, r->text.len,
				   CMARK_OPT_VALIDATE_UTF8);
	quote = cmark_node_first_child(all);
	for (size_t i = 0; i < r->n; i++) {
		*r->slot[i].content = cmark_node_first_child(quote);
		if (r->slot[i].guarded)
			unguard(*r->slot[i].content);
		quote = cmark_node_next(quote);
	}
	return all;
}

cmark_node *markdown_cells_read(struct markdown_walk *w, cmark_node *document)
{
	struct reading r = { w, BUF_INIT((size_t)16 * LIMIT_MARKDOWN), NULL,
			     0 };
	cmark_iter *iter = cmark_iter_new(document);
	cmark_node *cells = NULL;
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);

		if (event == CMARK_EVENT_ENTER &&
		    cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH)
			find_table(&r, node);
	}
	cmark_iter_free(iter);
	if (r.n > 0)
		cells = read_slots(&r);
	buf_release(&r.text);
	return cells;
}

/* --- writing ----------------------------------------------------------- */

static void render_cell(struct markdown_walk *w,
			const struct markdown_table *t,
			const struct markdown_row *row, size_t column)
{
	bool header = row == t->row;
	const char *align = t->right[column] ? " class=\"n\"" : "";
	const struct markdown_cell *cell = &row->cell[column];

	buf_addf(&w->html, header ? "<th scope=\"col\"%s>" : "<td%s>", align);
	if (cell->content) {
		markdown_walk_begin(w, &cell->leaf);
		markdown_walk_tree(w, cell->content);
	}
	buf_adds(&w->html, header ? "</th>\n" : "</td>\n");
}

static void render_row(struct markdown_walk *w, const struct markdown_table *t,
		       size_t n)
{
	buf_adds(&w->html, "<tr>\n");
	for (size_t i = 0; i < t->columns; i++)
		render_cell(w, t, &t->row[n], i);
	buf_adds(&w->html, "</tr>\n");
}

static void render_lead(struct markdown_walk *w,
			const struct markdown_table *t,
			const struct str *line, bool bare)
{
	if (!t->lead)
		return;
	if (!bare) {
		markdown_walk_line(w);
		buf_adds(&w->html, "<p>");
	}
	markdown_walk_leaf(w, line, t->before);
	markdown_walk_tree(w, t->lead);
	buf_adds(&w->html, bare ? "\n" : "</p>\n");
}

/* The region that scrolls is named by the heading above it, if any. */
static void open_region(struct markdown_walk *w)
{
	buf_adds(&w->html, "<div class=\"table-scroll\" role=\"group\" "
			   "tabindex=\"0\"");
	if (w->n_headings > 0)
		buf_addf(&w->html, " aria-labelledby=\"%s\"",
			 w->result->heading[w->n_headings - 1].id);
	buf_adds(&w->html, ">\n<table>\n<thead>\n");
}

void markdown_cells_render(struct markdown_walk *w,
			   const struct markdown_table *t,
			   const struct str *line, bool bare)
{
	render_lead(w, t, line, bare);
	markdown_walk_line(w);
	open_region(w);
	render_row(w, t, 0);
	buf_adds(&w->html, "</thead>\n");
	if (t->n > 1)
		buf_adds(&w->html, "<tbody>\n");
	for (size_t i = 1; i < t->n && !markdown_walk_overgrown(w); i++)
		render_row(w, t, i);
	buf_adds(&w->html, t->n > 1 ? "</tbody>\n</table>\n</div>\n"
				    : "</table>\n</div>\n");
}

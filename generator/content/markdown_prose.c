/*
 * The prose of a text; see markdown_prose.h. cmark says where the blocks
 * are; inlines are left as they were written.
 */
#include "content/markdown_prose.h"

#include "content/markdown_guard.h"
#include "content/markdown_walk.h"

struct reading {
	struct markdown_prose *out;
	struct markdown_walk walk;	/* its scratch arena is .out's */
	struct diag quiet;
};

static void add_piece(struct reading *r, const struct markdown_leaf *leaf)
{
	*ARENA_PUSH(&r->walk.scratch, r->out->piece, r->out->n) = *leaf;
}

static void add_lines(struct reading *r, const struct str *line, size_t n)
{
	markdown_walk_leaf(&r->walk, line, n);
	add_piece(r, &r->walk.leaf);
}

static void add_table(struct reading *r, const struct markdown_table *t,
		      const struct str *line)
{
	if (t->before)
		add_lines(r, line, t->before);
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < t->row[i].n; k++)
			if (t->row[i].cell[k].leaf.len)
				add_piece(r, &t->row[i].cell[k].leaf);
}

static void add_block(struct reading *r, cmark_node *block)
{
	struct markdown_walk *w = &r->walk;
	const struct markdown_table *t;
	struct str *line;
	size_t n;

	line = markdown_walk_lines(w, block, &n);
	t = markdown_table_read(&w->scratch, &w->lines, line, n, &r->quiet);
	if (t)
		add_table(r, t, line);
	else
		add_lines(r, line, n);
}

static void walk_blocks(struct reading *r, cmark_node *document)
{
	cmark_iter *iter = cmark_iter_new(document);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);

		if (event == CMARK_EVENT_ENTER &&
		    (type == CMARK_NODE_PARAGRAPH ||
		     type == CMARK_NODE_HEADING))
			add_block(r, node);
	}
	cmark_iter_free(iter);
}

static bool read_all(struct reading *r)
{
	struct markdown_lines *lines = &r->walk.lines;
	cmark_node *document;

	markdown_lines_init(lines, &r->walk.scratch);
	if (markdown_guard_bytes(lines, &r->quiet) < 0 ||
	    markdown_guard_shape(lines, &r->quiet) < 0)
		return false;
	document = cmark_parse_document(lines->text.ptr, lines->text.len,
					CMARK_OPT_SOURCEPOS);
	walk_blocks(r, document);
	cmark_node_free(document);
	return true;
}

bool markdown_prose_read(struct markdown_prose *out, struct str text,
			 const char *path)
{
	struct markdown_prose empty = { .n = 0 };
	struct reading r = { .out = out, .quiet = DIAG_INIT };
	bool good;

	*out = empty;
	if (str_starts(text, "\xef\xbb\xbf"))	/* byte order mark */
		text = str_skip(text, 3);
	r.walk.lines.text = text;
	r.walk.lines.path = path;
	buf_init(&r.walk.plain, LIMIT_PAGE);
	good = read_all(&r);
	out->lines = r.walk.lines;
	out->arena = r.walk.scratch;
	buf_release(&r.walk.plain);
	diag_release(&r.quiet);
	return good;
}

struct place markdown_prose_place(const struct markdown_prose *p,
				  const struct markdown_leaf *piece,
				  size_t at)
{
	return markdown_leaf_place(piece, &p->lines, at);
}

void markdown_prose_release(struct markdown_prose *p)
{
	arena_release(&p->arena);
}

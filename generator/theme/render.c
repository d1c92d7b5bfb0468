/*
 * Rendering: the op tree of a template and a value become bytes. Changes
 * neither, and never parses what it writes. Escapes text for HTML and
 * trusts values of the type html; how pages look is the templates' matter.
 */
#include "theme/template.h"

#include "base/escape.h"
#include "base/limits.h"
#include "theme/op.h"

/* Never reached, as no indentation is longer than its template. */
#define INDENT_MAX ((size_t)LIMIT_TEMPLATE * LIMIT_TEMPLATE_DEPTH)

/* A template being rendered: which blocks it was given, and by whom. */
struct scope {
	const struct template *template;
	const struct op *parent;	/* the tag with the blocks, or NULL */
	const struct scope *up;		/* where the tag stands */
};

/* The values that names are looked up in, innermost first. */
struct context {
	const struct value *value;
	const struct context *up;
};

struct render {
	struct buf *out;
	const struct template_options *options;
	struct diag *diag;
	struct buf indent;	/* of all templates and blocks around */
	size_t indent_from;	/* where the part starts that counts */
	bool mid_line;		/* the next line goes on with a line begun */
	bool failed;		/* reported; stop */
	unsigned depth;		/* templates and blocks within each other */
};

static void render_ops(struct render *r, const struct op *ops,
		       const struct scope *s, const struct context *c);

static struct place op_place(const struct op *op, const struct scope *s)
{
	return place_at(s->template->path, s->template->text, op->at);
}

/* The first part of a dotted name is searched for outwards; the others must
 * be where that was found. */
static const struct value *look_up(const struct context *c, struct str name)
{
	size_t n = str_find(name, '.');
	const struct value *v = NULL;

	if (str_is(name, "."))
		return c->value;
	for (; c && !v; c = c->up)
		v = value_get(c->value, str_make(name.ptr, n));
	while (v && n < name.len) {
		name = str_skip(name, n + 1);
		n = str_find(name, '.');
		v = value_get(v, str_make(name.ptr, n));
	}
	return v;
}

/* A line of a template begins: indent it. */
static void begin_line(struct render *r)
{
	if (!r->mid_line)
		buf_add(r->out, r->indent.ptr + r->indent_from,
			r->indent.len - r->indent_from);
	r->mid_line = false;
}

/* An empty line stays empty, whatever it is indented by. */
static void render_text(struct render *r, const struct op *op)
{
	if (str_is(op->text, "\n") || str_is(op->text, "\r\n"))
		r->mid_line = false;
	else if (op->line)
		begin_line(r);
	buf_addstr(r->out, op->text);
}

/* Lists and maps have no text of their own, so they show nothing. */
static void render_value(struct render *r, const struct value *v, bool raw)
{
	if (!v)
		return;
	if (v->type == VALUE_BOOL)
		buf_adds(r->out, v->truth ? "true" : "false");
	else if (v->type == VALUE_HTML || (v->type == VALUE_TEXT && raw))
		buf_addstr(r->out, v->text);
	else if (v->type == VALUE_TEXT)
		escape_html(r->out, v->text);
}

static void render_section(struct render *r, const struct op *op,
			   const struct scope *s, const struct context *c)
{
	const struct value *v = look_up(c, op->text);
	struct context inner = { v, c };

	if (!value_is_true(v))
		return;
	if (v->type != VALUE_LIST) {
		render_ops(r, op->first, s, &inner);
		return;
	}
	for (size_t i = 0; i < v->n && !r->failed; i++) {
		inner.value = v->item[i];
		render_ops(r, op->first, s, &inner);
	}
}

/* The templates of a scope, outermost first, as "a > b > c": the last ones,
 * back to where one of them comes a second time. */
static void write_chain(struct buf *out, const struct scope *s)
{
	const struct template *chain[LIMIT_TEMPLATE_DEPTH + 1];
	size_t n = 0;
	bool again = false;

	for (; s && !again && n < ARRAY_SIZE(chain); s = s->up) {
		for (size_t i = 0; i < n; i++)
			again = again || chain[i] == s->template;
		chain[n++] = s->template;
	}
	while (n-- > 0) {
		buf_adds(out, chain[n]->path);
		buf_adds(out, n ? " > " : "");
	}
}

static void fail_depth(struct render *r, const struct op *op,
		       const struct scope *s)
{
	struct buf chain = BUF_INIT(LIMIT_MESSAGE / 2);

	write_chain(&chain, s);
	diag_error(r->diag, op_place(op, s), "K312",
		   "templat bersarang lebih dari %d tingkat: %s; templat "
		   "yang memuat dirinya sendiri memerlukan bagian yang "
		   "menghentikannya",
		   LIMIT_TEMPLATE_DEPTH, chain.ptr);
	r->failed = true;
	buf_release(&chain);
}

/* Go into another template or block, which op of scope s calls for. False
 * after reporting. */
static bool enter(struct render *r, const struct op *op, const struct scope *s)
{
	if (r->depth == LIMIT_TEMPLATE_DEPTH) {
		fail_depth(r, op, s);
		return false;
	}
	r->depth++;
	return true;
}

/* The template that a partial or parent names, or NULL. */
static const struct template *find_template(struct render *r,
					    const struct op *op,
					    const struct scope *s,
					    const struct context *c)
{
	const struct template_options *o = r->options;
	const struct template *t;
	struct str name = op->text;

	if (op->dynamic) {
		const struct value *v = look_up(c, name);

		if (!v || v->type != VALUE_TEXT || v->text.len == 0)
			return NULL;
		name = v->text;
	}
	t = o->find ? o->find(o->set, name) : NULL;
	if (!t && o->strict) {
		diag_error(r->diag, op_place(op, s), "K311",
			   "templat \"%.*s\" tidak ada", STR_ARG(name));
		r->failed = true;
	}
	return t;
}

/* Indentation is for each line of the template; of one that stands within a
 * line, the lines are not indented at all. */
static void render_template(struct render *r, const struct op *op,
			    const struct scope *s, const struct context *c)
{
	struct scope inner = { find_template(r, op, s, c), NULL, s };
	size_t from = r->indent_from, len = r->indent.len;

	if (op->type == OP_PARENT)
		inner.parent = op;
	if (op->type == OP_PARENT && op->line && !op->alone) {
		begin_line(r);
		buf_addstr(r->out, op->indent);
	}
	if (!inner.template || !enter(r, op, s))
		return;
	if (op->alone)
		buf_addstr(&r->indent, op->indent);
	else
		r->indent_from = len;
	render_ops(r, inner.template->first, &inner, c);
	buf_truncate(&r->indent, len);
	r->indent_from = from;
	r->depth--;
}

/* The content for a block: what the outermost template gave for it, or its
 * default. *s becomes the scope that the content was written in. */
static const struct op *find_content(const struct op *block,
				     const struct scope **s)
{
	const struct op *found = block;

	for (const struct scope *at = *s; at; at = at->up) {
		const struct op *op = NULL;

		if (at->parent)
			op = op_block(at->parent, block->text);
		if (op) {
			found = op;
			*s = at->up;
		}
	}
	return found;
}

/* The content may begin on a line of its own where the block does not, or the
 * other way round: whether its first line is indented is up to the block. */
static void render_block(struct render *r, const struct op *op,
			 const struct scope *s, const struct context *c)
{
	size_t len = r->indent.len;
	const struct scope *author = s;
	const struct op *content = find_content(op, &author);

	if (!enter(r, op, s))
		return;
	buf_addstr(&r->indent, op->indent);
	if (!op->alone)
		r->mid_line = content->alone;
	else if (!content->alone && content->first)
		begin_line(r);
	render_ops(r, content->first, author, c);
	if (!op->alone)
		r->mid_line = false;
	buf_truncate(&r->indent, len);
	r->depth--;
}

static void render_op(struct render *r, const struct op *op,
		      const struct scope *s, const struct context *c)
{
	switch (op->type) {
	case OP_TEXT:
		render_text(r, op);
		break;
	case OP_VARIABLE:
	case OP_RAW:
		render_value(r, look_up(c, op->text), op->type == OP_RAW);
		break;
	case OP_SECTION:
		render_section(r, op, s, c);
		break;
	case OP_INVERTED:
		if (!value_is_true(look_up(c, op->text)))
			render_ops(r, op->first, s, c);
		break;
	case OP_PARTIAL:
	case OP_PARENT:
		render_template(r, op, s, c);
		break;
	case OP_BLOCK:
		render_block(r, op, s, c);
		break;
	}
}

/* Recursion is bounded: sections nest at most LIMIT_TEMPLATE_DEPTH deep, and
 * so do templates. */
static void render_ops(struct render *r, const struct op *ops,
		       const struct scope *s, const struct context *c)
{
	for (const struct op *op = ops; op && !r->failed; op = op->next) {
		render_op(r, op, s, c);
		if (r->out->overflow && !r->failed) {
			diag_error(r->diag, place_file(s->template->path),
				   "K313", "hasil templat ini lebih dari %zu "
				   "byte; kecilkan halamannya",
				   r->out->max);
			r->failed = true;
		}
	}
}

int template_render(struct buf *out, const struct template *t,
		    const struct value *v, const struct template_options *o,
		    struct diag *d)
{
	struct scope s = { t, NULL, NULL };
	struct context c = { v, NULL };
	struct render r = { .out = out, .options = o, .diag = d,
			    .indent = BUF_INIT(INDENT_MAX) };

	render_ops(&r, t->first, &s, &c);
	buf_release(&r.indent);
	return r.failed ? -1 : 0;
}

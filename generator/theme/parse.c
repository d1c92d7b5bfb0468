/*
 * Building the op tree of a template out of its tags: what opens and closes,
 * which lines vanish because a tag stands alone on them, and what a block
 * is indented by. Knows nothing of values nor of other templates.
 */
#include "theme/template.h"

#include "base/limits.h"
#include "theme/indent.h"
#include "theme/op.h"
#include "theme/tag.h"

/* An open section, parent or block; the outermost is the template. */
struct level {
	struct op *op;		/* NULL for the template */
	struct op **tail;	/* where the next op goes */
	char kind;		/* of the opening tag */
	struct str name;	/* which the closing tag must repeat */
	size_t content;		/* block: offset of its content */
};

struct parser {
	struct arena *arena;
	struct tag_reader reader;
	size_t pos;		/* all before is done */
	struct level level[LIMIT_TEMPLATE_DEPTH + 1];
	unsigned depth;		/* the innermost open level */
};

static struct level *innermost(struct parser *p)
{
	return &p->level[p->depth];
}

static bool in_parent(struct parser *p)
{
	return innermost(p)->kind == '<';
}

static struct op *add_op(struct parser *p, enum op_type type, size_t at)
{
	struct level *l = innermost(p);
	struct op *op = arena_alloc(p->arena, sizeof(*op));

	op->type = type;
	op->at = at;
	*l->tail = op;
	l->tail = &op->next;
	return op;
}

static struct str slice(struct parser *p, size_t from, size_t to)
{
	return str_make(p->reader.text.ptr + from, to - from);
}

static void add_text_op(struct parser *p, size_t len)
{
	struct op *op = add_op(p, OP_TEXT, p->pos);

	op->text = slice(p, p->pos, p->pos + len);
	op->line = p->pos == 0 || p->reader.text.ptr[p->pos - 1] == '\n';
	p->pos += len;
}

/* The text up to an offset: one op for each line or part of a line. */
static void add_text(struct parser *p, size_t to)
{
	while (p->pos < to) {
		struct str rest = slice(p, p->pos, to);
		size_t n = str_find(rest, '\n');

		add_text_op(p, n < rest.len ? n + 1 : n);
	}
}

/* Go past a tag, and past its whole line where it stands alone. Otherwise
 * there is text before it, if only the start of a line. */
static void pass(struct parser *p, const struct tag *tag, bool alone)
{
	if (alone) {
		add_text(p, tag->line);
		p->pos = tag->next;
		return;
	}
	add_text(p, tag->start);
	if (tag->start == tag->line)
		add_text_op(p, 0);
	p->pos = tag->end;
}

/* Name the template of a partial or parent. */
static void set_template_name(struct op *op, const struct tag *tag)
{
	op->text = tag_plain_name(tag->name);
	op->dynamic = str_starts(tag->name, "*");
}

static void add_partial(struct parser *p, const struct tag *tag)
{
	bool alone = tag->first && tag->last;
	struct op *op;

	pass(p, tag, alone);
	op = add_op(p, OP_PARTIAL, tag->start);
	set_template_name(op, tag);
	op->alone = alone;
	op->indent = slice(p, tag->line, alone ? tag->start : tag->line);
}

static void add_variable(struct parser *p, const struct tag *tag)
{
	struct op *op;

	pass(p, tag, false);
	op = add_op(p, tag->kind == 'x' ? OP_VARIABLE : OP_RAW, tag->start);
	op->text = tag->name;
}

static int open_level(struct parser *p, const struct tag *tag, struct op *op)
{
	struct level *l;

	if (p->depth == LIMIT_TEMPLATE_DEPTH)
		return diag_error(p->reader.diag,
				  tag_place(&p->reader, tag->start), "K308",
				  "bagian, induk, dan blok bersarang lebih "
				  "dari %d tingkat; pindahkan sebagian ke "
				  "templat tersendiri", LIMIT_TEMPLATE_DEPTH);
	p->depth++;
	l = innermost(p);
	l->op = op;
	l->tail = &op->first;
	l->kind = tag->kind;
	l->name = tag->name;
	l->content = p->pos;
	return 0;
}

static int open_section(struct parser *p, const struct tag *tag)
{
	struct op *op;

	pass(p, tag, tag->first && tag->last);
	op = add_op(p, tag->kind == '#' ? OP_SECTION : OP_INVERTED,
		    tag->start);
	op->text = tag->name;
	return open_level(p, tag, op);
}

/* Blanks before a parent are kept in it: only its closing tag will tell
 * whether they are text or what its template is indented by. */
static int open_parent(struct parser *p, const struct tag *tag)
{
	struct op *op;

	add_text(p, tag->first ? tag->line : tag->start);
	p->pos = tag->end;
	op = add_op(p, OP_PARENT, tag->start);
	op->line = tag->first;
	op->indent = slice(p, tag->line, tag->first ? tag->start : tag->line);
	set_template_name(op, tag);
	return open_level(p, tag, op);
}

/* A parent takes one block of a name. */
static int check_unique(struct parser *p, const struct tag *tag)
{
	const struct op *op = op_block(innermost(p)->op, tag->name);

	if (!op)
		return 0;
	return diag_error(p->reader.diag, tag_place(&p->reader, tag->start),
			  "K310",
			  "blok \"%.*s\" diberikan dua kali kepada induk "
			  "ini, pertama di baris %u; sisakan satu",
			  STR_ARG(tag->name),
			  tag_place(&p->reader, op->at).line);
}

static int open_block(struct parser *p, const struct tag *tag)
{
	struct op *op;
	bool alone = tag->last && (tag->first || in_parent(p));

	if (in_parent(p)) {
		if (check_unique(p, tag) < 0)
			return -1;
		add_text(p, tag->start);
		p->pos = alone ? tag->next : tag->end;
	} else {
		pass(p, tag, alone);
	}
	op = add_op(p, OP_BLOCK, tag->start);
	op->text = tag->name;
	op->alone = alone;
	op->indent = indent_of_line(p->reader.text, tag->line);
	return open_level(p, tag, op);
}

static void close_parent(struct parser *p, const struct tag *tag)
{
	struct op *op = innermost(p)->op;

	add_text(p, tag->start);
	op->alone = op->line && tag->last;
	p->pos = op->alone ? tag->next : tag->end;
}

/* A block of a parent ends like one that stands alone wherever its closing
 * tag begins a line: what follows in the parent is idle text. */
static void close_block(struct parser *p, const struct tag *tag)
{
	struct level *block = innermost(p);
	bool parent = block[-1].kind == '<';
	bool alone = tag->first && (parent || tag->last);

	pass(p, tag, alone);
	if (alone && parent)
		p->pos = tag->end;
	block->op->indent = indent_shared(block->op, p->reader.text,
					  block->content,
					  alone ? tag->line : tag->end);
	indent_remove(block->op->first, block->op->indent);
}

static bool closes(const struct tag *tag, const struct level *l)
{
	if (!l->op->dynamic)
		return str_equal(tag->name, l->name);
	return str_starts(tag->name, "*") &&
	       str_equal(tag_plain_name(tag->name), l->op->text);
}

static int check_close(struct parser *p, const struct tag *tag)
{
	struct level *l = innermost(p);
	struct place opened;

	if (l->op && closes(tag, l))
		return 0;
	if (!l->op)
		return diag_error(p->reader.diag,
				  tag_place(&p->reader, tag->start), "K303",
				  "{{/%.*s}} tidak menutup apa pun; di sini "
				  "tidak ada bagian, induk, atau blok yang "
				  "terbuka, jadi hapus tag ini",
				  STR_ARG(tag->name));
	opened = tag_place(&p->reader, l->op->at);
	return diag_error(p->reader.diag, tag_place(&p->reader, tag->start),
			  "K304",
			  "{{/%.*s}} tidak menutup {{%c%.*s}} di baris %u, "
			  "kolom %u; tulis {{/%.*s}} lebih dahulu",
			  STR_ARG(tag->name), l->kind, STR_ARG(l->name),
			  opened.line, opened.column, STR_ARG(l->name));
}

static int close_level(struct parser *p, const struct tag *tag)
{
	if (check_close(p, tag) < 0)
		return -1;
	if (in_parent(p))
		close_parent(p, tag);
	else if (innermost(p)->kind == '$')
		close_block(p, tag);
	else
		pass(p, tag, tag->first && tag->last);
	p->depth--;
	return 0;
}

/* What stands in a parent outside of its blocks is never rendered. Text is
 * idle there, but a tag would be a misunderstanding. */
static int check_parent(struct parser *p, const struct tag *tag)
{
	if (!in_parent(p) || strchr("$/!=", tag->kind))
		return 0;
	return diag_error(p->reader.diag, tag_place(&p->reader, tag->start),
			  "K309",
			  "tag ini berada di dalam {{<%.*s}} tetapi di luar "
			  "blok, sehingga tidak pernah tampil; pindahkan ke "
			  "dalam blok",
			  STR_ARG(innermost(p)->name));
}

static int add_tag(struct parser *p, const struct tag *tag)
{
	if (check_parent(p, tag) < 0)
		return -1;
	switch (tag->kind) {
	case '#':
	case '^':
		return open_section(p, tag);
	case '<':
		return open_parent(p, tag);
	case '$':
		return open_block(p, tag);
	case '/':
		return close_level(p, tag);
	case '=':
		pass(p, tag, tag->first && tag->last);
		return tag_set_delimiters(&p->reader, tag);
	case '!':
		pass(p, tag, tag->first && tag->last);
		break;
	case '>':
		add_partial(p, tag);
		break;
	default:
		add_variable(p, tag);
	}
	return 0;
}

static int check_end(struct parser *p)
{
	struct level *l = innermost(p);

	if (!l->op)
		return 0;
	return diag_error(p->reader.diag, tag_place(&p->reader, l->op->at),
			  "K302",
			  "{{%c%.*s}} tidak ditutup; tambahkan {{/%.*s}}",
			  l->kind, STR_ARG(l->name), STR_ARG(l->name));
}

static int parse(struct parser *p)
{
	struct tag tag;
	int got;

	while ((got = tag_next(&tag, &p->reader, p->pos)) > 0)
		if (add_tag(p, &tag) < 0)
			return -1;
	if (got < 0)
		return -1;
	add_text(p, p->reader.text.len);
	return check_end(p);
}

struct template *template_parse(struct arena *a, const char *path,
				struct str text, struct diag *d)
{
	struct template *t = arena_alloc(a, sizeof(*t));
	struct parser p = { .arena = a,
			    .reader = tag_reader_make(path, text, d) };

	t->path = path;
	t->text = text;
	p.level[0].tail = &t->first;
	return parse(&p) < 0 ? NULL : t;
}

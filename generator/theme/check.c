/*
 * The lint of templates; see check.h. Follows the HTML between the tags of
 * the template. What it finds is true for all data, as sections have to end
 * in the HTML where they began.
 */
#include "theme/check.h"

#include "theme/markup.h"
#include "theme/op.h"

struct check {
	const struct template *template;
	struct diag *diag;
	struct markup html;
	bool allow_raw;
	int result;
};

static void check_ops(struct check *c, const struct op *ops);

static struct place op_place(const struct check *c, const struct op *op)
{
	return place_at(c->template->path, c->template->text, op->at);
}

/* A value, or another template, may only stand where its escaping holds. */
static void check_place(struct check *c, const struct op *op)
{
	if (c->html.state == MARKUP_SCRIPT)
		c->result = diag_error(c->diag, op_place(c, op), "K342",
				       "\"%.*s\" berada di dalam skrip atau "
				       "gaya; taruh di atribut seperti "
				       "data-x=\"\" dan baca dari sana",
				       STR_ARG(op->text));
	else if (!markup_is_safe(&c->html))
		c->result = diag_error(c->diag, op_place(c, op), "K340",
				       "\"%.*s\" berada di dalam tag di luar "
				       "tanda kutip; taruh di antara tanda "
				       "kutip sebuah atribut",
				       STR_ARG(op->text));
}

static void check_variable(struct check *c, const struct op *op)
{
	check_place(c, op);
	if (op->type == OP_RAW && !c->allow_raw)
		c->result = diag_error(c->diag, op_place(c, op), "K341",
				       "\"%.*s\" ditulis tanpa pengaman; "
				       "tulis {{%.*s}}, yang membiarkan "
				       "nilai HTML apa adanya",
				       STR_ARG(op->text), STR_ARG(op->text));
	if (markup_is_code(&c->html))
		c->result =
			diag_error(c->diag, op_place(c, op), "K343",
				   "\"%.*s\" berada di atribut %s, yang "
				   "berisi kode; pakai class atau atribut "
				   "data",
				   STR_ARG(op->text), c->html.attribute.text);
}

/* Go on after a section as if it had not been there: it may be left out. */
static void check_inner(struct check *c, const struct op *op)
{
	struct markup before = c->html;

	check_ops(c, op->first);
	if (markup_agree(&before, &c->html))
		c->html = before;
	else
		c->result = diag_error(c->diag, op_place(c, op), "K344",
				       "\"%.*s\" berawal dan berakhir di "
				       "tempat HTML yang berbeda; tutup di "
				       "dalamnya tag dan tanda kutip yang "
				       "dibukanya, dan tidak yang lain",
				       STR_ARG(op->text));
}

/* Blocks stand elsewhere once rendered; they are taken to stand in text. */
static void check_parent(struct check *c, const struct op *parent)
{
	struct markup around = c->html;

	for (const struct op *op = parent->first; op; op = op->next) {
		memset(&c->html, 0, sizeof(c->html));
		if (op->type == OP_BLOCK)
			check_inner(c, op);
		else if (str_trim(op->text).len > 0)
			c->result = diag_error(c->diag, op_place(c, op), "K345",
					       "teks ini tidak pernah "
					       "tampil; di dalam {{<%.*s}} "
					       "semuanya harus berada di "
					       "dalam blok",
					       STR_ARG(parent->text));
	}
	c->html = around;
}

static void check_op(struct check *c, const struct op *op)
{
	switch (op->type) {
	case OP_TEXT:
		markup_read(&c->html, op->text);
		break;
	case OP_VARIABLE:
	case OP_RAW:
		check_variable(c, op);
		break;
	case OP_SECTION:
	case OP_INVERTED:
		check_inner(c, op);
		break;
	case OP_PARTIAL:
		check_place(c, op);
		break;
	case OP_PARENT:
		check_place(c, op);
		check_parent(c, op);
		break;
	case OP_BLOCK:
		check_place(c, op);
		check_inner(c, op);
		break;
	}
}

/* Recursion is bounded: sections nest at most LIMIT_TEMPLATE_DEPTH deep. */
static void check_ops(struct check *c, const struct op *ops)
{
	for (const struct op *op = ops; op; op = op->next)
		check_op(c, op);
}

int check_template(const struct template *t, bool allow_raw, struct diag *d)
{
	struct check c = { .template = t, .diag = d, .allow_raw = allow_raw };

	check_ops(&c, t->first);
	if (c.html.state != MARKUP_TEXT)
		c.result = diag_error(d, place_file(t->path), "K344",
				      "templat ini berakhir di tengah tag; "
				      "tutup di dalamnya apa yang dibukanya");
	return c.result;
}

/*
 * struct op: a template as a tree of operations, private to theme/. All of
 * it lives in the arena that template_parse was given; slices point into
 * the text of the template.
 */
#ifndef THEME_OP_H
#define THEME_OP_H

#include "base/str.h"

enum op_type {
	OP_TEXT,	/* a line, or a part of one */
	OP_VARIABLE,	/* {{x}} */
	OP_RAW,		/* {{{x}}} {{&x}} */
	OP_SECTION,	/* {{#x}} */
	OP_INVERTED,	/* {{^x}} */
	OP_PARTIAL,	/* {{>x}} */
	OP_PARENT,	/* {{<x}}, its children are blocks and idle text */
	OP_BLOCK	/* {{$x}}, its children are the default content */
};

struct op {
	enum op_type type;
	bool dynamic;	/* partial, parent: a value names the template */
	/* text: a line of the template starts here, so indentation comes
	 * first. Parent: only .indent stands before it on its line. */
	bool line;
	/* partial, parent: it has its lines for itself, so .indent is for
	 * each line of the other template. Block: its content starts on a
	 * line of its own. */
	bool alone;
	struct str text;	/* text: its bytes; all others: the name */
	/* partial, parent: the blanks before. Block: what its lines are
	 * indented by more than the block around, taken off the content. */
	struct str indent;
	size_t at;		/* offset in the template, for messages */
	struct op *first;	/* children */
	struct op *next;
};

/* The block of a name that a parent is given, or NULL. */
static inline const struct op *op_block(const struct op *parent,
					struct str name)
{
	const struct op *op = parent->first;

	while (op && !(op->type == OP_BLOCK && str_equal(op->text, name)))
		op = op->next;
	return op;
}

struct template {
	const char *path;
	struct str text;
	struct op *first;
};

#endif

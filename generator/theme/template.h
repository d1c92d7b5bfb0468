/*
 * struct template: one Mustache template, parsed once and rendered many
 * times. The language is the specification of mustache.github.io with
 * inheritance and dynamic names, without lambdas; tests/spec/template.txt
 * is its reference. Knows nothing of pages, nor where templates are kept.
 *
 * cppcheck takes the name of the struct for the keyword of C++ and believes
 * that functions which return a pointer to it return an integer; hence some
 * "cppcheck-suppress" in code that uses it.
 */
#ifndef THEME_TEMPLATE_H
#define THEME_TEMPLATE_H

#include "base/diag.h"
#include "base/value.h"

struct template;

struct template_options {
	/* The template called name, or NULL; NULL where there are none. */
	const struct template *(*find)(const void *set, struct str name);
	const void *set;	/* handed to find */
	bool strict;		/* a missing partial is an error, not "" */
};

/* Parse text into a tree in the arena. path is for messages; path and text
 * are borrowed and must live as long as the template. NULL after reporting
 * the first mistake (K301 to K310). */
MUST_USE struct template *template_parse(struct arena *a, const char *path,
					 struct str text, struct diag *d);

/* Append what t makes of v to out. Reads t and v only, so that threads may
 * share them. 0, or -1 after reporting: a missing partial (K311), templates
 * nested without end (K312), more than out may hold (K313). */
MUST_USE int template_render(struct buf *out, const struct template *t,
			     const struct value *v,
			     const struct template_options *o,
			     struct diag *d);

#endif

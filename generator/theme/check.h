/*
 * The lint of theme templates: mistakes that Mustache allows, but that would
 * let a value out of the place it was escaped for (trust.md, X11).
 */
#ifndef THEME_CHECK_H
#define THEME_CHECK_H

#include "theme/template.h"

/* Report in t: values in tags outside of quotes (K340); {{{x}}} and {{&x}},
 * unless allow_raw (K341); values in scripts and styles (K342) and in
 * attributes that are code (K343); sections, blocks and whole templates that
 * do not end where in HTML they began (K344); text in a parent that is
 * never rendered (K345). 0, or -1 after reporting all there are. */
MUST_USE int check_template(const struct template *t, bool allow_raw,
			    struct diag *d);

#endif

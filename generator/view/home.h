/*
 * Parts of the home page.
 */
#ifndef VIEW_HOME_H
#define VIEW_HOME_H

#include "view/rangkuman.h"
#include "view/sheet.h"

/* "lead" and "angka": the finding in words and the headline figures. */
void home_put_figures(const struct sheet *s, struct value *root,
		      const struct rangkuman *r);

/* "opd": the OPDs by the category of their mean. */
void home_put_units(const struct sheet *s, struct value *root,
		    const struct rangkuman *r);

#endif

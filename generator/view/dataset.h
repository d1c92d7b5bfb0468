/*
 * What search engines are told of a page's data: schema.org's Dataset, as
 * JSON-LD in a data block (<script type="application/ld+json">, which no
 * browser runs and a Content-Security-Policy does not forbid). Nothing where
 * the site's address is not known, since all addresses in it are absolute.
 */
#ifndef VIEW_DATASET_H
#define VIEW_DATASET_H

#include "site/deret.h"
#include "view/sheet.h"

/* Set "dataset", of all open data. */
void put_dataset(const struct sheet *s, struct value *root);

/* Set "dataset", of an indikator's series. */
void put_dataset_indikator(const struct sheet *s, struct value *root,
			   const struct deret *d);

#endif

/*
 * The names that content files and folders may have, and the codes that
 * tie files together. Only bytes are looked at; knows no file.
 */
#ifndef CONTENT_NAME_H
#define CONTENT_NAME_H

#include "base/str.h"

/* True for "dinas-kesehatan": [a-z0-9]+(-[a-z0-9]+)*, at most LIMIT_SLUG
 * bytes. */
bool name_is_slug(struct str s);

/* True for a name that Windows keeps for devices, whatever its case or
 * ending ("con", "AUX.pdf", "lpt1"): a site must survive a copy to a USB
 * stick. */
bool name_is_device(struct str s);

/* The year of "2024": four digits, 2000 to 2100. 0 where it is none. */
int name_year(struct str s);

/* The years of "2021-2026"; false where it is anything else. */
MUST_USE bool name_period(struct str s, int *first, int *last);

#endif

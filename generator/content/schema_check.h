/*
 * Between schema_check.c, which walks a file along its schema, and
 * schema_fail.c, which puts each mistake into words. For those two files
 * only.
 */
#ifndef CONTENT_SCHEMA_CHECK_H
#define CONTENT_SCHEMA_CHECK_H

#include "content/json.h"
#include "content/schema.h"

/* The value that was found wrong, and what it should have been. */
struct check {
	const struct json *json;
	const struct schema_node *node;
	const cJSON *item;
};

/* Each reports one mistake and returns -1. A key that the object does not
 * know (.item is the member, .node the object's). */
int schema_fail_unknown(const struct check *c);
/* A required key that is missing (.item is the object). */
int schema_fail_missing(const struct check *c,
			const struct schema_property *p);
/* A value of another type; numbers typed as text are told how. */
int schema_fail_type(const struct check *c);
/* A text that is none of the choices. */
int schema_fail_choice(const struct check *c);
/* A number that is not whole. */
int schema_fail_whole(const struct check *c);
/* A number outside its bounds. */
int schema_fail_range(const struct check *c);
/* A text that is too short or too long: length in characters. */
int schema_fail_length(const struct check *c, size_t length);
/* A text that does not match its pattern. */
int schema_fail_pattern(const struct check *c);
/* A date that is none. */
int schema_fail_date(const struct check *c);
/* An address that is none. */
int schema_fail_uri(const struct check *c);
/* A list of too few or too many items. */
int schema_fail_items(const struct check *c, size_t n);

#endif

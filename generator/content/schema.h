/*
 * The shipped JSON Schemas (draft 2020-12, generator/schema/), compiled
 * into plain structs and enforced. Editors and other validators read the
 * same files, so what is documented and what is enforced cannot drift: a
 * schema that uses a keyword we do not enforce is a bug, found at start.
 *
 * Enforced: type enum properties patternProperties additionalProperties
 * (false) required items minItems maxItems minimum maximum minLength
 * maxLength pattern format ("date", "uri"), $ref to "#/$defs/NAME" without
 * siblings but annotations, and true. Patterns are POSIX extended regular
 * expressions that mean the same in ECMA-262.
 */
#ifndef CONTENT_SCHEMA_H
#define CONTENT_SCHEMA_H

#include <regex.h>

#include "base/arena.h"
#include "base/decimal.h"

struct json;

/* A schema as text; "kinerja" is generator/schema/kinerja.schema.json. */
struct schema_text {
	const char *name;
	const char *text;
	size_t len;
};

/* All shipped schemas, ended by a name NULL. Made by the build. */
extern const struct schema_text schema_texts[];

enum schema_format {
	SCHEMA_ANY,
	SCHEMA_DATE,
	SCHEMA_URI
};

struct schema_pattern {
	regex_t regex;
	struct schema_pattern *next;	/* all of a set, to be freed */
};

struct schema_property {
	const char *key;		/* a literal key … */
	const struct schema_pattern *pattern;	/* … or keys like this */
	const struct schema_node *node;
	bool required;
};

/* What one value must be. Zero means "anything goes" in every field. */
struct schema_node {
	const char *title;		/* for messages; may be NULL */
	const char *description;
	const char *example;
	unsigned types;			/* of enum json_type; 0: any */
	bool whole;			/* integer */
	const char **choice;		/* enum, texts only */
	size_t n_choice;
	struct schema_property *property;
	size_t n_property;
	bool closed;			/* additionalProperties: false */
	const struct schema_node *items;
	size_t min_items;
	size_t max_items;		/* 0: no limit */
	const struct decimal *minimum;
	const struct decimal *maximum;
	size_t min_length;		/* characters */
	size_t max_length;		/* 0: no limit */
	const struct schema_pattern *pattern;
	enum schema_format format;
};

struct schema_entry {
	const char *name;
	const struct schema_node *node;
};

/* Compiled schemas. Read-only once compiled. */
struct schema_set {
	struct arena arena;
	struct schema_pattern *patterns;
	struct schema_entry *entry;
	size_t n;
};

/* Compile texts (ended by a name NULL). A mistake in them is a BUG. */
void schema_compile(struct schema_set *out, const struct schema_text *texts);

/* Free everything. */
void schema_release(struct schema_set *s);

/* The schema of that name. None is a BUG. */
const struct schema_node *schema_find(const struct schema_set *s,
				      const char *name);

/* Hold a parsed file against a schema, report every mistake (K020–K034).
 * 0, or -1 where a value is not what it must be; keys that are unknown are
 * reported too, but the rest of the file can be read. */
MUST_USE int schema_check(const struct schema_node *n, const struct json *j);

#endif

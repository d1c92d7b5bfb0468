/*
 * struct value: the tree that a template is given. Maps keep the order in
 * which keys were set. Everything lives in an arena and is read-only once
 * built.
 *
 * The type decides the escaping: text is escaped for where it stands, html
 * is not. html values are made in three places only: Markdown, charts, and
 * data blocks (view/dataset.c), which are a tree written as JSON.
 */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include "base/arena.h"
#include "base/buf.h"

enum value_type {
	VALUE_NULL,
	VALUE_BOOL,
	VALUE_TEXT,
	VALUE_HTML,
	VALUE_LIST,
	VALUE_MAP
};

struct value_member;

struct value {
	enum value_type type;
	bool truth;			/* VALUE_BOOL */
	struct str text;		/* VALUE_TEXT, VALUE_HTML */
	const struct value **item;	/* VALUE_LIST */
	struct value_member *member;	/* VALUE_MAP */
	size_t n;			/* items or members */
};

struct value_member {
	struct str key;
	const struct value *value;
};

/* Each constructor returns a new value owned by the arena. Texts are copied
 * unless the name says "ref": then they must outlive the tree. */
MUST_USE struct value *value_null(struct arena *a);
/* A truth value. */
MUST_USE struct value *value_bool(struct arena *a, bool truth);
/* A copy of text. */
MUST_USE struct value *value_text(struct arena *a, struct str text);
/* Text that outlives the tree, not copied. */
MUST_USE struct value *value_text_ref(struct arena *a, struct str text);
/* Markup that is already safe, copied. Only markdown, charts and data blocks
 * call it. */
MUST_USE struct value *value_html(struct arena *a, struct str html);
/* An empty list. */
MUST_USE struct value *value_list(struct arena *a);
/* An empty map. */
MUST_USE struct value *value_map(struct arena *a);

/* Append item to a list. */
void value_push(struct arena *a, struct value *list,
		const struct value *item);

/* Set a key of a map (key is borrowed: a literal or in the arena). A key is
 * set once; setting it again replaces its value. */
void value_set(struct arena *a, struct value *map, const char *key,
	       const struct value *v);

/* value_set of a copied C string; NULL sets null, so that a template does not
 * go on to look for the key in an outer map. */
void value_set_text(struct arena *a, struct value *map, const char *key,
		    const char *text);

/* value_set of a truth value. */
void value_set_bool(struct arena *a, struct value *map, const char *key,
		    bool truth);

/* The member of a map, or NULL where there is none or v is no map. */
const struct value *value_get(const struct value *v, struct str key);

/* True as templates see it: not NULL, null, false, "" or an empty list. "0"
 * is true: zero is a value. */
bool value_is_true(const struct value *v);

/* Append the tree as JSON, two spaces an indent. */
void value_write_json(struct buf *out, const struct value *v);

#endif

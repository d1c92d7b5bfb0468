/*
 * The strict reader of JSON around cJSON 1.7.15, for this room only.
 *
 * cJSON accepts duplicate keys, invalid UTF-8, raw newlines, "01" and
 * 1e999, keeps no positions and turns numbers into doubles. So the text is
 * first scanned by json_scan.c against RFC 8259, which notes where each
 * value stands; json_rules.c adds what we forbid though JSON allows it;
 * only then cJSON builds the tree. Each item's valueint is the index of its
 * token, which gives its place and the literal text of a number. valuedouble
 * is never used.
 */
#ifndef CONTENT_JSON_H
#define CONTENT_JSON_H

#include <cjson/cJSON.h>

#include "base/diag.h"

/* Types as bits, so that a schema can allow several. */
enum json_type {
	JSON_NULL = 1,
	JSON_BOOL = 2,
	JSON_NUMBER = 4,
	JSON_STRING = 8,
	JSON_ARRAY = 16,
	JSON_OBJECT = 32
};

#define JSON_NO_KEY UINT32_MAX

/* One value, in document order. Offsets into json.text; 32 bits, as files
 * are below LIMIT_JSON and hostile ones hold millions of values. */
struct json_token {
	uint32_t at;
	uint32_t len;
	uint32_t key_at;	/* the quote of its key, or JSON_NO_KEY */
	uint8_t type;		/* enum json_type */
	bool nul;		/* it, or its key, holds \u0000 */
};

/* A known position: the start of each line, and points within long lines. */
struct json_mark {
	size_t at;
	unsigned line;
	unsigned column;
};

struct json {
	const char *path;	/* borrowed: outlives every place made here */
	struct str text;	/* borrowed, without its BOM */
	struct arena *arena;	/* holds the arrays below */
	struct diag *diag;	/* findings about this file */
	struct json_token *token;
	size_t n_tokens;
	struct json_mark *mark;
	size_t n_marks;
	cJSON *root;		/* owned; NULL where it could not be read */
};

/* Read a whole file: encoding, grammar, rules, tree. Returns 0, or -1 when
 * it was reported; release in both cases. text stays borrowed. */
MUST_USE int json_parse(struct json *out, struct arena *a, const char *path,
			struct str text, struct diag *d);

/* The first step alone: encoding and the index of lines. 0 or -1. */
MUST_USE int json_begin(struct json *out, struct arena *a, const char *path,
			struct str text, struct diag *d);

/* The second step: the grammar of RFC 8259, nesting and number of members
 * capped. Fills .token. One finding at most. 0 or -1. */
MUST_USE int json_scan(struct json *j);

/* Rules on tokens, to be kept before cJSON sees the text: no \u0000, no
 * number that a decimal cannot hold. 0 or -1. */
MUST_USE int json_rules_tokens(const struct json *j);

/* Rules on the tree: no key twice, also not in another case; no
 * noncharacters. 0 or -1. */
MUST_USE int json_rules_tree(const struct json *j);

/* Free the tree. */
void json_release(struct json *j);

/* Line and column of a byte offset; O(log lines). */
struct place json_place_at(const struct json *j, size_t at);

/* Where a value stands. */
struct place json_place(const struct json *j, const cJSON *item);

/* Where the key of a member stands; of other values, their own place. */
struct place json_key_place(const struct json *j, const cJSON *item);

/* The text of a value as written in the file. */
struct str json_literal(const struct json *j, const cJSON *item);

/* The type of a value. */
enum json_type json_type_of(const cJSON *item);

/* A member of an object; NULL where there is none, or where it is null: to
 * our files both mean "not given". item NULL is fine. Linear: for objects
 * whose keys a schema has checked. */
const cJSON *json_get(const cJSON *item, const char *key);

#endif

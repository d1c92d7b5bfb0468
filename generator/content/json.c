/*
 * Reading a JSON file as a whole, and positions in it; see json.h. Knows
 * the steps and their order, and nothing of the grammar itself.
 */
#include "content/json.h"

#include "base/limits.h"
#include "base/mem.h"
#include "base/utf8.h"

#define MARK_EVERY 1024	/* bytes of a line between two marks */

static void add_mark(struct json *j, size_t at, unsigned line,
		     unsigned column)
{
	struct json_mark *m = ARENA_PUSH(j->arena, j->mark, j->n_marks);

	m->at = at;
	m->line = line;
	m->column = column;
}

/* Where the line that begins at from ends, behind its LF, CR or CRLF. */
static size_t line_end(struct str text, size_t from)
{
	struct str rest = str_skip(text, from);
	size_t lf = str_find(rest, '\n');
	size_t cr = str_find(str_make(rest.ptr, lf), '\r');

	if (cr + 1 < lf)
		return from + cr + 1;
	return from + (lf < rest.len ? lf + 1 : rest.len);
}

/* Marks within a line, so that none is counted for long. */
static void mark_line(struct json *j, size_t from, size_t to, unsigned line)
{
	unsigned column = 1;

	add_mark(j, from, line, column);
	for (size_t i = from; to - i > MARK_EVERY; i += MARK_EVERY) {
		column += (unsigned)utf8_count(
			str_make(j->text.ptr + i, MARK_EVERY));
		add_mark(j, i + MARK_EVERY, line, column);
	}
}

static void index_lines(struct json *j)
{
	struct str text = j->text;
	unsigned line = 1;
	size_t from = 0;

	do {
		size_t to = line_end(text, from);

		mark_line(j, from, to, line++);
		from = to;
	} while (from < text.len);
	if (text.len && (text.ptr[from - 1] == '\n' ||
			 text.ptr[from - 1] == '\r'))
		add_mark(j, from, line, 1);
}

/* The last mark at or before an offset. */
static const struct json_mark *find_mark(const struct json *j, size_t at)
{
	size_t low = 0, high = j->n_marks;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (j->mark[middle].at <= at)
			low = middle;
		else
			high = middle;
	}
	return &j->mark[low];
}

struct place json_place_at(const struct json *j, size_t at)
{
	const struct json_mark *m = find_mark(j, at);
	struct place p = { j->path, m->line, m->column };

	p.column += (unsigned)utf8_count(str_make(j->text.ptr + m->at,
						   at - m->at));
	return p;
}

/* UTF-16 and UTF-32 show themselves by a BOM or by zero bytes at once. */
static bool is_wide(struct str text)
{
	if (str_starts(text, "\xff\xfe") || str_starts(text, "\xfe\xff"))
		return true;
	return str_find(str_make(text.ptr, text.len < 4 ? text.len : 4),
			'\0') < (text.len < 4 ? text.len : 4);
}

static int check_encoding(struct json *j)
{
	struct diag *d = j->diag;
	size_t bad;

	if (is_wide(j->text))
		return diag_error(d, place_file(j->path), "K002",
				  "berkas ini tersimpan sebagai UTF-16 atau "
				  "UTF-32; simpan sebagai UTF-8");
	if (str_starts(j->text, "\xef\xbb\xbf")) {
		diag_warning(d, place_file(j->path), "K003",
			     "berkas diawali tanda BOM; simpan sebagai UTF-8 "
			     "tanpa BOM");
		j->text = str_skip(j->text, 3);
	}
	index_lines(j);
	bad = utf8_check(j->text);
	if (bad < j->text.len)
		return diag_error(d, json_place_at(j, bad), "K001",
				  "byte ke-%zu bukan UTF-8; simpan berkas ini "
				  "sebagai UTF-8", bad + 1);
	return 0;
}

int json_begin(struct json *out, struct arena *a, const char *path,
	       struct str text, struct diag *d)
{
	struct json j = { .path = path, .text = text, .arena = a, .diag = d };

	if (text.len > LIMIT_JSON)
		BUG("a JSON file that its reader let pass");
	*out = j;
	return check_encoding(out);
}

/* Give each item the index of its token. Nesting is capped by the scan. */
static size_t number_items(const struct json *j, cJSON *item, size_t next)
{
	if (next >= j->n_tokens)
		BUG("more items than tokens");
	item->valueint = (int)next++;
	for (cJSON *c = item->child; c; c = c->next)
		next = number_items(j, c, next);
	return next;
}

static int build_tree(struct json *j)
{
	/* What the scan has accepted cJSON can only refuse for want of
	 * memory; it has no other way to say so. */
	j->root = cJSON_ParseWithLengthOpts(j->text.ptr, j->text.len, NULL, 0);
	if (!j->root)
		mem_die();
	if (number_items(j, j->root, 0) != j->n_tokens)
		BUG("fewer items than tokens");
	return json_rules_tree(j);
}

int json_parse(struct json *out, struct arena *a, const char *path,
	       struct str text, struct diag *d)
{
	if (json_begin(out, a, path, text, d) < 0)
		return -1;
	if (json_scan(out) < 0 || json_rules_tokens(out) < 0)
		return -1;
	return build_tree(out);
}

void json_release(struct json *j)
{
	cJSON_Delete(j->root);
	j->root = NULL;
}

static const struct json_token *token_of(const struct json *j,
					 const cJSON *item)
{
	return &j->token[item->valueint];
}

struct place json_place(const struct json *j, const cJSON *item)
{
	return json_place_at(j, token_of(j, item)->at);
}

struct place json_key_place(const struct json *j, const cJSON *item)
{
	const struct json_token *t = token_of(j, item);

	return json_place_at(j, t->key_at == JSON_NO_KEY ? t->at : t->key_at);
}

struct str json_literal(const struct json *j, const cJSON *item)
{
	const struct json_token *t = token_of(j, item);

	return str_make(j->text.ptr + t->at, t->len);
}

enum json_type json_type_of(const cJSON *item)
{
	switch (item->type & 0xFF) {
	case cJSON_False:
	case cJSON_True:
		return JSON_BOOL;
	case cJSON_Number:
		return JSON_NUMBER;
	case cJSON_String:
		return JSON_STRING;
	case cJSON_Array:
		return JSON_ARRAY;
	case cJSON_Object:
		return JSON_OBJECT;
	default:
		return JSON_NULL;
	}
}

const cJSON *json_get(const cJSON *item, const char *key)
{
	for (const cJSON *c = item ? item->child : NULL; c; c = c->next)
		if (c->string && c->string[0] == key[0] &&
		    strcmp(c->string, key) == 0)
			return cJSON_IsNull(c) ? NULL : c;
	return NULL;
}

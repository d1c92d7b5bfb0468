/*
 * The value tree of templates; see value.h.
 */
#include "base/value.h"

#include "base/escape.h"

static struct value *make(struct arena *a, enum value_type type)
{
	struct value *v = arena_alloc(a, sizeof(*v));

	v->type = type;
	return v;
}

struct value *value_null(struct arena *a)
{
	return make(a, VALUE_NULL);
}

struct value *value_bool(struct arena *a, bool truth)
{
	struct value *v = make(a, VALUE_BOOL);

	v->truth = truth;
	return v;
}

struct value *value_text(struct arena *a, struct str text)
{
	return value_text_ref(a, arena_str(a, text));
}

struct value *value_text_ref(struct arena *a, struct str text)
{
	struct value *v = make(a, VALUE_TEXT);

	v->text = text;
	return v;
}

struct value *value_html(struct arena *a, struct str html)
{
	struct value *v = make(a, VALUE_HTML);

	v->text = arena_str(a, html);
	return v;
}

struct value *value_list(struct arena *a)
{
	return make(a, VALUE_LIST);
}

struct value *value_map(struct arena *a)
{
	return make(a, VALUE_MAP);
}

void value_push(struct arena *a, struct value *list,
		const struct value *item)
{
	if (list->type != VALUE_LIST)
		BUG("value_push on no list");
	*ARENA_PUSH(a, list->item, list->n) = item;
}

/* The first byte tells most keys apart. */
static bool same_key(struct str a, struct str b)
{
	return a.len == b.len &&
	       (a.len == 0 || (a.ptr[0] == b.ptr[0] &&
			       memcmp(a.ptr, b.ptr, a.len) == 0));
}

static struct value_member *find(const struct value *v, struct str key)
{
	for (size_t i = 0; i < v->n; i++)
		if (same_key(v->member[i].key, key))
			return &v->member[i];
	return NULL;
}

void value_set(struct arena *a, struct value *map, const char *key,
	       const struct value *v)
{
	struct value_member *m;

	if (map->type != VALUE_MAP)
		BUG("value_set on no map");
	m = find(map, str_from(key));
	if (!m) {
		m = ARENA_PUSH(a, map->member, map->n);
		m->key = str_from(key);
	}
	m->value = v;
}

void value_set_text(struct arena *a, struct value *map, const char *key,
		    const char *text)
{
	value_set(a, map, key, text ? value_text(a, str_from(text))
				    : value_null(a));
}

void value_set_bool(struct arena *a, struct value *map, const char *key,
		    bool truth)
{
	value_set(a, map, key, value_bool(a, truth));
}

const struct value *value_get(const struct value *v, struct str key)
{
	const struct value_member *m;

	if (!v || v->type != VALUE_MAP)
		return NULL;
	m = find(v, key);
	return m ? m->value : NULL;
}

bool value_is_true(const struct value *v)
{
	if (!v)
		return false;
	switch (v->type) {
	case VALUE_NULL:
		return false;
	case VALUE_BOOL:
		return v->truth;
	case VALUE_TEXT:
	case VALUE_HTML:
		return v->text.len > 0;
	case VALUE_LIST:
		return v->n > 0;
	default:
		return true;
	}
}

static void write_value(struct buf *out, const struct value *v, int depth);

static void new_line(struct buf *out, int depth)
{
	buf_addf(out, "\n%*s", 2 * depth, "");
}

static void write_list(struct buf *out, const struct value *v, int depth)
{
	buf_addch(out, '[');
	for (size_t i = 0; i < v->n; i++) {
		buf_adds(out, i ? "," : "");
		new_line(out, depth + 1);
		write_value(out, v->item[i], depth + 1);
	}
	if (v->n)
		new_line(out, depth);
	buf_addch(out, ']');
}

static void write_map(struct buf *out, const struct value *v, int depth)
{
	buf_addch(out, '{');
	for (size_t i = 0; i < v->n; i++) {
		buf_adds(out, i ? "," : "");
		new_line(out, depth + 1);
		escape_json(out, v->member[i].key);
		buf_adds(out, ": ");
		write_value(out, v->member[i].value, depth + 1);
	}
	if (v->n)
		new_line(out, depth);
	buf_addch(out, '}');
}

/* Recursion is bounded: the trees are built by our own code. */
static void write_value(struct buf *out, const struct value *v, int depth)
{
	switch (v->type) {
	case VALUE_NULL:
		buf_adds(out, "null");
		break;
	case VALUE_BOOL:
		buf_adds(out, v->truth ? "true" : "false");
		break;
	case VALUE_TEXT:
	case VALUE_HTML:
		escape_json(out, v->text);
		break;
	case VALUE_LIST:
		write_list(out, v, depth);
		break;
	case VALUE_MAP:
		write_map(out, v, depth);
		break;
	}
}

void value_write_json(struct buf *out, const struct value *v)
{
	write_value(out, v, 0);
	buf_addch(out, '\n');
}

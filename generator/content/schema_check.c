/*
 * Hold a parsed file against its schema: every value, every mistake; see
 * schema.h. Knows no file kind; the words are in schema_fail.c. Recursion is
 * that of the file, capped by LIMIT_JSON_DEPTH.
 */
#include "content/schema_check.h"

#include "base/date.h"
#include "base/utf8.h"
#include "content/angka.h"
#include "content/typed.h"

static int check_value(const struct json *j, const struct schema_node *n,
		       const cJSON *item);

static bool matches(const struct schema_pattern *p, const char *text)
{
	return regexec(&p->regex, text, 0, NULL, 0) == 0;
}

/* The first letter tells most keys apart. */
static bool same_key(const char *a, const char *b)
{
	return a[0] == b[0] && strcmp(a, b) == 0;
}

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') ||
	       ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* RFC 3986 as far as characters go: a scheme, and nothing that would have
 * to be escaped. */
static bool is_uri(const char *text)
{
	size_t scheme = strspn(text, "abcdefghijklmnopqrstuvwxyz"
				     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "0123456789+.-");

	if (scheme == 0 || text[scheme] != ':')
		return false;
	for (const char *p = text; *p; p++) {
		if (*p <= 0x20 || *p >= 0x7F || strchr("\"<>\\^`{|}", *p))
			return false;
		if (*p == '%' && (!is_hex(p[1]) || !is_hex(p[2])))
			return false;
	}
	return true;
}

static bool is_choice(const struct schema_node *n, const char *text)
{
	for (size_t i = 0; i < n->n_choice; i++)
		if (same_key(n->choice[i], text))
			return true;
	return false;
}

/* The first mistake of a text is enough. */
static int check_string(const struct check *c)
{
	const struct schema_node *n = c->node;
	struct str text = str_from(c->item->valuestring);
	size_t length = utf8_count(text);
	struct date date;

	if (n->n_choice > 0 && !is_choice(n, text.ptr))
		return schema_fail_choice(c);
	if (length < n->min_length ||
	    (n->max_length > 0 && length > n->max_length))
		return schema_fail_length(c, length);
	if (n->format == SCHEMA_DATE && !date_parse(&date, text))
		return schema_fail_date(c);
	if (n->format == SCHEMA_URI && !is_uri(text.ptr))
		return schema_fail_uri(c);
	if (n->pattern && !matches(n->pattern, text.ptr))
		return schema_fail_pattern(c);
	return 0;
}

static int check_number(const struct check *c)
{
	const struct schema_node *n = c->node;
	struct decimal d;

	if (decimal_parse(&d, json_literal(c->json, c->item)) != DECIMAL_OK)
		BUG("a number that json_rules.c let pass");
	if (n->whole && decimal_cmp(decimal_round(d, 0), d) != 0)
		return schema_fail_whole(c);
	if (n->whole && angka_is_grouped(json_literal(c->json, c->item)))
		return typed_grouped(c->json, c->item, "K034");
	if ((n->minimum && decimal_cmp(d, *n->minimum) < 0) ||
	    (n->maximum && decimal_cmp(d, *n->maximum) > 0))
		return schema_fail_range(c);
	return 0;
}

static int check_array(const struct check *c)
{
	const struct schema_node *n = c->node;
	size_t count = 0;
	int result = 0;

	for (const cJSON *i = c->item->child; i; i = i->next, count++)
		if (n->items && check_value(c->json, n->items, i) < 0)
			result = -1;
	if (count < n->min_items || (n->max_items && count > n->max_items))
		result = schema_fail_items(c, count);
	return result;
}

static const struct schema_property *
find_property(const struct schema_node *n, const char *key)
{
	for (size_t i = 0; i < n->n_property; i++) {
		const struct schema_property *p = &n->property[i];

		if (p->key ? same_key(p->key, key) :
			     matches(p->pattern, key))
			return p;
	}
	return NULL;
}

static int check_member(const struct check *object, const cJSON *member)
{
	const struct schema_property *p;
	struct check c = { object->json, object->node, member };

	p = find_property(object->node, member->string);
	if (p)
		return check_value(object->json, p->node, member);
	/* reported, but it spoils nothing else of its file: going on finds
	 * the other mistakes in the same run */
	if (object->node->closed)
		schema_fail_unknown(&c);
	return 0;
}

static bool has_key(const cJSON *object, const char *key)
{
	for (const cJSON *m = object->child; m; m = m->next)
		if (same_key(m->string, key))
			return true;
	return false;
}

static int check_object(const struct check *c)
{
	const struct schema_node *n = c->node;
	int result = 0;

	for (const cJSON *m = c->item->child; m; m = m->next)
		if (check_member(c, m) < 0)
			result = -1;
	for (size_t i = 0; i < n->n_property; i++)
		if (n->property[i].required &&
		    !has_key(c->item, n->property[i].key))
			result = schema_fail_missing(c, &n->property[i]);
	return result;
}

static int check_value(const struct json *j, const struct schema_node *n,
		       const cJSON *item)
{
	struct check c = { j, n, item };
	enum json_type type = json_type_of(item);

	if (j->diag->dropped > 0)
		return -1;	/* nobody reads that far */
	if (n->types && !(n->types & type))
		return schema_fail_type(&c);
	switch (type) {
	case JSON_STRING:
		return check_string(&c);
	case JSON_NUMBER:
		return check_number(&c);
	case JSON_ARRAY:
		return check_array(&c);
	case JSON_OBJECT:
		return check_object(&c);
	default:
		return 0;
	}
}

int schema_check(const struct schema_node *n, const struct json *j)
{
	return check_value(j, n, j->root);
}

/*
 * From the text of a JSON Schema to plain structs; see schema.h. The texts
 * are our own: whatever is wrong with them is a BUG. One function a
 * keyword, in one table. Knows nothing of what is checked against them.
 */
#include "content/schema.h"

#include <stdio.h>

#include "content/json.h"

struct compiler {
	struct schema_set *set;
	struct json json;
	struct schema_entry *def;	/* $defs, in the order of the file */
	size_t n_def;
};

typedef void keyword_fn(struct compiler *c, struct schema_node *n,
			const cJSON *value);

static void compile(struct compiler *c, struct schema_node *n,
		    const cJSON *source);

static const char *text_of(struct compiler *c, const cJSON *value)
{
	if (!cJSON_IsString(value))
		BUG("schema: text expected");
	return arena_strdup(&c->set->arena, str_from(value->valuestring));
}

static struct decimal number_of(struct compiler *c, const cJSON *value)
{
	struct decimal d;

	if (decimal_parse(&d, json_literal(&c->json, value)) != DECIMAL_OK)
		BUG("schema: number expected");
	return d;
}

static size_t count_of(struct compiler *c, const cJSON *value)
{
	struct decimal d = number_of(c, value);

	if (d.scale != 0 || d.coef < 0)
		BUG("schema: count expected");
	return (size_t)d.coef;
}

static const struct schema_node *node_of(struct compiler *c,
					 const cJSON *value)
{
	struct schema_node *n = arena_alloc(&c->set->arena, sizeof(*n));

	compile(c, n, value);
	return n;
}

static const struct schema_pattern *pattern_of(struct compiler *c,
					       const char *text)
{
	struct schema_pattern *p = arena_alloc(&c->set->arena, sizeof(*p));

	if (regcomp(&p->regex, text, REG_EXTENDED | REG_NOSUB) != 0)
		BUG("schema: pattern does not compile");
	p->next = c->set->patterns;
	c->set->patterns = p;
	return p;
}

static void annotation(struct compiler *c, struct schema_node *n,
		       const cJSON *value)
{
	(void)c;
	(void)n;
	(void)value;
}

static void title(struct compiler *c, struct schema_node *n,
		  const cJSON *value)
{
	n->title = text_of(c, value);
}

static void description(struct compiler *c, struct schema_node *n,
			const cJSON *value)
{
	n->description = text_of(c, value);
}

/* The first example is what messages show. */
static void examples(struct compiler *c, struct schema_node *n,
		     const cJSON *value)
{
	struct str literal = json_literal(&c->json, value->child);

	n->example = arena_strdup(&c->set->arena, literal);
}

static void add_type(struct schema_node *n, const cJSON *value)
{
	static const struct {
		const char *name;
		enum json_type type;
	} types[] = {
		{ "null", JSON_NULL },
		{ "boolean", JSON_BOOL },
		{ "number", JSON_NUMBER },
		{ "integer", JSON_NUMBER },
		{ "string", JSON_STRING },
		{ "array", JSON_ARRAY },
		{ "object", JSON_OBJECT },
	};

	for (size_t i = 0; i < ARRAY_SIZE(types); i++) {
		if (strcmp(types[i].name, value->valuestring) != 0)
			continue;
		n->types |= types[i].type;
		n->whole |= strcmp(types[i].name, "integer") == 0;
		return;
	}
	BUG("schema: unknown type");
}

static void type(struct compiler *c, struct schema_node *n,
		 const cJSON *value)
{
	(void)c;
	if (cJSON_IsString(value))
		add_type(n, value);
	for (const cJSON *i = value->child; i; i = i->next)
		add_type(n, i);
}

static void choices(struct compiler *c, struct schema_node *n,
		    const cJSON *value)
{
	if (n->types != JSON_STRING)
		BUG("schema: enum must follow the type string");
	for (const cJSON *i = value->child; i; i = i->next)
		*ARENA_PUSH(&c->set->arena, n->choice, n->n_choice) =
			text_of(c, i);
}

static struct schema_property *add_property(struct compiler *c,
					    struct schema_node *n,
					    const cJSON *value)
{
	const struct schema_node *node = node_of(c, value);
	struct schema_property *p;

	p = ARENA_PUSH(&c->set->arena, n->property, n->n_property);
	p->node = node;
	return p;
}

static void properties(struct compiler *c, struct schema_node *n,
		       const cJSON *value)
{
	for (const cJSON *i = value->child; i; i = i->next)
		add_property(c, n, i)->key = arena_strdup(
			&c->set->arena, str_from(i->string));
}

static void pattern_properties(struct compiler *c, struct schema_node *n,
			       const cJSON *value)
{
	for (const cJSON *i = value->child; i; i = i->next)
		add_property(c, n, i)->pattern = pattern_of(c, i->string);
}

static void additional(struct compiler *c, struct schema_node *n,
		       const cJSON *value)
{
	(void)c;
	if (!cJSON_IsFalse(value))
		BUG("schema: additionalProperties must be false");
	n->closed = true;
}

/* Comes behind "properties" in our files. */
static void required(struct compiler *c, struct schema_node *n,
		     const cJSON *value)
{
	(void)c;
	for (const cJSON *i = value->child; i; i = i->next) {
		size_t p = 0;

		while (p < n->n_property &&
		       (!n->property[p].key ||
			strcmp(n->property[p].key, i->valuestring) != 0))
			p++;
		if (p == n->n_property)
			BUG("schema: a required key is no property");
		n->property[p].required = true;
	}
}

static void items(struct compiler *c, struct schema_node *n,
		  const cJSON *value)
{
	n->items = node_of(c, value);
}

static void min_items(struct compiler *c, struct schema_node *n,
		      const cJSON *value)
{
	n->min_items = count_of(c, value);
}

static void max_items(struct compiler *c, struct schema_node *n,
		      const cJSON *value)
{
	n->max_items = count_of(c, value);
}

static const struct decimal *bound_of(struct compiler *c,
				      const cJSON *value)
{
	struct decimal *d = arena_alloc(&c->set->arena, sizeof(*d));

	*d = number_of(c, value);
	return d;
}

static void minimum(struct compiler *c, struct schema_node *n,
		    const cJSON *value)
{
	n->minimum = bound_of(c, value);
}

static void maximum(struct compiler *c, struct schema_node *n,
		    const cJSON *value)
{
	n->maximum = bound_of(c, value);
}

static void min_length(struct compiler *c, struct schema_node *n,
		       const cJSON *value)
{
	n->min_length = count_of(c, value);
}

static void max_length(struct compiler *c, struct schema_node *n,
		       const cJSON *value)
{
	n->max_length = count_of(c, value);
}

static void pattern(struct compiler *c, struct schema_node *n,
		    const cJSON *value)
{
	n->pattern = pattern_of(c, value->valuestring);
}

static void format(struct compiler *c, struct schema_node *n,
		   const cJSON *value)
{
	const char *name = text_of(c, value);

	if (strcmp(name, "date") == 0)
		n->format = SCHEMA_DATE;
	else if (strcmp(name, "uri") == 0)
		n->format = SCHEMA_URI;
	else
		BUG("schema: unknown format");
}

/* "#/$defs/NAME": a copy of that node, which annotations may overlay. */
static void ref(struct compiler *c, struct schema_node *n,
		const cJSON *value)
{
	static const char root[] = "#/$defs/";
	const char *name = text_of(c, value);

	if (!str_starts(str_from(name), root) || n->types)
		BUG("schema: $ref must come first and stay in $defs");
	for (size_t i = 0; i < c->n_def; i++) {
		if (strcmp(c->def[i].name, name + sizeof(root) - 1) == 0) {
			*n = *c->def[i].node;
			return;
		}
	}
	BUG("schema: $ref to nothing defined before it");
}

static void defs(struct compiler *c, struct schema_node *n,
		 const cJSON *value)
{
	(void)n;
	for (const cJSON *i = value->child; i; i = i->next) {
		const struct schema_node *node = node_of(c, i);
		struct schema_entry *e;

		e = ARENA_PUSH(&c->set->arena, c->def, c->n_def);
		e->name = arena_strdup(&c->set->arena, str_from(i->string));
		e->node = node;
	}
}

static const struct {
	const char *name;
	keyword_fn *compile;
} keywords[] = {
	{ "$schema", annotation },
	{ "$comment", annotation },
	{ "default", annotation },
	{ "$defs", defs },
	{ "$ref", ref },
	{ "title", title },
	{ "description", description },
	{ "examples", examples },
	{ "type", type },
	{ "enum", choices },
	{ "properties", properties },
	{ "patternProperties", pattern_properties },
	{ "additionalProperties", additional },
	{ "required", required },
	{ "items", items },
	{ "minItems", min_items },
	{ "maxItems", max_items },
	{ "minimum", minimum },
	{ "maximum", maximum },
	{ "minLength", min_length },
	{ "maxLength", max_length },
	{ "pattern", pattern },
	{ "format", format },
};

static keyword_fn *find_keyword(const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(keywords); i++)
		if (strcmp(keywords[i].name, name) == 0)
			return keywords[i].compile;
	fprintf(stderr, "schema keyword \"%s\"\n", name);
	BUG("schema: unknown keyword");
}

/* Nesting is that of our own files. */
static void compile(struct compiler *c, struct schema_node *n,
		    const cJSON *source)
{
	if (cJSON_IsTrue(source))
		return;
	if (!cJSON_IsObject(source))
		BUG("schema: object or true expected");
	for (const cJSON *i = source->child; i; i = i->next)
		find_keyword(i->string)(c, n, i);
}

static const struct schema_node *compile_text(struct schema_set *set,
					      const struct schema_text *t)
{
	struct compiler c = { .set = set };
	struct diag d = DIAG_INIT;
	const struct schema_node *n;

	if (json_parse(&c.json, &set->arena, t->name,
		       str_make(t->text, t->len), &d) < 0) {
		diag_print(&d, stderr);
		BUG("schema: not readable");
	}
	n = node_of(&c, c.json.root);
	json_release(&c.json);
	diag_release(&d);
	return n;
}

void schema_compile(struct schema_set *out, const struct schema_text *texts)
{
	struct schema_set empty = { .arena = ARENA_INIT };

	*out = empty;
	for (const struct schema_text *t = texts; t->name; t++) {
		const struct schema_node *n = compile_text(out, t);
		struct schema_entry *e;

		e = ARENA_PUSH(&out->arena, out->entry, out->n);
		e->name = t->name;
		e->node = n;
	}
}

void schema_release(struct schema_set *s)
{
	for (struct schema_pattern *p = s->patterns; p; p = p->next)
		regfree(&p->regex);
	arena_release(&s->arena);
}

const struct schema_node *schema_find(const struct schema_set *s,
				      const char *name)
{
	for (size_t i = 0; i < s->n; i++)
		if (strcmp(s->entry[i].name, name) == 0)
			return s->entry[i].node;
	BUG("no schema of that name");
}

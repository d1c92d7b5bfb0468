/*
 * Runs the examples of template.txt. An input is a template, or sections
 * that begin with lines like these:
 *
 *	--- data		JSON; {"html": "…"} is a value of type html
 *	--- template		rendered, called "template" in messages
 *	--- partial NAME	another template that the first can name
 *	--- lenient		a missing partial is empty, not an error
 *	--- limit 100		bytes that may come out
 *	--- check		lint the template instead of rendering it
 *	--- check raw		the same, with {{{x}}} allowed
 *
 * "(no newline)" behind a section's line leaves the last line end out.
 * The output is what is rendered, or the messages.
 */
#include "spec.h"

#include <stdio.h>
#include <stdlib.h>

#include "../json_value.h"
#include "base/limits.h"
#include "theme/check.h"
#include "theme/template.h"

#define MAX_PARTIALS 8

struct partial {
	struct str name;
	struct str text;
	const struct template *template;
};

struct example {
	struct arena arena;
	struct diag diag;
	struct str data, template;
	struct partial partial[MAX_PARTIALS];
	size_t n;
	size_t limit;
	bool lenient, check, raw;
};

static struct str cut_line(struct str *text)
{
	size_t n = str_find(*text, '\n');
	struct str line = str_make(text->ptr, n);

	*text = str_skip(*text, n < text->len ? n + 1 : n);
	return line;
}

/* Cut off the text up to the next section. */
static struct str cut_section(struct str *text)
{
	struct str section = str_make(text->ptr, 0);

	while (text->len > 0 && !str_starts(*text, "--- ")) {
		cut_line(text);
		section.len = (size_t)(text->ptr - section.ptr);
	}
	return section;
}

static void read_section(struct example *e, struct str head, struct str text)
{
	static const char no_newline[] = " (no newline)";

	if (str_ends(head, no_newline)) {
		head.len -= sizeof(no_newline) - 1;
		text.len--;
	}
	if (str_is(head, "--- data")) {
		e->data = text;
	} else if (str_is(head, "--- template")) {
		e->template = text;
	} else if (str_is(head, "--- lenient")) {
		e->lenient = true;
	} else if (str_starts(head, "--- check")) {
		e->check = true;
		e->raw = str_ends(head, " raw");
	} else if (str_starts(head, "--- limit ")) {
		e->limit = strtoul(head.ptr + 10, NULL, 10);
	} else if (str_starts(head, "--- partial ") && e->n < MAX_PARTIALS) {
		e->partial[e->n].name = str_skip(head, 12);
		e->partial[e->n++].text = text;
	} else {
		fprintf(stderr, "bad section: " STR_FMT "\n", STR_ARG(head));
		exit(2);
	}
}

static void read_example(struct example *e, struct str input)
{
	e->template = cut_section(&input);
	while (input.len > 0) {
		struct str head = cut_line(&input);

		read_section(e, head, cut_section(&input));
	}
}

static const struct template *find_partial(const void *set, struct str name)
{
	const struct example *e = set;

	for (size_t i = 0; i < e->n; i++)
		if (str_equal(e->partial[i].name, name))
			/* cppcheck-suppress CastIntegerToAddressAtReturn */
			return e->partial[i].template;
	return NULL;
}

/* Parse all; NULL where one of them is wrong. */
static const struct template *parse_all(struct example *e)
{
	const struct template *t =
		template_parse(&e->arena, "template", e->template, &e->diag);

	for (size_t i = 0; i < e->n; i++) {
		struct partial *p = &e->partial[i];

		p->template = template_parse(&e->arena,
					     arena_strdup(&e->arena, p->name),
					     p->text, &e->diag);
		if (!p->template)
			t = NULL;
	}
	/* cppcheck-suppress CastIntegerToAddressAtReturn; see template.h */
	return t;
}

static struct value *parse_data(struct example *e)
{
	cJSON *json = cJSON_ParseWithLength(e->data.ptr, e->data.len);
	struct value *v;

	if (!json) {
		fprintf(stderr, "bad data: " STR_FMT "\n", STR_ARG(e->data));
		exit(2);
	}
	v = json_value(&e->arena, json);
	cJSON_Delete(json);
	return v;
}

static void render(struct example *e, struct buf *out,
		   const struct template *t)
{
	struct template_options o = { find_partial, e, !e->lenient };
	struct buf page = BUF_INIT(e->limit);

	if (template_render(&page, t, parse_data(e), &o, &e->diag) == 0)
		buf_addstr(out, buf_str(&page));
	else if (e->diag.n != 1)
		buf_adds(out, "failed, but not with one message\n");
	buf_release(&page);
}

static void print_messages(struct buf *out, struct diag *d)
{
	char *text = NULL;
	size_t size = 0;
	FILE *f = open_memstream(&text, &size);

	if (!f)
		exit(2);
	diag_print(d, f);
	fclose(f);
	buf_add(out, text, size);
	free(text);
}

void spec_run(struct buf *out, struct str input)
{
	struct example e = { .arena = ARENA_INIT, .diag = DIAG_INIT,
			     .data = STR("{}"), .limit = LIMIT_PAGE };
	const struct template *t;

	read_example(&e, input);
	t = parse_all(&e);
	if (t && e.check) {
		int result = check_template(t, e.raw, &e.diag);

		if ((result < 0) != (e.diag.n > 0))
			buf_adds(out, "result and messages differ\n");
	} else if (t) {
		render(&e, out, t);
	}
	print_messages(out, &e.diag);
	diag_release(&e.diag);
	arena_release(&e.arena);
}

/*
 * Runs the examples of markdown.txt: renders the input with hooks that show
 * what they were given, then prints the findings, a line each.
 */
#include "spec.h"


#include "base/escape.h"
#include "content/markdown.h"

/* What the lines that begin with "%" ask for. */
struct request {
	struct markdown_options options;
	bool result;	/* "%result": title, contents, links, words */
};

/* --- hooks: names that begin with "salah" are unknown ------------------- */

static int unknown(struct diag *d, struct str name, struct place at)
{
	return diag_error(d, at, "K000", "\"" STR_FMT "\" tidak dikenal",
			  STR_ARG(name));
}

static int expression(void *ctx, struct buf *html, struct buf *text,
		      struct str expr, struct place at)
{
	if (str_starts(expr, "salah"))
		return unknown(ctx, expr, at);
	buf_adds(html, "<data>");
	escape_html(html, expr);
	buf_addf(html, "@%u:%u</data>", at.line, at.column);
	buf_adds(text, "72,13");
	return 0;
}

static int figure(void *ctx, struct buf *html,
		  const struct markdown_target *t)
{
	if (str_starts(t->name, "salah"))
		return unknown(ctx, t->name, t->at);
	buf_adds(html, "<figure>");
	escape_html(html, t->scheme);
	buf_addf(html, "@%u:%u ", t->at.line, t->at.column);
	escape_html(html, t->name);
	buf_adds(html, ": ");
	escape_html(html, t->caption);
	buf_adds(html, "</figure>");
	return 0;
}

static int page(void *ctx, struct buf *url, const struct markdown_target *t)
{
	if (str_starts(t->name, "salah"))
		return unknown(ctx, t->name, t->at);
	if (t->scheme.len == 0) {
		buf_addstr(url, t->name);
		return 0;
	}
	buf_adds(url, "/");
	buf_addstr(url, t->scheme);
	buf_adds(url, "/");
	buf_addstr(url, t->name);
	buf_addf(url, "@%u:%u", t->at.line, t->at.column);
	return 0;
}

/* --- one example -------------------------------------------------------- */

static void print_result(struct buf *out, const struct markdown_result *r)
{
	buf_adds(out, "title: ");
	buf_addstr(out, r->title);
	buf_addf(out, "\nwords: %zu\n", r->words);
	for (size_t i = 0; i < r->n_heading; i++)
		buf_addf(out, "%d #%s " STR_FMT "\n", r->heading[i].level,
			 r->heading[i].id, STR_ARG(r->heading[i].text));
	for (size_t i = 0; i < r->n_outlink; i++)
		buf_addf(out, "%u:%u " STR_FMT " " STR_FMT "\n",
			 r->outlink[i].at.line, r->outlink[i].at.column,
			 STR_ARG(r->outlink[i].host),
			 STR_ARG(r->outlink[i].url));
}

/* Read a line "%word number" off *input; false where there is none. */
static bool read_request(struct request *r, struct str *input)
{
	size_t n = str_find(*input, '\n');
	struct str line = str_make(input->ptr, n);

	if (!str_starts(line, "%"))
		return false;
	if (str_is(line, "%result"))
		r->result = true;
	else if (str_starts(line, "%shift "))
		r->options.shift = line.ptr[7] - '0';
	else if (str_starts(line, "%after "))
		r->options.lines_before = (unsigned)(line.ptr[7] - '0');
	else
		BUG("an example asks for something unknown");
	*input = str_skip(*input, n + 1);
	return true;
}

void spec_run(struct buf *out, struct str input)
{
	struct diag d = DIAG_INIT;
	struct markdown_hooks hooks = { &d, expression, figure, page };
	struct request r = { { &hooks, "contoh.md", 0, 0, "b-" }, false };
	struct arena arena = ARENA_INIT;
	struct markdown_result result;
	int ok;

	while (read_request(&r, &input))
		;
	ok = markdown_render(&result, &arena, input, &r.options, &d);
	if ((ok < 0) != (d.errors > 0))
		BUG("the return value and the findings disagree");
	buf_addstr(out, result.html);
	if (r.result)
		print_result(out, &result);
	spec_findings_short(out, &d);
	diag_release(&d);
	arena_release(&arena);
}

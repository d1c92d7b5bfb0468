/*
 * Findings as SARIF 2.1.0, which code hosts and editors read; see format.h.
 */
#include "findings/format.h"

#include "base/escape.h"

static const char *level(enum diag_level level)
{
	return level == DIAG_WARNING ? "warning"
	     : level == DIAG_HINT ? "note" : "error";
}

static bool is_first(const struct diag *d, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (!strcmp(d->item[i].code, d->item[at].code))
			return false;
	return true;
}

static void add_rules(struct buf *out, const struct diag *d)
{
	const char *comma = "";

	for (size_t i = 0; i < d->n; i++) {
		if (!is_first(d, i))
			continue;
		buf_addf(out, "%s{\"id\": \"%s\"}", comma, d->item[i].code);
		comma = ", ";
	}
}

/* A region has lines and columns from 1, columns in characters. */
static void add_location(struct buf *out, const struct findings *f,
			 const struct place *at)
{
	struct buf path = BUF_INIT(SIZE_MAX / 2);

	escape_url_path(&path, str_from(f->prefix));
	escape_url_path(&path, str_from(at->path));
	buf_adds(out, "{\"physicalLocation\": {\"artifactLocation\": "
		      "{\"uri\": ");
	escape_json(out, buf_str(&path));
	buf_adds(out, "}");
	if (at->line)
		buf_addf(out, ", \"region\": {\"startLine\": %u, "
			      "\"startColumn\": %u}", at->line, at->column);
	buf_adds(out, "}}");
	buf_release(&path);
}

static void add_result(struct buf *out, const struct findings *f,
		       const struct diag_item *item)
{
	buf_addf(out, "    {\"ruleId\": \"%s\", \"level\": \"%s\", "
		      "\"message\": {\"text\": ", item->code,
		 level(item->level));
	escape_json(out, str_from(item->text));
	buf_adds(out, "}, \"locations\": [");
	if (item->place.path[0])
		add_location(out, f, &item->place);
	buf_adds(out, "]}");
}

void findings_sarif(struct buf *out, const struct findings *f)
{
	const struct diag *d = f->diag;

	buf_addf(out, "{\"version\": \"2.1.0\",\n \"$schema\": "
		      "\"https://json.schemastore.org/sarif-2.1.0.json\",\n"
		      " \"runs\": [{\"columnKind\": \"unicodeCodePoints\",\n"
		      "  \"tool\": {\"driver\": {\"name\": \"kinerja\", "
		      "\"version\": \"%s\", \"rules\": [", f->version);
	add_rules(out, d);
	buf_adds(out, "]}},\n  \"results\": [");
	for (size_t i = 0; i < d->n; i++) {
		buf_adds(out, i ? ",\n" : "\n");
		add_result(out, f, &d->item[i]);
	}
	buf_adds(out, d->n ? "\n  ]}]}\n" : "]}]}\n");
}

/*
 * Findings as one JSON object; see format.h.
 */
#include "findings/format.h"

#include "base/escape.h"

static void add_text(struct buf *out, const char *key, const char *text)
{
	buf_addf(out, ", \"%s\": ", key);
	if (text)
		escape_json(out, str_from(text));
	else
		buf_adds(out, "null");
}

static void add_item(struct buf *out, const struct findings *f,
		     const struct diag_item *item)
{
	struct buf path = BUF_INIT(SIZE_MAX / 2);

	findings_path(&path, f, &item->place);
	buf_addf(out, "    {\"level\": \"%s\", \"code\": \"%s\"",
		 diag_level_name(item->level), item->code);
	add_text(out, "path", path.ptr);
	buf_addf(out, ", \"line\": %u, \"column\": %u", item->place.line,
		 item->place.column);
	add_text(out, "message", item->text);
	add_text(out, "quote", item->quote);
	buf_addf(out, ", \"caret\": %u}", item->caret);
	buf_release(&path);
}

static void add_silence(struct buf *out, const struct diag_silence *s)
{
	buf_addf(out, "    {\"code\": \"%s\"", s->code);
	add_text(out, "pattern", s->pattern);
	add_text(out, "reason", s->reason);
	buf_addf(out, ", \"count\": %zu}", s->n);
}

/* What the site decided to live with. */
static void add_silences(struct buf *out, const struct diag *d)
{
	buf_adds(out, ",\n  \"silenced\": [");
	for (size_t i = 0; i < d->n_silence; i++) {
		buf_adds(out, i ? ",\n" : "\n");
		add_silence(out, &d->silence[i]);
	}
	buf_adds(out, d->n_silence ? "\n  ]" : "]");
}

void findings_json(struct buf *out, const struct findings *f)
{
	const struct diag *d = f->diag;
	size_t errors = d->errors + d->environment;

	buf_addf(out, "{\n  \"tool\": \"kinerja\", \"version\": \"%s\",\n"
		      "  \"errors\": %zu, \"warnings\": %zu, \"hints\": %zu, "
		      "\"not_listed\": %zu,\n  \"findings\": [",
		 f->version, errors, d->warnings, d->hints, d->dropped);
	for (size_t i = 0; i < d->n; i++) {
		buf_adds(out, i ? ",\n" : "\n");
		add_item(out, f, &d->item[i]);
	}
	buf_adds(out, d->n ? "\n  ]" : "]");
	add_silences(out, d);
	buf_adds(out, "\n}\n");
}

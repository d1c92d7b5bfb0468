/*
 * Findings as GitLab's Code Quality report; see format.h. A fingerprint says
 * which finding is which from one run to the next, so it leaves out the
 * line: what moved down is not new.
 */
#include "findings/format.h"

#include "base/escape.h"
#include "base/hash.h"

static const char *severity(enum diag_level level)
{
	return level == DIAG_WARNING ? "minor"
	     : level == DIAG_HINT ? "info" : "major";
}

static bool alike(const struct diag_item *a, const struct diag_item *b)
{
	return !strcmp(a->place.path, b->place.path) &&
	       !strcmp(a->code, b->code) && !strcmp(a->text, b->text);
}

/* Of findings that say the same of one file, the first, the second … */
static void add_fingerprint(struct buf *out, const struct diag *d, size_t at)
{
	struct buf key = BUF_INIT(SIZE_MAX / 2);
	size_t nth = 0;

	for (size_t i = at; i-- > 0 && !strcmp(d->item[i].place.path,
					       d->item[at].place.path);)
		nth += alike(&d->item[i], &d->item[at]);
	buf_addf(&key, "%s\n%s\n%s\n%zu", d->item[at].place.path,
		 d->item[at].code, d->item[at].text, nth);
	buf_addf(out, "\"%016llx\"",
		 (unsigned long long)hash_bytes(buf_str(&key)));
	buf_release(&key);
}

static void add_item(struct buf *out, const struct findings *f, size_t i)
{
	static const struct place situs = { "situs.json", 1, 1 };
	const struct diag_item *item = &f->diag->item[i];
	struct buf path = BUF_INIT(SIZE_MAX / 2);

	/* the report has no place for what is in no file */
	findings_path(&path, f, item->place.path[0]
				? &item->place : &situs);
	buf_adds(out, "  {\"description\": ");
	escape_json(out, str_from(item->text));
	buf_addf(out, ", \"check_name\": \"%s\", \"fingerprint\": ",
		 item->code);
	add_fingerprint(out, f->diag, i);
	buf_addf(out, ", \"severity\": \"%s\", \"location\": {\"path\": ",
		 severity(item->level));
	escape_json(out, buf_str(&path));
	buf_addf(out, ", \"lines\": {\"begin\": %u}}}",
		 item->place.line ? item->place.line : 1);
	buf_release(&path);
}

void findings_gitlab(struct buf *out, const struct findings *f)
{
	buf_addch(out, '[');
	for (size_t i = 0; i < f->diag->n; i++) {
		buf_adds(out, i ? ",\n" : "\n");
		add_item(out, f, i);
	}
	buf_adds(out, f->diag->n ? "\n]\n" : "]\n");
}

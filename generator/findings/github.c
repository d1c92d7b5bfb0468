/*
 * Findings as workflow commands of GitHub Actions, which shows them beside
 * the lines of a pull request; see format.h. What could end a command early
 * is percent-encoded, as the runner's own toolkit does.
 */
#include "findings/format.h"


/* In a property, ":" and "," end it, too. */
static void escape(struct buf *out, const char *text, bool property)
{
	for (const char *p = text; *p; p++)
		if (*p == '%' || (property && (*p == ':' || *p == ',')))
			buf_addf(out, "%%%02X", (unsigned char)*p);
		else
			buf_addch(out, *p);
}

static const char *command(enum diag_level level)
{
	return level == DIAG_WARNING ? "warning"
	     : level == DIAG_HINT ? "notice" : "error";
}

static void add_item(struct buf *out, const struct findings *f,
		     const struct diag_item *item)
{
	struct buf path = BUF_INIT(SIZE_MAX / 2);

	findings_path(&path, f, &item->place);
	buf_addf(out, "::%s ", command(item->level));
	if (path.len) {
		buf_adds(out, "file=");
		escape(out, path.ptr, true);
		buf_adds(out, ",");
	}
	if (item->place.line)
		buf_addf(out, "line=%u,col=%u,", item->place.line,
			 item->place.column);
	buf_addf(out, "title=%s::", item->code);
	escape(out, item->text, false);
	buf_addch(out, '\n');
	buf_release(&path);
}

void findings_github(struct buf *out, const struct findings *f)
{
	for (size_t i = 0; i < f->diag->n; i++)
		add_item(out, f, &f->diag->item[i]);
	if (f->diag->dropped)
		buf_addf(out, "::notice ::%zu more not shown\n",
			 f->diag->dropped);
}

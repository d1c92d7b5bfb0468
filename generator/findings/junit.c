/*
 * Findings as JUnit's XML, which most build servers show; see format.h. A
 * run without findings is one case that passed, so that it is not taken for
 * one that did not happen.
 */
#include "findings/format.h"

#include "base/escape.h"

static bool fails(const struct diag_item *item)
{
	return item->level == DIAG_ERROR || item->level == DIAG_ENVIRONMENT;
}

static void add_attribute(struct buf *out, const char *name,
			  const char *text)
{
	buf_addf(out, " %s=\"", name);
	escape_xml(out, str_from(text));
	buf_addch(out, '"');
}

static void add_case(struct buf *out, const struct diag_item *item)
{
	struct buf name = BUF_INIT(SIZE_MAX / 2);

	buf_addf(&name, "%s %u:%u", item->code, item->place.line,
		 item->place.column);
	buf_adds(out, "  <testcase");
	add_attribute(out, "classname", item->place.path);
	add_attribute(out, "name", name.ptr);
	buf_adds(out, fails(item) ? "><failure" : "><system-out>");
	if (fails(item)) {
		add_attribute(out, "message", item->text);
		buf_adds(out, ">");
	}
	buf_addf(out, "%s: ", diag_level_name(item->level));
	escape_xml(out, str_from(item->text));
	buf_adds(out, fails(item) ? "</failure></testcase>\n"
				  : "</system-out></testcase>\n");
	buf_release(&name);
}

/* The items from i on that are of one file. */
static size_t file_end(const struct diag *d, size_t i, size_t *failures)
{
	size_t end = i;

	*failures = 0;
	for (; end < d->n && !strcmp(d->item[end].place.path,
				     d->item[i].place.path); end++)
		*failures += fails(&d->item[end]);
	return end;
}

static size_t add_suite(struct buf *out, const struct findings *f, size_t i)
{
	size_t failures, end = file_end(f->diag, i, &failures);
	struct buf path = BUF_INIT(SIZE_MAX / 2);

	findings_path(&path, f, &f->diag->item[i].place);
	buf_adds(out, " <testsuite");
	add_attribute(out, "name", path.ptr);
	buf_addf(out, " tests=\"%zu\" failures=\"%zu\">\n", end - i,
		 failures);
	for (; i < end; i++)
		add_case(out, &f->diag->item[i]);
	buf_adds(out, " </testsuite>\n");
	buf_release(&path);
	return end;
}

void findings_junit(struct buf *out, const struct findings *f)
{
	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		      "<testsuites name=\"kinerja\">\n");
	for (size_t i = 0; i < f->diag->n;)
		i = add_suite(out, f, i);
	if (f->diag->n == 0)
		buf_adds(out, " <testsuite name=\"kinerja\" tests=\"1\" "
			      "failures=\"0\">\n  <testcase classname="
			      "\"kinerja\" name=\"check\"/>\n"
			      " </testsuite>\n");
	buf_adds(out, "</testsuites>\n");
}

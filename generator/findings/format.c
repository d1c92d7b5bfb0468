/*
 * The table of formats; see format.h.
 */
#include "findings/format.h"

static const struct findings_format formats[] = {
	{ "json", findings_json },     { "github", findings_github },
	{ "gitlab", findings_gitlab }, { "sarif", findings_sarif },
	{ "junit", findings_junit }
};

const struct findings_format *findings_format(const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(formats); i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

void findings_path(struct buf *out, const struct findings *f,
		   const struct place *at)
{
	if (!at->path[0])
		return;
	diag_visible(out, str_from(f->prefix));
	diag_visible(out, str_from(at->path));
}

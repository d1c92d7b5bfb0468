/*
 * The face that all content sources share; see source.h.
 */
#include "base/source.h"

int source_read(struct source *s, struct buf *out, const char *path,
		struct diag *d)
{
	return s->ops->read(s, out, path, d);
}

int source_list(struct source *s, struct source_listing *out,
		const char *path, struct arena *a, struct diag *d)
{
	out->entry = NULL;
	out->n = 0;
	return s->ops->list(s, out, path, a, d);
}

struct source_mark source_mark(struct source *s, const char *path)
{
	return s->ops->mark(s, path);
}

bool source_mark_equal(const struct source_mark *a,
		       const struct source_mark *b)
{
	static const struct source_mark none;

	return memcmp(a, b, sizeof(*a)) == 0 &&
	       memcmp(a, &none, sizeof(*a)) != 0;
}

void source_free(struct source *s)
{
	if (s)
		s->ops->free(s);
}

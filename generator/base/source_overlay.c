/*
 * A content source that reads another one, but for some folders, which come
 * from sources of their own or are not there; see source.h. Knows nothing
 * of why.
 */
#include "base/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"

struct overlay {
	struct source source;	/* first, so that both share an address */
	struct source *base;
	struct source_part *part;
	size_t n;
};

static bool is_within(const char *path, const char *folder)
{
	size_t n = strlen(folder);

	return strncmp(path, folder, n) == 0 &&
	       (path[n] == '/' || path[n] == '\0');
}

/* The source that has a path; NULL: none has. */
static struct source *owner(const struct overlay *o, const char *path)
{
	for (size_t i = 0; i < o->n; i++)
		if (is_within(path, o->part[i].folder))
			return o->part[i].source;
	return o->base;
}

static int overlay_read(struct source *s, struct buf *out, const char *path,
			struct diag *d)
{
	struct source *from = owner((struct overlay *)s, path);

	return from ? source_read(from, out, path, d) : 0;
}

/* The part that an entry of a folder is, or NULL. */
static const struct source_part *part_at(const struct overlay *o,
					 const char *folder, const char *name)
{
	struct buf path = BUF_INIT(LIMIT_PATH);
	const struct source_part *found = NULL;

	buf_addf(&path, "%s%s%s", folder, *folder ? "/" : "", name);
	for (size_t i = 0; !found && i < o->n; i++)
		if (strcmp(path.ptr, o->part[i].folder) == 0)
			found = &o->part[i];
	buf_release(&path);
	return found;
}

/* Take out what is not there; what else is replaced is a folder. */
static void fit_listing(const struct overlay *o,
			struct source_listing *l, const char *folder)
{
	size_t kept = 0;

	for (size_t i = 0; i < l->n; i++) {
		const struct source_part *p = part_at(o, folder,
						      l->entry[i].name);

		if (p && !p->source)
			continue;
		l->entry[kept] = l->entry[i];
		if (p)
			l->entry[kept].kind = SOURCE_FOLDER;
		kept++;
	}
	l->n = kept;
}

static int overlay_list(struct source *s, struct source_listing *out,
			const char *path, struct arena *a, struct diag *d)
{
	struct overlay *o = (struct overlay *)s;
	struct source *from = owner(o, path);
	int got = from ? source_list(from, out, path, a, d) : 0;

	if (got == 1 && from == o->base)
		fit_listing(o, out, path);
	return got;
}

/* The listing of a folder around the parts is not the base's. */
static struct source_mark overlay_mark(struct source *s, const char *path)
{
	struct overlay *o = (struct overlay *)s;
	struct source_mark none = { { 0 } };
	struct source *from = owner(o, path);

	if (!from)
		return none;
	for (size_t i = 0; from == o->base && i < o->n; i++)
		if (is_within(o->part[i].folder, path) || !*path)
			return none;
	return source_mark(from, path);
}

static void overlay_free(struct source *s)
{
	struct overlay *o = (struct overlay *)s;

	for (size_t i = 0; i < o->n; i++)
		source_free(o->part[i].source);
	free(o->part);
	free(o);
}

static const struct source_ops overlay_ops = {
	overlay_read, overlay_list, overlay_mark, overlay_free
};

struct source *source_overlay(struct source *base,
			      const struct source_part *part, size_t n)
{
	struct overlay *o = mem_calloc(1, sizeof(*o));

	o->source.ops = &overlay_ops;
	o->source.label = base->label;
	o->base = base;
	o->n = n;
	o->part = mem_calloc(n, sizeof(*o->part));
	for (size_t i = 0; i < n; i++)
		o->part[i] = part[i];
	return &o->source;
}

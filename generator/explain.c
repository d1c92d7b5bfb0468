/*
 * Comparing two readings and finding the first difference that concerns a
 * job; see explain.h.
 */
#include "explain.h"

#include "base/limits.h"
#include "base/text.h"
#include "needs.h"

static int compare_entries(const struct record_entry *a,
			   const struct record_entry *b)
{
	int order = strcmp(a->path, b->path);

	return order ? order : (int)a->folder - (int)b->folder;
}

static bool is_same(const struct record_entry *a,
		    const struct record_entry *b)
{
	return a->absent == b->absent && digest_equal(&a->digest, &b->digest);
}

static void note(struct explain *x, const char *label,
		 const struct record_entry *e)
{
	*ARENA_PUSH(x->arena, x->changed, x->n) =
		arena_strf(x->arena, "%s%s%s", label, e->path,
			   e->folder ? "/" : "");
}

/* Two lists in the same order. */
static void compare(struct explain *x, const struct state_root *before,
		    const struct record *now)
{
	const struct record_entry **e = record_sorted(now, x->arena);
	size_t i = 0, k = 0;

	while (i < before->n && k < now->n) {
		const struct record_entry *old = &before->entry[i];
		int order = compare_entries(old, e[k]);

		if (order || !is_same(old, e[k]))
			note(x, before->label, order < 0 ? old : e[k]);
		i += order <= 0;
		k += order >= 0;
	}
	for (; i < before->n; i++)
		note(x, before->label, &before->entry[i]);
	for (; k < now->n; k++)
		note(x, before->label, e[k]);
}

void explain_init(struct explain *out, const struct project *p,
		  const struct earlier *e, const struct build_options *o,
		  struct arena *a)
{
	struct explain empty = { .project = p, .earlier = e, .arena = a,
				 .options = o };
	const struct state *s = &e->state;

	*out = empty;
	if (!e->there || s->n_root != p->n_folder + 1)
		return;
	for (size_t i = 0; i < p->n_folder; i++)
		compare(out, &s->root[i + 1], &p->tema_dibaca[i]);
	compare(out, &s->root[0], &p->dibaca);
}

/* Does what is at a path concern a job? Of the theme's, everything does. */
static bool concerns(const struct explain *x, const char *path,
		     const struct job *j)
{
	const struct unit *u = NULL;
	unsigned sort = needs_sort(&x->project->site, path, &u);
	unsigned all = sort & NEEDS_TEXTS ? NEEDS_ALL_TEXTS : NEEDS_ALL_DATA;

	return !sort || j->needs & all || !j->needs ||
	       (j->needs & sort && u == j->unit);
}

static const char *reason(const struct explain *x, const struct job *j)
{
	if (!x->earlier->there)
		return text_get(N_("belum ada keadaan dari pembangunan "
				   "sebelumnya"));
	if (!j->needs)
		return text_get(N_("selalu diperiksa lagi"));
	for (size_t i = 0; i < x->n; i++)
		if (concerns(x, x->changed[i], j))
			return arena_strf(x->arena, text_get(N_("%s berubah")),
					  x->changed[i]);
	if (x->n == 0)
		return text_get(N_("pilihan, program, riwayat, atau situs "
				   "lama berubah"));
	return text_get(N_("baru, atau riwayat atau perangkat daerah lain "
			   "yang ditampilkannya berubah"));
}

void explain_job(void *ctx, const struct job *j)
{
	struct explain *x = ctx;
	const struct build_options *o = x->options;

	o->explained(o->explained_ctx, j->kind, j->address, reason(x, j));
}

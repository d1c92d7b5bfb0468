/*
 * See rollback.h. What a build left half done is put in order by opening.
 */
#include "output/rollback.h"

#include <stdlib.h>
#include <unistd.h>

#include "output/release.h"
#include "output/state.h"

static void add_site(struct rollback_list *out, struct arena *a,
		     const struct output *o, int64_t id)
{
	struct rollback_site *s = ARENA_PUSH(a, out->site, out->n);
	struct manifest m = MANIFEST_INIT;

	s->date = id;
	s->live = id == o->id;
	if (o->store >= 0 && release_note(&m, o->store, id) == 0) {
		for (size_t i = 0; i < m.n; i++)
			s->files += m.entry[i].kind == MANIFEST_FILE;
		if (m.label)
			s->label = arena_strdup(a, str_from(m.label));
	}
	manifest_release(&m);
}

static int newest_first(const void *a, const void *b)
{
	const struct rollback_site *x = a, *y = b;

	return (x->date < y->date) - (x->date > y->date);
}

static int list_sites(struct rollback_list *out, struct arena *a,
		      struct output *o, struct diag *d)
{
	struct rollback_list none = { NULL, 0 };
	struct release_list list = { NULL, 0 };

	*out = none;
	if (o->store >= 0 && release_list(&list, a, o->store) < 0)
		return state_report(o, d, o->path, "folder rilisnya tidak "
				    "dapat dibuka");
	for (size_t i = 0; i < list.n; i++)
		add_site(out, a, o, list.id[i]);
	if (o->id > 0)
		add_site(out, a, o, o->id);
	if (out->n)
		qsort(out->site, out->n, sizeof(*out->site), newest_first);
	return 0;
}

int rollback_sites(struct rollback_list *out, struct arena *a,
		   const char *path, struct diag *d)
{
	struct output *o = state_open(path, d);
	int result;

	if (!o)
		return -1;
	result = list_sites(out, a, o, d);
	output_abort(o);
	return result;
}

/* The site that is asked for, or NULL. */
static const struct rollback_site *choose(const struct rollback_list *list,
					  size_t n)
{
	bool passed = false;

	if (n > 0)
		return n <= list->n && !list->site[n - 1].live
			       ? &list->site[n - 1] : NULL;
	for (size_t i = 0; i < list->n; i++) {
		if (passed)
			return &list->site[i];
		passed = list->site[i].live;
	}
	return NULL;
}

static int go_back(struct output *o, const struct rollback_site *s,
		   struct diag *d)
{
	if (!s)
		return diag_environment(d, place_file(o->path), "K209",
					"tidak ada rilis itu; lihat daftarnya "
					"dengan kinerja rollback --list");
	if (install_swap(o, release_name(&o->arena, s->date)) < 0)
		return state_report(o, d, o->path, "rilis lama tidak dapat "
				    "dipasang");
	if (fsync(o->parent) < 0 || fsync(o->store) < 0)
		return 0;	/* it is the site all the same */
	return 0;
}

int rollback_to(int64_t *date, const char *path, size_t n, struct diag *d)
{
	struct output *o = state_open(path, d);
	struct rollback_list list;
	const struct rollback_site *s;
	int result = -1;

	if (!o)
		return -1;
	if (list_sites(&list, &o->arena, o, d) == 0) {
		s = choose(&list, n);
		result = go_back(o, s, d);
		*date = s ? s->date : 0;
	}
	output_abort(o);
	return result;
}

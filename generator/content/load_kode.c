/*
 * Codes that must be given once only; see load_kode.h.
 */
#include "content/load_kode.h"

#include <stdlib.h>
#include <strings.h>

const char *load_kode(struct loader *l, struct load_kodes *set,
		      const cJSON *object)
{
	const cJSON *item = json_get(object, "kode");
	struct load_kode *k = ARENA_PUSH(&l->scratch, set->item, set->n);

	k->kode = loader_copy(l, item);
	k->at = loader_place(l, item);
	k->order = set->n;
	return k->kode;
}

static int compare(const void *a, const void *b)
{
	const struct load_kode *x = a, *y = b;
	int order = strcasecmp(x->kode, y->kode);

	if (order)
		return order;
	return (x->order > y->order) - (x->order < y->order);
}

void load_kode_check(struct loader *l, struct load_kodes *set)
{
	if (set->n < 2)
		return;
	qsort(set->item, set->n, sizeof(*set->item), compare);
	for (size_t i = 1; i < set->n; i++) {
		const struct load_kode *k = &set->item[i];

		if (strcasecmp(k->kode, k[-1].kode) != 0)
			continue;
		diag_error(l->diag, k->at, "K061",
			   "kode \"%s\" sudah dipakai di baris %u; setiap "
			   "kode hanya boleh sekali", k->kode,
			   k[-1].at.line);
	}
}

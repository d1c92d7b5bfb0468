/*
 * Codes that must be given once only: collected while a file is read, then
 * sorted and compared, so that thousands cost no more than a few. Codes that
 * differ only in case count as the same: they share an address.
 */
#ifndef CONTENT_LOAD_KODE_H
#define CONTENT_LOAD_KODE_H

#include "content/loader.h"

struct load_kode {
	const char *kode;
	struct place at;
	size_t order;
};

struct load_kodes {
	struct load_kode *item;
	size_t n;
};

/* Note the code that an object of the open file gives, and return it (in
 * the arena). */
const char *load_kode(struct loader *l, struct load_kodes *set,
		      const cJSON *object);

/* Report each code that was given before (K061). */
void load_kode_check(struct loader *l, struct load_kodes *set);

#endif

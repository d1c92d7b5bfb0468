/*
 * Stems through libstemmer; see cari_akar.h.
 */
#include "export/cari_akar.h"

#include <libstemmer.h>
#include <limits.h>
#include <stdlib.h>

#include "base/mem.h"

struct akar {
	struct sb_stemmer *stemmer;
};

struct akar *akar_new(void)
{
	struct akar *k = mem_alloc(sizeof(*k));

	k->stemmer = sb_stemmer_new("indonesian", "UTF_8");
	if (!k->stemmer)
		mem_die();
	return k;
}

void akar_free(struct akar *k)
{
	sb_stemmer_delete(k->stemmer);
	free(k);
}

struct str akar_of(struct akar *k, struct str word)
{
	const sb_symbol *stem;

	if (word.len > INT_MAX)
		return word;
	stem = sb_stemmer_stem(k->stemmer, (const sb_symbol *)word.ptr,
			       (int)word.len);
	if (!stem)
		mem_die();
	return str_make((const char *)stem,
			(size_t)sb_stemmer_length(k->stemmer));
}

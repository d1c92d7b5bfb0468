/*
 * Chapters by the words of their headings; see bab.h. Knows of Markdown only
 * how a heading looks.
 */
#include "model/bab.h"

#include <strings.h>

static const char *const words[N_BAB] = {
	[BAB_PENDAHULUAN] = "pendahuluan",
	[BAB_PERENCANAAN] = "perencanaan",
	[BAB_AKUNTABILITAS] = "akuntabilitas",
	[BAB_PENUTUP] = "penutup"
};

static bool has_word(struct str text, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= text.len; i++)
		if (!strncasecmp(text.ptr + i, word, n))
			return true;
	return false;
}

int bab_dari_judul(struct str judul, int terbuka)
{
	for (int i = terbuka < 0 ? 0 : terbuka; i < N_BAB; i++)
		if (has_word(judul, words[i]))
			return i;
	return -1;
}

static void read_heading(struct bab_isi *out, struct str line, int *open)
{
	int next;

	if (str_starts(line, "## ")) {
		next = bab_dari_judul(line, *open);
		if (next >= 0)
			out->ada[*open = next] = true;
	} else if (str_starts(line, "### ") && *open == BAB_AKUNTABILITAS) {
		out->capaian |= has_word(line, "capaian");
		out->anggaran |= has_word(line, "anggaran");
	}
}

void bab_find(struct bab_isi *out, struct str naskah)
{
	struct bab_isi none = { .capaian = false };
	int open = -1;

	*out = none;
	while (naskah.len > 0) {
		size_t n = str_find(naskah, '\n');

		read_heading(out, str_make(naskah.ptr, n), &open);
		naskah = str_skip(naskah, n < naskah.len ? n + 1 : n);
	}
}

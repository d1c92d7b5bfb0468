/*
 * Reading and writing the list of our files; see manifest.h. Knows no disk.
 */
#include "output/manifest.h"

#include <stdlib.h>

#include "base/file.h"

#define HEADER "kinerja 1\n"

void manifest_add(struct manifest *m, const char *path, uint64_t hash)
{
	struct manifest_file *f = ARENA_PUSH(&m->arena, m->file, m->n);

	f->path = arena_strdup(&m->arena, str_from(path));
	f->hash = hash;
}

static int by_path(const void *a, const void *b)
{
	const struct manifest_file *x = a, *y = b;

	return strcmp(x->path, y->path);
}

const char *manifest_sort(struct manifest *m)
{
	if (m->n == 0)
		return NULL;
	qsort(m->file, m->n, sizeof(*m->file), by_path);
	for (size_t i = 1; i < m->n; i++)
		if (by_path(&m->file[i - 1], &m->file[i]) == 0)
			return m->file[i].path;
	return NULL;
}

const struct manifest_file *manifest_find(const struct manifest *m,
					  const char *path)
{
	struct manifest_file key = { path, 0 };

	if (m->n == 0)
		return NULL;
	return bsearch(&key, m->file, m->n, sizeof(*m->file), by_path);
}

void manifest_write(struct buf *out, const struct manifest *m)
{
	buf_adds(out, HEADER);
	for (size_t i = 0; i < m->n; i++)
		buf_addf(out, "%016llx %s\n",
			 (unsigned long long)m->file[i].hash, m->file[i].path);
}

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int parse_hash(uint64_t *out, struct str digits)
{
	*out = 0;
	for (size_t i = 0; i < digits.len; i++) {
		int value = digit(digits.ptr[i]);

		if (value < 0)
			return -1;
		*out = *out << 4 | (uint64_t)value;
	}
	return 0;
}

static int parse_line(struct manifest *m, struct str line)
{
	uint64_t hash;
	char *path;

	if (line.len < 18 || line.ptr[16] != ' ' ||
	    parse_hash(&hash, str_make(line.ptr, 16)) < 0)
		return -1;
	path = arena_strdup(&m->arena, str_skip(line, 17));
	if (strlen(path) != line.len - 17 || !file_path_is_plain(path))
		return -1;
	manifest_add(m, path, hash);
	return 0;
}

int manifest_parse(struct manifest *m, struct str text)
{
	if (!str_starts(text, HEADER))
		return -1;
	text = str_skip(text, sizeof(HEADER) - 1);
	while (text.len > 0) {
		size_t n = str_find(text, '\n');

		if (n == text.len || parse_line(m, str_make(text.ptr, n)) < 0)
			return -1;
		text = str_skip(text, n + 1);
	}
	return manifest_sort(m) ? -1 : 0;
}

void manifest_release(struct manifest *m)
{
	struct manifest empty = MANIFEST_INIT;

	arena_release(&m->arena);
	*m = empty;
}

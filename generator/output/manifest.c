/*
 * The entries of a manifest, and its short form; see manifest.h. Knows no
 * disk.
 */
#include "output/manifest.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"

#define HEADER "kinerja 1\n"

static uint32_t key_of(struct str path)
{
	uint64_t h = hash_bytes(path);

	return (uint32_t)(h ^ h >> 32);
}

/* The slot of a path: its own, or the empty one where it would be. */
static uint32_t *slot_of(const struct manifest *m, struct str path,
			 uint32_t key)
{
	for (size_t i = key;; i++) {
		uint32_t *slot = &m->slot[i & (m->n_slot - 1)];
		const struct manifest_entry *e;

		if (*slot == 0)
			return slot;
		e = &m->entry[*slot - 1];
		if (e->key == key && !strncmp(e->path, path.ptr, path.len) &&
		    e->path[path.len] == '\0')
			return slot;
	}
}

static void index_all(struct manifest *m)
{
	for (size_t i = 0; m->entry && i < m->n; i++) {
		const struct manifest_entry *e = &m->entry[i];

		*slot_of(m, str_from(e->path), e->key) = (uint32_t)i + 1;
	}
}

/* At most half of the slots are used. */
static void reserve(struct manifest *m)
{
	if (2 * (m->n + 1) <= m->n_slot)
		return;
	free(m->slot);
	m->n_slot = m->n_slot ? 2 * m->n_slot : 64;
	m->slot = mem_calloc(m->n_slot, sizeof(*m->slot));
	index_all(m);
}

static struct manifest_entry *find(const struct manifest *m, struct str path)
{
	uint32_t slot;

	if (m->n_slot == 0)
		return NULL;
	slot = *slot_of(m, path, key_of(path));
	return slot ? &m->entry[slot - 1] : NULL;
}

static struct manifest_entry *add(struct manifest *m, struct str path,
				  enum manifest_kind kind)
{
	struct manifest_entry *e;

	reserve(m);
	e = ARENA_PUSH(&m->arena, m->entry, m->n);
	e->path = arena_strdup(&m->arena, path);
	e->key = key_of(path);
	e->kind = (unsigned char)kind;
	*slot_of(m, path, e->key) = (uint32_t)m->n;
	return e;
}

struct manifest_entry *manifest_add(struct manifest *m, const char *path,
				    enum manifest_kind kind)
{
	return add(m, str_from(path), kind);
}

static struct str parent_of(struct str path)
{
	while (path.len > 0 && path.ptr[path.len - 1] != '/')
		path.len--;
	return path.len ? str_make(path.ptr, path.len - 1) : str_from(".");
}

/* Have an entry for the folder and those above it. */
static bool claim_folder(struct manifest *m, struct str path)
{
	const struct manifest_entry *e = find(m, path);

	if (e)
		return e->kind == MANIFEST_FOLDER;
	if (!str_is(path, ".") && !claim_folder(m, parent_of(path)))
		return false;
	add(m, path, MANIFEST_FOLDER);
	return true;
}

struct manifest_entry *manifest_claim(struct manifest *m, const char *path,
				      enum manifest_kind kind)
{
	struct str s = str_from(path);

	if (find(m, s) || !claim_folder(m, parent_of(s)))
		return NULL;
	return add(m, s, kind);
}

struct manifest_entry *manifest_find(const struct manifest *m,
				     const char *path)
{
	return find(m, str_from(path));
}

struct manifest_entry *manifest_parent(const struct manifest *m,
				       const char *path)
{
	return find(m, parent_of(str_from(path)));
}

static int by_path(const void *a, const void *b)
{
	const struct manifest_entry *x = a, *y = b;

	return strcmp(x->path, y->path);
}

void manifest_sort(struct manifest *m)
{
	bool sorted = true;

	for (size_t i = 1; sorted && i < m->n; i++)
		sorted = by_path(&m->entry[i - 1], &m->entry[i]) < 0;
	if (sorted)
		return;
	qsort(m->entry, m->n, sizeof(*m->entry), by_path);
	memset(m->slot, 0, m->n_slot * sizeof(*m->slot));
	index_all(m);
}

void manifest_write(struct buf *out, const struct manifest *m)
{
	buf_adds(out, HEADER);
	for (size_t i = 0; i < m->n; i++)
		if (m->entry[i].kind == MANIFEST_FILE)
			buf_addf(out, "%016llx %s\n",
				 (unsigned long long)m->entry[i].hash,
				 m->entry[i].path);
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
	struct manifest_entry *e;
	uint64_t hash;
	char *path;

	if (line.len < 18 || line.ptr[16] != ' ' ||
	    parse_hash(&hash, str_make(line.ptr, 16)) < 0)
		return -1;
	path = arena_strdup(&m->arena, str_skip(line, 17));
	if (strlen(path) != line.len - 17 || !file_path_is_plain(path))
		return -1;
	if (manifest_find(m, path))
		return -1;
	e = manifest_add(m, path, MANIFEST_FILE);
	e->hash = hash;
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
	return 0;
}

void manifest_release(struct manifest *m)
{
	struct manifest empty = MANIFEST_INIT;

	arena_release(&m->arena);
	free(m->slot);
	*m = empty;
}

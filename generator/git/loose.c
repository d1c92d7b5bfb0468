/*
 * Looking at loose objects; see loose.h. Only whether the stream ends is of
 * interest here: what comes out of it is dropped, libgit2 checks its hash.
 */
#include "git/loose.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/mem.h"
#include "git/repo.h"

#define ALTERNATES_DEPTH 5	/* as git */
#define HEADER_MOST 32		/* "commit 4194304" and a zero byte */

struct folder {
	char *path;
	bool fan[256];		/* the folder in it of that first byte is
				   there: most often none, all is packed */
};

struct loose {
	struct folder *folder;
	size_t n;
};

static void add_folder(struct loose *l, const char *path, int depth);

/* The folders in objects/info/alternates, a line each. */
static void add_alternates(struct loose *l, const char *folder, int depth)
{
	struct buf path = BUF_INIT(LIMIT_PATH);
	char line[LIMIT_PATH];
	FILE *f;

	buf_addf(&path, "%s/info/alternates", folder);
	f = fopen(path.ptr, "re");
	while (f && fgets(line, sizeof(line), f)) {
		struct str s = str_trim(str_from(line));

		buf_clear(&path);
		if (s.len && s.ptr[0] != '/')
			buf_addf(&path, "%s/", folder);
		buf_addstr(&path, s);
		if (s.len && s.ptr[0] != '#' && !path.overflow)
			add_folder(l, path.ptr, depth + 1);
	}
	if (f)
		fclose(f);
	buf_release(&path);
}

/* Objects that come later are none of the pinned history. */
static void find_fan(struct folder *f)
{
	static const char digits[] = "0123456789abcdef";
	DIR *dir = opendir(f->path);
	struct dirent *e;

	memset(f->fan, 0, sizeof(f->fan));
	while (dir && (e = readdir(dir))) {
		const char *high = strchr(digits, e->d_name[0]);
		const char *low = strchr(digits, e->d_name[1]);

		if (strlen(e->d_name) == 2 && high && low)
			f->fan[(high - digits) << 4 | (low - digits)] = true;
	}
	if (dir)
		closedir(dir);
}

static void add_folder(struct loose *l, const char *path, int depth)
{
	char *real = depth <= ALTERNATES_DEPTH ? realpath(path, NULL) : NULL;
	struct folder *f;

	for (size_t i = 0; real && i < l->n; i++)
		if (!strcmp(l->folder[i].path, real)) {
			free(real);
			return;
		}
	if (!real)
		return;
	l->folder = mem_realloc(l->folder, (l->n + 1) * sizeof(*l->folder));
	f = &l->folder[l->n++];
	f->path = real;
	find_fan(f);
	add_alternates(l, real, depth);
}

struct loose *loose_new(const char *objects)
{
	struct loose *l = mem_calloc(1, sizeof(*l));

	add_folder(l, objects, 0);
	return l;
}

void loose_free(struct loose *l)
{
	if (!l)
		return;
	for (size_t i = 0; i < l->n; i++)
		free(l->folder[i].path);
	free(l->folder);
	free(l);
}

static bool ends(FILE *f, size_t enough)
{
	unsigned char in[4096], out[32768];
	z_stream z = { .next_in = in };
	int code;

	if (inflateInit(&z) != Z_OK)
		mem_die();
	do {
		if (z.avail_in == 0) {
			z.next_in = in;
			z.avail_in = (uInt)fread(in, 1, sizeof(in), f);
		}
		z.next_out = out;
		z.avail_out = sizeof(out);
		code = inflate(&z, Z_NO_FLUSH);
	} while (code == Z_OK && z.total_out < enough);
	inflateEnd(&z);
	return code == Z_OK || code == Z_STREAM_END;
}

/* A file that is not there is not cut. */
static bool is_whole_in(const char *folder, const char *hex, size_t enough)
{
	struct buf path = BUF_INIT(LIMIT_PATH);
	bool whole;
	FILE *f;

	buf_addf(&path, "%s/%.2s/%s", folder, hex, hex + 2);
	f = path.overflow ? NULL : fopen(path.ptr, "re");
	whole = !f || ends(f, enough);
	if (f)
		fclose(f);
	buf_release(&path);
	return whole;
}

bool loose_is_whole(const struct loose *l, const struct oid *id,
		    size_t enough)
{
	struct buf hex = BUF_INIT(OID_HEX);
	bool whole = true;

	oid_write(&hex, id, OID_HEX);
	if (enough < SIZE_MAX - HEADER_MOST)
		enough += HEADER_MOST;
	for (size_t i = 0; i < l->n; i++)
		if (l->folder[i].fan[id->byte[0]])
			whole = whole && is_whole_in(l->folder[i].path,
						     hex.ptr, enough);
	buf_release(&hex);
	return whole;
}

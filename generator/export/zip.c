/*
 * ZIP through libarchive; see zip.h. A failure is kept, what follows it is
 * dropped, and zip_end reports it.
 */
#include "export/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

#include "base/mem.h"

struct zip {
	struct archive *archive;
	struct zip_sink sink;
	const char *path;
	bool failed;
};

static la_ssize_t pass_on(struct archive *a, void *ctx, const void *bytes,
			  size_t n)
{
	const struct zip *z = ctx;

	(void)a;
	z->sink.write(z->sink.ctx, str_make(bytes, n));
	return (la_ssize_t)n;
}

/* A warning is about what is not in these archives: names beyond ASCII. */
static void check(struct zip *z, int result)
{
	z->failed |= result < ARCHIVE_WARN;
}

struct zip *zip_begin(struct zip_sink sink, const char *path)
{
	struct zip *z = mem_calloc(1, sizeof(*z));

	z->sink = sink;
	z->path = path;
	z->archive = archive_write_new();
	if (!z->archive) {
		z->failed = true;
		return z;
	}
	check(z, archive_write_set_format_zip(z->archive));
	check(z, archive_write_zip_set_compression_deflate(z->archive));
	check(z, archive_write_set_bytes_per_block(z->archive, 1 << 16));
	check(z, archive_write_set_bytes_in_last_block(z->archive, 1));
	check(z, archive_write_open(z->archive, z, NULL, pass_on, NULL));
	return z;
}

void zip_entry(struct zip *z, const char *name)
{
	struct archive_entry *e;

	if (z->failed)
		return;
	e = archive_entry_new();
	if (!e) {
		z->failed = true;
		return;
	}
	archive_entry_set_pathname(e, name);
	archive_entry_set_filetype(e, AE_IFREG);
	archive_entry_set_perm(e, 0644);
	check(z, archive_write_header(z->archive, e));
	archive_entry_free(e);
}

void zip_add(struct zip *z, struct str bytes)
{
	if (z->failed || bytes.len == 0)
		return;
	z->failed = archive_write_data(z->archive, bytes.ptr, bytes.len) !=
		    (la_ssize_t)bytes.len;
}

int zip_end(struct zip *z, struct diag *d)
{
	int result = 0;

	if (z->archive)
		check(z, archive_write_close(z->archive));
	if (z->failed)
		result = diag_environment(
			d, place_file(z->path), "K511",
			"arsip ZIP ini tidak dapat dibuat, biasanya karena "
			"memori penuh; tutup program lain, lalu ulangi");
	if (z->archive)
		archive_write_free(z->archive);
	free(z);
	return result;
}

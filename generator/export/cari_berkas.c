/*
 * Naming files of the search index; see cari_berkas.h.
 */
#include "export/cari_berkas.h"

#include <stdio.h>

#include "base/hash.h"
#include "base/limits.h"
#include "site/address.h"

#define CALL "kinerjaCari(\""
#define NAMELESS "0000000000000000"

void cari_berkas_begin(struct buf *file, const char *name)
{
	buf_adds(file, CALL);
	buf_adds(file, name ? name : NAMELESS);
	buf_adds(file, "\",");
}

int cari_berkas_end_named(struct buf *file, const char *name,
			  const struct cari_sink *sink)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	int result;

	buf_adds(file, ");\n");
	buf_addf(&address, "%s%s.js", ADDRESS_CARI_INDEKS, name);
	result = sink->write(sink->ctx, address.ptr, file);
	buf_release(&address);
	buf_clear(file);
	return result;
}

/* All bytes of the file count, with zeros for the name. */
int cari_berkas_end(struct buf *file, struct str key, struct cari_nama *name,
		    const struct cari_sink *sink)
{
	uint64_t hash = hash_more(hash_bytes(key), buf_str(file));

	snprintf(name->text, sizeof(name->text), "%016llx",
		 (unsigned long long)hash);
	memcpy(file->ptr + strlen(CALL), name->text, strlen(NAMELESS));
	return cari_berkas_end_named(file, name->text, sink);
}

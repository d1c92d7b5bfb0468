/*
 * Ids of objects: writing, reading, and the id that bytes would have. Knows
 * no repository.
 */
#include "git/repo.h"

#include <git2.h>

#include "base/mem.h"

static int digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

void oid_write(struct buf *out, const struct oid *id, int n)
{
	static const char digit[] = "0123456789abcdef";
	char hex[OID_HEX];

	if (n < 1 || n > OID_HEX)
		BUG("an id has 40 digits");
	for (int i = 0; i < n; i++)
		hex[i] = digit[id->byte[i / 2] >> (i % 2 ? 0 : 4) & 15];
	buf_add(out, hex, (size_t)n);
}

const char *oid_text(struct arena *a, const struct oid *id, int n)
{
	struct buf hex = BUF_INIT(OID_HEX);
	const char *text;

	oid_write(&hex, id, n);
	text = arena_strdup(a, buf_str(&hex));
	buf_release(&hex);
	return text;
}

bool oid_parse(struct oid *out, struct str hex)
{
	if (hex.len != OID_HEX)
		return false;
	for (size_t i = 0; i < OID_BYTES; i++) {
		int high = digit_value(hex.ptr[2 * i]);
		int low = digit_value(hex.ptr[2 * i + 1]);

		if (high < 0 || low < 0)
			return false;
		out->byte[i] = (unsigned char)(high << 4 | low);
	}
	return true;
}

void oid_of_blob(struct oid *out, struct str bytes)
{
	git_oid id;

	/* libgit2 counts who uses it, so this holds without a repository */
	if (git_libgit2_init() < 0 ||
	    git_odb_hash(&id, bytes.ptr, bytes.len, GIT_OBJECT_BLOB) < 0)
		mem_die();
	memcpy(out->byte, id.id, OID_BYTES);
	git_libgit2_shutdown();
}

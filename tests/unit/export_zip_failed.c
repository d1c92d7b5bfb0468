/*
 * An archive that the library cannot make. Its functions stand here in the
 * place of libarchive's, which fail only where memory is full.
 */
#include "unit.h"

#include "export/zip.h"

#define FATAL (-30)	/* ARCHIVE_FATAL */

int archive_write_header(void *archive, void *entry);

int archive_write_header(void *archive, void *entry)
{
	(void)archive;
	(void)entry;
	return FATAL;
}

static void drop(void *ctx, struct str bytes)
{
	(void)ctx;
	(void)bytes;
}

/* Told once, at the end, whatever came after. */
static void test_failed(void **state)
{
	struct zip_sink sink = { drop, NULL };
	struct zip *z = zip_begin(sink, "data/kinerja.zip");
	struct diag d = DIAG_INIT;

	(void)state;
	zip_entry(z, "satu.csv");
	zip_add(z, str_from("a,b\r\n"));
	zip_entry(z, "dua.csv");
	assert_int_equal(zip_end(z, &d), -1);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, "K511");
	assert_string_equal(d.item[0].place.path, "data/kinerja.zip");
	assert_int_equal(diag_exit_code(&d), 3);
	diag_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_failed),
	};

	return UNIT_RUN(tests);
}

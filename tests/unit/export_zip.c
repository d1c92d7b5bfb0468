/*
 * Archives and workbooks: whole, and the same each time.
 */
#include "export_fixture.h"

#include <time.h>

#include "export/xlsx.h"
#include "export/zip.h"

static void gather(void *ctx, struct str bytes)
{
	buf_addstr(ctx, bytes);
}

static void make_zip(struct buf *out)
{
	struct diag d = DIAG_INIT;
	struct zip_sink sink = { gather, out };
	struct zip *z = zip_begin(sink, "a.zip");

	zip_entry(z, "satu.csv");
	zip_add(z, str_from("a,b\r\n"));
	zip_add(z, str_from("1,2\r\n"));
	zip_entry(z, "kosong.csv");
	assert_int_equal(zip_end(z, &d), 0);
	assert_int_equal(d.n, 0);
	diag_release(&d);
}

/* Bytes that are somewhere in others. */
static bool holds(const struct buf *b, const char *bytes, size_t n)
{
	return memmem(b->ptr, b->len, bytes, n) != NULL;
}

/* Neither the clock nor the time zone is in it: the earliest date stands in
 * both entries, 1980-01-01 0:00. */
static void test_zip(void **state)
{
	struct buf a = BUF_INIT(100000), b = BUF_INIT(100000);

	(void)state;
	make_zip(&a);
	setenv("TZ", "Pacific/Kiritimati", 1);
	tzset();
	make_zip(&b);
	assert_true(str_equal(buf_str(&a), buf_str(&b)));
	assert_true(str_starts(buf_str(&a), "PK\x03\x04"));
	assert_true(holds(&a, "satu.csv", 8));
	assert_true(holds(&a, "kosong.csv", 10));
	assert_memory_equal(a.ptr + 10, "\0\0\x21\0", 4);
	buf_release(&a);
	buf_release(&b);
}

static void test_xlsx(void **state)
{
	struct buf a = BUF_INIT(1000000), b = BUF_INIT(1000000);
	struct ledger x;

	(void)state;
	ledger_init(&x);
	assert_int_equal(xlsx_write(&a, &x.k.view, unit_of(&x.f, "a"), "a",
				    &x.f.diag), 0);
	assert_int_equal(xlsx_write(&b, &x.k.view, unit_of(&x.f, "a"), "a",
				    &x.f.diag), 0);
	assert_true(str_equal(buf_str(&a), buf_str(&b)));
	assert_true(str_starts(buf_str(&a), "PK\x03\x04"));
	assert_true(holds(&a, "xl/worksheets/sheet12.xml", 25));
	assert_false(holds(&a, "xl/worksheets/sheet13.xml", 25));
	assert_int_equal(x.f.diag.n, 0);
	ledger_release(&x);
	buf_release(&a);
	buf_release(&b);
}

/* What passes the cap is reported, not cut. */
static void test_xlsx_cap(void **state)
{
	struct buf a = BUF_INIT(1000);
	struct ledger x;

	(void)state;
	ledger_init(&x);
	assert_int_equal(xlsx_write(&a, &x.k.view, unit_of(&x.f, "a"), "a",
				    &x.f.diag), -1);
	assert_int_equal(x.f.diag.n, 1);
	assert_string_equal(x.f.diag.item[0].code, "K512");
	ledger_release(&x);
	buf_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_zip),
		cmocka_unit_test(test_xlsx),
		cmocka_unit_test(test_xlsx_cap),
	};

	return UNIT_RUN(tests);
}

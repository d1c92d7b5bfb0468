/*
 * What goes wrong while files of the site are written.
 */
#include "unit.h"

#include "build.h"
#include "job.h"

#define DOKUMEN "c/opd/a/2024/dokumen/l.pdf"

/* Themes are looked for in the repository, where the tests begin. */
static char themes[4096];

static void put_content(void)
{
	unit_put("c/situs.json", str_from(
		"{\"nama\": \"K\", \"pemda\": \"P\", \"wilayah\": \"W\","
		" \"tahun\": 2024}"));
	unit_put("c/opd/a/opd.json", str_from(
		"{\"nama\": \"Dinas A\", \"jenis\": \"dinas\"}"));
	unit_put("c/opd/a/2024/dokumen.json", str_from(
		"[{\"jenis\": \"lkjip\", \"judul\": \"L\", \"berkas\":"
		" \"dokumen/l.pdf\", \"tanggal\": \"2025-02-14\"}]"));
	unit_put(DOKUMEN, str_from("%PDF-1.4\n"));
}

/* Somebody takes the attachment away once the first file is there. */
static void take_away(void *ctx, char sign, const char *path)
{
	(void)sign;
	(void)path;
	*(int *)ctx += remove(DOKUMEN) == 0;
}

static void test_attachment_lost(void **state)
{
	int taken = 0;
	struct build_options o = { .source = "c", .out = "o", .jobs = 1,
				   .themes = themes, .no_history = true,
				   .changed = take_away,
				   .changed_ctx = &taken };
	struct build_result result;
	struct diag d = DIAG_INIT;

	(void)state;
	put_content();
	assert_int_equal(build_site(&o, &result, &d), -1);
	assert_int_equal(taken, 1);
	assert_int_equal(d.errors, 1);
	assert_string_equal(d.item[0].code, "K504");
	assert_string_equal(d.item[0].place.path, &DOKUMEN[sizeof("c")]);
	assert_int_equal(access("o", F_OK), -1);
	diag_release(&d);
}

static void test_too_large(void **state)
{
	struct worker w = { .diag = DIAG_INIT };
	struct buf bytes = BUF_INIT(3);

	(void)state;
	buf_adds(&bytes, "1234");
	assert_int_equal(worker_output(&w, "data/capaian.csv", &bytes), -1);
	assert_int_equal(w.n_file, 0);
	assert_int_equal(w.diag.n, 1);
	assert_string_equal(w.diag.item[0].code, "K513");
	assert_string_equal(w.diag.item[0].place.path, "data/capaian.csv");
	assert_int_equal(diag_exit_code(&w.diag), 3);
	buf_release(&bytes);
	diag_release(&w.diag);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(test_attachment_lost),
		cmocka_unit_test(test_too_large),
	};

	if (!getcwd(themes, sizeof(themes) - sizeof("/themes")))
		return 1;
	memcpy(themes + strlen(themes), "/themes", sizeof("/themes"));
	return UNIT_RUN(tests);
}

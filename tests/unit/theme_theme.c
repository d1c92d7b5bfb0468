/*
 * Themes on disk: which folder wins, what is reported, what the assets are.
 */
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/limits.h"
#include "theme/theme.h"

/* Two theme folders, "own" over "default", in a temporary folder. */
struct fixture {
	char root[64];
	struct source *folder[2];
	struct theme theme;
	struct diag diag;
	struct arena arena;
	struct buf out;
};

static int set_up(void **state)
{
	static const char *const names[] = { "/own", "/default" };
	struct fixture *f = calloc(1, sizeof(*f));
	struct diag no_diag = DIAG_INIT;
	char path[128];

	assert_non_null(f);
	f->diag = no_diag;
	snprintf(f->root, sizeof(f->root), "/tmp/kinerja-theme-XXXXXX");
	assert_non_null(mkdtemp(f->root));
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof(path), "%s%s", f->root, names[i]);
		assert_int_equal(mkdir(path, 0755), 0);
		f->folder[i] = source_folder(path, &f->diag);
		assert_non_null(f->folder[i]);
		f->folder[i]->label = i ? "default/" : "own/";
	}
	theme_init(&f->theme, f->folder, 2);
	buf_init(&f->out, LIMIT_ASSET);
	*state = f;
	return 0;
}

static int remove_one(const char *path, const struct stat *st, int type,
		      struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	theme_release(&f->theme);
	source_free(f->folder[0]);
	source_free(f->folder[1]);
	diag_release(&f->diag);
	arena_release(&f->arena);
	buf_release(&f->out);
	assert_int_equal(nftw(f->root, remove_one, 8, FTW_DEPTH | FTW_PHYS),
			 0);
	free(f);
	return 0;
}

static void full_path(char *out, const struct fixture *f, const char *path)
{
	snprintf(out, 256, "%s/%s", f->root, path);
	for (char *p = out + strlen(f->root) + 1; (p = strchr(p, '/')); p++) {
		*p = '\0';
		mkdir(out, 0755);
		*p = '/';
	}
}

static void put(const struct fixture *f, const char *path, const char *text)
{
	char full[256];
	FILE *file;

	full_path(full, f, path);
	file = fopen(full, "wb");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void assert_reports(struct fixture *f, const char *expected)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	assert_non_null(out);
	diag_print(&f->diag, out);
	fclose(out);
	assert_string_equal(text, expected);
	free(text);
}

static void assert_renders(struct fixture *f, const char *name,
			   const char *expected)
{
	buf_clear(&f->out);
	assert_int_equal(theme_render(&f->out, &f->theme, name,
				      value_map(&f->arena), &f->diag), 0);
	assert_string_equal(f->out.ptr, expected);
}

static void first_folder_wins(void **state)
{
	struct fixture *f = *state;

	put(f, "default/templates/halaman/opd.mustache", "{{>kepala}}opd\n");
	put(f, "default/templates/kepala.mustache", "default\n");
	put(f, "own/templates/kepala.mustache", "own\n");
	put(f, "own/templates/README", "{{#no template");
	assert_int_equal(theme_load_all(&f->theme, &f->diag), 0);
	assert_renders(f, "halaman/opd", "own\nopd\n");
	assert_null(theme_find(&f->theme, str_from("README")));
	assert_null(theme_find(&f->theme, str_from("halaman")));
	assert_reports(f, "");
}

/* Paths and names sort differently: "-" comes before ".". */
static void finds_every_name(void **state)
{
	static const char *const names[] = { "a", "a-b", "a.b", "a/b", "ab" };
	struct fixture *f = *state;
	char path[64];

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		snprintf(path, sizeof(path), "own/templates/%s.mustache",
			 names[i]);
		put(f, path, names[i]);
	}
	assert_int_equal(theme_load_all(&f->theme, &f->diag), 0);
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		assert_renders(f, names[i], names[i]);
}

static void reports_all_templates_at_once(void **state)
{
	struct fixture *f = *state;

	put(f, "default/templates/a.mustache", "x\n  {{#a}}");
	put(f, "own/templates/b.mustache", "{{}}");
	put(f, "own/templates/c.mustache", "{{>kepla}}{{#x}}{{>lain}}{{/x}}"
		"{{<a}}{{$y}}{{>a}}{{>*dynamic}}{{>jauh}}{{/y}}{{/a}}");
	put(f, "own/templates/d.mustache", "\xc3\xa9 \xff");
	put(f, "own/templates/kepala.mustache", "");
	assert_int_equal(theme_load_all(&f->theme, &f->diag), -1);
	assert_reports(f,
		"default/templates/a.mustache:2:3: kesalahan: {{#a}} tidak "
		"ditutup; tambahkan {{/a}} [K302]\n"
		"own/templates/b.mustache:1:1: kesalahan: tag ini tidak "
		"bernama; "
		"tulis namanya di antara kedua pembatas [K305]\n"
		"own/templates/c.mustache:1:1: kesalahan: templat \"kepla\" "
		"tidak ada; mungkin maksudnya \"kepala\" [K311]\n"
		"own/templates/c.mustache:1:17: kesalahan: templat \"lain\" "
		"tidak ada [K311]\n"
		"own/templates/c.mustache:1:63: kesalahan: templat \"jauh\" "
		"tidak ada [K311]\n"
		"own/templates/d.mustache:1:3: kesalahan: byte ini bukan "
		"UTF-8; "
		"simpan templat ini sebagai UTF-8 [K320]\n");
}

static void covered_template_is_not_read(void **state)
{
	struct fixture *f = *state;

	put(f, "default/templates/a.mustache", "{{#a}}");
	put(f, "own/templates/a.mustache", "good");
	assert_int_equal(theme_load_all(&f->theme, &f->diag), 0);
	assert_renders(f, "a", "good");
}

static void refuses_symlinks(void **state)
{
	struct fixture *f = *state;
	char full[256];

	full_path(full, f, "own/templates/a.mustache");
	assert_int_equal(symlink("/etc/hostname", full), 0);
	assert_int_equal(theme_load_all(&f->theme, &f->diag), -1);
	assert_int_equal(f->diag.n, 1);
	assert_string_equal(f->diag.item[0].code, "K090");
}

static void refuses_large_templates(void **state)
{
	struct fixture *f = *state;
	char full[256];

	put(f, "own/templates/a.mustache", "");
	full_path(full, f, "own/templates/a.mustache");
	assert_int_equal(truncate(full, LIMIT_TEMPLATE + 1), 0);
	assert_int_equal(theme_load_all(&f->theme, &f->diag), -1);
	assert_int_equal(f->diag.n, 1);
	assert_string_equal(f->diag.item[0].code, "K091");
}

static void unknown_page_is_reported(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(theme_load_all(&f->theme, &f->diag), 0);
	assert_int_equal(theme_render(&f->out, &f->theme, "opd",
				      value_map(&f->arena), &f->diag), -1);
	assert_reports(f, "templates: kesalahan: templat \"opd\" tidak ada "
			  "[K311]\n");
}

static void checks_all_templates(void **state)
{
	struct fixture *f = *state;

	put(f, "own/templates/a.mustache", "<p {{a}}>");
	put(f, "own/templates/b.mustache", "{{{b}}}");
	put(f, "own/templates/c.mustache", "<p>{{c}}</p>");
	assert_int_equal(theme_load_all(&f->theme, &f->diag), 0);
	assert_int_equal(theme_check(&f->theme, true, &f->diag), -1);
	assert_int_equal(f->diag.n, 1);
	assert_int_equal(theme_check(&f->theme, false, &f->diag), -1);
	assert_int_equal(f->diag.n, 3);
	diag_sort(&f->diag);
	assert_string_equal(f->diag.item[1].code, "K341");
}

static void lists_assets_of_all_folders(void **state)
{
	static const char *const paths[] = { "font/a.woff2", "gaya.css",
					     "urut.js" };
	static const char *const texts[] = { "font", "own css", "script" };
	struct fixture *f = *state;
	struct theme_asset *asset;
	size_t n = 0;

	put(f, "default/assets/gaya.css", "default css");
	put(f, "default/assets/urut.js", "script");
	put(f, "own/assets/gaya.css", "own css");
	put(f, "own/assets/font/a.woff2", "font");
	assert_int_equal(theme_assets(&asset, &n, &f->theme, &f->arena,
				      &f->diag), 0);
	assert_int_equal(n, ARRAY_SIZE(paths));
	for (size_t i = 0; i < ARRAY_SIZE(paths); i++) {
		assert_string_equal(asset[i].path, paths[i]);
		buf_clear(&f->out);
		assert_int_equal(theme_asset_read(&f->out, &asset[i],
						  &f->diag), 0);
		assert_string_equal(f->out.ptr, texts[i]);
	}
	assert_reports(f, "");
}

static void vanished_asset_is_reported(void **state)
{
	struct fixture *f = *state;
	struct theme_asset gone = { "gone.css", f->folder[0] };

	assert_int_equal(theme_asset_read(&f->out, &gone, &f->diag), -1);
	assert_reports(f, "assets/gone.css: gangguan: berkas tema ini hilang "
		       "selagi dibaca; ulangi [K321]\n");
	assert_int_equal(diag_exit_code(&f->diag), 3);
}

static void empty_theme_is_fine(void **state)
{
	struct fixture *f = *state;
	struct theme_asset *asset;
	size_t n;

	assert_int_equal(theme_load_all(&f->theme, &f->diag), 0);
	assert_int_equal(theme_check(&f->theme, false, &f->diag), 0);
	assert_int_equal(theme_assets(&asset, &n, &f->theme, &f->arena,
				      &f->diag), 0);
	assert_int_equal(n, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(first_folder_wins),
		TEST(finds_every_name),
		TEST(reports_all_templates_at_once),
		TEST(covered_template_is_not_read),
		TEST(refuses_symlinks),
		TEST(refuses_large_templates),
		TEST(unknown_page_is_reported),
		TEST(checks_all_templates),
		TEST(lists_assets_of_all_folders),
		TEST(vanished_asset_is_reported),
		TEST(empty_theme_is_fine),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

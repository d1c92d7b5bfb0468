/*
 * What the unit tests of pages share: a fixture's site as a view with the
 * texts of the default theme, a sheet, and looking into value trees.
 */
#ifndef TESTS_VIEW_FIXTURE_H
#define TESTS_VIEW_FIXTURE_H

#include "site_fixture.h"

#include "content/texts.h"
#include "view/page.h"

#define TEXTS "themes/default/i18n/id.json"
#define TEXTS_EN "themes/default/i18n/en.json"

struct desk {
	struct view view;
	struct sheet sheet;
};

/* Begin the page at an address of the fixture's site, which is loaded, in
 * the language of that file of texts. The findings go to f->diag. Nothing of
 * a desk needs to be freed. */
static inline void desk_init_in(struct desk *k, struct fixture *f,
				const char *address, const char *texts)
{
	struct view view = { .site = &f->site };
	struct sheet sheet = { .view = &k->view, .arena = &f->arena,
			       .address = address, .diag = &f->diag };
	char *text = arena_alloc(&f->arena, LIMIT_JSON);
	FILE *file = fopen(texts, "rb");

	if (!file)
		fail_msg("run this in the repository's root: no %s", texts);
	view.words.map = texts_read(&f->arena, texts,
				    str_make(text, fread(text, 1, LIMIT_JSON,
							 file)),
				    &f->diag);
	fclose(file);
	assert_non_null(view.words.map);
	view.words.inggris = !strcmp(texts, TEXTS_EN);
	view.format.inggris = view.words.inggris;
	k->view = view;
	k->sheet = sheet;
}

/* The same in Indonesian. */
static inline void desk_init(struct desk *k, struct fixture *f,
			     const char *address)
{
	desk_init_in(k, f, address, TEXTS);
}

/* "capaian.sasaran.0.kode" in a value tree, or NULL where there is nothing
 * or null. */
static inline const struct value *value_at(const struct value *v,
					   const char *path)
{
	struct str rest = str_from(path);

	while (v && rest.len > 0) {
		size_t n = str_find(rest, '.');
		struct str step = str_make(rest.ptr, n);

		if (v->type == VALUE_LIST) {
			size_t i = strtoul(step.ptr, NULL, 10);

			v = i < v->n ? v->item[i] : NULL;
		} else {
			v = value_get(v, step);
		}
		rest = str_skip(rest, n < rest.len ? n + 1 : n);
	}
	return v && v->type != VALUE_NULL ? v : NULL;
}

/* The number of items of the list at a path, which must be one. */
static inline size_t count_at(const struct value *v, const char *path)
{
	v = value_at(v, path);
	assert_non_null(v);
	assert_int_equal(v->type, VALUE_LIST);
	return v->n;
}

/* The text at a path is this; NULL: there is nothing. */
#define assert_at(v, path, text)                                              \
	assert_at_line((v), (path), (text), __FILE__, __LINE__)

/* Behind assert_at: fail at file:line. */
static inline void assert_at_line(const struct value *v, const char *path,
				  const char *text, const char *file,
				  int line)
{
	const struct value *x = value_at(v, path);

	if (!x != !text)
		print_error("%s: %s\n", path, x ? "is there" : "not there");
	else if (!x || str_is(x->text, text))
		return;
	else
		print_error("%s: got \"" STR_FMT "\", expected \"%s\"\n",
			    path, STR_ARG(x->text), text);
	_fail(file, line);
}

/* The text at a path holds this part. */
#define assert_part_at(v, path, part)                                         \
	assert_part_at_line((v), (path), (part), __FILE__, __LINE__)

/* Behind assert_part_at: fail at file:line. */
static inline void assert_part_at_line(const struct value *v,
				       const char *path, const char *part,
				       const char *file, int line)
{
	const struct value *x = value_at(v, path);

	if (x && strstr(x->text.ptr, part))
		return;
	print_error("%s: \"%s\" does not hold \"%s\"\n", path,
		    x ? x->text.ptr : "", part);
	_fail(file, line);
}

#endif

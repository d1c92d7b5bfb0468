/*
 * What the unit tests of site/ and view/ share: a small site, loaded from
 * texts in memory. In JSON, ' stands for " so that it can be read in C.
 */
#ifndef TESTS_SITE_FIXTURE_H
#define TESTS_SITE_FIXTURE_H

#include "unit.h"

#include "base/limits.h"
#include "content/load.h"
#include "site/site.h"
#include "tree.h"

struct fixture {
	struct tree tree;
	struct arena arena;
	struct diag diag;	/* of what is tested, not of the load */
	struct isi isi;
	struct site site;
};

/* An OPD of that name; more begins with a comma, or is empty. */
#define OPD(nama, more) "{'nama': '" nama "', 'jenis': 'dinas'" more "}"

/* A plan with these sasaran. */
#define PLAN(mulai, selesai, sasaran)                                         \
	"{'dokumen': 'Renstra', 'mulai': " #mulai ", 'selesai': " #selesai    \
	",\n'tujuan': [{'kode': 'T1', 'uraian': 'Maju', 'sasaran': [\n"       \
	sasaran "]}]}\n"

/* A sasaran with these indikator. */
#define SASARAN(kode, indikator)                                              \
	"{'kode': '" kode "', 'uraian': 'Sehat', 'indikator': [\n"            \
	indikator "]}"

/* An indikator whose rest is written out, beginning with a comma. */
#define INDIKATOR(kode, more)                                                 \
	"{'kode': '" kode "', 'nama': 'Nama " kode "', 'satuan': 'orang'"     \
	more "}"

/* An indikator for which more is better. */
#define NAIK(kode, more)                                                      \
	INDIKATOR(kode, ", 'jenis': 'angka', 'arah': 'naik'" more)

/* A plan of one sasaran, S1. */
#define PLAN_S1(mulai, selesai, indikator)                                    \
	PLAN(mulai, selesai, SASARAN("S1", indikator))

/* kinerja.json with these rows. */
#define KINERJA(rows) "{'indikator': [\n" rows "]}\n"

/* Append a text, with ' as " where the file is JSON. */
static inline void fixture_put(struct fixture *f, const char *path,
			       const char *text)
{
	struct tree_file *file = tree_find(&f->tree, path);
	bool json = str_ends(str_from(path), ".json");

	if (!file)
		file = tree_add(&f->tree, path);
	buf_clear(&file->text);
	for (; *text; text++)
		buf_addch(&file->text, json && *text == '\'' ? '"' : *text);
}

/* A site without OPDs, of 2024. Free with fixture_release. */
static inline void fixture_init(struct fixture *f)
{
	static const struct arena no_arena = ARENA_INIT;
	static const struct diag no_diag = DIAG_INIT;

	memset(f, 0, sizeof(*f));
	f->arena = no_arena;
	f->diag = no_diag;
	tree_init(&f->tree);
	fixture_put(f, "situs.json", "{'nama': 'Kinerja', 'pemda': 'Pemkab',"
		    " 'wilayah': 'Contoh', 'tahun': 2024}\n");
}

/* Read the files, which must be without mistakes, and compute. */
static inline void fixture_load(struct fixture *f)
{
	struct diag d = DIAG_INIT;
	int result = isi_load(&f->isi, NULL, &f->arena, &f->tree.source, &d);

	if (result < 0)
		diag_print(&d, stderr);
	diag_release(&d);
	assert_int_equal(result, 0);
	site_init(&f->site, &f->isi, &f->arena);
}

/* Free everything. */
static inline void fixture_release(struct fixture *f)
{
	tree_free(&f->tree.source);
	diag_release(&f->diag);
	arena_release(&f->arena);
}

/* The unit of a slug, which must exist. */
static inline const struct unit *unit_of(const struct fixture *f,
					 const char *slug)
{
	const struct unit *u = site_unit(&f->site, slug);

	assert_non_null(u);
	return u;
}

/* The report of a year, which must exist. */
static inline const struct rekap *rekap_of(const struct fixture *f,
					   const char *slug, int tahun)
{
	const struct rekap *r = unit_rekap(unit_of(f, slug), tahun);

	assert_non_null(r);
	return r;
}

/* A result of that report, which must exist. */
static inline const struct hasil *hasil_of(const struct rekap *r,
					   const char *kode)
{
	const struct hasil *h = rekap_hasil(r, kode);

	assert_non_null(h);
	return h;
}

/* The figure is this number; NULL: there is none. */
#define assert_nilai(n, text)                                                 \
	assert_nilai_at((n), (text), __FILE__, __LINE__)

/* The number is written like this. */
#define assert_decimal(d, text)                                               \
	assert_nilai_at(nilai_angka(d), (text), __FILE__, __LINE__)

/* Behind assert_nilai: fail at file:line. */
static inline void assert_nilai_at(struct nilai n, const char *text,
				   const char *file, int line)
{
	struct buf out = BUF_INIT(64);
	bool same;

	if (n.bentuk == NILAI_ANGKA)
		decimal_write(&out, n.angka);
	else if (n.bentuk == NILAI_PREDIKAT)
		buf_adds(&out, n.predikat);
	same = str_is(buf_str(&out), text ? text : "");
	if (!same)
		print_error("got \"%s\", expected \"%s\"\n", out.ptr,
			    text ? text : "");
	buf_release(&out);
	if (!same)
		_fail(file, line);
}

/* There is one finding, with this code and this in its text; forget it. */
#define assert_finding(f, code, part)                                         \
	assert_finding_at(&(f)->diag, (code), (part), __FILE__, __LINE__)

/* Behind assert_finding: fail at file:line. */
static inline void assert_finding_at(struct diag *d, const char *code,
				     const char *part, const char *file,
				     int line)
{
	static const struct diag none = DIAG_INIT;
	bool good = d->n == 1 && !strcmp(d->item[0].code, code) &&
		    strstr(d->item[0].text, part);

	if (!good) {
		print_error("expected one %s with \"%s\", got %zu\n", code,
			    part, d->n);
		diag_print(d, stderr);
		_fail(file, line);
	}
	diag_release(d);
	*d = none;
}

#endif

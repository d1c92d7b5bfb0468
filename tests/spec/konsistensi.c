/*
 * Examples of figures that contradict each other: what the whole site's
 * checks say of one OPD, dinas-a.
 *
 * Lines before the first file write its plan and reports:
 *
 *	indikator MEMBERS	an indikator of its plan 2021–2026
 *	YEAR MEMBERS		a row of YEAR/kinerja.json
 *	perjanjian YEAR MEMBERS	its "perjanjian"
 *	lengkap			look for what reports lack, and nothing else
 *
 * MEMBERS is what stands between { and } there. Files follow as tree_text.h
 * says; those that an example brings itself are not made.
 */
#include "spec.h"

#include "content/load.h"
#include "site/check.h"
#include "site/check_lengkap.h"
#include "tree_text.h"

#define OPD_A "opd/dinas-a/"

enum { FIRST = 2021, LAST = 2026, YEARS = LAST - FIRST + 1 };

/* What an example says before its files. */
struct example {
	struct buf plan;
	struct buf rows[YEARS];
	struct buf agreement[YEARS];
	bool lengkap;
};

static void example_init(struct example *e)
{
	e->lengkap = false;
	buf_init(&e->plan, 1 << 16);
	for (int y = 0; y < YEARS; y++) {
		buf_init(&e->rows[y], 1 << 16);
		buf_init(&e->agreement[y], 1 << 16);
	}
}

static void example_release(struct example *e)
{
	buf_release(&e->plan);
	for (int y = 0; y < YEARS; y++) {
		buf_release(&e->rows[y]);
		buf_release(&e->agreement[y]);
	}
}

/* The index of a line's year, which is taken off it. */
static int take_year(struct str *line)
{
	int year = (int)strtol(line->ptr, NULL, 10) - FIRST;

	if (year < 0 || year >= YEARS)
		BUG("a line that does not begin with a year");
	*line = str_trim(str_skip(*line, 4));
	return year;
}

static void read_line(struct example *e, struct str line)
{
	if (str_is(line, "lengkap")) {
		e->lengkap = true;
	} else if (str_starts(line, "indikator ")) {
		buf_addf(&e->plan, "%s {\"nama\": \"N\", \"satuan\": \"S\", "
			 STR_FMT "}", e->plan.len ? ",\n" : "",
			 STR_ARG(str_skip(line, 10)));
	} else if (str_starts(line, "perjanjian ")) {
		line = str_skip(line, 11);
		buf_addstr(&e->agreement[take_year(&line)], line);
	} else if (line.len) {
		struct buf *rows = &e->rows[take_year(&line)];

		buf_addf(rows, "%s {" STR_FMT "}", rows->len ? ",\n" : "",
			 STR_ARG(line));
	}
}

/* The text of a file that the example has not brought itself, or NULL. */
static struct buf *new_file(struct tree *t, const char *path)
{
	return tree_find(t, path) ? NULL : &tree_add(t, path)->text;
}

static void put_file(struct tree *t, const char *path, const char *text)
{
	struct buf *file = new_file(t, path);

	if (file)
		buf_adds(file, text);
}

static void write_files(struct tree *t, const struct example *e)
{
	struct buf *plan = new_file(t, OPD_A "rencana/2021-2026.json");

	put_file(t, "situs.json", "{\"nama\": \"K\", \"pemda\": \"P\", "
		 "\"wilayah\": \"W\", \"tahun\": 2024}");
	put_file(t, OPD_A "opd.json",
		 "{\"nama\": \"Dinas A\", \"jenis\": \"dinas\"}");
	if (plan)
		buf_addf(plan, "{\"dokumen\": \"R\", \"mulai\": %d, "
			 "\"selesai\": %d, \"tujuan\": [\n {\"kode\": \"T1\", "
			 "\"uraian\": \"U\", \"sasaran\": [{\"kode\": \"S1\", "
			 "\"uraian\": \"U\", \"indikator\": [\n%s]}]}]}\n",
			 FIRST, LAST, e->plan.ptr ? e->plan.ptr : "");
	for (int y = 0; y < YEARS; y++) {
		struct buf *file;

		if (!e->rows[y].len && !e->agreement[y].len)
			continue;
		file = new_file(t, arena_strf(&t->arena, OPD_A
					      "%d/kinerja.json", FIRST + y));
		if (!file)
			continue;
		buf_adds(file, "{");
		if (e->agreement[y].len)
			buf_addf(file, "\"perjanjian\": {%s}, ",
				 e->agreement[y].ptr);
		buf_addf(file, "\"indikator\": [\n%s]}\n",
			 e->rows[y].len ? e->rows[y].ptr : "");
	}
}

static void check_tree(struct buf *out, struct tree *t, bool lengkap)
{
	struct arena a = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct site site;
	struct isi isi;

	if (isi_load(&isi, NULL, &a, &t->source, &d) == 0) {
		site_init(&site, &isi, &a);
		(void)!(lengkap ? site_check_lengkap(&site, NULL, NULL, &d)
				: site_check(&site, &d));
	}
	diag_sort(&d);
	spec_findings(out, &d);
	if (out->len == 0)
		buf_adds(out, "(baik)\n");
	diag_release(&d);
	arena_release(&a);
}

void spec_run(struct buf *out, struct str input)
{
	struct str text = input;
	struct example e;
	struct tree t;

	tree_init(&t);
	example_init(&e);
	read_tree(&t, input);
	while (text.len > 0 && !str_starts(text, "--- "))
		read_line(&e, take_line(&text));
	write_files(&t, &e);
	check_tree(out, &t, e.lengkap);
	example_release(&e);
	tree_free(&t.source);
}

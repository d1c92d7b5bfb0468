/*
 * The pipeline; see build.h. Content is loaded and checked, every page is
 * made into a staged folder, and only when all of that went well does the
 * stage take the place of the old site.
 */
#include "build.h"

#include <libgen.h>
#include <stdlib.h>

#include "base/limits.h"
#include "base/nearest.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "content/libraries.h"
#include "earlier.h"
#include "explain.h"
#include "files.h"
#include "keep_going.h"
#include "naskah/naskah.h"
#include "needs.h"
#include "output/output.h"
#include "project.h"
#include "text_checks.h"
#include "view/page.h"

static const struct keep_going as_it_is = KEEP_GOING_INIT;

static bool is_inside(const char *path, const char *folder)
{
	size_t n = strlen(folder);

	return !strncmp(path, folder, n) &&
	       (path[n] == '/' || path[n] == '\0' || !strcmp(folder, "/"));
}

/* The absolute path of a folder, also of one that is still to be made. NULL
 * where its parent is not there. */
static const char *absolute(struct arena *a, const char *path)
{
	char *found = realpath(path, NULL);
	char *copy = arena_strdup(a, str_from(path));
	const char *name = "", *whole;

	if (!found) {
		name = basename(copy);
		found = realpath(dirname(arena_strdup(a, str_from(path))),
				 NULL);
	}
	whole = found ? arena_strf(a, "%s%s%s", found, *name ? "/" : "", name)
		      : NULL;
	free(found);
	return whole;
}

/* The output must not be in the content, nor the content in the output:
 * the next build would read what this one wrote, or replace its source. */
static int check_folders(struct project *p, const struct build_options *o,
			 struct diag *d)
{
	const char *source = absolute(&p->arena, o->source);
	const char *out = absolute(&p->arena, o->out);

	if (!source || !out ||
	    (!is_inside(source, out) && !is_inside(out, source)))
		return 0;
	return diag_environment(d, place_file(o->out), "K505",
				"folder situs dan folder isi saling memuat; "
				"pilih folder situs di luar folder isi");
}

/* Look for mistakes on every page without writing any. */
static int check_pages(struct project *p, const struct build_options *o,
		       struct diag *d)
{
	return project_usable(p) ? files_check(p, o, d) : -1;
}

/* What people wrote, where there is anything to read. */
static int check_texts(struct project *p, struct reuse *reuse,
		       const struct build_options *o, struct diag *d)
{
	return p->view.site ? text_checks(p, reuse, o, d) : -1;
}

static int publish(struct project *p, const struct build_options *o,
		   struct reuse *reuse, struct build_result *result,
		   struct diag *d)
{
	struct job_context x = { .project = p, .reuse = reuse, .options = o };
	struct output_count count;
	struct stopwatch watch;
	struct output *out;

	if (check_folders(p, o, d) < 0)
		return -1;
	out = output_begin(o->out, d);
	if (!out)
		return -1;
	if (o->no_sync)
		output_no_sync(out);
	if (p->from_commit)
		output_label(out, oid_text(&p->arena, repo_commit(p->repo),
					   12));
	output_watch(out, (struct output_watch){ o->changed, o->changed_ctx });
	stopwatch_start(&watch);
	x.out = out;
	if (files_make(p, &x, d) < 0) {
		output_abort(out);
		return -1;
	}
	p->timing.make = stopwatch_lap(&watch);
	p->timing.write = reuse->writing;
	p->timing.render = reuse->working - reuse->writing;
	if (output_publish(out, &count, d) < 0 ||
	    (p->sejarah.ada &&
	     walk_save(&p->sejarah.walk, p->repo, p->state, d) < 0))
		return -1;
	p->timing.publish = stopwatch_lap(&watch);
	result->pages = reuse->pages;
	result->bytes = reuse->bytes;
	result->written = count.written;
	result->kept = count.kept;
	result->removed = count.removed;
	return 0;
}

static bool same_line(const struct diag_item *a, const struct diag_item *b)
{
	return a->place.line == b->place.line &&
	       strcmp(a->place.path, b->place.path) == 0;
}

/* A line with somebody's number is quoted nowhere: findings are copied into
 * logs and merge requests. The findings are sorted by place. */
static void hide_private(struct diag *d)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct diag_item *item = &d->item[i];
		size_t k = i;

		if (!naskah_private(item->code))
			continue;
		while (k && same_line(&d->item[k - 1], item))
			k--;
		for (; k < d->n && same_line(&d->item[k], item); k++)
			d->item[k].quote = NULL;
	}
}

/* Read each file that has findings once more, so that they can be shown
 * with the line itself. */
static void quote_findings(struct project *p, struct diag *d)
{
	struct buf text = BUF_INIT(LIMIT_JSON);

	diag_sort(d);
	for (size_t i = 0; p->disk && i < d->n; i++) {
		struct place at = d->item[i].place;
		struct diag quiet = DIAG_INIT;

		if (!at.line || d->item[i].quote)
			continue;
		buf_clear(&text);
		if (source_read(p->disk, &text, at.path, &quiet) == 1)
			diag_quote(d, at.path, buf_str(&text));
		diag_release(&quiet);
	}
	buf_release(&text);
	hide_private(d);
}

static bool is_between(const char *code, const char *first, const char *last)
{
	return strcmp(code, first) >= 0 && strcmp(code, last) <= 0;
}

/* Does a run with these options look for a code? Some are found in history,
 * or told only where they are asked for. */
static bool is_looked_for(const struct build_options *o, const char *code)
{
	if (is_between(code, "K433", "K439"))
		return o->completeness;
	if (is_between(code, "K717", "K719"))
		return o->judge_history;
	return !(o->no_history && code[1] == '7');
}

/* A rule that leaves nothing out is out of date. Where there are errors there
 * may be more to find. */
static void report_useless(const struct build_options *o, struct diag *d)
{
	bool all_found = d->errors + d->environment + d->dropped == 0;

	for (size_t i = 0; i < d->n_silence; i++) {
		const struct diag_silence *s = &d->silence[i];

		if (s->n)
			continue;
		if (diag_silence_refused(d, s))
			diag_hint(d, s->place, "K098", "%s di \"%s\" adalah "
				  "kesalahan, yang tidak dapat didiamkan; "
				  "perbaiki, lalu hapus bagian \"diamkan\" ini",
				  s->code, s->pattern);
		else if (all_found && is_looked_for(o, s->code))
			diag_hint(d, s->place, "K098", "tidak ada temuan %s di "
				  "\"%s\", jadi tidak ada yang didiamkan; "
				  "hapus, atau perbaiki kode dan jalurnya",
				  s->code, s->pattern);
	}
}

/* What is left to say, with the lines that it is about. */
static void finish(struct project *p, const struct build_options *o,
		   struct diag *d)
{
	diag_silence(d, p->isi.situs.diamkan, p->isi.situs.n_diamkan);
	report_useless(o, d);
	quote_findings(p, d);
}

/* One build, with what the one before it left. */
struct attempt {
	struct project project;
	struct earlier earlier;
	struct reuse made;
};

static void explain(struct attempt *x, const struct build_options *o)
{
	struct arena *a = &x->project.arena;
	struct explain *e = arena_alloc(a, sizeof(*e));

	explain_init(e, &x->project, &x->earlier, o, a);
	x->made.remade = explain_job;
	x->made.ctx = e;
}

/* What an OPD is shown with may be of another time: only what is current is
 * worth comparing with. */
static void compare(struct attempt *x, const struct build_options *o)
{
	struct project *p = &x->project;
	struct needs *n = arena_alloc(&p->arena, sizeof(*n));
	struct reuse fresh = { .needs = n, .arena = &p->arena };

	if (!p->view.site)
		return;
	needs_init(n, p, o, &p->arena);
	x->made = fresh;
	if (x->earlier.there && !o->keep_going) {
		earlier_open_parts(&x->earlier);
		x->made.before = &x->earlier.state;
		x->made.parts = &x->earlier.parts;
	}
	if (o->explained)
		explain(x, o);
}

/* Open, check, and publish where there is no error. A reading that may be
 * followed by another one shall write nothing before it knows. */
static int attempt(struct attempt *x, const struct build_options *o,
		   const struct keep_going *k, struct build_result *result,
		   struct diag *d)
{
	struct project *p = &x->project;
	int code = project_open(p, o, k, d);
	struct stopwatch watch;

	stopwatch_start(&watch);
	compare(x, o);
	p->timing.compare = stopwatch_lap(&watch);
	if (check_texts(p, &x->made, o, d) < 0)
		code = -1;
	if ((code < 0 || o->keep_going) && check_pages(p, o, d) < 0)
		code = -1;
	p->timing.check = stopwatch_lap(&watch);
	return code < 0 ? -1 : publish(p, o, &x->made, result, d);
}

/* Say what the build before said, and leave all as it is. */
static int leave(const struct earlier *e, struct build_result *result,
		 struct diag *d)
{
	earlier_findings(e, d);
	result->pages = e->state.pages;
	for (size_t i = 0; i < e->state.n_made; i++)
		result->kept += e->state.made[i].n;
	return 0;
}

static int build(struct attempt *x, const struct build_options *o,
		 struct build_result *result, struct diag *d)
{
	struct keep_going k = KEEP_GOING_INIT;
	int code;

	for (;;) {
		struct diag found = DIAG_INIT;

		code = attempt(x, o, &k, result, &found);
		keep_going_collect(&k, &found, d);
		if (code == 0 || !o->keep_going ||
		    !keep_going_step(&k, &x->project, o))
			break;
		project_release(&x->project);
	}
	if (code == 0)
		result->held = keep_going_report(&k, d);
	finish(&x->project, o, d);
	if (code == 0 && !o->keep_going)
		earlier_save(&x->earlier, &x->project, o, &x->made, d);
	result->timing = x->project.timing;
	project_release(&x->project);
	keep_going_release(&k);
	return code;
}

int build_site(const struct build_options *o, struct build_result *result,
	       struct diag *d)
{
	struct build_result none = { .pages = 0 };
	struct attempt x = { .earlier = EARLIER_INIT };
	struct stopwatch watch;
	int code;

	*result = none;
	stopwatch_start(&watch);
	earlier_open(&x.earlier, o);
	if (earlier_holds(&x.earlier, o))
		code = leave(&x.earlier, result, d);
	else
		code = build(&x, o, result, d);
	earlier_release(&x.earlier);
	result->timing.all = stopwatch_lap(&watch);
	return code;
}

int build_check(const struct build_options *o, struct diag *d)
{
	struct project p;
	int opened = project_open(&p, o, &as_it_is, d);
	int read = check_texts(&p, NULL, o, d);
	int checked = check_pages(&p, o, d);

	finish(&p, o, d);
	project_release(&p);
	return opened < 0 || read < 0 || checked < 0 ? -1 : 0;
}

/* "opd/x", "/opd/x/" and "opd/x/index.html" name the same page. */
static struct str normal_address(struct str a)
{
	if (str_ends(a, "index.html"))
		a.len -= sizeof("index.html") - 1;
	while (a.len && a.ptr[0] == '/')
		a = str_skip(a, 1);
	while (a.len && a.ptr[a.len - 1] == '/')
		a.len--;
	return a;
}

static const struct page *find_page(const struct page_list *list,
				    const char *address, struct diag *d)
{
	struct str wanted = normal_address(str_from(address));
	struct nearest near;

	nearest_init(&near, wanted);
	for (size_t i = 0; i < list->n; i++) {
		const struct page *p = &list->page[i];
		struct str known = normal_address(str_from(p->address));

		if (str_equal(wanted, known))
			return p;
		nearest_offer(&near, known);
	}
	if (near.best.ptr)
		diag_error(d, place_file(address), "K501",
			   "halaman ini tidak ada; mungkin maksudnya %.*s/",
			   STR_ARG(near.best));
	else
		diag_error(d, place_file(address), "K501",
			   "halaman ini tidak ada; tulis alamatnya seperti di "
			   "situs, misalnya opd/dinas-kesehatan/2024/");
	return NULL;
}

int build_data(const struct build_options *o, const char *address,
	       struct buf *out, struct diag *d)
{
	struct project p;
	int code = project_open(&p, o, &as_it_is, d);
	struct sheet s = { .view = &p.view, .arena = &p.arena, .diag = d };
	const struct page *found;
	struct page_list list;

	if (code == 0) {
		page_list_build(&list, &p.view, &p.arena);
		found = find_page(&list, address, d);
		s.address = found ? found->address : "";
		s.riwayat = found ? page_riwayat(found, &p.view) : NULL;
		if (found)
			value_write_json(out, found->values(&s, found));
		code = !found || s.failed ? -1 : 0;
	}
	project_release(&p);
	return code;
}

void build_print_version(FILE *out)
{
	fprintf(out, "kinerja %s\ncmark %s\ncJSON %s\n", KINERJA_VERSION,
		libraries_cmark(), libraries_cjson());
}

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
#include "base/text.h"
#include "content/libraries.h"
#include "data_files.h"
#include "export/sitemap.h"
#include "history_files.h"
#include "keep_going.h"
#include "naskah/naskah.h"
#include "output/output.h"
#include "pages.h"
#include "project.h"
#include "search_files.h"
#include "view/page.h"

static const struct keep_going as_it_is = KEEP_GOING_INIT;

static int write_assets(const struct project *p, struct output *out,
			struct diag *d)
{
	struct buf bytes = BUF_INIT(LIMIT_ASSET);
	int result = 0;

	for (size_t i = 0; result == 0 && i < p->n_asset; i++) {
		buf_clear(&bytes);
		result = theme_asset_read(&bytes, &p->asset[i], d);
		if (result == 0)
			result = output_write(out, p->asset_address[i],
					      buf_str(&bytes), d);
	}
	buf_release(&bytes);
	return result;
}

/* An attachment keeps its path: content and site name it alike. */
static int write_document(const struct project *p, struct output *out,
			  const char *path, struct diag *d)
{
	struct buf bytes = BUF_INIT(LIMIT_DOCUMENT);
	int got = source_read(p->content, &bytes, path, d);
	int result = -1;

	if (got == 0)
		diag_error(d, place_file(path), "K504",
			   "berkas hilang selagi situs dibuat; ulangi");
	else if (got == 1)
		result = output_write(out, path, buf_str(&bytes), d);
	buf_release(&bytes);
	return result;
}

/* One file may be several documents. */
static bool is_written(const struct laporan *l, size_t n, const char *berkas)
{
	for (size_t i = 0; i < n; i++)
		if (l->dokumen[i].berkas &&
		    !strcmp(l->dokumen[i].berkas, berkas))
			return true;
	return false;
}

static int write_unit_documents(struct project *p, const struct unit *u,
				struct output *out, struct diag *d)
{
	const char *folder = u->opd->jenis == OPD_PEMDA ? "" : "opd/";

	for (size_t i = 0; i < u->n_rekap; i++) {
		const struct laporan *l = u->rekap[i].laporan;

		for (size_t k = 0; k < l->n_dokumen; k++) {
			const char *berkas = l->dokumen[k].berkas;

			if (berkas && !is_written(l, k, berkas) &&
			    write_document(p, out, arena_strf(
				    &p->arena, "%s%s/%d/%s", folder,
				    u->opd->slug, l->tahun, berkas), d) < 0)
				return -1;
		}
	}
	return 0;
}

static int write_documents(struct project *p, struct output *out,
			   struct diag *d)
{
	if (p->site.pemda.opd &&
	    write_unit_documents(p, &p->site.pemda, out, d) < 0)
		return -1;
	for (size_t i = 0; i < p->site.n_unit; i++)
		if (write_unit_documents(p, &p->site.unit[i], out, d) < 0)
			return -1;
	return 0;
}

/* One file, or an index and its parts. */
static int write_sitemap(struct project *p, const struct page_list *list,
			 struct output *out, struct diag *d)
{
	size_t n = sitemap_parts(list);
	struct buf text = BUF_INIT(SIZE_MAX / 2);
	int result = 0;

	for (size_t i = 0; result == 0 && i < n; i++) {
		buf_clear(&text);
		sitemap_write(&text, list, &p->view, i);
		result = output_write(out, n == 1 ? "sitemap.xml"
				: arena_strf(&p->arena, "sitemap-%zu.xml",
					     i + 1), buf_str(&text), d);
	}
	if (result == 0 && n > 1) {
		buf_clear(&text);
		sitemap_index(&text, n, p->view.base_url);
		result = output_write(out, "sitemap.xml", buf_str(&text), d);
	}
	buf_release(&text);
	return result;
}

static int write_for_robots(struct project *p,
			    const struct page_list *list, struct output *out,
			    struct diag *d)
{
	struct buf text = BUF_INIT(SIZE_MAX / 2);
	int result;

	robots_write(&text, p->view.base_url);
	result = output_write(out, "robots.txt", buf_str(&text), d);
	buf_release(&text);
	if (result == 0 && p->view.base_url)
		result = write_sitemap(p, list, out, d);
	return result;
}

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

static int write_all(struct project *p, struct output *out,
		     const struct build_options *o, struct diag *d,
		     struct build_result *result)
{
	struct page_list list;

	page_list_build(&list, &p->view, &p->arena);
	result->pages = list.n;
	/* pages tell how large these files are */
	if (data_files_write(p, &list, out, d) < 0 ||
	    pages_make(p, &list, out, o, d) < 0 ||
	    write_assets(p, out, d) < 0 || write_documents(p, out, d) < 0 ||
	    history_files_write(p, out, d) < 0 ||
	    search_files_write(p, out, d) < 0)
		return -1;
	return write_for_robots(p, &list, out, d);
}

/* Look for mistakes on every page without writing any. */
static int check_pages(struct project *p, const struct build_options *o,
		       struct diag *d)
{
	struct page_list list;

	if (!project_usable(p))
		return -1;
	page_list_build(&list, &p->view, &p->arena);
	return pages_make(p, &list, NULL, o, d);
}

/* What people wrote, where there is anything to read. */
static int check_texts(struct project *p, struct diag *d)
{
	return p->view.site ? naskah_check(&p->site, p->content, d) : -1;
}

static int publish(struct project *p, const struct build_options *o,
		   struct build_result *result, struct diag *d)
{
	struct output_count count;
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
	if (write_all(p, out, o, d, result) < 0) {
		output_abort(out);
		return -1;
	}
	if (output_publish(out, &count, d) < 0 ||
	    (p->sejarah.ada &&
	     walk_save(&p->sejarah.walk, p->repo, p->state, d) < 0))
		return -1;
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

/* Open, check, and publish where there is no error. A reading that may be
 * followed by another one shall write nothing before it knows. */
static int attempt(struct project *p, const struct build_options *o,
		   const struct keep_going *k, struct build_result *result,
		   struct diag *d)
{
	int code = project_open(p, o, k, d);

	if (check_texts(p, d) < 0)
		code = -1;
	if ((code < 0 || o->keep_going) && check_pages(p, o, d) < 0)
		code = -1;
	return code < 0 ? -1 : publish(p, o, result, d);
}

int build_site(const struct build_options *o, struct build_result *result,
	       struct diag *d)
{
	struct build_result none = { .pages = 0 };
	struct keep_going k = KEEP_GOING_INIT;
	struct project p;
	int code;

	*result = none;
	for (;;) {
		struct diag found = DIAG_INIT;

		code = attempt(&p, o, &k, result, &found);
		keep_going_collect(&k, &found, d);
		if (code == 0 || !o->keep_going ||
		    !keep_going_step(&k, &p, o))
			break;
		project_release(&p);
	}
	if (code == 0)
		result->held = keep_going_report(&k, d);
	finish(&p, o, d);
	project_release(&p);
	keep_going_release(&k);
	return code;
}

int build_check(const struct build_options *o, struct diag *d)
{
	struct project p;
	int opened = project_open(&p, o, &as_it_is, d);
	int read = check_texts(&p, d);
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

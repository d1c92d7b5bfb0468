/*
 * Opening a project: content and site. The repository and the history are
 * in project_history.c, the theme in project_theme.c.
 */
#include "project.h"

#include "base/stopwatch.h"
#include "base/text.h"
#include "keep_going.h"
#include "site/check.h"
#include "site/check_lengkap.h"

/* Messages are in the language of the site, unless another was asked for. */
static int read_settings(struct project *p, const struct build_options *o)
{
	struct diag quiet = DIAG_INIT;
	int result = situs_load(&p->isi.situs, p->reader, &p->arena,
				p->content, &quiet);

	if (result == 0 && !o->lang)
		text_language(p->isi.situs.bahasa, NULL);
	diag_release(&quiet);
	return result;
}

int project_peek(struct project *out, const struct build_options *o,
		 struct diag *d)
{
	struct project empty = { .n_folder = 0 };

	*out = empty;
	if (project_open_source(out, o, d) < 0)
		return -1;
	out->content = out->disk;
	out->reader = reader_new(1);
	if (read_settings(out, o) < 0)
		return -1;
	return project_open_folders(out, o, d);
}

static int open_content(struct project *p, const struct build_options *o,
			const struct keep_going *k, struct diag *d)
{
	int result;

	if (project_open_source(p, o, d) < 0)
		return -1;
	keep_going_source(k, p);
	p->reader = reader_new(o->jobs);
	(void)!read_settings(p, o);	/* reported with the rest */
	result = isi_load(&p->isi, p->reader, &p->arena, p->content, d);
	if (result < 0)		/* its own rules may be what is broken */
		penilaian_default(&p->isi.situs.penilaian);
	site_init(&p->site, &p->isi, &p->arena);
	keep_going_note(k, p);
	for (size_t i = 0; i < d->n; i++)
		if (d->item[i].level == DIAG_ERROR)
			site_note_cacat(&p->site, d->item[i].place.path,
					&p->arena);
	if (site_check(&p->site, d) < 0)
		result = -1;
	return result;
}

/* http(s)://HOST[/PATH], and nothing that would need escaping. */
static bool is_base_url(const char *url)
{
	struct str rest = str_from(url);

	if (str_starts(rest, "https://"))
		rest = str_skip(rest, sizeof("https://") - 1);
	else if (str_starts(rest, "http://"))
		rest = str_skip(rest, sizeof("http://") - 1);
	else
		return false;
	if (rest.len == 0 || rest.ptr[0] == '/')
		return false;
	for (size_t i = 0; i < rest.len; i++)
		if (rest.ptr[i] <= ' ' || rest.ptr[i] == 0x7F ||
		    strchr("\"'<>`{}|\\^?#@", rest.ptr[i]))
			return false;
	return true;
}

/* "https://x.example/kinerja" → with a "/" at its end. */
static int set_base_url(struct project *p, const struct build_options *o,
			struct diag *d)
{
	const char *url = o->base_url ? o->base_url
				      : p->isi.situs.alamat_situs;

	if (!url || !*url)
		return 0;
	if (!is_base_url(url))
		return diag_error(d, place_file(o->base_url ? "--base-url"
							     : "situs.json"),
				  "K506", "\"%s\" bukan alamat situs; tulis "
				  "seperti https://kinerja.contoh.go.id/",
				  url);
	p->view.base_url = str_ends(str_from(url), "/")
		? url : arena_strf(&p->arena, "%s/", url);
	return 0;
}

static int look_back(struct project *p, const struct build_options *o,
		     struct diag *d)
{
	struct stopwatch watch;
	int result;

	stopwatch_start(&watch);
	result = project_open_history(p, o, d);
	p->timing.history = stopwatch_lap(&watch);
	return result;
}

int project_open(struct project *out, const struct build_options *o,
		 const struct keep_going *k, struct diag *d)
{
	struct project empty = { .n_folder = 0 };
	struct stopwatch watch;
	int result;

	*out = empty;
	stopwatch_start(&watch);
	result = open_content(out, o, k, d);
	if (!out->content)
		return -1;
	out->view.site = &out->site;
	out->view.sejarah = &out->sejarah;
	if (result == 0)
		result = look_back(out, o, d);
	if (o->completeness &&
	    site_check_lengkap(&out->site, &out->sejarah, o->completeness_of,
			       d) < 0)
		result = -1;
	if (set_base_url(out, o, d) < 0)
		result = -1;
	if (project_open_theme(out, o, d) < 0)
		result = -1;
	out->timing.load = stopwatch_lap(&watch) - out->timing.history;
	return result;
}

bool project_usable(const struct project *p)
{
	return p->view.site && p->view.words.map;
}

void project_release(struct project *p)
{
	theme_release(&p->theme);
	for (size_t i = 0; i < p->n_folder; i++)
		source_free(p->folder[i]);
	if (p->content != p->disk)
		source_free(p->content);
	source_free(p->disk);
	record_release(&p->dibaca);
	for (size_t i = 0; i < p->n_folder; i++)
		record_release(&p->tema_dibaca[i]);
	repo_free(p->repo);
	reader_free(p->reader);
	arena_release(&p->arena);
}

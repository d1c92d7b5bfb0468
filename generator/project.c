/*
 * Opening a project: content and site. The theme is in project_theme.c.
 */
#include "project.h"

#include "site/check.h"

static int open_content(struct project *p, const struct build_options *o,
			struct diag *d)
{
	int result;

	p->content = source_folder(o->source, d);
	if (!p->content)
		return -1;
	result = isi_load(&p->isi, &p->arena, p->content, d);
	p->view.partial = result < 0;
	site_init(&p->site, &p->isi, &p->arena);
	if (!p->view.partial && site_check(&p->site, d) < 0) {
		p->view.partial = true;
		result = -1;
	}
	return result;
}

/* "https://x.example/kinerja" → with a "/" at its end. */
static const char *base_url(struct project *p, const char *url)
{
	if (!url || !*url)
		return NULL;
	if (str_ends(str_from(url), "/"))
		return url;
	return arena_strf(&p->arena, "%s/", url);
}

int project_open(struct project *out, const struct build_options *o,
		 struct diag *d)
{
	struct project empty = { .n_folder = 0 };
	int result;

	*out = empty;
	result = open_content(out, o, d);
	if (!out->content)
		return -1;
	out->view.site = &out->site;
	out->view.base_url = base_url(out, o->base_url
					   ? o->base_url
					   : out->isi.situs.alamat_situs);
	if (project_open_theme(out, o, d) < 0)
		result = -1;
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
	source_free(p->content);
	arena_release(&p->arena);
}

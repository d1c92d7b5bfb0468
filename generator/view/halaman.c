/*
 * Free pages, and the page for addresses that do not exist.
 */
#include "view/page.h"

#include "view/frame.h"
#include "view/narasi.h"

/* The report that figures in a free page come from: the region's own. */
static const struct rekap *context(const struct sheet *s)
{
	const struct site *site = s->view->site;

	return site->pemda.opd ? site_rekap_utama(site, &site->pemda) : NULL;
}

static void put_toc(const struct sheet *s, struct value *root,
		    const struct markdown_result *m)
{
	struct value *list = put_list(s, root, "toc");

	for (size_t i = 0; i < m->n_heading; i++) {
		struct value *v;

		if (m->heading[i].level > 2)
			continue;
		v = push_map(s, list);
		put_text(s, v, "id", m->heading[i].id);
		put(s, v, "teks", value_text(s->arena, m->heading[i].text));
	}
	put_bool(s, root, "ada_toc", list->n > 2);
}

struct value *halaman_values(struct sheet *s, const struct page *p)
{
	struct markdown_result m = { .n_heading = 0 };
	struct narasi_place place = { context(s), "b-", 0 };
	int result = narasi_render(s, &m, &p->halaman->naskah, &place);
	const char *judul = result == 0 && m.title.len
		? arena_strdup(s->arena, m.title) : p->halaman->slug;
	struct crumb crumb = { judul, NULL };
	struct value *root = frame_values(s, judul, judul, NAV_NONE);

	frame_crumbs(s, root, &crumb, 1);
	put_text(s, root, "h1", judul);
	put_toc(s, root, &m);
	if (result == 0)
		put(s, root, "html", value_html(s->arena, m.html));
	return root;
}

struct value *not_found_values(struct sheet *s, const struct page *p)
{
	struct value *root;

	(void)p;
	/* it is shown at any address: links must not depend on it */
	s->absolute = true;
	root = frame_values(s, sheet_word(s, "hilang.judul"),
			    sheet_word(s, "hilang.deskripsi"), NAV_NONE);
	put_text(s, root, "daftar", sheet_link(s, ADDRESS_OPD_LIST));
	return root;
}

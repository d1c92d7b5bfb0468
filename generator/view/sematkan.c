/*
 * An indikator's chart on other sites: the small page that newspapers show
 * in a frame, and on the indikator's own page how to do that, how to cite
 * and where the picture is. Without a script, and nothing that tells where
 * the reader came from.
 */
#include "view/subject.h"

#include "base/escape.h"
#include "base/limits.h"
#include "view/frame.h"
#include "view/graph.h"
#include "view/kutipan.h"

/* Tall enough for the chart and its text in a column of a phone. */
#define FRAME_HEIGHT 680

static const char *link_to(const struct sheet *s, const struct subject *x,
			   void (*write)(struct buf *, const struct unit *,
					 const char *))
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	const char *link;

	write(&address, x->u, x->i->kode);
	link = sheet_link(s, address.ptr);
	buf_release(&address);
	return link;
}

void put_subject_graph(const struct sheet *s, struct value *root,
		       const struct subject *x)
{
	put_graph(s, root, &x->d, subject_tahun(s, x), true);
	put_text(s, root, "unduh", link_to(s, x, address_grafik));
}

/* The <iframe> to copy, as text. NULL where the site does not know its own
 * address: a frame needs the whole one. */
static const char *frame_code(const struct sheet *s, const struct subject *x)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	const char *copy = NULL;

	if (s->view->base_url) {
		buf_addf(&out, "<iframe src=\"%s", s->view->base_url);
		address_sematkan(&out, x->u, x->i->kode);
		buf_adds(&out, "\" title=\"");
		escape_html(&out, str_from(x->i->nama));
		buf_adds(&out, ", ");
		escape_html(&out, str_from(x->u->opd->nama));
		buf_addf(&out, "\" width=\"100%%\" height=\"%d\" "
			       "loading=\"lazy\" style=\"border:0\"></iframe>",
			 FRAME_HEIGHT);
		copy = arena_strdup(s->arena, buf_str(&out));
	}
	buf_release(&out);
	return copy;
}

static void put_citation(const struct sheet *s, struct value *v,
			 const struct subject *x)
{
	put_text(s, v, "kutip", kutipan_teks(s, x));
	put_text(s, v, "alamat", kutipan_alamat(s, x));
	put_text(s, v, "lisensi", kutipan_lisensi(s));
}

void put_pakai(const struct sheet *s, struct value *root,
	       const struct subject *x)
{
	struct value *v = put_map(s, root, "pakai");

	put_citation(s, v, x);
	put_text(s, v, "kode", frame_code(s, x));
	put_text(s, v, "bingkai", link_to(s, x, address_sematkan));
}

struct value *sematkan_values(struct sheet *s, const struct page *p)
{
	struct subject x = subject_of(s, p);
	struct fill fill[] = { { "nama", x.i->nama },
			       { "opd", x.u->opd->nama } };
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct value *root = frame_values(
		s, words_fill(&s->view->words, s->arena, "sematkan.judul",
			      fill, ARRAY_SIZE(fill)),
		words_fill(&s->view->words, s->arena, "sematkan.deskripsi",
			   fill, ARRAY_SIZE(fill)), NAV_NONE);

	address_indikator(&address, x.u, x.i->kode);
	frame_canonical(s, root, address.ptr);
	buf_release(&address);
	put_text(s, root, "nama", x.i->nama);
	put_text(s, root, "opd", x.u->opd->nama);
	put_graph(s, root, &x.d, subject_tahun(s, &x), false);
	put_text(s, root, "sumber", kutipan_sumber(s, &x));
	put_citation(s, root, &x);
	put_text(s, root, "tautan", link_to(s, &x, address_indikator));
	return root;
}

/*
 * /opd/…/2024/cetak/: the report of a year as it is printed and signed, in
 * the chapters of PermenPANRB 53/2014. What the OPD wrote is put into its
 * chapter, what the data say into the third; nothing is told that the OPD's
 * page does not tell.
 */
#include "view/page.h"

#include "base/limits.h"
#include "model/bab.h"
#include "site/address.h"
#include "view/bagian.h"
#include "view/frame.h"
#include "view/narasi.h"

#define CHAPTERS N_BAB

static const char *const chapter_key[CHAPTERS] = {
	"cetak.bab_1", "cetak.bab_2", "cetak.bab_3", "cetak.bab_4"
};

/* The narrative, cut at its chapters. */
struct chapters {
	struct str html[CHAPTERS];
	const char *heading[CHAPTERS];	/* id of the author's own, or NULL:
					   tables below it are named by it */
};

/* The chapter that a heading opens, at or after the one that is open; -1:
 * none. */
static int chapter_of(const struct markdown_heading *h, int open)
{
	return h->level == 2 ? bab_dari_judul(h->text, open) : -1;
}

/* Where a heading begins in html, at or after a place. */
static size_t find_heading(const struct sheet *s, struct str html,
			   size_t from, const char *id)
{
	const char *tag = arena_strf(s->arena, "<h2 id=\"%s\">", id);
	const char *at = strstr(html.ptr + from, tag);

	return at ? (size_t)(at - html.ptr) : html.len;
}

/* The length of the heading's own element, which the chapter's replaces. */
static size_t heading_length(struct str html, size_t at)
{
	static const char end[] = "</h2>";
	const char *close = strstr(html.ptr + at, end);

	return close ? (size_t)(close - html.ptr) - at + strlen(end) : 0;
}

/* What stands before the first chapter is taken for its beginning; where no
 * chapter is known, all is the third. */
static void cut(struct chapters *out, const struct sheet *s,
		const struct markdown_result *m)
{
	size_t begin = 0;
	int open = -1;

	memset(out, 0, sizeof(*out));
	for (size_t i = 0; i < m->n_heading; i++) {
		int next = chapter_of(&m->heading[i], open);
		size_t at;

		if (next < 0 || next == open)
			continue;
		at = find_heading(s, m->html, begin, m->heading[i].id);
		if (at == m->html.len)
			continue;
		if (open >= 0)
			out->html[open] = str_make(m->html.ptr + begin,
						   at - begin);
		begin = at + heading_length(m->html, at);
		open = next;
		out->heading[open] = m->heading[i].id;
	}
	out->html[open < 0 ? 2 : open] = str_skip(m->html, begin);
}

static void read_chapters(struct sheet *s, struct chapters *out,
			  const struct rekap *r)
{
	struct narasi_place place = { r, "b-", 0 };
	struct markdown_result m;

	memset(out, 0, sizeof(*out));
	if (r->laporan->naskah.ada &&
	    narasi_render(s, &m, &r->laporan->naskah, &place) == 0)
		cut(out, s, &m);
}

/* "bab": {id, judul_id, judul, html or null, pendahuluan, akuntabilitas,
 * penutup} of each. */
static void put_chapters(struct sheet *s, struct value *root,
			 const struct rekap *r)
{
	struct value *list = put_list(s, root, "bab");
	struct chapters c;

	read_chapters(s, &c, r);
	for (int i = 0; i < CHAPTERS; i++) {
		struct value *v = push_map(s, list);

		put_text(s, v, "id", arena_strf(s->arena, "bab-%d", i + 1));
		put_text(s, v, "judul_id", c.heading[i] ? c.heading[i]
			: arena_strf(s->arena, "h-bab-%d", i + 1));
		put_word(s, v, "judul", chapter_key[i]);
		put_bool(s, v, "pendahuluan", i == 0);
		put_bool(s, v, "akuntabilitas", i == 2);
		put_bool(s, v, "penutup", i == CHAPTERS - 1);
		if (c.html[i].len)
			put(s, v, "html", value_html(s->arena, c.html[i]));
		else
			put_null(s, v, "html");
	}
}

/* The one who signs: the post, and the name where it is given. */
static void put_signature(const struct sheet *s, struct value *root,
			  const struct opd *o)
{
	struct value *v = put_map(s, root, "tanda_tangan");

	put_text(s, v, "jabatan", o->kepala_jabatan ? o->kepala_jabatan
		: SHEET_WORDS(s, "cetak.kepala", { "nama", o->nama }));
	put_text(s, v, "nama", o->kepala_nama);
}

static const char *word(const struct sheet *s, const char *key,
			const struct rekap *r)
{
	return SHEET_WORDS(s, key, { "nama", r->unit->opd->nama },
			   { "tahun", sheet_int(s, r->tahun) });
}

struct value *cetak_values(struct sheet *s, const struct page *p)
{
	struct value *root = opd_values_angka(s, p);
	struct buf address = BUF_INIT(LIMIT_PATH);
	const struct rekap *r = p->rekap;
	bool main = r == site_rekap_utama(s->view->site, p->unit);

	put_text(s, root, "judul", word(s, "cetak.judul", r));
	put_text(s, root, "deskripsi", word(s, "cetak.deskripsi", r));
	put_text(s, root, "kepala_halaman", word(s, "cetak.kepala_halaman", r));
	put_text(s, root, "ke_laporan",
		 sheet_link_unit(s, p->unit, main ? 0 : r->tahun));
	put_chapters(s, root, r);
	put_signature(s, root, p->unit->opd);
	address_unit(&address, p->unit);
	if (!main) {
		buf_clear(&address);
		address_rekap(&address, p->unit, r->tahun);
	}
	frame_canonical(s, root, address.ptr);
	buf_release(&address);
	return root;
}

/*
 * Writing feeds; see atom.h. Knows what a version is in words from
 * view/ubahan.h, and no page.
 */
#include "export/atom.h"

#include "base/escape.h"
#include "base/limits.h"
#include "export/versi.h"
#include "view/ubahan.h"

#define MOST_SITUS 100
#define MOST_RIWAYAT 200
#define TAG "tag:kinerja,2026:"

/* A feed being written. */
struct feed {
	struct buf *out;
	const struct view *view;
	const struct sejarah *sejarah;
	const struct riwayat *riwayat;	/* NULL: of the site */
	const char *folder;		/* address of the folder it is in */
	struct arena arena;		/* of one entry */
	struct sheet sheet;
};

/* e-mail addresses out of names and contacts: a word around each "@". */
static void without_addresses(struct buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text != '@') {
			buf_addch(out, *text);
			continue;
		}
		while (out->len && !strchr(" <(\"", out->ptr[out->len - 1]))
			buf_truncate(out, out->len - 1);
		while (text[1] && !strchr(" >)\",;", text[1]))
			text++;
		buf_adds(out, "…");
	}
}

static void add_text(struct buf *out, const char *text)
{
	struct buf clean = BUF_INIT(LIMIT_PAGE);

	without_addresses(&clean, text);
	escape_xml(out, buf_str(&clean));
	buf_release(&clean);
}

static void add_element(struct buf *out, const char *name, const char *text)
{
	buf_addf(out, "<%s>", name);
	add_text(out, text);
	buf_addf(out, "</%s>\n", name);
}

static void add_author(struct buf *out, const char *name)
{
	buf_adds(out, "<author><name>");
	add_text(out, name);
	buf_adds(out, "</name></author>\n");
}

static void add_attribute(struct buf *out, const char *name,
			  const char *text)
{
	buf_addf(out, " %s=\"", name);
	escape_xml(out, str_from(text));
	buf_addch(out, '"');
}

/* A link to an address of the site. */
static void add_link(struct feed *f, const char *rel, const char *type,
		     const char *address)
{
	struct buf href = BUF_INIT(LIMIT_PATH);

	if (f->view->base_url)
		buf_addf(&href, "%s%s", f->view->base_url, address);
	else
		address_link(&href, f->folder, address);
	buf_adds(f->out, "<link");
	add_attribute(f->out, "rel", rel);
	add_attribute(f->out, "type", type);
	add_attribute(f->out, "href", href.ptr);
	buf_adds(f->out, "/>\n");
	buf_release(&href);
}

static void add_category(struct buf *out, const char *scheme,
			 const char *term, const char *label)
{
	buf_adds(out, "<category");
	add_attribute(out, "term", term);
	buf_addf(out, " scheme=\"" TAG "%s\" label=\"", scheme);
	add_text(out, label);
	buf_adds(out, "\"/>\n");
}

static const char *first_slug(const struct riwayat *r)
{
	return r->n ? r->versi[0]->slug : r->slug;
}

/* What tells an OPD from all others for ever: the first name of its folder.
 * Of several that began under one name, given up and taken again, the later
 * ones are numbered; those that come after them change nothing in that. */
static const char *key_of(struct feed *f, const struct riwayat *r)
{
	const char *slug = first_slug(r);
	int before = 0;

	for (size_t i = 0; i < f->sejarah->n_riwayat; i++) {
		const struct riwayat *x = f->sejarah->riwayat[i];

		if (x != r && x->n && r->n && !strcmp(first_slug(x), slug) &&
		    x->versi[0]->commit < r->versi[0]->commit)
			before++;
	}
	return before ? arena_strf(&f->arena, "%s:%d", slug, before + 1)
		      : slug;
}

/* kind "versi" or "umpan"; commit and key may be NULL. */
static void add_id(struct buf *out, const char *kind,
		   const struct walk_commit *commit, const char *key)
{
	buf_addf(out, "<id>" TAG "%s", kind);
	if (commit) {
		buf_addch(out, ':');
		oid_write(out, &commit->id, OID_HEX);
	}
	if (key) {
		buf_addch(out, ':');
		escape_xml(out, str_from(key));
	}
	buf_adds(out, "</id>\n");
}

static int64_t time_of(const struct feed *f, const struct versi *v)
{
	const struct walk_commit *first = f->sejarah->walk.commit;
	const struct walk_commit *c = v->commit;

	while (c->time < 0 && c != first)
		c--;
	return c->time < 0 ? 0 : c->time;
}

static void add_updated(struct feed *f, int64_t time)
{
	buf_adds(f->out, "<updated>");
	waktu_write(f->out, time, f->view->site->isi->situs.zona_waktu);
	buf_adds(f->out, "</updated>\n");
}

/* What cannot be read is of a kind only where it said so. */
static void add_kind(struct feed *f, const struct versi *v)
{
	const char *kind = versi_kata(v->jenis);

	if (v->keadaan == VERSI_RUSAK && !v->jenis_dinyatakan)
		kind = "rusak";
	else if (v->keadaan == VERSI_TAK_TERSEDIA && !v->jenis_dinyatakan)
		kind = "tak_tersedia";
	add_category(f->out, "jenis", kind,
		     sheet_word(&f->sheet,
				arena_strf(&f->arena, "ubahan.jenis.%s",
					   kind)));
}

static void add_summary(struct feed *f, const struct versi *v)
{
	const char *text = versi_kalimat(&f->sheet, v);

	if (v->commit->alasan)
		text = arena_strf(&f->arena, "%s %s %s", text,
				  sheet_word(&f->sheet, "riwayat.alasan"),
				  v->commit->alasan);
	add_element(f->out, "summary", text);
}

static const char *author_of(const struct feed *f, const struct versi *v)
{
	if (!f->view->site->isi->situs.riwayat_tampil)
		return v->riwayat->nama;
	return v->commit->author ? v->commit->author
				 : sheet_word(&f->sheet, "ubahan.tak_tahu");
}

static void add_entry(struct feed *f, const struct versi *v)
{
	const char *title = v->commit->subject;
	const char *key = key_of(f, v->riwayat);
	struct buf address = BUF_INIT(LIMIT_PATH);

	if (!title || !*title)
		title = sheet_word(&f->sheet, "ubahan.tanpa_judul");
	address_versi(&address, v->riwayat->slug, v->nomor);
	buf_adds(f->out, "<entry>\n");
	add_id(f->out, "versi", v->commit, key);
	add_element(f->out, "title", title);
	add_updated(f, time_of(f, v));
	add_author(f->out, author_of(f, v));
	add_link(f, "alternate", "text/html", address.ptr);
	add_kind(f, v);
	add_category(f->out, "opd", key, v->riwayat->nama);
	add_summary(f, v);
	buf_adds(f->out, "</entry>\n");
	buf_release(&address);
	arena_rewind(&f->arena);
}

static void feed_begin(struct feed *f, struct buf *out, const struct view *v,
		       const char *folder)
{
	struct arena none = ARENA_INIT;

	*f = (struct feed){ .out = out, .view = v, .sejarah = v->sejarah,
			    .folder = folder, .arena = none };
	f->sheet = (struct sheet){ .view = v, .arena = &f->arena,
				   .address = folder };
}

/* The versions to choose from, newest first: number i of them. */
static const struct versi *version(const struct feed *f, size_t i)
{
	const struct riwayat *r = f->riwayat;

	return r ? r->versi[r->n - 1 - i] : f->sejarah->versi[i];
}

static size_t versions(const struct feed *f)
{
	return f->riwayat ? f->riwayat->n : f->sejarah->n_versi;
}

static int64_t last_time_of(const struct feed *f, bool all)
{
	int64_t last = 0;

	for (size_t i = 0; i < versions(f); i++) {
		const struct versi *v = version(f, i);

		if ((all || versi_berisi(v)) && time_of(f, v) > last)
			last = time_of(f, v);
	}
	return last;
}

/* The latest time, not always that of the latest version: clocks go wrong.
 * Of a feed without entries, that of any version. */
static int64_t last_time(const struct feed *f)
{
	int64_t last = last_time_of(f, false);

	return last ? last : last_time_of(f, true);
}

/* Where figures are made up, subscribers are told as well. */
static void add_site(struct feed *f, const char *title)
{
	const struct situs *situs = &f->view->site->isi->situs;

	add_element(f->out, "title", arena_strf(&f->arena, "%s: %s",
						situs->nama, title));
	if (situs->contoh)
		add_element(f->out, "subtitle", SHEET_WORDS(
			&f->sheet, "frame.contoh",
			{ "wilayah", situs->wilayah }));
	add_author(f->out, f->riwayat ? f->riwayat->nama : situs->pemda);
	if (situs->lisensi.nama)
		add_element(f->out, "rights", situs->lisensi.nama);
	add_updated(f, last_time(f));
}

static void add_links(struct feed *f, const char *page)
{
	struct buf own = BUF_INIT(LIMIT_PATH);

	buf_addf(&own, "%s%s", f->folder, ADDRESS_FEED);
	add_link(f, "self", "application/atom+xml", own.ptr);
	add_link(f, "alternate", "text/html", page);
	buf_release(&own);
}

static void open_feed(const struct feed *f)
{
	buf_adds(f->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			 "<feed xmlns=\"http://www.w3.org/2005/Atom\"");
	add_attribute(f->out, "xml:lang", f->view->site->isi->situs.bahasa);
	buf_adds(f->out, ">\n");
}

static void add_entries(struct feed *f, size_t most)
{
	size_t told = 0;

	arena_rewind(&f->arena);
	for (size_t i = 0; i < versions(f) && told < most; i++) {
		const struct versi *v = version(f, i);

		if (!versi_berisi(v))
			continue;
		add_entry(f, v);
		told++;
	}
	buf_adds(f->out, "</feed>\n");
	arena_release(&f->arena);
}

void atom_write_situs(struct buf *out, const struct view *v)
{
	const struct walk *w = &v->sejarah->walk;
	struct feed f;

	feed_begin(&f, out, v, "");
	open_feed(&f);
	add_id(out, "umpan", w->n ? w->commit : NULL, NULL);
	add_site(&f, sheet_word(&f.sheet, "perubahan.judul"));
	add_links(&f, ADDRESS_PERUBAHAN);
	add_entries(&f, MOST_SITUS);
}

void atom_write_riwayat(struct buf *out, const struct view *v,
			const struct riwayat *r)
{
	struct buf folder = BUF_INIT(LIMIT_PATH), page = BUF_INIT(LIMIT_PATH);
	struct feed f;

	address_slug(&folder, r->slug);
	address_riwayat(&page, r->slug);
	feed_begin(&f, out, v, folder.ptr);
	f.riwayat = r;
	open_feed(&f);
	add_id(out, "umpan", r->n ? r->versi[0]->commit : NULL,
	       key_of(&f, r));
	add_site(&f, SHEET_WORDS(&f.sheet, "riwayat.judul_halaman",
				 { "nama", r->nama }));
	add_links(&f, page.ptr);
	add_entries(&f, MOST_RIWAYAT);
	buf_release(&folder);
	buf_release(&page);
}

/*
 * Addresses that must not die: of an OPD whose folder was renamed, of one
 * that is no longer in the content, and of one whose files have errors. Each
 * says so and leads on; none repeats what is on the page it leads to.
 */
#include "view/page.h"

#include "base/limits.h"
#include "view/frame.h"
#include "view/riwayat.h"
#include "view/ubahan.h"

#define TOGETHER_MOST 50	/* OPDs named that changed with one that went */

static struct value *begin(const struct sheet *s, const char *nama,
			   const char *judul, const char *teks)
{
	struct crumb crumbs[] = {
		{ sheet_word(s, "nav.opd"), ADDRESS_OPD_LIST },
		{ nama, NULL }
	};
	struct value *root = frame_values(s, judul, teks, NAV_OPD);

	frame_crumbs(s, root, crumbs, ARRAY_SIZE(crumbs));
	put_text(s, root, "nama", nama);
	put_text(s, root, "teks", teks);
	return root;
}

struct value *pindah_values(struct sheet *s, const struct page *p)
{
	const char *nama = p->riwayat->nama;
	const char *to = p->target;
	struct value *root = begin(
		s, nama, SHEET_WORDS(s, "pindah.judul", { "nama", nama }),
		SHEET_WORDS(s, "pindah.teks", { "nama", nama }));

	put_text(s, root, "tautan", sheet_link(s, to));
	put_text(s, root, "alamat", s->view->base_url
		? arena_strf(s->arena, "%s%s", s->view->base_url, to) : to);
	frame_canonical(s, root, to);
	return root;
}

/* The version with which the folder went, or NULL. */
static const struct versi *last_of(const struct riwayat *r)
{
	const struct versi *v = r->n ? r->versi[r->n - 1] : NULL;

	return v && !oid_given(&v->baru) ? v : NULL;
}

static void push_link(const struct sheet *s, struct value *list,
		      const char *teks, const char *tautan,
		      const char *catatan)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "teks", teks);
	put_text(s, v, "tautan", tautan);
	put_text(s, v, "catatan", catatan);
}

static void push_history(const struct sheet *s, struct value *list,
			 const struct riwayat *r)
{
	push_link(s, list, sheet_word(s, "pindah.riwayat"),
		  sheet_link_riwayat(s, r->slug), SHEET_WORDS(
			s, "riwayat.n_versi",
			{ "n", sheet_int(s, (int64_t)r->n) }));
}

/* Its last report, the version that ended it, all its versions. */
static void put_links(const struct sheet *s, struct value *root,
		      const struct riwayat *r, const struct versi *gone)
{
	const struct versi *last = riwayat_terkini(r);
	struct value *list = put_list(s, root, "lain");

	put_bool(s, root, "ada_lain", true);
	if (last && versi_berarsip(last) && s->view->site->isi->situs.arsip)
		push_link(s, list, sheet_word(s, "pindah.laporan"),
			  sheet_link_arsip(s, last), SHEET_WORDS(
				s, "versi.nama_tanggal",
				{ "n", sheet_int(s, last->nomor) },
				{ "tanggal", versi_tanggal(s, last) }));
	if (gone)
		push_link(s, list, sheet_word(s, "pindah.dihapus"),
			  sheet_link_versi(s, gone), SHEET_WORDS(
				s, "versi.nama_tanggal",
				{ "n", sheet_int(s, gone->nomor) },
				{ "tanggal", versi_tanggal(s, gone) }));
	push_history(s, list, r);
}

/* OPDs that name it as one before them. */
static void put_successors(const struct sheet *s, struct value *root,
			   const struct riwayat *r)
{
	struct value *list = put_list(s, root, "penerus");
	const struct penerus *p = NULL;

	while ((p = site_penerus(s->view->site, r->slug, p)))
		push_link(s, list, p->unit->opd->nama,
			  sheet_link_unit(s, p->unit, 0), NULL);
	put_bool(s, root, "ada_penerus", list->n > 0);
}

/* What changed in the very submission that removed it: where it went to, if
 * it was merged or split. */
static void put_together(const struct sheet *s, struct value *root,
			 const struct versi *gone)
{
	const struct sejarah *h = s->view->sejarah;
	struct value *list = put_list(s, root, "bersama");

	for (size_t i = 0; gone && i < h->n_versi; i++) {
		const struct versi *v = h->versi[i];

		if (v->commit == gone->commit && v != gone &&
		    list->n < TOGETHER_MOST)
			push_link(s, list, v->riwayat->nama,
				  sheet_link_versi(s, v), SHEET_WORDS(
					s, "versi.nama",
					{ "n", sheet_int(s, v->nomor) }));
	}
	put_bool(s, root, "ada_bersama", list->n > 0);
}

/* Whether a date can be told decides whether "since" can be said. */
static const char *since(const struct sheet *s, const char *nama,
			 const struct versi *gone)
{
	if (!gone || !versi_tanggal_pasti(gone))
		return SHEET_WORDS(s, "pindah.tiada", { "nama", nama });
	return SHEET_WORDS(s, "pindah.tiada_sejak", { "nama", nama },
			   { "tanggal", versi_tanggal(s, gone) });
}

struct value *tiada_values(struct sheet *s, const struct page *p)
{
	const struct riwayat *r = p->riwayat;
	const struct versi *gone = last_of(r);
	struct value *root = begin(s, r->nama, r->nama,
				   since(s, r->nama, gone));

	put_text(s, root, "alasan", gone ? gone->commit->alasan : NULL);
	put_riwayat_catatan(s, root, r);
	put_links(s, root, r, gone);
	put_successors(s, root, r);
	put_together(s, root, gone);
	return root;
}

struct value *tertahan_values(struct sheet *s, const struct page *p)
{
	const char *nama = p->pengganti->nama;
	const struct riwayat *r = p->riwayat;
	struct value *root = begin(s, nama, nama, SHEET_WORDS(
		s, "pindah.tertahan", { "nama", nama }));

	put_null(s, root, "alasan");
	put_bool(s, root, "ada_catatan", false);
	put_bool(s, root, "ada_penerus", false);
	put_bool(s, root, "ada_bersama", false);
	put_bool(s, root, "ada_lain", r != NULL);
	if (r)
		push_history(s, put_list(s, root, "lain"), r);
	return root;
}

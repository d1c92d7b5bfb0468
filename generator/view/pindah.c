/*
 * Addresses that must not die: of an OPD whose folder was renamed, and of
 * one that is no longer in the content.
 */
#include "view/page.h"

#include "base/limits.h"
#include "view/frame.h"
#include "view/ubahan.h"

static const char *address_of(const struct sheet *s, const struct page *p)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *copy;

	if (p->versi)
		address_versi(&out, p->riwayat->slug, p->versi->nomor);
	else if (str_ends(str_from(p->address), "riwayat/"))
		address_riwayat(&out, p->riwayat->slug);
	else
		address_slug(&out, p->riwayat->slug);
	copy = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return copy;
}

static void put_page(const struct sheet *s, struct value *root,
		     const char *teks, const char *tautan,
		     const char *tautan_teks)
{
	put_text(s, root, "teks", teks);
	put_text(s, root, "tautan", tautan);
	put_text(s, root, "tautan_teks", tautan_teks);
}

struct value *pindah_values(struct sheet *s, const struct page *p)
{
	const char *nama = p->riwayat->nama;
	const char *to = address_of(s, p);
	struct value *root = frame_values(
		s, SHEET_WORDS(s, "pindah.judul", { "nama", nama }),
		SHEET_WORDS(s, "pindah.teks", { "nama", nama }), NAV_OPD);

	put_text(s, root, "nama", nama);
	put_text(s, root, "pindah", sheet_link(s, to));
	put_page(s, root, SHEET_WORDS(s, "pindah.teks", { "nama", nama }),
		 sheet_link(s, to), sheet_word(s, "pindah.buka"));
	frame_canonical(s, root, to);
	return root;
}

/* The version with which the folder went, or NULL. */
static const struct versi *last_of(const struct riwayat *r)
{
	const struct versi *v = r->n ? r->versi[r->n - 1] : NULL;

	return v && !oid_given(&v->baru) ? v : NULL;
}

struct value *tiada_values(struct sheet *s, const struct page *p)
{
	const char *nama = p->riwayat->nama;
	const struct versi *v = last_of(p->riwayat);
	const char *teks = v
		? SHEET_WORDS(s, "pindah.tiada_sejak", { "nama", nama },
			      { "tanggal", versi_tanggal(s, v) })
		: SHEET_WORDS(s, "pindah.tiada", { "nama", nama });
	struct value *root = frame_values(s, nama, teks, NAV_OPD);

	put_text(s, root, "nama", nama);
	put_page(s, root, teks, sheet_link_riwayat(s, p->riwayat->slug),
		 sheet_word(s, "pindah.riwayat"));
	return root;
}

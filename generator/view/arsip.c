/*
 * The report as it was published at an old version: the OPD's page, made
 * from the site of then, with the way to the latest one. Knows how to say
 * that it cannot be shown any more; what is on the page is view/opd.c's.
 */
#include "view/page.h"

#include "view/frame.h"
#include "view/ubahan.h"

/* The notice above the report. Does not say how many versions there are, so
 * that it only changes once: when the first newer one comes. */
static void put_notice(const struct sheet *s, struct value *root,
		       const struct versi *v)
{
	struct value *map = put_map(s, root, "arsip");
	bool latest = riwayat_terkini(v->riwayat) == v;
	const struct unit *now = v->riwayat->unit;

	put_text(s, map, "teks", SHEET_WORDS(
		s, latest ? "arsip.terkini" : "arsip.lama",
		{ "nomor", sheet_int(s, v->nomor) },
		{ "tanggal", versi_tanggal(s, v) }));
	put_text(s, map, "tautan", now ? sheet_link_unit(s, now, 0) : NULL);
	put_text(s, map, "perubahan", sheet_link_versi(s, v));
	put_bool(s, map, "lama", !latest);
}

/* The page where the report cannot be made from what is stored. */
static struct value *unshowable(const struct sheet *s, const struct versi *v)
{
	const char *nomor = sheet_int(s, v->nomor);
	struct value *root = frame_values(
		s, SHEET_WORDS(s, "arsip.judul",
			       { "nama", v->riwayat->nama },
			       { "nomor", nomor }),
		sheet_word(s, "arsip.tak_tampil"), NAV_OPD);
	struct value *lead = put_map(s, root, "lead");

	put_text(s, root, "nama", v->riwayat->nama);
	put_word(s, lead, "awal", "arsip.tak_tampil");
	return root;
}

/* Everything that reads the site must read that of then; the texts and the
 * theme are today's. */
static struct value *old_report(struct sheet *s, const struct page *p,
				const struct arsip *old)
{
	struct view *view = arena_alloc(s->arena, sizeof(*view));
	struct diag quiet = DIAG_INIT;
	struct sheet then = *s;
	struct page page = *p;
	struct value *root;

	*view = *s->view;
	view->site = &old->site;
	then.view = view;
	then.arsip = p->versi;
	then.diag = &quiet;
	page.unit = old->unit;
	page.rekap = old->rekap;
	root = opd_values(&then, &page);
	diag_release(&quiet);
	return then.failed ? NULL : root;
}

struct value *arsip_values(struct sheet *s, const struct page *p)
{
	struct arsip *old = arena_alloc(s->arena, sizeof(*old));
	struct value *root = NULL;

	if (arsip_open(old, p->versi, s->arena))
		root = old_report(s, p, old);
	s->arsip = p->versi;	/* its footer is of then, too */
	if (!root)
		root = unshowable(s, p->versi);
	put_notice(s, root, p->versi);
	return root;
}

/*
 * The lines below the home page's title, which a phone shows at once: what
 * was not reached, and what changed last.
 */
#include "view/home.h"

#include "view/figure.h"
#include "view/ubahan.h"

/* A line of the summary at the top. */
struct brief {
	const char *teks;
	const char *tautan;	/* of .teks, or NULL */
	const char *lanjut;	/* after it, or NULL */
	const char *akhir;	/* a sentence at the end, or NULL */
};

/* One line of the summary: a word, a link, what follows it. */
static void push_brief(const struct sheet *s, struct value *list,
		       const char *word, const struct brief *b)
{
	struct value *v = push_map(s, list);

	put_word(s, v, "judul", word);
	put_text(s, v, "teks", b->teks);
	put_text(s, v, "tautan", b->tautan);
	put_text(s, v, "lanjut", b->lanjut);
	put_text(s, v, "akhir", b->akhir);
}

/* What was promised and not reached: how many, and the worst of it. */
static void push_brief_missed(const struct sheet *s, struct value *list,
			      const struct rangkuman *r)
{
	const struct gagal *g = r->gagal;
	struct brief b = { .tautan = "#gagal" };

	if (r->n_gagal + r->n_tercapai == 0)
		return;
	b.teks = SHEET_WORDS(s, r->n_gagal ? "home.ringkas_gagal"
					   : "home.ringkas_tanpa_gagal",
			     { "n", sheet_int(s, r->n_gagal) });
	if (r->jumlah_gagal == 0)
		b.tautan = NULL;
	else
		b.lanjut = SHEET_WORDS(
			s, r->n_gagal > 1 ? "home.ringkas_terendah"
					  : "home.ringkas_itu",
			{ "nama", g->hasil->indikator->nama },
			{ "opd", g->rekap->unit->opd->nama },
			{ "capaian", capaian_text(s, &g->hasil->capaian) });
	if (r->n_tak)
		b.akhir = SHEET_WORDS(s, "home.ringkas_tak",
				      { "n", sheet_int(s, r->n_tak) });
	push_brief(s, list, "home.tak_tercapai", &b);
}

/* The newest version of any OPD that changed something. */
static void push_brief_latest(const struct sheet *s, struct value *list)
{
	const struct sejarah *h = s->view->sejarah;
	const struct versi *v = NULL;
	struct brief b = { NULL, NULL, NULL, NULL };

	for (size_t i = 0; h && h->ada && i < h->n_versi && !v; i++)
		if (versi_berisi(h->versi[i]))
			v = h->versi[i];
	if (!v)
		return;
	b.teks = arena_strf(s->arena, "%s, %s", v->riwayat->nama,
			    versi_tanggal(s, v));
	b.tautan = sheet_link_versi(s, v);
	b.lanjut = arena_strf(s->arena, ": %s", versi_kalimat(s, v));
	push_brief(s, list, "home.terbaru", &b);
}

void home_put_brief(const struct sheet *s, struct value *root,
		    const struct rangkuman *r)
{
	struct value *list = put_list(s, root, "ringkas");

	push_brief_missed(s, list, r);
	push_brief_latest(s, list);
	put_bool(s, root, "ada_ringkas", list->n > 0);
}

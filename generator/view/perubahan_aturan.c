/*
 * Changes of the site's rules: how capaian is assessed and when reports are
 * due. With them results change that no OPD reported anew, so they are told
 * beside the changes of all OPDs. Declared in view/perubahan.h.
 */
#include "view/perubahan.h"

#include "base/limits.h"

/* What two states of the rules are compared by. */
struct comparing {
	const struct sheet *sheet;
	struct value *list;
};

static void push(const struct comparing *c, const char *word,
		 const char *lama, const char *baru)
{
	struct value *v;

	if (!strcmp(lama, baru))
		return;
	v = push_map(c->sheet, c->list);
	put_word(c->sheet, v, "label", word);
	put_text(c->sheet, v, "lama", lama);
	put_text(c->sheet, v, "baru", baru);
}

/* A bound in full, or that there is none. */
static const char *bound(const struct sheet *s, struct nilai n)
{
	return nilai_ada(n) ? format_number_in(s->arena, &s->view->format,
					       n.angka, 0)
			    : sheet_word(s, "aturan.tanpa_batas");
}

/* "Sangat Tinggi di atas 90; Tinggi di atas 75; …; Sangat Rendah". */
static const char *scale(const struct sheet *s, const struct penilaian *p)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	for (size_t i = 0; i < p->n_skala; i++) {
		const struct kategori *k = &p->skala[i];

		buf_addf(&out, "%s%s", i ? "; " : "",
			 !nilai_ada(k->lebih_dari) ? sheet_kategori(s, k)
			 : SHEET_WORDS(
				s, "aturan.di_atas",
				{ "label", sheet_kategori(s, k) },
				{ "batas", bound(s, k->lebih_dari) }));
	}
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

/* "akhir Februari", "31 Maret". */
static const char *deadline(const struct sheet *s, const struct tenggat *t)
{
	const char *bulan = format_month(&s->view->format, t->bulan);

	if (t->hari == 31 && date_month_days(2023, t->bulan) < 31)
		return SHEET_WORDS(s, "aturan.akhir", { "bulan", bulan });
	return SHEET_WORDS(s, "aturan.hari",
			   { "hari", sheet_int(s, t->hari) },
			   { "bulan", bulan });
}

static const char *formula(const struct sheet *s, const struct situs *x)
{
	return sheet_word(s, x->penilaian.rumus_turun == RUMUS_RASIO
				     ? "indikator.rumus.rasio"
				     : "indikator.rumus.selisih");
}

void put_aturan_ubah(const struct sheet *s, struct value *map,
		     const struct situs *a, const struct situs *b)
{
	struct comparing c = { s, put_list(s, map, "ubah") };

	push(&c, "aturan.skala", scale(s, &a->penilaian),
	     scale(s, &b->penilaian));
	push(&c, "aturan.batas_capaian", bound(s, a->penilaian.batas_capaian),
	     bound(s, b->penilaian.batas_capaian));
	push(&c, "aturan.batas_bawah",
	     bound(s, nilai_angka(a->penilaian.batas_bawah)),
	     bound(s, nilai_angka(b->penilaian.batas_bawah)));
	push(&c, "aturan.rumus_turun", formula(s, a), formula(s, b));
	push(&c, "aturan.tenggat_opd", deadline(s, &a->tenggat_opd),
	     deadline(s, &b->tenggat_opd));
	push(&c, "aturan.tenggat_pemda", deadline(s, &a->tenggat_pemda),
	     deadline(s, &b->tenggat_pemda));
}

void put_aturan(const struct sheet *s, struct value *root)
{
	const struct sejarah *h = s->view->sejarah;
	struct value *list = put_list(s, root, "aturan");

	for (size_t i = h->n_aturan; i-- > 0;) {
		const struct aturan_versi *x = &h->aturan[i];
		const char *subject = x->commit->subject;
		struct value *v = push_map(s, list);

		put_text(s, v, "tanggal", date_given(x->tanggal)
			? format_date_in(s->arena, &s->view->format,
					 x->tanggal)
			: sheet_word(s, "ubahan.tanggal_tak_tahu"));
		put_text(s, v, "judul", subject && *subject
			? subject : sheet_word(s, "ubahan.tanpa_judul"));
		put_text(s, v, "alasan", x->commit->alasan);
		put_aturan_ubah(s, v, x->lama, x->baru);
	}
	put_bool(s, root, "ada_aturan", list->n > 0);
}

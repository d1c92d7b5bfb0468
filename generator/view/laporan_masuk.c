/*
 * The state of a year's report on the OPD page: the date of the LKjIP beside
 * the deadline. Declared in view/bagian.h. Whether it came in time is not
 * said: that is read from the history, never from a date that was typed
 * (domain.md), and no history is known here.
 */
#include "view/bagian.h"

#include "view/figure.h"

static const struct dokumen *find_lkjip(const struct laporan *l)
{
	for (size_t i = 0; i < l->n_dokumen; i++)
		if (l->dokumen[i].jenis == DOKUMEN_LKJIP)
			return &l->dokumen[i];
	return NULL;
}

static struct date deadline(const struct sheet *s, const struct rekap *r)
{
	const struct situs *situs = &s->view->site->isi->situs;
	const struct tenggat *t = r->unit->opd->jenis == OPD_PEMDA
					  ? &situs->tenggat_pemda
					  : &situs->tenggat_opd;
	struct date d = { r->tahun + 1, t->bulan, t->hari };
	int last = date_month_days(d.year, d.month);

	if (d.day > last)
		d.day = last;
	return d;
}

static const char *date_text(const struct sheet *s, struct date d)
{
	return format_date_in(s->arena, &s->view->format, d);
}

void put_laporan_masuk(const struct sheet *s, struct value *root,
		       const struct rekap *r)
{
	const struct dokumen *d = find_lkjip(r->laporan);
	struct value *v = put_map(s, root, "laporan_masuk");
	struct date last = deadline(s, r);

	put_text(s, v, "tenggat",
		 SHEET_WORDS(s, "masuk.tenggat",
			     { "tanggal", date_text(s, last) }));
	if (!r->kelengkapan.ada[DOKUMEN_LKJIP]) {
		put_word(s, v, "teks", "masuk.lkjip");
		put_state(s, v, "s-absent", "status.belum_masuk");
	} else if (!d || !date_given(d->tanggal)) {
		put_word(s, v, "teks", "masuk.tanpa_tanggal");
		put_null(s, v, "status");
	} else {
		put_text(s, v, "teks",
			 SHEET_WORDS(s, "masuk.terbit",
				     { "tanggal", date_text(s, d->tanggal) }));
		put_null(s, v, "status");
	}
}

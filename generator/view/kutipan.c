/*
 * Citing the figures of an indikator; see kutipan.h.
 */
#include "view/kutipan.h"

#include "base/limits.h"
#include "view/bagian.h"
#include "view/ubahan.h"

const char *kutipan_sumber(const struct sheet *s, const struct subject *x)
{
	if (!x->h || !x->h->baris || !x->h->baris->sumber)
		return NULL;
	return SHEET_WORDS(s, "indikator.sumber",
			   { "sumber", x->h->baris->sumber });
}

/* "2021–2024": the years with a figure in the chart; "2024" where there is
 * one; NULL where there is none. */
static const char *years(const struct sheet *s, const struct deret *d)
{
	int first = 0, last = 0;

	for (size_t i = 0; i < d->n; i++) {
		if (!nilai_ada(d->titik[i].realisasi))
			continue;
		first = first ? first : d->titik[i].tahun;
		last = d->titik[i].tahun;
	}
	if (first == last)
		return first ? sheet_int(s, first) : NULL;
	return arena_strf(s->arena, "%d–%d", first, last);
}

/* What is cited: "Angka harapan hidup, 2021–2024". */
static const char *item(const struct sheet *s, const struct subject *x)
{
	const char *tahun = years(s, &x->d);

	return tahun ? arena_strf(s->arena, "%s, %s", x->i->nama, tahun)
		     : x->i->nama;
}

const char *kutipan_teks(const struct sheet *s, const struct subject *x)
{
	const struct situs *situs = &s->view->site->isi->situs;
	const struct riwayat *r = sheet_riwayat(s, x->u);
	const struct versi *v = r ? riwayat_terkini(r) : NULL;

	if (!v)
		return SHEET_WORDS(s, "sematkan.kutip_tanpa",
				   { "hal", item(s, x) },
				   { "opd", x->u->opd->nama },
				   { "situs", situs->nama },
				   { "pemda", situs->pemda });
	return SHEET_WORDS(s, "sematkan.kutip", { "hal", item(s, x) },
			   { "opd", x->u->opd->nama },
			   { "n", sheet_int(s, v->nomor) },
			   { "tanggal", versi_tanggal(s, v) },
			   { "revisi", oid_text(s->arena, &v->commit->id,
						OID_CITED) },
			   { "situs", situs->nama },
			   { "pemda", situs->pemda });
}

const char *kutipan_lisensi(const struct sheet *s)
{
	const struct situs *situs = &s->view->site->isi->situs;

	return situs->lisensi.nama
		       ? SHEET_WORDS(s, "sematkan.lisensi",
				     { "nama", situs->lisensi.nama })
		       : NULL;
}

const char *kutipan_alamat(const struct sheet *s, const struct subject *x)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *copy = NULL;

	if (s->view->base_url) {
		buf_adds(&out, s->view->base_url);
		address_indikator(&out, x->u, x->i->kode);
		copy = arena_strdup(s->arena, buf_str(&out));
	}
	buf_release(&out);
	return copy;
}

/*
 * Documents against their deadlines; see kedatangan.h. Knows no words.
 */
#include "site/kedatangan.h"

struct date tenggat_laporan_dari(const struct situs *situs,
				 const struct unit *u, int tahun)
{
	const struct tenggat *t = u && u->opd->jenis == OPD_PEMDA
					  ? &situs->tenggat_pemda
					  : &situs->tenggat_opd;
	struct date d = { tahun + 1, t->bulan, t->hari };
	int last = date_month_days(d.year, d.month);

	if (d.day > last)
		d.day = last;
	return d;
}

bool unit_wajib(const struct unit *u, int tahun)
{
	return opd_berlaku(u->opd, tahun) || unit_rekap(u, tahun);
}

static int days_after(struct date last, struct date d)
{
	return (int)(date_days(d) - date_days(last));
}

/* In: the history tells when, and whether its dates can be relied on. */
static void set_in(struct kedatangan *k)
{
	k->keadaan = DATANG_MASUK;
	if (!k->versi || !date_given(k->tenggat) ||
	    !versi_tanggal_pasti(k->versi))
		return;
	k->telat = days_after(k->tenggat, k->versi->tanggal);
	k->keadaan = k->telat > 0 ? DATANG_TELAT : DATANG_TEPAT;
	if (k->telat < 0)
		k->telat = 0;
}

/* Missing on the day now (year 0: not known). */
static void set_missing(struct kedatangan *k, struct date now,
			struct date last, bool follows, int tahun)
{
	k->keadaan = DATANG_BELUM;
	if (!date_given(now))
		return;
	if (follows ? days_after(last, now) <= 0 : now.year < tahun)
		k->keadaan = DATANG_NANTI;
	else if (date_given(k->tenggat))
		k->telat = days_after(k->tenggat, now);
}

void kedatangan_compute(struct kedatangan *out,
			const struct kedatangan_acuan *x,
			const struct unit *u, int tahun, int jenis)
{
	const struct situs *situs = &x->site->isi->situs;
	const struct riwayat *r = sejarah_riwayat(x->sejarah, u->opd->slug);
	struct date last = tenggat_laporan_dari(situs, u, tahun);
	struct kedatangan k = { .keadaan = DATANG_TAK_BERLAKU };
	struct kelengkapan ada;

	kelengkapan_compute(&ada, u->opd, tahun);
	if (jenis == DOKUMEN_LKJIP)
		k.tenggat = last;
	if (ada.ada[jenis] && unit_wajib(u, tahun)) {
		k.versi = r ? riwayat_masuk(r, tahun, jenis) : NULL;
		set_in(&k);
	} else if (unit_wajib(u, tahun)) {
		set_missing(&k, sejarah_sampai(x->sejarah, x->site), last,
			    jenis >= DOKUMEN_LKJIP, tahun);
	}
	*out = k;
}

/*
 * The words of cards; see kartu.h. The same counts as on the OPD's page and
 * on the home page.
 */
#include "view/kartu.h"

#include "view/rangkuman.h"

static const char *const texts[N_TANDA] = {
	[TANDA_TERCAPAI] = "kartu.tercapai",
	[TANDA_GAGAL] = "kartu.gagal",
	[TANDA_TAK] = "kartu.tak"
};

static void put_counts(const struct sheet *s, struct kartu *k)
{
	int all = 0;

	for (int i = 0; i < N_TANDA; i++) {
		all += k->n[i];
		if (k->n[i])
			k->teks[i] = SHEET_WORDS(
				s, texts[i], { "n", sheet_int(s, k->n[i]) });
	}
	k->temuan = all ? SHEET_WORDS(
		s, "kartu.temuan",
		{ "n", sheet_int(s, k->n[TANDA_TERCAPAI]) },
		{ "dari", sheet_int(s, all) })
			: sheet_word(s, "kartu.kosong");
}

static struct kartu begin(const struct sheet *s, const char *nama, int tahun)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct kartu k = { .situs = situs->nama, .nama = nama };

	if (situs->contoh)
		k.contoh = sheet_word(s, "frame.contoh_judul");
	if (tahun)
		k.tahun = SHEET_WORDS(s, "kartu.tahun",
				      { "tahun", sheet_int(s, tahun) });
	return k;
}

struct kartu kartu_unit(const struct sheet *s, const struct unit *u)
{
	const struct rekap *r = site_rekap_utama(s->view->site, u);
	struct kartu k = begin(s, u->opd->nama, r ? r->tahun : 0);

	for (size_t i = 0; r && i < r->n_hasil; i++) {
		const struct hasil *h = &r->hasil[i];

		if (r->hanya_iku && !h->indikator->iku)
			continue;
		if (h->capaian.keadaan != CAPAIAN_ADA)
			k.n[TANDA_TAK]++;
		else if (capaian_tercapai(&h->capaian))
			k.n[TANDA_TERCAPAI]++;
		else
			k.n[TANDA_GAGAL]++;
	}
	put_counts(s, &k);
	return k;
}

struct kartu kartu_situs(const struct sheet *s)
{
	const struct site *site = s->view->site;
	int tahun = site_tahun_utama(site);
	struct kartu k = begin(s, site->isi->situs.wilayah, tahun);
	struct rangkuman r;

	if (tahun) {
		rangkuman_compute(&r, site, tahun, s->arena);
		k.n[TANDA_TERCAPAI] = r.n_tercapai;
		k.n[TANDA_GAGAL] = r.n_gagal;
		k.n[TANDA_TAK] = r.n_tak;
	}
	put_counts(s, &k);
	return k;
}

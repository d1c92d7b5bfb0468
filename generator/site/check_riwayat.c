/*
 * When figures came in; see check_riwayat.h. Days are those of submissions,
 * never of a clock.
 */
#include "site/check_riwayat.h"

#include "model/banding.h"
#include "site/check_parts.h"
#include "site/kedatangan.h"

/* What is checked: a change of a version, and the figure as it is now. */
struct check_change {
	const struct check_unit *unit;
	const struct versi *versi;
	const struct change *ubah;
	const struct rekap *rekap;
	const struct hasil *hasil;
};

static bool is_same(struct nilai a, struct nilai b)
{
	if (a.bentuk != b.bentuk || a.bentuk == NILAI_KOSONG)
		return false;
	if (a.bentuk == NILAI_PREDIKAT)
		return !strcmp(a.predikat, b.predikat);
	return decimal_cmp(a.angka, b.angka) == 0;
}

static const char *day(const struct check_change *c)
{
	struct date d = c->versi->tanggal;

	return arena_strf(c->unit->arena, "%04d-%02d-%02d", d.year, d.month,
			  d.day);
}

static void report_target(const struct check_change *c, bool over)
{
	const char *kode = c->hasil->indikator->kode;
	const char *old = check_nilai(c->unit->arena, c->ubah->lama);
	const char *new = check_nilai(c->unit->arena, c->ubah->baru);

	if (over)
		diag_warning(c->unit->diag, c->hasil->baris->asal, "K717",
			     "target %s diringankan dari %s menjadi %s pada "
			     "%s, setelah tahunnya berakhir; kembalikan "
			     "targetnya, lalu jelaskan capaiannya", kode, old,
			     new, day(c));
	else
		diag_warning(c->unit->diag, c->hasil->baris->asal, "K717",
			     "target %s diringankan dari %s menjadi %s pada "
			     "%s, setelah tahunnya mulai; kembalikan, atau "
			     "isi \"perjanjian.perubahan\"", kode, old, new,
			     day(c));
}

/* A target of the PK that was made easier when its year had begun. */
static void check_target(const struct check_change *c)
{
	const struct change *u = c->ubah;
	bool over = c->versi->tanggal.year > u->tahun;
	struct date agreed = c->rekap->laporan->kinerja.perjanjian_perubahan;

	if (u->dari_rencana || !nilai_ada(u->lama) ||
	    !is_same(u->baru, c->hasil->janji) ||
	    c->versi->tanggal.year < u->tahun ||
	    (!over && date_given(agreed)) ||
	    nilai_banding(c->hasil->indikator, u->baru, u->lama) !=
		    ARTI_LEBIH_BURUK)
		return;
	report_target(c, over);
}

/* The last day of a quarter, or of the year (0). */
static struct date last_day(int tahun, int triwulan)
{
	struct date d = { tahun, triwulan ? 3 * triwulan : 12, 0 };

	d.day = date_month_days(d.year, d.month);
	return d;
}

static void check_early(const struct check_change *c)
{
	static const char *const roman[] = { "", " TW I", " TW II",
					     " TW III", " TW IV" };
	const struct change *u = c->ubah;
	const struct realisasi *b = c->hasil->baris;
	struct nilai now = u->triwulan ? b->triwulan[u->triwulan - 1].realisasi
				       : b->realisasi;
	struct date end = last_day(u->tahun, u->triwulan);

	if (!is_same(u->baru, now) ||
	    date_cmp(c->versi->tanggal, end) >= 0)
		return;
	diag_hint(c->unit->diag, b->asal, "K718",
		  "realisasi %s %d%s masuk pada %s, sebelum masanya berakhir; "
		  "periksa tahunnya, dan perbarui bila angkanya sementara",
		  c->hasil->indikator->kode, u->tahun, roman[u->triwulan],
		  day(c));
}

static void check_change(struct check_change *c)
{
	const struct change *u = c->ubah;

	if (!u->indikator || u->tahun == 0 || !u->baru_ada)
		return;
	c->rekap = unit_rekap(c->unit->unit, u->tahun);
	c->hasil = c->rekap ? rekap_hasil(c->rekap, u->indikator->kode) : NULL;
	if (!c->hasil || !c->hasil->baris)
		return;
	if (u->hal == HAL_TARGET)
		check_target(c);
	if (u->hal == HAL_REALISASI || u->hal == HAL_REALISASI_TRIWULAN)
		check_early(c);
}

/* The report of the year that the site shows first. */
static void check_tenggat(const struct check_unit *c,
			  const struct kedatangan_acuan *x)
{
	int tahun = site_tahun_utama(c->site);
	struct kedatangan k;
	struct place at;

	kedatangan_compute(&k, x, c->unit, tahun, DOKUMEN_LKJIP);
	at = place_file(check_path(c->arena, c->unit, tahun, "laporan.md"));
	if (k.keadaan == DATANG_TELAT)
		diag_hint(c->diag, at, "K719",
			  "laporan %d masuk %d hari setelah tenggatnya; "
			  "halaman kelengkapan mengatakannya", tahun, k.telat);
	if (k.keadaan == DATANG_BELUM && k.telat > 0)
		diag_hint(c->diag, at, "K719",
			  "laporan %d belum masuk, %d hari setelah "
			  "tenggatnya; tulis di berkas ini", tahun, k.telat);
}

static void check_riwayat(const struct check_unit *c,
			  const struct riwayat *r)
{
	for (size_t v = 0; r && v < r->n; v++) {
		const struct versi *versi = r->versi[v];

		if (!date_given(versi->tanggal) || !versi_tanggal_pasti(versi))
			continue;
		for (size_t i = 0; i < versi->ubah.n; i++) {
			struct check_change x = {
				c, versi, &versi->ubah.item[i], NULL, NULL
			};

			check_change(&x);
		}
	}
}

void sejarah_check(const struct sejarah *h, struct diag *d)
{
	const struct site *s = h->site;
	struct kedatangan_acuan x = { s, h };
	struct arena a = ARENA_INIT;

	for (size_t i = 0; h->ada && i <= s->n_unit; i++) {
		struct check_unit c = { s, i < s->n_unit ? &s->unit[i]
							  : &s->pemda, &a, d };

		if (!c.unit->opd ||
		    site_is_cacat(s, str_from(c.unit->opd->slug)))
			continue;
		check_riwayat(&c, sejarah_riwayat(h, c.unit->opd->slug));
		check_tenggat(&c, &x);
	}
	arena_release(&a);
}

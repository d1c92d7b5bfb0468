/*
 * Figures in a sentence beside those of the data; see klaim.h.
 */
#include "naskah/klaim.h"

#include "base/text.h"
#include "naskah/teks.h"

#define NEAR 15		/* pieces: a list below "Target tahun ini:" */

enum bidang { BIDANG_TARGET, BIDANG_REALISASI, BIDANG_CAPAIAN };

static const char *const bidang_nama[] = { "target", "realisasi", "capaian" };

/* A figure that a sentence gives. */
struct sebut_angka {
	const struct kata *kata;
	const struct indikator *indikator;
	enum bidang bidang;
	struct decimal nilai;
	bool persen;
	bool longgar;	/* a target may be meant as well */
	int tahun;
};

const struct hasil *klaim_hasil(const struct klaim_tujuan *t,
				const struct indikator *i, int tahun)
{
	const struct rekap *r = unit_rekap(t->kamus->rekap->unit, tahun);
	const struct hasil *h = r ? rekap_hasil(r, i->kode) : NULL;

	return h && h->indikator == i ? h : NULL;
}

struct place klaim_place(const struct klaim_tujuan *t, const struct kata *k)
{
	return markdown_prose_place(t->prose, t->piece, k->at);
}

/* --- reading a figure ---------------------------------------------------- */

static bool is_share(const struct indikator *i)
{
	return i->jenis == JENIS_PERSEN || strcmp(i->satuan, "%") == 0 ||
	       strcmp(i->satuan, "persen") == 0;
}

/* Words of the indikator's unit at the word; 0: it is another one. */
static size_t unit_words(const struct klausa *c, size_t at,
			 const struct indikator *i)
{
	struct str unit = str_from(i->satuan);
	size_t n = 1, first = str_find(unit, ' ');
	const struct kata *k = &c->kalimat->kata[at];

	if (at >= c->to || k->jenis != KATA_HURUF ||
	    k->s.len != first || strncasecmp(k->s.ptr, unit.ptr, first) != 0)
		return 0;
	for (size_t b = first; b < unit.len; b++)
		n += unit.ptr[b] == ' ';
	return at + n <= c->to ? n : 1;
}

static bool has_no_unit(const struct indikator *i)
{
	static const char *const tanpa[] = { "indeks", "nilai", "angka",
					     "poin", "skor", "skala", NULL };

	return i->jenis == JENIS_INDEKS || teks_in(str_from(i->satuan), tanpa);
}

/* May a figure end before the word? "80 persen desa" is of something
 * else. */
static bool may_follow(const struct klausa *c, size_t at)
{
	static const char *const kata[] = {
		"dari", "dan", "pada", "tahun", "di", "dengan", "atau",
		"terhadap", "dibanding", "dibandingkan", "melampaui",
		"melebihi", "memenuhi", "naik", "turun", "meningkat",
		"menurun", "tercapai", "tidak", "masih", "sudah", "telah",
		"ini", "itu", "lebih", "pun", "juga", NULL
	};
	const struct kata *k = &c->kalimat->kata[at];

	if (at >= c->to)
		return true;
	if (k->jenis == KATA_TANDA)
		return !kata_sign(k, '-') && !kata_sign(k, '/') &&
		       !kata_sign(k, '+');
	return kata_in(k, kata);
}

static bool read_figure(const struct klausa *c, size_t at,
		      const struct indikator *i, struct decimal *nilai,
		      bool *persen)
{
	const struct kata *k = &c->kalimat->kata[at];
	size_t unit = 0;

	if (at >= c->to || k->jenis != KATA_ANGKA || i->jenis == JENIS_RUPIAH)
		return false;
	*nilai = k->nilai;
	*persen = at + 1 < c->to &&
		  (kata_sign(k + 1, '%') || kata_is(k + 1, "persen"));
	if (!*persen) {
		unit = unit_words(c, at + 1, i);
		if (!unit && (!has_no_unit(i) || kata_is_year(k)))
			return false;
	}
	return may_follow(c, at + 1 + (*persen ? 1 : unit));
}

/* --- judging ------------------------------------------------------------- */

static bool same(struct decimal written, struct decimal data)
{
	return decimal_cmp(decimal_round(data, written.scale), written) == 0;
}

static bool is_figure(struct nilai n, struct decimal written)
{
	return n.bentuk == NILAI_ANGKA && same(written, n.angka);
}

/* The figure of the data that is meant; false where there is none. */
static bool meant(struct decimal *out, const struct hasil *h, enum bidang b)
{
	struct nilai n = b == BIDANG_TARGET ? h->target : h->realisasi;

	if (b == BIDANG_CAPAIAN) {
		*out = h->capaian.nilai;
		return h->capaian.keadaan == CAPAIAN_ADA;
	}
	*out = n.angka;
	return n.bentuk == NILAI_ANGKA;
}

/* Other figures that may be called the same. */
static bool also(const struct sebut_angka *s, const struct hasil *h)
{
	switch (s->bidang) {
	case BIDANG_TARGET:
		return is_figure(h->janji, s->nilai) ||
		       is_figure(indikator_target(s->indikator, s->tahun),
				 s->nilai);
	case BIDANG_CAPAIAN:
		return same(s->nilai, h->capaian.mentah) ||
		       (h->baris && is_figure(h->baris->capaian_tercetak,
					      s->nilai)) ||
		       (is_share(s->indikator) &&
			is_figure(h->realisasi, s->nilai));
	case BIDANG_REALISASI:
		break;
	}
	if (s->longgar && is_figure(h->target, s->nilai))
		return true;
	return s->persen && h->capaian.keadaan == CAPAIAN_ADA &&
	       s->longgar && same(s->nilai, h->capaian.nilai);
}

static void add_binding(struct buf *out, const struct klaim_tujuan *t,
			const struct sebut_angka *s)
{
	buf_addf(out, "`=%s", s->indikator->kode);
	if (s->tahun != t->kamus->rekap->tahun)
		buf_addf(out, "@%d", s->tahun);
	buf_addf(out, ".%s`", bidang_nama[s->bidang]);
}

static void report(const struct klaim_tujuan *t, const struct sebut_angka *s,
		   struct decimal data, bool right)
{
	struct buf binding = BUF_INIT(256), figure = BUF_INIT(256);
	struct place at = klaim_place(t, s->kata);

	add_binding(&binding, t, s);
	text_number(&figure, data);
	if (right)
		diag_hint(t->diag, at, "K456",
			  "angka ini sama dengan data; tulis %s, supaya teks "
			  "ikut berubah bila datanya diperbaiki",
			  binding.ptr);
	else
		diag_warning(t->diag, at, "K450",
			     "teks menyebut %.*s, padahal %s %s tahun "
			     "%d dalam data %s; perbaiki, atau tulis %s",
			     STR_ARG(s->kata->s),
			     bidang_nama[s->bidang], s->indikator->kode,
			     s->tahun, figure.ptr, binding.ptr);
	buf_release(&figure);
	buf_release(&binding);
}

static void judge(const struct klaim_tujuan *t, const struct sebut_angka *s)
{
	const struct hasil *h = klaim_hasil(t, s->indikator, s->tahun);
	struct decimal data;

	if (!h || !meant(&data, h, s->bidang))
		return;
	if (same(s->nilai, data))
		report(t, s, data, true);
	else if (!also(s, h))
		report(t, s, data, false);
}

/* A percentage of what is not counted in percent can only be a capaian. */
static bool fits(struct sebut_angka *s)
{
	if (s->persen && !is_share(s->indikator) &&
	    s->bidang != BIDANG_CAPAIAN)
		return false;
	if (!s->persen && s->bidang == BIDANG_CAPAIAN)
		s->bidang = BIDANG_REALISASI;
	return true;
}

/* --- "target … 72 tahun" ------------------------------------------------- */

static bool field_of(const struct kata *k, enum bidang *out)
{
	static const char *const kata[][3] = {
		{ "target", "targetnya", NULL },
		{ "realisasi", "realisasinya", NULL },
		{ "capaian", "capaiannya", NULL }
	};

	for (size_t b = 0; b < ARRAY_SIZE(kata); b++) {
		*out = (enum bidang)b;
		if (kata_in(k, kata[b]))
			return true;
	}
	return false;
}

/* Pass over what stands between the word and its figure. */
static size_t skip_between(const struct klausa *c, size_t at,
			   const struct indikator *i)
{
	static const char *const antara[] = {
		"kinerja", "indikator", "tahun", "ini", "pada", "sebesar",
		"adalah", "yaitu", "yakni", "mencapai", "tercatat",
		"sebanyak", "hanya", "baru", "ialah", "menjadi", NULL
	};
	const struct kalimat *s = c->kalimat;

	while (at < c->to) {
		const struct kata *k = &s->kata[at];

		if (s->sebut[at] == i && k->jenis != KATA_IKATAN)
			at += s->panjang[at];
		else if (kata_in(k, antara) ||
			 (kata_is_year(k) && at > 0 &&
			  kata_is(k - 1, "tahun")))
			at++;
		else
			break;
	}
	return at;
}

void klaim_angka(const struct klaim_tujuan *t, const struct klausa *c,
		 const struct indikator *i, int tahun)
{
	static const char *const bukan[] = {
		"target", "realisasi", "sisa", "rata-rata", "selisih",
		"tidak", "belum", "bukan", "jumlah", NULL
	};
	const struct kalimat *s = c->kalimat;

	if (s->anggaran)
		return;
	for (size_t at = c->from; at < c->to; at++) {
		struct sebut_angka x = { .indikator = i, .tahun = tahun };
		size_t next;

		if (!field_of(&s->kata[at], &x.bidang) ||
		    (at > c->from && kata_in(&s->kata[at - 1], bukan)) ||
		    (x.bidang == BIDANG_TARGET && s->jangka))
			continue;
		next = skip_between(c, at + 1, i);
		if (!read_figure(c, next, i, &x.nilai, &x.persen))
			continue;
		x.kata = &s->kata[next];
		if (fits(&x))
			judge(t, &x);
	}
}

void klaim_angka_di(const struct klaim_tujuan *t, const struct klausa *c,
		    const struct indikator *i, size_t at, bool longgar)
{
	struct sebut_angka x = { .kata = &c->kalimat->kata[at],
				 .indikator = i,
				 .bidang = BIDANG_REALISASI,
				 .longgar = longgar && t->janji < NEAR,
				 .tahun = t->kamus->rekap->tahun };

	if (c->kalimat->tahun > 0)
		x.tahun = c->kalimat->tahun;
	if (!read_figure(c, at, i, &x.nilai, &x.persen))
		return;
	if (x.persen && !is_share(i))
		x.bidang = BIDANG_CAPAIAN;
	judge(t, &x);
}

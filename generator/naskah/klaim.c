/*
 * Directions, targets, superlatives and categories in a sentence beside the
 * data; see klaim.h.
 */
#include "naskah/klaim.h"

#include "base/text.h"
#include "naskah/teks.h"

static const char *const negasi[] = { "tidak", "belum", "tak", "bukan",
				      "gagal", "tanpa", NULL };

static const struct kata *word(const struct klausa *c, size_t at)
{
	static const struct kata none = { .jenis = KATA_TANDA,
					  .s = { ".", 1 } };

	return at < c->to ? &c->kalimat->kata[at] : &none;
}

/* --- naik, turun --------------------------------------------------------- */

/* 1 up, -1 down, 2 better, -2 worse, 0 neither. */
static int direction(const struct kata *k)
{
	static const char *const naik[] = { "naik", "meningkat", "bertambah",
					    "melonjak", NULL };
	static const char *const turun[] = { "turun", "menurun", "berkurang",
					     "merosot", "anjlok", NULL };

	if (kata_in(k, naik))
		return 1;
	if (kata_in(k, turun))
		return -1;
	if (kata_is(k, "membaik"))
		return 2;
	return kata_is(k, "memburuk") ? -2 : 0;
}

/* The direction of the figures that the word asks for; 0: it asks for
 * none. */
static int wanted(const struct indikator *i, int direction)
{
	if (direction == 1 || direction == -1)
		return direction;
	if (direction == 0 || i->arah == ARAH_RENTANG)
		return 0;
	return (direction > 0) == (i->arah == ARAH_NAIK) ? 1 : -1;
}

static void report_direction(const struct klaim_tujuan *t,
			     const struct kata *k, const struct hasil *before,
			     const struct hasil *after)
{
	struct buf from = BUF_INIT(64), to = BUF_INIT(64);

	text_number(&from, before->realisasi.angka);
	text_number(&to, after->realisasi.angka);
	diag_warning(t->diag, klaim_place(t, k), "K451",
		     "teks menyebut \"%.*s\", padahal realisasi %s "
		     "%s (%d) dan %s (%d); perbaiki teksnya, atau datanya",
		     STR_ARG(k->s), after->indikator->kode, from.ptr,
		     before->tahun, to.ptr, after->tahun);
	buf_release(&from);
	buf_release(&to);
}

static void judge_direction(const struct klaim_tujuan *t,
			    const struct kata *k, const struct indikator *i,
			    int before, int after)
{
	const struct hasil *a = klaim_hasil(t, i, before);
	const struct hasil *b = klaim_hasil(t, i, after);
	int want = wanted(i, direction(k));

	if (want && a && b && a->realisasi.bentuk == NILAI_ANGKA &&
	    b->realisasi.bentuk == NILAI_ANGKA &&
	    decimal_cmp(b->realisasi.angka, a->realisasi.angka) != want)
		report_direction(t, k, a, b);
}

/* Does the capaian of the year go where the word says? */
static bool capaian_goes(const struct klaim_tujuan *t, const struct kata *k,
			 const struct indikator *i, int year)
{
	const struct hasil *a = klaim_hasil(t, i, year - 1);
	const struct hasil *b = klaim_hasil(t, i, year);
	int want = direction(k) > 0 ? 1 : -1;

	return !a || !b || a->capaian.keadaan != CAPAIAN_ADA ||
	       b->capaian.keadaan != CAPAIAN_ADA ||
	       decimal_cmp(b->capaian.nilai, a->capaian.nilai) == want;
}

/* --- tercapai ------------------------------------------------------------ */

enum sasaran_klaim {
	KLAIM_NIHIL,
	KLAIM_TERCAPAI,
	KLAIM_MELESET,
	KLAIM_MELAMPAUI,
	KLAIM_ATAS,
	KLAIM_BAWAH
};

/* What the words from at on say of a target; *length: how many do. */
static enum sasaran_klaim target_claim(const struct klausa *c, size_t at,
				       size_t *length)
{
	static const char *const lampau[] = { "melampaui", "melebihi", NULL };
	static const char *const capai[] = { "mencapai", "memenuhi", NULL };
	static const char *const target[] = { "target", "targetnya", NULL };
	const struct kata *k = word(c, at), *next = word(c, at + 1);

	*length = 1;
	if (kata_is(k, "tercapai") || kata_is(k, "terpenuhi"))
		return KLAIM_TERCAPAI;
	if (kata_is(k, "meleset") || kata_is(k, "terlampaui"))
		return kata_is(k, "meleset") ? KLAIM_MELESET
					     : KLAIM_MELAMPAUI;
	*length = 2;
	if (kata_in(next, target) && kata_in(k, lampau))
		return KLAIM_MELAMPAUI;
	if (kata_in(next, target) && kata_in(k, capai))
		return KLAIM_TERCAPAI;
	*length = 3;
	if (!kata_is(k, "di") || !kata_in(word(c, at + 2), target))
		return KLAIM_NIHIL;
	if (kata_is(next, "atas"))
		return KLAIM_ATAS;
	return kata_is(next, "bawah") ? KLAIM_BAWAH : KLAIM_NIHIL;
}

/* Does the claim end before the word? "tercapai 97 persen" and "mencapai
 * target di lima desa" claim less. */
static bool claim_ends(const struct klausa *c, size_t at, bool of_target)
{
	static const char *const kata[] = { "tahun", "pada", "yang", "dengan",
					    "dari", "ini", "juga", "lagi",
					    "kembali", "kinerja", NULL };
	const struct kata *k = word(c, at);

	if (k->jenis == KATA_TANDA)
		return !kata_sign(k, '-') && !kata_sign(k, '/');
	if (k->jenis == KATA_IKATAN || k->jenis == KATA_ANGKA)
		return of_target || kata_is_year(k);
	return kata_in(k, kata) || (of_target && kata_is(k, "sebesar"));
}

/* True where the data say the contrary. Where less is better, "below the
 * target" and "past the target" can mean either. */
static bool contradicts(const struct hasil *h, enum sasaran_klaim claim,
			bool negated)
{
	bool reached = capaian_tercapai(&h->capaian);
	bool figures = h->indikator->arah == ARAH_NAIK &&
		       h->realisasi.bentuk == NILAI_ANGKA &&
		       h->target.bentuk == NILAI_ANGKA;
	int side = figures ? decimal_cmp(h->realisasi.angka,
					 h->target.angka) : 0;

	switch (claim) {
	case KLAIM_TERCAPAI:
		return reached == negated;
	case KLAIM_MELESET:
		return !negated && reached;
	case KLAIM_MELAMPAUI:
		return !negated && !reached &&
		       h->indikator->arah == ARAH_NAIK;
	case KLAIM_ATAS:
		return !negated && figures && side <= 0;
	case KLAIM_BAWAH:
		return !negated && figures && side >= 0;
	case KLAIM_NIHIL:
		break;
	}
	return false;
}

static void judge_target(const struct klaim_tujuan *t, const struct klausa *c,
			 const struct indikator *i, size_t at, bool negated)
{
	const struct kalimat *s = c->kalimat;
	int tahun = s->tahun > 0 ? s->tahun : t->kamus->rekap->tahun;
	const struct hasil *h = klaim_hasil(t, i, tahun);
	size_t length;
	enum sasaran_klaim claim = target_claim(c, at, &length);
	struct buf figure = BUF_INIT(64);
	struct str said;

	if (!h || h->capaian.keadaan != CAPAIAN_ADA || s->jangka ||
	    s->lain || s->anggaran ||
	    !claim_ends(c, at + length, length > 1) ||
	    !contradicts(h, claim, negated))
		return;
	at -= negated;
	length += negated;
	said.ptr = word(c, at)->s.ptr;
	said.len = (size_t)(word(c, at + length - 1)->s.ptr - said.ptr) +
		   word(c, at + length - 1)->s.len;
	text_number(&figure, h->capaian.nilai);
	diag_warning(t->diag, klaim_place(t, word(c, at)), "K452",
		     "teks menyebut \"%.*s\", padahal capaian %s tahun "
		     "%d adalah %s%%; perbaiki teksnya, atau datanya",
		     STR_ARG(said), i->kode, tahun, figure.ptr);
	buf_release(&figure);
}

/* --- tertinggi, terendah ------------------------------------------------- */

/* The first year that "sejak 2021" or "selama tiga tahun" takes in; 0: the
 * words say nothing of years. */
static int since(const struct klausa *c, size_t at, int report)
{
	const struct kata *k = word(c, at), *next = word(c, at + 1);

	if (kata_is(next, "tahun"))
		next = word(c, at + 2);
	if (kata_is(k, "sejak") && kata_is_year(next))
		return (int)next->nilai.coef;
	(void)report;
	return 0;
}

static void judge_superlative(const struct klaim_tujuan *t,
			      const struct klausa *c,
			      const struct indikator *i, size_t at)
{
	int report = t->kamus->rekap->tahun;
	int from = since(c, at + 1, report);
	int sign = kata_is(word(c, at), "tertinggi") ? 1 : -1;
	const struct hasil *now = klaim_hasil(t, i, report), *h;
	struct buf figure = BUF_INIT(64);

	if (!from || !now || now->realisasi.bentuk != NILAI_ANGKA)
		return;
	for (int year = from; year < report; year++) {
		h = klaim_hasil(t, i, year);
		if (!h || h->realisasi.bentuk != NILAI_ANGKA ||
		    decimal_cmp(h->realisasi.angka,
				now->realisasi.angka) != sign)
			continue;
		text_number(&figure, h->realisasi.angka);
		diag_warning(t->diag, klaim_place(t, word(c, at)), "K453",
			     "teks menyebut \"%.*s\" sejak %d, padahal "
			     "realisasi %s tahun %d adalah %s; perbaiki "
			     "teksnya, atau datanya", STR_ARG(word(c, at)->s),
			     from, i->kode, year, figure.ptr);
		break;
	}
	buf_release(&figure);
}

/* --- kategori, predikat -------------------------------------------------- */

/* Words of a label that stand at the word, or 0. */
static size_t label_words(const struct klausa *c, size_t at,
			  const char *label)
{
	struct str rest = str_from(label);
	size_t n = 0;

	while (rest.len) {
		size_t len = str_find(rest, ' ');
		struct str s = word(c, at + n)->s;

		if (s.len != len || strncasecmp(s.ptr, rest.ptr, len) != 0)
			return 0;
		n++;
		rest = str_trim(str_skip(rest, len));
	}
	return n;
}

static void judge_category(const struct klaim_tujuan *t,
			   const struct klausa *c, const struct indikator *i,
			   size_t at)
{
	const struct penilaian *p = &t->site->isi->situs.penilaian;
	const struct hasil *h =
		klaim_hasil(t, i, t->kamus->rekap->tahun);
	const struct kategori *said = NULL;
	size_t most = 0;

	for (size_t k = 0; k < p->n_skala; k++) {
		size_t n = label_words(c, at, p->skala[k].label);

		if (n > most)
			said = &p->skala[k], most = n;
	}
	if (said && h && h->kategori && h->kategori != said)
		diag_warning(t->diag, klaim_place(t, word(c, at)), "K457",
			     "teks menyebut kategori %s, padahal kategori %s "
			     "tahun %d adalah %s; perbaiki, atau tulis "
			     "`=%s.kategori`", said->label, i->kode,
			     h->tahun, h->kategori->label, i->kode);
}

static void judge_grade(const struct klaim_tujuan *t, const struct klausa *c,
			const struct indikator *i, size_t at)
{
	const struct hasil *h =
		klaim_hasil(t, i, t->kamus->rekap->tahun);
	const struct kata *k = word(c, at);

	if (i->jenis != JENIS_PREDIKAT || !h || k->jenis != KATA_HURUF ||
	    h->realisasi.bentuk != NILAI_PREDIKAT)
		return;
	for (size_t g = 0; g < i->skala.n_predikat; g++)
		if (str_is(k->s, i->skala.predikat[g]) &&
		    !str_is(k->s, h->realisasi.predikat))
			diag_warning(t->diag, klaim_place(t, k), "K450",
				     "teks menyebut %s, padahal realisasi %s "
				     "tahun %d dalam data %s; perbaiki, atau "
				     "tulis `=%s.realisasi`",
				     i->skala.predikat[g], i->kode, h->tahun,
				     h->realisasi.predikat, i->kode);
}

/* --- the words after a subject ------------------------------------------- */

static size_t skip_adverbs(const struct klausa *c, size_t at, bool *negated)
{
	static const char *const kata[] = {
		"juga", "terus", "kembali", "sedikit", "masih", "sudah",
		"telah", "berhasil", "justru", "hanya", "pun", "baru",
		"jauh", "tetap", "lagi", "tahun", "ini", "pada", "bahkan",
		"cukup", "ikut", "berada", NULL
	};

	*negated = false;
	for (;; at++) {
		if (at < c->to && kata_in(word(c, at), negasi))
			*negated = true;
		else if (at >= c->to || !(kata_in(word(c, at), kata) ||
					  kata_is_year(word(c, at))))
			return at;
	}
}

static size_t skip_words(const struct klausa *c, size_t at,
			 const char *const *words)
{
	while (at < c->to && kata_in(word(c, at), words))
		at++;
	return at;
}

/* "naik", and where it leads: "… menjadi 72,1 tahun". */
static void check_verb(const struct klaim_tujuan *t, const struct klausa *c,
		       const struct indikator *i, size_t at)
{
	const struct kalimat *s = c->kalimat;
	int report = t->kamus->rekap->tahun;

	if (s->tahun_lain || s->tahun == report - 1 ||
	    (c->capaian && capaian_goes(t, word(c, at), i, report)))
		return;
	judge_direction(t, word(c, at), i, report - 1, report);
	if (kata_is(word(c, at + 1), "menjadi"))
		klaim_angka_di(t, c, i, at + 2, false);
}

static void check_figure(const struct klaim_tujuan *t, const struct klausa *c,
			 const struct indikator *i, size_t at)
{
	static const char *const tegas[] = { "mencapai", "tercatat",
					     "menjadi", "menyentuh", NULL };
	static const char *const lemah[] = { "sebesar", "adalah", "angka",
					     "nilai", "yaitu", "yakni",
					     "sebanyak", NULL };
	size_t next = skip_words(c, at, tegas);
	bool loose = next == at;

	/* "capaian IKU-1 sebesar …": klaim_angka knows which figure */
	if (c->kalimat->tahun < 0 || c->capaian)
		return;
	klaim_angka_di(t, c, i, skip_words(c, next, lemah), loose);
}

void klaim_predikat(const struct klaim_tujuan *t, const struct klausa *c,
		    const struct indikator *i, size_t at)
{
	static const char *const kategori[] = { "berkategori", "kategori",
						"termasuk", "masuk", NULL };
	static const char *const predikat[] = { "predikat", "berpredikat",
						"memperoleh", "meraih",
						"mendapat", "mencapai",
						"opini", NULL };
	static const char *const adalah[] = { "adalah", "merupakan", "ialah",
					      "yang", "menjadi", NULL };
	bool negated;
	size_t length, next;

	at += label_words(c, at, t->site->isi->situs.wilayah);
	at = skip_adverbs(c, at, &negated);
	if (target_claim(c, at, &length) != KLAIM_NIHIL) {
		judge_target(t, c, i, at, negated);
		return;
	}
	if (negated || c->target || c->kalimat->lain)
		return;
	if (direction(word(c, at))) {
		check_verb(t, c, i, at);
		return;
	}
	next = skip_words(c, at, kategori);
	if (next > at && (kata_is(word(c, next - 1), "kategori") ||
			  kata_is(word(c, next - 1), "berkategori")))
		judge_category(t, c, i, next);
	next = skip_words(c, at, predikat);
	if (next > at)
		judge_grade(t, c, i, next);
	next = skip_words(c, at, adalah);
	if (kata_is(word(c, next), "tertinggi") ||
	    kata_is(word(c, next), "terendah"))
		judge_superlative(t, c, i, next);
	check_figure(t, c, i, at);
}

/* --- bindings ------------------------------------------------------------ */

/* The indikator of the report and the year that a binding names; NULL:
 * another field. */
static const struct indikator *binding(const struct klaim_tujuan *t,
				       const struct klausa *c, size_t at,
				       const char *bidang, int *tahun)
{
	struct str kode, field;

	if (at >= c->to || word(c, at)->jenis != KATA_IKATAN ||
	    !ikatan_read(word(c, at)->s, &kode, tahun, &field) ||
	    !str_is(field, bidang))
		return NULL;
	if (*tahun == 0)
		*tahun = t->kamus->rekap->tahun;
	return c->kalimat->sebut[at];
}

/* "naik dari `=…` menjadi `=…`", "naik menjadi `=…`". */
static void check_bound_verb(const struct klaim_tujuan *t,
			     const struct klausa *c, size_t at)
{
	int from = 0, to;
	const struct indikator *i = NULL, *k;
	size_t next = at + 1;

	if (kata_is(word(c, next), "dari")) {
		i = binding(t, c, next + 1, "realisasi", &from);
		next += 2;
		if (!i)
			return;
	}
	if (!kata_is(word(c, next), "menjadi"))
		return;
	k = binding(t, c, next + 1, "realisasi", &to);
	if (k && (!i || i == k))
		judge_direction(t, word(c, at), k, i ? from : to - 1, to);
}

static void check_bound_target(const struct klaim_tujuan *t,
			       const struct klausa *c, size_t at,
			       bool negated)
{
	size_t length;
	const struct indikator *i;
	int tahun;

	if (target_claim(c, at, &length) == KLAIM_NIHIL)
		return;
	i = binding(t, c, at + length, "target", &tahun);
	if (i && tahun == t->kamus->rekap->tahun &&
	    (c->kalimat->tahun == 0 || c->kalimat->tahun == tahun))
		judge_target(t, c, i, at, negated);
}

void klaim_ikatan(const struct klaim_tujuan *t, const struct klausa *c)
{
	static const char *const maksud[] = {
		"untuk", "guna", "demi", "upaya", "rangka", "mampu", "cukup",
		NULL
	};

	for (size_t at = c->from; at < c->to; at++) {
		bool negated = at > c->from &&
			       kata_in(word(c, at - 1), negasi);

		if (at > c->from && kata_in(word(c, at - 1), maksud))
			continue;
		if (direction(word(c, at)) && !negated)
			check_bound_verb(t, c, at);
		check_bound_target(t, c, at, negated);
	}
}

/*
 * A narrative beside the data of its report; see prosa.h. Each piece is
 * read as words, these as sentences, and these as clauses with a subject.
 */
#include "naskah/prosa.h"

#include "base/nearest.h"
#include "base/text.h"
#include "naskah/klaim.h"
#include "naskah/teks.h"

/* --- signs and codes ----------------------------------------------------- */

/* "92.22 persen": a point where Indonesian has a comma. */
static void check_point(const struct klaim_tujuan *t, const struct kata *k,
			const struct kata *next)
{
	static const char *const satuan[] = { "persen", "poin", "juta",
					      "miliar", "triliun", "tahun",
					      "km", "ha", "hektare", "ton",
					      NULL };
	struct str s = k->s;
	size_t at = str_find(s, '.');

	if (k->jenis != KATA_ANGKA || !k->titik || !next ||
	    !(kata_sign(next, '%') || kata_in(next, satuan)))
		return;
	diag_warning(t->diag, klaim_place(t, k), "K455",
		     "tanda desimal dalam bahasa Indonesia adalah koma; tulis "
		     "%.*s,%.*s", STR_ARG(str_make(s.ptr, at)),
		     STR_ARG(str_skip(s, at + 1)));
}

/* The letters and the hyphen that a code begins with: "IKU-"; empty where
 * the word does not look like one. */
static struct str code_prefix(struct str s)
{
	size_t n = 0, at;

	while (n < s.len && s.ptr[n] >= 'A' && s.ptr[n] <= 'Z')
		n++;
	at = n + 1;
	if (n == 0 || n >= s.len || s.ptr[n] != '-' || at == s.len)
		return str_make(s.ptr, 0);
	for (; at < s.len; at++)
		if (!teks_is_digit(s.ptr[at]) && s.ptr[at] != '.')
			return str_make(s.ptr, 0);
	return str_make(s.ptr, n + 1);
}

static bool plan_has(const struct rencana *r, const char *kode)
{
	return rencana_indikator(r, kode, NULL) != NULL;
}

/* Does any plan of the unit have the code? */
static bool unit_has(const struct unit *u, const char *kode)
{
	for (size_t i = 0; u->opd && i < u->opd->n_rencana; i++)
		if (plan_has(&u->opd->rencana[i], kode))
			return true;
	return false;
}

static bool names_others(const struct kalimat *s)
{
	static const char *const lain[] = {
		"kabupaten", "kota", "pemda", "daerah", "bupati", "wali",
		"rpjmd", "provinsi", "dinas", "badan", "inspektorat",
		"kecamatan", "sekretariat", "satuan", "rsud", NULL
	};

	for (size_t i = 0; i < s->n; i++)
		if (kata_in(&s->kata[i], lain))
			return true;
	return false;
}

static bool known_elsewhere(const struct klaim_tujuan *t, const char *kode)
{
	if (unit_has(&t->site->pemda, kode))
		return true;
	for (size_t i = 0; i < t->site->n_unit; i++)
		if (unit_has(&t->site->unit[i], kode))
			return true;
	return false;
}

/* A word that looks like the codes of the plan, and is none. */
static void check_code(const struct klaim_tujuan *t, const struct kalimat *s,
		       const struct kata *k, struct arena *a)
{
	struct str prefix = code_prefix(k->s);
	const char *kode = arena_strdup(a, k->s);
	struct nearest near;
	bool similar = false;

	nearest_init(&near, k->s);
	for (size_t i = 0; i < t->kamus->n; i++) {
		struct str known =
			str_from(t->kamus->sebutan[i].indikator->kode);

		nearest_offer(&near, known);
		similar |= known.len > prefix.len &&
			   str_equal(prefix, str_make(known.ptr, prefix.len));
	}
	if (!similar || unit_has(t->kamus->rekap->unit, kode) ||
	    (names_others(s) && known_elsewhere(t, kode)))
		return;
	if (near.best.ptr)
		diag_warning(t->diag, klaim_place(t, k), "K454",
			     "tidak ada indikator %s dalam rencana; mungkin "
			     "maksudnya %.*s", kode, STR_ARG(near.best));
	else
		diag_warning(t->diag, klaim_place(t, k), "K454",
			     "tidak ada indikator %s dalam rencana; tulis "
			     "kodenya seperti dalam rencana", kode);
}

static void check_words(const struct klaim_tujuan *t, const struct kalimat *s,
			struct arena *a)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct kata *k = &s->kata[i];

		if (k->jenis == KATA_HURUF && !s->sebut[i] &&
		    code_prefix(k->s).len)
			check_code(t, s, k, a);
	}
}

/* --- clauses ------------------------------------------------------------- */

static bool splits(const struct kata *k)
{
	static const char *const kata[] = {
		"tetapi", "tapi", "namun", "sedangkan", "meskipun",
		"walaupun", "meski", "walau", "karena", "sebab", "sehingga",
		"padahal", "dan", "ketika", "saat", "setelah", "sebelum",
		NULL
	};

	return kata_in(k, kata) || kata_sign(k, ',') || kata_sign(k, ';') ||
	       kata_sign(k, ':');
}

/* Cut the first clause off, from *at on. */
static bool next_clause(struct klausa *out, const struct kalimat *s,
			size_t *at)
{
	if (*at >= s->n)
		return false;
	out->kalimat = s;
	out->from = *at;
	out->target = out->capaian = false;
	while (*at < s->n && !(splits(&s->kata[*at]) && !s->sebut[*at]))
		*at += s->sebut[*at] ? s->panjang[*at] : 1;
	out->to = *at < s->n ? *at : s->n;
	++*at;
	return true;
}

/* "realisasi ini", "angkanya": stands for the indikator of an analisis. */
static size_t generic_subject(const struct klausa *c, size_t at)
{
	static const char *const sendiri[] = { "realisasi", "realisasinya",
					       "capaian", "capaiannya",
					       "angkanya", "nilainya",
					       "target", "targetnya", NULL };
	static const char *const kata[] = { "angka", "nilai", "indikator",
					    "indeks", "persentase", "kinerja",
					    "realisasi", "capaian", "target",
					    NULL };
	const struct kata *k = &c->kalimat->kata[at];

	if (at + 1 < c->to && kata_in(k, kata) &&
	    (kata_is(k + 1, "ini") || kata_is(k + 1, "tersebut")))
		return 2;
	if (at + 2 < c->to && kata_in(k, kata) &&
	    kata_is(k + 1, "indikator") && kata_is(k + 2, "ini"))
		return 3;
	return kata_in(k, sendiri) ? 1 : 0;
}

/* Pass over all words that name i, and "(IKU-1)". */
static size_t skip_names(const struct klausa *c, size_t at,
			 const struct indikator *i)
{
	const struct kalimat *s = c->kalimat;

	while (at < c->to) {
		if (s->sebut[at] == i)
			at += s->panjang[at];
		else if (kata_sign(&s->kata[at], '(') && at + 2 < c->to &&
			 s->sebut[at + 1] == i &&
			 kata_sign(&s->kata[at + 2], ')'))
			at += 3;
		else
			break;
	}
	return at;
}

static size_t skip_opening(const struct klausa *c)
{
	static const char *const kata[] = {
		"pada", "tahun", "selama", "dalam", "ini", "sepanjang",
		"secara", "umum", "keseluruhan", "adapun", "kemudian",
		"jadi", "hasilnya", "akhirnya", "bahwa", "maka", "untuk",
		"namun", "itu", NULL
	};
	size_t at = c->from;

	while (at < c->to && !c->kalimat->sebut[at] &&
	       (kata_in(&c->kalimat->kata[at], kata) ||
		kata_is_year(&c->kalimat->kata[at])))
		at++;
	return at;
}

/* Pass over "realisasi", "nilai" and the like before a name, and note what
 * they make of it. */
static size_t skip_field(struct klausa *c, size_t at)
{
	static const char *const kata[] = { "realisasi", "capaian", "nilai",
					    "angka", "indikator", "kinerja",
					    "target", "besaran", "skor",
					    "persentase", "targetnya",
					    "capaiannya", NULL };
	const struct kalimat *s = c->kalimat;

	for (; at < c->to && !s->sebut[at] && kata_in(&s->kata[at], kata);
	     at++) {
		c->target |= kata_is(&s->kata[at], "target") ||
			     kata_is(&s->kata[at], "targetnya");
		c->capaian |= kata_is(&s->kata[at], "capaian") ||
			      kata_is(&s->kata[at], "capaiannya");
	}
	return at;
}

/* What a clause is about, by the words that it opens with; *at: after
 * them. NULL: that is not sure. */
static const struct indikator *subject(const struct klaim_tujuan *t,
				       struct klausa *c, size_t *at)
{
	const struct kalimat *s = c->kalimat;
	const struct indikator *i;
	size_t begin = skip_opening(c), generic;

	*at = skip_field(c, begin);
	if (*at < c->to && s->sebut[*at] &&
	    s->kata[*at].jenis != KATA_IKATAN) {
		i = s->sebut[*at];
		*at = skip_names(c, *at, i);
		return i;
	}
	if (begin >= c->to || s->n_sebut > 1 || !t->kamus->utama ||
	    (s->satu && s->satu != t->kamus->utama))
		return NULL;
	generic = generic_subject(c, begin);
	*at = begin + generic;
	return generic ? t->kamus->utama : NULL;
}

static void check_clause(const struct klaim_tujuan *t, struct klausa *c)
{
	size_t at;
	const struct indikator *i = subject(t, c, &at);

	if (i)
		klaim_predikat(t, c, i, at);
	klaim_ikatan(t, c);
}

/* What figures a sentence gives, where it can only mean one indikator and
 * one year. */
static void check_figures(const struct klaim_tujuan *t,
			  const struct kalimat *s)
{
	const struct indikator *i = s->n_sebut ? s->satu : t->kamus->utama;
	struct klausa c;
	size_t at = 0;

	if (!i || s->lain || s->tahun < 0)
		return;
	while (next_clause(&c, s, &at))
		klaim_angka(t, &c, i,
			    s->tahun ? s->tahun : t->kamus->rekap->tahun);
}

static void check_sentence(const struct klaim_tujuan *t,
			   const struct kalimat *s, struct arena *a)
{
	struct klausa c;
	size_t at = 0;

	check_words(t, s, a);
	if (s->andai)
		return;
	check_figures(t, s);
	while (next_clause(&c, s, &at))
		check_clause(t, &c);
}

/* --- the whole ----------------------------------------------------------- */

static void check_piece(struct klaim_tujuan *t, struct arena *a)
{
	static const char *const janji[] = { "target", "targetnya",
					     "ditargetkan", "perjanjian",
					     "rencana", "dijanjikan", NULL };
	struct kata_daftar words;
	struct kalimat s;

	kata_read(&words, markdown_leaf_text(t->piece), a);
	t->janji++;
	for (size_t i = 0; i < words.n; i++) {
		check_point(t, &words.kata[i],
			    i + 1 < words.n ? &words.kata[i + 1] : NULL);
		if (kata_in(&words.kata[i], janji))
			t->janji = 0;
	}
	if (!t->kamus->rekap)
		return;
	while (kalimat_next(&s, t->kamus, &words, a))
		check_sentence(t, &s, a);
}

void prosa_check(const struct naskah *n, const struct prosa_konteks *about,
		 struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct kamus_indikator names = { .rekap = NULL };
	struct markdown_prose prose;
	struct klaim_tujuan t = { &names, about->site, &prose, NULL, 1000,
				  d };

	if (about->rekap)
		kamus_init(&names, about->rekap, about->kode, &a);
	if (markdown_prose_read(&prose, n->teks, n->path))
		for (size_t i = 0; i < prose.n; i++) {
			t.piece = &prose.piece[i];
			check_piece(&t, &a);
		}
	markdown_prose_release(&prose);
	arena_release(&a);
}

/*
 * Sentences; see kalimat.h.
 */
#include "naskah/kalimat.h"

#include "naskah/teks.h"

/* --- names --------------------------------------------------------------- */

void kamus_init(struct kamus_indikator *out, const struct rekap *r,
		const char *kode, struct arena *a)
{
	out->rekap = r;
	out->utama = NULL;
	out->sebutan = arena_calloc(a, r->n_hasil ? r->n_hasil : 1,
				    sizeof(*out->sebutan));
	out->n = r->n_hasil;
	for (size_t i = 0; i < r->n_hasil; i++) {
		const struct indikator *x = r->hasil[i].indikator;

		out->sebutan[i].indikator = x;
		kata_read(&out->sebutan[i].nama, str_from(x->nama), a);
		if (kode && strcmp(x->kode, kode) == 0)
			out->utama = x;
	}
}

static bool equal_folded(struct str a, struct str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (teks_lower(a.ptr[i]) != teks_lower(b.ptr[i]))
			return false;
	return true;
}

static const struct indikator *by_code(const struct kamus_indikator *d,
				       struct str kode)
{
	char first = kode.len ? teks_lower(kode.ptr[0]) : '\0';

	for (size_t i = 0; i < d->n; i++) {
		const struct indikator *x = d->sebutan[i].indikator;

		if (teks_lower(x->kode[0]) == first &&
		    equal_folded(kode, str_from(x->kode)))
			return x;
	}
	return NULL;
}

bool ikatan_read(struct str expr, struct str *kode, int *tahun,
		 struct str *bidang)
{
	size_t at = str_find(expr, '@'), dot = expr.len;

	while (dot > 0 && expr.ptr[dot - 1] != '.')
		dot--;
	if (dot == 0 || str_find(expr, '/') < expr.len)
		return false;
	*bidang = str_skip(expr, dot);
	*kode = str_make(expr.ptr, at < dot ? at : dot - 1);
	*tahun = 0;
	for (size_t i = at + 1; i + 1 < dot && teks_is_digit(expr.ptr[i]) &&
				i < at + 5; i++)
		*tahun = *tahun * 10 + (expr.ptr[i] - '0');
	return true;
}

/* Does the name stand at the word? */
static bool stands(const struct kata_daftar *nama, const struct kata *k,
		   size_t n)
{
	if (nama->n == 0 || nama->n > n)
		return false;
	for (size_t i = 0; i < nama->n; i++)
		if (k[i].jenis != nama->kata[i].jenis ||
		    !equal_folded(k[i].s, nama->kata[i].s))
			return false;
	return true;
}

static const struct indikator *by_name(const struct kamus_indikator *d,
				       const struct kata *k, size_t n,
				       size_t *length)
{
	const struct indikator *found = NULL;

	*length = 0;
	for (size_t i = 0; i < d->n; i++)
		if (d->sebutan[i].nama.n > *length &&
		    stands(&d->sebutan[i].nama, k, n)) {
			found = d->sebutan[i].indikator;
			*length = d->sebutan[i].nama.n;
		}
	return found;
}

/* "IKU 1" for "IKU-1". */
static const struct indikator *by_two_words(const struct kamus_indikator *d,
					    const struct kata *k)
{
	char kode[16];

	if (k[1].jenis != KATA_ANGKA || k[0].s.len + k[1].s.len > 14)
		return NULL;
	memcpy(kode, k[0].s.ptr, k[0].s.len);
	kode[k[0].s.len] = '-';
	memcpy(kode + k[0].s.len + 1, k[1].s.ptr, k[1].s.len);
	return by_code(d, str_make(kode, k[0].s.len + 1 + k[1].s.len));
}

/* The indikator that is named from the word on, and by how many words. */
static const struct indikator *name_at(const struct kamus_indikator *d,
				       const struct kata *k, size_t n,
				       size_t *length)
{
	const struct indikator *found = NULL;
	struct str kode, bidang;
	int tahun;

	*length = 1;
	if (k->jenis == KATA_IKATAN)
		return ikatan_read(k->s, &kode, &tahun, &bidang)
			       ? by_code(d, kode) : NULL;
	if (k->tautan && k->tautan < n) {
		*length = k->tautan + 1;
		return by_code(d, k[k->tautan].s);
	}
	if (k->jenis != KATA_HURUF)
		return NULL;
	found = by_code(d, k->s);
	if (!found && n > 1)
		found = by_two_words(d, k);
	if (found) {
		*length = equal_folded(k->s, str_from(found->kode)) ? 1 : 2;
		return found;
	}
	return by_name(d, k, n, length);
}

/* --- one sentence -------------------------------------------------------- */

/* A point after one of these ends nothing. */
static const char *const singkatan[] = {
	"no", "dr", "drg", "ir", "h", "hj", "kab", "kec", "kel", "jl",
	"tgl", "hlm", "rp", "prof", "bpk", "sdr", "s", "a", "d", "u", NULL
};

static bool ends(const struct kata_daftar *d, size_t i)
{
	const struct kata *k = &d->kata[i];

	if (!k->akhir || !(kata_sign(k, '.') || kata_sign(k, '!') ||
			   kata_sign(k, '?')))
		return false;
	return i == 0 || !kata_in(k - 1, singkatan);
}

bool kata_is_year(const struct kata *k)
{
	return k->jenis == KATA_ANGKA && k->s.len == 4 &&
	       k->nilai.scale == 0 && k->nilai.coef >= 1990 &&
	       k->nilai.coef <= 2100;
}

static void note_year(struct kalimat *s, int year, int report)
{
	if (year == report - 1)
		s->setahun_lalu = true;
	else if (year != report)
		s->tahun_lain = true;
	if (s->tahun == 0 || s->tahun == year)
		s->tahun = year;
	else
		s->tahun = -1;
}

static void note_word(struct kalimat *s, const struct kata *k, int report)
{
	static const char *const andai[] = {
		"jika", "bila", "apabila", "kalau", "seandainya", "andai",
		"agar", "supaya", "akan", "diharapkan", "harapan",
		"direncanakan", "rencananya", "diproyeksikan", "proyeksi",
		"diperkirakan", "perkiraan", "seharusnya", "semestinya",
		"sebaiknya", "harus", "perlu", "hendak", "ingin",
		"ditargetkan", "dapat", "bisa", "mungkin",
		"rekomendasi", "berpotensi", "seolah", "apakah", NULL
	};
	static const char *const lain[] = {
		"triwulan", "semester", "caturwulan", "bulan", "januari",
		"februari", "maret", "april", "mei", "juni", "juli",
		"agustus", "september", "oktober", "november", "desember",
		"nasional", "provinsi", "jawa", "indonesia", "standar",
		"spm", "regional", "perubahan", "revisi", "sementara",
		"tercetak", "kumulatif", "pandemi", NULL
	};
	static const char *const jangka[] = {
		"akhir", "renstra", "rpjmd", "rpjpd", "periode", "jangka",
		"awal", "baseline", NULL
	};
	static const char *const anggaran[] = {
		"anggaran", "pagu", "serapan", "keuangan", "belanja",
		"dana", "rp", "rupiah", "fisik", "program", "kegiatan",
		"subkegiatan", NULL
	};
	static const char *const dulu[] = {
		"sebelumnya", "lalu", "kemarin", "silam", NULL
	};

	if (kata_in(k, andai))
		s->andai = true;
	if (kata_in(k, lain))
		s->lain = true;
	if (kata_in(k, jangka))
		s->jangka = true;
	if (kata_in(k, anggaran))
		s->anggaran = true;
	if (kata_in(k, dulu))
		note_year(s, report - 1, report);
	if (kata_is_year(k))
		note_year(s, (int)k->nilai.coef, report);
	if (kata_sign(k, '?'))
		s->andai = true;
}

static void note_name(struct kalimat *s, const struct indikator *x)
{
	if (s->n_sebut == 0)
		s->satu = x;
	if (s->satu != x)
		s->satu = NULL;
	if (s->n_sebut == 0 || s->satu == NULL)
		s->n_sebut++;
}

/* Find the names; the words in them say nothing else. */
static void read_words(struct kalimat *s, const struct kamus_indikator *d)
{
	size_t length, skip = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct kata *k = &s->kata[i];

		if (skip) {
			skip--;
			continue;
		}
		s->sebut[i] = name_at(d, k, s->n - i, &length);
		if (s->sebut[i]) {
			s->panjang[i] = length;
			skip = length - 1;
			note_name(s, s->sebut[i]);
		} else {
			note_word(s, k, d->rekap->tahun);
		}
	}
}

bool kalimat_next(struct kalimat *out, const struct kamus_indikator *names,
		  struct kata_daftar *rest, struct arena *a)
{
	struct kalimat s = { .kata = rest->kata };

	if (rest->n == 0)
		return false;
	while (s.n < rest->n && !ends(rest, s.n))
		s.n++;
	s.n += s.n < rest->n;	/* its end, too */
	s.sebut = arena_calloc(a, s.n, sizeof(const struct indikator *));
	s.panjang = arena_calloc(a, s.n, sizeof(*s.panjang));
	read_words(&s, names);
	rest->kata += s.n;
	rest->n -= s.n;
	*out = s;
	return true;
}

/*
 * What intruders leave in government sites; see sampah.h. The words are
 * those of pages found on go.id hosts. A paragraph that tells of fighting
 * gambling may name it.
 */
#include "naskah/sampah.h"

#include "base/utf8.h"

#define MOST_BLANKS 7	/* in a row: more are no typography */

/* --- links --------------------------------------------------------------- */

static struct str host_at(struct str s)
{
	size_t n = 0;

	while (n < s.len && (teks_is_letter(s.ptr[n]) ||
			     teks_is_digit(s.ptr[n]) ||
			     s.ptr[n] == '-' || s.ptr[n] == '.'))
		n++;
	while (n > 0 && s.ptr[n - 1] == '.')
		n--;
	return str_make(s.ptr, n);
}

/* Do the bytes before at end in http or https? */
static bool is_web(struct str s, size_t at)
{
	return (at >= 4 && teks_is(str_make(s.ptr + at - 4, 4), "http")) ||
	       (at >= 5 && teks_is(str_make(s.ptr + at - 5, 5), "https"));
}

static void check_links(const struct teks *t, const struct resmi *r,
			struct diag *d)
{
	struct str s = t->part;

	for (size_t at = str_find(s, ':'); at < s.len;
	     at += 1 + str_find(str_skip(s, at + 1), ':')) {
		struct str host;

		if (!is_web(s, at) || !str_starts(str_skip(s, at), "://"))
			continue;
		host = host_at(str_skip(s, at + 3));
		if (host.len && !resmi_host(r, host))
			diag_warning(d, teks_place(t, host.ptr), "K154",
				     "tautan menuju %.*s, di luar go.id dan "
				     "situs yang dicatat; hapus, atau catat "
				     "pada \"host_tautan\" dalam situs.json",
				     STR_ARG(host));
	}
}

/* --- gambling ------------------------------------------------------------ */

/* Words that stand beside each other; one alone has NULL. */
static const struct {
	const char *word;
	const char *next;
} judi[] = {
	{ "gacor", NULL },	{ "togel", NULL },
	{ "maxwin", NULL },	{ "sbobet", NULL },
	{ "slot88", NULL },	{ "joker123", NULL },
	{ "judol", NULL },	{ "judi", "online" },
	{ "judi", "daring" },	{ "judi", "slot" },
	{ "judi", "bola" },	{ "slot", "online" },
	{ "slot", "deposit" },	{ "slot", "dana" },
	{ "slot", "demo" },	{ "situs", "slot" },
	{ "link", "slot" },	{ "agen", "judi" },
	{ "agen", "slot" },	{ "bandar", "judi" },
	{ "bandar", "slot" },	{ "toto", "macau" },
	{ "rtp", "slot" },	{ "rtp", "live" },
	{ "poker", "online" },	{ "casino", "online" },
	{ "kasino", "online" },	{ "live", "casino" },
	{ "pragmatic", "play" },{ "taruhan", "bola" },
	{ "bonus", "slot" },	{ "scatter", "hitam" }
};

static const char *const lawan[] = {
	"berantas", "memberantas", "pemberantasan", "diberantas", "blokir",
	"memblokir", "pemblokiran", "diblokir", "cegah", "mencegah",
	"pencegahan", "dicegah", "bahaya", "dampak", "kasus", "perkara",
	"razia", "penertiban", "menertibkan", "ditertibkan", "korban",
	"kecanduan", "larangan", "dilarang", "melarang", "penindakan",
	"menindak", "ditindak", "tersangka", "pelaku", "melawan",
	"perlawanan", "memerangi", "antijudi", "anti", "perjudian",
	"literasi", "sosialisasi", "penyuluhan", "edukasi", "satgas",
	"disusupi", "penyusupan", "diretas", "peretasan", "konten",
	"membersihkan", "dibersihkan", "pembersihan", "menghapus",
	"dihapus", "penyakit", "polisi", "kepolisian", "polres", NULL
};

/* The next word of letters and digits at or after *at; past the last it is
 * empty. */
static struct str next_word(struct str s, size_t *at)
{
	size_t from = *at, to;

	while (from < s.len && !teks_is_letter(s.ptr[from]) &&
	       !teks_is_digit(s.ptr[from]))
		from++;
	to = from;
	while (to < s.len && (teks_is_letter(s.ptr[to]) ||
			      teks_is_digit(s.ptr[to])))
		to++;
	*at = to;
	return str_make(s.ptr + from, to - from);
}

static bool is_judi(struct str word, struct str next)
{
	char first = teks_lower(word.ptr[0]);

	for (size_t i = 0; i < ARRAY_SIZE(judi); i++)
		if (judi[i].word[0] == first && teks_is(word, judi[i].word) &&
		    (!judi[i].next || teks_is(next, judi[i].next)))
			return true;
	return false;
}

/* The first word that promotes gambling; none: an empty slice. */
static struct str find_judi(struct str s)
{
	size_t at = 0;
	struct str word = next_word(s, &at);

	while (word.len) {
		struct str next = next_word(s, &at);

		if (is_judi(word, next))
			break;
		word = next;
	}
	return word;
}

static bool tells_against(struct str s)
{
	size_t at = 0;
	struct str word = next_word(s, &at);

	while (word.len && !teks_in(word, lawan))
		word = next_word(s, &at);
	return word.len > 0;
}

static void check_paragraph(const struct teks *t, struct str s,
			    struct diag *d)
{
	struct str found = find_judi(s);

	if (found.len && !tells_against(s))
		diag_warning(d, teks_place(t, found.ptr), "K155",
			     "ada kata promosi judi daring (\"%.*s\"); bila "
			     "bukan tulisan Anda, situs ini mungkin "
			     "disusupi: hapus, dan periksa riwayat berkas "
			     "ini", STR_ARG(found));
}

/* Bytes up to the next empty line. */
static size_t paragraph_end(struct str s)
{
	const char *at = s.len ? memmem(s.ptr, s.len, "\n\n", 2) : NULL;

	return at ? (size_t)(at - s.ptr) : s.len;
}

static void check_gambling(const struct teks *t, struct diag *d)
{
	struct str rest = t->part;

	while (rest.len) {
		size_t n = paragraph_end(rest);

		check_paragraph(t, str_make(rest.ptr, n), d);
		rest = str_skip(rest, n < rest.len ? n + 2 : n);
	}
}

/* --- blanks -------------------------------------------------------------- */

/* Blanks that are wider or stay longer than the one of the keyboard. */
static bool is_wide_blank(uint32_t c)
{
	return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
	       c == 0x205F || c == 0x3000;
}

/* Letters of other scripts that show nothing. */
static bool is_blank_letter(uint32_t c)
{
	return c == 0x2800 || c == 0x3164 || c == 0x115F || c == 0x1160 ||
	       c == 0xFFA0 || c == 0x180E;
}

static void check_blanks(const struct teks *t, struct diag *d)
{
	struct str s = t->part;
	unsigned run = 0;
	size_t n;

	for (; s.len; s = str_skip(s, n)) {
		uint32_t c = (unsigned char)s.ptr[0];

		n = 1;
		if (c >= 0x80)
			c = utf8_next(s, &n);
		else if (str_starts(s, "&nbsp;"))
			c = 0xA0, n = 6;
		if (!is_wide_blank(c) && !is_blank_letter(c)) {
			run = 0;
			continue;
		}
		run += is_blank_letter(c) ? MOST_BLANKS + 1 : 1;
		if (run <= MOST_BLANKS)
			continue;
		diag_warning(d, teks_place(t, s.ptr), "K156",
			     "di sini ada karakter kosong (U+%04X) yang dapat "
			     "menyembunyikan teks; hapus, dan periksa teks di "
			     "sekitarnya", (unsigned)c);
		return;
	}
}

void sampah_check(const struct teks *t, const struct resmi *r,
		  struct diag *d)
{
	check_links(t, r, d);
	check_gambling(t, d);
	check_blanks(t, d);
}

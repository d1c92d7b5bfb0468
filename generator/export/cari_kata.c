/*
 * Cutting words; see cari_kata.h.
 */
#include "export/cari_kata.h"

#include "base/limits.h"
#include "base/utf8.h"

#define LONGEST 8	/* bytes of a stop word */

static const char stop_words[] =
	"ada adalah agar akan antara atas atau bagi bahwa dalam dan dari "
	"dengan di dua hanya ia ini itu jika juga kami karena ke kepada lain "
	"lebih maka masih oleh pada para per saat satu sebagai sehingga "
	"seperti serta setiap sudah tahun tetapi tidak untuk yang";

struct range {
	uint32_t first;
	uint32_t last;
};

/* Beyond ASCII, in the planes that JavaScript counts as one character. */
static const struct range letters[] = {
	{ 'a', 'z' }, { 'A', 'Z' }, { '0', '9' }, { 0xC0, 0x1FFF },
	{ 0x3040, 0xD7FF }, { 0xF900, 0xFDFF }
};

static bool is_letter(uint32_t c)
{
	for (size_t i = 0; i < ARRAY_SIZE(letters); i++)
		if (c >= letters[i].first && c <= letters[i].last)
			return true;
	return false;
}

/* U+00C0–DE are C3 80–9E, and their small letters C3 A0–BE. */
static void add_lower(struct buf *out, struct str s, uint32_t c)
{
	if (c >= 'A' && c <= 'Z')
		buf_addch(out, (char)(c - 'A' + 'a'));
	else if (c >= 0xC0 && c <= 0xDE)
		buf_addf(out, "\xc3%c", (int)(c - 0xC0 + 0xA0));
	else
		buf_addstr(out, s);
}

bool kata_next(struct str *rest, struct buf *word)
{
	buf_clear(word);
	while (rest->len) {
		size_t n;
		uint32_t c = utf8_next(*rest, &n);

		if (is_letter(c))
			add_lower(word, str_make(rest->ptr, n), c);
		else if (word->len)
			break;
		*rest = str_skip(*rest, n);
	}
	return word->len > 0;
}

bool kata_is_stop(struct str word)
{
	const char *at = stop_words, *end = at + sizeof(stop_words) - 1;

	if (word.len == 0 || word.len > LONGEST)
		return false;
	while ((at = memmem(at, (size_t)(end - at), word.ptr, word.len))) {
		const char *after = at + word.len;

		if ((at == stop_words || at[-1] == ' ') &&
		    (after == end || *after == ' '))
			return true;
		at++;
	}
	return false;
}

const char *kata_stop_list(void)
{
	return stop_words;
}

void kata_kode(struct buf *out, const char *kode)
{
	struct buf word = BUF_INIT(LIMIT_JSON);
	struct str rest = str_from(kode);

	while (kata_next(&rest, &word))
		buf_addstr(out, buf_str(&word));
	buf_release(&word);
}

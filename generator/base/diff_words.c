/*
 * Words and their numbers; see diff_words.h. Knows bytes only: a word is
 * what stands between white space.
 */
#include "base/diff_words.h"

#include "base/diff.h"
#include "base/hash.h"

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool diff_next_word(struct str *rest, struct str *word)
{
	size_t start = 0, end;

	while (start < rest->len && is_blank(rest->ptr[start]))
		start++;
	end = start;
	while (end < rest->len && !is_blank(rest->ptr[end]))
		end++;
	*word = str_make(rest->ptr + start, end - start);
	*rest = str_skip(*rest, end);
	return word->len > 0;
}

/* Counted first, so that the arena holds no more than what is needed. */
void diff_split(struct diff_text *out, struct str text, struct arena *a)
{
	struct str rest = text, word;
	size_t n = 0;

	while (diff_next_word(&rest, &word))
		n++;
	out->word = arena_calloc(a, n, sizeof(*out->word));
	out->n = 0;
	while (diff_next_word(&text, &word))
		out->word[out->n++] = word;
}

bool diff_same_words(struct str a, struct str b)
{
	struct str x, y;
	bool more;

	do {
		more = diff_next_word(&a, &x);
		if (diff_next_word(&b, &y) != more)
			return false;
		if (more && !str_equal(x, y))
			return false;
	} while (more);
	return true;
}

void diff_names_init(struct diff_names *out, size_t most, struct arena *a)
{
	out->room = 16;
	while (out->room / 2 < most)
		out->room *= 2;
	out->slot = arena_calloc(a, out->room, sizeof(*out->slot));
	out->id = arena_calloc(a, out->room, sizeof(*out->id));
	out->n = 0;
}

uint32_t diff_name(struct diff_names *names, struct str word)
{
	uint64_t hash = hash_bytes(word);
	size_t at = hash & (names->room - 1);

	while (names->slot[at].word.ptr) {
		const struct diff_name *s = &names->slot[at];

		if (s->hash == hash && str_equal(s->word, word))
			return names->id[at];
		at = (at + 1) & (names->room - 1);
	}
	names->slot[at] = (struct diff_name){ word, hash };
	names->id[at] = (uint32_t)names->n++;
	return names->id[at];
}

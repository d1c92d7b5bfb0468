/*
 * Examples of texts compared: the text before, a line "---", the text after.
 * Shown is the new text with [-what went-] and {+what came+}; the words of
 * white space between runs are one blank.
 *
 * After a first line "blocks" both texts are lists of blocks, with empty
 * lines between. Then each line shows a block: "=" the same, "~" changed,
 * "-" gone, "+" new.
 */
#include "spec.h"

#include "base/diff.h"

enum { MAX_BLOCKS = 32 };

/* The part up to a line "---", and what follows it. */
static struct str take_before(struct str *text)
{
	struct str rest = *text, before = *text;

	while (rest.len > 0) {
		size_t n = str_find(rest, '\n');

		if (str_is(str_make(rest.ptr, n), "---")) {
			before.len = (size_t)(rest.ptr - before.ptr);
			*text = str_skip(rest, n + 1);
			return before;
		}
		rest = str_skip(rest, n < rest.len ? n + 1 : n);
	}
	BUG("an example without ---");
}

static void show_run(struct buf *out, const struct diff_run *r)
{
	static const char *const open[] = { "", "[-", "{+" };
	static const char *const close[] = { "", "-]", "+}" };

	buf_adds(out, open[r->kind]);
	buf_addstr(out, r->text);
	buf_adds(out, close[r->kind]);
}

static void show_diff(struct buf *out, struct str before, struct str after,
		      struct arena *a)
{
	struct diff d;
	size_t gone = 0, new = 0;

	diff_words(&d, before, after, a);
	if (d.coarse)
		buf_adds(out, "(coarse) ");
	for (size_t i = 0; i < d.n; i++) {
		const struct diff_run *r = &d.run[i];

		if (i && !(r->kind == DIFF_NEW && r[-1].kind == DIFF_GONE))
			buf_addch(out, ' ');
		show_run(out, r);
		gone += r->kind == DIFF_GONE ? r->words : 0;
		new += r->kind == DIFF_NEW ? r->words : 0;
	}
	if (gone != d.gone || new != d.new)
		BUG("words are counted wrong");
	if (diff_same_words(before, after) != (gone + new == 0))
		BUG("diff_same_words says otherwise");
	buf_addch(out, '\n');
}

/* Split at empty lines. */
static size_t read_blocks(struct str *block, struct str text)
{
	size_t n = 0;

	while (str_trim(text).len > 0) {
		const char *gap = NULL;
		size_t len;

		for (size_t i = 0; !gap && i + 1 < text.len; i++)
			if (text.ptr[i] == '\n' && text.ptr[i + 1] == '\n')
				gap = text.ptr + i;
		len = gap ? (size_t)(gap - text.ptr) : text.len;
		if (n == MAX_BLOCKS)
			BUG("an example of too many blocks");
		block[n++] = str_trim(str_make(text.ptr, len));
		text = str_skip(text, gap ? len + 2 : len);
	}
	return n;
}

static void show_line(struct buf *out, char mark, struct str text)
{
	buf_addf(out, "%c " STR_FMT "\n", mark, STR_ARG(text));
}

static void show_blocks(struct buf *out, struct str before, struct str after,
			struct arena *a)
{
	struct str old[MAX_BLOCKS], new[MAX_BLOCKS];
	size_t n = read_blocks(old, before), m = read_blocks(new, after);
	struct diff_blocks d;
	size_t same = 0;

	diff_blocks(&d, (struct diff_list){ old, n },
		    (struct diff_list){ new, m }, a);
	for (size_t i = 0; i < d.n; i++) {
		const struct diff_block *b = &d.block[i];

		if (b->kind == DIFF_GONE) {
			show_line(out, '-', old[b->before]);
		} else if (b->kind == DIFF_NEW) {
			show_line(out, '+', new[b->after]);
		} else if (!b->changed) {
			show_line(out, '=', new[b->after]);
			same++;
		} else {
			buf_adds(out, "~ ");
			show_diff(out, old[b->before], new[b->after], a);
		}
	}
	if (same != d.same)
		BUG("blocks are counted wrong");
}

void spec_run(struct buf *out, struct str input)
{
	bool blocks = str_starts(input, "blocks\n");
	struct str after = str_skip(input, blocks ? strlen("blocks\n") : 0);
	struct str before = take_before(&after);
	struct arena a = ARENA_INIT;

	if (blocks)
		show_blocks(out, before, after, &a);
	else
		show_diff(out, before, after, &a);
	arena_release(&a);
}

/*
 * Two states of a text as values, word by word; declared in view/versi.h.
 * Markdown is shown as it was written, without the marks of headings and
 * lists: what the old one came to cannot be rendered any more. No HTML is
 * made here.
 */
#include "view/versi.h"

#include "base/diff.h"

#define BLOCKS_MOST 5000	/* of one text; the rest counts as one */
#define RUN_COST 150		/* bytes of HTML around a run */
#define BYTE_COST 2		/* bytes of HTML of a byte, roughly */

/* The blocks of a text: slices of it. */
struct blocks {
	struct str *item;
	size_t n;
};

/* Where put_perbedaan puts what it finds. */
struct writer {
	const struct sheet *sheet;
	struct value *list;
	struct perbedaan_room *room;
	struct perbedaan *sum;
	bool code;		/* lines of a data file */
	size_t skipped;		/* blocks since the last one that differs */
};

static struct str next_line(struct str *rest)
{
	size_t n = str_find(*rest, '\n');
	struct str line = str_make(rest->ptr, n);

	*rest = str_skip(*rest, n < rest->len ? n + 1 : n);
	return line;
}

/* Length of the mark that opens a heading or an item of a list ("## ",
 * "- ", "12. "), or 0. */
static size_t mark_length(struct str line)
{
	size_t n = 0;

	while (n < line.len && line.ptr[n] == '#')
		n++;
	if (n == 0)
		while (n < line.len && line.ptr[n] >= '0' &&
		       line.ptr[n] <= '9')
			n++;
	if (n > 0 && n < line.len && line.ptr[0] != '#')
		n += line.ptr[n] == '.' || line.ptr[n] == ')' ? 1 : line.len;
	if (n == 0 && line.len && strchr("-*+>", line.ptr[0]))
		n = 1;
	return n > 0 && n < line.len && line.ptr[n] == ' ' ? n + 1 : 0;
}

/* True where a line begins a block of its own whatever stands before it. */
static bool begins_block(struct str line)
{
	return mark_length(line) > 0 || str_starts(line, "|");
}

/* A line without the marks at its ends: of a heading, an item, a row. */
static struct str strip_marks(struct str line)
{
	line = str_trim(str_skip(line, mark_length(line)));
	if (str_starts(line, "|") && str_ends(line, "|") && line.len > 1)
		line = str_trim(str_make(line.ptr + 1, line.len - 2));
	return line;
}

static void split_markdown(const struct sheet *s, struct blocks *out,
			   struct str text)
{
	bool open = false;

	while (text.len > 0) {
		struct str line = str_trim(next_line(&text));
		struct str *last = out->n ? &out->item[out->n - 1] : NULL;
		bool full = out->n >= BLOCKS_MOST;

		if (line.len == 0) {
			open = open && full;
			continue;
		}
		if (last && (full || (open && !begins_block(line)))) {
			last->len = (size_t)(line.ptr + line.len - last->ptr);
			continue;
		}
		open = true;
		*ARENA_PUSH(s->arena, out->item, out->n) = strip_marks(line);
	}
}

static void split_lines(const struct sheet *s, struct blocks *out,
			struct str text)
{
	while (text.len > 0) {
		struct str line = str_trim(next_line(&text));
		struct str *last = out->n ? &out->item[out->n - 1] : NULL;

		if (line.len == 0)
			continue;
		if (out->n >= BLOCKS_MOST)
			last->len = (size_t)(line.ptr + line.len - last->ptr);
		else
			*ARENA_PUSH(s->arena, out->item, out->n) = line;
	}
}

static void push_piece(const struct sheet *s, struct value *list,
		       struct str text, bool code)
{
	struct value *v = push_map(s, list);

	put(s, v, "teks", value_text(s->arena, text));
	put_bool(s, v, "kode", code);
}

/* A run as pieces: `=IKU-1.realisasi` is shown as code. */
static void put_pieces(const struct sheet *s, struct value *map,
		       const char *key, struct str text)
{
	struct value *list = put_list(s, map, key);

	while (text.len > 0) {
		size_t open = str_find(text, '`');
		struct str code = str_skip(text, open);
		size_t close = code.len ? str_find(str_skip(code, 1), '`') : 0;

		if (close == 0 || close + 1 == code.len) {
			push_piece(s, list, text, false);
			return;
		}
		if (open > 0)
			push_piece(s, list, str_make(text.ptr, open), false);
		push_piece(s, list, str_make(code.ptr + 1, close), true);
		text = str_skip(code, close + 2);
	}
}

static void push_run(const struct sheet *s, struct value *list,
		     enum diff_kind kind, struct str text)
{
	static const char *const key[] = { [DIFF_SAME] = "sama",
					   [DIFF_GONE] = "hapus",
					   [DIFF_NEW] = "tambah" };
	struct value *v = push_map(s, list);

	for (int k = DIFF_SAME; k <= DIFF_NEW; k++)
		if (k == (int)kind)
			put_pieces(s, put_map(s, v, key[k]), "isi", text);
		else
			put_null(s, v, key[k]);
}

static size_t put_diff(const struct sheet *s, struct value *map,
		       const struct diff *d)
{
	struct value *list = put_list(s, map, "potongan");
	size_t cost = 0;

	for (size_t i = 0; i < d->n; i++) {
		push_run(s, list, d->run[i].kind, d->run[i].text);
		cost += RUN_COST + BYTE_COST * d->run[i].text.len;
	}
	return cost;
}

void put_potongan(const struct sheet *s, struct value *map, struct str lama,
		  struct str baru)
{
	struct diff d;

	diff_words(&d, lama, baru, s->arena);
	(void)put_diff(s, map, &d);
}

static void flush_skipped(struct writer *w)
{
	struct value *v;

	if (w->skipped == 0)
		return;
	v = push_map(w->sheet, w->list);
	put_text(w->sheet, v, "lewat", SHEET_WORDS(
		w->sheet, w->code ? "versi.baris_sama" : "versi.alinea_sama",
		{ "n", sheet_int(w->sheet, (int64_t)w->skipped) }));
	w->skipped = 0;
}

/* A block that differs: counted in any case, shown where there is room. */
static void write_block(struct writer *w, struct str lama, struct str baru)
{
	struct value *v;
	struct diff d;
	size_t cost;

	diff_words(&d, lama, baru, w->sheet->arena);
	w->sum->changed++;
	w->sum->gone += d.gone;
	w->sum->new += d.new;
	cost = d.n * RUN_COST + BYTE_COST * (lama.len + baru.len);
	if (w->room->full || cost > w->room->left) {
		w->room->full = true;
		w->sum->cut = true;
		return;
	}
	w->room->left -= cost;
	flush_skipped(w);
	v = push_map(w->sheet, w->list);
	put_null(w->sheet, v, "lewat");
	(void)put_diff(w->sheet, v, &d);
}

static struct str block_at(const struct blocks *b, size_t i)
{
	return i < b->n && b->item ? b->item[i] : str_make("", 0);
}

static void write_blocks(struct writer *w, const struct blocks *lama,
			 const struct blocks *baru)
{
	struct diff_blocks d;

	diff_blocks(&d, (struct diff_list){ lama->item, lama->n },
		    (struct diff_list){ baru->item, baru->n },
		    w->sheet->arena);
	w->sum->total = d.n;
	for (size_t i = 0; i < d.n; i++) {
		const struct diff_block *x = &d.block[i];

		if (x->kind == DIFF_SAME && !x->changed)
			w->skipped++;
		else if (x->kind == DIFF_GONE)
			write_block(w, block_at(lama, x->before),
				    str_make("", 0));
		else if (x->kind == DIFF_NEW)
			write_block(w, str_make("", 0),
				    block_at(baru, x->after));
		else
			write_block(w, block_at(lama, x->before),
				    block_at(baru, x->after));
	}
}

void put_perbedaan(const struct sheet *s, struct value *map,
		   const struct versi_berkas *b, struct perbedaan_room *room,
		   struct perbedaan *out)
{
	bool markdown = str_ends(str_from(b->path), ".md");
	struct writer w = { s, put_list(s, map, "alinea"), room, out,
			    !markdown, 0 };
	struct blocks lama = { NULL, 0 }, baru = { NULL, 0 };

	*out = (struct perbedaan){ .gone = 0 };
	(markdown ? split_markdown : split_lines)(s, &lama, b->lama);
	(markdown ? split_markdown : split_lines)(s, &baru, b->baru);
	write_blocks(&w, &lama, &baru);
	if (!out->cut)
		flush_skipped(&w);
	put_bool(s, map, "kode", !markdown);
}

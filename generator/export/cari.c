/*
 * Joining the parts of the search index; see cari.h. Only stems and titles of
 * all OPDs are in memory.
 */
#include "export/cari.h"

#include "base/escape.h"
#include "base/limits.h"
#include "base/pack.h"
#include "export/cari_kata.h"
#include "export/cari_pos.h"

struct joiner {
	const struct cari_sink *sink;
	struct arena arena;
	struct cari_pos pos;
	struct str *tahun;		/* sets of years, "2023 2024" */
	size_t n_tahun;
	uint32_t n;			/* documents so far */
	struct buf kata;		/* of inti.js: blocks of stems, … */
	struct buf teks;		/* … of texts, … */
	struct buf unit;		/* … and OPDs with titles */
	int result;
};

static void comma(struct buf *out)
{
	if (out->len && out->ptr[out->len - 1] != '[')
		buf_addch(out, ',');
}

/* The number of that set of years among all. */
static size_t year_set(struct joiner *j, struct str set)
{
	size_t at = 0;

	while (at < j->n_tahun && !str_equal(j->tahun[at], set))
		at++;
	if (at == j->n_tahun)
		*ARENA_PUSH(&j->arena, j->tahun, j->n_tahun) = set;
	return at;
}

/* The sets of a part by their numbers in it, as numbers among all. */
static size_t *number_sets(struct joiner *j, struct str sets, size_t *n)
{
	struct unpack u = { sets, false };
	size_t *number = NULL;

	*n = 0;
	while (u.rest.len) {
		size_t of_all = year_set(j, unpack_str(&u));

		*ARENA_PUSH(&j->arena, number, *n) = of_all;
	}
	return number;
}

static void add_titles(struct joiner *j, struct str head, struct str sets,
		       struct str titles)
{
	struct unpack u = { titles, false };
	struct buf *out = &j->unit;
	size_t n;
	const size_t *number = number_sets(j, sets, &n);

	comma(out);
	buf_addch(out, '[');
	buf_addstr(out, head);
	buf_adds(out, ",[");
	while (u.rest.len) {
		struct str title = unpack_str(&u);
		size_t set = (size_t)unpack_int(&u);

		comma(out);
		buf_addstr(out, title);
		buf_addf(out, ",%zu", set < n ? number[set] : 0);
		j->n++;
	}
	buf_adds(out, "]]");
}

static void add_block(struct buf *list, struct str name)
{
	buf_addch(list, ',');
	escape_json(list, name);
}

static void add_part(struct joiner *j, struct str part)
{
	struct unpack u = { part, false };
	struct str head = unpack_str(&u), sets = unpack_str(&u);
	struct str titles = unpack_str(&u);
	struct unpack texts = { unpack_str(&u), false };
	uint32_t first = j->n;

	add_titles(j, head, sets, titles);
	while (texts.rest.len) {
		comma(&j->teks);
		buf_addf(&j->teks, "%u",
			 first + (uint32_t)unpack_int(&texts));
		add_block(&j->teks, unpack_str(&texts));
	}
	cari_pos_unpack(&j->pos, &u, first);
}

static void put_stems(struct joiner *j)
{
	struct buf file = BUF_INIT(LIMIT_TABLE);
	struct cari_nama name;
	struct str first;
	size_t at = 0;

	cari_pos_sort(&j->pos);
	for (;;) {
		cari_berkas_begin(&file, NULL);
		if (j->result ||
		    !cari_pos_block(&j->pos, &at, &first, &file))
			break;
		j->result = cari_berkas_end(&file, str_from("kata"), &name,
					    j->sink);
		comma(&j->kata);
		escape_json(&j->kata, first);
		add_block(&j->kata, str_from(name.text));
	}
	buf_release(&file);
}

static void put_inti(struct joiner *j)
{
	struct buf file = BUF_INIT(LIMIT_TABLE);

	cari_berkas_begin(&file, "inti");
	buf_adds(&file, "{\"henti\":");
	escape_json(&file, str_from(kata_stop_list()));
	buf_adds(&file, ",\"tahun\":[");
	for (size_t i = 0; i < j->n_tahun; i++) {
		comma(&file);
		escape_json(&file, j->tahun[i]);
	}
	buf_adds(&file, "],\n\"kata\":[");
	buf_addstr(&file, buf_str(&j->kata));
	buf_adds(&file, "],\n\"teks\":[");
	buf_addstr(&file, buf_str(&j->teks));
	buf_adds(&file, "],\n\"unit\":[");
	buf_addstr(&file, buf_str(&j->unit));
	buf_adds(&file, "]}");
	j->result = cari_berkas_end_named(&file, "inti", j->sink);
	buf_release(&file);
}

int cari_join(const struct str *part, size_t n, const struct cari_sink *sink)
{
	struct joiner j = { .sink = sink, .arena = ARENA_INIT,
			    .kata = BUF_INIT(LIMIT_TABLE),
			    .teks = BUF_INIT(LIMIT_TABLE),
			    .unit = BUF_INIT(LIMIT_TABLE) };

	cari_pos_init(&j.pos, &j.arena);
	for (size_t i = 0; i < n; i++)
		add_part(&j, part[i]);
	put_stems(&j);
	if (j.result == 0)
		put_inti(&j);
	buf_release(&j.kata);
	buf_release(&j.teks);
	buf_release(&j.unit);
	arena_release(&j.arena);
	return j.result;
}
